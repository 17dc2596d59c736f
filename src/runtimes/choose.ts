import type { Target } from '../config/model';
import { commandRuntime } from './command';
import type { Runtime } from './runtime';
import { staticRuntime } from './static';
import { systemdRuntime } from './systemd';

/** The way in which the config runs this app. */
export function runtimeOf(target: Target): Runtime {
  const { runtime } = target;
  if (runtime.kind === 'systemd') return systemdRuntime(target, runtime);
  if (runtime.kind === 'command') return commandRuntime(target, runtime);
  return staticRuntime;
}
