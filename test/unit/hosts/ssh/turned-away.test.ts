import { readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BowlineError } from '../../../../src/errors';
import { connect } from '../../../../src/hosts/connect';
import { runScript } from '../../../../src/hosts/session';
import { keepOutput } from '../../../../src/rollout/kept-output';
import { writeScript } from '../../../../src/shell/script';
import { sh } from '../../../../src/shell/sh';
import { missingNamespaces, missingSshd, type SshdOptions, startSshd } from '../../../fixtures/sshd';
import { sessionOf } from '../../phases/held';
import { addressOf, failToConnect, type Keys, makeAddress, makeKeys, offer, run } from '../connecting';
import { type OfferLists, writeOffer } from './writing-offers';

const missing = missingSshd ?? missingNamespaces;
const SAYS = (text: string) => `account optional pam_echo.so ${text}\naccount required pam_deny.so\n`;
const PAM = { options: ['UsePAM yes'] };

let keys: Keys;
beforeAll(() => {
  keys = makeKeys();
});
afterAll(() => keys[Symbol.dispose]());

/** Nothing answers at all, so it is tried once more or not. */
async function turnAway(options: SshdOptions): Promise<{ error: BowlineError; tries: number }> {
  await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey], ...options });
  let tries = 1;
  const onRetry = () => {
    tries += 1;
  };
  const error = await failToConnect(addressOf(sshd), offer(keys.own, { onRetry }));
  return { error: error as BowlineError, tries };
}

describe.skipIf(missing)(`an account that is refused behind the right key ${missing ?? ''}`, () => {
  test.each([
    ['by PAM', SAYS('Maintenance until noon'), /; the server says: Maintenance until noon$/],
    ['because it has expired', 'account required pam_unix.so\n', /says: Your account has expired; please contact/],
    ['in several lines', SAYS('First') + SAYS('Ask Kim'), /; the server says: .*Ask Kim$/],
  ])('%s is told in the words of the server, once', async (_name, account, says) => {
    const files = { '/etc/pam.d/sshd': account, '/etc/shadow': changeShadow(7, '1') };
    const { error, tries } = await turnAway({ ...PAM, files });
    expect(error).toMatchObject({ kind: 'auth', hint: expect.stringContaining('chage -l') });
    expect(error.message).toMatch(says);
    expect(`${error.message}${error.hint}`).not.toContain('MaxStartups');
    expect(tries).toBe(1);
  });

  test('without a word points at the account, and not at MaxStartups', async () => {
    const files = { '/etc/pam.d/sshd': 'account required pam_deny.so\n' };
    const { error } = await turnAway({ ...PAM, files });
    expect(error.message).toMatch(/closed the connection during the login of \S+$/);
    expect(error.hint).toContain('refused by PAM');
    expect(`${error.message}${error.hint}`).not.toContain('MaxStartups');
  });

  test('because its password has expired is told in the words of the server', async () => {
    const files = { '/etc/pam.d/sshd': 'account required pam_unix.so\n', '/etc/shadow': changeShadow(2, '0') };
    await using sshd = await startSshd({ ...PAM, authorizedKeys: [keys.own.publicKey], files });
    const error = await failToRun(sshd);
    expect(error.message).toMatch(/exit code 1; it last said: .*Password change required but no TTY available\.$/);
    expect(error.hint).toContain('an expired password');
  });
});

describe.skipIf(missingSshd)(`a session that does not run the script ${missingSshd ?? ''}`, () => {
  test.each([
    ['a forced command', 'echo only backups here', /with exit code 0; it last said: only backups here$/],
    ['the words of /etc/nologin', 'echo Down; echo for repair >&2; exit 254', /code 254; it last said: .*for repair/],
    ['a login shell like /bin/false', 'exit 1', /the session ended with exit code 1$/],
    ['one that is killed at once', 'kill -9 $$', /the session ended by the signal SIGKILL$/],
  ])('but %s is told with its end and its words', async (_name, command, says) => {
    await using sshd = await startSshd({
      authorizedKeys: [keys.own.publicKey],
      options: [`ForceCommand ${command}`],
    });
    const error = await failToRun(sshd);
    expect(error.message).toMatch(says);
    expect(error.hint).toContain('/bin/sh');
  });
});

describe.skipIf(missingSshd)(`the banner of a server ${missingSshd ?? ''}`, () => {
  test('is quoted where the key is refused', async () => {
    await using sshd = await startSshd({ authorizedKeys: [], options: ['Banner /etc/hostname'] });
    const { message } = await failToConnect(addressOf(sshd), offer(keys.own));
    expect(message).toContain(`; the server says: ${readFileSync('/etc/hostname', 'utf8').trim()}`);
  });
});

describe.skipIf(missingSshd)(`a server that was hardened ${missingSshd ?? ''}`, () => {
  test.each([
    ['Ciphers aes128-ctr', 'MACs hmac-sha2-256'],
    ['Ciphers aes256-ctr,aes192-ctr', 'MACs hmac-sha2-512'],
    ['Ciphers aes192-ctr', 'MACs hmac-sha2-512-etm@openssh.com,hmac-sha2-256-etm@openssh.com'],
  ])('to %s, %s is spoken to', async (...options) => {
    await using sshd = await startSshd({ authorizedKeys: [keys.own.publicKey], options });
    await using host = await connect(addressOf(sshd), offer(keys.own));
    expect((await run(host, 'cat', 'through')).stdout).toBe('through');
  });

  test.each([
    ['Ciphers aes128-cbc', 'no cipher in common', 'aes128-cbc', 'Ciphers +aes128-gcm@openssh.com'],
    ['MACs hmac-sha1', 'no MAC in common', 'hmac-sha1', 'MACs +hmac-sha2-256-etm@openssh.com'],
    ['KexAlgorithms diffie-hellman-group14-sha1', 'no key exchange in', 'group14-sha1', 'KexAlgorithms +curve25519'],
  ])('to what nobody should speak is refused with its offer and the line to add: %s', async (option, ...said) => {
    const options = [option, ...(option.startsWith('MACs') ? ['Ciphers aes128-ctr'] : [])];
    const { error } = await turnAway({ options });
    const [problem = '', offered = '', line = ''] = said;
    expect(error.message).toContain(problem);
    expect(error.message).toContain(`which offers ${offered === 'group14-sha1' ? 'diffie-hellman-' : ''}${offered}`);
    expect(error.hint).toContain(line);
  });
});

test('without strict key exchange a server is asked again, for a MAC alone', async () => {
  const lists: OfferLists = {
    kex: ['curve25519-sha256'],
    hostKeys: ['ssh-ed25519'],
    ciphers: ['aes128-ctr'],
    macs: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-256'],
  };
  const asked: string[] = [];
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    socket.write(Buffer.concat([Buffer.from('SSH-2.0-old\r\n'), writeOffer(lists)]));
    const at = asked.push('') - 1;
    socket.on('data', (chunk) => {
      asked[at] += chunk.toString('latin1');
      if (at > 0) socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const controller = new AbortController();
  const onRetry = () => controller.abort(new Error('enough'));
  await failToConnect(makeAddress({ port }), offer(keys.own, { onRetry, signal: controller.signal }));
  await new Promise((resolve) => server.close(resolve));
  expect(asked.length).toBeGreaterThan(1);
  expect(asked[1]).toContain('hmac-sha2-256,hmac-sha2-512');
  expect(asked[1]).not.toContain('etm@');
});

/** This account's line of /etc/shadow with another value in one of its fields. */
function changeShadow(field: number, value: string): string {
  const user = process.env.USER ?? 'root';
  return readFileSync('/etc/shadow', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map((fields) => (fields[0] === user ? fields.map((old, index) => (index === field ? value : old)) : fields))
    .map((fields) => fields.join(':'))
    .join('\n');
}

async function failToRun(sshd: Parameters<typeof addressOf>[0]): Promise<BowlineError> {
  await using host = await connect(addressOf(sshd), offer(keys.own));
  const script = writeScript({ nonce: 'a'.repeat(32), parts: [{ name: 'talk', body: sh`echo hello` }] });
  const ended: unknown = await runScript(sessionOf(host), script, { progress: keepOutput([]) }).catch(
    (error: unknown) => error,
  );
  expect(ended).toBeInstanceOf(Error);
  return ended as BowlineError;
}
