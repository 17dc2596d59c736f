import { rootScriptOf } from '../config/privileges';
import type { SystemdRuntime } from '../config/runtimes/systemd';
import type { Target } from '../config/targets/target';
import { writeCommandFile, writeRunFile } from '../release/command-file';
import { pathsOf } from '../release/host-layout';
import { writeUnit } from '../release/unit-file';
import type { Facts } from '../shell/facts';
import type { HostUser, RootCommand } from '../shell/host-user';
import type { Missing } from '../shell/missing';
import { lines, type Sh, sh } from '../shell/sh';
import { readSystemctl, systemctl, unitRights } from '../shell/systemctl';
import type { Behaviour } from './behaviour';
import type { SwitchOver } from './runtime';
import { findUnitProblems } from './unit';
import { askUnit, readUnit, type UnitAnswer } from './unit-answer';
import { explainFailure, noteRestart, showUnitLog } from './unit-log';
import { findUnitProcesses } from './unit-processes';
import { observeUnit, readUnitState } from './unit-state';

/** A systemd unit: one that exists, or one that Bowline writes where the config says how to start. */
export function systemdRuntime(target: Target, runtime: SystemdRuntime): Behaviour {
  const { unit, start, scope } = runtime;
  return {
    identity: `systemd ${scope} ${unit}`,
    tools: ['systemctl'],
    rights: rightsOf(target, runtime),
    needsExec: start !== undefined,
    facts: (prefix) => writeFacts(prefix, target, runtime),
    // A unit that Bowline writes runs as the deploy user, and root reads everything.
    reader: (facts) => (start === undefined && scope === 'system' ? readUser(facts) : null),
    missing: (facts) => findServiceProblems(target, runtime, facts),
    // The manager listens before the service runs.
    holdsPort: (facts) => facts.read('socket') !== undefined,
    files: (release, version) =>
      start === undefined
        ? [writeRunFile()]
        : [
            writeCommandFile(target, 'start', start, release, version),
            { path: '.bowline/unit', text: writeUnit(target, runtime), mode: 0o644 },
          ],
    switchOver: (moment) => restart(target, runtime, moment),
    stop: (_release, user) => stopUnit(target, runtime, user),
    remove: (_live, user) => lines(stopUnit(target, runtime, user), forgetUnit(target, runtime, user)),
    observe: () => observeUnit(runtime, target.path, pathsOf(target.path, target.link).current),
    readState: (output) => readUnitState(output, pathsOf(target.path, target.link).current, runtime.reload === true),
    processes: { name: unit, find: (port) => findUnitProcesses(runtime, port) },
    logs: (request, user) => showUnitLog(request, target, runtime, user),
  };
}

function restart(target: Target, runtime: SystemdRuntime, { release, previous, user }: SwitchOver): Sh {
  const { unit, scope } = runtime;
  const { current } = pathsOf(target.path, target.link);
  const manager = systemctl(scope, user, rootScriptOf(target));
  return lines(
    scope === 'user' && sh`loginctl enable-linger 2>/dev/null || :`,
    // A unit that crashed often enough refuses to start until its counter is cleared.
    sh`${manager} reset-failed ${unit} 2>/dev/null || :`,
    chooseVerb(target, runtime, release, previous),
    noteRestart(target),
    sh`${manager} "$bw_verb" ${unit} || { bw_code=$?; ${explainFailure(runtime)}; exit "$bw_code"; }`,
    sh`[ "$(readlink ${current})" != '' ]`,
  );
}

/** One that never came about, because its installation failed, is stopped as it is. */
function stopUnit(target: Target, { unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const isActive = sh`${readSystemctl(scope)} is-active --quiet ${unit}`;
  return sh`${systemctl(scope, user, rootScriptOf(target))} stop ${unit} || if ${isActive}; then exit 1; fi`;
}

/** A unit that an admin wrote stays, and does not start with the machine any more. */
function forgetUnit(target: Target, { unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const isEnabled = sh`${readSystemctl(scope)} is-enabled --quiet ${unit} 2>/dev/null`;
  const advice = `${unit} starts with the machine: run \`systemctl disable ${unit}\` as root`;
  return sh`if ${isEnabled}; then ${systemctl(scope, user, rootScriptOf(target))} disable ${unit} 2>&1 || echo ${advice}; fi`;
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
  const paths = pathsOf(target.path, target.link);
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
function rightsOf(target: Target, { unit, scope, reload }: SystemdRuntime): readonly RootCommand[] {
  const verbs = ['restart', 'stop', 'reset-failed', ...(reload ? ['reload'] : [])];
  return unitRights(scope, unit, verbs, rootScriptOf(target));
}

function writeFacts(prefix: string, target: Target, runtime: SystemdRuntime): Sh {
  const { scope } = runtime;
  const show = readSystemctl(scope);
  return lines(
    askUnit(prefix, target, runtime),
    sh`for bw_socket in $(printf '%s\\n' "$bw_show" | sed -n -e 's/^Requires=//p' -e 's/^TriggeredBy=//p'); do`,
    sh`case $bw_socket in *.socket) case $(${show} show -p LoadState -p ActiveState -- "$bw_socket" | tr '\\n' ' ') in`,
    sh`*ActiveState=active*) bw FACT ${`${prefix}.socket`} "$bw_socket";;`,
    sh`*LoadState=not-found*) bw FACT ${`${prefix}.no_socket`} "$bw_socket";; esac;; esac`,
    sh`done`,
    scope === 'user' && sh`${show} show-environment >/dev/null 2>&1 || bw FACT ${`${prefix}.no_user_manager`} yes`,
  );
}

/** Who the service runs as; null for root, who reads everything. */
function readUser(facts: Facts): string | null {
  const user = readUnit(facts)?.one('User') ?? '';
  return ['', 'root', '0'].includes(user) ? null : user;
}

/** What keeps a unit from being managed and from running the release. */
export function findServiceProblems(target: Target, runtime: SystemdRuntime, facts: Facts): readonly Missing[] {
  if (facts.read('no_user_manager') !== undefined) return [noUserManager(target)];
  const silence = facts.read('no_systemd');
  if (silence !== undefined)
    return [{ message: `systemd does not answer: ${silence}`, hint: 'Start it, or use the runtime `command`.' }];
  const answer = readUnit(facts);
  const problems = findUnitProblems(target, runtime, answer, facts.readText('unit'));
  return answer?.one('LoadState') === 'loaded' ? [...problems, ...findGaps(runtime, answer, facts)] : problems;
}

function noUserManager({ host }: Target): Missing {
  return {
    message: 'systemd has no user manager for this user',
    hint: `Run once as root: loginctl enable-linger ${host.user}, and install dbus-user-session.`,
  };
}

/** What a unit lacks to be switched without a gap, where it is meant to be. */
function findGaps({ unit, reload }: SystemdRuntime, answer: UnitAnswer, facts: Facts): readonly Missing[] {
  const socket = facts.read('no_socket');
  const found: Missing[] = [];
  if (reload && answer.one('CanReload') === 'no') {
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
