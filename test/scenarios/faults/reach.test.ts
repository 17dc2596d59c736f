import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateSshKey } from '../../../src/demo/ssh-key';
import { startFullPort } from '../../fixtures/full-port';
import { findFreePort } from '../../fixtures/port';
import { missingSshd, startSshd } from '../../fixtures/sshd';
import { expectNextWorks, expectRefused, expectUnchanged, openSite, readLive, type Site } from './site';

let site: Site;

beforeAll(async () => {
  site = await openSite({ hostKeyTypes: ['ed25519', 'rsa'], options: ['MaxAuthTries 2'] });
});

afterAll(async () => site?.[Symbol.asyncDispose]());

/** How often somebody got in so far. */
const countLogins = () => site.sshd.log().match(/Accepted publickey/g)?.length ?? 0;

test('fault 1: a name that DNS does not know is asked once and told with the place to correct it', async () => {
  site.configure((_config, _app, host) => {
    host.address = 'nohost.invalid';
  });
  const says = [
    'web-1 (',
    /DNS does not (know the name|answer for) nohost\.invalid/,
    /Next: Check (`address` of hosts\.web-1|the network)/,
  ];
  const run = await expectRefused(site, { exitCode: 3, says });
  // Where there is no resolver at all, that may pass.
  if (run.output.includes('does not know')) expect(run.output).not.toContain('trying again');
  await expectUnchanged(site);
});

test('fault 2: a refused port is tried three times and named with its port', async () => {
  const port = await findFreePort();
  site.configure((_config, _app, host) => {
    host.port = port;
  });
  const says = [
    `web-1 (${site.sshd.user}@127.0.0.1:${port}): 127.0.0.1:${port} refused the connection`,
    `listens on port ${port}`,
  ];
  const run = await expectRefused(site, { exitCode: 3, says });
  expect(run.output.match(/trying again in \d+ ms/g)).toHaveLength(2);
  await expectUnchanged(site);
});

test('fault 2: a filtered port is given up after its time, and the firewall is named', async () => {
  await using filtered = await startFullPort();
  site.configure((_config, _app, host) => {
    Object.assign(host, { port: filtered.port, connect_timeout: '300ms' });
  });
  const says = ['web-1 (', `127.0.0.1:${filtered.port} did not answer within 0.3 s`, /Next: .*firewall/];
  await expectRefused(site, { exitCode: 3, says });
  await expectUnchanged(site);
});

test.skipIf(missingSshd)(
  'fault 3: sshd that drops connections at its limit is asked again until all are in',
  async () => {
    const hosts = ['web-1', 'web-2', 'web-3'];
    await using crowded = await openSite({ hosts, options: ['MaxStartups 1'] });
    expect(crowded.first.output).toMatch(/closed the connection.*; trying again in \d+ ms \(2 of 6\)/);
    for (const host of hosts) expect(readLive(crowded, 'VERSION', host).trim()).toBe('1.0.0');
  },
);

test('fault 4: a changed host key is refused before any login, with both fingerprints and the line to add', async () => {
  const expected = generateSshKey().fingerprint;
  site.configure((_config, _app, host) => {
    host.host_key = expected;
  });
  const logins = countLogins();
  const [ed25519 = '', rsa = ''] = site.sshd.fingerprints;
  const says = [
    'web-1 (',
    `its host key is not the expected one: offered ssh-ed25519 ${ed25519} and ssh-rsa ${rsa}; expected ${expected}`,
    `host_key: "${ed25519}"`,
    site.sshd.knownHostsLine.split(' ').slice(0, 3).join(' '),
  ];
  await expectRefused(site, { exitCode: 3, says });
  expect(countLogins()).toBe(logins);
  await expectUnchanged(site);
});

test('fault 5: a host with several keys is known by any one of them, and refused with all that it showed', async () => {
  const [, rsa = ''] = site.sshd.fingerprints;
  const line = `[127.0.0.1]:${site.sshd.port} ${site.sshd.hostKeys.rsa?.publicKey}`;
  for (const hostKey of [rsa, line]) {
    site.configure((_config, _app, host) => {
      host.host_key = hostKey;
    });
    const run = await site.run(['deploy']);
    expect(run.exitCode, run.output).toBe(0);
  }
  await using other = await startSshd({ hostKeyTypes: ['ecdsa'] });
  site.configure((_config, _app, host) => {
    host.host_key = `[127.0.0.1]:${site.sshd.port} ${other.hostKeys.ecdsa?.publicKey}`;
  });
  const says = [
    'web-1 (',
    /offered ssh-ed25519 SHA256:/,
    /expected ecdsa-sha2-nistp256 SHA256:\S+ \(hosts\.web-1\.host_key\)/,
  ];
  await expectRefused(site, { exitCode: 3, says });
  await expectUnchanged(site);
});

test('fault 6: a revoked key wins, a hashed line counts, and a bad line is named by its number', async () => {
  const { knownHostsLine, port } = site.sshd;
  const [, type = '', base64 = ''] = knownHostsLine.split(' ');
  const logins = countLogins();
  const revoked = ['deploy', '--known-hosts', `${knownHostsLine}\n@revoked * ${type} ${base64}`];
  await expectRefused(
    site,
    { exitCode: 3, says: ['web-1 (', 'its host key is revoked (known-hosts, line 2)', 'Next: Nothing was sent there'] },
    revoked,
  );
  expect(countLogins()).toBe(logins);
  const bad = ['deploy', '--known-hosts', `# mine\n[127.0.0.1]:${port} ${type} ${base64.slice(0, 30)}\n`];
  await expectRefused(
    site,
    { exitCode: 2, says: [/known-hosts, line 2: the key is (cut off or )?damaged/, 'ssh-keyscan'] },
    bad,
  );

  const salt = randomBytes(20);
  const hash = createHmac('sha1', salt).update(`[127.0.0.1]:${port}`).digest('base64');
  site.configure((_config, _app, host) => {
    delete host.host_key;
  });
  const run = await site.run(['deploy', '--known-hosts', `|1|${salt.toString('base64')}|${hash} ${type} ${base64}`]);
  expect(run.exitCode, run.output).toBe(0);
});

test('fault 11: a login that is denied tells user, fingerprints and methods, and too many keys are told as that', async () => {
  const stranger = generateSshKey();
  site.configure();
  const says = [
    `${site.sshd.user} was not let in: offered ssh-ed25519 ${stranger.fingerprint}; the server takes publickey`,
    'authorized_keys',
  ];
  const denied = await expectRefused(site, { exitCode: 3, says }, ['deploy'], {
    BOWLINE_INPUT_SSH_KEY: stranger.privateKey,
  });
  expect(denied.output).not.toContain('trying again');
  const keys = [1, 2, 3].map(() => generateSshKey().privateKey).join('');
  const many = { BOWLINE_INPUT_SSH_KEY: keys + site.key.privateKey };
  await expectRefused(site, { exitCode: 3, says: ['too many keys were offered', 'MaxAuthTries'] }, ['deploy'], many);
  await expectUnchanged(site);
});

test('fault 12: behind a jump host that is up it is the target that is named', async () => {
  const port = await findFreePort();
  site.configure((config, _app, host) => {
    config.hosts.bastion = { ...host };
    Object.assign(host, { jump: 'bastion', port });
  });
  const says = [
    `web-1 (${site.sshd.user}@127.0.0.1:${port}): its jump host bastion cannot reach it`,
    `nothing listens on 127.0.0.1:${port}`,
    'Next: The jump host itself works',
  ];
  await expectRefused(site, { exitCode: 3, says });
  await expectUnchanged(site);
});

test('after all of these the next version goes live without help', async () => {
  await expectNextWorks(site);
});
