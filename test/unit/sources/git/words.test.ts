import { expect, test } from 'vitest';
import { readWay } from '../../../../src/sources/git/question';
import { nameServer, writeKey } from '../../../../src/sources/git/settings';
import { adviseOn, isUnreached, readWords } from '../../../../src/sources/git/words';

const HOST = { host: 'web-1' };
const [MIRROR, MODULE] = ['0123456789abcdef.git', 'fedcba9876543210.git'];
const GONE = "fatal: unable to access 'https://git.example.com/a.git/': Could not resolve host: git.example.com";

test.each([
  [GONE, true, 'Try `git ls-remote`'],
  ['fatal: unable to access: Failed to connect to 127.0.0.1 port 9: Connection refused', true, 'Try'],
  ['ssh: connect to host git.example.com port 22: Connection timed out', true, 'Try'],
  ["fatal: Authentication failed for 'https://git.example.com/a.git/'", false, 'by `token`'],
  ["fatal: could not read Username for 'https://git.example.com': terminal prompts disabled", false, 'by `token`'],
  ['git@git.example.com: Permission denied (publickey).', false, 'deploy key'],
  ['Host key verification failed.', false, 'Compare `host_key`'],
  [
    "remote: Repository not found.\nfatal: repository 'https://git.example.com/a.git/' not found",
    false,
    'Check the address',
  ],
  ['fatal: remote error: upload-pack: not our ref aaaa', false, 'no such commit'],
  ['server certificate verification failed. CAfile: none', false, 'Check the certificate'],
])('what git says, %j, is unreached: %s', (text, isGone, advice) => {
  expect(isUnreached(text)).toBe(isGone);
  expect(adviseOn(text)).toContain(advice);
});

test('of what git says, what tells nothing is left out', () => {
  const text =
    'git@h: Permission denied (publickey).\r\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.\n';
  expect(readWords(text)).toBe('git@h: Permission denied (publickey).');
  expect(readWords('warning: redirecting\nfatal: no\n')).toBe('no');
  expect(readWords('\n')).toBe('');
});

test.each([
  [['has'], { kind: 'has' }],
  [[`known ${MIRROR} aa`, 'fetches'], { kind: 'fetches' }],
  [
    [`known ${MIRROR} aa`, `known ${MIRROR} bb`, `known ${MODULE} cc`, 'known odd dd', 'failed 128', GONE],
    {
      kind: 'needs_bundle',
      known: new Map([
        [MIRROR, ['aa', 'bb']],
        [MODULE, ['cc']],
      ]),
    },
  ],
  [['failed 124'], { kind: 'needs_bundle', words: 'no answer within 30 s' }],
])('the answer of a host, %j, is the way there', (answer, way) => {
  expect(readWay(`${answer.join('\n')}\n`, HOST)).toMatchObject(way);
});

test.each([
  [['failed 128', 'fatal: Authentication failed for x'], 'web-1: it gets nothing from the git server: Authentication'],
  [[''], 'no reason was given'],
])('the answer of a host, %j, ends the run there', (answer, said) => {
  expect(() => readWay(answer.join('\n'), HOST)).toThrow(said);
});

test.each([
  ['https://git.example.com/a.git', 'git.example.com'],
  ['ssh://git@git.example.com:2222/a.git', 'git.example.com:2222'],
  ['git@git.example.com:a/b.git', 'git.example.com'],
])('the server of %s is %s', (git, name) => {
  expect(nameServer({ git })).toBe(name);
});

test.each(['key', 'key\n', 'key\r\n\r\n', '\nkey'])('ssh gets a key that it takes: %j', (text) => {
  expect(writeKey(text)).toBe('key\n');
});
