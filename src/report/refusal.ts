import type { BowlineError } from '../errors';
import { formatCompactTime, makeReleaseId } from '../release/id';
import type { Result } from './result';

/** The result of a run that was refused before anything was read from a host. */
export function describeRefusal(mode: string, error: BowlineError, startedAt: Date, endedAt: Date): Result {
  const nothing = null;
  return {
    schemaVersion: 1,
    id: makeReleaseId(formatCompactTime(startedAt), '', new Set()),
    mode,
    environment: nothing,
    status: 'aborted',
    phase: nothing,
    ref: nothing,
    version: nothing,
    revision: nothing,
    release: nothing,
    previousRelease: nothing,
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
    error: {
      code: error.code,
      message: error.message,
      hint: error.hint ?? null,
      app: error.where.app ?? null,
      host: error.where.host ?? null,
      step: error.where.step ?? null,
    },
    apps: [],
    stages: [],
    hosts: [],
  };
}
