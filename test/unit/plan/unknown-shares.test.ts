import { describe, expect, test } from 'vitest';
import { findUnknownShares } from '../../../src/runtimes/color-share';
import { colorRuntime } from '../runtimes/color-host';
import { makeTarget } from './target';

const facts = (said: Readonly<Record<string, string>>) => ({
  read: (key: string) => said[key],
  readText: () => undefined,
});
const find = (shares: readonly number[] | undefined, said: Readonly<Record<string, string>>) =>
  findUnknownShares(makeTarget({ runtime: colorRuntime(), shares }), colorRuntime(), facts(said));

describe('steps that a site does not know', () => {
  test.each<[readonly number[], string | undefined, string]>([
    [[5, 25], undefined, '5%, 25%'],
    [[5, 25], '5,50', '25%'],
    [[10], '100', '10%'],
  ])('of %j, where it says %j, are %s', (shares, known, told) => {
    const said: Record<string, string> = { color: 'blue', ...(known === undefined ? {} : { shares: known }) };
    expect(find(shares, said)).toEqual([
      {
        message: `the site http://shop.example.com of caddy does not know the steps of \`canary.traffic\`: ${told}`,
        hint: 'Install the site that `bowline doctor` prints now in place of the one that is there.',
      },
    ]);
  });

  test('are none where it knows more, or none are wanted', () => {
    expect(find([25], { color: 'blue', shares: '5,25' })).toEqual([]);
    expect(find(undefined, { color: 'blue' })).toEqual([]);
  });

  test('are not asked for where the proxy is silent', () => expect(find([5], {})).toEqual([]));
});
