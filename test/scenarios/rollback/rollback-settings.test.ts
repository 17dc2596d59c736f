import { expect, test } from 'vitest';
import { ask, expectStatus, openShop } from '../shop';

test('going back brings back the env and the secrets of then, unless the current ones are asked for', async () => {
  await using shop = await openShop();
  const host = shop.host;
  const configure = (channel: string) =>
    shop.configure((_config, app) => {
      app.env = { CHANNEL: channel };
      app.secrets = ['TOKEN'];
    });
  const token = async () => (await ask(host, '/env/TOKEN'))?.length;
  configure('old');
  await shop.deploy('1.0.0', { secrets: 'TOKEN=four' });
  configure('new');
  await shop.deploy('2.0.0', { secrets: 'TOKEN=fiver' });
  expect([(await ask(host))?.channel, await token()]).toEqual(['new', 5]);

  expectStatus(await shop.run('rollback'), 'success');
  expect([(await ask(host))?.channel, await token()]).toEqual(['old', 4]);

  expectStatus(await shop.run('rollback', { target: 'version:2.0.0' }), 'success');
  expect([(await ask(host))?.channel, await token()]).toEqual(['new', 5]);

  const current = { 'current-secrets': 'true', secrets: 'TOKEN=sixsix' };
  expectStatus(await shop.run('rollback', current), 'success');
  expect([(await ask(host))?.channel, await token()]).toEqual(['old', 6]);
});
