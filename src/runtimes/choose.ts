import { type CamelCase, toCamelCase } from '../config/camel-case';
import type { Runtime as ConfiguredRuntime } from '../config/model';
import { findRuntime, hasProcess, type RuntimeKind, type RuntimeOf } from '../config/runtimes/registry';
import type { Target } from '../config/targets/target';
import { type Behaviour, completeRuntime } from './behaviour';
import * as behaviours from './index';
import type { Runtime } from './runtime';

type Behave<Kind extends RuntimeKind> = (target: Target, runtime: RuntimeOf<Kind>) => Behaviour;

/** What does not compile where a runtime has no line in index.ts. */
const BEHAVIOURS: { readonly [Kind in RuntimeKind as `${CamelCase<Kind>}Runtime`]: Behave<Kind> } = behaviours;

/** The way in which the config runs this app. */
export function runtimeOf(target: Target): Runtime {
  const { runtime } = target;
  // The line above holds that each kind has its own; the compiler cannot follow that through a look-up.
  const behave = BEHAVIOURS[`${toCamelCase(runtime.kind)}Runtime`] as (
    target: Target,
    runtime: ConfiguredRuntime,
  ) => Behaviour;
  return completeRuntime(behave(target, runtime), { hasProcess: hasProcess(findRuntime(runtime)) });
}
