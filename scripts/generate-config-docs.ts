import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '../src/config/schema/config';
import { toJsonSchema } from '../src/config/schema/json-schema';
import { renderReference } from './config-reference';

/*
 * Writes config/bowline.schema.json and docs/config.md from the schema; with --check it writes nothing and
 * fails when one of them is stale.
 */

export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

/** What is generated from the schema; `root` is the repository. */
export function generateConfigDocs(root: string): readonly GeneratedFile[] {
  const smallest = readFileSync(join(root, 'config/examples/minimal.yml'), 'utf8');
  return [
    { path: 'config/bowline.schema.json', text: `${JSON.stringify(toJsonSchema(configSchema), null, 2)}\n` },
    { path: 'docs/config.md', text: `${renderReference(smallest)}\n` },
  ];
}

/** The generated files whose text is another than what stands there, or that are missing. */
export function findStale(root: string): readonly string[] {
  return generateConfigDocs(root)
    .filter(({ path, text }) => readText(join(root, path)) !== text)
    .map(({ path }) => path);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function main(root: string, isCheck: boolean): number {
  if (!isCheck) {
    for (const { path, text } of generateConfigDocs(root)) writeFileSync(join(root, path), text);
    return 0;
  }
  const stale = findStale(root);
  for (const path of stale) console.error(`${path} is stale: run npx tsx scripts/generate-config-docs.ts`);
  return stale.length === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith('generate-config-docs.ts')) {
  process.exitCode = main(join(import.meta.dirname, '..'), process.argv.includes('--check'));
}
