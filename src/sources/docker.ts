import { stackOf } from '../config/runtimes/stack-of';
import type { Target } from '../config/targets/target';
import type { DockerAccess } from '../shell/docker';

/** How Docker is reached on the host of a target. */
export function dockerOf({ runtime }: Pick<Target, 'runtime'>): DockerAccess {
  return stackOf(runtime)?.docker ?? 'user';
}
