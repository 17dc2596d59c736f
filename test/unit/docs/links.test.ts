import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(__dirname, '../../..');
const NOT_OURS = new Set(['node_modules', 'dist', 'test', 'coverage']);

/** Every page of the repository: of the root, of docs/, of the examples and of the folders of the action. */
const pages = listPages(ROOT);

function listPages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(({ name }) => {
    const path = join(folder, name);
    const isHidden = name.startsWith('.') && name !== '.github';
    if (isHidden || (folder === ROOT && NOT_OURS.has(name))) return [];
    if (statSync(path).isDirectory()) return listPages(path);
    return name.endsWith('.md') ? [relative(ROOT, path)] : [];
  });
}

/** A page without its code, in which brackets are no links. */
function readText(path: string): string {
  return readFileSync(path, 'utf8').replace(/^(`{3,})[\s\S]*?^\1/gm, '');
}

/** The anchors of a page, as GitHub makes them of its headings: a second one of a name has a number. */
function listAnchors(path: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const headings = [...readText(path).matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, title = '']) => slug(title));
  return new Set(
    headings.map((name) => {
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      return count === 0 ? name : `${name}-${count}`;
    }),
  );
}

function slug(title: string): string {
  return title
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

function isThere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), decodeURIComponent(path));
  if (!existsSync(file)) return false;
  return anchor === undefined || !file.endsWith('.md') || listAnchors(file).has(anchor);
}

test.each(pages)('every link of %s to a page, a heading or a file of the repository leads somewhere', (page) => {
  const targets = [...readText(join(ROOT, page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const own = targets.filter((target) => !/^[a-z]+:/.test(target));
  expect(own.filter((target) => !isThere(page, target))).toEqual([]);
});

test('every page of docs/ is found from its index, or from the page of its folder', () => {
  const listed = readText(join(ROOT, 'docs/README.md'));
  const missing = pages.filter((page) => {
    const name = relative('docs', page);
    return (
      page.startsWith('docs/') &&
      name !== 'README.md' &&
      !/^(workflows|performance)\//.test(name) &&
      !listed.includes(`(${name}`)
    );
  });
  expect(missing).toEqual([]);
});
