import type { COMMON_OUTPUTS, MODE_OUTPUTS } from './output-names';
import type { HostResult, Result } from './result';
import { isGreen } from './status';
import { describePercent } from './text/format';

type CommonOutputs = Readonly<Record<(typeof COMMON_OUTPUTS)[number], string>>;
type ModeOutputs = Readonly<Partial<Record<(typeof MODE_OUTPUTS)[number], string>>>;

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

/** The modes that run hooks or checks. An expression reads this as JSON, so it is never empty. */
const RUNS_COMMANDS: readonly string[] = ['deploy', 'rollback', 'verify'];

function toModeOutputs({ mode, matrix, coverage, outputs = {} }: Result): ModeOutputs {
  return {
    ...(RUNS_COMMANDS.includes(mode) ? { outputs: JSON.stringify(outputs) } : {}),
    ...(matrix === undefined ? {} : { matrix: JSON.stringify(matrix), any: String(matrix.length > 0) }),
    ...(coverage === undefined
      ? {}
      : {
          coverage: describePercent(coverage.percent),
          'coverage-base': coverage.base === null ? '' : describePercent(coverage.base),
        }),
  };
}

function toGitHubOutputs(result: Result): ModeOutputs {
  const { plan, plannedStages: stages, changes, toldBy, comment: own, comments, published } = result;
  const comment = own ?? comments?.[0];
  return {
    ...(plan === undefined ? {} : { plan: JSON.stringify({ targets: plan, changes: changes ?? [], stages, toldBy }) }),
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

/** The outputs that commands of the config have: all of them as JSON, and each by its own name, which is none of the action's. */
export function toCommandOutputs({ outputs = {} }: Result): Readonly<Record<string, string>> {
  const spelt = Object.entries(outputs).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(spelt);
}

/** The hosts that did not end well, each once. A host that was only skipped did nothing wrong. */
export function listFailedHosts({ hosts }: Result): readonly string[] {
  return [...new Set(hosts.filter(({ status }) => !isGreen(status) && status !== 'skipped').map(({ host }) => host))];
}

/** A host whose live release could not be read at the end counts as it was. */
function hasChanged({ release, previousRelease }: HostResult): boolean {
  return release !== null && release !== previousRelease;
}
