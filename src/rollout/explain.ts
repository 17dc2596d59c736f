import type { Target } from '../config/targets/target';
import type { StepOutcome } from '../hosts/script-outcome';
import { RESTART_STEP } from '../phases/activate';
import { STAND_BY_STEP } from '../phases/prepare';
import { RECALL_STEP } from '../phases/recall';
import { runtimeOf } from '../runtimes/choose';
import type { Missing } from '../shell/missing';
import type { Contents } from '../sources';

/** A hook or a build may say the same words for reasons of its own, so that only what the runtime did is explained. */
const OWN_STEPS: readonly string[] = [STAND_BY_STEP, RECALL_STEP, RESTART_STEP, 'start', 'stop', 'restart'];

/** Why a step of a runtime failed, where the runtime knows. */
export function explainStep(targets: readonly Target[], { where, tail }: StepOutcome): Missing | undefined {
  const target = targets.find(({ app }) => app === where.app);
  if (target === undefined || !OWN_STEPS.includes(where.step ?? '')) return undefined;
  return runtimeOf(target).explain(tail);
}

/** Why a step of a source failed, where the source knows. */
export function explainSource(contents: Contents, { where, tail }: StepOutcome): Missing | undefined {
  return contents.get(where.app ?? '')?.explain?.(where.step ?? '', tail);
}
