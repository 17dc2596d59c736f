// Installs a program from PyPI into a folder of its own.
//
//   node scripts/wheel.mjs NAME VERSION FOLDER
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, isMain, root, run } from './process.mjs';

/** @param folder below the repository; what is there in another version is replaced. @returns the whole path of it */
export function provideWheel(name, version, folder) {
  const place = join(root, folder);
  const note = join(place, 'installed');
  const wanted = `${name} ${version}\n`;
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return place;
  rmSync(place, { recursive: true, force: true });
  const options = ['--quiet', '--disable-pip-version-check', '--root-user-action=ignore', '--no-deps'];
  run(findPython(), ['-m', 'pip', 'install', ...options, '--target', place, `${name}==${version}`]);
  writeFileSync(note, wanted);
  return place;
}

/** A Python that has pip, as Debian's own has only with one more package. */
function findPython() {
  const own = askPython('python3');
  if (own !== undefined) return own;
  run('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', 'python3-pip']);
  const packaged = askPython('/usr/bin/python3');
  if (packaged === undefined) throw new Error('there is no Python with pip');
  return packaged;
}

/**
 * The interpreter itself: a version manager's stand-in for it does more than run it, and what was killed while it did
 * holds up all that come later.
 */
function askPython(program) {
  return ask(program, ['-c', 'import pip, sys; print(sys.executable)']);
}

if (isMain(import.meta.url)) {
  const [name, version, folder] = process.argv.slice(2);
  provideWheel(name, version, folder);
}
