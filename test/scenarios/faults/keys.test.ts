import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateKeyPair, type KeyPair } from '../../fixtures/sshd';
import { expectRefused, expectUnchanged, openSite, type Site } from './site';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => site?.[Symbol.asyncDispose]());

const withKey = (text: string, passphrase?: string) => ({
  BOWLINE_INPUT_SSH_KEY: text,
  ...(passphrase === undefined ? {} : { BOWLINE_INPUT_SSH_PASSPHRASE: passphrase }),
});

/** The site's own key behind a passphrase. */
function lock(passphrase: string): string {
  const file = join(site.project.base, 'locked');
  writeFileSync(file, site.key.privateKey, { mode: 0o600 });
  execFileSync('ssh-keygen', ['-q', '-p', '-P', '', '-N', passphrase, '-a', '4', '-f', file]);
  return readFileSync(file, 'utf8');
}

test('fault 7: a passphrase that is missing or wrong is told as that, and nobody is asked for it', async () => {
  const locked = lock('open sesame');
  const connections = site.sshd.log();
  const missing = {
    exitCode: 2,
    says: ['ssh-key: it is protected by a passphrase, and none is given', 'Next: Set `--ssh-passphrase`'],
  };
  await expectRefused(site, missing, ['deploy'], withKey(locked));
  const wrong = { exitCode: 2, says: ['ssh-key: the passphrase does not open it', 'Next: Check `--ssh-passphrase`'] };
  const run = await expectRefused(site, wrong, ['deploy'], withKey(locked, 'wrong sesame'));
  expect(run.output).not.toContain('sesame');
  expect(site.sshd.log()).toBe(connections);
  const right = await site.run(['deploy'], withKey(locked, 'open sesame'));
  expect(right.exitCode, right.output).toBe(0);
});

test('fault 8: a key that was mangled on its way is mended, and what is no private key is explained, never shown', async () => {
  const { privateKey, publicKey } = site.key;
  for (const mangled of [privateKey.replaceAll('\n', '\r\n').trimEnd(), privateKey.replaceAll('\n', '\\n')]) {
    const run = await site.run(['deploy'], withKey(mangled));
    expect(run.exitCode, run.output).toBe(0);
  }
  const [, base64 = ''] = publicKey.split(' ');
  const shown = await expectRefused(
    site,
    { exitCode: 2, says: ['ssh-key: this is a public key', 'authorized_keys', 'the file without .pub'] },
    ['deploy'],
    withKey(publicKey),
  );
  expect(shown.output).not.toContain(base64);
  const cut = await expectRefused(
    site,
    { exitCode: 2, says: ['ssh-key: a key in it is cut off', 'from its BEGIN line to its END line'] },
    ['deploy'],
    withKey(privateKey.slice(0, 150)),
  );
  expect(cut.output).not.toContain(privateKey.split('\n')[1]);
  await expectUnchanged(site);
});

test('fault 9: a key of a type that cannot be used is named, with the command that makes another', async () => {
  const { privateKey } = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 });
  const text = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const says = ['ssh-key: keys of type dsa cannot be used with SSH', 'ssh-keygen -t ed25519'];
  await expectRefused(site, { exitCode: 2, says }, ['deploy'], withKey(text));
  await expectUnchanged(site);
});

test('fault 10: a certificate that has expired, or of another key, is refused before a host is connected to', async () => {
  const [authority, other] = [generateKeyPair(site.project.base), generateKeyPair(site.project.base)];
  const sign = (key: KeyPair, validity: string) => {
    execFileSync('ssh-keygen', [
      '-q',
      '-s',
      authority.path,
      '-I',
      'run 17',
      '-n',
      'x',
      '-V',
      validity,
      `${key.path}.pub`,
    ]);
    return `${key.path}-cert.pub`;
  };
  const expired = sign(other, '20240101:20240102');
  const key = ['--ssh-key', other.path];
  const refuse = (says: string, file: string, more: readonly string[] = []) =>
    expectRefused(site, { exitCode: 2, says: [says] }, ['deploy', '--ssh-certificate', file, ...more]);
  await refuse('"run 17" is valid until 2024-01-02', expired, key);
  await refuse('which is not given', sign(other, '+1h'));
  await refuse('ssh-ed25519 is not an OpenSSH certificate', `${other.path}.pub`, key);
  await expectUnchanged(site);
});
