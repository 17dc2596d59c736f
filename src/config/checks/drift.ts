import { defineCheck } from './definition';
import { ignoredFiles } from './ignored-files';

export const check = defineCheck({
  type: 'drift',
  place: 14,
  says: 'The live release is as it was deployed: its files, its unit, what runs, and in `verify` the same release on all hosts.',
  keys: ignoredFiles,
  build: ({ check: { ignore = [] } }) => ({ ignore }),
  isSkippedInUndo: true,
});
