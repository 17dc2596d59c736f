import * as z from 'zod';

const text = z.string().nullable();

/** An image that a release is run with. */
export const imageRow = z.object({
  service: z.string(),
  image: z.string().describe('as the Compose file has it'),
  digest: text.describe('null where no registry has it'),
});

/** A container of a stack, as it was seen. */
export const containerRow = imageRow.extend({
  name: z.string().describe('of the container'),
  state: z.string().describe("Docker's word, such as `running` or `exited`"),
  health: text.describe('null without a health check'),
  restarts: z.number().int(),
});

/** A service whose image a deploy may change. */
export const plannedImage = z.object({
  service: z.string(),
  from: imageRow
    .omit({ service: true })
    .nullable()
    .describe('what the live release is run with; null for a new service'),
  to: text.describe('what the Compose file names; null where it is built, or gone'),
  change: z
    .enum(['added', 'removed', 'replaced', 'built', 'tag'])
    .describe('`tag`: the same name, which may stand for another image by then'),
});

export type PlannedImage = z.infer<typeof plannedImage>;
export type ImageRow = z.infer<typeof imageRow>;
export type ContainerRow = z.infer<typeof containerRow>;
