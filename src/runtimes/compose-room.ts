import { FIND_DISK } from '../shell/docker';
import { lines, Sh, sh } from '../shell/sh';
import { describeNoRoom, ROOM } from './docker-room';

/** With so much free, in KiB, nobody is asked how large images are. */
const PLENTY = 20 * 1024 * 1024;
/** Other versions on the host whose layers need not be pulled again. */
const MOST_SIBLINGS = 3;

/**
 * Refuses, before the first pull, images that Docker's own disk has no room for: packed, unpacked, and for a while both. What a
 * registry does not tell is let pass. `bw_docker`, `bw_wants` and `bw_repo` have to be defined.
 * @param list the file that `LIST_SERVICES` has made
 */
export function requireRoom(list: string): Sh {
  return lines(
    FIND_DISK,
    sh`if [ "\${bw_free:-${PLENTY}}" -lt ${PLENTY} ]; then`,
    FUNCTIONS,
    sh`bw_platform=$(bw_docker version --format '{{.Server.Arch}}' </dev/null) bw_total=0 bw_seen= bw_image=`,
    sh`while read -r bw_k bw_v; do case $bw_k in service) bw_measure; bw_image= bw_build= bw_policy=;;`,
    sh`image) bw_image=$bw_v;; build) bw_build=yes;; policy) bw_policy=$bw_v;; esac; done <${list}`,
    sh`bw_measure`,
    sh`bw_needed=$((bw_total * ${ROOM * 10} / 10))`,
    sh`[ "$((bw_needed / 1024))" -le "$bw_free" ] || { ${TELL}; exit 1; }`,
    sh`fi`,
  );
}

const TELL = new Sh(
  `echo "${describeNoRoom('$bw_root', '$((bw_free / 1000)) MB', '$((bw_total / 1000000)) MB', '$((bw_needed / 1000000)) MB')}"`,
);

/** A registry without TLS is spoken to on this machine alone: the login goes with the question. */
const FUNCTIONS = new Sh(`bw_layers() { case $1 in 127.*|localhost:*) set -- --insecure "$1";; esac
bw_docker manifest inspect --verbose "$@" </dev/null 2>/dev/null | sed -n -e 's/^.*"Ref": .*/ref/p' -e 's/^.*"architecture": "\\([^"]*\\)".*/arch \\1/p' -e 's/^.*"layers": .*/layers/p' -e 's/^.*"size": \\([0-9]*\\).*/size \\1/p' -e 's/^.*"digest": "\\([^"]*\\)".*/digest \\1/p' | {
bw_a= bw_in= bw_z= bw_d=; while read -r bw_k bw_v; do case $bw_k in ref) bw_a= bw_in=;; arch) bw_a=$bw_v;; layers) bw_in=yes bw_z= bw_d=;; size) bw_z=$bw_v;; digest) bw_d=$bw_v;; esac
[ -n "$bw_in" ] && [ -n "$bw_z" ] && [ -n "$bw_d" ] || continue
[ "$bw_a" != "$bw_platform" ] || echo "$bw_d $bw_z"; bw_z= bw_d=; done; }; }
bw_known() { bw_docker image ls --digests --no-trunc --format '{{.Digest}}' "$bw_r" </dev/null 2>/dev/null | grep sha256: | uniq | head -n ${MOST_SIBLINGS} | while read -r bw_v; do bw_layers "$bw_r@$bw_v"; done; }
bw_measure() { [ -n "$bw_image" ] && [ -z "$bw_build" ] && bw_wants || return 0
bw_repo "$bw_image"; bw_seen="$bw_seen $(bw_known | tr '\\n' ' ')"; set -- $(bw_layers "$bw_image")
while [ $# -ge 2 ]; do case " $bw_seen " in *" $1 "*) ;; *) bw_seen="$bw_seen $1" bw_total=$((bw_total + $2));; esac; shift 2; done; }`);
