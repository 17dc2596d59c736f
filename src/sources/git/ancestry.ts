import type { GitSource } from '../../config/sources/git';
import { lines, type Sh, sh } from '../../shell/sh';
import { KEPT, mirrorsOf, nameMirror } from './host-script';

/**
 * Says whether a commit is older than the one that a host serves. The mirror holds the whole history of that one, so what
 * is not in it is no ancestor; a shallow one knows nothing.
 */
export function askAncestry(source: GitSource, root: string, older: string, newer: string): Sh {
  const mirror = `${mirrorsOf(root)}/${nameMirror(source)}`;
  return lines(
    sh`bw_g() { git --git-dir=${mirror} -c core.hooksPath=/dev/null "$@" 2>/dev/null; }`,
    sh`bw_a=unknown`,
    sh`if [ -d ${mirror} ] && bw_g rev-parse -q --verify ${`${KEPT}/${newer}^{commit}`} >/dev/null &&
[ "$(bw_g rev-parse --is-shallow-repository)" = false ]; then bw_a=not_ancestor
! bw_g cat-file -e ${`${older}^{commit}`} || ! bw_g merge-base --is-ancestor ${older} ${newer} || bw_a=ancestor; fi`,
    sh`bw FACT ancestry "$bw_a"`,
  );
}
