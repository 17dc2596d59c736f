"use strict";
exports.id = 280;
exports.ids = [280];
exports.modules = {

/***/ 8577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ look)
/* harmony export */ });
/* harmony import */ var _rollout_fleet__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3635);
/* harmony import */ var _rollout_rollout__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8251);
/* harmony import */ var _request__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2809);



/**
 * Connects to the hosts of an environment, has a look and changes nothing. Hosts that cannot be reached
 * are part of what was found, and end the run as failed.
 */
async function look(inputs, surroundings, see, options = {}) {
    const { environment, world } = await (0,_request__WEBPACK_IMPORTED_MODULE_2__/* .openEnvironment */ .Ay)(inputs, surroundings);
    let rows = {};
    const start = {
        mode: inputs.mode,
        world,
        environment,
        version: null,
        revision: null,
        ref: null,
        reason: null,
        undoesFailures: false,
        mayLeaveIrreversible: false,
    };
    const result = await (0,_rollout_rollout__WEBPACK_IMPORTED_MODULE_1__/* .runRollout */ .p)(start, async (rollout) => {
        const { ledger, signal } = rollout;
        const { targets } = environment;
        rollout.open(await (0,_rollout_fleet__WEBPACK_IMPORTED_MODULE_0__/* .connectFleet */ .Nd)({ environment, targets, ledger, world, signal, toleratesUnreachable: true, ...options }));
        rows = await see({ rollout, environment, world });
        const errors = ledger.records.flatMap(({ isUnreachable, error }) => (isUnreachable && error ? [error] : []));
        const [first, ...others] = new Set(errors);
        if (first !== undefined)
            throw (0,_rollout_fleet__WEBPACK_IMPORTED_MODULE_0__/* .joinErrors */ ._h)(first, [first, ...others]);
    });
    return { ...result, ...rows };
}


/***/ }),

/***/ 3280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releases: () => (/* binding */ releases)
/* harmony export */ });
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3008);
/* harmony import */ var _plan_listing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2395);
/* harmony import */ var _look__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8577);



/** Lists the releases of every app on every host, newest first. */
function releases(inputs, surroundings) {
    return (0,_look__WEBPACK_IMPORTED_MODULE_2__/* .look */ .O)(inputs, surroundings, async ({ rollout }) => ({
        releases: rollout.fleet.machines.flatMap(({ targets, facts, host }) => targets.flatMap((target) => (0,_plan_listing__WEBPACK_IMPORTED_MODULE_1__/* .listReleases */ .tH)(target, (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_0__/* .appFacts */ .XO)(target, new Map([[host.name, facts]]))))),
    }), { withSizes: true });
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


/***/ })

};
;
