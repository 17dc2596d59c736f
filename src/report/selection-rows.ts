import * as z from 'zod';

/* What `select` says: why each app is deployed or not, and what is. */

export const selectionRow = z.object({
  environment: z.string(),
  app: z.string(),
  chosen: z.boolean(),
  why: z.string(),
});

export const matrixRow = z.object({
  environment: z.string(),
  apps: z.string().describe('separated by commas'),
  ref: z.string().optional(),
  version: z.string().optional(),
  imageTag: z.string().optional().describe('of an image: the input `ref` of its deploy'),
  sourceRef: z.string().optional().describe('of a repository of a git server: the input `ref` of its deploy'),
});

export type SelectionRow = z.infer<typeof selectionRow>;
export type MatrixRow = z.infer<typeof matrixRow>;
