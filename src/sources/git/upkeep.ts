import type { GitSource } from '../../config/sources/git';
import { pathsOf } from '../../release/host-layout';
import { lines, Sh, sh } from '../../shell/sh';
import { KEPT, mirrorsOf, NEEDED } from './host-script';
import { listSettings } from './settings';

/** A fetch makes a pack: so often a mirror is packed anew. */
const MOST_PACKS = 20;
const GC_SECONDS = 60;

/**
 * Forgets the commits that no release needs any more, and packs a mirror anew where it has become many packs. Only then does
 * what was forgotten go, history that somebody has pushed over among it. A mirror too large to be packed in that time is
 * left alone until it has twice as many packs; the next fetch removes what a git that was ended has left.
 */
export function tidyMirrors(source: GitSource, root: string): Sh {
  const settings = [...listSettings(source), '-c', 'pack.threads=1', '-c', 'pack.windowMemory=64m'];
  return lines(
    sh`bw_git=${mirrorsOf(root)} bw_releases=${pathsOf(root).releases}`,
    sh`bw_g() { git ${settings} --git-dir="$bw_m" "$@" 2>/dev/null </dev/null; }`,
    sh`bw_timed() { timeout ${GC_SECONDS} git ${settings} --git-dir="$bw_m" gc --quiet --prune=now >/dev/null 2>&1 </dev/null; }`,
    TIDY_ALL,
  );
}

/** A release of an older Bowline does not say what it needs: then nothing is forgotten. */
const TIDY_ALL = new Sh(
  String.raw`bw_needed() { for bw_d in "$bw_releases"/*/.bowline; do
if [ -f "$bw_d/${NEEDED}" ]; then cat "$bw_d/${NEEDED}"; elif [ -e "$bw_d/index" ]; then return 1; fi; done; }
bw_forget() { bw_g for-each-ref --format='%(refname)' ${KEPT} | while IFS= read -r bw_ref; do
printf '%s\n' "$bw_all" | grep -qxF "$bw_name @{bw_ref##*/}" || bw_g update-ref -d "$bw_ref" || :; done; }
bw_pack() { bw_most=$(cat "$bw_m/bowline-packs" 2>/dev/null || :); case $bw_most in ''|*[!0-9]*) bw_most=${MOST_PACKS};; esac
bw_count=$(find "$bw_m/objects/pack" -name '*.pack' | wc -l)
[ "$bw_count" -ge "$bw_most" ] || return 0
if bw_timed; then rm -f "$bw_m/bowline-packs"; else echo "$((bw_count * 2))" >"$bw_m/bowline-packs"; fi; }
if bw_all=$(bw_needed); then for bw_m in "$bw_git"/*.git; do
[ -d "$bw_m" ] || continue; bw_name=@{bw_m##*/}; bw_forget; bw_pack; done; fi`.replaceAll('@{', '$' + '{'),
);
