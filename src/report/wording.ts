import type { Where } from '../errors';
import type { CheckResult, HostStatus, Result, RunStatus, StepStatus } from './result';
import { isGreen } from './status';

/** `rolled_back` as people say it. */
export function describeStatus(status: RunStatus | HostStatus): string {
  return status.replaceAll('_', ' ');
}

export function markStatus(status: RunStatus | HostStatus): '✅' | '❌' | '➖' {
  if (status === 'skipped') return '➖';
  return isGreen(status) ? '✅' : '❌';
}

/** The sign of a step or a host in a log. */
export function signStatus(status: StepStatus | HostStatus): '✓' | '=' | '-' | '✗' {
  if (status === 'success') return '✓';
  if (status === 'unchanged') return '=';
  return status === 'skipped' ? '-' : '✗';
}

export function describeCheck(ok: CheckResult['ok']): 'passed' | 'failed' | 'no data' {
  if (ok === null) return 'no data';
  return ok ? 'passed' : 'failed';
}

/** `web-1 › shop › build`; what is not known is left out. */
export function describeWhere({ host, app, step }: Where): string {
  return [host, app, step].filter(Boolean).join(' › ');
}

export function countPassed(checks: readonly CheckResult[]): string {
  return checks.length === 0 ? '–' : `${checks.filter(({ ok }) => ok).length}/${checks.length}`;
}

/** How long one app on one host took: from the start of its first step to the end of its last. */
export function measureHost(steps: Result['hosts'][number]['steps']): number | null {
  const starts = steps.map(({ startedAt }) => Date.parse(startedAt)).filter(Number.isFinite);
  if (starts.length === 0) return null;
  const ends = steps.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs).filter(Number.isFinite);
  return Math.max(0, Math.max(...ends) - Math.min(...starts));
}

/** What became of the fleet, in the words that follow the status in a headline. */
export function describeOutcome({ status, error }: Result): string {
  switch (status) {
    case 'success':
      return 'Done.';
    case 'unchanged':
      return 'Everything was in place and healthy; nothing was done.';
    case 'aborted':
      return 'Nothing was touched.';
    case 'rolled_back':
      return 'What was live before is serving again.';
    case 'partial_success':
      return 'Some hosts serve the new release and some do not.';
    case 'rollback_failed':
      return 'The way back failed as well: a person has to look.';
    case 'failed':
      return error?.code === 'cancelled' ? 'It was cancelled.' : 'It failed.';
  }
}
