import type { NotifyEvent } from '../config/notifiers/notifier';
import type { RunStatus } from '../report/result';

/** What the end of a run is called to those who are told of it. */
export function eventOf(status: RunStatus): NotifyEvent {
  return status === 'rollback_failed' ? 'critical' : status;
}
