import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BowlineError } from '../../errors';
import type { GitOutput } from '../../git/run-git';
import { BUNDLE } from './fetch';
import { KEPT } from './host-script';
import { runGitWithLogin, type Server } from './server';
import { nameServer } from './settings';
import { adviseOn, readWords } from './words';

/** A commit in a file, as a host can fetch from it. */
export interface Bundle {
  /** The folder that the file lies in. */
  readonly root: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Makes bundles of one commit, for hosts that do not reach its server. */
export interface Bundler {
  /** @param known commits that the host has already; hosts that have the same share one bundle */
  make(known: readonly string[]): Promise<Bundle>;
}

/** The repository is fetched when the first bundle is wanted, and once. */
export function openBundler(server: Server, commit: string): Bundler {
  let fetched: Promise<string> | undefined;
  const made = new Map<string, Promise<Bundle>>();
  return {
    make(known) {
      const key = [...known].sort().join();
      fetched ??= fetchOnRunner(server, commit);
      const bundle =
        made.get(key) ?? fetched.then((folder) => writeBundle(server, { folder, commit, known }, made.size));
      made.set(key, bundle);
      return bundle;
    },
  };
}

async function fetchOnRunner(server: Server, commit: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bowline-git-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { git } = server.source;
  await run(server, ['init', '-q', '--bare', '--template=', folder]);
  const ref = `${KEPT}/${commit}`;
  await run(server, [`--git-dir=${folder}`, 'fetch', '-q', '--no-tags', git, `+${commit}:${ref}`]);
  return folder;
}

interface Wanted {
  readonly folder: string;
  readonly commit: string;
  readonly known: readonly string[];
}

async function writeBundle(server: Server, { folder, commit, known }: Wanted, index: number): Promise<Bundle> {
  const root = join(folder, `bundle-${index}`);
  await mkdir(root);
  const inGit = `--git-dir=${folder}`;
  const present: string[] = [];
  for (const one of known.filter((other) => other !== commit)) {
    const found = await runGitWithLogin(server, [inGit, 'cat-file', '-e', `${one}^{commit}`]);
    if (found?.exitCode === 0) present.push(`^${one}`);
  }
  await run(server, [inGit, 'bundle', 'create', '-q', join(root, BUNDLE), `${KEPT}/${commit}`, ...present]);
  const { size, mtimeMs } = await stat(join(root, BUNDLE));
  return { root, size, mtimeMs };
}

async function run(server: Server, args: readonly string[]): Promise<GitOutput> {
  const output = await runGitWithLogin(server, args);
  if (output?.exitCode === 0) return output;
  const words = output === undefined ? 'there is no git on the runner' : readWords(output.stderr);
  throw new BowlineError('transfer', `${nameServer(server.source)}, for a host that does not reach it: ${words}`, {
    hint: output === undefined ? 'Install git on the runner, or let the host reach the server.' : adviseOn(words),
  });
}
