import type { VerifyInputs } from '../../inputs';
import type { Result } from '../../report/result';
import { connectFleet } from '../../rollout/connect';
import { runRollout } from '../../rollout/run';
import { startWithoutRelease } from '../../rollout/start';
import { verifyAll } from '../../rollout/verify-all';
import type { RunnerWorld } from '../../rollout/world';
import { listLive, requireChecks } from '../shared/live-verifications';
import { openEnvironment } from '../shared/open-environment';

/** Runs the checks of an environment against what is live, and changes nothing; keeps an issue where it is asked to. */
export async function verify(inputs: VerifyInputs, runner: RunnerWorld): Promise<Result> {
  const { environment, world } = await openEnvironment(inputs, runner);
  const asked = { moment: inputs.when, checks: inputs.checks, version: inputs.version };
  requireChecks(asked, environment.targets);
  const start = startWithoutRelease({ mode: 'verify', world, environment, version: inputs.version ?? null });
  const result = await runRollout(start, async (rollout) => {
    const { ledger, signal } = rollout;
    const { targets } = environment;
    rollout.open(await connectFleet({ environment, targets, ledger, world, signal }));
    rollout.enter('verify');
    await verifyAll(rollout.fleet, listLive(rollout.fleet, asked, signal));
  });
  // A run that was cancelled does not know how it is.
  if (!inputs.issue || result.error?.code === 'cancelled') return result;
  const { reportIssue } = await import('./issue');
  return { ...result, issue: await reportIssue(result, inputs, runner) };
}
