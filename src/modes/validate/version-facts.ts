import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GitHubError, InputError } from '../../errors';
import { readCommit } from '../../git/history';
import { decodeText, parseVersionFile } from '../../git/version-file';
import { listDeploymentRecords } from '../../github/deployments';
import type { ValidateInputs } from '../../inputs';
import { findLiveRecord, type LiveRecord } from '../../repository/live-deployments';
import type { RunEvent } from '../../repository/run-event';
import type { LiveFact, ReachFact, TagFact, ValidationFacts, VersionFileFact } from '../../repository/validation';
import { isVersionTag } from '../../repository/version-order';
import type { RunnerWorld } from '../../rollout/world';
import type { Repository } from '../shared/repository';

interface Question {
  readonly inputs: ValidateInputs;
  readonly environment: string | undefined;
  readonly event: RunEvent;
  readonly repository: Repository;
  readonly runner: RunnerWorld;
}

type VersionFacts = Pick<ValidationFacts, 'tag' | 'reach' | 'versionFile' | 'live'>;

/** Finds out what is known of the version that is asked for; nothing where it has not the form of one. */
export async function findVersionFacts(question: Question): Promise<VersionFacts> {
  const { inputs, repository } = question;
  const { version } = inputs;
  if (version === undefined || !isVersionTag(version)) return {};
  const tag = await repository.findTag(version);
  const sha = tag.kind === 'found' ? tag.sha : undefined;
  return {
    tag,
    reach: sha === undefined ? undefined : await findReach(sha, question),
    versionFile: await findVersionFile(version, sha, question),
    live: await findLive(tag, question),
  };
}

/** In the history of the default branch, or of the commit that is checked out. */
async function findReach(sha: string, { repository, event, runner }: Question): Promise<ReachFact> {
  const branch = await repository.findDefaultBranch(event);
  const head = event.sha ?? (await readCommit(runner.cwd, 'HEAD')) ?? null;
  const places = [
    ...(branch === null ? [] : [{ name: branch, ref: branch }]),
    ...(head === null ? [] : [{ name: `the commit of this run, ${head.slice(0, 7)}`, ref: head }]),
  ];
  const answers: (boolean | undefined)[] = [];
  for (const { name, ref } of places) {
    const answer = await repository.isReachable(sha, ref);
    if (answer === true) return { kind: 'reachable', from: name };
    answers.push(answer);
  }
  if (answers.length === 0 || answers.includes(undefined)) return { kind: 'unknown', why: 'the history is not known' };
  return { kind: 'unreachable', from: places.map(({ name }) => name) };
}

/** As it is in the tag's commit; where that cannot be read, as it is in the checkout. */
async function findVersionFile(version: string, sha: string | undefined, question: Question): Promise<VersionFileFact> {
  const { inputs, repository, runner } = question;
  const path = inputs.versionFile;
  const atTag = sha === undefined ? undefined : await repository.readFile(path, sha);
  if (atTag !== undefined) return { path, where: `at ${version}`, ...(await readVersion(atTag, path)) };
  const bytes = await readFile(resolve(runner.cwd, path)).catch(() => undefined);
  const found = bytes === undefined ? { content: undefined } : await readVersion(bytes, path);
  return { path, where: 'in the checkout', ...found };
}

/** What a file says is the version, or what is wrong with it. */
async function readVersion(
  text: string | Uint8Array,
  path: string,
): Promise<Pick<VersionFileFact, 'content' | 'fault'>> {
  try {
    return { content: await parseVersionFile(typeof text === 'string' ? text : decodeText(text, path), path) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { content: undefined, fault: { message: error.message, hint: error.hint } };
  }
}

/** What is live in the environment by its Deployment records. No answer is told and passes; a refusal can be mended and does not. */
async function findLive(tag: TagFact, { environment, repository, inputs }: Question): Promise<LiveFact> {
  const { github } = repository;
  if (inputs.force.has('downgrade')) return unknown('it may be older');
  if (tag.kind === 'unknown') return unknown(tag.why);
  if (environment === undefined) return unknown('it is not known which environment is meant');
  if (github === undefined) return unknown('there is no `github-token`');
  try {
    const live = findLiveRecord(await listDeploymentRecords(github, environment), inputs.apps);
    return live === undefined ? { kind: 'none' } : describeLive(live, tag, repository);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { kind: 'refused', why: error.message, hint: error.hint };
  }
}

async function describeLive(live: LiveRecord, tag: TagFact, repository: Repository): Promise<LiveFact> {
  if (live.version !== null) return { kind: 'version', version: live.version };
  if (tag.kind !== 'found') return { kind: 'commit', sha: live.sha, isNewer: undefined };
  const isNewer = tag.sha === live.sha ? false : await repository.isReachable(tag.sha, live.sha);
  return { kind: 'commit', sha: live.sha, isNewer };
}

function unknown(why: string): LiveFact {
  return { kind: 'unknown', why };
}
