import { describe, expect, test } from 'vitest';
import { type FakeGitHub, startGitHub } from '../../fixtures/github/github';
import type { FakeRepository } from '../../fixtures/github/repository';
import { readResult } from '../shop';
import { type CheckoutOptions, dispatchOf, openCheckout } from './checkout';

const CONFIG = `
hosts:
  web-1: { address: "\${WEB1_HOST}", key: WEB1_KEY }
apps:
  shop:
    source: { upload: . }
    runtime: { systemd: shop.service }
    secrets: [API_KEY]
environments:
  production: { hosts: [web-1] }
`;

const GOOD = { version: 'v1.2.0', reason: 'the basket' };

/** main at 1.3.0, and tags for 1.1.0 and 1.2.0. @returns the commit of each */
function begin(shop: FakeRepository, config = CONFIG) {
  const files = (version: string) => ({ VERSION: `${version}\n`, 'config/bowline.yml': config });
  const one = shop.commit({ message: 'Release 1.1.0', files: files('1.1.0') });
  const two = shop.commit({ message: 'Release 1.2.0', files: files('1.2.0') });
  const main = shop.commit({ message: 'Begin 1.3.0', files: files('1.3.0') });
  shop.tag('v1.1.0', one);
  shop.tag('v1.2.0', two, 'Release 1.2.0');
  return { one, two, main };
}

async function validate(
  github: FakeGitHub,
  inputs: Record<string, string>,
  { env = {}, ...options }: CheckoutOptions & { env?: Record<string, string> } = {},
) {
  await using checkout = openCheckout(github, options);
  const sha = github.repository().git.run(['rev-parse', 'main']).trim();
  const run = await checkout.run('validate', inputs, dispatchOf(sha), env);
  return { run, result: readResult(run) };
}

type Outcome = Awaited<ReturnType<typeof validate>>;

/** The findings that refuse it. */
const wrong = ({ result }: Outcome) =>
  (result.validation ?? []).filter(({ ok }) => ok === false).map(({ message }) => message);

test('a sound request passes, and what is deployed is an output', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  const { two } = begin(shop);
  shop.addDeployment({ environment: 'production', payload: { version: 'v1.1.0' }, ref: 'v1.1.0', states: ['success'] });
  for (const depth of [undefined, 1]) {
    const { run } = await validate(github, GOOD, { ...(depth === undefined ? {} : { depth }) });
    expect(run.exitCode, run.log).toBe(0);
    expect(run.outputs).toMatchObject({ status: 'success', version: 'v1.2.0', revision: two });
    for (const finding of [
      'v1.2.0 is a version',
      `the tag v1.2.0 is at ${two.slice(0, 7)}`,
      'v1.2.0 is in the history of main',
      'VERSION at v1.2.0 says 1.2.0',
      'v1.2.0 is newer than v1.1.0, which is live in production',
      'the reason is: the basket',
    ]) {
      expect(run.log).toContain(`✓ ${finding}`);
    }
    expect(run.summary).toContain('✅ VERSION at v1.2.0 says 1.2.0');
  }
  expect(github.writes()).toEqual([]);
});

describe('refused by name, before anybody is asked to approve it', () => {
  test.each(['1.2.0', 'v1.2', 'v01.2.0', 'latest', 'v1.2.0;id', '$(id)'])('the version %s', async (version) => {
    await using github = await startGitHub();
    begin(github.repository());
    const outcome = await validate(github, { ...GOOD, version });
    expect([outcome.run.exitCode, outcome.run.outputs.status, outcome.run.outputs['error-code']]).toEqual([
      1,
      'aborted',
      'input',
    ]);
    expect(wrong(outcome)).toEqual([`\`version\` is \`${version}\`, which has not the form vX.Y.Z`]);
    expect(github.requests).toEqual([]);
  });

  test('a tag that is not there', async () => {
    await using github = await startGitHub();
    begin(github.repository());
    const outcome = await validate(github, { ...GOOD, version: 'v1.3.0' });
    expect(wrong(outcome)).toEqual(['there is no tag v1.3.0']);
    expect(outcome.run.log).toContain('::error title=validate of production');
  });

  test('a tag on a commit that was never merged', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const { two } = begin(shop);
    const side = shop.commit({ message: 'Side', branch: 'side', from: two, files: { VERSION: '1.2.1\n' } });
    shop.tag('v1.2.1', side);
    const outcome = await validate(github, { ...GOOD, version: 'v1.2.1' });
    expect(wrong(outcome)).toEqual([
      expect.stringMatching(/^the tag v1\.2\.1 is not in the history of main or the commit of this run/),
    ]);
  });

  test('a VERSION that says something else, also where the tag was not fetched', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const { main } = begin(shop);
    shop.tag('v2.0.0', main);
    for (const options of [{}, { depth: 1 }]) {
      const outcome = await validate(github, { ...GOOD, version: 'v2.0.0' }, options);
      expect(wrong(outcome)).toEqual(['VERSION at v2.0.0 says 1.3.0, and not v2.0.0']);
    }
    shop.commit({ message: 'On' });
    const away = await validate(github, { ...GOOD, version: 'v1.2.0', 'version-file': 'none.txt' }, { depth: 1 });
    expect(wrong(away)).toEqual(['there is no none.txt in the checkout']);
  });

  test('what is older than live, by the records of the deploys', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    begin(shop);
    const deploy = (version: string) =>
      shop.addDeployment({
        environment: 'production',
        payload: { version },
        ref: version,
        states: ['in_progress', 'success'],
      });
    const one = deploy('v1.1.0');
    const two = deploy('v1.2.0');
    const old = { ...GOOD, version: 'v1.1.0' };
    const refusal = 'v1.1.0 is older than v1.2.0, which is live in production by its Deployment record';
    expect(wrong(await validate(github, old))).toEqual([refusal]);
    expect(wrong(await validate(github, { ...old, force: 'downgrade' }))).toEqual([]);
    // A rollback leaves the newer one, and returns to the older.
    shop.addDeploymentStatus(two, { state: 'inactive' });
    shop.addDeploymentStatus(one, { state: 'success' });
    expect(wrong(await validate(github, old))).toEqual([]);
  });

  test('what is older than a live commit of which no version is known', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const { two } = begin(shop);
    shop.addDeployment({ environment: 'production', ref: two, states: ['success'] });
    expect(wrong(await validate(github, { ...GOOD, version: 'v1.1.0' }))).toEqual([
      `v1.1.0 is older than ${two.slice(0, 7)}, which is live in production by its Deployment record`,
    ]);
    expect(wrong(await validate(github, GOOD))).toEqual([]);
  });

  test('records that the token may not read, with the permission that it lacks', async () => {
    await using github = await startGitHub();
    begin(github.repository());
    const token = github.addToken({ permissions: { contents: 'read' } });
    const outcome = await validate(github, GOOD, { token });
    expect(wrong(outcome)).toEqual([expect.stringMatching(/^what is live in production cannot be read: .*403/)]);
    expect(outcome.run.log).toContain('`deployments: read`');
  });

  test('a missing reason, a missing version, missing secrets, a broken config: all at once', async () => {
    await using github = await startGitHub();
    begin(github.repository(), CONFIG.replace('hosts: [web-1]', 'hosts: [web-2]'));
    const inputs = { 'required-secrets': 'ssh-key, API_KEY, EMPTY_KEY', reason: ' ' };
    const outcome = await validate(github, inputs, { env: { EMPTY_KEY: '' } });
    expect(wrong(outcome)).toEqual([
      '`version` is missing',
      '`reason` is missing',
      '`ssh-key` is empty',
      'the secret API_KEY is missing',
      'the secret EMPTY_KEY is empty',
      expect.stringMatching(/^config\/bowline\.yml:10:25: unknown host `web-2`/),
    ]);
    expect(outcome.run.summary.match(/\| ❌ /g)).toHaveLength(6);
  });

  test('an environment that the config does not have', async () => {
    await using github = await startGitHub();
    begin(github.repository());
    const outcome = await validate(github, { ...GOOD, environment: 'prod' });
    expect(wrong(outcome)).toEqual([expect.stringContaining('unknown environment `prod`')]);
    expect(outcome.run.outputs['error-code']).toBe('config');
  });
});

describe('the secrets', () => {
  const declared = (secrets: Record<string, string>) => ({ ...GOOD, secrets: JSON.stringify(secrets) });

  test('that the config declares are looked for where secrets are given at all', async () => {
    await using github = await startGitHub();
    begin(github.repository());
    expect(wrong(await validate(github, GOOD))).toEqual([]);
    const outcome = await validate(github, declared({ OTHER: 'value-of-another' }));
    expect(wrong(outcome)).toEqual(['the secret API_KEY is missing', 'the secret WEB1_KEY is missing']);
    expect(outcome.run.output).not.toMatch(/(?<!::add-mask::)value-of-another/);
    expect(wrong(await validate(github, declared({ API_KEY: 'a', WEB1_KEY: 'b' })))).toEqual([]);
  });

  test('of the environment are no mistake: before the approval they are empty, or not there', async () => {
    await using github = await startGitHub();
    begin(github.repository());
    for (const secrets of [
      { API_KEY: '', WEB1_KEY: '' },
      { github_token: 'ghs_x', WEB1_KEY: '' },
    ]) {
      const outcome = await validate(github, declared(secrets));
      expect(wrong(outcome)).toEqual([]);
      expect(outcome.run.log).toContain('? not known here, and looked for again after the approval: API_KEY, WEB1_KEY');
    }
    const required = await validate(github, { ...declared({ API_KEY: '' }), 'required-secrets': 'API_KEY' });
    expect(wrong(required)).toContain('the secret API_KEY is empty');
  });
});

test('without GitHub git on the runner is asked, and what nobody knows is said', async () => {
  await using github = await startGitHub();
  begin(github.repository());
  await using checkout = openCheckout(github);
  const good = await checkout.cli('validate', '--version', 'v1.2.0', '--reason', 'the basket');
  expect(good.exitCode, good.output).toBe(0);
  expect(good.output).toContain('✓ v1.2.0 is in the history of the commit of this run, ');
  expect(good.output).toContain('? not compared with what is live in production: there is no `github-token`');
  const bad = await checkout.cli('validate', '--version', 'v9.0.0');
  expect(bad.exitCode, bad.output).toBe(2);
  expect(bad.output).toContain('there is no tag v9.0.0');
  expect(bad.output).toContain('`reason` is missing');
});

test('a tag of which GitHub gives no answer does not pass', async () => {
  await using github = await startGitHub();
  begin(github.repository());
  const outcome = await validate(github, GOOD, { depth: 1, env: { GITHUB_API_URL: 'http://127.0.0.1:9' } });
  expect(wrong(outcome)[0]).toMatch(/^whether there is a tag v1\.2\.0 cannot be told: GitHub gave no answer/);
});
