// Packs what a release of Bowline offers for download: the action and the command line, as they are at the commit that
// is checked out, and the checksum of that.
//
//   node scripts/pack-release.mjs FOLDER
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isMain, root, run } from './process.mjs';

/** The tag of the version that the file VERSION names. */
export function readTag() {
  const version = readFileSync(join(root, 'VERSION'), 'utf8').trim();
  if (!/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version)) throw new Error(`VERSION says ${version}, which is no version`);
  return `v${version}`;
}

/** Writes the archive, without what .gitattributes keeps from users, and its checksum. Returns the names of the files. */
export function packRelease(folder) {
  const name = `bowline-${readTag()}.tar.gz`;
  mkdirSync(folder, { recursive: true });
  const archive = resolve(folder, name);
  run('git', ['archive', '--format=tar.gz', `--prefix=bowline-${readTag()}/`, `--output=${archive}`, 'HEAD']);
  packCommand(folder);
  const names = [name, COMMAND];
  const sums = names.map(
    (one) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, one)))
        .digest('hex')}  ${one}\n`,
  );
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  return [...names, 'SHA256SUMS'];
}

/** The command line for `npx` and `npm install --global`. */
const COMMAND = 'bowline.tgz';

/** The bundle needs no package, so the one that npm unpacks names none, and nothing else is downloaded. */
function packCommand(folder) {
  const work = mkdtempSync(join(tmpdir(), 'bowline-pack-'));
  try {
    const archive = join(work, 'tree.tar');
    run('git', [
      'archive',
      '--format=tar',
      '--prefix=package/',
      `--output=${archive}`,
      'HEAD',
      'dist',
      'LICENSE',
      'README.md',
      'package.json',
    ]);
    run('tar', ['-xf', archive, '-C', work]);
    const file = join(work, 'package/package.json');
    const { name, version, description, license, engines, bin } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, `${JSON.stringify({ name, version, description, license, engines, bin }, null, 2)}\n`);
    const files = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0', '-C', work, 'package'];
    run('tar', ['-cf', join(work, 'package.tar'), ...files]);
    writeFileSync(join(folder, COMMAND), gzipSync(readFileSync(join(work, 'package.tar')), { level: 9 }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (isMain(import.meta.url)) {
  const folder = process.argv[2];
  if (!folder) throw new Error('say which folder to write to');
  for (const name of packRelease(folder)) console.log(name);
}
