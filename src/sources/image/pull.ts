import type { ImageReference } from '../../config/names/image-reference';
import type { Login } from '../../registry/session';
import { type DockerAccess, defineDocker } from '../../shell/docker';
import { lines, type Sh, sh } from '../../shell/sh';

/** The login as a client of Docker reads it from its folder; without one there is nobody to log in. */
export function writeDockerConfig({ registry }: ImageReference, login: Login | undefined): string {
  if (login === undefined) return '{}\n';
  const key = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
  const auth = Buffer.from(`${login.user}:${login.password.reveal()}`).toString('base64');
  return `${JSON.stringify({ auths: { [key]: { auth } } })}\n`;
}

interface Pull {
  /** `ghcr.io/you/logger@sha256:…` */
  readonly image: string;
  /** Our own name for it, so that a prune leaves it. */
  readonly tag: string;
  /** The folder with the login, which goes when the pull has ended, however it did. */
  readonly folder: string;
  readonly docker: DockerAccess;
}

/** Pulls an image unless the host has it, and names it as ours. */
export function pullImage({ image, tag, folder, docker }: Pull): Sh {
  return lines(
    defineDocker(docker),
    sh`bw_folder=${folder}; trap 'rm -rf "$bw_folder"' EXIT; trap 'exit 1' HUP INT TERM`,
    sh`bw_docker image inspect ${image} >/dev/null 2>&1 || bw_docker --config "$bw_folder" pull ${image} || exit 1`,
    sh`bw_docker tag ${image} ${tag}`,
  );
}
