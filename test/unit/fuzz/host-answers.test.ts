import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/hosts/host';
import { runScript } from '../../../src/hosts/session';
import { parseFacts } from '../../../src/plan/facts';
import { findLiveSince, findOpenSwitch, findPreviousGood, findUndoTarget } from '../../../src/release/history';
import { type JournalDraft, parseJournal, writeDraft } from '../../../src/release/journal';
import { readReleaseJson } from '../../../src/release/release-json';
import { choosePrunable } from '../../../src/release/retention';
import { CUT_NOTE } from '../../../src/report/text/sanitize';
import { keepOutput } from '../../../src/rollout/kept-output';
import { createFrameReader, type Frame } from '../../../src/shell/frames';
import { makeTarget } from '../plan/target';
import { attempted, finished, idOf, judged, writeJournal } from '../release/entries';
import { cutAt, expectRefusal, fuzz, mutated } from './fuzzing';

const NONCE = '0123456789abcdef0123456789abcdef';
const MARK = `\u001e${NONCE} `;

/** What a host may put behind a mark: frames, almost frames, and anything. */
const frameLine = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('BEGIN', 'END', 'DONE', 'BLOB x', 'FACT', 'blob', ''),
      fc.array(fc.nat(300), { maxLength: 3 }),
    )
    .map(([kind, numbers]) => `${[kind, ...numbers].join(' ')}\n`),
  fc.constantFrom(
    'BLOB x 1e3\n',
    'BLOB x 0x10\n',
    'BLOB x -1\n',
    'BLOB  5\n',
    'END 0 0',
    'BLOB x 99999999999999999999\n',
    'DONE 0\r\n',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const wire = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
      frameLine.map((line) => Buffer.from(MARK + line)),
      fc.nat(MARK.length).map((length) => Buffer.from(MARK.slice(0, length))),
      fc
        .constantFrom('\n', '\r', '\r\n', '\u001b[2J', '::stop-commands::x\n', '##[error]x\n', 'é', '🎳', '\u2028')
        .map((text) => Buffer.from(text)),
    ),
    { maxLength: 20 },
  )
  .map((parts) => Buffer.concat(parts));
const places = fc.array(fc.nat(2_000), { maxLength: 12 });

/** Everything that a reader hands out, with the output joined, and how it gave up. */
function readFrames(chunks: readonly Buffer[]): { frames: unknown[]; output: Buffer; error: string | undefined } {
  const frames: Frame[] = [];
  const output: Buffer[] = [];
  const reader = createFrameReader(NONCE, (frame) => {
    if (frame.kind === 'output') output.push(Buffer.from(frame.bytes));
    else frames.push(frame);
  });
  let error: string | undefined;
  try {
    for (const chunk of chunks) reader.push(chunk);
  } catch (thrown) {
    error = (thrown as Error).message;
  }
  reader.end();
  return { frames, output: Buffer.concat(output), error };
}

describe('frames', () => {
  fuzz('are the same, and refused alike, however they are cut', () =>
    fc.property(wire, places, (bytes, cuts) => {
      expect(readFrames(cutAt(bytes, cuts))).toEqual(readFrames([bytes]));
    }),
  );

  fuzz('of another are output, byte for byte', () =>
    fc.property(wire, places, (bytes, cuts) => {
      const foreign = Buffer.from(bytes.toString('latin1').replaceAll(NONCE, [...NONCE].reverse().join('')), 'latin1');
      expect(readFrames(cutAt(foreign, cuts))).toEqual({ frames: [], output: foreign, error: undefined });
    }),
  );
});

/** A host whose one program prints these chunks and ends. */
function hostThatPrints(chunks: readonly Buffer[], errors: readonly Buffer[]): Host {
  return {
    name: 'web-1',
    label: 'web-1 (here)',
    isLost: false,
    async start() {
      const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
      stdin.resume();
      const ended = Promise.all(
        [stdout, stderr].map((stream) => new Promise((resolve) => stream.once('end', resolve))),
      );
      for (const chunk of chunks) stdout.write(chunk);
      for (const chunk of errors) stderr.write(chunk);
      stdout.end();
      stderr.end();
      return {
        stdin,
        stdout,
        stderr,
        exited: ended.then(() => ({ code: 0, signal: null })),
        close: () => stdin.destroy(),
      };
    },
    dial: () => Promise.reject(new Error('it has no network')),
    async [Symbol.asyncDispose]() {},
  };
}

const UNSAFE = /(?!\t)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

describe('a session', () => {
  fuzz('ends with an outcome or a refusal, and tells lines that are safe and short', () =>
    fc.asyncProperty(wire, places, wire, async (bytes, cuts, errors) => {
      const lines: string[] = [];
      const host = hostThatPrints(cutAt(bytes, cuts), [errors]);
      const script = { text: '', nonce: NONCE, steps: [{ step: 'build', app: 'shop' }, { step: 'complete' }] };
      const outcome = await runScript({ host, traffic: { roundTrips: 0, channels: 0 } }, script, {
        progress: keepOutput(lines),
      }).catch((error: unknown) => {
        expectRefusal(error);
        expect(error.code).toBe('connect');
        expect(error.where.host).toBe('web-1');
        expect(error.message).toContain('web-1');
      });
      expect(outcome?.steps.length ?? 0).toBeLessThanOrEqual(2);
      for (const line of lines) {
        expect(line).not.toMatch(UNSAFE);
        expect(line.length).toBeLessThanOrEqual(4096 + CUT_NOTE.length);
      }
    }),
  );
});

/** Any JSON that an entry of a journal could be, with fields of the right names. */
const entry = fc.record(
  {
    n: fc.oneof(fc.integer(), fc.double(), fc.string()),
    at: fc.string(),
    run: fc.string(),
    event: fc.constantFrom('attempt', 'activating', 'activated', 'abandoned', 'verdict', 'finished', '__proto__'),
    release: fc.oneof(fc.constantFrom(idOf(1), idOf(2), '__proto__', 'constructor'), fc.string(), fc.constant(null)),
    verdict: fc.constantFrom('good', 'bad', 'failed', 'great'),
    why: fc.option(fc.string()),
    from: fc.option(fc.string()),
    kind: fc.constantFrom('deploy', 'rollback', 'undo'),
    __proto__: fc.constant({ release: 'x' }),
  },
  { requiredKeys: ['n', 'event'] },
);
const journalText = fc
  .array(
    fc.oneof(
      entry.map((one) => JSON.stringify(one)),
      fc.json(),
      fc.string(),
    ),
    { maxLength: 15 },
  )
  .map((lines) => lines.join('\n'));
const SAMPLE = Buffer.from(
  writeJournal([attempted(idOf(1), 1), judged(idOf(1), 'good'), finished(idOf(1), 'success')]),
);
const anyText = fc.string({ unit: 'binary' });

describe('a journal', () => {
  fuzz('of any text is read, and no line of it is lost uncounted', () =>
    fc.property(
      fc.oneof(
        journalText,
        anyText,
        mutated(SAMPLE).map((bytes) => bytes.toString('utf8')),
      ),
      (text) => {
        const { entries, unreadable } = parseJournal(text);
        const lines = text.split('\n').filter((line) => line.trim() !== '');
        expect(entries.length + unreadable).toBe(lines.length);
        expect(entries.every(({ n }, index) => index === 0 || n >= (entries[index - 1]?.n ?? n))).toBe(true);
      },
    ),
  );

  fuzz('keeps what was written, whatever texts it holds', () =>
    fc.property(anyText, fc.option(anyText), fc.nat(), (run, why, n) => {
      const draft = { event: 'verdict', run, release: idOf(1), verdict: 'bad', why } as const satisfies JournalDraft;
      const line = `{"n":${n},"at":"2026-11-21T02:01:52Z",${writeDraft(draft)}}`;
      expect(parseJournal(`${line}\n`)).toEqual({
        entries: [{ ...draft, n, at: '2026-11-21T02:01:52Z' }],
        unreadable: 0,
      });
    }),
  );
});

const name = fc.constantFrom(
  'path',
  'current',
  'fence',
  'disk',
  'inodes',
  'locked',
  'journal',
  'owner',
  'readonly',
  'leftover',
);
const release = fc.oneof(fc.constantFrom(idOf(1), idOf(2), idOf(3), '__proto__', '..'), fc.string({ maxLength: 8 }));
const key = fc.oneof(
  name.map((one) => `app.0.${one}`),
  fc.tuple(fc.constantFrom('release', 'record', 'size'), release).map(([kind, id]) => `app.0.${kind}.${id}`),
  fc.constantFrom('clock', 'uid', 'home', 'tool.tar', 'tool.__proto__', 'app.', 'app.1.path', '__proto__'),
);
const value = fc.oneof(
  anyText,
  fc.constantFrom(
    'link releases/',
    `link releases/${idOf(1)}`,
    'link ../../etc',
    '1e99 -5',
    '99999999999999999999 1',
    'complete',
    '0 0',
  ),
  fc.nat().map(String),
);

describe('the facts of a host', () => {
  fuzz('of any shape are read, and what is decided from them stays among what is there', () =>
    fc.property(
      fc.array(fc.tuple(key, value), { maxLength: 25 }),
      fc.array(fc.tuple(key, fc.oneof(journalText, anyText)), { maxLength: 6 }),
      (facts, blobs) => {
        const raw = { facts, blobs: new Map(blobs.map(([one, text]) => [one, Buffer.from(text)])) };
        const app = parseFacts('web-1', raw, [makeTarget()]).apps.get('shop');
        if (app === undefined) throw new Error('the app is missing');
        expect(Number.isNaN(app.fence)).toBe(false);
        expect(app.diskFreeBytes === null || app.diskFreeBytes >= 0).toBe(true);
        findOpenSwitch(app.journal);
        findLiveSince(app.history);
        findUndoTarget(app.history);
        findPreviousGood(app.history, app.live);
        const pruned = choosePrunable(
          app.history,
          { keep: 2, keepFailed: { count: 1, ageMs: 1_000 } },
          '20261121T020152Z',
        );
        const there = app.history.releases.map(({ id }) => id);
        expect(
          pruned.filter((id) => !there.includes(id) || id === app.live || !/^\d{8}T\d{6}Z-[\w]+$/.test(id)),
        ).toEqual([]);
      },
    ),
  );

  fuzz('of a release that is damaged leave its fields unknown', () =>
    fc.property(fc.oneof(fc.json(), anyText), (text) => {
      const { isIrreversible, version } = readReleaseJson(text);
      expect([isIrreversible, version]).toEqual([false, null]);
    }),
  );

  test('are read in bounded time, however many there are', () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => `20261121T020152Z-${index.toString(16).padStart(7, '0')}`);
    const facts = ids.flatMap((id): [string, string][] => [
      [`app.0.release.${id}`, 'complete'],
      [`app.0.size.${id}`, '7'],
    ]);
    const app = parseFacts('web-1', { facts, blobs: new Map() }, [makeTarget()]).apps.get('shop');
    expect(app?.history.releases).toHaveLength(ids.length);
  });
});
