import { defineCheck } from './definition';

export const check = defineCheck({
  type: 'node_modules',
  place: 16,
  says: 'The packages in `node_modules` of the live release are those of its lock file, of npm or pnpm, and its Node runs.',
  keys: {},
  build: () => ({}),
  // A rollback that happens by itself must not stop at what somebody did to the release it goes back to.
  isSlow: true,
});
