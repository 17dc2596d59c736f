import { BowlineError } from '../../errors';
import { commonFolder } from '../../phases/transfer';
import type { TargetPlan } from '../../plan/deploy';
import type { Owner } from '../../plan/preflight';
import type { Secret } from '../../shell/secret';
import type { Contents } from '../../sources';
import type { Spool } from '../../sources/cargo/spool';
import { dockerOf } from '../../sources/docker';
import type { Content, Delivery, Shipment } from '../../sources/source';
import type { Fleet, Machine } from '../fleet';
import type { Told } from '../hook-subject';
import type { AppLabel } from '../label';

/** What it takes to make a release complete on the hosts of a run. */
export interface PrepareQuestion {
  readonly fleet: Fleet;
  readonly plans: readonly TargetPlan[];
  readonly release: string;
  readonly seq: number;
  readonly run: string;
  readonly contents: Contents;
  readonly secrets: ReadonlyMap<string, ReadonlyMap<string, Secret>>;
  /** By the name of their source. */
  readonly installSecrets?: ReadonlyMap<string, Secret> | undefined;
  readonly version: string | null;
  /** By app, where each has a source of its own. */
  readonly labels?: ReadonlyMap<string, AppLabel> | undefined;
  readonly reason: string | null;
  /** What the hooks are told of the run. */
  readonly told: Told;
  readonly owner: Owner;
  readonly signal: AbortSignal;
  /** Where there are several hosts, what they all need is packed once. */
  readonly spool?: Spool | undefined;
}

/** One host's part of it. */
export interface HostDelivery {
  readonly machine: Machine;
  readonly question: PrepareQuestion;
  /** The folder on the host that holds all its apps of this run; names in a tar are relative to it, so that hosts can share one. */
  readonly base: string;
  readonly apps: readonly AppDelivery[];
}

/** One app's part of that. */
export interface AppDelivery {
  readonly plan: TargetPlan;
  readonly content: Content;
  /** How the source of the app gets it there. */
  readonly way: Delivery;
}

/** The same, once it is known what the host needs of it. */
export interface AppShipment extends AppDelivery, Shipment {
  /** The host has begun the release with what it has of it. */
  readonly isBegun: boolean;
}

export function planDelivery(machine: Machine, question: PrepareQuestion): HostDelivery {
  const plans = question.plans.filter(({ target }) => target.host.name === machine.host.name);
  const base = commonFolder(plans.map(({ target }) => target.path));
  const { run, release, contents } = question;
  const apps = plans.map((plan): AppDelivery => {
    const { target, live } = plan;
    const content = contents.get(target.app);
    if (content === undefined) throw new BowlineError('internal', `the source of ${target.app} was not read`);
    const docker = dockerOf(target);
    const place = { app: target.app, root: target.path, run, release, live, base, facts: machine.facts, docker };
    return { plan, content, way: content.deliver(place) };
  });
  return { machine, question, base, apps };
}
