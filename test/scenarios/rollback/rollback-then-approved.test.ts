import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../../fixtures/until';
import { expectServing, expectStatus, lastLines, openShop } from '../shop';

const run = (id: number, more = {}) => ({ env: { GITHUB_RUN_ID: String(id), ...more } });

test('a deploy that was asked for before a rollback is refused when it is approved after it, and when it is run again', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('1.0.0', {}, run(100));
  await shop.deploy('2.0.0', {}, run(101));
  // Run 102 waits for its approval meanwhile.
  expectStatus(
    await shop.run('rollback', { reason: 'the search is slow' }, run(103, { GITHUB_ACTOR: 'monalisa' })),
    'success',
  );

  const approved = await shop.deploy('3.0.0', {}, run(102));
  expectStatus(approved, 'aborted');
  expect(approved.outputs['error-code']).toBe('superseded');
  expect(approved.log).toMatch(
    /this run is older than the rollback to \S+ by monalisa at \S+ \(the search is slow\), \S+\/runs\/103/,
  );
  expect(lastLines(approved.log)).toContain('force: superseded');
  await expectServing(shop, '1.0.0');

  // A rerun has the number of the run, and another attempt.
  const rerun = await shop.run('deploy', {}, run(101, { GITHUB_RUN_ATTEMPT: '2' }));
  expect(rerun.outputs['error-code']).toBe('superseded');
  await expectServing(shop, '1.0.0');

  const newer = await shop.run('deploy', {}, run(104));
  expectStatus(newer, 'success');
  await expectServing(shop, '3.0.0');
});

test('the other order: a rollback leaves what was approved before it, and `force: superseded` goes on all the same', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0', {}, run(100));
  await shop.deploy('2.0.0', {}, run(101));
  expectStatus(await shop.run('rollback', {}, run(102)), 'success');
  await shop.project.release('3.0.0');
  expectStatus(await shop.run('deploy', { force: 'superseded' }, run(99)), 'success');
  await expectServing(shop, '3.0.0');
});

test('after a rollback from a terminal a run is told that its age is not known, and a deploy from a terminal goes on', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0', {}, run(100));
  await shop.deploy('2.0.0', {}, run(101));
  expect((await shop.cli('rollback', '--yes')).exitCode).toBe(0);
  await shop.project.release('3.0.0');
  const deployed = await shop.run('deploy', {}, run(99));
  expectStatus(deployed, 'success');
  expect(deployed.log).toContain('cannot be told');
  expectStatus(await shop.run('rollback', {}, run(102)), 'success');
  expect((await shop.cli('deploy')).exitCode).toBe(0);
  await expectServing(shop, '3.0.0');
});

test('a rollback that meets a deploy under way names its run, and what to do', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  await shop.deploy('2.0.0');
  const flag = join(shop.project.base, 'go');
  shop.configure((_config, app) => {
    app.build = [`: >${flag}-waits; while [ ! -e ${flag} ]; do sleep 0.05; done`];
  });
  await shop.project.release('3.0.0');
  const busy = shop.start('deploy', {}, run(2002));
  await until(() => existsSync(`${flag}-waits`));
  const refused = await shop.cli('rollback', '--yes');
  expect(refused.exitCode, refused.output).toBe(5);
  expect(lastLines(refused.output)).toMatch(/Cancel \S+\/actions\/runs\/2002: it rolls back by itself/);
  shop.project.write('../go', '');
  expectStatus(await busy.ended, 'success');
});
