import { describe, expect, test } from 'vitest';
import type { TargetPlan } from '../../../../src/plan/deploy';
import type { StagePlan } from '../../../../src/plan/stages';
import { StageLedger } from '../../../../src/rollout/stage-ledger';
import { announceAttempt, announceBatch, announceStage } from '../../../../src/rollout/stages/headings';

function openLog() {
  const lines: string[] = [];
  const entered: unknown[] = [];
  const ledger = { stages: new StageLedger() };
  const rollout = {
    world: {
      progress: { phase: (name: string) => lines.push(name) },
      deployments: { enterStage: (stage: unknown) => entered.push(stage) },
    },
    ledger,
    signal: new AbortController().signal,
  } as unknown as Parameters<typeof announceBatch>[0] & Parameters<typeof announceAttempt>[0];
  return { rollout, ledger, lines, entered };
}

const stageOf = (name: string, hosts: readonly string[]) => ({ name, hosts, retry: { attempts: 3 } }) as StagePlan;
const batchOf = (...names: readonly string[]) =>
  names.map((name) => ({ target: { host: { name } } }) as unknown as TargetPlan);

describe('the log of a run of several stages', () => {
  test('has a heading for each stage, with its hosts', () => {
    const { rollout, lines, entered } = openLog();
    const hosts = Array.from({ length: 22 }, (_, index) => `web-${index + 2}`);
    const stages = [stageOf('canary', ['web-1']), stageOf('rest', hosts)];
    for (const stage of stages) announceStage(rollout, stage, stages);
    expect(lines).toEqual([
      'stage canary (1 of 2): web-1',
      'stage rest (2 of 2): web-2, web-3, web-4, web-5, web-6, web-7, web-8, web-9, web-10, web-11 and 12 more',
    ]);
    expect(entered).toEqual([
      { name: 'canary', number: 1, count: 2 },
      { name: 'rest', number: 2, count: 2 },
    ]);
  });

  test('says which attempt begins', () => {
    const { rollout, ledger, lines } = openLog();
    ledger.stages.countAttempt('rest');
    announceAttempt(rollout, stageOf('rest', ['web-2']));
    expect(lines).toEqual(['stage rest: attempt 2 of 3']);
  });

  test('says which hosts switch together, an app or two on each', () => {
    const { rollout, lines } = openLog();
    const batches = [batchOf('web-1', 'web-1'), batchOf('web-2', 'web-3')];
    for (const batch of batches) announceBatch(rollout, batch, batches);
    expect(lines).toEqual(['batch 1 of 2: web-1', 'batch 2 of 2: web-2, web-3']);
  });

  test('has none of them where there is one stage of one batch', () => {
    const { rollout, lines, entered } = openLog();
    const stage = stageOf('production', ['web-1']);
    announceStage(rollout, stage, [stage]);
    const batch = batchOf('web-1');
    announceBatch(rollout, batch, [batch]);
    expect([lines, entered]).toEqual([[], []]);
  });
});

describe('what is known of stages', () => {
  test('has the gates that ran as phases, and not those that were left out', () => {
    const stages = new StageLedger();
    stages.addGate('rest', { name: 'tests', status: 'success', detail: null }, 1_000);
    stages.addGate('rest', { name: 'smoke', status: 'skipped', detail: null });
    stages.addGate('rest', { name: 'load', status: 'failed', detail: null }, 1_500);
    expect(stages.gatePhases).toEqual([
      { name: 'gate tests', stage: 'rest', startedAt: 1_000 },
      { name: 'gate load', stage: 'rest', startedAt: 1_500 },
    ]);
    expect(stages.gatesOf('rest').map(({ status }) => status)).toEqual(['success', 'skipped', 'failed']);
  });
});
