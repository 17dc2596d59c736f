import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LocalFleet } from '../local-fleet';
import { CHECK, openLive, run, serving, statuses } from './fleet';

/** The homelab of the contract: staging, then production, then what is public. */
const HOSTS = ['vps', 'rtx', 'web'];
const HOMELAB = `
    stages:
      - { name: staging, hosts: [vps], after: [{ name: tests, run: '! [ -e fail-tests ]' }], on_failure: rollback_stage }
      - { name: production, hosts: [rtx] }
      - { name: public, hosts: [web], on_failure: keep_others }
    verify: { on_failure: rollback_all }
    deadline: 2h`;

const OLD = { vps: '1', rtx: '1', web: '1' };

const openHomelab = () => openLive({ hosts: HOSTS, environment: HOMELAB });

/** Fails only when all stages have held: by then each host has been asked once. */
const SECOND_TIME =
  'checks: { mine: { type: command, run: \'n=$(cat "../../asked" 2>/dev/null || echo 0); echo $((n+1)) >../../asked; [ "$n" -lt 1 ]\' } }';

describe('the five ways in which a homelab fails', () => {
  test.each([
    ['staging', 'vps\n', 'failed', OLD, { vps: 'rolled_back', rtx: 'skipped', web: 'skipped' }],
    ['production', 'rtx\n', 'rolled_back', OLD, { vps: 'rolled_back', rtx: 'rolled_back', web: 'skipped' }],
    [
      'the public host',
      'web\n',
      'partial_success',
      { vps: '2', rtx: '2', web: '1' },
      { vps: 'success', rtx: 'success', web: 'rolled_back' },
    ],
  ] as const)('%s', async (_what, broken, status, versions, hosts) => {
    using fleet = await openHomelab();
    fleet.write({ VERSION: '2', broken });
    const result = await run(fleet);
    expect(result).toMatchObject({ status, error: { code: 'verification' } });
    expect(serving(fleet, HOSTS)).toEqual(versions);
    expect(statuses(result)).toEqual(hosts);
    for (const [host, became] of Object.entries(hosts)) {
      const own = fleet.journal(host).filter((entry) => 'run' in entry && entry.run.startsWith(result.id));
      expect(own.length > 0, host).toBe(became !== 'skipped');
    }
    for (const [host, version] of Object.entries(versions)) {
      if (version === '2') expect(fleet.verdict(host, result.id), host).toBe('good');
    }
  });

  test('tests between staging and production', async () => {
    using fleet = await openHomelab();
    fleet.write({ VERSION: '2' });
    fleet.configure(
      ["checks: { mine: { type: command, run: 'true' } }"],
      HOMELAB.replace('! [ -e fail-tests ]', 'echo 1 of 3 failed; exit 1'),
    );
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'failed', error: { code: 'command', step: 'tests' } });
    expect(serving(fleet, HOSTS)).toEqual(OLD);
    expect(statuses(result)).toEqual({ vps: 'rolled_back', rtx: 'skipped', web: 'skipped' });
    expect(result.stages).toMatchObject([
      { name: 'staging', gates: [{ name: 'tests', status: 'failed', detail: '1 of 3 failed' }] },
      { name: 'production', gates: [] },
      { name: 'public', gates: [] },
    ]);
  });

  test('the final verification', async () => {
    using fleet = await openHomelab();
    fleet.write({ VERSION: '2' });
    fleet.configure([SECOND_TIME]);
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'rolled_back', error: { code: 'verification' } });
    expect(serving(fleet, HOSTS)).toEqual(OLD);
    expect(Object.values(statuses(result))).toEqual(['rolled_back', 'rolled_back', 'rolled_back']);
    expect(readFileSync(join(fleet.root('web'), 'asked'), 'utf8').trim()).toBe('2');
  });

  test('the final verification that keeps what is healthy', async () => {
    using fleet = await openHomelab();
    fleet.write({ VERSION: '2' });
    fleet.configure(
      [SECOND_TIME.replace('[ "$n" -lt 1 ]', '[ "$n" -lt 1 ] || [ "$BOWLINE_HOST" != rtx ]')],
      HOMELAB.replace('rollback_all', 'keep_others'),
    );
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'partial_success', error: { code: 'verification' } });
    expect(serving(fleet, HOSTS)).toEqual({ vps: '2', rtx: '1', web: '2' });
  });
});

test('healthy hosts that are kept stay good when another one of their batch cannot be switched', async () => {
  const environment = '{ stages: [{ name: all, hosts: [a, b], on_failure: keep_others }] }';
  const hook = 'hooks: { before_activate: [\'! grep -q "^$BOWLINE_HOST$" broken\'] }';
  using fleet = await openLive({ hosts: ['a', 'b'], environment, app: [hook] });
  fleet.write({ VERSION: '2', broken: 'b\n' });
  const result = await run(fleet);
  expect(result).toMatchObject({ status: 'partial_success', error: { code: 'command', host: 'b' } });
  expect(serving(fleet, ['a', 'b'])).toEqual({ a: '2', b: '1' });
  expect(fleet.verdict('a', result.id)).toBe('good');
});

test('hooks for a release that is marked good run where it is kept, on hosts and on the runner, and nowhere else', async () => {
  const environment = '{ stages: [{ name: all, hosts: [a, b], on_failure: keep_others }] }';
  using fleet = await openLive({ hosts: ['a', 'b'], environment });
  const seen = join(fleet.folder, 'seen');
  const hook = (where: string) => `echo "${where} $BOWLINE_HOST" >>${seen}`;
  fleet.configure([
    CHECK,
    `hooks: { after_commit: ['${hook('host')}', { run: '${hook('runner')}', run_on: runner }] }`,
  ]);
  fleet.write({ VERSION: '2', broken: 'b\n' });
  expect(await run(fleet)).toMatchObject({ status: 'partial_success' });
  expect(readFileSync(seen, 'utf8').trim().split('\n')).toEqual(['host a', 'runner a']);
});

describe('a gate that is named by `skip`', () => {
  const environment = `{ stages: [{ name: one, hosts: [a], after: [{ name: tests, run: exit 1 }] }, { name: two, hosts: [b] }], deadline: 2h }`;

  test('does not run, and is shown as skipped', async () => {
    using fleet = await openLive({ hosts: ['a', 'b'], environment });
    fleet.write({ VERSION: '2' });
    const result = await run(fleet, { skip: 'tests' });
    expect(result).toMatchObject({ status: 'success' });
    expect(result.stages[0]?.gates).toEqual([{ name: 'tests', status: 'skipped', detail: 'left out by `skip`' }]);
  });

  test.each([
    ['test', '`skip` names `test`, and `production` has no such gate: did you mean `tests`?'],
    ['smoke', '`skip` names `smoke`, and `production` has no such gate: there are tests'],
  ])('and is not there is refused before anything is touched: %s', async (skip, message) => {
    using fleet = await openLive({ hosts: ['a', 'b'], environment });
    fleet.write({ VERSION: '2' });
    await expect(run(fleet, { skip })).rejects.toThrow(message);
  });
});

describe('a rollback by hand', () => {
  test('goes through the stages without their gates and canary, and returns everywhere where it fails', async () => {
    const { rollback } = await import('../../../../src/modes/rollback');
    using fleet: LocalFleet = await openLive({
      hosts: ['a', 'b'],
      environment: `{ stages: [{ name: one, hosts: [a], before: [{ name: tests, run: exit 1 }], canary: { for: 1h }, on_failure: keep_others }, { name: two, hosts: [b], on_failure: keep_others }], deadline: 4h }`,
    });
    fleet.write({ VERSION: '2' });
    expect(await run(fleet, { skip: 'tests' })).toMatchObject({
      status: 'success',
      stages: [{ canary: { outcome: 'success' } }, {}],
    });
    const result = await fleet.run(rollback, 'rollback');
    expect(result).toMatchObject({ status: 'success' });
    expect(result.stages.map(({ gates, canary }) => [gates, canary])).toEqual([
      [[], undefined],
      [[], undefined],
    ]);
    expect(serving(fleet, ['a', 'b'])).toEqual({ a: '1', b: '1' });
  });
});
