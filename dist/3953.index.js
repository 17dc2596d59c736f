"use strict";
exports.id = 3953;
exports.ids = [3953];
exports.modules = {

/***/ 3953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderPlanComment: () => (/* binding */ renderPlanComment),
/* harmony export */   summarisePlan: () => (/* binding */ summarisePlan)
/* harmony export */ });
/* harmony import */ var _lists_changes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2517);
/* harmony import */ var _lists_deployments__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9420);
/* harmony import */ var _lists_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6949);
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1645);
/* harmony import */ var _text_wording__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8448);






/** A comment is read, not searched: the summary of the run has the rest. */
const MOST_ROWS = 100;
/** What a deploy would change, for a pull request. */
function renderPlanComment(result) {
    const { plan = [], findings = [], changes = [], toldBy, environment, status, error } = result;
    const left = plan.length - MOST_ROWS;
    return [
        `## ${(0,_text_wording__WEBPACK_IMPORTED_MODULE_3__/* .markStatus */ .O1)(status)} Plan for ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(environment ?? '')}: ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(summarisePlan(result))}`,
        error === undefined ? '' : quoteError(error),
        toldBy === undefined ? '' : _lists_deployments__WEBPACK_IMPORTED_MODULE_1__/* .TOLD_BY_RECORDS */ .RM,
        (0,_lists_plan__WEBPACK_IMPORTED_MODULE_2__/* .renderPlanMarkdown */ .d$)(plan.slice(0, MOST_ROWS)),
        left > 0 ? `And ${(0,_text_format__WEBPACK_IMPORTED_MODULE_5__/* .describeCount */ .vG)(left, 'more row')}, in the summary of the run.` : '',
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
        return (0,_text_wording__WEBPACK_IMPORTED_MODULE_3__/* .describeStatus */ .Wn)(status);
    const deploys = plan.filter(({ action }) => action === 'deploy').length;
    const what = deploys === 0 ? 'nothing to deploy' : `${(0,_text_format__WEBPACK_IMPORTED_MODULE_5__/* .describeCount */ .vG)(deploys, 'deploy')} of ${plan.length}`;
    return findings.length === 0 ? what : `${what}, ${(0,_text_format__WEBPACK_IMPORTED_MODULE_5__/* .describeCount */ .vG)(findings.length, 'thing')} in the way`;
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
