import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingHttpBackend, runTestGit, startGitServer } from '../../fixtures/git-server';
import { startGitHub } from '../../fixtures/github/github';
import { makeFolder } from '../../unit/shell/shells';
import { openCheckout } from './checkout';

const CONFIG = `
hosts: { web-1: { address: 203.0.113.10 } }
apps:
  lab:
    source: { git: "\${GIT_SERVER}/homelab.git", token: HOMELAB_TOKEN }
    runtime: static
  bot: { source: { upload: . }, runtime: static }
environments:
  production: { hosts: [web-1], apps: { lab: {}, bot: {} } }
`;

test.skipIf(missingHttpBackend)('the newest tag of an app of a git server is that of its own repository', async () => {
  using folder = makeFolder();
  const [work, served] = [join(folder.path, 'work'), join(folder.path, 'served')];
  mkdirSync(served);
  runTestGit(work, 'init', '-q', '-b', 'main');
  for (const tag of ['v1.9.0', 'v1.10.0', 'v2.0.0-rc.1', 'nightly']) {
    writeFileSync(join(work, 'VERSION'), `${tag}\n`);
    runTestGit(work, 'add', '--all');
    runTestGit(work, 'commit', '-q', '-m', tag);
    runTestGit(work, 'tag', '--annotate', tag, '--message', tag);
  }
  runTestGit(served, 'clone', '-q', '--bare', work, 'homelab.git');
  await using server = await startGitServer({ root: served, login: { user: 'x-access-token', password: 'open' } });

  await using github = await startGitHub();
  const shop = github.repository();
  const sha = shop.commit({ message: 'Begin', files: { 'config/bowline.yml': CONFIG } });
  shop.tag('v3.0.0', sha);
  await using checkout = openCheckout(github);
  const schedule = { name: 'schedule', ref: 'refs/heads/main', sha, payload: {} };
  const inputs = { environment: 'production', tags: 'v*.*.*', secrets: 'HOMELAB_TOKEN=open' };
  const env = { GIT_SERVER: server.origin };
  const run = await checkout.run('select', inputs, schedule, env);
  expect(JSON.parse(run.outputs.matrix ?? 'null'), run.log).toEqual([
    { environment: 'production', apps: 'lab', sourceRef: 'v1.10.0', version: 'v1.10.0' },
    { environment: 'production', apps: 'bot', ref: 'v3.0.0', version: 'v3.0.0' },
  ]);
  const refused = await checkout.run('select', { ...inputs, secrets: 'HOMELAB_TOKEN=shut' }, schedule, env);
  expect([refused.exitCode, refused.outputs['error-code']], refused.log).toEqual([1, 'transfer']);
  expect(refused.log).toContain('its newest tag cannot be looked up');
  const none = await checkout.run('select', { ...inputs, tags: 'none-*' }, schedule, env);
  expect([none.outputs.any, none.outputs.matrix], none.log).toEqual(['false', '[]']);
});
