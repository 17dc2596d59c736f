// Runs every check that needs no host and no bundle: style, types, generated files, directions of imports, shell.
import { join } from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { ask, root, run } from './process.mjs';

const bin = (path) => [process.execPath, join(root, 'node_modules', path)];
const shellFiles = () => ask('git', ['ls-files', '--cached', '--others', '--exclude-standard', '.ci/run', '*.sh']);

const checks = {
  biome: () => [...bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
  tsc: () => [...bin('typescript/bin/tsc'), '--noEmit', '--project', root],
  'generated files': () => [process.execPath, join(root, 'scripts/generate.mjs'), '--check'],
  imports: () => [...bin('vitest/vitest.mjs'), 'run', '--project', 'unit', 'test/unit/architecture.test.ts'],
  shellcheck: () => ['shellcheck', ...(shellFiles() ?? '').split('\n').filter(Boolean)],
};

/** A developer's machine may lack it; CI installs it. */
const isMissing = (program) => program === 'shellcheck' && ask(program, ['--version']) === undefined;

function passes(name, [program, ...args]) {
  if (isMissing(program)) {
    console.log(`${name}: skipped, as ${program} is not installed`);
    return process.env.CI !== 'true';
  }
  try {
    run(program, args);
    console.log(`${name}: ok`);
    return true;
  } catch (error) {
    console.error(`${name}: failed (${error.message})`);
    return false;
  }
}

installDependencies();
const failed = Object.entries(checks).filter(([name, command]) => !passes(name, command()));
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.map(([name]) => name).join(', ')}`);
  process.exitCode = 1;
}
