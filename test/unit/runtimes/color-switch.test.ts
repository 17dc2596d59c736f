import { existsSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { switchFiles } from '../../../src/proxies/switch-files';
import { followProxy, readySwitch, switchTo } from '../../../src/runtimes/color-switch';
import { lines, sh } from '../../../src/shell/sh';
import { describeShells } from '../shell/shells';
import { type ColorHost, type Look, NEW, OLD, openColorHost, ROOT } from './color-host';

/** What a proxy says that reads none of the files. */
const says =
  (color: string, release: string | undefined): ColorHost['answer'] =>
  (response) =>
    response.writeHead(release === undefined ? 404 : 200, { 'Bowline-Color': color }).end(`${release ?? 'none'}\n`);

describeShells('the switch', (shell) => {
  /** Blue serves, and green has the next release. */
  const open = async () => {
    const host = await openColorHost(shell);
    host.settled('blue', OLD);
    writeFileSync(host.files.release('green'), `${NEW}\n`);
    return host;
  };
  const ready = (host: ColorHost) => host.run(readySwitch(host.target));
  const turn = (host: ColorHost, color: 'blue' | 'green', release: string) =>
    host.run(switchTo(host.target, host.runtime, { color, release, user: ROOT }));
  const files = ({ look }: ColorHost): Partial<Look> => {
    const { serves, active, previous } = look();
    return { serves, active, previous };
  };

  test('is made ready once, in a folder that the proxy may enter', async () => {
    await using host = await openColorHost(shell);
    for (let time = 0; time < 2; time++) {
      expect(await host.run(lines(sh`umask 077`, readySwitch(host.target)))).toMatchObject({
        status: 0,
        output: [],
      });
      expect(statSync(host.files.folder).mode & 0o777).toBe(0o755);
      expect(statSync(host.files.off).mode & 0o777).toBe(0o644);
      expect(readdirSync(host.files.folder)).toEqual(['green.off']);
      const there = readdirSync(host.target.path).filter((name) => name.includes('_color'));
      expect(there).toEqual(['active_color.blue', 'active_color.green', 'previous_color.blue', 'previous_color.green']);
    }
    expect(host.look().serves).toBe('blue');
  });

  test('leaves what says that green serves', async () => {
    await using host = await openColorHost(shell);
    host.settled('green', OLD);
    await ready(host);
    expect([readdirSync(host.files.folder).sort(), host.look().active]).toEqual([
      ['green.on', 'green.release'],
      'green',
    ]);
  });

  test('goes there and back with nothing but renames', async () => {
    await using host = await open();
    await ready(host);
    const before = host.inodes();
    expect(await turn(host, 'green', NEW)).toMatchObject({ status: 0, output: [], stderr: '' });
    expect(files(host)).toEqual({ serves: 'green', active: 'green', previous: 'blue' });
    expect(await turn(host, 'blue', OLD)).toMatchObject({ status: 0, output: [], stderr: '' });
    expect(files(host)).toEqual({ serves: 'blue', active: 'blue', previous: 'green' });
    expect(before).toEqual(expect.arrayContaining([...host.inodes()]));
  });

  test.each([
    ['serves on as before', says('blue', OLD), `it says blue ${OLD}`],
    ['has another release there', says('green', OLD), `it says green ${OLD}`],
    ['has no release there', says('green', undefined), 'it says green '],
    ['does not tell a colour', says('red', NEW), 'HTTP/1.1 200 OK, without the header Bowline-Color'],
  ])('to a proxy that %s is taken back with nothing but renames', async (_what, answer, said) => {
    await using host = await open();
    await ready(host);
    const before = host.inodes();
    host.answer = answer;
    expect(await turn(host, 'green', NEW)).toMatchObject({
      status: 1,
      output: [`the proxy does not serve green after the switch: ${said}; blue serves on`],
    });
    expect(files(host)).toEqual({ serves: 'blue', active: 'blue', previous: 'green' });
    expect(before).toEqual(expect.arrayContaining([...host.inodes()]));
  });

  test('to a proxy that has died says so, and is taken back', async () => {
    await using host = await open();
    await ready(host);
    host.answer = (response) => response.destroy();
    const { status, output } = await turn(host, 'green', NEW);
    expect({ status, output }).toEqual({
      status: 1,
      output: [expect.stringMatching(/after the switch: curl: \(52\) Empty reply from server; blue serves on$/)],
    });
    expect(files(host)).toMatchObject({ serves: 'blue', active: 'blue' });
  });

  test('writes what nobody has made ready, or has taken away', async () => {
    await using host = await open();
    rmSync(host.files.off);
    expect((await turn(host, 'green', NEW)).status).toBe(0);
    expect(files(host)).toEqual({ serves: 'green', active: 'green', previous: 'blue' });
    expect((await turn(host, 'blue', OLD)).status).toBe(0);
    expect(files(host)).toEqual({ serves: 'blue', active: 'blue', previous: 'green' });
    expect([existsSync(host.files.on), existsSync(host.files.off)]).toEqual([false, true]);
  });

  test('that a full disk stops halfway is taken back', async () => {
    await using host = await open();
    symlinkSync('/dev/full', `${host.files.active}.green`);
    const failed = 'the proxy does not serve green after the switch: its files cannot be renamed; blue serves on';
    for (let time = 0; time < 2; time++) {
      expect(await turn(host, 'green', NEW)).toMatchObject({ status: 1, output: [failed] });
      expect(files(host)).toEqual({ serves: 'blue', active: 'blue', previous: 'green' });
    }
    expect((await ready(host)).status).not.toBe(0);
  });

  test('that cannot be taken back says so', async () => {
    await using host = await open();
    for (const color of ['blue', 'green']) symlinkSync('/dev/full', `${host.files.active}.${color}`);
    const { status, output } = await turn(host, 'green', NEW);
    expect({ status, output }).toEqual({
      status: 1,
      output: [expect.stringMatching(/its files cannot be renamed; it could not be taken back to blue$/)],
    });
    expect(files(host)).toMatchObject({ serves: 'blue', active: 'blue' });
  });

  test('takes no account of what only tells people what was served', async () => {
    await using host = await open();
    symlinkSync('/dev/full', `${host.files.previous}.blue`);
    expect((await turn(host, 'green', NEW)).status).toBe(0);
    expect(files(host)).toMatchObject({ serves: 'green', active: 'green', previous: undefined });
  });
});

describeShells('what follows the proxy', (shell) => {
  const follow = (host: ColorHost, release: string) =>
    host.run(lines(followProxy(host.target, host.runtime, release), sh`echo "$bw_color"`));

  test.each([
    ['blue', 'green'],
    ['green', 'blue'],
  ] as const)('is every file that says %s where %s serves', async (said, serves) => {
    await using host = await openColorHost(shell);
    host.settled(said, OLD);
    host.answer = says(serves, NEW);
    expect(await follow(host, NEW)).toMatchObject({ status: 0, output: [serves], stderr: '' });
    expect(host.look()).toMatchObject({ serves, active: serves, previous: said, current: NEW });
  });

  test('is a half of a switch', async () => {
    await using host = await openColorHost(shell);
    host.settled('green', NEW);
    writeFileSync(host.files.active, 'blue\n');
    expect(await follow(host, NEW)).toMatchObject({ status: 0, output: ['green'] });
    expect(host.look()).toMatchObject({ serves: 'green', active: 'green', previous: 'blue' });
    rmSync(host.files.active);
    expect(await follow(host, NEW)).toMatchObject({ status: 0, output: ['green'] });
    expect(host.look()).toMatchObject({ serves: 'green', active: 'green' });
  });

  test('stays as it is where all agree', async () => {
    await using host = await openColorHost(shell);
    host.settled('green', NEW);
    const before = [host.inodes(), statSync(host.files.active).ctimeMs, host.look()];
    expect(await follow(host, NEW)).toMatchObject({ status: 0, output: ['green'] });
    expect([host.inodes(), statSync(host.files.active).ctimeMs, host.look()]).toEqual(before);
  });

  test.each([
    ['another release', says('green', OLD), `the proxy serves ${OLD}, not ${NEW}`],
    ['no release', says('blue', undefined), `the proxy serves no release, not ${NEW}`],
    [
      'nobody knows what',
      says('red', NEW),
      'the proxy does not say which colour it serves: HTTP/1.1 200 OK, without the header Bowline-Color',
    ],
  ])('is nothing where the proxy serves %s', async (_what, answer, said) => {
    await using host = await openColorHost(shell);
    host.settled('blue', OLD);
    host.answer = answer;
    const before = host.look();
    expect(await follow(host, NEW)).toMatchObject({ status: 1, output: [said] });
    expect(host.look()).toEqual(before);
  });
});

describe('the files of a switch', () => {
  test('lie in the folder of the app', () => {
    const files = switchFiles({ path: '/srv/shop' });
    expect([files.on, files.release('blue'), files.link('5001')]).toEqual([
      '/srv/shop/switch/green.on',
      '/srv/shop/switch/blue.release',
      '/srv/shop/5001',
    ]);
  });
});
