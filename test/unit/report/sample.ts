import type { CheckResult, HostResult, Result, StepResult } from '../../../src/report/result';

export const OLD = '20261120T090000Z-1b2c3d4';
export const NEW = '20261121T020152Z-4a446b0';
const START = Date.parse('2026-11-21T02:01:52.000Z');

export function sampleStep(
  name: string,
  startMs: number,
  durationMs: number,
  part: Partial<StepResult> = {},
): StepResult {
  const startedAt = new Date(START + startMs).toISOString();
  return { name, status: 'success', startedAt, durationMs, detail: null, ...part };
}

export function sampleCheck(
  name: string,
  ok: boolean | null,
  detail: string,
  part: Partial<CheckResult> = {},
): CheckResult {
  return { name, ok, detail, data: {}, checkedAt: '2026-11-21T02:03:00.000Z', durationMs: 12, ...part };
}

export function sampleHost(part: Partial<HostResult> = {}): HostResult {
  return {
    app: 'shop',
    host: 'web-1',
    stage: 'production',
    status: 'success',
    release: NEW,
    previousRelease: OLD,
    color: null,
    steps: [
      sampleStep('connect', 100, 230),
      sampleStep('receive', 900, 6_100),
      sampleStep('build', 7_100, 23_400),
      sampleStep('switch', 31_000, 150),
      sampleStep('verify', 32_000, 2_400),
    ],
    checks: [
      sampleCheck('process', true, 'active (running), 0 restarts'),
      sampleCheck('health', true, 'answered 200 OK in 12 ms'),
      sampleCheck('response_time', true, 'p95 41 ms of at most 500 ms, over 10 samples', { data: { p95: 41 } }),
    ],
    logs: [],
    drift: [],
    ...part,
  };
}

/** A deploy of one app to two hosts that went well. */
export function sampleResult(part: Partial<Result> = {}): Result {
  return {
    schemaVersion: 1,
    id: NEW,
    mode: 'deploy',
    environment: 'production',
    status: 'success',
    phase: 'commit',
    phases: [
      { name: 'connect', startedAt: '2026-11-21T02:01:52.000Z', durationMs: 400 },
      { name: 'prepare', startedAt: '2026-11-21T02:01:52.900Z', durationMs: 29_600 },
      { name: 'activate', startedAt: '2026-11-21T02:02:22.500Z', durationMs: 1_000 },
      { name: 'verify', startedAt: '2026-11-21T02:02:24.000Z', durationMs: 2_400 },
    ],
    ref: null,
    version: 'v1.4.2',
    revision: '4a446b0c5d6e7f8091a2b3c4d5e6f708192a3b4c',
    release: NEW,
    previousRelease: OLD,
    previousVersion: 'v1.4.1',
    previousRevision: '09a8b7c6d5e4f30211203f4e5d6c7b8a99887766',
    target: null,
    rollbackOf: null,
    fingerprint: 'sha256:0f1e',
    reason: null,
    actor: 'octocat',
    runId: '4711',
    runUrl: 'https://github.example/acme/shop/actions/runs/4711',
    url: 'https://shop.example.com',
    deploymentId: null,
    startedAt: '2026-11-21T02:01:52.000Z',
    endedAt: '2026-11-21T02:02:27.000Z',
    durationMs: 35_000,
    deadlineMs: 1_500_000,
    deployed: ['web-1', 'web-2'],
    apps: [
      { name: 'shop', status: 'success', version: 'v1.4.2', revision: '4a446b0', release: NEW, previousRelease: OLD },
    ],
    stages: [{ name: 'production', status: 'success', attempts: 1, gates: [] }],
    hosts: [sampleHost(), sampleHost({ host: 'web-2' })],
    ...part,
  };
}

/** The same, but the new release answers 503 on web-2 and everything went back. */
export function rolledBackResult(part: Partial<Result> = {}): Result {
  const back = { status: 'rolled_back' as const, release: OLD };
  const steps = [
    sampleStep('connect', 120, 240),
    sampleStep('receive', 900, 6_400),
    sampleStep('switch', 31_000, 150),
    sampleStep('verify', 32_000, 95_000, { status: 'failed', detail: 'answered 503 Service Unavailable' }),
    sampleStep('undo', 127_500, 2_100),
  ];
  return sampleResult({
    status: 'rolled_back',
    phase: 'verify',
    deployed: [],
    durationMs: 133_000,
    error: {
      code: 'verification',
      message: 'web-2: shop: health failed: answered 503 Service Unavailable for 95 s',
      hint: "Look at the service's last lines, mend what they say, and deploy again.",
      app: 'shop',
      host: 'web-2',
      step: 'verify',
    },
    hosts: [
      sampleHost(back),
      sampleHost({
        ...back,
        host: 'web-2',
        steps,
        checks: [
          sampleCheck('process', true, 'active (running), 0 restarts'),
          sampleCheck('health', false, 'answered 503 Service Unavailable for 95 s'),
          sampleCheck('error_rate', null, 'no requests in 60 s'),
        ],
        logs: [
          'shop: starting',
          'shop: connecting to the database',
          'shop: FATAL: password authentication failed for user "shop"',
        ],
      }),
    ],
    ...part,
  });
}
