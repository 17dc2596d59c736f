import { readdirSync, readlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { FleetHost } from '../../fixtures/fleet';
import { isAlive, startProcess } from '../../fixtures/process';
import { baseVariables } from '../../fixtures/runner-variables';
import { missingSshd, type Sshd, startSshd } from '../../fixtures/sshd';
import { until } from '../../fixtures/until';
import { liveRelease, openShop, readJournal, releasesOn, type Shop } from '../shop';

/** Each run is a process of its own, and a busy machine takes its time for them. */
vi.setConfig({ testTimeout: 240_000 });

const BOWLINE = resolve(__dirname, '../../../dist/bowline.js');

/** What is live was deployed through the servers of the fleet; from now on OpenSSH's own serves the same folders. */
async function openExecShop(names: readonly string[]): Promise<Shop & { readonly sshds: readonly Sshd[] }> {
  const shop = await openShop(names);
  shop.configure((_config, app) => {
    app.env = { GREETING: "it's €5" };
    app.secrets = ['TOKEN'];
  });
  await shop.deploy('1.0.0', { secrets: 'TOKEN=the-secret-of-the-app' });
  const sshds = await Promise.all(names.map(() => startSshd({ authorizedKeys: [shop.key.publicKey] })));
  shop.configure((config, app) => {
    app.env = { GREETING: "it's €5" };
    app.secrets = ['TOKEN'];
    for (const [index, name] of names.entries()) {
      const { port, user, fingerprints } = sshds[index] as Sshd;
      Object.assign(config.hosts[name] ?? {}, { port, user, host_key: fingerprints[0] });
    }
  });
  const close = shop[Symbol.asyncDispose];
  return {
    ...shop,
    sshds,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(sshds.map((sshd) => sshd.stop()));
      await close.call(shop);
    },
  };
}

/** The processes that work in a release of a host. */
function workingIn({ path }: FleetHost, release: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === join(path, 'releases', release);
      } catch {
        return false;
      }
    })
    .map(Number);
}

test.skipIf(missingSshd)(
  'a command runs in what is live, with env and secrets, and its code is the exit code',
  async () => {
    await using shop = await openExecShop(['web-1', 'web-2']);
    const one = (...command: string[]) => shop.cli('exec', '--app', 'shop', '--hosts', 'web-1', '--', ...command);
    const release = liveRelease(shop.host) ?? '';

    const seen = await one(
      'sh',
      '-c',
      'pwd -P; printf "%s|" "$GREETING" "$TOKEN" "$BOWLINE_RELEASE" "$0" "$1"',
      'a b',
      "c'd",
    );
    expect(seen, seen.stderr).toMatchObject({ exitCode: 0, stderr: '' });
    expect(seen.stdout).toBe(
      `${join(shop.host.path, 'releases', release)}\nit's €5|the-secret-of-the-app|${release}|a b|c'd|`,
    );
    expect(readJournal(shop.host).slice(-2)).toMatchObject([
      { event: 'executing', host: 'web-1', release, program: 'sh' },
      { event: 'executed', host: 'web-1', program: 'sh', exitCode: 0 },
    ]);
    expect(JSON.stringify(readJournal(shop.host))).not.toContain('a b');

    expect((await one('sh', '-c', 'echo out; echo err >&2; exit 42')).output).toMatch(/out|err/);
    expect((await one('sh', '-c', 'exit 42')).exitCode).toBe(42);
    expect((await one('sh', '-c', 'kill -KILL $$')).exitCode).toBe(137);
    expect((await one('no-such-program')).exitCode).toBe(127);
    // What comes in is not handed on, and what goes out is not changed.
    expect((await one('cat')).stdout).toBe('');
    expect((await one('printf', '\\001\\377\\r\\n')).stdout.length).toBeGreaterThan(3);

    const all = await shop.cli('exec', '--', 'sh', '-c', 'echo on $BOWLINE_HOST; [ $BOWLINE_HOST = web-1 ] || exit 7');
    expect(all).toMatchObject({ exitCode: 7 });
    expect(all.stdout.trim().split('\n').sort()).toEqual(['web-1 | on web-1', 'web-2 | on web-2']);
    expect(all.stderr).toContain('web-2: exit code 7');

    await shop.cli('exec', '--record', '--hosts', 'web-1', '--', 'echo', 'an argument');
    expect(readJournal(shop.host).at(-1)).toMatchObject({ program: 'echo', arguments: ['an argument'] });

    const unknown = await shop.cli('exec', '--hosts', 'web-9', '--', 'true');
    expect([unknown.exitCode, (await shop.cli('exec')).exitCode, (await shop.cli('exec', 'ls')).exitCode]).toEqual([
      255, 255, 255,
    ]);
    await shop.sshds[1]?.stop();
    expect((await shop.cli('exec', '--', 'true')).exitCode).toBe(255);
  },
);

test.skipIf(missingSshd).each(['SIGKILL', 'SIGINT'] as const)(
  'a client that goes by %s takes its command and the children of it along, and nothing is removed before',
  async (signal) => {
    await using shop = await openExecShop(['web-1']);
    const release = liveRelease(shop.host) ?? '';
    const before = workingIn(shop.host, release).length;
    const running = shop.startCli(
      'exec',
      '--',
      'sh',
      '-c',
      'cd /; trap "" HUP; sleep 300 & echo "at $$ $!"; wait; wait',
    );
    const line = await running.waitFor(/at \d+ \d+/);
    const pids = line.match(/\d+/g)?.map(Number) ?? [];
    expect(pids.map(isAlive)).toEqual([true, true]);
    // No process of it works in the release any more but what watches over it.
    expect(workingIn(shop.host, release).length).toBeGreaterThan(before);
    running.kill(signal);
    const { exitCode } = await running.ended;
    expect(exitCode).toBe(signal === 'SIGINT' ? 130 : null);
    await until(() => !pids.some(isAlive));
    await until(() => workingIn(shop.host, release).length === before);
    expect(releasesOn(shop.host)).toContain(release);
  },
);

test.skipIf(missingSshd)('no deploy removes the release that a command works in, until it has ended', async () => {
  await using shop = await openExecShop(['web-1']);
  const first = liveRelease(shop.host) ?? '';
  const running = shop.startCli('exec', '--', 'sh', '-c', 'echo "at $$"; sleep 300');
  const pid = Number((await running.waitFor(/at \d+/)).match(/\d+/)?.[0]);
  shop.configure((_config, app) => {
    app.keep = 1;
  });
  await shop.deploy('2.0.0');
  const second = liveRelease(shop.host) ?? '';
  const during = [await shop.deploy('3.0.0'), await shop.deploy('4.0.0')];
  expect(during.map(({ outputs }) => outputs.status)).toEqual(['success', 'success']);
  expect(during.at(-1)?.log).toContain(`${first} is still in use, kept`);
  expect(releasesOn(shop.host)).toContain(first);
  expect(releasesOn(shop.host)).not.toContain(second);
  expect(isAlive(pid)).toBe(true);

  running.kill('SIGINT');
  await running.ended;
  await until(() => workingIn(shop.host, first).length === 0);
  const after = await shop.deploy('5.0.0');
  expect(after.outputs.status, after.log).toBe('success');
  expect(releasesOn(shop.host)).not.toContain(first);
});

test.skipIf(missingSshd)('`-i` hands the input on, and makes a terminal where there is one', async () => {
  await using shop = await openExecShop(['web-1', 'web-2']);
  const env = {
    ...baseVariables(join(shop.project.folder, '..', '_home')),
    TERM: 'xterm',
    BOWLINE_INPUT_SSH_KEY: shop.key.privateKey,
  };
  const cwd = shop.project.folder;
  const piped = await startProcess(
    process.execPath,
    [BOWLINE, 'exec', '-i', '--hosts', 'web-1', '--', 'tr', 'a-z', 'A-Z'],
    {
      cwd,
      env,
      stdin: 'through a pipe\n',
    },
  ).ended;
  expect(piped).toMatchObject({ exitCode: 0, stdout: 'THROUGH A PIPE\n' });

  const command = `stty cols 91 rows 33; ${process.execPath} ${BOWLINE} exec -i --hosts web-1 -- sh -c 'tty; stty size; read -r x; echo "<$x>$GREETING"; exit 3'`;
  const typed = await startProcess('script', ['-qefc', command, '/dev/null'], { cwd, env, stdin: 'typed\r' }).ended;
  expect(typed.output).toMatch(/\/dev\/pts\/\d+/);
  expect(typed.output).toContain('33 91');
  expect(typed.output).toContain("<typed>it's €5");
  expect(typed.output).not.toContain('bowline-ready');
  expect(typed.exitCode).toBe(3);

  const several = await shop.cli('exec', '-i', '--', 'sh');
  expect(several).toMatchObject({ exitCode: 255 });
  expect(several.stderr).toContain('--hosts');
});
