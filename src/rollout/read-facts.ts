import type { Target } from '../config/targets/target';
import { runScript, type Session } from '../hosts/session';
import { writeFacts } from '../phases/facts';
import { appFacts } from '../plan/deploy';
import { type AppFacts, type HostFacts, parseFacts } from '../plan/facts';
import type { Fleet, Machine } from './fleet';
import type { World } from './world';

/** Reads a machine's facts once more. */
export function readMachineFacts(
  machine: Machine,
  { world }: Pick<Fleet, 'world'>,
  signal: AbortSignal,
): Promise<HostFacts> {
  return readFacts(machine, machine.targets, world, signal, false);
}

/** Reads everything that a plan needs from one host. */
export async function readFacts(
  session: Session,
  targets: readonly Target[],
  world: World,
  signal: AbortSignal,
  withSizes: boolean,
): Promise<HostFacts> {
  const script = writeFacts({ nonce: world.random(32), targets, withSizes });
  const outcome = await runScript(session, script, { progress: world.progress, signal });
  return parseFacts(session.host.name, outcome, targets);
}

/** What a machine told of one of its apps. */
export function appFactsOn({ host, facts }: Pick<Machine, 'host' | 'facts'>, target: Target): AppFacts {
  return appFacts(target, new Map([[host.name, facts]]));
}
