import * as z from 'zod';
import { isUnfilled } from '../filling/filling';
import { parseImageReference } from '../names/image-reference';
import { optional, required } from '../schema/documented';
import { namePattern, text, variableName } from '../schema/values';
import { defineSource } from './definition';
import { buildFiles, fileKeys, type SentFiles } from './files';

/** An image of a registry, which every host pulls for itself. */
export interface ImageSource {
  readonly kind: 'image';
  /** As it is written; a tag or digest in it is what is deployed where nothing else is asked for. */
  readonly image: string;
  /** Which tags are versions. */
  readonly tags?: string | undefined;
  readonly login?: { readonly user: string; readonly password: string } | undefined;
  /** What is sent along; undefined where the release holds the name of the image alone. */
  readonly sent?: SentFiles | undefined;
}

const login = z.strictObject({
  user: required(text(['variables']), { is: 'The name that logs in.', example: 'you' }),
  password: required(variableName(), {
    is: 'The name of the secret that holds the password, or a token that may read the image.',
    example: 'GHCR_TOKEN',
  }),
});

const keys = {
  image: optional(text(['variables']), {
    is: 'The image, as Docker names it; without a registry it is one of Docker Hub. It is always deployed by its digest. Each host pulls it by `docker`, and the release holds its name in `.bowline/image`.',
    example: 'ghcr.io/you/logger',
  }),
  tags: optional(namePattern(), {
    is: 'Which tags of the image are versions: the newest by semantic version is deployed where neither the input `ref` nor `image` names a tag or digest.',
    example: 'v*.*.*',
  }),
  login: optional(login, {
    is: 'Who logs in to the registry, on the runner and, for the time of the pull alone, on the hosts.',
    example: { user: 'you', password: 'GHCR_TOKEN' },
  }),
  ...fileKeys,
};

/** All that the config knows of it. */
export const image = defineSource({
  kind: 'image',
  keys,
  defaults: {},
  tools: ['docker'],
  build: ({ image: name, tags, login: as, ...rest }, say): ImageSource | undefined => {
    if (name === undefined) return undefined;
    const sent = buildFiles(rest, say);
    const read = isUnfilled(name) ? undefined : parseImageReference(name);
    if (typeof read === 'string') {
      say(['image'], read, 'Write it such as `ghcr.io/you/logger`.');
      return undefined;
    }
    const fixed = read?.digest ?? read?.tag;
    if (tags !== undefined && fixed !== undefined) {
      say(
        ['tags'],
        `\`image\` names ${fixed}, so no other tag is looked for`,
        'Remove `tags`, or the tag from `image`.',
      );
    }
    return { kind: 'image', image: name, tags, login: as, ...(sent === undefined ? {} : { sent }) };
  },
});
