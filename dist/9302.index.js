"use strict";
exports.id = 9302;
exports.ids = [9302];
exports.modules = {

/***/ 9302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listServices: () => (/* binding */ listServices)
/* harmony export */ });
/* harmony import */ var _plan_listing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2395);
/* harmony import */ var _rollout_healthy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9388);
/* harmony import */ var _rollout_limit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4962);
/* harmony import */ var _rollout_read_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36);




/** What serves on every host, as far as it can be reached, and how it is. */
async function listServices({ rollout, environment }, inputs) {
    const seen = await (0,_rollout_limit__WEBPACK_IMPORTED_MODULE_3__/* .doAll */ .x)(rollout.fleet.machines, rollout.fleet.parallel, (machine) => describe(machine, rollout, inputs));
    const unreachable = environment.targets
        .filter((target) => rollout.ledger.of(target).isUnreachable)
        .map((target) => describeUnreachable(target, rollout.ledger.of(target).error?.message ?? 'unreachable'));
    return [...seen.flat(), ...unreachable];
}
function describe(machine, rollout, { id }) {
    return (0,_rollout_limit__WEBPACK_IMPORTED_MODULE_3__/* .doAll */ .x)(machine.targets, 4, async (target) => {
        const app = (0,_rollout_read_facts__WEBPACK_IMPORTED_MODULE_2__.appFactsOn)(machine, target);
        const row = (0,_plan_listing__WEBPACK_IMPORTED_MODULE_0__/* .describeService */ .Jv)(target, app, machine.facts.lockHolder);
        const healthy = app.live === null ? null : await (0,_rollout_healthy__WEBPACK_IMPORTED_MODULE_1__/* .lookAtLive */ .l)(rollout, machine, target, app);
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
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1636);


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


/***/ })

};
;
