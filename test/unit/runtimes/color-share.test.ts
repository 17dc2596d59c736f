import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runtimeOf } from '../../../src/runtimes/choose';
import { readShare } from '../../../src/runtimes/color-share';
import { describeShells } from '../shell/shells';
import { type ColorHost, NEW, OLD, openColorHost, ROOT } from './color-host';

const as = ({ target }: ColorHost, color: 'blue' | 'green') => runtimeOf({ ...target, color });
const give = (host: ColorHost, percent: number, release = NEW) => host.run(as(host, 'green').share(release, percent));
const shares = ({ files }: ColorHost) => readdirSync(files.folder).filter((name) => name.includes('share'));

describeShells('a share of the requests', (shell) => {
  /** Blue serves, and green stands by. */
  const open = async () => {
    const host = await openColorHost(shell);
    host.settled('blue', OLD);
    await host.run(as(host, 'green').stage({ release: NEW, previous: OLD, version: null, user: ROOT }));
    return host;
  };

  test('is the name of one file, which goes from step to step and lies in wait at the end', async () => {
    await using host = await open();
    const before = host.look();
    for (const percent of [5, 25, 25]) {
      expect(await give(host, percent)).toMatchObject({ status: 0, output: [], stderr: '' });
      expect(shares(host)).toEqual([`blue.share.${percent}`]);
    }
    for (let time = 0; time < 2; time++) {
      expect(await host.run(as(host, 'green').endShare)).toMatchObject({ status: 0, output: [], stderr: '' });
      expect(shares(host)).toEqual(['share.off']);
    }
    expect(await give(host, 5)).toMatchObject({ status: 0 });
    expect(shares(host)).toEqual(['blue.share.5']);
    expect(host.look()).toEqual(before);
  });

  test('that was never given needs nothing to end', async () => {
    await using host = await open();
    expect(await host.run(as(host, 'green').endShare)).toMatchObject({ status: 0, output: [], stderr: '' });
    expect(shares(host)).toEqual([]);
  });

  test('that the proxy does not say is taken back', async () => {
    await using host = await open();
    await give(host, 5);
    expect(await give(host, 50)).toMatchObject({
      status: 1,
      output: ['caddy does not give 50% of the requests to green: it says 0 in Bowline-Share'],
    });
    expect(shares(host)).toEqual(['share.off']);
    host.answer = (response) => response.writeHead(200, { 'Bowline-Color': 'blue' }).end(`${OLD}\n`);
    expect((await give(host, 5)).output).toEqual([
      'caddy does not give 5% of the requests to green: it says nothing in Bowline-Share',
    ]);
    expect(shares(host)).toEqual(['share.off']);
  });

  test.each<[string, (host: ColorHost) => void, string]>([
    [
      'a colour that serves by now',
      (host) => writeFileSync(host.files.on, ''),
      'the proxy serves green by now, so it gets no share',
    ],
    ['one that ended', (host) => host.kill('shop@5002.service'), 'green does not run as the new release any more'],
    [
      'one of another release',
      (host) => writeFileSync(host.files.release('green'), `${OLD}\n`),
      'green does not run as the new release any more',
    ],
    [
      'nobody, where the proxy is silent',
      (host) => {
        host.answer = (response) => response.writeHead(404).end();
      },
      'the proxy does not say which colour it serves: HTTP/1.1 404 Not Found, without the header Bowline-Color',
    ],
  ])('is not given to %s', async (_what, change, said) => {
    await using host = await open();
    change(host);
    expect(await give(host, 5)).toMatchObject({ status: 1, output: [said] });
    expect(shares(host)).toEqual([]);
  });

  test('is seen by status, and is drift', async () => {
    await using host = await open();
    const observe = async () => (await host.run(as(host, 'blue').observe(''))).output;
    expect(as(host, 'blue').faults(await observe())).toEqual([]);
    await give(host, 25);
    expect(as(host, 'blue').faults(await observe())).toEqual(['25% of the requests go to green, which is not live']);
    expect(as(host, 'blue').readState(await observe()).detail).toMatch(/^blue: .*; 25% of the requests go to green$/);
    // It is no share of the colour that serves by now.
    expect(as(host, 'green').faults((await host.run(as(host, 'green').observe(''))).output)).toEqual([]);
  });

  test('ends when the run settles what serves, and when the colours are left', async () => {
    await using host = await open();
    await give(host, 25);
    await host.run(as(host, 'blue').settle({ release: OLD, user: ROOT, mayKeepWarm: false }));
    expect([shares(host), host.look().runs]).toEqual([['share.off'], ['5001']]);
    writeFileSync(join(host.files.folder, 'blue.share.5'), '');
    await host.run(as(host, 'blue').retire(OLD, ROOT));
    expect(shares(host)).toEqual(['share.off']);
  });
});

describe('the share that a host tells', () => {
  test.each([
    [undefined, 0],
    ['25', 25],
    ['0', 0],
    ['', 0],
    ['x', 0],
  ])('%j is %i', (said, share) => {
    expect(readShare({ read: (key) => (key === 'share' ? said : undefined), readText: () => undefined })).toBe(share);
  });
});
