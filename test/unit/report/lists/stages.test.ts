import { describe, expect, test } from 'vitest';
import { renderPlanComment } from '../../../../src/report/github/plan-comment';
import { renderLists } from '../../../../src/report/lists/lists';
import { renderPlannedStages, renderPlannedStagesMarkdown } from '../../../../src/report/lists/stages';
import { renderSummary } from '../../../../src/report/markdown/summary';
import type { PlannedStage } from '../../../../src/report/planned-stages';
import { redactResult } from '../../../../src/report/redact-result';
import { PLAIN } from '../../../../src/report/text/paint';
import { sampleResult } from '../sample';

const STAGE: PlannedStage = {
  ...{ name: 'production', batches: [['rtx']], unchanged: [], unreached: [], ready: 1, before: [], after: [] },
  ...{ canary: null, onFailure: 'rollback_all', attempts: 1, takesSnapshot: false },
};
const FULL: PlannedStage = {
  ...STAGE,
  batches: [['web-1'], ['web-2', 'web-3']],
  unchanged: ['web-4'],
  unreached: ['web-5'],
  ready: 4,
  before: [{ name: 'verify test', runsOn: 'environment', environment: 'test', isSkipped: false }],
  after: [
    { name: 'tests', runsOn: 'runner', isSkipped: true },
    { name: 'load', runsOn: 'hosts', app: 'api', isSkipped: false },
    { name: 'again', runsOn: 'environment', environment: 'test', isSkipped: false },
  ],
  canary: { forMs: 300_000, intervalMs: 30_000 },
  onFailure: 'keep_others',
  attempts: 3,
  takesSnapshot: true,
};

const render = (...stages: readonly PlannedStage[]) => renderPlannedStages(stages, PLAIN);

describe('on a terminal', () => {
  test('a stage tells what happens in it, in its order', () => {
    expect(render(FULL)).toEqual([
      'stage production: 5 hosts',
      '     before: verify test',
      '     a snapshot is taken',
      '     batch 1: web-1',
      '     batch 2: web-2, web-3',
      '     unchanged: web-4',
      '     not reached: web-5',
      '     ready: 4 of 5 hosts are enough',
      '     canary: 5m, measured every 30s',
      '     after: tests (skipped), load (on each host in api), again (verify test)',
      '     if it fails: up to 3 attempts, keep_others',
    ]);
  });

  test('a canary tells the shares of the traffic, and how long each is watched', () => {
    const canary = { forMs: 300_000, intervalMs: 30_000, traffic: [5, 25] };
    expect(render({ ...STAGE, canary })).toContain(
      '     canary: 5% then 25% of the traffic, each for 5m, measured every 30s',
    );
  });

  test('a plain one is short, and of one in which nothing changes no failure is told', () => {
    expect(render(STAGE)).toEqual(['stage production: 1 host', '     switches: rtx', '     if it fails: rollback_all']);
    expect(render({ ...STAGE, batches: [], unchanged: ['rtx'] })).toEqual([
      'stage production: 1 host',
      '     unchanged: rtx',
    ]);
  });

  test('after the last one all hosts are verified once more, where the environment says so', () => {
    const last: PlannedStage = { ...STAGE, finalVerify: { onFailure: 'keep_others' } };
    expect(render(STAGE, last).slice(-2)).toEqual([
      '     if it fails: rollback_all',
      '     then all hosts are verified once more, if that fails: keep_others',
    ]);
    expect(renderPlannedStagesMarkdown([last], 9)).toContain(
      String.raw`rollback\_all<br>then all hosts are verified once more, if that fails: keep\_others |`,
    );
  });

  test.each([
    ['many batches', Array.from({ length: 60 }, (_, index) => [`web-${index}`])],
    ['large batches', [Array.from({ length: 200 }, (_, index) => `a-host-with-a-long-name-${index}`), ['b']]],
    ['nine batches', Array.from({ length: 9 }, (_, index) => [`web-${index}`])],
  ])('%s fit 80 columns and few lines', (_what, batches) => {
    const lines = render({ ...FULL, batches });
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.length).toBeLessThan(22);
    const hidden = batches.length - 8;
    if (hidden > 1) expect(lines).toContain(`     and ${hidden} more batches of ${hidden} hosts in all`);
    else expect(lines.join('\n')).toContain(`batch ${batches.length}`);
  });

  test('a name is no colour and no markup', () => {
    const gate = { name: '\u001b[31m|<b>', runsOn: 'runner', isSkipped: false } as const;
    expect(render({ ...STAGE, before: [gate] }).join('')).not.toContain('\u001b');
    expect(renderPlannedStagesMarkdown([{ ...STAGE, before: [gate] }], 9)).toContain('&vert;&lt;b&gt; (on the runner)');
  });
});

test('in Markdown it is a row', () => {
  expect(renderPlannedStagesMarkdown([FULL, STAGE], 2).split('\n')).toEqual([
    '### Stages',
    '',
    '| Stage | Hosts | Gates before | Gates after | Canary | Snapshot | If it fails |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    String.raw`| production | batch 1: web-1<br>batch 2: web-2, web-3<br>unchanged: web-4<br>not reached: web-5<br>ready: 4 of 5 hosts are enough | verify test | tests (skipped)<br>load (on each host in api)<br>again (verify test) | 5m, measured every 30s | yes | up to 3 attempts, keep\_others |`,
    String.raw`| production | switches: rtx | – | – | – | – | rollback\_all |`,
  ]);
  expect(renderPlannedStagesMarkdown([FULL, STAGE], 1).split('\n')).toHaveLength(5);
});

test('they stand in the terminal, the summary and the comment, and nothing does without them', () => {
  const look = { mode: 'plan', plan: [], hosts: [], stages: [] };
  const result = sampleResult({ ...look, plannedStages: [FULL] });
  expect(renderLists(result, PLAIN)).toContain('stage production: 5 hosts');
  expect(renderSummary(result)).toContain('| production | batch 1: web-1');
  expect(renderPlanComment(result)).toContain('| production | batch 1: web-1');
  const plain = sampleResult(look);
  expect(renderLists(plain, PLAIN).join('\n') + renderSummary(plain) + renderPlanComment(plain)).not.toMatch(/stage/i);
});

test('what Bowline knows of a stage is no secret, and what a gate is called may have one in it', () => {
  const gate = { name: 'web run', runsOn: 'runner', isSkipped: false } as const;
  const stage = { ...FULL, name: 'web', before: [gate] };
  const redact = (text: string) => text.replaceAll(/web|rollback|runner|keep/g, '***');
  const [told] = redactResult(sampleResult({ plannedStages: [stage] }), { redact }).plannedStages ?? [];
  expect(told).toEqual({ ...stage, before: [{ ...gate, name: '*** run' }] });
});
