import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlaceholders, fillPlaceholders, findPlaceholders } from '../../../../src/config/filling/placeholders';
import { fillVariables, findMalformedVariables, findVariables } from '../../../../src/config/filling/variables';

const VALUES = { app: 'shop', environment: 'test', host: 'web-1' };

/** Text that holds nothing to fill. */
const plain = fc.string().filter((text) => !/[{}$]/.test(text));
const name = fc.constantFrom('app', 'environment', 'host');

describe('placeholders', () => {
  test.each([
    ['/srv/{app}-{environment}', '/srv/shop-test'],
    ['{app}{app}', 'shopshop'],
    ['{{app}}', '{app}'],
    ['{{{app}}}', '{{app}}'],
    ['{ app }', '{ app }'],
    ['{"app": 1}', '{"app": 1}'],
    ['${app}', '${app}'],
    ['{color}', '{color}'],
    ['{toString}', '{toString}'],
    ['{}', '{}'],
  ])('%s is filled to %s', (text, filled) => expect(fillPlaceholders(text, VALUES)).toBe(filled));

  test('what stands around placeholders stays as it is', () => {
    fc.assert(
      fc.property(plain, name, plain, (before, placeholder, after) => {
        expect(fillPlaceholders(`${before}{${placeholder}}${after}`, VALUES)).toBe(
          before + VALUES[placeholder] + after,
        );
      }),
    );
  });

  test('values are not filled again', () => {
    expect(fillPlaceholders('{app}', { app: '{host}', host: 'web-1' })).toBe('{host}');
  });

  test('a literal placeholder survives, whatever its name', () => {
    fc.assert(
      fc.property(plain, fc.stringMatching(/^[a-z_]\w{0,8}$/), plain, (before, word, after) => {
        expect(fillPlaceholders(`${before}{{${word}}}${after}`, VALUES)).toBe(`${before}{${word}}${after}`);
        expect(findPlaceholders(`${before}{{${word}}}${after}`)).toEqual([]);
      }),
    );
  });

  test('every placeholder of a text is found, in order', () => {
    expect(findPlaceholders('{app}/{{literal}}/{host}/{number}')).toEqual(['app', 'host', 'number']);
  });

  test('unknown ones and those of later are refused by name', () => {
    expect(checkPlaceholders('/srv/{app}')).toBeUndefined();
    expect(checkPlaceholders('/srv/{ap}')?.message).toBe(
      'unknown placeholder `{ap}`: there are {app}, {environment}, {host}',
    );
    expect(checkPlaceholders('{app}-{color}')?.message).toContain('`{color}` is known only in `runtime.blue_green`');
    expect(checkPlaceholders('{app}-{color}@{port}', { color: true })).toBeUndefined();
    expect(checkPlaceholders('pr-{number}')?.message).toContain('only in an environment with `per: pull_request`');
    expect(checkPlaceholders('pr-{number}', { number: true })).toBeUndefined();
  });
});

describe('variables', () => {
  test('set ones are filled and the others named', () => {
    const variables = { HOST: 'a', EMPTY: '' };
    expect(fillVariables('${HOST}-${HOST}', variables)).toEqual({ text: 'a-a', missing: [] });
    expect(fillVariables('${UNSET}/${EMPTY}', variables)).toEqual({
      text: '${UNSET}/${EMPTY}',
      missing: ['UNSET', 'EMPTY'],
    });
    expect(fillVariables('${toString}', variables).missing).toEqual(['toString']);
  });

  test('a value is not filled again', () => {
    expect(fillVariables('${A}', { A: '${B}', B: 'secret' }).text).toBe('${B}');
  });

  test('$${NAME} is literal', () => {
    expect(fillVariables('$${HOST}', { HOST: 'a' })).toEqual({ text: '${HOST}', missing: [] });
    expect(findVariables('$${HOST} ${OTHER}')).toEqual(['OTHER']);
  });

  test.each(['${A:-b}', '${}', '${1}', '${A', '${ A }', '${A.b}'])('%s is malformed', (text) => {
    expect(findMalformedVariables(text)).toEqual([text]);
    expect(findVariables(text)).toEqual([]);
  });

  test('what stands around variables stays as it is', () => {
    const word = fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,8}$/);
    fc.assert(
      fc.property(plain, word, fc.string({ minLength: 1 }), plain, (before, variable, value, after) => {
        const filled = fillVariables(`${before}\${${variable}}${after}`, { [variable]: value });
        expect(filled).toEqual({ text: before + value + after, missing: [] });
      }),
    );
  });
});
