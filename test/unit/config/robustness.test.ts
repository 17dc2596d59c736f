import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catchProblems, load, problemsOf, withApp } from './fixture';

const COMPLETE = readFileSync(join(__dirname, '../../../config/examples/complete.yml'), 'utf8');

/** A change of one place in a text: some characters away, and others in. */
const edit = fc.record({
  at: fc.nat({ max: COMPLETE.length }),
  away: fc.nat({ max: 12 }),
  into: fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom(
      '\n',
      '  ',
      '\t',
      '{',
      '}',
      '[',
      ']',
      ': ',
      '- ',
      '"',
      "'",
      '&a ',
      '*a',
      '<<: ',
      '#',
      'no',
      'null',
      '{app}',
    ),
  ),
});

test('whatever is done to a config, it loads or tells what is wrong, and where', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const text = edits.reduce((all, { at, away, into }) => all.slice(0, at) + into + all.slice(at + away), COMPLETE);
      const lines = text.split('\n').length;
      for (const { position, message, hint } of catchProblems(() => load(text))) {
        expect(position.line).toBeGreaterThanOrEqual(1);
        expect(position.line).toBeLessThanOrEqual(lines);
        expect(position.column).toBeGreaterThanOrEqual(1);
        expect(message).toMatch(/\S/);
        expect(hint).toMatch(/[.)]$/);
      }
    }),
    { numRuns: 150 },
  );
});

/** Any data, with keys and texts that mean something in a config among them. */
const word = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.constantFrom(
    ...['hosts', 'apps', 'environments', 'defaults', 'groups', 'shop', 'web-1', 'health', 'checks', 'runtime', 'path'],
    ...['systemd', 'static', 'jump', 'secrets', 'env', 'stages', 'toString', 'constructor', 'hasOwnProperty'],
  ),
);
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    word,
    fc.integer(),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(word, tie('data'), { maxKeys: 6 }),
  ),
}));

test('any data at all is refused by problems, never by a crash', () => {
  fc.assert(
    fc.property(data, (value) => {
      // JSON is YAML, whatever the keys.
      expect(problemsOf(JSON.stringify(value)).length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('data in the place of an app is refused by problems, never by a crash', () => {
  const key = fc.constantFrom('health', 'checks', 'runtime', 'hooks', 'secrets', 'env', 'links', 'shared', 'preflight');
  fc.assert(
    fc.property(key, data, (name, value) => {
      const runtime = name === 'runtime' ? '' : undefined;
      expect(() => problemsOf(withApp(`${name}: ${JSON.stringify(value)}`, runtime))).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

test.each([60, 500, 1_000, 2_000, 5_000, 50_000])('%d lists in one another are refused', (depth) => {
  const nested = `${'['.repeat(depth)}a${']'.repeat(depth)}`;
  expect(problemsOf(nested)).not.toEqual([]);
  expect(problemsOf(withApp(`build: ${nested}`))).not.toEqual([]);
});
