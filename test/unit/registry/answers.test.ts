import { expect, test } from 'vitest';
import { findNextPage, readWords } from '../../../src/registry/answers';
import { decideWait } from '../../../src/registry/request';

const HERE = new URL('https://ghcr.io/v2/you/logger/tags/list?n=1000');

test.each([
  [null, undefined],
  ['<>; rel="prev"', undefined],
  ['</v2/you/logger/tags/list?last=b&n=2>; rel="next"', 'https://ghcr.io/v2/you/logger/tags/list?last=b&n=2'],
  ['<list?last=b>;rel=next', 'https://ghcr.io/v2/you/logger/tags/list?last=b'],
  ['<https://elsewhere.example.com/x>; rel="next"', 'https://elsewhere.example.com/x'],
  ['</a>; rel="prev", </b>; rel="next"', 'https://ghcr.io/b'],
])('the page behind %j', (header, expected) => {
  expect(findNextPage(header, HERE)?.href).toBe(expected);
});

test.each([
  ['{"errors":[{"code":"DENIED","message":"denied"}]}', 'DENIED: denied'],
  ['{"errors":[{"code":"A"},{"message":"b"}]}', 'A; b'],
  ['{"details":"incorrect username or password"}', 'incorrect username or password'],
  ['<html><h1>502 Bad Gateway</h1></html>', '502 Bad Gateway'],
  ['', ''],
])('the words of %j', (text, expected) => {
  expect(readWords(text).trim()).toBe(expected);
});

const NOW = new Date('2026-11-29T12:00:00Z');

test.each([
  [200, null, undefined],
  [404, '1', undefined],
  [501, '1', undefined],
  [429, '7', 7_000],
  [429, null, 2_000],
  [429, 'soon', 2_000],
  [503, 'Sun, 29 Nov 2026 12:00:05 GMT', 5_000],
  [503, 'Sun, 29 Nov 2026 11:00:00 GMT', 0],
])('after %i with Retry-After %j it waits %j ms', (status, header, expected) => {
  const headers = new Headers(header === null ? {} : { 'retry-after': header });
  expect(decideWait({ status, headers }, 2, NOW)).toBe(expected);
});
