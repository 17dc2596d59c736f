import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingHttpBackend } from '../../fixtures/git-server';
import { expectServing, expectStatus, liveRelease, readRelease, readResult } from '../shop';
import { openGitShop } from './git-shop';

describe.skipIf(missingHttpBackend)('a repository of a git server', () => {
  test('is deployed with a token, stays as it is, moves on, and goes back', async () => {
    await using shop = await openGitShop({ names: ['web-1', 'web-2'] });
    const { project } = shop;
    const first = project.git('rev-parse', 'HEAD');
    const run = await shop.deployRef();
    expectStatus(run, 'success');
    await expectServing(shop, '1.0.0');
    const result = readResult(run);
    expect(result).toMatchObject({ revision: first, ref: 'main' });
    const recorded = JSON.parse(readRelease(shop.host, '.bowline/release.json'));
    expect(recorded).toMatchObject({ revision: first, ref: 'main', contentHash: `${first}:app` });
    expect(existsSync(join(shop.host.path, 'current/.git'))).toBe(false);
    expect(existsSync(join(shop.host.path, 'current/.bowline/index'))).toBe(true);

    expectStatus(await shop.deployRef(), 'unchanged');
    const before = liveRelease(shop.host);
    expectStatus(await shop.ship('1.1.0'), 'success');
    await expectServing(shop, '1.1.0');
    expect(readdirSync(join(shop.host.path, '.bowline/git'))).toHaveLength(1);

    expectStatus(await shop.run('rollback'), 'success');
    await expectServing(shop, '1.0.0');
    expect(liveRelease(shop.host)).toBe(before);
  });
});
