import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../../fixtures/until';
import { expectServing, expectStatus, openShop, readResult } from '../shop';

test('fault 38: a run that wakes up after its switch does not undo what another has deployed since', async () => {
  await using shop = await openShop();
  shop.configure(({ environments }) => Object.assign(environments.production ?? {}, { startup_delay: '2s' }));
  expectStatus(await shop.deploy('1.0.0'), 'success');
  await shop.project.release('2.0.0');
  const sleeper = shop.start('deploy');
  await sleeper.waitFor(/for the start-up/);
  sleeper.kill('SIGSTOP');
  await until(() => isFree(join(shop.host.path, '.bowline/lock')), 20_000);

  expectStatus(await shop.deploy('3.0.0'), 'success');
  sleeper.kill('SIGCONT');
  const woken = await sleeper.ended;
  expectStatus(woken, 'failed');
  expect(readResult(woken).error?.code).toBe('lock_lost');
  await expectServing(shop, '3.0.0');
  expectStatus(await shop.run('deploy'), 'unchanged');
});

function isFree(lock: string): boolean {
  try {
    execFileSync('flock', ['-n', lock, 'true']);
    return true;
  } catch {
    return false;
  }
}
