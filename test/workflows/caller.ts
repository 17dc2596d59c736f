import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { type FakeGitHub, startGitHub } from '../fixtures/github/github';
import type { FakeRepository } from '../fixtures/github/repository';
import type { PullRequest } from '../fixtures/github/state';
import { type ConfigObject, makeBase } from '../fixtures/project';
import type { Variables } from '../fixtures/runner-variables';
import { type ActRun, runAct } from './act';
import { writeActionCopy } from './action-copy';
import type { ShopHost } from './hosts';

const EXAMPLE = resolve(__dirname, '../../examples/shop');
const IDENTITY = ['-c', 'user.name=The Octocat', '-c', 'user.email=octocat@github.com'];

/** A repository like examples/shop on a fake of GitHub, whose workflows act runs. */
export interface Caller extends AsyncDisposable {
  readonly folder: string;
  readonly github: FakeGitHub;
  readonly repository: FakeRepository;
  git(...args: readonly string[]): string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** @returns the new commit. */
  commit(message: string): string;
  /** Writes the config anew, changed. */
  configure(change: (config: ConfigObject) => void): void;
  run(workflow: string, event: CallerEvent, options?: RunOptions): Promise<ActRun>;
}

export type CallerEvent =
  | { readonly name: 'push'; readonly before?: string }
  | { readonly name: 'workflow_dispatch'; readonly inputs?: Variables }
  | { readonly name: 'schedule' }
  | {
      readonly name: 'pull_request';
      readonly pull: PullRequest;
      readonly action?: string;
      /** The repository that its branch is in; this one by default. */
      readonly from?: string;
    };

export interface RunOptions {
  /** The token of the job; one that may write by default. */
  readonly token?: string;
  /** Instead of the repository's own. */
  readonly secrets?: Variables;
}

/** A repository like examples/shop; its config leads to `host`, and its secrets SSH_KEY and LOOK_KEY open it. */
export async function openCaller(host?: ShopHost): Promise<Caller> {
  const caller = await openRepository((folder) => cpSync(EXAMPLE, folder, { recursive: true }), {
    SSH_KEY: host?.privateKey ?? '',
    LOOK_KEY: host?.privateKey ?? '',
  });
  if (host !== undefined) caller.configure((config) => lead(config, host));
  caller.commit('A shop');
  return caller;
}

/** A repository with the files that `fill` writes, none of them committed. */
export async function openRepository(fill: (folder: string) => void, ownSecrets: Variables = {}): Promise<Caller> {
  const base = makeBase();
  const folder = join(base, 'shop');
  const action = join(base, 'bowline');
  mkdirSync(folder);
  fill(folder);
  writeActionCopy(action);
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...IDENTITY, ...args], { cwd: folder, encoding: 'utf8', env: GIT }).trim();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const commit = (message: string) => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  const configure: Caller['configure'] = (change) => {
    const config = parse(read('config/bowline.yml')) as ConfigObject;
    change(config);
    write('config/bowline.yml', stringify(config, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }));
  };
  git('init', '--quiet', '--initial-branch', 'main');
  git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  git('remote', 'add', 'origin', 'https://github.com/acme/shop.git');
  const github = await startGitHub({ repositories: [{ fullName: 'acme/shop', gitDirectory: join(folder, '.git') }] });
  const repository = github.repository();
  let runs = 0;
  return {
    folder,
    github,
    repository,
    git,
    read,
    write,
    commit,
    configure,
    run: (workflow, event, { token = github.token, secrets = ownSecrets } = {}) => {
      runs += 1;
      const { ref, sha, payload } = describeEvent(event, { git, repository });
      return runAct({
        cwd: folder,
        temp: base,
        action,
        workflow,
        event: event.name,
        payload: { ref, ...payload, repository: describeRepository(repository), sender: { login: 'octocat' } },
        env: {
          GITHUB_API_URL: github.url,
          GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
          GITHUB_RUN_ID: `${1000 + runs}`,
          SHA_REF: sha,
          BOWLINE_TEST_ORIGIN: folder,
        },
        secrets: { GITHUB_TOKEN: token, ...secrets },
      });
    },
    [Symbol.asyncDispose]: async () => {
      await github[Symbol.asyncDispose]();
      await rm(base, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Git without this machine's settings. */
const GIT = { PATH: process.env.PATH ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** Both hosts of the example are one machine; waiting times are short. */
function lead(config: ConfigObject, { port, user, fingerprint, appPorts, settings }: ShopHost): void {
  const host = { address: '127.0.0.1', port, user, host_key: fingerprint };
  config.hosts = { 'test-1': host, 'web-1': host };
  config.defaults = { preflight: { disk_free: '1MB' } };
  const { health: _, ...app } = config.apps.shop ?? {};
  config.apps.shop = { ...app, health: { path: '/health', deadline: '10s', interval: '100ms' }, ...settings };
  for (const [name, environment] of Object.entries(config.environments)) {
    const { shop } = environment.apps as Record<string, Record<string, unknown>>;
    environment.apps = { shop: { ...shop, port: appPorts[name as keyof typeof appPorts] } };
  }
}

type EventPlace = Pick<Caller, 'git' | 'repository'>;

function describeEvent(event: CallerEvent, { git }: EventPlace) {
  const head = git('rev-parse', 'main');
  const onMain = { ref: 'refs/heads/main', sha: head };
  if (event.name === 'push') return { ...onMain, payload: { before: event.before ?? findParent(git), after: head } };
  if (event.name === 'workflow_dispatch') return { ...onMain, payload: { inputs: event.inputs ?? {} } };
  if (event.name === 'schedule') return { ...onMain, payload: {} };
  return describePullRequest(event, git, head);
}

/** As GitHub says it of a branch that was not there before: only zeros. */
function findParent(git: Caller['git']): string {
  return git('rev-list', '--max-count=1', '--skip=1', 'main') || '0'.repeat(40);
}

function describePullRequest(
  { pull, action = 'synchronize', from = 'acme/shop' }: Extract<CallerEvent, { name: 'pull_request' }>,
  git: Caller['git'],
  base: string,
) {
  const { number } = pull;
  const head = git('rev-parse', `refs/pull/${number}/head`);
  const merge = git('commit-tree', `${head}^{tree}`, '-p', base, '-p', head, '-m', `Merge ${number}`);
  git('update-ref', `refs/pull/${number}/merge`, merge);
  return {
    ref: `refs/pull/${number}/merge`,
    sha: merge,
    payload: {
      action,
      number,
      pull_request: {
        number,
        title: 'A change',
        head: { ref: 'change', sha: head, repo: { full_name: from } },
        base: { ref: 'main', sha: base },
      },
    },
  };
}

function describeRepository({ fullName, owner, name, defaultBranch, id }: FakeRepository) {
  return { id, name, full_name: fullName, owner: { login: owner }, default_branch: defaultBranch, private: true };
}
