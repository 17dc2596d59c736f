import { pathsOf } from '../../release/host-layout';
import { defineDocker, FIND_DISK } from '../../shell/docker';
import { lines, NOTHING, type Sh, sh } from '../../shell/sh';
import type { Place } from '../source';

export const ASK_STEP = 'look for the image';

/** What a host says of its engine, and of an image. */
export interface EngineAnswer {
  /** By what the engine knows the image; undefined where it is not there. */
  readonly imageId?: string | undefined;
  /** The folder that its images lie in, and the bytes that are free there. */
  readonly root?: string | undefined;
  readonly freeBytes?: number | undefined;
  /** As Docker names it, such as `x86_64`. */
  readonly architecture?: string | undefined;
  /** Digests of images of the same repository that are there, the newest first; a few are enough. */
  readonly siblings: readonly string[];
  /** The layers of each image that is there, by the digests of what is in them, from the lowest. */
  readonly images: readonly (readonly string[])[];
}

/** The mark before a line of the answer, which no path of a list begins with. */
const MARK = 'image ';
const LAYERS = `${MARK}layers {{range .RootFS.Layers}}{{.}} {{end}}`;

export interface ImageQuestion {
  /** Names by which the engine may have it. */
  readonly names: readonly string[];
  /** Whether the layers of all images are wanted. */
  readonly wantsLayers: boolean;
  /** Whose other images are wanted; none where it is absent. */
  readonly repository?: string | undefined;
}

/** Prints what the host says, into a file; it fails where the engine does not answer. */
export function askEngine(place: Place, { names, wantsLayers, repository }: ImageQuestion, answer: string): Sh {
  return lines(
    defineDocker(place.docker),
    sh`mkdir -p ${pathsOf(place.root).incoming(place.run)}`,
    // `info` with a format does not say why nobody answers.
    sh`bw_docker version --format '{{.Server.Version}}' >/dev/null`,
    FIND_DISK,
    sh`printf ${`${MARK}root %s\\n${MARK}architecture %s\\n${MARK}free %s\\n`} "$bw_root" "$bw_arch" "$bw_free" >${answer}`,
    sh`for i in ${names}; do if bw_i=$(bw_docker image inspect --format '{{.Id}}' "$i" 2>/dev/null); then echo ${`${MARK}has `}"$bw_i" >>${answer}; break; fi; done`,
    wantsLayers ? askLayers(answer) : NOTHING,
    repository === undefined ? NOTHING : askSiblings(repository, answer),
  );
}

/** What this many share with an image need not be pulled. */
const MOST_SIBLINGS = 3;

function askSiblings(repository: string, answer: string): Sh {
  const list = sh`bw_docker image ls --digests --no-trunc --format ${`${MARK}sibling {{.Digest}}`} ${repository} 2>/dev/null`;
  return sh`{ ${list} || :; } | grep sha256: | uniq | head -n ${MOST_SIBLINGS} >>${answer} || :`;
}

function askLayers(answer: string): Sh {
  return lines(
    sh`bw_ids=$(bw_docker image ls --quiet --no-trunc | sort -u)`,
    // containerd takes no image in parts.
    sh`[ -n "$bw_store" ] || [ -z "$bw_ids" ] || bw_docker image inspect --format ${LAYERS} $bw_ids 2>/dev/null >>${answer} || :`,
  );
}

/** Reads the lines that `askEngine` has left; others are passed over. */
export function readEngineAnswer(answer: string): EngineAnswer {
  const all = answer.split('\n').filter((line) => line.startsWith(MARK));
  const allOf = (key: string) =>
    all
      .filter((line) => line.startsWith(`${MARK}${key} `))
      .map((line) => line.slice(MARK.length + key.length + 1).trim());
  const lastOf = (key: string) => allOf(key).at(-1) || undefined;
  const free = lastOf('free');
  return {
    imageId: lastOf('has'),
    root: lastOf('root'),
    freeBytes: free !== undefined && /^\d+$/.test(free) ? Number(free) * 1024 : undefined,
    architecture: lastOf('architecture'),
    siblings: allOf('sibling'),
    images: allOf('layers').map((line) => line.split(' ').filter(Boolean)),
  };
}
