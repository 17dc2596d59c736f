import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { connect } from '../../../src/hosts/connect';
import { findFreePort } from '../../fixtures/port';
import { makeAddress, offer, run } from './connecting';

const connectLocal = () =>
  connect(makeAddress({ name: 'rtx', connection: 'local', port: 0, user: '' }), offer({ keys: [] }));

describe('the machine itself', () => {
  test('runs commands like any other host', async () => {
    await using host = await connectLocal();
    expect(host).toMatchObject({ name: 'rtx', label: 'rtx (local)', isLost: false });
    expect(await run(host, 'cat; echo err >&2; exit 5', 'in')).toEqual({
      stdout: 'in',
      stderr: 'err\n',
      code: 5,
      signal: null,
    });
    expect(await run(host, 'kill -KILL $$')).toMatchObject({ code: null, signal: 'SIGKILL' });
  });

  test('runs them in a process group of their own', async () => {
    await using host = await connectLocal();
    const { stdout } = await run(host, 'echo $$; ps -o pgid= -p $$');
    const [pid, group] = stdout.trim().split(/\s+/);
    expect(group).toBe(pid);
  });

  test('shows a program the end of its input when its channel is closed, and waits for nothing', async () => {
    await using host = await connectLocal();
    const channel = await host.start('trap "" PIPE; cat; sleep 0.2; exit 0');
    channel.close();
    expect(await channel.exited).toEqual({ code: null, signal: null });
  });

  test('survives a write that the program does not read', async () => {
    await using host = await connectLocal();
    const channel = await host.start('exec 0<&-; exit 0');
    channel.stdout.resume();
    channel.stderr.resume();
    channel.stdin.write(Buffer.alloc(1_000_000));
    expect(await channel.exited).toEqual({ code: 0, signal: null });
    await sleep(20);
  });

  test('dials its own ports', async () => {
    await using host = await connectLocal();
    const server = createServer((socket) => socket.end('bye'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const stream = await host.dial(typeof address === 'object' && address !== null ? address.port : 0);
    expect(Buffer.concat((await stream.toArray()) as Buffer[]).toString()).toBe('bye');
    server.close();
    await expect(host.dial(await findFreePort())).rejects.toMatchObject({ kind: 'refused', where: { host: 'rtx' } });
    await expect(host.dial(80, 'nohost.invalid')).rejects.toMatchObject({ kind: 'dns' });
  });
});
