import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Ended, RunningProcess } from '../../fixtures/process';
import { makeBase } from '../../fixtures/project';
import { openSite, type Site } from '../faults/site';

/** What a client may have used at most, whatever a host sends, in KiB: with nothing to do it is about 90 MiB. */
export const MOST_MEMORY_KB = 200 * 1024;

/** A site whose login can be made to run something else than what it is asked for. */
export interface OddSite extends Site {
  /** Shell code that every session runs in place of its command; `undefined` makes it a host again. */
  answerWith(code: string | undefined): void;
}

/** Starts an OpenSSH server whose sessions go through a forced command, and deploys version 1.0.0 to it. */
export async function openOddSite(): Promise<OddSite> {
  const folder = makeBase();
  const forced = join(folder, 'forced');
  const answer = join(folder, 'answer');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    forced,
    `#!/bin/sh\n[ ! -f '${answer}' ] || exec /bin/sh '${answer}'\nexec /bin/sh -c "$SSH_ORIGINAL_COMMAND"\n`,
  );
  chmodSync(forced, 0o755);
  const site = await openSite({ options: [`ForceCommand ${forced}`] });
  return {
    ...site,
    answerWith: (code) => (code === undefined ? rmSync(answer, { force: true }) : writeFileSync(answer, code)),
    async [Symbol.asyncDispose]() {
      await site[Symbol.asyncDispose]();
      if (existsSync(folder)) rmSync(folder, { recursive: true });
    },
  };
}

export interface Measured extends Ended {
  /** The most memory that the process had, in KiB. */
  readonly peakKb: number;
}

/** Watches the memory of a process until it ends. */
export async function measureMemory(run: RunningProcess): Promise<Measured> {
  let peakKb = 0;
  const watch = setInterval(() => {
    peakKb = Math.max(peakKb, readPeakKb(run.pid));
  }, 20);
  const ended = await run.ended;
  clearInterval(watch);
  expect(peakKb).toBeGreaterThan(0);
  return { ...ended, peakKb };
}

/** What the kernel saw at most so far; 0 once the process is gone. */
export function readPeakKb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
