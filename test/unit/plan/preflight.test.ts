import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/config/model';
import { PreflightError } from '../../../src/errors';
import type { HostFacts } from '../../../src/plan/facts';
import { findMissing, requireNothingMissing, writeOwner } from '../../../src/plan/preflight';
import { type AppSketch, makeApp, makeHost } from './facts-of';
import { makeTarget } from './target';

const owner = { repository: 'octocat/shop', environment: 'production' };
const command = { kind: 'command', start: 's', stop: 's', status: 's', soakMs: 0 } as const;

function ask(app: AppSketch, target: Partial<Target> = {}, host: Partial<HostFacts> = {}, mayAdopt = false) {
  return {
    targets: [makeTarget(target)],
    facts: new Map([['web-1', makeHost({ shop: makeApp(app) }, host)]]),
    owner,
    needs: new Map([['shop', { bytes: 1_000_000, files: 10 }]]),
    mayAdopt,
  };
}

test('a host on which nothing is missing has no findings', () => {
  expect(findMissing(ask({}))).toEqual([]);
  expect(() => requireNothingMissing(ask({}))).not.toThrow();
});

test.each<[string, AppSketch, Partial<Target>, Partial<HostFacts>, string, string]>([
  ['a missing tool', {}, {}, { tools: new Set(['tar']) }, 'missing on the host: cat, chmod', 'Install cat'],
  ['another system', {}, {}, { system: 'Darwin' }, 'it runs Darwin', 'Use a Linux host'],
  ['a path that is the home', {}, { path: '/home/deploy' }, {}, 'is the home of the deploy user', '/srv/NAME'],
  ['a path that is a file', { path: 'other' }, {}, {}, 'is not a directory', '/srv/NAME'],
  ['a real current', { current: 'other' }, {}, {}, 'is a real file or directory', 'move it away'],
  [
    'a path that may not be made',
    { path: 'absent', readOnly: ['/srv'] },
    {},
    {},
    'deploy may not write to /srv',
    'sudo install -d -o deploy',
  ],
  [
    'a path that may not be written',
    { readOnly: ['/srv/shop-production'] },
    {},
    {},
    'may not write',
    'sudo chown deploy',
  ],
  ['a full disk', { diskFreeBytes: 500_000 }, {}, {}, '0 MB free at /srv, 1 MB needed', 'Free some space'],
  ['few inodes', { inodes: { total: 1000, free: 9 } }, {}, {}, '9 inodes free at /srv, 10 needed', 'Remove files'],
  [
    'a share of inodes',
    { inodes: { total: 1000, free: 50 } },
    { preflight: { diskFreeBytes: 0, inodesFree: { share: 0.05 }, commands: [] } },
    {},
    '60 needed',
    'Remove files',
  ],
  [
    'a port of another program',
    { isPortTaken: true },
    { runtime: command, port: 8000 },
    {},
    'port 8000 is taken',
    "ss -ltnp 'sport = :8000'",
  ],
  [
    'a command that the config asks for',
    {},
    { preflight: { diskFreeBytes: 0, inodesFree: { count: 0 }, commands: ['git'] } },
    {},
    'missing on the host: git',
    'Install git',
  ],
])('%s is found, with what to do about it', (_name, app, target, host, message, hint) => {
  const [finding] = findMissing(ask(app, target, host));
  expect(finding?.message).toContain(message);
  expect(finding?.hint).toContain(hint);
});

test('a port that our own service listens on is no finding', () => {
  const app = { isPortTaken: true, process: ['running'] };
  expect(findMissing(ask(app, { runtime: command, port: 8000 }))).toEqual([]);
});

describe('a path', () => {
  const foreign = `${JSON.stringify({ repository: 'octocat/other', app: 'shop', environment: 'production' })}\n`;

  test('of this deployment may be used', () => {
    expect(findMissing(ask({ owner: writeOwner(makeTarget(), owner) }))).toEqual([]);
  });

  test.each([foreign, 'not JSON', '[]', '{"app":"shop","environment":"test"}'])(
    'that belongs to another deployment is refused: %s',
    (text) => {
      const [finding] = findMissing(ask({ owner: text }));
      expect(finding?.hint).toContain('`force: adopt`');
      expect(findMissing(ask({ owner: text }, {}, {}, true))).toEqual([]);
    },
  );
});

test('what is missing on all hosts is told as one list', () => {
  const facts = new Map(
    ['web-1', 'web-2'].map((host) => [host, makeHost({ shop: makeApp({ path: 'other' }) }, { host })]),
  );
  const targets = ['web-1', 'web-2'].map((name) => makeTarget({ host: { ...makeTarget().host, name } }));
  const found = () => requireNothingMissing({ ...ask({}), targets, facts });
  expect(found).toThrow(PreflightError);
  expect(found).toThrow(/web-1: shop: path .*\nweb-2: shop: path /);
});
