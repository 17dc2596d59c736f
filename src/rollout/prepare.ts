import { tmpdir } from 'node:os';
import { BowlineError, toBowlineError } from '../errors';
import type { SourceInfo } from '../git/source-info';
import { writePrepare } from '../phases/prepare';
import { commonFolder, type Incoming } from '../phases/transfer';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import type { Owner } from '../plan/preflight';
import type { Secret } from '../shell/secret';
import { isPlainName } from '../sources/upload/manifest';
import { openSpool, type Spool } from '../sources/upload/spool';
import type { LocalTree } from '../sources/upload/tree';
import { type Fleet, fenceOf, joinErrors, type Machine, runPhase } from './fleet';
import { journalPlace } from './journal';
import { settleAll } from './parallel';
import type { Rollout } from './rollout';
import { runOnRunnerHooks } from './runner-hooks';
import { seed, send } from './upload/transfer';

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

/** Brings one host's releases to completeness: what is the same is copied there, the rest is sent. */
export async function prepareMachine(machine: Machine, question: PrepareQuestion): Promise<void> {
  const delivery = planDelivery(machine, question);
  await send(delivery, await seed(delivery));
  await complete(delivery);
}

async function complete(delivery: Delivery): Promise<void> {
  const { machine, plans, question } = delivery;
  const { fleet, run, release, version } = question;
  const script = writePrepare({
    nonce: fleet.world.random(32),
    hasSetsid: machine.facts.tools.has('setsid'),
    apps: plans.map((plan) => ({
      target: plan.target,
      run,
      release,
      version,
      oddFiles: oddFiles(treeOf(delivery, plan)),
      runsOnce: runsOnce(fleet, machine, plan.target.app),
    })),
  });
  await runPhase(machine, fleet, script, { signal: question.signal, input: 'open' });
}

function oddFiles({ manifest }: LocalTree): { path: string; sha256: string }[] {
  return manifest.entries.flatMap(({ path, sha256 }) =>
    sha256 !== undefined && !isPlainName(path) ? [{ path, sha256 }] : [],
  );
}

/** Hooks marked `once` run on the first host on which the run changes their app. */
export function runsOnce({ machines, ledger }: Pick<Fleet, 'machines' | 'ledger'>, machine: Machine, app: string) {
  const isChanged = ({ host }: Machine) =>
    ledger.on(host.name).some((one) => one.target.app === app && !one.isUnchanged && !one.isSkipped);
  return machines.find(isChanged) === machine;
}

export interface PrepareRequest {
  readonly trees: ReadonlyMap<string, LocalTree>;
  readonly secrets: ReadonlyMap<string, ReadonlyMap<string, Secret>>;
  readonly source: SourceInfo;
  readonly version: string | null;
}

/**
 * Makes the new release complete on every host, and is the barrier: unless all of them are ready, nobody
 * switches.
 * @throws the errors of all hosts that failed, once the others are done
 */
export async function prepareAll(rollout: Rollout, plan: DeployPlan, request: PrepareRequest): Promise<void> {
  const plans = plan.targets.filter(({ action }) => action === 'deploy');
  if (plans.length === 0) return;
  rollout.enter('prepare');
  await runOnRunnerHooks(rollout, plan, 'before_prepare');
  const machines = rollout
    .machinesOf(plan)
    .filter(({ host }) => plans.some(({ target }) => target.host.name === host.name));
  // Packed once for all hosts; a single one is sent what is packed that moment.
  await using spool = machines.length > 1 ? openSpool(rollout.world.env.RUNNER_TEMP || tmpdir()) : undefined;
  const question = {
    spool,
    fleet: rollout.fleet,
    plans,
    release: plan.release,
    seq: plan.seq,
    run: rollout.run,
    reason: rollout.start.reason,
    owner: await rollout.readOwner(),
    signal: rollout.signal,
    trees: request.trees,
    secrets: request.secrets,
    source: request.source,
    version: request.version,
  };
  await onEvery(rollout, machines, (machine) => prepareMachine(machine, question));
  await runOnRunnerHooks(rollout, plan, 'after_prepare');
}

/** Does one thing on every machine, blames each failure on its host, and throws them as one. */
export async function onEvery(
  rollout: Rollout,
  machines: readonly Machine[],
  work: (machine: Machine) => Promise<void>,
): Promise<void> {
  const settled = await settleAll(machines, rollout.fleet.parallel, work);
  rollout.signal.throwIfAborted();
  const errors: BowlineError[] = [];
  for (const [index, one] of settled.entries()) {
    if (one.status === 'fulfilled') continue;
    const error = toBowlineError(one.reason);
    errors.push(error);
    rollout.ledger.blame(machines[index]?.host.name ?? '', error);
  }
  const [first] = errors;
  if (first !== undefined) throw joinErrors(first, errors);
}
