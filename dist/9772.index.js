"use strict";
exports.id = 9772;
exports.ids = [9772];
exports.modules = {

/***/ 8577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ look)
/* harmony export */ });
/* harmony import */ var _rollout_connect_fleet__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7802);
/* harmony import */ var _rollout_fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3293);
/* harmony import */ var _rollout_rollout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2786);
/* harmony import */ var _request__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1642);




/**
 * Connects to the hosts of an environment, has a look and changes nothing. Hosts that cannot be reached
 * are part of what was found, and end the run as failed.
 */
async function look(inputs, surroundings, see, options = {}) {
    const { environment, world } = await (0,_request__WEBPACK_IMPORTED_MODULE_3__.openEnvironment)(inputs, surroundings);
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
    const result = await (0,_rollout_rollout__WEBPACK_IMPORTED_MODULE_2__/* .runRollout */ .p)(start, async (rollout) => {
        const { ledger, signal } = rollout;
        const { targets } = environment;
        rollout.open(await (0,_rollout_connect_fleet__WEBPACK_IMPORTED_MODULE_0__/* .connectFleet */ .N)({ environment, targets, ledger, world, signal, toleratesUnreachable: true, ...options }));
        rows = await see({ rollout, environment, world });
        const errors = ledger.records.flatMap(({ isUnreachable, error }) => (isUnreachable && error ? [error] : []));
        const [first, ...others] = new Set(errors);
        if (first !== undefined)
            throw (0,_rollout_fleet__WEBPACK_IMPORTED_MODULE_1__/* .joinErrors */ ._h)(first, [first, ...others]);
    });
    return { ...result, ...rows };
}


/***/ }),

/***/ 9772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _look__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8577);

/** Tells what runs where, since when, whether it is healthy, who holds the lock, and how the last run ended. */
function status(inputs, surroundings) {
    const load = () => Promise.all(/* import() */[__webpack_require__.e(1636), __webpack_require__.e(36), __webpack_require__.e(5827), __webpack_require__.e(9302)]).then(__webpack_require__.bind(__webpack_require__, 9302));
    return (0,_look__WEBPACK_IMPORTED_MODULE_0__/* .look */ .O)(inputs, surroundings, async (looking) => ({ services: await (await load()).listServices(looking, inputs) }), { meanwhile: load });
}


/***/ })

};
;
