import { describe, expect, test } from 'vitest';
import { BowlineError } from '../../../src/errors';
import { adviseNext } from '../../../src/rollout/advice';
import type { LedgerEntry } from '../../../src/rollout/ledger';
import { makeTarget } from '../plan/target';

const entry = (state: LedgerEntry['state'], action: LedgerEntry['action'] = 'deploy'): LedgerEntry =>
  ({ target: makeTarget(), state, action, undoError: undefined }) as unknown as LedgerEntry;

const advise = (hint: string, ...entries: readonly LedgerEntry[]) =>
  adviseNext(new BowlineError('verification', 'health failed', { hint }), entries, 'production');

const REST = 'To take the same release to the other hosts alone, use `hosts: failed`.';

describe('the next thing to do', () => {
  test.each([
    ['one of two has gone back', [entry('verified'), entry('returned')]],
    ['one of two was not switched', [entry('prepared'), entry('verified')]],
    ['one of three was not touched', [entry('verified'), entry('verified'), entry('waiting')]],
  ])('names the other hosts where %s', (_what, entries) => {
    expect(advise('Mend it.', ...entries)).toBe(`Mend it. ${REST}`);
  });

  test.each([
    ['none is on the new release', [entry('returned'), entry('waiting')]],
    ['all are on it', [entry('verified'), entry('verified')]],
    ['the others were not to change', [entry('verified'), entry('verified', 'unchanged')]],
  ])('does not where %s', (_what, entries) => {
    expect(advise('Mend it.', ...entries)).toBe('Mend it.');
  });

  test('names them once', () => {
    const hint = 'When they are back, finish them with `hosts: failed`.';
    expect(advise(hint, entry('verified'), entry('unreachable'))).toBe(hint);
  });
});
