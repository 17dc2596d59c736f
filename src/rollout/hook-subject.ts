import type { TargetPlan } from '../plan/deploy';
import type { HookFacts, HookSubject, Label } from '../release/variables';
import { type AppLabel, labelOf } from './label';
import type { RolloutStart } from './rollout';

/** A run as its hooks are told of it. */
export interface Told extends Omit<HookFacts, 'other'> {
  /** Of the release that the run makes; those of the others stand in the journals. */
  readonly made: AppLabel;
  /** The same by app, where each has a source of its own. */
  readonly labels?: ReadonlyMap<string, AppLabel> | undefined;
}

export function describeRun({ mode, world, reason, version, revision, labels }: RolloutStart): Told {
  return { mode, reason, actor: world.run.actor, made: { version, revision }, labels };
}

/** The two releases of a switch, by id: the one whose hooks run, and the other. */
export interface Sides {
  readonly own: string | null;
  readonly other: string | null;
}

/** What the hooks of one release of an app are told. */
export function describeHooks(
  { app, target }: Pick<TargetPlan, 'app' | 'target'>,
  { own, other }: Sides,
  { made, labels, ...told }: Told,
): HookSubject {
  const label = (release: string | null): Label | null => {
    if (release === null) return null;
    const known = app.history.releases.find(({ id }) => id === release);
    const { version, revision, image } = known ?? labelOf({ ...made, labels }, target.app);
    return { release, version, revision, image };
  };
  return { own: label(own), facts: { ...told, other: label(other) } };
}
