import type { RollbackTarget } from '../release/target';
import type { Secret } from '../shell/secret';
import type { Force } from './table';

/*
 * What one run was asked for. Every text is trimmed and not empty; what was left out is `undefined`,
 * an empty list, or the default of the table.
 */

interface HostInputs {
  readonly config: string;
  /** Required where the config has more than one, which only the config can tell. */
  readonly environment?: string | undefined;
  /** Empty is every app of the environment. */
  readonly apps: readonly string[];
  /** Empty is every host of the environment. */
  readonly hosts: readonly string[] | 'failed';
  /** One or several private keys in one text. */
  readonly sshKey?: Secret | undefined;
  readonly sshPassphrase?: Secret | undefined;
  /** Path of an agent's socket; only the CLI has one. */
  readonly sshAgent?: string | undefined;
  /** Lines of a known_hosts file. */
  readonly knownHosts?: string | undefined;
  /** A JSON object or dotenv lines, not parsed yet. */
  readonly secrets?: Secret | undefined;
  readonly githubToken?: Secret | undefined;
}

interface JsonInputs {
  /** Always false in the action. */
  readonly json: boolean;
}

interface ChangeInputs {
  readonly reason?: string | undefined;
  /** What the config says when absent. */
  readonly lockWaitMs?: number | undefined;
  readonly force: ReadonlySet<Force>;
  /** No question may be asked; always true in the action. */
  readonly yes: boolean;
}

export interface DeployInputs extends HostInputs, JsonInputs, ChangeInputs {
  readonly mode: 'deploy';
  readonly version?: string | undefined;
  readonly rollback: 'on' | 'off';
}

export interface VerifyInputs extends HostInputs, JsonInputs {
  readonly mode: 'verify';
  readonly when: 'pre' | 'post';
  /** Empty is every check of that moment. */
  readonly checks: readonly string[];
  /** What must be live. */
  readonly version?: string | undefined;
}

export interface RollbackInputs extends HostInputs, JsonInputs, ChangeInputs {
  readonly mode: 'rollback';
  readonly target: RollbackTarget;
  readonly currentSecrets: boolean;
}

export interface PlanInputs extends HostInputs, JsonInputs {
  readonly mode: 'plan';
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

export interface LogsInputs extends HostInputs {
  readonly mode: 'logs';
  readonly lines: number;
  readonly sinceMs?: number | undefined;
  readonly follow: boolean;
}

export interface DemoInputs {
  readonly mode: 'demo';
  readonly keep: boolean;
}

export interface InitInputs {
  readonly mode: 'init';
  /** The file to write. */
  readonly config: string;
}

export type Inputs =
  | DeployInputs
  | VerifyInputs
  | RollbackInputs
  | PlanInputs
  | StatusInputs
  | ReleasesInputs
  | DoctorInputs
  | LogsInputs
  | DemoInputs
  | InitInputs;

/** The inputs of the modes that connect to hosts. */
export type HostModeInputs = Exclude<Inputs, DemoInputs | InitInputs>;
