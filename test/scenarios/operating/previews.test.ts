import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Slot } from '../../../src/release/preview-slots';
import { expectStatus, lastLines, openShop, readResult, type Shop } from '../shop';

/** Each run is a process of its own, and a busy machine takes its time for them. */
vi.setConfig({ testTimeout: 400_000 });

/** A shop with two slots for previews, beside production. */
async function openPreviews(): Promise<Shop & { first: number }> {
  const shop = await openShop();
  // The command line finds the repository by it, as the action does by its variables.
  shop.project.git('remote', 'add', 'origin', 'https://github.com/octocat/shop.git');
  const first = shop.options.port + 1;
  shop.configure((config) => {
    config.environments.preview = {
      per: 'pull_request',
      hosts: ['web-1'],
      slots: 2,
      url: 'https://pr-{number}.example.com',
      path: join(shop.project.base, 'hosts/{host}/{environment}'),
      apps: { shop: { port: `${first}-${first + 1}` } },
    };
  });
  return { ...shop, first };
}

const folderOf = ({ host }: Shop) => join(host.root, '.bowline/previews');
const tableOf = (shop: Shop) => join(folderOf(shop), 'octocat+shop+preview.jsonl');
const pathOf = ({ host }: Shop, name: string) => join(host.root, name);

function readTable(shop: Shop): Slot[] {
  if (!existsSync(tableOf(shop))) return [];
  const text = readFileSync(tableOf(shop), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Slot);
}

/** The version that answers in a slot; undefined where nothing does. */
async function servedIn(shop: Shop & { first: number }, slot: number): Promise<unknown> {
  const port = shop.host.appPort - shop.options.port + shop.first + slot;
  const answer = await fetch(`http://127.0.0.1:${port}/health`, { headers: { connection: 'close' } }).catch(
    () => undefined,
  );
  return answer === undefined ? undefined : ((await answer.json()) as { version?: unknown }).version;
}

test('previews take slots, make room by what is expired, and are taken away with all of it', async () => {
  await using shop = await openPreviews();
  const deploy = (environment: string, version: string) => shop.deploy(version, { environment });

  const seventh = await deploy('pr-7', '1.0.0');
  expectStatus(seventh, 'success');
  expect(readResult(seventh)).toMatchObject({ environment: 'pr-7', url: 'https://pr-7.example.com' });
  expectStatus(await deploy('pr-8', '2.0.0'), 'success');
  expect([await servedIn(shop, 0), await servedIn(shop, 1)]).toEqual(['1.0.0', '2.0.0']);
  expect(readTable(shop).map(({ number, slot }) => [number, slot])).toEqual([
    [7, 0],
    [8, 1],
  ]);

  const ninth = await deploy('pr-9', '3.0.0');
  expectStatus(ninth, 'failed');
  expect(ninth.outputs['error-code']).toBe('slots_full');
  expect(ninth.log).toMatch(/all 2 slots are taken, and `pr-9` gets none/);
  expect(ninth.log).toMatch(/pr-7 since \S+Z, until \S+Z/);
  expect(lastLines(ninth.log)).toContain('bowline teardown --environment pr-N');
  expect(existsSync(pathOf(shop, 'pr-9'))).toBe(false);

  const [before] = readTable(shop);
  expectStatus(await deploy('pr-7', '4.0.0'), 'success');
  const [after] = readTable(shop);
  expect(after).toMatchObject({ number: 7, slot: 0, since: before?.since });
  expect(Date.parse(after?.renewed ?? '')).toBeGreaterThan(Date.parse(before?.renewed ?? ''));

  const listed = await shop.cli('previews', '--json');
  expect(JSON.parse(listed.stdout).previews).toMatchObject([
    { number: 7, slot: 0, ports: [shop.first], url: 'https://pr-7.example.com', version: '4.0.0', isExpired: false },
    { number: 8, slot: 1, ports: [shop.first + 1], version: '2.0.0' },
  ]);
  expect((await shop.cli('previews')).stdout).toMatch(/pr-7 +\d+ +https:\/\/pr-7\.example\.com\s+(version )?4\.0\.0/);

  const aged = readTable(shop).map((one) => (one.number === 8 ? { ...one, expires: '2020-01-01T00:00:00.000Z' } : one));
  writeFileSync(tableOf(shop), `${aged.map((one) => JSON.stringify(one)).join('\n')}\n`);
  const room = await deploy('pr-9', '5.0.0');
  expectStatus(room, 'success');
  expect(room.log).toContain('makes room: pr-8 is expired, and is taken down');
  expect(existsSync(pathOf(shop, 'pr-8'))).toBe(false);
  expect([await servedIn(shop, 0), await servedIn(shop, 1)]).toEqual(['4.0.0', '5.0.0']);

  expect((await shop.cli('teardown', '--environment', 'production')).stdout).toContain('`production` is none');
  const all = await shop.cli('teardown', '--environment', 'preview', '--json');
  expect(JSON.parse(all.stdout)).toMatchObject({
    status: 'unchanged',
    previews: [
      { number: 7, became: 'left' },
      { number: 9, became: 'left' },
    ],
  });

  const down = await shop.cli('teardown', '--environment', 'pr-7', '--json');
  expect(JSON.parse(down.stdout), down.stdout).toMatchObject({
    status: 'success',
    previews: [{ became: 'taken down' }],
  });
  expect(existsSync(pathOf(shop, 'pr-7'))).toBe(false);
  expect(await servedIn(shop, 0)).toBeUndefined();
  expect(readTable(shop).map(({ number }) => number)).toEqual([9]);
  const again = await shop.cli('teardown', '--environment', 'pr-7', '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ status: 'unchanged', previews: [] });
  const gone = await shop.cli('status', '--environment', 'pr-7');
  expect(gone.stdout).toContain('`pr-7` has no slot');

  // A teardown that was killed behind its first steps has left a folder with half of what it had.
  for (const name of ['current', 'releases']) expect(existsSync(join(pathOf(shop, 'pr-9'), name))).toBe(true);
  const stopped = await shop.cli('stop', '--environment', 'pr-9');
  expect(stopped.exitCode, stopped.stdout).toBe(0);
  for (const name of ['current', 'releases']) rmSync(join(pathOf(shop, 'pr-9'), name), { recursive: true });
  const rest = await shop.cli('teardown', '--environment', 'pr-9', '--json');
  expect(JSON.parse(rest.stdout), rest.stdout).toMatchObject({ status: 'success' });
  expect(existsSync(pathOf(shop, 'pr-9'))).toBe(false);
  expect(readdirSync(folderOf(shop))).toEqual(['octocat+shop+preview.jsonl.lock']);
});
