import type { SystemdRuntime } from '../config/runtimes/systemd';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { writeUnit } from '../release/unit-file';
import type { Facts } from '../shell/facts';
import type { HostUser, RootCommand } from '../shell/host-user';
import { lines, NOTHING, Sh, sh } from '../shell/sh';
import { readSystemctl, systemctl } from '../shell/systemctl';
import { writeCommandFile } from './command-file';
import type { Behaviour, LogRequest, Missing, ProcessState, SwitchOver } from './runtime';
import { findUnitProblems } from './unit';

/** Of a service that did not start. */
const LAST_LINES: LogRequest = { lines: 30, follow: false };
const PROPERTIES = 'LoadState,ActiveState,SubState,NRestarts,MainPID,Result,ExecMainStatus';

/** A systemd unit: one that exists, or one that Bowline writes where the config says how to start. */
export function systemdRuntime(target: Target, runtime: SystemdRuntime): Behaviour {
  const { unit, start, scope } = runtime;
  return {
    identity: `systemd ${scope} ${unit}`,
    tools: ['systemctl'],
    rights: rightsOf(runtime),
    needsExec: start !== undefined,
    facts: (prefix) => writeFacts(prefix, runtime),
    // A unit that Bowline writes runs as the deploy user, and root reads everything.
    reader: (facts) => (start === undefined ? (facts.read('user') ?? null) : null),
    missing: (facts) => findMissing(target, runtime, facts),
    // The manager listens before the service runs.
    holdsPort: (facts) => facts.read('socket') !== undefined,
    files: (release, version) =>
      start === undefined
        ? []
        : [
            writeCommandFile(target, 'start', start, release, { version, readsEnv: false }),
            { path: '.bowline/unit', text: writeUnit(target, runtime), mode: 0o644 },
          ],
    switchOver: (moment) => restart(target, runtime, moment),
    stop: (_release, user) => stopUnit(runtime, user),
    observe: () => sh`${readSystemctl(scope)} show -p ${PROPERTIES} -- ${unit}`,
    readState,
    logs: (request, user) => showLogs(request, target, runtime, user),
  };
}

function restart(target: Target, runtime: SystemdRuntime, { release, previous, user }: SwitchOver): Sh {
  const { unit, scope } = runtime;
  const { current } = pathsOf(target.path);
  return lines(
    scope === 'user' && sh`loginctl enable-linger 2>/dev/null || :`,
    // A unit that crashed often enough refuses to start until its counter is cleared.
    sh`${systemctl(scope, user)} reset-failed ${unit} 2>/dev/null || :`,
    chooseVerb(target, runtime, release, previous),
    sh`${systemctl(scope, user)} "$bw_verb" ${unit} || { bw_code=$?; ${showLogs(LAST_LINES, target, runtime, user)}; exit "$bw_code"; }`,
    sh`[ "$(readlink ${current})" != '' ]`,
  );
}

/** One that never came about, because its installation failed, is stopped as it is. */
function stopUnit({ unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const isActive = sh`${readSystemctl(scope)} is-active --quiet ${unit}`;
  return sh`${systemctl(scope, user)} stop ${unit} || if ${isActive}; then exit 1; fi`;
}

/**
 * Sets `bw_verb`. A reload reaches only what runs, and a process that stays has the env and the credentials that it was
 * started with.
 */
function chooseVerb(
  target: Target,
  { unit, scope, reload }: SystemdRuntime,
  release: string,
  previous: string | null,
): Sh {
  const restart = sh`bw_verb=restart`;
  if (reload === undefined || previous === null || previous === release) return restart;
  const paths = pathsOf(target.path);
  const files = [
    'env',
    ...(target.secretsAs === 'credentials' ? Object.keys(target.secrets) : []).map((name) => `secrets/${name}`),
  ];
  const same = files.map(
    (file) =>
      sh`&& cmp -s ${`${paths.release(previous)}/.bowline/${file}`} ${`${paths.release(release)}/.bowline/${file}`}`,
  );
  return lines(
    restart,
    sh`if ${readSystemctl(scope)} is-active --quiet ${unit}; then`,
    sh`if : ${same}; then bw_verb=reload; else echo 'restarted, not reloaded: env or credentials differ'; fi`,
    sh`fi`,
  );
}

/** Everything else works with the user's own rights; installing a unit is not the runtime's. */
function rightsOf({ unit, scope, reload }: SystemdRuntime): readonly RootCommand[] {
  if (scope === 'user') return [];
  return ['restart', 'stop', 'reset-failed', ...(reload ? ['reload'] : [])].map((verb) => ['systemctl', verb, unit]);
}

function writeFacts(prefix: string, { unit, scope, reload }: SystemdRuntime): Sh {
  const show = readSystemctl(scope);
  return lines(
    sh`bw_unit=$(${show} cat -- ${unit} 2>/dev/null) && bw_text ${`${prefix}.unit`} "$bw_unit" || :`,
    reload && sh`[ "$(${show} show -p CanReload -- ${unit})" != CanReload=no ] || bw FACT ${`${prefix}.no_reload`} yes`,
    scope === 'system' && askUser(prefix, sh`${show} show -p User -- ${unit}`),
    sh`for bw_socket in $(${show} show -p Requires -p TriggeredBy -- ${unit} 2>/dev/null | sed 's/^[^=]*=//'); do`,
    sh`case $bw_socket in *.socket) case $(${show} show -p LoadState -p ActiveState -- "$bw_socket" | tr '\\n' ' ') in`,
    sh`*ActiveState=active*) bw FACT ${`${prefix}.socket`} "$bw_socket";;`,
    sh`*LoadState=not-found*) bw FACT ${`${prefix}.no_socket`} "$bw_socket";; esac;; esac`,
    sh`done`,
    scope === 'user' && sh`${show} show-environment >/dev/null 2>&1 || bw FACT ${`${prefix}.no_user_manager`} yes`,
  );
}

/** Who the service runs as; nothing for root, who reads everything. */
function askUser(prefix: string, show: Sh): Sh {
  return lines(
    sh`bw_user=$(${show} 2>/dev/null | sed 's/^User=//')`,
    sh`case $bw_user in ''|root|0) ;; *) bw FACT ${`${prefix}.user`} "$bw_user";; esac`,
  );
}

function findMissing(target: Target, runtime: SystemdRuntime, facts: Facts): readonly Missing[] {
  const unit = facts.readText('unit');
  const manager = {
    message: 'systemd has no user manager for this user',
    hint: `Run once as root: loginctl enable-linger ${target.host.user}, and install dbus-user-session.`,
  };
  return [
    ...(facts.read('no_user_manager') === undefined ? [] : [manager]),
    ...findUnitProblems(target, runtime, unit),
    ...(unit === undefined ? [] : findGaps(runtime, facts)),
  ];
}

/** What a unit lacks to be switched without a gap, where it is meant to be. */
function findGaps({ unit, reload }: SystemdRuntime, facts: Facts): readonly Missing[] {
  const socket = facts.read('no_socket');
  const found: Missing[] = [];
  if (reload && facts.read('no_reload') !== undefined) {
    const hint =
      'Add ExecReload= under [Service] and run `systemctl daemon-reload`, or take `reload` out of the config.';
    found.push({ message: `unit ${unit} cannot be reloaded`, hint });
  }
  if (socket !== undefined) {
    const hint = `Install /etc/systemd/system/${socket} and run \`systemctl daemon-reload\`.`;
    found.push({ message: `unit ${unit} requires ${socket}, which is not there`, hint });
  }
  return found;
}

function showLogs(
  { lines: count, sinceMs, follow }: LogRequest,
  { host }: Target,
  { unit, scope }: SystemdRuntime,
  { isRoot }: HostUser,
): Sh {
  const since = sinceMs === undefined ? NOTHING : sh`--since ${`-${Math.ceil(sinceMs / 1000)}s`}`;
  const options = sh`-q -n ${count} ${since} ${new Sh(follow ? '-f' : '')} --no-pager -o short-iso`;
  if (scope === 'user') {
    return sh`env XDG_RUNTIME_DIR="/run/user/$(id -u)" journalctl --user ${options} -u ${unit} 2>&1 || :`;
  }
  const plain = sh`journalctl ${options} -u ${unit}`;
  // The group adm may read the journal; sudo is for a user outside of it.
  if (isRoot || follow) return isRoot ? sh`${plain} 2>&1 || :` : sh`sudo -n ${plain} 2>/dev/null || ${plain} 2>&1 || :`;
  const nothing = `no lines that ${host.user} may read; once as root: usermod -aG systemd-journal ${host.user}`;
  return sh`sudo -n ${plain} 2>/dev/null || { ${plain} 2>&1 | grep . || echo ${nothing}; }`;
}

function readState(output: readonly string[]): ProcessState {
  const properties = new Map(
    output.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const active = properties.get('ActiveState') ?? 'unknown';
  const sub = properties.get('SubState') ?? 'unknown';
  const restarts = Number(properties.get('NRestarts') ?? 0) || 0;
  const pid = Number(properties.get('MainPID') ?? 0) || null;
  const failed =
    active === 'failed' ? `, ${properties.get('Result')}, exit status ${properties.get('ExecMainStatus')}` : '';
  const again = restarts === 0 ? '' : `, ${restarts} restart${restarts === 1 ? '' : 's'}`;
  return { running: active === 'active', detail: `${active} (${sub})${failed}${again}`, restarts, pid };
}
