import * as z from 'zod';
import { defineRuntime } from './definition';

/** Files that something else serves through `current`. */
export const staticRuntime = defineRuntime({
  kind: 'static',
  place: 3,
  documentation: {
    is: 'Files that another server serves: the switch is all there is to do. `runtime: static` says the same.',
    example: true,
    type: '`true` or `{}`',
  },
  settings: z.union([z.literal(true), z.strictObject({})]).transform(() => ({})),
  isBare: true,
  stored: z.object({}),
  lacksService: 'static files have no service',
  build: () => ({}),
});
