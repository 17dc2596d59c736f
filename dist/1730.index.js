"use strict";
exports.id = 1730;
exports.ids = [1730];
exports.modules = {

/***/ 1730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runMain: () => (/* binding */ runMain)
/* harmony export */ });
/* harmony import */ var _entry_action_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7655);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _modes_run_mode__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4325);
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3737);
/* harmony import */ var _report_log_output_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(883);
/* harmony import */ var _report_status__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6934);






/** The runner kills a cancelled step 7.5 s after its first signal; by then everything is written. */
const CANCEL_GRACE_MS = 6_000;
/** Runs one step of a job. The one place where a failure of the action is caught. */
async function runMain(fixedMode) {
    const startedAt = new Date();
    const step = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_0__/* .openStep */ .b0)();
    const result = await perform(step, fixedMode, startedAt).catch((error) => ({
        ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_2__/* .describeRefusal */ .a2)(fixedMode ?? 'unknown', (0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .toBowlineError */ .EX)(error), startedAt, new Date()),
        ...step.notifications.subject,
    }));
    // A cancelled step has seconds, and may not know what became of its hosts.
    const isFinal = result.error?.code !== 'cancelled';
    const told = await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_0__/* .tell */ .qz)(result, step, isFinal);
    (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)({ finished: isFinal });
    await (0,_report_log_output_stream__WEBPACK_IMPORTED_MODULE_3__/* .finishWriting */ .uT)(process.stdout, process.stderr);
    // Connections that are still closing must not hold the job up.
    process.exit((0,_report_status__WEBPACK_IMPORTED_MODULE_4__/* .isGreen */ .gf)(told.status) ? 0 : 1);
}
async function perform(step, fixedMode, startedAt) {
    const inputs = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_0__/* .readActionInputs */ .Ui)(fixedMode);
    const runner = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_0__/* .openActionWorld */ .pU)(inputs, step, true);
    const run = (0,_modes_run_mode__WEBPACK_IMPORTED_MODULE_5__/* .runMode */ .r)(inputs, runner);
    return Promise.race([run, giveUpAfterCancel(step, run).then(() => describeUnknown(inputs.mode, step, startedAt))]);
}
/** A critical section on a host may take longer than a cancelled step has; `post` finds out how it ended. */
function giveUpAfterCancel({ cancel }, run) {
    return new Promise((resolve) => {
        const wait = () => setTimeout(resolve, CANCEL_GRACE_MS).unref();
        cancel.signal.addEventListener('abort', wait, { once: true });
        run.finally(() => cancel.signal.removeEventListener('abort', wait)).catch(() => { });
    });
}
/** A host may have been switched meanwhile, so nothing is claimed about any of them. */
function describeUnknown(mode, { notifications }, startedAt) {
    const error = new _errors__WEBPACK_IMPORTED_MODULE_1__/* .BowlineError */ .JY('cancelled', 'the run was cancelled while a host was still at work', {
        hint: 'What it did is found out and taken back after this step; `status` tells where every host stands.',
    });
    return { ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_2__/* .describeRefusal */ .a2)(mode, error, startedAt, new Date()), ...notifications.subject, status: 'failed' };
}


/***/ }),

/***/ 4325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runMode)
/* harmony export */ });
/** Runs the mode that is asked for; its code is loaded only then. */
async function runMode(inputs, runner) {
    switch (inputs.mode) {
        case 'deploy':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(1260), __webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(8552), __webpack_require__.e(379), __webpack_require__.e(4116), __webpack_require__.e(5827), __webpack_require__.e(5554), __webpack_require__.e(7364)]).then(__webpack_require__.bind(__webpack_require__, 7364))).deploy(inputs, runner);
        case 'rollback':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(8552), __webpack_require__.e(379), __webpack_require__.e(4116), __webpack_require__.e(5827), __webpack_require__.e(5554), __webpack_require__.e(4608)]).then(__webpack_require__.bind(__webpack_require__, 4608))).rollback(inputs, runner);
        case 'verify':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(8552), __webpack_require__.e(379), __webpack_require__.e(4116), __webpack_require__.e(5827), __webpack_require__.e(743)]).then(__webpack_require__.bind(__webpack_require__, 743))).verify(inputs, runner);
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(1260), __webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(8552), __webpack_require__.e(379), __webpack_require__.e(4116), __webpack_require__.e(2655), __webpack_require__.e(5827), __webpack_require__.e(7167)]).then(__webpack_require__.bind(__webpack_require__, 7167))).plan(inputs, runner);
        case 'status':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(379), __webpack_require__.e(4116), __webpack_require__.e(4417)]).then(__webpack_require__.bind(__webpack_require__, 4417))).status(inputs, runner);
        case 'releases':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(1260), __webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(8552), __webpack_require__.e(379), __webpack_require__.e(4116), __webpack_require__.e(2655), __webpack_require__.e(3280)]).then(__webpack_require__.bind(__webpack_require__, 3280))).releases(inputs, runner);
        case 'doctor':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(8552), __webpack_require__.e(379), __webpack_require__.e(4116), __webpack_require__.e(4257)]).then(__webpack_require__.bind(__webpack_require__, 6638))).doctor(inputs, runner);
        case 'validate':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(1260), __webpack_require__.e(8815), __webpack_require__.e(2088), __webpack_require__.e(1952), __webpack_require__.e(2655), __webpack_require__.e(3943)]).then(__webpack_require__.bind(__webpack_require__, 3943))).validate(inputs, runner);
        case 'select':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(1260), __webpack_require__.e(8815), __webpack_require__.e(2088), __webpack_require__.e(298), __webpack_require__.e(1952), __webpack_require__.e(2655), __webpack_require__.e(2935)]).then(__webpack_require__.bind(__webpack_require__, 2935))).select(inputs, runner);
        case 'coverage':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(1260), __webpack_require__.e(1893), __webpack_require__.e(2655), __webpack_require__.e(305)]).then(__webpack_require__.bind(__webpack_require__, 305))).coverage(inputs, runner);
        case 'comment':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(1260), __webpack_require__.e(2655), __webpack_require__.e(1973)]).then(__webpack_require__.bind(__webpack_require__, 4354))).comment(inputs, runner);
        case 'release':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(1260), __webpack_require__.e(2088), __webpack_require__.e(2655), __webpack_require__.e(542)]).then(__webpack_require__.bind(__webpack_require__, 542))).release(inputs, runner);
        case 'logs':
            return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(8552), __webpack_require__.e(379), __webpack_require__.e(4116), __webpack_require__.e(8561)]).then(__webpack_require__.bind(__webpack_require__, 8561))).logs(inputs, runner);
    }
}


/***/ })

};
;
