import { expect, test } from 'vitest';
import { findPlace, linkComparison } from '../../../src/repository/source-place';

const JOB = { server: 'https://github.com', repository: 'you/config' };
const git = (address: string) => ({ kind: 'git' as const, git: address, user: 'x-access-token', hostKeys: [] });

test.each([
  ['https://github.com/you/homelab.git', JOB, 'https://github.com/you/homelab'],
  ['https://github.com/you/home.lab/', JOB, 'https://github.com/you/home.lab'],
  ['git@github.com:you/homelab.git', JOB, 'https://github.com/you/homelab'],
  ['ssh://git@github.com/you/homelab', JOB, 'https://github.com/you/homelab'],
  ['ssh://git@ssh.github.com:443/you/homelab.git', JOB, 'https://github.com/you/homelab'],
  [
    'https://github.com/you/homelab.git',
    { server: 'https://ghe.example.com', repository: 'a/b' },
    'https://github.com/you/homelab',
  ],
  [
    'https://ghe.example.com/you/a.git',
    { server: 'https://ghe.example.com/', repository: 'a/b' },
    'https://ghe.example.com/you/a',
  ],
  ['https://github.com/you/homelab.git', {}, 'https://github.com/you/homelab'],
])('a source at %s is compared in its own repository', (address, job, page) => {
  expect(linkComparison(findPlace(git(address), job), 'aaa', 'bbb')).toBe(`${page}/compare/aaa...bbb`);
});

test.each([
  'https://gitlab.com/you/homelab.git',
  'git@git.example.com:you/homelab.git',
  'https://github.com/group/sub/homelab.git',
  'http://127.0.0.1:8080/shop.git',
])('a source at %s has no page on GitHub', (address) => {
  expect(linkComparison(findPlace(git(address), JOB), 'aaa', 'bbb')).toBeNull();
});

test('what is uploaded or an image is of the repository of the job', () => {
  const upload = { kind: 'upload' as const, upload: '.', exclude: [] };
  expect(linkComparison(findPlace(upload, JOB), 'a', 'b')).toBe('https://github.com/you/config/compare/a...b');
  expect(linkComparison(findPlace(upload, {}), 'a', 'b')).toBeNull();
  for (const [older, newer] of [
    ['a', 'a'],
    [null, 'b'],
    ['a', null],
  ] as const)
    expect(linkComparison(findPlace(upload, JOB), older, newer)).toBeNull();
});
