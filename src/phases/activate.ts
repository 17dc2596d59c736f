import type { Target } from '../config/targets/target';
import { partsOf } from '../provision/parts';
import { partsLeft } from '../provision/parts-left';
import type { writeSecretFiles } from '../release/env-files';
import { pathsOf } from '../release/host-layout';
import type { JournalDraft } from '../release/journal';
import { exportHookVariables, type HookSubject, turnRound } from '../release/variables';
import { runtimeOf } from '../runtimes/choose';
import type { HostUser } from '../shell/host-user';
import { type Script, type Step, writeScript } from '../shell/script';
import { lines, NOTHING, type Sh, sh } from '../shell/sh';
import { appendEntry, compareFence, inCriticalSection, JOURNAL_FUNCTIONS, type JournalPlace } from './critical-section';
import { askHold, type HoldQuestion } from './hold';
import { type HookContext, hookSteps, runPlain } from './hooks';
import { isRetiredAtOnce } from './retirement';
import { SWITCH_STEP, type Switch, switchTo } from './switch';

/** The step before whatever runs before the switch. */
export const GUARD_STEP = 'check the lock';
/** The step in which a service that does not start prints its own last lines. */
export const RESTART_STEP = 'restart';

export interface Activation {
  readonly target: Target;
  /** The app as the release is run that serves now. */
  readonly leaves: Target;
  /** The app as releases are run that a switch has left whose run never came to its end. */
  readonly leftUnfinished: readonly { readonly target: Target; readonly release: string }[];
  readonly run: string;
  readonly fence: number;
  readonly kind: 'deploy' | 'rollback' | 'undo';
  /** null: a first deploy that failed has nothing to return to; the service is stopped, `current` stays. */
  readonly release: string | null;
  /** What is live now; null before the first release. */
  readonly previous: string | null;
  /** What the hooks of the release are told that is gone to. */
  readonly hooks: HookSubject;
  readonly runsOnce: boolean;
  /** Parts that have nothing to do there, by name. */
  readonly idle?: readonly string[] | undefined;
  /** What becomes of a hold that is met. */
  readonly hold: HoldQuestion;
  readonly journal: JournalPlace;
  /** Said before the switch: that a rollback tries, or that the release which is left is bad. */
  readonly drafts: readonly JournalDraft[];
  /** No switch is recorded at an earlier instant, ISO 8601. */
  readonly notBefore: string;
  /** The host was restored meanwhile: what runs is restarted, whichever release `current` points to. */
  readonly mustRestart?: boolean | undefined;
  /** Today's secrets for a release of then; only `current-secrets` needs it. */
  readonly replacedFiles?: ReturnType<typeof writeSecretFiles> | undefined;
}

export interface ActivateOptions {
  readonly nonce: string;
  readonly user: HostUser;
  readonly activations: readonly Activation[];
}

/**
 * Writes the critical section: for each app, under its activate lock, the fence is compared, the release
 * switched and the service restarted. It runs to its end whatever becomes of the client, and nobody can
 * raise the fence while it does.
 */
export function writeActivate({ nonce, user, activations }: ActivateOptions): Script {
  return writeScript({
    nonce,
    isCritical: true,
    parts: [JOURNAL_FUNCTIONS, ...activations.flatMap((activation) => activateApp(activation, user))],
  });
}

function activateApp(activation: Activation, user: HostUser): readonly (Step | Sh)[] {
  const steps = activation.release === null ? stopOnly(activation, user) : goTo(activation, activation.release, user);
  return inCriticalSection(activation.target.path, steps);
}

function step({ target }: Activation, name: string, body: Sh): Step {
  return { name, app: target.app, body };
}

function stopOnly(activation: Activation, user: HostUser): Step[] {
  const { previous, leaves, target, fence } = activation;
  const stop = previous === null ? NOTHING : runtimeOf(leaves).stop(previous, user);
  const pause = partsOf(leaves).map((part) => part.pause?.(user));
  return [step(activation, 'stop', lines(compareFence(target.path, fence), ...pause, stop, record(activation)))];
}

function record({ drafts, journal }: Activation): Sh {
  return lines(sh`:`, ...drafts.map((draft) => appendEntry(journal, draft)));
}

function goTo(activation: Activation, release: string, user: HostUser): Step[] {
  const { target, kind } = activation;
  const paths = pathsOf(target.path);
  const guard = lines(
    compareFence(activation.target.path, activation.fence),
    checkRelease(release, paths.release(release), paths.current),
    askHold(target, activation.hold),
  );
  const before = stepsBefore(activation, release);
  const parts = partsOf(target)
    .filter(({ when, name }) => when === 'activate' && activation.idle?.includes(name) !== true)
    .map((part) => step(activation, part.step, part.apply(release, user)));
  const left = leftParts(activation, user);
  const restart = step(activation, RESTART_STEP, restartAs(activation, release, user));
  return [
    // A hook may take minutes and cannot be undone: nothing runs before it is known that this run may go on.
    ...(before.length > 0 ? [step(activation, GUARD_STEP, guard), ...before] : []),
    step(activation, SWITCH_STEP, lines(guard, record(activation), switchTo(switchOf(activation), release, user))),
    ...[...parts, ...left, restart].filter(({ body }) => body.text !== ''),
    // Whichever release serves now, what caches the old one has to hear of it. Going back is not given up for that.
    ...hookSteps('after_activate', hookContext(activation, release), { mayFail: kind === 'undo' }),
    // What is verified next is what this script has just started, so they need no exchange of their own.
    ...(kind === 'undo' ? [] : hookSteps('before_verify', hookContext(activation, release))),
  ];
}

/** What the release that is left had and this one has not; where its service goes too, that is done with it. */
function leftParts(activation: Activation, user: HostUser): Step[] {
  const { target, leaves, previous } = activation;
  if (previous === null || isRetiredAtOnce(leaves, target)) return [];
  return partsLeft(leaves, target)
    .filter(({ when }) => when === 'activate')
    .map((part) => step(activation, `take away ${part.name}`, part.undo(previous, user)));
}

/** A service that the release runs no longer in the same way is stopped first: it would keep the port. */
function restartAs(activation: Activation, release: string, user: HostUser): Sh {
  const { target, leaves, previous, run, leftUnfinished } = activation;
  const runtime = runtimeOf(target);
  const scratch = pathsOf(target.path).incoming(run);
  // The host may have died before it was stopped, and what it serves would go on.
  const retired = leftUnfinished
    .filter((left) => isRetiredAtOnce(left.target, target) && isRetiredAtOnce(left.target, leaves))
    .map((left) => runtimeOf(left.target).retire(left.release, user, target));
  if (previous === null || !isRetiredAtOnce(leaves, target)) {
    if (runtime.standBy !== undefined) return lines(...retired);
    const switched = { release, previous: activation.mustRestart ? release : previous, user, scratch };
    return lines(...retired, runtime.switchOver(switched));
  }
  return lines(
    ...retired,
    runtimeOf(leaves).retire(previous, user, target),
    ...partsLeft(leaves, target).map((part) => part.undo(previous, user)),
    // One that is still running as the release that is gone to was never left; one that stood by serves already.
    runtime.standBy === undefined && runtime.switchOver({ release, previous: release, user, scratch }),
  );
}

/** What runs before the switch: hooks of the release that is left or entered, and secrets of today. */
function stepsBefore(activation: Activation, release: string): Step[] {
  const { kind, previous, replacedFiles, target } = activation;
  if (kind === 'deploy') return hookSteps('before_activate', hookContext(activation, release));
  // A rollback that goes where a killed one went leaves nothing: that one did.
  const isLeaving = previous !== null && previous !== release;
  const leave = !isLeaving
    ? []
    : hookSteps('on_rollback', hookContext(activation, previous, turnRound(activation.hooks)), { mayFail: true });
  if (replacedFiles === undefined) return leave;
  const folder = pathsOf(target.path).release(release);
  return [...leave, step(activation, 'replace secrets', replaceFiles(folder, replacedFiles))];
}

function hookContext({ target, runsOnce, hooks }: Activation, release: string, subject = hooks): HookContext {
  const enter = lines(sh`cd ${pathsOf(target.path).release(release)}`, exportHookVariables(target, subject));
  return { target, enter, runsOnce, run: runPlain };
}

function checkRelease(id: string, folder: string, current: string): Sh {
  return lines(
    sh`[ -e ${`${folder}/.bowline/complete`} ] || { echo ${`release ${id} is not whole`}; exit 1; }`,
    sh`[ -L ${current} ] || [ ! -e ${current} ] || { echo ${`${current} is not a link`}; exit 1; }`,
  );
}

function replaceFiles(folder: string, files: NonNullable<Activation['replacedFiles']>): Sh {
  return lines(
    sh`umask 077; cd ${`${folder}/.bowline`}`,
    files.some(({ isAdded }) => !isAdded) && sh`mkdir -p secrets`,
    ...files.map(
      ({ name, text, isAdded }) =>
        sh`{ ${isAdded ? sh`cat env.build;` : NOTHING} printf '%s' ${text}; } >${`${name}.new`}; mv -- ${`${name}.new`} ${name}`,
    ),
  );
}

/** What runs may have been started with other secrets, or in another time of the host. */
function switchOf(activation: Activation): Switch {
  return { ...activation, isStale: activation.mustRestart === true || activation.replacedFiles !== undefined };
}
