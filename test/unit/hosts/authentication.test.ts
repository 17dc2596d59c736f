import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../../src/hosts/connect';
import { Secret } from '../../../src/shell/secret';
import { generateKeyPair, type KeyPairOptions, missingSshd, type Sshd, startSshd } from '../../fixtures/sshd';
import { until } from '../../fixtures/until';
import { addressOf, failToConnect, type Keys, makeKeys, offer, run } from './connecting';

describe.skipIf(missingSshd)(`logging in ${missingSshd ?? ''}`, () => {
  let keys: Keys;

  beforeAll(() => {
    keys = makeKeys();
  });
  afterAll(() => keys[Symbol.dispose]());

  test.each<[string, KeyPairOptions]>([
    ['an ed25519 key', {}],
    ['an RSA key', { type: 'rsa' }],
    ['an ECDSA key of 256 bits', { type: 'ecdsa' }],
    ['an ECDSA key of 521 bits', { type: 'ecdsa', bits: 521 }],
    ['an RSA key in PEM with a passphrase', { type: 'rsa', format: 'PEM', passphrase: 'open it' }],
    ['an ed25519 key with a passphrase', { passphrase: 'open it' }],
    ['an ECDSA key in PKCS#8 with a passphrase', { type: 'ecdsa', format: 'PKCS8', passphrase: 'open it' }],
  ])('works by %s', async (_name, options) => {
    const pair = generateKeyPair(keys.folder, options);
    await using sshd = await startSshd({ authorizedKeys: [pair.publicKey] });
    const credentials = { keys: [new Secret(pair.privateKey)], passphrase: new Secret('open it') };
    await using host = await connect(addressOf(sshd), offer(credentials));
    expect((await run(host, 'echo in')).stdout).toBe('in\n');
  });

  test('offers several keys of one text until one is right', async () => {
    const [wrong, right] = [generateKeyPair(keys.folder, { type: 'rsa' }), generateKeyPair(keys.folder)];
    await using sshd = await startSshd({ authorizedKeys: [right.publicKey] });
    const text = new Secret(`${wrong.privateKey}${right.privateKey}`);
    await using host = await connect(addressOf(sshd), offer({ keys: [text] }));
    expect(host.isLost).toBe(false);
  });

  test('asks the server nothing before it offers a key', async () => {
    await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey], options: ['MaxAuthTries 1'] });
    await using host = await connect(addressOf(sshd), offer(keys.own));
    expect((await run(host, 'echo in')).code).toBe(0);
    expect(sshd.log()).not.toContain('none');
  });

  test('signs by an RSA key with SHA-2', async () => {
    const pair = generateKeyPair(keys.folder, { type: 'rsa' });
    await using sshd = await startSshd({
      authorizedKeys: [pair.publicKey],
      options: ['PubkeyAcceptedAlgorithms rsa-sha2-256,rsa-sha2-512'],
    });
    await using host = await connect(addressOf(sshd), offer(pair));
    expect(host.isLost).toBe(false);
  });

  test('never signs with SHA-1', async () => {
    const pair = generateKeyPair(keys.folder, { type: 'rsa' });
    await using sshd = await startSshd({
      authorizedKeys: [pair.publicKey],
      options: ['PubkeyAcceptedAlgorithms ssh-rsa'],
    });
    const error = await failToConnect(addressOf(sshd), offer(pair));
    expect(error).toMatchObject({ kind: 'auth' });
  });

  test('fails by naming the user, the keys that were offered and what the server takes', async () => {
    const other = generateKeyPair(keys.folder);
    await using sshd = await startSshd({ authorizedKeys: [other.publicKey] });
    const error = await failToConnect(addressOf(sshd), offer(keys.own));
    expect(error).toMatchObject({ kind: 'auth', where: { host: 'web-1' } });
    expect(error.message).toContain(
      `${sshd.user} was not let in: offered ssh-ed25519 ${keys.own.fingerprint}; the server takes publickey`,
    );
    expect(error).toMatchObject({ hint: expect.stringContaining('authorized_keys') });
  });

  test('says so when there is no key at all', async () => {
    await using sshd = await startSshd({});
    const error = await failToConnect(addressOf(sshd), offer({ keys: [] }));
    expect(error).toMatchObject({ kind: 'auth', hint: expect.stringContaining('ssh-key') });
  });

  test('says so when the key is right and the server wants more', async () => {
    const options = ['AuthenticationMethods publickey,password', 'PasswordAuthentication yes'];
    await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey], options });
    const error = await failToConnect(addressOf(sshd), offer(keys.own));
    expect(error).toMatchObject({ kind: 'auth' });
    expect(error.message).toContain('the key is right, but the server also wants password');
  });

  test('says so when too many keys were offered', async () => {
    await using sshd = await startSshd({ options: ['MaxAuthTries 2'] });
    const texts = Array.from({ length: 4 }, () => new Secret(generateKeyPair(keys.folder).privateKey));
    const error = await failToConnect(addressOf(sshd), offer({ keys: texts }));
    expect(error).toMatchObject({ kind: 'auth', hint: expect.stringContaining('MaxAuthTries') });
  });

  test('refuses a key that cannot be read before anything connects', async () => {
    const error = await failToConnect(
      { ...addressOf(await closedServer()), key: 'WEB_KEY' },
      offer({ keys: [new Secret('no key')] }),
    );
    expect(error).toMatchObject({ kind: 'key', where: { host: 'web-1' } });
    expect(error.message).toContain('WEB_KEY: it is not a private key');
  });

  async function closedServer(): Promise<Sshd> {
    const sshd = await startSshd({});
    await sshd.stop();
    return sshd;
  }
});

const missingAgent = existsSync('/usr/bin/ssh-agent') ? missingSshd : 'ssh-agent is not installed';

describe.skipIf(missingAgent)(`an agent ${missingAgent ?? ''}`, () => {
  test.each<KeyPairOptions>([{}, { type: 'rsa' }])('logs in with its keys (%j)', async (options) => {
    using keys = makeKeys();
    const pair = generateKeyPair(keys.folder, options);
    const agent = await startAgent(keys.folder, [keys.own.path, pair.path]);
    await using sshd = await startSshd({ authorizedKeys: [pair.publicKey] });
    try {
      await using host = await connect(addressOf(sshd), offer({ keys: [], agent: agent.socket }));
      expect((await run(host, 'echo "agent: $SSH_AUTH_SOCK"')).stdout).toBe('agent: \n');
    } finally {
      agent.stop();
    }
  });

  test('names its keys when none is right', async () => {
    using keys = makeKeys();
    const agent = await startAgent(keys.folder, [keys.own.path]);
    await using sshd = await startSshd({});
    const error = await failToConnect(addressOf(sshd), offer({ keys: [], agent: agent.socket }));
    agent.stop();
    expect(error).toMatchObject({ kind: 'auth' });
    expect(error.message).toContain(`${keys.own.fingerprint} (agent)`);
  });

  test('that is not there is named', async () => {
    await using sshd = await startSshd({});
    const error = await failToConnect(addressOf(sshd), offer({ keys: [], agent: '/nonexistent/agent' }));
    expect(error).toMatchObject({ kind: 'key', hint: expect.stringContaining('ssh-add') });
  });
});

async function startAgent(folder: string, paths: readonly string[]): Promise<{ socket: string; stop(): void }> {
  const socket = join(folder, `agent-${paths.length}`);
  const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' });
  await until(() => existsSync(socket));
  for (const path of paths) execFileSync('ssh-add', ['-q', path], { env: { ...process.env, SSH_AUTH_SOCK: socket } });
  return { socket, stop: () => void agent.kill() };
}
