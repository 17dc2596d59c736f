import { readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPackages } from '../../fixtures/packages';
import { expectServing, expectStatus, openShop, readRelease } from '../shop';

test('each release has the packages of its lock file, and a rollback those of before', {
  timeout: 180_000,
}, async () => {
  await using shop = await openShop(['web-1']);
  const { host, project } = shop;
  await using registry = await startPackages(join(project.base, 'registry'));
  for (const version of ['1.0.0', '2.0.0']) registry.publish('demo', version);
  const configure = (node: object | undefined) =>
    shop.configure((_config, app) => {
      Object.assign(app, {
        ...(node === undefined ? {} : { node, build: ['node -p \'require("demo")\' >BUILT'] }),
        keep: 3,
        env: { ...(app.env as object), npm_config_registry: registry.url },
      });
    });
  const deploy = async (version: string, demo?: string, more: Record<string, string> = {}) => {
    await project.release(version);
    const files = demo === undefined ? {} : registry.manifests({ demo }, { version });
    for (const [name, text] of Object.entries({ ...files, ...more })) project.write(`app/${name}`, text);
    project.commit(`packages of ${version}`);
    return shop.run('deploy');
  };
  const store = () => readlinkSync(join(host.path, 'current/node_modules'));
  configure({ version: process.versions.node.split('.')[0] });

  const refused = await deploy('0.9.0');
  expectStatus(refused, 'aborted');
  expect(refused.log).toContain('`node` needs package.json, which is not in the release');

  const first = await deploy('1.0.0', '1.0.0');
  expectStatus(first, 'success');
  expect(first.log).toMatch(/✓ web-1 › node packages/);
  expect(readRelease(host, 'BUILT')).toBe('1.0.0\n');
  const firstStore = store();

  const { 'package.json': other = '' } = registry.manifests({ demo: '2.0.0' });
  const failed = await deploy('1.1.0', '1.0.0', { 'package.json': other });
  expectStatus(failed, 'failed');
  expect(failed.log).toContain("Invalid: lock file's demo@1.0.0 does not satisfy demo@2.0.0");
  await expectServing(shop, '1.0.0');

  expectStatus(await deploy('2.0.0', '2.0.0'), 'success');
  expect(readRelease(host, 'BUILT')).toBe('2.0.0\n');
  rmSync(join(host.path, '.bowline/node', firstStore.split('/').at(-2) ?? ''), { recursive: true });
  const back = await shop.run('rollback');
  expectStatus(back, 'success');
  expect(back.log).toMatch(/node_modules of \S+ is gone, or cannot run any more: it is made anew/);
  expect(readRelease(host, 'node_modules/demo/index.js')).toContain('1.0.0');
  expect([readRelease(host, 'BUILT'), store()]).toEqual(['1.0.0\n', firstStore]);
  expectStatus(await deploy('2.1.0', '1.0.0'), 'success');
  expect(store()).toBe(firstStore);
  expectStatus(await shop.run('deploy'), 'unchanged');

  // What kept releases link to stays, whatever the config says by now.
  configure(undefined);
  expectStatus(await deploy('3.0.0'), 'success');
  expectStatus(await deploy('3.1.0'), 'success');
  expect(readdirSync(join(host.path, '.bowline/node'))).toEqual([firstStore.split('/').at(-2)]);
  expectStatus(await deploy('3.2.0'), 'success');
  expect(readdirSync(join(host.path, '.bowline/node'))).toEqual([]);

  configure({ version: '3' });
  const old = await deploy('4.0.0', '1.0.0');
  expectStatus(old, 'aborted');
  expect(old.log).toContain(`Node 3 is not there: it has Node ${process.versions.node}`);
});
