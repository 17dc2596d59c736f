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
  readonly batch: readonly HostCount[];
  /** How many have to be reached and prepared before any of them switches. */
  readonly ready: HostCount;
  /** What has to hold before the stage begins, and before the next one does. */
  readonly before: readonly Gate[];
  readonly after: readonly Gate[];
  readonly canary?: Canary | undefined;
  readonly onFailure: FailurePolicy;
  readonly retry: Retry;
  /** Whether a snapshot of its apps is taken before its first change. */
  readonly takesSnapshot: boolean;
}

/** A number of hosts, or a share of those of the stage, 0–1. */
export type HostCount = { readonly count: number } | { readonly share: number };

/** What decides whether a run may go on: a command, or the checks of another environment. */
export type Gate = CommandGate | VerifyGate;

export interface CommandGate {
  readonly kind: 'command';
  readonly name: string;
  readonly run: string;
  readonly runOn: 'host' | 'runner';
  /** On the first host only. */
  readonly once: boolean;
  /** In whose release it runs on a host; without it the first app that the stage has there. */
  readonly app?: string | undefined;
  readonly timeoutMs: number;
}

export interface VerifyGate {
  readonly kind: 'verify';
  readonly name: string;
  readonly environment: string;
  readonly timeoutMs: number;
}

/** How long and by what a stage is watched when it is verified. */
export interface Canary {
  readonly forMs: number;
  readonly intervalMs: number;
  /** The number of failed measurements that ends it. */
  readonly failures: number;
  readonly minRequests: number;
  readonly samples: number;
  /** Percentages of the requests that the new release gets before the switch, rising, without 100; undefined where hosts are watched. */
  readonly traffic?: readonly number[] | undefined;
  readonly compare: {
    /** By how much the share of errors may be higher, 0–1. */
    readonly errorRate?: number | undefined;
    /** How many times as long the 95th percentile may be. */
    readonly p95?: number | undefined;
  };
}

export interface Retry {
  /** In all; 1 is no second one. */
  readonly attempts: number;
  readonly backoffMs: number;
  readonly factor: number;
  readonly maxBackoffMs: number;
  /** A share of the pause, 0–1. */
  readonly jitter: number;
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

/** The commands that take a snapshot of what an app changes, and bring it back. */
export interface Snapshot {
  readonly runOn: 'host' | 'runner';
  readonly create: string;
  readonly restore: string;
  readonly list?: string | undefined;
  readonly delete?: string | undefined;
  /** How many stay. */
  readonly keep: number;
  /** Of each command. */
  readonly timeoutMs: number;
}

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
