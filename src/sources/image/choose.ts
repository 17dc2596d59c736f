import { type ImageReference, isDigest, isTag, writeImageName } from '../../config/names/image-reference';
import type { ImageSource } from '../../config/sources/image';
import { InputError } from '../../errors';
import type { Registry } from '../../registry/registry';
import { findNewestTag } from '../../repository/version-order';

/** What of an image is deployed. */
export interface ChosenImage {
  /** The tag that was asked for; null where it was a digest. */
  readonly tag: string | null;
  /** Of the index, where the image is for several platforms. */
  readonly digest: string;
}

interface Asked {
  readonly source: ImageSource;
  readonly reference: ImageReference;
  /** The input `ref`. */
  readonly ref: string | undefined;
}

/**
 * Finds the image that is asked for, and what it is by its digest.
 * @throws InputError where nothing says which one it is, or the registry does not have it; RegistryError
 */
export async function chooseImage(asked: Asked, registry: Registry): Promise<ChosenImage> {
  const { reference, ref } = asked;
  if (ref !== undefined && !isTag(ref) && !isDigest(ref)) {
    throw new InputError(
      `\`ref\` cannot be ${ref}: it is neither a tag nor a digest of an image`,
      'Write such as `v1.2.3`.',
    );
  }
  const name = ref ?? reference.digest ?? reference.tag ?? (await findNewest(asked, registry));
  const digest = await registry.findDigest(name);
  if (digest !== undefined) return { tag: isDigest(name) ? null : name, digest };
  const whole = `${writeImageName(reference)}${isDigest(name) ? '@' : ':'}${name}`;
  throw new InputError(
    `the registry has no image ${whole}`,
    'Push it, or deploy another one; a registry says the same of an image that the login may not see.',
  );
}

async function findNewest({ source: { tags }, reference }: Asked, registry: Registry): Promise<string> {
  const name = writeImageName(reference);
  if (tags === undefined) {
    throw new InputError(
      `nothing says which tag of ${name} is deployed`,
      'Give the input `ref`, or `tags` in the source.',
    );
  }
  const newest = findNewestTag(await registry.listTags(), tags);
  if (newest !== undefined) return newest;
  throw new InputError(
    `no tag of ${name} is a version that matches ${tags}`,
    'Push one, or change `tags` in the source.',
  );
}
