import { expect, test } from 'vitest';
import type { ComposeRuntime } from '../../../src/config/runtimes/compose';
import { explainStep } from '../../../src/rollout/explain';
import { makeTarget } from '../plan/target';

const compose = (changes: Partial<ComposeRuntime> = {}): ComposeRuntime => ({
  kind: 'compose',
  files: ['compose.yml'],
  project: 'lab',
  profiles: [],
  docker: 'user',
  waitMs: 60_000,
  soakMs: 5_000,
  ...changes,
});

test.each([
  ['restart', 'the stack was not healthy within 4s'],
  ['make the service ready', 'the stack was not healthy within 4s'],
  ['build: make', undefined],
])('what the step %s said is explained where the runtime said it', (step, message) => {
  const target = makeTarget({ runtime: compose() });
  const tail = ['application not healthy after 4s'];
  const failed = { where: { app: target.app, step }, code: 1, startedAt: new Date(0), durationMs: 0, tail };
  expect(explainStep([target], failed)?.message).toBe(message);
});
