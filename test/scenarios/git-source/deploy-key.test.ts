import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateKeyPair, missingSshd, startSshd } from '../../fixtures/sshd';
import { expectServing, expectStatus } from '../shop';
import { openGitShop } from './git-shop';

describe.skipIf(missingSshd)('a private repository by a deploy key', () => {
  test('is fetched over ssh from a server whose key is pinned, and from no other', async () => {
    await using shop = await openGitShop();
    const { project, served } = shop;
    const key = generateKeyPair(project.base);
    await using sshd = await startSshd({ authorizedKeys: [`restrict ${key.publicKey}`] });
    const address = `ssh://${sshd.user}@127.0.0.1:${sshd.port}${join(served, 'shop.git')}`;
    const pin = (hostKey: string) =>
      shop.configure((_config, app) => {
        app.source = { git: address, deploy_key: 'REPO_KEY', host_key: hostKey, directory: 'app' };
      });
    const secrets = JSON.stringify({ REPO_KEY: key.privateKey.trim() });
    pin(sshd.knownHostsLine);
    const run = await shop.deployRef({ secrets });
    expectStatus(run, 'success');
    await expectServing(shop, '1.0.0');

    pin(generateKeyPair(project.base).publicKey);
    const other = await shop.deployRef({ secrets });
    expectStatus(other, 'aborted');
    expect(other.log).toContain('Host key verification failed');

    pin(sshd.knownHostsLine);
    const stranger = await shop.deployRef({
      secrets: JSON.stringify({ REPO_KEY: generateKeyPair(project.base).privateKey }),
    });
    expectStatus(stranger, 'aborted');
    expect(stranger.log).toContain('Permission denied (');
    const locked = generateKeyPair(project.base, { passphrase: 'open sesame' });
    const protectedKey = await shop.deployRef({ secrets: JSON.stringify({ REPO_KEY: locked.privateKey }) });
    expectStatus(protectedKey, 'aborted');
    expect(protectedKey.log).toContain('REPO_KEY: it is protected by a passphrase');
  });
});
