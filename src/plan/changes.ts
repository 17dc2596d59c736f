import type { Target } from '../config/targets/target';
import type { Change } from '../provision/part';
import { partsOf } from '../provision/parts';
import type { AppFacts } from './facts';

/** What a switch to a release changes on the host beside the release itself, by the facts; `target` is run as that is. */
export function compareParts(target: Target, app: AppFacts, release: string): readonly Change[] {
  return partsOf(target).flatMap((part) => part.compare(app.part(part.name), release));
}
