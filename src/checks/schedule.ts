import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { askJobs, describeLastRun, type JobState, readJobs } from '../release/job-state';
import { nameJob, scopeOfJobs } from '../release/job-units';
import { lines, sh } from '../shell/sh';
import type { CheckContext, CheckOf, Outcome } from './context';
import { describeEnd, GRACE_MS } from './shell-command';
import { within } from './waiting';
import { describeMs } from './wording';

/** The timer of each job runs, and none failed when it last ran in this release. */
export async function run(context: CheckContext, { timeoutMs }: CheckOf<'schedule'>): Promise<Outcome> {
  const { target } = context;
  const jobs = (target.schedule ?? []).map((job) => ({ job: job.name, unit: nameJob(target, job) }));
  const ended = await within(
    context,
    context.runOnHost(
      ask(
        target,
        jobs.map(({ unit }) => unit),
      ),
      timeoutMs,
    ),
    timeoutMs + GRACE_MS,
  );
  const text = ended?.code === 0 ? ended.output.join('\n') : undefined;
  if (text === undefined) {
    const why = ended === undefined ? `no end within ${describeMs(timeoutMs)}` : describeEnd(ended);
    return { ok: null, detail: `systemctl told nothing of the timers: ${why}`, data: {} };
  }
  const states = readJobs(text);
  const switchedAt = Number(/^switched=(\d+)$/m.exec(text)?.[1] ?? 0) * 1_000;
  const judged = jobs.map(({ job, unit }) => ({ job, unit, ...judge(unit, states.get(unit), switchedAt) }));
  const wrong = judged.filter(({ ok }) => !ok);
  const detail = (wrong.length > 0 ? wrong : judged).map(({ job, says }) => `${job} ${says}`).join('; ');
  return { ok: wrong.length === 0, detail, data: { jobs: judged } };
}

function ask(target: Target, units: readonly string[]): string {
  return lines(
    sh`echo "switched=$(stat -c %Z ${pathsOf(target.path).current})"; echo`,
    askJobs(scopeOfJobs(target), units),
  ).text;
}

/** What failed before the switch is of another release: the one that mends it must be able to pass. */
function judge(unit: string, state: JobState | undefined, switchedAt: number): { ok: boolean; says: string } {
  if (state === undefined || !state.isThere) return { ok: false, says: `has no timer: ${unit}.timer is not installed` };
  if (!state.isActive) return { ok: false, says: `does not run: ${unit}.timer is stopped` };
  if (!state.isEnabled) return { ok: false, says: `does not start with the host: ${unit}.timer is not enabled` };
  const isEarlier = state.lastAt !== null && state.lastAt < switchedAt;
  const hasFailed = state.lastAt !== null && !state.isRunning && state.result !== 'success';
  const says = `${describeLastRun(state)}${hasFailed && isEarlier ? ', in the release before' : ''}`;
  return { ok: !hasFailed || isEarlier, says };
}
