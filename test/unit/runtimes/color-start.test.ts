import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runtimeOf } from '../../../src/runtimes/choose';
import { describeShells } from '../shell/shells';
import { type ColorHost, NEW, OLD, openColorHost, ROOT } from './color-host';

/** The runtime of a release whose colour is known, as it is of one that is made or gone to. */
const as = ({ target }: ColorHost, color: 'blue' | 'green') => runtimeOf({ ...target, color });
const stage = (host: ColorHost, color: 'blue' | 'green', release: string, user = ROOT) =>
  host.run(as(host, color).stage({ release, previous: OLD, version: null, user }));
const moment = (release: string, previous: string | null = OLD) => ({ release, previous, user: ROOT, scratch: '/x' });
const STARTED = (port: number) => [
  `stop shop@${port}.service`,
  `enable shop@${port}.service`,
  `restart shop@${port}.service`,
];

describeShells('a release beside the one that serves', (shell) => {
  const open = async () => {
    const host = await openColorHost(shell);
    host.settled('blue', OLD);
    return host;
  };

  test('starts as the colour that does not serve, before there is any', async () => {
    await using host = await openColorHost(shell);
    expect(await stage(host, 'green', NEW)).toMatchObject({ status: 0, output: [], stderr: '' });
    expect(host.takeCalls()).toEqual(STARTED(5002));
    expect(host.look()).toEqual({
      serves: 'blue',
      active: undefined,
      previous: undefined,
      current: undefined,
      blue: undefined,
      green: NEW,
      runs: ['5002'],
      enabled: ['5002'],
    });
    expect(host.link('5002')).toBe(NEW);
    expect(host.releaseOf('green')).toBe(NEW);
  });

  test('leaves what serves as it is', async () => {
    await using host = await open();
    const before = host.look();
    expect((await stage(host, 'green', NEW)).status).toBe(0);
    expect(host.look()).toEqual({ ...before, green: NEW, runs: ['5001', '5002'], enabled: ['5001', '5002'] });
  });

  test('takes the place of an older one, which is stopped before its link is another', async () => {
    await using host = await open();
    await stage(host, 'green', OLD);
    host.takeCalls();
    host.onStop(`[ "$(readlink ${JSON.stringify(host.files.link('5002'))})" = releases/${OLD} ] || exit 9`);
    expect((await stage(host, 'green', NEW)).status).toBe(0);
    expect(host.takeCalls()).toEqual(['disable shop@5002.service', ...STARTED(5002)]);
    expect([host.look().green, host.link('5002'), host.releaseOf('green')]).toEqual([NEW, NEW, NEW]);
  });

  test('that runs as that colour already is left alone, and started where it does not run', async () => {
    await using host = await open();
    await stage(host, 'green', NEW);
    host.takeCalls();
    expect(await stage(host, 'green', NEW)).toMatchObject({ status: 0, output: [] });
    expect(host.takeCalls()).toEqual([]);
    host.kill('shop@5002.service');
    expect((await host.run(as(host, 'green').recall(NEW, ROOT))).status).toBe(0);
    expect(host.takeCalls()).toEqual(['disable shop@5002.service', ...STARTED(5002)]);
  });

  test('does not take the place of what the proxy serves by now', async () => {
    await using host = await open();
    const before = host.look();
    expect(await stage(host, 'blue', NEW)).toMatchObject({
      status: 1,
      output: ['the proxy serves blue by now, so it is not replaced'],
    });
    expect([host.look(), host.takeCalls()]).toEqual([before, []]);
  });

  test('finds the proxy at a colour that was stopped, and takes it back to the one of the last switch', async () => {
    const proxy = {
      kind: 'command',
      switch: 'echo {color} >"$BOWLINE_PATH/said"',
      live: 'cat "$BOWLINE_PATH/said"',
    } as const;
    await using host = await openColorHost(shell, { proxy });
    host.settled('green', NEW);
    writeFileSync(host.files.release('blue'), `${OLD}\n`);
    const said = join(host.target.path, 'said');
    writeFileSync(said, 'blue\n');
    expect(await stage(host, 'blue', OLD)).toMatchObject({
      status: 0,
      output: ['the proxy was sending to blue, which does not run: green serves again'],
    });
    expect([readFileSync(said, 'utf8'), host.look().runs]).toEqual(['green\n', ['5001', '5002']]);
    // One that runs is what serves, whoever took the proxy to it.
    writeFileSync(said, 'blue\n');
    expect(await stage(host, 'blue', NEW)).toMatchObject({ status: 1 });
    expect(readFileSync(said, 'utf8')).toBe('blue\n');
  });

  test('is blue where nothing is served yet and blue is meant', async () => {
    await using host = await openColorHost(shell);
    expect((await stage(host, 'blue', NEW)).status).toBe(0);
    expect(host.look()).toMatchObject({ blue: NEW, runs: ['5001'] });
  });

  test('is not started where the proxy does not say which colour it serves', async () => {
    await using host = await open();
    host.answer = (response) => response.writeHead(502).end();
    const before = host.look();
    expect(await stage(host, 'green', NEW)).toMatchObject({
      status: 1,
      output: [
        'the proxy does not say which colour it serves: HTTP/1.1 502 Bad Gateway, without the header Bowline-Color',
      ],
    });
    expect([host.look(), host.takeCalls()]).toEqual([before, []]);
  });

  test.each([
    ['restart', 5],
    ['enable', 5],
  ])('that does not start, by its %s, fails with it, and blue serves on', async (verb, status) => {
    await using host = await open();
    host.refuse('shop@5002.service', verb);
    const ended = await stage(host, 'green', NEW);
    expect([ended.status, ended.output[0]]).toEqual([status, `no ${verb} of shop@5002.service`]);
    expect(host.look()).toMatchObject({ serves: 'blue', active: 'blue', current: OLD, runs: ['5001'] });
  });

  test('whose colour still runs as another release is not linked to it', async () => {
    await using host = await open();
    await stage(host, 'green', OLD);
    host.refuse('shop@5002.service', 'stop');
    expect((await stage(host, 'green', NEW)).status).toBe(1);
    expect([host.look().green, host.link('5002')]).toEqual([OLD, OLD]);
  });

  test('needs no unit to be there to be stopped', async () => {
    await using host = await open();
    host.refuse('shop@5002.service', 'stop');
    expect((await stage(host, 'green', NEW)).status).toBe(0);
    expect(host.look()).toMatchObject({ green: NEW, runs: ['5001', '5002'] });
  });

  test('is started with the rights that the user has', async () => {
    await using host = await open();
    expect((await stage(host, 'green', NEW, { isRoot: false })).status).toBe(0);
    expect(host.takeCalls()).toEqual(STARTED(5002).map((call) => `sudo ${call}`));
    await using own = await openColorHost(shell, {
      carrier: { kind: 'systemd', unit: 'shop@{color}.service', scope: 'user' },
    });
    expect((await stage(own, 'green', NEW, { isRoot: false })).status).toBe(0);
    expect(own.takeCalls()).toEqual(['stop', 'enable', 'restart'].map((verb) => `--user ${verb} shop@green.service`));
    expect(own.look()).toMatchObject({ green: NEW, runs: ['green'] });
  });
});

describeShells('the turn to a release', (shell) => {
  /** Blue serves, and the next release runs as green. */
  const open = async () => {
    const host = await openColorHost(shell);
    host.settled('blue', OLD);
    if ((await stage(host, 'green', NEW)).status !== 0) throw new Error('green did not start');
    host.takeCalls();
    return host;
  };
  const turn = ({ run, target }: ColorHost, ...asked: Parameters<typeof moment>) =>
    run(runtimeOf(target).turn(moment(...asked)));

  test('moves the proxy to the colour that runs it', async () => {
    await using host = await open();
    const before = host.inodes();
    expect(await turn(host, NEW)).toMatchObject({ status: 0, output: [], stderr: '' });
    expect(host.takeCalls()).toEqual([]);
    expect(host.look()).toMatchObject({ serves: 'green', active: 'green', previous: 'blue', current: OLD });
    expect(before).toEqual(expect.arrayContaining([...host.inodes()]));
  });

  test('and back again, to what still runs', async () => {
    await using host = await open();
    await turn(host, NEW);
    expect(await turn(host, OLD, NEW)).toMatchObject({ status: 0, output: [] });
    expect(host.takeCalls()).toEqual([]);
    expect(host.look()).toMatchObject({ serves: 'blue', active: 'blue', runs: ['5001', '5002'] });
  });

  test('starts what has ended meanwhile', async () => {
    await using host = await open();
    host.kill('shop@5002.service');
    expect((await turn(host, NEW)).status).toBe(0);
    expect(host.takeCalls()).toEqual(['restart shop@5002.service']);
  });

  test('starts anew what was started with other secrets', async () => {
    await using host = await open();
    expect((await turn(host, NEW, NEW)).status).toBe(0);
    expect(host.takeCalls()).toEqual(['restart shop@5002.service']);
  });

  test('fails with a start that fails, and nothing is moved', async () => {
    await using host = await open();
    host.kill('shop@5002.service');
    host.refuse('shop@5002.service', 'restart');
    expect((await turn(host, NEW)).status).toBe(5);
    expect(host.look()).toMatchObject({ serves: 'blue', active: 'blue' });
  });

  test('fails where the proxy does not follow, and blue serves on', async () => {
    await using host = await open();
    host.answer = (response) => response.writeHead(200, { 'Bowline-Color': 'blue' }).end(OLD);
    expect(await turn(host, NEW)).toMatchObject({
      status: 1,
      output: [expect.stringMatching(/does not serve green after the switch.*; blue serves on$/)],
    });
    expect(host.look()).toMatchObject({ serves: 'blue', active: 'blue', current: OLD, runs: ['5001', '5002'] });
  });

  test('goes to no colour that has another release', async () => {
    await using host = await open();
    rmSync(host.files.link('green'));
    expect(await turn(host, NEW)).toMatchObject({ status: 1, output: [`blue is not ${NEW}`] });
    const known = await host.run(as(host, 'green').turn(moment(NEW)));
    expect(known).toMatchObject({ status: 1, output: [`green is not ${NEW}`] });
    expect(host.look()).toMatchObject({ serves: 'blue', active: 'blue' });
  });

  test('is followed by a start only where what serves does not run', async () => {
    await using host = await open();
    const { switchOver } = runtimeOf(host.target);
    await host.run(switchOver(moment(NEW)));
    expect(host.takeCalls()).toEqual([]);
    host.kill('shop@5002.service');
    await host.run(switchOver(moment(NEW)));
    await host.run(switchOver(moment(OLD, OLD)));
    expect(host.takeCalls()).toEqual(['restart shop@5002.service', 'restart shop@5001.service']);
  });
});
