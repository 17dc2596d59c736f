import { LockHeldError } from '../errors';
import { type HeldLock, takeLock } from '../hosts/lock';
import { writeLockHolder } from '../phases/lock';
import { type Fleet, fenceOf, type Machine, sortedRoots } from './fleet';
import { endLeftShares } from './left-shares';
import { doAll, settleAll } from './parallel';
import { readMachineFacts } from './read-facts';
import type { Rollout } from './rollout';

/** How long a run waits that stands back, until the other has let go of what it took out of turn. */
const STAND_BACK_MS = 2_000;

/** Who locks. */
type Holder = Pick<Rollout, 'fleet' | 'holder' | 'run' | 'signal'>;

export interface LockFleetOptions {
  readonly machines: readonly Machine[];
  readonly waitMs: number;
}

type Locking = Holder & LockFleetOptions;

/**
 * Locks every host. There is an order that all runs share: who has the first host of a run goes on, so of two runs
 * one always wins. Facts that somebody changed between reading and locking are read again. What a killed run has shared is taken
 * back before anything else.
 * @throws LockHeldError naming the holder
 */
export async function lockFleet(rollout: Holder, { machines, waitMs }: LockFleetOptions): Promise<void> {
  const { fleet, holder, run, signal } = rollout;
  const options: Locking = { fleet, holder, run, signal, machines, waitMs };
  fleet.ledger.enter('lock');
  fleet.world.progress.phase('lock');
  const [first, ...others] = [...machines].sort((a, b) => (lockOrder(a) < lockOrder(b) ? -1 : 1));
  if (first === undefined) return;
  await lockInTurn(first, options);
  await lockOthers(others, options);
  await doAll([first, ...others], fleet.parallel, async (machine) => {
    await refresh(machine, fleet, signal);
    await endLeftShares(machine, fleet);
  });
}

/** The address, because two configs may name one host differently. */
function lockOrder({ address }: Machine): string {
  return `${address.address}:${address.port}`;
}

async function lockInTurn(machine: Machine, options: Locking, startedAt = options.fleet.world.now()): Promise<void> {
  const where = { host: machine.host.name, step: 'lock' };
  machine.lock = await options.fleet.ledger.time(where, () => takeOrShare(machine, options), startedAt);
}

/**
 * Takes the rest all at once. Where another run has one of them, whose hosts are only partly the same, what was taken
 * out of turn is let go, and the rest is taken in turn.
 */
async function lockOthers(machines: readonly Machine[], options: Locking): Promise<void> {
  const startedAt = options.fleet.world.now();
  const settled = await settleAll(machines, options.fleet.parallel, async (machine) => {
    machine.lock = await takeOrShare(machine, { ...options, waitMs: 0 });
  });
  const refused = settled.findIndex((one) => one.status === 'rejected');
  const taken = refused === -1 ? machines : machines.slice(0, refused);
  for (const { host } of taken) {
    await options.fleet.ledger.time({ host: host.name, step: 'lock' }, async () => {}, startedAt);
  }
  const left = machines.slice(taken.length);
  await Promise.all(left.map(letGo));
  const patient = { ...options, waitMs: Math.max(options.waitMs, STAND_BACK_MS) };
  for (const machine of left) await lockInTurn(machine, patient, startedAt);
}

async function letGo(machine: Machine): Promise<void> {
  await machine.lock?.[Symbol.asyncDispose]();
  machine.lock = undefined;
}

/** Two hosts of a config may be one machine, whose lock this run then holds already: it is not refused by itself. */
async function takeOrShare(machine: Machine, options: Locking): Promise<HeldLock> {
  try {
    return await take(machine, options, 0);
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    if (isOwn(error, options)) machine.lockScope = 'app';
    else if (options.waitMs === 0) throw error;
    return take(machine, options, options.waitMs);
  }
}

function isOwn({ holder }: LockHeldError, options: Locking): boolean {
  return holder.trim() !== '' && options.holder.startsWith(holder.trim());
}

function take(machine: Machine, { fleet, holder, run, signal }: Locking, waitMs: number): Promise<HeldLock> {
  return takeMachineLock(machine, { world: fleet.world, holder, run, signal, waitMs });
}

/**
 * Takes the locks of one machine: its own, where the scope says so, and those of its apps.
 * @throws LockHeldError, ConnectError
 */
export function takeMachineLock(
  machine: Machine,
  { world, holder, run, signal, waitMs }: Pick<Locking, 'holder' | 'run' | 'signal' | 'waitMs'> & Pick<Fleet, 'world'>,
): Promise<HeldLock> {
  const where = { host: machine.host.name, step: 'lock' };
  const nonce = world.random(32);
  const script = writeLockHolder({
    nonce,
    roots: sortedRoots(machine),
    scope: machine.lockScope,
    waitMs,
    holder,
    run,
    floors: machine.lock?.fences,
  });
  const onWaiting = (by: string) => world.progress.waiting(where, `waiting for ${by.trim() || 'another deployment'}`);
  return takeLock(machine, { nonce, script, waitMs, signal, onWaiting });
}

async function refresh(machine: Machine, { world }: Fleet, signal: AbortSignal): Promise<void> {
  const isStale = machine.targets.some(
    (target) => fenceOf(machine, target) !== (machine.facts.apps.get(target.app)?.fence ?? 0) + 1,
  );
  if (isStale) machine.facts = await readMachineFacts(machine, { world }, signal);
}
