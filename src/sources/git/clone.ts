import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BowlineError } from '../../errors';
import type { GitOutput } from '../../git/run-git';
import { runGitWithLogin, type Server } from './server';
import { nameServer } from './settings';
import { adviseOn, readWords } from './words';

/** A repository of the runner's own, which goes with the process at the latest. */
export interface Clone extends Disposable {
  readonly folder: string;
}

/** Makes an empty one. */
export async function openClone(server: Server): Promise<Clone> {
  const folder = await mkdtemp(join(tmpdir(), 'bowline-git-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  await runOnRunner(server, ['init', '-q', '--bare', '--template=', folder]);
  return {
    folder,
    [Symbol.dispose]: () => {
      process.off('exit', remove);
      remove();
    },
  };
}

/**
 * Runs git for a source on the runner, to its end.
 * @param what the error begins with it, such as `submodule lib: `
 * @throws BowlineError `transfer` with the words of git where it fails
 */
export async function runOnRunner(server: Server, args: readonly string[], what = ''): Promise<GitOutput> {
  const output = await runGitWithLogin(server, args);
  if (output?.exitCode === 0) return output;
  const words = output === undefined ? 'there is no git on the runner' : readWords(output.stderr);
  throw new BowlineError('transfer', `${nameServer(server.source)}, asked by the runner: ${what}${words}`, {
    hint: output === undefined ? 'Install git on the runner.' : adviseOn(words),
  });
}
