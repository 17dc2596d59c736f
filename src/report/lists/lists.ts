import { foldMarkdown } from '../markdown/markdown';
import type { Result } from '../result';
import type { Paint } from '../text/paint';
import { renderCoverage, renderCoverageMarkdown } from './coverage';
import { renderRecords, renderRecordsMarkdown, TOLD_BY_RECORDS } from './deployments';
import { renderGitHub, renderGitHubMarkdown } from './github';
import { renderInstalls, renderInstallsMarkdown } from './installs';
import {
  renderFindings,
  renderFindingsMarkdown,
  renderPlan,
  renderPlanMarkdown,
  renderSettings,
  renderSettingsMarkdown,
} from './plan';
import { renderPreviews, renderPreviewsMarkdown } from './previews';
import { renderReleases, renderReleasesMarkdown } from './releases';
import { renderSelection, renderSelectionMarkdown } from './selection';
import { renderServices, renderServicesMarkdown } from './services';
import { renderPlannedStages, renderPlannedStagesMarkdown } from './stages';
import { renderValidation, renderValidationMarkdown } from './validation';

/** What a mode that only looks has found, for a terminal; empty for the other modes. */
export function renderTerminalLists(result: Result, paint: Paint): string {
  return renderLists(result, paint)
    .map((line) => `${line}\n`)
    .join('');
}

/** The same as lines, with an empty one between two lists. */
export function renderLists(result: Result, paint: Paint): string[] {
  const { settings, plan, toldBy, releases, records, services, installs, findings, validation, selection, coverage } =
    result;
  const lists = [
    toldBy === undefined ? [] : [TOLD_BY_RECORDS],
    settings === undefined ? [] : renderSettings(settings, paint),
    plan === undefined ? [] : renderPlan(plan, paint),
    renderPlannedStages(result.plannedStages ?? [], paint),
    releases === undefined ? [] : renderReleases(releases, paint),
    records === undefined ? [] : renderRecords(records, paint),
    result.previews === undefined ? [] : renderPreviews(result.previews, paint),
    services === undefined ? [] : renderServices(services, paint),
    installs === undefined ? [] : renderInstalls(installs, paint),
    findings === undefined ? [] : renderFindings(findings, paint),
    validation === undefined ? [] : renderValidation(validation, paint),
    selection === undefined ? [] : renderSelection(selection, paint),
    coverage === undefined ? [] : renderCoverage(coverage, paint),
    renderGitHub(result, paint),
  ];
  return lists.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** The same as Markdown tables, at most `most` rows of each. */
export function renderMarkdownLists(result: Result, most: number): string[] {
  const { plan, toldBy, releases, records, services, findings, installs, settings, validation, selection, coverage } =
    result;
  return [
    toldBy === undefined ? '' : TOLD_BY_RECORDS,
    plan === undefined ? '' : renderPlanMarkdown(plan.slice(0, most)),
    renderPlannedStagesMarkdown(result.plannedStages ?? [], most),
    ...renderGitHubMarkdown(result),
    releases === undefined ? '' : renderReleasesMarkdown(releases.slice(0, most)),
    records === undefined ? '' : renderRecordsMarkdown(records.slice(0, most)),
    result.previews === undefined ? '' : renderPreviewsMarkdown(result.previews.slice(0, most)),
    services === undefined ? '' : renderServicesMarkdown(services.slice(0, most)),
    findings === undefined ? '' : renderFindingsMarkdown(findings.slice(0, most)),
    installs === undefined ? '' : renderInstallsMarkdown(installs.slice(0, most)),
    validation === undefined ? '' : renderValidationMarkdown(validation.slice(0, most)),
    selection === undefined ? '' : renderSelectionMarkdown(selection.slice(0, most)),
    coverage === undefined ? '' : renderCoverageMarkdown(coverage),
    settings === undefined ? '' : foldMarkdown('Settings', renderSettingsMarkdown(settings.slice(0, most))),
  ];
}
