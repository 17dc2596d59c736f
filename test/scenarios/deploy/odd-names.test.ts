import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectServing, expectStatus, openShop, type Shop } from '../shop';

const NAMES = [
  'with space',
  ' leading and trailing ',
  "it's",
  'say "hello"',
  'two\nlines',
  'carriage\rreturn',
  'back\\slash',
  'tab\there',
  '-rf',
  '--checkpoint-action=exec=sh',
  '$HOME `id` $(id)',
  '*',
  '#hash',
  'größe',
  '日本語',
  'emoji 🎳',
  'e\u0301 decomposed',
  'x'.repeat(200),
  '.hidden',
  'semi;colon & pipe | >',
];

/** Every entry below a folder with what has to arrive: kind, mode and content or target. */
function describeTree(root: string, isOwn: (path: string) => boolean): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => !isOwn(path));
  return Object.fromEntries(entries.sort().map((path) => [path, describeEntry(join(root, path))]));
}

function describeEntry(path: string): string {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  const mode = (stats.mode & 0o7777).toString(8);
  return stats.isDirectory() ? `directory ${mode}` : `file ${mode} ${readFileSync(path, 'latin1')}`;
}

function plantOddTree(shop: Shop, version: string): void {
  for (const name of NAMES) {
    shop.project.write(`app/odd/${name}`, `${name} stays`);
    shop.project.write(`app/odd/in/${name}/file`, version);
  }
  const at = (path: string) => join(shop.project.folder, 'app/odd', path);
  shop.project.write('app/odd/run me', '#!/bin/sh\n');
  chmodSync(at('run me'), 0o755);
  shop.project.write('app/odd/private', version);
  chmodSync(at('private'), 0o600);
  shop.project.write('app/odd/empty file', '');
  mkdirSync(at('empty folder/deeper'), { recursive: true });
  symlinkSync('with space', at('link'));
  symlinkSync('../VERSION', at('-link up'));
  symlinkSync('nowhere at all', at('dangling\nlink'));
  symlinkSync('in', at('link to folder'));
}

test('fault 18: every name, mode, link and empty folder arrives, on the first deploy and on one that copies what is there', async () => {
  await using shop = await openShop();
  for (const version of ['1.0.0', '2.0.0']) {
    await shop.project.release(version);
    plantOddTree(shop, version);
    shop.project.commit('odd');
    expectStatus(await shop.run('deploy'), 'success');
    const isOwn = (path: string) => path === '.bowline' || path.startsWith('.bowline/');
    const sent = describeTree(join(shop.project.folder, 'app'), isOwn);
    expect(Object.keys(sent).length).toBeGreaterThan(2 * NAMES.length + 10);
    expect(describeTree(join(shop.host.path, 'current'), isOwn)).toEqual(sent);
  }
  await expectServing(shop, '2.0.0');
});
