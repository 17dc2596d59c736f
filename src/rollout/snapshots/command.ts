import type { Snapshot } from '../../config/model';
import type { Target } from '../../config/targets/target';
import { CommandError } from '../../errors';
import { type StepOutcome, toCommandError } from '../../hosts/script-outcome';
import { runScript } from '../../hosts/session';
import { LISTED, type SnapshotCommand, writeSnapshotCommand } from '../../phases/snapshot';
import { fillSnapshot, isOfRelease } from '../../plan/snapshots';
import { commandVariables } from '../../release/variables';
import type { Fleet, Machine } from '../fleet';

/** A target whose app has the commands. */
export interface SnapshotSubject {
  readonly target: Target;
  readonly snapshot: Snapshot;
  /** Empty for a list. */
  readonly name: string;
  /** The release that is live, or was before the run; null where there is none. */
  readonly live: string | null;
}

export type SnapshotVerb = 'create' | 'restore' | 'list' | 'delete';

const STEPS: Readonly<Record<SnapshotVerb, string>> = {
  create: 'snapshot',
  restore: 'restore the snapshot',
  list: 'list snapshots',
  delete: 'delete a snapshot',
};

/**
 * Runs a command of an app for snapshots, on the host or on the runner.
 * @returns what it printed, where it is a list
 * @throws CommandError, ConnectError
 */
export async function runSnapshotCommand(
  fleet: Fleet,
  machine: Machine,
  subject: SnapshotSubject,
  verb: SnapshotVerb,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (subject.snapshot.runOn === 'runner') return runOnRunner(fleet, subject, verb, signal);
  const { world, ledger } = fleet;
  const script = writeSnapshotCommand(world.random(32), describeCommand(subject, verb), verb === 'list');
  const outcome = await runScript(machine, script, { progress: world.progress, signal });
  ledger.addSteps(outcome.steps);
  if (outcome.failed !== undefined) throw describeFailure(machine, subject, verb, outcome.failed);
  return (outcome.blobs.get(LISTED)?.toString() ?? '').split('\n');
}

/** A command as the host is given it. */
export function describeCommand(
  { target, snapshot, name, live }: SnapshotSubject,
  verb: SnapshotVerb,
): SnapshotCommand {
  const written = snapshot[verb] ?? '';
  return {
    target,
    step: STEPS[verb],
    command: fillSnapshot(written, name),
    timeoutMs: snapshot.timeoutMs,
    snapshot: name,
    folder: isOfRelease(written) ? live : null,
    release: live,
  };
}

/** The error of a command that failed on the host. */
export function describeFailure(
  machine: Machine,
  subject: SnapshotSubject,
  verb: SnapshotVerb,
  failed: StepOutcome,
): CommandError {
  const { message, exitCode, tail, where } = toCommandError(machine, failed);
  return new CommandError(message, exitCode, tail, {
    where: { ...where, host: machine.host.name },
    hint: adviseOn(subject, verb, tail),
  });
}

function adviseOn({ snapshot, name }: SnapshotSubject, verb: SnapshotVerb, said: readonly string[]): string {
  if (said.some((line) => line.includes('its time was up: '))) return 'Raise `snapshot.timeout`, or make it faster.';
  if (verb === 'restore') return 'Correct `snapshot.restore`.';
  return `Run it by hand, and correct \`snapshot.${verb}\`: ${fillSnapshot(snapshot[verb] ?? '', name)}`;
}

async function runOnRunner(
  { world, ledger }: Fleet,
  subject: SnapshotSubject,
  verb: SnapshotVerb,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { target, snapshot, name, live } = subject;
  const { step, command, timeoutMs } = describeCommand(subject, verb);
  const where = { app: target.app, host: target.host.name, step };
  const variables = { ...commandVariables(target, live ?? '', null), BOWLINE_SNAPSHOT: name };
  return ledger.time(where, async () => {
    const { code, output } = await world.runOnRunner(command, snapshot.timeoutMs, variables, signal);
    for (const line of output) world.progress.output(where, line);
    if (code === 0) return output;
    const ended =
      code === null ? `was ended: its time was up after ${timeoutMs / 1000} s` : `failed with exit code ${code}`;
    const said = output.findLast((line) => line.trim() !== '');
    const message = `on the runner, for ${target.host.name}: ${target.app} ${step} ${ended}${said ? `: ${said}` : ''}`;
    const hint = code === null ? 'Raise `snapshot.timeout`, or make it faster.' : adviseOn(subject, verb, output);
    throw new CommandError(message, code, output.slice(-10), { where, hint });
  });
}
