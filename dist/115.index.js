"use strict";
exports.id = 115;
exports.ids = [115];
exports.modules = {

/***/ 9629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ takeLock)
});

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(7207);
// EXTERNAL MODULE: ./src/shell/sh.ts + 1 modules
var sh = __webpack_require__(7144);
// EXTERNAL MODULE: ./src/phases/paths.ts
var phases_paths = __webpack_require__(2220);
;// CONCATENATED MODULE: ./src/phases/lock.ts



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
    const told = new sh.Sh(`${phases_paths/* HOST_LOCK */.H}.holder.$(id -u)`);
    return (0,sh/* lines */.M)(
    // Opened for reading: with protected_regular not even root may open another user's file with O_CREAT.
    (0,sh.sh) `[ -e ${phases_paths/* HOST_LOCK */.H} ] || ( umask 0; : >>${phases_paths/* HOST_LOCK */.H} ) 2>/dev/null || :`, (0,sh.sh) `if [ -r ${phases_paths/* HOST_LOCK */.H} ]; then ( exec 9<${phases_paths/* HOST_LOCK */.H}`, new sh.Sh(`bw_take "$(ls -t ${phases_paths/* HOST_LOCK */.H}.holder.* 2>/dev/null | head -n 1)" || exit 0`), (0,sh.sh) `( printf '%s\n' ${holder} >"${told}" ) 2>/dev/null || :`, body, STAY, (0,sh.sh) `); else bw FACT broken ${phases_paths/* HOST_LOCK */.H}; fi`);
}
function holdApp(root, body, { holder, run }) {
    const paths = (0,phases_paths/* pathsOf */.w)(root);
    return (0,sh/* lines */.M)((0,sh.sh) `mkdir -p ${paths.own} && : >>${paths.lock} || { bw FACT broken ${paths.lock}; exit 0; }`, (0,sh.sh) `( exec 9>>${paths.lock}`, (0,sh.sh) `bw_take ${paths.holder} || exit 0`, (0,sh.sh) `printf '%s\n' ${holder} >${paths.holder}`, (0,sh.sh) `mkdir -p ${paths.incoming(run)}`, body, STAY, new sh.Sh(')'));
}
/** Waits for a critical section that is still running, then raises the fence under its lock. */
function raiseFence(root, index) {
    const paths = (0,phases_paths/* pathsOf */.w)(root);
    const next = `${paths.fence}.new`;
    return (0,sh/* lines */.M)((0,sh.sh) `bw_fence=$( exec 8>>${paths.activateLock}; flock -n 8 || { bw FACT busy ${index} >&2; flock 8; }`, (0,sh.sh) `f=$(cat ${paths.fence} 2>/dev/null) || f=0; case $f in ''|*[!0-9]*) f=0;; esac; f=$((f+1))`, (0,sh.sh) `printf '%s\n' "$f" >${next} && mv ${next} ${paths.fence} && printf '%s' "$f" )`, (0,sh.sh) `[ -n "$bw_fence" ] || { bw FACT broken ${paths.fence}; exit 0; }`, (0,sh.sh) `bw FACT ${`fence.${index}`} "$bw_fence"`);
}
/** Every beat is one byte; silence, the end of the input or another byte ends the holder. */
function beat({ roots, run, silenceSeconds }) {
    return (0,sh/* lines */.M)(
    // `exec`, because bash would keep a subshell that holds the lock's descriptor as long as it waits.
    (0,sh.sh) `while bw_beat=$(exec timeout ${silenceSeconds} dd bs=1 count=1 2>/dev/null 9>&-) && [ "$bw_beat" = b ]; do`, (0,sh.sh) `bw FACT beat yes; done`, ...roots.map((root) => (0,sh.sh) `rmdir ${(0,phases_paths/* pathsOf */.w)(root).incoming(run)} 2>/dev/null || :`), (0,sh.sh) `[ "$bw_beat" = q ] || {`, ...roots.map((root) => endGroups(`${(0,phases_paths/* pathsOf */.w)(root).incoming(run)}/groups`)), (0,sh.sh) `:; }`);
}
/** What the lost run started and registered ends with it, before the lock is free again. */
function endGroups(file) {
    return (0,sh/* lines */.M)((0,sh.sh) `if [ -s ${file} ]; then`, (0,sh.sh) `for g in $(cat ${file}); do kill -s TERM -- "-$g" 2>/dev/null || :; done`, (0,sh.sh) `sleep 0.3 2>/dev/null 9>&- || sleep 1 9>&-`, (0,sh.sh) `for g in $(cat ${file}); do kill -s KILL -- "-$g" 2>/dev/null || :; done`, 
    // A process that was killed is not gone at once; a zombie is gone, whether or not somebody reaps it.
    (0,sh.sh) `n=0; for g in $(cat ${file}); do while [ "$n" -lt 10 ]; do`, (0,sh.sh) `case $(cat "/proc/$g/stat" 2>/dev/null) in ''|*') Z '*) break;; esac`, (0,sh.sh) `n=$((n+1)); sleep 0.05 2>/dev/null 9>&- || sleep 1 9>&-; done; done; fi`);
}

// EXTERNAL MODULE: ./src/shell/frames.ts
var shell_frames = __webpack_require__(3642);
// EXTERNAL MODULE: ./src/hosts/session.ts
var hosts_session = __webpack_require__(7347);
;// CONCATENATED MODULE: ./src/hosts/lock.ts





const BEAT_MS = 1_000;
/** The holder gives up after this long without a beat, in seconds. */
const SILENCE_SECONDS = 10;
/** This side gives up earlier, so that it never believes in a lock that another may have. */
const ECHO_DEADLINE_MS = 8_000;
/**
 * Takes the locks of a host: its own, where the scope says so, and that of every app.
 * @throws LockHeldError naming the holder; ConnectError when the host cannot keep a lock.
 */
async function takeLock(session, request) {
    request.signal.throwIfAborted();
    session.traffic.roundTrips += 1;
    const script = writeLockHolder({ ...request, silenceSeconds: SILENCE_SECONDS });
    const channel = await (0,hosts_session/* startScript */.OW)(session, script, 'open');
    channel.stdin.on('error', () => { });
    channel.stdin.write(script.text);
    const holder = new Holder(session, channel, request);
    request.signal.addEventListener('abort', () => channel.close(), { once: true, signal: holder.ended });
    // Aborted while the channel was being opened: nobody calls the listener any more.
    if (request.signal.aborted)
        channel.close();
    await holder.taken;
    return holder;
}
class Holder {
    session;
    channel;
    request;
    fences = [];
    taken;
    #lost = new AbortController();
    #ended = new AbortController();
    #said = [];
    #lastEcho = Date.now();
    #beats;
    #isReleased = false;
    constructor(session, channel, request) {
        this.session = session;
        this.channel = channel;
        this.request = request;
        this.taken = new Promise((resolve, reject) => {
            const reader = (0,shell_frames/* createFrameReader */.r)(request.nonce, (frame) => this.#hear(frame, resolve, reject));
            channel.stdout.on('data', (chunk) => {
                try {
                    reader.push(chunk);
                }
                catch (error) {
                    this.#said.push(error.message);
                    channel.close();
                    reject(this.#brokenHolder());
                }
            });
            (0,external_node_readline_.createInterface)({ input: channel.stderr }).on('line', (line) => this.#said.push(line));
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
            this.#said.push(frame.bytes.toString('utf8').trim());
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
        const said = this.#said.filter(Boolean).slice(-3).join('; ');
        return new errors/* ConnectError */.T$('shell', `${label}: ${path} cannot be used as a lock${said ? `: ${said}` : ''}`, {
            where: { host: name, step: 'lock' },
            hint: path.startsWith('/run/')
                ? `Create it once as root, readable for all: install -m 666 /dev/null ${path}; or set lock.scope to app.`
                : 'Check that the deploy user may write there and that the disk is not full.',
        });
    }
    #brokenHolder() {
        const { label, name } = this.session.host;
        const said = this.#said.filter(Boolean).slice(-3).join('; ') || 'it said nothing';
        return new errors/* ConnectError */.T$('shell', `${label}: the lock could not be taken: ${said}`, {
            where: { host: name, step: 'lock' },
            hint: 'Check the connection and that flock and timeout work for this user.',
        });
    }
}


/***/ }),

/***/ 7347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ startScript),
/* harmony export */   j3: () => (/* binding */ runScript),
/* harmony export */   zR: () => (/* binding */ toCommandError)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _report_sanitize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1211);
/* harmony import */ var _shell_frames__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3642);




/** How many lines of a step's output are kept for the message of its failure. */
const TAIL_LINES = 40;
/** How long a program may still write after its script said that it is done. */
const LINGER_MS = 50;
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
    const listener = listen(session, script, options);
    const stop = () => channel.close();
    options.signal?.addEventListener('abort', stop, { once: true });
    // Aborted while the channel was being opened: nobody calls the listener any more.
    if (options.signal?.aborted === true)
        stop();
    try {
        await Promise.all([drain(channel, listener), feed(channel, script, options.input)]);
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
    return host.start(input === undefined ? 'exec /bin/sh -s' : readFromInput(script));
}
/**
 * The script goes ahead of the data on the same input, byte by byte, because a shell that reads its
 * script itself takes some of what follows. Nothing of it is in the command line, so it may hold
 * secrets, and the line survives any login shell: it has no newline and no backslash.
 */
function readFromInput(script) {
    return `exec /bin/sh -c 'eval "$(dd bs=1 count=${Buffer.byteLength(script.text)} 2>/dev/null)"'`;
}
async function feed(channel, script, input) {
    channel.stdin.on('error', ignoreClosedInput);
    channel.stdin.write(script.text);
    if (input === 'open')
        return;
    if (input === undefined) {
        channel.stdin.end();
        return;
    }
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.pipeline)(input, channel.stdin).catch((error) => {
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
async function drain(channel, listener) {
    channel.stdout.on('data', (chunk) => listener.push(chunk));
    channel.stderr.on('data', (chunk) => listener.stray(chunk));
    await Promise.race([channel.exited, listener.done]);
    listener.end();
}
/** Turns the frames of a script into its outcome, and tells the progress as they come. */
function listen({ host, redactor }, script, { progress, onFact }) {
    const steps = [];
    const facts = [];
    const blobs = new Map();
    const stray = [];
    let open;
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
    const decoder = (0,_report_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .createLineDecoder */ .xA)(onLine, redactor === undefined ? {} : { redactor });
    const onFrame = (frame) => {
        if (frame.kind === 'output')
            decoder.push(frame.bytes);
        else {
            decoder.end();
            onMark(frame);
        }
    };
    const onMark = (frame) => {
        switch (frame.kind) {
            case 'begin':
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
    const reader = (0,_shell_frames__WEBPACK_IMPORTED_MODULE_3__/* .createFrameReader */ .r)(script.nonce, onFrame);
    return {
        push(chunk) {
            try {
                reader.push(chunk);
            }
            catch (error) {
                broken = error;
                finish();
            }
        },
        stray: (chunk) => decoder.push(chunk),
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
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .ConnectError */ .T$('shell', `${host.label}: its answer makes no sense: ${cause.message}`, {
        where: { host: host.name },
        cause,
        hint: 'Look at what the login shell of this user prints and runs; a forced command may stand in the way.',
    });
}
function cutShort(host, where, tail) {
    const at = where?.step === undefined ? '' : ` during ${[where.app, where.step].filter(Boolean).join(' ')}`;
    const last = tail.at(-1);
    const said = last === undefined ? '' : `; it last said: ${last}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .ConnectError */ .T$(host.isLost ? 'dropped' : 'shell', `${host.label}: the session ended${at}${said}`, {
        where: where ?? { host: host.name },
        hint: host.isLost
            ? 'Check the network and the host, then run again: the next run finds out where the host stands.'
            : 'Check that this user may run /bin/sh: a forced command, a full disk or the kernel ended it.',
    });
}
/** Turns a step that failed into the error that names it. */
function toCommandError(session, step) {
    const name = [step.where.app, step.where.step].filter(Boolean).join(' ');
    const last = step.tail.findLast((line) => line.trim() !== '');
    const said = last === undefined ? '' : `: ${last.trim()}`;
    const message = `${session.host.label}: ${name} failed with exit code ${step.code}${said}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd(message, step.code, step.tail, {
        where: step.where,
        hint: 'Read its last lines above; the same command can be run on the host by hand.',
    });
}


/***/ }),

/***/ 2809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
    // An empty message marks those that the schema has no sentence of its own for.
    const result = schema.safeParse(value, { error: () => '' });
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
        const message = issue.origin === 'array' ? 'the list is empty' : `${value} is too small: at least ${issue.minimum}`;
        return { message, hint };
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
function readHostKeys({ host, fill, say }) {
    return (host.host_key ?? []).flatMap((written, index) => {
        const lines = fill(['host_key', index], written).split(/\r?\n/);
        const keys = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
        for (const key of keys.filter((line) => !isUnfilled(line) && !isHostKey(line))) {
            const hint = 'Write SHA256:… as `ssh-keygen -lf` prints it, or a line as `ssh-keyscan` prints it.';
            say(['host_key', index], `\`${key}\` is neither a SHA256 fingerprint nor a known_hosts line`, hint);
        }
        return keys;
    });
}
function isHostKey(line) {
    return /^SHA256:\S+$/.test(line) || /^(?:@[\w-]+\s+)?\S+\s+[\w@.-]+\s+[A-Za-z0-9+/]+=*(?:\s.*)?$/.test(line);
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
    const settings = appSettings.parse(mergeSettings(buildDefaults(written), written));
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
function buildSystemd({ say }, { unit, start, scope = 'system', soak }) {
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
    return { kind: 'systemd', unit, ...(start === undefined ? {} : { start }), scope, soakMs: (0,duration/* toMs */.G8)(soak) };
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
        origins: collectOrigins(document, whole.name, settled, filling),
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(1260);
;// CONCATENATED MODULE: ./src/source/git-index.ts




/** Reads what git knows of the files below a folder; empty outside of a repository. */
async function readGitIndex(root) {
    const output = await (0,exec/* getExecOutput */.H)('git', ['ls-files', '--stage', '-z'], {
        cwd: root,
        silent: true,
        ignoreReturnCode: true,
    }).catch(() => undefined);
    return output?.exitCode === 0 ? parseGitIndex(output.stdout) : new Map();
}
/** Entries of `git ls-files --stage -z`: `mode hash stage<TAB>path<NUL>`. */
function parseGitIndex(text) {
    const entries = text.split('\0').flatMap((line) => {
        const match = /^(\d{6}) [0-9a-f]+ \d\t(.*)$/s.exec(line);
        return match === null ? [] : [[match[2] ?? '', match[1] ?? '']];
    });
    return new Map(entries);
}
/**
 * Takes modes and links of tracked files from the index, because a file system of Windows has neither, and
 * git writes a link there as a file that holds its target.
 */
async function applyGitIndex(root, entries, index) {
    return Promise.all(entries.map(async (entry) => {
        const mode = index.get(entry.path);
        if (entry.type !== 'file')
            return entry;
        if (mode === '120000') {
            return { type: 'symlink', path: entry.path, target: await (0,promises_.readFile)((0,external_node_path_.join)(root, entry.path), 'utf8') };
        }
        return { ...entry, mode: mode === '100755' ? 0o755 : 0o644 };
    }));
}
/**
 * A file system that ignores case or Unicode form keeps one of two such names, and nobody knows which.
 * @throws InputError naming both
 */
function refuseCollisions(index) {
    const seen = new Map();
    for (const path of index.keys()) {
        const folded = path.normalize('NFC').toLowerCase();
        const other = seen.get(folded);
        if (other !== undefined) {
            throw new errors/* InputError */.dz(`${other} and ${path} differ only by case or Unicode form, which this runner's file system cannot hold`, 'Rename one of them, exclude both, or deploy from a Linux runner.');
        }
        seen.set(folded, path);
    }
}

// EXTERNAL MODULE: ./src/source/manifest.ts
var manifest = __webpack_require__(3212);
;// CONCATENATED MODULE: ./src/source/tree.ts








/** Files that are read at the same time. */
const READERS = 8;
/** Up to this size a file is read in one piece. */
const SMALL_BYTES = 1024 * 1024;
/**
 * Reads and hashes the tree that is to be uploaded.
 * @param platform of the runner, as `process.platform` names it
 * @throws InputError when it does not exist, is empty, or holds something that cannot be sent.
 */
async function readTree(source, cwd, signal, platform = process.platform) {
    const root = (0,external_node_path_.resolve)(cwd, source.upload, source.directory ?? '.');
    await requireDirectory(root, source);
    // A list is taken pattern by pattern, and only a text line by line.
    const rules = ignore_default()({ ignorecase: false }).add(['.git', '.bowlineignore', ...source.exclude]);
    rules.add(await readIgnoreFile(root));
    const found = [];
    await walk(root, '', rules, found);
    if (!found.some(({ type }) => type === 'file'))
        throw emptyTree(root);
    const entries = await trustIndex(root, found, platform);
    return { root, manifest: (0,manifest/* makeManifest */.Ui)(await hashFiles(root, entries, signal)) };
}
/** Where the file system cannot be trusted with names, modes and links, the git index is. */
async function trustIndex(root, found, platform) {
    if (platform !== 'win32' && platform !== 'darwin')
        return found;
    const index = await readGitIndex(root);
    refuseCollisions(index);
    if (platform === 'darwin')
        return found;
    const entries = await applyGitIndex(root, found, index);
    for (const entry of entries)
        if (entry.type === 'symlink')
            requireInside(entry.path, entry.target);
    return entries;
}
async function requireDirectory(root, source) {
    const stats = await (0,promises_.lstat)(root).catch(() => undefined);
    if (stats?.isDirectory())
        return;
    const name = (0,external_node_path_.join)(source.upload, source.directory ?? '');
    throw new errors/* InputError */.dz(stats === undefined ? `there is nothing at ${name} to upload` : `${name} is not a directory`, 'Check `source.upload` and `source.directory`, and that the step that builds it ran before this one.');
}
function emptyTree(root) {
    return new errors/* InputError */.dz(`${root} has no files to upload`, 'An empty artifact is never deployed: check that it was built, and what `exclude` and .bowlineignore leave out.');
}
async function readIgnoreFile(root) {
    return (0,promises_.readFile)((0,external_node_path_.join)(root, '.bowlineignore'), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw new errors/* InputError */.dz(`.bowlineignore cannot be read: ${error.message}`, 'Make it a readable file, or remove it.');
    });
}
async function walk(root, folder, rules, found) {
    for (const child of await readFolder(root, folder)) {
        const path = external_node_path_.posix.join(folder, child.name);
        const isDirectory = child.isDirectory();
        if (rules.ignores(isDirectory ? `${path}/` : path))
            continue;
        refuseName(path);
        found.push(await readEntry(root, path, child));
        if (isDirectory)
            await walk(root, path, rules, found);
    }
}
function readFolder(root, folder) {
    return (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true }).catch((error) => {
        throw new errors/* InputError */.dz(`${folder || root} cannot be read: ${error.message}`, 'Check its permissions, or exclude it.');
    });
}
function refuseName(path) {
    if (path === '.bowline') {
        throw new errors/* InputError */.dz('the tree has an entry .bowline, which Bowline keeps for itself', 'Rename or exclude it.');
    }
    if (path.includes('\uFFFD')) {
        throw new errors/* InputError */.dz(`the name ${JSON.stringify(path)} is not UTF-8`, 'Rename or exclude it.');
    }
}
async function readEntry(root, path, child) {
    const absolute = (0,external_node_path_.join)(root, path);
    if (child.isSymbolicLink()) {
        return { type: 'symlink', path, target: requireInside(path, await (0,promises_.readlink)(absolute)) };
    }
    const stats = await (0,promises_.lstat)(absolute);
    const mode = modeOf(stats);
    if (stats.isDirectory())
        return { type: 'directory', path, mode };
    if (stats.isFile())
        return { type: 'file', path, mode, size: stats.size, mtimeMs: stats.mtimeMs };
    throw new errors/* InputError */.dz(`${path} is neither a file, a directory nor a link`, 'Exclude it.');
}
/** Without set-user-ID and the like, which no upload should carry. */
function modeOf(stats) {
    return stats.mode & 0o777;
}
/** A link may only point into the release: what it reaches outside is not what was tested. */
function requireInside(path, target) {
    const reached = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(path), target));
    if (!external_node_path_.posix.isAbsolute(target) && reached !== '..' && !reached.startsWith('../'))
        return target;
    throw new errors/* InputError */.dz(`the link ${path} leads out of the release, to ${target}`, 'Make it relative and inside the tree, exclude it, or use `links` or `shared` for what lives on the host.');
}
async function hashFiles(root, found, signal) {
    const hashed = [...found];
    let next = 0;
    const work = async () => {
        while (next < found.length) {
            signal.throwIfAborted();
            const index = next++;
            const entry = found[index];
            if (entry?.type === 'file')
                hashed[index] = { ...entry, sha256: await hashFile((0,external_node_path_.join)(root, entry.path), entry.size) };
        }
    };
    await Promise.all(Array.from({ length: READERS }, work));
    return hashed;
}
async function hashFile(file, size) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        if (size <= SMALL_BYTES)
            return hash.update(await (0,promises_.readFile)(file)).digest('hex');
        for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: SMALL_BYTES }))
            hash.update(chunk);
        return hash.digest('hex');
    }
    catch (cause) {
        throw new errors/* BowlineError */.JY('transfer', `${file} cannot be read: ${cause.message}`, {
            cause,
            hint: 'Check its permissions, and that nothing else changes the tree while it is being deployed.',
        });
    }
}

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
    const { default: ssh2 } = await __webpack_require__.e(/* import() */ 472).then(__webpack_require__.t.bind(__webpack_require__, 5472, 23));
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
 * @throws Error of OpenSSL for a wrong passphrase or a damaged key; undefined for a type that SSH does not use.
 */
function convertPkcs8(text, passphrase) {
    const key = (0,external_node_crypto_.createPrivateKey)({ key: text, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) });
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
    const { default: ssh2 } = await __webpack_require__.e(/* import() */ 472).then(__webpack_require__.t.bind(__webpack_require__, 5472, 23));
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
    if (parsed instanceof Error)
        throw explain(parsed, block, passphrase, label);
    return check(parsed, passphrase, label);
}
function toReadable({ kind, text }, passphrase, label) {
    if (kind !== 'PRIVATE KEY' && kind !== 'ENCRYPTED PRIVATE KEY')
        return text;
    try {
        const converted = convertPkcs8(text, passphrase);
        if (converted !== undefined)
            return converted;
    }
    catch {
        // OpenSSL's message says nothing that the kind of the block and the passphrase do not say.
        if (kind === 'PRIVATE KEY')
            throw refuseDamaged(label);
        throw passphrase === undefined ? missPassphrase(label) : refusePassphrase(label);
    }
    throw refuseKind(label, 'keys of this type cannot be used with SSH');
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
    const named = readKeyType(blob);
    if (named === type)
        return blob;
    const said = named === undefined ? 'the key is cut off or damaged' : `the line says ${type}, the key says ${named}`;
    throw new errors/* InputError */.dz(`${origin}: ${said}`, HINT);
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
/** `deploy@203.0.113.10:22` */
function labelAddress({ user, address, port }) {
    return `${user}@${spellEndpoint(address, port)}`;
}
/** `web-1 (deploy@203.0.113.10:22)`: the name in the config first, because that is where it is put right. */
function describeAddress(address) {
    return `${address.name} (${labelAddress(address)})`;
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
/** The other side closed the connection without a word of the protocol. */
function explainEnd(address, error, state) {
    const firstLine = state.said.split(/[\r\n]/)[0]?.trim() ?? '';
    const isSsh = firstLine === '' || firstLine.startsWith('SSH-');
    if (!isSsh && !/MaxStartups|not allowed/i.test(firstLine)) {
        const hint = `Port ${address.port} is not that of sshd: correct \`port\` of hosts.${address.name}.`;
        return fail('protocol', address, `what answers there is no SSH server; it says: ${firstLine}`, hint, error);
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
;// CONCATENATED MODULE: ./src/hosts/channel.ts

const BUFFER_BYTES = 256 * 1024;
/**
 * Gives an ssh2 channel the streams of a child process. ssh2's own never answer a write that the host does
 * not take any more, which would hold an upload up for ever after the program that reads it has ended.
 */
function wrapChannel(source, client) {
    const stdout = relay(source);
    const stderr = relay(source.stderr);
    const input = openInput(source);
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
function openInput(source) {
    let pending;
    let isCut = false;
    const stream = new external_node_stream_.Writable({
        highWaterMark: BUFFER_BYTES,
        write(chunk, _encoding, done) {
            if (isCut || !source.writable)
                return done(closedInput());
            pending = done;
            source.write(chunk, () => {
                pending = undefined;
                if (!isCut)
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
        label: 'local',
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
    const expected = listExpected(policy);
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
    const { NodeSSH } = await Promise.all(/* import() */[__webpack_require__.e(472), __webpack_require__.e(487)]).then(__webpack_require__.bind(__webpack_require__, 9487));
    const authHandler = await createAuthHandler(address.user, credentials, state.log);
    signal.throwIfAborted();
    if (sock.destroyed)
        throw new Error('the connection was reset');
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
async function startCommand(address, client, link, command) {
    for (let attempt = 0;; attempt += 1) {
        try {
            link.check();
            return await requestSession(client, command);
        }
        catch (error) {
            link.check(error);
            const pauseMs = PAUSES_MS[attempt];
            if (!isSessionRefused(error) || pauseMs === undefined)
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
    const start = (command) => startCommand(address, login.client, link, command);
    const tunnels = openTunnels({ address, start, onNote });
    const prohibited = new Set();
    return {
        name: address.name,
        label: labelAddress(address),
        start,
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
/** An app has one tree, whatever the number of its hosts; apps that share a source share its tree. */
async function readTrees(targets, world) {
    const bySource = new Map();
    const trees = new Map();
    for (const { app, source } of targets) {
        const key = JSON.stringify(source);
        const tree = bySource.get(key) ?? readTree(source, world.cwd, world.signal);
        bySource.set(key, tree);
        trees.set(app, await tree);
    }
    return trees;
}


/***/ }),

/***/ 4167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ SWITCH_STEP),
/* harmony export */   Mp: () => (/* binding */ writeClose),
/* harmony export */   np: () => (/* binding */ writeActivate)
/* harmony export */ });
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1636);
/* harmony import */ var _runtimes_start_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9872);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7144);
/* harmony import */ var _fence__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4005);
/* harmony import */ var _hooks__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7988);
/* harmony import */ var _journal__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7899);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2220);








/** The step after which a host serves another release; the client decides by it what has to be undone. */
const SWITCH_STEP = 'switch';
/**
 * Writes the critical section: for each app, under its activate lock, the fence is compared, the release
 * switched and the service restarted. It runs to its end whatever becomes of the client, and nobody can
 * raise the fence while it does.
 */
function writeActivate({ nonce, user, activations }) {
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({
        nonce,
        isCritical: true,
        parts: [_journal__WEBPACK_IMPORTED_MODULE_6__/* .JOURNAL_FUNCTIONS */ .WF, ...activations.flatMap((activation) => activateApp(activation, user))],
    });
}
function activateApp(activation, user) {
    const paths = (0,_paths__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .w)(activation.target.path);
    return [
        (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `exec 8>>${paths.activateLock}; flock 8`,
        ...(activation.release === null ? stopOnly(activation, user) : goTo(activation, activation.release, user)),
        (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `exec 8>&-`,
    ];
}
function step({ target }, name, body) {
    return { name, app: target.app, body };
}
function stopOnly(activation, user) {
    const { previous, target } = activation;
    const stop = previous === null ? _shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING */ .K : (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target).stop(previous, user);
    return [
        step(activation, 'stop', (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_fence__WEBPACK_IMPORTED_MODULE_4__/* .compareFence */ .T)(activation.target.path, activation.fence), stop, record(activation))),
    ];
}
function record({ drafts, journal }) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `:`, ...drafts.map((draft) => (0,_journal__WEBPACK_IMPORTED_MODULE_6__/* .appendEntry */ .D4)(journal, draft)));
}
function goTo(activation, release, user) {
    const { target, previous, run, kind } = activation;
    const runtime = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target);
    const paths = (0,_paths__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .w)(target.path);
    const guard = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_fence__WEBPACK_IMPORTED_MODULE_4__/* .compareFence */ .T)(activation.target.path, activation.fence), checkRelease(release, paths.release(release), paths.current));
    const before = stepsBefore(activation, release);
    const install = runtime.install(release, user);
    const restart = runtime.restart(release, previous, user, paths.incoming(run));
    return [
        // A hook may take minutes and cannot be taken back: nothing runs before it is known that this run may go on.
        ...(before.length > 0 ? [step(activation, 'check the lock', guard), ...before] : []),
        step(activation, SWITCH_STEP, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)(guard, record(activation), switchTo(activation, release))),
        ...(install.text === '' ? [] : [step(activation, 'install the unit', install)]),
        ...(restart.text === '' ? [] : [step(activation, 'restart', restart)]),
        ...(kind === 'deploy' ? (0,_hooks__WEBPACK_IMPORTED_MODULE_5__/* .hookSteps */ .L)('after_activate', hookContext(activation, release)) : []),
        // What is verified next is what this script has just started, so they need no exchange of their own.
        ...(kind === 'undo' ? [] : (0,_hooks__WEBPACK_IMPORTED_MODULE_5__/* .hookSteps */ .L)('before_verify', hookContext(activation, release))),
    ];
}
/** What runs before the switch: hooks of the release that is left or entered, and secrets of today. */
function stepsBefore(activation, release) {
    const { kind, previous, replacedFiles, target } = activation;
    if (kind === 'deploy')
        return (0,_hooks__WEBPACK_IMPORTED_MODULE_5__/* .hookSteps */ .L)('before_activate', hookContext(activation, release));
    const leave = previous === null ? [] : (0,_hooks__WEBPACK_IMPORTED_MODULE_5__/* .hookSteps */ .L)('on_rollback', hookContext(activation, previous), { mayFail: true });
    if (replacedFiles === undefined)
        return leave;
    const folder = (0,_paths__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .w)(target.path).release(release);
    return [...leave, step(activation, 'replace secrets', replaceFiles(folder, replacedFiles))];
}
function hookContext({ target, runsOnce, version }, release) {
    const enter = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `cd ${(0,_paths__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .w)(target.path).release(release)}`, (0,_runtimes_start_file__WEBPACK_IMPORTED_MODULE_1__/* .exportVariables */ .qY)(target, release, version));
    return { target, enter, runsOnce, run: _hooks__WEBPACK_IMPORTED_MODULE_5__/* .runPlain */ .O };
}
function checkRelease(id, folder, current) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `[ -e ${`${folder}/.bowline/complete`} ] || { echo ${`release ${id} is not whole`}; exit 1; }`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `[ -L ${current} ] || [ ! -e ${current} ] || { echo ${`${current} is not a link`}; exit 1; }`);
}
function replaceFiles(folder, files) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `umask 077; cd ${`${folder}/.bowline`}`, files.some(({ isAdded }) => !isAdded) && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `mkdir -p secrets`, ...files.map(({ name, text, isAdded }) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `{ ${isAdded ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `cat env.build;` : _shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING */ .K} printf '%s' ${text}; } >${`${name}.new`}; mv -- ${`${name}.new`} ${name}`));
}
/**
 * The link's name is the run's own, because a fixed one that an interrupted run left would be followed.
 * The journal is written first: a switch without its announcement could not be told from an old one.
 */
function switchTo({ target, run, journal, previous, kind, notBefore }, release) {
    const paths = (0,_paths__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .w)(target.path);
    const link = `${paths.root}/current.${run}`;
    const told = { run, release, from: previous, kind };
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)(
    // The way back takes an inode and a line of the journal, also on a disk that the release has filled.
    kind === 'undo' && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `rm -rf -- ${paths.incoming(run)}`, (0,_journal__WEBPACK_IMPORTED_MODULE_6__/* .appendSwitch */ .XH)(journal, { ...told, event: 'activating' }, notBefore), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `rm -f -- ${link}; ln -s ${`releases/${release}`} ${link}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `sync -f ${paths.root} 2>/dev/null || sync`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `mv -T -- ${link} ${paths.current}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `[ "$(readlink ${paths.current})" = ${`releases/${release}`} ]`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `sync -f ${paths.root} 2>/dev/null || sync`, (0,_journal__WEBPACK_IMPORTED_MODULE_6__/* .appendEntry */ .D4)(journal, { ...told, event: 'activated' }));
}
/**
 * Writes the last phase: verdicts and outcome go into the journal, what nobody needs any more is removed.
 * It commits a good run and records a bad one. Nothing in it can fail the run, and a run whose fence is
 * no longer valid leaves everything to the one that took over.
 */
function writeClose({ nonce, apps, version }) {
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({
        nonce,
        parts: [_journal__WEBPACK_IMPORTED_MODULE_6__/* .JOURNAL_FUNCTIONS */ .WF, ...apps.flatMap((app) => closeApp(app, version))],
    });
}
function closeApp(app, version) {
    const { target, run, release, prunable, runsOnce } = app;
    const paths = (0,_paths__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .w)(target.path);
    const enter = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `cd ${paths.release(release)}`, (0,_runtimes_start_file__WEBPACK_IMPORTED_MODULE_1__/* .exportVariables */ .qY)(target, release, version));
    const guarded = (name, body) => ({
        name,
        app: target.app,
        mayFail: true,
        body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `exec 8>>${paths.activateLock}; flock 8`, (0,_fence__WEBPACK_IMPORTED_MODULE_4__/* .compareFence */ .T)(target.path, app.fence), body),
    });
    return [
        guarded('write the journal', (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `:`, ...app.drafts.map((draft) => (0,_journal__WEBPACK_IMPORTED_MODULE_6__/* .appendEntry */ .D4)(app.journal, draft)))),
        ...(prunable.length > 0 ? [guarded('prune', prune(target, prunable))] : []),
        guarded('tidy up', tidy(target, run)),
        ...(!app.isCommitted
            ? []
            : (0,_hooks__WEBPACK_IMPORTED_MODULE_5__/* .hookSteps */ .L)('after_commit', { target, enter, runsOnce, run: _hooks__WEBPACK_IMPORTED_MODULE_5__/* .runPlain */ .O }, { mayFail: true })),
    ];
}
/** Never the live release, nor one in which a process still works. */
function prune(target, releases) {
    const paths = (0,_paths__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .w)(target.path);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `bw_live=$(readlink ${paths.current} || :)`, 
    // Of a process the kernel tells the real path, which a link on the way hides.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `bw_real=$(cd ${paths.releases} && pwd -P)`, 
    // busybox reads one link at a time, and its `ls` spells names that are not ASCII with question marks.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `bw_used=$(readlink -- /proc/[0-9]*/cwd /proc/[0-9]*/exe 2>/dev/null || :)`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `[ -n "$bw_used" ] || bw_used=$(for p in /proc/[0-9]*/cwd /proc/[0-9]*/exe; do readlink "$p" 2>/dev/null || :; done)`, ...releases.map((id) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `case "$bw_live" in releases/${id}) ;; *) case "$bw_used" in *"$bw_real"/${id}*) echo ${`${id} is still in use, kept`};; *) rm -f -- ${`${paths.release(id)}/.bowline/complete`}; chmod -R u+w -- ${paths.release(id)} 2>/dev/null || :; rm -rf -- ${paths.release(id)};; esac;; esac`));
}
/** Removes this run's folder, and what killed runs left: only the holder of the lock gets here. */
function tidy(target, run) {
    const paths = (0,_paths__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .w)(target.path);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `rm -rf -- ${paths.incoming(run)}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `rm -rf -- ${`${paths.own}/incoming`}/*`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `for l in ${paths.root}/current.*; do case $(readlink "$l" || :) in releases/*) rm -f -- "$l";; esac; done`);
}


/***/ }),

/***/ 1248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fW: () => (/* binding */ writeLogs),
/* harmony export */   yZ: () => (/* binding */ writeObservation),
/* harmony export */   zP: () => (/* binding */ writeCommand)
/* harmony export */ });
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1636);
/* harmony import */ var _runtimes_start_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9872);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7144);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2220);





/** Writes a command of the config that runs in a release, with env and secrets, for at most `timeoutMs`. */
function writeCommand(nonce, target, release, command, timeoutMs) {
    const folder = (0,_paths__WEBPACK_IMPORTED_MODULE_4__/* .pathsOf */ .w)(target.path).release(release.id);
    const body = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `cd ${folder}`, (0,_runtimes_start_file__WEBPACK_IMPORTED_MODULE_1__/* .exportVariables */ .qY)(target, release.id, release.version), (0,_runtimes_start_file__WEBPACK_IMPORTED_MODULE_1__/* .sourceEnv */ .RF)('./.bowline/env.commands'), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `exec timeout ${Math.ceil(timeoutMs / 1000)} /bin/sh -ec ${command}`);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({ nonce, parts: [{ name: command, app: target.app, body }] });
}
/** Writes one look at the state of the service. */
function writeObservation(nonce, target) {
    const body = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target).observe((0,_paths__WEBPACK_IMPORTED_MODULE_4__/* .pathsOf */ .w)(target.path).current);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({ nonce, parts: [{ name: 'observe', app: target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `:`, body) }] });
}
/** Writes the way to the service's own last lines. */
function writeLogs(nonce, target, request, user) {
    const body = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target).logs(request, user);
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
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1636);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7144);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2220);




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
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw FACT clock "$(date -u +%Y%m%dT%H%M%SZ)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw FACT uid "$(id -u)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw FACT home "$HOME"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw FACT system "$(uname -s)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `for c in ${commands}; do command -v -- "$c" >/dev/null 2>&1 && bw FACT tool."$c" yes; done`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `case $(tar --version 2>/dev/null) in *GNU*|*bsdtar*|*busybox*) bw FACT tar pax;; esac`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `case $(cp --version 2>/dev/null) in *GNU*) bw FACT cp gnu;; esac`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_held ${_paths__WEBPACK_IMPORTED_MODULE_3__/* .HOST_LOCK */ .H} && bw FACT locked "$(head -c 300 "$(ls -t ${new _shell_sh__WEBPACK_IMPORTED_MODULE_2__.Sh(_paths__WEBPACK_IMPORTED_MODULE_3__/* .HOST_LOCK */ .H)}.holder.* 2>/dev/null | head -n 1)" 2>/dev/null | tr '\\n' ' ')"`);
}
function functions(withSizes) {
    const size = withSizes ? 'bw FACT "$1.size.$r" "$(du -sk -- "$2/releases/$r" 2>/dev/null | cut -f1)"' : ':';
    return new _shell_sh__WEBPACK_IMPORTED_MODULE_2__.Sh(`bw_releases() { for d in "$2"/releases/*/; do
[ -d "$d" ] || continue; r=\${d%/}; r=\${r##*/}
bw FACT "$1.release.$r" "$([ -e "$d/.bowline/complete" ] && echo complete || echo partial)"
bw_file "$1.record.$r" "$d/.bowline/release.json"
${size}
done; }
bw_space() { p=$2; while [ ! -e "$p" ] && [ "$p" != / ]; do p=\${p%/*}; [ -n "$p" ] || p=/; done
bw FACT "$1.ancestor" "$p"
[ -w "$p" ] && [ -x "$p" ] || bw FACT "$1.readonly" "$p"
bw FACT "$1.disk" "$(df -Pk -- "$p" 2>/dev/null | tail -n 1 | sed 's/  */ /g' | cut -d' ' -f2,4)"
bw FACT "$1.inodes" "$(df -Pi -- "$p" 2>/dev/null | tail -n 1 | sed 's/  */ /g' | cut -d' ' -f2,4)"; }
# Looks at the kernel's list: trying the lock would refuse whoever asks for it at that moment.
bw_held() { [ -e "$1" ] && grep -q "FLOCK .*:$(ls -id "$1" | sed 's/^ *//;s/ .*//') " /proc/locks 2>/dev/null; }
bw_listens() { cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -q ":$1 [0-9A-F]*:0000 0A "; }`);
}
function readApp(target, prefix) {
    const paths = (0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .w)(target.path);
    const key = (name) => `${prefix}.${name}`;
    const port = target.port === undefined ? undefined : target.port.toString(16).toUpperCase().padStart(4, '0');
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_space ${prefix} ${paths.root}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `if [ -d ${paths.root} ]; then bw FACT ${key('path')} directory; elif [ -e ${paths.root} ]; then bw FACT ${key('path')} other; else bw FACT ${key('path')} absent; fi`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `if [ -L ${paths.current} ]; then bw_current=$(readlink ${paths.current}); bw FACT ${key('current')} link "$bw_current"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `elif [ -e ${paths.current} ]; then bw_current=; bw FACT ${key('current')} other; else bw_current=; bw FACT ${key('current')} none; fi`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `for f in ${[paths.own, paths.releases, paths.shared]}; do [ ! -e "$f" ] || [ -w "$f" ] || bw FACT ${key('readonly')} "$f"; done`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_file ${key('owner')} ${paths.owner}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_file ${key('key')} ${paths.key}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw FACT ${key('fence')} "$(cat ${paths.fence} 2>/dev/null || echo 0)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_held ${paths.lock} && bw FACT ${key('locked')} "$(head -c 300 ${paths.holder} 2>/dev/null | tr '\\n' ' ')"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `if [ -r ${paths.journal} ]; then bw_text ${key('journal')} "$(tail -n ${JOURNAL_LINES} ${paths.journal})"; fi`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_releases ${prefix} ${paths.root}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `for f in ${`${paths.own}/incoming`}/* ${paths.root}/current.*; do if [ -e "$f" ] || [ -L "$f" ]; then bw FACT ${key('leftover')} "$f"; fi; done`, port !== undefined && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_listens ${port} && bw FACT ${key('listening')} yes`, (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target).facts(key('runtime')), observe(target, key('process')));
}
/** The state of the service, so that `status` and the plan know it without another round trip. */
function observe(target, key) {
    const runtime = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target);
    if (!runtime.hasProcess)
        return _shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING */ .K;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_text ${key} "$(${runtime.observe((0,_paths__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .w)(target.path).current)} 2>&1)"`;
}


/***/ }),

/***/ 4005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ compareFence)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7144);
/* harmony import */ var _paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2220);


/** Whoever took the lock since has raised the fence: this run changes nothing any more. */
function compareFence(root, fence) {
    const { fence: file, holder } = (0,_paths__WEBPACK_IMPORTED_MODULE_1__/* .pathsOf */ .w)(root);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `[ "$(cat ${file})" = ${String(fence)} ] || { echo "another run has taken over: $(cat ${holder} 2>/dev/null)"; exit 75; }`;
}


/***/ }),

/***/ 7988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ hookSteps),
/* harmony export */   O: () => (/* binding */ runPlain)
/* harmony export */ });
/* harmony import */ var _runtimes_start_file__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9872);
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
        body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)(context.enter, (0,_runtimes_start_file__WEBPACK_IMPORTED_MODULE_0__/* .sourceEnv */ .RF)('./.bowline/env.commands'), context.run(bounded(hook))),
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

/***/ 7899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ appendEntry),
/* harmony export */   WF: () => (/* binding */ JOURNAL_FUNCTIONS),
/* harmony export */   XH: () => (/* binding */ appendSwitch)
/* harmony export */ });
/* harmony import */ var _release_journal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6106);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7144);


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
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_journal ${file} ${(0,_release_journal__WEBPACK_IMPORTED_MODULE_0__/* .spellDraft */ .A)(draft)} ${floor}`;
}
/** Like `appendEntry`, with an instant of its own: no two switches of an app share one, nor go back in time. */
function appendSwitch({ file, floor }, draft, notBefore) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_instant ${file} ${notBefore}; bw_journal ${file} ${(0,_release_journal__WEBPACK_IMPORTED_MODULE_0__/* .spellDraft */ .A)(draft)} ${floor} "$bw_at"`;
}


/***/ }),

/***/ 2220:
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
// EXTERNAL MODULE: ./src/release/id.ts
var id = __webpack_require__(3296);
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
    return (0,id/* makeReleaseId */.T1)(first?.clock ?? '', revision ?? tree?.contentHash ?? '', taken);
}
/** Attempts are numbered through the fleet, so that the newest can be told on any host. */
function nextAttempt(facts) {
    const seen = [...facts.values()].flatMap(({ apps }) => [...apps.values()].flatMap(({ journal }) => journal.entries.map((entry) => (entry.event === 'attempt' ? entry.seq : 0))));
    return seen.reduce((most, seq) => Math.max(most, seq), 0) + 1;
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
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1636);



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
    const isOurs = app.live !== null || runtime.readState(app.process).running;
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

/***/ 445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ writeEnvFiles),
  B: () => (/* binding */ writeSecretFiles)
});

;// CONCATENATED MODULE: ./src/release/env-file.ts
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

;// CONCATENATED MODULE: ./src/release/files.ts

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

/***/ 6106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ spellDraft),
/* harmony export */   z: () => (/* binding */ parseJournal)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8816);

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
function spellDraft(draft) {
    return JSON.stringify(draft).slice(1, -1);
}


/***/ }),

/***/ 6776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord),
/* harmony export */   r: () => (/* binding */ writeRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8816);

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
});
function writeRecord(fields) {
    return `${JSON.stringify(fields, null, 2)}\n`;
}
/** A record that is missing or damaged leaves its fields unknown. */
function readRecord(text) {
    const parsed = parse(text ?? '');
    return {
        version: parsed?.version ?? null,
        revision: parsed?.revision ?? null,
        fingerprint: parsed?.fingerprint ?? null,
        contentHash: parsed?.contentHash ?? null,
        runId: parsed?.runId ?? null,
        isIrreversible: parsed?.irreversible ?? false,
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

/***/ 9280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ activateMachine)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7347);
/* harmony import */ var _phases_activate__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4167);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3635);
/* harmony import */ var _journal__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8998);
/* harmony import */ var _prepare__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5760);






/**
 * Switches apps on one host, in the given order, and writes down how far it came. It is not aborted: a
 * critical section that was begun is waited for, because only its end tells where the host stands.
 * @throws CommandError of the step that failed; ConnectError when the host was lost meanwhile
 */
async function activateMachine(machine, fleet, run, switchings) {
    const script = (0,_phases_activate__WEBPACK_IMPORTED_MODULE_2__/* .writeActivate */ .np)({
        nonce: fleet.world.random(32),
        user: machine.facts,
        activations: switchings.map((one) => toActivation(one, machine, fleet, run)),
    });
    try {
        const outcome = await (0,_hosts_session__WEBPACK_IMPORTED_MODULE_1__/* .runScript */ .j3)(machine, script, { progress: fleet.world.progress });
        fleet.ledger.addSteps(outcome.steps);
        for (const { where, code } of outcome.steps) {
            if (where.step === _phases_activate__WEBPACK_IMPORTED_MODULE_2__/* .SWITCH_STEP */ .EV && code === 0)
                recordSwitch(fleet, machine, switchings, where.app);
        }
        if (outcome.failed !== undefined) {
            keepServiceLog(fleet, machine, outcome.failed);
            throw (0,_hosts_session__WEBPACK_IMPORTED_MODULE_1__/* .toCommandError */ .zR)(machine, outcome.failed);
        }
    }
    catch (thrown) {
        const error = (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(thrown);
        // What the host did after its last word is unknown until it is read again.
        if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConnectError */ .T$)
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
        target: plan.target,
        run,
        fence: (0,_fleet__WEBPACK_IMPORTED_MODULE_3__/* .fenceOf */ .xn)(machine, plan.target),
        runsOnce: (0,_prepare__WEBPACK_IMPORTED_MODULE_4__/* .runsOnce */ .O)(fleet, machine, plan.target.app),
        journal: (0,_journal__WEBPACK_IMPORTED_MODULE_5__/* .journalPlace */ .jK)(plan.target, plan.app),
        notBefore: (0,_journal__WEBPACK_IMPORTED_MODULE_5__/* .afterLastSwitch */ .Df)(plan.app),
    };
}


/***/ }),

/***/ 3635:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nd: () => (/* binding */ connectFleet),
  xn: () => (/* binding */ fenceOf),
  _h: () => (/* binding */ joinErrors),
  k4: () => (/* binding */ lockFleet),
  dI: () => (/* binding */ readMachineFacts),
  PF: () => (/* binding */ runPhase),
  Tv: () => (/* binding */ sortedRoots)
});

// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/hosts/lock.ts + 1 modules
var lock = __webpack_require__(9629);
// EXTERNAL MODULE: ./src/hosts/session.ts
var hosts_session = __webpack_require__(7347);
// EXTERNAL MODULE: ./src/phases/facts.ts
var facts = __webpack_require__(5091);
// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(5205);
// EXTERNAL MODULE: ./src/release/id.ts
var id = __webpack_require__(3296);
// EXTERNAL MODULE: ./src/release/journal.ts
var release_journal = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/release/record.ts
var record = __webpack_require__(6776);
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
    const one = (key) => facts.findLast(([name]) => name === key)?.[1];
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
        history: (0,release_history/* readHistory */.Lu)(journal, parseReleases(facts, text), live),
        ancestor: one('ancestor') ?? '/',
        readOnly: facts.filter(([key]) => key === 'readonly').map(([, value]) => value),
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
    return facts
        .filter(([key]) => key.startsWith('release.') && (0,id/* isReleaseId */.F3)(key.slice('release.'.length)))
        .map(([key, state]) => {
        const id = key.slice('release.'.length);
        const size = facts.find(([name]) => name === `size.${id}`)?.[1];
        return {
            id,
            isComplete: state === 'complete',
            ...(0,record/* readRecord */.a)(text(`record.${id}`)),
            sizeBytes: size === undefined || size === '' ? null : Number(size) * 1024,
        };
    });
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

// EXTERNAL MODULE: ./src/rollout/limit.ts
var limit = __webpack_require__(4962);
;// CONCATENATED MODULE: ./src/rollout/fleet.ts






/**
 * Connects to every host at once, bounded, and reads its facts.
 * @throws the first host's error, once every host was tried, unless unreachable hosts are tolerated
 */
async function connectFleet(options) {
    const { environment, targets, ledger, world } = options;
    const addresses = environment.hosts.filter(({ name }) => targets.some(({ host }) => host.name === name));
    ledger.enter('connect');
    world.progress.phase('connect');
    const settled = await (0,limit/* settleAll */.j)(addresses, environment.parallel, (address) => connectMachine(address, options));
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
    throw joinErrors(first, errors);
}
function blame(reason, address, ledger) {
    const error = (0,src_errors/* toBowlineError */.EX)(reason);
    for (const record of ledger.on(address?.name ?? '')) {
        record.isUnreachable = error instanceof src_errors/* ConnectError */.T$ || error.code === 'host_key';
        record.error ??= error;
    }
    return error;
}
/** One list of everything that is wrong, under the code of the first. */
function joinErrors(first, errors) {
    if (errors.length === 1)
        return first;
    return new src_errors/* BowlineError */.JY(first.code, errors.map(({ message }) => message).join('\n'), {
        hint: first.hint,
        where: first.where,
        cause: first,
    });
}
async function connectMachine(address, options) {
    const { world, ledger, signal } = options;
    const targets = options.targets.filter(({ host }) => host.name === address.name);
    const where = { host: address.name, step: 'connect' };
    const startedAt = Date.now();
    world.progress.stepStarted(where);
    try {
        const host = await ledger.time(where, () => world.connect(address, signal));
        world.progress.stepEnded(where, 'success', Date.now() - startedAt);
        const session = { host, traffic: { roundTrips: 0, channels: 0 }, redactor: world.redactor };
        return await readMachine(session, address, targets, options);
    }
    catch (error) {
        world.progress.stepEnded(where, 'failed', Date.now() - startedAt, (0,src_errors/* toBowlineError */.EX)(error).message);
        throw error;
    }
}
async function readMachine(session, address, targets, { world, signal, withSizes = false, ledger, environment }) {
    try {
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
async function readFacts(session, targets, world, signal, withSizes) {
    const script = (0,facts/* writeFacts */.Rz)({ nonce: world.random(32), targets, withSizes });
    const outcome = await (0,hosts_session/* runScript */.j3)(session, script, { progress: world.progress, signal });
    return parseFacts(session.host.name, outcome, targets);
}
async function disconnect(machines) {
    await Promise.all(machines.map(async ({ lock, host }) => {
        await lock?.[Symbol.asyncDispose]();
        await host[Symbol.asyncDispose]();
    }));
}
/**
 * Locks host after host, in the order that every run shares, so that of two runs one always wins.
 * Facts that somebody changed between reading and locking are read again.
 * @throws LockHeldError naming the holder
 */
async function lockFleet(options) {
    const { fleet, signal } = options;
    fleet.ledger.enter('lock');
    fleet.world.progress.phase('lock');
    const ordered = [...options.machines].sort((a, b) => (lockOrder(a) < lockOrder(b) ? -1 : 1));
    for (const machine of ordered)
        await lockMachine(machine, options);
    await (0,limit/* doAll */.x)(ordered, fleet.parallel, (machine) => refresh(machine, fleet, signal));
}
/** The address, because two configs may name one host differently. */
function lockOrder({ address }) {
    return `${address.address}:${address.port}`;
}
async function lockMachine(machine, options) {
    const where = { host: machine.host.name, step: 'lock' };
    machine.lock = await options.fleet.ledger.time(where, () => takeOrShare(machine, options));
}
/** Two hosts of a config may be one machine, whose lock this run then holds already: it is not refused by itself. */
async function takeOrShare(machine, options) {
    try {
        return await take(machine, options, 0);
    }
    catch (error) {
        if (!(error instanceof src_errors/* LockHeldError */.Rk))
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
    const { world } = fleet;
    const where = { host: machine.host.name, step: 'lock' };
    return (0,lock/* takeLock */.H)(machine, {
        nonce: world.random(32),
        roots: sortedRoots(machine),
        scope: machine.lockScope,
        waitMs,
        holder,
        run,
        signal,
        onWaiting: (by) => world.progress.waiting(where, `waiting for ${by.trim() || 'another deployment'}`),
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
async function refresh(machine, { world }, signal) {
    const isStale = machine.targets.some((target) => fenceOf(machine, target) !== (machine.facts.apps.get(target.app)?.fence ?? 0) + 1);
    if (isStale)
        machine.facts = await readMachineFacts(machine, { world }, signal);
}
/** Reads a machine's facts once more. */
function readMachineFacts(machine, { world }, signal) {
    return readFacts(machine, machine.targets, world, signal, false);
}
/**
 * Runs a phase on a machine and writes its steps down.
 * @throws CommandError for the step that failed
 */
async function runPhase(machine, { ledger, world }, script, options = {}) {
    const outcome = await (0,hosts_session/* runScript */.j3)(machine, script, { ...options, progress: world.progress });
    ledger.addSteps(outcome.steps);
    if (outcome.failed !== undefined)
        throw (0,hosts_session/* toCommandError */.zR)(machine, outcome.failed);
    return outcome;
}


/***/ }),

/***/ 8998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ afterLastSwitch),
/* harmony export */   Pf: () => (/* binding */ openSwitchDrafts),
/* harmony export */   jK: () => (/* binding */ journalPlace)
/* harmony export */ });
/* harmony import */ var _phases_paths__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2220);
/* harmony import */ var _release_history__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5205);


function journalPlace(target, app) {
    return { file: (0,_phases_paths__WEBPACK_IMPORTED_MODULE_0__/* .pathsOf */ .w)(target.path).journal, floor: app.journal.entries.at(-1)?.n ?? 0 };
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

/***/ 5760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ prepareMachine),
  O: () => (/* binding */ runsOnce)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/phases/paths.ts
var phases_paths = __webpack_require__(2220);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/runtimes/start-file.ts
var start_file = __webpack_require__(9872);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(7207);
// EXTERNAL MODULE: ./src/shell/sh.ts + 1 modules
var sh = __webpack_require__(7144);
// EXTERNAL MODULE: ./src/phases/hooks.ts
var hooks = __webpack_require__(7988);
;// CONCATENATED MODULE: ./src/phases/prepare.ts






/**
 * Writes the phase that turns received files into a complete release. It watches its input: when the
 * client is gone, what it is building ends within a second, children included.
 */
function writePrepare({ nonce, apps, hasSetsid }) {
    const groups = apps.map(({ target, run }) => `${(0,phases_paths/* pathsOf */.w)(target.path).incoming(run)}/groups`);
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
    const folder = (0,phases_paths/* pathsOf */.w)(target.path).release(release);
    const enter = (0,sh/* lines */.M)((0,sh.sh) `cd ${folder}`, (0,start_file/* exportVariables */.qY)(target, release, version));
    const step = (name, body) => ({ name, app: target.app, body });
    const hook = { target, enter, runsOnce: app.runsOnce, run: runGrouped };
    return [
        step('check what arrived', checkFiles(app, folder)),
        ...(target.shared.length > 0 ? [step('link shared', linkShared(target, folder))] : []),
        ...(Object.keys(target.links).length > 0 ? [step('link files', linkFiles(target, folder))] : []),
        ...(0,hooks/* hookSteps */.L)('before_prepare', hook),
        ...target.build.map((command) => step(`build: ${command}`, (0,sh/* lines */.M)(enter, (0,start_file/* sourceEnv */.RF)('./.bowline/env.build'), runGrouped(command)))),
        ...(0,hooks/* hookSteps */.L)('after_prepare', hook),
        step('complete', complete(folder)),
    ];
}
function runGrouped(command) {
    return (0,sh.sh) `bw_run ${command}`;
}
/** Compares every file that was sent with the checksum that was taken before it left. */
function checkFiles({ target, run, oddFiles }, folder) {
    const sums = `${(0,phases_paths/* pathsOf */.w)(target.path).incoming(run)}/sums`;
    return (0,sh/* lines */.M)((0,sh.sh) `cd ${folder}`, (0,sh.sh) `if [ -s ${sums} ] && ! sha256sum -c ${sums} >${`${sums}.out`} 2>&1; then`, (0,sh.sh) `echo 'what arrived is not what was sent:'; grep -v ': OK$' ${`${sums}.out`} | head -n 10; exit 1; fi`, ...oddFiles.map(({ path, sha256 }) => (0,sh.sh) `[ "$(sha256sum <${`./${path}`} | cut -c1-64)" = ${sha256} ] || { echo ${`${path} is not what was sent`}; exit 1; }`));
}
function linkShared(target, folder) {
    const { shared } = (0,phases_paths/* pathsOf */.w)(target.path);
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

// EXTERNAL MODULE: ./src/phases/fence.ts
var fence = __webpack_require__(4005);
// EXTERNAL MODULE: ./src/phases/journal.ts
var journal = __webpack_require__(7899);
;// CONCATENATED MODULE: ./src/phases/receive.ts





/** The folder, as tar names it: without its leading slash. */
function archivePath(absolute) {
    return absolute.replace(/^\/+/, '');
}
/**
 * Writes the phase that copies, on the host, what did not change since the live release. Its input is a tar
 * with `manifest` (`mode sha256  ./path`, sorted) and `paths` (sorted) of every app; it answers with the blob
 * `need.N`, the paths that have to be sent. A copy counts only after its checksum was compared.
 */
function writeSeed({ nonce, apps, hasGnuCp }) {
    const receive = { name: 'receive the manifest', body: (0,sh.sh) `tar -xof - -C /` };
    const copies = apps.map((app, index) => seedApp(app, index, hasGnuCp));
    return (0,script/* writeScript */.l)({ nonce, readsInput: true, parts: [receive, ...copies] });
}
function seedApp(seed, index, hasGnuCp) {
    const { app, root, run, release, live } = seed;
    const paths = (0,phases_paths/* pathsOf */.w)(root);
    const destination = paths.release(release);
    const source = live === null ? '' : paths.release(live);
    return {
        name: 'copy what did not change',
        app,
        body: (0,sh/* lines */.M)((0,sh.sh) `cd ${paths.incoming(run)}; : >ok`, (0,sh.sh) `rm -rf -- ${destination}; mkdir -p ${destination}`, (0,sh.sh) `if [ -r ${`${source}/.bowline/manifest`} ]; then`, 
        // Lines are unique in each list, so what is there twice is in both. Many a busybox has no comm.
        (0,sh.sh) `sort manifest ${`${source}/.bowline/manifest`} | uniq -d | cut -c6- >same`, (0,sh.sh) `cut -c67- same >same.paths`, hasGnuCp ? copyByCp(source, destination) : copyByTar(source, destination), (0,sh.sh) `( cd ${destination} && sha256sum -c ${`${paths.incoming(run)}/same`} 2>/dev/null ) | sed -n 's/: OK$//p' | sort >ok`, (0,sh.sh) `fi`, answer(seed, index)),
    };
}
/** Shares the blocks where the file system can, and copies where it cannot. */
function copyByCp(source, destination) {
    return (0,sh.sh) `( cd ${source} && tr '\\n' '\\0' <"$OLDPWD/same.paths" | xargs -0 -r cp -a --reflink=auto --parents -t ${destination} -- ) 2>&1 || :`;
}
function copyByTar(source, destination) {
    return (0,sh.sh) `[ ! -s same.paths ] || ( cd ${source} && tar -cf - -T "$OLDPWD/same.paths" ) 2>/dev/null | tar -xopf - -C ${destination} || :`;
}
function answer({ root, run }, index) {
    const folder = (0,phases_paths/* pathsOf */.w)(root).incoming(run);
    return (0,sh/* lines */.M)(
    // Not in one pipe, which would hide that `sort` failed: then nothing would seem to be needed.
    (0,sh.sh) `sort ${`${folder}/paths`} ${`${folder}/ok`} ${`${folder}/ok`} >${`${folder}/all`}`, (0,sh.sh) `uniq -u ${`${folder}/all`} >${`${folder}/need`}`, (0,sh.sh) `bw_file ${`need.${index}`} ${`${folder}/need`}`);
}
const DECOMPRESS = { zstd: (0,sh.sh) `zstd -dcq |`, gzip: (0,sh.sh) `gzip -dc |`, none: (0,sh.sh) `` };
/** Writes the phase that takes the tar of everything that has to be sent, each file to its place. */
function writeReceive({ nonce, apps, compression }) {
    const announce = apps.map((app) => ({
        name: 'announce',
        app: app.app,
        body: (0,sh/* lines */.M)(journal/* JOURNAL_FUNCTIONS */.WF, (0,fence/* compareFence */.T)(app.root, app.fence), (0,sh.sh) `mkdir -p ${(0,phases_paths/* pathsOf */.w)(app.root).shared}`, (0,sh.sh) `printf '%s' ${app.owner} >${`${(0,phases_paths/* pathsOf */.w)(app.root).owner}.new`}; mv ${`${(0,phases_paths/* pathsOf */.w)(app.root).owner}.new`} ${(0,phases_paths/* pathsOf */.w)(app.root).owner}`, !app.isSeeded && (0,sh.sh) `rm -rf -- ${(0,phases_paths/* pathsOf */.w)(app.root).release(app.release)}`, (0,sh.sh) `mkdir -p ${(0,phases_paths/* pathsOf */.w)(app.root).release(app.release)}`, ...app.drafts.map((draft) => (0,journal/* appendEntry */.D4)(app.journal, draft))),
    }));
    const receive = { name: 'receive', body: (0,sh.sh) `${DECOMPRESS[compression]} tar -xopf - -C /` };
    return (0,script/* writeScript */.l)({ nonce, readsInput: true, parts: [...announce, receive] });
}

// EXTERNAL MODULE: ./src/plan/preflight.ts
var preflight = __webpack_require__(6488);
// EXTERNAL MODULE: ./src/release/files.ts + 1 modules
var files = __webpack_require__(445);
// EXTERNAL MODULE: ./src/release/record.ts
var record = __webpack_require__(6776);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 4 modules
var choose = __webpack_require__(1636);
// EXTERNAL MODULE: ./src/source/manifest.ts
var source_manifest = __webpack_require__(3212);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./src/source/pack.ts








/** Up to this size a file is read in one piece, ahead of its turn. */
const SMALL_BYTES = 256 * 1024;
/** How many small files are read ahead. */
const READ_AHEAD = 32;
/** What this Node and the host can both do, best first. */
function chooseCompression(tools, totalBytes) {
    if (totalBytes < 16 * 1024)
        return 'none';
    if (tools.has('zstd') && "createZstdCompress" in external_node_zlib_)
        return 'zstd';
    return tools.has('gzip') ? 'gzip' : 'none';
}
/** Packs parcels into one tar stream, read while it is sent; memory is bounded by the files read ahead. */
function packParcels(parcels, compression) {
    const archive = (0,tar_stream.pack)();
    const output = new external_node_stream_.PassThrough({ highWaterMark: 1024 * 1024 });
    fill(archive, parcels).catch((error) => archive.destroy(error));
    const sent = compression === 'none' ? (0,external_node_stream_promises_.pipeline)(archive, output) : (0,external_node_stream_promises_.pipeline)(archive, compressor(compression), output);
    sent.catch((error) => output.destroy(error));
    return output;
}
function compressor(compression) {
    if (compression === 'gzip')
        return external_node_zlib_.createGzip({ level: 1, chunkSize: 256 * 1024 });
    return external_node_zlib_.createZstdCompress({ params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 1 }, chunkSize: 256 * 1024 });
}
async function fill(archive, parcels) {
    for (const parcel of parcels) {
        if ('text' in parcel)
            await addText(archive, parcel.destination, parcel.text, parcel.mode);
        else
            await addTree(archive, parcel.root, parcel.destination, parcel.entries);
    }
    archive.finalize();
}
/** A destination that ends in a slash is a folder. */
async function addText(archive, name, text, mode) {
    if (name.endsWith('/'))
        return addEmpty(archive, { name: name.slice(0, -1), type: 'directory', mode });
    await addBuffer(archive, { name, mode, mtime: new Date() }, Buffer.from(text));
}
async function addTree(archive, root, destination, entries) {
    const ahead = new Map();
    let reading = 0;
    for (const [index, entry] of entries.entries()) {
        for (; reading < entries.length && reading < index + READ_AHEAD; reading += 1)
            readAhead(root, entries[reading], ahead);
        await addEntry(archive, root, destination, entry, ahead.get(entry));
        ahead.delete(entry);
    }
}
function readAhead(root, entry, ahead) {
    if (entry?.type !== 'file' || entry.size > SMALL_BYTES)
        return;
    const content = (0,promises_.readFile)((0,external_node_path_.join)(root, entry.path));
    // Awaited in its turn; until then a failure must not count as unhandled.
    content.catch(() => { });
    ahead.set(entry, content);
}
async function addEntry(archive, root, destination, entry, content) {
    const name = `${destination}/${entry.path}`;
    if (entry.type === 'directory')
        return addEmpty(archive, { name, type: 'directory', mode: entry.mode | 0o700 });
    if (entry.type === 'symlink')
        return addEmpty(archive, { name, type: 'symlink', linkname: entry.target });
    const header = { name, mode: entry.mode, mtime: new Date(entry.mtimeMs) };
    if (content === undefined)
        return addLarge(archive, header, root, entry);
    const bytes = await content.catch((cause) => {
        throw changed(entry.path, cause);
    });
    if (bytes.length !== entry.size)
        throw changed(entry.path);
    return addBuffer(archive, header, bytes);
}
function addEmpty(archive, header) {
    return new Promise((resolve, reject) => {
        archive.entry(header, (error) => (error ? reject(error) : resolve()));
    });
}
function addBuffer(archive, header, bytes) {
    return new Promise((resolve, reject) => {
        archive.entry({ ...header, size: bytes.length }, bytes, (error) => (error ? reject(error) : resolve()));
    });
}
function addLarge(archive, header, root, file) {
    return (0,external_node_stream_promises_.pipeline)(readAnnounced(root, file), archive.entry({ ...header, size: file.size }));
}
/** As many bytes as the header announces; the archive's own complaint would not name the file. */
async function* readAnnounced(root, { path, size }) {
    let read = 0;
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(root, path), { highWaterMark: 1024 * 1024 })) {
            read += chunk.length;
            if (read > size)
                break;
            yield chunk;
        }
    }
    catch (cause) {
        throw changed(path, cause);
    }
    if (read !== size)
        throw changed(path);
}
function changed(path, cause) {
    return new errors/* BowlineError */.JY('transfer', `${path} changed while it was being sent`, {
        cause,
        hint: 'Make sure that nothing else writes to the tree during a deploy.',
    });
}

// EXTERNAL MODULE: ./src/rollout/fleet.ts + 1 modules
var rollout_fleet = __webpack_require__(3635);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var rollout_journal = __webpack_require__(8998);
;// CONCATENATED MODULE: ./src/rollout/prepare.ts













/** Brings one host's releases to completeness: what is the same is copied there, the rest is sent. */
async function prepareMachine(machine, question) {
    const plans = question.plans.filter(({ target }) => target.host.name === machine.host.name);
    const needed = await seed(machine, plans, question);
    await send(machine, plans, needed, question);
    await prepare_complete(machine, plans, question);
}
function incomingOf(machine, { target, app }, { run, release }) {
    return {
        app: target.app,
        root: target.path,
        run,
        release,
        fence: (0,rollout_fleet/* fenceOf */.xn)(machine, target),
        journal: (0,rollout_journal/* journalPlace */.jK)(target, app),
    };
}
function treeOf({ target }, { trees }) {
    const tree = trees.get(target.app);
    if (tree === undefined)
        throw new errors/* BowlineError */.JY('internal', `the tree of ${target.app} was not read`);
    return tree;
}
/** What has to be sent, by app; without a live release that is everything. */
async function seed(machine, plans, question) {
    if (plans.every(({ live }) => live === null))
        return new Map();
    const apps = plans.map((plan) => ({ ...incomingOf(machine, plan, question), live: plan.live }));
    const script = writeSeed({ nonce: question.fleet.world.random(32), apps, hasGnuCp: machine.facts.hasGnuCp });
    const parcels = plans.flatMap((plan) => {
        const folder = archivePath((0,phases_paths/* pathsOf */.w)(plan.target.path).incoming(question.run));
        const { manifest } = treeOf(plan, question);
        return [
            { destination: `${folder}/manifest`, text: (0,source_manifest/* writeManifest */.HN)(manifest), mode: 0o600 },
            { destination: `${folder}/paths`, text: (0,source_manifest/* writePaths */.aK)(manifest), mode: 0o600 },
        ];
    });
    const outcome = await (0,rollout_fleet/* runPhase */.PF)(machine, question.fleet, script, {
        signal: question.signal,
        input: packParcels(parcels, 'none'),
    });
    return new Map(plans.map(({ target }, index) => [target.app, readNeed(machine, outcome.blobs.get(`need.${index}`))]));
}
/** Without an answer nothing is known to be there, and a release must not be taken for whole. */
function readNeed({ host }, blob) {
    if (blob === undefined) {
        throw new errors/* BowlineError */.JY('transfer', `${host.label}: it did not say which files it needs`, {
            where: { host: host.name, step: 'copy what did not change' },
            hint: 'Check that the disk of the host is not full, and run again.',
        });
    }
    const lines = blob.toString('utf8').split('\n');
    return new Set(lines.filter((line) => line !== '').map((line) => line.replace(/^\.\//, '')));
}
async function send(machine, plans, needed, question) {
    const { world } = question.fleet;
    const parcels = plans.flatMap((plan) => parcelsOf(plan, needed.get(plan.target.app), machine, question));
    const totalBytes = parcels.reduce((sum, parcel) => sum + sizeOf(parcel), 0);
    const compression = chooseCompression(machine.facts.tools, totalBytes);
    const script = writeReceive({
        nonce: world.random(32),
        compression,
        apps: plans.map((plan) => ({
            ...incomingOf(machine, plan, question),
            drafts: draftsOf(plan, question),
            owner: (0,preflight/* writeOwner */.h3)(plan.target, question.owner),
            isSeeded: needed.has(plan.target.app),
        })),
    });
    const counted = count((sentBytes) => world.progress.transfer({ host: machine.host.name, step: 'receive' }, sentBytes, totalBytes));
    const packed = packParcels(parcels, compression);
    packed.once('error', (error) => counted.destroy(error));
    await (0,rollout_fleet/* runPhase */.PF)(machine, question.fleet, script, {
        signal: question.signal,
        input: packed.pipe(counted),
        isTransfer: true,
    });
}
/** Passes bytes on and tells how many there were. */
function count(onBytes) {
    let total = 0;
    return new external_node_stream_.Transform({
        highWaterMark: 1024 * 1024,
        transform(chunk, _encoding, done) {
            total += chunk.length;
            onBytes(total);
            done(null, chunk);
        },
    });
}
function sizeOf(parcel) {
    if ('text' in parcel)
        return parcel.text.length;
    return parcel.entries.reduce((sum, entry) => sum + (entry.type === 'file' ? entry.size : 0), 0);
}
function draftsOf({ app, sealed }, question) {
    const { release, seq, run, version, reason, source, fleet } = question;
    const { actor, runUrl } = fleet.world.run;
    return [
        ...(0,rollout_journal/* openSwitchDrafts */.Pf)(app, run),
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
function parcelsOf(plan, needed, machine, question) {
    const { target } = plan;
    const paths = (0,phases_paths/* pathsOf */.w)(target.path);
    const tree = treeOf(plan, question);
    const entries = tree.manifest.entries.filter((entry) => isToSend(entry, needed));
    requireNames(entries, archivePath(paths.release(question.release)), machine);
    const own = archivePath(`${paths.release(question.release)}/.bowline`);
    const sums = (0,source_manifest/* writeChecksums */.gD)(entries);
    return [
        { destination: `${own}/`, text: '', mode: 0o700 },
        ...ownFiles(plan, question).map(({ name, text, mode }) => ({ destination: `${own}/${name}`, text, mode })),
        { destination: `${own}/manifest`, text: (0,source_manifest/* writeManifest */.HN)(tree.manifest), mode: 0o600 },
        ...(plan.isKeyNew ? [{ destination: archivePath(paths.key), text: plan.key, mode: 0o600 }] : []),
        { destination: `${archivePath(paths.incoming(question.run))}/sums`, text: sums, mode: 0o600 },
        { root: tree.root, destination: archivePath(paths.release(question.release)), entries },
    ];
}
/** Folders, links and names that no list can carry are always sent: they cost next to nothing. */
function isToSend(entry, needed) {
    return needed === undefined || entry.type !== 'file' || !(0,source_manifest/* isPlainName */.sh)(entry.path) || needed.has(entry.path);
}
function requireNames(entries, folder, { facts, host }) {
    if (facts.hasPaxTar)
        return;
    const odd = entries.find((entry) => !(0,source_manifest/* hasPortableName */.v8)(entry, folder));
    if (odd === undefined)
        return;
    throw new errors/* BowlineError */.JY('transfer', `${host.label}: its tar cannot carry the name ${JSON.stringify(odd.path)}`, {
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
        ...(0,files/* writeEnvFiles */.U)(target, secrets),
        ...runtime.map(({ path, text, mode }) => ({ name: path.replace(/^\.bowline\//, ''), text, mode })),
    ];
}
function describeRelease({ target, sealed }, question) {
    const { source, version, reason, release, trees } = question;
    const { runId, runUrl, actor } = question.fleet.world.run;
    return (0,record/* writeRecord */.r)({
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
        irreversible: Object.values(target.hooks).some((hooks) => hooks.some(({ irreversible }) => irreversible)),
    });
}
async function prepare_complete(machine, plans, question) {
    const { fleet, run, release, version } = question;
    const script = writePrepare({
        nonce: fleet.world.random(32),
        hasSetsid: machine.facts.tools.has('setsid'),
        apps: plans.map((plan) => ({
            target: plan.target,
            run,
            release,
            version,
            oddFiles: oddFiles(treeOf(plan, question)),
            runsOnce: runsOnce(fleet, machine, plan.target.app),
        })),
    });
    await (0,rollout_fleet/* runPhase */.PF)(machine, fleet, script, { signal: question.signal, input: 'open' });
}
function oddFiles({ manifest }) {
    return manifest.entries.flatMap(({ path, sha256 }) => sha256 !== undefined && !(0,source_manifest/* isPlainName */.sh)(path) ? [{ path, sha256 }] : []);
}
/** Hooks marked `once` run on the first host on which the run changes their app. */
function runsOnce({ machines, ledger }, machine, app) {
    const isChanged = ({ host }) => ledger.on(host.name).some((one) => one.target.app === app && !one.isUnchanged && !one.isSkipped);
    return machines.find(isChanged) === machine;
}


/***/ }),

/***/ 6090:
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
    };
}


/***/ }),

/***/ 8251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ runRollout)
});

// UNUSED EXPORTS: Rollout

// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/phases/activate.ts
var activate = __webpack_require__(4167);
// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(3008);
// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(5205);
// EXTERNAL MODULE: ./src/release/id.ts
var id = __webpack_require__(3296);
;// CONCATENATED MODULE: ./src/release/retention.ts
/**
 * Chooses the releases that may be removed, by the journal's verdicts only. Good ones beyond `keep` go,
 * oldest first; bad and failed ones, and those that served without ever getting a verdict, count apart and
 * go by number and age; what never served and has no verdict is what a killed run left. Never the live one,
 * nor the newest good one.
 * @param clock the host's time, ISO 8601
 */
function choosePrunable(history, retention, clock) {
    const order = (one) => history.ageOf(one.id) ?? history.orderOf(one.id);
    const newestFirst = [...history.releases].sort((a, b) => order(b) - order(a) || (a.id < b.id ? 1 : -1));
    const candidates = newestFirst.filter(({ id }) => id !== history.live);
    const isGood = (one) => one.isComplete && history.verdictOf(one.id) === 'good';
    const isLiveGood = history.releases.some((one) => one.id === history.live && isGood(one));
    const good = candidates.filter(isGood);
    const undecided = candidates.filter(({ id }) => history.verdictOf(id) === 'none');
    const leftover = undecided.filter((one) => !one.isComplete || history.ageOf(one.id) === undefined);
    const failed = candidates.filter((one) => ['bad', 'failed'].includes(history.verdictOf(one.id)) || (undecided.includes(one) && !leftover.includes(one)));
    const goodToKeep = Math.max(retention.keep - (isLiveGood ? 1 : 0), isLiveGood ? 0 : 1);
    return [
        ...good.slice(goodToKeep),
        ...failed.filter((one, index) => index >= retention.keepFailed.count || isExpired(one, retention, clock)),
        ...leftover,
    ].map(({ id }) => id);
}
function isExpired({ id }, { keepFailed }, clock) {
    const made = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z/.exec(id);
    if (made === null)
        return false;
    const [, year, month, day, hour, minute, second] = made;
    const age = Date.parse(clock) - Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return age > keepFailed.ageMs;
}

// EXTERNAL MODULE: ./src/rollout/fleet.ts + 1 modules
var rollout_fleet = __webpack_require__(3635);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
// EXTERNAL MODULE: ./src/rollout/limit.ts
var limit = __webpack_require__(4962);
// EXTERNAL MODULE: ./src/rollout/prepare.ts + 3 modules
var prepare = __webpack_require__(5760);
;// CONCATENATED MODULE: ./src/rollout/close.ts










/**
 * Writes verdicts and outcome into every journal and removes what is no longer needed. The deploy is over
 * by now: what fails here is only warned about.
 */
async function closeFleet(question) {
    const { fleet } = question;
    if (question.isGood)
        fleet.ledger.enter('commit');
    fleet.world.progress.phase(question.isGood ? 'commit' : 'record');
    const machines = fleet.machines.filter(({ lock, host }) => lock !== undefined && !lock.lost.aborted && !host.isLost);
    const settled = await (0,limit/* settleAll */.j)(machines, fleet.parallel, (machine) => closeMachine(machine, question));
    for (const one of settled) {
        if (one.status === 'rejected')
            fleet.world.progress.warn(`not tidied up: ${(0,src_errors/* toBowlineError */.EX)(one.reason).message}`);
    }
}
async function closeMachine(machine, question) {
    const { fleet, plans, run, version, isGood } = question;
    const here = plans.filter(({ target }) => target.host.name === machine.host.name);
    const script = (0,activate/* writeClose */.Mp)({
        nonce: fleet.world.random(32),
        version,
        apps: here.map((plan) => {
            const app = (0,deploy/* appFacts */.XO)(plan.target, new Map([[machine.host.name, machine.facts]]));
            const open = plan.action === 'deploy' ? [] : (0,journal/* openSwitchDrafts */.Pf)(app, run);
            const drafts = [...open, ...draftsOf(fleet.ledger.of(plan.target), plan.release, question)];
            return {
                target: plan.target,
                release: plan.release,
                run,
                fence: (0,rollout_fleet/* fenceOf */.xn)(machine, plan.target),
                journal: (0,journal/* journalPlace */.jK)(plan.target, app),
                drafts,
                prunable: prunableOf({ ...plan, app }, fleet.ledger.of(plan.target), drafts, machine, question),
                isCommitted: isGood && plan.action === 'deploy',
                runsOnce: (0,prepare/* runsOnce */.O)(fleet, machine, plan.target.app),
            };
        }),
    });
    const outcome = await (0,rollout_fleet/* runPhase */.PF)(machine, fleet, script);
    for (const { where, code, tail } of outcome.steps) {
        if (code !== 0)
            fleet.world.progress.warn(`${where.step}: ${tail.at(-1) ?? `exit code ${code}`}`, where);
    }
}
function draftsOf(record, release, { run, mode, status, error, isGood, fleet }) {
    const { actor, runUrl } = fleet.world.run;
    const verdict = verdictOf(record, release, isGood);
    return [
        ...(verdict === undefined ? [] : [{ event: 'verdict', run, release, verdict, why: error }]),
        {
            event: 'finished',
            run,
            mode,
            status,
            release,
            actor,
            runUrl,
            error,
            steps: record.steps.map(({ name, status: ended, startedAt, durationMs }) => ({
                name,
                status: ended,
                startedAt,
                durationMs,
            })),
        },
    ];
}
/** An undo has written its own verdict; a release that was only prepared is kept as failed for a look. */
function verdictOf(record, release, isGood) {
    if (isGood)
        return record.isVerified && record.release === release ? 'good' : undefined;
    if (record.isUndone || record.isStopped || record.isUndoFailed || record.isUnchanged)
        return undefined;
    return record.isSwitched ? 'bad' : 'failed';
}
/** By the journal as it will be once the drafts are written. */
function prunableOf({ target, app, release }, record, drafts, machine, { run }) {
    const clock = (0,id/* parseCompactTime */.a8)(machine.facts.clock).toISOString();
    const last = app.journal.entries.at(-1)?.n ?? 0;
    const switched = record.isSwitched
        ? [
            { event: 'activating', run, release, from: record.previousRelease ?? null, kind: 'deploy' },
            { event: 'activated', run, release, from: record.previousRelease ?? null, kind: 'deploy' },
            ...(record.isUndone || record.isStopped
                ? [{ event: 'verdict', run, release, verdict: 'bad', why: null }]
                : []),
        ]
        : [];
    const added = [...switched, ...drafts].map((draft, index) => ({ ...draft, n: last + 1 + index, at: clock }));
    const releases = app.history.releases.some(({ id }) => id === release)
        ? app.history.releases
        : [...app.history.releases, { ...NEW_RELEASE, id: release, isComplete: record.isSwitched }];
    const history = (0,release_history/* readHistory */.Lu)({ entries: [...app.journal.entries, ...added], unreadable: 0 }, releases, record.release);
    return choosePrunable(history, { keep: target.keep, keepFailed: target.keepFailed }, clock);
}
const NEW_RELEASE = {
    version: null,
    revision: null,
    fingerprint: null,
    contentHash: null,
    runId: null,
    isIrreversible: false,
    sizeBytes: null,
};

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
    async time(where, work) {
        const startedAt = new Date();
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

// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(6934);
;// CONCATENATED MODULE: ./src/rollout/result.ts



/** Decides how the run ended, by the rules of the contract. */
function decideStatus({ ledger, start }, error) {
    return (0,report_status/* decideRunStatus */.In)({
        mode: start.mode,
        phase: ledger.phase,
        error,
        targets: ledger.records.filter(({ isSkipped }) => !isSkipped).map(factsOf),
    });
}
function factsOf(record) {
    const { isUnchanged, isSwitched, isUndone, isUndoFailed, isStopped, isVerified, isUnreachable, error } = record;
    const isOnNew = isSwitched && !isUndone && !isStopped && record.release !== record.previousRelease;
    return { isUnchanged, isSwitched, isUndone, isUndoFailed, isOnNew, isVerified, isUnreachable, error };
}
/** Makes the one result that everything else is made from. */
function buildResult(rollout, status, error) {
    const { ledger, start, world, startedAt, plan } = rollout;
    const { environment, mode } = start;
    const endedAt = world.now();
    const hosts = ledger.records.map(describeHost);
    const release = agreeOn((plan?.targets ?? []).map((one) => one.release));
    return {
        schemaVersion: 1,
        id: plan?.release ?? fallbackId(startedAt),
        mode,
        environment: environment.name,
        status,
        phase: ledger.phase,
        ref: start.ref,
        version: start.version ?? agreeOn(goalsOf(plan).map((goal) => goal?.version ?? null)),
        revision: start.revision ?? agreeOn(goalsOf(plan).map((goal) => goal?.revision ?? null)),
        release,
        previousRelease: agreeOn(ledger.records.map(({ previousRelease }) => previousRelease ?? null)),
        target: start.target ?? null,
        rollbackOf: mode === 'rollback' ? agreeOn((plan?.targets ?? []).map(({ live }) => live)) : null,
        fingerprint: agreeOn((plan?.targets ?? []).map(({ fingerprint }) => fingerprint)),
        reason: start.reason,
        actor: world.run.actor,
        runId: world.run.runId,
        runUrl: world.run.runUrl,
        url: environment.url ?? null,
        deploymentId: null,
        startedAt: startedAt.toISOString(),
        endedAt: endedAt.toISOString(),
        durationMs: Math.max(0, endedAt.getTime() - startedAt.getTime()),
        deadlineMs: environment.deadlineMs,
        deployed: deployedHosts(ledger, plan),
        ...(error === undefined ? {} : { error: describeError(error) }),
        apps: describeApps(ledger, hosts),
        stages: describeStages(environment, hosts),
        phases: [...ledger.listPhases(endedAt)],
        connections: rollout.hasFleet ? rollout.fleet.machines.map(describeConnection) : [],
        hosts,
    };
}
/** The releases that the hosts have already and a run goes to: those of a rollback, not the new one of a deploy. */
function goalsOf(plan) {
    return (plan?.targets ?? []).map(({ app, release }) => app.history.releases.find(({ id }) => id === release));
}
/** A run that ended before any host told its time has an id by the runner's. */
function fallbackId(startedAt) {
    return (0,id/* makeReleaseId */.T1)((0,id/* formatCompactTime */.o_)(startedAt), '', new Set());
}
function describeConnection({ host, traffic }) {
    return { host: host.name, ...traffic };
}
function describeHost(record) {
    return {
        app: record.target.app,
        host: record.target.host.name,
        stage: record.target.stage,
        status: (0,report_status/* decideHostStatus */.R6)(factsOf(record)),
        release: record.release,
        previousRelease: record.previousRelease ?? null,
        color: null,
        steps: [...record.steps],
        checks: [...record.checks],
        logs: [...record.logs],
        drift: [],
    };
}
function deployedHosts({ records }, plan) {
    const intended = new Map(plan?.targets.map((one) => [(0,deploy/* targetKey */.hD)(one.target), one.release]));
    const done = records.filter(({ target, release }) => release !== null && intended.get((0,deploy/* targetKey */.hD)(target)) === release);
    return [...new Set(done.map(({ target }) => target.host.name))];
}
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
function describeApps({ records }, hosts) {
    return [...new Set(records.map(({ target }) => target.app))].map((name) => {
        const own = records.filter(({ target }) => target.app === name);
        return {
            name,
            status: (0,report_status/* combineHostStatuses */.a7)(hosts.filter(({ app }) => app === name).map(({ status }) => status)),
            version: agreeOn(own.map(({ version }) => version)),
            revision: agreeOn(own.map(({ revision }) => revision)),
            release: agreeOn(own.map(({ release }) => release)),
            previousRelease: agreeOn(own.map(({ previousRelease }) => previousRelease ?? null)),
        };
    });
}
function describeStages(environment, hosts) {
    return environment.stages
        .filter(({ name }) => hosts.some(({ stage }) => stage === name))
        .map(({ name }) => ({
        name,
        status: (0,report_status/* combineHostStatuses */.a7)(hosts.filter(({ stage }) => stage === name).map(({ status }) => status)),
        attempts: 1,
        gates: [],
    }));
}
/** A single value for the fleet is told only where all hosts agree. */
function agreeOn(values) {
    const [first = null] = values;
    return values.every((value) => value === first) ? first : null;
}

// EXTERNAL MODULE: ./src/rollout/runner-hooks.ts
var runner_hooks = __webpack_require__(3994);
// EXTERNAL MODULE: ./src/hosts/lock.ts + 1 modules
var lock = __webpack_require__(9629);
// EXTERNAL MODULE: ./src/rollout/activate.ts
var rollout_activate = __webpack_require__(9280);
// EXTERNAL MODULE: ./src/rollout/pause.ts
var pause = __webpack_require__(5331);
// EXTERNAL MODULE: ./src/rollout/verify.ts + 17 modules
var verify = __webpack_require__(5827);
;// CONCATENATED MODULE: ./src/rollout/undo.ts










/** Going back has its own time, whatever was left of the deploy's. */
const UNDO_BUDGET_MS = 10 * 60_000;
/** A network that is gone for a moment must not decide over a way back. */
const MOST_TRIES = 4;
const PAUSE_MS = 1_500;
/** How long a host that was lost is waited for, before its lock is asked for again. */
const RELOCK_WAIT_MS = 60_000;
/**
 * Takes every host of the run that was switched back to what served before, all at once, and verifies it.
 * Whatever fails is written down by host; nothing is thrown, so that one host cannot keep another from
 * going back.
 */
async function undoFleet(question) {
    const { fleet } = question;
    const machines = fleet.machines.filter((machine) => switchedOn(fleet, machine).length > 0);
    if (machines.length === 0)
        return;
    fleet.world.progress.phase('undo');
    await (0,limit/* settleAll */.j)(machines, fleet.parallel, (machine) => undoMachine(machine, question));
}
function switchedOn({ ledger }, { host }) {
    return ledger.on(host.name).filter(({ isSwitched }) => isSwitched);
}
/** A connection that breaks on the way back is made again: where the host stands is read each time. */
async function undoMachine(machine, question) {
    const signal = AbortSignal.timeout(UNDO_BUDGET_MS);
    const errors = [];
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
        try {
            return await goBack(machine, question, signal);
        }
        catch (thrown) {
            errors.push((0,src_errors/* toBowlineError */.EX)(thrown));
            if (!(errors.at(-1) instanceof src_errors/* ConnectError */.T$) || signal.aborted || tries === MOST_TRIES)
                break;
            await (0,pause/* pause */.v)(tries * PAUSE_MS, signal).catch(() => { });
        }
    }
    const last = errors.at(-1);
    if (last !== undefined)
        failUndo(machine, question.fleet, last);
}
async function goBack(machine, question, signal) {
    const { fleet, run } = question;
    const isRead = await reach(machine, question, signal);
    const records = switchedOn(fleet, machine).filter(({ isUndone, isStopped }) => !isUndone && !isStopped);
    const switchings = records.map((record) => toSwitching(record, machine, question, isRead));
    const undone = switchings.filter((one) => one !== undefined).reverse();
    const left = undone.filter(({ plan }) => !fleet.ledger.of(plan.target).isReturning || isOnNew(fleet, plan));
    for (const { plan } of left)
        fleet.ledger.of(plan.target).isReturning = true;
    if (left.length > 0)
        await (0,rollout_activate/* activateMachine */.$)(machine, fleet, run, left);
    for (const switching of undone)
        await checkReturned(machine, switching, fleet, signal);
}
/** False for a host that has gone back already and was lost before it could be asked how it is. */
function isOnNew({ ledger }, { target, release }) {
    return ledger.of(target).release === release;
}
/**
 * A host that was lost in the middle is connected to and locked anew, and then read: only it knows what it did.
 * @returns whether it was read anew
 */
async function reach(machine, { fleet, run, holder, plans }, signal) {
    const { world, ledger } = fleet;
    if (!machine.host.isLost && machine.lock?.lost.aborted === false)
        return false;
    await machine.host[Symbol.asyncDispose]();
    machine.host = await world.connect(machine.address, signal);
    machine.lock = await (0,lock/* takeLock */.H)(machine, {
        nonce: world.random(32),
        roots: (0,rollout_fleet/* sortedRoots */.Tv)(machine),
        scope: machine.lockScope,
        waitMs: RELOCK_WAIT_MS,
        holder,
        run,
        signal,
        onWaiting: (by) => world.progress.waiting({ host: machine.host.name, step: 'lock' }, `waiting for ${by}`),
    });
    machine.facts = await (0,rollout_fleet/* readMachineFacts */.dI)(machine, fleet, signal);
    for (const record of ledger.on(machine.host.name))
        readBack(record, machine, plans);
    return true;
}
/** Only a release of this run is taken back: another run may have deployed since, or found ours to be good. */
function readBack(record, machine, plans) {
    const { live, journal } = (0,deploy/* appFacts */.XO)(record.target, new Map([[machine.host.name, machine.facts]]));
    const plan = plans.find(({ target }) => target === record.target);
    record.release = live;
    if (record.isReturning && live !== null && live === plan?.undoTo)
        return;
    record.isSwitched =
        record.isSwitched && live !== null && plan?.release === live && !(0,release_history/* isProvenSinceSwitch */.BE)(journal, live);
}
function toSwitching(record, machine, question, isRead) {
    const plan = question.plans.find(({ target }) => target.app === record.target.app && target.host.name === machine.host.name);
    if (plan === undefined)
        return undefined;
    const app = (0,deploy/* appFacts */.XO)(plan.target, new Map([[machine.host.name, machine.facts]]));
    requireReversible(record, plan.release, app, question);
    const to = plan.undoTo;
    return {
        plan: { ...plan, app },
        kind: 'undo',
        release: to,
        previous: plan.release,
        version: plan.app.history.releases.find(({ id }) => id === to)?.version ?? null,
        drafts: [
            ...(isRead ? (0,journal/* openSwitchDrafts */.Pf)(app, question.run) : []),
            { event: 'verdict', run: question.run, release: plan.release, verdict: 'bad', why: question.why },
        ],
    };
}
/** What cannot be undone is left as it stands, with the evidence, for a person to decide. */
function requireReversible({ target }, release, { history }, { fleet, mode, mayLeaveIrreversible }) {
    if (mayLeaveIrreversible)
        return;
    const ran = findIrreversible(target, fleet);
    // A run that another one takes back, or that lost its host, has not told which steps ran.
    const isMarked = mode === 'deploy' && history.releases.some(({ id, isIrreversible }) => id === release && isIrreversible);
    if (ran === undefined && !isMarked)
        return;
    const step = ran === undefined ? 'a step of it' : `"${ran}"`;
    throw new src_errors/* RollbackError */.ZS(`${target.host.name}: ${target.app}: ${release} is not left, because ${step} cannot be undone`, {
        where: { host: target.host.name, app: target.app, step: 'undo' },
        hint: 'Mend it forward with a new deploy, or go back in spite of it: `rollback` with `force: irreversible`.',
    });
}
/** On another host a step only counts when it succeeded: one that failed has kept its own host where it was. */
function findIrreversible({ app, hooks, host }, { ledger }) {
    const names = Object.entries(hooks).flatMap(([name, list]) => list.filter(({ irreversible }) => irreversible).map(({ run }) => `${name}: ${run}`));
    return ledger.records
        .filter(({ target }) => target.app === app)
        .flatMap(({ target, steps }) => steps.filter(({ status }) => status === 'success' || target.host.name === host.name))
        .find(({ name, status }) => names.includes(name) && status !== 'skipped')?.name;
}
async function checkReturned(machine, { plan, release }, fleet, signal) {
    const record = fleet.ledger.of(plan.target);
    if (release === null) {
        record.isStopped = true;
        return;
    }
    const { checks, logs } = record;
    const failed = await (0,verify/* verifyTarget */.ft)({
        fleet,
        machine,
        target: plan.target,
        release,
        version: null,
        moment: 'post',
        only: (0,verify/* basicChecks */.K8)(plan.target.checks),
        signal,
    });
    // The report tells why the release was left, not that its predecessor is well.
    if (failed.length === 0)
        Object.assign(record, { checks, logs, isUndone: true, isVerified: false });
    else
        throw new src_errors/* RollbackError */.ZS(`${machine.host.label}: ${plan.target.app}: ${release} serves again, but ${failed[0]?.check} failed: ${failed[0]?.detail}`, {
            where: { host: machine.host.name, app: plan.target.app, step: 'undo' },
            hint: `Log in and look at the service; ${release} is what \`current\` points to.`,
        });
}
function failUndo(machine, fleet, error) {
    const where = { host: machine.host.name, step: 'undo' };
    const startedAt = new Date().toISOString();
    for (const record of switchedOn(fleet, machine)) {
        if (record.isUndone || record.isStopped)
            continue;
        record.isUndoFailed = true;
        record.steps.push({ name: 'undo', status: 'failed', startedAt, durationMs: 0, detail: error.message });
    }
    fleet.world.progress.warn([error.message, error.hint].filter(Boolean).join('\n'), where);
}

;// CONCATENATED MODULE: ./src/rollout/rollout.ts






/** A deploy or rollback under way: its hosts, its plan, and the one signal that ends it. */
class Rollout {
    start;
    ledger;
    owner;
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
        this.owner = { repository: world.run.repository, environment: environment.name };
        this.#stopOn(world.signal);
        this.#stopAfter(environment.deadlineMs);
    }
    get world() {
        return this.start.world;
    }
    /** Aborted by a cancel, the deadline, or a lost lock; its reason is the error to report. */
    get signal() {
        return this.#stop.signal;
    }
    get fleet() {
        if (this.#fleet === undefined)
            throw new src_errors/* BowlineError */.JY('internal', 'the fleet is not connected');
        return this.#fleet;
    }
    get plan() {
        return this.#plan;
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
    #writeDown({ target, action, live, app }) {
        const record = this.ledger.of(target);
        const release = app.history.releases.find(({ id }) => id === live);
        record.isUnchanged = action !== 'deploy';
        record.isSkipped = false;
        record.previousRelease = live;
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
        const stop = () => this.#stop.abort(new src_errors/* BowlineError */.JY('deadline', `the deadline of ${Math.round(deadlineMs / 1000)} s has passed`, {
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
    const error = await perform(rollout).then(() => undefined, src_errors/* toBowlineError */.EX);
    if (error?.where.host !== undefined)
        rollout.ledger.blame(error.where.host, error);
    if (error !== undefined && rollout.hasFleet)
        await undo(rollout, error);
    const status = decideStatus(rollout, error);
    if (rollout.hasFleet)
        await rollout_close(rollout, status, error);
    return buildResult(rollout, status, error);
}
async function undo(rollout, error) {
    const { start, fleet, plan, run, holder, world } = rollout;
    const isLeftToPost = error.code === 'cancelled' && world.leavesUndoToPost;
    if (!start.undoesFailures || isLeftToPost || plan === undefined)
        return;
    await undoFleet({
        fleet,
        plans: plan.targets,
        run,
        mode: start.mode,
        holder,
        why: error.message,
        mayLeaveIrreversible: start.mayLeaveIrreversible,
    });
}
/** A run that was refused before it changed anything leaves no trace on the hosts. */
function hasBegun({ ledger }) {
    return (!['connect', 'pre-flight', 'lock'].includes(ledger.phase) || ledger.records.some(({ isUnchanged }) => isUnchanged));
}
async function rollout_close(rollout, status, error) {
    const { start, fleet, plan, run, world } = rollout;
    const isLeftToPost = error?.code === 'cancelled' && world.leavesUndoToPost;
    if (plan !== undefined && !isLeftToPost && hasBegun(rollout)) {
        await closeFleet({
            fleet,
            plans: plan.targets,
            run,
            mode: start.mode,
            version: start.version,
            status,
            error: error?.message ?? null,
            isGood: error === undefined,
        });
    }
    await fleet[Symbol.asyncDispose]();
    if (plan !== undefined)
        await runLateHooks(rollout, plan, error);
}
/** The run is over, so neither its deadline nor its cancel counts any more, and what fails here only warns. */
async function runLateHooks(rollout, plan, error) {
    const { ledger, start, world } = rollout;
    const left = plan.targets.filter(({ target }) => ledger.of(target).isUndone);
    const { signal } = new AbortController();
    const isLeaving = error !== undefined || start.mode === 'rollback';
    try {
        if (isLeaving)
            await (0,runner_hooks/* runOnRunnerHooks */.d)(rollout, { targets: error === undefined ? plan.targets : left }, 'on_rollback', signal);
        if (error === undefined)
            await (0,runner_hooks/* runOnRunnerHooks */.d)(rollout, plan, 'after_commit', signal);
    }
    catch (thrown) {
        world.progress.warn((0,src_errors/* toBowlineError */.EX)(thrown).message);
    }
}


/***/ }),

/***/ 3994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runOnRunnerHooks)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5827);


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
                const variables = (0,_verify__WEBPACK_IMPORTED_MODULE_1__/* .variablesOf */ .ht)(target, release, start.version);
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

/***/ 5827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K8: () => (/* binding */ basicChecks),
  ht: () => (/* binding */ variablesOf),
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
function formatMs(ms) {
    if (Math.round(ms) < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${Number((ms / 1_000).toFixed(1))} s`;
    const seconds = Math.round(ms / 1_000);
    const rest = seconds % 60;
    return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}
/** `503 Service Unavailable`. */
function formatStatus(status) {
    return [status, external_node_http_.STATUS_CODES[status]].filter(Boolean).join(' ');
}
/** Writes a share from 0 to 1 as a percentage with at most two decimals. */
function formatShare(share) {
    return `${Number((share * 100).toFixed(2))}%`;
}
/** Writes a count of bytes: `1 MiB`, `9.8 GiB`. */
function formatBytes(bytes) {
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
        announce(() => `${wait.label}: ${reason}, for ${formatMs(context.now() - startedAt)}`);
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
            return limit.hasExpired ? `no connection within ${formatMs(timeoutMs)}` : describeRefusal(error, wait.endpoint);
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
        const why = ended === undefined ? `no end within ${formatMs(check.timeoutMs)}` : describeEnd(ended);
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
        return { ok: false, detail: `the command did not end by itself within ${formatMs(timeoutMs)}${said}`, data };
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
        needs.push(formatBytes(freeBytes));
    if (freeShare !== undefined && space.freeShare < freeShare)
        needs.push(formatShare(freeShare));
    const found = `${formatBytes(space.freeBytes)} (${formatShare(space.freeShare)}) free`;
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
    return location === undefined ? formatStatus(status) : `${formatStatus(status)} to ${excerpt(location)}`;
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
            throw new Error(`the body is larger than ${formatBytes(maxBytes)}`);
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
            const late = `no ${exchange.status === null ? '' : 'complete '}answer within ${formatMs(request.timeoutMs)}`;
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
function formatUrl(url) {
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
        announce(() => `${check.name}: ${attempts.last?.reason}, for ${formatMs(context.now() - startedAt)}`);
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
        url: last === null ? null : formatUrl(last.url),
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
        return { ok: true, detail: `healthy after ${formatMs(attempts.healthyAt - startedAt)}: ${reason}`, data };
    return { ok: last?.ok ?? null, detail: `not healthy within ${formatMs(now - startedAt)}: ${reason}`, data };
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
        announce(() => `${name}: counting for ${formatMs(leftMs)} more`);
        await pause(context, Math.min(TELL_MS, leftMs));
    }
}
function judgeRate(check, before, after) {
    const requests = after.requests - before.requests;
    const errors = after.errors - before.errors;
    const window = formatMs(check.windowMs);
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
    const detail = `${formatShare(rate)} errors, ${errors} of ${requests} requests in ${window}; at most ${formatShare(check.max)}`;
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
            return { ok: null, detail: `no state within ${formatMs(check.timeoutMs)}`, data: { looks } };
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
    return `started again ${times} within ${formatMs(elapsedMs)}, so it crashes: ${detail}`;
}
function describeWatch({ detail }, elapsedMs) {
    return elapsedMs < LOOK_MS ? detail : `${detail}, watched for ${formatMs(elapsedMs)}`;
}

;// CONCATENATED MODULE: ./src/checks/verdict.ts
const EXIT_CODES = {
    process: 10,
    database: 11,
    health: 12,
    connection: 13,
    response_time: 14,
    error_rate: 15,
    version: 16,
    smoke: 17,
};
const EXIT_ANOTHER = 18;
const EXIT_NO_DATA = 19;
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
/** The exit code of `bowline verify` for a check that did not pass; `ok` null is no data. */
function exitCodeFor(type, ok = false) {
    return ok === null ? EXIT_NO_DATA : (EXIT_CODES[type] ?? EXIT_ANOTHER);
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
    const elapsed = formatMs(context.now() - startedAt);
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
    return { ok: false, detail, data: { url: formatUrl(url), samples: times.length, status: answer.status } };
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
    const data = { url: formatUrl(url), samples: times.length, ...rounded, limits, exceeded };
    return { ok: exceeded.length === 0, detail, data };
}
function describeStatistic(statistic, value, limit) {
    if (limit === undefined)
        return `${statistic} ${formatMs(value)}`;
    return `${statistic} ${formatMs(value)} ${value > limit ? 'is over' : 'of at most'} ${formatMs(limit)}`;
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
    return { ok, detail: reason, data: { url: formatUrl(url), ...data } };
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
    const reason = problem ?? `${describeAnswer(answer)} in ${formatMs(answer.durationMs)}`;
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
    return `it took ${formatMs(answer.durationMs)}; at most ${formatMs(maxMs)}`;
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

// EXTERNAL MODULE: ./src/hosts/session.ts
var hosts_session = __webpack_require__(7347);
// EXTERNAL MODULE: ./src/phases/commands.ts
var commands = __webpack_require__(1248);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 4 modules
var choose = __webpack_require__(1636);
// EXTERNAL MODULE: ./src/rollout/limit.ts
var limit = __webpack_require__(4962);
// EXTERNAL MODULE: ./src/rollout/pause.ts
var rollout_pause = __webpack_require__(5331);
// EXTERNAL MODULE: ./src/rollout/recording.ts
var recording = __webpack_require__(6090);
;// CONCATENATED MODULE: ./src/rollout/verify.ts









const LOG_LINES = 80;
/** Runs the checks of one app on one host and writes them down, with the service's log where one failed. */
async function verifyTarget(verification) {
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
/**
 * Verifies several targets at once.
 * @throws VerificationError that names every check that did not pass
 */
async function verifyAll(fleet, verifications) {
    const settled = await (0,limit/* settleAll */.j)(verifications, fleet.parallel, verifyTarget);
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
    await (0,hosts_session/* runScript */.j3)(machine, script, { progress: (0,recording/* tellOutput */.l)(fleet.world.progress, lines) });
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
        runOnRunner: (command, timeoutMs) => world.runOnRunner(command, timeoutMs, variablesOf(target, release, version), signal),
        observeProcess: async () => {
            const { output } = await runQuietly(verification, (0,commands/* writeObservation */.yZ)(world.random(32), target), 10_000);
            return (0,choose/* runtimeOf */.G)(target).readState(output);
        },
        now: () => Date.now(),
        sleep: rollout_pause/* pause */.v,
        onWaiting: (text) => world.progress.waiting(where, text),
    };
}
/** The variables that a command on the runner sees; env and secrets are not among them. */
function variablesOf(target, release, version) {
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
/** Traffic of checks is not a round trip of the deploy, and their output is no news. */
async function runQuietly({ machine, signal }, script, timeoutMs) {
    const output = [];
    const session = { host: machine.host, traffic: { roundTrips: 0, channels: 0 }, redactor: machine.redactor };
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs + 5_000)]);
    const outcome = await (0,hosts_session/* runScript */.j3)(session, script, { progress: (0,recording/* keepOutput */.x)(output), signal: bounded });
    const step = outcome.steps.at(-1);
    return { code: step?.code === 124 ? null : (step?.code ?? null), output };
}
/** The checks that tell whether a release may stay where it is: does it run, and does it answer? */
function basicChecks(checks) {
    return checks
        .filter(({ type }) => type === 'process' || type === 'port' || type === 'health')
        .map(({ name }) => name);
}


/***/ }),

/***/ 1636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ runtimeOf)
});

// EXTERNAL MODULE: ./src/phases/paths.ts
var phases_paths = __webpack_require__(2220);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(7207);
// EXTERNAL MODULE: ./src/shell/sh.ts + 1 modules
var sh = __webpack_require__(7144);
// EXTERNAL MODULE: ./src/runtimes/start-file.ts
var start_file = __webpack_require__(9872);
;// CONCATENATED MODULE: ./src/runtimes/command.ts




/**
 * A service that the config's own commands start, stop and judge. They are kept in the release, so that
 * each release is stopped by the commands it was started with.
 */
function commandRuntime(target, runtime) {
    const paths = (0,phases_paths/* pathsOf */.w)(target.path);
    const file = (release, name) => `${paths.release(release)}/.bowline/${name}`;
    return {
        tools: [],
        facts: () => sh/* NOTHING */.K,
        missing: () => [],
        files: (release, version) => ['start', 'stop', 'status'].map((name) => (0,start_file/* writeCommandFile */.b0)(target, name, runtime[name], release, { version, readsEnv: true })),
        install: () => sh/* NOTHING */.K,
        restart: (release, previous, _user, scratch) => (0,sh/* lines */.M)(previous !== null && stopIfRunning(file(previous, 'stop'), file(previous, 'status')), 
        // Into a file, because a daemon that inherits the output would keep the channel open.
        (0,sh.sh) `mkdir -p ${scratch}; c=0; ( ${script/* RESTORE_SIGNALS */.P}; exec ${file(release, 'start')} ) </dev/null >${`${scratch}/start.log`} 2>&1 || c=$?`, (0,sh.sh) `cat ${`${scratch}/start.log`}; [ "$c" = 0 ] || exit "$c"`),
        stop: (release) => stopIfRunning(file(release, 'stop'), file(release, 'status')),
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
    const { current } = (0,phases_paths/* pathsOf */.w)(target.path);
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
    const { current } = (0,phases_paths/* pathsOf */.w)(target.path);
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
    const { current } = (0,phases_paths/* pathsOf */.w)(target.path);
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
    const current = (0,phases_paths/* pathsOf */.w)(target.path).current;
    return {
        tools: ['systemctl'],
        facts: (prefix) => spellFacts(prefix, target, runtime),
        missing: (read, blob) => findMissing(target, runtime, read, blob),
        files: (release, version) => start === undefined
            ? []
            : [
                (0,start_file/* writeCommandFile */.b0)(target, 'start', start, release, { version, readsEnv: false }),
                { path: '.bowline/unit', text: writeUnit(target, runtime), mode: 0o644 },
            ],
        install: (_release, user) => (start === undefined ? sh/* NOTHING */.K : installUnit(target, runtime, user)),
        restart: (_release, _previous, user) => (0,sh/* lines */.M)(scope === 'user' && (0,sh.sh) `loginctl enable-linger 2>/dev/null || :`, 
        // A unit that crashed often enough refuses to start until its counter is cleared.
        (0,sh.sh) `${systemctl(scope, user)} reset-failed ${unit} 2>/dev/null || :`, (0,sh.sh) `${systemctl(scope, user)} restart ${unit} || { bw_code=$?; ${showLogs(LAST_LINES, target, runtime, user)}; exit "$bw_code"; }`, (0,sh.sh) `[ "$(readlink ${current})" != '' ]`),
        stop: (_release, user) => (0,sh.sh) `${systemctl(scope, user)} stop ${unit}`,
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
/** Where a unit of Bowline's own comes from. `current` has been switched by then, and a line of sudoers can name it. */
function unitSource({ path }) {
    return `${(0,phases_paths/* pathsOf */.w)(path).current}/.bowline/unit`;
}
function installUnit(target, { unit, scope }, user) {
    const source = unitSource(target);
    const folder = unitFolder(scope);
    const sudo = scope === 'user' || user.isRoot ? (0,sh.sh) `` : (0,sh.sh) `sudo -n`;
    const put = scope === 'user' ? (0,sh.sh) `mkdir -p ${folder}; install -m 644` : (0,sh.sh) `${sudo} install -m 644`;
    return (0,sh/* lines */.M)((0,sh.sh) `if [ -f ${source} ] && ! cmp -s ${source} ${folder}/${unit}; then`, (0,sh.sh) `${put} ${source} ${folder}/${unit}`, (0,sh.sh) `${systemctl(scope, user)} daemon-reload`, (0,sh.sh) `${systemctl(scope, user)} enable ${unit} 2>&1`, (0,sh.sh) `fi`);
}
/** What has to be run as root, as words; everything else works with the user's own rights. */
function rootCommands(target, { unit, start }) {
    const control = ['restart', 'stop', 'reset-failed'].map((verb) => ['systemctl', verb, unit]);
    if (start === undefined)
        return control;
    const install = ['install', '-m', '644', unitSource(target), `${unitFolder('system').text}/${unit}`];
    return [...control, ['systemctl', 'enable', unit], ['systemctl', 'daemon-reload'], install];
}
function spellFacts(prefix, target, runtime) {
    const { unit, scope } = runtime;
    const show = systemctl(scope, { isRoot: true });
    return (0,sh/* lines */.M)((0,sh.sh) `bw_unit=$(${show} cat -- ${unit} 2>/dev/null) && bw_text ${`${prefix}.unit`} "$bw_unit" || :`, scope === 'user' && (0,sh.sh) `${show} show-environment >/dev/null 2>&1 || bw FACT ${`${prefix}.no_user_manager`} yes`, scope === 'system' && (0,sh.sh) `if [ "$(id -u)" != 0 ]; then`, ...(scope === 'user' ? [] : rootCommands(target, runtime)).map((words) => (0,sh.sh) `sudo -n -l -- ${words} >/dev/null 2>&1 || bw FACT ${`${prefix}.no_sudo`} ${words.slice(0, 2).join(' ')}`), scope === 'system' && (0,sh.sh) `fi`);
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
    return [...found, ...findUnitProblems(target, runtime, blob('unit'))];
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

/***/ 9872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RF: () => (/* binding */ sourceEnv),
/* harmony export */   b0: () => (/* binding */ writeCommandFile),
/* harmony export */   qY: () => (/* binding */ exportVariables)
/* harmony export */ });
/* harmony import */ var _phases_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2220);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7144);


/** The variables that every command of an app sees, as contract.md lists them. */
function exportVariables(target, release, version) {
    const variables = {
        BOWLINE_APP: target.app,
        BOWLINE_ENVIRONMENT: target.environment,
        BOWLINE_HOST: target.host.name,
        BOWLINE_RELEASE: release,
        BOWLINE_VERSION: version ?? '',
        BOWLINE_PORT: target.port === undefined ? '' : String(target.port),
        BOWLINE_PATH: target.path,
    };
    return new _shell_sh__WEBPACK_IMPORTED_MODULE_0__.Sh(`export ${Object.entries(variables)
        .map(([name, value]) => `${name}=${(0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `${value}`.text}`)
        .join(' ')}`);
}
/** Reads a file of variables of a release and exports them. */
function sourceEnv(file) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `set -a; . ${file}; set +a`;
}
/** An executable of the release that runs one of the app's commands where the release lies. */
function writeCommandFile(target, name, command, release, options) {
    const folder = (0,_phases_paths__WEBPACK_IMPORTED_MODULE_1__/* .pathsOf */ .w)(target.path).release(release);
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
/**
 * Splits what a script prints into frames and plain output. Frames are known by a mark that holds the
 * script's nonce, wherever in a line they stand; memory is bounded by one blob.
 * @throws Error in `push` when a marked frame is malformed or a blob is over the limit.
 */
function createFrameReader(nonce, onFrame, limits = { blobBytes: 64 * 1024 * 1024 }) {
    const mark = Buffer.concat([Buffer.from([RECORD_SEPARATOR]), Buffer.from(`${nonce} `)]);
    let held = Buffer.alloc(0);
    let blob;
    function takeBlob() {
        if (blob === undefined)
            return true;
        const part = held.subarray(0, blob.missing);
        blob.parts.push(part);
        blob.missing -= part.length;
        held = held.subarray(part.length);
        if (blob.missing > 0)
            return false;
        onFrame({ kind: 'blob', key: blob.key, bytes: Buffer.concat(blob.parts) });
        blob = undefined;
        return true;
    }
    function takeFrame() {
        const start = held.indexOf(mark);
        if (start === -1) {
            releaseOutput(held.length - partialMark(held, mark));
            return false;
        }
        releaseOutput(start);
        const end = held.indexOf(LINE_FEED, mark.length);
        if (end === -1 && held.length > LONGEST_FRAME)
            throw new Error('a frame has no end');
        if (end === -1)
            return false;
        const line = held.toString('utf8', mark.length, end);
        held = held.subarray(end + 1);
        blob = readFrame(line, onFrame, limits);
        return takeBlob();
    }
    function releaseOutput(length) {
        if (length > 0)
            onFrame({ kind: 'output', bytes: held.subarray(0, length) });
        held = held.subarray(length);
    }
    return {
        push(chunk) {
            held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
            if (!takeBlob())
                return;
            while (takeFrame())
                ;
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
    return { key, missing: size, parts: [] };
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


/***/ }),

/***/ 3212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   Ui: () => (/* binding */ makeManifest),
/* harmony export */   aK: () => (/* binding */ writePaths),
/* harmony export */   gD: () => (/* binding */ writeChecksums),
/* harmony export */   sh: () => (/* binding */ isPlainName),
/* harmony export */   v8: () => (/* binding */ hasPortableName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

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
    const name = `${folder}/${entry.path}${entry.type === 'directory' ? '/' : ''}`;
    return isPortable(name, true) && (entry.type !== 'symlink' || isPortable(entry.target, false));
}
/** 100 ASCII characters and, before a slash, 155 more that only a name has. Source: POSIX, pax, "ustar". */
function isPortable(text, hasPrefix) {
    if (!/^[\x20-\x7e]*$/.test(text))
        return false;
    if (text.length <= 100)
        return true;
    const cut = text.indexOf('/', text.length - 101);
    return hasPrefix && cut !== -1 && cut <= 155;
}
/** Lines of `sha256  ./path`, the form that `sha256sum -c` reads, of every file with a plain name. */
function writeChecksums(entries) {
    return plainFiles(entries)
        .map(({ path, sha256 }) => `${sha256}  ./${path}\n`)
        .join('');
}
/**
 * Lines of `mode sha256  ./path`, by which a host compares two releases, sorted by their bytes. The mode
 * is in it because a file whose mode changed is not copied.
 */
function writeManifest({ entries }) {
    return sortLines(plainFiles(entries).map(({ mode, path, sha256 }) => `${octal(mode)} ${sha256}  ./${path}\n`));
}
/** Lines of `./path`, sorted by their bytes. */
function writePaths({ entries }) {
    return sortLines(plainFiles(entries).map(({ path }) => `./${path}\n`));
}
function plainFiles(entries) {
    return entries.filter((entry) => entry.type === 'file' && isPlainName(entry.path));
}
function octal(mode) {
    return mode.toString(8).padStart(4, '0');
}
/** As `LC_ALL=C sort` orders them; JavaScript would compare UTF-16 units. */
function sortLines(lines) {
    return Buffer.concat(lines.map((line) => Buffer.from(line)).sort(Buffer.compare)).toString('utf8');
}


/***/ })

};
;
