"use strict";
exports.id = 7239;
exports.ids = [7239,9950,36];
exports.modules = {

/***/ 9950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentWhereAsked: () => (/* binding */ commentWhereAsked)
/* harmony export */ });
/**
 * Tells on GitHub how a deploy or a rollback went, where it is asked to.
 * @returns the result with what was told where
 */
async function commentWhereAsked(result, inputs, runner) {
    if (inputs.mode !== 'deploy' && inputs.mode !== 'rollback')
        return result;
    // The step that was cancelled leaves it to `post`, which knows how it ends.
    const isLeft = runner.leavesUndoToPost && result.error?.code === 'cancelled';
    if (isLeft || (!inputs.comment && !inputs.releaseNotes))
        return result;
    return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(1260), __webpack_require__.e(2655), __webpack_require__.e(544), __webpack_require__.e(2484), __webpack_require__.e(4459)]).then(__webpack_require__.bind(__webpack_require__, 4459))).commentDeploy(result, inputs, runner);
}


/***/ }),

/***/ 7239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishCancelled: () => (/* binding */ finishCancelled)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3008);
/* harmony import */ var _release_history__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5205);
/* harmony import */ var _rollout_connect__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9495);
/* harmony import */ var _rollout_lock__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1962);
/* harmony import */ var _rollout_run__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2094);
/* harmony import */ var _comment_where_asked__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9950);
/* harmony import */ var _open_environment__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(379);








/** How long the way back waits for a lock that the cancelled step may still hold. */
const LOCK_WAIT_MS = 120_000;
/**
 * Finishes a run that was cancelled after its first switch: every host that serves its release, unverified,
 * goes back. A host that calls the release good tells that the cancel came in the commit, when all were verified:
 * then all of them stay. Runs in `post`, which has minutes where the step had seconds.
 */
async function finishCancelled(inputs, runner, state) {
    const { environment, world } = await (0,_open_environment__WEBPACK_IMPORTED_MODULE_5__.openEnvironment)(inputs, runner, 'warn');
    const start = {
        mode: state.mode,
        world,
        environment,
        version: null,
        revision: null,
        ref: null,
        reason: 'reason' in inputs ? (inputs.reason ?? null) : null,
        undoesFailures: !('rollback' in inputs) || inputs.rollback === 'on',
        mayLeaveIrreversible: 'force' in inputs && inputs.force.has('irreversible'),
    };
    const result = await (0,_rollout_run__WEBPACK_IMPORTED_MODULE_4__/* .runRollout */ .p)(start, async (rollout) => {
        const { ledger, signal } = rollout;
        const { targets } = environment;
        const fleet = rollout.open(await (0,_rollout_connect__WEBPACK_IMPORTED_MODULE_2__/* .connectFleet */ .N)({ environment, targets, ledger, world, signal, isChanging: true }));
        await (0,_rollout_lock__WEBPACK_IMPORTED_MODULE_3__/* .lockFleet */ .k)(rollout, { machines: fleet.machines, waitMs: LOCK_WAIT_MS });
        if (markSwitched(rollout, state) === 'verified')
            return;
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY('cancelled', 'the run was cancelled', { hint: 'Run it again when you are ready.' });
    });
    return (0,_comment_where_asked__WEBPACK_IMPORTED_MODULE_6__.commentWhereAsked)(result, inputs, runner);
}
function markSwitched(rollout, state) {
    const { facts } = rollout;
    const plans = rollout.start.environment.targets.flatMap((target) => {
        const saved = state.targets.find(({ app, host }) => app === target.app && host === target.host.name);
        if (saved === undefined)
            return [];
        const app = (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_1__/* .appFacts */ .XO)(target, facts);
        const { release, undoTo } = saved;
        const sealed = { fingerprint: '', sealed: '', key: app.key ?? '', isKeyNew: false };
        return [
            { target, app, action: 'deploy', why: 'the run was cancelled', release, live: app.live, undoTo, ...sealed },
        ];
    });
    const wasVerified = plans.some(({ app, release }) => app.live === release && (0,_release_history__WEBPACK_IMPORTED_MODULE_7__/* .isProvenSinceSwitch */ .BE)(app.journal, release));
    const targets = wasVerified ? plans.map((plan) => ({ ...plan, action: 'verify' })) : plans;
    rollout.adopt({ release: plans[0]?.release ?? '', seq: 0, targets });
    for (const { target, app, release } of plans) {
        const record = rollout.ledger.of(target);
        record.previousRelease =
            state.targets.find((one) => one.app === target.app && one.host === target.host.name)?.live ?? null;
        record.isSwitched = !wasVerified && app.live === release;
        record.isVerified = wasVerified && app.live === release;
        record.isSkipped = wasVerified && app.live !== release;
    }
    return wasVerified ? 'verified' : 'unverified';
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

/***/ 6106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ writeDraft),
/* harmony export */   z: () => (/* binding */ parseJournal)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5491);

/*
 * The journal of one app on one host: JSON lines that are only ever appended. Order is the counter `n`,
 * never the clock, which may jump.
 */
const common = { n: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(), at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() };
const attempt = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ...common,
    event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('attempt'),
    /** One more than the highest of the fleet, so that attempts compare between hosts. */
    seq: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    mode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    revision: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    actor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    runUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});
const switching = {
    ...common,
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['deploy', 'rollback', 'undo']),
};
const entry = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('event', [
    attempt,
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...switching, event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('activating') }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...switching, event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('activated') }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('abandoned'), release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        ...common,
        event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('verdict'),
        release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['good', 'bad', 'failed']),
        why: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        ...common,
        event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('finished'),
        mode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
        actor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
        runUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
        error: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
        steps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), startedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), durationMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })),
    }),
]);
/** Reads the text of a journal; a line that cannot be read is counted and passed over. */
function parseJournal(text) {
    const entries = [];
    let unreadable = 0;
    for (const line of text.split('\n')) {
        if (line.trim() === '')
            continue;
        const parsed = parseLine(line);
        if (parsed === undefined)
            unreadable += 1;
        else
            entries.push(parsed);
    }
    entries.sort((a, b) => a.n - b.n);
    return { entries, unreadable };
}
function parseLine(line) {
    try {
        const result = entry.safeParse(JSON.parse(line));
        return result.success ? result.data : undefined;
    }
    catch {
        return undefined;
    }
}
/** The text of a draft between its braces, to which the host adds the counter and the time. */
function writeDraft(draft) {
    return JSON.stringify(draft).slice(1, -1);
}


/***/ }),

/***/ 7575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ writeReleaseJson),
/* harmony export */   G: () => (/* binding */ readReleaseJson)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5491);

const soakMs = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig();
const optionalText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional();
const runtime = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('systemd'),
        unit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        start: optionalText,
        scope: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['system', 'user']),
        reload: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).optional(),
        soakMs,
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('command'), start: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), stop: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), soakMs }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('static') }),
]);
/** `release.json`: what a release says about itself. Written once, never changed. */
const record = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    app: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    revision: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Of content, settings and secrets: what makes a deploy `unchanged`. */
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    contentHash: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    createdAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    runUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    actor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Whether a step of it cannot be undone by going back. */
    irreversible: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    /** How the release is run; a runtime of a later Bowline is unknown to this one. */
    runtime: runtime.optional().catch(undefined),
});
function writeReleaseJson(fields) {
    return `${JSON.stringify(fields, null, 2)}\n`;
}
/** A record that is missing or damaged leaves its fields unknown. */
function readReleaseJson(text) {
    const parsed = parse(text ?? '');
    return {
        version: parsed?.version ?? null,
        revision: parsed?.revision ?? null,
        fingerprint: parsed?.fingerprint ?? null,
        contentHash: parsed?.contentHash ?? null,
        runId: parsed?.runId ?? null,
        isIrreversible: parsed?.irreversible ?? false,
        runtime: parsed?.runtime ?? null,
    };
}
function parse(text) {
    try {
        const result = record.safeParse(JSON.parse(text));
        return result.success ? result.data : undefined;
    }
    catch {
        return undefined;
    }
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

/***/ 36:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  appFactsOn: () => (/* binding */ appFactsOn),
  readFacts: () => (/* binding */ readFacts),
  readMachineFacts: () => (/* binding */ readMachineFacts)
});

// EXTERNAL MODULE: ./src/hosts/session.ts + 1 modules
var hosts_session = __webpack_require__(8255);
// EXTERNAL MODULE: ./src/phases/facts.ts
var facts = __webpack_require__(5091);
// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(3008);
// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(5205);
// EXTERNAL MODULE: ./src/release/journal.ts
var release_journal = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/release/release-json.ts
var release_json = __webpack_require__(7575);
// EXTERNAL MODULE: ./src/release-id.ts
var release_id = __webpack_require__(3294);
;// CONCATENATED MODULE: ./src/plan/facts.ts




/** Gives names and types to what the facts script printed. */
function parseFacts(host, raw, targets) {
    const one = (key) => raw.facts.findLast(([name]) => name === key)?.[1];
    return {
        host,
        clock: one('clock') ?? '',
        isRoot: one('uid') === '0',
        home: one('home') ?? '',
        system: one('system') ?? 'unknown',
        tools: new Set(raw.facts.filter(([key]) => key.startsWith('tool.')).map(([key]) => key.slice('tool.'.length))),
        hasPaxTar: one('tar') === 'pax',
        hasGnuCp: one('cp') === 'gnu',
        lockHolder: one('locked') ?? null,
        apps: new Map(targets.map((target, index) => [target.app, parseApp(`app.${index}.`, raw)])),
    };
}
function parseApp(prefix, raw) {
    const facts = raw.facts
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), value]);
    // By name at once: a host decides how many there are.
    const byName = new Map(facts);
    const one = (key) => byName.get(key);
    const text = (key) => raw.blobs.get(prefix + key)?.toString('utf8');
    const [link, ...target] = (one('current') ?? 'none').split(' ');
    const live = link === 'link' ? releaseOfLink(target.join(' ')) : null;
    const journal = (0,release_journal/* parseJournal */.z)(text('journal') ?? '');
    return {
        path: (one('path') ?? 'absent'),
        current: (link ?? 'none'),
        live,
        owner: text('owner')?.trim() || null,
        key: text('key')?.trim() || null,
        fence: Number(one('fence')) || 0,
        lockHolder: one('locked') ?? null,
        journal,
        history: (0,release_history/* readHistory */.Lu)(journal, parseReleases(byName, text), live),
        ancestor: one('ancestor') ?? '/',
        readOnly: facts.filter(([key]) => key === 'readonly').map(([, value]) => value),
        noexecMount: one('noexec') ?? null,
        diskFreeBytes: readPair(one('disk'))?.free ?? null,
        inodes: readCount(one('inodes')),
        hasLeftovers: one('locked') === undefined && hasLeftovers(one('leftover'), journal, facts),
        isPortTaken: one('listening') === 'yes',
        process: (text('process') ?? '').split('\n'),
        readRuntime: (key) => one(`runtime.${key}`),
        readRuntimeText: (key) => text(`runtime.${key}`),
    };
}
/** What a killed run leaves: its folder, its link, a release without marker, a switch that nobody confirmed. */
function hasLeftovers(leftover, journal, facts) {
    const verdicts = new Set(journal.entries.flatMap((entry) => (entry.event === 'verdict' ? [entry.release] : [])));
    const isUnfinished = ([key, state]) => key.startsWith('release.') && state === 'partial' && !verdicts.has(key.slice('release.'.length));
    return leftover !== undefined || (0,release_history/* findOpenSwitch */.YA)(journal) !== null || facts.some(isUnfinished);
}
function releaseOfLink(target) {
    const match = /(?:^|\/)releases\/([^/]+)\/?$/.exec(target);
    return match?.[1] ?? null;
}
/** What else lies there is somebody else's: it is neither listed nor removed. */
function parseReleases(facts, text) {
    const records = splitRecords(text('records') ?? '');
    return [...facts]
        .filter(([key]) => key.startsWith('release.') && (0,release_id/* isReleaseId */.F3)(key.slice('release.'.length)))
        .map(([key, state]) => {
        const id = key.slice('release.'.length);
        const size = facts.get(`size.${id}`);
        return {
            id,
            isComplete: state === 'complete',
            ...(0,release_json/* readReleaseJson */.G)(records.get(id)),
            sizeBytes: size === undefined || size === '' ? null : Number(size) * 1024,
        };
    });
}
/** The records of all releases came as one text, each line with its path before it. */
function splitRecords(text) {
    const records = new Map();
    for (const [, id = '', line] of text.matchAll(/^\.\/([^/\n]+)\/\.bowline\/release\.json:(.*)$/gm)) {
        records.set(id, `${records.get(id) ?? ''}${line}\n`);
    }
    return records;
}
/** `total free`, in KiB, as df -P prints them. */
function readPair(text) {
    const match = /^(\d+) (\d+)$/.exec(text ?? '');
    return match === null ? undefined : { total: Number(match[1]) * 1024, free: Number(match[2]) * 1024 };
}
/** A file system that makes inodes as it needs them, such as btrfs, reports none. */
function readCount(text) {
    const match = /^(\d+) (\d+)$/.exec(text ?? '');
    return match === null || match[1] === '0' ? null : { total: Number(match[1]), free: Number(match[2]) };
}

;// CONCATENATED MODULE: ./src/rollout/read-facts.ts




/** Reads a machine's facts once more. */
function readMachineFacts(machine, { world }, signal) {
    return readFacts(machine, machine.targets, world, signal, false);
}
/** Reads everything that a plan needs from one host. */
async function readFacts(session, targets, world, signal, withSizes) {
    const script = (0,facts/* writeFacts */.Rz)({ nonce: world.random(32), targets, withSizes });
    const outcome = await (0,hosts_session/* runScript */.j3)(session, script, { progress: world.progress, signal });
    return parseFacts(session.host.name, outcome, targets);
}
/** What a machine told of one of its apps. */
function appFactsOn({ host, facts }, target) {
    return (0,deploy/* appFacts */.XO)(target, new Map([[host.name, facts]]));
}


/***/ })

};
;
