import type { Retry } from '../../config/model';
import { type BowlineError, ConnectError, toBowlineError, VerificationError } from '../../errors';
import type { StagePlan } from '../../plan/stages';
import { JoinedError, type Machine } from '../fleet';
import { settleAll } from '../parallel';
import { reconnect } from '../reconnect';
import type { Rollout } from '../rollout';
import { undoTargets } from '../undo';
import { askUndo } from '../undo-question';

/** Whether what failed may work the next time: a connection, a check. A wrong host key or a command that fails stays so. */
export function mayPass(error: BowlineError): boolean {
  if (error instanceof JoinedError) return error.errors.every(mayPass);
  return error instanceof VerificationError || (error instanceof ConnectError && !LASTING.includes(error.kind));
}

/** Ways of not being connected that no time mends. */
const LASTING: readonly ConnectError['kind'][] = ['auth', 'key', 'protocol'];

/** The pause before an attempt, from the second on; `chance` is 0–1. */
export function pauseBefore(attempt: number, retry: Retry, chance: number): number {
  const { backoffMs, factor, maxBackoffMs, jitter } = retry;
  const plain = Math.min(maxBackoffMs, backoffMs * factor ** (attempt - 2));
  return Math.round(plain * (1 + jitter * (2 * chance - 1)));
}

/**
 * Makes a stage that failed ready for its next attempt: hosts that failed are rolled back, waits, and connects to those that were
 * lost.
 * @throws the error where there is no further attempt
 */
export async function openNextAttempt(rollout: Rollout, stage: StagePlan, error: BowlineError): Promise<void> {
  const { world, ledger, signal } = rollout;
  signal.throwIfAborted();
  if (!rollout.hasAttemptsLeft || !mayPass(error)) throw error;
  await takeBack(rollout, stage, error);
  const entries = stage.plan.targets.map(({ target }) => ledger.of(target));
  if (entries.some(({ state }) => state === 'stuck')) throw error;
  const attempt = ledger.stages.attemptsOf(stage.name) + 1;
  const pauseMs = pauseBefore(attempt, stage.retry, Number.parseInt(world.random(4), 16) / 0xffff);
  const what = `attempt ${attempt} of ${stage.retry.attempts} of ${stage.name}`;
  world.progress.warn(`${error.message}. ${capitalize(what)} begins in ${Math.round(pauseMs / 100) / 10} s`);
  await world.sleep(pauseMs, signal);
  for (const entry of entries) if (entry.state !== 'verified' && !entry.isLeft) ledger.reopen(entry);
  await reconnectLost(rollout, stage);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Only what failed goes back: a host that is verified stays, and waits for the others. */
async function takeBack(rollout: Rollout, stage: StagePlan, error: BowlineError): Promise<void> {
  const { ledger } = rollout;
  const plans = stage.plan.targets.filter(({ target }) => ['switched', 'returning'].includes(ledger.of(target).state));
  await undoTargets({ ...askUndo(rollout, plans, error), isTriedAgain: true });
}

/** A host that is still away fails the attempt where it is needed. */
async function reconnectLost(rollout: Rollout, stage: StagePlan): Promise<void> {
  const { fleet, signal, world } = rollout;
  const names = new Set(stage.plan.targets.map(({ target }) => target.host.name));
  const machines = fleet.machines.filter(({ host }) => names.has(host.name));
  await settleAll(machines, fleet.parallel, async (machine: Machine) => {
    try {
      if (await reconnect(machine, rollout, signal)) rollout.locks.add(machine);
    } catch (thrown) {
      world.progress.warn(toBowlineError(thrown).message, { host: machine.host.name });
    }
  });
}
