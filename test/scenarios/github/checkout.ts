import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FakeGitHub } from '../../fixtures/github/github';
import type { FakeRepository } from '../../fixtures/github/repository';
import { makeBase } from '../../fixtures/project';
import { type RunningStep, runCli, type StepRun, startAction } from '../../fixtures/runner';
import type { Variables } from '../../fixtures/runner-variables';

/** The workspace of a job: a checkout of a repository of the fake, and steps in it. */
export interface Checkout extends AsyncDisposable {
  readonly folder: string;
  write(path: string, text: string): void;
  /** Runs a mode of the action for an event. */
  run(mode: string, inputs: Variables, event: JobEvent, env?: Variables): Promise<StepRun>;
  start(mode: string, inputs: Variables, event: JobEvent, env?: Variables): RunningStep;
  /** Runs the command line, without a token and without an event. */
  cli(...args: readonly string[]): ReturnType<typeof runCli>;
}

/** What started a job. */
export interface JobEvent {
  readonly name: string;
  /** `refs/heads/main` */
  readonly ref: string;
  readonly sha: string;
  /** Beside `ref` and `repository`. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

export interface CheckoutOptions {
  readonly token?: string;
  /** `main` by default. */
  readonly ref?: string;
  /** How many commits are fetched, and then no tags; all by default. */
  readonly depth?: number;
}

export function openCheckout(github: FakeGitHub, options: CheckoutOptions = {}): Checkout {
  const repository = github.repository();
  const base = makeBase();
  const folder = join(base, 'workspace');
  clone(repository, folder, options);
  const token = options.token ?? github.token;
  const start: Checkout['start'] = (mode, inputs, event, env = {}) =>
    startAction({
      cwd: folder,
      action: mode,
      inputs: { 'github-token': token, ...inputs },
      env: {
        ...eventVariables(base, repository, event),
        GITHUB_API_URL: github.url,
        GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
        ...env,
      },
    });
  return {
    folder,
    start,
    run: (...args) => start(...args).ended,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    cli: (...args) => runCli(args, { cwd: folder }),
    [Symbol.asyncDispose]: () => rm(base, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function clone(
  { gitDirectory, defaultBranch }: FakeRepository,
  folder: string,
  { ref = defaultBranch, depth }: CheckoutOptions,
) {
  const shallow = depth === undefined ? [] : [`--depth=${depth}`, '--no-tags', '--single-branch'];
  const env = { PATH: process.env.PATH ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const args = [
    'clone',
    '--quiet',
    ...shallow,
    '--branch',
    ref,
    '-c',
    'advice.detachedHead=false',
    `file://${gitDirectory}`,
    folder,
  ];
  execFileSync('git', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function eventVariables(base: string, { fullName, defaultBranch }: FakeRepository, event: JobEvent): Variables {
  const { name, ref, sha, payload } = event;
  const path = join(base, 'event.json');
  const repository = { full_name: fullName, default_branch: defaultBranch };
  writeFileSync(path, JSON.stringify({ ref, repository, ...payload }));
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: fullName,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/\w+\//, ''),
    GITHUB_SHA: sha,
  };
}

const ZEROS = '0'.repeat(40);

export function pushOf(
  branch: string,
  before: string | null,
  after: string,
  more: { forced?: boolean } = {},
): JobEvent {
  const payload = { before: before ?? ZEROS, after, forced: false, ...more };
  return { name: 'push', ref: `refs/heads/${branch}`, sha: after, payload };
}

export function pullRequestOf(
  { fullName }: FakeRepository,
  pull: { readonly number: number; readonly head: string; readonly base: string; readonly baseBranch?: string },
): JobEvent {
  const side = (ref: string, sha: string) => ({ ref, sha, repo: { full_name: fullName } });
  const { number, head, base, baseBranch = 'main' } = pull;
  const pull_request = { number, state: 'open', base: side(baseBranch, base), head: side('cart', head) };
  return {
    name: 'pull_request',
    ref: `refs/pull/${number}/merge`,
    sha: head,
    payload: { action: 'opened', pull_request },
  };
}

/** By hand, on a branch. */
export function dispatchOf(sha: string, branch = 'main'): JobEvent {
  return { name: 'workflow_dispatch', ref: `refs/heads/${branch}`, sha, payload: { inputs: {} } };
}
