import type { BowlineError } from '../errors';
import { describeError, makeEmptyResult } from './empty-result';
import type { Result } from './result';

/** The result of a run that was refused before anything was read from a host. */
export function describeRefusal(mode: string, error: BowlineError, startedAt: Date, endedAt: Date): Result {
  return { ...makeEmptyResult({ mode, startedAt, endedAt }), status: 'aborted', error: describeError(error) };
}
