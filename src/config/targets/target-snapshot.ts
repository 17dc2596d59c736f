import type { AppContext } from '../app-context';
import type { Snapshot } from '../model';
import { BUILT_IN_SNAPSHOT } from '../schema/defaults';
import { toMs } from '../units';

/** The snapshot commands of an app; undefined without them. One without `create` or `restore` is a problem of the config. */
export function buildSnapshot({ app, settings, sayOfKey }: AppContext): Snapshot | undefined {
  const { snapshot: written } = settings;
  if (!written) return undefined;
  const { create, restore, list, run_on, keep, timeout } = written;
  if (create === undefined || restore === undefined) {
    const missing = create === undefined ? 'create' : 'restore';
    sayOfKey(
      ['snapshot'],
      `the snapshot of \`${app}\` has no \`${missing}\``,
      `Add \`${missing}: COMMAND\`, or remove \`snapshot\`.`,
    );
    return undefined;
  }
  return {
    runOn: run_on ?? BUILT_IN_SNAPSHOT.run_on,
    create,
    restore,
    list,
    delete: written.delete,
    keep: keep ?? BUILT_IN_SNAPSHOT.keep,
    timeoutMs: toMs(timeout ?? BUILT_IN_SNAPSHOT.timeout),
  };
}
