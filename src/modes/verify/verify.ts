import type { Target } from '../../config/targets/target';
import { BowlineError, InputError } from '../../errors';
import type { VerifyInputs } from '../../inputs';
import type { AppFacts } from '../../plan/facts';
import { describeOtherOwner } from '../../plan/folder-access';
import type { Result } from '../../report/result';
import { connectFleet } from '../../rollout/connect';
import type { Machine } from '../../rollout/fleet';
import { listLive } from '../../rollout/neighbours';
import { appFactsOn } from '../../rollout/read-facts';
import type { Rollout } from '../../rollout/rollout';
import { runRollout } from '../../rollout/run';
import type { Verification } from '../../rollout/verification';
import { verifyAll } from '../../rollout/verify-all';
import type { RunnerWorld } from '../../rollout/world';
import { openEnvironment } from '../shared/open-environment';

/** Runs the checks of an environment against what is live, and changes nothing; keeps an issue where it is asked to. */
export async function verify(inputs: VerifyInputs, runner: RunnerWorld): Promise<Result> {
  const { environment, world } = await openEnvironment(inputs, runner);
  requireChecks(inputs, environment.targets);
  const result = await runRollout(
    {
      mode: 'verify',
      world,
      environment,
      version: inputs.version ?? null,
      revision: null,
      ref: null,
      reason: null,
      undoesFailures: false,
      mayLeaveIrreversible: false,
    },
    async (rollout) => {
      const { ledger, signal } = rollout;
      const { targets } = environment;
      rollout.open(await connectFleet({ environment, targets, ledger, world, signal }));
      rollout.enter('verify');
      await verifyAll(
        rollout.fleet,
        rollout.fleet.machines.flatMap((machine) => ask(rollout, machine, inputs)),
      );
    },
  );
  // A run that was cancelled does not know how it is.
  if (!inputs.issue || result.error?.code === 'cancelled') return result;
  const { reportIssue } = await import('./issue');
  return { ...result, issue: await reportIssue(result, inputs, runner) };
}

/** A name that no app has is a mistake, and a verification without a check would pass by accident. */
function requireChecks({ checks, when }: VerifyInputs, targets: readonly Target[]): void {
  const known = new Set(targets.flatMap((target) => target.checks.map(({ name }) => name)));
  const unknown = checks.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new InputError(`no app has the check ${unknown.join(', ')}`, `The checks are ${[...known].join(', ')}.`);
  }
  const chosen = targets.flatMap((target) =>
    target.checks.filter((check) => check.when.includes(when) && (checks.length === 0 || checks.includes(check.name))),
  );
  if (chosen.length > 0) return;
  throw new InputError(
    `no check is made at the moment \`${when}\``,
    `Add \`when: [${when}]\` to one, or verify at another moment.`,
  );
}

function ask(rollout: Rollout, machine: Machine, { when, checks, version }: VerifyInputs): Verification[] {
  return machine.targets.map((target) => {
    const app = appFactsOn(machine, target);
    const { live, history } = app;
    if (live === null) throw nothingLive(target, app);
    const release = history.releases.find(({ id }) => id === live);
    Object.assign(rollout.ledger.of(target), {
      version: release?.version ?? null,
      revision: release?.revision ?? null,
      isDirty: release?.dirty === true,
    });
    return {
      fleet: rollout.fleet,
      machine,
      target,
      release: live,
      version: version ?? release?.version ?? null,
      moment: when,
      only: checks.length === 0 ? undefined : checks,
      neighbours: listLive(rollout.fleet, target),
      signal: rollout.signal,
    };
  });
}

function nothingLive(target: Target, facts: AppFacts): BowlineError {
  const { app, host } = target;
  const unseen = facts.path === 'closed' ? describeOtherOwner(target, facts) : undefined;
  return new BowlineError('verification', `${host.name}: ${app}: ${unseen?.message ?? 'nothing is live'}`, {
    where: { app, host: host.name },
    hint: unseen?.hint ?? 'Deploy first.',
  });
}
