// Installs what package-lock.json names when it is not there, so that a command works in a fresh clone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root, run } from './process.mjs';

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;

/** True when every package of the lock file is installed in its version; those for other platforms are left out. */
function isInstalled() {
  // npm writes what it installed into this file.
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, record))) return false;
  const installed = read(record);
  return Object.entries(read('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path]?.version ?? (optional ? version : '')) === version,
  );
}

/** Installs the locked dependencies unless they are installed. */
export function installDependencies() {
  if (isInstalled()) return;
  console.log('Installing the dependencies (npm ci)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' });
}

if (isMain(import.meta.url)) installDependencies();
