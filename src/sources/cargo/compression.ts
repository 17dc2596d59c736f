import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { CHUNK_BYTES } from './archive';
import type { TreeParcel } from './parcel';

export type Compression = 'zstd' | 'gzip' | 'none';

/** Less than this goes over in one or two packets anyway. */
const SMALL_BYTES = 16 * 1024;
/** From this share of its size on, compressing what is sent costs more than it saves. */
const POOR_RATIO = 0.95;
const SAMPLES = 16;
const SAMPLE_BYTES = 16 * 1024;

export interface CompressionQuestion {
  /** What the host has. */
  readonly tools: ReadonlySet<string>;
  readonly totalBytes: number;
  /** What compression leaves of the content, 0–1, by a sample. */
  readonly ratio: () => number;
}

/**
 * What this Node and the host can both do, best first; none where a sample of the content hardly shrinks, as
 * images and archives do. Level 1, because even on loopback it is faster than the cipher of what it saves.
 */
export function chooseCompression({ tools, totalBytes, ratio }: CompressionQuestion): Compression {
  const best = bestOf(tools);
  if (best === 'none' || totalBytes < SMALL_BYTES || ratio() > POOR_RATIO) return 'none';
  return best;
}

function bestOf(tools: ReadonlySet<string>): Compression {
  if (tools.has('zstd') && 'createZstdCompress' in zlib) return 'zstd';
  return tools.has('gzip') ? 'gzip' : 'none';
}

/** Compresses pieces from all over the content, a few milliseconds' worth. A file that cannot be read is passed over. */
export function sampleRatio(trees: readonly TreeParcel[]): number {
  const files = trees.flatMap(({ root, entries }) =>
    entries.flatMap((entry) => (entry.type === 'file' && entry.size > 0 ? [{ root, ...entry }] : [])),
  );
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  const pieces: Buffer[] = [];
  let passed = 0;
  for (const { root, path, size } of files) {
    const due = (totalBytes * (pieces.length + 0.5)) / SAMPLES;
    if (passed + size > due) pieces.push(readPiece(join(root, path), Math.max(0, Math.floor(due - passed))));
    passed += size;
  }
  const sample = Buffer.concat(pieces);
  return sample.length === 0 ? 1 : zlib.deflateRawSync(sample, { level: 1 }).length / sample.length;
}

function readPiece(file: string, position: number): Buffer {
  const buffer = Buffer.alloc(SAMPLE_BYTES);
  try {
    const descriptor = openSync(file, 'r');
    try {
      return buffer.subarray(0, readSync(descriptor, buffer, 0, SAMPLE_BYTES, position));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return buffer.subarray(0, 0);
  }
}

/** How much went in and came out so far. */
export interface PackMeter {
  contentBytes: number;
  packedBytes: number;
}

/** Compresses what comes into frames of its own, so that several can be put one after the other. */
export async function* compress(
  source: AsyncIterable<Buffer>,
  compression: Compression,
  meter: PackMeter,
): AsyncGenerator<Buffer> {
  for await (const bytes of transform(countContent(source, meter), compression)) {
    meter.packedBytes += bytes.length;
    yield bytes;
  }
}

async function* countContent(source: AsyncIterable<Buffer>, meter: PackMeter): AsyncGenerator<Buffer> {
  for await (const bytes of source) {
    meter.contentBytes += bytes.length;
    yield bytes;
  }
}

async function* transform(source: AsyncIterable<Buffer>, compression: Compression): AsyncGenerator<Buffer> {
  if (compression === 'none') {
    yield* source;
    return;
  }
  const compressor = createCompressor(compression);
  const fed = pipeline(source, compressor);
  // It destroys the compressor with its error, which whoever reads that gets to see.
  fed.catch(() => {});
  yield* compressor;
  await fed;
}

function createCompressor(compression: 'zstd' | 'gzip'): Transform {
  const sizes = { chunkSize: CHUNK_BYTES, highWaterMark: CHUNK_BYTES };
  if (compression === 'gzip') return zlib.createGzip({ ...sizes, level: 1 });
  return zlib.createZstdCompress({ ...sizes, params: { [zlib.constants.ZSTD_c_compressionLevel]: 1 } });
}
