import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectStatus, openShop } from '../shop';

test('a secret that is required and missing is told by name before a host is connected to', async () => {
  await using shop = await openShop();
  const inputs = { 'ssh-key': '', 'required-secrets': 'ssh-key, API_KEY\nOTHER_KEY', secrets: 'OTHER_KEY=there' };
  const run = await shop.run('deploy', inputs);
  expectStatus(run, 'aborted');
  expect(run.log).toContain('`ssh-key` is empty%0Athe secret API_KEY is missing%0ANext:');
  expect(shop.host.server.traffic.connections).toBe(0);
  expect(readdirSync(shop.host.root)).toEqual([]);
  const good = await shop.run('deploy', { 'required-secrets': 'ssh-key' });
  expectStatus(good, 'success');
});
