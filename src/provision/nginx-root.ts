import { asRoot, type HostUser } from '../shell/host-user';
import { Sh, sh } from '../shell/sh';
import { FIND_PLACE, SITE_MARK } from './nginx-place';

/** How long nginx may take to start workers by what it was told to read. */
const RELOAD_SECONDS = 5;

/**
 * What root does for a site, as one function of POSIX shell: words and a text come in, a verdict goes out. It trusts none of the
 * words, so that a script of root's own can have the same body.
 *
 *   bw_nginx test FILE OWNER <SITE    whether nginx would take it; touches nothing
 *   bw_nginx put FILE OWNER <SITE     tests, installs, reloads and proves it; else all is as before
 *   bw_nginx drop FILE OWNER          takes the site away, by the same steps
 *   bw_nginx check FILE               whether nginx takes its files, and runs by them
 *
 * FILE is a name in the folder of sites, OWNER the folder of the app that may replace it.
 */
export const ROOT_NGINX = new Sh(`${FIND_PLACE.text}
bw_no() { echo "$*"; exit 1; }
bw_workers() { for bw_p in /proc/[0-9]*; do bw_l=; { IFS= read -r bw_l <"$bw_p/stat"; } 2>/dev/null || continue
case \${bw_l##*)} in ' '[A-Z]" $bw_master "*) ;; *) continue;; esac
bw_c=; { IFS= read -r bw_c <"$bw_p/cmdline"; } 2>/dev/null || :
case $bw_c in 'nginx: worker process is shutting down'*) ;; 'nginx: worker process'*) echo "\${bw_p#/proc/}";; esac; done; }
bw_started() { bw_newest=0; bw_boot=$(sed -n 's/^btime //p' /proc/stat); bw_hz=$(getconf CLK_TCK 2>/dev/null || echo 100)
for bw_w in $(bw_workers); do IFS= read -r bw_l <"/proc/$bw_w/stat" || continue; set -- \${bw_l##*)}
[ "$(( bw_boot + \${20} / bw_hz ))" -le "$bw_newest" ] || bw_newest=$(( bw_boot + \${20} / bw_hz )); done; echo "$bw_newest"; }
bw_is_loaded() { [ "$(bw_started)" -ge "$(( $(stat -c %Z -- "$1") - 1 ))" ]; }
bw_copy_tree() { rm -rf -- "$bw_new/etc"; cp -a -- "$bw_dir" "$bw_new/etc"; bw_t=$bw_new/etc\${bw_sites#"$bw_dir"}/$bw_file; rm -f -- "$bw_t"; }
bw_judge() { bw_said=$(unshare -m sh -c 'mount --bind "$1" "$2" && exec nginx -t -q' - "$bw_new/etc" "$bw_dir" 2>&1); }
bw_conflict() { bw_words=" $(tr -s '[:space:];' ' ' <"$1") "
printf '%s\\n' "$bw_said" | sed -n 's/.*conflicting server name "\\([^"]*\\)".*/\\1/p' | sort -u >"$bw_new/names"
while IFS= read -r bw_n; do case $bw_words in *" $bw_n "*) ;; *) continue;; esac
bw_other=; bw_ours=; for bw_f in "$bw_sites"/* "$bw_dir"/conf.d/*; do [ -f "$bw_f" ] && [ "\${bw_f##*/}" != "$bw_file" ] && grep -qF -- "$bw_n" "$bw_f" || continue
case $(head -n 1 "$bw_f") in "${SITE_MARK}$bw_owner;"*) bw_ours=$bw_f;; *) bw_other=$bw_f;; esac; done
[ -z "$bw_ours" ] || [ -n "$bw_other" ] || continue
bw_no "the name $bw_n is claimed twice: by \${bw_other:-this site itself} too; nothing was changed"; done <"$bw_new/names"; }
bw_place_file() { rm -f -- "$bw_dir/.bowline-$bw_file"; cp -- "$1" "$bw_dir/.bowline-$bw_file"; chmod 644 "$bw_dir/.bowline-$bw_file"
sync -f "$bw_dir" 2>/dev/null || sync; mv -T -- "$bw_dir/.bowline-$bw_file" "$bw_live"; }
bw_back() { if [ -e "$bw_new/old" ] || [ -L "$bw_new/old" ]; then cp -a -- "$bw_new/old" "$bw_dir/.bowline-$bw_file"; mv -T -- "$bw_dir/.bowline-$bw_file" "$bw_live"
else rm -f -- "$bw_live"; fi; }
bw_load() { bw_old=" $(bw_workers | tr '\\n' ' ')"; kill -HUP "$bw_master" || return 1; bw_end=$(( $(date +%s) + ${RELOAD_SECONDS} )); bw_got=
while [ "$(date +%s)" -le "$bw_end" ]; do bw_left=; for bw_w in $(bw_workers); do case $bw_old in *" $bw_w "*) bw_left=1;; *) bw_got=1;; esac; done
[ -z "$bw_got" ] || [ -n "$bw_left" ] || return 0; sleep 0.05 2>/dev/null || sleep 1; done; [ -n "$bw_got" ]; }
bw_take() { bw_from=0; [ ! -f "$bw_log" ] || bw_from=$(wc -c <"$bw_log"); ! bw_load || return 0
bw_why=; [ ! -f "$bw_log" ] || bw_why=$(tail -c "+$(( bw_from + 1 ))" "$bw_log" | grep -F '[emerg]' | sed 's,^[0-9/]* [0-9:]* ,,; s,[0-9]*#[0-9]*: ,,' | sort -u | tail -n 3)
bw_back; bw_again=; bw_load || bw_again='; that it serves that again is not proved'
[ -z "$bw_why" ] || printf '%s\\n' "$bw_why"
bw_no "nginx started no worker by the new files within ${RELOAD_SECONDS} s: what was there before is back$bw_again"; }
bw_nginx() { set -e; umask 022; LC_ALL=C; PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin; export LC_ALL PATH
bw_verb=$1 bw_file=$2 bw_owner=\${3-}
case $bw_file in ''|[.-]*|*[!A-Za-z0-9._-]*) bw_no "no name of a site: $bw_file";; *.conf) ;; *) bw_no "no name of a site: $bw_file";; esac
bw_place; [ -n "$bw_sites" ] || bw_no "$bw_conf includes no folder of sites"
case $bw_sites/ in "$bw_dir"/?*) ;; *) bw_no "$bw_sites does not lie in $bw_dir";; esac
bw_master=$(cat -- "$bw_pid" 2>/dev/null) || :; [ -n "$bw_master" ] && [ -d "/proc/$bw_master" ] || bw_no "nginx does not run: there is no process of $bw_pid"
[ -d /run ] && bw_tmp=/run || bw_tmp=/tmp
exec 9>>"$bw_tmp/bowline-nginx.lock"; flock -w 60 9 || bw_no 'another change of nginx is going on'
bw_new=$(mktemp -d "$bw_tmp/bowline-nginx.XXXXXX"); trap 'rm -rf -- "$bw_new"' EXIT; trap 'exit 143' HUP INT TERM
bw_live=$bw_sites/$bw_file
case $bw_verb in
test|put) cat >"$bw_new/site"
if [ -f "$bw_live" ] && [ ! -L "$bw_live" ] && cmp -s "$bw_new/site" "$bw_live"; then
if [ "$bw_verb" = test ] || bw_is_loaded "$bw_live"; then echo 'the site is as it should be'; return 0; fi; fi
bw_copy_tree; cp -- "$bw_new/site" "$bw_t"
bw_judge || { printf '%s\\n' "$bw_said"; bw_no "nginx -t fails with the site as $bw_live; nothing was changed"; }
bw_conflict "$bw_new/site"
[ "$bw_verb" = put ] || { echo 'nginx would take the site'; return 0; }
if [ -e "$bw_live" ] || [ -L "$bw_live" ]; then cp -a -- "$bw_live" "$bw_new/old"
grep -q -e '^${SITE_MARK}' "$bw_live" 2>/dev/null || { mkdir -p "$bw_dir/bowline-adopted"; cp -L -- "$bw_live" "$bw_dir/bowline-adopted/$bw_file" 2>/dev/null || :; }; fi
bw_place_file "$bw_new/site"; bw_take; echo "$bw_live is installed, and nginx serves it";;
drop) [ -f "$bw_live" ] || { echo 'there is no site'; return 0; }
case $(head -n 1 "$bw_live") in "${SITE_MARK}$bw_owner;"*) ;; *) echo "$bw_live is not of $bw_owner: left as it is"; return 0;; esac
bw_copy_tree; bw_judge || { printf '%s\\n' "$bw_said"; bw_no "nginx -t fails without $bw_live; nothing was changed"; }
cp -a -- "$bw_live" "$bw_new/old"; rm -f -- "$bw_live"; bw_take; echo "$bw_live is removed";;
check) bw_said=$(nginx -t -q 2>&1) || { printf 'test %s\\n' "$(printf '%s\\n' "$bw_said" | grep -F emerg | head -n 1)"; return 0; }
[ ! -e "$bw_live" ] || bw_is_loaded "$bw_live" || { echo 'stale'; return 0; }
echo fine;;
*) bw_no "no such verb: $bw_verb";;
esac; }`);

/** Runs it as root, with its words behind. */
export function runNginx(user: HostUser): Sh {
  return sh`${asRoot(user)} sh -c ${`${ROOT_NGINX.text}\nbw_nginx "$@"`} bowline-nginx`;
}
