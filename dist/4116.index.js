"use strict";
exports.id = 4116;
exports.ids = [4116];
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
// EXTERNAL MODULE: ./src/report/text/sanitize.ts
var sanitize = __webpack_require__(4741);
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

/***/ 3008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XO: () => (/* binding */ appFacts),
  nj: () => (/* binding */ nextAttempt),
  bJ: () => (/* binding */ planDeploy),
  hD: () => (/* binding */ targetKey)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/release/fingerprint.ts

/** Hashes everything that makes a release what it is, without secrets: content and resolved settings. */
function fingerprintOf(target, contentHash) {
    const { env, runtime, build, links, shared, secretsAs, hooks, port, secrets } = target;
    const settings = { env, runtime, build, links, shared, secretsAs, hooks, port: port ?? null, secrets };
    return (0,external_node_crypto_.createHash)('sha256')
        .update(`${contentHash}\n${canonicalise(settings)}`)
        .digest('hex');
}
/**
 * Adds the secrets, by an HMAC whose key never leaves the host and its deploys, so that the fingerprint
 * tells that a secret changed and nothing about its value.
 */
function sealFingerprint(fingerprint, secrets, key) {
    if (secrets.size === 0)
        return fingerprint;
    const sorted = [...secrets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, value.reveal()]);
    const seal = (0,external_node_crypto_.createHmac)('sha256', key).update(JSON.stringify(sorted)).digest('hex');
    return (0,external_node_crypto_.createHash)('sha256').update(`${fingerprint}\n${seal}`).digest('hex');
}
/** JSON with sorted keys, so that the order of a map in the config means nothing. */
function canonicalise(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalise).join(',')}]`;
    if (value !== null && typeof value === 'object') {
        const entries = Object.entries(value)
            .filter(([, one]) => one !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1));
        return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalise(one)}`).join(',')}}`;
    }
    return JSON.stringify(value) ?? 'null';
}

// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(5205);
// EXTERNAL MODULE: ./src/release-id.ts
var release_id = __webpack_require__(3294);
;// CONCATENATED MODULE: ./src/plan/deploy.ts




/** Turns config and facts into what has to be done, host by host. */
function planDeploy(question) {
    const release = question.release ?? nameRelease(question);
    const targets = question.targets.map((target) => planTarget(target, release, question));
    return { release, seq: nextAttempt(question.facts), targets };
}
function planTarget(target, release, question) {
    const app = appFacts(target, question.facts);
    const contentHash = question.content.get(target.app)?.contentHash ?? '';
    const fingerprint = fingerprintOf(target, contentHash);
    const key = app.key ?? question.newKey;
    const sealed = sealFingerprint(fingerprint, question.secrets.get(target.app) ?? new Map(), key);
    const { live, history } = app;
    const chosen = chooseAction(target, app, sealed, question);
    return {
        target,
        app,
        ...chosen,
        release: chosen.action === 'deploy' || live === null ? release : live,
        live,
        undoTo: (0,release_history/* findUndoTarget */.DH)(history),
        fingerprint,
        sealed,
        key,
        isKeyNew: app.key === null,
    };
}
function chooseAction(target, { live, history, hasLeftovers }, sealed, question) {
    if (live === null)
        return { action: 'deploy', why: 'nothing is live yet' };
    const release = history.releases.find(({ id }) => id === live);
    if (release?.fingerprint !== sealed)
        return { action: 'deploy', why: `${live} differs` };
    if (question.mustRedeploy)
        return { action: 'deploy', why: 'asked for by `force: redeploy`' };
    const verdict = history.verdictOf(live);
    if (verdict === 'bad' || verdict === 'failed')
        return { action: 'deploy', why: `${live} was found bad` };
    if (question.unhealthy.has(targetKey(target)))
        return { action: 'deploy', why: `${live} is not healthy` };
    if (verdict === 'none')
        return { action: 'verify', why: `${live} is live and was never verified` };
    if (hasLeftovers)
        return { action: 'verify', why: `${live} is the same, and a killed run left something behind` };
    return { action: 'unchanged', why: `${live} is the same` };
}
/** Names an app on a host. */
function targetKey({ app, host }) {
    return `${app}@${host.name}`;
}
/** @throws BowlineError when the host was not read, which is a fault of ours. */
function appFacts({ app, host }, facts) {
    const found = facts.get(host.name)?.apps.get(app);
    if (found === undefined)
        throw new errors/* BowlineError */.JY('internal', `${app} on ${host.name} was not read`);
    return found;
}
/** Made once from the first host's clock, and new everywhere. */
function nameRelease({ facts, revision, content }) {
    const [first] = facts.values();
    const apps = [...facts.values()].flatMap((host) => [...host.apps.values()]);
    const taken = new Set(apps.flatMap(({ history }) => history.releases.map(({ id }) => id)));
    const [tree] = content.values();
    return (0,release_id/* makeReleaseId */.T1)(first?.clock ?? '', revision ?? tree?.contentHash ?? '', taken);
}
/** Attempts are numbered through the fleet, so that the newest can be told on any host. */
function nextAttempt(facts) {
    const seen = [...facts.values()].flatMap(({ apps }) => [...apps.values()].flatMap(({ journal }) => journal.entries.map((entry) => (entry.event === 'attempt' ? entry.seq : 0))));
    return seen.reduce((most, seq) => Math.max(most, seq), 0) + 1;
}


/***/ }),

/***/ 5205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ isProvenSinceSwitch),
/* harmony export */   DH: () => (/* binding */ findUndoTarget),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   YA: () => (/* binding */ findOpenSwitch),
/* harmony export */   ZQ: () => (/* binding */ findLiveAt),
/* harmony export */   s6: () => (/* binding */ findLiveSince),
/* harmony export */   yl: () => (/* binding */ findPreviousGood)
/* harmony export */ });
/**
 * Derives what happened on a host from its journal and its `current` link. The link decides: a switch
 * that was announced and whose confirmation is missing happened only if the link says so.
 */
function readHistory(journal, releases, live) {
    const switches = readSwitches(journal.entries, live);
    const verdicts = new Map();
    const ages = new Map();
    const orders = new Map();
    for (const entry of journal.entries) {
        if ('release' in entry && entry.release !== null && !orders.has(entry.release))
            orders.set(entry.release, entry.n);
        if (entry.event === 'verdict')
            verdicts.set(entry.release, entry.verdict);
        if (entry.event === 'activating' && !ages.has(entry.release))
            ages.set(entry.release, entry.n);
    }
    return {
        live,
        switches,
        releases,
        verdictOf: (release) => verdicts.get(release) ?? 'none',
        ageOf: (release) => ages.get(release),
        orderOf: (release) => orders.get(release) ?? 0,
    };
}
function readSwitches(entries, live) {
    const switches = [];
    let open;
    const keep = ({ at, release, kind }) => switches.push({ at, release, kind });
    for (const entry of entries) {
        if (entry.event === 'activating')
            open = entry;
        if (entry.event === 'activated' && open?.release === entry.release)
            keep(open);
        if (entry.event === 'activated' || entry.event === 'abandoned')
            open = undefined;
    }
    if (open !== undefined && open.release === live)
        keep(open);
    return switches;
}
/** An announced switch that nobody confirmed or abandoned, because its run was killed. */
function findOpenSwitch(journal) {
    let open = null;
    for (const entry of journal.entries) {
        if (entry.event === 'activating')
            open = entry.release;
        if (entry.event === 'activated' || entry.event === 'abandoned')
            open = null;
    }
    return open;
}
/** The release that served at `time` (ISO 8601); null before the first switch. */
function findLiveAt(history, time) {
    const instant = Date.parse(time);
    return history.switches.findLast(({ at }) => Date.parse(at) <= instant)?.release ?? null;
}
/** When the live release came to serve; null when the journal does not know. */
function findLiveSince(history) {
    const last = history.switches.at(-1);
    return last !== undefined && last.release === history.live ? last.at : null;
}
/** The newest release with verdict good, older by the counter than `release`, that is still complete. */
function findPreviousGood(history, release) {
    const limit = release === null ? Number.POSITIVE_INFINITY : (history.ageOf(release) ?? Number.POSITIVE_INFINITY);
    const candidates = history.releases
        .filter(({ id, isComplete }) => id !== release && isComplete && history.verdictOf(id) === 'good')
        .map(({ id }) => ({ id, age: history.ageOf(id) }))
        .filter((one) => one.age !== undefined && one.age < limit);
    candidates.sort((a, b) => b.age - a.age);
    return candidates[0]?.id ?? null;
}
/** Where an automatic undo goes: back to what served if it is known to be good, else to the newest good one. */
function findUndoTarget(history) {
    if (history.live !== null && history.verdictOf(history.live) === 'good')
        return history.live;
    return findPreviousGood(history, history.live) ?? null;
}
/** Did anybody find the live release good since it was last switched to? */
function isProvenSinceSwitch({ entries }, release) {
    const switched = entries.findLast((entry) => entry.event === 'activating')?.n ?? 0;
    return entries.some((entry) => entry.event === 'verdict' && entry.release === release && entry.verdict === 'good' && entry.n > switched);
}


/***/ }),

/***/ 9495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connectFleet)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8255);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3293);
/* harmony import */ var _parallel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1502);




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
    const settled = await (0,_parallel__WEBPACK_IMPORTED_MODULE_3__/* .settleAll */ .j)(addresses, environment.parallel, (address) => connectMachine(address, options));
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
    Promise.all(/* import() */[__webpack_require__.e(8552), __webpack_require__.e(36)]).then(__webpack_require__.bind(__webpack_require__, 36)).then(meanwhile).catch(() => { });
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
        const { readFacts } = await Promise.all(/* import() */[__webpack_require__.e(8552), __webpack_require__.e(36)]).then(__webpack_require__.bind(__webpack_require__, 36));
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

/***/ 1502:
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

/***/ 2094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ runRollout)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(3008);
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
    #wayBack = new Map();
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
    /**
     * Tells `post` how to go back from what is about to be switched. What was switched before stays in it: a run may
     * switch its hosts in several steps.
     */
    saveWayBack(plans) {
        for (const { target, release, live, undoTo } of plans) {
            this.#wayBack.set((0,deploy/* targetKey */.hD)(target), { app: target.app, host: target.host.name, release, live, undoTo });
        }
        this.world.saveState({ switched: { mode: this.start.mode, targets: [...this.#wayBack.values()] } });
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

;// CONCATENATED MODULE: ./src/rollout/run.ts


/**
 * Carries out a run and makes its result: whatever goes wrong after the first switch is undone
 * everywhere, written into the journals, and told. Nothing is thrown.
 */
async function runRollout(start, perform) {
    const rollout = new Rollout(start);
    const ending = loadEnding(start.world);
    const error = await perform(rollout).then(() => undefined, errors/* toBowlineError */.EX);
    return (await ending).finishRollout(rollout, error);
}
/** Loads what the end needs while the first host is on its way to answer: in time for anything that is changed. */
async function loadEnding({ loadReport, notifications }) {
    await new Promise((resolve) => setImmediate(resolve));
    await loadReport?.().catch(() => { });
    await notifications.load();
    return Promise.all(/* import() */[__webpack_require__.e(8552), __webpack_require__.e(5827), __webpack_require__.e(5554), __webpack_require__.e(2533)]).then(__webpack_require__.bind(__webpack_require__, 2533));
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


/***/ })

};
;
