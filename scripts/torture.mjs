// Breaks deploys, rollbacks and verifications on real hosts; `npm run torture -- --help` says how.
import { join } from 'node:path';
import { provideHosts, withdrawHosts } from '../test/hosts/setup.mjs';
import { requireFreshBundle } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { root, run } from './process.mjs';

/** Hosts in a bad state are left running; the next run of tests on hosts removes them. */
const HOSTS_KEPT = 3;
const TSX = join(root, 'node_modules/tsx/dist/cli.mjs');

async function main(args) {
  installDependencies();
  if (args.includes('--help') || args.includes('--list')) return torture(args);
  await requireFreshBundle();
  const isOwnEngine = await provideHosts();
  try {
    torture(args);
  } catch (error) {
    if (error.status !== HOSTS_KEPT) await withdrawHosts(isOwnEngine);
    throw error;
  }
  await withdrawHosts(isOwnEngine);
}

function torture(args) {
  run(process.execPath, [TSX, join(root, 'test/torture/main.ts'), ...args]);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = error.status ?? 1;
}
