import type { HostAddress } from '../hosts/address';
import type { Notifier } from './notifiers/notifier';
import type { Runtime } from './runtimes/registry';

/*
 * The config as one run sees it: one environment, every default applied, every `${NAME}` and
 * `{placeholder}` filled in, durations in milliseconds, sizes in bytes. Nothing here is optional
 * by accident: `undefined` always means "not configured".
 */

export interface Environment {
  readonly name: string;
  readonly url?: string | undefined;
  /** In the order of the config. Until stages are built there is one, named after the environment. */
  readonly stages: readonly Stage[];
  /** Every app on every host it goes to; apps in config order, hosts in config order within an app. */
  readonly targets: readonly Target[];
  /** The hosts that at least one target uses, in config order. */
  readonly hosts: readonly HostAddress[];
  readonly deadlineMs: number;
  readonly parallel: number;
  readonly lock: { readonly scope: 'host' | 'app'; readonly waitMs: number };
  /** Who is told, each once. */
  readonly notifiers: readonly Notifier[];
  /** `apps.shop.health.deadline` → where its value came from, for `mode: plan`. */
  readonly origins: ReadonlyMap<string, Origin>;
}

export interface Origin {
  readonly value: unknown;
  /** `default`, or `config/bowline.yml:12`. */
  readonly from: string;
}

export interface Stage {
  readonly name: string;
  readonly hosts: readonly string[];
}

/** One app on one host: what a plan is made for. */
export interface Target {
  readonly app: string;
  readonly environment: string;
  readonly host: HostAddress;
  readonly stage: string;
  /** Absolute path on the host, normalised. */
  readonly path: string;
  readonly source: UploadSource;
  readonly runtime: Runtime;
  readonly port?: number | undefined;
  readonly health?: Health | undefined;
  readonly checks: readonly Check[];
  readonly startupDelayMs: number;
  readonly build: readonly string[];
  readonly shared: readonly SharedPath[];
  /** Name in the release → target, relative to the release. */
  readonly links: Readonly<Record<string, string>>;
  readonly hooks: Hooks;
  readonly env: Readonly<Record<string, string>>;
  /** Name in the service → name of the source. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly secretsAs: 'env' | 'credentials' | 'files';
  readonly keep: number;
  readonly keepFailed: { readonly count: number; readonly ageMs: number };
  readonly preflight: Preflight;
}

export interface UploadSource {
  /** Relative to the working directory of the run. */
  readonly upload: string;
  /** Sub-directory of `upload` that becomes the root of the release. */
  readonly directory?: string | undefined;
  /** gitignore patterns. */
  readonly exclude: readonly string[];
}

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
  /** Field of the contract → the values that pass. */
  readonly expect: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  readonly redirects: number;
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
  readonly timeoutMs?: number | undefined;
}

export type HookName =
  | 'before_prepare'
  | 'after_prepare'
  | 'before_activate'
  | 'after_activate'
  | 'before_verify'
  | 'after_commit'
  | 'on_rollback';

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

export interface Smoke {
  readonly path: string;
  /** Any 2xx when absent. */
  readonly status?: number | undefined;
  /** Text that the body must contain. */
  readonly body?: string | undefined;
  readonly maxMs?: number | undefined;
}

export type Check = CheckCommon &
  (
    | { readonly type: 'process' }
    | { readonly type: 'port'; readonly port: number }
    | { readonly type: 'health' }
    | { readonly type: 'connection' }
    | { readonly type: 'version' }
    | {
        readonly type: 'response_time';
        readonly samples: number;
        /** Upper bounds in milliseconds by statistic. */
        readonly limits: Readonly<Partial<Record<'mean' | 'p50' | 'p95' | 'p99' | 'max', number>>>;
        readonly path?: string | undefined;
      }
    | {
        readonly type: 'error_rate';
        /** 0–1 */
        readonly max: number;
        readonly windowMs: number;
        readonly minRequests: number;
      }
    | { readonly type: 'smoke'; readonly paths: readonly Smoke[] }
    | { readonly type: 'http'; readonly url: string; readonly smoke: Omit<Smoke, 'path'>; readonly redirects: number }
    | { readonly type: 'database'; readonly command?: string | undefined; readonly tcp?: Endpoint | undefined }
    | { readonly type: 'tcp'; readonly tcp: Endpoint }
    | { readonly type: 'disk'; readonly freeBytes?: number | undefined; readonly freeShare?: number | undefined }
    | { readonly type: 'command'; readonly run: string; readonly runOn: 'host' | 'runner' }
  );

export type CheckType = Check['type'];

/** As the host sees it. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}
