"use strict";
exports.id = 544;
exports.ids = [544];
exports.modules = {

/***/ 51:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gG: () => (/* binding */ renderWorkflowStatus),
/* harmony export */   qZ: () => (/* binding */ summariseWorkflow),
/* harmony export */   up: () => (/* binding */ renderFooter)
/* harmony export */ });
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1645);
/* harmony import */ var _job_results__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9688);



/** What a comment tells of the checks: one table, and what the workflow adds. */
function renderWorkflowStatus(status) {
    const failures = (0,_job_results__WEBPACK_IMPORTED_MODULE_0__/* .describeFailures */ .ng)(status);
    const mark = failures === undefined ? '✅' : '❌';
    const rows = [...status.jobs.map(renderJob), ...renderCoverage(status)];
    return [
        `## ${mark} ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(status.name)}: ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(failures ?? describeSuccess(status))}`,
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)(['Check', 'Result'], rows),
        status.body ?? '',
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
/** The same in a few words, for the history. */
function summariseWorkflow(status) {
    const { coverage } = status;
    const measured = coverage === null ? '' : `, coverage ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describePercent */ .Vk)(coverage.percent)} %`;
    return `${(0,_job_results__WEBPACK_IMPORTED_MODULE_0__/* .describeFailures */ .ng)(status) ?? describeSuccess(status)}${measured}`;
}
function describeSuccess({ jobs, coverage }) {
    return jobs.length === 0 && coverage === null ? 'done' : 'all checks passed';
}
const MARKS = { passed: '✅', failed: '❌', cancelled: '❌', skipped: '➖' };
function renderJob({ name, result }) {
    const outcome = (0,_job_results__WEBPACK_IMPORTED_MODULE_0__/* .readOutcome */ .ns)(result);
    return [(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(name), `${MARKS[outcome]} ${outcome}`];
}
function renderCoverage(status) {
    const { coverage } = status;
    if (coverage === null)
        return [];
    const { percent, base, floor } = coverage;
    const details = [...(base === null ? [] : [describeChange(percent, base)]), `floor ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describePercent */ .Vk)(floor)} %`];
    const mark = (0,_job_results__WEBPACK_IMPORTED_MODULE_0__/* .isBelowFloor */ .IB)(status) ? '❌' : '✅';
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
        commit === null ? '' : `Commit ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(commit)}`,
        runUrl === null ? '' : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .BK)('Run', runUrl),
    ];
    return parts.filter((part) => part !== '').join(' · ');
}


/***/ }),

/***/ 9688:
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

/***/ 2517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ renderChangesMarkdown),
/* harmony export */   O: () => (/* binding */ renderChanges)
/* harmony export */ });
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1645);
/* harmony import */ var _text_sanitize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4741);
/* harmony import */ var _text_visible__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6590);




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
        `**${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(app)}** on ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(hosts.join(', '))}: ${describeSpan(change)}`,
        note === null ? '' : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(note),
        renderCommits(change),
        renderFiles(change),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function describeSpan(change) {
    const { from, to, url } = change;
    const revisions = `${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderCode */ .cR)(from && (0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .shortenRevision */ .pV)(from))} → ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderCode */ .cR)(to && (0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .shortenRevision */ .pV)(to))}`;
    return `${revisions}${describeExtent(change)}${url === null ? '' : ` (${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .BK)('compare', url)})`}`;
}
function describeExtent(change) {
    const extent = measure(change);
    return extent === '' ? '' : `, ${extent}`;
}
function measure({ totalCommits, totalFiles, areFilesComplete, isAhead, commits, files }) {
    if (commits.length + files.length === 0 && !isAhead)
        return '';
    const atLeast = areFilesComplete ? '' : 'at least ';
    return `${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describeCount */ .vG)(totalCommits, 'commit')}, ${atLeast}${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describeCount */ .vG)(totalFiles, 'file')}`;
}
function renderCommits({ commits, totalCommits }) {
    if (commits.length === 0)
        return '';
    const lines = commits.slice(0, MOST_COMMITS).map(({ sha, title, author, url }) => {
        const hash = url === null ? (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderCode */ .cR)(sha.slice(0, 7)) : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .BK)(sha.slice(0, 7), url);
        return `- ${hash} ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(cut(title))} (${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(cut(author))})`;
    });
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .foldMarkdown */ .hb)((0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describeCount */ .vG)(totalCommits, 'commit'), withRest(lines, totalCommits).join('\n'));
}
function renderFiles({ files, totalFiles }) {
    if (files.length === 0)
        return '';
    const rows = files.slice(0, MOST_FILES).map(({ path, change }) => [(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(path), (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(change)]);
    const left = totalFiles - rows.length;
    const table = (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)(['File', 'Change'], rows);
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .foldMarkdown */ .hb)((0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describeCount */ .vG)(totalFiles, 'file'), left > 0 ? `${table}\n\nAnd ${left} more.` : table);
}
function withRest(lines, total) {
    const left = total - lines.length;
    return left > 0 ? [...lines, `- and ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describeCount */ .vG)(left, 'earlier commit')}`] : lines;
}
/** The same for a terminal. */
function renderChanges(changes, paint) {
    return changes.flatMap((change) => {
        const { app, hosts, from, to, commits, totalCommits, note } = change;
        const revisions = [from, to].map((one) => (one === null ? '–' : (0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .shortenRevision */ .pV)(one))).join(' → ');
        const head = `${app} on ${hosts.join(', ')}: ${revisions}${describeExtent(change)}`;
        const lines = commits
            .slice(0, MOST_COMMITS)
            .map(({ sha, title, author }) => `  ${paint.dim(sha.slice(0, 7))} ${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseText */ .op)(`${cut(title)} (${author})`)}`);
        const left = totalCommits - lines.length;
        return [
            paint.bold((0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseText */ .op)(head)),
            ...(note === null ? [] : [`  ${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseText */ .op)(note)}`]),
            ...lines,
            ...(left > 0 && lines.length > 0 ? [`  and ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describeCount */ .vG)(left, 'earlier commit')}`] : []),
        ];
    });
}
function cut(text) {
    return text.length <= LONGEST_TITLE ? text : `${text.slice(0, (0,_text_visible__WEBPACK_IMPORTED_MODULE_3__/* .findCut */ .I)(text, LONGEST_TITLE))}…`;
}


/***/ }),

/***/ 9420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ TOLD_BY_RECORDS),
/* harmony export */   kx: () => (/* binding */ renderRecordsMarkdown),
/* harmony export */   nB: () => (/* binding */ renderRecords)
/* harmony export */ });
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1645);
/* harmony import */ var _text_sanitize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4741);
/* harmony import */ var _text_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5564);




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
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(row.createdAt),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(row.release ?? NOTHING),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(row.version ?? NOTHING),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)((0,_text_format__WEBPACK_IMPORTED_MODULE_1__/* .shortenRevision */ .pV)(row.revision)),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(describeState(row)),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(row.stateAt ?? NOTHING),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(row.apps.join(', ') || NOTHING),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(row.hosts.join(', ') || NOTHING),
    ]);
    return (0,_text_table__WEBPACK_IMPORTED_MODULE_2__/* .layOutTable */ .NY)([(0,_text_table__WEBPACK_IMPORTED_MODULE_2__/* .toHeader */ .FM)(header, paint), ...cells]);
}
function renderRecordsMarkdown(rows) {
    if (rows.length === 0)
        return NONE;
    const header = ['Began (UTC)', 'Release', 'Version', 'Revision', 'State', 'Since (UTC)', 'Apps', 'Hosts'];
    const cells = rows.map((row) => [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_3__/* .renderCode */ .cR)(row.createdAt),
        row.live ? `${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_3__/* .renderCode */ .cR)(row.release)} **live**` : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_3__/* .renderCode */ .cR)(row.release),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_3__/* .renderCode */ .cR)(row.version),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_3__/* .renderCode */ .cR)((0,_text_format__WEBPACK_IMPORTED_MODULE_1__/* .shortenRevision */ .pV)(row.revision)),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(describeState(row)),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_3__/* .renderCode */ .cR)(row.stateAt),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(row.apps.join(', ') || NOTHING),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(row.hosts.join(', ') || NOTHING),
    ]);
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .bo)(header, cells);
}
function describeState({ state }) {
    return state?.replaceAll('_', ' ') ?? NOTHING;
}


/***/ }),

/***/ 544:
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
var markdown = __webpack_require__(3225);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(1645);
// EXTERNAL MODULE: ./src/report/text/sanitize.ts
var sanitize = __webpack_require__(4741);
// EXTERNAL MODULE: ./src/report/text/table.ts
var text_table = __webpack_require__(5564);
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
    return [line, ...(0,text_table/* layOutTable */.NY)([(0,text_table/* toHeader */.FM)(['report', 'format', 'coverage'], paint), ...rows])];
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
        return `${measured}, the floor ${(0,format/* describePercent */.Vk)(floor)} %; that of the ${name} is not known.`;
    return `${measured}, the floor ${(0,format/* describePercent */.Vk)(floor)} %, that of the ${name} ${(0,format/* describePercent */.Vk)(base)} % (${describeChange(percent, base)}).`;
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
var deployments = __webpack_require__(9420);
// EXTERNAL MODULE: ./src/report/github/job-comment.ts
var job_comment = __webpack_require__(51);
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

// EXTERNAL MODULE: ./src/report/lists/plan.ts
var lists_plan = __webpack_require__(6949);
;// CONCATENATED MODULE: ./src/report/lists/releases.ts




const NOTHING = '–';
/**
 * The releases in the order in which they come, as lines of a table; `*` marks the one that is live. The instant of a
 * switch is shown to its last digit, because a rollback to that very time means that release.
 */
function renderReleases(rows, paint) {
    if (rows.length === 0)
        return ['There are no releases.'];
    const header = ['', 'app', 'host', 'switched', 'release', 'version', 'revision', 'size', 'verdict', 'by'];
    return (0,text_table/* layOutTable */.NY)([(0,text_table/* toHeader */.FM)(header, paint), ...rows.map((row) => toCells(row, paint))]);
}
function toCells(row, paint) {
    const isBad = row.verdict === 'bad' || row.verdict === 'failed';
    return [
        row.live ? { text: '*', paint: paint.green } : '',
        (0,sanitize/* neutralise */.$0)(row.app),
        (0,sanitize/* neutralise */.$0)(row.host),
        (0,sanitize/* neutralise */.$0)(row.switchedAt ?? NOTHING),
        row.live ? { text: (0,sanitize/* neutralise */.$0)(row.release), paint: paint.bold } : (0,sanitize/* neutralise */.$0)(row.release),
        (0,sanitize/* neutralise */.$0)(row.version ?? NOTHING),
        (0,sanitize/* neutralise */.$0)((0,format/* shortenRevision */.pV)(row.revision ?? NOTHING)),
        describeSize(row),
        isBad ? { text: row.verdict, paint: paint.red } : row.verdict,
        (0,sanitize/* neutralise */.$0)([row.actor, row.reason === null ? null : `(${row.reason})`].filter(Boolean).join(' ')),
    ];
}
function renderReleasesMarkdown(rows) {
    if (rows.length === 0)
        return 'There are no releases.';
    const header = ['App', 'Host', 'Switched (UTC)', 'Release', 'Version', 'Revision', 'Size', 'Verdict', 'By', 'Reason'];
    const cells = rows.map((row) => [
        (0,markdown/* escapeMarkdown */.FV)(row.app),
        (0,markdown/* escapeMarkdown */.FV)(row.host),
        (0,markdown/* renderCode */.cR)(row.switchedAt),
        row.live ? `${(0,markdown/* renderCode */.cR)(row.release)} **live**` : (0,markdown/* renderCode */.cR)(row.release),
        (0,markdown/* renderCode */.cR)(row.version),
        (0,markdown/* renderCode */.cR)(row.revision === null ? null : (0,format/* shortenRevision */.pV)(row.revision)),
        describeSize(row),
        row.verdict,
        (0,markdown/* escapeMarkdown */.FV)(row.actor ?? NOTHING),
        (0,markdown/* escapeMarkdown */.FV)(row.reason ?? NOTHING),
    ]);
    return (0,markdown/* renderTable */.bo)(header, cells);
}
function describeSize({ sizeBytes }) {
    return sizeBytes === null ? NOTHING : (0,format/* describeBytes */.nI)(sizeBytes);
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
    return (0,text_table/* layOutTable */.NY)([(0,text_table/* toHeader */.FM)(['', 'environment', 'app', 'because'], paint), ...cells]);
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

;// CONCATENATED MODULE: ./src/report/lists/services.ts




const services_NOTHING = '–';
/** What runs where, as lines of a table; why a host could not be asked, or why its last run failed, stands under it. */
function renderServices(rows, paint) {
    if (rows.length === 0)
        return ['There is nothing to show.'];
    const header = ['', 'app', 'host', 'release', 'version', 'revision', 'since', 'process', 'lock', 'last run'];
    const table = (0,text_table/* layOutTable */.NY)([(0,text_table/* toHeader */.FM)(header, paint), ...rows.map((row) => services_toCells(row, paint))]);
    const errors = [...new Set(rows.flatMap(describeErrors))].map((text) => paint.red((0,sanitize/* neutraliseText */.op)(text)));
    return errors.length === 0 ? table : [...table, '', ...errors];
}
function services_toCells(row, paint) {
    const texts = [
        row.app,
        row.host,
        row.release,
        row.version,
        (0,format/* shortenRevision */.pV)(row.revision ?? services_NOTHING),
        describeInstant(row.since),
        row.process,
    ];
    return [
        toSign(row, paint),
        ...texts.map((text) => (0,sanitize/* neutraliseText */.op)(text ?? services_NOTHING) || services_NOTHING),
        row.lockHolder === null ? 'free' : { text: (0,sanitize/* neutraliseText */.op)(row.lockHolder), paint: paint.yellow },
        (0,sanitize/* neutraliseText */.op)(describeLast(row)),
    ];
}
function toSign({ healthy, error }, paint) {
    if (error !== null || healthy === false)
        return { text: '✗', paint: paint.red };
    return healthy === null ? { text: '?', paint: paint.yellow } : { text: '✓', paint: paint.green };
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
    const header = [
        'App',
        'Host',
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
        (0,markdown/* escapeMarkdown */.FV)(row.app),
        (0,markdown/* escapeMarkdown */.FV)(row.host),
        row.error === null ? describeHealth(row.healthy) : `❌ ${(0,markdown/* escapeMarkdown */.FV)(row.error)}`,
        (0,markdown/* renderCode */.cR)(row.release),
        (0,markdown/* renderCode */.cR)(row.version),
        (0,markdown/* renderCode */.cR)(row.revision === null ? null : (0,format/* shortenRevision */.pV)(row.revision)),
        (0,markdown/* escapeMarkdown */.FV)(describeInstant(row.since)),
        (0,markdown/* escapeMarkdown */.FV)(row.process || services_NOTHING),
        row.lockHolder === null ? 'free' : `🔒 ${(0,markdown/* escapeMarkdown */.FV)(row.lockHolder)}`,
        linkLast(row),
    ]);
    return (0,markdown/* renderTable */.bo)(header, cells);
}
function describeHealth(healthy) {
    if (healthy === null)
        return '❔ no data';
    return healthy ? '✅ yes' : '❌ no';
}
function linkLast(row) {
    const { runUrl = null, error = null } = row.lastDeploy ?? {};
    return [
        (0,markdown/* escapeMarkdown */.FV)(describeLast(row)),
        runUrl === null ? '' : (0,markdown/* renderLink */.BK)('run', runUrl),
        error === null ? '' : `<br>${(0,markdown/* escapeMarkdown */.FV)(error)}`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
function describeLast({ lastDeploy }) {
    if (lastDeploy === null)
        return services_NOTHING;
    const { mode, status, at, actor } = lastDeploy;
    return `${mode} ${status.replaceAll('_', ' ')} ${(0,format/* describeTime */.Ht)(at)}${actor === null ? '' : ` by ${actor}`}`;
}
function describeInstant(time) {
    return time === null ? services_NOTHING : (0,format/* describeTime */.Ht)(time);
}

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
    const { settings, plan, toldBy, releases, records, services, findings, validation, selection, coverage } = result;
    const lists = [
        toldBy === undefined ? [] : [deployments/* TOLD_BY_RECORDS */.RM],
        settings === undefined ? [] : (0,lists_plan/* renderSettings */.cD)(settings, paint),
        plan === undefined ? [] : (0,lists_plan/* renderPlan */.EG)(plan, paint),
        releases === undefined ? [] : renderReleases(releases, paint),
        records === undefined ? [] : (0,deployments/* renderRecords */.nB)(records, paint),
        services === undefined ? [] : renderServices(services, paint),
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
    const { plan, toldBy, releases, records, services, findings, settings, validation, selection, coverage } = result;
    return [
        toldBy === undefined ? '' : deployments/* TOLD_BY_RECORDS */.RM,
        plan === undefined ? '' : (0,lists_plan/* renderPlanMarkdown */.d$)(plan.slice(0, most)),
        ...renderGitHubMarkdown(result),
        releases === undefined ? '' : renderReleasesMarkdown(releases.slice(0, most)),
        records === undefined ? '' : (0,deployments/* renderRecordsMarkdown */.kx)(records.slice(0, most)),
        services === undefined ? '' : renderServicesMarkdown(services.slice(0, most)),
        findings === undefined ? '' : (0,lists_plan/* renderFindingsMarkdown */.CZ)(findings.slice(0, most)),
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
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1645);
/* harmony import */ var _text_sanitize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4741);
/* harmony import */ var _text_table__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5564);




const NOTHING = '–';
/** What a deploy would do on each host. */
function renderPlan(rows, paint) {
    const header = (0,_text_table__WEBPACK_IMPORTED_MODULE_1__/* .toHeader */ .FM)(['app', 'host', 'would', 'because', 'live now'], paint);
    const cells = rows.map((row) => {
        const would = { text: row.action, paint: row.action === 'unchanged' ? paint.dim : paint.green };
        return [
            (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseText */ .op)(row.app),
            (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseText */ .op)(row.host),
            would,
            (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseText */ .op)(row.why),
            (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseText */ .op)(describeLive(row)),
        ];
    });
    return rows.length === 0 ? [] : (0,_text_table__WEBPACK_IMPORTED_MODULE_1__/* .layOutTable */ .NY)([header, ...cells]);
}
function renderPlanMarkdown(rows) {
    const cells = rows.map((row) => [row.app, row.host, row.action, row.why, describeLive(row)].map(_markdown_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV));
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_2__/* .renderTable */ .bo)(['App', 'Host', 'Would', 'Because', 'Live now'], cells);
}
function describeLive({ live, liveVersion, liveRevision }) {
    const what = [liveVersion, liveRevision === null ? null : (0,_text_format__WEBPACK_IMPORTED_MODULE_3__/* .shortenRevision */ .pV)(liveRevision)].filter((one) => one !== null);
    return [live, what.length === 0 ? '' : `(${what.join(', ')})`].filter(Boolean).join(' ') || NOTHING;
}
/** Every resolved value of the config and where it came from. */
function renderSettings(rows, paint) {
    return (0,_text_table__WEBPACK_IMPORTED_MODULE_1__/* .layOutTable */ .NY)(rows.map(({ name, value, from }) => [
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseText */ .op)(name),
        (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseText */ .op)(describeValue(value)),
        { text: (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseText */ .op)(from), paint: paint.dim },
    ]));
}
function renderSettingsMarkdown(rows) {
    const cells = rows.map(({ name, value, from }) => [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_2__/* .renderCode */ .cR)(name),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_2__/* .renderCode */ .cR)(describeValue(value)),
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(from),
    ]);
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_2__/* .renderTable */ .bo)(['Setting', 'Value', 'From'], cells);
}
function describeValue(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? NOTHING);
}
/** What stands in the way of a deploy, each with the next thing to do. */
function renderFindings(rows, paint) {
    return rows.flatMap(({ host, app, ok, message, hint }) => {
        const text = (0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseText */ .op)(`${[host, app].filter(Boolean).join(' › ')}: ${message}`);
        const line = ok ? paint.green(`✓ ${text}`) : paint.red(`✗ ${text}`);
        return hint === null ? [line] : [line, `  ${paint.bold('Next:')} ${(0,_text_sanitize__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseText */ .op)(hint)}`];
    });
}
function renderFindingsMarkdown(rows) {
    const cells = rows.map(({ host, app, ok, message, hint }) => [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)([host, app].filter(Boolean).join(' › ')),
        `${ok ? '✅' : '❌'} ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(message)}`,
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(hint ?? NOTHING),
    ]);
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_2__/* .renderTable */ .bo)(['Host', 'Finding', 'Next'], cells);
}


/***/ }),

/***/ 3225:
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
/* harmony import */ var _text_visible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6590);

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


/***/ })

};
;
