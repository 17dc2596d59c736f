import type { CheckType, TypedCheck } from './checks/registry';
import type { Runtime } from './runtimes/registry';

/*
 * The config as one run sees it: one environment, every default applied, every `${NAME}` and
 * `{placeholder}` filled in, durations in milliseconds, sizes in bytes. Nothing here is optional
 * by accident: `undefined` always means "not configured".
 */

/** Hosts of an environment that are deployed to together, before those of the next stage. */
export interface Stage {
  readonly name: string;
  readonly hosts: readonly string[];
  /** How many hosts switch at once, batch after batch; the last one goes on until all have. */
  readonly batch: readonly BatchSize[];
  /** What has to hold before the stage begins, and before the next one does. */
  readonly before: readonly Gate[];
  readonly after: readonly Gate[];
  readonly onFailure: FailurePolicy;
}

/** A number of hosts, or a share of those of the stage, 0–1. */
export type BatchSize = { readonly count: number } | { readonly share: number };

/** A command on the runner that decides whether a run may go on. */
export interface Gate {
  readonly name: string;
  readonly run: string;
  readonly timeoutMs: number;
}

/** What is rolled back when a stage fails: all stages, this one, or what of it is not healthy. */
export type FailurePolicy = 'rollback_all' | 'rollback_stage' | 'keep_others';

export type { Runtime };

export interface Health {
  /** Either `path` on 127.0.0.1:port of the host, or `url`, which the host answers unless it is public. */
  readonly path?: string | undefined;
  readonly url?: string | undefined;
  readonly deadlineMs: number;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  /** Name in the health contract → name in this app's answer. */
  readonly fields: HealthFields;
  /** Field of the contract → the values that pass. Without one for `status` it goes by what the words say. */
  readonly expect: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  readonly redirects: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface HealthFields {
  readonly status: string;
  readonly connected: string;
  readonly channel: string;
  readonly uptime: string;
  readonly version: string;
  readonly users: string;
  readonly requests: string;
  readonly errors: string;
}

export interface SharedPath {
  /** Relative to the release and to `shared/`, without a trailing slash. */
  readonly path: string;
  readonly isDirectory: boolean;
}

export interface Hook {
  readonly run: string;
  readonly runOn: 'host' | 'runner';
  readonly once: boolean;
  readonly irreversible: boolean;
  /** Name of the output that holds the last line of what it prints. */
  readonly output?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

export type HookName =
  | 'before_prepare'
  | 'after_prepare'
  | 'before_activate'
  | 'after_activate'
  | 'before_verify'
  | 'after_commit'
  | 'on_rollback'
  | 'on_failure';

export type Hooks = Readonly<Partial<Record<HookName, readonly Hook[]>>>;

export interface Preflight {
  readonly diskFreeBytes: number;
  /** Share of all inodes, 0–1, or a count. */
  readonly inodesFree: { readonly share: number } | { readonly count: number };
  readonly commands: readonly string[];
}

/** When a check runs: before anything is changed, or after the switch. */
export type CheckMoment = 'pre' | 'post';

interface CheckCommon {
  readonly name: string;
  readonly when: readonly CheckMoment[];
  readonly timeoutMs: number;
  /** `ignore` lets missing data pass with a warning. */
  readonly noData: 'fail' | 'ignore';
}

/** Each type has parts of its own beside these; its definition in config/checks says which. */
export type Check = CheckCommon & TypedCheck;

export type { CheckType };
