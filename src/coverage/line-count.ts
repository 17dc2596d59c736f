import { InputError } from '../errors';

/** The lines of code that a report knows, and those of them that ran. */
export interface LineCount {
  readonly covered: number;
  readonly total: number;
}

/** @returns percent, 0–100 */
export function toPercent({ covered, total }: LineCount): number {
  return (covered / total) * 100;
}

export function addUp(counts: readonly LineCount[]): LineCount {
  return {
    covered: counts.reduce((sum, { covered }) => sum + covered, 0),
    total: counts.reduce((sum, { total }) => sum + total, 0),
  };
}

/** Is it a pair of numbers that lines can be counted with? Then that is returned, else undefined. */
export function toLineCount(covered: unknown, total: unknown): LineCount | undefined {
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  return isCount(covered) && isCount(total) && covered <= total ? { covered, total } : undefined;
}

/** Why a report cannot be read. */
export function refuseReport(path: string, why: string, hint?: string): InputError {
  return new InputError(`${path}: ${why}`, hint ?? 'Have the report written anew, whole, by the test run.');
}
