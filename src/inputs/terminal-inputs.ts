import type { HostInputs, JsonInputs } from './host-inputs';
import type { AppKind, Force } from './table/definition';

export interface DemoInputs {
  readonly mode: 'demo';
  readonly keep: boolean;
}

export interface InitInputs {
  readonly mode: 'init';
  /** The file to write. */
  readonly config: string;
  readonly environment?: string | undefined;
  /** The host, as `ssh` writes it. */
  readonly address?: string | undefined;
  readonly kind?: AppKind | undefined;
  /** Where the service listens. */
  readonly port?: number | undefined;
  /** The path that tells whether it is healthy. */
  readonly health?: string | undefined;
  readonly yes: boolean;
}

interface LockInputs {
  /** What the config says when absent. */
  readonly lockWaitMs?: number | undefined;
}

export interface ExecInputs extends HostInputs {
  readonly mode: 'exec';
  /** The program and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Hands this input on, and makes a terminal on the host where there is one here. */
  readonly interactive: boolean;
  /** The journal keeps the arguments too. */
  readonly record: boolean;
  /** In whose container it runs; absent for the release on the host. */
  readonly service?: string | undefined;
}

/** What changes whether a service runs, and nothing else of it. */
export type ServiceVerb = 'restart' | 'stop' | 'start';

export interface ServiceInputs<Verb extends ServiceVerb = ServiceVerb> extends HostInputs, JsonInputs, LockInputs {
  readonly mode: Verb;
  readonly reason?: string | undefined;
  /** Only `hold` means something here. */
  readonly force: ReadonlySet<Force>;
}

export interface HoldInputs extends HostInputs, JsonInputs, LockInputs {
  readonly mode: 'hold';
  readonly reason: string;
  /** After so long it ends by itself; absent stands until it is released. */
  readonly forMs?: number | undefined;
}

export interface MaintenanceInputs extends HostInputs, JsonInputs, LockInputs {
  readonly mode: 'maintenance';
  readonly state: 'on' | 'off';
  readonly reason?: string | undefined;
}

export interface ReleaseHoldInputs extends HostInputs, JsonInputs, LockInputs {
  readonly mode: 'release-hold';
}

export interface TeardownInputs extends HostInputs, JsonInputs, LockInputs {
  readonly mode: 'teardown';
}

export interface PreviewsInputs extends HostInputs, JsonInputs {
  readonly mode: 'previews';
}

/** The modes that work on what is live. */
export type OperatingInputs =
  | ExecInputs
  | ServiceInputs<'restart'>
  | ServiceInputs<'stop'>
  | ServiceInputs<'start'>
  | HoldInputs
  | ReleaseHoldInputs
  | MaintenanceInputs
  | TeardownInputs
  | PreviewsInputs;
