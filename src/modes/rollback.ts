import type { Environment } from '../config/environment';
import { LockHeldError } from '../errors';
import type { RollbackInputs } from '../inputs';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import { openRollbackPlanner } from '../plan/planner';
import { requireNothingMissing } from '../plan/preflight';
import { writeSecretFiles } from '../release/env-files';
import type { Result } from '../report/result';
import { describeAge } from '../report/text/format';
import { activateAll } from '../rollout/activate';
import { announceStart } from '../rollout/announce';
import { connectFleet } from '../rollout/connect';
import { noteStandingHolds } from '../rollout/hold';
import { openSwitchDrafts } from '../rollout/journal';
import { lockFleet } from '../rollout/lock';
import { recallAll } from '../rollout/recall';
import type { Rollout } from '../rollout/rollout';
import { runRollout } from '../rollout/run';
import { findRestorings, restoreBefore } from '../rollout/snapshots/rollback';
import { runStages } from '../rollout/stages/stage';
import type { StageWork } from '../rollout/stages/work';
import { findUnhealthy, verifyRelease } from '../rollout/verify-plan';
import type { RunnerWorld } from '../rollout/world';
import { commentWhereAsked } from './shared/comment-where-asked';
import { openSecrets } from './shared/find-secret';
import { warnOfJobTime } from './shared/job-time';
import { type AppSecrets, openEnvironment, readSecrets } from './shared/open-environment';

interface RollbackRequest {
  readonly inputs: RollbackInputs;
  readonly environment: Environment;
  /** Only read for `current-secrets`: a release has its own. */
  readonly secrets: AppSecrets;
}

/** Takes an environment to a release that it had before, verified like a deploy. */
export async function rollback(inputs: RollbackInputs, runner: RunnerWorld): Promise<Result> {
  const { environment, world } = await openEnvironment(inputs, runner);
  warnOfJobTime(environment, runner);
  const secrets: AppSecrets = inputs.currentSecrets ? readSecrets(environment.targets, inputs, world) : new Map();
  const result = await runRollout(
    {
      mode: 'rollback',
      world,
      environment,
      version: null,
      revision: null,
      ref: null,
      reason: inputs.reason ?? null,
      target: describeTarget(inputs),
      undoesFailures: true,
      mayLeaveIrreversible: inputs.force.has('irreversible'),
    },
    (rollout) => performRollback(rollout, { inputs, environment, secrets }),
  );
  return commentWhereAsked(result, inputs, runner);
}

function describeTarget({ target }: RollbackInputs): string {
  if (target.kind === 'previous') return 'previous';
  return target.kind === 'bare' ? target.value : `${target.kind}:${target.value}`;
}

async function performRollback(rollout: Rollout, { inputs, environment, secrets }: RollbackRequest): Promise<void> {
  const { world, signal, ledger } = rollout;
  const { targets } = environment;
  rollout.open(await connectFleet({ environment, targets, ledger, world, signal, isChanging: true }));
  rollout.enter('pre-flight');
  requireNothingMissing({
    targets,
    facts: rollout.facts,
    owner: await rollout.readOwner(),
    needs: null,
    mayAdopt: inputs.force.has('adopt'),
  });
  const planner = openRollbackPlanner({
    targets,
    target: inputs.target,
    mayLeaveIrreversible: inputs.force.has('irreversible'),
    replacesSecrets: inputs.currentSecrets,
  });
  const unhealthy = await findUnhealthy(rollout, planner.plan(rollout.facts));
  const first = planner.plan(rollout.facts, unhealthy);
  if (rollout.settleUnchanged(first)) return;
  rollout.adopt(first);
  const restorings = inputs.restoreSnapshot ? await findRestorings(rollout, first) : [];
  if (!inputs.yes) await world.confirm(describeQuestion(first, world.now()));
  const waitMs = inputs.lockWaitMs ?? environment.lock.waitMs;
  await lockFleet(rollout, { machines: rollout.machinesOf(first), waitMs }).catch(adviseCancel);
  const plan = rollout.adopt(planner.plan(rollout.facts, unhealthy));
  noteStandingHolds(rollout, plan.targets);
  announceStart(rollout, plan);
  await recallAll(rollout, plan, openSecrets(inputs.secrets, world));
  const work: StageWork = {
    activate: async (some) =>
      activateAll(rollout, await restoreBefore(rollout, some, restorings), 'rollback', (one) => ({
        ...describeSwitch(rollout, one, plan.seq, secrets),
        mustRestart: rollout.ledger.of(one.target).isRestored,
      })),
    verify: (some) => verifyRelease(rollout, some, versionOf),
  };
  await runStages(rollout, plan, work, 'rollback');
}

/** Whoever rolls back wants the deploy gone that holds the lock, and a cancelled one rolls back by itself. */
function adviseCancel(error: unknown): never {
  if (!(error instanceof LockHeldError) || !error.holder.startsWith('deploy ')) throw error;
  const [url] = /https?:\/\/\S+(?=,)/.exec(error.holder) ?? [];
  const where = url === undefined ? 'Press Ctrl-C where it runs' : `Cancel ${url}`;
  const hint = `${where}: it rolls back by itself. Or wait for its end with \`lock-wait\`.`;
  throw new LockHeldError(error.message, error.holder, { where: error.where, hint });
}

function describeQuestion({ targets }: DeployPlan, now: Date): string {
  const moves = targets.map((one) => {
    const { target, live, release } = one;
    return [
      `  ${target.app} on ${target.host.name}:`,
      `    from ${live === null ? 'nothing' : describeRelease(one, live, now)}`,
      `    to   ${describeRelease(one, release, now)}`,
    ].join('\n');
  });
  return `Go back?\n${moves.join('\n')}`;
}

/** `1.4.0 (20261121T020152Z-ca84fcc), live since 2 h`, as far as the host knows. */
function describeRelease({ app: { history } }: TargetPlan, id: string, now: Date): string {
  const version = history.releases.find((one) => one.id === id)?.version ?? null;
  const at = history.switches.findLast((one) => one.release === id)?.at;
  const age = at === undefined ? '' : `, switched to ${describeAge(now.getTime() - Date.parse(at))} ago`;
  return `${version === null ? id : `${version} (${id})`}${age}`;
}

function versionOf({ app, release }: TargetPlan): string | null {
  return app.history.releases.find(({ id }) => id === release)?.version ?? null;
}

function describeSwitch({ start, run, world }: Rollout, one: TargetPlan, seq: number, secrets: AppSecrets) {
  const { release, app, target } = one;
  const { actor, runUrl } = world.run;
  const goal = app.history.releases.find(({ id }) => id === release);
  const own = secrets.get(target.app);
  return {
    version: goal?.version ?? null,
    replacedFiles: own === undefined ? undefined : writeSecretFiles(target, own),
    drafts: [
      ...openSwitchDrafts(app, run),
      {
        event: 'attempt' as const,
        run,
        seq,
        mode: start.mode,
        release,
        version: goal?.version ?? null,
        revision: goal?.revision ?? null,
        fingerprint: goal?.fingerprint ?? '',
        reason: start.reason,
        actor,
        runUrl,
      },
    ],
  };
}
