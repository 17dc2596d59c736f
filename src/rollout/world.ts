import type { DeploymentReporter } from '../github/deployment-reporter';
import type { HostAddress } from '../hosts/address';
import type { Console } from '../hosts/console';
import type { Host } from '../hosts/host';
import type { Notifications } from '../notify/notifications';
import type { LiveLog } from '../report/log/step-log';
import type { Redactor } from '../report/text/redact';
import type { Secret } from '../shell/secret';
import type { StepState } from '../step-state';

/** Who runs, for the journal, the lock and the result. */
export interface RunIdentity {
  readonly runId: string | null;
  readonly runUrl: string | null;
  readonly actor: string | null;
}

/** What a run may touch before it knows its hosts. */
export interface RunnerWorld {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress: LiveLog;
  /** Aborted when a person or GitHub cancels the run. */
  readonly signal: AbortSignal;
  readonly run: RunIdentity;
  /** owner/name of what is deployed, null where nothing tells; git is asked once, and only by who needs it. */
  readRepository(): Promise<string | null>;
  now(): Date;
  /**
   * Waits; rejects with the signal's reason as soon as it is aborted.
   * @param isBackground does not keep the process alive
   */
  sleep(ms: number, signal: AbortSignal, options?: { readonly isBackground?: boolean }): Promise<void>;
  /** Random lower-case hexadecimal digits. */
  random(digits: number): string;
  /**
   * Runs a command on the runner, without env and secrets of the app, until `signal` ends it.
   * @param onLine takes each line that it prints, as it comes
   */
  runOnRunner(
    command: string,
    timeoutMs: number,
    variables: Readonly<Record<string, string>>,
    signal: AbortSignal,
    onLine?: (line: string) => void,
  ): Promise<CommandOutcome>;
  /** Keeps what `post` needs to roll back a switch, should this process not live to do so. */
  saveState(state: StepState): void;
  /** A cancelled step has seconds and its `post` has minutes, so the step leaves the rollback to it. */
  readonly leavesUndoToPost: boolean;
  /** Who is told how the run goes. */
  readonly notifications: Notifications;
  /** GitHub's Deployment record of the run. */
  readonly deployments: DeploymentReporter;
  /** The streams of whoever runs a command by hand; only a command line has them. */
  readonly console?: Console;
  /** Loads what the report needs; called when there is nothing else to do but wait. */
  loadReport?(): Promise<unknown>;
  readonly redactor: Pick<Redactor, 'redact' | 'longest'>;
  /** Keeps values out of everything that is printed or written from now on. */
  protect(secrets: readonly Secret[]): void;
  /**
   * Asks a person before something is changed.
   * @throws BowlineError `cancelled` when the answer is no, InputError when there is nobody to ask
   */
  confirm(question: string): Promise<void>;
}

/** Everything a run may touch, handed down as one object. */
export interface World extends RunnerWorld {
  /** The folder that what is deployed lies in: the root of the repository that holds the config. */
  readonly root: string;
  connect(address: HostAddress, signal: AbortSignal): Promise<Host>;
}

export interface CommandOutcome {
  readonly code: number | null;
  readonly output: readonly string[];
  /** The last line of its standard output that is not blank, secrets included. */
  readonly said?: string | undefined;
}
