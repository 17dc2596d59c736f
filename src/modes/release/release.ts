import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../../errors';
import { runGit } from '../../git/run-git';
import { decodeText, parseVersionFile } from '../../git/version-file';
import type { GitHub } from '../../github/client';
import { isAncestor } from '../../github/commits';
import { ensure } from '../../github/ensure';
import { findRelease, type Release, type ReleaseText } from '../../github/github-releases';
import { createTag, findTag, listTags, type Tag } from '../../github/tags';
import type { ReleaseInputs } from '../../inputs';
import { makeEmptyResult } from '../../report/empty-result';
import { renderChangelog } from '../../report/lists/changelog';
import type { Result } from '../../report/result';
import type { PublishedRelease } from '../../report/rows';
import { shortenRevision } from '../../report/text/format';
import {
  isLatestVersion,
  listHigherTags,
  type ReleaseVersion,
  readReleaseVersion,
} from '../../repository/release-version';
import type { RunnerWorld } from '../../rollout/world';
import { openRepositoryApi } from '../shared/github-api';

import { findAssetFiles } from './asset-files';
import { gatherChangelog } from './changes';
import { addAssets, describeFiles, makeRelease } from './make-release';

/** What is released: a version, and the commit that has it in its VERSION file. */
interface Candidate {
  readonly version: ReleaseVersion;
  readonly commit: string;
  readonly isDraft: boolean;
}

/**
 * Makes the tag and the GitHub Release of the version that the VERSION file names. Each step looks first, so a run that
 * was killed is finished by the next one, and one that has nothing to do says so.
 */
export async function release(inputs: ReleaseInputs, runner: RunnerWorld): Promise<Result> {
  const startedAt = runner.now();
  const candidate = await readCandidate(inputs, runner);
  const github = await openApi(inputs, runner);
  const published = await publish(github, candidate, { ...runner, patterns: inputs.assets });
  if (published.isCreated && !published.isDraft) await announce(published, github, inputs, runner);
  return {
    ...makeEmptyResult({ mode: 'release', startedAt, endedAt: runner.now() }),
    ...runner.run,
    status: published.isCreated ? 'success' : 'unchanged',
    ref: published.tag,
    version: candidate.version.version,
    revision: candidate.commit,
    published,
  };
}

async function announce(
  { tag, url, changelog }: PublishedRelease,
  { repository: { owner, repo } }: GitHub,
  inputs: ReleaseInputs,
  runner: RunnerWorld,
): Promise<void> {
  const { announceRelease } = await import('./announce');
  const { actor, runUrl } = runner.run;
  const title = nameRelease(tag);
  const news = { title, version: tag, url, changelog, repository: `${owner}/${repo}`, actor, runUrl };
  await announceRelease(news, inputs, runner);
}

function nameRelease(tag: string): string {
  return `Release ${tag}`;
}

async function openApi({ githubToken }: ReleaseInputs, runner: RunnerWorld): Promise<GitHub> {
  if (githubToken !== undefined) return openRepositoryApi(githubToken, runner);
  throw new InputError(
    'a release needs `github-token`',
    'Pass `${{ github.token }}`, and give the job `permissions: contents: write`.',
  );
}

async function readCandidate({ versionFile, draft }: ReleaseInputs, { cwd, env }: RunnerWorld): Promise<Candidate> {
  const bytes = await readFile(resolve(cwd, versionFile)).catch(() => {
    throw new InputError(
      `there is no file ${versionFile} to read the version from`,
      'Check the input `version-file`, and that the repository is checked out before this step.',
    );
  });
  const version = readReleaseVersion(await parseVersionFile(decodeText(bytes, versionFile), versionFile), versionFile);
  const head = await runGit(cwd, ['rev-parse', 'HEAD']);
  const commit = head?.exitCode === 0 ? head.stdout.trim() : env.GITHUB_SHA;
  if (!commit) throw new InputError('nothing says which commit is released', 'Run it in a git repository.');
  const changed = await runGit(cwd, ['diff', '--quiet', 'HEAD', '--', versionFile]);
  if (changed?.exitCode !== 1) return { version, commit, isDraft: draft };
  throw new InputError(
    `${versionFile} differs from the one in ${shortenRevision(commit)}`,
    'Commit the version first: a release is of a commit.',
  );
}

/** What a run may touch, and which files it adds. */
type Publisher = RunnerWorld & { readonly patterns: readonly string[] };

async function publish(github: GitHub, candidate: Candidate, runner: Publisher): Promise<PublishedRelease> {
  const { version, commit } = candidate;
  const tags = await listTags(github);
  const tag = await findTag(github, version.tag);
  if (tag?.sha !== commit) await refuseLower(github, candidate, tags);
  if (tag !== undefined && tag.sha !== commit) return describeOther(github, tag, version);
  const before = tag === undefined ? undefined : await findRelease(github, version.tag);
  const files = await findAssetFiles(runner.patterns, runner.cwd);
  const adding = { github, files, progress: runner.progress };
  if (before !== undefined && (!before.isDraft || candidate.isDraft)) {
    return describeDone(before, version, await addAssets(adding, before));
  }
  const changelog = await gatherChangelog(github, { version, commit, tags }, runner);
  const body = runner.redactor.redact(renderChangelog(changelog));
  const { found } = await ensure(
    () => findTag(github, version.tag),
    () => createTag(github, { name: version.tag, sha: commit }),
  );
  // Another run was faster, with another commit.
  if (found.sha !== commit) return describeOther(github, found, version);
  const made = await makeRelease(adding, describeText(candidate, body, tags));
  return {
    ...describeRelease(made.release, version),
    isCreated: made.isNew,
    previousTag: changelog.previousTag,
    changelog: body,
    note: made.note,
  };
}

/** @throws InputError when the history of the commit has a higher version already */
async function refuseLower(github: GitHub, { version, commit }: Candidate, tags: readonly Tag[]): Promise<void> {
  for (const { name, sha } of listHigherTags(tags, version)) {
    if (!(await isAncestor(github, sha, commit))) continue;
    throw new InputError(
      `the version goes down: ${version.version} after ${name}, which is in the history of ${shortenRevision(commit)}`,
      `Write a version above ${name.replace(/^v/, '')} into the file; an older one is brought back by deploying its tag.`,
    );
  }
}

function describeText({ version, commit, isDraft }: Candidate, body: string, tags: readonly Tag[]): ReleaseText {
  return {
    tag: version.tag,
    sha: commit,
    title: nameRelease(version.tag),
    body,
    isDraft,
    isPrerelease: version.isPrerelease,
    isLatest: isLatestVersion(tags, version),
  };
}

function describeRelease(
  { url, isDraft }: Pick<PublishedRelease, 'url' | 'isDraft'>,
  { tag, isPrerelease }: ReleaseVersion,
) {
  return { tag, isDraft, isPrerelease, url, isCreated: false, previousTag: null, changelog: '' };
}

function describeDone(found: Release, version: ReleaseVersion, added: number): PublishedRelease {
  const note = found.isDraft ? 'the draft is there already' : 'already released';
  return { ...describeRelease(found, version), note: `${note}${describeFiles(added)}` };
}

/** The tag is that of an earlier commit: nothing is new unless the version is. */
async function describeOther(github: GitHub, { sha }: Tag, version: ReleaseVersion): Promise<PublishedRelease> {
  const found = await findRelease(github, version.tag);
  const at = shortenRevision(sha);
  if (found === undefined) {
    const note = `already tagged, at ${at}, without a GitHub Release: run the release of that commit again to make it`;
    return { ...describeRelease({ url: null, isDraft: false }, version), note };
  }
  const note = found.isDraft
    ? `already tagged, at ${at}; its GitHub Release is a draft`
    : `already released, at ${at}: a new version makes a new release`;
  return { ...describeRelease(found, version), note };
}
