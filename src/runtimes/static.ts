import type { Behaviour } from './runtime';

/** Files that something else serves through `current`: the switch is all. */
export function staticRuntime(): Behaviour {
  return {
    identity: 'static',
    readState: () => ({ running: true, detail: 'static files', restarts: 0, pid: null }),
  };
}
