import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { listSteps, ROOT, readWorkflowFiles } from './workflow-files';

const files = readWorkflowFiles();
const steps = listSteps(files).filter(({ uses }) => uses !== undefined);
const OWN = /^\$\/([a-z]+)$/;
const PINNED = /^([\w-]+\/[\w./-]+)@([0-9a-f]{40})$/;

test('every action is our own at the running commit, or pinned by a whole commit', () => {
  expect(steps.filter(({ uses = '' }) => !OWN.test(uses) && !PINNED.test(uses)).map(({ place }) => place)).toEqual([]);
});

test('an action is pinned to one commit everywhere, and a comment says which version that is', () => {
  const lines = files.flatMap(({ text }) => [...text.matchAll(/uses: (\S+@[0-9a-f]{40})(.*)$/gm)]);
  const pins = new Map<string, Set<string>>();
  for (const [, uses = '', comment = ''] of lines) {
    expect(comment, uses).toMatch(/^ # v\d+\.\d+\.\d+$/);
    const [name = '', commit = ''] = uses.split('@');
    pins.set(name, (pins.get(name) ?? new Set()).add(`${commit}${comment}`));
  }
  expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([]);
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

function readAction(folder: string): Action | undefined {
  const path = join(ROOT, folder, 'action.yml');
  return existsSync(path) ? (parse(readFileSync(path, 'utf8')) as Action) : undefined;
}

test('our own actions exist, take what they are given and set what is read of them', () => {
  for (const { name, workflow } of files) {
    for (const [id, job] of Object.entries(workflow.jobs)) {
      for (const step of job.steps ?? []) {
        const folder = OWN.exec(step.uses ?? '')?.[1];
        if (folder === undefined) continue;
        const place = `${name}/${id}: ${step.uses}`;
        const action = readAction(folder);
        expect(action, place).toBeDefined();
        expect(Object.keys(action?.inputs ?? {}), place).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
        const read = [...JSON.stringify(job).matchAll(new RegExp(`steps\\.${step.id}\\.outputs\\.([a-z-]+)`, 'g'))];
        expect(Object.keys(action?.outputs ?? {}), place).toEqual(expect.arrayContaining(read.map(([, key]) => key)));
      }
    }
  }
});

test('a reusable workflow of this repository is named by the commit that runs', () => {
  const calls = files.flatMap(({ workflow }) => Object.values(workflow.jobs).flatMap(({ uses }) => uses ?? []));
  expect(calls.filter((uses) => !uses.startsWith('$/.github/workflows/'))).toEqual([]);
});
