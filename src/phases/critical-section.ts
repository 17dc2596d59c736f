import { pathsOf } from '../release/host-layout';
import { type JournalDraft, writeDraft } from '../release/journal';
import { type Script, type Step, writeScript } from '../shell/script';
import { Sh, sh } from '../shell/sh';

/** Whoever took the lock since has raised the fence: this run changes nothing any more. */
export function compareFence(root: string, fence: number): Sh {
  const { fence: file, holder } = pathsOf(root);
  return sh`[ "$(cat ${file})" = ${String(fence)} ] || { echo "another run has taken over: $(cat ${holder} 2>/dev/null)"; exit 75; }`;
}

/**
 * Defines `bw_journal FILE DRAFT FLOOR`, which appends an entry with the next counter and the host's time.
 * FLOOR is the highest counter that the client has seen, for the case that the last line is torn.
 */
export const JOURNAL_FUNCTIONS = new Sh(`bw_journal() {
[ ! -s "$1" ] || [ -z "$(tail -c 1 "$1")" ] || echo >>"$1"
bw_n=$(tail -n 1 "$1" 2>/dev/null | sed -n 's/^{"n":\\([0-9]*\\),.*/\\1/p'); bw_n=\${bw_n:-0}
[ "$bw_n" -ge "$3" ] || bw_n=$3
printf '{"n":%s,"at":"%s",%s}\\n' "$((bw_n + 1))" "\${4:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}" "$2" >>"$1"; }
bw_clock() { bw_at=$(date -u +%Y-%m-%dT%H:%M:%S.%3NZ); case $bw_at in *.[0-9][0-9][0-9]Z) ;; *) bw_at=$(date -u +%Y-%m-%dT%H:%M:%S.000Z);; esac; }
bw_instant() {
bw_last=$(grep '"event":"activating"' "$1" 2>/dev/null | tail -n 1 | sed -n 's/.*"at":"\\([^"]*\\)".*/\\1/p')
bw_clock; while [ "$bw_at" = "$bw_last" ]; do sleep 1; bw_clock; done
if expr "x$bw_at" '<' "x$2" >/dev/null; then bw_at=$2; fi; }`);

export interface JournalPlace {
  readonly file: string;
  /** The highest counter that was read. */
  readonly floor: number;
}

export function appendEntry({ file, floor }: JournalPlace, draft: JournalDraft): Sh {
  return sh`bw_journal ${file} ${writeDraft(draft)} ${floor}`;
}

/** Like `appendEntry`, with an instant of its own: no two switches of an app share one, nor go back in time. */
export function appendSwitch({ file, floor }: JournalPlace, draft: JournalDraft, notBefore: string): Sh {
  return sh`bw_instant ${file} ${notBefore}; bw_journal ${file} ${writeDraft(draft)} ${floor} "$bw_at"`;
}

/** Waits for the activate lock of an app, which nobody can raise the fence without. */
export function enterCriticalSection(root: string): Sh {
  return sh`exec 8>>${pathsOf(root).activateLock}; flock 8`;
}

/** Writes one step of each app of a host, each in the critical section of its app, to its end. */
export function writeInSections<App extends { readonly target: { readonly app: string; readonly path: string } }>(
  nonce: string,
  apps: readonly App[],
  describe: (app: App) => Omit<Step, 'app'>,
): Script {
  const parts = apps.flatMap((one) => inCriticalSection(one.target.path, [{ app: one.target.app, ...describe(one) }]));
  return writeScript({ nonce, isCritical: true, parts: [JOURNAL_FUNCTIONS, ...parts] });
}

/** Steps of one app that nobody gets in between. */
export function inCriticalSection(root: string, parts: readonly (Step | Sh)[]): readonly (Step | Sh)[] {
  return [enterCriticalSection(root), ...parts, sh`exec 8>&-`];
}
