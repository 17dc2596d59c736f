import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../fixtures/runner';
import { openShop } from '../shop';

test('what init writes resolves once its host is filled in, and is refused for its fingerprint until then', async () => {
  await using shop = await openShop();
  const file = join(shop.project.folder, 'first.yml');
  const made = await runCli(['init', '--config', 'first.yml'], { cwd: shop.project.folder });
  expect(made.exitCode, made.output).toBe(0);
  const untouched = await shop.cli('doctor', '--config', 'first.yml');
  expect(untouched.exitCode, untouched.output).toBe(2);
  expect(untouched.output).toMatch(/hosts\.web-1\.host_key.*SHA256/);

  const host = `address: 127.0.0.1, port: ${shop.host.server.port}, host_key: "${shop.host.server.fingerprint}"`;
  const filled = readFileSync(file, 'utf8').replace(/address: .*host_key: "[^"]*"/, host);
  writeFileSync(file, filled);
  const doctor = await shop.cli('doctor', '--config', 'first.yml');
  expect(shop.host.server.traffic.logins, doctor.output).toBe(1);
  // The host has neither systemd nor the path, which is what a newcomer is told next.
  expect(doctor.exitCode, doctor.output).toBe(4);
  expect(doctor.output).toMatch(/web-1/);
});
