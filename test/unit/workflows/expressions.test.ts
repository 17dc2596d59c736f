import { expect, test } from 'vitest';
import { listSteps, readWorkflowFiles } from './workflow-files';

const steps = listSteps(readWorkflowFiles());

test('no expression stands in a script: what others wrote gets to a shell as environment alone', () => {
  expect(steps.filter(({ run }) => run?.includes('${{')).map(({ place }) => place)).toEqual([]);
});

test('what a caller gives as commands is the only text that a shell runs', () => {
  const running = steps.filter(({ run }) => /\b(eval|bash|sh)\b/.test(run ?? ''));
  expect(running.length).toBeGreaterThan(0);
  for (const { place, run, env } of running) {
    expect(run?.trim(), place).toBe('bash -eo pipefail -c "$COMMANDS"');
    expect(env?.COMMANDS, place).toMatch(/^\$\{\{ inputs\.[a-z]+ \}\}$/);
  }
});

test('no secret is where the commands of a caller run', () => {
  for (const { name, workflow } of readWorkflowFiles()) {
    for (const [job, { steps: own = [] }] of Object.entries(workflow.jobs)) {
      if (own.some(({ env }) => env?.COMMANDS !== undefined)) {
        expect(JSON.stringify(own), `${name}/${job}`).not.toMatch(/secrets\.|secrets\)|github\.token/);
      }
    }
  }
});

test('no checkout leaves its token behind, and nothing is checked out but what the run is about', () => {
  for (const { place, uses, with: given } of steps.filter((step) => step.uses?.startsWith('actions/checkout@'))) {
    expect(given?.['persist-credentials'], place).toBe(false);
    expect(Object.keys(given ?? {}), place).not.toContain('repository');
    expect(Object.keys(given ?? {}), place).not.toContain('allow-unsafe-pr-checkout');
    expect(uses).toBeDefined();
  }
});

test('no workflow answers to an event that lends secrets to the code of a pull request', () => {
  for (const { name, workflow } of readWorkflowFiles()) {
    expect(Object.keys(workflow.on), name).not.toEqual(expect.arrayContaining(['pull_request_target']));
    expect(Object.keys(workflow.on), name).not.toEqual(expect.arrayContaining(['workflow_run']));
  }
});
