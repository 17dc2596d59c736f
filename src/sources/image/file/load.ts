import { pathsOf } from '../../../release/host-layout';
import { describeCount } from '../../../report/text/format';
import { defineDocker } from '../../../shell/docker';
import { lines, type Sh, sh } from '../../../shell/sh';
import type { Place } from '../../source';
import { keepImage, tagOf } from '../keep';
import type { FileContents } from './contents';

/** The file on the host. */
export interface ArrivedFile {
  readonly path: string;
  /** How many layers it lacks, because the host has them. */
  readonly lacks: number;
}

/**
 * Loads an image from a file, unless the host has it, and writes down by what the engine knows it. Tags that come along go again:
 * one that the host had names what it named before.
 */
export function loadImage(
  place: Place,
  { names, tags }: Pick<FileContents, 'names' | 'tags'>,
  file: ArrivedFile | undefined,
): Sh {
  const { release, incoming } = pathsOf(place.root);
  const before = `${incoming(place.run)}/tags`;
  return lines(
    defineDocker(place.docker),
    sh`bw_find() { for bw_n in ${names}; do bw_image=$(bw_docker image inspect --format '{{.Id}}' "$bw_n" 2>/dev/null) && return 0; done; return 1; }`,
    sh`bw_from=there`,
    file === undefined ? refuseMissing() : load(file, tags, before),
    sh`echo "$bw_image" >${`${release(place.release)}/.bowline/image`}`,
    keepImage(place, tagOf(place, 'image')),
    ...(file === undefined ? [] : tags.map((tag) => restoreTag(tag, before))),
  );
}

function refuseMissing(): Sh {
  return sh`bw_find || { echo 'the image was on the host a moment ago, and is gone; run again'; exit 1; }`;
}

function load({ path: file, lacks }: ArrivedFile, tags: readonly string[], before: string): Sh {
  return lines(
    lacks > 0 && sh`echo ${`sent without ${describeCount(lacks, 'layer')} that this host has`}`,
    sh`trap ${`rm -f -- ${sh`${file}`.text}`} EXIT; trap 'exit 1' HUP INT TERM; : >${before}`,
    ...tags.map(
      (tag) =>
        sh`! bw_o=$(bw_docker image inspect --format '{{.Id}}' ${tag} 2>/dev/null) || echo ${tag}" $bw_o" >>${before}`,
    ),
    sh`bw_docker load --quiet --input ${file} || exit 1`,
    sh`bw_find || { echo 'the engine has loaded the file, and no image by that id'; exit 1; }; bw_from=pulled`,
  );
}

function restoreTag(tag: string, before: string): Sh {
  return sh`if bw_o=$(grep -F ${`${tag} `} ${before}); then bw_docker tag "\${bw_o##* }" ${tag}; else bw_docker rmi ${tag} >/dev/null || :; fi`;
}
