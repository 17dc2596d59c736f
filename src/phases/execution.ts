import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import type { JournalDraft } from '../release/journal';
import { exportVariables, sourceEnv } from '../release/variables';
import { runtimeOf } from '../runtimes/choose';
import { type Script, writeScript } from '../shell/script';
import { lines, Sh, sh } from '../shell/sh';
import { appendEntry, JOURNAL_FUNCTIONS, type JournalPlace } from './critical-section';

export interface Execution {
  readonly target: Target;
  readonly release: { readonly id: string; readonly version: string | null };
  readonly command: readonly string[];
  /** In whose container it runs; undefined for the release on the host. */
  readonly service: string | undefined;
  /** What is printed before the program begins. */
  readonly mark: string;
  /** Its input is its own; else it has none, and the end of the input ends it. */
  readonly hasInput: boolean;
  /** Its terminal is to be set back to what `$s` says. */
  readonly hasTerminal: boolean;
  readonly journal: JournalPlace;
  readonly draft: JournalDraft;
}

/** How long a critical section may keep the journal from being written to. */
const JOURNAL_WAIT_SECONDS = 2;

/**
 * Writes the way to a program in the live release, with env and secrets, which takes the place of its shell. What watches over it
 * works in the release as long as it runs, so that the release is not removed.
 */
export function writeExecution(execution: Execution): string {
  const { target, release, mark, hasTerminal } = execution;
  const paths = pathsOf(target.path);
  const gone = `${release.id} is not live any more; run it again`;
  return lines(
    hasTerminal && sh`stty "$s"`,
    sh`umask 022; cd ${paths.release(release.id)} || exit 1`,
    sh`case $(readlink ${paths.current}) in */${release.id}) ;; *) echo ${gone} >&2; exit 1;; esac`,
    JOURNAL_FUNCTIONS,
    sh`bw_untold=; ( ${appendSoon(execution)} ) 2>/dev/null || bw_untold=yes`,
    watch(execution),
    exportVariables(target, release.id, release.version),
    sourceEnv('./.bowline/env.commands'),
    sh`printf %s ${mark}${new Sh(hasTerminal ? '' : `; printf %s ${sh`${mark}`.text} >&2`)}`,
    sh`[ -z "$bw_untold" ] || echo 'bowline: the journal of the host could not be written' >&2`,
    runProgram(execution),
  ).text;
}

function runProgram({ target, service, command, hasTerminal }: Execution): Sh {
  const runtime = runtimeOf(target);
  const inService = service === undefined ? undefined : runtime.runIn?.({ service, command, hasTerminal });
  return inService ?? sh`exec ${command}`;
}

/** A critical section may take minutes, and somebody who looks into an incident must not wait for it. */
function appendSoon({ target, journal, draft }: Execution): Sh {
  const { activateLock } = pathsOf(target.path);
  return sh`set -e; exec 8>>${activateLock}; timeout ${JOURNAL_WAIT_SECONDS} flock 8 || :; ${appendEntry(journal, draft)}`;
}

/** Ends the process group of the program when the client has gone; it outlives what that would end it by. */
function watch({ hasInput }: Execution): Sh {
  const wait = hasInput
    ? new Sh('while kill -0 "$bw_parent" && kill -0 $$; do sleep 1; done')
    : new Sh('cat <&3 >/dev/null');
  return lines(
    new Sh(`read -r bw_stat </proc/$$/stat; set -- \${bw_stat##*) }; bw_parent=$2
bw_group=$$; [ "$3" != $$ ] || bw_group=-$$`),
    hasInput ? new Sh('exec 3</dev/null') : new Sh('exec 3<&0 </dev/null'),
    sh`( trap '' HUP INT QUIT TERM PIPE; ${wait}
kill -s TERM -- "$bw_group"; sleep 1; kill -s KILL -- "$bw_group" ) </dev/null >/dev/null 2>&1 &`,
    new Sh('exec 3<&-'),
  );
}

/** Writes into the journal how a program ended. */
export function writeExecutionEnd(
  nonce: string,
  { target, journal, draft }: Pick<Execution, 'target' | 'journal' | 'draft'>,
): Script {
  const { activateLock } = pathsOf(target.path);
  const body = sh`exec 8>>${activateLock}; timeout ${JOURNAL_WAIT_SECONDS} flock 8 || :; ${appendEntry(journal, draft)}`;
  return writeScript({ nonce, parts: [JOURNAL_FUNCTIONS, { name: 'write the journal', app: target.app, body }] });
}
