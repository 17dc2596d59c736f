import { describe, expect, test } from 'vitest';
import type { Stage } from '../../../../src/config/model';
import { describeShortJob, readJobTime, warnOfJobTime } from '../../../../src/modes/shared/job-time';
import { makeAddress, makeTarget } from '../../plan/target';

const MINUTE = 60_000;
const SNAPSHOT = { runOn: 'host', create: 'take', restore: 'back', keep: 3, timeoutMs: 5 * MINUTE } as const;

function environmentOf(deadline: number, takesSnapshot = false) {
  const stage: Stage = {
    ...{ name: 'production', hosts: ['a', 'b'], batch: [{ share: 1 }], ready: { share: 1 }, before: [], after: [] },
    ...{ onFailure: 'rollback_all', takesSnapshot },
    retry: { attempts: 1, backoffMs: 0, factor: 1, maxBackoffMs: 0, jitter: 0 },
  };
  const targets = [
    makeTarget({ host: makeAddress('a'), snapshot: SNAPSHOT }),
    makeTarget({ host: makeAddress('a'), app: 'api', snapshot: SNAPSHOT }),
    makeTarget({ host: makeAddress('b'), snapshot: SNAPSHOT }),
  ];
  return { deadlineMs: deadline * MINUTE, stages: [stage], targets };
}

test.each([
  ['an hour of both', 60, 60, 'set `timeout-minutes` of the job to at least 70, or `deadline` to at most 50m'],
  ['a minute too much', 51, 60, 'set `timeout-minutes` of the job to at least 61, or `deadline` to at most 50m'],
  ["GitHub's six hours", 720, 360, 'set `timeout-minutes` of the job to at least 730, or `deadline` to at most 350m'],
  ['a job too short to go back', 25, 10, 'set `timeout-minutes` of the job to at least 35'],
])('%s is told, in one line with both numbers', (_what, deadline, job, todo) => {
  const told = describeShortJob(environmentOf(deadline), job * MINUTE) ?? '';
  expect(told).toMatch(/^a run may take \S+ \(`deadline`\) and 10m to go back, and GitHub ends this job after \S+: /);
  expect(told.endsWith(`: ${todo}`)).toBe(true);
});

test.each([
  ['the default', 25, 60],
  ['what just fits', 50, 60],
  ['a short one', 1, 11],
])('%s is nothing to tell', (_what, deadline, job) => {
  expect(describeShortJob(environmentOf(deadline), job * MINUTE)).toBeUndefined();
});

test('the snapshots of one host are restored one after the other, where any is taken', () => {
  expect(describeShortJob(environmentOf(50, true), 60 * MINUTE)).toContain('and 20m to go back');
  expect(describeShortJob(environmentOf(40, true), 60 * MINUTE)).toBeUndefined();
});

describe('how long a job may take', () => {
  test.each([
    ['is what the workflow tells', { GITHUB_ACTIONS: 'true', BOWLINE_TIMEOUT_MINUTES: '90' }, 90],
    ['is that outside of Actions, too', { BOWLINE_TIMEOUT_MINUTES: '15' }, 15],
    ["is GitHub's own without a word", { GITHUB_ACTIONS: 'true' }, 360],
    ['is that where the word is no number', { GITHUB_ACTIONS: 'true', BOWLINE_TIMEOUT_MINUTES: 'soon' }, 360],
    ['is that where the word is nothing', { GITHUB_ACTIONS: 'true', BOWLINE_TIMEOUT_MINUTES: '0' }, 360],
  ])('%s', (_what, env, minutes) => expect(readJobTime(env)).toBe(minutes * MINUTE));

  test('is not known on a laptop', () => expect(readJobTime({})).toBeUndefined());
});

test.each([
  ['once where it is known', { BOWLINE_TIMEOUT_MINUTES: '60' }, 1],
  ['not where the job is long enough', { BOWLINE_TIMEOUT_MINUTES: '120' }, 0],
  ['not on a laptop', {}, 0],
])('a run of an hour warns %s', (_where, env, count) => {
  const warnings: string[] = [];
  const progress = { warn: (text: string) => void warnings.push(text) };
  warnOfJobTime(environmentOf(60), { env, progress } as unknown as Parameters<typeof warnOfJobTime>[1]);
  expect(warnings).toHaveLength(count);
});
