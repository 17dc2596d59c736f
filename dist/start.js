"use strict";
exports.id = "start";
exports.ids = ["start"];
exports.modules = {

/***/ 67477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hj: () => (/* binding */ matchesName),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   fr: () => (/* binding */ readPrefix),
/* harmony export */   ow: () => (/* binding */ checkNamePattern),
/* harmony export */   rl: () => (/* binding */ hasWildcard)
/* harmony export */ });
/*
 * Patterns of branches, tags and files, as the filters of a workflow spell them: `*` stands for any text without a `/`,
 * a `**` for any text, and a `**` with a `/` behind it for any folders or none. Everything else means itself. The time
 * that a match takes grows with the text and the pattern only, whatever a stranger calls a branch.
 */
/** What cannot be in a pattern, because another tool reads more into it; undefined when it is fine. */
function checkNamePattern(pattern) {
    if (pattern.trim() === '' || pattern === '!')
        return 'the pattern is empty';
    const glob = /\{[^}]*,[^}]*\}|[@+*!]\([^)]*\)/.exec(pattern)?.[0];
    if (glob !== undefined)
        return `the pattern \`${pattern}\` has \`${glob}\`; write a pattern for each name`;
    const sign = /[?[\\\s]/.exec(pattern)?.[0];
    return sign === undefined
        ? undefined
        : `the pattern \`${pattern}\` has a \`${sign}\`; it takes \`*\` and \`**\` only`;
}
/** Is there something in it that stands for other text? */
function hasWildcard(text) {
    return text.includes('*');
}
/** The text before the first `*`. */
function readPrefix(pattern) {
    return pattern.replace(/\*.*$/s, '');
}
/** Does any of the patterns match? Of several that do, the last one decides, and one with a `!` before it excludes. */
function matchesAny(patterns, name) {
    const last = patterns.findLast((pattern) => matchesName(pattern.replace(/^!/, ''), name));
    return last !== undefined && !last.startsWith('!');
}
/** Does the whole name match one pattern? */
function matchesName(pattern, name) {
    let reached = new Set([0]);
    for (const token of readTokens(pattern)) {
        reached = new Set([...reached].flatMap((start) => advance(token, name, start)));
    }
    return reached.has(name.length);
}
function readTokens(pattern) {
    return pattern.match(/\*\*+\/|\*\*+|\*|[^*]+/g) ?? [];
}
/** Every place of the name at which the next token may begin. */
function advance(token, name, start) {
    if (!token.startsWith('*'))
        return name.startsWith(token, start) ? [start + token.length] : [];
    const places = Array.from({ length: name.length - start + 1 }, (_, index) => start + index);
    if (token === '*')
        return places.slice(0, name.slice(start).search(/\/|$/) + 1);
    return token.endsWith('/') ? places.filter((place) => place === start || name[place - 1] === '/') : places;
}


/***/ }),

/***/ 45895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ suggestName),
/* harmony export */   q: () => (/* binding */ findNearest)
/* harmony export */ });
/**
 * The candidate that was probably meant by `name`, or undefined when none is close: at most one edit
 * in three characters, where swapping two neighbours counts as one edit.
 */
function findNearest(name, candidates) {
    let nearest;
    let least = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        const edits = countEdits(name.toLowerCase(), candidate.toLowerCase());
        if (edits < least)
            [nearest, least] = [candidate, edits];
    }
    return nearest;
}
/** Optimal string alignment distance. */
function countEdits(from, to) {
    let twoAbove = [];
    let above = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        for (let column = 1; column <= to.length; column++) {
            const isSame = from[row - 1] === to[column - 1];
            const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
            current[column] = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + (isSame ? 0 : 1), isSwap ? at(twoAbove, column - 2) + 1 : Number.POSITIVE_INFINITY);
        }
        [twoAbove, above] = [above, current];
    }
    return at(above, to.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}
/** Writes the hint for an unknown name: the nearest one that exists, else all of them. */
function suggestName(name, candidates) {
    const nearest = findNearest(name, candidates);
    return nearest === undefined ? `There are: ${candidates.join(', ')}.` : `Did you mean \`${nearest}\`?`;
}


/***/ }),

/***/ 34529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ SHARE_FORM),
/* harmony export */   A3: () => (/* binding */ parsePercentage),
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   F$: () => (/* binding */ SIZE_FORM),
/* harmony export */   G8: () => (/* binding */ toMs),
/* harmony export */   LN: () => (/* binding */ PERCENTAGE),
/* harmony export */   SK: () => (/* binding */ SIZE),
/* harmony export */   ec: () => (/* binding */ DURATION_FORM),
/* harmony export */   ft: () => (/* binding */ DURATION),
/* harmony export */   oV: () => (/* binding */ SHARE),
/* harmony export */   wB: () => (/* binding */ PERCENTAGE_FORM)
/* harmony export */ });
const UNITS_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** A whole number and its unit. Bare numbers are refused: nobody remembers whether 20 is seconds. */
const DURATION = /^(\d{1,12})(ms|s|m|h|d)$/;
/** What to tell a person whose text is not a duration. */
const DURATION_FORM = 'a duration has a unit: 500ms, 20s, 5m, 72h or 7d';
/** Reads a duration such as `20s` into milliseconds; undefined when it is not one, or too large to count exactly. */
function parseDuration(text) {
    const match = DURATION.exec(text);
    if (!match)
        return undefined;
    const milliseconds = Number(match[1]) * UNITS_MS[match[2]];
    return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
}
/** Milliseconds of a text that the schema has found to be a duration. */
function toMs(text) {
    return parseDuration(text ?? '') ?? 0;
}
/** A number from 0 to 100, at most three decimals, and `%`. */
const PERCENTAGE = /^(100(\.0{1,3})?|\d{1,2}(\.\d{1,3})?)%$/;
/** What to tell a person whose text is not a percentage. */
const PERCENTAGE_FORM = 'a percentage is a number from 0 to 100 and %: 1%, 0.5% or 50%';
/** A percentage that is not nothing. */
const SHARE = /^(?!0{1,2}(\.0{1,3})?%$)(100(\.0{1,3})?|\d{1,2}(\.\d{1,3})?)%$/;
/** What to tell a person whose text is not one. */
const SHARE_FORM = 'a share is more than 0% and at most 100%: 10%, 50% or 100%';
/** Reads a percentage such as `5%` into a share from 0 to 1; undefined when it is not one. */
function parsePercentage(text) {
    if (!PERCENTAGE.test(text))
        return undefined;
    // Counted in thousandths first, so that 0.1% is 0.001 and not 0.0010000000000000002.
    return Math.round(Number(text.slice(0, -1)) * 1_000) / 100_000;
}
const UNITS_BYTES = {
    B: 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
    TiB: 2 ** 40,
};
/** A whole number and its unit; KB, MB, GB, TB count in thousands, KiB, MiB, GiB, TiB in 1,024s. */
const SIZE = /^(\d{1,12})(B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$/;
/** What to tell a person whose text is not a size. */
const SIZE_FORM = 'a size has a unit: 512MB, 10GB or 1GiB';
/** Reads a size such as `10GB` into bytes; undefined when it is not one, or too large to count exactly. */
function parseSize(text) {
    const match = SIZE.exec(text);
    if (!match)
        return undefined;
    const bytes = Number(match[1]) * UNITS_BYTES[match[2]];
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}


/***/ }),

/***/ 53392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ describeInterrupt),
/* harmony export */   jl: () => (/* binding */ noteSwitch),
/* harmony export */   wW: () => (/* binding */ describeCancel)
/* harmony export */ });
/** Notes what the state says before each switch. */
function noteSwitch(standing, { switched }) {
    if (switched !== undefined)
        standing.hasSwitched = true;
}
/** What the first Ctrl-C at a command line answers. */
function describeInterrupt({ hasSwitched }) {
    return hasSwitched
        ? 'cancelled: what was started or switched is rolled back as `on_failure` says; press Ctrl-C again to leave it'
        : 'cancelled: nothing was switched; press Ctrl-C again to end at once';
}
/** What the cancel of a step of a job answers. */
function describeCancel({ hasSwitched }) {
    return hasSwitched
        ? 'cancelled: nothing new is started; what was started or switched is rolled back after this step, as `on_failure` says'
        : 'cancelled: nothing was switched, and nothing new is started';
}


/***/ }),

/***/ 71565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ openRunnerWorld),
  F: () => (/* binding */ secretsOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/report/text/last-line.ts
/** More of one line is not kept, in UTF-16 units. */
const MOST_KEPT = 64 * 1024;
/** Keeps the last line of a stream that is not blank, and of that the first 64 Ki. */
function createLastLine() {
    const decoder = new TextDecoder('utf-8');
    let last = '';
    let open = '';
    function take(text) {
        const [first = '', ...rest] = text.split('\n');
        open = (open + first).slice(0, MOST_KEPT);
        for (const line of rest) {
            if (open.trim() !== '')
                last = open;
            open = line.slice(0, MOST_KEPT);
        }
    }
    return {
        push: (bytes) => take(decoder.decode(bytes, { stream: true })),
        read: () => (open.trim() === '' ? last : open),
    };
}

// EXTERNAL MODULE: ./src/report/text/sanitize.ts
var sanitize = __webpack_require__(4741);
// EXTERNAL MODULE: ./src/shell/command.ts
var shell_command = __webpack_require__(32951);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
;// CONCATENATED MODULE: ./src/hosts/runner-command.ts






const KEPT_LINES = 200;
/**
 * Runs a command of the config on the runner, in a process group of its own, and waits for it.
 * @returns its exit code, null when it took too long or was ended, its last lines, and the last line of its standard output that
 *   is not blank, with its secrets
 */
async function runRunnerCommand({ command, cwd, env, timeoutMs, signal, redactor, onLine, }) {
    signal.throwIfAborted();
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-ec', (0,shell_command/* writeCommandCode */.W)(command, { scratch: (0,sh.sh) `${env.TMPDIR || (0,external_node_os_.tmpdir)()}` })], {
        cwd,
        env: { ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
    });
    const output = [];
    const keep = (line) => {
        output.push(line);
        if (output.length > KEPT_LINES)
            output.shift();
        onLine?.(line);
    };
    const decoder = (0,sanitize/* createLineDecoder */.xA)(keep, { redactor });
    for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => decoder.push(chunk));
    const said = createLastLine();
    child.stdout.on('data', said.push);
    const end = () => killGroup(child.pid);
    bounded.addEventListener('abort', end, { once: true });
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    bounded.removeEventListener('abort', end);
    decoder.end();
    signal.throwIfAborted();
    return { code, output, said: said.read() };
}
/** A group that has just ended is no error. */
function killGroup(pid) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGKILL');
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH'))
            throw error;
    }
}

// EXTERNAL MODULE: ./src/shell/secret.ts
var shell_secret = __webpack_require__(45820);
;// CONCATENATED MODULE: ./src/entry/identity.ts

/** Who runs, by the variables that GitHub sets for every step; on a terminal by the person's login. */
function readIdentity(env) {
    const runId = env.GITHUB_RUN_ID || null;
    const server = env.GITHUB_SERVER_URL || 'https://github.com';
    return {
        runId,
        runUrl: runId === null || !env.GITHUB_REPOSITORY ? null : `${server}/${env.GITHUB_REPOSITORY}/actions/runs/${runId}`,
        actor: env.GITHUB_ACTOR || readLogin(),
    };
}
/** A container may run as a user that has no name. */
function readLogin() {
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/entry/sleep.ts

/**
 * Waits; rejects with the signal's reason as soon as it is aborted.
 * @param isBackground does not keep the process alive
 */
async function sleep(ms, signal, { isBackground = false } = {}) {
    signal.throwIfAborted();
    await (0,promises_.setTimeout)(ms, undefined, { signal, ref: !isBackground }).catch(() => signal.throwIfAborted());
}

;// CONCATENATED MODULE: ./src/entry/runner-world.ts





/** Puts together what a run may touch. */
function openRunnerWorld(parts) {
    const { env, cwd, progress, redactor, signal, mask } = parts;
    let repository;
    const warned = new Set();
    return {
        env,
        cwd,
        progress,
        redactor,
        signal,
        saveState: parts.saveState,
        confirm: parts.confirm,
        leavesUndoToPost: parts.leavesUndoToPost,
        notifications: parts.notifications,
        deployments: parts.deployments,
        ...(parts.console === undefined ? {} : { console: parts.console }),
        ...(parts.loadReport === undefined ? {} : { loadReport: parts.loadReport }),
        run: readIdentity(env),
        readRepository: () => {
            // Loaded late: few modes ask.
            repository ??= __webpack_require__.e(/* import() */ "git").then(__webpack_require__.bind(__webpack_require__, 76660)).then(({ readRepository }) => readRepository(cwd, env));
            return repository;
        },
        now: () => new Date(),
        sleep: sleep,
        random: (digits) => (0,external_node_crypto_.randomBytes)(Math.ceil(digits / 2))
            .toString('hex')
            .slice(0, digits),
        runOnRunner: (command, timeoutMs, variables, until, onLine) => runRunnerCommand({
            command,
            cwd,
            env: { ...withoutInputs(env), ...variables },
            timeoutMs,
            signal: until,
            redactor,
            onLine,
        }),
        protect: (secrets) => {
            redactor.add(secrets);
            for (const secret of secrets)
                mask(secret);
            for (const name of listTooShort(secrets).filter((one) => !warned.has(one))) {
                warned.add(name);
                progress.warn(describeTooShort(name));
            }
        },
    };
}
/** Names of the secrets that stay to be read wherever something quotes them. */
function listTooShort(secrets) {
    return secrets.flatMap((secret) => secret.name !== undefined && secret.reveal() !== '' && (0,shell_secret/* isTooShortToHide */.Y)(secret.reveal()) ? [secret.name] : []);
}
function describeTooShort(name) {
    return `the secret ${name} is too short to hide, so logs and reports may show it; what is no secret belongs in \`env\``;
}
/** The secrets that arrive as inputs; they are hidden before anything is printed. */
function secretsOf(inputs) {
    if (inputs.mode === 'demo' || inputs.mode === 'init')
        return [];
    const { sshKey, sshPassphrase, githubToken, secrets } = inputs;
    return [sshKey, sshPassphrase, githubToken, ...(secrets?.values() ?? [])].filter((secret) => secret !== undefined);
}
/** A command of the config must not find the step's own inputs in its environment: secrets are among them. */
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT_|STATE_|BOWLINE_INPUT_)/.test(name)));
}


/***/ }),

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ joinHints),
/* harmony export */   EX: () => (/* binding */ toBowlineError),
/* harmony export */   JY: () => (/* binding */ BowlineError),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   Rk: () => (/* binding */ LockHeldError),
/* harmony export */   T$: () => (/* binding */ ConnectError),
/* harmony export */   U9: () => (/* binding */ describeWarning),
/* harmony export */   ZS: () => (/* binding */ RollbackError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   mk: () => (/* binding */ VerificationError),
/* harmony export */   oZ: () => (/* binding */ HostKeyError),
/* harmony export */   wG: () => (/* binding */ PreflightError),
/* harmony export */   xL: () => (/* binding */ ConfigError),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/** Everything Bowline throws on purpose: the message says what happened, the hint what to do next. */
class BowlineError extends Error {
    code;
    hint;
    where;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.name = new.target.name;
        this.hint = details.hint;
        this.where = details.where ?? {};
    }
}
/** An input, flag or secret that is missing, unknown or unusable. Thrown before anything is read from a host. */
class InputError extends BowlineError {
    constructor(message, hint) {
        super('input', message, { hint });
    }
}
/** What to do next about several causes, each once and as a paragraph of its own, of five at most. */
function joinHints(hints) {
    return [...new Set(hints.filter((hint) => hint !== undefined))].slice(0, 5).join('\n\n') || undefined;
}
/** One or more problems of the config file, each with file, line and column. */
class ConfigError extends BowlineError {
    problems;
    constructor(problems) {
        super('config', problems.map(describeProblem).join('\n'), { hint: joinHints(problems.map(({ hint }) => hint)) });
        this.problems = problems;
    }
}
function describeProblem({ position, message, key }) {
    const name = /([\w-]+)(?:\[\d+\])*$/.exec(key ?? '')?.[1] ?? '';
    return `${position.file}:${position.line}:${position.column}: ${message.includes(name) ? '' : `${key}: `}${message}`;
}
/** A host that could not be reached or logged in to. */
class ConnectError extends BowlineError {
    kind;
    constructor(kind, message, details) {
        super('connect', message, details);
        this.kind = kind;
    }
}
/** A host key that is unknown, changed or revoked. Thrown before any authentication. */
class HostKeyError extends BowlineError {
    offered;
    expected;
    constructor(message, 
    /** The SHA256 fingerprint that the host offered. */
    offered, 
    /** The fingerprints that would have been accepted. */
    expected, details) {
        super('host_key', message, details);
        this.offered = offered;
        this.expected = expected;
    }
}
/** A step on a host or on the runner that exited with a code other than 0. */
class CommandError extends BowlineError {
    exitCode;
    tail;
    constructor(message, 
    /** null when a signal or a lost connection ended it. */
    exitCode, 
    /** The last lines it printed. */
    tail, details) {
        super('command', message, details);
        this.exitCode = exitCode;
        this.tail = tail;
    }
}
/** Everything that is missing on every host, found before anything was changed. */
class PreflightError extends BowlineError {
    missing;
    constructor(missing) {
        super('preflight', missing.map(describeMissing).join('\n'), {
            hint: joinHints(missing.map(({ hint }) => hint)),
            where: missing[0]?.where,
        });
        this.missing = missing;
    }
}
function describeMissing({ where, message }) {
    return [where.host, where.app, message].filter(Boolean).join(': ');
}
/** Another deployment holds the host. */
class LockHeldError extends BowlineError {
    holder;
    constructor(message, 
    /** Who holds it, as it wrote itself down; for people, never for deciding. */
    holder, details) {
        super('lock_held', message, details);
        this.holder = holder;
    }
}
/** Checks that did not pass before the deadline. */
class VerificationError extends BowlineError {
    failed;
    constructor(message, failed, details) {
        super('verification', message, details);
        this.failed = failed;
    }
}
/** The rollback failed as well; a person has to look. */
class RollbackError extends BowlineError {
    constructor(message, details) {
        super('rollback', message, details);
    }
}
/** GitHub refused what was asked of it, or gave no answer. */
class GitHubError extends BowlineError {
    status;
    constructor(message, 
    /** Of the answer; null when there was none, 429 for every limit on requests. */
    status, details) {
        super('github', message, details);
        this.status = status;
    }
}
/** A failure that is only warned about, in one line: what happened, and what to do next. */
function describeWarning(thrown) {
    const { message, hint } = toBowlineError(thrown);
    return [message, hint].filter(Boolean).join('. Next: ');
}
/** Turns anything that was thrown into an error that can be reported. */
function toBowlineError(thrown) {
    if (thrown instanceof BowlineError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const hint = 'This is a fault of Bowline itself: please report it with the log of this run.';
    return new BowlineError('internal', message, { cause: thrown, hint });
}


/***/ }),

/***/ 97475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createDeploymentReporter)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** How long a request of the record may wait for GitHub's trouble: the deploy is done by then. */
const PATIENCE_MS = 15_000;
function createDeploymentReporter() {
    let options;
    let records;
    return {
        get isOpen() {
            return options !== undefined;
        },
        open(given) {
            options = given;
            if (given.saved !== undefined)
                records = load(given);
        },
        begin(describe) {
            if (options === undefined)
                return;
            records ??= load(options);
            void records.then((loaded) => loaded?.begin(describe));
        },
        enterStage(stage) {
            void records?.then((loaded) => loaded?.enterStage(stage));
        },
        async finish(result) {
            return (await (await records)?.finish(result)) ?? { deploymentId: null, isSettled: true };
        },
    };
}
/** A missing repository or a file that is gone is no reason to fail a deploy. */
async function load(options) {
    const { token, env, progress, readRepository } = options;
    try {
        const [{ openGitHub }, { openDeploymentReporter }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("github"), __webpack_require__.e("octokit"), __webpack_require__.e("start"), __webpack_require__.e("step")]).then(__webpack_require__.bind(__webpack_require__, 71123)),
            Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("config"), __webpack_require__.e("github"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 53344)),
        ]);
        const note = (text) => progress.note(text);
        const repository = (await readRepository()) ?? undefined;
        return openDeploymentReporter({
            ...options,
            github: openGitHub({ token, env, repository, note, patienceMs: PATIENCE_MS }),
        });
    }
    catch (error) {
        progress.warn(`the Deployment record: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .describeWarning */ .U9)(error)}`);
        return undefined;
    }
}


/***/ }),

/***/ 12910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IQ: () => (/* binding */ actionSource),
  kJ: () => (/* binding */ cliSource),
  ck: () => (/* binding */ connectsToHosts),
  Ko: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./src/config/names/nearest.ts
var nearest = __webpack_require__(45895);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/shell/secret.ts
var secret = __webpack_require__(45820);
// EXTERNAL MODULE: ./src/inputs/table.ts + 7 modules
var table = __webpack_require__(66376);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __webpack_require__(18463);
;// CONCATENATED MODULE: ./src/inputs/fields.ts




function openFields(source) {
    const optional = (name, parse) => {
        const text = source.read(name);
        return text === undefined ? undefined : parse(text, source.label(name));
    };
    const required = (name, parse) => {
        const value = optional(name, parse);
        if (value !== undefined)
            return value;
        throw new errors/* InputError */.dz(`\`${source.label(name)}\` is missing`, (0,table/* describeInput */.eG)(name).description);
    };
    return {
        source,
        optional,
        defaulted: (name, parse) => parse(source.read(name) ?? defaultOf(name), source.label(name)),
        list: (name) => optional(name, values/* parseList */.E1) ?? [],
        required,
        requiredList: (name) => required(name, values/* parseList */.E1),
        flag: (name) => optional(name, values/* parseBoolean */.yG) ?? false,
        secret: (name) => optional(name, (text, label) => new secret/* Secret */.z((0,values/* refuseNul */.SU)(text, label), label)),
    };
}
function defaultOf(name) {
    const value = (0,table/* describeInput */.eG)(name).default;
    if (value === undefined)
        throw new RangeError(`input ${name} has no default`);
    return value;
}
/** @throws InputError for the first input that was given although `mode` does not take it. */
function refuseUntaken(source, mode) {
    for (const { name } of table/* inputs */.QL) {
        if (source.read(name) !== undefined)
            refuseUnlessTaken(source, mode, name);
    }
}
function refuseUnlessTaken(source, mode, name) {
    const { isFuture, surface, modes } = (0,table/* describeInput */.eG)(name);
    const label = source.label(name);
    if (surface === 'cli' && source.surface === 'action') {
        throw new errors/* InputError */.dz(`\`${label}\` exists on the command line only`, `Remove \`${label}\`.`);
    }
    if (!modes.includes(mode)) {
        throw new errors/* InputError */.dz(`mode \`${mode}\` does not take \`${label}\``, `Remove \`${label}\`; it belongs to ${modes.map((one) => `\`${one}\``).join(', ')}.`);
    }
    if (isFuture === true)
        throw new errors/* InputError */.dz(`\`${label}\` is not built yet`, `Remove \`${label}\`.`);
}

// EXTERNAL MODULE: ./src/inputs/modes.ts
var modes = __webpack_require__(84257);
// EXTERNAL MODULE: ./src/inputs/secrets.ts + 1 modules
var secrets = __webpack_require__(49861);
// EXTERNAL MODULE: ./src/inputs/table/definition.ts
var definition = __webpack_require__(8245);
;// CONCATENATED MODULE: ./src/inputs/host-fields.ts



/** What of the config is meant, and the token. */
function readSelection(fields) {
    return {
        config: readConfig(fields),
        environment: fields.optional('environment', values/* parseLine */.A),
        apps: fields.list('apps'),
        githubToken: fields.secret('github-token'),
    };
}
function readHostInputs(fields) {
    return {
        ...readSelection(fields),
        hosts: fields.optional('hosts', values/* parseHosts */.tB) ?? [],
        sshKey: fields.secret('ssh-key'),
        sshPassphrase: fields.secret('ssh-passphrase'),
        sshCertificate: fields.optional('ssh-certificate', (text) => text),
        sshAgent: fields.source.agentSocket,
        knownHosts: fields.optional('known-hosts', (text) => text),
        secrets: readSecrets(fields),
    };
}
function readSecrets(fields) {
    return fields.optional('secrets', (text, label) => (0,secrets/* parseSecretsInput */.lB)((0,values/* refuseNul */.SU)(text, label)));
}
function readConfig(fields) {
    return fields.defaulted('config', values/* parseLine */.A);
}
function readJson(fields) {
    return { json: fields.flag('json') };
}
/** Empty when absent. */
function readForce(fields) {
    return fields.optional('force', parseForce) ?? new Set();
}
function parseForce(text, label) {
    return new Set((0,values/* parseList */.E1)(text, label).map((name) => (0,values/* parseChoice */.HU)(name, label, definition/* FORCES */.rv)));
}

;// CONCATENATED MODULE: ./src/inputs/operating-readers.ts




/** The modes of a terminal that work on what is live. */
const operatingReaders = {
    exec: (fields) => ({
        mode: 'exec',
        ...readNamedHosts(fields),
        command: readCommand(fields),
        interactive: fields.flag('interactive'),
        record: fields.flag('record'),
        service: fields.optional('service', values/* parseService */.nO),
    }),
    restart: (fields) => readService('restart', fields),
    stop: (fields) => readService('stop', fields),
    start: (fields) => readService('start', fields),
    hold: (fields) => ({
        mode: 'hold',
        ...readHostInputs(fields),
        ...readJson(fields),
        ...readLock(fields),
        reason: fields.required('reason', values/* parseSentence */.vz),
        forMs: fields.optional('for', parseSomeTime),
    }),
    'release-hold': (fields) => ({
        mode: 'release-hold',
        ...readHostInputs(fields),
        ...readJson(fields),
        ...readLock(fields),
    }),
    maintenance: (fields) => ({
        mode: 'maintenance',
        ...readHostInputs(fields),
        ...readJson(fields),
        ...readLock(fields),
        state: fields.required('state', (text, label) => (0,values/* parseChoice */.HU)(text, label, definition/* SWITCH */.Fo)),
        reason: fields.optional('reason', values/* parseSentence */.vz),
    }),
    teardown: (fields) => ({
        mode: 'teardown',
        ...readHostInputs(fields),
        ...readJson(fields),
        ...readLock(fields),
    }),
    previews: (fields) => ({
        mode: 'previews',
        ...readHostInputs(fields),
        ...readJson(fields),
    }),
};
function readService(mode, fields) {
    return {
        mode,
        ...readNamedHosts(fields),
        ...readJson(fields),
        ...readLock(fields),
        reason: fields.optional('reason', values/* parseSentence */.vz),
        force: readOwnForce(mode, fields),
    };
}
/** A name that means nothing here was meant for something that does not happen. */
function readOwnForce(mode, fields) {
    const force = readForce(fields);
    const other = [...force].find((name) => name !== 'hold');
    if (other === undefined)
        return force;
    throw new errors/* InputError */.dz(`\`${fields.source.label('force')}\` of \`${mode}\` cannot be \`${other}\``, 'Give `hold`, or leave it out.');
}
function readLock(fields) {
    return { lockWaitMs: fields.optional('lock-wait', values/* parseDurationInput */.ew) };
}
function readNamedHosts(fields) {
    const inputs = readHostInputs(fields);
    if (inputs.hosts !== 'failed')
        return inputs;
    throw new errors/* InputError */.dz(`\`${fields.source.label('hosts')}\` cannot be \`failed\` here`, 'Name the hosts; `bowline status` shows them.');
}
function readCommand({ source }) {
    const [program, ...rest] = source.command ?? [];
    if (program !== undefined && program.trim() !== '')
        return [program, ...rest];
    throw new errors/* InputError */.dz('there is no command to run', 'Write it behind two dashes: `bowline exec --app shop -- env`.');
}
function parseSomeTime(text, label) {
    const milliseconds = (0,values/* parseDurationInput */.ew)(text, label);
    if (milliseconds >= 1000)
        return milliseconds;
    throw new errors/* InputError */.dz(`\`${label}\` is shorter than a second: \`${text}\``, 'Give it at least `1s`.');
}

;// CONCATENATED MODULE: ./src/inputs/readers.ts




/** What each mode takes, read into its own type. */
const readers = {
    deploy: (fields) => ({
        mode: 'deploy',
        ...readHostInputs(fields),
        ...readJson(fields),
        ...readChange(fields),
        ref: fields.optional('ref', values/* parseLine */.A),
        version: fields.optional('version', values/* parseLine */.A),
        versionFile: fields.optional('version-file', values/* parseLine */.A),
        requiredSecrets: fields.list('required-secrets'),
        rollback: fields.defaulted('rollback', (text, label) => (0,values/* parseChoice */.HU)(text, label, definition/* SWITCH */.Fo)),
        skip: fields.list('skip'),
        notify: fields.defaulted('notify', (text, label) => (0,values/* parseChoice */.HU)(text, label, definition/* SWITCH */.Fo)),
    }),
    verify: (fields) => ({
        mode: 'verify',
        ...readHostInputs(fields),
        ...readJson(fields),
        when: fields.defaulted('when', (text, label) => (0,values/* parseChoice */.HU)(text, label, definition/* MOMENTS */.G1)),
        checks: fields.list('checks'),
        version: fields.optional('version', values/* parseLine */.A),
        issue: fields.flag('issue'),
    }),
    rollback: (fields) => ({
        mode: 'rollback',
        ...readHostInputs(fields),
        ...readJson(fields),
        ...readChange(fields),
        target: fields.defaulted('target', values/* parseTarget */.hu),
        currentSecrets: fields.flag('current-secrets'),
        restoreSnapshot: fields.flag('restore-snapshot'),
    }),
    plan: (fields) => ({
        mode: 'plan',
        ...readHostInputs(fields),
        ...readJson(fields),
        ...readPlace(fields),
        ref: fields.optional('ref', values/* parseLine */.A),
        versionFile: fields.optional('version-file', values/* parseLine */.A),
        skip: fields.list('skip'),
    }),
    status: (fields) => ({
        mode: 'status',
        ...readHostInputs(fields),
        ...readJson(fields),
        id: fields.optional('id', values/* parseLine */.A),
    }),
    releases: (fields) => ({ mode: 'releases', ...readHostInputs(fields), ...readJson(fields) }),
    doctor: (fields) => ({ mode: 'doctor', ...readHostInputs(fields), ...readJson(fields) }),
    validate: (fields) => ({
        mode: 'validate',
        ...readSelection(fields),
        ...readJson(fields),
        version: fields.optional('version', values/* parseLine */.A),
        versionFile: fields.optional('version-file', values/* parseLine */.A) ?? 'VERSION',
        reason: fields.optional('reason', values/* parseSentence */.vz),
        requiredSecrets: fields.list('required-secrets'),
        sshKey: fields.secret('ssh-key'),
        secrets: readSecrets(fields),
        force: readForce(fields),
    }),
    select: (fields) => ({
        mode: 'select',
        ...readSelection(fields),
        ...readJson(fields),
        tags: fields.optional('tags', values/* parseTagPattern */.k8),
        perApp: fields.flag('per-app'),
        secrets: readSecrets(fields),
    }),
    summarize: (fields) => ({
        mode: 'summarize',
        ...readJson(fields),
        config: readConfig(fields),
        matrix: fields.required('matrix', values/* parseMatrix */.z5),
        reports: fields.required('reports', values/* parseLine */.A),
        secrets: readSecrets(fields),
    }),
    coverage: (fields) => ({
        mode: 'coverage',
        ...readJson(fields),
        coverageFiles: fields.requiredList('coverage-files'),
        coverageFloor: fields.defaulted('coverage-floor', values/* parsePercent */.lo),
        githubToken: fields.secret('github-token'),
    }),
    comment: (fields) => ({
        mode: 'comment',
        ...readJson(fields),
        ...readPlace(fields),
        body: fields.optional('body', (text) => text),
        results: fields.optional('results', values/* parseJobResults */.JF) ?? [],
        coverage: fields.optional('coverage', values/* parsePercent */.lo),
        coverageBase: fields.optional('coverage-base', values/* parsePercent */.lo),
        coverageFloor: fields.defaulted('coverage-floor', values/* parsePercent */.lo),
        githubToken: fields.secret('github-token'),
    }),
    release: (fields) => ({
        mode: 'release',
        ...readJson(fields),
        config: readConfig(fields),
        secrets: readSecrets(fields),
        versionFile: fields.optional('version-file', values/* parseLine */.A) ?? 'VERSION',
        draft: fields.flag('draft'),
        assets: fields.list('assets'),
        githubToken: fields.secret('github-token'),
    }),
    logs: (fields) => ({
        mode: 'logs',
        ...readHostInputs(fields),
        lines: fields.defaulted('lines', values/* parseCount */.zq),
        sinceMs: fields.optional('since', values/* parseDurationInput */.ew),
        follow: fields.flag('follow'),
        service: fields.optional('service', values/* parseService */.nO),
    }),
    ...operatingReaders,
    demo: (fields) => ({ mode: 'demo', keep: fields.flag('keep') }),
    init: (fields) => ({
        mode: 'init',
        config: readConfig(fields),
        environment: fields.optional('environment', values/* parseLine */.A),
        address: fields.optional('address', values/* parseLine */.A),
        kind: fields.optional('kind', (text, label) => (0,values/* parseChoice */.HU)(text, label, definition/* APP_KINDS */.Ax)),
        port: fields.optional('port', values/* parseCount */.zq),
        health: fields.optional('health', values/* parseLine */.A),
        yes: fields.flag('yes'),
    }),
};
/** Where a comment goes. */
function readPlace(fields) {
    return {
        pullRequest: fields.optional('pull-request', values/* parseCount */.zq),
        commentKey: fields.optional('comment-key', values/* parseLine */.A),
    };
}
function readChange(fields) {
    return {
        reason: fields.optional('reason', values/* parseSentence */.vz),
        lockWaitMs: fields.optional('lock-wait', values/* parseDurationInput */.ew),
        deployment: fields.defaulted('deployment', (text, label) => (0,values/* parseChoice */.HU)(text, label, definition/* RECORDS */.ft)),
        comment: fields.flag('comment'),
        logs: fields.optional('logs', (text, label) => (0,values/* parseChoice */.HU)(text, label, definition/* LOGS */.Yy)),
        releaseNotes: fields.flag('release-notes'),
        force: readForce(fields),
        yes: fields.source.surface === 'action' || fields.flag('yes'),
    };
}

;// CONCATENATED MODULE: ./src/inputs/index.ts






/*
 * The only reader of INPUT_* and BOWLINE_INPUT_*. It reads the environment itself: the toolkit's
 * getInput is the same one line, and loading it costs the command line 60 ms.
 */
/**
 * The inputs of a step.
 * @param fixedMode the mode of a sub-folder action; the root action takes it from its input `mode`
 * @throws InputError when the step asks for a mode other than the fixed one.
 */
function actionSource(env, fixedMode) {
    const read = (name) => present(name, env[`INPUT_${name.toUpperCase()}`]);
    const given = read('mode');
    if (fixedMode !== undefined && given !== undefined && given !== fixedMode) {
        throw new errors/* InputError */.dz(`this action has the mode \`${fixedMode}\`, not \`${given}\``, 'Remove the input `mode`.');
    }
    return { surface: 'action', mode: fixedMode ?? given, read, label: (name) => name };
}
const VARIABLE = 'BOWLINE_INPUT_';
/**
 * The inputs of a command line: its flags, and BOWLINE_INPUT_* for a flag that was not given.
 * @throws InputError for a BOWLINE_INPUT_* that stands for no flag.
 */
function cliSource({ mode, flags, command }, env) {
    const variables = readVariables(env);
    return {
        surface: 'cli',
        mode,
        command,
        // A variable may be set for a whole session, so one that this mode has no use for is no mistake.
        read: (name) => present(name, flags.get(name)) ?? (isTaken(name, mode) ? present(name, variables.get(name)) : undefined),
        label: (name) => (!flags.has(name) && variables.has(name) ? describeVariable(name) : `--${name}`),
    };
}
/**
 * Reads and checks all inputs of a run; nothing else of it has happened yet.
 * @throws InputError for an unknown mode, an input that the mode does not take, and a value that cannot be read.
 */
function readInputs(source) {
    const mode = (0,modes/* parseMode */.Zx)(source.mode, source.surface);
    refuseUntaken(source, mode);
    return readers[mode](openFields(source));
}
/** Is this a mode that connects to the hosts of an environment? */
function connectsToHosts(inputs) {
    return modes/* modes */.nI[inputs.mode].usesHosts;
}
function isTaken(name, mode) {
    return (0,table/* describeInput */.eG)(name).modes.some((one) => one === mode);
}
function present(name, text) {
    if (text === undefined || text.trim() === '')
        return undefined;
    // A passphrase may begin or end with a space; only the line break of a file's end is not meant.
    return (0,table/* describeInput */.eG)(name).isSecret === true ? text.replace(/\r?\n$/, '') : text.trim();
}
const describeVariable = (name) => `${VARIABLE}${name.toUpperCase().replaceAll('-', '_')}`;
function readVariables(env) {
    const known = table/* inputs */.QL.filter((input) => !('surface' in input) || input.surface === 'cli').map(({ name }) => name);
    const found = new Map();
    for (const [variable, text] of Object.entries(env)) {
        if (!variable.startsWith(VARIABLE) || text === undefined || text === '')
            continue;
        const name = variable.slice(VARIABLE.length).toLowerCase().replaceAll('_', '-');
        if (!known.some((one) => one === name)) {
            throw new errors/* InputError */.dz(`${variable} stands for no flag`, (0,nearest/* suggestName */.S)(variable, known.map(describeVariable)));
        }
        found.set(name, text);
    }
    return found;
}


/***/ }),

/***/ 84257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NA: () => (/* binding */ findMode),
/* harmony export */   Zx: () => (/* binding */ parseMode),
/* harmony export */   nI: () => (/* binding */ modes),
/* harmony export */   pb: () => (/* binding */ listModes),
/* harmony export */   v$: () => (/* binding */ listHostModes)
/* harmony export */ });
/* harmony import */ var _config_names_nearest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45895);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);


const everywhere = ['action', 'cli'];
const terminal = ['cli'];
/** The modes that are built, in the order in which they are shown. */
const modes = {
    deploy: {
        summary: 'Takes apps to their hosts, verifies them, and goes back by itself on failure.',
        surfaces: everywhere,
        usesHosts: true,
    },
    verify: {
        summary: 'Runs the checks against what is live and changes nothing.',
        surfaces: everywhere,
        usesHosts: true,
    },
    rollback: {
        summary: 'Goes back to an earlier release and verifies it like a deploy.',
        surfaces: everywhere,
        usesHosts: true,
    },
    plan: {
        summary: 'Shows what a deploy would do on each host, and where every setting comes from.',
        surfaces: everywhere,
        usesHosts: true,
    },
    status: {
        summary: 'Shows what runs where, since when, whether it is healthy, and who holds the lock.',
        surfaces: everywhere,
        usesHosts: true,
    },
    releases: {
        summary: 'Lists the releases on each host, newest first.',
        surfaces: everywhere,
        usesHosts: true,
    },
    teardown: {
        summary: 'Takes the preview of a pull request away, or all that are expired or closed.',
        surfaces: everywhere,
        usesHosts: true,
    },
    doctor: {
        summary: 'Finds out why a host cannot be deployed to and names the next thing to do.',
        surfaces: everywhere,
        usesHosts: true,
    },
    validate: {
        summary: 'Checks a version and what comes with it before anybody is asked to approve it; connects to no host.',
        surfaces: everywhere,
        usesHosts: false,
    },
    select: {
        summary: 'Chooses from the event and the config which apps go to which environments, as a matrix.',
        surfaces: everywhere,
        usesHosts: false,
    },
    summarize: {
        summary: 'Tells the deploys of a matrix as one: one summary, one notification, and red where one of them is.',
        surfaces: everywhere,
        usesHosts: false,
    },
    coverage: {
        summary: 'Reads coverage reports, holds them to a floor, and compares them with the base.',
        surfaces: everywhere,
        usesHosts: false,
    },
    comment: {
        summary: 'Tells the outcome of the checks in one comment on the pull request; fails when one of them failed.',
        surfaces: everywhere,
        usesHosts: false,
    },
    release: {
        summary: 'Makes the tag and the GitHub Release, with a changelog, of the version that the VERSION file names.',
        surfaces: everywhere,
        usesHosts: false,
    },
    logs: {
        summary: "Prints the services' own log lines, by host and app.",
        surfaces: terminal,
        usesHosts: true,
    },
    exec: {
        summary: 'Runs a command in the live release, with its env and secrets: bowline exec --app shop -- COMMAND.',
        surfaces: terminal,
        usesHosts: true,
    },
    restart: {
        summary: 'Restarts services, host by host, and runs the readiness checks of their releases.',
        surfaces: terminal,
        usesHosts: true,
    },
    stop: {
        summary: 'Stops services.',
        surfaces: terminal,
        usesHosts: true,
    },
    start: {
        summary: 'Starts services that do not run, and runs the readiness checks of their releases.',
        surfaces: terminal,
        usesHosts: true,
    },
    hold: {
        summary: 'Puts deploys of apps on hold, on all hosts or on none, until release-hold or for some time.',
        surfaces: terminal,
        usesHosts: true,
    },
    'release-hold': {
        summary: 'Ends a hold, on all hosts.',
        surfaces: terminal,
        usesHosts: true,
    },
    maintenance: {
        summary: 'Has visitors get a page in place of an app, on all hosts or on none: bowline maintenance on, or off.',
        surfaces: terminal,
        usesHosts: true,
    },
    previews: {
        summary: 'Lists the previews of pull requests: number, port, URL, version, since and until when.',
        surfaces: terminal,
        usesHosts: true,
    },
    demo: {
        summary: 'Deploys, breaks and rolls back a small app on this machine; leaves nothing.',
        surfaces: terminal,
        usesHosts: false,
    },
    init: {
        summary: 'Writes a first config file.',
        surfaces: terminal,
        usesHosts: false,
    },
};
const names = Object.keys(modes);
/** The modes that can be started from `surface`. */
function listModes(surface) {
    return names.filter((name) => modes[name].surfaces.includes(surface));
}
/** The modes that connect to hosts. */
function listHostModes() {
    return names.filter((name) => modes[name].usesHosts);
}
/**
 * Reads the name of a mode.
 * @throws InputError for a missing, unknown, not yet built or misplaced mode.
 */
function parseMode(text, surface) {
    const known = listModes(surface);
    const all = `The modes are: ${known.join(', ')}.`;
    if (text === undefined)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('no mode is given', `Say what to do. ${all}`);
    const mode = names.find((name) => name === text);
    if (mode !== undefined && known.includes(mode))
        return mode;
    if (mode !== undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`mode \`${mode}\` exists on the command line only`, `Run \`bowline ${mode}\` in a terminal.`);
    }
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`there is no mode \`${text}\``, (0,_config_names_nearest__WEBPACK_IMPORTED_MODULE_1__/* .suggestName */ .S)(text, known));
}
/** The mode that a text names, for what is said of a run that could not begin; else the name of the program. */
function findMode(text) {
    return listModes('action').find((mode) => mode === text?.trim()) ?? 'bowline';
}


/***/ }),

/***/ 49861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _F: () => (/* binding */ SECRETS_HINT),
  Jo: () => (/* binding */ listSecretProblems),
  Z$: () => (/* binding */ maskValues),
  lB: () => (/* binding */ parseSecretsInput),
  pU: () => (/* binding */ requireSecrets),
  Mx: () => (/* binding */ resolveSecrets)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/shell/secret.ts
var shell_secret = __webpack_require__(45820);
;// CONCATENATED MODULE: ./src/inputs/dotenv.ts

/*
 * Dotenv as the contract has it: in double quotes `\n`, `\r`, `\t`, `\"` and `\\` are escapes and any other
 * backslash is itself; single quotes are literal; `$` means itself everywhere. A value in quotes may go on
 * over several lines. Without quotes a value ends at the end of the line or before ` #`.
 */
const NAME = /[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \t]*=[ \t]*/y;
const DOUBLE_QUOTED = /"([^"\\]*(?:\\.[^"\\]*)*)"/sy;
const SINGLE_QUOTED = /'([^']*)'/y;
const UNQUOTED = /[^\n]*/y;
const REST_OF_LINE = /[ \t]*(?:#[^\n]*)?(?:\n|$)/y;
const ESCAPES = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
/**
 * Reads dotenv lines.
 * @throws InputError with the number of the line, and never a part of it.
 */
function parseDotenv(text) {
    const source = text.replaceAll('\r\n', '\n');
    const values = new Map();
    let offset = 0;
    while (offset < source.length) {
        const blank = matchAt(REST_OF_LINE, source, offset);
        const entry = blank === undefined ? readEntry(source, offset) : undefined;
        if (entry !== undefined && values.has(entry.name))
            throw fail(source, offset, `${entry.name} is there twice`);
        if (entry !== undefined)
            values.set(entry.name, entry.value);
        offset = entry?.end ?? offset + (blank?.[0].length ?? 0);
    }
    return values;
}
function readEntry(source, start) {
    const head = matchAt(NAME, source, start);
    const name = head?.[1];
    if (head === undefined || name === undefined)
        throw fail(source, start, 'it is not NAME=value');
    const begin = start + head[0].length;
    const { value, length } = readValue(source, begin, name);
    const rest = matchAt(REST_OF_LINE, source, begin + length);
    if (rest === undefined)
        throw fail(source, begin + length, `something follows the closing quote of ${name}`);
    return { name, value, end: begin + length + rest[0].length };
}
function readValue(source, begin, name) {
    const quote = source[begin];
    if (quote !== '"' && quote !== "'")
        return readUnquoted(source, begin);
    const quoted = matchAt(quote === '"' ? DOUBLE_QUOTED : SINGLE_QUOTED, source, begin);
    if (quoted === undefined)
        throw fail(source, begin, `the quote that begins ${name} is never closed`);
    const inside = quoted[1] ?? '';
    return { value: quote === '"' ? expandEscapes(inside) : inside, length: quoted[0].length };
}
function readUnquoted(source, begin) {
    const line = matchAt(UNQUOTED, source, begin)?.[0] ?? '';
    return { value: line.replace(/(^|[ \t])#.*$/, '').trimEnd(), length: line.length };
}
function expandEscapes(text) {
    return text.replace(/\\(.)/gs, (whole, letter) => ESCAPES[letter] ?? whole);
}
function matchAt(pattern, source, offset) {
    pattern.lastIndex = offset;
    return pattern.exec(source) ?? undefined;
}
function fail(source, offset, what) {
    const line = source.slice(0, offset).split('\n').length;
    return new errors/* InputError */.dz(`\`secrets\`, line ${line}: ${what}`, 'Write lines NAME="value", with \\n for a line break and \\" for a quote inside, or a JSON object.');
}

;// CONCATENATED MODULE: ./src/inputs/secrets.ts



/**
 * Reads the text of the input `secrets`: a JSON object of strings, or dotenv lines.
 * @throws InputError that names the line or the key, and never quotes a value.
 */
function parseSecretsInput(text) {
    const plain = text.replace(/^\uFEFF/, '');
    const entries = plain.trimStart().startsWith('{') ? parseJson(plain) : parseDotenv(plain);
    return new Map([...entries].map(([name, value]) => [name, new shell_secret/* Secret */.z(value, name)]));
}
function parseJson(text) {
    return Object.entries(readObject(text)).map(([name, value]) => {
        if (typeof value === 'string')
            return [name, value];
        throw new errors/* InputError */.dz(`\`secrets\`: the value of ${JSON.stringify(name)} is not a string`, 'Put every value of the JSON object in double quotes.');
    });
}
function readObject(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        // The parser's own message quotes the text around the mistake, which is a secret: only its place is told.
        const offset = /at position (\d+)/.exec(String(error))?.[1];
        const line = offset === undefined ? '' : `, line ${text.slice(0, Number(offset)).split('\n').length}`;
        throw new errors/* InputError */.dz(`\`secrets\`${line}: it begins like a JSON object but is not valid JSON`, 'Write a JSON object of strings, or lines NAME="value".');
    }
}
/**
 * Finds the value of every declared secret: in the input, else in the environment of the process.
 * @param declared name in the service → name of the source
 * @returns name in the service → value
 * @throws InputError that names all that are missing, empty, contradictory or unusable.
 */
function resolveSecrets(declared, input, processEnv) {
    const values = new Map();
    const problems = [];
    for (const [name, source] of Object.entries(declared)) {
        const found = lookUp(source, input, processEnv);
        if (found instanceof shell_secret/* Secret */.z)
            values.set(name, found);
        else
            problems.push(`the secret ${source}${name === source ? '' : ` (${name} in the service)`} ${found}`);
    }
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems.join('\n'), SECRETS_HINT);
    return values;
}
/** What to do about secrets that are missing. */
const SECRETS_HINT = 'Give each once: in the environment (in a job: NAME: ${{ secrets.NAME }} under `env:`), or in the input `secrets`.';
/**
 * What is wrong with the secrets that a run cannot do without, each by its name; empty where nothing is.
 * @param names `ssh-key`, or names that are looked up as declared secrets are
 */
function listSecretProblems(names, given, processEnv) {
    return [...new Set(names)].flatMap((name) => {
        if (name === 'ssh-key')
            return given.sshKey === undefined ? [{ name, message: '`ssh-key` is empty', isOpen: 'empty' }] : [];
        const found = lookUp(name, given.secrets, processEnv);
        if (found instanceof shell_secret/* Secret */.z)
            return [];
        const isOpen = found === ABSENT ? 'absent' : found === EMPTY && 'empty';
        return [{ name, message: `the secret ${name} ${found}`, isOpen }];
    });
}
/**
 * Looks for the secrets that a run cannot do without, before anything else is done.
 * @throws InputError that names all that are missing
 */
function requireSecrets(...question) {
    const problems = listSecretProblems(...question);
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems.map(({ message }) => message).join('\n'), SECRETS_HINT);
}
const ABSENT = 'is missing';
const EMPTY = 'is empty';
/** The value, or what is wrong with it. */
function lookUp(source, input, env) {
    const given = input?.get(source)?.reveal();
    const inherited = Object.hasOwn(env, source) ? env[source] : undefined;
    const value = given ?? inherited;
    if (value === undefined)
        return ABSENT;
    if (value === '')
        return EMPTY;
    // A variable set to nothing is how a workflow spells a secret that does not exist.
    if (inherited !== undefined && inherited !== '' && inherited !== value) {
        return 'is in the input `secrets` and, with another value, in the environment';
    }
    return value.includes('\0') ? 'has a NUL byte in it' : new shell_secret/* Secret */.z(value, source);
}
/**
 * The texts to hide so that `secret` cannot be read in a log: itself, its lines, and how JSON and base64 spell
 * it, with either line ending. All are single lines: a log is searched line by line, and the runner would add
 * every line of a longer text by itself, `}` included. None where the secret is too short to hide: GitHub would cut holes
 * into outputs too.
 */
function maskValues(secret) {
    const value = secret.reveal();
    if ((0,shell_secret/* isTooShortToHide */.Y)(value))
        return [];
    const unix = value.replaceAll('\r\n', '\n');
    const spellings = [value, unix, unix.replaceAll('\n', '\r\n')];
    const lines = unix.split('\n').flatMap((line) => [line, line.trim()]);
    const pieces = [...lines, ...spellings.map(writeBase64)].filter((piece) => !(0,shell_secret/* isTooShortToHide */.Y)(piece));
    const whole = spellings.map((text) => JSON.stringify(text).slice(1, -1));
    return [...new Set([...(lines.length === 2 ? [value] : []), ...pieces, ...whole])].filter((text) => text !== '');
}
/** Base64 of all whole groups, which is the same whatever follows. */
function writeBase64(text) {
    const bytes = Buffer.from(text, 'utf8');
    return bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
}


/***/ }),

/***/ 66376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eG: () => (/* binding */ describeInput),
  QL: () => (/* binding */ inputs),
  SS: () => (/* binding */ listInputs)
});

// EXTERNAL MODULE: ./src/inputs/table/definition.ts
var definition = __webpack_require__(8245);
;// CONCATENATED MODULE: ./src/inputs/table/access.ts

/** Keys and secrets. */
const accessInputs = [
    {
        name: 'ssh-key',
        kind: 'text',
        placeholder: 'KEY',
        modes: [...definition/* hostModes */.fT, 'validate'],
        isSecret: true,
        // A public key is no path either, and is told what it is.
        isText: /-----BEGIN|PuTTY-User-Key|^\s*(?:ssh|ecdsa|sk)-\S+ AAAA/,
        description: 'Private key, as text; several may follow each other.',
    },
    {
        name: 'ssh-passphrase',
        kind: 'text',
        placeholder: 'TEXT',
        modes: definition/* hostModes */.fT,
        isSecret: true,
        isText: /^[^@]/,
        description: 'Passphrase of `ssh-key`. One line opens every key; several lines are one for each key, in their order, those that hosts name by `key` last; an empty line is for a key without one.',
    },
    {
        name: 'ssh-certificate',
        kind: 'text',
        placeholder: 'TEXT',
        modes: definition/* hostModes */.fT,
        isText: /-cert-v01@openssh\.com\s/,
        description: 'OpenSSH certificate of a key in `ssh-key`, as text; one a line. It is looked at before anything is connected to: whose key, and until when.',
    },
    {
        name: 'known-hosts',
        kind: 'text',
        placeholder: 'LINES',
        modes: definition/* hostModes */.fT,
        isText: /^(?!@).*\s|^@(revoked|cert-authority)\s/s,
        description: "Lines of a known_hosts file, beside the config's `host_key`. A host key that is unknown is refused.",
    },
    {
        name: 'secrets',
        kind: 'text',
        placeholder: 'SECRETS',
        modes: [...definition/* hostModes */.fT, 'validate', 'select', 'summarize', 'release'],
        isSecret: true,
        isText: /^(?!@).*[{=]/s,
        description: 'Where declared secrets are looked up before the process environment: a JSON object, or lines `NAME="value"` ' +
            '(double quotes take `\\n`; `$` means itself). Only declared names are read.',
    },
    {
        name: 'current-secrets',
        kind: 'boolean',
        modes: ['rollback'],
        default: 'false',
        description: "Use today's secrets instead of the ones in the release.",
    },
    {
        name: 'restore-snapshot',
        kind: 'boolean',
        modes: ['rollback'],
        default: 'false',
        description: 'Restore the snapshot too that was taken before the release that is left.',
    },
];

;// CONCATENATED MODULE: ./src/inputs/table/first.ts

/** What `init` writes a first config from; what is not said it sees in the repository, or asks. */
const firstInputs = [
    {
        name: 'address',
        kind: 'text',
        placeholder: 'HOST',
        modes: ['init'],
        surface: 'cli',
        description: 'The host, as `HOST`, `USER@HOST` or `HOST:PORT`; it is asked for its key.',
    },
    {
        name: 'kind',
        kind: 'choice',
        choices: definition/* APP_KINDS */.Ax,
        modes: ['init'],
        surface: 'cli',
        description: 'What the app is; by default what the repository looks like.',
    },
    {
        name: 'port',
        kind: 'count',
        placeholder: 'PORT',
        modes: ['init'],
        surface: 'cli',
        description: 'Where the service listens. Default: `8000`.',
    },
    {
        name: 'health',
        kind: 'text',
        placeholder: 'PATH',
        modes: ['init'],
        surface: 'cli',
        description: 'The path that answers 200 while the service is healthy. Default: `/health`.',
    },
];

;// CONCATENATED MODULE: ./src/inputs/table/hosts.ts

/** What a run does with its hosts. */
const hostInputs = [
    {
        name: 'target',
        kind: 'text',
        placeholder: 'TARGET',
        modes: ['rollback'],
        default: 'previous',
        description: 'Where to go back to: `previous` (the newest good release older than the live one), `id:…`, `version:…` or ' +
            '`time:…` (the release that was live then). A bare value must match exactly one of them.',
    },
    {
        name: 'when',
        kind: 'choice',
        choices: definition/* MOMENTS */.G1,
        modes: ['verify'],
        default: 'post',
        description: 'Which checks to run: `pre` before a deploy, `post` after it.',
    },
    {
        name: 'checks',
        kind: 'list',
        placeholder: 'NAMES',
        modes: ['verify'],
        description: 'Only these checks, separated by commas or lines.',
    },
    {
        name: 'skip',
        kind: 'list',
        placeholder: 'NAMES',
        modes: ['deploy', 'plan'],
        description: 'Gates to leave out, by name, separated by commas or lines. Every report shows them as skipped.',
    },
    {
        name: 'rollback',
        kind: 'choice',
        choices: definition/* SWITCH */.Fo,
        modes: ['deploy'],
        default: 'on',
        description: '`off` leaves a failed release live: the run is `failed` and the release is marked bad.',
    },
    {
        name: 'notify',
        kind: 'choice',
        choices: definition/* SWITCH */.Fo,
        modes: ['deploy'],
        default: 'on',
        description: '`off` tells no notifier: `summarize` tells them of several runs at once.',
    },
    {
        name: 'deployment',
        kind: 'choice',
        choices: definition/* RECORDS */.ft,
        modes: ['deploy', 'rollback'],
        default: 'auto',
        description: "GitHub's Deployment record of this run, with release, hosts and links: `create` one, `none`, or `auto`: one unless GitHub keeps one of the job itself, as it does for an `environment:` without `deployment: false`. On a command line `auto` is `none`.",
    },
];

;// CONCATENATED MODULE: ./src/inputs/table/operating.ts

/** What is done between deploys, from a terminal. */
const operatingInputs = [
    {
        name: 'interactive',
        kind: 'boolean',
        modes: ['exec'],
        surface: 'cli',
        description: 'Hand the input on, on one host; `-i` for short. From a terminal the command has a terminal on the host as well.',
    },
    {
        name: 'record',
        kind: 'boolean',
        modes: ['exec'],
        surface: 'cli',
        description: 'Write the arguments of the command into the journal too; they may hold secrets.',
    },
    {
        name: 'service',
        kind: 'text',
        placeholder: 'NAME',
        modes: ['exec', 'logs'],
        surface: 'cli',
        description: 'A service of the Compose stack: `logs` prints its lines alone, `exec` runs the command in its container. Apps of other runtimes have none.',
    },
    {
        name: 'state',
        kind: 'choice',
        choices: definition/* SWITCH */.Fo,
        modes: ['maintenance'],
        surface: 'cli',
        required: true,
        isWord: true,
        description: 'Whether visitors get the page: `bowline maintenance on`, or `off`.',
    },
    {
        name: 'for',
        kind: 'duration',
        placeholder: 'DURATION',
        modes: ['hold'],
        surface: 'cli',
        description: "After so long, such as `2h`, the hold ends by itself, by the host's clock.",
    },
];

;// CONCATENATED MODULE: ./src/inputs/table/pull-requests.ts

/** What is read and told on GitHub. */
const pullRequestInputs = [
    {
        name: 'coverage-files',
        kind: 'list',
        placeholder: 'PATHS',
        modes: ['coverage'],
        description: 'The coverage reports, separated by commas or lines: files, or patterns such as `**/coverage.xml`. Cobertura, ' +
            'Clover and JaCoCo XML, lcov, a cover profile of Go, JSON of coverage.py, the JSON summary of Istanbul and the ' +
            '`.resultset.json` of SimpleCov are told apart by their content. Of several, a line counts once and ran if any says so.',
    },
    {
        name: 'coverage-floor',
        kind: 'text',
        placeholder: 'PERCENT',
        modes: ['coverage', 'comment'],
        default: '92',
        description: 'The lowest coverage that passes, in percent of the lines.',
    },
    {
        name: 'draft',
        kind: 'boolean',
        modes: ['release'],
        default: 'false',
        description: 'Leave the GitHub Release a draft, so that files can be added before it is published by another run of `release`.',
    },
    {
        name: 'assets',
        kind: 'list',
        placeholder: 'PATTERNS',
        modes: ['release'],
        description: 'Files that the GitHub Release gets, separated by commas or lines: patterns of .gitignore from the root of the ' +
            'repository on, such as `/dist/*.tgz`, each of which matches something. The release is published when all are ' +
            'there. A file that it has already is never replaced.',
    },
    {
        name: 'results',
        kind: 'text',
        placeholder: 'JSON',
        modes: ['comment'],
        description: 'How the jobs ended: the `needs` context as JSON, by `toJSON(needs)`. The run fails when one of them failed or was cancelled.',
    },
    {
        name: 'coverage',
        kind: 'text',
        placeholder: 'PERCENT',
        modes: ['comment'],
        description: 'The coverage to tell: the output `coverage` of mode `coverage`. Below `coverage-floor` the run fails.',
    },
    {
        name: 'coverage-base',
        kind: 'text',
        placeholder: 'PERCENT',
        modes: ['comment'],
        description: 'What it is compared with: the output `coverage-base` of mode `coverage`.',
    },
    {
        name: 'body',
        kind: 'text',
        placeholder: 'MARKDOWN',
        modes: ['comment'],
        isText: /^[^@]/,
        description: 'More for the comment, as Markdown. Put nothing into it that strangers write.',
    },
    {
        name: 'pull-request',
        kind: 'count',
        placeholder: 'NUMBER',
        modes: ['comment', 'plan'],
        description: 'Number of the pull request to comment on; by default the one of the event. Without one there is no comment.',
    },
    {
        name: 'comment-key',
        kind: 'text',
        placeholder: 'NAME',
        modes: ['comment', 'plan'],
        description: 'Tells several comments on one pull request apart. By default the name of the workflow; for `plan` with the ' +
            'environment and the chosen apps.',
    },
    {
        name: 'comment',
        kind: 'boolean',
        modes: ['deploy', 'rollback'],
        default: 'false',
        description: 'Report on the pull request of the deployed commit how it went, in one comment for each environment. Later ' +
            'deploys of it and rollbacks, to it or away from it, update that.',
    },
    {
        name: 'logs',
        kind: 'choice',
        choices: definition/* LOGS */.Yy,
        modes: ['deploy', 'rollback'],
        description: "`comment` puts the last log lines of a service that failed into the comment. They are production's, and whoever sees " +
            'the repository reads them, so by default they stand in the log, the summary and `report.json` only.',
    },
    {
        name: 'release-notes',
        kind: 'boolean',
        modes: ['deploy', 'rollback'],
        default: 'false',
        description: 'Tell in the GitHub Release of the version where it is live; rollbacks, and what replaces it, update that. It ' +
            'takes the permission `contents: write`.',
    },
    {
        name: 'issue',
        kind: 'boolean',
        modes: ['verify'],
        default: 'false',
        description: 'Keep one issue open while the checks fail, and close it when they pass again.',
    },
];

;// CONCATENATED MODULE: ./src/inputs/table/run.ts

/** How a run goes on, and what it prints. */
const runInputs = [
    {
        name: 'lock-wait',
        kind: 'duration',
        placeholder: 'DURATION',
        modes: ['deploy', 'rollback', ...definition/* operatingModes */.s5],
        description: 'How long to wait for a lock that somebody holds, such as `5m`; default is `lock.wait` of the config.',
    },
    {
        name: 'force',
        kind: 'choices',
        placeholder: 'NAMES',
        choices: definition/* FORCES */.rv,
        modes: ['deploy', 'rollback', 'validate', 'restart', 'stop'],
        description: 'What to allow although it is refused: `downgrade`, `redeploy`, `adopt`, `irreversible`, `hold` (deploys are on hold), ' +
            '`superseded` (a deploy that is older than a rollback by hand), one or several separated by commas.',
    },
    {
        name: 'id',
        kind: 'text',
        placeholder: 'ID',
        modes: ['status'],
        description: 'One deployment, instead of what is live.',
    },
    {
        name: 'github-token',
        kind: 'text',
        placeholder: 'TOKEN',
        modes: [...definition/* hostModes */.fT, 'validate', 'select', 'summarize', 'coverage', 'comment', 'release'],
        isSecret: true,
        isText: /^[^@]/,
        actionDefault: '${{ github.token }}',
        description: 'Token for the GitHub API.',
    },
    {
        name: 'agent',
        kind: 'boolean',
        modes: definition/* hostModes */.fT,
        surface: 'cli',
        description: 'Use the SSH agent at SSH_AUTH_SOCK as well; without `--ssh-key` it is used anyway.',
    },
    {
        name: 'yes',
        kind: 'boolean',
        modes: ['deploy', 'rollback', 'init'],
        surface: 'cli',
        description: 'Ask nothing.',
    },
    {
        name: 'json',
        kind: 'boolean',
        modes: definition/* jsonModes */.rb,
        surface: 'cli',
        description: 'Print the result as JSON on standard output.',
    },
    {
        name: 'lines',
        kind: 'count',
        placeholder: 'COUNT',
        modes: ['logs'],
        surface: 'cli',
        default: '100',
        description: 'How many of the last lines.',
    },
    {
        name: 'since',
        kind: 'duration',
        placeholder: 'DURATION',
        modes: ['logs'],
        surface: 'cli',
        description: 'Only lines of this last while, such as `10m`.',
    },
    {
        name: 'follow',
        kind: 'boolean',
        modes: ['logs'],
        surface: 'cli',
        description: 'Go on printing new lines until it is stopped.',
    },
    {
        name: 'keep',
        kind: 'boolean',
        modes: ['demo'],
        surface: 'cli',
        description: 'Leave everything there to look at, and say where.',
    },
];

;// CONCATENATED MODULE: ./src/inputs/table/selection.ts

/** What a run is about. */
const selectionInputs = [
    {
        name: 'mode',
        kind: 'text',
        modes: definition/* allModes */.AF,
        surface: 'action',
        required: true,
        description: 'What to do.',
    },
    {
        name: 'config',
        kind: 'text',
        placeholder: 'PATH',
        modes: [...definition/* hostModes */.fT, 'validate', 'select', 'summarize', 'release', 'init'],
        default: 'config/bowline.yml',
        description: 'Path of the config file; for `release`, which tells the notifiers of its `defaults`, it need not exist.',
    },
    {
        name: 'environment',
        kind: 'text',
        placeholder: 'NAME',
        modes: [...definition/* hostModes */.fT, 'validate', 'select', 'init'],
        description: 'The environment; required where the config has more than one and no `default_environment`, except by ' +
            '`select`, which then chooses those that deploy on a push.',
    },
    {
        name: 'apps',
        kind: 'list',
        placeholder: 'NAMES',
        // A preview goes as a whole.
        modes: [...definition/* hostModes */.fT.filter((mode) => !['teardown', 'previews'].includes(mode)), 'validate', 'select'],
        description: 'Only these apps, separated by commas or lines; empty is every app of the environment.',
    },
    {
        name: 'hosts',
        kind: 'list',
        placeholder: 'NAMES',
        // What stands on all hosts or on none.
        modes: definition/* hostModes */.fT.filter((mode) => !['hold', 'release-hold', 'maintenance', 'teardown', 'previews'].includes(mode)),
        description: 'Only these hosts, separated by commas or lines; `failed` is those whose live release is not the one that ' +
            'the newest attempt intended.',
    },
    {
        name: 'ref',
        kind: 'text',
        placeholder: 'REF',
        modes: ['deploy', 'plan'],
        description: 'What to deploy in place of what the config says: branch, tag or commit for git, tag or digest for an image. ' +
            'Refused where an app is uploaded: there the checkout says what is deployed.',
    },
    {
        name: 'version',
        kind: 'text',
        placeholder: 'LABEL',
        modes: ['deploy', 'verify', 'validate'],
        description: 'A label for the release, or the one to expect; default is the file VERSION or the tag. What `validate` checks ' +
            'has the form `vX.Y.Z` and is required.',
    },
    {
        name: 'reason',
        kind: 'text',
        placeholder: 'TEXT',
        modes: ['deploy', 'rollback', 'validate', 'restart', 'stop', 'start', 'hold', 'maintenance'],
        description: 'Why; stands in every report. `validate` and `hold` require it.',
    },
    {
        name: 'tags',
        kind: 'text',
        placeholder: 'PATTERN',
        modes: ['select'],
        description: 'Deploy the newest git tag by semantic version that matches, such as `v*.*.*`. For an app whose source is an image, the ' +
            'tags of the image count, by the `tags` of its source or else this pattern. Pre-releases count only where the pattern ' +
            'has a `-`. What is live already, and what was rolled back from, is left out, by the Deployment records.',
    },
    {
        name: 'per-app',
        kind: 'boolean',
        modes: ['select'],
        description: 'Make each app an entry of its own, so that one that fails stops no other.',
    },
    {
        name: 'matrix',
        kind: 'text',
        placeholder: 'JSON',
        modes: ['summarize'],
        required: true,
        description: 'What was to be deployed: the output `matrix` of `select`, for one environment.',
    },
    {
        name: 'reports',
        kind: 'text',
        placeholder: 'FOLDER',
        modes: ['summarize'],
        required: true,
        description: 'The folder with the reports of the deploys: `bowline-report-ENVIRONMENT-APPS/report.json` for each entry of the matrix.',
    },
    {
        name: 'version-file',
        kind: 'text',
        placeholder: 'PATH',
        modes: ['deploy', 'plan', 'validate', 'release'],
        description: 'The file that holds the version, from the root of the repository on: `version` of package.json or ' +
            'pyproject.toml, or the only line of any other file. Default is `version_file` of the config for a deploy, else VERSION.',
    },
    {
        name: 'required-secrets',
        kind: 'list',
        placeholder: 'NAMES',
        modes: ['validate', 'deploy'],
        description: 'What must not be empty: `ssh-key`, or names that are looked up as `secrets` are. Each one that is missing is ' +
            'named before any host is touched.',
    },
];

;// CONCATENATED MODULE: ./src/inputs/table.ts







/*
 * The one table of inputs, in the order of the docs. The reader, the flags and the help of the command line, every
 * action.yml, docs/inputs.md and the tables of the README are made from it.
 */
const inputs = [
    ...selectionInputs,
    ...pullRequestInputs,
    ...hostInputs,
    ...accessInputs,
    ...runInputs,
    ...operatingInputs,
    ...firstInputs,
];
/** The definition of an input that exists. */
function describeInput(name) {
    const found = inputs.find((input) => input.name === name);
    if (found === undefined)
        throw new RangeError(`no input ${name}`);
    return found;
}
/** The inputs of one mode on one surface, in the order of the table. */
function listInputs(mode, surface) {
    return inputs.filter((input) => input.modes.includes(mode) && (input.surface ?? surface) === surface);
}


/***/ }),

/***/ 8245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ allModes),
/* harmony export */   Ax: () => (/* binding */ APP_KINDS),
/* harmony export */   Fo: () => (/* binding */ SWITCH),
/* harmony export */   G1: () => (/* binding */ MOMENTS),
/* harmony export */   Yy: () => (/* binding */ LOGS),
/* harmony export */   fT: () => (/* binding */ hostModes),
/* harmony export */   ft: () => (/* binding */ RECORDS),
/* harmony export */   rb: () => (/* binding */ jsonModes),
/* harmony export */   rv: () => (/* binding */ FORCES),
/* harmony export */   s5: () => (/* binding */ operatingModes)
/* harmony export */ });
/* harmony import */ var _modes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84257);

/** The names that `force` takes. */
const FORCES = ['downgrade', 'redeploy', 'adopt', 'irreversible', 'hold', 'superseded'];
/** The kinds of apps that `init` writes a first config for. */
const APP_KINDS = ['static', 'node', 'python', 'binary'];
const MOMENTS = ['pre', 'post'];
const SWITCH = ['on', 'off'];
const LOGS = ['comment'];
const RECORDS = ['auto', 'create', 'none'];
const allModes = Object.keys(_modes__WEBPACK_IMPORTED_MODULE_0__/* .modes */ .nI);
const hostModes = (0,_modes__WEBPACK_IMPORTED_MODULE_0__/* .listHostModes */ .v$)();
/** Those that take the lock of the apps and deploy nothing. */
const operatingModes = [
    'restart',
    'stop',
    'start',
    'hold',
    'release-hold',
    'maintenance',
    'teardown',
];
/** Those that a machine may read. */
const jsonModes = [
    ...hostModes.filter((mode) => mode !== 'logs' && mode !== 'exec'),
    'validate',
    'select',
    'summarize',
    'coverage',
    'comment',
    'release',
];


/***/ }),

/***/ 18463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   JF: () => (/* binding */ parseJobResults),
/* harmony export */   SU: () => (/* binding */ refuseNul),
/* harmony export */   ew: () => (/* binding */ parseDurationInput),
/* harmony export */   hu: () => (/* binding */ parseTarget),
/* harmony export */   k8: () => (/* binding */ parseTagPattern),
/* harmony export */   lo: () => (/* binding */ parsePercent),
/* harmony export */   nO: () => (/* binding */ parseService),
/* harmony export */   tB: () => (/* binding */ parseHosts),
/* harmony export */   vz: () => (/* binding */ parseSentence),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   z5: () => (/* binding */ parseMatrix),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _config_names_name_pattern__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67477);
/* harmony import */ var _config_names_nearest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45895);
/* harmony import */ var _config_units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34529);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);




/*
 * From the text of one input to its value. `label` is how the reader of a message knows the input:
 * `lock-wait` in a workflow, `--lock-wait` on a command line. The values of secrets never come here.
 */
/** One line of text. @throws InputError for a line break or another control character. */
function parseLine(text, label) {
    if (/\p{Cc}/u.test(text)) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` has a line break or a control character in it`, 'Give it as one line of text.');
    }
    return text;
}
/** Text for people; line breaks become spaces, so that it fits into every report. */
function parseSentence(text, label) {
    return parseLine(text.trim().replace(/\s+/g, ' '), label);
}
/** @throws InputError for anything but true and false, in any case. */
function parseBoolean(text, label) {
    const lower = text.toLowerCase();
    if (lower === 'true' || lower === 'false')
        return lower === 'true';
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` is neither true nor false: \`${parseLine(text, label)}\``, 'Write `true` or `false`.');
}
/** Names separated by commas or lines, each once. @throws InputError when there is text but no name. */
function parseList(text, label) {
    const names = text
        .split(/[,\r\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
    // An expression that came out empty must not mean "all of them".
    if (names.length === 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` holds separators but no name`, 'Give a name, or leave it out.');
    return [...new Set(names.map((name) => parseLine(name, label)))];
}
/** One of `choices`. */
function parseChoice(text, label, choices) {
    const found = choices.find((choice) => choice === text.toLowerCase());
    if (found !== undefined)
        return found;
    const unknown = parseLine(text, label);
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` cannot be \`${unknown}\`; it is one of ${choices.join(', ')}`, (0,_config_names_nearest__WEBPACK_IMPORTED_MODULE_2__/* .suggestName */ .S)(unknown, choices));
}
/** @returns milliseconds */
function parseDurationInput(text, label) {
    const milliseconds = (0,_config_units__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text);
    if (milliseconds !== undefined)
        return milliseconds;
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` is not a duration: \`${parseLine(text, label)}\``, `In Bowline ${_config_units__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .ec}.`);
}
const MAX_COUNT = 1_000_000;
/** A whole number from 1 to a million. */
function parseCount(text, label) {
    const count = /^\d{1,7}$/.test(text) ? Number(text) : 0;
    if (count >= 1 && count <= MAX_COUNT)
        return count;
    const given = parseLine(text, label);
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` is not a count: \`${given}\``, `Give a whole number from 1 to ${MAX_COUNT}.`);
}
/** A share in percent, 0 to 100. @returns the number, such as 92.5 */
function parsePercent(text, label) {
    const number = text.replace(/\s*%$/, '');
    const percent = /^\d{1,3}(?:\.\d{1,6})?$/.test(number) ? Number(number) : Number.NaN;
    if (percent >= 0 && percent <= 100)
        return percent;
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` is not a percentage: \`${parseLine(text, label)}\``, 'Give a number from 0 to 100, such as `92` or `92.5`.');
}
/** The `needs` context as JSON: by name of the job, how it ended. @returns the jobs in their order */
function parseJobResults(text, label) {
    const jobs = readJobs(text);
    if (jobs === undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` does not tell how jobs ended`, 'Give it the `needs` context of the job: `${{ toJSON(needs) }}`.');
    }
    return jobs;
}
// Not by zod, which every start of the command line would wait for.
function readJobs(text) {
    const jobs = readObject(parseJson(text));
    if (jobs === undefined)
        return undefined;
    const read = Object.entries(jobs).map(([name, job]) => ({ name, result: readObject(job)?.result }));
    return read.every((job) => typeof job.result === 'string') ? read : undefined;
}
function parseMatrix(text, label) {
    const list = parseJson(text);
    const entries = Array.isArray(list) ? list : [];
    const isEntry = (entry) => typeof readObject(entry)?.environment === 'string' && typeof readObject(entry)?.apps === 'string';
    if (entries.length > 0 && entries.every(isEntry))
        return [...entries];
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` does not tell what was to be deployed`, 'Give it the output `matrix` of `select`, where that has an entry.');
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function readObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
/** A pattern of tag names. */
function parseTagPattern(text, label) {
    const pattern = parseLine(text, label);
    const complaint = (0,_config_names_name_pattern__WEBPACK_IMPORTED_MODULE_3__/* .checkNamePattern */ .ow)(pattern);
    if (complaint === undefined)
        return pattern;
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\`: ${complaint}`, 'Write such as `v*.*.*`.');
}
/** The host names, or the word `failed` alone. */
function parseHosts(text, label) {
    const names = parseList(text, label);
    if (!names.includes('failed'))
        return names;
    if (names.length === 1)
        return 'failed';
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` mixes \`failed\` with names`, 'Give `failed` alone, or the names of the hosts.');
}
const TARGET_KINDS = ['id', 'version', 'time'];
/** `previous`, `id:…`, `version:…`, `time:…`, or a bare value that must match exactly one of them. */
function parseTarget(text, label) {
    const line = parseLine(text, label);
    if (line === 'previous')
        return { kind: 'previous' };
    const kind = TARGET_KINDS.find((name) => line.startsWith(`${name}:`));
    if (kind === undefined)
        return { kind: 'bare', value: line };
    const value = line.slice(kind.length + 1).trim();
    if (value !== '')
        return { kind, value };
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` says \`${kind}:\` and nothing after it`, `Write \`${kind}:VALUE\`; mode \`releases\` lists what there is.`);
}
/** A secret as it was given. */
function refuseNul(text, label) {
    if (!text.includes('\0'))
        return text;
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` has a NUL byte in it`, 'Give it as text; a binary file has to be encoded first.');
}
/** A service of a stack, by the name that its file gives it. */
function parseService(text, label) {
    const name = parseLine(text, label);
    if (/^[A-Za-z0-9][\w.-]*$/.test(name))
        return name;
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` is not the name of a service: \`${name}\``, 'Give it as the Compose file has it.');
}


/***/ }),

/***/ 24325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runMode)
/* harmony export */ });
/** Runs the mode that is asked for; its code is loaded only then. */
async function runMode(inputs, runner) {
    switch (inputs.mode) {
        case 'deploy':
            return (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("github"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 637))).deploy(inputs, runner);
        case 'rollback':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("notify"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 58463))).rollback(inputs, runner);
        case 'verify':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 90743))).verify(inputs, runner);
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("github"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 1330))).plan(inputs, runner);
        case 'status':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("hosts"), __webpack_require__.e("modes")]).then(__webpack_require__.bind(__webpack_require__, 24417))).status(inputs, runner);
        case 'releases':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("github"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 93280))).releases(inputs, runner);
        case 'doctor':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 59957))).doctor(inputs, runner);
        case 'validate':
            return (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("github"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 43943))).validate(inputs, runner);
        case 'select':
            return (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("github"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 68555))).select(inputs, runner);
        case 'summarize':
            return (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("config"), __webpack_require__.e("hosts"), __webpack_require__.e("modes")]).then(__webpack_require__.bind(__webpack_require__, 81441))).summarize(inputs, runner);
        case 'coverage':
            return (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("config"), __webpack_require__.e("coverage"), __webpack_require__.e("git"), __webpack_require__.e("github"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 70759))).coverage(inputs, runner);
        case 'comment':
            return (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("config"), __webpack_require__.e("github"), __webpack_require__.e("modes"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 1973))).comment(inputs, runner);
        case 'release':
            return (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("github"), __webpack_require__.e("hosts"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 31333))).release(inputs, runner);
        case 'exec':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 79466))).exec(inputs, runner);
        case 'restart':
        case 'stop':
        case 'start':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 59086))).service(inputs, runner);
        case 'hold':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 96523))).hold(inputs, runner);
        case 'release-hold':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 96523))).releaseHold(inputs, runner);
        case 'maintenance':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 22995))).maintenance(inputs, runner);
        case 'teardown':
            return (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("github"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 14838))).teardown(inputs, runner);
        case 'previews':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("github"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 95563))).previews(inputs, runner);
        case 'logs':
            return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 38561))).logs(inputs, runner);
    }
}


/***/ }),

/***/ 217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ eventOf)
/* harmony export */ });
/** What the end of a run is called to those who are told of it. */
function eventOf(status) {
    return status === 'rollback_failed' ? 'critical' : status;
}


/***/ }),

/***/ 32677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createNotifications)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _event__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(217);


const NONE = new Map();
function createNotifications(options) {
    const { progress, signal } = options;
    let subject = {};
    let ready = [];
    let announced = Promise.resolve(NONE);
    let isTold = false;
    const listWho = (event) => ready.filter(({ events }) => events.includes(event));
    return {
        get subject() {
            return subject;
        },
        get hasNotifiers() {
            return ready.length > 0;
        },
        open(known, notifiers) {
            subject = known;
            ready = notifiers;
        },
        async load() {
            // What fails here fails again, and is told, where it is needed.
            if (ready.length > 0)
                await loadAll(ready).catch(() => { });
        },
        announce(describe) {
            const who = listWho('started');
            if (who.length === 0)
                return;
            const sending = describe().then((result) => send({ result, event: 'started', who, stop: signal }, options));
            announced = sending.catch((error) => giveUp(progress, error));
        },
        async tell(result) {
            const event = (0,_event__WEBPACK_IMPORTED_MODULE_1__/* .eventOf */ .A)(result.status);
            const who = listWho(event);
            if (isTold || who.length === 0)
                return;
            isTold = true;
            const stop = signal.aborted ? new AbortController().signal : signal;
            const sending = send({ result, event, who, stop, after: await announced }, options);
            const sent = await sending.catch((error) => giveUp(progress, error));
            await noteArrived(sent, event, progress);
        },
    };
}
/** Loaded late: a run that tells nobody does not pay for it. */
async function loadParts() {
    const [{ deliver, loadFor }, news, { redactResult, withoutLogs }] = await Promise.all([
        __webpack_require__.e(/* import() */ "notify").then(__webpack_require__.bind(__webpack_require__, 73096)),
        Promise.all(/* import() */[__webpack_require__.e("notify"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 90564)),
        __webpack_require__.e(/* import() */ "report").then(__webpack_require__.bind(__webpack_require__, 96175)),
    ]);
    return { deliver, loadFor, news, redactResult, withoutLogs };
}
async function loadAll(who) {
    const { loadFor } = await loadParts();
    await loadFor(who);
}
/** Sends to all of them at once. */
async function send({ result, event, who, stop, after = NONE }, { progress, redactor }) {
    const parts = await loadParts();
    const told = parts.redactResult(result, redactor);
    const describe = event === 'started' ? parts.news.newsOfStart : parts.news.newsOfEnd;
    const [full, plain] = [describe(told), describe(parts.withoutLogs(told))];
    return new Map(who.map((notifier) => {
        const news = notifier.hasLogs ? full : plain;
        const delivery = { news, notifier, after: after.get(notifier), stop, redact: redactor.redact };
        const arrived = parts.deliver(delivery).then(() => true, (error) => {
            warn(progress, notifier.name, error);
            return false;
        });
        return [notifier, arrived];
    }));
}
function warn(progress, name, error) {
    progress.warn(`notify ${name}: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .describeWarning */ .U9)(error)}`);
}
/** Nobody was told, because a message could not even be made. */
function giveUp(progress, error) {
    warn(progress, 'everybody', error);
    return NONE;
}
async function noteArrived(sent, event, progress) {
    const all = await Promise.all([...sent].map(async ([{ name }, arrived]) => ((await arrived) ? [name] : [])));
    const names = all.flat();
    if (names.length > 0)
        progress.note(`notified of ${event.replaceAll('_', ' ')}: ${names.join(', ')}`);
}


/***/ }),

/***/ 3294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ isReleaseId),
/* harmony export */   T1: () => (/* binding */ makeReleaseId),
/* harmony export */   a8: () => (/* binding */ parseCompactTime),
/* harmony export */   aK: () => (/* binding */ writeCompactTime)
/* harmony export */ });
const ID = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-[0-9a-z]{4,40}$/;
/** Is `text` shaped like a release id, such as `20261121T020152Z-4a446b0`? */
function isReleaseId(text) {
    return ID.test(text);
}
/**
 * Makes the id of a release: an instant of the host's clock and a short mark of what is in it.
 * @param clock `20261121T020152Z`
 * @param taken ids that exist anywhere in the fleet; the id is moved on second by second until it is new
 */
function makeReleaseId(clock, mark, taken) {
    const suffix = mark
        .toLowerCase()
        .replace(/^sha256:/, '')
        .replace(/[^0-9a-z]/g, '')
        .slice(0, 7)
        .padEnd(7, '0');
    const start = parseCompactTime(clock).getTime();
    for (let second = 0;; second += 1) {
        const id = `${writeCompactTime(new Date(start + second * 1000))}-${suffix}`;
        if (!taken.has(id))
            return id;
    }
}
/** @throws RangeError when `text` is not `YYYYMMDDTHHMMSSZ`. */
function parseCompactTime(text) {
    const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text);
    if (match === null)
        throw new RangeError(`not a time: ${text}`);
    const [, year, month, day, hour, minute, second] = match;
    return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
function writeCompactTime(time) {
    return time
        .toISOString()
        .replace(/\.\d+Z$/, 'Z')
        .replace(/[-:]/g, '');
}


/***/ }),

/***/ 63737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   ZI: () => (/* binding */ makeEmptyResult),
/* harmony export */   a2: () => (/* binding */ describeRefusal)
/* harmony export */ });
/* harmony import */ var _release_id__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3294);

/** The result of a run that knows no host: what a mode found out is added to it. */
function makeEmptyResult({ mode, startedAt, endedAt }) {
    const nothing = null;
    return {
        schemaVersion: 1,
        id: (0,_release_id__WEBPACK_IMPORTED_MODULE_0__/* .makeReleaseId */ .T1)((0,_release_id__WEBPACK_IMPORTED_MODULE_0__/* .writeCompactTime */ .aK)(startedAt), '', new Set()),
        mode,
        environment: nothing,
        phase: nothing,
        ref: nothing,
        version: nothing,
        revision: nothing,
        release: nothing,
        previousRelease: nothing,
        previousVersion: nothing,
        previousRevision: nothing,
        target: nothing,
        rollbackOf: nothing,
        fingerprint: nothing,
        reason: nothing,
        actor: nothing,
        runId: nothing,
        runUrl: nothing,
        url: nothing,
        deploymentId: nothing,
        startedAt: startedAt.toISOString(),
        endedAt: endedAt.toISOString(),
        durationMs: Math.max(0, endedAt.getTime() - startedAt.getTime()),
        deadlineMs: nothing,
        deployed: [],
        apps: [],
        stages: [],
        hosts: [],
    };
}
/** An error as a result tells it. */
function describeError({ code, message, hint, where }) {
    return {
        code,
        message,
        hint: hint ?? null,
        app: where.app ?? null,
        host: where.host ?? null,
        step: where.step ?? null,
    };
}
/** The result of a run that was refused before anything was read from a host. */
function describeRefusal(mode, error, startedAt, endedAt) {
    return {
        ...makeEmptyResult({ mode, startedAt, endedAt }),
        status: isFull(error) ? 'failed' : 'aborted',
        error: describeError(error),
    };
}
/** Nothing is wrong with what was asked for, and yet it cannot be had. */
function isFull({ code }) {
    return code === 'slots_full';
}


/***/ }),

/***/ 280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createLineBatch)
/* harmony export */ });
/** A long line or a great many of them are not held back. */
const MOST_CHARACTERS = 64 * 1024;
/** @param defer calls back before the process turns to anything else */
function createLineBatch(write, defer = queueMicrotask) {
    let text = '';
    function flush() {
        const collected = text;
        text = '';
        if (collected !== '')
            write(collected);
    }
    return {
        flush,
        add(line) {
            const isFirst = text === '';
            text += `${line}\n`;
            if (isFirst)
                defer(flush);
            if (text.length > MOST_CHARACTERS)
                flush();
        },
    };
}


/***/ }),

/***/ 883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ outliveReaders),
/* harmony export */   qP: () => (/* binding */ createPace),
/* harmony export */   uT: () => (/* binding */ finishWriting)
/* harmony export */ });
/** @returns what resolves when the stream takes more; undefined when it does so at once */
function createPace(stream) {
    let waiting;
    return () => {
        if (stream.writableNeedDrain !== true)
            return undefined;
        // One for all that wait: a listener for each host would be taken for a leak.
        waiting ??= new Promise((resolve) => {
            const goOn = () => {
                waiting = undefined;
                for (const event of ['drain', 'close'])
                    stream.off?.(event, goOn);
                resolve();
            };
            for (const event of ['drain', 'close'])
                stream.on?.(event, goOn);
        });
        return waiting;
    };
}
/** Goes on where nobody reads any more, as in `bowline deploy | head`: a run must not die half-way of its log. */
function outliveReaders(...streams) {
    for (const stream of streams)
        stream.on('error', () => { });
}
/** Resolves when everything that was printed is handed over; the end of the process would lose the rest. */
async function finishWriting(...streams) {
    await Promise.all(streams.map((stream) => new Promise((resolve) => stream.write('', () => resolve()))));
}


/***/ }),

/***/ 59257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ createStepLog)
});

// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/report/text/wording.ts
var wording = __webpack_require__(68448);
;// CONCATENATED MODULE: ./src/report/log/tail.ts
function createTail(limits) {
    let kept = [];
    let characters = 0;
    let dropped = 0;
    function isTooMuch() {
        return kept.length > 1 && (kept.length > limits.lines || characters > limits.characters);
    }
    return {
        push(line) {
            kept.push(line);
            characters += line.length;
            while (isTooMuch()) {
                characters -= kept.shift()?.length ?? 0;
                dropped += 1;
            }
        },
        get lines() {
            return kept;
        },
        get dropped() {
            return dropped;
        },
        clear() {
            kept = [];
            characters = 0;
            dropped = 0;
        },
    };
}

// EXTERNAL MODULE: ./src/report/log/transfer-meter.ts
var transfer_meter = __webpack_require__(33076);
;// CONCATENATED MODULE: ./src/report/log/step-output.ts



/** Of a step that has to wait until another one's group is closed. */
const WAITING_LINES = { lines: 500, characters: 256 * 1024 };
const REPEATED_LINES = { lines: 20, characters: 32 * 1024 };
function followStep(title) {
    return {
        title,
        startedAt: undefined,
        waiting: createTail(WAITING_LINES),
        last: createTail(REPEATED_LINES),
        meter: (0,transfer_meter/* createTransferMeter */.D)(),
        toldAt: Number.NEGATIVE_INFINITY,
        hasGroup: false,
    };
}
function createGroupWriter(renderer) {
    let current;
    const writer = {
        get current() {
            return current;
        },
        print(step, line) {
            if (current !== step) {
                writer.close();
                renderer.openGroup(step.hasGroup ? `${step.title} (continued)` : step.title);
            }
            current = step;
            step.hasGroup = true;
            renderer.groupLine(line);
        },
        printWaiting(step) {
            const { lines, dropped } = step.waiting;
            if (dropped > 0)
                writer.print(step, (0,format/* describeOmitted */.QQ)(dropped));
            for (const line of lines)
                writer.print(step, line);
            step.waiting.clear();
        },
        printEnded({ step, status, text }) {
            writer.printWaiting(step);
            writer.close();
            renderer.ended(status, text);
            if (status === 'failed')
                for (const line of step.last.lines)
                    renderer.repeated(line);
        },
        close() {
            if (current !== undefined)
                renderer.closeGroup();
            current = undefined;
        },
    };
    return writer;
}

;// CONCATENATED MODULE: ./src/report/log/step-tally.ts


/** Of a step that went well everywhere, so many hosts have a line of their own. */
const MOST_LINES = 10;
function createStepTally(now) {
    const counts = new Map();
    let waitingSince;
    return {
        take({ key, titleFor, durationMs }) {
            const count = counts.get(key) ?? { seen: 0, titleFor, durations: [] };
            counts.set(key, count);
            count.seen += 1;
            if (count.seen <= MOST_LINES)
                return false;
            count.durations.push(durationMs);
            waitingSince ??= now();
            return true;
        },
        get waitingSince() {
            return waitingSince;
        },
        drain() {
            waitingSince = undefined;
            return [...counts.values()].filter(({ durations }) => durations.length > 0).map(describeSame);
        },
        reset: () => counts.clear(),
    };
}
function describeSame({ titleFor, durations }) {
    const all = durations.splice(0);
    const [least, most] = [Math.min(...all), Math.max(...all)].map(format/* describeElapsed */.gN);
    const took = least === most ? least : `${least} to ${most}`;
    return `${(0,wording/* signStatus */.yt)('success')} ${titleFor((0,format/* describeCount */.vG)(all.length, 'more host'))} (${took})`;
}

;// CONCATENATED MODULE: ./src/report/log/step-tracker.ts



/** From then on a reader wants to know that something is going on. */
const SLOW_MS = 1_000;
const TOLD_EVERY_MS = 5_000;
const MOST_STRAY_LINES = 100;
/** A step that says nothing by itself is told less often. */
const SILENT_EVERY_MS = 30_000;
/** With more steps than these at a time, not each is told as often as it could be. */
const MOST_TOLD = 5;
const CROWD_TOLD_EVERY_MS = 2_000;
function createStepTracker({ renderer, now, isTold }) {
    const groups = createGroupWriter(renderer);
    const running = new Map();
    const strays = new Map();
    const pending = [];
    const tally = createStepTally(now);
    let lastToldAt = Number.NEGATIVE_INFINITY;
    /** The step that streams live; the others wait. */
    let focus;
    let timer;
    function settle() {
        groups.close();
        for (const ended of pending.splice(0))
            groups.printEnded(ended);
        for (const stray of strays.values())
            groups.printWaiting(stray);
        groups.close();
    }
    function reportCounted() {
        for (const line of tally.drain())
            renderer.ended('success', line);
    }
    function conclude() {
        settle();
        reportCounted();
        tally.reset();
    }
    /** What went well and said nothing need not be told for every host of many. */
    function isCounted({ kind, status, step }) {
        const isQuiet = status === 'success' && !step.hasGroup && step.waiting.lines.length === 0;
        return isQuiet && kind !== undefined && tally.take(kind);
    }
    function takeFocus() {
        focus = [...running.values()].find(({ waiting }) => waiting.lines.length > 0);
        if (focus !== undefined)
            groups.printWaiting(focus);
    }
    function tell(step, text, everyMs) {
        if (!isTold || now() - step.toldAt < everyMs)
            return;
        if (running.size > MOST_TOLD && now() - lastToldAt < CROWD_TOLD_EVERY_MS)
            return;
        step.toldAt = now();
        lastToldAt = step.toldAt;
        if (focus !== step)
            settle();
        renderer.going(`${step.title}: ${text}`);
    }
    function tick() {
        const isOverdue = pending.some(({ at }) => now() - at >= TOLD_EVERY_MS);
        if (isOverdue || [...strays.values()].some(({ waiting }) => waiting.lines.length > 0))
            settle();
        if (groups.current !== undefined)
            return;
        if (now() - (tally.waitingSince ?? now()) >= TOLD_EVERY_MS)
            reportCounted();
        for (const step of running.values()) {
            const ageMs = now() - (step.startedAt ?? now());
            if (ageMs >= SLOW_MS)
                tell(step, (0,format/* describeElapsed */.gN)(ageMs), SILENT_EVERY_MS);
        }
    }
    function follow(key, readTitle) {
        timer ??= setInterval(tick, SLOW_MS).unref();
        const known = running.get(key) ?? strays.get(key);
        const step = known ?? followStep(readTitle());
        if (known === undefined)
            strays.set(key, step);
        return step;
    }
    /** A stray step streams too while nothing else does, but it never keeps another one waiting. */
    function isFree(step) {
        return focus === undefined && (groups.current ?? step) === step && step.waiting.lines.length === 0;
    }
    function keepWaiting(step, line) {
        step.waiting.push(line);
        if (focus === undefined && step.waiting.lines.length >= MOST_STRAY_LINES)
            settle();
    }
    return {
        follow,
        settle,
        conclude,
        start(key, readTitle) {
            const step = follow(key, readTitle);
            step.startedAt = now();
            strays.delete(key);
            running.set(key, step);
        },
        print(step, line) {
            step.last.push(line);
            if (step.startedAt !== undefined)
                focus ??= step;
            if (focus !== step && !isFree(step))
                return keepWaiting(step, line);
            step.toldAt = now();
            groups.print(step, line);
        },
        end(key, ended) {
            running.delete(key);
            strays.delete(key);
            if (!isCounted(ended))
                pending.push(ended);
            if (focus === ended.step)
                focus = undefined;
            if (focus === undefined || groups.current === undefined || ended.status === 'failed')
                settle();
            if (focus === undefined)
                takeFocus();
        },
        tell: (step, text) => tell(step, text, TOLD_EVERY_MS),
        [Symbol.dispose]() {
            clearInterval(timer);
            const at = now();
            pending.push(...[...running.values()].map((step) => toUnfinished(step, at)));
            running.clear();
            conclude();
        },
    };
}
function toUnfinished(step, at) {
    const text = `- ${step.title} did not end (${(0,format/* describeElapsed */.gN)(at - (step.startedAt ?? at))})`;
    return { step, status: 'skipped', text, at };
}

;// CONCATENATED MODULE: ./src/report/log/step-log.ts




/** A transfer that is over before is no news. */
const step_log_SLOW_MS = 1_000;
/**
 * Writes what a run tells, grouped by host and step. The output of one step streams live; that of others
 * waits, of which the last lines are kept, and becomes a group of its own once they end. The last lines of
 * a step that failed are said again outside of its group, where they cannot be folded away.
 */
function createStepLog({ renderer, now, clean, titles, isTold = true }) {
    const desk = createStepTracker({ renderer, now, isTold });
    const { titleOf, setApps } = titles;
    const follow = (where) => desk.follow(keyOf(where), () => titleOf(where));
    const cleanAll = (text) => text
        .split(/\r\n|\r|\n/)
        .map(clean)
        .join(' ');
    const withWhere = (text, where) => where === undefined ? cleanAll(text) : `${titleOf(where)}: ${cleanAll(text)}`;
    return {
        setApps,
        phase(name) {
            desk.conclude();
            renderer.phase(clean(name));
        },
        stepStarted: (where) => desk.start(keyOf(where), () => titleOf(where)),
        output: (where, line) => desk.print(follow(where), clean(line)),
        stepEnded(where, status, durationMs, detail = '') {
            const step = follow(where);
            const told = detail === '' ? '' : `: ${cleanAll(detail)}`;
            const text = `${(0,wording/* signStatus */.yt)(status)} ${step.title}${describeEnd(status)} (${(0,format/* describeElapsed */.gN)(durationMs)})${told}`;
            const titleFor = (host) => titleOf({ ...where, host });
            const kind = { key: keyOf({ ...where, host: '' }), titleFor, durationMs };
            desk.end(keyOf(where), { step, status, text, at: now(), ...(detail === '' ? { kind } : {}) });
        },
        transfer(where, sentBytes, totalBytes) {
            const step = follow(where);
            step.meter.update(sentBytes, totalBytes, now());
            const reading = step.meter.read();
            if (reading.elapsedMs >= step_log_SLOW_MS)
                desk.tell(step, (0,transfer_meter/* describeTransfer */.H)(reading));
        },
        note(text, where) {
            desk.settle();
            renderer.note(withWhere(text, where));
        },
        warn(text, where) {
            desk.settle();
            renderer.warn(withWhere(text, where));
        },
        waiting: (where, text) => desk.tell(follow(where), cleanAll(text)),
        catchUp: renderer.catchUp,
        [Symbol.dispose]: () => desk[Symbol.dispose](),
    };
}
function describeEnd(status) {
    if (status === 'failed')
        return ' failed';
    return status === 'success' ? '' : ` ${status}`;
}
function keyOf({ host = '', app = '', step = '' }) {
    return [host, app, step].join('\0');
}


/***/ }),

/***/ 33076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createTransferMeter),
/* harmony export */   H: () => (/* binding */ describeTransfer)
/* harmony export */ });
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21645);

/** A rate over less of it jumps about. */
const FIRST_RATE_MS = 500;
/** A rate over more of it hides that a line became slow. */
const RATE_WINDOW_MS = 5_000;
const SAMPLE_EVERY_MS = 250;
/** Follows one transfer; its clock starts with the first update. */
function createTransferMeter() {
    const samples = [];
    let startedAt;
    let reading = { sentBytes: 0, totalBytes: 0, share: 0, elapsedMs: 0, bytesPerSecond: undefined };
    return {
        update(sentBytes, totalBytes, nowMs) {
            startedAt ??= nowMs;
            keepSample(samples, { atMs: nowMs, sentBytes });
            const share = totalBytes > 0 ? Math.min(1, sentBytes / totalBytes) : 0;
            const bytesPerSecond = measureRate(samples[0], { atMs: nowMs, sentBytes });
            reading = { sentBytes, totalBytes, share, elapsedMs: nowMs - startedAt, bytesPerSecond };
        },
        read: () => reading,
    };
}
function keepSample(samples, sample) {
    const last = samples.at(-1);
    if (last === undefined || sample.atMs - last.atMs >= SAMPLE_EVERY_MS)
        samples.push(sample);
    while (samples.length > 2 && sample.atMs - (samples[1]?.atMs ?? 0) >= RATE_WINDOW_MS)
        samples.shift();
}
function measureRate(oldest, now) {
    if (oldest === undefined || now.atMs - oldest.atMs < FIRST_RATE_MS)
        return undefined;
    return ((now.sentBytes - oldest.sentBytes) * 1000) / (now.atMs - oldest.atMs);
}
/** `43%, 12.4 MB of 29.0 MB, 5.1 MB/s, 4s left`. */
function describeTransfer({ sentBytes, totalBytes, share, bytesPerSecond }) {
    const done = `${Math.floor(share * 100)}%, ${(0,_text_format__WEBPACK_IMPORTED_MODULE_0__/* .describeBytes */ .nI)(sentBytes)} of ${(0,_text_format__WEBPACK_IMPORTED_MODULE_0__/* .describeBytes */ .nI)(totalBytes)}`;
    if (bytesPerSecond === undefined)
        return done;
    const rate = `${done}, ${(0,_text_format__WEBPACK_IMPORTED_MODULE_0__/* .describeRate */ .YQ)(bytesPerSecond, 1000)}`;
    const left = totalBytes - sentBytes;
    return left <= 0 || bytesPerSecond <= 0 ? rate : `${rate}, ${describeTimeLeft(left / bytesPerSecond)} left`;
}
/** Whole seconds: it is an estimate. */
function describeTimeLeft(seconds) {
    return (0,_text_format__WEBPACK_IMPORTED_MODULE_0__/* .describeElapsed */ .gN)(Math.ceil(seconds) * 1000).replace('.0s', 's');
}


/***/ }),

/***/ 16934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ decideRunStatus),
/* harmony export */   R6: () => (/* binding */ decideHostStatus),
/* harmony export */   XW: () => (/* binding */ decideStageStatus),
/* harmony export */   a7: () => (/* binding */ combineHostStatuses),
/* harmony export */   gf: () => (/* binding */ isGreen),
/* harmony export */   u_: () => (/* binding */ isStageBroken)
/* harmony export */ });
/** The phases that change nothing of an app; an error in them aborts the run. */
const EARLY_PHASES = [null, 'connect', 'pre-flight', 'lock', 'snapshot'];
/**
 * The status of a run: the first rule of the contract that holds. `rollback: off` needs no rule of its
 * own, because nothing is undone then and the error that it leaves decides. A host that was in place
 * before the run counts neither for nor against it.
 */
function decideRunStatus(facts) {
    const { targets, mode, phase, onFailure } = facts;
    const switched = targets.filter(({ isSwitched }) => isSwitched);
    const touched = targets.filter(({ isUnchanged }) => !isUnchanged);
    const isFailed = facts.error !== undefined || targets.some((target) => isInError(target) || !isAsAsked(target, mode));
    if (targets.some(({ isUndoFailed }) => isUndoFailed))
        return 'rollback_failed';
    if (switched.length === 0 && isFailed)
        return EARLY_PHASES.includes(phase) || isHeld(facts) ? 'aborted' : 'failed';
    if (switched.length > 0 && switched.every(({ isUndone }) => isUndone)) {
        return onFailure === 'rollback_stage' || mode === 'rollback' ? 'failed' : 'rolled_back';
    }
    if (touched.some(({ isOnNew }) => isOnNew) && touched.some(({ isOnNew }) => !isOnNew))
        return 'partial_success';
    if (isFailed)
        return 'failed';
    return touched.length === 0 ? 'unchanged' : 'success';
}
/** A hold that is met just before the switch leaves everything as it was, too. */
function isHeld({ error }) {
    return error instanceof Error && 'code' in error && error.code === 'held';
}
/** The status of one app on one host. Only what was found or left healthy is green. */
function decideHostStatus(facts) {
    if (facts.isUndoFailed)
        return 'rollback_failed';
    if (facts.isUndone)
        return 'rolled_back';
    if (facts.isUnreachable)
        return 'unreachable';
    if (isInError(facts) || ((facts.isSwitched || facts.isOnNew) && isUnproven(facts)))
        return 'failed';
    if (facts.isUnchanged)
        return 'unchanged';
    return facts.isVerified || facts.isDone ? 'success' : 'skipped';
}
/** The status of an app or of a stage, from those of its hosts. */
function combineHostStatuses(statuses) {
    const [first, ...others] = [...new Set(statuses)];
    if (first === undefined)
        return 'skipped';
    if (others.length === 0)
        return first;
    const worst = ['rollback_failed', 'failed', 'unreachable', 'rolled_back', 'skipped'].find((one) => statuses.includes(one));
    if (worst === undefined)
        return 'success';
    return worst === 'rollback_failed' || worst === 'rolled_back' ? worst : 'failed';
}
/** Whether a gate or the canary of a stage did not pass. */
function isStageBroken({ gates, canary }) {
    return gates.some(({ status }) => status === 'failed') || (canary !== undefined && canary.outcome !== 'success');
}
/** The status of a stage: its hosts may be healthy, or not touched, while a gate or the canary of it did not pass. */
function decideStageStatus(ofHosts, stage) {
    return isStageBroken(stage) && (isGreen(ofHosts) || ofHosts === 'skipped') ? 'failed' : ofHosts;
}
/** Only these two end a step in green. */
function isGreen(status) {
    return status === 'success' || status === 'unchanged';
}
function isInError({ error, isUnreachable }) {
    return error !== undefined || isUnreachable === true;
}
function isUnproven({ isVerified, isUnchanged }) {
    return !isVerified && !isUnchanged;
}
/** A run is green only when every target is known to be what the mode is for, not when nothing is known. */
function isAsAsked(target, mode) {
    if (target.isUnchanged)
        return true;
    if (mode === 'deploy' || mode === 'rollback')
        return target.isOnNew === true && target.isVerified === true;
    return mode !== 'verify' || target.isVerified === true;
}


/***/ }),

/***/ 21645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ describeNumber),
/* harmony export */   HK: () => (/* binding */ describeAge),
/* harmony export */   Ht: () => (/* binding */ describeTime),
/* harmony export */   MB: () => (/* binding */ describeDuration),
/* harmony export */   MS: () => (/* binding */ describeIgnored),
/* harmony export */   QQ: () => (/* binding */ describeOmitted),
/* harmony export */   Vk: () => (/* binding */ describePercent),
/* harmony export */   YQ: () => (/* binding */ describeRate),
/* harmony export */   gN: () => (/* binding */ describeElapsed),
/* harmony export */   nI: () => (/* binding */ describeBytes),
/* harmony export */   pV: () => (/* binding */ shortenRevision),
/* harmony export */   vG: () => (/* binding */ describeCount)
/* harmony export */ });
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** A count of bytes for people, in thousands: `0 B`, `999 B`, `12.4 MB`, `130 MB`. */
function describeBytes(bytes) {
    let amount = bytes;
    let unit = 0;
    while (unit < BYTE_UNITS.length - 1 && Number(amount.toPrecision(3)) >= 1000) {
        amount /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || amount >= 99.95 ? 0 : 1;
    return `${amount.toFixed(digits)} ${BYTE_UNITS[unit]}`;
}
/** Bytes a second for people: `5.1 MB/s`. */
function describeRate(bytes, durationMs) {
    return `${describeBytes((bytes * 1000) / Math.max(1, durationMs))}/s`;
}
/** What an app sends although git ignores it. */
function describeIgnored(app, { files, bytes }) {
    return `${app}: ${describeCount(files, 'file')} (${describeBytes(bytes)}) ${files === 1 ? 'is' : 'are'} sent although git ignores ${files === 1 ? 'it' : 'them'}`;
}
/** How long something took: `320ms`, `3.2s`, `2m 13s`, `1h 02m`. */
function describeElapsed(durationMs) {
    if (durationMs < 999.5)
        return `${Math.round(durationMs)}ms`;
    if (durationMs < 59_950)
        return `${(durationMs / 1000).toFixed(1)}s`;
    const seconds = Math.round(durationMs / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m ${pad(seconds % 60)}s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)}h ${pad(minutes % 60)}m`;
}
const EXACT_UNITS = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
];
/** A duration as a config has it, in the largest unit that holds it exactly: 90000 ms is `90s`, 120000 `2m`. */
function describeDuration(durationMs) {
    if (durationMs === 0)
        return '0s';
    const [unit, unitMs] = EXACT_UNITS.find(([, ms]) => durationMs % ms === 0) ?? ['ms', 1];
    return `${durationMs / unitMs}${unit}`;
}
/** An age for people, in its largest unit: `40 s`, `12 min`, `3 h`, `9 d`. */
function describeAge(durationMs) {
    const seconds = Math.max(0, Math.floor(durationMs / 1000));
    if (seconds < 60)
        return `${seconds} s`;
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min`;
    if (seconds < 48 * 3600)
        return `${Math.floor(seconds / 3600)} h`;
    return `${describeNumber(Math.floor(seconds / 86_400))} d`;
}
/** An instant for people, in UTC and to the second: `2026-11-21 02:01:52`. What is no instant stays as it is. */
function describeTime(time) {
    const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(time);
    return match === null ? time : `${match[1]} ${match[2]}`;
}
/** A count and its noun: `1 line`, `1,200 lines`. */
function describeCount(count, noun) {
    return `${describeNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** A whole number in groups of three digits: `1,200`. */
function describeNumber(count) {
    // Not by toLocaleString, whose first call takes longer than everything else that is printed.
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** A share in percent with at most two digits behind the point, never rounded up: `93.41`, `100`. */
function describePercent(percent) {
    // A little more, because 92.3 times 100 is a little less than 9230.
    return String(Math.floor(percent * 100 + 1e-6) / 100);
}
/** Stands in place of lines that were left out at the front. */
function describeOmitted(count) {
    return `[${describeCount(count, 'earlier line')} left out]`;
}
/**
 * The first digits of a commit, as git shows them; a tag or a digest stays whole.
 * @param isDirty files differed from it
 */
function shortenRevision(revision, isDirty = false) {
    const name = /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(revision) ? revision.slice(0, 7) : revision;
    return isDirty ? `${name}+dirty` : name;
}
function pad(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 28472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ listSome)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21645);

/** Nobody reads a longer list in a sentence. */
const MOST_NAMES = 10;
/** `web-1, web-2`; of many the first ten, `and 12 more`. */
function listSome(names) {
    const rest = names.length - MOST_NAMES;
    // One name is not longer than what would stand in its place.
    if (rest <= 1)
        return names.join(', ');
    return `${names.slice(0, MOST_NAMES).join(', ')} and ${(0,_format__WEBPACK_IMPORTED_MODULE_0__/* .describeNumber */ .Df)(rest)} more`;
}


/***/ }),

/***/ 92864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createPaint),
/* harmony export */   t: () => (/* binding */ PLAIN)
/* harmony export */ });
function createPaint(isColoured) {
    const paint = (code) => (text) => (isColoured && text !== '' ? `\x1b[${code}m${text}\x1b[0m` : text);
    return { red: paint(31), green: paint(32), yellow: paint(33), bold: paint(1), dim: paint(2) };
}
/** Text without colours, for logs and files. */
const PLAIN = createPaint(false);


/***/ }),

/***/ 74047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor)
});

// UNUSED EXPORTS: listSpellings

// EXTERNAL MODULE: ./src/shell/secret.ts
var secret = __webpack_require__(45820);
;// CONCATENATED MODULE: ./src/report/text/text-index.ts
/** Texts are sorted into tiers by length: the longer the shortest one of a tier, the further its search jumps. */
const WINDOWS = [16, 8, 4];
const BLOCK = 3;
const TABLE_BITS = 16;
/** Made for long logs with hundreds of secrets' spellings, where it looks at a fraction of the characters. */
function createTextIndex() {
    const tiers = new Map();
    const short = new Set();
    return {
        add(text) {
            const window = WINDOWS.find((one) => one <= text.length);
            if (window === undefined) {
                if (text !== '')
                    short.add(text);
                return;
            }
            const tier = tiers.get(window) ?? createTier(window);
            tiers.set(window, tier);
            tier.add(text);
        },
        find(text) {
            const found = [...tiers.values()].flatMap((tier) => tier.find(text));
            const all = found.concat([...short].flatMap((one) => findAll(text, one)));
            return all.sort((a, b) => a.start - b.start);
        },
    };
}
/**
 * The search of Wu and Manber for texts of at least `window` characters. A window is moved over the text; the
 * block of characters at its end tells how far it is at least to the next place where a text could begin.
 */
function createTier(window) {
    const jumps = new Uint8Array(2 ** TABLE_BITS).fill(window - BLOCK + 1);
    const byHead = new Map();
    /** The longest text that stands at `start`. */
    function match(text, start) {
        let end = 0;
        for (const one of byHead.get(text.slice(start, start + window)) ?? []) {
            if (text.startsWith(one, start))
                end = Math.max(end, start + one.length);
        }
        return end === 0 ? undefined : { start, end };
    }
    return {
        add(text) {
            const head = text.slice(0, window);
            byHead.set(head, (byHead.get(head) ?? new Set()).add(text));
            for (let start = 0; start + BLOCK <= window; start += 1) {
                const place = hash(head, start);
                jumps[place] = Math.min(jumps[place] ?? 0, window - BLOCK - start);
            }
        },
        find(text) {
            const found = [];
            let start = 0;
            while (start + window <= text.length) {
                const jump = jumps[hash(text, start + window - BLOCK)] ?? 0;
                const span = jump === 0 ? match(text, start) : undefined;
                if (span !== undefined)
                    found.push(span);
                start += jump || 1;
            }
            return found;
        },
    };
}
/** Of the block at `start`; other blocks may have the same. */
function hash(text, start) {
    const first = text.charCodeAt(start);
    const second = text.charCodeAt(start + 1);
    const third = text.charCodeAt(start + 2);
    return (first ^ (second << 5) ^ (third << 10) ^ (third >>> 6)) & (2 ** TABLE_BITS - 1);
}
function findAll(text, part) {
    const found = [];
    for (let start = text.indexOf(part); start !== -1; start = text.indexOf(part, start + 1)) {
        found.push({ start, end: start + part.length });
    }
    return found;
}

// EXTERNAL MODULE: ./src/report/text/visible.ts
var visible = __webpack_require__(96590);
;// CONCATENATED MODULE: ./src/report/text/redact.ts



const MASK = '***';
/**
 * Hides secrets in whatever is printed or written. It knows a value whole and line by line, and as base64 (wherever
 * it starts in what was encoded), URL, JSON, shell and hexadecimal spell it. A value that was cut, compressed or
 * encrypted is beyond it.
 */
function createRedactor(secrets = []) {
    const index = createTextIndex();
    let longest = 0;
    function add(more) {
        for (const text of more.flatMap((secret) => [...listSpellings(secret.reveal())])) {
            index.add(text);
            longest = Math.max(longest, text.length);
        }
    }
    add(secrets);
    return {
        redact: (text) => mask(text, index.find(text)),
        add,
        get longest() {
            return longest;
        },
    };
}
/** Every text that gives the secret away; none where the secret is too short to hide. */
function listSpellings(value) {
    if ((0,secret/* isTooShortToHide */.Y)(value))
        return new Set();
    const unix = value.replaceAll('\r\n', '\n');
    const wholes = [...new Set([value, unix, unix.replaceAll('\n', '\r\n'), value.trim()])];
    const lines = unix.split('\n').flatMap((line) => [line, line.trim(), (0,visible/* makeVisible */.X)(line)]);
    const derived = wholes.flatMap((one) => [...writeBase64(one), ...writeHex(one)]);
    const escaped = [...wholes, ...lines.filter(isLongEnough)].flatMap(writeEscaped);
    return new Set([...wholes, ...wholes.map(visible/* makeVisible */.X), ...[...lines, ...derived].filter(isLongEnough), ...escaped]);
}
function isLongEnough(text) {
    return !(0,secret/* isTooShortToHide */.Y)(text);
}
/** The characters of base64 that depend on the value alone, for each of the three places where it can start in a group. */
function writeBase64(text) {
    const bytes = Buffer.from(text, 'utf8');
    return [0, 1, 2].flatMap((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url');
        const start = Math.ceil((shift * 8) / 6);
        const end = Math.floor(((shift + bytes.length) * 8) / 6);
        const own = encoded.slice(start, end);
        return [own, own.replaceAll('-', '+').replaceAll('_', '/')];
    });
}
function writeHex(text) {
    const hex = Buffer.from(text, 'utf8').toString('hex');
    return [hex, hex.toUpperCase()];
}
/** As URLs, JSON and the common ways of shells write it, without the quotes around it. */
function writeEscaped(text) {
    // A half of a surrogate pair has no code in a URL.
    const url = encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));
    const json = JSON.stringify(text).slice(1, -1);
    return [
        url,
        url.replaceAll('%20', '+'),
        url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
        json,
        json.replaceAll('/', '\\/'),
        json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
        text.replaceAll("'", String.raw `'\''`),
        text.replaceAll("'", `'"'"'`),
        text.replace(/[$`"\\]/g, '\\$&'),
        text.replace(/[^A-Za-z0-9_@%+=:,./\n-]/gu, '\\$&'),
    ];
}
/** Spellings may overlap; each run of them becomes one mask, which does not tell how many there were. */
function mask(text, hidden) {
    let masked = '';
    let shownTo = 0;
    let hiddenTo = -1;
    for (const { start, end } of hidden) {
        if (start > hiddenTo)
            masked += text.slice(shownTo, start) + MASK;
        hiddenTo = Math.max(hiddenTo, end);
        shownTo = hiddenTo;
    }
    return masked + text.slice(shownTo);
}


/***/ }),

/***/ 4741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   op: () => (/* binding */ neutraliseText),
/* harmony export */   xA: () => (/* binding */ createLineDecoder)
/* harmony export */ });
/* unused harmony export CUT_NOTE */
/* harmony import */ var _visible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96590);

/** At the end of a piece of a line that was too long. */
const CUT_NOTE = ' [the line goes on]';
/**
 * Turns what a host prints into lines that can be shown: UTF-8 across chunks, with U+FFFD for what is none;
 * of a line that was written over with carriage returns the last state; visible characters only; an
 * endless line in pieces with a note. It holds at most one line's length and one chunk.
 */
function createLineDecoder(onLine, options = {}) {
    const { maxLineLength = 4096, redactor } = options;
    const decoder = new TextDecoder('utf-8');
    // A secret that has only half arrived must not be cut off from its other half.
    const heldBack = redactor === undefined ? 0 : Math.max(0, redactor.longest - 1);
    let held = '';
    function emitLine(raw) {
        const line = (0,_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(lastState(raw));
        onLine(line.length <= maxLineLength ? line : emitPieces(redactor?.redact(line) ?? line, maxLineLength));
    }
    /** Hands out all but the last `keep` characters, which are returned. */
    function emitPieces(text, keep) {
        let rest = text;
        while (rest.length > keep) {
            const cut = (0,_visible__WEBPACK_IMPORTED_MODULE_0__/* .findCut */ .I)(rest, maxLineLength);
            onLine(rest.slice(0, cut) + CUT_NOTE);
            rest = rest.slice(cut);
        }
        return rest;
    }
    function shorten() {
        if (held.length <= maxLineLength + heldBack)
            return;
        const end = (0,_visible__WEBPACK_IMPORTED_MODULE_0__/* .findCut */ .I)(held, held.length);
        const text = (0,_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(lastState(held.slice(0, end)));
        const trailing = held[end - 1] === '\r' ? '\r' : '';
        held = emitPieces(redactor?.redact(text) ?? text, maxLineLength + heldBack) + trailing + held.slice(end);
    }
    return {
        push(bytes) {
            const lines = (held + decoder.decode(bytes, { stream: true })).split('\n');
            held = lines.pop() ?? '';
            for (const line of lines)
                emitLine(line);
            shorten();
        },
        end() {
            const line = held + decoder.decode();
            held = '';
            if (line !== '')
                emitLine(line);
        },
    };
}
/** What a terminal would show in the end of a line that was written over. */
function lastState(line) {
    // Not by a regular expression, which would look at every run of returns from each of its places.
    let end = line.length;
    while (line[end - 1] === '\r')
        end -= 1;
    const start = end === 0 ? 0 : line.lastIndexOf('\r', end - 1) + 1;
    return start === 0 && end === line.length ? line : line.slice(start, end);
}
/** What the runner may pass over when it compares: spaces at the start, and characters without weight in .NET's collation. */
const GAP = String.raw `[\s\p{C}\p{M}]*`;
const COMMAND_START = new RegExp(`^(${GAP}:${GAP}):`, 'u');
const OLD_COMMAND = new RegExp(`(#${GAP}#${GAP})\\[`, 'gu');
/**
 * Makes a line from a host harmless for the Actions log and leaves it readable. The runner takes a line for
 * a command when it starts with `::` after its spaces, or when `##[` stands anywhere in it; one added
 * space ends both. It splits at `\r` as well as `\n`, so a line here never has either.
 *
 * `::stop-commands::` is not used: it would silence the log's own groups and masks too, which are interleaved with
 * what hosts print, and a process that dies between the two commands would leave it on.
 */
function neutralise(line) {
    // Most lines have neither character, and to make ready for them takes longer than to print.
    const visible = (0,_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(line);
    const plain = visible.includes(':') ? visible.replace(COMMAND_START, '$1 :') : visible;
    return plain.includes('#') ? plain.replace(OLD_COMMAND, '$1 [') : plain;
}
/** A text of any number of lines as one that is harmless. */
function neutraliseText(text) {
    return neutralise(text
        .trim()
        .split(/\s*[\r\n]+\s*/)
        .join(' '));
}


/***/ }),

/***/ 55564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ toHeader),
/* harmony export */   Fi: () => (/* binding */ wrapParts),
/* harmony export */   NY: () => (/* binding */ layOutTable),
/* harmony export */   l8: () => (/* binding */ measureWidth),
/* harmony export */   qv: () => (/* binding */ layOutRows)
/* harmony export */ });
const GAP = '  ';
/** The first row of a table. */
function toHeader(texts, paint) {
    return texts.map((text) => ({ text, paint: paint.dim }));
}
/** Columns of equal width for a terminal, one row a line, without spaces at the ends. */
function layOutTable(rows) {
    const cells = rows.map((row) => row.map(toCell));
    const widths = [];
    for (const row of cells) {
        row.forEach(({ text }, column) => {
            widths[column] = Math.max(widths[column] ?? 0, measureWidth(text));
        });
    }
    return cells.map((row) => row
        .map((cell, column) => renderCell(cell, column === row.length - 1 ? 0 : (widths[column] ?? 0)))
        .join(GAP)
        .trimEnd());
}
const WIDTH = 80;
const INDENT = '     ';
/**
 * A table where it fits a terminal. Else each row becomes a few lines: its first columns, which say what it is about, and
 * below them the others with their names, without those that say nothing.
 * @param titles how many columns say what a row is about
 */
function layOutRows(header, rows, titles) {
    const table = layOutTable([header, ...rows]);
    const texts = [header, ...rows].map((row) => row.map((cell) => toCell(cell).text));
    const isNarrow = layOutTable(texts).every((line) => measureWidth(line) <= WIDTH);
    if (isNarrow)
        return table;
    const heads = layOutTable(rows.map((row) => row.slice(0, titles)));
    return rows.flatMap((row, index) => [heads[index] ?? '', ...layOutDetails(header, row, titles)]);
}
function toCell(cell) {
    return typeof cell === 'string' ? { text: cell } : cell;
}
function layOutDetails(header, row, titles) {
    const details = row.map(toCell).flatMap(({ text, paint }, column) => {
        const name = header[column]?.text ?? '';
        const isTold = column >= titles && text !== '' && text !== '–';
        return isTold ? [{ width: measureWidth(`${name} ${text}`), text: `${name} ${paint?.(text) ?? text}` }] : [];
    });
    const lines = [];
    for (const { width, text } of details) {
        const last = lines.at(-1);
        if (last === undefined || last.width + width + 2 > WIDTH) {
            lines.push({ width: INDENT.length + width, text: INDENT + text });
        }
        else {
            lines[lines.length - 1] = { width: last.width + width + 2, text: `${last.text}, ${text}` };
        }
    }
    return lines.map(({ text }) => text);
}
/** Parts with commas between them, on lines of a terminal's width; a part is not torn. */
function wrapParts(parts) {
    const lines = [];
    for (const [index, part] of parts.entries()) {
        const text = index < parts.length - 1 ? `${part},` : part;
        const last = lines.at(-1);
        const isFit = last !== undefined && measureWidth(last) + 1 + measureWidth(text) <= WIDTH;
        if (isFit)
            lines[lines.length - 1] = `${last} ${text}`;
        else
            lines.push(`${INDENT}${text}`);
    }
    return lines;
}
/** Code points: near enough for names, ids and figures. */
function measureWidth(text) {
    return [...text].length;
}
function renderCell({ text, paint }, width) {
    const padding = ' '.repeat(Math.max(0, width - measureWidth(text)));
    return (paint?.(text) ?? text) + padding;
}


/***/ }),

/***/ 29713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createTitles)
/* harmony export */ });
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68448);

/** @param clean makes a text safe to print */
function createTitles(clean) {
    let hasOneApp = false;
    return {
        titleOf: (where) => clean((0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .describeWhere */ .tb)(hasOneApp ? { ...where, app: '' } : where)),
        setApps(apps) {
            hasOneApp = new Set(apps).size === 1;
        },
    };
}


/***/ }),

/***/ 96590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findCut),
/* harmony export */   X: () => (/* binding */ makeVisible)
/* harmony export */ });
/** Text that is already as it should be; most lines are, also those with arrows, ticks or Chinese. */
const HARMLESS = /^[\t\x20-\x7e\u00a1-\u00ac\u00ae-\u05ff\u2010-\u2027\u2030-\u205e\u2190-\u27bf\u3000-\u9fff\uac00-\ud7a3]*$/;
/* What sequences are made of, by the names of ECMA-48. */
const ESC = '\x1b';
const BEL = '\x07';
const CSI = '\x9b';
const ST = '\x9c';
/** DCS, SOS, OSC, PM and APC: a text follows each of them. */
const OPENERS = '\x90\x98\x9d-\x9f';
/** `ESC [ … m` and its like: colours, cursor movements. */
const CONTROL_SEQUENCE = new RegExp(`(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]`, 'g');
/**
 * `ESC ] … BEL` and its like: window titles, links. Without its end it is no sequence, so that it hides nothing;
 * it ends where another one begins, so that a line full of beginnings is read once and not once for each.
 */
const CONTROL_STRING = new RegExp(`(?:${ESC}[\\]PX^_]|[${OPENERS}])[^${BEL}${ESC}${OPENERS}${ST}]*(?:${BEL}|${ESC}\\\\|${ST})`, 'g');
/** `ESC ( B` and its like: character sets, modes. */
const SHORT_SEQUENCE = new RegExp(`${ESC}(?:[ -/]+[0-~]|[0-9:;<=>?@A-OQ-WYZ\\\\\`a-z{|}~])`, 'g');
const BYTE_ORDER_MARK = /\ufeff/g;
/** Everything that a screen does not show or that changes the order in which it shows the rest; emoji keep their joiners. */
const INVISIBLE = /(?![\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Sequences that matter are shorter. */
const LONGEST_SEQUENCE = 64;
/**
 * One line as it can be shown anywhere: terminal sequences are taken out; what is left of control
 * characters, bidirectional overrides and other invisible characters is spelled out as `␛` or `<U+202E>`.
 * A line break becomes `␊`. Tabs stay.
 */
function makeVisible(line) {
    if (HARMLESS.test(line))
        return line;
    return line
        .replace(CONTROL_STRING, '')
        .replace(CONTROL_SEQUENCE, '')
        .replace(SHORT_SEQUENCE, '')
        .replace(BYTE_ORDER_MARK, '')
        .replace(INVISIBLE, describeInvisible);
}
/** Where `text` may be cut, at `length` or a little before it, without tearing a character or a sequence. */
function findCut(text, length) {
    const sequence = text.lastIndexOf(ESC, length - 1);
    if (sequence > 0 && sequence > length - LONGEST_SEQUENCE)
        return sequence;
    const code = text.charCodeAt(length - 1);
    return code >= 0xd800 && code < 0xdc00 && length > 1 ? length - 1 : length;
}
function describeInvisible(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f)
        return '␡';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}


/***/ }),

/***/ 68448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ markStatus),
/* harmony export */   SS: () => (/* binding */ describeOutcome),
/* harmony export */   Ve: () => (/* binding */ describeTask),
/* harmony export */   Wn: () => (/* binding */ describeStatus),
/* harmony export */   cn: () => (/* binding */ describeCheck),
/* harmony export */   on: () => (/* binding */ countPassed),
/* harmony export */   tb: () => (/* binding */ describeWhere),
/* harmony export */   yt: () => (/* binding */ signStatus)
/* harmony export */ });
/* harmony import */ var _status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16934);
/* harmony import */ var _names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28472);


/** `rolled_back` as people say it. */
function describeStatus(status) {
    return status.replaceAll('_', ' ');
}
function markStatus(status) {
    if (status === 'skipped')
        return '➖';
    return (0,_status__WEBPACK_IMPORTED_MODULE_0__/* .isGreen */ .gf)(status) ? '✅' : '❌';
}
/** The sign of a step or a host in a log. */
function signStatus(status) {
    if (status === 'success')
        return '✓';
    if (status === 'unchanged')
        return '=';
    return status === 'skipped' ? '-' : '✗';
}
function describeCheck(ok) {
    if (ok === null)
        return 'no data';
    return ok ? 'passed' : 'failed';
}
/** `web-1 › shop › build`; what is not known is left out. */
function describeWhere({ host, app, step }) {
    return [host, app, step].filter(Boolean).join(' › ');
}
function countPassed(checks) {
    return checks.length === 0 ? '–' : `${checks.filter(({ ok }) => ok).length}/${checks.length}`;
}
/** `deploy to production`, `verify of test`. */
function describeTask({ mode, environment }) {
    if (environment === null)
        return mode;
    if (mode === 'summarize')
        return `deploys to ${environment}`;
    return mode === 'deploy' ? `deploy to ${environment}` : `${mode} of ${environment}`;
}
/** What became of the fleet, as a sentence after the status; empty where the status says it all. */
function describeOutcome({ status, mode, hosts, deployed, phase }) {
    switch (status) {
        case 'success':
            return '';
        case 'unchanged':
            if (mode === 'release-hold')
                return 'Nothing was on hold.';
            if (mode === 'maintenance')
                return 'No maintenance was on.';
            if (mode === 'start')
                return 'Everything runs already; nothing was done.';
            // A mode without hosts says by itself what was there already.
            if (hosts.length === 0)
                return '';
            return 'Everything was in place and healthy; nothing was done.';
        case 'aborted':
            // A hold may be met just before the switch, when the release is ready already.
            return phase === 'activate' ? 'Nothing was switched.' : 'Nothing was touched.';
        case 'rolled_back':
            return 'The previous release is live again.';
        case 'rollback_failed':
            return `${describeStuck(hosts)}: a person has to look at ${listHosts(hosts, 'rollback_failed')}.`;
        case 'partial_success':
        case 'failed':
            return mode === 'deploy' || mode === 'rollback' ? describeLeft(hosts, deployed) : '';
    }
}
/** An undo that was skipped was not tried, because of a step that cannot be undone. */
function describeStuck(hosts) {
    const stuck = hosts.filter(({ status }) => status === 'rollback_failed');
    const isUntried = ({ steps }) => steps.findLast(({ name }) => name === 'undo')?.status === 'skipped';
    if (stuck.length > 0 && stuck.every(isUntried))
        return 'No rollback was tried, because a step cannot be undone';
    return 'The rollback failed as well';
}
function describeLeft(hosts, deployed) {
    if (deployed.length > 0)
        return `The intended release is live on ${(0,_names__WEBPACK_IMPORTED_MODULE_1__/* .listSome */ .X)(deployed)}.`;
    const isAsBefore = hosts.every(({ release, previousRelease }) => release !== null && release === previousRelease);
    return hosts.length > 0 && isAsBefore ? 'The previous release is still live.' : '';
}
function listHosts(hosts, status) {
    return (0,_names__WEBPACK_IMPORTED_MODULE_1__/* .listSome */ .X)([...new Set(hosts.filter((one) => one.status === status).map(({ host }) => host))]) || 'the hosts';
}


/***/ }),

/***/ 19352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ limitTime),
/* harmony export */   TC: () => (/* binding */ nowMs),
/* harmony export */   b$: () => (/* binding */ openStop)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);

/** A clock for intervals, in milliseconds. */
function nowMs({ now }) {
    return now().getTime();
}
/** What ends a run. Every host listens to it, which is no leak. */
function openStop() {
    const stop = new AbortController();
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, stop.signal);
    return stop;
}
/**
 * A signal that is aborted after some time, and keeps no process alive.
 * @param reason what it is aborted with
 */
function limitTime({ sleep }, ms, reason = () => new DOMException('The time is up', 'TimeoutError')) {
    const limit = openStop();
    sleep(ms, limit.signal, { isBackground: true }).then(() => limit.abort(reason()), () => { });
    return limit.signal;
}


/***/ }),

/***/ 32951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ writeCommandCode),
/* harmony export */   j: () => (/* binding */ TIMED_OUT_CODE)
/* harmony export */ });
/* harmony import */ var _sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/** More of them than these a command seldom names. */
const MOST_PATHS = 8;
/** What the shells say that a command of the config is read by, and that stop at the first failure when told so. */
const SHELLS = /^(?:sh|bash|dash|ash|ksh|mksh|zsh)$/;
/**
 * Writes the code that runs one command of the config: by its own `#!` line, else by /bin/sh, which stops at its first
 * failure. Where a program is not found, or its time is up, the last line that it prints says why.
 */
function writeCommandCode(command, { scratch, timeoutMs }) {
    const script = readShebang(command);
    const paths = listPaths(command);
    if (script === undefined && paths.length === 0 && timeoutMs === undefined)
        return command;
    const seconds = timeoutMs === undefined ? undefined : Math.ceil(timeoutMs / 1000);
    const run = script === undefined ? (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `/bin/sh -ec ${command}` : (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `${script.words} "$bw_f"`;
    const bounded = seconds === undefined ? run : (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `timeout ${seconds} ${run}`;
    return (0,_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(script !== undefined && keepScript(command, scratch), seconds !== undefined && (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_t=$(date +%s)`, (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_c=0; ${bounded} || bw_c=$?`, seconds !== undefined && sayTimeIsUp(seconds), (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `case $bw_c in 126|127) ${explainMissing([...(script?.needs ?? []), ...paths])};; esac`, (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `exit "$bw_c"`).text;
}
/** What the first line asks for, in words as the kernel makes them; undefined for a plain command. */
function readShebang(command) {
    const [, interpreter, rest = ''] = /^#!\s*(\S+)[^\S\n]*([^\n]*)/.exec(command.trimStart()) ?? [];
    if (interpreter === undefined)
        return undefined;
    const argument = rest.trim();
    const words = argument === '' ? [interpreter] : [interpreter, argument];
    const isEnv = baseName(interpreter) === 'env' && /^[^\s=-]\S*$/.test(argument);
    const program = isEnv ? argument : interpreter;
    // As everywhere else in the config, a command ends at its first failure.
    const isShell = SHELLS.test(baseName(program));
    return { words: isShell ? [...words, '-e'] : words, needs: isEnv ? [interpreter, argument] : [interpreter] };
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Nobody else may read it or put one in its place, and it goes however the command ends. */
function keepScript(command, scratch) {
    return (0,_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)((0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_f=${scratch}/command.$$`, (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `trap 'rm -f -- "$bw_f"' EXIT; trap 'exit 129' HUP; trap 'exit 130' INT; trap 'exit 143' TERM`, (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `( umask 077; set -C; printf '%s\\n' ${command.trimStart()} >"$bw_f" ) || exit 1`);
}
/** As `timeout` exits. Source: timeout(1), "Exit status". */
const TIMED_OUT_CODE = 124;
/** A command may end with that code by itself, so the clock decides. */
function sayTimeIsUp(seconds) {
    const text = `its time was up: \`timeout\` allows it ${seconds} s`;
    return (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `if [ "$bw_c" = ${TIMED_OUT_CODE} ] && [ "$(( $(date +%s) - bw_t ))" -ge ${seconds} ]; then echo ${text} >&2; fi`;
}
/** Words of a command that can be programs of the release: with a slash, and nothing that a shell would change. */
function listPaths(command) {
    const words = command.match(/(?<![^\s;&|()'"`])[\w.+-]*\/[\w./+-]+(?![^\s;&|()'"`])/g) ?? [];
    return [...new Set(words)].slice(0, MOST_PATHS);
}
/** Says of the first program that cannot be run what is wrong with it; a word without a slash is looked for in PATH. */
function explainMissing(programs) {
    if (programs.length === 0)
        return (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `:`;
    return (0,_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(new _sh__WEBPACK_IMPORTED_MODULE_0__.Sh(`bw_cr=$(printf '\\r')
bw_why() { case $1 in */*) ;; *) command -v -- "$1" >/dev/null 2>&1 || echo "$1 is not installed here"; return;; esac
if [ -d "$1" ]; then return; elif [ ! -e "$1" ]; then echo "$1 is not there"; return; fi
bw_l=; IFS= read -r bw_l <"$1" 2>/dev/null || :
case $bw_l in '#!'*"$bw_cr") echo "$1 has Windows line ends (CR LF), so its interpreter is not found"; return;; esac
[ -x "$1" ] || { case $bw_l in '#!'*) echo "$1 has no execute bit";; esac; return; }
case $bw_l in '#!'*) ;; *) return;; esac
set -f; set -- "$1" \${bw_l#'#!'}
if [ ! -x "$2" ]; then echo "$1 is run by $2, which is not there"
else case $2 in */env) case \${3-} in ''|-*) ;; *) command -v -- "$3" >/dev/null 2>&1 || echo "$1 is run by $3, which is not installed here";; esac;; esac; fi; }`), (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `for bw_p in ${programs}; do bw_w=$(bw_why "$bw_p"); [ -z "$bw_w" ] || { echo "$bw_w" >&2; break; }; done`);
}


/***/ }),

/***/ 61250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/**
 * Quotes one value for every POSIX shell, as a single word.
 * @throws RangeError for a NUL byte, which no shell can carry.
 */
function quote(value) {
    if (value.includes('\0'))
        throw new RangeError('a NUL byte cannot be passed to a shell');
    if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(value) && !value.startsWith('-') && !value.includes('='))
        return value;
    return `'${value.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ }),

/***/ 45820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isTooShortToHide),
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const MASK = '***';
/** Shorter texts stand in words that have nothing to do with the secret: to hide them would cut holes into everything. */
const SHORTEST_HIDDEN = 4;
/** A value that no log, template or JSON can print; only `reveal()` gives it out. */
class Secret {
    name;
    #value;
    /** @param name what people call it by, such as `SHOP_TOKEN`; never its value */
    constructor(value, name) {
        this.name = name;
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return MASK;
    }
    toJSON() {
        return MASK;
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return MASK;
    }
}
/** Whether a text is too short to be looked for in what is printed. Blanks around it do not count. */
function isTooShortToHide(text) {
    return text.trim().length < SHORTEST_HIDDEN;
}


/***/ }),

/***/ 30611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ NOTHING),
/* harmony export */   M: () => (/* binding */ lines),
/* harmony export */   Sh: () => (/* binding */ Sh),
/* harmony export */   sh: () => (/* binding */ sh)
/* harmony export */ });
/* harmony import */ var _quote__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61250);

/** A piece of shell code, as opposed to a string that happens to look like one. */
class Sh {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Code that does nothing. */
const NOTHING = new Sh('');
/**
 * Builds shell code: literal parts are code, interpolated values are quoted words,
 * arrays are several words, and other `sh` values are spliced as code.
 */
function sh(literals, ...values) {
    let text = literals[0] ?? '';
    values.forEach((value, index) => {
        text += spell(value) + (literals[index + 1] ?? '');
    });
    return new Sh(text);
}
/** Joins pieces of code, one a line; empty pieces vanish. */
function lines(...parts) {
    return new Sh(parts
        .filter((part) => part instanceof Sh && part.text !== '')
        .map((part) => part.text)
        .join('\n'));
}
function spell(value) {
    if (value instanceof Sh)
        return value.text;
    if (typeof value === 'number')
        return String(value);
    if (typeof value === 'string')
        return (0,_quote__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(value);
    return value.map(spell).join(' ');
}


/***/ }),

/***/ 71013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ VERSION)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./src/version.ts

/** Of Bowline itself. */
const VERSION = package_namespaceObject.rE;


/***/ })

};
;
