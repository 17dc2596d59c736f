import { expect, test } from 'vitest';
import { ask, expectServing, expectStatus, liveRelease, openShop, readJournal, readResult } from '../shop';

test('fault 54: a first deploy that is not healthy is stopped, `current` stays, and the next good one works', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  shop.configure((_config, app) => {
    app.health = { path: '/health', deadline: '1s', interval: '100ms' };
  });
  await shop.project.release('1.0.0', 'health');
  const run = await shop.run('deploy');
  expectStatus(run, 'failed');
  expect(readResult(run).hosts.map(({ status }) => status)).toEqual(['failed', 'failed']);
  expect(run.log).toContain('There was no release before this one to go back to, so it was stopped.');
  for (const host of shop.hosts) {
    expect(await ask(host), host.name).toBeUndefined();
    expect(liveRelease(host)).toBe(run.outputs.release);
    expect(readJournal(host).findLast(({ event }) => event === 'verdict')).toMatchObject({
      verdict: 'bad',
      release: run.outputs.release,
    });
  }
  const again = await shop.run('rollback');
  expectStatus(again, 'aborted');
  expect(again.outputs['error-code']).toBe('refused');

  expectStatus(await shop.deploy('1.0.1'), 'success');
  await expectServing(shop, '1.0.1');
});

test('a first deploy of static files that fails is still live, and nothing says that it was stopped', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.runtime = 'static';
    delete app.port;
    delete app.health;
    app.checks = { page: { type: 'command', run: 'exit 1' } };
  });
  const run = await shop.deploy('1.0.0');
  expectStatus(run, 'failed');
  expect(liveRelease(shop.host)).toBe(run.outputs.release);
  expect(run.log).toContain('static files have no service to stop, so it is still live');
  expect(run.log).not.toContain('was stopped');
});
