import { defineCheck } from './definition';
import { ignoredFiles } from './ignored-files';

export const check = defineCheck({
  type: 'repository',
  place: 17,
  says: 'The live release is the commit that it says it is, and none of its files were changed, added or removed. Of a `git` source the mirror on the host has that commit too.',
  keys: ignoredFiles,
  build: ({ check: { ignore = [] } }) => ({ ignore }),
  isSkippedInUndo: true,
});
