import * as z from 'zod';

/** What a deploy changes on a host beside the release: units, sites and the like. */
export const hostChanges = z
  .array(
    z.object({
      what: z.string(),
      is: z.enum(['added', 'changed', 'removed']),
      lines: z.array(z.string()).describe('of what is changed: those that go begin with -, those that come with +'),
    }),
  )
  .optional()
  .describe('what becomes different on the host beside the release; absent where nothing does');
