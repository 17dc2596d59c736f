"use strict";
exports.id = 7371;
exports.ids = [7371];
exports.modules = {

/***/ 7371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listServices: () => (/* binding */ listServices)
/* harmony export */ });
/* harmony import */ var _plan_listing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2395);
/* harmony import */ var _rollout_parallel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1502);
/* harmony import */ var _rollout_read_facts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36);
/* harmony import */ var _rollout_verify_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3346);




/** What serves on every host, as far as it can be reached, and how it is. */
async function listServices({ rollout, environment }, inputs) {
    const seen = await (0,_rollout_parallel__WEBPACK_IMPORTED_MODULE_3__/* .doAll */ .x)(rollout.fleet.machines, rollout.fleet.parallel, (machine) => describe(machine, rollout, inputs));
    const unreachable = environment.targets
        .filter((target) => rollout.ledger.of(target).isUnreachable)
        .map((target) => describeUnreachable(target, rollout.ledger.of(target).error?.message ?? 'unreachable'));
    return [...seen.flat(), ...unreachable];
}
function describe(machine, rollout, { id }) {
    return (0,_rollout_parallel__WEBPACK_IMPORTED_MODULE_3__/* .doAll */ .x)(machine.targets, 4, async (target) => {
        const app = (0,_rollout_read_facts__WEBPACK_IMPORTED_MODULE_1__.appFactsOn)(machine, target);
        const row = (0,_plan_listing__WEBPACK_IMPORTED_MODULE_0__/* .describeService */ .Jv)(target, app, machine.facts.lockHolder);
        const healthy = app.live === null ? null : await (0,_rollout_verify_plan__WEBPACK_IMPORTED_MODULE_2__/* .checkLive */ .rb)(rollout, machine, target, app);
        return { ...row, healthy, lastDeploy: id === undefined ? row.lastDeploy : (0,_plan_listing__WEBPACK_IMPORTED_MODULE_0__/* .findRun */ .Lc)(app.journal, id) };
    });
}
function describeUnreachable({ app, host }, error) {
    return {
        app,
        host: host.name,
        release: null,
        version: null,
        revision: null,
        since: null,
        healthy: null,
        process: 'unknown',
        lockHolder: null,
        lastDeploy: null,
        error,
    };
}


/***/ }),

/***/ 2395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ describeService),
/* harmony export */   Lc: () => (/* binding */ findRun),
/* harmony export */   tH: () => (/* binding */ listReleases)
/* harmony export */ });
/* harmony import */ var _release_history__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5205);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8552);


/** The releases of one app on one host, newest switch first; those that never served come last. */
function listReleases({ app: name, host }, { history, journal }) {
    const rows = history.releases.map((release) => describeRelease(name, host.name, release, history, journal));
    return rows.sort((a, b) => compareInstants(b, a));
}
function compareInstants(a, b) {
    return (a.switchedAt ?? '').localeCompare(b.switchedAt ?? '') || a.release.localeCompare(b.release);
}
function describeRelease(app, host, release, history, journal) {
    const { id, version, revision, sizeBytes, isComplete } = release;
    const attempt = journal.entries.findLast((entry) => entry.event === 'attempt' && entry.release === id);
    const verdict = history.verdictOf(id);
    return {
        app,
        host,
        release: id,
        switchedAt: history.switches.findLast((one) => one.release === id)?.at ?? null,
        version,
        revision,
        sizeBytes,
        verdict: verdict === 'none' && !isComplete ? 'failed' : verdict,
        live: id === history.live,
        reason: attempt?.event === 'attempt' ? attempt.reason : null,
        actor: attempt?.event === 'attempt' ? attempt.actor : null,
    };
}
/** What runs on one host, as far as its facts tell; health is asked for apart. */
function describeService(target, app, hostLock) {
    const release = app.history.releases.find(({ id }) => id === app.live);
    return {
        app: target.app,
        host: target.host.name,
        release: app.live,
        version: release?.version ?? null,
        revision: release?.revision ?? null,
        since: (0,_release_history__WEBPACK_IMPORTED_MODULE_1__/* .findLiveSince */ .s6)(app.history),
        healthy: null,
        process: (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target).readState(app.process).detail,
        lockHolder: (app.lockHolder ?? hostLock)?.trim() || null,
        lastDeploy: describeLast(app.journal),
        error: null,
    };
}
function describeLast({ entries }) {
    const last = entries.findLast((entry) => entry.event === 'finished');
    return last?.event === 'finished' ? describeFinished(last) : null;
}
/** One run by its id, as the journal of one host has it. */
function findRun({ entries }, id) {
    const found = entries.findLast((entry) => entry.event === 'finished' && (entry.release === id || entry.run === id));
    return found?.event === 'finished' ? describeFinished(found) : null;
}
function describeFinished({ release, mode, status, at, actor, runUrl, error, }) {
    return { id: release, mode, status, at, actor, runUrl, error };
}


/***/ }),

/***/ 3994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runOnRunnerHooks)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1796);


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
                const variables = (0,_release_variables__WEBPACK_IMPORTED_MODULE_1__/* .commandVariables */ .L0)(target, release, start.version);
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

/***/ 3346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ findUnhealthy),
/* harmony export */   P_: () => (/* binding */ verifyBefore),
/* harmony export */   VA: () => (/* binding */ verifyRelease),
/* harmony export */   rb: () => (/* binding */ checkLive)
/* harmony export */ });
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3008);
/* harmony import */ var _parallel__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1502);
/* harmony import */ var _pause__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5331);
/* harmony import */ var _runner_hooks__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3994);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5827);





/** Verifies what was switched, after the start-up delay of its environment. */
async function verifyRelease(rollout, plan, version) {
    const plans = plan.targets.filter(({ action }) => action === 'deploy');
    if (plans.length === 0)
        return;
    rollout.enter('verify');
    await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_2__/* .runOnRunnerHooks */ .d)(rollout, plan, 'before_verify');
    await waitForStart(rollout, plans);
    const verifications = plans.map((one) => toVerification(rollout, one, one.release, version(one), 'post'));
    await (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .verifyAll */ .Vf)(rollout.fleet, verifications);
}
/** Verifies what serves before anything is changed, by the checks that ask for it with `when: [pre]`. */
async function verifyBefore(rollout, plan) {
    const verifications = plan.targets.flatMap((one) => {
        const hasChecks = one.target.checks.some(({ when }) => when.includes('pre'));
        const version = one.app.history.releases.find(({ id }) => id === one.live)?.version ?? null;
        return one.live === null || !hasChecks ? [] : [toVerification(rollout, one, one.live, version, 'pre')];
    });
    if (verifications.length > 0)
        await (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .verifyAll */ .Vf)(rollout.fleet, verifications);
}
async function waitForStart({ world, signal }, plans) {
    const delayMs = Math.max(0, ...plans.map(({ target }) => target.startupDelayMs));
    if (delayMs === 0)
        return;
    world.progress.waiting({ step: 'verify' }, `waiting ${Math.round(delayMs / 1000)} s for the start-up`);
    await (0,_pause__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v)(delayMs, signal);
}
function toVerification(rollout, { target }, release, version, moment) {
    const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
    if (machine === undefined)
        throw new Error(`${target.host.name} is not connected`);
    return { fleet: rollout.fleet, machine, target, release, version, moment, signal: rollout.signal };
}
/** How long a service that should be healthy already may take to say so. */
const PATIENCE_MS = 10_000;
/**
 * Looks at the releases that a plan would leave alone, and names those that do not answer as they should.
 * One that nobody verified yet gets all its checks; for one that is known to be good a look is enough.
 */
async function findUnhealthy(rollout, plan) {
    const same = plan.targets.filter(({ action }) => action !== 'deploy');
    const settled = await (0,_parallel__WEBPACK_IMPORTED_MODULE_4__/* .settleAll */ .j)(same, rollout.fleet.parallel, (one) => checkOne(rollout, one));
    const broken = settled.find((one) => one.status === 'rejected');
    if (broken !== undefined)
        throw broken.reason;
    return new Set(same.filter((_one, index) => !isHealthy(settled[index])).map(({ target }) => (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_0__/* .targetKey */ .hD)(target)));
}
function isHealthy(settled) {
    return settled?.status === 'fulfilled' && settled.value;
}
async function checkOne(rollout, plan) {
    const { target, live, action, app } = plan;
    const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
    if (machine === undefined || live === null)
        return false;
    if (action !== 'verify')
        return (await checkLive(rollout, machine, target, app)) !== false;
    const failed = await (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .verifyTarget */ .ft)({
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
async function checkLive(rollout, machine, target, app) {
    if (app.live === null)
        return null;
    const only = (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .basicChecks */ .K8)(target, (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .servedBy */ .nV)({ machine, target }, app.live));
    if (only.length === 0)
        return null;
    const failed = await (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .verifyTarget */ .ft)({
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


/***/ })

};
;
