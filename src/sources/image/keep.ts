import { pathsOf } from '../../release/host-layout';
import { type DockerAccess, defineDocker } from '../../shell/docker';
import { lines, type Sh, sh } from '../../shell/sh';
import type { Place } from '../source';

/*
 * Each release gives its image a tag of ours, so that nobody's `docker image prune` takes it. A list outside of the releases says
 * which, for the time when they are gone: a line for each, with the release, the tag, the image, and whether it was brought
 * here for us.
 */

/** Where it is written down which images the releases of an app need. */
export function listOf(root: string): string {
  return `${pathsOf(root).own}/source-images`;
}

/** A name that is the app's own, so that two apps of one image do not share it. */
export function tagOf({ app, release }: Pick<Place, 'app' | 'release'>, name: string): string {
  return `bowline/${name}:${release.toLowerCase()}-${app}`;
}

/**
 * Tags an image as ours and writes it down. `bw_docker` has to be defined, and `bw_image` and `bw_from`, which is `pulled` for
 * what was brought here.
 */
export function keepImage({ root, release }: Pick<Place, 'root' | 'release'>, tag: string): Sh {
  const list = listOf(root);
  return lines(
    sh`bw_docker tag "$bw_image" ${tag}`,
    // An earlier release may have brought it.
    sh`! grep -q -F " $bw_image pulled" ${list} 2>/dev/null || bw_from=pulled`,
    sh`echo ${`${release} ${tag}`}" $bw_image $bw_from" >>${list}`,
  );
}

/** Takes away images that only releases needed which are gone. Nothing is forced: what a container holds stays. */
export function pruneImages(root: string, docker: DockerAccess): Sh {
  const list = listOf(root);
  const { releases } = pathsOf(root);
  const [kept, gone] = [`${list}.new`, `${list}.gone`];
  return lines(
    sh`[ -e ${list} ] || exit 0`,
    defineDocker(docker),
    sh`: >${kept}; : >${gone}`,
    sh`while read -r bw_rel bw_tag bw_image bw_from; do if [ -d ${releases}/"$bw_rel" ]; then echo "$bw_rel $bw_tag $bw_image $bw_from" >>${kept}; continue; fi`,
    // One that a container still uses is tried again next time.
    sh`bw_docker rmi "$bw_tag" </dev/null >/dev/null 2>&1 || ! bw_docker image inspect "$bw_tag" </dev/null >/dev/null 2>&1 || { echo "$bw_rel $bw_tag $bw_image $bw_from" >>${kept}; continue; }`,
    sh`echo "$bw_image $bw_from" >>${gone}; done <${list}`,
    sh`sort -u ${gone} | while read -r bw_image bw_from; do [ "$bw_from" = pulled ] && ! grep -q -F " $bw_image " ${kept} || continue`,
    // Under a name of somebody's it is somebody's.
    sh`[ -n "$(bw_docker image inspect --format '{{join .RepoTags " "}}' "$bw_image" </dev/null 2>/dev/null)" ] || bw_docker rmi "$bw_image" </dev/null 2>/dev/null || :; done`,
    sh`mv ${kept} ${list}; rm -f ${gone}`,
  );
}
