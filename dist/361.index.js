"use strict";
exports.id = 361;
exports.ids = [361,431];
exports.modules = {

/***/ 304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ FEW_HOSTS),
/* harmony export */   Z7: () => (/* binding */ spellKind),
/* harmony export */   iw: () => (/* binding */ placeCauses),
/* harmony export */   w_: () => (/* binding */ gatherCauses)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2011);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5594);


/**
 * The message of a run's error, in which what several hosts say alike is told once: `3 hosts: missing on the host:
 * zstd (web-1, web-2, web-3)`. A host's own address makes no difference, and of many hosts neither do times.
 */
function gatherCauses({ message }, { hosts }) {
    const groups = new Map();
    for (const saying of readSayings(message, hosts)) {
        const key = saying.host === undefined ? `\0${groups.size}` : spellKind(saying.text);
        groups.set(key, [...(groups.get(key) ?? []), saying]);
    }
    return [...groups.values()].map(spellGroup).join('\n');
}
/** Where the error happened; of several hosts, how many there are. */
function placeCauses(error, { hosts }) {
    const blamed = new Set(readSayings(error.message, hosts).flatMap(({ host }) => host ?? []));
    const { step } = error;
    if (blamed.size > 1)
        return (0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .describeWhere */ .tb)({ host: (0,_format__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(blamed.size, 'host'), step: step ?? '' });
    return (0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .describeWhere */ .tb)({ host: error.host ?? '', app: error.app ?? '', step: step ?? '' });
}
/** Of so many hosts each is told by itself where they do not say exactly the same. */
const FEW_HOSTS = 4;
/** The same for two texts that differ in how long something took only. */
function spellKind(text) {
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
function spellGroup(sayings) {
    const [first] = sayings;
    const names = [...new Set(sayings.flatMap(({ host }) => host ?? []))];
    const isSame = sayings.every(({ text }) => text === first?.text);
    if (first === undefined || names.length < 2 || (names.length <= FEW_HOSTS && !isSame)) {
        return sayings.map(({ whole }) => whole).join('\n');
    }
    const [head = '', ...more] = first.text.split('\n');
    return [`${(0,_format__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(names.length, 'host')}: ${head} (${names.join(', ')})`, ...more].join('\n');
}


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 1431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderLists: () => (/* binding */ renderLists),
  renderMarkdownLists: () => (/* binding */ renderMarkdownLists),
  renderTerminalLists: () => (/* binding */ renderTerminalLists)
});

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(2011);
// EXTERNAL MODULE: ./src/report/sanitize.ts
var sanitize = __webpack_require__(1211);
// EXTERNAL MODULE: ./src/report/table.ts
var report_table = __webpack_require__(790);
;// CONCATENATED MODULE: ./src/report/render-plan.ts




const NOTHING = '–';
/** What a deploy would do on each host. */
function renderPlan(rows, paint) {
    const header = (0,report_table/* toHeader */.FM)(['app', 'host', 'would', 'because', 'live now'], paint);
    const cells = rows.map((row) => {
        const would = { text: row.action, paint: row.action === 'unchanged' ? paint.dim : paint.green };
        return [
            (0,sanitize/* neutraliseText */.op)(row.app),
            (0,sanitize/* neutraliseText */.op)(row.host),
            would,
            (0,sanitize/* neutraliseText */.op)(row.why),
            (0,sanitize/* neutraliseText */.op)(describeLive(row)),
        ];
    });
    return rows.length === 0 ? [] : (0,report_table/* layOutTable */.NY)([header, ...cells]);
}
function renderPlanMarkdown(rows) {
    const cells = rows.map((row) => [row.app, row.host, row.action, row.why, describeLive(row)].map(markdown/* escapeMarkdown */.FV));
    return (0,markdown/* formatTable */.ku)(['App', 'Host', 'Would', 'Because', 'Live now'], cells);
}
function describeLive({ live, liveVersion, liveRevision }) {
    const what = [liveVersion, liveRevision === null ? null : (0,format/* shortenRevision */.pV)(liveRevision)].filter((one) => one !== null);
    return live === null ? NOTHING : [live, what.length === 0 ? '' : `(${what.join(', ')})`].filter(Boolean).join(' ');
}
/** Every resolved value of the config and where it came from. */
function renderSettings(rows, paint) {
    return (0,report_table/* layOutTable */.NY)(rows.map(({ name, value, from }) => [
        (0,sanitize/* neutraliseText */.op)(name),
        (0,sanitize/* neutraliseText */.op)(spellValue(value)),
        { text: (0,sanitize/* neutraliseText */.op)(from), paint: paint.dim },
    ]));
}
function renderSettingsMarkdown(rows) {
    const cells = rows.map(({ name, value, from }) => [
        (0,markdown/* formatCode */.P_)(name),
        (0,markdown/* formatCode */.P_)(spellValue(value)),
        (0,markdown/* escapeMarkdown */.FV)(from),
    ]);
    return (0,markdown/* formatTable */.ku)(['Setting', 'Value', 'From'], cells);
}
function spellValue(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? NOTHING);
}
/** What stands in the way of a deploy, each with the next thing to do. */
function renderFindings(rows, paint) {
    return rows.flatMap(({ host, app, ok, message, hint }) => {
        const text = (0,sanitize/* neutraliseText */.op)(`${[host, app].filter(Boolean).join(' › ')}: ${message}`);
        const line = ok ? paint.green(`✓ ${text}`) : paint.red(`✗ ${text}`);
        return hint === null ? [line] : [line, `  ${paint.bold('Next:')} ${(0,sanitize/* neutraliseText */.op)(hint)}`];
    });
}
function renderFindingsMarkdown(rows) {
    const cells = rows.map(({ host, app, ok, message, hint }) => [
        (0,markdown/* escapeMarkdown */.FV)([host, app].filter(Boolean).join(' › ')),
        `${ok ? '✅' : '❌'} ${(0,markdown/* escapeMarkdown */.FV)(message)}`,
        (0,markdown/* escapeMarkdown */.FV)(hint ?? NOTHING),
    ]);
    return (0,markdown/* formatTable */.ku)(['Host', 'Finding', 'Next'], cells);
}

;// CONCATENATED MODULE: ./src/report/render-releases.ts




const render_releases_NOTHING = '–';
/**
 * The releases in the order in which they come, as lines of a table; `*` marks the one that is live. The instant of a
 * switch is shown to its last digit, because a rollback to that very time means that release.
 */
function renderReleases(rows, paint) {
    if (rows.length === 0)
        return ['There are no releases.'];
    const header = ['', 'app', 'host', 'switched', 'release', 'version', 'revision', 'size', 'verdict', 'by'];
    return (0,report_table/* layOutTable */.NY)([(0,report_table/* toHeader */.FM)(header, paint), ...rows.map((row) => toCells(row, paint))]);
}
function toCells(row, paint) {
    const isBad = row.verdict === 'bad' || row.verdict === 'failed';
    return [
        row.live ? { text: '*', paint: paint.green } : '',
        (0,sanitize/* neutralise */.$0)(row.app),
        (0,sanitize/* neutralise */.$0)(row.host),
        (0,sanitize/* neutralise */.$0)(row.switchedAt ?? render_releases_NOTHING),
        row.live ? { text: (0,sanitize/* neutralise */.$0)(row.release), paint: paint.bold } : (0,sanitize/* neutralise */.$0)(row.release),
        (0,sanitize/* neutralise */.$0)(row.version ?? render_releases_NOTHING),
        (0,sanitize/* neutralise */.$0)((0,format/* shortenRevision */.pV)(row.revision ?? render_releases_NOTHING)),
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
        (0,markdown/* formatCode */.P_)(row.switchedAt),
        row.live ? `${(0,markdown/* formatCode */.P_)(row.release)} **live**` : (0,markdown/* formatCode */.P_)(row.release),
        (0,markdown/* formatCode */.P_)(row.version),
        (0,markdown/* formatCode */.P_)(row.revision === null ? null : (0,format/* shortenRevision */.pV)(row.revision)),
        describeSize(row),
        row.verdict,
        (0,markdown/* escapeMarkdown */.FV)(row.actor ?? render_releases_NOTHING),
        (0,markdown/* escapeMarkdown */.FV)(row.reason ?? render_releases_NOTHING),
    ]);
    return (0,markdown/* formatTable */.ku)(header, cells);
}
function describeSize({ sizeBytes }) {
    return sizeBytes === null ? render_releases_NOTHING : (0,format/* formatBytes */.z3)(sizeBytes);
}

;// CONCATENATED MODULE: ./src/report/render-services.ts




const render_services_NOTHING = '–';
/** What runs where, as lines of a table; why a host could not be asked, or why its last run failed, stands under it. */
function renderServices(rows, paint) {
    if (rows.length === 0)
        return ['There is nothing to show.'];
    const header = ['', 'app', 'host', 'release', 'version', 'revision', 'since', 'process', 'lock', 'last run'];
    const table = (0,report_table/* layOutTable */.NY)([(0,report_table/* toHeader */.FM)(header, paint), ...rows.map((row) => render_services_toCells(row, paint))]);
    const errors = [...new Set(rows.flatMap(describeErrors))].map((text) => paint.red((0,sanitize/* neutraliseText */.op)(text)));
    return errors.length === 0 ? table : [...table, '', ...errors];
}
function render_services_toCells(row, paint) {
    const texts = [
        row.app,
        row.host,
        row.release,
        row.version,
        (0,format/* shortenRevision */.pV)(row.revision ?? render_services_NOTHING),
        describeTime(row.since),
        row.process,
    ];
    return [
        toSign(row, paint),
        ...texts.map((text) => (0,sanitize/* neutraliseText */.op)(text ?? render_services_NOTHING) || render_services_NOTHING),
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
        (0,markdown/* formatCode */.P_)(row.release),
        (0,markdown/* formatCode */.P_)(row.version),
        (0,markdown/* formatCode */.P_)(row.revision === null ? null : (0,format/* shortenRevision */.pV)(row.revision)),
        (0,markdown/* escapeMarkdown */.FV)(describeTime(row.since)),
        (0,markdown/* escapeMarkdown */.FV)(row.process || render_services_NOTHING),
        row.lockHolder === null ? 'free' : `🔒 ${(0,markdown/* escapeMarkdown */.FV)(row.lockHolder)}`,
        linkLast(row),
    ]);
    return (0,markdown/* formatTable */.ku)(header, cells);
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
        runUrl === null ? '' : (0,markdown/* formatLink */.u3)('run', runUrl),
        error === null ? '' : `<br>${(0,markdown/* escapeMarkdown */.FV)(error)}`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
function describeLast({ lastDeploy }) {
    if (lastDeploy === null)
        return render_services_NOTHING;
    const { mode, status, at, actor } = lastDeploy;
    return `${mode} ${status.replaceAll('_', ' ')} ${(0,format/* formatTime */.fU)(at)}${actor === null ? '' : ` by ${actor}`}`;
}
function describeTime(time) {
    return time === null ? render_services_NOTHING : (0,format/* formatTime */.fU)(time);
}

;// CONCATENATED MODULE: ./src/report/render-lists.ts




/** What a mode that only looks has found, for a terminal; empty for the other modes. */
function renderTerminalLists(result, paint) {
    return renderLists(result, paint)
        .map((line) => `${line}\n`)
        .join('');
}
/** The same as lines, with an empty one between two lists. */
function renderLists({ settings, plan, releases, services, findings }, paint) {
    const lists = [
        settings === undefined ? [] : renderSettings(settings, paint),
        plan === undefined ? [] : renderPlan(plan, paint),
        releases === undefined ? [] : renderReleases(releases, paint),
        services === undefined ? [] : renderServices(services, paint),
        findings === undefined ? [] : renderFindings(findings, paint),
    ];
    return lists.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
/** The same as Markdown tables, at most `most` rows of each. */
function renderMarkdownLists(result, most) {
    const { plan, releases, services, findings, settings } = result;
    return [
        plan === undefined ? '' : renderPlanMarkdown(plan.slice(0, most)),
        releases === undefined ? '' : renderReleasesMarkdown(releases.slice(0, most)),
        services === undefined ? '' : renderServicesMarkdown(services.slice(0, most)),
        findings === undefined ? '' : renderFindingsMarkdown(findings.slice(0, most)),
        settings === undefined ? '' : (0,markdown/* foldMarkdown */.hb)('Settings', renderSettingsMarkdown(settings.slice(0, most))),
    ];
}


/***/ }),

/***/ 2361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _causes__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(304);
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2011);
/* harmony import */ var _paint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9066);
/* harmony import */ var _render_lists__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1431);
/* harmony import */ var _result_parts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3158);
/* harmony import */ var _sanitize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1211);
/* harmony import */ var _status__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6934);
/* harmony import */ var _table__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(790);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5594);









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
function renderTerminal(result, { paint = _paint__WEBPACK_IMPORTED_MODULE_0__/* .PLAIN */ .t, hasReason = true, hasLists = false } = {}) {
    const blocks = [
        hasLists ? (0,_render_lists__WEBPACK_IMPORTED_MODULE_1__.renderLists)(result, paint) : [],
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
    const header = (0,_table__WEBPACK_IMPORTED_MODULE_4__/* .toHeader */ .FM)(['', 'app', 'host', 'status', 'release', 'previous', 'checks', 'time'], paint);
    const rows = gatherAlike(result.hosts, (host) => {
        const { status, app, release, previousRelease, checks } = host;
        if ((0,_result_parts__WEBPACK_IMPORTED_MODULE_3__/* .isToLookAt */ .Eq)(host, result))
            return undefined;
        return [status, app, release, previousRelease, (0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .countPassed */ .on)(checks)].join('\0');
    });
    return (0,_table__WEBPACK_IMPORTED_MODULE_4__/* .layOutTable */ .NY)([header, ...rows.map((alike) => toRow(alike, paint))]);
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
        { text: (0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .signStatus */ .yt)(status), paint: colour },
        (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(app),
        alike.length === 1 ? (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(host) : (0,_format__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(alike.length, 'host'),
        { text: (0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeStatus */ .Wn)(status), paint: colour },
        (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(release ?? '–'),
        (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(previousRelease ?? '–'),
        (0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .countPassed */ .on)(checks),
        took === null ? '–' : (0,_format__WEBPACK_IMPORTED_MODULE_6__/* .formatElapsed */ .C7)(took),
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
    return (0,_table__WEBPACK_IMPORTED_MODULE_4__/* .layOutTable */ .NY)(rows.map(([{ app, host, check }, ...others]) => {
        const where = others.length === 0 ? (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(host) : (0,_format__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(others.length + 1, 'host');
        const said = check.ok === null ? `${(0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeCheck */ .cn)(null)}: ${check.detail}` : check.detail;
        return [
            toSign(check, paint),
            hasApps ? `${where} › ${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(app)}` : where,
            (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(check.name),
            others.length === 0 ? (0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(said) : (0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeCheck */ .cn)(true),
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
        const omitted = logs.length > shown.length ? [(0,_format__WEBPACK_IMPORTED_MODULE_6__/* .formatOmitted */ .mS)(logs.length - shown.length)] : [];
        const title = `Last log lines of ${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(app)} on ${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(host)}:`;
        return [
            paint.bold(title),
            ...[...omitted, ...shown].map((line) => `${MARGIN}${paint.dim('│')} ${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(line)}`),
        ];
    });
}
function renderHeadline(result, paint) {
    const { status, version, release, revision, durationMs, url } = result;
    const what = [version ?? release, revision === null ? null : `(${(0,_format__WEBPACK_IMPORTED_MODULE_6__/* .shortenRevision */ .pV)(revision)})`]
        .filter(Boolean)
        .join(' ');
    const isGood = (0,_status__WEBPACK_IMPORTED_MODULE_7__/* .isGreen */ .gf)(status);
    const task = `${isGood ? '✓' : '✗'} ${(0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeTask */ .Ve)(result)}: ${(0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeStatus */ .Wn)(status)} in ${(0,_format__WEBPACK_IMPORTED_MODULE_6__/* .formatElapsed */ .C7)(durationMs)}`;
    const details = [task, what, isGood ? (url ?? '') : ''].filter((part) => part !== '').join(', ');
    const outcome = (0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeOutcome */ .SS)(result);
    return `${(isGood ? paint.green : paint.red)((0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseText */ .op)(details))}${outcome === '' ? '' : `. ${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseText */ .op)(outcome)}`}`;
}
/** The last thing that a reader sees. */
function renderReason(result, paint) {
    const { error } = result;
    if (error === undefined)
        return [];
    const where = (0,_result_parts__WEBPACK_IMPORTED_MODULE_3__/* .placeError */ .oW)(error);
    const [first = '', ...more] = (0,_causes__WEBPACK_IMPORTED_MODULE_8__/* .gatherCauses */ .w_)(error, result).split('\n').map(_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0);
    return [
        paint.red(`✗ ${where === '' ? '' : `${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(where)}: `}${first}`),
        ...more.map((line) => paint.red(`${MARGIN}${line}`)),
        ...(error.hint === null ? [] : [`${MARGIN}${paint.bold('Next:')} ${(0,_sanitize__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseText */ .op)(error.hint)}`]),
    ];
}


/***/ }),

/***/ 3158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ isToLookAt),
/* harmony export */   J0: () => (/* binding */ measureHost),
/* harmony export */   Jm: () => (/* binding */ findLogs),
/* harmony export */   Ps: () => (/* binding */ hasHostTable),
/* harmony export */   oW: () => (/* binding */ placeError)
/* harmony export */ });
/* harmony import */ var _status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6934);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5594);


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
    return (0,_wording__WEBPACK_IMPORTED_MODULE_0__/* .describeWhere */ .tb)({ host: error.host ?? '', app: error.app ?? '', step: error.step ?? '' });
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


/***/ })

};
;
