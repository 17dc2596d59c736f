import { defineCheck, NO_HEALTH } from './definition';

export const check = defineCheck({
  type: 'version',
  place: 5,
  says: 'The health field `version` is the version of the release. Needs `health`.',
  keys: {},
  exitCode: 16,
  build: ({ app, lacks }) => (app.health ? {} : lacks(...NO_HEALTH)),
});
