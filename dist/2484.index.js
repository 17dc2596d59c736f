"use strict";
exports.id = 2484;
exports.ids = [2484,6175];
exports.modules = {

/***/ 1988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ renderShortSummary),
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./src/report/lists/lists.ts + 6 modules
var lists = __webpack_require__(544);
// EXTERNAL MODULE: ./src/report/result-parts.ts
var result_parts = __webpack_require__(3158);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(6934);
// EXTERNAL MODULE: ./src/report/text/causes.ts
var text_causes = __webpack_require__(1066);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(1645);
// EXTERNAL MODULE: ./src/report/text/visible.ts
var visible = __webpack_require__(6590);
// EXTERNAL MODULE: ./src/report/text/wording.ts
var wording = __webpack_require__(8448);
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
    return [...live.filter(({ isIntended }) => isIntended), ...live.filter(({ isIntended }) => !isIntended)];
}

// EXTERNAL MODULE: ./src/report/markdown/markdown.ts
var markdown = __webpack_require__(3225);
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
        ...renderSection('phases', phaseBars(result)),
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
function phaseBars({ phases = [], phase, error }) {
    return phases.map(({ name, startedAt, durationMs }) => {
        const kind = error !== undefined && name === phase ? 'crit' : 'active';
        return { name, kind, startMs: Date.parse(startedAt), durationMs };
    });
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
    const next = error.hint === null ? [] : ['>', `> **Next:** ${(0,markdown/* escapeMarkdown */.FV)(cut(error.hint, lineLength))}`];
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
    const { version, release, revision, previousRelease, durationMs, actor, runUrl, url } = result;
    const what = version ?? release;
    const details = [
        version !== null && release !== null ? `release ${(0,markdown/* renderCode */.cR)(release)}` : '',
        revision === null ? '' : `revision ${(0,markdown/* renderCode */.cR)((0,format/* shortenRevision */.pV)(revision))}`,
        previousRelease === null ? '' : `before it ${(0,markdown/* renderCode */.cR)(previousRelease)}`,
    ].filter((one) => one !== '');
    const subject = what === null ? '' : `${(0,markdown/* renderCode */.cR)(what)}${details.length > 0 ? ` (${details.join(', ')})` : ''}: `;
    const sentence = `${subject}**${(0,wording/* describeStatus */.Wn)(result.status)}** in ${(0,format/* describeElapsed */.gN)(durationMs)}${actor === null ? '' : `, started by ${(0,markdown/* escapeMarkdown */.FV)(actor)}`}.`;
    const links = [
        runUrl === null ? '' : (0,markdown/* renderLink */.BK)('Run', runUrl),
        url === null ? '' : (0,markdown/* renderLink */.BK)(url.replace(/^https?:\/\//, ''), url),
    ].filter((link) => link !== '');
    return [
        `${sentence} ${(0,markdown/* escapeMarkdown */.FV)((0,wording/* describeOutcome */.SS)(result))}`.trim(),
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
/** Which host serves what, where they do not all serve the same. */
function renderUnequal(result) {
    const cells = (0,result_parts/* hasHostTable */.Ps)(result) ? findUnequal(result) : [];
    const table = (0,markdown/* renderTable */.bo)(['App', 'Live release', 'Hosts', ''], cells.map(({ app, release, isIntended, hosts }) => [
        (0,markdown/* escapeMarkdown */.FV)(app),
        `${(0,markdown/* renderCode */.cR)(release)}${isIntended ? ' (intended)' : ''}`,
        String(hosts.length),
        (0,markdown/* escapeMarkdown */.FV)(hosts.join(', ')),
    ]));
    return table === '' ? '' : `### What serves where\n\n${table}`;
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

/***/ 6175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redactResult: () => (/* binding */ redactResult)
/* harmony export */ });
/** Fields whose values Bowline chooses itself; hiding a word in them would only break who reads them. */
const OWN_FIELDS = ['status', 'mode', 'code', 'phase', 'startedAt', 'endedAt', 'checkedAt'];
/** What checks measured: its fields are the app's, not ours. */
const FOREIGN_FIELD = 'data';
/** The result without any secret, for everything that leaves the process. */
function redactResult(result, redactor) {
    return redactOwn(result, redactor.redact);
}
function redactOwn(value, redact) {
    return mapValue(value, redact, (key, one) => {
        if (key === FOREIGN_FIELD)
            return [key, redactForeign(one, redact)];
        return [key, OWN_FIELDS.includes(key) ? one : redactOwn(one, redact)];
    });
}
function redactForeign(value, redact) {
    return mapValue(value, redact, (key, one) => [redact(key), redactForeign(one, redact)]);
}
function mapValue(value, redact, mapField) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((one) => mapValue(one, redact, mapField));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => mapField(key, one)));
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
/* harmony import */ var _text_wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);


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

/***/ 1066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ FEW_HOSTS),
/* harmony export */   SB: () => (/* binding */ describeKind),
/* harmony export */   iw: () => (/* binding */ placeCauses),
/* harmony export */   w_: () => (/* binding */ gatherCauses)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1645);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);


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


/***/ })

};
;
