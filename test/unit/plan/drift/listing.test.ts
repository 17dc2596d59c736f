import { describe, expect, test } from 'vitest';
import { isSameTime, readListing } from '../../../../src/plan/drift/listing';

const read = (text: string) => [...readListing(Buffer.from(text)).values()];
const STAT = { inode: '7', changedAt: '20', modifiedAt: '10', owner: '1000:1000' };

describe('a line of a listing', () => {
  test.each([
    ['f:644 7 20 10 3 1000:1000 .//a b', { path: 'a b', type: 'f', mode: '0644', size: 3 }],
    ['81ed 7 20 10 3 1000:1000 .//a b', { path: 'a b', type: 'f', mode: '0755', size: 3 }],
    ['d:1777 7 20 10 4096 1000:1000 .//', { path: '', type: 'd', mode: '1777', size: 4096 }],
    ['f:644 7 20 10 0 1000:1000 .//a\x01f:644 1 1 1 1 0:0 .', { path: 'a\nf:644 1 1 1 1 0:0 .', type: 'f', size: 0 }],
    ['l:777 7 20 10 6 1000:1000 .//l -> k -> a -> b', { path: 'l -> k', type: 'l', leadsTo: 'a -> b' }],
    [`a1ff 7 20 10 6 1000:1000 './/l -> k' -> 'a -> b'`, { path: 'l -> k', type: 'l', leadsTo: 'a -> b' }],
    ['l:777 7 20 10 2 1000:1000 .//ü -> é', { path: 'ü', leadsTo: 'é' }],
    ['l:777 7 20 10 99 1000:1000 .//a -> b', { path: 'a', leadsTo: 'b' }],
  ])('%j', (line, entry) => {
    expect(read(`${line}\n`)).toMatchObject([{ ...STAT, ...entry }]);
  });

  test.each(['', '!', 'f:644 7 20 10 3 1000:1000 a', 'find: x: Permission denied'])('that is none: %j', (line) => {
    expect(read(line)).toEqual([]);
  });
});

test.each([
  ['1.5', '1.5', true],
  ['1.5', '1.6', false],
  ['1', '1.6', true],
  ['2', '1.6', false],
])('the times %s and %s are one: %s', (a, b, is) => {
  expect(isSameTime(a, b)).toBe(is);
});
