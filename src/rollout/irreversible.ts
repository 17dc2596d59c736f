import type { Target } from '../config/targets/target';
import { RollbackError } from '../errors';
import type { AppFacts } from '../plan/facts';
import type { Fleet } from './fleet';

/** No way back was tried. */
export class IrreversibleError extends RollbackError {}

/** What is about to be left. */
export interface Leaving {
  readonly fleet: Fleet;
  readonly target: Target;
  readonly release: string;
  readonly app: AppFacts;
  readonly mode: string;
}

/**
 * What cannot be undone is left as it stands, with the evidence, for a person to decide.
 * @throws IrreversibleError when a step of the release that ran, here or on another host, was declared irreversible.
 */
export function requireReversible({ fleet, target, release, app, mode }: Leaving): void {
  const ran = findIrreversible(target, fleet);
  // A run that another one rolls back, or that lost its host, has not told which steps ran.
  const isMarked =
    mode === 'deploy' && app.history.releases.some(({ id, isIrreversible }) => id === release && isIrreversible);
  if (ran === undefined && !isMarked) return;
  const step = ran === undefined ? 'a step of it' : `"${ran}"`;
  throw new IrreversibleError(
    `${target.host.name}: ${target.app}: ${release} is not left, because ${step} cannot be undone`,
    {
      where: { host: target.host.name, app: target.app, step: 'undo' },
      hint: 'Mend it forward with a new deploy, or go back in spite of it: `rollback` with `force: irreversible`.',
    },
  );
}

/** On another host a step only counts when it succeeded: one that failed has kept its own host where it was. */
function findIrreversible({ app, hooks, host }: Target, { ledger }: Fleet): string | undefined {
  const names = Object.entries(hooks).flatMap(([name, list]) =>
    list.filter(({ irreversible }) => irreversible).map(({ run }) => `${name}: ${run}`),
  );
  return ledger.entries
    .filter(({ target }) => target.app === app)
    .flatMap(({ target, steps }) =>
      steps.filter(({ status }) => status === 'success' || target.host.name === host.name),
    )
    .find(({ name, status }) => names.includes(name) && status !== 'skipped')?.name;
}
