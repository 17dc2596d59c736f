import type { Target } from '../config/targets/target';
import { runScript } from '../hosts/session';
import { writeLogs } from '../phases/commands';
import { runtimeOf } from '../runtimes/choose';
import type { Machine } from './fleet';
import { keepAndPass } from './kept-output';
import type { World } from './world';

/** Of a service that failed: logs of production are shown no further than they help. */
const LOG_LINES = 20;

/** Whether the runtime knows where the service writes its log. */
export function hasLog(target: Target): boolean {
  return runtimeOf(target).logs({ lines: 1, follow: false }, { isRoot: false }).text !== '';
}

/**
 * The service's own last lines since it was last started, or why they cannot be had. They are told as the output of a
 * step that succeeds, so that the log of a job folds them away.
 */
export async function readServiceLog(machine: Machine, target: Target, world: World): Promise<readonly string[]> {
  if (!hasLog(target) || machine.host.isLost) return [];
  const request = { lines: LOG_LINES, follow: false, ofThisRestart: true };
  const lines: string[] = [];
  const script = writeLogs(world.random(32), target, request, machine.facts);
  await runScript(machine, script, { progress: keepAndPass(world.progress, lines) });
  return lines;
}
