import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startReceiver } from '../../fixtures/receivers/http-receiver';
import type { StepRun } from '../../fixtures/runner';
import { expectStatus, readResult } from '../shop';
import { type GitHubShop, openGitHubShop } from './github-shop';

const APPS = ['bot', 'site', 'lab'];

interface Entry {
  readonly environment: string;
  readonly apps: string;
  readonly ref: string;
  readonly version: string;
}

/** Three apps that are files, each of which passes its check unless it says that it is broken. */
function configure({ shop }: GitHubShop): void {
  const { project, host } = shop;
  shop.configure((config) => {
    const app = (name: string) => ({
      source: { upload: name },
      path: join(project.base, 'srv', name),
      runtime: 'static',
      checks: { fit: { type: 'command', run: '! grep -q broken index.html' } },
    });
    config.apps = Object.fromEntries(APPS.map((name) => [name, app(name)]));
    config.environments = {
      production: { hosts: [host.name], apps: Object.fromEntries(APPS.map((name) => [name, {}])) },
    };
    config.defaults = {
      ...config.defaults,
      notify: [{ webhook: { url: '${HOOK_URL}' }, events: ['success', 'rolled_back', 'partial_success', 'unchanged'] }],
    };
  });
}

/** Commits a version of all apps, and tags it. */
function release({ shop: { project } }: GitHubShop, version: string, broken?: string): void {
  for (const app of APPS) project.write(`${app}/index.html`, `${version}${app === broken ? ' broken' : ''}\n`);
  project.commit(`Release ${version}`);
  project.git('tag', version);
}

async function select(site: GitHubShop, run: number): Promise<{ step: StepRun; matrix: readonly Entry[] }> {
  const event = {
    name: 'schedule',
    ref: 'refs/heads/main',
    sha: site.shop.project.git('rev-parse', 'main'),
    payload: {},
  };
  const inputs = { 'ssh-key': '', environment: 'production', tags: 'v*.*.*', 'per-app': 'true' };
  const step = await site.run('select', run, inputs, { event });
  expectStatus(step, 'success');
  return { step, matrix: JSON.parse(step.outputs.matrix ?? '') as readonly Entry[] };
}

/** What the workflow does with a matrix: each app apart, and all of them told at the end. */
async function deployAll(site: GitHubShop, run: number, matrix: readonly Entry[], env: Record<string, string>) {
  const { project } = site.shop;
  const reports = join(project.base, `reports-${run}`);
  const statuses: Record<string, string | undefined> = {};
  for (const { environment, apps, ref, version } of matrix) {
    project.git('checkout', '--quiet', ref);
    const sha = project.git('rev-parse', 'HEAD');
    const step = await site.run(
      'deploy',
      run,
      { environment, apps, version, notify: 'off' },
      { env: { ...env, GITHUB_SHA: sha } },
    );
    statuses[apps] = step.outputs.status;
    const folder = join(reports, `bowline-report-${environment}-${apps}`);
    mkdirSync(folder, { recursive: true });
    cpSync(step.outputs.report ?? '', join(folder, 'report.json'));
  }
  project.git('checkout', '--quiet', 'main');
  const summary = await site.run(
    'summarize',
    run,
    { 'ssh-key': '', 'github-token': '', matrix: JSON.stringify(matrix), reports },
    { env },
  );
  return { statuses, summary, reports };
}

const whyOf = (step: StepRun, app: string) => readResult(step).selection?.find((row) => row.app === app)?.why;

describe('the daily job', () => {
  test('deploys what is new, rolls back what is broken, tells it once, and has nothing to do the next day', async () => {
    await using site = await openGitHubShop();
    await using hook = await startReceiver(() => ({ status: 200, text: '' }));
    const env = { HOOK_URL: `${hook.url}/hook` };
    configure(site);
    release(site, 'v1.0.0');
    const first = await select(site, 1);
    expect(first.matrix.map(({ apps, ref }) => [apps, ref])).toEqual(APPS.map((app) => [app, 'v1.0.0']));
    const begun = await deployAll(site, 1, first.matrix, env);
    expect(begun.statuses).toEqual({ bot: 'success', site: 'success', lab: 'success' });
    expectStatus(begun.summary, 'success');

    release(site, 'v1.1.0', 'site');
    const second = await select(site, 2);
    const { statuses, summary } = await deployAll(site, 2, second.matrix, env);
    expect(statuses).toEqual({ bot: 'success', site: 'rolled_back', lab: 'success' });
    expectStatus(summary, 'partial_success');
    expect(summary.log).toMatch(/site: rolled back: .*fit/);
    expect(readResult(summary)).toMatchObject({
      environment: 'production',
      version: 'v1.1.0',
      apps: [
        { name: 'bot', status: 'success' },
        { name: 'site', status: 'rolled_back' },
        { name: 'lab', status: 'success' },
      ],
    });
    expect(summary.summary).toMatch(/## ❌ deploys to production: partial success/);
    expect(hook.received.map(({ body }) => body.event)).toEqual(['success', 'partial_success']);

    const third = await select(site, 3);
    expect([third.matrix, third.step.outputs.any]).toEqual([[], 'false']);
    expect(whyOf(third.step, 'bot')).toBe('v1.1.0 is live already');
    expect(whyOf(third.step, 'site')).toMatch(
      /^v1\.1\.0 was left on .*: rolled back: .*; it is not deployed again by itself$/,
    );

    release(site, 'v1.1.1');
    expect((await select(site, 4)).matrix.map(({ apps, ref }) => `${apps} ${ref}`)).toEqual(
      APPS.map((app) => `${app} v1.1.1`),
    );
  });

  test('leaves what somebody rolled back from by hand, for that app alone', async () => {
    await using site = await openGitHubShop();
    configure(site);
    const env = { HOOK_URL: 'http://127.0.0.1:9/' };
    for (const version of ['v1.0.0', 'v1.1.0']) {
      release(site, version);
      const sha = site.shop.project.git('rev-parse', 'HEAD');
      // In one run, so that one record is about all of them.
      expectStatus(await site.run('deploy', 1, { version }, { env: { ...env, GITHUB_SHA: sha } }), 'success');
    }
    expectStatus(await site.run('rollback', 2, { apps: 'bot', reason: 'it forgets' }, { env }), 'success');
    const { matrix, step } = await select(site, 3);
    expect(matrix).toEqual([]);
    // Its record is about the other apps as well.
    expect(whyOf(step, 'bot')).toMatch(/^v1\.1\.0 was deployed before a rollback of its environment; it is not /);
    expectStatus(await site.run('rollback', 4, { apps: 'lab,site', reason: 'so do they' }, { env }), 'success');
    release(site, 'v1.2.0');
    expect((await select(site, 5)).matrix).toHaveLength(3);
    const alone = { apps: 'bot', version: 'v1.2.0' };
    const sha = site.shop.project.git('rev-parse', 'HEAD');
    expectStatus(await site.run('deploy', 6, alone, { env: { ...env, GITHUB_SHA: sha } }), 'success');
    expectStatus(await site.run('rollback', 7, { apps: 'bot', reason: 'again' }, { env }), 'success');
    const last = await select(site, 8);
    expect(whyOf(last.step, 'bot')).toMatch(/^v1\.2\.0 was left on .*: left by a rollback: again; it is not /);
    expect(last.matrix.map(({ apps }) => apps)).toEqual(['site', 'lab']);
  });

  test('says of a run that left no report that it failed, and takes no matrix that tells nothing', async () => {
    await using site = await openGitHubShop();
    configure(site);
    const matrix = [{ environment: 'production', apps: 'bot' }];
    const given = { 'ssh-key': '', reports: 'nowhere', 'github-token': '' };
    const env = { HOOK_URL: 'http://127.0.0.1:9/' };
    const gone = await site.run('summarize', 1, { ...given, matrix: JSON.stringify(matrix) }, { env });
    expectStatus(gone, 'failed');
    expect(gone.log).toContain('bot: its run left no report');
    for (const wrong of ['[]', 'null', '[{"apps":"bot"}]', '{']) {
      const run = await site.run('summarize', 1, { ...given, matrix: wrong }, { env });
      expect([run.exitCode, run.outputs['error-code']], run.log).toEqual([1, 'input']);
      expect(run.log).toContain('`matrix` does not tell what was to be deployed');
    }
    const two = [...matrix, { environment: 'test', apps: 'bot' }];
    const mixed = await site.run('summarize', 1, { ...given, matrix: JSON.stringify(two) }, { env });
    expect(mixed.log).toContain('`matrix` has entries of several environments');
  });
});
