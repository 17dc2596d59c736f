import { expect, test } from 'vitest';
import { probeLoading } from '../../fixtures/loaded-files';
import type { Variables } from '../../fixtures/runner-variables';
import { expectStatus, openShop, type Shop } from '../shop';
import { gatherAudience } from './audience';

const PARTS = {
  messages: 'MODULE: ./src/notify/news.ts',
  senders: 'MODULE: ./src/notify/senders.ts',
  mail: 'node_modules/nodemailer/',
} as const;

/** Which parts of the notifiers a run loaded. */
async function loadedBy(shop: Shop, mode: string, env: Variables): Promise<string[]> {
  const probe = probeLoading(shop.project.base);
  const options = { env: { ...env, ...probe.env } };
  const run = await shop.run(mode, mode === 'deploy' ? { force: 'redeploy' } : {}, options);
  expectStatus(run, 'success');
  const texts = probe.read();
  expect(texts.length).toBeGreaterThan(5);
  return Object.entries(PARTS).flatMap(([part, mark]) => (texts.some((text) => text.includes(mark)) ? [part] : []));
}

test('a run loads of the notifiers what it tells by, and nothing where it tells nobody', async () => {
  await using audience = await gatherAudience();
  await using shop = await openShop();
  expect(await loadedBy(shop, 'deploy', {})).toEqual([]);
  const listen = (notify: unknown) =>
    shop.configure((config) => {
      config.defaults.notify = notify;
    });
  listen(audience.notify.slice(0, 2));
  expect(await loadedBy(shop, 'deploy', audience.env)).toEqual(['messages', 'senders']);
  listen(audience.notify);
  expect(await loadedBy(shop, 'deploy', audience.env)).toEqual(['messages', 'senders', 'mail']);
  expect(await loadedBy(shop, 'status', audience.env)).toEqual([]);
});
