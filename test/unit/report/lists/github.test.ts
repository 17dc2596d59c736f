import { expect, test } from 'vitest';
import { renderIssue, summariseVerification, titleIssue } from '../../../../src/report/github/issue';
import { renderGitHub, renderGitHubMarkdown } from '../../../../src/report/lists/github';
import { toOutputs } from '../../../../src/report/outputs';
import { result as schema } from '../../../../src/report/result';
import { PLAIN } from '../../../../src/report/text/paint';
import { describeOutcome } from '../../../../src/report/text/wording';
import { sampleCheck, sampleHost, sampleResult } from '../sample';

const PUBLISHED = {
  tag: 'v1.1.0',
  isCreated: true,
  isDraft: false,
  isPrerelease: false,
  url: 'https://github.com/acme/shop/releases/tag/v1.1.0',
  previousTag: 'v1.0.0',
  changelog: '## Changes since v1.0.0\n\n- Add a cart',
  note: 'released',
};
const COMMENT = {
  pullRequest: 7,
  id: 99,
  url: 'https://github.com/acme/shop/pull/7#issuecomment-99',
  action: 'updated',
  note: null,
} as const;
const ISSUE = { number: 8, url: 'https://github.com/acme/shop/issues/8', action: 'opened', note: null } as const;
const WORKFLOW = { name: 'CI', jobs: [{ name: 'lint', result: 'success' }], coverage: null, body: null };

const markdown = (part: Parameters<typeof sampleResult>[0]) =>
  renderGitHubMarkdown(sampleResult(part)).filter(Boolean).join('\n\n');
const lines = (part: Parameters<typeof sampleResult>[0]) => renderGitHub(sampleResult(part), PLAIN);

test('a release is told with its page, what was done, and its changelog', () => {
  expect(markdown({ published: PUBLISHED })).toBe(
    '### [v1.1.0](https://github.com/acme/shop/releases/tag/v1.1.0)\n\nreleased\n\n## Changes since v1.0.0\n\n- Add a cart',
  );
  expect(markdown({ published: { ...PUBLISHED, url: null, changelog: '', note: 'already tagged' } })).toBe(
    '### v1.1.0\n\nalready tagged',
  );
  expect(lines({ published: PUBLISHED })).toEqual(['v1.1.0: released', PUBLISHED.url]);
  expect(lines({ published: { ...PUBLISHED, url: null } })).toEqual(['v1.1.0: released']);
});

test('comments and issues are told with their pages, or why there are none', () => {
  expect(markdown({ comment: COMMENT, issue: ISSUE })).toBe(
    'Comment on [#7](https://github.com/acme/shop/pull/7#issuecomment-99)\n\nIssue [#8](https://github.com/acme/shop/issues/8) opened',
  );
  const none = { id: null, url: null, action: 'none', note: 'no *token*' } as const;
  expect(markdown({ comment: { ...none, pullRequest: null }, issue: { ...none, number: null } })).toBe(
    'no \\*token\\*\n\nno \\*token\\*',
  );
  expect(
    markdown({ comment: { ...none, pullRequest: null, note: null }, issue: { ...none, number: null, note: null } }),
  ).toBe('');
  expect(lines({ comment: COMMENT, issue: { ...none, number: null } })).toEqual([
    `comment updated: ${COMMENT.url}`,
    'issue none: no *token*',
  ]);
  expect(
    lines({ comment: { ...none, pullRequest: null, note: null }, issue: { ...none, number: null, note: null } }),
  ).toEqual(['comment none:', 'issue none:']);
});

test('checks are told job by job', () => {
  expect(markdown({ workflow: WORKFLOW })).toContain('## ✅ CI: all checks passed');
  expect(lines({ workflow: WORKFLOW })).toEqual(['lint: success', 'all checks passed']);
  expect(lines({})).toEqual([]);
});

test('the outputs are made from the same', () => {
  const plan = [
    {
      app: 'shop',
      host: 'web-1',
      action: 'deploy' as const,
      why: 'new',
      live: null,
      liveVersion: null,
      liveRevision: null,
    },
  ];
  expect(toOutputs(sampleResult({ published: PUBLISHED, comment: COMMENT, plan }), null)).toMatchObject({
    tag: 'v1.1.0',
    'release-url': PUBLISHED.url,
    created: 'true',
    changelog: PUBLISHED.changelog,
    'comment-id': '99',
    plan: JSON.stringify({ targets: plan, changes: [] }),
  });
  expect(
    toOutputs(
      sampleResult({ published: { ...PUBLISHED, url: null, isCreated: false }, comment: { ...COMMENT, id: null } }),
      null,
    ),
  ).toMatchObject({
    'release-url': '',
    created: 'false',
    'comment-id': '',
  });
  expect(toOutputs(sampleResult(), null)).not.toHaveProperty('tag');
});

test('the result with all of it is what the schema says', () => {
  const all = sampleResult({ published: PUBLISHED, comment: COMMENT, issue: ISSUE, workflow: WORKFLOW, changes: [] });
  expect(schema.safeParse(all).error).toBeUndefined();
});

test('a mode without hosts says nothing of hosts when nothing changed', () => {
  expect(describeOutcome(sampleResult({ mode: 'release', status: 'unchanged', hosts: [] }))).toBe('');
  expect(describeOutcome(sampleResult({ status: 'unchanged' }))).toContain('in place and healthy');
});

test('an issue is named by the environment, and tells what the summary tells', () => {
  const hosts = [
    sampleHost({ checks: [sampleCheck('health', false, 'answered 500'), sampleCheck('port', true, 'open')] }),
  ];
  const failed = sampleResult({ mode: 'verify', status: 'failed', hosts, issue: ISSUE });
  expect(titleIssue(failed)).toBe('production does not pass its checks');
  expect(renderIssue(failed)).toContain('answered 500');
  expect(renderIssue(failed)).not.toContain('Issue [#8]');
  expect(summariseVerification(failed)).toBe('health on web-1');
  const error = { code: 'connect', message: 'web-1: refused', hint: null, app: null, host: 'web-1', step: null };
  expect(summariseVerification(sampleResult({ hosts: [], error }))).toBe('web-1: refused');
  expect(summariseVerification(sampleResult({ hosts: [] }))).toBe('all checks passed');
  expect(titleIssue(sampleResult({ environment: null }))).toBe('The environment does not pass its checks');
});
