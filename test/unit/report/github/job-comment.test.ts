import { expect, test } from 'vitest';
import { renderFooter, renderWorkflowStatus, summariseWorkflow } from '../../../../src/report/github/job-comment';
import type { WorkflowStatusRow } from '../../../../src/report/rows';

const status = (change: Partial<WorkflowStatusRow> = {}): WorkflowStatusRow => ({
  name: 'CI',
  jobs: [],
  coverage: null,
  body: null,
  ...change,
});

test('each job has a sign and a word, and the title says the worst', () => {
  const jobs = [
    { name: 'lint', result: 'success' },
    { name: 'test', result: 'failure' },
    { name: 'build', result: 'cancelled' },
    { name: 'deploy', result: 'skipped' },
  ];
  expect(renderWorkflowStatus(status({ jobs }))).toBe(
    [
      '## ❌ CI: test failed, build was cancelled',
      '',
      '| Check | Result |',
      '| --- | --- |',
      '| lint | ✅ passed |',
      '| test | ❌ failed |',
      '| build | ❌ cancelled |',
      '| deploy | ➖ skipped |',
    ].join('\n'),
  );
  expect(summariseWorkflow(status({ jobs }))).toBe('test failed, build was cancelled');
});

test.each([
  [{ percent: 93.416, base: 92.9, floor: 92 }, '✅ 93.41 % (+0.52 against the base, floor 92 %)'],
  [{ percent: 93, base: 94.5, floor: 92 }, '✅ 93 % (−1.5 against the base, floor 92 %)'],
  [{ percent: 93, base: 93.001, floor: 92 }, '✅ 93 % (as the base, floor 92 %)'],
  [{ percent: 91.999, base: null, floor: 92 }, '❌ 91.99 % (floor 92 %)'],
])('the coverage is told with its change and the floor: %j', (coverage, told) => {
  expect(renderWorkflowStatus(status({ coverage }))).toContain(`| Coverage | ${told} |`);
});

test('all well is told in the title, with what the workflow adds', () => {
  const coverage = { percent: 95, base: null, floor: 92 };
  const text = renderWorkflowStatus(status({ coverage, body: '### More\n\nby the workflow' }));
  expect(text).toMatch(/^## ✅ CI: all checks passed\n/);
  expect(text.endsWith('### More\n\nby the workflow')).toBe(true);
  expect(summariseWorkflow(status({ coverage }))).toBe('all checks passed, coverage 95 %');
  expect(summariseWorkflow(status())).toBe('done');
});

test.each([
  [['skipped'], '➖ CI: nothing ran, every check was skipped'],
  [['skipped', 'skipped', 'skipped'], '➖ CI: nothing ran, every check was skipped'],
  [['skipped', 'success'], '✅ CI: all checks passed'],
  [['skipped', 'cancelled'], '❌ CI: b was cancelled'],
])('jobs that were skipped have neither passed nor failed: %j', (results, title) => {
  const jobs = results.map((result, index) => ({ name: 'abc'.charAt(index), result }));
  expect(renderWorkflowStatus(status({ jobs, coverage: null }))).toContain(`## ${title}\n`);
});

test('names of jobs and workflows are text', () => {
  const text = renderWorkflowStatus(
    status({ name: '`x` @everyone', jobs: [{ name: 'a | b <!-- c -->', result: 'success' }] }),
  );
  expect(text).not.toMatch(/(?<!\\)`|@(?!&)|<!--/);
  expect(text).toContain('a &vert; b');
});

test('the footer says of which commit it speaks and where the run is', () => {
  expect(renderFooter({ commit: 'abc', runUrl: 'https://github.com/r/1' })).toBe(
    'Commit abc · [Run](https://github.com/r/1)',
  );
  expect(renderFooter({ commit: null, runUrl: null })).toBe('');
});
