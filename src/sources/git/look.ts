import { pathsOf } from '../../release/host-layout';
import { lines, type Sh, sh } from '../../shell/sh';
import { mirrorsOf, NEEDED } from './host-script';

/**
 * Prints `MIRROR COMMIT` for each commit that a release was made of, with `gone` behind it where the mirror lacks it, and nothing where the
 * release does not say.
 */
export function lookForCommits(root: string, release: string): Sh {
  const file = `${pathsOf(root).release(release)}/.bowline/${NEEDED}`;
  const isThere = sh`git --git-dir=${`${mirrorsOf(root)}/`}"$bw_m" cat-file -e "$bw_c^{commit}" 2>/dev/null`;
  return lines(
    sh`[ ! -r ${file} ] || while read -r bw_m bw_c; do`,
    sh`if ${isThere}; then echo "$bw_m $bw_c"; else echo "$bw_m $bw_c gone"; fi; done <${file}`,
  );
}
