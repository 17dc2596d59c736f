import * as z from 'zod';
import { optional } from '../schema/documented';
import { pathPattern } from '../schema/values';

/** The key of checks that compare the files of a release. */
export const ignoredFiles = {
  ignore: optional(z.array(pathPattern()), {
    is: 'Files of the release that the service itself writes, as patterns of .gitignore.',
    default: [],
    example: ['storage/logs/'],
  }),
};
