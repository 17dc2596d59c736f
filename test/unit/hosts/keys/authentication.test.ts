import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ssh2, { type ParsedKey } from 'ssh2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HostAddress } from '../../../../src/hosts/address';
import { connect } from '../../../../src/hosts/connect';
import { type AuthenticationLog, createAuthHandler, openCredentials } from '../../../../src/hosts/keys/authentication';
import { fingerprintOf } from '../../../../src/hosts/keys/fingerprint';
import { PROPOSAL } from '../../../../src/hosts/ssh/algorithms';
import { explainLogin } from '../../../../src/hosts/ssh/explain-login';
import { Secret } from '../../../../src/shell/secret';
import { generateKeyPair, type KeyPairOptions, missingSshd, type Sshd, startSshd } from '../../../fixtures/sshd';
import { until } from '../../../fixtures/until';
import { addressOf, failToConnect, type Keys, makeAddress, makeKeys, offer, run } from '../connecting';

const NOTHING_SAID = {
  said: '',
  banner: '',
  isEncrypted: true,
  asked: { proposal: PROPOSAL, hostKeys: [] },
} as const;

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

test('a server that runs nothing and forwards nothing is told from one that is lost', async () => {
  using keys = makeKeys();
  await using idle = await startIdleServer();
  await using host = await connect(idle.address, offer(keys.own));
  await expect(host.start('true')).rejects.toMatchObject({ kind: 'shell', hint: expect.stringContaining('sftp-only') });
  await expect(host.dial(22)).rejects.toMatchObject({ kind: 'shell' });
  expect(host.isLost).toBe(false);
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
      await agent.stop();
    }
  });

  test('names its keys when none is right', async () => {
    using keys = makeKeys();
    const agent = await startAgent(keys.folder, [keys.own.path]);
    await using sshd = await startSshd({});
    const error = await failToConnect(addressOf(sshd), offer({ keys: [], agent: agent.socket }));
    await agent.stop();
    expect(error).toMatchObject({ kind: 'auth' });
    expect(error.message).toContain(`${keys.own.fingerprint} (agent)`);
  });

  test('makes no signature with SHA-1, and neither does a key', async () => {
    using keys = makeKeys();
    const pair = generateKeyPair(keys.folder, { type: 'rsa' });
    const socket = await startAgent(keys.folder, [pair.path]);
    const credentials = await openCredentials({ keys: [new Secret(pair.privateKey)], agent: socket.socket }, 'ssh-key');
    const log: AuthenticationLog = { offered: [], methods: [], isPartial: false };
    const next = (await createAuthHandler('deploy', credentials, log)).handler as unknown as NextMethod;
    const { key } = next(null, null);
    const { agent } = next(['publickey'], false);
    const data = Buffer.from('to be signed');
    const parsed = key ?? credentials.keys[0]?.parsed;
    expect(parsed?.sign(data, 'sha256')).toBeInstanceOf(Buffer);
    expect(parsed?.sign(data, 'sha1')).toBeInstanceOf(Error);
    const sign = (hash: string) =>
      new Promise((resolve) => agent?.sign(parsed, data, { hash }, (error, signed) => resolve(error ?? signed)));
    expect(await sign('sha512')).toBeInstanceOf(Buffer);
    const refusal = await sign('sha1');
    await socket.stop();
    expect(explainLogin(makeAddress(), refusal, { ...NOTHING_SAID, log })).toMatchObject({
      kind: 'auth',
      message: expect.stringContaining('the server takes RSA keys with SHA-1 only'),
      hint: expect.stringContaining('SHA-1 is broken'),
    });
  });

  test('that is not there is named', async () => {
    await using sshd = await startSshd({});
    const error = await failToConnect(addressOf(sshd), offer({ keys: [], agent: '/nonexistent/agent' }));
    expect(error).toMatchObject({ kind: 'key', hint: expect.stringContaining('ssh-add') });
  });
});

/** What ssh2 calls between its attempts. */
type NextMethod = (
  methods: readonly string[] | null,
  isPartial: boolean | null,
) => {
  readonly key?: ParsedKey;
  readonly agent?: {
    sign(key: unknown, data: Buffer, options: object, done: (error?: Error, signed?: Buffer) => void): void;
  };
};

async function startAgent(
  folder: string,
  paths: readonly string[],
): Promise<{ socket: string; stop(): Promise<void> }> {
  const socket = join(folder, `agent-${paths.length}`);
  const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' });
  await until(() => existsSync(socket));
  for (const path of paths) execFileSync('ssh-add', ['-q', path], { env: { ...process.env, SSH_AUTH_SOCK: socket } });
  const stop = async () => {
    const ended = once(agent, 'exit');
    agent.kill();
    // It removes its socket as it ends, while the folder around it is removed too.
    await ended;
  };
  return { socket, stop };
}

interface IdleServer extends AsyncDisposable {
  readonly address: HostAddress;
}

/** A server that lets everybody in and opens sessions, but runs nothing in them. */
async function startIdleServer(): Promise<IdleServer> {
  const hostKey = ssh2.utils.generateKeyPairSync('ed25519');
  const server = new ssh2.Server({ hostKeys: [hostKey.private] }, (client) => {
    client.on('error', () => {});
    client.on('authentication', (attempt) => attempt.accept());
    client.on('session', (accept) => accept().on('exec', (_accept, reject) => reject()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const blob = Buffer.from(hostKey.public.split(' ')[1] ?? '', 'base64');
  return {
    address: makeAddress({ port: (server.address() as { port: number }).port, hostKeys: [fingerprintOf(blob)] }),
    async [Symbol.asyncDispose]() {
      server.close();
    },
  };
}
