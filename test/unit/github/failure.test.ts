import { expect, test } from 'vitest';
import { type Failure, isRateLimited, isTransient, readFailure } from '../../../src/github/failure';
import { nameMissingPermission, toGitHubError } from '../../../src/github/refusal';
import { decideWait, readAskedWait } from '../../../src/github/waiting';

const NOW = Date.parse('2026-11-21T02:00:00Z');

function failed(change: Partial<Failure> = {}): Failure {
  return {
    method: 'POST',
    path: '/repos/acme/shop/issues/7/comments',
    status: 403,
    text: 'no',
    headers: {},
    ...change,
  };
}

function answered(data: unknown, status = 422) {
  const request = { method: 'POST', url: 'https://api.github.com/repos/acme/shop/releases?x=1' };
  return Object.assign(new Error('from octokit'), { status, request, response: { headers: {}, data } });
}

test('an answer is told with its details, whatever form they have', () => {
  const errors = [
    { resource: 'Release', code: 'already_exists', field: 'tag_name' },
    { message: 'is too long' },
    'and another',
    { code: 'missing' },
    17,
  ];
  expect(readFailure(answered({ message: 'Validation Failed', errors }))).toEqual({
    method: 'POST',
    path: '/repos/acme/shop/releases',
    status: 422,
    text: 'Validation Failed: tag_name already_exists, is too long, and another, missing',
    headers: {},
  });
  expect(readFailure(answered('<html>bad gateway</html>', 502))).toMatchObject({ status: 502, text: '' });
  expect(readFailure(answered({ message: 'Not Found' }, 404))?.text).toBe('Not Found');
});

test('no answer is told with its cause, and what is no failure of a request is none', () => {
  const request = { method: 'GET', url: 'nonsense' };
  const silent = Object.assign(new Error('connect ECONNREFUSED'), { status: 500, request });
  expect(readFailure(silent)).toEqual({
    method: 'GET',
    path: 'nonsense',
    status: null,
    text: 'connect ECONNREFUSED',
    headers: {},
  });
  const late = Object.assign(new Error('x'), {
    status: 500,
    request,
    cause: Object.assign(new Error(), { name: 'TimeoutError' }),
  });
  expect(readFailure(late)?.text).toBe('it took too long');
  expect(readFailure(new TypeError('our fault'))).toBeUndefined();
  expect(readFailure(undefined)).toBeUndefined();
});

test('limits are known by status, header or text', () => {
  expect(isRateLimited(failed({ status: 429 }))).toBe(true);
  expect(isRateLimited(failed({ headers: { 'retry-after': '3' } }))).toBe(true);
  expect(isRateLimited(failed({ headers: { 'x-ratelimit-remaining': '0' } }))).toBe(true);
  expect(isRateLimited(failed({ text: 'You have exceeded a secondary rate limit.' }))).toBe(true);
  expect(isRateLimited(failed())).toBe(false);
  expect(isRateLimited(failed({ status: 404, headers: { 'x-ratelimit-remaining': '0' } }))).toBe(false);
});

test('trouble of the server and silence pass, a refusal does not', () => {
  expect([null, 500, 503].map((status) => isTransient(failed({ status })))).toEqual([true, true, true]);
  expect([400, 403, 404, 422].map((status) => isTransient(failed({ status })))).toEqual([false, false, false, false]);
});

test('the wait is what the headers say, else a minute for limits and a doubled one for trouble', () => {
  const attempt = { failures: 1, isRepeatable: true, firstDelayMs: 1_000, nowMs: NOW };
  expect(decideWait(failed({ headers: { 'retry-after': '7' } }), attempt)).toBe(7_000);
  const reset = String(NOW / 1_000 + 30);
  const used = failed({ headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } });
  expect(decideWait(used, attempt)).toBe(31_000);
  expect(readAskedWait(failed({ headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' } }), NOW)).toBe(
    1_000,
  );
  expect(decideWait(failed({ status: 429, headers: { 'retry-after': 'soon' } }), attempt)).toBe(60_000);
  expect([1, 2, 3].map((failures) => decideWait(failed({ status: 502 }), { ...attempt, failures }))).toEqual([
    1_000, 2_000, 4_000,
  ]);
  expect(decideWait(failed({ status: 502 }), { ...attempt, isRepeatable: false })).toBeUndefined();
  expect(decideWait(failed({ status: 404 }), attempt)).toBeUndefined();
});

test('the missing permission is the one that the answer names, spelled as a workflow does', () => {
  const named = (header: string) =>
    nameMissingPermission(failed({ headers: { 'x-accepted-github-permissions': header } }));
  expect(named('issues=write; pull_requests=write')).toBe('`issues: write` or `pull-requests: write`');
  expect(named('contents=write,workflows=write')).toBe('`contents: write` and `workflows: write`');
  expect(named('; allows_permissionless_access=true')).toBe('`pull-requests: write` (or `issues: write`)');
});

test.each([
  ['/repos/a/b/issues/7/comments', 'POST', '`pull-requests: write` (or `issues: write`)'],
  ['/repos/a/b/issues/comments/7', 'PATCH', '`pull-requests: write` (or `issues: write`)'],
  ['/repos/a/b/issues', 'POST', '`issues: write`'],
  ['/repos/a/b/git/refs', 'POST', '`contents: write`'],
  ['/repos/a/b/releases', 'POST', '`contents: write`'],
  ['/repos/a/b/deployments/1/statuses', 'POST', '`deployments: write`'],
  ['/repos/a/b/statuses/abc', 'POST', '`statuses: write`'],
  ['/repos/a/b/pulls', 'GET', '`pull-requests: read`'],
  ['/repos/a/b/compare/x...y', 'GET', '`contents: read`'],
  ['/user', 'GET', undefined],
])('without such a header it is told by the path: %s', (path, method, permission) => {
  expect(nameMissingPermission(failed({ path, method }))).toBe(permission);
});

test('every error has a next thing to do', () => {
  const hint = (change: Partial<Failure>) => toGitHubError(failed(change), NOW).hint;
  expect(hint({ status: 403, path: '/user' })).toContain('Give the job the permission');
  expect(hint({ status: 404, path: '/x' })).toBe('Check that it exists, and that the token may see it.');
  expect(hint({ status: 404 })).toContain('pull-requests: write');
  expect(hint({ status: 429, headers: { 'retry-after': '600' } })).toContain('2026-11-21T02:10:00Z');
  expect(toGitHubError(failed({ status: 502, text: '' }), NOW).message).toBe(
    'GitHub: POST /repos/acme/shop/issues/7/comments: 502',
  );
});
