import { Duplex, PassThrough, type Readable, Writable } from 'node:stream';
import type { Client, ClientChannel } from 'ssh2';
import type { Channel, Exit } from '../host';
import { askerOf } from './internals/keepalive';
import { openPacer } from './internals/pacing';

const BUFFER_BYTES = 256 * 1024;
const SLICE_BYTES = 64 * 1024;

/**
 * Gives an ssh2 channel the streams of a child process. ssh2's own never answer a write that the host does
 * not take any more, which would hold an upload up for ever after the program that reads it has ended.
 */
export function wrapChannel(source: ClientChannel, client: Client): Channel {
  const stdout = relay(source);
  const stderr = relay(source.stderr);
  const input = openInput(source, client);
  const exited = watchExit(source, stdout, stderr);
  client.once('close', input.cut);
  source.once('close', () => {
    client.off('close', input.cut);
    input.cut();
  });
  return {
    stdin: input.stream,
    stdout,
    stderr,
    exited,
    resize: ({ columns, rows }) => source.setWindow(rows, columns, 0, 0),
    close() {
      input.cut();
      source.close();
      // Nobody reads on, and a stream that is not read does not end.
      stdout.resume();
      stderr.resume();
    },
  };
}

function relay(source: Readable): Readable {
  const view = source.pipe(new PassThrough({ highWaterMark: BUFFER_BYTES }));
  // What is left must flow off, or the channel's end would never be seen.
  view.once('close', () => source.resume());
  return view;
}

interface Input {
  readonly stream: Writable;
  /** Fails the write under way and all that follow. */
  readonly cut: () => void;
}

function openInput(source: ClientChannel, client: Client): Input {
  let pending: ((error?: Error | null) => void) | undefined;
  let isCut = false;
  const pace = openPacer(askerOf(client));
  const send = async (chunk: Buffer): Promise<void> => {
    for (let start = 0; start < chunk.length && !isCut; start += SLICE_BYTES) {
      const slice = chunk.subarray(start, start + SLICE_BYTES);
      await new Promise<void>((resolve) => source.write(slice, () => resolve()));
      await pace(slice.length);
    }
  };
  const stream = new Writable({
    highWaterMark: BUFFER_BYTES,
    write(chunk, _encoding, done) {
      if (isCut || !source.writable) return done(closedInput());
      pending = done;
      void send(chunk).then(() => {
        if (isCut) return;
        pending = undefined;
        done();
      });
    },
    final(done) {
      if (!isCut) source.end();
      done();
    },
  });
  // Who writes hears of it by the write; who does not write has nothing to hear.
  stream.on('error', () => {});
  source.on('error', () => {});
  const cut = () => {
    isCut = true;
    if (pending === undefined) stream.destroy();
    pending?.(closedInput());
    pending = undefined;
  };
  return { stream, cut };
}

function closedInput(): Error {
  return Object.assign(new Error('the program on the host does not read its input any more'), { code: 'EPIPE' });
}

async function watchExit(source: ClientChannel, stdout: Readable, stderr: Readable): Promise<Exit> {
  let exit: Exit = { code: null, signal: null };
  source.once('exit', (code: number | null, signal?: string) => {
    exit = { code, signal: signal ?? null };
  });
  await Promise.all([source, stdout, stderr].map((stream) => new Promise((resolve) => stream.once('close', resolve))));
  return exit;
}

/** Makes one two-way stream of a channel; its other output is not read. Destroying it closes the channel. */
export function joinStreams({ stdin, stdout, stderr, close }: Channel): Duplex {
  const duplex: Duplex = new Duplex({
    allowHalfOpen: false,
    readableHighWaterMark: BUFFER_BYTES,
    writableHighWaterMark: BUFFER_BYTES,
    read() {
      stdout.resume();
    },
    write(chunk, _encoding, done) {
      stdin.write(chunk, done);
    },
    final(done) {
      stdin.end();
      done();
    },
    destroy(error, done) {
      close();
      done(error);
    },
  });
  stderr.resume();
  stdout.on('data', (chunk: Buffer) => {
    if (!duplex.push(chunk)) stdout.pause();
  });
  stdout.once('end', () => duplex.push(null));
  return duplex;
}
