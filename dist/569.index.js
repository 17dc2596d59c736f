"use strict";
exports.id = 569;
exports.ids = [569];
exports.modules = {

/***/ 569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderEmail: () => (/* binding */ renderEmail),
/* harmony export */   sendEmail: () => (/* binding */ sendEmail)
/* harmony export */ });
/* harmony import */ var nodemailer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6739);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6961);
/* harmony import */ var _plain_message__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(619);
/* harmony import */ var _telegram__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7402);





/** A message as a mail: the same in plain text and in HTML. */
function renderEmail(message) {
    // A title is of one line; what is left here would begin a header of its own.
    const subject = message.title.replace(/\s+/g, ' ').trim();
    return { subject, text: (0,_plain_message__WEBPACK_IMPORTED_MODULE_4__/* .renderPlain */ .l)(message), html: renderHtml(message) };
}
const STYLE = 'font-family:sans-serif;font-size:14px';
const PRE = 'background:#f4f4f4;padding:8px;white-space:pre-wrap;font-size:12px';
function renderHtml({ title, sentence, facts, failure, body, links }) {
    const rows = facts.map(({ label, value }) => `<tr><td style="padding-right:12px">${(0,_telegram__WEBPACK_IMPORTED_MODULE_3__/* .escapeHtml */ .ZD)(label)}</td><td>${(0,_telegram__WEBPACK_IMPORTED_MODULE_3__/* .escapeHtml */ .ZD)(value)}</td></tr>`);
    const ends = links.map(({ label, url }) => `<a href="${(0,_telegram__WEBPACK_IMPORTED_MODULE_3__/* .escapeHtml */ .ZD)(url)}">${(0,_telegram__WEBPACK_IMPORTED_MODULE_3__/* .escapeHtml */ .ZD)(label)}</a>`);
    const parts = [
        `<h3>${(0,_telegram__WEBPACK_IMPORTED_MODULE_3__/* .escapeHtml */ .ZD)(title)}</h3>`,
        sentence === '' ? '' : `<p>${(0,_telegram__WEBPACK_IMPORTED_MODULE_3__/* .escapeHtml */ .ZD)(sentence)}</p>`,
        failure === undefined ? '' : renderFailure(failure),
        rows.length === 0 ? '' : `<table>${rows.join('')}</table>`,
        body === '' ? '' : `<pre style="${PRE}">${(0,_telegram__WEBPACK_IMPORTED_MODULE_3__/* .escapeHtml */ .ZD)(body)}</pre>`,
        ends.length === 0 ? '' : `<p>${ends.join(' · ')}</p>`,
    ];
    const inside = parts.filter((part) => part !== '').join('\n');
    return `<!doctype html>\n<html><head><meta charset="utf-8"></head><body style="${STYLE}">\n${inside}\n</body></html>\n`;
}
function renderFailure({ code, where, causes, next, logs }) {
    const place = where === '' ? code : `${where} (${code})`;
    return [
        `<p><b>${(0,_telegram__WEBPACK_IMPORTED_MODULE_3__/* .escapeHtml */ .ZD)(place)}</b><br>${escapeLines(causes)}</p>`,
        next === '' ? '' : `<p><b>Next:</b> ${escapeLines(next)}</p>`,
        ...logs.map(({ title, lines }) => `<p>${(0,_telegram__WEBPACK_IMPORTED_MODULE_3__/* .escapeHtml */ .ZD)(title)}</p><pre style="${PRE}">${(0,_telegram__WEBPACK_IMPORTED_MODULE_3__/* .escapeHtml */ .ZD)(lines.join('\n'))}</pre>`),
    ]
        .filter((part) => part !== '')
        .join('\n');
}
function escapeLines(text) {
    return (0,_telegram__WEBPACK_IMPORTED_MODULE_3__/* .escapeHtml */ .ZD)(text).replaceAll('\n', '<br>');
}
/** Sends a mail over SMTP. A recipient that the server refuses is an error, also where it takes the others. */
async function sendEmail({ message }, notifier, secrets, sending) {
    const { from, to } = notifier;
    const mail = {
        from,
        to: [...to],
        ...renderEmail(message),
        // Answers to it by a machine are not wanted (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Bowline-Event': message.event },
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: sending.signal,
    };
    try {
        const { rejected } = await openTransport(notifier, secrets).sendMail(mail);
        if (rejected.length === 0)
            return;
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW(`the server refused ${rejected.map(String).join(', ')}`, 'Check `to`.');
    }
    catch (error) {
        throw explain(error, notifier, sending);
    }
}
/** The whole of it is bounded by the signal, so these times only have to be no shorter. */
const LONGEST_MS = 60_000;
function openTransport({ host, port, security, login }, secrets) {
    const times = { connectionTimeout: LONGEST_MS, greetingTimeout: LONGEST_MS, socketTimeout: LONGEST_MS };
    const auth = login && { user: login.user, pass: secrets.get(login.password)?.reveal() ?? '' };
    return (0,nodemailer__WEBPACK_IMPORTED_MODULE_0__/* .createTransport */ .oO)({
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
    });
}
function explain(error, { host, port, security, login }, sending) {
    const server = `${host}:${port}`;
    const settings = `\`host\`, \`port\` and \`security\` (${server}, ${security})`;
    if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW || sending.signal.aborted)
        return (0,_http__WEBPACK_IMPORTED_MODULE_2__/* .toSilence */ .xL)(error, settings, sending.signal);
    const { code = '', originalCode = code, response } = error;
    const said = response === undefined ? '' : `: ${(0,_http__WEBPACK_IMPORTED_MODULE_2__/* .quoteAnswer */ .bB)(sending.redact(response))}`;
    if (code === 'EAUTH' || code === 'ENOAUTH') {
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW(`the login was refused${said}`, `Check \`user\` and the secret ${login?.password}.`);
    }
    if (code === 'EENVELOPE')
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW(`the server refused the addresses${said}`, 'Check `from` and `to`.');
    if (code === 'ETLS' && said !== '')
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW(`it does not offer STARTTLS${said}`, `Check ${settings}.`);
    if (said !== '')
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .NotifyError */ .UW(`the server refused the mail${said}`, `Ask who runs ${server}.`);
    const isOfTls = code === 'ETLS' && originalCode === code;
    return (0,_http__WEBPACK_IMPORTED_MODULE_2__/* .toSilence */ .xL)({ code: isOfTls ? 'ERR_TLS' : originalCode }, settings, sending.signal);
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


/***/ })

};
;
