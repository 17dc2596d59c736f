"use strict";
exports.id = 257;
exports.ids = [257];
exports.modules = {

/***/ 6638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctor: () => (/* binding */ doctor)
/* harmony export */ });
/* harmony import */ var _plan_preflight__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6488);
/* harmony import */ var _look__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8577);


/** Looks for everything that would stand in the way of a deploy, host by host, with the next thing to do. */
async function doctor(inputs, surroundings) {
    const result = await (0,_look__WEBPACK_IMPORTED_MODULE_1__/* .look */ .O)(inputs, surroundings, async (looking) => ({ findings: examine(looking) }));
    const isIll = (result.findings ?? []).some(({ ok }) => !ok);
    return isIll && result.status === 'success' ? { ...result, status: 'failed', phase: 'pre-flight' } : result;
}
function examine({ rollout, environment }) {
    const facts = new Map(rollout.fleet.machines.map((machine) => [machine.host.name, machine.facts]));
    const targets = environment.targets.filter(({ host }) => facts.has(host.name));
    const missing = (0,_plan_preflight__WEBPACK_IMPORTED_MODULE_0__/* .findMissing */ .y7)({ targets, facts, owner: rollout.owner, needs: new Map(), mayAdopt: false });
    const findings = missing.map(({ where, message, hint }) => ({
        host: where.host ?? '',
        app: where.app ?? null,
        ok: false,
        message,
        hint: hint ?? null,
    }));
    return environment.hosts.flatMap(({ name }) => {
        const [record] = rollout.ledger.on(name);
        const error = record?.error;
        if (error !== undefined)
            return [{ host: name, app: null, ok: false, message: error.message, hint: error.hint ?? null }];
        const own = findings.filter(({ host }) => host === name);
        return own.length > 0 ? own : [{ host: name, app: null, ok: true, message: 'ready to deploy to', hint: null }];
    });
}


/***/ }),

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


/***/ })

};
;
