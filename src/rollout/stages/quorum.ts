import type { Environment } from '../../config/environment';
import { countHosts } from '../../config/targets/stages';
import { BowlineError, joinHints } from '../../errors';
import type { StagePlan } from '../../plan/stages';
import { type HostFailure, leaveHosts, throwFailures } from '../fleet';
import type { Ledger } from '../ledger';
import type { Rollout } from '../rollout';
import { mayPass } from './retry';

/**
 * Whether a run may go on although hosts were not reached: each stage has as many left as its `ready` asks for. A wrong host
 * key is no host that is away.
 */
export function hasQuorumWithout({ stages }: Environment, unreachable: readonly HostFailure[]): boolean {
  if (unreachable.some(({ error }) => error.code !== 'connect')) return false;
  return stages.every(({ hosts, ready }) => {
    const away = hosts.filter((name) => unreachable.some(({ host }) => host === name)).length;
    return away === 0 || hosts.length - away >= countHosts(ready, hosts.length);
  });
}

/**
 * Goes on without the hosts that could not be prepared, where enough others are ready.
 * @throws the errors of all of them where there are too few, or another attempt may help
 */
export function leaveBehind(rollout: Rollout, { hosts, needed }: StagePlan, failures: readonly HostFailure[]): void {
  if (failures.length === 0) return;
  const { ledger } = rollout;
  const isLeft = (name: string) => ledger.on(name).some((entry) => entry.isLeft);
  const ready = hosts.filter((name) => !isLeft(name) && !failures.some(({ host }) => host === name));
  const isTriedAgain = rollout.hasAttemptsLeft && failures.every(({ error }) => mayPass(error));
  if (ready.length < needed || isTriedAgain) throwFailures(failures);
  leaveHosts(rollout, failures);
}

/** What a run that went on without some hosts ends with; undefined where there are none. */
export function describeLeft(ledger: Ledger): BowlineError | undefined {
  const left = ledger.entries.filter(({ isLeft, error }) => isLeft && error !== undefined);
  const [first] = left;
  if (first?.error === undefined) return undefined;
  const reasons = new Map(left.map(({ target, error }) => [target.host.name, error?.message ?? '']));
  const names = [...reasons.keys()];
  const told = [...reasons.values()].map((reason) => `\n  ${reason}`).join('');
  return new BowlineError(first.error.code, `not reached or not ready: ${names.join(', ')}${told}`, {
    where: { host: first.target.host.name },
    hint: joinHints([first.error.hint, 'When they are back, finish them with `hosts: failed`.']),
    cause: first.error,
  });
}
