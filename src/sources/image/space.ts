import { BowlineError } from '../../errors';
import type { HostFacts } from '../../plan/facts';
import { describeNoRoom, ROOM, ROOM_HINT } from '../../runtimes/docker-room';
import type { EngineAnswer } from './question';
import { ASK_STEP } from './question';

/**
 * Refuses an image that Docker's own disk has no room for. What is not known is let pass.
 * @param bytes as they are sent or pulled
 * @throws BowlineError `preflight`
 */
export function requireRoom(
  { root = '', freeBytes }: Pick<EngineAnswer, 'root' | 'freeBytes'>,
  bytes: number | undefined,
  { host }: Pick<HostFacts, 'host'>,
): void {
  if (bytes === undefined || freeBytes === undefined || freeBytes >= bytes * ROOM) return;
  const why = describeNoRoom(root, megabytes(freeBytes), megabytes(bytes), megabytes(bytes * ROOM));
  throw new BowlineError('preflight', `${host}: ${why}`, { where: { host, step: ASK_STEP }, hint: ROOM_HINT });
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
