import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../../../src/hosts/connect';
import { findFreePort } from '../../../fixtures/port';
import { generateKeyPair, missingDropbear, type Sshd, startDropbear } from '../../../fixtures/sshd';
import { addressOf, failToConnect, type Keys, makeKeys, offer, run } from '../connecting';

describe.skipIf(missingDropbear)(`Dropbear ${missingDropbear ?? ''}`, () => {
  let keys: Keys;
  let dropbear: Sshd;

  beforeAll(async () => {
    keys = makeKeys();
    dropbear = await startDropbear({
      hostKeyTypes: ['ed25519', 'ecdsa', 'rsa'],
      authorizedKeys: [keys.own.publicKey],
    });
  });

  afterAll(async () => {
    await dropbear.stop();
    keys[Symbol.dispose]();
  });

  test('runs commands and takes data', async () => {
    await using host = await connect(addressOf(dropbear), offer(keys.own));
    expect(await run(host, 'echo out; echo err >&2; exit 4')).toMatchObject({
      stdout: 'out\n',
      stderr: 'err\n',
      code: 4,
    });
    const text = randomBytes(1_000_000).toString('hex');
    expect((await run(host, 'cat', text)).stdout).toBe(text);
  });

  test('is known by any of its keys', async () => {
    for (const fingerprint of dropbear.fingerprints) {
      await using host = await connect(addressOf(dropbear, { hostKeys: [fingerprint] }), offer(keys.own));
      expect(host.isLost).toBe(false);
    }
    const stranger = generateKeyPair(keys.folder);
    const error = await failToConnect(addressOf(dropbear, { hostKeys: [stranger.fingerprint] }), offer(keys.own));
    expect(error).toMatchObject({ code: 'host_key' });
  });

  test('takes RSA keys with SHA-2', async () => {
    const pair = generateKeyPair(keys.folder, { type: 'rsa' });
    await using server = await startDropbear({ authorizedKeys: [pair.publicKey] });
    await using host = await connect(addressOf(server), offer(pair));
    expect(host.isLost).toBe(false);
  });

  test('names what it takes when it lets nobody in', async () => {
    const error = await failToConnect(addressOf(dropbear), offer(generateKeyPair(keys.folder)));
    expect(error).toMatchObject({ kind: 'auth' });
    expect(error.message).toContain('the server takes publickey');
  });

  test.each([[[]], [['-j']]])('dials with the flags %j', async (options) => {
    await using server = await startDropbear({ authorizedKeys: [keys.own.publicKey], options });
    await using host = await connect(addressOf(server), offer(keys.own));
    await expect(host.dial(await findFreePort())).rejects.toMatchObject({ kind: 'refused' });
    const echo = createServer((socket) => socket.on('error', () => {}).end('bye'));
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
    const address = echo.address();
    const stream = await host.dial(typeof address === 'object' && address !== null ? address.port : 0);
    expect(Buffer.concat((await stream.toArray()) as Buffer[]).toString()).toBe('bye');
    echo.close();
  });

  test('that is killed ends what runs', async () => {
    await using host = await connect(addressOf(dropbear), offer(keys.own));
    const channel = await host.start('sleep 60');
    channel.stdout.resume();
    channel.stderr.resume();
    dropbear.killConnections();
    expect(await channel.exited).toEqual({ code: null, signal: null });
  });
});
