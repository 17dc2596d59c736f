import { join } from 'node:path';
import { type GitServer, runTestGit, startGitServer } from '../../fixtures/git-server';
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
}

export async function openGitShop({ names, source = {}, server: hosts = {} }: GitShopOptions = {}): Promise<GitShop> {
  const shop = await openShop(names, hosts);
  const { project } = shop;
  const served = join(project.base, 'served');
  const server = await startGitServer({ root: served, login: LOGIN });
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
