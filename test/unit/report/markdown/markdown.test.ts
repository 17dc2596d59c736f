import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeMarkdown,
  fenceLines,
  renderCode,
  renderLink,
  renderTable,
} from '../../../../src/report/markdown/markdown';

describe('text in Markdown', () => {
  it.each([
    ['plain text, 12 ms', 'plain text, 12 ms'],
    [
      '*a* _b_ `c` ~~d~~ [e](f) ![g](h) $i$ \\',
      '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\[e\\](f) \\!\\[g\\](h) \\$i\\$ \\\\',
    ],
    ['<script>alert(1)</script> & <!--', '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;\\!--'],
    ['a | b', 'a &vert; b'],
    ['@octocat user@host', '@&ZeroWidthSpace;octocat user@&ZeroWidthSpace;host'],
    ['#12 acme/shop#3 GH-4', '\\#&ZeroWidthSpace;12 acme/shop#&ZeroWidthSpace;3 GH-&ZeroWidthSpace;4'],
    [
      'https://evil.example www.evil.example mailto:a',
      'https&colon;//evil.example www&period;evil.example mailto&colon;a',
    ],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['    code', 'code'],
    ['one\ntwo\r\nthree', 'one<br>two<br>three'],
    ['a\x1b[31mb\u202e', 'ab&lt;U+202E&gt;'],
  ])('%j is %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('has no HTML but line breaks, no cell border, no mention and no line end', () => {
    const part = fc.constantFrom('<', '>', '|', '@', 'a', '\\', '`', '\n', '&', 'lt;', '<br>', 'x');
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (text) => {
          const escaped = escapeMarkdown(text);
          expect(escaped.replaceAll('<br>', '')).not.toMatch(/[<>|\n]/);
          expect(escaped).not.toMatch(/@\w/);
          expect(escaped).not.toMatch(/(^|[^\\])(\\\\)*`/);
        },
      ),
    );
  });
});

describe('lines in a fence', () => {
  it('cannot close it', () => {
    const line = fc.oneof(fc.constantFrom('```', '````', '~~~', '  ```', '</details>', '```text'), fc.string());
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const [first = '', ...rest] = fenceLines(lines).split('\n');
        const fence = /^`+/.exec(first)?.[0] ?? '';
        expect(rest.at(-1)).toBe(fence);
        const closers = rest.slice(0, -1).filter((one) => new RegExp(`^ {0,3}\`{${fence.length},}\\s*$`).test(one));
        expect(closers).toEqual([]);
        expect(rest).toHaveLength(lines.length + 1);
      }),
    );
  });
});

it('names are code, and odd ones are code without their markup', () => {
  expect(renderCode('v1.4.2')).toBe('`v1.4.2`');
  expect(renderCode('a`b|c')).toBe('<code>a\\`b&vert;c</code>');
  expect([renderCode(null), renderCode('')]).toEqual(['–', '–']);
});

it('only an address of the web becomes a link', () => {
  expect(renderLink('Run', 'https://x.example/a b(1)|2')).toBe('[Run](https://x.example/a%20b%281%29%7C2)');
  expect(renderLink('Run', 'javascript:alert(1)')).toBe('javascript:alert(1)');
  expect(renderLink('Run', 'not an address')).toBe('not an address');
});

it('a table without rows is none', () => {
  expect(renderTable(['A'], [])).toBe('');
  expect(renderTable(['A', 'B'], [['1', '2']])).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |');
});
