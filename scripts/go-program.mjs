// Installs a program of Go into .cache/bin/, unless it is there in that version.
//
//   node scripts/go-program.mjs PACKAGE VERSION
import { basename, join } from 'node:path';
import { ask, isMain, root, run } from './process.mjs';

const FOLDER = join(root, '.cache/bin');

/** @returns the path of the program */
export function provideGoProgram(name, version) {
  const file = join(FOLDER, basename(name));
  if (!isInstalled(file, name, version)) {
    run('go', ['install', `${name}@${version}`], { env: { ...process.env, GOBIN: FOLDER } });
  }
  return file;
}

/** Go writes into a program what it was built from. */
function isInstalled(file, name, version) {
  const lines = (ask('go', ['version', '-m', file]) ?? '').split('\n').map((line) => line.trim().split('\t'));
  const holds = (key, index, value) => lines.some((words) => words[0] === key && words[index] === value);
  return holds('path', 1, name) && holds('mod', 2, version);
}

if (isMain(import.meta.url)) {
  const [name, version] = process.argv.slice(2);
  provideGoProgram(name, version);
}
