"use strict";
exports.id = "report";
exports.ids = ["report"];
exports.modules = {

/***/ 50051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gG: () => (/* binding */ renderWorkflowStatus),
/* harmony export */   qZ: () => (/* binding */ summariseWorkflow),
/* harmony export */   up: () => (/* binding */ renderFooter)
/* harmony export */ });
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21645);
/* harmony import */ var _job_results__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29688);



/** What a comment tells of the checks: one table, and what the workflow adds. */
function renderWorkflowStatus(status) {
    const failures = (0,_job_results__WEBPACK_IMPORTED_MODULE_1__/* .describeFailures */ .ng)(status);
    const mark = failures === undefined ? (isIdle(status) ? '➖' : '✅') : '❌';
    const rows = [...status.jobs.map(renderJob), ...renderCoverage(status)];
    return [
        `## ${mark} ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(status.name)}: ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(failures ?? describeSuccess(status))}`,
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(['Check', 'Result'], rows),
        status.body ?? '',
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
/** The same in a few words, for the history. */
function summariseWorkflow(status) {
    const { coverage } = status;
    const measured = coverage === null ? '' : `, coverage ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describePercent */ .Vk)(coverage.percent)} %`;
    return `${(0,_job_results__WEBPACK_IMPORTED_MODULE_1__/* .describeFailures */ .ng)(status) ?? describeSuccess(status)}${measured}`;
}
/** All of its jobs were skipped, so nothing was found out. */
function isIdle({ jobs, coverage }) {
    return coverage === null && jobs.length > 0 && jobs.every(({ result }) => (0,_job_results__WEBPACK_IMPORTED_MODULE_1__/* .readOutcome */ .ns)(result) === 'skipped');
}
function describeSuccess(status) {
    if (isIdle(status))
        return 'nothing ran, every check was skipped';
    const { jobs, coverage } = status;
    return jobs.length === 0 && coverage === null ? 'done' : 'all checks passed';
}
const MARKS = { passed: '✅', failed: '❌', cancelled: '❌', skipped: '➖' };
function renderJob({ name, result }) {
    const outcome = (0,_job_results__WEBPACK_IMPORTED_MODULE_1__/* .readOutcome */ .ns)(result);
    return [(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(name), `${MARKS[outcome]} ${outcome}`];
}
function renderCoverage(status) {
    const { coverage } = status;
    if (coverage === null)
        return [];
    const { percent, base, floor } = coverage;
    const details = [...(base === null ? [] : [describeChange(percent, base)]), `floor ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describePercent */ .Vk)(floor)} %`];
    const mark = (0,_job_results__WEBPACK_IMPORTED_MODULE_1__/* .isBelowFloor */ .IB)(status) ? '❌' : '✅';
    return [['Coverage', `${mark} ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describePercent */ .Vk)(percent)} % (${details.join(', ')})`]];
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
        commit === null ? '' : `Commit ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(commit)}`,
        runUrl === null ? '' : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)('Run', runUrl),
    ];
    return parts.filter((part) => part !== '').join(' · ');
}


/***/ }),

/***/ 29688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ refuseFailures),
/* harmony export */   IB: () => (/* binding */ isBelowFloor),
/* harmony export */   ng: () => (/* binding */ describeFailures),
/* harmony export */   ns: () => (/* binding */ readOutcome)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

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

/***/ 93953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderPlanComment: () => (/* binding */ renderPlanComment),
/* harmony export */   summarisePlan: () => (/* binding */ summarisePlan)
/* harmony export */ });
/* harmony import */ var _lists_changes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2517);
/* harmony import */ var _lists_deployments__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19420);
/* harmony import */ var _lists_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6949);
/* harmony import */ var _lists_stages__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38189);
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21645);
/* harmony import */ var _text_wording__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68448);







/** A comment is read, not searched: the summary of the run has the rest. */
const MOST_ROWS = 100;
/** What a deploy would change, for a pull request. */
function renderPlanComment(result) {
    const { plan = [], plannedStages = [], findings = [], changes = [], toldBy, environment, status, error } = result;
    const left = plan.length - MOST_ROWS;
    return [
        `## ${(0,_text_wording__WEBPACK_IMPORTED_MODULE_5__/* .markStatus */ .O1)(status)} Plan for ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(environment ?? '')}: ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(summarisePlan(result))}`,
        error === undefined ? '' : quoteError(error),
        toldBy === undefined ? '' : _lists_deployments__WEBPACK_IMPORTED_MODULE_1__/* .TOLD_BY_RECORDS */ .RM,
        (0,_lists_plan__WEBPACK_IMPORTED_MODULE_2__/* .renderPlanMarkdown */ .d$)(plan.slice(0, MOST_ROWS)),
        left > 0 ? `And ${(0,_text_format__WEBPACK_IMPORTED_MODULE_6__/* .describeCount */ .vG)(left, 'more row')}, in the summary of the run.` : '',
        (0,_lists_stages__WEBPACK_IMPORTED_MODULE_3__/* .renderPlannedStagesMarkdown */ .X)(plannedStages, MOST_ROWS),
        findings.length === 0 ? '' : `### In the way\n\n${(0,_lists_plan__WEBPACK_IMPORTED_MODULE_2__/* .renderFindingsMarkdown */ .CZ)(findings.slice(0, MOST_ROWS))}`,
        (0,_lists_changes__WEBPACK_IMPORTED_MODULE_0__/* .renderChangesMarkdown */ .F)(changes),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function quoteError({ message, hint }) {
    const next = hint === null ? '' : `\n>\n> **Next:** ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(hint)}`;
    return `> ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(message)}${next}`;
}
/** The same in a few words, for the history. */
function summarisePlan({ plan = [], findings = [], status, error }) {
    if (error !== undefined)
        return (0,_text_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeStatus */ .Wn)(status);
    const deploys = plan.filter(({ action }) => action === 'deploy').length;
    const what = deploys === 0 ? 'nothing to deploy' : `${(0,_text_format__WEBPACK_IMPORTED_MODULE_6__/* .describeCount */ .vG)(deploys, 'deploy')} of ${plan.length}`;
    return findings.length === 0 ? what : `${what}, ${(0,_text_format__WEBPACK_IMPORTED_MODULE_6__/* .describeCount */ .vG)(findings.length, 'thing')} in the way`;
}


/***/ }),

/***/ 2517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ renderChangesMarkdown),
/* harmony export */   O: () => (/* binding */ renderChanges)
/* harmony export */ });
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21645);
/* harmony import */ var _text_sanitize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4741);
/* harmony import */ var _text_visible__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96590);




const MOST_COMMITS = 30;
const MOST_FILES = 50;
const LONGEST_TITLE = 200;
/** The commits and files that a deploy would bring, for each live revision. */
function renderChangesMarkdown(changes) {
    if (changes.length === 0)
        return '';
    return ['### What it brings', ...changes.map(renderChange)].join('\n\n');
}
function renderChange(change) {
    const { app, hosts, note } = change;
    return [
        `**${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(app)}** on ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(hosts.join(', '))}: ${describeSpan(change)}`,
        note === null ? '' : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(note),
        renderCommits(change),
        renderFiles(change),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function describeSpan(change) {
    const { from, to, url } = change;
    const revisions = `${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(from && (0,_text_format__WEBPACK_IMPORTED_MODULE_3__/* .shortenRevision */ .pV)(from))} → ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(to && (0,_text_format__WEBPACK_IMPORTED_MODULE_3__/* .shortenRevision */ .pV)(to))}`;
    return `${revisions}${describeExtent(change)}${url === null ? '' : ` (${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)('compare', url)})`}`;
}
function describeExtent(change) {
    const extent = measure(change);
    return extent === '' ? '' : `, ${extent}`;
}
function measure({ totalCommits, totalFiles, areFilesComplete, isAhead, commits, files }) {
    if (commits.length + files.length === 0 && !isAhead)
        return '';
    const atLeast = areFilesComplete ? '' : 'at least ';
    return `${(0,_text_format__WEBPACK_IMPORTED_MODULE_3__/* .describeCount */ .vG)(totalCommits, 'commit')}, ${atLeast}${(0,_text_format__WEBPACK_IMPORTED_MODULE_3__/* .describeCount */ .vG)(totalFiles, 'file')}`;
}
function renderCommits({ commits, totalCommits }) {
    if (commits.length === 0)
        return '';
    const lines = commits.slice(0, MOST_COMMITS).map(({ sha, title, author, url }) => {
        const hash = url === null ? (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(sha.slice(0, 7)) : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)(sha.slice(0, 7), url);
        return `- ${hash} ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(cut(title))} (${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(cut(author))})`;
    });
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .foldMarkdown */ .hb)((0,_text_format__WEBPACK_IMPORTED_MODULE_3__/* .describeCount */ .vG)(totalCommits, 'commit'), withRest(lines, totalCommits).join('\n'));
}
function renderFiles({ files, totalFiles }) {
    if (files.length === 0)
        return '';
    const rows = files.slice(0, MOST_FILES).map(({ path, change }) => [(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(path), (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(change)]);
    const left = totalFiles - rows.length;
    const table = (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(['File', 'Change'], rows);
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .foldMarkdown */ .hb)((0,_text_format__WEBPACK_IMPORTED_MODULE_3__/* .describeCount */ .vG)(totalFiles, 'file'), left > 0 ? `${table}\n\nAnd ${left} more.` : table);
}
function withRest(lines, total) {
    const left = total - lines.length;
    return left > 0 ? [...lines, `- and ${(0,_text_format__WEBPACK_IMPORTED_MODULE_3__/* .describeCount */ .vG)(left, 'earlier commit')}`] : lines;
}
/** The same for a terminal. */
function renderChanges(changes, paint) {
    return changes.flatMap((change) => {
        const { app, hosts, from, to, commits, totalCommits, note } = change;
        const revisions = [from, to].map((one) => (one === null ? '–' : (0,_text_format__WEBPACK_IMPORTED_MODULE_3__/* .shortenRevision */ .pV)(one))).join(' → ');
        const head = `${app} on ${hosts.join(', ')}: ${revisions}${describeExtent(change)}`;
        const lines = commits
            .slice(0, MOST_COMMITS)
            .map(({ sha, title, author }) => `  ${paint.dim(sha.slice(0, 7))} ${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(`${cut(title)} (${author})`)}`);
        const left = totalCommits - lines.length;
        return [
            paint.bold((0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(head)),
            ...(note === null ? [] : [`  ${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(note)}`]),
            ...lines,
            ...(left > 0 && lines.length > 0 ? [`  and ${(0,_text_format__WEBPACK_IMPORTED_MODULE_3__/* .describeCount */ .vG)(left, 'earlier commit')}`] : []),
        ];
    });
}
function cut(text) {
    return text.length <= LONGEST_TITLE ? text : `${text.slice(0, (0,_text_visible__WEBPACK_IMPORTED_MODULE_2__/* .findCut */ .I)(text, LONGEST_TITLE))}…`;
}


/***/ }),

/***/ 19420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ TOLD_BY_RECORDS),
/* harmony export */   kx: () => (/* binding */ renderRecordsMarkdown),
/* harmony export */   nB: () => (/* binding */ renderRecords)
/* harmony export */ });
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21645);
/* harmony import */ var _text_sanitize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4741);
/* harmony import */ var _text_table__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55564);




const NOTHING = '–';
const NONE = 'GitHub has no Deployment record of it.';
/** What follows is not known from the hosts themselves. */
const TOLD_BY_RECORDS = "Told by GitHub's Deployment records, not by the hosts: no key to them is passed to this job.";
/** The records in the order in which they come, as lines of a table; `*` marks what is live. */
function renderRecords(rows, paint) {
    if (rows.length === 0)
        return [NONE];
    const header = ['', 'began', 'release', 'version', 'revision', 'state', 'since', 'apps', 'hosts'];
    const cells = rows.map((row) => [
        row.live ? { text: '*', paint: paint.green } : '',
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(row.createdAt),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(row.release ?? NOTHING),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(row.version ?? NOTHING),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)((0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .shortenRevision */ .pV)(row.revision)),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(describeState(row)),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(row.stateAt ?? NOTHING),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(row.apps.join(', ') || NOTHING),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(row.hosts.join(', ') || NOTHING),
    ]);
    return (0,_text_table__WEBPACK_IMPORTED_MODULE_3__/* .layOutTable */ .NY)([(0,_text_table__WEBPACK_IMPORTED_MODULE_3__/* .toHeader */ .FM)(header, paint), ...cells]);
}
function renderRecordsMarkdown(rows) {
    if (rows.length === 0)
        return NONE;
    const header = ['Began (UTC)', 'Release', 'Version', 'Revision', 'State', 'Since (UTC)', 'Apps', 'Hosts'];
    const cells = rows.map((row) => [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(row.createdAt),
        row.live ? `${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(row.release)} **live**` : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(row.release),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(row.version),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)((0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .shortenRevision */ .pV)(row.revision)),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(describeState(row)),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(row.stateAt),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.apps.join(', ') || NOTHING),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.hosts.join(', ') || NOTHING),
    ]);
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(header, cells);
}
function describeState({ state }) {
    return state?.replaceAll('_', ' ') ?? NOTHING;
}


/***/ }),

/***/ 13947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderLists: () => (/* binding */ renderLists),
  renderMarkdownLists: () => (/* binding */ renderMarkdownLists),
  renderTerminalLists: () => (/* binding */ renderTerminalLists)
});

// EXTERNAL MODULE: ./src/report/markdown/markdown.ts
var markdown = __webpack_require__(63225);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/report/text/sanitize.ts
var sanitize = __webpack_require__(4741);
// EXTERNAL MODULE: ./src/report/text/table.ts
var table = __webpack_require__(55564);
;// CONCATENATED MODULE: ./src/report/lists/coverage.ts




/** The coverage in one sentence and, where there are several reports, each of them. */
function renderCoverage(report, paint) {
    const isEnough = report.percent >= report.floor;
    const sentence = (0,sanitize/* neutraliseText */.op)(describeCoverage(report));
    const line = isEnough ? paint.green(`✓ ${sentence}`) : paint.red(`✗ ${sentence}`);
    if (report.files.length < 2)
        return [line];
    const rows = report.files.map(({ path, format, covered, total }) => [
        (0,sanitize/* neutralise */.$0)(path),
        format,
        describeShare(covered, total),
    ]);
    return [line, ...(0,table/* layOutTable */.NY)([(0,table/* toHeader */.FM)(['report', 'format', 'coverage'], paint), ...rows])];
}
function renderCoverageMarkdown(report) {
    const mark = report.percent >= report.floor ? '✅' : '❌';
    const table = (0,markdown/* renderTable */.bo)(['Report', 'Format', 'Coverage'], report.files.map(({ path, format, covered, total }) => [(0,markdown/* renderCode */.cR)(path), format, describeShare(covered, total)]));
    return `${mark} ${(0,markdown/* escapeMarkdown */.FV)(describeCoverage(report))}\n\n${table}`;
}
/** `The coverage is 93.41 % (1,234 of 1,321 lines), the floor 92 %, the base abc1234 93.2 % (+0.21).` */
function describeCoverage({ percent, covered, total, floor, base, baseRevision }) {
    const measured = `The coverage is ${(0,format/* describePercent */.Vk)(percent)} % (${(0,format/* describeNumber */.Df)(covered)} of ${(0,format/* describeCount */.vG)(total, 'line')})`;
    const name = baseRevision === null ? 'base' : `base ${(0,format/* shortenRevision */.pV)(baseRevision)}`;
    if (base === null)
        return `${measured}, the floor ${(0,format/* describePercent */.Vk)(floor)} %; the coverage of the ${name} is not known.`;
    return `${measured}, the floor ${(0,format/* describePercent */.Vk)(floor)} %, of the ${name} ${(0,format/* describePercent */.Vk)(base)} % (${describeChange(percent, base)}).`;
}
/** The difference of what is shown, with its sign: `+0.21`, `−1.5`, `±0`. */
function describeChange(percent, base) {
    const change = Math.round((Number((0,format/* describePercent */.Vk)(percent)) - Number((0,format/* describePercent */.Vk)(base))) * 100) / 100;
    if (change === 0)
        return '±0';
    return change > 0 ? `+${change}` : `−${-change}`;
}
function describeShare(covered, total) {
    return `${(0,format/* describePercent */.Vk)((covered / total) * 100)} % (${(0,format/* describeNumber */.Df)(covered)} of ${(0,format/* describeCount */.vG)(total, 'line')})`;
}

// EXTERNAL MODULE: ./src/report/lists/deployments.ts
var deployments = __webpack_require__(19420);
// EXTERNAL MODULE: ./src/report/github/job-comment.ts
var job_comment = __webpack_require__(50051);
// EXTERNAL MODULE: ./src/report/lists/changes.ts
var lists_changes = __webpack_require__(2517);
;// CONCATENATED MODULE: ./src/report/lists/github.ts




/** What was written to GitHub, or would be, as Markdown for the summary. */
function renderGitHubMarkdown(result) {
    const { published, workflow, changes, comment, comments = [], releaseNotes = [], issue } = result;
    return [
        published === undefined ? '' : renderPublished(published),
        workflow === undefined ? '' : (0,job_comment/* renderWorkflowStatus */.gG)(workflow),
        changes === undefined ? '' : (0,lists_changes/* renderChangesMarkdown */.F)(changes),
        comment === undefined ? '' : linkComment(comment),
        [...comments.map(linkComment), ...releaseNotes.map(linkNote)].filter((part) => part !== '').join('<br>'),
        issue === undefined ? '' : linkIssue(issue),
    ];
}
function renderPublished({ tag, url, note, changelog }) {
    const title = url === null ? (0,markdown/* escapeMarkdown */.FV)(tag) : (0,markdown/* renderLink */.BK)(tag, url);
    return [`### ${title}`, (0,markdown/* escapeMarkdown */.FV)(note), changelog].filter((part) => part !== '').join('\n\n');
}
function linkComment({ url, pullRequest, note }) {
    if (url !== null && pullRequest !== null)
        return `Comment on ${(0,markdown/* renderReference */.Wj)(pullRequest, url)}`;
    return note === null ? '' : (0,markdown/* escapeMarkdown */.FV)(note);
}
function linkNote({ tag, url, note }) {
    return note === null && url !== null ? `Told in the release ${(0,markdown/* renderLink */.BK)(tag, url)}` : (0,markdown/* escapeMarkdown */.FV)(note ?? '');
}
function linkIssue({ url, number, action, note }) {
    if (url !== null && number !== null)
        return `Issue ${(0,markdown/* renderReference */.Wj)(number, url)} ${action}`;
    return note === null ? '' : (0,markdown/* escapeMarkdown */.FV)(note);
}
/** The same as lines for a terminal. */
function renderGitHub(result, paint) {
    const { published, workflow, changes, comment, comments = [], releaseNotes = [], issue } = result;
    return [
        ...(published === undefined ? [] : renderPublication(published, paint)),
        ...(workflow === undefined ? [] : renderWorkflow(workflow)),
        ...(changes === undefined ? [] : (0,lists_changes/* renderChanges */.O)(changes, paint)),
        ...(comment === undefined ? comments : [comment]).map(renderComment),
        ...releaseNotes.map(({ tag, url, note }) => (0,sanitize/* neutraliseText */.op)(`release ${tag}: ${note ?? url ?? ''}`)),
        ...(issue === undefined ? [] : [`issue ${issue.action}: ${issue.url ?? issue.note ?? ''}`]),
    ].map((line) => line.trimEnd());
}
function renderComment({ action, url, note }) {
    return (0,sanitize/* neutraliseText */.op)(`comment ${action}: ${url ?? note ?? ''}`);
}
function renderPublication({ tag, note, url }, paint) {
    return [
        `${paint.bold((0,sanitize/* neutraliseText */.op)(tag))}: ${(0,sanitize/* neutraliseText */.op)(note)}`,
        ...(url === null ? [] : [(0,sanitize/* neutraliseText */.op)(url)]),
    ];
}
function renderWorkflow(status) {
    const jobs = status.jobs.map(({ name, result }) => (0,sanitize/* neutraliseText */.op)(`${name}: ${result}`));
    return [...jobs, (0,sanitize/* neutraliseText */.op)((0,job_comment/* summariseWorkflow */.qZ)(status))];
}

;// CONCATENATED MODULE: ./src/report/lists/installs.ts


/** Texts to copy onto hosts, as they are. */
function renderInstalls(rows, paint) {
    return rows.flatMap((row, index) => [
        ...(index === 0 ? [] : ['']),
        paint.bold((0,sanitize/* neutraliseText */.op)(describeInstall(row))),
        `  ${(0,sanitize/* neutraliseText */.op)(row.how)}`,
        '',
        ...row.text.trimEnd().split('\n').map(sanitize/* neutralise */.$0),
    ]);
}
function renderInstallsMarkdown(rows) {
    return rows
        .map((row) => (0,markdown/* foldMarkdown */.hb)((0,markdown/* escapeMarkdown */.FV)(describeInstall(row)), `${(0,markdown/* escapeMarkdown */.FV)(row.how)}\n\n${(0,markdown/* fenceLines */.Pv)(row.text.trimEnd().split('\n'))}`))
        .join('\n\n');
}
function describeInstall({ app, hosts, what }) {
    return `${hosts.join(', ')} › ${app}: to install once: ${what}`;
}

// EXTERNAL MODULE: ./src/report/lists/plan.ts
var lists_plan = __webpack_require__(6949);
;// CONCATENATED MODULE: ./src/report/lists/previews.ts



const NOTHING = '–';
const EMPTY = 'There are no previews.';
/** The previews of a host, in the order of their slots. */
function renderPreviews(rows, paint) {
    if (rows.length === 0)
        return [EMPTY];
    const cells = rows.map((row) => listWords(row).map((word) => (0,sanitize/* neutralise */.$0)(word)));
    const painted = cells.map((words, index) => rows[index]?.became === 'failed' ? words.map((text) => ({ text, paint: paint.red })) : words);
    return (0,table/* layOutRows */.qv)((0,table/* toHeader */.FM)(HEADER, paint), painted, 3);
}
const HEADER = ['preview', 'port', 'url', 'version', 'since', 'expires', ''];
function listWords({ environment, ports, url, version, since, expires, isExpired, became, why }) {
    const state = became ?? (isExpired ? 'expired' : '');
    return [
        environment,
        ports.join(', ') || NOTHING,
        url ?? NOTHING,
        version ?? NOTHING,
        shorten(since),
        shorten(expires),
        why === undefined ? state : `${state}: ${why}`,
    ];
}
/** To the minute, which is enough for days. */
function shorten(time) {
    return time.replace(/:\d\d(\.\d+)?Z$/, 'Z');
}
function renderPreviewsMarkdown(rows) {
    if (rows.length === 0)
        return EMPTY;
    return (0,markdown/* renderTable */.bo)(HEADER, rows.map((row) => listWords(row).map((word) => (0,markdown/* escapeMarkdown */.FV)(word))));
}

// EXTERNAL MODULE: ./src/report/text/image.ts
var text_image = __webpack_require__(60441);
;// CONCATENATED MODULE: ./src/report/lists/releases.ts





const releases_NOTHING = '–';
/**
 * The releases in the order in which they come, as lines of a table; `*` marks the one that is live. The instant of a
 * switch is shown to its last digit, because a rollback to that very time means that release.
 */
function renderReleases(rows, paint) {
    if (rows.length === 0)
        return ['There are no releases.'];
    const header = ['', 'app', 'host', 'switched', 'release', 'version', 'revision', 'size', 'verdict', 'by'];
    const cells = rows.map((row) => toCells(row, paint));
    return [...(0,table/* layOutRows */.qv)((0,table/* toHeader */.FM)(header, paint), cells, 3), ...listImages(rows), ...listSnapshots(rows)];
}
function listImages(rows) {
    const listed = rows.flatMap(({ release, host, images = [] }) => {
        const cells = images.map((one) => ['   ', one.service, ...(0,text_image/* splitImage */.s5)(one)].map(sanitize/* neutralise */.$0));
        return cells.length === 0 ? [] : [(0,sanitize/* neutralise */.$0)(`  ${release} on ${host}:`), ...(0,table/* layOutTable */.NY)(cells)];
    });
    const all = [...listSources(rows).map((line) => (0,sanitize/* neutralise */.$0)(`  ${line}`)), ...listed];
    return all.length === 0 ? [] : ['Images:', ...all];
}
/** The images of sources: a release has one, whatever the number of its hosts. */
function listSources(rows) {
    return (0,text_image/* listSourceImages */.Cv)(rows.map(({ app, release, image }) => ({ app, host: release, image })));
}
function listSnapshots(rows) {
    const taken = rows.flatMap(({ release, host, snapshot }) => snapshot ? [`  ${release} on ${host}: ${snapshot}`] : []);
    return taken.length === 0 ? [] : ['Snapshots before them:', ...taken.map(sanitize/* neutralise */.$0)];
}
function toCells(row, paint) {
    const isBad = row.verdict === 'bad' || row.verdict === 'failed';
    return [
        row.live ? { text: '*', paint: paint.green } : '',
        (0,sanitize/* neutralise */.$0)(row.app),
        (0,sanitize/* neutralise */.$0)(row.host),
        (0,sanitize/* neutralise */.$0)(row.switchedAt ?? releases_NOTHING),
        row.live ? { text: (0,sanitize/* neutralise */.$0)(row.release), paint: paint.bold } : (0,sanitize/* neutralise */.$0)(row.release),
        (0,sanitize/* neutralise */.$0)(row.version ?? releases_NOTHING),
        (0,sanitize/* neutralise */.$0)((0,format/* shortenRevision */.pV)(row.revision ?? releases_NOTHING, row.dirty)),
        describeSize(row),
        isBad ? { text: row.verdict, paint: paint.red } : row.verdict,
        (0,sanitize/* neutralise */.$0)([row.actor, row.reason === null ? null : `(${row.reason})`].filter(Boolean).join(' ')),
    ];
}
function renderReleasesMarkdown(rows) {
    if (rows.length === 0)
        return 'There are no releases.';
    const hasImages = rows.some(({ images }) => images !== undefined);
    const more = hasImages ? ['Images'] : [];
    const header = [
        'App',
        'Host',
        'Switched (UTC)',
        'Release',
        'Version',
        'Revision',
        'Size',
        'Verdict',
        'By',
        'Reason',
        ...more,
    ];
    const cells = rows.map((row) => [
        (0,markdown/* escapeMarkdown */.FV)(row.app),
        (0,markdown/* escapeMarkdown */.FV)(row.host),
        (0,markdown/* renderCode */.cR)(row.switchedAt),
        row.live ? `${(0,markdown/* renderCode */.cR)(row.release)} **live**` : (0,markdown/* renderCode */.cR)(row.release),
        (0,markdown/* renderCode */.cR)(row.version),
        (0,markdown/* renderCode */.cR)(row.revision === null ? null : (0,format/* shortenRevision */.pV)(row.revision, row.dirty)),
        describeSize(row),
        row.verdict,
        (0,markdown/* escapeMarkdown */.FV)(row.actor ?? releases_NOTHING),
        (0,markdown/* escapeMarkdown */.FV)(row.reason ?? releases_NOTHING),
        ...(hasImages ? [(0,markdown/* escapeMarkdown */.FV)((row.images ?? []).map(text_image/* describeImage */.hu).join(', ') || releases_NOTHING)] : []),
    ]);
    return [(0,markdown/* renderTable */.bo)(header, cells), ...listSources(rows).map(markdown/* escapeMarkdown */.FV)].join('\n\n');
}
function describeSize({ sizeBytes }) {
    return sizeBytes === null ? releases_NOTHING : (0,format/* describeBytes */.nI)(sizeBytes);
}

;// CONCATENATED MODULE: ./src/report/lists/selection.ts



/** Which apps are deployed where, and why they are or not. */
function renderSelection(rows, paint) {
    const cells = rows.map(({ environment, app, chosen, why }) => [
        chosen ? { text: '✓', paint: paint.green } : { text: '-', paint: paint.dim },
        environment,
        app,
        (0,sanitize/* neutraliseText */.op)(why),
    ]);
    return (0,table/* layOutTable */.NY)([(0,table/* toHeader */.FM)(['', 'environment', 'app', 'because'], paint), ...cells]);
}
function renderSelectionMarkdown(rows) {
    const cells = rows.map(({ environment, app, chosen, why }) => [
        environment,
        app,
        chosen ? '✅ yes' : '➖ no',
        (0,markdown/* escapeMarkdown */.FV)(why),
    ]);
    return (0,markdown/* renderTable */.bo)(['Environment', 'App', 'Deployed', 'Because'], cells);
}

// EXTERNAL MODULE: ./src/report/lists/services.ts
var lists_services = __webpack_require__(8990);
// EXTERNAL MODULE: ./src/report/lists/stages.ts
var stages = __webpack_require__(38189);
;// CONCATENATED MODULE: ./src/report/lists/validation.ts


/** What was looked at before the approval, each with what to do where it is wrong. */
function renderValidation(rows, paint) {
    return rows.flatMap(({ ok, message, hint }) => {
        const text = (0,sanitize/* neutraliseText */.op)(message);
        if (ok === true)
            return [paint.green(`✓ ${text}`)];
        if (ok === null)
            return [paint.yellow(`? ${text}`)];
        return [paint.red(`✗ ${text}`), ...(hint === null ? [] : [`  ${paint.bold('Next:')} ${(0,sanitize/* neutraliseText */.op)(hint)}`])];
    });
}
function renderValidationMarkdown(rows) {
    const cells = rows.map(({ ok, message, hint }) => [
        `${ok === null ? '❔' : ok ? '✅' : '❌'} ${(0,markdown/* escapeMarkdown */.FV)(message)}`,
        (0,markdown/* escapeMarkdown */.FV)(hint ?? '–'),
    ]);
    return (0,markdown/* renderTable */.bo)(['Finding', 'Next'], cells);
}

;// CONCATENATED MODULE: ./src/report/lists/lists.ts












/** What a mode that only looks has found, for a terminal; empty for the other modes. */
function renderTerminalLists(result, paint) {
    return renderLists(result, paint)
        .map((line) => `${line}\n`)
        .join('');
}
/** The same as lines, with an empty one between two lists. */
function renderLists(result, paint) {
    const { settings, plan, toldBy, releases, records, services, installs, findings, validation, selection, coverage } = result;
    const lists = [
        toldBy === undefined ? [] : [deployments/* TOLD_BY_RECORDS */.RM],
        settings === undefined ? [] : (0,lists_plan/* renderSettings */.cD)(settings, paint),
        plan === undefined ? [] : (0,lists_plan/* renderPlan */.EG)(plan, paint),
        (0,stages/* renderPlannedStages */.e)(result.plannedStages ?? [], paint),
        releases === undefined ? [] : renderReleases(releases, paint),
        records === undefined ? [] : (0,deployments/* renderRecords */.nB)(records, paint),
        result.previews === undefined ? [] : renderPreviews(result.previews, paint),
        services === undefined ? [] : (0,lists_services/* renderServices */.rb)(services, paint),
        installs === undefined ? [] : renderInstalls(installs, paint),
        findings === undefined ? [] : (0,lists_plan/* renderFindings */.vO)(findings, paint),
        validation === undefined ? [] : renderValidation(validation, paint),
        selection === undefined ? [] : renderSelection(selection, paint),
        coverage === undefined ? [] : renderCoverage(coverage, paint),
        renderGitHub(result, paint),
    ];
    return lists.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
/** The same as Markdown tables, at most `most` rows of each. */
function renderMarkdownLists(result, most) {
    const { plan, toldBy, releases, records, services, findings, installs, settings, validation, selection, coverage } = result;
    return [
        toldBy === undefined ? '' : deployments/* TOLD_BY_RECORDS */.RM,
        plan === undefined ? '' : (0,lists_plan/* renderPlanMarkdown */.d$)(plan.slice(0, most)),
        (0,stages/* renderPlannedStagesMarkdown */.X)(result.plannedStages ?? [], most),
        ...renderGitHubMarkdown(result),
        releases === undefined ? '' : renderReleasesMarkdown(releases.slice(0, most)),
        records === undefined ? '' : (0,deployments/* renderRecordsMarkdown */.kx)(records.slice(0, most)),
        result.previews === undefined ? '' : renderPreviewsMarkdown(result.previews.slice(0, most)),
        services === undefined ? '' : (0,lists_services/* renderServicesMarkdown */.ig)(services.slice(0, most)),
        findings === undefined ? '' : (0,lists_plan/* renderFindingsMarkdown */.CZ)(findings.slice(0, most)),
        installs === undefined ? '' : renderInstallsMarkdown(installs.slice(0, most)),
        validation === undefined ? '' : renderValidationMarkdown(validation.slice(0, most)),
        selection === undefined ? '' : renderSelectionMarkdown(selection.slice(0, most)),
        coverage === undefined ? '' : renderCoverageMarkdown(coverage),
        settings === undefined ? '' : (0,markdown/* foldMarkdown */.hb)('Settings', (0,lists_plan/* renderSettingsMarkdown */.pE)(settings.slice(0, most))),
    ];
}


/***/ }),

/***/ 6949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ renderFindingsMarkdown),
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   cD: () => (/* binding */ renderSettings),
/* harmony export */   d$: () => (/* binding */ renderPlanMarkdown),
/* harmony export */   pE: () => (/* binding */ renderSettingsMarkdown),
/* harmony export */   vO: () => (/* binding */ renderFindings)
/* harmony export */ });
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21645);
/* harmony import */ var _text_image__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60441);
/* harmony import */ var _text_sanitize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4741);
/* harmony import */ var _text_table__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55564);
/* harmony import */ var _services__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8990);






const NOTHING = '–';
/** What a deploy would do on each host. */
function renderPlan(rows, paint) {
    const header = (0,_text_table__WEBPACK_IMPORTED_MODULE_3__/* .toHeader */ .FM)(['app', 'host', 'would', 'because', 'live now'], paint);
    const cells = rows.map((row) => {
        const would = { text: row.action, paint: row.action === 'unchanged' ? paint.dim : paint.green };
        return [
            (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(row.app),
            (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(row.host),
            would,
            (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(row.why),
            (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(describeLive(row)),
        ];
    });
    const notes = [...listNotes(rows), ...listHostChanges(rows).flatMap(({ title, lines }) => [title, ...lines])];
    return rows.length === 0 ? [] : [...(0,_text_table__WEBPACK_IMPORTED_MODULE_3__/* .layOutRows */ .qv)(header, cells, 3), ...notes.map(_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)];
}
function renderPlanMarkdown(rows) {
    const cells = rows.map((row) => [row.app, row.host, row.action, row.why, describeLive(row)].map(_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV));
    const table = (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(['App', 'Host', 'Would', 'Because', 'Live now'], cells);
    const changes = listHostChanges(rows).flatMap(({ title, lines }) => [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(title),
        ...(lines.length === 0 ? [] : [(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .fenceLines */ .Pv)(lines)]),
    ]);
    return [table, ...listNotes(rows).map(_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV), ...changes].join('\n\n');
}
function listNotes(rows) {
    return [...(0,_text_image__WEBPACK_IMPORTED_MODULE_4__/* .listSourceImages */ .Cv)(rows), ...listImages(rows), ...listIgnored(rows), ...(0,_services__WEBPACK_IMPORTED_MODULE_2__/* .listHolds */ .Zo)(rows)];
}
/** What a deploy changes on a host beside the release. */
function listHostChanges(rows) {
    return rows.flatMap(({ app, host, hostChanges = [] }) => hostChanges.map(({ what, is, lines }) => ({ title: `${host} › ${app} › ${what}: ${is}`, lines })));
}
function listImages(rows) {
    return rows.flatMap(({ app, host, images = [] }) => images.map((one) => `${host} › ${app} › ${one.service}: ${describeChange(one)}`));
}
function describeChange({ from, to, change, service }) {
    const old = from === null ? '' : (0,_text_image__WEBPACK_IMPORTED_MODULE_4__/* .nameImage */ .Pe)({ service, ...from });
    const next = (0,_text_image__WEBPACK_IMPORTED_MODULE_4__/* .nameImage */ .Pe)({ service, ...(0,_text_image__WEBPACK_IMPORTED_MODULE_4__/* .splitDigest */ .vo)(to ?? '') });
    switch (change) {
        case 'added':
            return `${next || 'what is built'}, a new service`;
        case 'removed':
            return `nothing: ${old} is gone from the file`;
        case 'built':
            return `what is built anew, now ${old}`;
        case 'tag':
            return `${old}, or what its tag names by then`;
        case 'replaced':
            return `${old} → ${next}`;
    }
}
/** Of each app once, whatever the number of its hosts. */
function listIgnored(rows) {
    return [
        ...new Set(rows.flatMap(({ app, ignored }) => ignored === undefined || ignored.files === 0 ? [] : [(0,_text_format__WEBPACK_IMPORTED_MODULE_5__/* .describeIgnored */ .MS)(app, ignored)])),
    ];
}
function describeLive({ live, liveVersion, liveRevision, liveDirty }) {
    const what = [liveVersion, liveRevision === null ? null : (0,_text_format__WEBPACK_IMPORTED_MODULE_5__/* .shortenRevision */ .pV)(liveRevision, liveDirty)].filter((one) => one !== null);
    return [live, what.length === 0 ? '' : `(${what.join(', ')})`].filter(Boolean).join(' ') || NOTHING;
}
/** Every resolved value of the config and where it came from. */
function renderSettings(rows, paint) {
    return (0,_text_table__WEBPACK_IMPORTED_MODULE_3__/* .layOutTable */ .NY)(rows.map(({ name, value, from }) => [
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(name),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(describeValue(value)),
        { text: (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(from), paint: paint.dim },
    ]));
}
function renderSettingsMarkdown(rows) {
    const cells = rows.map(({ name, value, from }) => [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(name),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(describeValue(value)),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(from),
    ]);
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(['Setting', 'Value', 'From'], cells);
}
function describeValue(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? NOTHING);
}
/** What stands in the way of a deploy, each with the next thing to do. */
function renderFindings(rows, paint) {
    return rows.length === 0 ? [] : [...rows.flatMap((row) => renderFinding(row, paint)), '', renderVerdict(rows, paint)];
}
function renderVerdict(rows, paint) {
    const wrong = rows.filter(({ ok }) => !ok).length;
    return wrong === 0
        ? paint.green('✓ Ready to deploy.')
        : paint.red(`✗ Not ready: ${(0,_text_format__WEBPACK_IMPORTED_MODULE_5__/* .describeCount */ .vG)(wrong, 'thing')} to do.`);
}
function renderFinding({ host, app, ok, message, hint }, paint) {
    const text = (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(`${[host, app].filter(Boolean).join(' › ')}: ${message}`);
    const line = ok ? paint.green(`✓ ${text}`) : paint.red(`✗ ${text}`);
    const next = hint?.split('\n\n') ?? [];
    return [line, ...next.map((one) => `  ${paint.bold('Next:')} ${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(one)}`)];
}
function renderFindingsMarkdown(rows) {
    const cells = rows.map(({ host, app, ok, message, hint }) => [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)([host, app].filter(Boolean).join(' › ')),
        `${ok ? '✅' : '❌'} ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(message)}`,
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(hint ?? NOTHING),
    ]);
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(['Host', 'Finding', 'Next'], cells);
}


/***/ }),

/***/ 8990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zo: () => (/* binding */ listHolds),
/* harmony export */   ig: () => (/* binding */ renderServicesMarkdown),
/* harmony export */   rb: () => (/* binding */ renderServices)
/* harmony export */ });
/* unused harmony export listDrifts */
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21645);
/* harmony import */ var _text_hold__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84171);
/* harmony import */ var _text_image__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60441);
/* harmony import */ var _text_maintenance__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64627);
/* harmony import */ var _text_sanitize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4741);
/* harmony import */ var _text_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55564);







const NOTHING = '–';
/** What runs where, as lines of a table; why a host could not be asked, or why its last run failed, stands under it. */
function renderServices(rows, paint) {
    if (rows.length === 0)
        return ['There is nothing to show.'];
    const stage = nameStages(rows);
    const rest = ['release', 'version', 'revision', 'since', 'process', 'lock', 'last run'];
    const header = ['', 'app', 'host', ...stage.map((name) => name.toLowerCase()), ...rest];
    const cells = rows.map((row) => toCells(row, stage.length > 0, paint));
    const table = (0,_text_table__WEBPACK_IMPORTED_MODULE_2__/* .layOutRows */ .qv)((0,_text_table__WEBPACK_IMPORTED_MODULE_2__/* .toHeader */ .FM)(header, paint), cells, 3 + stage.length);
    const errors = [...new Set(rows.flatMap(describeErrors))].map((text) => paint.red((0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(text)));
    const holds = listHolds(rows).map((text) => paint.yellow((0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(text)));
    const drifts = listDrifts(rows).map((text) => paint.yellow((0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(text)));
    const colors = rows.flatMap(describeColors).map((text) => paint.dim((0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(text)));
    const reasons = rows.flatMap(describeReason).map((text) => paint.dim((0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(text)));
    const words = listDriftNotes(rows).map((text) => paint.dim((0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(text)));
    const parts = listProvision(rows).map((text) => paint.dim((0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(text)));
    const images = (0,_text_image__WEBPACK_IMPORTED_MODULE_3__/* .listSourceImages */ .Cv)(rows).map((text) => (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(text));
    const notes = [
        ...images,
        ...listContainers(rows),
        ...colors,
        ...parts,
        ...reasons,
        ...holds,
        ...words,
        ...drifts,
        ...errors,
    ];
    return notes.length === 0 ? table : [...table, '', ...notes];
}
function countContainers({ length }) {
    return (0,_text_format__WEBPACK_IMPORTED_MODULE_4__/* .describeCount */ .vG)(length, 'container');
}
/** Each container, with the app and the host before the first of them. */
function listContainers(rows) {
    return rows.flatMap(({ app, host, containers = [] }) => {
        const cells = containers.map((one) => [' ', one.service, describeState(one), one.name, ...(0,_text_image__WEBPACK_IMPORTED_MODULE_3__/* .splitImage */ .s5)(one)].map(_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op));
        return cells.length === 0 ? [] : [(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(`${host} › ${app}:`), ...(0,_text_table__WEBPACK_IMPORTED_MODULE_2__/* .layOutTable */ .NY)(cells)];
    });
}
function describeState({ state, health, restarts }) {
    const again = restarts === 0 ? '' : `, ${(0,_text_format__WEBPACK_IMPORTED_MODULE_4__/* .describeCount */ .vG)(restarts, 'restart')}`;
    return `${health === null || state !== 'running' ? state : health}${again}`;
}
/** Of each app once where its hosts say the same. */
function listHolds(rows) {
    const held = rows.flatMap(({ app, host, hold, maintenance }) => [
        ...(hold ? [{ app, host, text: (0,_text_hold__WEBPACK_IMPORTED_MODULE_5__/* .describeHold */ .T)(hold) }] : []),
        ...(maintenance ? [{ app, host, text: (0,_text_maintenance__WEBPACK_IMPORTED_MODULE_6__/* .describeMaintenance */ .V)(maintenance) }] : []),
    ]);
    const same = (one) => held.filter(({ app, text }) => app === one.app && text === one.text);
    return [
        ...new Set(held.map((one) => `${same(one)
            .map(({ host }) => host)
            .join(', ')} › ${one.app}: ${one.text}`)),
    ];
}
/** More of them of one app on one host are only counted; report.json has all. */
const MOST_DRIFTS = 10;
/** How hosts differ from what was deployed there. */
function listDrifts(rows) {
    return rows.flatMap(({ app, host, drift }) => {
        const all = drift ?? [];
        const rest = all.length - MOST_DRIFTS;
        const shown = rest > 0 ? [...all.slice(0, MOST_DRIFTS), `${rest} more, in report.json`] : all;
        return shown.map((text) => `${host} › ${app}: drift: ${text}`);
    });
}
function listProvision(rows) {
    return rows.flatMap(({ app, host, provision = [] }) => provision.map((text) => `${host} › ${app}: ${text}`));
}
function listDriftNotes(rows) {
    return rows.flatMap(({ app, host, driftNotes = [] }) => driftNotes.map((text) => `${host} › ${app}: ${text}`));
}
/** The header of their column; empty where no host has one. */
function nameStages(rows) {
    return rows.some(({ stage }) => stage !== undefined) ? ['Stage'] : [];
}
function toCells(row, hasStages, paint) {
    const texts = [
        row.app,
        row.host,
        ...(hasStages ? [row.stage] : []),
        row.release,
        row.version,
        (0,_text_format__WEBPACK_IMPORTED_MODULE_4__/* .shortenRevision */ .pV)(row.revision ?? NOTHING, row.dirty),
        describeInstant(row.since),
        row.containers === undefined ? row.process : countContainers(row.containers),
    ];
    return [
        toSign(row, paint),
        ...texts.map((text) => (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(text ?? NOTHING) || NOTHING),
        row.lockHolder === null ? 'free' : { text: (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(row.lockHolder), paint: paint.yellow },
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(describeLast(row)),
    ];
}
function toSign({ healthy, error }, paint) {
    if (error !== null || healthy === false)
        return { text: '✗', paint: paint.red };
    return healthy === null ? { text: '?', paint: paint.yellow } : { text: '✓', paint: paint.green };
}
function describeColors({ app, host, color, ports }) {
    if (color === undefined || ports === undefined)
        return [];
    const other = color === 'blue' ? 'green' : 'blue';
    return [`${host} › ${app}: ${color} serves, on port ${ports[color]}; ${other} has ${ports[other]}`];
}
function describeReason({ app, host, lastDeploy }) {
    const reason = lastDeploy?.reason ?? null;
    return reason === null ? [] : [`${host} › ${app}: the reason of the last ${lastDeploy?.mode}: ${reason}`];
}
function describeErrors({ app, host, error, lastDeploy }) {
    const last = lastDeploy?.error ?? null;
    return [
        ...(error === null ? [] : [`✗ ${error.includes(host) ? error : `${host}: ${error}`}`]),
        ...(last === null ? [] : [`${host} › ${app}: the last ${lastDeploy?.mode ?? 'run'}: ${last}`]),
    ];
}
function renderServicesMarkdown(rows) {
    if (rows.length === 0)
        return 'There is nothing to show.';
    const stage = nameStages(rows);
    const header = [
        'App',
        'Host',
        ...stage,
        'Healthy',
        'Release',
        'Version',
        'Revision',
        'Since (UTC)',
        'Process',
        'Lock',
        'Last run',
    ];
    const cells = rows.map((row) => [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.app),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.host),
        ...stage.map(() => (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.stage ?? NOTHING)),
        row.error === null ? describeHealth(row.healthy) : `❌ ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.error)}`,
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(row.release),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(row.version),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(row.revision === null ? null : (0,_text_format__WEBPACK_IMPORTED_MODULE_4__/* .shortenRevision */ .pV)(row.revision, row.dirty)),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(describeInstant(row.since)),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.process || NOTHING),
        row.lockHolder === null ? 'free' : `🔒 ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.lockHolder)}`,
        linkLast(row),
    ]);
    return [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(header, cells),
        ...(0,_text_image__WEBPACK_IMPORTED_MODULE_3__/* .listSourceImages */ .Cv)(rows).map(_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV),
        ...listProvision(rows).map(_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV),
        ...listHolds(rows).map((text) => `✋ ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text)}`),
        ...listDrifts(rows).map((text) => `⚠️ ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text)}`),
        ...listDriftNotes(rows).map(_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV),
    ].join('\n\n');
}
function describeHealth(healthy) {
    if (healthy === null)
        return '❔ no data';
    return healthy ? '✅ yes' : '❌ no';
}
function linkLast(row) {
    const { runUrl = null, error = null } = row.lastDeploy ?? {};
    return [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(describeLast(row)),
        runUrl === null ? '' : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)('run', runUrl),
        error === null ? '' : `<br>${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(error)}`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
function describeLast({ lastDeploy }) {
    if (lastDeploy === null)
        return NOTHING;
    const { mode, status, at, actor } = lastDeploy;
    return `${mode} ${status.replaceAll('_', ' ')} ${(0,_text_format__WEBPACK_IMPORTED_MODULE_4__/* .describeTime */ .Ht)(at)}${actor === null ? '' : ` by ${actor}`}`;
}
function describeInstant(time) {
    return time === null ? NOTHING : (0,_text_format__WEBPACK_IMPORTED_MODULE_4__/* .describeTime */ .Ht)(time);
}


/***/ }),

/***/ 38189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ renderPlannedStagesMarkdown),
/* harmony export */   e: () => (/* binding */ renderPlannedStages)
/* harmony export */ });
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21645);
/* harmony import */ var _text_names__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28472);
/* harmony import */ var _text_sanitize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4741);
/* harmony import */ var _text_table__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55564);





/** More batches of a stage are only counted; report.json has all. */
const MOST_BATCHES = 8;
const NOTHING = '–';
/** The stages that a deploy would go through: under each what happens in it, in its order. */
function renderPlannedStages(stages, paint) {
    return stages.flatMap((stage) => [
        paint.bold((0,_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op)(`stage ${stage.name}: ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describeCount */ .vG)(countHosts(stage), 'host')}`)),
        ...listEvents(stage).flatMap((parts) => (0,_text_table__WEBPACK_IMPORTED_MODULE_3__/* .wrapParts */ .Fi)(parts.map(_text_sanitize__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseText */ .op))),
    ]);
}
/** All hosts of a stage, whatever becomes of them. */
function countHosts({ batches, unchanged, unreached }) {
    return batches.flat().length + unchanged.length + unreached.length;
}
/** Each is a list of parts with commas between them. */
function listEvents(stage) {
    const { batches, unchanged, unreached, before, after } = stage;
    return [
        label('before', before.map(describeGate)),
        stage.takesSnapshot ? ['a snapshot is taken'] : [],
        ...listBatches(batches),
        label('unchanged', listNames(unchanged)),
        label('not reached', listNames(unreached)),
        [describeReady(stage)].filter(Boolean),
        label('canary', [describeCanary(stage)].filter(Boolean)),
        label('after', after.map(describeGate)),
        label('if it fails', batches.length === 0 ? [] : describeFailure(stage)),
        describeFinalVerify(stage),
    ].filter((parts) => parts.length > 0);
}
function label(name, [first, ...others]) {
    return first === undefined ? [] : [`${name}: ${first}`, ...others];
}
function listBatches(batches) {
    const [only, ...others] = batches;
    if (only !== undefined && others.length === 0)
        return [label('switches', listNames(only))];
    const lines = batches.map((hosts, index) => label(`batch ${index + 1}`, listNames(hosts)));
    const left = batches.slice(MOST_BATCHES);
    // One more line is not longer than what would stand in its place.
    if (left.length < 2)
        return lines;
    const rest = `and ${left.length} more batches of ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describeCount */ .vG)(left.flat().length, 'host')} in all`;
    return [...lines.slice(0, MOST_BATCHES), [rest]];
}
function listNames(hosts) {
    return hosts.length === 0 ? [] : (0,_text_names__WEBPACK_IMPORTED_MODULE_4__/* .listSome */ .X)(hosts).split(', ');
}
function describeReady(stage) {
    const hosts = countHosts(stage);
    return stage.batches.length === 0 || stage.ready >= hosts ? '' : `ready: ${stage.ready} of ${hosts} hosts are enough`;
}
function describeGate({ name, isSkipped, ...where }) {
    if (isSkipped)
        return `${name} (skipped)`;
    const place = describePlace(where);
    return name === place ? name : `${name} (${place})`;
}
function describePlace({ runsOn, environment, app }) {
    if (runsOn === 'environment')
        return `verify ${environment}`;
    if (runsOn === 'runner')
        return 'on the runner';
    return `${runsOn === 'hosts' ? 'on each host' : 'on one host'}${app === undefined ? '' : ` in ${app}`}`;
}
function describeCanary({ canary }) {
    if (canary === null)
        return '';
    const { forMs, intervalMs, traffic } = canary;
    const shares = traffic === undefined ? '' : `${traffic.map((share) => `${share}%`).join(' then ')} of the traffic, each for `;
    return `${shares}${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describeDuration */ .MB)(forMs)}, measured every ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describeDuration */ .MB)(intervalMs)}`;
}
function describeFailure({ attempts, onFailure }) {
    return [attempts === 1 ? '' : `up to ${attempts} attempts`, onFailure].filter(Boolean);
}
function describeFinalVerify({ finalVerify }) {
    return finalVerify === undefined
        ? []
        : ['then all hosts are verified once more', `if that fails: ${finalVerify.onFailure}`];
}
/** The same as a table, at most `most` rows of it. */
function renderPlannedStagesMarkdown(stages, most) {
    const rows = stages.slice(0, most).map((stage) => [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(stage.name),
        describeHosts(stage),
        joinGates(stage.before),
        joinGates(stage.after),
        describeCanary(stage) || NOTHING,
        stage.takesSnapshot ? 'yes' : NOTHING,
        [describeFailure(stage), describeFinalVerify(stage)]
            .map((parts) => (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(parts.join(', ')))
            .filter(Boolean)
            .join('<br>'),
    ]);
    const header = ['Stage', 'Hosts', 'Gates before', 'Gates after', 'Canary', 'Snapshot', 'If it fails'];
    const table = (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(header, rows);
    return table === '' ? '' : `### Stages\n\n${table}`;
}
function describeHosts(stage) {
    const { batches, unchanged, unreached } = stage;
    return [
        ...listBatches(batches),
        label('unchanged', listNames(unchanged)),
        label('not reached', listNames(unreached)),
        [describeReady(stage)].filter(Boolean),
    ]
        .filter((parts) => parts.length > 0)
        .map((parts) => (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(parts.join(', ')))
        .join('<br>');
}
function joinGates(gates) {
    return gates.map(describeGate).map(_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV).join('<br>') || NOTHING;
}


/***/ }),

/***/ 63225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ renderLink),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Pv: () => (/* binding */ fenceLines),
/* harmony export */   Wj: () => (/* binding */ renderReference),
/* harmony export */   bo: () => (/* binding */ renderTable),
/* harmony export */   cR: () => (/* binding */ renderCode),
/* harmony export */   hb: () => (/* binding */ foldMarkdown)
/* harmony export */ });
/* harmony import */ var _text_visible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96590);

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
    return (0,_text_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(line)
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
function renderCode(text) {
    if (text === null || text === '')
        return '–';
    return /^[\w.:/-]+$/.test(text) ? `\`${text}\`` : `<code>${escapeMarkdown(text)}</code>`;
}
/** Lines from a host, in a fence that none of them can close. */
function fenceLines(lines) {
    const visible = lines.map(_text_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X);
    const longestRun = Math.max(0, ...(visible.join('\n').match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(Math.max(3, longestRun + 1));
    return [`${fence}text`, ...visible, fence].join('\n');
}
/** A link; an address that is none of the web's is left as text. */
function renderLink(label, address) {
    const url = readWebAddress(address);
    if (url === undefined)
        return escapeMarkdown(address);
    return `[${escapeMarkdown(label)}](${url.replace(/[()|`\\]/g, encodeSign)})`;
}
/** A link to an issue or a pull request by its number, which in a link is not one of GitHub's own making. */
function renderReference(number, address) {
    return renderLink('', address).replace(/^\[\]/, `[#${number}]`);
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
function renderTable(header, rows) {
    if (rows.length === 0)
        return '';
    return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** Content under a title that can be folded away; the title is Markdown already. */
function foldMarkdown(title, content, isOpen = false) {
    return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n\n</details>`;
}


/***/ }),

/***/ 4476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ renderShortSummary),
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./src/report/lists/lists.ts + 7 modules
var lists = __webpack_require__(13947);
// EXTERNAL MODULE: ./src/report/result-parts.ts
var result_parts = __webpack_require__(93158);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(16934);
// EXTERNAL MODULE: ./src/report/text/causes.ts
var text_causes = __webpack_require__(31066);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/report/text/groups.ts
var groups = __webpack_require__(26706);
// EXTERNAL MODULE: ./src/report/text/visible.ts
var visible = __webpack_require__(96590);
// EXTERNAL MODULE: ./src/report/text/wording.ts
var wording = __webpack_require__(68448);
;// CONCATENATED MODULE: ./src/report/markdown/live-releases.ts
/** The releases of the apps whose hosts do not agree on one, the intended one first; empty where all agree. */
function findUnequal(result) {
    const apps = [...new Set(result.hosts.map(({ app }) => app))];
    return apps.flatMap((app) => {
        const live = listReleases(app, result);
        return live.filter(({ release }) => release !== null).length > 1 ? live : [];
    });
}
function listReleases(app, { hosts, release: intended }) {
    const own = hosts.filter((one) => one.app === app);
    const live = [...new Set(own.map(({ release }) => release))].map((release) => ({
        app,
        release,
        isIntended: release !== null && release === intended,
        hosts: own.filter((one) => one.release === release).map(({ host }) => host),
    }));
    const left = own.some(({ status }) => status === 'rolled_back') && live.every(({ isIntended }) => !isIntended);
    const refused = left && intended !== null ? [{ app, release: intended, isIntended: true, hosts: [] }] : [];
    return [...refused, ...live.filter(({ isIntended }) => isIntended), ...live.filter(({ isIntended }) => !isIntended)];
}

// EXTERNAL MODULE: ./src/report/markdown/markdown.ts
var markdown = __webpack_require__(63225);
// EXTERNAL MODULE: ./src/report/text/stages.ts
var text_stages = __webpack_require__(53317);
;// CONCATENATED MODULE: ./src/report/markdown/stage-table.ts




/** The stages of a run, with their hosts; empty where there is one plain stage. */
function renderStageTable(result, rows) {
    const stages = (0,text_stages/* findStages */.Z6)(result).slice(0, rows);
    const cells = stages.map((stage) => {
        const { name, status, attempts, gates, canary } = stage;
        const hosts = new Set(result.hosts.filter((host) => host.stage === name).map(({ host }) => host));
        return [
            (0,markdown/* escapeMarkdown */.FV)(name),
            `${(0,report_status/* isStageBroken */.u_)(stage) ? '❌' : (0,wording/* markStatus */.O1)(status)} ${(0,wording/* describeStatus */.Wn)(status)}`,
            String(attempts),
            (0,markdown/* escapeMarkdown */.FV)((0,text_stages/* describeGates */.yg)(gates)) || '–',
            canary === undefined ? '–' : (0,text_stages/* describeCanary */.Wi)(canary),
            String(hosts.size),
        ];
    });
    const table = (0,markdown/* renderTable */.bo)(['Stage', 'Status', 'Attempts', 'Gates', 'Canary', 'Hosts'], cells);
    return table === '' ? '' : `### Stages\n\n${table}`;
}

;// CONCATENATED MODULE: ./src/report/markdown/summary-table.ts


/** The rest of a table is folded away when it has more rows. */
const MOST_OPEN_ROWS = 20;
/** A table under a title, of at most so many rows; what was left out is said. */
function titled(title, header, content, limits) {
    const { first, rest, toCells, describeRest } = content;
    const left = first.length + rest.length - limits.rows;
    if (left + limits.rows === 0)
        return '';
    const shown = rest.slice(0, Math.max(0, limits.rows - first.length)).map(toCells);
    const isFolded = shown.length > MOST_OPEN_ROWS;
    const open = [...first.slice(0, limits.rows).map(toCells), ...(isFolded ? [] : shown)];
    const which = first.length === 0 ? 'All' : 'The other';
    const folded = isFolded ? (0,markdown/* foldMarkdown */.hb)(`${which} ${rest.length}: ${describeRest}`, (0,markdown/* renderTable */.bo)(header, shown)) : '';
    const note = left > 0 ? `And ${(0,format/* describeCount */.vG)(left, limits.noun)} more, in \`report.json\`.` : '';
    return [`### ${title}`, (0,markdown/* renderTable */.bo)(header, open), folded, note].filter((part) => part !== '').join('\n\n');
}

;// CONCATENATED MODULE: ./src/report/markdown/timeline.ts

/** GitHub draws no diagram of more than 50,000 characters, and nobody reads one of that size. */
const MOST_HOSTS = 12;
const MOST_STEPS = 24;
/**
 * The run as a Mermaid diagram: its phases, then every host with its steps. Of many hosts the ones that
 * failed and the slowest are drawn, of many steps the longest.
 * @returns undefined when no time is known
 */
function drawTimeline(result) {
    const hosts = chooseHosts(result.hosts);
    const sections = [
        ...phaseSections(result),
        ...hosts.flatMap((host) => renderSection(nameHost(host, result), chooseSteps(host.steps).map(toBar))),
    ];
    if (sections.length === 0)
        return undefined;
    const left = result.hosts.filter(({ steps }) => steps.length > 0).length - hosts.length;
    const more = left > 0 ? ` (${left} more hosts are not drawn)` : '';
    return ['gantt', `  title ${escapeLabel(`${(0,wording/* describeTask */.Ve)(result)}${more}`)}`, ...FORMAT, ...sections].join('\n');
}
/** `x` is milliseconds since 1970; the axis shows the reader's own time. */
const FORMAT = ['  dateFormat x', '  axisFormat %H:%M:%S'];
function renderSection(name, bars) {
    const drawn = bars.filter(({ startMs }) => Number.isFinite(startMs));
    if (drawn.length === 0)
        return [];
    return [`  section ${escapeLabel(name)}`, ...drawn.map(renderBar)];
}
/** A bar of no length would not be seen. */
function renderBar({ name, kind, startMs, durationMs }) {
    return `  ${escapeLabel(name)} :${kind}, ${startMs}, ${startMs + Math.max(1, Math.round(durationMs))}`;
}
/** What Mermaid could take for its own syntax becomes a space; a name that is one of its keywords, a phrase. */
function escapeLabel(text) {
    const plain = text
        .replace(/[^\p{L}\p{N}\p{Pd}./›()]+/gu, ' ')
        .replace(/-{2,}/g, '-')
        .trim()
        .replace(/^(.{60}).*$/u, '$1')
        .trim();
    return KEYWORD.test(plain) ? `step ${plain}` : plain || 'step';
}
const KEYWORD = /^(gantt|title|section|date ?format|axis ?format|tick ?interval|inclusive ?end ?dates|top ?axis|excludes|includes|today ?marker|weekday|weekend|click|call|href|acc ?title|acc ?descr|\d{4}-)/i;
/** Where there are several stages, the phases and gates of each stand under its name, between those of no stage. */
function phaseSections(result) {
    const { phases = [], stages } = result;
    const nameSection = ({ stage }) => stage === undefined || stages.length < 2 ? 'phases' : `stage ${stage}`;
    const names = [...new Set(phases.map(nameSection))];
    return names.flatMap((name) => renderSection(name, phases.filter((one) => nameSection(one) === name).map((one) => toPhaseBar(one, result))));
}
function toPhaseBar(one, { phases = [], phase, error, stages }) {
    const { name, stage, startedAt, durationMs } = one;
    const isLast = phases.findLast((other) => other.name === phase) === one;
    const hasPlainPhases = phases.every((other) => other.stage === undefined);
    const isFailedGate = stages.some((own) => own.name === stage && own.gates.some((gate) => gate.status === 'failed' && name === `gate ${gate.name}`));
    const isFailed = error !== undefined && name === phase && (isLast || hasPlainPhases);
    return { name, kind: isFailed || isFailedGate ? 'crit' : 'active', startMs: Date.parse(startedAt), durationMs };
}
function toBar({ name, status, startedAt, durationMs }) {
    return { name, kind: status === 'failed' ? 'crit' : 'done', startMs: Date.parse(startedAt), durationMs };
}
function nameHost({ host, app }, { hosts }) {
    return new Set(hosts.map((one) => one.app)).size > 1 ? `${host} ${app}` : host;
}
function chooseHosts(hosts) {
    const weight = ({ steps }) => steps.reduce((sum, step) => sum + step.durationMs, steps.some(hasFailed) ? Number.MAX_SAFE_INTEGER / 2 : 0);
    return chooseHeaviest(hosts.filter(({ steps }) => steps.length > 0), MOST_HOSTS, weight);
}
function chooseSteps(steps) {
    return chooseHeaviest(steps, MOST_STEPS, (step) => (hasFailed(step) ? Number.MAX_SAFE_INTEGER : step.durationMs));
}
function hasFailed({ status }) {
    return status === 'failed';
}
/** The heaviest, in the order in which they were. */
function chooseHeaviest(all, count, weigh) {
    const chosen = new Set([...all].sort((a, b) => weigh(b) - weigh(a)).slice(0, count));
    return all.filter((one) => chosen.has(one));
}

;// CONCATENATED MODULE: ./src/report/markdown/summary.ts













/** GitHub drops a summary of more than 1 MiB, and says so only in the log. */
const MOST_BYTES = 1_000_000;
/** A comment takes 65,536 characters, and a history stands below. */
const MOST_BYTES_OF_COMMENT = 40_000;
/** When a whole fleet fails for one reason, the logs of some hosts tell it. */
const MOST_LOGS = 10;
/** From the fullest to the barest; logs go first. */
const LIMITS = [
    { logLines: 200, lineLength: 4_200, rows: 2_000, hasTimeline: true },
    { logLines: 40, lineLength: 1_000, rows: 1_000, hasTimeline: true },
    { logLines: 10, lineLength: 500, rows: 500, hasTimeline: true },
    { logLines: 0, lineLength: 500, rows: 200, hasTimeline: false },
];
/**
 * The job summary of GitHub: the failure first, then what was done, the hosts, the checks and a timeline.
 * @returns Markdown of less than `mostBytes`; what was left out is said
 */
function renderSummary(result, mostBytes = MOST_BYTES) {
    return renderWithin(result, mostBytes, LIMITS);
}
/** The same for a comment or an issue, which has less room: without the timeline. */
function renderShortSummary(result) {
    const limits = LIMITS.map((one) => ({ ...one, hasTimeline: false }));
    return renderWithin(result, MOST_BYTES_OF_COMMENT, limits);
}
function renderWithin(result, mostBytes, choices) {
    const fitting = choices.map((limits) => render(result, limits)).find((text) => Buffer.byteLength(text) < mostBytes);
    return (fitting ??
        `${cutBytes(renderHead(result, BAREST), mostBytes - 200)}\n\nThe rest is too long to stand here; it is in \`report.json\`.\n`);
}
const BAREST = { logLines: 0, lineLength: 500, rows: 0, hasTimeline: false };
function render(result, limits) {
    const parts = [
        renderHead(result, limits),
        ...(0,lists.renderMarkdownLists)(result, limits.rows),
        renderUnequal(result),
        renderStageTable(result, limits.rows),
        renderHosts(result, limits),
        renderChecks(result, limits),
    ];
    const timeline = limits.hasTimeline ? drawTimeline(result) : undefined;
    if (timeline !== undefined)
        parts.push(`### Timeline\n\n\`\`\`mermaid\n${timeline}\n\`\`\``);
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function renderHead(result, limits) {
    return [renderTitle(result), renderFailure(result, limits), renderFacts(result), renderReason(result)]
        .filter((part) => part !== '')
        .join('\n\n');
}
function renderTitle(result) {
    return `## ${(0,wording/* markStatus */.O1)(result.status)} ${(0,markdown/* escapeMarkdown */.FV)((0,wording/* describeTask */.Ve)(result))}: ${(0,wording/* describeStatus */.Wn)(result.status)}`;
}
function renderFailure(result, limits) {
    const { error } = result;
    const told = error === undefined ? [] : quoteError(error, result, limits);
    return [told.join('\n'), ...renderLogs(result, limits)].filter((part) => part !== '').join('\n\n');
}
function quoteError(error, result, { lineLength }) {
    const where = (0,text_causes/* placeCauses */.iw)(error, result);
    const place = where === '' ? '' : `**${(0,markdown/* escapeMarkdown */.FV)(where)}**<br>`;
    const causes = (0,markdown/* escapeMarkdown */.FV)(cut((0,text_causes/* gatherCauses */.w_)(error, result), 20 * lineLength));
    const hints = error.hint?.split('\n\n') ?? [];
    const next = hints.flatMap((hint) => ['>', `> **Next:** ${(0,markdown/* escapeMarkdown */.FV)(cut(hint, lineLength))}`]);
    return [`> ${place}${causes}`, ...next];
}
/** The logs of the services that failed; the one that the error names stands open. */
function renderLogs(result, limits) {
    const telling = (0,result_parts/* findLogs */.Jm)(result);
    const shown = telling.slice(0, MOST_LOGS).map((host, index) => renderLog(host, index === 0, limits));
    const left = telling.length - shown.length;
    return left > 0 ? [...shown, `The log lines of ${(0,format/* describeCount */.vG)(left, 'more host')} are in \`report.json\`.`] : shown;
}
function renderLog({ app, host, logs }, isOpen, { logLines, lineLength }) {
    const title = `Last log lines of ${(0,markdown/* escapeMarkdown */.FV)(app)} on ${(0,markdown/* escapeMarkdown */.FV)(host)}`;
    if (logLines === 0)
        return `${title}: left out here for their size, they are in \`report.json\`.`;
    const shown = logs.slice(-logLines).map((line) => cut(line, lineLength));
    const omitted = logs.length - shown.length;
    const lines = omitted === 0 ? shown : [(0,format/* describeOmitted */.QQ)(omitted), ...shown];
    return (0,markdown/* foldMarkdown */.hb)(title, (0,markdown/* fenceLines */.Pv)(lines), isOpen);
}
/** One sentence with everything that a reader asks first. */
function renderFacts(result) {
    const { version, release, revision, dirty, previousRelease, durationMs, actor, runUrl, url } = result;
    const what = version ?? release;
    const details = [
        version !== null && release !== null ? `release ${(0,markdown/* renderCode */.cR)(release)}` : '',
        revision === null ? '' : `revision ${(0,markdown/* renderCode */.cR)((0,format/* shortenRevision */.pV)(revision, dirty))}`,
        previousRelease === null ? '' : `previous ${(0,markdown/* renderCode */.cR)(previousRelease)}`,
    ].filter((one) => one !== '');
    const subject = what === null ? '' : `${(0,markdown/* renderCode */.cR)(what)}${details.length > 0 ? ` (${details.join(', ')})` : ''}: `;
    const sentence = `${subject}**${(0,wording/* describeStatus */.Wn)(result.status)}** in ${(0,format/* describeElapsed */.gN)(durationMs)}${actor === null ? '' : `, started by ${(0,markdown/* escapeMarkdown */.FV)(actor)}`}.`;
    const links = [
        runUrl === null ? '' : (0,markdown/* renderLink */.BK)('Run', runUrl),
        url === null ? '' : (0,markdown/* renderLink */.BK)(url.replace(/^https?:\/\//, ''), url),
    ].filter((link) => link !== '');
    return [
        `${sentence} ${(0,markdown/* escapeMarkdown */.FV)((0,groups/* describeFleet */.IR)(result))}`.trim(),
        ...(links.length > 0 ? [links.join(' · ')] : []),
    ].join('\n\n');
}
function renderReason({ reason, target, rollbackOf }) {
    return [
        rollbackOf === null
            ? ''
            : `Left ${(0,markdown/* renderCode */.cR)(rollbackOf)}${target === null ? '' : ` for ${(0,markdown/* escapeMarkdown */.FV)(target)}`}.`,
        reason === null ? '' : `Reason: ${(0,markdown/* escapeMarkdown */.FV)(cut(reason, 2_000))}`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
/** Which host serves what, where they do not all serve the same, or went back from what was intended. */
function renderUnequal(result) {
    const cells = (0,result_parts/* hasHostTable */.Ps)(result) ? findUnequal(result) : [];
    const table = (0,markdown/* renderTable */.bo)(['App', 'Release', 'Count', 'Hosts'], cells.map(({ app, release, isIntended, hosts }) => [
        (0,markdown/* escapeMarkdown */.FV)(app),
        `${(0,markdown/* renderCode */.cR)(release)}${isIntended ? (hosts.length > 0 ? ' (intended)' : ' (rolled back)') : ''}`,
        String(hosts.length),
        (0,markdown/* escapeMarkdown */.FV)(hosts.join(', ') || '–'),
    ]));
    return table === '' ? '' : `### What is live where\n\n${table}`;
}
function renderHosts(result, { rows }) {
    if (!(0,result_parts/* hasHostTable */.Ps)(result))
        return '';
    const header = ['App', 'Host', 'Status', 'Release', 'Previous', 'Checks', 'Time'];
    const isFirst = (host) => (0,result_parts/* isToLookAt */.Eq)(host, result);
    const others = result.hosts.filter((host) => !isFirst(host));
    const rest = [...others.filter(({ status }) => !(0,report_status/* isGreen */.gf)(status)), ...others.filter(({ status }) => (0,report_status/* isGreen */.gf)(status))];
    const statuses = [...new Set(rest.map(({ status }) => (0,wording/* describeStatus */.Wn)(status)))];
    const toCells = (host) => {
        const took = (0,result_parts/* measureHost */.J0)(host.steps);
        return [
            (0,markdown/* escapeMarkdown */.FV)(host.app),
            (0,markdown/* escapeMarkdown */.FV)(host.host),
            `${(0,wording/* markStatus */.O1)(host.status)} ${(0,wording/* describeStatus */.Wn)(host.status)}`,
            (0,markdown/* renderCode */.cR)(host.release),
            (0,markdown/* renderCode */.cR)(host.previousRelease),
            (0,wording/* countPassed */.on)(host.checks),
            took === null ? '–' : (0,format/* describeElapsed */.gN)(took),
        ];
    };
    const content = { first: result.hosts.filter(isFirst), rest, toCells, describeRest: statuses.join(', ') };
    return titled('Hosts', header, content, { rows, noun: 'host' });
}
function renderChecks({ hosts }, { rows, lineLength }) {
    const all = hosts.flatMap(({ app, host, checks }) => checks.map((check) => ({ app, host, check })));
    const hasApps = new Set(hosts.map(({ app }) => app)).size > 1;
    const toCells = ({ app, host, check }) => [
        (0,markdown/* escapeMarkdown */.FV)(check.name),
        (0,markdown/* escapeMarkdown */.FV)(hasApps ? `${host} › ${app}` : host),
        `${markCheck(check)} ${(0,wording/* describeCheck */.cn)(check.ok)}`,
        (0,markdown/* escapeMarkdown */.FV)(cut(check.detail, lineLength)),
    ];
    const first = all.filter(({ check }) => check.ok !== true);
    const rest = all.filter(({ check }) => check.ok === true);
    const content = { first, rest, toCells, describeRest: (0,wording/* describeCheck */.cn)(true) };
    return titled('Checks', ['Check', 'Host', 'Result', 'Detail'], content, { rows, noun: 'check' });
}
function markCheck({ ok }) {
    if (ok === null)
        return '❔';
    return ok ? '✅' : '❌';
}
function cut(text, length) {
    return text.length <= length ? text : `${text.slice(0, (0,visible/* findCut */.I)(text, length))} …`;
}
function cutBytes(text, bytes) {
    return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes)).replace(/\uFFFD+$/, '');
}


/***/ }),

/***/ 96175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redactResult: () => (/* binding */ redactResult),
/* harmony export */   withoutLogs: () => (/* binding */ withoutLogs)
/* harmony export */ });
/**
 * Fields that hold Bowline's own facts: what it chose, counted or was asked for by name. A secret that happens to be a part
 * of one, such as `2026`, is given away by none of them, and whoever reads them needs them whole.
 */
const OWN_FIELDS = new Set([
    ...['status', 'mode', 'code', 'phase', 'type', 'action', 'state', 'verdict', 'color', 'format'],
    ...['at', 'startedAt', 'endedAt', 'checkedAt', 'switchedAt', 'createdAt', 'stateAt', 'since'],
    ...['id', 'runId', 'runUrl', 'deploymentId', 'actor', 'fingerprint', 'ref', 'target', 'rollbackOf'],
    ...['environment', 'app', 'apps', 'host', 'hosts', 'stage', 'deployed', 'batches', 'unchanged', 'unreached'],
    ...['runsOn', 'onFailure'],
    ...['release', 'previousRelease', 'live', 'tag', 'previousTag'],
    ...['version', 'previousVersion', 'liveVersion'],
    ...['revision', 'previousRevision', 'liveRevision', 'baseRevision', 'from', 'to', 'sha'],
]);
/** The lists whose rows have names out of the config's own keys; other names may be commands. */
const NAMED_BY_KEY = new Set(['apps', 'stages', 'plannedStages', 'phases']);
/** What checks measured: its fields are the app's, not ours. */
const FOREIGN_FIELD = 'data';
/** What commands printed, under names of the config and of its hosts. */
const OUTPUTS_FIELD = 'outputs';
/** The result without any secret, for everything that leaves the process. */
function redactResult(result, { redact }) {
    return redactOwn(result, 'result', false, redact);
}
/**
 * @param field that holds the value
 * @param isOwn whether its texts are Bowline's own
 */
function redactOwn(value, field, isOwn, redact) {
    if (typeof value === 'string')
        return isOwn ? value : redact(value);
    if (Array.isArray(value))
        return value.map((one) => redactOwn(one, field, isOwn, redact));
    return mapFields(value, (key, one) => {
        if (key === FOREIGN_FIELD)
            return [key, redactForeign(one, redact)];
        if (key === OUTPUTS_FIELD)
            return [key, redactValues(one, redact)];
        return [key, redactOwn(one, key, OWN_FIELDS.has(key) || (key === 'name' && NAMED_BY_KEY.has(field)), redact)];
    });
}
function redactValues(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    return mapFields(value, (key, one) => [key, redactValues(one, redact)]);
}
function redactForeign(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((one) => redactForeign(one, redact));
    return mapFields(value, (key, one) => [redact(key), redactForeign(one, redact)]);
}
function mapFields(value, map) {
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => map(key, one)));
}
/** The result for those who may not see what the services logged: it is production's, and the readers may be anybody. */
function withoutLogs(result) {
    return { ...result, hosts: result.hosts.map((host) => ({ ...host, logs: [] })) };
}


/***/ }),

/***/ 66757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeReport: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var _result__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77736);

/**
 * The text of `report.json`. A result that does not match its schema is a fault of Bowline and no reason to lose it.
 * @returns the text, and what to warn about
 */
function writeReport(result) {
    const parsed = _result__WEBPACK_IMPORTED_MODULE_0__/* .result */ .Ke.safeParse(result, { jitless: true });
    const [issue] = parsed.success ? [] : parsed.error.issues;
    const problem = issue === undefined
        ? undefined
        : `report.json does not match its schema at ${issue.path.join('.') || 'its root'}: ${issue.message}`;
    return { text: `${JSON.stringify(result, null, 2)}\n`, problem };
}


/***/ }),

/***/ 49505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(16934);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
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
        dirty: result.dirty === true ? 'true' : '',
        url: result.url ?? '',
        report: reportPath ?? '',
        'failed-hosts': listFailedHosts(result).join(','),
        'error-code': result.error?.code ?? '',
        ...toModeOutputs(result),
        ...toGitHubOutputs(result),
    };
}
/** The modes that run hooks or checks. An expression reads this as JSON, so it is never empty. */
const RUNS_COMMANDS = ['deploy', 'rollback', 'verify'];
function toModeOutputs({ mode, matrix, coverage, outputs = {} }) {
    return {
        ...(RUNS_COMMANDS.includes(mode) ? { outputs: JSON.stringify(outputs) } : {}),
        ...(matrix === undefined ? {} : { matrix: JSON.stringify(matrix), any: String(matrix.length > 0) }),
        ...(coverage === undefined
            ? {}
            : {
                coverage: (0,format/* describePercent */.Vk)(coverage.percent),
                'coverage-base': coverage.base === null ? '' : (0,format/* describePercent */.Vk)(coverage.base),
            }),
    };
}
function toGitHubOutputs(result) {
    const { plan, plannedStages: stages, changes, toldBy, comment: own, comments, published } = result;
    const comment = own ?? comments?.[0];
    return {
        ...(plan === undefined ? {} : { plan: JSON.stringify({ targets: plan, changes: changes ?? [], stages, toldBy }) }),
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
/** The outputs that commands of the config have: all of them as JSON, and each by its own name, which is none of the action's. */
function toCommandOutputs({ outputs = {} }) {
    const spelt = Object.entries(outputs).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    return Object.fromEntries(spelt);
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
var text_causes = __webpack_require__(31066);
// EXTERNAL MODULE: ./src/report/text/groups.ts
var groups = __webpack_require__(26706);
// EXTERNAL MODULE: ./src/report/text/stages.ts
var stages = __webpack_require__(53317);
// EXTERNAL MODULE: ./src/report/text/visible.ts
var visible = __webpack_require__(96590);
// EXTERNAL MODULE: ./src/report/text/wording.ts
var wording = __webpack_require__(68448);
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
    const stage = (0,stages/* findFailedStage */.h1)(result);
    const end = `${(0,wording/* describeTask */.Ve)(result)}: ${(0,wording/* describeStatus */.Wn)(status)}`;
    const title = stage === undefined ? end : `${end}, stage ${stage}`;
    if (error === undefined) {
        const hosts = listFailedHosts(result);
        const message = [(0,groups/* describeFleet */.IR)(result), hosts.length === 0 ? '' : `Not healthy: ${hosts.join(', ')}.`];
        return [{ level: 'error', title, message: message.filter(Boolean).join(' ') || (0,wording/* describeStatus */.Wn)(status) }];
    }
    const causes = (0,text_causes/* gatherCauses */.w_)(error, result);
    const message = error.hint === null ? causes : `${causes}\nNext: ${error.hint.replaceAll('\n\n', '\nNext: ')}`;
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
/** Where the check `drift` failed, its own annotation says so already. */
function ofDrift({ host, app, drift, checks }) {
    if (drift.length === 0 || checks.some(({ type, ok }) => type === 'drift' && ok === false))
        return [];
    return [
        { level: 'warning', title: `${(0,wording/* describeWhere */.tb)({ host, app })}: not as it was deployed`, message: drift.join('\n') },
    ];
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

// EXTERNAL MODULE: ./src/report/markdown/summary.ts + 4 modules
var summary = __webpack_require__(4476);
// EXTERNAL MODULE: ./src/report/redact-result.ts
var redact_result = __webpack_require__(96175);
// EXTERNAL MODULE: ./src/report/terminal.ts + 1 modules
var terminal = __webpack_require__(71913);
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
    const outputs = { ...toCommandOutputs(told), ...toOutputs(told, isWritten ? reportPath : null) };
    for (const [name, value] of Object.entries(outputs)) {
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
    const { writeReport } = await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("modes"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 66757));
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

/***/ 93158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ isToLookAt),
/* harmony export */   J0: () => (/* binding */ measureHost),
/* harmony export */   Jm: () => (/* binding */ findLogs),
/* harmony export */   Ps: () => (/* binding */ hasHostTable),
/* harmony export */   oW: () => (/* binding */ placeError)
/* harmony export */ });
/* harmony import */ var _status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16934);
/* harmony import */ var _text_wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68448);


/** How long one app on one host took: from the start of its first step to the end of its last. */
function measureHost(steps) {
    const starts = steps.map(({ startedAt }) => Date.parse(startedAt)).filter(Number.isFinite);
    if (starts.length === 0)
        return null;
    const ends = steps.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs).filter(Number.isFinite);
    return Math.max(0, Math.max(...ends) - Math.min(...starts));
}
/** Where the error happened, unless its message says so. */
function placeError(error) {
    if (error.host !== null && error.message.includes(error.host))
        return '';
    return (0,_text_wording__WEBPACK_IMPORTED_MODULE_0__/* .describeWhere */ .tb)({ host: error.host ?? '', app: error.app ?? '', step: error.step ?? '' });
}
/** The hosts whose service has something to say about a failure; the one that the error names comes first. */
function findLogs({ hosts, error }) {
    const telling = hosts.filter(({ logs, status }) => logs.length > 0 && status !== 'skipped' && !(0,_status__WEBPACK_IMPORTED_MODULE_1__/* .isGreen */ .gf)(status));
    const isBlamed = ({ host, app }) => host === error?.host && (error.app === null || app === error.app);
    return [...telling.filter(isBlamed), ...telling.filter((one) => !isBlamed(one))];
}
/** False for a mode that only looked and has a list of its own. */
function hasHostTable({ hosts }) {
    return hosts.some(({ status, checks }) => status !== 'skipped' || checks.length > 0);
}
/** False for a host that went well, that nothing was done to, or that only went back with another one. */
function isToLookAt({ host, status, steps, checks }, { error }) {
    if ((0,_status__WEBPACK_IMPORTED_MODULE_1__/* .isGreen */ .gf)(status) || status === 'skipped')
        return false;
    if (status !== 'rolled_back' || host === error?.host)
        return true;
    return steps.some((step) => step.status === 'failed') || checks.some(({ ok }) => ok !== true);
}


/***/ }),

/***/ 71913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./src/report/lists/lists.ts + 7 modules
var lists = __webpack_require__(13947);
// EXTERNAL MODULE: ./src/report/result-parts.ts
var result_parts = __webpack_require__(93158);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(16934);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/report/text/groups.ts
var groups = __webpack_require__(26706);
// EXTERNAL MODULE: ./src/report/text/names.ts
var text_names = __webpack_require__(28472);
// EXTERNAL MODULE: ./src/report/text/sanitize.ts
var sanitize = __webpack_require__(4741);
// EXTERNAL MODULE: ./src/report/text/stages.ts
var text_stages = __webpack_require__(53317);
// EXTERNAL MODULE: ./src/report/text/table.ts
var table = __webpack_require__(55564);
// EXTERNAL MODULE: ./src/report/text/wording.ts
var wording = __webpack_require__(68448);
;// CONCATENATED MODULE: ./src/report/terminal-stages.ts








/** A line for each stage, and under it what does not fit. */
function renderStages(result, paint) {
    const stages = (0,text_stages/* findStages */.Z6)(result);
    const heads = (0,table/* layOutTable */.NY)(stages.map((stage) => {
        const sign = (0,text_stages/* signStage */.ed)(stage);
        const colour = sign === '✗' ? paint.red : (0,report_status/* isGreen */.gf)(stage.status) ? paint.green : paint.dim;
        const status = { text: (0,wording/* describeStatus */.Wn)(stage.status), paint: colour };
        return [{ text: sign, paint: colour }, `stage ${(0,sanitize/* neutralise */.$0)(stage.name)}`, status];
    }));
    return stages.flatMap((stage, index) => {
        const parts = (0,text_stages/* describeStageParts */.qk)(stage).map(sanitize/* neutralise */.$0);
        return [heads[index] ?? '', ...(0,table/* wrapParts */.Fi)(parts)];
    });
}
/** Which hosts have which release, where they do not all have the same: a line for each group, its hosts under it. */
function renderGroups(result, paint) {
    return (0,groups/* groupHosts */.zY)(result).flatMap(({ label, names }) => [
        `${paint.bold(label)}: ${(0,format/* describeCount */.vG)(names.length, 'host')}`,
        ...(0,table/* wrapParts */.Fi)((0,text_names/* listSome */.X)(names.map(sanitize/* neutralise */.$0)).split(', ')),
    ]);
}

// EXTERNAL MODULE: ./src/report/text/causes.ts
var causes = __webpack_require__(31066);
// EXTERNAL MODULE: ./src/report/text/paint.ts
var text_paint = __webpack_require__(92864);
;// CONCATENATED MODULE: ./src/report/terminal.ts











/** The service's log is in `report.json` as a whole. */
const LOG_LINES = 20;
/** When a whole fleet fails for one reason, the logs of some hosts tell it. */
const MOST_LOGS = 10;
/** From then on rows that say the same of several hosts, of which nobody has to look at one, become one. */
const MOST_ROWS = 10;
const MARGIN = '  ';
/**
 * The end of a run for a terminal: hosts, checks, logs of what failed, one sentence, and the reason of a
 * failure with its hint as the very last. Every line is safe in the Actions log too.
 */
function renderTerminal(result, { paint = text_paint/* PLAIN */.t, hasReason = true, hasLists = false } = {}) {
    const blocks = [
        hasLists ? (0,lists.renderLists)(result, paint) : [],
        renderStages(result, paint),
        renderHosts(result, paint),
        renderChecks(result, paint),
        renderGroups(result, paint),
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
    if (!(0,result_parts/* hasHostTable */.Ps)(result))
        return [];
    const header = (0,table/* toHeader */.FM)(['', 'app', 'host', 'status', 'release', 'previous', 'checks', 'time'], paint);
    const rows = gatherAlike(result.hosts, (host) => {
        const { status, app, release, previousRelease, checks } = host;
        if ((0,result_parts/* isToLookAt */.Eq)(host, result))
            return undefined;
        return [status, app, release, previousRelease, (0,wording/* countPassed */.on)(checks)].join('\0');
    });
    const cells = rows.map((alike) => toRow(alike, paint));
    return (0,table/* layOutRows */.qv)(header, cells, 4);
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
    const times = alike.flatMap(({ steps }) => (0,result_parts/* measureHost */.J0)(steps) ?? []);
    const took = times.length === 0 ? null : Math.max(...times);
    return [
        { text: (0,wording/* signStatus */.yt)(status), paint: colour },
        (0,sanitize/* neutralise */.$0)(app),
        alike.length === 1 ? (0,sanitize/* neutralise */.$0)(host) : (0,format/* describeCount */.vG)(alike.length, 'host'),
        { text: (0,wording/* describeStatus */.Wn)(status), paint: colour },
        (0,sanitize/* neutralise */.$0)(release ?? '–'),
        (0,sanitize/* neutralise */.$0)(previousRelease ?? '–'),
        (0,wording/* countPassed */.on)(checks),
        took === null ? '–' : (0,format/* describeElapsed */.gN)(took),
    ];
}
function colourOf(status, paint) {
    if (status === 'skipped')
        return paint.dim;
    return (0,report_status/* isGreen */.gf)(status) ? paint.green : paint.red;
}
function renderChecks({ hosts }, paint) {
    const hasApps = new Set(hosts.map(({ app }) => app)).size > 1;
    const all = hosts.flatMap(({ app, host, checks }) => checks.map((check) => ({ app, host, check })));
    const rows = gatherAlike(all, ({ app, check }) => (check.ok === true ? `${app}\0${check.name}` : undefined));
    return (0,table/* layOutTable */.NY)(rows.map(([{ app, host, check }, ...others]) => {
        const where = others.length === 0 ? (0,sanitize/* neutralise */.$0)(host) : (0,format/* describeCount */.vG)(others.length + 1, 'host');
        const said = check.ok === null ? `${(0,wording/* describeCheck */.cn)(null)}: ${check.detail}` : check.detail;
        return [
            toSign(check, paint),
            hasApps ? `${where} › ${(0,sanitize/* neutralise */.$0)(app)}` : where,
            (0,sanitize/* neutralise */.$0)(check.name),
            others.length === 0 ? (0,sanitize/* neutralise */.$0)(said) : (0,wording/* describeCheck */.cn)(true),
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
    return (0,result_parts/* findLogs */.Jm)(result)
        .slice(0, MOST_LOGS)
        .toReversed()
        .map(({ app, host, logs }) => {
        const shown = logs.slice(-LOG_LINES);
        const omitted = logs.length > shown.length ? [(0,format/* describeOmitted */.QQ)(logs.length - shown.length)] : [];
        const title = `Last log lines of ${(0,sanitize/* neutralise */.$0)(app)} on ${(0,sanitize/* neutralise */.$0)(host)}:`;
        return [
            paint.bold(title),
            ...[...omitted, ...shown].map((line) => `${MARGIN}${paint.dim('│')} ${(0,sanitize/* neutralise */.$0)(line)}`),
        ];
    });
}
function renderHeadline(result, paint) {
    const { status, version, release, revision, dirty, durationMs, url } = result;
    const what = [version ?? release, revision === null ? null : `(${(0,format/* shortenRevision */.pV)(revision, dirty)})`]
        .filter(Boolean)
        .join(' ');
    const isGood = (0,report_status/* isGreen */.gf)(status);
    const task = `${isGood ? '✓' : '✗'} ${(0,wording/* describeTask */.Ve)(result)}: ${(0,wording/* describeStatus */.Wn)(status)} in ${(0,format/* describeElapsed */.gN)(durationMs)}`;
    const details = [task, what, isGood ? (url ?? '') : ''].filter((part) => part !== '').join(', ');
    const outcome = (0,groups/* isToldByGroups */.ti)(result) ? '' : (0,wording/* describeOutcome */.SS)(result);
    return `${(isGood ? paint.green : paint.red)((0,sanitize/* neutraliseText */.op)(details))}${outcome === '' ? '' : `. ${(0,sanitize/* neutraliseText */.op)(outcome)}`}`;
}
/** The last thing that a reader sees. */
function renderReason(result, paint) {
    const { error } = result;
    if (error === undefined)
        return [];
    const where = (0,result_parts/* placeError */.oW)(error);
    const [first = '', ...more] = (0,causes/* gatherCauses */.w_)(error, result).split('\n').map(sanitize/* neutralise */.$0);
    return [
        paint.red(`✗ ${where === '' ? '' : `${(0,sanitize/* neutralise */.$0)(where)}: `}${first}`),
        ...more.map((line) => paint.red(`${MARGIN}${line}`)),
        ...(error.hint ?? '')
            .split('\n\n')
            .filter(Boolean)
            .map((hint) => `${MARGIN}${paint.bold('Next:')} ${(0,sanitize/* neutraliseText */.op)(hint)}`),
    ];
}


/***/ }),

/***/ 31066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ FEW_HOSTS),
/* harmony export */   SB: () => (/* binding */ describeKind),
/* harmony export */   iw: () => (/* binding */ placeCauses),
/* harmony export */   w_: () => (/* binding */ gatherCauses)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21645);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68448);


/**
 * The message of a run's error, in which what several hosts say alike is told once: `3 hosts: missing on the host:
 * zstd (web-1, web-2, web-3)`. A host's own address makes no difference, and of many hosts neither do times.
 */
function gatherCauses({ message }, { hosts }) {
    const groups = new Map();
    for (const saying of readSayings(message, hosts)) {
        const key = saying.host === undefined ? `\0${groups.size}` : describeKind(saying.text);
        groups.set(key, [...(groups.get(key) ?? []), saying]);
    }
    return [...groups.values()].map(describeGroup).join('\n');
}
/** Where the error happened; of several hosts, how many there are. */
function placeCauses(error, { hosts }) {
    const blamed = new Set(readSayings(error.message, hosts).flatMap(({ host }) => host ?? []));
    const { step } = error;
    if (blamed.size > 1)
        return (0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .describeWhere */ .tb)({ host: (0,_format__WEBPACK_IMPORTED_MODULE_1__/* .describeCount */ .vG)(blamed.size, 'host'), step: step ?? '' });
    return (0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .describeWhere */ .tb)({ host: error.host ?? '', app: error.app ?? '', step: step ?? '' });
}
/** Of so many hosts each is told by itself where they do not say exactly the same. */
const FEW_HOSTS = 4;
/** The same for two texts that differ in how long something took only. */
function describeKind(text) {
    return text.replace(/\b\d+(?:\.\d+)? ?(?:ms|s|m|min|h)\b/g, '#');
}
/** `web-1 (deploy@203.0.113.10:22): text` or `web-1: text`. */
const OF_HOST = /^(\S+)(?: \(([^)]*)\))?: (.+)$/;
function readSayings(message, hosts) {
    const names = new Set(hosts.map(({ host }) => host));
    const sayings = [];
    for (const line of message.split(/\r\n|\r|\n/)) {
        const [, name = '', label = '', said = ''] = OF_HOST.exec(line) ?? [];
        const last = sayings.at(-1);
        if (names.has(name))
            sayings.push({ host: name, text: hideAddress(said, label), whole: line });
        else if (last === undefined)
            sayings.push({ host: undefined, text: line, whole: line });
        else
            sayings[sayings.length - 1] = { ...last, text: `${last.text}\n${line}`, whole: `${last.whole}\n${line}` };
    }
    return sayings;
}
function hideAddress(text, label) {
    const address = label.slice(label.lastIndexOf('@') + 1);
    return address === '' ? text : text.replaceAll(address, 'its address');
}
function describeGroup(sayings) {
    const [first] = sayings;
    const names = [...new Set(sayings.flatMap(({ host }) => host ?? []))];
    const isSame = sayings.every(({ text }) => text === first?.text);
    if (first === undefined || names.length < 2 || (names.length <= FEW_HOSTS && !isSame)) {
        return sayings.map(({ whole }) => whole).join('\n');
    }
    const [head = '', ...more] = first.text.split('\n');
    return [`${(0,_format__WEBPACK_IMPORTED_MODULE_1__/* .describeCount */ .vG)(names.length, 'host')}: ${head} (${names.join(', ')})`, ...more].join('\n');
}


/***/ }),

/***/ 26706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ describeFleet),
/* harmony export */   ti: () => (/* binding */ isToldByGroups),
/* harmony export */   zY: () => (/* binding */ groupHosts)
/* harmony export */ });
/* unused harmony export describeGroup */
/* harmony import */ var _status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16934);
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21645);
/* harmony import */ var _names__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28472);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68448);




/** The hosts of a deploy or rollback by what is live there now; empty where they all ended alike, or as they should. */
function groupHosts(result) {
    const { mode, status, hosts } = result;
    const isTold = (mode === 'deploy' || mode === 'rollback') && !(0,_status__WEBPACK_IMPORTED_MODULE_0__/* .isGreen */ .gf)(status) && status !== 'aborted';
    if (!isTold)
        return [];
    const labels = listLabels(result);
    const groups = labels
        .map((label) => ({ label, members: hosts.filter((one) => findLabel(one, result, labels) === label) }))
        .filter(({ members }) => members.length > 0);
    if (groups.length < 2)
        return [];
    return groups.map(({ label, members }) => ({
        label,
        names: [...new Set(members.map((one) => nameMember(one, members, hosts)))],
    }));
}
/** In the order in which they are told. */
function listLabels({ mode }) {
    return [
        mode === 'rollback' ? 'on the intended release' : 'on the new release',
        mode === 'rollback' ? 'returned to where they were' : 'rolled back',
        'left on the previous release',
        'stopped',
        'not rolled back',
        'not switched',
        'not touched',
    ];
}
/** Steps that change nothing of an app. */
const LOOKS = ['connect', 'pre-flight', 'lock', 'verify'];
function findLabel(one, { deployed }, labels) {
    const [onNew, back, left, stopped, stuck, ready, untouched] = labels;
    const { status, host, release, previousRelease, steps } = one;
    if ((0,_status__WEBPACK_IMPORTED_MODULE_0__/* .isGreen */ .gf)(status))
        return onNew;
    if (status === 'rolled_back')
        return back;
    if (status === 'rollback_failed')
        return stuck;
    if (status === 'skipped')
        return steps.some(({ name }) => !LOOKS.includes(name)) ? ready : untouched;
    if (status === 'unreachable' || release === previousRelease)
        return left;
    return deployed.includes(host) ? onNew : stopped;
}
function nameMember({ host, app }, members, all) {
    const isOfOne = all.filter((one) => one.host === host).every((one) => members.includes(one));
    return isOfOne ? host : `${host} › ${app}`;
}
/** `rolled back: 5 hosts (web-1, web-2, …)`. */
function describeGroup({ label, names }) {
    return `${label}: ${(0,_format__WEBPACK_IMPORTED_MODULE_1__/* .describeCount */ .vG)(names.length, 'host')} (${(0,_names__WEBPACK_IMPORTED_MODULE_2__/* .listSome */ .X)(names)})`;
}
/** Whether the groups say all that a sentence on the outcome would: a rollback is still worth its sentence. */
function isToldByGroups(result) {
    return !result.status.startsWith('roll') && groupHosts(result).length > 0;
}
/** What became of the fleet, and of which hosts where they did not all end alike; empty where the status says it all. */
function describeFleet(result) {
    const groups = groupHosts(result).map((group) => capitalize(describeGroup(group)));
    return [isToldByGroups(result) ? '' : (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .describeOutcome */ .SS)(result), ...groups.map((text) => `${text}.`)]
        .filter(Boolean)
        .join(' ');
}
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 84171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ describeHold)
/* harmony export */ });
/** `on hold since 2026-11-21T12:00:00Z by monalisa: incident 12; it ends at …`. */
function describeHold({ reason, actor, runUrl, since, until, unreadable }) {
    if (unreadable !== null)
        return `on hold: .bowline/hold is there and cannot be read: ${unreadable}`;
    const by = actor === null ? '' : ` by ${actor}`;
    const end = until === null ? '' : `; it ends at ${until}`;
    return `on hold since ${since}${by}: ${reason}${end}${runUrl === null ? '' : `; ${runUrl}`}`;
}


/***/ }),

/***/ 60441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ listSourceImages),
/* harmony export */   Kh: () => (/* binding */ nameWithTag),
/* harmony export */   Pe: () => (/* binding */ nameImage),
/* harmony export */   fQ: () => (/* binding */ shortenDigests),
/* harmony export */   hu: () => (/* binding */ describeImage),
/* harmony export */   s5: () => (/* binding */ splitImage),
/* harmony export */   vo: () => (/* binding */ splitDigest)
/* harmony export */ });
/** Leaves of each digest what is enough to know it by: `sha256:0123456789ab`. */
function shortenDigests(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/g, '$1');
}
/** Takes apart a name with or without a digest; one that was built, or is known by its id, has none. */
function splitDigest(reference) {
    const [image = '', digest = null] = reference.split('@');
    return { image, digest };
}
/** `web:1` and `sha256:0123456789ab`: the registry and the folders of a name tell little, and take a line. */
function splitImage({ image, digest }) {
    return [shortenDigests(image.replace(/^.*\//, '')), shortenDigests(digest ?? '')];
}
/** `web:1@sha256:0123456789ab` */
function nameImage(one) {
    return splitImage(one).filter(Boolean).join('@');
}
/** `web web:1@sha256:0123456789ab` */
function describeImage(one) {
    return `${one.service} ${nameImage(one)}`;
}
/**
 * An image with the tag that was asked for, as Docker spells both: `ghcr.io/you/logger:v1.2.3@sha256:…`. One that was loaded
 * from a file has no name, and is known by its digest alone.
 */
function nameWithTag(image, tag) {
    const at = image.indexOf('@');
    return at === -1 || tag === undefined ? image : `${image.slice(0, at)}:${tag}${image.slice(at)}`;
}
/** Which images they are, of each app once where its hosts have the same. */
function listSourceImages(rows) {
    const hosts = new Map();
    for (const { app, host, image } of rows) {
        if (image === undefined)
            continue;
        const line = `${app}: image ${shortenDigests(image)}`;
        hosts.set(line, (hosts.get(line) ?? new Set()).add(host));
    }
    return [...hosts].map(([line, on]) => `${[...on].join(', ')} › ${line}`);
}


/***/ }),

/***/ 64627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ describeMaintenance)
/* harmony export */ });
/** `maintenance since 2026-11-21T12:00:00Z, by monalisa: the database moves`. */
function describeMaintenance({ reason, actor, runUrl, since }) {
    const at = since === null ? ', since a time that nobody wrote down' : ` since ${since}`;
    const by = actor === null ? '' : `, by ${actor}`;
    return `maintenance${at}${by}${reason === null ? '' : `: ${reason}`}${runUrl === null ? '' : `; ${runUrl}`}`;
}


/***/ }),

/***/ 53317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wi: () => (/* binding */ describeCanary),
/* harmony export */   Z6: () => (/* binding */ findStages),
/* harmony export */   al: () => (/* binding */ describeStage),
/* harmony export */   ed: () => (/* binding */ signStage),
/* harmony export */   h1: () => (/* binding */ findFailedStage),
/* harmony export */   qk: () => (/* binding */ describeStageParts),
/* harmony export */   yg: () => (/* binding */ describeGates)
/* harmony export */ });
/* harmony import */ var _status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16934);
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21645);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68448);



/** The stages of a run, where they say more than its hosts do: not one plain stage, nor those that a mode only looked at. */
function findStages({ stages, hosts }) {
    const isLook = hosts.every(({ status, checks }) => status === 'skipped' && checks.length === 0);
    const hasRun = ({ gates, attempts, canary }) => gates.length > 0 || attempts > 1 || canary !== undefined;
    if (isLook && !stages.some(hasRun))
        return [];
    return stages.length > 1 || stages.some(hasRun) ? stages : [];
}
/** One that was left out is told so, and never as passed. */
function describeGate({ name, status }) {
    return `${name} ${status === 'success' ? 'passed' : status}`;
}
/** `tests passed, smoke skipped`; empty without gates. */
function describeGates(gates) {
    return gates.map(describeGate).join(', ');
}
/** `passed (10 measurements)`, with a share of the traffic `failed (1 of 2 measurements at 25%)`. */
function describeCanary({ outcome, measured, failed, inconclusive, share }) {
    const at = share === undefined ? '' : ` at ${share}%`;
    const all = `${(0,_format__WEBPACK_IMPORTED_MODULE_0__/* .describeCount */ .vG)(measured, 'measurement')}${at}`;
    if (outcome === 'success')
        return `passed (${all})`;
    return outcome === 'failed' ? `failed (${failed} of ${all})` : `inconclusive (no data in ${inconclusive} of ${all})`;
}
/** What is to be told of a stage beside its status; empty where there is nothing. */
function describeStageParts({ attempts, gates, canary }) {
    return [
        attempts > 1 ? (0,_format__WEBPACK_IMPORTED_MODULE_0__/* .describeCount */ .vG)(attempts, 'attempt') : '',
        ...gates.map(describeGate),
        canary === undefined ? '' : `canary ${describeCanary(canary)}`,
    ].filter((part) => part !== '');
}
/** `rolled back, 2 attempts, tests passed, canary failed (1 of 3 measurements)`. */
function describeStage(stage) {
    return [(0,_wording__WEBPACK_IMPORTED_MODULE_1__/* .describeStatus */ .Wn)(stage.status), ...describeStageParts(stage)].join(', ');
}
/** The sign of a stage: one with a gate or a canary that did not pass is never a green one. */
function signStage(stage) {
    return (0,_status__WEBPACK_IMPORTED_MODULE_2__/* .isStageBroken */ .u_)(stage) ? '✗' : (0,_wording__WEBPACK_IMPORTED_MODULE_1__/* .signStatus */ .yt)(stage.status);
}
/** The stage in which a run of several failed; undefined where that is not known. */
function findFailedStage(result) {
    const { error, hosts, status } = result;
    const stages = findStages(result);
    if (stages.length < 2 || (0,_status__WEBPACK_IMPORTED_MODULE_2__/* .isGreen */ .gf)(status))
        return undefined;
    const ofHost = new Set(hosts.filter(({ host }) => host === error?.host).map(({ stage }) => stage));
    const found = stages.find(_status__WEBPACK_IMPORTED_MODULE_2__/* .isStageBroken */ .u_) ?? stages.find(({ name }) => ofHost.has(name));
    return found?.name;
}


/***/ })

};
;
