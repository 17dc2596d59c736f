"use strict";
exports.id = "hosts";
exports.ids = ["hosts"];
exports.modules = {

/***/ 54065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ toCamelCase)
/* harmony export */ });
function toCamelCase(key) {
    return key.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 92901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ isSha1Refusal),
/* harmony export */   QY: () => (/* binding */ openAgent),
/* harmony export */   yg: () => (/* binding */ refuseSha1)
/* harmony export */ });
/* harmony import */ var _fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22544);

/**
 * Opens the agent at a socket. It tells which keys it holds, and makes no signature with SHA-1, which ssh2
 * asks for where a server does not say that it knows better.
 */
async function openAgent(path, onKey) {
    const { default: ssh2 } = await __webpack_require__.e(/* import() */ "ssh").then(__webpack_require__.t.bind(__webpack_require__, 63961, 23));
    const agent = ssh2.createAgent(path);
    const calls = agent;
    const getIdentities = calls.getIdentities.bind(agent);
    const sign = calls.sign.bind(agent);
    calls.getIdentities = (done) => getIdentities((error, keys) => {
        for (const key of keys ?? [])
            onKey(`${key.type} ${(0,_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(key.getPublicSSH())} (agent)`);
        done(error, keys);
    });
    calls.sign = (key, data, options, done) => options.hash === 'sha1' ? done(refuseSha1()) : sign(key, data, options, done);
    return agent;
}
const SHA1 = 'the server takes RSA keys with SHA-1 only';
function refuseSha1() {
    return new Error(SHA1);
}
/** Whether an authentication failed because only SHA-1 was left. */
function isSha1Refusal(error) {
    return error.message.includes(SHA1);
}


/***/ }),

/***/ 3018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createAuthHandler),
/* harmony export */   Z: () => (/* binding */ openCredentials)
/* harmony export */ });
/* harmony import */ var _agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92901);
/* harmony import */ var _private_keys__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85193);


/**
 * Reads the keys before anything connects.
 * @throws InputError for a key that cannot be used.
 */
async function openCredentials(credentials, name) {
    const texts = credentials.keys.map((text) => (0,_private_keys__WEBPACK_IMPORTED_MODULE_1__/* .parsePrivateKeys */ .P)(text, credentials.passphrase, name));
    const keys = (await Promise.all(texts)).flat();
    // A server counts every offer, so no key is offered twice.
    const unique = new Map(keys.map((key) => [key.fingerprint, key]));
    return { keys: [...unique.values()], agent: credentials.agent, certificates: credentials.certificates ?? [] };
}
/**
 * Offers every key, its certificates before it, and then the agent's, beginning at once: asking by `none` what is allowed
 * would be a round trip. Only where there is nothing to offer is `none` tried.
 */
async function createAuthHandler(username, { keys, agent, certificates }, log) {
    const noteKey = (key) => {
        log.offered.push(key);
    };
    const certified = new Map();
    const offers = keys.flatMap((key) => {
        const own = certificates.filter(({ fingerprint }) => fingerprint === key.fingerprint);
        return [...own, undefined].map((certificate) => {
            // Another object, by which the offers of one key are told apart.
            const parsed = certificate === undefined ? refusingSha1(key.parsed) : Object.create(key.parsed);
            if (certificate !== undefined)
                certified.set(parsed, certificate);
            return { parsed, name: certificate === undefined ? `${key.type} ${key.fingerprint}` : describe(certificate) };
        });
    });
    const attempts = offers.map(({ parsed }) => ({ type: 'publickey', username, key: parsed }));
    if (agent !== undefined)
        attempts.push({ type: 'agent', username, agent: await (0,_agent__WEBPACK_IMPORTED_MODULE_0__/* .openAgent */ .QY)(agent, noteKey) });
    if (attempts.length === 0)
        attempts.push({ type: 'none', username });
    let next = 0;
    const handler = (methods, isPartial) => {
        log.methods = methods ?? log.methods;
        log.isPartial ||= isPartial === true;
        if (methods !== null && !methods.includes('publickey'))
            return false;
        const attempt = attempts[next];
        const offer = offers[next];
        next += 1;
        if (offer !== undefined)
            noteKey(offer.name);
        return attempt ?? false;
    };
    return { handler, certified };
}
function describe({ id, principals }) {
    return `the certificate "${id}" for ${principals.length === 0 ? 'nobody by name' : principals.join(', ')}`;
}
/** ssh2 falls back to `ssh-rsa`, which signs with SHA-1, where a server does not say that it knows better. */
function refusingSha1(key) {
    if (key.type !== 'ssh-rsa')
        return key;
    const sign = (data, hash) => hash === 'sha256' || hash === 'sha512' ? key.sign(data, hash) : (0,_agent__WEBPACK_IMPORTED_MODULE_0__/* .refuseSha1 */ .yg)();
    return Object.create(key, { sign: { value: sign } });
}


/***/ }),

/***/ 35127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ requireValid),
/* harmony export */   BK: () => (/* binding */ prefixLength),
/* harmony export */   WW: () => (/* binding */ parseCertificates)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _fingerprint__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22544);


/** How many fields of the public key stand in a certificate, by the type of the key. */
const KEY_FIELDS = {
    'ssh-ed25519': 1,
    'ecdsa-sha2-nistp256': 2,
    'ecdsa-sha2-nistp384': 2,
    'ecdsa-sha2-nistp521': 2,
    'ssh-rsa': 2,
};
const SUFFIX = '-cert-v01@openssh.com';
const USER = 1;
const FOREVER = 0xffffffffffffffffn;
/**
 * Reads certificates, one a line, as `ssh-keygen -s` writes them.
 * @throws InputError that says what is wrong
 */
function parseCertificates(text) {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#')).map(parseLine);
}
function parseLine(line) {
    const [name = '', encoded = ''] = line.split(/\s+/);
    if (!name.endsWith(SUFFIX)) {
        const hint = 'Give the file that the authority wrote beside the key, such as ~/.ssh/id_ed25519-cert.pub.';
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`ssh-certificate: ${name.slice(0, 40) || 'it'} is not an OpenSSH certificate`, hint);
    }
    try {
        return read(Buffer.from(encoded, 'base64'), name);
    }
    catch (cause) {
        if (cause instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
            throw cause;
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('ssh-certificate: it is cut off or damaged', 'Give the whole line of the file.');
    }
}
function read(blob, name) {
    const reader = new Reader(blob);
    const type = reader.text();
    const key = type.slice(0, -SUFFIX.length);
    const count = KEY_FIELDS[key];
    if (type !== name || count === undefined) {
        const hint = 'Use a key of type ed25519, ECDSA or RSA.';
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`ssh-certificate: certificates of type ${type.slice(0, 60)} are not supported`, hint);
    }
    reader.bytes(); // a nonce
    const fields = Array.from({ length: count }, () => reader.bytes());
    const publicKey = Buffer.concat([Buffer.from(key), ...fields].map(prefixLength));
    reader.integer(8); // a serial number
    const kind = reader.integer(4);
    if (Number(kind) !== USER) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('ssh-certificate: it is of a host, not of a user', 'Sign the key without `-h`.');
    }
    const id = reader.text();
    const principals = new Reader(reader.bytes()).all();
    const from = reader.integer(8);
    const until = reader.integer(8);
    return {
        type,
        blob,
        fingerprint: (0,_fingerprint__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .a)(publicKey),
        id,
        principals,
        validFrom: toDate(from),
        validUntil: until === FOREVER ? null : toDate(until),
    };
}
/** Dates of JavaScript end before those of SSH. */
function toDate(seconds) {
    return new Date(Math.min(Number(seconds) * 1_000, 8.64e15));
}
/** Writes a string as SSH does, behind its length. */
function prefixLength(bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
}
class Reader {
    from;
    at = 0;
    constructor(from) {
        this.from = from;
    }
    integer(bytes) {
        const value = bytes === 4 ? BigInt(this.from.readUInt32BE(this.at)) : this.from.readBigUInt64BE(this.at);
        this.at += bytes;
        return value;
    }
    bytes() {
        const end = this.at + 4 + this.from.readUInt32BE(this.at);
        if (end > this.from.length)
            throw new RangeError('it ends too early');
        const value = this.from.subarray(this.at + 4, end);
        this.at = end;
        return value;
    }
    text() {
        return this.bytes().toString('utf8');
    }
    all() {
        const found = [];
        while (this.at < this.from.length)
            found.push(this.text());
        return found;
    }
}
/**
 * Refuses what no server would take, before anything is connected to. Whom it may log in as is the server's to say: it may
 * map principals to users.
 * @param fingerprints of the keys at hand
 * @throws InputError
 */
function requireValid(certificates, fingerprints, now) {
    for (const certificate of certificates) {
        const { id, fingerprint, validFrom, validUntil } = certificate;
        const name = `ssh-certificate: "${id}"`;
        const renew = 'Have the authority sign the key anew in a step before this one; a certificate for a deploy needs an hour.';
        if (!fingerprints.includes(fingerprint)) {
            const hint = 'Give the private key that was signed as `ssh-key`.';
            throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${name} is for the key ${fingerprint}, which is not given`, hint);
        }
        if (validUntil !== null && validUntil <= now) {
            throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${name} is valid until ${validUntil.toISOString()}, and it is ${now.toISOString()}`, renew);
        }
        if (validFrom > now) {
            const hint = 'Compare the clocks of the authority and of this machine.';
            throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${name} is valid from ${validFrom.toISOString()}, and it is ${now.toISOString()}`, hint);
        }
    }
}


/***/ }),

/***/ 22544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf),
/* harmony export */   y: () => (/* binding */ readKeyType)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** `SHA256:…` of a public key as it goes over the wire, as `ssh-keygen -lf` prints it. */
function fingerprintOf(blob) {
    return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}
/** The type that a public key on the wire names itself, such as `ssh-ed25519`; undefined when it is none. */
function readKeyType(blob) {
    if (blob.length < 8)
        return undefined;
    const length = blob.readUInt32BE(0);
    if (length === 0 || length > 64 || blob.length <= 4 + length)
        return undefined;
    const type = blob.toString('latin1', 4, 4 + length);
    return /^[\w@.-]+$/.test(type) ? type : undefined;
}


/***/ }),

/***/ 94693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tx: () => (/* binding */ judgeHostKey),
/* harmony export */   l2: () => (/* binding */ findHostKeyPolicy),
/* harmony export */   qD: () => (/* binding */ chooseAlgorithms)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _fingerprint__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22544);
/* harmony import */ var _host_pattern__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23540);
/* harmony import */ var _known_hosts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1105);




/**
 * Brings together what the config and the input `known-hosts` say about a host.
 * @throws InputError for an entry of the config's `host_key` that cannot be used.
 */
function findHostKeyPolicy(address, knownHosts) {
    const origin = `hosts.${address.name}.host_key`;
    const isFingerprint = (text) => !/\s/.test(text);
    const written = address.hostKeys
        .filter((text) => !isFingerprint(text))
        .map((line) => readLine(line, address, origin));
    const known = [...(0,_known_hosts__WEBPACK_IMPORTED_MODULE_3__/* .findKnownKeys */ .Bi)(knownHosts.keys, address.address, address.port), ...written];
    return {
        trusted: known.filter(({ isRevoked }) => !isRevoked),
        revoked: known.filter(({ isRevoked }) => isRevoked),
        fingerprints: address.hostKeys.filter(isFingerprint).map((text) => readFingerprint(text, origin)),
    };
}
function readFingerprint(text, origin) {
    const base64 = /^SHA256:(.+)$/i.exec(text)?.[1]?.replace(/=+$/, '');
    if (base64 !== undefined && (0,_host_pattern__WEBPACK_IMPORTED_MODULE_2__/* .decodeBase64 */ .y4)(base64)?.length === 32)
        return `SHA256:${base64}`;
    const problem = base64 === undefined ? 'is not a SHA256 fingerprint' : 'is damaged: a SHA256 fingerprint has 43 characters';
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${origin}: \`${text}\` ${problem}`, 'Write SHA256:… as `ssh-keygen -lf KEY.pub` prints it.');
}
function readLine(line, { address, port }, origin) {
    const key = (0,_known_hosts__WEBPACK_IMPORTED_MODULE_3__/* .parseKnownHostsLine */ ._c)(line, origin);
    const name = (0,_known_hosts__WEBPACK_IMPORTED_MODULE_3__/* .writeKnownName */ .GW)(address, port);
    if (key.matches(name) || key.matches(address))
        return key;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${origin}: this line is not for ${name}, so it would never count`, `Let it begin with ${name}, or write the fingerprint alone: ${key.fingerprint}`);
}
/** Judges the key that a host offers. */
function judgeHostKey(policy, blob) {
    const isSame = (key) => key.blob.equals(blob);
    if (policy.revoked.some(isSame))
        return 'revoked';
    if (policy.trusted.some(isSame) || policy.fingerprints.includes((0,_fingerprint__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .a)(blob)))
        return 'trusted';
    return policy.trusted.length + policy.fingerprints.length > 0 ? 'changed' : 'unknown';
}
/** Every type of host key that is taken, best first, and the signature algorithms of it; none uses SHA-1. */
const ALGORITHMS_BY_TYPE = {
    'ssh-ed25519': ['ssh-ed25519'],
    'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
    'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
    'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
    'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
};
/** The algorithms to ask for: pinned types first, so that a host with several keys shows the one that is known. */
function chooseAlgorithms(policy, alreadyOffered = []) {
    const seen = alreadyOffered.map(_fingerprint__WEBPACK_IMPORTED_MODULE_1__/* .readKeyType */ .y);
    const isPinned = (type) => policy.trusted.some((key) => key.type === type);
    const types = Object.keys(ALGORITHMS_BY_TYPE).filter((type) => !seen.includes(type));
    const ordered = [...types.filter(isPinned), ...types.filter((type) => !isPinned(type))];
    return ordered.flatMap((type) => ALGORITHMS_BY_TYPE[type]);
}


/***/ }),

/***/ 23540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xb: () => (/* binding */ parseHostPatterns),
/* harmony export */   ny: () => (/* binding */ HostPatternError),
/* harmony export */   y4: () => (/* binding */ decodeBase64)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** What is wrong with a list of host names, for the error that names its line. */
class HostPatternError extends Error {
}
/**
 * Reads the first field of a known_hosts line: names with `*`, `?` and `!`, or one hashed name.
 * @throws HostPatternError
 */
function parseHostPatterns(field) {
    return field.startsWith('|') ? parseHashedName(field) : parsePatternList(field);
}
function parseHashedName(field) {
    const [, version, salt = '', hash = '', ...rest] = field.split('|');
    if (version !== '1')
        throw new HostPatternError(`the hash \`|${version ?? ''}|\` is of an unknown kind`);
    const key = decodeBase64(salt);
    const expected = decodeBase64(hash);
    if (key?.length !== 20 || expected?.length !== 20 || rest.length > 0) {
        throw new HostPatternError('the hashed name is damaged');
    }
    return (name) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha1', key).update(name.toLowerCase()).digest(), expected);
}
/** Strict, because Node skips over what is not base64. */
function decodeBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    return text !== '' && bytes.toString('base64').replace(/=+$/, '') === text.replace(/=+$/, '') ? bytes : undefined;
}
function parsePatternList(field) {
    const patterns = field.split(',').map((text) => {
        const isNegated = text.startsWith('!');
        const pattern = (isNegated ? text.slice(1) : text).toLowerCase();
        checkPattern(pattern);
        return { isNegated, pattern };
    });
    return (name) => {
        const hits = patterns.filter(({ pattern }) => matchesGlob(pattern, name.toLowerCase()));
        // A negated name takes the whole line away, wherever in the list it stands.
        return hits.length > 0 && hits.every(({ isNegated }) => !isNegated);
    };
}
function checkPattern(pattern) {
    if (pattern === '')
        throw new HostPatternError('a host name is empty');
    if (pattern.startsWith('[') && !/^\[[^[\]]+\]:[\d*?]+$/.test(pattern)) {
        throw new HostPatternError(`\`${pattern}\`: brackets need a port behind them, as in [example.com]:2222`);
    }
    if (/^[^:[\]]+:\d+$/.test(pattern)) {
        throw new HostPatternError(`\`${pattern}\`: a name with a port needs brackets, as in [example.com]:2222`);
    }
}
/** Linear in the product of both lengths, whatever the pattern: a regular expression is not. */
function matchesGlob(pattern, text) {
    let at = 0;
    let star = -1;
    let resume = 0;
    for (let index = 0; index < text.length;) {
        if (pattern[at] === '*') {
            star = at;
            at += 1;
            resume = index;
        }
        else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[index])) {
            at += 1;
            index += 1;
        }
        else if (star !== -1) {
            at = star + 1;
            resume += 1;
            index = resume;
        }
        else {
            return false;
        }
    }
    return /^\**$/.test(pattern.slice(at));
}


/***/ }),

/***/ 16299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ splitKeyText),
/* harmony export */   z: () => (/* binding */ PUBLIC_LINE)
/* harmony export */ });
const PEM = /^-----BEGIN ([A-Z0-9 ]+)-----$([\s\S]*?)^-----END \1-----$/gm;
const PUTTY = /^PuTTY-User-Key-File-\d+: [\s\S]*?^Private-(?:MAC|Hash): [0-9a-f]+$/gm;
/** One line in `~/.ssh/id_….pub` or authorized_keys. */
const PUBLIC_LINE = /(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\w+|sk-[\w-]+@openssh\.com) AAAA/;
/** What OpenSSL writes around the keys of a PKCS#12 file (`openssl pkcs12 -nodes`). */
const ATTRIBUTES = /^(?:(?:Bag|Key) Attributes(?:: <.*>)?|(?:localKeyID|friendlyName|Microsoft [\w ]+|X509v3 [\w ]+|[\d.]+): .*|(?:subject|issuer)=.*)$/gm;
/**
 * Splits a text into its keys and mends what copying does to keys: other line ends, a literal `\n` or a space
 * in the place of a line end, indentation, a missing last line end.
 */
function splitKeyText(text) {
    const blocks = [];
    const take = (kind, block) => {
        blocks.push({ kind, text: block });
        return '';
    };
    const rest = straighten(text)
        .replace(PEM, (whole, kind, body) => take(kind, refold(whole, kind, body)))
        .replace(PUTTY, (whole) => take('PuTTY', whole));
    return leaveOutCompany(blocks, rest.replace(/^#.*$/gm, '').trim());
}
/** What stands beside a private key and is none is no reason to refuse it, as long as there is one. */
function leaveOutCompany(blocks, rest) {
    const own = blocks.filter(isPrivate);
    if (own.length === 0)
        return { blocks, rest };
    const lines = rest.replace(ATTRIBUTES, '').split('\n');
    const strange = lines.filter((line) => !PUBLIC_LINE.test(line));
    return { blocks: own, rest: strange.join('\n').trim() };
}
function isPrivate({ kind }) {
    return kind.endsWith('PRIVATE KEY') || kind === 'PuTTY';
}
function straighten(text) {
    const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const hasLines = plain.trim().includes('\n');
    // In a comment of a PuTTY key a backslash may stand for itself; in a key on one line it cannot.
    const unescaped = hasLines ? plain.replace(/-----BEGIN .*$/gm, unescapeLines) : unescapeLines(plain);
    return unescaped
        .replace(/[ \t]*(-----(?:BEGIN|END) [A-Z0-9 ]+-----)[ \t]*/g, '\n$1\n')
        .split('\n')
        .map((line) => line.trim())
        .filter((line, index, all) => line !== '' || isBelowHeader(all, index))
        .join('\n');
}
/** The empty line that ends the headers of an encrypted PEM key belongs to it. */
function isBelowHeader(lines, index) {
    return /^[\w-]+: /.test(lines[index - 1] ?? '');
}
function unescapeLines(text) {
    return text.replace(/\\r\\n|\\n|\\r/g, '\n');
}
/** Without headers the body is base64 only, and blanks in it are line ends that were lost. */
function refold(whole, kind, body) {
    if (body.includes(':'))
        return whole;
    const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`].join('\n');
}


/***/ }),

/***/ 1105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ findKnownKeys),
/* harmony export */   GW: () => (/* binding */ writeKnownName),
/* harmony export */   _c: () => (/* binding */ parseKnownHostsLine),
/* harmony export */   uJ: () => (/* binding */ parseKnownHosts)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _fingerprint__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22544);
/* harmony import */ var _host_pattern__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23540);



const HINT = 'Write lines as `ssh-keyscan -p PORT HOST` prints them; a `#` at the start makes a line a comment.';
/** A line end that copying has turned into characters; behind it stands another line, and not the rest of a comment. */
const LITERAL_END = /(?:\\r)?\\n(?=\s*(?:$|[#@|]|\S+[ \t]+(?:ssh|ecdsa|sk)-\S+[ \t]+AAAA))/;
/**
 * Reads the text of a known_hosts file. Nothing is skipped but comments and blank lines.
 * @param sourceName what messages call the text, such as `known-hosts`
 * @throws InputError that names the line it cannot use, `@cert-authority` included.
 */
function parseKnownHosts(text, sourceName) {
    const lines = text
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\n|\r/)
        .flatMap((line) => line.split(LITERAL_END));
    return {
        keys: lines.flatMap((line, index) => {
            const content = line.trim();
            const isBlank = content === '' || content.startsWith('#');
            return isBlank ? [] : [parseKnownHostsLine(content, `${sourceName}, line ${index + 1}`)];
        }),
    };
}
/**
 * Reads one line that is neither blank nor a comment.
 * @param origin where the line stands, for messages
 * @throws InputError
 */
function parseKnownHostsLine(line, origin) {
    const fields = line.split(/[ \t]+/);
    const marker = fields[0]?.startsWith('@') ? fields.shift() : undefined;
    if (marker !== undefined)
        checkMarker(marker, origin);
    const [names = '', type, base64] = fields;
    if (isPublicKey(names, type))
        throw missHost(names, origin);
    if (type === undefined || base64 === undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${origin}: not a known_hosts line: it needs host names, a key type and a key`, HINT);
    }
    const blob = readKey(type, base64, origin);
    const matches = readNames(names, origin);
    return { type, blob, fingerprint: (0,_fingerprint__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .a)(blob), isRevoked: marker === '@revoked', origin, matches };
}
/** The line of a `.pub` file, whose first field is what stands behind the hosts in known_hosts. */
function isPublicKey(first, second = '') {
    const blob = /^(?:ssh|ecdsa|sk)-/.test(first) ? (0,_host_pattern__WEBPACK_IMPORTED_MODULE_2__/* .decodeBase64 */ .y4)(second) : undefined;
    return blob !== undefined && isWhole(blob) && (0,_fingerprint__WEBPACK_IMPORTED_MODULE_1__/* .readKeyType */ .y)(blob) === first;
}
function missHost(type, origin) {
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${origin}: no host stands before the key`, `Put the name or address of the host first: HOST ${type} AAAA…, and [HOST]:PORT for a port other than 22.`);
}
function checkMarker(marker, origin) {
    if (marker === '@revoked')
        return;
    if (marker !== '@cert-authority')
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${origin}: \`${marker}\` is not a marker`, HINT);
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${origin}: \`@cert-authority\` is not supported: host certificates cannot be checked`, 'Put the host keys themselves in its place, as `ssh-keyscan` prints them, or their SHA256 fingerprints in `host_key`.');
}
function readKey(type, base64, origin) {
    if (/^\d+$/.test(type))
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${origin}: this is a key of SSH version 1, which is not supported`, HINT);
    const blob = (0,_host_pattern__WEBPACK_IMPORTED_MODULE_2__/* .decodeBase64 */ .y4)(base64);
    if (blob === undefined)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${origin}: the key is damaged: it is not base64`, HINT);
    const named = isWhole(blob) ? (0,_fingerprint__WEBPACK_IMPORTED_MODULE_1__/* .readKeyType */ .y)(blob) : undefined;
    if (named === type)
        return blob;
    const said = named === undefined ? 'the key is cut off or damaged' : `the line says ${type}, the key says ${named}`;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${origin}: ${said}`, HINT);
}
/** A key is a row of fields that each begin with their length; one that was cut off ends within a field. */
function isWhole(blob) {
    let at = 0;
    while (at + 4 <= blob.length)
        at += 4 + blob.readUInt32BE(at);
    return at === blob.length;
}
function readNames(names, origin) {
    try {
        return (0,_host_pattern__WEBPACK_IMPORTED_MODULE_2__/* .parseHostPatterns */ .Xb)(names);
    }
    catch (error) {
        if (error instanceof _host_pattern__WEBPACK_IMPORTED_MODULE_2__/* .HostPatternError */ .ny)
            throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${origin}: ${error.message}`, HINT);
        throw error;
    }
}
/** What a known_hosts line calls a host: `[address]:port` unless the port is 22. */
function writeKnownName(address, port) {
    return port === 22 ? address : `[${address}]:${port}`;
}
/**
 * The keys that speak of a host. As in OpenSSH a line without a port also stands for other ports, as long as
 * none names this one; a revoked key is revoked on every port.
 */
function findKnownKeys(keys, address, port) {
    const name = writeKnownName(address, port);
    const revoked = keys.filter((key) => key.isRevoked && (key.matches(name) || key.matches(address)));
    const trusted = keys.filter((key) => !key.isRevoked);
    const exact = trusted.filter((key) => key.matches(name));
    return [...revoked, ...(exact.length > 0 ? exact : trusted.filter((key) => key.matches(address)))];
}


/***/ }),

/***/ 24429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ choosePassphrase),
/* harmony export */   h: () => (/* binding */ sharePassphrases)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _shell_secret__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45820);
/* harmony import */ var _key_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16299);



/**
 * The passphrase of a key, where one line stands for all keys and several are one for each.
 * @param index of the key in its text
 */
function choosePassphrase(passphrases, index) {
    const lines = splitLines(passphrases);
    return (lines.length === 1 ? lines[0] : lines[index]) || undefined;
}
/**
 * Gives each text of keys the lines that belong to it, in the order of the texts and of the keys in them.
 * @param passphrases one line for all keys, or a line for each; an empty line for a key that needs none
 * @throws InputError where there are more lines than keys
 */
function sharePassphrases(passphrases, texts) {
    const lines = splitLines(passphrases);
    if (lines.length <= 1)
        return texts.map(() => passphrases);
    const counts = texts.map((text) => (0,_key_text__WEBPACK_IMPORTED_MODULE_2__/* .splitKeyText */ .V)(text.reveal()).blocks.length);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (lines.length > total)
        throw refuseLines(lines.length, total);
    let at = 0;
    return counts.map((count) => {
        const own = lines.slice(at, at + count);
        at += count;
        // Lines that are not there stand for keys without a passphrase; padding keeps one line from standing for all.
        const padded = Array.from({ length: Math.max(count, 2) }, (_, index) => own[index] ?? '');
        return new _shell_secret__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(padded.join('\n'));
    });
}
function splitLines(passphrases) {
    const text = passphrases?.reveal().replace(/\r\n/g, '\n').replace(/\n$/, '');
    return text === undefined || text === '' ? [] : text.split('\n');
}
function refuseLines(lines, keys) {
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`\`ssh-passphrase\` has ${lines} lines, and there ${keys === 1 ? 'is 1 key' : `are ${keys} keys`}`, 'Give one line for all keys, or a line for each: first the keys of `ssh-key`, then the keys that hosts name by `key`.');
}


/***/ }),

/***/ 85193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ parsePrivateKeys)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/hosts/keys/fingerprint.ts
var fingerprint = __webpack_require__(22544);
// EXTERNAL MODULE: ./src/hosts/keys/key-text.ts
var key_text = __webpack_require__(16299);
// EXTERNAL MODULE: ./src/hosts/keys/passphrases.ts
var passphrases = __webpack_require__(24429);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/hosts/keys/pkcs8.ts

/**
 * Turns a PKCS#8 key (`BEGIN PRIVATE KEY`, as OpenSSL and password safes write it), or an encrypted PEM key, into a form
 * that ssh2 reads.
 * @throws Error of OpenSSL for a wrong passphrase or a damaged key.
 */
function convertPkcs8(text, passphrase) {
    const key = (0,external_node_crypto_.createPrivateKey)({ key: text, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) });
    return { type: key.asymmetricKeyType ?? 'unknown', text: convert(key) };
}
/** Does OpenSSL not know the cipher? Else the passphrase was wrong, or the key is damaged. */
function isEncryptionUnknown(error) {
    const stack = error instanceof Error && 'opensslErrorStack' in error ? error.opensslErrorStack : undefined;
    return /envelope routines::unsupported|unsupported (?:encryption|cipher|prf)|unknown (?:pbe|cipher|digest)/.test(`${error} ${stack}`);
}
function convert(key) {
    switch (key.asymmetricKeyType) {
        case 'rsa':
            return key.export({ type: 'pkcs1', format: 'pem' }).toString().trim();
        case 'ec':
            return key.export({ type: 'sec1', format: 'pem' }).toString().trim();
        case 'ed25519':
            return writeOpenSshKey(key);
        default:
            return undefined;
    }
}
/** The format is described in OpenSSH's PROTOCOL.key; only its plain form is needed. */
function writeOpenSshKey(key) {
    const { x = '', d = '' } = key.export({ format: 'jwk' });
    const publicPart = Buffer.from(x, 'base64url');
    const secretPart = Buffer.concat([Buffer.from(d, 'base64url'), publicPart]);
    const publicKey = Buffer.concat([spell('ssh-ed25519'), spell(publicPart)]);
    const secret = pad(Buffer.concat([Buffer.alloc(8), publicKey, spell(secretPart), spell('')]));
    const count = Buffer.from([0, 0, 0, 1]);
    const none = [spell('none'), spell('none'), spell('')];
    const whole = Buffer.concat([Buffer.from('openssh-key-v1\0'), ...none, count, spell(publicKey), spell(secret)]);
    const lines = whole.toString('base64').match(/.{1,70}/g) ?? [];
    return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----'].join('\n');
}
function spell(value) {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
}
function pad(bytes) {
    const missing = (8 - (bytes.length % 8)) % 8;
    return Buffer.concat([bytes, Buffer.from(Array.from({ length: missing }, (_, index) => index + 1))]);
}

;// CONCATENATED MODULE: ./src/hosts/keys/private-keys.ts





/** Opening a key with a passphrase takes a quarter of a second, so a text is read once for all its hosts. */
const alreadyRead = new WeakMap();
/**
 * Reads the private keys that follow each other in one text: OpenSSH, PEM, PKCS#8 or PuTTY 2.
 * @param passphrase one line for all of them, or a line for each
 * @param name what messages call the text, such as the input or the secret that it came from
 * @throws InputError that says what is wrong and never quotes the text
 */
function parsePrivateKeys(text, passphrase, name = 'the private key') {
    const known = alreadyRead.get(text);
    if (known !== undefined && known.passphrase === passphrase)
        return known.keys;
    const keys = readKeys(text, passphrase, name);
    // A failure is told by whoever awaits it; the second reader gets the same one.
    keys.catch(() => { });
    alreadyRead.set(text, { passphrase, keys });
    return keys;
}
async function readKeys(text, passphrase, name) {
    const { blocks, rest } = (0,key_text/* splitKeyText */.V)(text.reveal());
    if (rest !== '')
        throw refuseRest(rest, name);
    if (blocks.length === 0)
        throw new errors/* InputError */.dz(`${name}: it is empty`, 'Give the whole text of a private key file.');
    const { default: ssh2 } = await __webpack_require__.e(/* import() */ "ssh").then(__webpack_require__.t.bind(__webpack_require__, 63961, 23));
    return blocks.map((block, index) => {
        const label = blocks.length === 1 ? name : `${name}, key ${index + 1} of ${blocks.length}`;
        return readKey(ssh2.utils.parseKey, block, (0,passphrases/* choosePassphrase */.Y)(passphrase, index), label);
    });
}
function refuseRest(rest, name) {
    if (key_text/* PUBLIC_LINE */.z.test(rest))
        return refusePublic(name);
    if (/-----BEGIN |^PuTTY-User-Key-File/.test(rest)) {
        return new errors/* InputError */.dz(`${name}: a key in it is cut off`, 'Give the whole file, from its BEGIN line to its END line.');
    }
    return new errors/* InputError */.dz(`${name}: it is not a private key`, 'Give the text of the private key file itself, such as ~/.ssh/id_ed25519: not its path, nor anything around it.');
}
function refusePublic(name) {
    return new errors/* InputError */.dz(`${name}: this is a public key`, 'The public key belongs into ~/.ssh/authorized_keys on the host; give the private one, the file without .pub.');
}
function readKey(parse, block, passphrase, label) {
    if (block.kind.includes('PUBLIC KEY'))
        throw refusePublic(label);
    if (!block.kind.endsWith('PRIVATE KEY') && block.kind !== 'PuTTY') {
        throw refuseKind(label, `a ${block.kind.toLowerCase()} is no private key`);
    }
    if (isChaCha(block))
        throw refuseEncryption(label, 'chacha20-poly1305@openssh.com');
    const parsed = parse(toReadable(block, passphrase, label), usesPassphrase(block) ? passphrase : undefined);
    if (parsed === undefined)
        throw refuseDamaged(label);
    if (parsed instanceof Error)
        throw explain(parsed, block, passphrase, label);
    return check(parsed, passphrase, label);
}
function toReadable({ kind, text }, passphrase, label) {
    const isLocked = kind === 'ENCRYPTED PRIVATE KEY' || (kind !== 'OPENSSH PRIVATE KEY' && /^DEK-Info: /m.test(text));
    if (kind !== 'PRIVATE KEY' && !isLocked)
        return text;
    const converted = openPkcs8(text, kind, passphrase, label);
    if (converted.text !== undefined)
        return converted.text;
    throw refuseKind(label, `keys of type ${converted.type} cannot be used with SSH`);
}
function openPkcs8(text, kind, passphrase, label) {
    try {
        return convertPkcs8(text, passphrase);
    }
    catch (error) {
        if (kind === 'PRIVATE KEY')
            throw refuseDamaged(label);
        if (passphrase === undefined)
            throw missPassphrase(label);
        throw isEncryptionUnknown(error) ? refuseEncryption(label) : refusePassphrase(label);
    }
}
/** ssh2 tries to open it and finds it damaged. */
function isChaCha({ kind, text }) {
    if (kind !== 'OPENSSH PRIVATE KEY')
        return false;
    const body = text.replace(/^-----.*$/gm, '');
    return Buffer.from(body, 'base64').toString('latin1', 19, 48) === 'chacha20-poly1305@openssh.com';
}
/** ssh2 checks a PuTTY key that has no passphrase with the one that is given, and finds it damaged. */
function usesPassphrase({ kind, text }) {
    return kind !== 'PuTTY' || !/^Encryption: none$/m.test(text);
}
/** ssh2 tells what is wrong in its message only. */
function explain({ message }, { kind }, passphrase, label) {
    if (/no passphrase given/.test(message))
        return missPassphrase(label);
    if (/bad passphrase|bad decrypt|wrong final block|unable to authenticate/i.test(message)) {
        return passphrase === undefined ? refuseDamaged(label) : refusePassphrase(label);
    }
    const type = /key type: ([\w@.-]{1,64})$/.exec(message)?.[1];
    if (/EC OID/.test(message))
        return refuseKind(label, 'its curve is not one of those that SSH uses');
    if (type?.startsWith('sk-'))
        return refuseKind(label, `${type} needs its security key at hand`);
    if (type !== undefined)
        return refuseKind(label, `keys of type ${type} are not supported`);
    const unknown = /unsupported (?:cipher|kdf)[^:]*: ([\w@.-]{1,64})|cipher \(([\w@.-]{1,64})\) not/i.exec(message);
    if (unknown !== null)
        return refuseEncryption(label, unknown[1] ?? unknown[2]);
    if (kind === 'PuTTY')
        return refuseKind(label, 'of PuTTY only RSA keys in format 2 are supported');
    return refuseDamaged(label);
}
/** Signs once, because a key that was opened with a wrong passphrase may look whole until then. */
function check(parsed, passphrase, label) {
    if (parsed.type === 'ssh-dss')
        throw refuseKind(label, 'keys of type ssh-dss (DSA) are not supported');
    if (!parsed.isPrivateKey())
        throw refusePublic(label);
    const signature = parsed.sign(Buffer.from('probe'), parsed.type === 'ssh-rsa' ? 'sha256' : undefined);
    if (!(signature instanceof Error)) {
        return { type: parsed.type, fingerprint: (0,fingerprint/* fingerprintOf */.a)(parsed.getPublicSSH()), parsed };
    }
    throw passphrase === undefined ? refuseDamaged(label) : refusePassphrase(label);
}
function missPassphrase(label) {
    return new errors/* InputError */.dz(`${label}: it is protected by a passphrase, and none is given`, 'Set `ssh-passphrase`.');
}
function refusePassphrase(label) {
    return new errors/* InputError */.dz(`${label}: the passphrase does not open it`, 'Check `ssh-passphrase`: it must belong to this key.');
}
function refuseEncryption(label, cipher) {
    return new errors/* InputError */.dz(`${label}: the way it is encrypted is not supported${cipher === undefined ? '' : `: ${cipher}`}`, 'Write it again with `ssh-keygen -p -Z aes256-ctr -f FILE`, or in PEM with `openssl pkey -aes256 -in FILE`.');
}
function refuseDamaged(label) {
    return new errors/* InputError */.dz(`${label}: the key is damaged or cut off`, 'Copy the whole file again; `ssh-keygen -yf FILE` checks it.');
}
function refuseKind(label, problem) {
    return new errors/* InputError */.dz(`${label}: ${problem}`, 'Make a key with `ssh-keygen -t ed25519`, and add its public half to ~/.ssh/authorized_keys on the host.');
}


/***/ }),

/***/ 70621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ describeAddress),
/* harmony export */   N: () => (/* binding */ describeEndpoint)
/* harmony export */ });
/** `web-1 (deploy@203.0.113.10:22)`: the name in the config first, because that is where it is put right. */
function describeAddress({ name, user, address, port }) {
    return `${name} (${user}@${describeEndpoint(address, port)})`;
}
/** `203.0.113.10:22`, with an IPv6 address in brackets. */
function describeEndpoint(address, port) {
    return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}


/***/ }),

/***/ 84237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ toCommandError),
/* harmony export */   z: () => (/* binding */ adviseOnWords)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** What tar says last of all, whatever went wrong. */
const SAYS_NOTHING = /^tar: (?:Exiting with failure|Error is not recoverable|Child returned status)/;
const READ_ON = 'Read its last lines in the log; the same command can be run on the host by hand.';
const ADVICE = [
    [/No space left on device/, 'Free space, or inodes, on that disk of the host (df -h, df -i), and run again.'],
    [/[Qq]uota exceeded/, 'Raise the quota of the deploy user on the host, or free some of it, and run again.'],
    [
        /Read-only file system/,
        'Mount it writable again: the kernel does that to a disk with errors (dmesg); then run again.',
    ],
    [/its time was up: /, 'Raise `timeout` of the hook, or make it faster.'],
    [/has Windows line ends/, 'Write it with LF: `*.sh text eol=lf` in .gitattributes, then `git add --renormalize .`.'],
    [/has no execute bit$/, 'Run `git update-index --chmod=+x FILE` and commit, or call it by its interpreter.'],
    [
        /(?:is not there|is not installed here)$/,
        'Install it on the host, or correct the command: it runs in the release.',
    ],
];
/** What to do about words of a host that many programs end with; undefined where they are none of these. */
function adviseOnWords(said) {
    return ADVICE.find(([cause]) => cause.test(said))?.[1];
}
/**
 * Turns a step that failed into the error that names it.
 * @param known why, where more is known than its last line
 */
function toCommandError({ host }, step, known) {
    const name = [step.where.app, step.where.step].filter(Boolean).join(' ');
    const last = step.tail.findLast((line) => line.trim() !== '' && !SAYS_NOTHING.test(line));
    const reason = known?.message ?? last?.trim();
    const said = reason === undefined ? '' : `: ${reason}`;
    const message = `${host.label}: ${name} failed with exit code ${step.code}${said}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd(message, step.code, step.tail, {
        where: step.where,
        hint: known?.hint ?? adviseOnWords(said) ?? READ_ON,
    });
}


/***/ }),

/***/ 18255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xR: () => (/* binding */ SCRIPT_SHELL),
  j3: () => (/* binding */ runScript),
  OW: () => (/* binding */ startScript)
});

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/text/sanitize.ts
var sanitize = __webpack_require__(4741);
// EXTERNAL MODULE: ./src/shell/frames.ts
var shell_frames = __webpack_require__(63642);
// EXTERNAL MODULE: ./src/hosts/script-outcome.ts
var script_outcome = __webpack_require__(84237);
;// CONCATENATED MODULE: ./src/hosts/listen.ts




/** How many lines of a step's output are kept for the message of its failure. */
const TAIL_LINES = 40;
/** How long a program may still write after its script said that it is done. */
const LINGER_MS = 50;
/** What a login shell may print before the script begins; more is a program that runs in the script's place. */
const MOST_GREETING_BYTES = 1024 * 1024;
/** Turns the frames of a script into its outcome, and tells the progress as they come. */
function listen({ host, redactor, script, progress, onFact }) {
    const steps = [];
    const facts = [];
    const blobs = new Map();
    const stray = [];
    let open;
    let lastBegun = -1;
    let greetingBytes = 0;
    let doneCode;
    let finish = () => { };
    let broken;
    let exit;
    const done = new Promise((resolve) => {
        finish = resolve;
    });
    const onLine = (line) => {
        const tail = open?.tail ?? stray;
        tail.push(line);
        if (tail.length > TAIL_LINES)
            tail.shift();
        progress.output(open?.where ?? { host: host.name }, line);
    };
    const decoder = (0,sanitize/* createLineDecoder */.xA)(onLine, redactor === undefined ? {} : { redactor });
    const onFrame = (frame) => {
        if (frame.kind === 'output') {
            onOutput(frame.bytes);
            return;
        }
        greetingBytes = undefined;
        decoder.end();
        onMark(frame);
    };
    const onOutput = (bytes) => {
        decoder.push(bytes);
        if (greetingBytes === undefined)
            return;
        greetingBytes += bytes.length;
        if (greetingBytes > MOST_GREETING_BYTES)
            throw new Error(`it printed ${greetingBytes} bytes and no answer`);
    };
    const onMark = (frame) => {
        switch (frame.kind) {
            case 'begin':
                if (frame.step <= lastBegun || script.steps[frame.step] === undefined)
                    throw new Error(`step ${frame.step} begins, which is not its turn`);
                lastBegun = frame.step;
                open = { where: { host: host.name, ...script.steps[frame.step] }, startedAt: new Date(), tail: [] };
                progress.stepStarted(open.where);
                break;
            case 'end':
                closeStep(frame.code);
                break;
            case 'fact':
                facts.push([frame.key, frame.value]);
                onFact?.(frame.key, frame.value);
                break;
            case 'blob':
                blobs.set(frame.key, frame.bytes);
                break;
            case 'done':
                doneCode = frame.code;
                setTimeout(finish, LINGER_MS).unref();
        }
    };
    const closeStep = (code) => {
        if (open === undefined)
            return;
        const { where, startedAt, tail } = open;
        const durationMs = Date.now() - startedAt.getTime();
        steps.push({ where, code, startedAt, durationMs, tail });
        progress.stepEnded(where, code === 0 ? 'success' : 'failed', durationMs);
        open = undefined;
    };
    const reader = (0,shell_frames/* createFrameReader */.r)(script.nonce, onFrame);
    const hear = (take, chunk) => {
        if (broken !== undefined)
            return;
        try {
            take(chunk);
        }
        catch (error) {
            broken = error;
            finish();
        }
    };
    return {
        push: (chunk) => hear(reader.push, chunk),
        stray: (chunk) => hear(onOutput, chunk),
        end(ended) {
            exit = ended;
            reader.end();
            decoder.end();
        },
        done,
        outcome() {
            if (broken !== undefined)
                throw nonsense(host, broken);
            if (doneCode === undefined)
                throw cutShort(host, { where: open?.where, tail: open?.tail ?? stray, exit });
            const failed = steps.find((step) => step.code !== 0 && doneCode !== 0 && step === steps.at(-1));
            return { steps, facts, blobs, ...(failed === undefined ? {} : { failed }) };
        },
    };
}
function nonsense(host, cause) {
    return new errors/* ConnectError */.T$('shell', `${host.label}: its answer makes no sense: ${cause.message}`, {
        where: { host: host.name },
        cause,
        hint: 'Look at what the login shell of this user prints and runs; a forced command may stand in the way.',
    });
}
/** How many of the last lines are quoted: sshd and PAM take up to three to say why they let nobody in. */
const QUOTED_LINES = 3;
function cutShort(host, { where, tail, exit }) {
    const at = where?.step === undefined ? '' : ` during ${[where.app, where.step].filter(Boolean).join(' ')}`;
    const lines = tail.map((line) => line.trim()).filter(Boolean);
    const said = lines.length === 0 ? '' : `; it last said: ${lines.slice(-QUOTED_LINES).join(' / ')}`;
    const message = `${host.label}: the session ended${at}${describeExit(exit)}${said}`;
    return new errors/* ConnectError */.T$(host.isLost ? 'dropped' : 'shell', message, {
        where: where ?? { host: host.name },
        hint: host.isLost
            ? 'Check the network and the host, then run again: the next run finds out where the host stands.'
            : ((0,script_outcome/* adviseOnWords */.z)(said) ?? adviseOnCut(where !== undefined, said !== '')),
    });
}
function describeExit(exit) {
    if (exit === undefined || (exit.code === null && exit.signal === null))
        return '';
    return exit.code === null ? ` by the signal ${exit.signal}` : ` with exit code ${exit.code}`;
}
function adviseOnCut(hasBegun, hasSaid) {
    if (hasBegun)
        return 'Check the memory and the disk of the host: the kernel or a person may have ended it.';
    if (hasSaid)
        return 'That is what the host said in place of running /bin/sh: a forced command, /etc/nologin, an expired password or the login shell.';
    return 'Check that this user may run /bin/sh: its login shell (`getent passwd`), a forced command, a full disk.';
}

;// CONCATENATED MODULE: ./src/hosts/session.ts


/** How long a host that was told to stop may take; a program that hangs there would hold the run past its deadline. */
const STOP_PATIENCE_MS = 2_000;
/**
 * Every script is given to this, so that it can be started before the script is known. It reads how long the script
 * is. One with data behind it is taken from the same input byte by byte, because a shell that reads its script itself
 * takes some of what follows; one without, which is said by 0, is left to a shell. Nothing of it is in the command
 * line, so it may hold secrets, and the line survives any login shell: it has no newline and no backslash.
 */
const SCRIPT_SHELL = 'exec /bin/sh -c \'read -r n || exit; [ "$n" = 0 ] && exec /bin/sh -s; eval "$(dd bs=1 count="$n" 2>/dev/null)"\'';
/**
 * Runs a phase on a host and returns what it reported.
 * @throws ConnectError when the connection ended before the script said that it is done.
 */
async function runScript(session, script, options) {
    const { traffic } = session;
    options.signal?.throwIfAborted();
    if (options.isTransfer !== true)
        traffic.roundTrips += 1;
    const channel = await startScript(session, script, options.input);
    const listener = listen({ ...session, ...options, script });
    let giveUp = () => { };
    const givenUp = new Promise((resolve) => {
        giveUp = resolve;
    });
    const stop = () => {
        channel.close();
        setTimeout(giveUp, STOP_PATIENCE_MS).unref();
    };
    options.signal?.addEventListener('abort', stop, { once: true });
    // Aborted while the channel was being opened: nobody calls the listener any more.
    if (options.signal?.aborted === true)
        stop();
    try {
        const heard = drain(channel, listener, options.progress);
        await Promise.race([Promise.all([heard, feed(channel, script, options.input)]), givenUp]);
    }
    finally {
        options.signal?.removeEventListener('abort', stop);
        channel.close();
    }
    options.signal?.throwIfAborted();
    return listener.outcome();
}
/** Starts a script whose standard input stays with the caller. */
async function startScript({ host, traffic }, script, input) {
    traffic.channels += 1;
    const channel = await host.start(SCRIPT_SHELL);
    channel.stdin.on('error', ignoreClosedInput);
    channel.stdin.write(input === undefined ? '0\n' : `${Buffer.byteLength(script.text)}\n`);
    return channel;
}
async function feed(channel, script, input) {
    channel.stdin.write(script.text);
    if (input === 'open')
        return;
    if (input === undefined) {
        channel.stdin.end();
        return;
    }
    await (0,promises_.pipeline)(input, channel.stdin).catch((error) => {
        if (!isClosedInput(error))
            throw error;
    });
}
/** The other side stopped reading; what it printed says why. */
function isClosedInput(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ERR_STREAM_DESTROYED';
}
function ignoreClosedInput() { }
async function drain(channel, listener, progress) {
    for (const [stream, hear] of [
        [channel.stdout, listener.push],
        [channel.stderr, listener.stray],
    ]) {
        stream.on('data', (chunk) => {
            hear(chunk);
            waitForLog(stream, progress);
        });
    }
    listener.end((await Promise.race([channel.exited, listener.done])) ?? undefined);
}
/** A host that prints faster than the log is read waits, as a program does that writes into a pipe. */
function waitForLog(stream, { catchUp }) {
    const caughtUp = catchUp?.();
    if (caughtUp === undefined)
        return;
    stream.pause();
    void caughtUp.then(() => stream.resume());
}


/***/ }),

/***/ 91542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ PROPOSAL),
/* harmony export */   _n: () => (/* binding */ findMismatch),
/* harmony export */   pR: () => (/* binding */ needsStrict),
/* harmony export */   ug: () => (/* binding */ PROPOSAL_WITHOUT_STRICT)
/* harmony export */ });
/** Without SHA-1; curve25519 first, the fastest. */
const KEY_EXCHANGES = [
    'curve25519-sha256',
    'curve25519-sha256@libssh.org',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group-exchange-sha256',
    'diffie-hellman-group14-sha256',
    'diffie-hellman-group16-sha512',
    'diffie-hellman-group18-sha512',
];
const GCM = ['aes128-gcm@openssh.com', 'aes256-gcm@openssh.com'];
const CHACHA = 'chacha20-poly1305@openssh.com';
/** For a server that was hardened to these; a MAC beside the cipher is more than AES-GCM needs. */
const CTR = ['aes128-ctr', 'aes256-ctr', 'aes192-ctr'];
const ENCRYPT_THEN_MAC = ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com'];
/** Slower to refuse a forged packet, and safe from Terrapin without strict key exchange. */
const MAC_ALONE = ['hmac-sha2-256', 'hmac-sha2-512'];
/** What is offered to every server first. */
const PROPOSAL = {
    kex: KEY_EXCHANGES,
    cipher: [...GCM, CHACHA, ...CTR],
    hmac: [...ENCRYPT_THEN_MAC, ...MAC_ALONE],
};
/** For a server that does not know strict key exchange: nothing that Terrapin could use where there is a choice. */
const PROPOSAL_WITHOUT_STRICT = {
    kex: KEY_EXCHANGES,
    cipher: [...GCM, ...CTR, CHACHA],
    hmac: MAC_ALONE,
};
/** Would both sides settle on what is safe only with strict key exchange, which this server does not know? */
function needsStrict(offer, { cipher, hmac }) {
    if (offer.isStrict)
        return false;
    const chosen = firstCommon(cipher, offer.ciphers);
    if (chosen === CHACHA)
        return firstCommon([...GCM, ...CTR], offer.ciphers) !== undefined;
    const mac = firstCommon(hmac, offer.macs);
    return CTR.some((one) => one === chosen) && ENCRYPT_THEN_MAC.some((one) => one === mac);
}
/**
 * Finds where the key exchange with this server fails; undefined where there is common ground.
 * @param hostKeys the types of host keys that are asked for
 */
function findMismatch(offer, { kex, cipher, hmac }, hostKeys) {
    const questions = [
        { kind: 'key exchange', own: kex, offered: offer.keyExchanges, key: 'KexAlgorithms' },
        { kind: 'host key format', own: hostKeys, offered: offer.hostKeys, key: 'HostKeyAlgorithms' },
        { kind: 'cipher', own: cipher, offered: offer.ciphers, key: 'Ciphers' },
        ...(CTR.some((one) => one === firstCommon(cipher, offer.ciphers))
            ? [{ kind: 'MAC', own: hmac, offered: offer.macs, key: 'MACs' }]
            : []),
    ];
    const found = questions.find(({ own, offered }) => firstCommon(own, offered) === undefined);
    if (found === undefined)
        return undefined;
    return { kind: found.kind, offered: found.offered, line: `${found.key} +${found.own[0] ?? ''}` };
}
/** As RFC 4253 chooses: the first of the client's that the server has as well. */
function firstCommon(own, offered) {
    return own.find((name) => offered.includes(name));
}


/***/ }),

/***/ 92754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WS: () => (/* binding */ readErrorCode),
/* harmony export */   XB: () => (/* binding */ failConnect),
/* harmony export */   oH: () => (/* binding */ findKind),
/* harmony export */   to: () => (/* binding */ explainSocket)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _label__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70621);


/** The system's or the resolver's code, such as ECONNREFUSED; empty when an error has none. */
function readErrorCode(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : '';
}
const KINDS_BY_CODE = {
    ENOTFOUND: 'dns',
    ENODATA: 'dns',
    EAI_AGAIN: 'dns',
    EAI_FAIL: 'dns',
    ECONNREFUSED: 'refused',
    ETIMEDOUT: 'timeout',
    ECONNRESET: 'dropped',
    EPIPE: 'dropped',
};
/** What the code of a failed TCP connection means. */
function findKind(error) {
    return KINDS_BY_CODE[readErrorCode(error)] ?? 'unreachable';
}
/** Names why no TCP connection to a host came about, and the next thing to do. */
function explainSocket(address, cause) {
    const kind = findKind(cause);
    const code = readErrorCode(cause);
    const { name, port } = address;
    const place = (0,_label__WEBPACK_IMPORTED_MODULE_1__/* .describeEndpoint */ .N)(address.address, port);
    const timeout = `${address.connectTimeoutMs / 1000} s`;
    const [problem, hint] = {
        dns: code === 'EAI_AGAIN'
            ? [`DNS does not answer for ${address.address}`, 'Check the network and the resolver of this machine.']
            : [`DNS does not know the name ${address.address}`, `Check \`address\` of hosts.${name} in the config.`],
        refused: [
            `${place} refused the connection`,
            `Check that sshd runs on the host and listens on port ${port}; else correct \`port\` of hosts.${name}.`,
        ],
        timeout: [
            `${place} did not answer within ${timeout}`,
            `A firewall may drop packets from this machine to port ${port}, the host may be down, or \`address\` is wrong.`,
        ],
        dropped: [`${place} reset the connection`, 'Check the firewall between here and there, and the log of sshd.'],
    }[kind] ?? [
        `${place} cannot be reached: ${describeCause(cause)}`,
        'Check the route from this machine: a VPN that is down, or an IPv6 address without IPv6.',
    ];
    return failConnect(kind, address, problem ?? '', hint ?? '', cause);
}
function describeCause(cause) {
    return readErrorCode(cause) || (cause instanceof Error ? cause.message : String(cause));
}
/** Says what went wrong with the connection to a host, and what to do next. */
function failConnect(kind, address, problem, hint, cause) {
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConnectError */ .T$(kind, `${(0,_label__WEBPACK_IMPORTED_MODULE_1__/* .describeAddress */ .K)(address)}: ${problem}`, {
        where: { host: address.name },
        hint,
        cause,
    });
}


/***/ }),

/***/ 98701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ec: () => (/* binding */ UnsafeExchange),
  WD: () => (/* binding */ UntrustedHostKey),
  E8: () => (/* binding */ logIn)
});

// EXTERNAL MODULE: ./src/hosts/keys/authentication.ts
var authentication = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/hosts/keys/host-key-policy.ts
var host_key_policy = __webpack_require__(94693);
// EXTERNAL MODULE: ./src/hosts/ssh/algorithms.ts
var algorithms = __webpack_require__(91542);
// EXTERNAL MODULE: ./src/hosts/keys/agent.ts
var agent = __webpack_require__(92901);
// EXTERNAL MODULE: ./src/hosts/ssh/classify.ts
var classify = __webpack_require__(92754);
;// CONCATENATED MODULE: ./src/hosts/ssh/explain-login.ts



/** Names why the SSH connection over a TCP connection that stood did not come about. */
function explainLogin(address, cause, state) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    const level = 'level' in error ? error.level : undefined;
    if (level === 'agent' || (0,agent/* isSha1Refusal */.KA)(error))
        return explainSigning(address, error);
    if (level === 'client-authentication' || /authentication fail/i.test(error.message)) {
        return explainRefusal(address, error, state);
    }
    if (level === 'client-timeout')
        return explainStall(address, error, state);
    if (/^Handshake failed|no matching|unsupported/i.test(error.message))
        return explainHandshake(address, error, state);
    return explainEnd(address, error, state);
}
function explainSigning(address, error) {
    if ((0,agent/* isSha1Refusal */.KA)(error)) {
        const hint = 'SHA-1 is broken. Use an ed25519 key, or bring sshd up to date (OpenSSH 7.2 or later).';
        return (0,classify/* failConnect */.XB)('auth', address, error.message, hint, error);
    }
    const hint = 'Check that the agent runs and holds the key (`ssh-add -l`), or give `ssh-key`.';
    return (0,classify/* failConnect */.XB)('key', address, `the agent failed: ${error.message}`, hint, error);
}
function explainRefusal(address, error, state) {
    const { log } = state;
    const { user, name } = address;
    const methods = log.methods.join(', ') || 'nothing that it names';
    const offered = log.offered.join(', ');
    if (log.isPartial) {
        const hint = `Let sshd ask ${user} for the key alone (AuthenticationMethods publickey): a run cannot answer questions.`;
        return (0,classify/* failConnect */.XB)('auth', address, `the key is right, but the server also wants ${methods}`, hint, error);
    }
    if (offered === '') {
        const hint = 'Give a private key as `ssh-key`, or name its secret in `key` of the host.';
        return (0,classify/* failConnect */.XB)('auth', address, `${user} cannot log in without a key; the server takes ${methods}`, hint, error);
    }
    if (/too many/i.test(error.message)) {
        const hint = 'Give only the key of this host: the server counts every key that is offered (MaxAuthTries).';
        return (0,classify/* failConnect */.XB)('auth', address, `too many keys were offered to ${user}: ${offered}`, hint, error);
    }
    const said = describeBanner(state);
    const asCertificate = `The certificate has to name ${user} as a principal, or one that sshd maps to ${user} (AuthorizedPrincipalsFile), and sshd ` +
        'has to trust its authority (TrustedUserCAKeys). The log of sshd says what it did not like.';
    const asKey = `Add the public key to ~${user}/.ssh/authorized_keys on the host, or correct \`user\` or \`key\` of hosts.${name}. ` +
        'The log of sshd says what it did not like.';
    const hint = log.offered.some((one) => one.startsWith('the certificate')) ? asCertificate : asKey;
    return (0,classify/* failConnect */.XB)('auth', address, `${user} was not let in: offered ${offered}; the server takes ${methods}${said}`, hint, error);
}
function explainStall(address, error, state) {
    const waited = `within ${address.connectTimeoutMs / 1000} s`;
    const problem = state.isEncrypted
        ? `the login did not end ${waited}`
        : state.said === ''
            ? `the port takes connections, but nothing speaks there ${waited}`
            : `the key exchange did not end ${waited}`;
    const hint = `Check that sshd listens on port ${address.port}, and the load of the host; or raise \`connect_timeout\`.`;
    return (0,classify/* failConnect */.XB)('timeout', address, problem, hint, error);
}
function explainHandshake(address, error, { offer, asked }) {
    const mismatch = offer === undefined ? undefined : (0,algorithms/* findMismatch */._n)(offer, asked.proposal, asked.hostKeys);
    if (mismatch === undefined) {
        const what = error.message.replace(/^Handshake failed: /, '');
        const hint = 'Bring the SSH server up to date: it must know AES-GCM, ChaCha20-Poly1305 or AES-CTR, key exchange without SHA-1, ' +
            'and a host key of type ed25519, ECDSA or RSA with SHA-2.';
        return (0,classify/* failConnect */.XB)('protocol', address, `no common ground with the SSH server: ${what}`, hint, error);
    }
    const { kind, offered, line } = mismatch;
    const problem = `no ${kind} in common with the SSH server, which offers ${offered.join(', ') || 'none'}`;
    const key = kind === 'host key format' ? ' Make its host keys with `ssh-keygen -A` if it has none of that type.' : '';
    const hint = `Add to sshd_config on the host, and restart sshd: ${line}.${key}`;
    return (0,classify/* failConnect */.XB)('protocol', address, problem, hint, error);
}
const MOST_BANNER_LINES = 3;
const LONGEST_BANNER_LINE = 200;
/** The last lines of what the server said for people, as the end of a message; empty where it said nothing. */
function describeBanner({ banner }) {
    const lines = banner
        .split(/[\r\n]+/)
        .map((line) => line
        .replace(/[^\P{C}]/gu, '?')
        .trim()
        .slice(0, LONGEST_BANNER_LINE))
        .filter(Boolean);
    return lines.length === 0 ? '' : `; the server says: ${lines.slice(-MOST_BANNER_LINES).join(' / ')}`;
}
/** What ssh2 says when it closes the connection itself, because what came is not what the protocol allows. */
const BREACH = /^(?:Max greeting lines|Header line|Invalid (?:identification|header|MAC)|Bad packet length|Inbound: )/;
/** The connection was closed before the login was over, by the other side or for what it sent. */
function explainEnd(address, error, state) {
    const firstLine = state.said.split(/[\r\n]/)[0]?.trim() ?? '';
    const isSsh = firstLine === '' || firstLine.startsWith('SSH-');
    if (!isSsh && !/MaxStartups|not allowed/i.test(firstLine)) {
        const hint = `What answers on port ${address.port} is not sshd: correct \`port\` of hosts.${address.name}.`;
        return (0,classify/* failConnect */.XB)('protocol', address, `what answers there is no SSH server; it says: ${firstLine}`, hint, error);
    }
    if (BREACH.test(error.message)) {
        const hint = `Check that sshd listens on port ${address.port}, and that nothing on the way changes the data.`;
        return (0,classify/* failConnect */.XB)('protocol', address, `what answers there breaks the rules of SSH: ${error.message}`, hint, error);
    }
    if (state.isEncrypted)
        return explainTurnedAway(address, error, state);
    const said = isSsh ? describeReason(error) : `, saying: ${firstLine}`;
    const hint = said !== '' && !/MaxStartups/i.test(said)
        ? 'That is the reason of the server itself; its log (`journalctl -u ssh`) may say more.'
        : 'sshd does so when too many connections begin at once (MaxStartups), and a firewall or fail2ban when it has ' +
            'banned this machine: the log of sshd says which.';
    const problem = `the server closed the connection before the key exchange was over${said}`;
    return (0,classify/* failConnect */.XB)('dropped', address, problem, hint, error);
}
/** What the server gave as its reason: ssh2 marks it by a number, and spells one without text in capitals. */
function describeReason(error) {
    const isReason = 'code' in error && typeof error.code === 'number' && !/^[A-Z_]+$/.test(error.message);
    return isReason ? `, saying: ${error.message.slice(0, LONGEST_BANNER_LINE)}` : '';
}
/** The key was shown already, so it is not the number of connections that the server minds. */
function explainTurnedAway(address, error, state) {
    const said = `${describeReason(error)}${describeBanner(state)}`;
    const problem = `the server closed the connection during the login of ${address.user}${said}`;
    const hint = said === ''
        ? `Look at the account ${address.user} on the host (expired, locked, or refused by PAM) and at the log of sshd ` +
            '(`journalctl -u ssh`), which says why.'
        : `That is the reason of the server itself: check the account ${address.user} on the host ` +
            '(`chage -l`, /etc/nologin, PAM); the log of sshd (`journalctl -u ssh`) may say more.';
    return (0,classify/* failConnect */.XB)(said === '' ? 'dropped' : 'auth', address, problem, hint, error);
}

// EXTERNAL MODULE: ./src/hosts/keys/certificate.ts
var certificate = __webpack_require__(35127);
;// CONCATENATED MODULE: ./src/hosts/ssh/internals/certificate.ts

const USERAUTH_REQUEST = 50;
/** What a certificate of a key is called, what its key signs as, and by which hash. */
const ALGORITHMS = {
    'ssh-ed25519': { asked: 'ssh-ed25519-cert-v01@openssh.com', signs: 'ssh-ed25519' },
    'ecdsa-sha2-nistp256': ofCurve('nistp256', 'sha256'),
    'ecdsa-sha2-nistp384': ofCurve('nistp384', 'sha384'),
    'ecdsa-sha2-nistp521': ofCurve('nistp521', 'sha512'),
    'ssh-rsa': { asked: 'rsa-sha2-512-cert-v01@openssh.com', signs: 'rsa-sha2-512', hash: 'sha512' },
};
function ofCurve(curve, hash) {
    return { asked: `ecdsa-sha2-${curve}-cert-v01@openssh.com`, signs: `ecdsa-sha2-${curve}`, hash };
}
/**
 * Lets ssh2 log in with certificates, which it does not know: it writes one name for what is offered and for what signs, and a
 * certificate has two. Only the packet of such an offer is written here.
 * @param offers the certificate of a key, by the very object that is offered
 */
function offerCertificates(client, offers) {
    const { _protocol: protocol } = client;
    if (offers.size === 0)
        return;
    if (!isKnown(protocol))
        throw new Error('this version of ssh2 cannot log in with a certificate');
    const authenticate = protocol.authPK.bind(protocol);
    protocol.authPK = (username, key, ...rest) => {
        const certificate = offers.get(key);
        if (certificate === undefined)
            authenticate(username, key, ...rest);
        else
            send(protocol, writeRequest(protocol._kex.sessionID, username, key, certificate));
    };
}
function isKnown(protocol) {
    const { write } = protocol?._packetRW ?? {};
    const parts = [protocol?.authPK, write?.alloc, write?.finalize, protocol?._cipher?.encrypt];
    return parts.every((part) => typeof part === 'function') && Array.isArray(protocol?._authsQueue);
}
/** Source: RFC 4252, section 7, with the names of PROTOCOL.certkeys. */
function writeRequest(sessionId, username, key, { blob }) {
    const algorithm = ALGORITHMS[key.type];
    if (algorithm === undefined)
        throw new Error(`no certificate can be offered of a key of type ${key.type}`);
    const strings = (...texts) => Buffer.concat(texts.map((text) => (0,certificate/* prefixLength */.BK)(Buffer.from(text))));
    const request = Buffer.concat([
        Buffer.of(USERAUTH_REQUEST),
        strings(username, 'ssh-connection', 'publickey'),
        Buffer.of(1),
        strings(algorithm.asked, blob),
    ]);
    const signed = key.sign(Buffer.concat([(0,certificate/* prefixLength */.BK)(sessionId), request]), algorithm.hash);
    if (!Buffer.isBuffer(signed))
        throw signed;
    const signature = key.type.startsWith('ecdsa') ? toMpints(signed) : signed;
    return Buffer.concat([request, (0,certificate/* prefixLength */.BK)(strings(algorithm.signs, signature))]);
}
/** Two integers in DER, as OpenSSL signs, become two of SSH. */
function toMpints(der) {
    const isLong = ((der[1] ?? 0) & 0x80) !== 0;
    const first = readInteger(der, isLong ? 3 : 2);
    const second = readInteger(der, first.end);
    return Buffer.concat([(0,certificate/* prefixLength */.BK)(first.bytes), (0,certificate/* prefixLength */.BK)(second.bytes)]);
}
function readInteger(der, at) {
    const start = at + 2;
    const end = start + (der[at + 1] ?? 0);
    return { bytes: der.subarray(start, end), end };
}
function send({ _packetRW: { write }, _authsQueue, _cipher }, body) {
    const packet = write.alloc(body.length);
    packet.set(body, write.allocStart);
    _authsQueue.push('publickey');
    _cipher.encrypt(write.finalize(packet));
}

;// CONCATENATED MODULE: ./src/hosts/ssh/internals/handshake.ts
/**
 * Saves two of the round trips of a login. ssh2 asks whether it may authenticate, then whether a key would be
 * taken, and then signs; servers take it all at once. An agent's key is still asked about, because its owner may
 * have to confirm each use. Where ssh2 is another than is known here, its own way is taken. Must be called before the
 * first bytes come.
 */
function shortenHandshake(client, { mayBeginAtOnce }) {
    const { _protocol: protocol } = client;
    if (!handshake_isKnown(protocol))
        return;
    const handlers = protocol._handlers;
    if (mayBeginAtOnce)
        beginAtOnce(protocol, handlers);
    signAtOnce(protocol, handlers);
    ignoreOtherHostKeys(handlers);
}
function handshake_isKnown(protocol) {
    const handlers = protocol?._handlers ?? {};
    const parts = [protocol?.service, protocol?.authPK, handlers.SERVICE_ACCEPT, handlers.USERAUTH_PK_OK];
    return [...parts, handlers.GLOBAL_REQUEST].every((part) => typeof part === 'function');
}
function beginAtOnce(protocol, handlers) {
    const ask = protocol.service.bind(protocol);
    const begin = handlers.SERVICE_ACCEPT;
    handlers.SERVICE_ACCEPT = () => { };
    protocol.service = (name) => {
        ask(name);
        begin(protocol, name);
    };
}
function signAtOnce(protocol, handlers) {
    const authenticate = protocol.authPK.bind(protocol);
    protocol.authPK = (username, key, algorithm, sign) => {
        // What ssh2 does when the server says that it would take the key is to call this again, with a way to sign.
        if (sign === undefined && key.isPrivateKey())
            handlers.USERAUTH_PK_OK(protocol);
        else
            authenticate(username, key, algorithm, sign);
    };
}
/** OpenSSH names its other keys after a login, and ssh2 makes it prove them: work that nobody has a use for. */
function ignoreOtherHostKeys(handlers) {
    const handle = handlers.GLOBAL_REQUEST;
    handlers.GLOBAL_REQUEST = (protocol, name, ...rest) => {
        if (name !== 'hostkeys-00@openssh.com')
            handle(protocol, name, ...rest);
    };
}

;// CONCATENATED MODULE: ./src/hosts/ssh/server-offer.ts
const KEXINIT = 20;
const LONGEST_PACKET = 256 * 1024;
const LONGEST_GREETING = 64 * 1024;
/** The type of the message and its cookie. */
const HEAD_BYTES = 17;
const STRICT = 'kex-strict-s-v00@openssh.com';
/** What a list of key exchanges holds beside them: signs of what else a side knows. */
const SIGN = /^(?:ext-info-|kex-strict-)/;
/**
 * Reads the server's offer from the first bytes that it sent (RFC 4253, 4.2 and 7.1).
 * @returns undefined while it is not there whole, `null` when it never will be
 */
function readServerOffer(bytes) {
    let at = skipIdentification(bytes);
    if (at === undefined)
        return bytes.length > LONGEST_GREETING ? null : undefined;
    while (at + 6 <= bytes.length) {
        const length = bytes.readUInt32BE(at);
        if (length < 2 || length > LONGEST_PACKET)
            return null;
        if (bytes.length < at + 4 + length)
            return undefined;
        const payload = bytes.subarray(at + 5, at + 4 + length - (bytes[at + 4] ?? 0));
        if (payload[0] === KEXINIT)
            return parseOffer(payload);
        at += 4 + length;
    }
    return undefined;
}
/** Other lines may come before the one that begins with `SSH-`. */
function skipIdentification(bytes) {
    for (let start = 0;;) {
        const end = bytes.indexOf('\n', start);
        if (end === -1)
            return undefined;
        if (bytes.toString('latin1', start, start + 4) === 'SSH-')
            return end + 1;
        start = end + 1;
    }
}
function parseOffer(payload) {
    const lists = readLists(payload, 6);
    const [keyExchanges, hostKeys, ciphers, , macs] = lists;
    if (lists.length < 6 || !keyExchanges || !hostKeys || !ciphers || !macs)
        return null;
    return {
        keyExchanges: keyExchanges.filter((name) => !SIGN.test(name)),
        hostKeys,
        ciphers,
        macs,
        isStrict: keyExchanges.includes(STRICT),
    };
}
function readLists(payload, count) {
    const lists = [];
    for (let at = HEAD_BYTES; lists.length < count && at + 4 <= payload.length;) {
        const length = payload.readUInt32BE(at);
        if (at + 4 + length > payload.length)
            break;
        lists.push(payload
            .toString('latin1', at + 4, at + 4 + length)
            .split(',')
            .filter(Boolean));
        at += 4 + length;
    }
    return lists;
}

;// CONCATENATED MODULE: ./src/hosts/ssh/write-batches.ts
/**
 * Sends what is written in one go together. ssh2 writes the length, the body and the tag of every packet on their own,
 * which without Nagle's algorithm are three calls and three packets on the network.
 */
function batchWrites(socket) {
    const write = socket.write.bind(socket);
    let isOpen = false;
    const begin = () => {
        if (isOpen)
            return;
        isOpen = true;
        socket.cork();
        process.nextTick(() => {
            isOpen = false;
            socket.uncork();
        });
    };
    socket.write = ((...args) => {
        begin();
        return write(...args);
    });
}

;// CONCATENATED MODULE: ./src/hosts/ssh/login.ts








const FIRST_BYTES = 200;
/** A key that a host offered and that does not prove it. Thrown before any authentication. */
class UntrustedHostKey extends Error {
    blob;
    verdict;
    constructor(blob, verdict) {
        super(`the host key is ${verdict}`);
        this.blob = blob;
        this.verdict = verdict;
    }
}
/** The server would settle on what Terrapin can be used against; it is asked again for something else. */
class UnsafeExchange extends Error {
}
/**
 * Speaks SSH over a connection that stands. The connection is destroyed when this fails.
 * @throws UntrustedHostKey; UnsafeExchange; ConnectError for everything else; the signal's reason when that is aborted.
 */
async function logIn(socket, options) {
    const { proposal, hostKeyAlgorithms } = options;
    const state = {
        log: { offered: [], methods: [], isPartial: false },
        said: '',
        banner: '',
        isEncrypted: false,
        asked: { proposal, hostKeys: hostKeyAlgorithms },
    };
    // ssh2 listens once everything is loaded, and a reset may come before that.
    socket.on('error', () => { });
    let unsafe;
    const stopListening = listenToGreeting(socket, state, () => {
        if (state.offer === undefined || !(0,algorithms/* needsStrict */.pR)(state.offer, proposal))
            return;
        unsafe = new UnsafeExchange('the server does not know strict key exchange');
        socket.destroy(unsafe);
    });
    const abort = () => socket.destroy();
    let untrusted;
    options.signal.addEventListener('abort', abort, { once: true });
    try {
        return await authenticate(socket, options, state, (found) => {
            untrusted = found;
        });
    }
    catch (error) {
        socket.destroy();
        options.signal.throwIfAborted();
        throw unsafe ?? untrusted ?? explainLogin(options.address, error, state);
    }
    finally {
        options.signal.removeEventListener('abort', abort);
        stopListening();
    }
}
async function authenticate(sock, { address, credentials, policy, hostKeyAlgorithms, proposal, timeoutMs, signal }, state, onUntrusted) {
    // Loading takes 23 ms, which a run without SSH does not owe.
    const { NodeSSH } = await __webpack_require__.e(/* import() */ "ssh").then(__webpack_require__.bind(__webpack_require__, 13577));
    const { handler: authHandler, certified } = await (0,authentication/* createAuthHandler */.L)(address.user, credentials, state.log);
    signal.throwIfAborted();
    if (sock.destroyed)
        throw new Error('the connection was reset');
    batchWrites(sock);
    const ssh = new NodeSSH();
    const ready = ssh.connect({
        sock,
        username: address.user,
        authHandler,
        readyTimeout: timeoutMs,
        keepaliveInterval: address.keepaliveMs,
        // Silence is judged by `watchSilence`; ssh2 only asks.
        keepaliveCountMax: Number.POSITIVE_INFINITY,
        algorithms: {
            kex: [...proposal.kex],
            cipher: [...proposal.cipher],
            hmac: [...proposal.hmac],
            serverHostKey: [...hostKeyAlgorithms],
        },
        hostVerifier: (blob) => {
            const verdict = (0,host_key_policy/* judgeHostKey */.Tx)(policy, blob);
            if (verdict !== 'trusted')
                onUntrusted(new UntrustedHostKey(blob, verdict));
            return verdict === 'trusted';
        },
    });
    const client = ssh.connection;
    if (client !== null)
        shortenHandshake(client, { mayBeginAtOnce: needsNoHint(credentials) });
    if (client !== null)
        offerCertificates(client, certified);
    // node-ssh listens for errors until the login only, and one that nobody hears would end the process.
    client?.on('error', () => { });
    client?.on('banner', (text) => {
        state.banner = text;
    });
    client?.once('handshake', () => {
        state.isEncrypted = true;
    });
    await ready;
    if (client === null)
        throw new Error('the connection is gone');
    return { ssh, client };
}
/** An RSA key is signed with in one of several ways, and the server says after the key exchange which it knows. */
function needsNoHint({ keys: [first] }) {
    return first !== undefined && first.type !== 'ssh-rsa';
}
/** Keeps the first bytes, which tell a web server from sshd, and the offer; without starting to read before ssh2 does. */
function listenToGreeting(socket, state, onOffer) {
    let heard = Buffer.alloc(0);
    const hear = (chunk) => {
        const text = chunk.toString('latin1', 0, FIRST_BYTES - state.said.length);
        state.said += text.replace(/[^\x20-\x7e\r\n]/g, '?');
        heard = Buffer.concat([heard, chunk]);
        const offer = readServerOffer(heard);
        if (offer === undefined)
            return;
        socket.off('data', hear);
        state.offer = offer ?? undefined;
        onOffer();
    };
    socket.pause();
    socket.on('data', hear);
    return () => socket.off('data', hear);
}


/***/ }),

/***/ 57414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ep: () => (/* binding */ findPublicKey),
  bg: () => (/* binding */ openAccess),
  wo: () => (/* binding */ requireAccess)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/hosts/keys/authentication.ts
var authentication = __webpack_require__(3018);
// EXTERNAL MODULE: ./src/hosts/keys/host-key-policy.ts
var host_key_policy = __webpack_require__(94693);
// EXTERNAL MODULE: ./src/hosts/label.ts
var hosts_label = __webpack_require__(70621);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/hosts/ssh/classify.ts
var classify = __webpack_require__(92754);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./src/hosts/ssh/internals/keepalive.ts
/** A host answers requests in order, so the answer to a keepalive says that it has read what came before. */
function askerOf(client) {
    return (onSign) => {
        const { _callbacks: answers, _protocol: protocol } = client;
        if (answers === undefined || protocol?.ping === undefined)
            return onSign();
        answers.push(onSign);
        protocol.ping();
    };
}

;// CONCATENATED MODULE: ./src/hosts/ssh/internals/pacing.ts
/*
 * Reaches into private parts of ssh2, as only this folder does. package.json pins the version; where a part is not as
 * expected, ssh2 goes its own, slower way. docs/internals/connection.md says what the risk is.
 */
/** What may be under way on a line of which nothing is known yet. */
const LEAST_BYTES = 256 * 1024;
/** On a line that is known: as much as it carries in this time. */
const QUEUE_MS = 2_000;
/** A rate is read from at least this much. */
const SAMPLE_BYTES = 64 * 1024;
const SAMPLE_MS = 20;
/**
 * Bounds what is under way to a host. Everything on a connection stands in one queue: behind megabytes of upload
 * on a slow line, the heartbeats of the lock would come too late. How much a channel may send does not tell, because
 * many servers say what they took only by the megabyte.
 * @returns takes how many bytes were sent, and resolves when more may be sent: at once on a line that is fast enough
 */
function openPacer(ask) {
    let [sentBytes, askedBytes, seenBytes, limitBytes] = [0, 0, 0, LEAST_BYTES];
    let mark = { seenBytes: 0, at: Date.now() };
    let wake = () => { };
    const learn = () => {
        const [bytes, ms] = [seenBytes - mark.seenBytes, Date.now() - mark.at];
        if (bytes < SAMPLE_BYTES || ms < SAMPLE_MS)
            return;
        limitBytes = Math.max(LEAST_BYTES, (bytes / ms) * QUEUE_MS);
        mark = { seenBytes, at: Date.now() };
    };
    const askNow = () => {
        const bytes = sentBytes;
        askedBytes = bytes;
        ask(() => {
            seenBytes = bytes;
            learn();
            wake();
        });
    };
    return async (bytes) => {
        // A pause of the sender says nothing about the line.
        if (seenBytes === sentBytes)
            mark = { seenBytes, at: Date.now() };
        sentBytes += bytes;
        if (sentBytes - askedBytes >= limitBytes / 8)
            askNow();
        while (sentBytes - seenBytes > limitBytes) {
            await new Promise((resolve) => {
                wake = resolve;
            });
        }
    };
}

;// CONCATENATED MODULE: ./src/hosts/ssh/channel.ts



const BUFFER_BYTES = 256 * 1024;
const SLICE_BYTES = 64 * 1024;
/**
 * Gives an ssh2 channel the streams of a child process. ssh2's own never answer a write that the host does
 * not take any more, which would hold an upload up for ever after the program that reads it has ended.
 */
function wrapChannel(source, client) {
    const stdout = relay(source);
    const stderr = relay(source.stderr);
    const input = openInput(source, client);
    const exited = watchExit(source, stdout, stderr);
    client.once('close', input.cut);
    source.once('close', () => {
        client.off('close', input.cut);
        input.cut();
    });
    return {
        stdin: input.stream,
        stdout,
        stderr,
        exited,
        resize: ({ columns, rows }) => source.setWindow(rows, columns, 0, 0),
        close() {
            input.cut();
            source.close();
            // Nobody reads on, and a stream that is not read does not end.
            stdout.resume();
            stderr.resume();
        },
    };
}
function relay(source) {
    const view = source.pipe(new external_node_stream_.PassThrough({ highWaterMark: BUFFER_BYTES }));
    // What is left must flow off, or the channel's end would never be seen.
    view.once('close', () => source.resume());
    return view;
}
function openInput(source, client) {
    let pending;
    let isCut = false;
    const pace = openPacer(askerOf(client));
    const send = async (chunk) => {
        for (let start = 0; start < chunk.length && !isCut; start += SLICE_BYTES) {
            const slice = chunk.subarray(start, start + SLICE_BYTES);
            await new Promise((resolve) => source.write(slice, () => resolve()));
            await pace(slice.length);
        }
    };
    const stream = new external_node_stream_.Writable({
        highWaterMark: BUFFER_BYTES,
        write(chunk, _encoding, done) {
            if (isCut || !source.writable)
                return done(closedInput());
            pending = done;
            void send(chunk).then(() => {
                if (isCut)
                    return;
                pending = undefined;
                done();
            });
        },
        final(done) {
            if (!isCut)
                source.end();
            done();
        },
    });
    // Who writes hears of it by the write; who does not write has nothing to hear.
    stream.on('error', () => { });
    source.on('error', () => { });
    const cut = () => {
        isCut = true;
        if (pending === undefined)
            stream.destroy();
        pending?.(closedInput());
        pending = undefined;
    };
    return { stream, cut };
}
function closedInput() {
    return Object.assign(new Error('the program on the host does not read its input any more'), { code: 'EPIPE' });
}
async function watchExit(source, stdout, stderr) {
    let exit = { code: null, signal: null };
    source.once('exit', (code, signal) => {
        exit = { code, signal: signal ?? null };
    });
    await Promise.all([source, stdout, stderr].map((stream) => new Promise((resolve) => stream.once('close', resolve))));
    return exit;
}
/** Makes one two-way stream of a channel; its other output is not read. Destroying it closes the channel. */
function joinStreams({ stdin, stdout, stderr, close }) {
    const duplex = new external_node_stream_.Duplex({
        allowHalfOpen: false,
        readableHighWaterMark: BUFFER_BYTES,
        writableHighWaterMark: BUFFER_BYTES,
        read() {
            stdout.resume();
        },
        write(chunk, _encoding, done) {
            stdin.write(chunk, done);
        },
        final(done) {
            stdin.end();
            done();
        },
        destroy(error, done) {
            close();
            done(error);
        },
    });
    stderr.resume();
    stdout.on('data', (chunk) => {
        if (!duplex.push(chunk))
            stdout.pause();
    });
    stdout.once('end', () => duplex.push(null));
    return duplex;
}

;// CONCATENATED MODULE: ./src/hosts/ssh/forward.ts



/** Why an SSH server did not open a channel: RFC 4254, 5.1. */
const REASONS = { prohibited: 1, connectFailed: 2, unknownType: 3 };
/**
 * Opens a TCP connection from the host by the protocol's own forwarding.
 * @returns undefined when the host does not allow that
 * @throws ConnectError saying how the connection from the host failed.
 */
async function forward(address, { ssh, client }, link, target) {
    try {
        link.check();
        const channel = await ssh.forwardOut('127.0.0.1', 0, target.address, target.port);
        return joinStreams(wrapChannel(channel, client));
    }
    catch (error) {
        link.check(error);
        const reason = readReason(error);
        if (reason === REASONS.prohibited || reason === REASONS.unknownType)
            return undefined;
        const kind = reason === REASONS.connectFailed ? findForwardKind(String(error)) : 'protocol';
        throw explainDial(address, target, kind, error);
    }
}
function readReason(error) {
    return error instanceof Error && 'reason' in error ? error.reason : undefined;
}
/** OpenSSH tells the system's error in the description; Dropbear tells nothing, and refusal is the common case. */
function findForwardKind(description) {
    if (/timed out/i.test(description))
        return 'timeout';
    if (/not known|resolve|name or service|nodename/i.test(description))
        return 'dns';
    if (/unreachable|no route|denied|not permitted/i.test(description))
        return 'unreachable';
    return 'refused';
}
const PROBLEMS = {
    refused: 'nothing listens on',
    timeout: 'no answer from',
    dns: 'the host does not know the name of',
    unreachable: 'the host has no way to',
};
/** Names why a connection from the host to `target` did not come about. */
function explainDial(address, target, kind, cause) {
    const place = (0,hosts_label/* describeEndpoint */.N)(target.address, target.port);
    const problem = PROBLEMS[kind] ?? 'the host cannot open a connection to';
    return new errors/* ConnectError */.T$(kind, `${(0,hosts_label/* describeAddress */.K)(address)}: ${problem} ${place}`, {
        where: { host: address.name },
        cause,
        hint: `Check on the host that something listens on ${place}: ss -ltn`,
    });
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/hosts/ssh/socket.ts

/** Node gives an address of several 250 ms before it turns to the next, too little for a far host. */
const NEXT_ADDRESS_MS = 2_000;
/**
 * Opens a TCP connection.
 * @throws the system's error, whose `code` says why; the signal's reason when that is aborted.
 */
function openSocket(host, port, { timeoutMs, signal }) {
    return new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        // Nagle's algorithm alone made up two thirds of the time to the first output.
        const socket = (0,external_node_net_.connect)({ host, port, noDelay: true, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS });
        const give = (error) => {
            settle();
            socket.on('error', () => { }).destroy();
            reject(error);
        };
        const stop = () => give(signal?.reason);
        const timer = timeoutMs === undefined ? undefined : setTimeout(() => give(timedOut(timeoutMs)), timeoutMs);
        const settle = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
            socket.off('error', give);
        };
        signal?.addEventListener('abort', stop, { once: true });
        socket.once('error', give);
        socket.once('connect', () => {
            settle();
            resolve(socket);
        });
    });
}
/** As the system's own error, which comes after minutes only. */
function timedOut(timeoutMs) {
    return Object.assign(new Error(`no connection within ${timeoutMs} ms`), { code: 'ETIMEDOUT' });
}

;// CONCATENATED MODULE: ./src/hosts/local.ts





/** The machine that this process runs on, with the same promises as one over SSH. */
function openLocalHost(address) {
    return {
        name: address.name,
        label: `${address.name} (local)`,
        start: (command, terminal) => (terminal === undefined ? startLocal(address, command) : refuseTerminal(address)),
        dial: (port, target = '127.0.0.1') => dialLocal(address, target, port),
        isLost: false,
        async [Symbol.asyncDispose]() { },
    };
}
async function refuseTerminal({ name }) {
    throw new errors/* ConnectError */.T$('shell', 'local: no terminal can be made here', {
        where: { host: name },
        hint: 'You are on that machine: run the command there by hand, or leave out `-i`.',
    });
}
function startLocal(address, command) {
    return new Promise((resolve, reject) => {
        // In a process group of its own, so that a Ctrl-C meant for Bowline does not reach what it has started.
        const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', command], { detached: true, stdio: 'pipe' });
        child.once('spawn', () => resolve(wrapChild(child)));
        child.once('error', (cause) => reject(new errors/* ConnectError */.T$('shell', `local: /bin/sh does not start: ${cause.message}`, {
            where: { host: address.name },
            cause,
            hint: '`connection: local` needs a machine with a POSIX shell.',
        })));
    });
}
function wrapChild(child) {
    const { stdin, stdout, stderr } = child;
    // Who writes hears of a closed input by the write; who does not write has nothing to hear.
    stdin.on('error', () => { });
    let giveUp = (_exit) => { };
    const exited = new Promise((resolve) => {
        giveUp = resolve;
        child.once('close', (code, signal) => resolve({ code, signal }));
    });
    return {
        stdin,
        stdout,
        stderr,
        exited,
        close() {
            for (const stream of [stdin, stdout, stderr])
                stream.destroy();
            child.unref();
            // What ignores its closed streams runs on, as it would on the far side of a connection.
            giveUp({ code: null, signal: null });
        },
    };
}
async function dialLocal(address, target, port) {
    try {
        return await openSocket(target, port, {});
    }
    catch (error) {
        throw explainDial(address, { address: target, port }, (0,classify/* findKind */.oH)(error), error);
    }
}

// EXTERNAL MODULE: ./src/hosts/keys/fingerprint.ts
var fingerprint = __webpack_require__(22544);
// EXTERNAL MODULE: ./src/hosts/keys/known-hosts.ts
var known_hosts = __webpack_require__(1105);
;// CONCATENATED MODULE: ./src/hosts/keys/host-key-refusal.ts




/** Says which keys a host offered, which were expected, and the line that would make it known. */
function refuseHostKey(address, policy, offered) {
    const revoked = policy.revoked.find(({ blob }) => offered.some((key) => key.equals(blob)));
    const expected = listExpected(policy).filter((key) => revoked === undefined || !key.includes(revoked.fingerprint));
    const problem = revoked !== undefined
        ? `its host key is revoked (${revoked.origin})`
        : expected.length === 0
            ? 'its host key is not known'
            : 'its host key is not the expected one';
    const none = revoked === undefined ? 'nothing is known of this host' : 'no other key of it is known';
    const said = expected.length === 0 ? none : `expected ${expected.join(' or ')}`;
    return new errors/* HostKeyError */.oZ(`${(0,hosts_label/* describeAddress */.K)(address)}: ${problem}: offered ${offered.map(describeKey).join(' and ')}; ${said}`, (0,fingerprint/* fingerprintOf */.a)(offered[0]), [...policy.trusted.map(({ fingerprint }) => fingerprint), ...policy.fingerprints], {
        where: { host: address.name },
        hint: revoked === undefined ? adviseToAdd(address, expected, offered[0]) : REVOKED,
    });
}
const REVOKED = 'Nothing was sent there. Give the host a new host key, or take the @revoked line away if it is a mistake.';
function listExpected({ trusted, fingerprints }) {
    return [...trusted.map(({ type, fingerprint, origin }) => `${type} ${fingerprint} (${origin})`), ...fingerprints];
}
function describeKey(blob) {
    return `${(0,fingerprint/* readKeyType */.y)(blob) ?? 'an unknown type'} ${(0,fingerprint/* fingerprintOf */.a)(blob)}`;
}
const FILES = { 'ssh-ed25519': 'ed25519', 'ssh-rsa': 'rsa' };
function adviseToAdd({ name, address, port }, expected, blob) {
    const type = (0,fingerprint/* readKeyType */.y)(blob) ?? '';
    const file = `/etc/ssh/ssh_host_${FILES[type] ?? 'ecdsa'}_key.pub`;
    const changed = expected.length === 0 ? '' : 'Either its key was changed or something else answers in its place. ';
    return [
        `${changed}Compare with \`ssh-keygen -lf ${file}\` on the host itself. Only if it is the same, add to hosts.${name}:`,
        `  host_key: "${(0,fingerprint/* fingerprintOf */.a)(blob)}"`,
        'or to known-hosts:',
        `  ${(0,known_hosts/* writeKnownName */.GW)(address, port)} ${type} ${blob.toString('base64')}`,
    ].join('\n');
}

// EXTERNAL MODULE: ./src/hosts/ssh/algorithms.ts
var algorithms = __webpack_require__(91542);
// EXTERNAL MODULE: ./src/hosts/ssh/login.ts + 5 modules
var ssh_login = __webpack_require__(98701);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/hosts/ssh/retry.ts



/** How often a connection is tried in all; what is not named here does not pass by itself. */
const TRIES = {
    refused: 3,
    unreachable: 3,
    timeout: 2,
    // sshd drops at random while many connect at once; a few more tries even that out.
    dropped: 6,
};
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 1_500;
/** How often an attempt that failed with this error is made in all. */
function countTries(error) {
    if (!(error instanceof errors/* ConnectError */.T$))
        return 1;
    if (error.kind === 'dns')
        return (0,classify/* readErrorCode */.WS)(error.cause) === 'EAI_AGAIN' ? 3 : 1;
    // What a jump host met on its way to the next one passes as what this machine meets.
    if (error.kind === 'jump')
        return countTries(error.cause);
    // A server that takes the connection and then stalls has had all the time there is.
    if (error.kind === 'timeout' && (0,classify/* readErrorCode */.WS)(error.cause) !== 'ETIMEDOUT')
        return 1;
    return TRIES[error.kind] ?? 1;
}
/**
 * Repeats what failed for a reason that may pass, with pauses that grow and differ from host to host.
 * @throws the last error; the signal's reason as soon as that is aborted.
 */
async function retryConnect(attempt, options) {
    for (let tried = 1;; tried += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            options.signal.throwIfAborted();
            const tries = countTries(error);
            if (!(error instanceof errors/* ConnectError */.T$) || tried >= tries)
                throw error;
            const pauseMs = choosePause(tried, options.random ?? Math.random);
            options.onRetry?.(`${error.message}; trying again in ${pauseMs} ms (${tried + 1} of ${tries})`);
            await pause(pauseMs, options.signal);
        }
    }
}
function choosePause(tried, random) {
    const fullMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tried - 1));
    return Math.round(fullMs * (0.5 + random()));
}
async function pause(ms, signal) {
    await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => { });
    signal.throwIfAborted();
}

;// CONCATENATED MODULE: ./src/hosts/ssh/way.ts




/**
 * Opens the TCP connection to a host, from here or from the jump host before it.
 * @throws ConnectError; of kind `jump` when the jump host cannot reach it; the signal's reason.
 */
async function openWay(address, via, signal) {
    try {
        return via === undefined
            ? await openSocket(address.address, address.port, { timeoutMs: address.connectTimeoutMs, signal })
            : await dialWithin(via, address, signal);
    }
    catch (cause) {
        signal.throwIfAborted();
        throw via === undefined ? (0,classify/* explainSocket */.to)(address, cause) : explainJump(address, via, cause);
    }
}
/** The host's own attempt has no limit, and a connection that comes too late must not stay open. */
function dialWithin(via, { address, port, connectTimeoutMs }, signal) {
    return new Promise((resolve, reject) => {
        const dialing = via.dial(port, address);
        const leave = (reason) => {
            settle();
            dialing.then((late) => late.on('error', () => { }).destroy(), () => { });
            reject(reason);
        };
        const abort = () => leave(signal.reason);
        const timer = setTimeout(() => leave(slow(connectTimeoutMs)), connectTimeoutMs);
        const settle = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', abort);
        };
        signal.addEventListener('abort', abort, { once: true });
        dialing.then(resolve, reject).finally(settle);
    });
}
function slow(timeoutMs) {
    return new errors/* ConnectError */.T$('timeout', `no answer within ${timeoutMs / 1000} s`, {});
}
function explainJump(address, via, cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const place = (0,hosts_label/* describeEndpoint */.N)(address.address, address.port);
    return new errors/* ConnectError */.T$('jump', `${(0,hosts_label/* describeAddress */.K)(address)}: its jump host ${via.name} cannot reach it: ${said}`, {
        where: { host: address.name },
        cause,
        hint: `The jump host itself works. Check from there that sshd answers on ${place}, or correct its address and port.`,
    });
}

;// CONCATENATED MODULE: ./src/hosts/ssh/reach.ts







/**
 * Connects and logs in, repeating what may pass, until the host has shown a key that is known. The type of a
 * key cannot be told from its fingerprint, so for one the host is asked for type after type.
 * @throws HostKeyError; ConnectError; the signal's reason.
 */
async function reach(leg, via, options) {
    const { address, policy } = leg;
    const offered = [];
    for (;;) {
        const algorithms = (0,host_key_policy/* chooseAlgorithms */.qD)(policy, offered);
        try {
            return await retryConnect(() => attempt(leg, via, algorithms, options.signal), options);
        }
        catch (error) {
            if (error instanceof ssh_login/* UntrustedHostKey */.WD)
                offered.push(error.blob);
            const [first, ...others] = offered;
            if (first === undefined || !isAboutHostKey(error))
                throw error;
            const isLast = !mayOfferAnother(error, policy) || (0,host_key_policy/* chooseAlgorithms */.qD)(policy, offered).length === 0;
            if (isLast)
                throw refuseHostKey(address, policy, [first, ...others]);
        }
    }
}
async function attempt(leg, via, hostKeyAlgorithms, signal) {
    const open = (proposal) => openConnection(leg, via, { proposal, hostKeyAlgorithms, signal });
    try {
        return await open(algorithms/* PROPOSAL */.BJ);
    }
    catch (error) {
        // What a server knows is said only after it was asked, so it is asked once more.
        if (!(error instanceof ssh_login/* UnsafeExchange */.Ec))
            throw error;
        return open(algorithms/* PROPOSAL_WITHOUT_STRICT */.ug);
    }
}
async function openConnection({ address, credentials, policy }, via, terms) {
    const startedAt = Date.now();
    const socket = await openWay(address, via, terms.signal);
    // One budget for both, because a person who sets it thinks of the whole.
    const timeoutMs = Math.max(1, address.connectTimeoutMs - (Date.now() - startedAt));
    const login = await (0,ssh_login/* logIn */.E8)(socket, { address, credentials, policy, timeoutMs, ...terms });
    return { socket, login };
}
/** A key was not known, or there is no key left of the types that were not shown yet. */
function isAboutHostKey(error) {
    return error instanceof ssh_login/* UntrustedHostKey */.WD || (error instanceof errors/* ConnectError */.T$ && /host key format/.test(error.message));
}
function mayOfferAnother(error, { fingerprints }) {
    return error instanceof ssh_login/* UntrustedHostKey */.WD && error.verdict === 'changed' && fingerprints.length > 0;
}

;// CONCATENATED MODULE: ./src/hosts/ssh/exec.ts




/** How long to wait before a session is asked for again; one that has just ended may still be counted. */
const PAUSES_MS = [100, 300, 1_000];
/**
 * Runs a command in a session of its own.
 * @throws ConnectError: `dropped` when the connection is gone, `protocol` when the host opens no more
 * sessions, `shell` when it does not run commands.
 */
async function startCommand(request, command) {
    const { address, client, link, makeRoom, isSpare = false, terminal } = request;
    for (let attempt = 0;; attempt += 1) {
        try {
            link.check();
            return await requestSession(client, command, terminal);
        }
        catch (error) {
            link.check(error);
            const pauseMs = PAUSES_MS[attempt];
            const mayPass = isSessionRefused(error) && !isSpare;
            if (mayPass)
                makeRoom?.();
            if (!mayPass || pauseMs === undefined)
                throw explain(address, error);
            await (0,promises_.setTimeout)(pauseMs);
        }
    }
}
/** node-ssh's own `execCommand` collects what a program prints, and closes its input at once. */
function requestSession(client, command, terminal) {
    return new Promise((resolve, reject) => {
        client.exec(command, terminal === undefined ? {} : { pty: describeTerminal(terminal) }, (error, channel) => {
            if (error)
                return reject(error);
            // At once: what a short program says about its end may be in the very next bytes.
            resolve(wrapChannel(channel, client));
        });
    });
}
function describeTerminal({ name, columns, rows }) {
    return { term: name, cols: columns, rows, width: 0, height: 0 };
}
/** Only a channel that was not opened has a reason; one that was opened and then refused a command has none. */
function isSessionRefused(error) {
    return error instanceof Error && 'reason' in error;
}
function explain(address, error) {
    const label = (0,hosts_label/* describeAddress */.K)(address);
    const details = { where: { host: address.name }, cause: error };
    if (isSessionRefused(error)) {
        const hint = 'Raise MaxSessions in sshd_config on the host (10 is the default), or stop what else uses this login.';
        return new errors/* ConnectError */.T$('protocol', `${label}: the host opens no more sessions`, { ...details, hint });
    }
    const hint = `Check that ${address.user} may run commands: a login shell that exists, and no sftp-only account.`;
    return new errors/* ConnectError */.T$('shell', `${label}: the host does not run commands for ${address.user}`, {
        ...details,
        hint,
    });
}

;// CONCATENATED MODULE: ./src/hosts/ssh/silence.ts
/** How many intervals may pass without a byte before a connection counts as lost. */
const MISSED_LIMIT = 3;
/**
 * Calls `onSilence` when nothing came for too long. Any byte counts as a sign of life: ssh2 itself waits for
 * the answers to its own questions, which on a slow line stand behind megabytes of upload. Intervals are
 * counted, not time, so that a process that was stopped does not take its own sleep for the host's.
 * @returns what ends the watch
 */
function watchSilence(socket, intervalMs, onSilence) {
    let missed = 0;
    const hear = () => {
        missed = 0;
    };
    const timer = setInterval(() => {
        missed += 1;
        if (missed > MISSED_LIMIT)
            onSilence();
    }, intervalMs);
    timer.unref();
    socket.on('data', hear);
    return () => {
        clearInterval(timer);
        socket.off('data', hear);
    };
}

;// CONCATENATED MODULE: ./src/hosts/ssh/link.ts



const GOODBYE_MS = 1_000;
/** Watches over an authenticated connection. */
function watchLink(address, socket, client) {
    let isLost = false;
    let reason = 'the other side closed it';
    const lose = () => {
        isLost = true;
    };
    // Every session adds a listener, and there may be more of them than Node takes for a leak.
    client.setMaxListeners(0);
    client.on('error', (error) => {
        reason = error.message;
    });
    const stopWatching = watchSilence(socket, address.keepaliveMs, () => {
        reason = 'nothing came from it for too long';
        lose();
        socket.destroy();
    });
    client.once('end', lose);
    client.once('close', lose).once('close', stopWatching);
    const closed = new Promise((resolve) => client.once('close', resolve));
    return {
        get isLost() {
            return isLost;
        },
        check(cause) {
            if (isAboutLink(cause))
                lose();
            if (isLost)
                throw explainLoss(address, reason, cause);
        },
        async close() {
            reason = 'it is closed';
            // What was said last has left with it; the other side's own goodbye would be a round trip that nobody needs.
            socket.once('finish', () => socket.destroy());
            const timer = setTimeout(() => socket.destroy(), GOODBYE_MS);
            client.end();
            await closed;
            clearTimeout(timer);
        },
    };
}
/** The connection is going, and its end was not seen yet. */
function isAboutLink(cause) {
    return cause instanceof Error && /^(?:Not connected|No response from server)/.test(cause.message);
}
function explainLoss(address, reason, cause) {
    return new errors/* ConnectError */.T$('dropped', `${(0,hosts_label/* describeAddress */.K)(address)}: the connection was lost: ${reason}`, {
        where: { host: address.name },
        cause,
        hint: 'Check the network and the host, then run again: the next run finds out where the host stands.',
    });
}

;// CONCATENATED MODULE: ./src/hosts/ssh/ready-programs.ts
/**
 * Keeps `count` programs started ahead, because opening a session and running a command in it are two round trips.
 * A host that has no room for them is not pressed.
 */
function keepReady(count, start) {
    const waiting = [];
    let hasRoom = true;
    const add = () => {
        const one = start().catch(() => {
            hasRoom = false;
            return undefined;
        });
        waiting.push(one);
    };
    for (let started = 0; started < count; started += 1)
        add();
    return {
        async take() {
            for (let left = waiting.length; left > 0; left -= 1) {
                const one = waiting.shift();
                if (hasRoom)
                    add();
                const channel = await one;
                // One that somebody ended meanwhile hears nothing any more.
                if (channel?.stdin.destroyed === false)
                    return channel;
            }
            return undefined;
        },
        giveUp() {
            hasRoom = false;
            for (const one of waiting.splice(0))
                void one.then((channel) => channel?.close());
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
;// CONCATENATED MODULE: ./src/hosts/ssh/relays.ts

/** The programs that can carry a TCP connection over standard input and output, best first. */
const RELAYS = ['python3', 'perl', 'nc', 'busybox', 'socat', 'bash'];
/*
 * Each relay first says `MARK NAME VERDICT` on a line of its own, the verdict being connected, refused,
 * timeout, dns or unreachable, and then only copies. When this side ends its input, the other may still
 * answer for IDLE seconds; after that nobody is listening any more, and nothing must stay behind.
 * A relay that cannot even begin exits with one of the codes of a program that does not work, and the
 * next one is tried.
 */
const IDLE_SECONDS = 60;
/** bash cannot tell the other side that the input has ended, so its connection would stay for as long. */
const BASH_IDLE_SECONDS = 5;
const PYTHON = `
import errno, os, socket, sys, threading
mark, host, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
def say(verdict):
    os.write(1, ("\\n%s python3 %s\\n" % (mark, verdict)).encode())
    if verdict != "connected":
        os._exit(0)
try:
    link = socket.create_connection((host, port))
except socket.gaierror:
    say("dns")
except OSError as error:
    say({errno.ECONNREFUSED: "refused", errno.ETIMEDOUT: "timeout"}.get(error.errno, "unreachable"))
say("connected")
link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
def send():
    try:
        while True:
            data = os.read(0, 65536)
            if not data:
                break
            link.sendall(data)
        link.settimeout(${IDLE_SECONDS})
        link.shutdown(socket.SHUT_WR)
    except OSError:
        pass
threading.Thread(target=send, daemon=True).start()
try:
    while True:
        data = link.recv(65536)
        if not data:
            break
        while data:
            data = data[os.write(1, data):]
except OSError:
    pass
os._exit(0)
`;
const PERL = `
use strict; use Errno; use Socket qw(:all);
my ($mark, $host, $port) = @ARGV;
my ($failed, @found) = getaddrinfo($host, $port, { socktype => SOCK_STREAM });
sub say_verdict { syswrite STDOUT, "\\n$mark perl $_[0]\\n"; exit 0 if $_[0] ne "connected" }
say_verdict("dns") if $failed;
my $link;
for my $at (@found) {
  socket(my $one, $at->{family}, $at->{socktype}, $at->{protocol}) or next;
  if (connect($one, $at->{addr})) { $link = $one; last }
}
say_verdict($!{ECONNREFUSED} ? "refused" : $!{ETIMEDOUT} ? "timeout" : "unreachable") unless $link;
say_verdict("connected");
sub copy {
  my ($from, $to, $onData) = @_;
  while (1) {
    $onData->();
    my $got = sysread($from, my $data, 65536);
    next if !defined($got) && $!{EINTR};
    last unless $got;
    for (my $sent = 0; $sent < $got; ) {
      my $more = syswrite($to, $data, $got - $sent, $sent);
      if (defined $more) { $sent += $more } elsif (!$!{EINTR}) { return }
    }
  }
}
my $isIdle = 0;
$SIG{CHLD} = sub { $isIdle = 1; alarm ${IDLE_SECONDS} };
my $sender = fork;
exit 1 unless defined $sender;
if ($sender == 0) { $SIG{CHLD} = "DEFAULT"; copy(\\*STDIN, $link, sub {}); shutdown($link, 1); exit 0 }
copy($link, \\*STDOUT, sub { alarm ${IDLE_SECONDS} if $isIdle });
$SIG{CHLD} = "DEFAULT"; kill "TERM", $sender; exit 0;
`;
const BASH = `
exec 3<>"/dev/tcp/$1/$2" 4<&0
cat <&3 & reader=$!
{ cat <&4 >&3; sleep ${BASH_IDLE_SECONDS}; kill "$reader"; } >/dev/null 2>&1 & writer=$!
wait "$reader"
kill "$writer" 2>/dev/null
exit 0
`;
const PRELUDE = String.raw `
LC_ALL=C; export LC_ALL
has() { command -v "$1" >/dev/null 2>&1; }
say() { printf '\n%s %s %s\n' "$mark" "$1" "$2"; }
judge() {
  case $2 in
    *sage:*) return 0 ;;
    *refused*) say "$1" refused ;;
    *'not known'* | *esolution* | *esolve* | *'bad address'* | *'nknown host'*) say "$1" dns ;;
    *'imed out'* | *timeout*) say "$1" timeout ;;
    *nreachable* | *'o route'* | *denied* | *'not permitted'*) say "$1" unreachable ;;
    *) return 0 ;;
  esac
  exit 0
}
leave() { case $1 in 1 | 2 | 126 | 127) ;; *) exit 0 ;; esac; }
netcat() {
  name=$1; shift
  if said=$("$@" -v -z -w 10 "$host" "$port" 2>&1 </dev/null); then say "$name" connected; exec "$@" "$host" "$port"; fi
  judge "$name" "$said"
  if said=$("$@" -w 10 "$host" "$port" -e sh -c : 2>&1 </dev/null); then say "$name" connected; exec "$@" "$host" "$port"; fi
  judge "$name" "$said"
}`;
const ATTEMPTS = {
    // Isolated, so that a file in the home directory cannot stand in for a module.
    python3: (0,sh.sh) `if has python3; then python3 -I -c ${PYTHON} "$mark" "$host" "$port"; leave $?; fi`,
    perl: (0,sh.sh) `if has perl; then perl -e ${PERL} "$mark" "$host" "$port"; leave $?; fi`,
    nc: (0,sh.sh) `if has nc; then netcat nc nc; fi`,
    busybox: (0,sh.sh) `if has busybox && busybox --list | grep -qx nc; then netcat busybox busybox nc; fi`,
    socat: (0,sh.sh) `if has socat; then
  case $host in *:*) target="TCP:[$host]:$port" ;; *) target="TCP:$host:$port" ;; esac
  if said=$(socat -u /dev/null "$target" 2>&1); then say socat connected; exec socat -t ${IDLE_SECONDS} STDIO "$target,nodelay"; fi
  judge socat "$said"
fi`,
    bash: (0,sh.sh) `if has bash; then
  if said=$(bash -c 'exec 3<>"/dev/tcp/$1/$2"' bash "$host" "$port" 2>&1); then
    say bash connected
    exec bash -c ${BASH} bash "$host" "$port"
  fi
  judge bash "$said"
fi`,
};
/** Writes the shell code that becomes the first relay of the request that works on the host. */
function writeRelay({ mark, address, port, relays }) {
    const variables = (0,sh.sh) `mark=${mark} host=${address} port=${port}`;
    const attempts = relays.map((relay) => ATTEMPTS[relay]);
    // One group, because code that was cut short must do nothing.
    return (0,sh/* lines */.M)((0,sh.sh) `{`, variables, new sh.Sh(PRELUDE), ...attempts, (0,sh.sh) `say none none`, (0,sh.sh) `exit 0`, (0,sh.sh) `}`);
}

;// CONCATENATED MODULE: ./src/hosts/ssh/tunnel.ts






/** A login may print as much before it is taken for something else. */
const LONGEST_NOISE = 64 * 1024;
/** Carries connections over the standard streams of a program on the host: the first that works, from then on. */
function openTunnels({ address, start, onNote }) {
    let relays = RELAYS;
    const remember = (relay) => {
        if (relays.length === 1)
            return;
        relays = [relay];
        onNote?.(`${(0,hosts_label/* describeAddress */.K)(address)}: its SSH server forwards no connections, so ${relay} on the host carries them`);
    };
    return {
        async dial(target) {
            const mark = `bowline-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
            const code = writeRelay({ mark, ...target, relays }).text;
            const channel = await start(readCode(code));
            channel.stdin.write(code);
            const { relay, verdict } = await readVerdict(channel.stdout, mark);
            if (relay !== undefined)
                remember(relay);
            if (verdict === 'connected')
                return joinStreams(channel);
            channel.close();
            throw isKind(verdict) ? explainDial(address, target, verdict) : refuseTunnel(address, verdict);
        },
    };
}
/**
 * The code goes ahead of the data on the same input and is read byte by byte, because a shell that reads its
 * code itself takes some of what follows. The line means the same to every login shell.
 */
function readCode(code) {
    return `exec /bin/sh -c 'eval "$(dd bs=1 count=${Buffer.byteLength(code)} 2>/dev/null)"'`;
}
/** Takes the relay's own line off the front of its output. */
function readVerdict(output, mark) {
    return new Promise((resolve) => {
        let seen = Buffer.alloc(0);
        const finish = (answer, rest) => {
            output.off('data', hear).off('end', end).pause();
            if (rest.length > 0)
                output.unshift(rest);
            resolve(answer);
        };
        const end = () => finish({ verdict: '' }, Buffer.alloc(0));
        const hear = (chunk) => {
            seen = Buffer.concat([seen, chunk]);
            const start = seen.indexOf(`\n${mark} `);
            const stop = start === -1 ? -1 : seen.indexOf('\n', start + 1);
            if (stop !== -1)
                finish(parseVerdict(seen.toString('utf8', start, stop)), seen.subarray(stop + 1));
            else if (seen.length > LONGEST_NOISE)
                end();
        };
        output.on('data', hear).once('end', end);
    });
}
function parseVerdict(line) {
    const [, name, verdict = ''] = line.trim().split(' ');
    const relay = RELAYS.find((one) => one === name);
    return relay === undefined ? { verdict } : { relay, verdict };
}
function isKind(verdict) {
    return ['refused', 'timeout', 'dns', 'unreachable'].includes(verdict);
}
function refuseTunnel(address, verdict) {
    const problem = verdict === 'none'
        ? `its SSH server forwards no connections, and none of ${RELAYS.join(', ')} is there to carry them`
        : 'its SSH server forwards no connections, and the login runs no program that could carry them';
    return new errors/* ConnectError */.T$('protocol', `${(0,hosts_label/* describeAddress */.K)(address)}: ${problem}`, {
        where: { host: address.name },
        hint: `Allow it for this user in sshd_config (AllowTcpForwarding local), or install one of ${RELAYS.join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./src/hosts/ssh/ssh-host.ts






/** A host over an authenticated SSH connection. */
function openSshHost({ address, socket, login, via, onNote }) {
    const link = watchLink(address, socket, login.client);
    const ready = new Map();
    const makeRoom = () => {
        for (const { giveUp } of ready.values())
            giveUp();
    };
    const request = { address, client: login.client, link };
    const start = async (command, terminal) => (terminal === undefined ? await ready.get(command)?.take() : undefined) ??
        startCommand({ ...request, makeRoom, terminal }, command);
    const tunnels = openTunnels({ address, start, onNote });
    const prohibited = new Set();
    return {
        name: address.name,
        label: (0,hosts_label/* describeAddress */.K)(address),
        start,
        keepReady(command, count) {
            const startOne = () => startCommand({ ...request, isSpare: true }, command);
            if (!ready.has(command))
                ready.set(command, keepReady(count, startOne));
        },
        get isLost() {
            return link.isLost;
        },
        async dial(port, target = '127.0.0.1') {
            const endpoint = { address: target, port };
            // What may be forwarded can differ by port (PermitOpen), so each is asked for, once.
            const key = `${target} ${port}`;
            const direct = prohibited.has(key) ? undefined : await forward(address, login, link, endpoint);
            if (direct !== undefined)
                return direct;
            prohibited.add(key);
            return tunnels.dial(endpoint);
        },
        async [Symbol.asyncDispose]() {
            await link.close();
            await via?.[Symbol.asyncDispose]();
        },
    };
}

;// CONCATENATED MODULE: ./src/hosts/connect.ts







/**
 * Connects to a host, through its jump hosts, and logs in. Its host key is checked before anything is sent.
 * @throws InputError, ConnectError or HostKeyError; the signal's reason as soon as that is aborted.
 */
async function connect(address, options) {
    options.signal.throwIfAborted();
    if (address.connection === 'local')
        return openLocalHost(address);
    // All of them before the first connection: a key that cannot be read must not cost a jump.
    const legs = await Promise.all([...address.jump, address].map((hop) => prepareLeg(hop, options)));
    let via;
    try {
        for (const leg of legs)
            via = await travel(leg, via, address, options);
    }
    catch (error) {
        await via?.[Symbol.asyncDispose]();
        throw error;
    }
    if (via === undefined)
        throw new Error('there is no way to the host');
    return via;
}
async function prepareLeg(address, { credentialsFor, knownHosts }) {
    const policy = (0,host_key_policy/* findHostKeyPolicy */.l2)(address, knownHosts);
    try {
        const credentials = await (0,authentication/* openCredentials */.Z)(credentialsFor(address), address.key ?? 'ssh-key');
        return { address, credentials, policy };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        throw new errors/* ConnectError */.T$('key', `${(0,hosts_label/* describeAddress */.K)(address)}: ${error.message}`, {
            where: { host: address.name },
            hint: error.hint,
            cause: error,
        });
    }
}
async function travel(leg, via, target, options) {
    try {
        const { socket, login } = await reach(leg, via, options);
        return openSshHost({ address: leg.address, socket, login, via, onNote: options.onNote });
    }
    catch (error) {
        throw blameHop(error, leg.address, target);
    }
}
/** A problem on the way is told as one of the host that was to be reached. */
function blameHop(error, hop, target) {
    if (hop.name === target.name)
        return error;
    const where = { host: target.name };
    const message = (text) => `${(0,hosts_label/* describeAddress */.K)(target)}: its jump host ${text}`;
    if (error instanceof errors/* HostKeyError */.oZ) {
        const { hint, offered, expected } = error;
        return new errors/* HostKeyError */.oZ(message(error.message), offered, expected, { where, hint, cause: error });
    }
    if (!(error instanceof errors/* ConnectError */.T$))
        return error;
    return new errors/* ConnectError */.T$('jump', message(error.message), { where, hint: error.hint, cause: error });
}

// EXTERNAL MODULE: ./src/hosts/keys/certificate.ts
var certificate = __webpack_require__(35127);
// EXTERNAL MODULE: ./src/hosts/keys/passphrases.ts
var keys_passphrases = __webpack_require__(24429);
// EXTERNAL MODULE: ./src/hosts/keys/private-keys.ts + 1 modules
var private_keys = __webpack_require__(85193);
// EXTERNAL MODULE: ./src/inputs/secrets.ts + 1 modules
var secrets = __webpack_require__(49861);
// EXTERNAL MODULE: ./src/shell/secret.ts
var secret = __webpack_require__(45820);
;// CONCATENATED MODULE: ./src/modes/shared/access.ts









/**
 * Checks keys and known hosts before anything is connected to, and returns the way to connect.
 * @throws InputError, ConnectError of kind `key`
 */
async function openAccess(inputs, hosts, { env, progress, protect, now }) {
    const all = withJumps(hosts);
    const { keys, ownKeys, keyFor } = collectKeys(inputs, all, env);
    protect(ownKeys.map(({ text }) => text));
    const read = await Promise.all(keys.map(({ name, text, passphrase }) => (0,private_keys/* parsePrivateKeys */.P)(text, passphrase, name)));
    const certificates = (0,certificate/* parseCertificates */.WW)(inputs.sshCertificate ?? '');
    const fingerprints = read.flat().map(({ fingerprint }) => fingerprint);
    (0,certificate/* requireValid */.AK)(certificates, fingerprints, now());
    const knownHosts = (0,known_hosts/* parseKnownHosts */.uJ)(inputs.knownHosts ?? '', 'known-hosts');
    for (const address of all)
        if (address.connection === 'ssh')
            (0,host_key_policy/* findHostKeyPolicy */.l2)(address, knownHosts);
    return (address, signal) => connect(address, {
        credentialsFor: ({ name }) => ({ ...toCredentials(keyFor(name), inputs.sshAgent), certificates }),
        knownHosts,
        signal,
        onRetry: (text) => progress.note(text, { host: address.name, step: 'connect' }),
        onNote: (text) => progress.note(text, { host: address.name, step: 'connect' }),
    });
}
/** The keys of a run, each once, and which of them a host is logged in with. */
function collectKeys(inputs, all, env) {
    const own = new Map(all.flatMap(({ name, key }) => (key === undefined ? [] : [[name, findKey(key, inputs.secrets, env)]])));
    const common = nameKey(inputs.sshKey);
    const ownKeys = [...own.values()];
    const keys = withPassphrases(inputs.sshPassphrase, [...common, ...uniqueKeys(ownKeys)]);
    return { keys, ownKeys, keyFor: (host) => findKeyOf(keys, own.get(host) ?? common[0]) };
}
/** The public half of the first key that a host is logged in with, such as `ssh-ed25519 AAAA…`; undefined for that of an agent. */
async function findPublicKey(inputs, hosts, { name }, { env }) {
    const key = collectKeys(inputs, withJumps(hosts), env).keyFor(name);
    if (key === undefined)
        return undefined;
    const [first] = await (0,private_keys/* parsePrivateKeys */.P)(key.text, key.passphrase, key.name);
    return first && `${first.type} ${first.parsed.getPublicSSH().toString('base64')}`;
}
/**
 * Tells what would refuse a connection for sure. Who connects at once need not ask; who connects when others have changed must.
 * @throws InputError naming every host without a key to log in with, and every one whose host key nothing says
 */
function requireAccess({ sshKey, sshAgent, knownHosts }, hosts) {
    const known = (0,known_hosts/* parseKnownHosts */.uJ)(knownHosts ?? '', 'known-hosts');
    const all = withJumps(hosts).filter(({ connection }) => connection === 'ssh');
    const hasKey = sshKey !== undefined || sshAgent !== undefined;
    const locked = all.filter(({ key }) => key === undefined && !hasKey);
    const strange = all.filter((address) => {
        const { trusted, fingerprints } = (0,host_key_policy/* findHostKeyPolicy */.l2)(address, known);
        return trusted.length + fingerprints.length === 0;
    });
    const problems = [
        ...describeHosts(locked, 'there is no key to log in with: `ssh-key` is empty'),
        ...describeHosts(strange, 'the host key is not known'),
    ];
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems.join('\n'), ACCESS_HINT);
}
const ACCESS_HINT = 'Give the input `ssh-key` or the `key` of a host, and its `host_key` or the input `known-hosts`: `bowline verify` there prints the line.';
function describeHosts(hosts, problem) {
    const names = [...new Set(hosts.map(({ name }) => name))];
    return names.length === 0 ? [] : [`${names.join(', ')}: ${problem}`];
}
function nameKey(sshKey) {
    return sshKey === undefined ? [] : [{ name: 'ssh-key', text: sshKey }];
}
/** Several hosts may name the same secret. */
function uniqueKeys(keys) {
    return [...new Map(keys.map((key) => [key.name, key])).values()];
}
function withPassphrases(passphrases, keys) {
    const shared = (0,keys_passphrases/* sharePassphrases */.h)(passphrases, keys.map(({ text }) => text));
    return keys.map((key, index) => ({ ...key, passphrase: shared[index] }));
}
function findKeyOf(keys, named) {
    return keys.find(({ name }) => name === named?.name);
}
function toCredentials(key, agent) {
    return { keys: key === undefined ? [] : [key.text], passphrase: key?.passphrase, agent };
}
function withJumps(hosts) {
    return hosts.flatMap((host) => [host, ...withJumps(host.jump)]);
}
function findKey(name, given, env) {
    const found = (0,secrets/* resolveSecrets */.Mx)({ [name]: name }, given, { ...env }).get(name);
    return { name, text: found ?? new secret/* Secret */.z('') };
}


/***/ }),

/***/ 76969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ findConfigRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _git_run_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16148);


/**
 * The folder that `upload` and `version_file` begin at: the root of the repository that holds the config. Without one it
 * is the folder of the config, or its parent where that is called `config`.
 * @param config path of the config, absolute or from `cwd` on
 */
async function findConfigRoot(config, cwd) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, config));
    const found = await (0,_git_run_git__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(folder, ['rev-parse', '--show-toplevel']);
    const top = found?.exitCode === 0 ? found.stdout.trim() : '';
    if (top !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(top);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(folder) === 'config' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder) : folder;
}


/***/ }),

/***/ 30603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEnvironment: () => (/* binding */ openEnvironment),
  d: () => (/* binding */ readInstallSecrets),
  q: () => (/* binding */ readSecrets)
});

// EXTERNAL MODULE: ./src/config/previews.ts
var previews = __webpack_require__(99745);
// EXTERNAL MODULE: ./src/config/resolve.ts + 2 modules
var resolve = __webpack_require__(71530);
// EXTERNAL MODULE: ./src/config/targets/install-secrets.ts
var install_secrets = __webpack_require__(40260);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/inputs/secrets.ts + 1 modules
var inputs_secrets = __webpack_require__(49861);
// EXTERNAL MODULE: ./src/shell/secret.ts
var shell_secret = __webpack_require__(45820);
// EXTERNAL MODULE: ./src/modes/shared/access.ts + 18 modules
var access = __webpack_require__(57414);
// EXTERNAL MODULE: ./src/modes/shared/config-file.ts
var config_file = __webpack_require__(34063);
// EXTERNAL MODULE: ./src/modes/shared/config-root.ts
var config_root = __webpack_require__(76969);
// EXTERNAL MODULE: ./src/modes/shared/open-notifications.ts
var open_notifications = __webpack_require__(57012);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/provision/nginx-site.ts
var nginx_site = __webpack_require__(48431);
// EXTERNAL MODULE: ./src/release/unit-file.ts + 1 modules
var unit_file = __webpack_require__(95290);
;// CONCATENATED MODULE: ./src/modes/shared/read-templates.ts





/** What nginx is taken to be before any host has been asked. */
const SAMPLE_HOST = { version: '1.22.1', hasIpv6: true };
const NGINX = {
    name: 'nginx',
    find: ({ nginx }) => nginx?.template,
    sample: (target) => (target.nginx === undefined ? {} : (0,nginx_site/* valuesOf */.sm)(target, target.nginx, SAMPLE_HOST)),
    keep: (target, template) => target.nginx === undefined ? target : { ...target, nginx: { ...target.nginx, template } },
};
const UNIT = {
    name: 'runtime.systemd',
    find: ({ runtime }) => (runtime.kind === 'systemd' ? runtime.template : undefined),
    sample: (target) => (target.runtime.kind === 'systemd' ? (0,unit_file/* valuesOfUnit */.a0)(target, target.runtime) : {}),
    keep: (target, template) => target.runtime.kind === 'systemd' ? { ...target, runtime: { ...target.runtime, template } } : target,
    judge: judgeUnit,
};
const PLACES = [NGINX, UNIT];
/**
 * Reads the templates that the targets name, and tries each, so that a fault in one is told before anything is connected to. The
 * program that reads them is loaded only then.
 * @throws InputError with file and line
 */
async function readTemplates(targets, root) {
    if (!targets.some((target) => PLACES.some(({ find }) => find(target) !== undefined)))
        return targets;
    const { readTemplate } = await __webpack_require__.e(/* import() */ "templates").then(__webpack_require__.bind(__webpack_require__, 52721));
    const readOne = async (target, place) => {
        const template = place.find(target);
        if (template === undefined)
            return target;
        const { file } = template;
        const text = await readText(root, file, place);
        const render = readTemplate(file, text);
        render(place.sample(target));
        const read = place.keep(target, { file, text, render });
        place.judge?.(read, file);
        return read;
    };
    return Promise.all(targets.map((target) => PLACES.reduce(async (before, place) => readOne(await before, place), Promise.resolve(target))));
}
/** What a unit has to be for a deploy to mean anything, and what it must not say where a level promises it. */
function judgeUnit(target, file) {
    const { runtime, privileges, path } = target;
    if (runtime.kind !== 'systemd')
        return;
    const text = (0,unit_file/* writeUnit */.wW)(target, runtime);
    if (!/^ExecStart=.*\/\.bowline\/start\b/m.test(text)) {
        const hint = 'Write `ExecStart=<%= it.start %>`: it reads env and secrets, and runs `start` in the live release.';
        throw new errors/* InputError */.dz(`${file}: no ExecStart= runs \`it.start\``, hint);
    }
    const asRoot = text
        .split('\n')
        .find((line) => /^(EnvironmentFile|LoadCredential)=/.test(line) && line.includes(path));
    if (privileges !== undefined && runtime.scope === 'system' && asRoot !== undefined) {
        const hint = 'Take the line out: `it.start` reads what the release brings as the user of the service.';
        throw new errors/* InputError */.dz(`${file}: systemd reads \`${asRoot}\` as root (\`privileges: ${privileges}\`)`, hint);
    }
}
async function readText(root, file, { name }) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.join)(root, file), 'utf8');
    }
    catch (error) {
        const { code = '' } = error;
        const why = code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`;
        throw new errors/* InputError */.dz(`the template ${file} of \`${name}\` ${why}`, `It is looked for in ${root}, the root of the repository that holds the config.`);
    }
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./src/modes/shared/young-space.ts

/** Enough for what a run makes and drops at a time. */
const ENOUGH_BYTES = 16 * 1024 * 1024;
const LOOK_EVERY_MS = 500;
/**
 * Keeps the part of the heap that holds new objects from growing on and on. Node 24 gives it up to 128 MB, and a run
 * of minutes touches all of that in the end, whatever little of it is in use.
 */
function boundYoungSpace() {
    const timer = setInterval(() => {
        const young = (0,external_node_v8_.getHeapSpaceStatistics)().find(({ space_name: name }) => name === 'new_space');
        if (young === undefined || young.space_size < ENOUGH_BYTES)
            return;
        (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
        clearInterval(timer);
    }, LOOK_EVERY_MS);
    timer.unref();
}

;// CONCATENATED MODULE: ./src/modes/shared/open-environment.ts












/**
 * Reads the config, resolves the environment that is asked for, and checks what is needed to get to its
 * hosts; nothing is connected to yet.
 * @throws InputError, ConfigError, ConnectError of kind `key`
 */
async function openEnvironment(inputs, runner, insistence = inputs.mode === 'deploy' ? 'refuse' : 'warn') {
    boundYoungSpace();
    const [document, root] = await Promise.all([
        (0,config_file/* readConfigFile */.R)(inputs.config, runner.cwd),
        (0,config_root/* findConfigRoot */.e)(inputs.config, runner.cwd),
    ]);
    const options = {
        environment: inputs.environment,
        apps: [...inputs.apps],
        hosts: inputs.hosts === 'failed' ? [] : [...inputs.hosts],
        variables: runner.env,
        leavesEnvOpen: inputs.mode !== 'deploy' && inputs.mode !== 'plan',
        pullRequest: await findPullRequest(document, inputs, runner),
    };
    const asked = (0,resolve/* resolveEnvironment */.g)(document, options);
    const slot = await findSlot(document, asked, inputs, { ...runner, root });
    const resolved = slot === undefined ? asked : (0,resolve/* resolveEnvironment */.g)(document, { ...options, slot });
    const environment = needsTemplates(inputs.mode) ? await openTemplates(resolved, root) : resolved;
    runner.progress.setApps([...new Set(environment.targets.map(({ app }) => app))]);
    await (0,open_notifications/* openNotifications */.B)(inputs, environment, runner, insistence);
    return {
        document,
        environment,
        world: { ...runner, root, connect: await (0,access/* openAccess */.bg)(inputs, environment.hosts, runner) },
    };
}
/**
 * The number of the pull request of the event, where the environment is that of all of them. What comes from a fork is deployed by nobody
 * but a maintainer, who names it.
 */
async function findPullRequest(document, { mode, environment }, { env }) {
    const template = (0,previews/* findPreviewTemplate */.sX)(document)?.name;
    if (template === undefined || (environment ?? document.config.default_environment ?? template) !== template)
        return undefined;
    const { readEvent } = await __webpack_require__.e(/* import() */ "github").then(__webpack_require__.bind(__webpack_require__, 85015));
    const { pullRequest } = await readEvent(env);
    if (mode === 'deploy' && pullRequest?.isFromFork)
        throw new errors/* InputError */.dz(`pull request ${pullRequest.number} comes from a fork, and gets no preview`, 'A maintainer who has read it can run the preview workflow by hand, with its number and its full commit.');
    return pullRequest?.number;
}
/** The slot of a preview, by its host; a plan asks nothing, and says so. */
async function findSlot(document, environment, inputs, runner) {
    const { name, hosts } = environment;
    if (!isPreview(environment))
        return undefined;
    if (inputs.mode === 'plan') {
        runner.progress.note(`${name}: no host is asked for its slot, and the first is taken here`);
        return undefined;
    }
    const { settleSlot } = await Promise.all(/* import() */[__webpack_require__.e("github"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 58817));
    const world = { ...runner, connect: await (0,access/* openAccess */.bg)(inputs, hosts, runner) };
    return settleSlot({ document, inputs, world }, environment);
}
function isPreview(environment) {
    return environment.preview !== undefined;
}
/** Only then what a template says counts: it goes into a release, or is shown to an admin. */
function needsTemplates(mode) {
    return mode === 'deploy' || mode === 'plan' || mode === 'doctor';
}
/** With the templates read that the targets name. @throws InputError */
async function openTemplates(environment, root) {
    return withTargets(environment, await readTemplates(environment.targets, root));
}
/** The same environment with other targets; what only a plan reads of it stays unmade. */
function withTargets(environment, targets) {
    const parts = Object.getOwnPropertyDescriptors(environment);
    return Object.defineProperties({}, { ...parts, targets: { ...parts.targets, value: targets } });
}
/**
 * Finds the values of the secrets that the apps declare; no other name is looked at.
 * @throws InputError naming everything that is missing
 */
function readSecrets(targets, inputs, world) {
    const found = new Map(targets.map(({ app, secrets }) => [app, (0,inputs_secrets/* resolveSecrets */.Mx)({ ...secrets }, inputs.secrets, { ...world.env })]));
    world.protect([...found.values()].flatMap((secrets) => [...secrets.values()]));
    return found;
}
/**
 * Finds the secrets of what installs on the hosts, by the name of their source.
 * @throws InputError naming everything that is missing
 */
function readInstallSecrets(targets, inputs, world) {
    const names = targets.flatMap(install_secrets/* listInstallSecrets */.tq).map((name) => [name, name]);
    const found = (0,inputs_secrets/* resolveSecrets */.Mx)(Object.fromEntries(names), inputs.secrets, { ...world.env });
    world.protect([...found.values()].flatMap((one) => [one, ...readPassword(one)]));
    return found;
}
/** An address may be quoted without the user in it. */
function readPassword(secret) {
    const text = secret.reveal();
    if (!URL.canParse(text))
        return [];
    const { password } = new URL(text);
    return password === '' ? [] : [...new Set([password, decodeURIComponent(password)])].map((one) => new shell_secret/* Secret */.z(one));
}


/***/ }),

/***/ 57012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openNotifications)
/* harmony export */ });
/* harmony import */ var _config_targets_install_secrets__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40260);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _shell_secret__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45820);



/**
 * Reads who is told how a run goes that changes hosts. A deploy is refused where a secret of a notifier is missing, as
 * it is for any other secret; going back is never kept by one.
 * @throws InputError
 */
async function openNotifications(inputs, environment, runner, insistence) {
    if (inputs.mode !== 'deploy' && inputs.mode !== 'rollback' && inputs.mode !== 'summarize')
        return;
    const { notifications, progress, protect, env, run } = runner;
    const { name, url = null, notifiers } = environment;
    const reason = inputs.mode === 'summarize' ? null : (inputs.reason ?? null);
    const subject = { mode: inputs.mode, environment: name, url, reason, ...run };
    notifications.open(subject, []);
    if (notifiers.length === 0 || (inputs.mode === 'deploy' && inputs.notify === 'off'))
        return;
    const { readyNotifiers } = await __webpack_require__.e(/* import() */ "notify").then(__webpack_require__.bind(__webpack_require__, 19086));
    const { ready, hidden, problems } = readyNotifiers(notifiers, inputs.secrets, env);
    protect([...hidden, ...findServiceSecrets(environment.targets, env)]);
    notifications.open(subject, ready);
    const [first] = problems;
    if (first !== undefined && insistence === 'refuse')
        throw first;
    for (const problem of problems)
        progress.warn((0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .describeWarning */ .U9)(problem));
}
/** A message may quote a service's log; a rollback does not read the secrets of the service otherwise. */
function findServiceSecrets(targets, env) {
    const sources = new Set(targets.flatMap(_config_targets_install_secrets__WEBPACK_IMPORTED_MODULE_2__/* .listSecretSources */ .LL));
    return [...sources].flatMap((source) => (env[source] ? [new _shell_secret__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(env[source], source)] : []));
}


/***/ }),

/***/ 73008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fb: () => (/* binding */ MOST_SENT_BYTES),
/* harmony export */   jW: () => (/* binding */ readOutputKey),
/* harmony export */   qj: () => (/* binding */ sendOutput)
/* harmony export */ });
/* unused harmony export writeOutputKey */
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/** No host sends more of a value than this, in bytes; what is kept of it is far less. */
const MOST_SENT_BYTES = 64 * 1024;
const KIND = 'output';
/** An app, and the name of one of its outputs, hold no colon. */
function writeOutputKey({ app, name }) {
    return `${KIND}:${app}:${name}`;
}
/** Undefined where a frame holds something else. */
function readOutputKey(key) {
    const [kind, app, name] = key.split(':');
    return kind === KIND && app !== undefined && name !== undefined ? { app, name } : undefined;
}
/**
 * Runs code, passes on what it prints line by line, and sends the last line of its standard output that is not blank, if it
 * exits 0. It ends with the code's own exit code, also where that left a program behind which keeps the output open.
 */
function sendOutput(run, key) {
    // The nonce of the script ends the reading: no command of the config knows it.
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `{ bw_c=0; ${run} || bw_c=$?; printf '%s %s\\n' "$BW" "$bw_c"; } | {
bw_c=1; bw_v=; bw_keep() { printf '%s\\n' "$1"; case $1 in *[![:space:]]*) bw_v=$1;; esac; }
while IFS= read -r bw_l || [ -n "$bw_l" ]; do
case $bw_l in *"$BW "*) bw_c=\${bw_l##*"$BW "}; bw_l=\${bw_l%%"$BW "*}; [ -z "$bw_l" ] || bw_keep "$bw_l"; break;; esac
bw_keep "$bw_l"; bw_l=
done
[ "$bw_c" = 0 ] || exit "$bw_c"
${SEND} ${writeOutputKey(key)}
}`;
}
/** Counted by `wc`: what the shell counts are characters where the app's env sets a locale. */
const SEND = new _shell_sh__WEBPACK_IMPORTED_MODULE_0__.Sh(`bw_send() { bw_n=$(printf '%s' "$bw_v" | wc -c); [ "$bw_n" -le ${MOST_SENT_BYTES} ] || bw_n=${MOST_SENT_BYTES}
bw "BLOB $1 $((bw_n))"; ( exec 2>/dev/null; printf '%s' "$bw_v" ) | head -c "$((bw_n))"; }
bw_send`);


/***/ }),

/***/ 51766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ compareParts)
/* harmony export */ });
/* harmony import */ var _provision_parts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88717);
/* harmony import */ var _provision_parts_left__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63875);


/**
 * What a switch to a release changes on the host beside the release itself, by the facts; `target` is run as that is, and
 * `leaves` as the one that is live.
 */
function compareParts(target, app, release, leaves) {
    return [
        ...(0,_provision_parts__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .C)(target).flatMap((part) => part.compare(app.part(part.name), release)),
        ...(0,_provision_parts_left__WEBPACK_IMPORTED_MODULE_1__/* .partsLeft */ .g)(leaves, target).flatMap((part) => part.leave?.(app.part(part.name)) ?? []),
    ];
}


/***/ }),

/***/ 33008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XO: () => (/* binding */ appFacts),
  nj: () => (/* binding */ nextAttempt),
  bJ: () => (/* binding */ planDeploy),
  hD: () => (/* binding */ targetKey)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/config/camel-case.ts
var camel_case = __webpack_require__(54065);
// EXTERNAL MODULE: ./src/config/schema/app.ts + 17 modules
var app = __webpack_require__(94687);
;// CONCATENATED MODULE: ./src/release/fingerprint.ts



/** What the keys that count are called in a target. */
const FIELDS = app/* FINGERPRINT_KEYS */.WS.map((key) => (0,camel_case/* toCamelCase */.C)(key));
/** Hashes everything that makes a release what it is, without secrets: content and resolved settings. */
function fingerprintOf(target, contentHash) {
    const settings = Object.fromEntries(FIELDS.map((field) => [field, target[field]]));
    // What is not configured leaves no trace, so that a key that is new makes no host differ. A port always did.
    const { port = null } = target;
    return (0,external_node_crypto_.createHash)('sha256')
        .update(`${contentHash}\n${canonicalise({ ...settings, port })}`)
        .digest('hex');
}
/**
 * Adds the secrets, by an HMAC whose key never leaves the host and its deploys, so that the fingerprint
 * tells that a secret changed and nothing about its value.
 */
function sealFingerprint(fingerprint, secrets, key) {
    if (secrets.size === 0)
        return fingerprint;
    const sorted = [...secrets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, value.reveal()]);
    const seal = (0,external_node_crypto_.createHmac)('sha256', key).update(JSON.stringify(sorted)).digest('hex');
    return (0,external_node_crypto_.createHash)('sha256').update(`${fingerprint}\n${seal}`).digest('hex');
}
/** JSON with sorted keys, so that the order of a map in the config means nothing. */
function canonicalise(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalise).join(',')}]`;
    if (value !== null && typeof value === 'object') {
        const entries = Object.entries(value)
            .filter(([, one]) => one !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1));
        return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalise(one)}`).join(',')}}`;
    }
    return JSON.stringify(value) ?? 'null';
}

// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(55205);
// EXTERNAL MODULE: ./src/release-id.ts
var release_id = __webpack_require__(3294);
// EXTERNAL MODULE: ./src/plan/changes.ts
var changes = __webpack_require__(51766);
// EXTERNAL MODULE: ./src/plan/remembered.ts
var remembered = __webpack_require__(3589);
;// CONCATENATED MODULE: ./src/plan/deploy.ts






/** Turns config and facts into what has to be done, host by host. */
function planDeploy(question) {
    const release = question.release ?? nameRelease(question);
    const targets = question.targets.map((target) => planTarget(target, release, question));
    return { release, seq: nextAttempt(question.facts), targets };
}
function planTarget(target, release, question) {
    const app = appFacts(target, question.facts);
    const contentId = question.content.get(target.app)?.contentId ?? '';
    const fingerprint = fingerprintOf(target, contentId);
    const key = app.key ?? question.newKey;
    const sealed = sealFingerprint(fingerprint, question.secrets.get(target.app) ?? new Map(), key);
    const { live, history } = app;
    const chosen = chooseAction(target, app, sealed, question);
    const isDeployed = chosen.action === 'deploy';
    const goal = isDeployed || live === null ? release : live;
    return {
        target: (0,remembered/* withColor */.oP)(target, app.runtime, goal),
        app,
        ...chosen,
        release: goal,
        live,
        undoTo: (0,release_history/* findUndoTarget */.DH)(history),
        fingerprint,
        sealed,
        key,
        isKeyNew: app.key === null,
        changes: isDeployed ? (0,changes/* compareParts */.q)(target, app, release, (0,remembered/* withRememberedRuntime */.tG)(target, app, live)) : [],
    };
}
function chooseAction(target, { live, history, hasLeftovers, path }, sealed, question) {
    if (path === 'closed')
        return { action: 'deploy', why: `what is live is not known to ${target.host.user}` };
    if (live === null)
        return { action: 'deploy', why: 'nothing is live yet' };
    const release = history.releases.find(({ id }) => id === live);
    if (release?.isUnread)
        return { action: 'deploy', why: `${target.host.user} may not read whether ${live} differs` };
    if (release?.fingerprint !== sealed)
        return { action: 'deploy', why: `${live} differs` };
    if (question.mustRedeploy)
        return { action: 'deploy', why: 'asked for by `force: redeploy`' };
    const verdict = history.verdictOf(live);
    if (verdict === 'bad' || verdict === 'failed')
        return { action: 'deploy', why: `${live} was found bad` };
    if (question.unhealthy.has(targetKey(target)))
        return { action: 'deploy', why: `${live} is not healthy` };
    if (verdict === 'none')
        return { action: 'verify', why: `${live} is live and was never verified` };
    if (hasLeftovers)
        return { action: 'verify', why: `${live} is the same, and an earlier run left something behind` };
    return { action: 'unchanged', why: `${live} is the same` };
}
/** Names an app on a host. */
function targetKey({ app, host }) {
    return `${app}@${host.name}`;
}
/** @throws BowlineError when the host was not read, which is a fault of ours. */
function appFacts({ app, host }, facts) {
    const found = facts.get(host.name)?.apps.get(app);
    if (found === undefined)
        throw new errors/* BowlineError */.JY('internal', `${app} on ${host.name} was not read`);
    return found;
}
/** Made once from the first host's clock, and new everywhere. */
function nameRelease({ facts, revision, content }) {
    const [first] = facts.values();
    const apps = [...facts.values()].flatMap((host) => [...host.apps.values()]);
    const taken = new Set(apps.flatMap(({ history }) => history.releases.map(({ id }) => id)));
    const [firstContent] = content.values();
    return (0,release_id/* makeReleaseId */.T1)(first?.clock ?? '', revision ?? firstContent?.contentId ?? '', taken);
}
/** Attempts are numbered through the fleet, so that the newest can be told on any host. */
function nextAttempt(facts) {
    const seen = [...facts.values()].flatMap(({ apps }) => [...apps.values()].flatMap(({ journal }) => journal.entries.map((entry) => (entry.event === 'attempt' ? entry.seq : 0))));
    return seen.reduce((most, seq) => Math.max(most, seq), 0) + 1;
}


/***/ }),

/***/ 3589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QY: () => (/* binding */ withMemory),
/* harmony export */   R0: () => (/* binding */ selectByDepth),
/* harmony export */   jb: () => (/* binding */ afterSwitch),
/* harmony export */   oP: () => (/* binding */ withColor),
/* harmony export */   tG: () => (/* binding */ withRememberedRuntime)
/* harmony export */ });
/* harmony import */ var _config_checks_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78297);
/* harmony import */ var _config_targets_own_checks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95353);
/* harmony import */ var _runtimes_colors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76737);



/**
 * An app with the runtime that a release of it was made with: a rollback may lead over a change of the config from one
 * runtime, or unit, to another. A release that is not on the host yet, or does not tell, has the one of the config.
 */
function withRememberedRuntime(target, { history, runtime: facts }, release) {
    const found = history.releases.find(({ id }) => id === release);
    const runtime = found?.runtime ?? null;
    const remembered = runtime === null
        ? target
        : { ...target, runtime: behindProxyOf(target.runtime, runtime), nginx: rememberSite(target, found?.site) };
    return withColor(withProvided(remembered, found), facts, release);
}
/** What was made on the host for a release to run in is made again as it was, whatever the config says by now. */
function withProvided(target, release) {
    if (release === undefined || release.fingerprint === null)
        return target;
    return { ...target, python: release.provided?.python, node: release.provided?.node };
}
const SITE_OF_BEFORE = { listen: 80, maxBodyBytes: 0, readTimeoutS: 0, hasHeaders: false };
/** What the site says lies in the release; where it is installed has to be known. */
function rememberSite({ nginx }, file) {
    return file === undefined ? undefined : { ...(nginx ?? SITE_OF_BEFORE), file };
}
/** What stands in front of the colours is the host's and not the release's: it is what the config says by now. */
function behindProxyOf(now, remembered) {
    if (now.kind !== 'blue_green' || remembered.kind !== 'blue_green')
        return remembered;
    return { ...remembered, proxy: now.proxy, site: now.site };
}
/** An app with the colour that a release of it has on the host, or will have there. */
function withColor(target, facts, release) {
    if (target.runtime.kind === 'blue_green' && release !== null)
        return { ...target, color: (0,_runtimes_colors__WEBPACK_IMPORTED_MODULE_2__/* .colorOf */ .HN)((0,_runtimes_colors__WEBPACK_IMPORTED_MODULE_2__/* .readColors */ .NY)(facts), release) };
    return target.color === undefined ? target : { ...target, color: undefined };
}
/** What a host would say of its colours, now that it was switched to a release by this run. */
function afterSwitch(target, app, release) {
    const { runtime, color } = withRememberedRuntime(target, app, release);
    const { releases } = (0,_runtimes_colors__WEBPACK_IMPORTED_MODULE_2__/* .readColors */ .NY)(app.runtime);
    const isColored = runtime.kind === 'blue_green' && color !== undefined;
    // Colours that were left have no release, and their proxy serves blue.
    const known = isColored
        ? { color, release, blue: releases.blue ?? undefined, green: releases.green ?? undefined, [color]: release }
        : { color: 'blue', release: undefined, blue: undefined, green: undefined };
    const read = (key) => (key in known ? known[key] : app.runtime.read(key));
    return { ...app, runtime: { ...app.runtime, read } };
}
/** Without memory it can only be seen whether a release runs and listens. */
const WITHOUT_MEMORY = ['process', 'port'];
/**
 * An app with the runtime and the checks that a release of it was made with. Today's may ask for what the release never had, so a
 * release without memory is judged by its process and port alone.
 */
function withMemory(target, app, release) {
    const served = withRememberedRuntime(target, app, release);
    const own = app.history.releases.find(({ id }) => id === release)?.ownChecks;
    const built = (0,_config_targets_own_checks__WEBPACK_IMPORTED_MODULE_1__/* .buildOwnChecks */ .S)(own ?? undefined, served.runtime);
    if (built !== undefined)
        return { target: { ...served, ...built }, hasMemory: true };
    // Nor can be known whether what is run in another way listens where the config says now.
    const types = served.runtime.kind === target.runtime.kind ? WITHOUT_MEMORY : WITHOUT_MEMORY.slice(0, 1);
    const checks = served.checks.filter(({ type }) => types.includes(type));
    return { target: { ...served, checks }, hasMemory: false };
}
/** The checks of a depth, by name; undefined for all. */
function selectByDepth({ checks }, depth) {
    if (depth === 'fully')
        return undefined;
    const isIn = ({ type }) => depth === 'look' ? isReadinessType(type) : (0,_config_checks_registry__WEBPACK_IMPORTED_MODULE_0__/* .findCheck */ .Sd)(type).isSkippedInUndo !== true;
    return checks.filter(isIn).map(({ name }) => name);
}
function isReadinessType(type) {
    return ['process', 'port', 'health'].includes(type);
}


/***/ }),

/***/ 72022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ decideVerdict),
/* harmony export */   QH: () => (/* binding */ mayReturn),
/* harmony export */   SR: () => (/* binding */ hasLeft),
/* harmony export */   T6: () => (/* binding */ isUnswitched),
/* harmony export */   az: () => (/* binding */ hasSwitched),
/* harmony export */   iv: () => (/* binding */ decideVerdictOfLeft)
/* harmony export */ });
/** Did this run make the intended release the live one, whether or not it went back? */
function hasSwitched({ state, action }) {
    return action === 'deploy' && !['skipped', 'unreachable', 'waiting', 'prepared'].includes(state);
}
/** Does the release from before serve there, as it did when the run began? */
function isUnswitched({ state }) {
    return state === 'waiting' || state === 'prepared';
}
/** Is it on the new release, with nothing begun or done about going back? A rollback starts from here. */
function mayReturn({ state, action }) {
    return action === 'deploy' && ['switched', 'verified', 'returning'].includes(state);
}
/** Has a rollback of this run ended, one way or the other? Then it has said its own word about the release. */
function hasLeft(state) {
    return state === 'returned' || state === 'stopped' || state === 'stuck';
}
/**
 * What the end of a run says of the release that it went to on this target, by this target alone: what failed elsewhere
 * says nothing about it.
 * @param wasGood it was found good by an earlier run, as the release that a rollback goes to
 * @returns undefined where the journal says it already, or keeps what it says
 */
function decideVerdict(target, wasGood) {
    const { state, action } = target;
    if (action === 'unchanged')
        return undefined;
    if (state === 'verified')
        return 'good';
    if (action !== 'deploy' || wasGood || hasLeft(state))
        return undefined;
    return hasSwitched(target) && target.proof !== 'left_out' ? 'bad' : 'failed';
}
/**
 * What a rollback says of the release that it leaves. A release whose own checks failed is bad, and so is one that never
 * came to them; one that passed them, or whose checks were ended because another host had failed, has only failed to stay.
 * With nothing to go back to it is stopped, and bad.
 */
function decideVerdictOfLeft({ proof }, wasGood, hasPrevious = true) {
    if (proof === 'failed' || !hasPrevious)
        return 'bad';
    if (wasGood)
        return undefined;
    return proof === undefined ? 'bad' : 'failed';
}


/***/ }),

/***/ 78478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ CHALLENGE_PATH),
/* harmony export */   j2: () => (/* binding */ CHALLENGE_ROOT),
/* harmony export */   wP: () => (/* binding */ CHALLENGE_LOCATION)
/* harmony export */ });
/** Where nginx finds what answers an authority, for all names of all sites. */
const CHALLENGE_ROOT = '/var/www/bowline-acme';
/** Where an authority looks for it. */
const CHALLENGE_PATH = '/.well-known/acme-challenge/';
/** The line of a server of nginx that leads there. `^~`: no later expression takes it. */
const CHALLENGE_LOCATION = `  location ^~ ${CHALLENGE_PATH} { root ${CHALLENGE_ROOT}; default_type text/plain; }`;


/***/ }),

/***/ 50869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ writeSiteMark),
/* harmony export */   ow: () => (/* binding */ SITE_MARK),
/* harmony export */   yt: () => (/* binding */ FIND_PLACE)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/** How the file of a site begins that Bowline has written; the folder of its app follows. */
const SITE_MARK = '# Written by Bowline for ';
/** The first line of a site of an app, whole. */
function writeSiteMark(path) {
    return `${SITE_MARK}${path}; changes here are overwritten by the next deploy.`;
}
/**
 * Defines `bw_place`, which sets `bw_conf` to the file of nginx, `bw_dir` to its folder, `bw_sites` to the folder of sites that it
 * includes (empty where there is none), and `bw_pid` and `bw_log` to files. Debian includes sites-enabled/*, Alpine http.d/*.conf,
 * nginx.org and RHEL conf.d/*.conf; a Debian has conf.d beside sites-enabled, and an Alpine has one that is for no sites.
 */
const FIND_PLACE = new _shell_sh__WEBPACK_IMPORTED_MODULE_0__.Sh(`bw_built() { printf '%s\\n' "$bw_v" | tr ' ' '\\n' | sed -n "s,^--$1=,,p" | head -n 1; }
bw_said_in_conf() { sed -n "s/^[[:space:]]*$1[[:space:]]\\{1,\\}\\([^; ]*\\).*/\\1/p" "$bw_conf" 2>/dev/null | tr -d "\\"'" || :; }
bw_place() { bw_v=$(nginx -V 2>&1) || :
bw_conf=$(bw_built conf-path); bw_conf=\${bw_conf:-/etc/nginx/nginx.conf}; bw_dir=\${bw_conf%/*}
bw_pid=$(bw_said_in_conf pid | head -n 1); [ -n "$bw_pid" ] || bw_pid=$(bw_built pid-path); bw_pid=\${bw_pid:-/run/nginx.pid}
bw_log=$(bw_said_in_conf error_log | head -n 1); [ -n "$bw_log" ] || bw_log=$(bw_built error-log-path)
bw_sites=; for bw_g in sites-enabled http.d conf.d; do
bw_i=$(bw_said_in_conf include | grep -E "(^|/)$bw_g/\\*(\\.conf)?$" | head -n 1) || :
[ -n "$bw_i" ] || continue; bw_i=\${bw_i%/*}; case $bw_i in /*) ;; *) bw_i=$bw_dir/$bw_i;; esac
[ ! -d "$bw_i" ] || [ -L "$bw_i" ] || { bw_sites=$bw_i; break; }; done; }`);


/***/ }),

/***/ 12932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runNginx),
/* harmony export */   w: () => (/* binding */ ROOT_NGINX)
/* harmony export */ });
/* harmony import */ var _shell_host_user__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59548);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30611);
/* harmony import */ var _nginx_place__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50869);



/** How long nginx may take to start workers by what it was told to read. */
const RELOAD_SECONDS = 5;
/**
 * What root does for a site, as one function of POSIX shell: words and a text come in, a verdict goes out. It trusts none of the
 * words, so that a script of root's own can have the same body.
 *
 *   bw_nginx test FILE OWNER <SITE    whether nginx would take it; touches nothing
 *   bw_nginx put FILE OWNER <SITE     tests, installs, reloads and proves it; else all is as before
 *   bw_nginx drop FILE OWNER          takes the site away, by the same steps
 *   bw_nginx check FILE               whether nginx takes its files, and runs by them
 *
 * FILE is a name in the folder of sites, OWNER the folder of the app that may replace it.
 */
const ROOT_NGINX = new _shell_sh__WEBPACK_IMPORTED_MODULE_1__.Sh(`${_nginx_place__WEBPACK_IMPORTED_MODULE_2__/* .FIND_PLACE */ .yt.text}
bw_no() { echo "$*"; exit 1; }
bw_workers() { for bw_p in /proc/[0-9]*; do bw_l=; { IFS= read -r bw_l <"$bw_p/stat"; } 2>/dev/null || continue
case \${bw_l##*)} in ' '[A-Z]" $bw_master "*) ;; *) continue;; esac
bw_c=; { IFS= read -r bw_c <"$bw_p/cmdline"; } 2>/dev/null || :
case $bw_c in 'nginx: worker process is shutting down'*) ;; 'nginx: worker process'*) echo "\${bw_p#/proc/}";; esac; done; }
bw_started() { bw_newest=0; bw_boot=$(sed -n 's/^btime //p' /proc/stat); bw_hz=$(getconf CLK_TCK 2>/dev/null || echo 100)
for bw_w in $(bw_workers); do IFS= read -r bw_l <"/proc/$bw_w/stat" || continue; set -- \${bw_l##*)}
[ "$(( bw_boot + \${20} / bw_hz ))" -le "$bw_newest" ] || bw_newest=$(( bw_boot + \${20} / bw_hz )); done; echo "$bw_newest"; }
bw_is_loaded() { [ "$(bw_started)" -ge "$(( $(stat -c %Z -- "$1") - 1 ))" ]; }
bw_copy_tree() { rm -rf -- "$bw_new/etc"; cp -a -- "$bw_dir" "$bw_new/etc"; bw_t=$bw_new/etc\${bw_sites#"$bw_dir"}/$bw_file; rm -f -- "$bw_t"; }
bw_judge() { bw_said=$(unshare -m sh -c 'mount --bind "$1" "$2" && exec nginx -t -q' - "$bw_new/etc" "$bw_dir" 2>&1); }
bw_conflict() { bw_words=" $(tr -s '[:space:];' ' ' <"$1") "
printf '%s\\n' "$bw_said" | sed -n 's/.*conflicting server name "\\([^"]*\\)".*/\\1/p' | sort -u >"$bw_new/names"
while IFS= read -r bw_n; do case $bw_words in *" $bw_n "*) ;; *) continue;; esac
bw_other=; bw_ours=; for bw_f in "$bw_sites"/* "$bw_dir"/conf.d/*; do [ -f "$bw_f" ] && [ "\${bw_f##*/}" != "$bw_file" ] && grep -qF -- "$bw_n" "$bw_f" || continue
case $(head -n 1 "$bw_f") in "${_nginx_place__WEBPACK_IMPORTED_MODULE_2__/* .SITE_MARK */ .ow}$bw_owner;"*) bw_ours=$bw_f;; *) bw_other=$bw_f;; esac; done
[ -z "$bw_ours" ] || [ -n "$bw_other" ] || continue
bw_no "the name $bw_n is claimed twice: by \${bw_other:-this site itself} too; nothing was changed"; done <"$bw_new/names"; }
bw_place_file() { rm -f -- "$bw_dir/.bowline-$bw_file"; cp -- "$1" "$bw_dir/.bowline-$bw_file"; chmod 644 "$bw_dir/.bowline-$bw_file"
sync -f "$bw_dir" 2>/dev/null || sync; mv -T -- "$bw_dir/.bowline-$bw_file" "$bw_live"; }
bw_back() { if [ -e "$bw_new/old" ] || [ -L "$bw_new/old" ]; then cp -a -- "$bw_new/old" "$bw_dir/.bowline-$bw_file"; mv -T -- "$bw_dir/.bowline-$bw_file" "$bw_live"
else rm -f -- "$bw_live"; fi; }
bw_load() { bw_old=" $(bw_workers | tr '\\n' ' ')"; kill -HUP "$bw_master" || return 1; bw_end=$(( $(date +%s) + ${RELOAD_SECONDS} )); bw_got=
while [ "$(date +%s)" -le "$bw_end" ]; do bw_left=; for bw_w in $(bw_workers); do case $bw_old in *" $bw_w "*) bw_left=1;; *) bw_got=1;; esac; done
[ -z "$bw_got" ] || [ -n "$bw_left" ] || return 0; sleep 0.05 2>/dev/null || sleep 1; done; [ -n "$bw_got" ]; }
bw_take() { bw_from=0; [ ! -f "$bw_log" ] || bw_from=$(wc -c <"$bw_log"); ! bw_load || return 0
bw_why=; [ ! -f "$bw_log" ] || bw_why=$(tail -c "+$(( bw_from + 1 ))" "$bw_log" | grep -F '[emerg]' | sed 's,^[0-9/]* [0-9:]* ,,; s,[0-9]*#[0-9]*: ,,' | sort -u | tail -n 3)
bw_back; bw_again=; bw_load || bw_again='; that it serves that again is not proved'
[ -z "$bw_why" ] || printf '%s\\n' "$bw_why"
bw_no "nginx started no worker by the new files within ${RELOAD_SECONDS} s: what was there before is back$bw_again"; }
bw_nginx() { set -e; umask 022; LC_ALL=C; PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin; export LC_ALL PATH
bw_verb=$1 bw_file=$2 bw_owner=\${3-}
case $bw_file in ''|[.-]*|*[!A-Za-z0-9._-]*) bw_no "no name of a site: $bw_file";; *.conf) ;; *) bw_no "no name of a site: $bw_file";; esac
bw_place; [ -n "$bw_sites" ] || bw_no "$bw_conf includes no folder of sites"
case $bw_sites/ in "$bw_dir"/?*) ;; *) bw_no "$bw_sites does not lie in $bw_dir";; esac
bw_master=$(cat -- "$bw_pid" 2>/dev/null) || :; [ -n "$bw_master" ] && [ -d "/proc/$bw_master" ] || bw_no "nginx does not run: there is no process of $bw_pid"
[ -d /run ] && bw_tmp=/run || bw_tmp=/tmp
exec 9>>"$bw_tmp/bowline-nginx.lock"; flock -w 60 9 || bw_no 'another change of nginx is going on'
bw_new=$(mktemp -d "$bw_tmp/bowline-nginx.XXXXXX"); trap 'rm -rf -- "$bw_new"' EXIT; trap 'exit 143' HUP INT TERM
bw_live=$bw_sites/$bw_file
case $bw_verb in
test|put) cat >"$bw_new/site"
if [ -f "$bw_live" ] && [ ! -L "$bw_live" ] && cmp -s "$bw_new/site" "$bw_live"; then
if [ "$bw_verb" = test ] || bw_is_loaded "$bw_live"; then echo 'the site is as it should be'; return 0; fi; fi
bw_copy_tree; cp -- "$bw_new/site" "$bw_t"
bw_judge || { printf '%s\\n' "$bw_said"; bw_no "nginx -t fails with the site as $bw_live; nothing was changed"; }
bw_conflict "$bw_new/site"
[ "$bw_verb" = put ] || { echo 'nginx would take the site'; return 0; }
if [ -e "$bw_live" ] || [ -L "$bw_live" ]; then cp -a -- "$bw_live" "$bw_new/old"
grep -q -e '^${_nginx_place__WEBPACK_IMPORTED_MODULE_2__/* .SITE_MARK */ .ow}' "$bw_live" 2>/dev/null || { mkdir -p "$bw_dir/bowline-adopted"; cp -L -- "$bw_live" "$bw_dir/bowline-adopted/$bw_file" 2>/dev/null || :; }; fi
bw_place_file "$bw_new/site"; bw_take; echo "$bw_live is installed, and nginx serves it";;
drop) [ -f "$bw_live" ] || { echo 'there is no site'; return 0; }
case $(head -n 1 "$bw_live") in "${_nginx_place__WEBPACK_IMPORTED_MODULE_2__/* .SITE_MARK */ .ow}$bw_owner;"*) ;; *) echo "$bw_live is not of $bw_owner: left as it is"; return 0;; esac
bw_copy_tree; bw_judge || { printf '%s\\n' "$bw_said"; bw_no "nginx -t fails without $bw_live; nothing was changed"; }
cp -a -- "$bw_live" "$bw_new/old"; rm -f -- "$bw_live"; bw_take; echo "$bw_live is removed";;
check) bw_said=$(nginx -t -q 2>&1) || { printf 'test %s\\n' "$(printf '%s\\n' "$bw_said" | grep -F emerg | head -n 1)"; return 0; }
[ ! -e "$bw_live" ] || bw_is_loaded "$bw_live" || { echo 'stale'; return 0; }
echo fine;;
*) bw_no "no such verb: $bw_verb";;
esac; }`);
/** Runs it as root, with its words behind. */
function runNginx(user) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `${(0,_shell_host_user__WEBPACK_IMPORTED_MODULE_0__/* .asRoot */ .t)(user)} sh -c ${`${ROOT_NGINX.text}\nbw_nginx "$@"`} bowline-nginx`;
}


/***/ }),

/***/ 48431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ SITE),
/* harmony export */   bo: () => (/* binding */ writeSite),
/* harmony export */   sm: () => (/* binding */ valuesOf)
/* harmony export */ });
/* harmony import */ var _proxies_maintenance__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24251);
/* harmony import */ var _proxies_nginx__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24767);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66514);
/* harmony import */ var _challenge__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78478);
/* harmony import */ var _nginx_place__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50869);





/** Where the site of a release lies in it. */
const SITE = '.bowline/site';
/** The site of an app, for an nginx from 1.18 on: by its own template, or Bowline's. */
function writeSite(target, site, host) {
    const { render } = site.template ?? {};
    const body = render?.(valuesOf(target, site, host)) ?? writeServers(target, site, host);
    return `${(0,_nginx_place__WEBPACK_IMPORTED_MODULE_2__/* .writeSiteMark */ .S3)(target.path)}\n${body.trimEnd()}\n`;
}
/** What a template may name. */
function valuesOf(target, site, host) {
    const { app, environment, path, port, domain = [], certificate } = target;
    return {
        app,
        environment,
        host: target.host.name,
        domain: domain[0] ?? '',
        domains: domain,
        path,
        current: (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(path).current,
        root: rootOf(target, site),
        port: port ?? null,
        listen: site.listen,
        ipv6: host.hasIpv6,
        nginx: host.version,
        client_max_body_size: site.maxBodyBytes,
        read_timeout: `${site.readTimeoutS}s`,
        // Names of upstreams and variables are shared by all sites of an nginx.
        prefix: `${app}_${environment}`.replaceAll('-', '_'),
        certificate: certificate?.certificate ?? null,
        certificate_key: certificate?.key ?? null,
    };
}
function rootOf({ path }, { root }) {
    const { current } = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(path);
    return root === undefined ? current : `${current}/${root.replace(/\/$/, '')}`;
}
/** Names that lead to the first; those with a wildcard are served as it is. */
function splitNames(domain) {
    const [first = ''] = domain;
    const isServed = (name) => name === first || name.startsWith('*') || first.startsWith('*');
    return { served: domain.filter(isServed), leading: domain.filter((name) => !isServed(name)) };
}
function writeServers(target, site, host) {
    const { domain = [], certificate: tls } = target;
    const { served, leading } = splitNames(domain);
    const lead = (scheme, port) => {
        const shown = port === (scheme === 'https' ? 443 : 80) ? '' : `:${port}`;
        return `return 301 ${scheme}://${domain[0] ?? ''}${shown}$request_uri;`;
    };
    const plain = { names: served, listen: writeListen(String(site.listen), host) };
    const others = (server, line) => leading.length === 0 ? [] : [writeServer({ ...server, names: leading }, redirect(line))];
    if (tls === undefined) {
        const all = [
            writeServer(plain, [_challenge__WEBPACK_IMPORTED_MODULE_4__/* .CHALLENGE_LOCATION */ .wP, ...writeApp(target, site)]),
            ...others(plain, lead('http', site.listen)),
        ];
        return all.join('\n\n');
    }
    const secure = { names: served, listen: [...writeListen('443 ssl', host, isOldHttp2(host)), ...writeTls(host, tls)] };
    const toHttps = lead('https', 443);
    return [
        writeServer(plain, redirect(served.length > 1 ? 'return 301 https://$host$request_uri;' : toHttps)),
        ...others(plain, toHttps),
        writeServer(secure, writeApp(target, site, tls)),
        ...others(secure, toHttps),
    ].join('\n\n');
}
/** Leads elsewhere, and answers the authority for these names too. */
function redirect(line) {
    return [_challenge__WEBPACK_IMPORTED_MODULE_4__/* .CHALLENGE_LOCATION */ .wP, `  location / { ${line} }`];
}
function writeServer({ names, listen }, lines) {
    return ['server {', ...listen, `  server_name ${names.join(' ')};`, '  server_tokens off;', ...lines, '}'].join('\n');
}
function writeListen(what, { hasIpv6 }, isHttp2 = false) {
    const end = isHttp2 ? ' http2;' : ';';
    return [`  listen ${what}${end}`, ...(hasIpv6 ? [`  listen [::]:${what}${end}`] : [])];
}
/** From 1.25.1 on HTTP/2 has a directive of its own, which an older nginx refuses. */
function isOldHttp2({ version }) {
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
    return major < 1 || (major === 1 && (minor < 25 || (minor === 25 && patch < 1)));
}
function writeTls(host, { certificate, key }) {
    return [
        ...(isOldHttp2(host) ? [] : ['  http2 on;']),
        `  ssl_certificate ${(0,_proxies_nginx__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(certificate)};`,
        `  ssl_certificate_key ${(0,_proxies_nginx__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(key)};`,
        '  ssl_protocols TLSv1.2 TLSv1.3;',
        '  ssl_session_timeout 1d;',
        '  ssl_session_tickets off;',
    ];
}
/** No `add_header` in a location: one there drops all of those around it. */
function writeApp(target, site, tls) {
    const header = (name, value) => `  add_header ${name} ${value} always;`;
    return [
        `  client_max_body_size ${site.maxBodyBytes};`,
        ...(tls?.isTrusted ? [header('Strict-Transport-Security', 'max-age=31536000')] : []),
        ...(site.hasHeaders
            ? [
                header('X-Content-Type-Options', 'nosniff'),
                header('Referrer-Policy', 'strict-origin-when-cross-origin'),
                header('X-Frame-Options', 'SAMEORIGIN'),
            ]
            : []),
        ...writeMaintenance(target),
        ...(target.runtime.kind === 'static' ? writeFiles(target, site) : writeProxy(target, site)),
    ];
}
/** A cache of files would see maintenance too late. */
function writeMaintenance(target) {
    return ['  open_file_cache off;', ...(0,_proxies_maintenance__WEBPACK_IMPORTED_MODULE_0__/* .writeNginxMaintenance */ .lB)((0,_proxies_maintenance__WEBPACK_IMPORTED_MODULE_0__/* .maintenanceOf */ .fT)(target), _proxies_nginx__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)];
}
/** Names that begin with a dot are settings, of the app or of Bowline. */
function writeFiles(target, site) {
    return [
        `  root ${(0,_proxies_nginx__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(rootOf(target, site))};`,
        '  index index.html;',
        '  location ~ "/\\.(?!well-known/)" { return 404; }',
        '  location / { try_files $uri $uri/ =404; }',
    ];
}
/** A variable that is set in a server has its value there, so no other site can take its name. */
function writeProxy({ port }, { readTimeoutS }) {
    return [
        '  set $bowline_connection close;',
        '  if ($http_upgrade) { set $bowline_connection upgrade; }',
        '  location / {',
        `    proxy_pass http://127.0.0.1:${port ?? ''};`,
        '    proxy_http_version 1.1;',
        '    proxy_set_header Host $http_host;',
        '    proxy_set_header X-Real-IP $remote_addr;',
        '    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
        '    proxy_set_header X-Forwarded-Host $http_host;',
        '    proxy_set_header X-Forwarded-Proto $scheme;',
        '    proxy_set_header Upgrade $http_upgrade;',
        '    proxy_set_header Connection $bowline_connection;',
        `    proxy_read_timeout ${readTimeoutS}s;`,
        `    proxy_send_timeout ${readTimeoutS}s;`,
        '  }',
    ];
}


/***/ }),

/***/ 63875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ partsLeft)
/* harmony export */ });
/* harmony import */ var _parts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88717);

/** What an app had in one way of being run, and has not in the other. */
function partsLeft(left, entered) {
    const kept = new Set((0,_parts__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .C)(entered).map(identify));
    return (0,_parts__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .C)(left).filter((part) => !kept.has(identify(part)));
}
function identify({ identity, name }) {
    return identity ?? name;
}


/***/ }),

/***/ 88717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ partsOf)
});

// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
;// CONCATENATED MODULE: ./src/provision/admin.ts

/** A part that takes root, as an app sees it whose deploys may not be root: it is looked at, and left to an admin. */
function leaveToAdmin(part) {
    if (part.rights.length === 0)
        return part;
    const { rehearsal: _rehearsal, leave: _leave, pause: _pause, resume: _resume, remove: _remove, ...seen } = part;
    return {
        ...seen,
        rights: [],
        // It makes no step.
        isIdle: () => true,
        compare: () => [],
        missing: (facts) => [...(part.missing?.(facts) ?? []), ...part.compare(facts, '').map(describe)],
        apply: () => sh/* NOTHING */.K,
        undo: () => sh/* NOTHING */.K,
    };
}
function describe({ what, from, to }) {
    const state = from === null ? 'is not there' : to === null ? 'is still there' : 'is not as the config says';
    return {
        message: `${what} ${state}, and a deploy may not change it`,
        hint: '`privileges` leaves it to an admin: run `bowline doctor`, and have its script run as root there.',
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/config/privileges.ts
var privileges = __webpack_require__(89280);
// EXTERNAL MODULE: ./src/shell/host-user.ts
var host_user = __webpack_require__(59548);
// EXTERNAL MODULE: ./src/provision/challenge.ts
var challenge = __webpack_require__(78478);
// EXTERNAL MODULE: ./src/provision/nginx-place.ts
var nginx_place = __webpack_require__(50869);
// EXTERNAL MODULE: ./src/provision/nginx-root.ts
var nginx_root = __webpack_require__(12932);
;// CONCATENATED MODULE: ./src/provision/certificate-root.ts






/** Where certbot keeps how a certificate is renewed. */
const renewalOf = (name) => `/etc/letsencrypt/renewal/${name}.conf`;
/** certbot runs it after each renewal: nginx serves the old certificate until it reads anew. */
const HOOK = {
    file: '/etc/letsencrypt/renewal-hooks/deploy/bowline-nginx',
    text: '#!/bin/sh\n# Written by Bowline: nginx serves the old certificate until it is reloaded.\nnginx -t -q && exec nginx -s reload\n',
};
/** Asks as an authority does: http, redirects, and no trust in a certificate on the way. It prints what keeps it from the answer. */
const ASK = `import socket,ssl,sys,urllib.error as e,urllib.request as u
o=u.build_opener(u.ProxyHandler({}),u.HTTPSHandler(context=ssl._create_unverified_context()))
try: a=o.open("http://"+sys.argv[1]+"${challenge/* CHALLENGE_PATH */.A7}"+sys.argv[2],timeout=10).read(200).decode("ascii","replace").strip()
except e.HTTPError as x: print("wrong it answers "+str(x.code))
except Exception as x:
  r=getattr(x,"reason",x)
  print(("unknown " if isinstance(r,socket.gaierror) else "closed ")+str(r))
else: print("fine" if a==sys.argv[2] else "wrong something else answers")`;
/**
 * What root does for a certificate, as one function of POSIX shell. It trusts none of the words.
 *
 *   bw_certificate NAME EMAIL SERVER TRIAL SITE OWNER DOMAIN…
 *
 * NAME is what certbot calls it, TRIAL the server that is asked first or nothing, SITE the file of the app's site, OWNER the folder of the app.
 * An authority lets one try only so often, so that it is asked last: when the host itself has got the answer that the authority will look for.
 */
const ROOT_CERTIFICATE = new sh.Sh(`${nginx_root/* ROOT_NGINX */.w.text}
bw_is_right() { bw_pem=/etc/letsencrypt/live/$bw_name/fullchain.pem; bw_conf_of=${renewalOf('$bw_name')}; bw_force=
[ -s "$bw_pem" ] && [ -s "/etc/letsencrypt/live/$bw_name/privkey.pem" ] || return 1
[ ! -f "$bw_conf_of" ] || [ "$(sed -n 's/^server = //p' "$bw_conf_of")" = "$bw_server" ] || { bw_force=--force-renewal; return 1; }
command -v openssl >/dev/null 2>&1 && openssl x509 -in "$bw_pem" -noout -checkend 0 >/dev/null 2>&1 || return 1
bw_has=$(openssl x509 -in "$bw_pem" -noout -ext subjectAltName | tr -d ' ' | tr ',' '\\n' | sed -n 's/^DNS://p' | sort | tr '\\n' ' ')
[ "$bw_has" = "$(printf '%s\\n' "$@" | sort | tr '\\n' ' ')" ]; }
bw_clear() { set +e; [ -z "$bw_answer" ] || rm -rf -- "$bw_answer" "$bw_work"
if [ -f "$bw_sites/$bw_waiting" ]; then ( set -e; bw_nginx drop "$bw_waiting" "$bw_app" </dev/null >/dev/null ); [ "$?" = 0 ] ||
echo "$bw_sites/$bw_waiting stays: remove it as root, and reload nginx"; fi; }
bw_has_site() { [ -f "$bw_sites/$bw_own" ] || return 1; case " $(tr -s '[:space:];' ' ' <"$bw_sites/$bw_own") " in *" $1 "*) ;; *) return 1;; esac; }
bw_try() { bw_lacks=; bw_whys=; for bw_n in "$@"; do bw_why=$(python3 -I -c '${ASK}' "$bw_n" "$bw_token" 2>&1 | tail -n 1)
case $bw_why in fine) continue;; unknown*) bw_no "$bw_n has no address (\${bw_why#* }): create it in DNS, for this host; no authority was asked";;
closed*) if [ -n "$bw_trial" ]; then [ -z "$bw_waits" ] || continue; ! bw_has_site "$bw_n" || continue; fi;; esac
bw_lacks="$bw_lacks $bw_n"; bw_whys="$bw_whys
http://$bw_n${challenge/* CHALLENGE_PATH */.A7}: \${bw_why#* }"; done; }
bw_wait() { for bw_n in $bw_lacks; do ! bw_has_site "$bw_n" || bw_no "\${bw_whys#?}
$bw_sites/$bw_own has to lead that path to ${challenge/* CHALLENGE_ROOT */.j2}; no authority was asked"; done
bw_v6=; [ -z "$(head -n 1 /proc/net/if_inet6 2>/dev/null)" ] || bw_v6=' listen [::]:80;'
printf '%s\\n' "${nginx_place/* SITE_MARK */.ow}$bw_app; it is here until an authority has answered." "server { listen 80;$bw_v6 server_name$bw_lacks;" '${challenge/* CHALLENGE_LOCATION */.wP}' '  location / { return 503; } }' >"$bw_work/site"
( bw_nginx put "$bw_waiting" "$bw_app" <"$bw_work/site" ); bw_waits=yes; }
bw_ask() { bw_said=$(certbot certonly -n --agree-tos --no-eff-email -m "$bw_mail" --webroot -w ${challenge/* CHALLENGE_ROOT */.j2} --cert-name "$bw_name" "$@" 2>&1) || {
printf '%s\\n' "$bw_said" | grep -v -e '^Saving debug' -e '^$' -e '^- - -' -e '^Ask for help' | tail -n 12; bw_no "certbot got no certificate for $bw_name; nothing was changed"; }; }
bw_certificate() { set -e; umask 022; LC_ALL=C; PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin; export LC_ALL PATH
bw_name=$1 bw_mail=$2 bw_server=$3 bw_trial=$4 bw_own=$5 bw_app=$6; shift 6
for bw_n in "$bw_name" "$@"; do case $bw_n in ''|[.-]*|*[!a-z0-9.-]*) bw_no "no name of a site: $bw_n";; esac; done
case $bw_mail in -*|*[!A-Za-z0-9@._+-]*) bw_no "not an email address: $bw_mail";; esac
case $bw_server in https://*) ;; *) bw_no "no directory of an authority: $bw_server";; esac
command -v certbot >/dev/null || bw_no 'certbot is not installed'
bw_place; bw_waiting=bowline-acme-$bw_name.conf; bw_waits=; bw_answer=
exec 8>>/run/bowline-certificate.lock; flock -w 300 8 || bw_no 'another certificate is being requested'
trap bw_clear EXIT; trap 'exit 143' HUP INT TERM
mkdir -p '${external_node_path_.posix.dirname(HOOK.file)}'; printf %s '${HOOK.text}' >'${HOOK.file}.new'; chmod 755 '${HOOK.file}.new'; mv -T '${HOOK.file}.new' '${HOOK.file}'
if systemctl cat certbot.timer >/dev/null 2>&1; then systemctl is-active -q certbot.timer || systemctl enable -q --now certbot.timer || echo 'certbot.timer does not start, so nothing renews the certificate'; fi
if bw_is_right "$@"; then echo "the certificate $bw_name is as it should be"; return 0; fi
mkdir -p ${challenge/* CHALLENGE_ROOT */.j2}${challenge/* CHALLENGE_PATH */.A7}; bw_token=bowline-$(date +%s)-$$; bw_answer=${challenge/* CHALLENGE_ROOT */.j2}${challenge/* CHALLENGE_PATH */.A7}$bw_token; echo "$bw_token" >"$bw_answer"
command -v python3 >/dev/null || bw_no 'python3 is not installed, by which the answer for the authority is tried'
bw_work=$(mktemp -d /run/bowline-certificate.XXXXXX)
bw_try "$@"; if [ -n "$bw_lacks" ]; then bw_wait; bw_try "$@"; [ -z "$bw_lacks" ] || bw_no "\${bw_whys#?}
Let the DNS of the name lead to this host, and let port 80 through; no authority was asked"; fi
for bw_n in "$@"; do set -- "$@" -d "$bw_n"; shift; done
[ -z "$bw_trial" ] || bw_ask --dry-run --server "$bw_trial" "$@"
bw_ask --server "$bw_server" $bw_force "$@"; echo "$bw_name: a certificate by $bw_server"
! grep -qF "/etc/letsencrypt/live/$bw_name/" "$bw_sites/$bw_own" 2>/dev/null || { nginx -t -q && nginx -s reload; }; }`);
/** Runs it as root, with its words behind. */
function runCertificate(user) {
    return (0,sh.sh) `${(0,host_user/* asRoot */.t)(user)} sh -c ${`${ROOT_CERTIFICATE.text}\nbw_certificate "$@"`} bowline-certificate`;
}
/** Deletes a certificate that certbot has; its site has to be gone by then. Only root sees whether there is one. */
function deleteCertificate(name, user) {
    const script = `PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin
if [ -f ${renewalOf('$1')} ]; then certbot delete -n --cert-name "$1" 2>&1; fi`;
    return (0,sh.sh) `${(0,host_user/* asRoot */.t)(user)} sh -c ${script} bowline-certificate ${name}`;
}

;// CONCATENATED MODULE: ./src/provision/certificate.ts







/** A certificate that an authority is asked for; undefined where an app has none of it. It stays when a run goes back. */
function certificatePart(target) {
    const { nginx, certificate, path } = target;
    const request = certificate?.request;
    if (nginx === undefined || request === undefined)
        return undefined;
    const { name, names, email, server, trial = '' } = request;
    return {
        name: 'certificate',
        identity: `certificate ${name}`,
        when: 'prepare',
        step: 'request the certificate',
        rights: [['sh']],
        facts: (prefix) => ask(prefix, request),
        compare: (facts) => compareRequest(request, facts),
        missing: (facts) => findLack(target, facts),
        notes: (facts) => noteRenewal(target, facts),
        apply: (_release, user) => (0,sh.sh) `${runCertificate(user)} ${[name, email, server, trial, nginx.file, path, ...names]}`,
        undo: () => (0,sh.sh) `:`,
        remove: (user) => deleteCertificate(name, user),
        byAdmin: (facts) => writeRequest(request, nginx, facts),
        byScript: byRootScript(target),
    };
}
/** The words of the request are in root's own file. */
function byRootScript(target) {
    const script = (0,privileges/* rootScriptOf */.l)(target);
    const name = target.certificate?.request?.name ?? '';
    if (script === undefined)
        return undefined;
    return {
        rights: [[...script, 'certificate']],
        apply: (_release, user) => (0,sh.sh) `${(0,host_user/* asRoot */.t)(user)} ${script} certificate`,
        // No verb of the script deletes one.
        remove: () => (0,sh.sh) `echo ${`the certificate ${name} stays: run \`certbot delete --cert-name ${name}\` as root`}`,
        byAdmin: () => sh/* NOTHING */.K,
    };
}
/** The files of certbot that anybody may read; a certificate itself only root sees. */
function ask(prefix, { name }) {
    const key = (of) => `${prefix}.${of}`;
    const conf = renewalOf(name);
    return (0,sh/* lines */.M)(nginx_place/* FIND_PLACE */.yt, (0,sh.sh) `if command -v certbot >/dev/null 2>&1 || [ -x /usr/local/bin/certbot ] || [ -x /snap/bin/certbot ]; then bw FACT ${key('certbot')} yes; fi`, (0,sh.sh) `if [ -r ${conf} ]; then bw_text ${key('conf')} "$(sed -n -e '/^server = /p' -e '/^authenticator = /p' -e '/webroot_map/,$p' ${conf})"`, (0,sh.sh) `elif [ -d /etc/letsencrypt ] && [ ! -x /etc/letsencrypt/renewal ]; then bw FACT ${key('closed')} yes; fi`, (0,sh.sh) `bw_path=$PATH; PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin; if command -v nginx >/dev/null 2>&1; then bw_place; [ -z "$bw_sites" ] || bw FACT ${key('sites')} "$bw_sites"; fi; PATH=$bw_path`, (0,sh.sh) `[ ! -r ${HOOK.file} ] || bw_text ${key('hook')} "$(cat ${HOOK.file})"`, (0,sh.sh) `for bw_t in certbot.timer snap.certbot.renew.timer; do ! systemctl is-active --quiet "$bw_t" 2>/dev/null || bw FACT ${key('timer')} yes; done`);
}
/** As certbot has written it; a certificate that is renewed by another way has no names there. */
function readRenewal(text) {
    const read = (name) => new RegExp(`^${name} = (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
    const map = text.split(/^\[\[webroot_map\]\]$/m)[1] ?? '';
    const names = [...map.matchAll(/^(\S+) = /gm)].map(([, name = '']) => name);
    return { server: read('server'), names: read('authenticator') === 'webroot' ? names : undefined };
}
function compareRequest({ name, names, server }, facts) {
    const conf = facts.readText('conf');
    const what = `certificate ${name}`;
    const wanted = certificate_describe(names, server);
    // Root looks at it in the deploy.
    if (conf === undefined && facts.read('closed') !== undefined)
        return [];
    if (conf === undefined)
        return [{ what, from: null, to: wanted }];
    const found = readRenewal(conf);
    const now = certificate_describe(found.names ?? names, found.server);
    const hook = facts.readText('hook');
    return [
        ...(now === wanted ? [] : [{ what, from: now, to: wanted }]),
        ...(hook?.trimEnd() === HOOK.text.trimEnd()
            ? []
            : [{ what: `hook ${HOOK.file}`, from: hook ?? null, to: HOOK.text }]),
    ];
}
function certificate_describe(names, server) {
    const by = URL.canParse(server) ? new URL(server).host : server;
    return `${[...names].sort().join(', ')}, by ${by}`;
}
function findLack({ host, packages = [] }, facts) {
    const isInstalledLater = packages.some(({ name }) => name === 'certbot');
    if (facts.read('certbot') !== undefined || isInstalledLater)
        return [];
    const hint = `Install it on ${host.name}: apt install certbot; or add \`packages: [certbot]\`.`;
    return [{ message: 'certbot is not installed, by which the certificate is requested', hint }];
}
function noteRenewal({ host }, facts) {
    if (facts.read('certbot') === undefined || facts.read('timer') !== undefined)
        return [];
    return [
        `no timer of certbot runs on ${host.name}: run \`certbot renew\` there twice a day, or the certificate expires`,
    ];
}
/** The same in the words of an admin, with a site that stands there until the authority has answered. */
function writeRequest({ name, names, email, server }, { file }, facts) {
    const sites = facts.read('sites');
    if (sites === undefined)
        return undefined;
    const waiting = `${sites}/bowline-acme-${name}.conf`;
    const text = `server {\n  listen 80;\n  server_name ${names.join(' ')};\n${challenge/* CHALLENGE_LOCATION */.wP}\n}\n`;
    const domains = names.flatMap((one) => ['-d', one]);
    return (0,sh/* lines */.M)((0,sh.sh) `mkdir -p ${external_node_path_.posix.dirname(HOOK.file)} ${challenge/* CHALLENGE_ROOT */.j2}`, (0,sh.sh) `printf %s ${HOOK.text} >${HOOK.file}; chmod 755 ${HOOK.file}`, (0,sh.sh) `if [ ! -e ${`${sites}/${file}`} ]; then printf %s ${text} >${waiting}; nginx -t -q; systemctl reload nginx; fi`, (0,sh.sh) `certbot certonly -n --agree-tos --no-eff-email -m ${email} --webroot -w ${challenge/* CHALLENGE_ROOT */.j2} --server ${server} --cert-name ${name} ${domains}`, (0,sh.sh) `rm -f ${waiting}`);
}

;// CONCATENATED MODULE: ./src/provision/directories.ts


/** Directories of the host that an app needs beside its releases; undefined where it has none. They stay when a run goes back. */
function directoriesPart(target) {
    const { directories } = target;
    if (directories === undefined)
        return undefined;
    const numbered = directories.map((directory, index) => ({ directory, index }));
    return {
        name: 'directories',
        when: 'prepare',
        step: 'directories',
        rights: directories.flatMap((directory) => commandsOf(directory)),
        isRightNeeded: (right) => (0,sh/* lines */.M)(...numbered.filter(({ directory }) => right.includes(directory.path)).map(({ index }) => needsRoot(index))),
        facts: (prefix) => (0,sh/* lines */.M)(FUNCTIONS, ...numbered.map((one) => writeFacts(`${prefix}.${one.index}`, one))),
        compare: (facts) => numbered.flatMap((one) => compareDirectory(one, facts)),
        missing: (facts) => numbered.flatMap((one) => findLacks(target, one, facts)),
        apply: (_release, user) => (0,sh/* lines */.M)(FUNCTIONS, ...directories.map((directory) => bringAbout(directory, user))),
        undo: () => (0,sh.sh) `:`,
        byAdmin: () => (0,sh/* lines */.M)(...directories.flatMap(commandsOf).map((words) => (0,sh.sh) `${words}`)),
    };
}
/**
 * `bw_dir PATH FORMAT ENTRY…` looks at a directory, and sets `bw_now` to what it is, `bw_lacks` to the entries that its access list
 * lacks, and `bw_why` to what keeps it from being looked at, or from being one. `bw_self OWNER GROUP` is true where this user can
 * bring it about without root. With an access list the group's digit of a mode is the mask, so `bw_entries` reads the digits from the list.
 */
const FUNCTIONS = new sh.Sh(String.raw `bw_dir() { bw_p=$1; bw_f=$2; shift 2; bw_why=; bw_now=; bw_lacks=; bw_at=$bw_p
while [ ! -e "$bw_at" ] && [ ! -L "$bw_at" ]; do bw_at=${'$'}{bw_at%/*}; bw_at=${'$'}{bw_at:-/}; done
bw_real=$(readlink -f -- "$bw_at" 2>/dev/null) || :
if [ "$bw_real" != "$bw_at" ]; then bw_why="link $bw_at $bw_real"
elif [ ! -d "$bw_at" ]; then bw_why="file $bw_at"
elif [ "$bw_at" = "$bw_p" ]; then bw_now=$(stat -c "$bw_f %a" -- "$bw_p"); [ "$#" = 0 ] || bw_entries "$@"
elif [ ! -x "$bw_at" ]; then bw_why="closed $bw_at"; fi; }
bw_entries() { bw_acl=$(getfacl -cpE -- "$bw_p" 2>/dev/null) || :
bw_m=${'$'}{bw_now##* }; case $bw_m in ????) bw_m=${'$'}{bw_m%???};; *) bw_m=;; esac
bw_now="${'$'}{bw_now% *} $bw_m$(printf '%s\n' "$bw_acl" | sed -n -e 's/^user:://p' -e 's/^group:://p' -e 's/^other:://p' |
sed -e s/rwx/7/ -e s/rw-/6/ -e s/r-x/5/ -e s/r--/4/ -e s/-wx/3/ -e s/-w-/2/ -e s/--x/1/ -e s/---/0/ | tr -d '\n')"
for bw_e in "$@"; do printf '%s\n' "$bw_acl" | grep -qxF -e "$bw_e" || bw_lacks="$bw_lacks $bw_e"; done; }
bw_self() { case " $(id -un 2>/dev/null) $(id -u) " in *" $1 "*) ;; *) return 1;; esac
case " $(id -Gn 2>/dev/null) $(id -G) " in *" $2 "*) ;; *) return 1;; esac
if [ -n "$bw_now" ]; then [ -O "$bw_p" ]; else [ -z "$bw_why" ] && [ -w "$bw_at" ]; fi; }`);
const isNumber = (account) => /^\d+$/.test(account);
function look({ path, owner, group, acl = [] }) {
    const format = `${isNumber(owner) ? '%u' : '%U'}:${isNumber(group) ? '%g' : '%G'}`;
    return (0,sh.sh) `bw_dir ${path} ${format} ${acl}`;
}
/** As `bw_dir` tells it. */
function describeWanted({ owner, group, mode, acl }) {
    return `${owner}:${group} ${acl === undefined ? mode : mode.padStart(3, '0')}`;
}
/** True in a condition where it is not as it should be, or cannot be seen. */
function differs(directory) {
    return (0,sh.sh) `[ "$bw_now" != ${describeWanted(directory)} ] || [ -n "$bw_lacks" ]`;
}
function needsRoot(index) {
    return new sh.Sh(`[ -n "$bw_root_${index}" ]`);
}
/** Of the mode all five digits, because with fewer a directory keeps bits that it has. */
function commandsOf({ path, owner, group, mode, acl }) {
    const make = ['install', '-d', '-o', owner, '-g', group, '-m', mode.padStart(5, '0'), path];
    if (acl === undefined)
        return [make];
    const digits = mode.padStart(3, '0').slice(-3);
    const base = ['u', 'g', 'o'].map((who, index) => `${who}::${describeDigit(Number(digits[index]))}`);
    return [make, ['setfacl', '-m', [...base, ...acl].join(','), path]];
}
function describeDigit(digit) {
    return [...'rwx'].map((right, index) => (digit & (4 >> index) ? right : '-')).join('');
}
function writeFacts(key, { directory, index }) {
    const { owner, group, acl } = directory;
    return (0,sh/* lines */.M)(look(directory), (0,sh.sh) `[ -z "$bw_why" ] || bw FACT ${`${key}.why`} "$bw_why"; [ -z "$bw_now" ] || bw FACT ${`${key}.now`} "$bw_now"`, acl !== undefined && (0,sh.sh) `[ -z "$bw_lacks" ] || bw FACT ${`${key}.lacks`} "$bw_lacks"`, acl !== undefined &&
        (0,sh.sh) `command -v setfacl >/dev/null && command -v getfacl >/dev/null || bw FACT ${`${key}.no_acl`} yes`, new sh.Sh(`bw_root_${index}=`), (0,sh.sh) `if ${differs(directory)}; then bw_self ${owner} ${group} || ${new sh.Sh(`bw_root_${index}=yes`)}; fi`, !isNumber(owner) && (0,sh.sh) `id ${owner} >/dev/null 2>&1 || bw FACT ${`${key}.no_owner`} yes`, !isNumber(group) &&
        (0,sh.sh) `getent group ${group} >/dev/null 2>&1 || grep -q ${`^${group}:`} /etc/group || bw FACT ${`${key}.no_group`} "$(id -gn ${owner} 2>/dev/null)"`);
}
function compareDirectory({ directory, index }, facts) {
    const { path, acl = [] } = directory;
    const read = (key) => facts.read(`${index}.${key}`);
    const now = read('now') ?? null;
    const wanted = describeWanted(directory);
    const from = read('why')?.startsWith('closed') ? 'not known to this user' : now;
    const lacks = read('lacks')?.trim().replaceAll(' ', ', ');
    return [
        ...(now === wanted ? [] : [{ what: `directory ${path}`, from, to: wanted }]),
        ...(now === null && acl.length > 0 ? [{ what: `access list of ${path}`, from: null, to: acl.join(', ') }] : []),
        ...(lacks === undefined ? [] : [{ what: `access list of ${path}`, from: 'other entries', to: lacks }]),
    ];
}
function findLacks({ host, packages = [] }, { directory, index }, facts) {
    const { path, owner, group } = directory;
    const read = (key) => facts.read(`${index}.${key}`);
    const [why, at = '', real = ''] = read('why')?.split(' ') ?? [];
    const login = read('no_group');
    // A package may bring the user, and setfacl.
    const isFinal = packages.length === 0;
    return [
        ...(why === 'link' ? [refuseLink(path, at, real)] : []),
        ...(why === 'file'
            ? [{ message: `${at} is not a directory`, hint: `Name another path in \`directories\`, or move ${at} away.` }]
            : []),
        ...(isFinal && read('no_owner') !== undefined
            ? [
                {
                    message: `there is no user ${owner}, who shall own ${path}`,
                    hint: `Create it on ${host.name}: useradd --system ${owner}.`,
                },
            ]
            : []),
        ...(isFinal && login !== undefined && read('no_owner') === undefined
            ? [
                {
                    message: `there is no group ${group}, which ${path} shall have`,
                    hint: login === '' || owner !== group
                        ? `Create it on ${host.name}: groupadd --system ${group}.`
                        : `The group of ${owner} is ${login}: add \`group: ${login}\`.`,
                },
            ]
            : []),
        ...(isFinal && read('no_acl') !== undefined
            ? [
                {
                    message: `the \`acl\` of ${path} takes setfacl and getfacl, which are not there`,
                    hint: `Install them on ${host.name}: apt install acl; or add \`packages: [acl]\`.`,
                },
            ]
            : []),
    ];
}
function refuseLink(path, at, real) {
    const place = at === path ? path : `${at}, above ${path},`;
    const hint = real === ''
        ? `Remove the link on the host: rm ${at}.`
        : `If that is meant, write the path without links: ${real}${path.slice(at.length)}.`;
    return { message: `${place} is, or is reached by, a link: it is ${real === '' ? 'nowhere' : real}`, hint };
}
/** Looked at once more, right before and behind, because what is above may belong to somebody who changes it. */
function bringAbout(directory, user) {
    const { path, owner, group } = directory;
    const wanted = describeWanted(directory);
    return (0,sh/* lines */.M)(look(directory), (0,sh.sh) `case $bw_why in link*|file*) echo ${path}" is not a directory, or a link leads there: $bw_why"; exit 1;; esac`, (0,sh.sh) `if ${differs(directory)}; then`, (0,sh.sh) `bw_from="\${bw_now:-nothing}$bw_lacks"; bw_sudo=${(0,host_user/* asRoot */.t)(user).text}; ! bw_self ${owner} ${group} || bw_sudo=`, ...commandsOf(directory).map((words) => (0,sh.sh) `$bw_sudo ${words}`), look(directory), (0,sh.sh) `case $bw_why in closed*) ;; *) if ${differs(directory)}; then echo ${path}" is $bw_now, and has to be "${wanted}"\${bw_lacks:+; its access list lacks}$bw_lacks"; exit 1; fi;; esac`, (0,sh.sh) `echo ${`${path}: ${wanted}`}", before: $bw_from"; fi`);
}

// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
;// CONCATENATED MODULE: ./src/provision/nginx-facts.ts



/** More of the sites of a host is not read. */
const MOST_BYTES = 100_000;
/** Prints of each site its file, whose it is, and its lines with names and ports. */
const LIST_SITES = new sh.Sh(`for bw_f in "$bw_dir"/sites-enabled/* "$bw_dir"/http.d/*.conf "$bw_dir"/conf.d/*.conf; do [ -f "$bw_f" ] && [ -r "$bw_f" ] || continue
echo "> $bw_f"; sed -n -e '1s/^${nginx_place/* SITE_MARK */.ow}\\([^;]*\\);.*/= \\1/p' -e '/^[^#]*\\(server_name\\|listen\\)[[:space:]]/p' "$bw_f"; done 2>/dev/null | head -c ${MOST_BYTES}`);
/** Code for what pre-flight and the plan need of an nginx; as the deploy user, whose path often lacks the folder of nginx. */
function askNginx(prefix, { path }, { file }) {
    const key = (name) => `${prefix}.${name}`;
    const { releases } = (0,host_layout/* pathsOf */.wG)(path);
    return (0,sh/* lines */.M)(nginx_place/* FIND_PLACE */.yt, (0,sh.sh) `bw_path=$PATH; PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin`, (0,sh.sh) `! command -v unshare >/dev/null 2>&1 || bw FACT ${key('unshare')} yes`, (0,sh.sh) `[ -z "$(head -n 1 /proc/net/if_inet6 2>/dev/null)" ] || bw FACT ${key('ipv6')} yes`, (0,sh.sh) `if command -v nginx >/dev/null 2>&1; then bw_place; bw FACT ${key('version')} "$(nginx -v 2>&1 | sed -n 's,.*/\\([0-9][0-9.]*\\).*,\\1,p')"`, (0,sh.sh) `bw FACT ${key('conf')} "$bw_conf"; [ -r "$bw_conf" ] || bw FACT ${key('closed')} yes`, (0,sh.sh) `bw_m=$(cat "$bw_pid" 2>/dev/null); [ -z "$bw_m" ] || [ ! -d "/proc/$bw_m" ] || bw FACT ${key('running')} yes`, (0,sh.sh) `if [ -n "$bw_sites" ]; then bw FACT ${key('sites')} "$bw_sites"; if [ -e "$bw_sites"/${file} ] || [ -L "$bw_sites"/${file} ]; then bw FACT ${key('there')} yes; fi`, (0,sh.sh) `[ ! -r "$bw_sites"/${file} ] || bw_text ${key('text')} "$(cat "$bw_sites"/${file})"; fi`, (0,sh.sh) `bw_text ${key('others')} "$(${LIST_SITES})"; fi`, 
    // A release that is gone back to has its own.
    (0,sh.sh) `for bw_f in ${releases}/*/.bowline/site; do [ -r "$bw_f" ] || continue; bw_r=\${bw_f%/.bowline/site}; bw_text ${key('site.')}"\${bw_r##*/}" "$(cat "$bw_f")"; done`, (0,sh.sh) `PATH=$bw_path`);
}
function hostOf(facts) {
    return { version: facts.read('version') ?? '', hasIpv6: facts.read('ipv6') !== undefined };
}
/** What the host lacks for a site. */
function nginx_facts_findLack(target, site, facts) {
    const host = target.host.name;
    if (facts.read('version') === undefined) {
        return [
            { message: 'nginx is not installed', hint: `Install it on ${host}: apt install nginx, or take \`nginx\` away.` },
        ];
    }
    const lacks = [
        facts.read('running') === undefined
            ? {
                message: 'nginx does not run',
                hint: `Start it on ${host}: systemctl enable --now nginx. If that fails, run nginx -t.`,
            }
            : undefined,
        findFolderLack(facts),
        facts.read('unshare') === undefined
            ? {
                message: 'unshare is not there, by which a site is tested before it counts',
                hint: `Install it on ${host}: apt install util-linux.`,
            }
            : undefined,
        findClaimed(target, site, facts),
    ];
    return lacks.filter((one) => one !== undefined);
}
function findFolderLack(facts) {
    const conf = facts.read('conf') ?? 'nginx.conf';
    if (facts.read('closed') !== undefined) {
        return { message: `${conf} may not be read by this user`, hint: `Let everybody read it: chmod a+r ${conf}.` };
    }
    if (facts.read('sites') !== undefined)
        return undefined;
    return {
        message: `${conf} includes no folder of sites, such as sites-enabled/* or conf.d/*.conf`,
        hint: `Add \`include conf.d/*.conf;\` to its \`http\`, create the folder, and reload nginx.`,
    };
}
function readSites(text) {
    return text
        .split(/^> /m)
        .slice(1)
        .map((block) => {
        const words = (directive) => [...block.matchAll(new RegExp(`\\b${directive}\\s+([^;\\n]*)`, 'g'))].map(([, rest = '']) => rest.trim());
        const listens = words('listen');
        return {
            file: block.split('\n')[0] ?? '',
            owner: /^= (.*)$/m.exec(block)?.[1],
            names: words('server_name').flatMap((names) => names.split(/\s+/)),
            ports: listens.map((one) => Number(/(?:^|:)(\d+)(?:\s|$)/.exec(one)?.[1] ?? 80)),
            isDefault: listens.some((one) => /\bdefault_server\b/.test(one)),
        };
    });
}
/** Of two sites with one name the first by the name of its file is served, and the other never. */
function findClaimed({ domain = [], path, certificate }, site, facts) {
    const taken = [site.listen, ...(certificate === undefined ? [] : [443])];
    const own = `${facts.read('sites') ?? ''}/${site.file}`;
    const others = readSites(facts.readText('others') ?? '').filter(({ file, owner }) => file !== own && owner !== path);
    const other = others.find(({ names, ports }) => names.some((name) => domain.includes(name)) && (ports.length === 0 || ports.some((port) => taken.includes(port))));
    if (other === undefined)
        return undefined;
    const name = other.names.find((one) => domain.includes(one)) ?? '';
    const whose = other.owner === undefined ? '' : `, which Bowline wrote for ${other.owner}`;
    const hint = other.owner === undefined
        ? `Remove that site, or take its file over: \`nginx: { file: ${other.file.split('/').at(-1)} }\` with \`force: adopt\`.`
        : 'Give one of the two apps another `domain`.';
    return { message: `${name} is the name of another site already: ${other.file}${whose}`, hint };
}
/** Said, and not changed: who asks for a name that no site has gets the first of them. */
function noteSites(facts) {
    if (facts.read('sites') === undefined)
        return [];
    if (readSites(facts.readText('others') ?? '').some(({ isDefault }) => isDefault))
        return [];
    return [
        'nginx there has no `default_server`: a request for a name that no site has gets the first site by file name',
    ];
}

// EXTERNAL MODULE: ./src/provision/nginx-site.ts
var nginx_site = __webpack_require__(48431);
// EXTERNAL MODULE: ./src/config/runtimes/blue-green.ts + 1 modules
var blue_green = __webpack_require__(20403);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/provision/root-script-text.ts


const BODY = `# The one program that sudo lets a deploy run as root. What it may do for an app stands in /etc/bowline/NAME.conf, which is root's; each word
# that comes in is judged by it, and none is ever a path or a command.
#   bowline-root NAME start|stop|restart|reload|reset-failed|enable|disable UNIT
#   bowline-root NAME test|apply port=N    the site of nginx, by root's own template; tested first, put back where nginx does not take it
#   bowline-root NAME drop                 takes the site away
#   bowline-root NAME certificate          requests the certificate, where it is not there
${ROOT_CERTIFICATE.text}
bw_is_roots() { [ -n "$(find "$1" -maxdepth 0 -user 0 ! -type l ! -perm -020 ! -perm -002 2>/dev/null)" ] || bw_no "$1 is not there, or others than root may write it"; }
bw_root() { set -e; umask 022; LC_ALL=C; PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin; export LC_ALL PATH
bw_usage="no such words: $*"; case \${1-} in ''|*[!a-z0-9_-]*) bw_no "$bw_usage";; esac
bw_is_roots /etc/bowline; bw_is_roots "/etc/bowline/$1.conf"; . "/etc/bowline/$1.conf"; bw_template=/etc/bowline/$1.site
case \${2-} in
start|stop|restart|reload|reset-failed|enable|disable) [ $# = 3 ] || bw_no "$bw_usage"
for bw_u in $units; do [ "$bw_u" != "$3" ] || exec systemctl "$2" -- "$3"; done; bw_no "$3 is none of the units of $1: $units";;
test|apply) [ $# = 3 ] || bw_no "$bw_usage"; bw_port=\${3#port=}; [ "$3" = "port=$bw_port" ] || bw_no "$bw_usage"
case $bw_port in ''|*[!0-9]*) bw_no "$bw_usage";; esac
case " $ports " in *" $bw_port "*) ;; *) bw_no "port $bw_port is none of those in /etc/bowline/$1.conf: $ports";; esac
[ -n "$site" ] || bw_no "$1 has no site"; bw_is_roots "$bw_template"; bw_do=put; [ "$2" = apply ] || bw_do=test
sed "s/@PORT@/$bw_port/g" "$bw_template" | bw_nginx "$bw_do" "$site" "$owner";;
drop) [ $# = 2 ] && [ -n "$site" ] || bw_no "$bw_usage"; bw_nginx drop "$site" "$owner" </dev/null;;
certificate) [ $# = 2 ] && [ -n "$certificate" ] || bw_no "$bw_usage"; set -- $certificate; [ "$4" != - ] || set -- "$1" "$2" "$3" ''
bw_certificate "$1" "$2" "$3" "$4" "$site" "$owner" $domains;;
*) bw_no "$bw_usage";;
esac; }
bw_root "$@"
`;
/** What root runs for a deploy, whole. Its second line tells one version from another. */
function writeRootScript() {
    return `#!/bin/sh\n${versionOfRootScript()}\n${BODY}`;
}
/** That line. */
function versionOfRootScript() {
    const version = (0,external_node_crypto_.createHash)('sha256').update(BODY).digest('hex').slice(0, 12);
    return `# Written by Bowline, version ${version}.`;
}

;// CONCATENATED MODULE: ./src/provision/root-script.ts




/** Where root keeps what its script may do for each app. */
const FOLDER = '/etc/bowline';
/** As many ports a deploy may choose among, the one of the config with its neighbours. */
const PORTS = 10;
/** Root's own template of the site of an app, with `@PORT@` for its port. */
const siteTemplateOf = (name) => `${FOLDER}/${name}.site`;
/** Root's own script, and what it may do for an app; undefined at every other level of privileges. An admin installs it. */
function rootScriptPart(target) {
    const [file, name] = (0,privileges/* rootScriptOf */.l)(target) ?? [];
    if (file === undefined || name === undefined)
        return undefined;
    const conf = `${FOLDER}/${name}.conf`;
    return {
        name: 'root_script',
        when: 'prepare',
        step: 'root script',
        rights: [],
        facts: (prefix) => (0,sh/* lines */.M)((0,sh.sh) `[ ! -r ${file} ] || bw FACT ${`${prefix}.script`} "$(sed -n 2p ${file})"`, (0,sh.sh) `[ ! -r ${conf} ] || bw_text ${`${prefix}.conf`} "$(cat ${conf})"`),
        isIdle: () => true,
        compare: () => [],
        missing: (facts) => root_script_findLack(target, file, conf, facts),
        apply: () => sh/* NOTHING */.K,
        undo: () => sh/* NOTHING */.K,
        byAdmin: () => install(target, file, conf),
    };
}
function root_script_findLack(target, file, conf, facts) {
    const hint = 'Run `bowline doctor`, and have its script run as root there.';
    const script = facts.read('script');
    const found = facts.readText('conf');
    return [
        ...(script === versionOfRootScript()
            ? []
            : [{ message: `${file} is ${script === undefined ? 'not there' : 'of another version of Bowline'}`, hint }]),
        ...(fits(found, target)
            ? []
            : [{ message: `${conf} is ${found === undefined ? 'not there' : 'not as the config says'}`, hint }]),
    ];
}
/** An admin may have allowed more ports, or others. */
function fits(found, target) {
    if (found === undefined)
        return false;
    const [, ports = ''] = /^ports='?([\d ]*)'?$/m.exec(found) ?? [];
    const withoutPorts = (text) => text.trim().replace(/^ports=.*\n/m, '');
    return withoutPorts(found) === withoutPorts(writeConf(target)) && ports.split(' ').includes(`${target.port ?? 0}`);
}
/** What the script reads: its words are judged here already, and are quoted all the same. */
function writeConf(target) {
    const { path, nginx, certificate } = target;
    const request = certificate?.request;
    const requested = request && [request.name, request.email, request.server, request.trial ?? '-'];
    const settings = (0,sh/* lines */.M)((0,sh.sh) `units=${unitsOf(target).join(' ')}`, (0,sh.sh) `ports=${portsOf(target).join(' ')}`, (0,sh.sh) `site=${nginx?.file ?? ''}`, (0,sh.sh) `owner=${path}`, (0,sh.sh) `certificate=${(requested ?? []).join(' ')}`, (0,sh.sh) `domains=${(request?.names ?? []).join(' ')}`);
    return `${settings.text}\n`;
}
/** Those whose numbers differ in the last digit alone, so that the way back is open, too; files have port 0. */
function portsOf({ port = 0 }) {
    if (port === 0)
        return [0];
    const first = port - (port % PORTS);
    return Array.from({ length: PORTS }, (_, index) => first + index).filter((one) => one > 0 && one < 65_536);
}
function unitsOf({ runtime }) {
    if (runtime.kind === 'systemd' && runtime.scope === 'system')
        return [runtime.unit];
    if (runtime.kind !== 'blue_green')
        return [];
    const { carrier, ports } = runtime;
    if (carrier.kind !== 'systemd' || carrier.scope !== 'system')
        return [];
    return [(0,blue_green/* unitOf */.uF)({ carrier, ports }, 'blue'), (0,blue_green/* unitOf */.uF)({ carrier, ports }, 'green')];
}
function install(target, file, conf) {
    return (0,sh/* lines */.M)((0,sh.sh) `install -d -m 755 -o root -g root ${FOLDER}`, (0,sh.sh) `printf %s ${writeRootScript()} >${`${file}.new`}; chmod 755 ${`${file}.new`}; mv -T ${`${file}.new`} ${file}`, (0,sh.sh) `printf %s ${writeConf(target)} >${conf}; chmod 644 ${conf}`);
}

;// CONCATENATED MODULE: ./src/provision/nginx-by-script.ts







/** Where a release says which port its site leads to. */
const PORT = '.bowline/port';
/** No port has it. */
const NO_PORT = 999_999_999;
/** A site by root's own template, of which a deploy chooses the port alone; undefined at every other level of privileges. */
function siteByScript(target, nginx) {
    const script = (0,privileges/* rootScriptOf */.l)(target);
    if (script === undefined)
        return undefined;
    const file = siteTemplateOf(script[1]);
    const chosen = `port=${target.port ?? 0}`;
    return {
        rights: [
            ...portsOf(target).flatMap((port) => ['test', 'apply'].map((verb) => [...script, verb, `port=${port}`])),
            [...script, 'drop'],
        ],
        isRightNeeded: (right) => (right.at(-1) === chosen || right.at(-1) === 'drop' ? (0,sh.sh) `true` : (0,sh.sh) `false`),
        facts: (prefix) => (0,sh/* lines */.M)(askNginx(prefix, target, nginx), (0,sh.sh) `[ ! -r ${file} ] || bw_text ${`${prefix}.template`} "$(cat ${file})"`),
        files: (_release, _version, facts) => [
            { path: nginx_site/* SITE */.CT, text: (0,nginx_site/* writeSite */.bo)(target, nginx, hostOf(facts)), mode: 0o644 },
            { path: PORT, text: `${target.port ?? 0}\n`, mode: 0o644 },
        ],
        missing: (facts) => [...nginx_facts_findLack(target, nginx, facts), ...findOldTemplate(target, nginx, file, facts)],
        rehearsal: { step: 'test the site', body: (_release, user) => (0,sh.sh) `${(0,host_user/* asRoot */.t)(user)} ${script} test ${chosen}` },
        apply: (release, user) => {
            const port = `${(0,host_layout/* pathsOf */.wG)(target.path).release(release)}/${PORT}`;
            return (0,sh.sh) `if [ -f ${port} ]; then ${(0,host_user/* asRoot */.t)(user)} ${script} apply port="$(cat ${port})"; else ${(0,host_user/* asRoot */.t)(user)} ${script} drop; fi`;
        },
        undo: (_release, user) => (0,sh.sh) `${(0,host_user/* asRoot */.t)(user)} ${script} drop`,
        remove: (user) => (0,sh.sh) `${(0,host_user/* asRoot */.t)(user)} ${script} drop`,
        byAdmin: (facts) => {
            if (facts.read('version') === undefined)
                return undefined;
            return (0,sh.sh) `printf %s ${writeTemplate(target, nginx, facts)} >${file}; chmod 644 ${file}`;
        },
    };
}
/** The site as it is for every port. */
function writeTemplate(target, nginx, facts) {
    const port = target.port === undefined ? undefined : NO_PORT;
    return (0,nginx_site/* writeSite */.bo)({ ...target, port }, nginx, hostOf(facts)).replaceAll(String(NO_PORT), '@PORT@');
}
function findOldTemplate(target, nginx, file, facts) {
    if (facts.read('version') === undefined)
        return [];
    const found = facts.readText('template');
    if (found?.trimEnd() === writeTemplate(target, nginx, facts).trimEnd())
        return [];
    return [
        {
            message: `${file} is ${found === undefined ? 'not there' : 'not as the config says'}: a deploy may choose the port alone`,
            hint: 'Run `bowline doctor`, and have its script run as root there.',
        },
    ];
}

// EXTERNAL MODULE: ./src/provision/unit-difference.ts
var unit_difference = __webpack_require__(59505);
;// CONCATENATED MODULE: ./src/provision/nginx.ts








/** A site of nginx in front of the app, on the same host; undefined where the config has none. */
function nginxPart(target) {
    const { nginx } = target;
    if (nginx === undefined)
        return undefined;
    return {
        name: 'nginx',
        identity: `nginx ${nginx.file}`,
        when: 'activate',
        step: 'install the site',
        // Which words sudo may run no line can say: what is run is a text. So it is the shell, which is everything.
        rights: [['sh']],
        facts: (prefix) => askNginx(prefix, target, nginx),
        files: (_release, _version, facts) => [{ path: nginx_site/* SITE */.CT, text: (0,nginx_site/* writeSite */.bo)(target, nginx, hostOf(facts)), mode: 0o644 }],
        compare: (facts, release) => compareSite(target, nginx, facts, release),
        leave: (facts) => [{ what: `site ${nginx.file}`, from: facts.readText('text') ?? 'installed', to: null }],
        missing: (facts) => nginx_facts_findLack(target, nginx, facts),
        notes: (facts) => noteSites(facts),
        resists: (facts) => resist(target, nginx, facts),
        rehearsal: {
            step: 'test the site',
            body: (release, user) => (0,sh.sh) `${(0,nginx_root/* runNginx */.m)(user)} test ${nginx.file} ${target.path} <${siteOf(target, release)}`,
        },
        apply: (release, user) => (0,sh/* lines */.M)((0,sh.sh) `if [ -f ${siteOf(target, release)} ]; then ${(0,nginx_root/* runNginx */.m)(user)} put ${nginx.file} ${target.path} <${siteOf(target, release)}`, (0,sh.sh) `else ${(0,nginx_root/* runNginx */.m)(user)} drop ${nginx.file} ${target.path} </dev/null; fi`),
        byAdmin: (facts) => writeInstallation(target, nginx, facts),
        remove: (user) => (0,sh.sh) `${(0,nginx_root/* runNginx */.m)(user)} drop ${nginx.file} ${target.path} </dev/null`,
        byScript: siteByScript(target, nginx),
        undo: (_release, user) => {
            const advice = `the site ${nginx.file} stays: remove it as root, and run \`systemctl reload nginx\``;
            return (0,sh.sh) `${(0,nginx_root/* runNginx */.m)(user)} drop ${nginx.file} ${target.path} </dev/null || echo ${advice}`;
        },
    };
}
/** Which lines a site has depends on nginx, so one that was not seen gets none. */
function writeInstallation(target, nginx, facts) {
    const folder = facts.read('sites');
    if (folder === undefined || facts.read('version') === undefined)
        return undefined;
    return (0,sh/* lines */.M)((0,sh.sh) `printf %s ${(0,nginx_site/* writeSite */.bo)(target, nginx, hostOf(facts))} >${`${folder}/${nginx.file}`}`, (0,sh.sh) `nginx -t -q; systemctl reload nginx`);
}
function siteOf({ path }, release) {
    return `${(0,host_layout/* pathsOf */.wG)(path).release(release)}/${nginx_site/* SITE */.CT}`;
}
/** The site of a release that is on the host already is what lies in it. */
function compareSite(target, nginx, facts, release) {
    const wanted = facts.readText(`site.${release}`) ?? (0,nginx_site/* writeSite */.bo)(target, nginx, hostOf(facts));
    const installed = facts.readText('text');
    if (installed?.trimEnd() === wanted.trimEnd())
        return [];
    return [{ what: `site ${nginx.file}`, from: installed ?? null, to: wanted }];
}
/** A site that somebody else wrote serves something of theirs. */
function resist(target, { file }, facts) {
    const folder = facts.read('sites') ?? '';
    if (facts.read('there') === undefined)
        return undefined;
    const text = facts.readText('text');
    const first = text?.split('\n')[0] ?? '';
    if (first === (0,nginx_place/* writeSiteMark */.S3)(target.path))
        return undefined;
    if (first.startsWith(nginx_place/* SITE_MARK */.ow)) {
        const owner = first.slice(nginx_place/* SITE_MARK */.ow.length).split(';')[0] ?? '';
        return {
            message: `Bowline wrote ${folder}/${file} for ${owner}, not for ${target.path}`,
            hint: `Give ${target.app} a \`nginx.file\` of its own. If it moved from there, deploy once with \`force: adopt\`.`,
        };
    }
    return {
        message: [
            `Bowline did not write ${folder}/${file}, and would replace it`,
            ...(text === undefined ? ['  its text may not be read'] : (0,unit_difference/* describeDifference */.h)(text, '').slice(0, 6)),
        ].join('\n'),
        hint: `Choose another \`nginx.file\`, or take it over with \`force: adopt\`, which keeps its text in bowline-adopted/${file} beside nginx.conf.`,
    };
}

// EXTERNAL MODULE: ./src/config/targets/target-node.ts
var target_node = __webpack_require__(84339);
// EXTERNAL MODULE: ./src/release/variables.ts
var variables = __webpack_require__(21796);
;// CONCATENATED MODULE: ./src/provision/find-node.ts

/** Where managers of versions keep those of the deploy user: nvm, fnm, Volta and n. */
const FOLDERS = new sh.Sh([
    '"${NVM_DIR:-$HOME/.nvm}"/versions/node/v*/bin/node',
    '"${FNM_DIR:-$HOME/.local/share/fnm}"/node-versions/v*/installation/bin/node',
    '"${VOLTA_HOME:-$HOME/.volta}"/tools/image/node/*/bin/node',
    '"${N_PREFIX:-/usr/local}"/n/versions/node/*/bin/node',
    '"$HOME"/n/n/versions/node/*/bin/node',
].join(' '));
/** Takes the three numbers of a version out of a path, and puts them before it. */
const NUMBERS = 's|^.*/v\\{0,1\\}\\([0-9]*\\)\\.\\([0-9]*\\)\\.\\([0-9]*\\)/.*$|\\1 \\2 \\3 &|p';
/**
 * Sets `bw_node` to the program, empty where there is none: the `node` of the `PATH` where that fits, else the newest that fits of
 * those that a manager of versions keeps.
 * @param version as `22`, `22.11` or `22.11.0`; without it any fits
 */
function findNode(version) {
    const inPath = (0,sh.sh) `bw_node=$(command -v node) || bw_node=`;
    if (version === undefined)
        return inPath;
    const [one, dotted] = [`v${version}`, new sh.Sh(`v${version}.*`)];
    const begin = `^${version.replaceAll('.', ' ')} `;
    return (0,sh/* lines */.M)(inPath, (0,sh.sh) `case $([ -z "$bw_node" ] || "$bw_node" --version 2>/dev/null) in ${one}|${dotted}) ;; *)`, (0,sh.sh) `bw_node=$(ls -d ${FOLDERS} 2>/dev/null | sed -n ${NUMBERS} | grep ${begin} | sort -n -k 1,1 -k 2,2 -k 3,3 | tail -n 1 | cut -d ' ' -f 4-) || bw_node=;; esac`);
}
/** Sets `bw_npm` to what lies beside `bw_node`, or in the `PATH`, by a name; it fails where there is none. */
function findBeside(name) {
    return (0,sh.sh) `{ bw_npm="\${bw_node%/*}/"${name}; [ -x "$bw_npm" ] || bw_npm=$(command -v ${name}); }`;
}

;// CONCATENATED MODULE: ./src/provision/node-key.ts
/**
 * Prints what the packages of an app depend on, as one hash, with `shared` before it, or `own` where their install needs more of the
 * release than the files of `MANIFESTS`. Its words: the command, or nothing where that cannot be told from it. It fails with a sentence.
 */
const NODE_KEY = `
const fs = require('fs'), fail = (text) => { console.log(text); process.exit(1); };
const read = (file) => { try { return fs.readFileSync(file, 'utf8'); } catch (error) { if (error.code === 'ENOENT') return ''; fail(file + ' cannot be read: ' + error.message); } };
const parse = (file, text) => { try { return JSON.parse(text); } catch (error) { fail(file + ' cannot be read: ' + error.message); } };
const [command, ...files] = process.argv.slice(1);
const texts = Object.fromEntries(files.map((file) => [file, read(file)]));
if (texts['package.json'] === '') fail('package.json is not in the release');
const app = parse('package.json', texts['package.json']);
const { scripts = {}, version, ...rest } = app;
const steps = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
const isPath = (one) => typeof one === 'object' && one !== null ? Object.values(one).some(isPath) : /^(file|link|portal|workspace):|^[.~]{0,2}[/]/.test(one);
const lists = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides', 'resolutions', 'pnpm'];
let isOwn = command === '' || steps.some((step) => scripts[step]) || app.workspaces !== undefined || lists.some((list) => isPath(app[list]));
isOwn = isOwn || Boolean(app.pnpm && app.pnpm.patchedDependencies) || fs.existsSync('binding.gyp') || fs.existsSync('.pnpmfile.cjs') || fs.existsSync('.pnpmfile.mjs');
isOwn = isOwn || /^(packages|patchedDependencies):|: *["']?(file|link):/m.test(texts['pnpm-workspace.yaml']) || /(: |@)["']?(file|link):/.test(texts['pnpm-lock.yaml']);
for (const file of ['package-lock.json', 'npm-shrinkwrap.json']) {
  if (texts[file] === '') continue;
  const { version, ...lock } = parse(file, texts[file]), packages = lock.packages || {};
  isOwn = isOwn || Object.entries(packages).some(([path, one]) => path !== '' && (one.link || /^file:/.test(one.resolved || '') || !path.includes('node_modules/')));
  delete packages[''];
  texts[file] = JSON.stringify(lock);
}
texts['package.json'] = JSON.stringify(rest);
const settings = Object.keys(process.env).sort().filter((name) => name === 'NODE_ENV' || /^p?npm_config_/i.test(name) && !/auth|token|password/i.test(name));
const report = (process.report.excludeNetwork = true, process.report.getReport().header);
const parts = [command, process.platform, process.arch, process.versions.node.split('.')[0], process.versions.modules, report.glibcVersionRuntime || ''];
parts.push(...settings.flatMap((name) => [name, process.env[name].replace(/[/][/][^/@]*@/, '//')]), ...files.flatMap((file) => [file, texts[file]]));
console.log((isOwn ? 'own ' : 'shared ') + require('crypto').createHash('sha256').update(parts.join('\\0')).digest('hex').slice(0, 32));
`;
/** What is read of a release, and copied beside what is shared. */
const MANIFESTS = [
    'package.json',
    'package-lock.json',
    'npm-shrinkwrap.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    '.npmrc',
];

// EXTERNAL MODULE: ./src/provision/store.ts
var store = __webpack_require__(36470);
;// CONCATENATED MODULE: ./src/provision/node.ts







/** The packages of Node that a release runs with; undefined where the config has none. */
function nodePart(target) {
    const { node, host } = target;
    if (node === undefined)
        return undefined;
    return {
        name: 'node',
        when: 'prepare',
        step: 'node packages',
        rights: [],
        needs: ['package.json', ...listLocks(node)],
        facts: (prefix) => node_writeFacts(prefix, node),
        compare: () => [],
        missing: (facts) => node_findLack(node, facts, host.name),
        apply: (release) => installPackages(target, node, release),
        recall: (release) => (0,store/* whereGone */.hv)({ path: target.path, release }, store/* NODE_MODULES */.$o, `${target_node/* BIN */.Ay}/node`, installPackages(target, node, release)),
        undo: () => (0,sh.sh) `:`,
    };
}
const NPM_LOCKS = ['package-lock.json', 'npm-shrinkwrap.json'];
const PNPM_LOCK = 'pnpm-lock.yaml';
const BY_NPM = 'npm ci --omit=dev';
const BY_PNPM = 'pnpm install --frozen-lockfile --prod';
/** What a command is begun by, where it is one that needs nothing of the release but its manifests. */
const PLAIN = /^(npm|pnpm)(?: +[\w.:=@/,+-]+)+$/;
/** Each of these refuses to go on without its lock file, and so late that a build was waited for. */
function listLocks({ install }) {
    if (install === undefined)
        return [[...NPM_LOCKS, PNPM_LOCK]];
    if (/^npm +(ci|clean-install)\b/.test(install))
        return [NPM_LOCKS];
    return /^pnpm .*--frozen-lockfile\b(?!=false)/.test(install) ? [[PNPM_LOCK]] : [];
}
function node_writeFacts(prefix, { version }) {
    return (0,sh/* lines */.M)(version === undefined ? (0,sh.sh) `:` : (0,sh.sh) `bw FACT ${`${prefix}.other`} "$(node --version 2>/dev/null)"`, findNode(version), (0,sh.sh) `if [ -n "$bw_node" ]; then bw FACT ${`${prefix}.node`} "$("$bw_node" --version 2>/dev/null)"; fi`, (0,sh.sh) `for bw_i in npm pnpm; do ! ${findBeside(new sh.Sh('"$bw_i"'))} || bw FACT ${`${prefix}.`}"$bw_i" yes; done`);
}
function node_findLack({ version, install }, facts, host) {
    const found = facts.read('node') ?? '';
    const other = facts.read('other') ?? '';
    if (found === '') {
        const name = `Node${version === undefined ? '' : ` ${version}`}`;
        const hint = `Install it on ${host} for the deploy user: a package, nvm, fnm, Volta and n are all looked at${version === undefined ? ' where `node.version` says which' : ''}.`;
        return [{ message: `${name} is not there${other === '' ? '' : `: it has Node ${other.replace(/^v/, '')}`}`, hint }];
    }
    const needed = install === undefined ? ['npm', 'pnpm'] : (PLAIN.exec(install)?.slice(1) ?? []);
    if (needed.length === 0 || needed.some((one) => facts.read(one) !== undefined))
        return [];
    const [first = ''] = needed;
    const hint = first === 'npm' ? `apt install npm` : `corepack enable pnpm, or npm install --global pnpm`;
    return [
        {
            message: `${first} is not there, which installs the packages of \`node\``,
            hint: `Install it on ${host}: ${hint}.`,
        },
    ];
}
/** Links the release to the packages that its lock file and Node make, which are installed where no release has them yet. */
function installPackages(target, node, release) {
    const { path } = target;
    const bin = `${(0,host_layout/* pathsOf */.wG)(path).release(release)}/${target_node/* BIN */.Ay}`;
    const secrets = (0,variables/* sourceInstallSecrets */.MZ)(target, 'node');
    const command = node.isShared && PLAIN.test(node.install ?? BY_NPM) ? (0,sh.sh) `"$bw_install"` : (0,sh.sh) `''`;
    return (0,sh/* lines */.M)((0,sh.sh) `rm -rf -- ${bin}`, findNode(node.version), 
    // A shim asks for a version each time, by the folder and the home of who calls it.
    (0,sh.sh) `[ -z "$bw_node" ] || bw_node=$(NODE_OPTIONS='' "$bw_node" -p process.execPath)`, (0,sh.sh) `[ -n "$bw_node" ] || { echo "the Node of pre-flight is gone"; exit 1; }`, linkPrograms(bin), chooseInstall(node), 
    // What the service loads first may be among what is installed now.
    (0,sh.sh) `bw_key=$(${secrets}
NODE_OPTIONS='' "$bw_node" -e ${NODE_KEY} -- ${command} ${MANIFESTS} 2>&1) || { echo "$bw_key"; exit 1; }`, (0,store/* makeOnce */.GL)({ path, release }, store/* NODE_MODULES */.$o, node_install(secrets)));
}
/** For build commands, hooks, checks and the start script, whose `PATH` has this folder first. */
function linkPrograms(bin) {
    return (0,sh/* lines */.M)((0,sh.sh) `mkdir -p -- ${bin}; ln -s -- "$bw_node" ${bin}/node`, (0,sh.sh) `for bw_i in npm npx pnpm yarn corepack; do ! ${findBeside(new sh.Sh('"$bw_i"'))} || ln -s -- "$bw_npm" ${bin}/"$bw_i"; done`, (0,sh.sh) `PATH=${bin}:$PATH; export PATH`);
}
function chooseInstall({ install: given }) {
    const byLock = (0,sh.sh) `if [ -f ${PNPM_LOCK} ] && [ ! -f package-lock.json ] && [ ! -f npm-shrinkwrap.json ]; then bw_install=${BY_PNPM}; else bw_install=${BY_NPM}; fi`;
    return (0,sh/* lines */.M)(given === undefined ? byLock : (0,sh.sh) `bw_install=${given}`, (0,sh.sh) `case $bw_install in pnpm*) command -v pnpm >/dev/null || { echo "pnpm is not there, which ${new sh.Sh(PNPM_LOCK)} needs"; exit 1; };; esac`);
}
function node_install(secrets) {
    return (0,sh/* lines */.M)((0,sh.sh) `bw_by="$bw_install with Node $("$bw_node" --version)"`, (0,sh.sh) `if [ "$bw_made" != "$PWD" ]; then mkdir -- "$bw_made"; for bw_f in ${MANIFESTS}; do [ ! -f "$bw_f" ] || cp -- "$bw_f" "$bw_made/"; done; fi`, (0,sh.sh) `(`, secrets, (0,sh.sh) `cd -- "$bw_made"; unset NODE_OPTIONS`, (0,sh.sh) `export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false`, 
    // A package manager that links files of its cache would have a change in one folder in all of them.
    (0,sh.sh) `export npm_config_package_import_method=copy pnpm_config_package_import_method=copy`, (0,sh.sh) `/bin/sh -ec "$bw_install" )`, 
    // A token may stand there.
    (0,sh.sh) `[ "$bw_made" = "$PWD" ] || rm -f -- "$bw_made/.npmrc"`, (0,sh.sh) `mkdir -p -- "$bw_made/node_modules"`);
}

;// CONCATENATED MODULE: ./src/provision/packages.ts


/** How long a lock of apt is waited for, as where the host installs its own updates. */
const LOCK_SECONDS = 120;
/** Packages of apt that an app needs; undefined where it has none. They stay when a run goes back. */
function packagesPart(target) {
    const { packages } = target;
    if (packages === undefined)
        return undefined;
    const numbered = packages.map((one, index) => ({ ...one, index }));
    return {
        name: 'packages',
        when: 'prepare',
        step: 'packages',
        rights: [UPDATE, ...packages.map(installCommand)],
        isRightNeeded: (right) => {
            const asked = numbered.filter((one) => right === UPDATE || right.at(-1) === describePackage(one));
            return (0,sh.sh) `[ -n ${new sh.Sh(`"${asked.map(({ index }) => `$bw_lack_${index}`).join('')}"`)} ]`;
        },
        facts: (prefix) => (0,sh/* lines */.M)(packages_FUNCTIONS, ...numbered.map((one) => packages_writeFacts(prefix, one)), askSystem(prefix)),
        compare: (facts) => numbered.flatMap((one) => comparePackage(one, facts)),
        missing: (facts) => packages_findLack(target, facts),
        apply: (_release, user) => (0,sh/* lines */.M)(packages_FUNCTIONS, useAs(user), ...packages.map(packages_install), TELL_RESTART),
        undo: () => (0,sh.sh) `:`,
        byAdmin: () => (0,sh/* lines */.M)((0,sh.sh) `${UPDATE}`, ...packages.map((one) => (0,sh.sh) `${installCommand(one)}`)),
    };
}
/** As apt takes it. */
function describePackage({ name, version }) {
    return version === undefined ? name : `${name}=${version}`;
}
const ASKS_NOTHING = ['env', 'DEBIAN_FRONTEND=noninteractive', 'NEEDRESTART_MODE=l'];
const UPDATE = [...ASKS_NOTHING, 'apt-get', 'update', '-q'];
/** One at a time, so that the words that sudo allows do not depend on what is there already. */
function installCommand(one) {
    const keep = ['-o', 'Dpkg::Options::=--force-confdef', '-o', 'Dpkg::Options::=--force-confold'];
    const quiet = ['-q', '-y', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0'];
    const options = [...quiet, '-o', `DPkg::Lock::Timeout=${LOCK_SECONDS}`, ...keep];
    return [...ASKS_NOTHING, 'apt-get', 'install', ...options, describePackage(one)];
}
/**
 * `bw_has NAME VERSION` sets `bw_v` to the version that is installed, and is true where that is right. `bw_apt COMMAND…` keeps what it says
 * in `bw_said`, and waits for each lock, because the option for it covers one of them alone. `bw_known` looks for the very name: apt takes
 * what it does not know and has a `.` or a `+` in it for a pattern, and installs all that fits.
 */
const packages_FUNCTIONS = new sh.Sh(String.raw `bw_has() { bw_v=$(dpkg-query -W -f '${'$'}{db:Status-Status} ${'$'}{Version}\n' "$1" 2>/dev/null | sed -n 's/^installed //p' | head -n 1)
[ -n "$bw_v" ] && { [ -z "$2" ] || [ "$bw_v" = "$2" ]; }; }
bw_known() { apt-cache pkgnames "$1" 2>/dev/null | grep -qxF -e "$1"; }
bw_apt() { bw_end=$(($(date +%s) + ${LOCK_SECONDS})); until bw_said=$($bw_sudo "$@" 2>&1); do
case $bw_said in *'Could not get lock'* | *'Unable to lock'*) [ "$(date +%s)" -lt "$bw_end" ] || return 1; sleep 3;; *) return 1;; esac; done; }
bw_words() { printf '%s\n' "$bw_said" | grep -v '^$' | tail -n 12; }
bw_update() { [ -z "$bw_updated" ] || return 0; bw_updated=yes; bw_apt ${UPDATE.join(' ')} || { bw_words; exit 1; }; }`);
function useAs(user) {
    return (0,sh.sh) `bw_sudo=${(0,host_user/* asRoot */.t)(user).text}; bw_updated=`;
}
function packages_writeFacts(prefix, { index, name, version = '' }) {
    return (0,sh/* lines */.M)(new sh.Sh(`bw_lack_${index}=`), (0,sh.sh) `bw_has ${name} ${version} || ${new sh.Sh(`bw_lack_${index}=yes`)}`, (0,sh.sh) `[ -z "$bw_v" ] || bw FACT ${`${prefix}.${index}`} "$bw_v"`);
}
function askSystem(prefix) {
    const name = (0,sh.sh) `$(sed -n ${'s/^PRETTY_NAME="\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/\\1/p'} /etc/os-release 2>/dev/null)`;
    return (0,sh.sh) `command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || bw FACT ${`${prefix}.no_apt`} "${name}"`;
}
function comparePackage({ index, name, version }, facts) {
    const found = facts.read(`${index}`) ?? null;
    const isRight = version === undefined ? found !== null : found === version;
    return isRight ? [] : [{ what: `package ${name}`, from: found, to: version ?? 'installed' }];
}
function packages_findLack({ host, packages = [] }, facts) {
    const system = facts.read('no_apt');
    if (system === undefined)
        return [];
    const names = packages.map(describePackage).join(', ');
    return [
        {
            message: `\`packages\` takes apt, and ${host.name} has none: it runs ${system === '' ? 'an unknown system' : system}`,
            hint: `Install by its own means what ${names} would bring, and take \`packages\` out for this host.`,
        },
    ];
}
/** Lists that are old name files that are gone from the server, so that they are read once more where apt finds something not. */
function packages_install(one) {
    const { name, version = '' } = one;
    const command = installCommand(one);
    return (0,sh/* lines */.M)((0,sh.sh) `if ! bw_has ${name} ${version}; then`, (0,sh.sh) `bw_known ${name} || bw_update`, (0,sh.sh) `bw_known ${name} || { printf '%s\\n' "$bw_said" | grep '^[WE]:' | tail -n 5; echo ${`apt knows no package ${name}, also after apt-get update`}; exit 1; }`, (0,sh.sh) `if ! bw_apt ${command}; then case $bw_said in *' 404 '* | *'Failed to fetch'* | *'was not found'*) [ -n "$bw_updated" ] || { bw_update; ! bw_apt ${command} || bw_said=; };; esac`, (0,sh.sh) `[ -z "$bw_said" ] || { bw_words; exit 1; }; fi`, (0,sh.sh) `bw_has ${name} ${version} || { echo ${`apt ended well, and ${describePackage(one)} is not installed`}; exit 1; }`, (0,sh.sh) `echo ${`installed ${name}`} "$bw_v"; fi`);
}
/** Nothing is restarted for it. Debian's tools leave that file, where they are there. */
const TELL_RESTART = (0,sh.sh) `[ ! -e /run/reboot-required ] || echo "the host asks for a restart, for $(tr '\\n' ' ' </run/reboot-required.pkgs 2>/dev/null)"`;

// EXTERNAL MODULE: ./src/config/runtimes/stack-of.ts
var stack_of = __webpack_require__(20378);
// EXTERNAL MODULE: ./src/shell/docker.ts
var shell_docker = __webpack_require__(64408);
;// CONCATENATED MODULE: ./src/provision/project.ts





const LABEL = 'com.docker.compose.project';
/** The names of Compose projects, which somebody else's stack may have already; undefined for other runtimes. */
function projectPart(target) {
    const projects = listProjects(target.runtime);
    const docker = (0,stack_of/* stackOf */.U)(target.runtime)?.docker;
    if (docker === undefined)
        return undefined;
    const paths = (0,host_layout/* pathsOf */.wG)(target.path);
    return {
        name: 'project',
        when: 'prepare',
        step: 'take the project',
        rights: [],
        facts: (prefix) => (0,sh/* lines */.M)(...projects.flatMap(({ key, project }) => {
            const filter = `label=${LABEL}=${project}`;
            return [
                (0,shell_docker/* defineCompose */.uV)({ docker, project }),
                (0,sh.sh) `bw_text ${`${prefix}.${key}folders`} "$(bw_docker ps --all --filter ${filter} --format ${`{{.Label "${LABEL}.working_dir"}}`} 2>/dev/null | sort -u)"`,
                // A stack that was taken down has left its data, and the first release would go on with it.
                (0,sh.sh) `[ -L ${paths.current} ] || bw_text ${`${prefix}.${key}volumes`} "$(bw_docker volume ls --quiet --filter ${filter} 2>/dev/null)"`,
            ];
        })),
        compare: () => [],
        resists: (facts) => projects.map((one) => project_resist(target, one, facts)).find((resistance) => resistance !== undefined),
        apply: () => sh/* NOTHING */.K,
        undo: () => sh/* NOTHING */.K,
    };
}
function listProjects(runtime) {
    if (runtime.kind === 'compose')
        return [{ key: '', project: runtime.project }];
    const { carrier } = runtime.kind === 'blue_green' ? runtime : {};
    if (carrier?.kind !== 'compose')
        return [];
    return blue_green/* COLORS */.lm.map((color) => ({ key: `${color}.`, project: (0,blue_green/* projectOf */.v8)(carrier, color) }));
}
function project_resist({ path }, { key: prefix, project }, facts) {
    const list = (key) => (facts.readText(`${prefix}${key}`) ?? '').split('\n').filter(Boolean);
    const { releases } = (0,host_layout/* pathsOf */.wG)(path);
    const foreign = list('folders').find((folder) => !`${folder}/`.startsWith(`${releases}/`));
    const [volume] = list('volumes');
    const hint = 'Choose another `project`, or take it over with `force: adopt`; its containers are then replaced.';
    if (foreign !== undefined) {
        return { message: `the Compose project ${project} is somebody else's: it runs from ${foreign}`, hint };
    }
    if (volume === undefined || list('folders').length > 0)
        return undefined;
    return {
        message: `the Compose project ${project} has left volumes here, such as ${volume}, whose data the app would get`,
        hint: 'Choose another `project`, or go on with these data by `force: adopt`.',
    };
}

// EXTERNAL MODULE: ./src/config/targets/target-python.ts
var target_python = __webpack_require__(36265);
;// CONCATENATED MODULE: ./src/provision/python-key.ts
/**
 * Prints what an environment of Python depends on, as one hash, with `shared` before it, or `own` where what is installed lies in
 * the release itself. Its words: the installer with its version, then the files of requirements. It fails with a sentence.
 */
const PYTHON_KEY = `
import hashlib, os, platform, re, sys, sysconfig
seen, local = [], []
def read(path, parent):
    path = os.path.normpath(os.path.join(os.path.dirname(parent), path))
    if path in [one for one, _ in seen]: return
    try:
        with open(path, encoding='utf-8', errors='surrogateescape') as file: text = file.read()
    except OSError as error:
        sys.exit('%s cannot be read: %s' % (path, error.strerror) + (', which %s names' % parent if parent else ''))
    seen.append((path, text))
    for line in text.replace('\\\\\\n', ' ').splitlines():
        line = re.sub(r'(^|\\s)#.*$', '', line).strip()
        other = re.match(r'(?:-r|-c|--requirement|--constraint)[\\s=]*(\\S+)', line)
        if other and not re.match(r'\\w+://', other.group(1)): read(other.group(1), path)
        elif re.match(r'(-e|--editable|\\.|/|file:)', line) or re.search(r'@\\s*file:', line): local.append(line)
for name in sys.argv[2:]: read(name, '')
parts = [sys.argv[1], os.path.realpath(sys.executable), sys.version, platform.platform(), sysconfig.get_platform()]
# A login may change, and is nothing that is installed.
parts += [re.sub(r'//[^/@]*@', '//', os.environ.get(one, '')) for one in ('PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL', 'UV_INDEX_URL', 'UV_DEFAULT_INDEX', 'UV_INDEX')]
parts += [part for pair in seen for part in pair]
key = hashlib.sha256('\\0'.join(parts).encode('utf-8', 'surrogateescape')).hexdigest()[:32]
print('own' if local else 'shared', key)
`;

;// CONCATENATED MODULE: ./src/provision/python.ts





/** The environment of Python that a release runs in; undefined where the config has none. */
function pythonPart(target) {
    const { python, host } = target;
    if (python === undefined)
        return undefined;
    return {
        name: 'python',
        when: 'prepare',
        step: 'python environment',
        rights: [],
        needs: python.requirements,
        facts: (prefix) => python_writeFacts(prefix, python),
        compare: () => [],
        missing: (facts) => python_findLack(python, facts, host.name),
        apply: (release) => makeEnvironment(target, python, release),
        recall: (release) => (0,store/* whereGone */.hv)({ path: target.path, release }, store/* VENVS */.Bu, `${target_python/* VENV */.uM}/bin/python`, makeEnvironment(target, python, release)),
        undo: () => (0,sh.sh) `:`,
    };
}
/** Sets `bw_uv` and `bw_python` to the programs, each empty where there is none. What uv has downloaded counts. */
function findPrograms({ version, installer }) {
    const isIt = (0,sh.sh) `"$bw_p" -c ${`import sys; sys.exit("%d.%d" % sys.version_info[:2] != "${version}")`} 2>/dev/null`;
    return (0,sh/* lines */.M)(installer === 'pip'
        ? (0,sh.sh) `bw_uv=`
        : (0,sh.sh) `bw_uv=$(command -v uv || { [ ! -x "$HOME/.local/bin/uv" ] || echo "$HOME/.local/bin/uv"; }) || :`, version === undefined
        ? (0,sh.sh) `bw_python=$(command -v python3) || :`
        : (0,sh/* lines */.M)((0,sh.sh) `bw_python=; for bw_p in $(command -v ${`python${version}`}) $(command -v python3); do ! ${isIt} || { bw_python=$bw_p; break; }; done`, (0,sh.sh) `[ -n "$bw_python" ] || [ -z "$bw_uv" ] || bw_python=$("$bw_uv" python find --no-python-downloads ${version} 2>/dev/null) || :`));
}
/** Its version, and what it installs by: a pip that can do so elsewhere (from 22.3 on), the one that it brings to each environment, or none. */
const TELL = `import sys, importlib.util as u
try:
    import pip
    how = "pip" if tuple(map(int, pip.__version__.split(".")[:2])) >= (22, 3) else ""
except Exception: how = ""
print("%d.%d.%d" % sys.version_info[:3], how or ("venv" if u.find_spec("ensurepip") else "bare"))`;
function python_writeFacts(prefix, python) {
    return (0,sh/* lines */.M)(findPrograms(python), (0,sh.sh) `[ -z "$bw_uv" ] || bw FACT ${`${prefix}.uv`} yes`, (0,sh.sh) `[ -z "$bw_python" ] || bw FACT ${`${prefix}.python`} "$("$bw_python" -I -c ${TELL} 2>/dev/null)"`, python.version === undefined ? (0,sh.sh) `:` : (0,sh.sh) `bw FACT ${`${prefix}.other`} "$(python3 -I -c ${TELL} 2>/dev/null)"`);
}
function python_findLack({ version, installer }, facts, host) {
    const [found = '', installs] = (facts.read('python') ?? '').split(' ');
    const hasUv = facts.read('uv') !== undefined;
    const name = `Python${version === undefined ? '' : ` ${version}`}`;
    if (found === '') {
        const [other = ''] = (facts.read('other') ?? '').split(' ');
        const hint = `Install it on ${host}: apt install python${version ?? '3'}${hasUv ? `, or uv python install ${version ?? ''}` : ''}.`;
        return [{ message: `${name} is not there${other === '' ? '' : `: it has Python ${other}`}`, hint }];
    }
    if (installer === 'uv' && !hasUv) {
        return [
            {
                message: 'uv is not there, which `python.installer` names',
                hint: `Install uv on ${host}, or leave \`installer\` away.`,
            },
        ];
    }
    if (hasUv || installs !== 'bare')
        return [];
    const [, minor] = found.split('.');
    return [
        {
            message: `Python ${found} there can make no environments: it lacks pip and ensurepip, and there is no uv`,
            hint: `Install it on ${host}: apt install python3-venv (or python3.${minor}-venv), or install uv.`,
        },
    ];
}
/** Links the release to the environment that its requirements and the interpreter make, which is made where no release has it yet. */
function makeEnvironment(target, python, release) {
    const { requirements } = python;
    const secrets = (0,variables/* sourceInstallSecrets */.MZ)(target, 'python');
    return (0,sh/* lines */.M)(findPrograms(python), (0,sh.sh) `[ -n "$bw_python" ] || { echo "the Python of pre-flight is gone"; exit 1; }`, (0,sh.sh) `if [ -n "$bw_uv" ]; then bw_by=$("$bw_uv" --version); else bw_by="pip of $("$bw_python" --version)"; fi`, (0,sh.sh) `bw_key=$(${secrets}
"$bw_python" -I -c ${PYTHON_KEY} "$bw_by" ${requirements} 2>&1) || { echo "$bw_key"; exit 1; }`, (0,store/* makeOnce */.GL)({ path: target.path, release }, store/* VENVS */.Bu, (0,sh/* lines */.M)((0,sh.sh) `(`, secrets, installAll(python), (0,sh.sh) `)`)));
}
function installAll({ requirements, requiresHashes }) {
    const files = requirements.flatMap((file) => ['-r', file]);
    const hashes = requiresHashes ? ['--require-hashes'] : [];
    return (0,sh/* lines */.M)((0,sh.sh) `if [ -n "$bw_uv" ]; then`, 
    // uv would link files of its cache, of which a change in one environment is in all of them.
    (0,sh.sh) `export UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=copy UV_NO_PROGRESS=1`, (0,sh.sh) `"$bw_uv" venv --quiet --python "$bw_python" "$bw_made"`, (0,sh.sh) `"$bw_uv" pip install --python "$bw_made/bin/python" --compile-bytecode ${hashes} ${files}`, (0,sh.sh) `else`, 
    // A pip of its own takes an environment 5 s and 25 MB.
    (0,sh.sh) `case $("$bw_python" -I -c ${TELL}) in`, (0,sh.sh) `*pip) "$bw_python" -m venv --without-pip "$bw_made"; bw_pip() { "$bw_python" -m pip --python "$bw_made/bin/python" "$@"; };;`, (0,sh.sh) `*) "$bw_python" -m venv "$bw_made"; bw_pip() { "$bw_made/bin/python" -m pip "$@"; };; esac`, (0,sh.sh) `bw_pip install --quiet --disable-pip-version-check --no-input ${hashes} ${files}`, (0,sh.sh) `fi`);
}

// EXTERNAL MODULE: ./src/release/command-file.ts
var command_file = __webpack_require__(60591);
// EXTERNAL MODULE: ./src/release/job-state.ts
var job_state = __webpack_require__(298);
// EXTERNAL MODULE: ./src/release/job-units.ts
var job_units = __webpack_require__(35144);
// EXTERNAL MODULE: ./src/release/unit-file.ts + 1 modules
var unit_file = __webpack_require__(95290);
// EXTERNAL MODULE: ./src/shell/systemctl.ts
var systemctl = __webpack_require__(20424);
// EXTERNAL MODULE: ./src/provision/unit-install.ts
var unit_install = __webpack_require__(97919);
;// CONCATENATED MODULE: ./src/provision/schedule-install.ts






/** Where the units of the jobs come from. `current` has been switched by then, and a line of sudoers can name it. */
function jobSource({ path }) {
    return `${(0,host_layout/* pathsOf */.wG)(path).current}/.bowline/${job_units/* SCHEDULE_FOLDER */.vP}`;
}
/** What one job takes of root. */
function rightsOfJob(target, name) {
    const folder = (0,unit_install/* unitFolder */.nY)('system').text;
    const units = [`${name}.timer`, `${name}.service`];
    return [
        ...['enable', 'restart', 'stop', 'disable'].map((verb) => ['systemctl', verb, `${name}.timer`]),
        ...units.map((unit) => (0,unit_install/* putCommand */.L0)(`${jobSource(target)}/${unit}`, unit)),
        ['rm', '-f', ...units.map((unit) => `${folder}/${unit}`)],
    ];
}
/** Runs code for the timers of the app in a folder, with `bw_u` as the name of each. */
function forJobs(target, folder, code) {
    const prefix = new sh.Sh((0,job_units/* jobPrefix */.An)(target));
    return (0,sh.sh) `for bw_t in ${folder}/${prefix}*.timer; do [ -f "$bw_t" ] || continue; bw_u=\${bw_t##*/}; bw_u=\${bw_u%.timer}
${code}
done`;
}
/** True in a condition where the units `bw_u` in a folder are those of this app: the name of another may begin alike. */
function isOwnJob(target, folder) {
    return (0,sh.sh) `grep -qxF -e ${(0,job_units/* placeOfJobs */.fh)(target)} ${folder}/"$bw_u.service" 2>/dev/null`;
}
/**
 * Brings the timers to what the release that `current` points to has: what differs is installed, what it has not is taken away. A timer is
 * started anew only where its text differs, so that no deploy puts off what is due.
 */
function applySchedule(target, user) {
    const scope = (0,job_units/* scopeOfJobs */.e9)(target);
    const manager = (0,systemctl/* systemctl */.Dd)(scope, user);
    const source = jobSource(target);
    const folder = (0,unit_install/* unitFolder */.nY)(scope);
    const put = (0,unit_install/* putUnit */.Yj)(target, scope, user, { source: (0,sh.sh) `${source}/"$bw_e"`, name: (0,sh.sh) `"$bw_e"` });
    return (0,sh/* lines */.M)((0,sh.sh) `bw_new=`, forJobs(target, source, (0,sh.sh) `for bw_e in "$bw_u.service" "$bw_u.timer"; do if ! cmp -s ${source}/"$bw_e" ${folder}/"$bw_e"; then
${put}
bw_new="$bw_new $bw_e"; fi; done`), removeJobs(target, scope, user, (0,sh.sh) `[ ! -f ${source}/"$bw_u.timer" ] || continue`), removeJobs(target, scope === 'user' ? 'system' : 'user', user, (0,sh.sh) `:`), (0,sh.sh) `[ -z "$bw_new" ] || ${manager} daemon-reload`, forJobs(target, source, (0,sh/* lines */.M)((0,sh.sh) `[ -L ${folder}/timers.target.wants/"$bw_u.timer" ] || ${manager} enable "$bw_u.timer" 2>&1`, (0,sh.sh) `case "$bw_new " in *" $bw_u.timer "*) ${manager} restart "$bw_u.timer";; *) ${(0,systemctl/* readSystemctl */.X1)(scope)} is-active --quiet "$bw_u.timer" || ${manager} restart "$bw_u.timer";; esac`)));
}
/** What cannot be removed keeps no release from being switched to: its command is gone with the release that had it. */
function removeJobs(target, scope, user, unless) {
    const folder = (0,unit_install/* unitFolder */.nY)(scope);
    const manager = (0,systemctl/* systemctl */.Dd)(scope, user);
    const remove = scope === 'user' ? (0,sh.sh) `rm` : (0,sh.sh) `${(0,host_user/* asRoot */.t)(user)} rm`;
    return forJobs(target, folder, (0,sh/* lines */.M)(unless, (0,sh.sh) `${isOwnJob(target, folder)} || continue`, (0,sh.sh) `if ${manager} stop "$bw_u.timer" && ${manager} disable "$bw_u.timer" 2>&1 && ${remove} -f ${folder}/"$bw_u.timer" ${folder}/"$bw_u.service"; then bw_new="$bw_new -"; echo "removed $bw_u.timer"`, (0,sh.sh) `else echo "$bw_u.timer is not of this release, and was not removed: run \`systemctl disable --now $bw_u.timer\` as root"; fi`));
}
/** Takes all timers of the app away. One that stays would start a command that is gone. */
function removeSchedule(target, user) {
    const scopes = ['system', 'user'];
    return (0,sh/* lines */.M)((0,sh.sh) `bw_new=`, ...scopes.map((scope) => removeJobs(target, scope, user, (0,sh.sh) `:`)), (0,sh.sh) `[ -z "$bw_new" ] || ${(0,systemctl/* systemctl */.Dd)((0,job_units/* scopeOfJobs */.e9)(target), user)} daemon-reload`, ...scopes.map((scope) => forJobs(target, (0,unit_install/* unitFolder */.nY)(scope), (0,sh.sh) `! ${isOwnJob(target, (0,unit_install/* unitFolder */.nY)(scope))} || { echo "$bw_u.timer stays"; exit 1; }`)));
}
/** Starts or stops the timers of the app that are installed. */
function turnJobs(target, verb, user) {
    const scope = (0,job_units/* scopeOfJobs */.e9)(target);
    const folder = (0,unit_install/* unitFolder */.nY)(scope);
    return forJobs(target, folder, (0,sh.sh) `! ${isOwnJob(target, folder)} || ${(0,systemctl/* systemctl */.Dd)(scope, user)} ${verb} "$bw_u.timer"`);
}

;// CONCATENATED MODULE: ./src/provision/schedule-facts.ts







/** Tells which jobs are installed, and whether a release on the host has some; of those of the config more. */
function askSchedule(prefix, target) {
    const { schedule = [] } = target;
    return (0,sh/* lines */.M)((0,sh.sh) `bw_there=`, ...['system', 'user'].map((scope) => forJobs(target, (0,unit_install/* unitFolder */.nY)(scope), (0,sh.sh) `! ${isOwnJob(target, (0,unit_install/* unitFolder */.nY)(scope))} || bw_there="$bw_there $bw_u"`)), (0,sh.sh) `[ -z "$bw_there" ] || bw FACT ${`${prefix}.there`} "$bw_there"`, (0,sh.sh) `for bw_t in ${(0,host_layout/* pathsOf */.wG)(target.path).releases}/*/.bowline/${job_units/* SCHEDULE_FOLDER */.vP}; do [ ! -d "$bw_t" ] || { bw FACT ${`${prefix}.kept`} yes; break; }; done`, schedule.length > 0 && (0,sh.sh) `command -v systemctl >/dev/null || bw FACT ${`${prefix}.no_systemd`} yes`, ...schedule.map((job, index) => askJob(`${prefix}.${index}`, target, job)), askStale(prefix, target), schedule.length > 0 &&
        (0,sh.sh) `[ -z "$bw_there" ] || bw_text ${`${prefix}.state`} "$(${(0,job_state/* askJobs */.Gr)((0,job_units/* scopeOfJobs */.e9)(target), schedule.map((job) => (0,job_units/* nameJob */.PB)(target, job)))})"`);
}
function askJob(key, target, job) {
    const scope = (0,job_units/* scopeOfJobs */.e9)(target);
    const name = (0,job_units/* nameJob */.PB)(target, job);
    const folder = (0,unit_install/* unitFolder */.nY)(scope);
    const files = [`${name}.timer`, `${name}.service`];
    const places = [folder, ...unit_install/* OTHER_FOLDERS */.Pc[scope]];
    return (0,sh/* lines */.M)(...files.map((file) => (0,sh.sh) `[ ! -r ${folder}/${file} ] || bw_text ${`${key}.${file.slice(name.length + 1)}`} "$(cat ${folder}/${file})"`), (0,sh.sh) `[ ! -L ${folder}/timers.target.wants/${`${name}.timer`} ] || bw FACT ${`${key}.enabled`} yes`, (0,sh.sh) `for bw_f in ${places}; do for bw_e in ${files}; do [ -e "$bw_f/$bw_e" ] || continue`, (0,sh.sh) `case $bw_e in *.service) grep -qxF -e ${(0,job_units/* placeOfJobs */.fh)(target)} "$bw_f/$bw_e" 2>/dev/null;; *) grep -q -e ${`^${unit_file/* UNIT_MARK */.NE}`} "$bw_f/$bw_e" 2>/dev/null;; esac || bw FACT ${`${key}.foreign`} "$bw_f/$bw_e"; done; done`, job.calendar !== undefined &&
        (0,sh.sh) `! command -v systemd-analyze >/dev/null || bw_o=$(LC_ALL=C systemd-analyze calendar -- ${job.calendar} 2>&1) || bw FACT ${`${key}.bad`} "$(printf '%s' "$bw_o" | tail -n 1)"`);
}
/** What was taken out of the config is asked for by the names that are there. */
function askStale(prefix, target) {
    const names = (target.schedule ?? []).map((job) => (0,job_units/* nameJob */.PB)(target, job));
    if ((0,job_units/* scopeOfJobs */.e9)(target) === 'user')
        return (0,sh.sh) `:`;
    return (0,sh/* lines */.M)((0,sh.sh) `if [ "$(id -u)" != 0 ]; then for bw_u in $bw_there; do [ -f ${(0,unit_install/* unitFolder */.nY)('system')}/"$bw_u.timer" ] || continue`, names.length > 0 && (0,sh.sh) `case " "${names.join(' ')}" " in *" $bw_u "*) continue;; esac`, (0,sh.sh) `sudo -n -l -- systemctl disable "$bw_u.timer" >/dev/null 2>&1 || bw FACT ${`${prefix}.stays`} "$bw_u"; done; fi`);
}

;// CONCATENATED MODULE: ./src/provision/schedule.ts







/**
 * What timers of systemd start in the live release. A release has the units of its own jobs, so going back brings them back. It is a part of
 * every app, because a release, or the host, may have jobs that the config has no more.
 */
function schedulePart(target) {
    const { schedule = [] } = target;
    const numbered = schedule.map((job, index) => ({ job, index, name: (0,job_units/* nameJob */.PB)(target, job) }));
    return {
        name: 'schedule',
        when: 'activate',
        step: 'schedule',
        rights: rightsOf(target),
        files: (release, version) => schedule.flatMap((job) => writeFiles(target, job, release, version)),
        facts: (prefix) => askSchedule(prefix, target),
        isIdle: (facts) => schedule.length === 0 && facts.read('there') === undefined && facts.read('kept') === undefined,
        compare: (facts) => [...numbered.flatMap((one) => compareJob(target, one, facts)), ...findStale(numbered, facts)],
        missing: (facts) => [
            ...(schedule.length === 0 ? [] : schedule_findLacks(target, facts)),
            ...numbered.flatMap((one) => judgeCalendar(one, facts)),
            ...findStuck(target, facts),
        ],
        resists: (facts) => numbered.map((one) => schedule_resist(one, facts)).find((one) => one !== undefined),
        tells: (facts) => describeJobs(target, facts),
        apply: (_release, user) => applySchedule(target, user),
        undo: () => (0,sh.sh) `:`,
        remove: (user) => removeSchedule(target, user),
        pause: (user) => turnJobs(target, 'stop', user),
        resume: (user) => turnJobs(target, 'restart', user),
        ...((0,job_units/* scopeOfJobs */.e9)(target) === 'system' ? { byAdmin: () => schedule_writeInstallation(target) } : {}),
    };
}
function schedule_writeInstallation(target) {
    const { schedule = [] } = target;
    const timers = schedule.map((job) => `${(0,job_units/* nameJob */.PB)(target, job)}.timer`);
    const file = (name) => `${(0,unit_install/* unitFolder */.nY)('system').text}/${name}`;
    return (0,sh/* lines */.M)(...schedule.flatMap((job) => [
        (0,sh.sh) `printf %s ${(0,job_units/* writeJobService */.mN)(target, job)} >${file(`${(0,job_units/* nameJob */.PB)(target, job)}.service`)}`,
        (0,sh.sh) `printf %s ${(0,job_units/* writeTimer */.nF)(target, job)} >${file(`${(0,job_units/* nameJob */.PB)(target, job)}.timer`)}`,
    ]), schedule.length > 0 && (0,sh.sh) `systemctl daemon-reload; systemctl enable --now --quiet ${timers}`);
}
function rightsOf(target) {
    const { schedule = [] } = target;
    if (schedule.length === 0 || (0,job_units/* scopeOfJobs */.e9)(target) === 'user')
        return [];
    return [['systemctl', 'daemon-reload'], ...schedule.flatMap((job) => rightsOfJob(target, (0,job_units/* nameJob */.PB)(target, job)))];
}
function writeFiles(target, job, release, version) {
    const folder = `.bowline/${job_units/* SCHEDULE_FOLDER */.vP}`;
    const name = (0,job_units/* nameJob */.PB)(target, job);
    return [
        (0,command_file/* writeCommandFile */.b0)(target, `${job_units/* SCHEDULE_FOLDER */.vP}/${job.name}`, job.run, release, version),
        { path: `${folder}/${name}.service`, text: (0,job_units/* writeJobService */.mN)(target, job), mode: 0o644 },
        { path: `${folder}/${name}.timer`, text: (0,job_units/* writeTimer */.nF)(target, job), mode: 0o644 },
    ];
}
function compareJob(target, { job, index, name }, facts) {
    const texts = [
        ['timer', (0,job_units/* writeTimer */.nF)(target, job)],
        ['service', (0,job_units/* writeJobService */.mN)(target, job)],
    ];
    const differing = texts.flatMap(([kind, to]) => {
        const from = facts.readText(`${index}.${kind}`) ?? null;
        // A shell drops the line ends at the end of what it reads.
        return from?.trimEnd() === to.trimEnd() ? [] : [{ what: `unit ${name}.${kind}`, from, to }];
    });
    const isEnabled = facts.read(`${index}.enabled`) !== undefined;
    return isEnabled
        ? differing
        : [...differing, { what: `start of ${name}.timer with the machine`, from: 'disabled', to: 'enabled' }];
}
function findStale(numbered, facts) {
    const there = [...new Set((facts.read('there') ?? '').split(' ').filter(Boolean))];
    const stale = there.filter((one) => !numbered.some(({ name }) => name === one));
    return stale.map((one) => ({ what: `unit ${one}.timer`, from: 'installed', to: null }));
}
function schedule_findLacks({ host }, facts) {
    if (facts.read('no_systemd') === undefined)
        return [];
    return [
        {
            message: `\`schedule\` takes timers of systemd, and ${host.name} has no systemctl`,
            hint: 'Take `schedule` out for this host, and let its own cron run the command in {path}/current.',
        },
    ];
}
function judgeCalendar({ job, index }, facts) {
    const said = facts.read(`${index}.bad`);
    if (said === undefined)
        return [];
    return [
        {
            message: `systemd does not take the calendar of \`schedule.${job.name}\`, "${job.calendar}": ${said}`,
            hint: 'Correct it: `systemd-analyze calendar "Mon..Fri *-*-* 06:30"` tells what one means.',
        },
    ];
}
function findStuck(target, facts) {
    const name = facts.read('stays');
    if (name === undefined)
        return [];
    return [
        {
            message: `${name}.timer is no longer in \`schedule\`, and ${target.host.user} may not remove it`,
            hint: `Run once as root: systemctl disable --now ${name}.timer && rm /etc/systemd/system/${name}.timer /etc/systemd/system/${name}.service. Or keep its line of sudoers until it is gone.`,
        },
    ];
}
function schedule_resist({ index, job, name }, facts) {
    const found = facts.read(`${index}.foreign`);
    if (found === undefined)
        return undefined;
    return {
        message: `Bowline did not write ${found} for this app, and would put ${name} in its place`,
        hint: `Call the job \`${job.name}\` otherwise, or take it over with \`force: adopt\`, which keeps the text.`,
    };
}
function describeJobs(target, facts) {
    const states = (0,job_state/* readJobs */.RI)(facts.readText('state') ?? '');
    return (target.schedule ?? []).flatMap((job) => {
        const state = states.get((0,job_units/* nameJob */.PB)(target, job));
        if (state === undefined || !state.isThere)
            return [];
        const next = state.nextAt === null ? '' : `; next at ${(0,job_state/* describeInstant */.l0)(state.nextAt)}`;
        return [`${job.name} ${(0,job_state/* describeLastRun */.DN)(state)}${state.isActive ? next : '; its timer is stopped'}`];
    });
}

// EXTERNAL MODULE: ./src/config/previews.ts
var previews = __webpack_require__(99745);
;// CONCATENATED MODULE: ./src/provision/unit.ts








/** A unit of Bowline's own, installed and enabled; undefined where the config does not say how to start. */
function unitPart(target) {
    const { runtime } = target;
    if (runtime.kind !== 'systemd' || runtime.start === undefined)
        return undefined;
    return {
        name: 'unit',
        identity: `unit ${runtime.scope} ${runtime.unit}`,
        when: 'activate',
        step: 'install the unit',
        rights: unit_rightsOf(target, runtime),
        facts: (prefix) => (0,sh/* lines */.M)(unit_writeFacts(prefix, runtime), writeFactsOfReleases(prefix, target, runtime)),
        compare: (facts, release) => compareUnit(target, runtime, facts, release),
        resists: (facts) => unit_resist(target, runtime, facts),
        ...(runtime.template === undefined ? {} : { rehearsal: rehearse(target, runtime) }),
        apply: (_release, user) => installUnit(target, runtime, user),
        undo: (_release, user) => disableUnit(runtime, user),
        remove: (user) => removeUnit(target, runtime, user),
        ...(runtime.scope === 'system' ? { byAdmin: () => unit_writeInstallation(target, runtime) } : {}),
    };
}
/** Where it comes from. `current` has been switched by then, and a line of sudoers can name it. */
function unitSource({ path }) {
    return `${(0,host_layout/* pathsOf */.wG)(path).current}/.bowline/unit`;
}
function unit_rightsOf(target, { unit, scope }) {
    if (scope === 'user')
        return [];
    return [
        ['systemctl', 'enable', unit],
        ['systemctl', 'daemon-reload'],
        (0,unit_install/* putCommand */.L0)(unitSource(target), unit),
        // A preview is taken away again by the same user.
        ...((0,previews/* readInstanceName */.X3)(target.environment) === undefined
            ? []
            : [
                ['systemctl', 'disable', unit],
                ['rm', '-f', `${(0,unit_install/* unitFolder */.nY)(scope).text}/${unit}`],
            ]),
    ];
}
/** By the link that `enable` makes, because asking systemctl takes longer than all the rest. */
function unit_writeFacts(prefix, { unit, scope }) {
    const folder = (0,unit_install/* unitFolder */.nY)(scope);
    return (0,sh/* lines */.M)((0,sh.sh) `[ ! -r ${folder}/${unit} ] || bw_text ${`${prefix}.text`} "$(cat ${folder}/${unit})"`, (0,sh.sh) `for bw_f in ${folder} ${unit_install/* OTHER_FOLDERS */.Pc[scope]}; do [ -e "$bw_f"/${unit} ] || continue`, (0,sh.sh) `bw FACT ${`${prefix}.found`} "$bw_f"/${unit}; [ ! -r "$bw_f"/${unit} ] || bw_text ${`${prefix}.there`} "$(cat "$bw_f"/${unit})"; break; done`, (0,sh.sh) `[ ! -L ${folder}/${(0,unit_file/* wantedBy */.fy)(scope)}.wants/${unit} ] || bw FACT ${`${prefix}.enabled`} yes`);
}
/** A template that is not read says nothing: the unit of a release that is there already lies in it. */
function writeFactsOfReleases(prefix, { path }, { template }) {
    if (template === undefined)
        return sh/* NOTHING */.K;
    const { releases } = (0,host_layout/* pathsOf */.wG)(path);
    return (0,sh.sh) `for bw_f in ${releases}/*/.bowline/unit; do [ -r "$bw_f" ] || continue; bw_r=\${bw_f%/.bowline/unit}; bw_text ${`${prefix}.of.`}"\${bw_r##*/}" "$(cat "$bw_f")"; done`;
}
function compareUnit(target, runtime, facts, release) {
    const { unit } = runtime;
    const wanted = facts.readText(`of.${release}`) ?? (0,unit_file/* writeUnit */.wW)(target, runtime);
    const installed = facts.readText('text');
    const isEnabled = facts.read('enabled') !== undefined;
    return [
        // A shell drops the line ends at the end of what it reads.
        ...(installed?.trimEnd() === wanted.trimEnd()
            ? []
            : [{ what: `unit ${unit}`, from: installed ?? null, to: wanted }]),
        ...(isEnabled ? [] : [{ what: `start of ${unit} with the machine`, from: 'disabled', to: 'enabled' }]),
    ];
}
/** A unit that somebody else wrote is a service of theirs, which may run. An empty one masks the name, which is told apart. */
function unit_resist(target, runtime, facts) {
    const found = facts.read('found');
    const text = facts.readText('there');
    if (found === undefined || text === '')
        return undefined;
    if (text?.startsWith(unit_file/* UNIT_MARK */.NE))
        return resistOther(target, runtime, text);
    const kept = (0,unit_install/* keptUnits */.ai)(target).of(runtime.unit);
    return {
        message: [
            `Bowline did not write ${found}, and would replace ${runtime.unit}`,
            ...(text === undefined ? ['  its text may not be read'] : (0,unit_difference/* describeDifference */.h)(text, (0,unit_file/* writeUnit */.wW)(target, runtime))),
        ].join('\n'),
        hint: `Choose another \`unit\`, or take it over with \`force: adopt\`, which keeps its text in ${kept}: docs/adopting.md.`,
    };
}
/** Bowline's own unit, but of an app in another folder: its service would end, and come back with that app's next deploy. */
function resistOther(target, { unit }, text) {
    const works = /^WorkingDirectory=(.*)$/m.exec(text)?.[1]?.replaceAll('%%', '%');
    if (works === undefined || works === (0,host_layout/* pathsOf */.wG)(target.path).current)
        return undefined;
    return {
        message: `Bowline wrote ${unit} for ${works}, not for ${(0,host_layout/* pathsOf */.wG)(target.path).current}`,
        hint: `Give ${target.app} a \`unit\` of its own. If it moved from there, deploy once with \`force: adopt\`.`,
    };
}
function installUnit(target, runtime, user) {
    const { unit, scope } = runtime;
    const source = unitSource(target);
    const folder = (0,unit_install/* unitFolder */.nY)(scope);
    const isEnabled = (0,sh.sh) `${(0,systemctl/* readSystemctl */.X1)(scope)} is-enabled --quiet ${unit}`;
    return (0,sh/* lines */.M)(
    // One that was retired differs by not being enabled.
    (0,sh.sh) `if [ -f ${source} ] && ! { cmp -s ${source} ${folder}/${unit} && ${isEnabled}; }; then`, (0,unit_install/* putUnit */.Yj)(target, scope, user, { source, name: unit }), (0,sh.sh) `${(0,systemctl/* systemctl */.Dd)(scope, user)} daemon-reload`, (0,sh.sh) `${(0,systemctl/* systemctl */.Dd)(scope, user)} enable ${unit} 2>&1`, (0,sh.sh) `fi`);
}
/** By systemd's own word of a copy that stands nowhere, runs what the release brings, and needs no root. */
function rehearse(target, { unit, scope }) {
    const { current, release: releaseOf } = (0,host_layout/* pathsOf */.wG)(target.path);
    const inRelease = (release) => `s,${(0,unit_file/* escapeSpecifiers */.RT)(current)}/,${(0,unit_file/* escapeSpecifiers */.RT)(releaseOf(release))}/,g`;
    return {
        step: 'test the unit',
        body: (release) => (0,sh/* lines */.M)((0,sh.sh) `command -v systemd-analyze >/dev/null || exit 0`, (0,sh.sh) `bw_d=$(mktemp -d); trap 'rm -rf -- "$bw_d"' EXIT; trap 'exit 143' HUP INT TERM`, (0,sh.sh) `sed ${inRelease(release)} ${`${releaseOf(release)}/.bowline/unit`} >"$bw_d"/${unit}`, 
        // systemd passes over what it does not know, and says so.
        (0,sh.sh) `bw_said=$(systemd-analyze verify ${scope === 'user' ? ['--user'] : []} "$bw_d"/${unit} 2>&1 | grep -F ${unit}) || :`, (0,sh.sh) `[ -z "$bw_said" ] || { printf '%s\n' "$bw_said" | sed "s,$bw_d/,,g"; echo ${`systemd does not take the unit of ${target.app}; nothing was changed`}; exit 1; }`),
    };
}
/** The text itself, as an admin reads what root runs. */
function unit_writeInstallation(target, runtime) {
    const file = `${(0,unit_install/* unitFolder */.nY)(runtime.scope).text}/${runtime.unit}`;
    return (0,sh/* lines */.M)((0,sh.sh) `printf %s ${(0,unit_file/* writeUnit */.wW)(target, runtime)} >${file}`, (0,sh.sh) `systemctl daemon-reload; systemctl enable --quiet ${runtime.unit}`);
}
/** One of the same name that starts another app is not this one's. */
function removeUnit({ path }, { unit, scope }, user) {
    const file = (0,sh.sh) `${(0,unit_install/* unitFolder */.nY)(scope)}/${unit}`;
    const start = `${(0,unit_file/* escapeSpecifiers */.RT)((0,host_layout/* pathsOf */.wG)(path).current)}/.bowline/start`;
    const remove = scope === 'user' ? (0,sh.sh) `rm` : (0,sh.sh) `${(0,host_user/* asRoot */.t)(user)} rm`;
    return (0,sh/* lines */.M)((0,sh.sh) `if [ -f ${file} ] && grep -q -e ${`^${unit_file/* UNIT_MARK */.NE}`} ${file} && grep -qF -e ${start} ${file}; then`, (0,sh.sh) `${(0,systemctl/* systemctl */.Dd)(scope, user)} disable ${unit} 2>&1`, (0,sh.sh) `${remove} -f ${file}`, (0,sh.sh) `${(0,systemctl/* systemctl */.Dd)(scope, user)} daemon-reload`, (0,sh.sh) `fi`);
}
function disableUnit({ unit, scope }, user) {
    const advice = `${unit} starts with the machine: run \`systemctl disable ${unit}\` as root`;
    return (0,sh.sh) `${(0,systemctl/* systemctl */.Dd)(scope, user)} disable ${unit} 2>&1 || echo ${advice}`;
}

;// CONCATENATED MODULE: ./src/provision/parts.ts











/** What may have to be provisioned, in the order in which it is done. */
const PARTS = [
    rootScriptPart,
    packagesPart,
    directoriesPart,
    pythonPart,
    nodePart,
    unitPart,
    certificatePart,
    nginxPart,
    schedulePart,
    projectPart,
];
/** What an app needs on its host beside its release. */
function partsOf(target) {
    const parts = PARTS.map((describe) => describe(target)).filter((part) => part !== undefined);
    return target.privileges === undefined ? parts : parts.map(asAllowed);
}
/** At a level of privileges: by root's own script, or by an admin. */
function asAllowed(part) {
    return part.byScript === undefined ? leaveToAdmin(part) : { ...part, ...part.byScript };
}


/***/ }),

/***/ 36470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ NODE_MODULES),
/* harmony export */   Bu: () => (/* binding */ VENVS),
/* harmony export */   GL: () => (/* binding */ makeOnce),
/* harmony export */   hv: () => (/* binding */ whereGone),
/* harmony export */   te: () => (/* binding */ pruneStores)
/* harmony export */ });
/* harmony import */ var _config_targets_target_python__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36265);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66514);
/* harmony import */ var _shell_remove__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33240);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30611);




const VENVS = { folder: 'venvs', link: _config_targets_target_python__WEBPACK_IMPORTED_MODULE_0__/* .VENV */ .uM, content: '' };
const NODE_MODULES = { folder: 'node', link: 'node_modules', content: '/node_modules' };
/** Written last, with the time at which the versions were chosen. */
const COMPLETE = '.bowline-complete';
/**
 * Gives the release what `bw_key` says: `shared KEY`, or `own` for what lies in the release alone. It is made where it stays, because
 * what is installed may know its own path, and what is shared counts only with its marker: what a killed run has left is made
 * anew, never repaired.
 * @param make fills the folder `bw_made`, and says in `bw_by` what by
 */
function makeOnce({ path, release }, { folder, link, content }, make) {
    const { own, release: releaseAt } = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(path);
    const place = releaseAt(release);
    const there = `${place}/${link}`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_make() {`, make, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_clear() { [ -L ${there} ] || chmod -R u+w -- ${there} 2>/dev/null || :; rm -rf -- ${there}; }`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `case $bw_key in own*) bw_clear; bw_made=${content === '' ? there : place}; bw_make; echo "made by $bw_by";;`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `*) bw_made=${`${own}/${folder}`}/\${bw_key#* }`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `if [ ! -e "$bw_made/"${COMPLETE} ]; then`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `${(0,_shell_remove__WEBPACK_IMPORTED_MODULE_1__/* .removeMarked */ .n)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `"$bw_made"`, COMPLETE)}; mkdir -p -- "\${bw_made%/*}"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_make`, 
    // What runs in one release must not be changed by another.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `chmod -R a-w -- "$bw_made"; chmod u+w -- "$bw_made"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `date -u +%Y-%m-%dT%H:%M:%SZ >"$bw_made/"${`${COMPLETE}.new`}; sync -f "$bw_made" 2>/dev/null || sync; mv -- "$bw_made/"${`${COMPLETE}.new`} "$bw_made/"${COMPLETE}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `echo "made by $bw_by"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `else echo "as made at $(cat "$bw_made/"${COMPLETE}): nothing that it depends on has changed"; fi`, 
    // Relative, as the app's folder may be reached by another path one day.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_clear; ln -s -- ${`../../.bowline/${folder}/`}"\${bw_made##*/}"${content} ${there};; esac`);
}
/**
 * Runs code in a release from which what a store has for it is gone, or its programs are, and says so first; nothing where all is there.
 * @param program below the release; one that leads nowhere cannot run
 */
function whereGone({ path, release }, { link, content }, program, remake) {
    const place = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(path).release(release);
    const marker = `${place}/${link}${content === '' ? '' : '/..'}/${COMPLETE}`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `cd ${place}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `if [ ! -e ${link} ] || { [ -L ${link} ] && [ ! -e ${marker} ]; } || [ ! -x ${program} ]; then`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `echo ${`${link} of ${release} is gone, or cannot run any more: it is made anew`}`, remake, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `fi`);
}
/** Removes what no release is linked to, whatever the config says by now. */
function pruneStores(path) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)(...[VENVS, NODE_MODULES].map((store) => prune(path, store)));
}
function prune(path, { folder, link, content }) {
    const { own, releases } = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(path);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `if [ -d ${`${own}/${folder}`} ]; then`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_linked="$(for l in ${releases}/*/${link}; do [ ! -L "$l" ] || readlink "$l"; done | tr '\\n' ' ')"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `for v in ${`${own}/${folder}`}/*; do [ -d "$v" ] || continue`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `case "$bw_linked" in */"\${v##*/}"${content}" "*) ;; *) ${(0,_shell_remove__WEBPACK_IMPORTED_MODULE_1__/* .removeMarked */ .n)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `"$v"`, COMPLETE)};; esac; done; fi`);
}


/***/ }),

/***/ 59505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ describeChangedText),
/* harmony export */   h: () => (/* binding */ describeDifference)
/* harmony export */ });
/** A longer difference is a unit that has nothing in common with ours. */
const MOST_LINES = 24;
/** Keys whose values may be secrets; their names are enough to know what goes. */
const HIDDEN = /^(Environment|SetCredential\w*|PassEnvironment)\s*=\s*("?[^\s=:"]+)?.*$/;
/**
 * What one text of a unit, or of a site, has and the other has not, a line each: `- ` goes, `+ ` comes. Comments and the order of lines
 * make no difference.
 */
function describeDifference(from, to) {
    const [before, after] = [from, to].map(readLines);
    const gone = (before ?? []).filter((line) => !after?.includes(line)).map((line) => `  - ${hideValue(line)}`);
    const come = (after ?? []).filter((line) => !before?.includes(line)).map((line) => `  + ${hideValue(line)}`);
    const all = [...gone, ...come];
    return all.length <= MOST_LINES
        ? all
        : [...all.slice(0, MOST_LINES), `  … and ${all.length - MOST_LINES} lines more`];
}
/** Lines of a difference that a sentence quotes. */
const MOST_QUOTED = 3;
/** The same in a sentence about `what`, such as `unit shop.service`; undefined where the texts are alike. */
function describeChangedText(what, own, installed) {
    if (own.trimEnd() === installed.trimEnd())
        return undefined;
    const difference = describeDifference(own, installed).map((line) => line.trim());
    if (difference.length === 0)
        return `${what} was changed: comments, or the order of its lines`;
    const more = difference.length - MOST_QUOTED;
    const shown = difference.slice(0, MOST_QUOTED).map((line) => `\`${line}\``);
    return `${what} was changed: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function readLines(text) {
    const lines = text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '' && !/^[#;[]/.test(line));
}
function hideValue(line) {
    return line.replace(HIDDEN, (_line, key, name = '') => `${key}=${name.replace('"', '')}=…`);
}


/***/ }),

/***/ 97919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L0: () => (/* binding */ putCommand),
/* harmony export */   Pc: () => (/* binding */ OTHER_FOLDERS),
/* harmony export */   Yj: () => (/* binding */ putUnit),
/* harmony export */   ai: () => (/* binding */ keptUnits),
/* harmony export */   nY: () => (/* binding */ unitFolder)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66514);
/* harmony import */ var _release_unit_file__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95290);
/* harmony import */ var _shell_host_user__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59548);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30611);




/** Where units are installed; a piece of code, because a home is known only on the host. */
function unitFolder(scope) {
    return new _shell_sh__WEBPACK_IMPORTED_MODULE_2__.Sh(scope === 'system' ? '/etc/systemd/system' : '"$HOME/.config/systemd/user"');
}
/** Where else a unit of a name may stand, whose place one of Bowline's would take. */
const OTHER_FOLDERS = {
    system: ['/run/systemd/system', '/usr/local/lib/systemd/system', '/usr/lib/systemd/system', '/lib/systemd/system'],
    user: ['/etc/systemd/user', '/run/systemd/user', '/usr/local/lib/systemd/user', '/usr/lib/systemd/user'],
};
/** Where the text of a unit is kept that Bowline did not write. */
function keptUnits({ path }) {
    const { own } = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(path);
    return { folder: own, of: (unit) => `${own}/${unit}.adopted` };
}
/** What sudo has to allow for `putUnit`. */
function putCommand(source, unit) {
    return ['install', '-m', '644', source, `${unitFolder('system').text}/${unit}`];
}
/** Installs a file of a unit in place of what is there; a text that Bowline did not write is kept. */
function putUnit(target, scope, user, unit) {
    const { source, name } = unit;
    const folder = unitFolder(scope);
    const put = scope === 'user' ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `mkdir -p ${folder}; install -m 644` : (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `${(0,_shell_host_user__WEBPACK_IMPORTED_MODULE_1__/* .asRoot */ .t)(user)} install -m 644`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `[ ! -f ${folder}/${name} ] || grep -q -e ${`^${_release_unit_file__WEBPACK_IMPORTED_MODULE_0__/* .UNIT_MARK */ .NE}`} ${folder}/${name} || cp -- ${folder}/${name} ${keptUnits(target).folder}/${name}.adopted`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `${put} ${source} ${folder}/${name}`);
}


/***/ }),

/***/ 24251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ writeCaddyMaintenance),
/* harmony export */   Yj: () => (/* binding */ MAINTENANCE_HEADER),
/* harmony export */   fT: () => (/* binding */ maintenanceOf),
/* harmony export */   lB: () => (/* binding */ writeNginxMaintenance),
/* harmony export */   m1: () => (/* binding */ MAINTENANCE_PATH),
/* harmony export */   so: () => (/* binding */ siteOfTarget),
/* harmony export */   w4: () => (/* binding */ RETRY_AFTER_S)
/* harmony export */ });
/* harmony import */ var _config_schema_defaults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48472);
/* harmony import */ var _config_units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34529);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66514);
/* harmony import */ var _site__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(321);




/** The path at which a site tells whether it shows the page of the maintenance. The app never sees it. */
const MAINTENANCE_PATH = '/.bowline/maintenance';
/** In the answer there: `on` or `off`. */
const MAINTENANCE_HEADER = 'Bowline-Maintenance';
/** For whom nobody has said it, in seconds; the config has the same. */
const RETRY_AFTER_S = (0,_config_units__WEBPACK_IMPORTED_MODULE_1__/* .toMs */ .G8)(_config_schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_MAINTENANCE */ .jW.retry_after) / 1000;
/** What a site of an app is written for. */
function maintenanceOf({ path, maintenance }) {
    return { path, retryAfterS: maintenance?.retryAfterS ?? RETRY_AFTER_S };
}
/** Where the site of an app is reached that may show a page; undefined where the config names none. */
function siteOfTarget({ runtime, nginx, domain, certificate }) {
    if (runtime.kind === 'blue_green')
        return runtime.site;
    const name = domain?.[0]?.replace(/^\*\./, 'bowline.');
    if (nginx === undefined || name === undefined)
        return undefined;
    return certificate === undefined ? `http://${name}:${nginx.listen}` : `https://${name}`;
}
/**
 * Lines for a `server` of nginx. The page is reached by a rewrite, and not by an `error_page` of the server, which would take over what
 * the app or a limit answers with 503. An internal redirect makes every request a GET, which a file is served to.
 * @param quote as words of a site are written
 */
function writeNginxMaintenance({ path, retryAfterS }, quote) {
    const [on, page] = [_release_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .MAINTENANCE_ON */ .yW, _release_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .MAINTENANCE_PAGE */ .ur].map((name) => quote(`${path}/${_release_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .MAINTENANCE_FOLDER */ .pG}/${name}`));
    return [
        '  # Maintenance: while a file is there, everybody but this machine gets a page. An authority of certificates gets through.',
        '  set $bowline_maintenance off;',
        `  if (-f ${on}) { set $bowline_maintenance on; }`,
        '  set $bowline_visitor "$bowline_maintenance $remote_addr $http_x_forwarded_for";',
        String.raw `  if ($bowline_visitor ~ "^on (?!(127\.[0-9.]+|::1) $)") {`,
        String.raw `    rewrite "^(?!/\.bowline/closed|/\.well-known/acme-challenge/)" /.bowline/closed last;`,
        '  }',
        '  location = /.bowline/closed { internal; error_page 503 /.bowline/closed.html; return 503; }',
        '  location = /.bowline/closed.html {',
        '    internal;',
        '    types { }',
        '    default_type "text/html; charset=utf-8";',
        `    add_header Retry-After ${retryAfterS} always;`,
        '    add_header Cache-Control no-store always;',
        `    if (!-f ${page}) { return 503 "closed for maintenance\\n"; }`,
        `    alias ${page};`,
        '  }',
        `  location = ${MAINTENANCE_PATH} {`,
        '    default_type text/plain;',
        String.raw `    if ($bowline_visitor !~ "^(on|off) (127\.[0-9.]+|::1) $") {`,
        '      add_header Cache-Control no-store always; # In place of the headers below.',
        String.raw `      return 404 "not found\n";`,
        '    }',
        '    add_header Cache-Control no-store always;',
        `    add_header ${MAINTENANCE_HEADER} $bowline_maintenance always;`,
        '    return 200 "$bowline_maintenance\\n";',
        '  }',
    ];
}
/**
 * Lines for a `route` of Caddy, in front of all others.
 * @param indent what stands before each of them
 */
function writeCaddyMaintenance({ path, retryAfterS, isInContainer = false }, quote, indent) {
    const folder = quote(`${path}/${_release_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .MAINTENANCE_FOLDER */ .pG}`);
    const self = (tabs) => `${tabs}${(0,_site__WEBPACK_IMPORTED_MODULE_3__/* .writeAskers */ .Ff)(isInContainer)}\n${tabs}not header X-Forwarded-For *`;
    const text = `# Maintenance: while a file is there, everybody but this machine gets a page.
@maintenance file {
	root ${folder}
	try_files ${_release_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .MAINTENANCE_ON */ .yW}
}
vars bowline_maintenance off
vars @maintenance bowline_maintenance on
@closed {
	vars bowline_maintenance on
	not {
${self('\t\t')}
	}
}
route @closed {
	header Retry-After ${retryAfterS}
	header Cache-Control no-store
	@posted not method GET HEAD
	method @posted GET
	rewrite * /${_release_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .MAINTENANCE_PAGE */ .ur}
	file_server {
		root ${folder}
		status 503
		pass_thru
	}
	respond "closed for maintenance" 503
}
handle ${MAINTENANCE_PATH} {
	@asked {
${self('\t\t')}
	}
	handle @asked {
		header ${MAINTENANCE_HEADER} {http.vars.bowline_maintenance}
		header Cache-Control no-store
		respond {http.vars.bowline_maintenance} 200
	}
	respond 404
}
`;
    return text.replaceAll(/^(?=.)/gm, indent);
}


/***/ }),

/***/ 24767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KT: () => (/* binding */ listen),
  F3: () => (/* binding */ nameUpstream),
  rQ: () => (/* binding */ nginx),
  hD: () => (/* binding */ quote),
  zw: () => (/* binding */ writeApp)
});

// EXTERNAL MODULE: ./src/proxies/maintenance.ts
var maintenance = __webpack_require__(24251);
// EXTERNAL MODULE: ./src/proxies/shares.ts
var proxies_shares = __webpack_require__(12586);
;// CONCATENATED MODULE: ./src/proxies/nginx-shares.ts

/**
 * A client is known by a cookie, which it gets with its first answer while there is a share. Where the other colour takes no
 * connection, the one that serves answers in its place.
 * @param upstream what the names of its upstreams begin with
 * @param quote as words of a site are written
 */
function writeNginxShares({ shares = [], upstreams }, upstream, folder, quote) {
    if (shares.length === 0)
        return { upstreams: '', variables: '', headers: '', cookie: '' };
    const beside = (color, other, own) => `upstream ${upstream}.beside-${color} { server ${quote(other)} fail_timeout=${proxies_shares/* STAND_BACK */.fe}; server ${quote(own)} backup; }\n`;
    const isThere = (share) => quote(`${folder}/${(0,proxies_shares/* shareFile */.s8)('$bowline_color', share)}`);
    return {
        upstreams: [beside('blue', upstreams.green, upstreams.blue), beside('green', upstreams.blue, upstreams.green)].join(''),
        variables: `
  # While there is a share, a cookie keeps each client with its colour, and of a larger share too.
  set $bowline_share 0;
${shares.map((share) => `  if (-f ${isThere(share)}) { set $bowline_share ${share}; }\n`).join('')}  set $bowline_cookie "";
  if ($bowline_share != 0) { set $bowline_cookie "${proxies_shares/* CLIENT_COOKIE */.Ld}=$request_id; Path=/; HttpOnly; SameSite=Lax"; }
  set $bowline_id $request_id;
  if ($cookie_${proxies_shares/* CLIENT_COOKIE */.Ld}) { set $bowline_id $cookie_${proxies_shares/* CLIENT_COOKIE */.Ld}; set $bowline_cookie ""; }
  set $bowline_upstream $bowline_color;
  set $bowline_pick "$bowline_share $bowline_id";
  if ($bowline_pick ~ "${(0,proxies_shares/* writePick */.Vi)(shares)}") { set $bowline_upstream beside-$bowline_color; }
`,
        headers: `
    add_header ${proxies_shares/* SHARE_HEADER */.UZ} $bowline_share always;
    add_header ${proxies_shares/* SHARES_HEADER */.v2} ${quote(shares.join(','))} always;`,
        cookie: `
    add_header Set-Cookie $bowline_cookie always; # No header where it is empty.`,
    };
}

// EXTERNAL MODULE: ./src/proxies/site.ts
var proxies_site = __webpack_require__(321);
;// CONCATENATED MODULE: ./src/proxies/nginx.ts



/** Written as it is; anything else is a word in quotes. */
const PLAIN = /^[\p{L}\p{N}._\-+@,:=/[\]]+$/u;
/** nginx from 1.18 on. */
const nginx = {
    name: 'nginx',
    explain: 'Save it as a file of its own that ends in .conf, in /etc/nginx/conf.d, then run `nginx -t && systemctl reload nginx` once.',
    writeSite,
};
/**
 * The upstreams alone have names that all sites of an nginx share; no app and no environment has a dot in its own. A
 * variable that is set in a server has its value there.
 */
function writeSite(subject) {
    const { app, environment, path, site, upstreams, retryAfterS = maintenance/* RETRY_AFTER_S */.w4 } = subject;
    const { folder, greenOn } = (0,proxies_site/* switchOf */.mG)(path);
    const upstream = nameUpstream(app, environment);
    const shares = writeNginxShares(subject, upstream, folder, quote);
    const release = quote(`${folder}/$bowline_color.release`);
    return `${(0,proxies_site/* writeHead */.yl)(subject).join('\n')}
upstream ${upstream}.blue { server ${quote(upstreams.blue)}; }
upstream ${upstream}.green { server ${quote(upstreams.green)}; }
${shares.upstreams}
server {
${listen(site)}
  server_name ${quote(site.hostname)};

  # A cache of files would see a switch too late.
  open_file_cache off;
  set $bowline_color blue;
  if (-f ${quote(`${folder}/${greenOn}`)}) { set $bowline_color green; }
${shares.variables}
  location = ${proxies_site/* ANSWER_PATH */.V5} {
    default_type text/plain;
    # This machine alone, and not for somebody who came through another proxy on it. Answers with a text of their own are
    # what no error_page replaces.
    set $bowline_client "$remote_addr $http_x_forwarded_for";
    if ($bowline_client !~ "^(127\\.[0-9.]+|::1) $") {
      add_header Cache-Control no-store always; # In place of the headers below.
      return 404 "not found\\n";
    }
    add_header ${proxies_site/* COLOR_HEADER */.im} $bowline_color always;${shares.headers}
    add_header Cache-Control no-store always;
    add_header Last-Modified "";
    etag off;
    if (!-f ${release}) { return 404 "no release\\n"; }
    alias ${release};
  }

${(0,maintenance/* writeNginxMaintenance */.lB)({ path, retryAfterS }, quote).join('\n')}

${writeApp(`${upstream}.${shares.variables === '' ? '$bowline_color' : '$bowline_upstream'}`, shares.cookie)}
}
`;
}
/** No app and no environment has a dot in its own name. */
function nameUpstream(app, environment) {
    return `${app}.${environment}`;
}
/** How what the app answers goes through. @param more lines of that location */
function writeApp(upstream, more = '') {
    return `  set $bowline_connection close;
  if ($http_upgrade) { set $bowline_connection upgrade; }

  location / {
    proxy_pass http://${upstream};${more}
    proxy_http_version 1.1;
    # An upload is at its colour from its first byte on, where it is seen before that colour is stopped.
    proxy_request_buffering off;
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Host $http_host;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $bowline_connection;
    # How long a websocket or an answer may be silent.
    proxy_read_timeout 1h;
    proxy_send_timeout 1h;
  }`;
}
function listen({ protocol, port, hostname }) {
    if (protocol === 'http:')
        return writeListen(port || '80');
    return `${writeListen(`${port || '443'} ssl`)}
  # Fill in where the certificate is; without one nginx does not load this file.
  # ssl_certificate /etc/letsencrypt/live/${hostname}/fullchain.pem;
  # ssl_certificate_key /etc/letsencrypt/live/${hostname}/privkey.pem;`;
}
function writeListen(what) {
    return `  listen ${what};\n  listen [::]:${what}; # Not where the machine has no IPv6.`;
}
/** Source: nginx's ngx_conf_file.c, which reads `\` and quotes so. */
function quote(text) {
    return PLAIN.test(text) ? text : `"${text.replaceAll(/["\\]/g, String.raw `\$&`)}"`;
}


/***/ }),

/***/ 12586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ld: () => (/* binding */ CLIENT_COOKIE),
/* harmony export */   UZ: () => (/* binding */ SHARE_HEADER),
/* harmony export */   Vi: () => (/* binding */ writePick),
/* harmony export */   fe: () => (/* binding */ STAND_BACK),
/* harmony export */   s8: () => (/* binding */ shareFile),
/* harmony export */   v2: () => (/* binding */ SHARES_HEADER)
/* harmony export */ });
/* unused harmony export writeClients */
/** In the answer of a site that knows shares: the percentage that goes to the colour that does not serve. */
const SHARE_HEADER = 'Bowline-Share';
/** There too: the percentages that the site knows, with commas between them. */
const SHARES_HEADER = 'Bowline-Shares';
/** By which a client stays with its colour while a share of the requests goes to the other one. */
const CLIENT_COOKIE = 'bowline_client';
/** How long what a proxy cannot reach of the other colour stands back. */
const STAND_BACK = '5s';
/** The file in the folder of the switch that is there while `color` serves and that percentage goes to the other one. */
function shareFile(color, share) {
    return `${color}.share.${share}`;
}
const PARTS = 16 ** 3;
const DIGITS = '0123456789abcdef';
/**
 * The ids of clients that a percentage of them have: those whose first three hex digits are a number below it. A larger share has
 * all clients of a smaller one.
 */
function writeClients(share) {
    const limit = Math.round((share / 100) * PARTS)
        .toString(16)
        .padStart(3, '0');
    const ways = [...limit].flatMap((digit, place) => {
        const below = DIGITS.slice(0, DIGITS.indexOf(digit));
        return below === '' ? [] : [`${limit.slice(0, place)}${writeClass(below)}`];
    });
    return ways.length === 1 ? (ways[0] ?? '') : `(${ways.join('|')})`;
}
/** Digits from 0 on as one class of a regular expression. */
function writeClass(digits) {
    const letters = digits.slice(10);
    if (digits.length === 1)
        return digits;
    const last = digits[Math.min(9, digits.length - 1)];
    const more = letters.length > 1 ? `a-${letters.at(-1)}` : letters;
    return `[0-${last}${more}]`;
}
/** What the share and the id of a client are matched by, with a space between them. */
function writePick(shares) {
    return `^(${shares.map((share) => `${share} ${writeClients(share)}`).join('|')})`;
}


/***/ }),

/***/ 321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ writeAskers),
/* harmony export */   Ml: () => (/* binding */ UPSTREAM_HEADER),
/* harmony export */   V5: () => (/* binding */ ANSWER_PATH),
/* harmony export */   im: () => (/* binding */ COLOR_HEADER),
/* harmony export */   mG: () => (/* binding */ switchOf),
/* harmony export */   yl: () => (/* binding */ writeHead)
/* harmony export */ });
/** The path at which a site tells which colour serves. The app never sees it. */
const ANSWER_PATH = '/.bowline/live';
/** Names the colour in the answer at that path, also where there is no release yet. */
const COLOR_HEADER = 'Bowline-Color';
/** Names where the proxy has sent the question, for one that cannot tell a colour. */
const UPSTREAM_HEADER = 'Bowline-Upstream';
/** How Caddy tells the host itself from others. In a container it sees the host as the gateway of a Docker network. */
function writeAskers(isInContainer) {
    return `remote_ip 127.0.0.0/8 ::1${isInContainer ? ' 172.16.0.0/12 192.168.0.0/16' : ''}`;
}
/** The folder that a proxy must be able to enter, and the file in it that says green. */
function switchOf(path) {
    return { folder: `${path}/switch`, greenOn: 'green.on' };
}
/** What every site begins with, each line a comment. */
function writeHead({ app, environment, site }) {
    const port = site.port || (site.protocol === 'https:' ? '443' : '80');
    return [
        `# ${app} in ${environment}: which of its two colours serves is a file that is looked for at each request.`,
        '# Wherever the name leads, this machine answers for itself:',
        `#   curl --resolve ${site.hostname}:${port}:127.0.0.1 ${site.origin}${ANSWER_PATH}`,
    ];
}


/***/ }),

/***/ 60591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XY: () => (/* binding */ writeRunFile),
/* harmony export */   b0: () => (/* binding */ writeCommandFile),
/* harmony export */   oq: () => (/* binding */ RUN)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);
/* harmony import */ var _host_layout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66514);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21796);



/** Of a release: runs a command with its env and secrets. */
const RUN = '.bowline/run';
/** An executable of the release that runs one of the app's commands where the release lies. */
function writeCommandFile(target, name, command, release, version) {
    const folder = (0,_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(target.path).release(release);
    const text = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(new _shell_sh__WEBPACK_IMPORTED_MODULE_0__.Sh('#!/bin/sh'), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `cd ${folder} || exit 1`, (0,_variables__WEBPACK_IMPORTED_MODULE_1__/* .exportVariables */ .qY)(target, release, version), 
    // By the app's own user: systemd would read it as root, and follow any link that this user puts there.
    (0,_variables__WEBPACK_IMPORTED_MODULE_1__/* .sourceEnv */ .RF)('./.bowline/env'), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `exec /bin/sh -c ${command}`).text;
    return { path: `.bowline/${name}`, text: `${text}\n`, mode: 0o755 };
}
/** For a unit that somebody else wrote: the user of the service reads env and secrets there, and systemd nothing as root. */
function writeRunFile() {
    const text = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(new _shell_sh__WEBPACK_IMPORTED_MODULE_0__.Sh('#!/bin/sh'), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `set -a; . "\${0%/*}/env"; set +a`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `exec "$@"`).text;
    return { path: RUN, text: `${text}\n`, mode: 0o755 };
}


/***/ }),

/***/ 55205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ isProvenSinceSwitch),
/* harmony export */   DH: () => (/* binding */ findUndoTarget),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   WB: () => (/* binding */ findLeftUnfinished),
/* harmony export */   YA: () => (/* binding */ findOpenSwitch),
/* harmony export */   ZQ: () => (/* binding */ findLiveAt),
/* harmony export */   s6: () => (/* binding */ findLiveSince),
/* harmony export */   yl: () => (/* binding */ findPreviousGood)
/* harmony export */ });
/**
 * Derives what happened on a host from its journal and its `current` link. The link decides: a switch
 * that was announced and whose confirmation is missing happened only if the link says so.
 */
function readHistory(journal, releases, live) {
    const switches = readSwitches(journal.entries, live);
    const verdicts = new Map();
    const ages = new Map();
    const orders = new Map();
    for (const entry of journal.entries) {
        if ('release' in entry && entry.release !== null && !orders.has(entry.release))
            orders.set(entry.release, entry.n);
        if (entry.event === 'verdict')
            verdicts.set(entry.release, entry.verdict);
        if (entry.event === 'activating' && !ages.has(entry.release))
            ages.set(entry.release, entry.n);
    }
    const left = findLeftByHand(switches, ages);
    return {
        live,
        switches,
        releases: releases.map((one) => one.isUnread || (one.id === live && one.fingerprint === null) ? withAnnounced(one, journal) : one),
        verdictOf: (release) => verdicts.get(release) ?? 'none',
        isLeftByHand: (release) => left.has(release),
        ageOf: (release) => ages.get(release),
        orderOf: (release) => orders.get(release) ?? 0,
    };
}
/** Who may only look cannot read the record in a release; the journal says what its deploy announced. */
function withAnnounced(release, { entries }) {
    const attempt = entries.findLast((entry) => entry.event === 'attempt' && entry.mode === 'deploy' && entry.release === release.id);
    if (attempt?.event !== 'attempt')
        return release;
    const { version, revision } = release;
    return { ...release, version: version ?? attempt.version, revision: revision ?? attempt.revision };
}
function readSwitches(entries, live) {
    const switches = [];
    let open;
    const keep = ({ at, release, kind }) => switches.push({ at, release, kind });
    for (const entry of entries) {
        if (entry.event === 'activating')
            open = entry;
        if (entry.event === 'activated' && open?.release === entry.release)
            keep(open);
        if (entry.event === 'activated' || entry.event === 'abandoned')
            open = undefined;
    }
    if (open !== undefined && open.release === live)
        keep(open);
    return switches;
}
/**
 * Its verdict stays good, and yet a person did not want it: `previous` does not bring it back. Whoever goes on to a newer
 * release by its name has not rolled back from the older one.
 */
function findLeftByHand(switches, ages) {
    const left = new Set();
    const isOlder = (one, other) => (ages.get(one) ?? 0) < (ages.get(other) ?? 0);
    for (const [index, { release, kind }] of switches.entries()) {
        const before = switches[index - 1]?.release;
        if (kind === 'rollback' && before !== undefined && isOlder(release, before))
            left.add(before);
        left.delete(release);
    }
    return left;
}
/** An announced switch that nobody confirmed or abandoned, because its run was killed. */
function findOpenSwitch(journal) {
    let open = null;
    for (const entry of journal.entries) {
        if (entry.event === 'activating')
            open = entry.release;
        if (entry.event === 'activated' || entry.event === 'abandoned')
            open = null;
    }
    return open;
}
/**
 * Releases that were left by switches whose runs never came to their end, the newest first: what ran them may run on, where the host
 * died in the middle.
 */
function findLeftUnfinished({ entries }) {
    const last = entries.findLastIndex(({ event }) => event === 'verdict' || event === 'finished');
    const left = entries.slice(last + 1).flatMap((entry) => (entry.event === 'activating' ? [entry.from] : []));
    return [...new Set(left.reverse())].filter((release) => release !== null);
}
/** The release that served at `time` (ISO 8601); null before the first switch. */
function findLiveAt(history, time) {
    const instant = Date.parse(time);
    return history.switches.findLast(({ at }) => Date.parse(at) <= instant)?.release ?? null;
}
/** When the live release came to serve; null when the journal does not know. */
function findLiveSince(history) {
    const last = history.switches.at(-1);
    return last !== undefined && last.release === history.live ? last.at : null;
}
/**
 * The newest release with verdict good, older by the counter than `release`, that is still complete and that nobody rolled
 * back from by hand.
 */
function findPreviousGood(history, release) {
    return listGoodBefore(history, release).find((id) => !history.isLeftByHand(id)) ?? null;
}
/** Newest first. */
function listGoodBefore(history, release) {
    const limit = release === null ? Number.POSITIVE_INFINITY : (history.ageOf(release) ?? Number.POSITIVE_INFINITY);
    const candidates = history.releases
        .filter(({ id, isComplete }) => id !== release && isComplete && history.verdictOf(id) === 'good')
        .map(({ id }) => ({ id, age: history.ageOf(id) }))
        .filter((one) => one.age !== undefined && one.age < limit);
    candidates.sort((a, b) => b.age - a.age);
    return candidates.map(({ id }) => id);
}
/**
 * Where an automatic undo goes: back to what served if it is known to be good, else to the newest good one. One that somebody
 * rolled back from is better than nothing.
 */
function findUndoTarget(history) {
    if (history.live !== null && history.verdictOf(history.live) === 'good')
        return history.live;
    return findPreviousGood(history, history.live) ?? listGoodBefore(history, history.live)[0] ?? null;
}
/** Did anybody find the live release good since it was last switched to? */
function isProvenSinceSwitch({ entries }, release) {
    const switched = entries.findLast((entry) => entry.event === 'activating')?.n ?? 0;
    return entries.some((entry) => entry.event === 'verdict' && entry.release === release && entry.verdict === 'good' && entry.n > switched);
}


/***/ }),

/***/ 66514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hg: () => (/* binding */ HOST_LOCK),
/* harmony export */   pG: () => (/* binding */ MAINTENANCE_FOLDER),
/* harmony export */   ur: () => (/* binding */ MAINTENANCE_PAGE),
/* harmony export */   wG: () => (/* binding */ pathsOf),
/* harmony export */   yW: () => (/* binding */ MAINTENANCE_ON)
/* harmony export */ });
/** @param link the name of another link than `current` by which a release is run */
function pathsOf(root, link = 'current') {
    const own = `${root}/.bowline`;
    return {
        root,
        current: `${root}/${link}`,
        releases: `${root}/releases`,
        shared: `${root}/shared`,
        own,
        owner: `${own}/owner`,
        holder: `${own}/holder`,
        lock: `${own}/lock`,
        activateLock: `${own}/activate.lock`,
        fence: `${own}/fence`,
        journal: `${own}/journal.jsonl`,
        hold: `${own}/hold`,
        maintenance: `${own}/maintenance`,
        key: `${own}/key`,
        release: (id) => `${root}/releases/${id}`,
        incoming: (run) => `${own}/incoming/${run}`,
    };
}
/** The folder in that of an app which a proxy must be able to enter, and files in it. */
const MAINTENANCE_FOLDER = 'switch';
const MAINTENANCE_ON = 'maintenance.on';
const MAINTENANCE_PAGE = 'maintenance.html';
/** Taken by every deployment of a host, whoever runs it and whatever it deploys. */
const HOST_LOCK = '/run/lock/bowline.lock';


/***/ }),

/***/ 298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ describeLastRun),
/* harmony export */   Gr: () => (/* binding */ askJobs),
/* harmony export */   RI: () => (/* binding */ readJobs),
/* harmony export */   l0: () => (/* binding */ describeInstant)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);
/* harmony import */ var _shell_systemctl__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20424);


const PROPERTIES = 'Id,LoadState,ActiveState,UnitFileState,Result,ExecMainStatus,ExecMainStartTimestamp,NextElapseUSecRealtime';
/** Prints what `readJobs` reads of jobs, by the names of their units without suffixes; one question for all. */
function askJobs(scope, names) {
    const units = names.flatMap((name) => [`${name}.timer`, `${name}.service`]);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `TZ=UTC ${(0,_shell_systemctl__WEBPACK_IMPORTED_MODULE_1__/* .readSystemctl */ .X1)(scope)} show -p ${PROPERTIES} -- ${units} 2>/dev/null || :`;
}
function readJobs(text) {
    const units = new Map(text
        .split(/\n\s*\n/)
        .map((block) => readUnit(block))
        .map((unit) => [unit.get('Id') ?? '', unit]));
    const names = [...units.keys()].filter((id) => id.endsWith('.timer')).map((id) => id.slice(0, -'.timer'.length));
    return new Map(names.map((name) => [
        name,
        readJob(units.get(`${name}.timer`) ?? new Map(), units.get(`${name}.service`) ?? new Map()),
    ]));
}
function readUnit(block) {
    return new Map([...(0,_shell_systemctl__WEBPACK_IMPORTED_MODULE_1__/* .readProperties */ .Qh)(block.split('\n'))].map(([name, [value = '']]) => [name, value.trim()]));
}
function readJob(timer, service) {
    return {
        isThere: timer.get('LoadState') === 'loaded',
        isActive: timer.get('ActiveState') === 'active',
        isEnabled: timer.get('UnitFileState') === 'enabled',
        isRunning: service.get('ActiveState') === 'activating',
        result: service.get('Result') ?? '',
        exitCode: Number(service.get('ExecMainStatus') ?? 0),
        lastAt: readInstant(service.get('ExecMainStartTimestamp')),
        nextAt: readInstant(timer.get('NextElapseUSecRealtime')),
    };
}
/** As `Mon 2026-11-30 03:00:00 UTC`. */
function readInstant(text = '') {
    const match = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC$/.exec(text);
    return match === null ? null : Date.parse(`${match[1]}T${match[2]}Z`);
}
/** How its last run ended, in a phrase. */
function describeLastRun({ isRunning, lastAt, result, exitCode }) {
    if (lastAt === null)
        return 'has not run yet';
    if (isRunning)
        return `runs since ${describeInstant(lastAt)}`;
    return `ran at ${describeInstant(lastAt)}, ${describeEnd(result, exitCode)}`;
}
function describeEnd(result, exitCode) {
    if (result === 'success')
        return 'ended well';
    return result === 'exit-code' ? `failed with exit code ${exitCode}` : `failed: ${result}`;
}
function describeInstant(at) {
    return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 35144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ jobPrefix),
/* harmony export */   PB: () => (/* binding */ nameJob),
/* harmony export */   e9: () => (/* binding */ scopeOfJobs),
/* harmony export */   fh: () => (/* binding */ placeOfJobs),
/* harmony export */   mN: () => (/* binding */ writeJobService),
/* harmony export */   nF: () => (/* binding */ writeTimer),
/* harmony export */   vP: () => (/* binding */ SCHEDULE_FOLDER)
/* harmony export */ });
/* harmony import */ var _config_runtimes_unit_scope__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23903);
/* harmony import */ var _host_layout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66514);
/* harmony import */ var _unit_file__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95290);



/** Below `.bowline` of a release. */
const SCHEDULE_FOLDER = 'schedule';
/** How the names of the units of all jobs of an app begin. */
function jobPrefix({ app, environment }) {
    return `${app}-${environment}-`;
}
/** The name of the units of a job, without their suffixes. */
function nameJob(target, { name }) {
    return `${jobPrefix(target)}${name}`;
}
/** Whose timers they are: those of the runtime where that is systemd, else those of the system. */
function scopeOfJobs({ runtime }) {
    return (0,_config_runtimes_unit_scope__WEBPACK_IMPORTED_MODULE_1__/* .unitScopeOf */ .Q)(runtime) ?? 'system';
}
/** By this line the units of an app are known from those of another whose name begins alike. */
function placeOfJobs({ path }) {
    return `WorkingDirectory=${(0,_unit_file__WEBPACK_IMPORTED_MODULE_0__/* .escapeSpecifiers */ .RT)((0,_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(path).current)}`;
}
function describeJob({ app, environment }, { name }) {
    return `Description=${name} of ${app} (${environment})`;
}
/** A service that is the same for every release: what differs lies behind `current`. */
function writeJobService(target, job) {
    const { current } = (0,_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(target.path);
    return [
        _unit_file__WEBPACK_IMPORTED_MODULE_0__/* .UNIT_HEAD */ ._p,
        '[Unit]',
        describeJob(target, job),
        '',
        '[Service]',
        'Type=oneshot',
        ...(scopeOfJobs(target) === 'system' ? [`User=${target.host.user}`] : []),
        placeOfJobs(target),
        ...(0,_unit_file__WEBPACK_IMPORTED_MODULE_0__/* .credentialsOf */ .YN)({ ...target, link: undefined }).map(_unit_file__WEBPACK_IMPORTED_MODULE_0__/* .escapeSpecifiers */ .RT),
        `ExecStart=${(0,_unit_file__WEBPACK_IMPORTED_MODULE_0__/* .escapeSpecifiers */ .RT)(`${current}/.bowline/${SCHEDULE_FOLDER}/${job.name}`)}`,
        `TimeoutStartSec=${writeSeconds(job.timeoutMs)}`,
        '',
    ].join('\n');
}
function writeTimer(target, job) {
    const { calendar, everyMs = 0, isPersistent, jitterMs } = job;
    const every = writeSeconds(everyMs);
    return [
        _unit_file__WEBPACK_IMPORTED_MODULE_0__/* .UNIT_HEAD */ ._p,
        '[Unit]',
        describeJob(target, job),
        '',
        '[Timer]',
        ...(calendar === undefined ? [`OnActiveSec=${every}`, `OnUnitActiveSec=${every}`] : [`OnCalendar=${calendar}`]),
        'AccuracySec=1s',
        ...(isPersistent ? ['Persistent=true'] : []),
        ...(jitterMs === undefined ? [] : [`RandomizedDelaySec=${writeSeconds(jitterMs)}`]),
        '',
        '[Install]',
        'WantedBy=timers.target',
        '',
    ].join('\n');
}
function writeSeconds(milliseconds) {
    return `${milliseconds / 1_000}s`;
}


/***/ }),

/***/ 95290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _p: () => (/* binding */ UNIT_HEAD),
  NE: () => (/* binding */ UNIT_MARK),
  YN: () => (/* binding */ credentialsOf),
  RT: () => (/* binding */ escapeSpecifiers),
  a0: () => (/* binding */ valuesOfUnit),
  fy: () => (/* binding */ wantedBy),
  bc: () => (/* binding */ writeService),
  wW: () => (/* binding */ writeUnit)
});

// EXTERNAL MODULE: ./src/config/runtimes/hardening.ts
var runtimes_hardening = __webpack_require__(8764);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
;// CONCATENATED MODULE: ./src/release/unit-limits.ts
/** Lines of the service for what it may take. */
function describeLimits({ limits = {} }) {
    const { memoryBytes, cpu, tasks, files } = limits;
    const all = [
        ['MemoryMax', memoryBytes],
        ['CPUQuota', cpu],
        ['TasksMax', tasks],
        ['LimitNOFILE', files],
    ];
    return all.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
}
/** Lines of `[Unit]`: systemd passes over them elsewhere. */
function describeStartLimit({ restart }) {
    if (restart === undefined)
        return [];
    return [`StartLimitIntervalSec=${restart.withinMs / 1_000}s`, `StartLimitBurst=${restart.burst}`];
}
/** Lines of the service for when it is started again. */
function describeRestart({ restart }) {
    if (restart === undefined)
        return ['Restart=on-failure', 'RestartSec=1'];
    const policy = restart.policy === 'never' ? 'no' : restart.policy;
    return [`Restart=${policy}`, `RestartSec=${restart.delayMs / 1_000}s`];
}

;// CONCATENATED MODULE: ./src/release/unit-file.ts



/** How the file of a unit begins that Bowline has written. */
const UNIT_MARK = '# Written by Bowline';
/** Its first line, whole. */
const UNIT_HEAD = `${UNIT_MARK}; changes here are overwritten by the next deploy.`;
function writeService({ head, description, scope, user, folder, limits = {}, more, start }) {
    return [
        head,
        '[Unit]',
        `Description=${description}`,
        ...(scope === 'system' ? ['Wants=network-online.target', 'After=network-online.target'] : []),
        ...describeStartLimit(limits),
        '',
        '[Service]',
        'Type=exec',
        ...(scope === 'system' ? [`User=${user}`] : []),
        `WorkingDirectory=${folder}`,
        ...more,
        `ExecStart=${start}`,
        ...describeRestart(limits),
        ...describeLimits(limits),
        '',
        '[Install]',
        `WantedBy=${wantedBy(scope)}`,
        '',
    ].join('\n');
}
/** A unit that is the same for every release: what differs lies behind `current`. By the app's own template, or Bowline's. */
function writeUnit(target, runtime) {
    const { scope, hardening, limits, restart, template } = runtime;
    if (template?.render !== undefined) {
        return `${UNIT_HEAD}\n${template.render(valuesOfUnit(target, runtime)).trim()}\n`;
    }
    const folder = escapeSpecifiers((0,host_layout/* pathsOf */.wG)(target.path).current);
    return writeService({
        head: UNIT_HEAD,
        description: `${target.app} (${target.environment})`,
        scope,
        user: target.host.user,
        folder,
        limits: { limits, restart },
        more: [
            ...credentialsOf(target).map(escapeSpecifiers),
            ...hardeningLines(target, (0,runtimes_hardening/* resolveHardening */.vY)(hardening, scope), scope),
        ],
        start: `${folder}/.bowline/start`,
    });
}
/** What a template of a unit may name; in a path `%` is doubled already. */
function valuesOfUnit(target, { scope, hardening, limits, restart }) {
    const { app, environment, host, path, port } = target;
    const current = escapeSpecifiers((0,host_layout/* pathsOf */.wG)(path).current);
    return {
        app,
        environment,
        host: host.name,
        user: host.user,
        path: escapeSpecifiers(path),
        current,
        port: port ?? null,
        start: `${current}/.bowline/start`,
        wanted_by: wantedBy(scope),
        // Lines, by the settings of the runtime.
        credentials: credentialsOf(target).map(escapeSpecifiers),
        hardening: hardeningLines(target, (0,runtimes_hardening/* resolveHardening */.vY)(hardening, scope), scope),
        start_limit: describeStartLimit({ restart }),
        restart: describeRestart({ restart }),
        limits: describeLimits({ limits }),
    };
}
/** The options, with what the app still has to do: to write into its own folders, and to listen on its port. */
function hardeningLines({ path, port, directories = [] }, options, scope) {
    // A path that is missing would keep the unit from starting without its `-`.
    // Without folders of its own it has those of the machine.
    const temporary = (options.PrivateTmp ?? 'no') === 'no' ? ['/tmp', '/var/tmp'] : [];
    const paths = [(0,host_layout/* pathsOf */.wG)(path).shared, ...directories.map((one) => one.path), ...temporary];
    const own = paths.map((one) => `-${escapeSpecifiers(one)}`);
    const written = [options.ReadWritePaths, ...own].filter(Boolean).join(' ');
    const isLow = scope === 'system' && port !== undefined && port < 1_024 && options.CapabilityBoundingSet === '';
    const bind = { CapabilityBoundingSet: 'CAP_NET_BIND_SERVICE', AmbientCapabilities: 'CAP_NET_BIND_SERVICE' };
    const all = {
        ...options,
        ...(options.ProtectSystem === 'strict' || options.ProtectHome ? { ReadWritePaths: written } : {}),
        ...(isLow ? bind : {}),
    };
    return Object.entries(all).map(([name, value]) => `${name}=${value}`);
}
/** What starts the unit with its manager. */
function wantedBy(scope) {
    return scope === 'system' ? 'multi-user.target' : 'default.target';
}
/** The lines by which a unit takes the secrets as credentials. */
function credentialsOf(target) {
    if (target.secretsAs !== 'credentials')
        return [];
    const { current } = (0,host_layout/* pathsOf */.wG)(target.path, target.link);
    return Object.keys(target.secrets).map((name) => `LoadCredential=${name}:${current}/.bowline/secrets/${name}`);
}
/** systemd expands `%`; a literal one is doubled. Source: systemd.unit(5), "Specifiers". */
function escapeSpecifiers(text) {
    return text.replaceAll('%', '%%');
}


/***/ }),

/***/ 21796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L0: () => (/* binding */ commandVariables),
/* harmony export */   MZ: () => (/* binding */ sourceInstallSecrets),
/* harmony export */   RF: () => (/* binding */ sourceEnv),
/* harmony export */   _X: () => (/* binding */ imageVariable),
/* harmony export */   gS: () => (/* binding */ turnRound),
/* harmony export */   hv: () => (/* binding */ hookVariables),
/* harmony export */   qY: () => (/* binding */ exportVariables),
/* harmony export */   r9: () => (/* binding */ exportHookVariables)
/* harmony export */ });
/* harmony import */ var _config_sources__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3996);
/* harmony import */ var _config_targets_install_secrets__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40260);
/* harmony import */ var _config_targets_target_node__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84339);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30611);
/* harmony import */ var _host_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66514);





/** The same for the hooks of the other release. */
function turnRound({ own, facts }) {
    return { own: facts.other, facts: { ...facts, other: own } };
}
/** The variables that every command of an app sees, on its host and on the runner. */
function commandVariables(target, release, version) {
    return {
        BOWLINE_APP: target.app,
        BOWLINE_ENVIRONMENT: target.environment,
        BOWLINE_HOST: target.host.name,
        BOWLINE_RELEASE: release,
        BOWLINE_VERSION: version ?? '',
        BOWLINE_PORT: findPort(target),
        BOWLINE_PATH: target.path,
        ...(target.color === undefined ? {} : { BOWLINE_COLOR: target.color }),
    };
}
/** Where the release itself listens, also where a proxy stands before it. */
function findPort({ runtime, color, port }) {
    const own = runtime.kind === 'blue_green' && color !== undefined ? runtime.ports[color] : port;
    return own === undefined ? '' : String(own);
}
/** Set only where an image is deployed. */
function imageVariable(image) {
    return image === undefined ? {} : { BOWLINE_IMAGE: image };
}
/** The variables of a hook: those of a command, all of its own release, and what the run and the other release are. */
function hookVariables(target, { own, facts }) {
    const { mode, actor, reason, other, status, errorCode } = facts;
    return {
        ...commandVariables(target, own?.release ?? '', own?.version ?? null),
        ...imageVariable(own?.image),
        BOWLINE_REVISION: own?.revision ?? '',
        BOWLINE_PREVIOUS_RELEASE: other?.release ?? '',
        BOWLINE_PREVIOUS_VERSION: other?.version ?? '',
        BOWLINE_PREVIOUS_REVISION: other?.revision ?? '',
        BOWLINE_MODE: mode,
        BOWLINE_ACTOR: actor ?? '',
        BOWLINE_REASON: reason ?? '',
        BOWLINE_STATUS: status ?? '',
        BOWLINE_ERROR_CODE: errorCode ?? '',
    };
}
/** Exports what every command of an app sees, and what only some are told. */
function exportVariables(target, release, version, more = {}) {
    return exportAll(target, release, { ...commandVariables(target, release, version), ...more });
}
function exportAll(target, release, variables) {
    const assignments = Object.entries(variables).map(([name, value]) => `${name}=${(0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `${value}`.text}`);
    return withImage(target, new _shell_sh__WEBPACK_IMPORTED_MODULE_2__.Sh(`export ${[...assignments, ...findPrograms(target, release)].join(' ')}`), release);
}
/** Commands find the Node of their release before any other. */
function findPrograms({ node, path }, release) {
    if (node === undefined || release === '')
        return [];
    return [(0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `PATH=${`${(0,_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(path).release(release)}/${_config_targets_target_node__WEBPACK_IMPORTED_MODULE_1__/* .BIN */ .Ay}`}:"$PATH"`.text];
}
/** Of a release that is live already only the host knows it, where it is written down. */
function withImage({ source, path }, exports, release) {
    if (!(0,_config_sources__WEBPACK_IMPORTED_MODULE_0__/* .bringsImage */ .tI)(source))
        return exports;
    const file = `${(0,_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(path).release(release)}/.bowline/image`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `${exports}; BOWLINE_IMAGE=$(cat ${file} 2>/dev/null || :); export BOWLINE_IMAGE`;
}
function exportHookVariables(target, subject) {
    return exportAll(target, subject.own?.release ?? '', hookVariables(target, subject));
}
/** Reads, in a shell of its own, the secrets of what installs; nothing where it has none. */
function sourceInstallSecrets(target, part) {
    return Object.keys((0,_config_targets_install_secrets__WEBPACK_IMPORTED_MODULE_4__/* .installSecretsOf */ .eI)(target)[part]).length === 0 ? _shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING */ .K : sourceEnv(`./.bowline/env.${part}`);
}
/** Reads a file of variables of a release and exports them. */
function sourceEnv(file) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `set -a; . ${file}; set +a`;
}


/***/ }),

/***/ 29495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connectFleet)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18255);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93293);
/* harmony import */ var _parallel__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21502);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19352);





/** A phase begins with one round trip less where its shell waits already; with two, none waits for the next. */
const READY_SHELLS = 2;
/**
 * Connects to every host at once, bounded, and reads its facts.
 * @throws the first host's error, once every host was tried, unless unreachable hosts are tolerated
 */
async function connectFleet(options) {
    const { environment, targets, ledger, world } = options;
    const addresses = environment.hosts.filter(({ name }) => targets.some(({ host }) => host.name === name));
    setImmediate(() => loadNext(options));
    ledger.enter('connect');
    world.progress.phase('connect');
    const settled = await (0,_parallel__WEBPACK_IMPORTED_MODULE_4__/* .settleAll */ .j)(addresses, environment.parallel, (address) => connectMachine(address, options));
    const machines = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const fleet = {
        machines,
        parallel: environment.parallel,
        ledger,
        world,
        [Symbol.asyncDispose]: () => disconnect(machines),
    };
    const failures = settled.flatMap((one, index) => one.status === 'rejected'
        ? [{ host: addresses[index]?.name ?? '', error: blame(one.reason, addresses[index], ledger) }]
        : []);
    if (failures.length === 0)
        return fleet;
    if (!world.signal.aborted && options.toleratesUnreachable === true)
        return fleet;
    if (!world.signal.aborted && options.mayGoWithout?.(failures) === true) {
        (0,_fleet__WEBPACK_IMPORTED_MODULE_2__/* .leaveHosts */ .rC)(options, failures);
        return fleet;
    }
    await disconnect(machines);
    (0,_fleet__WEBPACK_IMPORTED_MODULE_2__/* .throwFailures */ .c7)(failures);
    return fleet;
}
/** What fails here fails again, and is told, where it is needed. */
function loadNext({ meanwhile }) {
    Promise.all(/* import() */[__webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 51)).then(meanwhile).catch(() => { });
}
function blame(reason, address, ledger) {
    const error = (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(reason);
    for (const entry of ledger.on(address?.name ?? '')) {
        if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConnectError */ .T$ || error.code === 'host_key')
            entry.state = 'unreachable';
        entry.error ??= error;
    }
    return error;
}
async function connectMachine(address, options) {
    const { world, ledger, signal } = options;
    const targets = options.targets.filter(({ host }) => host.name === address.name);
    const where = { host: address.name, step: 'connect' };
    const startedAt = (0,_time__WEBPACK_IMPORTED_MODULE_3__/* .nowMs */ .TC)(world);
    world.progress.stepStarted(where);
    try {
        const host = await ledger.time(where, () => world.connect(address, signal));
        if (options.isChanging === true)
            host.keepReady?.(_hosts_session__WEBPACK_IMPORTED_MODULE_1__/* .SCRIPT_SHELL */ .xR, READY_SHELLS);
        world.progress.stepEnded(where, 'success', (0,_time__WEBPACK_IMPORTED_MODULE_3__/* .nowMs */ .TC)(world) - startedAt);
        const session = { host, traffic: { roundTrips: 0, channels: 0 }, redactor: world.redactor };
        return await readMachine(session, address, targets, options);
    }
    catch (error) {
        world.progress.stepEnded(where, 'failed', (0,_time__WEBPACK_IMPORTED_MODULE_3__/* .nowMs */ .TC)(world) - startedAt, (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(error).message);
        throw error;
    }
}
async function readMachine(session, address, targets, { world, signal, withSizes = false, ledger, environment }) {
    try {
        const { readFacts } = await Promise.all(/* import() */[__webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 51));
        const facts = await readFacts(session, targets, world, signal, withSizes);
        for (const target of targets) {
            const live = facts.apps.get(target.app)?.live ?? null;
            Object.assign(ledger.of(target), { previousRelease: live, release: live });
        }
        return { ...session, address, targets, facts, lock: undefined, lockScope: environment.lock.scope };
    }
    catch (error) {
        await session.host[Symbol.asyncDispose]();
        throw error;
    }
}
async function disconnect(machines) {
    await Promise.all(machines.map(async ({ lock, host }) => {
        await lock?.[Symbol.asyncDispose]();
        await host[Symbol.asyncDispose]();
    }));
}


/***/ }),

/***/ 93293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ JoinedError),
/* harmony export */   PF: () => (/* binding */ runPhase),
/* harmony export */   Tv: () => (/* binding */ sortedRoots),
/* harmony export */   _h: () => (/* binding */ joinErrors),
/* harmony export */   c7: () => (/* binding */ throwFailures),
/* harmony export */   rC: () => (/* binding */ leaveHosts),
/* harmony export */   xn: () => (/* binding */ fenceOf)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _hosts_script_outcome__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84237);
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18255);



/** One list of everything that is wrong, under the code of the first. */
class JoinedError extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY {
    errors;
    constructor(first, errors) {
        super(first.code, errors.map(({ message }) => message).join('\n'), {
            hint: (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .joinHints */ .Bs)(errors.map(({ hint }) => hint)),
            where: first.where,
            cause: first,
        });
        this.errors = errors;
    }
}
/** Errors as one; a single one stays itself. */
function joinErrors(first, errors) {
    return errors.length === 1 ? first : new JoinedError(first, errors);
}
/** Throws what went wrong on several hosts as one error. */
function throwFailures(failures) {
    const errors = failures.map(({ error }) => error);
    const [first] = errors;
    if (first !== undefined)
        throw joinErrors(first, errors);
}
/** Goes on without hosts that were not reached or not ready. */
function leaveHosts({ ledger, world }, failures) {
    for (const { host, error } of failures) {
        for (const entry of ledger.on(host))
            entry.isLeft = true;
        world.progress.warn(`stays as it is: ${error.message}`, { host });
    }
}
/** The directories of the apps in the order in which every run locks them. */
function sortedRoots({ targets }) {
    return targets.map(({ path }) => path).sort();
}
/** The fence of an app, as this run raised it. */
function fenceOf(machine, target) {
    return machine.lock?.fences[sortedRoots(machine).indexOf(target.path)] ?? 0;
}
/**
 * Runs a phase on a machine and writes its steps down.
 * @throws CommandError for the step that failed
 */
async function runPhase(machine, { ledger, world }, script, options = {}) {
    const outcome = await (0,_hosts_session__WEBPACK_IMPORTED_MODULE_2__/* .runScript */ .j3)(machine, script, { ...options, progress: world.progress });
    ledger.addSteps(outcome.steps);
    ledger.outputs.keepSent(machine, outcome.blobs, world);
    if (outcome.failed !== undefined)
        throw (0,_hosts_script_outcome__WEBPACK_IMPORTED_MODULE_1__/* .toCommandError */ .S)(machine, outcome.failed, options.explain?.(outcome.failed));
    return outcome;
}


/***/ }),

/***/ 59402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ Ledger)
});

// EXTERNAL MODULE: ./src/plan/target-state.ts
var target_state = __webpack_require__(72022);
;// CONCATENATED MODULE: ./src/rollout/stage-ledger.ts
/** What is known of the stages while a run goes on, by their names. */
class StageLedger {
    #attempts = new Map();
    #gates = new Map();
    #canaries = new Map();
    #spans = [];
    /** The attempts that a stage has had, the one under way among them. */
    attemptsOf(stage) {
        return this.#attempts.get(stage) ?? 0;
    }
    /** Whether the run has begun with stages, and not come to this one. */
    isBefore(stage) {
        return this.#attempts.size > 0 && !this.#attempts.has(stage);
    }
    countAttempt(stage) {
        this.#attempts.set(stage, this.attemptsOf(stage) + 1);
    }
    /** @param startedAt in milliseconds; absent where the gate did not run */
    addGate(stage, gate, startedAt) {
        if (startedAt !== undefined)
            this.#spans.push({ name: `gate ${gate.name}`, stage, startedAt });
        this.#gates.set(stage, [...this.gatesOf(stage), gate]);
    }
    /** The gates that have run, as phases of their own. */
    get gatePhases() {
        return this.#spans;
    }
    /** Those that have run or were left out, in their order. */
    gatesOf(stage) {
        return this.#gates.get(stage) ?? [];
    }
    setCanary(stage, result) {
        this.#canaries.set(stage, result);
    }
    canaryOf(stage) {
        return this.#canaries.get(stage);
    }
}

// EXTERNAL MODULE: ./src/config/targets/target-outputs.ts
var target_outputs = __webpack_require__(61965);
// EXTERNAL MODULE: ./src/phases/step-output.ts
var step_output = __webpack_require__(73008);
// EXTERNAL MODULE: ./src/report/text/visible.ts
var visible = __webpack_require__(96590);
;// CONCATENATED MODULE: ./src/rollout/step-outputs.ts



/** Outputs are for a number, a name, an address; a text belongs in a file. */
const MOST_BYTES = 1024;
/** Stands for the runner, which is no host. */
const RUNNER = '';
/** What commands of the config printed that have an `output`. */
class StepOutputs {
    #declared;
    #values = new Map();
    constructor(targets) {
        this.#declared = new Set(targets.flatMap((target) => (0,target_outputs/* listOutputs */.PN)(target).map(({ name }) => name)));
    }
    /**
     * Keeps a value, with its secrets hidden. A name that the config does not have is passed over: a release remembers
     * checks in a file on its host.
     */
    keep(name, said, where, world) {
        if (!this.#declared.has(name))
            return;
        const { value, bytes } = shorten(said, world.redactor);
        if (value.length < bytes.length) {
            world.progress.warn(`the output \`${name}\` has ${bytes.length} bytes and is cut: at most ${MOST_BYTES} fit`, where);
        }
        const values = this.#values.get(name) ?? new Map();
        this.#values.set(name, values.set(where.host ?? RUNNER, value.toString('utf8')));
    }
    /** Keeps what the commands of a script on a host have sent. */
    keepSent({ host }, blobs, world) {
        for (const [key, bytes] of blobs) {
            const output = (0,step_output/* readOutputKey */.jW)(key);
            if (output === undefined)
                continue;
            this.keep(output.name, bytes.toString('utf8'), { host: host.name, app: output.app }, world);
        }
    }
    /** By name: the value, or, where it was several hosts, one for each. */
    toResult() {
        return Object.fromEntries([...this.#values].map(([name, values]) => {
            const [only = ''] = values.values();
            return [name, values.size === 1 ? only : Object.fromEntries(values)];
        }));
    }
}
/** Secrets are hidden before anything is cut: half of one would not be known again. */
function shorten(said, redactor) {
    const bytes = Buffer.from(hide(said, redactor), 'utf8');
    return { value: bytes.subarray(0, findEnd(bytes)), bytes };
}
/** Where the host has cut the line already, half a secret may be its end. */
function hide(said, { redact, longest }) {
    const text = redact((0,visible/* makeVisible */.X)(said.trim()));
    return Buffer.byteLength(said) < step_output/* MOST_SENT_BYTES */.fb ? text : text.slice(0, Math.max(0, text.length - longest));
}
/** The end of the last whole character that fits. */
function findEnd(bytes) {
    let end = Math.min(bytes.length, MOST_BYTES);
    while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return end;
}

// EXTERNAL MODULE: ./src/rollout/time.ts
var time = __webpack_require__(19352);
;// CONCATENATED MODULE: ./src/rollout/ledger.ts




/** What a run did so far, by app and host. */
class Ledger {
    now;
    entries;
    outputs;
    #phases = [];
    stages = new StageLedger();
    /** @param now the clock of the run */
    constructor(targets, now) {
        this.now = now;
        this.outputs = new StepOutputs(targets);
        this.entries = targets.map((target) => ({
            target,
            state: 'waiting',
            action: undefined,
            proof: undefined,
            isDone: false,
            isLeft: false,
            snapshot: undefined,
            snapshotNames: [],
            isRestored: false,
            hasReturned: false,
            previousRelease: undefined,
            release: null,
            color: undefined,
            shares: [],
            undoError: undefined,
            version: null,
            revision: null,
            steps: [],
            checks: [],
            logs: [],
            drift: [],
            healthTrial: undefined,
            error: undefined,
        }));
    }
    /** The phase that the run is in, or ended in. An undo follows the one that failed, and does not stand in for it. */
    get phase() {
        return this.#phases.findLast(({ name }) => name !== 'undo')?.name ?? 'connect';
    }
    /** Whether the run came past the phases of these names. */
    hasLeft(names) {
        return this.#phases.some(({ name }) => name !== 'undo' && !names.includes(name));
    }
    enter(name, stage) {
        this.#phases.push({ name, stage, startedAt: (0,time/* nowMs */.TC)(this) });
    }
    /** The phases and gates so far; the last one ends at `endedAt`. */
    listPhases(endedAt) {
        const all = [...this.#phases, ...this.stages.gatePhases].sort((a, b) => a.startedAt - b.startedAt);
        return all.map(({ name, stage, startedAt }, index) => ({
            name,
            ...(stage === undefined ? {} : { stage }),
            startedAt: new Date(startedAt).toISOString(),
            durationMs: Math.max(0, (all[index + 1]?.startedAt ?? endedAt.getTime()) - startedAt),
        }));
    }
    /** @throws Error for a target that is not part of the run. */
    of(target) {
        const found = this.entries.find((one) => one.target.app === target.app && one.target.host.name === target.host.name);
        if (found === undefined)
            throw new Error(`${target.app} on ${target.host.name} is not part of this run`);
        return found;
    }
    /** A run that was narrowed neither changes nor judges the others. */
    skipOthers(chosen) {
        for (const entry of this.entries) {
            if (entry.state !== 'unreachable')
                entry.state = chosen.includes(entry.target) ? 'waiting' : 'skipped';
        }
    }
    on(host) {
        return this.entries.filter(({ target }) => target.host.name === host);
    }
    /** Takes over what a plan wants with a target. */
    adopt(target, action) {
        const entry = this.of(target);
        entry.action = action;
        // What was looked at and is to be replaced after all has proved nothing.
        if (entry.state === 'skipped' || action === 'deploy')
            Object.assign(entry, { state: 'waiting', proof: undefined });
    }
    /**
     * Writes down what the checks of a target said of what is meant to serve there. Of what is about to be replaced they say
     * nothing that lasts.
     */
    judge(target, isPassed) {
        const entry = this.of(target);
        if (entry.action === 'deploy' && !(0,target_state/* mayReturn */.QH)(entry))
            return;
        entry.proof = isPassed ? 'passed' : 'failed';
        if (isPassed)
            entry.state = 'verified';
        else if (entry.state === 'verified')
            entry.state = entry.action === 'deploy' ? 'switched' : 'waiting';
    }
    /** Writes down that the checks of a target told neither: it is not verified, and nothing was found bad. */
    doubt(target) {
        const entry = this.of(target);
        if (entry.state !== 'verified')
            return;
        Object.assign(entry, { state: entry.action === 'deploy' ? 'switched' : 'waiting', proof: 'left_out' });
    }
    /** Lets a target be tried once more that failed, and was rolled back if it had been switched. */
    reopen(entry) {
        const hasReturned = entry.state === 'returned' || entry.state === 'stopped';
        const state = !hasReturned ? entry.state : entry.isRestored ? 'waiting' : 'prepared';
        const fresh = { proof: undefined, error: undefined, isRestored: false };
        Object.assign(entry, { state, hasReturned: entry.hasReturned || hasReturned, ...fresh });
    }
    /** A target that was rolled back and did not come to be switched again is one that was rolled back. */
    closeAttempts() {
        const left = this.entries.filter((entry) => entry.hasReturned && (0,target_state/* isUnswitched */.T6)(entry));
        for (const entry of left)
            entry.state = 'returned';
    }
    /** Steps that name no app concern every app of their host. */
    addSteps(steps) {
        for (const { where, code, startedAt, durationMs, tail } of steps) {
            this.addStep(where, {
                name: where.step ?? '',
                status: code === 0 ? 'success' : 'failed',
                startedAt: startedAt.toISOString(),
                durationMs,
                detail: code === 0 ? null : [`exit code ${code}`, tail.at(-1)].filter(Boolean).join(': '),
            });
        }
    }
    addStep(where, step) {
        for (const entry of this.on(where.host ?? '')) {
            if (where.app === undefined || entry.target.app === where.app)
                entry.steps.push(step);
        }
    }
    /** Times a piece of work on one target and writes it down as a step. */
    async time(where, work, startedAt = this.now()) {
        const write = (status, detail) => this.addStep(where, {
            name: where.step ?? '',
            status,
            startedAt: startedAt.toISOString(),
            durationMs: (0,time/* nowMs */.TC)(this) - startedAt.getTime(),
            detail,
        });
        try {
            const result = await work();
            write('success', null);
            return result;
        }
        catch (error) {
            write('failed', error instanceof Error ? error.message : String(error));
            throw error;
        }
    }
    /** Remembers why a host failed; the first reason stays. */
    blame(host, error) {
        const { app } = error.where;
        for (const entry of this.on(host))
            if (app === undefined || app === entry.target.app)
                entry.error ??= error;
    }
}


/***/ }),

/***/ 21502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ settleAll),
/* harmony export */   x: () => (/* binding */ doAll)
/* harmony export */ });
/** Runs `work` for every item, at most `limit` at a time, and waits for all of them, failed or not. */
async function settleAll(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    const run = async () => {
        while (next < items.length) {
            const index = next++;
            const item = items[index];
            results[index] = await work(item).then((value) => ({ status: 'fulfilled', value }), (reason) => ({ status: 'rejected', reason }));
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run));
    return results;
}
/** Like `settleAll`, and throws the first failure, in the order of the items, once all have ended. */
async function doAll(items, limit, work) {
    const settled = await settleAll(items, limit, work);
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
    return settled.map((one) => one.value);
}


/***/ }),

/***/ 5178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ runRollout)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/plan/remembered.ts
var remembered = __webpack_require__(3589);
// EXTERNAL MODULE: ./src/rollout/ledger.ts + 2 modules
var ledger = __webpack_require__(59402);
;// CONCATENATED MODULE: ./src/rollout/lock-watch.ts
/** Watches the locks of a run, each once. */
class LockWatch {
    place;
    stop;
    #watched = new WeakSet();
    constructor(place, stop) {
        this.place = place;
        this.stop = stop;
    }
    /** A lock that is lost ends the run, unless its host is away, and the run can do without it or tries it again. */
    add(machine) {
        const { lock } = machine;
        if (lock === undefined || this.#watched.has(lock))
            return;
        this.#watched.add(lock);
        const judge = () => {
            const isAway = machine.host.isLost && machine.lock === lock;
            if (!isAway || !this.#canDoWithout(machine))
                this.stop(lock.lost.reason);
        };
        if (lock.lost.aborted)
            judge();
        else
            lock.lost.addEventListener('abort', judge, { once: true });
    }
    /** Whatever works on that host meets the end of its connection by itself. */
    #canDoWithout({ host }) {
        const { ledger, stage, hasAttemptsLeft } = this.place;
        if (ledger.on(host.name).every(({ isLeft }) => isLeft))
            return true;
        if (stage?.hosts.includes(host.name) !== true)
            return false;
        return hasAttemptsLeft || (ledger.phase === 'prepare' && stage.needed < stage.hosts.length);
    }
}

// EXTERNAL MODULE: ./src/rollout/time.ts
var time = __webpack_require__(19352);
// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(33008);
;// CONCATENATED MODULE: ./src/rollout/way-back.ts

/** Tells `post` what a run has switched, and what its policy has to know of it. */
class WayBack {
    place;
    #targets = new Map();
    constructor(place) {
        this.place = place;
    }
    /** Adds what is about to be switched. What was switched before stays: a run may switch its hosts in several steps. */
    add(plans) {
        for (const { target, release, live, undoTo } of plans) {
            const { snapshot } = this.place.ledger.of(target);
            this.#targets.set((0,deploy/* targetKey */.hD)(target), {
                app: target.app,
                host: target.host.name,
                release,
                live,
                undoTo,
                snapshot,
            });
        }
        this.save();
    }
    /** Adds that a snapshot is about to be restored, or was. */
    addRestore(target, restore) {
        const key = (0,deploy/* targetKey */.hD)(target);
        const saved = this.#targets.get(key);
        if (saved !== undefined)
            this.#targets.set(key, { ...saved, restore });
        this.save();
    }
    /** Saves anew which stage the run is in and what was found healthy. Before the first switch there is nothing to save. */
    save() {
        if (this.#targets.size === 0)
            return;
        const { start, ledger, stage } = this.place;
        const proven = new Set(ledger.entries.filter(({ state }) => state === 'verified').map(({ target }) => (0,deploy/* targetKey */.hD)(target)));
        const targets = [...this.#targets].map(([key, target]) => proven.has(key) ? { ...target, isProven: true } : target);
        start.world.saveState({ switched: { mode: start.mode, stage: stage?.name ?? null, targets } });
    }
}

;// CONCATENATED MODULE: ./src/rollout/rollout.ts






/** A deploy or rollback under way: its hosts, its plan, and the one signal that ends it. */
class Rollout {
    start;
    ledger;
    startedAt;
    #stop = (0,time/* openStop */.b$)();
    #fleet;
    #plan;
    #run;
    locks = new LockWatch(this, (reason) => this.#stop.abort(reason));
    wayBack = new WayBack(this);
    #stage;
    #isFinal = false;
    constructor(start) {
        this.start = start;
        const { environment, world } = start;
        this.startedAt = world.now();
        this.ledger = new ledger/* Ledger */.O(environment.targets, world.now);
        this.#stopOn(world.signal);
        this.#stopAfter(environment.deadlineMs);
    }
    get world() {
        return this.start.world;
    }
    /** To whom the paths on the hosts have to belong. */
    async readOwner() {
        return { repository: await this.world.readRepository(), environment: this.start.environment.name };
    }
    /** Aborted by a cancel, the deadline, or a lost lock; its reason is the error to report. */
    get signal() {
        return this.#stop.signal;
    }
    get fleet() {
        if (this.#fleet === undefined)
            throw new errors/* BowlineError */.JY('internal', 'the fleet is not connected');
        return this.#fleet;
    }
    get plan() {
        return this.#plan;
    }
    /** What every host told, by its name. */
    get facts() {
        return new Map(this.fleet.machines.map(({ host, facts }) => [host.name, facts]));
    }
    /** The targets whose hosts were reached. */
    get reached() {
        const { targets } = this.start.environment;
        return targets.filter((target) => this.ledger.of(target).state !== 'unreachable');
    }
    get hasFleet() {
        return this.#fleet !== undefined;
    }
    /** Names this run's own folders on the hosts, and no other's. */
    get run() {
        this.#run ??= `${this.#plan?.release ?? 'run'}.${this.world.random(6)}`;
        return this.#run;
    }
    /** One line by which others know who holds a lock. */
    get holder() {
        const { mode, environment } = this.start;
        const apps = [...new Set(environment.targets.map(({ app }) => app))].join(', ');
        const { actor, runUrl, runId } = this.world.run;
        const by = actor === null ? '' : ` by ${actor}`;
        return `${mode} of ${apps} to ${environment.name}${by}, ${runUrl ?? runId ?? 'from a terminal'}, since ${this.startedAt.toISOString()}`;
    }
    open(fleet) {
        this.#fleet = fleet;
        return fleet;
    }
    enter(phase) {
        this.signal.throwIfAborted();
        this.ledger.enter(phase, this.#stage?.name);
        this.world.progress.phase(phase);
    }
    /** The stage that the run is in, or in which it ended; undefined outside of any. */
    get stage() {
        return this.#stage;
    }
    /** From here on its policy decides what a failure rolls back, a cancel among them. */
    enterStage(stage) {
        this.#stage = stage;
        this.wayBack.save();
        this.signal.throwIfAborted();
    }
    leaveStage() {
        this.#stage = undefined;
    }
    /** All stages have held, and all of it is verified once more. */
    enterFinal() {
        this.#isFinal = true;
        this.wayBack.save();
    }
    /** What a failure now rolls back. */
    get onFailure() {
        const { verify = 'rollback_all' } = this.start.environment;
        return this.#stage?.onFailure ?? (this.#isFinal ? verify : 'rollback_all');
    }
    /** Whether the stage that the run is in will be tried again where it fails. */
    get hasAttemptsLeft() {
        const stage = this.#stage;
        return stage !== undefined && this.ledger.stages.attemptsOf(stage.name) < stage.retry.attempts;
    }
    /** Makes a plan the one that is carried out. */
    adopt(plan) {
        this.#plan = plan;
        for (const one of plan.targets)
            this.#writeDown(one);
        for (const machine of this.fleet.machines)
            this.locks.add(machine);
        return plan;
    }
    /** A run that is about some targets only neither changes nor judges the others. */
    narrow(targets) {
        if (targets.length < this.start.environment.targets.length)
            this.ledger.skipOthers(targets);
    }
    /** True when there is nothing to do anywhere; then the run is over. */
    settleUnchanged(plan) {
        if (plan.targets.some(({ action }) => action !== 'unchanged'))
            return false;
        this.adopt(plan);
        return true;
    }
    /** The hosts on which the plan changes anything, be it only the journal. */
    machinesOf(plan) {
        const names = new Set(plan.targets.filter(({ action }) => action !== 'unchanged').map(({ target }) => target.host.name));
        return this.fleet.machines.filter(({ host }) => names.has(host.name));
    }
    #writeDown(one) {
        const { target, action, live, app } = one;
        const entry = this.ledger.of(target);
        this.ledger.adopt(target, action);
        const release = app.history.releases.find(({ id }) => id === live);
        // What a killed rollback left is what its end is told to have left.
        const isFinishing = action === 'deploy' && one.release === live;
        entry.previousRelease = !isFinishing ? live : one.undoTo === live ? null : one.undoTo;
        const { version = null, revision = null } = release ?? {};
        const { color } = (0,remembered/* withRememberedRuntime */.tG)(target, app, live);
        Object.assign(entry, { release: live, color, version, revision });
    }
    #stopOn(signal) {
        const stop = () => this.#stop.abort(signal.reason);
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
    }
    #stopAfter(deadlineMs) {
        const describe = () => new errors/* BowlineError */.JY('deadline', `the deadline of ${Math.round(deadlineMs / 1000)} s has passed`, {
            hint: 'Look at which step took the time; `deadline` sets it.',
        });
        this.#stopOn((0,time/* limitTime */.DZ)(this.world, deadlineMs, describe));
    }
}

;// CONCATENATED MODULE: ./src/rollout/run.ts


/**
 * Carries out a run and makes its result: whatever goes wrong after the first switch is undone
 * everywhere, written into the journals, and told. Nothing is thrown.
 */
async function runRollout(start, perform) {
    const rollout = new Rollout(start);
    const ending = loadEnding(start.world);
    const error = await perform(rollout).then(() => undefined, errors/* toBowlineError */.EX);
    return (await ending).finishRollout(rollout, error);
}
/** Loads what the end needs while the first host is on its way to answer: in time for anything that is changed. */
async function loadEnding({ loadReport, notifications }) {
    await new Promise((resolve) => setImmediate(resolve));
    await loadReport?.().catch(() => { });
    await notifications.load();
    return Promise.all(/* import() */[__webpack_require__.e("finish"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 98940));
}


/***/ }),

/***/ 76737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ colorOf),
/* harmony export */   NY: () => (/* binding */ readColors),
/* harmony export */   XI: () => (/* binding */ atColor)
/* harmony export */ });
/* harmony import */ var _config_runtimes_blue_green__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20403);
/* harmony import */ var _config_schema_defaults__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48472);
/* harmony import */ var _config_targets_own_checks__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95353);



function readColors(facts) {
    const one = (key) => _config_runtimes_blue_green__WEBPACK_IMPORTED_MODULE_0__/* .COLORS */ .lm.find((color) => facts.read(key) === color) ?? null;
    const [blue = null, green = null] = _config_runtimes_blue_green__WEBPACK_IMPORTED_MODULE_0__/* .COLORS */ .lm.map((color) => facts.read(color) || null);
    const releases = { blue, green };
    const [said, last] = [one('color'), one('active')];
    const runs = (color) => facts.read(`runs.${color}`) !== undefined;
    // Somebody has taken the proxy back to a colour that was stopped: the one that the last switch was to is the app's.
    const isDead = said !== null && last !== null && said !== last && !runs(said) && runs(last);
    if (isDead)
        return { serves: last, release: releases[last], releases };
    return { serves: said, release: facts.read('release') || null, releases };
}
/** The colour that a release has on the host, or else will have: the one that does not serve. */
function colorOf({ serves, releases }, release) {
    const own = release === null ? undefined : _config_runtimes_blue_green__WEBPACK_IMPORTED_MODULE_0__/* .COLORS */ .lm.find((color) => releases[color] === release);
    // A site that nothing was switched on serves blue.
    return own ?? (0,_config_runtimes_blue_green__WEBPACK_IMPORTED_MODULE_0__/* .otherColor */ .IP)(serves ?? 'blue');
}
function atColor(target, { color, port, link, runtime }) {
    // A colour has a port of its own, which has to be its own; the port of the app is the proxy's.
    const asked = {
        port: { type: 'port', ..._config_schema_defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_CHECK */ .y2, when: [..._config_schema_defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_CHECK */ .y2.when] },
        ...target.ownChecks.checks,
    };
    // Only what is asked on the host: an address outside of it leads to the live colour.
    const verified = (0,_config_targets_own_checks__WEBPACK_IMPORTED_MODULE_2__/* .buildOwnChecks */ .S)({ ...target.ownChecks, checks: asked, port }, runtime);
    return { ...target, ...verified, runtime, color, port, link };
}


/***/ }),

/***/ 64408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ defineDocker),
/* harmony export */   SL: () => (/* binding */ FIND_DISK),
/* harmony export */   ao: () => (/* binding */ reachDocker),
/* harmony export */   uV: () => (/* binding */ defineCompose)
/* harmony export */ });
/* harmony import */ var _sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/** What Docker's client needs of the environment; all else could change what a Compose file says. */
const CLEAN = (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `env -i PATH="$PATH" HOME="$HOME" \${DOCKER_CONFIG:+"DOCKER_CONFIG=$DOCKER_CONFIG"}`;
/** What stands before a command of the deploy user's that reaches the engine, with a clean environment. */
function reachDocker(access) {
    if (access === 'rootless') {
        return (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `${CLEAN} XDG_RUNTIME_DIR="/run/user/$(id -u)" DOCKER_HOST="unix:///run/user/$(id -u)/docker.sock"`;
    }
    return (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `${CLEAN} \${DOCKER_HOST:+"DOCKER_HOST=$DOCKER_HOST"}`;
}
/** Defines `bw_docker`, which is Docker's client. */
function defineDocker(access) {
    const asUser = (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `${reachDocker(access)} docker "$@"`;
    const call = access === 'sudo' ? (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `if [ "$(id -u)" = 0 ]; then ${asUser}; else sudo -n docker "$@"; fi` : asUser;
    return (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_docker() { ${call}; }`;
}
/** What an engine that keeps its images in containerd says of its driver. */
const STORE = '{{range .DriverStatus}}{{if eq (index . 0) "driver-type"}}{{index . 1}}{{end}}{{end}}';
const INFO = `{{.DockerRootDir}}\n{{.Architecture}}\n${STORE}`;
const CONTAINERD = '/var/lib/containerd';
/**
 * Sets `bw_root` to the folder that the engine keeps its images in, and `bw_free` to the KiB that are free there: its owner is
 * root, but everybody may ask how full its disk is. `bw_arch` is the kernel's name of the architecture, and `bw_store` is not
 * empty where containerd has the images. What is not known is empty. `bw_docker` has to be defined.
 */
const FIND_DISK = (0,_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)((0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_info=$(bw_docker info --format ${INFO} </dev/null 2>/dev/null) || bw_info=`, (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `{ IFS= read -r bw_root; read -r bw_arch; read -r bw_store; } <<EOF || :\n$bw_info\nEOF`, (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `[ -z "$bw_store" ] || [ ! -d ${CONTAINERD} ] || bw_root=${CONTAINERD}`, (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_free=$(df -Pk -- "$bw_root" 2>/dev/null | { read -r x || :; read -r x x x bw_f x || :; echo "$bw_f"; })`, (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `case $bw_free in *[!0-9]*) bw_free=;; esac`);
/** Defines `bw_docker`, and `bw_project`, which knows the stack of that name by its containers alone. */
function defineCompose({ docker, project }) {
    return (0,_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(defineDocker(docker), (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_project() { bw_docker compose --ansi never --progress plain -p ${project} "$@"; }`);
}


/***/ }),

/***/ 63642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createFrameReader)
/* harmony export */ });
const RECORD_SEPARATOR = 0x1e;
const LINE_FEED = 0x0a;
/** A frame's own line is short; anything longer under its mark is nonsense. */
const LONGEST_FRAME = 64 * 1024;
/** About what it costs to keep a frame beside its own characters. */
const FRAME_COST = 256;
/** The list of a tree of 100,000 files with long names fits in. */
const DEFAULT_LIMITS = { blobBytes: 64 * 1024 * 1024, totalBytes: 64 * 1024 * 1024 };
/**
 * Splits what a script prints into frames and plain output. Frames are known by a mark that holds the
 * script's nonce, wherever in a line they stand; memory is bounded by one blob.
 * @throws Error in `push` when a marked frame is malformed or over a limit; what is pushed after that is passed over.
 */
function createFrameReader(nonce, onFrame, given = {}) {
    const limits = { ...DEFAULT_LIMITS, ...given };
    const mark = Buffer.concat([Buffer.from([RECORD_SEPARATOR]), Buffer.from(`${nonce} `)]);
    let held = Buffer.alloc(0);
    let blob;
    let totalBytes = 0;
    let isBroken = false;
    function takeBlob() {
        if (blob === undefined)
            return true;
        const copied = held.copy(blob.bytes, blob.filled);
        blob.filled += copied;
        held = held.subarray(copied);
        if (blob.filled < blob.bytes.length)
            return false;
        onFrame({ kind: 'blob', key: blob.key, bytes: blob.bytes });
        blob = undefined;
        return true;
    }
    function charge(bytes) {
        totalBytes += bytes;
        if (totalBytes > limits.totalBytes)
            throw new Error(`its answers are longer than ${limits.totalBytes} bytes`);
    }
    function takeFrame() {
        const start = held.indexOf(mark);
        if (start === -1) {
            releaseOutput(held.length - partialMark(held, mark));
            return false;
        }
        releaseOutput(start);
        const end = held.indexOf(LINE_FEED, mark.length);
        if ((end === -1 ? held.length : end) > LONGEST_FRAME)
            throw new Error('a frame has no end');
        if (end === -1)
            return false;
        const line = held.toString('utf8', mark.length, end);
        held = held.subarray(end + 1);
        charge(line.length + FRAME_COST);
        const opened = readFrame(line, onFrame, limits);
        if (opened === undefined)
            return true;
        charge(opened.size);
        // At once in its full length, so that a host that sends it byte by byte costs no more.
        blob = { key: opened.key, bytes: Buffer.allocUnsafeSlow(opened.size), filled: 0 };
        return takeBlob();
    }
    function releaseOutput(length) {
        if (length > 0)
            onFrame({ kind: 'output', bytes: held.subarray(0, length) });
        held = held.subarray(length);
    }
    return {
        push(chunk) {
            if (isBroken)
                return;
            held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
            try {
                if (takeBlob())
                    while (takeFrame())
                        ;
            }
            catch (error) {
                isBroken = true;
                held = Buffer.alloc(0);
                throw error;
            }
        },
        end() {
            if (blob === undefined)
                releaseOutput(held.length);
        },
    };
}
/** How many bytes at the end could be the beginning of a mark. */
function partialMark(held, mark) {
    for (let length = Math.min(mark.length - 1, held.length); length > 0; length -= 1) {
        if (held.subarray(held.length - length).equals(mark.subarray(0, length)))
            return length;
    }
    return 0;
}
function readFrame(line, onFrame, limits) {
    const [kind = '', first = '', ...rest] = line.split(' ');
    switch (kind) {
        case 'BEGIN':
            onFrame({ kind: 'begin', step: readNumber(first, line) });
            return undefined;
        case 'END':
            onFrame({ kind: 'end', step: readNumber(first, line), code: readNumber(rest[0], line) });
            return undefined;
        case 'DONE':
            onFrame({ kind: 'done', code: readNumber(first, line) });
            return undefined;
        case 'FACT':
            onFrame({ kind: 'fact', key: first, value: rest.join(' ') });
            return undefined;
        case 'BLOB':
            return openBlob(first, readNumber(rest[0], line), limits);
        default:
            throw new Error(`an unknown frame: ${line.slice(0, 80)}`);
    }
}
function openBlob(key, size, limits) {
    if (size > limits.blobBytes)
        throw new Error(`${key} has ${size} bytes, more than ${limits.blobBytes}`);
    return { key, size };
}
function readNumber(text, line) {
    if (text === undefined || !/^\d{1,15}$/.test(text))
        throw new Error(`a malformed frame: ${line.slice(0, 80)}`);
    return Number(text);
}


/***/ }),

/***/ 59548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ asRoot)
/* harmony export */ });
/* harmony import */ var _sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/** What stands before a command that only root may run; `sudo` never asks for a password here. */
function asRoot({ isRoot }) {
    return isRoot ? (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `` : (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `sudo -n`;
}


/***/ }),

/***/ 33240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ removeMarked)
/* harmony export */ });
/* harmony import */ var _sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/** Removes a folder with all that is read-only in it. Its marker goes first: what is half removed does not count any more. */
function removeMarked(folder, marker) {
    return (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `{ rm -f -- ${folder}/${marker}; chmod -R u+w -- ${folder} 2>/dev/null || :; rm -rf -- ${folder}; }`;
}


/***/ }),

/***/ 20424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ systemctl),
/* harmony export */   Qh: () => (/* binding */ readProperties),
/* harmony export */   X1: () => (/* binding */ readSystemctl),
/* harmony export */   cT: () => (/* binding */ unitRights)
/* harmony export */ });
/* harmony import */ var _sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/**
 * systemctl as this user may change something by it.
 * @param script root's own, which takes the same verbs for the units of one app, where a deploy may run nothing else as root
 */
function systemctl(scope, { isRoot }, script = ['systemctl']) {
    if (scope === 'user')
        return (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `env XDG_RUNTIME_DIR="/run/user/$(id -u)" systemctl --user`;
    return isRoot ? (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `systemctl` : (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `sudo -n ${script}`;
}
/** What sudo has to allow for these verbs; nothing for a unit of the user. */
function unitRights(scope, unit, verbs, script = ['systemctl']) {
    return scope === 'user' ? [] : verbs.map((verb) => [...script, verb, unit]);
}
/** systemctl for reading, which needs no more than the user's own rights. */
function readSystemctl(scope) {
    return systemctl(scope, { isRoot: true });
}
/** `NAME=value` lines of systemctl, by name; what is there several times in its order. */
function readProperties(output) {
    const properties = new Map();
    for (const line of output) {
        const end = line.indexOf('=');
        if (end === -1)
            continue;
        const name = line.slice(0, end);
        properties.set(name, [...(properties.get(name) ?? []), line.slice(end + 1)]);
    }
    return properties;
}


/***/ })

};
;
