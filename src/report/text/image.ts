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
