import { COLORS } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { pruneStores } from '../provision/store';
import { pathsOf } from '../release/host-layout';
import type { JournalDraft } from '../release/journal';
import { exportHookVariables, type HookSubject } from '../release/variables';
import { runtimeOf } from '../runtimes/choose';
import type { HostUser } from '../shell/host-user';
import { removeMarked } from '../shell/remove';
import { type Script, type Step, writeScript } from '../shell/script';
import { lines, NOTHING, type Sh, sh } from '../shell/sh';
import {
  appendEntry,
  compareFence,
  enterCriticalSection,
  JOURNAL_FUNCTIONS,
  type JournalPlace,
} from './critical-section';
import { hookSteps, runPlain } from './hooks';
import { isRetiredInCommit } from './retirement';

/** In which goes what only releases needed that are gone. */
const PRUNE_IMAGES_STEP = 'prune images';

/** In which a release that serves to the end of what it began is stopped. */
export const RETIRE_STEP = 'stop the previous release';

/** In which a release is stopped that was started and never got requests. */
export const STOP_STAGED_STEP = 'stop what was not switched to';

/** After which only the live colour runs, and all files say so. */
export const SETTLE_STEP = 'settle the colours';

export interface AppCommit {
  readonly target: Target;
  readonly run: string;
  readonly release: string;
  readonly fence: number;
  readonly journal: JournalPlace;
  readonly drafts: readonly JournalDraft[];
  /** Releases that may go, by the journal's verdicts. */
  readonly prunable: readonly string[];
  /** What its hooks are told. */
  readonly hooks: HookSubject;
  /** Whether the run failed when the release was on the host already: the hooks for that run. */
  readonly hasFailed: boolean;
  /** Whether the run took the app to a release that is good: its hooks run. */
  readonly isCommitted: boolean;
  readonly runsOnce: boolean;
  /** Takes away what the source keeps on the host and no release needs any more. */
  readonly tidySource?: Sh | undefined;
  /** What the run left for this release; absent where it left nothing. */
  readonly left?: Left | undefined;
  /** What a failed run has started and not switched to, and `settle` does not stop; absent where there is none. */
  readonly staged?: Left | undefined;
  /** The live release, where it is known to stay. */
  readonly serving?: Left | undefined;
}

export interface Left {
  /** The app as that release is run. */
  readonly target: Target;
  readonly release: string;
  readonly user: HostUser;
}

export interface CommitOptions {
  readonly nonce: string;
  readonly apps: readonly AppCommit[];
}

/**
 * Writes the last phase: verdicts and outcome go into the journal, what nobody needs any more is removed.
 * It commits a good run and records a bad one. Nothing in it can fail the run, and a run whose fence is
 * no longer valid leaves everything to the one that took over.
 */
export function writeCommit({ nonce, apps }: CommitOptions): Script {
  return writeScript({
    nonce,
    parts: [JOURNAL_FUNCTIONS, ...apps.flatMap(commitApp)],
  });
}

function commitApp(app: AppCommit): (Step | Sh)[] {
  const { target, run, release, prunable, runsOnce, tidySource = NOTHING } = app;
  const paths = pathsOf(target.path);
  const enter = lines(sh`cd ${paths.release(release)}`, exportHookVariables(target, app.hooks));
  const hook = { target, enter, runsOnce, run: runPlain };
  const images = runtimeOf(target).prune();
  const guarded = (name: string, body: Sh): Step => ({
    name,
    app: target.app,
    mayFail: true,
    body: lines(enterCriticalSection(target.path), compareFence(target.path, app.fence), body),
  });
  return [
    guarded('write the journal', lines(sh`:`, ...app.drafts.map((draft) => appendEntry(app.journal, draft)))),
    // Before anything is pruned: a hook may want to look at what failed.
    ...(app.hasFailed ? hookSteps('on_failure', hook, { mayFail: true }) : []),
    ...retireLeft(app).map((body) => guarded(RETIRE_STEP, body)),
    ...stopStaged(app).map((body) => guarded(STOP_STAGED_STEP, body)),
    ...settleServing(app).map((body) => guarded(SETTLE_STEP, body)),
    ...(prunable.length > 0 ? [guarded('prune', prune(target, prunable))] : []),
    ...(prunable.length > 0 && images.text !== '' ? [guarded(PRUNE_IMAGES_STEP, images)] : []),
    guarded('tidy up', tidy(target, run)),
    // What the runtime has tagged is free for the source only now.
    ...((app.isCommitted || prunable.length > 0) && tidySource.text !== ''
      ? [guarded('tidy the source', tidySource)]
      : []),
    ...(app.isCommitted ? hookSteps('after_commit', hook, { mayFail: true }) : []),
  ];
}

/** What is live to the end of what it began is stopped now that the other has proved itself. */
function retireLeft({ target, left, isCommitted, release }: AppCommit): Sh[] {
  if (!isCommitted || left === undefined || left.release === release) return [];
  return isRetiredInCommit(left.target, target) ? [runtimeOf(left.target).retire(left.release, left.user)] : [];
}

function stopStaged({ staged }: AppCommit): Sh[] {
  return staged === undefined ? [] : [runtimeOf(staged.target).discard(staged.release, staged.user)];
}

function settleServing({ serving, isCommitted, release: own }: AppCommit): Sh[] {
  if (serving === undefined) return [];
  const { target, release, user } = serving;
  const failed = own === release ? undefined : own;
  return [runtimeOf(target).settle({ release, user, mayKeepWarm: isCommitted, failed })].filter(
    ({ text }) => text !== '',
  );
}

/** Never the live release, nor that of a colour, nor one in which a process still works. */
function prune(target: Target, releases: readonly string[]): Sh {
  const paths = pathsOf(target.path);
  const links = [paths.current, ...COLORS.map((color) => pathsOf(target.path, color).current)];
  return lines(
    sh`bw_live=; for l in ${links}; do [ ! -L "$l" ] || bw_live="$bw_live $(readlink "$l") "; done`,
    // Of a process the kernel tells the real path, which a link on the way hides.
    sh`bw_real=$(cd ${paths.releases} && pwd -P)`,
    // busybox reads one link at a time, and its `ls` spells names that are not ASCII with question marks.
    sh`bw_used=$(readlink -- /proc/[0-9]*/cwd /proc/[0-9]*/exe 2>/dev/null || :)`,
    sh`[ -n "$bw_used" ] || bw_used=$(for p in /proc/[0-9]*/cwd /proc/[0-9]*/exe; do readlink "$p" 2>/dev/null || :; done)`,
    sh`bw_kept=`,
    ...releases.map(
      (id) =>
        sh`case "$bw_live" in *" "releases/${id}" "*) ;; *) case "$bw_used" in *"$bw_real"/${id}*) echo ${`${id} is still in use, kept`};; *) ${removeMarked(paths.release(id), '.bowline/complete')} || bw_kept="$bw_kept "${id};; esac;; esac`,
    ),
    pruneStores(target.path),
    // One that cannot be removed keeps none of the others; the next run tries it again.
    sh`[ -z "$bw_kept" ] || { echo "not removed:$bw_kept; files in it belong to another user. Remove them on the host as root: rm -rf "${paths.releases}/ID; exit 1; }`,
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
