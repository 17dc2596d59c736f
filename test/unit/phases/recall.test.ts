import { expect, test } from 'vitest';
import type { ComposeRuntime } from '../../../src/config/runtimes/compose';
import { needsRecall, RECALL_STEP, writeRecall } from '../../../src/phases/recall';
import { makeTarget } from '../plan/target';

const compose: ComposeRuntime = {
  ...{ kind: 'compose', files: ['compose.yml'], project: 'lab', profiles: [] },
  ...{ docker: 'user', waitMs: 1_000, soakMs: 1_000 },
};
const stack = { target: makeTarget({ app: 'lab', runtime: compose }), release: 'R1' };
const files = { target: makeTarget(), release: 'R1' };

test('only a stack may lack something', () => {
  expect([files, stack].map(needsRecall)).toEqual([false, true]);
});

test('each app has a step of its own, and nothing of the live release is named', () => {
  const { text, steps } = writeRecall('0'.repeat(32), { isRoot: false }, [stack]);
  expect(steps).toEqual([{ app: 'lab', step: RECALL_STEP }]);
  expect(text).toContain('releases/R1');
  expect(text).not.toContain('current');
});
