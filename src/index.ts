/*
 * The one bundle: the launchers in dist/ call these. Nothing is loaded before it is needed, because the
 * command line should answer at once and a step should not pay for what its mode does not use.
 */

/** Runs the action's step; `mode` is fixed by a sub-folder action. */
export async function runMain(mode?: string): Promise<void> {
  const { runMain: run } = await import('./main');
  await run(mode);
}

/** Runs after the job, also after a cancel. */
export async function runPost(): Promise<void> {
  const { runPost: run } = await import('./post');
  await run();
}

/** Runs the command line. */
export async function runCli(argv: readonly string[]): Promise<void> {
  const { runCli: run } = await import('./cli');
  await run(argv);
}
