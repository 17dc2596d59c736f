import * as z from 'zod';

const text = z.string().nullable();

/** The newest run that began to change a host. */
export const lastRun = z.object({
  id: text,
  mode: z.string(),
  status: z.string(),
  at: z.string(),
  actor: text,
  runUrl: text,
  error: text,
  reason: text.optional().describe('that the run was given; absent in journals that do not tell it'),
});
