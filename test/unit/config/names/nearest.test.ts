import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNearest } from '../../../../src/config/names/nearest';

const KEYS = ['health', 'hooks', 'port', 'path', 'keep', 'keep_failed'];

test.each([
  ['helth', 'health'],
  ['haelth', 'health'],
  ['prot', 'port'],
  ['PORT', 'port'],
  ['keepfailed', 'keep_failed'],
])('%s is taken for %s', (name, nearest) => expect(findNearest(name, KEYS)).toBe(nearest));

test.each(['dashboard', 'x', ''])('nothing is near %j', (name) =>
  expect(findNearest(name, ['health'])).toBeUndefined(),
);

test('a name is nearest to itself', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.array(fc.string()), (name, others) => {
      const nearest = findNearest(name, [...others, name]);
      expect(nearest?.toLowerCase()).toBe(name.toLowerCase());
    }),
  );
});

test('one character more, less or swapped is still near', () => {
  const name = fc.string({ minLength: 3, maxLength: 12 }).filter((text) => text === text.toLowerCase());
  fc.assert(
    fc.property(name, fc.nat(), (text, seed) => {
      const at = seed % (text.length - 1);
      const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
      const shorter = text.slice(0, at) + text.slice(at + 1);
      expect([swapped, shorter, `${text}x`].map((typo) => findNearest(typo, [text]))).toEqual(
        [swapped, shorter, `${text}x`].map((typo) => (typo.length < 1 ? undefined : text)),
      );
    }),
  );
});
