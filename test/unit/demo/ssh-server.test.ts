import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateSshKey } from '../../../src/demo/ssh-key';
import { type AcceptedConnection, type SshServer, startSshServer } from '../../../src/demo/ssh-server';
import { hasProgram, isAlive } from '../../fixtures/process';
import { connectClient, type OpenSsh, setUpOpenSsh } from '../../fixtures/ssh-client';
import { until } from '../../fixtures/until';

const clientKey = generateSshKey();
const auth = { privateKey: clientKey.privateKey };
const accepted: AcceptedConnection[] = [];
let root: string;
let server: SshServer;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'bowline-ssh-'));
  server = await startSshServer({
    root,
    authorizedKeys: [clientKey.publicKey],
    env: { CHANNEL: 'test' },
    onConnection: (connection) => accepted.push(connection),
  });
});

afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

const inRoot = (name: string) => join(root, name);
const read = (name: string) => readFileSync(inRoot(name), 'utf8').trim();
const hasText = (name: string) => existsSync(inRoot(name)) && read(name) !== '';

describe.skipIf(!hasProgram('ssh'))('with the OpenSSH client', () => {
  let ssh: OpenSsh;
  beforeAll(() => {
    ssh = setUpOpenSsh(root, server, clientKey);
  });

  test('a command runs in the root and its outputs and exit code come back', async () => {
    const { code, stdout, stderr } = await ssh.run(['pwd -P; echo oops >&2; exit 7']);
    expect({ code, stderr }).toEqual({ code: 7, stderr: 'oops\n' });
    expect(stdout.toString().trim()).toMatch(/bowline-ssh-/);
  });

  test('10 MB go both ways unchanged', async () => {
    const bytes = randomBytes(10_000_000);
    const { code, stdout } = await ssh.run(['cat'], bytes);
    expect(code).toBe(0);
    expect(stdout.equals(bytes)).toBe(true);
  });

  test('a killed client is the end of input for its program, which lives on and keeps what had arrived', async () => {
    const client = ssh.start('cat >received; echo ended >after-eof; sleep 0.3; echo survived >after-sleep');
    client.stdin.write('first half');
    await until(() => hasText('received'));
    client.kill('SIGKILL');
    await until(() => hasText('after-sleep'));
    expect(read('received')).toBe('first half');
    expect(read('after-eof')).toBe('ended');
  });

  test('a program that prints dies of SIGPIPE when its client was killed', async () => {
    const client = ssh.start('echo $$ >printing; while :; do echo tick; sleep 0.05; done');
    await until(() => hasText('printing'));
    const pid = Number(read('printing'));
    expect(isAlive(pid)).toBe(true);
    client.kill('SIGKILL');
    await until(() => !isAlive(pid));
  });

  test('a program that ignores SIGPIPE sees its writes fail when its client was killed', async () => {
    const client = ssh.start("trap '' PIPE; while echo tick 2>/dev/null; do sleep 0.05; done; echo over >write-failed");
    await new Promise((resolve) => client.stdout.once('data', resolve));
    client.kill('SIGKILL');
    await until(() => hasText('write-failed'));
    expect(read('write-failed')).toBe('over');
  });

  test('a background child that kept the output holds the channel, one that let go does not', async () => {
    const begin = Date.now();
    const loose = await ssh.run(['sleep 5 </dev/null >/dev/null 2>&1 & exit 4']);
    expect(loose.code).toBe(4);
    expect(Date.now() - begin).toBeLessThan(3_000);
    const holding = await ssh.run(['sleep 0.6 & exit 5']);
    expect(holding.code).toBe(5);
    expect(Date.now() - begin).toBeGreaterThan(600);
  });

  test('-W reaches a port of the loopback, and a port where nobody listens is refused', async () => {
    const other = await startSshServer({ root, authorizedKeys: [] });
    const { stdout } = await ssh.run(['-W', `127.0.0.1:${other.port}`]);
    expect(stdout.toString()).toMatch(/^SSH-2\.0-/);
    await other.stop();
    const { code, stderr } = await ssh.run(['-W', `127.0.0.1:${other.port}`]);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/open failed: connect failed/);
  });

  test('a client that expects another host key goes away before it logs in', async () => {
    const other = await startSshServer({ root, authorizedKeys: [clientKey.publicKey] });
    const folder = mkdtempSync(join(root, 'wrong-'));
    const wrong = { ...other, knownHostsLine: `[127.0.0.1]:${other.port} ${generateSshKey().publicKey}` };
    const { code, stderr } = await setUpOpenSsh(folder, wrong, clientKey).run(['true']);
    expect(code).toBe(255);
    expect(stderr).toMatch(/Host key verification failed/);
    expect(stderr).toContain(other.fingerprint);
    expect(other.traffic).toMatchObject({ connections: 1, attempts: 0, logins: 0 });
    await other.stop();
  });
});

describe('with the ssh2 client', () => {
  test('the signal that ended a program is told', async () => {
    await using client = await connectClient(server, auth);
    expect(await client.exec('kill -TERM $$')).toMatchObject({ code: null, signal: 'SIGTERM' });
  });

  test.skipIf(process.platform !== 'linux')('a signal without a name in the protocol is exit code 255', async () => {
    await using client = await connectClient(server, auth);
    expect(await client.exec('kill -XCPU $$')).toMatchObject({ code: 255 });
  });

  test('a session sees only its own few variables', async () => {
    process.env.PLANTED_SECRET = 'planted';
    await using client = await connectClient(server, auth);
    const { stdout } = await client.exec('env');
    delete process.env.PLANTED_SECRET;
    const names = stdout.toString().matchAll(/^(\w+)=/gm);
    const own = ['_', 'OLDPWD', 'PWD', 'SHLVL'];
    const given = [...names].map(([, name = '']) => name).filter((name) => !own.includes(name));
    expect(given.sort()).toEqual(['CHANNEL', 'HOME', 'LANG', 'LOGNAME', 'PATH', 'SHELL', 'USER']);
    expect(stdout.toString()).toContain('USER=deploy');
  });

  test('many channels work at once on one connection', async () => {
    await using client = await connectClient(server, auth);
    const before = { ...server.traffic };
    const answers = await Promise.all(Array.from({ length: 24 }, (_, i) => client.exec(`sleep 0.1; echo ${i}`)));
    expect(answers.map(({ stdout }) => stdout.toString().trim())).toEqual(Array.from({ length: 24 }, (_, i) => `${i}`));
    expect(server.traffic.channels - before.channels).toBe(24);
    expect(server.traffic.connections - before.connections).toBe(0);
    expect(server.traffic.commands.slice(-24)).toContain('sleep 0.1; echo 23');
  });

  test('large outputs on both streams arrive whole', async () => {
    await using client = await connectClient(server, auth);
    const fill = 'head -c 5000000 /dev/zero';
    const { stdout, stderr, code } = await client.exec(`${fill} >&2 & ${fill}; wait; exit 2`);
    expect([stdout.length, stderr.length, code]).toEqual([5_000_000, 5_000_000, 2]);
  });

  test('a program is held up while its client does not read', async () => {
    await using client = await connectClient(server, auth);
    const channel = await client.start('head -c 20000000 /dev/zero; echo yes >printed-all');
    await pause(300);
    expect(existsSync(inRoot('printed-all'))).toBe(false);
    channel.resume();
    await until(() => hasText('printed-all'));
  });

  test('a client is held up while the program does not read', async () => {
    await using client = await connectClient(server, auth);
    const channel = await client.start('sleep 0.5; wc -c');
    channel.end(Buffer.alloc(20_000_000));
    await pause(200);
    expect(channel.writableLength).toBeGreaterThan(10_000_000);
    const chunks: Buffer[] = [];
    for await (const chunk of channel) chunks.push(chunk);
    expect(Number(Buffer.concat(chunks).toString())).toBe(20_000_000);
  });

  test('input for a program that stopped reading is thrown away', async () => {
    await using client = await connectClient(server, auth);
    const { code, stdout } = await client.exec('exec </dev/null; sleep 0.1; echo done', Buffer.alloc(8_000_000));
    expect([code, stdout.toString()]).toEqual([0, 'done\n']);
  });

  test('closing the channel delivers what was sent before, and ends the input', async () => {
    await using client = await connectClient(server, auth);
    const channel = await client.start('sleep 0.2; cat >sent; echo over >channel-closed');
    channel.write('all of it');
    channel.close();
    await until(() => hasText('channel-closed'));
    expect(read('sent')).toBe('all of it');
    expect((await client.exec('echo still here')).stdout.toString()).toBe('still here\n');
  });

  test('a connection that the server drops ends the input as well', async () => {
    const client = await connectClient(server, auth);
    await client.start('cat; echo over >dropped');
    accepted.at(-1)?.drop();
    await until(() => hasText('dropped'));
    await client[Symbol.asyncDispose]();
  });

  test('an unknown key and a password are refused', async () => {
    const before = { ...server.traffic };
    const stranger = { privateKey: generateSshKey().privateKey };
    await expect(connectClient(server, stranger)).rejects.toThrow(/authentication methods failed/);
    await expect(connectClient(server, { password: 'deploy' })).rejects.toThrow(/authentication methods failed/);
    expect(server.traffic.logins).toBe(before.logins);
    expect(server.traffic.attempts).toBeGreaterThan(before.attempts);
  });

  test('forwarding tells a closed port, another machine, and a server that forbids it apart', async () => {
    const target = await startSshServer({ root, authorizedKeys: [clientKey.publicKey], allowForwarding: false });
    await using client = await connectClient(server, auth);
    const channel = await client.dial(target.port, 'localhost');
    const [banner] = await new Promise<Buffer[]>((resolve) =>
      channel.once('data', (chunk: Buffer) => resolve([chunk])),
    );
    expect(banner?.toString()).toMatch(/^SSH-2\.0-/);
    await expect(client.dial(target.port, '192.0.2.1')).rejects.toMatchObject({ reason: 2 });
    await using inner = await connectClient(target, auth);
    await expect(inner.dial(server.port)).rejects.toMatchObject({ reason: 1 });
    await target.stop();
    await expect(client.dial(target.port)).rejects.toMatchObject({ reason: 2 });
  });

  test('a port offset makes a host with ports of its own', async () => {
    await using target = await startSshServer({ root, authorizedKeys: [] });
    await using host = await startSshServer({ root, authorizedKeys: [clientKey.publicKey], portOffset: 7 });
    await using client = await connectClient(host, auth);
    expect((await client.exec('echo $PORT_OFFSET')).stdout.toString()).toBe('7\n');
    const channel = await client.dial(target.port - 7);
    await new Promise((resolve) => channel.once('data', resolve));
    expect(host.traffic.forwards).toBe(1);
  });

  test('a host key that is given is used, and one that is no key is an error', async () => {
    const hostKey = generateSshKey();
    await using host = await startSshServer({ root, authorizedKeys: [], hostKey: hostKey.privateKey });
    expect(host.fingerprint).toBe(hostKey.fingerprint);
    await expect(startSshServer({ root, authorizedKeys: [], hostKey: 'nonsense' })).rejects.toThrow(/key format/i);
  });

  test('stopping kills what sessions left running', async () => {
    const host = await startSshServer({ root, authorizedKeys: [clientKey.publicKey] });
    await using client = await connectClient(host, auth);
    await client.exec('sleep 60 </dev/null >/dev/null 2>&1 & echo $! >left-behind');
    await client.start('echo $$ >running; sleep 60');
    await until(() => hasText('running'));
    const pids = [Number(read('left-behind')), Number(read('running'))];
    expect(pids.map(isAlive)).toEqual([true, true]);
    await host.stop();
    await until(() => !pids.some(isAlive));
  });

  test('a command in a home that is gone ends with 127', async () => {
    const gone = mkdtempSync(join(root, 'gone-'));
    await using host = await startSshServer({ root: gone, authorizedKeys: [clientKey.publicKey] });
    rmSync(gone, { recursive: true });
    await using client = await connectClient(host, auth);
    expect(await client.exec('true')).toMatchObject({ code: 127 });
  });
});

describe.each(['dash', 'bash', 'busybox ash'])('with %s as the shell', (shell) => {
  const [program = shell] = shell.split(' ');
  test.skipIf(!hasProgram(program))('the command and the /bin/sh in it run in that shell', async () => {
    await using host = await startSshServer({ root, authorizedKeys: [clientKey.publicKey], shell });
    await using client = await connectClient(host, auth);
    const who = 'ps -o args= -p $$ 2>/dev/null || tr "\\0" " " </proc/$$/cmdline';
    const { stdout } = await client.exec(`${who}; /bin/sh -c '${who}; :'`);
    const [outer = '', inner = ''] = stdout.toString().split('\n');
    expect(outer.startsWith(`${shell} -c`)).toBe(true);
    expect(inner.startsWith(`${shell} -c`)).toBe(true);
  });
});
