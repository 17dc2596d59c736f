import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConnectError } from '../../../../src/errors';
import { connect } from '../../../../src/hosts/connect';
import type { Host } from '../../../../src/hosts/host';
import { missingSshd, type Sshd, startSshd } from '../../../fixtures/sshd';
import { addressOf, type Keys, makeKeys, offer, run } from '../connecting';

const MEGABYTE = 1024 * 1024;

describe.skipIf(missingSshd)(`a host over SSH ${missingSshd ?? ''}`, () => {
  let keys: Keys;
  let sshd: Sshd;
  let host: Host;

  beforeAll(async () => {
    keys = makeKeys();
    sshd = await startSshd({ authorizedKeys: [keys.own.publicKey] });
    host = await connect(addressOf(sshd), offer(keys.own));
  });

  afterAll(async () => {
    await host[Symbol.asyncDispose]();
    await sshd.stop();
    keys[Symbol.dispose]();
  });

  test('is named by the config and labelled by user, address and port', () => {
    expect(host).toMatchObject({ name: 'web-1', label: `web-1 (${sshd.user}@127.0.0.1:${sshd.port})`, isLost: false });
  });

  test('gives output, error output and exit code of a command apart', async () => {
    expect(await run(host, 'echo out; echo err >&2; exit 7')).toEqual({
      stdout: 'out\n',
      stderr: 'err\n',
      code: 7,
      signal: null,
    });
  });

  test('tells the signal that ended a command', async () => {
    expect(await run(host, 'kill -TERM $$')).toMatchObject({ code: null, signal: 'SIGTERM' });
  });

  test('gives a command no terminal, whose end of input is seen', async () => {
    expect(await run(host, 'test -t 0 || echo none; cat', 'given')).toMatchObject({ stdout: 'none\ngiven', code: 0 });
  });

  test('runs many commands at once', async () => {
    const runs = await Promise.all(Array.from({ length: 8 }, (_, index) => run(host, `sleep 0.1; echo ${index}`)));
    expect(runs.map(({ stdout }) => Number(stdout))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('carries 20 MB of any bytes to the host unchanged', async () => {
    const bytes = randomBytes(20 * MEGABYTE);
    const channel = await host.start('sha256sum');
    const output = Readable.from(channel.stdout).toArray();
    await pipeline(Readable.from(split(bytes)), channel.stdin);
    channel.stderr.resume();
    expect(Buffer.concat(await output).toString()).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(await channel.exited).toEqual({ code: 0, signal: null });
  });

  test('carries 20 MB of any bytes from the host unchanged', async () => {
    const channel = await host.start(
      `f=$(mktemp); head -c ${20 * MEGABYTE} /dev/urandom >$f; cat $f; sha256sum <$f >&2; rm $f`,
    );
    const [sent, sum] = await Promise.all([channel.stdout.toArray(), channel.stderr.toArray()]);
    const received = Buffer.concat(sent as Buffer[]);
    expect(received.length).toBe(20 * MEGABYTE);
    expect(Buffer.concat(sum as Buffer[]).toString()).toContain(createHash('sha256').update(received).digest('hex'));
  });

  test('holds a program back whose output is not read, instead of gathering it', async () => {
    const channel = await host.start('yes');
    channel.stderr.resume();
    await sleep(300);
    const before = process.memoryUsage();
    await sleep(700);
    const after = process.memoryUsage();
    const grownBytes = after.rss + after.external - before.rss - before.external;
    expect(grownBytes).toBeLessThan(16 * MEGABYTE);
    channel.close();
    await channel.exited;
  });

  test('makes the writer wait while the program does not read', async () => {
    const channel = await host.start('sleep 60');
    let sentBytes = 0;
    const writing = (async () => {
      const chunk = Buffer.alloc(64 * 1024);
      for (;;) {
        sentBytes += chunk.length;
        if (!channel.stdin.write(chunk)) await once(channel.stdin, 'drain');
      }
    })();
    await sleep(500);
    // What the window of the channel and the buffers of both sides hold, and no more.
    expect(sentBytes).toBeLessThan(8 * MEGABYTE);
    channel.close();
    await expect(writing).rejects.toThrow('does not read its input');
  });

  test('ends an upload whose program ended first, instead of waiting for ever', async () => {
    const channel = await host.start('head -c 1 >/dev/null');
    channel.stdout.resume();
    channel.stderr.resume();
    const endless = new Readable({ read: () => endless.push(Buffer.alloc(64 * 1024)) });
    await expect(pipeline(endless, channel.stdin)).rejects.toThrow();
    expect(await channel.exited).toEqual({ code: 0, signal: null });
  });

  test('shows a program the end of its input when its channel is closed from here', async () => {
    const marker = `/tmp/bowline-closed-${process.pid}`;
    const channel = await host.start(`cat >/dev/null; touch ${marker}`);
    channel.close();
    await channel.exited;
    await expect.poll(async () => (await run(host, `test -e ${marker} && rm ${marker}`)).code).toBe(0);
  });

  test('survives a write after the program ended', async () => {
    const channel = await host.start('exit 3');
    channel.stdout.resume();
    channel.stderr.resume();
    expect((await channel.exited).code).toBe(3);
    channel.stdin.write('too late');
    channel.stdin.end();
    await sleep(20);
    expect((await run(host, 'echo fine')).stdout).toBe('fine\n');
  });

  test('dials a port of the host', async () => {
    const server = createServer((socket) => socket.pipe(socket));
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    const stream = await host.dial(port);
    stream.end('to and fro');
    expect(Buffer.concat((await stream.toArray()) as Buffer[]).toString()).toBe('to and fro');
    server.close();
  });

  test('tells a port on which nothing listens from a host that cannot be dialled from', async () => {
    await expect(host.dial(1)).rejects.toMatchObject({ kind: 'refused', where: { host: 'web-1' } });
    await expect(host.dial(22, 'nohost.invalid')).rejects.toMatchObject({ kind: 'dns' });
  });
});

describe.skipIf(missingSshd)(`a connection that breaks ${missingSshd ?? ''}`, () => {
  test('ends what runs with neither code nor signal, and is known to be lost', async () => {
    using keys = makeKeys();
    await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey] });
    await using host = await connect(addressOf(sshd), offer(keys.own));
    const channel = await host.start('echo begun; sleep 60');
    channel.stderr.resume();
    for await (const _chunk of channel.stdout) {
      sshd.killConnections();
    }
    expect(await channel.exited).toEqual({ code: null, signal: null });
    expect(host.isLost).toBe(true);
    const error: unknown = await host.start('true').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConnectError);
    expect(error).toMatchObject({ kind: 'dropped', where: { host: 'web-1' } });
    await expect(host.dial(22)).rejects.toMatchObject({ kind: 'dropped' });
  });

  test('may be closed from here while something runs', async () => {
    using keys = makeKeys();
    await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey] });
    const host = await connect(addressOf(sshd), offer(keys.own));
    const channel = await host.start('sleep 60');
    channel.stdout.resume();
    channel.stderr.resume();
    await host[Symbol.asyncDispose]();
    await host[Symbol.asyncDispose]();
    expect(await channel.exited).toEqual({ code: null, signal: null });
    await expect(host.start('true')).rejects.toThrow('the connection was lost: it is closed');
  });

  test('fails or ends what begins just then', async () => {
    using keys = makeKeys();
    await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey] });
    await using host = await connect(addressOf(sshd), offer(keys.own));
    setImmediate(() => sshd.killConnections());
    const attempts = Array.from({ length: 5 }, () => host.start('true').then((channel) => channel.exited));
    for (const attempt of await Promise.allSettled(attempts)) {
      if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ kind: 'dropped' });
      else expect(attempt.value).toEqual({ code: null, signal: null });
    }
    expect(host.isLost).toBe(true);
  });

  test('ends an upload that is under way', async () => {
    using keys = makeKeys();
    await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey] });
    await using host = await connect(addressOf(sshd), offer(keys.own));
    const channel = await host.start('sleep 60');
    channel.stdout.resume();
    channel.stderr.resume();
    const endless = new Readable({ read: () => endless.push(Buffer.alloc(64 * 1024)) });
    setTimeout(() => sshd.killConnections(), 200);
    await expect(pipeline(endless, channel.stdin)).rejects.toThrow();
    expect(await channel.exited).toEqual({ code: null, signal: null });
  });
});

function* split(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += 50_000) yield bytes.subarray(start, start + 50_000);
}
