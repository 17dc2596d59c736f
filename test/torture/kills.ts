import { setTimeout as pause } from 'node:timers/promises';
import type { RunningStep, StepRun } from '../fixtures/runner';
import { until } from '../fixtures/until';
import {
  type Attempt,
  boundOf,
  lookAround,
  type Mode,
  phaseOf,
  planAttempt,
  runNext,
  type Serves,
  servesOf,
  tail,
  waitForAllLocks,
} from './cycle';
import type { Fleet } from './fleet';
import type { Complaints } from './judge';
import type { SubjectName } from './subjects/subject';

/** How often each kind of run is killed, out of ten. */
const MODES: readonly Mode[] = [
  'deploy',
  'deploy',
  'deploy',
  'deploy',
  'deploy',
  'stages',
  'stages',
  'rollback',
  'rollback',
  'verify',
];
/** Before its first connection a client can break nothing. */
const BEGIN = /▸ connect/;
/** How long after a line of the log a kill comes at most. */
const JITTER_MS = 150;

/** One client killed at one instant, and what became of its hosts. */
export interface KillResult {
  readonly subject: SubjectName;
  readonly number: number;
  readonly mode: Mode;
  /** From the first connection. */
  readonly atMs: number;
  readonly phase: string;
  /** A runner was left to run its `post`. */
  readonly hasPost: boolean;
  readonly serves: readonly Serves[];
  readonly lockFreeMs: number;
  readonly next: string;
  readonly isGood: boolean;
  readonly complaints: Complaints;
  readonly durationMs: number;
}

/** What a whole run of a mode is like, so that kills fall evenly over it. */
interface Course {
  readonly ms: number;
  readonly lines: number;
}

export type Courses = Map<Mode, Course>;

/** A number from 0 to 1 for every purpose of one kill; the same seed gives the same ones. */
export function drawNumbers(seed: number, number: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Kills a run at a random instant, looks at every host, and runs the same again. */
export async function killOnce(fleet: Fleet, seed: number, number: number, courses: Courses): Promise<KillResult> {
  const startedAt = Date.now();
  const draw = drawNumbers(seed, number);
  const mode = MODES[Math.floor(draw() * MODES.length)] ?? 'deploy';
  const pick = draw();
  const at = { isTimed: draw() < 0.5, share: draw(), jitter: draw() };
  const hasPost = draw() < 0.25;
  const { attempt, run, atMs } = await killOneOf(fleet, mode, pick, at, courses);
  const killedAt = Date.now();
  if (hasPost) await fleet.post(run);
  const lockFreeMs = await waitForAllLocks(fleet, hasPost ? Date.now() : killedAt);
  const complaints = lockFreeMs > boundOf(fleet, false) ? [`the lock was free after ${lockFreeMs} ms`] : [];
  const looks = await lookAround(fleet, attempt, complaints, /▸ commit/.test(run.log));
  const serves = fleet.hosts.map((host) => servesOf(looks, attempt, host));
  const next = await runNext(fleet, attempt);
  complaints.push(...next.complaints);
  if (complaints.length > 0) complaints.push(`the killed run last said: ${tail(run.log)}`);
  return {
    ...{
      subject: fleet.subject,
      number,
      mode: attempt.mode,
      atMs,
      phase: phaseOf(run.log),
      hasPost,
      serves,
      lockFreeMs,
      next: next.status,
    },
    ...{ isGood: complaints.length === 0, complaints, durationMs: Date.now() - startedAt },
  };
}

/** The instant of a kill: a part of a whole run's time, or of its lines and a moment after. */
interface Instant {
  readonly isTimed: boolean;
  readonly share: number;
  readonly jitter: number;
}

interface Killed {
  readonly attempt: Attempt;
  readonly run: StepRun;
  readonly atMs: number;
}

/** A run that ended before its instant was not killed; the next one is broken in half the time. */
async function killOneOf(fleet: Fleet, mode: Mode, pick: number, at: Instant, courses: Courses): Promise<Killed> {
  const attempt = await planAttempt(fleet, mode, pick);
  const { run, atMs } = await killAt(fleet, attempt, at, courses);
  if (run.signal === 'SIGKILL') return { attempt, run, atMs };
  return killOneOf(fleet, mode, pick, { ...at, share: at.share / 2 }, courses);
}

/**
 * Every second kill comes at a random part of the time that a whole run takes, every other one a moment after a
 * random line of its log: on a busy machine connecting takes most of the time, and switching hardly any.
 */
async function killAt(fleet: Fleet, attempt: Attempt, { isTimed, share, jitter }: Instant, courses: Courses) {
  const running = fleet.start(attempt.mode, attempt.inputs);
  const { ms = 2_000, lines = 30 } = courses.get(attempt.mode) ?? {};
  await running.waitFor(BEGIN, 30_000).catch(() => {});
  const before = countLines(running.output());
  const since = Date.now();
  if (!isTimed) await waitForLine(running, before + Math.floor(share * lines));
  await Promise.race([pause(isTimed ? share * ms : jitter * JITTER_MS), running.ended]);
  running.kill('SIGKILL');
  return { run: await running.ended, atMs: Date.now() - since };
}

async function waitForLine(running: RunningStep, number: number): Promise<void> {
  let hasEnded = false;
  running.ended.then(() => {
    hasEnded = true;
  });
  await until(() => hasEnded || countLines(running.output()) > number, 60_000);
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

/** Brings every host to the same good release, and measures a whole run of each kind. */
export async function settleFleet(fleet: Fleet, courses: Courses): Promise<void> {
  for (const mode of ['deploy', 'deploy', 'deploy', 'stages', 'rollback', 'verify'] as const) {
    const attempt = await planAttempt(fleet, mode, 0);
    const { run, course } = await measure(fleet.start(attempt.mode, attempt.inputs));
    if (run.outputs.status !== 'success') throw new Error(`a ${mode} that nobody broke failed:\n${run.log}`);
    courses.set(mode, course);
  }
}

async function measure(running: RunningStep): Promise<{ run: StepRun; course: Course }> {
  await running.waitFor(BEGIN, 30_000);
  const [since, before] = [Date.now(), countLines(running.output())];
  const run = await running.ended;
  return { run, course: { ms: Date.now() - since, lines: countLines(run.output) - before } };
}
