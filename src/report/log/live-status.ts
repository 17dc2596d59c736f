import { describeElapsed } from '../text/format';
import { measureWidth } from '../text/table';
import { describeTransfer, type TransferReading } from './transfer-meter';

/** What a running step shows in the status line. */
export interface RunningStep {
  readonly title: string;
  readonly startedAt: number;
  readonly transfer?: TransferReading | undefined;
  readonly waiting?: string | undefined;
}

const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const FRAME_MS = 100;
const BAR_WIDTH = 20;

/** The one line under the log that moves: what runs now, with a bar where something is sent. */
export function describeRunning(steps: readonly RunningStep[], nowMs: number, columns: number): string {
  const sorted = [...steps].sort((a, b) => Number(b.transfer !== undefined) - Number(a.transfer !== undefined));
  const frame = [...FRAMES][Math.floor(nowMs / FRAME_MS) % FRAMES.length] ?? '';
  const [first, ...others] = sorted;
  if (first === undefined) return '';
  const more = others.length === 0 ? '' : `  +${others.length}: ${others.map(({ title }) => title).join(', ')}`;
  return truncate(`${frame} ${describeStep(first, nowMs)}${more}`, columns - 1);
}

function describeStep({ title, startedAt, transfer, waiting }: RunningStep, nowMs: number): string {
  if (transfer !== undefined) return `${title} ${drawBar(transfer.share)} ${describeTransfer(transfer)}`;
  const elapsed = describeElapsed(Math.floor(Math.max(0, nowMs - startedAt) / 1000) * 1000)
    .replace('.0s', 's')
    .replace('0ms', '0s');
  return `${title} ${elapsed}${waiting === undefined ? '' : `: ${waiting}`}`;
}

/** `████████░░░░`. */
export function drawBar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * BAR_WIDTH);
  return '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
}

function truncate(text: string, width: number): string {
  return measureWidth(text) <= width ? text : `${[...text].slice(0, Math.max(0, width - 1)).join('')}…`;
}
