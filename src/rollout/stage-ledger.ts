import type { Result } from '../report/result';

type StageResult = Result['stages'][number];

/** What is known of the stages while a run goes on, by their names. */
export class StageLedger {
  readonly #attempts = new Map<string, number>();
  readonly #gates = new Map<string, StageResult['gates']>();
  readonly #canaries = new Map<string, StageResult['canary']>();

  /** The attempts that a stage has had, the one under way among them. */
  attemptsOf(stage: string): number {
    return this.#attempts.get(stage) ?? 0;
  }

  countAttempt(stage: string): void {
    this.#attempts.set(stage, this.attemptsOf(stage) + 1);
  }

  addGate(stage: string, gate: StageResult['gates'][number]): void {
    this.#gates.set(stage, [...this.gatesOf(stage), gate]);
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
