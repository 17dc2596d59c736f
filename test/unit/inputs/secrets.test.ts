import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors';
import { maskValues, parseSecretsInput, resolveSecrets } from '../../../src/inputs/secrets';
import { Secret } from '../../../src/shell/secret';

const reveal = (secrets: ReadonlyMap<string, Secret>) =>
  Object.fromEntries([...secrets].map(([name, secret]) => [name, secret.reveal()]));

function refusal(act: () => unknown): InputError {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('the input `secrets`', () => {
  it('is a JSON object of strings', () => {
    const text = '\uFEFF\n { "A": "1", "B": "line\\nline \\"$x\\" %" }\r\n';
    expect(reveal(parseSecretsInput(text))).toEqual({ A: '1', B: 'line\nline "$x" %' });
  });

  it('gives back any object that was written as JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'binary' })), (values) => {
        expect(new Map(Object.entries(reveal(parseSecretsInput(JSON.stringify(values)))))).toEqual(
          new Map(Object.entries(values)),
        );
      }),
    );
  });

  it('or dotenv lines', () => {
    expect(reveal(parseSecretsInput('# mine\r\nexport A="x\\ny"\r\nB=\'$z\'\r\n'))).toEqual({ A: 'x\ny', B: '$z' });
    expect(parseSecretsInput(' ').size).toBe(0);
  });

  it.each([
    ['{"A": "hunter2",\n hunter2}', /^`secrets`(, line 2)?: it begins like a JSON object but is not valid JSON$/],
    ['{"A": "hunter2"', /is not valid JSON$/],
    ['{"A": 4711}', /^`secrets`: the value of "A" is not a string$/],
    ['{"A": {"B": "hunter2"}}', /^`secrets`: the value of "A" is not a string$/],
    ['A="hunter2', /^`secrets`, line 1:/],
  ])('refuses %j without a word of its values', (text, message) => {
    const error = refusal(() => parseSecretsInput(text));
    expect(error.message).toMatch(message);
    expect(error.cause).toBeUndefined();
    expect(`${error.message} ${error.hint} ${error.stack}`).not.toMatch(/hunter2|4711/);
  });
});

describe('declared secrets', () => {
  const input = parseSecretsInput('PROD_TOKEN=from-input\nEMPTY=\nBOTH=same\nSPLIT=one\nNUL="a\0b"\nUNSET_OUTSIDE=x');
  const env = { BOTH: 'same', SPLIT: 'two', OUTSIDE: 'from-env', BLANK: '', UNSET_OUTSIDE: '', EMPTY: 'outside' };

  it('are found in the input, then in the environment, under the name that the service knows', () => {
    const found = resolveSecrets({ TOKEN: 'PROD_TOKEN', OUTSIDE: 'OUTSIDE', BOTH: 'BOTH' }, input, env);
    expect(reveal(found)).toEqual({ TOKEN: 'from-input', OUTSIDE: 'from-env', BOTH: 'same' });
  });

  it('may be set to nothing in the environment when the input has them', () => {
    expect(reveal(resolveSecrets({ A: 'UNSET_OUTSIDE' }, input, env))).toEqual({ A: 'x' });
  });

  it('are read by name only: what is not declared is never touched', () => {
    const watched = new Proxy<NodeJS.ProcessEnv>(env, {
      get: (target, name) => {
        expect(name).toBe('OUTSIDE');
        return target[String(name)];
      },
    });
    expect(reveal(resolveSecrets({ OUTSIDE: 'OUTSIDE' }, input, watched))).toEqual({ OUTSIDE: 'from-env' });
    expect(resolveSecrets({}, input, env).size).toBe(0);
  });

  it('that cannot be used are named all at once, without a value', () => {
    const declared = {
      TOKEN: 'NO_TOKEN',
      EMPTY: 'EMPTY',
      BLANK: 'BLANK',
      SPLIT: 'SPLIT',
      NUL: 'NUL',
      OBJECT: 'constructor',
      OUTSIDE: 'OUTSIDE',
    };
    const error = refusal(() => resolveSecrets(declared, input, env));
    expect(error.message.split('\n')).toEqual([
      'the secret NO_TOKEN (TOKEN in the service) is missing',
      'the secret EMPTY is empty',
      'the secret BLANK is empty',
      'the secret SPLIT is in the input `secrets` and, with another value, in the environment',
      'the secret NUL has a NUL byte in it',
      'the secret constructor (OBJECT in the service) is missing',
    ]);
    expect(error.hint).toContain('env:');
  });
});

describe('what to mask of a secret', () => {
  const mask = (value: string) => maskValues(new Secret(value));

  it('is itself, and nothing of what is too short to hide', () => {
    expect(mask('pass')).toContain('pass');
    expect(mask(' p ww ')).toContain(' p ww ');
    for (const value of ['', '1', 'yes', ' on \n', '""']) expect(mask(value)).toEqual([]);
  });

  it('is how JSON spells it', () => {
    expect(mask('a"b\\c')).toContain('a\\"b\\\\c');
    expect(mask('one\ntwo')).toEqual(expect.arrayContaining(['one\\ntwo', 'one\\r\\ntwo']));
  });

  it('is its lines, as they are and trimmed, but not the braces of a JSON document', () => {
    const masks = mask('{\r\n  "key": "value"\r\n}');
    expect(masks).toEqual(expect.arrayContaining(['  "key": "value"', '"key": "value"']));
    expect(masks).not.toContain('{');
    expect(masks).not.toContain('}');
  });

  it('is its base64, whatever follows it and with either line ending', () => {
    for (const text of ['correct horse\nbattery', 'correct horse\r\nbattery']) {
      for (const rest of ['', '\n', 'more']) {
        const encoded = Buffer.from(text + rest).toString('base64');
        expect(mask('correct horse\nbattery').some((piece) => encoded.startsWith(piece))).toBe(true);
      }
    }
  });

  it('is never empty and never more than one line', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, unit: 'binary' }), (value) => {
        const masks = mask(value);
        expect(masks.length > 0).toBe(value.trim().length >= 4);
        for (const piece of masks) expect(piece).toMatch(/^[^\n]+$/);
      }),
    );
  });

  it('leaves no line of four characters readable', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 1 }), (lines) => {
        const masks = mask(lines.join('\n'));
        for (const line of lines) expect(masks).toContain(line);
      }),
    );
  });
});
