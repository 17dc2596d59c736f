"use strict";
exports.id = 5827;
exports.ids = [5827,36];
exports.modules = {

/***/ 1248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fW: () => (/* binding */ writeLogs),
/* harmony export */   yZ: () => (/* binding */ writeObservation),
/* harmony export */   zP: () => (/* binding */ writeCommand)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6514);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1796);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8552);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7144);





/** Writes a command of the config that runs in a release, with env and secrets, for at most `timeoutMs`. */
function writeCommand(nonce, target, release, command, timeoutMs) {
    const folder = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_4__/* .pathsOf */ .w)(target.path).release(release.id);
    const body = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `cd ${folder}`, (0,_release_variables__WEBPACK_IMPORTED_MODULE_0__/* .exportVariables */ .qY)(target, release.id, release.version), (0,_release_variables__WEBPACK_IMPORTED_MODULE_0__/* .sourceEnv */ .RF)('./.bowline/env.commands'), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `exec timeout ${Math.ceil(timeoutMs / 1000)} /bin/sh -ec ${command}`);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({ nonce, parts: [{ name: command, app: target.app, body }] });
}
/** Writes one look at the state of the service. */
function writeObservation(nonce, target) {
    const body = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).observe((0,_release_host_layout__WEBPACK_IMPORTED_MODULE_4__/* .pathsOf */ .w)(target.path).current);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({ nonce, parts: [{ name: 'observe', app: target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `:`, body) }] });
}
/** Writes the way to the service's own last lines. */
function writeLogs(nonce, target, request, user) {
    const body = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).logs(request, user);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({ nonce, parts: [{ name: 'logs', app: target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `:`, body) }] });
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

/***/ 8628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ withRememberedRuntime)
/* harmony export */ });
/**
 * An app with the runtime that a release of it was made with: a way back may lead over a change of the config from one
 * runtime, or unit, to another. A release that is not on the host yet, or does not tell, has the one of the config.
 */
function withRememberedRuntime(target, { history }, release) {
    const runtime = history.releases.find(({ id }) => id === release)?.runtime ?? null;
    return runtime === null ? target : { ...target, runtime };
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

/***/ 8891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ tellOutput),
/* harmony export */   x: () => (/* binding */ keepOutput)
/* harmony export */ });
/** A log that is followed has no end; of it the last lines are kept. */
const MOST_LINES = 10_000;
function keep(lines, line) {
    lines.push(line);
    if (lines.length > MOST_LINES)
        lines.shift();
}
/** A progress that only keeps what is printed. */
function keepOutput(lines) {
    const nothing = () => { };
    return {
        phase: nothing,
        stepStarted: nothing,
        stepEnded: nothing,
        transfer: nothing,
        note: nothing,
        warn: nothing,
        waiting: nothing,
        output: (_where, line) => {
            keep(lines, line);
        },
    };
}
/** A progress that keeps what is printed and tells it as well. */
function tellOutput(progress, lines) {
    return {
        ...keepOutput(lines),
        output: (where, line) => {
            keep(lines, line);
            progress.output(where, line);
        },
        catchUp: () => progress.catchUp?.(),
    };
}


/***/ }),

/***/ 5331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Waits; rejects with the signal's reason as soon as it is aborted. */
async function pause(ms, signal) {
    signal.throwIfAborted();
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
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


/***/ }),

/***/ 5827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K8: () => (/* binding */ basicChecks),
  nV: () => (/* binding */ servedBy),
  Vf: () => (/* binding */ verifyAll),
  ft: () => (/* binding */ verifyTarget)
});

// EXTERNAL MODULE: ./src/shell/sh.ts + 1 modules
var sh = __webpack_require__(7144);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./src/checks/waiting.ts
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

const ANNOUNCE_MS = 5_000;
/** A signal that is aborted with `parent`, by `stop`, or after `timeoutMs`. */
function limitTime(parent, timeoutMs) {
    const controller = new AbortController();
    // Several checks listen at once, which is no leak.
    (0,external_node_events_.setMaxListeners)(0, controller.signal);
    let hasExpired = false;
    const follow = () => controller.abort(parent.reason);
    const expire = () => {
        hasExpired = true;
        controller.abort();
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(expire, timeoutMs);
    if (parent.aborted)
        follow();
    else
        parent.addEventListener('abort', follow, { once: true });
    return {
        signal: controller.signal,
        get hasExpired() {
            return hasExpired;
        },
        stop: (reason) => controller.abort(reason),
        [Symbol.dispose]() {
            clearTimeout(timer);
            parent.removeEventListener('abort', follow);
        },
    };
}
/**
 * Settles as `work` does, or rejects with the signal's reason as soon as that is aborted. What `work` yields
 * too late is given to `discard`.
 */
function untilAborted(work, signal, discard) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            work.then(discard, () => { });
            reject(signal.reason);
        };
        if (signal.aborted)
            return stop();
        signal.addEventListener('abort', stop, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
}
/** Settles as `work` does, or with undefined after `timeoutMs`. Throws the context's reason when that is aborted. */
async function within(context, work, timeoutMs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const limit = __addDisposableResource(env_1, limitTime(context.signal, timeoutMs), false);
        try {
            return await untilAborted(work, limit.signal);
        }
        catch (error) {
            if (limit.hasExpired)
                return undefined;
            throw error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** Waits for `ms`, or until `wake` is aborted. Throws the context's reason when that is aborted. */
async function pause(context, ms, wake = context.signal) {
    try {
        await untilAborted(context.sleep(ms, wake), wake);
    }
    catch (error) {
        if (!wake.aborted)
            throw error;
    }
    context.signal.throwIfAborted();
}
/** Tells every few seconds what is being waited for, and not more often. */
function createAnnouncer(context) {
    let toldAt = context.now();
    return (describe) => {
        if (context.now() - toldAt < ANNOUNCE_MS)
            return;
        toldAt = context.now();
        context.onWaiting(describe());
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./src/checks/wording.ts

const LONGEST = 200;
/** Writes a duration for people: `0 ms`, `412 ms`, `3.2 s`, `2 min 5 s`. */
function describeMs(ms) {
    if (Math.round(ms) < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${Number((ms / 1_000).toFixed(1))} s`;
    const seconds = Math.round(ms / 1_000);
    const rest = seconds % 60;
    return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}
/** `503 Service Unavailable`. */
function describeHttpStatus(status) {
    return [status, external_node_http_.STATUS_CODES[status]].filter(Boolean).join(' ');
}
/** Writes a share from 0 to 1 as a percentage with at most two decimals. */
function describeShare(share) {
    return `${Number((share * 100).toFixed(2))}%`;
}
/** Writes a count of bytes: `1 MiB`, `9.8 GiB`. */
function describeBytes(bytes) {
    const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
    return `${Number((bytes / 1_024 ** power).toFixed(1))} ${units[power]}`;
}
/** A short piece of untrusted text, on one line and without control characters. */
function excerpt(text) {
    const line = text
        .slice(0, 4 * LONGEST)
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
/** What was thrown, in one phrase; some errors of Node have their message only in a code or in their parts. */
function describeError(error) {
    if (!(error instanceof Error))
        return excerpt(String(error));
    const first = error instanceof AggregateError ? error.errors[0] : undefined;
    if (error.message === '' && first !== undefined)
        return describeError(first);
    const code = 'code' in error ? String(error.code) : '';
    return excerpt(error.message) || code || error.name;
}

;// CONCATENATED MODULE: ./src/checks/dialing.ts
var dialing_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var dialing_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



/** What an endpoint may answer while the host itself is well. */
const KINDS_OF_ENDPOINT = ['refused', 'timeout', 'unreachable', 'dns'];
/** True when no check on this host can be made any more, as opposed to an endpoint that does not answer. */
function isLostHost(error, host) {
    return error instanceof errors/* ConnectError */.T$ && (host.isLost || !KINDS_OF_ENDPOINT.includes(error.kind));
}
/**
 * Opens a TCP connection from the host. A connection that comes after the signal was aborted is closed.
 * @throws ConnectError as `Host.dial` does; the signal's reason when that is aborted.
 */
async function dial(host, { host: address, port }, signal) {
    signal.throwIfAborted();
    const socket = await untilAborted(host.dial(port, address), signal, discard);
    // A connection that breaks while nobody reads from it must not end the program.
    socket.on('error', ignoreError);
    return socket;
}
function discard(late) {
    release(late.on('error', ignoreError));
}
function ignoreError() { }
/** Closes a connection. A channel of SSH is gone only once it was read to its end. */
function release(connection) {
    connection.resume().destroy();
}
const PAUSE_MS = 250;
/** Connects until something listens or the deadline has passed. Throws when the host is lost or on abort. */
async function waitForListener(context, wait) {
    const announce = createAnnouncer(context);
    const startedAt = context.now();
    for (let attempts = 1;; attempts += 1) {
        const reason = await tryToConnect(context, wait);
        if (reason === null)
            return { isOpen: true, attempts, reason: '' };
        const leftMs = wait.deadlineAt - context.now();
        if (leftMs <= 0)
            return { isOpen: false, attempts, reason };
        announce(() => `${wait.label}: ${reason}, for ${describeMs(context.now() - startedAt)}`);
        await pause(context, Math.min(PAUSE_MS, leftMs));
    }
}
/** Returns null when it connected, else why not. */
async function tryToConnect(context, wait) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const timeoutMs = Math.max(PAUSE_MS, Math.min(wait.timeoutMs, wait.deadlineAt - context.now()));
        const limit = dialing_addDisposableResource(env_1, limitTime(context.signal, timeoutMs), false);
        try {
            release(await dial(context.host, wait.endpoint, limit.signal));
            return null;
        }
        catch (error) {
            context.signal.throwIfAborted();
            if (isLostHost(error, context.host))
                throw error;
            return limit.hasExpired ? `no connection within ${describeMs(timeoutMs)}` : describeRefusal(error, wait.endpoint);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        dialing_disposeResources(env_1);
    }
}
/** Says in one phrase why there is no connection to the endpoint; the host's own message may be for another reader. */
function describeRefusal(error, { host, port }) {
    if (!(error instanceof errors/* ConnectError */.T$))
        return describeError(error);
    const place = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
    if (error.kind === 'timeout')
        return `${place} does not answer`;
    if (error.kind === 'dns')
        return `the host does not know the name ${host}`;
    if (error.kind === 'unreachable')
        return `the host has no way to ${place}`;
    return `nothing listens on ${place}`;
}

;// CONCATENATED MODULE: ./src/checks/command.ts




/** What a command has to end by itself after its time, before it is no longer waited for. */
const GRACE_MS = 2_000;
const SHOWN_LINES = 3;
const KEPT_LINES = 20;
/** A command exits 0 within its time. */
async function checkCommand(context, check) {
    return runCommand(context, check.run, check.timeoutMs, check.runOn);
}
/** The database answers: to a command on the host, or to a connection from there. */
async function checkDatabase(context, check) {
    const { command, tcp, name, timeoutMs } = check;
    const outcomes = [];
    if (tcp !== undefined)
        outcomes.push(await connectTo(context, name, tcp, timeoutMs));
    if (command !== undefined)
        outcomes.push(await runCommand(context, command, timeoutMs, 'host'));
    const worst = outcomes.find(({ ok }) => ok !== true) ?? outcomes.at(-1);
    return worst ?? { ok: null, detail: 'neither a command nor an endpoint is configured', data: {} };
}
/** Something accepts a TCP connection from the host within the check's time. */
async function checkTcp(context, check) {
    return connectTo(context, check.name, check.tcp, check.timeoutMs);
}
/** Enough is free on the file system that holds the app. */
async function checkDisk(context, check) {
    const command = (0,sh.sh) `df -P -k ${context.target.path}`.text;
    const ended = await within(context, context.runOnHost(command, check.timeoutMs), check.timeoutMs + GRACE_MS);
    const space = ended?.code === 0 ? readSpace(ended.output) : undefined;
    if (space === undefined) {
        const why = ended === undefined ? `no end within ${describeMs(check.timeoutMs)}` : describeEnd(ended);
        return { ok: null, detail: `df told nothing: ${why}`, data: {} };
    }
    return judgeSpace(check, space);
}
async function connectTo(context, label, endpoint, timeoutMs) {
    const deadlineAt = context.now() + timeoutMs;
    const { isOpen, attempts, reason } = await waitForListener(context, { label, endpoint, timeoutMs, deadlineAt });
    const place = `${endpoint.host}:${endpoint.port}`;
    return { ok: isOpen, detail: isOpen ? `${place} accepts connections` : reason, data: { ...endpoint, attempts } };
}
async function runCommand(context, command, timeoutMs, runOn) {
    const running = runOn === 'host' ? context.runOnHost(command, timeoutMs) : context.runOnRunner(command, timeoutMs);
    const ended = await within(context, running, timeoutMs + GRACE_MS);
    if (ended === undefined || ended.code === null) {
        const said = ended === undefined ? '' : describeOutput(ended);
        const data = { exitCode: null, output: keepTail(ended?.output ?? []) };
        return { ok: false, detail: `the command did not end by itself within ${describeMs(timeoutMs)}${said}`, data };
    }
    const data = { exitCode: ended.code, output: keepTail(ended.output) };
    return { ok: ended.code === 0, detail: describeEnd(ended), data };
}
function describeEnd(ended) {
    return `${ended.code === null ? 'ended by a signal' : `exit code ${ended.code}`}${describeOutput(ended)}`;
}
function describeOutput({ output }) {
    const tail = output.map(excerpt).filter(Boolean).slice(-SHOWN_LINES);
    return tail.length === 0 ? '' : `: ${tail.join(' / ')}`;
}
function keepTail(output) {
    return output.slice(-KEPT_LINES).map(excerpt);
}
/** Reads the POSIX form of df: total, used, available in KiB, and the capacity with `%`. */
function readSpace(output) {
    const row = output.findLast((line) => /\s\d+\s+\d+\s+-?\d+\s+(\d+%|-)\s/.test(line));
    const match = row === undefined ? null : /\s\d+\s+(\d+)\s+(-?\d+)\s+(?:\d+%|-)\s/.exec(row);
    if (match === null)
        return undefined;
    const used = Number(match[1]);
    const free = Math.max(0, Number(match[2]));
    return used + free === 0 ? undefined : { freeBytes: free * 1_024, freeShare: free / (used + free) };
}
function judgeSpace({ freeBytes, freeShare }, space) {
    const needs = [];
    if (freeBytes !== undefined && space.freeBytes < freeBytes)
        needs.push(describeBytes(freeBytes));
    if (freeShare !== undefined && space.freeShare < freeShare)
        needs.push(describeShare(freeShare));
    const found = `${describeBytes(space.freeBytes)} (${describeShare(space.freeShare)}) free`;
    const detail = needs.length === 0 ? found : `${found}; ${needs.join(' and ')} needed`;
    return { ok: needs.length === 0, detail, data: { ...space } };
}

;// CONCATENATED MODULE: ./src/checks/health-contract.ts

/** Where the app tells its health; null where that is not configured. */
function findHealthUrl({ health, port }) {
    if (health?.url !== undefined)
        return URL.canParse(health.url) ? new URL(health.url) : null;
    return health?.path === undefined || port === undefined ? null : onLoopback(port, health.path);
}
/** A path on the host's own loopback. */
function onLoopback(port, path) {
    return new URL(`http://127.0.0.1:${port}${path.startsWith('/') ? '' : '/'}${path}`);
}
/** Judges one answer of the health endpoint. */
function judgeHealth(answer, health) {
    const refused = (reason) => ({ ok: false, reason, contract: null });
    if (answer.error !== null)
        return refused(answer.error);
    const body = parseBody(answer);
    const contract = readFields(body ?? {}, health);
    if (!isSuccess(answer.status))
        return refused(describeAnswer(answer) + describeStatus(contract));
    if (body === undefined)
        return refused('it says that its body is JSON, but it is not');
    return { ...judgeFields(contract, health), contract };
}
/** True for any 2xx. */
function isSuccess(status) {
    return status !== null && status >= 200 && status < 300;
}
/** The status, and where it leads when it is a redirect that was not followed. */
function describeAnswer({ status, headers }) {
    if (status === null)
        return 'no answer';
    const { location } = headers;
    return location === undefined ? describeHttpStatus(status) : `${describeHttpStatus(status)} to ${excerpt(location)}`;
}
/** The body as a map; empty where it is not meant to be JSON, undefined where it is and is broken. */
function parseBody({ body, headers }) {
    const isDeclared = /[/+]json\b/i.test(headers['content-type'] ?? '');
    if (!isDeclared && !body.trimStart().startsWith('{'))
        return {};
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return isDeclared ? undefined : {};
    }
}
/** Keeps the fields of the contract, and those that `expect` names beyond it. */
function readFields(body, { fields, expect }) {
    const names = new Set([...Object.keys(fields), ...Object.keys(expect)]);
    const found = {};
    for (const name of names) {
        const key = Object.hasOwn(fields, name) ? fields[name] : name;
        const value = Object.hasOwn(body, key) ? body[key] : undefined;
        if (isScalar(value))
            found[name] = value;
    }
    return found;
}
function isScalar(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
/** A field with a wrong value weighs more than one that is missing. */
function judgeFields(contract, { expect }) {
    const missing = [];
    for (const [name, allowed] of Object.entries(expect)) {
        const value = contract[name];
        if (value === undefined)
            missing.push(name);
        else if (!allowed.includes(value))
            return { ok: false, reason: describeWrong(name, value, allowed) };
    }
    // An answer without a status is a plain `ok`; every other field is expected because somebody asked for it.
    const [first] = missing.filter((name) => name !== 'status');
    if (first !== undefined)
        return { ok: null, reason: `no field \`${first}\` in the answer` };
    return { ok: true, reason: `an answer${describeStatus(contract)}` };
}
function describeStatus({ status }) {
    return status === undefined ? '' : ` with status ${show(status)}`;
}
function describeWrong(name, value, allowed) {
    return `${name} is ${show(value)}; ${allowed.map(show).join(' or ')} is expected`;
}
function show(value) {
    return typeof value === 'string' ? `"${excerpt(value)}"` : String(value);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/checks/http-body.ts



const DECODERS = {
    gzip: external_node_zlib_.createGunzip,
    'x-gzip': external_node_zlib_.createGunzip,
    deflate: external_node_zlib_.createInflate,
    br: external_node_zlib_.createBrotliDecompress,
};
/**
 * Reads the whole body as UTF-8. What counts towards `maxBytes` is the decoded body, so that a small answer
 * cannot fill the memory.
 * @throws Error when the body is larger, is cut short, or is encoded in a way that is not known.
 */
async function readBody(response, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of decode(response)) {
        size += chunk.length;
        if (size > maxBytes)
            throw new Error(`the body is larger than ${describeBytes(maxBytes)}`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Only `identity` is asked for, but some servers keep nothing else than compressed files. */
function decode(response) {
    const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
    if (encoding === '' || encoding === 'identity')
        return response;
    const create = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
    if (create === undefined)
        throw new Error(`the body is encoded as ${encoding}, which was not asked for`);
    // A failure of either side reaches the reader through the decoder.
    return (0,external_node_stream_.pipeline)(response, create(), () => { });
}

;// CONCATENATED MODULE: ./src/checks/http-probe.ts
var http_probe_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var http_probe_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









const MAX_BODY_BYTES = 1024 * 1024;
const ACCEPT = 'application/json, text/plain;q=0.9, */*;q=0.8';
/**
 * Makes one GET request: through the host where the URL names its loopback, else directly from the runner.
 * A failure is an answer with an `error`.
 * @throws ConnectError when the host is lost; the context's reason when that is aborted.
 */
async function probe(context, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const limit = http_probe_addDisposableResource(env_1, limitTime(context.signal, request.timeoutMs), false);
        const exchange = { startedAt: context.now(), status: null, headers: {} };
        try {
            const body = await follow({ ...context, signal: limit.signal }, request, exchange);
            return conclude(context, exchange, body, null);
        }
        catch (error) {
            context.signal.throwIfAborted();
            if (isLostHost(error, context.host))
                throw error;
            const late = `no ${exchange.status === null ? '' : 'complete '}answer within ${describeMs(request.timeoutMs)}`;
            return conclude(context, exchange, '', limit.hasExpired ? late : describeFailure(error, request.url));
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        http_probe_disposeResources(env_1);
    }
}
/** As a URL's parser writes them. */
const LOOPBACK = /^((.+\.)?localhost\.?|127(\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]+\])$/;
/** True for the addresses that name the machine itself. */
function isLoopback({ hostname }) {
    return LOOPBACK.test(hostname);
}
/** The URL without what may be secret in it. */
function describeUrl(url) {
    return `${url.origin}${url.pathname}`;
}
function conclude(context, exchange, body, error) {
    const { status, headers, startedAt } = exchange;
    return { status, headers, body, durationMs: Math.max(0, context.now() - startedAt), error };
}
async function follow(context, request, exchange) {
    const { redirects = 0, maxBodyBytes = MAX_BODY_BYTES } = request;
    let url = request.url;
    for (let followed = 0;; followed += 1) {
        const body = await fetchOnce(context, url, maxBodyBytes, exchange, followed === 0);
        const next = redirects > 0 ? findRedirect(url, exchange) : undefined;
        if (next === undefined)
            return body;
        if (followed === redirects)
            throw new Error(`more than ${redirects} redirects`);
        if (next.hostname !== url.hostname)
            throw new Error(`it redirects to another host, ${next.hostname}`);
        url = next;
    }
}
function findRedirect(url, { status, headers }) {
    if (status === null || ![301, 302, 303, 307, 308].includes(status))
        return undefined;
    const { location } = headers;
    if (location === undefined || !URL.canParse(location, url.href))
        return undefined;
    const next = new URL(location, url);
    return /^https?:$/.test(next.protocol) ? next : undefined;
}
async function fetchOnce(context, url, maxBodyBytes, exchange, isFirst) {
    const connection = await connect(context, url);
    try {
        if (isFirst)
            exchange.startedAt = context.now();
        const response = await untilAborted(send(connection, url), context.signal);
        exchange.status = response.statusCode ?? null;
        exchange.headers = response.headers;
        return await untilAborted(readBody(response, maxBodyBytes), context.signal);
    }
    finally {
        release(connection);
    }
}
async function send(connection, url) {
    const request = (0,external_node_http_.request)({
        // Its own connection, so that it is no part of any pool; `Connection: close` follows from that.
        createConnection: () => connection,
        path: `${url.pathname}${url.search}`,
        headers: { host: url.host, accept: ACCEPT, 'accept-encoding': 'identity', 'user-agent': 'bowline' },
        ...(url.username === '' ? {} : { auth: decodeURIComponent(`${url.username}:${url.password}`) }),
    });
    request.end();
    return receive(request);
}
async function receive(request) {
    const [response] = (await (0,external_node_events_.once)(request, 'response'));
    // Destroying the connection later is no error of the request.
    request.on('error', () => { });
    return response;
}
async function connect(context, url) {
    const endpoint = endpointOf(url);
    const socket = isLoopback(url)
        ? await dial(context.host, endpoint, context.signal)
        : await untilConnected((0,external_node_net_.connect)(endpoint), 'connect', context.signal);
    return isSecure(url) ? encrypt(socket, url, context.signal) : socket;
}
function encrypt(socket, url, signal) {
    const { host } = endpointOf(url);
    const options = {
        socket,
        host,
        ALPNProtocols: ['http/1.1'],
        // SSH has proved already whose loopback this is, and no authority certifies the name `localhost`.
        rejectUnauthorized: !isLoopback(url),
        ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
    };
    const secure = (0,external_node_tls_.connect)(options).once('close', () => release(socket));
    return untilConnected(secure, 'secureConnect', signal);
}
function isSecure({ protocol }) {
    return protocol === 'https:';
}
function endpointOf(url) {
    const port = Number(url.port) || (isSecure(url) ? 443 : 80);
    if (!isLoopback(url))
        return { host: withoutBrackets(url.hostname), port };
    // The host may know nothing of names below `localhost`, and nobody can connect to `0.0.0.0` everywhere.
    if (/localhost\.?$/.test(url.hostname))
        return { host: 'localhost', port };
    return { host: url.hostname === '[::1]' || url.hostname === '[::]' ? '::1' : '127.0.0.1', port };
}
function withoutBrackets(hostname) {
    return hostname.replace(/^\[(.*)\]$/, '$1');
}
async function untilConnected(socket, event, signal) {
    socket.on('error', () => { });
    try {
        await (0,external_node_events_.once)(socket, event, { signal });
        return socket;
    }
    catch (error) {
        socket.destroy();
        throw error;
    }
}
/** Node says `socket hang up` and `Parse Error` where a reader needs to know who did what. */
function describeFailure(error, url) {
    if (error instanceof errors/* ConnectError */.T$)
        return describeRefusal(error, endpointOf(url));
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ECONNRESET' || code === 'EPIPE')
        return 'the connection was closed before the end of the answer';
    if (code === 'ECONNREFUSED')
        return `nothing listens on ${url.host}`;
    if (code === 'ENOTFOUND')
        return `the runner does not know the name ${url.hostname}`;
    if (code === 'HPE_HEADER_OVERFLOW')
        return 'the headers are too large';
    if (code.startsWith('HPE_'))
        return 'the answer is not HTTP';
    if (code.startsWith('Z_'))
        return `the body cannot be decoded: ${describeError(error)}`;
    return describeError(error);
}

;// CONCATENATED MODULE: ./src/checks/health.ts




/** How many passes in a row an app needs once it was healthy and then was not. */
const STEADY_PASSES = 3;
/** What an attempt has at least, where others took the whole deadline. */
const SHORTEST_ATTEMPT_MS = 250;
const NO_HEALTH = { ok: null, detail: 'no health endpoint is configured', data: {} };
/** Asks the health endpoint once; null where none is configured. */
async function readHealth(context, timeoutMs) {
    const { health } = context.target;
    const url = findHealthUrl(context.target);
    if (health === undefined || url === null)
        return null;
    const answer = await probe(context, { url, timeoutMs, redirects: health.redirects });
    return { ...judgeHealth(answer, health), url, answer };
}
/**
 * Asks the health endpoint once of several times. `isCut` is an attempt that failed because the deadline left it
 * less than its time, so that the one before it tells more.
 */
async function readHealthBefore(context, timeoutMs, deadlineAt) {
    const limitMs = Math.min(timeoutMs, Math.max(SHORTEST_ATTEMPT_MS, deadlineAt - context.now()));
    const reading = await readHealth(context, limitMs);
    return { reading, isCut: limitMs < timeoutMs && reading !== null && reading.answer.error !== null };
}
/** Asks the health endpoint until it is healthy, or until the deadline. */
async function waitForHealth(context, check, wait) {
    const { health } = context.target;
    if (health === undefined || findHealthUrl(context.target) === null)
        return NO_HEALTH;
    const startedAt = context.now();
    const announce = createAnnouncer(context);
    const attempts = { count: 0, passed: 0, streak: 0, flaps: 0, healthyAt: 0, last: null };
    for (;;) {
        const { reading, isCut } = await readHealthBefore(context, check.timeoutMs, wait.deadlineAt);
        if (!isCut || attempts.last === null)
            count(attempts, reading, context.now());
        const pausedMs = await pauseBetween(context, attempts, wait, health.intervalMs);
        if (pausedMs === 0)
            return health_conclude(attempts, startedAt, context.now());
        announce(() => `${check.name}: ${attempts.last?.reason}, for ${describeMs(context.now() - startedAt)}`);
    }
}
function count(attempts, reading, now) {
    attempts.count += 1;
    attempts.last = reading;
    if (reading?.ok === true) {
        if (attempts.streak === 0)
            attempts.healthyAt = now;
        attempts.passed += 1;
        attempts.streak += 1;
        return;
    }
    if (attempts.streak > 0)
        attempts.flaps += 1;
    attempts.streak = 0;
}
/** Waits for the next attempt and returns how long; 0 when there is nothing left to wait for. */
async function pauseBetween(context, attempts, { deadlineAt, soakUntil }, intervalMs) {
    const now = context.now();
    const isSteady = attempts.streak >= (attempts.flaps === 0 ? 1 : STEADY_PASSES);
    const leftMs = (isSteady ? Math.min(soakUntil, deadlineAt) : deadlineAt) - now;
    if (leftMs <= 0)
        return 0;
    await pause(context, Math.min(intervalMs, leftMs));
    // What ended with the pause needs no further attempt.
    return intervalMs < leftMs ? intervalMs : 0;
}
function health_conclude(attempts, startedAt, now) {
    const { last, streak, flaps, count: total, passed } = attempts;
    const data = {
        url: last === null ? null : describeUrl(last.url),
        status: last?.answer.status ?? null,
        attempts: total,
        passed,
        flaps,
        fields: last?.contract ?? {},
    };
    const reason = last?.reason ?? 'no answer';
    if (isInconclusive(attempts)) {
        return { ok: null, detail: `inconclusive: ${passed} of ${total} answers were healthy, the last: ${reason}`, data };
    }
    if (streak > 0)
        return { ok: true, detail: `healthy after ${describeMs(attempts.healthyAt - startedAt)}: ${reason}`, data };
    return { ok: last?.ok ?? null, detail: `not healthy within ${describeMs(now - startedAt)}: ${reason}`, data };
}
/** It went back and forth, and time ran out; one that was healthy and stays down is no such case. */
function isInconclusive({ flaps, streak }) {
    return flaps > 1 ? streak < STEADY_PASSES : flaps === 1 && streak > 0 && streak < STEADY_PASSES;
}

;// CONCATENATED MODULE: ./src/checks/health-fields.ts




const TELL_MS = 1_000;
/** The health field `connected` is true; asked until it is, or until the check's time is over. */
async function checkConnection(context, check) {
    const { health } = context.target;
    if (health === undefined)
        return NO_HEALTH;
    const deadlineAt = context.now() + check.timeoutMs;
    const announce = createAnnouncer(context);
    let outcome;
    for (;;) {
        const { reading, isCut } = await readHealthBefore(context, health.timeoutMs, deadlineAt);
        if (!isCut || outcome === undefined)
            outcome = judgeConnection(reading);
        const { ok, detail } = outcome;
        const leftMs = deadlineAt - context.now();
        if (ok === true || reading === null || leftMs <= 0)
            return outcome;
        announce(() => `${check.name}: ${detail}`);
        await pause(context, Math.min(health.intervalMs, leftMs));
        if (health.intervalMs >= leftMs)
            return outcome;
    }
}
function judgeConnection(reading) {
    if (reading === null)
        return NO_HEALTH;
    const { connected, channel } = reading.contract ?? {};
    const data = { connected: connected ?? null, channel: channel ?? null };
    if (connected === undefined)
        return { ok: null, detail: describeMissing(reading, 'connected'), data };
    if (connected !== true)
        return { ok: false, detail: 'the service is not connected', data };
    return { ok: true, detail: channel === undefined ? 'connected' : `connected to ${channel}`, data };
}
/** The health field `version` is the one that the release declares. */
async function checkVersion(context, check) {
    const expected = context.version;
    if (expected === null)
        return { ok: null, detail: 'the release declares no version', data: { expected } };
    const reading = await readHealth(context, check.timeoutMs);
    if (reading === null)
        return NO_HEALTH;
    const { version } = reading.contract ?? {};
    const data = { expected, found: version ?? null };
    if (version === undefined)
        return { ok: null, detail: describeMissing(reading, 'version'), data };
    const ok = normalize(String(version)) === normalize(expected);
    return { ok, detail: ok ? `version ${version}` : `it answers as version ${version}; ${expected} is expected`, data };
}
function normalize(version) {
    return version.trim().replace(/^v(?=\d)/i, '');
}
/** The share of errors among the requests of a window, from the counters in the health answer. */
async function checkErrorRate(context, check) {
    if (context.target.health === undefined || findHealthUrl(context.target) === null)
        return NO_HEALTH;
    const first = readCounters(await readHealth(context, check.timeoutMs));
    if (typeof first === 'string')
        return { ok: null, detail: first, data: {} };
    await pauseAloud(context, check);
    const last = readCounters(await readHealth(context, check.timeoutMs));
    if (typeof last === 'string')
        return { ok: null, detail: last, data: { before: first } };
    return judgeRate(check, first, last);
}
/** The counters, or why there are none. */
function readCounters(reading) {
    if (reading === null)
        return NO_HEALTH.detail;
    const { requests, errors } = reading.contract ?? {};
    if (requests === undefined)
        return describeMissing(reading, 'requests');
    if (errors === undefined)
        return describeMissing(reading, 'errors');
    if (!isCount(requests))
        return `\`requests\` is ${JSON.stringify(requests)}, which is no count`;
    if (!isCount(errors))
        return `\`errors\` is ${JSON.stringify(errors)}, which is no count`;
    return { requests, errors };
}
function isCount(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
async function pauseAloud(context, { name, windowMs }) {
    const endsAt = context.now() + windowMs;
    const announce = createAnnouncer(context);
    for (let leftMs = windowMs; leftMs > 0; leftMs = endsAt - context.now()) {
        announce(() => `${name}: counting for ${describeMs(leftMs)} more`);
        await pause(context, Math.min(TELL_MS, leftMs));
    }
}
function judgeRate(check, before, after) {
    const requests = after.requests - before.requests;
    const errors = after.errors - before.errors;
    const window = describeMs(check.windowMs);
    const data = {
        before,
        after,
        requests,
        errors,
        windowMs: check.windowMs,
        max: check.max,
        rate: null,
    };
    if (requests < 0 || errors < 0)
        return { ok: null, detail: `the counters went back within ${window}`, data };
    if (requests < check.minRequests || requests === 0) {
        return { ok: null, detail: `${requests} requests in ${window}; ${check.minRequests} are needed to judge`, data };
    }
    const rate = errors / requests;
    const detail = `${describeShare(rate)} errors, ${errors} of ${requests} requests in ${window}; at most ${describeShare(check.max)}`;
    return { ok: rate <= check.max, detail, data: { ...data, rate } };
}
/** Why a field is not there: the whole answer may be missing. */
function describeMissing({ contract, reason }, field) {
    return contract === null ? `no health answer to read: ${reason}` : `no field \`${field}\` in the health answer`;
}

;// CONCATENATED MODULE: ./src/checks/measure.ts


/**
 * Runs one check and times it. What it throws is a failed check, except for the two cases in which no check
 * can go on.
 * @throws ConnectError when the host is lost; the context's reason when that is aborted.
 */
async function measure(context, check, work) {
    const startedAt = context.now();
    const outcome = await attempt(context, work);
    return measure_conclude(context, check, outcome, startedAt);
}
/** The result of a check that was not run, or not to its end, because `cause` failed; it never passes. */
function leaveOut(context, check, cause, how = 'not run') {
    const outcome = { ok: null, detail: `${how}: ${cause} failed`, data: { notRun: cause } };
    return measure_conclude(context, check, outcome, context.now());
}
async function attempt(context, work) {
    try {
        return await work();
    }
    catch (error) {
        context.signal.throwIfAborted();
        if (isLostHost(error, context.host))
            throw error;
        return { ok: false, detail: describeError(error), data: {} };
    }
}
function measure_conclude(context, { name, type }, outcome, startedAt) {
    const now = context.now();
    const durationMs = Math.max(0, Math.round(now - startedAt));
    return { name, type, ...outcome, checkedAt: new Date(now).toISOString(), durationMs };
}

;// CONCATENATED MODULE: ./src/checks/process.ts


const LOOK_MS = 1_000;
/**
 * Watches the service until the soak is over and the others are settled. A process that stops or is started
 * again ends the watch at once.
 */
async function watchProcess(context, check, watch) {
    const startedAt = context.now();
    let restarts = Number.POSITIVE_INFINITY;
    for (let looks = 1;; looks += 1) {
        const state = await within(context, context.observeProcess(), check.timeoutMs);
        if (state === undefined)
            return { ok: null, detail: `no state within ${describeMs(check.timeoutMs)}`, data: { looks } };
        // Somebody who starts the service by hand sets its counter back.
        restarts = Math.min(restarts, state.restarts);
        const elapsedMs = context.now() - startedAt;
        const data = { ...state, looks, crashes: state.restarts - restarts, watchedMs: Math.round(elapsedMs) };
        if (!state.running)
            return { ok: false, detail: `not running: ${state.detail}`, data };
        if (data.crashes > 0)
            return { ok: false, detail: describeCrashes(state, data.crashes, elapsedMs), data };
        const leftMs = watch.soakMs - elapsedMs;
        const isOver = watch.settled.aborted && (leftMs <= 0 || watch.isFutile());
        if (isOver || watch.isOnce)
            return { ok: true, detail: describeWatch(state, elapsedMs), data };
        await process_pauseBetween(context, watch, leftMs);
    }
}
/** The last look is taken when the soak ends, or when the others are settled. */
async function process_pauseBetween(context, { settled }, leftMs) {
    const pauseMs = leftMs > 0 ? Math.min(LOOK_MS, leftMs) : LOOK_MS;
    await pause(context, pauseMs, settled.aborted ? context.signal : settled);
}
function describeCrashes({ detail }, crashes, elapsedMs) {
    const times = crashes === 1 ? 'once' : `${crashes} times`;
    return `started again ${times} within ${describeMs(elapsedMs)}, so it crashes: ${detail}`;
}
function describeWatch({ detail }, elapsedMs) {
    return elapsedMs < LOOK_MS ? detail : `${detail}, watched for ${describeMs(elapsedMs)}`;
}

;// CONCATENATED MODULE: ./src/checks/verdict.ts
/** The checks that belong to a moment, in the order of the config; with `only`, just those of these names. */
function selectChecks(checks, moment, only) {
    return checks.filter(({ name, when }) => when.includes(moment) && (only === undefined || only.includes(name)));
}
/** True when the result lets the run go on: it passed, or has no data where that is ignored. */
function isPassed(result, check) {
    return result.ok ?? (check.noData === 'ignore' && !wasNotRun(result));
}
/**
 * The results that do not pass, in their order. Those that were not run are left out where another says why;
 * a result whose check is not known counts as failed unless it is true.
 */
function failedChecks(results, checks) {
    const failed = results.filter((result) => {
        const check = checks.find(({ name }) => name === result.name);
        return check === undefined ? result.ok !== true : !isPassed(result, check);
    });
    const causes = failed.filter((result) => !wasNotRun(result));
    return causes.length > 0 ? causes : failed;
}
/** True for a check that was left out because an earlier one failed. */
function wasNotRun({ data }) {
    return typeof data.notRun === 'string';
}

;// CONCATENATED MODULE: ./src/checks/readiness.ts
var readiness_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var readiness_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







const DEFAULT_DEADLINE_MS = 30_000;
/** Before anything is changed the service runs already, so there is no start-up to wait for. */
const PRE_DEADLINE_MS = 30_000;
/** In the order in which they are made and reported. */
const READINESS = ['process', 'port', 'health'];
/** True for the checks that wait until the service is up, and without which no other is made. */
function isReadiness({ type }) {
    return READINESS.includes(type);
}
/**
 * Waits until the service is up: its process is watched while port and health are waited for, so that the soak
 * costs no time of its own and a process that dies ends the wait at once.
 */
async function checkReadiness(context, checks) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const processes = checks.filter((check) => check.type === 'process');
        const listeners = [
            ...checks.filter((check) => check.type === 'port'),
            ...checks.filter((check) => check.type === 'health'),
        ];
        const all = readiness_addDisposableResource(env_1, limitTime(context.signal), false);
        const dead = readiness_addDisposableResource(env_1, limitTime(all.signal), false);
        const settled = readiness_addDisposableResource(env_1, limitTime(all.signal), false);
        const inner = { ...context, signal: all.signal };
        const schedule = planWait(context, processes.length > 0);
        let isFutile = false;
        const watch = { ...schedule, isOnce: context.moment === 'pre', settled: settled.signal, isFutile: () => isFutile };
        const watching = Promise.all(processes.map((check) => watchUntilDead(inner, check, dead, watch)));
        const waiting = waitInOrder(inner, listeners, schedule, dead.signal).then((results) => {
            isFutile = !hasPassed(results, listeners);
            settled.stop();
            return results;
        });
        // Awaited here, before the limits are disposed of.
        return await together(watching, waiting, all);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        readiness_disposeResources(env_1);
    }
}
function planWait(context, hasProcess) {
    const { target, moment } = context;
    const { runtime, health } = target;
    const startedAt = context.now();
    const soakMs = moment === 'post' && hasProcess && runtime.kind !== 'static' ? runtime.soakMs : 0;
    const deadlineMs = health?.deadlineMs ?? DEFAULT_DEADLINE_MS;
    const waitMs = moment === 'pre' ? Math.min(deadlineMs, PRE_DEADLINE_MS) : deadlineMs;
    return { soakMs, soakUntil: startedAt + soakMs, deadlineAt: startedAt + waitMs };
}
/** Ends the wait for the others when the process is gone. */
async function watchUntilDead(context, check, dead, watch) {
    const result = await measure(context, check, () => watchProcess(context, check, watch));
    if (!isPassed(result, check))
        dead.stop(check.name);
    return result;
}
/** Each waits for the one before it; after one that failed, or when the process is dead, none is made. */
async function waitInOrder(context, checks, schedule, dead) {
    const results = [];
    let cause;
    for (const check of checks) {
        const result = cause === undefined
            ? await waitFor({ ...context, signal: dead }, check, schedule)
            : leaveOut(context, check, cause);
        context.signal.throwIfAborted();
        if (!isPassed(result, check))
            cause ??= dead.aborted ? String(dead.reason) : check.name;
        results.push(result);
    }
    return results;
}
/** Here the context's signal is that of the process: when it dies, the wait is over. */
async function waitFor(context, check, schedule) {
    try {
        return await measure(context, check, () => check.type === 'port' ? waitForPort(context, check, schedule) : waitForHealth(context, check, schedule));
    }
    catch (error) {
        if (!context.signal.aborted)
            throw error;
        return leaveOut(context, check, String(context.signal.reason), 'stopped');
    }
}
async function waitForPort(context, check, { deadlineAt }) {
    const { name, port, timeoutMs } = check;
    const startedAt = context.now();
    const endpoint = { host: '127.0.0.1', port };
    const { isOpen, attempts, reason } = await waitForListener(context, { label: name, endpoint, timeoutMs, deadlineAt });
    const elapsed = describeMs(context.now() - startedAt);
    const detail = isOpen ? `port ${port} accepts connections after ${elapsed}` : `${reason}, for ${elapsed}`;
    return { ok: isOpen, detail, data: { port, attempts } };
}
function hasPassed(results, checks) {
    return results.every((result, index) => {
        const check = checks[index];
        return check !== undefined && isPassed(result, check);
    });
}
/** Both results; when one side throws, the other is stopped and waited for first. */
async function together(watching, waiting, all) {
    try {
        return (await Promise.all([watching, waiting])).flat();
    }
    catch (error) {
        all.stop(error);
        await Promise.allSettled([watching, waiting]);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/checks/statistics.ts
const STATISTICS = ['mean', 'p50', 'p95', 'p99', 'max'];
const SHARES = { p50: 50, p95: 95, p99: 99 };
/** The statistics of at least one sample; null where there is none, or one is no number. */
function summarize(samples) {
    if (samples.length === 0 || !samples.every(Number.isFinite))
        return null;
    const sorted = samples.toSorted((one, other) => one - other);
    const at = (percent) => sorted[rank(percent, sorted.length) - 1] ?? Number.NaN;
    return { mean: average(sorted), p50: at(50), p95: at(95), p99: at(99), max: at(100) };
}
/** True when there are so few samples that the percentile is the largest of them. */
function isMaximum(statistic, samples) {
    const percent = SHARES[statistic];
    return percent !== undefined && samples > 0 && rank(percent, samples) === samples;
}
/** The nearest rank, from 1, so that a percentile is always one of the samples. */
function rank(percent, samples) {
    return Math.ceil((percent * samples) / 100);
}
/** Kept between the ends, where rounding could lead it out. */
function average(sorted) {
    const mean = sorted.reduce((sum, value) => sum + value / sorted.length, 0);
    return Math.min(Math.max(mean, sorted[0] ?? mean), sorted.at(-1) ?? mean);
}

;// CONCATENATED MODULE: ./src/checks/response-time.ts





/**
 * Asks one path several times, one after the other. A time runs from the open connection to the last byte, so
 * through SSH one round trip between runner and host is in it.
 */
async function checkResponseTime(context, check) {
    const url = findUrl(context, check);
    if (url === null)
        return { ok: null, detail: 'no path is configured to ask', data: {} };
    const redirects = context.target.health?.redirects ?? 0;
    const announce = createAnnouncer(context);
    const times = [];
    while (times.length < check.samples) {
        const answer = await probe(context, { url, timeoutMs: check.timeoutMs, redirects });
        if (answer.error !== null || !isSuccess(answer.status))
            return failSample(url, check, times, answer);
        times.push(answer.durationMs);
        announce(() => `${check.name}: ${times.length} of ${check.samples} samples`);
    }
    return judgeTimes(url, check, times);
}
function findUrl({ target }, { path }) {
    if (path === undefined)
        return findHealthUrl(target);
    if (target.port !== undefined)
        return onLoopback(target.port, path);
    const health = findHealthUrl(target);
    return health === null ? null : new URL(`${health.origin}${path}`);
}
function failSample(url, check, times, answer) {
    const detail = `sample ${times.length + 1} of ${check.samples} failed: ${answer.error ?? describeAnswer(answer)}`;
    return { ok: false, detail, data: { url: describeUrl(url), samples: times.length, status: answer.status } };
}
function judgeTimes(url, { limits }, times) {
    const summary = summarize(times);
    if (summary === null)
        return { ok: null, detail: 'no times could be measured', data: { samples: times.length } };
    const limited = STATISTICS.filter((statistic) => limits[statistic] !== undefined);
    const shown = limited.length > 0 ? limited : ['p95'];
    const exceeded = limited.filter((statistic) => summary[statistic] > (limits[statistic] ?? Number.POSITIVE_INFINITY));
    const told = shown.map((statistic) => describeStatistic(statistic, summary[statistic], limits[statistic]));
    const detail = `${told.join(', ')}; ${times.length} samples${describeFew(shown, times.length)}`;
    const rounded = Object.fromEntries(STATISTICS.map((statistic) => [statistic, round(summary[statistic])]));
    const data = { url: describeUrl(url), samples: times.length, ...rounded, limits, exceeded };
    return { ok: exceeded.length === 0, detail, data };
}
function describeStatistic(statistic, value, limit) {
    if (limit === undefined)
        return `${statistic} ${describeMs(value)}`;
    return `${statistic} ${describeMs(value)} ${value > limit ? 'is over' : 'of at most'} ${describeMs(limit)}`;
}
/** A percentile of few samples looks more exact than it is. */
function describeFew(shown, samples) {
    const maxima = shown.filter((statistic) => isMaximum(statistic, samples));
    return maxima.length === 0 ? '' : `, so few that ${maxima.join(' and ')} is the maximum`;
}
function round(ms) {
    return Math.round(ms * 10) / 10;
}

;// CONCATENATED MODULE: ./src/checks/smoke.ts



/** Asks each path once, one after the other, so that they do not slow each other down. */
async function checkSmoke(context, { paths, timeoutMs }) {
    const findUrl = locate(context);
    if (findUrl === null || paths.length === 0)
        return { ok: null, detail: 'no path and port are configured to ask', data: {} };
    const reports = [];
    for (const smoke of paths) {
        const answer = await probe(context, { url: findUrl(smoke.path), timeoutMs });
        reports.push({ path: smoke.path, ...report(answer, smoke) });
    }
    const failed = reports.filter(({ ok }) => !ok);
    const detail = failed.length === 0
        ? `${reports.length} of ${reports.length} paths answer as expected`
        : failed.map(({ path, reason }) => `${path}: ${reason}`).join('; ');
    return { ok: failed.length === 0, detail, data: { paths: reports } };
}
/** Asks one URL, as the host where it names its loopback, else as the runner. */
async function checkHttp(context, check) {
    if (!URL.canParse(check.url))
        return { ok: false, detail: 'the URL cannot be read', data: {} };
    const url = new URL(check.url);
    const answer = await probe(context, { url, timeoutMs: check.timeoutMs, redirects: check.redirects });
    const { ok, reason, ...data } = report(answer, check.smoke);
    return { ok, detail: reason, data: { url: describeUrl(url), ...data } };
}
/** Where the paths are: on the app's port, else beside the health endpoint. */
function locate({ target }) {
    const { port } = target;
    if (port !== undefined)
        return (path) => onLoopback(port, path);
    const health = findHealthUrl(target);
    return health === null ? null : (path) => new URL(`${health.origin}${path.startsWith('/') ? '' : '/'}${path}`);
}
function report(answer, expectation) {
    const problem = findProblem(answer, expectation);
    const reason = problem ?? `${describeAnswer(answer)} in ${describeMs(answer.durationMs)}`;
    return { ok: problem === null, reason, status: answer.status, durationMs: Math.round(answer.durationMs) };
}
/** The first thing that is not as expected; null where all is. */
function findProblem(answer, { status, body, maxMs }) {
    if (answer.error !== null)
        return answer.error;
    if (status === undefined && !isSuccess(answer.status))
        return describeAnswer(answer);
    if (status !== undefined && answer.status !== status)
        return `${describeAnswer(answer)}; ${status} is expected`;
    if (body !== undefined && !answer.body.includes(body))
        return `the body does not contain ${JSON.stringify(body)}`;
    if (maxMs === undefined || answer.durationMs <= maxMs)
        return null;
    return `it took ${describeMs(answer.durationMs)}; at most ${describeMs(maxMs)}`;
}

;// CONCATENATED MODULE: ./src/checks/run-checks.ts
var run_checks_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var run_checks_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








/** How many checks run at once; sshd allows ten sessions a connection, and the lock has some of them. */
const WIDTH = 4;
/**
 * Makes the checks of one target that belong to the context's moment; with `only`, just those of these names.
 * The results come in the order process, port, health, then that of the config. When one of the first three
 * does not pass, the rest is not run and says so. A failing check is a result, never an error.
 * @throws ConnectError when the host is lost; the signal's reason when it is aborted.
 */
async function runChecks(context, only) {
    context.signal.throwIfAborted();
    const selected = selectChecks(context.target.checks, context.moment, only);
    const first = selected.filter(isReadiness);
    const rest = selected.filter((check) => !isReadiness(check));
    const ready = await checkReadiness(context, first);
    const cause = ready.find((result) => first.some((check) => check.name === result.name && !isPassed(result, check)));
    if (cause !== undefined)
        return [...ready, ...rest.map((check) => leaveOut(context, check, cause.name))];
    return [...ready, ...(await checkRest(context, rest))];
}
/** Response times first and alone, because other checks would slow the answers down; then all others together. */
async function checkRest(context, checks) {
    const results = new Map();
    const run = async (inner, check) => {
        results.set(check, await measure(inner, check, () => runCheck(inner, check)));
    };
    for (const check of checks.filter(isTiming))
        await run(context, check);
    await runTogether(context, checks.filter((check) => !isTiming(check)), run);
    return checks.flatMap((check) => results.get(check) ?? []);
}
function isTiming({ type }) {
    return type === 'response_time';
}
/** When one throws, the others are stopped and waited for first. */
async function runTogether(context, checks, run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const limit = run_checks_addDisposableResource(env_1, limitTime(context.signal), false);
        const inner = { ...context, signal: limit.signal };
        const queue = checks.values();
        const work = async () => {
            for (const check of queue)
                await run(inner, check);
        };
        const workers = Array.from({ length: Math.min(WIDTH, checks.length) }, work);
        try {
            await Promise.all(workers);
        }
        catch (error) {
            limit.stop(error);
            await Promise.allSettled(workers);
            throw error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        run_checks_disposeResources(env_1);
    }
}
function runCheck(context, check) {
    switch (check.type) {
        case 'connection':
            return checkConnection(context, check);
        case 'version':
            return checkVersion(context, check);
        case 'response_time':
            return checkResponseTime(context, check);
        case 'error_rate':
            return checkErrorRate(context, check);
        case 'smoke':
            return checkSmoke(context, check);
        case 'http':
            return checkHttp(context, check);
        case 'database':
            return checkDatabase(context, check);
        case 'tcp':
            return checkTcp(context, check);
        case 'disk':
            return checkDisk(context, check);
        case 'command':
            return checkCommand(context, check);
        default:
            throw new TypeError(`${check.type} is made while the service starts`);
    }
}

// EXTERNAL MODULE: ./src/hosts/session.ts + 1 modules
var hosts_session = __webpack_require__(8255);
// EXTERNAL MODULE: ./src/phases/commands.ts
var commands = __webpack_require__(1248);
// EXTERNAL MODULE: ./src/plan/remembered-runtime.ts
var remembered_runtime = __webpack_require__(8628);
// EXTERNAL MODULE: ./src/release/variables.ts
var variables = __webpack_require__(1796);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 5 modules
var choose = __webpack_require__(8552);
// EXTERNAL MODULE: ./src/rollout/kept-output.ts
var kept_output = __webpack_require__(8891);
// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(1502);
// EXTERNAL MODULE: ./src/rollout/pause.ts
var rollout_pause = __webpack_require__(5331);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 1 modules
var read_facts = __webpack_require__(36);
;// CONCATENATED MODULE: ./src/rollout/verify.ts












const LOG_LINES = 80;
/** Runs the checks of one app on one host and writes them down, with the service's log where one failed. */
async function verifyTarget(asked) {
    const verification = { ...asked, target: servedBy(asked, asked.release) };
    const { fleet, machine, target, only } = verification;
    const where = { host: machine.host.name, app: target.app, step: 'verify' };
    const startedAt = new Date();
    fleet.world.progress.stepStarted(where);
    const results = await runChecks(contextOf(verification), only);
    const record = fleet.ledger.of(target);
    record.checks = results;
    const failed = failedChecks(results, target.checks).map(({ name, ok, detail }) => ({
        app: target.app,
        host: machine.host.name,
        check: name,
        ok: ok === null ? null : false,
        detail,
    }));
    const status = failed.length === 0 ? 'success' : 'failed';
    const durationMs = Date.now() - startedAt.getTime();
    for (const { name, ok, detail } of results) {
        fleet.world.progress.note(`${ok === true ? 'ok' : ok === false ? 'failed' : 'no data'}: ${name}: ${detail}`, where);
    }
    fleet.world.progress.stepEnded(where, status, durationMs);
    fleet.ledger.addStep(where, {
        name: 'verify',
        status,
        startedAt: startedAt.toISOString(),
        durationMs,
        detail: failed[0]?.detail ?? null,
    });
    record.isVerified = failed.length === 0;
    if (failed.length > 0)
        record.logs = await readLogs(machine, target, verification);
    return failed;
}
/** The app as a release of it is run on a host. */
function servedBy({ machine, target }, release) {
    return (0,remembered_runtime/* withRememberedRuntime */.t)(target, (0,read_facts.appFactsOn)(machine, target), release);
}
/**
 * Verifies several targets at once.
 * @throws VerificationError that names every check that did not pass
 */
async function verifyAll(fleet, verifications) {
    const settled = await (0,parallel/* settleAll */.j)(verifications, fleet.parallel, verifyTarget);
    const broken = settled.find((one) => one.status === 'rejected');
    if (broken !== undefined)
        throw broken.reason;
    const failed = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    const hasLogs = fleet.ledger.records.some(({ logs }) => logs.length > 0);
    if (failed.length > 0)
        throw toVerificationError(failed, hasLogs);
}
function toVerificationError(failed, hasLogs) {
    const [first] = failed;
    const told = failed.map(({ app, host, check, ok, detail }) => `${host}: ${app}: ${check} ${ok === null ? 'had no data' : 'failed'}: ${detail}`);
    return new errors/* VerificationError */.mk(told.join('\n'), failed, {
        where: { ...(first === undefined ? {} : { app: first.app, host: first.host }), step: 'verify' },
        hint: hasLogs
            ? "Read the service's own last lines above, mend it, and deploy again."
            : 'Look at the service on the host, mend it, and deploy again.',
    });
}
/** The service's own last lines; without the right to read them, why not. */
async function readLogs(machine, target, { fleet }) {
    if (!(0,choose/* runtimeOf */.G)(target).hasProcess || machine.host.isLost)
        return [];
    const script = (0,commands/* writeLogs */.fW)(fleet.world.random(32), target, { lines: LOG_LINES, follow: false }, machine.facts);
    const lines = [];
    await (0,hosts_session/* runScript */.j3)(machine, script, { progress: (0,kept_output/* tellOutput */.l)(fleet.world.progress, lines) });
    return lines;
}
function contextOf(verification) {
    const { fleet, machine, target, release, version, moment, signal } = verification;
    const { world } = fleet;
    const where = { host: machine.host.name, app: target.app, step: 'verify' };
    return {
        target,
        host: machine.host,
        version,
        release,
        moment,
        signal,
        runOnHost: (command, timeoutMs) => runQuietly(verification, (0,commands/* writeCommand */.zP)(world.random(32), target, { id: release, version }, command, timeoutMs), timeoutMs),
        runOnRunner: (command, timeoutMs) => world.runOnRunner(command, timeoutMs, (0,variables/* commandVariables */.L0)(target, release, version), signal),
        observeProcess: async () => {
            const { output } = await runQuietly(verification, (0,commands/* writeObservation */.yZ)(world.random(32), target), 10_000);
            return (0,choose/* runtimeOf */.G)(target).readState(output);
        },
        now: () => Date.now(),
        sleep: rollout_pause/* pause */.v,
        onWaiting: (text) => world.progress.waiting(where, text),
    };
}
/** Traffic of checks is not a round trip of the deploy, and their output is no news. */
async function runQuietly({ machine, signal }, script, timeoutMs) {
    const output = [];
    const session = { host: machine.host, traffic: { roundTrips: 0, channels: 0 }, redactor: machine.redactor };
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs + 5_000)]);
    const outcome = await (0,hosts_session/* runScript */.j3)(session, script, { progress: (0,kept_output/* keepOutput */.x)(output), signal: bounded });
    const step = outcome.steps.at(-1);
    return { code: step?.code === 124 ? null : (step?.code ?? null), output };
}
/** The checks that tell whether a release may stay where it is: does it run, and does it answer? */
function basicChecks(target, served) {
    // Whether what is run in another way answers where the config says now cannot be known.
    const types = served.runtime.kind === target.runtime.kind ? ['process', 'port', 'health'] : ['process'];
    return target.checks.filter(({ type }) => types.includes(type)).map(({ name }) => name);
}


/***/ })

};
;
