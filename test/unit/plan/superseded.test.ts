import { describe, expect, test } from 'vitest';
import { compareRuns, findRollbackByHand } from '../../../src/plan/superseded';
import type { JournalDraft } from '../../../src/release/journal';
import { activated, activating, attempted, idOf, number, served } from '../release/entries';

const [A, B] = [idOf(1), idOf(2)] as [string, string];
const URL = 'https://github.com/octocat/shop/actions/runs';

function rollBack(run: string, more: Partial<Extract<JournalDraft, { event: 'attempt' }>> = {}): JournalDraft[] {
  const attempt = { ...attempted(A, 3), mode: 'rollback', actor: 'monalisa', reason: 'slow', ...more } as JournalDraft;
  return [attempt, activating(A, 'rollback'), activated(A, 'rollback')].map((draft) => ({ ...draft, run }));
}

const undo = (run: string): JournalDraft[] =>
  [activating(B, 'undo'), activated(B, 'undo')].map((draft) => ({ ...draft, run }));

const find = (...drafts: JournalDraft[]) => findRollbackByHand({ entries: number(drafts), unreadable: 0 });

describe('the newest rollback by hand', () => {
  const before = [...served(A, 'good'), ...served(B, 'good')];

  test('is the one that switched last, with who asked for it', () => {
    const found = find(...before, ...rollBack('r1'), ...rollBack('r2', { runUrl: `${URL}/9`, reason: 'slower' }));
    expect(found).toMatchObject({ release: A, runUrl: `${URL}/9`, actor: 'monalisa', reason: 'slower' });
  });

  test('is still it after a deploy that came later', () => {
    expect(find(...before, ...rollBack('r1'), ...served(idOf(3), 'good'))).toMatchObject({ release: A });
  });

  test('is none where it was undone, where a deploy went back by itself, and where nobody went back', () => {
    expect(find(...before, ...rollBack('r1'), ...undo('r1'))).toBeUndefined();
    expect(find(...before, ...undo('d1'))).toBeUndefined();
    expect(find(...before)).toBeUndefined();
    expect(find(...before, { ...attempted(A, 3), mode: 'rollback' } as JournalDraft)).toBeUndefined();
  });
});

test.each([
  ['created before it', `${URL}/99`, `${URL}/100`, 'older'],
  ['the same, which is run again', `${URL}/100`, `${URL}/100`, 'older'],
  ['created after it', `${URL}/101/attempts/2`, `${URL}/100`, 'newer'],
  ['with more digits', `${URL}/10000000000000000001`, `${URL}/10000000000000000000`, 'newer'],
  ['of another repository', 'https://github.com/octocat/other/actions/runs/5', `${URL}/100`, 'by_time'],
  ['where the rollback came from a terminal', `${URL}/5`, null, 'by_time'],
])('a run %s', (_what, run, rollback, order) => {
  expect(compareRuns(run, { at: '', release: A, actor: null, reason: null, runUrl: rollback })).toBe(order);
});
