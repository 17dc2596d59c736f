import { lines, Sh, sh } from '../../shell/sh';
import type { SourceStep } from '../source';
import { beginGit, type HostWork, KEPT, openLogin } from './host-script';

/** What is left for the step that makes the files: a line for each tree, of mirror, tree, folder, address and commit. */
export const TREES = 'trees';

/** Brings the commit, and those of its submodules, into the mirrors of the host. */
export function fetchCommit(work: HostWork, { isSent }: { readonly isSent: boolean }): SourceStep {
  const { source, commit, place } = work;
  const code = lines(
    beginGit(work),
    FUNCTIONS,
    sh`bw_run_id=${place.run} bw_sent=${isSent ? 'yes' : ''}; rm -f "$bw_in"/${TREES} "$bw_in"/links.*`,
    sh`bw_take ${source.git} ${commit} . ${source.directory?.replace(/\/+$/, '') ?? ''}`,
    sh`rm -f "$bw_in"/bundle.*`,
  );
  return {
    name: isSent ? 'take what the runner fetched' : 'fetch',
    body: lines(openLogin(work), sh`bw_run ${code.text}`),
  };
}

/**
 * The lock of the app is ours, so that whatever another git has locked here is left by one that was killed. A ref is
 * written when all of its objects are there, and only what has one counts.
 */
const FUNCTIONS = new Sh(
  String.raw`bw_say() { printf '%s\n' "$1" | grep -v -e '^ *$' -e '^Please make sure you have the correct' -e '^and the repository exists' -e 'Could not read from remote' | tr -d '\r' >&2 || :; }
bw_open() {
bw_drop_broken "$1"
[ ! -d "$1" ] || find "$1" -type f \( -name '*.lock' -o -name 'tmp_*' -o -name '.tmp-*' -o -name gc.pid \) -exec rm -f {} +
( umask 077; bw_git init -q --bare --template= "$1" ) || bw_die "$1 cannot be used as a repository"
printf '%s' "$bw_run_id" >"$1/bowline-run"; }
bw_get() { bw_said=$(bw_git --git-dir="$1" fetch -q --no-tags --force $bw_deep "$2" "+$3:${KEPT}/$3" 2>&1 </dev/null); }
bw_fetch() {
bw_what=$4; set -- "$1" "$2" "$3"
bw_bundle=$bw_in/bundle.\${1##*/}.$3
if [ -n "$bw_sent" ] && [ -f "$bw_bundle" ]; then
bw_said=$(GIT_ALLOW_PROTOCOL=file; bw_git --git-dir="$1" fetch -q --no-tags --force "$bw_bundle" "+${KEPT}/$3:${KEPT}/$3" 2>&1 </dev/null) && rm -f "$bw_bundle" || { bw_say "$bw_what$bw_said"; exit 1; }
else bw_get "$@" || { bw_is_damage "$bw_said" && rm -rf -- "$1" && bw_open "$1" && bw_get "$@"; } || { bw_say "$bw_what$bw_said"; exit 1; }; fi
bw_has "$1" "$3" || bw_die "$bw_what$3 is no commit: name the commit that the tag points to"; }
bw_deep=; [ -z "$bw_depth" ] || bw_deep=--depth=$bw_depth
bw_take() (
url=$1 sha=$2 at=$3 inner=$4 name=; [ "$at" = . ] || name="submodule $at: "
m=$(bw_mirror "$url"); bw_open "$m"
bw_has "$m" "$sha" || bw_fetch "$m" "$url" "$sha" "$name"
tree=$sha^{tree}; [ -z "$inner" ] || tree=$sha:$inner
hash=$(bw_git --git-dir="$m" rev-parse -q --verify "$tree" 2>/dev/null) && [ "$(bw_git --git-dir="$m" cat-file -t "$hash" 2>/dev/null)" = tree ] || bw_die "$name""the commit $sha has no folder $inner"
[ -z "$(bw_git --git-dir="$m" ls-tree "$hash" .bowline)" ] || [ "$at" != . ] || bw_die 'the repository has an entry .bowline, which Bowline keeps for itself'
printf '%s\t%s\t%s\t%s\t%s\n' "$m" "$hash" "$at" "$url" "$sha" >>"$bw_in/${TREES}"
links=$bw_in/links.$sha; bw_git --git-dir="$m" ls-tree -r "$hash" | grep '^160000 ' >"$links" || :
while IFS='	' read -r meta path; do bw_module "$path" "\${meta##* }"; done <"$links" )
bw_module() {
case $1 in '"'*) bw_die "the name of the submodule $1 is too odd";; esac
full=$inner\${inner:+/}$1
module=$(bw_git --git-dir="$m" config --blob "$sha:.gitmodules" --get-regexp '^submodule\..*\.path$' 2>/dev/null | while IFS= read -r l; do case $l in "submodule."*".path $full") l=\${l#submodule.}; printf '%s' "\${l%".path $full"}"; break;; esac; done)
[ -n "$module" ] || bw_die "submodule $full: .gitmodules does not name it"
to=$(bw_git --git-dir="$m" config --blob "$sha:.gitmodules" --get "submodule.$module.url") || bw_die "submodule $full: .gitmodules has no address for it"
to=$(bw_resolve "$url" "$to")
case $to in -*|*::*|[./]*|file:*|git:*) bw_die "submodule $full: its address $to is refused: only https and ssh are fetched";;
https://*|http://*|ssh://*) ;; *://*) bw_die "submodule $full: its address $to is refused: only https and ssh are fetched";; *:*) ;;
*) bw_die "submodule $full: its address $to is refused: only https and ssh are fetched";; esac
if [ "$at" = . ]; then bw_take "$to" "$2" "$1" ''; else bw_take "$to" "$2" "$at/$1" ''; fi; }
bw_resolve() {
b=\${1%/} u=$2; case $u in ./*|../*) ;; *) printf '%s' "$u"; return;; esac; s=/
while :; do case $u in ./*) u=\${u#./};; ../*) u=\${u#../}; case $b in */*) b=\${b%/*};; *) b=\${b%:*} s=:;; esac;; *) break;; esac; done
printf '%s%s%s' "$b" "$s" "$u"; }`.replaceAll('\\$', '$'),
);
