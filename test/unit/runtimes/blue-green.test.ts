import { existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BlueGreenRuntime, Color } from '../../../src/config/runtimes/blue-green';
import type { Target } from '../../../src/config/targets/target';
import { blueGreenRuntime } from '../../../src/runtimes/blue-green';
import { lines, NOTHING, type Sh, sh } from '../../../src/shell/sh';
import { makeTarget } from '../plan/target';
import { describeShells, makeFolder, runShell, type Shell } from '../shell/shells';

const user = { isRoot: true };
const servers: Server[] = [];

beforeAll(async () => {
  for (const _color of ['blue', 'green']) {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    servers.push(server);
  }
});

afterAll(() => {
  for (const server of servers) server.close();
});

/** Both listen already, so that nothing is waited for. */
function makeRuntime(changes: Partial<BlueGreenRuntime> = {}): BlueGreenRuntime {
  const [blue = 0, green = 0] = servers.map((server) => (server.address() as AddressInfo).port);
  return {
    kind: 'blue_green',
    carrier: { kind: 'systemd', unit: 'shop@{color}.service', scope: 'system' },
    ports: { blue, green },
    site: 'http://shop.example.com',
    proxy: { kind: 'nginx' },
    drainMs: 0,
    keepWarmMs: 0,
    proofSoakMs: 0,
    ...changes,
  };
}

/** A host whose units are files, and whose proxy looks at the files of the switch. */
function openHost(shell: Shell, folder: string) {
  const path = join(folder, 'site');
  const [bin, units] = [join(folder, 'bin'), join(folder, 'units')];
  for (const one of [path, join(path, '.bowline'), bin, units]) mkdirSync(one);
  const program = (name: string, body: Sh) =>
    writeFileSync(join(bin, name), `#!/bin/sh\n${body.text}\n`, { mode: 0o755 });
  program(
    'systemctl',
    sh`cd ${units}; for unit; do :; done
case $1 in is-active) [ -e "$unit.on" ];; restart) : >"$unit.on";; stop) rm -f "$unit.on";;
is-enabled) [ -e "$unit.boot" ];; enable) : >"$unit.boot";; disable) rm -f "$unit.boot";; esac`,
  );
  program(
    'curl',
    sh`cd ${path}/switch 2>/dev/null; c=blue; [ ! -e green.on ] || c=green
s='404 Not Found'; [ ! -e $c.release ] || s='200 OK'
printf 'HTTP/1.1 %s\r\nBowline-Color: %s\r\n\r\n' "$s" "$c"; cat $c.release 2>/dev/null || echo 'no release'`,
  );
  const run = (code: Sh) => {
    const { status, stdout } = runShell(shell, `set -e\nexec 2>&1\n${code.text}\n`, {
      env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
    });
    return { status, said: stdout.toString() };
  };
  return {
    path,
    run,
    as: (runtime: BlueGreenRuntime, color?: Color) =>
      blueGreenRuntime({ ...makeTarget({ path, runtime }), color }, runtime),
    /** Deploys as a run does it, without its checks. */
    deploy: (runtime: BlueGreenRuntime, color: Color, release: string) => {
      const one = blueGreenRuntime({ ...makeTarget({ path, runtime }), color } as Target, runtime);
      const moment = { release, previous: null, user, scratch: '' };
      const done = run(lines(one.stage?.({ ...moment, version: null }), one.turn?.(moment)));
      expect(done).toMatchObject({ status: 0 });
    },
    serves: () => {
      const color = existsSync(join(path, 'switch/green.on')) ? 'green' : 'blue';
      const file = join(path, `switch/${color}.release`);
      return `${color} ${existsSync(file) ? readFileSync(file, 'utf8').trim() : ''}`;
    },
    isActive: (unit: string) => existsSync(join(units, `${unit}.on`)),
    link: (name: string) => readlinkSync(join(path, name)),
  };
}

describeShells('two colours', (shell) => {
  test('an undo to a release whose colour was taken starts it as the colour that does not serve', () => {
    using folder = makeFolder();
    const host = openHost(shell, folder.path);
    const runtime = makeRuntime();
    host.deploy(runtime, 'green', 'a');
    host.deploy(runtime, 'blue', 'b');
    host.deploy(runtime, 'green', 'c');
    const moment = { release: 'a', previous: 'c', user, scratch: '' };
    const turned = host.run(host.as(runtime, 'blue').turn?.(moment) ?? NOTHING);
    expect(turned).toEqual({ status: 1, said: expect.stringContaining('blue is not a') });
    expect(host.serves()).toBe('green c');
    expect(host.run(host.as(runtime, 'blue').turn?.({ ...moment, isReturn: true }) ?? NOTHING).status).toBe(0);
    expect(host.serves()).toBe('blue a');
    expect(host.link('blue')).toBe('releases/a');
  });

  test('what colours left is gone back to, although their proxy says nothing any more', () => {
    using folder = makeFolder();
    const host = openHost(shell, folder.path);
    const runtime = makeRuntime();
    host.deploy(runtime, 'green', 'a');
    host.deploy(runtime, 'blue', 'b');
    expect(host.run(host.as(runtime).retire?.('b', user, makeTarget()) ?? NOTHING).status).toBe(0);
    expect(host.serves()).toBe('blue ');
    expect(existsSync(join(host.path, 'blue'))).toBe(false);
    const back = { release: 'b', previous: 'x', user, scratch: '', isReturn: true };
    expect(host.run(host.as(runtime, 'green').turn?.(back) ?? NOTHING).status).toBe(0);
    expect(host.serves()).toBe('green b');
  });

  test('a colour that runs and has lost its word is made to say it again', () => {
    using folder = makeFolder();
    const host = openHost(shell, folder.path);
    const runtime = makeRuntime();
    host.deploy(runtime, 'green', 'a');
    host.deploy(runtime, 'blue', 'b');
    host.run(sh`rm ${join(host.path, 'switch/green.release')}`);
    host.deploy(runtime, 'green', 'a');
    expect(host.serves()).toBe('green a');
  });

  test('colours that are run by other units leave the proxy to those that take their place', () => {
    using folder = makeFolder();
    const host = openHost(shell, folder.path);
    const [old, entered] = [
      makeRuntime(),
      makeRuntime({ carrier: { kind: 'systemd', unit: 'two@{color}.service', scope: 'system' } }),
    ];
    expect(host.as(old).identity).not.toBe(host.as(entered).identity);
    host.deploy(old, 'blue', 'a');
    host.deploy(entered, 'green', 'b');
    const retire = host.as(old).retire?.('a', user, makeTarget({ runtime: entered })) ?? NOTHING;
    expect(host.run(retire).status).toBe(0);
    expect(host.serves()).toBe('green b');
    expect(host.isActive('shop@blue.service')).toBe(false);
    expect(host.isActive('two@green.service')).toBe(true);
  });

  test('other ports of the same units are other colours, and what serves is not stopped with them', () => {
    using folder = makeFolder();
    const host = openHost(shell, folder.path);
    const entered = makeRuntime();
    const old = makeRuntime({ ports: { blue: 1, green: 2 } });
    expect(host.as(old).identity).not.toBe(host.as(entered).identity);
    host.deploy(entered, 'green', 'b');
    expect(host.run(host.as(old).retire?.('a', user, makeTarget({ runtime: entered })) ?? NOTHING).status).toBe(0);
    expect(host.isActive('shop@green.service')).toBe(true);
  });

  test('who slept while a colour was kept warm does not stop it once it was started again', () => {
    using folder = makeFolder();
    const host = openHost(shell, folder.path);
    const runtime = makeRuntime({ keepWarmMs: 1000 });
    host.deploy(runtime, 'green', 'a');
    host.deploy(runtime, 'blue', 'b');
    const settled = host.run(host.as(runtime).settle?.({ release: 'b', user, mayKeepWarm: true }) ?? NOTHING);
    expect(settled.status, settled.said).toBe(0);
    expect(host.isActive('shop@green.service')).toBe(true);
    const again = host.as(runtime, 'green').stage?.({ release: 'a', previous: 'b', version: null, user }) ?? NOTHING;
    expect(host.run(lines(again, sh`sleep 2`)).status).toBe(0);
    expect(host.isActive('shop@green.service')).toBe(true);
    host.run(host.as(runtime).settle?.({ release: 'b', user, mayKeepWarm: true }) ?? NOTHING);
    host.run(sh`sleep 2`);
    expect(host.isActive('shop@green.service')).toBe(false);
  });
});
