"use strict";
exports.id = 743;
exports.ids = [743];
exports.modules = {

/***/ 743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _rollout_connect__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9495);
/* harmony import */ var _rollout_read_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36);
/* harmony import */ var _rollout_run__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2094);
/* harmony import */ var _rollout_verify__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5827);
/* harmony import */ var _shared_open_environment__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(379);






/** Runs the checks of an environment against what serves, and changes nothing; keeps an issue where it is asked to. */
async function verify(inputs, runner) {
    const { environment, world } = await (0,_shared_open_environment__WEBPACK_IMPORTED_MODULE_5__.openEnvironment)(inputs, runner);
    requireChecks(inputs, environment.targets);
    const result = await (0,_rollout_run__WEBPACK_IMPORTED_MODULE_3__/* .runRollout */ .p)({
        mode: 'verify',
        world,
        environment,
        version: inputs.version ?? null,
        revision: null,
        ref: null,
        reason: null,
        undoesFailures: false,
        mayLeaveIrreversible: false,
    }, async (rollout) => {
        const { ledger, signal } = rollout;
        const { targets } = environment;
        rollout.open(await (0,_rollout_connect__WEBPACK_IMPORTED_MODULE_1__/* .connectFleet */ .N)({ environment, targets, ledger, world, signal }));
        rollout.enter('verify');
        await (0,_rollout_verify__WEBPACK_IMPORTED_MODULE_4__/* .verifyAll */ .Vf)(rollout.fleet, rollout.fleet.machines.flatMap((machine) => ask(rollout, machine, inputs)));
    });
    // A run that was cancelled does not know how it is.
    if (!inputs.issue || result.error?.code === 'cancelled')
        return result;
    const { reportIssue } = await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(2655), __webpack_require__.e(544), __webpack_require__.e(2484), __webpack_require__.e(9173)]).then(__webpack_require__.bind(__webpack_require__, 9173));
    return { ...result, issue: await reportIssue(result, inputs, runner) };
}
/** A name that no app has is a mistake, and a verification without a check would pass by accident. */
function requireChecks({ checks, when }, targets) {
    const known = new Set(targets.flatMap((target) => target.checks.map(({ name }) => name)));
    const unknown = checks.filter((name) => !known.has(name));
    if (unknown.length > 0) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`no app has the check ${unknown.join(', ')}`, `The checks are ${[...known].join(', ')}.`);
    }
    const chosen = targets.flatMap((target) => target.checks.filter((check) => check.when.includes(when) && (checks.length === 0 || checks.includes(check.name))));
    if (chosen.length > 0)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`no check is made at the moment \`${when}\``, `Add \`when: [${when}]\` to one, or verify at another moment.`);
}
function ask(rollout, machine, { when, checks, version }) {
    return machine.targets.map((target) => {
        const { live, history } = (0,_rollout_read_facts__WEBPACK_IMPORTED_MODULE_2__.appFactsOn)(machine, target);
        if (live === null)
            throw nothingLive(target);
        const release = history.releases.find(({ id }) => id === live);
        Object.assign(rollout.ledger.of(target), {
            version: release?.version ?? null,
            revision: release?.revision ?? null,
        });
        return {
            fleet: rollout.fleet,
            machine,
            target,
            release: live,
            version: version ?? release?.version ?? null,
            moment: when,
            only: checks.length === 0 ? undefined : checks,
            signal: rollout.signal,
        };
    });
}
function nothingLive({ app, host }) {
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY('verification', `${host.name}: ${app}: nothing is live`, {
        where: { app, host: host.name },
        hint: 'Deploy first.',
    });
}


/***/ })

};
;
