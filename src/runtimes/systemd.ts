import type { Target } from '../config/model';
import type { SystemdRuntime } from '../config/runtimes/systemd';
import { pathsOf } from '../release/host-layout';
import { lines, NOTHING, Sh, sh } from '../shell/sh';
import { writeCommandFile } from './command-file';
import type { HostUser, LogRequest, Missing, ProcessState, Runtime } from './runtime';
import { findUnitProblems, unitFolder, writeUnit } from './unit';

/** Of a service that did not start. */
const LAST_LINES: LogRequest = { lines: 30, follow: false };
const PROPERTIES = 'LoadState,ActiveState,SubState,NRestarts,MainPID,Result,ExecMainStatus';

/** A systemd unit: one that exists, or one that Bowline writes where the config says how to start. */
export function systemdRuntime(target: Target, runtime: SystemdRuntime): Runtime {
  const { unit, start, scope } = runtime;
  const current = pathsOf(target.path).current;
  return {
    tools: ['systemctl'],
    facts: (prefix) => writeFacts(prefix, target, runtime),
    missing: (read, blob) => findMissing(target, runtime, read, blob),
    files: (release, version) =>
      start === undefined
        ? []
        : [
            writeCommandFile(target, 'start', start, release, { version, readsEnv: false }),
            { path: '.bowline/unit', text: writeUnit(target, runtime), mode: 0o644 },
          ],
    install: (_release, user) => (start === undefined ? NOTHING : installUnit(target, runtime, user)),
    restart: (release, previous, user) =>
      lines(
        scope === 'user' && sh`loginctl enable-linger 2>/dev/null || :`,
        // A unit that crashed often enough refuses to start until its counter is cleared.
        sh`${systemctl(scope, user)} reset-failed ${unit} 2>/dev/null || :`,
        chooseVerb(target, runtime, release, previous),
        sh`${systemctl(scope, user)} "$bw_verb" ${unit} || { bw_code=$?; ${showLogs(LAST_LINES, target, runtime, user)}; exit "$bw_code"; }`,
        sh`[ "$(readlink ${current})" != '' ]`,
      ),
    stop: (_release, user) => stopUnit(runtime, user),
    retire: (_release, user) => lines(stopUnit(runtime, user), start !== undefined && disableUnit(runtime, user)),
    observe: () => sh`${systemctl(scope, { isRoot: true })} show -p ${PROPERTIES} -- ${unit}`,
    readState,
    logs: (request, user) => showLogs(request, target, runtime, user),
    hasProcess: true,
  };
}

/** systemctl as this user may call it; reading needs no more than the user's own rights. */
function systemctl(scope: 'system' | 'user', { isRoot }: HostUser): Sh {
  if (scope === 'user') return sh`env XDG_RUNTIME_DIR="/run/user/$(id -u)" systemctl --user`;
  return isRoot ? sh`systemctl` : sh`sudo -n systemctl`;
}

/** One that never came about, because its installation failed, is stopped as it is. */
function stopUnit({ unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const isActive = sh`${systemctl(scope, { isRoot: true })} is-active --quiet ${unit}`;
  return sh`${systemctl(scope, user)} stop ${unit} || if ${isActive}; then exit 1; fi`;
}

function disableUnit({ unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const advice = `${unit} starts with the machine: run \`systemctl disable ${unit}\` as root`;
  return sh`${systemctl(scope, user)} disable ${unit} 2>&1 || echo ${advice}`;
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
    sh`if ${systemctl(scope, { isRoot: true })} is-active --quiet ${unit}; then`,
    sh`if : ${same}; then bw_verb=reload; else echo 'restarted, not reloaded: env or credentials differ'; fi`,
    sh`fi`,
  );
}

/** Where a unit of Bowline's own comes from. `current` has been switched by then, and a line of sudoers can name it. */
function unitSource({ path }: Target): string {
  return `${pathsOf(path).current}/.bowline/unit`;
}

function installUnit(target: Target, { unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const source = unitSource(target);
  const folder = unitFolder(scope);
  const sudo = scope === 'user' || user.isRoot ? sh`` : sh`sudo -n`;
  const isEnabled = sh`${systemctl(scope, { isRoot: true })} is-enabled --quiet ${unit}`;
  const put = scope === 'user' ? sh`mkdir -p ${folder}; install -m 644` : sh`${sudo} install -m 644`;
  return lines(
    // One that was retired differs by not being enabled.
    sh`if [ -f ${source} ] && ! { cmp -s ${source} ${folder}/${unit} && ${isEnabled}; }; then`,
    sh`${put} ${source} ${folder}/${unit}`,
    sh`${systemctl(scope, user)} daemon-reload`,
    sh`${systemctl(scope, user)} enable ${unit} 2>&1`,
    sh`fi`,
  );
}

/** What has to be run as root, as words; everything else works with the user's own rights. */
function rootCommands(target: Target, { unit, start, reload }: SystemdRuntime): readonly (readonly string[])[] {
  const verbs = ['restart', 'stop', 'reset-failed', ...(reload ? ['reload'] : [])];
  const control = verbs.map((verb) => ['systemctl', verb, unit]);
  if (start === undefined) return control;
  const install = ['install', '-m', '644', unitSource(target), `${unitFolder('system').text}/${unit}`];
  return [...control, ['systemctl', 'enable', unit], ['systemctl', 'daemon-reload'], install];
}

function writeFacts(prefix: string, target: Target, runtime: SystemdRuntime): Sh {
  const { unit, scope, reload } = runtime;
  const show = systemctl(scope, { isRoot: true });
  return lines(
    sh`bw_unit=$(${show} cat -- ${unit} 2>/dev/null) && bw_text ${`${prefix}.unit`} "$bw_unit" || :`,
    reload && sh`[ "$(${show} show -p CanReload -- ${unit})" != CanReload=no ] || bw FACT ${`${prefix}.no_reload`} yes`,
    sh`for bw_socket in $(${show} show -p Requires -p TriggeredBy -- ${unit} 2>/dev/null | sed 's/^[^=]*=//'); do`,
    sh`case $bw_socket in *.socket) case $(${show} show -p LoadState -p ActiveState -- "$bw_socket" | tr '\\n' ' ') in`,
    sh`*ActiveState=active*) bw FACT ${`${prefix}.socket`} "$bw_socket";;`,
    sh`*LoadState=not-found*) bw FACT ${`${prefix}.no_socket`} "$bw_socket";; esac;; esac`,
    sh`done`,
    scope === 'user' && sh`${show} show-environment >/dev/null 2>&1 || bw FACT ${`${prefix}.no_user_manager`} yes`,
    scope === 'system' && sh`if [ "$(id -u)" != 0 ]; then`,
    ...(scope === 'user' ? [] : rootCommands(target, runtime)).map(
      (words) =>
        sh`sudo -n -l -- ${words} >/dev/null 2>&1 || bw FACT ${`${prefix}.no_sudo`} ${words.slice(0, 2).join(' ')}`,
    ),
    scope === 'system' && sh`fi`,
  );
}

function findMissing(
  target: Target,
  runtime: SystemdRuntime,
  read: (key: string) => string | undefined,
  blob: (key: string) => string | undefined,
): readonly Missing[] {
  const found: Missing[] = [];
  const denied = read('no_sudo');
  if (denied !== undefined) found.push(missingSudo(target, runtime, denied));
  if (read('no_user_manager') !== undefined) {
    found.push({
      message: 'systemd has no user manager for this user',
      hint: `Run once as root: loginctl enable-linger ${target.host.user}, and install dbus-user-session.`,
    });
  }
  return [...found, ...findUnitProblems(target, runtime, blob('unit')), ...findGaps(runtime, read, blob('unit'))];
}

/** What the unit lacks to be switched without a gap, where it is meant to be. */
function findGaps(
  { unit, reload }: SystemdRuntime,
  read: (key: string) => string | undefined,
  text: string | undefined,
): readonly Missing[] {
  if (text === undefined) return [];
  const socket = read('no_socket');
  const found: Missing[] = [];
  if (reload && read('no_reload') !== undefined) {
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

function missingSudo(target: Target, runtime: SystemdRuntime, denied: string): Missing {
  const commands = rootCommands(target, runtime).map((words) => `/usr/bin/${words.map(escapeSudoers).join(' ')}`);
  return {
    message: `this user may not run \`${denied}\` through sudo without a password`,
    hint: `Add with visudo: ${target.host.user} ALL=(root) NOPASSWD: ${commands.join(', ')}`,
  };
}

/** Source: sudoers(5), "Other special characters and reserved words", and its wildcards. */
function escapeSudoers(word: string): string {
  return word.replace(/[\\,:= *?[\]!]/g, '\\$&');
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
