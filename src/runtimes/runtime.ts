import type { Sh } from '../shell/sh';

/** What a service is doing, observed once. */
export interface ProcessState {
  readonly running: boolean;
  /** One phrase for people, such as `active (running), 0 restarts`. */
  readonly detail: string;
  readonly restarts: number;
  readonly pid: number | null;
}

/** Who the deploy user is on the host, as far as the commands depend on it. */
export interface HostUser {
  readonly isRoot: boolean;
}

/** Which of a service's own lines are wanted. */
export interface LogRequest {
  readonly lines: number;
  /** Only lines of the last so many milliseconds. */
  readonly sinceMs?: number | undefined;
  /** Goes on with what comes. */
  readonly follow: boolean;
}

/** A file that the runtime puts into a release. */
export interface ReleaseFile {
  /** Below the release. */
  readonly path: string;
  readonly text: string;
  readonly mode: number;
}

/** What is missing for a runtime, in one sentence, and what to do about it. */
export interface Missing {
  readonly message: string;
  readonly hint?: string | undefined;
}

/**
 * How an app is run. All of it is pure: commands are values, what a host answered is given back as text.
 */
export interface Runtime {
  /** Tools on the host that it needs. */
  readonly tools: readonly string[];
  /** Code for pre-flight: each line it prints as `bw FACT PREFIX.key value` comes back in `missing`. */
  facts(prefix: string): Sh;
  /** What stands in the way, from those facts. */
  missing(read: (key: string) => string | undefined, blob: (key: string) => string | undefined): readonly Missing[];
  /** What belongs to the release, so that it switches with it. */
  files(release: string, version: string | null): readonly ReleaseFile[];
  /** Puts what lives outside of the release in place, if it differs; empty where there is nothing. */
  install(release: string, user: HostUser): Sh;
  /** Makes the service run what `current` points to; `previous` is the release it ran before. */
  restart(release: string, previous: string | null, user: HostUser, scratch: string): Sh;
  stop(release: string, user: HostUser): Sh;
  /** Stops it for good: it does not come back with the machine either. */
  retire(release: string, user: HostUser): Sh;
  /** Prints the state for `readState`, of what runs in `folder`. */
  observe(folder: string): Sh;
  readState(output: readonly string[]): ProcessState;
  /** Prints the service's own last lines. */
  logs(request: LogRequest, user: HostUser): Sh;
  readonly hasProcess: boolean;
}
