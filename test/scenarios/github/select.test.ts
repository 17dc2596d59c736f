import { describe, expect, test } from 'vitest';
import { startGitHub } from '../../fixtures/github/github';
import type { FakeRepository } from '../../fixtures/github/repository';
import type { StepRun } from '../../fixtures/runner';
import { readResult } from '../shop';
import { dispatchOf, openCheckout, pullRequestOf, pushOf } from './checkout';

const CONFIG = `
hosts:
  web-1: { address: "\${WEB1_HOST}" }
apps:
  bot:
    source: { upload: bot }
    runtime: { systemd: bot.service }
    changed_paths: ["bot/**", "!*.md"]
  site:
    source: { upload: site }
    runtime: { static: true }
    changed_paths: ["site/"]
environments:
  test: { hosts: [web-1], deploy_on_push: true, apps: { bot: {}, site: {} } }
  staging: { hosts: [web-1], deploy_on_push: true, branches: [main, "release/**"], apps: { bot: { path: /srv/staging } } }
  production: { hosts: [web-1], branches: [main], apps: { bot: {}, site: {} } }
`;

/** A repository with the config and both apps. @returns its newest commit */
function begin(shop: FakeRepository): string {
  return shop.commit({
    message: 'Begin',
    files: { 'config/bowline.yml': CONFIG, 'bot/main.py': '1', 'site/index.html': '1', 'README.md': '1' },
  });
}

const matrixOf = (run: StepRun): unknown => JSON.parse(run.outputs.matrix ?? '');
const whyOf = (run: StepRun, place: string) =>
  readResult(run).selection?.find(({ environment, app }) => `${environment}/${app}` === place)?.why;

describe('a push', () => {
  test('deploys the apps whose files it changed, and says why of every one', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const before = begin(shop);
    const after = shop.commit({ message: 'Speak', files: { 'bot/main.py': '2', 'site/notes.txt': null } });
    await using checkout = openCheckout(github, { depth: 1 });
    const run = await checkout.run('select', {}, pushOf('main', before, after));
    expect(run.exitCode, run.log).toBe(0);
    expect(matrixOf(run)).toEqual([
      { environment: 'test', apps: 'bot' },
      { environment: 'staging', apps: 'bot' },
    ]);
    expect(run.outputs.any).toBe('true');
    expect(run.log).toMatch(/✓ +test +bot +main was pushed; bot\/main\.py changed/);
    expect(run.log).toMatch(/- +test +site +of 1 changed file none is in site\//);
    expect(run.log).toMatch(/- +production +bot +`deploy_on_push` is not set for it/);
    expect(run.summary).toContain('| test | bot | ✅ yes | main was pushed; bot/main.py changed |');
  });

  test('that moves a submodule deploys the apps that a pattern may find in it, as GitHub tells of it', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    begin(shop);
    const before = shop.commit({ message: 'Use it', files: { 'bot/lib': { submodule: 'a'.repeat(40) } } });
    const after = shop.commit({ message: 'Move it', files: { 'bot/lib': { submodule: 'b'.repeat(40) } } });
    await using checkout = openCheckout(github, { depth: 1 });
    const run = await checkout.run('select', {}, pushOf('main', before, after));
    expect(run.exitCode, run.log).toBe(0);
    // `site/` is a folder at any depth, so there may be one in it.
    expect(matrixOf(run)).toMatchObject([
      { environment: 'test', apps: 'bot,site' },
      { environment: 'staging', apps: 'bot' },
    ]);
    expect(whyOf(run, 'test/bot')).toBe('main was pushed; bot/lib/ changed');
  });

  test('of nothing that counts gives an empty matrix and says so in `any`', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const before = begin(shop);
    const after = shop.commit({ message: 'Explain', files: { 'bot/README.md': '2' } });
    await using checkout = openCheckout(github);
    const run = await checkout.run('select', {}, pushOf('main', before, after));
    expect(run.outputs).toMatchObject({ status: 'success', matrix: '[]', any: 'false' });
  });

  test.each([
    ['a new branch', null, {}, 'there is nothing to compare it with'],
    ['a forced push', 'before', { forced: true }, 'the push was forced'],
    ['a branch that was rewritten', 'aside', {}, 'the branch was rewritten'],
    ['a commit that nobody knows any more', 'gone', {}, 'GitHub does not know both commits'],
  ])('of %s counts as changed and says so', async (_, from, more, why) => {
    await using github = await startGitHub();
    const shop = github.repository();
    const start = begin(shop);
    const aside = shop.commit({ message: 'Aside', branch: 'aside', from: start });
    const after = shop.commit({ message: 'On', files: { 'README.md': '2' } });
    const commits: Record<string, string> = { before: start, aside, gone: 'f'.repeat(40) };
    await using checkout = openCheckout(github, { depth: 1 });
    const run = await checkout.run(
      'select',
      { environment: 'test' },
      pushOf('main', from && (commits[from] ?? null), after, more),
    );
    expect(matrixOf(run), run.log).toEqual([{ environment: 'test', apps: 'bot,site' }]);
    expect(whyOf(run, 'test/bot')).toBe(`main was pushed; it counts as changed: ${why}`);
  });

  test('is compared by git on the runner where GitHub does not answer', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const before = begin(shop);
    const after = shop.commit({ message: 'Show', files: { 'site/index.html': '2' } });
    await using checkout = openCheckout(github);
    const event = pushOf('main', before, after);
    const nowhere = { GITHUB_API_URL: 'http://127.0.0.1:9' };
    for (const [inputs, env] of [
      [{ 'github-token': '' }, {}],
      [{}, nowhere],
    ] as const) {
      const run = await checkout.run('select', inputs, event, env);
      expect(matrixOf(run), run.log).toEqual([{ environment: 'test', apps: 'site' }]);
    }
  });

  test('to a branch is held to the branches of each environment', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const before = begin(shop);
    for (const [branch, expected] of [
      ['release/1.x', [{ environment: 'staging', apps: 'bot' }]],
      ['topic', []],
      ['$(id)`id`;id', []],
    ] as const) {
      const after = shop.commit({ message: 'On', branch: 'release/1.x', from: before, files: { 'bot/x': branch } });
      await using checkout = openCheckout(github);
      const run = await checkout.run('select', {}, pushOf(branch, before, after));
      expect(matrixOf(run), run.log).toEqual(expected);
    }
  });
});

describe('a pull request', () => {
  test('gives what its merge would deploy', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const base = begin(shop);
    const head = shop.commit({ message: 'Cart', branch: 'cart', from: base, files: { 'site/cart.html': '1' } });
    const { number } = shop.addPullRequest({ head: 'cart' });
    await using checkout = openCheckout(github, { depth: 1 });
    const run = await checkout.run('select', {}, pullRequestOf(shop, { number, head, base }));
    expect(matrixOf(run), run.log).toEqual([{ environment: 'test', apps: 'site' }]);
    expect(whyOf(run, 'test/site')).toBe(`a merge of #${number} would push to main; site/cart.html changed`);
  });
});

describe('by hand', () => {
  test('an environment that is named is deployed', async () => {
    await using github = await startGitHub();
    const sha = begin(github.repository());
    await using checkout = openCheckout(github);
    const run = await checkout.run('select', { environment: 'production', apps: 'bot' }, dispatchOf(sha));
    expect(matrixOf(run)).toEqual([{ environment: 'production', apps: 'bot' }]);
    const other = await checkout.run('select', { environment: 'production' }, dispatchOf(sha, 'topic'));
    expect(other.outputs.any, other.log).toBe('false');
    expect(whyOf(other, 'production/bot')).toBe('the branch topic is none of its branches (main)');
  });

  test.each([
    [{ environment: 'prod' }, /unknown environment `prod`.*test, staging, production/],
    [{ apps: 'bto' }, /unknown app `bto`: did you mean `bot`\?/],
    [{ environment: 'staging', apps: 'site' }, /unknown app `site`/],
    [{ tags: 'v[0-9]' }, /takes `\*` and `\*\*` only/],
  ])('%j is refused by name', async (inputs, says) => {
    await using github = await startGitHub();
    const sha = begin(github.repository());
    await using checkout = openCheckout(github);
    const run = await checkout.run('select', inputs, dispatchOf(sha));
    expect([run.exitCode, run.outputs['error-code']], run.log).toEqual([1, 'input']);
    expect(run.log).toMatch(says);
  });
});

describe('the newest tag', () => {
  const schedule = (sha: string) => ({ name: 'schedule', ref: 'refs/heads/main', sha, payload: {} });

  test('by semantic version is what a schedule deploys', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const sha = begin(shop);
    for (const tag of ['v1.9.0', 'v1.10.0', 'v2.0.0-rc.1', 'v1.11', 'latest']) shop.tag(tag, sha);
    await using checkout = openCheckout(github, { depth: 1 });
    const run = await checkout.run('select', { environment: 'production', tags: 'v*.*.*' }, schedule(sha));
    expect(matrixOf(run), run.log).toEqual([
      { environment: 'production', apps: 'bot,site', ref: 'v1.10.0', version: 'v1.10.0' },
    ]);
    expect(run.outputs.version).toBe('v1.10.0');
    const local = await checkout.cli('select', '--environment', 'production', '--tags', 'v*.*.*', '--json');
    expect(JSON.parse(local.stdout)).toMatchObject({ matrix: [] });
    await using whole = openCheckout(github);
    const cli = await whole.cli('select', '--environment', 'production', '--tags', 'v*.*.*', '--json');
    expect(JSON.parse(cli.stdout)).toMatchObject({ matrix: [{ ref: 'v1.10.0' }] });
  });

  test('that does not exist is told, and nothing is deployed', async () => {
    await using github = await startGitHub();
    const sha = begin(github.repository());
    await using checkout = openCheckout(github);
    const run = await checkout.run('select', { environment: 'production', tags: 'v*' }, schedule(sha));
    expect(run.outputs).toMatchObject({ status: 'success', any: 'false' });
    expect(run.log).toContain('no tag of a version matches v*');
  });
});

test('an event that deploys nothing by any rule is refused by name', async () => {
  await using github = await startGitHub();
  const sha = begin(github.repository());
  await using checkout = openCheckout(github);
  const run = await checkout.run('select', {}, { name: 'issues', ref: 'refs/heads/main', sha });
  expect(run.exitCode).toBe(1);
  expect(run.log).toContain('does not know what the event `issues` deploys');
});
