import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../bench/arguments';

describe('the arguments of the bench', () => {
  it('measure everything in full where there are none', () => {
    expect(parseArguments([])).toMatchObject({ isQuick: false, only: [], rounds: undefined, withProfiles: true });
  });

  it('name rows one by one or in a list', () => {
    expect(parseArguments(['--only', 'start', '--only', 'release,hosts-20']).only).toEqual([
      'start',
      'release',
      'hosts-20',
    ]);
  });

  it('refuse a number of rounds that is none', () => {
    expect(() => parseArguments(['--rounds', 'many'])).toThrow('--rounds is many, not a number above 0');
  });

  it('refuse what is not known', () => {
    expect(() => parseArguments(['--fast'])).toThrow(TypeError);
  });
});
