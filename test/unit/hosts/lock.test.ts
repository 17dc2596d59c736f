import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LockHeldError } from '../../../src/errors';
import { takeLock } from '../../../src/hosts/lock';
import { runScript } from '../../../src/hosts/session';
import { writeActivate } from '../../../src/phases/activate';
import { pathsOf } from '../../../src/release/host-layout';
import { keepOutput } from '../../../src/rollout/kept-output';
import { until } from '../../fixtures/until';
import { askFor, isFree, isGroupAlive, sessionOf, usersOf } from '../phases/held';
import { makeTarget } from '../plan/target';
import { describeShells, makeFolder, openShellHost, type Shell } from '../shell/shells';

afterEach(() => {
  vi.useRealTimers();
});

const fenceAt = (root: string) => Number(readFileSync(pathsOf(root).fence, 'utf8'));
const rootIn = ({ path }: { path: string }, name = 'shöp') => {
  const root = join(path, name);
  mkdirSync(root);
  return root;
};

describeShells(
  'the lock of a host',
  (shell) => {
    const session = () => sessionOf(openShellHost(shell));

    test('is taken once; who comes second is told the holder', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      await using lock = await takeLock(session(), askFor([root]));
      expect(lock.fences).toEqual([1]);
      expect(lock.lost.aborted).toBe(false);
      const refused: unknown = await takeLock(session(), askFor([root], { holder: 'somebody else' })).catch(
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(LockHeldError);
      expect(refused).toMatchObject({
        code: 'lock_held',
        message: 'web-1 (local): the lock is held by deploy of shop by octocat, run 1',
        holder: 'deploy of shop by octocat, run 1',
        where: { host: 'web-1', step: 'lock' },
      });
      expect(fenceAt(root)).toBe(1);
      expect(readFileSync(pathsOf(root).holder, 'utf8')).toBe('deploy of shop by octocat, run 1\n');
    });

    test('is free as soon as it is released, and the fence rises by one each time', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      for (const number of [1, 2, 3]) {
        const lock = await takeLock(session(), askFor([root]));
        expect(lock.fences).toEqual([number]);
        await lock[Symbol.asyncDispose]();
        expect(isFree(pathsOf(root).lock)).toBe(true);
        expect(lock.lost.aborted).toBe(false);
      }
    });

    test('is waited for', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      const first = await takeLock(session(), askFor([root]));
      const waiting: string[] = [];
      const second = takeLock(
        session(),
        askFor([root], { waitMs: 10_000, onWaiting: (holder) => waiting.push(holder.trim()) }),
      );
      await until(() => waiting.length > 0);
      await first[Symbol.asyncDispose]();
      await using lock = await second;
      expect(waiting).toEqual(['deploy of shop by octocat, run 1']);
      expect(lock.fences).toEqual([2]);
    });

    test('is waited for no longer than was said', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      await using _held = await takeLock(session(), askFor([root]));
      const begin = Date.now();
      await expect(takeLock(session(), askFor([root], { waitMs: 1_000 }))).rejects.toBeInstanceOf(LockHeldError);
      expect(Date.now() - begin).toBeGreaterThan(900);
      expect(Date.now() - begin).toBeLessThan(5_000);
    });

    test('is that of every app, or of none', async () => {
      using folder = makeFolder();
      const roots = ['a', 'b', 'c', 'd'].map((name) => rootIn(folder, name));
      const [, second = '', , last = ''] = roots;
      writeFileSync(join(folder.path, 'unrelated'), '');
      await using lock = await takeLock(session(), askFor(roots));
      expect(lock.fences).toEqual([1, 1, 1, 1]);
      expect(roots.some((root) => isFree(pathsOf(root).lock))).toBe(false);
      await expect(takeLock(session(), askFor([last]))).rejects.toBeInstanceOf(LockHeldError);
      await lock[Symbol.asyncDispose]();
      await using _one = await takeLock(session(), askFor([second]));
      await expect(takeLock(session(), askFor(roots))).rejects.toBeInstanceOf(LockHeldError);
      expect(roots.map(fenceAt)).toEqual([1, 2, 1, 1]);
      await until(() => isFree(pathsOf(roots[0] ?? '').lock));
    });

    test('waits for a critical section that still runs, before it raises the fence', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      mkdirSync(pathsOf(root).own);
      const section = spawn('flock', [pathsOf(root).activateLock, 'sleep', '0.7'], { stdio: 'ignore' });
      await until(() => !isFree(pathsOf(root).activateLock));
      const waiting: string[] = [];
      const begin = Date.now();
      await using lock = await takeLock(session(), askFor([root], { onWaiting: (what) => waiting.push(what) }));
      expect(section.exitCode === 0 || (await once(section, 'exit'))[0] === 0).toBe(true);
      expect(Date.now() - begin).toBeGreaterThan(300);
      expect(waiting).toHaveLength(1);
      expect(lock.fences).toEqual([1]);
    });

    test('begins at one again where the fence is damaged', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      mkdirSync(pathsOf(root).own);
      writeFileSync(pathsOf(root).fence, 'damaged');
      await using lock = await takeLock(session(), askFor([root]));
      expect(lock.fences).toEqual([1]);
    });

    test('is lost, with the reason, when its holder on the host is killed', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      await using lock = await takeLock(session(), askFor([root]));
      for (const pid of usersOf(pathsOf(root).lock)) process.kill(pid, 'SIGKILL');
      await until(() => lock.lost.aborted);
      expect(lock.lost.reason).toMatchObject({
        code: 'lock_lost',
        message: 'web-1 (local): the lock was lost: its holder on the host ended',
      });
    });

    test('lives on heartbeats', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      await using lock = await takeLock(session(), askFor([root]));
      await pause(1_300);
      expect(lock.lost.aborted).toBe(false);
      expect(isFree(pathsOf(root).lock)).toBe(false);
    });

    test('frees itself when its client is killed', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      const client = startClient(shell, root, 5);
      await until(() => client.said().includes('held yes'), 10_000);
      expect(isFree(pathsOf(root).lock)).toBe(false);
      client.process.kill('SIGKILL');
      const begin = Date.now();
      await until(() => isFree(pathsOf(root).lock));
      expect(Date.now() - begin).toBeLessThan(2_000);
    });

    test('frees itself when its client is silent, and not before', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      const client = startClient(shell, root, 1);
      await until(() => client.said().includes('beat yes'), 10_000);
      client.process.kill('SIGSTOP');
      const begin = Date.now();
      await pause(500);
      expect(isFree(pathsOf(root).lock)).toBe(false);
      await until(() => isFree(pathsOf(root).lock));
      expect(Date.now() - begin).toBeLessThan(3_000);
      client.process.kill('SIGKILL');
    });

    test('ends what the lost run had started, before it is free', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      const client = startClient(shell, root, 5);
      await until(() => client.said().includes('held yes'), 10_000);
      const build = spawn('sh', ['-c', "trap '' TERM; sleep 300; sleep 300"], { detached: true, stdio: 'ignore' });
      writeFileSync(`${pathsOf(root).incoming('run.1')}/groups`, `${build.pid}\n`);
      client.process.kill('SIGKILL');
      await until(() => isFree(pathsOf(root).lock));
      expect(isGroupAlive(build.pid ?? 0)).toBe(false);
    });

    test('leaves alone what was started by a run that let it go', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      const daemon = spawn('sleep', ['300'], { detached: true, stdio: 'ignore' });
      try {
        const lock = await takeLock(session(), askFor([root]));
        writeFileSync(`${pathsOf(root).incoming('run.1')}/groups`, `${daemon.pid}\n`);
        await lock[Symbol.asyncDispose]();
        await until(() => isFree(pathsOf(root).lock));
        expect(daemon.exitCode ?? daemon.signalCode).toBeNull();
      } finally {
        daemon.kill('SIGKILL');
      }
    });

    test('cannot be outrun: a holder of before never has the last word', async () => {
      using folder = makeFolder();
      const root = rootIn(folder);
      const paths = pathsOf(root);
      const target = makeTarget({ path: root });
      for (const release of ['stale', 'fresh']) {
        mkdirSync(`${paths.release(release)}/.bowline`, { recursive: true });
        writeFileSync(`${paths.release(release)}/.bowline/complete`, '');
      }
      const switchTo = (release: string, fence: number) =>
        runScript(
          session(),
          writeActivate({
            nonce: askFor([]).nonce,
            user: { isRoot: false },
            activations: [
              {
                target,
                leaves: target,
                leftUnfinished: [],
                run: `run.${release}`,
                fence,
                kind: 'deploy',
                release,
                previous: null,
                hooks: { own: null, facts: { mode: 'deploy', actor: null, reason: null, other: null } },
                runsOnce: true,
                hold: { refuses: true, seen: null },
                journal: { file: paths.journal, floor: 0 },
                drafts: [],
                notBefore: '',
              },
            ],
          }),
          { progress: keepOutput([]) },
        );
      for (let race = 0; race < 20; race += 1) {
        const stale = await takeLock(session(), askFor([root], { run: 'run.stale' }));
        const [fence = 0] = stale.fences;
        await stale[Symbol.asyncDispose]();
        const late = pause((race % 10) * 5).then(() => switchTo('stale', fence));
        await using fresh = await takeLock(session(), askFor([root], { run: 'run.fresh' }));
        const [own = 0] = fresh.fences;
        expect((await switchTo('fresh', own)).failed).toBeUndefined();
        const { failed } = await late;
        if (failed !== undefined) expect(failed.code).toBe(75);
        expect(readlinkSync(paths.current)).toBe('releases/fresh');
        const { failed: refused } = await switchTo('stale', fence);
        expect(refused).toMatchObject({ code: 75, tail: [expect.stringContaining('another run has taken over')] });
        expect(readlinkSync(paths.current)).toBe('releases/fresh');
      }
    }, 60_000);
  },
  { isConcurrent: true },
);

/** A process of its own that holds the lock and sends a beat every 200 ms. */
function startClient({ argv }: Shell, root: string, silenceSeconds: number) {
  const { text } = askFor([root], { silenceSeconds }).script;
  const code = `
    const [length, program, ...first] = process.argv.slice(1);
    const evaluate = 'eval "$(dd bs=1 count=' + length + ' 2>/dev/null)"';
    const holder = require('node:child_process').spawn(program, [...first, '-c', evaluate], { stdio: ['pipe', 'inherit', 'inherit'] });
    process.stdin.once('data', (script) => { holder.stdin.write(script); setInterval(() => holder.stdin.write('b'), 200); });
  `;
  const child = spawn(process.execPath, ['-e', code, String(Buffer.byteLength(text)), ...argv], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stdin.write(text);
  return { process: child, said: () => said };
}

describe('a lock', () => {
  const dash: Shell = { name: 'sh', argv: ['/bin/sh'] };
  const session = (path?: string) => sessionOf(openShellHost(dash, path));

  test('is believed in no longer than the host answers', async () => {
    using folder = makeFolder();
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    await using lock = await takeLock(session(), askFor([rootIn(folder)]));
    vi.advanceTimersByTime(7_000);
    expect(lock.lost.aborted).toBe(false);
    vi.advanceTimersByTime(3_000);
    expect(lock.lost.reason).toMatchObject({
      code: 'lock_lost',
      message: 'web-1 (local): the lock was lost: the host has not answered a heartbeat',
    });
  });

  test('of the host is taken as well where the scope says so', async () => {
    using folder = makeFolder();
    const [one, two] = [rootIn(folder, 'one'), rootIn(folder, 'two')];
    const holder = `the run of a test, ${folder.path}`;
    await using _lock = await takeLock(session(), askFor([one], { scope: 'host', waitMs: 15_000, holder }));
    await expect(takeLock(session(), askFor([two], { scope: 'host' }))).rejects.toMatchObject({ holder });
    await using _other = await takeLock(session(), askFor([two], { scope: 'app' }));
  });

  test('is not waited for once the run is cancelled', async () => {
    using folder = makeFolder();
    const root = rootIn(folder);
    const held = await takeLock(session(), askFor([root]));
    const cancel = new AbortController();
    const waiting: string[] = [];
    const second = takeLock(
      session(),
      askFor([root], { waitMs: 60_000, signal: cancel.signal, onWaiting: (who) => waiting.push(who) }),
    );
    await until(() => waiting.length > 0);
    cancel.abort(new Error('cancelled'));
    await expect(second).rejects.toThrow('cancelled');
    await expect(takeLock(session(), askFor([root], { signal: cancel.signal }))).rejects.toThrow('cancelled');
    // On the host it waits on, until it finds that its client is gone.
    await held[Symbol.asyncDispose]();
    await until(() => usersOf(pathsOf(root).lock).length === 0);
  });

  test('that cannot be written down names its file', async () => {
    using folder = makeFolder();
    const root = rootIn(folder);
    writeFileSync(pathsOf(root).own, 'a file where the folder should be');
    await expect(takeLock(session(), askFor([root]))).rejects.toMatchObject({
      code: 'connect',
      kind: 'shell',
      message: expect.stringContaining(`${pathsOf(root).lock} cannot be used as a lock`),
      hint: expect.stringContaining('may write there'),
    });
  });

  test('is none where the tools for it are missing', async () => {
    using folder = makeFolder();
    await expect(takeLock(session(join(folder.path, 'nothing')), askFor([rootIn(folder)]))).rejects.toMatchObject({
      code: 'connect',
      hint: expect.any(String),
    });
  });

  test('is none where the shell prints nonsense under its mark', async () => {
    using folder = makeFolder();
    const request = askFor([rootIn(folder)]);
    const host = openShellHost(dash);
    const forged = {
      ...host,
      start: () => host.start(`printf '\\036%s NONSENSE\\n' ${request.nonce}; cat >/dev/null`),
    };
    await expect(takeLock(sessionOf(forged), request)).rejects.toMatchObject({ code: 'connect', kind: 'shell' });
  });

  test('costs one round trip', async () => {
    using folder = makeFolder();
    const one = session();
    await using _lock = await takeLock(one, askFor([rootIn(folder)]));
    expect(one.traffic).toEqual({ roundTrips: 1, channels: 1 });
  });
});
