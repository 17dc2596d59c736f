import module from 'node:module';
import { join } from 'node:path';

/*
 * The one bundle: the launchers in dist/ call these. Nothing is loaded before it is needed, because the
 * command line should answer at once and a step should not pay for what its mode does not use.
 */

/** Runs the action's step; `mode` is fixed by a sub-folder action. */
export async function runMain(mode?: string): Promise<void> {
  keepCompiled();
  const { runMain: run } = await import('./main');
  await run(mode);
}

/** Runs after the job, also after a cancel. */
export async function runPost(): Promise<void> {
  keepCompiled();
  const { runPost: run } = await import('./post');
  await run();
}

/** Runs the command line. */
export async function runCli(argv: readonly string[]): Promise<void> {
  keepCompiled();
  const { runCli: run } = await import('./cli');
  await run(argv);
}

/**
 * Lets Node keep what it has compiled for the next run, where it can (from 22.8 on): that is a good part of the time to
 * the first connection. Only in a folder that nobody else writes to, because what lies there is run.
 */
function keepCompiled(): void {
  const { RUNNER_TEMP, XDG_CACHE_HOME, HOME, NODE_V8_COVERAGE } = process.env;
  const folder = RUNNER_TEMP || XDG_CACHE_HOME || (HOME && join(HOME, '.cache'));
  if (folder && !NODE_V8_COVERAGE) module.enableCompileCache?.(join(folder, 'bowline'));
}
