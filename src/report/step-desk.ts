import { formatElapsed } from './format';
import type { LogFace } from './log-face';
import { createGroupWriter, type EndedStep, followStep, type StepOutput } from './step-output';

export interface StepDeskOptions {
  readonly face: LogFace;
  /** Milliseconds since any start. */
  readonly now: () => number;
  /** False where something else shows what is going on. */
  readonly isTold: boolean;
}

/** Decides what of several steps is printed when. Steps are known by their key; texts are safe to print. */
export interface StepDesk extends Disposable {
  start(key: string, title: string): void;
  /** The step of this key; one that nobody started is followed too, without a start. */
  follow(key: string, title: string): StepOutput;
  print(step: StepOutput, line: string): void;
  end(key: string, ended: EndedStep): void;
  /** Says that a step is still going on, unless that was said a moment ago. */
  tell(step: StepOutput, text: string): void;
  /** Closes the open group and prints what waited for that. */
  settle(): void;
}

/** From then on a reader wants to know that something is going on. */
const SLOW_MS = 1_000;
const TOLD_EVERY_MS = 5_000;
const MOST_STRAY_LINES = 100;
/** A step that says nothing by itself is told less often. */
const SILENT_EVERY_MS = 30_000;

export function createStepDesk({ face, now, isTold }: StepDeskOptions): StepDesk {
  const groups = createGroupWriter(face);
  const running = new Map<string, StepOutput>();
  const strays = new Map<string, StepOutput>();
  const pending: EndedStep[] = [];
  /** The step that streams live; the others wait. */
  let focus: StepOutput | undefined;
  let timer: NodeJS.Timeout | undefined;

  function settle(): void {
    groups.close();
    for (const ended of pending.splice(0)) groups.printEnded(ended);
    for (const stray of strays.values()) groups.printWaiting(stray);
    groups.close();
  }

  function takeFocus(): void {
    focus = [...running.values()].find(({ waiting }) => waiting.lines.length > 0);
    if (focus !== undefined) groups.printWaiting(focus);
  }

  function tell(step: StepOutput, text: string, everyMs: number): void {
    if (!isTold || now() - step.toldAt < everyMs) return;
    step.toldAt = now();
    if (focus !== step) settle();
    face.going(`${step.title}: ${text}`);
  }

  function tick(): void {
    const isOverdue = pending.some(({ at }) => now() - at >= TOLD_EVERY_MS);
    if (isOverdue || [...strays.values()].some(({ waiting }) => waiting.lines.length > 0)) settle();
    if (groups.current !== undefined) return;
    for (const step of running.values()) {
      const ageMs = now() - (step.startedAt ?? now());
      if (ageMs >= SLOW_MS) tell(step, formatElapsed(ageMs), SILENT_EVERY_MS);
    }
  }

  function follow(key: string, title: string): StepOutput {
    timer ??= setInterval(tick, SLOW_MS).unref();
    const known = running.get(key) ?? strays.get(key);
    const step = known ?? followStep(title);
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
    start(key, title) {
      const step = follow(key, title);
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
      pending.push(ended);
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
      settle();
    },
  };
}

function toUnfinished(step: StepOutput, at: number): EndedStep {
  const text = `- ${step.title} did not end (${formatElapsed(at - (step.startedAt ?? at))})`;
  return { step, status: 'skipped', text, at };
}
