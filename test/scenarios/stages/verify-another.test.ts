import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ConfigObject } from '../../fixtures/project';
import {
  expectStatus,
  lastLines,
  liveRelease,
  openShop,
  readJournal,
  readResult,
  type Shop,
  servedVersion,
} from '../shop';

/** Two environments of one host each: production waits for the checks of test. */
async function openTwo(change: (config: ConfigObject) => void = () => {}): Promise<Shop> {
  const shop = await openShop(['web-1', 'test-1']);
  shop.configure((config) => {
    config.environments = {
      test: { hosts: ['test-1'], apps: { shop: { checks: { ill: { type: 'command', run: '! [ -e ../../ill ]' } } } } },
      production: { hosts: ['web-1'], before: [{ verify: 'test' }] },
    };
    change(config);
  });
  return shop;
}

const deploy = (shop: Shop, environment: string, inputs = {}) => shop.run('deploy', { environment, ...inputs });

test('a deploy waits for the checks of another environment, and leaves nothing there', async () => {
  await using shop = await openTwo();
  const [web, tests] = shop.hosts;
  if (web === undefined || tests === undefined) throw new Error('there are two hosts');

  const early = await deploy(shop, 'production');
  expectStatus(early, 'aborted');
  expect(lastLines(early.log, 4)).toContain('the gate verify test: test-1: shop: nothing is live');
  expect(liveRelease(web)).toBeNull();

  expectStatus(await deploy(shop, 'test'), 'success');
  const journal = readJournal(tests);
  const good = await deploy(shop, 'production');
  expectStatus(good, 'success');
  expect(readResult(good).stages[0]?.gates).toEqual([
    { name: 'verify test', status: 'success', detail: '1 host, 4 checks passed' },
  ]);
  expect(readResult(good).hosts.map(({ host }) => host)).toEqual(['web-1']);
  expect(readJournal(tests)).toEqual(journal);

  shop.project.write('../hosts/test-1/shop/ill', '');
  expect(existsSync(join(tests.path, 'ill'))).toBe(true);
  await shop.project.release('1.1.0');
  const bad = await deploy(shop, 'production');
  expectStatus(bad, 'aborted');
  expect(bad.log).toContain('the gate verify test: test-1: shop: ill failed');
  expect(await servedVersion(web)).toBe('1.0.0');
  expectStatus(await deploy(shop, 'production', { skip: 'verify test' }), 'success');
  expect(await servedVersion(web)).toBe('1.1.0');
});

interface Missing {
  readonly spoil: (there: Record<string, unknown>, here: Record<string, unknown>) => void;
  readonly isLocked?: boolean;
  readonly says: string;
}

test.each<readonly [string, Missing]>([
  ['the key of a host', { spoil: (there) => (there.key = 'TEST_KEY'), says: 'the secret TEST_KEY is missing' }],
  ['a host key', { spoil: (there) => delete there.host_key, says: 'test-1: the host key is not known' }],
  [
    'a key to log in with',
    { spoil: (_, here) => (here.key = 'WEB_KEY'), isLocked: true, says: 'test-1: there is no key to log in with' },
  ],
])('%s that is missing there is told before any host is connected to', async (_name, { spoil, isLocked, says }) => {
  await using shop = await openTwo(({ hosts }) => void spoil(hosts['test-1'] ?? {}, hosts['web-1'] ?? {}));
  const inputs = { environment: 'production', ...(isLocked ? { 'ssh-key': '' } : {}) };
  const run = await shop.run('deploy', inputs, { env: { WEB_KEY: shop.key.privateKey } });
  expect(run.exitCode).toBe(1);
  for (const part of ['the gate verify test: ', says, 'docs/gates.md']) expect(run.log).toContain(part);
  for (const { server } of shop.hosts) expect(server.traffic.connections).toBe(0);
});

test('a host there may have a key of its own', async () => {
  await using shop = await openTwo((config) => Object.assign(config.hosts['test-1'] ?? {}, { key: 'TEST_KEY' }));
  const options = { env: { TEST_KEY: shop.key.privateKey } };
  expectStatus(await shop.run('deploy', { environment: 'test' }, options), 'success');
  expectStatus(await shop.run('deploy', { environment: 'production' }, options), 'success');
});
