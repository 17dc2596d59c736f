import type { Target } from '../config/targets/target';
import { BowlineError, joinHints } from '../errors';
import type { HostAddress } from '../hosts/address';
import type { Host } from '../hosts/host';
import type { HeldLock } from '../hosts/lock';
import { type ScriptOutcome, type StepOutcome, toCommandError } from '../hosts/script-outcome';
import { type RunOptions, runScript, type Session } from '../hosts/session';
import type { HostFacts } from '../plan/facts';
import type { Missing } from '../shell/missing';
import type { Script } from '../shell/script';
import type { Ledger } from './ledger';
import type { World } from './world';

/** One host of a run: its connection, its apps, and what was read from it. */
export interface Machine extends Session {
  /** Replaced when a lost host is connected to anew. */
  host: Host;
  readonly address: HostAddress;
  readonly targets: readonly Target[];
  /** `app` as well where the lock of the host is held by this run already. */
  lockScope: 'host' | 'app';
  facts: HostFacts;
  lock: HeldLock | undefined;
}

/** The hosts of a run, connected. Disposing of it lets go of every lock and connection. */
export interface Fleet extends AsyncDisposable {
  readonly machines: readonly Machine[];
  readonly parallel: number;
  readonly ledger: Ledger;
  readonly world: World;
}

/** One list of everything that is wrong, under the code of the first. */
export class JoinedError extends BowlineError {
  constructor(
    first: BowlineError,
    readonly errors: readonly BowlineError[],
  ) {
    super(first.code, errors.map(({ message }) => message).join('\n'), {
      hint: joinHints(errors.map(({ hint }) => hint)),
      where: first.where,
      cause: first,
    });
  }
}

/** Errors as one; a single one stays itself. */
export function joinErrors(first: BowlineError, errors: readonly BowlineError[]): BowlineError {
  return errors.length === 1 ? first : new JoinedError(first, errors);
}

/** What went wrong on one host. */
export interface HostFailure {
  readonly host: string;
  readonly error: BowlineError;
}

/** Throws what went wrong on several hosts as one error. */
export function throwFailures(failures: readonly HostFailure[]): void {
  const errors = failures.map(({ error }) => error);
  const [first] = errors;
  if (first !== undefined) throw joinErrors(first, errors);
}

/** Goes on without hosts that were not reached or not ready. */
export function leaveHosts({ ledger, world }: Pick<Fleet, 'ledger' | 'world'>, failures: readonly HostFailure[]): void {
  for (const { host, error } of failures) {
    for (const entry of ledger.on(host)) entry.isLeft = true;
    world.progress.warn(`stays as it is: ${error.message}`, { host });
  }
}

/** The directories of the apps in the order in which every run locks them. */
export function sortedRoots({ targets }: Pick<Machine, 'targets'>): string[] {
  return targets.map(({ path }) => path).sort();
}

/** The fence of an app, as this run raised it. */
export function fenceOf(machine: Machine, target: Target): number {
  return machine.lock?.fences[sortedRoots(machine).indexOf(target.path)] ?? 0;
}

/**
 * Runs a phase on a machine and writes its steps down.
 * @throws CommandError for the step that failed
 */
export async function runPhase(
  machine: Machine,
  { ledger, world }: Pick<Fleet, 'ledger' | 'world'>,
  script: Script,
  options: Pick<RunOptions, 'signal' | 'input' | 'isTransfer'> & {
    readonly explain?: (failed: StepOutcome) => Missing | undefined;
  } = {},
): Promise<ScriptOutcome> {
  const outcome = await runScript(machine, script, { ...options, progress: world.progress });
  ledger.addSteps(outcome.steps);
  ledger.outputs.keepSent(machine, outcome.blobs, world);
  if (outcome.failed !== undefined) throw toCommandError(machine, outcome.failed, options.explain?.(outcome.failed));
  return outcome;
}
