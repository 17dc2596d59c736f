"use strict";
exports.id = 6884;
exports.ids = [6884,9505];
exports.modules = {

/***/ 6840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ProxyAgent: () => (/* binding */ ProxyAgent),
/* harmony export */   fetch: () => (/* binding */ fetch)
/* harmony export */ });
/**
 * What the bundle has in place of undici (950 kB), which @actions/http-client and @actions/github load for clients behind
 * a proxy. Bowline's HTTP is Node's own, which knows proxies by itself (NODE_USE_ENV_PROXY). Where a proxy is set,
 * @actions/github makes an agent as soon as it is loaded, so to make one does no harm; nothing here would use it.
 */
class ProxyAgent {
}
const fetch = globalThis.fetch;


/***/ }),

/***/ 7655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jl: () => (/* binding */ finishDeployment),
  $q: () => (/* binding */ notifyOthers),
  pU: () => (/* binding */ openActionWorld),
  b0: () => (/* binding */ openStep),
  Ui: () => (/* binding */ readActionInputs),
  un: () => (/* binding */ readState),
  LZ: () => (/* binding */ saveState),
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
// EXTERNAL MODULE: ./src/github/lazy-deployment-reporter.ts
var lazy_deployment_reporter = __webpack_require__(7475);
// EXTERNAL MODULE: ./src/inputs/index.ts + 2 modules
var src_inputs = __webpack_require__(9196);
// EXTERNAL MODULE: ./src/inputs/secrets.ts + 1 modules
var secrets = __webpack_require__(9861);
// EXTERNAL MODULE: ./src/notify/notifications.ts
var notify_notifications = __webpack_require__(2677);
// EXTERNAL MODULE: ./src/report/text/sanitize.ts
var sanitize = __webpack_require__(4741);
// EXTERNAL MODULE: ./src/report/text/titles.ts
var titles = __webpack_require__(9713);
// EXTERNAL MODULE: ./src/report/log/line-batch.ts
var line_batch = __webpack_require__(280);
// EXTERNAL MODULE: ./src/report/log/output-stream.ts
var output_stream = __webpack_require__(883);
// EXTERNAL MODULE: ./src/report/log/step-log.ts + 4 modules
var step_log = __webpack_require__(9257);
;// CONCATENATED MODULE: ./src/report/log/actions-log.ts





/** The log of a GitHub job: a foldable group for each step's output, what matters outside of it. */
function createActionsLog({ stream, redactor, now = Date.now, defer }) {
    // Before anything else, because a space that neutralising adds could tear a secret.
    const clean = (text) => (0,sanitize/* neutralise */.$0)(redactor?.redact(text) ?? text);
    const renderer = createActionsFace(stream, defer);
    return (0,step_log/* createStepLog */.d)({ renderer, now, clean, titles: (0,titles/* createTitles */.w)(clean) });
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
        openGroup: (title) => print(writeCommand('group', title)),
        groupLine: batch.add,
        closeGroup: () => print('::endgroup::'),
        ended: (_status, text) => print(text),
        repeated: (line) => print(`    ${line}`),
        going: (text) => print(`… ${text}`),
        note: (text) => print(`  ${text}`),
        warn: (text) => print(writeCommand('warning', text)),
        catchUp() {
            batch.flush();
            return pace();
        },
    };
}
/** A workflow command with one value; the runner undoes the escapes. */
function writeCommand(name, value) {
    const escaped = value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    return `::${name}::${escaped}`;
}

// EXTERNAL MODULE: ./src/report/redact-result.ts
var redact_result = __webpack_require__(6175);
// EXTERNAL MODULE: ./src/report/reporter.ts + 2 modules
var reporter = __webpack_require__(9505);
// EXTERNAL MODULE: ./src/report/text/redact.ts + 1 modules
var redact = __webpack_require__(4047);
// EXTERNAL MODULE: ./src/step-state.ts
var step_state = __webpack_require__(2649);
// EXTERNAL MODULE: ./src/entry/runner-world.ts + 2 modules
var runner_world = __webpack_require__(1403);
;// CONCATENATED MODULE: ./src/entry/action-step.ts
















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
    const notifications = (0,notify_notifications/* createNotifications */.$)({ progress, redactor, signal: cancel.signal });
    return { redactor, progress, cancel, notifications, deployments: (0,lazy_deployment_reporter/* createDeploymentReporter */.P)() };
}
/** The modes of the action all end with a result; `demo` and `init` are the command line's. */
function readActionInputs(fixedMode) {
    const inputs = (0,src_inputs/* readInputs */.Ko)((0,src_inputs/* actionSource */.IQ)(process.env, fixedMode));
    if (inputs.mode === 'demo' || inputs.mode === 'init')
        throw new errors/* InputError */.dz(`\`${inputs.mode}\` is a mode of the command line`);
    return inputs;
}
function openActionWorld(inputs, step, leavesUndoToPost) {
    const mask = (secret) => {
        for (const value of (0,secrets/* maskValues */.Z$)(secret))
            core/* setSecret */.Pq(value);
    };
    const given = (0,runner_world/* secretsOf */.F)(inputs);
    step.redactor.add(given);
    for (const secret of given)
        mask(secret);
    const runner = (0,runner_world/* openRunnerWorld */.v)({
        env: process.env,
        cwd: process.env.GITHUB_WORKSPACE || process.cwd(),
        progress: step.progress,
        redactor: step.redactor,
        signal: step.cancel.signal,
        mask,
        leavesUndoToPost,
        confirm: async () => { },
        notifications: step.notifications,
        deployments: step.deployments,
        loadReport: () => Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(8019)]).then(__webpack_require__.bind(__webpack_require__, 8019)),
        saveState,
    });
    openDeployment(inputs, step, runner);
    return runner;
}
/** Hands a part of the state to the `post` of this step. */
function saveState(state) {
    for (const [name, text] of Object.entries((0,step_state/* writeStepState */.vg)(state)))
        core/* saveState */.LZ(name, text);
}
/** What the step of this `post` has saved. */
function readState() {
    return (0,step_state/* readStepState */.C_)((name) => core/* getState */.Gu(name));
}
/** The record of a step whose `post` this is, else one that is made when hosts begin to be changed. */
function openDeployment(inputs, { deployments: records }, runner) {
    if (inputs.mode !== 'deploy' && inputs.mode !== 'rollback')
        return;
    const { deployment: keeps, githubToken: token } = inputs;
    if (keeps === 'none' || token === undefined)
        return;
    records.open({ ...runner, keeps, token, saved: readState().record });
}
/**
 * Writes a result to everything that a job shows.
 * @param isFinal false of a result that `post` will have another one of, or will tell of later
 */
async function tell(result, step, isFinal = true) {
    const { redactor, progress } = step;
    const folder = process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
    const reportPath = (0,external_node_path_.join)(folder, `bowline-${result.id}`, 'report.json');
    const recorded = isFinal ? await finishDeployment(result, step, reportPath) : result;
    progress[Symbol.dispose]();
    const notify = (told) => (isFinal ? notifyOthers(told, step) : leaveToPost(reportPath, step));
    return (0,reporter.report)(recorded, { sinks: { ...actionSinks(progress), notify }, redactor, reportPath });
}
/**
 * Says on the Deployment record how the run ended.
 * @param reportPath where `post` finds the result, to try again what GitHub did not answer
 * @returns the result with the id of the record
 */
async function finishDeployment(result, { deployments: records, redactor }, reportPath) {
    const { deploymentId, isSettled } = await records.finish((0,redact_result.redactResult)(result, redactor));
    if (!isSettled && reportPath !== undefined)
        saveState({ unrecorded: reportPath });
    return { ...result, deploymentId };
}
/** Tells who is elsewhere, once for a step and its `post`. */
async function notifyOthers(result, { notifications }) {
    if (!notifications.hasNotifiers || readState().notified)
        return;
    await notifications.tell(result);
    saveState({ notified: true });
}
async function leaveToPost(reportPath, { notifications, deployments: records }) {
    if (notifications.hasNotifiers || records.isOpen)
        saveState({ untold: reportPath });
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

/***/ 9505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(6934);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(1645);
;// CONCATENATED MODULE: ./src/report/outputs.ts


/**
 * The outputs of the action. What there is not is empty.
 * @param reportPath where `report.json` was written; null when it was not
 */
function toOutputs(result, reportPath) {
    return {
        status: result.status,
        changed: String(result.hosts.some(hasChanged)),
        release: result.release ?? '',
        'previous-release': result.previousRelease ?? '',
        version: result.version ?? '',
        revision: result.revision ?? '',
        url: result.url ?? '',
        report: reportPath ?? '',
        'failed-hosts': listFailedHosts(result).join(','),
        'error-code': result.error?.code ?? '',
        ...toModeOutputs(result),
        ...toGitHubOutputs(result),
    };
}
function toModeOutputs({ matrix, coverage }) {
    return {
        ...(matrix === undefined ? {} : { matrix: JSON.stringify(matrix), any: String(matrix.length > 0) }),
        ...(coverage === undefined
            ? {}
            : {
                coverage: (0,format/* describePercent */.Vk)(coverage.percent),
                'coverage-base': coverage.base === null ? '' : (0,format/* describePercent */.Vk)(coverage.base),
            }),
    };
}
function toGitHubOutputs({ plan, changes, toldBy, comment: own, comments, published }) {
    const comment = own ?? comments?.[0];
    return {
        ...(plan === undefined ? {} : { plan: JSON.stringify({ targets: plan, changes: changes ?? [], toldBy }) }),
        ...(comment === undefined ? {} : { 'comment-id': String(comment.id ?? '') }),
        ...(published === undefined
            ? {}
            : {
                tag: published.tag,
                'release-url': published.url ?? '',
                created: String(published.isCreated),
                changelog: published.changelog,
            }),
    };
}
/** The hosts that did not end well, each once. A host that was only skipped did nothing wrong. */
function listFailedHosts({ hosts }) {
    return [...new Set(hosts.filter(({ status }) => !(0,report_status/* isGreen */.gf)(status) && status !== 'skipped').map(({ host }) => host))];
}
/** A host whose live release could not be read at the end counts as it was. */
function hasChanged({ release, previousRelease }) {
    return release !== null && release !== previousRelease;
}

// EXTERNAL MODULE: ./src/report/text/causes.ts
var text_causes = __webpack_require__(1066);
// EXTERNAL MODULE: ./src/report/text/visible.ts
var visible = __webpack_require__(6590);
// EXTERNAL MODULE: ./src/report/text/wording.ts
var wording = __webpack_require__(8448);
;// CONCATENATED MODULE: ./src/report/annotations.ts






/** GitHub shows ten of a level a step, and of a text the first 4,096 characters. */
const MOST = 10;
const LONGEST_MESSAGE = 4096;
const LONGEST_TITLE = 200;
/**
 * What the run says beside the workflow's file, in the order in which to print it: the error that ended the run
 * comes last, because the last line of a log is what people read.
 */
function toAnnotations(result) {
    const main = toMain(result);
    const others = [...result.hosts.flatMap(ofDrift), ...gather(result.hosts.flatMap((host) => ofChecks(host, result)))];
    const room = MOST - main.length;
    const shown = others.length <= room ? others : [toRest(others.length - room + 1), ...others.slice(1 - room)];
    return [...shown, ...main].map(bound);
}
function toMain(result) {
    const { error, status } = result;
    if ((0,report_status/* isGreen */.gf)(status))
        return [];
    const title = `${(0,wording/* describeTask */.Ve)(result)}: ${(0,wording/* describeStatus */.Wn)(status)}`;
    if (error === undefined) {
        const hosts = listFailedHosts(result);
        const message = [(0,wording/* describeOutcome */.SS)(result), hosts.length === 0 ? '' : `Not well: ${hosts.join(', ')}.`];
        return [{ level: 'error', title, message: message.filter(Boolean).join(' ') || (0,wording/* describeStatus */.Wn)(status) }];
    }
    const causes = (0,text_causes/* gatherCauses */.w_)(error, result);
    const message = error.hint === null ? causes : `${causes}\nNext: ${error.hint}`;
    const where = (0,text_causes/* placeCauses */.iw)(error, result);
    return [{ level: 'error', title: where === '' ? title : `${title}, ${where}`, message }];
}
/** A check that failed is an error with the run, else a warning; the one that the run's error tells is not told twice. */
function ofChecks({ host, app, checks }, { status, error }) {
    return checks
        .filter(({ ok, detail }) => ok !== true && !(error?.message.includes(detail) && error.message.includes(host)))
        .map(({ name, ok, detail }) => ({
        level: ok === false && !(0,report_status/* isGreen */.gf)(status) ? 'error' : 'warning',
        app,
        host,
        check: name,
        outcome: (0,wording/* describeCheck */.cn)(ok),
        message: detail,
    }));
}
/** One annotation for each kind: the same check of the same app that says the same on all of its hosts. */
function gather(findings) {
    const kinds = new Map();
    for (const one of findings) {
        const kind = [one.level, one.app, one.check, one.outcome, (0,text_causes/* describeKind */.SB)(one.message)].join('\0');
        kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
    }
    return [...kinds.values()].flatMap(toAnnotation);
}
function toAnnotation(alike) {
    const [first, ...others] = alike;
    if (first === undefined)
        return [];
    const { level, app, host, check, outcome, message } = first;
    if (others.length === 0) {
        return [{ level, title: `${(0,wording/* describeWhere */.tb)({ host, app, step: check })}: ${outcome}`, message }];
    }
    const where = (0,wording/* describeWhere */.tb)({ host: (0,format/* describeCount */.vG)(alike.length, 'host'), app, step: check });
    return [{ level, title: `${where}: ${outcome}`, message: describeAlike(message, alike) }];
}
function describeAlike(message, alike) {
    const isSame = alike.every((one) => one.message === message);
    if (alike.length <= text_causes/* FEW_HOSTS */.Bk && !isSame)
        return alike.map((one) => `${one.host}: ${one.message}`).join('\n');
    return `${message}\nOn ${alike.map(({ host }) => host).join(', ')}.`;
}
function ofDrift({ host, app, drift }) {
    if (drift.length === 0)
        return [];
    return [{ level: 'warning', title: `${(0,wording/* describeWhere */.tb)({ host, app })}: changed by hand`, message: drift.join('\n') }];
}
function toRest(count) {
    return { level: 'warning', title: `${count} more findings`, message: 'They are in the summary and in report.json.' };
}
function bound({ level, title, message }) {
    const lines = message.split(/\r\n|\r|\n/).map(visible/* makeVisible */.X);
    return { level, title: cut((0,visible/* makeVisible */.X)(title), LONGEST_TITLE), message: cut(lines.join('\n'), LONGEST_MESSAGE) };
}
function cut(text, length) {
    return text.length <= length ? text : `${text.slice(0, (0,visible/* findCut */.I)(text, length - 1))}…`;
}

// EXTERNAL MODULE: ./src/report/markdown/summary.ts + 3 modules
var summary = __webpack_require__(1988);
// EXTERNAL MODULE: ./src/report/redact-result.ts
var redact_result = __webpack_require__(6175);
// EXTERNAL MODULE: ./src/report/terminal.ts
var terminal = __webpack_require__(7496);
;// CONCATENATED MODULE: ./src/report/reporter.ts





/**
 * Tells everybody the same: file, outputs, summary, notifications, the end of the log and, as its last lines, the
 * annotations.
 * A summary or a file that cannot be written is only warned about.
 * @returns the result as it was told, without secrets
 */
async function report(result, { sinks, redactor, reportPath, paint }) {
    const told = redactor === undefined ? result : (0,redact_result.redactResult)(result, redactor);
    const isWritten = await writeReport(told, reportPath, sinks);
    for (const [name, value] of Object.entries(toOutputs(told, isWritten ? reportPath : null))) {
        sinks.setOutput?.(name, value);
    }
    await attempt('the summary', sinks, async () => sinks.writeSummary?.((0,summary/* renderSummary */.B)(told)));
    await attempt('the notifications', sinks, async () => sinks.notify?.(told));
    const { annotate } = sinks;
    // An annotation prints the reason itself, and the command line its lists: once is enough.
    const isAction = annotate !== undefined;
    sinks.print?.((0,terminal/* renderTerminal */.b)(told, { hasReason: !isAction, hasLists: isAction, ...(paint === undefined ? {} : { paint }) }));
    if (annotate !== undefined)
        for (const annotation of toAnnotations(told))
            annotate(annotation);
    return told;
}
async function writeReport(result, path, sinks) {
    const { writeFile } = sinks;
    if (path === null || writeFile === undefined)
        return false;
    // Its schema takes a while to build, and the command line writes no file.
    const { writeReport } = await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(8019)]).then(__webpack_require__.bind(__webpack_require__, 8019));
    const { text, problem } = writeReport(result);
    if (problem !== undefined)
        sinks.warn(problem);
    return attempt(path, sinks, () => writeFile(path, text));
}
async function attempt(what, { warn }, write) {
    try {
        await write();
        return true;
    }
    catch (error) {
        warn(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
        return false;
    }
}


/***/ }),

/***/ 7496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _lists_lists__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(544);
/* harmony import */ var _result_parts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3158);
/* harmony import */ var _status__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6934);
/* harmony import */ var _text_causes__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1066);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1645);
/* harmony import */ var _text_paint__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2864);
/* harmony import */ var _text_sanitize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4741);
/* harmony import */ var _text_table__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5564);
/* harmony import */ var _text_wording__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8448);









/** The service's log is in `report.json` as a whole. */
const LOG_LINES = 20;
/** When a whole fleet fails for one reason, the logs of some hosts tell it. */
const MOST_LOGS = 10;
/** From then on rows that say the same of several hosts, of which nobody has to look at one, become one. */
const MOST_ROWS = 20;
const MARGIN = '  ';
/**
 * The end of a run for a terminal: hosts, checks, logs of what failed, one sentence, and the reason of a
 * failure with its hint as the very last. Every line is safe in the Actions log too.
 */
function renderTerminal(result, { paint = _text_paint__WEBPACK_IMPORTED_MODULE_1__/* .PLAIN */ .t, hasReason = true, hasLists = false } = {}) {
    const blocks = [
        hasLists ? (0,_lists_lists__WEBPACK_IMPORTED_MODULE_0__.renderLists)(result, paint) : [],
        renderHosts(result, paint),
        renderChecks(result, paint),
        ...renderLogs(result, paint),
        [renderHeadline(result, paint)],
        hasReason ? renderReason(result, paint) : [],
    ];
    return `${blocks
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n')}\n`;
}
function renderHosts(result, paint) {
    if (!(0,_result_parts__WEBPACK_IMPORTED_MODULE_3__/* .hasHostTable */ .Ps)(result))
        return [];
    const header = (0,_text_table__WEBPACK_IMPORTED_MODULE_4__/* .toHeader */ .FM)(['', 'app', 'host', 'status', 'release', 'previous', 'checks', 'time'], paint);
    const rows = gatherAlike(result.hosts, (host) => {
        const { status, app, release, previousRelease, checks } = host;
        if ((0,_result_parts__WEBPACK_IMPORTED_MODULE_3__/* .isToLookAt */ .Eq)(host, result))
            return undefined;
        return [status, app, release, previousRelease, (0,_text_wording__WEBPACK_IMPORTED_MODULE_5__/* .countPassed */ .on)(checks)].join('\0');
    });
    return (0,_text_table__WEBPACK_IMPORTED_MODULE_4__/* .layOutTable */ .NY)([header, ...rows.map((alike) => toRow(alike, paint))]);
}
/** What says the same, together; apart is what has no key, and everything where there are few rows. */
function gatherAlike(all, keyOf) {
    const rows = new Map();
    for (const [index, one] of all.entries()) {
        const key = (all.length > MOST_ROWS ? keyOf(one) : undefined) ?? `\0${index}`;
        const known = rows.get(key);
        if (known === undefined)
            rows.set(key, [one]);
        else
            known.push(one);
    }
    return [...rows.values()];
}
function toRow(alike, paint) {
    const [{ app, host, status, release, previousRelease, checks }] = alike;
    const colour = colourOf(status, paint);
    const times = alike.flatMap(({ steps }) => (0,_result_parts__WEBPACK_IMPORTED_MODULE_3__/* .measureHost */ .J0)(steps) ?? []);
    const took = times.length === 0 ? null : Math.max(...times);
    return [
        { text: (0,_text_wording__WEBPACK_IMPORTED_MODULE_5__/* .signStatus */ .yt)(status), paint: colour },
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(app),
        alike.length === 1 ? (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(host) : (0,_text_format__WEBPACK_IMPORTED_MODULE_6__/* .describeCount */ .vG)(alike.length, 'host'),
        { text: (0,_text_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeStatus */ .Wn)(status), paint: colour },
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(release ?? '–'),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(previousRelease ?? '–'),
        (0,_text_wording__WEBPACK_IMPORTED_MODULE_5__/* .countPassed */ .on)(checks),
        took === null ? '–' : (0,_text_format__WEBPACK_IMPORTED_MODULE_6__/* .describeElapsed */ .gN)(took),
    ];
}
function colourOf(status, paint) {
    if (status === 'skipped')
        return paint.dim;
    return (0,_status__WEBPACK_IMPORTED_MODULE_7__/* .isGreen */ .gf)(status) ? paint.green : paint.red;
}
function renderChecks({ hosts }, paint) {
    const hasApps = new Set(hosts.map(({ app }) => app)).size > 1;
    const all = hosts.flatMap(({ app, host, checks }) => checks.map((check) => ({ app, host, check })));
    const rows = gatherAlike(all, ({ app, check }) => (check.ok === true ? `${app}\0${check.name}` : undefined));
    return (0,_text_table__WEBPACK_IMPORTED_MODULE_4__/* .layOutTable */ .NY)(rows.map(([{ app, host, check }, ...others]) => {
        const where = others.length === 0 ? (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(host) : (0,_text_format__WEBPACK_IMPORTED_MODULE_6__/* .describeCount */ .vG)(others.length + 1, 'host');
        const said = check.ok === null ? `${(0,_text_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeCheck */ .cn)(null)}: ${check.detail}` : check.detail;
        return [
            toSign(check, paint),
            hasApps ? `${where} › ${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(app)}` : where,
            (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(check.name),
            others.length === 0 ? (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(said) : (0,_text_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeCheck */ .cn)(true),
        ];
    }));
}
function toSign({ ok }, paint) {
    if (ok === null)
        return { text: '?', paint: paint.yellow };
    return ok ? { text: '✓', paint: paint.green } : { text: '✗', paint: paint.red };
}
/** Each service's own last lines, those of the host that is blamed last, next to the reason. */
function renderLogs(result, paint) {
    return (0,_result_parts__WEBPACK_IMPORTED_MODULE_3__/* .findLogs */ .Jm)(result)
        .slice(0, MOST_LOGS)
        .toReversed()
        .map(({ app, host, logs }) => {
        const shown = logs.slice(-LOG_LINES);
        const omitted = logs.length > shown.length ? [(0,_text_format__WEBPACK_IMPORTED_MODULE_6__/* .describeOmitted */ .QQ)(logs.length - shown.length)] : [];
        const title = `Last log lines of ${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(app)} on ${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(host)}:`;
        return [
            paint.bold(title),
            ...[...omitted, ...shown].map((line) => `${MARGIN}${paint.dim('│')} ${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(line)}`),
        ];
    });
}
function renderHeadline(result, paint) {
    const { status, version, release, revision, durationMs, url } = result;
    const what = [version ?? release, revision === null ? null : `(${(0,_text_format__WEBPACK_IMPORTED_MODULE_6__/* .shortenRevision */ .pV)(revision)})`]
        .filter(Boolean)
        .join(' ');
    const isGood = (0,_status__WEBPACK_IMPORTED_MODULE_7__/* .isGreen */ .gf)(status);
    const task = `${isGood ? '✓' : '✗'} ${(0,_text_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeTask */ .Ve)(result)}: ${(0,_text_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeStatus */ .Wn)(status)} in ${(0,_text_format__WEBPACK_IMPORTED_MODULE_6__/* .describeElapsed */ .gN)(durationMs)}`;
    const details = [task, what, isGood ? (url ?? '') : ''].filter((part) => part !== '').join(', ');
    const outcome = (0,_text_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeOutcome */ .SS)(result);
    return `${(isGood ? paint.green : paint.red)((0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseText */ .op)(details))}${outcome === '' ? '' : `. ${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseText */ .op)(outcome)}`}`;
}
/** The last thing that a reader sees. */
function renderReason(result, paint) {
    const { error } = result;
    if (error === undefined)
        return [];
    const where = (0,_result_parts__WEBPACK_IMPORTED_MODULE_3__/* .placeError */ .oW)(error);
    const [first = '', ...more] = (0,_text_causes__WEBPACK_IMPORTED_MODULE_8__/* .gatherCauses */ .w_)(error, result).split('\n').map(_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0);
    return [
        paint.red(`✗ ${where === '' ? '' : `${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(where)}: `}${first}`),
        ...more.map((line) => paint.red(`${MARGIN}${line}`)),
        ...(error.hint === null ? [] : [`${MARGIN}${paint.bold('Next:')} ${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseText */ .op)(error.hint)}`]),
    ];
}


/***/ }),

/***/ 2649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ readStepState),
/* harmony export */   HU: () => (/* binding */ choosePostTask),
/* harmony export */   vg: () => (/* binding */ writeStepState)
/* harmony export */ });
/*
 * What a step of the action leaves to its `post`, which is another process: GitHub keeps texts by name between the two.
 *
 *   saved by the step                         what `post` does
 *   ----------------------------------------  ------------------------------------------------------------------
 *   nothing                                   nothing: the step never began, or changes no hosts
 *   finished                                  nothing, or tries the Deployment record again (`unrecorded`)
 *   switched, not finished                    finishes the run: what serves unverified is rolled back, all is told
 *   announced, record or untold, not finished no host was switched: tells the end to who knows of the beginning
 *
 * Each key is saved as soon as it holds, before what it is about happens: a step may be killed at any moment.
 */
/** The texts to save for a part of the state. */
function writeStepState(state) {
    const given = Object.entries(state).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
}
/** Reads back what was saved. @param get the text by its name; empty where nothing was saved */
function readStepState(get) {
    const text = (name) => get(name) || undefined;
    return {
        finished: get('finished') === 'true',
        announced: text('announced'),
        switched: parse(get('switched')),
        record: parse(get('record')),
        untold: text('untold'),
        unrecorded: text('unrecorded'),
        notified: get('notified') === 'true',
    };
}
function parse(text) {
    return text === '' ? undefined : JSON.parse(text);
}
/** Decides what `post` does, by the table above. */
function choosePostTask(state) {
    const { finished, switched, unrecorded, untold, announced, record } = state;
    if (finished)
        return unrecorded === undefined ? { do: 'nothing' } : { do: 'record again', report: unrecorded };
    if (switched !== undefined)
        return { do: 'finish switch', switched };
    if (untold === undefined && announced === undefined && record === undefined)
        return { do: 'nothing' };
    return { do: 'tell the end', report: untold, mode: announced ?? 'deploy' };
}


/***/ })

};
;
