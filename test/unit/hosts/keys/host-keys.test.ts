import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HostKeyError } from '../../../../src/errors';
import type { HostAddress } from '../../../../src/hosts/address';
import { connect } from '../../../../src/hosts/connect';
import { parseKnownHosts } from '../../../../src/hosts/keys/known-hosts';
import { generateKeyPair, type KeyPair, type KeyType, missingSshd, type Sshd, startSshd } from '../../../fixtures/sshd';
import { addressOf, failToConnect, type Keys, makeKeys, offer, run } from '../connecting';

const TYPES: readonly KeyType[] = ['ed25519', 'ecdsa', 'rsa'];

describe.skipIf(missingSshd)(`the key of a host ${missingSshd ?? ''}`, () => {
  let keys: Keys;
  let sshd: Sshd;
  let stranger: KeyPair;

  beforeAll(async () => {
    keys = makeKeys();
    stranger = generateKeyPair(keys.folder);
    sshd = await startSshd({ hostKeyTypes: TYPES, authorizedKeys: [keys.own.publicKey] });
  });

  afterAll(async () => {
    await sshd.stop();
    keys[Symbol.dispose]();
  });

  const key = (type: KeyType): KeyPair => sshd.hostKeys[type] ?? stranger;
  const name = () => `[127.0.0.1]:${sshd.port}`;

  async function expectTrust(parts: Partial<HostAddress>, knownHosts = ''): Promise<void> {
    const options = offer(keys.own, { knownHosts: parseKnownHosts(knownHosts, 'known-hosts') });
    await using host = await connect(addressOf(sshd, parts), options);
    expect((await run(host, 'echo here')).stdout).toBe('here\n');
  }

  async function expectRefusal(parts: Partial<HostAddress>, knownHosts = ''): Promise<HostKeyError> {
    const before = sshd.log().length;
    const options = offer(keys.own, { knownHosts: parseKnownHosts(knownHosts, 'known-hosts') });
    const error = await failToConnect(addressOf(sshd, parts), options);
    expect(error).toBeInstanceOf(HostKeyError);
    expect(sshd.log().slice(before)).not.toMatch(/userauth|publickey|Accepted|Failed/i);
    return error as HostKeyError;
  }

  test.each(TYPES)('is trusted by its %s fingerprint, although the server has keys of every type', async (type) => {
    await expectTrust({ hostKeys: [key(type).fingerprint] });
  });

  test.each(TYPES)('is trusted by a known_hosts line of type %s', async (type) => {
    await expectTrust({ hostKeys: [] }, `${name()} ${key(type).publicKey}`);
  });

  test('is trusted by a known_hosts line in the config', async () => {
    await expectTrust({ hostKeys: [`${name()} ${key('rsa').publicKey}`] });
  });

  test('is trusted by a hashed line', async () => {
    const salt = randomBytes(20);
    const hash = createHmac('sha1', salt).update(name()).digest('base64');
    await expectTrust({ hostKeys: [] }, `|1|${salt.toString('base64')}|${hash} ${key('ecdsa').publicKey}`);
  });

  test('is trusted when the config or known-hosts knows it, whatever the other says', async () => {
    await expectTrust({ hostKeys: [stranger.fingerprint] }, sshd.knownHostsLine);
    await expectTrust({ hostKeys: [key('rsa').fingerprint] }, `${name()} ${stranger.publicKey}`);
  });

  test('is refused before any authentication when nothing is known', async () => {
    const error = await expectRefusal({ hostKeys: [] });
    const { fingerprint, publicKey } = key('ed25519');
    expect(error).toMatchObject({ offered: fingerprint, expected: [], where: { host: 'web-1' } });
    expect(error.message).toContain(`web-1 (${sshd.user}@127.0.0.1:${sshd.port}): its host key is not known`);
    expect(error.hint).toContain(`host_key: "${fingerprint}"`);
    expect(error.hint).toContain(`${name()} ${publicKey.split(' ').slice(0, 2).join(' ')}`);
  });

  test('is refused when it changed, and both fingerprints are told', async () => {
    const error = await expectRefusal({ hostKeys: [] }, `${name()} ${stranger.publicKey}`);
    expect(error).toMatchObject({ offered: key('ed25519').fingerprint, expected: [stranger.fingerprint] });
    expect(error.message).toContain('is not the expected one');
    expect(error.message).toContain(`${stranger.fingerprint} (known-hosts, line 1)`);
  });

  test('is refused when no key of the server has the pinned fingerprint', async () => {
    const error = await expectRefusal({ hostKeys: [stranger.fingerprint] });
    expect(error.offered).toBe(key('ed25519').fingerprint);
    for (const type of TYPES) expect(error.message).toContain(key(type).fingerprint);
  });

  test('is refused when it is revoked, even where it is also pinned', async () => {
    const revoked = `@revoked * ${key('ed25519').publicKey}`;
    const error = await expectRefusal({ hostKeys: [key('ed25519').fingerprint] }, `${sshd.knownHostsLine}\n${revoked}`);
    expect(error.message).toContain('is revoked (known-hosts, line 2)');
    expect(error.hint).not.toContain('host_key:');
  });

  test('may be revoked for one type while that of another is trusted', async () => {
    const lines = [`@revoked * ${key('ed25519').publicKey}`, `${name()} ${key('ecdsa').publicKey}`];
    await expectTrust({ hostKeys: [] }, lines.join('\n'));
  });
});

describe.skipIf(missingSshd)(`a server with one host key ${missingSshd ?? ''}`, () => {
  test('is refused with that key when the line pins one of another type', async () => {
    using keys = makeKeys();
    const stranger = generateKeyPair(keys.folder);
    await using sshd = await startSshd({ hostKeyTypes: ['rsa'], authorizedKeys: [keys.own.publicKey] });
    const line = `[127.0.0.1]:${sshd.port} ${stranger.publicKey}`;
    const options = offer(keys.own, { knownHosts: parseKnownHosts(line, 'known-hosts') });
    const error = await failToConnect(addressOf(sshd, { hostKeys: [] }), options);
    expect(error).toMatchObject({ offered: sshd.hostKeys.rsa?.fingerprint, expected: [stranger.fingerprint] });
    const pinned = await failToConnect(addressOf(sshd, { hostKeys: [stranger.fingerprint] }), offer(keys.own));
    expect(pinned).toMatchObject({ code: 'host_key', offered: sshd.hostKeys.rsa?.fingerprint });
  });
});
