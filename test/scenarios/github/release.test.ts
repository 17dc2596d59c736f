import { expect, test } from 'vitest';
import { type FakeGitHub, startGitHub } from '../../fixtures/github/github';
import type { FakeRepository } from '../../fixtures/github/repository';
import { startReceiver } from '../../fixtures/receivers/http-receiver';
import type { StepRun } from '../../fixtures/runner';
import type { Variables } from '../../fixtures/runner-variables';
import { until } from '../../fixtures/until';
import { expectStatus, lastLines, readResult } from '../shop';
import { openCheckout, pushOf } from './checkout';

/** Commits a version to main. @returns the commit */
function commitVersion(shop: FakeRepository, version: string, message = `Version ${version}`): string {
  return shop.commit({ message, files: { VERSION: `${version}\n` } });
}

/** Runs the mode in a checkout of a ref, main by default. */
async function release(github: FakeGitHub, inputs: Variables = {}, ref = 'main'): Promise<StepRun> {
  await using checkout = openCheckout(github, { ref, depth: 1 });
  const sha = github.repository().git.run(['rev-parse', ref]).trim();
  // The checkout is gone when this returns.
  return await checkout.run('release', inputs, pushOf(ref, null, sha));
}

const tagsOf = (shop: FakeRepository) => shop.git.run(['tag', '--list']).trim().split('\n').filter(Boolean);

test('a new version becomes a tag, a changelog and a release; again, nothing is new', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  commitVersion(shop, '1.0.0');
  const first = await release(github);
  expectStatus(first, 'success');
  expect(first.outputs).toMatchObject({ tag: 'v1.0.0', created: 'true', version: '1.0.0' });
  expect(first.outputs.changelog).toContain('## What is in it');

  shop.commit({ message: 'Add a cart (#12)' });
  shop.commit({ message: 'Fix the till', author: { name: 'Ann Other', email: 'ann@example.com' } });
  const sha = commitVersion(shop, '1.1.0');
  const run = await release(github);
  expectStatus(run, 'success');
  expect(run.outputs).toMatchObject({
    tag: 'v1.1.0',
    created: 'true',
    version: '1.1.0',
    revision: sha,
    'release-url': 'https://github.com/acme/shop/releases/tag/v1.1.0',
  });
  const [made] = shop.releases.filter(({ tag }) => tag === 'v1.1.0');
  expect(made).toMatchObject({ name: 'Release v1.1.0', isDraft: false, isPrerelease: false, isLatest: true });
  expect(made?.body).toBe(run.outputs.changelog);
  expect(made?.body).toContain('## Changes since v1.0.0');
  expect(made?.body).toMatch(
    /- Add a cart \(\[[0-9a-f]{7}\]\(.*\)\) by \[octocat\]\(.*\) in \[#12\]\(https:\/\/github.com\/acme\/shop\/pull\/12\)/,
  );
  expect(made?.body).toMatch(/- Fix the till \(.*\) by Ann Other/);
  expect(made?.body).toContain('[v1.0.0...v1.1.0](https://github.com/acme/shop/compare/v1.0.0...v1.1.0)');
  expect(run.summary).toContain('### [v1.1.0]');

  const before = github.writes().length;
  const again = await release(github);
  expectStatus(again, 'unchanged');
  expect(again.outputs).toMatchObject({ tag: 'v1.1.0', created: 'false', 'release-url': run.outputs['release-url'] });
  expect(again.log).toContain('already released');
  expect(github.writes()).toHaveLength(before);
});

test('a push that leaves the version as it was releases nothing', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  commitVersion(shop, '1.0.0');
  await release(github);
  shop.commit({ message: 'Work on' });
  const run = await release(github);
  expectStatus(run, 'unchanged');
  expect(lastLines(run.log, 8)).toMatch(
    /v1\.0\.0: already released, at [0-9a-f]{7}: a new version makes a new release/,
  );
  expect(run.outputs.created).toBe('false');
  expect(tagsOf(shop)).toEqual(['v1.0.0']);
});

test('a run that was killed between tag and release is finished by the next one', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  const sha = commitVersion(shop, '1.0.0');
  const silence = github.fail({
    match: /^POST .*\/releases$/,
    fault: { kind: 'delay', delayMs: Number.POSITIVE_INFINITY },
  });
  await using checkout = openCheckout(github);
  const killed = checkout.start('release', {}, pushOf('main', null, sha));
  await until(() => silence.hits > 0, 20_000);
  killed.kill('SIGKILL');
  expect((await killed.ended).signal).toBe('SIGKILL');
  silence.end();
  expect([tagsOf(shop), shop.releases]).toEqual([['v1.0.0'], []]);

  const run = await release(github);
  expectStatus(run, 'success');
  expect(run.outputs.created).toBe('true');
  expect(github.writes().filter((write) => write === 'git/create-ref')).toHaveLength(1);
  expect(shop.releases.map(({ tag }) => tag)).toEqual(['v1.0.0']);
});

test('killed at each request, the run after it ends as if nothing had been', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  commitVersion(shop, '1.0.0');
  const down = { fault: { kind: 'reset' }, times: Number.POSITIVE_INFINITY } as const;
  for (const step of [/^POST .*\/git\/refs/, /^POST .*\/releases/]) {
    for (const isCarriedOut of [false, true]) {
      const fault = github.fail({ match: step, isCarriedOut, ...down });
      const broken = await release(github);
      fault.end();
      expect(['success', 'unchanged', 'aborted'], broken.log).toContain(broken.outputs.status);
    }
  }
  const run = await release(github);
  expect(['success', 'unchanged']).toContain(run.outputs.status);
  expect(tagsOf(shop)).toEqual(['v1.0.0']);
  expect(shop.releases.map(({ tag, isDraft }) => [tag, isDraft])).toEqual([['v1.0.0', false]]);
});

test('two runs at once make one tag and one release', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  commitVersion(shop, '1.0.0');
  const runs = await Promise.all([release(github), release(github)]);
  for (const run of runs) expect(run.exitCode, run.log).toBe(0);
  expect(tagsOf(shop)).toEqual(['v1.0.0']);
  expect(shop.releases).toHaveLength(1);
});

test('a tag that another run puts on another commit meanwhile is left alone', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  const other = shop.commit({ message: 'Other' });
  commitVersion(shop, '1.0.0');
  github.before(/^POST .*\/git\/refs/, () => void shop.tag('v1.0.0', other));
  const run = await release(github);
  expectStatus(run, 'unchanged');
  expect(run.log).toMatch(
    /already tagged, at [0-9a-f]{7}, without a GitHub Release: run the release of that commit again/,
  );
  expect(shop.releases).toEqual([]);
});

test('a pre-release is one, and never the latest', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  commitVersion(shop, '1.0.0');
  await release(github);
  commitVersion(shop, '2.0.0-rc.1');
  await release(github);
  expect(shop.releases.find(({ tag }) => tag === 'v2.0.0-rc.1')).toMatchObject({ isPrerelease: true, isLatest: false });
  shop.commit({ message: 'The last touch' });
  commitVersion(shop, '2.0.0');
  const run = await release(github);
  expect(run.outputs.changelog).toContain('## Changes since v1.0.0');
  expect(run.outputs.changelog).toContain('Version 2.0.0-rc.1');
  expect(shop.releases.find(({ tag }) => tag === 'v2.0.0')).toMatchObject({ isPrerelease: false, isLatest: true });
});

test('a version that goes down is refused by name, before anything is made', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  shop.tag('v1.10.0', commitVersion(shop, '1.10.0'));
  commitVersion(shop, '1.9.0');
  const run = await release(github);
  expect(run.exitCode).toBe(1);
  expect(run.outputs['error-code']).toBe('input');
  expect(lastLines(run.log)).toMatch(
    /the version goes down: 1\.9\.0 after v1\.10\.0, which is in the history of [0-9a-f]{7}/,
  );
  expect(github.writes()).toEqual([]);
});

test('an old version is maintained on a branch of its own, and is not the latest', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  const old = commitVersion(shop, '1.4.0');
  shop.tag('v1.4.0', old);
  shop.tag('v2.0.0', commitVersion(shop, '2.0.0'));
  shop.commit({ message: 'Mend it', branch: 'release/1.x', from: old, files: { VERSION: '1.4.1\n' } });
  const run = await release(github, {}, 'release/1.x');
  expectStatus(run, 'success');
  expect(shop.releases[0]).toMatchObject({ tag: 'v1.4.1', isLatest: false });
  expect(run.outputs.changelog).toContain('## Changes since v1.4.0');
});

test.each(['1.2', 'release one', '1.2.3+5', '', '$(id)'])('the version %j is refused', async (version) => {
  await using github = await startGitHub();
  commitVersion(github.repository(), version);
  const run = await release(github);
  expect(run.exitCode).toBe(1);
  expect(run.outputs['error-code']).toBe('input');
  expect(lastLines(run.log)).toMatch(/VERSION (holds|is empty)/);
  expect(github.requests).toEqual([]);
});

test('a version that is not committed, a missing file and a missing token are refused', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  const sha = commitVersion(shop, '1.0.0');
  await using checkout = openCheckout(github);
  const push = pushOf('main', null, sha);
  const missing = await checkout.run('release', { 'version-file': 'NOPE' }, push);
  expect(lastLines(missing.log)).toContain('there is no file NOPE');
  const tokenless = await checkout.run('release', { 'github-token': '' }, push);
  expect(lastLines(tokenless.log)).toContain('a release needs `github-token`');
  checkout.write('VERSION', '1.1.0\n');
  const changed = await checkout.run('release', {}, push);
  expect(lastLines(changed.log)).toContain('VERSION differs from the one in');
  expect(github.requests).toEqual([]);
});

test('a draft is left one, gets its files, and is published by the next run', async () => {
  await using github = await startGitHub({ repositories: [{ hasImmutableReleases: true }] });
  const shop = github.repository();
  commitVersion(shop, '1.0.0');
  const draft = await release(github, { draft: 'true' });
  expectStatus(draft, 'success');
  expect(draft.outputs).toMatchObject({ tag: 'v1.0.0', created: 'true' });
  expect(shop.releases[0]).toMatchObject({ isDraft: true });
  expectStatus(await release(github, { draft: 'true' }), 'unchanged');
  const published = await release(github);
  expectStatus(published, 'success');
  expect(published.log).toContain('the draft was published');
  expect(shop.releases).toHaveLength(1);
  expect(shop.releases[0]).toMatchObject({ isDraft: false, isImmutable: true });
  expectStatus(await release(github), 'unchanged');
});

test('a tag with a draft, from an earlier commit, is told as such', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  commitVersion(shop, '1.0.0');
  await release(github, { draft: 'true' });
  shop.commit({ message: 'Work on' });
  const run = await release(github);
  expectStatus(run, 'unchanged');
  expect(run.log).toContain('its GitHub Release is a draft');
});

test('the token of a burned tag, and one that may not write, are refused with the next thing to do', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  commitVersion(shop, '1.0.0');
  const readOnly = await release(github, { 'github-token': github.readOnlyToken });
  expect(readOnly.exitCode).toBe(1);
  expect(readOnly.outputs['error-code']).toBe('github');
  expect(lastLines(readOnly.log)).toContain('contents: write');
  github.fail({ match: /^POST .*\/releases/, fault: { kind: 'status', status: 404 } });
  const workflows = await release(github);
  expect(lastLines(workflows.log)).toContain('.github/workflows/');
  expectStatus(await release(github), 'success');
});

test('the changelog names the pull requests that GitHub knows, and does without where it does not say', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  shop.tag('v1.0.0', commitVersion(shop, '1.0.0'));
  shop.commit({ message: 'On a branch', branch: 'cart' });
  const merged = shop.commit({ message: 'Add a cart' });
  const pull = shop.addPullRequest({ head: 'cart', mergeCommit: merged });
  commitVersion(shop, '1.1.0');
  const draft = await release(github, { draft: 'true' });
  expect(draft.outputs.changelog).toMatch(new RegExp(`Add a cart .* in \\[#${pull.number}\\]`));
  github.fail({ match: /\/pulls/, fault: { kind: 'status', status: 403 }, times: Number.POSITIVE_INFINITY });
  commitVersion(shop, '1.2.0');
  const run = await release(github);
  expectStatus(run, 'success');
  expect(run.log).toContain('the changelog has no links to pull requests');
});

test('trouble of GitHub now and then is survived', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  commitVersion(shop, '1.0.0');
  github.fail({ fault: { kind: 'status', status: 502 }, every: 4, times: Number.POSITIVE_INFINITY });
  const run = await release(github);
  expectStatus(run, 'success');
  expect(readResult(run).published).toMatchObject({ tag: 'v1.0.0', isCreated: true });
  expect(shop.releases).toHaveLength(1);
});

const NOTIFYING = `
hosts: { web-1: { address: 203.0.113.10, host_key: "SHA256:${'A'.repeat(43)}" } }
defaults:
  notify: [{ webhook: { url: "\${HOOK}", token: HOOK_TOKEN } }, { webhook: { url: "\${HOOK}/other" }, events: [failed] }]
apps: { shop: { source: { upload: . }, runtime: static } }
environments: { production: { hosts: [web-1] } }
`;

test('the notifiers of the defaults are told of what was published, once, and never of a draft', async () => {
  await using github = await startGitHub();
  await using hook = await startReceiver(() => ({ status: 200, text: '' }));
  const shop = github.repository();
  const sha = shop.commit({ message: 'Add a cart', files: { VERSION: '1.0.0\n', 'config/bowline.yml': NOTIFYING } });
  await using checkout = openCheckout(github, { depth: 1 });
  const publish = (inputs: Variables = {}) =>
    checkout.run('release', { secrets: '{"HOOK_TOKEN":"a-very-secret-token"}', ...inputs }, pushOf('main', null, sha), {
      HOOK: hook.url,
      GITHUB_ACTOR: 'octocat',
    });
  expectStatus(await publish({ draft: 'true' }), 'success');
  expect(hook.received).toEqual([]);
  const run = await publish();
  expectStatus(run, 'success');
  expect(run.log).toContain('notified of the release: webhook (127.0.0.1');
  expectStatus(await publish(), 'unchanged');
  expect(hook.complaints).toEqual([]);
  expect(hook.received).toHaveLength(1);
  expect(hook.received[0]?.headers.authorization).toBe('Bearer a-very-secret-token');
  expect(hook.received[0]?.body).toMatchObject({
    event: 'released',
    version: 'v1.0.0',
    url: run.outputs['release-url'],
    changelog: run.outputs.changelog,
    repository: 'acme/shop',
    actor: 'octocat',
  });
  expect(run.log).not.toContain('a-very-secret-token');
});

test('a release stands though its notifier has no secret or the config is wrong, and both are warned about', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  shop.commit({ message: 'Add a cart', files: { VERSION: '1.0.0\n', 'config/bowline.yml': NOTIFYING } });
  const run = await release(github);
  expectStatus(run, 'success');
  expect(run.log).toMatch(/::warning::.*HOOK/);
  shop.commit({ message: 'Break it', files: { VERSION: '1.1.0\n', 'config/other.yml': 'hosts: [' } });
  const wrong = await release(github, { config: 'config/other.yml' });
  expectStatus(wrong, 'success');
  expect(wrong.log).toContain('nobody was told of the release');
});
