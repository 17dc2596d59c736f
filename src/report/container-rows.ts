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

export type ImageRow = z.infer<typeof imageRow>;
export type ContainerRow = z.infer<typeof containerRow>;
