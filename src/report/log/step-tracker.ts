import { describeElapsed } from '../text/format';
import type { LogRenderer } from './log-renderer';
import { createGroupWriter, type EndedStep, followStep, type StepOutput } from './step-output';
import { createStepTally } from './step-tally';

export interface StepTrackerOptions {
  readonly renderer: LogRenderer;
  /** Milliseconds since any start. */
  readonly now: () => number;
  /** False where something else shows what is going on. */
  readonly isTold: boolean;
}

/** Decides what of several steps is printed when. Steps are known by their key; texts are safe to print. */
export interface StepTracker extends Disposable {
  start(key: string, readTitle: () => string): void;
  /** The step of this key; one that nobody started is followed too, without a start. Only a new one is asked for its title. */
  follow(key: string, readTitle: () => string): StepOutput;
  print(step: StepOutput, line: string): void;
  end(key: string, ended: EndedStep): void;
  /** Says that a step is still going on, unless that was said a moment ago. */
  tell(step: StepOutput, text: string): void;
  /** Closes the open group and prints what waited for that. */
  settle(): void;
  /** The same, and what was counted only: a phase is over. */
  conclude(): void;
}

/** From then on a reader wants to know that something is going on. */
const SLOW_MS = 1_000;
const TOLD_EVERY_MS = 5_000;
const MOST_STRAY_LINES = 100;
/** A step that says nothing by itself is told less often. */
const SILENT_EVERY_MS = 30_000;
/** With more steps than these at a time, not each is told as often as it could be. */
const MOST_TOLD = 5;
const CROWD_TOLD_EVERY_MS = 2_000;

export function createStepTracker({ renderer, now, isTold }: StepTrackerOptions): StepTracker {
  const groups = createGroupWriter(renderer);
  const running = new Map<string, StepOutput>();
  const strays = new Map<string, StepOutput>();
  const pending: EndedStep[] = [];
  const tally = createStepTally(now);
  let lastToldAt = Number.NEGATIVE_INFINITY;
  /** The step that streams live; the others wait. */
  let focus: StepOutput | undefined;
  let timer: NodeJS.Timeout | undefined;

  function settle(): void {
    groups.close();
    for (const ended of pending.splice(0)) groups.printEnded(ended);
    for (const stray of strays.values()) groups.printWaiting(stray);
    groups.close();
  }

  function reportCounted(): void {
    for (const line of tally.drain()) renderer.ended('success', line);
  }

  function conclude(): void {
    settle();
    reportCounted();
    tally.reset();
  }

  /** What went well and said nothing need not be told for every host of many. */
  function isCounted({ kind, status, step }: EndedStep): boolean {
    const isQuiet = status === 'success' && !step.hasGroup && step.waiting.lines.length === 0;
    return isQuiet && kind !== undefined && tally.take(kind);
  }

  function takeFocus(): void {
    focus = [...running.values()].find(({ waiting }) => waiting.lines.length > 0);
    if (focus !== undefined) groups.printWaiting(focus);
  }

  function tell(step: StepOutput, text: string, everyMs: number): void {
    if (!isTold || now() - step.toldAt < everyMs) return;
    if (running.size > MOST_TOLD && now() - lastToldAt < CROWD_TOLD_EVERY_MS) return;
    step.toldAt = now();
    lastToldAt = step.toldAt;
    if (focus !== step) settle();
    renderer.going(`${step.title}: ${text}`);
  }

  function tick(): void {
    const isOverdue = pending.some(({ at }) => now() - at >= TOLD_EVERY_MS);
    if (isOverdue || [...strays.values()].some(({ waiting }) => waiting.lines.length > 0)) settle();
    if (groups.current !== undefined) return;
    if (now() - (tally.waitingSince ?? now()) >= TOLD_EVERY_MS) reportCounted();
    for (const step of running.values()) {
      const ageMs = now() - (step.startedAt ?? now());
      if (ageMs >= SLOW_MS) tell(step, describeElapsed(ageMs), SILENT_EVERY_MS);
    }
  }

  function follow(key: string, readTitle: () => string): StepOutput {
    timer ??= setInterval(tick, SLOW_MS).unref();
    const known = running.get(key) ?? strays.get(key);
    const step = known ?? followStep(readTitle());
    if (known === undefined) strays.set(key, step);
    return step;
  }

  /** A stray step streams too while nothing else does, but it never keeps another one waiting. */
  function isFree(step: StepOutput): boolean {
    return focus === undefined && (groups.current ?? step) === step && step.waiting.lines.length === 0;
  }

  function keepWaiting(step: StepOutput, line: string): void {
    step.waiting.push(line);
    if (focus === undefined && step.waiting.lines.length >= MOST_STRAY_LINES) settle();
  }

  return {
    follow,
    settle,
    conclude,
    start(key, readTitle) {
      const step = follow(key, readTitle);
      step.startedAt = now();
      strays.delete(key);
      running.set(key, step);
    },
    print(step, line) {
      step.last.push(line);
      if (step.startedAt !== undefined) focus ??= step;
      if (focus !== step && !isFree(step)) return keepWaiting(step, line);
      step.toldAt = now();
      groups.print(step, line);
    },
    end(key, ended) {
      running.delete(key);
      strays.delete(key);
      if (!isCounted(ended)) pending.push(ended);
      if (focus === ended.step) focus = undefined;
      if (focus === undefined || groups.current === undefined || ended.status === 'failed') settle();
      if (focus === undefined) takeFocus();
    },
    tell: (step, text) => tell(step, text, TOLD_EVERY_MS),
    [Symbol.dispose]() {
      clearInterval(timer);
      const at = now();
      pending.push(...[...running.values()].map((step) => toUnfinished(step, at)));
      running.clear();
      conclude();
    },
  };
}

function toUnfinished(step: StepOutput, at: number): EndedStep {
  const text = `- ${step.title} did not end (${describeElapsed(at - (step.startedAt ?? at))})`;
  return { step, status: 'skipped', text, at };
}
