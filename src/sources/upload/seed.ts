import { pathsOf } from '../../release/host-layout';
import { lines, type Sh, sh } from '../../shell/sh';
import type { Place, Question } from '../source';
import { EACH, WRITE_SUMS } from './file-lists';

/**
 * Copies, on the host, what did not change since the live release. It has the `manifest` (`mode sha256  ./path`, sorted)
 * in the folder of the run; its answer is the paths that have to be sent, and it leaves their checksums in `sums`. A copy
 * counts only after its own checksum was compared: sizes and times may lie.
 */
export function seed({ root, run, release, live, facts }: Place): Pick<Question, 'step' | 'answer'> {
  const paths = pathsOf(root);
  const incoming = paths.incoming(run);
  return {
    step: {
      name: 'copy what did not change',
      body: lines(
        EACH,
        sh`bw_in=${incoming} bw_to=${paths.release(release)}; export bw_in bw_to`,
        sh`cd "$bw_in"; : >same`,
        sh`rm -rf -- "$bw_to"; mkdir -p "$bw_to"`,
        live !== null && findSame(`${paths.release(live)}/.bowline/manifest`),
        sh`cut -c72- same | sort >same.paths`,
        makeFolders(),
        live !== null && sh`[ ! -s "$bw_in/same" ] || cd ${paths.release(live)}`,
        copySame(facts.hasGnuCp),
        sh`cd "$bw_in"`,
        setModes(),
        listMissing(),
      ),
    },
    answer: `${incoming}/need`,
  };
}

/** Lines are unique in each list, so what is there twice is in both. Many a busybox has no comm. */
function findSame(other: string): Sh {
  return sh`[ ! -r ${other} ] || { sort manifest ${other} >both; uniq -d both >same; }`;
}

/** Ahead of them, because several programs that make one folder at the same time fail. */
function makeFolders(): Sh {
  return lines(
    sh`bw_share "$bw_in/same.paths"; if [ -n "$bw_p" ]; then sed 's,/[^/]*$,,' same.paths | uniq >same.folders`,
    sh`( cd "$bw_to"; tr '\\n' '\\0' <"$bw_in/same.folders" | xargs -0 mkdir -p -- ); fi`,
  );
}

/** Shares the blocks where the file system can, and copies where it cannot; what fails is sent. */
const COPY_BY_CP = sh`cp --preserve=timestamps --reflink=auto --parents -t "$bw_to" -- "$@"`;
/** Names as arguments, because not every busybox reads a list of them. */
const COPY_BY_TAR = sh`tar -chf - "$@" | tar -xopf - -C "$bw_to"`;

function copySame(hasGnuCp: boolean): Sh {
  const copy = sh`{ ${hasGnuCp ? COPY_BY_CP : COPY_BY_TAR}; } 2>/dev/null; cd "$bw_to"; ${WRITE_SUMS}`;
  return sh`bw_each "$bw_in/same.paths" sh -c ${copy.text} "$bw_in/copied" || :`;
}

/** By the manifest: somebody may have changed the mode of a file of the live release, which its checksum does not tell. */
function setModes(): Sh {
  return lines(
    sh`for m in $(cut -c1-4 same | sort -u); do grep "^$m" same | cut -c72- >same.mode`,
    sh`( cd "$bw_to"; bw_each "$bw_in/same.mode" chmod "$m" ) 2>/dev/null || :; done`,
  );
}

/** Sorted by steps and not in one pipe, which would hide that `sort` failed: then nothing would seem to be needed. */
function listMissing(): Sh {
  return lines(
    sh`cut -c6- same >same.sums; cut -c6- manifest >all.sums; cat copied.* >copied 2>/dev/null || :`,
    sh`sort same.sums copied >both; uniq -d both >ok`,
    sh`sort all.sums ok >both; uniq -u both >sums`,
    sh`cut -c67- sums >need`,
    // A copy that is not what it should be may be anything, also what a tar does not replace.
    sh`( cd "$bw_to"; bw_each "$bw_in/need" rm -rf -- )`,
  );
}
