import { renderShortSummary } from '../markdown/summary';
import { withoutLogs } from '../redact-result';
import type { Result } from '../result';

/** As long as it fails: the title of the issue. It names no run, because it stays the same through many. */
export function titleIssue({ environment }: Result): string {
  return `${environment ?? 'The environment'} does not pass its checks`;
}

/** What a verification found, as the text of an issue, which has no log lines of services. */
export function renderIssue(result: Result): string {
  return renderShortSummary({ ...withoutLogs(result), issue: undefined });
}

/** The same in a few words, for the history. */
export function summariseVerification({ hosts, error }: Result): string {
  const failed = hosts.flatMap(({ host, checks }) =>
    checks.filter(({ ok }) => ok !== true).map(({ name }) => `${name} on ${host}`),
  );
  if (failed.length > 0) return failed.join(', ');
  return error?.message ?? 'all checks passed';
}
