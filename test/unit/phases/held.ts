import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Host } from '../../../src/hosts/host';
import type { LockRequest } from '../../../src/hosts/lock';
import type { Session } from '../../../src/hosts/session';
import { type LockOptions, writeLockHolder } from '../../../src/phases/lock';

/** Can somebody take this lock now? */
export function isFree(lock: string): boolean {
  return spawnSync('flock', ['-n', lock, 'true']).status === 0;
}

/** The processes that have a file open. */
export function usersOf(file: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => openFiles(pid).includes(file))
    .map(Number);
}

function openFiles(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
  } catch {
    return [];
  }
}

/** Does any process of a group still run? */
export function isGroupAlive(group: number): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return Number(pgrp) === group && state !== 'Z';
      } catch {
        return false;
      }
    });
}

export function sessionOf(host: Host): Session {
  return { host, traffic: { roundTrips: 0, channels: 0 } };
}

/** Asks for the locks of some apps, and for nothing of the host itself. */
export function askFor(
  roots: readonly string[],
  changes: Partial<LockOptions & Pick<LockRequest, 'signal' | 'onWaiting'>> = {},
): LockRequest {
  const { signal = new AbortController().signal, onWaiting = () => {}, ...options } = changes;
  const lock: LockOptions = {
    nonce: Math.random().toString(16).slice(2).padEnd(32, '0'),
    roots,
    scope: 'app',
    waitMs: 0,
    holder: 'deploy of shop by octocat, run 1',
    run: 'run.1',
    ...options,
  };
  return { script: writeLockHolder(lock), nonce: lock.nonce, waitMs: lock.waitMs, signal, onWaiting };
}
