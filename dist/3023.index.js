"use strict";
exports.id = 3023;
exports.ids = [3023];
exports.modules = {

/***/ 3023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildResult: () => (/* binding */ buildResult),
  decideStatus: () => (/* binding */ decideStatus),
  fallbackId: () => (/* binding */ fallbackId)
});

// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(3008);
// EXTERNAL MODULE: ./src/release-id.ts
var release_id = __webpack_require__(3294);
// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(3737);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(6934);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/rollout/advice.ts

/** What a person does next: a host that could not be taken back comes first, with the way to do it by hand. */
function adviseNext(error, records, environment) {
    const byHand = records.flatMap((record) => adviseByHand(record, environment));
    if (byHand.length > 0)
        return byHand.join('\n');
    if (!records.some(({ isStopped }) => isStopped))
        return error.hint;
    return ['There was no release before this one to go back to, so it was stopped.', error.hint].join(' ');
}
function adviseByHand({ target, undoError, release, previousRelease }, environment) {
    if (undoError === undefined)
        return [];
    const { host, app, path } = target;
    const why = `The way back failed on ${host.name}: ${undoError.message}.`;
    // What is kept on purpose, or went back and is not well, has an advice of its own.
    if (undoError instanceof errors/* RollbackError */.ZS || !previousRelease)
        return [[why, undoError.hint].filter(Boolean).join(' ')];
    if (release === previousRelease)
        return [`${why} \`current\` is back on ${release}: look at its service and restart it.`];
    const byBowline = `bowline rollback --environment ${environment} --apps ${app} --hosts ${host.name} --target id:${previousRelease}`;
    const byShell = `cd ${path} && ln -s releases/${previousRelease} current.by-hand && mv -T current.by-hand current`;
    return [`${why} Look there first; then: ${byBowline}; or on the host: ${byShell}, and restart the service.`];
}

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
    const before = (plan?.targets ?? []).map(({ app, live }) => findRelease(app, live));
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
        previousVersion: agreeOn(before.map((one) => one?.version ?? null)),
        previousRevision: agreeOn(before.map((one) => one?.revision ?? null)),
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
        ...(error === undefined
            ? {}
            : { error: { ...(0,empty_result/* describeError */.Uc)(error), hint: adviseNext(error, ledger.records, environment.name) ?? null } }),
        apps: describeApps(ledger, hosts),
        stages: describeStages(environment, hosts),
        phases: [...ledger.listPhases(endedAt)],
        connections: rollout.hasFleet ? rollout.fleet.machines.map(describeConnection) : [],
        hosts,
    };
}
/** The releases that the hosts have already and a run goes to: those of a rollback, not the new one of a deploy. */
function goalsOf(plan) {
    return (plan?.targets ?? []).map(({ app, release }) => findRelease(app, release));
}
function findRelease({ history }, release) {
    return history.releases.find(({ id }) => id === release);
}
/** A run that ended before any host told its time has an id by the runner's. */
function fallbackId(startedAt) {
    return (0,release_id/* makeReleaseId */.T1)((0,release_id/* writeCompactTime */.aK)(startedAt), '', new Set());
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
    const done = records.filter(({ target, release, isStopped }) => release !== null && !isStopped && intended.get((0,deploy/* targetKey */.hD)(target)) === release);
    return [...new Set(done.map(({ target }) => target.host.name))];
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


/***/ })

};
;
