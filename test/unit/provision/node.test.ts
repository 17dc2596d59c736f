import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NodePackages } from '../../../src/config/targets/target-node';
import { nodePart } from '../../../src/provision/node';
import { MANIFESTS, NODE_KEY } from '../../../src/provision/node-key';
import { pruneStores } from '../../../src/provision/store';
import { sourceEnv } from '../../../src/release/variables';
import { lines, type Sh, sh } from '../../../src/shell/sh';
import { startPackages } from '../../fixtures/packages';
import { makeTarget } from '../plan/target';
import { describeShells, makeFolder, runShell, SHELLS, type Shell } from '../shell/shells';

const TIMEOUT = { timeout: 120_000 };
const user = { isRoot: false };
const [dash] = SHELLS;
if (dash === undefined) throw new Error('there is no shell');
const MAJOR = process.versions.node.split('.')[0] ?? '';

/** A folder of an app as a host has it, with packages of the module `demo`. */
async function openHost(shell: Shell = dash as Shell) {
  const box = makeFolder();
  const folder = box.path;
  const registry = await startPackages(join(folder, 'registry'));
  for (const version of ['1.0.0', '2.0.0']) registry.publish('demo', version);
  return {
    ...openFolder(folder, shell, registry.url),
    folder,
    registry,
    [Symbol.asyncDispose]: async () => {
      await registry[Symbol.asyncDispose]();
      execFileSync('chmod', ['-R', 'u+w', folder]);
      box[Symbol.dispose]();
    },
  };
}

function openFolder(folder: string, shell: Shell, registry = '') {
  const path = join(folder, 'site');
  const part = (node: Partial<NodePackages> = {}) => {
    const made = nodePart(makeTarget({ path, node: { isShared: true, ...node } }));
    if (made === undefined) throw new Error('there is no part');
    return made;
  };
  const run = (code: Sh | undefined, env: NodeJS.ProcessEnv = {}) => {
    const { status, stdout, stderr } = runShell(shell, `set -e\n${code?.text}\n`, {
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        npm_config_cache: join(folder, 'cache'),
        npm_config_registry: registry,
        ...env,
      },
    });
    return { status, said: `${stdout}${stderr}`.trim() };
  };
  return {
    path,
    part,
    run,
    release: (id: string, files: Readonly<Record<string, string>>) => {
      const place = join(path, 'releases', id);
      mkdirSync(join(place, '.bowline'), { recursive: true });
      for (const [name, text] of Object.entries({ '.bowline/env.build': '', ...files })) {
        mkdirSync(dirname(join(place, name)), { recursive: true });
        writeFileSync(join(place, name), text);
      }
      return place;
    },
    stores: () => readdirSync(join(path, '.bowline/node')).map((one) => join(path, '.bowline/node', one)),
    apply: (id: string, node: Partial<NodePackages> = {}) => {
      const enter = sh`cd ${join(path, 'releases', id)}`;
      return run(lines(enter, sourceEnv('./.bowline/env.build'), part(node).apply(id, user)));
    },
    facts: (node: Partial<NodePackages> = {}, env = {}) => {
      const define = sh`bw() { echo "$2 $3"; }`;
      return run(lines(define, part(node).facts('p')), env).said.split('\n');
    },
  };
}

const ask = (place: string, program = 'console.log(require("demo"))') => {
  writeFileSync(join(place, 'ask.js'), program);
  return execFileSync(process.execPath, [join(place, 'ask.js')], { encoding: 'utf8' }).trim();
};

describeShells('the packages of Node', (shell) => {
  test('are installed once for all releases that need the same, and go with the last of them', TIMEOUT, async () => {
    await using host = await openHost(shell);
    const files = (version: string, more = {}) => host.registry.manifests({ demo: version }, more);
    const [first, second, third] = [
      host.release('r1', files('1.0.0')),
      host.release('r2', files('1.0.0', { version: '1.0.1', scripts: { start: 'node .' } })),
      host.release('r3', files('2.0.0')),
    ];
    expect(host.apply('r1')).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^made by npm ci --omit=dev with Node v\d/m),
    });
    expect(ask(first)).toBe('1.0.0');
    expect(host.apply('r2')).toMatchObject({ status: 0, said: expect.stringMatching(/^as made at 20\S+Z: nothing/) });
    expect(readlinkSync(join(second, 'node_modules'))).toBe(readlinkSync(join(first, 'node_modules')));
    expect(readlinkSync(join(first, 'node_modules'))).toMatch(/^\.\.\/\.\.\/\.bowline\/node\/\w{32}\/node_modules$/);
    expect(host.apply('r3').status).toBe(0);
    expect([ask(third), ask(second)]).toEqual(['2.0.0', '1.0.0']);
    expect(statSync(join(first, 'node_modules/demo/index.js')).mode & 0o222).toBe(0);
    expect(realpathSync(join(first, '.bowline/bin/node'))).toBe(realpathSync(process.execPath));
    expect(existsSync(join(first, '.bowline/bin/npm'))).toBe(true);
    const prune = () => expect(host.run(pruneStores(host.path))).toEqual({ status: 0, said: '' });
    rmSync(first, { recursive: true });
    prune();
    expect(host.stores()).toHaveLength(2);
    rmSync(third, { recursive: true });
    prune();
    expect(host.stores()).toEqual([dirname(realpathSync(join(second, 'node_modules')))]);
    expect(ask(second)).toBe('1.0.0');
  });
});

describe('the packages of Node', () => {
  test('that a killed run left half installed are installed anew', TIMEOUT, async () => {
    await using host = await openHost();
    const place = host.release('r1', host.registry.manifests({ demo: '1.0.0' }));
    host.apply('r1');
    const [store = ''] = host.stores();
    chmodSync(join(store, 'node_modules'), 0o755);
    execFileSync('chmod', ['-R', 'u+w', store]);
    rmSync(join(store, '.bowline-complete'));
    rmSync(join(store, 'node_modules/demo'), { recursive: true });
    expect(host.apply('r1')).toMatchObject({ status: 0, said: expect.stringContaining('made by npm') });
    expect(ask(place)).toBe('1.0.0');
    expect(host.stores()).toEqual([store]);
  });

  test('are of one release where a script of the app runs after it', TIMEOUT, async () => {
    await using host = await openHost();
    const scripts = { postinstall: 'echo >>node_modules/POST' };
    const place = host.release('r1', host.registry.manifests({ demo: '1.0.0' }, { scripts }));
    for (const _time of [1, 2]) expect(host.apply('r1').status).toBe(0);
    expect([lstatSync(join(place, 'node_modules')).isDirectory(), ask(place)]).toEqual([true, '1.0.0']);
    expect(readFileSync(join(place, 'node_modules/POST'), 'utf8')).toBe('\n');
    expect(existsSync(join(host.path, '.bowline/node'))).toBe(false);
    expect(existsSync(join(place, '.bowline-complete'))).toBe(false);
    expect(host.apply('r1', { install: 'mkdir node_modules && touch node_modules/OWN' }).status).toBe(0);
    expect(readdirSync(join(place, 'node_modules'))).toEqual(['OWN']);
  });

  const app = (more: object) => ({ 'package.json': JSON.stringify(more) });
  const lock = (packages: object) => ({ ...app({}), 'package-lock.json': JSON.stringify({ packages }) });
  test.each<[string, string, Record<string, string>]>([
    ['shared', 'nothing lies in the release', app({ dependencies: { demo: '^1.0.0', other: 'github:a/b' } })],
    ['shared', 'a lock has packages in packages', lock({ '': {}, 'node_modules/a/node_modules/b': { version: '1' } })],
    ['shared', 'pnpm has settings', { ...app({}), 'pnpm-workspace.yaml': 'onlyBuiltDependencies:\n  - esbuild\n' }],
    ['own', 'a package lies in the release', app({ dependencies: { lib: 'file:lib' } })],
    ['own', 'a package is a path', app({ optionalDependencies: { lib: '../lib' } })],
    ['own', 'another one is put in its place', app({ overrides: { demo: { lib: 'file:lib' } } })],
    ['own', 'there are workspaces', app({ workspaces: ['lib'] })],
    ['own', 'a lock has a link', lock({ 'node_modules/lib': { resolved: 'lib', link: true } })],
    ['own', 'a lock has a package of the release', lock({ lib: { version: '1.0.0' } })],
    ['own', 'a script of the app prepares it', app({ scripts: { prepare: 'husky' } })],
    ['own', 'there is an addon', { ...app({}), 'binding.gyp': '{}' }],
    ['own', 'packages are patched', app({ pnpm: { patchedDependencies: { demo: 'patches/demo.patch' } } })],
    ['own', 'pnpm has workspaces', { ...app({}), 'pnpm-workspace.yaml': 'packages:\n  - lib\n' }],
    [
      'own',
      'pnpm has a link',
      { ...app({}), 'pnpm-lock.yaml': 'importers:\n  .:\n    lib:\n      version: link:lib\n' },
    ],
  ])('are %s where %s', (expected, _what, files) => {
    using folder = makeFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text);
    const words = ['-e', NODE_KEY, '--', 'npm ci', ...MANIFESTS];
    const said = execFileSync(process.execPath, words, { cwd: folder.path, encoding: 'utf8' });
    expect(said).toMatch(new RegExp(`^${expected} [0-9a-f]{32}\n$`));
  });

  test('fail in the words of npm, and leave nothing that counts', TIMEOUT, async () => {
    await using host = await openHost();
    const { 'package-lock.json': lock = '' } = host.registry.manifests({ demo: '1.0.0' });
    host.release('r1', { ...host.registry.manifests({ demo: '2.0.0' }), 'package-lock.json': lock });
    const { status, said } = host.apply('r1');
    expect(status).not.toBe(0);
    expect(said).toContain('package.json and package-lock.json');
    expect(said).toContain("Invalid: lock file's demo@1.0.0 does not satisfy demo@2.0.0");
    expect(host.stores().filter((one) => existsSync(join(one, '.bowline-complete')))).toEqual([]);
    host.release('r2', { 'package.json': '{' });
    expect(host.apply('r2')).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^package\.json cannot be read: /),
    });
    host.release('r3', {});
    expect(host.apply('r3')).toEqual({ status: 1, said: 'package.json is not in the release' });
    host.release('r4', { 'package.json': '{}', 'pnpm-lock.yaml': '' });
    expect(host.apply('r4')).toEqual({ status: 1, said: 'pnpm is not there, which pnpm-lock.yaml needs' });
  });

  test('differ where their settings or their lock do', TIMEOUT, async () => {
    await using host = await openHost();
    const manifests = host.registry.manifests({});
    const settings: Record<string, Record<string, string>> = {
      r1: {},
      r2: { '.npmrc': '//registry.example/:_authToken=abc\n' },
      r3: { '.bowline/env.build': 'NODE_ENV=production\n' },
      r4: { '.bowline/env.build': 'NODE_OPTIONS="--require ./not-installed-yet.js"\nLOG=debug\n' },
    };
    for (const [id, files] of Object.entries(settings)) {
      host.release(id, { ...manifests, ...files });
      expect(host.apply(id), id).toMatchObject({ status: 0 });
    }
    expect(host.stores()).toHaveLength(3);
    expect(host.stores().filter((one) => existsSync(join(one, '.npmrc')))).toEqual([]);
  });
});

describe('pre-flight', () => {
  test('finds the Node of a version, also where a manager of versions keeps it, or tells the one that is there', () => {
    using folder = makeFolder();
    const host = openFolder(folder.path, dash as Shell);
    expect(host.facts()).toEqual([`p.node ${process.version}`, 'p.npm yes']);
    expect(host.facts({ version: MAJOR })).toContain(`p.node ${process.version}`);
    expect(host.facts({ version: '4' })).toEqual([`p.other ${process.version}`, 'p.npm yes']);
    const put = (place: string, version: string) => {
      mkdirSync(join(folder.path, place), { recursive: true });
      writeFileSync(join(folder.path, place, 'node'), `#!/bin/sh\necho v${version}\n`, { mode: 0o755 });
    };
    put('.nvm/versions/node/v4.9.1/bin', '4.9.1');
    put('.nvm/versions/node/v4.10.0/bin', '4.10.0');
    put('.nvm/versions/node/v44.0.0/bin', '44.0.0');
    put('.local/share/fnm/node-versions/v4.2.0/installation/bin', '4.2.0');
    put('.volta/tools/image/node/5.1.0/bin', '5.1.0');
    put('n/n/versions/node/6.0.0/bin', '6.0.0');
    const found = (version: string) => host.facts({ version }).find((one) => one.startsWith('p.node'));
    expect(['4', '4.9', '4.2', '5', '6.0.0', '4.3'].map(found)).toEqual([
      'p.node v4.10.0',
      'p.node v4.9.1',
      'p.node v4.2.0',
      'p.node v5.1.0',
      'p.node v6.0.0',
      undefined,
    ]);
  });

  const lack = (facts: Record<string, string>, node: Partial<NodePackages> = {}) => {
    const part = nodePart(makeTarget({ node: { isShared: true, ...node } }));
    const [first] = part?.missing?.({ read: (key) => facts[key], readText: () => undefined }) ?? [];
    return first && `${first.message}. ${first.hint}`;
  };

  test.each<[string, Record<string, string>, Partial<NodePackages>, RegExp | undefined]>([
    ['Node and npm', { node: 'v22.1.0', npm: 'yes' }, {}, undefined],
    ['Node and pnpm, without a command', { node: 'v22.1.0', pnpm: 'yes' }, {}, undefined],
    ['a command of its own', { node: 'v22.1.0' }, { install: './install.sh' }, undefined],
    [
      'no Node',
      {},
      {},
      /^Node is not there\. Install it on web-1 for the deploy user: .* where `node\.version` says which\.$/,
    ],
    ['another Node', { other: 'v20.1.0' }, { version: '22' }, /^Node 22 is not there: it has Node 20\.1\.0\. Install/],
    ['no npm', { node: 'v22.1.0' }, { install: 'npm ci' }, /^npm is not there, which installs .* apt install npm\.$/],
    [
      'no pnpm',
      { node: 'v22.1.0', npm: 'yes' },
      { install: 'pnpm install' },
      /^pnpm is not there, .*corepack enable pnpm/,
    ],
  ])('judges %s', (_what, facts, node, expected) => {
    if (expected === undefined) expect(lack(facts, node)).toBeUndefined();
    else expect(lack(facts, node)).toMatch(expected);
  });

  test('knows which lock file is needed', () => {
    const needs = (install?: string) => nodePart(makeTarget({ node: { isShared: true, install } }))?.needs;
    const npm = ['package-lock.json', 'npm-shrinkwrap.json'];
    expect(needs()).toEqual(['package.json', [...npm, 'pnpm-lock.yaml']]);
    expect(needs('npm ci --omit=dev')).toEqual(['package.json', npm]);
    expect(needs('pnpm install --frozen-lockfile')).toEqual(['package.json', ['pnpm-lock.yaml']]);
    expect(needs('npm install')).toEqual(['package.json']);
  });
});
