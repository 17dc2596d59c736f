import type { HostResult, Result } from './result';
import { isGreen } from './status';

/** The outputs that every mode has. A mode that yields more sets that itself. */
export type Outputs = Readonly<
  Record<
    | 'status'
    | 'changed'
    | 'release'
    | 'previous-release'
    | 'version'
    | 'revision'
    | 'url'
    | 'report'
    | 'failed-hosts'
    | 'error-code',
    string
  >
>;

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
    url: result.url ?? '',
    report: reportPath ?? '',
    'failed-hosts': listFailedHosts(result).join(','),
    'error-code': result.error?.code ?? '',
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
