import { createHash } from 'node:crypto';
import { archivePath } from '../../phases/transfer';
import { pathsOf } from '../../release/host-layout';
import type { TextParcel, TreeParcel } from '../cargo/parcel';
import type { Delivery, Place } from '../source';
import { checkArrival } from './arrival';
import { isPlainName, type ManifestEntry, writeManifest } from './manifest';
import { seed } from './seed';
import type { LocalTree } from './tree';

/** A line of the manifest. */
const BYTES_PER_LINE = 110;

/**
 * Brings a tree of the runner to a host. The host gets its manifest, copies what its live release has of it, and answers
 * with what is left to be sent.
 */
export function deliverTree(tree: LocalTree, place: Place): Delivery {
  const { incoming, release } = pathsOf(place.root);
  const received = `${incoming(place.run)}/manifest`;
  const kept = `${release(place.release)}/.bowline/manifest`;
  return {
    question: {
      parcels: [manifestParcel(tree, archivePath(place.base, received))],
      bytes: tree.manifest.entries.length * BYTES_PER_LINE,
      ...seed(place),
    },
    ship: (answer) => ({
      parcels: [
        ...(answer === undefined ? [manifestParcel(tree, archivePath(place.base, kept))] : []),
        treeParcel(tree, place, answer),
      ],
      steps: [checkArrival({ place, isSeeded: answer !== undefined, oddFiles: oddFiles(tree) })],
    }),
  };
}

function manifestParcel({ manifest }: LocalTree, destination: string): TextParcel {
  const key = JSON.stringify(['manifest', destination, manifest.contentHash]);
  return { destination, text: () => writeManifest(manifest), mode: 0o600, key };
}

/** @param answer lines of `./path`; hosts with the same one share what is packed */
function treeParcel({ root, manifest }: LocalTree, place: Place, answer: Buffer | undefined): TreeParcel {
  const destination = archivePath(place.base, pathsOf(place.root).release(place.release));
  const paths = answer === undefined ? undefined : readPaths(answer);
  const digest = answer === undefined ? 'all' : createHash('sha256').update(answer).digest('hex');
  const entries = manifest.entries.filter((entry) => isToSend(entry, paths));
  const key = JSON.stringify(['tree', root, destination, manifest.contentHash, digest]);
  return { root, destination, entries, key };
}

function readPaths(answer: Buffer): ReadonlySet<string> {
  const lines = answer.toString('utf8').split('\n');
  return new Set(lines.filter((line) => line !== '').map((line) => line.replace(/^\.\//, '')));
}

/** Folders, links and names that no list can carry are always sent: they cost next to nothing. */
function isToSend(entry: ManifestEntry, paths: ReadonlySet<string> | undefined): boolean {
  return paths === undefined || entry.type !== 'file' || !isPlainName(entry.path) || paths.has(entry.path);
}

function oddFiles({ manifest }: LocalTree): { path: string; sha256: string }[] {
  return manifest.entries.flatMap(({ path, sha256 }) =>
    sha256 !== undefined && !isPlainName(path) ? [{ path, sha256 }] : [],
  );
}
