import * as z from 'zod';
import { isUnfilled } from '../filling/filling';
import { optional } from '../schema/documented';
import { relativePath } from '../schema/values';
import { checkRelativePath } from '../targets/relative-path';
import type { SaySource } from './definition';
import { exclude, include } from './patterns';

/** Files of the checkout that go along with an image. */
export interface SentFiles {
  /** Files and folders, relative to the root of the repository that holds the config. */
  readonly files: readonly string[];
  /** gitignore patterns. */
  readonly exclude: readonly string[];
  /** gitignore patterns of what may be sent although it looks like a secret. */
  readonly include: readonly string[];
}

/** The keys of a source that sends files along. */
export const fileKeys = {
  files: optional(z.array(relativePath(['variables'])).min(1), {
    is: 'Files and folders of the job’s checkout that are sent along with the image, such as the Compose file and what it mounts. They are relative to the root of the repository that holds the config, and have the same paths in the release.',
    example: ['deploy/compose.yml', 'deploy/nginx/'],
  }),
  exclude,
  include,
};

type Settings = { readonly [Key in keyof typeof fileKeys]?: z.output<(typeof fileKeys)[Key]> };

/** Reads them; undefined where no file goes along. */
export function buildFiles({ files, exclude: left, include: letIn }: Settings, say: SaySource): SentFiles | undefined {
  if (files === undefined) {
    for (const [key, patterns] of [
      ['exclude', left],
      ['include', letIn],
    ] as const) {
      if (patterns !== undefined)
        say([key], `\`${key}\` goes with \`files\`, which is missing`, 'Add `files`, or remove it.');
    }
    return undefined;
  }
  files.forEach((path, index) => {
    const complaint = isUnfilled(path) ? undefined : checkRelativePath(path);
    if (complaint) say(['files', index], complaint, 'Name a file or folder inside the repository.');
  });
  return { files: files.map((path) => path.replace(/\/$/, '')), exclude: left ?? [], include: letIn ?? [] };
}
