import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ConfigObject } from '../../fixtures/project';
import { lastLines, openShop, type Shop } from '../shop';

type App = Record<string, unknown>;

/** What is asked for, and what the refusal says; nothing may be there afterwards. */
interface Refusal {
  readonly configure?: (config: ConfigObject, app: App, shop: Shop) => void;
  readonly prepare?: (shop: Shop) => void;
  readonly flags?: readonly string[];
  readonly exitCode: number;
  readonly says: RegExp;
  /** Whether the host may have been asked for facts. */
  readonly connects?: boolean;
}

const REFUSALS: Record<string, Refusal> = {
  'the path /': {
    configure: (_, app) => Object.assign(app, { path: '/' }),
    exitCode: 2,
    says: /bowline\.yml:\d+:\d+: `\/` is the root/,
  },
  'an empty path': {
    configure: (_, app) => Object.assign(app, { path: '' }),
    exitCode: 2,
    says: /bowline\.yml:\d+:\d+: .*empty/,
  },
  'a path with ..': { configure: (_, app) => Object.assign(app, { path: '/srv/../etc' }), exitCode: 2, says: /\.\./ },
  'the home directory': {
    configure: (_, app, { host }) => Object.assign(app, { path: host.root }),
    exitCode: 4,
    says: /home/,
    connects: true,
  },
  'a directory named current': {
    prepare: ({ host }) => mkdirSync(join(host.path, 'current'), { recursive: true }),
    exitCode: 4,
    says: /current.*(directory|link)/,
    connects: true,
  },
  'zero hosts': {
    configure: (config) => Object.assign(config.environments.production ?? {}, { hosts: [] }),
    exitCode: 2,
    says: /hosts/,
  },
  'an empty artifact': {
    prepare: ({ project }) => {
      rmSync(join(project.folder, 'app'), { recursive: true });
      mkdirSync(join(project.folder, 'app'));
    },
    exitCode: 2,
    says: /empty|nothing/,
  },
  'an artifact that is missing': {
    prepare: ({ project }) => rmSync(join(project.folder, 'app'), { recursive: true }),
    exitCode: 2,
    says: /app/,
  },
  'a key that is not built yet': {
    configure: (_, app) => Object.assign(app, { hooks: { before_lock: ['true'] } }),
    exitCode: 2,
    says: /before_lock.*not built yet/,
  },
  'a key that nobody knows': {
    configure: (_, app) => Object.assign(app, { helth: '/health' }),
    exitCode: 2,
    says: /helth.*health/s,
  },
  'a ref of what is uploaded': {
    flags: ['--ref', 'main'],
    exitCode: 2,
    says: /`ref` cannot be main: the source is an `upload`/,
  },
  'a flag that nobody knows': { flags: ['--enviroment', 'x'], exitCode: 2, says: /--environment/ },
  'an environment that nobody knows': { flags: ['--environment', 'prod'], exitCode: 2, says: /production/ },
  'a key that is no key': {
    flags: ['--ssh-key', '-----BEGIN OPENSSH PRIVATE KEY-----\nnonsense'],
    exitCode: 2,
    says: /key/,
  },
};

describe.each(Object.entries(REFUSALS))('%s', (_name, { configure, prepare, flags = [], exitCode, says, connects }) => {
  test('is refused by name before anything is touched', async () => {
    await using shop = await openShop();
    shop.configure((config, app) => configure?.(config, app, shop));
    prepare?.(shop);
    const before = readdirSync(shop.host.root, { recursive: true });
    const run = await shop.cli('deploy', ...flags);
    expect(run.exitCode, run.output).toBe(exitCode);
    expect(lastLines(run.output, 8)).toMatch(says);
    expect(run.output).toContain('Next:');
    if (connects !== true) expect(shop.host.server.traffic.connections).toBe(0);
    expect(readdirSync(shop.host.root, { recursive: true })).toEqual(before);
  });
});

test('a wrong passphrase is refused before a host is connected to', async () => {
  await using shop = await openShop();
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'right' },
  });
  for (const passphrase of ['wrong', '']) {
    const run = await shop.run('deploy', { 'ssh-key': privateKey, 'ssh-passphrase': passphrase });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/passphrase/);
    expect(run.log).not.toContain('wrong');
  }
  expect(shop.host.server.traffic.connections).toBe(0);
});

test('no key at all is refused with the name of the input', async () => {
  await using shop = await openShop();
  const run = await shop.run('deploy', { 'ssh-key': '' });
  expect(run.exitCode).toBe(1);
  expect(lastLines(run.log, 2)).toMatch(/ssh-key/);
  expect(readdirSync(shop.host.root)).toEqual([]);
});

test('an unreachable host is told by name, and nothing is touched on the others', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.hosts[1]?.server.stop();
  const run = await shop.cli('deploy');
  expect(run.exitCode, run.output).toBe(3);
  expect(lastLines(run.output)).toMatch(/web-2.*refused/);
  expect(readdirSync(shop.host.root)).toEqual([]);
});

test('an unknown mode is refused with the nearest one', async () => {
  await using shop = await openShop();
  const cli = await shop.cli('deplyo');
  expect(cli.exitCode).toBe(2);
  expect(cli.output).toContain('deploy');
  const action = await shop.run('.', { mode: 'deplyo' });
  expect(action.exitCode).toBe(1);
  expect(action.log).toContain('deploy');
});
