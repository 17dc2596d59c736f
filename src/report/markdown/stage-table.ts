import type { Result } from '../result';
import { isStageBroken } from '../status';
import { describeCanary, describeGates, findStages } from '../text/stages';
import { describeStatus, markStatus } from '../text/wording';
import { escapeMarkdown, renderTable } from './markdown';

/** The stages of a run, with their hosts; empty where there is one plain stage. */
export function renderStageTable(result: Result, rows: number): string {
  const stages = findStages(result).slice(0, rows);
  const cells = stages.map((stage) => {
    const { name, status, attempts, gates, canary } = stage;
    const hosts = new Set(result.hosts.filter((host) => host.stage === name).map(({ host }) => host));
    return [
      escapeMarkdown(name),
      `${isStageBroken(stage) ? '❌' : markStatus(status)} ${describeStatus(status)}`,
      String(attempts),
      escapeMarkdown(describeGates(gates)) || '–',
      canary === undefined ? '–' : describeCanary(canary),
      String(hosts.size),
    ];
  });
  const table = renderTable(['Stage', 'Status', 'Attempts', 'Gates', 'Canary', 'Hosts'], cells);
  return table === '' ? '' : `### Stages\n\n${table}`;
}
