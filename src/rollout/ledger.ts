import type { Target } from '../config/model';
import type { BowlineError, Where } from '../errors';
import type { StepOutcome } from '../hosts/script-outcome';
import type { CheckResult, PhaseResult, StepResult, StepStatus } from '../report/result';

/** What is known of one app on one host while a run goes on; the result is made from it. */
export interface TargetRecord {
  readonly target: Target;
  /** What served before the run; undefined until the host was read. */
  previousRelease: string | null | undefined;
  /** What serves now, as far as this run knows. */
  release: string | null;
  isUnchanged: boolean;
  isSwitched: boolean;
  /** A way back was begun. */
  isReturning: boolean;
  isUndone: boolean;
  isUndoFailed: boolean;
  /** Why the way back failed. */
  undoError: BowlineError | undefined;
  /** A first deploy that failed has nothing to return to: its service was stopped. */
  isStopped: boolean;
  isVerified: boolean;
  isUnreachable: boolean;
  isSkipped: boolean;
  version: string | null;
  revision: string | null;
  readonly steps: StepResult[];
  checks: readonly CheckResult[];
  logs: readonly string[];
  /** The first thing that went wrong here. */
  error: BowlineError | undefined;
}

/** What a run did so far, by app and host. */
export class Ledger {
  readonly records: readonly TargetRecord[];
  readonly #phases: { name: string; startedAt: number }[] = [];

  constructor(targets: readonly Target[]) {
    this.records = targets.map((target) => ({
      target,
      previousRelease: undefined,
      release: null,
      isUnchanged: false,
      isSwitched: false,
      isReturning: false,
      isUndone: false,
      isUndoFailed: false,
      undoError: undefined,
      isStopped: false,
      isVerified: false,
      isUnreachable: false,
      isSkipped: false,
      version: null,
      revision: null,
      steps: [],
      checks: [],
      logs: [],
      error: undefined,
    }));
  }

  /** The phase that the run is in, or ended in. */
  get phase(): string {
    return this.#phases.at(-1)?.name ?? 'connect';
  }

  enter(name: string): void {
    this.#phases.push({ name, startedAt: Date.now() });
  }

  /** The phases so far; the last one ends at `endedAt`. */
  listPhases(endedAt: Date): readonly PhaseResult[] {
    return this.#phases.map(({ name, startedAt }, index) => ({
      name,
      startedAt: new Date(startedAt).toISOString(),
      durationMs: Math.max(0, (this.#phases[index + 1]?.startedAt ?? endedAt.getTime()) - startedAt),
    }));
  }

  /** @throws Error for a target that is not part of the run. */
  of(target: Pick<Target, 'app' | 'host'>): TargetRecord {
    const found = this.records.find(
      (one) => one.target.app === target.app && one.target.host.name === target.host.name,
    );
    if (found === undefined) throw new Error(`${target.app} on ${target.host.name} is not part of this run`);
    return found;
  }

  /** A run that was narrowed neither changes nor judges the others. */
  skipOthers(chosen: readonly Target[]): void {
    for (const record of this.records) record.isSkipped = !chosen.includes(record.target);
  }

  on(host: string): readonly TargetRecord[] {
    return this.records.filter(({ target }) => target.host.name === host);
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
    for (const record of this.on(where.host ?? '')) {
      if (where.app === undefined || record.target.app === where.app) record.steps.push(step);
    }
  }

  /** Times a piece of work on one target and writes it down as a step. */
  async time<T>(where: Where, work: () => Promise<T>, startedAt = new Date()): Promise<T> {
    const write = (status: StepStatus, detail: string | null) =>
      this.addStep(where, {
        name: where.step ?? '',
        status,
        startedAt: startedAt.toISOString(),
        durationMs: Date.now() - startedAt.getTime(),
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
    for (const record of this.on(host)) {
      if (error.where.app === undefined || error.where.app === record.target.app) record.error ??= error;
    }
  }
}
