import type { Endpoint } from '../config/model';
import { sh } from '../shell/sh';
import type { CheckContext, CheckOf, CommandOutcome, Outcome } from './context';
import { waitForListener } from './dialing';
import { within } from './waiting';
import { describeBytes, describeMs, describeShare, excerpt } from './wording';

/** What a command has to end by itself after its time, before it is no longer waited for. */
const GRACE_MS = 2_000;
const SHOWN_LINES = 3;
const KEPT_LINES = 20;

/** A command exits 0 within its time. */
export async function checkCommand(context: CheckContext, check: CheckOf<'command'>): Promise<Outcome> {
  return runCommand(context, check.run, check.timeoutMs, check.runOn);
}

/** The database answers: to a command on the host, or to a connection from there. */
export async function checkDatabase(context: CheckContext, check: CheckOf<'database'>): Promise<Outcome> {
  const { command, tcp, name, timeoutMs } = check;
  const outcomes: Outcome[] = [];
  if (tcp !== undefined) outcomes.push(await connectTo(context, name, tcp, timeoutMs));
  if (command !== undefined) outcomes.push(await runCommand(context, command, timeoutMs, 'host'));
  const worst = outcomes.find(({ ok }) => ok !== true) ?? outcomes.at(-1);
  return worst ?? { ok: null, detail: 'neither a command nor an endpoint is configured', data: {} };
}

/** Something accepts a TCP connection from the host within the check's time. */
export async function checkTcp(context: CheckContext, check: CheckOf<'tcp'>): Promise<Outcome> {
  return connectTo(context, check.name, check.tcp, check.timeoutMs);
}

/** Enough is free on the file system that holds the app. */
export async function checkDisk(context: CheckContext, check: CheckOf<'disk'>): Promise<Outcome> {
  const command = sh`df -P -k ${context.target.path}`.text;
  const ended = await within(context, context.runOnHost(command, check.timeoutMs), check.timeoutMs + GRACE_MS);
  const space = ended?.code === 0 ? readSpace(ended.output) : undefined;
  if (space === undefined) {
    const why = ended === undefined ? `no end within ${describeMs(check.timeoutMs)}` : describeEnd(ended);
    return { ok: null, detail: `df told nothing: ${why}`, data: {} };
  }
  return judgeSpace(check, space);
}

async function connectTo(
  context: CheckContext,
  label: string,
  endpoint: Endpoint,
  timeoutMs: number,
): Promise<Outcome> {
  const deadlineAt = context.now() + timeoutMs;
  const { isOpen, attempts, reason } = await waitForListener(context, { label, endpoint, timeoutMs, deadlineAt });
  const place = `${endpoint.host}:${endpoint.port}`;
  return { ok: isOpen, detail: isOpen ? `${place} accepts connections` : reason, data: { ...endpoint, attempts } };
}

async function runCommand(
  context: CheckContext,
  command: string,
  timeoutMs: number,
  runOn: 'host' | 'runner',
): Promise<Outcome> {
  const running = runOn === 'host' ? context.runOnHost(command, timeoutMs) : context.runOnRunner(command, timeoutMs);
  const ended = await within(context, running, timeoutMs + GRACE_MS);
  if (ended === undefined || ended.code === null) {
    const said = ended === undefined ? '' : describeOutput(ended);
    const data = { exitCode: null, output: keepTail(ended?.output ?? []) };
    return { ok: false, detail: `the command did not end by itself within ${describeMs(timeoutMs)}${said}`, data };
  }
  const data = { exitCode: ended.code, output: keepTail(ended.output) };
  return { ok: ended.code === 0, detail: describeEnd(ended), data };
}

function describeEnd(ended: CommandOutcome): string {
  return `${ended.code === null ? 'ended by a signal' : `exit code ${ended.code}`}${describeOutput(ended)}`;
}

function describeOutput({ output }: CommandOutcome): string {
  const tail = output.map(excerpt).filter(Boolean).slice(-SHOWN_LINES);
  return tail.length === 0 ? '' : `: ${tail.join(' / ')}`;
}

function keepTail(output: readonly string[]): readonly string[] {
  return output.slice(-KEPT_LINES).map(excerpt);
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
