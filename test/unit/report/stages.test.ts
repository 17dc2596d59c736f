import { describe, expect, it } from 'vitest';
import { describeEnd } from '../../../src/notify/message';
import { toAnnotations } from '../../../src/report/annotations';
import { renderSummary } from '../../../src/report/markdown/summary';
import { drawTimeline } from '../../../src/report/markdown/timeline';
import type { HostResult, Result } from '../../../src/report/result';
import { renderTerminal } from '../../../src/report/terminal';
import { NEW, OLD, sampleHost, sampleResult, sampleStep } from './sample';

const QUIET = { checks: [], steps: [sampleStep('receive', 900, 6_100)] };

function hostsOf(stage: string, names: readonly string[], part: Partial<HostResult> = {}): HostResult[] {
  return names.map((host) => sampleHost({ ...QUIET, stage, host, ...part }));
}

function number(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `web-${from + index}`);
}

const canary = { outcome: 'success' as const, measured: 10, failed: 0, inconclusive: 0, detail: '' };

function stagesOk(): Result {
  return sampleResult({
    stages: [
      {
        name: 'canary',
        status: 'success',
        attempts: 2,
        gates: [
          { name: 'tests', status: 'success', detail: null },
          { name: 'load', status: 'skipped', detail: 'left out by `skip`' },
        ],
        canary,
      },
      { name: 'rest', status: 'success', attempts: 1, gates: [] },
    ],
    phases: [
      { name: 'connect', startedAt: '2026-11-21T02:01:52.000Z', durationMs: 400 },
      { name: 'gate tests', stage: 'canary', startedAt: '2026-11-21T02:01:53.000Z', durationMs: 1_000 },
      { name: 'verify', stage: 'canary', startedAt: '2026-11-21T02:01:54.000Z', durationMs: 1_000 },
      { name: 'verify', stage: 'rest', startedAt: '2026-11-21T02:01:55.000Z', durationMs: 1_000 },
    ],
    hosts: [...hostsOf('canary', ['web-1']), ...hostsOf('rest', ['web-2'])],
  });
}

/** The canary failed, so all of it went back, and the rest was never touched. */
function canaryFailed(): Result {
  const back = { status: 'rolled_back' as const, release: OLD };
  const untouched = { status: 'skipped' as const, release: OLD, steps: [sampleStep('connect', 0, 1)] };
  return sampleResult({
    status: 'rolled_back',
    phase: 'canary',
    deployed: [],
    error: {
      code: 'canary_failed',
      message: 'the canary of canary failed: web-1: shop: health: answered 503',
      hint: 'Read what was measured.',
      app: 'shop',
      host: 'web-1',
      step: 'canary',
    },
    stages: [
      {
        name: 'canary',
        status: 'rolled_back',
        attempts: 1,
        gates: [],
        canary: { ...canary, outcome: 'failed', measured: 3, failed: 1 },
      },
      { name: 'rest', status: 'skipped', attempts: 1, gates: [] },
    ],
    hosts: [...hostsOf('canary', ['web-1'], back), ...hostsOf('rest', ['web-2', 'web-3'], untouched)],
  });
}

/** Four of five hosts were there. */
function quorumPartial(): Result {
  return sampleResult({
    status: 'partial_success',
    deployed: number(1, 4),
    error: {
      code: 'connect',
      message: 'not reached or not ready: web-5\n  web-5: did not answer',
      hint: 'When they are back, finish them with `hosts: failed`.',
      app: null,
      host: 'web-5',
      step: null,
    },
    stages: [{ name: 'production', status: 'failed', attempts: 1, gates: [] }],
    hosts: [
      ...hostsOf('production', number(1, 4)),
      ...hostsOf('production', ['web-5'], { status: 'unreachable', release: null, previousRelease: null, steps: [] }),
    ],
  });
}

/** Twenty hosts in batches of five, of which one of the second batch failed. */
function batchFailed(): Result {
  return sampleResult({
    status: 'partial_success',
    deployed: number(1, 5),
    hosts: [
      ...hostsOf('production', number(1, 5)),
      ...hostsOf('production', number(6, 7), { status: 'rolled_back', release: OLD }),
      ...hostsOf('production', number(8, 20), { status: 'skipped', release: OLD }),
    ],
  });
}

function gateFailed(): Result {
  const gates = [{ name: 'tests', status: 'failed' as const, detail: '3 of 9 failed' }];
  return sampleResult({
    status: 'failed',
    deployed: [],
    error: {
      code: 'command',
      message: 'on the runner: the gate tests of rest failed with exit code 1',
      hint: null,
      app: null,
      host: null,
      step: 'tests',
    },
    stages: [
      { name: 'canary', status: 'success', attempts: 1, gates: [] },
      { name: 'rest', status: 'failed', attempts: 1, gates },
    ],
  });
}

/** Up to the end of the block that begins with this line. */
function blockFrom(text: string, start: string): string {
  return text.slice(text.indexOf(start)).split('\n\n')[0] ?? '';
}

describe('the stages of a run on a terminal', () => {
  it('have a line each, with attempts, gates and canary below', () => {
    expect(blockFrom(renderTerminal(stagesOk()), '✓  stage')).toBe(`✓  stage canary  success
     2 attempts, tests passed, load skipped, canary passed (10 measurements)
✓  stage rest    success`);
  });

  it('tell a canary that failed, and whom it kept from being touched', () => {
    const text = renderTerminal(canaryFailed());
    expect(blockFrom(text, '✗  stage')).toBe(`✗  stage canary  rolled back
     canary failed (1 of 3 measurements)
-  stage rest    skipped`);
    expect(blockFrom(text, 'rolled back:')).toBe(`rolled back: 1 host
     web-1
not touched: 2 hosts
     web-2, web-3`);
  });

  it('tell a gate that failed as failed, and never one that was left out as passed', () => {
    expect(renderTerminal(gateFailed())).toContain('✗  stage rest    failed\n     tests failed');
    expect(renderTerminal(stagesOk())).not.toContain('load passed');
  });

  it('are not told where there is one plain stage', () => {
    expect(renderTerminal(sampleResult())).not.toContain('stage');
    expect(renderTerminal(quorumPartial())).not.toContain('stage production');
  });

  it('fit a terminal of 80 columns, however many gates and hosts there are', () => {
    const gates = number(1, 30).map((name) => ({ name, status: 'success' as const, detail: null }));
    const [first, ...rest] = stagesOk().stages;
    const many = { ...batchFailed(), stages: first === undefined ? [] : [{ ...first, gates }, ...rest] };
    const text = renderTerminal(many, { hasReason: false }).split('\n\n').slice(0, -2).join('\n');
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });
});

describe('hosts that did not all end alike', () => {
  it('are told in groups, with at most ten names', () => {
    const text = renderTerminal(batchFailed());
    expect(blockFrom(text, 'on the new release:')).toBe(`on the new release: 5 hosts
     web-1, web-2, web-3, web-4, web-5
rolled back: 2 hosts
     web-6, web-7
not switched: 13 hosts
     web-8, web-9, web-10, web-11, web-12, web-13, web-14, web-15, web-16,
     web-17 and 3 more`);
  });

  it.each([
    [
      batchFailed(),
      'On the new release: 5 hosts (web-1, web-2, web-3, web-4, web-5). Rolled back: 2 hosts (web-6, web-7). Not switched: 13 hosts (web-8, web-9, web-10, web-11, web-12, web-13, web-14, web-15, web-16, web-17 and 3 more).',
    ],
    [
      quorumPartial(),
      'On the new release: 4 hosts (web-1, web-2, web-3, web-4). Left on the previous release: 1 host (web-5).',
    ],
    [
      canaryFailed(),
      'The previous release is live again. Rolled back: 1 host (web-1). Not touched: 2 hosts (web-2, web-3).',
    ],
  ])('are told in the summary, in comments and in notifications', (result, sentence) => {
    expect(renderSummary(result)).toContain(sentence);
    expect(describeEnd(result).sentence).toBe(sentence);
  });

  it('are named with their app where the apps of a host differ', () => {
    const hosts = [
      ...hostsOf('production', ['web-1']),
      ...hostsOf('production', ['web-1'], { app: 'api', status: 'rolled_back', release: OLD }),
      ...hostsOf('production', ['web-2']),
    ];
    const text = renderTerminal(sampleResult({ status: 'partial_success', hosts }));
    expect(text).toContain(
      'on the new release: 2 hosts\n     web-1 › shop, web-2\nrolled back: 1 host\n     web-1 › api',
    );
  });

  it('are not told where the run is green or touched nothing', () => {
    for (const status of ['success', 'unchanged', 'aborted'] as const) {
      expect(renderTerminal({ ...batchFailed(), status })).not.toContain('on the new release:');
    }
  });
});

describe('the stages of a run elsewhere', () => {
  it('are a table of the summary', () => {
    expect(renderSummary(stagesOk())).toContain(`### Stages

| Stage | Status | Attempts | Gates | Canary | Hosts |
| --- | --- | --- | --- | --- | --- |
| canary | ✅ success | 2 | tests passed, load skipped | passed (10 measurements) | 1 |
| rest | ✅ success | 1 | – | – | 1 |`);
    expect(renderSummary(gateFailed())).toContain('| rest | ❌ failed | 1 | tests failed | – | 0 |');
    expect(renderSummary(sampleResult())).not.toContain('### Stages');
  });

  it('are a short line each of a notification', () => {
    const lines = (result: Result) =>
      describeEnd(result)
        .facts.filter(({ label }) => label.startsWith('Stage'))
        .map(({ label, value }) => `${label}: ${value}`);
    expect(lines(stagesOk())[0]).toBe(
      'Stage canary: success, 2 attempts, tests passed, load skipped, canary passed (10 measurements)',
    );
    expect(lines(canaryFailed())).toEqual([
      'Stage canary: rolled back, canary failed (1 of 3 measurements)',
      'Stage rest: skipped',
    ]);
    expect(lines(sampleResult())).toEqual([]);
  });

  it('tell the share of the traffic at which a canary failed', () => {
    const [first, ...others] = canaryFailed().stages;
    const watched = { ...canary, outcome: 'failed' as const, measured: 3, failed: 1, share: 25 };
    const stages = [{ ...(first as NonNullable<typeof first>), canary: watched }, ...others];
    expect(renderSummary(sampleResult({ ...canaryFailed(), stages }))).toContain('failed (1 of 3 measurements at 25%)');
  });

  it('are named by the annotation of a gate or canary that failed', () => {
    expect(toAnnotations(canaryFailed()).at(-1)?.title).toContain('deploy to production: rolled back, stage canary');
    expect(toAnnotations(gateFailed()).at(-1)?.title).toContain('deploy to production: failed, stage rest');
    expect(toAnnotations(quorumPartial()).at(-1)?.title).not.toContain('stage');
  });

  it('are sections of the timeline, with gates as rows', () => {
    expect(drawTimeline(stagesOk())).toContain(`  section phases
  connect :active, 1795226512000, 1795226512400
  section stage canary
  gate tests :active, 1795226513000, 1795226514000
  verify :active, 1795226514000, 1795226515000
  section stage rest
  verify :active, 1795226515000, 1795226516000`);
  });

  it('mark in the timeline the phase of the stage that failed alone', () => {
    const { phases = [] } = stagesOk();
    const drawn = drawTimeline({ ...canaryFailed(), phase: 'verify', phases });
    expect(drawn?.match(/verify :crit/g)).toHaveLength(1);
    const gates = [{ name: 'tests', status: 'failed' as const, detail: null }];
    const [first, ...rest] = stagesOk().stages;
    const broken = { ...stagesOk(), stages: first === undefined ? [] : [{ ...first, gates }, ...rest] };
    expect(drawTimeline(broken)).toContain('gate tests :crit');
  });
});

it('an undo that failed is told apart from hosts that went back', () => {
  const hosts = [
    ...hostsOf('production', ['web-1'], { status: 'rolled_back', release: OLD }),
    ...hostsOf('production', ['web-2'], { status: 'rollback_failed', release: NEW }),
  ];
  expect(describeEnd(sampleResult({ status: 'rollback_failed', deployed: ['web-2'], hosts })).sentence).toBe(
    'The rollback failed as well: a person has to look at web-2. Rolled back: 1 host (web-1). Not rolled back: 1 host (web-2).',
  );
});
