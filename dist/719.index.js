"use strict";
exports.id = 719;
exports.ids = [719];
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
/* harmony export */   L: () => (/* binding */ commandVariables)
/* harmony export */ });
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
    __webpack_require__.e(/* import() */ 36).then(__webpack_require__.bind(__webpack_require__, 36)).then(meanwhile).catch(() => { });
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
        const { readFacts } = await __webpack_require__.e(/* import() */ 36).then(__webpack_require__.bind(__webpack_require__, 36));
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
async function loadEnding({ loadReport, notifications }) {
    await new Promise((resolve) => setImmediate(resolve));
    await loadReport?.().catch(() => { });
    await notifications.load();
    return Promise.all(/* import() */[__webpack_require__.e(36), __webpack_require__.e(5827), __webpack_require__.e(4573), __webpack_require__.e(2533)]).then(__webpack_require__.bind(__webpack_require__, 2533));
}


/***/ }),

/***/ 1636:
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
// EXTERNAL MODULE: ./src/runtimes/command-file.ts
var command_file = __webpack_require__(6583);
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
        files: (release, version) => ['start', 'stop', 'status'].map((name) => (0,command_file/* writeCommandFile */.b0)(target, name, runtime[name], release, { version, readsEnv: true })),
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
        facts: (prefix) => spellFacts(prefix, target, runtime),
        missing: (read, blob) => findMissing(target, runtime, read, blob),
        files: (release, version) => start === undefined
            ? []
            : [
                (0,command_file/* writeCommandFile */.b0)(target, 'start', start, release, { version, readsEnv: false }),
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
function spellFacts(prefix, target, runtime) {
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

/***/ 6583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RF: () => (/* binding */ sourceEnv),
/* harmony export */   b0: () => (/* binding */ writeCommandFile),
/* harmony export */   qY: () => (/* binding */ exportVariables)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6514);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1796);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7144);



/** Exports what every command of an app sees. */
function exportVariables(target, release, version) {
    const variables = Object.entries((0,_release_variables__WEBPACK_IMPORTED_MODULE_1__/* .commandVariables */ .L)(target, release, version));
    return new _shell_sh__WEBPACK_IMPORTED_MODULE_0__.Sh(`export ${variables.map(([name, value]) => `${name}=${(0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `${value}`.text}`).join(' ')}`);
}
/** Reads a file of variables of a release and exports them. */
function sourceEnv(file) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `set -a; . ${file}; set +a`;
}
/** An executable of the release that runs one of the app's commands where the release lies. */
function writeCommandFile(target, name, command, release, options) {
    const folder = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .w)(target.path).release(release);
    const text = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(new _shell_sh__WEBPACK_IMPORTED_MODULE_0__.Sh('#!/bin/sh'), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `cd ${folder} || exit 1`, exportVariables(target, release, options.version), options.readsEnv && sourceEnv('./.bowline/env'), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `exec /bin/sh -c ${command}`).text;
    return { path: `.bowline/${name}`, text: `${text}\n`, mode: 0o755 };
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
        return spellStep(part, index);
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
function spellStep({ body, mayFail = false }, index) {
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
