import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingHttpBackend } from '../../fixtures/git-server';
import { makeCertificate } from '../../fixtures/receivers/certificate';
import { makeFolder } from '../../unit/shell/shells';
import { expectServing, expectStatus, readResult } from '../shop';
import { openGitShop, TOKEN } from './git-shop';

describe.skipIf(missingHttpBackend)('a server whose certificate is of a CA of its own', () => {
  test('is read by whose git knows that CA, on the runner and on each host', async () => {
    using folder = makeFolder();
    const certificate = makeCertificate(folder.path);
    await using shop = await openGitShop({ names: ['web-1', 'web-2'], certificate });
    shop.project.write('VERSION', '1.0.0-of-the-file\n');
    shop.project.commit('Name the version');
    shop.push();
    const inputs = { secrets: `REPO_TOKEN=${TOKEN}`, 'version-file': 'VERSION' };
    const knows = join(folder.path, 'gitconfig');
    writeFileSync(knows, `[http]\n\tsslCAInfo = ${certificate.path}\n`);
    const deploy = (isKnown: boolean) =>
      shop.run('deploy', inputs, isKnown ? { env: { GIT_CONFIG_GLOBAL: knows } } : {});

    const stranger = await deploy(false);
    expectStatus(stranger, 'aborted');
    expect(stranger.log).toMatch(/certificate verification failed|unable to get local issuer|self.signed certificate/);
    expect(stranger.log).toContain('Check the certificate of the server, and the CA certificates');

    const untold = await deploy(true);
    expectStatus(untold, 'failed');
    expect(untold.log).toMatch(/2 hosts: it gets nothing from the git server: .*certificate/);

    for (const { root } of shop.hosts) {
      writeFileSync(join(root, '.gitconfig'), `[http "${shop.server.origin}"]\n\tsslCAInfo = ${certificate.path}\n`);
    }
    const run = await deploy(true);
    expectStatus(run, 'success');
    expect(run.log).not.toContain('take what the runner fetched');
    expect(readResult(run).version).toBe('1.0.0-of-the-file');
    await expectServing(shop, '1.0.0');
  });
});
