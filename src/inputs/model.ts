import type { RollbackTarget } from '../release/target';
import type { Secret } from '../shell/secret';
import type { HostInputs, JsonInputs } from './host-inputs';
import type { GivenSecrets } from './secrets';
import type { SelectInputs, SummarizeInputs } from './selection-inputs';
import type { Force } from './table/definition';
import type { DemoInputs, InitInputs, OperatingInputs } from './terminal-inputs';

/*
 * What one run was asked for. Every text is trimmed and not empty; what was left out is `undefined`,
 * an empty list, or the default of the table.
 */

interface ChangeInputs {
  readonly reason?: string | undefined;
  /** What the config says when absent. */
  readonly lockWaitMs?: number | undefined;
  readonly force: ReadonlySet<Force>;
  /** Whether GitHub keeps a Deployment record of the run. */
  readonly deployment: 'auto' | 'create' | 'none';
  /** Tell how it went on the pull request that brought what is deployed. */
  readonly comment: boolean;
  /** Where the log lines of a service that failed are told, beyond the run's own log, summary and report. */
  readonly logs?: 'comment' | undefined;
  /** Tell in the GitHub Release of the version where it is live. */
  readonly releaseNotes: boolean;
  /** No question may be asked; always true in the action. */
  readonly yes: boolean;
}

export interface DeployInputs extends HostInputs, JsonInputs, ChangeInputs {
  readonly mode: 'deploy';
  /** Names that must have a value: `ssh-key`, or names in `secrets`. */
  readonly requiredSecrets: readonly string[];
  /** What of the sources is deployed in place of what the config says. */
  readonly ref?: string | undefined;
  readonly version?: string | undefined;
  /** Wins over what the config says. */
  readonly versionFile?: string | undefined;
  readonly rollback: 'on' | 'off';
  /** `off` leaves it to a later run of `summarize` to tell the notifiers. */
  readonly notify: 'on' | 'off';
  /** Names of gates that are left out. */
  readonly skip: readonly string[];
}

export interface VerifyInputs extends HostInputs, JsonInputs {
  readonly mode: 'verify';
  readonly when: 'pre' | 'post';
  /** Empty is every check of that moment. */
  readonly checks: readonly string[];
  /** What must be live. */
  readonly version?: string | undefined;
  /** Keep one issue open while it fails. */
  readonly issue: boolean;
}

export interface RollbackInputs extends HostInputs, JsonInputs, ChangeInputs {
  readonly mode: 'rollback';
  readonly target: RollbackTarget;
  readonly currentSecrets: boolean;
  /** Restore what was taken before the release that is left. */
  readonly restoreSnapshot: boolean;
}

export interface PlanInputs extends HostInputs, JsonInputs {
  readonly mode: 'plan';
  /** What of the sources would be deployed in place of what the config says. */
  readonly ref?: string | undefined;
  /** Wins over what the config says. */
  readonly versionFile?: string | undefined;
  /** Names of gates that are left out. */
  readonly skip: readonly string[];
  /** Where the plan is told in a comment; by default the one of the event. */
  readonly pullRequest?: number | undefined;
  readonly commentKey?: string | undefined;
}

export interface StatusInputs extends HostInputs, JsonInputs {
  readonly mode: 'status';
  /** One deployment instead of what is live. */
  readonly id?: string | undefined;
}

export interface ReleasesInputs extends HostInputs, JsonInputs {
  readonly mode: 'releases';
}

export interface DoctorInputs extends HostInputs, JsonInputs {
  readonly mode: 'doctor';
}

export interface ValidateInputs extends JsonInputs {
  readonly mode: 'validate';
  readonly config: string;
  readonly environment?: string | undefined;
  readonly apps: readonly string[];
  /** What is to be deployed; that it is missing is one of the findings. */
  readonly version?: string | undefined;
  readonly versionFile: string;
  readonly reason?: string | undefined;
  /** Names that must have a value: `ssh-key`, or names in `secrets`. */
  readonly requiredSecrets: readonly string[];
  readonly sshKey?: Secret | undefined;
  /** Where declared secrets are looked up before the process environment; undefined where it was not given. */
  readonly secrets?: GivenSecrets | undefined;
  readonly force: ReadonlySet<Force>;
  readonly githubToken?: Secret | undefined;
}

export interface CoverageInputs extends JsonInputs {
  readonly mode: 'coverage';
  /** Paths and patterns, at least one. */
  readonly coverageFiles: readonly string[];
  /** Percent, 0–100. */
  readonly coverageFloor: number;
  readonly githubToken?: Secret | undefined;
}

export interface CommentInputs extends JsonInputs {
  readonly mode: 'comment';
  readonly pullRequest?: number | undefined;
  /** What tells this comment from others; by default the name of the workflow. */
  readonly commentKey?: string | undefined;
  /** Markdown, from the workflow itself. */
  readonly body?: string | undefined;
  /** How each job ended, in their order. */
  readonly results: readonly JobResult[];
  /** Percent, 0–100. */
  readonly coverage?: number | undefined;
  readonly coverageBase?: number | undefined;
  readonly coverageFloor: number;
  readonly githubToken?: Secret | undefined;
}

/** One job of the workflow, as the `needs` context tells it. */
export interface JobResult {
  readonly name: string;
  /** `success`, `failure`, `cancelled` or `skipped`. */
  readonly result: string;
}

export interface ReleaseInputs extends JsonInputs {
  readonly mode: 'release';
  /** Names who is told of it; it need not be there. */
  readonly config: string;
  /** Where declared secrets are looked up before the process environment; undefined where it was not given. */
  readonly secrets?: GivenSecrets | undefined;
  readonly versionFile: string;
  readonly draft: boolean;
  /** Patterns of the files that the release gets. */
  readonly assets: readonly string[];
  readonly githubToken?: Secret | undefined;
}

export interface LogsInputs extends HostInputs {
  readonly mode: 'logs';
  readonly lines: number;
  readonly sinceMs?: number | undefined;
  readonly follow: boolean;
  /** Only its lines. */
  readonly service?: string | undefined;
}

export type Inputs =
  | DeployInputs
  | VerifyInputs
  | RollbackInputs
  | PlanInputs
  | StatusInputs
  | ReleasesInputs
  | DoctorInputs
  | ValidateInputs
  | SelectInputs
  | SummarizeInputs
  | CoverageInputs
  | CommentInputs
  | ReleaseInputs
  | LogsInputs
  | OperatingInputs
  | DemoInputs
  | InitInputs;

/** The inputs of the modes that end with a result. */
export type RunInputs = Exclude<Inputs, DemoInputs | InitInputs>;

/** The inputs of the modes that are about the repository and connect to no host. */
export type RepositoryModeInputs =
  | ValidateInputs
  | SelectInputs
  | SummarizeInputs
  | CoverageInputs
  | CommentInputs
  | ReleaseInputs;

/** The inputs of the modes that connect to hosts. */
export type HostModeInputs = Exclude<RunInputs, RepositoryModeInputs>;

export type { SelectInputs, SummarizeInputs } from './selection-inputs';
export type {
  DemoInputs,
  ExecInputs,
  HoldInputs,
  InitInputs,
  MaintenanceInputs,
  PreviewsInputs,
  ReleaseHoldInputs,
  ServiceInputs,
  TeardownInputs,
} from './terminal-inputs';
