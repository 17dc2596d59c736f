import { setTimeout } from 'node:timers/promises';
import { readInstanceName } from '../config/previews';
import { BowlineError, describeWarning, GitHubError } from '../errors';
import type { Progress } from '../report/log/progress';
import type { Result } from '../report/result';
import {
  type DeploymentChange,
  decideDeploymentChanges,
  nameDeployed,
  writePayload,
} from '../repository/deployment-changes';
import type { SavedDeployment, StepState } from '../step-state';
import type { GitHub } from './client';
import { addRecordStatus, applyChange, ensureRecord, findRecord, hasRecordOfJob, type OwnRecord } from './deployments';
import { isForbidden, isUnsure } from './refusal';

/** How long the end of a run waits for GitHub, in all. */
const PATIENCE_MS = 20_000;

/** Tells GitHub how a deploy goes. What fails is only warned about: a deploy does not depend on it. */
export interface DeploymentReporter {
  /** Opens the record of a run that begins to change hosts, and does not wait for it. */
  begin(describe: () => Promise<Result>): void;
  /** Says which of several stages the run is in, and does not wait for it. */
  enterStage(stage: StagePlace): void;
  /** Says how it ended. */
  finish(result: Result): Promise<ReportedDeployment>;
}

/** One of the stages of a run. */
export interface StagePlace {
  readonly name: string;
  /** From 1 on. */
  readonly number: number;
  readonly count: number;
}

export interface ReportedDeployment {
  /** Of the record of what is live; null where there is none. */
  readonly deploymentId: string | null;
  /** False where GitHub gave no answer, so that a later try may work. */
  readonly isSettled: boolean;
}

export interface ReporterOptions {
  /** `create` makes a record; `auto` only where GitHub did not make one for the job by itself. */
  readonly keeps: 'auto' | 'create';
  readonly github: GitHub;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress: Pick<Progress, 'note' | 'warn'>;
  readonly saveState: (state: Pick<StepState, 'record'>) => void;
  /** Of the step that this `post` finishes. */
  readonly saved?: SavedDeployment | undefined;
}

/** What the begin of a run came to; `failed` was warned about. */
type Begun = OwnRecord | 'not ours' | undefined | { readonly failed: unknown };

export function openDeploymentReporter(options: ReporterOptions): DeploymentReporter {
  const { saved } = options;
  const fail = (failed: unknown) => {
    warn(failed, options);
    return { failed };
  };
  let begun: Promise<Begun> = Promise.resolve(undefined);
  let links: RecordLinks | undefined;
  if (saved !== undefined) begun = reopen(options, saved).catch(fail);
  return {
    begin(describe) {
      begun = describe()
        .then((result) => {
          links = linksOf(result);
          return begin(options, result);
        })
        .catch(fail);
    },
    enterStage(stage) {
      const before = begun;
      begun = before
        .then((own) => addStage(options, own, stage, links))
        .catch((error) => {
          warn(error, options);
          // The end is worth a try after it; further stages are not.
          links = undefined;
          return before;
        });
    },
    async finish(result) {
      try {
        return await Promise.race([finish(options, result, begun), late()]);
      } catch (error) {
        warn(error, options);
        return { deploymentId: null, isSettled: !isUnsure(error) };
      }
    },
  };
}

/** Most who did not ask for a record have not given the permission for it either. */
function warn(thrown: unknown, { keeps, progress }: ReporterOptions): void {
  const text = `the Deployment record: ${describeWarning(thrown)}`;
  if (keeps === 'auto' && isForbidden(thrown)) progress.note(`${text} \`deployment: none\` keeps none.`);
  else progress.warn(text);
}

async function finish(options: ReporterOptions, result: Result, begun: Promise<Begun>): Promise<ReportedDeployment> {
  const own = await begun;
  if (own === 'not ours') return { deploymentId: null, isSettled: true };
  if (own !== undefined && 'failed' in own) return { deploymentId: null, isSettled: !isUnsure(own.failed) };
  const made = await reportEnd(options, result, own);
  return { deploymentId: idOf(own?.id ?? made), isSettled: true };
}

async function late(): Promise<never> {
  await setTimeout(PATIENCE_MS, undefined, { ref: false });
  throw new GitHubError(`GitHub has not answered for ${PATIENCE_MS / 1000} s`, null, {
    hint: 'Look at www.githubstatus.com: the deploy itself is not touched by it.',
  });
}

/** A step that was killed between the request and its answer has not told the id. */
async function reopen({ github }: ReporterOptions, { id, release, environment }: SavedDeployment): Promise<Begun> {
  const found = await findRecord(github, environment, release);
  return found ?? (id === undefined ? undefined : { id, payload: emptyPayload(release) });
}

function emptyPayload(release: string): OwnRecord['payload'] {
  return { bowline: 1, release, version: null, runId: null, hosts: [] };
}

async function begin(options: ReporterOptions, result: Result): Promise<Begun> {
  const { github, keeps, env, progress, saveState } = options;
  const environment = result.environment ?? '';
  const sha = env.GITHUB_SHA ?? '';
  if (keeps === 'auto' && sha !== '' && result.runId !== null) {
    if (await hasRecordOfJob(github, environment, sha, result.runId)) {
      progress.note('GitHub keeps a Deployment record of this job itself; `deployment: false` leaves that to Bowline');
      return 'not ours';
    }
  }
  if (result.mode !== 'deploy') return undefined;
  const saved: SavedDeployment = { release: result.id, environment };
  saveState({ record: saved });
  const own = await makeRecord(options, result, result.id);
  saveState({ record: { ...saved, id: own.id } });
  await addRecordStatus(github, own.id, {
    state: 'in_progress',
    description: describeStart(result),
    ...linksOf(result),
  });
  return own;
}

/** GitHub shows the newest status, so it has the links as well. */
async function addStage(
  { github }: ReporterOptions,
  own: Begun,
  { name, number, count }: StagePlace,
  links: RecordLinks | undefined,
): Promise<Begun> {
  if (own === undefined || own === 'not ours' || 'failed' in own || links === undefined) return own;
  const { release, version, dirty } = own.payload;
  const description = `stage ${name} (${number} of ${count}): deploying ${nameDeployed({ id: release, version, dirty })}`;
  await addRecordStatus(github, own.id, { state: 'in_progress', description, ...links });
  return own;
}

function describeStart(result: Result): string {
  return [`deploying ${nameDeployed(result)}`, result.reason].filter(Boolean).join(': ');
}

type RecordLinks = ReturnType<typeof linksOf>;

function linksOf({ url, runUrl }: Result) {
  return { environmentUrl: url, logUrl: runUrl };
}

async function makeRecord({ github, env }: ReporterOptions, result: Result, release: string): Promise<OwnRecord> {
  const ref = result.revision ?? env.GITHUB_SHA ?? '';
  if (ref === '') throw new BowlineError('internal', 'nothing tells the commit that is deployed');
  return ensureRecord(github, {
    environment: result.environment ?? '',
    ref,
    description: describeStart(result),
    payload: writePayload(result, release),
    isTransient: readInstanceName(result.environment ?? '') !== undefined,
  });
}

/** @returns the id of the record of the release that serves, where it is not the run's own */
async function reportEnd(
  options: ReporterOptions,
  result: Result,
  own: OwnRecord | undefined,
): Promise<number | undefined> {
  const { github } = options;
  let told: number | undefined;
  for (const change of decideDeploymentChanges(result)) {
    if (isOwn(change, result)) {
      if (own !== undefined) await addRecordStatus(github, own.id, { ...change, ...linksOf(result) });
      continue;
    }
    const where = { environment: result.environment ?? '', ...linksOf(result) };
    const record = await applyChange(github, change, where, () => makeRecord(options, result, change.release));
    if (change.state === 'success') told ??= record?.id;
  }
  return told;
}

function idOf(id: number | undefined): string | null {
  return id === undefined ? null : String(id);
}

function isOwn({ release }: DeploymentChange, { id, mode }: Result): boolean {
  return mode === 'deploy' && release === id;
}
