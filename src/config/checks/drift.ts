import * as z from 'zod';
import { optional } from '../schema/documented';
import { pathPattern } from '../schema/values';
import { defineCheck } from './definition';

export const check = defineCheck({
  type: 'drift',
  place: 14,
  says: 'The live release is as it was deployed: its files, its unit, what runs, and in `verify` the same release on all hosts.',
  keys: {
    ignore: optional(z.array(pathPattern()), {
      is: 'Files of the release that the service itself writes, as patterns of .gitignore.',
      default: [],
      example: ['storage/logs/'],
    }),
  },
  build: ({ check: { ignore = [] } }) => ({ ignore }),
  // A rollback that happens by itself must not stop at a file that somebody changed in the release it goes back to.
  isSlow: true,
});
