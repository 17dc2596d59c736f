import type { Result } from '../report/result';

type StageResult = Result['stages'][number];

/** When a phase began; it ends where the next one begins. */
export interface PhaseStart {
  readonly name: string;
  readonly stage: string | undefined;
  readonly startedAt: number;
}

/** What is known of the stages while a run goes on, by their names. */
export class StageLedger {
  readonly #attempts = new Map<string, number>();
  readonly #gates = new Map<string, StageResult['gates']>();
  readonly #canaries = new Map<string, StageResult['canary']>();
  readonly #spans: PhaseStart[] = [];

  /** The attempts that a stage has had, the one under way among them. */
  attemptsOf(stage: string): number {
    return this.#attempts.get(stage) ?? 0;
  }

  /** Whether the run has begun with stages, and not come to this one. */
  isBefore(stage: string): boolean {
    return this.#attempts.size > 0 && !this.#attempts.has(stage);
  }

  countAttempt(stage: string): void {
    this.#attempts.set(stage, this.attemptsOf(stage) + 1);
  }

  /** @param startedAt in milliseconds; absent where the gate did not run */
  addGate(stage: string, gate: StageResult['gates'][number], startedAt?: number): void {
    if (startedAt !== undefined) this.#spans.push({ name: `gate ${gate.name}`, stage, startedAt });
    this.#gates.set(stage, [...this.gatesOf(stage), gate]);
  }

  /** The gates that have run, as phases of their own. */
  get gatePhases(): readonly PhaseStart[] {
    return this.#spans;
  }

  /** Those that have run or were left out, in their order. */
  gatesOf(stage: string): StageResult['gates'] {
    return this.#gates.get(stage) ?? [];
  }

  setCanary(stage: string, result: StageResult['canary']): void {
    this.#canaries.set(stage, result);
  }

  canaryOf(stage: string): StageResult['canary'] {
    return this.#canaries.get(stage);
  }
}
