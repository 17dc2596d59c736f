import type { Environment, Target } from '../config/model';
import { BowlineError, ConnectError, LockHeldError, toBowlineError } from '../errors';
import type { HostAddress } from '../hosts/address';
import type { Host } from '../hosts/host';
import { type HeldLock, takeLock } from '../hosts/lock';
import { type RunOptions, runScript, type ScriptOutcome, type Session, toCommandError } from '../hosts/session';
import { writeFacts } from '../phases/facts';
import { type HostFacts, parseFacts } from '../plan/facts';
import type { Script } from '../shell/script';
import type { Ledger } from './ledger';
import { doAll, settleAll } from './limit';
import type { World } from './world';

/** One host of a run: its connection, its apps, and what was read from it. */
export interface Machine extends Session {
  /** Replaced when a lost host is connected to anew. */
  host: Host;
  readonly address: HostAddress;
  readonly targets: readonly Target[];
  /** `app` as well where the lock of the host is held by this run already. */
  lockScope: 'host' | 'app';
  facts: HostFacts;
  lock: HeldLock | undefined;
}

/** The hosts of a run, connected. Disposing of it lets go of every lock and connection. */
export interface Fleet extends AsyncDisposable {
  readonly machines: readonly Machine[];
  readonly parallel: number;
  readonly ledger: Ledger;
  readonly world: World;
}

export interface ConnectFleetOptions {
  readonly environment: Environment;
  readonly targets: readonly Target[];
  readonly ledger: Ledger;
  readonly world: World;
  readonly signal: AbortSignal;
  /** Goes on with the hosts that can be reached; the others are marked in the ledger. */
  readonly toleratesUnreachable?: boolean;
  readonly withSizes?: boolean;
}

/**
 * Connects to every host at once, bounded, and reads its facts.
 * @throws the first host's error, once every host was tried, unless unreachable hosts are tolerated
 */
export async function connectFleet(options: ConnectFleetOptions): Promise<Fleet> {
  const { environment, targets, ledger, world } = options;
  const addresses = environment.hosts.filter(({ name }) => targets.some(({ host }) => host.name === name));
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
  const errors = settled.flatMap((one, index) =>
    one.status === 'rejected' ? [blame(one.reason, addresses[index], ledger)] : [],
  );
  const [first] = errors;
  if (first === undefined || (options.toleratesUnreachable === true && !world.signal.aborted)) return fleet;
  await disconnect(machines);
  throw joinErrors(first, errors);
}

function blame(reason: unknown, address: HostAddress | undefined, ledger: Ledger): BowlineError {
  const error = toBowlineError(reason);
  for (const record of ledger.on(address?.name ?? '')) {
    record.isUnreachable = error instanceof ConnectError || error.code === 'host_key';
    record.error ??= error;
  }
  return error;
}

/** One list of everything that is wrong, under the code of the first. */
export function joinErrors(first: BowlineError, errors: readonly BowlineError[]): BowlineError {
  if (errors.length === 1) return first;
  return new BowlineError(first.code, errors.map(({ message }) => message).join('\n'), {
    hint: first.hint,
    where: first.where,
    cause: first,
  });
}

async function connectMachine(address: HostAddress, options: ConnectFleetOptions): Promise<Machine> {
  const { world, ledger, signal } = options;
  const targets = options.targets.filter(({ host }) => host.name === address.name);
  const where = { host: address.name, step: 'connect' };
  const startedAt = Date.now();
  world.progress.stepStarted(where);
  try {
    const host = await ledger.time(where, () => world.connect(address, signal));
    world.progress.stepEnded(where, 'success', Date.now() - startedAt);
    const session: Session = { host, traffic: { roundTrips: 0, channels: 0 }, redactor: world.redactor };
    return await readMachine(session, address, targets, options);
  } catch (error) {
    world.progress.stepEnded(where, 'failed', Date.now() - startedAt, toBowlineError(error).message);
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

async function readFacts(
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

async function disconnect(machines: readonly Machine[]): Promise<void> {
  await Promise.all(
    machines.map(async ({ lock, host }) => {
      await lock?.[Symbol.asyncDispose]();
      await host[Symbol.asyncDispose]();
    }),
  );
}

export interface LockFleetOptions {
  readonly fleet: Fleet;
  readonly machines: readonly Machine[];
  readonly waitMs: number;
  readonly holder: string;
  readonly run: string;
  readonly signal: AbortSignal;
}

/**
 * Locks host after host, in the order that every run shares, so that of two runs one always wins.
 * Facts that somebody changed between reading and locking are read again.
 * @throws LockHeldError naming the holder
 */
export async function lockFleet(options: LockFleetOptions): Promise<void> {
  const { fleet, signal } = options;
  fleet.ledger.enter('lock');
  fleet.world.progress.phase('lock');
  const ordered = [...options.machines].sort((a, b) => (lockOrder(a) < lockOrder(b) ? -1 : 1));
  for (const machine of ordered) await lockMachine(machine, options);
  await doAll(ordered, fleet.parallel, (machine) => refresh(machine, fleet, signal));
}

/** The address, because two configs may name one host differently. */
function lockOrder({ address }: Machine): string {
  return `${address.address}:${address.port}`;
}

async function lockMachine(machine: Machine, options: LockFleetOptions): Promise<void> {
  const where = { host: machine.host.name, step: 'lock' };
  machine.lock = await options.fleet.ledger.time(where, () => takeOrShare(machine, options));
}

/** Two hosts of a config may be one machine, whose lock this run then holds already: it is not refused by itself. */
async function takeOrShare(machine: Machine, options: LockFleetOptions): Promise<HeldLock> {
  try {
    return await take(machine, options, 0);
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    if (isOwn(error, options)) machine.lockScope = 'app';
    else if (options.waitMs === 0) throw error;
    return take(machine, options, options.waitMs);
  }
}

function isOwn({ holder }: LockHeldError, options: LockFleetOptions): boolean {
  return holder.trim() !== '' && options.holder.startsWith(holder.trim());
}

function take(machine: Machine, { fleet, holder, run, signal }: LockFleetOptions, waitMs: number): Promise<HeldLock> {
  const { world } = fleet;
  const where = { host: machine.host.name, step: 'lock' };
  return takeLock(machine, {
    nonce: world.random(32),
    roots: sortedRoots(machine),
    scope: machine.lockScope,
    waitMs,
    holder,
    run,
    signal,
    onWaiting: (by) => world.progress.waiting(where, `waiting for ${by.trim() || 'another deployment'}`),
  });
}

/** The directories of the apps in the order in which every run locks them. */
export function sortedRoots({ targets }: Pick<Machine, 'targets'>): string[] {
  return targets.map(({ path }) => path).sort();
}

/** The fence of an app, as this run raised it. */
export function fenceOf(machine: Machine, target: Target): number {
  return machine.lock?.fences[sortedRoots(machine).indexOf(target.path)] ?? 0;
}

async function refresh(machine: Machine, { world }: Fleet, signal: AbortSignal): Promise<void> {
  const isStale = machine.targets.some(
    (target) => fenceOf(machine, target) !== (machine.facts.apps.get(target.app)?.fence ?? 0) + 1,
  );
  if (isStale) machine.facts = await readMachineFacts(machine, { world }, signal);
}

/** Reads a machine's facts once more. */
export function readMachineFacts(
  machine: Machine,
  { world }: Pick<Fleet, 'world'>,
  signal: AbortSignal,
): Promise<HostFacts> {
  return readFacts(machine, machine.targets, world, signal, false);
}

/**
 * Runs a phase on a machine and writes its steps down.
 * @throws CommandError for the step that failed
 */
export async function runPhase(
  machine: Machine,
  { ledger, world }: Pick<Fleet, 'ledger' | 'world'>,
  script: Script,
  options: Pick<RunOptions, 'signal' | 'input' | 'isTransfer'> = {},
): Promise<ScriptOutcome> {
  const outcome = await runScript(machine, script, { ...options, progress: world.progress });
  ledger.addSteps(outcome.steps);
  if (outcome.failed !== undefined) throw toCommandError(machine, outcome.failed);
  return outcome;
}
