import { NOTHING } from '../shell/sh';
import type { Change, Part } from './part';

/** A part that takes root, as an app sees it whose deploys may not be root: it is looked at, and left to an admin. */
export function leaveToAdmin(part: Part): Part {
  if (part.rights.length === 0) return part;
  const { rehearsal: _rehearsal, leave: _leave, pause: _pause, resume: _resume, remove: _remove, ...seen } = part;
  return {
    ...seen,
    rights: [],
    // It makes no step.
    isIdle: () => true,
    compare: () => [],
    missing: (facts) => [...(part.missing?.(facts) ?? []), ...part.compare(facts, '').map(describe)],
    apply: () => NOTHING,
    undo: () => NOTHING,
  };
}

function describe({ what, from, to }: Change) {
  const state = from === null ? 'is not there' : to === null ? 'is still there' : 'is not as the config says';
  return {
    message: `${what} ${state}, and a deploy may not change it`,
    hint: '`privileges` leaves it to an admin: run `bowline doctor`, and have its script run as root there.',
  };
}
