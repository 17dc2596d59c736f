import { describe, expect, test } from 'vitest';
import { findMode, parseCliArguments } from '../../../src/entry/cli-arguments';
import { InputError } from '../../../src/errors';

describe('a command line', () => {
  test.each([['version'], ['--version'], ['-v'], ['-V']])('asks for the version: %s', (word) => {
    expect(parseCliArguments([word])).toEqual({ kind: 'version' });
  });

  test.each([
    [['help'], undefined],
    [['help', 'deploy'], 'deploy'],
    [['deploy', '--help'], 'deploy'],
    [['rollback', '-h'], 'rollback'],
    [[], undefined],
  ])('asks for help: %j', (argv, mode) => {
    expect(parseCliArguments(argv)).toEqual({ kind: 'help', mode });
  });

  test.each([
    [['deploy', 'production'], '`bowline deploy --environment production`'],
    [['status', 'test'], '`bowline status --environment test`'],
    [['rollback', 'v1.2.3'], '`bowline rollback --target v1.2.3`'],
    [['deploy', '1.2.3'], '`bowline deploy --version 1.2.3`'],
    [['deploy', '--env', 'production'], 'Did you mean `--environment`?'],
    [['deploy', '-e', 'production'], 'Did you mean `--environment`?'],
    [['deploy', '--host', 'web-1'], 'Did you mean `--hosts`?'],
    [['deploy', '-i', 'id_ed25519'], 'Did you mean `--ssh-key`?'],
  ])('that is nearly right is told the exact flag: %j', (argv, says) => {
    expect(() => parseCliArguments(argv)).toThrow(InputError);
    try {
      parseCliArguments(argv);
    } catch (error) {
      expect((error as InputError).hint).toContain(says);
    }
  });

  test('that may hold half of a secret is not quoted', () => {
    try {
      parseCliArguments(['deploy', '--ssh-passphrase', 'correct', 'horse']);
    } catch (error) {
      expect(`${(error as InputError).message} ${(error as InputError).hint}`).not.toContain('horse');
    }
  });

  test.each([
    [['deploy', '--nonsense'], 'deploy'],
    [['--environment', 'test', 'status'], 'status'],
    [['deplyo'], undefined],
    [[], undefined],
  ])('names its mode, as far as it has one: %j', (argv, mode) => {
    expect(findMode(argv)).toBe(mode);
  });
});
