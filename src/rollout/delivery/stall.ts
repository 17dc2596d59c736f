import { BowlineError } from '../../errors';
import { RECEIVE_STEP } from '../../phases/transfer';
import type { Machine } from '../fleet';

/** As long as a host may take nothing of what is sent; its connection is watched by itself. */
const STALL_MS = 60_000;

/** Watches over data that is sent, and breaks off when the host takes no more of it. */
export interface StallWatch extends Disposable {
  /** Aborted by a stall, and by whoever aborts the run. */
  readonly signal: AbortSignal;
  move(): void;
  /** Everything is sent: what the host does with it may take its time. */
  finish(): void;
  /** The stall, where that is what an error comes from. */
  explain(error: unknown): unknown;
}

export function watchStall({ host }: Pick<Machine, 'host'>, outer: AbortSignal, stallMs = STALL_MS): StallWatch {
  const controller = new AbortController();
  const stalled = new BowlineError('transfer', `${host.label}: it took no data for ${Math.round(stallMs / 1000)} s`, {
    where: { host: host.name, step: RECEIVE_STEP },
    hint: 'Look at the disk of the host: one that is full, hangs or is far too slow stops what writes to it.',
  });
  const passOn = () => controller.abort(outer.reason);
  const timer = setTimeout(() => controller.abort(stalled), stallMs);
  outer.addEventListener('abort', passOn, { once: true });
  if (outer.aborted) passOn();
  const finish = () => clearTimeout(timer);
  return {
    signal: controller.signal,
    move: () => timer.refresh(),
    finish,
    explain: (error) => (controller.signal.reason === stalled && !outer.aborted ? stalled : error),
    [Symbol.dispose]() {
      finish();
      outer.removeEventListener('abort', passOn);
    },
  };
}
