import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWorkflow, fillOverview, fillWorkflowPage } from '../../../scripts/workflow-docs';
import { ROOT, readReusable } from './workflow-files';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const workflows = readReusable().flatMap(({ name, text }) => describeWorkflow(name, text) ?? []);

test('the first page names every workflow and every secret', () => {
  const page = read('docs/workflows/README.md');
  expect(fillOverview(page, workflows)).toBe(page);
  for (const { name } of workflows) expect(page).toContain(`[${name}](${name}.md)`);
  for (const secret of ['SSH_KEY', 'SSH_PASSPHRASE', 'SECRETS']) expect(page).toContain(`\`${secret}\``);
});

describe.each(workflows.map((workflow) => [workflow.name, workflow] as const))('the page of %s', (name, workflow) => {
  const page = read(`docs/workflows/${name}.md`);

  test('has the caller of the example, and every input and output as the workflow declares it', () => {
    const caller = read(`examples/shop/.github/workflows/${name}.yml`);
    expect(fillWorkflowPage(page, workflow, caller, workflows)).toBe(page);
    for (const input of Object.keys(workflow.inputs)) expect(page).toContain(`\`${input}\``);
    for (const output of Object.keys(workflow.outputs)) expect(page).toContain(`\`${output}\``);
  });

  test('is read in a minute', () => {
    const written = page.replace(/<!-- (caller|inputs):start -->[\s\S]*?<!-- \1:end -->/g, '');
    expect(written.trim().split('\n').length).toBeLessThanOrEqual(40);
  });
});
