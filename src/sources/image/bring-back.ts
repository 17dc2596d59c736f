import { pathsOf } from '../../release/host-layout';
import { type DockerAccess, defineDocker } from '../../shell/docker';
import type { Missing } from '../../shell/missing';
import { lines, type Sh, sh } from '../../shell/sh';
import { listOf } from './keep';
import { pullImage } from './pull';

/** A release on a host that a run goes back to, and how Docker is reached there. */
export interface KeptRelease {
  readonly root: string;
  readonly release: string;
  readonly docker: DockerAccess;
}

/** What the facts of `lookForImage` are called. */
export const GONE = 'image_gone';

/** Tells the image of a release, by a fact, where it is gone from the host. */
export function lookForImage({ root, release, docker }: KeptRelease, fact: string): Sh {
  return lines(
    defineDocker(docker),
    sh`bw_image=$(cat ${`${pathsOf(root).release(release)}/.bowline/image`} 2>/dev/null) || exit 0`,
    sh`bw_docker version --format '{{.Server.Version}}' >/dev/null`,
    sh`bw_docker image inspect "$bw_image" >/dev/null 2>&1 || bw FACT ${fact} "$bw_image"`,
  );
}

/**
 * Pulls the image of a release again and gives it back its tag.
 * @param config the login as Docker's client reads it; it is in a file of its own for that time alone
 */
export function pullAgain({ root, release, docker }: KeptRelease, image: string, run: string, config: string): Sh {
  const folder = `${pathsOf(root).incoming(run)}/docker`;
  return lines(
    sh`umask 077; mkdir -p ${folder}; printf %s ${config} >${`${folder}/config.json`}`,
    pullImage({ image, folder, docker }),
    sh`bw_t=$(sed -n ${`s/^${release} \\([^ ]*\\) .*/\\1/p`} ${listOf(root)} 2>/dev/null | tail -n 1); [ -z "$bw_t" ] || bw_docker tag "$bw_image" "$bw_t"`,
  );
}

/** An image without a registry: only who has the file can bring it back. */
export function isLoaded(image: string): boolean {
  return image.startsWith('sha256:');
}

/** What to say of an image that cannot be brought back. */
export function describeGone(image: string, release: string, why: Missing | undefined): Missing {
  const message = `the image ${image} of ${release} is gone from this host`;
  const again = 'roll back to another release (`bowline releases` lists them), or deploy that version again';
  if (isLoaded(image))
    return { message: `${message}, and was loaded from a file`, hint: `Load it there again (docker load), ${again}.` };
  const hint = why?.hint ?? 'Read the last lines of the pull in the log.';
  return {
    message: `${message} and cannot be pulled: ${why?.message ?? 'the pull failed'}`,
    hint: `${hint} Or push it again; or ${again}.`,
  };
}
