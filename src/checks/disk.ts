import { sh } from '../shell/sh';
import type { CheckContext, CheckOf, Outcome } from './context';
import { describeEnd, GRACE_MS } from './shell-command';
import { within } from './waiting';
import { describeBytes, describeMs, describeShare } from './wording';

/** Enough is free on the file system that holds the app. */
export async function run(context: CheckContext, check: CheckOf<'disk'>): Promise<Outcome> {
  const command = sh`df -P -k ${context.target.path}`.text;
  const ended = await within(context, context.runOnHost(command, check.timeoutMs), check.timeoutMs + GRACE_MS);
  const space = ended?.code === 0 ? readSpace(ended.output) : undefined;
  if (space === undefined) {
    const why = ended === undefined ? `no end within ${describeMs(check.timeoutMs)}` : describeEnd(ended);
    return { ok: null, detail: `df told nothing: ${why}`, data: {} };
  }
  return judgeSpace(check, space);
}

interface Space {
  readonly freeBytes: number;
  /** Of what this user could fill, 0–1. */
  readonly freeShare: number;
}

/** Reads the POSIX form of df: total, used, available in KiB, and the capacity with `%`. */
function readSpace(output: readonly string[]): Space | undefined {
  const row = output.findLast((line) => /\s\d+\s+\d+\s+-?\d+\s+(\d+%|-)\s/.test(line));
  const match = row === undefined ? null : /\s\d+\s+(\d+)\s+(-?\d+)\s+(?:\d+%|-)\s/.exec(row);
  if (match === null) return undefined;
  const used = Number(match[1]);
  const free = Math.max(0, Number(match[2]));
  return used + free === 0 ? undefined : { freeBytes: free * 1_024, freeShare: free / (used + free) };
}

function judgeSpace({ freeBytes, freeShare }: CheckOf<'disk'>, space: Space): Outcome {
  const needs: string[] = [];
  if (freeBytes !== undefined && space.freeBytes < freeBytes) needs.push(describeBytes(freeBytes));
  if (freeShare !== undefined && space.freeShare < freeShare) needs.push(describeShare(freeShare));
  const found = `${describeBytes(space.freeBytes)} (${describeShare(space.freeShare)}) free`;
  const detail = needs.length === 0 ? found : `${found}; ${needs.join(' and ')} needed`;
  return { ok: needs.length === 0, detail, data: { ...space } };
}
