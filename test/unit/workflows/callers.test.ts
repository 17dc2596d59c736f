import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Job, type Permissions, ROOT, readOne, readWorkflowFiles, type Workflow } from './workflow-files';

const EXAMPLE = 'examples/shop/.github/workflows';
const DOCS = join(ROOT, 'docs/workflows');

interface Caller {
  readonly place: string;
  readonly workflow: Workflow;
  readonly lines: number;
}

const callers: readonly Caller[] = [...readExamples(), ...readDocs()];

function readExamples(): Caller[] {
  return readWorkflowFiles(EXAMPLE).map(({ name, text, workflow }) => ({
    place: `${EXAMPLE}/${name}.yml`,
    workflow,
    lines: text.trim().split('\n').length,
  }));
}

/** Every block of a page that is a workflow. */
function readDocs(): Caller[] {
  const pages = existsSync(DOCS) ? readdirSync(DOCS).filter((name) => name.endsWith('.md')) : [];
  return pages.flatMap((name) => {
    const blocks = [...readFileSync(join(DOCS, name), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)];
    return blocks
      .map(([, text = '']) => ({ workflow: parse(text) as Workflow, lines: text.trim().split('\n').length }))
      .filter(({ workflow }) => workflow.jobs !== undefined)
      .map((one, index) => ({ ...one, place: `docs/workflows/${name} ${index + 1}` }));
  });
}

const calls = callers.flatMap(({ place, workflow }) =>
  Object.entries(workflow.jobs).flatMap(([id, job]) => {
    const name = /^bowline\/bowline\/\.github\/workflows\/([a-z-]+)\.yml@v1$/.exec(job.uses ?? '')?.[1];
    return name === undefined
      ? []
      : [{ place: `${place}: ${id}`, job, name, granted: job.permissions ?? workflow.permissions }];
  }),
);

test('each reusable workflow has a caller in the example', () => {
  const called = calls.filter(({ place }) => place.startsWith(EXAMPLE)).map(({ name }) => name);
  expect([...new Set(called)].sort()).toEqual([
    'ci',
    'plan',
    'pr-status',
    'preview',
    'prod-deploy',
    'release',
    'rollback',
    'scheduled-deploy',
    'test-deploy',
    'verify',
  ]);
});

test('a caller is short: 12 lines, and more only where a person is asked for something', () => {
  for (const { place, workflow, lines } of callers) {
    const isAsking = (workflow.on.workflow_dispatch as { inputs?: unknown } | null | undefined)?.inputs !== undefined;
    expect(lines, place).toBeLessThanOrEqual(isAsking ? 20 : 12);
  }
});

describe.each(calls.map((call) => [call.place, call] as const))('%s', (_, { job, name, granted }) => {
  const { inputs = {}, secrets = {} } = readOne(name).on.workflow_call;

  test('gives what is declared, and what is required', () => {
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(job.with ?? {})));
    if (typeof job.secrets === 'object') {
      expect(Object.keys(secrets)).toEqual(expect.arrayContaining(Object.keys(job.secrets)));
    }
    const required = Object.entries(inputs).flatMap(([input, { required: is }]) => (is === true ? [input] : []));
    expect(Object.keys(job.with ?? {})).toEqual(expect.arrayContaining(required));
  });

  test('grants what the jobs ask for, without which GitHub does not start the run, and no more', () => {
    expect(granted).toEqual(unite(Object.values(readOne(name).jobs)));
  });
});

/** The most that any of the jobs asks for. */
function unite(jobs: readonly Job[]): Permissions {
  const all = jobs.flatMap(({ permissions = {} }) => Object.entries(permissions));
  return Object.fromEntries(all.sort(([, one], [, other]) => one.localeCompare(other)));
}
