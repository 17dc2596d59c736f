import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import type { JournalEntry } from '../release/journal';
import { exportVariables } from '../release/variables';
import { writeCommandCode } from '../shell/command';
import { RESTORE_SIGNALS, type Script, type Step, writeScript } from '../shell/script';
import { lines, Sh, sh } from '../shell/sh';
import { compareFence, inCriticalSection } from './critical-section';

/** What one of the commands for snapshots is about. */
export interface SnapshotCommand {
  readonly target: Target;
  /** What it is called in the log. */
  readonly step: string;
  /** With the name of the snapshot filled in. */
  readonly command: string;
  readonly timeoutMs: number;
  /** Empty where it is about none. */
  readonly snapshot: string;
  /** The release in which it runs; null runs it outside of the app. */
  readonly folder: string | null;
  readonly release: string | null;
}

/** The name under which the output of a command comes back. */
export const LISTED = 'snapshots';

/** Writes a command that takes, lists or deletes a snapshot. */
export function writeSnapshotCommand(nonce: string, command: SnapshotCommand, isListed = false): Script {
  const run = sh`/bin/sh -ec ${writeCode(command)}`;
  const body = isListed ? sh`bw_v=$(${run}); printf '%s\\n' "$bw_v"; bw_text ${LISTED} "$bw_v"` : sh`exec ${run}`;
  return writeScript({
    nonce,
    parts: [{ name: command.step, app: command.target.app, body: lines(enter(command), body) }],
  });
}

/** A shell that stands in a folder keeps its file system busy, so only a file of the release runs in the app's folder. */
function enter({ target, folder, release, snapshot }: SnapshotCommand): Sh {
  const place = folder === null ? sh`cd "$HOME" 2>/dev/null || cd /` : sh`cd ${pathsOf(target.path).release(folder)}`;
  return lines(place, exportVariables(target, release ?? '', null), sh`export BOWLINE_SNAPSHOT=${snapshot}`);
}

function writeCode({ command, timeoutMs }: SnapshotCommand): string {
  return writeCommandCode(command, { scratch: new Sh('"${TMPDIR:-/tmp}"'), timeoutMs });
}

/** Where the end of a restore is kept while nobody may be connected. It lies outside of what is restored, or goes with it. */
function endOf(key: string): Sh {
  return sh`"\${TMPDIR:-/tmp}"/${`bowline-restore-${key}`}`;
}

/**
 * Writes the command that restores a snapshot. It runs to its end without its client, and leaves its exit code for whoever comes
 * back.
 * @param key random, so that nobody can guess the folder
 */
export function writeRestore(nonce: string, command: SnapshotCommand, key: string): Script {
  const end = endOf(key);
  const body = lines(
    sh`bw_d=${end}; mkdir -m 700 -- "$bw_d"`,
    enter(command),
    // It holds a lock as long as it runs, and nothing that it leaves running does.
    sh`exec 7>"$bw_d/running"; flock 7`,
    sh`bw_c=0; ( ${RESTORE_SIGNALS}; exec /bin/sh -ec ${writeCode(command)} 7>&- ) || bw_c=$?`,
    sh`printf '%s' "$bw_c" >"$bw_d/code" 2>/dev/null || :`,
    sh`exit "$bw_c"`,
  );
  return writeScript({ nonce, isCritical: true, parts: [{ name: command.step, app: command.target.app, body }] });
}

/** How a restore stands whose connection was lost: `gone` where the host does not know of it. */
export type RestoreEnd = 'running' | 'gone' | number;

const END = 'restore';

/** Writes the question how a restore has ended. */
export function writeRestoreQuestion(nonce: string, key: string): Script {
  const body = lines(
    sh`bw_d=${endOf(key)}`,
    sh`if [ -s "$bw_d/code" ]; then bw FACT ${END} "$(cat "$bw_d/code")"`,
    sh`elif [ -e "$bw_d/running" ] && ! flock -n "$bw_d/running" true; then bw FACT ${END} running`,
    sh`else bw FACT ${END} gone; fi`,
  );
  return writeScript({ nonce, parts: [{ name: 'look at the restore', body }] });
}

export function readRestoreEnd(facts: readonly (readonly [string, string])[]): RestoreEnd {
  const said = facts.findLast(([key]) => key === END)?.[1] ?? 'gone';
  if (said === 'running') return said;
  return /^\d+$/.test(said) ? Number(said) : 'gone';
}

/** Writes that what was kept of a restore goes. */
export function writeRestoreTidy(nonce: string, key: string): Script {
  return writeScript({
    nonce,
    parts: [{ name: 'tidy up the restore', body: sh`rm -rf -- ${endOf(key)}`, mayFail: true }],
  });
}

/** What the journal of an app lost. */
export interface LostEntries {
  readonly target: Target;
  readonly fence: number;
  readonly entries: readonly JournalEntry[];
}

/** Writes back what journals lost, each entry with its own counter and time. */
export function writeLostEntries(nonce: string, apps: readonly LostEntries[]): Script {
  return writeScript({ nonce, isCritical: true, parts: apps.flatMap(appendLost) });
}

function appendLost({ target, fence, entries }: LostEntries): readonly (Step | Sh)[] {
  const { journal } = pathsOf(target.path);
  const body = lines(
    compareFence(target.path, fence),
    // A last line that is torn must not swallow the first one behind it.
    sh`[ ! -s ${journal} ] || [ -z "$(tail -c 1 ${journal})" ] || echo >>${journal}`,
    ...entries.map((entry) => sh`printf '%s\\n' ${writeEntry(entry)} >>${journal}`),
  );
  return inCriticalSection(target.path, [{ name: 'complete the journal', app: target.app, body }]);
}

/** The counter first, by which the host finds it. */
function writeEntry({ n, at, ...rest }: JournalEntry): string {
  return JSON.stringify({ n, at, ...rest });
}
