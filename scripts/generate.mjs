// Writes what is generated into the repository: tables of the documentation, JSON Schemas.
//
//   node scripts/generate.mjs           runs every scripts/generate-*.ts
//   node scripts/generate.mjs --check   fails when that would change a file, and leaves every file as it is
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from './bundle/compare.mjs';
import { isMain, root, run } from './process.mjs';

/** Folders that no generator writes to. */
const SOURCES = new Set(['.cache', '.git', 'dist', 'node_modules', 'scripts', 'src', 'test']);

function generate() {
  const generators = readdirSync(join(root, 'scripts')).filter((name) => /^generate-.*\.ts$/.test(name));
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  for (const name of generators.sort()) run(process.execPath, [tsx, join(root, 'scripts', name)]);
}

const isFolder = (path) => statSync(join(root, path)).isDirectory();

function listTargets() {
  const entries = readdirSync(root).filter((name) => !SOURCES.has(name));
  return entries.flatMap((name) =>
    isFolder(name) ? listFiles(join(root, name)).map((file) => join(name, file)) : name,
  );
}

const readTargets = () => new Map(listTargets().map((path) => [path, readFileSync(join(root, path))]));

function listChanges(before, after) {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => !before.get(path)?.equals(after.get(path) ?? Buffer.of(0)));
}

function restore(path, content) {
  const full = join(root, path);
  if (content === undefined) return rmSync(full);
  if (!existsSync(dirname(full))) mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
}

function refuseStale() {
  const before = readTargets();
  generate();
  const changes = listChanges(before, readTargets());
  for (const path of changes) restore(path, before.get(path));
  if (changes.length > 0) throw new Error(`stale: ${changes.join(', ')}; run npm run build`);
}

if (isMain(import.meta.url)) {
  if (process.argv[2] === '--check') refuseStale();
  else generate();
}
