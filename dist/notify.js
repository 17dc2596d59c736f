"use strict";
exports.id = "notify";
exports.ids = ["notify"];
exports.modules = {

/***/ 4288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  announceRelease: () => (/* binding */ announceRelease)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/config/load.ts + 7 modules
var load = __webpack_require__(1952);
// EXTERNAL MODULE: ./src/config/app-context.ts
var app_context = __webpack_require__(751);
// EXTERNAL MODULE: ./src/config/problems.ts
var config_problems = __webpack_require__(4968);
// EXTERNAL MODULE: ./src/config/schema/app.ts + 3 modules
var app = __webpack_require__(486);
// EXTERNAL MODULE: ./src/config/notifiers/notifier-settings.ts
var notifier_settings = __webpack_require__(7794);
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
        settings: app/* appSchema */.v.parse({ notify: document.config.defaults?.notify }, { jitless: true }),
        findOrigin: (path) => ['defaults', ...path],
    };
    const notifiers = (0,notifier_settings/* buildNotifiers */.U)((0,app_context/* openAppContext */.L)(settled, { variables, locations: document.locations, problems }));
    if (problems.count > 0)
        throw problems.toError();
    return (0,notifier_settings/* combineNotifiers */.n)(notifiers);
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/notify/deliver.ts + 2 modules
var deliver = __webpack_require__(6326);
// EXTERNAL MODULE: ./src/notify/news.ts + 1 modules
var notify_news = __webpack_require__(9511);
// EXTERNAL MODULE: ./src/notify/ready.ts
var notify_ready = __webpack_require__(9086);
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

/***/ 6326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliver: () => (/* binding */ deliver),
  loadFor: () => (/* binding */ loadFor)
});

// EXTERNAL MODULE: ./src/config/units.ts
var units = __webpack_require__(4529);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/notify/fitting.ts
var fitting = __webpack_require__(4006);
// EXTERNAL MODULE: ./src/notify/http.ts
var http = __webpack_require__(6961);
;// CONCATENATED MODULE: ./src/notify/slack.ts


/** Of one text object; Slack refuses the whole message otherwise. */
const MOST = 3_000;
/** A message as blocks of Slack; there are never more than eight. */
function renderSlack({ title, sentence, facts, failure, body, links }) {
    const lines = facts.map(({ label, value }) => `*${label}:* ${(0,fitting/* fitEscaped */.Px)(value, 800, escapeSlack)}`);
    const texts = [
        [`*${(0,fitting/* fitEscaped */.Px)(title, 1_000, escapeSlack)}*`, (0,fitting/* fitEscaped */.Px)(sentence, 1_000, escapeSlack)].filter(Boolean).join('\n'),
        ...(failure === undefined ? [] : [renderFailure(failure), ...failure.logs.map(renderLog)]),
        (0,fitting/* fitLines */.RV)(lines, MOST),
        (0,fitting/* fitEscaped */.Px)(body, MOST, escapeSlack),
    ];
    const ends = links.map(renderLink).filter((link) => link.length <= MOST);
    return {
        text: (0,fitting/* fitEscaped */.Px)(title, MOST, escapeSlack),
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
function renderFailure({ code, where, causes, next }) {
    const place = where === '' ? code : `${where} (${code})`;
    return [
        `*${(0,fitting/* fitEscaped */.Px)(place, 400, escapeSlack)}*`,
        (0,fitting/* fitEscaped */.Px)(causes, 1_500, escapeSlack),
        ...(next === '' ? [] : [`*Next:* ${(0,fitting/* fitEscaped */.Px)(next, 900, escapeSlack)}`]),
    ].join('\n');
}
/** No line can end the block of code: between backticks stands a character that nobody sees. */
function renderLog({ title, lines }) {
    const head = (0,fitting/* fitEscaped */.Px)(title, 400, escapeSlack);
    const fenced = lines.map((line) => line.replace(/`(?=`)/g, '`\u200b'));
    return `${head}\n\`\`\`\n${(0,fitting/* fitLastLines */.L)(fenced, MOST - head.length - 10, escapeSlack)}\n\`\`\``;
}
function renderLink({ label, url }) {
    const address = escapeSlack(url.replace(/[<>|]/g, encodeURIComponent));
    return `<${address}|${(0,fitting/* fitEscaped */.Px)(label.replaceAll('|', '¦'), 300, escapeSlack)}>`;
}
/** Sends a message to an incoming webhook of Slack. */
async function sendToSlack({ message }, { webhook }, secrets, sending) {
    const url = secrets.get(webhook)?.reveal() ?? '';
    await (0,http/* postJson */.B2)({ url, body: JSON.stringify(renderSlack(message)), check: `the secret ${webhook}` }, sending);
}

// EXTERNAL MODULE: ./src/notify/telegram.ts
var telegram = __webpack_require__(7402);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/notify/webhook.ts


/**
 * Posts the JSON of a run. With a secret the body is signed as GitHub signs its webhooks: HMAC-SHA256 of its bytes in
 * hexadecimal. `deliveryId` and `sentAt` stand in the body, so that what is sent a second time can be told.
 */
async function sendToWebhook({ body: news }, { address, secret, token, headers }, secrets, sending) {
    const deliveryId = (0,external_node_crypto_.randomUUID)();
    const body = JSON.stringify({ ...news, deliveryId, sentAt: new Date().toISOString() });
    const reveal = (name) => secrets.get(name)?.reveal() ?? '';
    const isNamed = 'secret' in address;
    await (0,http/* postJson */.B2)({
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
}
function sign(body, secret) {
    return (0,external_node_crypto_.createHmac)('sha256', secret).update(body).digest('hex');
}

;// CONCATENATED MODULE: ./src/notify/deliver.ts





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
        await send(news, notifier, { signal, redact });
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
function send(news, { channel, secrets }, sending) {
    switch (channel.kind) {
        case 'slack':
            return sendToSlack(news, channel, secrets, sending);
        case 'telegram':
            return (0,telegram/* sendToTelegram */.Fe)(news, channel, secrets, sending);
        case 'webhook':
            return sendToWebhook(news, channel, secrets, sending);
        case 'email':
            return loadEmail().then(({ sendEmail }) => sendEmail(news, channel, secrets, sending));
    }
}
/** Loads what these need beyond this file: SMTP is large, and most have none. */
async function loadFor(notifiers) {
    if (notifiers.some(({ channel }) => channel.kind === 'email'))
        await loadEmail();
}
function loadEmail() {
    return Promise.all(/* import() */[__webpack_require__.e("mail"), __webpack_require__.e("notify")]).then(__webpack_require__.bind(__webpack_require__, 4982));
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
    return new errors/* NotifyError */.UW(`no answer within ${(0,units/* describeDuration */.MB)(timeoutMs)}`, hint);
}
/** The message of an error that was not foreseen may quote anything, so it is not told. */
function toNotifyError(error) {
    if (error instanceof errors/* NotifyError */.UW)
        return error;
    const { code, message } = (0,errors/* toBowlineError */.EX)(error);
    if (code === 'cancelled')
        return new errors/* NotifyError */.UW(message, 'Look at the report of the run instead.', error);
    return new errors/* NotifyError */.UW(`it failed (${error instanceof Error ? error.name : typeof error})`, 'Report it.', error);
}


/***/ }),

/***/ 4006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ fitLastLines),
/* harmony export */   Px: () => (/* binding */ fitEscaped),
/* harmony export */   RV: () => (/* binding */ fitLines)
/* harmony export */ });
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


/***/ }),

/***/ 6961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ postJson),
/* harmony export */   bB: () => (/* binding */ quoteAnswer),
/* harmony export */   xL: () => (/* binding */ toSilence)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _report_text_visible__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6590);



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
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(patienceMs, undefined, { signal: sending.signal }).catch(() => {
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
/** The beginning of an answer: nobody reads more, and it may have no end. */
async function readText(response, { redact }) {
    const chunks = [];
    let bytes = 0;
    try {
        for await (const chunk of response.body ?? []) {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes >= MOST_BYTES)
                break;
        }
    }
    catch {
        // The status tells enough.
    }
    const text = redact(Buffer.concat(chunks).toString('utf8'));
    return text.slice(0, (0,_report_text_visible__WEBPACK_IMPORTED_MODULE_2__/* .findCut */ .I)(text, MOST_BYTES));
}
function toError({ status, text }, { check }) {
    if (status >= 300 && status < 400) {
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW(`it answers with a redirect (${status}), which is not followed`, `Check ${check}.`);
    }
    const said = quoteAnswer(text);
    const message = `it answers ${status}${said === '' ? '' : `: ${said}`}`;
    if (status === 429)
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW(message, 'It takes fewer messages than it got: send it fewer events.');
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW(message, status >= 500 ? 'Try again later.' : `Check ${check}.`);
}
/** What somebody else said, short and on one line; it is redacted already. */
function quoteAnswer(text) {
    const line = (0,_report_text_visible__WEBPACK_IMPORTED_MODULE_2__/* .makeVisible */ .X)(text.replace(/\s+/g, ' ').trim());
    return line.length <= 200 ? line : `${line.slice(0, (0,_report_text_visible__WEBPACK_IMPORTED_MODULE_2__/* .findCut */ .I)(line, 199))}…`;
}
const CAUSES = {
    ENOTFOUND: 'its name is not known',
    EAI_AGAIN: 'its name could not be looked up',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was closed without an answer',
    UND_ERR_SOCKET: 'the connection was closed without an answer',
    EHOSTUNREACH: 'it cannot be reached',
    ENETUNREACH: 'it cannot be reached',
};
/** Why there was no answer; by the code, because the message of the system may quote the address. */
function toSilence(error, check, signal) {
    if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW)
        return error;
    if (signal.aborted)
        return toTimeout(signal, check);
    const code = findCode(error);
    if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|ERR_TLS|ERR_SSL/.test(code)) {
        const hint = `Check ${check}; a certificate of your own is trusted by NODE_EXTRA_CA_CERTS in the environment.`;
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW(`its certificate or its TLS is not accepted (${code})`, hint);
    }
    const cause = CAUSES[code] ?? `the connection failed${code === '' ? '' : ` (${code})`}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW(cause, `Check ${check}, and that this machine may connect to it.`);
}
function toTimeout({ reason }, check) {
    if (reason instanceof _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW)
        return reason;
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW('there was no answer in time', `Check ${check}.`);
}
/** Of the error or of the first cause that has one. */
function findCode(error) {
    if (typeof error !== 'object' || error === null)
        return '';
    const { code, cause, errors = [] } = error;
    return typeof code === 'string' ? code : findCode(cause ?? errors[0]);
}


/***/ }),

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

/***/ 9086:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readyNotifiers: () => (/* binding */ readyNotifiers)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _inputs_secrets__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9861);
/* harmony import */ var _shell_secret__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5820);



/** Reads the secrets of the notifiers: from the input, else from the environment. */
function readyNotifiers(notifiers, given, env) {
    const ready = [];
    const problems = [];
    for (const notifier of notifiers) {
        const name = nameNotifier(notifier.channel);
        try {
            const names = listSecrets(notifier.channel);
            const found = (0,_inputs_secrets__WEBPACK_IMPORTED_MODULE_1__/* .resolveSecrets */ .Mx)(Object.fromEntries(names.map((one) => [one, one])), given, { ...env });
            const secrets = trimAll(found, notifier.channel);
            checkForms(notifier.channel, secrets);
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
    switch (channel.kind) {
        case 'slack':
            return `slack (${channel.webhook})`;
        case 'telegram':
            return `telegram (${channel.chat})`;
        case 'email':
            return `email (${channel.to.join(', ')})`;
        case 'webhook':
            return `webhook (${'url' in channel.address ? new URL(channel.address.url).host : channel.address.secret})`;
    }
}
function listSecrets(channel) {
    switch (channel.kind) {
        case 'slack':
            return [channel.webhook];
        case 'telegram':
            return [channel.token];
        case 'email':
            return channel.login === undefined ? [] : [channel.login.password];
        case 'webhook': {
            const { address, secret, token } = channel;
            return ['secret' in address ? address.secret : undefined, secret, token].filter((name) => name !== undefined);
        }
    }
}
/** Addresses and tokens are often stored with the line break behind them, which is no part of either. */
function trimAll(found, channel) {
    const isExact = channel.kind === 'email';
    return new Map([...found].map(([name, secret]) => [name, isExact ? secret : new _shell_secret__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(secret.reveal().trim())]));
}
/** A value of another form is told before anything is done, not when it is needed. */
function checkForms(channel, secrets) {
    if (channel.kind === 'slack')
        checkAddress(channel.webhook, secrets);
    if (channel.kind === 'webhook' && 'secret' in channel.address)
        checkAddress(channel.address.secret, secrets);
    if (channel.kind === 'webhook' && channel.token !== undefined)
        checkForm(channel.token, secrets, TOKEN);
    if (channel.kind === 'telegram')
        checkForm(channel.token, secrets, BOT_TOKEN);
}
const BOT_TOKEN = { pattern: /^\d+:[\w-]+$/, what: 'the token of a bot, such as 123456:ABC-DEF' };
const TOKEN = { pattern: /^[\x21-\x7e]+$/, what: 'a token of ASCII on one line' };
function checkForm(name, secrets, { pattern, what }) {
    if (pattern.test(secrets.get(name)?.reveal() ?? ''))
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`the secret ${name} is not ${what}`, 'Copy it anew, without anything around it.');
}
function checkAddress(name, secrets) {
    const text = secrets.get(name)?.reveal() ?? '';
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isOfWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (isOfWeb && url?.username === '' && url.password === '')
        return;
    const what = isOfWeb ? 'holds a user or a password, which a webhook has not' : 'is not a URL of http or https';
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`the secret ${name} ${what}`, 'Copy the address anew, without anything around it.');
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

/***/ 7402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ sendToTelegram),
/* harmony export */   ZD: () => (/* binding */ escapeHtml)
/* harmony export */ });
/* unused harmony export renderTelegram */
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _fitting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4006);
/* harmony import */ var _http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6961);



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
    const lead = claim((most) => (0,_fitting__WEBPACK_IMPORTED_MODULE_2__/* .fitEscaped */ .Px)(sentence, Math.min(most, 400), escapeHtml));
    const lines = facts.map(({ label, value }) => `<b>${label}:</b> ${(0,_fitting__WEBPACK_IMPORTED_MODULE_2__/* .fitEscaped */ .Px)(value, 300, escapeHtml)}`);
    const known = claim((most) => (0,_fitting__WEBPACK_IMPORTED_MODULE_2__/* .fitLines */ .RV)(lines, most));
    const logs = (failure?.logs ?? []).map(({ title: name, lines: log }) => claim((most) => renderLog(name, log, most)));
    const rest = claim((most) => (0,_fitting__WEBPACK_IMPORTED_MODULE_2__/* .fitEscaped */ .Px)(body, most, escapeHtml));
    const parts = [[head, lead].filter(Boolean).join('\n'), why, ...logs, known, rest, ends.filter(Boolean).join(' · ')];
    return parts.filter((part) => part !== '').join('\n\n');
}
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? '');
}
/** Empty where not even some of the text fits. */
function tag(name, text, most) {
    const around = `<${name}></${name}>`.length;
    return most < around + 10 ? '' : `<${name}>${(0,_fitting__WEBPACK_IMPORTED_MODULE_2__/* .fitEscaped */ .Px)(text, most - around, escapeHtml)}</${name}>`;
}
function renderFailure({ code, where, causes, next }, most) {
    const parts = [
        tag('b', where === '' ? code : `${where} (${code})`, 300),
        (0,_fitting__WEBPACK_IMPORTED_MODULE_2__/* .fitEscaped */ .Px)(causes, 1_200, escapeHtml),
        ...(next === '' ? [] : [`<b>Next:</b> ${(0,_fitting__WEBPACK_IMPORTED_MODULE_2__/* .fitEscaped */ .Px)(next, 600, escapeHtml)}`]),
    ];
    return (0,_fitting__WEBPACK_IMPORTED_MODULE_2__/* .fitLines */ .RV)(parts, most);
}
function renderLog(title, lines, most) {
    const head = (0,_fitting__WEBPACK_IMPORTED_MODULE_2__/* .fitEscaped */ .Px)(title, 300, escapeHtml);
    const room = most - head.length - '\n<pre></pre>'.length;
    return room < 40 ? '' : `${head}\n<pre>${(0,_fitting__WEBPACK_IMPORTED_MODULE_2__/* .fitLastLines */ .L)(lines, room, escapeHtml)}</pre>`;
}
function renderLink(label, url, most) {
    const link = `<a href="${escapeHtml(url)}">${(0,_fitting__WEBPACK_IMPORTED_MODULE_2__/* .fitEscaped */ .Px)(label, 200, escapeHtml)}</a>`;
    return link.length > most ? '' : link;
}
/** Sends a message to a chat by the method sendMessage of Telegram's Bot API. */
async function sendToTelegram({ message }, { token, chat, thread, api }, secrets, sending) {
    const body = JSON.stringify({
        chat_id: chat,
        ...(thread === undefined ? {} : { message_thread_id: thread }),
        text: renderTelegram(message),
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
    });
    const url = `${api}/bot${secrets.get(token)?.reveal() ?? ''}/sendMessage`;
    const check = `the secret ${token} and the chat ${chat}`;
    const readText = await (0,_http__WEBPACK_IMPORTED_MODULE_1__/* .postJson */ .B2)({ url, body, check }, sending);
    const text = await readText();
    if (/"ok"\s*:\s*true/.test(text))
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .NotifyError */ .UW(`it answers without "ok": ${(0,_http__WEBPACK_IMPORTED_MODULE_1__/* .quoteAnswer */ .bB)(text)}`, `Check ${check}.`);
}


/***/ })

};
;
