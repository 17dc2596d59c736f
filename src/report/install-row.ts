import * as z from 'zod';

/** What somebody installs by hand, once, so that an app can be deployed. */
export const installRow = z.object({
  app: z.string(),
  hosts: z.array(z.string()).describe('on which it is the same'),
  what: z.string().describe('a phrase, such as `the unit shop@.service`'),
  how: z.string().describe('where the text goes, and what makes it count'),
  text: z.string(),
});

export type InstallRow = z.infer<typeof installRow>;
