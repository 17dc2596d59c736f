import type { Target } from '../config/targets/target';
import { runScript } from '../hosts/session';
import type { LogsInputs } from '../inputs';
import { writeLogs } from '../phases/commands';
import type { Result } from '../report/result';
import type { Machine } from '../rollout/fleet';
import { keepAndPass } from '../rollout/kept-output';
import { settleAll } from '../rollout/parallel';
import type { Rollout } from '../rollout/rollout';
import { hasLog } from '../rollout/service-log';
import type { RunnerWorld } from '../rollout/world';
import { inspectHosts } from './shared/inspect-hosts';
import { requireServices } from './shared/require-services';

/** Prints the last lines of every service, and goes on with what comes where it is asked to follow. */
export function logs(inputs: LogsInputs, runner: RunnerWorld): Promise<Result> {
  return inspectHosts(
    inputs,
    runner,
    async ({ rollout }) => {
      const all = rollout.fleet.machines.flatMap((machine) => machine.targets.map((target) => ({ machine, target })));
      const limit = inputs.follow ? all.length : 1;
      const settled = await settleAll(all, limit, ({ machine, target }) => print(rollout, machine, target, inputs));
      const broken = settled.find((one): one is PromiseRejectedResult => one.status === 'rejected');
      if (broken !== undefined && !rollout.signal.aborted) throw broken.reason;
      return {};
    },
    { check: ({ targets }) => requireServices(targets, inputs.service) },
  );
}

async function print(rollout: Rollout, machine: Machine, target: Target, inputs: LogsInputs): Promise<void> {
  const { world, signal, ledger } = rollout;
  if (!hasLog(target)) {
    const where = { host: machine.host.name, app: target.app };
    return world.progress.note(`there is no log: Bowline knows none of the runtime \`${target.runtime.kind}\``, where);
  }
  const script = writeLogs(world.random(32), target, inputs, machine.facts);
  const lines: string[] = [];
  await runScript(machine, script, { signal, progress: keepAndPass(world.progress, lines) });
  ledger.of(target).logs = lines.slice(-inputs.lines);
}
