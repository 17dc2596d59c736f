import { VENV } from '../config/targets/target-python';
import { pathsOf } from '../release/host-layout';
import { removeMarked } from '../shell/remove';
import { lines, type Sh, sh } from '../shell/sh';

/** What releases of an app share: each thing is made once, in a folder of its own, and lies there as long as a release links to it. */
export interface Store {
  /** Its folder below `.bowline`. */
  readonly folder: string;
  /** Where a release has the link to what was made, or that itself where it is not shared. */
  readonly link: string;
  /** Where in the folder of its own that lies which the link leads to. */
  readonly content: '' | `/${string}`;
}

export const VENVS: Store = { folder: 'venvs', link: VENV, content: '' };
export const NODE_MODULES: Store = { folder: 'node', link: 'node_modules', content: '/node_modules' };

/** Written last, with the time at which the versions were chosen. */
const COMPLETE = '.bowline-complete';

interface Place {
  readonly path: string;
  readonly release: string;
}

/**
 * Gives the release what `bw_key` says: `shared KEY`, or `own` for what lies in the release alone. It is made where it stays, because
 * what is installed may know its own path, and what is shared counts only with its marker: what a killed run has left is made
 * anew, never repaired.
 * @param make fills the folder `bw_made`, and says in `bw_by` what by
 */
export function makeOnce({ path, release }: Place, { folder, link, content }: Store, make: Sh): Sh {
  const { own, release: releaseAt } = pathsOf(path);
  const place = releaseAt(release);
  const there = `${place}/${link}`;
  return lines(
    sh`bw_make() {`,
    make,
    sh`}`,
    sh`bw_clear() { [ -L ${there} ] || chmod -R u+w -- ${there} 2>/dev/null || :; rm -rf -- ${there}; }`,
    sh`case $bw_key in own*) bw_clear; bw_made=${content === '' ? there : place}; bw_make; echo "made by $bw_by";;`,
    sh`*) bw_made=${`${own}/${folder}`}/\${bw_key#* }`,
    sh`if [ ! -e "$bw_made/"${COMPLETE} ]; then`,
    sh`${removeMarked(sh`"$bw_made"`, COMPLETE)}; mkdir -p -- "\${bw_made%/*}"`,
    sh`bw_make`,
    // What runs in one release must not be changed by another.
    sh`chmod -R a-w -- "$bw_made"; chmod u+w -- "$bw_made"`,
    sh`date -u +%Y-%m-%dT%H:%M:%SZ >"$bw_made/"${`${COMPLETE}.new`}; sync -f "$bw_made" 2>/dev/null || sync; mv -- "$bw_made/"${`${COMPLETE}.new`} "$bw_made/"${COMPLETE}`,
    sh`echo "made by $bw_by"`,
    sh`else echo "as made at $(cat "$bw_made/"${COMPLETE}): nothing that it depends on has changed"; fi`,
    // Relative, as the app's folder may be reached by another path one day.
    sh`bw_clear; ln -s -- ${`../../.bowline/${folder}/`}"\${bw_made##*/}"${content} ${there};; esac`,
  );
}

/**
 * Runs code in a release from which what a store has for it is gone, or its programs are, and says so first; nothing where all is there.
 * @param program below the release; one that leads nowhere cannot run
 */
export function whereGone({ path, release }: Place, { link, content }: Store, program: string, remake: Sh): Sh {
  const place = pathsOf(path).release(release);
  const marker = `${place}/${link}${content === '' ? '' : '/..'}/${COMPLETE}`;
  return lines(
    sh`cd ${place}`,
    sh`if [ ! -e ${link} ] || { [ -L ${link} ] && [ ! -e ${marker} ]; } || [ ! -x ${program} ]; then`,
    sh`echo ${`${link} of ${release} is gone, or cannot run any more: it is made anew`}`,
    remake,
    sh`fi`,
  );
}

/** Removes what no release is linked to, whatever the config says by now. */
export function pruneStores(path: string): Sh {
  return lines(...[VENVS, NODE_MODULES].map((store) => prune(path, store)));
}

function prune(path: string, { folder, link, content }: Store): Sh {
  const { own, releases } = pathsOf(path);
  return lines(
    sh`if [ -d ${`${own}/${folder}`} ]; then`,
    sh`bw_linked="$(for l in ${releases}/*/${link}; do [ ! -L "$l" ] || readlink "$l"; done | tr '\\n' ' ')"`,
    sh`for v in ${`${own}/${folder}`}/*; do [ -d "$v" ] || continue`,
    sh`case "$bw_linked" in */"\${v##*/}"${content}" "*) ;; *) ${removeMarked(sh`"$v"`, COMPLETE)};; esac; done; fi`,
  );
}
