import * as z from 'zod';
import { optional } from '../schema/documented';
import { pathPattern } from '../schema/values';
import { defineCheck } from './definition';

export const check = defineCheck({
  type: 'repository',
  place: 17,
  says: 'The live release is the commit that it says it is, and none of its files were changed, added or removed. Of a `git` source the mirror on the host has that commit too.',
  keys: {
    ignore: optional(z.array(pathPattern()), {
      is: 'Files of the release that the service itself writes, as patterns of .gitignore.',
      default: [],
      example: ['storage/logs/'],
    }),
  },
  build: ({ check: { ignore = [] } }) => ({ ignore }),
  // A rollback that happens by itself must not stop at what somebody did to the release it goes back to.
  isSlow: true,
});
