import type { CheckMoment } from '../config/model';
import type { Target } from '../config/targets/target';
import type { Neighbour } from '../plan/drift/neighbours';
import type { MemoryDepth } from '../plan/remembered';
import type { Fleet, Machine } from './fleet';

/** What is asked of one app on one host. */
export interface Verification {
  readonly fleet: Fleet;
  readonly machine: Machine;
  readonly target: Target;
  readonly release: string;
  readonly version: string | null;
  readonly moment: CheckMoment;
  /** Absent is every check of that moment. */
  readonly only?: readonly string[] | undefined;
  /** By its own checks, which it remembers, rather than by those of the config. Absent is by the config. */
  readonly byMemory?: MemoryDepth | undefined;
  /** The release gets no requests yet; it is asked just as `target` says. */
  readonly isProof?: boolean;
  /** What is live already says soon whether it is healthy, by all its checks, whatever their moment. */
  readonly isImpatient?: boolean;
  /** What each host has live of the app, where that is to be compared: not while a run switches them one after the other. */
  readonly neighbours?: readonly Neighbour[] | undefined;
  readonly signal: AbortSignal;
}
