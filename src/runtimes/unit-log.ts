import type { SystemdRuntime } from '../config/runtimes/systemd';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import type { HostUser } from '../shell/host-user';
import { lines, NOTHING, Sh, sh } from '../shell/sh';
import { readSystemctl } from '../shell/systemctl';
import type { LogRequest } from './runtime';
import { writeResult } from './unit-result';

/** Notes the time, by the host's clock, from which on lines of the log belong to what is started now. */
export function noteRestart({ path }: Target): Sh {
  // A full disk must not keep a release from coming back.
  return sh`( date +%s.%N >${stampOf(path)} ) 2>/dev/null || :`;
}

function stampOf(path: string): string {
  return `${pathsOf(path).current}/.bowline/restarted`;
}

/** Prints the last lines of a unit's log, or why there are none. */
export function showUnitLog(request: LogRequest, target: Target, { unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const { lines: count, sinceMs, follow, ofThisRestart = false } = request;
  const since = sinceMs === undefined ? NOTHING : sh`--since ${`-${Math.ceil(sinceMs / 1000)}s`}`;
  const options = sh`-q -n ${count} ${since} ${new Sh(follow ? '-f' : '')} --no-pager -o short-iso`;
  const own = scope === 'user' ? sh`env XDG_RUNTIME_DIR="/run/user/$(id -u)" journalctl --user` : sh`journalctl`;
  const plain = sh`${own} ${options} "$@" -u ${unit}`;
  // The group adm may read the journal; sudo is for a user outside of it.
  const isTried = scope === 'system' && !user.isRoot;
  if (follow) return sh`set --; ${isTried ? sh`sudo -n ${plain} 2>/dev/null || ` : NOTHING}${plain} 2>&1 || :`;
  return lines(
    ofThisRestart ? chooseStart(target.path) : sh`set --`,
    isTried
      ? sh`bw_g=$(sudo -n ${plain} 2>/dev/null) && bw_m=yes || { bw_m=; bw_g=$(${plain} 2>/dev/null) || :; }`
      : sh`bw_m=yes; bw_g=$(${plain} 2>&1) || :`,
    sh`if [ -n "$bw_g" ]; then printf '%s\\n' "$bw_g"; else ${explainSilence(target, unit)}; fi`,
  );
}

/** Puts into "$@" what limits the log to the time since the restart; a host whose date knows no fractions has seconds. */
function chooseStart(path: string): Sh {
  return lines(
    sh`bw_since=$(cat ${stampOf(path)} 2>/dev/null) || bw_since=`,
    sh`case \${bw_since%.*} in (''|*[!0-9]*) set --;; (*) case \${bw_since#*.} in (*[!0-9]*) bw_since=\${bw_since%.*};; esac; set -- --since "@$bw_since";; esac`,
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
