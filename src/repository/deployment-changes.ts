import * as z from 'zod';
import type { Result } from '../report/result';
import { findFailedStage } from '../report/text/stages';

/** What a Deployment record of GitHub holds beside GitHub's own fields: which release went where. */
const recordPayload = z.object({
  bowline: z.literal(1),
  /** Id of the release, the same on all hosts; by it a rollback finds the record again. */
  release: z.string(),
  version: z.string().nullable(),
  /** Files differed from the commit of the record; absent where none did. */
  dirty: z.boolean().optional(),
  runId: z.string().nullable(),
  hosts: z.array(z.object({ app: z.string(), host: z.string() })),
});

export type DeploymentPayload = z.infer<typeof recordPayload>;

/** GitHub's word for a state of a record. */
export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

/** One status that the end of a run adds to the record of a release. */
export interface DeploymentChange {
  readonly release: string;
  readonly state: DeploymentState;
  /** One sentence; GitHub takes 140 characters. */
  readonly description: string;
  /** A release that was deployed from elsewhere has no record; it gets one where it is gone back to. */
  readonly isMade: boolean;
  /** The apps and hosts of the run, of a release that was left there. */
  readonly leftOn: DeploymentPayload['hosts'];
}

export function writePayload(result: Result, release: string): DeploymentPayload {
  const { version, dirty, runId } = result;
  return { bowline: 1, release, version, ...(dirty ? { dirty } : {}), runId, hosts: placesOf(result) };
}

/** What is deployed, for people: its version, and whether files differ from the commit that the record names. */
export function nameDeployed({ version, id, dirty }: Pick<Result, 'version' | 'id' | 'dirty'>): string {
  return `${version ?? id}${dirty ? '+dirty' : ''}`;
}

function placesOf({ hosts }: Pick<Result, 'hosts'>): DeploymentPayload['hosts'] {
  return hosts
    .filter(({ status }) => status !== 'skipped' && status !== 'unchanged')
    .map(({ app, host }) => ({ app, host }));
}

/** Undefined for a record that somebody else made; GitHub gives a payload as it was sent, or as text. */
export function readPayload(payload: unknown): DeploymentPayload | undefined {
  const parsed = recordPayload.safeParse(typeof payload === 'string' ? parseJson(payload) : payload);
  return parsed.success ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Decides what the end of a deploy or rollback says on which records: on that of the deploy how it ended, on that of a
 * release that is live again that it does, on that of one that was left that it is inactive.
 */
export function decideDeploymentChanges(result: Result): readonly DeploymentChange[] {
  const { mode, status } = result;
  if (status === 'unchanged') return [];
  if (mode === 'deploy') return status === 'success' ? endWell(result) : endBadly(result);
  return mode === 'rollback' && status === 'success' ? goBack(result) : [];
}

function endWell(result: Result): DeploymentChange[] {
  const { id } = result;
  const name = nameDeployed(result);
  return [
    { release: id, state: 'success', description: tell(`${name} is live`, result.reason), isMade: false, leftOn: [] },
    ...leave(result, [id], `replaced by ${name}`),
  ];
}

function endBadly(result: Result): DeploymentChange[] {
  const { id, status, error } = result;
  const state = status === 'aborted' || error?.code === 'cancelled' ? 'error' : 'failure';
  const stage = findFailedStage(result);
  // It stands first, because GitHub takes no long description.
  const end = `${describeBadEnd(result)}${stage === undefined ? '' : `, stage ${stage}`}`;
  const description = tell(end, error?.message ?? null);
  const back = result.hosts.filter((host) => host.status === 'rolled_back').map(({ release }) => release);
  return [
    { release: id, state, description, isMade: false, leftOn: [] },
    ...unique(back)
      .filter((release) => release !== id)
      .map((release) => ({
        release,
        state: 'success' as const,
        description: `is live again: ${nameDeployed(result)} was rolled back`,
        isMade: false,
        leftOn: [],
      })),
  ];
}

/** What `tellsOfSwitch` reads again. */
function describeBadEnd({ status, hosts, id }: Result): string {
  const hasSwitched = hosts.some((host) => GONE_BACK.includes(host.status) || host.release === id);
  return status === 'failed' && hasSwitched ? 'failed after the switch' : status.replaceAll('_', ' ');
}

const GONE_BACK: readonly string[] = ['rolled_back', 'rollback_failed'];

/** Whether the description of a deploy that ended badly says that the release was live, and was found wanting there. */
export function tellsOfSwitch(description: string): boolean {
  return /^(?:rolled back|rollback failed|partial success|failed after the switch)/.test(description);
}

function goBack(result: Result): DeploymentChange[] {
  const live = releasesOf(result, 'release');
  const told = tell('returned to by a rollback', result.reason);
  return [
    ...live.map((release) => ({
      release,
      state: 'success' as const,
      description: told,
      isMade: live.length === 1,
      leftOn: [],
    })),
    ...leave(result, live, tell('left by a rollback', result.reason)),
  ];
}

function leave(result: Result, staying: readonly string[], description: string): DeploymentChange[] {
  const left = result.hosts.filter((host) => host.release !== host.previousRelease);
  return releasesOf({ hosts: left }, 'previousRelease')
    .filter((release) => !staying.includes(release))
    .map((release) => ({ release, state: 'inactive', description, isMade: false, leftOn: placesOf({ hosts: left }) }));
}

function releasesOf({ hosts }: Pick<Result, 'hosts'>, when: 'release' | 'previousRelease'): string[] {
  return unique(hosts.filter(({ status }) => status !== 'skipped').map((host) => host[when]));
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

function tell(what: string, why: string | null): string {
  return why === null ? what : `${what}: ${why}`;
}
