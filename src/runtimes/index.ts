/*
 * What runs an app on its host, one line each: its name in the config and `Runtime`. docs/extending.md says how to add
 * one.
 */

export { blueGreenRuntime } from './blue-green';
export { commandRuntime } from './command';
export { composeRuntime } from './compose';
export { staticRuntime } from './static';
export { systemdRuntime } from './systemd';
