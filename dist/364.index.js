"use strict";
exports.id = 364;
exports.ids = [364];
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

// EXTERNAL MODULE: ./src/rollout/fleet.ts + 1 modules
var rollout_fleet = __webpack_require__(3635);
// EXTERNAL MODULE: ./src/rollout/healthy.ts
var healthy = __webpack_require__(9388);
// EXTERNAL MODULE: ./src/rollout/prepare-all.ts
var prepare_all = __webpack_require__(6160);
// EXTERNAL MODULE: ./src/rollout/rollout.ts + 5 modules
var rollout = __webpack_require__(8251);
// EXTERNAL MODULE: ./src/rollout/verify-release.ts
var verify_release = __webpack_require__(9884);
// EXTERNAL MODULE: ./src/modes/request.ts + 74 modules
var modes_request = __webpack_require__(2809);
;// CONCATENATED MODULE: ./src/modes/deploy.ts













/** Takes the apps of an environment to its hosts: all of them serve the new release, or all the old one. */
async function deploy_deploy(inputs, surroundings) {
    const { environment, world } = await (0,modes_request/* openEnvironment */.Ay)(inputs, surroundings);
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
    const source = await (0,git/* readSourceInfo */.O)(world.cwd, world.env);
    return {
        inputs,
        environment,
        secrets,
        source,
        trees: await (0,modes_request/* readTrees */.i9)(environment.targets, world),
        version: inputs.version ?? source.version,
        newKey: (0,external_node_crypto_.randomBytes)(32).toString('hex'),
    };
}
async function performDeploy(rollout, request) {
    const { environment, inputs, version, source } = request;
    const { world, signal, ledger } = rollout;
    const fleet = rollout.open(await (0,rollout_fleet/* connectFleet */.Nd)({ environment, targets: environment.targets, ledger, world, signal }));
    rollout.enter('pre-flight');
    (0,preflight/* requireNothingMissing */.d5)(preflightQuestion(rollout, request));
    const chosen = await chooseTargets(rollout, request);
    const first = makePlan(rollout, request, chosen);
    if (!inputs.force.has('downgrade'))
        await refuseDowngrade(rollout, first, source.revision);
    await (0,verify_release/* verifyBefore */.P)(rollout, first);
    if (rollout.settleUnchanged(first))
        return;
    rollout.adopt(first);
    await (0,rollout_fleet/* lockFleet */.k4)({
        fleet,
        machines: rollout.machinesOf(first),
        waitMs: inputs.lockWaitMs ?? environment.lock.waitMs,
        holder: rollout.holder,
        run: rollout.run,
        signal,
    });
    // The facts were read again where somebody else has deployed meanwhile.
    const plan = rollout.adopt(makePlan(rollout, request, chosen));
    await (0,prepare_all/* prepareAll */.b)(rollout, plan, request);
    await (0,activate_all/* activateAll */.X)(rollout, plan, 'deploy', () => ({ drafts: [], version }));
    await (0,verify_release/* verifyRelease */.V)(rollout, plan, () => version);
}
function factsOf({ fleet }) {
    return new Map(fleet.machines.map(({ host, facts }) => [host.name, facts]));
}
function preflightQuestion(rollout, { environment, inputs, trees }) {
    return {
        targets: environment.targets,
        facts: factsOf(rollout),
        owner: rollout.owner,
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
/* harmony import */ var _prepare__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5760);
/* harmony import */ var _prepare_all__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6160);
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

/***/ 6160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ prepareAll),
/* harmony export */   n: () => (/* binding */ onEvery)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3635);
/* harmony import */ var _limit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4962);
/* harmony import */ var _prepare__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5760);
/* harmony import */ var _runner_hooks__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3994);





/**
 * Makes the new release complete on every host, and is the barrier: unless all of them are ready, nobody
 * switches.
 * @throws the errors of all hosts that failed, once the others are done
 */
async function prepareAll(rollout, plan, request) {
    const plans = plan.targets.filter(({ action }) => action === 'deploy');
    if (plans.length === 0)
        return;
    rollout.enter('prepare');
    await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_3__/* .runOnRunnerHooks */ .d)(rollout, plan, 'before_prepare');
    const machines = rollout
        .machinesOf(plan)
        .filter(({ host }) => plans.some(({ target }) => target.host.name === host.name));
    const question = {
        fleet: rollout.fleet,
        plans,
        release: plan.release,
        seq: plan.seq,
        run: rollout.run,
        reason: rollout.start.reason,
        owner: rollout.owner,
        signal: rollout.signal,
        trees: request.trees,
        secrets: request.secrets,
        source: request.source,
        version: request.version,
    };
    await onEvery(rollout, machines, (machine) => (0,_prepare__WEBPACK_IMPORTED_MODULE_2__/* .prepareMachine */ .P)(machine, question));
    await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_3__/* .runOnRunnerHooks */ .d)(rollout, plan, 'after_prepare');
}
/** Does one thing on every machine, blames each failure on its host, and throws them as one. */
async function onEvery(rollout, machines, work) {
    const settled = await (0,_limit__WEBPACK_IMPORTED_MODULE_4__/* .settleAll */ .j)(machines, rollout.fleet.parallel, work);
    rollout.signal.throwIfAborted();
    const errors = [];
    for (const [index, one] of settled.entries()) {
        if (one.status === 'fulfilled')
            continue;
        const error = (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(one.reason);
        errors.push(error);
        rollout.ledger.blame(machines[index]?.host.name ?? '', error);
    }
    const [first] = errors;
    if (first !== undefined)
        throw (0,_fleet__WEBPACK_IMPORTED_MODULE_1__/* .joinErrors */ ._h)(first, errors);
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
