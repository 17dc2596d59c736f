import { BLOCK_BYTES, paddingOf } from './tar-header';
import type { TreeEntry } from './tree-entry';

/** Where a parcel goes, below the folder that the tar is unpacked in; without a leading slash. */
interface Destination {
  readonly destination: string;
  /**
   * What tells this parcel from any other of the run: hosts that need the same one share its packing, in a file.
   * Without it nothing of the parcel is ever written to a disk of the runner, as secrets need it.
   */
  readonly key?: string | undefined;
}

/** Entries of a tree of the runner. */
export interface TreeParcel extends Destination {
  readonly root: string;
  readonly entries: readonly TreeEntry[];
}

/** One file that exists nowhere yet; a destination that ends in a slash is a folder. */
export interface TextParcel extends Destination {
  readonly text: string | (() => string);
  readonly mode: number;
}

export type Parcel = TreeParcel | TextParcel;

/** How long its part of a tar is; a text that is still to be made counts as none. */
export function sizeOf(parcel: Parcel): number {
  if ('text' in parcel) return sizeInTar(typeof parcel.text === 'string' ? Buffer.byteLength(parcel.text) : 0);
  return parcel.entries.reduce((sum, entry) => sum + sizeInTar(entry.type === 'file' ? entry.size : 0), 0);
}

function sizeInTar(size: number): number {
  return BLOCK_BYTES + size + paddingOf(size);
}
