import * as z from 'zod';
import { installRow } from './install-row';
import { plannedStage } from './planned-stages';
import { previewRow } from './preview-rows';
import {
  commentRow,
  coverageReport,
  executionRow,
  findingRow,
  issueRow,
  planChange,
  planRow,
  publishedRelease,
  recordRow,
  releaseNoteRow,
  releaseRow,
  settingRow,
  statusRow,
  validationRow,
  workflowStatus,
} from './rows';
import { matrixRow, selectionRow } from './selection-rows';

/*
 * The one result of a run. The outputs, the summary, `report.json`, the journal and the CLI's exit
 * status are all made from it. Times are ISO 8601 UTC, durations milliseconds.
 */

export const runStatus = z
  .enum(['success', 'unchanged', 'failed', 'aborted', 'rolled_back', 'rollback_failed', 'partial_success'])
  .describe('How the run ended; only `success` and `unchanged` are green.');
export const hostStatus = z
  .enum(['success', 'unchanged', 'failed', 'rolled_back', 'rollback_failed', 'skipped', 'unreachable'])
  .describe('How one app on one host ended.');
export const stepStatus = z.enum(['success', 'unchanged', 'failed', 'skipped']).describe('How a step or a gate ended.');

const time = z.string().describe('ISO 8601, UTC');
const duration = z.number().int().nonnegative().describe('milliseconds');
const text = z.string().nullable();

const step = z.object({
  name: z.string(),
  status: stepStatus,
  startedAt: time,
  durationMs: duration,
  detail: text,
});

const phase = z.object({
  name: z.string(),
  stage: z.string().optional().describe('that the run was in; absent outside of any'),
  startedAt: time,
  durationMs: duration,
});

const check = z.object({
  name: z.string(),
  type: z.string().optional().describe('the kind of check, where the name does not tell it'),
  ok: z.boolean().nullable().describe('null is no data: it holds, it never passes'),
  detail: z.string().describe('one sentence for people'),
  data: z.record(z.string(), z.unknown()).describe('what was measured, by check'),
  checkedAt: time,
  durationMs: duration,
});

const canary = z.object({
  outcome: z.enum(['success', 'failed', 'inconclusive']),
  measured: z.number().int().describe('measurements that were made'),
  failed: z.number().int(),
  inconclusive: z.number().int().describe('measurements without data that did not fail'),
  detail: z.string().describe('what the last measurement found'),
  share: z
    .number()
    .optional()
    .describe('percent of the requests that the new release got then; absent where hosts were watched'),
});

const host = z.object({
  app: z.string(),
  host: z.string(),
  stage: z.string(),
  status: hostStatus,
  release: text.describe('live on this host when the run ended'),
  previousRelease: text.describe('live on this host when the run began'),
  color: text,
  shares: z
    .array(z.number())
    .optional()
    .describe(
      'percent of the requests that the new release got before the switch, step by step; absent where it got none',
    ),
  steps: z.array(step),
  checks: z.array(check),
  logs: z.array(z.string()).describe("the service's own last lines, when it failed"),
  drift: z.array(z.string()),
});

export const result = z.object({
  schemaVersion: z.literal(1),
  id: z.string().describe('one a run, the same on every host'),
  mode: z.string(),
  environment: text,
  status: runStatus,
  phase: text.describe('the phase in which the run ended or failed'),
  phases: z
    .array(phase)
    .optional()
    .describe('the phases that the run went through, and the gates of its stages, in their order'),
  ref: text,
  version: text,
  revision: text,
  dirty: z.boolean().optional().describe('files differed from that commit; absent where none did'),
  release: text.describe('the release that the run made or activated'),
  previousRelease: text.describe('null unless all hosts agree'),
  previousVersion: text.describe('of that release'),
  previousRevision: text.describe('commit of that release'),
  previousDirty: z.boolean().optional().describe('files differed from that commit; absent where none did'),
  target: text.describe('what a rollback was asked for'),
  rollbackOf: text.describe('the release that a rollback left'),
  fingerprint: text.describe('of content and settings, without secrets'),
  reason: text,
  actor: text,
  runId: text,
  runUrl: text,
  url: text,
  deploymentId: text,
  startedAt: time,
  endedAt: time,
  durationMs: duration,
  deadlineMs: duration.nullable(),
  deployed: z.array(z.string()).describe('the hosts on which the new release is live'),
  error: z
    .object({
      code: z.string(),
      message: z.string(),
      hint: text,
      app: text,
      host: text,
      step: text,
    })
    .optional(),
  apps: z.array(
    z.object({
      name: z.string(),
      status: hostStatus,
      version: text,
      revision: text,
      release: text,
      previousRelease: text,
    }),
  ),
  stages: z.array(
    z.object({
      name: z.string(),
      status: hostStatus,
      attempts: z.number().int(),
      gates: z.array(z.object({ name: z.string(), status: stepStatus, detail: text })),
      canary: canary.optional().describe('where the stage was watched'),
    }),
  ),
  connections: z
    .array(z.object({ host: z.string(), roundTrips: z.number().int(), channels: z.number().int() }))
    .optional()
    .describe('what the run cost each host: a round trip is an exchange that the next step waited for'),
  releases: z.array(releaseRow).optional().describe('newest first; of `releases`'),
  toldBy: z
    .literal('records')
    .optional()
    .describe("GitHub's Deployment records, where there is no key to ask the hosts; of `plan` and `releases`"),
  records: z.array(recordRow).optional().describe('newest first; of `releases` without a key'),
  services: z.array(statusRow).optional().describe('what runs where; of `status`'),
  previews: z.array(previewRow).optional().describe('the previews that have a slot; of `previews` and `teardown`'),
  executions: z.array(executionRow).optional().describe('how the command ended on each host; of `exec`'),
  plan: z.array(planRow).optional().describe('what a deploy would do; of `plan`'),
  plannedStages: z
    .array(plannedStage)
    .optional()
    .describe('what a deploy would go through; of `plan`, absent for one plain stage'),
  settings: z.array(settingRow).optional().describe('every resolved value and where it came from; of `plan`'),
  findings: z.array(findingRow).optional().describe('of `doctor`'),
  installs: z.array(installRow).optional().describe('what is installed once, by hand; of `doctor`'),
  validation: z.array(validationRow).optional().describe('what was looked at; of `validate`'),
  selection: z.array(selectionRow).optional().describe('why each app is deployed or not; of `select`'),
  matrix: z.array(matrixRow).optional().describe('what to deploy; of `select`'),
  coverage: coverageReport.optional().describe('of `coverage`'),
  changes: z.array(planChange).optional().describe('commits and files since what is live; of `plan`'),
  workflow: workflowStatus.optional().describe('how the checks ended; of `comment`'),
  comment: commentRow.optional().describe('on the pull request; of `comment` and `plan`'),
  comments: z
    .array(commentRow)
    .optional()
    .describe('on the pull requests of what was deployed or left; of `deploy` and `rollback`'),
  releaseNotes: z
    .array(releaseNoteRow)
    .optional()
    .describe('what was told in GitHub Releases; of `deploy` and `rollback`'),
  issue: issueRow.optional().describe('that stands while `verify` fails'),
  published: publishedRelease.optional().describe('of `release`'),
  outputs: z
    .record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]))
    .optional()
    .describe('what commands of the config printed that have an `output`: the value, or one for each host'),
  hosts: z.array(host),
});

export type RunStatus = z.infer<typeof runStatus>;
export type HostStatus = z.infer<typeof hostStatus>;
export type StepStatus = z.infer<typeof stepStatus>;
export type StepResult = z.infer<typeof step>;
export type PhaseResult = z.infer<typeof phase>;
export type CheckResult = z.infer<typeof check>;
export type HostResult = z.infer<typeof host>;
export type Result = z.infer<typeof result>;
