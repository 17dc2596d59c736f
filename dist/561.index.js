"use strict";
exports.id = 561;
exports.ids = [561];
exports.modules = {

/***/ 8561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logs: () => (/* binding */ logs)
/* harmony export */ });
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7347);
/* harmony import */ var _phases_commands__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1248);
/* harmony import */ var _rollout_limit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4962);
/* harmony import */ var _rollout_recording__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6090);
/* harmony import */ var _look__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8577);





/** Prints the last lines of every service, and goes on with what comes where it is asked to follow. */
function logs(inputs, surroundings) {
    return (0,_look__WEBPACK_IMPORTED_MODULE_2__/* .look */ .O)(inputs, surroundings, async ({ rollout }) => {
        const all = rollout.fleet.machines.flatMap((machine) => machine.targets.map((target) => ({ machine, target })));
        const limit = inputs.follow ? all.length : 1;
        const settled = await (0,_rollout_limit__WEBPACK_IMPORTED_MODULE_3__/* .settleAll */ .j)(all, limit, ({ machine, target }) => print(rollout, machine, target, inputs));
        const broken = settled.find((one) => one.status === 'rejected');
        if (broken !== undefined && !rollout.signal.aborted)
            throw broken.reason;
        return {};
    });
}
async function print(rollout, machine, target, inputs) {
    const { world, signal, ledger } = rollout;
    const script = (0,_phases_commands__WEBPACK_IMPORTED_MODULE_1__/* .writeLogs */ .fW)(world.random(32), target, inputs, machine.facts);
    const lines = [];
    await (0,_hosts_session__WEBPACK_IMPORTED_MODULE_0__/* .runScript */ .j3)(machine, script, { signal, progress: (0,_rollout_recording__WEBPACK_IMPORTED_MODULE_4__/* .tellOutput */ .l)(world.progress, lines) });
    ledger.of(target).logs = lines.slice(-inputs.lines);
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
