import type { UploadSource } from '../../config/sources/upload';
import { InputError } from '../../errors';
import type { SourceInfo } from '../../git/source-info';
import type { Content, OpenSource, SourceWorld } from '../source';
import { deliverTree } from './delivery';
import { findTree, type LocalTree } from './tree';

/** Opens a directory of the runner. */
export async function openUpload(source: UploadSource, world: SourceWorld): Promise<OpenSource> {
  refuseRef(world.ref);
  // Git answers while the tree is walked.
  const info = world.readCheckout();
  const tree = await findTree(source, world.cwd, world.signal);
  return { info, read: async () => makeContent(await tree.read(), await info) };
}

function refuseRef(ref: string | undefined): void {
  if (ref === undefined) return;
  throw new InputError(
    `\`ref\` cannot be ${ref}: the source is an \`upload\`, which is the checkout of the job as it is`,
    'Check out what is to be deployed before this step, and remove `ref`.',
  );
}

export function makeContent(tree: LocalTree, info: SourceInfo): Content {
  return {
    contentId: tree.manifest.contentHash,
    info,
    ...needsOfFiles(tree),
    deliver: (place) => deliverTree(tree, place),
  };
}

/**
 * What files of the runner take on a host.
 * @param more bytes of what comes beside them
 */
export function needsOfFiles(tree: LocalTree | undefined, more = 0): Pick<Content, 'needs' | 'ignored'> {
  if (tree === undefined) return { needs: { bytes: more, files: 1 } };
  const { totalBytes, entries } = tree.manifest;
  const { privateFiles, ignored } = tree;
  const paths = new Set(entries.map(({ path }) => path));
  const needs = { bytes: totalBytes + more, files: entries.length, privateFiles };
  return { ignored, needs: { ...needs, holds: (path) => paths.has(path) } };
}
