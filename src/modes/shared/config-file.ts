import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ConfigDocument } from '../../config/document';
import { loadConfig } from '../../config/load';
import { InputError } from '../../errors';

/**
 * Reads the config and checks all of it that does not depend on variables.
 * @throws InputError when there is none, ConfigError with every problem of it
 */
export async function readConfigFile(file: string, cwd: string): Promise<ConfigDocument> {
  return loadConfig({ path: file, text: await readText(file, cwd) });
}

async function readText(file: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, file), 'utf8');
  } catch (cause) {
    const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new InputError(
      isAbsent
        ? `there is no config file ${file}`
        : `the config file ${file} cannot be read: ${(cause as Error).message}`,
      'Check the input `config`, and that the repository is checked out before this step; `bowline init` writes a first one.',
    );
  }
}
