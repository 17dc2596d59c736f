import type { TargetPlan } from '../plan/deploy';
import type { HookFacts, HookSubject, Label } from '../release/variables';
import type { RolloutStart } from './rollout';

/** A run as its hooks are told of it. */
export interface Told extends Omit<HookFacts, 'other'> {
  /** Of the release that the run makes; those of the others stand in the journals. */
  readonly made: Omit<Label, 'release'>;
}

export function describeRun({ mode, world, reason, version, revision }: RolloutStart): Told {
  return { mode, reason, actor: world.run.actor, made: { version, revision } };
}

/** The two releases of a switch, by id: the one whose hooks run, and the other. */
export interface Sides {
  readonly own: string | null;
  readonly other: string | null;
}

/** What the hooks of one release of an app are told. */
export function describeHooks(
  { app }: Pick<TargetPlan, 'app'>,
  { own, other }: Sides,
  { made, ...told }: Told,
): HookSubject {
  const label = (release: string | null): Label | null => {
    if (release === null) return null;
    const known = app.history.releases.find(({ id }) => id === release);
    const { version, revision } = known ?? made;
    return { release, version, revision };
  };
  return { own: label(own), facts: { ...told, other: label(other) } };
}
