import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../../src/hosts/connect';
import type { Channel, Host } from '../../../src/hosts/host';
import { startFullPort } from '../../fixtures/full-port';
import { type NetworkProxy, startProxy } from '../../fixtures/network';
import { findFreePort } from '../../fixtures/port';
import { missingSshd, type Sshd, startSshd } from '../../fixtures/sshd';
import { addressOf, failToConnect, type Keys, makeAddress, makeKeys, offer, run } from './connecting';

/** A server on the loopback that is not sshd. */
interface Listener extends AsyncDisposable {
  readonly port: number;
  connections: number;
}

async function listen(onConnection: (socket: Socket) => void): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    listener.connections += 1;
    sockets.add(socket.on('error', () => {}));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const listener: Listener = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    connections: 0,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return listener;
}

const noKeys = () => offer({ keys: [] });

describe('a host that cannot be reached', () => {
  test('by a name that does not exist is tried once', async () => {
    const retries: string[] = [];
    const options = offer({ keys: [] }, { onRetry: (text) => retries.push(text) });
    const error = await failToConnect(makeAddress({ address: 'nohost.invalid' }), options);
    expect(error).toMatchObject({ code: 'connect', kind: 'dns', where: { host: 'web-1' } });
    expect(error.message).toContain('web-1 (deploy@nohost.invalid:22): DNS');
    if (error.message.includes('does not know')) expect(retries).toEqual([]);
  });

  test('because nothing listens is tried three times and named with its port', async () => {
    const retries: string[] = [];
    const port = await findFreePort();
    const options = offer({ keys: [] }, { onRetry: (text) => retries.push(text) });
    const error = await failToConnect(makeAddress({ port }), options);
    expect(error).toMatchObject({ kind: 'refused', hint: expect.stringContaining(`port ${port}`) });
    expect(retries).toHaveLength(2);
    expect(retries[0]).toMatch(/refused the connection; trying again in \d+ ms \(2 of 3\)/);
  });

  test('because nothing answers at all is tried twice', async () => {
    await using full = await startFullPort();
    const retries: string[] = [];
    const options = offer({ keys: [] }, { onRetry: (text) => retries.push(text) });
    const error = await failToConnect(makeAddress({ port: full.port, connectTimeoutMs: 300 }), options);
    expect(error).toMatchObject({ kind: 'timeout', hint: expect.stringContaining('firewall') });
    expect(error.message).toContain(`127.0.0.1:${full.port} did not answer within 0.3 s`);
    expect(retries).toHaveLength(1);
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('cancelled')), 50);
    const slow = makeAddress({ port: full.port });
    const cancelled = await failToConnect(slow, offer({ keys: [] }, { signal: controller.signal }));
    expect(cancelled.message).toBe('cancelled');
  });

  test('because the port takes connections and stays silent is given up after the time-out', async () => {
    await using listener = await listen(() => {});
    const startedAt = Date.now();
    const error = await failToConnect(makeAddress({ port: listener.port, connectTimeoutMs: 400 }), noKeys());
    expect(error).toMatchObject({ kind: 'timeout' });
    expect(error.message).toContain('nothing speaks there within 0.4 s');
    expect(Date.now() - startedAt).toBeLessThan(2_000);
    expect(listener.connections).toBe(1);
  });

  test('because it drops every connection is tried six times', async () => {
    await using listener = await listen((socket) => socket.destroy());
    const error = await failToConnect(makeAddress({ port: listener.port }), noKeys());
    expect(error).toMatchObject({ kind: 'dropped', hint: expect.stringContaining('MaxStartups') });
    expect(listener.connections).toBe(6);
  });

  test('because it resets connections during the key exchange is tried again', async () => {
    await using listener = await listen((socket) => {
      socket.write('SSH-2.0-broken\r\n');
      socket.once('data', () => socket.resetAndDestroy());
    });
    const controller = new AbortController();
    const retries: string[] = [];
    const onRetry = (text: string) => {
      retries.push(text);
      if (retries.length === 2) controller.abort(new Error('enough'));
    };
    const options = offer({ keys: [] }, { onRetry, signal: controller.signal });
    const error = await failToConnect(makeAddress({ port: listener.port }), options);
    expect(error.message).toBe('enough');
    expect(retries[0]).toContain('closed the connection before the key exchange was over');
  });

  test('because it says that too many connect is tried again', async () => {
    await using listener = await listen((socket) => socket.end('Exceeded MaxStartups\r\n'));
    const controller = new AbortController();
    const retries: string[] = [];
    const onRetry = (text: string) => {
      retries.push(text);
      controller.abort(new Error('enough'));
    };
    const options = offer({ keys: [] }, { onRetry, signal: controller.signal });
    await failToConnect(makeAddress({ port: listener.port }), options);
    expect(retries).toEqual([expect.stringContaining('saying: Exceeded MaxStartups; trying again')]);
  });

  test('because another service answers is named with what that says', async () => {
    await using listener = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n\x1b[31m'));
    const error = await failToConnect(makeAddress({ port: listener.port }), noKeys());
    expect(error).toMatchObject({ kind: 'protocol' });
    expect(error.message).toContain('no SSH server; it says: HTTP/1.1 400 Bad Request');
    expect(listener.connections).toBe(1);
  });

  test('is let go of at once when the run is cancelled', async () => {
    await using listener = await listen(() => {});
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('cancelled')), 50);
    const startedAt = Date.now();
    const error = await failToConnect(
      makeAddress({ port: listener.port }),
      offer({ keys: [] }, { signal: controller.signal }),
    );
    expect(error.message).toBe('cancelled');
    expect(Date.now() - startedAt).toBeLessThan(500);
  });

  test('is not tried again when the run is cancelled during the pause', async () => {
    const controller = new AbortController();
    const options = offer(
      { keys: [] },
      { signal: controller.signal, onRetry: () => controller.abort(new Error('cancelled')) },
    );
    const error = await failToConnect(makeAddress({ port: await findFreePort() }), options);
    expect(error.message).toBe('cancelled');
  });

  test('is not even tried when the run was cancelled before', async () => {
    const options = offer({ keys: [] }, { signal: AbortSignal.abort(new Error('cancelled')) });
    expect((await failToConnect(makeAddress(), options)).message).toBe('cancelled');
  });
});

describe.skipIf(missingSshd)(`a server under load ${missingSshd ?? ''}`, () => {
  test('that takes one handshake at a time lets everybody in, one after the other', async () => {
    using keys = makeKeys();
    await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey], options: ['MaxStartups 1'] });
    const retries: string[] = [];
    const options = offer(keys.own, { onRetry: (text) => retries.push(text) });
    const hosts = await Promise.all([1, 2, 3].map(() => connect(addressOf(sshd), options)));
    expect(hosts.every(({ isLost }) => !isLost)).toBe(true);
    expect(retries.length).toBeGreaterThan(0);
    expect(retries[0]).toContain('closed the connection');
    await Promise.all(hosts.map((host) => host[Symbol.asyncDispose]()));
  });

  test('that opens no more sessions is asked again, and then named', async () => {
    using keys = makeKeys();
    await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey], options: ['MaxSessions 1'] });
    await using host = await connect(addressOf(sshd), offer(keys.own));
    const first = await startQuiet(host, 'cat');
    setTimeout(() => first.stdin.end(), 200);
    expect((await run(host, 'echo next')).stdout).toBe('next\n');
    const second = await host.start('cat');
    await expect(host.start('true')).rejects.toMatchObject({
      kind: 'protocol',
      hint: expect.stringContaining('MaxSessions'),
    });
    second.close();
  });
});

describe.skipIf(missingSshd)(`a server without common ground ${missingSshd ?? ''}`, () => {
  test.each([
    ['Ciphers aes128-cbc', 'cipher'],
    ['KexAlgorithms diffie-hellman-group14-sha1', 'key exchange'],
    ['HostKeyAlgorithms ssh-rsa', 'host key'],
  ])('is refused: %s', async (option, problem) => {
    using keys = makeKeys();
    await using sshd = await startSshd({
      hostKeyTypes: ['rsa'],
      authorizedKeys: [keys.own.publicKey],
      options: [option],
    });
    const error = await failToConnect(addressOf(sshd), offer(keys.own));
    expect(error).toMatchObject({ kind: 'protocol' });
    expect(error.message).toContain(problem);
  });

  test.each(['aes128-gcm@openssh.com', 'aes256-gcm@openssh.com', 'chacha20-poly1305@openssh.com'])(
    'speaks %s',
    async (cipher) => {
      using keys = makeKeys();
      await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey], options: [`Ciphers ${cipher}`] });
      await using host = await connect(addressOf(sshd), offer(keys.own));
      expect((await run(host, 'cat', 'through')).stdout).toBe('through');
    },
  );
});

describe.skipIf(missingSshd)(`a network that ${missingSshd ?? 'is not good'}`, () => {
  let keys: Keys;
  let sshd: Sshd;
  let proxy: NetworkProxy;

  beforeEach(async () => {
    keys = makeKeys();
    sshd = await startSshd({ authorizedKeys: [keys.own.publicKey] });
    proxy = await startProxy({ targetPort: sshd.port });
  });

  afterEach(async () => {
    await proxy.stop();
    await sshd.stop();
    keys[Symbol.dispose]();
  });

  const connectByProxy = (keepaliveMs: number) =>
    connect(addressOf(sshd, { port: proxy.port, keepaliveMs }), offer(keys.own));

  test('went silent is noticed, and a quiet one is kept', async () => {
    await using host = await connectByProxy(100);
    const channel = await startQuiet(host, 'sleep 60');
    await sleep(800);
    expect(host.isLost).toBe(false);
    proxy.silence();
    const startedAt = Date.now();
    expect(await channel.exited).toEqual({ code: null, signal: null });
    expect(Date.now() - startedAt).toBeLessThan(3_000);
    expect(host.isLost).toBe(true);
    await expect(host.start('true')).rejects.toThrow('nothing came from it for too long');
  });

  test('is slow does not count as silent while an upload goes on', async () => {
    await using host = await connectByProxy(250);
    proxy.limit(300_000);
    const channel = await startQuiet(host, 'cat >/dev/null');
    channel.stdin.end(Buffer.alloc(1_200_000));
    expect(await channel.exited).toEqual({ code: 0, signal: null });
  });

  test('resets the connection ends what runs', async () => {
    await using host = await connectByProxy(10_000);
    const channel = await startQuiet(host, 'sleep 60');
    proxy.cut();
    expect(await channel.exited).toEqual({ code: null, signal: null });
    await expect(host.start('true')).rejects.toMatchObject({ kind: 'dropped' });
  });

  test('goes silent during the key exchange is given up', async () => {
    proxy.silence();
    const address = addressOf(sshd, { port: proxy.port, connectTimeoutMs: 300 });
    expect(await failToConnect(address, offer(keys.own))).toMatchObject({ kind: 'timeout' });
  });
});

async function startQuiet(host: Host, command: string): Promise<Channel> {
  const channel = await host.start(command);
  channel.stdout.resume();
  channel.stderr.resume();
  return channel;
}
