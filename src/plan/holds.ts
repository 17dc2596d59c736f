import type { Target } from '../config/targets/target';
import { BowlineError } from '../errors';
import { pathsOf } from '../release/host-layout';
import type { HoldRow } from '../report/rows';
import { describeHold } from '../report/text/hold';

/** A hold that a run met. */
export interface MetHold {
  readonly target: Pick<Target, 'app' | 'host' | 'path'>;
  readonly hold: HoldRow;
}

/** The error of a run that a hold keeps from going on. */
export function heldBy(holds: readonly [MetHold, ...MetHold[]], step: string): BowlineError {
  const [{ target }] = holds;
  const isUnreadable = holds.some(({ hold }) => hold.unreadable !== null);
  return new BowlineError('held', holds.map(describeMetHold).join('\n'), {
    where: { host: target.host.name, app: target.app, step },
    hint: isUnreadable ? adviseOnUnreadable(holds) : ADVICE,
  });
}

const ADVICE = 'Wait until `bowline release-hold` ends it, or go on with `force: hold`.';

function adviseOnUnreadable(holds: readonly MetHold[]): string {
  const files = holds.filter(({ hold }) => hold.unreadable !== null).map(({ target }) => pathsOf(target.path).hold);
  return `Remove it with \`bowline release-hold\`, or on the host with: rm -r ${[...new Set(files)].join(' ')}. Or go on with \`force: hold\`.`;
}

/** `web-1: shop: on hold since …`. */
export function describeMetHold({ target, hold }: MetHold): string {
  return `${target.host.name}: ${target.app}: ${describeHold(hold)}`;
}

/** Those of the targets that are on hold; undefined where none is. */
export function findHolds(
  targets: readonly { readonly target: MetHold['target']; readonly app: { readonly hold: HoldRow | null } }[],
): readonly [MetHold, ...MetHold[]] | undefined {
  const [first, ...others] = targets.flatMap(({ target, app }) =>
    app.hold === null ? [] : [{ target, hold: app.hold }],
  );
  return first === undefined ? undefined : [first, ...others];
}
