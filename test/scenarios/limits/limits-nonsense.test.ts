import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateSshKey } from '../../../src/demo/ssh-key';
import { createProject } from '../../fixtures/project';
import { startCli } from '../../fixtures/runner';
import { missingSshd } from '../../fixtures/sshd';
import { expectEnding, expectNextWorks, lookAt } from '../faults/site';
import { MOST_MEMORY_KB, measureMemory, type OddSite, openOddSite } from './limits-host';

/** Reads the script that it was sent and knows its nonce from it, as only the host does. */
const FORGE = `nonce=$(sed -n 's/^BW=//p' | head -n 1)
frame() { printf '\\036%s %s\\n' "$nonce" "$1"; }`;

const NO_SENSE = /its answer makes no sense/;
const BREACH = /breaks the rules of SSH: \w+/;

describe.skipIf(missingSshd !== undefined || process.platform !== 'linux')('a host that answers nonsense', () => {
  let site: OddSite;
  beforeAll(async () => {
    site = await openOddSite();
  });
  afterAll(() => site[Symbol.asyncDispose]());

  test.each<[string, string, RegExp]>([
    ['bytes without end', 'exec cat /dev/urandom', NO_SENSE],
    ['one endless line', `exec tr '\\000' x </dev/zero`, NO_SENSE],
    ['errors without end', 'exec yes an error >&2', NO_SENSE],
    ['the script itself', 'exec cat', /the session ended/],
    [
      'a refusal in words',
      'echo This account is not available.; exit 1',
      /it last said: This account is not available\./,
    ],
    ['nothing, and is gone', 'exit 0', /the session ended/],
    ['frames of another nonce', `printf '\\036%s DONE 0\\n' 0123456789abcdef0123456789abcdef`, /the session ended/],
    [
      'a frame that is larger than any',
      `${FORGE}; frame 'BLOB app.0.journal 99999999999'; exec cat /dev/zero`,
      NO_SENSE,
    ],
    [
      'a frame that does not end',
      `${FORGE}; printf '\\036%s FACT x ' "$nonce"; exec tr '\\000' x </dev/zero`,
      NO_SENSE,
    ],
    ['facts without end', `${FORGE}; yes "$(frame 'FACT tool.x yes')"`, NO_SENSE],
    [
      'files without end',
      `${FORGE}; while :; do frame 'BLOB app.0.journal 9000000'; head -c 9000000 /dev/zero; done`,
      NO_SENSE,
    ],
    ['steps that nobody asked for', `${FORGE}; frame 'BEGIN 7'`, NO_SENSE],
  ])('with %s is refused in bounded memory, and nothing is touched', async (_what, code, says) => {
    const before = lookAt(site);
    site.answerWith(code);
    const run = await measureMemory(site.start(['deploy']));
    site.answerWith(undefined);
    expectEnding(run, { exitCode: 3, says: ['web-1', says] });
    expect(run.peakKb).toBeLessThan(MOST_MEMORY_KB);
    expect(lookAt(site)).toEqual(before);
  });

  test('with nothing at all is given up at the deadline', async () => {
    site.answerWith('exec sleep 60');
    site.configure((config) => {
      Object.assign(config.environments.production ?? {}, { deadline: '3s' });
    });
    const run = await measureMemory(site.start(['deploy']));
    site.answerWith(undefined);
    expectEnding(run, { exitCode: 1, says: ['web-1', /deadline/] });
  });

  test('and answers again is deployed to without help', () => expectNextWorks(site));
});

/** What listens on the port of sshd, and what it does with a connection. */
const LISTENERS: readonly [string, (socket: Socket) => void, RegExp][] = [
  [
    'a web server',
    (socket) => socket.end('HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\n\r\nbad'),
    /no SSH server; it says: HTTP\/1\.1 400 Bad Request/,
  ],
  [
    'a greeting without end, line by line',
    (socket) => flood(socket, Buffer.from('welcome to this host\r\n')),
    /it says: welcome to this host/,
  ],
  ['a greeting of one endless line', (socket) => flood(socket, Buffer.from('SSH-2.0-')), BREACH],
  ['a greeting in drops', (socket) => drip(socket), /did not end within 2 s/],
  ['a packet larger than any', (socket) => socket.write('SSH-2.0-odd\r\n\x7f\xff\xff\xff', 'latin1'), BREACH],
  ['random bytes after its name', (socket) => answerAtRandom(socket), BREACH],
  ['nothing', () => {}, /nothing speaks there within 2 s/],
];

function flood(socket: Socket, text: Buffer): void {
  const chunk = Buffer.alloc(64 * 1024, text);
  const write = () => {
    while (socket.writable && socket.write(chunk));
  };
  socket.on('drain', write);
  write();
}

function drip(socket: Socket): void {
  const timer = setInterval(() => socket.write('.'), 50);
  socket.once('close', () => clearInterval(timer));
}

function answerAtRandom(socket: Socket): void {
  socket.write('SSH-2.0-odd\r\n');
  flood(socket, randomBytes(1024));
}

describe.skipIf(process.platform !== 'linux')('a port that is not that of sshd', () => {
  test.concurrent.each(LISTENERS)('but of %s is named, in bounded memory and time', async (_what, answer, says) => {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => {}).resume());
      answer(socket);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    await using project = await createProject({ hosts: [], path: '/nowhere', port: 8000, runtime: 'static' });
    const { port } = server.address() as AddressInfo;
    project.write('config/bowline.yml', writeConfig(port));
    const run = await measureMemory(
      startCli(['deploy'], { cwd: project.folder, env: { BOWLINE_INPUT_SSH_KEY: generateSshKey().privateKey } }),
    );
    for (const socket of sockets) socket.destroy();
    server.close();
    expectEnding(run, { exitCode: 3, says: ['web-1', says] });
    expect(run.peakKb).toBeLessThan(MOST_MEMORY_KB);
  });
});

function writeConfig(port: number): string {
  return `hosts:
  web-1: { address: 127.0.0.1, port: ${port}, host_key: "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8" }
defaults: { ssh: { connect_timeout: 2s } }
apps:
  shop: { source: { upload: app }, path: /nowhere, runtime: static }
environments:
  production: { hosts: [web-1] }
`;
}
