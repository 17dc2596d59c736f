import { createHash } from 'node:crypto';
import type { GitSource } from '../../config/sources/git';
import { pathsOf } from '../../release/host-layout';
import { lines, NOTHING, Sh, sh } from '../../shell/sh';
import type { Place } from '../source';
import type { Login } from './server';
import { GIT_VARIABLES, listSettings, writeCredential, writeHostKeys, writeKey, writeSshCommand } from './settings';

/** What the steps of a source are written from. */
export interface HostWork {
  readonly source: GitSource;
  readonly login: Login;
  readonly commit: string;
  readonly place: Pick<Place, 'root' | 'run' | 'release'>;
}

/** The folder of all mirrors of an app. */
export function mirrorsOf(root: string): string {
  return `${pathsOf(root).own}/git`;
}

/** The refs that keep commits in a mirror; without one the next fetch gets everything again. */
export const KEPT = 'refs/bowline';

/** A file of a release, with a line for each commit that it was made of: the mirror and the commit. */
export const NEEDED = 'commits';

/** A shallow mirror is one of its own: a commit may be in it whose history is not. */
export function nameMirror({ git, depth }: Pick<GitSource, 'git' | 'depth'>): string {
  const digest = createHash('sha256')
    .update(`${kindOf(depth)} ${git}`)
    .digest('hex');
  return `${digest.slice(0, 16)}.git`;
}

function kindOf(depth: number | undefined): string {
  return depth === undefined ? 'full' : 'shallow';
}

/** Where the login is: 7, or 6 for what goes with it; 8 and 9 are the locks', and no shell has a 10 for sure. */
const LOGIN = 7;
const HOST_KEYS = 6;

/**
 * Opens the login on descriptors of files that have lost their names before anything is in them: nothing of it is in a
 * command line, in an environment, or left behind by a kill. The script itself comes on an input.
 */
export function openLogin({ source, login, place }: HostWork): Sh {
  const { token, deployKey } = login;
  const text = deployKey ? writeKey(deployKey.reveal()) : token && writeCredential(source.user, token.reveal());
  if (text === undefined) return NOTHING;
  return lines(
    hide(LOGIN, text, place),
    deployKey !== undefined && hide(HOST_KEYS, writeHostKeys(source.hostKeys), place),
  );
}

function hide(descriptor: number, text: string, { root, run }: HostWork['place']): Sh {
  const incoming = pathsOf(root).incoming(run);
  return sh`for bw_d in /dev/shm "/run/user/$(id -u)" ${incoming}; do
if bw_f=$(umask 077; mktemp "$bw_d/.bw.XXXXXX" 2>/dev/null); then break; fi; done
exec ${descriptor}<>"$bw_f"; rm -f -- "$bw_f"; printf '%s' ${text} >&${descriptor}`;
}

/** What a shell of its own begins with that runs git: `$$` has to be the process that holds the descriptors. */
export function beginGit({ source, login, place }: HostWork): Sh {
  const { incoming } = pathsOf(place.root);
  const ssh = writeSshCommand({ key: `/proc/$$/fd/${LOGIN}`, hostKeys: `/proc/$$/fd/${HOST_KEYS}` });
  return lines(
    sh`umask 022; bw_git=${mirrorsOf(place.root)} bw_in=${incoming(place.run)} bw_depth=${source.depth ?? ''}`,
    sh`bw_kind=${kindOf(source.depth)}`,
    ...Object.entries(GIT_VARIABLES).map(([name, value]) => sh`${name}=${value}; export ${name}`),
    login.deployKey !== undefined && new Sh(`GIT_SSH_COMMAND="${ssh}"; export GIT_SSH_COMMAND`),
    sh`unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_ASKPASS SSH_ASKPASS`,
    sh`bw_git() { git ${settingsOf({ source, login })} "$@"; }`,
    GIT_FUNCTIONS,
    sh`( umask 077; mkdir -p "$bw_git" "$bw_in" )`,
  );
}

/** What git is told on a host. */
export function settingsOf({ source, login }: Pick<HostWork, 'source' | 'login'>): string[] {
  return listSettings(source, login.token && `/dev/fd/${LOGIN}`);
}

/** `bw_drop_broken` removes a mirror that is no repository, as a git leaves it that was killed: `git init` does not always mend it. */
const GIT_FUNCTIONS = new Sh(String.raw`bw_die() { printf '%s\n' "$*" >&2; exit 1; }
bw_mirror() { printf '%s/%s.git' "$bw_git" "$(printf '%s %s' "$bw_kind" "$1" | sha256sum | cut -c1-16)"; }
bw_is_damage() { case $1 in *missing*|*corrupt*|*'unable to read'*|*'bad object'*|*invalid*|*inflate*|*'not a valid'*|*'unpack '*|*packfile*|*'does not match index'*|*'too small'*|*'unresolved deltas'*) return 0;; esac; return 1; }
bw_drop_broken() { [ ! -e "$1" ] || bw_git --git-dir="$1" for-each-ref >/dev/null 2>&1 || rm -rf -- "$1"; }
bw_has() { [ "$(bw_git --git-dir="$1" rev-parse -q --verify "${KEPT}/$2^{commit}" 2>/dev/null)" = "$2" ]; }`);
