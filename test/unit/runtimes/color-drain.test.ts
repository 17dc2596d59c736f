import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { drain } from '../../../src/runtimes/color-switch';
import { describeShells, makeFolder } from '../shell/shells';
import { NEW, openColorHost } from './color-host';

/** A curl that answers as Caddy's admin API does, one number after the other. */
async function openAdmin(counts: readonly number[], dial: string) {
  const folder = makeFolder();
  const asked = join(folder.path, 'asked');
  writeFileSync(asked, '');
  writeFileSync(
    join(folder.path, 'curl'),
    `#!/bin/sh
echo >>${asked}; n=$(grep -c '' ${asked}); set -- ${counts.join(' ')}
[ "$n" -le $# ] || n=$#; shift $((n-1))
printf 'HTTP/1.1 200 OK\\r\\n\\r\\n[{"address":"127.0.0.1:9","num_requests":7,"fails":0},{"address":"${dial}","num_requests":%s,"fails":0}]\\n' "$1"
`,
    { mode: 0o755 },
  );
  return {
    env: { PATH: `${folder.path}:${process.env.PATH}` },
    asked: () => readFileSync(asked, 'utf8').length,
    [Symbol.asyncDispose]: async () => folder[Symbol.dispose](),
  };
}

describeShells('draining', (shell) => {
  /** A colour on a port of this machine, and somebody who is connected to it. */
  const open = async (drainMs: number) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const host = await openColorHost(shell, { drainMs, ports: { blue: 1, green: port } });
    host.settled('blue', NEW);
    const sockets: Socket[] = [];
    server.on('connection', (socket) => sockets.push(socket.resume()));
    const connect = async () => {
      const socket = createConnection({ port, host: '127.0.0.1' });
      await new Promise((resolve) => socket.once('connect', resolve));
      return socket;
    };
    return {
      ...host,
      connect,
      async drain(env: Readonly<Record<string, string>> = {}) {
        const startedAt = Date.now();
        const ended = await host.run(drain(host.target, host.runtime, 'green'), env);
        return { ...ended, ms: Date.now() - startedAt };
      },
      async [Symbol.asyncDispose]() {
        for (const socket of sockets) socket.destroy();
        await new Promise((resolve) => server.close(resolve));
        await host[Symbol.asyncDispose]();
      },
    };
  };

  test('takes no time where nobody is connected', async () => {
    await using host = await open(60_000);
    (await host.connect()).destroy();
    expect(await host.drain()).toMatchObject({ status: 0, output: [], stderr: '' });
  });

  test('ends with the last connection', async () => {
    await using host = await open(60_000);
    const socket = await host.connect();
    setTimeout(() => socket.end(), 700);
    const { status, output, ms } = await host.drain();
    expect({ status, output }).toEqual({ status: 0, output: [] });
    expect(ms).toBeGreaterThanOrEqual(600);
  });

  test('ends with its time, and tells what it cuts', async () => {
    await using host = await open(2_000);
    await Promise.all([host.connect(), host.connect()]);
    // The time of a switch is that of its rename: what it renames was written long before.
    utimesSync(host.files.active, 1, 1);
    const { status, output, ms } = await host.drain();
    expect({ status, output }).toEqual({
      status: 0,
      output: ['2 connections were open when green was stopped; how many requests that cut is not known'],
    });
    expect(ms).toBeGreaterThanOrEqual(900);
  });

  test('is over where the switch was long ago', async () => {
    await using host = await open(1_000);
    await host.connect();
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const { output, ms } = await host.drain();
    expect(output).toEqual(['1 connections were open when green was stopped; how many requests that cut is not known']);
    expect(ms).toBeLessThan(2_000);
  });

  test('goes by the requests that the proxy counts, where it does', async () => {
    await using host = await open(60_000);
    // One that the proxy keeps for the next request.
    const socket = await host.connect();
    await using admin = await openAdmin([2, 1, 0, 0], `127.0.0.1:${host.runtime.ports.green}`);
    const ended = await host.drain(admin.env);
    expect(ended).toMatchObject({ status: 0, output: [] });
    expect(admin.asked()).toBe(4);
    socket.destroy();
  });

  test('tells how many requests it cuts', async () => {
    await using host = await open(1_000);
    await using admin = await openAdmin([3], `127.0.0.1:${host.runtime.ports.green}`);
    expect((await host.drain(admin.env)).output).toEqual(['3 requests were cut when green was stopped']);
  });

  test('of what was never switched takes its time from now on', async () => {
    await using host = await open(1_000);
    rmSync(host.files.active);
    await host.connect();
    expect((await host.drain()).output).toHaveLength(1);
  });

  test('begins anew where a share has ended since the switch', async () => {
    await using host = await open(2_000);
    rmSync(host.files.active);
    writeFileSync(host.files.shareOff, '');
    await host.connect();
    await sleep(2_200);
    const said = '1 connections were open when green was stopped; how many requests that cut is not known';
    const cut = { status: 0, output: [said] };
    expect(await host.drain()).toMatchObject(cut);
    renameSync(host.files.shareOff, `${host.files.shareOff}.x`);
    renameSync(`${host.files.shareOff}.x`, host.files.shareOff);
    const { ms, ...ended } = await host.drain();
    expect(ended).toMatchObject(cut);
    expect(ms).toBeGreaterThanOrEqual(900);
  });
});
