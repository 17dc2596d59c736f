/*
 * Every way to run an app, one line each: its name in the config and `Runtime`. All that the config and its documentation know of
 * runtimes derives from it, in registry.ts. docs/extending.md says how to add one.
 */

export { blueGreenRuntime } from './blue-green';
export { commandRuntime } from './command';
export { composeRuntime } from './compose';
export { staticRuntime } from './static';
export { systemdRuntime } from './systemd';
