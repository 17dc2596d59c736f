import * as z from 'zod';

/** What is told of an app of two colours; each is absent where there are no two. */
export const colorFields = {
  color: z.enum(['blue', 'green']).optional().describe('that serves; absent where there are no two colours'),
  ports: z.object({ blue: z.number(), green: z.number() }).optional().describe('where each colour listens on the host'),
  share: z
    .number()
    .optional()
    .describe('percent of the requests that the other colour gets; absent where it gets none'),
};
