import { defineCheck, NO_HEALTH } from './definition';

export const check = defineCheck({
  type: 'connection',
  place: 4,
  says: 'The health field `connected` is true. Needs `health`.',
  keys: {},
  exitCode: 13,
  build: ({ app, lacks }) => (app.health ? {} : lacks(...NO_HEALTH)),
});
