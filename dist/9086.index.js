"use strict";
exports.id = 9086;
exports.ids = [9086];
exports.modules = {

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


/***/ })

};
;
