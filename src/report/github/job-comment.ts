import { escapeMarkdown, renderLink, renderTable } from '../markdown/markdown';
import type { WorkflowStatusRow } from '../rows';
import { describePercent } from '../text/format';
import { describeFailures, isBelowFloor, readOutcome } from './job-results';

/** What a comment tells of the checks: one table, and what the workflow adds. */
export function renderWorkflowStatus(status: WorkflowStatusRow): string {
  const failures = describeFailures(status);
  const mark = failures === undefined ? (isIdle(status) ? '➖' : '✅') : '❌';
  const rows = [...status.jobs.map(renderJob), ...renderCoverage(status)];
  return [
    `## ${mark} ${escapeMarkdown(status.name)}: ${escapeMarkdown(failures ?? describeSuccess(status))}`,
    renderTable(['Check', 'Result'], rows),
    status.body ?? '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The same in a few words, for the history. */
export function summariseWorkflow(status: WorkflowStatusRow): string {
  const { coverage } = status;
  const measured = coverage === null ? '' : `, coverage ${describePercent(coverage.percent)} %`;
  return `${describeFailures(status) ?? describeSuccess(status)}${measured}`;
}

/** All of its jobs were skipped, so nothing was found out. */
function isIdle({ jobs, coverage }: WorkflowStatusRow): boolean {
  return coverage === null && jobs.length > 0 && jobs.every(({ result }) => readOutcome(result) === 'skipped');
}

function describeSuccess(status: WorkflowStatusRow): string {
  if (isIdle(status)) return 'nothing ran, every check was skipped';
  const { jobs, coverage } = status;
  return jobs.length === 0 && coverage === null ? 'done' : 'all checks passed';
}

const MARKS = { passed: '✅', failed: '❌', cancelled: '❌', skipped: '➖' } as const;

function renderJob({ name, result }: WorkflowStatusRow['jobs'][number]): string[] {
  const outcome = readOutcome(result);
  return [escapeMarkdown(name), `${MARKS[outcome]} ${outcome}`];
}

function renderCoverage(status: WorkflowStatusRow): string[][] {
  const { coverage } = status;
  if (coverage === null) return [];
  const { percent, base, floor } = coverage;
  const details = [...(base === null ? [] : [describeChange(percent, base)]), `floor ${describePercent(floor)} %`];
  const mark = isBelowFloor(status) ? '❌' : '✅';
  return [['Coverage', `${mark} ${describePercent(percent)} % (${details.join(', ')})`]];
}

function describeChange(percent: number, base: number): string {
  const difference = Math.round((percent - base) * 100) / 100;
  if (difference === 0) return `as the base`;
  return `${difference > 0 ? '+' : '−'}${Math.abs(difference)} against the base`;
}

export interface CommentFooter {
  readonly commit: string | null;
  readonly runUrl: string | null;
}

/** Of which commit a comment speaks, and where the run is; empty where neither is known. */
export function renderFooter({ commit, runUrl }: CommentFooter): string {
  const parts = [
    commit === null ? '' : `Commit ${escapeMarkdown(commit)}`,
    runUrl === null ? '' : renderLink('Run', runUrl),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
