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
/* harmony import */ var _entry_action_step__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7655);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9196);
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3737);
/* harmony import */ var _report_log_output_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(883);
/* harmony import */ var _step_state__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2649);







/**
 * Runs after the job, also when it was cancelled or killed, and does what its step did not live to do. Where nothing is
 * left to do, it prints nothing.
 */
async function runPost() {
    const state = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)();
    const task = (0,_step_state__WEBPACK_IMPORTED_MODULE_4__/* .choosePostTask */ .HU)(state);
    switch (task.do) {
        case 'nothing':
            return;
        case 'record again':
            return attempt((step) => recordAgain(task.report, state, step));
        case 'finish switch':
            return finishSwitch(task.switched, state);
        case 'tell the end':
            return attempt((step) => tellEnd(task.report, task.mode, state, step));
    }
}
/** Best-effort work: what fails is a warning, because the step itself has ended already. */
async function attempt(work) {
    const step = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .openStep */ .b0)();
    await work(step).catch((error) => step.progress.warn((0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .describeWarning */ .U9)(error)));
    await (0,_report_log_output_stream__WEBPACK_IMPORTED_MODULE_5__/* .finishWriting */ .uT)(process.stdout, process.stderr);
    process.exit(0);
}
async function finishSwitch(switched, state) {
    const startedAt = new Date();
    const step = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .openStep */ .b0)();
    const result = await finishCancelled(switched, step).catch((error) => ({
        ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_6__/* .describeRefusal */ .a2)(switched.mode, (0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .toBowlineError */ .EX)(error), startedAt, new Date()),
        ...step.notifications.subject,
        ...knownOfRecord(state),
    }));
    await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .tell */ .qz)(result, step);
    await (0,_report_log_output_stream__WEBPACK_IMPORTED_MODULE_5__/* .finishWriting */ .uT)(process.stdout, process.stderr);
    // The step itself has failed already; this one fails only where the rollback did.
    process.exit(result.status === 'rollback_failed' || result.status === 'aborted' ? 1 : 0);
}
async function finishCancelled(switched, step) {
    const { inputs, runner } = openRun(switched.mode, step);
    const { finishCancelled: run } = await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(8552), __webpack_require__.e(379), __webpack_require__.e(4116), __webpack_require__.e(7239)]).then(__webpack_require__.bind(__webpack_require__, 7239));
    return run(inputs, runner, switched);
}
function openRun(mode, step) {
    const inputs = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .readActionInputs */ .Ui)(mode);
    if (!(0,_inputs__WEBPACK_IMPORTED_MODULE_3__/* .connectsToHosts */ .ck)(inputs))
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .BowlineError */ .JY('internal', `mode ${inputs.mode} switches nothing`);
    return { inputs, runner: (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .openActionWorld */ .pU)(inputs, step, false) };
}
/** GitHub gave no answer when the step ended, and may do so now. */
async function recordAgain(path, { record }, step) {
    const result = await readReport(path);
    openRun(result.mode, step);
    if (record === undefined)
        step.deployments.begin(async () => result);
    await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .finishDeployment */ .jl)(result, step);
}
async function readReport(path) {
    return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
}
/** The step left its report, or was killed before it had one. */
async function tellEnd(path, mode, state, step) {
    const report = path === undefined ? undefined : await readReport(path);
    const { inputs, runner } = openRun(report?.mode ?? mode, step);
    const recorded = await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .finishDeployment */ .jl)(report ?? describeKilled(mode, state), step);
    const { commentWhereAsked } = await __webpack_require__.e(/* import() */ 9950).then(__webpack_require__.bind(__webpack_require__, 9950));
    const told = await commentWhereAsked(recorded, inputs, runner);
    const { openEnvironment } = await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(379)]).then(__webpack_require__.bind(__webpack_require__, 379));
    await openEnvironment(inputs, runner, 'warn');
    await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .notifyOthers */ .$q)(report === undefined ? { ...told, ...step.notifications.subject } : told, step);
}
function describeKilled(mode, state) {
    const error = new _errors__WEBPACK_IMPORTED_MODULE_2__/* .BowlineError */ .JY('cancelled', 'the run was ended before any host was switched', {
        hint: 'Run it again when you are ready.',
    });
    const now = new Date();
    return { ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_6__/* .describeRefusal */ .a2)(mode, error, now, now), ...knownOfRecord(state), status: 'failed' };
}
/** By it the end of the run is found on the record that its begin is on. */
function knownOfRecord({ record }) {
    return record === undefined ? {} : { id: record.release, environment: record.environment };
}


/***/ })

};
;
