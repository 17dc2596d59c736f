import type { Metric } from './outcome';
import type { Ratio, Summary } from './statistics';

/** A value as people read it, with its unit. */
export function spellValue(metric: Metric, value: number): string {
  if (metric === 'peakBytes') return `${Math.round(value / 1e6)} MB`;
  if (metric.endsWith('Ms') || metric.startsWith('phase ')) return spellMs(value);
  return `${Math.round(value * 10) / 10}`;
}

function spellMs(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${Math.round(ms)} ms`;
}

/** `412 ms (398–431)`: the median and the middle half. */
export function spellSummary(metric: Metric, summary: Summary | undefined): string {
  if (summary === undefined) return '–';
  const middle = spellValue(metric, summary.median);
  if (summary.count < 2 || summary.q1 === summary.q3) return middle;
  const [low, high] = [spellValue(metric, summary.q1), spellValue(metric, summary.q3)];
  const [, unit = ''] = middle.split(' ');
  const isOneUnit = [low, high].every((text) => (text.split(' ')[1] ?? '') === unit);
  return isOneUnit ? `${middle} (${withoutUnit(low)}–${withoutUnit(high)})` : `${middle} (${low}–${high})`;
}

const withoutUnit = (text: string) => text.split(' ')[0];

/** `0.48`, and of the pairs `0.47 (0.45–0.52)`. */
export function spellRatio(ratio: Ratio | null): { readonly ofMedians: string; readonly pairs: string } {
  if (ratio === null) return { ofMedians: '–', pairs: '–' };
  const { median, q1, q3, count } = ratio.pairs;
  const spread = count < 2 ? '' : ` (${round(q1)}–${round(q3)})`;
  return { ofMedians: round(ratio.ofMedians), pairs: `${round(median)}${spread}` };
}

function round(value: number): string {
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function spellVerdict(isMet: boolean | null, hasTarget: boolean): string {
  if (!hasTarget) return '';
  if (isMet === null) return 'not measured';
  return isMet ? 'met' : 'missed';
}
