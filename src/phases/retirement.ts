import type { Target } from '../config/targets/target';
import { runtimeOf } from '../runtimes/choose';

/**
 * Whether what is left is stopped for good before what is gone to starts: another service does not take its place by
 * itself, and it would keep the port. Both are the app, as the one release and the other is run.
 */
export function isRetiredAtOnce(left: Target, entered: Target): boolean {
  return runtimeOf(left).identity !== runtimeOf(entered).identity;
}

/** Whether it serves on to the end of what it began, and is stopped when the run is good. */
export function isRetiredInCommit(left: Target, entered: Target): boolean {
  return runtimeOf(left).retiresInCommit && !isRetiredAtOnce(left, entered);
}
