import { expect, test } from 'vitest';
import { describeCause, findNoAnswer, isOfTls } from '../../../src/http/no-answer';

const of = (message: string, more: object = {}) => Object.assign(new Error(message), more);

test.each([
  ['what the system said', of('fetch failed', { cause: of('connect', { code: 'ECONNREFUSED' }) }), 'ECONNREFUSED'],
  [
    'the first of several tries',
    of('fetch failed', { cause: of('', { errors: [of('', { code: 'EHOSTUNREACH' })] }) }),
    'EHOSTUNREACH',
  ],
  ['an inner code before an outer one', of('a', { code: 'OUTER', cause: of('b', { code: 'INNER' }) }), 'INNER'],
  ['an outer code where the inner has none', of('a', { code: 'OUTER', cause: of('b') }), 'OUTER'],
  ['what is no error', 'x', ''],
])('the code is of %s', (_what, error, code) => {
  expect(findNoAnswer(error).code).toBe(code);
});

test('without any code the innermost words tell', () => {
  expect(findNoAnswer(of('fetch failed', { cause: of('bad port') }))).toEqual({ code: '', message: 'bad port' });
  expect(findNoAnswer(of('fetch failed', { cause: of('') }))).toEqual({ code: '', message: 'fetch failed' });
});

test('a code is a cause in words, or a matter of TLS', () => {
  expect(describeCause({ code: 'ENOTFOUND' })).toBe('its name is not known');
  expect(describeCause({ code: 'EWHATEVER' })).toBeUndefined();
  for (const code of ['DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_TLS_CERT_ALTNAME_INVALID'])
    expect(isOfTls({ code })).toBe(true);
  expect(isOfTls({ code: 'ECONNRESET' })).toBe(false);
});
