import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { missingHttpBackend } from '../../fixtures/git-server';
import { startPackages } from '../../fixtures/packages';
import { writeWheel } from '../../fixtures/wheels';
import { openGitShop } from '../git-source/git-shop';
import { expectStatus, openShop, readResult } from '../shop';

/** Each run is a process of its own, and a busy machine takes its time for them. */
vi.setConfig({ testTimeout: 240_000 });

const CHECKS = { virtualenv: { files: true }, node_modules: {}, repository: {}, permissions: {} };

test('what of a release is not as it should be is named, by all checks together and by one alone', async () => {
  await using shop = await openShop();
  const { host, project } = shop;
  const wheels = join(project.base, 'wheels');
  writeWheel(wheels, 'demo', '1.0');
  await using registry = await startPackages(join(project.base, 'registry'));
  registry.publish('demo', '1.0.0');
  shop.configure((_config, app) =>
    Object.assign(app, {
      ...{ python: { installer: 'pip' }, node: {}, checks: CHECKS, shared: ['data/'] },
      env: {
        ...(app.env as object),
        ...{ PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels, npm_config_registry: registry.url },
      },
    }),
  );
  await project.release('1.0.0');
  const files = { 'requirements.txt': 'demo==1.0\n', ...registry.manifests({ demo: '1.0.0' }) };
  for (const [name, text] of Object.entries(files)) project.write(`app/${name}`, text);
  const commit = project.commit('Add packages');
  const deployed = await shop.run('deploy');
  expectStatus(deployed, 'success');
  const told = readResult(deployed).hosts[0]?.checks.filter(({ name }) => name in CHECKS);
  expect(told?.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(told?.[2]?.detail).toMatch(`${commit.slice(0, 7)}, and clean`);

  const live = join(host.path, 'current');
  execFileSync('chmod', ['-R', 'u+w', `${live}/.venv/`, `${live}/node_modules/`]);
  const [site = ''] = execFileSync('sh', ['-c', `echo ${live}/.venv/lib/python3*/site-packages`], {
    encoding: 'utf8',
  }).split('\n');
  appendFileSync(join(site, 'demo.py'), '# by hand\n');
  writeFileSync(join(live, 'node_modules/demo/package.json'), '{ "version": "1.0.1" }');
  writeFileSync(join(live, 'by-hand.js'), '');
  chmodSync(join(live, 'by-hand.js'), 0o666);
  chmodSync(join(live, '.bowline/env'), 0o644);
  const damaged = await shop.run('verify');
  expectStatus(damaged, 'failed');
  const checks = readResult(damaged).hosts[0]?.checks ?? [];
  const found = (name: string) => checks.find((one) => one.name === name)?.data.found;
  expect(found('virtualenv')).toEqual(['demo.py of demo was changed']);
  expect(found('node_modules')).toEqual(['demo 1.0.1 is installed, and package-lock.json names 1.0.0']);
  expect(found('repository')).toEqual(['.bowline/env was changed: mode 0644, was 0600', 'by-hand.js was added']);
  const release = readlinkSync(live);
  expect([...(found('permissions') as string[])].sort()).toEqual([
    `${release}/.bowline/env has mode 0644, not 0600`,
    `${release}/by-hand.js has mode 0666: everybody may write into it`,
  ]);

  rmSync(readlinkSync(join(live, 'node_modules')).replace('../..', host.path), { recursive: true });
  const alone = await shop.cli('verify', '--checks', 'node_modules', '--json');
  expect(alone.exitCode).toBe(18);
  const result = JSON.parse(alone.stdout) as ReturnType<typeof readResult>;
  expect(result.hosts[0]?.checks.map(({ name, detail }) => [name, detail])).toEqual([
    ['node_modules', expect.stringMatching(/^node_modules leads to .*, which is gone$/)],
  ]);
});

describe.skipIf(missingHttpBackend)('a repository of a git server', () => {
  test('has to be in its mirror on the host, and is found there', async () => {
    await using shop = await openGitShop({});
    expectStatus(await shop.deployRef(), 'success');
    const source = { git: shop.server.address('shop.git'), token: 'REPO_TOKEN', directory: 'app' };
    shop.configure((_config, app) => Object.assign(app, { source, checks: { repository: {} } }));
    expectStatus(await shop.run('verify', { checks: 'repository' }), 'success');
    rmSync(join(shop.host.path, '.bowline/git'), { recursive: true });
    const gone = await shop.run('verify', { checks: 'repository' });
    expectStatus(gone, 'failed');
    expect(gone.log).toMatch(/the mirror \.bowline\/git\/\w{16}\.git lacks [0-9a-f]{7}: the next deploy fetches it/);
  });
});
