import { optional } from '../schema/documented';
import * as values from '../schema/values';
import { defineCheck } from './definition';

export const check = defineCheck({
  type: 'port',
  place: 2,
  says: 'Something listens on the port. On where `port` is set, except for static files.',
  keys: { port: optional(values.port(), { is: 'The port; by default the `port` of the app.', example: 8000 }) },
  isUsual: ({ hasService, port }) => hasService && port !== undefined,
  build: ({ check: { port: own }, app, lacks }) => {
    const port = own ?? app.port;
    return port === undefined ? lacks('needs a `port`', 'Add it to the app or to the check.') : { port };
  },
});
