import { tmpdir } from 'node:os';
import type { Target } from '../config/targets/target';
import { toBowlineError } from '../errors';
import type { StepOutcome } from '../hosts/script-outcome';
import { STAND_BY_STEP, writePrepare } from '../phases/prepare';
import type { DeployPlan } from '../plan/deploy';
import { runtimeOf } from '../runtimes/choose';
import type { Secret } from '../shell/secret';
import type { Contents } from '../sources';
import { openSpool } from '../sources/cargo/spool';
import { askNeeds } from './delivery/ask';
import { type AppShipment, type HostDelivery, type PrepareQuestion, planDelivery } from './delivery/delivery';
import { send } from './delivery/send';
import { explainSource, explainStep } from './explain';
import { type Fleet, type HostFailure, type Machine, runPhase, throwFailures } from './fleet';
import { describeHooks, describeRun } from './hook-subject';
import { labelOf } from './label';
import { settleAll } from './parallel';
import { listStandBys, proveMachine } from './prove';
import type { Rollout } from './rollout';
import { changing, entered, runOnRunnerHooks } from './runner-hooks';
import type { World } from './world';

/** Brings one host's releases to completeness: what is the same is copied there, the rest is sent. */
export async function prepareMachine(machine: Machine, question: PrepareQuestion): Promise<void> {
  const delivery = planDelivery(machine, question);
  const shipments = await askNeeds(delivery);
  await send(delivery, shipments);
  await complete(delivery, shipments);
  for (const { plan, content } of shipments) {
    const entry = question.fleet.ledger.of(plan.target);
    entry.image = content.info.image;
    entry.state = 'prepared';
  }
}

async function complete({ machine, question }: HostDelivery, shipments: readonly AppShipment[]): Promise<void> {
  const { fleet, run, release } = question;
  const script = writePrepare({
    nonce: fleet.world.random(32),
    user: machine.facts,
    hasSetsid: machine.facts.tools.has('setsid'),
    apps: shipments.map(({ plan: { target, live, app }, steps }) => ({
      target,
      hooks: describeHooks({ app, target }, { own: release, other: live }, question.told),
      run,
      release,
      version: labelOf(question, target.app).version,
      previous: live,
      arrival: steps,
      runsOnce: runsOnce(fleet, machine, target.app),
    })),
  });
  const targets = shipments.map(({ plan }) => plan.target);
  const explain = (failed: StepOutcome) => explainStep(targets, failed) ?? explainSource(question.contents, failed);
  const { steps } = await runPhase(machine, fleet, script, { signal: question.signal, input: 'open', explain });
  for (const one of steps) warnOf(targets, one, fleet.world);
}

/** A runtime may have made ready what somebody should know of. */
function warnOf(targets: readonly Target[], { where, tail }: StepOutcome, { progress }: Pick<World, 'progress'>): void {
  const target = targets.find(({ app }) => app === where.app);
  if (target === undefined || where.step !== STAND_BY_STEP) return;
  for (const text of runtimeOf(target).warnings(tail)) progress.warn(text, where);
}

/** Hooks marked `once` run on the first host on which the run changes their app. */
export function runsOnce({ machines, ledger }: Pick<Fleet, 'machines' | 'ledger'>, machine: Machine, app: string) {
  const isChanged = ({ host }: Machine) =>
    ledger.on(host.name).some(({ target, action, isLeft }) => target.app === app && action === 'deploy' && !isLeft);
  return machines.find(isChanged) === machine;
}

export interface PrepareRequest {
  readonly contents: Contents;
  readonly secrets: ReadonlyMap<string, ReadonlyMap<string, Secret>>;
  /** Of what installs, by the name of their source. */
  readonly installSecrets?: ReadonlyMap<string, Secret> | undefined;
  readonly version: string | null;
}

/**
 * Makes the new release complete on every host.
 * @returns the hosts that failed, once the others are done
 */
export async function prepareAll(
  rollout: Rollout,
  plan: DeployPlan,
  request: PrepareRequest,
): Promise<readonly HostFailure[]> {
  const plans = plan.targets.filter(({ action }) => action === 'deploy');
  if (plans.length === 0) return [];
  rollout.enter('prepare');
  await runOnRunnerHooks(rollout, changing(plan).map(entered), 'before_prepare');
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
    contents: request.contents,
    secrets: request.secrets,
    installSecrets: request.installSecrets,
    version: request.version,
    labels: rollout.start.labels,
    told: describeRun(rollout.start),
  };
  rollout.wayBack.add(listStandBys(plans));
  const failures = await tryEvery(rollout, machines, async (machine) => {
    await prepareMachine(machine, question);
    const here = plans.filter(({ target }) => target.host.name === machine.host.name);
    await proveMachine(rollout, machine, here);
  });
  // What runs once for all of them waits for those that will be tried again.
  if (failures.length === 0) await runOnRunnerHooks(rollout, changing(plan).map(entered), 'after_prepare');
  return failures;
}

/** Does one thing on every machine, blames each failure on its host, and throws them as one. */
export async function onEvery(
  rollout: Rollout,
  machines: readonly Machine[],
  work: (machine: Machine) => Promise<void>,
): Promise<void> {
  throwFailures(await tryEvery(rollout, machines, work));
}

export async function tryEvery(
  rollout: Rollout,
  machines: readonly Machine[],
  work: (machine: Machine) => Promise<void>,
): Promise<readonly HostFailure[]> {
  const settled = await settleAll(machines, rollout.fleet.parallel, work);
  rollout.signal.throwIfAborted();
  return settled.flatMap((one, index) => {
    const host = machines[index]?.host.name ?? '';
    if (one.status === 'fulfilled') return [];
    const error = toBowlineError(one.reason);
    rollout.ledger.blame(host, error);
    return [{ host, error }];
  });
}
