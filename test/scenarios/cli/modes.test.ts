import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../fixtures/runner';
import { expectStatus, lastLines, openShop, readResult, releasesOn } from '../shop';

test('plan says what would happen and where each setting comes from, and changes nothing', async () => {
  await using shop = await openShop();
  const empty = await shop.run('plan');
  expectStatus(empty, 'success');
  expect(releasesOn(shop.host)).toEqual([]);
  expect(readResult(empty).plan?.map(({ host, action }) => [host, action])).toEqual([['web-1', 'deploy']]);
  expect(empty.log).toMatch(/apps\.shop\.keep +5 +default/);
  expect(empty.log).toMatch(/apps\.shop\.source\.upload +app +config\/bowline\.yml:\d+/);

  const one = await shop.deploy('1.0.0');
  const same = readResult(await shop.run('plan')).plan;
  expect(same?.map(({ action, live }) => [action, live])).toEqual([['unchanged', one.outputs.release]]);
});

test('status, releases, verify and doctor tell the same of a fleet, as text and as JSON', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('1.0.0');
  const two = await shop.deploy('2.0.0');
  const json = async (...args: string[]) => JSON.parse((await shop.cli(...args, '--json')).stdout);

  const status = await json('status');
  expect(status.services).toHaveLength(2);
  for (const row of status.services)
    expect(row).toMatchObject({ release: two.outputs.release, version: '2.0.0', healthy: true });
  const { releases } = await json('releases');
  expect(releases.map(({ host, version, verdict }: Record<string, string>) => [host, version, verdict])).toEqual([
    ['web-1', '2.0.0', 'good'],
    ['web-1', '1.0.0', 'good'],
    ['web-2', '2.0.0', 'good'],
    ['web-2', '1.0.0', 'good'],
  ]);
  expect((await shop.cli('doctor')).output).toContain('web-2: ready to deploy to');
  expect((await json('verify')).status).toBe('success');

  await shop.hosts[1]?.server.stop();
  for (const mode of ['status', 'releases', 'doctor']) {
    const run = await shop.cli(mode);
    expect(run.exitCode, `${mode}\n${run.output}`).not.toBe(0);
    expect(run.output).toMatch(/web-1/);
    expect(run.output).toMatch(/web-2.*refused/);
  }
});

test('verify tells by its exit code which check failed', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  expect((await shop.cli('verify')).exitCode).toBe(0);
  shop.configure((_config, app) => {
    app.checks = { version: {} };
  });
  const other = await shop.cli('verify', '--version', '9.0.0');
  expect(other.exitCode, other.output).toBe(16);
  process.kill(Number(readFileSync(join(shop.host.path, 'shared/web-app.pid'), 'utf8')), 'SIGKILL');
  const dead = await shop.cli('verify');
  expect(dead.exitCode, dead.output).toBe(10);
  expect(lastLines(dead.output)).toContain('process');
  const status = await shop.cli('status', '--json');
  expect(JSON.parse(status.stdout).services[0].healthy).toBe(false);
});

test('init writes a first config and never writes over one', async () => {
  await using shop = await openShop();
  const init = (...args: string[]) => runCli(['init', '--kind', 'python', ...args], { cwd: shop.project.folder });
  const run = await init('--config', 'first/bowline.yml');
  expect(run.exitCode, run.output).toBe(0);
  const text = readFileSync(join(shop.project.folder, 'first/bowline.yml'), 'utf8');
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(11);
  expect(text).toContain('runtime: { systemd:');
  const again = await init();
  expect(again.exitCode).toBe(2);
  expect(again.output).toContain('exists already');
});

test('help names every mode, and a mode its flags; the version is printed alone', async () => {
  await using shop = await openShop();
  const help = await shop.cli('--help');
  expect(help.exitCode).toBe(0);
  for (const mode of ['deploy', 'verify', 'rollback', 'plan', 'status', 'releases', 'doctor', 'logs', 'demo', 'init'])
    expect(help.stdout).toContain(mode);
  expect((await shop.cli('rollback', '--help')).stdout).toContain('--target');
  expect((await shop.cli('--version')).stdout).toMatch(/^bowline \d+\.\d+\.\d+\S*\n$/);
});

test('verify needs nothing that only the deploy user may read: the journal tells the version', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    // Its status command lies where only the deploy user reads; what systemd runs, everybody may ask for.
    app.checks = { version: {}, process: false };
  });
  const deployed = await shop.deploy('2.0.0');
  // Root reads every folder, so it is moved away.
  renameSync(join(shop.host.path, 'current/.bowline'), join(shop.host.path, 'unreadable'));
  const run = await shop.run('verify');
  expectStatus(run, 'success');
  expect(readResult(run).apps).toMatchObject([{ version: '2.0.0', revision: deployed.outputs.revision }]);
  expect((await shop.cli('verify', '--version', '9.0.0')).exitCode).toBe(16);
});
