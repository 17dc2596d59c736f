import * as z from 'zod';
import { colorFields } from './color-rows';
import { containerRow, imageRow, plannedImage } from './container-rows';
import { hostChanges } from './host-change';
import { lastRun } from './last-run-row';
import { holdRow, maintenanceRow } from './standing-rows';

/* Rows of the modes that only look: what `releases`, `status`, `plan` and `doctor` found. */

const text = z.string().nullable();
const dirty = z.boolean().optional().describe('files differed from that commit; absent where none did');
const image = z.string().optional().describe('with tag and digest; absent where the source is none');
const where = { app: z.string(), host: z.string() };
export const releaseRow = z.object({
  ...where,
  release: z.string(),
  switchedAt: text.describe('when it last became the live one; `time:` with this very instant means it'),
  version: text,
  revision: text,
  dirty,
  image,
  sizeBytes: z.number().nullable(),
  verdict: z.enum(['good', 'bad', 'failed', 'none']),
  live: z.boolean(),
  reason: text,
  actor: text,
  images: z.array(imageRow).optional().describe('that it is run with; absent where it is no stack of containers'),
  snapshot: z.string().optional().describe('the name of the snapshot that was taken before it'),
});

export const recordRow = z.object({
  id: z.number().int().describe('of the Deployment record'),
  release: text.describe('null where somebody else made the record'),
  version: text,
  revision: z.string(),
  createdAt: z.string().describe('when the deploy began'),
  state: text.describe("GitHub's word for the newest status"),
  stateAt: text,
  apps: z.array(z.string()).describe('empty where the record does not tell them'),
  hosts: z.array(z.string()),
  live: z.boolean().describe('what is live, as far as the records tell'),
});

export const statusRow = z.object({
  ...where,
  stage: z.string().optional().describe('that the host stands in; absent where the environment has one'),
  release: text,
  version: text,
  revision: text,
  dirty,
  image,
  since: text,
  healthy: z.boolean().nullable().describe('null where there is nothing to ask'),
  process: z.string(),
  ...colorFields,
  containers: z.array(containerRow).optional().describe('absent where there are none'),
  lockHolder: text,
  hold: holdRow.nullable().optional().describe('why nobody deploys there; null where nothing is on hold'),
  maintenance: maintenanceRow
    .nullable()
    .optional()
    .describe('why visitors get the page of the maintenance; null where they reach the app'),
  drift: z
    .array(z.string())
    .nullable()
    .optional()
    .describe('how it differs from what was deployed; null where that is not known'),
  provision: z.array(z.string()).optional().describe('what is worth knowing of its jobs'),
  driftNotes: z.array(z.string()).optional().describe('why that is not known, and what is worth a word'),
  lastDeploy: lastRun.nullable(),
  error: text,
});

export const planRow = z.object({
  ...where,
  action: z.enum(['deploy', 'verify', 'unchanged']),
  why: z.string(),
  images: z
    .array(plannedImage)
    .optional()
    .describe('services whose image a deploy may change; absent where that is not known, or there are none'),
  hostChanges,
  hold: holdRow.nullable().optional().describe('why a deploy would be refused; null where nothing is on hold'),
  image: z.string().optional().describe('that would be deployed, with tag and digest; absent where the source is none'),
  live: text,
  liveImage: image,
  liveVersion: text,
  ignored: z
    .object({ files: z.number().int(), bytes: z.number().int() })
    .optional()
    .describe('what is sent although git ignores it'),
  liveRevision: text,
  liveDirty: dirty,
  liveUnread: z
    .literal(true)
    .optional()
    .describe('The user of this run may not read what the live release was made from, so `action` is not known'),
});

export const settingRow = z.object({ name: z.string(), value: z.unknown(), from: z.string() });

export const findingRow = z.object({
  host: z.string(),
  app: text,
  ok: z.boolean(),
  message: z.string(),
  hint: text,
});

export const coverageReport = z.object({
  covered: z.number().int(),
  total: z.number().int(),
  percent: z.number().describe('of the lines, not rounded'),
  floor: z.number(),
  base: z.number().nullable().describe('percent of what it is compared with'),
  baseRevision: text,
  files: z.array(
    z.object({ path: z.string(), format: z.string(), covered: z.number().int(), total: z.number().int() }),
  ),
});

export const validationRow = z.object({
  name: z.string(),
  ok: z.boolean().nullable().describe('null where there was nothing to look at'),
  message: z.string(),
  hint: text,
});

export type CoverageReport = z.infer<typeof coverageReport>;
export type ValidationRow = z.infer<typeof validationRow>;
export type ReleaseRow = z.infer<typeof releaseRow>;
export type RecordRow = z.infer<typeof recordRow>;
export const executionRow = z.object({
  ...where,
  release: z.string(),
  program: z.string(),
  exitCode: z.number().int().nullable().describe('null where the connection ended first'),
});

export type { HoldRow, MaintenanceRow } from './standing-rows';
export type ExecutionRow = z.infer<typeof executionRow>;
export type StatusRow = z.infer<typeof statusRow>;
export type PlanRow = z.infer<typeof planRow>;
export type SettingRow = z.infer<typeof settingRow>;
export type FindingRow = z.infer<typeof findingRow>;

/* What the modes that talk to GitHub found or wrote there: parts of the one result. */

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
