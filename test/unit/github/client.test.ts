import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { BowlineError, GitHubError, InputError } from '../../../src/errors';
import { openGitHub } from '../../../src/github/client';
import { isForbidden, isMissing, isTaken, isUnsure } from '../../../src/github/refusal';
import { Secret } from '../../../src/shell/secret';
import { startGitHub } from '../../fixtures/github/github';
import { open } from './opened';

const read = ({ rest, repository }: ReturnType<typeof open>) => rest.repos.get(repository);

async function failure(promise: Promise<unknown>): Promise<GitHubError> {
  const error = await promise.then(
    () => new Error('it went well'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof GitHubError) return error;
  throw error;
}

test('it asks for the repository of the run, with the token and a name of its own', async () => {
  await using fake = await startGitHub();
  const github = open(fake, { env: { GITHUB_SERVER_URL: 'https://git.example.com' } });
  expect((await read(github)).data.full_name).toBe('acme/shop');
  expect(github.webUrl).toBe('https://git.example.com/acme/shop');
  expect(fake.requests[0]?.userAgent).toMatch(/^bowline\/\d/);
  expect(fake.requests[0]?.login).toBe('github-actions[bot]');
});

test('it says so where nothing tells which repository it is', () => {
  const opened = () => openGitHub({ token: new Secret('t'), env: {}, repository: 'nonsense' });
  expect(opened).toThrow(InputError);
  expect(opened).toThrow('nothing says which GitHub repository this is');
});

test('GitHub itself is asked where no variable names another server, and GraphQL where that server has it', () => {
  const token = new Secret('t');
  expect(openGitHub({ token, env: {}, repository: 'a/b' })).toMatchObject({
    repository: { owner: 'a', repo: 'b' },
    webUrl: 'https://github.com/a/b',
    graphqlUrl: 'https://api.github.com/graphql',
  });
  const env = { GITHUB_API_URL: 'https://ghes.example.com/api/v3', GITHUB_REPOSITORY: 'a/b' };
  expect(openGitHub({ token, env }).graphqlUrl).toBe('https://ghes.example.com/api/graphql');
  expect(openGitHub({ token, env: { ...env, GITHUB_GRAPHQL_URL: 'https://q.example.com' } }).graphqlUrl).toBe(
    'https://q.example.com',
  );
});

test.each([500, 502, 503, 504])('what may be asked twice is asked again after a %s', async (status) => {
  await using fake = await startGitHub();
  fake.fail({ fault: { kind: 'status', status }, times: 2 });
  const notes: string[] = [];
  expect((await read(open(fake, { note: (text) => notes.push(text) }))).status).toBe(200);
  expect(fake.requests).toHaveLength(3);
  expect(notes).toHaveLength(2);
  expect(notes[0]).toMatch(/GitHub: GET \/repos\/acme\/shop: 50\d.*; trying again in \d s/);
});

test('a connection that is cut, and an answer that does not come, are tried again as well', async () => {
  await using fake = await startGitHub();
  const cut = fake.fail({ fault: { kind: 'reset' } });
  const silent = fake.fail({ fault: { kind: 'delay', delayMs: Number.POSITIVE_INFINITY } });
  const notes: string[] = [];
  expect((await read(open(fake, { timeoutMs: 1_000, note: (text) => notes.push(text) }))).status).toBe(200);
  expect([cut.hits, silent.hits]).toEqual([1, 1]);
  expect(notes.join()).toContain('it took too long');
});

test('after four tries it gives up, and says what was asked, what came of it, and what to do', async () => {
  await using fake = await startGitHub();
  fake.fail({ fault: { kind: 'status', status: 502 }, times: Number.POSITIVE_INFINITY });
  const error = await failure(read(open(fake)));
  expect(fake.requests).toHaveLength(4);
  expect(error.message).toMatch(/^GitHub: GET \/repos\/acme\/shop: 502/);
  expect(error).toMatchObject({ code: 'github', status: 502, hint: expect.stringContaining('githubstatus') });
  expect(isUnsure(error)).toBe(true);
});

test('a server that is not there is an error with the way to a proxy', async () => {
  const github = openGitHub({
    token: new Secret('very-secret-token'),
    env: { GITHUB_API_URL: 'http://127.0.0.1:9', GITHUB_REPOSITORY: 'acme/shop' },
    firstDelayMs: 1,
  });
  const error = await failure(read(github));
  expect(error.status).toBeNull();
  expect(error.message).toContain('no answer: ');
  expect(error.hint).toContain('NODE_USE_ENV_PROXY');
  expect(JSON.stringify([error.message, error.hint, error.stack, error.cause ?? null])).not.toContain('very-secret');
});

test('what makes something is not made twice when its answer is lost', async () => {
  await using fake = await startGitHub();
  fake.fail({ fault: { kind: 'status', status: 502 }, match: /^POST/ });
  const { rest, repository } = open(fake);
  const error = await failure(rest.issues.create({ ...repository, title: 'One' }));
  expect(error.status).toBe(502);
  expect(fake.writes()).toEqual(['issues/create']);
});

test('it waits as long as GitHub asks, also for what makes something', async () => {
  await using fake = await startGitHub();
  fake.fail({ fault: { kind: 'secondary-limit', retryAfterSeconds: 1 }, match: /^POST/ });
  const { rest, repository } = open(fake);
  const startedAt = Date.now();
  await rest.issues.create({ ...repository, title: 'One' });
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(900);
  expect(fake.repository().issues).toHaveLength(1);
});

test('it waits for the hour to begin anew where that is near', async () => {
  await using fake = await startGitHub();
  fake.limit({ remaining: 0, resetInSeconds: 1 });
  expect((await read(open(fake))).status).toBe(200);
  expect(fake.requests.length).toBe(2);
});

test('it does not wait for what takes longer than it is worth, and says when to come back', async () => {
  await using fake = await startGitHub();
  fake.limit({ remaining: 0, resetInSeconds: 1800 });
  const error = await failure(read(open(fake)));
  expect(fake.requests).toHaveLength(1);
  expect(error.message).toContain('403');
  expect(error.status).toBe(429);
  expect(isForbidden(error)).toBe(false);
  expect(error.hint).toMatch(/run it again after \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/);
  fake.fail({ fault: { kind: 'secondary-limit', status: 429 } });
  const { hint } = await failure(read(open(fake, { patienceMs: 100 })));
  expect(hint).toContain("GitHub's limit on requests");
});

test('a refusal names the permission that the job lacks', async () => {
  await using fake = await startGitHub();
  const { rest, repository } = open(fake, { token: fake.readOnlyToken });
  const error = await failure(
    rest.issues.createComment({ ...repository, issue_number: fake.repository().addIssue({}).number, body: 'x' }),
  );
  expect(isForbidden(error)).toBe(true);
  expect(error.message).toContain('403 Resource not accessible by integration');
  expect(error.hint).toMatch(/`permissions` with .*(`issues: write`|`pull-requests: write`)/);
  expect(error.hint).toContain('fork');
});

test('a token that is not valid, and what is not there, are told apart', async () => {
  await using fake = await startGitHub();
  const strange = await failure(read(open(fake, { token: 'nobody' })));
  expect(strange).toMatchObject({ status: 401, hint: expect.stringContaining('github-token') });
  const { rest, repository } = open(fake);
  const missing = await failure(rest.issues.get({ ...repository, issue_number: 99 }));
  expect(isMissing(missing)).toBe(true);
  expect(missing.hint).toContain('Check that it exists');
});

test('what exists already is known by the answer', async () => {
  await using fake = await startGitHub();
  const shop = fake.repository();
  const sha = shop.tag('v1.0.0', 'main');
  const { rest, repository } = open(fake);
  const error = await failure(rest.git.createRef({ ...repository, ref: 'refs/tags/v1.0.0', sha }));
  expect(isTaken(error)).toBe(true);
  expect(error.hint).toContain('The answer says');
});

test('a cancel ends a wait at once, with its own reason', async () => {
  await using fake = await startGitHub();
  const cancel = new AbortController();
  fake.fail({ fault: { kind: 'secondary-limit', retryAfterSeconds: 30 }, times: 9 });
  const asked = read(
    open(fake, { signal: cancel.signal, note: () => cancel.abort(new BowlineError('cancelled', 'no')) }),
  );
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  expect(fake.requests).toHaveLength(1);
});

test('a cancel ends a request as well', async () => {
  await using fake = await startGitHub();
  fake.fail({ fault: { kind: 'delay', delayMs: Number.POSITIVE_INFINITY } });
  const cancel = new AbortController();
  fake.before(/./, () => cancel.abort());
  await expect(read(open(fake, { signal: cancel.signal }))).rejects.toMatchObject({ name: 'AbortError' });
});

test('an answer that breaks off counts as none', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(asked === 1 ? '{"full_name": "acme/sh' : '{"full_name": "acme/shop"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const notes: string[] = [];
  const github = openGitHub({
    token: new Secret('t'),
    env: { GITHUB_API_URL: url, GITHUB_REPOSITORY: 'acme/shop' },
    firstDelayMs: 1,
    note: (text) => notes.push(text),
  });
  expect((await read(github)).data.full_name).toBe('acme/shop');
  expect(notes.join()).toContain('the answer was cut short');
  server.close();
  server.closeAllConnections();
});
