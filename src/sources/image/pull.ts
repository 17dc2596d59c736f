import type { ImageReference } from '../../config/names/image-reference';
import type { Login } from '../../registry/session';
import { type DockerAccess, defineDocker } from '../../shell/docker';
import { lines, type Sh, sh } from '../../shell/sh';

/** The login as a client of Docker reads it from its folder; without one there is nobody to log in. */
export function writeDockerConfig({ registry }: Pick<ImageReference, 'registry'>, login: Login | undefined): string {
  if (login === undefined) return '{}\n';
  const key = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
  const auth = Buffer.from(`${login.user}:${login.password.reveal()}`).toString('base64');
  return `${JSON.stringify({ auths: { [key]: { auth } } })}\n`;
}

interface Pull {
  /** `ghcr.io/you/logger@sha256:…` */
  readonly image: string;
  /** The folder with the login, which goes when the pull has ended, however it did. */
  readonly folder: string;
  readonly docker: DockerAccess;
}

/** Pulls an image unless the host has it. Sets `bw_image`, and `bw_from` to `pulled` where it was not there. */
export function pullImage({ image, folder, docker }: Pull): Sh {
  return lines(
    defineDocker(docker),
    sh`bw_folder=${folder} bw_image=${image} bw_from=there; trap 'rm -rf "$bw_folder"' EXIT; trap 'exit 1' HUP INT TERM`,
    sh`if ! bw_docker image inspect "$bw_image" >/dev/null 2>&1; then bw_docker --config "$bw_folder" pull "$bw_image" || exit 1; bw_from=pulled; fi`,
  );
}
