import { defineCheck } from './definition';

export const check = defineCheck({
  type: 'schedule',
  place: 21,
  says: 'The timer of each job of `schedule` runs and starts with the host, and no job failed when it last ran in this release.',
  keys: {},
  build: ({ app, lacks }) =>
    app.hasSchedule ? {} : lacks('needs `schedule`, which the app does not have', 'Add a job, or remove the check.'),
  isSkippedInUndo: true,
});
