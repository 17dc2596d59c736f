import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clone, openClone, runOnRunner } from './clone';
import { KEPT, nameMirror } from './host-script';
import { findModules, type Module, refuseLargeFiles } from './modules';
import { runGitWithLogin, type Server } from './server';

/** The commit and the commits of its submodules, each in a file that a host can fetch from. */
export interface Bundle {
  /** The folder that the files lie in. */
  readonly root: string;
  readonly files: readonly BundleFile[];
}

interface BundleFile {
  readonly name: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** The commits that a host has already, by the name of the mirror. */
export type Known = ReadonlyMap<string, readonly string[]>;

/** Makes bundles of one commit, for hosts that do not reach its server. */
export interface Bundler {
  /** @param known hosts that have the same share one bundle */
  make(known: Known): Promise<Bundle>;
}

/** A repository as the runner has it. */
interface Fetched extends Module {
  readonly clone: Clone;
}

/** What a host finds its part of a bundle by. */
export function nameBundle(mirror: string, commit: string): string {
  return `bundle.${mirror}.${commit}`;
}

/** The repository is fetched when the first bundle is wanted, and once. */
export function openBundler(server: Server, commit: string): Bundler {
  let fetched: Promise<readonly Fetched[]> | undefined;
  const made = new Map<string, Promise<Bundle>>();
  return {
    make(known) {
      const key = JSON.stringify([...known].map(([name, commits]) => [name, [...commits].sort()]).sort());
      fetched ??= fetchAll(server, { address: server.source.git, commit, at: '' });
      const bundle = made.get(key) ?? fetched.then((all) => writeBundles(server, all, { known, index: made.size }));
      made.set(key, bundle);
      return bundle;
    },
  };
}

/** Fetches a commit, and what its submodules name. */
async function fetchAll(server: Server, module: Module): Promise<readonly Fetched[]> {
  const clone = await openClone(server);
  const { address, commit, at } = module;
  const ref = `+${commit}:${KEPT}/${commit}`;
  await runOnRunner(server, [`--git-dir=${clone.folder}`, 'fetch', '-q', '--no-tags', address, ref], nameModule(at));
  const folder = at === '' ? server.source.directory?.replace(/\/+$/, '') : undefined;
  const tree = await findTree(server, clone, folder === undefined ? `${commit}^{tree}` : `${commit}:${folder}`);
  const place = { folder: clone.folder, module, tree };
  await refuseLargeFiles(server, place);
  const modules = await findModules(server, place, folder);
  const inner: Fetched[] = [];
  for (const one of modules) inner.push(...(await fetchAll(server, one)));
  return [{ ...module, clone }, ...inner];
}

async function findTree(server: Server, { folder }: Clone, name: string): Promise<string> {
  const { stdout } = await runOnRunner(server, [
    `--git-dir=${folder}`,
    'rev-parse',
    '--verify',
    '--end-of-options',
    name,
  ]);
  return stdout.trim();
}

function nameModule(at: string): string {
  return at === '' ? '' : `submodule ${at}: `;
}

interface Writing {
  readonly known: Known;
  readonly index: number;
}

async function writeBundles(server: Server, all: readonly Fetched[], { known, index }: Writing): Promise<Bundle> {
  const root = join(all[0]?.clone.folder ?? '', `bundles-${index}`);
  await mkdir(root);
  const files = new Map<string, BundleFile>();
  for (const one of all) {
    const mirror = nameMirror({ git: one.address, depth: server.source.depth });
    const name = nameBundle(mirror, one.commit);
    const there = known.get(mirror) ?? [];
    if (files.has(name) || there.includes(one.commit)) continue;
    await writeOne(server, one, { path: join(root, name), known: there });
    const { size, mtimeMs } = await stat(join(root, name));
    files.set(name, { name, size, mtimeMs });
  }
  return { root, files: [...files.values()] };
}

interface Wanted {
  readonly path: string;
  readonly known: readonly string[];
}

async function writeOne(server: Server, { clone, commit }: Fetched, { path, known }: Wanted): Promise<void> {
  const inGit = `--git-dir=${clone.folder}`;
  const present: string[] = [];
  for (const one of known) {
    const found = await runGitWithLogin(server, [inGit, 'cat-file', '-e', `${one}^{commit}`]);
    if (found?.exitCode === 0) present.push(`^${one}`);
  }
  await runOnRunner(server, [inGit, 'bundle', 'create', '-q', path, `${KEPT}/${commit}`, ...present]);
}
