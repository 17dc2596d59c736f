"use strict";
exports.id = 139;
exports.ids = [139];
exports.modules = {

/***/ 2139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./src/report/causes.ts
var report_causes = __webpack_require__(304);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(2011);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(6934);
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

// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __webpack_require__(776);
// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(5594);
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
    const causes = (0,report_causes/* gatherCauses */.w_)(error, result);
    const message = error.hint === null ? causes : `${causes}\nNext: ${error.hint}`;
    const where = (0,report_causes/* placeCauses */.iw)(error, result);
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
        const kind = [one.level, one.app, one.check, one.outcome, (0,report_causes/* spellKind */.Z7)(one.message)].join('\0');
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
    const where = (0,wording/* describeWhere */.tb)({ host: (0,format/* formatCount */.B4)(alike.length, 'host'), app, step: check });
    return [{ level, title: `${where}: ${outcome}`, message: describeAlike(message, alike) }];
}
function describeAlike(message, alike) {
    const isSame = alike.every((one) => one.message === message);
    if (alike.length <= report_causes/* FEW_HOSTS */.Bk && !isSame)
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

;// CONCATENATED MODULE: ./src/report/redact-result.ts
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

// EXTERNAL MODULE: ./src/report/render-terminal.ts
var render_terminal = __webpack_require__(2361);
;// CONCATENATED MODULE: ./src/report/live-releases.ts
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

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/render-lists.ts + 3 modules
var render_lists = __webpack_require__(1431);
// EXTERNAL MODULE: ./src/report/result-parts.ts
var result_parts = __webpack_require__(3158);
;// CONCATENATED MODULE: ./src/report/summary-table.ts


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
    const folded = isFolded ? (0,markdown/* foldMarkdown */.hb)(`${which} ${rest.length}: ${describeRest}`, (0,markdown/* formatTable */.ku)(header, shown)) : '';
    const note = left > 0 ? `And ${(0,format/* formatCount */.B4)(left, limits.noun)} more, in \`report.json\`.` : '';
    return [`### ${title}`, (0,markdown/* formatTable */.ku)(header, open), folded, note].filter((part) => part !== '').join('\n\n');
}

;// CONCATENATED MODULE: ./src/report/timeline.ts

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
        ...spellSection('phases', phaseBars(result)),
        ...hosts.flatMap((host) => spellSection(nameHost(host, result), chooseSteps(host.steps).map(toBar))),
    ];
    if (sections.length === 0)
        return undefined;
    const left = result.hosts.filter(({ steps }) => steps.length > 0).length - hosts.length;
    const more = left > 0 ? ` (${left} more hosts are not drawn)` : '';
    return ['gantt', `  title ${escapeLabel(`${(0,wording/* describeTask */.Ve)(result)}${more}`)}`, ...FORMAT, ...sections].join('\n');
}
/** `x` is milliseconds since 1970; the axis shows the reader's own time. */
const FORMAT = ['  dateFormat x', '  axisFormat %H:%M:%S'];
function spellSection(name, bars) {
    const drawn = bars.filter(({ startMs }) => Number.isFinite(startMs));
    if (drawn.length === 0)
        return [];
    return [`  section ${escapeLabel(name)}`, ...drawn.map(spellBar)];
}
/** A bar of no length would not be seen. */
function spellBar({ name, kind, startMs, durationMs }) {
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

;// CONCATENATED MODULE: ./src/report/summary.ts











/** GitHub drops a summary of more than 1 MiB, and says so only in the log. */
const MOST_BYTES = 1_000_000;
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
    const fitting = LIMITS.map((limits) => render(result, limits)).find((text) => Buffer.byteLength(text) < mostBytes);
    return (fitting ??
        `${cutBytes(renderHead(result, BAREST), mostBytes - 200)}\n\nThe rest is too long for a summary; it is in \`report.json\`.\n`);
}
const BAREST = { logLines: 0, lineLength: 500, rows: 0, hasTimeline: false };
function render(result, limits) {
    const parts = [
        renderHead(result, limits),
        ...(0,render_lists.renderMarkdownLists)(result, limits.rows),
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
    const where = (0,report_causes/* placeCauses */.iw)(error, result);
    const place = where === '' ? '' : `**${(0,markdown/* escapeMarkdown */.FV)(where)}**<br>`;
    const causes = (0,markdown/* escapeMarkdown */.FV)(summary_cut((0,report_causes/* gatherCauses */.w_)(error, result), 20 * lineLength));
    const next = error.hint === null ? [] : ['>', `> **Next:** ${(0,markdown/* escapeMarkdown */.FV)(summary_cut(error.hint, lineLength))}`];
    return [`> ${place}${causes}`, ...next];
}
/** The logs of the services that failed; the one that the error names stands open. */
function renderLogs(result, limits) {
    const telling = (0,result_parts/* findLogs */.Jm)(result);
    const shown = telling.slice(0, MOST_LOGS).map((host, index) => renderLog(host, index === 0, limits));
    const left = telling.length - shown.length;
    return left > 0 ? [...shown, `The log lines of ${(0,format/* formatCount */.B4)(left, 'more host')} are in \`report.json\`.`] : shown;
}
function renderLog({ app, host, logs }, isOpen, { logLines, lineLength }) {
    const title = `Last log lines of ${(0,markdown/* escapeMarkdown */.FV)(app)} on ${(0,markdown/* escapeMarkdown */.FV)(host)}`;
    if (logLines === 0)
        return `${title}: left out here for their size, they are in \`report.json\`.`;
    const shown = logs.slice(-logLines).map((line) => summary_cut(line, lineLength));
    const omitted = logs.length - shown.length;
    const lines = omitted === 0 ? shown : [(0,format/* formatOmitted */.mS)(omitted), ...shown];
    return (0,markdown/* foldMarkdown */.hb)(title, (0,markdown/* fenceLines */.Pv)(lines), isOpen);
}
/** One sentence with everything that a reader asks first. */
function renderFacts(result) {
    const { version, release, revision, previousRelease, durationMs, actor, runUrl, url } = result;
    const what = version ?? release;
    const details = [
        version !== null && release !== null ? `release ${(0,markdown/* formatCode */.P_)(release)}` : '',
        revision === null ? '' : `revision ${(0,markdown/* formatCode */.P_)((0,format/* shortenRevision */.pV)(revision))}`,
        previousRelease === null ? '' : `before it ${(0,markdown/* formatCode */.P_)(previousRelease)}`,
    ].filter((one) => one !== '');
    const subject = what === null ? '' : `${(0,markdown/* formatCode */.P_)(what)}${details.length > 0 ? ` (${details.join(', ')})` : ''}: `;
    const sentence = `${subject}**${(0,wording/* describeStatus */.Wn)(result.status)}** in ${(0,format/* formatElapsed */.C7)(durationMs)}${actor === null ? '' : `, started by ${(0,markdown/* escapeMarkdown */.FV)(actor)}`}.`;
    const links = [
        runUrl === null ? '' : (0,markdown/* formatLink */.u3)('Run', runUrl),
        url === null ? '' : (0,markdown/* formatLink */.u3)(url.replace(/^https?:\/\//, ''), url),
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
            : `Left ${(0,markdown/* formatCode */.P_)(rollbackOf)}${target === null ? '' : ` for ${(0,markdown/* escapeMarkdown */.FV)(target)}`}.`,
        reason === null ? '' : `Reason: ${(0,markdown/* escapeMarkdown */.FV)(summary_cut(reason, 2_000))}`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
/** Which host serves what, where they do not all serve the same. */
function renderUnequal(result) {
    const cells = (0,result_parts/* hasHostTable */.Ps)(result) ? findUnequal(result) : [];
    const table = (0,markdown/* formatTable */.ku)(['App', 'Live release', 'Hosts', ''], cells.map(({ app, release, isIntended, hosts }) => [
        (0,markdown/* escapeMarkdown */.FV)(app),
        `${(0,markdown/* formatCode */.P_)(release)}${isIntended ? ' (intended)' : ''}`,
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
            (0,markdown/* formatCode */.P_)(host.release),
            (0,markdown/* formatCode */.P_)(host.previousRelease),
            (0,wording/* countPassed */.on)(host.checks),
            took === null ? '–' : (0,format/* formatElapsed */.C7)(took),
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
        (0,markdown/* escapeMarkdown */.FV)(summary_cut(check.detail, lineLength)),
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
function summary_cut(text, length) {
    return text.length <= length ? text : `${text.slice(0, (0,visible/* findCut */.I)(text, length))} …`;
}
function cutBytes(text, bytes) {
    return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes)).replace(/\uFFFD+$/, '');
}

;// CONCATENATED MODULE: ./src/report/reporter.ts





/**
 * Tells everybody the same: file, outputs, summary, the end of the log and, as its last lines, the annotations.
 * A summary or a file that cannot be written is only warned about.
 * @returns the result as it was told, without secrets
 */
async function report(result, { sinks, redactor, reportPath, paint }) {
    const told = redactor === undefined ? result : redactResult(result, redactor);
    const isWritten = await writeReport(told, reportPath, sinks);
    for (const [name, value] of Object.entries(toOutputs(told, isWritten ? reportPath : null))) {
        sinks.setOutput?.(name, value);
    }
    await attempt('the summary', sinks, async () => sinks.writeSummary?.(renderSummary(told)));
    const { annotate } = sinks;
    // An annotation prints the reason itself, and the command line its lists: once is enough.
    const isAction = annotate !== undefined;
    sinks.print?.((0,render_terminal/* renderTerminal */.b)(told, { hasReason: !isAction, hasLists: isAction, ...(paint === undefined ? {} : { paint }) }));
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
    const { spellReport } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(206)]).then(__webpack_require__.bind(__webpack_require__, 1206));
    const { text, problem } = spellReport(result);
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


/***/ })

};
;
