import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectStatus, openShop } from '../shop';

/** 100,000 is the size that is promised; a run of all scenarios takes fewer. */
const FILES = Number(process.env.BOWLINE_TRANSFER_FILES ?? 3_000);

test(`a tree of ${FILES} small files arrives whole, and the next one by what changed`, async () => {
  await using shop = await openShop(['web-1'], { runtime: 'static' });
  shop.configure((_config, app) => {
    delete app.health;
  });
  const folder = join(shop.project.folder, 'app');
  for (let index = 0; index < FILES; index += 1) {
    const place = join(folder, 'many', `${index % 300}`);
    if (index < 300) mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `file ${index}`), `content ${index}\n`);
  }
  expectStatus(await shop.run('deploy'), 'success');
  for (let index = 0; index < FILES; index += 100)
    writeFileSync(join(folder, `many/${index % 300}/file ${index}`), 'new');
  expectStatus(await shop.run('deploy'), 'success');
  const { status, stdout } = spawnSync('diff', ['-r', join(folder, 'many'), join(shop.host.path, 'current/many')], {
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
}, 900_000);
