import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeWorkflow, fillOverview, fillWorkflowPage } from './workflow-docs';

// Writes the tables and the callers into the pages of docs/workflows/.
//
//   tsx scripts/generate-workflow-docs.ts

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const WORKFLOWS = '.github/workflows';

const files = readdirSync(join(root, WORKFLOWS)).filter((name) => name.endsWith('.yml'));
const workflows = files
  .sort()
  .flatMap((file) => describeWorkflow(basename(file, '.yml'), read(join(WORKFLOWS, file))) ?? []);

function refresh(path: string, fill: (page: string) => string): void {
  const page = read(path);
  const filled = fill(page);
  if (filled !== page) writeFileSync(join(root, path), filled);
}

refresh('docs/workflows/README.md', (page) => fillOverview(page, workflows));
for (const workflow of workflows) {
  const caller = read(join('examples/shop', WORKFLOWS, `${workflow.name}.yml`));
  refresh(`docs/workflows/${workflow.name}.md`, (page) => fillWorkflowPage(page, workflow, caller, workflows));
}
