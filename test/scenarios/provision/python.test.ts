import { execFileSync } from 'node:child_process';
import { readdirSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWheel } from '../../fixtures/wheels';
import { expectServing, expectStatus, liveRelease, openShop, readRelease } from '../shop';

test('each release has the Python environment of its requirements, and a rollback the one of before', {
  timeout: 180_000,
}, async () => {
  await using shop = await openShop(['web-1']);
  const { host, project } = shop;
  const wheels = join(project.folder, 'wheels');
  for (const version of ['1.0', '2.0']) writeWheel(wheels, 'demo', version);
  const configure = (python: object) =>
    shop.configure((_config, app) => {
      Object.assign(app, {
        ...{ python, keep: 2, build: [`.venv/bin/python -c 'import demo; print(demo.VERSION)' >BUILT`] },
        env: { ...(app.env as object), PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels },
      });
    });
  configure({ installer: 'pip' });
  const deploy = async (version: string, requirements?: string) => {
    await project.release(version);
    if (requirements !== undefined) project.write('app/requirements.txt', requirements);
    project.commit(`requirements of ${version}`);
    return shop.run('deploy');
  };
  const imported = () =>
    execFileSync(join(host.path, 'current/.venv/bin/python'), ['-c', 'import demo; print(demo.VERSION)']).toString();
  const venvs = () => readdirSync(join(host.path, '.bowline/venvs'));

  const refused = await deploy('0.9.0');
  expectStatus(refused, 'aborted');
  expect(refused.log).toContain('`python` needs requirements.txt, which is not in the release');

  const first = await deploy('1.0.0', 'demo==1.0\n');
  expectStatus(first, 'success');
  expect(first.log).toMatch(/✓ web-1 › python environment/);
  expect([imported(), readRelease(host, 'BUILT')]).toEqual(['1.0\n', '1.0\n']);

  const [firstVenv = ''] = venvs();

  const failed = await deploy('1.1.0', 'demo==9\n');
  expectStatus(failed, 'failed');
  expect(failed.log).toContain('No matching distribution found for demo==9');
  await expectServing(shop, '1.0.0');

  expectStatus(await deploy('2.0.0', 'demo==2.0\n'), 'success');
  expect(imported()).toBe('2.0\n');
  const second = readlinkSync(join(host.path, 'current/.venv'));
  const serving = liveRelease(host);
  const away = `${wheels}.away`;
  rmSync(join(host.path, '.bowline/venvs', firstVenv), { recursive: true });
  renameSync(wheels, away);
  const lost = await shop.run('rollback');
  expect(lost.exitCode).toBe(1);
  expect(lost.log).toMatch(/\.venv of \S+ is gone, or cannot run any more: it is made anew/);
  expect(lost.log).toContain('No matching distribution found for demo==1.0');
  expect([liveRelease(host), imported()]).toEqual([serving, '2.0\n']);
  await expectServing(shop, '2.0.0');
  renameSync(away, wheels);
  // The release remembers what it was made by.
  configure({ requirements: 'nowhere.txt' });
  expectStatus(await shop.run('rollback'), 'success');
  configure({ installer: 'pip' });
  expect(imported()).toBe('1.0\n');
  expectStatus(await deploy('2.1.0', 'demo==2.0\n'), 'success');
  expect(readlinkSync(join(host.path, 'current/.venv'))).toBe(second);
  expectStatus(await shop.run('deploy'), 'unchanged');

  expectStatus(await deploy('2.2.0', 'demo==2.0\n'), 'success');
  expectStatus(await deploy('2.3.0', 'demo==2.0\n'), 'success');
  expect(venvs()).toContain(second.split('/').at(-1));
  expect(liveRelease(host)).not.toBeNull();

  configure({ version: '3.1' });
  const old = await shop.run('deploy');
  expectStatus(old, 'aborted');
  expect(old.log).toMatch(/Python 3\.1 is not there: it has Python 3\.\d+/);
});
