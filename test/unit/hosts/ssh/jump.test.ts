import { createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HostKeyError } from '../../../../src/errors';
import { connect } from '../../../../src/hosts/connect';
import { Secret } from '../../../../src/shell/secret';
import { findFreePort } from '../../../fixtures/port';
import { generateKeyPair, missingSshd, type Sshd, startSshd } from '../../../fixtures/sshd';
import { addressOf, failToConnect, type Keys, makeAddress, makeKeys, offer, run } from '../connecting';

describe.skipIf(missingSshd)(`jump hosts ${missingSshd ?? ''}`, () => {
  let keys: Keys;
  let outer: Sshd;
  let inner: Sshd;
  let target: Sshd;

  beforeAll(async () => {
    keys = makeKeys();
    const authorizedKeys = [keys.own.publicKey];
    outer = await startSshd({ authorizedKeys });
    inner = await startSshd({ authorizedKeys });
    target = await startSshd({ authorizedKeys, hostKeyTypes: ['ed25519', 'rsa'] });
  });

  afterAll(async () => {
    for (const sshd of [outer, inner, target]) await sshd.stop();
    keys[Symbol.dispose]();
  });

  const hop = (sshd: Sshd, name: string) => addressOf(sshd, { name });

  test('lead to a host, two of them, each with its own host key', async () => {
    const address = addressOf(target, { jump: [hop(outer, 'outer'), hop(inner, 'inner')] });
    const before = target.log().length;
    {
      await using host = await connect(address, offer(keys.own));
      expect((await run(host, 'cat', Buffer.alloc(3_000_000, 'x'))).stdout).toHaveLength(3_000_000);
      expect(host.name).toBe('web-1');
    }
    expect(outer.log()).toContain('Accepted publickey');
    expect(inner.log()).toContain('Accepted publickey');
    await expect.poll(() => target.log().slice(before)).toMatch(/disconnect|connection closed/i);
    await expect.poll(() => outer.log()).toMatch(/disconnect|connection closed/i);
  });

  test('are asked for another key type of the target as well', async () => {
    const fingerprint = target.hostKeys.rsa?.fingerprint ?? '';
    const address = addressOf(target, { jump: [hop(outer, 'outer')], hostKeys: [fingerprint] });
    await using host = await connect(address, offer(keys.own));
    expect(host.isLost).toBe(false);
  });

  test('take the credentials of their own', async () => {
    const other = generateKeyPair(keys.folder);
    await using bastion = await startSshd({ authorizedKeys: [other.publicKey] });
    const address = addressOf(target, { jump: [hop(bastion, 'bastion')] });
    const credentialsFor = ({ name }: { name: string }) => ({
      keys: [new Secret(name === 'bastion' ? other.privateKey : keys.own.privateKey)],
    });
    await using host = await connect(address, offer(keys.own, { credentialsFor }));
    expect(host.isLost).toBe(false);
  });

  test('are blamed when they cannot be reached', async () => {
    const closed = makeAddress({ name: 'bastion', port: await findFreePort() });
    const error = await failToConnect(addressOf(target, { jump: [closed] }), offer(keys.own));
    expect(error).toMatchObject({ kind: 'jump', where: { host: 'web-1' } });
    expect(error.message).toContain('its jump host bastion (deploy@127.0.0.1:');
    expect(error.message).toContain('refused the connection');
  });

  test('are blamed by name when the second of them does not let us in', async () => {
    await using closed = await startSshd({});
    const jump = [hop(outer, 'outer'), hop(closed, 'inner')];
    const error = await failToConnect(addressOf(target, { jump }), offer(keys.own));
    expect(error).toMatchObject({ kind: 'jump' });
    expect(error.message).toContain(
      `its jump host inner (${closed.user}@127.0.0.1:${closed.port}): ${closed.user} was not`,
    );
  });

  test('are blamed for a host key of theirs that is not known', async () => {
    const bastion = addressOf(outer, { name: 'bastion', hostKeys: [] });
    const error = await failToConnect(addressOf(target, { jump: [bastion] }), offer(keys.own));
    expect(error).toBeInstanceOf(HostKeyError);
    expect(error).toMatchObject({ offered: outer.fingerprints[0], where: { host: 'web-1' } });
    expect(error.message).toContain('its jump host bastion');
    expect(error).toMatchObject({ hint: expect.stringContaining('hosts.bastion') });
  });

  test('are well when it is the target that is down', async () => {
    const retries: string[] = [];
    const port = await findFreePort();
    const address = makeAddress({ port, jump: [hop(outer, 'bastion')] });
    const error = await failToConnect(address, offer(keys.own, { onRetry: (text) => retries.push(text) }));
    expect(error).toMatchObject({ kind: 'jump', where: { host: 'web-1' } });
    expect(error.message).toContain(`web-1 (deploy@127.0.0.1:${port}): its jump host bastion cannot reach it: `);
    expect(error.message).toContain('nothing listens on');
    expect(retries).toHaveLength(2);
  });

  test('are not to blame for what the target itself refuses', async () => {
    await using closed = await startSshd({});
    const address = addressOf(closed, { jump: [hop(outer, 'bastion')] });
    expect(await failToConnect(address, offer(keys.own))).toMatchObject({ kind: 'auth' });
    const unknown = addressOf(target, { hostKeys: [], jump: [hop(outer, 'bastion')] });
    expect(await failToConnect(unknown, offer(keys.own))).toMatchObject({ code: 'host_key' });
  });

  test('need no permission to forward, only a program that carries the connection', async () => {
    const notes: string[] = [];
    await using bastion = await startSshd({
      authorizedKeys: [keys.own.publicKey],
      options: ['AllowTcpForwarding no'],
    });
    const address = addressOf(target, { jump: [hop(bastion, 'bastion')] });
    await using host = await connect(address, offer(keys.own, { onNote: (text) => notes.push(text) }));
    expect((await run(host, 'cat', Buffer.alloc(3_000_000, 'x'))).stdout).toHaveLength(3_000_000);
    expect(notes).toHaveLength(1);
  });

  test('do not hide a target that drops connections, stays silent, or is not sshd', async () => {
    const jump = [hop(outer, 'bastion')];
    const behaviours: [string, (socket: Socket) => void][] = [
      ['dropped', (socket) => socket.destroy()],
      ['timeout', () => {}],
      ['protocol', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ];
    for (const [kind, onConnection] of behaviours) {
      const server = createServer((socket) => onConnection(socket.on('error', () => {})));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const bound = server.address();
      const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
      const address = makeAddress({ port, jump, connectTimeoutMs: 1_000 });
      expect(await failToConnect(address, offer(keys.own))).toMatchObject({ kind, where: { host: 'web-1' } });
      server.close();
    }
  });

  test('are let go of when the run is cancelled on the way', async () => {
    const controller = new AbortController();
    const port = await findFreePort();
    const options = offer(keys.own, {
      signal: controller.signal,
      onRetry: () => controller.abort(new Error('cancelled')),
    });
    const before = outer.log().length;
    const error = await failToConnect(makeAddress({ port, jump: [hop(outer, 'bastion')] }), options);
    expect(error.message).toBe('cancelled');
    await expect.poll(() => outer.log().slice(before)).toMatch(/disconnect|connection closed/i);
  });

  test('break the connection to the target when they break', async () => {
    await using bastion = await startSshd({ authorizedKeys: [keys.own.publicKey] });
    await using host = await connect(addressOf(target, { jump: [hop(bastion, 'bastion')] }), offer(keys.own));
    const channel = await host.start('sleep 60');
    channel.stdout.resume();
    channel.stderr.resume();
    bastion.killConnections();
    expect(await channel.exited).toEqual({ code: null, signal: null });
    expect(host.isLost).toBe(true);
  });
});
