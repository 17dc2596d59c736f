import type { HostResult, PhaseResult, Result, StepResult } from '../result';
import { describeTask } from '../text/wording';

/** GitHub draws no diagram of more than 50,000 characters, and nobody reads one of that size. */
const MOST_HOSTS = 12;
const MOST_STEPS = 24;

interface Bar {
  readonly name: string;
  readonly kind: 'done' | 'crit' | 'active';
  readonly startMs: number;
  readonly durationMs: number;
}

/**
 * The run as a Mermaid diagram: its phases, then every host with its steps. Of many hosts the ones that
 * failed and the slowest are drawn, of many steps the longest.
 * @returns undefined when no time is known
 */
export function drawTimeline(result: Result): string | undefined {
  const hosts = chooseHosts(result.hosts);
  const sections = [
    ...phaseSections(result),
    ...hosts.flatMap((host) => renderSection(nameHost(host, result), chooseSteps(host.steps).map(toBar))),
  ];
  if (sections.length === 0) return undefined;
  const left = result.hosts.filter(({ steps }) => steps.length > 0).length - hosts.length;
  const more = left > 0 ? ` (${left} more hosts are not drawn)` : '';
  return ['gantt', `  title ${escapeLabel(`${describeTask(result)}${more}`)}`, ...FORMAT, ...sections].join('\n');
}

/** `x` is milliseconds since 1970; the axis shows the reader's own time. */
const FORMAT = ['  dateFormat x', '  axisFormat %H:%M:%S'];

function renderSection(name: string, bars: readonly Bar[]): string[] {
  const drawn = bars.filter(({ startMs }) => Number.isFinite(startMs));
  if (drawn.length === 0) return [];
  return [`  section ${escapeLabel(name)}`, ...drawn.map(renderBar)];
}

/** A bar of no length would not be seen. */
function renderBar({ name, kind, startMs, durationMs }: Bar): string {
  return `  ${escapeLabel(name)} :${kind}, ${startMs}, ${startMs + Math.max(1, Math.round(durationMs))}`;
}

/** What Mermaid could take for its own syntax becomes a space; a name that is one of its keywords, a phrase. */
export function escapeLabel(text: string): string {
  const plain = text
    .replace(/[^\p{L}\p{N}\p{Pd}./›()]+/gu, ' ')
    .replace(/-{2,}/g, '-')
    .trim()
    .replace(/^(.{60}).*$/u, '$1')
    .trim();
  return KEYWORD.test(plain) ? `step ${plain}` : plain || 'step';
}

const KEYWORD =
  /^(gantt|title|section|date ?format|axis ?format|tick ?interval|inclusive ?end ?dates|top ?axis|excludes|includes|today ?marker|weekday|weekend|click|call|href|acc ?title|acc ?descr|\d{4}-)/i;

/** Where there are several stages, the phases and gates of each stand under its name, between those of no stage. */
function phaseSections(result: Result): string[] {
  const { phases = [], stages } = result;
  const nameSection = ({ stage }: PhaseResult) =>
    stage === undefined || stages.length < 2 ? 'phases' : `stage ${stage}`;
  const names = [...new Set(phases.map(nameSection))];
  return names.flatMap((name) =>
    renderSection(
      name,
      phases.filter((one) => nameSection(one) === name).map((one) => toPhaseBar(one, result)),
    ),
  );
}

function toPhaseBar(one: PhaseResult, { phases = [], phase, error, stages }: Result): Bar {
  const { name, stage, startedAt, durationMs } = one;
  const isLast = phases.findLast((other) => other.name === phase) === one;
  const hasPlainPhases = phases.every((other) => other.stage === undefined);
  const isFailedGate = stages.some(
    (own) => own.name === stage && own.gates.some((gate) => gate.status === 'failed' && name === `gate ${gate.name}`),
  );
  const isFailed = error !== undefined && name === phase && (isLast || hasPlainPhases);
  return { name, kind: isFailed || isFailedGate ? 'crit' : 'active', startMs: Date.parse(startedAt), durationMs };
}

function toBar({ name, status, startedAt, durationMs }: StepResult): Bar {
  return { name, kind: status === 'failed' ? 'crit' : 'done', startMs: Date.parse(startedAt), durationMs };
}

function nameHost({ host, app }: HostResult, { hosts }: Result): string {
  return new Set(hosts.map((one) => one.app)).size > 1 ? `${host} ${app}` : host;
}

function chooseHosts(hosts: readonly HostResult[]): readonly HostResult[] {
  const weight = ({ steps }: HostResult) =>
    steps.reduce((sum, step) => sum + step.durationMs, steps.some(hasFailed) ? Number.MAX_SAFE_INTEGER / 2 : 0);
  return chooseHeaviest(
    hosts.filter(({ steps }) => steps.length > 0),
    MOST_HOSTS,
    weight,
  );
}

function chooseSteps(steps: readonly StepResult[]): readonly StepResult[] {
  return chooseHeaviest(steps, MOST_STEPS, (step) => (hasFailed(step) ? Number.MAX_SAFE_INTEGER : step.durationMs));
}

function hasFailed({ status }: StepResult): boolean {
  return status === 'failed';
}

/** The heaviest, in the order in which they were. */
function chooseHeaviest<T>(all: readonly T[], count: number, weigh: (one: T) => number): readonly T[] {
  const chosen = new Set([...all].sort((a, b) => weigh(b) - weigh(a)).slice(0, count));
  return all.filter((one) => chosen.has(one));
}
