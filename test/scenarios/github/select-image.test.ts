import { expect, test } from 'vitest';
import { startGitHub } from '../../fixtures/github/github';
import { pushImage } from '../../fixtures/registry/push';
import { missingRegistry, PASSWORD, startRegistry, USER } from '../../fixtures/registry/registry';
import { openCheckout } from './checkout';

test.skipIf(missingRegistry)(
  `the newest tag of an image is that of its registry ${missingRegistry ?? ''}`,
  async () => {
    await using registry = await startRegistry({ auth: 'basic' });
    const authorization = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
    const target = { url: `http://${registry.host}`, repository: 'you/logger', headers: { authorization } };
    await pushImage(target, ['v1.9.0', 'v1.10.0', 'v2.0.0-rc.1', 'latest']);
    const config = `
hosts: { web-1: { address: 203.0.113.10 } }
apps:
  logger:
    source: { image: "\${REGISTRY}/you/logger", tags: "v1.*.*", login: { user: ${USER}, password: GHCR_TOKEN } }
    runtime: static
  bot: { source: { upload: . }, runtime: static }
environments:
  production: { hosts: [web-1], apps: { logger: {}, bot: {} } }
`;
    await using github = await startGitHub();
    const shop = github.repository();
    const sha = shop.commit({ message: 'Begin', files: { 'config/bowline.yml': config } });
    shop.tag('v3.0.0', sha);
    await using checkout = openCheckout(github);
    const schedule = { name: 'schedule', ref: 'refs/heads/main', sha, payload: {} };
    const inputs = { environment: 'production', tags: 'v*.*.*' };
    const env = { REGISTRY: registry.host };
    const run = await checkout.run('select', { ...inputs, secrets: `GHCR_TOKEN='${PASSWORD}'` }, schedule, env);
    expect(JSON.parse(run.outputs.matrix ?? ''), run.log).toEqual([
      { environment: 'production', apps: 'logger', imageTag: 'v1.10.0', version: 'v1.10.0' },
      { environment: 'production', apps: 'bot', ref: 'v3.0.0', version: 'v3.0.0' },
    ]);
    const wrong = await checkout.run('select', { ...inputs, secrets: 'GHCR_TOKEN=another' }, schedule, env);
    expect([wrong.exitCode, wrong.outputs['error-code']], wrong.log).toEqual([1, 'registry']);
  },
);
