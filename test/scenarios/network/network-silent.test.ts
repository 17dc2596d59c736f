import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../../fixtures/until';
import { openFarShop } from '../far-shop';
import { expectServing, expectStatus, lastLines } from '../shop';

function isLockFree(path: string): boolean {
  try {
    execFileSync('flock', ['-n', join(path, '.bowline/lock'), 'true']);
    return true;
  } catch {
    return false;
  }
}

test('fault 31: a link that falls silent while a release is made ends the run by name, and the host lets go by itself', async () => {
  await using far = await openFarShop(['web-1']);
  const { shop, link } = far;
  await shop.deploy('1.0.0');
  shop.configure((config, app) => {
    config.defaults.ssh = { keepalive: '1s', connect_timeout: '1s' };
    app.build = ['echo building; sleep 60'];
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await step.waitFor(/web-1.*building/);
  link.silence();
  const silentAt = Date.now();
  const run = await step.ended;
  expectStatus(run, 'failed');
  expect(run.outputs['error-code']).toMatch(/^(connect|lock_lost)$/);
  expect(lastLines(run.log, 2)).toMatch(/web-1.*(connection was lost|heartbeat|session ended)/);
  // The holder's own patience, and a second to spare.
  await until(() => isLockFree(shop.host.path), 12_000 - (Date.now() - silentAt));

  link.resume();
  shop.configure(() => {});
  expectStatus(await shop.run('deploy'), 'success');
  await expectServing(shop, '2.0.0');
});
