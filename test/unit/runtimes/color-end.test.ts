import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { BlueGreenRuntime, Units } from '../../../src/config/runtimes/blue-green';
import { runtimeOf } from '../../../src/runtimes/choose';
import { describeShells } from '../shell/shells';
import { type ColorHost, NEW, OLD, openColorHost, ROOT } from './color-host';

const stage = ({ run, target }: ColorHost, color: 'blue' | 'green', release: string) =>
  run(runtimeOf({ ...target, color }).stage({ release, previous: OLD, version: null, user: ROOT }));
const turn = ({ run, target }: ColorHost, release: string) =>
  run(runtimeOf(target).turn({ release, previous: OLD, user: ROOT, scratch: '/x' }));
const settle = ({ run, target }: ColorHost, release: string, mayKeepWarm = true) =>
  run(runtimeOf(target).settle({ release, user: ROOT, mayKeepWarm }));

describeShells('the end of a run', (shell) => {
  /** Blue serves, and the next release runs as green. */
  const open = async (changes: Partial<BlueGreenRuntime & Units> = {}) => {
    const host = await openColorHost(shell, changes);
    host.settled('blue', OLD);
    if ((await stage(host, 'green', NEW)).status !== 0) throw new Error('green did not start');
    host.takeCalls();
    return host;
  };
  const openTurned = async (changes: Partial<BlueGreenRuntime & Units> = {}) => {
    const host = await open(changes);
    if ((await turn(host, NEW)).status !== 0) throw new Error('the proxy did not follow');
    return host;
  };

  test('stops the colour that served, and `current` follows', async () => {
    await using host = await openTurned();
    expect(await settle(host, NEW)).toMatchObject({ status: 0, output: [], stderr: '' });
    expect(host.takeCalls()).toEqual(['disable shop@5001.service', 'stop shop@5001.service']);
    expect(host.look()).toEqual({
      serves: 'green',
      active: 'green',
      previous: 'blue',
      current: NEW,
      blue: OLD,
      green: NEW,
      runs: ['5002'],
      enabled: ['5002'],
    });
  });

  test('stops the colour that was never switched to', async () => {
    await using host = await open();
    const before = host.look();
    expect(await settle(host, OLD, false)).toMatchObject({ status: 0, output: [] });
    expect(host.look()).toEqual({ ...before, runs: ['5001'], enabled: ['5001'] });
  });

  test('changes nothing where all is as it should be', async () => {
    await using host = await openTurned();
    await settle(host, NEW);
    const before = [host.look(), host.inodes()];
    host.takeCalls();
    expect(await settle(host, NEW)).toMatchObject({ status: 0, output: [] });
    expect([host.look(), host.inodes()]).toEqual(before);
    expect(host.takeCalls()).toEqual(['stop shop@5001.service']);
  });

  test('stops nothing where the proxy serves another release, or does not say which', async () => {
    await using host = await openTurned();
    const before = host.look();
    expect(await settle(host, OLD)).toMatchObject({ status: 1, output: [`the proxy serves ${NEW}, not ${OLD}`] });
    host.answer = (response) => response.destroy();
    const { status, output } = await settle(host, NEW);
    expect({ status, output }).toEqual({
      status: 1,
      output: [expect.stringMatching(/^the proxy does not say which colour it serves: curl: \(52\) /)],
    });
    expect([host.look(), host.takeCalls()]).toEqual([before, []]);
  });

  test('fails where the colour does not stop, and tells it', async () => {
    await using host = await openTurned();
    host.refuse('shop@5001.service', 'stop');
    expect(await settle(host, NEW)).toMatchObject({ status: 1, output: ['no stop of shop@5001.service'] });
    expect(host.look()).toMatchObject({ serves: 'green', current: NEW, runs: ['5001', '5002'] });
  });

  const warm = { keepWarmMs: 2_700 };

  test('keeps a colour warm for its time, and it does not start with the machine', async () => {
    await using host = await openTurned(warm);
    expect(await settle(host, NEW)).toMatchObject({ status: 0, output: [], stderr: '' });
    expect(host.look()).toMatchObject({ current: NEW, runs: ['5001', '5002'], enabled: ['5002'] });
    expect(host.takeCalls()).toEqual(['disable shop@5001.service']);
    await vi.waitFor(() => expect(host.look().runs).toEqual(['5002']), { timeout: 10_000 });
    expect(host.takeCalls()).toEqual(['stop shop@5001.service']);
  });

  test('keeps none warm that failed, nor one that does not run', async () => {
    await using host = await open(warm);
    await settle(host, OLD, false);
    expect(host.look()).toMatchObject({ runs: ['5001'], enabled: ['5001'] });
    await using other = await openTurned(warm);
    other.kill('shop@5001.service');
    expect((await settle(other, NEW)).status).toBe(0);
    expect(other.look()).toMatchObject({ runs: ['5002'], enabled: ['5002'] });
  });

  test.each<[string, (host: ColorHost) => Promise<unknown>, number]>([
    ['serves again', (host) => turn(host, OLD), 1],
    ['has another release by then', (host) => stage(host, 'blue', '20261122T000000Z-3333333'), 0],
  ])('leaves a warm colour that %s', async (_what, change, questions) => {
    await using host = await openTurned(warm);
    await settle(host, NEW);
    expect(await change(host)).toMatchObject({ status: 0 });
    // The sleeper asks the proxy before it stops anything.
    let asked = 0;
    host.answer = (response) => {
      asked++;
      host.byFiles(response);
    };
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect([host.look().runs, asked]).toEqual([['5001', '5002'], questions]);
  });

  test('is waited for where the colour is gone back to while it stops', async () => {
    await using host = await openTurned({ keepWarmMs: 1_000 });
    await settle(host, NEW);
    const stopping = join(host.folder, 'stopping');
    host.onStop(`: >${JSON.stringify(stopping)}; sleep 2`);
    await vi.waitFor(() => expect(existsSync(stopping)).toBe(true), { timeout: 10_000 });
    expect(await stage(host, 'blue', OLD)).toMatchObject({ status: 0 });
    expect(host.look().runs).toEqual(['5001', '5002']);
    expect(host.takeCalls().filter((call) => call.startsWith('restart'))).toEqual(['restart shop@5001.service']);
  });

  test('leaves a warm colour where nobody knows what the proxy serves', async () => {
    await using host = await openTurned(warm);
    await settle(host, NEW);
    let asked = false;
    host.answer = (response) => {
      asked = true;
      response.writeHead(502).end();
    };
    await vi.waitFor(() => expect(asked).toBe(true), { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(host.look().runs).toEqual(['5001', '5002']);
  });
});

describeShells('the end of two colours', (shell) => {
  test.each(['blue', 'green'] as const)(
    'stops both where %s serves, and leads the proxy to where blue listened',
    async (color) => {
      await using host = await openColorHost(shell);
      host.settled(color, OLD);
      await stage(host, color === 'blue' ? 'green' : 'blue', NEW);
      const retire = () => host.run(runtimeOf(host.target).retire(OLD, ROOT));
      for (let time = 0; time < 2; time++) {
        expect(await retire()).toMatchObject({ status: 0, output: [], stderr: '' });
        expect(host.look()).toMatchObject({ serves: 'blue', active: undefined, current: OLD, runs: [], enabled: [] });
        expect([host.releaseOf('blue'), host.releaseOf('green')]).toEqual([undefined, undefined]);
      }
      expect([existsSync(host.files.on), existsSync(host.files.off)]).toEqual([false, true]);
    },
  );

  test('fails where one does not stop, and the proxy stays where it is', async () => {
    await using host = await openColorHost(shell);
    host.settled('green', OLD);
    host.refuse('shop@5002.service', 'stop');
    expect((await host.run(runtimeOf(host.target).retire(OLD, ROOT))).status).toBe(1);
    expect(host.look()).toMatchObject({ serves: 'green', active: 'green', runs: ['5002'] });
  });

  test('of a first deploy that failed is that of its colour alone', async () => {
    await using host = await openColorHost(shell);
    await stage(host, 'green', NEW);
    writeFileSync(host.files.release('green'), NEW);
    await turn(host, NEW);
    expect((await host.run(runtimeOf(host.target).stop(NEW, ROOT))).status).toBe(0);
    expect(host.look()).toMatchObject({ serves: 'green', green: NEW, runs: [], enabled: [] });
  });
});
