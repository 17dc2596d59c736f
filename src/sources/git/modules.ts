import { judgeAddress } from '../../config/sources/git-address';
import { BowlineError } from '../../errors';
import { runOnRunner } from './clone';
import { runGitWithLogin, type Server } from './server';
import { nameServer } from './settings';

/** A commit of a repository: the one that is deployed, or a submodule. */
export interface Module {
  readonly address: string;
  readonly commit: string;
  /** Where it lies in the release; empty is the root. */
  readonly at: string;
}

/** A commit that the runner has fetched. */
export interface ModulePlace {
  /** Of the repository on the runner. */
  readonly folder: string;
  readonly module: Module;
  /** The hash of what of the commit is deployed. */
  readonly tree: string;
}

/**
 * Reads which submodules a commit has.
 * @param inner the folder of the repository that is deployed; undefined is all of it
 * @throws BowlineError for one whose address is not known or refused
 */
export async function findModules(server: Server, place: ModulePlace, inner?: string): Promise<readonly Module[]> {
  const { folder, module, tree } = place;
  const { stdout } = await runOnRunner(server, [`--git-dir=${folder}`, 'ls-tree', '-r', '-z', tree]);
  const links = stdout.split('\0').flatMap((entry) => {
    const [, commit, path] = /^160000 commit ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
    return commit === undefined || path === undefined ? [] : [{ commit, path }];
  });
  if (links.length === 0) return [];
  const blob = `${module.commit}:.gitmodules`;
  const config = await runGitWithLogin(server, [`--git-dir=${folder}`, 'config', '--blob', blob, '--list', '-z']);
  const addresses = readAddresses(config?.stdout ?? '');
  return links.map(({ commit, path }) => {
    const full = inner === undefined ? path : `${inner}/${path}`;
    const at = module.at === '' ? path : `${module.at}/${path}`;
    return { address: requireAddress(addresses.get(full), module.address, full), commit, at };
  });
}

/** Address by path. */
function readAddresses(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, { path?: string; url?: string }>();
  for (const entry of text.split('\0')) {
    const [, name, key, value] = /^submodule\.(.*)\.(path|url)\n(.*)$/s.exec(entry) ?? [];
    if (name !== undefined && key !== undefined) names.set(name, { ...names.get(name), [key]: value });
  }
  return new Map([...names.values()].flatMap(({ path, url }) => (path && url ? [[path, url] as const] : [])));
}

function requireAddress(written: string | undefined, base: string, path: string): string {
  if (written === undefined)
    throw new BowlineError('transfer', `submodule ${path}: .gitmodules has no address for it`, {
      hint: 'Add it to .gitmodules, and push.',
    });
  const address = resolveAddress(base, written);
  const complaint = judgeAddress(address);
  if (complaint === undefined) return address;
  throw new BowlineError('transfer', `submodule ${path}: its address is refused: ${complaint.message}`, {
    hint: complaint.hint,
  });
}

/** Makes a relative address whole: `./` and `../` start at the address of the repository that names the submodule. */
export function resolveAddress(base: string, address: string): string {
  const relative = /^(\.\.?)\/(.*)$/.exec(address);
  if (relative === null) return address;
  const whole = base.replace(/\/$/, '');
  const [, dots, rest = ''] = relative;
  if (dots === '.') return join(whole, rest, '/');
  const isFolder = whole.includes('/');
  const parent = whole.replace(isFolder ? /\/[^/]*$/ : /:[^:]*$/, '');
  return join(parent, rest, isFolder ? '/' : ':');
}

function join(base: string, rest: string, separator: string): string {
  return /^\.\.?\//.test(rest) ? resolveAddress(base, rest) : `${base}${separator}${rest}`;
}

/** How a file that git LFS keeps elsewhere begins. */
const POINTER = 'version https://git-lfs';
const LONGEST_POINTER = 1024;

/** @throws BowlineError where files of git LFS are in a commit: a bundle has only their pointers */
export async function refuseLargeFiles(server: Server, { folder, tree, module }: ModulePlace): Promise<void> {
  const inGit = `--git-dir=${folder}`;
  const found = await runGitWithLogin(server, [inGit, 'grep', '-l', '-z', '-e', `^${POINTER}`, tree]);
  const names = (found?.stdout ?? '').split('\0').filter(Boolean);
  const pointers: string[] = [];
  for (const name of names) {
    const size = await runGitWithLogin(server, [inGit, 'cat-file', '-s', name]);
    if (Number(size?.stdout) > LONGEST_POINTER) continue;
    const text = await runGitWithLogin(server, [inGit, 'cat-file', 'blob', name]);
    if (text?.stdout.startsWith(POINTER)) pointers.push(nameFile(name, tree, module));
  }
  if (pointers.length === 0) return;
  const [shown, more] = [pointers.slice(0, 5).join(', '), pointers.length - 5];
  throw new BowlineError(
    'transfer',
    `${nameServer(server.source)}: the runner cannot send files of git LFS to a host that does not reach the server: ${shown}${more > 0 ? ` and ${more} more` : ''}`,
    { hint: 'Let the host reach the server (a proxy in its settings of git will do), or deploy the app by `upload`.' },
  );
}

function nameFile(name: string, tree: string, { at }: Module): string {
  const path = name.slice(tree.length + 1);
  return at === '' ? path : `${at}/${path}`;
}
