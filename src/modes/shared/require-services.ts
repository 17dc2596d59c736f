import type { Target } from '../../config/targets/target';
import { InputError } from '../../errors';
import { runtimeOf } from '../../runtimes/choose';

/**
 * Refuses the name of a service where an app has none.
 * @throws InputError
 */
export function requireServices(targets: readonly Target[], service: string | undefined): void {
  if (service === undefined) return;
  const without = targets.find((target) => runtimeOf(target).runIn === undefined);
  if (without === undefined) return;
  throw new InputError(
    `\`--service\` is for a stack of Compose, and ${without.app} is run by \`${without.runtime.kind}\``,
    'Leave it out, or choose the app with `--app`.',
  );
}
