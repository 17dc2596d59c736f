/** What stands ahead of an entry's content. Source: POSIX, pax, "ustar Interchange Format". */
export interface TarHeader {
  /** Without a trailing slash, also where it is a directory. */
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink';
  readonly mode: number;
  readonly size: number;
  readonly mtimeMs: number;
  /** Of a link. */
  readonly target?: string;
}

/** Headers and contents are filled up to a multiple of it. */
export const BLOCK_BYTES = 512;
/** Two blocks of zeros; a tar without them counts as cut short. */
export const END_OF_ARCHIVE = Buffer.alloc(2 * BLOCK_BYTES);

const TYPE_FLAGS = { file: '0', symlink: '2', directory: '5', extended: 'x' } as const;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
/** What eleven octal digits can say: 8 GiB less one. */
const MOST_OCTAL = 0o77777777777;

/** A header, after an extended one where its name or target does not fit into a plain one. */
export function encodeHeader(header: TarHeader): Buffer {
  const name = header.type === 'directory' ? `${header.name}/` : header.name;
  const target = header.target ?? '';
  const split = splitName(name);
  const records = [
    ...(split === undefined ? [['path', name] as const] : []),
    ...(isShort(target) ? [] : [['linkpath', target] as const]),
  ];
  const plain = encodeBlock(header, split ?? splitRest(name), isShort(target) ? target : '', TYPE_FLAGS[header.type]);
  return records.length === 0 ? plain : Buffer.concat([encodeExtended(records), plain]);
}

/** Whether any tar reads the name, and the target of a link, without an extended header. */
export function fitsPlainHeader({ name, type, target = '' }: Pick<TarHeader, 'name' | 'type' | 'target'>): boolean {
  return splitName(type === 'directory' ? `${name}/` : name) !== undefined && isShort(target);
}

/** How many bytes of zeros follow a content of this size. */
export function paddingOf(size: number): number {
  return (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
}

interface SplitName {
  readonly prefix: string;
  readonly name: string;
}

/** 100 ASCII characters and, before a slash, 155 more. */
function splitName(name: string): SplitName | undefined {
  if (isShort(name)) return { prefix: '', name };
  if (!isPlain(name)) return undefined;
  const cut = name.indexOf('/', name.length - NAME_BYTES - 1);
  if (cut < 1 || cut > PREFIX_BYTES || cut === name.length - 1) return undefined;
  return { prefix: name.slice(0, cut), name: name.slice(cut + 1) };
}

/** What a tar that knows no extended headers would call it. */
function splitRest(name: string): SplitName {
  return { prefix: '', name: name.replace(/[^\x20-\x7e]/g, '_').slice(-NAME_BYTES) };
}

function isShort(text: string): boolean {
  return text.length <= NAME_BYTES && isPlain(text);
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function encodeBlock(header: TarHeader, { prefix, name }: SplitName, target: string, flag: string): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES);
  block.write(name, 0, 'latin1');
  block.write(octal(header.mode, 7), 100, 'latin1');
  block.write(octal(0, 7), 108, 'latin1');
  block.write(octal(0, 7), 116, 'latin1');
  writeSize(block, header.size);
  block.write(octal(clampTime(header.mtimeMs), 11), 136, 'latin1');
  block.write(' '.repeat(8), 148, 'latin1');
  block.write(flag, 156, 'latin1');
  block.write(target, 157, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  block.write(prefix, 345, 'latin1');
  block.write(`${octal(sumOf(block), 6)}\0 `, 148, 'latin1');
  return block;
}

/** By index: an iterator takes ten times as long. */
function sumOf(block: Buffer): number {
  let sum = 0;
  for (let at = 0; at < block.length; at += 1) sum += block[at] ?? 0;
  return sum;
}

/** From 8 GiB on in base 256, as GNU, busybox and libarchive read it. */
function writeSize(block: Buffer, size: number): void {
  if (size <= MOST_OCTAL) {
    block.write(octal(size, 11), 124, 'latin1');
    return;
  }
  block[124] = 0x80;
  block.writeBigUInt64BE(BigInt(size), 128);
}

function clampTime(mtimeMs: number): number {
  return Math.min(MOST_OCTAL, Math.max(0, Math.floor(mtimeMs / 1000)));
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function encodeExtended(records: readonly (readonly [string, string])[]): Buffer {
  const body = Buffer.from(records.map(([key, value]) => encodeRecord(key, value)).join(''));
  const header: TarHeader = { name: 'PaxHeader', type: 'file', mode: 0o644, size: body.length, mtimeMs: 0 };
  const block = encodeBlock(header, { prefix: '', name: header.name }, '', TYPE_FLAGS.extended);
  return Buffer.concat([block, body, Buffer.alloc(paddingOf(body.length))]);
}

/** `25 path=…\n`, whose number counts itself. */
function encodeRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const bytes = Buffer.byteLength(rest);
  let length = bytes + String(bytes).length;
  if (bytes + String(length).length > length) length += 1;
  return `${length}${rest}`;
}
