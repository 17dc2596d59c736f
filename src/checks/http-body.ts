import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { describeBytes } from './wording';

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads the whole body as UTF-8, or as the byte order mark at its begin says. What counts towards `maxBytes` is the decoded body, so that a small answer
 * cannot fill the memory.
 * @throws Error when the body is larger, is cut short, or is encoded in a way that is not known.
 */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decode(response) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new Error(`the body is larger than ${describeBytes(maxBytes)}`);
    chunks.push(chunk);
  }
  return decodeText(Buffer.concat(chunks));
}

/** Only `identity` is asked for, but some servers keep nothing else than compressed files. */
function decode(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (encoding === '' || encoding === 'identity') return response;
  const create = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
  if (create === undefined) throw new Error(`the body is encoded as ${encoding}, which was not asked for`);
  // A failure of either side reaches the reader through the decoder.
  return pipeline(response, create(), () => {});
}

/** A decoder leaves out the mark of its own encoding. */
function decodeText(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
