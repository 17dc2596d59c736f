import type { Target } from '../config/model';
import type { writeSecretFiles } from '../release/files';
import type { JournalDraft } from '../release/journal';
import { runtimeOf } from '../runtimes/choose';
import type { HostUser } from '../runtimes/runtime';
import { exportVariables } from '../runtimes/start-file';
import { type Script, type Step, writeScript } from '../shell/script';
import { lines, NOTHING, type Sh, sh } from '../shell/sh';
import { compareFence } from './fence';
import { type HookContext, hookSteps, runPlain } from './hooks';
import { appendEntry, appendSwitch, JOURNAL_FUNCTIONS, type JournalPlace } from './journal';
import { pathsOf } from './paths';

/** The step after which a host serves another release; the client decides by it what has to be undone. */
export const SWITCH_STEP = 'switch';

export interface Activation {
  readonly target: Target;
  readonly run: string;
  readonly fence: number;
  readonly kind: 'deploy' | 'rollback' | 'undo';
  /** null: a first deploy that failed has nothing to return to; the service is stopped, `current` stays. */
  readonly release: string | null;
  /** What serves now; null before the first release. */
  readonly previous: string | null;
  readonly version: string | null;
  readonly runsOnce: boolean;
  readonly journal: JournalPlace;
  /** Said before the switch: that a rollback tries, or that the release which is left is bad. */
  readonly drafts: readonly JournalDraft[];
  /** No switch is recorded at an earlier instant, ISO 8601. */
  readonly notBefore: string;
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

function activateApp(activation: Activation, user: HostUser): (Step | Sh)[] {
  const paths = pathsOf(activation.target.path);
  return [
    sh`exec 8>>${paths.activateLock}; flock 8`,
    ...(activation.release === null ? stopOnly(activation, user) : goTo(activation, activation.release, user)),
    sh`exec 8>&-`,
  ];
}

function step({ target }: Activation, name: string, body: Sh): Step {
  return { name, app: target.app, body };
}

function stopOnly(activation: Activation, user: HostUser): Step[] {
  const { previous, target } = activation;
  const stop = previous === null ? NOTHING : runtimeOf(target).stop(previous, user);
  return [
    step(activation, 'stop', lines(compareFence(activation.target.path, activation.fence), stop, record(activation))),
  ];
}

function record({ drafts, journal }: Activation): Sh {
  return lines(sh`:`, ...drafts.map((draft) => appendEntry(journal, draft)));
}

function goTo(activation: Activation, release: string, user: HostUser): Step[] {
  const { target, previous, run, kind } = activation;
  const runtime = runtimeOf(target);
  const paths = pathsOf(target.path);
  const guard = lines(
    compareFence(activation.target.path, activation.fence),
    checkRelease(release, paths.release(release), paths.current),
  );
  const before = stepsBefore(activation, release);
  const install = runtime.install(release, user);
  const restart = runtime.restart(release, previous, user, paths.incoming(run));
  return [
    // A hook may take minutes and cannot be taken back: nothing runs before it is known that this run may go on.
    ...(before.length > 0 ? [step(activation, 'check the lock', guard), ...before] : []),
    step(activation, SWITCH_STEP, lines(guard, record(activation), switchTo(activation, release))),
    ...(install.text === '' ? [] : [step(activation, 'install the unit', install)]),
    ...(restart.text === '' ? [] : [step(activation, 'restart', restart)]),
    ...(kind === 'deploy' ? hookSteps('after_activate', hookContext(activation, release)) : []),
    // What is verified next is what this script has just started, so they need no exchange of their own.
    ...(kind === 'undo' ? [] : hookSteps('before_verify', hookContext(activation, release))),
  ];
}

/** What runs before the switch: hooks of the release that is left or entered, and secrets of today. */
function stepsBefore(activation: Activation, release: string): Step[] {
  const { kind, previous, replacedFiles, target } = activation;
  if (kind === 'deploy') return hookSteps('before_activate', hookContext(activation, release));
  const leave = previous === null ? [] : hookSteps('on_rollback', hookContext(activation, previous), { mayFail: true });
  if (replacedFiles === undefined) return leave;
  const folder = pathsOf(target.path).release(release);
  return [...leave, step(activation, 'replace secrets', replaceFiles(folder, replacedFiles))];
}

function hookContext({ target, runsOnce, version }: Activation, release: string): HookContext {
  const enter = lines(sh`cd ${pathsOf(target.path).release(release)}`, exportVariables(target, release, version));
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

/**
 * The link's name is the run's own, because a fixed one that an interrupted run left would be followed.
 * The journal is written first: a switch without its announcement could not be told from an old one.
 */
function switchTo({ target, run, journal, previous, kind, notBefore }: Activation, release: string): Sh {
  const paths = pathsOf(target.path);
  const link = `${paths.root}/current.${run}`;
  const told = { run, release, from: previous, kind };
  return lines(
    // The way back takes an inode and a line of the journal, also on a disk that the release has filled.
    kind === 'undo' && sh`rm -rf -- ${paths.incoming(run)}`,
    appendSwitch(journal, { ...told, event: 'activating' }, notBefore),
    sh`rm -f -- ${link}; ln -s ${`releases/${release}`} ${link}`,
    sh`sync -f ${paths.root} 2>/dev/null || sync`,
    sh`mv -T -- ${link} ${paths.current}`,
    sh`[ "$(readlink ${paths.current})" = ${`releases/${release}`} ]`,
    sh`sync -f ${paths.root} 2>/dev/null || sync`,
    appendEntry(journal, { ...told, event: 'activated' }),
  );
}

export interface Closing {
  readonly target: Target;
  readonly run: string;
  readonly release: string;
  readonly fence: number;
  readonly journal: JournalPlace;
  readonly drafts: readonly JournalDraft[];
  /** Releases that may go, by the journal's verdicts. */
  readonly prunable: readonly string[];
  /** Whether the run took the app to a release that is good: its hooks run. */
  readonly isCommitted: boolean;
  readonly runsOnce: boolean;
}

export interface CloseOptions {
  readonly nonce: string;
  readonly apps: readonly Closing[];
  readonly version: string | null;
}

/**
 * Writes the last phase: verdicts and outcome go into the journal, what nobody needs any more is removed.
 * It commits a good run and records a bad one. Nothing in it can fail the run, and a run whose fence is
 * no longer valid leaves everything to the one that took over.
 */
export function writeClose({ nonce, apps, version }: CloseOptions): Script {
  return writeScript({
    nonce,
    parts: [JOURNAL_FUNCTIONS, ...apps.flatMap((app) => closeApp(app, version))],
  });
}

function closeApp(app: Closing, version: string | null): (Step | Sh)[] {
  const { target, run, release, prunable, runsOnce } = app;
  const paths = pathsOf(target.path);
  const enter = lines(sh`cd ${paths.release(release)}`, exportVariables(target, release, version));
  const guarded = (name: string, body: Sh): Step => ({
    name,
    app: target.app,
    mayFail: true,
    body: lines(sh`exec 8>>${paths.activateLock}; flock 8`, compareFence(target.path, app.fence), body),
  });
  return [
    guarded('write the journal', lines(sh`:`, ...app.drafts.map((draft) => appendEntry(app.journal, draft)))),
    ...(prunable.length > 0 ? [guarded('prune', prune(target, prunable))] : []),
    guarded('tidy up', tidy(target, run)),
    ...(!app.isCommitted
      ? []
      : hookSteps('after_commit', { target, enter, runsOnce, run: runPlain }, { mayFail: true })),
  ];
}

/** Never the live release, nor one in which a process still works. */
function prune(target: Target, releases: readonly string[]): Sh {
  const paths = pathsOf(target.path);
  return lines(
    sh`bw_live=$(readlink ${paths.current} || :)`,
    // Of a process the kernel tells the real path, which a link on the way hides.
    sh`bw_real=$(cd ${paths.releases} && pwd -P)`,
    // busybox reads one link at a time, and its `ls` spells names that are not ASCII with question marks.
    sh`bw_used=$(readlink -- /proc/[0-9]*/cwd /proc/[0-9]*/exe 2>/dev/null || :)`,
    sh`[ -n "$bw_used" ] || bw_used=$(for p in /proc/[0-9]*/cwd /proc/[0-9]*/exe; do readlink "$p" 2>/dev/null || :; done)`,
    ...releases.map(
      (id) =>
        sh`case "$bw_live" in releases/${id}) ;; *) case "$bw_used" in *"$bw_real"/${id}*) echo ${`${id} is still in use, kept`};; *) rm -f -- ${`${paths.release(id)}/.bowline/complete`}; chmod -R u+w -- ${paths.release(id)} 2>/dev/null || :; rm -rf -- ${paths.release(id)};; esac;; esac`,
    ),
  );
}

/** Removes this run's folder, and what killed runs left: only the holder of the lock gets here. */
function tidy(target: Target, run: string): Sh {
  const paths = pathsOf(target.path);
  return lines(
    sh`rm -rf -- ${paths.incoming(run)}`,
    sh`rm -rf -- ${`${paths.own}/incoming`}/*`,
    sh`for l in ${paths.root}/current.*; do case $(readlink "$l" || :) in releases/*) rm -f -- "$l";; esac; done`,
  );
}
