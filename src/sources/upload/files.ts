import { resolve } from 'node:path';
import type { SentFiles } from '../../config/sources/files';
import { InputError } from '../../errors';
import type { ManifestEntry } from './manifest';
import { type FoundTree, findBelow } from './tree';

/**
 * Finds files and folders of the checkout, each under its own path.
 * @throws InputError when one of them is not there, or cannot be sent
 */
export async function findFiles(source: SentFiles, cwd: string, signal: AbortSignal): Promise<FoundTree> {
  const { files } = source;
  const takes = (path: string) => files.some((one) => isWithin(path, one) || isWithin(one, path));
  const requires = (found: readonly ManifestEntry[]) => requireFiles(files, found);
  return findBelow({ root: resolve(cwd), source, signal, platform: process.platform, takes, requires });
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function requireFiles(files: readonly string[], found: readonly ManifestEntry[]): void {
  const missing = files.filter((one) => !found.some(({ path, type }) => type !== 'directory' && isWithin(path, one)));
  if (missing.length === 0) return;
  throw new InputError(
    `\`source.files\` names ${missing.join(', ')}, and there is no such file to send`,
    'Check the path, that the step that writes it ran before this one, and that neither `exclude` nor .bowlineignore names it.',
  );
}
