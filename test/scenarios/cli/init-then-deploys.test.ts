import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../fixtures/runner';
import { openShop } from '../shop';

test('init asks the host for its key, and with what it writes the next command logs in', async () => {
  await using shop = await openShop();
  const { port, fingerprint, traffic } = shop.host.server;
  const address = `${userInfo().username}@127.0.0.1:${port}`;
  const made = await runCli(['init', '--config', 'first.yml', '--kind', 'python', '--address', address], {
    cwd: shop.project.folder,
  });
  expect(made.exitCode, made.output).toBe(0);
  expect(made.output).toContain(fingerprint);
  expect(made.output).toMatch(/Next:\n.*\n.*Compare the fingerprint/s);
  expect(readFileSync(join(shop.project.folder, 'first.yml'), 'utf8')).toContain(`host_key: "${fingerprint}"`);
  expect(traffic.logins).toBe(0);

  const doctor = await shop.cli('doctor', '--config', 'first.yml');
  expect(traffic.logins, doctor.output).toBe(1);
  // The host has neither systemd nor the path, which is what a newcomer is told next.
  expect(doctor.exitCode, doctor.output).toBe(4);
  expect(doctor.output).toMatch(/web-1/);
});
