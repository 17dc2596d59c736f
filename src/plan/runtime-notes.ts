import type { Target } from '../config/targets/target';
import { partsOf } from '../provision/parts';
import { runtimeOf } from '../runtimes/choose';
import { appFacts } from './deploy';
import type { HostFacts } from './facts';

export interface RuntimeNote {
  readonly host: string;
  readonly app: string;
  readonly message: string;
}

/** What somebody should know of how apps are run, although nothing stands in the way of a deploy. */
export function listRuntimeNotes(
  targets: readonly Target[],
  facts: ReadonlyMap<string, HostFacts>,
): readonly RuntimeNote[] {
  return targets
    .filter(({ host }) => facts.has(host.name))
    .flatMap((target) => {
      const { app, host } = target;
      const found = appFacts(target, facts);
      const parts = partsOf(target).flatMap((part) => part.notes?.(found.part(part.name)) ?? []);
      return [...runtimeOf(target).notes(found.runtime), ...parts].map((message) => ({
        host: host.name,
        app,
        message,
      }));
    });
}
