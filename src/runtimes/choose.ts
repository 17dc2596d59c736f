import type { Target } from '../config/model';
import { definitionOf, hasProcess, type RuntimeKind, type RuntimeOf } from '../config/runtimes';
import { commandRuntime } from './command';
import { type Behaviour, completeRuntime, type Runtime } from './runtime';
import { staticRuntime } from './static';
import { systemdRuntime } from './systemd';

/** What each runtime of the config does on a host; one that is missing here does not compile. */
const BEHAVIOURS: { readonly [Kind in RuntimeKind]: (target: Target, runtime: RuntimeOf<Kind>) => Behaviour } = {
  systemd: systemdRuntime,
  command: commandRuntime,
  static: staticRuntime,
};

/** The way in which the config runs this app. */
export function runtimeOf(target: Target): Runtime {
  const { runtime } = target;
  return completeRuntime(behave(target, runtime), { hasProcess: hasProcess(definitionOf(runtime)) });
}

function behave<Kind extends RuntimeKind>(target: Target, runtime: RuntimeOf<Kind> & { kind: Kind }): Behaviour {
  return BEHAVIOURS[runtime.kind](target, runtime);
}
