"use strict";
exports.id = 4417;
exports.ids = [4417];
exports.modules = {

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

/***/ 4417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8382);

/** Tells what runs where, since when, whether it is healthy, who holds the lock, and how the last run ended. */
function status(inputs, runner) {
    const load = () => Promise.all(/* import() */[__webpack_require__.e(8552), __webpack_require__.e(5827), __webpack_require__.e(7371)]).then(__webpack_require__.bind(__webpack_require__, 7371));
    return (0,_shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_0__/* .inspectHosts */ .A)(inputs, runner, async (looking) => ({ services: await (await load()).listServices(looking, inputs) }), { meanwhile: load });
}


/***/ })

};
;
