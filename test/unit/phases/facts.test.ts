import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { takeLock } from '../../../src/hosts/lock';
import { runScript } from '../../../src/hosts/session';
import { writeCommand, writeLogs, writeObservation } from '../../../src/phases/commands';
import { REQUIRED_TOOLS } from '../../../src/phases/facts';
import { pathsOf } from '../../../src/release/host-layout';
import { keepOutput } from '../../../src/rollout/kept-output';
import { Secret } from '../../../src/shell/secret';
import { until } from '../../fixtures/until';
import { appOf, openSite, type SiteOptions } from '../rollout/site';
import { makeBusyboxTools, SHELLS, type Shell } from '../shell/shells';
import { survey } from '../sources/upload/trees';
import { askFor, sessionOf } from './held';

const tools = makeBusyboxTools();
afterAll(() => tools?.[Symbol.dispose]());
const HOSTS: readonly { name: string; shell: Shell; path?: string }[] = SHELLS.flatMap((shell) => {
  if (shell.name !== 'busybox ash') return [{ name: shell.name, shell }];
  return tools === undefined ? [] : [{ name: 'nothing but busybox', shell, path: tools.path }];
});

describe.each(HOSTS)('the facts of a host with $name', ({ name, shell, path }) => {
  const open = (options: Partial<SiteOptions> = {}) => openSite({ shell, path, ...options });

  test('are read from a tree, and change nothing', async () => {
    using site = open({ target: { env: { A: '1' } }, secrets: new Map([['T', new Secret('x')]]) });
    const first = await site.deploy({ a: '1', large: { text: Buffer.alloc(100_000, 1) } });
    const second = await site.deploy({ a: '2' }, 'bad');
    mkdirSync(join(site.paths.releases, '20260101T000000Z-partial'));
    const before = [survey(site.paths.root), readdirSync(site.paths.root), statSync(site.paths.journal).mtimeMs];
    const facts = await site.readFacts();
    expect([survey(site.paths.root), readdirSync(site.paths.root), statSync(site.paths.journal).mtimeMs]).toEqual(
      before,
    );

    expect(facts).toMatchObject({
      host: 'web-1',
      isRoot: process.getuid?.() === 0,
      system: 'Linux',
      hasPaxTar: true,
      hasGnuCp: name !== 'nothing but busybox',
    });
    expect(facts.clock).toMatch(/^\d{8}T\d{6}Z$/);
    expect(REQUIRED_TOOLS.filter((tool) => !facts.tools.has(tool))).toEqual([]);
    const app = appOf(facts);
    expect(app).toMatchObject({
      path: 'directory',
      current: 'link',
      live: second,
      fence: 2,
      key: 'a new key',
      lockHolder: null,
      readOnly: [],
      ancestor: site.paths.root,
      isPortTaken: false,
    });
    expect(JSON.parse(app.owner ?? '')).toEqual({ repository: 'octo/shop', app: 'shop', environment: 'production' });
    expect(app.diskFreeBytes).toBeGreaterThan(0);
    expect(app.journal.unreadable).toBe(0);
    const releases = new Map(app.history.releases.map((one) => [one.id, one]));
    expect(new Set(releases.keys())).toEqual(new Set(['20260101T000000Z-partial', first, second]));
    expect([...releases.values()].filter(({ isComplete }) => !isComplete)).toMatchObject([
      { id: '20260101T000000Z-partial' },
    ]);
    expect(releases.get(first)).toMatchObject({ version: '1.0.0', isIrreversible: false });
    expect(releases.get(first)?.sizeBytes).toBeGreaterThan(90_000);
    expect([first, second].map(app.history.verdictOf)).toEqual(['good', 'bad']);
  });

  test('tell of a path that is not there where it would be made', async () => {
    using site = open();
    const app = appOf(await site.readFacts());
    expect(app).toMatchObject({
      path: 'absent',
      current: 'none',
      live: null,
      owner: null,
      key: null,
      fence: 0,
      readOnly: [],
    });
    expect(site.paths.root.startsWith(`${app.ancestor}/`)).toBe(true);
    expect(app.history.releases).toEqual([]);
  });

  test('tell of what stands where it should not', async () => {
    using site = open();
    mkdirSync(join(site.paths.root, 'current'), { recursive: true });
    expect(appOf(await site.readFacts())).toMatchObject({ path: 'directory', current: 'other', live: null });
    rmSync(site.paths.root, { recursive: true });
    writeFileSync(site.paths.root, '');
    expect(appOf(await site.readFacts())).toMatchObject({ path: 'other', current: 'none' });
  });

  test('tell who holds the lock, and leave it to be taken', async () => {
    using site = open();
    await site.deploy({ a: '1' });
    await using lock = await takeLock(sessionOf(site.host), askFor([site.paths.root]));
    expect(appOf(await site.readFacts()).lockHolder?.trim()).toBe('deploy of shop by octocat, run 1');
    await lock[Symbol.asyncDispose]();
    expect(appOf(await site.readFacts()).lockHolder).toBeNull();
  });

  test('see a lock that is held where no list of the kernel tells', async () => {
    using site = open();
    await site.deploy({ a: '1' });
    const child = spawn('flock', [site.paths.lock, 'sleep', '30'], { stdio: 'ignore', detached: true });
    await until(async () => appOf(await site.readFacts()).lockHolder !== null, 10_000);
    process.kill(-(child.pid ?? 0));
    await once(child, 'close');
    expect(appOf(await site.readFacts()).lockHolder).toBeNull();
  });

  test('call a lock that cannot be asked not known', async () => {
    using site = open();
    await site.deploy({ a: '1' });
    rmSync(site.paths.lock);
    const server = createServer().listen(site.paths.lock);
    await once(server, 'listening');
    expect(appOf(await site.readFacts()).lockHolder).toBe('not known');
    server.close();
    await once(server, 'close');
    expect(appOf(await site.readFacts()).lockHolder).toBeNull();
  });

  test('do not refuse who takes the lock at that moment', async () => {
    using site = open();
    await site.deploy({ a: '1' });
    const held = spawn('flock', ['-s', site.paths.lock, 'sleep', '0.03'], { stdio: 'ignore' });
    await once(held, 'spawn');
    await using lock = await takeLock(sessionOf(site.host), askFor([site.paths.root]));
    expect(lock.lost.aborted).toBe(false);
  });

  test('tell whether something listens on the port', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    using site = open({ target: { port } });
    expect(appOf(await site.readFacts()).isPortTaken).toBe(true);
    server.close();
    await once(server, 'close');
    expect(appOf(await site.readFacts()).isPortTaken).toBe(false);
  });
});

describe('a command in a release', () => {
  const [shell] = SHELLS;
  if (shell === undefined) throw new Error('this machine has no shell');

  test('sees env, secrets and where it is, and is bounded in time', async () => {
    using site = openSite({
      shell,
      target: { env: { LOG: 'info' }, port: 8000 },
      secrets: new Map([['TOKEN', new Secret('s3cret')]]),
    });
    const release = await site.deploy({ a: '' });
    const run = async (command: string, timeoutMs: number) => {
      const said: string[] = [];
      const script = writeCommand(
        askFor([]).nonce,
        site.target,
        { id: release, version: '1.0.0' },
        { command, timeoutMs },
      );
      const { steps } = await runScript(sessionOf(site.host), script, { progress: keepOutput(said) });
      return { code: steps[0]?.code, said };
    };
    expect(await run('echo "$PWD $LOG $TOKEN $BOWLINE_PORT"', 5_000)).toEqual({
      code: 0,
      said: [`${site.paths.release(release)} info s3cret 8000`],
    });
    expect(await run('sleep 30', 200)).toEqual({ code: 124, said: [] });
    expect(await run('exit 9', 5_000)).toEqual({ code: 9, said: [] });
  });

  test('of the runtime tells state and log', async () => {
    using site = openSite({
      shell,
      target: { runtime: { kind: 'command', start: 'true', stop: 'true', status: 'true', soakMs: 0 } },
    });
    await site.deploy({ a: '' });
    const said: string[] = [];
    await runScript(sessionOf(site.host), writeObservation(askFor([]).nonce, site.target), {
      progress: keepOutput(said),
    });
    expect(said.at(-1)).toBe('running');
    const { failed } = await runScript(
      sessionOf(site.host),
      writeLogs(askFor([]).nonce, site.target, { lines: 1, follow: false }, { isRoot: true }),
      { progress: keepOutput([]) },
    );
    expect(failed).toBeUndefined();
  });
});

test('the home of the user is told', async () => {
  const [shell] = SHELLS;
  if (shell === undefined) throw new Error('this machine has no shell');
  using site = openSite({ shell });
  expect((await site.readFacts()).home).toBe(process.env.HOME ?? homedir());
});

test('everything of an app lies below its path', () => {
  const { root: _root, release, incoming, ...paths } = pathsOf('/srv/shop');
  expect([...Object.values(paths), release('x'), incoming('y')].every((path) => path.startsWith('/srv/shop/'))).toBe(
    true,
  );
});
