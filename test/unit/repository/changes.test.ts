import { expect, test } from 'vitest';
import { describeChange, groupChanges, type RevisionChanges } from '../../../src/repository/changes';

const row = (app: string, host: string, change = {}) => ({
  app,
  host,
  action: 'deploy',
  live: '20261121T020152Z-aaaaaaa',
  liveRevision: 'a'.repeat(40),
  ...change,
});

const BETWEEN: RevisionChanges = {
  isAhead: true,
  commits: [{ sha: 'b'.repeat(40), title: 'Add', author: 'Ann', url: null }],
  totalCommits: 1,
  files: ['app/a.js', 'app/lib/b.js', 'application.js', 'docs/x.md'].map((path) => ({ path, change: 'modified' })),
  areFilesComplete: true,
};

const GROUP = { app: 'shop', hosts: ['web-1'], from: 'a'.repeat(40) };
const SOURCE = { revision: 'b'.repeat(40), isDirty: false, folderOf: () => 'app' };

test('hosts with the same commit live are told together, and only those that would be deployed to', () => {
  const rows = [
    row('shop', 'web-1'),
    row('shop', 'web-2'),
    row('shop', 'web-3', { liveRevision: 'c'.repeat(40) }),
    row('shop', 'web-4', { action: 'unchanged' }),
    row('shop', 'web-5', { live: null, liveRevision: null }),
    row('blog', 'web-1', { liveRevision: null }),
  ];
  expect(groupChanges(rows)).toEqual([
    { app: 'shop', hosts: ['web-1', 'web-2'], from: 'a'.repeat(40) },
    { app: 'shop', hosts: ['web-3'], from: 'c'.repeat(40) },
    { app: 'blog', hosts: ['web-1'], from: null },
  ]);
});

test('of the files only those of the app count', () => {
  expect(describeChange(GROUP, SOURCE, BETWEEN)).toMatchObject({
    from: 'a'.repeat(40),
    to: 'b'.repeat(40),
    files: [{ path: 'app/a.js' }, { path: 'app/lib/b.js' }],
    totalFiles: 2,
    totalCommits: 1,
    note: null,
  });
});

test.each(['.', './', ''])('an app that is the whole repository (%j) has all of them', (folder) => {
  expect(describeChange(GROUP, { ...SOURCE, folderOf: () => folder }, BETWEEN).totalFiles).toBe(4);
});

test('a great many files are counted, not listed', () => {
  const files = Array.from({ length: 1_000 }, (_, index) => ({ path: `app/${index}`, change: 'added' }));
  const { files: listed, totalFiles } = describeChange(GROUP, SOURCE, { ...BETWEEN, files });
  expect([listed.length, totalFiles]).toEqual([300, 1_000]);
});

test.each([
  ['of which commit it is', { ...GROUP, from: null }, SOURCE, undefined],
  ['is in no git repository', GROUP, { ...SOURCE, revision: null }, undefined],
  ['the commit is the same', { ...GROUP, from: 'b'.repeat(40) }, SOURCE, undefined],
  ['neither this clone nor GitHub knows', GROUP, SOURCE, undefined],
  ['has commits that this one has not', GROUP, SOURCE, { ...BETWEEN, isAhead: false }],
  ['working tree differ', GROUP, { ...SOURCE, isDirty: true }, BETWEEN],
])('what is not known, or odd, is said: %s', (words, group, source, between) => {
  expect(describeChange(group, source, between).note).toContain(words);
});
