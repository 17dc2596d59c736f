import { defineCheck } from './definition';

export const check = defineCheck({
  type: 'node_modules',
  place: 16,
  says: 'The installed packages in `node_modules` of the live release match its lock file (npm or pnpm), and its Node runs.',
  keys: {},
  build: () => ({}),
  isSkippedInUndo: true,
});
