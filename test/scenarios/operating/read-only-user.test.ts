import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test, vi } from 'vitest';
import { missingNamespaces, missingSshd, startSshd } from '../../fixtures/sshd';
import { lastLines, liveRelease, openShop } from '../shop';

/** Each run is a process of its own, and a busy machine takes its time for them. */
vi.setConfig({ testTimeout: 240_000 });

/** What is live was deployed by the current user; from now on somebody logs in who owns nothing there. */
async function openStrangersShop() {
  const shop = await openShop();
  await shop.deploy('1.0.0');
  await shop.deploy('2.0.0');
  const sshd = await startSshd({ authorizedKeys: [shop.key.publicKey], stranger: 'look' });
  const { path, root } = shop.host;
  const folders = [path, root, dirname(root), dirname(dirname(root))];
  for (const folder of folders) chmodSync(folder, 0o755);
  shop.configure((config, app) => {
    Object.assign(config.hosts['web-1'] ?? {}, { port: sshd.port, user: 'look', host_key: sshd.fingerprints[0] });
    app.port = shop.host.appPort;
    app.checks = { process: false };
  });
  const close = shop[Symbol.asyncDispose];
  return {
    ...shop,
    [Symbol.asyncDispose]: async () => {
      await sshd.stop();
      await close.call(shop);
    },
  };
}

test.skipIf(missingSshd ?? missingNamespaces)(
  'a user who may only look learns what is live, and what he may not know is said',
  async () => {
    await using shop = await openStrangersShop();
    const live = liveRelease(shop.host) ?? '';

    const [status, verify, releases] = [await shop.cli('status'), await shop.cli('verify'), await shop.cli('releases')];
    expect(status, status.stdout).toMatchObject({ exitCode: 0 });
    expect(status.stdout).toContain(`release ${live}, version 2.0.0`);
    expect(verify, verify.stdout).toMatchObject({ exitCode: 0 });
    expect(releases.stdout.match(/verdict good/g)).toHaveLength(2);
    expect(releases.stdout).toContain('version 1.0.0');

    const plan = await shop.cli('plan');
    expect(plan, plan.stdout).toMatchObject({ exitCode: 4 });
    expect(plan.stdout).toContain(`because look may not read whether ${live} differs`);
    expect(plan.stdout).not.toContain('the commit is the same');
    for (const mode of ['plan', 'deploy', 'rollback', 'doctor', 'restart']) {
      const { stdout } = await shop.cli(mode);
      expect(stdout, mode).toMatch(/shop belongs to \w+, and look may only look at it/);
      expect(stdout, mode).toMatch(/Next: Connect as \w+: set `user: \w+` for web-1\./);
      expect(stdout, mode).not.toMatch(/chown|sudoers/);
    }
  },
);

test.skipIf(missingSshd ?? missingNamespaces)(
  'a user who may not enter the folder is not told that nothing is live',
  async () => {
    await using shop = await openStrangersShop();
    chmodSync(shop.host.path, 0o750);
    for (const mode of ['plan', 'status', 'verify', 'deploy']) {
      const { stdout, exitCode } = await shop.cli(mode);
      expect(stdout, mode).toMatch(/shop belongs to \w+, and look may not enter it/);
      expect(stdout, mode).not.toMatch(/nothing is live|Deploy first/);
      if (mode !== 'status') expect(lastLines(stdout, 30), mode).toContain('sudo chmod o+rx');
      if (mode !== 'status') expect(exitCode, mode).not.toBe(0);
    }
  },
);
