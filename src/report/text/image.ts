import type { ImageRow } from '../container-rows';

/** Leaves of each digest what is enough to know it by: `sha256:0123456789ab`. */
export function shortenDigests(text: string): string {
  return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/g, '$1');
}

/** Takes apart a name with or without a digest; one that was built, or is known by its id, has none. */
export function splitDigest(reference: string): Pick<ImageRow, 'image' | 'digest'> {
  const [image = '', digest = null] = reference.split('@');
  return { image, digest };
}

/** `web:1` and `sha256:0123456789ab`: the registry and the folders of a name tell little, and take a line. */
export function splitImage({ image, digest }: Pick<ImageRow, 'image' | 'digest'>): readonly [string, string] {
  return [shortenDigests(image.replace(/^.*\//, '')), shortenDigests(digest ?? '')];
}

/** `web:1@sha256:0123456789ab` */
export function nameImage(one: ImageRow): string {
  return splitImage(one).filter(Boolean).join('@');
}

/** `web web:1@sha256:0123456789ab` */
export function describeImage(one: ImageRow): string {
  return `${one.service} ${nameImage(one)}`;
}

/**
 * An image with the tag that was asked for, as Docker spells both: `ghcr.io/you/logger:v1.2.3@sha256:…`. One that was loaded
 * from a file has no name, and is known by its digest alone.
 */
export function nameWithTag(image: string, tag: string | undefined): string {
  const at = image.indexOf('@');
  return at === -1 || tag === undefined ? image : `${image.slice(0, at)}:${tag}${image.slice(at)}`;
}

interface SourceRow {
  readonly app: string;
  readonly host: string;
  readonly image?: string | undefined;
}

/** Which images they are, of each app once where its hosts have the same. */
export function listSourceImages(rows: readonly SourceRow[]): string[] {
  const hosts = new Map<string, Set<string>>();
  for (const { app, host, image } of rows) {
    if (image === undefined) continue;
    const line = `${app}: image ${shortenDigests(image)}`;
    hosts.set(line, (hosts.get(line) ?? new Set()).add(host));
  }
  return [...hosts].map(([line, on]) => `${[...on].join(', ')} › ${line}`);
}
