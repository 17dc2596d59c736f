"use strict";
exports.id = 405;
exports.ids = [405];
exports.modules = {

/***/ 7840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   G8: () => (/* binding */ toMs),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ec: () => (/* binding */ DURATION_FORM),
/* harmony export */   ft: () => (/* binding */ DURATION)
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
/** Writes milliseconds in the largest unit that holds them exactly: 90000 is `90s`, 120000 is `2m`. */
function formatDuration(milliseconds) {
    const units = ['d', 'h', 'm', 's'];
    const unit = milliseconds === 0 ? 's' : (units.find((one) => milliseconds % UNITS_MS[one] === 0) ?? 'ms');
    return `${milliseconds / UNITS_MS[unit]}${unit}`;
}
/** Milliseconds of a text that the schema has found to be a duration. */
function toMs(text) {
    return parseDuration(text ?? '') ?? 0;
}


/***/ }),

/***/ 6572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ toBowlineError),
/* harmony export */   JY: () => (/* binding */ BowlineError),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   Rk: () => (/* binding */ LockHeldError),
/* harmony export */   T$: () => (/* binding */ ConnectError),
/* harmony export */   ZS: () => (/* binding */ RollbackError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   mk: () => (/* binding */ VerificationError),
/* harmony export */   oZ: () => (/* binding */ HostKeyError),
/* harmony export */   wG: () => (/* binding */ PreflightError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
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
/** One or more problems of the config file, each with file, line and column. */
class ConfigError extends BowlineError {
    problems;
    constructor(problems) {
        super('config', problems.map(describeProblem).join('\n'), { hint: problems[0]?.hint });
        this.problems = problems;
    }
}
function describeProblem({ position, message }) {
    return `${position.file}:${position.line}:${position.column}: ${message}`;
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
            hint: missing[0]?.hint,
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
/** The way back failed as well; a person has to look. */
class RollbackError extends BowlineError {
    constructor(message, details) {
        super('rollback', message, details);
    }
}
/** Turns anything that was thrown into an error that can be reported. */
function toBowlineError(thrown) {
    if (thrown instanceof BowlineError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new BowlineError('internal', message, {
        cause: thrown,
        hint: 'This is a fault of Bowline itself: please report it with the log of this run.',
    });
}


/***/ }),

/***/ 3898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IQ: () => (/* binding */ actionSource),
  kJ: () => (/* binding */ cliSource),
  Ko: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/shell/secret.ts
var secret = __webpack_require__(5820);
// EXTERNAL MODULE: ./src/inputs/table.ts
var table = __webpack_require__(5541);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __webpack_require__(8463);
;// CONCATENATED MODULE: ./src/inputs/fields.ts




function openFields(source) {
    const optional = (name, parse) => {
        const text = source.read(name);
        return text === undefined ? undefined : parse(text, source.label(name));
    };
    return {
        source,
        optional,
        defaulted: (name, parse) => parse(source.read(name) ?? defaultOf(name), source.label(name)),
        list: (name) => optional(name, values/* parseList */.E1) ?? [],
        flag: (name) => optional(name, values/* parseBoolean */.yG) ?? false,
        secret: (name) => optional(name, (text, label) => new secret/* Secret */.z(refuseNul(text, label))),
    };
}
function defaultOf(name) {
    const value = (0,table/* describeInput */.eG)(name).default;
    if (value === undefined)
        throw new RangeError(`input ${name} has no default`);
    return value;
}
function refuseNul(text, label) {
    if (!text.includes('\0'))
        return text;
    throw new errors/* InputError */.dz(`\`${label}\` has a NUL byte in it`, 'Give it as text; a binary file has to be encoded first.');
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
var modes = __webpack_require__(4257);
;// CONCATENATED MODULE: ./src/inputs/readers.ts


/** What each mode takes, read into its own type. */
const readers = {
    deploy: (fields) => ({
        mode: 'deploy',
        ...readHostInputs(fields),
        ...readJson(fields),
        ...readChange(fields),
        version: fields.optional('version', values/* parseLine */.A),
        rollback: fields.defaulted('rollback', (text, label) => (0,values/* parseChoice */.HU)(text, label, table/* SWITCH */.Fo)),
    }),
    verify: (fields) => ({
        mode: 'verify',
        ...readHostInputs(fields),
        ...readJson(fields),
        when: fields.defaulted('when', (text, label) => (0,values/* parseChoice */.HU)(text, label, table/* MOMENTS */.G1)),
        checks: fields.list('checks'),
        version: fields.optional('version', values/* parseLine */.A),
    }),
    rollback: (fields) => ({
        mode: 'rollback',
        ...readHostInputs(fields),
        ...readJson(fields),
        ...readChange(fields),
        target: fields.defaulted('target', values/* parseTarget */.hu),
        currentSecrets: fields.flag('current-secrets'),
    }),
    plan: (fields) => ({ mode: 'plan', ...readHostInputs(fields), ...readJson(fields) }),
    status: (fields) => ({
        mode: 'status',
        ...readHostInputs(fields),
        ...readJson(fields),
        id: fields.optional('id', values/* parseLine */.A),
    }),
    releases: (fields) => ({ mode: 'releases', ...readHostInputs(fields), ...readJson(fields) }),
    doctor: (fields) => ({ mode: 'doctor', ...readHostInputs(fields), ...readJson(fields) }),
    logs: (fields) => ({
        mode: 'logs',
        ...readHostInputs(fields),
        lines: fields.defaulted('lines', values/* parseCount */.zq),
        sinceMs: fields.optional('since', values/* parseDurationInput */.ew),
        follow: fields.flag('follow'),
    }),
    demo: (fields) => ({ mode: 'demo', keep: fields.flag('keep') }),
    init: (fields) => ({ mode: 'init', config: readConfig(fields) }),
};
function readHostInputs(fields) {
    return {
        config: readConfig(fields),
        environment: fields.optional('environment', values/* parseLine */.A),
        apps: fields.list('apps'),
        hosts: fields.optional('hosts', values/* parseHosts */.tB) ?? [],
        sshKey: fields.secret('ssh-key'),
        sshPassphrase: fields.secret('ssh-passphrase'),
        sshAgent: fields.source.agentSocket,
        knownHosts: fields.optional('known-hosts', (text) => text),
        secrets: fields.secret('secrets'),
        githubToken: fields.secret('github-token'),
    };
}
function readConfig(fields) {
    return fields.defaulted('config', values/* parseLine */.A);
}
function readJson(fields) {
    return { json: fields.flag('json') };
}
function readChange(fields) {
    return {
        reason: fields.optional('reason', values/* parseSentence */.vz),
        lockWaitMs: fields.optional('lock-wait', values/* parseDurationInput */.ew),
        force: fields.optional('force', parseForce) ?? new Set(),
        yes: fields.source.surface === 'action' || fields.flag('yes'),
    };
}
function parseForce(text, label) {
    return new Set((0,values/* parseList */.E1)(text, label).map((name) => (0,values/* parseChoice */.HU)(name, label, table/* FORCES */.rv)));
}

// EXTERNAL MODULE: ./src/inputs/suggestion.ts
var suggestion = __webpack_require__(9669);
;// CONCATENATED MODULE: ./src/inputs.ts






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
function cliSource({ mode, flags }, env) {
    const variables = readVariables(env);
    return {
        surface: 'cli',
        mode,
        // A variable may be set for a whole session, so one that this mode has no use for is no mistake.
        read: (name) => present(name, flags.get(name)) ?? (isTaken(name, mode) ? present(name, variables.get(name)) : undefined),
        label: (name) => (!flags.has(name) && variables.has(name) ? spellVariable(name) : `--${name}`),
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
function isTaken(name, mode) {
    return (0,table/* describeInput */.eG)(name).modes.some((one) => one === mode);
}
function present(name, text) {
    if (text === undefined || text.trim() === '')
        return undefined;
    // A passphrase may begin or end with a space; only the line break of a file's end is not meant.
    return (0,table/* describeInput */.eG)(name).isSecret === true ? text.replace(/\r?\n$/, '') : text.trim();
}
const spellVariable = (name) => `${VARIABLE}${name.toUpperCase().replaceAll('-', '_')}`;
function readVariables(env) {
    const known = table/* inputs */.QL.filter((input) => !('surface' in input) || input.surface === 'cli').map(({ name }) => name);
    const found = new Map();
    for (const [variable, text] of Object.entries(env)) {
        if (!variable.startsWith(VARIABLE) || text === undefined || text === '')
            continue;
        const name = variable.slice(VARIABLE.length).toLowerCase().replaceAll('_', '-');
        if (!known.some((one) => one === name)) {
            throw new errors/* InputError */.dz(`${variable} stands for no flag`, (0,suggestion/* suggestName */.S)(variable, known.map(spellVariable)));
        }
        found.set(name, text);
    }
    return found;
}


/***/ }),

/***/ 4257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zx: () => (/* binding */ parseMode),
/* harmony export */   nI: () => (/* binding */ modes),
/* harmony export */   pb: () => (/* binding */ listModes),
/* harmony export */   v$: () => (/* binding */ listHostModes)
/* harmony export */ });
/* unused harmony export futureModes */
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _suggestion__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9669);


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
    doctor: {
        summary: 'Finds out why a host cannot be deployed to and names the next thing to do.',
        surfaces: everywhere,
        usesHosts: true,
    },
    logs: {
        summary: "Prints the services' own log lines, by host and app.",
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
/** Modes of the contract that are refused by name until they are built. */
const futureModes = ['comment', 'release', 'validate', 'select'];
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
    if (futureModes.some((name) => name === text))
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`mode \`${text}\` is not built yet`, all);
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`there is no mode \`${text}\``, (0,_suggestion__WEBPACK_IMPORTED_MODULE_1__/* .suggestName */ .S)(text, known));
}


/***/ }),

/***/ 9669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ suggestName)
/* harmony export */ });
/* harmony import */ var _config_nearest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6572);

/** Writes the hint for an unknown name: the nearest one that exists, else all of them. */
function suggestName(name, candidates) {
    const nearest = (0,_config_nearest__WEBPACK_IMPORTED_MODULE_0__/* .findNearest */ .q)(name, candidates);
    return nearest === undefined ? `There are: ${candidates.join(', ')}.` : `Did you mean \`${nearest}\`?`;
}


/***/ }),

/***/ 5541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ SWITCH),
/* harmony export */   G1: () => (/* binding */ MOMENTS),
/* harmony export */   QL: () => (/* binding */ inputs),
/* harmony export */   SS: () => (/* binding */ listInputs),
/* harmony export */   eG: () => (/* binding */ describeInput),
/* harmony export */   rv: () => (/* binding */ FORCES)
/* harmony export */ });
/* harmony import */ var _modes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4257);

/** The names that `force` takes. */
const FORCES = ['downgrade', 'redeploy', 'adopt', 'irreversible'];
const MOMENTS = ['pre', 'post'];
const SWITCH = ['on', 'off'];
const all = Object.keys(_modes__WEBPACK_IMPORTED_MODULE_0__/* .modes */ .nI);
const hostModes = (0,_modes__WEBPACK_IMPORTED_MODULE_0__/* .listHostModes */ .v$)();
const jsonModes = hostModes.filter((mode) => mode !== 'logs');
const inputs = [
    {
        name: 'mode',
        kind: 'text',
        modes: all,
        surface: 'action',
        required: true,
        description: 'What to do.',
    },
    {
        name: 'config',
        kind: 'text',
        placeholder: 'PATH',
        modes: [...hostModes, 'init'],
        default: 'config/bowline.yml',
        description: 'Path of the config file.',
    },
    {
        name: 'environment',
        kind: 'text',
        placeholder: 'NAME',
        modes: hostModes,
        description: 'The environment; required where the config has more than one.',
    },
    {
        name: 'apps',
        kind: 'list',
        placeholder: 'NAMES',
        modes: hostModes,
        description: 'Only these apps, separated by commas or lines; empty is every app of the environment.',
    },
    {
        name: 'hosts',
        kind: 'list',
        placeholder: 'NAMES',
        modes: hostModes,
        description: 'Only these hosts, separated by commas or lines; `failed` is those whose live release is not the one that ' +
            'the newest attempt intended.',
    },
    {
        name: 'ref',
        kind: 'text',
        placeholder: 'REF',
        modes: ['deploy', 'plan'],
        isFuture: true,
        description: 'What to deploy: branch, tag or commit for git, tag or digest for an image.',
    },
    {
        name: 'version',
        kind: 'text',
        placeholder: 'LABEL',
        modes: ['deploy', 'verify'],
        description: 'A label for the release, or the one to expect; default is the file VERSION or the tag.',
    },
    {
        name: 'reason',
        kind: 'text',
        placeholder: 'TEXT',
        modes: ['deploy', 'rollback'],
        description: 'Why; told in every report.',
    },
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
        choices: MOMENTS,
        modes: ['verify'],
        default: 'post',
        description: 'Which checks to run: those of before a deploy or those of after.',
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
        modes: ['deploy'],
        isFuture: true,
        description: 'Named gates to leave out.',
    },
    {
        name: 'rollback',
        kind: 'choice',
        choices: SWITCH,
        modes: ['deploy'],
        default: 'on',
        description: '`off` leaves a failed release live: the run is `failed` and the release is marked bad.',
    },
    {
        name: 'ssh-key',
        kind: 'text',
        placeholder: 'KEY',
        modes: hostModes,
        isSecret: true,
        isText: /-----BEGIN|PuTTY-User-Key/,
        description: 'Private key, as text; several may follow each other.',
    },
    {
        name: 'ssh-passphrase',
        kind: 'text',
        placeholder: 'TEXT',
        modes: hostModes,
        isSecret: true,
        isText: /^[^@]/,
        description: 'Passphrase of `ssh-key`.',
    },
    {
        name: 'ssh-certificate',
        kind: 'text',
        placeholder: 'TEXT',
        modes: hostModes,
        isFuture: true,
        description: 'OpenSSH certificate of `ssh-key`.',
    },
    {
        name: 'known-hosts',
        kind: 'text',
        placeholder: 'LINES',
        modes: hostModes,
        isText: /^(?!@).*\s|^@(revoked|cert-authority)\s/s,
        description: "Lines of a known_hosts file, beside the config's `host_key`. A host key that is unknown is refused.",
    },
    {
        name: 'secrets',
        kind: 'text',
        placeholder: 'SECRETS',
        modes: hostModes,
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
        description: "Use today's secrets instead of those of the release.",
    },
    {
        name: 'restore-snapshot',
        kind: 'boolean',
        modes: ['rollback'],
        isFuture: true,
        description: 'Restore the snapshot too.',
    },
    {
        name: 'lock-wait',
        kind: 'duration',
        placeholder: 'DURATION',
        modes: ['deploy', 'rollback'],
        description: 'How long to wait for a lock that somebody holds, such as `5m`; default is `lock.wait` of the config.',
    },
    {
        name: 'force',
        kind: 'choices',
        placeholder: 'NAMES',
        choices: FORCES,
        modes: ['deploy', 'rollback'],
        description: 'What to allow although it is refused: `downgrade`, `redeploy`, `adopt`, `irreversible`, one or several ' +
            'separated by commas.',
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
        modes: hostModes,
        isSecret: true,
        isText: /^[^@]/,
        actionDefault: '${{ github.token }}',
        description: 'Token for the GitHub API.',
    },
    {
        name: 'agent',
        kind: 'boolean',
        modes: hostModes,
        surface: 'cli',
        description: 'Use the SSH agent at SSH_AUTH_SOCK as well; without `--ssh-key` it is used anyway.',
    },
    {
        name: 'yes',
        kind: 'boolean',
        modes: ['deploy', 'rollback'],
        surface: 'cli',
        description: 'Ask nothing.',
    },
    {
        name: 'json',
        kind: 'boolean',
        modes: jsonModes,
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

/***/ 8463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   ew: () => (/* binding */ parseDurationInput),
/* harmony export */   hu: () => (/* binding */ parseTarget),
/* harmony export */   tB: () => (/* binding */ parseHosts),
/* harmony export */   vz: () => (/* binding */ parseSentence),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _config_duration__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7840);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _suggestion__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9669);



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
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` cannot be \`${unknown}\`; it is one of ${choices.join(', ')}`, (0,_suggestion__WEBPACK_IMPORTED_MODULE_2__/* .suggestName */ .S)(unknown, choices));
}
/** @returns milliseconds */
function parseDurationInput(text, label) {
    const milliseconds = (0,_config_duration__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(text);
    if (milliseconds !== undefined)
        return milliseconds;
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`${label}\` is not a duration: \`${parseLine(text, label)}\``, `In Bowline ${_config_duration__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .ec}.`);
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


/***/ }),

/***/ 3296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ isReleaseId),
/* harmony export */   T1: () => (/* binding */ makeReleaseId),
/* harmony export */   a8: () => (/* binding */ parseCompactTime),
/* harmony export */   o_: () => (/* binding */ formatCompactTime)
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
        .replace(/[^0-9a-z]/g, '')
        .slice(0, 7)
        .padEnd(7, '0');
    const start = parseCompactTime(clock).getTime();
    for (let second = 0;; second += 1) {
        const id = `${formatCompactTime(new Date(start + second * 1000))}-${suffix}`;
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
function formatCompactTime(time) {
    return time
        .toISOString()
        .replace(/\.\d+Z$/, 'Z')
        .replace(/[-:]/g, '');
}


/***/ }),

/***/ 2011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   C7: () => (/* binding */ formatElapsed),
/* harmony export */   CE: () => (/* binding */ formatRate),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   mS: () => (/* binding */ formatOmitted),
/* harmony export */   pV: () => (/* binding */ shortenRevision),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** A count of bytes for people, in thousands: `0 B`, `999 B`, `12.4 MB`, `130 MB`. */
function formatBytes(bytes) {
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
function formatRate(bytes, durationMs) {
    return `${formatBytes((bytes * 1000) / Math.max(1, durationMs))}/s`;
}
/** How long something took: `320ms`, `3.2s`, `2m 13s`, `1h 02m`. */
function formatElapsed(durationMs) {
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
/** An instant for people, in UTC and to the second: `2026-11-21 02:01:52`. What is no instant stays as it is. */
function formatTime(time) {
    const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(time);
    return match === null ? time : `${match[1]} ${match[2]}`;
}
/** A count and its noun: `1 line`, `1,200 lines`. */
function formatCount(count, noun) {
    return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
/** Stands in place of lines that were left out at the front. */
function formatOmitted(count) {
    return `[${formatCount(count, 'earlier line')} left out]`;
}
/** The first digits of a commit, as git shows them; a tag or a digest stays whole. */
function shortenRevision(revision) {
    return /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(revision) ? revision.slice(0, 7) : revision;
}
function pad(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   P_: () => (/* binding */ formatCode),
/* harmony export */   Pv: () => (/* binding */ fenceLines),
/* harmony export */   hb: () => (/* binding */ foldMarkdown),
/* harmony export */   ku: () => (/* binding */ formatTable),
/* harmony export */   u3: () => (/* binding */ formatLink)
/* harmony export */ });
/* harmony import */ var _visible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(776);

/**
 * Any text as plain text of GitHub's Markdown, on one line: no markup, HTML, table cell, formula, mention, issue
 * or link comes out of it. Line breaks become `<br>`.
 */
function escapeMarkdown(text) {
    return text
        .trim()
        .split(/\r\n|\r|\n/)
        .map(escapeLine)
        .join('<br>');
}
function escapeLine(line) {
    return (0,_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(line)
        .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '')
        .replace(/[\\`*_~[\]$!]/g, '\\$&')
        .replaceAll('|', '&vert;')
        .replace(/(#|gh-)(?=\p{N})/giu, '$1&ZeroWidthSpace;')
        .replace(/@(?=\S)/g, '@&ZeroWidthSpace;')
        .replace(/:(?=\/\/)/g, '&colon;')
        .replace(/(mailto|xmpp):/gi, '$1&colon;')
        .replace(/(www)\./gi, '$1&period;')
        .replace(/^(\s*)([-+=#])/, '$1\\$2')
        .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
/** A name or an id in the type of code; null is a dash. */
function formatCode(text) {
    if (text === null || text === '')
        return '–';
    return /^[\w.:/-]+$/.test(text) ? `\`${text}\`` : `<code>${escapeMarkdown(text)}</code>`;
}
/** Lines from a host, in a fence that none of them can close. */
function fenceLines(lines) {
    const visible = lines.map(_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X);
    const longestRun = Math.max(0, ...(visible.join('\n').match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(Math.max(3, longestRun + 1));
    return [`${fence}text`, ...visible, fence].join('\n');
}
/** A link; an address that is none of the web's is left as text. */
function formatLink(label, address) {
    const url = readWebAddress(address);
    if (url === undefined)
        return escapeMarkdown(address);
    return `[${escapeMarkdown(label)}](${url.replace(/[()|`\\]/g, encodeSign)})`;
}
function encodeSign(sign) {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
function readWebAddress(address) {
    if (!URL.canParse(address))
        return undefined;
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
/** A table; cells are Markdown already. Without rows there is none. */
function formatTable(header, rows) {
    if (rows.length === 0)
        return '';
    return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** Content under a title that can be folded away; the title is Markdown already. */
function foldMarkdown(title, content, isOpen = false) {
    return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n\n</details>`;
}


/***/ }),

/***/ 9066:
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

/***/ 2779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor)
});

// UNUSED EXPORTS: spellSecret

;// CONCATENATED MODULE: ./src/report/text-index.ts
const PREFIX = 4;
const TABLE_BITS = 18;
/**
 * The first characters of every indexed text mark a table, and a place in a text is looked at only where the
 * table is marked: a long log with hundreds of secrets' spellings costs a few nanoseconds a character.
 */
function createTextIndex() {
    const marks = new Uint8Array(2 ** TABLE_BITS);
    const byPrefix = new Map();
    const short = new Set();
    function findFrom(text, start) {
        let end = 0;
        for (const one of byPrefix.get(text.slice(start, start + PREFIX)) ?? []) {
            if (text.startsWith(one, start))
                end = Math.max(end, start + one.length);
        }
        return end === 0 ? undefined : { start, end };
    }
    return {
        add(text) {
            if (text.length < PREFIX) {
                if (text !== '')
                    short.add(text);
                return;
            }
            const prefix = text.slice(0, PREFIX);
            marks[hash(text, 0)] = 1;
            byPrefix.set(prefix, (byPrefix.get(prefix) ?? new Set()).add(text));
        },
        find(text) {
            const found = [];
            for (let start = 0; start + PREFIX <= text.length; start += 1) {
                const span = marks[hash(text, start)] === 1 ? findFrom(text, start) : undefined;
                if (span !== undefined)
                    found.push(span);
            }
            for (const one of short)
                found.push(...findAll(text, one));
            return short.size === 0 ? found : found.sort((a, b) => a.start - b.start);
        },
    };
}
/** Of the four characters at `start`. */
function hash(text, start) {
    const low = text.charCodeAt(start) ^ (text.charCodeAt(start + 1) << 16);
    const high = text.charCodeAt(start + 2) ^ (text.charCodeAt(start + 3) << 16);
    return (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - TABLE_BITS);
}
function findAll(text, part) {
    const found = [];
    for (let start = text.indexOf(part); start !== -1; start = text.indexOf(part, start + 1)) {
        found.push({ start, end: start + part.length });
    }
    return found;
}

// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __webpack_require__(776);
;// CONCATENATED MODULE: ./src/report/redact.ts


const MASK = '***';
/** Shorter pieces of a secret are no secret of their own, and hiding them would blank out half the log. */
const SHORTEST_PIECE = 4;
/**
 * Hides secrets in whatever is printed or written. It knows a value whole and line by line, and as base64 (wherever
 * it starts in what was encoded), URL, JSON, shell and hexadecimal spell it. A value that was cut, compressed or
 * encrypted is beyond it.
 */
function createRedactor(secrets = []) {
    const index = createTextIndex();
    let longest = 0;
    function add(more) {
        for (const text of more.flatMap((secret) => [...spellSecret(secret.reveal())])) {
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
/** Every text that gives the secret away. */
function spellSecret(value) {
    const unix = value.replaceAll('\r\n', '\n');
    const wholes = [...new Set([value, unix, unix.replaceAll('\n', '\r\n'), value.trim()])].filter((one) => one !== '');
    const lines = unix.split('\n').flatMap((line) => [line, line.trim(), (0,visible/* makeVisible */.X)(line)]);
    const derived = wholes.filter(isLongEnough).flatMap((one) => [...spellBase64(one), ...spellHex(one)]);
    const escaped = [...wholes, ...lines.filter(isLongEnough)].flatMap(spellEscaped);
    return new Set([...wholes, ...wholes.map(visible/* makeVisible */.X), ...[...lines, ...derived].filter(isLongEnough), ...escaped]);
}
function isLongEnough(text) {
    return text.length >= SHORTEST_PIECE;
}
/** The characters of base64 that depend on the value alone, for each of the three places where it can start in a group. */
function spellBase64(text) {
    const bytes = Buffer.from(text, 'utf8');
    return [0, 1, 2].flatMap((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url');
        const start = Math.ceil((shift * 8) / 6);
        const end = Math.floor(((shift + bytes.length) * 8) / 6);
        const own = encoded.slice(start, end);
        return [own, own.replaceAll('-', '+').replaceAll('_', '/')];
    });
}
function spellHex(text) {
    const hex = Buffer.from(text, 'utf8').toString('hex');
    return [hex, hex.toUpperCase()];
}
/** As URLs, JSON and the common ways of shells write it, without the quotes around it. */
function spellEscaped(text) {
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

/***/ 294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ describeRefusal)
/* harmony export */ });
/* harmony import */ var _release_id__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3296);

/** The result of a run that was refused before anything was read from a host. */
function describeRefusal(mode, error, startedAt, endedAt) {
    const nothing = null;
    return {
        schemaVersion: 1,
        id: (0,_release_id__WEBPACK_IMPORTED_MODULE_0__/* .makeReleaseId */ .T1)((0,_release_id__WEBPACK_IMPORTED_MODULE_0__/* .formatCompactTime */ .o_)(startedAt), '', new Set()),
        mode,
        environment: nothing,
        status: 'aborted',
        phase: nothing,
        ref: nothing,
        version: nothing,
        revision: nothing,
        release: nothing,
        previousRelease: nothing,
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
        error: {
            code: error.code,
            message: error.message,
            hint: error.hint ?? null,
            app: error.where.app ?? null,
            host: error.where.host ?? null,
            step: error.where.step ?? null,
        },
        apps: [],
        stages: [],
        hosts: [],
    };
}


/***/ }),

/***/ 1431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yt: () => (/* binding */ renderLists),
  fl: () => (/* binding */ renderMarkdownLists),
  oC: () => (/* binding */ renderTerminalLists)
});

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(2011);
// EXTERNAL MODULE: ./src/report/sanitize.ts
var sanitize = __webpack_require__(1211);
// EXTERNAL MODULE: ./src/report/table.ts
var report_table = __webpack_require__(790);
;// CONCATENATED MODULE: ./src/report/render-plan.ts




const NOTHING = '–';
/** What a deploy would do on each host. */
function renderPlan(rows, paint) {
    const header = (0,report_table/* toHeader */.FM)(['app', 'host', 'would', 'because', 'live now'], paint);
    const cells = rows.map((row) => {
        const would = { text: row.action, paint: row.action === 'unchanged' ? paint.dim : paint.green };
        return [
            (0,sanitize/* neutraliseText */.op)(row.app),
            (0,sanitize/* neutraliseText */.op)(row.host),
            would,
            (0,sanitize/* neutraliseText */.op)(row.why),
            (0,sanitize/* neutraliseText */.op)(describeLive(row)),
        ];
    });
    return rows.length === 0 ? [] : (0,report_table/* layOutTable */.NY)([header, ...cells]);
}
function renderPlanMarkdown(rows) {
    const cells = rows.map((row) => [row.app, row.host, row.action, row.why, describeLive(row)].map(markdown/* escapeMarkdown */.FV));
    return (0,markdown/* formatTable */.ku)(['App', 'Host', 'Would', 'Because', 'Live now'], cells);
}
function describeLive({ live, liveVersion, liveRevision }) {
    const what = [liveVersion, liveRevision === null ? null : (0,format/* shortenRevision */.pV)(liveRevision)].filter((one) => one !== null);
    return live === null ? NOTHING : [live, what.length === 0 ? '' : `(${what.join(', ')})`].filter(Boolean).join(' ');
}
/** Every resolved value of the config and where it came from. */
function renderSettings(rows, paint) {
    return (0,report_table/* layOutTable */.NY)(rows.map(({ name, value, from }) => [
        (0,sanitize/* neutraliseText */.op)(name),
        (0,sanitize/* neutraliseText */.op)(spellValue(value)),
        { text: (0,sanitize/* neutraliseText */.op)(from), paint: paint.dim },
    ]));
}
function renderSettingsMarkdown(rows) {
    const cells = rows.map(({ name, value, from }) => [
        (0,markdown/* formatCode */.P_)(name),
        (0,markdown/* formatCode */.P_)(spellValue(value)),
        (0,markdown/* escapeMarkdown */.FV)(from),
    ]);
    return (0,markdown/* formatTable */.ku)(['Setting', 'Value', 'From'], cells);
}
function spellValue(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? NOTHING);
}
/** What stands in the way of a deploy, each with the next thing to do. */
function renderFindings(rows, paint) {
    return rows.flatMap(({ host, app, ok, message, hint }) => {
        const text = (0,sanitize/* neutraliseText */.op)(`${[host, app].filter(Boolean).join(' › ')}: ${message}`);
        const line = ok ? paint.green(`✓ ${text}`) : paint.red(`✗ ${text}`);
        return hint === null ? [line] : [line, `  ${paint.bold('Next:')} ${(0,sanitize/* neutraliseText */.op)(hint)}`];
    });
}
function renderFindingsMarkdown(rows) {
    const cells = rows.map(({ host, app, ok, message, hint }) => [
        (0,markdown/* escapeMarkdown */.FV)([host, app].filter(Boolean).join(' › ')),
        `${ok ? '✅' : '❌'} ${(0,markdown/* escapeMarkdown */.FV)(message)}`,
        (0,markdown/* escapeMarkdown */.FV)(hint ?? NOTHING),
    ]);
    return (0,markdown/* formatTable */.ku)(['Host', 'Finding', 'Next'], cells);
}

;// CONCATENATED MODULE: ./src/report/render-releases.ts




const render_releases_NOTHING = '–';
/**
 * The releases in the order in which they come, as lines of a table; `*` marks the one that is live. The instant of a
 * switch is shown to its last digit, because a rollback to that very time means that release.
 */
function renderReleases(rows, paint) {
    if (rows.length === 0)
        return ['There are no releases.'];
    const header = ['', 'app', 'host', 'switched', 'release', 'version', 'revision', 'size', 'verdict', 'by'];
    return (0,report_table/* layOutTable */.NY)([(0,report_table/* toHeader */.FM)(header, paint), ...rows.map((row) => toCells(row, paint))]);
}
function toCells(row, paint) {
    const isBad = row.verdict === 'bad' || row.verdict === 'failed';
    return [
        row.live ? { text: '*', paint: paint.green } : '',
        (0,sanitize/* neutralise */.$0)(row.app),
        (0,sanitize/* neutralise */.$0)(row.host),
        (0,sanitize/* neutralise */.$0)(row.switchedAt ?? render_releases_NOTHING),
        row.live ? { text: (0,sanitize/* neutralise */.$0)(row.release), paint: paint.bold } : (0,sanitize/* neutralise */.$0)(row.release),
        (0,sanitize/* neutralise */.$0)(row.version ?? render_releases_NOTHING),
        (0,sanitize/* neutralise */.$0)((0,format/* shortenRevision */.pV)(row.revision ?? render_releases_NOTHING)),
        describeSize(row),
        isBad ? { text: row.verdict, paint: paint.red } : row.verdict,
        (0,sanitize/* neutralise */.$0)([row.actor, row.reason === null ? null : `(${row.reason})`].filter(Boolean).join(' ')),
    ];
}
function renderReleasesMarkdown(rows) {
    if (rows.length === 0)
        return 'There are no releases.';
    const header = ['App', 'Host', 'Switched (UTC)', 'Release', 'Version', 'Revision', 'Size', 'Verdict', 'By', 'Reason'];
    const cells = rows.map((row) => [
        (0,markdown/* escapeMarkdown */.FV)(row.app),
        (0,markdown/* escapeMarkdown */.FV)(row.host),
        (0,markdown/* formatCode */.P_)(row.switchedAt),
        row.live ? `${(0,markdown/* formatCode */.P_)(row.release)} **live**` : (0,markdown/* formatCode */.P_)(row.release),
        (0,markdown/* formatCode */.P_)(row.version),
        (0,markdown/* formatCode */.P_)(row.revision === null ? null : (0,format/* shortenRevision */.pV)(row.revision)),
        describeSize(row),
        row.verdict,
        (0,markdown/* escapeMarkdown */.FV)(row.actor ?? render_releases_NOTHING),
        (0,markdown/* escapeMarkdown */.FV)(row.reason ?? render_releases_NOTHING),
    ]);
    return (0,markdown/* formatTable */.ku)(header, cells);
}
function describeSize({ sizeBytes }) {
    return sizeBytes === null ? render_releases_NOTHING : (0,format/* formatBytes */.z3)(sizeBytes);
}

;// CONCATENATED MODULE: ./src/report/render-services.ts




const render_services_NOTHING = '–';
/** What runs where, as lines of a table; why a host could not be asked, or why its last run failed, stands under it. */
function renderServices(rows, paint) {
    if (rows.length === 0)
        return ['There is nothing to show.'];
    const header = ['', 'app', 'host', 'release', 'version', 'revision', 'since', 'process', 'lock', 'last run'];
    const table = (0,report_table/* layOutTable */.NY)([(0,report_table/* toHeader */.FM)(header, paint), ...rows.map((row) => render_services_toCells(row, paint))]);
    const errors = [...new Set(rows.flatMap(describeErrors))].map((text) => paint.red((0,sanitize/* neutraliseText */.op)(text)));
    return errors.length === 0 ? table : [...table, '', ...errors];
}
function render_services_toCells(row, paint) {
    const texts = [
        row.app,
        row.host,
        row.release,
        row.version,
        (0,format/* shortenRevision */.pV)(row.revision ?? render_services_NOTHING),
        describeTime(row.since),
        row.process,
    ];
    return [
        toSign(row, paint),
        ...texts.map((text) => (0,sanitize/* neutraliseText */.op)(text ?? render_services_NOTHING) || render_services_NOTHING),
        row.lockHolder === null ? 'free' : { text: (0,sanitize/* neutraliseText */.op)(row.lockHolder), paint: paint.yellow },
        (0,sanitize/* neutraliseText */.op)(describeLast(row)),
    ];
}
function toSign({ healthy, error }, paint) {
    if (error !== null || healthy === false)
        return { text: '✗', paint: paint.red };
    return healthy === null ? { text: '?', paint: paint.yellow } : { text: '✓', paint: paint.green };
}
function describeErrors({ app, host, error, lastDeploy }) {
    const last = lastDeploy?.error ?? null;
    return [
        ...(error === null ? [] : [`✗ ${error.includes(host) ? error : `${host}: ${error}`}`]),
        ...(last === null ? [] : [`${host} › ${app}: the last ${lastDeploy?.mode ?? 'run'}: ${last}`]),
    ];
}
function renderServicesMarkdown(rows) {
    if (rows.length === 0)
        return 'There is nothing to show.';
    const header = [
        'App',
        'Host',
        'Healthy',
        'Release',
        'Version',
        'Revision',
        'Since (UTC)',
        'Process',
        'Lock',
        'Last run',
    ];
    const cells = rows.map((row) => [
        (0,markdown/* escapeMarkdown */.FV)(row.app),
        (0,markdown/* escapeMarkdown */.FV)(row.host),
        row.error === null ? describeHealth(row.healthy) : `❌ ${(0,markdown/* escapeMarkdown */.FV)(row.error)}`,
        (0,markdown/* formatCode */.P_)(row.release),
        (0,markdown/* formatCode */.P_)(row.version),
        (0,markdown/* formatCode */.P_)(row.revision === null ? null : (0,format/* shortenRevision */.pV)(row.revision)),
        (0,markdown/* escapeMarkdown */.FV)(describeTime(row.since)),
        (0,markdown/* escapeMarkdown */.FV)(row.process || render_services_NOTHING),
        row.lockHolder === null ? 'free' : `🔒 ${(0,markdown/* escapeMarkdown */.FV)(row.lockHolder)}`,
        linkLast(row),
    ]);
    return (0,markdown/* formatTable */.ku)(header, cells);
}
function describeHealth(healthy) {
    if (healthy === null)
        return '❔ no data';
    return healthy ? '✅ yes' : '❌ no';
}
function linkLast(row) {
    const { runUrl = null, error = null } = row.lastDeploy ?? {};
    return [
        (0,markdown/* escapeMarkdown */.FV)(describeLast(row)),
        runUrl === null ? '' : (0,markdown/* formatLink */.u3)('run', runUrl),
        error === null ? '' : `<br>${(0,markdown/* escapeMarkdown */.FV)(error)}`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
function describeLast({ lastDeploy }) {
    if (lastDeploy === null)
        return render_services_NOTHING;
    const { mode, status, at, actor } = lastDeploy;
    return `${mode} ${status.replaceAll('_', ' ')} ${(0,format/* formatTime */.fU)(at)}${actor === null ? '' : ` by ${actor}`}`;
}
function describeTime(time) {
    return time === null ? render_services_NOTHING : (0,format/* formatTime */.fU)(time);
}

;// CONCATENATED MODULE: ./src/report/render-lists.ts




/** What a mode that only looks has found, for a terminal; empty for the other modes. */
function renderTerminalLists(result, paint) {
    return renderLists(result, paint)
        .map((line) => `${line}\n`)
        .join('');
}
/** The same as lines, with an empty one between two lists. */
function renderLists({ settings, plan, releases, services, findings }, paint) {
    const lists = [
        settings === undefined ? [] : renderSettings(settings, paint),
        plan === undefined ? [] : renderPlan(plan, paint),
        releases === undefined ? [] : renderReleases(releases, paint),
        services === undefined ? [] : renderServices(services, paint),
        findings === undefined ? [] : renderFindings(findings, paint),
    ];
    return lists.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
/** The same as Markdown tables, at most `most` rows of each. */
function renderMarkdownLists(result, most) {
    const { plan, releases, services, findings, settings } = result;
    return [
        plan === undefined ? '' : renderPlanMarkdown(plan.slice(0, most)),
        releases === undefined ? '' : renderReleasesMarkdown(releases.slice(0, most)),
        services === undefined ? '' : renderServicesMarkdown(services.slice(0, most)),
        findings === undefined ? '' : renderFindingsMarkdown(findings.slice(0, most)),
        settings === undefined ? '' : (0,markdown/* foldMarkdown */.hb)('Settings', renderSettingsMarkdown(settings.slice(0, most))),
    ];
}


/***/ }),

/***/ 2361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2011);
/* harmony import */ var _paint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9066);
/* harmony import */ var _render_lists__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1431);
/* harmony import */ var _result_parts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3158);
/* harmony import */ var _sanitize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1211);
/* harmony import */ var _status__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6934);
/* harmony import */ var _table__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(790);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5594);








/** The service's log is in `report.json` as a whole. */
const LOG_LINES = 20;
const MARGIN = '  ';
/**
 * The end of a run for a terminal: hosts, checks, logs of what failed, one sentence, and the reason of a
 * failure with its hint as the very last. Every line is safe in the Actions log too.
 */
function renderTerminal(result, { paint = _paint__WEBPACK_IMPORTED_MODULE_0__/* .PLAIN */ .t, hasReason = true, hasLists = false } = {}) {
    const blocks = [
        hasLists ? (0,_render_lists__WEBPACK_IMPORTED_MODULE_1__/* .renderLists */ .yt)(result, paint) : [],
        renderHosts(result, paint),
        renderChecks(result, paint),
        ...renderLogs(result, paint),
        [renderHeadline(result, paint)],
        hasReason ? renderReason(result, paint) : [],
    ];
    return `${blocks
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n')}\n`;
}
function renderHosts(result, paint) {
    if (!(0,_result_parts__WEBPACK_IMPORTED_MODULE_3__/* .hasHostTable */ .Ps)(result))
        return [];
    const header = (0,_table__WEBPACK_IMPORTED_MODULE_4__/* .toHeader */ .FM)(['', 'app', 'host', 'status', 'release', 'previous', 'checks', 'time'], paint);
    return (0,_table__WEBPACK_IMPORTED_MODULE_4__/* .layOutTable */ .NY)([header, ...result.hosts.map((host) => toRow(host, paint))]);
}
function toRow({ app, host, status, release, previousRelease, checks, steps }, paint) {
    const colour = colourOf(status, paint);
    const took = (0,_result_parts__WEBPACK_IMPORTED_MODULE_3__/* .measureHost */ .J0)(steps);
    return [
        { text: (0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .signStatus */ .yt)(status), paint: colour },
        (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(app),
        (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(host),
        { text: (0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeStatus */ .Wn)(status), paint: colour },
        (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(release ?? '–'),
        (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(previousRelease ?? '–'),
        (0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .countPassed */ .on)(checks),
        took === null ? '–' : (0,_format__WEBPACK_IMPORTED_MODULE_6__/* .formatElapsed */ .C7)(took),
    ];
}
function colourOf(status, paint) {
    if (status === 'skipped')
        return paint.dim;
    return (0,_status__WEBPACK_IMPORTED_MODULE_7__/* .isGreen */ .gf)(status) ? paint.green : paint.red;
}
function renderChecks({ hosts }, paint) {
    const hasApps = new Set(hosts.map(({ app }) => app)).size > 1;
    return (0,_table__WEBPACK_IMPORTED_MODULE_4__/* .layOutTable */ .NY)(hosts.flatMap(({ app, host, checks }) => checks.map((check) => [
        toSign(check, paint),
        (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(hasApps ? `${host} › ${app}` : host),
        (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(check.name),
        (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(check.ok === null ? `${(0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeCheck */ .cn)(null)}: ${check.detail}` : check.detail),
    ])));
}
function toSign({ ok }, paint) {
    if (ok === null)
        return { text: '?', paint: paint.yellow };
    return ok ? { text: '✓', paint: paint.green } : { text: '✗', paint: paint.red };
}
/** Each service's own last lines, those of the host that is blamed last, next to the reason. */
function renderLogs(result, paint) {
    return (0,_result_parts__WEBPACK_IMPORTED_MODULE_3__/* .findLogs */ .Jm)(result)
        .toReversed()
        .map(({ app, host, logs }) => {
        const shown = logs.slice(-LOG_LINES);
        const omitted = logs.length > shown.length ? [(0,_format__WEBPACK_IMPORTED_MODULE_6__/* .formatOmitted */ .mS)(logs.length - shown.length)] : [];
        const title = `Last log lines of ${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(app)} on ${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(host)}:`;
        return [
            paint.bold(title),
            ...[...omitted, ...shown].map((line) => `${MARGIN}${paint.dim('│')} ${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(line)}`),
        ];
    });
}
function renderHeadline(result, paint) {
    const { status, version, release, revision, durationMs, url } = result;
    const what = [version ?? release, revision === null ? null : `(${(0,_format__WEBPACK_IMPORTED_MODULE_6__/* .shortenRevision */ .pV)(revision)})`]
        .filter(Boolean)
        .join(' ');
    const isGood = (0,_status__WEBPACK_IMPORTED_MODULE_7__/* .isGreen */ .gf)(status);
    const task = `${isGood ? '✓' : '✗'} ${(0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeTask */ .Ve)(result)}: ${(0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeStatus */ .Wn)(status)} in ${(0,_format__WEBPACK_IMPORTED_MODULE_6__/* .formatElapsed */ .C7)(durationMs)}`;
    const details = [task, what, isGood ? (url ?? '') : ''].filter((part) => part !== '').join(', ');
    const outcome = (0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeOutcome */ .SS)(result);
    return `${(isGood ? paint.green : paint.red)((0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseText */ .op)(details))}${outcome === '' ? '' : `. ${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseText */ .op)(outcome)}`}`;
}
/** The last thing that a reader sees. */
function renderReason({ error }, paint) {
    if (error === undefined)
        return [];
    const where = (0,_result_parts__WEBPACK_IMPORTED_MODULE_3__/* .placeError */ .oW)(error);
    const [first = '', ...more] = error.message.split(/\r\n|\r|\n/).map(_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0);
    return [
        paint.red(`✗ ${where === '' ? '' : `${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(where)}: `}${first}`),
        ...more.map((line) => paint.red(`${MARGIN}${line}`)),
        ...(error.hint === null ? [] : [`${MARGIN}${paint.bold('Next:')} ${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseText */ .op)(error.hint)}`]),
    ];
}


/***/ }),

/***/ 5684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(6934);
;// CONCATENATED MODULE: ./src/report/outputs.ts

/**
 * The outputs of the action. What there is not is empty.
 * @param reportPath where `report.json` was written; null when it was not
 */
function toOutputs(result, reportPath) {
    return {
        status: result.status,
        changed: String(result.hosts.some(hasChanged)),
        release: result.release ?? '',
        'previous-release': result.previousRelease ?? '',
        version: result.version ?? '',
        revision: result.revision ?? '',
        url: result.url ?? '',
        report: reportPath ?? '',
        'failed-hosts': listFailedHosts(result).join(','),
        'error-code': result.error?.code ?? '',
    };
}
/** The hosts that did not end well, each once. A host that was only skipped did nothing wrong. */
function listFailedHosts({ hosts }) {
    return [...new Set(hosts.filter(({ status }) => !(0,report_status/* isGreen */.gf)(status) && status !== 'skipped').map(({ host }) => host))];
}
/** A host whose live release could not be read at the end counts as it was. */
function hasChanged({ release, previousRelease }) {
    return release !== null && release !== previousRelease;
}

// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __webpack_require__(776);
// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(5594);
;// CONCATENATED MODULE: ./src/report/annotations.ts




/** GitHub shows ten of a level a step, and of a text the first 4,096 characters. */
const MOST = 10;
const LONGEST_MESSAGE = 4096;
const LONGEST_TITLE = 200;
/**
 * What the run says beside the workflow's file, in the order in which to print it: the error that ended the run
 * comes last, because the last line of a log is what people read.
 */
function toAnnotations(result) {
    const main = toMain(result);
    const others = [
        ...result.hosts.flatMap((host) => ofDrift(host)),
        ...result.hosts.flatMap((host) => ofChecks(host, result)),
    ];
    const room = MOST - main.length;
    const shown = others.length <= room ? others : [toRest(others.length - room + 1), ...others.slice(1 - room)];
    return [...shown, ...main].map(bound);
}
function toMain(result) {
    const { error, status } = result;
    if ((0,report_status/* isGreen */.gf)(status))
        return [];
    const title = `${(0,wording/* describeTask */.Ve)(result)}: ${(0,wording/* describeStatus */.Wn)(status)}`;
    if (error === undefined) {
        const hosts = listFailedHosts(result);
        const message = [(0,wording/* describeOutcome */.SS)(result), hosts.length === 0 ? '' : `Not well: ${hosts.join(', ')}.`];
        return [{ level: 'error', title, message: message.filter(Boolean).join(' ') || (0,wording/* describeStatus */.Wn)(status) }];
    }
    const message = error.hint === null ? error.message : `${error.message}\nNext: ${error.hint}`;
    const where = (0,wording/* describeWhere */.tb)({ host: error.host ?? '', app: error.app ?? '', step: error.step ?? '' });
    return [{ level: 'error', title: where === '' ? title : `${title}, ${where}`, message }];
}
/** A check that failed is an error with the run, else a warning; the one that the run's error tells is not told twice. */
function ofChecks({ host, app, checks }, { status, error }) {
    return checks
        .filter(({ ok, detail }) => ok !== true && !(error?.message.includes(detail) && error.message.includes(host)))
        .map(({ name, ok, detail }) => ({
        level: ok === false && !(0,report_status/* isGreen */.gf)(status) ? 'error' : 'warning',
        title: `${(0,wording/* describeWhere */.tb)({ host, app, step: name })}: ${(0,wording/* describeCheck */.cn)(ok)}`,
        message: detail,
    }));
}
function ofDrift({ host, app, drift }) {
    if (drift.length === 0)
        return [];
    return [{ level: 'warning', title: `${(0,wording/* describeWhere */.tb)({ host, app })}: changed by hand`, message: drift.join('\n') }];
}
function toRest(count) {
    return { level: 'warning', title: `${count} more findings`, message: 'They are in the summary and in report.json.' };
}
function bound({ level, title, message }) {
    const lines = message.split(/\r\n|\r|\n/).map(visible/* makeVisible */.X);
    return { level, title: cut((0,visible/* makeVisible */.X)(title), LONGEST_TITLE), message: cut(lines.join('\n'), LONGEST_MESSAGE) };
}
function cut(text, length) {
    return text.length <= length ? text : `${text.slice(0, (0,visible/* findCut */.I)(text, length - 1))}…`;
}

;// CONCATENATED MODULE: ./src/report/redact-result.ts
/** Fields whose values Bowline chooses itself; hiding a word in them would only break who reads them. */
const OWN_FIELDS = ['status', 'mode', 'code', 'phase', 'startedAt', 'endedAt', 'checkedAt'];
/** What checks measured: its fields are the app's, not ours. */
const FOREIGN_FIELD = 'data';
/** The result without any secret, for everything that leaves the process. */
function redactResult(result, redactor) {
    return redactOwn(result, redactor.redact);
}
function redactOwn(value, redact) {
    return mapValue(value, redact, (key, one) => {
        if (key === FOREIGN_FIELD)
            return [key, redactForeign(one, redact)];
        return [key, OWN_FIELDS.includes(key) ? one : redactOwn(one, redact)];
    });
}
function redactForeign(value, redact) {
    return mapValue(value, redact, (key, one) => [redact(key), redactForeign(one, redact)]);
}
function mapValue(value, redact, mapField) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((one) => mapValue(one, redact, mapField));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => mapField(key, one)));
}

// EXTERNAL MODULE: ./src/report/render-terminal.ts
var render_terminal = __webpack_require__(2361);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./src/report/lists.ts

/* Rows of the modes that only look: what `releases`, `status`, `plan` and `doctor` found. */
const lists_text = schemas/* string */.YjP().nullable();
const where = { app: schemas/* string */.YjP(), host: schemas/* string */.YjP() };
const releaseRow = schemas/* object */.Ikc({
    ...where,
    release: schemas/* string */.YjP(),
    switchedAt: lists_text.describe('when it last became the live one; `time:` with this very instant means it'),
    version: lists_text,
    revision: lists_text,
    sizeBytes: schemas/* number */.aig().nullable(),
    verdict: schemas/* enum */.k5n(['good', 'bad', 'failed', 'none']),
    live: schemas/* boolean */.zMY(),
    reason: lists_text,
    actor: lists_text,
});
const statusRow = schemas/* object */.Ikc({
    ...where,
    release: lists_text,
    version: lists_text,
    revision: lists_text,
    since: lists_text,
    healthy: schemas/* boolean */.zMY().nullable().describe('null where there is nothing to ask'),
    process: schemas/* string */.YjP(),
    lockHolder: lists_text,
    lastDeploy: schemas/* object */.Ikc({ id: lists_text, mode: schemas/* string */.YjP(), status: schemas/* string */.YjP(), at: schemas/* string */.YjP(), actor: lists_text, runUrl: lists_text, error: lists_text })
        .nullable(),
    error: lists_text,
});
const planRow = schemas/* object */.Ikc({
    ...where,
    action: schemas/* enum */.k5n(['deploy', 'verify', 'unchanged']),
    why: schemas/* string */.YjP(),
    live: lists_text,
    liveVersion: lists_text,
    liveRevision: lists_text,
});
const settingRow = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), value: schemas/* unknown */.L5J(), from: schemas/* string */.YjP() });
const findingRow = schemas/* object */.Ikc({
    host: schemas/* string */.YjP(),
    app: lists_text,
    ok: schemas/* boolean */.zMY(),
    message: schemas/* string */.YjP(),
    hint: lists_text,
});

;// CONCATENATED MODULE: ./src/report/result.ts


/*
 * The one result of a run. The outputs, the summary, `report.json`, the journal and the CLI's exit
 * status are all made from it. Times are ISO 8601 UTC, durations milliseconds.
 */
const runStatus = schemas/* enum */.k5n(['success', 'unchanged', 'failed', 'aborted', 'rolled_back', 'rollback_failed', 'partial_success'])
    .describe('How the run ended; only `success` and `unchanged` are green.');
const hostStatus = schemas/* enum */.k5n(['success', 'unchanged', 'failed', 'rolled_back', 'rollback_failed', 'skipped', 'unreachable'])
    .describe('How one app on one host ended.');
const stepStatus = schemas/* enum */.k5n(['success', 'unchanged', 'failed', 'skipped']).describe('How a step or a gate ended.');
const time = schemas/* string */.YjP().describe('ISO 8601, UTC');
const duration = schemas/* number */.aig().int().nonnegative().describe('milliseconds');
const result_text = schemas/* string */.YjP().nullable();
const step = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    status: stepStatus,
    startedAt: time,
    durationMs: duration,
    detail: result_text,
});
const phase = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    startedAt: time,
    durationMs: duration,
});
const check = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP().optional().describe('the kind of check, where the name does not tell it'),
    ok: schemas/* boolean */.zMY().nullable().describe('null is no data: it holds, it never passes'),
    detail: schemas/* string */.YjP().describe('one sentence for people'),
    data: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).describe('what was measured, by check'),
    checkedAt: time,
    durationMs: duration,
});
const host = schemas/* object */.Ikc({
    app: schemas/* string */.YjP(),
    host: schemas/* string */.YjP(),
    stage: schemas/* string */.YjP(),
    status: hostStatus,
    release: result_text.describe('live on this host when the run ended'),
    previousRelease: result_text.describe('live on this host when the run began'),
    color: result_text,
    steps: schemas/* array */.YOg(step),
    checks: schemas/* array */.YOg(check),
    logs: schemas/* array */.YOg(schemas/* string */.YjP()).describe("the service's own last lines, when it failed"),
    drift: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const result_result = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    id: schemas/* string */.YjP().describe('one a run, the same on every host'),
    mode: schemas/* string */.YjP(),
    environment: result_text,
    status: runStatus,
    phase: result_text.describe('the phase in which the run ended or failed'),
    phases: schemas/* array */.YOg(phase).optional().describe('the phases that the run went through, in their order'),
    ref: result_text,
    version: result_text,
    revision: result_text,
    release: result_text.describe('the release that the run made or activated'),
    previousRelease: result_text.describe('null unless all hosts agree'),
    target: result_text.describe('what a rollback was asked for'),
    rollbackOf: result_text.describe('the release that a rollback left'),
    fingerprint: result_text.describe('of content and settings, without secrets'),
    reason: result_text,
    actor: result_text,
    runId: result_text,
    runUrl: result_text,
    url: result_text,
    deploymentId: result_text,
    startedAt: time,
    endedAt: time,
    durationMs: duration,
    deadlineMs: duration.nullable(),
    deployed: schemas/* array */.YOg(schemas/* string */.YjP()).describe('the hosts on which the new release is live'),
    error: schemas/* object */.Ikc({
        code: schemas/* string */.YjP(),
        message: schemas/* string */.YjP(),
        hint: result_text,
        app: result_text,
        host: result_text,
        step: result_text,
    })
        .optional(),
    apps: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        status: hostStatus,
        version: result_text,
        revision: result_text,
        release: result_text,
        previousRelease: result_text,
    })),
    stages: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        status: hostStatus,
        attempts: schemas/* number */.aig().int(),
        gates: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), status: stepStatus, detail: result_text })),
    })),
    connections: schemas/* array */.YOg(schemas/* object */.Ikc({ host: schemas/* string */.YjP(), roundTrips: schemas/* number */.aig().int(), channels: schemas/* number */.aig().int() }))
        .optional()
        .describe('what the run cost each host: a round trip is an exchange that the next step waited for'),
    releases: schemas/* array */.YOg(releaseRow).optional().describe('newest first; of `releases`'),
    services: schemas/* array */.YOg(statusRow).optional().describe('what runs where; of `status`'),
    plan: schemas/* array */.YOg(planRow).optional().describe('what a deploy would do; of `plan`'),
    settings: schemas/* array */.YOg(settingRow).optional().describe('every resolved value and where it came from; of `plan`'),
    findings: schemas/* array */.YOg(findingRow).optional().describe('of `doctor`'),
    hosts: schemas/* array */.YOg(host),
});

;// CONCATENATED MODULE: ./src/report/report-file.ts

/**
 * The text of `report.json`. A result that does not match its schema is a fault of Bowline and no reason to lose it.
 * @returns the text, and what to warn about
 */
function spellReport(result) {
    const parsed = result_result.safeParse(result);
    const [issue] = parsed.success ? [] : parsed.error.issues;
    const problem = issue === undefined
        ? undefined
        : `report.json does not match its schema at ${issue.path.join('.') || 'its root'}: ${issue.message}`;
    return { text: `${JSON.stringify(result, null, 2)}\n`, problem };
}

// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(2011);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/render-lists.ts + 3 modules
var render_lists = __webpack_require__(1431);
// EXTERNAL MODULE: ./src/report/result-parts.ts
var result_parts = __webpack_require__(3158);
;// CONCATENATED MODULE: ./src/report/timeline.ts

/** GitHub draws no diagram of more than 50,000 characters, and nobody reads one of that size. */
const MOST_HOSTS = 12;
const MOST_STEPS = 24;
/**
 * The run as a Mermaid diagram: its phases, then every host with its steps. Of many hosts the ones that
 * failed and the slowest are drawn, of many steps the longest.
 * @returns undefined when no time is known
 */
function drawTimeline(result) {
    const hosts = chooseHosts(result.hosts);
    const sections = [
        ...spellSection('phases', phaseBars(result)),
        ...hosts.flatMap((host) => spellSection(nameHost(host, result), chooseSteps(host.steps).map(toBar))),
    ];
    if (sections.length === 0)
        return undefined;
    const left = result.hosts.filter(({ steps }) => steps.length > 0).length - hosts.length;
    const more = left > 0 ? ` (${left} more hosts are not drawn)` : '';
    return ['gantt', `  title ${escapeLabel(`${(0,wording/* describeTask */.Ve)(result)}${more}`)}`, ...FORMAT, ...sections].join('\n');
}
/** `x` is milliseconds since 1970; the axis shows the reader's own time. */
const FORMAT = ['  dateFormat x', '  axisFormat %H:%M:%S'];
function spellSection(name, bars) {
    const drawn = bars.filter(({ startMs }) => Number.isFinite(startMs));
    if (drawn.length === 0)
        return [];
    return [`  section ${escapeLabel(name)}`, ...drawn.map(spellBar)];
}
/** A bar of no length would not be seen. */
function spellBar({ name, kind, startMs, durationMs }) {
    return `  ${escapeLabel(name)} :${kind}, ${startMs}, ${startMs + Math.max(1, Math.round(durationMs))}`;
}
/** What Mermaid could take for its own syntax becomes a space; a name that is one of its keywords, a phrase. */
function escapeLabel(text) {
    const plain = text
        .replace(/[^\p{L}\p{N}\p{Pd}./›()]+/gu, ' ')
        .replace(/-{2,}/g, '-')
        .trim()
        .replace(/^(.{60}).*$/u, '$1')
        .trim();
    return KEYWORD.test(plain) ? `step ${plain}` : plain || 'step';
}
const KEYWORD = /^(gantt|title|section|date ?format|axis ?format|tick ?interval|inclusive ?end ?dates|top ?axis|excludes|includes|today ?marker|weekday|weekend|click|call|href|acc ?title|acc ?descr|\d{4}-)/i;
function phaseBars({ phases = [], phase, error }) {
    return phases.map(({ name, startedAt, durationMs }) => {
        const kind = error !== undefined && name === phase ? 'crit' : 'active';
        return { name, kind, startMs: Date.parse(startedAt), durationMs };
    });
}
function toBar({ name, status, startedAt, durationMs }) {
    return { name, kind: status === 'failed' ? 'crit' : 'done', startMs: Date.parse(startedAt), durationMs };
}
function nameHost({ host, app }, { hosts }) {
    return new Set(hosts.map((one) => one.app)).size > 1 ? `${host} ${app}` : host;
}
function chooseHosts(hosts) {
    const weight = ({ steps }) => steps.reduce((sum, step) => sum + step.durationMs, steps.some(hasFailed) ? Number.MAX_SAFE_INTEGER / 2 : 0);
    return chooseHeaviest(hosts.filter(({ steps }) => steps.length > 0), MOST_HOSTS, weight);
}
function chooseSteps(steps) {
    return chooseHeaviest(steps, MOST_STEPS, (step) => (hasFailed(step) ? Number.MAX_SAFE_INTEGER : step.durationMs));
}
function hasFailed({ status }) {
    return status === 'failed';
}
/** The heaviest, in the order in which they were. */
function chooseHeaviest(all, count, weigh) {
    const chosen = new Set([...all].sort((a, b) => weigh(b) - weigh(a)).slice(0, count));
    return all.filter((one) => chosen.has(one));
}

;// CONCATENATED MODULE: ./src/report/summary.ts








/** GitHub drops a summary of more than 1 MiB, and says so only in the log. */
const MOST_BYTES = 1_000_000;
/** From the fullest to the barest; logs go first. */
const LIMITS = [
    { logLines: 200, lineLength: 4_200, rows: 2_000, hasTimeline: true },
    { logLines: 40, lineLength: 1_000, rows: 1_000, hasTimeline: true },
    { logLines: 10, lineLength: 500, rows: 500, hasTimeline: true },
    { logLines: 0, lineLength: 500, rows: 200, hasTimeline: false },
];
/**
 * The job summary of GitHub: the failure first, then what was done, the hosts, the checks and a timeline.
 * @returns Markdown of less than `mostBytes`; what was left out is said
 */
function renderSummary(result, mostBytes = MOST_BYTES) {
    const fitting = LIMITS.map((limits) => render(result, limits)).find((text) => Buffer.byteLength(text) < mostBytes);
    return (fitting ??
        `${cutBytes(renderHead(result, BAREST), mostBytes - 200)}\n\nThe rest is too long for a summary; it is in \`report.json\`.\n`);
}
const BAREST = { logLines: 0, lineLength: 500, rows: 0, hasTimeline: false };
function render(result, limits) {
    const parts = [
        renderHead(result, limits),
        ...(0,render_lists/* renderMarkdownLists */.fl)(result, limits.rows),
        renderHosts(result, limits),
        renderChecks(result, limits),
    ];
    const timeline = limits.hasTimeline ? drawTimeline(result) : undefined;
    if (timeline !== undefined)
        parts.push(`### Timeline\n\n\`\`\`mermaid\n${timeline}\n\`\`\``);
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function renderHead(result, limits) {
    return [renderTitle(result), renderFailure(result, limits), renderFacts(result), renderReason(result)]
        .filter((part) => part !== '')
        .join('\n\n');
}
function renderTitle(result) {
    return `## ${(0,wording/* markStatus */.O1)(result.status)} ${(0,markdown/* escapeMarkdown */.FV)((0,wording/* describeTask */.Ve)(result))}: ${(0,wording/* describeStatus */.Wn)(result.status)}`;
}
function renderFailure(result, limits) {
    const { error } = result;
    const where = (0,wording/* describeWhere */.tb)({ host: error?.host ?? '', app: error?.app ?? '', step: error?.step ?? '' });
    const told = error === undefined
        ? []
        : [
            `> ${where === '' ? '' : `**${(0,markdown/* escapeMarkdown */.FV)(where)}**<br>`}${(0,markdown/* escapeMarkdown */.FV)(summary_cut(error.message, 20 * limits.lineLength))}`,
            ...(error.hint === null ? [] : ['>', `> **Next:** ${(0,markdown/* escapeMarkdown */.FV)(summary_cut(error.hint, limits.lineLength))}`]),
        ];
    return [told.join('\n'), ...renderLogs(result, limits)].filter((part) => part !== '').join('\n\n');
}
/** The logs of the services that failed; the one that the error names stands open. */
function renderLogs(result, limits) {
    return (0,result_parts/* findLogs */.Jm)(result)
        .slice(0, limits.rows)
        .map((host, index) => renderLog(host, index === 0, limits));
}
function renderLog({ app, host, logs }, isOpen, { logLines, lineLength }) {
    const title = `Last log lines of ${(0,markdown/* escapeMarkdown */.FV)(app)} on ${(0,markdown/* escapeMarkdown */.FV)(host)}`;
    if (logLines === 0)
        return `${title}: left out here for their size, they are in \`report.json\`.`;
    const shown = logs.slice(-logLines).map((line) => summary_cut(line, lineLength));
    const omitted = logs.length - shown.length;
    const lines = omitted === 0 ? shown : [(0,format/* formatOmitted */.mS)(omitted), ...shown];
    return (0,markdown/* foldMarkdown */.hb)(title, (0,markdown/* fenceLines */.Pv)(lines), isOpen);
}
/** One sentence with everything that a reader asks first. */
function renderFacts(result) {
    const { version, release, revision, previousRelease, durationMs, actor, runUrl, url } = result;
    const what = version ?? release;
    const details = [
        version !== null && release !== null ? `release ${(0,markdown/* formatCode */.P_)(release)}` : '',
        revision === null ? '' : `revision ${(0,markdown/* formatCode */.P_)((0,format/* shortenRevision */.pV)(revision))}`,
        previousRelease === null ? '' : `before it ${(0,markdown/* formatCode */.P_)(previousRelease)}`,
    ].filter((one) => one !== '');
    const subject = what === null ? '' : `${(0,markdown/* formatCode */.P_)(what)}${details.length > 0 ? ` (${details.join(', ')})` : ''}: `;
    const sentence = `${subject}**${(0,wording/* describeStatus */.Wn)(result.status)}** in ${(0,format/* formatElapsed */.C7)(durationMs)}${actor === null ? '' : `, started by ${(0,markdown/* escapeMarkdown */.FV)(actor)}`}.`;
    const links = [
        runUrl === null ? '' : (0,markdown/* formatLink */.u3)('Run', runUrl),
        url === null ? '' : (0,markdown/* formatLink */.u3)(url.replace(/^https?:\/\//, ''), url),
    ].filter((link) => link !== '');
    return [
        `${sentence} ${(0,markdown/* escapeMarkdown */.FV)((0,wording/* describeOutcome */.SS)(result))}`.trim(),
        ...(links.length > 0 ? [links.join(' · ')] : []),
    ].join('\n\n');
}
function renderReason({ reason, target, rollbackOf }) {
    return [
        rollbackOf === null
            ? ''
            : `Left ${(0,markdown/* formatCode */.P_)(rollbackOf)}${target === null ? '' : ` for ${(0,markdown/* escapeMarkdown */.FV)(target)}`}.`,
        reason === null ? '' : `Reason: ${(0,markdown/* escapeMarkdown */.FV)(summary_cut(reason, 2_000))}`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
function renderHosts(result, { rows }) {
    if (!(0,result_parts/* hasHostTable */.Ps)(result))
        return '';
    const header = ['App', 'Host', 'Status', 'Release', 'Previous', 'Checks', 'Time'];
    const cells = worstFirst(result.hosts, ({ status }) => !(0,report_status/* isGreen */.gf)(status)).map((host) => {
        const took = (0,result_parts/* measureHost */.J0)(host.steps);
        return [
            (0,markdown/* escapeMarkdown */.FV)(host.app),
            (0,markdown/* escapeMarkdown */.FV)(host.host),
            `${(0,wording/* markStatus */.O1)(host.status)} ${(0,wording/* describeStatus */.Wn)(host.status)}`,
            (0,markdown/* formatCode */.P_)(host.release),
            (0,markdown/* formatCode */.P_)(host.previousRelease),
            (0,wording/* countPassed */.on)(host.checks),
            took === null ? '–' : (0,format/* formatElapsed */.C7)(took),
        ];
    });
    return titled('Hosts', header, cells, rows, 'host');
}
function renderChecks({ hosts }, { rows, lineLength }) {
    const all = hosts.flatMap(({ app, host, checks }) => checks.map((check) => ({ app, host, check })));
    const hasApps = new Set(hosts.map(({ app }) => app)).size > 1;
    const cells = worstFirst(all, ({ check }) => check.ok !== true).map(({ app, host, check }) => [
        (0,markdown/* escapeMarkdown */.FV)(check.name),
        (0,markdown/* escapeMarkdown */.FV)(hasApps ? `${host} › ${app}` : host),
        `${markCheck(check)} ${(0,wording/* describeCheck */.cn)(check.ok)}`,
        (0,markdown/* escapeMarkdown */.FV)(summary_cut(check.detail, lineLength)),
    ]);
    return titled('Checks', ['Check', 'Host', 'Result', 'Detail'], cells, rows, 'check');
}
function titled(title, header, cells, rows, noun) {
    if (cells.length === 0)
        return '';
    const left = cells.length - rows;
    const note = left > 0 ? `\n\nAnd ${(0,format/* formatCount */.B4)(left, noun)} more, in \`report.json\`.` : '';
    return `### ${title}\n\n${(0,markdown/* formatTable */.ku)(header, cells.slice(0, rows))}${note}`;
}
function worstFirst(all, isBad) {
    return [...all.filter(isBad), ...all.filter((one) => !isBad(one))];
}
function markCheck({ ok }) {
    if (ok === null)
        return '❔';
    return ok ? '✅' : '❌';
}
function summary_cut(text, length) {
    return text.length <= length ? text : `${text.slice(0, (0,visible/* findCut */.I)(text, length))} …`;
}
function cutBytes(text, bytes) {
    return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes)).replace(/\uFFFD+$/, '');
}

;// CONCATENATED MODULE: ./src/report/reporter.ts






/**
 * Tells everybody the same: file, outputs, summary, the end of the log and, as its last lines, the annotations.
 * A summary or a file that cannot be written is only warned about.
 * @returns the result as it was told, without secrets
 */
async function report(result, { sinks, redactor, reportPath, paint }) {
    const told = redactor === undefined ? result : redactResult(result, redactor);
    const isWritten = await writeReport(told, reportPath, sinks);
    for (const [name, value] of Object.entries(toOutputs(told, isWritten ? reportPath : null))) {
        sinks.setOutput?.(name, value);
    }
    await attempt('the summary', sinks, async () => sinks.writeSummary?.(renderSummary(told)));
    const { annotate } = sinks;
    // An annotation prints the reason itself, and the command line its lists: once is enough.
    const isAction = annotate !== undefined;
    sinks.print?.((0,render_terminal/* renderTerminal */.b)(told, { hasReason: !isAction, hasLists: isAction, ...(paint === undefined ? {} : { paint }) }));
    if (annotate !== undefined)
        for (const annotation of toAnnotations(told))
            annotate(annotation);
    return told;
}
async function writeReport(result, path, sinks) {
    const { writeFile } = sinks;
    if (path === null || writeFile === undefined)
        return false;
    const { text, problem } = spellReport(result);
    if (problem !== undefined)
        sinks.warn(problem);
    return attempt(path, sinks, () => writeFile(path, text));
}
async function attempt(what, { warn }, write) {
    try {
        await write();
        return true;
    }
    catch (error) {
        warn(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
        return false;
    }
}


/***/ }),

/***/ 3158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ measureHost),
/* harmony export */   Jm: () => (/* binding */ findLogs),
/* harmony export */   Ps: () => (/* binding */ hasHostTable),
/* harmony export */   oW: () => (/* binding */ placeError)
/* harmony export */ });
/* harmony import */ var _status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6934);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5594);


/** How long one app on one host took: from the start of its first step to the end of its last. */
function measureHost(steps) {
    const starts = steps.map(({ startedAt }) => Date.parse(startedAt)).filter(Number.isFinite);
    if (starts.length === 0)
        return null;
    const ends = steps.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs).filter(Number.isFinite);
    return Math.max(0, Math.max(...ends) - Math.min(...starts));
}
/** Where the error happened, unless its message says so. */
function placeError(error) {
    if (error.host !== null && error.message.includes(error.host))
        return '';
    return (0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .describeWhere */ .tb)({ host: error.host ?? '', app: error.app ?? '', step: error.step ?? '' });
}
/** The hosts whose service has something to say about a failure; the one that the error names comes first. */
function findLogs({ hosts, error }) {
    const telling = hosts.filter(({ logs, status }) => logs.length > 0 && status !== 'skipped' && !(0,_status__WEBPACK_IMPORTED_MODULE_1__/* .isGreen */ .gf)(status));
    const isBlamed = ({ host, app }) => host === error?.host && (error.app === null || app === error.app);
    return [...telling.filter(isBlamed), ...telling.filter((one) => !isBlamed(one))];
}
/** False for a mode that only looked and has a list of its own. */
function hasHostTable({ hosts }) {
    return hosts.some(({ status, checks }) => status !== 'skipped' || checks.length > 0);
}


/***/ }),

/***/ 1211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   op: () => (/* binding */ neutraliseText),
/* harmony export */   xA: () => (/* binding */ createLineDecoder)
/* harmony export */ });
/* unused harmony export CUT_NOTE */
/* harmony import */ var _visible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(776);

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
    const end = line.replace(/\r+$/, '');
    return end.slice(end.lastIndexOf('\r') + 1);
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
    return (0,_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(line).replace(COMMAND_START, '$1 :').replace(OLD_COMMAND, '$1 [');
}
/** A text of any number of lines as one that is harmless. */
function neutraliseText(text) {
    return neutralise(text
        .trim()
        .split(/\s*[\r\n]+\s*/)
        .join(' '));
}


/***/ }),

/***/ 6934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ decideRunStatus),
/* harmony export */   R6: () => (/* binding */ decideHostStatus),
/* harmony export */   a7: () => (/* binding */ combineHostStatuses),
/* harmony export */   gf: () => (/* binding */ isGreen)
/* harmony export */ });
/** The phases that change nothing of an app; an error in them aborts the run. */
const EARLY_PHASES = [null, 'connect', 'pre-flight', 'lock'];
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
        return EARLY_PHASES.includes(phase) ? 'aborted' : 'failed';
    if (switched.length > 0 && switched.every(({ isUndone }) => isUndone)) {
        return onFailure === 'rollback_stage' || mode === 'rollback' ? 'failed' : 'rolled_back';
    }
    if (touched.some(({ isOnNew }) => isOnNew) && touched.some(({ isOnNew }) => !isOnNew))
        return 'partial_success';
    if (isFailed)
        return 'failed';
    return touched.length === 0 ? 'unchanged' : 'success';
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
    return facts.isVerified ? 'success' : 'skipped';
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

/***/ 5885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ createStepLog)
});

// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(2011);
;// CONCATENATED MODULE: ./src/report/tail.ts
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

// EXTERNAL MODULE: ./src/report/transfer-meter.ts
var transfer_meter = __webpack_require__(4879);
;// CONCATENATED MODULE: ./src/report/step-output.ts



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
function createGroupWriter(face) {
    let current;
    const writer = {
        get current() {
            return current;
        },
        print(step, line) {
            if (current !== step) {
                writer.close();
                face.openGroup(step.hasGroup ? `${step.title} (continued)` : step.title);
            }
            current = step;
            step.hasGroup = true;
            face.groupLine(line);
        },
        printWaiting(step) {
            const { lines, dropped } = step.waiting;
            if (dropped > 0)
                writer.print(step, (0,format/* formatOmitted */.mS)(dropped));
            for (const line of lines)
                writer.print(step, line);
            step.waiting.clear();
        },
        printEnded({ step, status, text }) {
            writer.printWaiting(step);
            writer.close();
            face.ended(status, text);
            if (status === 'failed')
                for (const line of step.last.lines)
                    face.repeated(line);
        },
        close() {
            if (current !== undefined)
                face.closeGroup();
            current = undefined;
        },
    };
    return writer;
}

;// CONCATENATED MODULE: ./src/report/step-desk.ts


/** From then on a reader wants to know that something is going on. */
const SLOW_MS = 1_000;
const TOLD_EVERY_MS = 5_000;
const MOST_STRAY_LINES = 100;
/** A step that says nothing by itself is told less often. */
const SILENT_EVERY_MS = 30_000;
function createStepDesk({ face, now, isTold }) {
    const groups = createGroupWriter(face);
    const running = new Map();
    const strays = new Map();
    const pending = [];
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
    function takeFocus() {
        focus = [...running.values()].find(({ waiting }) => waiting.lines.length > 0);
        if (focus !== undefined)
            groups.printWaiting(focus);
    }
    function tell(step, text, everyMs) {
        if (!isTold || now() - step.toldAt < everyMs)
            return;
        step.toldAt = now();
        if (focus !== step)
            settle();
        face.going(`${step.title}: ${text}`);
    }
    function tick() {
        const isOverdue = pending.some(({ at }) => now() - at >= TOLD_EVERY_MS);
        if (isOverdue || [...strays.values()].some(({ waiting }) => waiting.lines.length > 0))
            settle();
        if (groups.current !== undefined)
            return;
        for (const step of running.values()) {
            const ageMs = now() - (step.startedAt ?? now());
            if (ageMs >= SLOW_MS)
                tell(step, (0,format/* formatElapsed */.C7)(ageMs), SILENT_EVERY_MS);
        }
    }
    function follow(key, title) {
        timer ??= setInterval(tick, SLOW_MS).unref();
        const known = running.get(key) ?? strays.get(key);
        const step = known ?? followStep(title);
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
        start(key, title) {
            const step = follow(key, title);
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
            settle();
        },
    };
}
function toUnfinished(step, at) {
    const text = `- ${step.title} did not end (${(0,format/* formatElapsed */.C7)(at - (step.startedAt ?? at))})`;
    return { step, status: 'skipped', text, at };
}

// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(5594);
;// CONCATENATED MODULE: ./src/report/step-log.ts




/** A transfer that is over before is no news. */
const step_log_SLOW_MS = 1_000;
/**
 * Writes what a run tells, grouped by host and step. The output of one step streams live; that of others
 * waits, of which the last lines are kept, and becomes a group of its own once they end. The last lines of
 * a step that failed are said again outside of its group, where they cannot be folded away.
 */
function createStepLog({ face, now, clean, titles, isTold = true }) {
    const desk = createStepDesk({ face, now, isTold });
    const { titleOf, setApps } = titles;
    const follow = (where) => desk.follow(keyOf(where), titleOf(where));
    const cleanAll = (text) => text
        .split(/\r\n|\r|\n/)
        .map(clean)
        .join(' ');
    const withWhere = (text, where) => where === undefined ? cleanAll(text) : `${titleOf(where)}: ${cleanAll(text)}`;
    return {
        setApps,
        phase(name) {
            desk.settle();
            face.phase(clean(name));
        },
        stepStarted: (where) => desk.start(keyOf(where), titleOf(where)),
        output: (where, line) => desk.print(follow(where), clean(line)),
        stepEnded(where, status, durationMs, detail = '') {
            const step = follow(where);
            const told = detail === '' ? '' : `: ${cleanAll(detail)}`;
            const text = `${(0,wording/* signStatus */.yt)(status)} ${step.title}${describeEnd(status)} (${(0,format/* formatElapsed */.C7)(durationMs)})${told}`;
            desk.end(keyOf(where), { step, status, text, at: now() });
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
            face.note(withWhere(text, where));
        },
        warn(text, where) {
            desk.settle();
            face.warn(withWhere(text, where));
        },
        waiting: (where, text) => desk.tell(follow(where), cleanAll(text)),
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

/***/ 790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ toHeader),
/* harmony export */   NY: () => (/* binding */ layOutTable),
/* harmony export */   l8: () => (/* binding */ measureWidth)
/* harmony export */ });
const GAP = '  ';
/** The first row of a table. */
function toHeader(texts, paint) {
    return texts.map((text) => ({ text, paint: paint.dim }));
}
/** Columns of equal width for a terminal, one row a line, without spaces at the ends. */
function layOutTable(rows) {
    const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)));
    const widths = [];
    for (const row of cells) {
        row.forEach(({ text }, column) => {
            widths[column] = Math.max(widths[column] ?? 0, measureWidth(text));
        });
    }
    return cells.map((row) => row
        .map((cell, column) => spellCell(cell, column === row.length - 1 ? 0 : (widths[column] ?? 0)))
        .join(GAP)
        .trimEnd());
}
/** Code points: near enough for names, ids and figures. */
function measureWidth(text) {
    return [...text].length;
}
function spellCell({ text, paint }, width) {
    const padding = ' '.repeat(Math.max(0, width - measureWidth(text)));
    return (paint?.(text) ?? text) + padding;
}


/***/ }),

/***/ 6023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createTitles)
/* harmony export */ });
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5594);

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

/***/ 4879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createTransferMeter),
/* harmony export */   H: () => (/* binding */ describeTransfer)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2011);

/** Follows one transfer; its clock starts with the first update. */
function createTransferMeter() {
    let startedAt;
    let reading = { sentBytes: 0, totalBytes: 0, share: 0, elapsedMs: 0 };
    return {
        update(sentBytes, totalBytes, nowMs) {
            startedAt ??= nowMs;
            const share = totalBytes > 0 ? Math.min(1, sentBytes / totalBytes) : 0;
            reading = { sentBytes, totalBytes, share, elapsedMs: nowMs - startedAt };
        },
        read: () => reading,
    };
}
/** `43%, 12.4 MB of 29.0 MB, 5.1 MB/s`. */
function describeTransfer({ sentBytes, totalBytes, share, elapsedMs }) {
    const rate = elapsedMs >= 500 ? `, ${(0,_format__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(sentBytes, elapsedMs)}` : '';
    return `${Math.floor(share * 100)}%, ${(0,_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(sentBytes)} of ${(0,_format__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(totalBytes)}${rate}`;
}


/***/ }),

/***/ 776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findCut),
/* harmony export */   X: () => (/* binding */ makeVisible)
/* harmony export */ });
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what this file is about
/** Text that is already as it should be; most lines are. */
const HARMLESS = /^[\t\x20-\x7e\u00a1-\u00ac\u00ae-\u05ff]*$/;
/** `ESC [ … m` and its like: colours, cursor movements. */
const CONTROL_SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g;
/** `ESC ] … BEL` and its like: window titles, links. Without its end it is no sequence, so that it hides nothing. */
const CONTROL_STRING = /(?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)/g;
/** `ESC ( B` and its like: character sets, modes. */
const SHORT_SEQUENCE = /\x1b(?:[ -/]+[0-~]|[0-9:;<=>?@A-OQ-WYZ\\`a-z{|}~])/g;
const BYTE_ORDER_MARK = /\ufeff/g;
/** Everything that a screen does not show or that changes the order in which it shows the rest; emoji keep their joiners. */
const INVISIBLE = /(?![\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const ESCAPE = '\x1b';
/** Sequences that matter are shorter. */
const LONGEST_SEQUENCE = 64;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: until here
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
        .replace(INVISIBLE, spellOut);
}
/** Where `text` may be cut, at `length` or a little before it, without tearing a character or a sequence. */
function findCut(text, length) {
    const sequence = text.lastIndexOf(ESCAPE, length - 1);
    if (sequence > 0 && sequence > length - LONGEST_SEQUENCE)
        return sequence;
    const code = text.charCodeAt(length - 1);
    return code >= 0xd800 && code < 0xdc00 && length > 1 ? length - 1 : length;
}
function spellOut(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f)
        return '␡';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}


/***/ }),

/***/ 5594:
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
/* harmony import */ var _status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6934);

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
    return mode === 'deploy' ? `deploy to ${environment}` : `${mode} of ${environment}`;
}
/** What became of the fleet, as a sentence after the status; empty where the status says it all. */
function describeOutcome({ status, mode, hosts, deployed }) {
    switch (status) {
        case 'success':
            return '';
        case 'unchanged':
            return 'Everything was in place and healthy; nothing was done.';
        case 'aborted':
            return 'Nothing was touched.';
        case 'rolled_back':
            return 'What was live before serves again.';
        case 'rollback_failed':
            return `The way back failed as well: a person has to look at ${listHosts(hosts, 'rollback_failed')}.`;
        case 'partial_success':
        case 'failed':
            return mode === 'deploy' || mode === 'rollback' ? describeLeft(hosts, deployed) : '';
    }
}
function describeLeft(hosts, deployed) {
    if (deployed.length > 0)
        return `The intended release is live on ${deployed.join(', ')}.`;
    const isAsBefore = hosts.every(({ release, previousRelease }) => release !== null && release === previousRelease);
    return hosts.length > 0 && isAsBefore ? 'What was live before still serves.' : '';
}
function listHosts(hosts, status) {
    return [...new Set(hosts.filter((one) => one.status === status).map(({ host }) => host))].join(', ') || 'the hosts';
}


/***/ }),

/***/ 4597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z$: () => (/* binding */ maskValues),
  lB: () => (/* binding */ parseSecretsInput),
  Mx: () => (/* binding */ resolveSecrets)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
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

// EXTERNAL MODULE: ./src/shell/secret.ts
var secret = __webpack_require__(5820);
;// CONCATENATED MODULE: ./src/secrets.ts



/**
 * Reads the text of the input `secrets`: a JSON object of strings, or dotenv lines.
 * @throws InputError that names the line or the key, and never quotes a value.
 */
function parseSecretsInput(text) {
    const plain = text.replace(/^\uFEFF/, '');
    const entries = plain.trimStart().startsWith('{') ? parseJson(plain) : parseDotenv(plain);
    return new Map([...entries].map(([name, value]) => [name, new secret/* Secret */.z(value)]));
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
        if (found instanceof secret/* Secret */.z)
            values.set(name, found);
        else
            problems.push(`the secret ${source}${name === source ? '' : ` (${name} in the service)`} ${found}`);
    }
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems.join('\n'), HINT);
    return values;
}
const HINT = 'Give each once: as NAME: ${{ secrets.NAME }} under `env:` of the step, or in the input `secrets`.';
/** The value, or what is wrong with it. */
function lookUp(source, input, env) {
    const given = input.get(source)?.reveal();
    const inherited = Object.hasOwn(env, source) ? env[source] : undefined;
    const value = given ?? inherited;
    if (value === undefined)
        return 'is missing';
    if (value === '')
        return 'is empty';
    // A variable set to nothing is how a workflow spells a secret that does not exist.
    if (inherited !== undefined && inherited !== '' && inherited !== value) {
        return 'is in the input `secrets` and, with another value, in the environment';
    }
    return value.includes('\0') ? 'has a NUL byte in it' : new secret/* Secret */.z(value);
}
/** Shorter pieces are no secret of their own, and masking them would blank out half the log. */
const SHORTEST_PIECE = 4;
/**
 * The texts to hide so that `secret` cannot be read in a log: itself, its lines, and how JSON and base64 spell
 * it, with either line ending. All are single lines: a log is searched line by line, and the runner would add
 * every line of a longer text by itself, `}` included.
 */
function maskValues(secret) {
    const value = secret.reveal();
    const unix = value.replaceAll('\r\n', '\n');
    const spellings = [value, unix, unix.replaceAll('\n', '\r\n')];
    const lines = unix.split('\n').flatMap((line) => [line, line.trim()]);
    const pieces = [...lines, ...spellings.map(spellBase64)].filter((piece) => piece.length >= SHORTEST_PIECE);
    const whole = spellings.map((text) => JSON.stringify(text).slice(1, -1));
    return [...new Set([...(lines.length === 2 ? [value] : []), ...pieces, ...whole])].filter((text) => text !== '');
}
/** Base64 of all whole groups, which is the same whatever follows. */
function spellBase64(text) {
    const bytes = Buffer.from(text, 'utf8');
    return bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
}


/***/ }),

/***/ 5820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const MASK = '***';
/** A value that no log, template or JSON can print; only `reveal()` gives it out. */
class Secret {
    #value;
    constructor(value) {
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


/***/ }),

/***/ 5521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readAncestry),
/* harmony export */   O: () => (/* binding */ readSourceInfo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1260);



/** Reads the facts of the working directory. Nothing here fails: what is not known is null. */
async function readSourceInfo(cwd, env) {
    const [revision, status, origin, tag, versionFile] = await Promise.all([
        git(cwd, 'rev-parse', 'HEAD'),
        git(cwd, 'status', '--porcelain', '--untracked-files=no'),
        git(cwd, 'config', '--get', 'remote.origin.url'),
        git(cwd, 'describe', '--tags', '--exact-match', 'HEAD'),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, 'VERSION'), 'utf8').catch(() => ''),
    ]);
    return {
        revision,
        ref: env.GITHUB_REF_NAME || (await git(cwd, 'rev-parse', '--abbrev-ref', 'HEAD')),
        isDirty: status !== null && status !== '',
        repository: env.GITHUB_REPOSITORY || nameOf(origin),
        version: versionFile.trim() || tag,
    };
}
/** Is `older` a strict ancestor of `newer`? Unknown where the history is shallow or absent. */
async function readAncestry(cwd, older, newer) {
    if (older === newer)
        return 'not_ancestor';
    const output = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_2__/* .getExecOutput */ .H)('git', ['merge-base', '--is-ancestor', older, newer], {
        cwd,
        silent: true,
        ignoreReturnCode: true,
    }).catch(() => undefined);
    if (output?.exitCode === 0)
        return 'ancestor';
    if (output?.exitCode !== 1)
        return 'unknown';
    const isShallow = (await git(cwd, 'rev-parse', '--is-shallow-repository')) !== 'false';
    return isShallow ? 'unknown' : 'not_ancestor';
}
async function git(cwd, ...args) {
    const output = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_2__/* .getExecOutput */ .H)('git', args, { cwd, silent: true, ignoreReturnCode: true }).catch(() => undefined);
    return output?.exitCode === 0 ? output.stdout.trim() : null;
}
function nameOf(origin) {
    const match = /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(origin ?? '');
    return match?.[1] ?? null;
}


/***/ }),

/***/ 6878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ openSurroundings),
  F: () => (/* binding */ secretsOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./src/report/sanitize.ts
var sanitize = __webpack_require__(1211);
;// CONCATENATED MODULE: ./src/hosts/runner-command.ts


const KEPT_LINES = 200;
/**
 * Runs a command of the config on the runner, in a process group of its own, and waits for it.
 * @returns its exit code, null when it took too long or was ended, and its last lines
 */
async function runRunnerCommand({ command, cwd, env, timeoutMs, signal, redactor, }) {
    signal.throwIfAborted();
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-ec', command], {
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
    };
    const decoder = (0,sanitize/* createLineDecoder */.xA)(keep, { redactor });
    for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => decoder.push(chunk));
    const end = () => killGroup(child.pid);
    bounded.addEventListener('abort', end, { once: true });
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    bounded.removeEventListener('abort', end);
    decoder.end();
    signal.throwIfAborted();
    return { code, output };
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/identity.ts

/** Who runs, by the variables that GitHub sets for every step; on a terminal by the person's login. */
function readIdentity(env, repository) {
    const runId = env.GITHUB_RUN_ID || null;
    const server = env.GITHUB_SERVER_URL || 'https://github.com';
    return {
        repository: env.GITHUB_REPOSITORY || repository,
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

// EXTERNAL MODULE: ./src/secrets.ts + 1 modules
var src_secrets = __webpack_require__(4597);
// EXTERNAL MODULE: ./src/source/git.ts
var git = __webpack_require__(5521);
;// CONCATENATED MODULE: ./src/surroundings.ts





/** Puts together what a run may touch. */
async function openSurroundings(parts) {
    const { env, cwd, progress, redactor, signal, mask } = parts;
    const { repository } = await (0,git/* readSourceInfo */.O)(cwd, env);
    return {
        env,
        cwd,
        progress,
        redactor,
        signal,
        saveState: parts.saveState,
        confirm: parts.confirm,
        leavesUndoToPost: parts.leavesUndoToPost,
        run: readIdentity(env, repository),
        now: () => new Date(),
        random: (digits) => (0,external_node_crypto_.randomBytes)(Math.ceil(digits / 2))
            .toString('hex')
            .slice(0, digits),
        runOnRunner: (command, timeoutMs, variables, until) => runRunnerCommand({
            command,
            cwd,
            env: { ...withoutInputs(env), ...variables },
            timeoutMs,
            signal: until,
            redactor,
        }),
        protect: (secrets) => {
            redactor.add(secrets);
            for (const secret of secrets)
                mask(secret);
        },
    };
}
/** The secrets that arrive as inputs; they are hidden before anything is printed. */
function secretsOf(inputs) {
    if (inputs.mode === 'demo' || inputs.mode === 'init')
        return [];
    const { sshKey, sshPassphrase, githubToken, secrets } = inputs;
    const listed = secrets === undefined ? [] : [...(0,src_secrets/* parseSecretsInput */.lB)(secrets.reveal()).values()];
    return [sshKey, sshPassphrase, githubToken, ...listed].filter((secret) => secret !== undefined);
}
/** A command of the config must not find the step's own inputs in its environment: secrets are among them. */
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT_|STATE_|BOWLINE_INPUT_)/.test(name)));
}


/***/ })

};
;
