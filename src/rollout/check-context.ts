import type { CheckContext } from '../checks/context';
import { writeCommand, writeListeners, writeObservation } from '../phases/commands';
import { commandVariables, imageVariable } from '../release/variables';
import { runtimeOf } from '../runtimes/choose';
import { judgeListener } from '../runtimes/listener-owner';
import { readSighting } from '../runtimes/listeners';
import { runQuietly } from './quiet-script';
import { appFactsOn } from './read-facts';
import { nowMs } from './time';
import type { Verification } from './verification';

/** What the checks of a verification may see and do. */
export function openCheckContext(verification: Verification): CheckContext {
  const { fleet, machine, target, release, version, moment, signal } = verification;
  const { world } = fleet;
  const where = { host: machine.host.name, app: target.app, step: verification.isProof ? 'prove' : 'verify' };
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
    runOnRunner: (command, timeoutMs) => world.runOnRunner(command, timeoutMs, runnerVariables(verification), signal),
    observeProcess: async () => {
      const { output } = await runQuietly(verification, writeObservation(world.random(32), target), 10_000);
      return runtimeOf(target).readState(output);
    },
    findOwner: async (port) => {
      const { output } = await runQuietly(verification, writeListeners(world.random(32), target, port), 10_000);
      return judgeListener(readSighting(output), port, runtimeOf(target).processes?.name);
    },
    keepOutput: (name, said) => fleet.ledger.outputs.keep(name, said, where, world),
    lookForDrift: async (ignored, timeoutMs) => {
      const { lookForDrift } = await import('./drift');
      return lookForDrift(verification, { ignored, timeoutMs });
    },
    lookAtCommit: async (ignored, timeoutMs) => {
      const { lookAtCommit } = await import('./commit-look');
      return lookAtCommit(verification, { ignored, timeoutMs });
    },
    lookAtSite: async (timeoutMs) => {
      const { lookAtSite } = await import('./site-look');
      return lookAtSite(verification, timeoutMs);
    },
    now: () => nowMs(world),
    sleep: (ms, until) => world.sleep(ms, until),
    onWaiting: (text) => world.progress.waiting(where, text),
  };
}

/** What was there before the run is known by its host, and what the run has made by its ledger. */
function runnerVariables({ fleet, machine, target, release, version }: Verification): Record<string, string> {
  const known = appFactsOn(machine, target).history.releases.find(({ id }) => id === release);
  const image = known === undefined ? fleet.ledger.of(target).image : known.image;
  return { ...commandVariables(target, release, version), ...imageVariable(image) };
}
