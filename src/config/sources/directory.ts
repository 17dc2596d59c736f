import { optional } from '../schema/documented';
import { relativePath } from '../schema/values';

/** Several kinds of sources have it. */
export const directory = optional(relativePath(['variables']), {
  is: 'The part of the source that becomes the root of the release.',
  example: 'dist',
});
