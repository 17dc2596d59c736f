import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rewriteForAct } from './rewriting';

const ROOT = resolve(__dirname, '../..');
const WORKFLOWS = '.github/workflows';

/** Writes what of this repository a run needs, with workflows that act can run: act packs all of it for each use. */
export function writeActionCopy(folder: string): void {
  const actions = readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'action.yml')));
  for (const name of ['action.yml', 'package.json', 'dist', ...actions]) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, WORKFLOWS), { recursive: true });
  for (const [name, text] of readWorkflows()) writeFileSync(join(folder, WORKFLOWS, name), rewriteForAct(text));
}

/** The workflows as they are, by the names of their files. */
export function readWorkflows(): ReadonlyMap<string, string> {
  const names = readdirSync(join(ROOT, WORKFLOWS)).filter((name) => name.endsWith('.yml'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(ROOT, WORKFLOWS, name), 'utf8')]));
}
