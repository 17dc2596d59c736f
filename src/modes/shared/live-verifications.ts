import type { CheckMoment } from '../../config/model';
import type { Target } from '../../config/targets/target';
import { BowlineError, InputError } from '../../errors';
import type { AppFacts } from '../../plan/facts';
import { describeOtherOwner } from '../../plan/folder-access';
import type { Fleet } from '../../rollout/fleet';
import { listLive as listNeighbours } from '../../rollout/neighbours';
import { appFactsOn } from '../../rollout/read-facts';
import type { Verification } from '../../rollout/verification';

/** Which checks are made of what is live. */
export interface AskedChecks {
  readonly moment: CheckMoment;
  /** Empty is every check of that moment. */
  readonly checks: readonly string[];
  /** The version that is expected; absent is the one that the live release has. */
  readonly version?: string | undefined;
}

/**
 * A name that no app has is a mistake, and a verification without a check would pass by accident.
 * @throws InputError
 */
export function requireChecks({ checks, moment }: AskedChecks, targets: readonly Target[]): void {
  const known = new Set(targets.flatMap((target) => target.checks.map(({ name }) => name)));
  const unknown = checks.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new InputError(`no app has the check ${unknown.join(', ')}`, `The checks are ${[...known].join(', ')}.`);
  }
  const chosen = targets.flatMap((target) =>
    target.checks.filter(
      (check) => check.when.includes(moment) && (checks.length === 0 || checks.includes(check.name)),
    ),
  );
  if (chosen.length > 0) return;
  throw new InputError(
    `no check is made at the moment \`${moment}\``,
    `Add \`when: [${moment}]\` to one, or verify at another moment.`,
  );
}

/**
 * The verifications of all that is live on the hosts of a fleet; what is live is written into its ledger.
 * @throws BowlineError `verification` where nothing is live
 */
export function listLive(fleet: Fleet, asked: AskedChecks, signal: AbortSignal): readonly Verification[] {
  const { moment, checks, version } = asked;
  return fleet.machines.flatMap((machine) =>
    machine.targets.map((target) => {
      const app = appFactsOn(machine, target);
      const { live, history } = app;
      if (live === null) throw nothingLive(target, app);
      const release = history.releases.find(({ id }) => id === live);
      Object.assign(fleet.ledger.of(target), {
        version: release?.version ?? null,
        revision: release?.revision ?? null,
        isDirty: release?.dirty === true,
      });
      return {
        fleet,
        machine,
        target,
        release: live,
        version: version ?? release?.version ?? null,
        moment,
        only: checks.length === 0 ? undefined : checks,
        neighbours: listNeighbours(fleet, target),
        signal,
      };
    }),
  );
}

function nothingLive(target: Target, facts: AppFacts): BowlineError {
  const { app, host } = target;
  const unseen = facts.path === 'closed' ? describeOtherOwner(target, facts) : undefined;
  return new BowlineError('verification', `${host.name}: ${app}: ${unseen?.message ?? 'nothing is live'}`, {
    where: { app, host: host.name },
    hint: unseen?.hint ?? 'Deploy first.',
  });
}
