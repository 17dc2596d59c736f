import { describe, expect, test } from 'vitest';
import { findTransport, judgeAddress, judgeRef } from '../../../../src/config/sources/git-address';
import { catchProblems, resolve, withApp } from '../fixture';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
const config = (source: string) => withApp('').replace('{ upload: . }', source);
const sourceOf = (source: string, variables = {}) => resolve(config(source), { variables }).targets[0]?.source;
const refusalsOf = (source: string) => catchProblems(() => resolve(config(source))).map(({ message }) => message);

describe('a repository in the config', () => {
  test.each([
    [
      '{ git: "https://github.com/you/a.git" }',
      { git: 'https://github.com/you/a.git', user: 'x-access-token', hostKeys: [] },
    ],
    [
      '{ git: "https://h/a.git", token: T, user: me, ref: v1, depth: 3 }',
      { token: 'T', user: 'me', ref: 'v1', depth: 3 },
    ],
    [`{ git: "git@h:a.git", deploy_key: K, host_key: "h ${KEY}" }`, { deployKey: 'K', hostKeys: [KEY] }],
    [`{ git: "ssh://git@h:22/a", deploy_key: K, host_key: ["${KEY} me", "[h]:22 ${KEY}"] }`, { hostKeys: [KEY, KEY] }],
    ['{ git: "http://127.0.0.1:8080/a.git", token: T, directory: web }', { directory: 'web' }],
  ])('%s is read', (source, expected) => {
    expect(sourceOf(source)).toMatchObject({ kind: 'git', ...expected });
  });

  test('takes variables of the job', () => {
    const source = '{ git: "https://h/${NAME}.git", ref: "${SHA}" }';
    expect(sourceOf(source, { NAME: 'a', SHA: 'b'.repeat(40) })).toMatchObject({
      git: 'https://h/a.git',
      ref: 'b'.repeat(40),
    });
  });

  test.each([
    ['{ upload: ., git: "https://h/a.git" }', 'a source is exactly one of'],
    ['{ upload: ., token: T }', '`token` is no key of a source with `upload`'],
    ['{ git: "https://h/a.git", exclude: [a] }', '`exclude` is no key of a source with `git`'],
    ['{ git: "https://me:pw@h/a.git" }', 'the address holds a login'],
    ['{ git: "https://ghp_token@h/a.git" }', 'the address holds a login'],
    [`{ git: "ssh://git:pw@h/a.git", deploy_key: K, host_key: "${KEY}" }`, 'the address holds a password'],
    ['{ git: "file:///srv/a.git" }', 'is a folder, and not the repository of a server'],
    ['{ git: ../a.git }', 'is a folder'],
    ['{ git: "ext::sh -c id" }', 'would run a program'],
    ['{ git: "--upload-pack=id" }', 'would be taken for an option of git'],
    ['{ git: "git://h/a.git" }', 'neither encrypted nor signed'],
    ['{ git: "https://h/a b.git" }', 'is no address of a git server'],
    ['{ git: "http://example.com/a.git", token: T }', 'over http the token could be read on the way'],
    ['{ git: "git@h:a.git", token: T }', '`token` is for https'],
    ['{ git: "git@h:a.git" }', '`deploy_key` is missing'],
    ['{ git: "git@h:a.git", deploy_key: K }', '`deploy_key` needs `host_key`'],
    ['{ git: "git@h:a.git", deploy_key: K, host_key: "SHA256:abc" }', 'is no public key'],
    [`{ git: "https://h/a.git", deploy_key: K, host_key: "${KEY}" }`, '`deploy_key` is for ssh'],
    [`{ git: "https://h/a.git", host_key: "${KEY}" }`, '`host_key` goes with `deploy_key`'],
    ['{ git: "https://h/a.git", user: me }', '`user` goes with `token`'],
    ['{ git: "https://h/a.git", ref: "-x" }', 'would be taken for an option of git'],
    ['{ git: "https://h/a.git", ref: "a b" }', 'is no name of a branch, tag or commit'],
    ['{ git: "https://h/a.git", directory: ../x }', 'leaves the release'],
  ])('%s is refused', (source, said) => {
    expect(refusalsOf(source).join('\n')).toContain(said);
  });

  test('several mistakes are told at once, and no login is quoted', () => {
    const told = refusalsOf('{ git: "https://me:hunter22@h/a.git", ref: "..", user: me }').join('\n');
    expect(told).toContain('holds a login');
    expect(told).toContain('is no name of a branch');
    expect(told).toContain('`user` goes with `token`');
    expect(told).not.toContain('hunter22');
  });
});

test.each([
  ['https://h/a', 'https'],
  ['HTTP://h/a', 'http'],
  ['ssh://h/a', 'ssh'],
  ['h:a/b', 'ssh'],
  ['git@h:~/a', 'ssh'],
  ['ftp://h/a', undefined],
  ['https://', undefined],
  ['a', undefined],
])('%s is reached by %s', (address, transport) => {
  expect(findTransport(address)).toBe(transport);
  expect(judgeAddress(address) === undefined).toBe(transport !== undefined);
});

test.each(['main', 'feature/a-b', 'v1.2.3', 'refs/tags/x', 'ü', 'a'.repeat(40)])('%s may name a commit', (ref) => {
  expect(judgeRef(ref)).toBeUndefined();
});

test.each(['a..b', 'a~1', 'a^', 'a:b', 'x.lock', '/a', 'a/', '.a', 'a/.b', '@', 'a@{1}', 'a\\b', 'a*'])(
  '%s names no commit',
  (ref) => {
    expect(judgeRef(ref)).toBeDefined();
  },
);
