import type { CheckContext, CommandOutcome } from '../checks/context';
import type { CheckMoment } from '../config/model';
import type { Target } from '../config/targets/target';
import { runScript } from '../hosts/session';
import { writeCommand, writeListeners, writeObservation } from '../phases/commands';
import type { MemoryDepth } from '../plan/remembered';
import { commandVariables } from '../release/variables';
import { runtimeOf } from '../runtimes/choose';
import { judgeListener } from '../runtimes/listener-owner';
import { readSighting } from '../runtimes/listeners';
import type { Fleet, Machine } from './fleet';
import { keepOutput } from './kept-output';
import { limitTime, nowMs } from './time';

/** What is asked of one app on one host. */
export interface Verification {
  readonly fleet: Fleet;
  readonly machine: Machine;
  readonly target: Target;
  readonly release: string;
  readonly version: string | null;
  readonly moment: CheckMoment;
  /** Absent is every check of that moment. */
  readonly only?: readonly string[] | undefined;
  /** By its own checks, which it remembers, rather than by those of the config. Absent is by the config. */
  readonly byMemory?: MemoryDepth | undefined;
  /** What is live already says soon whether it is healthy, by all its checks, whatever their moment. */
  readonly isImpatient?: boolean;
  readonly signal: AbortSignal;
}

/** What the checks of a verification may see and do. */
export function openCheckContext(verification: Verification): CheckContext {
  const { fleet, machine, target, release, version, moment, signal } = verification;
  const { world } = fleet;
  const where = { host: machine.host.name, app: target.app, step: 'verify' };
  return {
    target,
    host: machine.host,
    version,
    release,
    moment,
    signal,
    runOnHost: (command, timeoutMs, output) =>
      runQuietly(
        verification,
        writeCommand(world.random(32), target, { id: release, version }, { command, timeoutMs, output }),
        timeoutMs,
      ),
    runOnRunner: (command, timeoutMs) =>
      world.runOnRunner(command, timeoutMs, commandVariables(target, release, version), signal),
    observeProcess: async () => {
      const { output } = await runQuietly(verification, writeObservation(world.random(32), target), 10_000);
      return runtimeOf(target).readState(output);
    },
    findOwner: async (port) => {
      const { output } = await runQuietly(verification, writeListeners(world.random(32), target, port), 10_000);
      return judgeListener(readSighting(output), port, runtimeOf(target).processes?.name);
    },
    keepOutput: (name, said) => fleet.ledger.outputs.keep(name, said, where, world),
    now: () => nowMs(world),
    sleep: (ms, until) => world.sleep(ms, until),
    onWaiting: (text) => world.progress.waiting(where, text),
  };
}

/** Traffic of checks is not a round trip of the deploy, and their output is no news. */
async function runQuietly(
  { fleet, machine, signal }: Verification,
  script: Parameters<typeof runScript>[1],
  timeoutMs: number,
): Promise<CommandOutcome> {
  const output: string[] = [];
  const session = { host: machine.host, traffic: { roundTrips: 0, channels: 0 }, redactor: machine.redactor };
  const bounded = AbortSignal.any([signal, limitTime(fleet.world, timeoutMs + 5_000)]);
  const outcome = await runScript(session, script, { progress: keepOutput(output), signal: bounded });
  const step = outcome.steps.at(-1);
  const [said] = outcome.blobs.values();
  return { code: step?.code === 124 ? null : (step?.code ?? null), output, said: said?.toString('utf8') };
}
