import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSite } from '../../../src/demo/site';
import { createProject, makeBase } from '../../fixtures/project';
import { runAction } from '../../fixtures/runner';
import { expectStatus } from '../shop';

test('a self-hosted runner deploys to its own machine without SSH', async () => {
  const base = makeBase();
  const path = join(base, 'srv/shop');
  await using site = await startSite(path);
  await using project = await createProject({ hosts: [], path, port: site.port, runtime: 'static' }, base);
  project.write(
    'config/bowline.yml',
    `hosts:
  here: { connection: local }
apps:
  shop:
    source: { upload: app }
    path: ${path}
    runtime: static
    port: ${site.port}
    health: { path: /health, deadline: 2s, interval: 100ms }
    lock: { scope: app }
    preflight: { disk_free: 1MB }
environments:
  production: { hosts: [here] }
`,
  );
  const deploy = () => runAction({ cwd: project.folder, action: 'deploy' });
  expectStatus(await deploy(), 'success');
  await project.release('2.0.0');
  expectStatus(await deploy(), 'success');
  await project.release('3.0.0', 'health');
  expectStatus(await deploy(), 'rolled_back');
  expect(readFileSync(join(path, 'current/VERSION'), 'utf8').trim()).toBe('2.0.0');
});
