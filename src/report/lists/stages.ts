import { escapeMarkdown, renderTable } from '../markdown/markdown';
import type { PlannedGate, PlannedStage } from '../planned-stages';
import { describeCount, describeDuration } from '../text/format';
import { listSome } from '../text/names';
import type { Paint } from '../text/paint';
import { neutraliseText } from '../text/sanitize';
import { wrapParts } from '../text/table';

/** More batches of a stage are only counted; report.json has all. */
const MOST_BATCHES = 8;
const NOTHING = '–';

/** The stages that a deploy would go through: under each what happens in it, in its order. */
export function renderPlannedStages(stages: readonly PlannedStage[], paint: Paint): string[] {
  return stages.flatMap((stage) => [
    paint.bold(neutraliseText(`stage ${stage.name}: ${describeCount(countHosts(stage), 'host')}`)),
    ...listEvents(stage).flatMap((parts) => wrapParts(parts.map(neutraliseText))),
  ]);
}

/** All hosts of a stage, whatever becomes of them. */
function countHosts({ batches, unchanged, unreached }: PlannedStage): number {
  return batches.flat().length + unchanged.length + unreached.length;
}

/** Each is a list of parts with commas between them. */
function listEvents(stage: PlannedStage): readonly string[][] {
  const { batches, unchanged, unreached, before, after } = stage;
  return [
    label('before', before.map(describeGate)),
    stage.takesSnapshot ? ['a snapshot is taken'] : [],
    ...listBatches(batches),
    label('unchanged', listNames(unchanged)),
    label('not reached', listNames(unreached)),
    [describeReady(stage)].filter(Boolean),
    label('canary', [describeCanary(stage)].filter(Boolean)),
    label('after', after.map(describeGate)),
    label('if it fails', batches.length === 0 ? [] : describeFailure(stage)),
    describeFinalVerify(stage),
  ].filter((parts) => parts.length > 0);
}

function label(name: string, [first, ...others]: readonly string[]): string[] {
  return first === undefined ? [] : [`${name}: ${first}`, ...others];
}

function listBatches(batches: PlannedStage['batches']): string[][] {
  const [only, ...others] = batches;
  if (only !== undefined && others.length === 0) return [label('switches', listNames(only))];
  const lines = batches.map((hosts, index) => label(`batch ${index + 1}`, listNames(hosts)));
  const left = batches.slice(MOST_BATCHES);
  // One more line is not longer than what would stand in its place.
  if (left.length < 2) return lines;
  const rest = `and ${left.length} more batches of ${describeCount(left.flat().length, 'host')} in all`;
  return [...lines.slice(0, MOST_BATCHES), [rest]];
}

function listNames(hosts: readonly string[]): readonly string[] {
  return hosts.length === 0 ? [] : listSome(hosts).split(', ');
}

function describeReady(stage: PlannedStage): string {
  const hosts = countHosts(stage);
  return stage.batches.length === 0 || stage.ready >= hosts ? '' : `ready: ${stage.ready} of ${hosts} hosts are enough`;
}

function describeGate({ name, isSkipped, ...where }: PlannedGate): string {
  if (isSkipped) return `${name} (skipped)`;
  const place = describePlace(where);
  return name === place ? name : `${name} (${place})`;
}

function describePlace({ runsOn, environment, app }: Omit<PlannedGate, 'name' | 'isSkipped'>): string {
  if (runsOn === 'environment') return `verify ${environment}`;
  if (runsOn === 'runner') return 'on the runner';
  return `${runsOn === 'hosts' ? 'on each host' : 'on one host'}${app === undefined ? '' : ` in ${app}`}`;
}

function describeCanary({ canary }: PlannedStage): string {
  if (canary === null) return '';
  const { forMs, intervalMs, traffic } = canary;
  const shares =
    traffic === undefined ? '' : `${traffic.map((share) => `${share}%`).join(' then ')} of the traffic, each for `;
  return `${shares}${describeDuration(forMs)}, measured every ${describeDuration(intervalMs)}`;
}

function describeFailure({ attempts, onFailure }: PlannedStage): string[] {
  return [attempts === 1 ? '' : `up to ${attempts} attempts`, onFailure].filter(Boolean);
}

function describeFinalVerify({ finalVerify }: PlannedStage): string[] {
  return finalVerify === undefined
    ? []
    : ['then all hosts are verified once more', `if that fails: ${finalVerify.onFailure}`];
}

/** The same as a table, at most `most` rows of it. */
export function renderPlannedStagesMarkdown(stages: readonly PlannedStage[], most: number): string {
  const rows = stages.slice(0, most).map((stage) => [
    escapeMarkdown(stage.name),
    describeHosts(stage),
    joinGates(stage.before),
    joinGates(stage.after),
    describeCanary(stage) || NOTHING,
    stage.takesSnapshot ? 'yes' : NOTHING,
    [describeFailure(stage), describeFinalVerify(stage)]
      .map((parts) => escapeMarkdown(parts.join(', ')))
      .filter(Boolean)
      .join('<br>'),
  ]);
  const header = ['Stage', 'Hosts', 'Gates before', 'Gates after', 'Canary', 'Snapshot', 'If it fails'];
  const table = renderTable(header, rows);
  return table === '' ? '' : `### Stages\n\n${table}`;
}

function describeHosts(stage: PlannedStage): string {
  const { batches, unchanged, unreached } = stage;
  return [
    ...listBatches(batches),
    label('unchanged', listNames(unchanged)),
    label('not reached', listNames(unreached)),
    [describeReady(stage)].filter(Boolean),
  ]
    .filter((parts) => parts.length > 0)
    .map((parts) => escapeMarkdown(parts.join(', ')))
    .join('<br>');
}

function joinGates(gates: readonly PlannedGate[]): string {
  return gates.map(describeGate).map(escapeMarkdown).join('<br>') || NOTHING;
}
