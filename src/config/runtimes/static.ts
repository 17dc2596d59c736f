import * as z from 'zod';
import { optional } from '../schema/documented';
import { defineRuntime } from './definition';

/** Files that something else serves through `current`. */
export const staticFiles = defineRuntime({
  kind: 'static',
  key: optional(
    z.union([z.literal(true), z.strictObject({})]).transform(() => ({})),
    {
      is: 'Files that another server serves: the switch is all there is to do. `runtime: static` says the same.',
      example: true,
      type: '`true` or `{}`',
    },
  ),
  isBare: true,
  defaults: {},
  stored: z.object({ kind: z.literal('static') }),
  lacksService: 'static files have no service',
  takesCredentials: false,
  build: () => ({ kind: 'static' as const }),
  claims: () => [],
});
