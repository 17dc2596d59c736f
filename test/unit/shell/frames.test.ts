import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFrameReader, type Frame, type FrameLimits } from '../../../src/shell/frames';

const NONCE = 'f00dfeedf00dfeedf00dfeedf00dfeed';
const MARK = `\u001e${NONCE} `;

/** What one thing that a script prints looks like on the wire, and what must come of it. */
interface Piece {
  readonly wire: Buffer;
  readonly frame: Frame;
}

const word = fc.stringMatching(/^[A-Za-z0-9._-]{1,20}$/);
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
/** Half of these hold a part of the mark, or a mark of somebody else. */
const output = fc.oneof(
  bytes,
  fc.nat(MARK.length - 1).map((length) => Buffer.from(MARK.slice(0, length))),
  fc.constantFrom(
    Buffer.from(`\u001e${NONCE.replace('f', 'e')} END 0 0\n`),
    Buffer.from(`\u001e${NONCE}END 0 0\n`),
    Buffer.from(`${NONCE}-DONE 0\n`),
    Buffer.from('\u001e\u001e\u001e'),
  ),
);
const line = (text: string) => Buffer.from(`${MARK}${text}\n`);

const piece: fc.Arbitrary<Piece> = fc.oneof(
  output.map((all): Piece => ({ wire: all, frame: { kind: 'output', bytes: all } })),
  fc.nat(999).map((step): Piece => ({ wire: line(`BEGIN ${step}`), frame: { kind: 'begin', step } })),
  fc
    .tuple(fc.nat(999), fc.nat(255))
    .map(([step, code]): Piece => ({ wire: line(`END ${step} ${code}`), frame: { kind: 'end', step, code } })),
  fc.nat(255).map((code): Piece => ({ wire: line(`DONE ${code}`), frame: { kind: 'done', code } })),
  fc
    .tuple(
      word,
      fc.stringMatching(/^[^\n\0]{0,60}$/u).filter((text) => !/\p{Surrogate}/u.test(text) && !text.includes('\u001e')),
    )
    .map(([key, value]): Piece => ({ wire: line(`FACT ${key} ${value}`), frame: { kind: 'fact', key, value } })),
  fc.tuple(word, bytes).map(
    ([key, all]): Piece => ({
      wire: Buffer.concat([line(`BLOB ${key} ${all.length}`), all]),
      frame: { kind: 'blob', key, bytes: all },
    }),
  ),
);

/** Joins neighbouring output, because where it is cut means nothing. */
function normalise(frames: readonly Frame[]): Frame[] {
  const joined: Frame[] = [];
  for (const frame of frames) {
    const last = joined.at(-1);
    if (frame.kind !== 'output') joined.push(frame);
    else if (frame.bytes.length === 0) continue;
    else if (last?.kind === 'output')
      joined[joined.length - 1] = { kind: 'output', bytes: Buffer.concat([last.bytes, frame.bytes]) };
    else joined.push({ kind: 'output', bytes: Buffer.from(frame.bytes) });
  }
  return joined;
}

function read(chunks: readonly Buffer[], limits: Partial<FrameLimits> = {}): Frame[] {
  const frames: Frame[] = [];
  const keep = (frame: Frame) => frames.push(frame);
  const reader = createFrameReader(NONCE, keep, limits);
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return normalise(frames);
}

/** Cuts bytes at arbitrary places. */
function cut(all: Buffer, places: readonly number[]): Buffer[] {
  const sorted = [...new Set(places.map((place) => place % (all.length + 1)))].sort((a, b) => a - b);
  return [0, ...sorted].map((from, index) => all.subarray(from, sorted[index] ?? all.length));
}

describe('frames', () => {
  test('are the same however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(4000), { maxLength: 30 }), (pieces, places) => {
        const all = Buffer.concat(pieces.map(({ wire }) => wire));
        const expected = normalise(pieces.map(({ frame }) => frame));
        expect(read(cut(all, places))).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  test('are the same byte by byte', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const all = Buffer.concat(pieces.map(({ wire }) => wire));
        expect(read([...all].map((byte) => Buffer.from([byte])))).toEqual(normalise(pieces.map(({ frame }) => frame)));
      }),
      { numRuns: 60 },
    );
  });

  test('are found in the middle of a line that a program left open', () => {
    expect(read([Buffer.from(`no newline${MARK}END 3 0\nmore`)])).toEqual([
      { kind: 'output', bytes: Buffer.from('no newline') },
      { kind: 'end', step: 3, code: 0 },
      { kind: 'output', bytes: Buffer.from('more') },
    ]);
  });

  test('of another nonce are plain output', () => {
    const forged = Buffer.from('\u001edeadbeefdeadbeefdeadbeefdeadbeef END 0 0\n\u001edeadbeef DONE 0\n');
    expect(read([forged])).toEqual([{ kind: 'output', bytes: forged }]);
  });

  test('inside a blob are its bytes', () => {
    const inside = line('DONE 0');
    expect(read([line(`BLOB key ${inside.length}`), inside])).toEqual([{ kind: 'blob', key: 'key', bytes: inside }]);
  });

  test('keep the spaces of a value', () => {
    expect(read([line('FACT key  two  spaces ')])).toEqual([{ kind: 'fact', key: 'key', value: ' two  spaces ' }]);
  });

  test('hand out at the end what looked like the beginning of a mark', () => {
    expect(read([Buffer.from(MARK.slice(0, -1))])).toEqual([{ kind: 'output', bytes: Buffer.from(MARK.slice(0, -1)) }]);
  });

  test('do not hand out half of a blob', () => {
    expect(read([line('BLOB key 10'), Buffer.from('half')])).toEqual([]);
  });
});

describe('what makes no sense is refused', () => {
  test.each([
    ['an unknown kind', 'NONSENSE 1'],
    ['a step without its number', 'BEGIN'],
    ['a step that is no number', 'BEGIN one'],
    ['an end without its code', 'END 1'],
    ['a negative code', 'END 1 -1'],
    ['a size that is none', 'BLOB key many'],
    ['a size beyond all numbers', `BLOB key ${'9'.repeat(20)}`],
    ['an empty frame', ''],
  ])('%s', (_what, text) => {
    expect(() => read([line(text)])).toThrow(/frame/);
  });

  test('a blob over the limit, before any of it is taken', () => {
    expect(() => read([line('BLOB journal 11')], { blobBytes: 10 })).toThrow('journal has 11 bytes, more than 10');
    expect(read([line('BLOB journal 10'), Buffer.alloc(10)], { blobBytes: 10 })).toHaveLength(1);
  });

  test('more than can be kept, however it is divided', () => {
    const facts = Array.from({ length: 10 }, () => line('FACT key value'));
    expect(() => read(facts, { totalBytes: 1_000 })).toThrow('its answers are longer than 1000 bytes');
    const blobs = Array.from({ length: 10 }, () => [line('BLOB key 500'), Buffer.alloc(500)]).flat();
    expect(() => read(blobs, { totalBytes: 5_000 })).toThrow('its answers are longer than 5000 bytes');
    expect(read(blobs, { totalBytes: 10_000 })).toHaveLength(10);
  });

  test('and so is all that follows, without another error', () => {
    const frames: Frame[] = [];
    const reader = createFrameReader(NONCE, (frame) => frames.push(frame));
    expect(() => reader.push(line('NONSENSE 1'))).toThrow('an unknown frame');
    reader.push(line('DONE 0'));
    reader.end();
    expect(frames).toEqual([]);
  });

  test('a line without an end', () => {
    const reader = createFrameReader(NONCE, () => {});
    reader.push(Buffer.from(`${MARK}FACT key `));
    expect(() => {
      for (let count = 0; count < 100; count += 1) reader.push(Buffer.alloc(1024, 'x'));
    }).toThrow('a frame has no end');
  });
});

test('memory stays bounded, whatever a host prints', () => {
  let length = 0;
  const reader = createFrameReader(NONCE, (frame) => {
    if (frame.kind === 'output') length += frame.bytes.length;
  });
  const chunk = Buffer.alloc(64 * 1024, `${MARK.slice(0, 20)}\n`);
  const before = process.memoryUsage().arrayBuffers;
  for (let count = 0; count < 3_000; count += 1) reader.push(Buffer.from(chunk));
  const grown = process.memoryUsage().arrayBuffers - before;
  reader.end();
  expect(length).toBe(3_000 * chunk.length);
  expect(grown).toBeLessThan(100 * 1024 * 1024);
});
