import { escapeMarkdown } from '../markdown/markdown';
import { renderShortSummary } from '../markdown/summary';
import { withoutLogs } from '../redact-result';
import type { Result } from '../result';
import { isGreen } from '../status';
import { shortenRevision } from '../text/format';
import { describeStatus } from '../text/wording';

/** What a deploy or a rollback tells on the pull requests of one commit. */
export interface DeployComment {
  readonly revision: string;
  /** Markdown. */
  readonly main: string;
  /** The same in a few words, for the history. */
  readonly brief: string;
  readonly isWell: boolean;
}

/**
 * Decides on which commits' pull requests it is told how a run went: on that of a deploy; after a rollback on that of the
 * release that is live again and on that of the one that was left. What changed nothing is not told.
 * @param told without any secret
 * @param logs `comment` tells the log lines of services, too
 */
export function decideDeployComments(told: Result, logs?: 'comment'): readonly DeployComment[] {
  const result = logs === 'comment' ? told : withoutLogs(told);
  const { mode, status, revision, previousRevision, error } = result;
  if (status === 'unchanged') return [];
  const outcome = [describeStatus(status), error?.message].filter(Boolean).join(': ');
  if (mode === 'deploy') return describe(result, revision, { brief: `${nameNew(result)}: ${outcome}` });
  if (status === 'aborted') return [];
  if (status !== 'success') return describe(result, previousRevision, { brief: `rollback: ${outcome}` });
  const why = result.reason === null ? '' : `: ${result.reason}`;
  const place = result.environment ?? 'the environment';
  return [
    ...describe(result, revision, {
      lead: `${nameNew(result)} serves ${place} again.`,
      brief: `${nameNew(result)} is live again${why}`,
    }),
    ...describe(result, previousRevision === revision ? null : previousRevision, {
      lead: `${nameOld(result)} does not serve ${place} any more.`,
      brief: `${nameOld(result)} was left for ${nameNew(result)}${why}`,
      isWell: false,
    }),
  ];
}

interface Wording {
  readonly lead?: string;
  readonly brief: string;
  readonly isWell?: boolean;
}

function describe(result: Result, revision: string | null, { lead, brief, isWell }: Wording): DeployComment[] {
  if (revision === null) return [];
  const parts = lead === undefined ? [] : [`**${escapeMarkdown(lead)}**`];
  const main = [...parts, renderShortSummary(result)].join('\n\n');
  return [{ revision, main, brief, isWell: isWell ?? isGreen(result.status) }];
}

function nameNew({ version, revision, dirty, release }: Result): string {
  return nameOne(version, release, revision, dirty);
}

function nameOld({ previousVersion, previousRevision, previousDirty, previousRelease }: Result): string {
  return nameOne(previousVersion, previousRelease, previousRevision, previousDirty);
}

function nameOne(version: string | null, release: string | null, revision: string | null, isDirty?: boolean): string {
  return version ?? (revision === null ? (release ?? 'The release') : shortenRevision(revision, isDirty));
}
