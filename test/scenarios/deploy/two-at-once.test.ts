import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../../fixtures/until';
import { expectServing, expectStatus, lastLines, openShop, readJournal, releasesOn, type Shop } from '../shop';

/** A build that waits until a file appears in the working directory of the run. */
function buildThatWaits(shop: Shop): { started: () => Promise<void>; go: () => void } {
  const flag = join(shop.project.base, 'go');
  shop.configure((_config, app) => {
    app.build = [`: >${flag}-$BOWLINE_HOST; while [ ! -e ${flag} ]; do sleep 0.05; done`];
  });
  const isWaiting = () => shop.hosts.every(({ name }) => existsSync(`${flag}-${name}`));
  return { started: () => until(isWaiting), go: () => shop.project.write('../go', '') };
}

test('fault 36: of two deploys at once one wins, and the other changes nothing and names the winner', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('1.0.0');
  const { started, go } = buildThatWaits(shop);
  await shop.project.release('2.0.0');
  const winner = shop.start('deploy', {}, { env: { GITHUB_ACTOR: 'monalisa', GITHUB_RUN_ID: '2002' } });
  await started();
  const journals = () => JSON.stringify(shop.hosts.map(readJournal));
  const before = [journals(), shop.hosts.map(releasesOn)];

  const loser = await shop.cli('deploy');
  expect(loser.exitCode, loser.output).toBe(5);
  expect(lastLines(loser.output)).toContain('held by deploy of shop to production by monalisa');
  expect(lastLines(loser.output)).toContain('/actions/runs/2002');
  expect([journals(), shop.hosts.map(releasesOn)]).toEqual(before);

  go();
  expectStatus(await winner.ended, 'success');
  await expectServing(shop, '2.0.0');
});

test('fault 36: a deploy that may wait for the lock goes on when it is free', async () => {
  await using shop = await openShop();
  const { go } = buildThatWaits(shop);
  const first = shop.start('deploy');
  await first.waitFor(/▸ prepare/);
  const second = shop.start('deploy', { 'lock-wait': '20s', force: 'redeploy' });
  await second.waitFor(/waiting for deploy of shop/);
  go();
  expectStatus(await first.ended, 'success');
  expectStatus(await second.ended, 'success');
  await expectServing(shop, '1.0.0');
});

test('fault 38: a holder that wakes up after its lock was taken changes nothing and says so', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  const { started, go } = buildThatWaits(shop);
  await shop.project.release('2.0.0');
  const sleeper = shop.start('deploy');
  await started();
  sleeper.kill('SIGSTOP');
  const isFree = () => {
    try {
      execFileSync('flock', ['-n', join(shop.host.path, '.bowline/lock'), 'true']);
      return true;
    } catch {
      return false;
    }
  };
  await until(isFree, 20_000);

  go();
  const other = await shop.deploy('3.0.0');
  expectStatus(other, 'success');
  sleeper.kill('SIGCONT');
  const woken = await sleeper.ended;
  expectStatus(woken, 'failed');
  expect(lastLines(woken.log, 1)).toMatch(/lock was lost|another run has taken over/);
  await expectServing(shop, '3.0.0');
  expectStatus(await shop.run('deploy'), 'unchanged');
});
