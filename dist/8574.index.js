"use strict";
exports.id = 8574;
exports.ids = [8574,4974];
exports.modules = {

/***/ 4974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellWhereAsked: () => (/* binding */ tellWhereAsked)
/* harmony export */ });
/**
 * Tells on GitHub how a deploy or a rollback went, where it is asked to.
 * @returns the result with what was told where
 */
async function tellWhereAsked(result, inputs, surroundings) {
    if (inputs.mode !== 'deploy' && inputs.mode !== 'rollback')
        return result;
    // The step that was cancelled leaves it to `post`, which knows how it ends.
    const isLeft = surroundings.leavesUndoToPost && result.error?.code === 'cancelled';
    if (isLeft || (!inputs.comment && !inputs.releaseNotes))
        return result;
    return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(3903), __webpack_require__.e(948), __webpack_require__.e(3753), __webpack_require__.e(921)]).then(__webpack_require__.bind(__webpack_require__, 921))).tellDeploy(result, inputs, surroundings);
}


/***/ }),

/***/ 3614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ activateAll)
/* harmony export */ });
/* harmony import */ var _activate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8969);
/* harmony import */ var _prepare__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4927);
/* harmony import */ var _prepare_all__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9512);
/* harmony import */ var _runner_hooks__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3994);




/** Switches every host to its release, all at once. Before the first one, `post` is told how to go back. */
async function activateAll(rollout, plan, kind, describe) {
    const plans = plan.targets.filter(({ action }) => action === 'deploy');
    if (plans.length === 0)
        return;
    rollout.enter('activate');
    if (kind === 'deploy')
        await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_3__/* .runOnRunnerHooks */ .d)(rollout, plan, 'before_activate');
    saveWayBack(rollout, plans);
    const machines = rollout.machinesOf(plan).filter((machine) => here(plans, machine).length > 0);
    const switchTo = (machine) => (0,_activate__WEBPACK_IMPORTED_MODULE_0__/* .activateMachine */ .$)(machine, rollout.fleet, rollout.run, here(plans, machine).map((one) => ({
        plan: one,
        kind,
        release: one.release,
        previous: one.live,
        ...describe(one),
    })));
    // A migration that runs once has ended before any other host serves what needs it.
    const first = kind === 'deploy' ? machines.filter((machine) => goesFirst(rollout, here(plans, machine), machine)) : [];
    await (0,_prepare_all__WEBPACK_IMPORTED_MODULE_2__/* .onEvery */ .n)(rollout, first, switchTo);
    const others = machines.filter((machine) => !first.includes(machine));
    await (0,_prepare_all__WEBPACK_IMPORTED_MODULE_2__/* .onEvery */ .n)(rollout, others, switchTo);
    if (kind === 'deploy')
        await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_3__/* .runOnRunnerHooks */ .d)(rollout, plan, 'after_activate');
}
function goesFirst({ fleet }, plans, machine) {
    return plans.some(({ target }) => {
        const hooks = target.hooks.before_activate ?? [];
        return hooks.some(({ once, runOn }) => once && runOn === 'host') && (0,_prepare__WEBPACK_IMPORTED_MODULE_1__/* .runsOnce */ .O)(fleet, machine, target.app);
    });
}
function here(plans, { host }) {
    return plans.filter(({ target }) => target.host.name === host.name);
}
function saveWayBack({ world, start }, plans) {
    const targets = plans.map(({ target, release, live, undoTo }) => ({
        app: target.app,
        host: target.host.name,
        release,
        live,
        undoTo,
    }));
    world.saveState({ switched: JSON.stringify({ mode: start.mode, targets }) });
}


/***/ }),

/***/ 1586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ announceStart)
/* harmony export */ });
/** Tells who wants to know that hosts begin to be changed; `post` is told too, which finishes what is killed. */
function announceStart(rollout, plan) {
    const { notifications, records, saveState } = rollout.world;
    const changing = plan.targets.filter(({ action }) => action === 'deploy');
    if (changing.length === 0)
        return;
    // How it ends is not known yet, and not told.
    const describe = async () => (await __webpack_require__.e(/* import() */ 3023).then(__webpack_require__.bind(__webpack_require__, 3023))).buildResult(rollout, 'success', undefined);
    records.begin(async () => keepHosts(await describe(), changing));
    if (!notifications.hasNotifiers)
        return;
    saveState({ announced: rollout.start.mode });
    notifications.announce(describe);
}
/** The record is of the hosts that get the release, which count as skipped before they have it. */
function keepHosts(result, changing) {
    const isChanging = ({ app, host }) => changing.some(({ target }) => target.app === app && target.host.name === host);
    return { ...result, hosts: result.hosts.filter(isChanging).map((one) => ({ ...one, status: 'success' })) };
}


/***/ }),

/***/ 9388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findUnhealthy),
/* harmony export */   l: () => (/* binding */ lookAtLive)
/* harmony export */ });
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3008);
/* harmony import */ var _limit__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4962);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5827);



/** How long a service that should be healthy already may take to say so. */
const PATIENCE_MS = 10_000;
/**
 * Looks at the releases that a plan would leave alone, and names those that do not answer as they should.
 * One that nobody verified yet gets all its checks; for one that is known to be good a look is enough.
 */
async function findUnhealthy(rollout, plan) {
    const same = plan.targets.filter(({ action }) => action !== 'deploy');
    const settled = await (0,_limit__WEBPACK_IMPORTED_MODULE_2__/* .settleAll */ .j)(same, rollout.fleet.parallel, (one) => look(rollout, one));
    const broken = settled.find((one) => one.status === 'rejected');
    if (broken !== undefined)
        throw broken.reason;
    return new Set(same.filter((_one, index) => !isHealthy(settled[index])).map(({ target }) => (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_0__/* .targetKey */ .hD)(target)));
}
function isHealthy(settled) {
    return settled?.status === 'fulfilled' && settled.value;
}
async function look(rollout, plan) {
    const { target, live, action, app } = plan;
    const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
    if (machine === undefined || live === null)
        return false;
    if (action !== 'verify')
        return (await lookAtLive(rollout, machine, target, app)) !== false;
    const failed = await (0,_verify__WEBPACK_IMPORTED_MODULE_1__/* .verifyTarget */ .ft)({
        fleet: rollout.fleet,
        machine,
        target,
        release: live,
        version: versionOf(app, live),
        moment: 'post',
        signal: rollout.signal,
    });
    return failed.length === 0;
}
/** Does what serves run and answer, now? null where nothing tells. */
async function lookAtLive(rollout, machine, target, app) {
    if (app.live === null)
        return null;
    const only = (0,_verify__WEBPACK_IMPORTED_MODULE_1__/* .basicChecks */ .K8)(target, (0,_verify__WEBPACK_IMPORTED_MODULE_1__/* .servedBy */ .nV)({ machine, target }, app.live));
    if (only.length === 0)
        return null;
    const failed = await (0,_verify__WEBPACK_IMPORTED_MODULE_1__/* .verifyTarget */ .ft)({
        fleet: rollout.fleet,
        machine,
        target: impatient(target),
        release: app.live,
        version: versionOf(app, app.live),
        moment: 'pre',
        only,
        signal: rollout.signal,
    });
    return failed.length === 0;
}
function versionOf({ history }, release) {
    return history.releases.find(({ id }) => id === release)?.version ?? null;
}
function impatient(target) {
    const { health, checks } = target;
    return {
        ...target,
        ...(health === undefined ? {} : { health: { ...health, deadlineMs: Math.min(health.deadlineMs, PATIENCE_MS) } }),
        checks: checks.map((check) => ({ ...check, when: ['pre', 'post'] })),
    };
}


/***/ }),

/***/ 1691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ lockFleet)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _hosts_lock__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9629);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3293);
/* harmony import */ var _limit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4962);
/* harmony import */ var _read_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36);





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
    await (0,_limit__WEBPACK_IMPORTED_MODULE_4__/* .doAll */ .x)([first, ...others], fleet.parallel, (machine) => refresh(machine, fleet, signal));
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
    const settled = await (0,_limit__WEBPACK_IMPORTED_MODULE_4__/* .settleAll */ .j)(machines, options.fleet.parallel, async (machine) => {
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
        if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .LockHeldError */ .Rk))
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
    return (0,_hosts_lock__WEBPACK_IMPORTED_MODULE_1__/* .takeLock */ .H)(machine, {
        nonce: world.random(32),
        roots: (0,_fleet__WEBPACK_IMPORTED_MODULE_2__/* .sortedRoots */ .Tv)(machine),
        scope: machine.lockScope,
        waitMs,
        holder,
        run,
        signal,
        onWaiting: (by) => world.progress.waiting(where, `waiting for ${by.trim() || 'another deployment'}`),
    });
}
async function refresh(machine, { world }, signal) {
    const isStale = machine.targets.some((target) => (0,_fleet__WEBPACK_IMPORTED_MODULE_2__/* .fenceOf */ .xn)(machine, target) !== (machine.facts.apps.get(target.app)?.fence ?? 0) + 1);
    if (isStale)
        machine.facts = await (0,_read_facts__WEBPACK_IMPORTED_MODULE_3__.readMachineFacts)(machine, { world }, signal);
}


/***/ }),

/***/ 9512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ onEvery),
  b: () => (/* binding */ prepareAll)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/source/archive.ts
var archive = __webpack_require__(871);
;// CONCATENATED MODULE: ./src/source/spool.ts






/**
 * Opens a spool in a temporary folder. Its files are 0600 and lose their name at once, so that nothing of
 * them stays whatever ends the run. Where the folder takes no files, everybody is given a making of its own.
 */
function openSpool(folder) {
    const recordings = new Map();
    const endings = [];
    let isClosed = false;
    const start = (make) => {
        const meter = { contentBytes: 0, packedBytes: 0 };
        const recording = {
            meter,
            file: openNameless(folder).catch(() => undefined),
            written: 0,
            state: 'growing',
            error: undefined,
            growth: createWaker(),
        };
        endings.push(record(recording, make(meter), folder, () => isClosed));
        return recording;
    };
    return {
        share(key, make) {
            const recording = recordings.get(key) ?? start(make);
            recordings.set(key, recording);
            return { meter: recording.meter, bytes: replay(recording, make) };
        },
        async [Symbol.asyncDispose]() {
            isClosed = true;
            await Promise.all(endings);
            for (const { file } of recordings.values())
                await (await file)?.close();
        },
    };
}
async function openNameless(folder) {
    const path = (0,external_node_path_.join)(folder, `bowline-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.spool`);
    const file = await (0,promises_.open)(path, 'wx+', 0o600);
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch {
        // Windows keeps the name of an open file; there it goes with the process.
        process.once('exit', () => (0,external_node_fs_.rmSync)(path, { force: true }));
    }
    return file;
}
/** Never rejects: those who read are told. */
async function record(recording, source, folder, isClosed) {
    const file = await recording.file;
    if (file === undefined)
        return;
    try {
        for await (const chunk of source) {
            if (isClosed())
                throw new Error('the spool is closed');
            await writeFully(file, chunk, recording.written).catch((cause) => {
                throw full(folder, cause);
            });
            recording.written += chunk.length;
            wake(recording);
        }
        recording.state = 'whole';
    }
    catch (error) {
        recording.state = 'failed';
        recording.error = error;
    }
    wake(recording);
}
async function writeFully(file, bytes, position) {
    for (let at = 0; at < bytes.length;) {
        at += (await file.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
    }
}
function full(folder, cause) {
    return new src_errors/* BowlineError */.JY('transfer', `${folder} does not take what is to be sent: ${cause.message}`, {
        cause,
        hint: 'Make room in the temporary folder of this machine, or name another one by TMPDIR.',
    });
}
async function* replay(recording, make) {
    const file = await recording.file;
    if (file === undefined) {
        yield* make(recording.meter);
        return;
    }
    for (let position = 0;;) {
        const available = Math.min(archive/* CHUNK_BYTES */.E, recording.written - position);
        if (available > 0) {
            const buffer = Buffer.allocUnsafe(available);
            const { bytesRead } = await file.read(buffer, 0, available, position);
            position += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
        else if (recording.state === 'growing') {
            await recording.growth.woken;
        }
        else if (recording.state === 'failed') {
            throw recording.error;
        }
        else {
            return;
        }
    }
}
function createWaker() {
    let resolveWoken = () => { };
    const woken = new Promise((resolve) => {
        resolveWoken = resolve;
    });
    return { woken, wake: resolveWoken };
}
function wake(recording) {
    const { growth } = recording;
    recording.growth = createWaker();
    growth.wake();
}

// EXTERNAL MODULE: ./src/rollout/fleet.ts
var fleet = __webpack_require__(3293);
// EXTERNAL MODULE: ./src/rollout/limit.ts
var limit = __webpack_require__(4962);
// EXTERNAL MODULE: ./src/rollout/prepare.ts + 13 modules
var prepare = __webpack_require__(4927);
// EXTERNAL MODULE: ./src/rollout/runner-hooks.ts
var runner_hooks = __webpack_require__(3994);
;// CONCATENATED MODULE: ./src/rollout/prepare-all.ts
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







/**
 * Makes the new release complete on every host, and is the barrier: unless all of them are ready, nobody
 * switches.
 * @throws the errors of all hosts that failed, once the others are done
 */
async function prepareAll(rollout, plan, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const plans = plan.targets.filter(({ action }) => action === 'deploy');
        if (plans.length === 0)
            return;
        rollout.enter('prepare');
        await (0,runner_hooks/* runOnRunnerHooks */.d)(rollout, plan, 'before_prepare');
        const machines = rollout
            .machinesOf(plan)
            .filter(({ host }) => plans.some(({ target }) => target.host.name === host.name));
        // Packed once for all hosts; a single one is sent what is packed that moment.
        const spool = __addDisposableResource(env_1, machines.length > 1 ? openSpool(rollout.world.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)()) : undefined, true);
        const question = {
            spool,
            fleet: rollout.fleet,
            plans,
            release: plan.release,
            seq: plan.seq,
            run: rollout.run,
            reason: rollout.start.reason,
            owner: await rollout.readOwner(),
            signal: rollout.signal,
            trees: request.trees,
            secrets: request.secrets,
            source: request.source,
            version: request.version,
        };
        await onEvery(rollout, machines, (machine) => (0,prepare/* prepareMachine */.P)(machine, question));
        await (0,runner_hooks/* runOnRunnerHooks */.d)(rollout, plan, 'after_prepare');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Does one thing on every machine, blames each failure on its host, and throws them as one. */
async function onEvery(rollout, machines, work) {
    const settled = await (0,limit/* settleAll */.j)(machines, rollout.fleet.parallel, work);
    rollout.signal.throwIfAborted();
    const errors = [];
    for (const [index, one] of settled.entries()) {
        if (one.status === 'fulfilled')
            continue;
        const error = (0,src_errors/* toBowlineError */.EX)(one.reason);
        errors.push(error);
        rollout.ledger.blame(machines[index]?.host.name ?? '', error);
    }
    const [first] = errors;
    if (first !== undefined)
        throw (0,fleet/* joinErrors */._h)(first, errors);
}


/***/ }),

/***/ 9884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ verifyBefore),
/* harmony export */   V: () => (/* binding */ verifyRelease)
/* harmony export */ });
/* harmony import */ var _pause__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5331);
/* harmony import */ var _runner_hooks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3994);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5827);



/** Verifies what was switched, after the start-up delay of its environment. */
async function verifyRelease(rollout, plan, version) {
    const plans = plan.targets.filter(({ action }) => action === 'deploy');
    if (plans.length === 0)
        return;
    rollout.enter('verify');
    await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_1__/* .runOnRunnerHooks */ .d)(rollout, plan, 'before_verify');
    await waitForStart(rollout, plans);
    const verifications = plans.map((one) => toVerification(rollout, one, one.release, version(one), 'post'));
    await (0,_verify__WEBPACK_IMPORTED_MODULE_2__/* .verifyAll */ .Vf)(rollout.fleet, verifications);
}
/** Verifies what serves before anything is changed, by the checks that ask for it with `when: [pre]`. */
async function verifyBefore(rollout, plan) {
    const verifications = plan.targets.flatMap((one) => {
        const hasChecks = one.target.checks.some(({ when }) => when.includes('pre'));
        const version = one.app.history.releases.find(({ id }) => id === one.live)?.version ?? null;
        return one.live === null || !hasChecks ? [] : [toVerification(rollout, one, one.live, version, 'pre')];
    });
    if (verifications.length > 0)
        await (0,_verify__WEBPACK_IMPORTED_MODULE_2__/* .verifyAll */ .Vf)(rollout.fleet, verifications);
}
async function waitForStart({ world, signal }, plans) {
    const delayMs = Math.max(0, ...plans.map(({ target }) => target.startupDelayMs));
    if (delayMs === 0)
        return;
    world.progress.waiting({ step: 'verify' }, `waiting ${Math.round(delayMs / 1000)} s for the start-up`);
    await (0,_pause__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v)(delayMs, signal);
}
function toVerification(rollout, { target }, release, version, moment) {
    const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
    if (machine === undefined)
        throw new Error(`${target.host.name} is not connected`);
    return { fleet: rollout.fleet, machine, target, release, version, moment, signal: rollout.signal };
}


/***/ })

};
;
