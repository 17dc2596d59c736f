import { connect } from 'node:net';
import { NodeSSH } from 'node-ssh';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Machine, startMachine } from '../fixtures/machines';

let web1: Machine;
let web2: Machine;

beforeAll(async () => {
  [web1, web2] = await Promise.all([startMachine({ name: 'web-1' }), startMachine({ name: 'web-2' })]);
});

afterAll(async () => {
  await Promise.all([web1?.[Symbol.asyncDispose](), web2?.[Symbol.asyncDispose]()]);
});

/** Runs one command as the user of a deployment, over SSH. */
async function runOverSsh(machine: Machine, command: string): Promise<{ code: number | null; output: string }> {
  const ssh = new NodeSSH();
  await ssh.connect({
    host: machine.address,
    port: machine.sshPort,
    username: machine.user,
    privateKey: machine.privateKey,
    algorithms: { serverHostKey: ['ssh-ed25519'] },
    hostVerifier: (key: Buffer) => key.toString('base64') === machine.hostKeys.find(isEd25519)?.base64,
  });
  const { code, stdout, stderr } = await ssh.execCommand(command);
  ssh.dispose();
  return { code, output: `${stdout}${stderr}`.trim() };
}

const isEd25519 = ({ type }: { type: string }): boolean => type === 'ssh-ed25519';

test('two machines prove themselves by different keys of every type', () => {
  expect(web1.hostKeys.map(({ type }) => type).sort()).toEqual(['ecdsa-sha2-nistp256', 'ssh-ed25519', 'ssh-rsa']);
  const fingerprints = [...web1.hostKeys, ...web2.hostKeys].map(({ fingerprint }) => fingerprint);
  expect(new Set(fingerprints).size).toBe(6);
  expect(web1.fingerprint).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
});

test('each runs its own systemd, and one for the user', async () => {
  for (const machine of [web1, web2]) {
    expect(await runOverSsh(machine, 'hostname; ps -o comm= -p 1; systemctl is-system-running')).toEqual({
      code: 0,
      output: `${machine.name}\nsystemd\nrunning`,
    });
    expect(await runOverSsh(machine, 'systemctl --user is-system-running')).toEqual({ code: 0, output: 'running' });
  }
});

test('the user of a deployment is root for what a deployment needs and for nothing else', async () => {
  expect((await runOverSsh(web1, 'sudo -n systemctl daemon-reload')).code).toBe(0);
  expect((await runOverSsh(web1, 'sudo -n journalctl -n 1 -u ssh')).output).toContain('sshd');
  expect((await runOverSsh(web1, 'sudo -n install -m 0644 /dev/null /etc/systemd/system/x.service')).code).toBe(0);
  const refused = await runOverSsh(web1, 'sudo -n cat /etc/shadow');
  expect(refused.code).not.toBe(0);
  expect(refused.output).toContain('password is required');
});

test('the user owns /srv and nobody logs in with the key of another machine', async () => {
  expect((await runOverSsh(web1, 'mkdir /srv/probe && stat -c %U /srv/probe')).output).toBe('deploy');
  await expect(runOverSsh({ ...web1, privateKey: web2.privateKey }, 'true')).rejects.toThrow(/authentication/);
});

test('a secret handed to systemd as a credential reaches the unit', async () => {
  const output = await web1.exec(
    'echo s3cret > /root/token; systemd-run --quiet --wait --pipe -p LoadCredential=token:/root/token ' +
      `sh -c 'cat "$CREDENTIALS_DIRECTORY/token"'`,
  );
  expect(output).toBe('s3cret\n');
});

test('machines reach each other by their internal addresses', async () => {
  const address = await web2.internalAddress();
  const output = await web1.exec(
    `python3 -c 'import socket; print(socket.create_connection(("${address}", 22), 5).recv(8))'`,
  );
  expect(output).toContain('SSH-2.0-');
});

test('a power cut keeps disk, keys and port, and ends every process', async () => {
  await web2.exec('echo kept > /srv/state; sync; systemd-run --unit=left sleep 1000');
  await web2.kill();
  await expect(readBanner(web2.sshPort)).resolves.toBe('');
  await web2.start();
  expect(await runOverSsh(web2, 'cat /srv/state; systemctl is-active left')).toEqual({
    code: 3,
    output: 'kept\ninactive',
  });
});

test('a file system of its own can be as small as a test needs', async () => {
  await using small = await startMachine({ name: 'small', tmpfs: ['/srv:size=1m,uid=1000,gid=1000'] });
  const { code, output } = await runOverSsh(small, 'head -c 2000000 /dev/zero > /srv/large');
  expect(code).not.toBe(0);
  expect(output).toContain('No space left on device');
});

/** What a server says first; empty where nothing answers. */
function readBanner(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let banner = '';
    socket.once('data', (data) => {
      banner = data.toString();
      socket.destroy();
    });
    socket.once('error', () => {});
    socket.once('close', () => resolve(banner));
  });
}
