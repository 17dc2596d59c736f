import { expect, test } from 'vitest';
import { result } from '../../../src/report/result';
import { openShop } from '../shop';

test.each(['plan', 'status', 'releases', 'doctor', 'verify'])(
  '`%s --json` prints one result and nothing else, before, after and with a host that is down',
  async (mode) => {
    await using shop = await openShop(['web-1', 'web-2']);
    const run = async () => {
      const { stdout, stderr, exitCode } = await shop.cli(mode, '--json');
      return { ...result.parse(JSON.parse(stdout)), exitCode, stderr };
    };
    const empty = await run();
    expect([empty.mode, empty.environment]).toEqual([mode, 'production']);
    expect(empty.exitCode, empty.stderr).toBe(mode === 'verify' ? 19 : 0);

    await shop.deploy('1.0.0');
    const live = await run();
    expect([live.exitCode, live.status], live.stderr).toEqual([0, 'success']);

    await shop.hosts[1]?.server.stop();
    const down = await run();
    expect([down.exitCode, down.status, down.error?.host], down.stderr).toEqual([3, 'aborted', 'web-2']);
    expect(down.stderr).toMatch(/web-2.*refused the connection/);
  },
);
