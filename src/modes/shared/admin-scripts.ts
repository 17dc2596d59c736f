import type { Target } from '../../config/targets/target';
import { ConnectError } from '../../errors';
import type { HostModeInputs } from '../../inputs';
import { writeAdminScript } from '../../phases/admin-script';
import { partsOf } from '../../provision/parts';
import type { InstallRow } from '../../report/install-row';
import type { RunnerWorld } from '../../rollout/world';
import { findPublicKey } from './access';
import type { Inspection } from './inspect-hosts';

/** For each host where a deploy lacks what only root can give: one script that gives it. */
export async function writeAdminScripts(
  { environment, rollout }: Inspection,
  inputs: HostModeInputs,
  runner: Pick<RunnerWorld, 'env'>,
): Promise<InstallRow[]> {
  const rows: InstallRow[] = [];
  for (const host of environment.hosts) {
    const targets = environment.targets.filter((target) => target.host.name === host.name);
    if (host.user === 'root' || !targets.some((target) => lacksRoot(target, rollout))) continue;
    const key = await findPublicKey(inputs, environment.hosts, host, runner);
    rows.push({
      app: targets.map(({ app }) => app).join(', '),
      hosts: [host.name],
      what: 'what only root can do there',
      how: `Read it, save it on ${host.name}, and run it as root. A second run changes nothing.`,
      text: writeAdminScript(host, targets, key, ({ app }, part) =>
        rollout.facts.get(host.name)?.apps.get(app)?.part(part),
      ),
    });
  }
  return rows;
}

function lacksRoot(target: Target, { ledger, facts }: Inspection['rollout']): boolean {
  const { app, host } = target;
  const error = ledger.on(host.name).find((record) => record.error !== undefined)?.error;
  if (error !== undefined) return error instanceof ConnectError && error.kind === 'auth';
  const found = facts.get(host.name)?.apps.get(app);
  if (found === undefined) return false;
  const isClosed = found.path === 'absent' && found.readOnly.length > 0;
  const isLacking = partsOf(target).some(
    ({ name, byAdmin, missing }) => byAdmin !== undefined && (missing?.(found.part(name)) ?? []).length > 0,
  );
  return isClosed || isLacking || found.deniedCommand !== null;
}
