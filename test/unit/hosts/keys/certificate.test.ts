import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from '../../../../src/hosts/connect';
import { parseCertificates, requireValid } from '../../../../src/hosts/keys/certificate';
import { Secret } from '../../../../src/shell/secret';
import { generateKeyPair, type KeyPair, type KeyType, missingSshd, startSshd } from '../../../fixtures/sshd';
import { addressOf, failToConnect, makeKeys, offer, run } from '../connecting';

const keys = makeKeys();
const authority = generateKeyPair(keys.folder);

afterAll(() => keys[Symbol.dispose]());

/** The certificate of a key, as the authority writes it. */
function sign(key: KeyPair, principals: string, options: readonly string[] = ['-V', '-1h:+1h']): string {
  const names = principals === '' ? [] : ['-n', principals];
  execFileSync('ssh-keygen', ['-q', '-s', authority.path, '-I', 'run 17', ...names, ...options, `${key.path}.pub`]);
  return readFileSync(`${key.path}-cert.pub`, 'utf8');
}

const [fresh] = parseCertificates(sign(keys.own, 'deploy,ops'));
if (fresh === undefined) throw new Error('a certificate was signed');

describe('a certificate', () => {
  test('says whose key it is for, for whom, and until when', () => {
    expect(fresh).toMatchObject({
      type: 'ssh-ed25519-cert-v01@openssh.com',
      fingerprint: keys.own.fingerprint,
      id: 'run 17',
      principals: ['deploy', 'ops'],
    });
    expect(Number(fresh.validUntil) - Number(fresh.validFrom)).toBeGreaterThan(7_000_000);
    expect(parseCertificates(sign(keys.own, '', []))[0]).toMatchObject({ principals: [], validUntil: null });
    expect(parseCertificates(`# of today\n\n${sign(keys.own, 'a')}\r\n${sign(keys.own, 'b')}`)).toHaveLength(2);
  });

  test.each<[KeyType, string]>([
    ['ecdsa', 'ecdsa-sha2-nistp256-cert-v01@openssh.com'],
    ['rsa', 'ssh-rsa-cert-v01@openssh.com'],
  ])('of a key of type %s is read too', (type, name) => {
    const key = generateKeyPair(keys.folder, { type });
    expect(parseCertificates(sign(key, 'deploy'))).toMatchObject([{ type: name, fingerprint: key.fingerprint }]);
  });

  test.each([
    ['a public key', keys.own.publicKey, 'ssh-ed25519 is not an OpenSSH certificate'],
    ['one of a host', sign(keys.own, 'web-1', ['-h', '-V', '+1h']), 'it is of a host, not of a user'],
    ['one that was cut', sign(keys.own, 'deploy').slice(0, 200), 'it is cut off or damaged'],
    ['one of another type', 'sk-ssh-ed25519-cert-v01@openssh.com AAAA', 'it is cut off or damaged'],
    ['nonsense', 'nonsense', 'nonsense is not an OpenSSH certificate'],
  ])('is refused where it is %s', (_what, text, message) => {
    expect(() => parseCertificates(text)).toThrow(message);
  });

  test('is refused before its time, after it, and without its key', () => {
    const known = [keys.own.fingerprint];
    const at = (date: Date | null, ms: number) => new Date(Number(date) + ms);
    const { validFrom, validUntil } = fresh;
    expect(() => requireValid([fresh], known, at(validFrom, 0))).not.toThrow();
    expect(() => requireValid([fresh], known, at(validFrom, -1))).toThrow(`is valid from ${validFrom.toISOString()}`);
    expect(() => requireValid([fresh], known, at(validUntil, 0))).toThrow('"run 17" is valid until');
    expect(() => requireValid([fresh], ['SHA256:x'], at(validFrom, 0))).toThrow('which is not given');
  });
});

describe.skipIf(missingSshd)('a login with a certificate', () => {
  test.each<KeyType>(['ed25519', 'ecdsa', 'rsa'])('of a key of type %s', async (type) => {
    const key = generateKeyPair(keys.folder, { type });
    const trust = `TrustedUserCAKeys ${authority.path}.pub`;
    await using sshd = await startSshd({ options: [trust] });
    const credentials = (principals: string, options?: readonly string[]) => ({
      keys: [new Secret(key.privateKey)],
      certificates: parseCertificates(sign(key, principals, options)),
    });
    const address = addressOf(sshd);
    {
      await using host = await connect(address, offer(credentials(sshd.user)));
      expect((await run(host, 'echo in')).stdout).toBe('in\n');
    }
    const foreign = await failToConnect(address, offer(credentials('somebody')));
    expect(foreign.message).toContain(`${sshd.user} was not let in: offered the certificate "run 17" for somebody, `);
    expect((foreign as { hint?: string }).hint).toContain('TrustedUserCAKeys');
    const elsewhere = ['-V', '+1h', '-O', 'source-address=192.0.2.1/32'];
    await failToConnect(address, offer(credentials(sshd.user, elsewhere)));
    const forced = ['-V', '+1h', '-O', 'force-command=echo forced'];
    await using host = await connect(address, offer(credentials(sshd.user, forced)));
    expect((await run(host, 'echo in')).stdout).toBe('forced\n');
  });

  test('falls back to the plain key, which the account may know', async () => {
    await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey] });
    const certificates = parseCertificates(sign(keys.own, sshd.user));
    await using host = await connect(addressOf(sshd), offer({ keys: [new Secret(keys.own.privateKey)], certificates }));
    expect((await run(host, 'echo in')).stdout).toBe('in\n');
  });
});
