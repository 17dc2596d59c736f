import { runGit } from '../../git/run-git';

/** What git says of the files of a tree. */
export interface GitView {
  /** `unknown` where git cannot be asked: there is no repository, or it does not read it. */
  stateOf(path: string): 'tracked' | 'untracked' | 'ignored' | 'unknown';
}

interface Repository {
  /** Its folder below the root of the tree with a slash at the end; empty for the root. */
  readonly folder: string;
  readonly tracked: ReadonlySet<string>;
  readonly ignored: ReadonlySet<string>;
  readonly isKnown: boolean;
}

/**
 * Asks the repository that a tree lies in, and each one that lies in the tree: a submodule, another checkout.
 * @param nested their folders below the root
 */
export async function readGitView(root: string, nested: readonly string[]): Promise<GitView> {
  const folders = ['', ...nested.map((folder) => `${folder}/`)];
  const found = await Promise.all(folders.map((folder) => readRepository(root, folder)));
  // The innermost one decides.
  const repositories = found.sort((a, b) => b.folder.length - a.folder.length);
  return {
    stateOf(path) {
      const own = repositories.find(({ folder }) => path.startsWith(folder));
      if (own?.isKnown !== true) return 'unknown';
      const name = path.slice(own.folder.length);
      if (own.ignored.has(name)) return 'ignored';
      return own.tracked.has(name) ? 'tracked' : 'untracked';
    },
  };
}

async function readRepository(root: string, folder: string): Promise<Repository> {
  const cwd = folder === '' ? root : `${root}/${folder}`;
  const [tracked, ignored] = await Promise.all([
    listFiles(cwd),
    listFiles(cwd, '--others', '--ignored', '--exclude-standard'),
  ]);
  const isKnown = tracked !== undefined && ignored !== undefined;
  return { folder, tracked: tracked ?? new Set(), ignored: ignored ?? new Set(), isKnown };
}

async function listFiles(cwd: string, ...options: string[]): Promise<ReadonlySet<string> | undefined> {
  const output = await runGit(cwd, ['ls-files', '-z', ...options]);
  return output?.exitCode === 0 ? new Set(output.stdout.split('\0')) : undefined;
}
