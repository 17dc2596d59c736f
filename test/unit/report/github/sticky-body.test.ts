import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  composeSticky,
  hasMarker,
  makeMarker,
  type RunEntry,
  readSince,
} from '../../../../src/report/github/sticky-body';

const MARKER = makeMarker('comment/CI');
const LIMIT = 65_536;

function entry(run: number, change: Partial<RunEntry> = {}): RunEntry {
  const at = new Date(Date.UTC(2026, 10, 21) + run * 60_000).toISOString();
  return {
    run: String(run),
    attempt: 1,
    isWell: true,
    text: `run ${run}`,
    commit: 'a'.repeat(40),
    url: `https://github.com/acme/shop/actions/runs/${run}`,
    at,
    ...change,
  };
}

const compose = (
  run: number,
  standing: readonly string[] = [],
  change: Partial<RunEntry> = {},
  main = `main of ${run}`,
) => composeSticky({ marker: MARKER, entry: entry(run, change), main }, standing);

const visible = (body: string) => body.replace(/<!--.*?-->\n?/g, '').trim();

test('the first text is the run alone', () => {
  const body = compose(1);
  expect(visible(body)).toBe('main of 1');
  expect(hasMarker(body, MARKER)).toBe(true);
  expect(readSince(body, MARKER)).toBe('2026-11-21T00:01:00.000Z');
});

test('each run takes the place of the one before, which goes into the history', () => {
  const body = compose(3, [compose(2, [compose(1, [], { isWell: false, text: 'lint failed' })])]);
  expect(visible(body)).toMatch(/^main of 3\n<details><summary>Earlier runs \(2\)<\/summary>/);
  expect(body).not.toContain('main of 2');
  expect(body).toMatch(
    /`aaaaaaa` \| ✅ run 2 .*\n.*`aaaaaaa` \| ❌ lint failed \| 2026-11-21 00:01:00 \| \[Run\]\(.*\/runs\/1\) \|/,
  );
});

test('after 300 runs it is still one screen, and it says how many there were', () => {
  let body = compose(1);
  for (let run = 2; run <= 300; run += 1) body = compose(run, [body]);
  expect(body.length).toBeLessThan(20_000);
  expect(body).toContain('Earlier runs (299)');
  expect(body).toContain('And 280 more runs before.');
  expect(body.match(/\[Run\]/g)).toHaveLength(19);
  expect(readSince(body, MARKER)).toBe('2026-11-21T00:01:00.000Z');
});

test('an older run that ends later does not take the word from a newer one', () => {
  const body = compose(7, [compose(8)]);
  expect(visible(body)).toMatch(/^main of 8\n/);
  expect(body).toContain('run 7');
});

test('a second attempt follows the first, and the same attempt replaces itself', () => {
  const again = compose(7, [compose(7)], { attempt: 2, text: 'second' }, 'second');
  expect(visible(again)).toMatch(/^second\n/);
  expect(again).toContain('Earlier runs (1)');
  const same = compose(7, [compose(7, [], {}, 'started')], {}, 'ended');
  expect(visible(same)).toBe('ended');
});

test('texts of runs that wrote at the same time become one, whoever puts them together', () => {
  const [one, two] = [compose(1), compose(2)];
  const left = compose(1, [one, two]);
  const right = compose(2, [one, two]);
  expect(visible(left)).toBe(visible(right));
  expect(visible(left)).toMatch(/^main of 2\n/);
  expect(left).toContain('Earlier runs (1)');
});

test('without numbers of runs the time decides', () => {
  const early = compose(1, [], { run: '' });
  const late = compose(2, [early], { run: '' });
  expect(visible(late)).toMatch(/^main of 2\n/);
  expect(visible(compose(1, [late], { run: '' }, 'again'))).toMatch(/^main of 2\n/);
});

test.each([
  ['nothing but a marker', MARKER],
  ['no state', `${MARKER}\nhello`],
  ['a state that is no base64', `${MARKER}\n<!-- bowline-state ***** -->\nhello\n<!-- bowline-history -->`],
  ['a state that is no JSON', `${MARKER}\n<!-- bowline-state aGVsbG8 -->\nhello\n<!-- bowline-history -->`],
  [
    'a state of something else',
    `${MARKER}\n<!-- bowline-state ${Buffer.from('{"total":-1}').toString('base64url')} -->\nx\n<!-- bowline-history -->`,
  ],
  ['another marker', compose(1).replace(MARKER, makeMarker('other'))],
  ['no end of the text', compose(1).replace('<!-- bowline-history -->', '')],
])('what cannot be read counts as nothing: %s', (_, standing) => {
  expect(visible(compose(5, [standing]))).toBe('main of 5');
  expect(readSince(standing, MARKER)).toBeUndefined();
});

test('line breaks of a browser are read as well', () => {
  const body = compose(2, [compose(1).replaceAll('\n', '\r\n')]);
  expect(body).toContain('Earlier runs (1)');
});

test('a marker is one line, whatever the key', () => {
  const marker = makeMarker('CI --> <script>\n`x`');
  expect(marker).toMatch(/^<!-- bowline [^\s<>]* -->$/);
  expect(makeMarker('a')).not.toBe(makeMarker('b'));
  expect(hasMarker(`${MARKER} and more\n`, MARKER)).toBe(false);
  expect(hasMarker(`quoted:\n${MARKER}\n`, MARKER)).toBe(false);
});

test('a main text with the signs of this format in it does not confuse the next run', () => {
  const main = `before\n<!-- bowline-history -->\n${MARKER}\n<!-- bowline-state e30 -->\nafter`;
  const body = compose(1, [compose(2, [], {}, main)]);
  expect(body).toContain(main);
  expect(body).toContain('Earlier runs (1)');
});

test('a long text is cut at a line, outside of any fence', () => {
  const main = `\`\`\`text\n${'a line of code\n'.repeat(6_000)}\`\`\``;
  const body = compose(2, [compose(1)], {}, main);
  expect(body.length).toBeLessThan(LIMIT);
  expect(body).toMatch(
    /a line of code\n```\n\nThe rest is too long to stand here\.\n<!-- bowline-history -->\n<details>/,
  );
  expect(compose(1, [], {}, 'x'.repeat(100_000)).length).toBeLessThan(LIMIT);
  const closed = compose(1, [], {}, `\`\`\`\`\na\n\`\`\`\nb\n\`\`\`\`\n${'line\n'.repeat(12_000)}`);
  expect(closed).toMatch(/line\n\nThe rest/);
});

test('whatever is told, it stays within what GitHub takes, and the next run reads it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { minLength: 1, maxLength: 30 }), (texts) => {
      let body = compose(1);
      for (const [index, text] of texts.entries()) {
        body = compose(index + 2, [body], { text, commit: text.slice(0, 70), url: null }, text);
      }
      expect(body.length).toBeLessThan(LIMIT);
      expect(body).toContain(`Earlier runs (${texts.length})`);
      expect(body.split('\n').filter((line) => line === '<!-- bowline-history -->').length).toBeGreaterThan(0);
    }),
    { numRuns: 50 },
  );
});
