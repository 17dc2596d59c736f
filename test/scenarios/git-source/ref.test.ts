import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingHttpBackend } from '../../fixtures/git-server';
import { expectServing, expectStatus, readResult } from '../shop';
import { openGitShop, TOKEN } from './git-shop';

const secrets = `REPO_TOKEN=${TOKEN}`;

describe.skipIf(missingHttpBackend)('what is asked for of a repository', () => {
  test('is what every host gets, also where the branch moves in between', async () => {
    await using shop = await openGitShop({ names: ['web-1', 'web-2'], source: { ref: 'main' } });
    const { project } = shop;
    const planned = project.git('rev-parse', 'HEAD');
    await project.release('1.1.0');
    const moved = shop.push();

    expectStatus(await shop.deployRef({ ref: planned }), 'success');
    await expectServing(shop, '1.0.0');
    const plan = await shop.run('plan', { secrets });
    expectStatus(plan, 'success');
    expect(plan.log).toContain(`${planned.slice(0, 7)} → ${moved.slice(0, 7)}`);

    // The branch moves when this run has looked it up and no host has fetched yet.
    const late = join(project.base, 'moved');
    await project.release('6.6.6');
    const [served, folder] = [join(shop.served, 'shop.git'), project.folder];
    shop.configure((_config, app) => {
      app.source = { git: shop.server.address('shop.git'), token: 'REPO_TOKEN', directory: 'app', ref: 'main' };
      app.hooks = {
        before_prepare: [
          { run: `git -C '${folder}' push -q '${served}' HEAD:main && touch '${late}'`, run_on: 'runner' },
        ],
      };
    });
    const run = await shop.deployRef();
    expectStatus(run, 'success');
    expect(existsSync(late)).toBe(true);
    await expectServing(shop, '1.1.0');
    expect(readResult(run)).toMatchObject({ revision: moved, ref: 'main' });
    expect(readResult(run).apps[0]).toMatchObject({ revision: moved });
  });

  test('may be a tag, which is the version, a branch, or the beginning of a hash that the checkout knows', async () => {
    await using shop = await openGitShop();
    const { project } = shop;
    const tagged = await project.release('1.2.0');
    project.git('tag', '--annotate', 'v1.2.0', '--message', 'It is');
    await project.release('2.0.0');
    const branch = shop.push('feature/two');
    const ofTag = await shop.deployRef({ ref: 'v1.2.0' });
    expectStatus(ofTag, 'success');
    expect(readResult(ofTag)).toMatchObject({ revision: tagged, ref: 'v1.2.0', version: 'v1.2.0' });
    expectStatus(await shop.deployRef({ ref: 'feature/two' }), 'success');
    await expectServing(shop, '2.0.0');
    expectStatus(await shop.deployRef({ ref: branch.slice(0, 9) }), 'unchanged');
  });

  test('is not older than what is live, by the history that the host has', async () => {
    await using shop = await openGitShop();
    const older = shop.project.git('rev-parse', 'HEAD');
    expectStatus(await shop.ship('1.1.0'), 'success');
    const run = await shop.deployRef({ ref: older });
    expectStatus(run, 'aborted');
    expect(run.log).toContain(`${older.slice(0, 7)} is older than the live revision`);
    await expectServing(shop, '1.1.0');
    expectStatus(await shop.deployRef({ ref: older, force: 'downgrade' }), 'success');
    await expectServing(shop, '1.0.0');
  });

  test('ends the run before any host is touched where the server does not know it', async () => {
    await using shop = await openGitShop();
    for (const [ref, said] of [
      ['no-such-branch', 'knows no branch or tag no-such-branch'],
      ['0abc123', 'no server looks up the beginning of a hash'],
    ] as const) {
      const run = await shop.deployRef({ ref });
      expectStatus(run, 'aborted');
      expect(run.log).toContain(said);
    }
    const refused = await shop.deployRef({ secrets: 'REPO_TOKEN=ghp_another0000000' });
    expectStatus(refused, 'aborted');
    expect(refused.log).toContain('Authentication failed');
    expect(refused.log).toContain('Name the secret of a private repository by `token`');
    const gone = await shop.deployRef({ ref: 'a'.repeat(40) });
    expectStatus(gone, 'failed');
    expect(gone.log).toMatch(/not our ref|unadvertised/);
    expect(existsSync(join(shop.host.path, 'current'))).toBe(false);
  });
});
