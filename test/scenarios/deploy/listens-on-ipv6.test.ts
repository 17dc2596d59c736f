import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectStatus, openShop, readResult } from '../shop';

test('an app that listens on ::1 alone is up', async () => {
  await using shop = await openShop();
  const file = 'app/server.cjs';
  await shop.project.release('1.0.0');
  const source = readFileSync(join(shop.project.folder, file), 'utf8');
  expect(source).toContain("'127.0.0.1'");
  shop.project.write(file, source.replaceAll("'127.0.0.1'", "'::1'"));
  shop.project.commit('Listen on ::1');
  const run = await shop.run('deploy');
  expectStatus(run, 'success');
  const checks = readResult(run).hosts.flatMap((host) => host.checks);
  const detailOf = (name: string) => checks.find((check) => check.name === name)?.detail;
  expect(detailOf('port')).toContain('accepts connections');
  expect(detailOf('health')).toContain('healthy');
});
