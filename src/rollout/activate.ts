import { type BowlineError, ConnectError, toBowlineError } from '../errors';
import { type ScriptOutcome, type StepOutcome, toCommandError } from '../hosts/script-outcome';
import { runScript } from '../hosts/session';
import { type Activation, GUARD_STEP, RESTART_STEP, writeActivate } from '../phases/activate';
import { HELD_CODE } from '../phases/hold';
import { HALF_SWITCHED_CODE, SWITCH_STEP } from '../phases/switch';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import { heldBy } from '../plan/holds';
import { afterSwitch, withRememberedRuntime } from '../plan/remembered';
import { partsOf } from '../provision/parts';
import { findLeftUnfinished } from '../release/history';
import { explainStep } from './explain';
import { type Fleet, fenceOf, type Machine } from './fleet';
import { noteHolds, readMetHold } from './hold';
import { describeHooks, describeRun, type Told } from './hook-subject';
import { afterLastSwitch, journalPlace } from './journal';
import type { LedgerEntry } from './ledger';
import { onEvery, runsOnce } from './prepare';
import { appFactsOn } from './read-facts';
import type { Rollout } from './rollout';
import { changing, entered, runOnRunnerHooks } from './runner-hooks';
import { hasLog, readServiceLog } from './service-log';

/** How one target is switched, as far as deploy and rollback differ. */
export type Describe = (
  plan: TargetPlan,
) => Pick<Switching, 'drafts' | 'replacedFiles' | 'ignoresHold' | 'mustRestart'>;

/** Switches every host to its release, all at once. Before the first switch it saves for `post` how to go back. */
export async function activateAll(
  rollout: Rollout,
  plan: DeployPlan,
  kind: 'deploy' | 'rollback',
  describe: Describe,
): Promise<void> {
  const plans = plan.targets.filter(({ action }) => action === 'deploy');
  if (plans.length === 0) return;
  rollout.enter('activate');
  if (kind === 'deploy') await runOnRunnerHooks(rollout, changing(plan).map(entered), 'before_activate');
  rollout.wayBack.add(plans);
  const machines = rollout.machinesOf(plan).filter((machine) => here(plans, machine).length > 0);
  const switchTo = (machine: Machine) =>
    activateMachine(
      machine,
      rollout.fleet,
      rollout.run,
      here(plans, machine).map((one) => ({
        plan: one,
        kind,
        release: one.release,
        previous: one.live,
        told: describeRun(rollout.start),
        ...describe(one),
      })),
    );
  // A migration that runs once has ended before any other host serves what needs it.
  const first =
    kind === 'deploy' ? machines.filter((machine) => goesFirst(rollout, here(plans, machine), machine)) : [];
  await onEvery(rollout, first, switchTo);
  const others = machines.filter((machine) => !first.includes(machine));
  await onEvery(rollout, others, switchTo);
  await runOnRunnerHooks(rollout, changing(plan).map(entered), 'after_activate');
}

function goesFirst({ fleet }: Rollout, plans: readonly TargetPlan[], machine: Machine): boolean {
  return plans.some(({ target }) => {
    const hooks = target.hooks.before_activate ?? [];
    return hooks.some(({ once, runOn }) => once && runOn === 'host') && runsOnce(fleet, machine, target.app);
  });
}

function here(plans: readonly TargetPlan[], { host }: Machine): readonly TargetPlan[] {
  return plans.filter(({ target }) => target.host.name === host.name);
}

export interface Switching {
  readonly plan: TargetPlan;
  readonly kind: Activation['kind'];
  /** null stops the service and leaves `current` alone. */
  readonly release: string | null;
  readonly previous: string | null;
  /** What the hooks are told of the run. */
  readonly told: Told;
  readonly drafts: Activation['drafts'];
  readonly replacedFiles?: Activation['replacedFiles'];
  /** A deploy that goes on although deploys are on hold. */
  readonly ignoresHold?: boolean;
  /** The host was restored, so what runs there may be of another time than its files. */
  readonly mustRestart?: boolean;
}

/**
 * Switches apps on one host, in the given order, and writes down how far it came. It is not aborted: a
 * critical section that was begun is waited for, because only its end tells where the host stands.
 * @throws CommandError of the step that failed; ConnectError when the host was lost meanwhile
 */
export async function activateMachine(
  machine: Machine,
  fleet: Pick<Fleet, 'machines' | 'ledger' | 'world'>,
  run: string,
  switchings: readonly Switching[],
): Promise<void> {
  const script = writeActivate({
    nonce: fleet.world.random(32),
    user: machine.facts,
    activations: switchings.map((one) => toActivation(one, machine, fleet, run)),
  });
  try {
    const outcome = await runScript(machine, script, { progress: fleet.world.progress });
    fleet.ledger.addSteps(outcome.steps);
    fleet.ledger.outputs.keepSent(machine, outcome.blobs, fleet.world);
    for (const { where, code } of outcome.steps) {
      if (where.step === SWITCH_STEP && [0, HALF_SWITCHED_CODE].includes(code))
        recordSwitch(fleet, machine, switchings, where.app);
    }
    noteHolds(machine, fleet, switchings, outcome);
    if (outcome.failed !== undefined) {
      await keepServiceLog(fleet, machine, switchings, outcome.failed);
      throw toActivationError(machine, switchings, outcome, outcome.failed);
    }
  } catch (thrown) {
    const error = toBowlineError(thrown);
    // What the host did after its last word is unknown until it is read again.
    if (error instanceof ConnectError) for (const { plan } of switchings) assumeSwitched(fleet.ledger.of(plan.target));
    throw error;
  }
}

function toActivationError(
  machine: Machine,
  switchings: readonly Switching[],
  outcome: ScriptOutcome,
  failed: StepOutcome,
): BowlineError {
  const held = switchings.find(({ plan }) => plan.target.app === failed.where.app);
  const isHeld = failed.code === HELD_CODE && [SWITCH_STEP, GUARD_STEP].includes(failed.where.step ?? '');
  const met = held === undefined || !isHeld ? undefined : readMetHold(machine, held.plan.target, outcome);
  const targets = switchings.map(({ plan, release }) =>
    release === null ? plan.target : withRememberedRuntime(plan.target, plan.app, release),
  );
  return met === undefined ? toCommandError(machine, failed, explainStep(targets, failed)) : heldBy([met], 'activate');
}

/** A host that was lost may have switched; a rollback that lost it goes on from where it was. */
function assumeSwitched(entry: LedgerEntry): void {
  if (entry.state === 'waiting' || entry.state === 'prepared') entry.state = 'switched';
}

/** A service that does not start says why in its own log, or, where nobody knows one, in what its start has printed. */
async function keepServiceLog(
  { ledger, world }: Pick<Fleet, 'ledger' | 'world'>,
  machine: Machine,
  switchings: readonly Switching[],
  { where, tail }: StepOutcome,
): Promise<void> {
  const started = switchings.find(({ plan }) => plan.target.app === where.app);
  if (started === undefined || where.step !== RESTART_STEP) return;
  const { plan, release } = started;
  const target = withRememberedRuntime(plan.target, plan.app, release);
  ledger.of(plan.target).logs = hasLog(target) ? await readServiceLog(machine, target, world) : tail;
}

function recordSwitch(
  { ledger }: Pick<Fleet, 'ledger'>,
  machine: Machine,
  switchings: readonly Switching[],
  app: string | undefined,
): void {
  const done = switchings.find(({ plan }) => plan.target.app === app);
  if (done === undefined || app === undefined) return;
  const entry = ledger.of({ app, host: machine.address });
  entry.release = done.release;
  entry.color = withRememberedRuntime(done.plan.target, done.plan.app, done.release).color;
  if (done.kind !== 'undo') entry.state = 'switched';
  if (done.release === null) return;
  const known = appFactsOn(machine, done.plan.target);
  const apps = new Map(machine.facts.apps).set(app, afterSwitch(done.plan.target, known, done.release));
  machine.facts = { ...machine.facts, apps };
}

/** Only a deploy is refused; whatever goes back says that a hold stands. */
function askedOfHold({ kind, ignoresHold, plan }: Switching): Activation['hold'] {
  return {
    refuses: kind === 'deploy' && ignoresHold !== true,
    seen: plan.app.hold === null ? plan.app.holdText : null,
  };
}

function toActivation(
  switching: Switching,
  machine: Machine,
  fleet: Pick<Fleet, 'machines' | 'ledger'>,
  run: string,
): Activation {
  const { plan, told, ignoresHold: _ignoresHold, ...rest } = switching;
  return {
    ...rest,
    hold: askedOfHold(switching),
    hooks: describeHooks(plan, { own: switching.release, other: switching.previous }, told),
    target: withRememberedRuntime(plan.target, plan.app, switching.release),
    leaves: withRememberedRuntime(plan.target, plan.app, switching.previous),
    leftUnfinished: findLeftUnfinished(plan.app.journal).map((release) => ({
      target: withRememberedRuntime(plan.target, plan.app, release),
      release,
    })),
    idle: findIdle(plan),
    run,
    fence: fenceOf(machine, plan.target),
    runsOnce: runsOnce(fleet, machine, plan.target.app),
    journal: journalPlace(plan.target, plan.app),
    notBefore: afterLastSwitch(plan.app),
  };
}

function findIdle({ target, app }: TargetPlan): readonly string[] {
  return partsOf(target).flatMap(({ name, isIdle }) => (isIdle?.(app.part(name)) ? [name] : []));
}
