"use strict";
exports.id = 730;
exports.ids = [730];
exports.modules = {

/***/ 7702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KY: () => (/* binding */ openActionSurroundings),
  b0: () => (/* binding */ openStep),
  yH: () => (/* binding */ readHostInputs),
  qz: () => (/* binding */ tell)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __webpack_require__(7264);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/inputs.ts + 2 modules
var src_inputs = __webpack_require__(3898);
// EXTERNAL MODULE: ./src/report/line-batch.ts
var line_batch = __webpack_require__(1315);
// EXTERNAL MODULE: ./src/report/output-stream.ts
var output_stream = __webpack_require__(5930);
// EXTERNAL MODULE: ./src/report/sanitize.ts
var sanitize = __webpack_require__(1211);
// EXTERNAL MODULE: ./src/report/step-log.ts + 4 modules
var step_log = __webpack_require__(4218);
// EXTERNAL MODULE: ./src/report/titles.ts
var titles = __webpack_require__(6023);
;// CONCATENATED MODULE: ./src/report/actions-log.ts





/** The log of a GitHub job: a foldable group for each step's output, what matters outside of it. */
function createActionsLog({ stream, redactor, now = Date.now, defer }) {
    // Before anything else, because a space that neutralising adds could tear a secret.
    const clean = (text) => (0,sanitize/* neutralise */.$0)(redactor?.redact(text) ?? text);
    const face = createActionsFace(stream, defer);
    return (0,step_log/* createStepLog */.d)({ face, now, clean, titles: (0,titles/* createTitles */.w)(clean) });
}
function createActionsFace(stream, defer) {
    const pace = (0,output_stream/* createPace */.qP)(stream);
    const batch = (0,line_batch/* createLineBatch */.b)((text) => void stream.write(text), defer);
    const print = (line) => {
        batch.flush();
        stream.write(`${line}\n`);
    };
    return {
        phase: (name) => print(`▸ ${name}`),
        openGroup: (title) => print(spellCommand('group', title)),
        groupLine: batch.add,
        closeGroup: () => print('::endgroup::'),
        ended: (_status, text) => print(text),
        repeated: (line) => print(`    ${line}`),
        going: (text) => print(`… ${text}`),
        note: (text) => print(`  ${text}`),
        warn: (text) => print(spellCommand('warning', text)),
        catchUp() {
            batch.flush();
            return pace();
        },
    };
}
/** A workflow command with one value; the runner undoes the escapes. */
function spellCommand(name, value) {
    const escaped = value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    return `::${name}::${escaped}`;
}

// EXTERNAL MODULE: ./src/report/redact.ts + 1 modules
var redact = __webpack_require__(2779);
// EXTERNAL MODULE: ./src/report/reporter.ts + 7 modules
var reporter = __webpack_require__(2139);
// EXTERNAL MODULE: ./src/secrets.ts + 1 modules
var secrets = __webpack_require__(4597);
// EXTERNAL MODULE: ./src/surroundings.ts + 2 modules
var surroundings = __webpack_require__(6878);
;// CONCATENATED MODULE: ./src/action-step.ts












function openStep() {
    const redactor = (0,redact/* createRedactor */.l)();
    const progress = createActionsLog({ stream: process.stdout, redactor });
    (0,output_stream/* outliveReaders */.Bd)(process.stdout, process.stderr);
    const cancel = new AbortController();
    const stop = () => {
        progress.warn('cancelled: nothing new is started; what was switched is taken back after this step');
        cancel.abort(new errors/* BowlineError */.JY('cancelled', 'the run was cancelled', { hint: 'Run it again when you are ready.' }));
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    return { redactor, progress, cancel };
}
/** The modes of the action all have hosts; `demo` and `init` are the command line's. */
function readHostInputs(fixedMode) {
    const inputs = (0,src_inputs/* readInputs */.Ko)((0,src_inputs/* actionSource */.IQ)(process.env, fixedMode));
    if (inputs.mode === 'demo' || inputs.mode === 'init')
        throw new errors/* InputError */.dz(`\`${inputs.mode}\` is a mode of the command line`);
    return inputs;
}
function openActionSurroundings(inputs, step, leavesUndoToPost) {
    const mask = (secret) => {
        for (const value of (0,secrets/* maskValues */.Z$)(secret))
            core/* setSecret */.Pq(value);
    };
    const given = (0,surroundings/* secretsOf */.F)(inputs);
    step.redactor.add(given);
    for (const secret of given)
        mask(secret);
    return (0,surroundings/* openSurroundings */.E)({
        env: process.env,
        cwd: process.env.GITHUB_WORKSPACE || process.cwd(),
        progress: step.progress,
        redactor: step.redactor,
        signal: step.cancel.signal,
        mask,
        leavesUndoToPost,
        confirm: async () => { },
        loadReport: () => Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(206)]).then(__webpack_require__.bind(__webpack_require__, 1206)),
        saveState: (state) => {
            for (const [name, value] of Object.entries(state))
                core/* saveState */.LZ(name, value);
        },
    });
}
/** Writes a result to everything that a job shows. */
async function tell(result, { redactor, progress }) {
    progress[Symbol.dispose]();
    const folder = process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
    return (0,reporter.report)(result, {
        sinks: actionSinks(progress),
        redactor,
        reportPath: (0,external_node_path_.join)(folder, `bowline-${result.id}`, 'report.json'),
    });
}
function actionSinks(progress) {
    return {
        setOutput: (name, value) => core/* setOutput */.uH(name, value),
        writeSummary: async (markdown) => {
            if (process.env.GITHUB_STEP_SUMMARY)
                await core/* summary */.z.addRaw(markdown).write();
        },
        annotate: ({ level, title, message }) => level === 'error' ? core/* error */.z3(message, { title }) : core/* warning */.$e(message, { title }),
        writeFile: async (path, text) => {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, text);
        },
        print: (text) => process.stdout.write(text),
        warn: (text) => progress.warn(text),
    };
}


/***/ }),

/***/ 1730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runMain: () => (/* binding */ runMain)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7264);
/* harmony import */ var _action_step__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7702);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _modes_run_mode__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4325);
/* harmony import */ var _report_output_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5930);
/* harmony import */ var _report_refusal__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(294);
/* harmony import */ var _report_status__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6934);







/** The runner kills a cancelled step 7.5 s after its first signal; by then everything is written. */
const CANCEL_GRACE_MS = 6_000;
/** Runs one step of a job. The one place where a failure of the action is caught. */
async function runMain(fixedMode) {
    const startedAt = new Date();
    const step = (0,_action_step__WEBPACK_IMPORTED_MODULE_1__/* .openStep */ .b0)();
    const result = await perform(step, fixedMode, startedAt).catch((error) => (0,_report_refusal__WEBPACK_IMPORTED_MODULE_3__/* .describeRefusal */ .a)(fixedMode ?? 'unknown', (0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .toBowlineError */ .EX)(error), startedAt, new Date()));
    const told = await (0,_action_step__WEBPACK_IMPORTED_MODULE_1__/* .tell */ .qz)(result, step);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('finished', String(told.error?.code !== 'cancelled'));
    await (0,_report_output_stream__WEBPACK_IMPORTED_MODULE_4__/* .finishWriting */ .uT)(process.stdout, process.stderr);
    // Connections that are still closing must not hold the job up.
    process.exit((0,_report_status__WEBPACK_IMPORTED_MODULE_5__/* .isGreen */ .gf)(told.status) ? 0 : 1);
}
async function perform(step, fixedMode, startedAt) {
    const inputs = (0,_action_step__WEBPACK_IMPORTED_MODULE_1__/* .readHostInputs */ .yH)(fixedMode);
    const surroundings = (0,_action_step__WEBPACK_IMPORTED_MODULE_1__/* .openActionSurroundings */ .KY)(inputs, step, true);
    const run = (0,_modes_run_mode__WEBPACK_IMPORTED_MODULE_6__/* .runMode */ .r)(inputs, surroundings);
    return Promise.race([run, giveUpAfterCancel(step, run).then(() => describeUnknown(inputs.mode, startedAt))]);
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
function describeUnknown(mode, startedAt) {
    const error = new _errors__WEBPACK_IMPORTED_MODULE_2__/* .BowlineError */ .JY('cancelled', 'the run was cancelled while a host was still at work', {
        hint: 'What it did is found out and taken back after this step; `status` tells where every host stands.',
    });
    return { ...(0,_report_refusal__WEBPACK_IMPORTED_MODULE_3__/* .describeRefusal */ .a)(mode, error, startedAt, new Date()), status: 'failed' };
}


/***/ }),

/***/ 4325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runMode)
/* harmony export */ });
/** Runs the mode that is asked for; its code is loaded only then. */
async function runMode(inputs, surroundings) {
    switch (inputs.mode) {
        case 'deploy':
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(260), __webpack_require__.e(636), __webpack_require__.e(297), __webpack_require__.e(36), __webpack_require__.e(827), __webpack_require__.e(558), __webpack_require__.e(324), __webpack_require__.e(364)]).then(__webpack_require__.bind(__webpack_require__, 7364))).deploy(inputs, surroundings);
        case 'rollback':
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(636), __webpack_require__.e(297), __webpack_require__.e(36), __webpack_require__.e(827), __webpack_require__.e(558), __webpack_require__.e(324), __webpack_require__.e(608)]).then(__webpack_require__.bind(__webpack_require__, 4608))).rollback(inputs, surroundings);
        case 'verify':
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(636), __webpack_require__.e(297), __webpack_require__.e(36), __webpack_require__.e(827), __webpack_require__.e(119)]).then(__webpack_require__.bind(__webpack_require__, 8119))).verify(inputs, surroundings);
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(260), __webpack_require__.e(636), __webpack_require__.e(297), __webpack_require__.e(36), __webpack_require__.e(827), __webpack_require__.e(317)]).then(__webpack_require__.bind(__webpack_require__, 2317))).plan(inputs, surroundings);
        case 'status':
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(297), __webpack_require__.e(772)]).then(__webpack_require__.bind(__webpack_require__, 9772))).status(inputs, surroundings);
        case 'releases':
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(636), __webpack_require__.e(297), __webpack_require__.e(280)]).then(__webpack_require__.bind(__webpack_require__, 3280))).releases(inputs, surroundings);
        case 'doctor':
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(636), __webpack_require__.e(297), __webpack_require__.e(257)]).then(__webpack_require__.bind(__webpack_require__, 6638))).doctor(inputs, surroundings);
        case 'logs':
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(636), __webpack_require__.e(297), __webpack_require__.e(561)]).then(__webpack_require__.bind(__webpack_require__, 8561))).logs(inputs, surroundings);
    }
}


/***/ })

};
;
