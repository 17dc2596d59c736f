import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitSource } from '../../../../src/config/sources/git';
import { Secret } from '../../../../src/shell/secret';
import { openSources } from '../../../../src/sources';
import type { Content } from '../../../../src/sources/source';
import { type GitServer, type GitServerOptions, runTestGit, startGitServer } from '../../../fixtures/git-server';
import type { Site } from '../../rollout/site';
import { makeFolder } from '../../shell/shells';

const TOKEN = 'token-of-the-tests';

/** What the config says of the version, and the input `version`. */
export interface Asked {
  readonly versionFile?: string;
  readonly version?: string;
}

/** A repository on a git server of this machine, as a source. */
export interface Repository extends AsyncDisposable {
  readonly server: GitServer;
  readonly folder: string;
  source(changes?: Partial<GitSource>): GitSource;
  /** Commits a file and pushes. @returns the commit */
  commit(files: Readonly<Record<string, string>>): string;
  open(changes?: Partial<GitSource>, asked?: Asked): Promise<Content>;
}

export async function openRepository(options: Partial<GitServerOptions> = {}): Promise<Repository> {
  const folder = makeFolder();
  const served = join(folder.path, 'served');
  const work = join(folder.path, 'work');
  const server = await startGitServer({ root: served, login: { user: 'x-access-token', password: TOKEN }, ...options });
  runTestGit(served, 'init', '-q', '--bare', '-b', 'main', 'shop.git');
  runTestGit(work, 'init', '-q', '-b', 'main');
  const source: Repository['source'] = (changes) => ({
    kind: 'git',
    git: server.address('shop.git'),
    token: 'TOKEN',
    user: 'x-access-token',
    hostKeys: [],
    ...changes,
  });
  return {
    server,
    folder: work,
    source,
    commit(files) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(work, name, '..'), { recursive: true });
        writeFileSync(join(work, name), text);
      }
      runTestGit(work, 'add', '--all');
      runTestGit(work, 'commit', '-q', '-m', 'A change');
      runTestGit(work, 'push', '-q', '--force', join(served, 'shop.git'), 'HEAD:main');
      return runTestGit(work, 'rev-parse', 'HEAD');
    },
    async open(changes, { versionFile, ...asked } = {}) {
      const { reading } = await openSources([{ app: 'shop', source: source(changes), versionFile }], {
        asked,
        cwd: work,
        env: {},
        signal: new AbortController().signal,
        findSecret: (name) => new Secret(TOKEN, name),
      });
      const content = (await reading).get('shop');
      if (content === undefined) throw new Error('nothing was opened');
      return content;
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}

/** A whole deploy of a content by a target of this kind. @returns the release */
export async function deploy(site: Site, content: Content): Promise<string> {
  const source: GitSource = { kind: 'git', git: 'https://git.example.com/shop.git', user: 'git', hostKeys: [] };
  await using run = await site.beginWith([{ content, changes: { source } }]);
  await run.prepare();
  await run.activate();
  await run.close(true);
  return run.plan.release;
}
