import type { Environment } from '../config/environment';
import type { Target } from '../config/targets/target';

import { type BowlineError, ConnectError, toBowlineError } from '../errors';
import type { HostAddress } from '../hosts/address';
import { SCRIPT_SHELL, type Session } from '../hosts/session';
import { type Fleet, type HostFailure, leaveHosts, type Machine, throwFailures } from './fleet';
import type { Ledger } from './ledger';
import { settleAll } from './parallel';
import { nowMs } from './time';
import type { World } from './world';

/** A phase begins with one round trip less where its shell waits already; with two, none waits for the next. */
const READY_SHELLS = 2;

export interface ConnectFleetOptions {
  readonly environment: Environment;
  readonly targets: readonly Target[];
  readonly ledger: Ledger;
  readonly world: World;
  readonly signal: AbortSignal;
  /** Goes on with the hosts that can be reached; the others are marked in the ledger. */
  readonly toleratesUnreachable?: boolean;
  /** Whether a run that changes hosts goes on without these; it leaves them as they are. */
  mayGoWithout?(unreachable: readonly HostFailure[]): boolean;
  readonly withSizes?: boolean;
  /** More phases follow on every host. */
  readonly isChanging?: boolean;
  /** Done while the hosts answer: loads what comes next. */
  readonly meanwhile?: () => Promise<unknown>;
}

/**
 * Connects to every host at once, bounded, and reads its facts.
 * @throws the first host's error, once every host was tried, unless unreachable hosts are tolerated
 */
export async function connectFleet(options: ConnectFleetOptions): Promise<Fleet> {
  const { environment, targets, ledger, world } = options;
  const addresses = environment.hosts.filter(({ name }) => targets.some(({ host }) => host.name === name));
  setImmediate(() => loadNext(options));
  ledger.enter('connect');
  world.progress.phase('connect');
  const settled = await settleAll(addresses, environment.parallel, (address) => connectMachine(address, options));
  const machines = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const fleet: Fleet = {
    machines,
    parallel: environment.parallel,
    ledger,
    world,
    [Symbol.asyncDispose]: () => disconnect(machines),
  };
  const failures = settled.flatMap((one, index) =>
    one.status === 'rejected'
      ? [{ host: addresses[index]?.name ?? '', error: blame(one.reason, addresses[index], ledger) }]
      : [],
  );
  if (failures.length === 0) return fleet;
  if (!world.signal.aborted && options.toleratesUnreachable === true) return fleet;
  if (!world.signal.aborted && options.mayGoWithout?.(failures) === true) {
    leaveHosts(options, failures);
    return fleet;
  }
  await disconnect(machines);
  throwFailures(failures);
  return fleet;
}

/** What fails here fails again, and is told, where it is needed. */
function loadNext({ meanwhile }: ConnectFleetOptions): void {
  import('./read-facts').then(meanwhile).catch(() => {});
}

function blame(reason: unknown, address: HostAddress | undefined, ledger: Ledger): BowlineError {
  const error = toBowlineError(reason);
  for (const entry of ledger.on(address?.name ?? '')) {
    if (error instanceof ConnectError || error.code === 'host_key') entry.state = 'unreachable';
    entry.error ??= error;
  }
  return error;
}

async function connectMachine(address: HostAddress, options: ConnectFleetOptions): Promise<Machine> {
  const { world, ledger, signal } = options;
  const targets = options.targets.filter(({ host }) => host.name === address.name);
  const where = { host: address.name, step: 'connect' };
  const startedAt = nowMs(world);
  world.progress.stepStarted(where);
  try {
    const host = await ledger.time(where, () => world.connect(address, signal));
    if (options.isChanging === true) host.keepReady?.(SCRIPT_SHELL, READY_SHELLS);
    world.progress.stepEnded(where, 'success', nowMs(world) - startedAt);
    const session: Session = { host, traffic: { roundTrips: 0, channels: 0 }, redactor: world.redactor };
    return await readMachine(session, address, targets, options);
  } catch (error) {
    world.progress.stepEnded(where, 'failed', nowMs(world) - startedAt, toBowlineError(error).message);
    throw error;
  }
}

async function readMachine(
  session: Session,
  address: HostAddress,
  targets: readonly Target[],
  { world, signal, withSizes = false, ledger, environment }: ConnectFleetOptions,
): Promise<Machine> {
  try {
    const { readFacts } = await import('./read-facts');
    const facts = await readFacts(session, targets, world, signal, withSizes);
    for (const target of targets) {
      const live = facts.apps.get(target.app)?.live ?? null;
      Object.assign(ledger.of(target), { previousRelease: live, release: live });
    }
    return { ...session, address, targets, facts, lock: undefined, lockScope: environment.lock.scope };
  } catch (error) {
    await session.host[Symbol.asyncDispose]();
    throw error;
  }
}

async function disconnect(machines: readonly Machine[]): Promise<void> {
  await Promise.all(
    machines.map(async ({ lock, host }) => {
      await lock?.[Symbol.asyncDispose]();
      await host[Symbol.asyncDispose]();
    }),
  );
}
