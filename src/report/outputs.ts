import type { HostResult, Result } from './result';
import { isGreen } from './status';
import { describePercent } from './text/format';

/** The outputs that every mode has. */
type CommonOutputs = Readonly<
  Record<
    | 'status'
    | 'changed'
    | 'release'
    | 'previous-release'
    | 'version'
    | 'revision'
    | 'dirty'
    | 'url'
    | 'report'
    | 'failed-hosts'
    | 'error-code',
    string
  >
>;

/** What a mode yields beyond them. */
type ModeOutputs = Readonly<
  Partial<
    Record<
      | 'matrix'
      | 'any'
      | 'coverage'
      | 'coverage-base'
      | 'plan'
      | 'comment-id'
      | 'tag'
      | 'release-url'
      | 'created'
      | 'changelog',
      string
    >
  >
>;

export type Outputs = CommonOutputs & ModeOutputs;

/**
 * The outputs of the action. What there is not is empty.
 * @param reportPath where `report.json` was written; null when it was not
 */
export function toOutputs(result: Result, reportPath: string | null): Outputs {
  return {
    status: result.status,
    changed: String(result.hosts.some(hasChanged)),
    release: result.release ?? '',
    'previous-release': result.previousRelease ?? '',
    version: result.version ?? '',
    revision: result.revision ?? '',
    dirty: result.dirty === true ? 'true' : '',
    url: result.url ?? '',
    report: reportPath ?? '',
    'failed-hosts': listFailedHosts(result).join(','),
    'error-code': result.error?.code ?? '',
    ...toModeOutputs(result),
    ...toGitHubOutputs(result),
  };
}

function toModeOutputs({ matrix, coverage }: Result): ModeOutputs {
  return {
    ...(matrix === undefined ? {} : { matrix: JSON.stringify(matrix), any: String(matrix.length > 0) }),
    ...(coverage === undefined
      ? {}
      : {
          coverage: describePercent(coverage.percent),
          'coverage-base': coverage.base === null ? '' : describePercent(coverage.base),
        }),
  };
}

function toGitHubOutputs({ plan, changes, toldBy, comment: own, comments, published }: Result): ModeOutputs {
  const comment = own ?? comments?.[0];
  return {
    ...(plan === undefined ? {} : { plan: JSON.stringify({ targets: plan, changes: changes ?? [], toldBy }) }),
    ...(comment === undefined ? {} : { 'comment-id': String(comment.id ?? '') }),
    ...(published === undefined
      ? {}
      : {
          tag: published.tag,
          'release-url': published.url ?? '',
          created: String(published.isCreated),
          changelog: published.changelog,
        }),
  };
}

/** The hosts that did not end well, each once. A host that was only skipped did nothing wrong. */
export function listFailedHosts({ hosts }: Result): readonly string[] {
  return [...new Set(hosts.filter(({ status }) => !isGreen(status) && status !== 'skipped').map(({ host }) => host))];
}

/** A host whose live release could not be read at the end counts as it was. */
function hasChanged({ release, previousRelease }: HostResult): boolean {
  return release !== null && release !== previousRelease;
}
