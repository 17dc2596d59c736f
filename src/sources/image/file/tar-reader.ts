import { BLOCK_BYTES, paddingOf } from '../../cargo/tar-header';

/** One entry of a tar. Its content is read before the next entry is asked for, or passed over. */
export interface ReadEntry {
  readonly name: string;
  readonly isFile: boolean;
  readonly isLink: boolean;
  readonly size: number;
  /** All blocks before the content as they came, also the ones with a long name. */
  readonly header: Buffer;
  readonly content: AsyncIterable<Buffer>;
}

/** A file that is no tar, or one that was cut short. */
export class NoTarError extends Error {}

/** Longer names than any image has. */
const MOST_NAME_BYTES = 64 * 1024;

/** Reads a tar as it comes. @throws NoTarError */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<ReadEntry> {
  const bytes = openReader(source);
  let before: Buffer[] = [];
  let longName: string | undefined;
  for (;;) {
    const block = await bytes.take(BLOCK_BYTES);
    if (block.every((byte) => byte === 0)) return;
    const { name, type, size } = readHeader(block);
    if (type === 'x' || type === 'L' || type === 'g') {
      if (size > MOST_NAME_BYTES) throw new NoTarError('a name in it is too long');
      const body = await bytes.take(size);
      const padding = await bytes.take(paddingOf(size));
      before.push(block, body, padding);
      if (type !== 'g') longName = (type === 'x' ? readPaxPath(body) : readText(body)) ?? longName;
      continue;
    }
    const part = bytes.open(size);
    yield {
      name: (longName ?? name).replace(/^\.\//, ''),
      isFile: type === '0' || type === '\0',
      isLink: type === '1' || type === '2',
      size,
      header: Buffer.concat([...before, block]),
      content: part,
    };
    for await (const _rest of part);
    await bytes.take(paddingOf(size));
    before = [];
    longName = undefined;
  }
}

/** Source: POSIX, pax, "ustar Interchange Format". */
function readHeader(block: Buffer) {
  const sum = Number.parseInt(readText(block.subarray(148, 156)), 8);
  const own = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  if (sum !== own) throw new NoTarError('it is no tar');
  const prefix = block.toString('latin1', 257, 262) === 'ustar' ? readText(block.subarray(345, 500)) : '';
  const name = readText(block.subarray(0, 100));
  const type = String.fromCharCode(block[156] ?? 0);
  return { name: prefix === '' ? name : `${prefix}/${name}`, type, size: readSize(block) };
}

function readSize(block: Buffer): number {
  // In base 256 where it is too large for octal digits.
  if (((block[124] ?? 0) & 0x80) !== 0) return Number(block.readBigUInt64BE(128));
  return Number.parseInt(readText(block.subarray(124, 136)), 8) || 0;
}

function readText(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end).trim();
}

function readPaxPath(body: Buffer): string | undefined {
  return /^\d+ path=(.*)$/m.exec(body.toString('utf8'))?.[1];
}

function openReader(source: AsyncIterable<Buffer>) {
  const iterator = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  async function fill(): Promise<void> {
    while (held.length === 0) {
      const { done, value } = await iterator.next();
      if (done) throw new NoTarError('it ends too early');
      held = value;
    }
  }
  async function* read(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      await fill();
      const piece = held.subarray(0, left);
      held = held.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }
  return {
    async take(size: number): Promise<Buffer> {
      const pieces: Buffer[] = [];
      for await (const piece of read(size)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    /** What is not read of it by one reader is there for the next. */
    open(size: number): AsyncIterable<Buffer> {
      const pieces = read(size);
      const next = () => pieces.next();
      return { [Symbol.asyncIterator]: () => ({ next }) };
    },
  };
}
