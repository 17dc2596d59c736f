import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { runGit } from '../../../src/git/run-git';
import { readAncestry, readRepository, readSourceInfo } from '../../../src/git/source-info';
import { makeFolder } from '../shell/shells';

const ENV = {
  ...process.env,
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, env: ENV, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

function commit(cwd: string, message: string): string {
  writeFileSync(join(cwd, 'file'), message);
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-q', '-m', message);
  return git(cwd, 'rev-parse', 'HEAD');
}

function makeRepository() {
  const folder = makeFolder();
  git(folder.path, 'init', '-q', '-b', 'main');
  return folder;
}

describe('what the source is', () => {
  test('is told by git', async () => {
    using folder = makeRepository();
    const revision = commit(folder.path, 'one');
    git(folder.path, 'tag', 'v1.2.3');
    expect(await readSourceInfo(folder.path, {})).toEqual({
      revision,
      ref: 'main',
      isDirty: false,
      version: 'v1.2.3',
    });
  });

  test('is told by the runner and the VERSION file first', async () => {
    using folder = makeRepository();
    commit(folder.path, 'one');
    git(folder.path, 'tag', 'v1.2.3');
    writeFileSync(join(folder.path, 'VERSION'), '2.0.0\n');
    writeFileSync(join(folder.path, 'file'), 'changed');
    expect(await readSourceInfo(folder.path, { GITHUB_REF_NAME: 'release' })).toMatchObject({
      ref: 'release',
      isDirty: true,
      version: '2.0.0',
    });
  });

  test('is unknown where nothing is', async () => {
    expect(await readSourceInfo('/nowhere/at/all', {})).toMatchObject({
      revision: null,
      version: null,
    });
    expect(await readAncestry('/nowhere/at/all', 'a', 'b')).toBe('unknown');
  });

  test('is unknown outside of a repository', async () => {
    using folder = makeFolder();
    expect(await readSourceInfo(folder.path, {})).toEqual({
      revision: null,
      ref: null,
      isDirty: false,
      version: null,
    });
  });
});

describe.skipIf(process.getuid?.() !== 0)('a repository of another user', () => {
  function makeForeign(folder: string) {
    const older = commit(folder, 'one');
    const newer = commit(folder, 'two');
    chownSync(folder, 1234, 1234);
    expect(() => git(folder, 'rev-parse', 'HEAD')).toThrow('Command failed');
    return { older, newer };
  }

  test('is read all the same, with its history', async () => {
    using folder = makeRepository();
    const { older, newer } = makeForeign(folder.path);
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'user.name');
    vi.stubEnv('GIT_CONFIG_VALUE_0', 'somebody');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await readSourceInfo(folder.path, {})).toEqual({
      revision: newer,
      ref: 'main',
      isDirty: false,
      version: null,
    });
    expect(await readAncestry(folder.path, older, newer)).toBe('ancestor');
    expect((await runGit(folder.path, ['config', 'user.name']))?.stdout).toBe('somebody\n');
  });

  test('runs no program of its own', async () => {
    using folder = makeRepository();
    commit(folder.path, 'one');
    git(folder.path, 'config', 'core.fsmonitor', `touch ${join(folder.path, 'ran')}; false`);
    chownSync(folder.path, 1234, 1234);
    await readSourceInfo(folder.path, {});
    expect(existsSync(join(folder.path, 'ran'))).toBe(false);
  });
});

describe('where git does not read the repository that is there', () => {
  const SHA = 'c'.repeat(40);

  test.each([
    ['ref: refs/heads/none', 'Needed a single revision'],
    ['nonsense', 'not a git repository'],
  ])('the commit is that of the run: %s', async (head, why) => {
    using folder = makeRepository();
    writeFileSync(join(folder.path, '.git/HEAD'), head);
    const told = await readSourceInfo(folder.path, { GITHUB_SHA: SHA });
    expect(told).toMatchObject({ revision: SHA, isDirty: false });
    expect(told.doubt).toContain(why);
    expect(told.doubt).toContain('the commit of the run is taken');
  });

  test('it is said that nothing guards the order', async () => {
    using folder = makeRepository();
    commit(folder.path, 'one');
    vi.stubEnv('PATH', '/nowhere');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await readSourceInfo(folder.path, {})).toMatchObject({
      revision: null,
      doubt: expect.stringMatching(/no git here.*nothing keeps an older one/),
    });
  });
});

describe('of two revisions', () => {
  test('it is known which one is older', async () => {
    using folder = makeRepository();
    const first = commit(folder.path, 'one');
    const second = commit(folder.path, 'two');
    git(folder.path, 'checkout', '-q', '-b', 'side', first);
    const side = commit(folder.path, 'side');
    expect(await readAncestry(folder.path, first, second)).toBe('ancestor');
    expect(await readAncestry(folder.path, second, first)).toBe('not_ancestor');
    expect(await readAncestry(folder.path, side, second)).toBe('not_ancestor');
    expect(await readAncestry(folder.path, first, first)).toBe('not_ancestor');
    expect(await readAncestry(folder.path, '0'.repeat(40), first)).toBe('unknown');
  });

  test('nothing is known where the history is shallow or absent', async () => {
    using folder = makeRepository();
    const first = commit(folder.path, 'one');
    const second = commit(folder.path, 'two');
    using copy = makeFolder();
    git(copy.path, 'clone', '-q', '--depth', '1', `file://${folder.path}`, 'shallow');
    const shallow = join(copy.path, 'shallow');
    expect(await readAncestry(shallow, first, second)).toBe('unknown');
    expect(await readAncestry(copy.path, first, second)).toBe('unknown');
  });
});

describe('the repository', () => {
  test.each([
    ['git@github.com:octo/shop.git', 'octo/shop'],
    ['https://github.com/octo/shop.git', 'octo/shop'],
    ['https://github.com/octo/shop', 'octo/shop'],
    ['/srv/git/octo/shop/', 'octo/shop'],
  ])('is named by its origin %s', async (origin, repository) => {
    using folder = makeRepository();
    git(folder.path, 'remote', 'add', 'origin', origin);
    expect(await readRepository(folder.path, {})).toBe(repository);
    expect(await readRepository(folder.path, { GITHUB_REPOSITORY: 'octo/other' })).toBe('octo/other');
  });

  test('has no name where nothing tells', async () => {
    using folder = makeRepository();
    expect(await readRepository(folder.path, {})).toBeNull();
    expect(await readRepository('/nowhere/at/all', {})).toBeNull();
  });
});

test("git does not find the step's inputs in its environment", async () => {
  using folder = makeRepository();
  commit(folder.path, 'one');
  git(folder.path, 'config', 'alias.look', '!env');
  vi.stubEnv('INPUT_SSH-KEY', 'a private key');
  vi.stubEnv('SHOP_TOKEN', 'a secret of the job');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const output = await runGit(folder.path, ['look']);
  expect(output).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('PATH=') });
  expect(output?.stdout).not.toMatch(/private key|SHOP_TOKEN/);
});
