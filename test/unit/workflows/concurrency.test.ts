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
    ['prod-deploy/deploy', 'bowline-${{ inputs.environment }}', '${{ inputs.environment }}'],
    ['rollback/rollback', 'bowline-rollback-${{ inputs.environment }}', '${{ inputs.environment }}'],
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

test('only what changes an environment asks for its approval, and keeps one record of it', () => {
  const asking = readReusable().flatMap(({ name, workflow }) =>
    Object.entries(workflow.jobs).flatMap(([id, job]) => (job.environment === undefined ? [] : [`${name}/${id}`])),
  );
  expect(asking).toEqual(changing.map(({ place }) => place));
  for (const { place, job } of changing) {
    expect(job.environment?.deployment, place).toBe("${{ inputs.deployment == 'none' }}");
    const step = job.steps?.find(({ uses }) => CHANGING.test(uses ?? ''));
    expect(step?.with?.deployment, place).toBe('${{ inputs.deployment }}');
    expect(job.environment?.url, place).toBe(`\${{ steps.${step?.id}.outputs.url }}`);
  }
});

test('what changes a host is the last step of its job, so that nothing after it can fail unseen', () => {
  for (const { place, job } of changing) expect(job.steps?.at(-1)?.uses, place).toMatch(CHANGING);
  const tolerant = listSteps(readReusable()).filter((step) => step['continue-on-error'] !== undefined);
  expect(tolerant.map(({ place }) => place)).toEqual(['rollback/list/List the releases']);
});
