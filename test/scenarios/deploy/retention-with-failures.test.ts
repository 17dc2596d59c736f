import { expect, test } from 'vitest';
import { expectServing, expectStatus, liveRelease, openShop, releasesOn } from '../shop';

test('verdicts decide what goes: good ones by number, failed ones apart, the live and the newest good one never', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.keep = 2;
    app.keep_failed = { count: 1, age: '7d' };
    app.health = { path: '/health', deadline: '600ms', interval: '100ms' };
  });
  const good: string[] = [];
  const bad: string[] = [];
  for (const [index, isGood] of [true, false, true, false, false, true, false, true].entries()) {
    const version = `${index + 1}.0.0`;
    await shop.project.release(version, isGood ? undefined : 'health');
    const run = await shop.run('deploy');
    expectStatus(run, isGood ? 'success' : 'rolled_back');
    (isGood ? good : bad).push(run.outputs.release ?? '');
    expect(releasesOn(shop.host), `after ${version}`).toEqual([...good.slice(-2), ...bad.slice(-1)].sort());
    expect(liveRelease(shop.host)).toBe(good.at(-1));
  }
  await expectServing(shop, '8.0.0');
  expectStatus(await shop.run('rollback'), 'success');
  expect(liveRelease(shop.host)).toBe(good.at(-2));
});
