"use strict";
exports.id = 7364;
exports.ids = [7364];
exports.modules = {

/***/ 7364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy_deploy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(3008);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/plan/failed-hosts.ts

/**
 * Finds the apps and hosts whose live release is not the one that the newest attempt intended.
 * @throws BowlineError `refused` when that attempt was made from other content or settings
 */
function chooseFailedHosts(plan) {
    const attempts = plan.targets.flatMap(({ app }) => app.journal.entries.filter((entry) => entry.event === 'attempt'));
    const newest = attempts.reduce((best, one) => (best === undefined || one.seq > best.seq ? one : best), undefined);
    if (newest === undefined) {
        throw new errors/* BowlineError */.JY('refused', '`hosts: failed` needs an attempt, and no journal has one', {
            hint: 'Deploy to all hosts first.',
        });
    }
    const failed = plan.targets.filter(({ live }) => live !== newest.release);
    // All of them: a host that was not reached then has nothing of its own to compare with.
    for (const { app, sealed, target } of plan.targets) {
        const own = app.journal.entries.findLast((entry) => entry.event === 'attempt');
        if (own?.event === 'attempt' && own.seq === newest.seq && own.fingerprint !== sealed)
            throw differs(target, newest);
    }
    return { targets: failed.map(({ target }) => target), release: newest.release };
}
function differs({ app, host }, { release }) {
    return new errors/* BowlineError */.JY('refused', `${host.name}: ${app}: the content or settings differ from those of ${release}`, {
        where: { host: host.name, app },
        hint: 'Check out the revision of that attempt, or deploy to all hosts.',
    });
}

// EXTERNAL MODULE: ./src/plan/preflight.ts
var preflight = __webpack_require__(6488);
// EXTERNAL MODULE: ./src/rollout/activate-all.ts
var activate_all = __webpack_require__(3614);
// EXTERNAL MODULE: ./src/rollout/announce.ts
var announce = __webpack_require__(1586);
// EXTERNAL MODULE: ./src/rollout/connect-fleet.ts
var connect_fleet = __webpack_require__(7802);
// EXTERNAL MODULE: ./src/source/git.ts
var git = __webpack_require__(5521);
;// CONCATENATED MODULE: ./src/rollout/downgrade.ts


/**
 * Refuses to replace a release by an older commit. Where the history is not known, an older run of the same
 * repository is refused, and anything else is said and allowed.
 * @throws BowlineError `refused`
 */
async function refuseDowngrade(rollout, plan, revision) {
    const judged = new Set();
    for (const one of plan.targets.filter(({ action }) => action === 'deploy')) {
        const live = one.app.history.releases.find(({ id }) => id === one.live);
        if (live === undefined || judged.has(live.id))
            continue;
        judged.add(live.id);
        await judge(rollout, one, live, revision);
    }
}
async function judge({ world }, { target }, live, revision) {
    const where = { host: target.host.name, app: target.app };
    const ancestry = revision === null || live.revision === null ? 'unknown' : await (0,git/* readAncestry */.I)(world.cwd, revision, live.revision);
    if (ancestry === 'ancestor')
        throw older(`${downgrade_short(revision)} is older than the live revision ${downgrade_short(live.revision)}`, where);
    if (ancestry === 'not_ancestor')
        return;
    if (isOlderRun(world.run.runId, live.runId))
        throw older(`this run is older than run ${live.runId}, which made ${live.id}`, where);
    if (revision !== live.revision) {
        world.progress.note(`the history between ${downgrade_short(live.revision)} and ${downgrade_short(revision)} is not known, so their order is not checked`, where);
    }
}
function isOlderRun(ours, theirs) {
    return /^\d+$/.test(ours ?? '') && /^\d+$/.test(theirs ?? '') && BigInt(ours ?? 0) < BigInt(theirs ?? 0);
}
function downgrade_short(revision) {
    return revision === null ? 'an unknown revision' : revision.slice(0, 7);
}
function older(what, where) {
    return new errors/* BowlineError */.JY('refused', `${where.host}: ${where.app}: ${what}`, {
        where,
        hint: 'A newer release is never replaced by an older commit; use `rollback`, or `force: downgrade`.',
    });
}

// EXTERNAL MODULE: ./src/rollout/healthy.ts
var healthy = __webpack_require__(9388);
// EXTERNAL MODULE: ./src/rollout/lock-fleet.ts
var lock_fleet = __webpack_require__(1691);
// EXTERNAL MODULE: ./src/rollout/prepare-all.ts + 1 modules
var prepare_all = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/rollout/rollout.ts + 1 modules
var rollout = __webpack_require__(2786);
// EXTERNAL MODULE: ./src/rollout/verify-release.ts
var verify_release = __webpack_require__(9884);
// EXTERNAL MODULE: ./src/secrets.ts + 1 modules
var secrets = __webpack_require__(4597);
// EXTERNAL MODULE: ./src/modes/request.ts + 34 modules
var modes_request = __webpack_require__(1642);
;// CONCATENATED MODULE: ./src/modes/deploy.ts
















/** Takes the apps of an environment to its hosts: all of them serve the new release, or all the old one. */
async function deploy_deploy(inputs, surroundings) {
    (0,secrets/* requireSecrets */.pU)(inputs.requiredSecrets, inputs, surroundings.env);
    const { environment, world } = await (0,modes_request.openEnvironment)(inputs, surroundings);
    const request = await readRequest(inputs, environment, world);
    const { version, source } = request;
    return (0,rollout/* runRollout */.p)({
        mode: 'deploy',
        world,
        environment,
        version,
        revision: source.revision,
        ref: source.ref,
        reason: inputs.reason ?? null,
        undoesFailures: inputs.rollback === 'on',
        mayLeaveIrreversible: inputs.force.has('irreversible'),
    }, (rollout) => performDeploy(rollout, request));
}
async function readRequest(inputs, environment, world) {
    const secrets = (0,modes_request/* readSecrets */.ql)(environment.targets, inputs, world);
    const [{ reading }, source] = await Promise.all([
        (0,modes_request/* findTrees */.R7)(environment.targets, world),
        (0,git/* readSourceInfo */.O)(world.cwd, world.env),
    ]);
    return {
        inputs,
        environment,
        secrets,
        source,
        reading,
        version: inputs.version ?? source.version,
        newKey: (0,external_node_crypto_.randomBytes)(32).toString('hex'),
    };
}
async function performDeploy(rollout, { reading, ...known }) {
    const { environment, inputs, version, source } = known;
    const { world, signal, ledger } = rollout;
    const { targets } = environment;
    const fleet = rollout.open(await (0,connect_fleet/* connectFleet */.N)({ environment, targets, ledger, world, signal, isChanging: true }));
    rollout.enter('pre-flight');
    const request = { ...known, trees: await reading };
    (0,preflight/* requireNothingMissing */.d5)(await preflightQuestion(rollout, request));
    const chosen = await chooseTargets(rollout, request);
    const first = makePlan(rollout, request, chosen);
    if (!inputs.force.has('downgrade'))
        await refuseDowngrade(rollout, first, source.revision);
    await (0,verify_release/* verifyBefore */.P)(rollout, first);
    if (rollout.settleUnchanged(first))
        return;
    rollout.adopt(first);
    await (0,lock_fleet/* lockFleet */.k)({
        fleet,
        machines: rollout.machinesOf(first),
        waitMs: inputs.lockWaitMs ?? environment.lock.waitMs,
        holder: rollout.holder,
        run: rollout.run,
        signal,
    });
    // The facts were read again where somebody else has deployed meanwhile.
    const plan = rollout.adopt(makePlan(rollout, request, chosen));
    (0,announce/* announceStart */.W)(rollout, plan);
    await (0,prepare_all/* prepareAll */.b)(rollout, plan, request);
    await (0,activate_all/* activateAll */.X)(rollout, plan, 'deploy', () => ({ drafts: [], version }));
    await (0,verify_release/* verifyRelease */.V)(rollout, plan, () => version);
}
function factsOf({ fleet }) {
    return new Map(fleet.machines.map(({ host, facts }) => [host.name, facts]));
}
async function preflightQuestion(rollout, { environment, inputs, trees }) {
    return {
        targets: environment.targets,
        facts: factsOf(rollout),
        owner: await rollout.readOwner(),
        needs: new Map([...trees].map(([app, { manifest }]) => [app, { bytes: manifest.totalBytes, files: manifest.entries.length }])),
        mayAdopt: inputs.force.has('adopt'),
    };
}
async function chooseTargets(rollout, request) {
    const all = { targets: request.environment.targets, unhealthy: new Set(), release: undefined };
    const narrowed = request.inputs.hosts === 'failed' ? narrow(rollout, request, all) : all;
    return { ...narrowed, unhealthy: await (0,healthy/* findUnhealthy */.I)(rollout, makePlan(rollout, request, narrowed)) };
}
function narrow(rollout, request, all) {
    const chosen = { ...all, ...chooseFailedHosts(makePlan(rollout, request, all)) };
    rollout.ledger.skipOthers(chosen.targets);
    return chosen;
}
function makePlan(rollout, { secrets, source, trees, inputs, newKey }, { targets, unhealthy, release }) {
    return (0,deploy/* planDeploy */.bJ)({
        targets,
        facts: factsOf(rollout),
        content: new Map([...trees].map(([app, { manifest }]) => [app, manifest])),
        secrets,
        revision: source.revision,
        mustRedeploy: inputs.force.has('redeploy'),
        newKey,
        unhealthy,
        release,
    });
}


/***/ }),

/***/ 3614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ activateAll)
/* harmony export */ });
/* harmony import */ var _activate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9280);
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
    const { notifications, saveState } = rollout.world;
    if (!notifications.hasNotifiers || plan.targets.every(({ action }) => action !== 'deploy'))
        return;
    saveState({ announced: rollout.start.mode });
    notifications.announce(async () => {
        const { buildResult } = await __webpack_require__.e(/* import() */ 3023).then(__webpack_require__.bind(__webpack_require__, 3023));
        // How it ends is not known yet, and not told.
        return buildResult(rollout, 'success', undefined);
    });
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
    const only = (0,_verify__WEBPACK_IMPORTED_MODULE_1__/* .basicChecks */ .K8)(target.checks);
    if (only.length === 0 || app.live === null)
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
async function lockFleet(options) {
    const { fleet, signal } = options;
    fleet.ledger.enter('lock');
    fleet.world.progress.phase('lock');
    const [first, ...others] = [...options.machines].sort((a, b) => (lockOrder(a) < lockOrder(b) ? -1 : 1));
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
/* harmony import */ var _run_git__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5785);



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
    const output = await (0,_run_git__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .E)(cwd, ['merge-base', '--is-ancestor', older, newer]);
    if (output?.exitCode === 0)
        return 'ancestor';
    if (output?.exitCode !== 1)
        return 'unknown';
    const isShallow = (await git(cwd, 'rev-parse', '--is-shallow-repository')) !== 'false';
    return isShallow ? 'unknown' : 'not_ancestor';
}
async function git(cwd, ...args) {
    const output = await (0,_run_git__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .E)(cwd, args);
    return output?.exitCode === 0 ? output.stdout.trim() : null;
}
function nameOf(origin) {
    const match = /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(origin ?? '');
    return match?.[1] ?? null;
}


/***/ })

};
;
