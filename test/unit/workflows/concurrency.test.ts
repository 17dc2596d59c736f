import { expect, test } from 'vitest';
import { listSteps, readOne, readReusable } from './workflow-files';

/** What changes an environment. */
const CHANGING = /^\$\/(deploy|rollback)$/;

const changing = readReusable().flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs)
    .filter(([, { steps = [] }]) => steps.some(({ uses }) => CHANGING.test(uses ?? '')))
    .map(([id, job]) => ({ place: `${name}/${id}`, job })),
);

test('there is one name for all deploys of an environment, and one for its rollbacks, which wait for no approval of a deploy', () => {
  expect(changing.map(({ place, job }) => [place, job.concurrency?.group, job.environment?.name])).toEqual([
    [
      'preview/deploy',
      'bowline-pr-${{ inputs.number || github.event.pull_request.number }}',
      '${{ inputs.environment }}',
    ],
    ['prod-deploy/deploy', 'bowline-${{ inputs.environment }}', '${{ inputs.environment }}'],
    ['rollback/rollback', 'bowline-rollback-${{ inputs.environment }}', '${{ inputs.environment }}'],
    ['scheduled-deploy/deploy', 'bowline-${{ matrix.environment }}', '${{ matrix.environment }}'],
    ['test-deploy/deploy', 'bowline-${{ matrix.environment }}', '${{ matrix.environment }}'],
  ]);
});

test('nobody who waits for an environment is dropped, and nobody who changes it is cancelled', () => {
  for (const { place, job } of changing) {
    expect(job.concurrency?.queue, place).toBe('max');
    expect(job.concurrency?.['cancel-in-progress'], place).toBeUndefined();
  }
});

test('no workflow has a group of its own, which one of its jobs or of its caller could be in as well', () => {
  for (const { name, workflow } of readReusable()) {
    expect(workflow.concurrency, name).toBeUndefined();
    for (const [id, { concurrency }] of Object.entries(workflow.jobs)) {
      expect(concurrency?.group ?? 'bowline-none', `${name}/${id}`).toMatch(/^bowline-/);
    }
  }
});

test('two releases are not made at once', () => {
  expect(readOne('release').jobs.release?.concurrency).toEqual({ group: 'bowline-release', queue: 'max' });
});

test('only what changes an environment, or verifies it with its key, asks for its approval, and one record is kept', () => {
  const asking = readReusable().flatMap(({ name, workflow }) =>
    Object.entries(workflow.jobs).flatMap(([id, job]) => (job.environment === undefined ? [] : [`${name}/${id}`])),
  );
  expect(asking.toSorted()).toEqual(
    [...changing.map(({ place }) => place), 'preview/teardown', 'scheduled-deploy/regression'].sort(),
  );
  expect(readOne('scheduled-deploy').jobs.regression?.environment?.deployment).toBe(false);
  expect(readOne('preview').jobs.teardown?.environment?.deployment).toBe(false);
  for (const { place, job } of changing) {
    expect(job.environment?.deployment, place).toBe("${{ inputs.deployment == 'none' }}");
    const step = job.steps?.find(({ uses }) => CHANGING.test(uses ?? ''));
    expect(step?.with?.deployment, place).toBe('${{ inputs.deployment }}');
    expect(job.environment?.url, place).toBe(`\${{ steps.${step?.id}.outputs.url }}`);
  }
});

test('after what changes a host its report is handed over at most, so that nothing can fail unseen', () => {
  for (const { place, job } of changing) {
    const at = job.steps?.findIndex(({ uses }) => CHANGING.test(uses ?? '')) ?? -1;
    const [next, ...others] = job.steps?.slice(at + 1) ?? [];
    expect([next?.name ?? 'Hand the report over', others.length], place).toEqual(['Hand the report over', 0]);
  }
  const tolerant = listSteps(readReusable()).filter((step) => step['continue-on-error'] !== undefined);
  expect(tolerant.map(({ place }) => place)).toEqual(['rollback/list/List the releases']);
});
