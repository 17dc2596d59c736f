import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePercent } from '../../../src/report/text/format';
import { chooseBase, describeStatus, isBaseOfOthers, readPercent } from '../../../src/repository/coverage-base';
import { askedEvent, BEFORE, pullRequestEvent, pushEvent, tagEvent } from './run-event';

describe('the coverage is compared with', () => {
  it('the base of a pull request', () => expect(chooseBase(pullRequestEvent('main'))).toBe(BEFORE));
  it('the commit before, on the default branch', () => expect(chooseBase(pushEvent('main'))).toBe(BEFORE));
  it('the default branch, elsewhere', () => expect(chooseBase(pushEvent('topic'))).toBe('main'));
  it('the default branch, for a tag', () => expect(chooseBase(tagEvent('v1.0.0'))).toBe('main'));
  it('nothing, on the default branch by hand', () => expect(chooseBase(askedEvent('schedule'))).toBeNull());
  it('nothing, where the first commit is pushed', () =>
    expect(chooseBase(pushEvent('main', { before: null }))).toBeNull());
  it('nothing, where nothing is known', () => {
    expect(chooseBase({ ...askedEvent(null, {}), defaultBranch: null })).toBeNull();
  });
});

describe('others are compared with', () => {
  it.each([
    [pushEvent('main'), true],
    [pushEvent('topic'), false],
    [pushEvent('main', { after: null }), false],
    [pullRequestEvent('main'), false],
    [tagEvent('v1.0.0'), false],
    [askedEvent('schedule'), false],
    [{ ...pushEvent('main'), defaultBranch: null }, false],
  ])('what %j is: %s', (event, expected) => {
    expect(isBaseOfOthers(event)).toBe(expected);
  });
});

describe('the status of a commit', () => {
  it('says the percentage, of what, and the floor', () => {
    const report = { covered: 1, total: 3, percent: 100 / 3, floor: 92, base: null, baseRevision: null, files: [] };
    expect(describeStatus(report)).toBe('33.33 % of 3 lines, floor 92 %');
  });

  it('is read again as it is shown', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (some, total) => {
        const covered = Math.min(some, total);
        const percent = (covered / total) * 100;
        const text = describeStatus({
          covered,
          total,
          percent,
          floor: 92.5,
          base: null,
          baseRevision: null,
          files: [],
        });
        expect(readPercent(text)).toBe(Number(describePercent(percent)));
        expect(readPercent(text)).toBeLessThanOrEqual(percent + 1e-9);
        expect(text.length).toBeLessThan(140);
      }),
    );
  });

  it.each([null, undefined, '', 'ok', '101 % of 3 lines', '-5 %', '93', 'x 93 %', '1e2 %'])('%j tells none', (text) => {
    expect(readPercent(text)).toBeNull();
  });
});
