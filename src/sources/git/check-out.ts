import { pathsOf } from '../../release/host-layout';
import { lines, Sh, sh } from '../../shell/sh';
import type { SourceStep } from '../source';
import { TREES } from './fetch';
import { beginGit, type HostWork, NEEDED, openLogin } from './host-script';

/**
 * Makes the files of the release from the mirrors. The index stays in the release, where a later look can compare by it.
 * Of the mirrors, those are removed that this commit does not need.
 */
export function checkOut(work: HostWork): SourceStep {
  const { release } = pathsOf(work.place.root);
  const code = lines(
    beginGit(work),
    FUNCTIONS,
    sh`bw_to=${release(work.place.release)} bw_run_id=${work.place.run} bw_n=0; mkdir -p "$bw_to/.bowline"`,
    TAKE_ALL,
  );
  return { name: 'check out', body: lines(openLogin(work), sh`bw_run ${code.text}`) };
}

/** A pointer is found by what is in it: which attribute names it need not be part of what is checked out. */
const FUNCTIONS = new Sh(
  String.raw`bw_lfs='version https://git-lfs'
bw_in_git() { bw_git --git-dir="$bw_m" --work-tree=. "$@"; }
bw_pointers() {
bw_git --git-dir="$bw_m" grep -l -e "^$bw_lfs" "$bw_hash" 2>/dev/null | while IFS= read -r l; do
[ "$(bw_git --git-dir="$bw_m" cat-file -s "$l")" -gt 1024 ] || [ "$(bw_git --git-dir="$bw_m" cat-file blob "$l" | head -c 23)" != "$bw_lfs" ] || printf '%s\n' "\${l#"$bw_hash:"}"; done; }
bw_name() { head -n 5 "$1" | sed '$!s/$/,/' | tr '\n' ' '; bw_c=$(wc -l <"$1"); [ "$bw_c" -le 5 ] || printf 'and %s more' "$((bw_c - 5))"; }
bw_broken() {
if bw_is_damage "$1"; then rm -rf -- "$bw_m"; bw_die "the copy of the repository on this host is damaged, and was removed: run again ($(printf '%s' "$1" | head -n 1))"; fi
bw_die "$1"; }
bw_files() {
bw_n=$((bw_n + 1)) GIT_INDEX_FILE=$bw_to/.bowline/index; [ "$bw_n" = 1 ] || GIT_INDEX_FILE=$GIT_INDEX_FILE.$bw_n
export GIT_INDEX_FILE; rm -f "$GIT_INDEX_FILE" "$GIT_INDEX_FILE.lock"
bw_pointers >"$bw_in/pointers"; set --
if [ -s "$bw_in/pointers" ]; then
git-lfs version >/dev/null 2>&1 || bw_die "git-lfs is not installed here, and these are only its pointers: $(bw_name "$bw_in/pointers")"
set -- -c "remote.origin.url=$bw_url" -c filter.lfs.process='git-lfs filter-process' -c filter.lfs.smudge='git-lfs smudge -- %f' -c filter.lfs.clean='git-lfs clean -- %f' -c filter.lfs.required=true; fi
mkdir -p "$bw_to/$bw_at"; cd "$bw_to/$bw_at"
bw_said=$(bw_git --git-dir="$bw_m" read-tree "$bw_hash" 2>&1 && bw_in_git "$@" checkout-index -a -f -q -u 2>&1) || bw_broken "$bw_said"
[ "$(bw_git --git-dir="$bw_m" write-tree)" = "$bw_hash" ] || bw_die "what was checked out is not $bw_hash"
while IFS= read -r l; do [ "$(head -c 23 "./$l" | tr -d '\000')" != "$bw_lfs" ] || bw_die "$l is still a pointer of git LFS: .gitattributes of what is deployed has to name it"; done <"$bw_in/pointers"
bw_in_git "$@" diff-files --quiet || bw_die "files differ from the commit right after they were written: $(bw_in_git "$@" diff-files --name-only | head -n 5 | tr '\n' ' ')"; }`.replaceAll(
    '\\$',
    '$',
  ),
);

const TAKE_ALL = sh`rm -f "$bw_to"/.bowline/${NEEDED}
while IFS='	' read -r bw_m bw_hash bw_at bw_url bw_sha <&5; do bw_files </dev/null; printf '%s %s\\n' "\${bw_m##*/}" "$bw_sha" >>"$bw_to"/.bowline/${NEEDED}; done 5<"$bw_in"/${TREES}
cd "$bw_to"; for bw_d in "$bw_git"/*.git; do [ ! -d "$bw_d" ] || [ "$(cat "$bw_d/bowline-run" 2>/dev/null)" = "$bw_run_id" ] || rm -rf -- "$bw_d"; done`;
