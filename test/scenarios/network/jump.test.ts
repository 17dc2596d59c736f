import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSshServer } from '../../../src/demo/ssh-server';
import { expectServing, expectStatus, lastLines, openShop } from '../shop';

test('fault 12: a deploy goes through a jump host, whose loss is told by its name', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const root = join(shop.project.base, 'bastion');
  mkdirSync(root);
  await using bastion = await startSshServer({ root, authorizedKeys: [shop.key.publicKey] });
  shop.configure((config) => {
    config.hosts.bastion = {
      address: '127.0.0.1',
      port: bastion.port,
      user: 'jump',
      host_key: bastion.fingerprint,
      connect_timeout: '2s',
    };
    for (const name of ['web-1', 'web-2']) Object.assign(config.hosts[name] ?? {}, { jump: 'bastion' });
  });
  expectStatus(await shop.deploy('1.0.0'), 'success');
  await expectServing(shop, '1.0.0');
  expect(bastion.traffic.forwards).toBe(2);
  expect(bastion.traffic.commands).toEqual([]);

  const wrong = await startSshServer({ root, authorizedKeys: [shop.key.publicKey] });
  shop.configure((config) => {
    config.hosts.bastion = { address: '127.0.0.1', port: wrong.port, user: 'jump', host_key: bastion.fingerprint };
    for (const name of ['web-1', 'web-2']) Object.assign(config.hosts[name] ?? {}, { jump: 'bastion' });
  });
  const refused = await shop.run('deploy');
  expectStatus(refused, 'aborted');
  expect(refused.outputs['error-code']).toBe('host_key');
  expect(lastLines(refused.log, 3)).toContain('bastion');
  expect(wrong.traffic.attempts).toBe(0);
  await wrong.stop();

  const down = await shop.run('deploy');
  expectStatus(down, 'aborted');
  expect(down.outputs['error-code']).toBe('connect');
  expect(lastLines(down.log, 3)).toMatch(/bastion.*refused/);
  await expectServing(shop, '1.0.0');
});
