"use strict";
exports.id = 5554;
exports.ids = [5554];
exports.modules = {

/***/ 1973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ appendEntry),
/* harmony export */   Tl: () => (/* binding */ compareFence),
/* harmony export */   WF: () => (/* binding */ JOURNAL_FUNCTIONS),
/* harmony export */   XH: () => (/* binding */ appendSwitch)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6514);
/* harmony import */ var _release_journal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6106);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7144);



/** Whoever took the lock since has raised the fence: this run changes nothing any more. */
function compareFence(root, fence) {
    const { fence: file, holder } = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .w)(root);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `[ "$(cat ${file})" = ${String(fence)} ] || { echo "another run has taken over: $(cat ${holder} 2>/dev/null)"; exit 75; }`;
}
/**
 * Defines `bw_journal FILE DRAFT FLOOR`, which appends an entry with the next counter and the host's time.
 * FLOOR is the highest counter that the client has seen, for the case that the last line is torn.
 */
const JOURNAL_FUNCTIONS = new _shell_sh__WEBPACK_IMPORTED_MODULE_1__.Sh(`bw_journal() {
[ ! -s "$1" ] || [ -z "$(tail -c 1 "$1")" ] || echo >>"$1"
bw_n=$(tail -n 1 "$1" 2>/dev/null | sed -n 's/^{"n":\\([0-9]*\\),.*/\\1/p'); bw_n=\${bw_n:-0}
[ "$bw_n" -ge "$3" ] || bw_n=$3
printf '{"n":%s,"at":"%s",%s}\\n' "$((bw_n + 1))" "\${4:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}" "$2" >>"$1"; }
bw_clock() { bw_at=$(date -u +%Y-%m-%dT%H:%M:%S.%3NZ); case $bw_at in *.[0-9][0-9][0-9]Z) ;; *) bw_at=$(date -u +%Y-%m-%dT%H:%M:%S.000Z);; esac; }
bw_instant() {
bw_last=$(grep '"event":"activating"' "$1" 2>/dev/null | tail -n 1 | sed -n 's/.*"at":"\\([^"]*\\)".*/\\1/p')
bw_clock; while [ "$bw_at" = "$bw_last" ]; do sleep 1; bw_clock; done
if expr "x$bw_at" '<' "x$2" >/dev/null; then bw_at=$2; fi; }`);
function appendEntry({ file, floor }, draft) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_journal ${file} ${(0,_release_journal__WEBPACK_IMPORTED_MODULE_0__/* .writeDraft */ .d)(draft)} ${floor}`;
}
/** Like `appendEntry`, with an instant of its own: no two switches of an app share one, nor go back in time. */
function appendSwitch({ file, floor }, draft, notBefore) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_instant ${file} ${notBefore}; bw_journal ${file} ${(0,_release_journal__WEBPACK_IMPORTED_MODULE_0__/* .writeDraft */ .d)(draft)} ${floor} "$bw_at"`;
}


/***/ }),

/***/ 7988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ hookSteps),
/* harmony export */   O: () => (/* binding */ runPlain)
/* harmony export */ });
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1796);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7144);



/** The steps of a hook that run on the host; they see env and secrets. */
function hookSteps(name, context, options = {}) {
    const hooks = context.target.hooks[name] ?? [];
    return hooks
        .filter((hook) => hook.runOn === 'host' && (!hook.once || context.runsOnce))
        .map((hook) => ({
        name: `${name}: ${hook.run}`,
        app: context.target.app,
        body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)(context.enter, (0,_release_variables__WEBPACK_IMPORTED_MODULE_0__/* .sourceEnv */ .RF)('./.bowline/env.commands'), context.run(bounded(hook))),
        ...options,
    }));
}
function bounded({ run, timeoutMs }) {
    return timeoutMs === undefined ? run : (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `timeout ${Math.ceil(timeoutMs / 1000)} /bin/sh -ec ${run}`.text;
}
/** Runs a command where nothing watches it, such as in a critical section. */
function runPlain(command) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `( ${_shell_script__WEBPACK_IMPORTED_MODULE_1__/* .RESTORE_SIGNALS */ .P}; exec /bin/sh -ec ${command} )`;
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


/***/ }),

/***/ 1028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ writeSecretFiles),
/* harmony export */   Ue: () => (/* binding */ writeEnvFiles)
/* harmony export */ });
/* unused harmony export writeEnvFile */
/**
 * Writes variables so that systemd's EnvironmentFile= and a POSIX shell's `.` read the same values from
 * one file: both take double quotes and, inside them, a backslash before `"`, `\`, `$` and a backquote.
 * Source: systemd.exec(5), "EnvironmentFile="; POSIX, "Double-Quotes".
 */
function writeEnvFile(variables) {
    return Object.entries(variables)
        .map(([name, value]) => `${name}=${quoteValue(typeof value === 'string' ? value : value.reveal())}\n`)
        .join('');
}
function quoteValue(value) {
    return `"${value.replace(/["\\$`]/g, (character) => `\\${character}`)}"`;
}
/**
 * The files that hand env and secrets to their readers: `env` is the service's, `env.build` is for build
 * commands and has no secrets, `env.commands` is for hooks and checks and has both.
 */
function writeEnvFiles(target, secrets) {
    const all = { ...target.env, ...Object.fromEntries(secrets) };
    const asFiles = target.secretsAs === 'env' ? [] : [...secrets];
    return [
        { name: 'env', text: writeEnvFile(target.secretsAs === 'env' ? all : target.env), mode: 0o600 },
        { name: 'env.build', text: writeEnvFile(target.env), mode: 0o600 },
        { name: 'env.commands', text: writeEnvFile(all), mode: 0o600 },
        ...asFiles.map(([name, value]) => ({ name: `secrets/${name}`, text: value.reveal(), mode: 0o600 })),
    ];
}
/**
 * Like `writeEnvFiles`, for a release that keeps its own env: secrets alone. What `isAdded` says is written
 * after the release's `env.build`, which has all of its env and no secret.
 */
function writeSecretFiles({ secretsAs }, secrets) {
    const text = writeEnvFile(Object.fromEntries(secrets));
    const names = secretsAs === 'env' ? ['env', 'env.commands'] : ['env.commands'];
    const asFiles = secretsAs === 'env' ? [] : [...secrets];
    return [
        ...names.map((name) => ({ name, text, mode: 0o600, isAdded: true })),
        ...asFiles.map(([name, value]) => ({ name: `secrets/${name}`, text: value.reveal(), mode: 0o600, isAdded: false })),
    ];
}


/***/ }),

/***/ 8969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ activateAll),
  $: () => (/* binding */ activateMachine)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/hosts/script-outcome.ts
var script_outcome = __webpack_require__(4237);
// EXTERNAL MODULE: ./src/hosts/session.ts + 1 modules
var session = __webpack_require__(8255);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(6514);
// EXTERNAL MODULE: ./src/release/variables.ts
var variables = __webpack_require__(1796);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 5 modules
var choose = __webpack_require__(8552);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(7207);
// EXTERNAL MODULE: ./src/shell/sh.ts + 1 modules
var sh = __webpack_require__(7144);
// EXTERNAL MODULE: ./src/phases/critical-section.ts
var critical_section = __webpack_require__(1973);
// EXTERNAL MODULE: ./src/phases/hooks.ts
var hooks = __webpack_require__(7988);
;// CONCATENATED MODULE: ./src/phases/activate.ts







/** The step after which a host serves another release; the client decides by it what has to be undone. */
const SWITCH_STEP = 'switch';
/**
 * Writes the critical section: for each app, under its activate lock, the fence is compared, the release
 * switched and the service restarted. It runs to its end whatever becomes of the client, and nobody can
 * raise the fence while it does.
 */
function writeActivate({ nonce, user, activations }) {
    return (0,script/* writeScript */.l)({
        nonce,
        isCritical: true,
        parts: [critical_section/* JOURNAL_FUNCTIONS */.WF, ...activations.flatMap((activation) => activateApp(activation, user))],
    });
}
function activateApp(activation, user) {
    const paths = (0,host_layout/* pathsOf */.w)(activation.target.path);
    return [
        (0,sh.sh) `exec 8>>${paths.activateLock}; flock 8`,
        ...(activation.release === null ? stopOnly(activation, user) : goTo(activation, activation.release, user)),
        (0,sh.sh) `exec 8>&-`,
    ];
}
function step({ target }, name, body) {
    return { name, app: target.app, body };
}
function stopOnly(activation, user) {
    const { previous, leaves } = activation;
    const stop = previous === null ? sh/* NOTHING */.K : (0,choose/* runtimeOf */.G)(leaves).stop(previous, user);
    return [
        step(activation, 'stop', (0,sh/* lines */.M)((0,critical_section/* compareFence */.Tl)(activation.target.path, activation.fence), stop, record(activation))),
    ];
}
function record({ drafts, journal }) {
    return (0,sh/* lines */.M)((0,sh.sh) `:`, ...drafts.map((draft) => (0,critical_section/* appendEntry */.D4)(journal, draft)));
}
function goTo(activation, release, user) {
    const { target, kind } = activation;
    const runtime = (0,choose/* runtimeOf */.G)(target);
    const paths = (0,host_layout/* pathsOf */.w)(target.path);
    const guard = (0,sh/* lines */.M)((0,critical_section/* compareFence */.Tl)(activation.target.path, activation.fence), checkRelease(release, paths.release(release), paths.current));
    const before = stepsBefore(activation, release);
    const install = runtime.install(release, user);
    const restart = restartAs(activation, release, user);
    return [
        // A hook may take minutes and cannot be taken back: nothing runs before it is known that this run may go on.
        ...(before.length > 0 ? [step(activation, 'check the lock', guard), ...before] : []),
        step(activation, SWITCH_STEP, (0,sh/* lines */.M)(guard, record(activation), switchTo(activation, release))),
        ...(install.text === '' ? [] : [step(activation, 'install the unit', install)]),
        ...(restart.text === '' ? [] : [step(activation, 'restart', restart)]),
        ...(kind === 'deploy' ? (0,hooks/* hookSteps */.L)('after_activate', hookContext(activation, release)) : []),
        // What is verified next is what this script has just started, so they need no exchange of their own.
        ...(kind === 'undo' ? [] : (0,hooks/* hookSteps */.L)('before_verify', hookContext(activation, release))),
    ];
}
/** A service that the release runs no longer in the same way is stopped first: it would keep the port. */
function restartAs({ target, leaves, previous, run }, release, user) {
    const runtime = (0,choose/* runtimeOf */.G)(target);
    const scratch = (0,host_layout/* pathsOf */.w)(target.path).incoming(run);
    if (previous === null || serviceOf(leaves) === serviceOf(target))
        return runtime.restart(release, previous, user, scratch);
    // One that is still running as the release that is gone to was never left.
    return (0,sh/* lines */.M)((0,choose/* runtimeOf */.G)(leaves).retire(previous, user), runtime.restart(release, release, user, scratch));
}
function serviceOf({ runtime }) {
    return runtime.kind === 'systemd' ? `${runtime.scope} ${runtime.unit}` : runtime.kind;
}
/** What runs before the switch: hooks of the release that is left or entered, and secrets of today. */
function stepsBefore(activation, release) {
    const { kind, previous, replacedFiles, target } = activation;
    if (kind === 'deploy')
        return (0,hooks/* hookSteps */.L)('before_activate', hookContext(activation, release));
    // A rollback that goes where a killed one went leaves nothing: that one did.
    const isLeaving = previous !== null && previous !== release;
    const leave = !isLeaving ? [] : (0,hooks/* hookSteps */.L)('on_rollback', hookContext(activation, previous), { mayFail: true });
    if (replacedFiles === undefined)
        return leave;
    const folder = (0,host_layout/* pathsOf */.w)(target.path).release(release);
    return [...leave, step(activation, 'replace secrets', replaceFiles(folder, replacedFiles))];
}
function hookContext({ target, runsOnce, version }, release) {
    const enter = (0,sh/* lines */.M)((0,sh.sh) `cd ${(0,host_layout/* pathsOf */.w)(target.path).release(release)}`, (0,variables/* exportVariables */.qY)(target, release, version));
    return { target, enter, runsOnce, run: hooks/* runPlain */.O };
}
function checkRelease(id, folder, current) {
    return (0,sh/* lines */.M)((0,sh.sh) `[ -e ${`${folder}/.bowline/complete`} ] || { echo ${`release ${id} is not whole`}; exit 1; }`, (0,sh.sh) `[ -L ${current} ] || [ ! -e ${current} ] || { echo ${`${current} is not a link`}; exit 1; }`);
}
function replaceFiles(folder, files) {
    return (0,sh/* lines */.M)((0,sh.sh) `umask 077; cd ${`${folder}/.bowline`}`, files.some(({ isAdded }) => !isAdded) && (0,sh.sh) `mkdir -p secrets`, ...files.map(({ name, text, isAdded }) => (0,sh.sh) `{ ${isAdded ? (0,sh.sh) `cat env.build;` : sh/* NOTHING */.K} printf '%s' ${text}; } >${`${name}.new`}; mv -- ${`${name}.new`} ${name}`));
}
/**
 * The link's name is the run's own, because a fixed one that an interrupted run left would be followed.
 * The journal is written first: a switch without its announcement could not be told from an old one.
 */
function switchTo({ target, run, journal, previous, kind, notBefore }, release) {
    const paths = (0,host_layout/* pathsOf */.w)(target.path);
    const link = `${paths.root}/current.${run}`;
    const told = { run, release, from: previous, kind };
    return (0,sh/* lines */.M)(
    // The way back takes an inode and a line of the journal, also on a disk that the release has filled.
    kind === 'undo' && (0,sh.sh) `rm -rf -- ${paths.incoming(run)}`, (0,critical_section/* appendSwitch */.XH)(journal, { ...told, event: 'activating' }, notBefore), (0,sh.sh) `rm -f -- ${link}; ln -s ${`releases/${release}`} ${link}`, (0,sh.sh) `sync -f ${paths.root} 2>/dev/null || sync`, (0,sh.sh) `mv -T -- ${link} ${paths.current}`, (0,sh.sh) `[ "$(readlink ${paths.current})" = ${`releases/${release}`} ]`, (0,sh.sh) `sync -f ${paths.root} 2>/dev/null || sync`, (0,critical_section/* appendEntry */.D4)(journal, { ...told, event: 'activated' }));
}

// EXTERNAL MODULE: ./src/plan/remembered-runtime.ts
var remembered_runtime = __webpack_require__(8628);
// EXTERNAL MODULE: ./src/rollout/fleet.ts
var rollout_fleet = __webpack_require__(3293);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
// EXTERNAL MODULE: ./src/rollout/prepare.ts + 11 modules
var prepare = __webpack_require__(4118);
// EXTERNAL MODULE: ./src/rollout/runner-hooks.ts
var runner_hooks = __webpack_require__(3994);
;// CONCATENATED MODULE: ./src/rollout/activate.ts









/** Switches every host to its release, all at once. Before the first one, `post` is told how to go back. */
async function activateAll(rollout, plan, kind, describe) {
    const plans = plan.targets.filter(({ action }) => action === 'deploy');
    if (plans.length === 0)
        return;
    rollout.enter('activate');
    if (kind === 'deploy')
        await (0,runner_hooks/* runOnRunnerHooks */.d)(rollout, plan, 'before_activate');
    rollout.saveWayBack(plans);
    const machines = rollout.machinesOf(plan).filter((machine) => here(plans, machine).length > 0);
    const switchTo = (machine) => activateMachine(machine, rollout.fleet, rollout.run, here(plans, machine).map((one) => ({
        plan: one,
        kind,
        release: one.release,
        previous: one.live,
        ...describe(one),
    })));
    // A migration that runs once has ended before any other host serves what needs it.
    const first = kind === 'deploy' ? machines.filter((machine) => goesFirst(rollout, here(plans, machine), machine)) : [];
    await (0,prepare/* onEvery */.nc)(rollout, first, switchTo);
    const others = machines.filter((machine) => !first.includes(machine));
    await (0,prepare/* onEvery */.nc)(rollout, others, switchTo);
    if (kind === 'deploy')
        await (0,runner_hooks/* runOnRunnerHooks */.d)(rollout, plan, 'after_activate');
}
function goesFirst({ fleet }, plans, machine) {
    return plans.some(({ target }) => {
        const hooks = target.hooks.before_activate ?? [];
        return hooks.some(({ once, runOn }) => once && runOn === 'host') && (0,prepare/* runsOnce */.Ot)(fleet, machine, target.app);
    });
}
function here(plans, { host }) {
    return plans.filter(({ target }) => target.host.name === host.name);
}
/**
 * Switches apps on one host, in the given order, and writes down how far it came. It is not aborted: a
 * critical section that was begun is waited for, because only its end tells where the host stands.
 * @throws CommandError of the step that failed; ConnectError when the host was lost meanwhile
 */
async function activateMachine(machine, fleet, run, switchings) {
    const script = writeActivate({
        nonce: fleet.world.random(32),
        user: machine.facts,
        activations: switchings.map((one) => toActivation(one, machine, fleet, run)),
    });
    try {
        const outcome = await (0,session/* runScript */.j3)(machine, script, { progress: fleet.world.progress });
        fleet.ledger.addSteps(outcome.steps);
        for (const { where, code } of outcome.steps) {
            if (where.step === SWITCH_STEP && code === 0)
                recordSwitch(fleet, machine, switchings, where.app);
        }
        if (outcome.failed !== undefined) {
            keepServiceLog(fleet, machine, outcome.failed);
            throw (0,script_outcome/* toCommandError */.z)(machine, outcome.failed);
        }
    }
    catch (thrown) {
        const error = (0,errors/* toBowlineError */.EX)(thrown);
        // What the host did after its last word is unknown until it is read again.
        if (error instanceof errors/* ConnectError */.T$)
            for (const { plan } of switchings)
                fleet.ledger.of(plan.target).isSwitched = true;
        throw error;
    }
}
/** A service that does not start says why in its own log, which its restart printed last. */
function keepServiceLog({ ledger }, machine, { where, tail }) {
    if (where.app === undefined || where.step !== 'restart')
        return;
    ledger.of({ app: where.app, host: machine.address }).logs = tail;
}
function recordSwitch({ ledger }, machine, switchings, app) {
    const done = switchings.find(({ plan }) => plan.target.app === app);
    if (done === undefined || app === undefined)
        return;
    const record = ledger.of({ app, host: machine.address });
    record.release = done.release;
    record.isSwitched = record.isSwitched || done.kind !== 'undo';
}
function toActivation(switching, machine, fleet, run) {
    const { plan, ...rest } = switching;
    return {
        ...rest,
        target: (0,remembered_runtime/* withRememberedRuntime */.t)(plan.target, plan.app, switching.release),
        leaves: (0,remembered_runtime/* withRememberedRuntime */.t)(plan.target, plan.app, switching.previous),
        run,
        fence: (0,rollout_fleet/* fenceOf */.xn)(machine, plan.target),
        runsOnce: (0,prepare/* runsOnce */.Ot)(fleet, machine, plan.target.app),
        journal: (0,journal/* journalPlace */.jK)(plan.target, plan.app),
        notBefore: (0,journal/* afterLastSwitch */.Df)(plan.app),
    };
}


/***/ }),

/***/ 8998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ afterLastSwitch),
/* harmony export */   Pf: () => (/* binding */ openSwitchDrafts),
/* harmony export */   jK: () => (/* binding */ journalPlace)
/* harmony export */ });
/* harmony import */ var _release_history__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5205);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6514);


function journalPlace(target, app) {
    return { file: (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_0__/* .pathsOf */ .w)(target.path).journal, floor: app.journal.entries.at(-1)?.n ?? 0 };
}
/** Closes what a killed run announced: the link tells whether its switch happened. */
function openSwitchDrafts(app, run) {
    const open = (0,_release_history__WEBPACK_IMPORTED_MODULE_1__/* .findOpenSwitch */ .YA)(app.journal);
    if (open === null)
        return [];
    const announced = app.journal.entries.findLast((entry) => entry.event === 'activating');
    if (open !== app.live || announced?.event !== 'activating')
        return [{ event: 'abandoned', run, release: open }];
    return [{ event: 'activated', run, release: open, from: announced.from, kind: announced.kind }];
}
/** Just after the newest switch, so that a clock that went back makes no two alike. */
function afterLastSwitch(app) {
    const last = app.history.switches.at(-1);
    if (last === undefined)
        return '';
    return new Date(Date.parse(last.at) + 1).toISOString();
}


/***/ }),

/***/ 1962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ lockFleet),
  Q: () => (/* binding */ takeMachineLock)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/text/sanitize.ts
var sanitize = __webpack_require__(4741);
// EXTERNAL MODULE: ./src/shell/frames.ts
var shell_frames = __webpack_require__(3642);
// EXTERNAL MODULE: ./src/hosts/session.ts + 1 modules
var hosts_session = __webpack_require__(8255);
;// CONCATENATED MODULE: ./src/hosts/lock.ts




const BEAT_MS = 1_000;
/** The holder on the host gives up later (10 s), so this side never believes in a lock that another may have. */
const ECHO_DEADLINE_MS = 8_000;
/** Of what the host says beside its answers, for the message of a failure. */
const KEPT_LINES = 3;
/**
 * Takes the locks of a host: its own, where the scope says so, and that of every app.
 * @throws LockHeldError naming the holder; ConnectError when the host cannot keep a lock.
 */
async function takeLock(session, request) {
    request.signal.throwIfAborted();
    session.traffic.roundTrips += 1;
    const channel = await (0,hosts_session/* startScript */.OW)(session, request.script, 'open');
    channel.stdin.on('error', () => { });
    channel.stdin.write(request.script.text);
    const holder = new Holder(session, channel, request);
    request.signal.addEventListener('abort', () => holder.giveUp(), { once: true, signal: holder.ended });
    // Aborted while the channel was being opened: nobody calls the listener any more.
    if (request.signal.aborted)
        holder.giveUp();
    await holder.taken;
    return holder;
}
class Holder {
    session;
    channel;
    request;
    fences = [];
    taken;
    /** Closes the channel without waiting for the host, which may hang. */
    giveUp = () => { };
    #lost = new AbortController();
    #ended = new AbortController();
    #said = [];
    #words = (0,sanitize/* createLineDecoder */.xA)((line) => this.#note(line));
    #lastEcho = Date.now();
    #beats;
    #isReleased = false;
    constructor(session, channel, request) {
        this.session = session;
        this.channel = channel;
        this.request = request;
        this.taken = new Promise((resolve, reject) => {
            this.giveUp = () => {
                channel.close();
                reject(request.signal.reason);
            };
            // Beats come as long as the lock is held, and none is kept.
            const limits = { totalBytes: Number.POSITIVE_INFINITY };
            const reader = (0,shell_frames/* createFrameReader */.r)(request.nonce, (frame) => this.#hear(frame, resolve, reject), limits);
            channel.stdout.on('data', (chunk) => {
                try {
                    reader.push(chunk);
                }
                catch (error) {
                    this.#note(error.message);
                    channel.close();
                    reject(this.#brokenHolder());
                }
            });
            channel.stderr.on('data', (chunk) => this.#words.push(chunk));
            channel.exited.then(() => {
                this.#stopBeating();
                reject(request.signal.aborted ? request.signal.reason : this.#brokenHolder());
                this.#lose(session.host.isLost ? 'the connection was lost' : 'its holder on the host ended');
                this.#ended.abort();
            });
        });
    }
    get lost() {
        return this.#lost.signal;
    }
    get ended() {
        return this.#ended.signal;
    }
    async [Symbol.asyncDispose]() {
        this.#isReleased = true;
        this.#stopBeating();
        this.channel.stdin.end('q');
        await Promise.race([this.channel.exited, new Promise((resolve) => setTimeout(resolve, 500).unref())]);
        this.channel.close();
    }
    #hear(frame, resolve, reject) {
        if (frame.kind === 'output')
            this.#words.push(frame.bytes);
        if (frame.kind !== 'fact')
            return;
        if (frame.key.startsWith('fence.'))
            this.fences.push(Number(frame.value));
        if (frame.key === 'beat')
            this.#lastEcho = Date.now();
        if (frame.key === 'waiting' && this.request.waitMs > 0)
            this.request.onWaiting(frame.value);
        if (frame.key === 'busy')
            this.request.onWaiting('the end of a switch that an earlier run began');
        if (frame.key === 'refused')
            reject(this.#refused(frame.value.trim()));
        if (frame.key === 'broken')
            reject(this.#brokenLock(frame.value));
        if (frame.key === 'held') {
            this.#startBeating();
            resolve();
        }
    }
    #note(line) {
        if (line.trim() !== '')
            this.#said.push(line.trim());
        if (this.#said.length > KEPT_LINES)
            this.#said.shift();
    }
    /** The last lines that the host said beside its answers. */
    #lastWords() {
        this.#words.end();
        return this.#said.join('; ');
    }
    #startBeating() {
        this.#lastEcho = Date.now();
        this.#beats = setInterval(() => {
            if (Date.now() - this.#lastEcho > ECHO_DEADLINE_MS)
                this.#lose('the host has not answered a heartbeat');
            else
                this.channel.stdin.write('b');
        }, BEAT_MS);
        this.#beats.unref();
    }
    #stopBeating() {
        clearInterval(this.#beats);
    }
    #lose(why) {
        if (this.#isReleased || this.#lost.signal.aborted)
            return;
        this.#stopBeating();
        const { label, name } = this.session.host;
        this.#lost.abort(new errors/* BowlineError */.JY('lock_lost', `${label}: the lock was lost: ${why}`, {
            where: { host: name },
            hint: 'Nothing more is changed there by this run; run again, and the next run finds out where the host stands.',
        }));
    }
    #refused(holder) {
        const { label, name } = this.session.host;
        const by = holder === '' ? 'another deployment' : holder;
        return new errors/* LockHeldError */.Rk(`${label}: the lock is held by ${by}`, holder, {
            where: { host: name, step: 'lock' },
            hint: 'Wait for that run to end, or set `lock-wait`; a lock is never left behind, so nothing has to be removed.',
        });
    }
    #brokenLock(path) {
        const { label, name } = this.session.host;
        const said = this.#lastWords();
        return new errors/* ConnectError */.T$('shell', `${label}: ${path} cannot be used as a lock${said ? `: ${said}` : ''}`, {
            where: { host: name, step: 'lock' },
            hint: path.startsWith('/run/')
                ? `Create it once as root, readable for all: install -m 666 /dev/null ${path}; or set lock.scope to app.`
                : 'Check that the deploy user may write there and that the disk is not full.',
        });
    }
    #brokenHolder() {
        const { label, name } = this.session.host;
        const said = this.#lastWords() || 'it said nothing';
        return new errors/* ConnectError */.T$('shell', `${label}: the lock could not be taken: ${said}`, {
            where: { host: name, step: 'lock' },
            hint: 'Check the connection and that flock and timeout work for this user.',
        });
    }
}

// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(6514);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(7207);
// EXTERNAL MODULE: ./src/shell/sh.ts + 1 modules
var sh = __webpack_require__(7144);
;// CONCATENATED MODULE: ./src/phases/lock.ts



/**
 * How long the holder on the host waits for a heartbeat. The client believes in the lock for a shorter time
 * (`hosts/lock.ts`), so that it never goes on with one that another may have.
 */
const SILENCE_SECONDS = 10;
/**
 * Writes the holder: a shell that keeps the locks while heartbeats arrive on its input and lets go when
 * they end. It tells `FACT fence.N` for every app, `FACT held` when it has them all, `FACT refused` with
 * the holder's words when it has not, and `FACT beat` for every heartbeat.
 *
 * The locks nest, a subshell for each, because dash knows no descriptor above 9: each level keeps its
 * lock open while the next one runs inside it.
 */
function writeLockHolder(options) {
    const { nonce, roots, scope } = options;
    const inner = (0,sh/* lines */.M)(...roots.map((root, index) => raiseFence(root, index)), (0,sh.sh) `bw FACT held yes`, beat(options));
    const apps = roots.reduceRight((body, root) => holdApp(root, body, options), inner);
    const all = scope === 'host' ? holdHost(apps, options) : apps;
    return (0,script/* writeScript */.l)({ nonce, readsInput: true, parts: [(0,sh/* lines */.M)(functions(options), all)] });
}
function functions({ waitMs }) {
    const wait = Math.ceil(waitMs / 1000);
    // `timeout` bounds the wait because busybox's flock has no -w.
    return (0,sh/* lines */.M)((0,sh.sh) `trap '' HUP PIPE`, new sh.Sh(`bw_take() { flock -n 9 && return 0
bw FACT waiting "$(head -c 300 "$1" 2>/dev/null | tr '\\n' ' ')"
[ ${wait} -gt 0 ] && timeout ${wait} flock 9 && return 0
bw FACT refused "$(head -c 300 "$1" 2>/dev/null | tr '\\n' ' ')"
return 1; }`));
}
/** A subshell at the end of another takes its place in dash and busybox, and its descriptors with it. */
const STAY = (0,sh.sh) `:`;
function holdHost(body, { holder }) {
    const told = new sh.Sh(`${host_layout/* HOST_LOCK */.H}.holder.$(id -u)`);
    return (0,sh/* lines */.M)(
    // Opened for reading: with protected_regular not even root may open another user's file with O_CREAT.
    (0,sh.sh) `[ -e ${host_layout/* HOST_LOCK */.H} ] || ( umask 0; : >>${host_layout/* HOST_LOCK */.H} ) 2>/dev/null || :`, (0,sh.sh) `if [ -r ${host_layout/* HOST_LOCK */.H} ]; then ( exec 9<${host_layout/* HOST_LOCK */.H}`, new sh.Sh(`bw_take "$(ls -t ${host_layout/* HOST_LOCK */.H}.holder.* 2>/dev/null | head -n 1)" || exit 0`), (0,sh.sh) `( printf '%s\n' ${holder} >"${told}" ) 2>/dev/null || :`, body, STAY, (0,sh.sh) `); else bw FACT broken ${host_layout/* HOST_LOCK */.H}; fi`);
}
function holdApp(root, body, { holder, run }) {
    const paths = (0,host_layout/* pathsOf */.w)(root);
    return (0,sh/* lines */.M)((0,sh.sh) `mkdir -p ${paths.own} && : >>${paths.lock} || { bw FACT broken ${paths.lock}; exit 0; }`, (0,sh.sh) `( exec 9>>${paths.lock}`, (0,sh.sh) `bw_take ${paths.holder} || exit 0`, (0,sh.sh) `printf '%s\n' ${holder} >${paths.holder}`, 
    // Its lists name every file of the app, which is nobody else's business.
    (0,sh.sh) `mkdir -p -m 700 ${paths.incoming(run)}`, body, STAY, new sh.Sh(')'));
}
/** Waits for a critical section that is still running, then raises the fence under its lock. */
function raiseFence(root, index) {
    const paths = (0,host_layout/* pathsOf */.w)(root);
    const next = `${paths.fence}.new`;
    return (0,sh/* lines */.M)((0,sh.sh) `bw_fence=$( exec 8>>${paths.activateLock}; flock -n 8 || { bw FACT busy ${index} >&2; flock 8; }`, (0,sh.sh) `f=$(cat ${paths.fence} 2>/dev/null) || f=0; case $f in ''|*[!0-9]*) f=0;; esac; f=$((f+1))`, (0,sh.sh) `printf '%s\n' "$f" >${next} && mv ${next} ${paths.fence} && printf '%s' "$f" )`, (0,sh.sh) `[ -n "$bw_fence" ] || { bw FACT broken ${paths.fence}; exit 0; }`, (0,sh.sh) `bw FACT ${`fence.${index}`} "$bw_fence"`);
}
/** Every beat is one byte; silence, the end of the input or another byte ends the holder. */
function beat({ roots, run, silenceSeconds = SILENCE_SECONDS }) {
    return (0,sh/* lines */.M)(
    // `exec`, because bash would keep a subshell that holds the lock's descriptor as long as it waits.
    (0,sh.sh) `while bw_beat=$(exec timeout ${silenceSeconds} dd bs=1 count=1 2>/dev/null 9>&-) && [ "$bw_beat" = b ]; do`, (0,sh.sh) `bw FACT beat yes; done`, ...roots.map((root) => (0,sh.sh) `rmdir ${(0,host_layout/* pathsOf */.w)(root).incoming(run)} 2>/dev/null || :`), (0,sh.sh) `[ "$bw_beat" = q ] || {`, ...roots.map((root) => endGroups(`${(0,host_layout/* pathsOf */.w)(root).incoming(run)}/groups`)), (0,sh.sh) `:; }`);
}
/** What the lost run started and registered ends with it, before the lock is free again. */
function endGroups(file) {
    return (0,sh/* lines */.M)((0,sh.sh) `if [ -s ${file} ]; then`, (0,sh.sh) `for g in $(cat ${file}); do kill -s TERM -- "-$g" 2>/dev/null || :; done`, (0,sh.sh) `sleep 0.3 2>/dev/null 9>&- || sleep 1 9>&-`, (0,sh.sh) `for g in $(cat ${file}); do kill -s KILL -- "-$g" 2>/dev/null || :; done`, 
    // A process that was killed is not gone at once; a zombie is gone, whether or not somebody reaps it.
    (0,sh.sh) `n=0; for g in $(cat ${file}); do while [ "$n" -lt 10 ]; do`, (0,sh.sh) `case $(cat "/proc/$g/stat" 2>/dev/null) in ''|*') Z '*) break;; esac`, (0,sh.sh) `n=$((n+1)); sleep 0.05 2>/dev/null 9>&- || sleep 1 9>&-; done; done; fi`);
}

// EXTERNAL MODULE: ./src/rollout/fleet.ts
var fleet = __webpack_require__(3293);
// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(1502);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 1 modules
var read_facts = __webpack_require__(36);
;// CONCATENATED MODULE: ./src/rollout/lock.ts






/** How long a run waits that stands back, until the other has let go of what it took out of turn. */
const STAND_BACK_MS = 2_000;
/**
 * Locks every host. There is an order that all runs share: who has the first host of a run goes on, so of two runs
 * one always wins. Facts that somebody changed between reading and locking are read again.
 * @throws LockHeldError naming the holder
 */
async function lockFleet(rollout, { machines, waitMs }) {
    const { fleet, holder, run, signal } = rollout;
    const options = { fleet, holder, run, signal, machines, waitMs };
    fleet.ledger.enter('lock');
    fleet.world.progress.phase('lock');
    const [first, ...others] = [...machines].sort((a, b) => (lockOrder(a) < lockOrder(b) ? -1 : 1));
    if (first === undefined)
        return;
    await lockInTurn(first, options);
    await lockOthers(others, options);
    await (0,parallel/* doAll */.x)([first, ...others], fleet.parallel, (machine) => refresh(machine, fleet, signal));
}
/** The address, because two configs may name one host differently. */
function lockOrder({ address }) {
    return `${address.address}:${address.port}`;
}
async function lockInTurn(machine, options, startedAt = new Date()) {
    const where = { host: machine.host.name, step: 'lock' };
    machine.lock = await options.fleet.ledger.time(where, () => takeOrShare(machine, options), startedAt);
}
/**
 * Takes the rest all at once. Where another run has one of them, whose hosts are only partly the same, what was taken
 * out of turn is let go, and the rest is taken in turn.
 */
async function lockOthers(machines, options) {
    const startedAt = new Date();
    const settled = await (0,parallel/* settleAll */.j)(machines, options.fleet.parallel, async (machine) => {
        machine.lock = await takeOrShare(machine, { ...options, waitMs: 0 });
    });
    const refused = settled.findIndex((one) => one.status === 'rejected');
    const taken = refused === -1 ? machines : machines.slice(0, refused);
    for (const { host } of taken) {
        await options.fleet.ledger.time({ host: host.name, step: 'lock' }, async () => { }, startedAt);
    }
    const left = machines.slice(taken.length);
    await Promise.all(left.map(letGo));
    const patient = { ...options, waitMs: Math.max(options.waitMs, STAND_BACK_MS) };
    for (const machine of left)
        await lockInTurn(machine, patient, startedAt);
}
async function letGo(machine) {
    await machine.lock?.[Symbol.asyncDispose]();
    machine.lock = undefined;
}
/** Two hosts of a config may be one machine, whose lock this run then holds already: it is not refused by itself. */
async function takeOrShare(machine, options) {
    try {
        return await take(machine, options, 0);
    }
    catch (error) {
        if (!(error instanceof errors/* LockHeldError */.Rk))
            throw error;
        if (isOwn(error, options))
            machine.lockScope = 'app';
        else if (options.waitMs === 0)
            throw error;
        return take(machine, options, options.waitMs);
    }
}
function isOwn({ holder }, options) {
    return holder.trim() !== '' && options.holder.startsWith(holder.trim());
}
function take(machine, { fleet, holder, run, signal }, waitMs) {
    return takeMachineLock(machine, { world: fleet.world, holder, run, signal, waitMs });
}
/**
 * Takes the locks of one machine: its own, where the scope says so, and those of its apps.
 * @throws LockHeldError, ConnectError
 */
function takeMachineLock(machine, { world, holder, run, signal, waitMs }) {
    const where = { host: machine.host.name, step: 'lock' };
    const nonce = world.random(32);
    const script = writeLockHolder({
        nonce,
        roots: (0,fleet/* sortedRoots */.Tv)(machine),
        scope: machine.lockScope,
        waitMs,
        holder,
        run,
    });
    const onWaiting = (by) => world.progress.waiting(where, `waiting for ${by.trim() || 'another deployment'}`);
    return takeLock(machine, { nonce, script, waitMs, signal, onWaiting });
}
async function refresh(machine, { world }, signal) {
    const isStale = machine.targets.some((target) => (0,fleet/* fenceOf */.xn)(machine, target) !== (machine.facts.apps.get(target.app)?.fence ?? 0) + 1);
    if (isStale)
        machine.facts = await (0,read_facts.readMachineFacts)(machine, { world }, signal);
}


/***/ }),

/***/ 4118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nc: () => (/* binding */ onEvery),
  bE: () => (/* binding */ prepareAll),
  Ot: () => (/* binding */ runsOnce)
});

// UNUSED EXPORTS: prepareMachine

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(6514);
// EXTERNAL MODULE: ./src/release/variables.ts
var variables = __webpack_require__(1796);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(7207);
// EXTERNAL MODULE: ./src/shell/sh.ts + 1 modules
var sh = __webpack_require__(7144);
// EXTERNAL MODULE: ./src/phases/hooks.ts
var hooks = __webpack_require__(7988);
// EXTERNAL MODULE: ./src/phases/critical-section.ts
var critical_section = __webpack_require__(1973);
;// CONCATENATED MODULE: ./src/phases/transfer.ts




/** The nearest folder that holds all of these; each is absolute. */
function commonFolder(folders) {
    const [first = '/', ...others] = folders;
    let common = first.replace(/\/+$/, '');
    while (others.some((other) => !`${other}/`.startsWith(`${common}/`)))
        common = common.slice(0, common.lastIndexOf('/'));
    return common === '' ? '/' : common;
}
/** The path below a folder, as a tar that is unpacked there names it. */
function archivePath(base, absolute) {
    return absolute.slice(base === '/' ? 1 : base.length + 1);
}
/** More of them gain nothing on one disk, and leave less to what the host serves. */
const MOST_PROCESSES = 4;
/** Starting another program for fewer names costs more than it gains. */
const FEW_NAMES = 100;
/**
 * Lets several processors work on a list of names: `bw_each FILE PROGRAM…` starts the program with the names
 * in the lines of FILE, many at a time. An old busybox knows no `xargs -P`, and then it is one at a time.
 */
const EACH = (0,sh/* lines */.M)((0,sh.sh) `bw_each() { bw_share "$1"; bw_list=$1; shift; [ "$bw_n" = 0 ] || tr '\\n' '\\0' <"$bw_list" | xargs -0 -n "$bw_n" $bw_p "$@"; }`, (0,sh.sh) `bw_share() { bw_p= bw_n=$(wc -l <"$1"); bw_n=$((bw_n)); if [ "$bw_n" -gt ${FEW_NAMES} ]; then`, (0,sh.sh) `[ -n "$bw_cores" ] || { bw_cores=$(nproc 2>/dev/null || echo 1); echo x | xargs -0 -P 2 true >/dev/null 2>&1 || bw_cores=1; }`, (0,sh.sh) `[ "$bw_cores" -le ${MOST_PROCESSES} ] || bw_cores=${MOST_PROCESSES}`, 
// Two helpings for each processor, so that none is left with the large files.
(0,sh.sh) `[ "$bw_cores" = 1 ] || { bw_p="-P $bw_cores"; bw_n=$((bw_n / bw_cores / 2 + 1)); }; fi; }`, (0,sh.sh) `bw_cores=`);
/**
 * Shell code for `sh -c`, started by `bw_each` in the folder of the files: writes their checksums into a file
 * of its own, whose name begins with `$0`, because the lines of several writers would mix.
 */
const WRITE_SUMS = (0,sh.sh) `sha256sum "$@" >"$0.$$" 2>/dev/null || :`;
const DECOMPRESS = { zstd: (0,sh.sh) `zstd -dcq |`, gzip: (0,sh.sh) `gzip -dc |`, none: (0,sh.sh) `` };
/** Takes a tar from the input, each entry to its place below a folder. */
function unpackInto(base, compression) {
    return (0,sh.sh) `${DECOMPRESS[compression]} tar -xopf - -C ${base}`;
}
/**
 * Writes the phase that copies, on the host, what did not change since the live release. Its input is a tar
 * with the `manifest` (`mode sha256  ./path`, sorted) of every app; it answers with the blob `need.N`, the paths
 * that have to be sent, and leaves their checksums in `sums`. A copy counts only after its own checksum was
 * compared: sizes and times may lie.
 */
function writeSeed({ nonce, apps, base, compression, hasGnuCp }) {
    const receive = { name: 'receive the manifest', body: unpackInto(base, compression) };
    const copies = apps.map((app, index) => seedApp(app, index, hasGnuCp));
    return (0,script/* writeScript */.l)({ nonce, readsInput: true, parts: [receive, ...copies] });
}
function seedApp({ app, root, run, release, live }, index, hasGnuCp) {
    const paths = (0,host_layout/* pathsOf */.w)(root);
    const incoming = paths.incoming(run);
    const destination = paths.release(release);
    const source = live === null ? '' : paths.release(live);
    return {
        name: 'copy what did not change',
        app,
        body: (0,sh/* lines */.M)(EACH, (0,sh.sh) `bw_in=${incoming} bw_to=${destination}; export bw_in bw_to`, (0,sh.sh) `cd "$bw_in"; : >same`, (0,sh.sh) `rm -rf -- "$bw_to"; mkdir -p "$bw_to"`, 
        // Lines are unique in each list, so what is there twice is in both. Many a busybox has no comm.
        (0,sh.sh) `[ ! -r ${`${source}/.bowline/manifest`} ] || { sort manifest ${`${source}/.bowline/manifest`} >both; uniq -d both >same; }`, (0,sh.sh) `cut -c72- same | sort >same.paths`, makeFolders(), (0,sh.sh) `[ ! -s "$bw_in/same" ] || cd ${source}`, copySame(hasGnuCp), (0,sh.sh) `cd "$bw_in"`, setModes(), answer(index)),
    };
}
/** Ahead of them, because several programs that make one folder at the same time fail. */
function makeFolders() {
    return (0,sh/* lines */.M)((0,sh.sh) `bw_share "$bw_in/same.paths"; if [ -n "$bw_p" ]; then sed 's,/[^/]*$,,' same.paths | uniq >same.folders`, (0,sh.sh) `( cd "$bw_to"; tr '\\n' '\\0' <"$bw_in/same.folders" | xargs -0 mkdir -p -- ); fi`);
}
/** Shares the blocks where the file system can, and copies where it cannot; what fails is sent. */
const COPY_BY_CP = (0,sh.sh) `cp --preserve=timestamps --reflink=auto --parents -t "$bw_to" -- "$@"`;
/** Names as arguments, because not every busybox reads a list of them. */
const COPY_BY_TAR = (0,sh.sh) `tar -chf - "$@" | tar -xopf - -C "$bw_to"`;
function copySame(hasGnuCp) {
    const copy = (0,sh.sh) `{ ${hasGnuCp ? COPY_BY_CP : COPY_BY_TAR}; } 2>/dev/null; cd "$bw_to"; ${WRITE_SUMS}`;
    return (0,sh.sh) `bw_each "$bw_in/same.paths" sh -c ${copy.text} "$bw_in/copied" || :`;
}
/** By the manifest: somebody may have changed the mode of a file of the live release, which its checksum does not tell. */
function setModes() {
    return (0,sh/* lines */.M)((0,sh.sh) `for m in $(cut -c1-4 same | sort -u); do grep "^$m" same | cut -c72- >same.mode`, (0,sh.sh) `( cd "$bw_to"; bw_each "$bw_in/same.mode" chmod "$m" ) 2>/dev/null || :; done`);
}
/** Sorted by steps and not in one pipe, which would hide that `sort` failed: then nothing would seem to be needed. */
function answer(index) {
    return (0,sh/* lines */.M)((0,sh.sh) `cut -c6- same >same.sums; cut -c6- manifest >all.sums; cat copied.* >copied 2>/dev/null || :`, (0,sh.sh) `sort same.sums copied >both; uniq -d both >ok`, (0,sh.sh) `sort all.sums ok >both; uniq -u both >sums`, (0,sh.sh) `cut -c67- sums >need`, 
    // A copy that is not what it should be may be anything, also what a tar does not replace.
    (0,sh.sh) `( cd "$bw_to"; bw_each "$bw_in/need" rm -rf -- )`, (0,sh.sh) `bw_file ${`need.${index}`} need`);
}
/** Writes the phase that takes the tar of everything that has to be sent, each file to its place. */
function writeReceive({ nonce, apps, base, compression }) {
    const announcements = apps.map((app) => ({ name: 'announce', app: app.app, body: announce(app) }));
    const receive = {
        name: 'receive',
        body: (0,sh/* lines */.M)(unpackInto(base, compression), ...apps.map(listArrived)),
    };
    return (0,script/* writeScript */.l)({ nonce, readsInput: true, parts: [...announcements, receive] });
}
function announce(app) {
    const paths = (0,host_layout/* pathsOf */.w)(app.root);
    const release = paths.release(app.release);
    return (0,sh/* lines */.M)(critical_section/* JOURNAL_FUNCTIONS */.WF, (0,critical_section/* compareFence */.Tl)(app.root, app.fence), (0,sh.sh) `mkdir -p ${paths.shared} ${paths.incoming(app.run)}`, (0,sh.sh) `printf '%s' ${app.owner} >${`${paths.owner}.new`}; mv ${`${paths.owner}.new`} ${paths.owner}`, !app.isSeeded && (0,sh.sh) `rm -rf -- ${release}`, (0,sh.sh) `mkdir -p ${release}`, ...app.drafts.map((draft) => (0,critical_section/* appendEntry */.D4)(app.journal, draft)));
}
/** The checksums of what was sent: of what is not there yet, or of everything. */
function listArrived({ root, run, release, isSeeded }) {
    const paths = (0,host_layout/* pathsOf */.w)(root);
    const incoming = paths.incoming(run);
    const manifest = `${paths.release(release)}/.bowline/manifest`;
    return isSeeded ? (0,sh.sh) `cp ${`${incoming}/manifest`} ${manifest}` : (0,sh.sh) `cut -c6- ${manifest} >${`${incoming}/sums`}`;
}

;// CONCATENATED MODULE: ./src/phases/prepare.ts







/**
 * Writes the phase that turns received files into a complete release. It watches its input: when the
 * client is gone, what it is building ends within a second, children included.
 */
function writePrepare({ nonce, apps, hasSetsid }) {
    const groups = apps.map(({ target, run }) => `${(0,host_layout/* pathsOf */.w)(target.path).incoming(run)}/groups`);
    const [first = ''] = groups;
    return (0,script/* writeScript */.l)({
        nonce,
        readsInput: true,
        parts: [watch(first, hasSetsid), ...apps.flatMap(prepareApp), (0,sh.sh) `kill "$bw_watcher" 2>/dev/null || :`],
    });
}
/** `bw_run` starts a command in a process group of its own and writes it down for the watcher and the lock. */
function watch(groups, hasSetsid) {
    const start = hasSetsid ? 'setsid ' : '';
    return (0,sh/* lines */.M)((0,sh.sh) `bw_groups=${groups}; : >"$bw_groups"; exec 3<&0 </dev/null`, (0,sh.sh) `( cat <&3 >/dev/null; kill -TERM $$ 2>/dev/null
for s in TERM KILL; do for g in $(cat "$bw_groups"); do kill -s $s -- "-$g" 2>/dev/null || kill -s $s "$g" 2>/dev/null || :; done; sleep 0.3 2>/dev/null || sleep 1; done
) & bw_watcher=$!; exec 3<&-`, new sh.Sh(`bw_run() { ${start}/bin/sh -ec "$1" & bw_pid=$!; echo "$bw_pid" >>"$bw_groups"; wait "$bw_pid"; }`));
}
function prepareApp(app) {
    const { target, release, version } = app;
    const folder = (0,host_layout/* pathsOf */.w)(target.path).release(release);
    const enter = (0,sh/* lines */.M)((0,sh.sh) `cd ${folder}`, (0,variables/* exportVariables */.qY)(target, release, version));
    const step = (name, body) => ({ name, app: target.app, body });
    const hook = { target, enter, runsOnce: app.runsOnce, run: runGrouped };
    return [
        step('check what arrived', checkFiles(app, folder)),
        ...(target.shared.length > 0 ? [step('link shared', linkShared(target, folder))] : []),
        ...(Object.keys(target.links).length > 0 ? [step('link files', linkFiles(target, folder))] : []),
        ...(0,hooks/* hookSteps */.L)('before_prepare', hook),
        ...target.build.map((command) => step(`build: ${command}`, (0,sh/* lines */.M)(enter, (0,variables/* sourceEnv */.RF)('./.bowline/env.build'), runGrouped(command)))),
        ...(0,hooks/* hookSteps */.L)('after_prepare', hook),
        step('complete', complete(folder)),
    ];
}
function runGrouped(command) {
    return (0,sh.sh) `bw_run ${command}`;
}
/** Compares every file that was sent with the checksum that was taken before it left. */
function checkFiles({ target, run, oddFiles }, folder) {
    const incoming = (0,host_layout/* pathsOf */.w)(target.path).incoming(run);
    return (0,sh/* lines */.M)(EACH, (0,sh.sh) `cd ${incoming}; cut -c67- sums >arrived; rm -f -- got got.*`, (0,sh.sh) `( cd ${folder}; bw_each ${`${incoming}/arrived`} sh -c ${WRITE_SUMS.text} ${`${incoming}/got`} )`, 
    // Step by step: a pipe would hide that `sort` failed, and what is in one list only is what differs.
    (0,sh.sh) `cat got.* >got 2>/dev/null || :; sort sums got >both; uniq -u both >wrong`, (0,sh.sh) `cd ${folder}`, (0,sh.sh) `if [ -s ${`${incoming}/wrong`} ]; then echo 'what arrived is not what was sent:'`, (0,sh.sh) `sha256sum -c ${`${incoming}/sums`} 2>&1 | grep -v ': OK$' | head -n 10; exit 1; fi`, ...oddFiles.map(({ path, sha256 }) => (0,sh.sh) `[ "$(sha256sum <${`./${path}`} | cut -c1-64)" = ${sha256} ] || { echo ${`${path} is not what was sent`}; exit 1; }`));
}
function linkShared(target, folder) {
    const { shared } = (0,host_layout/* pathsOf */.w)(target.path);
    return (0,sh/* lines */.M)((0,sh.sh) `cd ${folder}`, ...target.shared.map(({ path, isDirectory }) => {
        const kept = `${shared}/${path}`;
        const seed = isDirectory ? (0,sh.sh) `mkdir -p ${kept}` : sh/* NOTHING */.K;
        return (0,sh/* lines */.M)((0,sh.sh) `mkdir -p ${(0,external_node_path_.dirname)(kept)} ${(0,external_node_path_.dirname)(`./${path}`)}`, 
        // Beside its place first, so that a killed run leaves no half of it there.
        (0,sh.sh) `if [ ! -e ${kept} ] && [ -e ${`./${path}`} ]; then rm -rf -- ${`${kept}.new`}; cp -a -- ${`./${path}`} ${`${kept}.new`}; mv -- ${`${kept}.new`} ${kept}; fi`, seed, (0,sh.sh) `rm -rf -- ${`./${path}`}; ln -s ${kept} ${`./${path}`}`);
    }));
}
function linkFiles(target, folder) {
    return (0,sh/* lines */.M)((0,sh.sh) `cd ${folder}`, ...Object.entries(target.links).map(([name, to]) => (0,sh/* lines */.M)((0,sh.sh) `[ -e ${`./${to}`} ] || { echo ${`the release has no ${to} to link ${name} to`}; exit 1; }`, (0,sh.sh) `mkdir -p ${(0,external_node_path_.dirname)(`./${name}`)}; rm -rf -- ${`./${name}`}; ln -s ${external_node_path_.posix.relative(external_node_path_.posix.dirname(name), to)} ${`./${name}`}`)));
}
/** The marker comes last, after everything before it is on the disk. */
function complete(folder) {
    return (0,sh/* lines */.M)((0,sh.sh) `sync -f ${folder} 2>/dev/null || sync`, (0,sh.sh) `: >${`${folder}/.bowline/complete`}`, (0,sh.sh) `sync -f ${folder} 2>/dev/null || sync`);
}

// EXTERNAL MODULE: ./src/sources/upload/manifest.ts
var upload_manifest = __webpack_require__(8741);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/sources/upload/tar-header.ts
var tar_header = __webpack_require__(3307);
;// CONCATENATED MODULE: ./src/sources/upload/archive.ts




/** As much of an archive is handed on at a time: a compressor and a cipher cost more for many small pieces. */
const CHUNK_BYTES = 256 * 1024;
/** Up to this size a file is read straight into its chunk. */
const SMALL_BYTES = 128 * 1024;
/**
 * The entries of parcels as a tar, without its end, so that archives can be put one after the other. Memory is
 * bounded by a few chunks, whatever the size.
 * @throws BowlineError of code `transfer` naming a file that is not what it was when the tree was read
 */
async function* archiveParcels(parcels) {
    const chunk = { bytes: Buffer.allocUnsafe(CHUNK_BYTES), used: 0 };
    for (const parcel of parcels) {
        if ('text' in parcel)
            yield* archiveText(chunk, parcel);
        else
            yield* archiveTree(chunk, parcel);
    }
    if (chunk.used > 0)
        yield take(chunk);
}
/** What is full is never written to again: who got it may still be reading it. */
function take(chunk) {
    const full = chunk.bytes.subarray(0, chunk.used);
    chunk.bytes = Buffer.allocUnsafe(CHUNK_BYTES);
    chunk.used = 0;
    return full;
}
function hasRoom(chunk, bytes) {
    return chunk.used + bytes <= chunk.bytes.length;
}
function put(chunk, bytes) {
    chunk.used += bytes.copy(chunk.bytes, chunk.used);
}
function pad(chunk, size) {
    const padding = (0,tar_header/* paddingOf */.Zt)(size);
    chunk.bytes.fill(0, chunk.used, chunk.used + padding);
    chunk.used += padding;
}
async function* archiveText(chunk, { destination, text, mode }) {
    const isFolder = destination.endsWith('/');
    const name = isFolder ? destination.slice(0, -1) : destination;
    const bytes = Buffer.from(isFolder ? '' : typeof text === 'string' ? text : text());
    const type = isFolder ? 'directory' : 'file';
    const header = (0,tar_header/* encodeHeader */.YS)({ name, type, mode, size: bytes.length, mtimeMs: Date.now() });
    const archived = Buffer.concat([header, bytes, Buffer.alloc((0,tar_header/* paddingOf */.Zt)(bytes.length))]);
    for (let at = 0; at < archived.length; at += CHUNK_BYTES) {
        const piece = archived.subarray(at, at + CHUNK_BYTES);
        if (!hasRoom(chunk, piece.length))
            yield take(chunk);
        put(chunk, piece);
    }
}
/** Without a helper that yields: delegating costs more than a small file does. */
async function* archiveTree(chunk, { root, destination, entries }) {
    for (const entry of entries) {
        const header = (0,tar_header/* encodeHeader */.YS)(describeEntry(entry, destination));
        const size = entry.type === 'file' ? entry.size : 0;
        const isSmall = size <= SMALL_BYTES;
        if (!hasRoom(chunk, header.length + (isSmall ? size : 0) + tar_header/* BLOCK_BYTES */.Yo))
            yield take(chunk);
        put(chunk, header);
        if (entry.type !== 'file')
            continue;
        if (isSmall) {
            readSmall(chunk, root, entry);
        }
        else {
            yield take(chunk);
            yield* readLarge(root, entry);
        }
        pad(chunk, size);
    }
}
function describeEntry(entry, destination) {
    const name = `${destination}/${entry.path}`;
    // A folder belongs to its owner, or nothing could be put into it.
    if (entry.type === 'directory')
        return { name, type: 'directory', mode: entry.mode | 0o700, size: 0, mtimeMs: Date.now() };
    if (entry.type === 'symlink')
        return { name, type: 'symlink', mode: 0o777, size: 0, mtimeMs: Date.now(), target: entry.target };
    return { name, type: 'file', mode: entry.mode, size: entry.size, mtimeMs: entry.mtimeMs };
}
/** By plain calls: awaited ones cost several times as much, and the file was read a moment ago. */
function readSmall(chunk, root, { path, size }) {
    const read = attempt(path, () => {
        const file = (0,external_node_fs_.openSync)(`${root}/${path}`, 'r');
        try {
            return readFully(file, chunk.bytes, chunk.used, size + 1);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    });
    // One byte more was asked for, which only a file that grew has.
    if (read !== size)
        throw changed(path);
    chunk.used += size;
}
function attempt(path, work) {
    try {
        return work();
    }
    catch (cause) {
        throw changed(path, cause);
    }
}
function readFully(file, buffer, offset, length) {
    let total = 0;
    while (total < length) {
        const read = (0,external_node_fs_.readSync)(file, buffer, offset + total, length - total, null);
        if (read === 0)
            break;
        total += read;
    }
    return total;
}
/** As many bytes as the header announces. */
async function* readLarge(root, { path, size }) {
    let read = 0;
    try {
        for await (const piece of (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(root, path), { highWaterMark: CHUNK_BYTES })) {
            read += piece.length;
            if (read > size)
                break;
            yield piece;
        }
    }
    catch (cause) {
        throw changed(path, cause);
    }
    if (read !== size)
        throw changed(path);
}
function changed(path, cause) {
    return new src_errors/* BowlineError */.JY('transfer', `${path} changed while it was being sent`, {
        cause,
        hint: 'Make sure that nothing else writes to the tree during a deploy.',
    });
}

;// CONCATENATED MODULE: ./src/sources/upload/spool.ts






/**
 * Opens a spool in a temporary folder. Its files are 0600 and lose their name at once, so that nothing of
 * them stays whatever ends the run. Where the folder takes no files, everybody is given a making of its own.
 */
function openSpool(folder) {
    const recordings = new Map();
    const endings = [];
    let isClosed = false;
    const start = (make) => {
        const meter = { contentBytes: 0, packedBytes: 0 };
        const recording = {
            meter,
            file: openNameless(folder).catch(() => undefined),
            written: 0,
            state: 'growing',
            error: undefined,
            growth: createWaker(),
        };
        endings.push(record(recording, make(meter), folder, () => isClosed));
        return recording;
    };
    return {
        share(key, make) {
            const recording = recordings.get(key) ?? start(make);
            recordings.set(key, recording);
            return { meter: recording.meter, bytes: replay(recording, make) };
        },
        async [Symbol.asyncDispose]() {
            isClosed = true;
            await Promise.all(endings);
            for (const { file } of recordings.values())
                await (await file)?.close();
        },
    };
}
async function openNameless(folder) {
    const path = (0,external_node_path_.join)(folder, `bowline-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.spool`);
    const file = await (0,promises_.open)(path, 'wx+', 0o600);
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch {
        // Windows keeps the name of an open file; there it goes with the process.
        process.once('exit', () => (0,external_node_fs_.rmSync)(path, { force: true }));
    }
    return file;
}
/** Never rejects: those who read are told. */
async function record(recording, source, folder, isClosed) {
    const file = await recording.file;
    if (file === undefined)
        return;
    try {
        for await (const chunk of source) {
            if (isClosed())
                throw new Error('the spool is closed');
            await writeFully(file, chunk, recording.written).catch((cause) => {
                throw full(folder, cause);
            });
            recording.written += chunk.length;
            wake(recording);
        }
        recording.state = 'whole';
    }
    catch (error) {
        recording.state = 'failed';
        recording.error = error;
    }
    wake(recording);
}
async function writeFully(file, bytes, position) {
    for (let at = 0; at < bytes.length;) {
        at += (await file.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
    }
}
function full(folder, cause) {
    return new src_errors/* BowlineError */.JY('transfer', `${folder} does not take what is to be sent: ${cause.message}`, {
        cause,
        hint: 'Make room in the temporary folder of this machine, or name another one by TMPDIR.',
    });
}
async function* replay(recording, make) {
    const file = await recording.file;
    if (file === undefined) {
        yield* make(recording.meter);
        return;
    }
    for (let position = 0;;) {
        const available = Math.min(CHUNK_BYTES, recording.written - position);
        if (available > 0) {
            const buffer = Buffer.allocUnsafe(available);
            const { bytesRead } = await file.read(buffer, 0, available, position);
            position += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
        else if (recording.state === 'growing') {
            await recording.growth.woken;
        }
        else if (recording.state === 'failed') {
            throw recording.error;
        }
        else {
            return;
        }
    }
}
function createWaker() {
    let resolveWoken = () => { };
    const woken = new Promise((resolve) => {
        resolveWoken = resolve;
    });
    return { woken, wake: resolveWoken };
}
function wake(recording) {
    const { growth } = recording;
    recording.growth = createWaker();
    growth.wake();
}

// EXTERNAL MODULE: ./src/rollout/fleet.ts
var rollout_fleet = __webpack_require__(3293);
// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(1502);
// EXTERNAL MODULE: ./src/rollout/runner-hooks.ts
var runner_hooks = __webpack_require__(3994);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
;// CONCATENATED MODULE: ./src/rollout/upload/delivery.ts




function planDelivery(machine, question) {
    const plans = question.plans.filter(({ target }) => target.host.name === machine.host.name);
    return { machine, plans, question, base: commonFolder(plans.map(({ target }) => target.path)) };
}
function incomingOf({ machine, question }, { target, app }) {
    return {
        app: target.app,
        root: target.path,
        run: question.run,
        release: question.release,
        fence: (0,rollout_fleet/* fenceOf */.xn)(machine, target),
        journal: (0,journal/* journalPlace */.jK)(target, app),
    };
}
function treeOf({ question }, { target }) {
    const tree = question.trees.get(target.app);
    if (tree === undefined)
        throw new src_errors/* BowlineError */.JY('internal', `the tree of ${target.app} was not read`);
    return tree;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./src/plan/preflight.ts
var preflight = __webpack_require__(6488);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/sources/upload/compression.ts





/** Less than this goes over in one or two packets anyway. */
const compression_SMALL_BYTES = 16 * 1024;
/** From this share of its size on, compressing what is sent costs more than it saves. */
const POOR_RATIO = 0.95;
const SAMPLES = 16;
const SAMPLE_BYTES = 16 * 1024;
/**
 * What this Node and the host can both do, best first; none where a sample of the content hardly shrinks, as
 * images and archives do. Level 1, because even on loopback it is faster than the cipher of what it saves.
 */
function chooseCompression({ tools, totalBytes, ratio }) {
    const best = bestOf(tools);
    if (best === 'none' || totalBytes < compression_SMALL_BYTES || ratio() > POOR_RATIO)
        return 'none';
    return best;
}
function bestOf(tools) {
    if (tools.has('zstd') && "createZstdCompress" in external_node_zlib_)
        return 'zstd';
    return tools.has('gzip') ? 'gzip' : 'none';
}
/** Compresses pieces from all over the content, a few milliseconds' worth. A file that cannot be read is passed over. */
function sampleRatio(trees) {
    const files = trees.flatMap(({ root, entries }) => entries.flatMap((entry) => (entry.type === 'file' && entry.size > 0 ? [{ root, ...entry }] : [])));
    const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
    const pieces = [];
    let passed = 0;
    for (const { root, path, size } of files) {
        const due = (totalBytes * (pieces.length + 0.5)) / SAMPLES;
        if (passed + size > due)
            pieces.push(readPiece((0,external_node_path_.join)(root, path), Math.max(0, Math.floor(due - passed))));
        passed += size;
    }
    const sample = Buffer.concat(pieces);
    return sample.length === 0 ? 1 : external_node_zlib_.deflateRawSync(sample, { level: 1 }).length / sample.length;
}
function readPiece(file, position) {
    const buffer = Buffer.alloc(SAMPLE_BYTES);
    try {
        const descriptor = (0,external_node_fs_.openSync)(file, 'r');
        try {
            return buffer.subarray(0, (0,external_node_fs_.readSync)(descriptor, buffer, 0, SAMPLE_BYTES, position));
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch {
        return buffer.subarray(0, 0);
    }
}
/** Compresses what comes into frames of its own, so that several can be put one after the other. */
async function* compress(source, compression, meter) {
    for await (const bytes of transform(countContent(source, meter), compression)) {
        meter.packedBytes += bytes.length;
        yield bytes;
    }
}
async function* countContent(source, meter) {
    for await (const bytes of source) {
        meter.contentBytes += bytes.length;
        yield bytes;
    }
}
async function* transform(source, compression) {
    if (compression === 'none') {
        yield* source;
        return;
    }
    const compressor = createCompressor(compression);
    const fed = (0,external_node_stream_promises_.pipeline)(source, compressor);
    // It destroys the compressor with its error, which whoever reads that gets to see.
    fed.catch(() => { });
    yield* compressor;
    await fed;
}
function createCompressor(compression) {
    const sizes = { chunkSize: CHUNK_BYTES, highWaterMark: CHUNK_BYTES };
    if (compression === 'gzip')
        return external_node_zlib_.createGzip({ ...sizes, level: 1 });
    return external_node_zlib_.createZstdCompress({ ...sizes, params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 1 } });
}

;// CONCATENATED MODULE: ./src/sources/upload/pack.ts




/**
 * Packs parcels into one tar, read while it is sent. With a spool each parcel that has a key is compressed by
 * itself, once for all hosts; decompressors and tars take what stands one after the other for one.
 */
function packParcels(parcels, { compression, spool }) {
    const own = { contentBytes: 0, packedBytes: 0 };
    const meters = new Set([own]);
    const pack = async function* () {
        for (const group of groupParcels(parcels, spool !== undefined)) {
            const [first] = group;
            const making = (meter) => compress(archiveParcels(group), compression, meter);
            if (spool === undefined || first?.key === undefined)
                yield* making(own);
            else {
                const { meter, bytes } = spool.share(`${compression} ${first.key}`, making);
                meters.add(meter);
                yield* bytes;
            }
        }
        yield* compress(endOfArchive(), compression, { contentBytes: 0, packedBytes: 0 });
    };
    return {
        bytes: external_node_stream_.Readable.from(pack(), { objectMode: false, highWaterMark: 1 }),
        contentOf(packedBytes) {
            const sum = (key) => [...meters].reduce((total, meter) => total + meter[key], 0);
            return Math.round((packedBytes * sum('contentBytes')) / Math.max(1, sum('packedBytes')));
        },
    };
}
/** Each parcel that is shared by itself, and together what stands between them. */
function groupParcels(parcels, isShared) {
    const groups = [];
    let open;
    for (const parcel of parcels) {
        if (isShared && parcel.key !== undefined) {
            groups.push([parcel]);
            open = undefined;
        }
        else if (open === undefined) {
            open = [parcel];
            groups.push(open);
        }
        else {
            open.push(parcel);
        }
    }
    return groups;
}
async function* endOfArchive() {
    yield tar_header/* END_OF_ARCHIVE */.bM;
}

;// CONCATENATED MODULE: ./src/sources/upload/parcel.ts

/** How long its part of a tar is; a text that is still to be made counts as none. */
function sizeOf(parcel) {
    if ('text' in parcel)
        return sizeInTar(typeof parcel.text === 'string' ? Buffer.byteLength(parcel.text) : 0);
    return parcel.entries.reduce((sum, entry) => sum + sizeInTar(entry.type === 'file' ? entry.size : 0), 0);
}
function sizeInTar(size) {
    return tar_header/* BLOCK_BYTES */.Yo + size + (0,tar_header/* paddingOf */.Zt)(size);
}

// EXTERNAL MODULE: ./src/release/env-files.ts
var env_files = __webpack_require__(1028);
// EXTERNAL MODULE: ./src/release/release-json.ts
var release_json = __webpack_require__(7575);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 5 modules
var choose = __webpack_require__(8552);
;// CONCATENATED MODULE: ./src/rollout/upload/shipment.ts









/** Reads a host's answer: lines of `./path`. */
function readNeed(blob) {
    const lines = blob.toString('utf8').split('\n');
    return {
        paths: new Set(lines.filter((line) => line !== '').map((line) => line.replace(/^\.\//, ''))),
        digest: (0,external_node_crypto_.createHash)('sha256').update(blob).digest('hex'),
    };
}
/** The list of an app's files, by which the host finds what it has. */
function listingOf(delivery, plan) {
    const { base, question } = delivery;
    const destination = `${archivePath(base, (0,host_layout/* pathsOf */.w)(plan.target.path).incoming(question.run))}/manifest`;
    return manifestParcel(delivery, plan, destination);
}
/**
 * Everything of an app that has to be sent. What is only for its own host comes first and has no key: secrets
 * are among it, which must not be spooled.
 * @param need undefined is everything
 * @throws BowlineError where the tar of the host cannot carry a name
 */
function parcelsOf(delivery, plan, need) {
    const { base, question } = delivery;
    const paths = (0,host_layout/* pathsOf */.w)(plan.target.path);
    const release = paths.release(question.release);
    const own = archivePath(base, `${release}/.bowline`);
    const tree = treeParcel(delivery, plan, need, archivePath(base, release));
    requireNames(tree, delivery.machine);
    return [
        { destination: `${own}/`, text: '', mode: 0o700 },
        ...ownFiles(plan, question).map(({ name, text, mode }) => ({ destination: `${own}/${name}`, text, mode })),
        ...(plan.isKeyNew ? [{ destination: archivePath(base, paths.key), text: plan.key, mode: 0o600 }] : []),
        ...(need === undefined ? [manifestParcel(delivery, plan, `${own}/manifest`)] : []),
        tree,
    ];
}
function manifestParcel(delivery, plan, destination) {
    const { manifest } = treeOf(delivery, plan);
    const key = JSON.stringify(['manifest', destination, manifest.contentHash]);
    return { destination, text: () => (0,upload_manifest/* writeManifest */.HN)(manifest), mode: 0o600, key };
}
function treeParcel(delivery, plan, need, destination) {
    const { root, manifest } = treeOf(delivery, plan);
    const entries = manifest.entries.filter((entry) => isToSend(entry, need));
    const key = JSON.stringify(['tree', root, destination, manifest.contentHash, need?.digest ?? 'all']);
    return { root, destination, entries, key };
}
/** Folders, links and names that no list can carry are always sent: they cost next to nothing. */
function isToSend(entry, need) {
    return need === undefined || entry.type !== 'file' || !(0,upload_manifest/* isPlainName */.sh)(entry.path) || need.paths.has(entry.path);
}
function requireNames({ entries, destination }, { facts, host }) {
    if (facts.hasPaxTar)
        return;
    const odd = entries.find((entry) => !(0,upload_manifest/* hasPortableName */.v8)(entry, destination));
    if (odd === undefined)
        return;
    throw new src_errors/* BowlineError */.JY('transfer', `${host.label}: its tar cannot carry the name ${JSON.stringify(odd.path)}`, {
        where: { host: host.name, step: 'receive' },
        hint: 'Install GNU tar there, or use names in ASCII, of at most 100 characters between two slashes and 200 in all.',
    });
}
function ownFiles(plan, question) {
    const { target } = plan;
    const { release, version } = question;
    const secrets = question.secrets.get(target.app) ?? new Map();
    const runtime = (0,choose/* runtimeOf */.G)(target).files(release, version);
    return [
        { name: 'release.json', text: describeRelease(plan, question), mode: 0o600 },
        ...(0,env_files/* writeEnvFiles */.Ue)(target, secrets),
        ...runtime.map(({ path, text, mode }) => ({ name: path.replace(/^\.bowline\//, ''), text, mode })),
    ];
}
function describeRelease({ target, sealed }, question) {
    const { source, version, reason, release, trees } = question;
    const { runId, runUrl, actor } = question.fleet.world.run;
    return (0,release_json/* writeReleaseJson */.$)({
        schemaVersion: 1,
        id: release,
        app: target.app,
        environment: target.environment,
        version,
        revision: source.revision,
        ref: source.ref,
        fingerprint: sealed,
        contentHash: trees.get(target.app)?.manifest.contentHash ?? '',
        createdAt: question.fleet.world.now().toISOString(),
        runId,
        runUrl,
        actor,
        reason,
        runtime: target.runtime,
        irreversible: Object.values(target.hooks).some((hooks) => hooks.some(({ irreversible }) => irreversible)),
    });
}

;// CONCATENATED MODULE: ./src/rollout/upload/stall.ts

/** As long as a host may take nothing of what is sent; its connection is watched by itself. */
const STALL_MS = 60_000;
function watchStall({ host }, outer, stallMs = STALL_MS) {
    const controller = new AbortController();
    const stalled = new src_errors/* BowlineError */.JY('transfer', `${host.label}: it took no data for ${Math.round(stallMs / 1000)} s`, {
        where: { host: host.name, step: 'receive' },
        hint: 'Look at the disk of the host: one that is full, hangs or is far too slow stops what writes to it.',
    });
    const passOn = () => controller.abort(outer.reason);
    const timer = setTimeout(() => controller.abort(stalled), stallMs);
    outer.addEventListener('abort', passOn, { once: true });
    if (outer.aborted)
        passOn();
    const finish = () => clearTimeout(timer);
    return {
        signal: controller.signal,
        move: () => timer.refresh(),
        finish,
        explain: (error) => (controller.signal.reason === stalled && !outer.aborted ? stalled : error),
        [Symbol.dispose]() {
            finish();
            outer.removeEventListener('abort', passOn);
        },
    };
}

;// CONCATENATED MODULE: ./src/rollout/upload/transfer.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});












/** A list of a file's name, mode and checksum; half of it is hexadecimal digits, which halve. */
const LISTING_RATIO = 0.6;
const BYTES_PER_LINE = 110;
/** What has to be sent, by app; without a live release that is everything. */
async function seed(delivery) {
    const { machine, plans, question, base } = delivery;
    if (plans.every(({ live }) => live === null))
        return new Map();
    const files = plans.reduce((sum, { target }) => sum + (question.trees.get(target.app)?.manifest.entries.length ?? 0), 0);
    const compression = chooseCompression({
        tools: machine.facts.tools,
        totalBytes: files * BYTES_PER_LINE,
        ratio: () => LISTING_RATIO,
    });
    const script = writeSeed({
        nonce: question.fleet.world.random(32),
        apps: plans.map((plan) => ({ ...incomingOf(delivery, plan), live: plan.live })),
        base,
        compression,
        hasGnuCp: machine.facts.hasGnuCp,
    });
    const listings = plans.map((plan) => listingOf(delivery, plan));
    const { blobs } = await (0,rollout_fleet/* runPhase */.PF)(machine, question.fleet, script, {
        signal: question.signal,
        input: packParcels(listings, { compression, spool: question.spool }).bytes,
    });
    return new Map(plans.map(({ target }, index) => [target.app, requireNeed(machine, blobs.get(`need.${index}`))]));
}
/** Without an answer nothing is known to be there, and a release must not be taken for whole. */
function requireNeed({ host }, blob) {
    if (blob !== undefined)
        return readNeed(blob);
    throw new src_errors/* BowlineError */.JY('transfer', `${host.label}: it did not say which files it needs`, {
        where: { host: host.name, step: 'copy what did not change' },
        hint: 'Check that the disk of the host is not full, and run again.',
    });
}
/** Sends what a host needs of its apps in one stream, packed while it is sent. */
async function send(delivery, needs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { machine, plans, question, base } = delivery;
        const { world } = question.fleet;
        const parcels = plans.flatMap((plan) => parcelsOf(delivery, plan, needs.get(plan.target.app)));
        const totalBytes = parcels.reduce((sum, parcel) => sum + sizeOf(parcel), 0);
        const compression = chooseCompression({ tools: machine.facts.tools, totalBytes, ratio: () => ratioOf(parcels) });
        const script = writeReceive({
            nonce: world.random(32),
            compression,
            base,
            apps: plans.map((plan) => ({
                ...incomingOf(delivery, plan),
                drafts: draftsOf(plan, question),
                owner: (0,preflight/* writeOwner */.h3)(plan.target, question.owner),
                isSeeded: needs.has(plan.target.app),
            })),
        });
        const where = { host: machine.host.name, step: 'receive' };
        const stall = __addDisposableResource(env_1, watchStall(machine, question.signal), false);
        const cargo = packParcels(parcels, { compression, spool: question.spool });
        const input = count(cargo, (sentBytes) => {
            stall.move();
            world.progress.transfer(where, Math.min(totalBytes, cargo.contentOf(sentBytes)), totalBytes);
        });
        input.once('end', stall.finish);
        await (0,rollout_fleet/* runPhase */.PF)(machine, question.fleet, script, { signal: stall.signal, input, isTransfer: true }).catch((error) => {
            throw stall.explain(error);
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function ratioOf(parcels) {
    return sampleRatio(parcels.flatMap((parcel) => ('text' in parcel ? [] : [parcel])));
}
/** Passes the bytes on and tells how many there were. */
function count({ bytes }, onBytes) {
    let total = 0;
    const counted = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            total += chunk.length;
            onBytes(total);
            done(null, chunk);
        },
        destroy(error, done) {
            bytes.destroy();
            done(error);
        },
    });
    bytes.once('error', (error) => counted.destroy(error));
    return bytes.pipe(counted);
}
function draftsOf({ app, sealed }, question) {
    const { release, seq, run, version, reason, source, fleet } = question;
    const { actor, runUrl } = fleet.world.run;
    return [
        ...(0,journal/* openSwitchDrafts */.Pf)(app, run),
        {
            event: 'attempt',
            run,
            seq,
            mode: 'deploy',
            release,
            version,
            revision: source.revision,
            fingerprint: sealed,
            reason,
            actor,
            runUrl,
        },
    ];
}

;// CONCATENATED MODULE: ./src/rollout/prepare.ts
var prepare_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var prepare_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










/** Brings one host's releases to completeness: what is the same is copied there, the rest is sent. */
async function prepareMachine(machine, question) {
    const delivery = planDelivery(machine, question);
    await send(delivery, await seed(delivery));
    await prepare_complete(delivery);
}
async function prepare_complete(delivery) {
    const { machine, plans, question } = delivery;
    const { fleet, run, release, version } = question;
    const script = writePrepare({
        nonce: fleet.world.random(32),
        hasSetsid: machine.facts.tools.has('setsid'),
        apps: plans.map((plan) => ({
            target: plan.target,
            run,
            release,
            version,
            oddFiles: oddFiles(treeOf(delivery, plan)),
            runsOnce: runsOnce(fleet, machine, plan.target.app),
        })),
    });
    await (0,rollout_fleet/* runPhase */.PF)(machine, fleet, script, { signal: question.signal, input: 'open' });
}
function oddFiles({ manifest }) {
    return manifest.entries.flatMap(({ path, sha256 }) => sha256 !== undefined && !(0,upload_manifest/* isPlainName */.sh)(path) ? [{ path, sha256 }] : []);
}
/** Hooks marked `once` run on the first host on which the run changes their app. */
function runsOnce({ machines, ledger }, machine, app) {
    const isChanged = ({ host }) => ledger.on(host.name).some((one) => one.target.app === app && !one.isUnchanged && !one.isSkipped);
    return machines.find(isChanged) === machine;
}
/**
 * Makes the new release complete on every host, and is the barrier: unless all of them are ready, nobody
 * switches.
 * @throws the errors of all hosts that failed, once the others are done
 */
async function prepareAll(rollout, plan, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const plans = plan.targets.filter(({ action }) => action === 'deploy');
        if (plans.length === 0)
            return;
        rollout.enter('prepare');
        await (0,runner_hooks/* runOnRunnerHooks */.d)(rollout, plan, 'before_prepare');
        const machines = rollout
            .machinesOf(plan)
            .filter(({ host }) => plans.some(({ target }) => target.host.name === host.name));
        // Packed once for all hosts; a single one is sent what is packed that moment.
        const spool = prepare_addDisposableResource(env_1, machines.length > 1 ? openSpool(rollout.world.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)()) : undefined, true);
        const question = {
            spool,
            fleet: rollout.fleet,
            plans,
            release: plan.release,
            seq: plan.seq,
            run: rollout.run,
            reason: rollout.start.reason,
            owner: await rollout.readOwner(),
            signal: rollout.signal,
            trees: request.trees,
            secrets: request.secrets,
            source: request.source,
            version: request.version,
        };
        await onEvery(rollout, machines, (machine) => prepareMachine(machine, question));
        await (0,runner_hooks/* runOnRunnerHooks */.d)(rollout, plan, 'after_prepare');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = prepare_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Does one thing on every machine, blames each failure on its host, and throws them as one. */
async function onEvery(rollout, machines, work) {
    const settled = await (0,parallel/* settleAll */.j)(machines, rollout.fleet.parallel, work);
    rollout.signal.throwIfAborted();
    const errors = [];
    for (const [index, one] of settled.entries()) {
        if (one.status === 'fulfilled')
            continue;
        const error = (0,src_errors/* toBowlineError */.EX)(one.reason);
        errors.push(error);
        rollout.ledger.blame(machines[index]?.host.name ?? '', error);
    }
    const [first] = errors;
    if (first !== undefined)
        throw (0,rollout_fleet/* joinErrors */._h)(first, errors);
}


/***/ }),

/***/ 3994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runOnRunnerHooks)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1796);


/** Without a time of its own a command on the runner may take this long. */
const TIMEOUT_MS = 10 * 60_000;
/**
 * Runs the hooks that are for the runner, once an app, whatever the number of its hosts.
 * @throws CommandError of the first that fails
 */
async function runOnRunnerHooks(rollout, plan, name, signal = rollout.signal) {
    const { world, start, ledger } = rollout;
    const apps = new Map(plan.targets.filter(({ action }) => action === 'deploy').map((one) => [one.target.app, one]));
    for (const { target, release } of apps.values()) {
        for (const { run, timeoutMs = TIMEOUT_MS } of (target.hooks[name] ?? []).filter(({ runOn }) => runOn === 'runner')) {
            const where = { app: target.app, host: target.host.name, step: `${name}: ${run}` };
            await ledger.time(where, async () => {
                const variables = (0,_release_variables__WEBPACK_IMPORTED_MODULE_1__/* .commandVariables */ .L0)(target, release, start.version);
                const { code, output } = await world.runOnRunner(run, timeoutMs, variables, signal);
                for (const line of output)
                    world.progress.output(where, line);
                if (code !== 0)
                    throw failed(where, code, output);
            });
        }
    }
}
function failed(where, code, output) {
    const ended = code === null ? 'took too long' : `failed with exit code ${code}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd(`on the runner: ${where.app} ${where.step} ${ended}`, code, output.slice(-10), {
        where,
        hint: 'Read its last lines above.',
    });
}


/***/ }),

/***/ 8741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   Ui: () => (/* binding */ makeManifest),
/* harmony export */   sh: () => (/* binding */ isPlainName),
/* harmony export */   v8: () => (/* binding */ hasPortableName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _tar_header__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3307);


function makeManifest(entries) {
    const sorted = [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let totalBytes = 0;
    for (const entry of sorted) {
        hash.update(JSON.stringify(describe(entry)));
        if (entry.type === 'file')
            totalBytes += entry.size;
    }
    return { entries: sorted, contentHash: hash.digest('hex'), totalBytes };
}
function describe(entry) {
    if (entry.type === 'symlink')
        return ['l', entry.path, entry.target];
    if (entry.type === 'directory')
        return ['d', entry.path, entry.mode];
    return ['f', entry.path, entry.mode, entry.sha256];
}
/** A name that every host's text tools can carry in a line of a list. */
function isPlainName(path) {
    return !/[\n\r\\]/.test(path);
}
/**
 * Whether any tar carries the entry in its plain header; others need an extended one.
 * @param folder where it goes, without a leading slash
 */
function hasPortableName(entry, folder) {
    const target = entry.type === 'symlink' ? entry.target : '';
    return (0,_tar_header__WEBPACK_IMPORTED_MODULE_1__/* .fitsPlainHeader */ .O3)({ name: `${folder}/${entry.path}`, type: entry.type, target });
}
/**
 * Lines of `mode sha256  ./path`, by which a host compares two releases, sorted by their bytes. The mode
 * is in it because a file whose mode changed is not copied.
 */
function writeManifest({ entries }) {
    const lines = plainFiles(entries).map(({ mode, path, sha256 }) => ({ head: `${octal(mode)} ${sha256}`, path }));
    // The entries are in order already, which decides between files of the same content; a head is ASCII.
    const sorted = lines.sort((a, b) => (a.head < b.head ? -1 : Number(a.head > b.head)));
    return sorted.map(({ head, path }) => `${head}  ./${path}\n`).join('');
}
function plainFiles(entries) {
    return entries.filter((entry) => entry.type === 'file' && isPlainName(entry.path));
}
function octal(mode) {
    return mode.toString(8).padStart(4, '0');
}


/***/ }),

/***/ 3307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ fitsPlainHeader),
/* harmony export */   YS: () => (/* binding */ encodeHeader),
/* harmony export */   Yo: () => (/* binding */ BLOCK_BYTES),
/* harmony export */   Zt: () => (/* binding */ paddingOf),
/* harmony export */   bM: () => (/* binding */ END_OF_ARCHIVE)
/* harmony export */ });
/** Headers and contents are filled up to a multiple of it. */
const BLOCK_BYTES = 512;
/** Two blocks of zeros; a tar without them counts as cut short. */
const END_OF_ARCHIVE = Buffer.alloc(2 * BLOCK_BYTES);
const TYPE_FLAGS = { file: '0', symlink: '2', directory: '5', extended: 'x' };
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
/** What eleven octal digits can say: 8 GiB less one. */
const MOST_OCTAL = 0o77777777777;
/** A header, after an extended one where its name or target does not fit into a plain one. */
function encodeHeader(header) {
    const name = header.type === 'directory' ? `${header.name}/` : header.name;
    const target = header.target ?? '';
    const split = splitName(name);
    const records = [
        ...(split === undefined ? [['path', name]] : []),
        ...(isShort(target) ? [] : [['linkpath', target]]),
    ];
    const plain = encodeBlock(header, split ?? splitRest(name), isShort(target) ? target : '', TYPE_FLAGS[header.type]);
    return records.length === 0 ? plain : Buffer.concat([encodeExtended(records), plain]);
}
/** Whether any tar reads the name, and the target of a link, without an extended header. */
function fitsPlainHeader({ name, type, target = '' }) {
    return splitName(type === 'directory' ? `${name}/` : name) !== undefined && isShort(target);
}
/** How many bytes of zeros follow a content of this size. */
function paddingOf(size) {
    return (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
}
/** 100 ASCII characters and, before a slash, 155 more. */
function splitName(name) {
    if (isShort(name))
        return { prefix: '', name };
    if (!isPlain(name))
        return undefined;
    const cut = name.indexOf('/', name.length - NAME_BYTES - 1);
    if (cut < 1 || cut > PREFIX_BYTES || cut === name.length - 1)
        return undefined;
    return { prefix: name.slice(0, cut), name: name.slice(cut + 1) };
}
/** What a tar that knows no extended headers would call it. */
function splitRest(name) {
    return { prefix: '', name: name.replace(/[^\x20-\x7e]/g, '_').slice(-NAME_BYTES) };
}
function isShort(text) {
    return text.length <= NAME_BYTES && isPlain(text);
}
function isPlain(text) {
    return /^[\x20-\x7e]*$/.test(text);
}
function encodeBlock(header, { prefix, name }, target, flag) {
    const block = Buffer.alloc(BLOCK_BYTES);
    block.write(name, 0, 'latin1');
    block.write(octal(header.mode, 7), 100, 'latin1');
    block.write(octal(0, 7), 108, 'latin1');
    block.write(octal(0, 7), 116, 'latin1');
    writeSize(block, header.size);
    block.write(octal(clampTime(header.mtimeMs), 11), 136, 'latin1');
    block.write(' '.repeat(8), 148, 'latin1');
    block.write(flag, 156, 'latin1');
    block.write(target, 157, 'latin1');
    block.write('ustar\x0000', 257, 'latin1');
    block.write(prefix, 345, 'latin1');
    block.write(`${octal(sumOf(block), 6)}\0 `, 148, 'latin1');
    return block;
}
/** By index: an iterator takes ten times as long. */
function sumOf(block) {
    let sum = 0;
    for (let at = 0; at < block.length; at += 1)
        sum += block[at] ?? 0;
    return sum;
}
/** From 8 GiB on in base 256, as GNU, busybox and libarchive read it. */
function writeSize(block, size) {
    if (size <= MOST_OCTAL) {
        block.write(octal(size, 11), 124, 'latin1');
        return;
    }
    block[124] = 0x80;
    block.writeBigUInt64BE(BigInt(size), 128);
}
function clampTime(mtimeMs) {
    return Math.min(MOST_OCTAL, Math.max(0, Math.floor(mtimeMs / 1000)));
}
function octal(value, digits) {
    return value.toString(8).padStart(digits, '0');
}
function encodeExtended(records) {
    const body = Buffer.from(records.map(([key, value]) => encodeRecord(key, value)).join(''));
    const header = { name: 'PaxHeader', type: 'file', mode: 0o644, size: body.length, mtimeMs: 0 };
    const block = encodeBlock(header, { prefix: '', name: header.name }, '', TYPE_FLAGS.extended);
    return Buffer.concat([block, body, Buffer.alloc(paddingOf(body.length))]);
}
/** `25 path=…\n`, whose number counts itself. */
function encodeRecord(key, value) {
    const rest = ` ${key}=${value}\n`;
    const bytes = Buffer.byteLength(rest);
    let length = bytes + String(bytes).length;
    if (bytes + String(length).length > length)
        length += 1;
    return `${length}${rest}`;
}


/***/ })

};
;
