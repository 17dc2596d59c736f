import { pathsOf } from '../../release/host-layout';
import { listImage, pruneImages } from '../../runtimes/image-list';
import { type DockerAccess, defineDocker } from '../../shell/docker';
import { lines, Sh, sh } from '../../shell/sh';
import type { Place } from '../source';

/** Where it is written down which images the releases of an app need. */
export function listOf(root: string): string {
  return `${pathsOf(root).own}/source-images`;
}

/** A name that is the app's own, so that two apps of one image do not share it. */
export function tagOf({ app, release }: Pick<Place, 'app' | 'release'>, name: string): string {
  return `bowline/${name}:${release.toLowerCase()}-${app}`;
}

/** Tags the image `bw_image` as ours and writes it down, with `bw_from`. */
export function keepImage({ root, release }: Pick<Place, 'root' | 'release'>, tag: string): Sh {
  return lines(
    sh`bw_docker tag "$bw_image" ${tag}`,
    listImage(listOf(root), { release, tag: sh`${tag}`, image: new Sh('"$bw_image"') }),
  );
}

/** Takes away images that no release needs any more. */
export function pruneSourceImages(root: string, docker: DockerAccess): Sh {
  return lines(defineDocker(docker), pruneImages(listOf(root), pathsOf(root).releases));
}
