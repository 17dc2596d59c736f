import type { Runtime } from './registry';
import type { Stack } from './stack';

/** The stack that a runtime runs, of one colour or of both; undefined where it runs none. */
export function stackOf(runtime: Runtime): Stack | undefined {
  if (runtime.kind === 'compose') return runtime;
  return runtime.kind === 'blue_green' && runtime.carrier.kind === 'compose' ? runtime.carrier : undefined;
}
