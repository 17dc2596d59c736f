import { describe, expect, test } from 'vitest';
import { failedChecks, isPassed, selectChecks, wasNotRun } from '../../../src/checks/verdict';
import type { CheckResult } from '../../../src/report/result';
import { makeCheck } from '../../fixtures/check-context';

function makeResult(name: string, ok: boolean | null, data: Record<string, unknown> = {}): CheckResult {
  return { name, ok, detail: '', data, checkedAt: '2026-11-21T02:01:52.000Z', durationMs: 1 };
}

const strict = makeCheck({ type: 'health' });
const lenient = makeCheck({ type: 'error_rate', noData: 'ignore' });

describe('a result passes', () => {
  test.each([
    [true, strict, true],
    [false, strict, false],
    [null, strict, false],
    [false, lenient, false],
    [null, lenient, true],
  ])('ok %j', (ok, check, expected) => {
    expect(isPassed(makeResult(check.name, ok), check)).toBe(expected);
  });

  test('but never a check that was not run', () => {
    const result = makeResult('error_rate', null, { notRun: 'health' });
    expect(isPassed(result, lenient)).toBe(false);
    expect(wasNotRun(result)).toBe(true);
    expect(wasNotRun(makeResult('error_rate', null))).toBe(false);
  });
});

describe('the checks that failed', () => {
  test('are the causes, without what was not run because of them', () => {
    const results = [makeResult('health', false), makeResult('error_rate', null, { notRun: 'health' })];
    expect(failedChecks(results, [strict, lenient]).map(({ name }) => name)).toEqual(['health']);
  });

  test('are those that were not run, where no cause is among the results', () => {
    const results = [makeResult('error_rate', null, { notRun: 'health' })];
    expect(failedChecks(results, [lenient])).toHaveLength(1);
  });

  test('hold what has no data, unless that is ignored', () => {
    const results = [makeResult('health', null), makeResult('error_rate', null)];
    expect(failedChecks(results, [strict, lenient]).map(({ name }) => name)).toEqual(['health']);
  });

  test('hold a result of which nothing is known, unless it is true', () => {
    const results = [makeResult('a', null), makeResult('b', true), makeResult('c', false)];
    expect(failedChecks(results, []).map(({ name }) => name)).toEqual(['a', 'c']);
  });
});

test('checks are chosen by moment and by name', () => {
  const pre = makeCheck({ type: 'health', when: ['pre'] });
  const post = makeCheck({ type: 'port', port: 1, when: ['post'] });
  const both = makeCheck({ type: 'disk', when: ['pre', 'post'] });
  const names = (...selection: Parameters<typeof selectChecks>) => selectChecks(...selection).map(({ name }) => name);
  expect(names([pre, post, both], 'pre')).toEqual(['health', 'disk']);
  expect(names([pre, post, both], 'post')).toEqual(['port', 'disk']);
  expect(names([pre, post, both], 'post', ['disk', 'health'])).toEqual(['disk']);
  expect(names([pre, post, both], 'post', [])).toEqual([]);
});
