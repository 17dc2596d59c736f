"use strict";
exports.id = 3687;
exports.ids = [3687,8764];
exports.modules = {

/***/ 1973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comment: () => (/* binding */ comment)
/* harmony export */ });
/* harmony import */ var _plan_job_results__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3737);
/* harmony import */ var _report_render_comment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8764);
/* harmony import */ var _tell_pull_request__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3753);




/** Tells the outcome of a workflow's checks in one comment on the pull request, and ends as they did. */
async function comment(inputs, surroundings) {
    const startedAt = surroundings.now();
    const workflow = describeWorkflow(inputs, surroundings);
    const written = await (0,_tell_pull_request__WEBPACK_IMPORTED_MODULE_2__.tellPullRequest)({
        key: inputs.commentKey ?? `comment/${workflow.name}`,
        token: inputs.githubToken,
        pullRequest: inputs.pullRequest,
        main: (0,_report_render_comment__WEBPACK_IMPORTED_MODULE_1__/* .renderWorkflowStatus */ .gG)(workflow),
        brief: (0,_report_render_comment__WEBPACK_IMPORTED_MODULE_1__/* .summariseWorkflow */ .qZ)(workflow),
        isWell: (0,_plan_job_results__WEBPACK_IMPORTED_MODULE_0__/* .describeFailures */ .ng)(workflow) === undefined,
    }, surroundings);
    const error = (0,_plan_job_results__WEBPACK_IMPORTED_MODULE_0__/* .refuseFailures */ .Gl)(workflow);
    return {
        ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_3__/* .makeEmptyResult */ .Z)({ mode: 'comment', startedAt, endedAt: surroundings.now() }),
        ...surroundings.run,
        status: error === undefined ? 'success' : 'failed',
        ...(error === undefined ? {} : { error: (0,_report_empty_result__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .U)(error) }),
        revision: surroundings.env.GITHUB_SHA || null,
        workflow,
        comment: written,
    };
}
/** Without secrets, because a comment does not pass through the log that hides them. */
function describeWorkflow(inputs, { env, redactor }) {
    const { coverage, coverageBase, coverageFloor: floor, results, body } = inputs;
    return {
        name: redactor.redact(env.GITHUB_WORKFLOW || 'Checks'),
        jobs: results.map(({ name, result }) => ({ name: redactor.redact(name), result })),
        coverage: coverage === undefined ? null : { percent: coverage, base: coverageBase ?? null, floor },
        body: body === undefined ? null : redactor.redact(body),
    };
}


/***/ }),

/***/ 3075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openRepositoryApi)
/* harmony export */ });
/**
 * The API of GitHub for the repository of this run; loaded only when a mode asks for it.
 * @param patienceMs how long a request may wait for limits and for trouble of GitHub, where it is not worth the usual
 * @throws InputError where nothing says which repository it is
 */
async function openRepositoryApi(token, { env, signal, progress, readRepository }, patienceMs) {
    const { openGitHub } = await Promise.all(/* import() */[__webpack_require__.e(2413), __webpack_require__.e(2730)]).then(__webpack_require__.bind(__webpack_require__, 6584));
    const repository = (await readRepository()) ?? undefined;
    return openGitHub({ token, env, repository, signal, patienceMs, note: (text) => progress.note(text) });
}


/***/ }),

/***/ 1199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ refuseFailures),
/* harmony export */   IB: () => (/* binding */ isBelowFloor),
/* harmony export */   ng: () => (/* binding */ describeFailures),
/* harmony export */   ns: () => (/* binding */ readOutcome)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** What is neither known nor a success counts as failed. */
function readOutcome(result) {
    if (result === 'success')
        return 'passed';
    return result === 'cancelled' || result === 'skipped' ? result : 'failed';
}
function isBelowFloor({ coverage }) {
    return coverage !== null && coverage.percent < coverage.floor;
}
/** What did not go well, as a phrase: `lint failed, test was cancelled`; undefined when all did. */
function describeFailures(status) {
    const jobs = status.jobs.flatMap(({ name, result }) => {
        const outcome = readOutcome(result);
        if (outcome === 'failed')
            return [`${name} failed`];
        return outcome === 'cancelled' ? [`${name} was cancelled`] : [];
    });
    const all = isBelowFloor(status) ? [...jobs, 'the coverage is below the floor'] : jobs;
    return all.length === 0 ? undefined : all.join(', ');
}
/** The error that a run ends with whose checks did not all pass. */
function refuseFailures(status) {
    const failures = describeFailures(status);
    if (failures === undefined)
        return undefined;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY('verification', failures, { hint: 'Look at the jobs of this run that did not pass.' });
}


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   P_: () => (/* binding */ formatCode),
/* harmony export */   Pv: () => (/* binding */ fenceLines),
/* harmony export */   hb: () => (/* binding */ foldMarkdown),
/* harmony export */   ku: () => (/* binding */ formatTable),
/* harmony export */   u3: () => (/* binding */ formatLink)
/* harmony export */ });
/* harmony import */ var _visible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(776);

/**
 * Any text as plain text of GitHub's Markdown, on one line: no markup, HTML, table cell, formula, mention, issue
 * or link comes out of it. Line breaks become `<br>`.
 */
function escapeMarkdown(text) {
    return text
        .trim()
        .split(/\r\n|\r|\n/)
        .map(escapeLine)
        .join('<br>');
}
function escapeLine(line) {
    return (0,_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(line)
        .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '')
        .replace(/[\\`*_~[\]$!]/g, '\\$&')
        .replaceAll('|', '&vert;')
        .replace(/(#|gh-)(?=\p{N})/giu, '$1&ZeroWidthSpace;')
        .replace(/@(?=\S)/g, '@&ZeroWidthSpace;')
        .replace(/:(?=\/\/)/g, '&colon;')
        .replace(/(mailto|xmpp):/gi, '$1&colon;')
        .replace(/(www)\./gi, '$1&period;')
        .replace(/^(\s*)([-+=#])/, '$1\\$2')
        .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
/** A name or an id in the type of code; null is a dash. */
function formatCode(text) {
    if (text === null || text === '')
        return '–';
    return /^[\w.:/-]+$/.test(text) ? `\`${text}\`` : `<code>${escapeMarkdown(text)}</code>`;
}
/** Lines from a host, in a fence that none of them can close. */
function fenceLines(lines) {
    const visible = lines.map(_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X);
    const longestRun = Math.max(0, ...(visible.join('\n').match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(Math.max(3, longestRun + 1));
    return [`${fence}text`, ...visible, fence].join('\n');
}
/** A link; an address that is none of the web's is left as text. */
function formatLink(label, address) {
    const url = readWebAddress(address);
    if (url === undefined)
        return escapeMarkdown(address);
    return `[${escapeMarkdown(label)}](${url.replace(/[()|`\\]/g, encodeSign)})`;
}
/** A link to an issue or a pull request by its number, which in a link is not one of GitHub's own making. */
function formatReference(number, address) {
    return formatLink('', address).replace(/^\[\]/, `[#${number}]`);
}
function encodeSign(sign) {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
function readWebAddress(address) {
    if (!URL.canParse(address))
        return undefined;
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
/** A table; cells are Markdown already. Without rows there is none. */
function formatTable(header, rows) {
    if (rows.length === 0)
        return '';
    return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** Content under a title that can be folded away; the title is Markdown already. */
function foldMarkdown(title, content, isOpen = false) {
    return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n\n</details>`;
}


/***/ }),

/***/ 8764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gG: () => (/* binding */ renderWorkflowStatus),
/* harmony export */   qZ: () => (/* binding */ summariseWorkflow),
/* harmony export */   up: () => (/* binding */ renderFooter)
/* harmony export */ });
/* harmony import */ var _plan_job_results__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2011);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);



/** What a comment tells of the checks: one table, and what the workflow adds. */
function renderWorkflowStatus(status) {
    const failures = (0,_plan_job_results__WEBPACK_IMPORTED_MODULE_0__/* .describeFailures */ .ng)(status);
    const mark = failures === undefined ? '✅' : '❌';
    const rows = [...status.jobs.map(renderJob), ...renderCoverage(status)];
    return [
        `## ${mark} ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(status.name)}: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(failures ?? describeSuccess(status))}`,
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .formatTable */ .ku)(['Check', 'Result'], rows),
        status.body ?? '',
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
/** The same in a few words, for the history. */
function summariseWorkflow(status) {
    const { coverage } = status;
    const measured = coverage === null ? '' : `, coverage ${(0,_format__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(coverage.percent)} %`;
    return `${(0,_plan_job_results__WEBPACK_IMPORTED_MODULE_0__/* .describeFailures */ .ng)(status) ?? describeSuccess(status)}${measured}`;
}
function describeSuccess({ jobs, coverage }) {
    return jobs.length === 0 && coverage === null ? 'done' : 'all checks passed';
}
const MARKS = { passed: '✅', failed: '❌', cancelled: '❌', skipped: '➖' };
function renderJob({ name, result }) {
    const outcome = (0,_plan_job_results__WEBPACK_IMPORTED_MODULE_0__/* .readOutcome */ .ns)(result);
    return [(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(name), `${MARKS[outcome]} ${outcome}`];
}
function renderCoverage(status) {
    const { coverage } = status;
    if (coverage === null)
        return [];
    const { percent, base, floor } = coverage;
    const details = [...(base === null ? [] : [describeChange(percent, base)]), `floor ${(0,_format__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(floor)} %`];
    const mark = (0,_plan_job_results__WEBPACK_IMPORTED_MODULE_0__/* .isBelowFloor */ .IB)(status) ? '❌' : '✅';
    return [['Coverage', `${mark} ${(0,_format__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(percent)} % (${details.join(', ')})`]];
}
function describeChange(percent, base) {
    const difference = Math.round((percent - base) * 100) / 100;
    if (difference === 0)
        return `as the base`;
    return `${difference > 0 ? '+' : '−'}${Math.abs(difference)} against the base`;
}
/** Of which commit a comment speaks, and where the run is; empty where neither is known. */
function renderFooter({ commit, runUrl }) {
    const parts = [
        commit === null ? '' : `Commit ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(commit)}`,
        runUrl === null ? '' : (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .formatLink */ .u3)('Run', runUrl),
    ];
    return parts.filter((part) => part !== '').join(' · ');
}


/***/ })

};
;
