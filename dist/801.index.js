"use strict";
exports.id = 801;
exports.ids = [801];
exports.modules = {

/***/ 6801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takeBack: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3008);
/* harmony import */ var _release_history__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5205);
/* harmony import */ var _rollout_fleet__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3635);
/* harmony import */ var _rollout_rollout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8251);
/* harmony import */ var _request__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2809);






/** How long the way back waits for a lock that the cancelled step may still hold. */
const LOCK_WAIT_MS = 120_000;
/**
 * Finishes a run that was cancelled after its first switch: every host that serves its release, unverified,
 * goes back. Runs in `post`, which has minutes where the step had seconds.
 */
async function takeBack(inputs, surroundings, state) {
    const { environment, world } = await (0,_request__WEBPACK_IMPORTED_MODULE_4__/* .openEnvironment */ .Ay)(inputs, surroundings);
    const start = {
        mode: state.mode,
        world,
        environment,
        version: null,
        revision: null,
        ref: null,
        reason: null,
        undoesFailures: !('rollback' in inputs) || inputs.rollback === 'on',
        mayLeaveIrreversible: 'force' in inputs && inputs.force.has('irreversible'),
    };
    return (0,_rollout_rollout__WEBPACK_IMPORTED_MODULE_3__/* .runRollout */ .p)(start, async (rollout) => {
        const { ledger, signal } = rollout;
        const { targets } = environment;
        const fleet = rollout.open(await (0,_rollout_fleet__WEBPACK_IMPORTED_MODULE_2__/* .connectFleet */ .Nd)({ environment, targets, ledger, world, signal }));
        const { holder, run } = rollout;
        await (0,_rollout_fleet__WEBPACK_IMPORTED_MODULE_2__/* .lockFleet */ .k4)({ fleet, machines: fleet.machines, waitMs: LOCK_WAIT_MS, holder, run, signal });
        markSwitched(rollout, state);
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY('cancelled', 'the run was cancelled', { hint: 'Run it again when you are ready.' });
    });
}
function markSwitched(rollout, state) {
    const facts = new Map(rollout.fleet.machines.map((machine) => [machine.host.name, machine.facts]));
    const plans = rollout.start.environment.targets.flatMap((target) => {
        const saved = state.targets.find(({ app, host }) => app === target.app && host === target.host.name);
        if (saved === undefined)
            return [];
        const app = (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_1__/* .appFacts */ .XO)(target, facts);
        const { release, undoTo } = saved;
        const sealed = { fingerprint: '', sealed: '', key: app.key ?? '', isKeyNew: false };
        return [
            { target, app, action: 'deploy', why: 'the run was cancelled', release, live: app.live, undoTo, ...sealed },
        ];
    });
    rollout.adopt({ release: plans[0]?.release ?? '', seq: 0, targets: plans });
    for (const { target, app, release } of plans) {
        const record = rollout.ledger.of(target);
        record.previousRelease =
            state.targets.find((one) => one.app === target.app && one.host === target.host.name)?.live ?? null;
        record.isSwitched = app.live === release && !(0,_release_history__WEBPACK_IMPORTED_MODULE_5__/* .isProvenSinceSwitch */ .BE)(app.journal, release);
    }
}


/***/ })

};
;
