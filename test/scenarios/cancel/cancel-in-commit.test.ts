import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runPost } from '../../fixtures/runner';
import { expectServing, expectStatus, openShop, readJournal } from '../shop';

test('killed in its commit, a step has verified every host, so post leaves them all on the release', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('1.0.0');
  shop.configure((config) => Object.assign(config.environments.production ?? {}, { startup_delay: '2s' }));
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await step.waitFor(/▸ verify/);
  // The second host has not said yet that its release is good when the first one has.
  const [, second] = shop.hosts;
  const busy = spawn('flock', [join(second?.path ?? '', '.bowline/activate.lock'), 'sleep', '60'], { detached: true });
  await step.waitFor(/web-1 › write the journal/, 30_000);
  step.kill('SIGKILL');
  const run = await step.ended;
  if (busy.pid !== undefined) process.kill(-busy.pid);
  const post = await runPost(run);

  expectStatus(post, 'unchanged');
  await expectServing(shop, '2.0.0');
  for (const host of shop.hosts) {
    const verdict = readJournal(host).findLast(({ event }) => event === 'verdict');
    expect(verdict, host.name).toMatchObject({ verdict: 'good' });
  }
  expectStatus(await shop.run('deploy'), 'unchanged');
});
