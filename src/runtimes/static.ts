import { NOTHING } from '../shell/sh';
import type { Runtime } from './runtime';

/** Files that something else serves through `current`: the switch is all. */
export const staticRuntime: Runtime = {
  tools: [],
  facts: () => NOTHING,
  missing: () => [],
  files: () => [],
  install: () => NOTHING,
  restart: () => NOTHING,
  stop: () => NOTHING,
  retire: () => NOTHING,
  observe: () => NOTHING,
  readState: () => ({ running: true, detail: 'static files', restarts: 0, pid: null }),
  logs: () => NOTHING,
  hasProcess: false,
};
