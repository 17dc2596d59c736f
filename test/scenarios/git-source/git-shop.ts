import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GitServer,
  type GitServerOptions,
  runTestGit,
  startGitServer,
  writePointer,
} from '../../fixtures/git-server';
import type { StepRun } from '../../fixtures/runner';
import type { Variables } from '../../fixtures/runner-variables';
import { openShop, type Shop } from '../shop';

/** Nothing that a test prints by chance. */
export const TOKEN = 'ghp_Zk3vQ9xW7rT1yB5n';
const LOGIN = { user: 'x-access-token', password: TOKEN };

/** A shop whose app lies in a repository of a git server, not in the checkout of the job. */
export interface GitShop extends Shop {
  readonly server: GitServer;
  /** The folder of the repositories that are served. */
  readonly served: string;
  /** Pushes what the project has, to a branch. @returns the commit */
  push(branch?: string): string;
  /** Makes a version of the app, pushes it, and deploys. */
  ship(version: string, inputs?: Variables): Promise<StepRun>;
  deployRef(inputs?: Variables): Promise<StepRun>;
}

export interface GitShopOptions {
  readonly names?: readonly string[];
  readonly source?: Readonly<Record<string, unknown>>;
  readonly server?: Parameters<typeof openShop>[1];
  /** Of the git server. */
  readonly certificate?: GitServerOptions['certificate'];
}

export async function openGitShop({
  names,
  source = {},
  server: hosts = {},
  certificate,
}: GitShopOptions = {}): Promise<GitShop> {
  const shop = await openShop(names, hosts);
  const { project } = shop;
  const served = join(project.base, 'served');
  const server = await startGitServer({ root: served, login: LOGIN, ...(certificate && { certificate }) });
  runTestGit(served, 'init', '-q', '--bare', '-b', 'main', 'shop.git');
  const push = (branch = 'main') => {
    runTestGit(
      project.folder,
      'push',
      '-q',
      '--force',
      join(served, 'shop.git'),
      `HEAD:refs/heads/${branch}`,
      '--tags',
    );
    return project.git('rev-parse', 'HEAD');
  };
  push();
  shop.configure((_config, app) => {
    app.source = { git: server.address('shop.git'), token: 'REPO_TOKEN', directory: 'app', ...source };
    // The machine is watched meanwhile, which takes its time.
    app.health = { path: '/health', deadline: '60s', interval: '100ms' };
  });
  const deployRef: GitShop['deployRef'] = (inputs = {}) =>
    shop.run('deploy', { secrets: `REPO_TOKEN=${TOKEN}`, ...inputs });
  return {
    ...shop,
    server,
    served,
    push,
    deployRef,
    async ship(version, inputs) {
      await project.release(version);
      push();
      return deployRef(inputs);
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await shop[Symbol.asyncDispose]();
    },
  };
}

/** Adds a repository to those that are served. @returns its commit */
export function serveRepository({ served, project }: GitShop, name: string, files: (folder: string) => void): string {
  const folder = join(project.base, `work-${name}`);
  runTestGit(folder, 'init', '-q', '-b', 'main');
  files(folder);
  runTestGit(folder, 'add', '--all');
  runTestGit(folder, 'commit', '-q', '-m', 'First');
  runTestGit(served, 'clone', '-q', '--bare', folder, name);
  return runTestGit(folder, 'rev-parse', 'HEAD');
}

/** Adds a submodule to the project without having it checked out. */
export function addSubmodule({ project }: GitShop, path: string, url: string, commit: string): void {
  runTestGit(project.folder, 'config', '-f', '.gitmodules', `submodule.${path}.path`, path);
  runTestGit(project.folder, 'config', '-f', '.gitmodules', `submodule.${path}.url`, url);
  runTestGit(project.folder, 'update-index', '--add', '--cacheinfo', `160000,${commit},${path}`);
  runTestGit(project.folder, 'add', '.gitmodules');
  runTestGit(project.folder, 'commit', '-q', '-m', `Add ${path}`);
}

/** Commits and pushes a file of git LFS. @returns its text, of which the repository has the pointer */
export function addLargeFile({ project, served, push }: GitShop): string {
  const text = 'a large file\n'.repeat(100);
  const pointer = writePointer(text);
  project.write('app/.gitattributes', '*.bin filter=lfs diff=lfs merge=lfs -text\n');
  project.write('app/model.bin', pointer);
  project.commit('Add a large file');
  push();
  mkdirSync(join(served, 'lfs'), { recursive: true });
  writeFileSync(join(served, 'lfs', /sha256:(\w+)/.exec(pointer)?.[1] ?? ''), text);
  return text;
}
