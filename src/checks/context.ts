import type { Check, CheckMoment, CheckType } from '../config/model';
import type { Target } from '../config/targets/target';
import type { Host } from '../hosts/host';
import type { CommitFacts } from '../plan/drift/commit';
import type { Drift } from '../plan/drift/drift';

/** What a service is doing, observed once. */
export interface ProcessState {
  readonly running: boolean;
  /** One phrase for people, such as `active (running), 2 restarts`. */
  readonly detail: string;
  /** Since the service was started; a count that grows is a crash. */
  readonly restarts: number;
  readonly pid: number | null;
  /** The release that it works in; null, or absent, where that cannot be seen. */
  readonly release?: string | null;
}

/** Whose a port is, as far as it can be seen. */
export interface PortOwner {
  readonly is: 'own' | 'foreign' | 'unknown';
  /** Who listens, or what could not be seen; may be empty. */
  readonly detail: string;
}

/** How a command ended. A code of null is a signal or a time-out. */
export interface CommandOutcome {
  readonly code: number | null;
  /** Its last lines. */
  readonly output: readonly string[];
  /** The last line of its standard output that is not blank, secrets included; where it was asked for. */
  readonly said?: string | undefined;
}

/** What the checks of one target may see and do. A plain object: it is copied with a narrower signal. */
export interface CheckContext {
  readonly target: Target;
  readonly host: Host;
  /** The version that the release declares; null when it has none. */
  readonly version: string | null;
  /** The id of the release that is judged. */
  readonly release: string;
  readonly moment: CheckMoment;
  /** Ends everything at once; the reason is what is thrown. */
  readonly signal: AbortSignal;
  /** Runs a shell command on the host inside the release, with env and secrets; `output` names the output that it has. */
  runOnHost(command: string, timeoutMs: number, output?: string): Promise<CommandOutcome>;
  /** Runs a shell command on the runner, without env and secrets. */
  runOnRunner(command: string, timeoutMs: number): Promise<CommandOutcome>;
  /** Takes the value of an output. */
  keepOutput(name: string, said: string): void;
  /** One observation of the service's state. */
  observeProcess(): Promise<ProcessState>;
  /** Whose the socket is that answers on a port of the loopback. */
  findOwner(port: number): Promise<PortOwner>;
  /** How what is live differs from what was deployed. `ignored` are patterns of .gitignore. */
  lookForDrift(ignored: readonly string[], timeoutMs: number): Promise<Drift>;
  /** Whether the release is the commit that it says it is, and how its files differ from what was deployed. */
  lookAtCommit(ignored: readonly string[], timeoutMs: number): Promise<{ commit: CommitFacts; files: Drift }>;
  /** What of the site of nginx is not as it should be, and what cannot be seen. */
  lookAtSite(timeoutMs: number): Promise<{ readonly found: readonly string[]; readonly unknown: readonly string[] }>;
  /** Milliseconds since the epoch, never running backwards. */
  now(): number;
  /** Resolves after `ms`; rejects as soon as `signal` is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Takes a sentence on what is being waited for, every few seconds. */
  onWaiting(text: string): void;
}

/** What a check found out. */
export interface Outcome {
  /** null is no data. */
  readonly ok: boolean | null;
  /** One sentence for people. */
  readonly detail: string;
  readonly data: Record<string, unknown>;
}

/** A check of one type. */
export type CheckOf<T extends CheckType> = Extract<Check, { readonly type: T }>;

/** Makes a check of one type. If it throws, the check fails with that error. */
export type Runner<T extends CheckType> = (context: CheckContext, check: CheckOf<T>) => Promise<Outcome>;
