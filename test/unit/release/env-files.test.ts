import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeEnvFile, writeEnvFiles, writeInstallFiles, writeSecretFiles } from '../../../src/release/env-files';
import { Secret } from '../../../src/shell/secret';
import { sh } from '../../../src/shell/sh';
import { makeTarget } from '../plan/target';
import { describeShells, makeFolder, runShell } from '../shell/shells';

/** Values rich in what either reader treats as special; UTF-8, without NUL. */
const value = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"',
        "'",
        '\\',
        '\\\\',
        '\\"',
        '\\n',
        '\n',
        '\\\n',
        '\r',
        '\r\n',
        '$',
        '$$',
        '$HOME',
        '${X}',
        '$(id)',
        '`',
        '`id`',
        '#',
        ';',
        '=',
        '%',
        '%n',
        '!',
        '~',
        ' ',
        '\t',
        '  ',
        '\u0001',
        '\u007f',
        '\u00a0',
        'ä',
        '文',
        '😀',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''))
  .filter((text) => !/\p{Surrogate}/u.test(text));
const batch = fc
  .array(value, { minLength: 1, maxLength: 60 })
  .map((values) => Object.fromEntries(values.map((one, index) => [`BW_TEST_${index}`, one])));

/**
 * What systemd makes of an EnvironmentFile=, after the state machine of its parser (`parse_env_file_internal`
 * in env-file.c) and systemd.exec(5): comments, quotes that may begin in the middle of a value, backslashes,
 * continued lines, and blanks that are cut off.
 */
function readAsSystemd(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const isNewline = (c: string) => c === '\n' || c === '\r';
  const isBlank = (c: string) => c === ' ' || c === '\t' || isNewline(c);
  let state = 'pre-key';
  let key = '';
  let read = '';
  /** How much of the value stands when the blanks at its end are cut off; -1 while there are none. */
  let kept = -1;
  const push = () => {
    found[key.trimEnd()] = kept === -1 ? read : read.slice(0, kept);
    [state, key, read, kept] = ['pre-key', '', '', -1];
  };
  for (const c of text) {
    switch (state) {
      case 'pre-key':
        if (c === '#' || c === ';') state = 'comment';
        else if (!isBlank(c)) [state, key] = ['key', c];
        break;
      case 'key':
        if (isNewline(c)) [state, key] = ['pre-key', ''];
        else if (c === '=') state = 'pre-value';
        else key += c;
        break;
      case 'pre-value':
        if (isNewline(c)) push();
        else if (c === "'") state = 'single';
        else if (c === '"') state = 'double';
        else if (c === '\\') state = 'escape';
        else if (!isBlank(c)) [state, read] = ['value', read + c];
        break;
      case 'value':
        if (isNewline(c)) push();
        else if (c === '\\') [state, kept] = ['escape', -1];
        else {
          if (!isBlank(c)) kept = -1;
          else if (kept === -1) kept = read.length;
          read += c;
        }
        break;
      case 'escape':
        state = 'value';
        if (!isNewline(c)) read += c;
        break;
      case 'single':
        if (c === "'") state = 'pre-value';
        else read += c;
        break;
      case 'double':
        if (c === '"') state = 'pre-value';
        else if (c === '\\') state = 'double escape';
        else read += c;
        break;
      case 'double escape':
        state = 'double';
        if (['"', '\\', '`', '$'].includes(c)) read += c;
        else if (c !== '\n') read += `\\${c}`;
        break;
      default:
        if (isNewline(c)) state = 'pre-key';
    }
  }
  if (state !== 'pre-key' && state !== 'key' && state !== 'comment') push();
  return found;
}

describe('the reference parser', () => {
  test.each([
    ['A=plain\n', 'plain'],
    ['A= spaced out  \n', 'spaced out'],
    ["A='single \\n'\n", 'single \\n'],
    ['A="double \\n \\" \\$"\n', 'double \\n " $'],
    ['A=one\\\ntwo\n', 'onetwo'],
    ['# no\nA="two\nlines"\n', 'two\nlines'],
    ['A="a"b"c"\n', 'ab"c"'],
  ])('reads %j as systemd does', (text, expected) => {
    expect(readAsSystemd(text)).toEqual({ A: expected });
  });
});

test('systemd reads every value as it was', () => {
  fc.assert(
    fc.property(batch, (variables) => {
      expect(readAsSystemd(writeEnvFile(variables))).toEqual(variables);
    }),
    { numRuns: 200 },
  );
});

describeShells('variables in a file', (shell) => {
  test('are read as they were', () => {
    using folder = makeFolder();
    const file = join(folder.path, 'the env');
    fc.assert(
      fc.property(batch, (variables) => {
        writeFileSync(file, writeEnvFile(variables));
        // `env -0` prints what a program really gets.
        const { stdout, stderr } = runShell(shell, `${sh`set -a; . ${file}; set +a; exec env -0`.text}\n`, {
          env: { PATH: process.env.PATH },
        });
        expect(stderr.toString()).toBe('');
        const read = stdout
          .toString('utf8')
          .split('\0')
          .filter((line) => line.startsWith('BW_TEST_'));
        expect(
          Object.fromEntries(read.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])),
        ).toEqual(variables);
      }),
      { numRuns: 20 },
    );
  });
});

test('a secret is written out, and nothing else of it', () => {
  expect(writeEnvFile({ A: 'plain', B: new Secret('it\'s "$x"') })).toBe('A="plain"\nB="it\'s \\"\\$x\\""\n');
});

describe('the files of a release', () => {
  const secrets = new Map([['TOKEN', new Secret('s3cret')]]);
  const texts = (secretsAs: 'env' | 'files' | 'credentials') =>
    Object.fromEntries(
      writeEnvFiles(makeTarget({ env: { LOG: 'info' }, secretsAs }), secrets).map(({ name, text, mode }) => {
        expect(mode).toBe(0o600);
        return [name, text];
      }),
    );

  test('give the service its secrets in its env, and builds none', () => {
    expect(texts('env')).toEqual({
      env: 'LOG="info"\nTOKEN="s3cret"\n',
      'env.build': 'LOG="info"\n',
      'env.commands': 'LOG="info"\nTOKEN="s3cret"\n',
    });
  });

  test.each(['files', 'credentials'] as const)('give them as %s of their own where that is asked for', (secretsAs) => {
    expect(texts(secretsAs)).toEqual({
      env: 'LOG="info"\n',
      'env.build': 'LOG="info"\n',
      'env.commands': 'LOG="info"\nTOKEN="s3cret"\n',
      'secrets/TOKEN': 's3cret',
    });
  });

  test('give what installs its own secrets alone, each in a file of its own', () => {
    const python = { requirements: ['r.txt'], installer: 'auto', requiresHashes: false } as const;
    const target = makeTarget({
      python: { ...python, secrets: { PIP_INDEX_URL: 'INDEX' } },
      node: { isShared: true, secrets: { NPM_TOKEN: 'TOKEN' } },
    });
    const found = new Map([...secrets, ['INDEX', new Secret('https://a:b@c/')]]);
    expect(writeInstallFiles(target, found)).toEqual([
      { name: 'env.python', text: 'PIP_INDEX_URL="https://a:b@c/"\n', mode: 0o600 },
      { name: 'env.node', text: 'NPM_TOKEN="s3cret"\n', mode: 0o600 },
    ]);
    expect(writeInstallFiles(makeTarget({ python }), found)).toEqual([]);
  });

  test('that replace secrets only say which are added to the env of then', () => {
    const told = (secretsAs: 'env' | 'files') =>
      writeSecretFiles({ secretsAs }, secrets).map(({ name, isAdded }) => [name, isAdded]);
    expect(told('env')).toEqual([
      ['env', true],
      ['env.commands', true],
    ]);
    expect(told('files')).toEqual([
      ['env.commands', true],
      ['secrets/TOKEN', false],
    ]);
  });
});
