import * as z from 'zod';
import { optional } from '../schema/documented';
import { pathPattern, text } from '../schema/values';
import { defineCheck } from './definition';

const userName = text().check(
  z.regex(/^[A-Za-z_][A-Za-z0-9_.-]*$/, { error: 'a user is a name of the host, as "www-data"' }),
);

export const check = defineCheck({
  type: 'permissions',
  place: 18,
  says: 'Nobody but the deploy user owns or may write into the live release and its packages, `shared` and the settings of Bowline; what holds secrets is for that user alone to read.',
  keys: {
    owners: optional(z.array(userName), {
      is: 'Who else may own files in `shared`, beside the user of the unit.',
      default: [],
      example: ['www-data'],
    }),
    ignore: optional(z.array(pathPattern()), {
      is: 'Files below the directory of the app that are not judged, as patterns of .gitignore.',
      default: [],
      example: ['shared/uploads/'],
    }),
  },
  build: ({ check: { owners = [], ignore = [] } }) => ({ owners, ignore }),
  isSkippedInUndo: true,
});
