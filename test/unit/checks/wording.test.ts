import { expect, test } from 'vitest';
import {
  describeBytes,
  describeError,
  describeHttpStatus,
  describeMs,
  describeShare,
  excerpt,
} from '../../../src/checks/wording';

test.each([
  [0, '0 ms'],
  [412.4, '412 ms'],
  [999.6, '1 s'],
  [3_210, '3.2 s'],
  [59_960, '1 min'],
  [60_000, '1 min'],
  [125_000, '2 min 5 s'],
])('%d ms is %s', (ms, text) => expect(describeMs(ms)).toBe(text));

test.each([
  [0, '0 bytes'],
  [1_023, '1023 bytes'],
  [1_024 ** 2, '1 MiB'],
  [1.5 * 1_024 ** 3, '1.5 GiB'],
  [5_000 * 1_024 ** 4, '5000 TiB'],
])('%d bytes are %s', (bytes, text) => expect(describeBytes(bytes)).toBe(text));

test('shares and statuses', () => {
  expect([describeShare(0.015), describeShare(1 / 3), describeShare(1)]).toEqual(['1.5%', '33.33%', '100%']);
  expect([describeHttpStatus(404), describeHttpStatus(799)]).toEqual(['404 Not Found', '799']);
});

test('untrusted text becomes one short line', () => {
  expect(excerpt(' a\r\n\u001b[2Jb\u2028c\u202ed ')).toBe('a [2Jb c d');
  expect(excerpt('x'.repeat(300))).toBe(`${'x'.repeat(200)}…`);
  expect(excerpt('y '.repeat(1e6)).length).toBeLessThan(250);
});

test('whatever is thrown has a phrase', () => {
  expect(describeError(new Error('a\nb'))).toBe('a b');
  expect(describeError('text')).toBe('text');
  expect(describeError(new AggregateError([new Error('first')]))).toBe('first');
  expect(describeError(new AggregateError([]))).toBe('AggregateError');
  expect(describeError(Object.assign(new Error(), { code: 'EPERM' }))).toBe('EPERM');
});
