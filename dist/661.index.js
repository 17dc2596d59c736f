"use strict";
exports.id = 661;
exports.ids = [661];
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

/***/ 6661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7264);
/* harmony import */ var _action_step__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7702);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _report_output_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5930);
/* harmony import */ var _report_refusal__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(294);





/**
 * Runs after the job, also when it was cancelled or killed: a switch that its step did not live to verify
 * is taken back. Runs of which nothing is left to do print nothing.
 */
async function runPost() {
    const saved = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu('switched');
    if (saved === '' || _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu('finished') === 'true')
        return;
    const state = JSON.parse(saved);
    const startedAt = new Date();
    const step = (0,_action_step__WEBPACK_IMPORTED_MODULE_1__/* .openStep */ .b0)();
    const result = await takeBack(state, step).catch((error) => (0,_report_refusal__WEBPACK_IMPORTED_MODULE_3__/* .describeRefusal */ .a)(state.mode, (0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .toBowlineError */ .EX)(error), startedAt, new Date()));
    await (0,_action_step__WEBPACK_IMPORTED_MODULE_1__/* .tell */ .qz)(result, step);
    await (0,_report_output_stream__WEBPACK_IMPORTED_MODULE_4__/* .finishWriting */ .uT)(process.stdout, process.stderr);
    // The step itself has failed already; this one fails only where the way back did.
    process.exit(result.status === 'rollback_failed' || result.status === 'aborted' ? 1 : 0);
}
async function takeBack(state, step) {
    const inputs = (0,_action_step__WEBPACK_IMPORTED_MODULE_1__/* .readHostInputs */ .yH)(state.mode);
    const surroundings = (0,_action_step__WEBPACK_IMPORTED_MODULE_1__/* .openActionSurroundings */ .KY)(inputs, step, false);
    const { takeBack: run } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(636), __webpack_require__.e(297), __webpack_require__.e(36), __webpack_require__.e(801)]).then(__webpack_require__.bind(__webpack_require__, 6801));
    return run(inputs, surroundings, state);
}


/***/ })

};
;
