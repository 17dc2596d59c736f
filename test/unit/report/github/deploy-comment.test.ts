import { describe, expect, test } from 'vitest';
import { decideDeployComments } from '../../../../src/report/github/deploy-comment';
import { renderIssue } from '../../../../src/report/github/issue';
import { renderSummary } from '../../../../src/report/markdown/summary';
import type { Result } from '../../../../src/report/result';
import { rolledBackResult, sampleResult } from '../sample';

const [NEW, OLD] = ['a'.repeat(40), 'b'.repeat(40)];

function ask(part: Partial<Result> = {}) {
  const known = { version: 'v2', revision: NEW, previousVersion: 'v1', previousRevision: OLD };
  return decideDeployComments(sampleResult({ ...known, ...part }));
}

const briefs = (part: Partial<Result>) => ask(part).map(({ revision, brief, isWell }) => [revision, brief, isWell]);
const error = { code: 'verification', message: 'health: 503', hint: null, app: null, host: null, step: null };

describe('on pull requests', () => {
  test('a deploy is told on its own, however it ended', () => {
    expect(briefs({})).toEqual([[NEW, 'v2: success', true]]);
    expect(briefs({ status: 'rolled_back', error })).toEqual([[NEW, 'v2: rolled back: health: 503', false]]);
    expect(briefs({ status: 'aborted', error })).toEqual([[NEW, 'v2: aborted: health: 503', false]]);
    expect(briefs({ version: null })).toEqual([[NEW, 'aaaaaaa: success', true]]);
  });

  test('a rollback is told on that of what is live again and on that of what was left', () => {
    const back = { mode: 'rollback', version: 'v1', revision: OLD, previousVersion: 'v2', previousRevision: NEW };
    const told = ask({ ...back, reason: 'it is slow' });
    expect(told.map(({ revision, brief, isWell }) => [revision, brief, isWell])).toEqual([
      [OLD, 'v1 is live again: it is slow', true],
      [NEW, 'v2 was left for v1: it is slow', false],
    ]);
    expect(told.map(({ main }) => main.split('\n')[0])).toEqual([
      '**v1 serves production again.**',
      '**v2 does not serve production any more.**',
    ]);
    expect(briefs({ ...back, previousRevision: OLD })).toHaveLength(1);
    expect(briefs({ ...back, previousRevision: null })).toHaveLength(1);
  });

  test('a rollback that failed is told on that of what it was to leave, one that was refused on none', () => {
    const failed = { mode: 'rollback', status: 'rollback_failed', error, previousRevision: NEW } as const;
    expect(briefs(failed)).toEqual([[NEW, 'rollback: rollback failed: health: 503', false]]);
    expect(briefs({ mode: 'rollback', status: 'aborted', error })).toEqual([]);
  });

  test('what changed nothing, or is of no commit, is told nowhere', () => {
    expect(briefs({ status: 'unchanged' })).toEqual([]);
    expect(briefs({ revision: null })).toEqual([]);
  });

  test('foreign text is only text', () => {
    const [first] = ask({ mode: 'rollback', version: '<b>@all</b>', environment: '`x`' });
    expect(first?.main).not.toContain('<b>');
    expect(first?.main.split('\n')[0]).not.toContain('`x`');
  });
});

describe('the log lines of services', () => {
  const LINE = 'FATAL: password authentication failed';
  const textOf = (result: ReturnType<typeof rolledBackResult>, logs?: 'comment') =>
    decideDeployComments(result, logs)
      .map(({ main, brief }) => main + brief)
      .join('');

  test.each(['deploy', 'rollback'])('of a %s stand in a comment only where it is asked for', (mode) => {
    const result = rolledBackResult({ mode, status: 'failed' });
    expect(textOf(result)).toContain('health failed');
    expect(textOf(result)).not.toContain(LINE);
    expect(textOf(result, 'comment')).toContain(LINE);
    expect(renderSummary(result)).toContain(LINE);
  });

  test('never stand in an issue', () => {
    expect(renderIssue(rolledBackResult({ mode: 'verify' }))).not.toContain(LINE);
  });
});
