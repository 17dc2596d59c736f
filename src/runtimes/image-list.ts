import { lines, type Sh, sh } from '../shell/sh';

/*
 * A release gives its images tags of ours, so that nobody's `docker image prune` takes them. A list outside of the releases says
 * which, for the time when they are gone: a line for each, with the release, our tag, the image, and `pulled` where it was
 * brought here for us.
 */

/** An image of a release: words of a shell, as each stands in double quotes or alone. */
export interface ListedImage {
  readonly release: string;
  readonly tag: Sh;
  /** By its digest; `-` for one that was built. */
  readonly image: Sh;
}

/** Writes an image into the list. `bw_docker` has to be defined, and `bw_from` to say whether it was brought here. */
export function listImage(list: string, { release, tag, image }: ListedImage): Sh {
  return lines(
    // An earlier release may have brought it.
    sh`! grep -q -F " "${image}" pulled" ${list} 2>/dev/null || bw_from=pulled`,
    sh`echo ${release}" "${tag}" "${image}" $bw_from" >>${list}`,
  );
}

/** Fails where the tag stays, because a container runs it. */
const UNTAG = sh`bw_untag() { bw_docker rmi "$1" </dev/null >/dev/null 2>&1 || ! bw_docker image inspect "$1" </dev/null >/dev/null 2>&1; }`;

/**
 * Takes away images that only releases needed which are gone. Nothing is forced: what a container holds stays, and is tried again
 * next time. `bw_docker` has to be defined.
 * @param releases the folder of the releases
 */
export function pruneImages(list: string, releases: string): Sh {
  const [kept, gone] = [`${list}.new`, `${list}.gone`];
  return lines(
    sh`[ -e ${list} ] || exit 0`,
    UNTAG,
    sh`: >${kept}; : >${gone}`,
    sh`while read -r bw_rel bw_tag bw_image bw_from; do if [ -d ${releases}/"$bw_rel" ] || ! bw_untag "$bw_tag"; then echo "$bw_rel $bw_tag $bw_image $bw_from" >>${kept}`,
    sh`else echo "$bw_image $bw_from" >>${gone}; fi; done <${list}`,
    sh`sort -u ${gone} | while read -r bw_image bw_from; do [ "$bw_from" = pulled ] && ! grep -q -F " $bw_image " ${kept} || continue`,
    // Under a name of somebody's it is somebody's.
    sh`[ -n "$(bw_docker image inspect --format '{{join .RepoTags " "}}' "$bw_image" </dev/null 2>/dev/null)" ] || bw_docker rmi "$bw_image" </dev/null 2>/dev/null || :; done`,
    sh`mv ${kept} ${list}; rm -f ${gone}`,
  );
}
