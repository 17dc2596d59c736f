import type { Target } from '../config/targets/target';
import type { Change } from '../provision/part';
import { partsOf } from '../provision/parts';
import { partsLeft } from '../provision/parts-left';
import type { AppFacts } from './facts';

/**
 * What a switch to a release changes on the host beside the release itself, by the facts; `target` is run as that is, and
 * `leaves` as the one that is live.
 */
export function compareParts(target: Target, app: AppFacts, release: string, leaves: Target): readonly Change[] {
  return [
    ...partsOf(target).flatMap((part) => part.compare(app.part(part.name), release)),
    ...partsLeft(leaves, target).flatMap((part) => part.leave?.(app.part(part.name)) ?? []),
  ];
}
