// Runs the tests; in a fresh clone it installs the dependencies first.
//
//   node scripts/test.mjs [options of vitest]          unit tests and scenarios: no root, no Docker
//   node scripts/test.mjs --hosts [options of vitest]  the tests on real hosts, with the engine and images they need
//
// BOWLINE_TEST_NODE=FILE      the Node that runs the bundle in scenarios and host tests; the one that runs this by default
// BOWLINE_STALE_BUNDLE=allow  tests dist/ although it is not what the sources build
// BOWLINE_COVERAGE=1          collects coverage in .cache/coverage/, for scripts/coverage.mjs
// BOWLINE_RESULTS=DIR         writes the results of each project as JSON there
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideHosts, withdrawHosts } from '../test/hosts/setup.mjs';
import { requireFreshBundle } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { root, run } from './process.mjs';

const VITEST = join(root, 'node_modules/vitest/vitest.mjs');
const COVERAGE = join(root, '.cache/coverage');

function reporters(project) {
  const folder = process.env.BOWLINE_RESULTS;
  if (!folder) return [];
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${join(folder, `${project}.json`)}`];
}

/** Vitest counts what units run in its own processes; those of the bundle write into BOWLINE_BUNDLE_COVERAGE themselves. */
function coverage(project) {
  if (process.env.BOWLINE_COVERAGE !== '1') return { options: [], env: {} };
  const folder = join(COVERAGE, project);
  rmSync(folder, { recursive: true, force: true });
  const inProcess = ['--coverage', `--coverage.reportsDirectory=${join(folder, 'in-process')}`];
  return {
    options: project === 'unit' ? inProcess : [],
    env: { BOWLINE_BUNDLE_COVERAGE: join(folder, 'bundle') },
  };
}

function runProject(project, filters) {
  const { options, env } = coverage(project);
  const empty = filters.length > 0 ? ['--passWithNoTests'] : [];
  run(
    process.execPath,
    // With those that need modules of their own.
    [
      VITEST,
      'run',
      '--project',
      project === 'unit' ? 'unit*' : project,
      ...reporters(project),
      ...options,
      ...empty,
      ...filters,
    ],
    {
      env: { ...process.env, ...env },
    },
  );
}

async function runScenarios(filters) {
  await requireFreshBundle();
  runProject('scenarios', filters);
}

/** Runs the scenarios even when a unit test failed. */
async function runLocalTests(filters) {
  try {
    runProject('unit', filters);
  } finally {
    await runScenarios(filters);
  }
}

async function runHostTests(filters) {
  await requireFreshBundle();
  const isOwnEngine = await provideHosts();
  try {
    runProject('hosts', filters);
  } finally {
    await withdrawHosts(isOwnEngine);
  }
}

async function main(args) {
  installDependencies();
  const filters = args.filter((arg) => arg !== '--hosts');
  return args.includes('--hosts') ? runHostTests(filters) : runLocalTests(filters);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = error.status ?? 1;
}
