import type { Environment } from '../../config/environment';
import { listSecretSources } from '../../config/targets/install-secrets';
import type { Target } from '../../config/targets/target';

import { describeWarning } from '../../errors';
import type { HostModeInputs, SummarizeInputs } from '../../inputs';
import type { RunnerWorld } from '../../rollout/world';
import { Secret } from '../../shell/secret';

/** Whether a notifier without its secrets keeps the run from starting, or is only warned about. */
export type Insistence = 'refuse' | 'warn';

/**
 * Reads who is told how a run goes that changes hosts. A deploy is refused where a secret of a notifier is missing, as
 * it is for any other secret; going back is never kept by one.
 * @throws InputError
 */
export async function openNotifications(
  inputs: HostModeInputs | SummarizeInputs,
  environment: Environment,
  runner: RunnerWorld,
  insistence: Insistence,
): Promise<void> {
  if (inputs.mode !== 'deploy' && inputs.mode !== 'rollback' && inputs.mode !== 'summarize') return;
  const { notifications, progress, protect, env, run } = runner;
  const { name, url = null, notifiers } = environment;
  const reason = inputs.mode === 'summarize' ? null : (inputs.reason ?? null);
  const subject = { mode: inputs.mode, environment: name, url, reason, ...run };
  notifications.open(subject, []);
  if (notifiers.length === 0 || (inputs.mode === 'deploy' && inputs.notify === 'off')) return;
  const { readyNotifiers } = await import('../../notify/ready');
  const { ready, hidden, problems } = readyNotifiers(notifiers, inputs.secrets, env);
  protect([...hidden, ...findServiceSecrets(environment.targets, env)]);
  notifications.open(subject, ready);
  const [first] = problems;
  if (first !== undefined && insistence === 'refuse') throw first;
  for (const problem of problems) progress.warn(describeWarning(problem));
}

/** A message may quote a service's log; a rollback does not read the secrets of the service otherwise. */
function findServiceSecrets(targets: readonly Target[], env: RunnerWorld['env']): Secret[] {
  const sources = new Set(targets.flatMap(listSecretSources));
  return [...sources].flatMap((source) => (env[source] ? [new Secret(env[source], source)] : []));
}
