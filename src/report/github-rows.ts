import * as z from 'zod';

/* What the modes that talk to GitHub found or wrote there: parts of the one result. */

const text = z.string().nullable();
const count = z.number().int();

export const planChange = z.object({
  app: z.string(),
  hosts: z.array(z.string()).describe('those on which `from` is live'),
  from: text.describe('commit of the live release'),
  to: text.describe('commit that would be deployed'),
  isAhead: z.boolean().describe('`from` is part of the history of `to`'),
  commits: z
    .array(z.object({ sha: z.string(), title: z.string(), author: z.string(), url: text }))
    .describe('newest first'),
  totalCommits: count,
  files: z.array(z.object({ path: z.string(), change: z.string() })).describe("of the app's source"),
  totalFiles: count,
  areFilesComplete: z.boolean(),
  url: text.describe('where GitHub shows the comparison'),
  note: text.describe('what is not known, and why'),
});

export const workflowStatus = z.object({
  name: z.string(),
  jobs: z.array(z.object({ name: z.string(), result: z.string() })),
  coverage: z
    .object({ percent: z.number(), base: z.number().nullable(), floor: z.number() })
    .nullable()
    .describe('in percent of the lines'),
  body: text.describe('Markdown that the workflow adds'),
});

export const commentRow = z.object({
  pullRequest: count.nullable(),
  id: count.nullable(),
  url: text,
  action: z.enum(['created', 'updated', 'none']),
  note: text.describe('why there is none'),
});

export const releaseNoteRow = z.object({
  tag: z.string(),
  url: text.describe('of the GitHub Release'),
  note: text.describe('why nothing was told there'),
});

export const issueRow = z.object({
  number: count.nullable(),
  url: text,
  action: z.enum(['opened', 'updated', 'closed', 'none']),
  note: text.describe('why nothing was done'),
});

export const publishedRelease = z.object({
  tag: z.string(),
  isCreated: z.boolean().describe('false where all of it was there before'),
  isDraft: z.boolean(),
  isPrerelease: z.boolean(),
  url: text.describe('of the GitHub Release; null where there is none'),
  previousTag: text,
  changelog: z.string().describe('Markdown; empty where nothing was made'),
  note: z.string().describe('what was done, or why nothing'),
});

export type PlanChange = z.infer<typeof planChange>;
export type WorkflowStatusRow = z.infer<typeof workflowStatus>;
export type CommentRow = z.infer<typeof commentRow>;
export type ReleaseNoteRow = z.infer<typeof releaseNoteRow>;
export type IssueRow = z.infer<typeof issueRow>;
export type PublishedRelease = z.infer<typeof publishedRelease>;
