import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(__dirname, '../../..');
const RECIPES = join(ROOT, 'test/hosts/recipes');

const files = readdirSync(RECIPES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(RECIPES, join(parentPath, name)))
  .sort();

test('docs/zero-downtime.md shows the files that are tested, word for word', () => {
  const page = readFileSync(join(ROOT, 'docs/zero-downtime.md'), 'utf8');
  const shown = [...page.matchAll(/<!-- recipe: (\S+) -->\n```\w+\n(.*?)```/gs)];
  expect(Object.fromEntries(shown.map(([, path, text]) => [path, text]))).toEqual(
    Object.fromEntries(files.map((path) => [path, readFileSync(join(RECIPES, path), 'utf8')])),
  );
});
