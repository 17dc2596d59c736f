import type { StepState } from '../step-state';

/** How far a run has come, for what is said when it is cancelled. */
export interface Standing {
  /** A host was switched, or is just about to be; of two colours, the other one is started. */
  hasSwitched: boolean;
}

/** Notes what the state says before each switch. */
export function noteSwitch(standing: Standing, { switched }: StepState): void {
  if (switched !== undefined) standing.hasSwitched = true;
}

/** What the first Ctrl-C at a command line answers. */
export function describeInterrupt({ hasSwitched }: Standing): string {
  return hasSwitched
    ? 'cancelled: what was started or switched is rolled back as `on_failure` says; press Ctrl-C again to leave it'
    : 'cancelled: nothing was switched; press Ctrl-C again to end at once';
}

/** What the cancel of a step of a job answers. */
export function describeCancel({ hasSwitched }: Standing): string {
  return hasSwitched
    ? 'cancelled: nothing new is started; what was started or switched is rolled back after this step, as `on_failure` says'
    : 'cancelled: nothing was switched, and nothing new is started';
}
