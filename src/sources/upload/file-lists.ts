import { lines, type Sh, sh } from '../../shell/sh';

/** More of them gain nothing on one disk, and leave less to what the host serves. */
const MOST_PROCESSES = 4;
/** Starting another program for fewer names costs more than it gains. */
const FEW_NAMES = 100;

/**
 * Lets several processors work on a list of names: `bw_each FILE PROGRAM…` starts the program with the names
 * in the lines of FILE, many at a time. An old busybox knows no `xargs -P`, and then it is one at a time.
 */
export const EACH: Sh = lines(
  sh`bw_each() { bw_share "$1"; bw_list=$1; shift; [ "$bw_n" = 0 ] || tr '\\n' '\\0' <"$bw_list" | xargs -0 -n "$bw_n" $bw_p "$@"; }`,
  sh`bw_share() { bw_p= bw_n=$(wc -l <"$1"); bw_n=$((bw_n)); if [ "$bw_n" -gt ${FEW_NAMES} ]; then`,
  sh`[ -n "$bw_cores" ] || { bw_cores=$(nproc 2>/dev/null || echo 1); echo x | xargs -0 -P 2 true >/dev/null 2>&1 || bw_cores=1; }`,
  sh`[ "$bw_cores" -le ${MOST_PROCESSES} ] || bw_cores=${MOST_PROCESSES}`,
  // Two helpings for each processor, so that none is left with the large files.
  sh`[ "$bw_cores" = 1 ] || { bw_p="-P $bw_cores"; bw_n=$((bw_n / bw_cores / 2 + 1)); }; fi; }`,
  sh`bw_cores=`,
);

/**
 * Shell code for `sh -c`, started by `bw_each` in the folder of the files: writes their checksums into a file
 * of its own, whose name begins with `$0`, because the lines of several writers would mix.
 */
export const WRITE_SUMS: Sh = sh`sha256sum "$@" >"$0.$$" 2>/dev/null || :`;
