import type { StepRun } from '../fixtures/runner';
import type { Breakage } from './breakages';
import {
  type Attempt,
  boundOf,
  judgeReport,
  lookAround,
  type Mode,
  phaseOf,
  planAttempt,
  runNext,
  type Serves,
  servesOf,
  tail,
  waitForAllLocks,
  waitForLocks,
} from './cycle';
import type { Fleet, Host } from './fleet';
import { openGate, type Phase, phaseIn, reachGate, setGate } from './gates';
import type { Complaints } from './judge';
import type { SubjectName } from './subjects/subject';

/** One run broken in one way in one phase. */
export interface Cell {
  readonly subject: SubjectName;
  readonly mode: Mode;
  readonly phase: Phase;
  readonly breakage: Breakage;
}

export interface CellResult {
  readonly subject: SubjectName;
  readonly mode: Mode;
  readonly phase: string;
  readonly breakage: string;
  /** The run stood in the phase when it was broken. */
  readonly hasLanded: boolean;
  /** What the client had said last by then. */
  readonly said: string;
  /** How the run itself ended: its status, or the signal. */
  readonly outcome: string;
  readonly serves: readonly Serves[];
  readonly lockFreeMs: number;
  readonly next: string;
  readonly isGood: boolean;
  readonly complaints: Complaints;
  readonly durationMs: number;
}

/** Breaks a run in its phase on the last host, judges every host, mends the world and runs the same again. */
export async function runCell(fleet: Fleet, { mode, phase, breakage }: Cell): Promise<CellResult> {
  const startedAt = Date.now();
  const host = fleet.hosts.at(-1);
  if (host === undefined) throw new Error('a fleet without hosts');
  const attempt = await planAttempt(fleet, mode, 0.5);
  const broken = await breakRun(fleet, host, attempt, phaseIn(fleet.subject, mode, phase), breakage);
  const complaints = judgeLanding(broken, phase);
  const { run } = broken;
  const lockFreeMs = breakage.isSilent === true ? broken.lockFreeMs : await waitForAllLocks(fleet, Date.now());
  const boundMs = boundOf(fleet, breakage.isSilent === true);
  if (lockFreeMs > boundMs) complaints.push(`the lock was free after ${lockFreeMs} ms`);
  const looks = await lookAround(fleet, attempt, complaints, /▸ commit/.test(run.log), {
    mayTear: breakage.mayTear,
    isDown: breakage.stops?.includes(fleet.subject),
  });
  const serves = fleet.hosts.map((one) => servesOf(looks, attempt, one));
  complaints.push(...judgeReport(run, looks, attempt));
  const outcome = run.outputs.status ?? run.signal ?? `exit code ${run.exitCode}`;
  if (breakage.isHarmless === true && outcome !== 'success') complaints.push(`it was to end well: ${tail(run.log)}`);
  await breakage.heal?.(host);
  const next = await runNext(fleet, attempt);
  complaints.push(...next.complaints);
  if (complaints.length > 0) complaints.push(`the broken run last said: ${tail(run.log)}`);
  return {
    ...{
      subject: fleet.subject,
      mode: attempt.mode,
      phase: phase.name,
      breakage: breakage.name,
      hasLanded: broken.hasLanded,
      said: broken.said,
    },
    ...{ outcome, serves, lockFreeMs, next: next.status },
    ...{ isGood: complaints.length === 0, complaints, durationMs: Date.now() - startedAt },
  };
}

interface Broken {
  readonly run: StepRun;
  readonly hasLanded: boolean;
  readonly said: string;
  /** From the break on. */
  readonly lockFreeMs: number;
}

async function breakRun(fleet: Fleet, host: Host, attempt: Attempt, phase: Phase, breakage: Breakage): Promise<Broken> {
  const { accepted } = host.link;
  await setGate(host, phase);
  const running = fleet.start(attempt.mode, attempt.inputs);
  let hasEnded = false;
  running.ended.then(() => {
    hasEnded = true;
  });
  const hasLanded = await reachGate(host, phase, accepted, () => hasEnded);
  const said = phaseOf(running.output());
  const brokenAt = Date.now();
  const ending = breakage.break({
    ...{ fleet, host, running, isSilent: phase.calls.length === 0 },
    open: () => openGate(host, phase),
  });
  const watching =
    breakage.isSilent === true ? waitForLocks(host, brokenAt, 2 * boundOf(fleet, true)) : Promise.resolve(0);
  const [run, lockFreeMs] = await Promise.all([ending, watching]);
  return { run, hasLanded, said, lockFreeMs };
}

function judgeLanding({ hasLanded, said, run }: Broken, phase: Phase): Complaints {
  if (!hasLanded) return [`the run did not come to ${phase.name}: ${tail(run.log)}`];
  return said === phase.says ? [] : [`the client said ${said}, not ${phase.says}`];
}
