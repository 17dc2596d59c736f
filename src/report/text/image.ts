import type { ImageRow } from '../container-rows';

/** Of a digest, enough to know it by. */
const DIGITS = 12;

/** `web:1` and `sha256:0123456789ab`: the registry and the folders of a name tell little, and take a line. */
export function splitImage({ image, digest }: Pick<ImageRow, 'image' | 'digest'>): readonly [string, string] {
  const name = image.replace(/^.*\//, '').replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1');
  return [name, digest === null ? '' : digest.slice(0, 'sha256:'.length + DIGITS)];
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

/** Which images they are, of each app once where its hosts have the same. Twelve digits tell one digest from another. */
export function listSourceImages(rows: readonly SourceRow[]): string[] {
  const hosts = new Map<string, Set<string>>();
  for (const { app, host, image } of rows) {
    if (image === undefined) continue;
    const line = `${app}: image ${image.replace(/(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1')}`;
    hosts.set(line, (hosts.get(line) ?? new Set()).add(host));
  }
  return [...hosts].map(([line, on]) => `${[...on].join(', ')} › ${line}`);
}
