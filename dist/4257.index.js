"use strict";
exports.id = 4257;
exports.ids = [4257];
exports.modules = {

/***/ 6638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctor: () => (/* binding */ doctor)
/* harmony export */ });
/* harmony import */ var _plan_preflight__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6488);
/* harmony import */ var _shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8382);


/** Looks for everything that would stand in the way of a deploy, host by host, with the next thing to do. */
async function doctor(inputs, runner) {
    const result = await (0,_shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_1__/* .inspectHosts */ .A)(inputs, runner, async (looking) => ({ findings: await examine(looking) }));
    const isIll = (result.findings ?? []).some(({ ok }) => !ok);
    return isIll && result.status === 'success' ? { ...result, status: 'failed', phase: 'pre-flight' } : result;
}
async function examine({ rollout, environment }) {
    const { facts } = rollout;
    const targets = environment.targets.filter(({ host }) => facts.has(host.name));
    const owner = await rollout.readOwner();
    const missing = (0,_plan_preflight__WEBPACK_IMPORTED_MODULE_0__/* .findMissing */ .y7)({ targets, facts, owner, needs: new Map(), mayAdopt: false });
    const findings = missing.map(({ where, message, hint }) => ({
        host: where.host ?? '',
        app: where.app ?? null,
        ok: false,
        message,
        hint: hint ?? null,
    }));
    return environment.hosts.flatMap(({ name }) => {
        const [record] = rollout.ledger.on(name);
        const error = record?.error;
        if (error !== undefined)
            return [{ host: name, app: null, ok: false, message: error.message, hint: error.hint ?? null }];
        const own = findings.filter(({ host }) => host === name);
        return own.length > 0 ? own : [{ host: name, app: null, ok: true, message: 'ready to deploy to', hint: null }];
    });
}


/***/ }),

/***/ 8382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ inspectHosts)
/* harmony export */ });
/* harmony import */ var _rollout_connect__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9495);
/* harmony import */ var _rollout_fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3293);
/* harmony import */ var _rollout_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2094);
/* harmony import */ var _open_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(379);




/**
 * Connects to the hosts of an environment, has a look and changes nothing. Hosts that cannot be reached
 * are part of what was found, and end the run as failed.
 */
async function inspectHosts(inputs, runner, see, options = {}) {
    const { environment, world } = await (0,_open_environment__WEBPACK_IMPORTED_MODULE_3__.openEnvironment)(inputs, runner);
    let rows = {};
    const start = {
        mode: inputs.mode,
        world,
        environment,
        version: null,
        revision: null,
        ref: null,
        reason: null,
        undoesFailures: false,
        mayLeaveIrreversible: false,
    };
    const result = await (0,_rollout_run__WEBPACK_IMPORTED_MODULE_2__/* .runRollout */ .p)(start, async (rollout) => {
        const { ledger, signal } = rollout;
        const { targets } = environment;
        rollout.open(await (0,_rollout_connect__WEBPACK_IMPORTED_MODULE_0__/* .connectFleet */ .N)({ environment, targets, ledger, world, signal, toleratesUnreachable: true, ...options }));
        rows = await see({ rollout, environment, world });
        const errors = ledger.records.flatMap(({ isUnreachable, error }) => (isUnreachable && error ? [error] : []));
        const [first, ...others] = new Set(errors);
        if (first !== undefined)
            throw (0,_rollout_fleet__WEBPACK_IMPORTED_MODULE_1__/* .joinErrors */ ._h)(first, [first, ...others]);
    });
    return { ...result, ...rows };
}


/***/ }),

/***/ 5091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ REQUIRED_TOOLS),
/* harmony export */   Rz: () => (/* binding */ writeFacts)
/* harmony export */ });
/* unused harmony export OPTIONAL_TOOLS */
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6514);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8552);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7144);




/** Without these no release can be made safely. */
const REQUIRED_TOOLS = [
    'cat',
    'chmod',
    'cp',
    'cut',
    'date',
    'dd',
    'df',
    'expr',
    'find',
    'flock',
    'grep',
    'head',
    'id',
    'ln',
    'ls',
    'mkdir',
    'mv',
    'readlink',
    'rm',
    'sed',
    'sha256sum',
    'sleep',
    'sort',
    'sync',
    'tail',
    'tar',
    'timeout',
    'tr',
    'uname',
    'uniq',
    'wc',
    'xargs',
];
/** What makes a release faster or safer where it is there. */
const OPTIONAL_TOOLS = ['gzip', 'zstd', 'setsid', 'sudo', 'python3', 'curl', 'systemctl', 'loginctl'];
/** The newest lines of the journal that are read: a few years of an app that is deployed daily. */
const JOURNAL_LINES = 4000;
/** Writes the script that reads everything a plan needs from one host, and changes nothing. */
function writeFacts({ nonce, targets, withSizes }) {
    const commands = new Set([
        ...REQUIRED_TOOLS,
        ...OPTIONAL_TOOLS,
        ...targets.flatMap((target) => [...target.preflight.commands, ...(0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target).tools]),
    ]);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_1__/* .writeScript */ .l)({
        nonce,
        parts: [
            (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)(functions(withSizes), readHost([...commands]), ...targets.map((target, index) => readApp(target, `app.${index}`))),
        ],
    });
}
function readHost(commands) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw FACT clock "$(date -u +%Y%m%dT%H%M%SZ)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw FACT uid "$(id -u)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw FACT home "$HOME"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw FACT system "$(uname -s)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `for c in ${commands}; do command -v -- "$c" >/dev/null 2>&1 && bw FACT tool."$c" yes; done`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `case $(tar --version 2>/dev/null) in *GNU*|*bsdtar*|*busybox*) bw FACT tar pax;; esac`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `case $(cp --version 2>/dev/null) in *GNU*) bw FACT cp gnu;; esac`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_held ${_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .HOST_LOCK */ .H} && bw FACT locked "$(head -c 300 "$(ls -t ${new _shell_sh__WEBPACK_IMPORTED_MODULE_2__.Sh(_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .HOST_LOCK */ .H)}.holder.* 2>/dev/null | head -n 1)" 2>/dev/null | tr '\\n' ' ')"`);
}
function functions(withSizes) {
    const size = withSizes ? 'bw FACT "$1.size.$r" "$(du -sk -- "$2/releases/$r" 2>/dev/null | cut -f1)"' : ':';
    // A process is a millisecond of the host's, so what the shell can do itself it does.
    return new _shell_sh__WEBPACK_IMPORTED_MODULE_2__.Sh(`bw_line() { [ ! -r "$2" ] || { bw_l=; IFS= read -r bw_l <"$2" || :; bw_text "$1" "$bw_l"; }; }
bw_releases() { for d in "$2"/releases/*/; do
[ -d "$d" ] || continue; r=\${d%/}; r=\${r##*/}; s=partial; [ ! -e "$d/.bowline/complete" ] || s=complete
bw FACT "$1.release.$r" "$s"
${size}
done
bw_text "$1.records" "$(cd "$2/releases" 2>/dev/null && grep '' /dev/null ./*/.bowline/release.json 2>/dev/null)"; }
bw_space() { p=$2; while [ ! -e "$p" ] && [ "$p" != / ]; do p=\${p%/*}; [ -n "$p" ] || p=/; done
bw FACT "$1.ancestor" "$p"
[ -w "$p" ] && [ -x "$p" ] || bw FACT "$1.readonly" "$p"
df -Pk -- "$p" 2>/dev/null | { read -r x || :; read -r x t u f c m || :; bw FACT "$1.disk" "$t $f"; [ -z "$3" ] || bw_noexec "$1" "$m"; }
df -Pi -- "$p" 2>/dev/null | { read -r x || :; read -r x t u f x || :; bw FACT "$1.inodes" "$t $f"; }; }
bw_noexec() { n=; while read -r x d t o x; do [ "$d" != "$2" ] || n=$o; done </proc/mounts
case ,$n, in *,noexec,*) bw FACT "$1.noexec" "$2";; esac; }
# Looks at the kernel's list: trying the lock would refuse whoever asks for it at that moment.
bw_held() { [ -e "$1" ] || return 1; i=$(ls -id "$1"); i=\${i#"\${i%%[! ]*}"}; grep -q "FLOCK .*:\${i%% *} " /proc/locks 2>/dev/null; }
bw_listens() { grep -q ":$1 [0-9A-F]*:0000 0A " /proc/net/tcp /proc/net/tcp6 2>/dev/null; }`);
}
function readApp(target, prefix) {
    const paths = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .w)(target.path);
    const key = (name) => `${prefix}.${name}`;
    const port = target.port === undefined ? undefined : target.port.toString(16).toUpperCase().padStart(4, '0');
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_space ${prefix} ${paths.root} ${startsFiles(target) ? 'noexec' : ''}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `if [ -d ${paths.root} ]; then bw FACT ${key('path')} directory; elif [ -e ${paths.root} ]; then bw FACT ${key('path')} other; else bw FACT ${key('path')} absent; fi`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `if [ -L ${paths.current} ]; then bw_current=$(readlink ${paths.current}); bw FACT ${key('current')} link "$bw_current"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `elif [ -e ${paths.current} ]; then bw_current=; bw FACT ${key('current')} other; else bw_current=; bw FACT ${key('current')} none; fi`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `for f in ${[paths.own, paths.releases, paths.shared]}; do [ ! -e "$f" ] || [ -w "$f" ] || bw FACT ${key('readonly')} "$f"; done`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_line ${key('owner')} ${paths.owner}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_line ${key('key')} ${paths.key}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_l=0; [ ! -r ${paths.fence} ] || read -r bw_l <${paths.fence} || :; bw FACT ${key('fence')} "$bw_l"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_held ${paths.lock} && bw FACT ${key('locked')} "$(head -c 300 ${paths.holder} 2>/dev/null | tr '\\n' ' ')"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `if [ -r ${paths.journal} ]; then bw_text ${key('journal')} "$(tail -n ${JOURNAL_LINES} ${paths.journal})"; fi`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_releases ${prefix} ${paths.root}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `for f in ${`${paths.own}/incoming`}/* ${paths.root}/current.*; do if [ -e "$f" ] || [ -L "$f" ]; then bw FACT ${key('leftover')} "$f"; fi; done`, port !== undefined && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_listens ${port} && bw FACT ${key('listening')} yes`, (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target).facts(key('runtime')), observe(target, key('process')));
}
/** Whether the release holds a file that the service is started by. */
function startsFiles(target) {
    return (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target)
        .files('', null)
        .some(({ mode }) => (mode & 0o111) !== 0);
}
/** The state of the service, so that `status` and the plan know it without another round trip. */
function observe(target, key) {
    const runtime = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target);
    if (!runtime.hasProcess)
        return _shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING */ .K;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_text ${key} "$(${runtime.observe((0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .w)(target.path).current)} 2>&1)"`;
}


/***/ }),

/***/ 6488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d5: () => (/* binding */ requireNothingMissing),
/* harmony export */   h3: () => (/* binding */ writeOwner),
/* harmony export */   y7: () => (/* binding */ findMissing)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _phases_facts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5091);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8552);



/** Lists everything that stands in the way of a deploy, on every host. */
function findMissing(question) {
    const hosts = [...question.facts.values()].flatMap((facts) => findMissingTools(facts, question.targets));
    const apps = question.targets.flatMap((target) => {
        const facts = question.facts.get(target.host.name);
        const app = facts?.apps.get(target.app);
        return facts === undefined || app === undefined ? [] : findMissingForApp(target, facts, app, question);
    });
    return [...hosts, ...apps];
}
/** @throws PreflightError with the whole list, if there is one. */
function requireNothingMissing(question) {
    const missing = findMissing(question);
    if (missing.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .PreflightError */ .wG(missing);
}
function findMissingTools(facts, targets) {
    const here = targets.filter(({ host }) => host.name === facts.host);
    const needed = new Set([
        ..._phases_facts__WEBPACK_IMPORTED_MODULE_1__/* .REQUIRED_TOOLS */ .Ih,
        ...here.flatMap((target) => [...target.preflight.commands, ...(0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_2__/* .runtimeOf */ .G)(target).tools]),
    ]);
    const missing = [...needed].filter((tool) => !facts.tools.has(tool));
    const where = { host: facts.host, step: 'pre-flight' };
    const tools = missing.length === 0
        ? []
        : [
            {
                where,
                message: `missing on the host: ${missing.join(', ')}`,
                hint: `Install ${missing.join(', ')} on ${facts.host}.`,
            },
        ];
    return facts.system === 'Linux'
        ? tools
        : [...tools, { where, message: `it runs ${facts.system}; Bowline deploys to Linux`, hint: 'Use a Linux host.' }];
}
function findMissingForApp(target, facts, app, question) {
    const where = { host: target.host.name, app: target.app, step: 'pre-flight' };
    const found = RULES.map((rule) => rule(target, facts, app, question)).filter((one) => one !== undefined);
    const runtime = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_2__/* .runtimeOf */ .G)(target).missing(app.readRuntime, app.readRuntimeText);
    return [...found, ...runtime].map((one) => ({ where, ...one }));
}
const RULES = [
    refuseHome,
    refuseFile,
    refuseRealCurrent,
    requireWritable,
    requireExecutable,
    requireOwner,
    requireDisk,
    requireInodes,
    requireFreePort,
];
const refuseHomeHint = 'Give the app a directory of its own, such as /srv/NAME.';
function refuseHome(target, facts) {
    if (facts.home.replace(/\/+$/, '') !== target.path)
        return undefined;
    return { message: `path ${target.path} is the home of the deploy user`, hint: refuseHomeHint };
}
function refuseFile(target, _facts, app) {
    if (app.path !== 'other')
        return undefined;
    return { message: `path ${target.path} is not a directory`, hint: refuseHomeHint };
}
function refuseRealCurrent(target, _facts, app) {
    if (app.current !== 'other')
        return undefined;
    return {
        message: `${target.path}/current is a real file or directory, not a link`,
        hint: `Bowline never replaces it: move it away, for example to ${target.path}/before-bowline, and deploy again.`,
    };
}
function requireWritable(target, _facts, app) {
    const [folder] = app.readOnly;
    if (folder === undefined)
        return undefined;
    const user = target.host.user;
    return {
        message: `${user} may not write to ${folder}`,
        hint: app.path === 'absent'
            ? `Create the directory once: sudo install -d -o ${user} -g ${user} ${target.path}`
            : `Give it to the deploy user: sudo chown ${user} ${folder}; or check whether the file system is read-only.`,
    };
}
function requireExecutable(_target, _facts, app) {
    if (app.noexecMount === null)
        return undefined;
    return {
        message: `no program can be started at ${app.ancestor}: ${app.noexecMount} is mounted with noexec`,
        hint: `Mount it with exec: sudo mount -o remount,exec ${app.noexecMount}; or choose another path.`,
    };
}
function requireOwner(target, _facts, app, question) {
    if (app.owner === null || question.mayAdopt || isOwner(app.owner, target, question.owner))
        return undefined;
    return {
        message: `path ${target.path} belongs to another deployment: ${app.owner}`,
        hint: 'Choose another path, or take it over with `force: adopt`.',
    };
}
function isOwner(text, { app, environment }, { repository }) {
    try {
        const owner = JSON.parse(text);
        if (typeof owner !== 'object' || owner === null)
            return false;
        const named = owner;
        const isSameRepository = repository === null || named.repository === null || named.repository === repository;
        return named.app === app && named.environment === environment && isSameRepository;
    }
    catch {
        return false;
    }
}
function writeOwner({ app, environment }, { repository }) {
    return `${JSON.stringify({ repository, app, environment })}\n`;
}
function requireDisk(target, _facts, app, { needs }) {
    const needed = target.preflight.diskFreeBytes + (needs.get(target.app)?.bytes ?? 0);
    if (app.diskFreeBytes === null || app.diskFreeBytes >= needed)
        return undefined;
    return {
        message: `${megabytes(app.diskFreeBytes)} free at ${app.ancestor}, ${megabytes(needed)} needed`,
        hint: 'Free some space, lower `keep`, or lower `preflight.disk_free`.',
    };
}
function requireInodes(target, _facts, app, { needs }) {
    if (app.inodes === null)
        return undefined;
    const { inodesFree } = target.preflight;
    const reserve = 'count' in inodesFree ? inodesFree.count : Math.ceil(app.inodes.total * inodesFree.share);
    const needed = reserve + (needs.get(target.app)?.files ?? 0);
    if (app.inodes.free >= needed)
        return undefined;
    return {
        message: `${app.inodes.free} inodes free at ${app.ancestor}, ${needed} needed`,
        hint: 'Remove files, lower `keep`, or lower `preflight.inodes_free`.',
    };
}
/** On a first deploy nothing of ours can be listening yet. */
function requireFreePort(target, _facts, app) {
    const runtime = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_2__/* .runtimeOf */ .G)(target);
    const isHeldForUs = app.readRuntime('socket') !== undefined;
    const isOurs = app.live !== null || isHeldForUs || runtime.readState(app.process).running;
    if (!runtime.hasProcess || !app.isPortTaken || isOurs)
        return undefined;
    return {
        message: `port ${target.port} is taken by another program`,
        hint: `See which one with: ss -ltnp 'sport = :${target.port}'; stop it or choose another port.`,
    };
}
function megabytes(bytes) {
    return `${Math.floor(bytes / 1_000_000)} MB`;
}


/***/ })

};
;
