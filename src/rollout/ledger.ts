import type { Target } from '../config/targets/target';
import type { BowlineError, Where } from '../errors';
import type { StepOutcome } from '../hosts/script-outcome';
import type { Action } from '../plan/deploy';
import { isUnswitched, mayReturn, type StateFacts, type TargetState } from '../plan/target-state';
import type { CheckResult, PhaseResult, StepResult, StepStatus } from '../report/result';
import type { KeptLabel } from './label';
import { type PhaseStart, StageLedger } from './stage-ledger';
import { StepOutputs } from './step-outputs';
import { nowMs } from './time';

/** What is known of one app on one host while a run goes on; the result is made from it. */
export interface LedgerEntry extends StateFacts, KeptLabel {
  readonly target: Target;
  state: TargetState;
  action: Action | undefined;
  proof: StateFacts['proof'];
  /** What a mode that deploys nothing was asked for has been done here. */
  isDone: boolean;
  /** The host was not reached or not ready, and the run goes on without it: it keeps the previous release. */
  isLeft: boolean;
  /** Taken by this run, and restored where it goes back; undefined where there is none to restore. */
  snapshot: string | undefined;
  /** The names that this run has tried. */
  readonly snapshotNames: string[];
  /** The host was restored, so nothing of the new release need be there any more. */
  isRestored: boolean;
  /** An earlier attempt of the run was rolled back here. */
  hasReturned: boolean;
  /** The previous release the run; undefined until the host was read. */
  previousRelease: string | null | undefined;
  /** What is live now, as far as this run knows. */
  release: string | null;
  /** Which of two colours that is; undefined where it has none, or it is not known. */
  color: Target['color'];
  /** The percentages of the requests that the new release got there before the switch. */
  readonly shares: number[];
  /** Why the rollback failed. */
  undoError: BowlineError | undefined;
  readonly steps: StepResult[];
  checks: readonly CheckResult[];
  logs: readonly string[];
  /** How what is live differs from what was deployed, as far as the run has looked. */
  drift: readonly string[];
  /** What the live release said to a health setting that is new; undefined where it met it, or was not asked. */
  healthTrial: string | undefined;
  /** The first thing that went wrong here. */
  error: BowlineError | undefined;
}

/** What a run did so far, by app and host. */
export class Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly outputs: StepOutputs;
  readonly #phases: PhaseStart[] = [];
  readonly stages = new StageLedger();
  /** @param now the clock of the run */
  constructor(
    targets: readonly Target[],
    readonly now: () => Date,
  ) {
    this.outputs = new StepOutputs(targets);
    this.entries = targets.map((target) => ({
      target,
      state: 'waiting',
      action: undefined,
      proof: undefined,
      isDone: false,
      isLeft: false,
      snapshot: undefined,
      snapshotNames: [],
      isRestored: false,
      hasReturned: false,
      previousRelease: undefined,
      release: null,
      color: undefined,
      shares: [],
      undoError: undefined,
      version: null,
      revision: null,
      steps: [],
      checks: [],
      logs: [],
      drift: [],
      healthTrial: undefined,
      error: undefined,
    }));
  }

  /** The phase that the run is in, or ended in. An undo follows the one that failed, and does not stand in for it. */
  get phase(): string {
    return this.#phases.findLast(({ name }) => name !== 'undo')?.name ?? 'connect';
  }

  /** Whether the run came past the phases of these names. */
  hasLeft(names: readonly string[]): boolean {
    return this.#phases.some(({ name }) => name !== 'undo' && !names.includes(name));
  }

  enter(name: string, stage?: string): void {
    this.#phases.push({ name, stage, startedAt: nowMs(this) });
  }

  /** The phases and gates so far; the last one ends at `endedAt`. */
  listPhases(endedAt: Date): readonly PhaseResult[] {
    const all = [...this.#phases, ...this.stages.gatePhases].sort((a, b) => a.startedAt - b.startedAt);
    return all.map(({ name, stage, startedAt }, index) => ({
      name,
      ...(stage === undefined ? {} : { stage }),
      startedAt: new Date(startedAt).toISOString(),
      durationMs: Math.max(0, (all[index + 1]?.startedAt ?? endedAt.getTime()) - startedAt),
    }));
  }

  /** @throws Error for a target that is not part of the run. */
  of(target: Pick<Target, 'app' | 'host'>): LedgerEntry {
    const found = this.entries.find(
      (one) => one.target.app === target.app && one.target.host.name === target.host.name,
    );
    if (found === undefined) throw new Error(`${target.app} on ${target.host.name} is not part of this run`);
    return found;
  }

  /** A run that was narrowed neither changes nor judges the others. */
  skipOthers(chosen: readonly Target[]): void {
    for (const entry of this.entries) {
      if (entry.state !== 'unreachable') entry.state = chosen.includes(entry.target) ? 'waiting' : 'skipped';
    }
  }

  on(host: string): readonly LedgerEntry[] {
    return this.entries.filter(({ target }) => target.host.name === host);
  }

  /** Takes over what a plan wants with a target. */
  adopt(target: Target, action: Action): void {
    const entry = this.of(target);
    entry.action = action;
    // What was looked at and is to be replaced after all has proved nothing.
    if (entry.state === 'skipped' || action === 'deploy') Object.assign(entry, { state: 'waiting', proof: undefined });
  }

  /**
   * Writes down what the checks of a target said of what is meant to serve there. Of what is about to be replaced they say
   * nothing that lasts.
   */
  judge(target: Target, isPassed: boolean): void {
    const entry = this.of(target);
    if (entry.action === 'deploy' && !mayReturn(entry)) return;
    entry.proof = isPassed ? 'passed' : 'failed';
    if (isPassed) entry.state = 'verified';
    else if (entry.state === 'verified') entry.state = entry.action === 'deploy' ? 'switched' : 'waiting';
  }

  /** Writes down that the checks of a target told neither: it is not verified, and nothing was found bad. */
  doubt(target: Target): void {
    const entry = this.of(target);
    if (entry.state !== 'verified') return;
    Object.assign(entry, { state: entry.action === 'deploy' ? 'switched' : 'waiting', proof: 'left_out' });
  }

  /** Lets a target be tried once more that failed, and was rolled back if it had been switched. */
  reopen(entry: LedgerEntry): void {
    const hasReturned = entry.state === 'returned' || entry.state === 'stopped';
    const state = !hasReturned ? entry.state : entry.isRestored ? 'waiting' : 'prepared';
    const fresh = { proof: undefined, error: undefined, isRestored: false };
    Object.assign(entry, { state, hasReturned: entry.hasReturned || hasReturned, ...fresh });
  }

  /** A target that was rolled back and did not come to be switched again is one that was rolled back. */
  closeAttempts(): void {
    const left = this.entries.filter((entry) => entry.hasReturned && isUnswitched(entry));
    for (const entry of left) entry.state = 'returned';
  }

  /** Steps that name no app concern every app of their host. */
  addSteps(steps: readonly StepOutcome[]): void {
    for (const { where, code, startedAt, durationMs, tail } of steps) {
      this.addStep(where, {
        name: where.step ?? '',
        status: code === 0 ? 'success' : 'failed',
        startedAt: startedAt.toISOString(),
        durationMs,
        detail: code === 0 ? null : [`exit code ${code}`, tail.at(-1)].filter(Boolean).join(': '),
      });
    }
  }

  addStep(where: Where, step: StepResult): void {
    for (const entry of this.on(where.host ?? '')) {
      if (where.app === undefined || entry.target.app === where.app) entry.steps.push(step);
    }
  }

  /** Times a piece of work on one target and writes it down as a step. */
  async time<T>(where: Where, work: () => Promise<T>, startedAt = this.now()): Promise<T> {
    const write = (status: StepStatus, detail: string | null) =>
      this.addStep(where, {
        name: where.step ?? '',
        status,
        startedAt: startedAt.toISOString(),
        durationMs: nowMs(this) - startedAt.getTime(),
        detail,
      });
    try {
      const result = await work();
      write('success', null);
      return result;
    } catch (error) {
      write('failed', error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  /** Remembers why a host failed; the first reason stays. */
  blame(host: string, error: BowlineError): void {
    const { app } = error.where;
    for (const entry of this.on(host)) if (app === undefined || app === entry.target.app) entry.error ??= error;
  }
}
