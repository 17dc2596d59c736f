import type { Where } from '../../errors';
import type { CheckResult, HostResult, HostStatus, Result, RunStatus, StepStatus } from '../result';
import { isGreen } from '../status';
import { listSome } from './names';

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

/** `deploy to production`, `verify of test`. */
export function describeTask({ mode, environment }: Result): string {
  if (environment === null) return mode;
  if (mode === 'summarize') return `deploys to ${environment}`;
  return mode === 'deploy' ? `deploy to ${environment}` : `${mode} of ${environment}`;
}

/** What became of the fleet, as a sentence after the status; empty where the status says it all. */
export function describeOutcome({ status, mode, hosts, deployed, phase }: Result): string {
  switch (status) {
    case 'success':
      return '';
    case 'unchanged':
      if (mode === 'release-hold') return 'Nothing was on hold.';
      if (mode === 'maintenance') return 'No maintenance was on.';
      if (mode === 'start') return 'Everything runs already; nothing was done.';
      // A mode without hosts says by itself what was there already.
      if (hosts.length === 0) return '';
      return 'Everything was in place and healthy; nothing was done.';
    case 'aborted':
      // A hold may be met just before the switch, when the release is ready already.
      return phase === 'activate' ? 'Nothing was switched.' : 'Nothing was touched.';
    case 'rolled_back':
      return 'The previous release is live again.';
    case 'rollback_failed':
      return `${describeStuck(hosts)}: a person has to look at ${listHosts(hosts, 'rollback_failed')}.`;
    case 'partial_success':
    case 'failed':
      return mode === 'deploy' || mode === 'rollback' ? describeLeft(hosts, deployed) : '';
  }
}

/** An undo that was skipped was not tried, because of a step that cannot be undone. */
function describeStuck(hosts: readonly HostResult[]): string {
  const stuck = hosts.filter(({ status }) => status === 'rollback_failed');
  const isUntried = ({ steps }: HostResult) => steps.findLast(({ name }) => name === 'undo')?.status === 'skipped';
  if (stuck.length > 0 && stuck.every(isUntried)) return 'No rollback was tried, because a step cannot be undone';
  return 'The rollback failed as well';
}

function describeLeft(hosts: readonly HostResult[], deployed: readonly string[]): string {
  if (deployed.length > 0) return `The intended release is live on ${listSome(deployed)}.`;
  const isAsBefore = hosts.every(({ release, previousRelease }) => release !== null && release === previousRelease);
  return hosts.length > 0 && isAsBefore ? 'The previous release is still live.' : '';
}

function listHosts(hosts: readonly HostResult[], status: HostStatus): string {
  return listSome([...new Set(hosts.filter((one) => one.status === status).map(({ host }) => host))]) || 'the hosts';
}
