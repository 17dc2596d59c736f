import { renderChangesMarkdown } from '../lists/changes';
import { TOLD_BY_RECORDS } from '../lists/deployments';
import { renderFindingsMarkdown, renderPlanMarkdown } from '../lists/plan';
import { renderPlannedStagesMarkdown } from '../lists/stages';
import { escapeMarkdown } from '../markdown/markdown';
import type { Result } from '../result';
import { describeCount } from '../text/format';
import { describeStatus, markStatus } from '../text/wording';

/** A comment is read, not searched: the summary of the run has the rest. */
const MOST_ROWS = 100;

/** What a deploy would change, for a pull request. */
export function renderPlanComment(result: Result): string {
  const { plan = [], plannedStages = [], findings = [], changes = [], toldBy, environment, status, error } = result;
  const left = plan.length - MOST_ROWS;
  return [
    `## ${markStatus(status)} Plan for ${escapeMarkdown(environment ?? '')}: ${escapeMarkdown(summarisePlan(result))}`,
    error === undefined ? '' : quoteError(error),
    toldBy === undefined ? '' : TOLD_BY_RECORDS,
    renderPlanMarkdown(plan.slice(0, MOST_ROWS)),
    left > 0 ? `And ${describeCount(left, 'more row')}, in the summary of the run.` : '',
    renderPlannedStagesMarkdown(plannedStages, MOST_ROWS),
    findings.length === 0 ? '' : `### In the way\n\n${renderFindingsMarkdown(findings.slice(0, MOST_ROWS))}`,
    renderChangesMarkdown(changes),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function quoteError({ message, hint }: NonNullable<Result['error']>): string {
  const next = hint === null ? '' : `\n>\n> **Next:** ${escapeMarkdown(hint)}`;
  return `> ${escapeMarkdown(message)}${next}`;
}

/** The same in a few words, for the history. */
export function summarisePlan({ plan = [], findings = [], status, error }: Result): string {
  if (error !== undefined) return describeStatus(status);
  const deploys = plan.filter(({ action }) => action === 'deploy').length;
  const what = deploys === 0 ? 'nothing to deploy' : `${describeCount(deploys, 'deploy')} of ${plan.length}`;
  return findings.length === 0 ? what : `${what}, ${describeCount(findings.length, 'thing')} in the way`;
}
