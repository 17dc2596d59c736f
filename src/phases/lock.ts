import { HOST_LOCK, pathsOf } from '../release/host-layout';
import { fenceWord, lockWord } from '../shell/lock-words';
import { type Script, writeScript } from '../shell/script';
import { lines, Sh, sh } from '../shell/sh';

/**
 * How long the holder on the host waits for a heartbeat. The client believes in the lock for a shorter time
 * (`hosts/lock.ts`), so that it never goes on with one that another may have.
 */
const SILENCE_SECONDS = 10;

export interface LockOptions {
  readonly nonce: string;
  /** The directories of the apps, in a fixed order that every run shares. */
  readonly roots: readonly string[];
  readonly scope: 'host' | 'app';
  /** 0 refuses at once. */
  readonly waitMs: number;
  /** Who takes it, one line for people. */
  readonly holder: string;
  /** Names the run's own folders. */
  readonly run: string;
  /** Fences in the order of `roots` that were seen before; a host that was restored may have older ones. */
  readonly floors?: readonly number[] | undefined;
  /** Another time than the usual one, for tests. */
  readonly silenceSeconds?: number | undefined;
}

/**
 * Writes the holder: a shell that keeps the locks while heartbeats arrive on its input and lets go when
 * they end. It tells `FACT fence.N` for every app, `FACT held` when it has them all, `FACT refused` with
 * the holder's words when it has not, and `FACT beat` for every heartbeat.
 *
 * The locks nest, a subshell for each, because dash knows no descriptor above 9: each level keeps its
 * lock open while the next one runs inside it.
 */
export function writeLockHolder(options: LockOptions): Script {
  const { nonce, roots, scope, floors = [] } = options;
  const inner = lines(
    ...roots.map((root, index) => raiseFence(root, index, floors[index] ?? 0)),
    sh`bw FACT ${lockWord('held')} yes`,
    beat(options),
  );
  const apps = roots.reduceRight((body, root) => holdApp(root, body, options), inner);
  const all = scope === 'host' ? holdHost(apps, options) : apps;
  return writeScript({ nonce, readsInput: true, parts: [lines(functions(options), all)] });
}

function functions({ waitMs }: LockOptions): Sh {
  const wait = Math.ceil(waitMs / 1000);
  // `timeout` bounds the wait because busybox's flock has no -w. Who only looks (phases/facts.ts) holds it for a moment.
  return lines(
    sh`trap '' HUP PIPE`,
    new Sh(`bw_take() { for bw_try in 1 2 3; do flock -n 9 && return 0
[ "$bw_try" = 3 ] || sleep 0.05 2>/dev/null 9>&- || sleep 1 9>&-; done
bw FACT ${lockWord('waiting')} "$(head -c 300 "$1" 2>/dev/null | tr '\\n' ' ')"
[ ${wait} -gt 0 ] && timeout ${wait} flock 9 && return 0
bw FACT ${lockWord('refused')} "$(head -c 300 "$1" 2>/dev/null | tr '\\n' ' ')"
return 1; }`),
  );
}

/** A subshell at the end of another takes its place in dash and busybox, and its descriptors with it. */
const STAY = sh`:`;

function holdHost(body: Sh, { holder }: LockOptions): Sh {
  const told = new Sh(`${HOST_LOCK}.holder.$(id -u)`);
  return lines(
    // Opened for reading: with protected_regular not even root may open another user's file with O_CREAT.
    sh`[ -e ${HOST_LOCK} ] || ( umask 0; : >>${HOST_LOCK} ) 2>/dev/null || :`,
    sh`if [ -r ${HOST_LOCK} ]; then ( exec 9<${HOST_LOCK}`,
    new Sh(`bw_take "$(ls -t ${HOST_LOCK}.holder.* 2>/dev/null | head -n 1)" || exit 0`),
    sh`( printf '%s\n' ${holder} >"${told}" ) 2>/dev/null || :`,
    body,
    STAY,
    sh`); else bw FACT ${lockWord('broken')} ${HOST_LOCK}; fi`,
  );
}

function holdApp(root: string, body: Sh, { holder, run }: LockOptions): Sh {
  const paths = pathsOf(root);
  return lines(
    sh`mkdir -p ${paths.own} && : >>${paths.lock} || { bw FACT ${lockWord('broken')} ${paths.lock}; exit 0; }`,
    sh`( exec 9>>${paths.lock}`,
    sh`bw_take ${paths.holder} || exit 0`,
    sh`printf '%s\n' ${holder} >${paths.holder}`,
    // Its lists name every file of the app, which is nobody else's business.
    sh`mkdir -p -m 700 ${paths.incoming(run)}`,
    body,
    STAY,
    new Sh(')'),
  );
}

/** Waits for a critical section that is still running, then raises the fence under its lock. */
function raiseFence(root: string, index: number, floor: number): Sh {
  const paths = pathsOf(root);
  const next = `${paths.fence}.new`;
  return lines(
    sh`bw_fence=$( exec 8>>${paths.activateLock}; flock -n 8 || { bw FACT ${lockWord('busy')} ${index} >&2; flock 8; }`,
    sh`f=$(cat ${paths.fence} 2>/dev/null) || f=0; case $f in ''|*[!0-9]*) f=0;; esac; [ "$f" -ge ${floor} ] || f=${floor}; f=$((f+1))`,
    sh`printf '%s\n' "$f" >${next} && mv ${next} ${paths.fence} && printf '%s' "$f" )`,
    sh`[ -n "$bw_fence" ] || { bw FACT ${lockWord('broken')} ${paths.fence}; exit 0; }`,
    sh`bw FACT ${fenceWord(index)} "$bw_fence"`,
  );
}

/** Every beat is one byte; silence, the end of the input or another byte ends the holder. */
function beat({ roots, run, silenceSeconds = SILENCE_SECONDS }: LockOptions): Sh {
  return lines(
    // `exec`, because bash would keep a subshell that holds the lock's descriptor as long as it waits.
    sh`while bw_beat=$(exec timeout ${silenceSeconds} dd bs=1 count=1 2>/dev/null 9>&-) && [ "$bw_beat" = b ]; do`,
    sh`bw FACT ${lockWord('beat')} yes; done`,
    ...roots.map((root) => sh`rmdir ${pathsOf(root).incoming(run)} 2>/dev/null || :`),
    sh`[ "$bw_beat" = q ] || {`,
    ...roots.map((root) => endGroups(`${pathsOf(root).incoming(run)}/groups`)),
    sh`:; }`,
  );
}

/** What the lost run started and registered ends with it, before the lock is free again. */
function endGroups(file: string): Sh {
  return lines(
    sh`if [ -s ${file} ]; then`,
    sh`for g in $(cat ${file}); do kill -s TERM -- "-$g" 2>/dev/null || :; done`,
    sh`sleep 0.3 2>/dev/null 9>&- || sleep 1 9>&-`,
    sh`for g in $(cat ${file}); do kill -s KILL -- "-$g" 2>/dev/null || :; done`,
    // A process that was killed is not gone at once; a zombie is gone, whether or not somebody reaps it.
    sh`n=0; for g in $(cat ${file}); do while [ "$n" -lt 10 ]; do`,
    sh`case $(cat "/proc/$g/stat" 2>/dev/null) in ''|*') Z '*) break;; esac`,
    sh`n=$((n+1)); sleep 0.05 2>/dev/null 9>&- || sleep 1 9>&-; done; done; fi`,
  );
}
