import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BowlineError } from '../../../src/errors';

/** How long each property is tried; BOWLINE_FUZZ_SECONDS=600 is a night's work. */
const SECONDS = Number(process.env.BOWLINE_FUZZ_SECONDS ?? 0.5);
/** BOWLINE_FUZZ_SEED repeats a run that failed. */
const SEED = process.env.BOWLINE_FUZZ_SEED;
/** What a hang is found by; a run that is merely slow on a busy machine ends far earlier. */
const HANG_MS = 60_000;

type Property<T> = fc.IRawProperty<T, boolean>;

/** A test that tries a property with ever new values until its time is over. */
export function fuzz<T>(name: string, makeProperty: () => Property<T>): void {
  test(name, { timeout: SECONDS * 1_000 + HANG_MS }, async () => {
    const seed = SEED === undefined ? randomInt(2 ** 31) : Number(SEED);
    try {
      await fc.assert(makeProperty(), { seed, numRuns: 1e9, interruptAfterTimeLimit: SECONDS * 1_000 });
    } catch (error) {
      throw new Error(`BOWLINE_FUZZ_SEED=${seed} finds it again.\n${(error as Error).message}`, { cause: error });
    }
  });
}

/**
 * What `act` returns; undefined where it throws an error that a person can act on. Anything else that it throws
 * goes on.
 */
export function orRefusal<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    expectRefusal(error);
    return undefined;
  }
}

export function expectRefusal(error: unknown): asserts error is BowlineError {
  if (!(error instanceof BowlineError)) throw error;
  expect(error.code).not.toBe('internal');
  expect(error.message).toMatch(/\S/);
  expect(error.hint).toMatch(/\S/);
}

/** Some bytes of a text or buffer changed, removed, doubled or put in. */
export function mutated(original: Buffer): fc.Arbitrary<Buffer> {
  const edit = fc.record({
    at: fc.nat(original.length),
    away: fc.nat(20),
    into: fc.oneof(
      fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
      fc.tuple(fc.nat(original.length), fc.nat(40)).map(([from, size]) => original.subarray(from, from + size)),
    ),
  });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce<Buffer>((all, { at, away, into }) => {
      return Buffer.concat([all.subarray(0, at), into, all.subarray(at + away)]);
    }, original),
  );
}

/** The same bytes in pieces. */
export function cutAt(all: Buffer, places: readonly number[]): Buffer[] {
  const sorted = [...new Set(places.map((place) => place % (all.length + 1)))].sort((a, b) => a - b);
  return [0, ...sorted].map((from, index) => all.subarray(from, sorted[index] ?? all.length));
}
