import { BUILT_IN_HEALTH } from '../schema/defaults';
import { defineCheck, NO_HEALTH } from './definition';

export const check = defineCheck({
  type: 'health',
  place: 3,
  says: 'The health settings are met. On where `health` is set; `checks.health` only tunes it.',
  keys: {},
  exitCode: 12,
  isUsual: ({ health }) => health !== undefined,
  chooseDefaults: (own, _, { health }) => ({ ...own, timeout: health?.timeout ?? BUILT_IN_HEALTH.timeout }),
  build: ({ app, lacks }) => (app.health ? {} : lacks(...NO_HEALTH)),
});
