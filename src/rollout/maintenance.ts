import type { Target } from '../config/targets/target';
import { askedPrefix, askMaintenance } from '../phases/maintenance';
import type { AppFacts } from '../plan/facts';
import { siteOfTarget } from '../proxies/maintenance';
import { describeMaintenance } from '../report/text/maintenance';
import { type Machine, runPhase } from './fleet';
import { settleAll } from './parallel';
import type { Rollout } from './rollout';

/** What the site of an app on one host says of its maintenance. */
export interface SiteAnswer {
  readonly target: Target;
  readonly site: string;
  /** `on`, `off`, or null where it says neither. */
  readonly is: 'on' | 'off' | null;
  /** What it says, or why it says nothing. */
  readonly said: string;
  /** It answered. */
  readonly isThere: boolean;
  /** The live release lacks the page. */
  readonly lacksPage: boolean;
}

/** Asks the sites of all apps of some machines, each from its own host. */
export async function askSites(rollout: Rollout, machines: readonly Machine[]): Promise<readonly SiteAnswer[]> {
  const settled = await settleAll(machines, rollout.fleet.parallel, (machine) => askMachine(rollout, machine));
  return settled.flatMap((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** Says where visitors get the page, whatever is deployed. */
export function noteMaintenance(
  { world }: Rollout,
  targets: readonly { readonly target: Target; readonly app: Pick<AppFacts, 'maintenance'> }[],
): void {
  for (const { target, app } of targets) {
    if (app.maintenance === null) continue;
    const { app: name, host } = target;
    const text = `visitors get a page, and go on getting it: ${describeMaintenance(app.maintenance)}`;
    world.progress.warn(text, { app: name, host: host.name });
  }
}

async function askMachine({ fleet }: Rollout, machine: Machine): Promise<readonly SiteAnswer[]> {
  const asked = machine.targets.map((target) => ({ target, site: siteOfTarget(target) ?? '' }));
  const { facts } = await runPhase(machine, fleet, askMaintenance(fleet.world.random(32), asked));
  const byName = new Map(facts);
  return asked.map(({ target, site }, index) => {
    const read = (name: string) => byName.get(`${askedPrefix(index)}${name}`) ?? '';
    const is = read('is');
    return {
      target,
      site,
      is: is === 'on' || is === 'off' ? is : null,
      said: read('why') || read('said'),
      isThere: read('said') !== '',
      lacksPage: read('no_page') !== '',
    };
  });
}
