import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { FleetHost } from '../../fixtures/fleet';
import { until } from '../../fixtures/until';
import {
  expectServing,
  expectStatus,
  liveRelease,
  openShop,
  readRelease,
  releasesOn,
  type Shop,
  servedVersion,
} from '../shop';

/*
 * The client is killed with -9 right after each line that it prints for a step, in a deploy and in a
 * rollback. What a host does after its client's death is waited for, as the next run waits for it.
 */

test('fault 34: a deploy killed at any step leaves the old or the new release, and the next one needs no help', {
  timeout: 300_000,
}, async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  shop.configure((_config, app) => Object.assign(app, { build: ['echo built >BUILT'], shared: ['data/'] }));
  expectStatus(await shop.deploy('1.0.0'), 'success');
  const boundaries = listBoundaries((await shop.deploy('2.0.0')).log);
  expect(boundaries).toContain('✓ web-1 › switch');

  let serving = '2.0.0';
  for (const [index, boundary] of boundaries.entries()) {
    const next = `3.${index}.0`;
    await shop.project.release(next);
    await kill(shop, 'deploy', {}, boundary);
    for (const host of shop.hosts) await expectWhole(host, [serving, next], boundary);
    const again = await shop.run('deploy');
    expect(['success', 'unchanged'], `${boundary}\n${again.log}`).toContain(again.outputs.status);
    await expectServing(shop, next);
    for (const host of shop.hosts) expectTidy(host, boundary);
    serving = next;
  }
});

test('fault 34: a rollback killed at any step leaves one of the two releases, and the next one needs no help', {
  timeout: 300_000,
}, async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  shop.configure((_config, app) => Object.assign(app, { keep: 50 }));
  expectStatus(await shop.deploy('1.0.0'), 'success');
  expectStatus(await shop.deploy('2.0.0'), 'success');
  const first = await shop.run('rollback', { target: 'version:1.0.0' });
  expectStatus(first, 'success');
  const boundaries = listBoundaries(first.log);

  for (const boundary of boundaries) {
    expectStatus(await shop.run('deploy', { force: 'redeploy' }), 'success');
    await kill(shop, 'rollback', { target: 'version:1.0.0' }, boundary);
    for (const host of shop.hosts) await expectWhole(host, ['1.0.0', '2.0.0'], boundary);
    const again = await shop.run('deploy', { force: 'redeploy' });
    expectStatus(again, 'success');
    await expectServing(shop, '2.0.0');
    for (const host of shop.hosts) expectTidy(host, boundary);
  }
});

/** The lines that tell of a step on the first host, or of a phase, without times. */
function listBoundaries(log: string): string[] {
  const lines = log.split('\n').map((line) => line.trim().replace(/ \(.*\)$/, ''));
  return [...new Set(lines.filter((line) => line.startsWith('▸') || line.startsWith('✓ web-1')))];
}

async function kill(shop: Shop, mode: string, inputs: Record<string, string>, boundary: string): Promise<void> {
  const escaped = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const run = await shop.run(mode, inputs, { killAt: new RegExp(escaped) });
  expect(run.signal, run.log).toBe('SIGKILL');
}

/** What is live is one release or the other, wholly; the lock is free after 2 s, or after the critical section. */
async function expectWhole(host: FleetHost, versions: readonly string[], boundary: string): Promise<void> {
  await pause(200);
  const own = join(host.path, '.bowline');
  execFileSync('flock', ['-w', '20', join(own, 'activate.lock'), 'true']);
  execFileSync('flock', ['-w', '2', join(own, 'lock'), 'true']);
  const live = liveRelease(host);
  expect(live, boundary).not.toBeNull();
  expect(existsSync(join(host.path, 'current/.bowline/complete')), boundary).toBe(true);
  expectManifest(host, boundary);
  const version = readRelease(host, 'VERSION').trim();
  expect(versions, boundary).toContain(version);
  // A service that was restarted as the client died needs a moment before it listens.
  await until(async () => (await servedVersion(host)) !== undefined);
  expect(await servedVersion(host), `${host.name} ${boundary}`).toBe(version);
}

/** Every byte that is live is what was sent. */
function expectManifest(host: FleetHost, boundary: string): void {
  const sums = readFileSync(join(host.path, 'current/.bowline/manifest'), 'utf8').replace(/^\d{4} /gm, '');
  expect(
    () => execFileSync('sha256sum', ['-c', '--quiet'], { cwd: join(host.path, 'current'), input: sums }),
    boundary,
  ).not.toThrow();
}

/** Nothing that a killed run made is left. */
function expectTidy(host: FleetHost, boundary: string): void {
  const incoming = join(host.path, '.bowline/incoming');
  expect(existsSync(incoming) ? readdirSync(incoming) : [], boundary).toEqual([]);
  expect(
    readdirSync(host.path).filter((name) => name.startsWith('current.')),
    boundary,
  ).toEqual([]);
  const partial = releasesOn(host).filter((id) => !existsSync(join(host.path, 'releases', id, '.bowline/complete')));
  expect(partial, boundary).toEqual([]);
}
