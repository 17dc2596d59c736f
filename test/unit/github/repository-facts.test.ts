import { describe, expect, it } from 'vitest';
import { openGitHub } from '../../../src/github/client';
import { listDeploymentRecords } from '../../../src/github/deployments';
import { listPullRequestFiles, listPushedFiles, readFileOf } from '../../../src/github/files';
import { createStatus, findStatus } from '../../../src/github/statuses';
import { Secret } from '../../../src/shell/secret';
import { type FakeGitHub, startGitHub } from '../../fixtures/github/github';

const CONTEXT = 'bowline/coverage';

function open(github: FakeGitHub, token = github.token) {
  const env = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: github.repository().fullName };
  return openGitHub({ token: new Secret(token), env });
}

describe('the files of a push', () => {
  it('are those that differ, a renamed one under both names', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const before = shop.commit({ message: 'a', files: { 'bot/old.py': 'x = 1\n'.repeat(40), keep: '1' } });
    const after = shop.commit({ message: 'b', files: { 'bot/old.py': null, 'bot/new.py': 'x = 1\n'.repeat(40) } });
    const changes = await listPushedFiles(open(github), before, after);
    if (changes.kind !== 'known') throw new Error(changes.why);
    expect([...changes.files].sort()).toEqual(['bot/new.py', 'bot/old.py']);
  });

  it('are not known where the branch was rewritten, or a commit is not there', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const start = shop.commit({ message: 'a' });
    const one = shop.commit({ message: 'b', branch: 'one', from: start });
    const other = shop.commit({ message: 'c', branch: 'other', from: start });
    const api = open(github);
    expect(await listPushedFiles(api, one, other)).toMatchObject({ kind: 'unknown', why: 'the branch was rewritten' });
    expect(await listPushedFiles(api, one, start)).toMatchObject({ kind: 'unknown' });
    expect(await listPushedFiles(api, 'f'.repeat(40), other)).toMatchObject({ kind: 'unknown' });
  });

  it('are not known where there are more than GitHub tells', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const before = shop.commit({ message: 'a' });
    const files = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`f${index}`, `${index}`]));
    const after = shop.commit({ message: 'b', files });
    expect(await listPushedFiles(open(github), before, after)).toEqual({
      kind: 'unknown',
      why: 'more than 299 files changed',
    });
  });
});

describe('a submodule', () => {
  const [one, other] = ['a'.repeat(40), 'b'.repeat(40)];

  it.each([
    ['moved', { submodule: one }, { submodule: other }],
    ['came', null, { submodule: other }],
    ['went', { submodule: one }, null],
  ])('that %s is a folder whose files are not known, in a push and in a pull request', async (_how, from, to) => {
    await using github = await startGitHub();
    const shop = github.repository();
    const before = shop.commit({ message: 'a', files: { 'README.md': '1', 'libs/money': from } });
    const files = { 'README.md': '2', 'libs/money': to };
    const after = shop.commit({ message: 'b', branch: 'money', from: 'main', files });
    const { number } = shop.addPullRequest({ head: 'money' });
    for (const changes of [
      await listPushedFiles(open(github), before, after),
      await listPullRequestFiles(open(github), number),
    ]) {
      if (changes.kind !== 'known') throw new Error(changes.why);
      expect([...changes.files].sort()).toEqual(['README.md', 'libs/money/']);
    }
  });

  it('is not what a file is that tells of one', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const before = shop.commit({ message: 'a', files: { 'notes.txt': '1' } });
    const after = shop.commit({ message: 'b', files: { 'notes.txt': `Subproject commit ${one} is old` } });
    expect(await listPushedFiles(open(github), before, after)).toEqual({ kind: 'known', files: ['notes.txt'] });
  });
});

describe('the files of a pull request', () => {
  it('are those of all pages', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const files = Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`f${index}`, `${index}`]));
    shop.commit({ message: 'a', branch: 'cart', from: 'main', files });
    const { number } = shop.addPullRequest({ head: 'cart' });
    const changes = await listPullRequestFiles(open(github), number);
    expect(changes.kind === 'known' && changes.files.length).toBe(130);
  });
});

describe('the status of a commit', () => {
  it('is found again after it was made, and the last one counts', async () => {
    await using github = await startGitHub();
    const sha = github.repository().commit({ message: 'a' });
    const api = open(github);
    expect(await findStatus(api, sha, CONTEXT)).toBeUndefined();
    const status = {
      state: 'success',
      context: CONTEXT,
      targetUrl: 'https://github.com/acme/shop/actions/runs/1',
    } as const;
    await createStatus(api, sha, { ...status, description: '90 % of 10 lines, floor 92 %' });
    await createStatus(api, sha, { ...status, description: '95 % of 10 lines, floor 92 %' });
    expect(await findStatus(api, sha, CONTEXT)).toEqual({ ...status, description: '95 % of 10 lines, floor 92 %' });
    expect(await findStatus(api, 'main', CONTEXT)).toMatchObject({ description: '95 % of 10 lines, floor 92 %' });
  });

  it('is found behind a hundred others', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const sha = shop.commit({ message: 'a' });
    shop.addStatus({ ref: sha, state: 'success', context: CONTEXT, description: '93 % of 1 line' });
    for (let index = 0; index < 120; index += 1) shop.addStatus({ ref: sha, state: 'success', context: `c${index}` });
    expect(await findStatus(open(github), sha, CONTEXT)).toMatchObject({ description: '93 % of 1 line' });
    expect(await findStatus(open(github), sha, 'another')).toBeUndefined();
  });

  it('of a commit that is not there is none', async () => {
    await using github = await startGitHub();
    expect(await findStatus(open(github), 'f'.repeat(40), CONTEXT)).toBeUndefined();
    expect(await findStatus(open(github), 'no-such-branch', CONTEXT)).toBeUndefined();
  });

  it('is made a second time where the first answer was lost', async () => {
    await using github = await startGitHub();
    const sha = github.repository().commit({ message: 'a' });
    github.fail({ match: /^POST .*\/statuses/, fault: { kind: 'status', status: 502 } });
    const api = openGitHub({
      token: new Secret(github.token),
      env: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'acme/shop' },
      firstDelayMs: 10,
    });
    await createStatus(api, sha, { state: 'success', context: CONTEXT, description: null, targetUrl: null });
    expect(github.repository().statuses).toHaveLength(1);
  });
});

describe('the Deployment records of an environment', () => {
  it('are told newest first, each with its newest status', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    shop.addDeployment({
      environment: 'production',
      payload: { version: 'v1.0.0' },
      states: ['in_progress', 'success'],
    });
    shop.addDeployment({ environment: 'production', payload: 'text', states: ['in_progress', 'failure'] });
    shop.addDeployment({ environment: 'production' });
    shop.addDeployment({ environment: 'test', states: ['success'] });
    const records = await listDeploymentRecords(open(github), 'production');
    expect(records.map(({ latest }) => latest?.state ?? null)).toEqual([null, 'failure', 'success']);
    expect(records[2]?.payload).toMatchObject({ version: 'v1.0.0' });
    expect(await listDeploymentRecords(open(github), 'staging')).toEqual([]);
  });

  it('are not read without the permission, which is told', async () => {
    await using github = await startGitHub();
    const token = github.addToken({ permissions: { contents: 'read' } });
    const error = await listDeploymentRecords(open(github, token), 'production').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'github', hint: expect.stringContaining('deployments: read') });
  });
});

describe('a file of a commit', () => {
  it('is read as it was then', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const sha = shop.commit({ message: 'a', files: { VERSION: '1.0.0 ☂\n', 'deploy/VERSION': '2\n' } });
    shop.commit({ message: 'b', files: { VERSION: '1.1.0\n' } });
    const api = open(github);
    expect(await readFileOf(api, 'VERSION', sha)).toBe('1.0.0 ☂\n');
    expect(await readFileOf(api, 'deploy/VERSION', sha)).toBe('2\n');
    expect(await readFileOf(api, 'none', sha)).toBeUndefined();
    expect(await readFileOf(api, 'deploy', sha)).toBeUndefined();
    expect(await readFileOf(api, 'VERSION', 'f'.repeat(40))).toBeUndefined();
  });
});
