import { InputError } from '../../errors';
import { parseVersionFile } from '../../git/version-file';
import { type Clone, openClone, runOnRunner } from './clone';
import { KEPT } from './host-script';
import { runGitWithLogin, type Server } from './server';
import { nameServer } from './settings';

/**
 * Reads the version that a file of a commit holds. The runner fetches the folders of that one commit, and of its files this
 * one alone, where the server can leave out the others.
 * @param file its path in the repository
 * @throws InputError for a file that is missing or holds no version, BowlineError where the server does not give it
 */
export async function readVersion(server: Server, commit: string, file: string): Promise<string> {
  using clone = await openClone(server);
  const { git } = server.source;
  const ref = `+${commit}:${KEPT}/${commit}`;
  await runOnRunner(server, [
    ...inClone(clone, git),
    'fetch',
    '-q',
    '--no-tags',
    '--depth=1',
    '--filter=blob:none',
    ORIGIN,
    ref,
  ]);
  const blob = await findFile(server, clone, { commit, file });
  const { stdout } = await runOnRunner(server, [...inClone(clone, git), 'cat-file', 'blob', blob]);
  const version = await parseVersionFile(stdout.replace(/^\uFEFF/, ''), file);
  if (version !== '') return version;
  throw new InputError(`${file} is empty in ${commit.slice(0, 7)}`, 'Write the version into it.');
}

const ORIGIN = 'origin';

/** What was left out is fetched when it is read, from where the rest came from. */
function inClone({ folder }: Clone, address: string): string[] {
  const remote = { url: address, promisor: 'true', partialclonefilter: 'blob:none' };
  const settings = Object.entries(remote).flatMap(([key, value]) => ['-c', `remote.${ORIGIN}.${key}=${value}`]);
  return [...settings, `--git-dir=${folder}`];
}

interface Wanted {
  readonly commit: string;
  readonly file: string;
}

/** @returns the hash of its text */
async function findFile(server: Server, { folder }: Clone, { commit, file }: Wanted): Promise<string> {
  const path = file.replace(/^(?:\.\/+)+/, '');
  const listed = await runGitWithLogin(server, [
    `--git-dir=${folder}`,
    '--literal-pathspecs',
    'ls-tree',
    commit,
    '--',
    path,
  ]);
  const blob = /^100\d{3} blob ([0-9a-f]+)\t/.exec(listed?.stdout ?? '')?.[1];
  if (blob !== undefined) return blob;
  throw new InputError(
    `${nameServer(server.source)}: ${commit.slice(0, 7)} has no file ${file}, which would hold the version`,
    'Check `version_file` and the input `version-file`; the path begins at the root of the repository that is deployed.',
  );
}
