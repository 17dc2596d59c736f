/*
 * Names of images as Docker spells them: `logger`, `you/logger`, `ghcr.io/you/logger:v1`, `localhost:5000/logger@sha256:…`.
 * What stands before the first slash is a registry where it could be the name of a host; else the registry is Docker Hub.
 */

/** A repository of images. */
export interface ImageName {
  /** As people write it, with the port if there is one: `ghcr.io`, `docker.io`, `localhost:5000`. */
  readonly registry: string;
  /** Below the registry: `you/logger`, `library/nginx`. */
  readonly repository: string;
}

export interface ImageReference extends ImageName {
  readonly tag?: string | undefined;
  /** `sha256:` and 64 digits; it wins over a tag. */
  readonly digest?: string | undefined;
}

const DOCKER_HUB = 'docker.io';
const HUB_NAMES: readonly string[] = [DOCKER_HUB, 'index.docker.io', 'registry-1.docker.io'];
const HOST = /^(?:\[[0-9a-fA-F:.]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?)(?::\d{1,5})?$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;
const PART = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Docker takes no longer name. */
const LONGEST_NAME = 255;

/** Reads the name of an image; a text says what is wrong with it. */
export function parseImageReference(text: string): ImageReference | string {
  const [, name = '', tag, digest] = /^(.*?)(?::([^:/@]*))?(?:@(.*))?$/s.exec(text) ?? [];
  if (digest !== undefined && !isDigest(digest))
    return `\`${digest}\` is no digest: \`sha256:\` and 64 hexadecimal digits`;
  if (tag !== undefined && !isTag(tag))
    return `\`${tag}\` is no tag: letters, digits, \`_\`, \`.\` and \`-\`, 128 at most`;
  const image = splitName(name);
  const complaint = checkName(image);
  return complaint ?? { ...image, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

function splitName(name: string): ImageName {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const isHost = /[.:A-Z]/.test(first) || first === 'localhost';
  const registry = isHost ? first : DOCKER_HUB;
  const path = isHost ? name.slice(slash + 1) : name;
  if (!HUB_NAMES.includes(registry)) return { registry, repository: path };
  return { registry: DOCKER_HUB, repository: path.includes('/') ? path : `library/${path}` };
}

function checkName({ registry, repository }: ImageName): string | undefined {
  if (!HOST.test(registry)) return `\`${registry}\` is no host of a registry`;
  const wrong = repository.split('/').find((part) => !PART.test(part));
  if (wrong !== undefined) {
    return `the name of an image has lower case letters, digits and single \`.\`, \`_\` or \`-\` between them, not \`${wrong}\``;
  }
  return repository.length > LONGEST_NAME
    ? `the name of the image is longer than ${LONGEST_NAME} characters`
    : undefined;
}

export function isDigest(text: string): boolean {
  return DIGEST.test(text);
}

export function isTag(text: string): boolean {
  return TAG.test(text);
}

/** The name in full, as Docker on any host takes it. */
export function writeImageName({ registry, repository }: ImageName): string {
  return `${registry}/${repository}`;
}

/** Where the API of a registry is; on the machine itself without TLS, as Docker does it. */
export function findRegistryUrl({ registry }: Pick<ImageName, 'registry'>): string {
  if (registry === DOCKER_HUB) return 'https://registry-1.docker.io';
  return `${LOOPBACK.test(registry) ? 'http' : 'https'}://${registry}`;
}
