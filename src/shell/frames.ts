/** What a phase says while it runs, in the order in which it says it. */
export type Frame =
  | { readonly kind: 'begin'; readonly step: number }
  | { readonly kind: 'end'; readonly step: number; readonly code: number }
  | { readonly kind: 'fact'; readonly key: string; readonly value: string }
  | { readonly kind: 'blob'; readonly key: string; readonly bytes: Buffer }
  | { readonly kind: 'output'; readonly bytes: Buffer }
  | { readonly kind: 'done'; readonly code: number };

const RECORD_SEPARATOR = 0x1e;
const LINE_FEED = 0x0a;
/** A frame's own line is short; anything longer under its mark is nonsense. */
const LONGEST_FRAME = 64 * 1024;
/** About what it costs to keep a frame beside its own characters. */
const FRAME_COST = 256;
/** The list of a tree of 100,000 files with long names fits in. */
const DEFAULT_LIMITS: FrameLimits = { blobBytes: 64 * 1024 * 1024, totalBytes: 64 * 1024 * 1024 };

export interface FrameReader {
  push(chunk: Buffer): void;
  /** Hands out what is still held back as output. */
  end(): void;
}

export interface FrameLimits {
  /** The largest blob that is taken, in bytes. */
  readonly blobBytes: number;
  /** All frames together, because whoever reads them keeps them. */
  readonly totalBytes: number;
}

/**
 * Splits what a script prints into frames and plain output. Frames are known by a mark that holds the
 * script's nonce, wherever in a line they stand; memory is bounded by one blob.
 * @throws Error in `push` when a marked frame is malformed or over a limit; what is pushed after that is passed over.
 */
export function createFrameReader(
  nonce: string,
  onFrame: (frame: Frame) => void,
  given: Partial<FrameLimits> = {},
): FrameReader {
  const limits = { ...DEFAULT_LIMITS, ...given };
  const mark = Buffer.concat([Buffer.from([RECORD_SEPARATOR]), Buffer.from(`${nonce} `)]);
  let held: Buffer = Buffer.alloc(0);
  let blob: OpenBlob | undefined;
  let totalBytes = 0;
  let isBroken = false;

  function takeBlob(): boolean {
    if (blob === undefined) return true;
    const copied = held.copy(blob.bytes, blob.filled);
    blob.filled += copied;
    held = held.subarray(copied);
    if (blob.filled < blob.bytes.length) return false;
    onFrame({ kind: 'blob', key: blob.key, bytes: blob.bytes });
    blob = undefined;
    return true;
  }

  function charge(bytes: number): void {
    totalBytes += bytes;
    if (totalBytes > limits.totalBytes) throw new Error(`its answers are longer than ${limits.totalBytes} bytes`);
  }

  function takeFrame(): boolean {
    const start = held.indexOf(mark);
    if (start === -1) {
      releaseOutput(held.length - partialMark(held, mark));
      return false;
    }
    releaseOutput(start);
    const end = held.indexOf(LINE_FEED, mark.length);
    if ((end === -1 ? held.length : end) > LONGEST_FRAME) throw new Error('a frame has no end');
    if (end === -1) return false;
    const line = held.toString('utf8', mark.length, end);
    held = held.subarray(end + 1);
    charge(line.length + FRAME_COST);
    const opened = readFrame(line, onFrame, limits);
    if (opened === undefined) return true;
    charge(opened.size);
    // At once in its full length, so that a host that sends it byte by byte costs no more.
    blob = { key: opened.key, bytes: Buffer.allocUnsafeSlow(opened.size), filled: 0 };
    return takeBlob();
  }

  function releaseOutput(length: number): void {
    if (length > 0) onFrame({ kind: 'output', bytes: held.subarray(0, length) });
    held = held.subarray(length);
  }

  return {
    push(chunk) {
      if (isBroken) return;
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      try {
        if (takeBlob()) while (takeFrame());
      } catch (error) {
        isBroken = true;
        held = Buffer.alloc(0);
        throw error;
      }
    },
    end() {
      if (blob === undefined) releaseOutput(held.length);
    },
  };
}

interface OpenBlob {
  readonly key: string;
  readonly bytes: Buffer;
  filled: number;
}

/** How many bytes at the end could be the beginning of a mark. */
function partialMark(held: Buffer, mark: Buffer): number {
  for (let length = Math.min(mark.length - 1, held.length); length > 0; length -= 1) {
    if (held.subarray(held.length - length).equals(mark.subarray(0, length))) return length;
  }
  return 0;
}

function readFrame(line: string, onFrame: (frame: Frame) => void, limits: FrameLimits) {
  const [kind = '', first = '', ...rest] = line.split(' ');
  switch (kind) {
    case 'BEGIN':
      onFrame({ kind: 'begin', step: readNumber(first, line) });
      return undefined;
    case 'END':
      onFrame({ kind: 'end', step: readNumber(first, line), code: readNumber(rest[0], line) });
      return undefined;
    case 'DONE':
      onFrame({ kind: 'done', code: readNumber(first, line) });
      return undefined;
    case 'FACT':
      onFrame({ kind: 'fact', key: first, value: rest.join(' ') });
      return undefined;
    case 'BLOB':
      return openBlob(first, readNumber(rest[0], line), limits);
    default:
      throw new Error(`an unknown frame: ${line.slice(0, 80)}`);
  }
}

function openBlob(key: string, size: number, limits: FrameLimits) {
  if (size > limits.blobBytes) throw new Error(`${key} has ${size} bytes, more than ${limits.blobBytes}`);
  return { key, size };
}

function readNumber(text: string | undefined, line: string): number {
  if (text === undefined || !/^\d{1,15}$/.test(text)) throw new Error(`a malformed frame: ${line.slice(0, 80)}`);
  return Number(text);
}
