import { defineCheck } from './definition';

export const check = defineCheck({
  type: 'process',
  place: 1,
  says: 'The service runs. On where the runtime is `systemd` or `command`.',
  keys: {},
  exitCode: 10,
  isUsual: ({ hasService }) => hasService,
  build: ({ app, lacks }) =>
    app.hasService ? {} : lacks('needs a service, and the runtime is `static`', 'Remove the check.'),
});
