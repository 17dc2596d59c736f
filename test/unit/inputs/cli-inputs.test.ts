import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CliRequest, parseCliArguments } from '../../../src/entry/cli-arguments';
import { InputError } from '../../../src/errors';
import { cliSource, type Inputs, readInputs } from '../../../src/inputs';
import { listInputs } from '../../../src/inputs/table';
import type { InputDefinition } from '../../../src/inputs/table/definition';

function parseRun(...argv: string[]): Extract<CliRequest, { kind: 'run' }> {
  const request = parseCliArguments(argv);
  if (request.kind !== 'run') throw new Error(`it is ${request.kind}`);
  return request;
}

function read(argv: string[], env: NodeJS.ProcessEnv = {}): Inputs {
  return readInputs(cliSource(parseRun(...argv), env));
}

function refusal(argv: string[], env: NodeJS.ProcessEnv = {}): InputError {
  try {
    read(argv, env);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('a command line', () => {
  it('is a mode and flags, in any order', () => {
    const inputs = read(['--json', 'deploy', '--environment', 'production', '--apps=shop', '--yes', '--apps', 'admin']);
    expect(inputs).toMatchObject({
      mode: 'deploy',
      environment: 'production',
      apps: ['shop', 'admin'],
      json: true,
      yes: true,
    });
  });

  it('asks before it changes anything unless told otherwise', () => {
    expect(read(['rollback'])).toMatchObject({ yes: false, json: false });
    expect(read(['rollback', '--yes=false'])).toMatchObject({ yes: false });
  });

  it('reads the flags that only it has', () => {
    expect(read(['logs', '--lines', '20', '--since', '10m', '--follow'])).toMatchObject({
      lines: 20,
      sinceMs: 600_000,
      follow: true,
    });
    expect(read(['logs'])).toMatchObject({ lines: 100, follow: false });
    expect(read(['demo', '--keep'])).toEqual({ mode: 'demo', keep: true });
    expect(read(['init', '--kind', 'node', '--port', '9000', '--yes'])).toMatchObject({
      ...{ mode: 'init', config: 'config/bowline.yml', kind: 'node', port: 9000, yes: true },
    });
  });

  it('takes a private key, which begins with dashes, as a value', () => {
    const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nx\n-----END OPENSSH PRIVATE KEY-----\n';
    expect(parseRun('deploy', '--ssh-key', key).flags.get('ssh-key')).toBe(key);
  });

  it.each<[string[], RegExp, RegExp]>([
    [['deploy', '--enviroment', 'x'], /there is no flag `--enviroment`/, /Did you mean `--environment`\?/],
    [['deploy', '-e', 'x'], /there is no flag `-e`/, /bowline deploy --help/],
    [['deploy', '--xyzzy=hunter2'], /there is no flag `--xyzzy`$/, /lists the flags/],
    [['--mode', 'deploy', 'deploy'], /the mode is a word/, /bowline deploy/],
    [['deploy', '--environment'], /`--environment` needs a value/, /--environment NAME/],
    [['deploy', '--environment', '--json'], /`--environment` needs a value/, /--environment NAME/],
    [['deploy', '--environment', 'a', '--environment', 'b'], /`--environment` is there twice/, /once/],
    [['deploy', 'production'], /the word `production` belongs to no flag/, /deploy --environment production`/],
    [['deploy', '--', '--json'], /the word `--json` belongs to no flag/, /Quote/],
    [['deplyo'], /there is no mode `deplyo`/, /`deploy`/],
    [['--json'], /no mode is given/, /deploy, verify/],
    [['deploy', '--target', 'previous'], /mode `deploy` does not take `--target`/, /`rollback`/],
    [['rollback', '--yes=sure'], /`--yes` is neither true nor false/, /true/],
    [['logs', '--lines', '0'], /`--lines` is not a count: `0`/, /from 1/],
    [['logs', '--lines=-5'], /`--lines` is not a count: `-5`/, /from 1/],
  ])('%j is refused', (argv, message, hint) => {
    const error = refusal(argv);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
  });

  it('does not repeat a stray word that may be half of a secret', () => {
    const error = refusal(['deploy', '--ssh-passphrase', 'correct', 'horse']);
    expect(error.message).not.toContain('horse');
  });

  it('asks for help or the version', () => {
    expect(parseCliArguments([])).toEqual({ kind: 'help', mode: undefined });
    expect(parseCliArguments(['-h'])).toEqual({ kind: 'help', mode: undefined });
    expect(parseCliArguments(['deploy', '--wrong', '--help'])).toEqual({ kind: 'help', mode: 'deploy' });
    expect(parseCliArguments(['--version'])).toEqual({ kind: 'version' });
    expect(parseRun('deploy', '--version', 'v1').flags.get('version')).toBe('v1');
  });

  it('gives back every value of every text flag as it was given', () => {
    const texts = listInputs('deploy', 'cli').filter(({ kind }) => kind !== 'boolean');
    const value = fc.string({ unit: 'binary' }).filter((text) => text !== '');
    const flags = fc.uniqueArray(fc.tuple(fc.constantFrom(...texts), value), { selector: ([{ name }]) => name });
    fc.assert(
      fc.property(flags, (given: [InputDefinition, string][]) => {
        const request = parseRun('deploy', ...given.map(([{ name }, text]) => `--${name}=${text}`));
        expect(Object.fromEntries(request.flags)).toEqual(
          Object.fromEntries(given.map(([{ name }, text]) => [name, text])),
        );
      }),
    );
  });

  it('never throws anything but an InputError', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('deploy', 'logs', '--apps', '--json', '--', '-h', '--lines', '--=', '-', '--no-json'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
        try {
          expect(['help', 'version', 'run']).toContain(parseCliArguments(argv).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
    );
  });
});

describe('BOWLINE_INPUT_ variables', () => {
  it('are ignored by a mode that does not take them, because they may be set for a session', () => {
    expect(read(['deploy'], { BOWLINE_INPUT_TARGET: 'x' })).not.toHaveProperty('target');
  });

  it('stand in for flags that are not given', () => {
    const env = { BOWLINE_INPUT_LOCK_WAIT: '5m', BOWLINE_INPUT_ENVIRONMENT: 'test', BOWLINE_INPUT_YES: 'true' };
    expect(read(['deploy', '--environment', 'production'], env)).toMatchObject({
      environment: 'production',
      lockWaitMs: 300_000,
      yes: true,
    });
  });

  it('are named in messages', () => {
    expect(refusal(['deploy'], { BOWLINE_INPUT_LOCK_WAIT: '5' }).message).toContain('`BOWLINE_INPUT_LOCK_WAIT`');
  });

  it('are refused when they stand for no flag, unless they are empty', () => {
    const error = refusal(['deploy'], { BOWLINE_INPUT_ENVIROMENT: 'test' });
    expect(error.message).toBe('BOWLINE_INPUT_ENVIROMENT stands for no flag');
    expect(error.hint).toBe('Did you mean `BOWLINE_INPUT_ENVIRONMENT`?');
    expect(read(['deploy'], { BOWLINE_INPUT_ENVIROMENT: '' }).mode).toBe('deploy');
  });

  it('are no inputs of a step, and INPUT_ variables none of a command line', () => {
    expect(read(['deploy'], { INPUT_ENVIRONMENT: 'test' })).not.toHaveProperty('environment', 'test');
  });
});
