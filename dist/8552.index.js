"use strict";
exports.id = 8552;
exports.ids = [8552];
exports.modules = {

/***/ 6514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ HOST_LOCK),
/* harmony export */   w: () => (/* binding */ pathsOf)
/* harmony export */ });
function pathsOf(root) {
    const own = `${root}/.bowline`;
    return {
        root,
        current: `${root}/current`,
        releases: `${root}/releases`,
        shared: `${root}/shared`,
        own,
        owner: `${own}/owner`,
        holder: `${own}/holder`,
        lock: `${own}/lock`,
        activateLock: `${own}/activate.lock`,
        fence: `${own}/fence`,
        journal: `${own}/journal.jsonl`,
        key: `${own}/key`,
        release: (id) => `${root}/releases/${id}`,
        incoming: (run) => `${own}/incoming/${run}`,
    };
}
/** Taken by every deployment of a host, whoever runs it and whatever it deploys. */
const HOST_LOCK = '/run/lock/bowline.lock';


/***/ }),

/***/ 1796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L0: () => (/* binding */ commandVariables),
/* harmony export */   RF: () => (/* binding */ sourceEnv),
/* harmony export */   qY: () => (/* binding */ exportVariables)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7144);

/** The variables that every command of an app sees, on its host and on the runner. */
function commandVariables(target, release, version) {
    return {
        BOWLINE_APP: target.app,
        BOWLINE_ENVIRONMENT: target.environment,
        BOWLINE_HOST: target.host.name,
        BOWLINE_RELEASE: release,
        BOWLINE_VERSION: version ?? '',
        BOWLINE_PORT: target.port === undefined ? '' : String(target.port),
        BOWLINE_PATH: target.path,
    };
}
/** Exports what every command of an app sees. */
function exportVariables(target, release, version) {
    const variables = Object.entries(commandVariables(target, release, version));
    return new _shell_sh__WEBPACK_IMPORTED_MODULE_0__.Sh(`export ${variables.map(([name, value]) => `${name}=${(0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `${value}`.text}`).join(' ')}`);
}
/** Reads a file of variables of a release and exports them. */
function sourceEnv(file) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `set -a; . ${file}; set +a`;
}


/***/ }),

/***/ 8552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ runtimeOf)
});

// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(6514);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(7207);
// EXTERNAL MODULE: ./src/shell/sh.ts + 1 modules
var sh = __webpack_require__(7144);
// EXTERNAL MODULE: ./src/release/variables.ts
var variables = __webpack_require__(1796);
;// CONCATENATED MODULE: ./src/runtimes/command-file.ts



/** An executable of the release that runs one of the app's commands where the release lies. */
function writeCommandFile(target, name, command, release, options) {
    const folder = (0,host_layout/* pathsOf */.w)(target.path).release(release);
    const text = (0,sh/* lines */.M)(new sh.Sh('#!/bin/sh'), (0,sh.sh) `cd ${folder} || exit 1`, (0,variables/* exportVariables */.qY)(target, release, options.version), options.readsEnv && (0,variables/* sourceEnv */.RF)('./.bowline/env'), (0,sh.sh) `exec /bin/sh -c ${command}`).text;
    return { path: `.bowline/${name}`, text: `${text}\n`, mode: 0o755 };
}

;// CONCATENATED MODULE: ./src/runtimes/command.ts




/**
 * A service that the config's own commands start, stop and judge. They are kept in the release, so that
 * each release is stopped by the commands it was started with.
 */
function commandRuntime(target, runtime) {
    const paths = (0,host_layout/* pathsOf */.w)(target.path);
    const file = (release, name) => `${paths.release(release)}/.bowline/${name}`;
    const stop = (release) => stopIfRunning(file(release, 'stop'), file(release, 'status'));
    return {
        tools: [],
        facts: () => sh/* NOTHING */.K,
        missing: () => [],
        files: (release, version) => ['start', 'stop', 'status'].map((name) => writeCommandFile(target, name, runtime[name], release, { version, readsEnv: true })),
        install: () => sh/* NOTHING */.K,
        restart: (release, previous, _user, scratch) => (0,sh/* lines */.M)(previous !== null && stopIfRunning(file(previous, 'stop'), file(previous, 'status')), 
        // Into a file, because a daemon that inherits the output would keep the channel open.
        (0,sh.sh) `mkdir -p ${scratch}; c=0; ( ${script/* RESTORE_SIGNALS */.P}; exec ${file(release, 'start')} ) </dev/null >${`${scratch}/start.log`} 2>&1 || c=$?`, (0,sh.sh) `cat ${`${scratch}/start.log`}; [ "$c" = 0 ] || exit "$c"`),
        stop,
        retire: stop,
        observe: (folder) => {
            const status = `${folder}/.bowline/status`;
            return (0,sh.sh) `if [ -x ${status} ]; then ${status} </dev/null && printf '\\nrunning\\n' || printf '\\nstopped %s\\n' "$?"; else echo absent; fi`;
        },
        readState,
        logs: () => sh/* NOTHING */.K,
        hasProcess: true,
    };
}
/** Many stop commands fail when nothing runs any more, which is just what was wanted. */
function stopIfRunning(stop, status) {
    return (0,sh.sh) `if [ -x ${stop} ] && ! ( ${script/* RESTORE_SIGNALS */.P}; exec ${stop} ) </dev/null && ${status} </dev/null; then echo 'it still runs'; exit 1; fi`;
}
function readState(output) {
    const last = output.at(-1)?.trim() ?? '';
    const said = output.slice(0, -1).join(' ').trim();
    const detail = [last === 'running' ? 'running' : `status command: ${last || 'no answer'}`, said]
        .filter(Boolean)
        .join(', ');
    return { running: last === 'running', detail, restarts: 0, pid: null };
}

;// CONCATENATED MODULE: ./src/runtimes/static.ts

/** Files that something else serves through `current`: the switch is all. */
const staticRuntime = {
    tools: [],
    facts: () => sh/* NOTHING */.K,
    missing: () => [],
    files: () => [],
    install: () => sh/* NOTHING */.K,
    restart: () => sh/* NOTHING */.K,
    stop: () => sh/* NOTHING */.K,
    retire: () => sh/* NOTHING */.K,
    observe: () => sh/* NOTHING */.K,
    readState: () => ({ running: true, detail: 'static files', restarts: 0, pid: null }),
    logs: () => sh/* NOTHING */.K,
    hasProcess: false,
};

;// CONCATENATED MODULE: ./src/runtimes/unit.ts


/** Where a unit of Bowline's own is installed; a piece of code, because a home is known only on the host. */
function unitFolder(scope) {
    return new sh.Sh(scope === 'system' ? '/etc/systemd/system' : '"$HOME/.config/systemd/user"');
}
/** A unit that is the same for every release: what differs lies behind `current`. */
function writeUnit(target, { scope }) {
    const { current } = (0,host_layout/* pathsOf */.w)(target.path);
    return [
        '# Written by Bowline; changes here are overwritten by the next deploy.',
        '[Unit]',
        `Description=${target.app} (${target.environment})`,
        ...(scope === 'system' ? ['Wants=network-online.target', 'After=network-online.target'] : []),
        '',
        '[Service]',
        'Type=exec',
        ...(scope === 'system' ? [`User=${target.host.user}`] : []),
        `WorkingDirectory=${escapeSpecifiers(current)}`,
        `EnvironmentFile=${escapeSpecifiers(current)}/.bowline/env`,
        ...credentialsOf(target).map((line) => escapeSpecifiers(line)),
        `ExecStart=${escapeSpecifiers(current)}/.bowline/start`,
        'Restart=on-failure',
        'RestartSec=1',
        '',
        '[Install]',
        `WantedBy=${scope === 'system' ? 'multi-user.target' : 'default.target'}`,
        '',
    ].join('\n');
}
/** The lines by which a unit takes the secrets as credentials. */
function credentialsOf(target) {
    if (target.secretsAs !== 'credentials')
        return [];
    const { current } = (0,host_layout/* pathsOf */.w)(target.path);
    return Object.keys(target.secrets).map((name) => `LoadCredential=${name}:${current}/.bowline/secrets/${name}`);
}
/** What keeps a unit that exists from reading what the release brings. */
function findUnitProblems(target, runtime, text) {
    if (runtime.start !== undefined)
        return [];
    if (text === undefined)
        return [absent(target, runtime)];
    return expectedLines(target)
        .filter(({ reads }) => !reads(text))
        .map(({ line }) => ({
        message: `unit ${runtime.unit} does not read what the release brings`,
        hint: `Add under [Service] and run \`systemctl daemon-reload\`: ${line}`,
    }));
}
function absent(target, { unit }) {
    return {
        message: `there is no unit ${unit}`,
        hint: `Create it, or let Bowline write it: runtime: { systemd: { unit: ${unit}, start: "…" } } for app ${target.app}.`,
    };
}
function expectedLines(target) {
    const { current } = (0,host_layout/* pathsOf */.w)(target.path);
    const file = `${current}/.bowline/env`;
    const needsEnv = Object.keys(target.env).length > 0 || (target.secretsAs === 'env' && Object.keys(target.secrets).length > 0);
    const env = {
        line: `EnvironmentFile=${file}`,
        reads: (unit) => hasLine(unit, 'EnvironmentFile', (value) => value.replace(/^-/, '') === file),
    };
    const credentials = credentialsOf(target).map((line) => ({
        line,
        reads: (unit) => hasLine(unit, 'LoadCredential', (value) => `LoadCredential=${value}` === line),
    }));
    return [...(needsEnv ? [env] : []), ...credentials];
}
function hasLine(unit, key, matches) {
    return unit.split('\n').some((line) => {
        const [name, ...rest] = line.split('=');
        return (name?.trim() === key &&
            matches(unescapeSpecifiers(rest
                .join('=')
                .trim()
                .replace(/^"(.*)"$/, '$1'))));
    });
}
/** systemd expands `%`; a literal one is doubled. Source: systemd.unit(5), "Specifiers". */
function escapeSpecifiers(text) {
    return text.replaceAll('%', '%%');
}
function unescapeSpecifiers(text) {
    return text.replaceAll('%%', '%');
}

;// CONCATENATED MODULE: ./src/runtimes/systemd.ts




/** Of a service that did not start. */
const LAST_LINES = { lines: 30, follow: false };
const PROPERTIES = 'LoadState,ActiveState,SubState,NRestarts,MainPID,Result,ExecMainStatus';
/** A systemd unit: one that exists, or one that Bowline writes where the config says how to start. */
function systemdRuntime(target, runtime) {
    const { unit, start, scope } = runtime;
    const current = (0,host_layout/* pathsOf */.w)(target.path).current;
    return {
        tools: ['systemctl'],
        facts: (prefix) => writeFacts(prefix, target, runtime),
        missing: (read, blob) => findMissing(target, runtime, read, blob),
        files: (release, version) => start === undefined
            ? []
            : [
                writeCommandFile(target, 'start', start, release, { version, readsEnv: false }),
                { path: '.bowline/unit', text: writeUnit(target, runtime), mode: 0o644 },
            ],
        install: (_release, user) => (start === undefined ? sh/* NOTHING */.K : installUnit(target, runtime, user)),
        restart: (release, previous, user) => (0,sh/* lines */.M)(scope === 'user' && (0,sh.sh) `loginctl enable-linger 2>/dev/null || :`, 
        // A unit that crashed often enough refuses to start until its counter is cleared.
        (0,sh.sh) `${systemctl(scope, user)} reset-failed ${unit} 2>/dev/null || :`, chooseVerb(target, runtime, release, previous), (0,sh.sh) `${systemctl(scope, user)} "$bw_verb" ${unit} || { bw_code=$?; ${showLogs(LAST_LINES, target, runtime, user)}; exit "$bw_code"; }`, (0,sh.sh) `[ "$(readlink ${current})" != '' ]`),
        stop: (_release, user) => stopUnit(runtime, user),
        retire: (_release, user) => (0,sh/* lines */.M)(stopUnit(runtime, user), start !== undefined && disableUnit(runtime, user)),
        observe: () => (0,sh.sh) `${systemctl(scope, { isRoot: true })} show -p ${PROPERTIES} -- ${unit}`,
        readState: systemd_readState,
        logs: (request, user) => showLogs(request, target, runtime, user),
        hasProcess: true,
    };
}
/** systemctl as this user may call it; reading needs no more than the user's own rights. */
function systemctl(scope, { isRoot }) {
    if (scope === 'user')
        return (0,sh.sh) `env XDG_RUNTIME_DIR="/run/user/$(id -u)" systemctl --user`;
    return isRoot ? (0,sh.sh) `systemctl` : (0,sh.sh) `sudo -n systemctl`;
}
/** One that never came about, because its installation failed, is stopped as it is. */
function stopUnit({ unit, scope }, user) {
    const isActive = (0,sh.sh) `${systemctl(scope, { isRoot: true })} is-active --quiet ${unit}`;
    return (0,sh.sh) `${systemctl(scope, user)} stop ${unit} || if ${isActive}; then exit 1; fi`;
}
function disableUnit({ unit, scope }, user) {
    const advice = `${unit} starts with the machine: run \`systemctl disable ${unit}\` as root`;
    return (0,sh.sh) `${systemctl(scope, user)} disable ${unit} 2>&1 || echo ${advice}`;
}
/**
 * Sets `bw_verb`. A reload reaches only what runs, and a process that stays has the env and the credentials that it was
 * started with.
 */
function chooseVerb(target, { unit, scope, reload }, release, previous) {
    const restart = (0,sh.sh) `bw_verb=restart`;
    if (reload === undefined || previous === null || previous === release)
        return restart;
    const paths = (0,host_layout/* pathsOf */.w)(target.path);
    const files = [
        'env',
        ...(target.secretsAs === 'credentials' ? Object.keys(target.secrets) : []).map((name) => `secrets/${name}`),
    ];
    const same = files.map((file) => (0,sh.sh) `&& cmp -s ${`${paths.release(previous)}/.bowline/${file}`} ${`${paths.release(release)}/.bowline/${file}`}`);
    return (0,sh/* lines */.M)(restart, (0,sh.sh) `if ${systemctl(scope, { isRoot: true })} is-active --quiet ${unit}; then`, (0,sh.sh) `if : ${same}; then bw_verb=reload; else echo 'restarted, not reloaded: env or credentials differ'; fi`, (0,sh.sh) `fi`);
}
/** Where a unit of Bowline's own comes from. `current` has been switched by then, and a line of sudoers can name it. */
function unitSource({ path }) {
    return `${(0,host_layout/* pathsOf */.w)(path).current}/.bowline/unit`;
}
function installUnit(target, { unit, scope }, user) {
    const source = unitSource(target);
    const folder = unitFolder(scope);
    const sudo = scope === 'user' || user.isRoot ? (0,sh.sh) `` : (0,sh.sh) `sudo -n`;
    const isEnabled = (0,sh.sh) `${systemctl(scope, { isRoot: true })} is-enabled --quiet ${unit}`;
    const put = scope === 'user' ? (0,sh.sh) `mkdir -p ${folder}; install -m 644` : (0,sh.sh) `${sudo} install -m 644`;
    return (0,sh/* lines */.M)(
    // One that was retired differs by not being enabled.
    (0,sh.sh) `if [ -f ${source} ] && ! { cmp -s ${source} ${folder}/${unit} && ${isEnabled}; }; then`, (0,sh.sh) `${put} ${source} ${folder}/${unit}`, (0,sh.sh) `${systemctl(scope, user)} daemon-reload`, (0,sh.sh) `${systemctl(scope, user)} enable ${unit} 2>&1`, (0,sh.sh) `fi`);
}
/** What has to be run as root, as words; everything else works with the user's own rights. */
function rootCommands(target, { unit, start, reload }) {
    const verbs = ['restart', 'stop', 'reset-failed', ...(reload ? ['reload'] : [])];
    const control = verbs.map((verb) => ['systemctl', verb, unit]);
    if (start === undefined)
        return control;
    const install = ['install', '-m', '644', unitSource(target), `${unitFolder('system').text}/${unit}`];
    return [...control, ['systemctl', 'enable', unit], ['systemctl', 'daemon-reload'], install];
}
function writeFacts(prefix, target, runtime) {
    const { unit, scope, reload } = runtime;
    const show = systemctl(scope, { isRoot: true });
    return (0,sh/* lines */.M)((0,sh.sh) `bw_unit=$(${show} cat -- ${unit} 2>/dev/null) && bw_text ${`${prefix}.unit`} "$bw_unit" || :`, reload && (0,sh.sh) `[ "$(${show} show -p CanReload -- ${unit})" != CanReload=no ] || bw FACT ${`${prefix}.no_reload`} yes`, (0,sh.sh) `for bw_socket in $(${show} show -p Requires -p TriggeredBy -- ${unit} 2>/dev/null | sed 's/^[^=]*=//'); do`, (0,sh.sh) `case $bw_socket in *.socket) case $(${show} show -p LoadState -p ActiveState -- "$bw_socket" | tr '\\n' ' ') in`, (0,sh.sh) `*ActiveState=active*) bw FACT ${`${prefix}.socket`} "$bw_socket";;`, (0,sh.sh) `*LoadState=not-found*) bw FACT ${`${prefix}.no_socket`} "$bw_socket";; esac;; esac`, (0,sh.sh) `done`, scope === 'user' && (0,sh.sh) `${show} show-environment >/dev/null 2>&1 || bw FACT ${`${prefix}.no_user_manager`} yes`, scope === 'system' && (0,sh.sh) `if [ "$(id -u)" != 0 ]; then`, ...(scope === 'user' ? [] : rootCommands(target, runtime)).map((words) => (0,sh.sh) `sudo -n -l -- ${words} >/dev/null 2>&1 || bw FACT ${`${prefix}.no_sudo`} ${words.slice(0, 2).join(' ')}`), scope === 'system' && (0,sh.sh) `fi`);
}
function findMissing(target, runtime, read, blob) {
    const found = [];
    const denied = read('no_sudo');
    if (denied !== undefined)
        found.push(missingSudo(target, runtime, denied));
    if (read('no_user_manager') !== undefined) {
        found.push({
            message: 'systemd has no user manager for this user',
            hint: `Run once as root: loginctl enable-linger ${target.host.user}, and install dbus-user-session.`,
        });
    }
    return [...found, ...findUnitProblems(target, runtime, blob('unit')), ...findGaps(runtime, read, blob('unit'))];
}
/** What the unit lacks to be switched without a gap, where it is meant to be. */
function findGaps({ unit, reload }, read, text) {
    if (text === undefined)
        return [];
    const socket = read('no_socket');
    const found = [];
    if (reload && read('no_reload') !== undefined) {
        const hint = 'Add ExecReload= under [Service] and run `systemctl daemon-reload`, or take `reload` out of the config.';
        found.push({ message: `unit ${unit} cannot be reloaded`, hint });
    }
    if (socket !== undefined) {
        const hint = `Install /etc/systemd/system/${socket} and run \`systemctl daemon-reload\`.`;
        found.push({ message: `unit ${unit} requires ${socket}, which is not there`, hint });
    }
    return found;
}
function missingSudo(target, runtime, denied) {
    const commands = rootCommands(target, runtime).map((words) => `/usr/bin/${words.map(escapeSudoers).join(' ')}`);
    return {
        message: `this user may not run \`${denied}\` through sudo without a password`,
        hint: `Add with visudo: ${target.host.user} ALL=(root) NOPASSWD: ${commands.join(', ')}`,
    };
}
/** Source: sudoers(5), "Other special characters and reserved words", and its wildcards. */
function escapeSudoers(word) {
    return word.replace(/[\\,:= *?[\]!]/g, '\\$&');
}
function showLogs({ lines: count, sinceMs, follow }, { host }, { unit, scope }, { isRoot }) {
    const since = sinceMs === undefined ? sh/* NOTHING */.K : (0,sh.sh) `--since ${`-${Math.ceil(sinceMs / 1000)}s`}`;
    const options = (0,sh.sh) `-q -n ${count} ${since} ${new sh.Sh(follow ? '-f' : '')} --no-pager -o short-iso`;
    if (scope === 'user') {
        return (0,sh.sh) `env XDG_RUNTIME_DIR="/run/user/$(id -u)" journalctl --user ${options} -u ${unit} 2>&1 || :`;
    }
    const plain = (0,sh.sh) `journalctl ${options} -u ${unit}`;
    // The group adm may read the journal; sudo is for a user outside of it.
    if (isRoot || follow)
        return isRoot ? (0,sh.sh) `${plain} 2>&1 || :` : (0,sh.sh) `sudo -n ${plain} 2>/dev/null || ${plain} 2>&1 || :`;
    const nothing = `no lines that ${host.user} may read; once as root: usermod -aG systemd-journal ${host.user}`;
    return (0,sh.sh) `sudo -n ${plain} 2>/dev/null || { ${plain} 2>&1 | grep . || echo ${nothing}; }`;
}
function systemd_readState(output) {
    const properties = new Map(output.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    const active = properties.get('ActiveState') ?? 'unknown';
    const sub = properties.get('SubState') ?? 'unknown';
    const restarts = Number(properties.get('NRestarts') ?? 0) || 0;
    const pid = Number(properties.get('MainPID') ?? 0) || null;
    const failed = active === 'failed' ? `, ${properties.get('Result')}, exit status ${properties.get('ExecMainStatus')}` : '';
    const again = restarts === 0 ? '' : `, ${restarts} restart${restarts === 1 ? '' : 's'}`;
    return { running: active === 'active', detail: `${active} (${sub})${failed}${again}`, restarts, pid };
}

;// CONCATENATED MODULE: ./src/runtimes/choose.ts



/** The way in which the config runs this app. */
function runtimeOf(target) {
    const { runtime } = target;
    if (runtime.kind === 'systemd')
        return systemdRuntime(target, runtime);
    if (runtime.kind === 'command')
        return commandRuntime(target, runtime);
    return staticRuntime;
}


/***/ }),

/***/ 7207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ RESTORE_SIGNALS),
/* harmony export */   l: () => (/* binding */ writeScript)
/* harmony export */ });
/* harmony import */ var _sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7144);

/** For what a critical script starts: a program keeps ignoring the signals that its parent ignored. */
const RESTORE_SIGNALS = (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `trap - HUP INT TERM PIPE`;
/**
 * Writes a phase as one POSIX script. All of it stands in one brace group, because a shell runs what it
 * has of a script that was cut short; a cut group is a syntax error and does nothing.
 */
function writeScript({ nonce, parts, isCritical = false, readsInput = false }) {
    const steps = parts.filter(isStep);
    let index = -1;
    const body = parts.map((part) => {
        if (!isStep(part))
            return part.text;
        index += 1;
        return writeStep(part, index);
    });
    const inner = [prelude(nonce, readsInput), ...body, 'bw DONE 0'].join('\n');
    const text = isCritical ? detach(inner) : `{\n${inner}\nexit 0\n}\n`;
    return {
        text,
        nonce,
        steps: steps.map(({ name, app }) => (app === undefined ? { step: name } : { app, step: name })),
    };
}
function isStep(part) {
    return !(part instanceof _sh__WEBPACK_IMPORTED_MODULE_0__.Sh);
}
function prelude(nonce, readsInput) {
    return [
        readsInput ? '' : 'exec </dev/null',
        'exec 2>&1',
        'umask 022',
        'LC_ALL=C; export LC_ALL',
        (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `BW=${nonce}`.text,
        String.raw `bw() { printf '\036%s %s\n' "$BW" "$*" || :; }`,
        String.raw `bw_text() { printf '\036%s BLOB %s %s\n%s' "$BW" "$1" "${'$'}{#2}" "$2"; }`,
        `bw_file() { if [ -r "$2" ]; then bw_n=$(wc -c <"$2"); bw "BLOB $1 $((bw_n))"; head -c "$((bw_n))" "$2"; fi; }`,
    ]
        .filter(Boolean)
        .join('\n');
}
function writeStep({ body, mayFail = false }, index) {
    const onFailure = mayFail ? ':' : '{ bw DONE 1; exit 1; }';
    return [
        `bw BEGIN ${index}`,
        // A daemon that a step starts must not keep a lock open: 8 and 9 are the locks' descriptors.
        `( exec 8>&- 9>&-; set -e\n${body.text}\n)`,
        `bw_code=$?; bw END ${index} "$bw_code"; [ "$bw_code" = 0 ] || ${onFailure}`,
    ].join('\n');
}
/**
 * The output goes through a relay that keeps reading when the connection is gone, so that no command
 * of a critical section dies or fails because nobody listens any more.
 */
function detach(inner) {
    return `{\n{ trap '' HUP INT TERM PIPE\n${inner}\nexit 0\n} | { trap '' HUP INT TERM PIPE; cat 2>/dev/null || cat >/dev/null; }\nexit 0\n}\n`;
}


/***/ })

};
;
