import type { Environment } from '../config/model';
import { BowlineError, toBowlineError } from '../errors';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import type { Owner } from '../plan/preflight';
import type { Result } from '../report/result';
import { closeFleet } from './close';
import type { Fleet, Machine } from './fleet';
import { Ledger } from './ledger';
import { buildResult, decideStatus } from './result';
import { runOnRunnerHooks } from './runner-hooks';
import { undoFleet } from './undo';
import type { World } from './world';

/** What a run that changes hosts is about. */
export interface RolloutStart {
  readonly mode: string;
  readonly world: World;
  readonly environment: Environment;
  readonly version: string | null;
  readonly revision: string | null;
  readonly ref: string | null;
  readonly reason: string | null;
  /** What a rollback was asked for. */
  readonly target?: string;
  /** `rollback: off` leaves a failed release live. */
  readonly undoesFailures: boolean;
  readonly mayLeaveIrreversible: boolean;
}

/** A deploy or rollback under way: its hosts, its plan, and the one signal that ends it. */
export class Rollout {
  readonly ledger: Ledger;
  readonly owner: Owner;
  readonly startedAt: Date;
  readonly #stop = new AbortController();
  #fleet: Fleet | undefined;
  #plan: DeployPlan | undefined;
  #run: string | undefined;

  constructor(readonly start: RolloutStart) {
    const { environment, world } = start;
    this.startedAt = world.now();
    this.ledger = new Ledger(environment.targets);
    this.owner = { repository: world.run.repository, environment: environment.name };
    this.#stopOn(world.signal);
    this.#stopAfter(environment.deadlineMs);
  }

  get world(): World {
    return this.start.world;
  }

  /** Aborted by a cancel, the deadline, or a lost lock; its reason is the error to report. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  get fleet(): Fleet {
    if (this.#fleet === undefined) throw new BowlineError('internal', 'the fleet is not connected');
    return this.#fleet;
  }

  get plan(): DeployPlan | undefined {
    return this.#plan;
  }

  get hasFleet(): boolean {
    return this.#fleet !== undefined;
  }

  /** Names this run's own folders on the hosts, and no other's. */
  get run(): string {
    this.#run ??= `${this.#plan?.release ?? 'run'}.${this.world.random(6)}`;
    return this.#run;
  }

  /** One line by which others know who holds a lock. */
  get holder(): string {
    const { mode, environment } = this.start;
    const apps = [...new Set(environment.targets.map(({ app }) => app))].join(', ');
    const { actor, runUrl, runId } = this.world.run;
    const by = actor === null ? '' : ` by ${actor}`;
    return `${mode} of ${apps} to ${environment.name}${by}, ${runUrl ?? runId ?? 'from a terminal'}, since ${this.startedAt.toISOString()}`;
  }

  open(fleet: Fleet): Fleet {
    this.#fleet = fleet;
    return fleet;
  }

  enter(phase: string): void {
    this.signal.throwIfAborted();
    this.ledger.enter(phase);
    this.world.progress.phase(phase);
  }

  /** Makes a plan the one that is carried out. */
  adopt(plan: DeployPlan): DeployPlan {
    this.#plan = plan;
    for (const one of plan.targets) this.#writeDown(one);
    for (const { lock } of this.fleet.machines) if (lock !== undefined) this.#stopOn(lock.lost);
    return plan;
  }

  /** True when there is nothing to do anywhere; then the run is over. */
  settleUnchanged(plan: DeployPlan): boolean {
    if (plan.targets.some(({ action }) => action !== 'unchanged')) return false;
    this.adopt(plan);
    return true;
  }

  /** The hosts on which the plan changes anything, be it only the journal. */
  machinesOf(plan: DeployPlan): readonly Machine[] {
    const names = new Set(
      plan.targets.filter(({ action }) => action !== 'unchanged').map(({ target }) => target.host.name),
    );
    return this.fleet.machines.filter(({ host }) => names.has(host.name));
  }

  #writeDown({ target, action, live, app }: TargetPlan): void {
    const record = this.ledger.of(target);
    const release = app.history.releases.find(({ id }) => id === live);
    record.isUnchanged = action !== 'deploy';
    record.isSkipped = false;
    record.previousRelease = live;
    record.release = live;
    record.version = release?.version ?? null;
    record.revision = release?.revision ?? null;
  }

  #stopOn(signal: AbortSignal): void {
    const stop = () => this.#stop.abort(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  }

  #stopAfter(deadlineMs: number): void {
    const stop = () =>
      this.#stop.abort(
        new BowlineError('deadline', `the deadline of ${Math.round(deadlineMs / 1000)} s has passed`, {
          hint: 'Look at which step took the time; `deadline` sets it.',
        }),
      );
    setTimeout(stop, deadlineMs).unref();
  }
}

/**
 * Carries out a run and makes its result: whatever goes wrong after the first switch is undone
 * everywhere, written into the journals, and told. Nothing is thrown.
 */
export async function runRollout(start: RolloutStart, perform: (rollout: Rollout) => Promise<void>): Promise<Result> {
  const rollout = new Rollout(start);
  const error = await perform(rollout).then(() => undefined, toBowlineError);
  if (error?.where.host !== undefined) rollout.ledger.blame(error.where.host, error);
  if (error !== undefined && rollout.hasFleet) await undo(rollout, error);
  const status = decideStatus(rollout, error);
  if (rollout.hasFleet) await close(rollout, status, error);
  return buildResult(rollout, status, error);
}

async function undo(rollout: Rollout, error: BowlineError): Promise<void> {
  const { start, fleet, plan, run, holder, world } = rollout;
  const isLeftToPost = error.code === 'cancelled' && world.leavesUndoToPost;
  if (!start.undoesFailures || isLeftToPost || plan === undefined) return;
  await undoFleet({
    fleet,
    plans: plan.targets,
    run,
    mode: start.mode,
    holder,
    why: error.message,
    mayLeaveIrreversible: start.mayLeaveIrreversible,
  });
}

/** A run that was refused before it changed anything leaves no trace on the hosts. */
function hasBegun({ ledger }: Rollout): boolean {
  return (
    !['connect', 'pre-flight', 'lock'].includes(ledger.phase) || ledger.records.some(({ isUnchanged }) => isUnchanged)
  );
}

async function close(rollout: Rollout, status: string, error: BowlineError | undefined): Promise<void> {
  const { start, fleet, plan, run, world } = rollout;
  const isLeftToPost = error?.code === 'cancelled' && world.leavesUndoToPost;
  if (plan !== undefined && !isLeftToPost && hasBegun(rollout)) {
    await closeFleet({
      fleet,
      plans: plan.targets,
      run,
      mode: start.mode,
      version: start.version,
      status,
      error: error?.message ?? null,
      isGood: error === undefined,
    });
  }
  await fleet[Symbol.asyncDispose]();
  if (plan !== undefined) await runLateHooks(rollout, plan, error);
}

/** The run is over, so neither its deadline nor its cancel counts any more, and what fails here only warns. */
async function runLateHooks(rollout: Rollout, plan: DeployPlan, error: BowlineError | undefined): Promise<void> {
  const { ledger, start, world } = rollout;
  const left = plan.targets.filter(({ target }) => ledger.of(target).isUndone);
  const { signal } = new AbortController();
  const isLeaving = error !== undefined || start.mode === 'rollback';
  try {
    if (isLeaving)
      await runOnRunnerHooks(rollout, { targets: error === undefined ? plan.targets : left }, 'on_rollback', signal);
    if (error === undefined) await runOnRunnerHooks(rollout, plan, 'after_commit', signal);
  } catch (thrown) {
    world.progress.warn(toBowlineError(thrown).message);
  }
}
