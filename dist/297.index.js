"use strict";
exports.id = 297;
exports.ids = [297];
exports.modules = {

/***/ 4237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ toCommandError)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** What tar says last of all, whatever went wrong. */
const SAYS_NOTHING = /^tar: (?:Exiting with failure|Error is not recoverable|Child returned status)/;
const READ_ON = 'Read its last lines above; the same command can be run on the host by hand.';
const ADVICE = [
    [/No space left on device/, 'Free space, or inodes, on that disk of the host (df -h, df -i), and run again.'],
    [/[Qq]uota exceeded/, 'Raise the quota of the deploy user on the host, or free some of it, and run again.'],
    [
        /Read-only file system/,
        'Mount it writable again: the kernel does that to a disk with errors (dmesg); then run again.',
    ],
];
/** Turns a step that failed into the error that names it. */
function toCommandError({ host }, step) {
    const name = [step.where.app, step.where.step].filter(Boolean).join(' ');
    const last = step.tail.findLast((line) => line.trim() !== '' && !SAYS_NOTHING.test(line));
    const said = last === undefined ? '' : `: ${last.trim()}`;
    const message = `${host.label}: ${name} failed with exit code ${step.code}${said}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd(message, step.code, step.tail, {
        where: step.where,
        hint: ADVICE.find(([cause]) => cause.test(said))?.[1] ?? READ_ON,
    });
}


/***/ }),

/***/ 8255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xR: () => (/* binding */ SCRIPT_SHELL),
  j3: () => (/* binding */ runScript),
  OW: () => (/* binding */ startScript)
});

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/sanitize.ts
var sanitize = __webpack_require__(1211);
// EXTERNAL MODULE: ./src/shell/frames.ts
var shell_frames = __webpack_require__(3642);
;// CONCATENATED MODULE: ./src/hosts/listen.ts



/** How many lines of a step's output are kept for the message of its failure. */
const TAIL_LINES = 40;
/** How long a program may still write after its script said that it is done. */
const LINGER_MS = 50;
/** What a login shell may print before the script begins; more is a program that runs in the script's place. */
const MOST_GREETING_BYTES = 1024 * 1024;
/** Turns the frames of a script into its outcome, and tells the progress as they come. */
function listen({ host, redactor, script, progress, onFact }) {
    const steps = [];
    const facts = [];
    const blobs = new Map();
    const stray = [];
    let open;
    let lastBegun = -1;
    let greetingBytes = 0;
    let doneCode;
    let finish = () => { };
    let broken;
    const done = new Promise((resolve) => {
        finish = resolve;
    });
    const onLine = (line) => {
        const tail = open?.tail ?? stray;
        tail.push(line);
        if (tail.length > TAIL_LINES)
            tail.shift();
        progress.output(open?.where ?? { host: host.name }, line);
    };
    const decoder = (0,sanitize/* createLineDecoder */.xA)(onLine, redactor === undefined ? {} : { redactor });
    const onFrame = (frame) => {
        if (frame.kind === 'output') {
            onOutput(frame.bytes);
            return;
        }
        greetingBytes = undefined;
        decoder.end();
        onMark(frame);
    };
    const onOutput = (bytes) => {
        decoder.push(bytes);
        if (greetingBytes === undefined)
            return;
        greetingBytes += bytes.length;
        if (greetingBytes > MOST_GREETING_BYTES)
            throw new Error(`it printed ${greetingBytes} bytes and no answer`);
    };
    const onMark = (frame) => {
        switch (frame.kind) {
            case 'begin':
                if (frame.step <= lastBegun || script.steps[frame.step] === undefined)
                    throw new Error(`step ${frame.step} begins, which is not its turn`);
                lastBegun = frame.step;
                open = { where: { host: host.name, ...script.steps[frame.step] }, startedAt: new Date(), tail: [] };
                progress.stepStarted(open.where);
                break;
            case 'end':
                closeStep(frame.code);
                break;
            case 'fact':
                facts.push([frame.key, frame.value]);
                onFact?.(frame.key, frame.value);
                break;
            case 'blob':
                blobs.set(frame.key, frame.bytes);
                break;
            case 'done':
                doneCode = frame.code;
                setTimeout(finish, LINGER_MS).unref();
        }
    };
    const closeStep = (code) => {
        if (open === undefined)
            return;
        const { where, startedAt, tail } = open;
        const durationMs = Date.now() - startedAt.getTime();
        steps.push({ where, code, startedAt, durationMs, tail });
        progress.stepEnded(where, code === 0 ? 'success' : 'failed', durationMs);
        open = undefined;
    };
    const reader = (0,shell_frames/* createFrameReader */.r)(script.nonce, onFrame);
    const hear = (take, chunk) => {
        if (broken !== undefined)
            return;
        try {
            take(chunk);
        }
        catch (error) {
            broken = error;
            finish();
        }
    };
    return {
        push: (chunk) => hear(reader.push, chunk),
        stray: (chunk) => hear(onOutput, chunk),
        end() {
            reader.end();
            decoder.end();
        },
        done,
        outcome() {
            if (broken !== undefined)
                throw nonsense(host, broken);
            if (doneCode === undefined)
                throw cutShort(host, open?.where, open?.tail ?? stray);
            const failed = steps.find((step) => step.code !== 0 && doneCode !== 0 && step === steps.at(-1));
            return { steps, facts, blobs, ...(failed === undefined ? {} : { failed }) };
        },
    };
}
function nonsense(host, cause) {
    return new errors/* ConnectError */.T$('shell', `${host.label}: its answer makes no sense: ${cause.message}`, {
        where: { host: host.name },
        cause,
        hint: 'Look at what the login shell of this user prints and runs; a forced command may stand in the way.',
    });
}
function cutShort(host, where, tail) {
    const at = where?.step === undefined ? '' : ` during ${[where.app, where.step].filter(Boolean).join(' ')}`;
    const last = tail.at(-1);
    const said = last === undefined ? '' : `; it last said: ${last}`;
    return new errors/* ConnectError */.T$(host.isLost ? 'dropped' : 'shell', `${host.label}: the session ended${at}${said}`, {
        where: where ?? { host: host.name },
        hint: host.isLost
            ? 'Check the network and the host, then run again: the next run finds out where the host stands.'
            : 'Check that this user may run /bin/sh: a forced command, a full disk or the kernel ended it.',
    });
}

;// CONCATENATED MODULE: ./src/hosts/session.ts


/** How long a host that was told to stop may take; a program that hangs there would hold the run past its deadline. */
const STOP_PATIENCE_MS = 2_000;
/**
 * Every script is given to this, so that it can be started before the script is known. It reads how long the script
 * is. One with data behind it is taken from the same input byte by byte, because a shell that reads its script itself
 * takes some of what follows; one without, which is said by 0, is left to a shell. Nothing of it is in the command
 * line, so it may hold secrets, and the line survives any login shell: it has no newline and no backslash.
 */
const SCRIPT_SHELL = 'exec /bin/sh -c \'read -r n || exit; [ "$n" = 0 ] && exec /bin/sh -s; eval "$(dd bs=1 count="$n" 2>/dev/null)"\'';
/**
 * Runs a phase on a host and returns what it reported.
 * @throws ConnectError when the connection ended before the script said that it is done.
 */
async function runScript(session, script, options) {
    const { traffic } = session;
    options.signal?.throwIfAborted();
    if (options.isTransfer !== true)
        traffic.roundTrips += 1;
    const channel = await startScript(session, script, options.input);
    const listener = listen({ ...session, ...options, script });
    let giveUp = () => { };
    const givenUp = new Promise((resolve) => {
        giveUp = resolve;
    });
    const stop = () => {
        channel.close();
        setTimeout(giveUp, STOP_PATIENCE_MS).unref();
    };
    options.signal?.addEventListener('abort', stop, { once: true });
    // Aborted while the channel was being opened: nobody calls the listener any more.
    if (options.signal?.aborted === true)
        stop();
    try {
        const heard = drain(channel, listener, options.progress);
        await Promise.race([Promise.all([heard, feed(channel, script, options.input)]), givenUp]);
    }
    finally {
        options.signal?.removeEventListener('abort', stop);
        channel.close();
    }
    options.signal?.throwIfAborted();
    return listener.outcome();
}
/** Starts a script whose standard input stays with the caller. */
async function startScript({ host, traffic }, script, input) {
    traffic.channels += 1;
    const channel = await host.start(SCRIPT_SHELL);
    channel.stdin.on('error', ignoreClosedInput);
    channel.stdin.write(input === undefined ? '0\n' : `${Buffer.byteLength(script.text)}\n`);
    return channel;
}
async function feed(channel, script, input) {
    channel.stdin.write(script.text);
    if (input === 'open')
        return;
    if (input === undefined) {
        channel.stdin.end();
        return;
    }
    await (0,promises_.pipeline)(input, channel.stdin).catch((error) => {
        if (!isClosedInput(error))
            throw error;
    });
}
/** The other side stopped reading; what it printed says why. */
function isClosedInput(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ERR_STREAM_DESTROYED';
}
function ignoreClosedInput() { }
async function drain(channel, listener, progress) {
    for (const [stream, hear] of [
        [channel.stdout, listener.push],
        [channel.stderr, listener.stray],
    ]) {
        stream.on('data', (chunk) => {
            hear(chunk);
            waitForLog(stream, progress);
        });
    }
    await Promise.race([channel.exited, listener.done]);
    listener.end();
}
/** A host that prints faster than the log is read waits, as a program does that writes into a pipe. */
function waitForLog(stream, { catchUp }) {
    const caughtUp = catchUp?.();
    if (caughtUp === undefined)
        return;
    stream.pause();
    void caughtUp.then(() => stream.resume());
}


/***/ }),

/***/ 2155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R7: () => (/* binding */ findTrees),
  Ay: () => (/* binding */ openEnvironment),
  ql: () => (/* binding */ readSecrets),
  i9: () => (/* binding */ readTrees)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/config/claims.ts
const HINTS = {
    path: 'Give each a path of its own; {app} and {environment} may stand in it.',
    unit: 'Give each a unit of its own; {app} and {environment} may stand in it.',
    port: 'Give each a port of its own.',
};
/** Tells every two targets that claim the same thing; each pair once, at the later of the two. */
function checkCollisions(claims, problems) {
    const told = new Set();
    for (const group of groupByMachine(claims)) {
        for (const [index, second] of group.entries()) {
            for (const first of group.slice(0, index)) {
                const pair = [first, second].map(describeTarget).sort().join(' and ');
                const problem = describeCollision(first, second);
                if (!problem || told.has(`${pair} ${second.kind}`))
                    continue;
                told.add(`${pair} ${second.kind}`);
                problems.add(second.position, problem, HINTS[second.kind]);
            }
        }
    }
}
function groupByMachine(claims) {
    const groups = new Map();
    for (const claim of claims) {
        const key = `${claim.machine} ${claim.kind}`;
        const group = groups.get(key);
        if (group)
            group.push(claim);
        else
            groups.set(key, [claim]);
    }
    return groups.values();
}
function describeCollision(first, second) {
    if (first.app === second.app && first.environment === second.environment && first.value === second.value) {
        return `${describeTarget(first)} goes to one machine twice: \`${first.host}\` and \`${second.host}\` have one address`;
    }
    const both = `${describeTarget(first)} and ${describeTarget(second)}`;
    const place = first.host === second.host ? `\`${first.host}\`` : `one machine, \`${first.host}\` and \`${second.host}\``;
    if (first.value === second.value)
        return `${both} have the same ${first.kind} on ${place}: ${first.value}`;
    const isNested = `${first.value}/`.startsWith(`${second.value}/`) || `${second.value}/`.startsWith(`${first.value}/`);
    if (first.kind !== 'path' || !isNested)
        return undefined;
    return `${both} have paths on ${place} of which one lies in the other: ${first.value} and ${second.value}`;
}
function describeTarget({ app, environment }) {
    return `\`${app}\` in \`${environment}\``;
}
/** What a target claims; `locate` finds the place in the file of one of the app's keys. */
function listClaims(target, locate) {
    const { app, environment, host, runtime, path, port } = target;
    const machine = nameMachine(target);
    const claim = (kind, value, key) => ({
        app,
        environment,
        host: host.name,
        machine,
        kind,
        value,
        position: locate(key),
    });
    const owner = runtime.kind === 'systemd' && runtime.scope === 'user' ? ` of the user ${host.user}` : '';
    return [
        claim('path', path, 'path'),
        ...(runtime.kind === 'systemd' ? [claim('unit', `${runtime.unit}${owner}`, 'runtime')] : []),
        ...(port === undefined ? [] : [claim('port', String(port), 'port')]),
    ];
}
/** An address that is not filled yet can be any machine in another environment, but is one within its own. */
function nameMachine({ host, environment }) {
    if (host.connection === 'local')
        return 'local';
    const scope = host.address.includes('${') ? `${environment} ` : '';
    return `${scope}${host.address.toLowerCase().replace(/\.$/, '')}:${host.port}`;
}

;// CONCATENATED MODULE: ./src/config/document.ts
/** Every environment in the order of the config. */
function listEnvironments({ config }) {
    return Object.entries(config.environments).map(([name, environment]) => ({
        name,
        apps: Object.keys(config.apps).filter((app) => !environment.apps || Object.hasOwn(environment.apps, app)),
        hosts: expandGroups(config, environment.hosts),
    }));
}
/** Hosts and groups as hosts alone, each once. */
function expandGroups({ groups = {} }, names) {
    return [...new Set(names.flatMap((name) => (Object.hasOwn(groups, name) ? (groups[name] ?? []) : [name])))];
}

;// CONCATENATED MODULE: ./src/config/placeholders.ts
/** Every placeholder there is; those marked `later` are refused by name. */
const PLACEHOLDERS = [
    { name: 'app', meaning: 'the name of the app' },
    { name: 'environment', meaning: 'the name of the environment' },
    { name: 'host', meaning: 'the name of the host' },
    { name: 'color', meaning: 'the colour that is started', later: 'it comes with `blue_green`' },
    { name: 'number', meaning: 'the number of the pull request', later: 'it comes with `per: pull_request`' },
];
/** A name in one pair of braces, but not `${NAME}`; in two pairs it is literal. */
const PLACEHOLDER = /(?<!\$)\{(\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)\}/g;
/** The names of the placeholders of a text, in order; `{{app}}` is literal text and not one. */
function findPlaceholders(text) {
    return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).filter((name) => !name.startsWith('{'));
}
/** What is wrong with the placeholders of a text; undefined when each can be filled. */
function checkPlaceholders(text) {
    for (const name of findPlaceholders(text)) {
        const known = PLACEHOLDERS.find((placeholder) => placeholder.name === name);
        if (!known) {
            const usable = PLACEHOLDERS.filter((placeholder) => !placeholder.later).map((one) => `{${one.name}}`);
            return {
                message: `unknown placeholder \`{${name}}\`: there are ${usable.join(', ')}`,
                hint: `Write {{${name}}} where the braces are meant as text.`,
            };
        }
        if (known.later)
            return { message: `\`{${name}}\` is not built yet: ${known.later}`, hint: 'Remove it.' };
    }
    return undefined;
}
/** Fills `{name}` from `values` and turns `{{name}}` into the literal `{name}`; other names stay as they are. */
function fillPlaceholders(text, values) {
    return text.replace(PLACEHOLDER, (written, name) => {
        if (name.startsWith('{'))
            return name;
        return Object.hasOwn(values, name) ? (values[name] ?? written) : written;
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./src/config/relative-path.ts
/** What is wrong with a path that must stay inside a release; undefined when nothing is. */
function checkRelativePath(path) {
    const parts = path.replace(/\/$/, '').split('/');
    if (path.startsWith('/'))
        return `\`${path}\` is absolute: a path relative to the release is expected`;
    if (path.startsWith('~'))
        return `\`${path}\`: ~ stands for nothing here`;
    if (parts.includes('..'))
        return `\`${path}\` leaves the release by ..`;
    if (parts.some((part) => part === '' || part === '.'))
        return `\`${path}\` has an empty part or a single dot`;
    if (parts[0] === '.bowline')
        return `\`${path}\`: .bowline belongs to Bowline`;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\0-\x1f\x7f\\]/.test(path))
        return `\`${JSON.stringify(path)}\` has a control character or a backslash`;
    return undefined;
}
/** Whether one path is the other or lies inside it. */
function overlaps(one, other) {
    const [a, b] = [`${one.replace(/\/$/, '')}/`, `${other.replace(/\/$/, '')}/`];
    return a.startsWith(b) || b.startsWith(a);
}

;// CONCATENATED MODULE: ./src/config/schema/built-in.ts
/** The defaults of the keys that always have a value. The reference shows them from here. */
const BUILT_IN = {
    path: '/srv/{app}-{environment}',
    startup_delay: '0s',
    keep: 5,
    keep_failed: { count: 2, age: '7d' },
    deadline: '25m',
    parallel: 10,
    lock: { scope: 'host', wait: '0s' },
    preflight: { disk_free: '200MB', inodes_free: '1%', commands: [] },
    secrets_as: 'env',
};
const BUILT_IN_SSH = { user: 'deploy', port: 22, connect_timeout: '20s', keepalive: '10s' };
const BUILT_IN_SOURCE = { exclude: [] };
const BUILT_IN_SYSTEMD = { scope: 'system', soak: '5s' };
const BUILT_IN_COMMAND = { soak: '5s' };
const BUILT_IN_HEALTH = {
    deadline: '120s',
    interval: '1s',
    timeout: '5s',
    fields: {
        status: 'status',
        connected: 'connected',
        channel: 'channel',
        uptime: 'uptime',
        version: 'version',
        users: 'user_count',
        requests: 'requests',
        errors: 'errors',
    },
    expect: { status: ['running', 'healthy', 'ok'] },
    redirects: 0,
};
const BUILT_IN_CHECK = { when: ['post'], timeout: '10s', no_data: 'fail' };
/** By type, beside those that every check has. */
const BUILT_IN_CHECKS = {
    response_time: { samples: 5, p95: '2s' },
    error_rate: { max: '1%', window: '60s', min_requests: 20 },
    http: { redirects: 0 },
    disk: { free: '10%' },
    command: { run_on: 'host' },
};

;// CONCATENATED MODULE: ./src/config/schema/notes.ts
/** A key that must be there. */
function required(schema, documentation) {
    const { is, example, id, type } = documentation;
    const notes = readNotes(schema);
    return schema.meta({
        ...schema.meta(),
        ...(id === undefined ? {} : { id }),
        ...('default' in documentation ? { default: documentation.default } : {}),
        description: [is, ...(notes.fills ?? []).map((fill) => FILL_SENTENCES[fill])].join(' '),
        examples: [example],
        bowline: type === undefined ? notes : { ...notes, type },
    });
}
/** A key that may be left out. */
function optional(schema, documentation) {
    return required(schema, documentation).optional();
}
/** The notes of a field; empty where it has none. */
function readNotes(schema) {
    const meta = schema.meta();
    return meta?.bowline ?? {};
}
const FILL_SENTENCES = {
    placeholders: 'Takes placeholders.',
    variables: `Takes \`\${NAME}\`.`,
};

// EXTERNAL MODULE: ./src/config/duration.ts
var duration = __webpack_require__(7840);
;// CONCATENATED MODULE: ./src/config/percentage.ts
/** A number from 0 to 100, at most three decimals, and `%`. */
const PERCENTAGE = /^(100(\.0{1,3})?|\d{1,2}(\.\d{1,3})?)%$/;
/** What to tell a person whose text is not a percentage. */
const PERCENTAGE_FORM = 'a percentage is a number from 0 to 100 and %: 1%, 0.5% or 50%';
/** Reads a percentage such as `5%` into a share from 0 to 1; undefined when it is not one. */
function parsePercentage(text) {
    if (!PERCENTAGE.test(text))
        return undefined;
    // Counted in thousandths first, so that 0.1% is 0.001 and not 0.0010000000000000002.
    return Math.round(Number(text.slice(0, -1)) * 1_000) / 100_000;
}

;// CONCATENATED MODULE: ./src/config/size.ts
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

;// CONCATENATED MODULE: ./src/config/schema/values.ts




/*
 * The kinds of values that configs are made of. They check the form and leave the text as it is, so that
 * `mode: plan` can show what was written; the numbers are made where a target is.
 */
/** Text that is not empty. */
function values_text(fills = []) {
    return schemas/* string */.YjP()
        .refine((value) => value.trim() !== '', { error: 'the text is empty' })
        .meta({ bowline: { type: 'text', fills } });
}
/** A command for a shell; `$` and braces in it are the shell's. */
function command() {
    return schemas/* string */.YjP()
        .refine((value) => value.trim() !== '', { error: 'the command is empty' })
        .meta({ bowline: { type: 'command' } });
}
/** A duration, `1ms` to seven days unless told otherwise: what waits cannot wait longer than a runner lives. */
function values_duration({ min = '1ms', max = '7d' } = {}) {
    const isInRange = (value) => {
        const milliseconds = (0,duration/* parseDuration */.E9)(value);
        return milliseconds === undefined || (milliseconds >= (0,duration/* toMs */.G8)(min) && milliseconds <= (0,duration/* toMs */.G8)(max));
    };
    return withForm(duration/* DURATION */.ft, duration/* DURATION_FORM */.ec)
        .refine(isInRange, { error: `a duration from ${min} to ${max} is expected here` })
        .meta({ bowline: { type: 'duration' } });
}
function size() {
    return withForm(SIZE, SIZE_FORM).meta({ bowline: { type: 'size' } });
}
function percentage() {
    return withForm(PERCENTAGE, PERCENTAGE_FORM).meta({ bowline: { type: 'percentage' } });
}
function wholeNumber(min, max) {
    return schemas/* int */.Whr()
        .min(min)
        .max(max)
        .meta({ bowline: { type: 'whole number' } });
}
function port() {
    return schemas/* int */.Whr()
        .min(1, { error: 'a port is a whole number from 1 to 65535' })
        .max(65535, { error: 'a port is a whole number from 1 to 65535' })
        .meta({ bowline: { type: 'port' } });
}
const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** The name of an app, host, group or environment: it becomes part of paths and units. */
function values_name() {
    return schemas/* string */.YjP().regex(NAME, {
        error: ({ input }) => `\`${String(input)}\` is not a name: it begins with a-z or 0-9, goes on with a-z, 0-9 and -, and has at most 63 characters`,
    });
}
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** The name of an environment variable or a secret. */
function variableName() {
    return schemas/* string */.YjP().regex(VARIABLE_NAME, {
        error: ({ input }) => `\`${String(input)}\` is not a name of letters, digits and _ that begins with no digit`,
    });
}
/** The name of a variable of the service; those of Bowline are its own. */
function serviceVariableName() {
    return variableName().refine((value) => !value.startsWith('BOWLINE_'), {
        error: ({ input }) => `\`${String(input)}\` is taken: Bowline sets the names that begin with BOWLINE_ itself`,
    });
}
function withForm(form, sentence) {
    const error = ({ input }) => input === undefined ? undefined : `found ${JSON.stringify(input)}; ${sentence}`;
    return schemas/* string */.YjP({ error }).regex(form, { error });
}

;// CONCATENATED MODULE: ./src/config/schema/health.ts




/** A path of a URL, such as `/health`. */
function urlPath() {
    return values_text(['placeholders'])
        .regex(/^\/\S*$/, { error: 'a path of a URL begins with / and has no spaces' })
        .meta({ bowline: { type: 'path of a URL', fills: ['placeholders'] } });
}
/** An address that a browser could open. */
function url() {
    return values_text(['placeholders', 'variables']).meta({ bowline: { type: 'URL', fills: ['placeholders', 'variables'] } });
}
const FIELD_MEANINGS = {
    status: 'the state in one word',
    connected: 'whether the service has its connection',
    channel: 'where it is connected to',
    uptime: 'the seconds since it started',
    version: 'the version that runs',
    users: 'how many users it has',
    requests: 'the requests since the start',
    errors: 'the errors since the start',
};
const FIELD_NAMES = Object.keys(FIELD_MEANINGS);
const FIELD_EXAMPLES = {
    status: 'ok',
    connected: true,
    channel: 'production',
    uptime: 60,
    version: '1.4.2',
    users: 12,
    requests: 100,
    errors: 0,
};
/** A map with a key for each field of the health contract. */
function byField(make) {
    return schemas/* strictObject */.rej(Object.fromEntries(FIELD_NAMES.map((field) => [field, make(field)])));
}
const fields = byField((field) => optional(values_text(), {
    is: `The name of the field that holds ${FIELD_MEANINGS[field]}.`,
    default: BUILT_IN_HEALTH.fields[field],
    example: `my_${field}`,
}));
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]);
const expected = schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value]));
const expect = byField((field) => optional(expected, {
    is: `What passes for ${FIELD_MEANINGS[field]}: one value or a list.`,
    ...(field === 'status' ? { default: BUILT_IN_HEALTH.expect.status } : {}),
    example: FIELD_EXAMPLES[field],
    type: 'text, number, true/false, or list',
}));
const healthMap = schemas/* strictObject */.rej({
    path: optional(urlPath(), {
        is: 'Where the service answers on 127.0.0.1 and the `port` of the app; asked through the connection to the host.',
        example: '/health',
    }),
    url: optional(url(), {
        is: 'Asked in place of `path`.',
        example: 'http://127.0.0.1:8080/health',
    }),
    deadline: optional(values_duration({ min: '100ms' }), {
        is: 'How long the service has to become healthy, counted after the start-up delay.',
        default: BUILT_IN_HEALTH.deadline,
        example: '600s',
    }),
    interval: optional(values_duration({ min: '10ms', max: '1h' }), {
        is: 'The pause between two attempts.',
        default: BUILT_IN_HEALTH.interval,
        example: '2s',
    }),
    timeout: optional(values_duration({ min: '10ms', max: '1h' }), {
        is: 'How long one attempt may take.',
        default: BUILT_IN_HEALTH.timeout,
        example: '5s',
    }),
    fields: optional(fields, {
        is: "What the fields of the health contract are called in this app's answer.",
        example: { users: 'players' },
    }),
    expect: optional(expect, {
        is: 'The values that pass, by field of the health contract.',
        example: { connected: true },
    }),
    redirects: optional(wholeNumber(0, 10), {
        is: 'How many redirects are followed.',
        default: BUILT_IN_HEALTH.redirects,
        example: 1,
    }),
});
/** Where and how an app tells that it is well; a text is its path. */
const healthSchema = schemas/* union */.KCZ([urlPath(), healthMap])
    .transform((value) => (typeof value === 'string' ? { path: value } : value));

;// CONCATENATED MODULE: ./src/config/schema/check-keys.ts





const upTo = { min: '1ms', max: '1h' };
/** The keys of every check. */
const COMMON_KEYS = {
    type: optional(schemas/* enum */.k5n([
        'process',
        'port',
        'health',
        'connection',
        'version',
        'response_time',
        'error_rate',
        'smoke',
        'http',
        'database',
        'tcp',
        'disk',
        'command',
    ]), { is: 'What the check does; without it its name says so.', example: 'command' }),
    when: optional(schemas/* array */.YOg(schemas/* enum */.k5n(['pre', 'post']))
        .min(1)
        .refine((moments) => new Set(moments).size === moments.length, { error: 'each moment stands once' }), {
        is: '`pre` is before anything is changed, `post` after the switch.',
        default: BUILT_IN_CHECK.when,
        example: ['pre', 'post'],
    }),
    timeout: optional(values_duration(upTo), {
        is: 'How long one attempt may take; for `health` that of the health settings.',
        default: BUILT_IN_CHECK.timeout,
        example: '5s',
    }),
    no_data: optional(schemas/* enum */.k5n(['fail', 'ignore']), {
        is: 'What happens when there is nothing to judge; `ignore` only warns.',
        default: BUILT_IN_CHECK.no_data,
        example: 'ignore',
    }),
};
function limit(statistic) {
    return optional(values_duration(upTo), { is: `The highest ${statistic} that passes.`, example: '500ms' });
}
const answer = {
    status: optional(wholeNumber(100, 599), { is: 'The status that passes; without it any 2xx.', example: 200 }),
    body: optional(values_text(), { is: 'Text that the body must contain.', example: 'users' }),
    max: optional(values_duration(upTo), { is: 'The longest time for the answer.', example: '500ms' }),
};
const smokePath = schemas/* union */.KCZ([
    urlPath(),
    schemas/* strictObject */.rej({
        path: required(urlPath(), { is: 'The path, on 127.0.0.1 and the port.', example: '/' }),
        ...answer,
    }),
]);
const ENDPOINT = /^(?:\[[0-9A-Fa-f:.]+\]|[^\s:[\]/@]+):(\d{1,5})$/;
const endpoint = schemas/* string */.YjP()
    .regex(ENDPOINT, { error: 'an endpoint is host:port, such as 127.0.0.1:5432' })
    .refine((value) => isPort(ENDPOINT.exec(value)?.[1] ?? '1'), {
    error: 'a port is a whole number from 1 to 65535',
})
    .meta({ bowline: { type: 'host:port' } });
const tcp = optional(endpoint, { is: 'What the host connects to.', example: '127.0.0.1:5432' });
/** The keys of each type beside the common ones. */
const KEYS = {
    process: {},
    port: { port: optional(port(), { is: 'The port; without it that of the app.', example: 8000 }) },
    health: {},
    connection: {},
    version: {},
    response_time: {
        samples: optional(wholeNumber(1, 1000), {
            is: 'How many requests are made, one after the other.',
            default: BUILT_IN_CHECKS.response_time.samples,
            example: 10,
        }),
        mean: limit('mean'),
        p50: limit('median'),
        p95: optional(values_duration(upTo), {
            is: 'The highest 95th percentile that passes; the default counts only where no other limit is given.',
            default: BUILT_IN_CHECKS.response_time.p95,
            example: '500ms',
        }),
        p99: limit('99th percentile'),
        max: limit('single time'),
        path: optional(urlPath(), { is: 'What is asked; without it what `health` asks.', example: '/' }),
    },
    error_rate: {
        max: optional(percentage(), {
            is: 'The highest share of errors that passes.',
            default: BUILT_IN_CHECKS.error_rate.max,
            example: '1%',
        }),
        window: optional(values_duration({ min: '1s', max: '1h' }), {
            is: 'The time between the two looks at the counters.',
            default: BUILT_IN_CHECKS.error_rate.window,
            example: '60s',
        }),
        min_requests: optional(wholeNumber(1, 1_000_000_000), {
            is: 'Fewer requests than these in the window are no data.',
            default: BUILT_IN_CHECKS.error_rate.min_requests,
            example: 20,
        }),
    },
    smoke: {
        paths: optional(schemas/* array */.YOg(smokePath).min(1), {
            is: 'Paths, or maps of `path`, `status`, `body` and `max`.',
            example: ['/', { path: '/metrics', status: 200, body: 'users', max: '500ms' }],
            type: 'list of paths or maps',
        }),
    },
    http: {
        url: optional(url(), { is: 'What is asked.', example: 'https://example.com/' }),
        ...answer,
        redirects: optional(wholeNumber(0, 10), {
            is: 'How many redirects are followed.',
            default: BUILT_IN_CHECKS.http.redirects,
            example: 1,
        }),
    },
    database: {
        command: optional(command(), {
            is: 'A command on the host that exits 0 when the database answers.',
            example: '.venv/bin/python -m lib.db ping',
        }),
        tcp,
    },
    tcp: { tcp },
    disk: {
        free: optional(schemas/* union */.KCZ([size(), percentage()]), {
            is: 'What must be free where the app lies, as a size or a share.',
            default: BUILT_IN_CHECKS.disk.free,
            example: '2GB',
            type: 'size or percentage',
        }),
    },
    command: {
        run: optional(command(), { is: 'The command; it exits 0 when all is well.', example: './check-queue.sh' }),
        run_on: optional(schemas/* enum */.k5n(['host', 'runner']), {
            is: 'Where it runs.',
            default: BUILT_IN_CHECKS.command.run_on,
            example: 'runner',
        }),
    },
};
function isPort(digits) {
    const number = Number(digits);
    return number >= 1 && number <= 65535;
}

;// CONCATENATED MODULE: ./src/config/schema/checks.ts




/** The checks by type, each with exactly its own keys. */
const CHECK_SCHEMAS = {
    process: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.process }),
    port: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.port }),
    health: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.health }),
    connection: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.connection }),
    version: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.version }),
    response_time: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.response_time }),
    error_rate: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.error_rate }),
    smoke: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.smoke }),
    http: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.http }),
    database: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.database }),
    tcp: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.tcp }),
    disk: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.disk }),
    command: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.command }),
};
/** What `type` or a check's name may be. */
function isCheckType(name) {
    return Object.hasOwn(CHECK_SCHEMAS, name);
}
/** What each type does and needs, for the reference and for errors. */
const CHECK_TYPES = {
    process: 'The service runs. On where the runtime is `systemd` or `command`.',
    port: 'Something listens on the port. On where `port` is set, except for static files.',
    health: 'The health settings are met. On where `health` is set; `checks.health` only tunes it.',
    connection: 'The health field `connected` is true. Needs `health`.',
    version: 'The health field `version` is that of the release. Needs `health`.',
    response_time: 'Answers come fast enough. Needs `health`, or `path` and a `port`.',
    error_rate: "The difference of health's `errors` and `requests` over a window. Needs `health`.",
    smoke: 'Paths answer as they should. Needs a `port`.',
    http: 'A URL answers as it should.',
    database: 'The database answers: a command or a TCP connection.',
    tcp: 'Something accepts a TCP connection from the host.',
    disk: 'Enough is free on the disk of the app.',
    command: 'A command of your own exits 0.',
};
/**
 * A check in one layer of the config. Its type may be given in another layer, so every key of every type may
 * stand here; which of them fit is decided by the type once the layers are merged.
 */
const checkSchema = schemas/* strictObject */.rej({
    ...COMMON_KEYS,
    ...KEYS.port,
    ...KEYS.response_time,
    ...KEYS.smoke,
    ...KEYS.http,
    ...KEYS.error_rate,
    ...KEYS.database,
    ...KEYS.disk,
    ...KEYS.command,
    max: optional(schemas/* union */.KCZ([values_duration(upTo), percentage()]), {
        is: 'The highest time that passes, or for `error_rate` the highest share of errors.',
        example: '500ms',
        type: 'duration or percentage',
    }),
});
const CHECK_NAME = /^[a-z0-9][a-z0-9_-]{0,62}$/;
const checkName = schemas/* string */.YjP().regex(CHECK_NAME, {
    error: ({ input }) => `\`${String(input)}\` is not a name of a check: a-z, 0-9, _ and - are`,
});
const checkOrSwitch = schemas/* union */.KCZ([schemas/* boolean */.zMY(), checkSchema])
    .transform((value) => (value === true ? {} : value));
/** Checks by name. */
const checksSchema = schemas/* record */.g1P(checkName, required(checkOrSwitch, {
    is: 'A check: `{}` or `true` is on with the defaults, `false` takes an inherited one away.',
    example: {},
    id: 'check',
}));

;// CONCATENATED MODULE: ./src/config/schema/hooks.ts



const hookMap = schemas/* strictObject */.rej({
    run: required(command(), { is: 'The command.', example: './migrate.sh' }),
    run_on: optional(schemas/* enum */.k5n(['host', 'runner']), {
        is: 'Where it runs: in the release on the host, with env and secrets, or on the runner, with neither.',
        default: 'host',
        example: 'runner',
    }),
    once: optional(schemas/* boolean */.zMY(), {
        is: 'Whether it runs on one host of a deploy only.',
        default: false,
        example: true,
    }),
    irreversible: optional(schemas/* boolean */.zMY(), {
        is: 'Whether it changes what no rollback brings back; the release is then not left without `force: irreversible`.',
        default: false,
        example: true,
    }),
    timeout: optional(values_duration({ min: '1s' }), {
        is: 'How long it may run; without it the deadline of the run counts.',
        example: '5m',
    }),
});
const hook = schemas/* union */.KCZ([command(), hookMap])
    .transform((value) => (typeof value === 'string' ? { run: value } : value));
const MOMENTS = {
    before_prepare: 'Before the release is prepared.',
    after_prepare: 'When the release is complete.',
    before_activate: 'Before the switch.',
    after_activate: 'After the switch and the restart.',
    before_verify: 'Before the checks.',
    after_commit: 'When the release is marked good; a failure only warns.',
    on_rollback: 'When a release is left.',
};
const HOOK_NAMES = Object.keys(MOMENTS);
function hookList(hookName) {
    return optional(schemas/* array */.YOg(hook), {
        is: MOMENTS[hookName],
        example: [{ run: './hook.sh', timeout: '5m' }],
        type: 'list of commands or maps',
    });
}
/** Commands by the moment at which they run. */
const hooksSchema = schemas/* strictObject */.rej(Object.fromEntries(HOOK_NAMES.map((hookName) => [hookName, hookList(hookName)])));
/** One entry of such a list, for the reference. */
const hookSchema = (/* unused pure expression or super */ null && (hook));

;// CONCATENATED MODULE: ./src/config/schema/runtime.ts




const soak = {
    is: 'How long the service must stay up after its start before it counts as started; a crash loop fails here.',
    example: '10s',
};
const systemdMap = schemas/* strictObject */.rej({
    unit: optional(values_text(['placeholders']), {
        is: 'The name of the unit, with its suffix.',
        example: 'shop-{environment}.service',
    }),
    start: optional(command(), {
        is: 'With it Bowline writes the unit, which runs this command in the release. Without it the unit must exist.',
        example: '.venv/bin/gunicorn shop:app',
    }),
    scope: optional(schemas/* enum */.k5n(['system', 'user']), {
        is: 'Whose manager holds the unit: that of the system, which takes `sudo -n`, or that of the user.',
        default: BUILT_IN_SYSTEMD.scope,
        example: 'user',
    }),
    reload: optional(schemas/* boolean */.zMY(), {
        is: 'Reloads a unit that exists instead of restarting it, so that nothing is lost: `docs/zero-downtime.md` says how. It has to take up `current` then. Where it does not run, or env or credentials differ, it is restarted.',
        default: false,
        example: true,
    }),
    soak: optional(values_duration({ min: '0s', max: '1h' }), { ...soak, default: BUILT_IN_SYSTEMD.soak }),
});
const systemd = schemas/* union */.KCZ([values_text(['placeholders']), systemdMap])
    .transform((value) => (typeof value === 'string' ? { unit: value } : value));
const commandMap = schemas/* strictObject */.rej({
    start: optional(command(), { is: 'Starts the service.', example: './service start' }),
    stop: optional(command(), { is: 'Stops it; succeeds when it does not run.', example: './service stop' }),
    status: optional(command(), { is: 'Exits 0 while it runs.', example: './service status' }),
    soak: optional(values_duration({ min: '0s', max: '1h' }), { ...soak, default: BUILT_IN_COMMAND.soak }),
});
/** Exactly one of them stands in a runtime. */
const RUNTIME_KINDS = ['systemd', 'command', 'static'];
const runtimeMap = schemas/* strictObject */.rej({
    systemd: optional(systemd, {
        is: 'A service of systemd: the name of a unit that exists, or a map.',
        example: 'shop.service',
        type: 'text or map',
    }),
    command: optional(commandMap, {
        is: 'A service with commands of its own; they run in the live release.',
        example: { start: './service start', stop: './service stop', status: './service status' },
    }),
    static: optional(schemas/* union */.KCZ([schemas/* literal */.euz(true), schemas/* strictObject */.rej({})]).transform(() => ({})), {
        is: 'Files that another server serves: the switch is all there is to do. `runtime: static` says the same.',
        example: true,
        type: '`true` or `{}`',
    }),
})
    .refine((value) => RUNTIME_KINDS.filter((kind) => value[kind] !== undefined).length === 1, {
    error: 'a runtime is exactly one of `systemd`, `command` and `static`',
});
/** How an app runs on a host, as the config has it. */
const runtimeSchema = schemas/* union */.KCZ([schemas/* literal */.euz('static'), runtimeMap])
    .transform((value) => (value === 'static' ? { static: {} } : value));

;// CONCATENATED MODULE: ./src/config/schema/app.ts









/** A path inside a release or the uploaded tree. */
function relativePath(fills = []) {
    return values_text(fills)
        .refine((value) => checkRelativePath(value) === undefined, {
        error: ({ input }) => checkRelativePath(String(input)) ?? '',
    })
        .meta({ bowline: { type: 'relative path', fills } });
}
const source = schemas/* strictObject */.rej({
    upload: optional(values_text(['variables']), {
        is: 'The directory on the runner that is uploaded, relative to where the run began.',
        example: '.',
    }),
    directory: optional(relativePath(['variables']), {
        is: 'The part of `upload` that becomes the root of the release.',
        example: 'dist',
    }),
    exclude: optional(schemas/* array */.YOg(values_text()), {
        is: 'What stays at home, as patterns of .gitignore, beside `.git` and what `.bowlineignore` names.',
        default: BUILT_IN_SOURCE.exclude,
        example: ['tests/'],
    }),
});
const keepFailed = schemas/* strictObject */.rej({
    count: optional(wholeNumber(0, 1000), {
        is: 'At most this many.',
        default: BUILT_IN.keep_failed.count,
        example: 2,
    }),
    age: optional(values_duration({ min: '0s', max: '3650d' }), {
        is: 'None that is older.',
        default: BUILT_IN.keep_failed.age,
        example: '7d',
    }),
});
const lock = schemas/* strictObject */.rej({
    scope: optional(schemas/* enum */.k5n(['host', 'app']), {
        is: '`host` is one deployment a host at a time, `app` one an app.',
        default: BUILT_IN.lock.scope,
        example: 'app',
    }),
    wait: optional(values_duration({ min: '0s' }), {
        is: 'How long a lock that another run holds is waited for.',
        default: BUILT_IN.lock.wait,
        example: '5m',
    }),
});
const preflight = schemas/* strictObject */.rej({
    disk_free: optional(size(), {
        is: 'What must be free on the disk of the app.',
        default: BUILT_IN.preflight.disk_free,
        example: '10GB',
    }),
    inodes_free: optional(schemas/* union */.KCZ([percentage(), wholeNumber(0, Number.MAX_SAFE_INTEGER)]), {
        is: 'The inodes that must be free there, as a share or a count.',
        default: BUILT_IN.preflight.inodes_free,
        example: '5%',
        type: 'percentage or whole number',
    }),
    commands: optional(schemas/* array */.YOg(values_text().regex(/^[^\s/]\S*$/, { error: 'a command is one word' })), {
        is: 'Commands that must be there.',
        default: BUILT_IN.preflight.commands,
        example: ['git'],
    }),
});
const environmentValue = schemas/* union */.KCZ([
    schemas/* string */.YjP()
        .refine((value) => !value.includes('\0'), { error: 'the text holds a NUL character' })
        .meta({ bowline: { type: 'text', fills: ['placeholders'] } }),
    schemas/* int */.Whr(),
    schemas/* boolean */.zMY(),
]);
const secrets = schemas/* union */.KCZ([schemas/* array */.YOg(serviceVariableName()), schemas/* record */.g1P(serviceVariableName(), variableName())])
    .transform((value) => Array.isArray(value) ? Object.fromEntries(value.map((name) => [name, name])) : value);
/** The keys that may stand in `defaults`, an app, an environment, and an app of an environment. */
const appKeys = {
    source: optional(source, {
        is: 'Where the release comes from.',
        example: { upload: '.', directory: 'dist', exclude: ['tests/'] },
        id: 'source',
    }),
    path: optional(values_text(['placeholders']), {
        is: 'The directory of the app on the host: absolute, its own, no home and no directory of the system.',
        default: BUILT_IN.path,
        example: '/srv/apps/{app}',
        type: 'absolute path',
    }),
    runtime: optional(runtimeSchema, {
        is: 'How the app runs: exactly one of `systemd`, `command` and `static`.',
        example: { systemd: 'shop.service' },
        id: 'runtime',
    }),
    port: optional(port(), { is: 'Where the service listens on the host.', example: 8000 }),
    health: optional(healthSchema, {
        is: 'Where and how the service tells that it is well: the path, or a map.',
        example: '/health',
        id: 'health',
    }),
    checks: optional(checksSchema, {
        is: 'The checks beside those that are on where configured: `process`, `port` and `health`.',
        example: { version: {}, process: false },
    }),
    startup_delay: optional(values_duration({ min: '0s', max: '1h' }), {
        is: 'The time that a service has after its start before the first check.',
        default: BUILT_IN.startup_delay,
        example: '10s',
    }),
    build: optional(schemas/* array */.YOg(command()), {
        is: 'Commands on the host, in the new release, before it is switched to; they see env and no secrets.',
        default: [],
        example: ['make assets'],
    }),
    shared: optional(schemas/* array */.YOg(relativePath()), {
        is: 'What outlives releases: linked from `shared/` into each of them, first seeded from the release. A trailing / is a directory.',
        default: [],
        example: ['data/', 'settings.db'],
    }),
    links: optional(schemas/* record */.g1P(relativePath(), relativePath(['placeholders'])), {
        is: 'Symbolic links in the release: the name, and what it points to, relative to the release. The target takes placeholders.',
        default: {},
        example: { 'config.json': 'config-{environment}.json' },
    }),
    hooks: optional(hooksSchema, {
        is: 'Commands by moment: each a text, or a map of `run`, `run_on`, `once`, `irreversible` and `timeout`.',
        default: {},
        example: { before_activate: [{ run: './migrate.sh', once: true }], after_commit: ['./announce.sh'] },
        id: 'hooks',
    }),
    env: optional(schemas/* record */.g1P(serviceVariableName(), environmentValue), {
        is: "The service's environment: texts, whole numbers, true and false. Texts take placeholders.",
        default: {},
        example: { LOG_LEVEL: 'info', WORKERS: 4, FEATURE_ECHO: true },
    }),
    secrets: optional(secrets, {
        is: 'Secrets of the service: name in the service: name of the source. A list gives both the same name.',
        default: {},
        example: { BOT_PASSWORD: 'PROD_BOT_PASSWORD' },
        type: 'map or list of names',
    }),
    secrets_as: optional(schemas/* enum */.k5n(['env', 'credentials', 'files']), {
        is: 'How the service gets them: as environment, as credentials of systemd, or as files.',
        default: BUILT_IN.secrets_as,
        example: 'credentials',
    }),
    keep: optional(wholeNumber(1, 1000), {
        is: 'How many good releases stay on the host, the live one included.',
        default: BUILT_IN.keep,
        example: 5,
    }),
    keep_failed: optional(keepFailed, {
        is: 'How many failed releases stay for a look, and how long.',
        example: { count: 2, age: '7d' },
    }),
    deadline: optional(values_duration({ min: '1s' }), {
        is: 'The time from the start of a run to the end of its checks; undo has a budget of its own. With several apps in a run the longest counts.',
        default: BUILT_IN.deadline,
        example: '25m',
    }),
    parallel: optional(wholeNumber(1, 1000), {
        is: 'How many hosts are worked on at once. With several apps in a run the smallest number counts.',
        default: BUILT_IN.parallel,
        example: 10,
    }),
    lock: optional(lock, {
        is: 'What a run locks. With several apps in a run `host` wins over `app`, and the longest wait counts.',
        example: { scope: 'app', wait: '5m' },
    }),
    preflight: optional(preflight, {
        is: 'What a host must have before anything is changed.',
        example: { disk_free: '10GB', inodes_free: '5%', commands: ['git'] },
    }),
};
const appSettings = schemas/* strictObject */.rej(appKeys);


;// CONCATENATED MODULE: ./src/config/schema/hosts.ts




const FINGERPRINT = 'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8';
const shared = {
    user: optional(values_text(['variables']), {
        is: 'The user to log in as.',
        default: BUILT_IN_SSH.user,
        example: 'ops',
    }),
    port: optional(schemas/* union */.KCZ([port(), values_text(['variables'])]), {
        is: 'The port of sshd.',
        default: BUILT_IN_SSH.port,
        example: 2222,
        type: 'port',
    }),
    key: optional(variableName(), {
        is: 'The name of the secret that holds the private key, where it is not that of the input `ssh-key`.',
        example: 'WEB2_KEY',
        type: 'name of a secret',
    }),
    connect_timeout: optional(values_duration({ min: '100ms', max: '10m' }), {
        is: 'How long one attempt to connect and log in may take.',
        default: BUILT_IN_SSH.connect_timeout,
        example: '20s',
    }),
    keepalive: optional(values_duration({ min: '1s', max: '10m' }), {
        is: 'How often a quiet connection is asked whether it still stands.',
        default: BUILT_IN_SSH.keepalive,
        example: '10s',
    }),
};
/** `defaults.ssh`. */
const sshSchema = schemas/* strictObject */.rej(shared);
/** A text is a list of one. */
function oneOrMore(item) {
    return schemas/* union */.KCZ([item, schemas/* array */.YOg(item).min(1)]).transform((value) => (typeof value === 'string' ? [value] : value));
}
/** One machine. */
const hostSchema = schemas/* strictObject */.rej({
    address: optional(values_text(['variables']), {
        is: 'Its name in DNS or its IP address, without user and port. Every host has one that is not `connection: local`.',
        example: '203.0.113.10',
    }),
    ...shared,
    host_key: optional(oneOrMore(values_text(['variables'])), {
        is: 'What the host must prove to be: SHA256 fingerprints or known_hosts lines, one or a list. Any one of them is enough. Without it only the input `known-hosts` counts; an unknown key is always refused.',
        example: FINGERPRINT,
        type: 'text or list',
    }),
    jump: optional(oneOrMore(values_name()), {
        is: 'The hosts to go through, one or a list in the order of the way. A host on the way brings its own `jump`.',
        example: 'bastion',
        type: 'name of a host, or list',
    }),
    connection: optional(schemas/* enum */.k5n(['ssh', 'local']), {
        is: '`local` is the machine that Bowline runs on; it takes no other key.',
        default: 'ssh',
        example: 'local',
    }),
});
const hostsSchema = required(schemas/* record */.g1P(values_name(), required(hostSchema, { is: 'A machine.', example: { address: '203.0.113.10' }, id: 'host' })), {
    is: 'The machines, by name.',
    example: { 'web-1': { address: '203.0.113.10', host_key: FINGERPRINT } },
});
const groupsSchema = optional(schemas/* record */.g1P(values_name(), schemas/* array */.YOg(values_name()).min(1)), {
    is: 'Names for lists of hosts. A group may stand wherever hosts are listed, except in `jump` and in another group.',
    example: { web: ['web-1', 'web-2'] },
});

;// CONCATENATED MODULE: ./src/config/schema/config.ts






const hostList = schemas/* array */.YOg(values_name()).min(1, { error: 'the list of hosts is empty' });
const defaults = schemas/* strictObject */.rej({
    ssh: optional(sshSchema, {
        is: 'How hosts are reached that do not say otherwise.',
        example: { user: 'deploy', connect_timeout: '20s', keepalive: '10s' },
        id: 'ssh',
    }),
    ...appKeys,
});
const environmentApp = schemas/* strictObject */.rej({
    hosts: optional(hostList, {
        is: 'Those of the hosts of the environment that the app goes to; without it all.',
        example: ['web-1'],
    }),
    ...appKeys,
});
const environment = schemas/* strictObject */.rej({
    hosts: required(hostList, {
        is: 'The hosts and groups that it consists of, in the order in which they are worked on.',
        example: ['web'],
    }),
    url: optional(url(), { is: 'Where people find it; told in every report.', example: 'https://example.com' }),
    apps: optional(schemas/* record */.g1P(values_name(), required(environmentApp, { is: 'An app here.', example: {}, id: 'environmentApp' })), {
        is: 'The apps of this environment, each with its settings here. Needed where the config has several apps.',
        example: { shop: { port: 8001 } },
    }),
    ...appKeys,
});
/** The whole config. It is the documentation too: the JSON Schema and the reference are made from it. */
const configSchema = schemas/* strictObject */.rej({
    defaults: optional(defaults, {
        is: 'Settings for every app that does not say otherwise, and `ssh` for the hosts.',
        example: { keep: 5 },
        id: 'defaults',
    }),
    hosts: hostsSchema,
    groups: groupsSchema,
    apps: required(schemas/* record */.g1P(values_name(), required(appSettings, { is: 'An app.', example: { port: 8000 }, id: 'app' })), {
        is: 'The apps, by name, in the order in which they are activated.',
        example: { shop: { source: { upload: '.' }, runtime: { systemd: 'shop.service' } } },
    }),
    environments: required(schemas/* record */.g1P(values_name(), required(environment, { is: 'An environment.', example: { hosts: ['web-1'] }, id: 'environment' })), {
        is: 'The environments, by name: which apps go to which hosts, and their settings there.',
        example: { production: { hosts: ['web-1'] } },
    }),
})
    .meta({ title: 'Bowline config', description: 'What Bowline deploys, and where to.' });

;// CONCATENATED MODULE: ./src/config/schema/fields.ts


/**
 * Copies `value`, which fits `schema`, with `change` applied to every text that the schema marks as one
 * that takes something.
 */
function mapFields(schema, value, change, path = []) {
    const found = selectSchema(schema, value);
    if (typeof value === 'string') {
        const fills = found ? (readNotes(found).fills ?? []) : [];
        return fills.length > 0 ? change({ path, text: value, fills }) : value;
    }
    if (Array.isArray(value)) {
        return value.map((item, index) => mapInside(found, item, change, [...path, index]));
    }
    if (!isRecord(value))
        return value;
    const entries = Object.entries(value).map(([key, item]) => [key, mapInside(found, item, change, [...path, key])]);
    return Object.fromEntries(entries);
}
function mapInside(schema, value, change, path) {
    const inner = schema && getInner(schema, path.at(-1));
    return inner ? mapFields(inner, value, change, path) : value;
}
/** The schema of what stands at `path` in `value`; undefined where nothing is known there. */
function findSchema(schema, value, path) {
    const [first, ...rest] = path;
    const found = selectSchema(schema, value);
    if (first === undefined || !found)
        return found;
    const inner = getInner(found, first);
    return inner && findSchema(inner, value?.[first], rest);
}
/** The keys that may stand in the map at `path`; empty where any may. */
function listKeys(schema, value, path) {
    const found = findSchema(schema, value, path);
    return found instanceof schemas/* ZodObject */.bvH ? Object.keys(found.shape) : [];
}
/** Looks through wrappers, and of a union takes the member that fits the kind of the value. */
function selectSchema(schema, value) {
    if (schema instanceof schemas/* ZodOptional */.IiU)
        return selectSchema(schema.unwrap(), value);
    if (schema instanceof schemas/* ZodPipe */.utH)
        return selectSchema(schema.in, value);
    if (!(schema instanceof schemas/* ZodUnion */.fZ7))
        return fitsKind(schema, value) ? schema : undefined;
    for (const option of schema.options) {
        const found = selectSchema(option, value);
        if (found)
            return found;
    }
    return undefined;
}
function fitsKind(schema, value) {
    if (schema instanceof schemas/* ZodObject */.bvH || schema instanceof schemas/* ZodRecord */.b8S)
        return isRecord(value);
    if (schema instanceof schemas/* ZodArray */.naA)
        return Array.isArray(value);
    if (schema instanceof schemas/* ZodString */.NDH)
        return typeof value === 'string';
    return !isRecord(value) && !Array.isArray(value) && typeof value !== 'string';
}
function getInner(schema, key) {
    if (schema instanceof schemas/* ZodRecord */.b8S)
        return schema.valueType;
    if (schema instanceof schemas/* ZodArray */.naA)
        return schema.element;
    if (!(schema instanceof schemas/* ZodObject */.bvH) || typeof key !== 'string')
        return undefined;
    return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
}
/** Whether a value is a map of the config. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/config/variables.ts
/** `${…}` with anything in it, and `$${…}`, which is literal. */
const VARIABLE = /\$?\$\{([^}]*)\}?/g;
const variables_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** The names in the `${NAME}` of a text that are to be filled. */
function findVariables(text) {
    return findOpen(text)
        .filter(isWellFormed)
        .map(({ name }) => name);
}
/** The `${…}` of a text that are not `${NAME}`, such as `${NAME:-other}` or one that is not closed. */
function findMalformedVariables(text) {
    return findOpen(text)
        .filter((one) => !isWellFormed(one))
        .map(({ written }) => written);
}
function findOpen(text) {
    return [...text.matchAll(VARIABLE)]
        .map(([written, name = '']) => ({ written, name }))
        .filter(({ written }) => !written.startsWith('$$'));
}
function isWellFormed({ written, name }) {
    return variables_NAME.test(name) && written.endsWith('}');
}
/** Fills every `${NAME}` from `variables`, once: what a value holds is not filled again. `$${NAME}` becomes `${NAME}`. */
function fillVariables(text, variables) {
    const missing = [];
    const filled = text.replace(VARIABLE, (written, name) => {
        if (written.startsWith('$$'))
            return written.slice(1);
        const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (value)
            return value;
        missing.push(name);
        return written;
    });
    return { text: filled, missing };
}

;// CONCATENATED MODULE: ./src/config/fields.ts




/** Checks every text that something may be filled into: that it can be, and that it stands in quotes. */
function checkFields(data, locations, problems) {
    mapFields(configSchema, data, (field) => {
        const complaint = checkField(field) ?? (locations.isUnquoted(field.path) ? checkQuotes(field) : undefined);
        if (complaint)
            problems.add(locations.value(field.path), complaint.message, complaint.hint);
        return field.text;
    });
}
function checkField({ text, fills }) {
    const [malformed] = findMalformedVariables(text);
    const [variable] = findVariables(text);
    const [placeholder] = findPlaceholders(text);
    if (!fills.includes('variables') && (variable ?? malformed) !== undefined) {
        return {
            message: `\`${malformed ?? `\${${variable}}`}\` is not filled in here: only in hosts, url and source`,
            hint: 'Write the value; a secret of the service belongs under `secrets`. $${NAME} is literal text.',
        };
    }
    if (malformed !== undefined) {
        return {
            message: `\`${malformed}\` is not \`\${NAME}\``,
            hint: 'Write the name of a variable and nothing else in it.',
        };
    }
    if (fills.includes('placeholders'))
        return checkPlaceholders(text);
    if (placeholder === undefined)
        return undefined;
    return { message: `\`{${placeholder}}\` is not filled in here`, hint: 'Write the value.' };
}
function checkQuotes({ text }) {
    const [variable] = findVariables(text);
    const [placeholder] = findPlaceholders(text);
    if (variable === undefined && placeholder === undefined)
        return undefined;
    const written = variable === undefined ? `{${placeholder}}` : `\${${variable}}`;
    return { message: `\`${written}\` is not quoted`, hint: `Write ${JSON.stringify(text)} in double quotes.` };
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/config/problems.ts

function collectProblems() {
    const found = new Map();
    const places = new Set();
    return {
        add(position, message, hint) {
            const place = describePlace(position);
            places.add(place);
            if (!found.has(`${place} ${message}`))
                found.set(`${place} ${message}`, { position, message, hint });
        },
        has: (position) => places.has(describePlace(position)),
        get count() {
            return found.size;
        },
        toError: () => new errors/* ConfigError */.xL([...found.values()].sort(byPosition)),
    };
}
function describePlace({ file, line, column }) {
    return `${file}:${line}:${column}`;
}
function byPosition(a, b) {
    return a.position.line - b.position.line || a.position.column - b.position.column;
}

// EXTERNAL MODULE: ./src/config/nearest.ts
var config_nearest = __webpack_require__(6572);
;// CONCATENATED MODULE: ./src/config/references.ts



/** Keys that an environment of several apps cannot hold, since they cannot be the same for two apps. */
const KEYS_OF_ONE_APP = ['port', 'source', 'runtime', 'links'];
/**
 * Checks that every name in the config names something. It takes the data as they were read, so that these
 * problems are told together with those of the schema; what has the wrong kind is passed over here.
 */
function checkReferences(data, locations, problems) {
    const root = asRecord(data);
    const say = (path, message, hint, part = 'value') => problems.add(locations[part](path), message, hint);
    for (const key of ['hosts', 'apps', 'environments']) {
        if (isRecord(root[key]) && Object.keys(root[key]).length === 0)
            say([key], `\`${key}\` is empty`, 'Add at least one.');
    }
    const hosts = asRecord(root.hosts);
    const groups = asRecord(root.groups);
    checkGroups(hosts, groups, say);
    checkJumps(hosts, say);
    for (const [name, environment] of Object.entries(asRecord(root.environments))) {
        checkEnvironment({ path: ['environments', name], name }, asRecord(environment), asRecord(root.apps), say);
        checkHostLists(name, asRecord(environment), hosts, groups, say);
    }
}
function checkGroups(hosts, groups, say) {
    for (const [name, members] of Object.entries(groups)) {
        if (Object.hasOwn(hosts, name))
            say(['groups', name], `\`${name}\` is a host and a group`, 'Rename one.', 'key');
        const seen = new Set();
        for (const member of listNames(members, ['groups', name])) {
            if (Object.hasOwn(groups, member.name) && !Object.hasOwn(hosts, member.name)) {
                say(member.path, `\`${member.name}\` is a group: groups hold hosts only`, 'List its hosts.');
            }
            else
                sayUnknown('host', member, hosts, say);
            sayTwice(member, seen, say);
        }
    }
}
function checkJumps(hosts, say) {
    for (const [name, host] of Object.entries(hosts)) {
        for (const hop of listJumps(hosts, name)) {
            sayUnknown('host', hop, hosts, say);
            if (asRecord(hosts[hop.name]).connection === 'local') {
                say(hop.path, `\`${hop.name}\` is this machine itself: there is nothing to jump through`, 'Remove it.');
            }
        }
        const cycle = findCycle(hosts, [name]);
        // Each cycle is told once, at the first of its hosts in the file.
        if (cycle && Object.keys(hosts).find((one) => cycle.includes(one)) === name && isRecord(host)) {
            say(['hosts', name, 'jump'], `the jumps are a cycle: ${cycle.join(' → ')}`, 'Take one of the jumps away.');
        }
    }
}
function listJumps(hosts, name) {
    const host = Object.hasOwn(hosts, name) ? asRecord(hosts[name]) : {};
    return listNames(host.jump, ['hosts', name, 'jump']);
}
/** The way from the first host of `way` back to itself, if there is one. */
function findCycle(hosts, way) {
    for (const { name } of listJumps(hosts, way.at(-1) ?? '')) {
        if (name === way[0])
            return [...way, name];
        const cycle = way.includes(name) ? undefined : findCycle(hosts, [...way, name]);
        if (cycle)
            return cycle;
    }
    return undefined;
}
function checkEnvironment(environment, settings, apps, say) {
    const { path } = environment;
    const members = isRecord(settings.apps) ? Object.keys(settings.apps) : undefined;
    for (const name of members ?? [])
        sayUnknown('app', { name, path: [...path, 'apps', name] }, apps, say);
    if (members?.length === 0)
        say([...path, 'apps'], '`apps` is empty', 'Name the apps of the environment.');
    const count = Object.keys(apps).length;
    if (!members && count > 1) {
        const hint = `Say which of the apps belong here, such as apps: { ${Object.keys(apps)[0]}: {} }.`;
        say(path, `\`${environment.name}\` needs \`apps\`: the config has ${count}`, hint, 'key');
    }
    if ((members?.length ?? count) <= 1)
        return;
    for (const key of KEYS_OF_ONE_APP.filter((one) => Object.hasOwn(settings, one))) {
        say([...path, key], `\`${key}\` cannot be the same for several apps`, `Move it to \`${path.join('.')}.apps.APP\`.`);
    }
    if (typeof settings.path === 'string' && !findPlaceholders(settings.path).includes('app')) {
        say([...path, 'path'], '`path` is the same for several apps', 'Put {app} into it.');
    }
}
function checkHostLists(name, environment, hosts, groups, say) {
    const path = ['environments', name];
    const known = { ...hosts, ...groups };
    const all = expand(listNames(environment.hosts, [...path, 'hosts']), groups, known, say);
    for (const [app, settings] of Object.entries(asRecord(environment.apps))) {
        const wanted = listNames(asRecord(settings).hosts, [...path, 'apps', app, 'hosts']);
        for (const host of expand(wanted, groups, known, say)) {
            if (all.length > 0 && Object.hasOwn(hosts, host.name) && !all.some((one) => one.name === host.name)) {
                say(host.path, `\`${host.name}\` is not among the hosts of \`${name}\``, 'Add it there, or remove it here.');
            }
        }
    }
}
/** Lists hosts with groups resolved; tells unknown names and hosts that stand there twice. */
function expand(names, groups, known, say) {
    const seen = new Set();
    return names.flatMap((entry) => {
        sayUnknown('host', entry, known, say);
        const members = Object.hasOwn(groups, entry.name) ? listNames(groups[entry.name], []) : [entry];
        const here = members.map(({ name }) => ({ name, path: entry.path }));
        for (const host of here)
            sayTwice(host, seen, say);
        return here;
    });
}
function sayTwice({ name, path }, seen, say) {
    if (seen.has(name))
        say(path, `the host \`${name}\` stands here twice`, 'Keep one of them; a group may hold it too.');
    seen.add(name);
}
function sayUnknown(kind, { name, path }, known, say) {
    if (Object.hasOwn(known, name))
        return;
    const nearest = (0,config_nearest/* findNearest */.q)(name, Object.keys(known));
    const others = nearest ? `did you mean \`${nearest}\`?` : `there are ${Object.keys(known).join(', ') || 'none'}`;
    // Apps are named by keys, hosts by the items of lists.
    const part = kind === 'app' ? 'key' : 'value';
    say(path, `unknown ${kind} \`${name}\`: ${others}`, `Correct the name, or add the ${kind}.`, part);
}
/** The texts of a list, or one text alone. */
function listNames(value, path) {
    if (typeof value === 'string')
        return [{ name: value, path }];
    if (!Array.isArray(value))
        return [];
    return value.flatMap((name, index) => (typeof name === 'string' ? [{ name, path: [...path, index] }] : []));
}
function asRecord(value) {
    return isRecord(value) ? value : {};
}

;// CONCATENATED MODULE: ./src/config/locations.ts
function createLocations(file) {
    const known = new Map();
    const start = { file, line: 1, column: 1 };
    function find(path) {
        for (let length = path.length; length > 0; length--) {
            const location = known.get(JSON.stringify(path.slice(0, length)));
            if (location)
                return location;
        }
        return known.get('[]') ?? { key: start, value: start, isScalar: false, isUnquoted: false };
    }
    return {
        set: (path, location) => void known.set(JSON.stringify(path), location),
        value: (path) => {
            const { key, value, isScalar } = find(path);
            return isScalar || known.has(JSON.stringify(path)) ? value : key;
        },
        key: (path) => find(path).key,
        isUnquoted: (path) => known.get(JSON.stringify(path))?.isUnquoted ?? false,
    };
}
/** Writes a path as people do: `apps.shop.checks.smoke.paths[0]`. */
function formatPath(path) {
    return path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
        .join('')
        .replace(/^\./, '');
}

;// CONCATENATED MODULE: ./src/config/schema/later.ts
/**
 * Keys of the contract whose capability is not built yet, and what each will do. They are refused by name,
 * never ignored, and never suggested. A key leaves this table when its schema enters the others.
 */
const KEYS_OF_LATER = {
    dashboard: 'the site that shows the history of the environments',
    notify: 'messages to Slack, Telegram, e-mail or a webhook',
    // Apps
    python: 'a Python environment built on the host',
    node: 'Node packages installed on the host',
    packages: 'system packages that are installed',
    directories: 'directories that are created with an owner and a mode',
    nginx: 'a site of nginx in front of the app',
    certificate: 'a TLS certificate for the domain',
    domain: 'the domain of the site',
    branches: 'the branches that deploy',
    deploy_on_push: 'deploying when something is pushed',
    changed_paths: 'deploying only what a push changed',
    snapshot: 'a snapshot before the switch, restored on the way back',
    restart: 'a restart policy of the service',
    retry: 'trying a stage again',
    // Sources and runtimes
    git: 'a checkout on the host as the source',
    image: 'a container image as the source',
    tags: 'the tags of an image that deploy',
    login: 'the login of a registry',
    token: 'the token of a private repository',
    compose: 'Docker Compose as the runtime',
    blue_green: 'two colours of the app, switched without a gap',
    // Environments and their stages
    stages: 'groups of hosts that follow each other',
    canary: 'some hosts first, watched for a while',
    batch: 'hosts of a stage in batches',
    ready: 'how many hosts of a stage must be ready',
    before: 'gates before a stage',
    after: 'gates after a stage',
    on_failure: 'what a stage undoes when it fails',
    verify: 'a verification of the whole environment',
    per: 'one environment for each pull request',
    slots: 'how many instances of an environment there may be',
    expire: 'when an instance of an environment is taken away',
    // Hooks of phases that cannot be stopped at yet
    before_connect: 'a hook before the hosts are reached',
    before_preflight: 'a hook before pre-flight',
    before_lock: 'a hook before the lock is taken',
    before_commit: 'a hook before a release is marked good',
};
/** What a key of later will do; undefined for every other key. */
function findKeyOfLater(key) {
    return Object.hasOwn(KEYS_OF_LATER, key) ? KEYS_OF_LATER[key] : undefined;
}

;// CONCATENATED MODULE: ./src/config/schema/issues.ts




/** Parses `value` and, where it does not fit, tells every reason in sentences for people. */
function applySchema(schema, value) {
    // An empty message marks those that the schema has no sentence of its own for. What is parsed once is not worth compiling.
    const result = schema.safeParse(value, { error: () => '', jitless: true });
    if (result.success)
        return { data: result.data, problems: [] };
    const issues = result.error.issues.flatMap((issue) => selectMember(issue, value));
    const meant = issues.filter((issue) => !isEcho(issue, issues, value));
    return { data: undefined, problems: meant.flatMap((issue) => explainIssue(schema, value, issue)) };
}
/**
 * Whether a complaint about a map only follows from a key in it that is unknown: `hots` is why `hosts` is
 * missing, and `stages` stands in place of it.
 */
function isEcho(issue, issues, root) {
    const isMissing = issue.code === 'invalid_type' && getValue(root, issue.path) === undefined;
    if (!isMissing && issue.code !== 'custom')
        return false;
    const map = isMissing ? issue.path.slice(0, -1) : issue.path;
    return issues.some((other) => {
        if (other.code !== 'unrecognized_keys' || formatPath(other.path) !== formatPath(map))
            return false;
        const wanted = String(issue.path.at(-1));
        return !isMissing || other.keys.some((key) => key === 'stages' || (0,config_nearest/* findNearest */.q)(key, [wanted]) !== undefined);
    });
}
/** Of a union, the issues of the member that was meant: the one that fits the kind of the value. */
function selectMember(issue, root) {
    if (issue.code !== 'invalid_union')
        return [issue];
    const members = issue.errors.map((errors) => errors.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
    const value = getValue(root, issue.path);
    const fitting = members.filter((errors) => !errors.some((inner) => isOtherKind(inner, issue.path.length, value)));
    const [meant] = fitting;
    return meant && fitting.length === 1 ? meant.flatMap((inner) => selectMember(inner, root)) : [issue];
}
function isOtherKind(issue, depth, value) {
    if (issue.path.length !== depth)
        return false;
    if (issue.code === 'invalid_value')
        return typeof issue.values[0] !== typeof value;
    return issue.code === 'invalid_type';
}
function explainIssue(schema, root, issue) {
    const path = issue.path;
    if (issue.code === 'unrecognized_keys') {
        const known = listKeys(schema, root, path);
        return issue.keys.flatMap((key) => [
            explainKey([...path, key], key, known),
            ...(key === 'stages' ? explainStages([...path, key], root) : []),
        ]);
    }
    if (issue.code === 'invalid_key') {
        const message = issue.issues.map((inner) => inner.message).join('; ');
        return [{ path, isKey: true, message, hint: 'Give it another name.' }];
    }
    const value = getValue(root, path);
    if (value === undefined) {
        const parent = path.slice(0, -1);
        return [{ path: parent, isKey: true, message: `\`${String(path.at(-1))}\` is missing`, hint: 'Add it.' }];
    }
    return [{ path, isKey: false, ...explainValue(issue, value) }];
}
function explainKey(path, key, known) {
    const later = findKeyOfLater(key);
    if (later !== undefined) {
        const hint = `It will be ${later}; until then it is refused rather than ignored. Remove it.`;
        return { path, isKey: true, message: `\`${key}\` is not built yet`, hint };
    }
    const nearest = (0,config_nearest/* findNearest */.q)(key, known);
    return nearest
        ? {
            path,
            isKey: true,
            message: `unknown key \`${key}\`: did you mean \`${nearest}\`?`,
            hint: 'Correct or remove it.',
        }
        : { path, isKey: true, message: `unknown key \`${key}\`${listOthers(known)}`, hint: 'Remove it.' };
}
/** What stages hold is refused by name as well, so that nobody takes a canary for a smaller wish. */
function explainStages(path, root) {
    const stages = getValue(root, path);
    if (!Array.isArray(stages))
        return [];
    return stages.flatMap((stage, index) => {
        const keys = isRecord(stage) ? Object.keys(stage).filter((key) => findKeyOfLater(key) !== undefined) : [];
        return keys.map((key) => explainKey([...path, index, key], key, []));
    });
}
function listOthers(known) {
    return known.length === 0 ? ': this map is empty' : `: there are ${known.join(', ')}`;
}
function explainValue(issue, value) {
    const hint = 'Correct the value.';
    if (issue.message !== '')
        return { message: issue.message, hint };
    if (issue.code === 'invalid_union')
        return explainUnion(issue, value);
    if (issue.code === 'invalid_type')
        return explainKinds([issue.expected], value);
    if (issue.code === 'invalid_value')
        return { message: explainChoice(issue.values.map(String), value), hint };
    if (issue.code === 'too_small') {
        if (issue.origin === 'array')
            return { message: 'the list is empty', hint: 'Write one thing into it at least.' };
        return { message: `${value} is too small: at least ${issue.minimum}`, hint };
    }
    if (issue.code === 'too_big')
        return { message: `${value} is too large: at most ${issue.maximum}`, hint };
    return { message: `${describeValue(value)} does not fit here`, hint };
}
/** No member fits, or several do: then each tells what it wants. */
function explainUnion(issue, value) {
    const inner = issue.errors.flat().filter(({ path }) => path.length === 0);
    const sentences = inner.map(({ message }) => message).filter((message) => message !== '');
    if (sentences.length > 0) {
        const [first = '', ...others] = [...new Set(sentences)];
        const rest = others.map((sentence) => sentence.replace(/^found .*?; /, ''));
        return { message: [first, ...rest].join(', or '), hint: 'Correct the value.' };
    }
    return explainKinds(inner.flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : listChoices(one))), value);
}
function listChoices(issue) {
    return issue.code === 'invalid_value' ? issue.values.map((value) => `\`${String(value)}\``) : [];
}
const KINDS = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'a map',
    record: 'a map',
    array: 'a list',
};
function explainKinds(expected, value) {
    const kinds = [...new Set(expected.map((kind) => KINDS[kind] ?? kind))];
    const message = `expected ${kinds.join(' or ')}, found ${describeValue(value)}`;
    if (kinds.includes('text') && (typeof value === 'number' || typeof value === 'boolean')) {
        return { message, hint: `Write "${value}" in quotes where text is meant.` };
    }
    if (typeof value === 'string' && /^(?:\d+|true|false)$/.test(value)) {
        return { message, hint: `Write ${value} without quotes.` };
    }
    return { message, hint: 'Correct the value.' };
}
function explainChoice(choices, value) {
    const nearest = typeof value === 'string' ? (0,config_nearest/* findNearest */.q)(value, choices) : undefined;
    const among = choices.length === 1 ? `expected \`${choices[0]}\`` : `expected one of ${choices.join(', ')}`;
    return `${among}, found ${describeValue(value)}${nearest ? `: did you mean \`${nearest}\`?` : ''}`;
}
function describeValue(value) {
    if (Array.isArray(value))
        return 'a list';
    if (isRecord(value))
        return 'a map';
    if (typeof value === 'string')
        return `the text "${value}"`;
    return typeof value === 'number' ? `the number ${value}` : String(value);
}
function getValue(root, path) {
    return path.reduce((value, key) => value?.[key], root);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/config/filling.ts


/**
 * Fills the placeholders and variables that a field takes. A variable that is unset or empty is told as a
 * problem at `origin`.
 */
function fillField({ variables, locations, problems }, { text, fills }, values, origin) {
    const named = fills.includes('placeholders') ? fillPlaceholders(text, values) : text;
    if (!fills.includes('variables'))
        return fillVariables(named, {}).text;
    if (!variables)
        return named;
    const filled = fillVariables(named, variables);
    for (const name of filled.missing) {
        const state = variables[name] === undefined ? 'is not set' : 'is empty';
        problems.add(locations.value(origin), `the variable \`\${${name}}\` ${state}`, `Set ${name} in the environment of the run, such as under \`env:\` of the step.`);
    }
    return filled.text;
}
/** Whether a text still holds variables, so that its form cannot be judged. */
function isUnfilled(text) {
    return findVariables(text).length > 0;
}

;// CONCATENATED MODULE: ./src/config/addresses.ts




/** Resolves hosts when they are asked for, so that the variables of the others need not be set. */
function openAddresses(document, filling) {
    const known = new Map();
    const make = (name) => readAddress(openHost(document, filling, name));
    /** The way to a host: that to its first hop, and then all hops; each is reached through the one before. */
    function findRoute(name) {
        const hops = document.config.hosts[name]?.jump ?? [];
        return hops[0] === undefined ? [] : [...findRoute(hops[0]), ...hops.map(make)];
    }
    return (name) => {
        const address = known.get(name) ?? { ...make(name), jump: findRoute(name) };
        known.set(name, address);
        return address;
    };
}
function openHost(document, filling, name) {
    const host = document.config.hosts[name] ?? {};
    return {
        name,
        host,
        ssh: { ...BUILT_IN_SSH, ...document.config.defaults?.ssh, ...host },
        fill: (path, text) => fillField(filling, { text, fills: ['variables'] }, {}, findHostOrigin(document, name, path)),
        say: (path, message, hint) => filling.problems.add(filling.locations.value(findHostOrigin(document, name, path)), message, hint),
    };
}
/** Where a key of a host stands: there, or in `defaults.ssh`. */
function findHostOrigin({ config }, name, path) {
    const key = String(path[0]);
    const isInherited = !Object.hasOwn(config.hosts[name] ?? {}, key) && Object.hasOwn(config.defaults?.ssh ?? {}, key);
    return isInherited ? ['defaults', 'ssh', ...path] : ['hosts', name, ...path];
}
function readAddress(entry) {
    const { name, host, ssh } = entry;
    const timing = {
        connectTimeoutMs: (0,duration/* toMs */.G8)(ssh.connect_timeout),
        keepaliveMs: (0,duration/* toMs */.G8)(ssh.keepalive),
    };
    if (host.connection === 'local') {
        checkLocal(entry);
        return { name, connection: 'local', address: 'localhost', port: 0, user: '', hostKeys: [], jump: [], ...timing };
    }
    return {
        name,
        connection: 'ssh',
        address: readHostName(entry),
        port: readPort(entry),
        user: readUser(entry),
        hostKeys: readHostKeys(entry),
        ...(ssh.key === undefined ? {} : { key: ssh.key }),
        jump: [],
        ...timing,
    };
}
function checkLocal({ host, say }) {
    for (const key of Object.keys(host).filter((one) => one !== 'connection')) {
        say([key], `\`${key}\` says nothing about the machine itself`, 'Remove it, or `connection: local`.');
    }
}
function readHostName({ name, host, fill, say }) {
    if (host.address === undefined) {
        say([], `the host \`${name}\` has no \`address\``, 'Add it, or `connection: local` for the machine itself.');
        return '';
    }
    const address = fill(['address'], host.address);
    const complaint = isUnfilled(address) ? undefined : checkHostName(address);
    if (complaint)
        say(['address'], `\`${address}\` ${complaint}`, 'Write its name in DNS or its IP address.');
    return address;
}
function checkHostName(address) {
    if ((0,external_node_net_.isIP)(address) !== 0)
        return undefined;
    if (address.includes('@'))
        return 'names a user: that is the key `user`';
    if (address.includes('/'))
        return 'is not an address: it has a /';
    if (/^(?:\[[^\]]+\]|[^:]+):\d+$/.test(address))
        return 'names a port: that is the key `port`';
    return /^[A-Za-z0-9_](?:[\w.-]*[\w.])?$/.test(address) ? undefined : 'is not an address';
}
function readPort({ ssh, fill, say }) {
    if (typeof ssh.port !== 'string')
        return ssh.port ?? BUILT_IN_SSH.port;
    const text = fill(['port'], ssh.port);
    if (isUnfilled(text))
        return BUILT_IN_SSH.port;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > 65535)
        say(['port'], `\`${text}\` is no port`, 'Give it a whole number from 1 to 65535.');
    return port;
}
function readUser({ ssh, fill, say }) {
    const user = fill(['user'], ssh.user ?? BUILT_IN_SSH.user);
    if (!isUnfilled(user) && !/^[A-Za-z0-9_][\w.@+\\-]*\$?$/.test(user)) {
        say(['user'], `\`${user}\` is no name of a user`, 'Write the account on the host.');
    }
    return user;
}
/** A filled text may hold several lines, as a known_hosts file has them. */
function readHostKeys({ name, host, fill, say }) {
    return (host.host_key ?? []).flatMap((written, index) => {
        const lines = fill(['host_key', index], written).split(/\r?\n/);
        const keys = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
        for (const key of keys.filter((line) => !isUnfilled(line))) {
            const complaint = checkHostKey(key);
            const hint = 'Write SHA256:… as `ssh-keygen -lf` prints it, or a line as `ssh-keyscan` prints it.';
            if (complaint)
                say(['host_key', index], `hosts.${name}.host_key: \`${key}\` ${complaint}`, hint);
        }
        return keys;
    });
}
function checkHostKey(line) {
    if (/^SHA256:[A-Za-z0-9+/]{43}=?$/i.test(line))
        return undefined;
    if (/^SHA256:\S+$/i.test(line))
        return 'is damaged: a SHA256 fingerprint has 43 characters';
    const isLine = /^(?:@[\w-]+\s+)?\S+\s+[\w@.-]+\s+[A-Za-z0-9+/]+=*(?:\s.*)?$/.test(line);
    return isLine ? undefined : 'is neither a SHA256 fingerprint nor a known_hosts line';
}

;// CONCATENATED MODULE: ./src/config/merge.ts

/** Keys of which a later layer's one replaces an earlier layer's other, by the map that they stand in. */
const RIVALS = [
    { map: ['runtime'], keys: ['systemd', 'command', 'static'] },
    { map: ['health'], keys: ['path', 'url'] },
    { map: ['checks', '*'], keys: ['command', 'tcp'] },
];
/**
 * Lays the settings `over` on `base`: maps merge deeply, everything else is replaced, and of keys that
 * exclude each other the later layer's stays.
 */
function mergeSettings(base, over, path = []) {
    if (over === undefined)
        return base;
    if (!isRecord(base) || !isRecord(over))
        return over;
    const merged = { ...dropRivals(base, over, path) };
    for (const [key, value] of Object.entries(over)) {
        merged[key] = mergeSettings(Object.hasOwn(merged, key) ? merged[key] : undefined, value, [...path, key]);
    }
    return merged;
}
function dropRivals(base, over, path) {
    const rivals = RIVALS.find(({ map }) => matches(map, path))?.keys ?? [];
    if (!rivals.some((key) => Object.hasOwn(over, key)))
        return base;
    return Object.fromEntries(Object.entries(base).filter(([key]) => !rivals.includes(key) || Object.hasOwn(over, key)));
}
function matches(pattern, path) {
    return pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index]);
}

;// CONCATENATED MODULE: ./src/config/layers.ts





/** Merges built-in defaults ← `defaults` ← the app ← the environment ← `environments.E.apps.APP`. */
function settleApp({ config }, environment, app) {
    const inEnvironment = config.environments[environment];
    const layers = [
        { path: ['defaults'], settings: without(config.defaults, ['ssh']) },
        { path: ['apps', app], settings: config.apps[app] },
        { path: ['environments', environment], settings: without(inEnvironment, ['hosts', 'url', 'apps']) },
        { path: ['environments', environment, 'apps', app], settings: without(inEnvironment?.apps?.[app], ['hosts']) },
    ];
    const written = layers.reduce((base, { settings }) => mergeSettings(base, settings), {});
    const settings = appSettings.parse(mergeSettings(buildDefaults(written), written), { jitless: true });
    return { app, environment, settings, findOrigin: (path) => findOrigin(layers, path) };
}
function without(map, keys) {
    return Object.fromEntries(Object.entries(map ?? {}).filter(([key]) => !keys.includes(key)));
}
/** The last layer that has something at a path gave it, since later wins. */
function findOrigin(layers, path) {
    const layer = layers.findLast(({ settings }) => hasPath(settings, path));
    return layer && [...layer.path, ...path];
}
function hasPath(value, [first, ...rest]) {
    if (first === undefined)
        return value !== undefined;
    if (Array.isArray(value))
        return typeof first === 'number' && hasPath(value[first], rest);
    return isRecord(value) && Object.hasOwn(value, first) && hasPath(value[first], rest);
}
/** The built-in defaults of what is configured: those of `health` only where there is health. */
function buildDefaults(written) {
    const { runtime, health } = written;
    return copy({
        ...BUILT_IN,
        ...(written.source ? { source: BUILT_IN_SOURCE } : {}),
        ...(runtime?.systemd ? { runtime: { systemd: BUILT_IN_SYSTEMD } } : {}),
        ...(runtime?.command ? { runtime: { command: BUILT_IN_COMMAND } } : {}),
        ...(health ? { health: BUILT_IN_HEALTH } : {}),
        checks: buildCheckDefaults(written),
    });
}
function buildCheckDefaults(written) {
    const { runtime, health, port, checks = {} } = written;
    const usual = [
        ...(runtime?.systemd || runtime?.command ? ['process'] : []),
        ...(port !== undefined && !runtime?.static ? ['port'] : []),
        ...(health ? ['health'] : []),
    ];
    const names = [...usual, ...Object.keys(checks).filter((name) => !usual.includes(name))];
    return Object.fromEntries(names.map((name) => [name, buildCheck(name, written)]));
}
function buildCheck(name, { checks, health }) {
    const check = checks?.[name] || {};
    const type = check.type ?? name;
    const ofHealth = type === 'health' ? { timeout: health?.timeout ?? BUILT_IN_HEALTH.timeout } : {};
    const ofType = { ...BUILT_IN_CHECK, ...ofHealth, ...findTypeDefaults(type) };
    const hasLimit = ['mean', 'p50', 'p95', 'p99', 'max'].some((key) => Object.hasOwn(check, key));
    const isSuperseded = type === 'response_time' && hasLimit;
    return { ...(isCheckType(type) ? { type } : {}), ...(isSuperseded ? without(ofType, ['p95']) : ofType) };
}
function findTypeDefaults(type) {
    return Object.hasOwn(BUILT_IN_CHECKS, type) ? BUILT_IN_CHECKS[type] : {};
}
/** Defaults are read-only constants; what is merged must not share their lists. */
function copy(value) {
    return structuredClone(value);
}

;// CONCATENATED MODULE: ./src/config/subject.ts



/** Fills in what the fields of an app take. Without a `host` that placeholder stays as it is. */
function openSubject(settled, filling, host) {
    const { app, environment } = settled;
    const values = { app, environment, ...(host === undefined ? {} : { host }) };
    const change = (field) => fillField(filling, field, values, settled.findOrigin(field.path) ?? ['apps', app]);
    const locate = (path) => locateSetting(settled, filling, path, 'value');
    return {
        app,
        environment,
        settings: mapFields(appSettings, settled.settings, change),
        isWritten: (path) => settled.findOrigin(path) !== undefined,
        locate,
        say: (path, message, hint) => filling.problems.add(locate(path), message, hint),
        sayOfKey: (path, message, hint) => filling.problems.add(locateSetting(settled, filling, path, 'key'), message, hint),
    };
}
function locateSetting(settled, { locations }, path, part) {
    const { app, findOrigin } = settled;
    const exact = findOrigin(path);
    if (exact && path.length > 0)
        return locations[part](exact);
    for (let length = path.length - 1; length > 0; length--) {
        const around = findOrigin(path.slice(0, length));
        if (around)
            return locations.key(around);
    }
    return locations.key(['apps', app]);
}

;// CONCATENATED MODULE: ./src/config/consistency.ts


/** What settings must hold together, each of which is right alone. */
function checkConsistency(subject, target) {
    checkDeadline(subject, target);
    checkNames(subject, target);
    checkSecrets(subject, target);
    checkOverlaps(subject, target);
}
/** What the sum is made of; it is told at the first that somebody wrote. */
const TIMES = [['deadline'], ['health', 'deadline'], ['startup_delay']];
function checkDeadline(subject, { health, startupDelayMs }) {
    const { app, environment, settings, say, isWritten } = subject;
    const deadlineMs = (0,duration/* toMs */.G8)(settings.deadline);
    const neededMs = startupDelayMs + (health?.deadlineMs ?? 0);
    if (deadlineMs >= neededMs)
        return;
    const sum = `\`startup_delay\` and \`health.deadline\` together`;
    const message = `the \`deadline\` ${(0,duration/* formatDuration */.a3)(deadlineMs)} of \`${app}\` in \`${environment}\` is shorter than ${sum}, ${(0,duration/* formatDuration */.a3)(neededMs)}`;
    const path = TIMES.find(isWritten) ?? ['deadline'];
    say(path, message, `Make the deadline longer than ${(0,duration/* formatDuration */.a3)(neededMs)}: preparing takes its time as well.`);
}
function checkNames({ say }, { env, secrets }) {
    for (const name of Object.keys(secrets).filter((one) => Object.hasOwn(env, one))) {
        say(['secrets', name], `\`${name}\` stands in \`env\` and in \`secrets\``, 'Remove it from one of them.');
    }
}
function checkSecrets({ app, say }, { secrets, secretsAs, runtime, hooks, checks }) {
    const [name] = Object.keys(secrets);
    if (secretsAs === 'credentials' && runtime.kind !== 'systemd') {
        say(['secrets_as'], '`secrets_as: credentials` needs `runtime.systemd`', 'Use `env` or `files`.');
    }
    if (name === undefined || runtime.kind !== 'static')
        return;
    const hasHook = Object.values(hooks).some((list) => list?.some(({ runOn }) => runOn === 'host'));
    const hasCheck = checks.some((check) => (check.type === 'command' && check.runOn === 'host') || (check.type === 'database' && check.command));
    if (hasHook || hasCheck)
        return;
    say(['secrets', name], `nothing of \`${app}\` reads the secret \`${name}\`: static files have no service`, 'Remove it.');
}
function checkOverlaps({ say }, { shared, links }) {
    const places = [
        ...shared.map(({ path }, index) => ({ path, at: ['shared', index] })),
        ...Object.keys(links).map((path) => ({ path, at: ['links', path] })),
    ];
    for (const [index, { path, at }] of places.entries()) {
        const other = places.slice(0, index).find((one) => overlaps(one.path, path));
        if (!other)
            continue;
        const message = path === other.path ? `\`${path}\` is placed twice` : `\`${path}\` and \`${other.path}\` lie in each other`;
        say(at, message, 'Keep one of them in `shared` or `links`.');
    }
    for (const [name, target] of Object.entries(links)) {
        if (overlaps(name, target))
            say(['links', name], `\`${name}\` points into itself: ${target}`, 'Name another target.');
    }
}

;// CONCATENATED MODULE: ./src/config/deployment-path.ts
/** Directories that hold more than one app, or the system itself. */
const SYSTEM_DIRECTORIES = new Set([
    '/bin',
    '/boot',
    '/dev',
    '/etc',
    '/lib',
    '/lib64',
    '/media',
    '/mnt',
    '/opt',
    '/proc',
    '/run',
    '/sbin',
    '/srv',
    '/sys',
    '/tmp',
    '/usr',
    '/usr/local',
    '/var',
    '/var/lib',
    '/var/www',
]);
const HOME = /^\/(?:root|home|Users|var\/root|(?:home|Users|export\/home)\/[^/]+)$/;
/** What units, shells and links take without a doubt. */
const PLAIN = /^[\p{L}\p{N}._\-+@,:=/]+$/u;
/** A path in its one form: no doubled and no trailing slashes. */
function normalizePath(path) {
    return path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}
/** What makes a path none that an app can be deployed to; undefined when it is one. */
function checkDeploymentPath(written) {
    const path = normalizePath(written);
    if (written.trim() === '')
        return 'the path is empty';
    if (/^~|\$HOME/.test(path))
        return `\`${written}\`: the path must be written out, without ~ and $HOME`;
    if (!path.startsWith('/'))
        return `\`${written}\` is relative: an absolute path is expected`;
    if (path.split('/').some((part) => part === '..' || part === '.'))
        return `\`${written}\` has a part . or ..`;
    if (path === '/')
        return '`/` is the root of the host, not a directory of the app';
    if (HOME.test(path))
        return `\`${written}\` is a home directory, not a directory of the app`;
    if (SYSTEM_DIRECTORIES.has(path))
        return `\`${written}\` is a directory of the system, not of the app`;
    if (/^\/(?:proc|sys|dev|run)\//.test(path))
        return `\`${written}\` does not outlive a restart of the host`;
    if (!PLAIN.test(path))
        return `\`${written}\` has characters other than letters, digits and . _ - + @ , : = /`;
    return undefined;
}

;// CONCATENATED MODULE: ./src/config/target-health.ts



/** The health settings of an app, with what is wrong with them told; undefined where there are none. */
function buildHealth(subject) {
    const { health, port } = subject.settings;
    if (!health)
        return undefined;
    const { path, url } = health;
    if (path === undefined && url === undefined) {
        subject.say(['health', 'path'], '`health` has neither `path` nor `url`', 'Add one of them.');
    }
    if (url !== undefined)
        checkUrl(subject, ['health', 'url'], url);
    else if (path !== undefined && port === undefined) {
        subject.say(['health', 'path'], '`health` asks a path on the port of the app, and there is no `port`', 'Add `port`.');
    }
    return {
        ...(url === undefined ? { path } : { url }),
        deadlineMs: (0,duration/* toMs */.G8)(health.deadline),
        intervalMs: (0,duration/* toMs */.G8)(health.interval),
        timeoutMs: (0,duration/* toMs */.G8)(health.timeout),
        fields: { ...BUILT_IN_HEALTH.fields, ...withoutUndefined(health.fields ?? {}) },
        expect: withoutUndefined(health.expect ?? {}),
        redirects: health.redirects ?? 0,
    };
}
/** Tells what keeps a text from being a URL that can be asked. */
function checkUrl({ say }, path, text) {
    if (isUnfilled(text))
        return;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
        say(path, `\`${text}\` is not a URL of http or https`, 'Write it in full, such as https://example.com/.');
    }
    else if (url.username !== '' || url.password !== '') {
        say(path, 'the URL holds a user or a password', 'Take it out: what stands in a config is not secret.');
    }
}
function withoutUndefined(map) {
    return Object.fromEntries(Object.entries(map).filter((entry) => entry[1] !== undefined));
}

;// CONCATENATED MODULE: ./src/config/target-checks.ts







/** The checks of an app that are on, in the order: usual ones, then that of the config. */
function buildChecks(subject, runtime, health) {
    return Object.entries(subject.settings.checks ?? {}).flatMap(([name, check]) => {
        if (check === false)
            return [];
        const type = readType(subject, name, check);
        if (!type || !fitsType(subject, name, type, check))
            return [];
        const lacks = (message, hint) => void subject.say(['checks', name], `\`${name}\` ${message}`, hint);
        const specific = BUILDERS[type]({ subject, runtime, health, name, check, lacks });
        return specific ? [{ ...buildCommon(name, check), ...specific }] : [];
    });
}
function readType({ say }, name, check) {
    const type = check.type ?? name;
    if (isCheckType(type))
        return type;
    const nearest = (0,config_nearest/* findNearest */.q)(name, Object.keys(CHECK_TYPES));
    const rest = nearest ? `did you mean \`${nearest}\`?` : `there are ${Object.keys(CHECK_TYPES).join(', ')}`;
    say(['checks', name], `\`${name}\` is no check by itself: ${rest}`, 'Correct the name, or say what it does by `type`.');
    return undefined;
}
/** Layers may hold the keys of any type; together they must be those of the one. */
function fitsType({ say, sayOfKey }, name, type, check) {
    const { problems } = applySchema(CHECK_SCHEMAS[type], check);
    for (const { path, isKey, message, hint } of problems) {
        (isKey ? sayOfKey : say)(['checks', name, ...path], `in a \`${type}\` check: ${message}`, hint);
    }
    return problems.length === 0;
}
function buildCommon(name, { when = ['post'], timeout, no_data = 'fail' }) {
    return { name, when, timeoutMs: (0,duration/* toMs */.G8)(timeout), noData: no_data };
}
const NEEDS_HEALTH = 'needs `health`, which says where it is asked';
function needsHealth(make) {
    return ({ health, check, lacks }) => health ? make(check) : lacks(NEEDS_HEALTH, 'Add `health` to the app, or remove the check.');
}
const BUILDERS = {
    process: ({ runtime, lacks }) => runtime.kind === 'static'
        ? lacks('needs a service, and the runtime is `static`', 'Remove the check.')
        : { type: 'process' },
    port: ({ check, subject, lacks }) => {
        const port = check.port ?? subject.settings.port;
        return port === undefined ? lacks('needs a `port`', 'Add it to the app or to the check.') : { type: 'port', port };
    },
    health: needsHealth(() => ({ type: 'health' })),
    connection: needsHealth(() => ({ type: 'connection' })),
    version: needsHealth(() => ({ type: 'version' })),
    response_time: buildResponseTime,
    error_rate: needsHealth(({ max = '', window, min_requests = 1 }) => ({
        type: 'error_rate',
        max: parsePercentage(max) ?? 0,
        windowMs: (0,duration/* toMs */.G8)(window),
        minRequests: min_requests,
    })),
    smoke: ({ check, subject, lacks }) => {
        if (!check.paths)
            return lacks('has no `paths`', 'List the paths to ask.');
        if (subject.settings.port === undefined) {
            return lacks('asks paths on the port of the app, and there is no `port`', 'Add `port`, or use `type: http`.');
        }
        return { type: 'smoke', paths: check.paths.map(buildSmoke) };
    },
    http: ({ check, subject, name, lacks }) => {
        if (check.url === undefined)
            return lacks('has no `url`', 'Say what to ask.');
        checkUrl(subject, ['checks', name, 'url'], check.url);
        return { type: 'http', url: check.url, smoke: buildExpectation(check), redirects: check.redirects ?? 0 };
    },
    database: ({ check, lacks }) => {
        const { command, tcp } = check;
        if ((command === undefined) === (tcp === undefined)) {
            return lacks('needs one of `command` and `tcp`', 'Say how the database is asked.');
        }
        return { type: 'database', ...(tcp === undefined ? { command } : { tcp: parseEndpoint(tcp) }) };
    },
    tcp: ({ check, lacks }) => check.tcp === undefined
        ? lacks('has no `tcp`', 'Say what to connect to, as host:port.')
        : { type: 'tcp', tcp: parseEndpoint(check.tcp) },
    disk: ({ check: { free = '' } }) => {
        const share = parsePercentage(free);
        return { type: 'disk', ...(share === undefined ? { freeBytes: parseSize(free) } : { freeShare: share }) };
    },
    command: ({ check: { run, run_on = 'host' }, lacks }) => run === undefined ? lacks('has no `run`', 'Add the command.') : { type: 'command', run, runOn: run_on },
};
const STATISTICS = ['mean', 'p50', 'p95', 'p99', 'max'];
function buildResponseTime({ check, health, subject, lacks }) {
    const hasPath = check.path !== undefined && subject.settings.port !== undefined;
    if (!health && !hasPath) {
        return lacks('needs `health`, or `path` and a `port`', 'Say what to ask, or remove the check.');
    }
    if (check.path !== undefined && !hasPath) {
        return lacks('asks a path on the port of the app, and there is no `port`', 'Add `port`.');
    }
    const limits = STATISTICS.flatMap((name) => (check[name] === undefined ? [] : [[name, (0,duration/* toMs */.G8)(check[name])]]));
    return {
        type: 'response_time',
        samples: check.samples ?? 1,
        limits: Object.fromEntries(limits),
        ...(check.path === undefined ? {} : { path: check.path }),
    };
}
function buildSmoke(path) {
    return typeof path === 'string' ? { path } : { path: path.path, ...buildExpectation(path) };
}
function buildExpectation({ status, body, max }) {
    return {
        ...(status === undefined ? {} : { status }),
        ...(body === undefined ? {} : { body }),
        ...(max === undefined ? {} : { maxMs: (0,duration/* toMs */.G8)(max) }),
    };
}
/** `host:port`, or `[address]:port` for IPv6. */
function parseEndpoint(text) {
    const colon = text.lastIndexOf(':');
    return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) };
}

;// CONCATENATED MODULE: ./src/config/target-runtime.ts

const UNIT = /^[A-Za-z0-9:_.@][A-Za-z0-9:_.@-]*\.service$/;
/** The runtime of an app; undefined, with the problem told, where it is not complete. */
function buildRuntime(subject) {
    const { app, settings, say } = subject;
    const { systemd, command } = settings.runtime ?? {};
    if (systemd)
        return buildSystemd(subject, systemd);
    if (command)
        return buildCommand(subject, command);
    if (settings.runtime?.static)
        return { kind: 'static' };
    say(['runtime'], `\`${app}\` has no runtime`, 'Add one, such as `runtime: { systemd: shop.service }`.');
    return undefined;
}
function buildSystemd({ say }, { unit, start, scope = 'system', reload, soak }) {
    const path = ['runtime', 'systemd', 'unit'];
    if (unit === undefined) {
        say(path, '`runtime.systemd` has no `unit`', 'Name the unit, such as shop.service.');
        return undefined;
    }
    if (!UNIT.test(unit)) {
        const isSuffixed = /\.\w+$/.test(unit);
        const hint = isSuffixed ? 'Name a .service with letters, digits and : _ . @ - alone.' : `Write ${unit}.service.`;
        say(path, `\`${unit}\` is not the name of a service of systemd`, hint);
    }
    if (start !== undefined && reload) {
        const hint = 'What it runs lies in the release, so it must be restarted. Take `reload` or `start` away.';
        say(['runtime', 'systemd', 'reload'], 'a unit that Bowline writes cannot be reloaded', hint);
    }
    const optional = { ...(start === undefined ? {} : { start }), ...(reload ? { reload } : {}) };
    return { kind: 'systemd', unit, ...optional, scope, soakMs: (0,duration/* toMs */.G8)(soak) };
}
function buildCommand({ say }, { start, stop, status, soak }) {
    if (start !== undefined && stop !== undefined && status !== undefined) {
        return { kind: 'command', start, stop, status, soakMs: (0,duration/* toMs */.G8)(soak) };
    }
    for (const [key, value] of Object.entries({ start, stop, status })) {
        if (value === undefined)
            say(['runtime', 'command', key], `\`runtime.command\` has no \`${key}\``, 'Add the command.');
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/config/target.ts










/**
 * Makes a target of one app on one host. What is missing or does not fit together is told as a problem;
 * undefined when there is no target without it.
 */
function buildTarget(subject, host, stage) {
    const { settings, app, environment } = subject;
    const path = readPath(subject);
    const source = readSource(subject);
    const runtime = buildRuntime(subject);
    const health = buildHealth(subject);
    if (!source || !runtime)
        return undefined;
    const target = {
        app,
        environment,
        host,
        stage,
        path,
        source,
        runtime,
        port: settings.port,
        health,
        checks: buildChecks(subject, runtime, health),
        startupDelayMs: (0,duration/* toMs */.G8)(settings.startup_delay),
        build: settings.build ?? [],
        shared: (settings.shared ?? []).map((one) => ({ path: one.replace(/\/$/, ''), isDirectory: one.endsWith('/') })),
        links: settings.links ?? {},
        hooks: buildHooks(subject),
        env: Object.fromEntries(Object.entries(settings.env ?? {}).map(([name, value]) => [name, String(value)])),
        secrets: settings.secrets ?? {},
        secretsAs: settings.secrets_as ?? 'env',
        keep: settings.keep ?? 1,
        keepFailed: { count: settings.keep_failed?.count ?? 0, ageMs: (0,duration/* toMs */.G8)(settings.keep_failed?.age) },
        preflight: buildPreflight(subject),
    };
    checkConsistency(subject, target);
    return target;
}
function readPath({ settings, say }) {
    const written = settings.path ?? '';
    const complaint = checkDeploymentPath(written);
    if (complaint)
        say(['path'], complaint, 'Name a directory of its own, such as "/srv/{app}-{environment}".');
    return normalizePath(written);
}
function readSource({ app, settings, say }) {
    const { upload, directory, exclude = [] } = settings.source ?? {};
    const complaint = directory === undefined || isUnfilled(directory) ? undefined : checkRelativePath(directory);
    if (complaint)
        say(['source', 'directory'], complaint, 'Name a directory inside `upload`.');
    if (upload !== undefined)
        return { upload, directory, exclude };
    say(['source', 'upload'], `\`${app}\` has no source`, 'Add `source: { upload: . }`.');
    return undefined;
}
function buildHooks({ settings }) {
    const lists = Object.entries(settings.hooks ?? {}).map(([name, hooks]) => [
        name,
        (hooks ?? []).map(buildHook),
    ]);
    return Object.fromEntries(lists);
}
function buildHook({ run, run_on = 'host', once = false, irreversible = false, timeout }) {
    return { run, runOn: run_on, once, irreversible, ...(timeout === undefined ? {} : { timeoutMs: (0,duration/* toMs */.G8)(timeout) }) };
}
function buildPreflight({ settings }) {
    const { disk_free = '', inodes_free = 0, commands = [] } = settings.preflight ?? {};
    const inodesFree = typeof inodes_free === 'number' ? { count: inodes_free } : { share: parsePercentage(inodes_free) ?? 0 };
    return { diskFreeBytes: parseSize(disk_free) ?? 0, inodesFree, commands };
}

;// CONCATENATED MODULE: ./src/config/settle.ts









/** Makes the targets of an environment for the apps and hosts of `selection`; problems go to those of `filling`. */
function settleEnvironment(document, selection, filling) {
    const findAddress = openAddresses(document, filling);
    const apps = selection.apps.map((app) => settleApp(document, selection.name, app));
    const placed = apps.flatMap((settled) => placeApp(document, settled, selection, filling, findAddress));
    const used = new Set(placed.map(({ target }) => target.host.name));
    return {
        url: readUrl(document, selection.name, filling),
        apps,
        targets: placed.map(({ target }) => target),
        hosts: selection.hosts.filter((name) => used.has(name)).map(findAddress),
        claims: placed.flatMap(({ claims }) => claims),
    };
}
function placeApp(document, settled, selection, filling, findAddress) {
    const { app, environment } = settled;
    const own = document.config.environments[environment]?.apps?.[app]?.hosts;
    const subset = own && expandGroups(document.config, own);
    const hosts = selection.hosts.filter((host) => !subset || subset.includes(host));
    return hosts.flatMap((host) => {
        const subject = openSubject(settled, filling, host);
        // Until stages are built an environment is one, of its own name.
        const target = buildTarget(subject, findAddress(host), environment);
        return target ? [{ target, claims: listClaims(target, (key) => subject.locate([key])) }] : [];
    });
}
/** The URL belongs to all apps and hosts together, so only the environment's name can be filled in. */
function readUrl({ config }, environment, filling) {
    const text = config.environments[environment]?.url;
    if (text === undefined)
        return undefined;
    const path = ['environments', environment, 'url'];
    const say = (_, message, hint) => filling.problems.add(filling.locations.value(path), message, hint);
    for (const name of findPlaceholders(text).filter((one) => one !== 'environment')) {
        say(path, `\`{${name}}\` is not one thing in the URL of an environment`, 'Write it out.');
    }
    const url = fillField(filling, { text, fills: ['placeholders', 'variables'] }, { environment }, path);
    checkUrl({ say }, path, url);
    return url;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/config/yaml/parse.ts


const BYTE_ORDER_MARK = '\u{feff}';
const SMALLEST_CONFIG = 'Start with `hosts`, `apps` and `environments`: config/examples/minimal.yml is one to copy.';
/**
 * Parses a text that must hold exactly one YAML document.
 * @throws ConfigError when it does not.
 */
function parseYaml(file, text) {
    const problems = collectProblems();
    const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    const lines = new dist/* LineCounter */.HN();
    const locate = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    // Duplicate keys are found while reading, where both places are known.
    const documents = (0,dist/* parseAllDocuments */.hR)(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const [document, second] = 'empty' in documents ? [] : documents;
    if (!document || (document.contents === null && document.errors.length === 0)) {
        problems.add({ file, line: 1, column: 1 }, 'the file is empty', SMALLEST_CONFIG);
        throw problems.toError();
    }
    for (const error of selectErrors([...document.errors, ...document.warnings])) {
        const { offset, message, hint } = explainError(error, source);
        problems.add(locate(offset), message, hint);
    }
    if (second) {
        problems.add(locate(second.range[0]), 'a second YAML document begins here', 'Keep one document in the file.');
    }
    if (problems.count > 0)
        throw problems.toError();
    return { document, locate };
}
/** Every tab and tag, but only the first of the other errors: most of those that follow are its echo. */
function selectErrors(errors) {
    const isIndependent = ({ code }) => code === 'TAB_AS_INDENT' || code === 'TAG_RESOLVE_FAILED';
    const first = errors.find((error) => !isIndependent(error));
    return errors.filter((error) => isIndependent(error) || error === first);
}
function explainError({ code, pos, message }, text) {
    const offset = pos[0];
    if (code === 'TAB_AS_INDENT') {
        return { offset, message: 'a tab indents this line', hint: 'Indent with spaces; YAML allows no tabs there.' };
    }
    if (code === 'TAG_RESOLVE_FAILED') {
        const tag = text.slice(offset, pos[1]);
        return { offset, message: `the tag \`${tag}\` is not supported`, hint: 'Remove the tag.' };
    }
    const bare = findBarePlaceholder(text, offset);
    if (bare) {
        return {
            offset: bare.offset,
            message: `\`${bare.text}\` is not quoted, and YAML reads { as the start of a map`,
            hint: 'Put the whole text in double quotes.',
        };
    }
    return {
        offset,
        message: `this is not YAML: ${lowerFirst(message)}`,
        hint: 'Check the indentation, quotes and brackets.',
    };
}
const BARE_PLACEHOLDER = /\$\{\w+\}|\{(?:app|environment|host|color|number)\}/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/g;
/** The first placeholder outside quotes in the line of an error: it is the usual reason for one. */
function findBarePlaceholder(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', offset);
    const line = text.slice(start, end === -1 ? text.length : end);
    const match = BARE_PLACEHOLDER.exec(line.replace(QUOTED, (quoted) => ' '.repeat(quoted.length)));
    return match ? { text: match[0], offset: start + match.index } : undefined;
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./src/config/yaml/aliases.ts

/** Enough for any config that people write, and far too few to blow one up. */
const MAX_ALIASES = 200;
function openAliases(source, problems) {
    let followed = 0;
    function resolve(alias, ancestors) {
        const position = source.locate(alias.range?.[0] ?? 0);
        followed += 1;
        if (followed > MAX_ALIASES) {
            if (followed === MAX_ALIASES + 1)
                problems.add(position, `more than ${MAX_ALIASES} aliases`, 'Write some of them out.');
            return null;
        }
        const target = alias.resolve(source.document) ?? null;
        if (!target) {
            problems.add(position, `no anchor \`&${alias.source}\` stands before \`*${alias.source}\``, 'Name it with & first.');
        }
        else if (ancestors.includes(target)) {
            problems.add(position, `\`*${alias.source}\` is a cycle: it stands inside \`&${alias.source}\``, 'Remove the alias.');
            return null;
        }
        return target;
    }
    return { follow: (node, ancestors) => ((0,dist/* isAlias */.Vj)(node) ? resolve(node, ancestors) : node) };
}

;// CONCATENATED MODULE: ./src/config/yaml/scalars.ts
/** Words that YAML 1.1 readers take for true or false and YAML 1.2 readers for text. */
const AMBIGUOUS_WORD = /^(?:yes|no|on|off)$/i;
/** What makes an unquoted scalar mean something else than it shows; undefined when it is plain to everybody. */
function lintScalar(scalar) {
    const { source = '', value, type } = scalar;
    if (type !== 'PLAIN')
        return undefined;
    if (AMBIGUOUS_WORD.test(source))
        return explainWord(source);
    if (typeof value === 'number' && String(value) !== source)
        return explainNumber(source, value);
    return undefined;
}
function explainWord(word) {
    const meaning = /^(?:yes|on)$/i.test(word);
    return {
        message: `\`${word}\` is read as ${meaning} by some YAML readers and as text by others`,
        hint: `Write ${meaning}, or "${word}" in quotes where text is meant.`,
    };
}
function explainNumber(source, value) {
    return {
        message: `\`${source}\` is read as the number ${value}`,
        hint: `Write "${source}" in quotes where text is meant, such as a version; else write ${value}.`,
    };
}

;// CONCATENATED MODULE: ./src/config/yaml/read.ts





/** Turns nodes into plain data, remembers where everything stands, and tells what YAML readers disagree about. */
function readYaml(file, source, problems) {
    const locations = createLocations(file);
    const reading = { source, locations, problems, aliases: openAliases(source, problems) };
    const start = { file, line: 1, column: 1 };
    const data = readNode(reading, source.document.contents, { path: [], key: start, ancestors: [] });
    return { data, locations };
}
/** Far more than a config has, and far less than a stack holds. */
const MAX_DEPTH = 50;
/** Reads one node into plain data; null where there was nothing, which is told as a problem. */
function readNode(reading, written, place) {
    const node = reading.aliases.follow(written, place.ancestors);
    const value = node?.range && written?.range ? reading.source.locate(written.range[0]) : place.key;
    const isEmpty = !node || ((0,dist/* isScalar */.jn)(node) && node.value === null);
    reading.locations.set(place.path, {
        key: place.key,
        value: isEmpty ? place.key : value,
        isScalar: (0,dist/* isScalar */.jn)(node),
        isUnquoted: (0,dist/* isScalar */.jn)(node) && node.type === 'PLAIN',
    });
    if (!node)
        return null;
    if (place.ancestors.length > MAX_DEPTH) {
        reading.problems.add(value, `more than ${MAX_DEPTH} maps and lists lie in one another here`, 'Check the brackets.');
        return null;
    }
    const inside = { ...place, ancestors: [...place.ancestors, node] };
    if ((0,dist/* isMap */.jh)(node))
        return readMap(reading, node, inside, value);
    if ((0,dist/* isSeq */.oP)(node))
        return readList(reading, node, inside);
    return (0,dist/* isScalar */.jn)(node) ? readScalar(reading, node, place, value) : null;
}
function readScalar({ problems }, scalar, { key, path }, position) {
    if (scalar.value === null) {
        const name = typeof path.at(-1) === 'string' ? `\`${path.at(-1)}\`` : 'this item';
        problems.add(key, `${name} has no value`, 'Write one, or {} for an empty map, or remove it.');
        return null;
    }
    const complaint = lintScalar(scalar);
    if (complaint)
        problems.add(position, complaint.message, complaint.hint);
    if (typeof scalar.value === 'string' && scalar.value.includes('\0')) {
        problems.add(position, 'the text holds a NUL character', 'Remove it.');
    }
    return scalar.value;
}
function readList(reading, list, { path, ancestors }) {
    return list.items.map((item, index) => {
        const node = item;
        const key = node.range ? reading.source.locate(node.range[0]) : reading.locations.value(path);
        return readNode(reading, node, { path: [...path, index], key, ancestors });
    });
}
function readMap(reading, map, place, position) {
    const name = read_findBarePlaceholder(map);
    if (name !== undefined) {
        reading.problems.add(position, `{${name}} without quotes is a YAML map`, `Write "{${name}}" in double quotes.`);
        return {};
    }
    return readEntries(reading, map.items, place);
}
/** `{app}` without quotes: a map in one line with one key and nothing behind it. */
function read_findBarePlaceholder(map) {
    const [only, ...others] = map.items;
    if (!map.flow || !only || others.length > 0 || only.value !== null)
        return undefined;
    const name = (0,dist/* isScalar */.jn)(only.key) ? String(only.key.value) : '';
    return PLACEHOLDERS.some((placeholder) => placeholder.name === name) ? name : undefined;
}
/** Reads the keys of a map, and after them those that `<<` brings and that it does not have itself. */
function readEntries(reading, entries, place) {
    const data = {};
    const places = new Map();
    for (const { key: keyNode, value } of entries.filter((entry) => !isMerge(entry))) {
        const key = reading.source.locate(keyNode.range?.[0] ?? 0);
        const name = readKey(reading, keyNode, key);
        if (name === undefined || isTwice(reading, name, key, places))
            continue;
        places.set(name, key);
        data[name] = readNode(reading, value, { path: [...place.path, name], key, ancestors: place.ancestors });
    }
    for (const { value } of entries.filter(isMerge))
        mergeEntries(reading, value, place, data);
    return data;
}
function isMerge({ key }) {
    return (0,dist/* isScalar */.jn)(key) && key.type === 'PLAIN' && key.source === '<<';
}
function readKey({ problems }, key, position) {
    const name = (0,dist/* isScalar */.jn)(key) ? getKeyName(key) : '';
    if (name === '' || name === '__proto__') {
        problems.add(position, 'a key must be a name', 'Put it in double quotes where it begins with { or [.');
        return undefined;
    }
    const complaint = (0,dist/* isScalar */.jn)(key) && typeof key.value === 'string' ? lintScalar(key) : undefined;
    if (complaint)
        problems.add(position, complaint.message, complaint.hint);
    return name;
}
/** As it is written: `08` and `true` are names where a key stands. */
function getKeyName(key) {
    return (key.type === 'PLAIN' ? key.source : undefined) ?? String(key.value ?? '');
}
function isTwice({ problems }, name, key, places) {
    const first = places.get(name);
    if (!first)
        return false;
    problems.add(key, `\`${name}\` stands here twice, first in line ${first.line}`, 'Keep one of them.');
    return true;
}
/** Of several merged maps the first that has a key gives it. */
function mergeEntries(reading, written, place, data) {
    const node = reading.aliases.follow(written, place.ancestors);
    if ((0,dist/* isSeq */.oP)(node)) {
        for (const item of node.items)
            mergeEntries(reading, item, place, data);
    }
    else if ((0,dist/* isMap */.jh)(node)) {
        const missing = node.items.filter(({ key }) => !(0,dist/* isScalar */.jn)(key) || !Object.hasOwn(data, getKeyName(key)));
        Object.assign(data, readEntries(reading, missing, { ...place, ancestors: [...place.ancestors, node] }));
    }
    else if (node) {
        const position = written?.range ? reading.source.locate(written.range[0]) : place.key;
        reading.problems.add(position, '`<<` takes a map', 'Name an anchor that stands before a map.');
    }
}

;// CONCATENATED MODULE: ./src/config/load.ts










/**
 * Reads a config and checks all of it that does not depend on the runner's environment, every environment
 * included: a fault in one that is not deployed today is told today.
 * @throws ConfigError with every problem that was found.
 */
function loadConfig(file) {
    const problems = collectProblems();
    const { data, locations } = readYaml(file.path, parseYaml(file.path, file.text), problems);
    const config = readSchema(data, locations, problems);
    checkFields(data, locations, problems);
    checkReferences(data, locations, problems);
    if (!config || problems.count > 0)
        throw problems.toError();
    const document = { path: file.path, config, locations };
    checkEnvironments(document, problems);
    if (problems.count > 0)
        throw problems.toError();
    return document;
}
function readSchema(data, locations, problems) {
    const result = applySchema(configSchema, data);
    const placed = result.problems.map((problem) => ({
        ...problem,
        position: problem.isKey ? locations.key(problem.path) : locations.value(problem.path),
    }));
    // What reading has found wrong in a place already is the reason; that it does not fit either is its echo.
    const fresh = placed.filter(({ position }) => !problems.has(position));
    for (const { position, message, hint } of fresh)
        problems.add(position, message, hint);
    return result.data;
}
/** Settles every environment with `${NAME}` left open, to find what does not fit together. */
function checkEnvironments(document, problems) {
    const filling = { variables: undefined, locations: document.locations, problems };
    const settled = listEnvironments(document).map((one) => settleEnvironment(document, one, filling));
    checkCollisions(settled.flatMap(({ claims }) => claims), problems);
}

;// CONCATENATED MODULE: ./src/config/origins.ts







/**
 * Tells of every value of a run where it came from, by its name in the config: `apps.shop.health.deadline`,
 * `hosts.web-1.user`. `{host}` stays in it, since an app is not made for one host alone here.
 */
function collectOrigins(document, environment, { apps, hosts, url }, filling) {
    const from = (path) => path ? `${document.path}:${document.locations.value(path).line}` : 'default';
    return new Map([
        ...(url === undefined ? [] : [['url', { value: url, from: from(['environments', environment, 'url']) }]]),
        ...apps.flatMap((settled) => listAppOrigins(settled, filling, from)),
        ...hosts.flatMap(({ name }) => listHostOrigins(document, name, filling, from)),
    ]);
}
function listAppOrigins(settled, filling, from) {
    const { settings } = openSubject(settled, filling);
    return listLeaves(settings).map(({ path, value }) => [
        formatPath(['apps', settled.app, ...path]),
        { value, from: from(settled.findOrigin(path)) },
    ]);
}
function listHostOrigins(document, name, filling, from) {
    const { config } = document;
    const host = config.hosts[name] ?? {};
    const settings = host.connection === 'local' ? host : { ...BUILT_IN_SSH, ...config.defaults?.ssh, ...host };
    const filled = mapFields(hostSchema, settings, (field) => fillField(filling, field, {}, findHostOrigin(document, name, field.path)));
    return listLeaves(filled).map(({ path, value }) => {
        const origin = findHostOrigin(document, name, path);
        const isBuiltIn = origin[0] === 'hosts' && !Object.hasOwn(host, String(path[0]));
        return [formatPath(['hosts', name, ...path]), { value, from: from(isBuiltIn ? undefined : origin) }];
    });
}
/** Everything that is not a map with keys; a list is one value. */
function listLeaves(value, path = []) {
    if (!isRecord(value) || Object.keys(value).length === 0)
        return [{ path, value }];
    return Object.entries(value).flatMap(([key, inner]) => listLeaves(inner, [...path, key]));
}

;// CONCATENATED MODULE: ./src/config/resolve.ts








/**
 * Makes of a config what one run needs: one environment, everything merged and filled in.
 * @throws InputError for an environment, app or host that is unknown or not said; ConfigError for a variable
 * that is unset, and for what is wrong only with the values of the variables.
 */
function resolveEnvironment(document, options) {
    const whole = selectEnvironment(document, options.environment);
    const selection = {
        ...whole,
        apps: selectNames('app', whole.name, whole.apps, options.apps),
        hosts: selectNames('host', whole.name, whole.hosts, expandGroups(document.config, options.hosts ?? [])),
    };
    const problems = collectProblems();
    const filling = { variables: options.variables, locations: document.locations, problems };
    const settled = settleEnvironment(document, selection, filling);
    checkCollisions([...listOtherClaims(document, whole.name), ...settled.claims], problems);
    if (problems.count > 0)
        throw problems.toError();
    if (settled.targets.length === 0)
        throw refuseEmpty(selection);
    return {
        name: whole.name,
        url: settled.url,
        stages: [{ name: whole.name, hosts: settled.hosts.map(({ name }) => name) }],
        targets: settled.targets,
        hosts: settled.hosts,
        ...combineRun(settled.apps.filter(({ app }) => settled.targets.some((target) => target.app === app))),
        // Only a plan tells them.
        get origins() {
            return collectOrigins(document, whole.name, settled, filling);
        },
    };
}
function selectEnvironment(document, wanted) {
    const all = listEnvironments(document);
    const names = all.map(({ name }) => name);
    const [first, ...others] = all;
    if (!wanted) {
        if (first && others.length === 0)
            return first;
        throw new errors/* InputError */.dz(`the config has ${all.length} environments, and none was named`, `Set the input \`environment\` to one of ${names.join(', ')}.`);
    }
    const found = all.find(({ name }) => name === wanted);
    if (found)
        return found;
    throw refuseUnknown('environment', wanted, names, 'the config has');
}
function selectNames(kind, environment, all, wanted = []) {
    const unknown = wanted.find((name) => !all.includes(name));
    if (unknown !== undefined)
        throw refuseUnknown(kind, unknown, all, `the environment \`${environment}\` has`);
    return wanted.length === 0 ? all : all.filter((name) => wanted.includes(name));
}
function refuseUnknown(kind, name, candidates, owner) {
    const nearest = (0,config_nearest/* findNearest */.q)(name, candidates);
    const question = nearest ? `: did you mean \`${nearest}\`?` : '';
    return new errors/* InputError */.dz(`unknown ${kind} \`${name}\`${question} (${owner} ${candidates.join(', ')})`, `Set the input to one of ${candidates.join(', ')}.`);
}
function refuseEmpty({ name, apps, hosts }) {
    return new errors/* InputError */.dz(`in \`${name}\` none of the apps ${apps.join(', ')} goes to any of the hosts ${hosts.join(', ')}`, 'Choose other apps or hosts.');
}
/** What the other environments claim, as far as their addresses are written out. */
function listOtherClaims(document, environment) {
    const filling = { variables: undefined, locations: document.locations, problems: collectProblems() };
    return listEnvironments(document)
        .filter(({ name }) => name !== environment)
        .flatMap((other) => settleEnvironment(document, other, filling).claims);
}
/** What a run has once and every app may say: the longest time, the fewest at once, the wider lock. */
function combineRun(apps) {
    const settings = apps.map((app) => app.settings);
    return {
        deadlineMs: Math.max(...settings.map(({ deadline }) => (0,duration/* toMs */.G8)(deadline))),
        parallel: Math.min(...settings.map(({ parallel = 1 }) => parallel)),
        lock: {
            scope: settings.some(({ lock }) => lock?.scope === 'host') ? 'host' : 'app',
            waitMs: Math.max(...settings.map(({ lock }) => (0,duration/* toMs */.G8)(lock?.wait))),
        },
    };
}

// EXTERNAL MODULE: ./src/secrets.ts + 1 modules
var src_secrets = __webpack_require__(4597);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./src/young-space.ts

/** Enough for what a run makes and drops at a time. */
const ENOUGH_BYTES = 16 * 1024 * 1024;
const LOOK_EVERY_MS = 500;
/**
 * Keeps the part of the heap that holds new objects from growing on and on. Node 24 gives it up to 128 MB, and a run
 * of minutes touches all of that in the end, whatever little of it is in use.
 */
function boundYoungSpace() {
    const timer = setInterval(() => {
        const young = (0,external_node_v8_.getHeapSpaceStatistics)().find(({ space_name: name }) => name === 'new_space');
        if (young === undefined || young.space_size < ENOUGH_BYTES)
            return;
        (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
        clearInterval(timer);
    }, LOOK_EVERY_MS);
    timer.unref();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/hosts/fingerprint.ts

/** `SHA256:…` of a public key as it goes over the wire, as `ssh-keygen -lf` prints it. */
function fingerprintOf(blob) {
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}
/** The type that a public key on the wire names itself, such as `ssh-ed25519`; undefined when it is none. */
function readKeyType(blob) {
    if (blob.length < 8)
        return undefined;
    const length = blob.readUInt32BE(0);
    if (length === 0 || length > 64 || blob.length <= 4 + length)
        return undefined;
    const type = blob.toString('latin1', 4, 4 + length);
    return /^[\w@.-]+$/.test(type) ? type : undefined;
}

;// CONCATENATED MODULE: ./src/hosts/agent.ts

/**
 * Opens the agent at a socket. It tells which keys it holds, and makes no signature with SHA-1, which ssh2
 * asks for where a server does not say that it knows better.
 */
async function openAgent(path, onKey) {
    const { default: ssh2 } = await Promise.all(/* import() */[__webpack_require__.e(357), __webpack_require__.e(961)]).then(__webpack_require__.t.bind(__webpack_require__, 3961, 23));
    const agent = ssh2.createAgent(path);
    const calls = agent;
    const getIdentities = calls.getIdentities.bind(agent);
    const sign = calls.sign.bind(agent);
    calls.getIdentities = (done) => getIdentities((error, keys) => {
        for (const key of keys ?? [])
            onKey(`${key.type} ${fingerprintOf(key.getPublicSSH())} (agent)`);
        done(error, keys);
    });
    calls.sign = (key, data, options, done) => options.hash === 'sha1' ? done(refuseSha1()) : sign(key, data, options, done);
    return agent;
}
const SHA1 = 'the server takes RSA keys with SHA-1 only';
function refuseSha1() {
    return new Error(SHA1);
}
/** Whether an authentication failed because only SHA-1 was left. */
function isSha1Refusal(error) {
    return error.message.includes(SHA1);
}

;// CONCATENATED MODULE: ./src/hosts/key-text.ts
const PEM = /^-----BEGIN ([A-Z0-9 ]+)-----$([\s\S]*?)^-----END \1-----$/gm;
const PUTTY = /^PuTTY-User-Key-File-\d+: [\s\S]*?^Private-(?:MAC|Hash): [0-9a-f]+$/gm;
/**
 * Splits a text into its keys and mends what copying does to keys: other line ends, a literal `\n` or a space
 * in the place of a line end, indentation, a missing last line end.
 */
function splitKeyText(text) {
    const blocks = [];
    const take = (kind, block) => {
        blocks.push({ kind, text: block });
        return '';
    };
    const rest = straighten(text)
        .replace(PEM, (whole, kind, body) => take(kind, refold(whole, kind, body)))
        .replace(PUTTY, (whole) => take('PuTTY', whole));
    return { blocks, rest: rest.replace(/^#.*$/gm, '').trim() };
}
function straighten(text) {
    const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const hasLines = plain.trim().includes('\n');
    // In a comment of a PuTTY key a backslash may stand for itself; in a key on one line it cannot.
    const unescaped = hasLines ? plain.replace(/-----BEGIN .*$/gm, unescapeLines) : unescapeLines(plain);
    return unescaped
        .replace(/[ \t]*(-----(?:BEGIN|END) [A-Z0-9 ]+-----)[ \t]*/g, '\n$1\n')
        .split('\n')
        .map((line) => line.trim())
        .filter((line, index, all) => line !== '' || isBelowHeader(all, index))
        .join('\n');
}
/** The empty line that ends the headers of an encrypted PEM key belongs to it. */
function isBelowHeader(lines, index) {
    return /^[\w-]+: /.test(lines[index - 1] ?? '');
}
function unescapeLines(text) {
    return text.replace(/\\r\\n|\\n|\\r/g, '\n');
}
/** Without headers the body is base64 only, and blanks in it are line ends that were lost. */
function refold(whole, kind, body) {
    if (body.includes(':'))
        return whole;
    const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`].join('\n');
}

;// CONCATENATED MODULE: ./src/hosts/pkcs8.ts

/**
 * Turns a PKCS#8 key (`BEGIN PRIVATE KEY`, as OpenSSL and password safes write it) into a form that ssh2 reads.
 * @throws Error of OpenSSL for a wrong passphrase or a damaged key.
 */
function convertPkcs8(text, passphrase) {
    const key = (0,external_node_crypto_.createPrivateKey)({ key: text, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) });
    return { type: key.asymmetricKeyType ?? 'unknown', text: convert(key) };
}
function convert(key) {
    switch (key.asymmetricKeyType) {
        case 'rsa':
            return key.export({ type: 'pkcs1', format: 'pem' }).toString().trim();
        case 'ec':
            return key.export({ type: 'sec1', format: 'pem' }).toString().trim();
        case 'ed25519':
            return writeOpenSshKey(key);
        default:
            return undefined;
    }
}
/** The format is described in OpenSSH's PROTOCOL.key; only its plain form is needed. */
function writeOpenSshKey(key) {
    const { x = '', d = '' } = key.export({ format: 'jwk' });
    const publicPart = Buffer.from(x, 'base64url');
    const secretPart = Buffer.concat([Buffer.from(d, 'base64url'), publicPart]);
    const publicKey = Buffer.concat([spell('ssh-ed25519'), spell(publicPart)]);
    const secret = pad(Buffer.concat([Buffer.alloc(8), publicKey, spell(secretPart), spell('')]));
    const count = Buffer.from([0, 0, 0, 1]);
    const none = [spell('none'), spell('none'), spell('')];
    const whole = Buffer.concat([Buffer.from('openssh-key-v1\0'), ...none, count, spell(publicKey), spell(secret)]);
    const lines = whole.toString('base64').match(/.{1,70}/g) ?? [];
    return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----'].join('\n');
}
function spell(value) {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
}
function pad(bytes) {
    const missing = (8 - (bytes.length % 8)) % 8;
    return Buffer.concat([bytes, Buffer.from(Array.from({ length: missing }, (_, index) => index + 1))]);
}

;// CONCATENATED MODULE: ./src/hosts/private-keys.ts




/** Opening a key with a passphrase takes a quarter of a second, so a text is read once for all its hosts. */
const alreadyRead = new WeakMap();
/**
 * Reads the private keys that follow each other in one text: OpenSSH, PEM, PKCS#8 or PuTTY 2.
 * @param name what messages call the text, such as the input or the secret that it came from
 * @throws InputError that says what is wrong and never quotes the text
 */
function parsePrivateKeys(text, passphrase, name = 'the private key') {
    const known = alreadyRead.get(text);
    if (known !== undefined && known.passphrase === passphrase)
        return known.keys;
    const keys = readKeys(text, passphrase, name);
    // A failure is told by whoever awaits it; the second reader gets the same one.
    keys.catch(() => { });
    alreadyRead.set(text, { passphrase, keys });
    return keys;
}
async function readKeys(text, passphrase, name) {
    const { blocks, rest } = splitKeyText(text.reveal());
    if (rest !== '')
        throw refuseRest(rest, name);
    if (blocks.length === 0)
        throw new errors/* InputError */.dz(`${name}: it is empty`, 'Give the whole text of a private key file.');
    const { default: ssh2 } = await Promise.all(/* import() */[__webpack_require__.e(357), __webpack_require__.e(961)]).then(__webpack_require__.t.bind(__webpack_require__, 3961, 23));
    return blocks.map((block, index) => {
        const label = blocks.length === 1 ? name : `${name}, key ${index + 1} of ${blocks.length}`;
        return private_keys_readKey(ssh2.utils.parseKey, block, passphrase?.reveal(), label);
    });
}
function refuseRest(rest, name) {
    if (/(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\w+|sk-[\w-]+@openssh\.com) AAAA/.test(rest))
        return refusePublic(name);
    if (/-----BEGIN |^PuTTY-User-Key-File/.test(rest)) {
        return new errors/* InputError */.dz(`${name}: a key in it is cut off`, 'Give the whole file, from its BEGIN line to its END line.');
    }
    return new errors/* InputError */.dz(`${name}: it is not a private key`, 'Give the text of the private key file itself, such as ~/.ssh/id_ed25519: not its path, nor anything around it.');
}
function refusePublic(name) {
    return new errors/* InputError */.dz(`${name}: this is a public key`, 'The public key belongs into ~/.ssh/authorized_keys on the host; give the private one, the file without .pub.');
}
function private_keys_readKey(parse, block, passphrase, label) {
    if (block.kind.includes('PUBLIC KEY'))
        throw refusePublic(label);
    if (!block.kind.endsWith('PRIVATE KEY') && block.kind !== 'PuTTY') {
        throw refuseKind(label, `a ${block.kind.toLowerCase()} is no private key`);
    }
    const parsed = parse(toReadable(block, passphrase, label), choosePassphrase(block, passphrase));
    if (parsed === undefined)
        throw refuseDamaged(label);
    if (parsed instanceof Error)
        throw explain(parsed, block, passphrase, label);
    return check(parsed, passphrase, label);
}
function toReadable({ kind, text }, passphrase, label) {
    if (kind !== 'PRIVATE KEY' && kind !== 'ENCRYPTED PRIVATE KEY')
        return text;
    const converted = openPkcs8(text, kind, passphrase, label);
    if (converted.text !== undefined)
        return converted.text;
    throw refuseKind(label, `keys of type ${converted.type} cannot be used with SSH`);
}
function openPkcs8(text, kind, passphrase, label) {
    try {
        return convertPkcs8(text, passphrase);
    }
    catch {
        // OpenSSL's message says nothing that the kind of the block and the passphrase do not say.
        if (kind === 'PRIVATE KEY')
            throw refuseDamaged(label);
        throw passphrase === undefined ? missPassphrase(label) : refusePassphrase(label);
    }
}
/** ssh2 checks a PuTTY key that has no passphrase with the one that is given, and finds it damaged. */
function choosePassphrase({ kind, text }, passphrase) {
    return kind === 'PuTTY' && /^Encryption: none$/m.test(text) ? undefined : passphrase;
}
/** ssh2 tells what is wrong in its message only. */
function explain({ message }, { kind }, passphrase, label) {
    if (/no passphrase given/.test(message))
        return missPassphrase(label);
    if (/bad passphrase|bad decrypt|wrong final block/i.test(message)) {
        return passphrase === undefined ? refuseDamaged(label) : refusePassphrase(label);
    }
    const type = /key type: ([\w@.-]{1,64})$/.exec(message)?.[1];
    if (type?.startsWith('sk-'))
        return refuseKind(label, `${type} needs its security key at hand`);
    if (type !== undefined)
        return refuseKind(label, `keys of type ${type} are not supported`);
    if (/unsupported cipher|not supported/i.test(message))
        return refuseKind(label, 'its encryption is not supported');
    if (kind === 'PuTTY')
        return refuseKind(label, 'of PuTTY only RSA keys in format 2 are supported');
    return refuseDamaged(label);
}
/** Signs once, because a key that was opened with a wrong passphrase may look whole until then. */
function check(parsed, passphrase, label) {
    if (parsed.type === 'ssh-dss')
        throw refuseKind(label, 'keys of type ssh-dss (DSA) are not supported');
    if (!parsed.isPrivateKey())
        throw refusePublic(label);
    const signature = parsed.sign(Buffer.from('probe'), parsed.type === 'ssh-rsa' ? 'sha256' : undefined);
    if (!(signature instanceof Error)) {
        return { type: parsed.type, fingerprint: fingerprintOf(parsed.getPublicSSH()), parsed };
    }
    throw passphrase === undefined ? refuseDamaged(label) : refusePassphrase(label);
}
function missPassphrase(label) {
    return new errors/* InputError */.dz(`${label}: it is protected by a passphrase, and none is given`, 'Set `ssh-passphrase`.');
}
function refusePassphrase(label) {
    return new errors/* InputError */.dz(`${label}: the passphrase does not open it`, 'Check `ssh-passphrase`; it must be that of this key.');
}
function refuseDamaged(label) {
    return new errors/* InputError */.dz(`${label}: the key is damaged or cut off`, 'Copy the whole file again; `ssh-keygen -yf FILE` checks it.');
}
function refuseKind(label, problem) {
    return new errors/* InputError */.dz(`${label}: ${problem}`, 'Make a key with `ssh-keygen -t ed25519`, and add its public half to ~/.ssh/authorized_keys on the host.');
}

;// CONCATENATED MODULE: ./src/hosts/authentication.ts


/**
 * Reads the keys before anything connects.
 * @throws InputError for a key that cannot be used.
 */
async function openCredentials(credentials, name) {
    const texts = credentials.keys.map((text) => parsePrivateKeys(text, credentials.passphrase, name));
    const keys = (await Promise.all(texts)).flat();
    // A server counts every offer, so no key is offered twice.
    const unique = new Map(keys.map((key) => [key.fingerprint, key]));
    return { keys: [...unique.values()], agent: credentials.agent };
}
/**
 * Offers every key and then the agent's, beginning at once with a key: asking by `none` what is allowed
 * would be a round trip. Only where there is nothing to offer is `none` tried.
 */
async function createAuthHandler(username, { keys, agent }, log) {
    const noteKey = (key) => {
        log.offered.push(key);
    };
    const attempts = keys.map((key) => ({ type: 'publickey', username, key: refusingSha1(key.parsed) }));
    if (agent !== undefined)
        attempts.push({ type: 'agent', username, agent: await openAgent(agent, noteKey) });
    if (attempts.length === 0)
        attempts.push({ type: 'none', username });
    let next = 0;
    return (methods, isPartial) => {
        log.methods = methods ?? log.methods;
        log.isPartial ||= isPartial === true;
        if (methods !== null && !methods.includes('publickey'))
            return false;
        const attempt = attempts[next];
        const key = keys[next];
        next += 1;
        if (key !== undefined)
            noteKey(`${key.type} ${key.fingerprint}`);
        return attempt ?? false;
    };
}
/** ssh2 falls back to `ssh-rsa`, which signs with SHA-1, where a server does not say that it knows better. */
function refusingSha1(key) {
    if (key.type !== 'ssh-rsa')
        return key;
    const sign = (data, hash) => hash === 'sha256' || hash === 'sha512' ? key.sign(data, hash) : refuseSha1();
    return Object.create(key, { sign: { value: sign } });
}

;// CONCATENATED MODULE: ./src/hosts/host-pattern.ts

/** What is wrong with a list of host names, for the error that names its line. */
class HostPatternError extends Error {
}
/**
 * Reads the first field of a known_hosts line: names with `*`, `?` and `!`, or one hashed name.
 * @throws HostPatternError
 */
function parseHostPatterns(field) {
    return field.startsWith('|') ? parseHashedName(field) : parsePatternList(field);
}
function parseHashedName(field) {
    const [, version, salt = '', hash = '', ...rest] = field.split('|');
    if (version !== '1')
        throw new HostPatternError(`the hash \`|${version ?? ''}|\` is of an unknown kind`);
    const key = decodeBase64(salt);
    const expected = decodeBase64(hash);
    if (key?.length !== 20 || expected?.length !== 20 || rest.length > 0) {
        throw new HostPatternError('the hashed name is damaged');
    }
    return (name) => (0,external_node_crypto_.timingSafeEqual)((0,external_node_crypto_.createHmac)('sha1', key).update(name.toLowerCase()).digest(), expected);
}
/** Strict, because Node skips over what is not base64. */
function decodeBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    return text !== '' && bytes.toString('base64').replace(/=+$/, '') === text.replace(/=+$/, '') ? bytes : undefined;
}
function parsePatternList(field) {
    const patterns = field.split(',').map((text) => {
        const isNegated = text.startsWith('!');
        const pattern = (isNegated ? text.slice(1) : text).toLowerCase();
        checkPattern(pattern);
        return { isNegated, pattern };
    });
    return (name) => {
        const hits = patterns.filter(({ pattern }) => matchesGlob(pattern, name.toLowerCase()));
        // A negated name takes the whole line away, wherever in the list it stands.
        return hits.length > 0 && hits.every(({ isNegated }) => !isNegated);
    };
}
function checkPattern(pattern) {
    if (pattern === '')
        throw new HostPatternError('a host name is empty');
    if (pattern.startsWith('[') && !/^\[[^[\]]+\]:[\d*?]+$/.test(pattern)) {
        throw new HostPatternError(`\`${pattern}\`: brackets need a port behind them, as in [example.com]:2222`);
    }
    if (/^[^:[\]]+:\d+$/.test(pattern)) {
        throw new HostPatternError(`\`${pattern}\`: a name with a port needs brackets, as in [example.com]:2222`);
    }
}
/** Linear in the product of both lengths, whatever the pattern: a regular expression is not. */
function matchesGlob(pattern, text) {
    let at = 0;
    let star = -1;
    let resume = 0;
    for (let index = 0; index < text.length;) {
        if (pattern[at] === '*') {
            star = at;
            at += 1;
            resume = index;
        }
        else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[index])) {
            at += 1;
            index += 1;
        }
        else if (star !== -1) {
            at = star + 1;
            resume += 1;
            index = resume;
        }
        else {
            return false;
        }
    }
    return /^\**$/.test(pattern.slice(at));
}

;// CONCATENATED MODULE: ./src/hosts/known-hosts.ts



const HINT = 'Write lines as `ssh-keyscan -p PORT HOST` prints them; a `#` at the start makes a line a comment.';
/**
 * Reads the text of a known_hosts file. Nothing is skipped but comments and blank lines.
 * @param sourceName what messages call the text, such as `known-hosts`
 * @throws InputError that names the line it cannot use, `@cert-authority` included.
 */
function parseKnownHosts(text, sourceName) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    return {
        keys: lines.flatMap((line, index) => {
            const content = line.trim();
            const isBlank = content === '' || content.startsWith('#');
            return isBlank ? [] : [parseKnownHostsLine(content, `${sourceName}, line ${index + 1}`)];
        }),
    };
}
/**
 * Reads one line that is neither blank nor a comment.
 * @param origin where the line stands, for messages
 * @throws InputError
 */
function parseKnownHostsLine(line, origin) {
    const fields = line.split(/[ \t]+/);
    const marker = fields[0]?.startsWith('@') ? fields.shift() : undefined;
    if (marker !== undefined)
        checkMarker(marker, origin);
    const [names = '', type, base64] = fields;
    if (type === undefined || base64 === undefined) {
        throw new errors/* InputError */.dz(`${origin}: not a known_hosts line: it needs host names, a key type and a key`, HINT);
    }
    const blob = known_hosts_readKey(type, base64, origin);
    const matches = readNames(names, origin);
    return { type, blob, fingerprint: fingerprintOf(blob), isRevoked: marker === '@revoked', origin, matches };
}
function checkMarker(marker, origin) {
    if (marker === '@revoked')
        return;
    if (marker !== '@cert-authority')
        throw new errors/* InputError */.dz(`${origin}: \`${marker}\` is not a marker`, HINT);
    throw new errors/* InputError */.dz(`${origin}: \`@cert-authority\` is not supported: host certificates cannot be checked`, 'Put the host keys themselves in its place, as `ssh-keyscan` prints them, or their SHA256 fingerprints in `host_key`.');
}
function known_hosts_readKey(type, base64, origin) {
    if (/^\d+$/.test(type))
        throw new errors/* InputError */.dz(`${origin}: this is a key of SSH version 1, which is not supported`, HINT);
    const blob = decodeBase64(base64);
    if (blob === undefined)
        throw new errors/* InputError */.dz(`${origin}: the key is damaged: it is not base64`, HINT);
    const named = isWhole(blob) ? readKeyType(blob) : undefined;
    if (named === type)
        return blob;
    const said = named === undefined ? 'the key is cut off or damaged' : `the line says ${type}, the key says ${named}`;
    throw new errors/* InputError */.dz(`${origin}: ${said}`, HINT);
}
/** A key is a row of fields that each begin with their length; one that was cut off ends within a field. */
function isWhole(blob) {
    let at = 0;
    while (at + 4 <= blob.length)
        at += 4 + blob.readUInt32BE(at);
    return at === blob.length;
}
function readNames(names, origin) {
    try {
        return parseHostPatterns(names);
    }
    catch (error) {
        if (error instanceof HostPatternError)
            throw new errors/* InputError */.dz(`${origin}: ${error.message}`, HINT);
        throw error;
    }
}
/** What a known_hosts line calls a host: `[address]:port` unless the port is 22. */
function spellKnownName(address, port) {
    return port === 22 ? address : `[${address}]:${port}`;
}
/**
 * The keys that speak of a host. As in OpenSSH a line without a port also stands for other ports, as long as
 * none names this one; a revoked key is revoked on every port.
 */
function findKnownKeys(keys, address, port) {
    const name = spellKnownName(address, port);
    const revoked = keys.filter((key) => key.isRevoked && (key.matches(name) || key.matches(address)));
    const trusted = keys.filter((key) => !key.isRevoked);
    const exact = trusted.filter((key) => key.matches(name));
    return [...revoked, ...(exact.length > 0 ? exact : trusted.filter((key) => key.matches(address)))];
}

;// CONCATENATED MODULE: ./src/hosts/host-key-policy.ts




/**
 * Brings together what the config and the input `known-hosts` say about a host.
 * @throws InputError for an entry of the config's `host_key` that cannot be used.
 */
function findHostKeyPolicy(address, knownHosts) {
    const origin = `hosts.${address.name}.host_key`;
    const isFingerprint = (text) => !/\s/.test(text);
    const written = address.hostKeys
        .filter((text) => !isFingerprint(text))
        .map((line) => readLine(line, address, origin));
    const known = [...findKnownKeys(knownHosts.keys, address.address, address.port), ...written];
    return {
        trusted: known.filter(({ isRevoked }) => !isRevoked),
        revoked: known.filter(({ isRevoked }) => isRevoked),
        fingerprints: address.hostKeys.filter(isFingerprint).map((text) => readFingerprint(text, origin)),
    };
}
function readFingerprint(text, origin) {
    const base64 = /^SHA256:(.+)$/i.exec(text)?.[1]?.replace(/=+$/, '');
    if (base64 !== undefined && decodeBase64(base64)?.length === 32)
        return `SHA256:${base64}`;
    const problem = base64 === undefined ? 'is not a SHA256 fingerprint' : 'is damaged: a SHA256 fingerprint has 43 characters';
    throw new errors/* InputError */.dz(`${origin}: \`${text}\` ${problem}`, 'Write SHA256:… as `ssh-keygen -lf KEY.pub` prints it.');
}
function readLine(line, { address, port }, origin) {
    const key = parseKnownHostsLine(line, origin);
    const name = spellKnownName(address, port);
    if (key.matches(name) || key.matches(address))
        return key;
    throw new errors/* InputError */.dz(`${origin}: this line is not for ${name}, so it would never count`, `Let it begin with ${name}, or write the fingerprint alone: ${key.fingerprint}`);
}
/** Judges the key that a host offers. */
function judgeHostKey(policy, blob) {
    const isSame = (key) => key.blob.equals(blob);
    if (policy.revoked.some(isSame))
        return 'revoked';
    if (policy.trusted.some(isSame) || policy.fingerprints.includes(fingerprintOf(blob)))
        return 'trusted';
    return policy.trusted.length + policy.fingerprints.length > 0 ? 'changed' : 'unknown';
}
/** Every type of host key that is taken, best first, and the signature algorithms of it; none uses SHA-1. */
const ALGORITHMS_BY_TYPE = {
    'ssh-ed25519': ['ssh-ed25519'],
    'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
    'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
    'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
    'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
};
/** The algorithms to ask for: pinned types first, so that a host with several keys shows the one that is known. */
function chooseAlgorithms(policy, alreadyOffered = []) {
    const seen = alreadyOffered.map(readKeyType);
    const isPinned = (type) => policy.trusted.some((key) => key.type === type);
    const types = Object.keys(ALGORITHMS_BY_TYPE).filter((type) => !seen.includes(type));
    const ordered = [...types.filter(isPinned), ...types.filter((type) => !isPinned(type))];
    return ordered.flatMap((type) => ALGORITHMS_BY_TYPE[type]);
}

;// CONCATENATED MODULE: ./src/hosts/label.ts
/** `web-1 (deploy@203.0.113.10:22)`: the name in the config first, because that is where it is put right. */
function describeAddress({ name, user, address, port }) {
    return `${name} (${user}@${spellEndpoint(address, port)})`;
}
/** `203.0.113.10:22`, with an IPv6 address in brackets. */
function spellEndpoint(address, port) {
    return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/hosts/classify.ts



/** The system's or the resolver's code, such as ECONNREFUSED; empty when an error has none. */
function readErrorCode(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : '';
}
const KINDS_BY_CODE = {
    ENOTFOUND: 'dns',
    ENODATA: 'dns',
    EAI_AGAIN: 'dns',
    EAI_FAIL: 'dns',
    ECONNREFUSED: 'refused',
    ETIMEDOUT: 'timeout',
    ECONNRESET: 'dropped',
    EPIPE: 'dropped',
};
/** What the code of a failed TCP connection means. */
function findKind(error) {
    return KINDS_BY_CODE[readErrorCode(error)] ?? 'unreachable';
}
/** Names why no TCP connection to a host came about, and the next thing to do. */
function explainSocket(address, cause) {
    const kind = findKind(cause);
    const code = readErrorCode(cause);
    const { name, port } = address;
    const place = spellEndpoint(address.address, port);
    const timeout = `${address.connectTimeoutMs / 1000} s`;
    const [problem, hint] = {
        dns: code === 'EAI_AGAIN'
            ? [`DNS does not answer for ${address.address}`, 'Check the network and the resolver of this machine.']
            : [`DNS does not know the name ${address.address}`, `Check \`address\` of hosts.${name} in the config.`],
        refused: [
            `${place} refused the connection`,
            `Check that sshd runs on the host and listens on port ${port}; else correct \`port\` of hosts.${name}.`,
        ],
        timeout: [
            `${place} did not answer within ${timeout}`,
            `A firewall may drop packets from this machine to port ${port}, the host may be down, or \`address\` is wrong.`,
        ],
        dropped: [`${place} reset the connection`, 'Check the firewall between here and there, and the log of sshd.'],
    }[kind] ?? [
        `${place} cannot be reached: ${describeCause(cause)}`,
        'Check the route from this machine: a VPN that is down, or an IPv6 address without IPv6.',
    ];
    return fail(kind, address, problem ?? '', hint ?? '', cause);
}
/** Names why the SSH connection over a TCP connection that stood did not come about. */
function explainLogin(address, cause, state) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    const level = 'level' in error ? error.level : undefined;
    if (level === 'agent' || isSha1Refusal(error))
        return explainSigning(address, error);
    if (level === 'client-authentication' || /authentication fail/i.test(error.message)) {
        return explainRefusal(address, error, state.log);
    }
    if (level === 'client-timeout')
        return explainStall(address, error, state);
    if (/^Handshake failed|no matching|unsupported/i.test(error.message))
        return explainHandshake(address, error);
    return explainEnd(address, error, state);
}
function explainSigning(address, error) {
    if (isSha1Refusal(error)) {
        const hint = 'SHA-1 is broken. Use an ed25519 key, or bring sshd up to date (OpenSSH 7.2 or later).';
        return fail('auth', address, error.message, hint, error);
    }
    const hint = 'Check that the agent runs and holds the key (`ssh-add -l`), or give `ssh-key`.';
    return fail('key', address, `the agent failed: ${error.message}`, hint, error);
}
function explainRefusal(address, error, log) {
    const { user, name } = address;
    const methods = log.methods.join(', ') || 'nothing that it names';
    const offered = log.offered.join(', ');
    if (log.isPartial) {
        const hint = `Let sshd ask ${user} for the key alone (AuthenticationMethods publickey): a run cannot answer questions.`;
        return fail('auth', address, `the key is right, but the server also wants ${methods}`, hint, error);
    }
    if (offered === '') {
        const hint = 'Give a private key as `ssh-key`, or name its secret in `key` of the host.';
        return fail('auth', address, `${user} cannot log in without a key; the server takes ${methods}`, hint, error);
    }
    if (/too many/i.test(error.message)) {
        const hint = 'Give only the key of this host: the server counts every key that is offered (MaxAuthTries).';
        return fail('auth', address, `too many keys were offered to ${user}: ${offered}`, hint, error);
    }
    const hint = `Add the public key to ~${user}/.ssh/authorized_keys on the host, or correct \`user\` or \`key\` of hosts.${name}. ` +
        'The log of sshd says what it did not like.';
    return fail('auth', address, `${user} was not let in: offered ${offered}; the server takes ${methods}`, hint, error);
}
function explainStall(address, error, state) {
    const waited = `within ${address.connectTimeoutMs / 1000} s`;
    const problem = state.isEncrypted
        ? `the login did not end ${waited}`
        : state.said === ''
            ? `the port takes connections, but nothing speaks there ${waited}`
            : `the key exchange did not end ${waited}`;
    const hint = `Check that port ${address.port} is that of sshd, and the load of the host; or raise \`connect_timeout\`.`;
    return fail('timeout', address, problem, hint, error);
}
function explainHandshake(address, error) {
    const what = error.message.replace(/^Handshake failed: /, '');
    const hint = 'Bring the SSH server up to date: it must know AES-GCM or ChaCha20-Poly1305, key exchange without SHA-1, and a ' +
        'host key of type ed25519, ECDSA or RSA with SHA-2.';
    return fail('protocol', address, `no common ground with the SSH server: ${what}`, hint, error);
}
/** What ssh2 says when it closes the connection itself, because what came is not what the protocol allows. */
const BREACH = /^(?:Max greeting lines|Header line|Invalid (?:identification|header|MAC)|Bad packet length|Inbound: )/;
/** The connection was closed before the login was over, by the other side or for what it sent. */
function explainEnd(address, error, state) {
    const firstLine = state.said.split(/[\r\n]/)[0]?.trim() ?? '';
    const isSsh = firstLine === '' || firstLine.startsWith('SSH-');
    if (!isSsh && !/MaxStartups|not allowed/i.test(firstLine)) {
        const hint = `Port ${address.port} is not that of sshd: correct \`port\` of hosts.${address.name}.`;
        return fail('protocol', address, `what answers there is no SSH server; it says: ${firstLine}`, hint, error);
    }
    if (BREACH.test(error.message)) {
        const hint = `Check that port ${address.port} is that of sshd, and that nothing on the way changes what passes.`;
        return fail('protocol', address, `what answers there breaks the rules of SSH: ${error.message}`, hint, error);
    }
    const when = state.isEncrypted ? 'during the login' : 'before the key exchange was over';
    const said = isSsh ? '' : `, saying: ${firstLine}`;
    const hint = 'sshd does so when too many connections begin at once (MaxStartups), and a firewall or fail2ban when it has ' +
        'banned this machine: the log of sshd says which.';
    return fail('dropped', address, `the server closed the connection ${when}${said}`, hint, error);
}
function describeCause(cause) {
    return readErrorCode(cause) || (cause instanceof Error ? cause.message : String(cause));
}
function fail(kind, address, problem, hint, cause) {
    return new errors/* ConnectError */.T$(kind, `${describeAddress(address)}: ${problem}`, {
        where: { host: address.name },
        hint,
        cause,
    });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./src/hosts/pacing.ts
/** What may be under way on a line of which nothing is known yet. */
const LEAST_BYTES = 256 * 1024;
/** On a line that is known: as much as it carries in this time. */
const QUEUE_MS = 2_000;
/** A rate is read from at least this much. */
const SAMPLE_BYTES = 64 * 1024;
const SAMPLE_MS = 20;
/**
 * Bounds what is under way to a host. Everything on a connection stands in one queue: behind megabytes of upload
 * on a slow line, the heartbeats of the lock would come too late. How much a channel may send does not tell, because
 * many servers say what they took only by the megabyte.
 * @returns takes how many bytes were sent, and resolves when more may be sent: at once on a line that is fast enough
 */
function openPacer(ask) {
    let [sentBytes, askedBytes, seenBytes, limitBytes] = [0, 0, 0, LEAST_BYTES];
    let mark = { seenBytes: 0, at: Date.now() };
    let wake = () => { };
    const learn = () => {
        const [bytes, ms] = [seenBytes - mark.seenBytes, Date.now() - mark.at];
        if (bytes < SAMPLE_BYTES || ms < SAMPLE_MS)
            return;
        limitBytes = Math.max(LEAST_BYTES, (bytes / ms) * QUEUE_MS);
        mark = { seenBytes, at: Date.now() };
    };
    const askNow = () => {
        const bytes = sentBytes;
        askedBytes = bytes;
        ask(() => {
            seenBytes = bytes;
            learn();
            wake();
        });
    };
    return async (bytes) => {
        // A pause of the sender says nothing about the line.
        if (seenBytes === sentBytes)
            mark = { seenBytes, at: Date.now() };
        sentBytes += bytes;
        if (sentBytes - askedBytes >= limitBytes / 8)
            askNow();
        while (sentBytes - seenBytes > limitBytes) {
            await new Promise((resolve) => {
                wake = resolve;
            });
        }
    };
}

;// CONCATENATED MODULE: ./src/hosts/channel.ts


const BUFFER_BYTES = 256 * 1024;
const SLICE_BYTES = 64 * 1024;
/**
 * Gives an ssh2 channel the streams of a child process. ssh2's own never answer a write that the host does
 * not take any more, which would hold an upload up for ever after the program that reads it has ended.
 */
function wrapChannel(source, client) {
    const stdout = relay(source);
    const stderr = relay(source.stderr);
    const input = openInput(source, client);
    const exited = watchExit(source, stdout, stderr);
    client.once('close', input.cut);
    source.once('close', () => {
        client.off('close', input.cut);
        input.cut();
    });
    return {
        stdin: input.stream,
        stdout,
        stderr,
        exited,
        close() {
            input.cut();
            source.close();
            // Nobody reads on, and a stream that is not read does not end.
            stdout.resume();
            stderr.resume();
        },
    };
}
function relay(source) {
    const view = source.pipe(new external_node_stream_.PassThrough({ highWaterMark: BUFFER_BYTES }));
    // What is left must flow off, or the channel's end would never be seen.
    view.once('close', () => source.resume());
    return view;
}
function openInput(source, client) {
    let pending;
    let isCut = false;
    const pace = openPacer(askerOf(client));
    const send = async (chunk) => {
        for (let start = 0; start < chunk.length && !isCut; start += SLICE_BYTES) {
            const slice = chunk.subarray(start, start + SLICE_BYTES);
            await new Promise((resolve) => source.write(slice, () => resolve()));
            await pace(slice.length);
        }
    };
    const stream = new external_node_stream_.Writable({
        highWaterMark: BUFFER_BYTES,
        write(chunk, _encoding, done) {
            if (isCut || !source.writable)
                return done(closedInput());
            pending = done;
            void send(chunk).then(() => {
                if (isCut)
                    return;
                pending = undefined;
                done();
            });
        },
        final(done) {
            if (!isCut)
                source.end();
            done();
        },
    });
    // Who writes hears of it by the write; who does not write has nothing to hear.
    stream.on('error', () => { });
    source.on('error', () => { });
    const cut = () => {
        isCut = true;
        if (pending === undefined)
            stream.destroy();
        pending?.(closedInput());
        pending = undefined;
    };
    return { stream, cut };
}
/** A host answers requests in order, so the answer to a keepalive says that it has read what came before. */
function askerOf(client) {
    return (onSign) => {
        const { _callbacks: answers, _protocol: protocol } = client;
        if (answers === undefined || protocol?.ping === undefined)
            return onSign();
        answers.push(onSign);
        protocol.ping();
    };
}
function closedInput() {
    return Object.assign(new Error('the program on the host does not read its input any more'), { code: 'EPIPE' });
}
async function watchExit(source, stdout, stderr) {
    let exit = { code: null, signal: null };
    source.once('exit', (code, signal) => {
        exit = { code, signal: signal ?? null };
    });
    await Promise.all([source, stdout, stderr].map((stream) => new Promise((resolve) => stream.once('close', resolve))));
    return exit;
}
/** Makes one two-way stream of a channel; its other output is not read. Destroying it closes the channel. */
function joinStreams({ stdin, stdout, stderr, close }) {
    const duplex = new external_node_stream_.Duplex({
        allowHalfOpen: false,
        readableHighWaterMark: BUFFER_BYTES,
        writableHighWaterMark: BUFFER_BYTES,
        read() {
            stdout.resume();
        },
        write(chunk, _encoding, done) {
            stdin.write(chunk, done);
        },
        final(done) {
            stdin.end();
            done();
        },
        destroy(error, done) {
            close();
            done(error);
        },
    });
    stderr.resume();
    stdout.on('data', (chunk) => {
        if (!duplex.push(chunk))
            stdout.pause();
    });
    stdout.once('end', () => duplex.push(null));
    return duplex;
}

;// CONCATENATED MODULE: ./src/hosts/forward.ts



/** Why an SSH server did not open a channel: RFC 4254, 5.1. */
const REASONS = { prohibited: 1, connectFailed: 2, unknownType: 3 };
/**
 * Opens a TCP connection from the host by the protocol's own forwarding.
 * @returns undefined when the host does not allow that
 * @throws ConnectError saying how the connection from the host failed.
 */
async function forward(address, { ssh, client }, link, target) {
    try {
        link.check();
        const channel = await ssh.forwardOut('127.0.0.1', 0, target.address, target.port);
        return joinStreams(wrapChannel(channel, client));
    }
    catch (error) {
        link.check(error);
        const reason = readReason(error);
        if (reason === REASONS.prohibited || reason === REASONS.unknownType)
            return undefined;
        const kind = reason === REASONS.connectFailed ? findForwardKind(String(error)) : 'protocol';
        throw explainDial(address, target, kind, error);
    }
}
function readReason(error) {
    return error instanceof Error && 'reason' in error ? error.reason : undefined;
}
/** OpenSSH tells the system's error in the description; Dropbear tells nothing, and refusal is the common case. */
function findForwardKind(description) {
    if (/timed out/i.test(description))
        return 'timeout';
    if (/not known|resolve|name or service|nodename/i.test(description))
        return 'dns';
    if (/unreachable|no route|denied|not permitted/i.test(description))
        return 'unreachable';
    return 'refused';
}
const PROBLEMS = {
    refused: 'nothing listens on',
    timeout: 'no answer from',
    dns: 'the host does not know the name of',
    unreachable: 'the host has no way to',
};
/** Names why a connection from the host to `target` did not come about. */
function explainDial(address, target, kind, cause) {
    const place = spellEndpoint(target.address, target.port);
    const problem = PROBLEMS[kind] ?? 'the host cannot open a connection to';
    return new errors/* ConnectError */.T$(kind, `${describeAddress(address)}: ${problem} ${place}`, {
        where: { host: address.name },
        cause,
        hint: `Check on the host that something listens on ${place}: ss -ltn`,
    });
}

;// CONCATENATED MODULE: ./src/hosts/socket.ts

/** Node gives an address of several 250 ms before it turns to the next, too little for a far host. */
const NEXT_ADDRESS_MS = 2_000;
/**
 * Opens a TCP connection.
 * @throws the system's error, whose `code` says why; the signal's reason when that is aborted.
 */
function openSocket(host, port, { timeoutMs, signal }) {
    return new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        // Nagle's algorithm alone made up two thirds of the time to the first output.
        const socket = (0,external_node_net_.connect)({ host, port, noDelay: true, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS });
        const give = (error) => {
            settle();
            socket.on('error', () => { }).destroy();
            reject(error);
        };
        const stop = () => give(signal?.reason);
        const timer = timeoutMs === undefined ? undefined : setTimeout(() => give(timedOut(timeoutMs)), timeoutMs);
        const settle = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
            socket.off('error', give);
        };
        signal?.addEventListener('abort', stop, { once: true });
        socket.once('error', give);
        socket.once('connect', () => {
            settle();
            resolve(socket);
        });
    });
}
/** As the system's own error, which comes after minutes only. */
function timedOut(timeoutMs) {
    return Object.assign(new Error(`no connection within ${timeoutMs} ms`), { code: 'ETIMEDOUT' });
}

;// CONCATENATED MODULE: ./src/hosts/local.ts





/** The machine that this process runs on, with the same promises as one over SSH. */
function openLocalHost(address) {
    return {
        name: address.name,
        label: `${address.name} (local)`,
        start: (command) => startLocal(address, command),
        dial: (port, target = '127.0.0.1') => dialLocal(address, target, port),
        isLost: false,
        async [Symbol.asyncDispose]() { },
    };
}
function startLocal(address, command) {
    return new Promise((resolve, reject) => {
        // In a process group of its own, so that a Ctrl-C meant for Bowline does not reach what it has started.
        const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', command], { detached: true, stdio: 'pipe' });
        child.once('spawn', () => resolve(wrapChild(child)));
        child.once('error', (cause) => reject(new errors/* ConnectError */.T$('shell', `local: /bin/sh does not start: ${cause.message}`, {
            where: { host: address.name },
            cause,
            hint: '`connection: local` needs a machine with a POSIX shell.',
        })));
    });
}
function wrapChild(child) {
    const { stdin, stdout, stderr } = child;
    // Who writes hears of a closed input by the write; who does not write has nothing to hear.
    stdin.on('error', () => { });
    let giveUp = (_exit) => { };
    const exited = new Promise((resolve) => {
        giveUp = resolve;
        child.once('close', (code, signal) => resolve({ code, signal }));
    });
    return {
        stdin,
        stdout,
        stderr,
        exited,
        close() {
            for (const stream of [stdin, stdout, stderr])
                stream.destroy();
            child.unref();
            // What ignores its closed streams runs on, as it would on the far side of a connection.
            giveUp({ code: null, signal: null });
        },
    };
}
async function dialLocal(address, target, port) {
    try {
        return await openSocket(target, port, {});
    }
    catch (error) {
        throw explainDial(address, { address: target, port }, findKind(error), error);
    }
}

;// CONCATENATED MODULE: ./src/hosts/host-key-refusal.ts




/** Says which keys a host offered, which were expected, and the line that would make it known. */
function refuseHostKey(address, policy, offered) {
    const revoked = policy.revoked.find(({ blob }) => offered.some((key) => key.equals(blob)));
    const expected = listExpected(policy).filter((key) => revoked === undefined || !key.includes(revoked.fingerprint));
    const problem = revoked !== undefined
        ? `is revoked (${revoked.origin})`
        : expected.length === 0
            ? 'is not known'
            : 'is not the expected one';
    const none = revoked === undefined ? 'nothing is known of this host' : 'no other key of it is known';
    const said = expected.length === 0 ? none : `expected ${expected.join(' or ')}`;
    return new errors/* HostKeyError */.oZ(`${describeAddress(address)}: its host key ${problem}: offered ${offered.map(spellKey).join(' and ')}; ${said}`, fingerprintOf(offered[0]), [...policy.trusted.map(({ fingerprint }) => fingerprint), ...policy.fingerprints], {
        where: { host: address.name },
        hint: revoked === undefined ? adviseToAdd(address, expected, offered[0]) : REVOKED,
    });
}
const REVOKED = 'Nothing was sent there. Give the host a new host key, or take the @revoked line away if it is a mistake.';
function listExpected({ trusted, fingerprints }) {
    return [...trusted.map(({ type, fingerprint, origin }) => `${type} ${fingerprint} (${origin})`), ...fingerprints];
}
function spellKey(blob) {
    return `${readKeyType(blob) ?? 'an unknown type'} ${fingerprintOf(blob)}`;
}
const FILES = { 'ssh-ed25519': 'ed25519', 'ssh-rsa': 'rsa' };
function adviseToAdd({ name, address, port }, expected, blob) {
    const type = readKeyType(blob) ?? '';
    const file = `/etc/ssh/ssh_host_${FILES[type] ?? 'ecdsa'}_key.pub`;
    const changed = expected.length === 0 ? '' : 'Either its key was changed or something else answers in its place. ';
    return [
        `${changed}Compare with \`ssh-keygen -lf ${file}\` on the host itself. Only if it is the same, add to hosts.${name}:`,
        `  host_key: "${fingerprintOf(blob)}"`,
        'or to known-hosts:',
        `  ${spellKnownName(address, port)} ${type} ${blob.toString('base64')}`,
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/hosts/handshake.ts
/**
 * Saves two of the round trips of a login. ssh2 asks whether it may authenticate, then whether a key would be
 * taken, and then signs; servers take it all at once. An agent's key is still asked about, because its owner may
 * have to confirm each use. Where ssh2 is another than is known here, its own way is taken. Must be called before the
 * first bytes come.
 */
function shortenHandshake(client, { mayBeginAtOnce }) {
    const { _protocol: protocol } = client;
    if (!isKnown(protocol))
        return;
    const handlers = protocol._handlers;
    if (mayBeginAtOnce)
        beginAtOnce(protocol, handlers);
    signAtOnce(protocol, handlers);
    ignoreOtherHostKeys(handlers);
}
function isKnown(protocol) {
    const handlers = protocol?._handlers ?? {};
    const parts = [protocol?.service, protocol?.authPK, handlers.SERVICE_ACCEPT, handlers.USERAUTH_PK_OK];
    return [...parts, handlers.GLOBAL_REQUEST].every((part) => typeof part === 'function');
}
function beginAtOnce(protocol, handlers) {
    const ask = protocol.service.bind(protocol);
    const begin = handlers.SERVICE_ACCEPT;
    handlers.SERVICE_ACCEPT = () => { };
    protocol.service = (name) => {
        ask(name);
        begin(protocol, name);
    };
}
function signAtOnce(protocol, handlers) {
    const authenticate = protocol.authPK.bind(protocol);
    protocol.authPK = (username, key, algorithm, sign) => {
        // What ssh2 does when the server says that it would take the key is to call this again, with a way to sign.
        if (sign === undefined && key.isPrivateKey())
            handlers.USERAUTH_PK_OK(protocol);
        else
            authenticate(username, key, algorithm, sign);
    };
}
/** OpenSSH names its other keys after a login, and ssh2 makes it prove them: work that nobody has a use for. */
function ignoreOtherHostKeys(handlers) {
    const handle = handlers.GLOBAL_REQUEST;
    handlers.GLOBAL_REQUEST = (protocol, name, ...rest) => {
        if (name !== 'hostkeys-00@openssh.com')
            handle(protocol, name, ...rest);
    };
}

;// CONCATENATED MODULE: ./src/hosts/write-batches.ts
/**
 * Sends what is written in one go together. ssh2 writes the length, the body and the tag of every packet on their own,
 * which without Nagle's algorithm are three calls and three packets on the network.
 */
function batchWrites(socket) {
    const write = socket.write.bind(socket);
    let isOpen = false;
    const begin = () => {
        if (isOpen)
            return;
        isOpen = true;
        socket.cork();
        process.nextTick(() => {
            isOpen = false;
            socket.uncork();
        });
    };
    socket.write = ((...args) => {
        begin();
        return write(...args);
    });
}

;// CONCATENATED MODULE: ./src/hosts/login.ts





/** AES-GCM first: ChaCha20-Poly1305 is safe from Terrapin only where both sides know strict key exchange. */
const CIPHERS = [
    'aes128-gcm@openssh.com',
    'aes256-gcm@openssh.com',
    'chacha20-poly1305@openssh.com',
];
/** Without SHA-1; curve25519 first, the fastest. */
const KEY_EXCHANGES = [
    'curve25519-sha256',
    'curve25519-sha256@libssh.org',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group-exchange-sha256',
    'diffie-hellman-group14-sha256',
    'diffie-hellman-group16-sha512',
    'diffie-hellman-group18-sha512',
];
/** Goes unused beside these ciphers, but has to be there and must not name SHA-1. */
const MACS = ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com'];
const FIRST_BYTES = 200;
/** A key that a host offered and that does not prove it. Thrown before any authentication. */
class UntrustedHostKey extends Error {
    blob;
    verdict;
    constructor(blob, verdict) {
        super(`the host key is ${verdict}`);
        this.blob = blob;
        this.verdict = verdict;
    }
}
/**
 * Speaks SSH over a connection that stands. The connection is destroyed when this fails.
 * @throws UntrustedHostKey; ConnectError for everything else; the signal's reason when that is aborted.
 */
async function logIn(socket, options) {
    const state = { log: { offered: [], methods: [], isPartial: false }, said: '', isEncrypted: false };
    // ssh2 listens once everything is loaded, and a reset may come before that.
    socket.on('error', () => { });
    const stopListening = listenToGreeting(socket, state);
    const abort = () => socket.destroy();
    let untrusted;
    options.signal.addEventListener('abort', abort, { once: true });
    try {
        return await authenticate(socket, options, state, (found) => {
            untrusted = found;
        });
    }
    catch (error) {
        socket.destroy();
        options.signal.throwIfAborted();
        throw untrusted ?? explainLogin(options.address, error, state);
    }
    finally {
        options.signal.removeEventListener('abort', abort);
        stopListening();
    }
}
async function authenticate(sock, { address, credentials, policy, hostKeyAlgorithms, timeoutMs, signal }, state, onUntrusted) {
    // Loading takes 23 ms, which a run without SSH does not owe.
    const { NodeSSH } = await Promise.all(/* import() */[__webpack_require__.e(357), __webpack_require__.e(577)]).then(__webpack_require__.bind(__webpack_require__, 3577));
    const authHandler = await createAuthHandler(address.user, credentials, state.log);
    signal.throwIfAborted();
    if (sock.destroyed)
        throw new Error('the connection was reset');
    batchWrites(sock);
    const ssh = new NodeSSH();
    const ready = ssh.connect({
        sock,
        username: address.user,
        authHandler,
        readyTimeout: timeoutMs,
        keepaliveInterval: address.keepaliveMs,
        // Silence is judged by `watchSilence`; ssh2 only asks.
        keepaliveCountMax: Number.POSITIVE_INFINITY,
        algorithms: { kex: KEY_EXCHANGES, cipher: CIPHERS, hmac: MACS, serverHostKey: [...hostKeyAlgorithms] },
        hostVerifier: (blob) => {
            const verdict = judgeHostKey(policy, blob);
            if (verdict !== 'trusted')
                onUntrusted(new UntrustedHostKey(blob, verdict));
            return verdict === 'trusted';
        },
    });
    const client = ssh.connection;
    if (client !== null)
        shortenHandshake(client, { mayBeginAtOnce: needsNoHint(credentials) });
    // node-ssh listens for errors until the login only, and one that nobody hears would end the process.
    client?.on('error', () => { });
    client?.once('handshake', () => {
        state.isEncrypted = true;
    });
    await ready;
    if (client === null)
        throw new Error('the connection is gone');
    return { ssh, client };
}
/** An RSA key is signed with in one of several ways, and the server says after the key exchange which it knows. */
function needsNoHint({ keys: [first] }) {
    return first !== undefined && first.type !== 'ssh-rsa';
}
/** Keeps the first bytes, which tell a web server from sshd; without starting to read before ssh2 does. */
function listenToGreeting(socket, state) {
    const hear = (chunk) => {
        const text = chunk.toString('latin1', 0, FIRST_BYTES - state.said.length);
        state.said += text.replace(/[^\x20-\x7e\r\n]/g, '?');
        if (state.said.length >= FIRST_BYTES)
            socket.off('data', hear);
    };
    socket.pause();
    socket.on('data', hear);
    return () => socket.off('data', hear);
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/hosts/retry.ts



/** How often a connection is tried in all; what is not named here does not pass by itself. */
const TRIES = {
    refused: 3,
    unreachable: 3,
    timeout: 2,
    // sshd drops at random while many connect at once; a few more tries even that out.
    dropped: 6,
};
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 1_500;
/** How often an attempt that failed with this error is made in all. */
function countTries(error) {
    if (!(error instanceof errors/* ConnectError */.T$))
        return 1;
    if (error.kind === 'dns')
        return readErrorCode(error.cause) === 'EAI_AGAIN' ? 3 : 1;
    // What a jump host met on its way to the next one passes as what this machine meets.
    if (error.kind === 'jump')
        return countTries(error.cause);
    // A server that takes the connection and then stalls has had all the time there is.
    if (error.kind === 'timeout' && readErrorCode(error.cause) !== 'ETIMEDOUT')
        return 1;
    return TRIES[error.kind] ?? 1;
}
/**
 * Repeats what failed for a reason that may pass, with pauses that grow and differ from host to host.
 * @throws the last error; the signal's reason as soon as that is aborted.
 */
async function retryConnect(attempt, options) {
    for (let tried = 1;; tried += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            options.signal.throwIfAborted();
            const tries = countTries(error);
            if (!(error instanceof errors/* ConnectError */.T$) || tried >= tries)
                throw error;
            const pauseMs = choosePause(tried, options.random ?? Math.random);
            options.onRetry?.(`${error.message}; trying again in ${pauseMs} ms (${tried + 1} of ${tries})`);
            await pause(pauseMs, options.signal);
        }
    }
}
function choosePause(tried, random) {
    const fullMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tried - 1));
    return Math.round(fullMs * (0.5 + random()));
}
async function pause(ms, signal) {
    await (0,external_node_timers_promises_.setTimeout)(ms, undefined, { signal }).catch(() => { });
    signal.throwIfAborted();
}

;// CONCATENATED MODULE: ./src/hosts/way.ts




/**
 * Opens the TCP connection to a host, from here or from the jump host before it.
 * @throws ConnectError; of kind `jump` when the jump host cannot reach it; the signal's reason.
 */
async function openWay(address, via, signal) {
    try {
        return via === undefined
            ? await openSocket(address.address, address.port, { timeoutMs: address.connectTimeoutMs, signal })
            : await dialWithin(via, address, signal);
    }
    catch (cause) {
        signal.throwIfAborted();
        throw via === undefined ? explainSocket(address, cause) : explainJump(address, via, cause);
    }
}
/** The host's own attempt has no limit, and a connection that comes too late must not stay open. */
function dialWithin(via, { address, port, connectTimeoutMs }, signal) {
    return new Promise((resolve, reject) => {
        const dialing = via.dial(port, address);
        const leave = (reason) => {
            settle();
            dialing.then((late) => late.on('error', () => { }).destroy(), () => { });
            reject(reason);
        };
        const abort = () => leave(signal.reason);
        const timer = setTimeout(() => leave(slow(connectTimeoutMs)), connectTimeoutMs);
        const settle = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', abort);
        };
        signal.addEventListener('abort', abort, { once: true });
        dialing.then(resolve, reject).finally(settle);
    });
}
function slow(timeoutMs) {
    return new errors/* ConnectError */.T$('timeout', `no answer within ${timeoutMs / 1000} s`, {});
}
function explainJump(address, via, cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const place = spellEndpoint(address.address, address.port);
    return new errors/* ConnectError */.T$('jump', `${describeAddress(address)}: its jump host ${via.name} cannot reach it: ${said}`, {
        where: { host: address.name },
        cause,
        hint: `The jump host itself is well. Check from there that sshd answers on ${place}, or correct its address and port.`,
    });
}

;// CONCATENATED MODULE: ./src/hosts/reach.ts






/**
 * Connects and logs in, repeating what may pass, until the host has shown a key that is known. The type of a
 * key cannot be told from its fingerprint, so for one the host is asked for type after type.
 * @throws HostKeyError; ConnectError; the signal's reason.
 */
async function reach(leg, via, options) {
    const { address, policy } = leg;
    const offered = [];
    for (;;) {
        const algorithms = chooseAlgorithms(policy, offered);
        try {
            return await retryConnect(() => attempt(leg, via, algorithms, options.signal), options);
        }
        catch (error) {
            if (error instanceof UntrustedHostKey)
                offered.push(error.blob);
            const [first, ...others] = offered;
            if (first === undefined || !isAboutHostKey(error))
                throw error;
            const isLast = !mayOfferAnother(error, policy) || chooseAlgorithms(policy, offered).length === 0;
            if (isLast)
                throw refuseHostKey(address, policy, [first, ...others]);
        }
    }
}
async function attempt({ address, credentials, policy }, via, hostKeyAlgorithms, signal) {
    const startedAt = Date.now();
    const socket = await openWay(address, via, signal);
    // One budget for both, because a person who sets it thinks of the whole.
    const timeoutMs = Math.max(1, address.connectTimeoutMs - (Date.now() - startedAt));
    const login = await logIn(socket, { address, credentials, policy, hostKeyAlgorithms, timeoutMs, signal });
    return { socket, login };
}
/** A key was not known, or there is no key left of the types that were not shown yet. */
function isAboutHostKey(error) {
    return error instanceof UntrustedHostKey || (error instanceof errors/* ConnectError */.T$ && /host key format/.test(error.message));
}
function mayOfferAnother(error, { fingerprints }) {
    return error instanceof UntrustedHostKey && error.verdict === 'changed' && fingerprints.length > 0;
}

;// CONCATENATED MODULE: ./src/hosts/exec.ts




/** How long to wait before a session is asked for again; one that has just ended may still be counted. */
const PAUSES_MS = [100, 300, 1_000];
/**
 * Runs a command in a session of its own, without a terminal.
 * @throws ConnectError: `dropped` when the connection is gone, `protocol` when the host opens no more
 * sessions, `shell` when it does not run commands.
 */
async function startCommand(request, command) {
    const { address, client, link, makeRoom, isSpare = false } = request;
    for (let attempt = 0;; attempt += 1) {
        try {
            link.check();
            return await requestSession(client, command);
        }
        catch (error) {
            link.check(error);
            const pauseMs = PAUSES_MS[attempt];
            const mayPass = isSessionRefused(error) && !isSpare;
            if (mayPass)
                makeRoom?.();
            if (!mayPass || pauseMs === undefined)
                throw exec_explain(address, error);
            await (0,external_node_timers_promises_.setTimeout)(pauseMs);
        }
    }
}
/** node-ssh's own `execCommand` collects what a program prints, and closes its input at once. */
function requestSession(client, command) {
    return new Promise((resolve, reject) => {
        client.exec(command, (error, channel) => {
            if (error)
                return reject(error);
            // At once: what a short program says about its end may be in the very next bytes.
            resolve(wrapChannel(channel, client));
        });
    });
}
/** Only a channel that was not opened has a reason; one that was opened and then refused a command has none. */
function isSessionRefused(error) {
    return error instanceof Error && 'reason' in error;
}
function exec_explain(address, error) {
    const label = describeAddress(address);
    const details = { where: { host: address.name }, cause: error };
    if (isSessionRefused(error)) {
        const hint = 'Raise MaxSessions in sshd_config on the host (10 is the default), or stop what else uses this login.';
        return new errors/* ConnectError */.T$('protocol', `${label}: the host opens no more sessions`, { ...details, hint });
    }
    const hint = `Check that ${address.user} may run commands: a login shell that exists, and no sftp-only account.`;
    return new errors/* ConnectError */.T$('shell', `${label}: the host does not run commands for ${address.user}`, {
        ...details,
        hint,
    });
}

;// CONCATENATED MODULE: ./src/hosts/silence.ts
/** How many intervals may pass without a byte before a connection counts as lost. */
const MISSED_LIMIT = 3;
/**
 * Calls `onSilence` when nothing came for too long. Any byte counts as a sign of life: ssh2 itself waits for
 * the answers to its own questions, which on a slow line stand behind megabytes of upload. Intervals are
 * counted, not time, so that a process that was stopped does not take its own sleep for the host's.
 * @returns what ends the watch
 */
function watchSilence(socket, intervalMs, onSilence) {
    let missed = 0;
    const hear = () => {
        missed = 0;
    };
    const timer = setInterval(() => {
        missed += 1;
        if (missed > MISSED_LIMIT)
            onSilence();
    }, intervalMs);
    timer.unref();
    socket.on('data', hear);
    return () => {
        clearInterval(timer);
        socket.off('data', hear);
    };
}

;// CONCATENATED MODULE: ./src/hosts/link.ts



const GOODBYE_MS = 1_000;
/** Watches over an authenticated connection. */
function watchLink(address, socket, client) {
    let isLost = false;
    let reason = 'the other side closed it';
    const lose = () => {
        isLost = true;
    };
    // Every session adds a listener, and there may be more of them than Node takes for a leak.
    client.setMaxListeners(0);
    client.on('error', (error) => {
        reason = error.message;
    });
    const stopWatching = watchSilence(socket, address.keepaliveMs, () => {
        reason = 'nothing came from it for too long';
        lose();
        socket.destroy();
    });
    client.once('end', lose);
    client.once('close', lose).once('close', stopWatching);
    const closed = new Promise((resolve) => client.once('close', resolve));
    return {
        get isLost() {
            return isLost;
        },
        check(cause) {
            if (isAboutLink(cause))
                lose();
            if (isLost)
                throw explainLoss(address, reason, cause);
        },
        async close() {
            reason = 'it is closed';
            // What was said last has left with it; the other side's own goodbye would be a round trip that nobody needs.
            socket.once('finish', () => socket.destroy());
            const timer = setTimeout(() => socket.destroy(), GOODBYE_MS);
            client.end();
            await closed;
            clearTimeout(timer);
        },
    };
}
/** The connection is going, and its end was not seen yet. */
function isAboutLink(cause) {
    return cause instanceof Error && /^(?:Not connected|No response from server)/.test(cause.message);
}
function explainLoss(address, reason, cause) {
    return new errors/* ConnectError */.T$('dropped', `${describeAddress(address)}: the connection was lost: ${reason}`, {
        where: { host: address.name },
        cause,
        hint: 'Check the network and the host, then run again: the next run finds out where the host stands.',
    });
}

;// CONCATENATED MODULE: ./src/hosts/ready-programs.ts
/**
 * Keeps `count` programs started ahead, because opening a session and running a command in it are two round trips.
 * A host that has no room for them is not pressed.
 */
function keepReady(count, start) {
    const waiting = [];
    let hasRoom = true;
    const add = () => {
        const one = start().catch(() => {
            hasRoom = false;
            return undefined;
        });
        waiting.push(one);
    };
    for (let started = 0; started < count; started += 1)
        add();
    return {
        async take() {
            for (let left = waiting.length; left > 0; left -= 1) {
                const one = waiting.shift();
                if (hasRoom)
                    add();
                const channel = await one;
                // One that somebody ended meanwhile hears nothing any more.
                if (channel?.stdin.destroyed === false)
                    return channel;
            }
            return undefined;
        },
        giveUp() {
            hasRoom = false;
            for (const one of waiting.splice(0))
                void one.then((channel) => channel?.close());
        },
    };
}

// EXTERNAL MODULE: ./src/shell/sh.ts + 1 modules
var sh = __webpack_require__(7144);
;// CONCATENATED MODULE: ./src/hosts/relays.ts

/** The programs that can carry a TCP connection over standard input and output, best first. */
const RELAYS = ['python3', 'perl', 'nc', 'busybox', 'socat', 'bash'];
/*
 * Each relay first says `MARK NAME VERDICT` on a line of its own, the verdict being connected, refused,
 * timeout, dns or unreachable, and then only copies. When this side ends its input, the other may still
 * answer for IDLE seconds; after that nobody is listening any more, and nothing must stay behind.
 * A relay that cannot even begin exits with one of the codes of a program that does not work, and the
 * next one is tried.
 */
const IDLE_SECONDS = 60;
/** bash cannot tell the other side that the input has ended, so its connection would stay for as long. */
const BASH_IDLE_SECONDS = 5;
const PYTHON = `
import errno, os, socket, sys, threading
mark, host, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
def say(verdict):
    os.write(1, ("\\n%s python3 %s\\n" % (mark, verdict)).encode())
    if verdict != "connected":
        os._exit(0)
try:
    link = socket.create_connection((host, port))
except socket.gaierror:
    say("dns")
except OSError as error:
    say({errno.ECONNREFUSED: "refused", errno.ETIMEDOUT: "timeout"}.get(error.errno, "unreachable"))
say("connected")
link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
def send():
    try:
        while True:
            data = os.read(0, 65536)
            if not data:
                break
            link.sendall(data)
        link.settimeout(${IDLE_SECONDS})
        link.shutdown(socket.SHUT_WR)
    except OSError:
        pass
threading.Thread(target=send, daemon=True).start()
try:
    while True:
        data = link.recv(65536)
        if not data:
            break
        while data:
            data = data[os.write(1, data):]
except OSError:
    pass
os._exit(0)
`;
const PERL = `
use strict; use Errno; use Socket qw(:all);
my ($mark, $host, $port) = @ARGV;
my ($failed, @found) = getaddrinfo($host, $port, { socktype => SOCK_STREAM });
sub say_verdict { syswrite STDOUT, "\\n$mark perl $_[0]\\n"; exit 0 if $_[0] ne "connected" }
say_verdict("dns") if $failed;
my $link;
for my $at (@found) {
  socket(my $one, $at->{family}, $at->{socktype}, $at->{protocol}) or next;
  if (connect($one, $at->{addr})) { $link = $one; last }
}
say_verdict($!{ECONNREFUSED} ? "refused" : $!{ETIMEDOUT} ? "timeout" : "unreachable") unless $link;
say_verdict("connected");
sub copy {
  my ($from, $to, $onData) = @_;
  while (1) {
    $onData->();
    my $got = sysread($from, my $data, 65536);
    next if !defined($got) && $!{EINTR};
    last unless $got;
    for (my $sent = 0; $sent < $got; ) {
      my $more = syswrite($to, $data, $got - $sent, $sent);
      if (defined $more) { $sent += $more } elsif (!$!{EINTR}) { return }
    }
  }
}
my $isIdle = 0;
$SIG{CHLD} = sub { $isIdle = 1; alarm ${IDLE_SECONDS} };
my $sender = fork;
exit 1 unless defined $sender;
if ($sender == 0) { $SIG{CHLD} = "DEFAULT"; copy(\\*STDIN, $link, sub {}); shutdown($link, 1); exit 0 }
copy($link, \\*STDOUT, sub { alarm ${IDLE_SECONDS} if $isIdle });
$SIG{CHLD} = "DEFAULT"; kill "TERM", $sender; exit 0;
`;
const BASH = `
exec 3<>"/dev/tcp/$1/$2" 4<&0
cat <&3 & reader=$!
{ cat <&4 >&3; sleep ${BASH_IDLE_SECONDS}; kill "$reader"; } >/dev/null 2>&1 & writer=$!
wait "$reader"
kill "$writer" 2>/dev/null
exit 0
`;
const PRELUDE = String.raw `
LC_ALL=C; export LC_ALL
has() { command -v "$1" >/dev/null 2>&1; }
say() { printf '\n%s %s %s\n' "$mark" "$1" "$2"; }
judge() {
  case $2 in
    *sage:*) return 0 ;;
    *refused*) say "$1" refused ;;
    *'not known'* | *esolution* | *esolve* | *'bad address'* | *'nknown host'*) say "$1" dns ;;
    *'imed out'* | *timeout*) say "$1" timeout ;;
    *nreachable* | *'o route'* | *denied* | *'not permitted'*) say "$1" unreachable ;;
    *) return 0 ;;
  esac
  exit 0
}
leave() { case $1 in 1 | 2 | 126 | 127) ;; *) exit 0 ;; esac; }
netcat() {
  name=$1; shift
  if said=$("$@" -v -z -w 10 "$host" "$port" 2>&1 </dev/null); then say "$name" connected; exec "$@" "$host" "$port"; fi
  judge "$name" "$said"
  if said=$("$@" -w 10 "$host" "$port" -e sh -c : 2>&1 </dev/null); then say "$name" connected; exec "$@" "$host" "$port"; fi
  judge "$name" "$said"
}`;
const ATTEMPTS = {
    // Isolated, so that a file in the home directory cannot stand in for a module.
    python3: (0,sh.sh) `if has python3; then python3 -I -c ${PYTHON} "$mark" "$host" "$port"; leave $?; fi`,
    perl: (0,sh.sh) `if has perl; then perl -e ${PERL} "$mark" "$host" "$port"; leave $?; fi`,
    nc: (0,sh.sh) `if has nc; then netcat nc nc; fi`,
    busybox: (0,sh.sh) `if has busybox && busybox --list | grep -qx nc; then netcat busybox busybox nc; fi`,
    socat: (0,sh.sh) `if has socat; then
  case $host in *:*) target="TCP:[$host]:$port" ;; *) target="TCP:$host:$port" ;; esac
  if said=$(socat -u /dev/null "$target" 2>&1); then say socat connected; exec socat -t ${IDLE_SECONDS} STDIO "$target,nodelay"; fi
  judge socat "$said"
fi`,
    bash: (0,sh.sh) `if has bash; then
  if said=$(bash -c 'exec 3<>"/dev/tcp/$1/$2"' bash "$host" "$port" 2>&1); then
    say bash connected
    exec bash -c ${BASH} bash "$host" "$port"
  fi
  judge bash "$said"
fi`,
};
/** Writes the shell code that becomes the first relay of the request that works on the host. */
function writeRelay({ mark, address, port, relays }) {
    const variables = (0,sh.sh) `mark=${mark} host=${address} port=${port}`;
    const attempts = relays.map((relay) => ATTEMPTS[relay]);
    // One group, because code that was cut short must do nothing.
    return (0,sh/* lines */.M)((0,sh.sh) `{`, variables, new sh.Sh(PRELUDE), ...attempts, (0,sh.sh) `say none none`, (0,sh.sh) `exit 0`, (0,sh.sh) `}`);
}

;// CONCATENATED MODULE: ./src/hosts/tunnel.ts






/** A login may print as much before it is taken for something else. */
const LONGEST_NOISE = 64 * 1024;
/** Carries connections over the standard streams of a program on the host: the first that works, from then on. */
function openTunnels({ address, start, onNote }) {
    let relays = RELAYS;
    const remember = (relay) => {
        if (relays.length === 1)
            return;
        relays = [relay];
        onNote?.(`${describeAddress(address)}: its SSH server forwards no connections, so ${relay} on the host carries them`);
    };
    return {
        async dial(target) {
            const mark = `bowline-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
            const code = writeRelay({ mark, ...target, relays }).text;
            const channel = await start(readCode(code));
            channel.stdin.write(code);
            const { relay, verdict } = await readVerdict(channel.stdout, mark);
            if (relay !== undefined)
                remember(relay);
            if (verdict === 'connected')
                return joinStreams(channel);
            channel.close();
            throw isKind(verdict) ? explainDial(address, target, verdict) : refuseTunnel(address, verdict);
        },
    };
}
/**
 * The code goes ahead of the data on the same input and is read byte by byte, because a shell that reads its
 * code itself takes some of what follows. The line means the same to every login shell.
 */
function readCode(code) {
    return `exec /bin/sh -c 'eval "$(dd bs=1 count=${Buffer.byteLength(code)} 2>/dev/null)"'`;
}
/** Takes the relay's own line off the front of its output. */
function readVerdict(output, mark) {
    return new Promise((resolve) => {
        let seen = Buffer.alloc(0);
        const finish = (answer, rest) => {
            output.off('data', hear).off('end', end).pause();
            if (rest.length > 0)
                output.unshift(rest);
            resolve(answer);
        };
        const end = () => finish({ verdict: '' }, Buffer.alloc(0));
        const hear = (chunk) => {
            seen = Buffer.concat([seen, chunk]);
            const start = seen.indexOf(`\n${mark} `);
            const stop = start === -1 ? -1 : seen.indexOf('\n', start + 1);
            if (stop !== -1)
                finish(parseVerdict(seen.toString('utf8', start, stop)), seen.subarray(stop + 1));
            else if (seen.length > LONGEST_NOISE)
                end();
        };
        output.on('data', hear).once('end', end);
    });
}
function parseVerdict(line) {
    const [, name, verdict = ''] = line.trim().split(' ');
    const relay = RELAYS.find((one) => one === name);
    return relay === undefined ? { verdict } : { relay, verdict };
}
function isKind(verdict) {
    return ['refused', 'timeout', 'dns', 'unreachable'].includes(verdict);
}
function refuseTunnel(address, verdict) {
    const problem = verdict === 'none'
        ? `its SSH server forwards no connections, and none of ${RELAYS.join(', ')} is there to carry them`
        : 'its SSH server forwards no connections, and the login runs no program that could carry them';
    return new errors/* ConnectError */.T$('protocol', `${describeAddress(address)}: ${problem}`, {
        where: { host: address.name },
        hint: `Allow it for this user in sshd_config (AllowTcpForwarding local), or install one of ${RELAYS.join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./src/hosts/ssh.ts






/** A host over an authenticated SSH connection. */
function openSshHost({ address, socket, login, via, onNote }) {
    const link = watchLink(address, socket, login.client);
    const ready = new Map();
    const makeRoom = () => {
        for (const { giveUp } of ready.values())
            giveUp();
    };
    const request = { address, client: login.client, link };
    const start = async (command) => (await ready.get(command)?.take()) ?? startCommand({ ...request, makeRoom }, command);
    const tunnels = openTunnels({ address, start, onNote });
    const prohibited = new Set();
    return {
        name: address.name,
        label: describeAddress(address),
        start,
        keepReady(command, count) {
            const startOne = () => startCommand({ ...request, isSpare: true }, command);
            if (!ready.has(command))
                ready.set(command, keepReady(count, startOne));
        },
        get isLost() {
            return link.isLost;
        },
        async dial(port, target = '127.0.0.1') {
            const endpoint = { address: target, port };
            // What may be forwarded can differ by port (PermitOpen), so each is asked for, once.
            const key = `${target} ${port}`;
            const direct = prohibited.has(key) ? undefined : await forward(address, login, link, endpoint);
            if (direct !== undefined)
                return direct;
            prohibited.add(key);
            return tunnels.dial(endpoint);
        },
        async [Symbol.asyncDispose]() {
            await link.close();
            await via?.[Symbol.asyncDispose]();
        },
    };
}

;// CONCATENATED MODULE: ./src/hosts/connect.ts







/**
 * Connects to a host, through its jump hosts, and logs in. Its host key is checked before anything is sent.
 * @throws InputError, ConnectError or HostKeyError; the signal's reason as soon as that is aborted.
 */
async function connect(address, options) {
    options.signal.throwIfAborted();
    if (address.connection === 'local')
        return openLocalHost(address);
    // All of them before the first connection: a key that cannot be read must not cost a jump.
    const legs = await Promise.all([...address.jump, address].map((hop) => prepareLeg(hop, options)));
    let via;
    try {
        for (const leg of legs)
            via = await travel(leg, via, address, options);
    }
    catch (error) {
        await via?.[Symbol.asyncDispose]();
        throw error;
    }
    if (via === undefined)
        throw new Error('there is no way to the host');
    return via;
}
async function prepareLeg(address, { credentialsFor, knownHosts }) {
    const policy = findHostKeyPolicy(address, knownHosts);
    try {
        const credentials = await openCredentials(credentialsFor(address), address.key ?? 'ssh-key');
        return { address, credentials, policy };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        throw new errors/* ConnectError */.T$('key', `${describeAddress(address)}: ${error.message}`, {
            where: { host: address.name },
            hint: error.hint,
            cause: error,
        });
    }
}
async function travel(leg, via, target, options) {
    try {
        const { socket, login } = await reach(leg, via, options);
        return openSshHost({ address: leg.address, socket, login, via, onNote: options.onNote });
    }
    catch (error) {
        throw blameHop(error, leg.address, target);
    }
}
/** A problem on the way is told as one of the host that was to be reached. */
function blameHop(error, hop, target) {
    if (hop.name === target.name)
        return error;
    const where = { host: target.name };
    const message = (text) => `${describeAddress(target)}: its jump host ${text}`;
    if (error instanceof errors/* HostKeyError */.oZ) {
        const { hint, offered, expected } = error;
        return new errors/* HostKeyError */.oZ(message(error.message), offered, expected, { where, hint, cause: error });
    }
    if (!(error instanceof errors/* ConnectError */.T$))
        return error;
    return new errors/* ConnectError */.T$('jump', message(error.message), { where, hint: error.hint, cause: error });
}

// EXTERNAL MODULE: ./src/shell/secret.ts
var secret = __webpack_require__(5820);
;// CONCATENATED MODULE: ./src/modes/access.ts






/**
 * Checks keys and known hosts before anything is connected to, and returns the way to connect.
 * @throws InputError, ConnectError of kind `key`
 */
async function openAccess(inputs, hosts, { env, progress, protect }) {
    const given = inputs.secrets === undefined ? new Map() : (0,src_secrets/* parseSecretsInput */.lB)(inputs.secrets.reveal());
    const all = withJumps(hosts);
    const own = new Map(all.flatMap(({ name, key }) => (key === undefined ? [] : [[name, findKey(key, given, env)]])));
    protect([...own.values()].map(({ text }) => text));
    await checkKeys(inputs, [...own.values()]);
    const knownHosts = parseKnownHosts(inputs.knownHosts ?? '', 'known-hosts');
    for (const address of all)
        if (address.connection === 'ssh')
            findHostKeyPolicy(address, knownHosts);
    const common = {
        keys: inputs.sshKey === undefined ? [] : [inputs.sshKey],
        passphrase: inputs.sshPassphrase,
        agent: inputs.sshAgent,
    };
    return (address, signal) => connect(address, {
        credentialsFor: ({ name }) => withOwnKey(common, own.get(name)),
        knownHosts,
        signal,
        onRetry: (text) => progress.note(text, { host: address.name, step: 'connect' }),
        onNote: (text) => progress.note(text, { host: address.name, step: 'connect' }),
    });
}
async function checkKeys({ sshKey, sshPassphrase }, own) {
    const all = sshKey === undefined ? own : [{ name: 'ssh-key', text: sshKey }, ...own];
    await Promise.all(all.map(({ name, text }) => parsePrivateKeys(text, sshPassphrase, name)));
}
function withOwnKey(common, key) {
    return key === undefined ? common : { ...common, keys: [key.text] };
}
function withJumps(hosts) {
    return hosts.flatMap((host) => [host, ...withJumps(host.jump)]);
}
function findKey(name, given, env) {
    const found = (0,src_secrets/* resolveSecrets */.Mx)({ [name]: name }, new Map(given), { ...env }).get(name);
    return { name, text: found ?? new secret/* Secret */.z('') };
}

;// CONCATENATED MODULE: ./src/modes/request.ts








/**
 * Reads the config, resolves the environment that is asked for, and checks what is needed to get to its
 * hosts; nothing is connected to yet.
 * @throws InputError, ConfigError, ConnectError of kind `key`
 */
async function openEnvironment(inputs, surroundings) {
    boundYoungSpace();
    const text = await readConfig(inputs.config, surroundings.cwd);
    const environment = resolveEnvironment(loadConfig({ path: inputs.config, text }), {
        environment: inputs.environment,
        apps: [...inputs.apps],
        hosts: inputs.hosts === 'failed' ? [] : [...inputs.hosts],
        variables: surroundings.env,
    });
    surroundings.progress.setApps([...new Set(environment.targets.map(({ app }) => app))]);
    return {
        environment,
        world: { ...surroundings, connect: await openAccess(inputs, environment.hosts, surroundings) },
    };
}
async function readConfig(file, cwd) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file), 'utf8');
    }
    catch (cause) {
        const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
        throw new errors/* InputError */.dz(isAbsent
            ? `there is no config file ${file}`
            : `the config file ${file} cannot be read: ${cause.message}`, 'Check the input `config`, and that the repository is checked out before this step; `bowline init` writes a first one.');
    }
}
/**
 * Finds the values of the secrets that the apps declare; no other name is looked at.
 * @throws InputError naming everything that is missing
 */
function readSecrets(targets, inputs, world) {
    const given = inputs.secrets === undefined ? new Map() : (0,src_secrets/* parseSecretsInput */.lB)(inputs.secrets.reveal());
    const found = new Map(targets.map(({ app, secrets }) => [app, (0,src_secrets/* resolveSecrets */.Mx)({ ...secrets }, given, { ...world.env })]));
    world.protect([...found.values()].flatMap((secrets) => [...secrets.values()]));
    return found;
}
/**
 * Finds the trees of the apps; `reading` will have their checksums too. An app has one tree, whatever the number
 * of its hosts; apps that share a source share its tree.
 * @throws InputError when one of them cannot be deployed
 */
async function findTrees(targets, world) {
    // Loaded late: only what deploys or plans reads a tree.
    const { findTree } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(298), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 5334));
    const found = new Map();
    for (const { source } of targets) {
        const key = JSON.stringify(source);
        found.set(key, found.get(key) ?? (await findTree(source, world.cwd, world.signal)));
    }
    const reading = readFound(targets, found);
    // Awaited later; until then a failure must not count as unhandled.
    reading.catch(() => { });
    return { reading };
}
async function readFound(targets, found) {
    const bySource = new Map();
    for (const [key, tree] of found)
        bySource.set(key, await tree.read());
    return new Map(targets.flatMap(({ app, source }) => {
        const tree = bySource.get(JSON.stringify(source));
        return tree === undefined ? [] : [[app, tree]];
    }));
}
/** The same, read to their end. */
async function readTrees(targets, world) {
    const { reading } = await findTrees(targets, world);
    return reading;
}


/***/ }),

/***/ 7802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connectFleet)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8255);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3293);
/* harmony import */ var _limit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4962);




/** A phase begins with one round trip less where its shell waits already; with two, none waits for the next. */
const READY_SHELLS = 2;
/**
 * Connects to every host at once, bounded, and reads its facts.
 * @throws the first host's error, once every host was tried, unless unreachable hosts are tolerated
 */
async function connectFleet(options) {
    const { environment, targets, ledger, world } = options;
    const addresses = environment.hosts.filter(({ name }) => targets.some(({ host }) => host.name === name));
    setImmediate(() => loadNext(options));
    ledger.enter('connect');
    world.progress.phase('connect');
    const settled = await (0,_limit__WEBPACK_IMPORTED_MODULE_3__/* .settleAll */ .j)(addresses, environment.parallel, (address) => connectMachine(address, options));
    const machines = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const fleet = {
        machines,
        parallel: environment.parallel,
        ledger,
        world,
        [Symbol.asyncDispose]: () => disconnect(machines),
    };
    const errors = settled.flatMap((one, index) => one.status === 'rejected' ? [blame(one.reason, addresses[index], ledger)] : []);
    const [first] = errors;
    if (first === undefined || (options.toleratesUnreachable === true && !world.signal.aborted))
        return fleet;
    await disconnect(machines);
    throw (0,_fleet__WEBPACK_IMPORTED_MODULE_2__/* .joinErrors */ ._h)(first, errors);
}
/** What fails here fails again, and is told, where it is needed. */
function loadNext({ meanwhile }) {
    Promise.all(/* import() */[__webpack_require__.e(636), __webpack_require__.e(36)]).then(__webpack_require__.bind(__webpack_require__, 36)).then(meanwhile).catch(() => { });
}
function blame(reason, address, ledger) {
    const error = (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(reason);
    for (const record of ledger.on(address?.name ?? '')) {
        record.isUnreachable = error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConnectError */ .T$ || error.code === 'host_key';
        record.error ??= error;
    }
    return error;
}
async function connectMachine(address, options) {
    const { world, ledger, signal } = options;
    const targets = options.targets.filter(({ host }) => host.name === address.name);
    const where = { host: address.name, step: 'connect' };
    const startedAt = Date.now();
    world.progress.stepStarted(where);
    try {
        const host = await ledger.time(where, () => world.connect(address, signal));
        if (options.isChanging === true)
            host.keepReady?.(_hosts_session__WEBPACK_IMPORTED_MODULE_1__/* .SCRIPT_SHELL */ .xR, READY_SHELLS);
        world.progress.stepEnded(where, 'success', Date.now() - startedAt);
        const session = { host, traffic: { roundTrips: 0, channels: 0 }, redactor: world.redactor };
        return await readMachine(session, address, targets, options);
    }
    catch (error) {
        world.progress.stepEnded(where, 'failed', Date.now() - startedAt, (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(error).message);
        throw error;
    }
}
async function readMachine(session, address, targets, { world, signal, withSizes = false, ledger, environment }) {
    try {
        const { readFacts } = await Promise.all(/* import() */[__webpack_require__.e(636), __webpack_require__.e(36)]).then(__webpack_require__.bind(__webpack_require__, 36));
        const facts = await readFacts(session, targets, world, signal, withSizes);
        for (const target of targets) {
            const live = facts.apps.get(target.app)?.live ?? null;
            Object.assign(ledger.of(target), { previousRelease: live, release: live });
        }
        return { ...session, address, targets, facts, lock: undefined, lockScope: environment.lock.scope };
    }
    catch (error) {
        await session.host[Symbol.asyncDispose]();
        throw error;
    }
}
async function disconnect(machines) {
    await Promise.all(machines.map(async ({ lock, host }) => {
        await lock?.[Symbol.asyncDispose]();
        await host[Symbol.asyncDispose]();
    }));
}


/***/ }),

/***/ 3293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PF: () => (/* binding */ runPhase),
/* harmony export */   Tv: () => (/* binding */ sortedRoots),
/* harmony export */   _h: () => (/* binding */ joinErrors),
/* harmony export */   xn: () => (/* binding */ fenceOf)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _hosts_script_outcome__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4237);
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8255);



/** One list of everything that is wrong, under the code of the first. */
function joinErrors(first, errors) {
    if (errors.length === 1)
        return first;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY(first.code, errors.map(({ message }) => message).join('\n'), {
        hint: first.hint,
        where: first.where,
        cause: first,
    });
}
/** The directories of the apps in the order in which every run locks them. */
function sortedRoots({ targets }) {
    return targets.map(({ path }) => path).sort();
}
/** The fence of an app, as this run raised it. */
function fenceOf(machine, target) {
    return machine.lock?.fences[sortedRoots(machine).indexOf(target.path)] ?? 0;
}
/**
 * Runs a phase on a machine and writes its steps down.
 * @throws CommandError for the step that failed
 */
async function runPhase(machine, { ledger, world }, script, options = {}) {
    const outcome = await (0,_hosts_session__WEBPACK_IMPORTED_MODULE_2__/* .runScript */ .j3)(machine, script, { ...options, progress: world.progress });
    ledger.addSteps(outcome.steps);
    if (outcome.failed !== undefined)
        throw (0,_hosts_script_outcome__WEBPACK_IMPORTED_MODULE_1__/* .toCommandError */ .z)(machine, outcome.failed);
    return outcome;
}


/***/ }),

/***/ 4962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ settleAll),
/* harmony export */   x: () => (/* binding */ doAll)
/* harmony export */ });
/** Runs `work` for every item, at most `limit` at a time, and waits for all of them, failed or not. */
async function settleAll(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    const run = async () => {
        while (next < items.length) {
            const index = next++;
            const item = items[index];
            results[index] = await work(item).then((value) => ({ status: 'fulfilled', value }), (reason) => ({ status: 'rejected', reason }));
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run));
    return results;
}
/** Like `settleAll`, and throws the first failure, in the order of the items, once all have ended. */
async function doAll(items, limit, work) {
    const settled = await settleAll(items, limit, work);
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
    return settled.map((one) => one.value);
}


/***/ }),

/***/ 2786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ runRollout)
});

// UNUSED EXPORTS: Rollout

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/rollout/ledger.ts
/** What a run did so far, by app and host. */
class Ledger {
    records;
    #phases = [];
    constructor(targets) {
        this.records = targets.map((target) => ({
            target,
            previousRelease: undefined,
            release: null,
            isUnchanged: false,
            isSwitched: false,
            isReturning: false,
            isUndone: false,
            isUndoFailed: false,
            undoError: undefined,
            isStopped: false,
            isVerified: false,
            isUnreachable: false,
            isSkipped: false,
            version: null,
            revision: null,
            steps: [],
            checks: [],
            logs: [],
            error: undefined,
        }));
    }
    /** The phase that the run is in, or ended in. */
    get phase() {
        return this.#phases.at(-1)?.name ?? 'connect';
    }
    enter(name) {
        this.#phases.push({ name, startedAt: Date.now() });
    }
    /** The phases so far; the last one ends at `endedAt`. */
    listPhases(endedAt) {
        return this.#phases.map(({ name, startedAt }, index) => ({
            name,
            startedAt: new Date(startedAt).toISOString(),
            durationMs: Math.max(0, (this.#phases[index + 1]?.startedAt ?? endedAt.getTime()) - startedAt),
        }));
    }
    /** @throws Error for a target that is not part of the run. */
    of(target) {
        const found = this.records.find((one) => one.target.app === target.app && one.target.host.name === target.host.name);
        if (found === undefined)
            throw new Error(`${target.app} on ${target.host.name} is not part of this run`);
        return found;
    }
    /** A run that was narrowed neither changes nor judges the others. */
    skipOthers(chosen) {
        for (const record of this.records)
            record.isSkipped = !chosen.includes(record.target);
    }
    on(host) {
        return this.records.filter(({ target }) => target.host.name === host);
    }
    /** Steps that name no app concern every app of their host. */
    addSteps(steps) {
        for (const { where, code, startedAt, durationMs, tail } of steps) {
            this.addStep(where, {
                name: where.step ?? '',
                status: code === 0 ? 'success' : 'failed',
                startedAt: startedAt.toISOString(),
                durationMs,
                detail: code === 0 ? null : [`exit code ${code}`, tail.at(-1)].filter(Boolean).join(': '),
            });
        }
    }
    addStep(where, step) {
        for (const record of this.on(where.host ?? '')) {
            if (where.app === undefined || record.target.app === where.app)
                record.steps.push(step);
        }
    }
    /** Times a piece of work on one target and writes it down as a step. */
    async time(where, work, startedAt = new Date()) {
        const write = (status, detail) => this.addStep(where, {
            name: where.step ?? '',
            status,
            startedAt: startedAt.toISOString(),
            durationMs: Date.now() - startedAt.getTime(),
            detail,
        });
        try {
            const result = await work();
            write('success', null);
            return result;
        }
        catch (error) {
            write('failed', error instanceof Error ? error.message : String(error));
            throw error;
        }
    }
    /** Remembers why a host failed; the first reason stays. */
    blame(host, error) {
        for (const record of this.on(host)) {
            if (error.where.app === undefined || error.where.app === record.target.app)
                record.error ??= error;
        }
    }
}

;// CONCATENATED MODULE: ./src/rollout/rollout.ts


/** A deploy or rollback under way: its hosts, its plan, and the one signal that ends it. */
class Rollout {
    start;
    ledger;
    startedAt;
    #stop = new AbortController();
    #fleet;
    #plan;
    #run;
    constructor(start) {
        this.start = start;
        const { environment, world } = start;
        this.startedAt = world.now();
        this.ledger = new Ledger(environment.targets);
        this.#stopOn(world.signal);
        this.#stopAfter(environment.deadlineMs);
    }
    get world() {
        return this.start.world;
    }
    /** To whom the paths on the hosts have to belong. */
    async readOwner() {
        return { repository: await this.world.readRepository(), environment: this.start.environment.name };
    }
    /** Aborted by a cancel, the deadline, or a lost lock; its reason is the error to report. */
    get signal() {
        return this.#stop.signal;
    }
    get fleet() {
        if (this.#fleet === undefined)
            throw new errors/* BowlineError */.JY('internal', 'the fleet is not connected');
        return this.#fleet;
    }
    get plan() {
        return this.#plan;
    }
    /** What every host told, by its name. */
    get facts() {
        return new Map(this.fleet.machines.map(({ host, facts }) => [host.name, facts]));
    }
    get hasFleet() {
        return this.#fleet !== undefined;
    }
    /** Names this run's own folders on the hosts, and no other's. */
    get run() {
        this.#run ??= `${this.#plan?.release ?? 'run'}.${this.world.random(6)}`;
        return this.#run;
    }
    /** One line by which others know who holds a lock. */
    get holder() {
        const { mode, environment } = this.start;
        const apps = [...new Set(environment.targets.map(({ app }) => app))].join(', ');
        const { actor, runUrl, runId } = this.world.run;
        const by = actor === null ? '' : ` by ${actor}`;
        return `${mode} of ${apps} to ${environment.name}${by}, ${runUrl ?? runId ?? 'from a terminal'}, since ${this.startedAt.toISOString()}`;
    }
    open(fleet) {
        this.#fleet = fleet;
        return fleet;
    }
    enter(phase) {
        this.signal.throwIfAborted();
        this.ledger.enter(phase);
        this.world.progress.phase(phase);
    }
    /** Makes a plan the one that is carried out. */
    adopt(plan) {
        this.#plan = plan;
        for (const one of plan.targets)
            this.#writeDown(one);
        for (const { lock } of this.fleet.machines)
            if (lock !== undefined)
                this.#stopOn(lock.lost);
        return plan;
    }
    /** True when there is nothing to do anywhere; then the run is over. */
    settleUnchanged(plan) {
        if (plan.targets.some(({ action }) => action !== 'unchanged'))
            return false;
        this.adopt(plan);
        return true;
    }
    /** The hosts on which the plan changes anything, be it only the journal. */
    machinesOf(plan) {
        const names = new Set(plan.targets.filter(({ action }) => action !== 'unchanged').map(({ target }) => target.host.name));
        return this.fleet.machines.filter(({ host }) => names.has(host.name));
    }
    #writeDown(one) {
        const { target, action, live, app } = one;
        const record = this.ledger.of(target);
        const release = app.history.releases.find(({ id }) => id === live);
        record.isUnchanged = action !== 'deploy';
        record.isSkipped = false;
        // What a killed rollback left is what its end is told to have left.
        const isFinishing = action === 'deploy' && one.release === live;
        record.previousRelease = !isFinishing ? live : one.undoTo === live ? null : one.undoTo;
        record.release = live;
        record.version = release?.version ?? null;
        record.revision = release?.revision ?? null;
    }
    #stopOn(signal) {
        const stop = () => this.#stop.abort(signal.reason);
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
    }
    #stopAfter(deadlineMs) {
        const stop = () => this.#stop.abort(new errors/* BowlineError */.JY('deadline', `the deadline of ${Math.round(deadlineMs / 1000)} s has passed`, {
            hint: 'Look at which step took the time; `deadline` sets it.',
        }));
        setTimeout(stop, deadlineMs).unref();
    }
}
/**
 * Carries out a run and makes its result: whatever goes wrong after the first switch is undone
 * everywhere, written into the journals, and told. Nothing is thrown.
 */
async function runRollout(start, perform) {
    const rollout = new Rollout(start);
    const ending = loadEnding(start.world);
    const error = await perform(rollout).then(() => undefined, errors/* toBowlineError */.EX);
    return (await ending).endRollout(rollout, error);
}
/** Loads what the end needs while the first host is on its way to answer: in time for anything that is changed. */
async function loadEnding({ loadReport }) {
    await new Promise((resolve) => setImmediate(resolve));
    await loadReport?.().catch(() => { });
    return Promise.all(/* import() */[__webpack_require__.e(636), __webpack_require__.e(36), __webpack_require__.e(827), __webpack_require__.e(558), __webpack_require__.e(294)]).then(__webpack_require__.bind(__webpack_require__, 5294));
}


/***/ }),

/***/ 3642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createFrameReader)
/* harmony export */ });
const RECORD_SEPARATOR = 0x1e;
const LINE_FEED = 0x0a;
/** A frame's own line is short; anything longer under its mark is nonsense. */
const LONGEST_FRAME = 64 * 1024;
/** About what it costs to keep a frame beside its own characters. */
const FRAME_COST = 256;
/** The list of a tree of 100,000 files with long names fits in. */
const DEFAULT_LIMITS = { blobBytes: 64 * 1024 * 1024, totalBytes: 64 * 1024 * 1024 };
/**
 * Splits what a script prints into frames and plain output. Frames are known by a mark that holds the
 * script's nonce, wherever in a line they stand; memory is bounded by one blob.
 * @throws Error in `push` when a marked frame is malformed or over a limit; what is pushed after that is passed over.
 */
function createFrameReader(nonce, onFrame, given = {}) {
    const limits = { ...DEFAULT_LIMITS, ...given };
    const mark = Buffer.concat([Buffer.from([RECORD_SEPARATOR]), Buffer.from(`${nonce} `)]);
    let held = Buffer.alloc(0);
    let blob;
    let totalBytes = 0;
    let isBroken = false;
    function takeBlob() {
        if (blob === undefined)
            return true;
        const copied = held.copy(blob.bytes, blob.filled);
        blob.filled += copied;
        held = held.subarray(copied);
        if (blob.filled < blob.bytes.length)
            return false;
        onFrame({ kind: 'blob', key: blob.key, bytes: blob.bytes });
        blob = undefined;
        return true;
    }
    function charge(bytes) {
        totalBytes += bytes;
        if (totalBytes > limits.totalBytes)
            throw new Error(`its answers are longer than ${limits.totalBytes} bytes`);
    }
    function takeFrame() {
        const start = held.indexOf(mark);
        if (start === -1) {
            releaseOutput(held.length - partialMark(held, mark));
            return false;
        }
        releaseOutput(start);
        const end = held.indexOf(LINE_FEED, mark.length);
        if ((end === -1 ? held.length : end) > LONGEST_FRAME)
            throw new Error('a frame has no end');
        if (end === -1)
            return false;
        const line = held.toString('utf8', mark.length, end);
        held = held.subarray(end + 1);
        charge(line.length + FRAME_COST);
        const opened = readFrame(line, onFrame, limits);
        if (opened === undefined)
            return true;
        charge(opened.size);
        // At once in its full length, so that a host that sends it byte by byte costs no more.
        blob = { key: opened.key, bytes: Buffer.allocUnsafeSlow(opened.size), filled: 0 };
        return takeBlob();
    }
    function releaseOutput(length) {
        if (length > 0)
            onFrame({ kind: 'output', bytes: held.subarray(0, length) });
        held = held.subarray(length);
    }
    return {
        push(chunk) {
            if (isBroken)
                return;
            held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
            try {
                if (takeBlob())
                    while (takeFrame())
                        ;
            }
            catch (error) {
                isBroken = true;
                held = Buffer.alloc(0);
                throw error;
            }
        },
        end() {
            if (blob === undefined)
                releaseOutput(held.length);
        },
    };
}
/** How many bytes at the end could be the beginning of a mark. */
function partialMark(held, mark) {
    for (let length = Math.min(mark.length - 1, held.length); length > 0; length -= 1) {
        if (held.subarray(held.length - length).equals(mark.subarray(0, length)))
            return length;
    }
    return 0;
}
function readFrame(line, onFrame, limits) {
    const [kind = '', first = '', ...rest] = line.split(' ');
    switch (kind) {
        case 'BEGIN':
            onFrame({ kind: 'begin', step: readNumber(first, line) });
            return undefined;
        case 'END':
            onFrame({ kind: 'end', step: readNumber(first, line), code: readNumber(rest[0], line) });
            return undefined;
        case 'DONE':
            onFrame({ kind: 'done', code: readNumber(first, line) });
            return undefined;
        case 'FACT':
            onFrame({ kind: 'fact', key: first, value: rest.join(' ') });
            return undefined;
        case 'BLOB':
            return openBlob(first, readNumber(rest[0], line), limits);
        default:
            throw new Error(`an unknown frame: ${line.slice(0, 80)}`);
    }
}
function openBlob(key, size, limits) {
    if (size > limits.blobBytes)
        throw new Error(`${key} has ${size} bytes, more than ${limits.blobBytes}`);
    return { key, size };
}
function readNumber(text, line) {
    if (text === undefined || !/^\d{1,15}$/.test(text))
        throw new Error(`a malformed frame: ${line.slice(0, 80)}`);
    return Number(text);
}


/***/ }),

/***/ 7144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ NOTHING),
  Sh: () => (/* binding */ Sh),
  M: () => (/* binding */ lines),
  sh: () => (/* binding */ sh)
});

;// CONCATENATED MODULE: ./src/shell/quote.ts
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

;// CONCATENATED MODULE: ./src/shell/sh.ts

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
        return quote(value);
    return value.map(spell).join(' ');
}


/***/ })

};
;
