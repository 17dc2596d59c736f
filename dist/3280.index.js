"use strict";
exports.id = 3280;
exports.ids = [3280];
exports.modules = {

/***/ 3280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releases: () => (/* binding */ releases)
/* harmony export */ });
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3008);
/* harmony import */ var _plan_listing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2395);
/* harmony import */ var _shared_ask_deployments__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6496);
/* harmony import */ var _shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8382);




/** Lists the releases of every app on every host, newest first; without a key to the hosts, GitHub's records of them. */
async function releases(inputs, runner) {
    const recorded = await (0,_shared_ask_deployments__WEBPACK_IMPORTED_MODULE_2__/* .askRecords */ .Q)(inputs, runner);
    if (recorded === undefined)
        return lookAtReleases(inputs, runner);
    const { listRecords } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(317)]).then(__webpack_require__.bind(__webpack_require__, 317));
    const records = listRecords(recorded.environment.targets, recorded.records);
    return { ...(0,_shared_ask_deployments__WEBPACK_IMPORTED_MODULE_2__/* .makeRecordedResult */ .U)(inputs.mode, recorded, runner), records: [...records] };
}
function lookAtReleases(inputs, runner) {
    return (0,_shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_3__/* .inspectHosts */ .A)(inputs, runner, async ({ rollout }) => ({
        releases: rollout.fleet.machines.flatMap(({ targets, facts, host }) => targets.flatMap((target) => (0,_plan_listing__WEBPACK_IMPORTED_MODULE_1__/* .listReleases */ .tH)(target, (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_0__/* .appFacts */ .XO)(target, new Map([[host.name, facts]]))))),
    }), { withSizes: true });
}


/***/ }),

/***/ 6496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ askRecords),
/* harmony export */   U: () => (/* binding */ makeRecordedResult)
/* harmony export */ });
/* harmony import */ var _config_filling_variables__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4103);
/* harmony import */ var _config_resolve__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1148);
/* harmony import */ var _inputs_secrets__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9861);
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3737);
/* harmony import */ var _config_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4063);
/* harmony import */ var _repository__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2655);






/**
 * Asks GitHub for its Deployment records where there is a token and no key to the hosts.
 * @returns undefined where the hosts can be asked themselves
 * @throws InputError, ConfigError, GitHubError
 */
async function askRecords(inputs, runner) {
    const { sshKey, sshAgent, githubToken } = inputs;
    if (sshKey !== undefined || sshAgent !== undefined || githubToken === undefined)
        return undefined;
    const startedAt = runner.now();
    const environment = await readEnvironment(inputs, runner);
    if (environment.hosts.every((host) => hasWay(host, inputs, runner.env)))
        return undefined;
    const github = await (0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .openRepositoryApi */ .X)(githubToken, runner);
    const { listDeploymentRecords } = await __webpack_require__.e(/* import() */ 6887).then(__webpack_require__.bind(__webpack_require__, 6887));
    return { environment, records: await listDeploymentRecords(github, environment.name), startedAt };
}
/** A job without the key mostly has not the variables of the hosts either, and needs none of them. */
async function readEnvironment(inputs, { cwd, env }) {
    const document = await (0,_config_file__WEBPACK_IMPORTED_MODULE_2__/* .readConfigFile */ .R)(inputs.config, cwd);
    return (0,_config_resolve__WEBPACK_IMPORTED_MODULE_0__/* .resolveEnvironment */ .g)(document, {
        environment: inputs.environment,
        apps: [...inputs.apps],
        hosts: inputs.hosts === 'failed' ? [] : [...inputs.hosts],
        variables: (0,_config_filling_variables__WEBPACK_IMPORTED_MODULE_4__/* .leaveUnsetOpen */ .FK)(JSON.stringify(document.config), env),
    });
}
/** Does a host, and every one on the way to it, need no key or have one of its own? */
function hasWay({ connection, key, jump }, inputs, env) {
    const hasKey = key !== undefined && (0,_inputs_secrets__WEBPACK_IMPORTED_MODULE_1__/* .listSecretProblems */ .Jo)([key], inputs, { ...env }).length === 0;
    return (connection === 'local' || hasKey) && jump.every((host) => hasWay(host, inputs, env));
}
function makeRecordedResult(mode, { environment, startedAt }, { now, run }) {
    return {
        ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_5__/* .makeEmptyResult */ .ZI)({ mode, startedAt, endedAt: now() }),
        ...run,
        status: 'success',
        environment: environment.name,
        toldBy: 'records',
    };
}


/***/ }),

/***/ 8382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ inspectHosts)
/* harmony export */ });
/* harmony import */ var _rollout_connect__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9495);
/* harmony import */ var _rollout_fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3293);
/* harmony import */ var _rollout_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2094);
/* harmony import */ var _open_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(379);




/**
 * Connects to the hosts of an environment, has a look and changes nothing. Hosts that cannot be reached
 * are part of what was found, and end the run as failed.
 */
async function inspectHosts(inputs, runner, see, options = {}) {
    const { environment, world } = await (0,_open_environment__WEBPACK_IMPORTED_MODULE_3__.openEnvironment)(inputs, runner);
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
    const result = await (0,_rollout_run__WEBPACK_IMPORTED_MODULE_2__/* .runRollout */ .p)(start, async (rollout) => {
        const { ledger, signal } = rollout;
        const { targets } = environment;
        rollout.open(await (0,_rollout_connect__WEBPACK_IMPORTED_MODULE_0__/* .connectFleet */ .N)({ environment, targets, ledger, world, signal, toleratesUnreachable: true, ...options }));
        rows = await see({ rollout, environment, world });
        const errors = ledger.records.flatMap(({ isUnreachable, error }) => (isUnreachable && error ? [error] : []));
        const [first, ...others] = new Set(errors);
        if (first !== undefined)
            throw (0,_rollout_fleet__WEBPACK_IMPORTED_MODULE_1__/* .joinErrors */ ._h)(first, [first, ...others]);
    });
    return { ...result, ...rows };
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


/***/ })

};
;
