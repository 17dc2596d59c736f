import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateSshKey } from '../../../src/demo/ssh-key';
import { expectNextWorks, expectRefused, expectUnchanged, openSite, type Site } from './site';

/** May do nothing but this. */
const backup = generateSshKey();

let site: Site;

beforeAll(async () => {
  site = await openSite({
    options: [
      `ForceCommand echo 'Welcome!'; printf 'BW no newline'; echo 'no mail' >&2; exec /bin/sh -c "$SSH_ORIGINAL_COMMAND"`,
    ],
    authorizedKeys: [],
  });
});

afterAll(async () => site?.[Symbol.asyncDispose]());

test('fault 13: a login that greets on both outputs, by a forced command, does not get into the way', async () => {
  await expectNextWorks(site, '2.0.0');
  await expectUnchanged(site);
});

test('fault 13: a forced command that runs nothing else is named, with what it said', async () => {
  await using forced = await openSite({ authorizedKeys: [`command="echo only backups here" ${backup.publicKey}`] });
  const says = [
    'web-1 (',
    'the session ended with exit code 0; it last said: only backups here',
    /Next: .*forced command/,
  ];
  await expectRefused(forced, { exitCode: 3, says }, ['deploy'], { BOWLINE_INPUT_SSH_KEY: backup.privateKey });
  await expectUnchanged(forced);
});

test('fault 14: a host without SFTP is deployed to, because nothing asks for it', async () => {
  // The server's config names no subsystem, so it would refuse one and log that.
  await expectNextWorks(site, '3.0.0');
  expect(site.sshd.log()).not.toMatch(/subsystem/i);
});
