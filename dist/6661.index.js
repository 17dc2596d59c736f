"use strict";
exports.id = 6661;
exports.ids = [6661];
exports.modules = {

/***/ 6661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7264);
/* harmony import */ var _entry_action_step__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7655);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9196);
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3737);
/* harmony import */ var _report_log_output_stream__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(883);







/**
 * Runs after the job, also when it was cancelled or killed: a switch that its step did not live to verify
 * is taken back. Runs of which nothing is left to do print nothing.
 */
async function runPost() {
    if (_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu('finished') === 'true')
        return recordAgain();
    const saved = _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu('switched');
    if (saved === '')
        return finishTelling();
    const state = JSON.parse(saved);
    const startedAt = new Date();
    const step = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_2__/* .openStep */ .b0)();
    const result = await takeBack(state, step).catch((error) => ({
        ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_5__/* .describeRefusal */ .a2)(state.mode, (0,_errors__WEBPACK_IMPORTED_MODULE_3__/* .toBowlineError */ .EX)(error), startedAt, new Date()),
        ...step.notifications.subject,
        ...knownOfRecord(),
    }));
    await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_2__/* .tell */ .qz)(result, step);
    await (0,_report_log_output_stream__WEBPACK_IMPORTED_MODULE_6__/* .finishWriting */ .uT)(process.stdout, process.stderr);
    // The step itself has failed already; this one fails only where the way back did.
    process.exit(result.status === 'rollback_failed' || result.status === 'aborted' ? 1 : 0);
}
async function takeBack(state, step) {
    const { inputs, runner } = openRun(state.mode, step);
    const { finishCancelled: run } = await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(8552), __webpack_require__.e(379), __webpack_require__.e(4116), __webpack_require__.e(36), __webpack_require__.e(7239)]).then(__webpack_require__.bind(__webpack_require__, 7239));
    return run(inputs, runner, state);
}
function openRun(mode, step) {
    const inputs = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_2__/* .readActionInputs */ .Ui)(mode);
    if (!(0,_inputs__WEBPACK_IMPORTED_MODULE_4__/* .connectsToHosts */ .ck)(inputs))
        throw new _errors__WEBPACK_IMPORTED_MODULE_3__/* .BowlineError */ .JY('internal', `mode ${inputs.mode} switches nothing`);
    return { inputs, runner: (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_2__/* .openActionWorld */ .pU)(inputs, step, false) };
}
/** GitHub gave no answer when the step ended, and may do so now. */
async function recordAgain() {
    const path = _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu('unrecorded');
    if (path === '')
        return;
    const step = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_2__/* .openStep */ .b0)();
    await finishRecord(path, step).catch((error) => step.progress.warn((0,_errors__WEBPACK_IMPORTED_MODULE_3__/* .describeWarning */ .U9)(error)));
    await (0,_report_log_output_stream__WEBPACK_IMPORTED_MODULE_6__/* .finishWriting */ .uT)(process.stdout, process.stderr);
    process.exit(0);
}
async function finishRecord(path, step) {
    const result = await readReport(path);
    openRun(result.mode, step);
    if ((0,_entry_action_step__WEBPACK_IMPORTED_MODULE_2__/* .readSavedDeployment */ .dD)() === undefined)
        step.deployments.begin(async () => result);
    await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_2__/* .finishDeployment */ .jl)(result, step);
}
async function readReport(path) {
    return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
}
/** A run that was ended before it switched anything leaves nothing to do, but there may be who waits to be told. */
async function finishTelling() {
    const [untold, announced] = [_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu('untold'), _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu('announced')];
    const isRecorded = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_2__/* .readSavedDeployment */ .dD)() !== undefined;
    if (untold === '' && announced === '' && !isRecorded)
        return;
    const step = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_2__/* .openStep */ .b0)();
    await reportEnd(untold, announced || 'deploy', step).catch((error) => step.progress.warn((0,_errors__WEBPACK_IMPORTED_MODULE_3__/* .describeWarning */ .U9)(error)));
    await (0,_report_log_output_stream__WEBPACK_IMPORTED_MODULE_6__/* .finishWriting */ .uT)(process.stdout, process.stderr);
    process.exit(0);
}
/** The step left its report, or was killed before it had one. */
async function reportEnd(untold, announced, step) {
    const report = untold === '' ? undefined : await readReport(untold);
    const { inputs, runner } = openRun(report?.mode ?? announced, step);
    const recorded = await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_2__/* .finishDeployment */ .jl)(report ?? describeKilled(announced), step);
    const { commentWhereAsked } = await __webpack_require__.e(/* import() */ 9950).then(__webpack_require__.bind(__webpack_require__, 9950));
    const told = await commentWhereAsked(recorded, inputs, runner);
    const { openEnvironment } = await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(379)]).then(__webpack_require__.bind(__webpack_require__, 379));
    await openEnvironment(inputs, runner, 'warn');
    await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_2__/* .notifyOthers */ .$q)(report === undefined ? { ...told, ...step.notifications.subject } : told, step);
}
function describeKilled(mode) {
    const error = new _errors__WEBPACK_IMPORTED_MODULE_3__/* .BowlineError */ .JY('cancelled', 'the run was ended before any host was switched', {
        hint: 'Run it again when you are ready.',
    });
    const now = new Date();
    return { ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_5__/* .describeRefusal */ .a2)(mode, error, now, now), ...knownOfRecord(), status: 'failed' };
}
/** By it the end of the run is found on the record that its begin is on. */
function knownOfRecord() {
    const saved = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_2__/* .readSavedDeployment */ .dD)();
    return saved === undefined ? {} : { id: saved.release, environment: saved.environment };
}


/***/ })

};
;
