import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startProcess } from '../fixtures/process';
import { baseVariables } from '../fixtures/runner-variables';
import { expectServing, openShop } from './shop';

const MEGABYTES = 100;
const MAX_MEMORY_KB = 250 * 1024;

/** The most memory that a process has had so far; 0 once it is gone. */
function peakMemoryKb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

test.skipIf(process.platform !== 'linux')(
  'fault 57: 100 MB of output pass through a run in bounded memory',
  { timeout: 180_000 },
  async () => {
    await using shop = await openShop();
    shop.configure((_config, app) => {
      app.build = [
        // Long lines, because what a short one costs is paid a line.
        `yes "$(printf 'a compiler says %01000d' 0)" | head -c ${MEGABYTES}000000`,
      ];
    });
    const log = join(shop.project.base, 'log');
    const bowline = resolve(__dirname, '../../dist/bowline.js');
    const run = startProcess('/bin/sh', ['-c', 'exec "$0" "$1" deploy >"$2" 2>&1', process.execPath, bowline, log], {
      cwd: shop.project.folder,
      env: {
        ...baseVariables(join(shop.project.base, '_home')),
        BOWLINE_INPUT_SSH_KEY: shop.key.privateKey,
      },
    });
    let peakKb = 0;
    const watch = setInterval(() => {
      peakKb = Math.max(peakKb, peakMemoryKb(run.pid));
    }, 50);
    const { exitCode } = await run.ended;
    clearInterval(watch);
    expect(exitCode, readFileSync(log, 'utf8').slice(-2_000)).toBe(0);
    expect(statSync(log).size).toBeGreaterThan(MEGABYTES * 900_000);
    expect(peakKb).toBeGreaterThan(0);
    expect(peakKb).toBeLessThan(MAX_MEMORY_KB);
    await expectServing(shop, '1.0.0');
  },
);
