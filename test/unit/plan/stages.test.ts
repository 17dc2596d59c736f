import { describe, expect, test } from 'vitest';
import type { Gate, HostCount, Stage } from '../../../src/config/model';
import { planDeploy } from '../../../src/plan/deploy';
import { cutBatches, planStages } from '../../../src/plan/stages';
import { makeFacts } from './host-facts';
import { makeAddress, makeTarget } from './target';

const GATE: Gate = { kind: 'command', name: 'tests', run: 'true', runOn: 'runner', once: false, timeoutMs: 1_000 };

const ONE_ATTEMPT = { attempts: 1, backoffMs: 0, factor: 1, maxBackoffMs: 0, jitter: 0 };

function stage(name: string, hosts: readonly string[], changes: Partial<Stage> = {}): Stage {
  const plain = { batch: [{ share: 1 }], ready: { share: 1 }, before: [], after: [] };
  return { name, hosts, ...plain, onFailure: 'rollback_all', retry: ONE_ATTEMPT, takesSnapshot: false, ...changes };
}

/** Two apps on each host of the stages. */
function planOf(stages: readonly Stage[]) {
  const targets = stages.flatMap(({ name, hosts }) =>
    hosts.flatMap((host) => [
      makeTarget({ host: makeAddress(host), stage: name }),
      makeTarget({ host: makeAddress(host), stage: name, app: 'api', path: '/srv/api' }),
    ]),
  );
  const facts = new Map(
    stages
      .flatMap(({ hosts }) => hosts)
      .map((host) => [host, makeFacts(targets.filter((one) => one.host.name === host))]),
  );
  const nothing = { content: new Map(), secrets: new Map(), revision: null, mustRedeploy: false, newKey: 'k' };
  return planDeploy({ targets, facts, ...nothing, unhealthy: new Set() });
}

const cut = (stages: readonly Stage[]) =>
  planStages({ stages }, planOf(stages)).map((one) => [
    one.name,
    cutBatches(one, one.plan.targets).map((targets) => [...new Set(targets.map(({ target }) => target.host.name))]),
  ]);

describe('a plan', () => {
  test('of one stage of one batch stays whole', () => {
    const stages = [stage('production', ['a', 'b'])];
    const plan = planOf(stages);
    const [only, ...others] = planStages({ stages }, plan);
    expect(others).toEqual([]);
    expect(only?.plan).toEqual(plan);
    expect(only && cutBatches(only, plan.targets)).toEqual([plan.targets]);
  });

  test('is cut into its stages, in their order, each with its release and attempt', () => {
    const stages = [stage('canary', ['c']), stage('rest', ['a', 'b'])];
    const plan = planOf(stages);
    expect(cut(stages)).toEqual([
      ['canary', [['c']]],
      ['rest', [['a', 'b']]],
    ]);
    for (const { plan: part } of planStages({ stages }, plan)) {
      expect(part).toMatchObject({ release: plan.release, seq: plan.seq });
    }
  });

  test('leaves out a stage that it is not about', () => {
    const stages = [stage('canary', ['a']), stage('rest', ['b'])];
    const plan = planOf(stages);
    const narrowed = { ...plan, targets: plan.targets.filter(({ target }) => target.stage === 'rest') };
    expect(planStages({ stages }, narrowed).map(({ name }) => name)).toEqual(['rest']);
  });

  test('has the gates of a stage only where something of it changes', () => {
    const stages = [stage('production', ['a'], { before: [GATE], after: [GATE] })];
    const plan = planOf(stages);
    expect(planStages({ stages }, plan)[0]).toMatchObject({ before: [GATE], after: [GATE] });
    const unchanged = { ...plan, targets: plan.targets.map((one) => ({ ...one, action: 'unchanged' as const })) };
    expect(planStages({ stages }, unchanged)[0]).toMatchObject({ before: [], after: [] });
  });
});

describe('batches', () => {
  test.each<[string, readonly HostCount[], readonly string[][]]>([
    ['one at a time', [{ count: 1 }], [['a'], ['b'], ['c'], ['d'], ['e']]],
    ['the last size goes on', [{ count: 1 }, { count: 2 }], [['a'], ['b', 'c'], ['d', 'e']]],
    ['a share is of all hosts, rounded up', [{ share: 0.25 }], [['a', 'b'], ['c', 'd'], ['e']]],
    ['a share is at least one host', [{ share: 0.01 }, { share: 1 }], [['a'], ['b', 'c', 'd', 'e']]],
    ['more than there are is all', [{ count: 9 }], [['a', 'b', 'c', 'd', 'e']]],
  ])('%s', (_name, batch, hosts) => {
    expect(cut([stage('production', ['a', 'b', 'c', 'd', 'e'], { batch })])).toEqual([['production', hosts]]);
  });
});
