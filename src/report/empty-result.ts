import type { BowlineError } from '../errors';
import { makeReleaseId, writeCompactTime } from '../release-id';
import type { Result } from './result';

/** Whose result it is, and when it was made. */
export interface RunTimes {
  readonly mode: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
}

/** The result of a run that knows no host: what a mode found out is added to it. */
export function makeEmptyResult({ mode, startedAt, endedAt }: RunTimes): Omit<Result, 'status'> {
  const nothing = null;
  return {
    schemaVersion: 1,
    id: makeReleaseId(writeCompactTime(startedAt), '', new Set()),
    mode,
    environment: nothing,
    phase: nothing,
    ref: nothing,
    version: nothing,
    revision: nothing,
    release: nothing,
    previousRelease: nothing,
    previousVersion: nothing,
    previousRevision: nothing,
    target: nothing,
    rollbackOf: nothing,
    fingerprint: nothing,
    reason: nothing,
    actor: nothing,
    runId: nothing,
    runUrl: nothing,
    url: nothing,
    deploymentId: nothing,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    durationMs: Math.max(0, endedAt.getTime() - startedAt.getTime()),
    deadlineMs: nothing,
    deployed: [],
    apps: [],
    stages: [],
    hosts: [],
  };
}

/** An error as a result tells it. */
export function describeError({ code, message, hint, where }: BowlineError): NonNullable<Result['error']> {
  return {
    code,
    message,
    hint: hint ?? null,
    app: where.app ?? null,
    host: where.host ?? null,
    step: where.step ?? null,
  };
}

/** The result of a run that was refused before anything was read from a host. */
export function describeRefusal(mode: string, error: BowlineError, startedAt: Date, endedAt: Date): Result {
  return {
    ...makeEmptyResult({ mode, startedAt, endedAt }),
    status: isFull(error) ? 'failed' : 'aborted',
    error: describeError(error),
  };
}

/** Nothing is wrong with what was asked for, and yet it cannot be had. */
function isFull({ code }: BowlineError): boolean {
  return code === 'slots_full';
}
