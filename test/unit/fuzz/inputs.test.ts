import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCliArguments } from '../../../src/entry/cli-arguments';
import { actionSource, cliSource, readInputs } from '../../../src/inputs';
import { parseDotenv } from '../../../src/inputs/dotenv';
import { parseSecretsInput, resolveSecrets } from '../../../src/inputs/secrets';
import { parseGitIndex, refuseCollisions } from '../../../src/sources/upload/git-index';
import { expectRefusal, fuzz, mutated, orRefusal } from './fuzzing';

const MODES = [
  'deploy',
  'rollback',
  'verify',
  'plan',
  'status',
  'releases',
  'logs',
  'doctor',
  'init',
  'demo',
  '__proto__',
];
const NAMES = [
  ...['config', 'environment', 'apps', 'hosts', 'version', 'reason', 'force', 'target', 'lock-wait', 'lines', 'follow'],
  ...[
    'ssh-key',
    'ssh-passphrase',
    'known-hosts',
    'secrets',
    'current-secrets',
    'deadline',
    'dry-run',
    'since',
    '__proto__',
  ],
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'true',
    'TRUE',
    'no',
    '',
    ' ',
    ',',
    '\n',
    'failed',
    'previous',
    'version:1',
    'time:2026-11-21',
    'time:',
    '-1',
    '1e3',
    '99999999999999999999',
    '5m',
    '{}',
    'web-1,web-1',
  ),
);

describe('inputs', () => {
  fuzz('of a step are read, or refused by their names', () =>
    fc.property(
      fc.option(fc.constantFrom(...MODES)),
      fc.dictionary(fc.constantFrom(...NAMES), text, { maxKeys: 6 }),
      (mode, given) => {
        const env = Object.fromEntries(
          Object.entries({ ...given, mode: mode ?? 'deploy' }).map(([name, value]) => [
            `INPUT_${name.toUpperCase()}`,
            value,
          ]),
        );
        orRefusal(() => readInputs(actionSource(env)));
      },
    ),
  );

  fuzz('of a command line are read, or refused by their names', () =>
    fc.property(
      fc.array(
        fc.oneof(
          text,
          fc.constantFrom(...MODES),
          fc.constantFrom(...NAMES).map((name) => `--${name}`),
          fc.tuple(fc.constantFrom(...NAMES), text).map(([name, value]) => `--${name}=${value}`),
        ),
        { maxLength: 6 },
      ),
      fc.dictionary(fc.constantFrom(...NAMES), text, { maxKeys: 3 }),
      (argv, variables) => {
        const env = Object.fromEntries(
          Object.entries(variables).map(([name, value]) => [
            `BOWLINE_INPUT_${name.toUpperCase().replaceAll('-', '_')}`,
            value,
          ]),
        );
        orRefusal(() => {
          const request = parseCliArguments(argv);
          if (request.kind === 'run') readInputs(cliSource(request, env));
        });
      },
    ),
  );
});

const DOTENV = Buffer.from('# secrets\nexport TOKEN="a\\nb" # why\nPLAIN=value\nSINGLE=\'it is\'\nLINES="one\ntwo"\n');
const value = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0'));

describe('secrets', () => {
  fuzz('of any text are read, or refused without a word of them', () =>
    fc.property(fc.oneof(mutated(DOTENV).map(String), fc.json(), fc.string({ unit: 'binary' })), (given) => {
      const canary = 'swordfish-0815';
      for (const all of [given, `${given}\n${canary}`, `${canary}${given}`, `{"a": "${canary}" ${given}`]) {
        try {
          parseSecretsInput(all);
        } catch (error) {
          expectRefusal(error);
          expect(`${error.message} ${error.hint}`).not.toContain(canary);
        }
      }
    }),
  );

  fuzz('that were written as JSON are read as they were', () =>
    fc.property(fc.dictionary(fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,9}$/), value), (secrets) => {
      const read = parseSecretsInput(JSON.stringify(secrets));
      expect(new Map([...read].map(([name, secret]) => [name, secret.reveal()]))).toEqual(
        new Map(Object.entries(secrets)),
      );
    }),
  );

  fuzz('are found by what was declared, or all that are missing are named', () =>
    fc.property(
      fc.dictionary(
        fc.constantFrom('A', 'B', '__proto__', 'toString', 'constructor'),
        fc.constantFrom('A', 'B', 'toString', '__proto__'),
      ),
      fc.dictionary(fc.constantFrom('A', 'B'), value),
      (declared, env) => {
        const found = orRefusal(() => resolveSecrets(declared, new Map(), env));
        if (found !== undefined) expect([...found.keys()].sort()).toEqual(Object.keys(declared).sort());
        for (const [name, secret] of found ?? []) expect(secret.reveal()).toBe(env[declared[name] ?? '']);
      },
    ),
  );

  fuzz('in single quotes are what stands there', () =>
    fc.property(
      value.filter((one) => !/['\r]/.test(one)),
      (one) => {
        expect(parseDotenv(`A='${one}'\n`).get('A')).toBe(one);
      },
    ),
  );

  test.each([
    ['quotes', `A="${'\\"'.repeat(200_000)}`],
    ['lines', Array.from({ length: 20_000 }, (_, index) => `A${index}=1`).join('\n')],
    ['blanks', `A=${' '.repeat(200_000)}x`],
    ['backslashes', `A="${'\\'.repeat(200_000)}`],
    ['braces', '{'.repeat(200_000)],
  ])('of very many %s are read or refused in bounded time', { timeout: 60_000 }, (_what, all) => {
    orRefusal(() => parseSecretsInput(all));
  });
});

const path = fc.string({ unit: 'binary', minLength: 1 }).filter((one) => !one.includes('\0'));
const MODE = fc.constantFrom('100644', '100755', '120000', '160000');

describe('an index of git', () => {
  fuzz('is read as git writes it', () =>
    fc.property(fc.uniqueArray(fc.tuple(path, MODE), { selector: ([one]) => one }), (entries) => {
      const text = entries.map(([one, mode]) => `${mode} ${'a'.repeat(40)} 0\t${one}\0`).join('');
      expect([...parseGitIndex(text)]).toEqual(entries);
    }),
  );

  fuzz('of any text is read, and refused only for names that are one', () =>
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        mutated(Buffer.from(`100644 ${'a'.repeat(40)} 0\tREADME\0`.repeat(3))).map(String),
      ),
      (text) => {
        orRefusal(() => refuseCollisions(parseGitIndex(text)));
      },
    ),
  );
});
