import { describe, expect, test } from 'vitest';
import type { SystemdRuntime } from '../../../src/config/runtimes/systemd';
import { credentialsOf, writeUnit } from '../../../src/release/unit-file';
import { findUnitProblems } from '../../../src/runtimes/unit';
import { makeTarget } from '../plan/target';

const runtime: SystemdRuntime = { kind: 'systemd', unit: 'shop.service', scope: 'system', soakMs: 0 };
const withEnv = makeTarget({ env: { LOG_LEVEL: 'INFO' } });
const CURRENT = `${withEnv.path}/current`;

describe('a unit that exists', () => {
  const reading = `[Service]\nEnvironmentFile=${CURRENT}/.bowline/env\n`;

  test.each([
    ['reads the env of the release', reading],
    ['reads it if it is there', reading.replace('=', '=-')],
    ['reads it in quotes', `[Service]\nEnvironmentFile="${CURRENT}/.bowline/env"\n`],
  ])('is fine when it %s', (_name, text) => {
    expect(findUnitProblems(withEnv, runtime, text)).toEqual([]);
  });

  test('that reads something else is told the line to add', () => {
    const [problem] = findUnitProblems(withEnv, runtime, '[Service]\nEnvironmentFile=/etc/default/shop\n');
    expect(problem?.hint).toContain(`EnvironmentFile=${CURRENT}/.bowline/env`);
  });

  test('needs no line where the release brings neither env nor secrets', () => {
    expect(findUnitProblems(makeTarget({ env: {}, secrets: {} }), runtime, '[Service]\n')).toEqual([]);
  });

  test('must load every secret that comes as a credential', () => {
    const target = makeTarget({ env: {}, secrets: { A: 'A', B: 'B' }, secretsAs: 'credentials' });
    const [first = ''] = credentialsOf(target);
    const problems = findUnitProblems(target, runtime, `[Service]\n${first}\n`);
    expect(problems.map(({ hint }) => hint).join()).toContain('LoadCredential=B:');
    expect(problems).toHaveLength(1);
  });

  test('that is not there is named, with the two ways to get one', () => {
    const [problem] = findUnitProblems(withEnv, runtime, undefined);
    expect(problem?.message).toBe('there is no unit shop.service');
    expect(problem?.hint).toContain('start:');
  });
});

describe('a unit that Bowline writes', () => {
  test('is the same for every release, and runs what `current` points to', () => {
    const text = writeUnit(withEnv, { ...runtime, start: 'python3 app.py' });
    expect(text).toContain(`ExecStart=${CURRENT}/.bowline/start\n`);
    expect(text).toContain(`EnvironmentFile=${CURRENT}/.bowline/env\n`);
    expect(text).toContain(`User=${withEnv.host.user}\n`);
    expect(text).not.toContain('python3');
  });

  test('of a user runs as that user and starts with the user manager', () => {
    const text = writeUnit(withEnv, { ...runtime, scope: 'user', start: 'x' });
    expect(text).not.toContain('User=');
    expect(text).toContain('WantedBy=default.target');
  });

  test('doubles a percent sign, which systemd would expand', () => {
    const text = writeUnit(makeTarget({ path: '/srv/100%' }), { ...runtime, start: 'x' });
    expect(text).toContain('ExecStart=/srv/100%%/current/.bowline/start');
  });
});
