import { writePrepare } from '../phases/prepare';
import { isPlainName } from '../source/manifest';
import type { LocalTree } from '../source/tree';
import { type Fleet, type Machine, runPhase } from './fleet';
import { type Delivery, type PrepareQuestion, planDelivery, treeOf } from './prepare-question';
import { seed, send } from './transfer';

/** Brings one host's releases to completeness: what is the same is copied there, the rest is sent. */
export async function prepareMachine(machine: Machine, question: PrepareQuestion): Promise<void> {
  const delivery = planDelivery(machine, question);
  await send(delivery, await seed(delivery));
  await complete(delivery);
}

async function complete(delivery: Delivery): Promise<void> {
  const { machine, plans, question } = delivery;
  const { fleet, run, release, version } = question;
  const script = writePrepare({
    nonce: fleet.world.random(32),
    hasSetsid: machine.facts.tools.has('setsid'),
    apps: plans.map((plan) => ({
      target: plan.target,
      run,
      release,
      version,
      oddFiles: oddFiles(treeOf(delivery, plan)),
      runsOnce: runsOnce(fleet, machine, plan.target.app),
    })),
  });
  await runPhase(machine, fleet, script, { signal: question.signal, input: 'open' });
}

function oddFiles({ manifest }: LocalTree): { path: string; sha256: string }[] {
  return manifest.entries.flatMap(({ path, sha256 }) =>
    sha256 !== undefined && !isPlainName(path) ? [{ path, sha256 }] : [],
  );
}

/** Hooks marked `once` run on the first host on which the run changes their app. */
export function runsOnce({ machines, ledger }: Pick<Fleet, 'machines' | 'ledger'>, machine: Machine, app: string) {
  const isChanged = ({ host }: Machine) =>
    ledger.on(host.name).some((one) => one.target.app === app && !one.isUnchanged && !one.isSkipped);
  return machines.find(isChanged) === machine;
}
