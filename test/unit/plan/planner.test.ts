import { expect, test } from 'vitest';
import { targetKey } from '../../../src/plan/deploy';
import { openDeployPlanner, openRollbackPlanner } from '../../../src/plan/planner';
import { makeFacts } from './host-facts';
import { makeAddress, makeTarget } from './target';

const [A, B] = [makeTarget({ host: makeAddress('a') }), makeTarget({ host: makeAddress('b') })];
const nothing = { content: new Map(), secrets: new Map(), revision: null, mustRedeploy: false, newKey: 'k' };
const attempt = (release: string, fingerprint: string) => ({
  ...{ event: 'attempt' as const, run: 'r.1', seq: 4, mode: 'deploy', release, fingerprint },
  ...{ version: null, revision: null, reason: null, actor: null, runUrl: null },
});
const NEW = '20261121T100000Z-aaaaaaa';

test('a deploy is planned as often as its hosts are read, with what is not healthy', () => {
  const facts = new Map([['a', makeFacts([A])]]);
  const planner = openDeployPlanner({ ...nothing, targets: [A], onlyFailed: false }, facts);
  expect(planner.targets).toEqual([A]);
  const [first] = planner.plan(facts).targets;
  const live = new Map([
    ['a', makeFacts([A], { live: NEW, releases: { [NEW]: { fingerprint: first?.sealed ?? '' } } })],
  ]);
  expect(planner.plan(live).targets).toMatchObject([{ action: 'verify', live: NEW }]);
  expect(planner.plan(live, new Set([targetKey(A)])).targets).toMatchObject([{ action: 'deploy' }]);
});

test('`hosts: failed` keeps its targets and its release, however often it is planned', () => {
  const plain = openDeployPlanner({ ...nothing, targets: [A, B], onlyFailed: false }, new Map());
  const empty = new Map([
    ['a', makeFacts([A])],
    ['b', makeFacts([B])],
  ]);
  const sealed = plain.plan(empty).targets[0]?.sealed ?? '';
  const facts = new Map([
    ['a', makeFacts([A], { live: NEW, releases: { [NEW]: { fingerprint: sealed } }, journal: [attempt(NEW, sealed)] })],
    ['b', makeFacts([B], { journal: [attempt(NEW, sealed)] })],
  ]);
  const planner = openDeployPlanner({ ...nothing, targets: [A, B], onlyFailed: true }, facts);
  expect(planner.targets).toEqual([B]);
  for (const unhealthy of [new Set<string>(), new Set([targetKey(B)])]) {
    expect(planner.plan(facts, unhealthy)).toMatchObject({ release: NEW, targets: [{ target: B, release: NEW }] });
  }
});

test('a rollback is numbered after the newest attempt that its hosts tell of', () => {
  const old = '20261120T100000Z-bbbbbbb';
  const scene = {
    ...{ live: NEW, releases: { [NEW]: {}, [old]: {} } },
    journal: [
      { event: 'activating' as const, run: 'r', release: old, from: null, kind: 'deploy' as const },
      { event: 'activated' as const, run: 'r', release: old, from: null, kind: 'deploy' as const },
      { event: 'verdict' as const, run: 'r', release: old, verdict: 'good' as const, why: null },
      attempt(NEW, ''),
      { event: 'activating' as const, run: 'r', release: NEW, from: old, kind: 'deploy' as const },
      { event: 'activated' as const, run: 'r', release: NEW, from: old, kind: 'deploy' as const },
    ],
  };
  const asked = { targets: [A], mayLeaveIrreversible: false, replacesSecrets: false };
  const planner = openRollbackPlanner({ ...asked, target: { kind: 'previous' } });
  const facts = new Map([['a', makeFacts([A], scene)]]);
  expect(planner.plan(facts)).toMatchObject({ seq: 5, release: old, targets: [{ live: NEW, release: old }] });
});
