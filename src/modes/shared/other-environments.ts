import type { ConfigDocument } from '../../config/document';
import type { Environment } from '../../config/environment';
import type { VerifyGate } from '../../config/model';
import { resolveEnvironment } from '../../config/resolve';
import { BowlineError, joinHints, toBowlineError } from '../../errors';
import type { DeployInputs } from '../../inputs';
import type { CheckResult } from '../../report/result';
import { connectFleet } from '../../rollout/connect';
import type { Fleet } from '../../rollout/fleet';
import type { VerifyOther } from '../../rollout/gate-start';
import { Ledger } from '../../rollout/ledger';
import { limitTime } from '../../rollout/time';
import { verifyAll } from '../../rollout/verify-all';
import type { World } from '../../rollout/world';
import { openAccess, requireAccess } from './access';
import { listLive, requireChecks } from './live-verifications';
import type { Opened } from './open-environment';

/** A gate has the checks that a verification after a deploy has. */
const ASKED = { moment: 'post', checks: [] } as const;

const APART =
  'In a job that cannot see the secrets of that environment, verify it in a job of its own before this one, and leave the gate out: docs/gates.md.';

/**
 * Makes ready, for each environment that a gate of the run verifies, all that it takes: its config, the keys of its hosts, and
 * whose hosts they are. Nothing is connected to yet.
 * @returns by the name of the environment, how it is verified
 * @throws InputError, ConfigError, ConnectError of kind `key`
 */
export async function openOtherEnvironments(
  { environment: own, document, world }: Opened,
  inputs: DeployInputs,
): Promise<ReadonlyMap<string, VerifyOther>> {
  const found = new Map<string, VerifyOther>();
  for (const gate of listVerifyGates(own, inputs.skip)) {
    if (found.has(gate.environment)) continue;
    found.set(gate.environment, await openOther(gate, document, world, inputs));
  }
  return found;
}

/** Without those that this run never comes to. */
function listVerifyGates({ stages }: Environment, skip: readonly string[]): readonly VerifyGate[] {
  return stages
    .filter(({ hosts }) => hosts.length > 0)
    .flatMap(({ before, after }) => [...before, ...after])
    .filter((gate) => gate.kind === 'verify')
    .filter(({ name }) => !skip.includes(name));
}

async function openOther(
  gate: VerifyGate,
  document: ConfigDocument,
  world: World,
  inputs: DeployInputs,
): Promise<VerifyOther> {
  try {
    const environment = resolveOther(gate, document, world, inputs);
    requireChecks(ASKED, environment.targets);
    requireAccess(inputs, environment.hosts);
    const connect = await openAccess(inputs, environment.hosts, world);
    return (asked, signal) => verifyOther(asked, environment, { ...world, connect }, signal);
  } catch (thrown) {
    throw blameGate(gate, toBowlineError(thrown), APART);
  }
}

/** A run of some apps waits for these alone, where the other environment has any of them. */
function resolveOther(
  { environment }: VerifyGate,
  document: ConfigDocument,
  { env }: World,
  { apps }: DeployInputs,
): Environment {
  const whole = resolveEnvironment(document, { environment, variables: env, leavesEnvOpen: true });
  const both = apps.filter((app) => whole.targets.some((target) => target.app === app));
  if (both.length === 0) return whole;
  return resolveEnvironment(document, { environment, apps: both, variables: env, leavesEnvOpen: true });
}

function blameGate(gate: VerifyGate, error: BowlineError, next: string): BowlineError {
  return new BowlineError(error.code, `the gate ${gate.name}: ${error.message}`, {
    where: { step: gate.name },
    hint: joinHints([error.hint, next]),
    cause: error,
  });
}

/** Nothing of it goes into the run that waits for it: the ledger is its own, and so are the connections. */
async function verifyOther(
  gate: VerifyGate,
  environment: Environment,
  runWorld: World,
  signal: AbortSignal,
): Promise<string> {
  const world = { ...runWorld, progress: { ...runWorld.progress, phase: () => {} } };
  const bounded = AbortSignal.any([signal, limitTime(world, gate.timeoutMs, () => describeLate(gate))]);
  const ledger = new Ledger(environment.targets, world.now);
  const { targets } = environment;
  try {
    await using fleet = await connectFleet({ environment, targets, ledger, world, signal: bounded });
    await verifyAll(fleet, listLive(fleet, ASKED, bounded));
    return describePassed(fleet);
  } catch (thrown) {
    signal.throwIfAborted();
    const error = toBowlineError(thrown);
    throw blameGate(
      gate,
      error,
      `See \`bowline verify --environment ${gate.environment}\` pass, and run this deploy again.`,
    );
  }
}

function describeLate({ timeoutMs }: VerifyGate): BowlineError {
  const hint = 'Raise `timeout` of the gate, or make the checks faster.';
  return new BowlineError('verification', `its time was up after ${timeoutMs / 1000} s`, { hint });
}

function describePassed({ machines, ledger: { entries } }: Fleet): string {
  const results = entries.flatMap(({ checks }) => checks);
  const count = (ok: CheckResult['ok']) => results.filter((one) => one.ok === ok).length;
  const ignored = count(null) === 0 ? '' : `; ${count(null)} without data, which is ignored`;
  return `${countOf(machines.length, 'host')}, ${countOf(count(true), 'check')} passed${ignored}`;
}

function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
