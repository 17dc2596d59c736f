import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCliArguments } from '../../../src/entry/cli-arguments';
import { InputError } from '../../../src/errors';
import { cliSource, type HostModeInputs, readInputs } from '../../../src/inputs';
import { readCliFiles } from '../../../src/inputs/cli-files';

const KEY = '-----BEGIN OPENSSH PRIVATE KEY-----\nx\n-----END OPENSSH PRIVATE KEY-----';
let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'bowline-home-'));
  mkdirSync(join(home, '.ssh'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function put(path: string, text: string, mode = 0o600): string {
  const full = join(home, path);
  writeFileSync(full, text);
  chmodSync(full, mode);
  return full;
}

async function read(argv: string[], env: NodeJS.ProcessEnv = {}) {
  const request = parseCliArguments(argv);
  if (request.kind !== 'run') throw new Error(`it is ${request.kind}`);
  const { source, warnings } = await readCliFiles(cliSource(request, env), { env, home });
  return { inputs: readInputs(source) as HostModeInputs, warnings };
}

async function refusal(argv: string[], env: NodeJS.ProcessEnv = {}): Promise<InputError> {
  const error: unknown = await read(argv, env).catch((thrown: unknown) => thrown);
  if (error instanceof InputError) return error;
  throw new Error('it was accepted', { cause: error });
}

describe('a file on the command line', () => {
  it('is read where its path stands after an @, or alone where it cannot be the text', async () => {
    const key = put('key', `${KEY}\n`);
    const secrets = put('.env', 'A="1"\n');
    const known = put('known', 'web-1 ssh-ed25519 AAAA\n');
    const { inputs, warnings } = await read([
      'status',
      '--ssh-key',
      key,
      '--secrets',
      `@${secrets}`,
      `--known-hosts=${known}`,
    ]);
    expect(inputs.sshKey?.reveal()).toBe(KEY);
    expect(inputs.secrets?.get('A')?.reveal()).toBe('1');
    expect(inputs.knownHosts).toBe('web-1 ssh-ed25519 AAAA');
    expect(warnings).toEqual([]);
  });

  it('is found under the home directory, where no shell expands @~/', async () => {
    put('.ssh/id_ed25519', KEY);
    const { inputs } = await read(['status', '--ssh-key', '@~/.ssh/id_ed25519']);
    expect(inputs.sshKey?.reveal()).toBe(KEY);
  });

  it('may come from a variable as well', async () => {
    const { inputs } = await read(['status'], { BOWLINE_INPUT_SSH_PASSPHRASE: `@${put('pass', 'a b \r\n')}` });
    expect(inputs.sshPassphrase?.reveal()).toBe('a b ');
  });

  it('gives a warning when it is a private key that others can read', async () => {
    const { warnings } = await read(['status', '--ssh-key', `@${put('key', KEY, 0o640)}`]);
    expect(warnings).toEqual([
      `the private key ${join(home, 'key')} can be read by others; run: chmod 600 ${join(home, 'key')}`,
    ]);
  });

  it.each([
    ['missing', 'does not exist'],
    ['key/below', 'does not exist'],
    ['.ssh', 'is a directory'],
    ['empty', 'is empty'],
    ['a\0b', 'cannot be read (ERR_INVALID_ARG_VALUE)'],
  ])('%j is refused: %s', async (path, reason) => {
    put('key', KEY);
    put('empty', '\n');
    const error = await refusal(['status', '--ssh-key', `@${home}/${path}`]);
    expect(error.message).toBe(`\`--ssh-key\`: the file ${home}/${path} ${reason}`);
    expect(error.hint).toBeTruthy();
  });

  it('is not named when the value may be a secret that is neither text nor path', async () => {
    const error = await refusal(['status', '--ssh-key', 'b3BlbnNzaC1rZXk']);
    expect(error.message).toBe('`--ssh-key`: the file that it names does not exist');
    expect(error.hint).toContain('@FILE');
  });

  it('is not read for a mode that does not take it', async () => {
    expect((await refusal(['demo', '--ssh-key', '@/missing'])).message).toBe('mode `demo` does not take `--ssh-key`');
  });
});

describe('a text on the command line', () => {
  it('is taken as it is, with a warning when it is a secret', async () => {
    const { inputs, warnings } = await read([
      'status',
      '--secrets',
      '{"A": "1"}',
      '--known-hosts',
      '@revoked * ssh-rsa AAAA',
    ]);
    expect(inputs.secrets?.get('A')?.reveal()).toBe('1');
    expect(inputs.knownHosts).toBe('@revoked * ssh-rsa AAAA');
    expect(warnings).toEqual([
      'the value of --secrets can be seen by everybody on this machine; give it as @FILE or in BOWLINE_INPUT_SECRETS',
    ]);
  });

  it('gives no warning in a variable', async () => {
    const { inputs, warnings } = await read(['status'], { BOWLINE_INPUT_SSH_KEY: KEY });
    expect(inputs.sshKey?.reveal()).toBe(KEY);
    expect(warnings).toEqual([]);
  });
});

describe('known hosts', () => {
  it("are the person's own when none are given", async () => {
    put('.ssh/known_hosts', 'web-1 ssh-ed25519 AAAA\n');
    expect((await read(['status'])).inputs.knownHosts).toBe('web-1 ssh-ed25519 AAAA\n');
    expect((await read(['status', '--known-hosts', 'web-2 ssh-rsa B'])).inputs.knownHosts).toBe('web-2 ssh-rsa B');
  });

  it('are nothing when the person has none, or an empty file', async () => {
    expect((await read(['status'])).inputs.knownHosts).toBeUndefined();
    put('.ssh/known_hosts', '');
    expect((await read(['status'])).inputs.knownHosts).toBeUndefined();
  });

  it('that exist but cannot be read are an error', async () => {
    mkdirSync(join(home, '.ssh/known_hosts'));
    expect((await refusal(['status'])).message).toBe(
      `\`--known-hosts\`: the file ${home}/.ssh/known_hosts is a directory`,
    );
  });
});

describe('the SSH agent', () => {
  const env = { SSH_AUTH_SOCK: '/run/agent.sock' };

  it('is used when no key is given, or when it is asked for', async () => {
    expect((await read(['status'], env)).inputs.sshAgent).toBe('/run/agent.sock');
    expect((await read(['status', '--agent', '--ssh-key', KEY], env)).inputs.sshAgent).toBe('/run/agent.sock');
    expect((await read(['status', '--ssh-key', KEY], env)).inputs.sshAgent).toBeUndefined();
    expect((await read(['status', '--agent=false'], env)).inputs.sshAgent).toBeUndefined();
    expect((await read(['status'])).inputs.sshAgent).toBeUndefined();
  });

  it('is an error when it is asked for and not there', async () => {
    expect((await refusal(['status', '--agent'])).message).toContain('SSH_AUTH_SOCK is not set');
  });

  it('is refused by a mode that connects to nothing', async () => {
    expect((await refusal(['demo', '--agent'])).message).toContain('does not take `--agent`');
  });
});
