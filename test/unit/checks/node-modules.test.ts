import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { CheckOf } from '../../../src/checks/context';
import { run } from '../../../src/checks/node-modules';
import { makeCheck, makeContext } from '../../fixtures/check-context';
import { makeFolder } from '../shell/shells';

const CHECK = makeCheck({ type: 'node_modules', timeoutMs: 30_000 }) as CheckOf<'node_modules'>;

/** A release with these files; what is no text is written as JSON. */
function openRelease(files: Readonly<Record<string, unknown>>) {
  const folder = makeFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    writeFileSync(join(folder.path, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  const base = makeContext();
  const runOnHost = (command: string) => base.runOnHost(`cd '${folder.path}' && { ${command}\n}`, 30_000);
  const look = () => run({ ...base, runOnHost }, CHECK);
  return { place: folder.path, look, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

const NPM = {
  'package-lock.json': {
    packages: {
      '': { dependencies: { demo: '1' } },
      lib: { version: '1.0.0' },
      'node_modules/lib': { resolved: 'lib', link: true },
      'node_modules/demo': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/demo/node_modules/@acme/deep': { version: '2.0.0' },
      'node_modules/tool': { version: '3.0.0', dev: true },
      'node_modules/for-macs': { version: '1.0.0', optional: true },
    },
  },
  'node_modules/.package-lock.json': {
    packages: {
      'node_modules/demo': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/demo/node_modules/@acme/deep': { version: '2.0.0' },
    },
  },
  'lib/package.json': {},
  'node_modules/demo/package.json': { version: '1.0.0' },
  'node_modules/demo/node_modules/@acme/deep/package.json': { version: '2.0.0' },
};

test('passes where npm has installed what the lock file names, development and other machines left out', async () => {
  using release = openRelease(NPM);
  symlinkSync('../lib', join(release.place, 'node_modules/lib'));
  expect(await release.look()).toEqual({
    ok: true,
    detail: `Node ${process.versions.node} with 2 packages`,
    data: { found: [], count: 0, unknown: [] },
  });
});

test('names what is missing, another version, another archive, and what came by hand', async () => {
  using release = openRelease({
    ...NPM,
    'node_modules/.package-lock.json': {
      packages: {
        'node_modules/demo': { version: '1.0.0', integrity: 'sha512-b' },
        'node_modules/tool': { version: '3.0.0' },
        'node_modules/by-hand': { version: '1.0.0' },
      },
    },
    'node_modules/demo/node_modules/@acme/deep/package.json': { version: '2.0.1' },
  });
  const { ok, data } = await release.look();
  expect(ok).toBe(false);
  expect(data.found).toEqual([
    'lib leads to lib, which is gone',
    'demo was installed from another archive than package-lock.json names',
    'demo > @acme/deep 2.0.1 is installed, and package-lock.json names 2.0.0',
    'tool is missing, which package-lock.json names',
    'by-hand is installed, and not in package-lock.json',
  ]);
});

const PNPM = {
  'package.json': { dependencies: { demo: '^1.0.0', '@acme/deep': '2.0.0', local: 'link:../local' } },
  'pnpm-lock.yaml': `lockfileVersion: '9.0'

settings:
  autoInstallPeers: true

importers:

  .:
    dependencies:
      '@acme/deep':
        specifier: 2.0.0
        version: 2.0.0(demo@1.0.0)
      demo:
        specifier: ^1.0.0
        version: 1.0.0
      local:
        specifier: link:../local
        version: link:../local

packages:

  demo@1.0.0:
    resolution: {integrity: sha512-a}
`,
  'node_modules/.pnpm/demo@1.0.0/node_modules/demo/package.json': { version: '1.0.0' },
  'node_modules/.pnpm/@acme+deep@2.0.0_demo@1.0.0/node_modules/@acme/deep/package.json': { version: '2.0.0' },
  'node_modules/demo/package.json': { version: '1.0.0' },
  'node_modules/@acme/deep/package.json': { version: '2.0.0' },
  'node_modules/local/package.json': {},
};

test('compares what pnpm has installed by the lock file and by its own folders', async () => {
  using whole = openRelease(PNPM);
  expect(await whole.look()).toMatchObject({ ok: true, detail: expect.stringMatching(/ with 5 packages$/) });
  using damaged = openRelease({
    ...PNPM,
    'node_modules/demo/package.json': { version: '1.1.0' },
    'node_modules/.pnpm/deeper@3.0.0/lock.yaml': '',
  });
  expect((await damaged.look()).data.found).toEqual([
    'demo 1.1.0 is installed, and pnpm-lock.yaml names 1.0.0',
    '.pnpm/deeper@3.0.0 > deeper is missing, which pnpm-lock.yaml names',
  ]);
});

test('knows packages that are gone, and what it cannot compare', async () => {
  using release = openRelease({ 'package-lock.json': { dependencies: {} }, 'node_modules/.keep': '' });
  expect(await release.look()).toMatchObject({
    ok: null,
    detail: expect.stringMatching(/^package-lock\.json is of npm 6/),
  });
  rmSync(join(release.place, 'package-lock.json'));
  expect(await release.look()).toMatchObject({ ok: null, detail: 'the release has no lock file of npm or pnpm' });
  mkdirSync(join(release.place, '.bowline/bin'), { recursive: true });
  symlinkSync('/opt/node-3/bin/node', join(release.place, '.bowline/bin/node'));
  expect(await release.look()).toMatchObject({
    ok: false,
    detail: '.bowline/bin/node leads to /opt/node-3/bin/node, which is gone',
  });
  rmSync(join(release.place, 'node_modules'), { recursive: true });
  expect(await release.look()).toMatchObject({ ok: false, detail: 'node_modules is not there' });
  symlinkSync('../../.bowline/node/abc/node_modules', join(release.place, 'node_modules'));
  expect((await release.look()).detail).toBe(
    'node_modules leads to ../../.bowline/node/abc/node_modules, which is gone',
  );
});
