import type { VerifyGate } from '../config/model';

/** What was made ready for the gates of a run, before anything was touched. */
export interface GateStart {
  /** Names of those that are left out. */
  readonly skips: ReadonlySet<string>;
  /** By the name of an environment that a gate asks for. */
  readonly otherEnvironments: ReadonlyMap<string, VerifyOther>;
}

/**
 * Runs the checks of another environment against what is live there, for a gate.
 * @returns how many hosts and checks there were, for the report
 * @throws BowlineError that says what did not pass, and where
 */
export type VerifyOther = (gate: VerifyGate, signal: AbortSignal) => Promise<string>;
