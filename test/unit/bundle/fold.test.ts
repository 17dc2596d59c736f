import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Chunk, loadScript } from './scripts';

const PROJECT = {
  'index.js': "exports.load = { a: () => import('./modes/a'), b: () => import('./modes/b'), c: () => import('./c') };",
  'modes/a.js': "import { both } from '../both'; import { pack } from 'pack'; export default ['in a', both, pack];",
  'modes/b.js': "import { both } from '../both'; export default ['in b', both, () => import('../late')];",
  'c.js': "import { platform } from 'node:os'; export default ['in c', typeof platform];",
  'both.js': "export const both = 'in both';",
  'late.js': "export default 'in late';",
  'node_modules/pack/index.js': "// A note.\nexports.pack = 'in pack';",
};
const CHUNKS: readonly Chunk[] = [
  { name: 'one', only: ['modes/a'] },
  { name: 'common', all: ['a', 'b'] },
  { name: 'rest' },
];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bowline-fold-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function plant(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, name);
}

async function build(chunks = CHUNKS): Promise<Record<string, string>> {
  const { compile } = await loadScript('compile');
  return compile(join(plant('project', PROJECT), 'index.js'), chunks);
}

const findHolders = (files: Record<string, string>, text: string): string[] =>
  Object.keys(files).filter((name) => name.endsWith('.js') && files[name]?.includes(text));

/** What a process finds in the bundle that loads `name` of it, and the files that it read for that. */
function load(files: Record<string, string>, name: string): { value: unknown; read: string[] } {
  const program = `require('./index.js').load[${JSON.stringify(name)}]().then(({ default: value }) => {
    const read = Object.keys(require.cache).map((path) => require('node:path').basename(path)).sort();
    console.log(JSON.stringify({ value, read }));
  });`;
  return JSON.parse(execFileSync(process.execPath, ['-e', program], { cwd: plant('dist', files), encoding: 'utf8' }));
}

test('each module is in one file, also where two import() calls need it', async () => {
  const files = await build();
  expect(findHolders(files, "'in a'")).toEqual(['one.js']);
  expect(findHolders(files, '"in pack"')).toEqual(['one.js']);
  expect(findHolders(files, "'in both'")).toEqual(['common.js']);
});

test('what no line names is in the last file, and what Node brings in the first', async () => {
  const files = await build();
  for (const text of ["'in b'", "'in c'", "'in late'"]) expect(findHolders(files, text)).toEqual(['rest.js']);
  expect(findHolders(files, 'require("node:os")')).toEqual(['index.js']);
  const scripts = Object.keys(files).filter((name) => name.endsWith('.js'));
  expect(scripts.sort()).toEqual(['common.js', 'index.js', 'one.js', 'rest.js']);
});

test('an import() reads the files that hold what it needs, and runs', async () => {
  const files = await build();
  expect(load(files, 'a')).toEqual({
    value: ['in a', 'in both', 'in pack'],
    read: ['common.js', 'index.js', 'one.js'],
  });
  expect(load(files, 'b').read).toEqual(['common.js', 'index.js', 'rest.js']);
  expect(load(files, 'c')).toEqual({ value: ['in c', 'function'], read: ['index.js', 'rest.js'] });
});

test('each file has a map that leads to its sources', async () => {
  const files = await build();
  const sources: string[] = JSON.parse(files['common.js.map'] ?? '').sources;
  expect(sources).toEqual([expect.stringMatching(/both\.js$/)]);
});

test('comments of packages stay out', async () => {
  expect(findHolders(await build(), 'A note.')).toEqual([]);
});

test('the same sources become the same files', async () => {
  expect(await build()).toEqual(await build());
});

test('a line that names an import() which is gone is an error that says so', async () => {
  const chunks = [{ name: 'old', only: ['modes/gone'] }, ...CHUNKS];
  await expect(build(chunks)).rejects.toThrow('no import() loads modes/gone any more');
});

test('the first line that fits takes a module, and a name fits whole parts of a path', async () => {
  const { nameChunk } = await loadScript('fold');
  expect(nameChunk(CHUNKS, ['/src/modes/a'])).toBe('one');
  expect(nameChunk(CHUNKS, ['/src/modes/a', '/src/modes/b', '/src/c'])).toBe('common');
  expect(nameChunk(CHUNKS, ['/src/modes/extra'])).toBe('rest');
  expect(() => nameChunk(CHUNKS.slice(0, 2), ['/src/c'])).toThrow('no chunk takes what /src/c need');
});
