import * as z from 'zod';
import { BUILT_IN_SOURCE } from '../schema/defaults';
import { optional } from '../schema/documented';
import { pathPattern } from '../schema/values';

/* What of a folder of the runner is sent. Several kinds of sources have them. */

export const exclude = optional(z.array(pathPattern()), {
  is: 'What is not uploaded, as patterns of .gitignore, beside `.git` and what `.bowlineignore` names.',
  default: BUILT_IN_SOURCE.exclude,
  example: ['tests/'],
});

export const include = optional(z.array(pathPattern()), {
  is: 'What is sent although it looks like a secret and git does not track it, such as `.env` and keys: patterns of .gitignore. It arrives readable by its owner alone (0600). Such a file that neither `include` nor `exclude` names is refused.',
  default: [],
  example: ['.env.production'],
});
