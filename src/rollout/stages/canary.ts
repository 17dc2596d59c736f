import { BowlineError } from '../../errors';
import type { StagePlan } from '../../plan/stages';
import type { Rollout } from '../rollout';
import { nowMs } from '../time';
import { addMeasurement, decideCanary, type Finding, NO_SCORE, type Score } from './canary-judgement';
import { measureCanary, openCanary, type Watch } from './canary-measure';

type Outcome = NonNullable<ReturnType<typeof decideCanary>>;

/**
 * Watches a stage that is verified: at each interval all of its hosts are measured, until the time is up or too many measurements
 * have failed.
 * @throws BowlineError `canary_failed`, `canary_inconclusive`
 */
export async function watchCanary(rollout: Rollout, stage: StagePlan): Promise<void> {
  const { canary } = stage;
  // With shares it was watched before the switch.
  if (canary === undefined || canary.traffic !== undefined) return;
  rollout.enter('canary');
  await judgeWatch(rollout, stage, await openCanary(rollout, stage, canary));
}

/**
 * Measures to the end, and judges.
 * @param share the percentage of the requests that what is watched gets; absent where it is all that there are
 * @throws BowlineError `canary_failed`, `canary_inconclusive`
 */
export async function judgeWatch(rollout: Rollout, stage: StagePlan, watch: Watch, share?: number): Promise<void> {
  const { score, outcome } = await measureToEnd(rollout, stage, watch, share);
  judgeWatched(rollout, watch, score);
  const subject = { name: stage.name, share };
  if (outcome === 'failed') throw failCanary(subject, score);
  if (outcome === 'inconclusive') throw doubtCanary(subject, score);
}

async function measureToEnd(rollout: Rollout, stage: StagePlan, watch: Watch, share: number | undefined) {
  const { world, signal } = rollout;
  const { canary } = watch;
  const startedAt = nowMs(world);
  const count = Math.max(1, Math.floor(canary.forMs / canary.intervalMs));
  let score = NO_SCORE;
  for (let index = 1; ; index += 1) {
    const at = startedAt + (index === count ? canary.forMs : index * canary.intervalMs);
    await waitUntil(rollout, stage.name, at, startedAt + canary.forMs);
    score = addMeasurement(score, await measureCanary(rollout, watch));
    // What the end of the run has cut short was not measured.
    signal.throwIfAborted();
    const outcome = decideCanary(canary, score, index >= count);
    tell(rollout, stage.name, score, count);
    rollout.ledger.stages.setCanary(stage.name, {
      ...describeScore(score, outcome ?? 'inconclusive'),
      ...(share === undefined ? {} : { share }),
    });
    if (outcome !== undefined) return { score, outcome };
  }
}

/** What was in doubt since the canary began is healthy, or not, by its last measurement. A comparison is of all hosts. */
function judgeWatched({ ledger }: Rollout, { watched }: Watch, { last }: Score): void {
  for (const { target } of watched) {
    const own = last.filter((one) => isOf(one, target));
    if (own.some(({ ok }) => ok === false)) ledger.judge(target, false);
    else if (own.every(({ ok }) => ok === true)) ledger.judge(target, true);
  }
}

async function waitUntil({ world, signal }: Rollout, stage: string, at: number, end: number): Promise<void> {
  const left = Math.max(0, Math.round((end - nowMs(world)) / 1_000));
  world.progress.waiting({ step: 'canary' }, `${stage}: watched for ${left} s more`);
  await world.sleep(Math.max(0, at - nowMs(world)), signal);
}

function describeScore({ measured, failed, inconclusive, last }: Score, outcome: Outcome) {
  return { outcome, measured, failed, inconclusive, detail: last.map(describeFinding).join('; ') };
}

function describeFinding({ app, host, name, detail }: Finding): string {
  return `${[host, app, name].filter((one) => one !== undefined).join(': ')}: ${detail}`;
}

function tell({ world }: Rollout, stage: string, { measured, last }: Score, count: number): void {
  const where = { step: 'canary' };
  const bad = last.filter(({ ok }) => ok !== true);
  const told = bad.length === 0 ? 'ok' : bad.map((one) => `${word(one)}: ${describeFinding(one)}`).join('; ');
  world.progress.note(`${stage}: ${measured} of ${count}: ${told}`, where);
}

function word({ ok }: Finding): string {
  return ok === null ? 'no data' : 'failed';
}

interface Subject {
  readonly name: string;
  readonly share: number | undefined;
}

function failCanary(stage: Subject, { last }: Score): BowlineError {
  const bad = last.filter(({ ok }) => ok === false);
  const hint = 'Read what was measured, mend the release, and deploy again.';
  return canaryError('canary_failed', stage, bad, 'failed', hint);
}

function doubtCanary(stage: Subject, { last }: Score): BowlineError {
  const silent = last.filter(({ ok }) => ok === null);
  const hint = 'Make `for` longer, lower `min_requests`, or see why there is no data: what tells nothing never passes.';
  return canaryError('canary_inconclusive', stage, silent, 'is inconclusive', hint);
}

function isOf({ app, host }: Finding, target: Watch['watched'][number]['target']): boolean {
  return app === target.app && (host === undefined || host === target.host.name);
}

function canaryError(
  code: 'canary_failed' | 'canary_inconclusive',
  { name, share }: Subject,
  findings: readonly Finding[],
  end: string,
  hint: string,
): BowlineError {
  const [first] = findings;
  const told = findings.map(describeFinding).join('\n');
  return new BowlineError(code, `the canary of ${name} ${end}${share === undefined ? '' : ` at ${share}%`}: ${told}`, {
    where: { ...(first?.host === undefined ? {} : { host: first.host, app: first.app }), step: 'canary' },
    hint,
  });
}
