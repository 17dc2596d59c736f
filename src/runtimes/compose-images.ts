import { splitDigest } from '../report/text/image';
import type { ReleaseImage } from './runtime';

/** The image of a service, as a release has written it down. */
export interface Pin extends ReleaseImage {
  readonly id: string;
}

/** @param words of a line of the pins: the service, the id, the image by digest or `-`, whether it was pulled, its name */
export function readPin([service = '', id = '', pinned = '-', , name]: readonly string[]): Pin {
  const { image, digest } = splitDigest(pinned === '-' ? id : pinned);
  return { service, id, image: name ?? image, digest };
}

/** @param text of the pins of all releases: lines of `./RELEASE/…:` and a pin */
export function readImages(text: string): ReadonlyMap<string, readonly ReleaseImage[]> {
  const found = new Map<string, ReleaseImage[]>();
  for (const line of text.split('\n')) {
    const [, release, pin] = /^\.\/([^/]+)\/[^:]*:(.*)$/.exec(line) ?? [];
    if (release === undefined || pin === undefined) continue;
    const { service, image, digest } = readPin(pin.split(' '));
    found.set(release, [...(found.get(release) ?? []), { service, image, digest }]);
  }
  return found;
}
