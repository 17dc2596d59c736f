import { describe, expect, test } from 'vitest';
import type { Gate, Snapshot, Stage } from '../../../src/config/model';
import type { Action } from '../../../src/plan/deploy';
import { listPlannedStages } from '../../../src/plan/planned-stages';
import { makeAddress, makeTarget } from './target';

const ONCE = { attempts: 1, backoffMs: 0, factor: 1, maxBackoffMs: 0, jitter: 0 };
const TIME = { timeoutMs: 1_000 };
const TESTS: Gate = { kind: 'command', name: 'tests', run: 'true', runOn: 'runner', once: false, ...TIME };
const SMOKE: Gate = { kind: 'command', name: 'smoke', run: 'true', runOn: 'host', once: false, app: 'api', ...TIME };
const LOAD: Gate = { kind: 'command', name: 'load', run: 'true', runOn: 'host', once: true, ...TIME };
const OTHER: Gate = { kind: 'verify', name: 'verify test', environment: 'test', ...TIME };
const SNAPSHOT: Snapshot = { runOn: 'host', create: 'take', restore: 'back', keep: 3, ...TIME };

function stage(name: string, hosts: readonly string[], changes: Partial<Stage> = {}): Stage {
  const plain = { batch: [{ share: 1 }], ready: { share: 1 }, before: [], after: [], takesSnapshot: false };
  return { name, hosts, ...plain, onFailure: 'rollback_all', retry: ONCE, ...changes };
}

/** Each host as it is named, `deploy` unless told otherwise; null is not reached. */
function list(stages: readonly Stage[], actions: Record<string, Action | null> = {}, skips: readonly string[] = []) {
  const targets = stages.flatMap(({ name, hosts }) =>
    hosts.flatMap((host) => {
      const action = actions[host] === undefined ? 'deploy' : actions[host];
      const snapshot = host.startsWith('db') ? { snapshot: SNAPSHOT } : {};
      const target = makeTarget({ host: makeAddress(host), stage: name, ...snapshot });
      return action === null ? [] : [{ target, action, live: '1' }];
    }),
  );
  return listPlannedStages({ stages }, targets, skips);
}

describe('the hosts of a stage', () => {
  test('stand in the batches in which they switch', () => {
    const [only] = list([stage('all', ['a', 'b', 'c'], { batch: [{ count: 1 }, { share: 1 }] })]);
    expect(only?.batches).toEqual([['a'], ['b', 'c']]);
  });

  test('that do not change, and that were not reached, are in none', () => {
    const stages = [stage('one', ['a', 'b', 'c', 'd'], { batch: [{ share: 0.5 }], ready: { share: 0.75 } })];
    const [only] = list(stages, { b: 'unchanged', c: null });
    expect(only).toMatchObject({ batches: [['a', 'd']], unchanged: ['b'], unreached: ['c'], ready: 3 });
  });

  test('of one that a run is not about are left out', () => {
    expect(list([stage('one', ['a']), stage('two', []), stage('three', ['c'])]).map(({ name }) => name)).toEqual([
      'one',
      'three',
    ]);
  });
});

describe('gates', () => {
  test('say where they run', () => {
    const [only] = list([stage('one', ['a'], { before: [OTHER], after: [TESTS, SMOKE, LOAD] })]);
    expect(only?.before).toEqual([
      { name: 'verify test', runsOn: 'environment', environment: 'test', isSkipped: false },
    ]);
    expect(only?.after.map(({ name, runsOn, app }) => [name, runsOn, app])).toEqual([
      ['tests', 'runner', undefined],
      ['smoke', 'hosts', 'api'],
      ['load', 'one host', undefined],
    ]);
  });

  test('that are left out stay, and are told as skipped', () => {
    const [only] = list([stage('one', ['a'], { before: [OTHER], after: [TESTS] })], {}, ['verify test']);
    expect([...(only?.before ?? []), ...(only?.after ?? [])].map(({ isSkipped }) => isSkipped)).toEqual([true, false]);
  });

  test('and the canary are none where nothing of the stage changes', () => {
    const canary = { forMs: 1, intervalMs: 1, failures: 1, minRequests: 1, samples: 1, compare: {} };
    const stages = [stage('one', ['a'], { after: [TESTS], canary }), stage('two', ['b'], { after: [TESTS], canary })];
    const [one, two] = list(stages, { a: 'unchanged' });
    expect(one).toMatchObject({ after: [], canary: null, batches: [], unchanged: ['a'] });
    expect(two).toMatchObject({ canary: { forMs: 1, intervalMs: 1 }, batches: [['b']] });
    expect(two?.after).toHaveLength(1);
  });

  test('have the shares of the traffic, where the canary gives any', () => {
    const canary = { forMs: 1, intervalMs: 1, failures: 1, minRequests: 1, samples: 1, compare: {}, traffic: [5, 25] };
    const [only] = list([stage('one', ['a'], { canary })], {});
    expect(only?.canary).toEqual({ forMs: 1, intervalMs: 1, traffic: [5, 25] });
  });
});

test.each<[string, readonly Stage[], readonly boolean[]]>([
  ['where the stage asks and an app has the commands', [stage('s', ['db'], { takesSnapshot: true })], [true]],
  ['and nowhere else', [stage('s', ['db'])], [false]],
  ['and not without commands', [stage('s', ['a'], { takesSnapshot: true })], [false]],
])('a snapshot is taken %s', (_what, stages, taken) => {
  const all = list([...stages, stage('rest', ['z'])]);
  expect(all.slice(0, -1).map(({ takesSnapshot }) => takesSnapshot)).toEqual(taken);
});

describe('one stage', () => {
  test.each<[string, Partial<Stage>]>([
    ['a gate', { before: [TESTS] }],
    ['batches', { batch: [{ count: 1 }] }],
    ['a quorum', { ready: { count: 1 } }],
    ['a policy of its own', { onFailure: 'keep_others' }],
    ['attempts', { retry: { ...ONCE, attempts: 3 } }],
  ])('is told where it has %s', (_what, changes) => {
    expect(list([stage('production', ['a', 'b'], changes)])).toHaveLength(1);
  });

  test.each<[string, Partial<Stage>]>([
    ['says nothing more', {}],
    ['takes a snapshot, which its hosts tell', { takesSnapshot: true }],
    ['has one batch', { batch: [{ count: 9 }] }],
  ])('that %s is not', (_what, changes) => {
    expect(list([stage('production', ['db-1', 'b'], changes)])).toEqual([]);
  });
});

describe('the final verification', () => {
  const plan = (stages: readonly Stage[]) =>
    listPlannedStages(
      { stages, verify: 'keep_others' },
      stages.flatMap(({ name, hosts }) =>
        hosts.map((host) => ({
          target: makeTarget({ host: makeAddress(host), stage: name }),
          action: 'deploy' as const,
          live: '1',
        })),
      ),
      [],
    ).map(({ name, finalVerify }) => [name, finalVerify]);

  test('stands with the last stage that has hosts', () => {
    const last = { onFailure: 'keep_others' };
    expect(plan([stage('one', ['a']), stage('two', ['b'])])).toEqual([
      ['one', undefined],
      ['two', last],
    ]);
    expect(plan([stage('one', ['a']), stage('two', [])])).toEqual([['one', last]]);
  });

  test('is told of one plain stage too', () => {
    expect(plan([stage('hosts', ['a'])])).toEqual([['hosts', { onFailure: 'keep_others' }]]);
  });
});
