import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/config/targets/target';

import { PreflightError } from '../../../src/errors';
import { findMissing, type PreflightQuestion, requireNothingMissing, writeOwner } from '../../../src/plan/preflight';
import { idOf } from '../release/entries';
import { makeFacts, type Scene } from './host-facts';
import { makeAddress, makeTarget } from './target';

const OWNER = { repository: 'octo/shop', environment: 'production' };

function ask(target: Target, scene: Scene = {}, changes: Partial<PreflightQuestion> = {}) {
  const facts = new Map([[target.host.name, makeFacts([target], scene)]]);
  return findMissing({ targets: [target], facts, owner: OWNER, needs: new Map(), mayAdopt: false, ...changes });
}

const command: Target['runtime'] = { kind: 'command', start: 'a', stop: 'b', status: 'c', soakMs: 0 };

test('a host that has everything has nothing missing', () => {
  expect(ask(makeTarget({ port: 8000, runtime: command }))).toEqual([]);
  expect(() =>
    requireNothingMissing({ targets: [], facts: new Map(), owner: OWNER, needs: new Map(), mayAdopt: false }),
  ).not.toThrow();
});

const GIT: Target['source'] = { kind: 'git', git: 'https://git.example.com/a.git', user: 'x', hostKeys: [] };

test('a git that is new enough is not missing, nor one for going back', () => {
  for (const version of ['git version 2.18.0', 'git version 2.39.5 (Apple Git-154)', 'git version 3.0.0-rc1']) {
    const host = { 'tool.git': 'yes', 'version.git': version };
    expect(ask(makeTarget({ source: GIT }), { host }), version).toEqual([]);
  }
  const old = { 'tool.git': 'yes', 'version.git': 'git version 1.9.0' };
  expect(ask(makeTarget({ source: GIT }), { host: old }, { needs: null })).toEqual([]);
});

test('what each host lacks is told in one list', () => {
  const targets = ['web-1', 'web-2', 'web-3'].map((name) => makeTarget({ source: GIT, host: makeAddress(name) }));
  const said = [{}, { 'tool.git': 'yes', 'version.git': 'git version 2.17.1' }, {}];
  const facts = new Map(
    targets.map((target, index) => [target.host.name, makeFacts([target], { host: said[index] ?? {} })] as const),
  );
  const found = findMissing({ targets, facts, owner: OWNER, needs: new Map(), mayAdopt: false });
  expect(found.map(({ where, message }) => [where.host, message])).toEqual([
    ['web-1', 'missing on the host: git'],
    ['web-2', 'git 2.18 or newer is needed; it has: git version 2.17.1'],
    ['web-3', 'missing on the host: git'],
  ]);
});

const cases: [string, Target, Scene, string, string][] = [
  [
    'tools',
    makeTarget(),
    { host: { 'tool.tar': undefined, 'tool.flock': undefined } },
    'missing on the host: flock, tar',
    'Install flock, tar on web-1.',
  ],
  [
    'tools that the config asks for',
    makeTarget({ preflight: { ...makeTarget().preflight, commands: ['git'] } }),
    {},
    'missing on the host: git',
    'Install git on web-1.',
  ],
  [
    'a git that fetches by hash',
    makeTarget({ source: GIT }),
    { host: { 'tool.git': 'yes', 'version.git': 'git version 2.17.1' } },
    'git 2.18 or newer is needed; it has: git version 2.17.1',
    'Install a newer git on web-1.',
  ],
  [
    'a git of this century',
    makeTarget({ source: GIT }),
    { host: { 'tool.git': 'yes', 'version.git': 'git version 1.9.0' } },
    'git 2.18 or newer is needed; it has: git version 1.9.0',
    'Install a newer git',
  ],
  [
    'a git that tells its version',
    makeTarget({ source: GIT }),
    { host: { 'tool.git': 'yes', 'version.git': '' } },
    'git 2.18 or newer is needed; it has: none that tells its version',
    'Install a newer git',
  ],
  ['a git at all', makeTarget({ source: GIT }), {}, 'missing on the host: git', 'Install git on web-1.'],
  [
    'tools of the runtime',
    makeTarget({ runtime: { kind: 'systemd', unit: 'shop.service', start: 'x', scope: 'user', soakMs: 0 } }),
    {},
    'missing on the host: systemctl',
    'Install systemctl',
  ],
  ['Linux', makeTarget(), { host: { system: 'Darwin' } }, 'it runs Darwin', 'Linux host'],
  [
    'a path of its own',
    makeTarget({ path: '/home/deploy' }),
    { host: { home: '/home/deploy/' } },
    'path /home/deploy is the home of the deploy user',
    '/srv/NAME',
  ],
  ['a path that is a directory', makeTarget(), { app: { path: 'other' } }, 'is not a directory', '/srv/NAME'],
  [
    '`current` as a link',
    makeTarget(),
    { app: { current: 'other' } },
    '/srv/shop-production/current is a real file or directory, not a link',
    'never replaces it',
  ],
  [
    'the right to make the path',
    makeTarget(),
    { app: { path: 'absent', readonly: '/srv' } },
    'deploy may not write to /srv',
    'sudo install -d -o deploy -g deploy /srv/shop-production',
  ],
  [
    'the right to write',
    makeTarget(),
    { app: { readonly: '/srv/shop-production' } },
    'deploy may not write to /srv/shop-production',
    'sudo chown deploy',
  ],
  [
    'a mount that runs programs',
    makeTarget({ runtime: command, port: 8000 }),
    { app: { noexec: '/srv' } },
    'no program can be started at /srv: /srv is mounted with noexec',
    'sudo mount -o remount,exec /srv',
  ],
  [
    'its own path',
    makeTarget(),
    { blobs: { owner: writeOwner(makeTarget({ app: 'other' }), OWNER) } },
    'belongs to another deployment',
    'force: adopt',
  ],
  [
    'disk space',
    makeTarget({ preflight: { ...makeTarget().preflight, diskFreeBytes: 1e12 } }),
    {},
    '51200 MB free at /srv, 1000000 MB needed',
    '`preflight.disk_free`',
  ],
  [
    'inodes, by share',
    makeTarget({ preflight: { ...makeTarget().preflight, inodesFree: { share: 0.95 } } }),
    {},
    '900 inodes free at /srv, 950 needed',
    '`preflight.inodes_free`',
  ],
  [
    'inodes, by count',
    makeTarget({ preflight: { ...makeTarget().preflight, inodesFree: { count: 901 } } }),
    {},
    '900 inodes free at /srv, 901 needed',
    'Remove files',
  ],
  [
    'a free port',
    makeTarget({ port: 8000, runtime: command }),
    { app: { listening: 'yes' } },
    'port 8000 is taken by another program',
    "ss -ltnp 'sport = :8000'",
  ],
];

test.each(cases)('what lacks %s is told, with what to do', (_what, target, scene, message, hint) => {
  const found = ask(target, scene);
  expect(found).toHaveLength(1);
  expect(found[0]?.message).toContain(message);
  expect(found[0]?.hint).toContain(hint);
  expect(found[0]?.where).toMatchObject({ host: 'web-1', step: 'pre-flight' });
});

describe('nothing is missing', () => {
  test('where the port is held by the app itself', () => {
    const target = makeTarget({ port: 8000, runtime: command });
    expect(ask(target, { app: { listening: 'yes' }, live: idOf(1) })).toEqual([]);
    expect(ask(target, { app: { listening: 'yes' }, blobs: { process: 'running' } })).toEqual([]);
    expect(ask(makeTarget({ port: 8000 }), { app: { listening: 'yes' } })).toEqual([]);
  });

  test('where the port is held by the socket of its unit', () => {
    const runtime: Target['runtime'] = { kind: 'systemd', unit: 'shop.service', scope: 'system', soakMs: 0 };
    const host = { 'tool.systemctl': 'yes' };
    const blobs = { 'runtime.show': 'LoadState=loaded\nWorkingDirectory=/srv/shop-production/current' };
    const held = ask(makeTarget({ port: 8000, runtime }), {
      host,
      blobs,
      app: { listening: 'yes', 'runtime.socket': 'shop.socket' },
    });
    const taken = ask(makeTarget({ port: 8000, runtime }), { host, blobs, app: { listening: 'yes' } });
    expect([held.length, taken.length]).toEqual([0, 1]);
  });

  test('where the path is its own, or may be taken over', () => {
    const owned = (text: string) => ({ blobs: { owner: text } });
    expect(ask(makeTarget(), owned(writeOwner(makeTarget(), OWNER)))).toEqual([]);
    expect(ask(makeTarget(), owned(writeOwner(makeTarget(), { ...OWNER, repository: null })))).toEqual([]);
    expect(
      ask(makeTarget(), owned(writeOwner(makeTarget(), OWNER)), { owner: { ...OWNER, repository: null } }),
    ).toEqual([]);
    expect(ask(makeTarget(), owned('{"app":"other"}'), { mayAdopt: true })).toEqual([]);
    for (const text of [
      'damaged',
      '"text"',
      'null',
      writeOwner(makeTarget({ environment: 'test' }), OWNER),
      writeOwner(makeTarget(), { ...OWNER, repository: 'octo/other' }),
    ]) {
      expect(ask(makeTarget(), owned(text))).toHaveLength(1);
    }
  });

  test('where nobody knows how much space there is', () => {
    const target = makeTarget({ preflight: { diskFreeBytes: 1e15, inodesFree: { count: 1e9 }, commands: [] } });
    expect(ask(target, { app: { disk: '', inodes: '0 0' } })).toEqual([]);
  });
});

test.each([
  ['disk space', { diskFreeBytes: 1e15, inodesFree: { count: 0 }, commands: [] }],
  ['inodes', { diskFreeBytes: 0, inodesFree: { count: 1e9 }, commands: [] }],
  ['commands', { diskFreeBytes: 0, inodesFree: { count: 0 }, commands: ['no-such-compiler'] }],
])('a rollback, which sends nothing, does not ask for %s', (_what, preflight) => {
  const target = makeTarget({ preflight });
  expect(ask(target)).toHaveLength(1);
  expect(ask(target, {}, { needs: null })).toEqual([]);
});

test('the release itself needs space and inodes as well', () => {
  const needs = new Map([['shop', { bytes: 60e9, files: 1000 }]]);
  expect(ask(makeTarget(), {}, { needs }).map(({ message }) => message)).toEqual([
    '51200 MB free at /srv, 60000 MB needed',
    '900 inodes free at /srv, 1000 needed',
  ]);
});

describe('what the content needs', () => {
  const needs = (changes: object) => new Map([['shop', { bytes: 0, files: 0, ...changes }]]);
  const shared = makeTarget({ shared: [{ path: 'a/b.db', isDirectory: false }] });

  test.each([
    [() => false, '`shared` names a/b.db, which is neither in the release nor in /srv/shop-production/shared'],
    [(path: string) => path === 'a', '`shared` names a/b.db'],
    [(path: string) => path === 'a/b.db', undefined],
    [undefined, undefined],
  ])('a shared file lies somewhere', (holds, message) => {
    const [found] = ask(shared, { app: { unshared: 'a/b.db' } }, { needs: needs({ holds }) });
    if (message === undefined) expect(found).toBeUndefined();
    else expect(found?.message).toContain(message);
  });

  test('what is there on the host is enough', () => {
    expect(ask(shared, {}, { needs: needs({ holds: () => false }) })).toEqual([]);
  });

  const unit: Target['runtime'] = { kind: 'systemd', unit: 'shop.service', scope: 'system', soakMs: 0 };
  const reads = (privateFiles: string[], user: string | undefined, start?: string) => {
    const runtime = start === undefined ? unit : { ...unit, start };
    const scene = {
      host: { 'tool.systemctl': 'yes' },
      blobs: {
        'runtime.show': `LoadState=loaded\nWorkingDirectory=/srv/shop-production/current\nUser=${user ?? ''}\n`,
        'runtime.names': '/srv/shop-production /srv/shop-production\n',
      },
    };
    return ask(makeTarget({ runtime }), scene, { needs: needs({ privateFiles }) }).map(({ message }) => message);
  };

  test('the service may read what was let in by name', () => {
    expect(reads(['.env', 'a.key'], 'www-data')).toEqual([
      'the service runs as www-data, who may not read .env, a.key: `include` sends it for deploy alone',
    ]);
    expect(reads([], 'www-data')).toEqual([]);
    expect(reads(['.env'], 'deploy')).toEqual([]);
    expect(reads(['.env'], undefined)).toEqual([]);
  });
});

test('what a runtime misses is told with the app', () => {
  const target = makeTarget({ runtime: { kind: 'systemd', unit: 'shop.service', scope: 'system', soakMs: 0 } });
  expect(ask(target, { host: { 'tool.systemctl': 'yes' } })).toMatchObject([
    { where: { host: 'web-1', app: 'shop' }, message: 'there is no unit shop.service' },
  ]);
});

test('everything that is missing on every host is one error', () => {
  const [one, two] = [makeTarget(), makeTarget({ host: makeAddress('web-2') })];
  const facts = new Map([
    ['web-1', makeFacts([one], { app: { current: 'other' }, host: { 'tool.tar': undefined } })],
    ['web-2', makeFacts([two], { app: { path: 'other' } })],
  ]);
  const question = {
    targets: [one, two, makeTarget({ host: makeAddress('unread') })],
    facts,
    owner: OWNER,
    needs: new Map(),
    mayAdopt: false,
  };
  expect(() => requireNothingMissing(question)).toThrow(PreflightError);
  expect(() => requireNothingMissing(question)).toThrow(
    'web-1: missing on the host: tar\nweb-1: shop: /srv/shop-production/current is a real file or directory, not a link\nweb-2: shop: path /srv/shop-production is not a directory',
  );
});
