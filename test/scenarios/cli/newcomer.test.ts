import { expect, test } from 'vitest';
import { expectServing, expectStatus, openShop } from '../shop';

test('ten lines of config are enough to deploy, verify and roll back', async () => {
  await using shop = await openShop();
  const { server, path } = shop.host;
  const config = `hosts:
  web-1: { address: 127.0.0.1, port: ${server.port}, host_key: "${server.fingerprint}" }
apps:
  shop:
    source: { upload: app }
    path: ${path}
    runtime: { command: { start: ./service start, stop: ./service stop, status: ./service status, soak: 200ms } }
    port: ${shop.options.port}
    health: /health
environments: { production: { hosts: [web-1] } }
`;
  expect(config.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  shop.project.write('config/bowline.yml', config);
  for (const version of ['1.0.0', '2.0.0']) expectStatus(await shop.deploy(version), 'success');
  expectStatus(await shop.run('verify'), 'success');
  expectStatus(await shop.run('rollback'), 'success');
  await expectServing(shop, '1.0.0');
});
