import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../../../src/hosts/connect';
import type { Host } from '../../../../src/hosts/host';
import { findFreePort } from '../../../fixtures/port';
import { hasProgram } from '../../../fixtures/process';
import { missingSshd, type Sshd, startSshd } from '../../../fixtures/sshd';
import { addressOf, type Keys, makeKeys, offer, run } from '../connecting';

/** What every relay may use besides itself. */
const BASICS = ['sh', 'dd', 'cat', 'sleep', 'grep', 'kill', 'env'];
/** What of this test's own server still runs a program; the shell that counts is one of them. */
const COUNT_RELAYS =
  'n=0; for f in /proc/[0-9]*/cmdline; do if tr "\\0" " " <$f | grep -q "socket.create_connectio[n]"; then n=$((n+1)); fi; done; echo $n';
const RELAYS = ['python3', 'perl', 'nc', 'busybox', 'socat', 'bash'];

describe.skipIf(missingSshd)(`a host that forwards no connections ${missingSshd ?? ''}`, () => {
  let keys: Keys;
  let echo: Server;
  let port: number;

  beforeAll(async () => {
    keys = makeKeys();
    echo = createServer((socket) => socket.on('error', () => {}).pipe(socket));
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
    const address = echo.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });

  afterAll(() => {
    echo.close();
    keys[Symbol.dispose]();
  });

  /** A directory that holds only these programs. */
  function makePath(programs: readonly string[]): string {
    const folder = mkdtempSync(join(keys.folder, 'path-'));
    for (const program of [...BASICS, ...programs]) {
      const real = findProgram(program);
      // python3 finds its library by its own path, so a link to it would not do.
      if (program === 'python3') writeProgram(folder, program, `exec ${real} "$@"`);
      else symlinkSync(real, join(folder, program));
    }
    return folder;
  }

  function writeProgram(folder: string, name: string, body: string): void {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  }

  function findProgram(name: string): string {
    const code = 'import sys; print(sys.executable)';
    if (name === 'python3') return execFileSync('python3', ['-c', code], { encoding: 'utf8' }).trim();
    return execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  }

  function startClosed(path?: string): Promise<Sshd> {
    const options = ['AllowTcpForwarding no', ...(path === undefined ? [] : [setPath(path)])];
    return startSshd({ authorizedKeys: [keys.own.publicKey], options });
  }

  /** By the command, because the login shell's own start-up file may set another. */
  function setPath(path: string): string {
    return `ForceCommand export PATH=${path}; eval "$SSH_ORIGINAL_COMMAND"`;
  }

  async function echoed(host: Host, bytes: Buffer): Promise<string> {
    const stream = await host.dial(port);
    let received = 0;
    const hash = createHash('sha256');
    const done = new Promise<void>((resolve, reject) => {
      stream.on('error', reject);
      stream.on('data', (chunk: Buffer) => {
        hash.update(chunk);
        received += chunk.length;
        if (received >= bytes.length) resolve();
      });
    });
    stream.write(bytes);
    await done;
    stream.destroy();
    return hash.digest('hex');
  }

  for (const relay of RELAYS) {
    const missing = hasProgram(relay) ? '' : `, but ${relay} is not installed`;
    describe.skipIf(missing !== '')(`with ${relay}${missing}`, () => {
      test('carries a connection by it, tells so once, and tells refusal from no way at all', async () => {
        await using sshd = await startClosed(makePath([relay]));
        const notes: string[] = [];
        await using host = await connect(addressOf(sshd), offer(keys.own, { onNote: (text) => notes.push(text) }));
        await expect(host.dial(await findFreePort())).rejects.toMatchObject({
          kind: 'refused',
          where: { host: 'web-1' },
        });
        const bytes = randomBytes(5_000_000);
        expect(await echoed(host, bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
        await echoed(host, Buffer.from('again'));
        await expect(host.dial(22, 'nohost.invalid')).rejects.toMatchObject({ kind: 'dns' });
        expect(notes).toEqual([expect.stringContaining(`so ${relay} on the host carries them`)]);
      });
    });
  }

  test('takes the next program when the first does not work', async () => {
    const path = makePath(['bash']);
    writeProgram(path, 'python3', 'echo "no version is set" >&2; exit 127');
    await using sshd = await startClosed(path);
    await using host = await connect(addressOf(sshd), offer(keys.own));
    const bytes = Buffer.from('through bash');
    expect(await echoed(host, bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('without any program for it says which would do', async () => {
    await using sshd = await startClosed(makePath([]));
    await using host = await connect(addressOf(sshd), offer(keys.own));
    await expect(host.dial(port)).rejects.toMatchObject({
      kind: 'protocol',
      hint: expect.stringMatching(/AllowTcpForwarding.*python3/),
    });
    expect((await run(host, 'echo well')).stdout).toBe('well\n');
  });

  test('behind a forced command says that no program runs', async () => {
    const line = `restrict,command="echo welcome" ${keys.own.publicKey}`;
    await using sshd = await startSshd({ authorizedKeys: [line] });
    await using host = await connect(addressOf(sshd), offer(keys.own));
    await expect(host.dial(port)).rejects.toMatchObject({ kind: 'protocol' });
  });

  test('reads past what a login prints', async () => {
    const options = ['AllowTcpForwarding no', `ForceCommand echo Welcome; eval "$SSH_ORIGINAL_COMMAND"`];
    await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey], options });
    await using host = await connect(addressOf(sshd), offer(keys.own));
    const bytes = Buffer.from('behind the noise');
    expect(await echoed(host, bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('for one port only uses forwarding for the others', async () => {
    const notes: string[] = [];
    const options = [`PermitOpen 127.0.0.1:${port}`];
    await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey], options });
    await using host = await connect(addressOf(sshd), offer(keys.own, { onNote: (text) => notes.push(text) }));
    await echoed(host, Buffer.from('forwarded'));
    expect(notes).toEqual([]);
    await expect(host.dial(await findFreePort())).rejects.toMatchObject({ kind: 'refused' });
    expect(notes).toHaveLength(1);
    await echoed(host, Buffer.from('still forwarded'));
  });

  test('ends the stream when the server at its end closes, and leaves nothing behind', async () => {
    const server = createServer((socket) => socket.end('bye'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await using sshd = await startClosed();
    await using host = await connect(addressOf(sshd), offer(keys.own));
    const stream = await host.dial(typeof address === 'object' && address !== null ? address.port : 0);
    expect((await buffer(stream)).toString()).toBe('bye');
    server.close();
    await expect.poll(async () => (await run(host, COUNT_RELAYS)).stdout.trim()).toBe('0');
  });

  test('lets a connection go when this side does', async () => {
    let open = 0;
    const server = createServer((socket) => {
      open += 1;
      socket
        .on('error', () => {})
        .on('close', () => {
          open -= 1;
        });
      socket.resume();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await using sshd = await startClosed();
    await using host = await connect(addressOf(sshd), offer(keys.own));
    const stream = await host.dial(typeof address === 'object' && address !== null ? address.port : 0);
    await expect.poll(() => open).toBe(1);
    stream.destroy();
    await expect.poll(() => open).toBe(0);
    server.close();
  });
});
