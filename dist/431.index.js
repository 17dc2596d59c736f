"use strict";
exports.id = 431;
exports.ids = [431];
exports.modules = {

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


/***/ })

};
;
