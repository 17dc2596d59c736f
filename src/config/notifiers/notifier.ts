import type { Channel } from './registry';

/*
 * Who is told how runs go, as one run sees it: every `${NAME}` filled in, durations in milliseconds. Secrets are
 * still names here; their values are read when somebody is to be told.
 */

export type NotifyEvent =
  | 'started'
  | 'success'
  | 'unchanged'
  | 'rolled_back'
  | 'failed'
  | 'partial_success'
  | 'aborted'
  | 'critical'
  | 'released';

export type { Channel };

export interface Notifier {
  readonly channel: Channel;
  readonly events: readonly NotifyEvent[];
  readonly timeoutMs: number;
  /** It gets the log lines of a service that failed. */
  readonly hasLogs?: boolean | undefined;
}
