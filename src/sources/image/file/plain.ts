import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { InputError } from '../../../errors';

const CHUNK_BYTES = 1024 * 1024;

type Packing = 'plain' | 'gzip' | 'zstd' | 'other';

const MARKS: readonly (readonly [Packing, string])[] = [
  ['gzip', '1f8b'],
  ['zstd', '28b52ffd'],
  ['other', '425a68'],
  ['other', 'fd377a585a00'],
];

/** What a file is, unpacked while it is read; Docker itself takes the same forms. @throws InputError for one that this Node cannot unpack */
export async function* readPlain(path: string): AsyncGenerator<Buffer> {
  const packing = await findPacking(path);
  const options = { highWaterMark: CHUNK_BYTES };
  if (packing === 'plain') {
    yield* createReadStream(path, options);
    return;
  }
  const unpacked = createUnpacker(packing, path);
  const fed = pipeline(createReadStream(path, options), unpacked);
  // It destroys what it feeds with its error, which whoever reads that gets to see.
  fed.catch(() => {});
  yield* unpacked;
  await fed;
}

async function findPacking(path: string): Promise<Packing> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    const beginning = buffer.toString('hex', 0, bytesRead);
    return MARKS.find(([, mark]) => beginning.startsWith(mark))?.[0] ?? 'plain';
  } finally {
    await file.close();
  }
}

function createUnpacker(packing: Exclude<Packing, 'plain'>, path: string): Transform {
  if (packing === 'gzip') return zlib.createGunzip({ chunkSize: CHUNK_BYTES });
  if (packing === 'zstd' && 'createZstdDecompress' in zlib)
    return zlib.createZstdDecompress({ chunkSize: CHUNK_BYTES });
  throw new InputError(
    `${path} is packed in a form that cannot be read here${packing === 'zstd' ? ': Node 22.15 or newer unpacks zstd' : ''}`,
    'Pack it with gzip, or leave it as `docker save` writes it: what is sent is compressed on the way.',
  );
}
