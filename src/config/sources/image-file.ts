import { isUnfilled } from '../filling/filling';
import { optional } from '../schema/documented';
import { text } from '../schema/values';
import { defineSource } from './definition';
import { buildFiles, fileKeys, type SentFiles } from './files';

/** An image in a file of the runner, for hosts that reach no registry. */
export interface ImageFileSource {
  readonly kind: 'image_file';
  /** Relative to the root of the repository that holds the config. */
  readonly file: string;
  /** What is sent along; undefined where the release holds the name of the image alone. */
  readonly sent?: SentFiles | undefined;
}

const keys = {
  image_file: optional(text(['variables']), {
    is: 'A file with one image, as `docker save` writes it, plain or compressed; relative to the root of the repository that holds the config. Each host that does not have the image is sent it, and loads it by `docker`.',
    example: 'logger.tar.gz',
  }),
  ...fileKeys,
};

/** All that the config knows of it. */
export const imageFile = defineSource({
  kind: 'image_file',
  keys,
  defaults: {},
  tools: ['docker'],
  build: ({ image_file: file, ...rest }, say): ImageFileSource | undefined => {
    if (file === undefined) return undefined;
    const sent = buildFiles(rest, say);
    if (!isUnfilled(file) && file.endsWith('/')) {
      say(['image_file'], `\`${file}\` is a folder`, 'Name the file that `docker save` has written.');
    }
    return { kind: 'image_file', file, ...(sent === undefined ? {} : { sent }) };
  },
});
