"use strict";
exports.id = 36;
exports.ids = [36];
exports.modules = {

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
