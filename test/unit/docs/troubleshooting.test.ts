import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(__dirname, '../../..');
const page = readFileSync(join(ROOT, 'docs/troubleshooting.md'), 'utf8');

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'));

/** The message that each row of a table begins with. */
const messages = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, message = '']) => message);

/** What stands between the parts that differ. */
function listFragments(message: string): readonly string[] {
  return message
    .split('…')
    .map((part) => part.trim())
    .filter((part) => /\w{2}/.test(part));
}

test('the page has the messages that people meet', () => {
  expect(messages.length).toBeGreaterThan(40);
  expect(new Set(messages).size).toBe(messages.length);
});

test.each(messages)('`%s` is said by one file of the source', (message) => {
  const fragments = listFragments(message);
  expect(fragments).not.toEqual([]);
  const isSaid = sources.some((source) => fragments.every((fragment) => source.includes(fragment)));
  expect({ message, isSaid }).toEqual({ message, isSaid: true });
});
