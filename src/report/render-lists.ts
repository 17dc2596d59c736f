import { foldMarkdown } from './markdown';
import type { Paint } from './paint';
import {
  renderFindings,
  renderFindingsMarkdown,
  renderPlan,
  renderPlanMarkdown,
  renderSettings,
  renderSettingsMarkdown,
} from './render-plan';
import { renderReleases, renderReleasesMarkdown } from './render-releases';
import { renderServices, renderServicesMarkdown } from './render-services';
import type { Result } from './result';

/** What a mode that only looks has found, for a terminal; empty for the other modes. */
export function renderTerminalLists(result: Result, paint: Paint): string {
  return renderLists(result, paint)
    .map((line) => `${line}\n`)
    .join('');
}

/** The same as lines, with an empty one between two lists. */
export function renderLists({ settings, plan, releases, services, findings }: Result, paint: Paint): string[] {
  const lists = [
    settings === undefined ? [] : renderSettings(settings, paint),
    plan === undefined ? [] : renderPlan(plan, paint),
    releases === undefined ? [] : renderReleases(releases, paint),
    services === undefined ? [] : renderServices(services, paint),
    findings === undefined ? [] : renderFindings(findings, paint),
  ];
  return lists.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** The same as Markdown tables, at most `most` rows of each. */
export function renderMarkdownLists(result: Result, most: number): string[] {
  const { plan, releases, services, findings, settings } = result;
  return [
    plan === undefined ? '' : renderPlanMarkdown(plan.slice(0, most)),
    releases === undefined ? '' : renderReleasesMarkdown(releases.slice(0, most)),
    services === undefined ? '' : renderServicesMarkdown(services.slice(0, most)),
    findings === undefined ? '' : renderFindingsMarkdown(findings.slice(0, most)),
    settings === undefined ? '' : foldMarkdown('Settings', renderSettingsMarkdown(settings.slice(0, most))),
  ];
}
