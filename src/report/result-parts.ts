import type { HostResult, Result } from './result';
import { isGreen } from './status';
import { describeWhere } from './text/wording';

/** How long one app on one host took: from the start of its first step to the end of its last. */
export function measureHost(steps: Result['hosts'][number]['steps']): number | null {
  const starts = steps.map(({ startedAt }) => Date.parse(startedAt)).filter(Number.isFinite);
  if (starts.length === 0) return null;
  const ends = steps.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs).filter(Number.isFinite);
  return Math.max(0, Math.max(...ends) - Math.min(...starts));
}

/** Where the error happened, unless its message says so. */
export function placeError(error: NonNullable<Result['error']>): string {
  if (error.host !== null && error.message.includes(error.host)) return '';
  return describeWhere({ host: error.host ?? '', app: error.app ?? '', step: error.step ?? '' });
}

/** The hosts whose service has something to say about a failure; the one that the error names comes first. */
export function findLogs({ hosts, error }: Result): readonly HostResult[] {
  const telling = hosts.filter(({ logs, status }) => logs.length > 0 && status !== 'skipped' && !isGreen(status));
  const isBlamed = ({ host, app }: HostResult) => host === error?.host && (error.app === null || app === error.app);
  return [...telling.filter(isBlamed), ...telling.filter((one) => !isBlamed(one))];
}

/** False for a mode that only looked and has a list of its own. */
export function hasHostTable({ hosts }: Result): boolean {
  return hosts.some(({ status, checks }) => status !== 'skipped' || checks.length > 0);
}

/** False for a host that went well, that nothing was done to, or that only went back with another one. */
export function isToLookAt({ host, status, steps, checks }: HostResult, { error }: Pick<Result, 'error'>): boolean {
  if (isGreen(status) || status === 'skipped') return false;
  if (status !== 'rolled_back' || host === error?.host) return true;
  return steps.some((step) => step.status === 'failed') || checks.some(({ ok }) => ok !== true);
}
