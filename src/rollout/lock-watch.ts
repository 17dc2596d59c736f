import type { HeldLock } from '../hosts/lock';
import type { StagePlan } from '../plan/stages';
import type { Machine } from './fleet';
import type { Ledger } from './ledger';

/** What a run is doing when a lock is lost. */
interface Place {
  readonly ledger: Ledger;
  readonly stage: StagePlan | undefined;
  readonly hasAttemptsLeft: boolean;
}

/** Watches the locks of a run, each once. */
export class LockWatch {
  readonly #watched = new WeakSet<HeldLock>();

  constructor(
    private readonly place: Place,
    private readonly stop: (reason: unknown) => void,
  ) {}

  /** A lock that is lost ends the run, unless its host is away, and the run can do without it or tries it again. */
  add(machine: Machine): void {
    const { lock } = machine;
    if (lock === undefined || this.#watched.has(lock)) return;
    this.#watched.add(lock);
    const judge = () => {
      const isAway = machine.host.isLost && machine.lock === lock;
      if (!isAway || !this.#canDoWithout(machine)) this.stop(lock.lost.reason);
    };
    if (lock.lost.aborted) judge();
    else lock.lost.addEventListener('abort', judge, { once: true });
  }

  /** Whatever works on that host meets the end of its connection by itself. */
  #canDoWithout({ host }: Machine): boolean {
    const { ledger, stage, hasAttemptsLeft } = this.place;
    if (ledger.on(host.name).every(({ isLeft }) => isLeft)) return true;
    if (stage?.hosts.includes(host.name) !== true) return false;
    return hasAttemptsLeft || (ledger.phase === 'prepare' && stage.needed < stage.hosts.length);
  }
}
