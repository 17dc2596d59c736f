import { BowlineError } from '../../errors';
import type { SourceInfo } from '../../git/source-info';
import { commonFolder, type Incoming } from '../../phases/transfer';
import type { TargetPlan } from '../../plan/deploy';
import type { Owner } from '../../plan/preflight';
import type { Secret } from '../../shell/secret';
import type { Spool } from '../../sources/cargo/spool';
import type { LocalTree } from '../../sources/upload/tree';
import { type Fleet, fenceOf, type Machine } from '../fleet';
import { journalPlace } from '../journal';

/** What it takes to make a release complete on the hosts of a run. */
export interface PrepareQuestion {
  readonly fleet: Fleet;
  readonly plans: readonly TargetPlan[];
  readonly release: string;
  readonly seq: number;
  readonly run: string;
  readonly trees: ReadonlyMap<string, LocalTree>;
  readonly secrets: ReadonlyMap<string, ReadonlyMap<string, Secret>>;
  readonly source: SourceInfo;
  readonly version: string | null;
  readonly reason: string | null;
  readonly owner: Owner;
  readonly signal: AbortSignal;
  /** Where there are several hosts, what they all need is packed once. */
  readonly spool?: Spool | undefined;
}

/** One host's part of it. */
export interface Delivery {
  readonly machine: Machine;
  readonly plans: readonly TargetPlan[];
  readonly question: PrepareQuestion;
  /** The folder on the host that holds all its apps of this run; names in a tar are relative to it, so that hosts can share one. */
  readonly base: string;
}

export function planDelivery(machine: Machine, question: PrepareQuestion): Delivery {
  const plans = question.plans.filter(({ target }) => target.host.name === machine.host.name);
  return { machine, plans, question, base: commonFolder(plans.map(({ target }) => target.path)) };
}

export function incomingOf({ machine, question }: Delivery, { target, app }: TargetPlan): Incoming {
  return {
    app: target.app,
    root: target.path,
    run: question.run,
    release: question.release,
    fence: fenceOf(machine, target),
    journal: journalPlace(target, app),
  };
}

export function treeOf({ question }: Delivery, { target }: TargetPlan): LocalTree {
  const tree = question.trees.get(target.app);
  if (tree === undefined) throw new BowlineError('internal', `the tree of ${target.app} was not read`);
  return tree;
}
