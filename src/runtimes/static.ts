import type { Behaviour } from './behaviour';

/** Files that something else serves through `current`: the switch is all. */
export function staticRuntime(): Behaviour {
  return {
    identity: 'static',
    readState: () => ({ running: true, detail: 'static files', restarts: 0, pid: null }),
  };
}
