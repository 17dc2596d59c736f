// Measures Bowline against its peers; `npm run bench -- --help` says how.
import { join } from 'node:path';
import { requireFreshBundle } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { root, run } from './process.mjs';

const TSX = join(root, 'node_modules/tsx/dist/cli.mjs');

async function main(args) {
  installDependencies();
  if (!args.includes('--help')) await requireFreshBundle();
  run(process.execPath, [TSX, join(root, 'bench/run.ts'), ...args]);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = error.status ?? 1;
}
