import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/config/targets/target';

import { planDeploy } from '../../../src/plan/deploy';
import { findMissing } from '../../../src/plan/preflight';
import { partsOf } from '../../../src/provision/parts';
import { unitPart } from '../../../src/provision/unit';
import { fingerprintOf } from '../../../src/release/fingerprint';
import { writeUnit } from '../../../src/release/unit-file';
import { makeFacts, type Scene } from '../plan/host-facts';
import { makeTarget } from '../plan/target';
import { idOf, served } from '../release/entries';
import { describeShells, makeFolder, runShell } from '../shell/shells';

const runtime = { kind: 'systemd', unit: 'shop.service', start: './run', scope: 'user', soakMs: 0 } as const;
const target = makeTarget({ runtime });
const text = writeUnit(target, runtime);
const part = unitPart(target);
if (part === undefined) throw new Error('this target has no unit of its own');

const facts = (texts: Record<string, string>, lines: Record<string, string> = {}) => ({
  read: (key: string) => lines[key],
  readText: (key: string) => texts[key],
});

describe('the unit that Bowline writes', () => {
  test('is a part of the app that says how to start, and of no other', () => {
    const { start: _, ...existing } = runtime;
    const command = { kind: 'command', start: 'a', stop: 'b', status: 'c', soakMs: 0 } as const;
    const others: Target['runtime'][] = [existing, command, { kind: 'static' }];
    const parts = (one: Target) => partsOf(one).map(({ name, when, step }) => [name, when, step]);
    const always = ['schedule', 'activate', 'schedule'];
    expect(parts(target)).toEqual([['unit', 'activate', 'install the unit'], always]);
    for (const one of others) expect(parts(makeTarget({ runtime: one }))).toEqual([always]);
  });

  test.each([
    ['is as it should be', facts({ text: text.trimEnd() }, { enabled: 'yes' }), []],
    [
      'is not there',
      facts({}),
      [
        { what: 'unit shop.service', from: null, to: text },
        { what: 'start of shop.service with the machine', from: 'disabled', to: 'enabled' },
      ],
    ],
    [
      'was changed by hand',
      facts({ text: '[Unit]' }, { enabled: 'yes' }),
      [{ what: 'unit shop.service', from: '[Unit]', to: text }],
    ],
    [
      'was retired',
      facts({ text }),
      [{ what: 'start of shop.service with the machine', from: 'disabled', to: 'enabled' }],
    ],
  ])('that %s', (_what, answers, changes) => {
    expect(part.compare(answers, idOf(1))).toEqual(changes);
  });
});

describe('a unit of that name that Bowline did not write', () => {
  const resist = (there: string | undefined, found: string | undefined = '/etc/systemd/system/shop.service') =>
    part.resists?.(facts(there === undefined ? {} : { there }, found === undefined ? {} : { found }));
  const theirs = `[Service]\n# theirs\nUser=www-data\nEnvironment="TOKEN=s3cret" B=2\nEnvironment=PLAIN=s3cret\nSetCredential=pin:s3cret\n${
    text.split('\n').find((line) => line.startsWith('WorkingDirectory=')) ?? ''
  }\n`;

  test('is not replaced, and what would become of it is shown without its secrets', () => {
    const found = resist(theirs);
    const lines = found?.message.split('\n') ?? [];
    expect(lines[0]).toBe('Bowline did not write /etc/systemd/system/shop.service, and would replace shop.service');
    expect(lines).toContain('  - User=www-data');
    expect(lines).toContain('  - Environment=TOKEN=…');
    expect(lines).toContain('  - SetCredential=pin=…');
    expect(lines).toContain(`  + ExecStart=${target.path}/current/.bowline/start`);
    expect(lines.filter((line) => /s3cret|WorkingDirectory|theirs/.test(line))).toEqual([]);
    expect(found?.hint).toContain('`force: adopt`');
    expect(found?.hint).toContain(`${target.path}/.bowline/shop.service.adopted`);
  });

  test.each([
    ['one of its own', text],
    ['one of an older version of its own', '# Written by Bowline; otherwise than today.\n[Service]\n'],
    ['an empty one, which is told as masked', ''],
  ])('is none where there is %s', (_what, there) => {
    expect(resist(there)).toBeUndefined();
  });

  test.each(['/srv/other/current', '/srv/%%i/current', '/srv/old/releases/1'])(
    'is one that Bowline wrote for %s, which another app or an older place has',
    (works) => {
      const found = resist(`# Written by Bowline; x\n[Service]\nWorkingDirectory=${works}\n`);
      expect(found?.message).toBe(
        `Bowline wrote shop.service for ${works.replaceAll('%%', '%')}, not for ${target.path}/current`,
      );
      expect(found?.hint).toContain('`force: adopt`');
    },
  );

  test('is none where there is nothing, and one where it may not be read', () => {
    expect(part.resists?.(facts({}))).toBeUndefined();
    expect(resist(undefined)?.message).toContain('its text may not be read');
  });

  test('is cut where it is long', () => {
    const long = Array.from({ length: 60 }, (_, index) => `After=unit-${index}.service`).join('\n');
    expect(resist(long)?.message.split('\n')).toHaveLength(26);
  });

  test.each([
    [{}, 1],
    [{ mayAdopt: true }, 0],
  ])('stands in the way of a deploy, %j', (changes, count) => {
    const scene = {
      host: { 'tool.systemctl': 'yes' },
      app: { 'part.unit.found': '/etc/systemd/user/shop.service' },
      blobs: { 'part.unit.there': theirs },
    };
    const known = new Map([['web-1', makeFacts([target], scene)]]);
    const owner = { repository: null, environment: 'production' };
    const question = { targets: [target], facts: known, owner, needs: new Map(), mayAdopt: false, ...changes };
    expect(findMissing(question)).toHaveLength(count);
  });
});

describeShells('what is read of a unit', (shell) => {
  const read = (home: string) => {
    const prelude = 'bw() { echo "$*"; }\nbw_text() { echo "TEXT $1 $2"; }\nset -e\n';
    const { status, stdout } = runShell(shell, `{\n${prelude}${part.facts('p').text}\n}\n`, {
      env: { PATH: process.env.PATH, HOME: home },
    });
    return { status, output: stdout.toString() };
  };

  test('is its text, and whether it starts by itself', () => {
    using folder = makeFolder();
    expect(read(folder.path)).toEqual({ status: 0, output: '' });
    const units = join(folder.path, '.config/systemd/user');
    const there = `FACT p.found ${units}/shop.service\nTEXT p.there ${text}`;
    mkdirSync(join(units, 'default.target.wants'), { recursive: true });
    writeFileSync(join(units, 'shop.service'), text);
    expect(read(folder.path)).toEqual({ status: 0, output: `TEXT p.text ${text}${there}` });
    symlinkSync(join(units, 'shop.service'), join(units, 'default.target.wants/shop.service'));
    expect(read(folder.path)).toEqual({ status: 0, output: `TEXT p.text ${text}${there}FACT p.enabled yes\n` });
  });
});

describe('a plan', () => {
  const plan = (scene: Scene, mustRedeploy = false) =>
    planDeploy({
      targets: [target],
      facts: new Map([['web-1', makeFacts([target], scene)]]),
      content: new Map([['shop', { contentId: 'c' }]]),
      secrets: new Map(),
      revision: null,
      mustRedeploy,
      newKey: 'k',
      unhealthy: new Set(),
    }).targets[0];
  const live: Scene = {
    live: idOf(1),
    journal: served(idOf(1), 'good'),
    releases: { [idOf(1)]: { fingerprint: fingerprintOf(target, 'c') } },
  };

  test('says what becomes different beside the release', () => {
    expect(plan({})?.changes.map(({ what, from }) => [what, from])).toEqual([
      ['unit shop.service', null],
      ['start of shop.service with the machine', 'disabled'],
    ]);
    const blobs = { 'part.unit.text': text };
    expect(plan({ ...live, blobs, app: { 'part.unit.enabled': 'yes' } }, true)).toMatchObject({
      action: 'deploy',
      changes: [],
    });
  });

  test('changes nothing where the app stays as it is', () => {
    expect(plan(live)).toMatchObject({ action: 'unchanged', changes: [] });
  });
});
