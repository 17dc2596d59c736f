import { describe, expect, test } from 'vitest';
import { renderInstalls, renderInstallsMarkdown } from '../../../../src/report/lists/installs';
import { renderMarkdownLists, renderTerminalLists } from '../../../../src/report/lists/lists';
import { PLAIN } from '../../../../src/report/text/paint';
import { sampleResult } from '../sample';

const ROWS = [
  {
    app: 'shop',
    hosts: ['web-1', 'web-2'],
    what: 'the site https://shop.example.com of Caddy',
    how: 'Add it to the Caddyfile, then run `systemctl reload caddy` once.',
    text: 'shop.example.com {\n\trespond ok\n}\n',
  },
];

describe('a text to install', () => {
  test('stands on a terminal as it is copied', () => {
    expect(renderInstalls(ROWS, PLAIN)).toEqual([
      'web-1, web-2 › shop: to install once: the site https://shop.example.com of Caddy',
      '  Add it to the Caddyfile, then run `systemctl reload caddy` once.',
      '',
      'shop.example.com {',
      '\trespond ok',
      '}',
    ]);
  });

  test('is folded in Markdown', () => {
    const text = renderInstallsMarkdown(ROWS);
    expect(text).toMatch(/^<details><summary>web-1, web-2 › shop: to install once: the site /);
    expect(text).toContain('```text\nshop.example.com {\n\trespond ok\n}\n```');
  });

  test('leaves the last word to what was found', () => {
    const finding = { host: 'web-1', app: null, ok: true, message: 'ready to deploy to', hint: null };
    const result = sampleResult({ installs: ROWS, findings: [finding] });
    expect(renderTerminalLists(result, PLAIN).trimEnd()).toMatch(
      /\n}\n\n✓ web-1: ready to deploy to\n\n✓ Ready to deploy\.$/,
    );
    const markdown = renderMarkdownLists(result, 10).join('\n');
    expect(markdown.indexOf('ready to deploy to')).toBeLessThan(markdown.indexOf('<details>'));
  });
});
