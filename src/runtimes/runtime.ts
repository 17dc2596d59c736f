import type { Target } from '../config/targets/target';
import type { ReleaseFile } from '../release/release-file';
import type { Facts } from '../shell/facts';
import type { HostUser, RootCommand } from '../shell/host-user';
import type { Install, Missing } from '../shell/missing';
import type { Sh } from '../shell/sh';

/** A container of a stack, as it was seen. */
export interface ContainerState {
  readonly service: string;
  /** By which Docker knows it. */
  readonly name: string;
  /** Docker's word, such as `running` or `exited`. */
  readonly state: string;
  /** `healthy`, `unhealthy` or `starting`; null without a health check. */
  readonly health: string | null;
  readonly restarts: number;
  /** As the Compose file has it; as Docker has it where that is not known. */
  readonly image: string;
  /** `sha256:…` of the registry; null where the image was built on the host, or is only known by its id. */
  readonly digest: string | null;
}

/** An image that a release is run with. */
export type ReleaseImage = Pick<ContainerState, 'service' | 'image' | 'digest'>;

/** What a service is doing, observed once. */
export interface ProcessState {
  readonly running: boolean;
  /** One phrase for people, such as `active (running), 0 restarts`. */
  readonly detail: string;
  readonly restarts: number;
  readonly pid: number | null;
  /** The release that it works in; null, or absent, where that cannot be seen. */
  readonly release?: string | null;
  /** Absent where there are none. */
  readonly containers?: readonly ContainerState[];
}

/** Which of a service's own lines are wanted. */
export interface LogRequest {
  readonly lines: number;
  /** Only lines of the last so many milliseconds. */
  readonly sinceMs?: number | undefined;
  /** Only the lines of this service of a stack; absent for every app without `runIn`. */
  readonly service?: string | undefined;
  /** Goes on with what comes. */
  readonly follow: boolean;
  /** Only lines since the runtime last started the service, where it knows. */
  readonly ofThisRestart?: boolean;
}

/** How the processes of a service are known from those of others. */
export interface ServiceProcesses {
  /** What people, and systemd, call the service. */
  readonly name: string;
  /** Prints them in the lines that `readSighting` reads, for the question who listens on the port. */
  find(port: number): Sh;
}

/** A program that somebody runs in a container. */
export interface Program {
  readonly service: string;
  readonly command: readonly string[];
  readonly hasTerminal: boolean;
}

/** A release that is being made beside the one that serves. */
export interface Staging {
  readonly release: string;
  /** What is live meanwhile; null before the first release. */
  readonly previous: string | null;
  readonly version: string | null;
  readonly user: HostUser;
}

/** A switch: before `current` points to the release for `turn`, and after it for `switchOver`. */
export interface SwitchOver {
  readonly release: string;
  /** The release that the service ran before; null before the first. */
  readonly previous: string | null;
  readonly user: HostUser;
  /** A folder of this run that may hold what only the switch needs. */
  readonly scratch: string;
  /** An undo goes back to it: what it needs may have been taken by what is left. */
  readonly isReturn?: boolean;
}

/** What `settle` is told of the release that gets the requests when a run ends. */
export interface Settling {
  readonly release: string;
  readonly user: HostUser;
  /** What was replaced is good, so that it may run on for a rollback. */
  readonly mayKeepWarm: boolean;
  /** The release with which the run failed, of which nothing is wanted any more. */
  readonly failed?: string | undefined;
}

/**
 * How an app is run. All of it is pure: commands are values, what a host answered is given back as text.
 * Where nothing else is said, code runs in a step of its own under `set -e`, and what is empty makes no step.
 */
export interface Runtime {
  /** Two releases of an app with the same one are one service, which is not stopped to go from one to the other. */
  readonly identity: string;
  /** Tools on the host that it needs. */
  readonly tools: readonly string[];
  /** What it runs as root; for whom sudo refuses one, pre-flight tells the line to add. */
  readonly rights: readonly RootCommand[];
  /** Whether the host starts a file of the release, so that its file system must not forbid it. */
  readonly needsExec: boolean;
  /** Whether a process runs that can be watched and listens on the port; its definition in the config says so. */
  readonly hasProcess: boolean;
  /** Whether what is left serves to the end of what it began, so that it is retired when the run is good. */
  readonly retiresInCommit: boolean;

  /** Code for pre-flight: each line it prints as `bw FACT PREFIX.key value` comes back in the facts of the others. */
  facts(prefix: string): Sh;
  /** The user who reads the release; null where every file is read, or nobody knows. */
  reader(facts: Facts): string | null;
  /** What stands in the way. */
  missing(facts: Facts): readonly Missing[];
  /** What somebody should know who deploys, although nothing stands in the way. */
  notes(facts: Facts): readonly string[];
  /** Whether something of the app runs that gets no requests and should have been stopped, as where a run was not let. */
  hasLeftovers(facts: Facts): boolean;
  /** How the host differs from what the last switch has left, one phrase each. */
  drifts(facts: Facts): readonly string[];
  /** Texts that have to be on the host, and that `doctor` prints. */
  installs(): readonly Install[];
  /** What releases on the host are run with, by their ids; empty where that is no image. */
  images(facts: Facts): ReadonlyMap<string, readonly ReleaseImage[]>;
  /** Whether something of the app's own listens on its port although nothing of it runs yet. */
  holdsPort(facts: Facts): boolean;
  /** The release that serves, where something else decides that than `link`, the release that `current` points to. */
  live(facts: Facts, link: string | null): string | null;

  /** What belongs to the release, so that it switches with it. */
  files(release: string, version: string | null): readonly ReleaseFile[];
  /**
   * Makes ready what will serve, beside what is live: in prepare, before the release counts as whole. It runs in a
   * process group that ends with the client, and cannot print facts.
   */
  stage(staging: Staging): Sh;
  /** What somebody should know although `stage` succeeded, by its last lines. */
  warnings(output: readonly string[]): readonly string[];
  /**
   * Brings back what a release needs that is gone from the host, beside what is live: before a rollback by hand goes to it. It
   * fails where that cannot be had any more.
   */
  recall(release: string, user: HostUser): Sh;
  /** How the started release is asked before it gets requests; undefined where only the switch starts it. */
  readonly standBy: Target | undefined;
  /**
   * Gives a release that stands by a percentage of the requests, in the critical section. Where it fails, it gets none of them.
   */
  share(release: string, percent: number): Sh;
  /** Takes such a share back; nothing for a runtime that gives none. */
  readonly endShare: Sh;
  /** The percentage that such a share has by now; 0 is that there is none. */
  readShare(facts: Facts): number;
  /**
   * Moves requests to a release, in the critical section: after `activating` is in the journal, and before `current` is switched. Where
   * it fails, the previous release still gets the requests.
   */
  turn(moment: SwitchOver): Sh;
  /** Makes the service run what `current` points to, in the critical section. */
  switchOver(moment: SwitchOver): Sh;
  /** A first deploy that failed has nothing to go back to: what it started is stopped. */
  stop(release: string, user: HostUser): Sh;
  /** In commit: takes away a release that was started and never served. */
  discard(release: string, user: HostUser): Sh;
  /**
   * Stops a release for good: in the critical section where another service takes its place, else in commit.
   * @param entered the app with the runtime that takes its place
   */
  retire(release: string, user: HostUser, entered?: Target): Sh;

  /**
   * Takes everything that it ran for an app off the host, what a stack keeps in volumes included. It does nothing where nothing is left.
   * @param live the release that serves: without one a unit or a project of that name may be somebody else's
   */
  remove(live: string, user: HostUser): Sh;

  /** In commit: corrects the files and `current` by the release that gets the requests, and stops everything else of the app. */
  settle(end: Settling): Sh;

  /** Prints the state for `readState`, of what runs in `folder`. */
  observe(folder: string): Sh;
  readState(output: readonly string[]): ProcessState;
  /** Runs a program in a container of a service, and ends with its exit code; absent where there are no containers. */
  readonly runIn?: ((program: Program) => Sh) | undefined;
  /** Tells which processes are the service's; absent where nothing does. */
  readonly processes?: ServiceProcesses | undefined;
  /** In what an app that runs differs from its release, by the state that was printed, one phrase each. */
  faults(output: readonly string[]): readonly string[];
  /** What it means that a step of the runtime's failed with these last lines; undefined where nothing is known. */
  explain(output: readonly string[]): Missing | undefined;
  /** Takes away what only releases needed that are gone, in commit, behind them. */
  prune(): Sh;
  /** Prints the service's own last lines. */
  logs(request: LogRequest, user: HostUser): Sh;
}
