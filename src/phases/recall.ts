import type { Target } from '../config/targets/target';
import { runtimeOf } from '../runtimes/choose';
import type { HostUser } from '../shell/host-user';
import { type Script, writeScript } from '../shell/script';
import { lines, sh } from '../shell/sh';

/** What brings back what a release needs that is gone. */
export const RECALL_STEP = 'bring back what is gone';

/** A release that is gone back to. */
export interface Recalled {
  /** As it is run. */
  readonly target: Target;
  readonly release: string;
}

/** Whether its runtime may have to bring something back. */
export function needsRecall({ target, release }: Recalled): boolean {
  return runtimeOf(target).recall(release, { isRoot: false }).text !== '';
}

/** Writes what makes releases of one host whole again, each in a step of its own. Nothing that is live is touched. */
export function writeRecall(nonce: string, user: HostUser, all: readonly Recalled[]): Script {
  const parts = all.map(({ target, release }) => ({
    name: RECALL_STEP,
    app: target.app,
    body: lines(sh`:`, runtimeOf(target).recall(release, user)),
  }));
  return writeScript({ nonce, parts });
}
