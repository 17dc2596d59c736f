import type { Environment } from '../../config/environment';
import { describeDuration } from '../../report/text/format';
import { UNDO_BUDGET_MS } from '../../rollout/undo';
import type { RunnerWorld } from '../../rollout/world';

type Times = Pick<Environment, 'deadlineMs' | 'stages' | 'targets'>;

/** A job without `timeout-minutes` ends after six hours. */
const DEFAULT_MINUTES = 360;
const MINUTE_MS = 60_000;

/** Warns where GitHub may end the job before the run is over, which cancels it wherever it is. */
export function warnOfJobTime(environment: Times, { env, progress }: Pick<RunnerWorld, 'env' | 'progress'>): void {
  const jobMs = readJobTime(env);
  const warning = jobMs === undefined ? undefined : describeShortJob(environment, jobMs);
  if (warning !== undefined) progress.warn(warning);
}

/**
 * How long the job of this step may take. The reusable workflows tell it; what another job has set, no step can know.
 * @returns undefined outside of GitHub Actions
 */
export function readJobTime(env: RunnerWorld['env']): number | undefined {
  const { GITHUB_ACTIONS: isAction, BOWLINE_TIMEOUT_MINUTES: told = '' } = env;
  if (/^0*[1-9]\d{0,5}$/.test(told)) return Number(told) * MINUTE_MS;
  return isAction === 'true' ? DEFAULT_MINUTES * MINUTE_MS : undefined;
}

/** The warning; undefined when the job is long enough for the run and a rollback. */
export function describeShortJob(environment: Times, jobMs: number): string | undefined {
  const { deadlineMs } = environment;
  const backMs = UNDO_BUDGET_MS + measureRestores(environment);
  if (deadlineMs + backMs <= jobMs) return undefined;
  const minutes = Math.ceil((deadlineMs + backMs) / MINUTE_MS);
  const shorter = jobMs > backMs ? `, or \`deadline\` to at most ${describeDuration(jobMs - backMs)}` : '';
  return `a run may take ${describeDuration(deadlineMs)} (\`deadline\`) and ${describeDuration(backMs)} to go back, and GitHub ends this job after ${describeDuration(jobMs)}: set \`timeout-minutes\` of the job to at least ${minutes}${shorter}`;
}

/** Hosts go back at once, the apps of one after each other. */
function measureRestores({ stages, targets }: Times): number {
  const taking = new Set(stages.filter(({ takesSnapshot }) => takesSnapshot).map(({ name }) => name));
  const byHost = new Map<string, number>();
  for (const { host, stage, snapshot } of targets) {
    if (snapshot === undefined || !taking.has(stage)) continue;
    byHost.set(host.name, (byHost.get(host.name) ?? 0) + snapshot.timeoutMs);
  }
  return Math.max(0, ...byHost.values());
}
