import { basename, dirname, resolve } from 'node:path';
import { runGit } from '../../git/run-git';

/**
 * The folder that `upload` and `version_file` begin at: the root of the repository that holds the config. Without one it
 * is the folder of the config, or its parent where that is called `config`.
 * @param config path of the config, absolute or from `cwd` on
 */
export async function findConfigRoot(config: string, cwd: string): Promise<string> {
  const folder = dirname(resolve(cwd, config));
  const found = await runGit(folder, ['rev-parse', '--show-toplevel']);
  const top = found?.exitCode === 0 ? found.stdout.trim() : '';
  if (top !== '') return resolve(top);
  return basename(folder) === 'config' ? dirname(folder) : folder;
}
