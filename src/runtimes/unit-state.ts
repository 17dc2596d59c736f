import type { SystemdRuntime } from '../config/runtimes/systemd';
import { lines, type Sh, sh } from '../shell/sh';
import { readProperties, readSystemctl } from '../shell/systemctl';
import type { ProcessState } from './runtime';
import { describeResult } from './unit-result';

const PROPERTIES = 'LoadState,ActiveState,SubState,NRestarts,MainPID,Result,ExecMainStatus,StatusText';

/**
 * Prints the state of a unit, and where its main process works: folder and program, which only its own user and root may
 * read, and the arguments that name the app, which everybody may.
 */
export function observeUnit({ unit, scope }: SystemdRuntime, root: string, current: string): Sh {
  return lines(
    sh`bw_o=$(${readSystemctl(scope)} show -p ${PROPERTIES} -- ${unit}) || :; printf '%s\\n' "$bw_o"`,
    sh`bw_p=$(printf '%s\\n' "$bw_o" | sed -n 's/^MainPID=0*\\([1-9][0-9]*\\)$/\\1/p')`,
    sh`if [ -n "$bw_p" ]; then echo "live=$(readlink -f ${current})"`,
    sh`for bw_f in cwd exe; do ! bw_l=$(readlink "/proc/$bw_p/$bw_f" 2>/dev/null) || echo "$bw_f=$bw_l"; done`,
    sh`{ tr '\\000' '\\n' <"/proc/$bw_p/cmdline" | grep -F -e ${root} | sed 's/^/arg=/'; } 2>/dev/null || :; fi`,
  );
}

/** @param staysAfterSwitch a reload leaves the process as it was started, so its place proves nothing against it */
export function readUnitState(output: readonly string[], current: string, staysAfterSwitch: boolean): ProcessState {
  const properties = readProperties(output);
  const one = (name: string) => properties.get(name)?.[0]?.trim() ?? '';
  const active = one('ActiveState') || 'unknown';
  const restarts = Number(one('NRestarts')) || 0;
  const failed = active === 'failed' ? `, ${describeResult(one('Result'), one('ExecMainStatus'))}` : '';
  const said = active !== 'active' && one('StatusText') !== '' ? `, it said: ${one('StatusText')}` : '';
  const again = restarts === 0 ? '' : `, ${restarts} restart${restarts === 1 ? '' : 's'}`;
  const state = {
    running: active === 'active',
    detail: `${active} (${one('SubState') || 'unknown'})${failed}${said}${again}`,
    restarts,
    pid: Number(one('MainPID')) || null,
  };
  if (one('live') === '') return state;
  const release = findRelease(
    { live: one('live'), cwd: one('cwd'), exe: one('exe') },
    properties.get('arg') ?? [],
    current,
  );
  return { ...state, release: staysAfterSwitch ? null : release };
}

interface Place {
  /** The release that `current` leads to, without links. */
  readonly live: string;
  readonly cwd: string;
  readonly exe: string;
}

/**
 * The release that a process works in. The kernel's own words come first; what it was started with only tells that it
 * asked for `current`. null where neither leads to a release, as of a wrapper that works in `/`.
 */
function findRelease({ live, cwd, exe }: Place, args: readonly string[], current: string): string | null {
  const releases = live.slice(0, live.lastIndexOf('/') + 1);
  for (const path of [cwd, exe]) {
    if (path.startsWith(releases)) return path.slice(releases.length).split(/[/ ]/)[0] ?? null;
  }
  const isAsked = args.some((arg) => arg.includes(`${current}/`) || arg.endsWith(current) || arg.includes(live));
  return isAsked ? live.slice(releases.length) : null;
}
