import { describe, expect, test } from 'vitest';
import {
  decideVerdict,
  decideVerdictOfLeft,
  hasSwitched,
  mayReturn,
  type StateFacts,
  type TargetState,
} from '../../../src/plan/target-state';

const STATES: readonly TargetState[] = [
  ...(['skipped', 'unreachable', 'waiting', 'prepared', 'switched', 'verified'] as const),
  ...(['returning', 'stuck', 'stopped', 'returned'] as const),
];
const SWITCHED = ['switched', 'verified', 'returning', 'stuck', 'stopped', 'returned'];

const target = (state: TargetState, changes: Partial<StateFacts> = {}): StateFacts => ({
  state,
  action: 'deploy',
  proof: undefined,
  ...changes,
});

describe('a target', () => {
  test.each(STATES)('that is %s has switched, or has not', (state) => {
    expect(hasSwitched(target(state))).toBe(SWITCHED.includes(state));
  });

  test.each(STATES)('that was to stay as it is has never switched, though it is %s', (state) => {
    for (const action of ['verify', 'unchanged', undefined] as const) {
      expect(hasSwitched(target(state, { action }))).toBe(false);
      expect(mayReturn(target(state, { action }))).toBe(false);
    }
  });

  test('goes back from what it was switched to, and only once', () => {
    expect(STATES.filter((state) => mayReturn(target(state)))).toEqual(['switched', 'verified', 'returning']);
  });
});

describe('the verdict at the end of a run', () => {
  test.each<[TargetState, Partial<StateFacts>, boolean, ReturnType<typeof decideVerdict>]>([
    ['verified', {}, false, 'good'],
    ['verified', {}, true, 'good'],
    ['verified', { action: 'verify' }, false, 'good'],
    // It has been found good before, else it would be verified anew.
    ['verified', { action: 'unchanged' }, true, undefined],
    ['switched', {}, false, 'bad'],
    ['prepared', {}, false, 'failed'],
    ['waiting', {}, false, 'failed'],
    // A rollback that did not come about takes nothing from the release that it was to go to.
    ['switched', {}, true, undefined],
    ['prepared', {}, true, undefined],
    ['waiting', { action: 'verify' }, false, undefined],
    // The rollback has said its word.
    ['returned', {}, false, undefined],
    ['stopped', {}, false, undefined],
    ['stuck', {}, false, undefined],
  ])('of one that is %s, %o, found good before: %s, is %s', (state, changes, wasGood, verdict) => {
    expect(decideVerdict(target(state, changes), wasGood)).toBe(verdict);
  });
});

describe('the verdict of a release that is left', () => {
  test.each([
    ['failed', false, 'bad'],
    ['failed', true, 'bad'],
    ['passed', false, 'failed'],
    ['passed', true, undefined],
    [undefined, false, 'bad'],
    [undefined, true, undefined],
  ] as const)('whose own checks have %s, found good before: %s, is %s', (proof, wasGood, verdict) => {
    expect(decideVerdictOfLeft({ proof }, wasGood)).toBe(verdict);
  });
});
