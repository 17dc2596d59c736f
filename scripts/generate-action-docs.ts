import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderActionDocs } from './action-docs';

// Writes every action.yml, the launchers and pages of the sub-folder actions, and docs/inputs.md.
//
//   tsx scripts/generate-action-docs.ts           writes the files that would change
//   tsx scripts/generate-action-docs.ts --check   fails when one would, and writes nothing

const root = fileURLToPath(new URL('..', import.meta.url));

function read(path: string): string | undefined {
  const full = join(root, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

function write(path: string, content: string): void {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
}

const stale = [...renderActionDocs()].filter(([path, content]) => read(path) !== content);
if (process.argv[2] !== '--check') {
  for (const [path, content] of stale) write(path, content);
} else if (stale.length > 0) {
  console.error(`stale: ${stale.map(([path]) => path).join(', ')}; run npm run build`);
  process.exitCode = 1;
}
