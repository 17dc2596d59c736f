import type { SystemdRuntime } from '../config/runtimes/systemd';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import type { HostUser } from '../shell/host-user';
import { lines, NOTHING, Sh, sh } from '../shell/sh';
import { readSystemctl } from '../shell/systemctl';
import type { LogRequest } from './runtime';
import { writeResult } from './unit-result';

/** Notes the time, by the host's clock, from which on lines of the log belong to what is started now. */
export function noteRestart(target: Target): Sh {
  // A full disk must not keep a release from coming back.
  return sh`( date +%s.%N >${stampOf(target)} ) 2>/dev/null || :`;
}

export function stampOf({ path, link }: Pick<Target, 'path' | 'link'>): string {
  return `${pathsOf(path, link).current}/.bowline/restarted`;
}

/** Prints the last lines of a unit's log, or why there are none. */
export function showUnitLog(request: LogRequest, target: Target, { unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const { lines: count, follow, ofThisRestart = false } = request;
  const journal = scope === 'user' ? sh`env XDG_RUNTIME_DIR="/run/user/$(id -u)" journalctl --user` : sh`journalctl`;
  const plain = sh`${journal} -q ${new Sh(follow ? '-f' : '')} "$@" --no-pager -o short-iso -u ${unit}`;
  // The group adm may read the journal; sudo is for a user outside of it.
  const isTried = scope === 'system' && !user.isRoot;
  const choice = ofThisRestart ? chooseStart(target, count) : choose(request);
  if (follow) return lines(choice, sh`${isTried ? sh`sudo -n ${plain} 2>/dev/null || ` : NOTHING}${plain} 2>&1 || :`);
  const last = (code: Sh) => sh`$( { ${code} || echo bw_refused; } | tail -n ${count + 1} )`;
  return lines(
    choice,
    isTried ? sh`bw_g=${last(sh`sudo -n ${plain} 2>/dev/null`)}` : sh`bw_g=${last(sh`${plain} 2>&1`)}`,
    sh`bw_m=yes; case $bw_g in (*bw_refused) bw_m=; bw_g=$( ${isTried ? sh`${plain} 2>/dev/null` : sh`printf '%s' "\${bw_g%bw_refused}"`} | tail -n ${count});; esac`,
    sh`if [ -n "$bw_g" ]; then printf '%s\\n' "$bw_g" | tail -n ${count}; else ${explainSilence(target, unit)}; fi`,
  );
}

/** Puts into "$@" which lines are wanted. With a start, journalctl counts lines from there, and not from the end. */
function choose({ lines: count, sinceMs }: LogRequest): Sh {
  return sinceMs === undefined ? sh`set -- -n ${count}` : sh`set -- --since ${`-${Math.ceil(sinceMs / 1000)}s`}`;
}

/** Puts into "$@" what limits the log to the time since the restart; a host whose date knows no fractions has seconds. */
function chooseStart(target: Target, count: number): Sh {
  return lines(
    sh`bw_since=$(cat ${stampOf(target)} 2>/dev/null) || bw_since=`,
    sh`case \${bw_since%.*} in (''|*[!0-9]*) set -- -n ${count};; (*) case \${bw_since#*.} in (*[!0-9]*) bw_since=\${bw_since%.*};; esac; set -- --since "@$bw_since";; esac`,
  );
}

/** A user of no such group sees lines of their own at most, so silence may only be a closed door. */
function explainSilence({ host }: Target, unit: string): Sh {
  const closed = `no lines that ${host.user} may read; once as root: usermod -aG systemd-journal ${host.user} (or the group adm)`;
  const empty = `the journal has no lines of ${unit}`;
  return lines(
    sh`case " $(id -Gn) " in (*' systemd-journal '*|*' adm '*) bw_m=yes;; esac`,
    sh`if [ -n "$bw_m" ]; then echo ${empty}; else echo ${closed}; fi`,
  );
}

/** Tells why a unit did not start, by the word of systemd, which everybody may ask. */
export function explainFailure({ unit, scope }: SystemdRuntime): Sh {
  return lines(
    sh`bw_o=$(${readSystemctl(scope)} show -p Result,ExecMainStatus,StatusText -- ${unit} 2>/dev/null) || :`,
    writeResult(unit),
  );
}
