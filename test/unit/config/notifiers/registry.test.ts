import { expect, test } from 'vitest';
import { NOTIFIERS } from '../../../../src/config/notifiers/registry';

test('the kinds of notifiers stand in the order of the documentation, each in a place of its own', () => {
  expect(NOTIFIERS.map(({ kind, place }) => [kind, place])).toEqual([
    ['slack', 1],
    ['telegram', 2],
    ['email', 3],
    ['webhook', 4],
  ]);
});
