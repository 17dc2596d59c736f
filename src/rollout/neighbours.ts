import type { Target } from '../config/targets/target';
import type { Neighbour } from '../plan/drift/neighbours';
import type { Fleet } from './fleet';
import { appFactsOn } from './read-facts';

/** What every host that could be read has live of an app. */
export function listLive({ machines }: Pick<Fleet, 'machines'>, { app }: Pick<Target, 'app'>): readonly Neighbour[] {
  return machines.flatMap((machine) =>
    machine.targets
      .filter((target) => target.app === app)
      .map((target) => ({ host: machine.host.name, release: appFactsOn(machine, target).live })),
  );
}
