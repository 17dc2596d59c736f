import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProject } from '../../fixtures/project';
import { baseVariables, runnerVariables } from '../../fixtures/runner-variables';
import { missingSshd } from '../../fixtures/sshd';
import { openSite, readLive, type Site } from '../faults/site';
import { MOST_MEMORY_KB, readPeakKb } from './limits-host';

/** A gigabyte with BOWLINE_FULL_SIZE=1. */
const MEGABYTES = process.env.BOWLINE_FULL_SIZE === '1' ? 1_000 : 100;
const BOWLINE = resolve(__dirname, '../../../dist/bowline.js');
const ACTION = resolve(__dirname, '../../../dist/main.js');

const KINDS: readonly [string, string][] = [
  ['lines of a compiler', `yes "$(printf 'a compiler says %0900d' 0)"`],
  ['one endless line', `tr '\\000' x </dev/zero`],
];

describe.skipIf(missingSshd !== undefined || process.platform !== 'linux')('a build that prints', () => {
  let site: Site;
  let count = 1;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site[Symbol.asyncDispose]());

  /** Prepares a deploy whose build runs `code`. @returns its version, and how to start it */
  async function prepare(code: string) {
    count += 1;
    const version = `${count}.0.0`;
    site.configure((_config, app) => {
      app.build = [`${code}; echo; echo the build is over`];
    });
    await site.project.release(version);
    const cwd = site.project.folder;
    const home = join(site.project.base, '_home');
    const key = site.key.privateKey;
    return {
      version,
      command: () =>
        spawn(process.execPath, [BOWLINE, 'deploy'], {
          cwd,
          env: { ...baseVariables(home), BOWLINE_INPUT_SSH_KEY: key },
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
      action: () =>
        spawn(process.execPath, [ACTION], {
          cwd,
          env: { ...runnerVariables(cwd, site.project.base), INPUT_MODE: 'deploy', 'INPUT_SSH-KEY': key },
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
    };
  }

  test.each(KINDS)(
    `fault 57: %s, ${MEGABYTES} MB, passes through in bounded memory`,
    { timeout: 300_000 },
    async (_what, code) => {
      const { version, command } = await prepare(`${code} | head -c ${MEGABYTES}000000`);
      const log = join(site.project.base, `log-${version}`);
      const child = command();
      child.stdout.pipe(createWriteStream(log));
      const { exitCode, peakKb } = await watch(child);
      expect(exitCode, tailOf(log)).toBe(0);
      expect(statSync(log).size).toBeGreaterThan(MEGABYTES * 1_000_000);
      expect(tailOf(log)).toContain('the build is over');
      expect(peakKb).toBeLessThan(MOST_MEMORY_KB);
      expect(readLive(site, 'VERSION').trim()).toBe(version);
    },
  );

  test('fault 57: faster than its log is read waits for the reader, who misses nothing', {
    timeout: 120_000,
  }, async () => {
    const lines = MEGABYTES * 1_200;
    const { version, action } = await prepare(`seq -f "line %.0f $(printf '%0900d' 0)" ${lines}`);
    const child = action();
    const watched = watch(child);
    // Unread meanwhile: without a pause of the host all of it would wait in memory.
    await pause(5_000);
    expect(child.exitCode).toBeNull();
    const log = join(site.project.base, `log-${version}`);
    child.stdout.pipe(createWriteStream(log));
    const { exitCode, peakKb } = await watched;
    expect(exitCode, tailOf(log)).toBe(0);
    expect(peakKb).toBeLessThan(MOST_MEMORY_KB);
    const numbers = readFileSync(log, 'latin1').match(/^line \d+/gm) ?? [];
    expect(numbers.length).toBe(lines);
    expect(numbers.at(-1)).toBe(`line ${lines}`);
    expect(tailOf(log)).toContain('the build is over');
    expect(tailOf(log)).toContain('deploy to production: success');
    expect(readLive(site, 'VERSION').trim()).toBe(version);
  });

  test('to a reader who has left is deployed all the same', { timeout: 60_000 }, async () => {
    const { version, command } = await prepare('seq 1 200000');
    const child = command();
    const watched = watch(child);
    await once(child.stdout, 'readable');
    child.stdout.destroy();
    expect((await watched).exitCode).toBe(0);
    expect(readLive(site, 'VERSION').trim()).toBe(version);
  });
});

test('a last word that is longer than a pipe is read to its end, however late', { timeout: 60_000 }, async () => {
  await using project = await createProject({ hosts: [], path: '/nowhere', port: 8000, runtime: 'static' });
  const count = 3_000;
  project.write('config/bowline.yml', Array.from({ length: count }, (_, index) => `unknown-${index}: 1\n`).join(''));
  const log = join(project.base, 'log');
  const child = spawn(
    '/bin/sh',
    ['-c', `"$0" "$1" deploy 2>&1 | { sleep 2; cat >'${log}'; }`, process.execPath, BOWLINE],
    {
      cwd: project.folder,
      env: baseVariables(join(project.base, '_home')),
      stdio: 'ignore',
    },
  );
  await once(child, 'close');
  expect(statSync(log).size).toBeGreaterThan(count * 50);
  expect(tailOf(log)).toContain(`unknown-${count - 1}`);
  expect(tailOf(log)).toMatch(/Next: \S/);
});

/** Waits for the end of a process, and for whoever reads its output. */
async function watch(child: ChildProcess): Promise<{ exitCode: number | null; peakKb: number }> {
  let peakKb = 0;
  const timer = setInterval(() => {
    peakKb = Math.max(peakKb, readPeakKb(child.pid ?? 0));
  }, 20);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  // What was piped on is in the file with the next turns of the loop.
  await pause(200);
  return { exitCode, peakKb };
}

function tailOf(path: string): string {
  return readFileSync(path, 'utf8').slice(-3_000);
}
