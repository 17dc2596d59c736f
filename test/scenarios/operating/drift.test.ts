import {
  appendFileSync,
  chmodSync,
  cpSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { FleetHost } from '../../fixtures/fleet';
import { expectStatus, openShop, readResult, type Shop } from '../shop';

/** Each run is a process of its own, and a busy machine takes its time for them. */
vi.setConfig({ testTimeout: 240_000 });

const liveOf = ({ path }: FleetHost) => realpathSync(join(path, 'current'));

function judgeDrift(shop: Shop, settings: Record<string, unknown> = {}): void {
  shop.configure((_config, app) => Object.assign(app, { checks: { drift: settings } }));
}

async function readStatus(shop: Shop) {
  const { stdout } = await shop.cli('status', '--json');
  return JSON.parse(stdout) as ReturnType<typeof readResult>;
}

test('what was changed by hand is named by verify and by status, and a backup that was restored is none', async () => {
  await using shop = await openShop();
  judgeDrift(shop);
  await shop.project.release('1.0.0');
  const sent = ['changed', 'removed', 'mode', 'with\nfeed', `it's "quoted"`];
  for (const name of sent) shop.project.write(`app/${name}`, 'a');
  symlinkSync('changed', join(shop.project.folder, 'app/link'));
  shop.project.commit('Add files');
  expectStatus(await shop.run('deploy'), 'success');
  const verified = await shop.run('verify');
  expectStatus(verified, 'success');
  expect(readResult(verified).hosts[0]?.checks.find(({ type }) => type === 'drift')).toMatchObject({ ok: true });

  const live = liveOf(shop.host);
  cpSync(live, `${live}.backup`, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  rmSync(live, { recursive: true });
  renameSync(`${live}.backup`, live);
  const restored = await shop.run('verify');
  expectStatus(restored, 'success');
  expect(readResult(restored).hosts[0]?.drift).toEqual([]);

  const at = (name: string) => join(live, name);
  for (const name of ['changed', 'with\nfeed', `it's "quoted"`]) appendFileSync(at(name), 'by hand');
  unlinkSync(at('removed'));
  chmodSync(at('mode'), 0o777);
  unlinkSync(at('link'));
  symlinkSync('mode', at('link'));
  writeFileSync(at('added'), '');
  const found = [
    'added was added',
    'changed was changed',
    `it's "quoted" was changed`,
    'link was changed: leads to mode, was changed',
    'mode was changed: mode 0777, was 0644',
    'removed was removed',
    'with␊feed was changed',
  ];
  const failed = await shop.run('verify');
  expectStatus(failed, 'failed');
  const [host] = readResult(failed).hosts;
  expect(host?.drift).toEqual(found);
  const check = host?.checks.find(({ type }) => type === 'drift');
  expect(check).toMatchObject({ ok: false, data: { drift: found } });
  expect(check?.detail).toBe(`${found.slice(0, 3).join('; ')}; and 4 more`);

  const [row] = (await readStatus(shop)).services ?? [];
  expect(row).toMatchObject({ healthy: true, drift: found });
  const { stdout } = await shop.cli('status');
  for (const text of found) expect(stdout).toContain(`web-1 › shop: drift: ${text}`);

  expectStatus(await shop.run('deploy', { force: 'redeploy' }), 'success');
  expectStatus(await shop.run('verify'), 'success');
  expect((await readStatus(shop)).services?.[0]).toMatchObject({ drift: [] });
});

test('another release than on the other hosts is told by verify and status, and not while a run switches them', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  judgeDrift(shop);
  expectStatus(await shop.deploy('1.0.0'), 'success');
  const one = await shop.deploy('2.0.0', { hosts: 'web-1' });
  expectStatus(one, 'success');
  const [first, second] = shop.hosts.map((host) => liveOf(host).replace(/.*\//, ''));
  const verified = await shop.run('verify');
  expectStatus(verified, 'failed');
  const expected = [[`web-1 has ${first}, but web-2 has ${second}`], [`web-2 has ${second}, but web-1 has ${first}`]];
  expect(readResult(verified).hosts.map(({ drift }) => drift)).toEqual(expected);
  const { services = [] } = await readStatus(shop);
  expect(services.map(({ drift }) => drift)).toEqual(expected);
});

test('a release without a listing does not pass, and its files are compared after the next deploy', async () => {
  await using shop = await openShop();
  judgeDrift(shop);
  expectStatus(await shop.deploy('1.0.0'), 'success');
  rmSync(join(liveOf(shop.host), '.bowline/listing'));
  const verified = await shop.run('verify');
  expectStatus(verified, 'failed');
  const [host] = readResult(verified).hosts;
  expect(host?.drift).toEqual([]);
  expect(host?.checks.find(({ type }) => type === 'drift')).toMatchObject({ ok: null });
  const why = 'was made by an older version and has no listing';
  expect(verified.log).toContain(why);
  const [row] = (await readStatus(shop)).services ?? [];
  expect(row?.drift).toBeNull();
  expect(row?.driftNotes?.join()).toContain(why);
  expect((await shop.cli('status')).stdout).toContain(why);

  judgeDrift(shop, { no_data: 'ignore' });
  expectStatus(await shop.run('verify'), 'success');
  expectStatus(await shop.deploy('2.0.0'), 'success');
  expect(readFileSync(join(liveOf(shop.host), '.bowline/listing'), 'utf8')).toContain('.//');
  expect((await readStatus(shop)).services?.[0]?.drift).toEqual([]);
});
