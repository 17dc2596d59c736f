import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../../../src/hosts/connect';
import type { Host } from '../../../../src/hosts/host';
import { runScript, SCRIPT_SHELL } from '../../../../src/hosts/session';
import { keepOutput } from '../../../../src/rollout/kept-output';
import { writeScript } from '../../../../src/shell/script';
import { sh } from '../../../../src/shell/sh';
import { startProxy } from '../../../fixtures/network';
import { missingSshd, type Sshd, type SshdOptions, startSshd } from '../../../fixtures/sshd';
import { until } from '../../../fixtures/until';
import { sessionOf } from '../../phases/held';
import { addressOf, type Keys, makeKeys, offer, run } from '../connecting';

const ONE_WAY_MS = 150;

describe.skipIf(missingSshd)(`shells that wait for a script ${missingSshd ?? ''}`, () => {
  let keys: Keys;
  const open: AsyncDisposable[] = [];

  beforeAll(() => {
    keys = makeKeys();
    return () => keys[Symbol.dispose]();
  }, 60_000);

  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
  });

  async function start(options: SshdOptions = {}): Promise<Sshd> {
    const sshd = await startSshd({ authorizedKeys: [keys.own.publicKey], ...options });
    open.push(sshd);
    return sshd;
  }

  async function log(sshd: Sshd, port = sshd.port): Promise<Host> {
    const host = await connect(addressOf(sshd, { port }), offer(keys.own));
    open.push(host);
    return host;
  }

  async function say(host: Host, word: string): Promise<readonly string[]> {
    const lines: string[] = [];
    const script = writeScript({ nonce: 'n'.repeat(32), parts: [{ name: 'say', body: sh`echo ${word}` }] });
    await runScript(sessionOf(host), script, { progress: keepOutput(lines) });
    return lines;
  }

  test('take one each, in one round trip', async () => {
    const sshd = await start();
    await using proxy = await startProxy({ targetPort: sshd.port });
    const host = await log(sshd, proxy.port);
    proxy.delay(ONE_WAY_MS);
    const time = async (): Promise<number> => {
      const begin = performance.now();
      expect(await say(host, 'hello')).toEqual(['hello']);
      return performance.now() - begin;
    };
    // To open a session, to run a command in it, and to give that its script.
    expect(await time()).toBeGreaterThanOrEqual(3 * 2 * ONE_WAY_MS);
    host.keepReady?.(SCRIPT_SHELL, 2);
    await sleep(10 * ONE_WAY_MS);
    const times = [await time(), await time()];
    expect(Math.min(...times)).toBeGreaterThanOrEqual(2 * ONE_WAY_MS - 5);
    expect(Math.min(...times)).toBeLessThan(2 * 2 * ONE_WAY_MS);
  });

  test.each([1, 2, 3])('are done without where the host opens %i sessions', async (sessions) => {
    const sshd = await start({ options: [`MaxSessions ${sessions}`] });
    const host = await log(sshd);
    host.keepReady?.(SCRIPT_SHELL, 2);
    for (const word of ['one', 'two', 'three']) expect(await say(host, word)).toEqual([word]);
  });

  test('make room for another command', async () => {
    const sshd = await start({ options: ['MaxSessions 2'] });
    const host = await log(sshd);
    host.keepReady?.(SCRIPT_SHELL, 2);
    await sleep(500);
    expect((await run(host, 'echo here')).stdout).toBe('here\n');
    expect(await say(host, 'still')).toEqual(['still']);
  });

  test('that ended are replaced', async () => {
    const sshd = await start();
    const host = await log(sshd);
    const command = `exec /bin/sh -c 'read -r n; echo "$n"'`;
    host.keepReady?.(command, 1);
    await sleep(300);
    const pids = (await run(host, `pgrep -f '^/bin/sh -c read -r n; echo' || :`)).stdout.trim().split('\n');
    await run(host, `kill ${pids.join(' ')} 2>/dev/null || :`);
    await until(async () => (await run(host, `pgrep -f '^/bin/sh -c read -r n; echo' || :`)).stdout.trim() === '');
    expect((await run(host, command, 'again\n')).stdout).toBe('again\n');
  });
});
