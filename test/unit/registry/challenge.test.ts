import { expect, test } from 'vitest';
import { parseChallenge } from '../../../src/registry/challenge';

test.each([
  [null, undefined],
  ['', undefined],
  ['Negotiate', undefined],
  ['Basic realm="the shop"', { scheme: 'basic' }],
  ['basic', { scheme: 'basic' }],
  [
    'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:you/logger:pull"',
    { scheme: 'bearer', realm: 'https://ghcr.io/token', service: 'ghcr.io', scope: 'repository:you/logger:pull' },
  ],
  ['bearer  realm=https://a/token', { scheme: 'bearer', realm: 'https://a/token' }],
  ['Bearer realm="https://a/t,b=\\"c\\""', { scheme: 'bearer', realm: 'https://a/t,b="c"' }],
  ['Basic realm="x", Bearer realm="https://a/t"', { scheme: 'bearer', realm: 'https://a/t' }],
  ['Bearer realm="https://a/t", Basic realm="x"', { scheme: 'bearer', realm: 'https://a/t' }],
  ['Bearer service="x"', undefined],
])('%j', (header, expected) => {
  expect(parseChallenge(header)).toEqual(expected);
});
