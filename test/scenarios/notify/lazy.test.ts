import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Variables } from '../../fixtures/runner-variables';
import { expectStatus, openShop, type Shop } from '../shop';
import { gatherAudience } from './audience';

/** Writes down, at its end, which files of the bundle a process loaded. */
const PROBE = `process.on('exit', () => {
  const loaded = Object.keys(require.cache).filter((path) => /[\\\\/]dist[\\\\/]/.test(path));
  require('node:fs').writeFileSync(process.env.LOADED_FILES, loaded.join('\\n'));
});`;

const PARTS = {
  messages: 'MODULE: ./src/notify/news.ts',
  senders: 'MODULE: ./src/notify/senders.ts',
  mail: 'node_modules/nodemailer/',
} as const;

/** Which parts of the notifiers a run loaded. */
async function loadedBy(shop: Shop, mode: string, env: Variables): Promise<string[]> {
  const [probe, loaded] = [join(shop.project.base, 'probe.cjs'), join(shop.project.base, 'loaded')];
  writeFileSync(probe, PROBE);
  const options = { env: { ...env, NODE_OPTIONS: `--require ${probe}`, LOADED_FILES: loaded } };
  const run = await shop.run(mode, mode === 'deploy' ? { force: 'redeploy' } : {}, options);
  expectStatus(run, 'success');
  const files = readFileSync(loaded, 'utf8').split('\n');
  expect(files.length).toBeGreaterThan(5);
  const texts = files.map((file) => readFileSync(file, 'utf8'));
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
