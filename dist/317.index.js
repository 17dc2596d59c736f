"use strict";
exports.id = 317;
exports.ids = [317];
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

/***/ 2317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3008);
/* harmony import */ var _plan_preflight__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6488);
/* harmony import */ var _rollout_healthy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9388);
/* harmony import */ var _source_git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5521);
/* harmony import */ var _look__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8577);
/* harmony import */ var _request__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2809);







/** Tells what a deploy would do on each host, and where every setting comes from; changes nothing. */
function plan(inputs, surroundings) {
    return (0,_look__WEBPACK_IMPORTED_MODULE_5__/* .look */ .O)(inputs, surroundings, async ({ rollout, environment, world }) => {
        const { targets, origins } = environment;
        const trees = await (0,_request__WEBPACK_IMPORTED_MODULE_6__/* .readTrees */ .i9)(targets, world);
        const source = await (0,_source_git__WEBPACK_IMPORTED_MODULE_4__/* .readSourceInfo */ .O)(world.cwd, world.env);
        const facts = new Map(rollout.fleet.machines.map((machine) => [machine.host.name, machine.facts]));
        const reached = targets.filter(({ host }) => facts.has(host.name));
        const question = {
            targets: reached,
            facts,
            content: new Map([...trees].map(([app, { manifest }]) => [app, manifest])),
            secrets: (0,_request__WEBPACK_IMPORTED_MODULE_6__/* .readSecrets */ .ql)(targets, inputs, world),
            revision: source.revision,
            mustRedeploy: false,
            newKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('hex'),
            unhealthy: new Set(),
        };
        const unhealthy = await (0,_rollout_healthy__WEBPACK_IMPORTED_MODULE_3__/* .findUnhealthy */ .I)(rollout, (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_1__/* .planDeploy */ .bJ)(question));
        const needs = new Map([...trees].map(([app, { manifest }]) => [app, { bytes: manifest.totalBytes, files: manifest.entries.length }]));
        const missing = (0,_plan_preflight__WEBPACK_IMPORTED_MODULE_2__/* .findMissing */ .y7)({ targets: reached, facts, owner: rollout.owner, needs, mayAdopt: false });
        return {
            plan: (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_1__/* .planDeploy */ .bJ)({ ...question, unhealthy }).targets.map(describe),
            settings: [...origins].map(([name, { value, from }]) => ({ name, value, from })),
            findings: missing.map(({ where, message, hint }) => ({
                host: where.host ?? '',
                app: where.app ?? null,
                ok: false,
                message,
                hint: hint ?? null,
            })),
        };
    });
}
function describe({ target, app, action, why, live }) {
    const release = app.history.releases.find(({ id }) => id === live);
    return {
        app: target.app,
        host: target.host.name,
        action,
        why,
        live,
        liveVersion: release?.version ?? null,
        liveRevision: release?.revision ?? null,
    };
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


/***/ })

};
;
