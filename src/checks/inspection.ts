import type { Sh } from '../shell/sh';
import type { CheckContext, CommandOutcome, Outcome } from './context';
import { describeEnd, GRACE_MS } from './shell-command';
import { within } from './waiting';
import { describeMs, describeSome, excerpt } from './wording';

/** More of them tell no more. */
const MOST = 50;

/** What a look at a host has found, a sentence each. */
export interface Findings {
  readonly found: readonly string[];
  /** What could not be told, and why. */
  readonly unknown: readonly string[];
  /** What was looked at. */
  readonly summary: string;
}

/**
 * Runs a program on the host that prints a line for each finding: `! ` before what is wrong, `? ` before what it cannot tell, and in the
 * last line `= ` before what it looked at.
 * @returns the findings, or why there are none
 */
export async function inspect(context: CheckContext, program: Sh, timeoutMs: number): Promise<Findings | string> {
  const ended = await within(context, context.runOnHost(program.text, timeoutMs), timeoutMs + GRACE_MS);
  if (ended === undefined) return `no answer within ${describeMs(timeoutMs)}`;
  return readFindings(ended) ?? describeEnd(ended);
}

function readFindings({ output }: CommandOutcome): Findings | undefined {
  const take = (mark: string) =>
    output.filter((line) => line.startsWith(`${mark} `)).map((line) => excerpt(line.slice(2)));
  const summary = take('=').at(-1);
  return summary === undefined ? undefined : { found: take('!'), unknown: take('?'), summary };
}

/** Fails by what was found, and has no data where nothing could be told. */
export function judge(findings: Findings | string): Outcome {
  if (typeof findings === 'string') return { ok: null, detail: findings, data: {} };
  const { found, unknown, summary } = findings;
  const data = { found: found.slice(0, MOST), count: found.length, unknown: unknown.slice(0, MOST) };
  if (found.length > 0) return { ok: false, detail: describeSome(found), data };
  if (unknown.length > 0) return { ok: null, detail: describeSome(unknown), data };
  return { ok: true, detail: summary, data };
}
