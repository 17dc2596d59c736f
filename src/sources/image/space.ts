import { BowlineError } from '../../errors';
import type { HostFacts } from '../../plan/facts';
import type { EngineAnswer } from './question';
import { ASK_STEP } from './question';

/** What of an image is packed takes more room once it is unpacked, and for a while it is there twice. */
const ROOM = 2.5;

/**
 * Refuses an image that Docker's own disk has no room for. What is not known is let pass.
 * @param bytes as they are sent or pulled
 * @throws BowlineError `preflight`
 */
export function requireRoom(
  { root, freeBytes }: Pick<EngineAnswer, 'root' | 'freeBytes'>,
  bytes: number | undefined,
  { host }: Pick<HostFacts, 'host'>,
): void {
  if (bytes === undefined || freeBytes === undefined || freeBytes >= bytes * ROOM) return;
  const [free, size, needed] = [freeBytes, bytes, bytes * ROOM].map(megabytes);
  throw new BowlineError(
    'preflight',
    `${host}: ${root} of Docker has ${free} free; the image brings ${size}, which takes up to ${needed} when it is unpacked`,
    {
      where: { host, step: ASK_STEP },
      hint: 'Free some on that disk: docker system df shows what takes it, docker image prune -a removes what no container uses.',
    },
  );
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
