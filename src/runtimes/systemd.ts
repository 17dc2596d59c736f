import type { SystemdRuntime, Target } from '../config/model';
import { pathsOf } from '../phases/paths';
import { lines, NOTHING, Sh, sh } from '../shell/sh';
import type { HostUser, LogRequest, Missing, ProcessState, Runtime } from './runtime';
import { writeCommandFile } from './start-file';
import { findUnitProblems, unitFolder, writeUnit } from './unit';

const PROPERTIES = 'LoadState,ActiveState,SubState,NRestarts,MainPID,Result,ExecMainStatus';

/** A systemd unit: one that exists, or one that Bowline writes where the config says how to start. */
export function systemdRuntime(target: Target, runtime: SystemdRuntime): Runtime {
  const { unit, start, scope } = runtime;
  const current = pathsOf(target.path).current;
  return {
    tools: ['systemctl'],
    facts: (prefix) => spellFacts(prefix, runtime),
    missing: (read, blob) => findMissing(target, runtime, read, blob),
    files: (release, version) =>
      start === undefined
        ? []
        : [
            writeCommandFile(target, 'start', start, release, { version, readsEnv: false }),
            { path: '.bowline/unit', text: writeUnit(target, runtime), mode: 0o644 },
          ],
    install: (release, user) =>
      start === undefined
        ? NOTHING
        : installUnit(`${pathsOf(target.path).release(release)}/.bowline/unit`, runtime, user),
    restart: (_release, _previous, user) =>
      lines(
        scope === 'user' && sh`loginctl enable-linger 2>/dev/null || :`,
        // A unit that crashed often enough refuses to start until its counter is cleared.
        sh`${systemctl(scope, user)} reset-failed ${unit} 2>/dev/null || :`,
        sh`${systemctl(scope, user)} restart ${unit}`,
        sh`[ "$(readlink ${current})" != '' ]`,
      ),
    stop: (_release, user) => sh`${systemctl(scope, user)} stop ${unit}`,
    observe: () => sh`${systemctl(scope, { isRoot: true })} show -p ${PROPERTIES} -- ${unit}`,
    readState,
    logs: (request, user) => showLogs(request, runtime, user),
    hasProcess: true,
  };
}

/** systemctl as this user may call it; reading needs no more than the user's own rights. */
function systemctl(scope: 'system' | 'user', { isRoot }: HostUser): Sh {
  if (scope === 'user') return sh`env XDG_RUNTIME_DIR="/run/user/$(id -u)" systemctl --user`;
  return isRoot ? sh`systemctl` : sh`sudo -n systemctl`;
}

function installUnit(source: string, { unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const folder = unitFolder(scope);
  const sudo = scope === 'user' || user.isRoot ? sh`` : sh`sudo -n`;
  const put = scope === 'user' ? sh`mkdir -p ${folder}; install -m 644` : sh`${sudo} install -m 644`;
  return lines(
    sh`if [ -f ${source} ] && ! cmp -s ${source} ${folder}/${unit}; then`,
    sh`${put} ${source} ${folder}/${unit}`,
    sh`${systemctl(scope, user)} daemon-reload`,
    sh`${systemctl(scope, user)} enable ${unit} 2>&1`,
    sh`fi`,
  );
}

function spellFacts(prefix: string, { unit, scope, start }: SystemdRuntime): Sh {
  const show = systemctl(scope, { isRoot: true });
  const folder = unitFolder(scope);
  return lines(
    sh`bw_unit=$(${show} cat -- ${unit} 2>/dev/null) && bw_text ${`${prefix}.unit`} "$bw_unit" || :`,
    scope === 'user' && sh`${show} show-environment >/dev/null 2>&1 || bw FACT ${`${prefix}.no_user_manager`} yes`,
    scope === 'system' &&
      sh`if [ "$(id -u)" != 0 ]; then for bw_verb in restart stop reset-failed; do
sudo -n -l systemctl "$bw_verb" ${unit} >/dev/null 2>&1 || bw FACT ${`${prefix}.no_sudo`} systemctl "$bw_verb" ${unit}; done`,
    scope === 'system' &&
      start !== undefined &&
      sh`sudo -n -l install -m 644 ${'/etc/hostname'} ${folder}/${unit} >/dev/null 2>&1 || bw FACT ${`${prefix}.no_sudo`} install`,
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
  return [...found, ...findUnitProblems(target, runtime, blob('unit'))];
}

function missingSudo(target: Target, { unit, start }: SystemdRuntime, denied: string): Missing {
  const verbs = ['restart', 'stop', 'reset-failed', ...(start === undefined ? [] : ['enable'])];
  const commands = verbs.map((verb) => `/usr/bin/systemctl ${verb} ${unit}`);
  if (start !== undefined) {
    commands.push('/usr/bin/systemctl daemon-reload', `/usr/bin/install -m 644 * ${unitFolder('system')}/${unit}`);
  }
  return {
    message: `this user may not run \`${denied}\` through sudo without a password`,
    hint: `Add with visudo: ${target.host.user} ALL=(root) NOPASSWD: ${commands.join(', ')}`,
  };
}

function showLogs(
  { lines: count, sinceMs, follow }: LogRequest,
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
  return isRoot ? sh`${plain} 2>&1 || :` : sh`sudo -n ${plain} 2>/dev/null || ${plain} 2>&1 || :`;
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
