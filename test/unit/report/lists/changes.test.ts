import { expect, test } from 'vitest';
import { renderPlanComment, summarisePlan } from '../../../../src/report/github/plan-comment';
import { renderChanges, renderChangesMarkdown } from '../../../../src/report/lists/changes';
import type { PlanChange } from '../../../../src/report/rows';
import { PLAIN } from '../../../../src/report/text/paint';
import { sampleResult } from '../sample';

const change = (one: Partial<PlanChange> = {}): PlanChange => ({
  app: 'shop',
  hosts: ['web-1', 'web-2'],
  from: 'a'.repeat(40),
  to: 'b'.repeat(40),
  isAhead: true,
  commits: [
    { sha: 'b'.repeat(40), title: 'Add a `cart` @all', author: 'Ann', url: null },
    { sha: 'c'.repeat(40), title: 'Fix', author: 'Bob', url: 'https://github.com/acme/shop/commit/c' },
  ],
  totalCommits: 2,
  files: [{ path: 'app/a|b.js', change: 'modified' }],
  totalFiles: 1,
  areFilesComplete: true,
  url: 'https://github.com/acme/shop/compare/a...b',
  note: null,
  ...one,
});

test('commits and files are folded under one line for each live commit', () => {
  const text = renderChangesMarkdown([change()]);
  expect(text).toContain('### What it brings');
  expect(text).toContain(
    '**shop** on web-1, web-2: `aaaaaaa` → `bbbbbbb`, 2 commits, 1 file ([compare](https://github.com/acme/shop/compare/a...b))',
  );
  expect(text).toContain('<details><summary>2 commits</summary>');
  expect(text).toContain('- `bbbbbbb` Add a \\`cart\\` @&ZeroWidthSpace;all (Ann)');
  expect(text).toContain('- [ccccccc](https://github.com/acme/shop/commit/c) Fix (Bob)');
  expect(text).toContain('| app/a&vert;b.js | modified |');
  expect(renderChangesMarkdown([])).toBe('');
});

test('what is not known is said, and nothing is counted', () => {
  const unknown = change({
    commits: [],
    files: [],
    totalCommits: 0,
    totalFiles: 0,
    isAhead: false,
    areFilesComplete: false,
    url: null,
    from: null,
    note: 'nobody knows.',
  });
  const text = renderChangesMarkdown([unknown]);
  expect(text).toContain('**shop** on web-1, web-2: – → `bbbbbbb`\n\nnobody knows.');
  expect(text).not.toContain('commit');
});

test('of many the first are listed and the rest is counted', () => {
  const commits = Array.from({ length: 100 }, (_, index) => ({
    sha: String(index).padStart(40, '0'),
    title: 'x'.repeat(500),
    author: 'Ann',
    url: null,
  }));
  const files = Array.from({ length: 300 }, (_, index) => ({ path: `f${index}`, change: 'added' }));
  const text = renderChangesMarkdown([
    change({ commits, totalCommits: 250, files, totalFiles: 400, areFilesComplete: false }),
  ]);
  expect(text).toContain('250 commits, at least 400 files');
  expect(text).toContain('- and 220 earlier commits');
  expect(text).toContain('And 350 more.');
  expect(text).toContain(`${'x'.repeat(200)}… (Ann)`);
  const lines = renderChanges([change({ commits, totalCommits: 250 })], PLAIN);
  expect(lines).toHaveLength(32);
  expect(lines.at(-1)).toBe('  and 220 earlier commits');
});

test('a terminal gets the same as lines', () => {
  const lines = renderChanges(
    [change({ note: 'files differ.' }), change({ from: null, to: null, commits: [], totalCommits: 0, files: [] })],
    PLAIN,
  );
  expect(lines).toEqual([
    'shop on web-1, web-2: aaaaaaa → bbbbbbb, 2 commits, 1 file',
    '  files differ.',
    '  bbbbbbb Add a `cart` @all (Ann)',
    '  ccccccc Fix (Bob)',
    'shop on web-1, web-2: – → –, 0 commits, 1 file',
  ]);
});

const row = (host: string, action: 'deploy' | 'unchanged') => ({
  app: 'shop',
  host,
  action,
  why: 'it differs',
  live: null,
  liveVersion: null,
  liveRevision: null,
});

test('the comment of a plan has the hosts, what is in the way, and what it brings', () => {
  const finding = { host: 'web-2', app: null, ok: false, message: 'disk is full', hint: 'Make room.' };
  const plan = [row('web-1', 'deploy'), row('web-2', 'unchanged')];
  const result = sampleResult({ mode: 'plan', status: 'success', plan, findings: [finding], changes: [change()] });
  const text = renderPlanComment(result);
  expect(text).toMatch(/^## ✅ Plan for production: 1 deploy of 2, 1 thing in the way\n/);
  expect(text).toContain('| shop | web-1 | deploy |');
  expect(text).toContain('### In the way');
  expect(text).toContain('### What it brings');
  expect(summarisePlan(sampleResult({ mode: 'plan', plan: [row('web-1', 'unchanged')] }))).toBe('nothing to deploy');
});

test('a plan that failed says why, and one of a large fleet is cut', () => {
  const error = {
    code: 'connect',
    message: 'web-1: refused',
    hint: 'Start sshd.',
    app: null,
    host: 'web-1',
    step: null,
  };
  const failed = sampleResult({ mode: 'plan', status: 'failed', error });
  expect(renderPlanComment(failed)).toContain(
    '❌ Plan for production: failed\n\n> web-1: refused\n>\n> **Next:** Start sshd.',
  );
  expect(renderPlanComment({ ...failed, error: { ...error, hint: null } })).not.toContain('Next');
  const plan = Array.from({ length: 130 }, (_, index) => row(`web-${index}`, 'deploy'));
  expect(renderPlanComment(sampleResult({ mode: 'plan', plan }))).toContain(
    'And 30 more rows, in the summary of the run.',
  );
});
