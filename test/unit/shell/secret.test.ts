import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from '../../../src/shell/secret';

const VALUE = 'hunter2-hunter2';
const secret = new Secret(VALUE);

test('a secret gives itself out on request only', () => {
  expect(secret.reveal()).toBe(VALUE);
});

test.each([
  ['a template', () => `${secret}`],
  ['String()', () => String(secret)],
  ['JSON', () => JSON.stringify({ secret })],
  ['a log', () => inspect({ secret }, { depth: 9, showHidden: true })],
  ['its keys', () => JSON.stringify([Object.keys(secret), Object.entries(secret), { ...secret }])],
  ['concatenation', () => `a${secret as unknown as string}b`],
])('%s does not print a secret', (_how, print) => {
  expect(print()).not.toContain('hunter2');
});
