import type { Target } from '../config/targets/target';
import { runtimeOf } from '../runtimes/choose';
import { type Script, writeScript } from '../shell/script';
import { lines, type Sh, sh } from '../shell/sh';
import { compareFence, inCriticalSection } from './critical-section';

/** In which requests go back to what serves. */
export const END_SHARE_STEP = 'end the share';

/** An app whose requests are shared, or are no more. */
export interface Shared {
  /** As the release is run that gets the share. */
  readonly target: Target;
  readonly fence: number;
}

/** The step that gives a share, as reports have it. */
export function nameShareStep(percent: number): string {
  return `share ${percent}%`;
}

/** Writes what gives a percentage of the requests to releases of one host that stand by. It goes to its end whatever becomes of the client. */
export function writeShare(
  nonce: string,
  percent: number,
  all: readonly (Shared & { readonly release: string })[],
): Script {
  const parts = all.flatMap(({ target, fence, release }) =>
    guarded({ target, fence }, nameShareStep(percent), runtimeOf(target).share(release, percent)),
  );
  return writeScript({ nonce, isCritical: true, parts });
}

/** Writes what takes such shares back. */
export function writeEndShare(nonce: string, all: readonly Shared[]): Script {
  const parts = all.flatMap((one) => guarded(one, END_SHARE_STEP, runtimeOf(one.target).endShare));
  return writeScript({ nonce, isCritical: true, parts });
}

function guarded({ target, fence }: Shared, name: string, body: Sh) {
  const step = { name, app: target.app, body: lines(compareFence(target.path, fence), sh`:`, body) };
  return inCriticalSection(target.path, [step]);
}
