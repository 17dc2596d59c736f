import { randomBytes } from 'node:crypto';
import { rmSync, unlinkSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { BowlineError } from '../../errors';
import { CHUNK_BYTES } from './archive';
import type { PackMeter } from './compression';

/** Makes what several hosts need once, and keeps it in files that nobody else can open. */
export interface Spool extends AsyncDisposable {
  /** What `make` gives for this key, from its beginning; it is made once, and read while it is made. */
  share(key: string, make: (meter: PackMeter) => AsyncIterable<Buffer>): Shared;
}

export interface Shared {
  /** Of the one making, for everybody who reads. */
  readonly meter: PackMeter;
  readonly bytes: AsyncIterable<Buffer>;
}

interface Recording {
  readonly meter: PackMeter;
  readonly file: Promise<FileHandle | undefined>;
  written: number;
  state: 'growing' | 'whole' | 'failed';
  error: unknown;
  /** Resolves when one of the above changes, and is replaced then. */
  growth: PromiseWithWaker;
}

/**
 * Opens a spool in a temporary folder. Its files are 0600 and lose their name at once, so that nothing of
 * them stays whatever ends the run. Where the folder takes no files, everybody is given a making of its own.
 */
export function openSpool(folder: string): Spool {
  const recordings = new Map<string, Recording>();
  const endings: Promise<void>[] = [];
  let isClosed = false;
  const start = (make: (meter: PackMeter) => AsyncIterable<Buffer>): Recording => {
    const meter = { contentBytes: 0, packedBytes: 0 };
    const recording: Recording = {
      meter,
      file: openNameless(folder).catch(() => undefined),
      written: 0,
      state: 'growing',
      error: undefined,
      growth: createWaker(),
    };
    endings.push(record(recording, make(meter), folder, () => isClosed));
    return recording;
  };
  return {
    share(key, make) {
      const recording = recordings.get(key) ?? start(make);
      recordings.set(key, recording);
      return { meter: recording.meter, bytes: replay(recording, make) };
    },
    async [Symbol.asyncDispose]() {
      isClosed = true;
      await Promise.all(endings);
      for (const { file } of recordings.values()) await (await file)?.close();
    },
  };
}

async function openNameless(folder: string): Promise<FileHandle> {
  const path = join(folder, `bowline-${randomBytes(8).toString('hex')}.spool`);
  const file = await open(path, 'wx+', 0o600);
  try {
    unlinkSync(path);
  } catch {
    // Windows keeps the name of an open file; there it goes with the process.
    process.once('exit', () => rmSync(path, { force: true }));
  }
  return file;
}

/** Never rejects: those who read are told. */
async function record(
  recording: Recording,
  source: AsyncIterable<Buffer>,
  folder: string,
  isClosed: () => boolean,
): Promise<void> {
  const file = await recording.file;
  if (file === undefined) return;
  try {
    for await (const chunk of source) {
      if (isClosed()) throw new Error('the spool is closed');
      await writeFully(file, chunk, recording.written).catch((cause: unknown) => {
        throw full(folder, cause);
      });
      recording.written += chunk.length;
      wake(recording);
    }
    recording.state = 'whole';
  } catch (error) {
    recording.state = 'failed';
    recording.error = error;
  }
  wake(recording);
}

async function writeFully(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    at += (await file.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
  }
}

function full(folder: string, cause: unknown): BowlineError {
  return new BowlineError('transfer', `${folder} does not take what is to be sent: ${(cause as Error).message}`, {
    cause,
    hint: 'Make room in the temporary folder of this machine, or name another one by TMPDIR.',
  });
}

async function* replay(
  recording: Recording,
  make: (meter: PackMeter) => AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const file = await recording.file;
  if (file === undefined) {
    yield* make(recording.meter);
    return;
  }
  for (let position = 0; ; ) {
    const available = Math.min(CHUNK_BYTES, recording.written - position);
    if (available > 0) {
      const buffer = Buffer.allocUnsafe(available);
      const { bytesRead } = await file.read(buffer, 0, available, position);
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    } else if (recording.state === 'growing') {
      await recording.growth.woken;
    } else if (recording.state === 'failed') {
      throw recording.error;
    } else {
      return;
    }
  }
}

interface PromiseWithWaker {
  readonly woken: Promise<void>;
  readonly wake: () => void;
}

function createWaker(): PromiseWithWaker {
  let resolveWoken: () => void = () => {};
  const woken = new Promise<void>((resolve) => {
    resolveWoken = resolve;
  });
  return { woken, wake: resolveWoken };
}

function wake(recording: Recording): void {
  const { growth } = recording;
  recording.growth = createWaker();
  growth.wake();
}
