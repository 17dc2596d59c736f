import { expect, it } from 'vitest';
import { describeCancel, describeInterrupt, noteSwitch, type Standing } from '../../../src/entry/cancel';

const standingAfter = (...states: Parameters<typeof noteSwitch>[1][]) => {
  const standing: Standing = { hasSwitched: false };
  for (const state of states) noteSwitch(standing, state);
  return standing;
};
const SWITCHED = { switched: { mode: 'deploy', stage: 'all', targets: [] } };

it.each([[[]], [[{ announced: 'deploy' }]], [[{ announced: 'deploy' }, { notified: true }]]])(
  'a cancel before a switch says that nothing was switched: %j',
  (states) => {
    expect(describeInterrupt(standingAfter(...states))).toContain('nothing was switched');
    expect(describeCancel(standingAfter(...states))).toContain('nothing was switched');
  },
);

it.each([[[SWITCHED]], [[{ announced: 'deploy' }, SWITCHED]], [[SWITCHED, { finished: false }]]])(
  'a cancel after one says that it is rolled back: %j',
  (states) => {
    expect(describeInterrupt(standingAfter(...states))).toContain('what was started or switched is rolled back');
    expect(describeCancel(standingAfter(...states))).toContain(
      'what was started or switched is rolled back after this step',
    );
  },
);
