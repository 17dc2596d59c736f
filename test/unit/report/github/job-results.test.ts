import { expect, test } from 'vitest';
import { describeFailures, readOutcome, refuseFailures } from '../../../../src/report/github/job-results';

const status = (
  jobs: Record<string, string>,
  coverage: { percent: number; base: null; floor: number } | null = null,
) => ({
  name: 'CI',
  jobs: Object.entries(jobs).map(([name, result]) => ({ name, result })),
  coverage,
});

test('jobs that passed or were skipped are well', () => {
  expect(describeFailures(status({ lint: 'success', deploy: 'skipped' }))).toBeUndefined();
  expect(refuseFailures(status({}))).toBeUndefined();
});

test('jobs that failed or were cancelled, and what nobody knows, are not', () => {
  const found = describeFailures(status({ lint: 'failure', test: 'cancelled', build: 'success', odd: 'sideways' }));
  expect(found).toBe('lint failed, test was cancelled, odd failed');
  expect(refuseFailures(status({ lint: 'failure' }))).toMatchObject({ code: 'verification', message: 'lint failed' });
});

test('a coverage below the floor is a failure, one at the floor is none', () => {
  expect(describeFailures(status({}, { percent: 91.99, base: null, floor: 92 }))).toBe(
    'the coverage is below the floor',
  );
  expect(describeFailures(status({}, { percent: 92, base: null, floor: 92 }))).toBeUndefined();
});

test('an outcome has a word for people', () => {
  expect(['success', 'failure', 'cancelled', 'skipped', ''].map(readOutcome)).toEqual([
    'passed',
    'failed',
    'cancelled',
    'skipped',
    'failed',
  ]);
});
