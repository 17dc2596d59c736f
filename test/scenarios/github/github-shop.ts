import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FakeGitHub, startGitHub } from '../../fixtures/github/github';
import type { FakeRepository } from '../../fixtures/github/repository';
import type { RunningStep, StepOptions, StepRun } from '../../fixtures/runner';
import type { Variables } from '../../fixtures/runner-variables';
import { openShop, type Shop } from '../shop';
import type { JobEvent } from './checkout';

/** A shop whose repository is also one of the fake. */
export interface GitHubShop extends AsyncDisposable {
  readonly shop: Shop;
  readonly github: FakeGitHub;
  readonly repository: FakeRepository;
  /** Runs a mode as run number `run`; `event` is what started it, a push by default. */
  run(mode: string, run: number, inputs?: Variables, options?: RunOptions): Promise<StepRun>;
  start(mode: string, run: number, inputs?: Variables, options?: RunOptions): RunningStep;
}

interface RunOptions extends Pick<StepOptions, 'killAt'> {
  readonly event?: JobEvent;
  readonly env?: Variables;
}

export async function openGitHubShop(names?: readonly string[]): Promise<GitHubShop> {
  const shop = await openShop(names);
  const { project } = shop;
  const github = await startGitHub({ repositories: [{ fullName: 'octocat/shop', gitDirectory: project.folder }] });
  const start: GitHubShop['start'] = (mode, run, inputs = {}, { event, env = {}, ...options } = {}) =>
    shop.start(
      mode,
      { 'github-token': github.token, ...inputs },
      {
        ...options,
        env: {
          GITHUB_API_URL: github.url,
          GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
          GITHUB_RUN_ID: String(run),
          ...(event === undefined ? {} : eventVariables(project.base, event)),
          ...env,
        },
      },
    );
  return {
    shop,
    github,
    repository: github.repository(),
    start,
    run: (...args) => start(...args).ended,
    async [Symbol.asyncDispose]() {
      await github[Symbol.asyncDispose]();
      await shop[Symbol.asyncDispose]();
    },
  };
}

function eventVariables(base: string, { name, ref, sha, payload }: JobEvent): Variables {
  const path = join(base, 'event.json');
  writeFileSync(
    path,
    JSON.stringify({ ref, repository: { full_name: 'octocat/shop', default_branch: 'main' }, ...payload }),
  );
  return { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_REF: ref, GITHUB_SHA: sha };
}
