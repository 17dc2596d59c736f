import { Readable } from 'node:stream';
import { archiveParcels } from './archive';
import { type Compression, compress, type PackMeter } from './compression';
import type { Parcel } from './parcel';
import type { Spool } from './spool';
import { END_OF_ARCHIVE } from './tar-header';

export interface PackOptions {
  readonly compression: Compression;
  /** Shares the packing of parcels that have a key. */
  readonly spool?: Spool | undefined;
}

/** A tar on its way. */
export interface Cargo {
  readonly bytes: Readable;
  /** How much of the content is in the first `packedBytes`, as far as can be told by now. */
  contentOf(packedBytes: number): number;
}

/**
 * Packs parcels into one tar, read while it is sent. With a spool each parcel that has a key is compressed by
 * itself, once for all hosts; decompressors and tars take what stands one after the other for one.
 */
export function packParcels(parcels: readonly Parcel[], { compression, spool }: PackOptions): Cargo {
  const own: PackMeter = { contentBytes: 0, packedBytes: 0 };
  const meters = new Set([own]);
  const pack = async function* (): AsyncGenerator<Buffer> {
    for (const group of groupParcels(parcels, spool !== undefined)) {
      const [first] = group;
      const making = (meter: PackMeter) => compress(archiveParcels(group), compression, meter);
      if (spool === undefined || first?.key === undefined) yield* making(own);
      else {
        const { meter, bytes } = spool.share(`${compression} ${first.key}`, making);
        meters.add(meter);
        yield* bytes;
      }
    }
    yield* compress(endOfArchive(), compression, { contentBytes: 0, packedBytes: 0 });
  };
  return {
    bytes: Readable.from(pack(), { objectMode: false, highWaterMark: 1 }),
    contentOf(packedBytes) {
      const sum = (key: keyof PackMeter) => [...meters].reduce((total, meter) => total + meter[key], 0);
      return Math.round((packedBytes * sum('contentBytes')) / Math.max(1, sum('packedBytes')));
    },
  };
}

/** Each parcel that is shared by itself, and together what stands between them. */
function groupParcels(parcels: readonly Parcel[], isShared: boolean): Parcel[][] {
  const groups: Parcel[][] = [];
  let open: Parcel[] | undefined;
  for (const parcel of parcels) {
    if (isShared && parcel.key !== undefined) {
      groups.push([parcel]);
      open = undefined;
    } else if (open === undefined) {
      open = [parcel];
      groups.push(open);
    } else {
      open.push(parcel);
    }
  }
  return groups;
}

async function* endOfArchive(): AsyncGenerator<Buffer> {
  yield END_OF_ARCHIVE;
}
