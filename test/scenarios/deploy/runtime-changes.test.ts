import { expect, test } from 'vitest';
import { ask, expectServing, expectStatus, liveRelease, openShop, readResult } from '../shop';

test('a way back leads over a change of the runtime, in both directions', async () => {
  await using shop = await openShop();
  const asCommand = () => shop.configure(() => {});
  const asStatic = (change: (app: Record<string, unknown>) => void = () => {}) =>
    shop.configure((_config, app) => {
      app.runtime = 'static';
      app.port = undefined;
      app.health = undefined;
      change(app);
    });

  asCommand();
  const first = await shop.deploy('1.0.0');
  expectStatus(first, 'success');
  await expectServing(shop, '1.0.0');

  // The service that nothing starts any more is stopped, and starts again with its release.
  asStatic((app) => {
    app.checks = { broken: { type: 'command', run: 'exit 1' } };
  });
  const broken = await shop.deploy('2.0.0');
  expectStatus(broken, 'rolled_back');
  expect(readResult(broken).error?.message).toContain('broken');
  await expectServing(shop, '1.0.0');
  expect(liveRelease(shop.host)).toBe(first.outputs.release);

  asStatic();
  expectStatus(await shop.deploy('2.0.1'), 'success');
  expect(await ask(shop.host)).toBeUndefined();

  asCommand();
  await shop.project.release('3.0.0', 'health');
  shop.configure((_config, app) => {
    app.health = { path: '/health', deadline: '1s', interval: '100ms' };
  });
  const sick = await shop.run('deploy');
  expectStatus(sick, 'rolled_back');
  expect(await ask(shop.host)).toBeUndefined();
  expect(readResult(sick).apps[0]?.version).toBe('2.0.1');

  asStatic();
  const back = await shop.run('rollback', { target: `id:${first.outputs.release}` });
  expectStatus(back, 'success');
  await expectServing(shop, '1.0.0');
});
