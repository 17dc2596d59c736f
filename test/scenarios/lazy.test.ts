import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../fixtures/runner';
import { openShop, type Shop } from './shop';

const DIST = resolve(__dirname, '../../dist');

/** Writes down, at its end, which files of the bundle a process read. */
const PROBE = `process.on('exit', () => {
  const read = Object.keys(require.cache).filter((path) => /[\\\\/]dist[\\\\/]/.test(path));
  require('node:fs').writeFileSync(process.env.FILES_READ, read.join('\\n'));
});`;

/** What is for one mode or one medium. */
const SPECIAL = ['octokit.js', 'mail.js', 'notify.js', 'coverage.js', 'demo.js'];
const REMOTE = ['ssh.js', 'rollout.js'];

/** The files of the bundle that `bowline` with these arguments reads. */
async function readBy(shop: Shop, ...args: readonly string[]): Promise<string[]> {
  const [probe, read] = [join(shop.project.base, 'probe.cjs'), join(shop.project.base, 'read')];
  writeFileSync(probe, PROBE);
  const variables = { NODE_OPTIONS: `--require ${probe}`, FILES_READ: read };
  const env = { BOWLINE_INPUT_SSH_KEY: shop.key.privateKey, ...variables };
  await runCli(args, { cwd: shop.project.folder, env });
  return readFileSync(read, 'utf8')
    .split('\n')
    .map((path) => basename(path));
}

const keep = (files: readonly string[], unwanted: readonly string[]) => files.filter((file) => unwanted.includes(file));

test('a run reads no part of the bundle that is for other modes or media', async () => {
  await using shop = await openShop();
  for (const file of [...SPECIAL, ...REMOTE]) expect(existsSync(join(DIST, file)), file).toBe(true);
  for (const args of [['--version'], ['--help'], ['deploy', '--help']]) {
    expect(await readBy(shop, ...args), args.join(' ')).toEqual(['bowline.js', 'index.js', 'cli.js', 'start.js']);
  }
  // It is told no version, and reads no less for that.
  expect(keep(await readBy(shop, 'validate'), [...SPECIAL, ...REMOTE])).toEqual([]);
  expect(keep(await readBy(shop, 'deploy'), [...SPECIAL, ...REMOTE]).sort()).toEqual(['rollout.js', 'ssh.js']);
  expect(keep(await readBy(shop, 'status'), SPECIAL)).toEqual([]);
});
