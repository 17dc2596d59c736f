import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../../fixtures/until';
import { expectStatus, openShop, readResult } from '../shop';

test('status tells who holds the lock while a deploy goes on, and how the last one ended', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  const flag = join(shop.project.base, 'go');
  shop.configure((_config, app) => {
    app.build = [`: >${flag}.begun; while [ ! -e ${flag} ]; do sleep 0.05; done; exit 1`];
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await until(() => existsSync(`${flag}.begun`), 20_000);
  const [during] = readResult(await shop.run('status')).services ?? [];
  expect(during).toMatchObject({ version: '1.0.0', healthy: true });
  expect(during?.lockHolder).toContain('deploy of shop to production by octocat');

  shop.project.write('../go', '');
  const failed = await step.ended;
  expectStatus(failed, 'failed');
  const status = await shop.run('status');
  const [after] = readResult(status).services ?? [];
  expect(after).toMatchObject({ version: '1.0.0', healthy: true, lockHolder: null });
  expect(after?.lastDeploy).toMatchObject({ id: readResult(failed).id, mode: 'deploy', status: 'failed' });
  expect(status.log).toMatch(/web-1\n.*1\.0\.0/);
});
