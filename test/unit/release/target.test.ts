import { afterEach, describe, expect, test } from 'vitest';
import { BowlineError } from '../../../src/errors';
import { chooseRollbackTarget, type RollbackTarget } from '../../../src/release/target';
import { activated, activating, idOf, judged, makeHistory, makeRelease, served, timeOf } from './entries';

const [A, B, C, D] = [idOf(1), idOf(2), idOf(3), idOf(4)] as [string, string, string, string];
const drafts = [...served(A, 'good'), ...served(B, 'bad'), ...served(C, 'good'), ...served(D, 'good')];
const releases = [
  makeRelease(A, { version: '1.0.0' }),
  makeRelease(B, { version: '1.1.0' }),
  makeRelease(C, { version: 'v1.1.0' }),
  makeRelease(D, { version: '1.2.0' }),
];
const history = makeHistory(drafts, D, releases);

function choose(target: RollbackTarget, from = history): string {
  return chooseRollbackTarget(from, target);
}

function refusal(target: RollbackTarget, from = history): { message: string; hint: string | undefined; code: string } {
  try {
    choose(target, from);
  } catch (error) {
    if (error instanceof BowlineError) return { message: error.message, hint: error.hint, code: error.code };
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a rollback goes', () => {
  test('to the previous good release', () => {
    expect(choose({ kind: 'previous' })).toBe(C);
  });

  test('to an id, whatever its verdict', () => {
    expect(choose({ kind: 'id', value: B })).toBe(B);
  });

  test('to the newest good release of a version, with or without its v', () => {
    expect(choose({ kind: 'version', value: '1.1.0' })).toBe(C);
    expect(choose({ kind: 'version', value: 'v1.0.0' })).toBe(A);
  });

  test('to the newest release of a version of which none is good', () => {
    const bad = makeHistory([...served(A, 'bad'), ...served(B, 'bad'), ...served(D, 'good')], D, [
      makeRelease(B, { version: '1.1.0' }),
      makeRelease(A, { version: '1.1.0' }),
      makeRelease(D, { version: '1.2.0' }),
    ]);
    expect(choose({ kind: 'version', value: '1.1.0' }, bad)).toBe(B);
  });

  test('to what was live at a time', () => {
    expect(choose({ kind: 'time', value: timeOf(1) })).toBe(A);
    expect(choose({ kind: 'time', value: '2026-11-21T00:07:30Z' })).toBe(C);
    expect(choose({ kind: 'time', value: '2026-11-21T01:07:30+01:00' })).toBe(C);
    expect(choose({ kind: 'time', value: '20261121T000730Z' })).toBe(C);
  });

  test('to what a bare value means, where it means one thing', () => {
    expect(choose({ kind: 'bare', value: A })).toBe(A);
    expect(choose({ kind: 'bare', value: '1.0.0' })).toBe(A);
    expect(choose({ kind: 'bare', value: '2026-11-21T00:05Z' })).toBe(B);
  });
});

describe('a time without a zone is UTC', () => {
  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  test.each(['2026-11-21T00:07:30', '2026-11-21 00:07:30', '2026-11-21 00:07', '2026-11-21T00:07:30.000'])(
    '%s',
    (value) => {
      process.env.TZ = 'America/New_York';
      expect(choose({ kind: 'time', value })).toBe(C);
    },
  );
});

describe('a rollback is refused', () => {
  test('with the candidates, newest first', () => {
    expect(refusal({ kind: 'id', value: 'nonsense' })).toEqual({
      code: 'refused',
      message: 'no release matches id `nonsense`',
      hint: `Candidates: ${C} (v1.1.0) good, ${B} (1.1.0) bad, ${A} (1.0.0) good`,
    });
  });

  test('to one that is not whole, or that is gone', () => {
    const broken = makeHistory(drafts, D, [makeRelease(C, { isComplete: false }), makeRelease(D)]);
    expect(refusal({ kind: 'id', value: C }, broken).message).toContain('no longer whole');
    expect(refusal({ kind: 'time', value: timeOf(1) }, broken).message).toBe(
      `release ${A} is no longer whole on this host`,
    );
  });

  test('where nothing good is older', () => {
    const first = makeHistory(served(A, 'good'), A);
    expect(refusal({ kind: 'previous' }, first)).toMatchObject({
      message: 'there is no good release older than the live one',
      hint: 'This host has nothing else to go back to: deploy what should serve.',
    });
  });

  test.each(['last week', '2026-11-20', '2026-99-99T00:00:00Z', '20261121'])(
    'to a time at which nothing was live, or that is none: %s',
    (value) => {
      expect(refusal({ kind: 'time', value }).message).toBe(`no release matches time \`${value}\``);
    },
  );

  test('where a bare value means several releases', () => {
    const odd = makeHistory(
      [...served(A, 'good'), ...served(B, 'good'), activating(C), activated(C), judged(C, 'good')],
      C,
      [makeRelease(A), makeRelease(B, { version: '2026-11-21T00:02Z' }), makeRelease(C)],
    );
    expect(refusal({ kind: 'bare', value: '2026-11-21T00:02Z' }, odd).message).toBe(
      `\`2026-11-21T00:02Z\` matches ${B} and ${A}`,
    );
  });

  test('for a bare value that means nothing', () => {
    expect(refusal({ kind: 'bare', value: '9.9.9' }).message).toBe('no release matches `9.9.9`');
  });
});
