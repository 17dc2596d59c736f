import * as z from 'zod';

const text = z.string();

/** A preview that has a slot on its host. */
export const previewRow = z.object({
  number: z.int().describe('of the pull request'),
  environment: text.describe('`pr-7`'),
  slot: z.int().describe('from 0'),
  ports: z.array(z.int()).describe('of its apps, in their order; empty where they have none'),
  url: text.nullable(),
  version: text.nullable().describe('of the release that is live; null where none is, or it has none'),
  since: text.describe('when it got the slot, by the clock of the host'),
  expires: text.describe('when it may be taken down, by the clock of the host'),
  isExpired: z.boolean(),
  runUrl: text.nullable().describe('of the run that deployed it last'),
  became: z
    .enum(['taken down', 'left', 'failed'])
    .optional()
    .describe('what `teardown` did with it; absent where it was only listed'),
  why: text.optional().describe('why it was taken down or left'),
});

export type PreviewRow = z.infer<typeof previewRow>;
