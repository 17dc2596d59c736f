import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FleetHost } from '../../fixtures/fleet';
import { survey } from '../../unit/sources/upload/trees';
import { expectServing, expectStatus, openShop, readRelease } from '../shop';

const HOSTS = ['web-1', 'web-2', 'web-3'];

/** The live release without what is Bowline's own and what the app writes. */
function contentOf({ path }: FleetHost): Record<string, string> {
  return Object.fromEntries(
    Object.entries(survey(join(path, 'current'))).filter(([name]) => name.startsWith('assets')),
  );
}

test('what several hosts need arrives whole on all of them, and nothing of it stays on the runner', async () => {
  await using shop = await openShop(HOSTS);
  shop.configure((_config, app) => Object.assign(app, { secrets: ['TOKEN'] }));
  for (let index = 0; index < 300; index += 1) {
    shop.project.write(`app/assets/${index % 10}/${index}.txt`, `content ${index} `.repeat(index));
  }
  const temp = join(shop.project.base, '_temp');
  const inputs = { secrets: 'TOKEN=a-secret-of-the-shop' };
  const first = await shop.run('deploy', inputs, { temp });
  expectStatus(first, 'success');
  shop.project.write('app/assets/3/3.txt', 'changed');
  // One host has lost a file, so that it needs another set than the others.
  const [odd] = shop.hosts;
  if (odd === undefined) throw new Error('there is no host');
  rmSync(join(odd.path, 'current/assets/7/7.txt'));
  const second = await shop.run('deploy', inputs, { temp });
  expectStatus(second, 'success');
  const sent = survey(join(shop.project.folder, 'app/assets'));
  for (const host of shop.hosts) {
    const arrived = contentOf(host);
    for (const [path, what] of Object.entries(sent)) expect(arrived[join('assets', path)], path).toBe(what);
    expect(readRelease(host, '.bowline/env')).toContain('a-secret-of-the-shop');
  }
  await expectServing(shop, '1.0.0');
  expect(readdirSync(temp).filter((name) => name.endsWith('.spool'))).toEqual([]);
});
