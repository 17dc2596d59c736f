import type { CommitFacts, MirroredCommit } from '../plan/drift/commit';
import type { Drift } from '../plan/drift/drift';
import { pathsOf } from '../release/host-layout';
import { parseJournal } from '../release/journal';
import { readReleaseJson } from '../release/release-json';
import { writeScript } from '../shell/script';
import { lines, NOTHING, sh } from '../shell/sh';
import { nameMirror } from '../sources/git/host-script';
import { lookForCommits } from '../sources/git/look';
import { type DriftQuestion, lookAtFiles } from './drift';
import { hearQuietly } from './quiet-script';
import type { Verification } from './verification';

/** What a release is, and how its files differ from what was deployed. */
export interface CommitLook {
  readonly commit: CommitFacts;
  readonly files: Drift;
}

/** Looks whether a release is the commit that it says it is. What it says is read anew: the run may have just made it. */
export async function lookAtCommit(asked: Verification, question: DriftQuestion): Promise<CommitLook> {
  const [commit, files] = await Promise.all([readCommit(asked, question.timeoutMs), lookAtFiles(asked, question)]);
  return { commit, files };
}

async function readCommit(asked: Verification, timeoutMs: number): Promise<CommitFacts> {
  const { target, release, fleet } = asked;
  const { source, path } = target;
  const paths = pathsOf(path);
  const body = lines(
    sh`set +e`,
    sh`bw_text record "$(cat ${paths.release(release)}/.bowline/release.json 2>/dev/null)"`,
    sh`bw_text journal "$(grep -F ${`"${release}"`} ${paths.journal} 2>/dev/null)"`,
    source.kind === 'git' ? sh`bw_text commits "$(${lookForCommits(path, release)})"` : NOTHING,
    sh`:`,
  );
  const parts = [{ name: 'look at the commit', app: target.app, body }];
  const { blobs } = await hearQuietly(asked, writeScript({ nonce: fleet.world.random(32), parts }), timeoutMs);
  const read = (key: string) => blobs.get(key)?.toString('utf8') ?? '';
  const { revision, dirty } = readReleaseJson(read('record'));
  return {
    revision,
    isDirty: dirty === true,
    announced: findAnnounced(read('journal'), release),
    ...(source.kind === 'git' ? { mirror: { name: nameMirror(source), commits: readCommits(read('commits')) } } : {}),
  };
}

function findAnnounced(journal: string, release: string): string | null | undefined {
  const attempt = parseJournal(journal).entries.findLast(
    (entry) => entry.event === 'attempt' && entry.mode === 'deploy' && entry.release === release,
  );
  return attempt?.event === 'attempt' ? attempt.revision : undefined;
}

function readCommits(text: string): readonly MirroredCommit[] {
  const matches = text.matchAll(/^(\S+) ([0-9a-f]+)( gone)?$/gm);
  return [...matches].map(([, mirror = '', commit = '', gone]) => ({ mirror, commit, isGone: gone !== undefined }));
}
