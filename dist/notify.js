"use strict";
exports.id = "notify";
exports.ids = ["notify"];
exports.modules = {

/***/ 89856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ quoteAnswer),
/* harmony export */   i: () => (/* binding */ readBeginning)
/* harmony export */ });
/* harmony import */ var _report_text_visible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96590);

const LONGEST_QUOTE = 200;
/** The beginning of an answer, which may have no end; one that breaks off ends there. */
async function readBeginning({ body }, mostBytes) {
    const chunks = [];
    let bytes = 0;
    try {
        for await (const chunk of body ?? []) {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes >= mostBytes)
                break;
        }
    }
    catch {
        // Whoever parses it finds out; for a refusal the status says enough.
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** What the other side said, short and on one line. Secrets in it have to be hidden before. */
function quoteAnswer(text) {
    const line = (0,_report_text_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(text.replace(/\s+/g, ' ').trim());
    return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, (0,_report_text_visible__WEBPACK_IMPORTED_MODULE_0__/* .findCut */ .I)(line, LONGEST_QUOTE - 1))}…`;
}


/***/ }),

/***/ 60580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ findNoAnswer),
/* harmony export */   TP: () => (/* binding */ isOfTls),
/* harmony export */   V$: () => (/* binding */ describeCause)
/* harmony export */ });
/** Of the innermost error that says something: fetch wraps what the system said. */
function findNoAnswer(error) {
    if (typeof error !== 'object' || error === null)
        return { code: '', message: '' };
    const { code, message, cause, errors = [], } = error;
    const inner = findNoAnswer(cause ?? errors[0]);
    const own = { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
    return inner.code !== '' || (own.code === '' && inner.message !== '') ? inner : own;
}
const CAUSES = {
    ENOTFOUND: 'its name is not known',
    EAI_AGAIN: 'its name could not be looked up',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was closed without an answer',
    UND_ERR_SOCKET: 'the connection was closed without an answer',
    EHOSTUNREACH: 'it cannot be reached',
    ENETUNREACH: 'it cannot be reached',
    UND_ERR_CONNECT_TIMEOUT: 'there was no connection in time',
};
/** The cause in words; undefined for a code that says nothing to people. */
function describeCause({ code }) {
    return CAUSES[code];
}
/** Whether the certificate, or the TLS, of the other side was not accepted. */
function isOfTls({ code }) {
    return /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|ERR_TLS|ERR_SSL/.test(code);
}


/***/ }),

/***/ 4288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  announceRelease: () => (/* binding */ announceRelease)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/config/load.ts + 9 modules
var load = __webpack_require__(79207);
// EXTERNAL MODULE: ./src/config/app-context.ts
var app_context = __webpack_require__(70751);
// EXTERNAL MODULE: ./src/config/problems.ts
var config_problems = __webpack_require__(34968);
// EXTERNAL MODULE: ./src/config/schema/app.ts + 17 modules
var app = __webpack_require__(94687);
// EXTERNAL MODULE: ./src/config/notifiers/notifier-settings.ts
var notifier_settings = __webpack_require__(27794);
;// CONCATENATED MODULE: ./src/config/notifiers/default-notifiers.ts




/**
 * Who is told of what belongs to no environment: the notifiers of `defaults`.
 * @throws ConfigError for a variable that is unset, and for what is wrong only with the values of the variables
 */
function resolveDefaultNotifiers(document, variables) {
    const problems = (0,config_problems/* collectProblems */.v)();
    const settled = {
        app: '',
        environment: '',
        settings: app/* appSchema */.vG.parse({ notify: document.config.defaults?.notify }, { jitless: true }),
        findOrigin: (path) => ['defaults', ...path],
    };
    const notifiers = (0,notifier_settings/* buildNotifiers */.U)((0,app_context/* openAppContext */.L)(settled, { variables, locations: document.locations, problems }));
    if (problems.count > 0)
        throw problems.toError();
    return (0,notifier_settings/* combineNotifiers */.n)(notifiers);
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/notify/deliver.ts
var deliver = __webpack_require__(73096);
// EXTERNAL MODULE: ./src/notify/news.ts + 2 modules
var notify_news = __webpack_require__(90564);
// EXTERNAL MODULE: ./src/notify/ready.ts
var notify_ready = __webpack_require__(19086);
;// CONCATENATED MODULE: ./src/modes/release/announce.ts








/**
 * Tells the notifiers of `defaults` that a version was published, and waits at most for the longest time-out. The
 * version is out by now: without a config nobody is told, and whatever goes wrong is only warned about.
 */
async function announceRelease(news, inputs, runner) {
    const { progress, redactor, signal } = runner;
    try {
        const ready = openNotifiers(await readNotifiers(inputs, runner), inputs, runner);
        const told = (0,notify_news.newsOfRelease)(redactNews(news, redactor.redact));
        const send = async (notifier) => {
            await (0,deliver.deliver)({ news: told, notifier, stop: signal, redact: redactor.redact });
            progress.note(`notified of the release: ${notifier.name}`);
        };
        const settled = await Promise.allSettled(ready.map(send));
        for (const [index, one] of settled.entries()) {
            if (one.status === 'rejected')
                warn(`notify ${ready[index]?.name}: `, one.reason, progress);
        }
    }
    catch (error) {
        warn('nobody was told of the release: ', error, progress);
    }
}
async function readNotifiers({ config }, { cwd, env }) {
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, config), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (text === undefined)
        return [];
    const notifiers = resolveDefaultNotifiers((0,load/* loadConfig */.Z)({ path: config, text }), env);
    return notifiers.filter(({ events }) => events.includes('released'));
}
function openNotifiers(notifiers, { secrets }, { env, progress, protect }) {
    const { ready, hidden, problems } = (0,notify_ready.readyNotifiers)(notifiers, secrets, env);
    protect(hidden);
    for (const problem of problems)
        warn('', problem, progress);
    return ready;
}
function redactNews(news, redact) {
    const entries = Object.entries(news).map(([key, value]) => [key, typeof value === 'string' ? redact(value) : value]);
    return Object.fromEntries(entries);
}
function warn(start, error, progress) {
    progress.warn(`${start}${(0,errors/* describeWarning */.U9)(error)}`);
}


/***/ }),

/***/ 73096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deliver: () => (/* binding */ deliver),
/* harmony export */   loadFor: () => (/* binding */ loadFor)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _report_text_format__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21645);
/* harmony import */ var _notify_error__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43123);
/* harmony import */ var _senders__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93106);




/**
 * Sends one message. Whatever the other side does or does not do, it is over when the notifier's time is over.
 * @throws NotifyError
 */
async function deliver({ news, notifier, after, stop, redact }) {
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(noAnswer(notifier)), notifier.timeoutMs);
    const signal = AbortSignal.any([over.signal, stop]);
    const work = async () => {
        await after;
        signal.throwIfAborted();
        const { channel, secrets } = notifier;
        await (0,_senders__WEBPACK_IMPORTED_MODULE_2__/* .findSender */ .$)(channel).send(news, channel, secrets, { signal, redact });
    };
    try {
        await Promise.race([work(), rejectWhenAborted(signal)]);
    }
    catch (error) {
        throw toNotifyError(error);
    }
    finally {
        clearTimeout(timer);
    }
}
/** Loads what these need beyond this file, such as SMTP, which is large. */
async function loadFor(notifiers) {
    await Promise.all(notifiers.map(({ channel }) => (0,_senders__WEBPACK_IMPORTED_MODULE_2__/* .findSender */ .$)(channel).load?.()));
}
function rejectWhenAborted(signal) {
    return new Promise((_, reject) => {
        const give = () => reject(signal.reason);
        if (signal.aborted)
            give();
        else
            signal.addEventListener('abort', give, { once: true });
    });
}
function noAnswer({ timeoutMs }) {
    const hint = 'Check that it is up and that this machine may connect to it; `timeout` sets how long it may take.';
    return new _notify_error__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .U(`no answer within ${(0,_report_text_format__WEBPACK_IMPORTED_MODULE_3__/* .describeDuration */ .MB)(timeoutMs)}`, hint);
}
/** The message of an error that was not foreseen may quote anything, so it is not told. */
function toNotifyError(error) {
    if (error instanceof _notify_error__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .U)
        return error;
    const { code, message } = (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(error);
    if (code === 'cancelled')
        return new _notify_error__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .U(message, 'Look at the report of the run instead.', error);
    return new _notify_error__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .U(`it failed (${error instanceof Error ? error.name : typeof error})`, 'Report it.', error);
}


/***/ }),

/***/ 90564:
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
var visible = __webpack_require__(96590);
// EXTERNAL MODULE: ./src/report/result-parts.ts
var result_parts = __webpack_require__(93158);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(16934);
// EXTERNAL MODULE: ./src/report/text/causes.ts
var causes = __webpack_require__(31066);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/report/text/groups.ts
var groups = __webpack_require__(26706);
// EXTERNAL MODULE: ./src/report/text/wording.ts
var wording = __webpack_require__(68448);
// EXTERNAL MODULE: ./src/notify/event.ts
var notify_event = __webpack_require__(217);
// EXTERNAL MODULE: ./src/report/text/stages.ts
var text_stages = __webpack_require__(53317);
;// CONCATENATED MODULE: ./src/notify/stage-facts.ts

/** Of many stages what each was is in the report. */
const MOST_STAGES = 8;
/** A short line for each stage of a run that is over, by its label; empty where there is one plain stage. */
function describeStages(result) {
    const stages = (0,text_stages/* findStages */.Z6)(result).slice(0, MOST_STAGES);
    return Object.fromEntries(stages.map((stage) => [`Stage ${stage.name}`, (0,text_stages/* describeStage */.al)(stage)]));
}

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
        sentence: oneLine((0,groups/* describeFleet */.IR)(result), 900),
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
        ...(isOver ? describeStages(result) : {}),
        'Started by': actor,
        Release: release,
        Before: previousRelease,
        Left: rollbackOf,
        'Asked for': target,
        Revision: result.revision === null ? null : (0,format/* shortenRevision */.pV)(result.revision, result.dirty),
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
var plain_message = __webpack_require__(80619);
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
    const { id, mode, environment, apps, version, revision, dirty, release, previousRelease, target, rollbackOf } = result;
    const { reason, actor, runId, runUrl, url, deploymentId, startedAt } = result;
    return {
        ...writeHead(message),
        ...{ id, mode, environment, version, revision, release, previousRelease, target, rollbackOf },
        ...(dirty ? { dirty } : {}),
        ...{ reason, actor, runId, runUrl, url, deploymentId, startedAt },
        apps: apps.map((app) => ({ ...app, status: isOver ? app.status : null })),
        status: isOver ? result.status : null,
        endedAt: isOver ? result.endedAt : null,
        durationMs: isOver ? result.durationMs : null,
        deployed: isOver ? result.deployed : [],
        error: (isOver ? result.error : null) ?? null,
        stages: isOver ? result.stages : [],
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

/***/ 43123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ NotifyError)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** Somebody could not be told how a run goes: it is only warned about, and never names an address that is secret. */
class NotifyError extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY {
    constructor(message, hint, cause) {
        super('notify', message, { hint, cause });
    }
}


/***/ }),

/***/ 80619:
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

/***/ 19086:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readyNotifiers: () => (/* binding */ readyNotifiers)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _inputs_secrets__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49861);
/* harmony import */ var _shell_secret__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45820);
/* harmony import */ var _senders__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93106);




/** Reads the secrets of the notifiers: from the input, else from the environment. */
function readyNotifiers(notifiers, given, env) {
    const ready = [];
    const problems = [];
    for (const notifier of notifiers) {
        const name = nameNotifier(notifier.channel);
        try {
            const sender = (0,_senders__WEBPACK_IMPORTED_MODULE_3__/* .findSender */ .$)(notifier.channel);
            const names = sender.secretsOf(notifier.channel);
            const found = (0,_inputs_secrets__WEBPACK_IMPORTED_MODULE_1__/* .resolveSecrets */ .Mx)(Object.fromEntries(names.map((one) => [one, one])), given, { ...env });
            const secrets = sender.isExact ? found : trimAll(found);
            sender.checkForms?.(notifier.channel, secrets);
            ready.push({ ...notifier, name, secrets });
        }
        catch (error) {
            if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz))
                throw error;
            problems.push(new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`notify ${name}: ${error.message}`, error.hint));
        }
    }
    return { ready, hidden: ready.flatMap(({ secrets }) => [...secrets.values()].flatMap(listParts)), problems };
}
/** `slack (SLACK_WEBHOOK_URL)`, `email (ops@example.com)`: enough to find it in the config. */
function nameNotifier(channel) {
    return `${channel.kind} (${(0,_senders__WEBPACK_IMPORTED_MODULE_3__/* .findSender */ .$)(channel).nameOf(channel)})`;
}
/** Addresses and tokens are often stored with the line break behind them, which is no part of either. */
function trimAll(found) {
    return new Map([...found].map(([name, secret]) => [name, new _shell_secret__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(secret.reveal().trim(), name)]));
}
/** Of an address what follows the host is secret by itself, as is its last part. */
function listParts(secret) {
    const text = secret.reveal();
    if (!/^https?:/i.test(text) || !URL.canParse(text))
        return [secret];
    const { href, pathname, search } = new URL(text);
    const last = pathname.split('/').at(-1) ?? '';
    const parts = [href, `${pathname}${search}`, ...(last.length >= SHORTEST_TOKEN ? [last] : [])];
    return [secret, ...parts.filter((part) => part.length >= SHORTEST_PART).map((part) => new _shell_secret__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(part))];
}
/** Shorter ones, such as `/` or `/deploy`, are found in texts that have nothing to do with them. */
const SHORTEST_PART = 12;
const SHORTEST_TOKEN = 16;


/***/ }),

/***/ 93106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ findSender)
});

// NAMESPACE OBJECT: ./src/notify/index.ts
var notify_namespaceObject = {};
__webpack_require__.r(notify_namespaceObject);
__webpack_require__.d(notify_namespaceObject, {
  email: () => (email_sender),
  slack: () => (slack_sender),
  telegram: () => (sender),
  webhook: () => (webhook_sender)
});

// EXTERNAL MODULE: ./src/http/answer.ts
var answer = __webpack_require__(89856);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/http/no-answer.ts
var no_answer = __webpack_require__(60580);
// EXTERNAL MODULE: ./src/report/text/visible.ts
var visible = __webpack_require__(96590);
// EXTERNAL MODULE: ./src/notify/notify-error.ts
var notify_error = __webpack_require__(43123);
;// CONCATENATED MODULE: ./src/notify/http.ts





/** How often a message is sent again that the other side had no time for. */
const MOST_TRIES = 3;
const MOST_BYTES = 4_096;
/**
 * Posts JSON, and again where the answer asks for patience that there is time for. Redirects are not followed: what
 * is sent is for one address.
 * @returns the beginning of the answer, when it is asked for
 * @throws NotifyError that tells neither address nor secret
 */
async function postJson(post, sending) {
    for (let tries = 1;; tries += 1) {
        const response = await request(post, sending);
        if (response.ok)
            return () => readText(response, sending);
        const refusal = { status: response.status, text: await readText(response, sending) };
        const patienceMs = response.status === 429 && tries < MOST_TRIES ? readPatience(response, refusal) : undefined;
        if (patienceMs === undefined)
            throw toError(refusal, post);
        await (0,promises_.setTimeout)(patienceMs, undefined, { signal: sending.signal }).catch(() => {
            throw toError(refusal, post);
        });
    }
}
async function request({ url, headers, body, check }, { signal }) {
    try {
        return await fetch(url, {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'user-agent': 'bowline' },
            body,
            redirect: 'manual',
            signal,
        });
    }
    catch (error) {
        throw toSilence(error, check, signal);
    }
}
/** Slack says it in seconds in a header, Telegram in the body. */
function readPatience({ headers }, { text }) {
    const seconds = Number(headers.get('retry-after') ?? /"retry_after":\s*(\d+)/.exec(text)?.[1] ?? 1);
    return Number.isFinite(seconds) && seconds >= 0 ? Math.max(100, seconds * 1_000) : undefined;
}
async function readText(response, { redact }) {
    const text = redact(await (0,answer/* readBeginning */.i)(response, MOST_BYTES));
    return text.slice(0, (0,visible/* findCut */.I)(text, MOST_BYTES));
}
function toError({ status, text }, { check }) {
    if (status >= 300 && status < 400) {
        return new notify_error/* NotifyError */.U(`it answers with a redirect (${status}), which is not followed`, `Check ${check}.`);
    }
    const said = (0,answer/* quoteAnswer */.b)(text);
    const message = `it answers ${status}${said === '' ? '' : `: ${said}`}`;
    if (status === 429)
        return new notify_error/* NotifyError */.U(message, 'It takes fewer messages than it got: send it fewer events.');
    return new notify_error/* NotifyError */.U(message, status >= 500 ? 'Try again later.' : `Check ${check}.`);
}
/** Why there was no answer; by the code, because the message of the system may quote the address. */
function toSilence(error, check, signal) {
    if (error instanceof notify_error/* NotifyError */.U)
        return error;
    if (signal.aborted)
        return toTimeout(signal, check);
    const found = (0,no_answer/* findNoAnswer */.$s)(error);
    const { code } = found;
    if ((0,no_answer/* isOfTls */.TP)(found)) {
        const hint = `Check ${check}; a certificate of your own is trusted by NODE_EXTRA_CA_CERTS in the environment.`;
        return new notify_error/* NotifyError */.U(`its certificate or its TLS is not accepted (${code})`, hint);
    }
    const cause = (0,no_answer/* describeCause */.V$)(found) ?? `the connection failed${code === '' ? '' : ` (${code})`}`;
    return new notify_error/* NotifyError */.U(cause, `Check ${check}, and that this machine may connect to it.`);
}
function toTimeout({ reason }, check) {
    if (reason instanceof notify_error/* NotifyError */.U)
        return reason;
    return new notify_error/* NotifyError */.U('there was no answer in time', `Check ${check}.`);
}

// EXTERNAL MODULE: ./src/notify/plain-message.ts
var plain_message = __webpack_require__(80619);
;// CONCATENATED MODULE: ./src/notify/fitting.ts
/**
 * A text, escaped, in at most `most` UTF-16 units. What does not fit ends in an ellipsis; no character and no escape
 * is torn.
 */
function fitEscaped(text, most, spell) {
    const whole = spell(text);
    if (whole.length <= most)
        return whole;
    let fitted = '';
    for (const character of text) {
        const next = spell(character);
        if (fitted.length + next.length + 1 > most)
            break;
        fitted += next;
    }
    return most < 1 ? '' : `${fitted}…`;
}
/** As many of the lines as fit, from the first on, joined. */
function fitLines(lines, most) {
    let fitted = '';
    for (const line of lines) {
        const next = fitted === '' ? line : `${fitted}\n${line}`;
        if (next.length > most)
            break;
        fitted = next;
    }
    return fitted;
}
/** As many of the lines as fit, up to the last one, joined; the last one is cut where it is too long by itself. */
function fitLastLines(lines, most, spell) {
    let fitted;
    for (const line of lines.toReversed()) {
        const next = fitted === undefined ? fitEscaped(line, most, spell) : `${spell(line)}\n${fitted}`;
        if (next.length > most)
            break;
        fitted = next;
    }
    return fitted ?? '';
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/notify/secret-forms.ts

/** @throws InputError where a secret has another form. */
function checkForm(name, secrets, { pattern, what }) {
    if (pattern.test(secrets.get(name)?.reveal() ?? ''))
        return;
    throw new errors/* InputError */.dz(`the secret ${name} is not ${what}`, 'Copy it anew, without anything around it.');
}
/** @throws InputError where a secret is not the address of a webhook. */
function checkAddress(name, secrets) {
    const text = secrets.get(name)?.reveal() ?? '';
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isOfWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (isOfWeb && url?.username === '' && url.password === '')
        return;
    const what = isOfWeb ? 'holds a user or a password, which a webhook has not' : 'is not a URL of http or https';
    throw new errors/* InputError */.dz(`the secret ${name} ${what}`, 'Copy the address anew, without anything around it.');
}

;// CONCATENATED MODULE: ./src/notify/telegram.ts





/** Telegram counts what is left when tags and escapes are read; this counts them too, which is never too little. */
const MOST = 4_096;
/** A message as the HTML that Telegram takes, in at most 4,096 UTF-16 units. */
function renderTelegram(message) {
    let room = MOST;
    /** What is made first gets its place first. */
    const claim = (make) => {
        const part = make(Math.max(0, room - 2));
        if (part !== '')
            room -= part.length + 2;
        return part;
    };
    const { title, sentence, facts, failure, body, links } = message;
    const head = claim((most) => tag('b', title, Math.min(most, 400)));
    const ends = links.map(({ label, url }) => claim((most) => renderLink(label, url, Math.min(most, 1_200))));
    const why = failure === undefined ? '' : claim((most) => renderFailure(failure, most));
    const lead = claim((most) => fitEscaped(sentence, Math.min(most, 400), escapeHtml));
    const lines = facts.map(({ label, value }) => `<b>${label}:</b> ${fitEscaped(value, 300, escapeHtml)}`);
    const known = claim((most) => fitLines(lines, most));
    const logs = (failure?.logs ?? []).map(({ title: name, lines: log }) => claim((most) => renderLog(name, log, most)));
    const rest = claim((most) => fitEscaped(body, most, escapeHtml));
    const parts = [[head, lead].filter(Boolean).join('\n'), why, ...logs, known, rest, ends.filter(Boolean).join(' · ')];
    return parts.filter((part) => part !== '').join('\n\n');
}
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? '');
}
/** Empty where not even some of the text fits. */
function tag(name, text, most) {
    const around = `<${name}></${name}>`.length;
    return most < around + 10 ? '' : `<${name}>${fitEscaped(text, most - around, escapeHtml)}</${name}>`;
}
function renderFailure({ code, where, causes, next }, most) {
    const parts = [
        tag('b', where === '' ? code : `${where} (${code})`, 300),
        fitEscaped(causes, 1_200, escapeHtml),
        ...(next === '' ? [] : [`<b>Next:</b> ${fitEscaped(next, 600, escapeHtml)}`]),
    ];
    return fitLines(parts, most);
}
function renderLog(title, lines, most) {
    const head = fitEscaped(title, 300, escapeHtml);
    const room = most - head.length - '\n<pre></pre>'.length;
    return room < 40 ? '' : `${head}\n<pre>${fitLastLines(lines, room, escapeHtml)}</pre>`;
}
function renderLink(label, url, most) {
    const link = `<a href="${escapeHtml(url)}">${fitEscaped(label, 200, escapeHtml)}</a>`;
    return link.length > most ? '' : link;
}
const BOT_TOKEN = { pattern: /^\d+:[\w-]+$/, what: 'the token of a bot, such as 123456:ABC-DEF' };
/** Sends a message to a chat by the method sendMessage of Telegram's Bot API. */
const sender = {
    nameOf: ({ chat }) => chat,
    secretsOf: ({ token }) => [token],
    checkForms: ({ token }, secrets) => checkForm(token, secrets, BOT_TOKEN),
    async send({ message }, { token, chat, thread, api }, secrets, sending) {
        const body = JSON.stringify({
            chat_id: chat,
            ...(thread === undefined ? {} : { message_thread_id: thread }),
            text: renderTelegram(message),
            parse_mode: 'HTML',
            link_preview_options: { is_disabled: true },
        });
        const url = `${api}/bot${secrets.get(token)?.reveal() ?? ''}/sendMessage`;
        const check = `the secret ${token} and the chat ${chat}`;
        const readText = await postJson({ url, body, check }, sending);
        const text = await readText();
        if (/"ok"\s*:\s*true/.test(text))
            return;
        throw new notify_error/* NotifyError */.U(`it answers without "ok": ${(0,answer/* quoteAnswer */.b)(text)}`, `Check ${check}.`);
    },
};

;// CONCATENATED MODULE: ./src/notify/email.ts





/** A message as a mail: the same in plain text and in HTML. */
function renderEmail(message) {
    // A title is of one line; what is left here would begin a header of its own.
    const subject = message.title.replace(/\s+/g, ' ').trim();
    return { subject, text: (0,plain_message/* renderPlain */.l)(message), html: renderHtml(message) };
}
const STYLE = 'font-family:sans-serif;font-size:14px';
const PRE = 'background:#f4f4f4;padding:8px;white-space:pre-wrap;font-size:12px';
function renderHtml({ title, sentence, facts, failure, body, links }) {
    const rows = facts.map(({ label, value }) => `<tr><td style="padding-right:12px">${escapeHtml(label)}</td><td>${escapeHtml(value)}</td></tr>`);
    const ends = links.map(({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`);
    const parts = [
        `<h3>${escapeHtml(title)}</h3>`,
        sentence === '' ? '' : `<p>${escapeHtml(sentence)}</p>`,
        failure === undefined ? '' : email_renderFailure(failure),
        rows.length === 0 ? '' : `<table>${rows.join('')}</table>`,
        body === '' ? '' : `<pre style="${PRE}">${escapeHtml(body)}</pre>`,
        ends.length === 0 ? '' : `<p>${ends.join(' · ')}</p>`,
    ];
    const inside = parts.filter((part) => part !== '').join('\n');
    return `<!doctype html>\n<html><head><meta charset="utf-8"></head><body style="${STYLE}">\n${inside}\n</body></html>\n`;
}
function email_renderFailure({ code, where, causes, next, logs }) {
    const place = where === '' ? code : `${where} (${code})`;
    return [
        `<p><b>${escapeHtml(place)}</b><br>${escapeLines(causes)}</p>`,
        next === '' ? '' : `<p><b>Next:</b> ${escapeLines(next)}</p>`,
        ...logs.map(({ title, lines }) => `<p>${escapeHtml(title)}</p><pre style="${PRE}">${escapeHtml(lines.join('\n'))}</pre>`),
    ]
        .filter((part) => part !== '')
        .join('\n');
}
function escapeLines(text) {
    return escapeHtml(text).replaceAll('\n', '<br>');
}
/** Sends a mail over SMTP. A recipient that the server refuses is an error, also where it takes the others. */
const email_sender = {
    nameOf: ({ to }) => to.join(', '),
    secretsOf: ({ login }) => (login === undefined ? [] : [login.password]),
    isExact: true,
    load: loadMailer,
    async send({ message }, channel, secrets, sending) {
        const { createTransport } = await loadMailer();
        const mail = { ...addressMail(message, channel), signal: sending.signal };
        try {
            const { rejected } = await createTransport(describeTransport(channel, secrets)).sendMail(mail);
            if (rejected.length === 0)
                return;
            throw new notify_error/* NotifyError */.U(`the server refused ${rejected.map(String).join(', ')}`, 'Check `to`.');
        }
        catch (error) {
            throw explain(error, channel, sending);
        }
    },
};
/** Late: what SMTP takes is large, and most have none. */
function loadMailer() {
    return __webpack_require__.e(/* import() */ "mail").then(__webpack_require__.bind(__webpack_require__, 61764));
}
function addressMail(message, { from, to }) {
    return {
        from,
        to: [...to],
        ...renderEmail(message),
        // Answers to it by a machine are not wanted (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Bowline-Event': message.event },
        disableFileAccess: true,
        disableUrlAccess: true,
    };
}
/** The whole of it is bounded by the signal, so these times only have to be no shorter. */
const LONGEST_MS = 60_000;
function describeTransport({ host, port, security, login }, secrets) {
    const times = { connectionTimeout: LONGEST_MS, greetingTimeout: LONGEST_MS, socketTimeout: LONGEST_MS };
    const auth = login && { user: login.user, pass: secrets.get(login.password)?.reveal() ?? '' };
    return {
        host,
        port,
        secure: security === 'tls',
        requireTLS: security === 'starttls',
        ignoreTLS: security === 'none',
        tls: { minVersion: 'TLSv1.2' },
        // Without it a server that offers no login would get the mail without one.
        ...(auth === undefined ? {} : { auth, forceAuth: true }),
        ...times,
        socketCloseTimeout: 0,
    };
}
function explain(error, { host, port, security, login }, sending) {
    const server = `${host}:${port}`;
    const settings = `\`host\`, \`port\` and \`security\` (${server}, ${security})`;
    if (error instanceof notify_error/* NotifyError */.U || sending.signal.aborted)
        return toSilence(error, settings, sending.signal);
    const { code = '', originalCode = code, response } = error;
    const said = response === undefined ? '' : `: ${(0,answer/* quoteAnswer */.b)(sending.redact(response))}`;
    if (code === 'EAUTH' || code === 'ENOAUTH') {
        return new notify_error/* NotifyError */.U(`the login was refused${said}`, `Check \`user\` and the secret ${login?.password}.`);
    }
    if (code === 'EENVELOPE')
        return new notify_error/* NotifyError */.U(`the server refused the addresses${said}`, 'Check `from` and `to`.');
    if (code === 'ETLS' && said !== '')
        return new notify_error/* NotifyError */.U(`it does not offer STARTTLS${said}`, `Check ${settings}.`);
    if (said !== '')
        return new notify_error/* NotifyError */.U(`the server refused the mail${said}`, `Ask who runs ${server}.`);
    const isOfTls = code === 'ETLS' && originalCode === code;
    return toSilence({ code: isOfTls ? 'ERR_TLS' : originalCode }, settings, sending.signal);
}

;// CONCATENATED MODULE: ./src/notify/slack.ts



/** Of one text object; Slack refuses the whole message otherwise. */
const slack_MOST = 3_000;
/** A message as blocks of Slack; there are never more than eight. */
function renderSlack({ title, sentence, facts, failure, body, links }) {
    const lines = facts.map(({ label, value }) => `*${label}:* ${fitEscaped(value, 800, escapeSlack)}`);
    const texts = [
        [`*${fitEscaped(title, 1_000, escapeSlack)}*`, fitEscaped(sentence, 1_000, escapeSlack)].filter(Boolean).join('\n'),
        ...(failure === undefined ? [] : [slack_renderFailure(failure), ...failure.logs.map(slack_renderLog)]),
        fitLines(lines, slack_MOST),
        fitEscaped(body, slack_MOST, escapeSlack),
    ];
    const ends = links.map(slack_renderLink).filter((link) => link.length <= slack_MOST);
    return {
        text: fitEscaped(title, slack_MOST, escapeSlack),
        blocks: [
            ...texts.filter((text) => text !== '').map((text) => ({ type: 'section', text: toText(text) })),
            ...(ends.length === 0 ? [] : [{ type: 'context', elements: ends.map(toText) }]),
        ],
        unfurl_links: false,
        unfurl_media: false,
    };
}
/** All that has a meaning of its own: mentions, links and special commands stand in angle brackets. */
function escapeSlack(text) {
    return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');
}
function toText(text) {
    return { type: 'mrkdwn', text, verbatim: true };
}
function slack_renderFailure({ code, where, causes, next }) {
    const place = where === '' ? code : `${where} (${code})`;
    return [
        `*${fitEscaped(place, 400, escapeSlack)}*`,
        fitEscaped(causes, 1_500, escapeSlack),
        ...(next === '' ? [] : [`*Next:* ${fitEscaped(next, 900, escapeSlack)}`]),
    ].join('\n');
}
/** No line can end the block of code: between backticks stands a character that nobody sees. */
function slack_renderLog({ title, lines }) {
    const head = fitEscaped(title, 400, escapeSlack);
    const fenced = lines.map((line) => line.replace(/`(?=`)/g, '`\u200b'));
    return `${head}\n\`\`\`\n${fitLastLines(fenced, slack_MOST - head.length - 10, escapeSlack)}\n\`\`\``;
}
function slack_renderLink({ label, url }) {
    const address = escapeSlack(url.replace(/[<>|]/g, encodeURIComponent));
    return `<${address}|${fitEscaped(label.replaceAll('|', '¦'), 300, escapeSlack)}>`;
}
/** Sends a message to an incoming webhook of Slack. */
const slack_sender = {
    nameOf: ({ webhook }) => webhook,
    secretsOf: ({ webhook }) => [webhook],
    checkForms: ({ webhook }, secrets) => checkAddress(webhook, secrets),
    async send({ message }, { webhook }, secrets, sending) {
        const url = secrets.get(webhook)?.reveal() ?? '';
        await postJson({ url, body: JSON.stringify(renderSlack(message)), check: `the secret ${webhook}` }, sending);
    },
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/notify/webhook.ts



const TOKEN = { pattern: /^[\x21-\x7e]+$/, what: 'a token of ASCII on one line' };
/**
 * Posts the JSON of a run. With a secret the body is signed as GitHub signs its webhooks: HMAC-SHA256 of its bytes in
 * hexadecimal. `deliveryId` and `sentAt` stand in the body, so that what is sent a second time can be told.
 */
const webhook_sender = {
    nameOf: ({ address }) => ('url' in address ? new URL(address.url).host : address.secret),
    secretsOf: ({ address, secret, token }) => ['secret' in address ? address.secret : undefined, secret, token].filter((name) => name !== undefined),
    checkForms({ address, token }, secrets) {
        if ('secret' in address)
            checkAddress(address.secret, secrets);
        if (token !== undefined)
            checkForm(token, secrets, TOKEN);
    },
    async send({ body: news }, { address, secret, token, headers }, secrets, sending) {
        const deliveryId = (0,external_node_crypto_.randomUUID)();
        const body = JSON.stringify({ ...news, deliveryId, sentAt: new Date().toISOString() });
        const reveal = (name) => secrets.get(name)?.reveal() ?? '';
        const isNamed = 'secret' in address;
        await postJson({
            url: isNamed ? reveal(address.secret) : address.url,
            headers: {
                ...headers,
                'x-bowline-event': news.event,
                'x-bowline-delivery': deliveryId,
                ...(token === undefined ? {} : { authorization: `Bearer ${reveal(token)}` }),
                ...(secret === undefined ? {} : { 'x-bowline-signature-256': `sha256=${sign(body, reveal(secret))}` }),
            },
            body,
            check: isNamed ? `the secret ${address.secret}` : 'the `url` of the webhook',
        }, sending);
    },
};
function sign(body, secret) {
    return (0,external_node_crypto_.createHmac)('sha256', secret).update(body).digest('hex');
}

;// CONCATENATED MODULE: ./src/notify/index.ts
/*
 * What sends the messages of each kind of notifier, one line each, by its name in the config. docs/extending.md says
 * how to add one.
 */





;// CONCATENATED MODULE: ./src/notify/senders.ts

/** What does not compile where a kind of notifier has no line in index.ts. */
const SENDERS = notify_namespaceObject;
/** The sender of a channel's kind. */
function findSender({ kind }) {
    // The line above holds that each kind has its own sender; the compiler cannot follow that through a look-up.
    return SENDERS[kind];
}


/***/ })

};
;
