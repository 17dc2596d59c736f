"use strict";
exports.id = 7239;
exports.ids = [7239,9950];
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


/***/ })

};
;
