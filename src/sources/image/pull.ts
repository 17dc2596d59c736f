import type { ImageReference } from '../../config/names/image-reference';
import type { Login } from '../../registry/session';
import { lines, Sh, sh } from '../../shell/sh';

/** What the engine says, and what it means to who reads it at night; the first that fits is told. */
const MEANINGS: readonly (readonly [pattern: string, meaning: string])[] = [
  [
    '*unauthorized*|*"no basic auth credentials"*|*denied*',
    'the registry refuses the login: check source.login and its secret',
  ],
  ['*"manifest unknown"*|*"not found"*', 'the registry does not have this image any more: deploy another version'],
  ['*toomanyrequests*', 'the registry takes no more requests for now: try again later, or with source.login'],
  [
    '*"certificate signed by unknown authority"*',
    'the host does not trust the certificate of the registry: put its CA into /etc/docker/certs.d',
  ],
  [
    '*"does not look like a TLS handshake"*|*"HTTP response to HTTPS"*',
    'the registry does not speak TLS: give it a certificate, or name it in insecure-registries of the engine',
  ],
  ['*"no such host"*', 'the host does not know the name of the registry: check its DNS'],
  [
    '*"connection refused"*|*"i/o timeout"*|*"network is unreachable"*',
    'the host cannot reach the registry: check its firewall and its proxy',
  ],
  [
    '*"no space left on device"*',
    'the disk of the engine is full: docker image prune -a removes what no container uses',
  ],
  ['*"permission denied"*docker.sock*', 'the deploy user may not use Docker: add it to the group docker'],
  ['*"Cannot connect to the Docker daemon"*', 'Docker does not run on the host: systemctl start docker'],
];

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
}

/** Pulls an image unless the host has it, and names it as ours. What keeps it from that is said in the last line. */
export function pullImage({ image, tag, folder }: Pull): Sh {
  const cases = MEANINGS.map(([pattern, meaning]) => `(${pattern}) bw_why=${sh`${meaning}`.text} ;;`).join(' ');
  return lines(
    sh`bw_folder=${folder}; trap 'rm -rf "$bw_folder"' EXIT; trap 'exit 1' HUP INT TERM`,
    sh`if ! docker image inspect ${image} >/dev/null 2>&1; then`,
    sh`  if ! docker --config "$bw_folder" pull ${image} 2>"$bw_folder/said"; then`,
    sh`    cat "$bw_folder/said" >&2; bw_why=`,
    new Sh(`    case $(cat "$bw_folder/said") in ${cases} esac`),
    sh`    [ -z "$bw_why" ] || printf '%s\\n' "$bw_why" >&2`,
    sh`    exit 1`,
    sh`  fi`,
    sh`fi`,
    sh`docker tag ${image} ${tag}`,
  );
}
