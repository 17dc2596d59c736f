// Reads every workflow with GitHub's own parser, and fails on what it refuses.
//
//   node scripts/workflows.mjs
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './process.mjs';

const FOLDERS = ['.github/workflows', 'examples/shop/.github/workflows'];

/** The parser imports JSON in a way that Node refuses, so it is bundled first. */
async function loadParser() {
  const outfile = join(root, '.cache/workflow-parser.cjs');
  mkdirSync(join(root, '.cache'), { recursive: true });
  await build({
    entryPoints: [join(root, 'node_modules/@actions/workflow-parser/dist/index.js')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    outfile,
  });
  const { default: parser } = await import(pathToFileURL(outfile).href);
  return parser;
}

async function findErrors({ parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter }, name) {
  const content = readFileSync(join(root, name), 'utf8');
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const template = value === undefined ? undefined : await convertWorkflowTemplate(context, value);
  return [...context.errors.getErrors(), ...(template?.errors ?? [])].map(({ message, Message }) => message ?? Message);
}

const parser = await loadParser();
const names = FOLDERS.flatMap((folder) => readdirSync(join(root, folder)).map((file) => `${folder}/${file}`));
const found = (await Promise.all(names.map((name) => findErrors(parser, name)))).flat();
for (const message of new Set(found)) console.error(message);
console.log(`${names.length} workflows read by GitHub's parser, ${found.length} errors`);
process.exitCode = found.length === 0 ? 0 : 1;
