import { describe, expect, test } from 'vitest';
import { InputError } from '../../../../src/errors';
import { choosePassphrase, sharePassphrases } from '../../../../src/hosts/keys/passphrases';
import { Secret } from '../../../../src/shell/secret';

const key = (name: string) => `-----BEGIN RSA PRIVATE KEY-----\n${name}\n-----END RSA PRIVATE KEY-----\n`;
const ONE = new Secret(key('AAAA'));
const TWO = new Secret(key('BBBB') + key('CCCC'));

/** What each key of each text is opened with. */
function share(given: string | undefined, texts: readonly Secret[]): (string | undefined)[][] {
  const shared = sharePassphrases(given === undefined ? undefined : new Secret(given), texts);
  return shared.map((passphrase, at) =>
    (texts[at] === ONE ? [0] : [0, 1]).map((index) => choosePassphrase(passphrase, index)),
  );
}

describe('the lines of ssh-passphrase', () => {
  test.each<[string, string | undefined, readonly Secret[], (string | undefined)[][]]>([
    ['none', undefined, [ONE, TWO], [[undefined], [undefined, undefined]]],
    ['one for all', 'a', [ONE, TWO], [['a'], ['a', 'a']]],
    ['one that ends in a newline', 'a\n', [TWO, ONE], [['a', 'a'], ['a']]],
    ['one each', 'a\nb\nc', [TWO, ONE], [['a', 'b'], ['c']]],
    ['with CRLF', 'a\r\nb\r\nc\r\n', [ONE, TWO], [['a'], ['b', 'c']]],
    ['an empty one for a key that needs none', 'a\n\nc', [ONE, TWO], [['a'], [undefined, 'c']]],
    ['fewer than keys: the last ones need none', 'a\nb', [TWO, ONE], [['a', 'b'], [undefined]]],
    ['blanks are part of it', ' a \nb', [ONE, ONE], [[' a '], ['b']]],
  ])('%s', (_name, given, texts, expected) => {
    expect(share(given, texts)).toEqual(expected);
  });

  test.each([
    ['a\nb', 1],
    ['a\nb\nc', 1],
    ['\nb', 1],
  ])('more than keys are refused: %j', (given) => {
    expect(() => share(given, [ONE])).toThrow(InputError);
    expect(() => share(given, [ONE])).toThrow(/`ssh-passphrase` has \d lines, and there is 1 key/);
  });
});
