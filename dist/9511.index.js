"use strict";
exports.id = 9511;
exports.ids = [9511];
exports.modules = {

/***/ 9511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  newsOfEnd: () => (/* binding */ newsOfEnd),
  newsOfRelease: () => (/* binding */ newsOfRelease),
  newsOfStart: () => (/* binding */ newsOfStart),
  writeReleaseBody: () => (/* binding */ writeReleaseBody),
  writeRunBody: () => (/* binding */ writeRunBody)
});

// EXTERNAL MODULE: ./src/report/text/visible.ts
var visible = __webpack_require__(6590);
// EXTERNAL MODULE: ./src/report/result-parts.ts
var result_parts = __webpack_require__(3158);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(6934);
// EXTERNAL MODULE: ./src/report/text/causes.ts
var causes = __webpack_require__(1066);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(1645);
// EXTERNAL MODULE: ./src/report/text/wording.ts
var wording = __webpack_require__(8448);
// EXTERNAL MODULE: ./src/notify/event.ts
var notify_event = __webpack_require__(217);
;// CONCATENATED MODULE: ./src/notify/message.ts







/** The message that a deploy or a rollback begins to change hosts; how it ends is not looked at. */
function describeStart(result) {
    return {
        event: 'started',
        title: writeTitle('🚀', result, 'started'),
        sentence: '',
        facts: listFacts(result, 'started'),
        failure: undefined,
        body: '',
        links: listLinks(result),
    };
}
/** The message of how a run ended. */
function describeEnd(result) {
    const event = (0,notify_event/* eventOf */.A)(result.status);
    return {
        event,
        title: writeTitle(markOf(event), result, (0,wording/* describeStatus */.Wn)(result.status)),
        sentence: oneLine((0,wording/* describeOutcome */.SS)(result), 500),
        facts: listFacts(result, event),
        failure: describeFailure(result),
        body: '',
        links: listLinks(result),
    };
}
function describeRelease(news) {
    const { title, version, url, changelog, repository, actor, runUrl } = news;
    return {
        event: 'released',
        title: oneLine(`📦 ${title}`, 200),
        sentence: '',
        facts: keepKnown({ Repository: repository, Version: version, 'Started by': actor }),
        failure: undefined,
        body: manyLines(changelog, 20_000),
        links: [...toLink('Release', url), ...toLink('Run', runUrl)],
    };
}
/** `✅ deploy to production: success · shop v1.4.2`. */
function writeTitle(mark, result, words) {
    const { apps, version, release } = result;
    const names = apps.length > 3 ? `${apps.length} apps` : apps.map(({ name }) => name).join(', ');
    const subject = [names, version ?? release ?? ''].filter((part) => part !== '').join(' ');
    return oneLine([`${mark} ${(0,wording/* describeTask */.Ve)(result)}: ${words}`, subject].filter((part) => part !== '').join(' · '), 200);
}
function markOf(event) {
    if (event === 'critical')
        return '🚨';
    return event === 'success' || event === 'unchanged' ? '✅' : '❌';
}
function listFacts(result, event) {
    const { apps, environment, version, release, previousRelease, rollbackOf, target, reason, actor } = result;
    const isOver = event !== 'started';
    return keepKnown({
        App: apps.map(({ name }) => name).join(', '),
        Environment: environment,
        Version: version,
        Reason: reason,
        Hosts: isOver ? describeHosts(result.hosts) : nameHosts(result.hosts),
        'Started by': actor,
        Release: release,
        Before: previousRelease,
        Left: rollbackOf,
        'Asked for': target,
        Revision: result.revision === null ? null : (0,format/* shortenRevision */.pV)(result.revision),
        Took: isOver ? (0,format/* describeElapsed */.gN)(result.durationMs) : null,
    });
}
function keepKnown(facts) {
    return Object.entries(facts)
        .map(([label, value]) => ({ label, value: oneLine(value ?? '', 600) }))
        .filter(({ value }) => value !== '');
}
const MOST_NAMES = 12;
/** `rolled back: web-1, web-2; skipped: web-3`. */
function describeHosts(hosts) {
    const statuses = [...new Set(hosts.map(({ status }) => status))];
    const worstFirst = [...statuses.filter((one) => !(0,report_status/* isGreen */.gf)(one)), ...statuses.filter(report_status/* isGreen */.gf)];
    return worstFirst
        .map((status) => `${(0,wording/* describeStatus */.Wn)(status)}: ${nameHosts(hosts.filter((one) => one.status === status))}`)
        .join('; ');
}
function nameHosts(hosts) {
    const names = [...new Set(hosts.map(({ host }) => host))];
    const rest = names.length - MOST_NAMES;
    return [...names.slice(0, MOST_NAMES), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
/** The logs of the services that failed; the one that the error names comes first. */
const MOST_LOGS = 2;
const LOG_LINES = 20;
function describeFailure(result) {
    const { error } = result;
    if (error === undefined)
        return undefined;
    return {
        code: error.code,
        where: oneLine((0,causes/* placeCauses */.iw)(error, result), 200),
        causes: manyLines((0,causes/* gatherCauses */.w_)(error, result), 1_500),
        next: manyLines(error.hint ?? '', 800),
        logs: (0,result_parts/* findLogs */.Jm)(result).slice(0, MOST_LOGS).map(toExcerpt),
    };
}
function toExcerpt({ app, host, logs }) {
    return {
        title: oneLine(`Last log lines of ${app} on ${host}`, 200),
        lines: logs.slice(-LOG_LINES).map((line) => oneLine(line, 300)),
    };
}
function listLinks({ runUrl, url }) {
    return [...toLink('Run', runUrl), ...toLink(url?.replace(/^https?:\/\//, '') ?? '', url)];
}
const LONGEST_URL = 1_000;
/** An address that is none of the web's, or is too long for any medium, is left out. */
function toLink(label, address) {
    const url = address !== null && URL.canParse(address) ? new URL(address) : undefined;
    const isOfWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (url === undefined || !isOfWeb || url.href.length > LONGEST_URL)
        return [];
    return [{ label: oneLine(label, 100), url: url.href }];
}
/** Text on one line, without anything that a screen does not show. */
function oneLine(text, length) {
    return cut((0,visible/* makeVisible */.X)(text.replace(/\s*[\r\n]+\s*|\t/g, ' ').trimEnd()), length);
}
function manyLines(text, length) {
    return cut(text
        .trim()
        .split(/\r\n|\r|\n/)
        .map(visible/* makeVisible */.X)
        .join('\n'), length);
}
function cut(text, length) {
    return text.length <= length ? text : `${text.slice(0, (0,visible/* findCut */.I)(text, length - 1))}…`;
}

// EXTERNAL MODULE: ./src/notify/plain-message.ts
var plain_message = __webpack_require__(619);
;// CONCATENATED MODULE: ./src/notify/news.ts



/** A run that begins to change hosts. */
function newsOfStart(result) {
    const message = describeStart(result);
    return { message, body: writeRunBody(message, result) };
}
/** A run that is over. */
function newsOfEnd(result) {
    const message = describeEnd(result);
    return { message, body: writeRunBody(message, result) };
}
/** A version that was published. */
function newsOfRelease(news) {
    const message = describeRelease(news);
    return { message, body: writeReleaseBody(message, news) };
}
const news_LOG_LINES = 20;
const LINE_LENGTH = 500;
/** The JSON of a run: what its report has, without steps and with the last of its logs. */
function writeRunBody(message, result) {
    const isOver = message.event !== 'started';
    const { id, mode, environment, apps, version, revision, release, previousRelease, target, rollbackOf } = result;
    const { reason, actor, runId, runUrl, url, deploymentId, startedAt } = result;
    return {
        ...writeHead(message),
        ...{ id, mode, environment, version, revision, release, previousRelease, target, rollbackOf },
        ...{ reason, actor, runId, runUrl, url, deploymentId, startedAt },
        apps: apps.map((app) => ({ ...app, status: isOver ? app.status : null })),
        status: isOver ? result.status : null,
        endedAt: isOver ? result.endedAt : null,
        durationMs: isOver ? result.durationMs : null,
        deployed: isOver ? result.deployed : [],
        error: (isOver ? result.error : null) ?? null,
        hosts: result.hosts.map((host) => writeHost(host, isOver)),
    };
}
function writeReleaseBody(message, { title: _, ...news }) {
    return { ...writeHead(message), ...news };
}
function writeHead(message) {
    return { schemaVersion: 1, event: message.event, title: message.title, text: (0,plain_message/* renderPlain */.l)(message) };
}
function writeHost({ app, host, status, release, previousRelease, checks, logs }, isOver) {
    return {
        app,
        host,
        status: isOver ? status : null,
        release,
        previousRelease,
        checks: checks.filter(({ ok }) => ok !== true).map(({ name, ok, detail }) => ({ name, ok, detail })),
        logs: isOver ? logs.slice(-news_LOG_LINES).map((line) => line.slice(0, (0,visible/* findCut */.I)(line, LINE_LENGTH))) : [],
    };
}


/***/ }),

/***/ 619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ renderPlain)
/* harmony export */ });
/** A message as plain text, for e-mail and for whoever reads a webhook. */
function renderPlain({ title, sentence, facts, failure, body, links }) {
    const parts = [
        title,
        sentence,
        ...(failure === undefined ? [] : renderFailure(failure)),
        facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
        body,
        links.map(({ label, url }) => `${label}: ${url}`).join('\n'),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function renderFailure({ code, where, causes, next, logs }) {
    return [
        [where === '' ? `${code}:` : `${where} (${code}):`, causes, ...(next === '' ? [] : [`Next: ${next}`])].join('\n'),
        ...logs.map(({ title, lines }) => [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n')),
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
