import type { Target } from '../config/targets/target';
import { type TargetPlan, targetKey } from '../plan/deploy';
import type { StagePlan } from '../plan/stages';
import type { SavedRestore, SavedTarget } from '../step-state';
import type { Ledger } from './ledger';
import type { World } from './world';

/** Where a run stands when it saves how to go back. */
interface Place {
  readonly start: { readonly mode: string; readonly world: Pick<World, 'saveState'> };
  readonly ledger: Ledger;
  readonly stage: Pick<StagePlan, 'name'> | undefined;
}

/** Tells `post` what a run has switched, and what its policy has to know of it. */
export class WayBack {
  readonly #targets = new Map<string, SavedTarget>();

  constructor(private readonly place: Place) {}

  /** Adds what is about to be switched. What was switched before stays: a run may switch its hosts in several steps. */
  add(plans: readonly TargetPlan[]): void {
    for (const { target, release, live, undoTo } of plans) {
      const { snapshot } = this.place.ledger.of(target);
      this.#targets.set(targetKey(target), {
        app: target.app,
        host: target.host.name,
        release,
        live,
        undoTo,
        snapshot,
      });
    }
    this.save();
  }

  /** Adds that a snapshot is about to be restored, or was. */
  addRestore(target: Target, restore: SavedRestore): void {
    const key = targetKey(target);
    const saved = this.#targets.get(key);
    if (saved !== undefined) this.#targets.set(key, { ...saved, restore });
    this.save();
  }

  /** Saves anew which stage the run is in and what was found healthy. Before the first switch there is nothing to save. */
  save(): void {
    if (this.#targets.size === 0) return;
    const { start, ledger, stage } = this.place;
    const proven = new Set(
      ledger.entries.filter(({ state }) => state === 'verified').map(({ target }) => targetKey(target)),
    );
    const targets = [...this.#targets].map(([key, target]) =>
      proven.has(key) ? { ...target, isProven: true } : target,
    );
    start.world.saveState({ switched: { mode: start.mode, stage: stage?.name ?? null, targets } });
  }
}
