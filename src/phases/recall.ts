import type { Target } from '../config/targets/target';
import { partsOf } from '../provision/parts';
import { pathsOf } from '../release/host-layout';
import { exportVariables, sourceEnv } from '../release/variables';
import { runtimeOf } from '../runtimes/choose';
import type { HostUser } from '../shell/host-user';
import { type Script, type Step, writeScript } from '../shell/script';
import { lines, Sh, sh } from '../shell/sh';

/** What brings back what a release needs that is gone. */
export const RECALL_STEP = 'bring back what is gone';

/** A release that is gone back to. */
export interface Recalled {
  /** As it is run. */
  readonly target: Target;
  readonly release: string;
}

/** Whether something may have to be brought back for it. */
export function needsRecall(recalled: Recalled): boolean {
  return describeRecall(recalled, { isRoot: false }).length > 0;
}

/** Writes what makes releases of one host whole again, each in a step of its own. Nothing that is live is touched. */
export function writeRecall(nonce: string, user: HostUser, all: readonly Recalled[]): Script {
  return writeScript({ nonce, parts: all.flatMap((one) => describeRecall(one, user)) });
}

/** What a runtime starts needs what its parts have made. */
function describeRecall({ target, release }: Recalled, user: HostUser): readonly Step[] {
  const folder = pathsOf(target.path).release(release);
  const enter = lines(sh`cd ${folder}`, exportVariables(target, release, null), sourceEnv('./.bowline/env.build'));
  const made = partsOf(target).flatMap(({ step, recall }) =>
    recall === undefined ? [] : [{ name: step, app: target.app, body: lines(enter, recall(release)) }],
  );
  const { text } = runtimeOf(target).recall(release, user);
  return text === '' ? made : [...made, { name: RECALL_STEP, app: target.app, body: lines(sh`:`, new Sh(text)) }];
}
