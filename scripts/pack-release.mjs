// Packs what a release of Bowline offers for download: the action and the command line, as they are at the commit that
// is checked out, and the checksum of that.
//
//   node scripts/pack-release.mjs FOLDER
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  const digest = createHash('sha256').update(readFileSync(archive)).digest('hex');
  writeFileSync(join(folder, 'SHA256SUMS'), `${digest}  ${name}\n`);
  return [name, 'SHA256SUMS'];
}

if (isMain(import.meta.url)) {
  const folder = process.argv[2];
  if (!folder) throw new Error('say which folder to write to');
  for (const name of packRelease(folder)) console.log(name);
}
