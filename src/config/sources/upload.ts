import { isUnfilled } from '../filling/filling';
import { BUILT_IN_SOURCE } from '../schema/defaults';
import { optional } from '../schema/documented';
import { text } from '../schema/values';
import { checkRelativePath } from '../targets/relative-path';
import { defineSource } from './definition';
import { directory } from './directory';
import { exclude, include } from './patterns';

/** A directory of the runner. */
export interface UploadSource {
  readonly kind: 'upload';
  /** Relative to the root of the repository that holds the config. */
  readonly upload: string;
  /** Sub-directory of `upload` that becomes the root of the release. */
  readonly directory?: string | undefined;
  /** gitignore patterns. */
  readonly exclude: readonly string[];
  /** gitignore patterns of what may be sent although it looks like a secret. */
  readonly include?: readonly string[] | undefined;
}

const keys = {
  upload: optional(text(['variables']), {
    is: 'The directory on the runner that is uploaded, relative to the root of the repository that holds the config; without a repository, to the folder of the config, or to its parent where that is called `config`.',
    example: '.',
  }),
  directory,
  exclude,
  include,
};

/** All that the config knows of it. */
export const upload = defineSource({
  kind: 'upload',
  keys,
  defaults: BUILT_IN_SOURCE,
  tools: [],
  build: ({ upload: folder, directory, exclude: left = [], include: named }, say): UploadSource | undefined => {
    const complaint = directory === undefined || isUnfilled(directory) ? undefined : checkRelativePath(directory);
    if (complaint) say(['directory'], complaint, 'Name a directory inside `upload`.');
    if (folder === undefined) return undefined;
    return {
      kind: 'upload',
      upload: folder,
      directory,
      exclude: left,
      ...(named === undefined ? {} : { include: named }),
    };
  },
});
