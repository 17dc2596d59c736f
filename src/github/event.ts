import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { InputError } from '../errors';
import type { PullRequestEvent, PushEvent, ReleaseEvent, RunEvent, WorkflowRunEvent } from '../repository/run-event';

type Variables = Readonly<Record<string, string | undefined>>;

const text = z.string().nullish();
const flag = z.boolean().nullish();
const side = z.object({ ref: z.string(), sha: z.string(), repo: z.object({ full_name: text }).nullish() });

const payloadSchema = z.object({
  action: text,
  ref: text,
  before: text,
  after: text,
  forced: flag,
  repository: z.object({ full_name: text, default_branch: text }).nullish(),
  pull_request: z.object({ number: z.int(), state: text, base: side, head: side }).nullish(),
  release: z.object({ tag_name: z.string(), draft: flag, prerelease: flag }).nullish(),
  workflow_run: z
    .object({ head_sha: z.string(), head_branch: text, head_repository: z.object({ full_name: text }).nullish() })
    .nullish(),
  issue: z.object({ number: z.int(), pull_request: z.unknown().optional() }).nullish(),
});

type Payload = z.output<typeof payloadSchema>;

/**
 * Reads the event of the run; outside of a workflow there is none, and all of it is null.
 * @throws InputError when the event's file is not what GitHub writes
 */
export async function readEvent(env: Variables): Promise<RunEvent> {
  const name = env.GITHUB_EVENT_NAME || null;
  return describeEvent(name, await readPayload(env), env);
}

async function readPayload({ GITHUB_EVENT_PATH: path }: Variables): Promise<Payload> {
  if (!path) return payloadSchema.parse({});
  try {
    return payloadSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new InputError(
      `the event of this run, ${path}, cannot be read: ${why}`,
      'Run it in a workflow; GITHUB_EVENT_PATH names the file that the runner writes.',
    );
  }
}

function describeEvent(name: string | null, payload: Payload, env: Variables): RunEvent {
  const pullRequest = describePullRequest(payload);
  // The payload of a push names its ref, and so does that of nothing else that is the same in the environment.
  const ref = (name === 'push' ? payload.ref : undefined) || env.GITHUB_REF || payload.ref || '';
  return {
    name,
    action: payload.action ?? null,
    branch: pullRequest?.baseBranch ?? readName(ref, 'refs/heads/'),
    tag: pullRequest === null ? readName(ref, 'refs/tags/') : null,
    sha: env.GITHUB_SHA || null,
    defaultBranch: payload.repository?.default_branch || null,
    push: name === 'push' ? describePush(payload, env) : null,
    pullRequest,
    release: describeRelease(payload),
    workflowRun: describeWorkflowRun(payload),
    commentedPullRequest: payload.issue?.pull_request ? payload.issue.number : null,
  };
}

function readName(ref: string, prefix: string): string | null {
  return ref.startsWith(prefix) && ref.length > prefix.length ? ref.slice(prefix.length) : null;
}

function describePush({ before, after, forced }: Payload, env: Variables): PushEvent {
  return {
    before: readCommit(before),
    after: after ? readCommit(after) : env.GITHUB_SHA || null,
    isForced: forced ?? false,
  };
}

/** Zeros stand for what is not there. */
function readCommit(sha: string | null | undefined): string | null {
  return sha && /^[0-9a-f]{7,64}$/.test(sha) && !/^0+$/.test(sha) ? sha : null;
}

function describePullRequest({ pull_request, repository }: Payload): PullRequestEvent | null {
  if (!pull_request) return null;
  const { number, state, base, head } = pull_request;
  const own = base.repo?.full_name ?? repository?.full_name ?? null;
  return {
    number,
    baseSha: base.sha,
    baseBranch: base.ref,
    headSha: head.sha,
    isOpen: state !== 'closed',
    // The repository of a fork may be gone, and then it has no name.
    isFromFork: own === null || head.repo?.full_name !== own,
  };
}

function describeRelease({ release }: Payload): ReleaseEvent | null {
  if (!release) return null;
  return { tag: release.tag_name, isDraft: release.draft ?? false, isPrerelease: release.prerelease ?? false };
}

function describeWorkflowRun({ workflow_run: run }: Payload): WorkflowRunEvent | null {
  if (!run) return null;
  return {
    headSha: run.head_sha,
    headBranch: run.head_branch ?? null,
    headRepository: run.head_repository?.full_name ?? null,
  };
}
