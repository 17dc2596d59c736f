import type { Environment } from '../config/environment';
import type { FailurePolicy } from '../config/model';
import type { Target } from '../config/targets/target';
import { BowlineError } from '../errors';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import type { HostFacts } from '../plan/facts';
import type { Owner } from '../plan/preflight';
import { withRememberedRuntime } from '../plan/remembered';
import type { StagePlan } from '../plan/stages';
import type { Fleet, Machine } from './fleet';
import type { GateStart } from './gate-start';
import type { AppLabel } from './label';
import { Ledger } from './ledger';
import { LockWatch } from './lock-watch';
import { limitTime, openStop } from './time';
import { WayBack } from './way-back';
import type { World } from './world';

/** What a run that changes hosts is about. */
export interface RolloutStart {
  readonly mode: string;
  readonly world: World;
  readonly environment: Environment;
  readonly version: string | null;
  readonly revision: string | null;
  /** What its releases are called by, by app; absent where all are called the same. */
  readonly labels?: ReadonlyMap<string, AppLabel>;
  /** Files differ from that commit. */
  readonly isDirty?: boolean;
  readonly ref: string | null;
  readonly reason: string | null;
  /** What a rollback was asked for. */
  readonly target?: string;
  /** `rollback: off` leaves a failed release live. */
  readonly undoesFailures: boolean;
  readonly mayLeaveIrreversible: boolean;
  /** Absent where the mode has no gates. */
  readonly gates?: GateStart;
  /** It is no deploy, nor anything that stands for one: its failure runs no hooks. */
  readonly isOperation?: boolean;
}

/** A deploy or rollback under way: its hosts, its plan, and the one signal that ends it. */
export class Rollout {
  readonly ledger: Ledger;
  readonly startedAt: Date;
  readonly #stop = openStop();
  #fleet: Fleet | undefined;
  #plan: DeployPlan | undefined;
  #run: string | undefined;
  readonly locks = new LockWatch(this, (reason) => this.#stop.abort(reason));
  readonly wayBack = new WayBack(this);
  #stage: StagePlan | undefined;
  #isFinal = false;

  constructor(readonly start: RolloutStart) {
    const { environment, world } = start;
    this.startedAt = world.now();
    this.ledger = new Ledger(environment.targets, world.now);
    this.#stopOn(world.signal);
    this.#stopAfter(environment.deadlineMs);
  }

  get world(): World {
    return this.start.world;
  }

  /** To whom the paths on the hosts have to belong. */
  async readOwner(): Promise<Owner> {
    return { repository: await this.world.readRepository(), environment: this.start.environment.name };
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

  /** What every host told, by its name. */
  get facts(): ReadonlyMap<string, HostFacts> {
    return new Map(this.fleet.machines.map(({ host, facts }) => [host.name, facts]));
  }

  /** The targets whose hosts were reached. */
  get reached(): readonly Target[] {
    const { targets } = this.start.environment;
    return targets.filter((target) => this.ledger.of(target).state !== 'unreachable');
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
    this.ledger.enter(phase, this.#stage?.name);
    this.world.progress.phase(phase);
  }

  /** The stage that the run is in, or in which it ended; undefined outside of any. */
  get stage(): StagePlan | undefined {
    return this.#stage;
  }

  /** From here on its policy decides what a failure rolls back, a cancel among them. */
  enterStage(stage: StagePlan): void {
    this.#stage = stage;
    this.wayBack.save();
    this.signal.throwIfAborted();
  }

  leaveStage(): void {
    this.#stage = undefined;
  }

  /** All stages have held, and all of it is verified once more. */
  enterFinal(): void {
    this.#isFinal = true;
    this.wayBack.save();
  }

  /** What a failure now rolls back. */
  get onFailure(): FailurePolicy {
    const { verify = 'rollback_all' } = this.start.environment;
    return this.#stage?.onFailure ?? (this.#isFinal ? verify : 'rollback_all');
  }

  /** Whether the stage that the run is in will be tried again where it fails. */
  get hasAttemptsLeft(): boolean {
    const stage = this.#stage;
    return stage !== undefined && this.ledger.stages.attemptsOf(stage.name) < stage.retry.attempts;
  }

  /** Makes a plan the one that is carried out. */
  adopt(plan: DeployPlan): DeployPlan {
    this.#plan = plan;
    for (const one of plan.targets) this.#writeDown(one);
    for (const machine of this.fleet.machines) this.locks.add(machine);
    return plan;
  }

  /** A run that is about some targets only neither changes nor judges the others. */
  narrow(targets: readonly Target[]): void {
    if (targets.length < this.start.environment.targets.length) this.ledger.skipOthers(targets);
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

  #writeDown(one: TargetPlan): void {
    const { target, action, live, app } = one;
    const entry = this.ledger.of(target);
    this.ledger.adopt(target, action);
    const release = app.history.releases.find(({ id }) => id === live);
    // What a killed rollback left is what its end is told to have left.
    const isFinishing = action === 'deploy' && one.release === live;
    entry.previousRelease = !isFinishing ? live : one.undoTo === live ? null : one.undoTo;
    const { version = null, revision = null } = release ?? {};
    const { color } = withRememberedRuntime(target, app, live);
    Object.assign(entry, { release: live, color, version, revision });
  }

  #stopOn(signal: AbortSignal): void {
    const stop = () => this.#stop.abort(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  }

  #stopAfter(deadlineMs: number): void {
    const describe = () =>
      new BowlineError('deadline', `the deadline of ${Math.round(deadlineMs / 1000)} s has passed`, {
        hint: 'Look at which step took the time; `deadline` sets it.',
      });
    this.#stopOn(limitTime(this.world, deadlineMs, describe));
  }
}
