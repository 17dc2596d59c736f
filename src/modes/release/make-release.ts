import type { GitHub } from '../../github/client';
import { ensure } from '../../github/ensure';
import { createRelease, findRelease, publishDraft, type Release, type ReleaseText } from '../../github/github-releases';
import { type AssetFile, ensureAsset } from '../../github/release-assets';
import { describeBytes, describeCount } from '../../report/text/format';
import type { RunnerWorld } from '../../rollout/world';

interface MadeRelease {
  readonly release: Release;
  readonly isNew: boolean;
  readonly note: string;
}

export interface Adding {
  readonly github: GitHub;
  readonly files: readonly AssetFile[];
  readonly progress: RunnerWorld['progress'];
}

/** With files it is a draft until it has all of them: nobody sees half of it, and an immutable one takes none later. */
export async function makeRelease(adding: Adding, text: ReleaseText): Promise<MadeRelease> {
  const { github, files } = adding;
  const { found, isNew } = await ensure(
    () => findRelease(github, text.tag),
    () => createRelease(github, files.length === 0 ? text : { ...text, isDraft: true }),
  );
  const note = describeFiles(await addAssets(adding, found));
  if (!found.isDraft)
    return { release: found, isNew, note: `${isNew ? 'released' : 'released by another run'}${note}` };
  if (text.isDraft)
    return { release: found, isNew, note: `made as a draft: run \`release\` without \`draft\` to publish it${note}` };
  const published = await publishDraft(github, found, text);
  return { release: published, isNew: true, note: `${isNew ? 'released' : 'the draft was published'}${note}` };
}

/** @returns how many files were not there */
export async function addAssets({ github, files, progress }: Adding, release: Release): Promise<number> {
  let added = 0;
  for (const file of files) {
    const isNew = await ensureAsset(github, release, file);
    progress.note(`${isNew ? 'uploaded' : 'already there'}: ${file.name}, ${describeBytes(file.sizeBytes)}`);
    added += Number(isNew);
  }
  return added;
}

export function describeFiles(count: number): string {
  return count === 0 ? '' : `; ${describeCount(count, 'file')} added`;
}
