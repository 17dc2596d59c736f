import type { GitSource } from '../../config/sources/git';
import { BowlineError, InputError } from '../../errors';
import { readCommit } from '../../git/history';
import type { SourceInfo } from '../../git/source-info';
import { parsePrivateKeys } from '../../hosts/keys/private-keys';
import type { Content, OpenSource, SourceWorld } from '../source';
import { askAncestry } from './ancestry';
import { openBundler } from './bundle';
import { deliverCommit } from './delivery';
import {
  chooseCommit,
  isFullHash,
  isShortHash,
  listPatterns,
  type Resolved,
  readDefaultBranch,
  readRefs,
  refuseUnknown,
} from './resolve';
import { LOOK_MS, type Login, runGitWithLogin, type Server } from './server';
import { nameServer } from './settings';
import { readVersion } from './version';
import { adviseOn, readWords } from './words';

/**
 * Opens a repository of a git server. What was asked for is looked up here and once, so that every host gets the same
 * commit, whatever is pushed meanwhile.
 * @throws InputError for a ref that the server does not know and a version that cannot be read, BowlineError `transfer` where it does
 * not answer
 */
export async function openGit(source: GitSource, world: SourceWorld): Promise<OpenSource> {
  const server: Server = { source, login: await findLogin(source, world), signal: world.signal };
  const resolved = await resolve(server, world.ref ?? source.ref, world.cwd);
  const { versionFile } = world;
  const version = versionFile === undefined ? undefined : await readVersion(server, resolved.commit, versionFile);
  const info = describe(resolved, version);
  return { info: Promise.resolve(info), read: async () => makeContent(server, resolved, info) };
}

/**
 * The tags of a repository, in no order.
 * @throws InputError for a secret that is missing, BowlineError `transfer` where the server does not answer
 */
export async function listTagsOf(
  source: GitSource,
  world: Pick<SourceWorld, 'signal' | 'findSecret'>,
): Promise<readonly string[]> {
  const server: Server = { source, login: await findLogin(source, world), signal: world.signal };
  const refs = readRefs(await listRefs(server, ['refs/tags/*'], 'its newest tag'));
  return [...refs.keys()].filter((name) => !name.endsWith('^{}')).map((name) => name.replace(/^refs\/tags\//, ''));
}

async function findLogin(
  { token, deployKey }: GitSource,
  { findSecret }: Pick<SourceWorld, 'findSecret'>,
): Promise<Login> {
  if (deployKey === undefined) return token === undefined ? {} : { token: requireLine(findSecret(token)) };
  const key = findSecret(deployKey);
  // Says what is wrong with it, a passphrase among it, before anybody is asked.
  await parsePrivateKeys(key, undefined, deployKey);
  return { deployKey: key };
}

/** Whatever follows in another line would be more than the token for git. */
function requireLine<T extends { reveal(): string; readonly name?: string | undefined }>(token: T): T {
  if (!/[\r\n\0]/.test(token.reveal())) return token;
  throw new InputError(`the secret ${token.name} is no token: it has more than one line`, 'Give the token alone.');
}

async function resolve(server: Server, ref: string | undefined, cwd: string): Promise<Resolved> {
  if (ref !== undefined && isFullHash(ref)) return { commit: ref.toLowerCase(), ref, tag: null };
  const text = await listRefs(server, listPatterns(ref));
  const found = chooseCommit(readRefs(text), ref) ?? (await expand(ref, cwd));
  if (found === undefined) throw refuseUnknown(ref, nameServer(server.source));
  return ref === undefined ? { ...found, ref: readDefaultBranch(text) } : found;
}

async function listRefs(server: Server, patterns: readonly string[], what = 'the commit'): Promise<string> {
  const { git } = server.source;
  const output = await runGitWithLogin(server, ['ls-remote', '-q', '--symref', git, ...patterns], LOOK_MS);
  if (output?.exitCode === 0) return output.stdout;
  const words = output === undefined ? 'there is no git on the runner' : readWords(output.stderr);
  const told = words || 'it gave no reason';
  throw new BowlineError('transfer', `${nameServer(server.source)}: ${what} cannot be looked up: ${told}`, {
    hint: output === undefined ? 'Install git, or give `ref` the full hash of a commit.' : adviseOn(words),
  });
}

/** A checkout of the same repository knows more of a hash. */
async function expand(ref: string | undefined, cwd: string): Promise<Resolved | undefined> {
  if (ref === undefined || !isShortHash(ref)) return undefined;
  const commit = await readCommit(cwd, ref);
  return commit?.startsWith(ref.toLowerCase()) ? { commit, ref, tag: null } : undefined;
}

function describe({ commit, ref, tag }: Resolved, version: string | undefined): SourceInfo {
  return { revision: commit, ref, isDirty: false, version: version ?? tag };
}

function makeContent(server: Server, { commit }: Resolved, info: SourceInfo): Content {
  const { source, login } = server;
  const bundler = openBundler(server, commit);
  return {
    contentId: source.directory === undefined ? commit : `${commit}:${source.directory}`,
    info,
    // What it takes is known to the host alone, once it has fetched.
    needs: { bytes: 0, files: 0 },
    askAncestry: (root, older, newer) => askAncestry(source, root, older, newer),
    deliver: (place) => deliverCommit({ source, login, commit }, place, bundler),
  };
}
