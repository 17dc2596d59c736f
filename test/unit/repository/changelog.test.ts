import { expect, test } from 'vitest';
import { renderChangelog } from '../../../src/report/lists/changelog';
import { isBreaking } from '../../../src/repository/breaking';
import { findTitleReference, makeChangelog } from '../../../src/repository/changelog';

const commit = (title: string, change = {}) => ({
  sha: '0123456789abcdef0123456789abcdef01234567',
  url: 'https://github.com/acme/shop/commit/0123456',
  title,
  author: 'octocat',
  authorUrl: 'https://github.com/octocat',
  isMerge: false,
  ...change,
});

const QUESTION = {
  tag: 'v1.1.0',
  previousTag: 'v1.0.0',
  webUrl: 'https://github.com/acme/shop',
  totalCommits: 1,
  pullRequests: new Map(),
};

test('a changelog has each commit with hash, author and pull request, and the comparison', () => {
  const commits = [
    commit('Add a cart (#12)'),
    commit('Fix it', { author: 'Ann Other', authorUrl: null, sha: 'f'.repeat(40) }),
    commit('Merge pull request #13', { isMerge: true }),
  ];
  const pullRequests = new Map([['f'.repeat(40), [{ number: 13, url: 'https://github.com/acme/shop/pull/13' }]]]);
  const changelog = makeChangelog({ ...QUESTION, commits, totalCommits: 3, pullRequests });
  expect(changelog.changes.map(({ title }) => title)).toEqual(['Add a cart', 'Fix it']);
  const text = renderChangelog(changelog);
  expect(text).toBe(
    [
      '## Changes since v1.0.0',
      '',
      '- Add a cart ([0123456](https://github.com/acme/shop/commit/0123456)) by [octocat](https://github.com/octocat) in [#12](https://github.com/acme/shop/pull/12)',
      '- Fix it ([fffffff](https://github.com/acme/shop/commit/0123456)) by Ann Other in [#13](https://github.com/acme/shop/pull/13)',
      '',
      'Everything: [v1.0.0...v1.1.0](https://github.com/acme/shop/compare/v1.0.0...v1.1.0)',
    ].join('\n'),
  );
});

test('the first release has all of it, and nothing to compare with', () => {
  const changelog = makeChangelog({ ...QUESTION, previousTag: null, commits: [commit('Begin')], totalCommits: 500 });
  expect(changelog).toMatchObject({ previousTag: null, compareUrl: null, omitted: 499 });
  const text = renderChangelog(changelog);
  expect(text).toContain('## What is in it');
  expect(text).toContain('And 499 earlier commits.');
  expect(text).not.toContain('compare');
});

test('a release of the same commit says that there is nothing', () => {
  expect(renderChangelog(makeChangelog({ ...QUESTION, commits: [], totalCommits: 0 }))).toContain('No commits.');
});

test('what strangers write into titles and names stays text', () => {
  const title =
    '`rm -rf` @everyone <!-- bowline x --> [click](https://evil.example) ![x](https://evil.example/p.png) $(id) #7';
  const text = renderChangelog(
    makeChangelog({ ...QUESTION, commits: [commit(title, { author: '@admin](x)', authorUrl: null })] }),
  );
  const line = text.split('\n').find((one) => one.startsWith('- ')) ?? '';
  expect(line).not.toMatch(/(?<!\\)`|@(?!&)|<!--|(?<!\\)\[click|(?<!\\)!\[/);
  expect(line).toContain('&lt;\\!-- bowline x --&gt;');
  expect(line).toContain('$(id)'.replace('$', '\\$'));
});

test('an empty title is told as such, a long one is cut', () => {
  const text = renderChangelog(makeChangelog({ ...QUESTION, commits: [commit(''), commit('x'.repeat(2_000))] }));
  expect(text).toContain('- (no message) (');
  expect(text).toContain(`- ${'x'.repeat(300)}… (`);
});

test('it is never longer than GitHub takes', () => {
  const commits = Array.from({ length: 500 }, () => commit('<'.repeat(300)));
  const text = renderChangelog(makeChangelog({ ...QUESTION, commits, totalCommits: 700 }));
  expect(text.length).toBeLessThan(125_000);
  expect(text).toMatch(/And \d+ earlier commits\./);
});

test('odd names of tags stay in the path of the link', () => {
  const { compareUrl } = makeChangelog({ ...QUESTION, previousTag: 'site/v1.0.0?x', commits: [] });
  expect(compareUrl).toBe('https://github.com/acme/shop/compare/site/v1.0.0%3Fx...v1.1.0');
});

test.each([
  ['Add a cart (#12)', 12],
  ['Add a cart (#12) ', 12],
  ['Add a cart #12', undefined],
  ['(#12) Add a cart', undefined],
  ['Add (#1234567890)', undefined],
])('the title %j names %s', (title, number) => {
  expect(findTitleReference(title)).toBe(number);
});

test.each([
  ['feat!: drop Node 20', true],
  ['fix(api)!: answer 404', true],
  ['refactor: move\n\nBREAKING CHANGE: the path is another', true],
  ['chore: x\n\nSome text.\n\nBREAKING-CHANGE: y', true],
  ['feat: add! it: all', false],
  ['Wow!: so', true],
  ['docs: what a breaking change: is', false],
  ['fix: x\n\nbreaking change: small letters', false],
  ['fix!:', false],
])('%j breaks something: %j', (message, breaks) => {
  expect(isBreaking(message)).toBe(breaks);
});

test('what breaks something comes first', () => {
  const commits = [commit('Add a cart'), commit('feat!: new paths', { isBreaking: true }), commit('Fix it')];
  const text = renderChangelog(makeChangelog({ ...QUESTION, commits, totalCommits: 3 }));
  expect(text).toMatch(/### Breaking changes\n\n- feat.*new paths.*\n\n### Other changes\n\n- Add a cart.*\n- Fix it/);
  const only = renderChangelog(makeChangelog({ ...QUESTION, commits: [commits[1] ?? commit('x')] }));
  expect(only).not.toContain('### Other changes');
});
