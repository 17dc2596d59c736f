import type { ComposeRuntime } from '../config/runtimes/compose';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { lines, Sh, sh } from '../shell/sh';
import { defineRelease, FILES, imageList, stackFiles, tagOf } from './compose-command';
import { requireRoom } from './compose-room';
import { judgeServices, LIST_SERVICES } from './compose-services';
import { defineFind, HERE, requireStack, WRITE_ENV, writeStack } from './compose-stack';
import { listImage } from './image-list';

/**
 * Pulls and builds what a release needs, and writes down the very images, beside what runs. Each gets a tag of ours, which
 * keeps it from a prune by somebody else. `TELL_WARNINGS` prints what was found.
 */
export function pinImages(target: Target, runtime: ComposeRuntime, release: string): Sh {
  const { stack, services } = stackFiles(target);
  const list = `${services}.new`;
  return lines(
    defineRelease(target, runtime, release),
    WRITE_ENV,
    sh`bw_checked config --format yaml >.bowline/compose.yaml`,
    sh`sed -n ${LIST_SERVICES} .bowline/compose.yaml >${list}; rm -f .bowline/compose.yaml`,
    judgeServices(pathsOf(target.path).release(release), list, FILES.env),
    ...[HERE, PULL],
    sh`bw_own=$(cat .bowline/image 2>/dev/null || :)`,
    requireRoom(list),
    // From the stack with all filled in, because sudo hands no variables on.
    sh`if grep -q '^build yes' ${list}; then bw_checked config --format json >${stack}; bw_stack build; fi`,
    definePin(target, runtime, release),
    sh`: >${`${FILES.pins}.new`}; bw_s=`,
    sh`while read -r bw_k bw_v; do case $bw_k in`,
    sh`service) bw_pin; bw_s=$bw_v bw_image= bw_build= bw_policy= bw_unwatched= bw_given=;;`,
    sh`image) bw_image=$bw_v;; build) bw_build=yes;; policy) bw_policy=$bw_v;; unwatched) bw_unwatched=yes;; given) bw_given=given;; esac; done <${list}`,
    sh`bw_pin; rm -f ${list} ${FILES.said}`,
    sh`mv ${`${FILES.pins}.new`} ${FILES.pins}`,
    writeStack(target, release),
  );
}

/**
 * `bw_wants` says whether an image is pulled: what the source has brought is never asked for again, because the login was for that
 * one time. `bw_pull` sets the digest that was pulled, and whether anything had to be brought here for it.
 */
const PULL =
  new Sh(`bw_wants() { case "$bw_policy $bw_image" in never*|*" \${bw_own:--}") return 1;; missing*|if_not_present*|*@sha256:*) ! bw_here "$bw_image";; *) return 0;; esac; }
bw_pull() { bw_docker pull "$1" </dev/null >${FILES.said} 2>&1 || { cat ${FILES.said}; echo "image $1 of $bw_s: not pulled"; exit 1; }
bw_digest=$(sed -n 's/^Digest: //p' ${FILES.said}); ! grep -q '^Status: Downloaded' ${FILES.said} || bw_from=pulled; }
bw_repo() { bw_r=\${1%@*}; case \${bw_r##*/} in *:*) bw_r=\${bw_r%:*};; esac; }`);

function definePin(target: Target, runtime: ComposeRuntime, release: string): Sh {
  const built = `${runtime.project}-`;
  return lines(
    sh`bw_pin() { [ -n "$bw_s" ] || return 0; bw_digest= bw_from=there bw_pinned=-`,
    sh`if [ -n "$bw_build" ]; then bw_image=\${bw_image:-${built}$bw_s}`,
    sh`else ! bw_wants || bw_pull "$bw_image"`,
    sh`bw_repo "$bw_image"`,
    sh`case $bw_image in *@sha256:*) bw_digest=\${bw_image##*@};; esac`,
    sh`[ -z "$bw_digest" ] || bw_pinned=$bw_r@$bw_digest`,
    sh`[ "$bw_pinned" != - ] || bw_pinned=$(bw_docker image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$bw_image" </dev/null | grep -F "$bw_r@" | head -n 1)`,
    sh`fi`,
    sh`bw_id=$(bw_docker image inspect --format '{{.Id}}' "\${bw_image}" </dev/null) || exit 1`,
    sh`[ -z "$bw_unwatched" ] || [ -z "$(bw_docker image inspect --format '{{if .Config.Healthcheck}}yes{{end}}' "$bw_id" </dev/null)" ] || bw_fail "$bw_s has "'\`disable: true\` over an image that has a health check'`,
    sh`bw_docker tag "$bw_id" ${tagOf(target, runtime, release)} </dev/null`,
    sh`echo "$bw_s $bw_id \${bw_pinned:--} $bw_from $bw_image $bw_given" >>${`${FILES.pins}.new`}`,
    listImage(imageList(target), { release, tag: tagOf(target, runtime, release), image: new Sh('"${bw_pinned:--}"') }),
    sh`echo "$bw_s: \${bw_pinned#-} $bw_id"; }`,
  );
}

/** Brings back what a release needs that is gone from the host, while another one serves. */
export function recallImages(target: Target, runtime: ComposeRuntime, release: string): Sh {
  return lines(
    defineRelease(target, runtime, release),
    defineFind(target),
    sh`while read -r bw_s bw_id bw_pinned bw_from bw_name bw_given; do bw_find`,
    sh`bw_docker tag "$bw_id" ${tagOf(target, runtime, release)} </dev/null; done <${FILES.pins}`,
    requireStack(target, release),
  );
}
