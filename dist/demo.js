"use strict";
exports.id = "demo";
exports.ids = ["demo"];
exports.modules = {

/***/ 77675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDemo: () => (/* binding */ runDemo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/modes/run-mode.ts
var run_mode = __webpack_require__(24325);
// EXTERNAL MODULE: ./src/report/lists/lists.ts + 7 modules
var lists = __webpack_require__(13947);
// EXTERNAL MODULE: ./src/report/terminal.ts + 1 modules
var terminal = __webpack_require__(71913);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/report/text/wording.ts
var wording = __webpack_require__(68448);
// EXTERNAL MODULE: ./src/shell/secret.ts
var secret = __webpack_require__(45820);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/demo/load.ts

/** Sends requests to a URL, one after the other by the clock whether or not the last was answered. */
function startLoad(url, { everyMs = 10, timeoutMs = 2_000 } = {}) {
    const stopping = new AbortController();
    const failures = [];
    const versions = new Map();
    const open = new Set();
    let requests = 0;
    const ask = async () => {
        try {
            const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
            await response.arrayBuffer();
            const version = response.headers.get('x-version') ?? '';
            versions.set(version, (versions.get(version) ?? 0) + 1);
            if (!response.ok)
                failures.push(`${url} answered ${response.status}`);
        }
        catch (error) {
            failures.push(`${url}: ${describe(error)}`);
        }
    };
    const send = async () => {
        while (!stopping.signal.aborted) {
            requests += 1;
            const asked = ask().finally(() => open.delete(asked));
            open.add(asked);
            await (0,external_node_timers_promises_.setTimeout)(everyMs, undefined, { signal: stopping.signal }).catch(() => { });
        }
    };
    const sending = send();
    return {
        async stop() {
            stopping.abort();
            await sending;
            await Promise.all(open);
            return { requests, failures, versions };
        },
    };
}
function describe(error) {
    if (!(error instanceof Error))
        return String(error);
    return error.cause instanceof Error ? error.cause.message : error.message;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./src/demo/site.ts



const TYPES = {
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
};
/** Writes one version of a static site for `startSite`: VERSION, health.json and public/. */
async function writeSite(folder, { version, isBroken = false }) {
    const health = isBroken
        ? { status: 'unhealthy', connected: false, channel: 'demo', reason: 'cannot reach the database' }
        : { status: 'ok', connected: true, channel: 'demo' };
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'public'), { recursive: true });
    await Promise.all([
        (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'VERSION'), `${version}\n`),
        (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'health.json'), `${JSON.stringify(health, null, 2)}\n`),
        (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'public/index.html'), `<!doctype html>\n<title>Shop</title>\n<h1>Shop ${version}</h1>\n`),
    ]);
}
/**
 * Starts a web server that serves `current/public/` below `root`. It looks `current` up once for every
 * request, so a switch is all that a new release needs and no request is lost or sees two releases. `/health`
 * tells what the release's VERSION and health.json say; without a release everything answers 503.
 */
async function startSite(root) {
    const startedAt = Date.now();
    const count = { requests: 0, errors: 0 };
    const server = (0,external_node_http_.createServer)(async (request, response) => {
        count.requests += 1;
        const [pathname = '/'] = (request.url ?? '/').split('?');
        const uptime = Math.floor((Date.now() - startedAt) / 1000);
        const answer = await answerFrom((0,external_node_path_.join)(root, 'current'), pathname, { uptime, ...count }).catch(() => NO_RELEASE);
        if (answer.status >= 500)
            count.errors += 1;
        send(response, answer);
    });
    const port = await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            if (address !== null && typeof address === 'object')
                resolve(address.port);
        });
    });
    const stop = () => new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
    });
    return {
        port,
        get requests() {
            return count.requests;
        },
        get errors() {
            return count.errors;
        },
        stop,
        [Symbol.asyncDispose]: stop,
    };
}
const NO_RELEASE = { status: 503, type: 'text/plain', body: 'no release is live\n' };
async function answerFrom(current, pathname, counters) {
    const release = await (0,promises_.realpath)(current);
    const version = (await (0,promises_.readFile)((0,external_node_path_.join)(release, 'VERSION'), 'utf8')).trim();
    if (pathname === '/health')
        return { ...(await readHealth(release, version, counters)), version };
    return { ...(await readPage((0,external_node_path_.join)(release, 'public'), pathname)), version };
}
async function readHealth(release, version, counters) {
    const told = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(release, 'health.json'), 'utf8'));
    const health = { ...told, ...counters, version, user_count: 1 };
    const isWell = 'status' in health && health.status === 'ok';
    return { status: isWell ? 200 : 503, type: 'application/json', body: `${JSON.stringify(health)}\n` };
}
async function readPage(folder, pathname) {
    try {
        // An absolute path has no way above its root, so nothing outside of the folder can be named.
        const path = (0,external_node_path_.normalize)(`/${decodeURIComponent(pathname)}`);
        const file = (0,external_node_path_.join)(folder, path.endsWith('/') ? `${path}index.html` : path);
        return { status: 200, type: TYPES[(0,external_node_path_.extname)(file)] ?? 'application/octet-stream', body: await (0,promises_.readFile)(file) };
    }
    catch {
        return { status: 404, type: 'text/plain', body: 'not found\n' };
    }
}
function send(response, { status, type, body, version }) {
    response.writeHead(status, {
        'content-type': type,
        'cache-control': 'no-store',
        ...(version === undefined ? {} : { 'x-version': version }),
    });
    response.end(body);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/demo/ssh-key.ts

const KEY_TYPE = 'ssh-ed25519';
/** The padding unit of an unencrypted key. */
const BLOCK_BYTES = 8;
const LINE_LENGTH = 70;
/**
 * Makes an ed25519 key, for a client or for a host. ssh2's own generator is not used: it drops leading zero
 * bytes of the public key, so that about one key in 250 cannot be read again.
 */
function generateSshKey(comment = 'bowline') {
    const { privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ed25519');
    const { d = '', x = '' } = privateKey.export({ format: 'jwk' });
    const seed = Buffer.from(d, 'base64url');
    const point = Buffer.from(x, 'base64url');
    const blob = Buffer.concat([encode(KEY_TYPE), encode(point)]);
    return {
        privateKey: writePrivateKey(seed, point, blob, comment),
        publicKey: `${KEY_TYPE} ${blob.toString('base64')} ${comment}`,
        fingerprint: fingerprintOf(blob),
    };
}
/** The SHA256 fingerprint of a public key's blob, as OpenSSH prints it. */
function fingerprintOf(blob) {
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}
/** Source: PROTOCOL.key of OpenSSH. */
function writePrivateKey(seed, point, blob, comment) {
    const check = (0,external_node_crypto_.randomBytes)(4);
    const secret = [check, check, encode(KEY_TYPE), encode(point), encode(Buffer.concat([seed, point])), encode(comment)];
    const size = secret.reduce((sum, part) => sum + part.length, 0);
    const padding = Buffer.from(Array.from({ length: (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES }, (_, i) => i + 1));
    const count = Buffer.from([0, 0, 0, 1]);
    const body = Buffer.concat([
        Buffer.from('openssh-key-v1\0'),
        ...['none', 'none', ''].map(encode),
        count,
        encode(blob),
        encode(Buffer.concat([...secret, padding])),
    ]).toString('base64');
    const lines = body.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
    return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n');
}
/** An SSH string: four bytes of length, then the bytes. */
function encode(value) {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/demo/ssh-forward.ts

/**
 * Serves `direct-tcpip` to the loopback. A target that does not listen, or that is elsewhere, is answered
 * with "connect failed"; ssh2 has no way to give another reason or a text.
 */
function forwardConnections(connection, { portOffset, traffic, closers }) {
    connection.on('tcpip', (accept, reject, { destIP, destPort }) => {
        traffic.forwards += 1;
        if (!isLoopback(destIP))
            return reject();
        const socket = (0,external_node_net_.connect)({ host: destIP, port: destPort + portOffset, noDelay: true, allowHalfOpen: true });
        const close = () => socket.destroy();
        closers.add(close);
        socket.once('close', () => closers.delete(close));
        socket.once('error', reject);
        socket.once('connect', () => {
            socket.off('error', reject);
            traffic.channels += 1;
            join(socket, accept());
        });
    });
}
function join(socket, channel) {
    socket.on('error', () => channel.end());
    channel.on('error', () => socket.destroy());
    channel.on('close', () => socket.destroy());
    socket.pipe(channel);
    channel.pipe(socket);
}
function isLoopback(address) {
    return address === 'localhost' || address === '::1' || /^127(\.\d{1,3}){3}$/.test(address);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/demo/ssh-session.ts

/** What is told for a signal that the protocol has no name for. */
const UNNAMED_SIGNAL = 255;
/**
 * Serves `exec` requests; a pty, a shell and sub-systems are refused. One thing differs from sshd: a program's
 * standard streams are sockets where sshd gives it pipes, so it cannot open /dev/stdout or /dev/stderr by name.
 */
function serveSession(session, context) {
    session.on('exec', (accept, _reject, { command }) => {
        context.commands.push(command);
        run(session, accept(), start(command, context), context);
    });
}
function start(command, { root, shell, env, groups }) {
    const [program = shell, ...flags] = shell.split(' ');
    const spelled = shell === '/bin/sh' ? command : command.replaceAll('/bin/sh', shell);
    // Detached is a session of its own, as sshd makes one; it also keeps signals of this process away.
    const child = (0,external_node_child_process_.spawn)(program, [...flags, '-c', spelled], { cwd: root, env, stdio: 'pipe', detached: true });
    groups.add(child);
    return child;
}
function run(session, channel, child, { closers }) {
    const hangUp = () => {
        child.stdout.destroy();
        child.stderr.destroy();
    };
    const loseConnection = () => {
        hangUp();
        child.stdin.destroy();
    };
    closers.add(loseConnection);
    // A client that closes its channel is not listening any more, but what it sent before still arrives.
    session.on('close', hangUp);
    channel.on('error', () => { });
    connectInput(channel, child);
    const sent = sendOutput(channel, child);
    child.on('exit', (code, signal) => sendExit(channel, code, signal));
    child.on('error', () => channel.exit(127));
    child.on('close', async () => {
        closers.delete(loseConnection);
        await sent;
        channel.end();
    });
}
/** What arrives for a program that stopped reading is thrown away, so that the client is not held up. */
function connectInput(channel, child) {
    child.stdin.on('error', () => channel.resume());
    child.stdin.on('close', () => channel.resume());
    channel.pipe(child.stdin);
}
/** Sent when the program ends, which may be before its last output, as sshd does it. */
function sendExit(channel, code, signal) {
    try {
        if (code === null && signal !== null)
            channel.exit(signal, false, '');
        else
            channel.exit(code ?? UNNAMED_SIGNAL);
    }
    catch {
        channel.exit(UNNAMED_SIGNAL);
    }
}
/**
 * Sends both outputs until nobody holds them any more, a child in the background included. One write at a
 * time: ssh2 keeps the rest of a write that had to wait for the client, and sends it again when the other
 * stream has to wait.
 */
async function sendOutput(channel, { stdout, stderr }) {
    let turn = Promise.resolve();
    const send = (target, chunk) => {
        turn = turn.then(() => new Promise((resolve) => target.write(chunk, () => resolve(forgetRest(channel)))));
        return turn;
    };
    const pump = async (source, target) => {
        for await (const chunk of source)
            await send(target, chunk);
    };
    // An output that was destroyed has no listener any more.
    await Promise.allSettled([pump(stdout, channel), pump(stderr, channel.stderr)]);
}
function forgetRest(channel) {
    Object.assign(channel, { _chunk: undefined, _chunkcb: undefined, _chunkErr: undefined, _chunkcbErr: undefined });
}
function trackGroups() {
    const leaders = new Map();
    return {
        add(child) {
            const { pid } = child;
            if (pid === undefined)
                return;
            const ended = new Promise((resolve) => {
                child.once('exit', () => {
                    if (!signalGroup(pid, 0))
                        leaders.delete(pid);
                    resolve();
                });
            });
            leaders.set(pid, ended);
        },
        async kill() {
            const endings = [...leaders];
            for (const [pid] of endings)
                signalGroup(pid, 'SIGKILL');
            await Promise.all(endings.map(([, ended]) => ended));
        },
    };
}
/** @returns whether the group exists. */
function signalGroup(pid, signal) {
    try {
        return process.kill(-pid, signal);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/demo/ssh-server.ts




/** OpenSSH asks nothing of a silent client by default, and ssh2 cannot be told "never": 24 days. */
const NO_KEEPALIVE_MS = 2 ** 31 - 1;
/**
 * Starts an SSH server on a free port of the loopback. Sessions run for real, as this user, without a pty;
 * when a client goes away they are treated as OpenSSH treats them.
 * @throws Error when a key cannot be read.
 */
async function startSshServer(options) {
    const { default: ssh2 } = await __webpack_require__.e(/* import() */ "ssh").then(__webpack_require__.t.bind(__webpack_require__, 63961, 23));
    const hostKeyText = options.hostKey ?? generateSshKey().privateKey;
    const hostKey = readKey(ssh2.utils.parseKey(hostKeyText));
    const authorized = options.authorizedKeys.map((line) => readKey(ssh2.utils.parseKey(line)));
    const traffic = { connections: 0, attempts: 0, logins: 0, channels: 0, forwards: 0, commands: [] };
    const groups = trackGroups();
    const sockets = new Set();
    const protocol = new ssh2.Server({ hostKeys: [hostKeyText], keepaliveInterval: NO_KEEPALIVE_MS }, (connection) => serveConnection(connection, { authorized, options, traffic, groups }));
    const listener = (0,external_node_net_.createServer)((socket) => {
        traffic.connections += 1;
        sockets.add(socket.setNoDelay(true));
        socket.once('close', () => sockets.delete(socket));
        protocol.injectSocket(socket);
        options.onConnection?.({ drop: () => socket.destroy() });
    });
    const port = await listen(listener);
    const stop = () => shutDown(listener, sockets, groups);
    const blob = hostKey.getPublicSSH();
    return {
        port,
        fingerprint: fingerprintOf(blob),
        knownHostsLine: `[127.0.0.1]:${port} ${hostKey.type} ${blob.toString('base64')}`,
        traffic,
        stop,
        [Symbol.asyncDispose]: stop,
    };
}
function serveConnection(connection, { authorized, options, traffic, groups }) {
    const closers = new Set();
    let user = '';
    // A client that resets or breaks off is nothing to report: `close` follows.
    connection.on('error', () => { });
    connection.on('close', () => {
        for (const close of closers)
            close();
    });
    connection.on('authentication', (attempt) => {
        traffic.attempts += 1;
        user = attempt.username;
        decide(attempt, authorized);
    });
    connection.on('ready', () => {
        traffic.logins += 1;
    });
    connection.on('session', (accept) => {
        traffic.channels += 1;
        serveSession(accept(), { ...settingsOf(options, user), groups, closers, commands: traffic.commands });
    });
    if (options.allowForwarding !== false) {
        forwardConnections(connection, { portOffset: options.portOffset ?? 0, traffic, closers });
    }
}
function settingsOf(options, user) {
    const { root, portOffset, shell = '/bin/sh', path = process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin' } = options;
    return {
        root,
        shell,
        env: {
            HOME: root,
            USER: user,
            LOGNAME: user,
            PATH: path,
            SHELL: '/bin/sh',
            LANG: 'C.UTF-8',
            ...(portOffset === undefined ? {} : { PORT_OFFSET: String(portOffset) }),
            ...options.env,
        },
    };
}
/** A key that is offered is asked about first, without a signature, and then used with one. */
function decide(attempt, authorized) {
    if (attempt.method === 'publickey' && isAccepted(attempt, authorized))
        attempt.accept();
    else
        attempt.reject(['publickey']);
}
function isAccepted({ key, signature, blob, hashAlgo }, authorized) {
    const known = authorized.find((candidate) => candidate.getPublicSSH().equals(key.data));
    if (known === undefined || signature === undefined)
        return known !== undefined;
    return blob !== undefined && known.verify(blob, signature, hashAlgo) === true;
}
function readKey(parsed) {
    if (parsed instanceof Error)
        throw parsed;
    return parsed;
}
function listen(listener) {
    return new Promise((resolve, reject) => {
        listener.once('error', reject);
        listener.listen(0, '127.0.0.1', () => {
            const address = listener.address();
            if (address !== null && typeof address === 'object')
                resolve(address.port);
        });
    });
}
async function shutDown(listener, sockets, groups) {
    const closed = new Promise((resolve) => listener.close(() => resolve()));
    for (const socket of sockets)
        socket.destroy();
    await Promise.all([closed, groups.kill()]);
}

;// CONCATENATED MODULE: ./src/demo/demo.ts














/**
 * Shows the main job from beginning to end, without a network, root or a host of one's own.
 * @returns the exit status: 0 when every run ended as it should
 */
async function runDemo({ keep }, log, openSurroundings) {
    const base = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'bowline-demo-')));
    try {
        const stage = await setUp(base, log, openSurroundings);
        try {
            await play(stage);
        }
        finally {
            await stage.site.stop();
            await stage.server.stop();
        }
    }
    finally {
        if (!keep)
            await (0,promises_.rm)(base, { recursive: true, force: true });
    }
    log.print(keep ? `\nKept to look at: ${base}\n` : '\nNothing of it is left on this machine.\n');
    return 0;
}
async function setUp(base, log, openSurroundings) {
    const host = (0,external_node_path_.join)(base, 'host');
    await (0,promises_.mkdir)((0,external_node_path_.join)(base, 'config'), { recursive: true });
    await (0,promises_.mkdir)(host);
    const key = generateSshKey('demo');
    const server = await startSshServer({ root: host, authorizedKeys: [key.publicKey] });
    const site = await startSite((0,external_node_path_.join)(host, 'shop'));
    const config = writeConfig((0,external_node_path_.join)(host, 'shop'), server, site);
    await (0,promises_.writeFile)((0,external_node_path_.join)(base, 'config/bowline.yml'), config);
    tell(log, 'An SSH server and a small shop run on this machine. This is the config:', config);
    return { base, server, site, key: new secret/* Secret */.z(key.privateKey), log, runner: openSurroundings(base) };
}
function writeConfig(path, { port, fingerprint }, site) {
    return `hosts:
  web-1: { address: 127.0.0.1, port: ${port}, user: demo, host_key: "${fingerprint}" }
apps:
  shop:
    source: { upload: shop }
    path: ${path}
    runtime: static
    port: ${site.port}
    health: { path: /health, deadline: 2s, interval: 200ms }
    checks: { version: {} }
    lock: { scope: app }
    preflight: { disk_free: 1MB }
environments:
  production: { hosts: [web-1] }
`;
}
async function play(stage) {
    const { log, site } = stage;
    const first = await release(stage, '1.0.0', 'Version 1.0.0 goes live.', 'success');
    const second = await release(stage, '2.0.0', 'Version 2.0.0 replaces it; only what changed is sent.', 'success');
    const load = startLoad(`http://127.0.0.1:${site.port}/`);
    const title = 'Version 3.0.0 answers /health with 503, while customers keep coming.';
    const third = await release(stage, '3.0.0', title, 'rolled_back');
    const { requests, failures, versions } = await load.stop();
    const seen = [...versions].map(([version, count]) => `${count} from ${version}`).join(', ');
    const told = `${requests} requests were made meanwhile, ${failures.length} failed (${seen})`;
    log.print(`${told}\n`);
    requireEqual('requests that failed', failures.length, 0);
    tell(log, 'Somebody prefers the first version: a rollback by hand.');
    const asked = {
        mode: 'rollback',
        target: { kind: 'previous' },
        currentSecrets: false,
        restoreSnapshot: false,
        ...CHANGE,
    };
    const back = await demo_run(stage, asked, 'success');
    tell(log, 'These are the releases on the host:');
    const list = await demo_run(stage, { mode: 'releases' }, 'success', { isQuiet: true });
    log.print((0,lists.renderTerminalLists)(list, log.paint));
    tell(log, 'In short:', [...[first, second, third, back].map(summarise), `  ${told}`, ''].join('\n'));
}
function summarise({ mode, version, status, durationMs, apps }) {
    const what = `${mode} ${version ?? apps[0]?.version ?? ''}`.padEnd(16);
    return `  ${what} ${(0,wording/* describeStatus */.Wn)(status).padEnd(12)} ${(0,format/* describeElapsed */.gN)(durationMs)}`;
}
const CHANGE = {
    force: new Set(),
    yes: true,
    reason: 'to show how',
    deployment: 'none',
    comment: false,
    releaseNotes: false,
};
async function release(stage, version, title, expected) {
    await writeSite((0,external_node_path_.join)(stage.base, 'shop'), { version, isBroken: expected !== 'success' });
    tell(stage.log, title);
    return demo_run(stage, { mode: 'deploy', version, rollback: 'on', notify: 'on', skip: [], requiredSecrets: [], ...CHANGE }, expected);
}
async function demo_run({ runner, key, log }, asked, expected, { isQuiet = false } = {}) {
    const inputs = { config: 'config/bowline.yml', apps: [], hosts: [], json: false, sshKey: key, ...asked };
    const result = await (0,run_mode/* runMode */.r)(inputs, runner);
    if (!isQuiet)
        log.print(`\n${(0,terminal/* renderTerminal */.b)(result, { paint: log.paint })}`);
    requireEqual(`the status of ${asked.mode}`, result.status, expected);
    return result;
}
function tell(log, title, text = '') {
    log.print(`\n${log.paint.bold(`── ${title}`)}\n\n${text}`);
}
function requireEqual(what, found, expected) {
    if (found === expected)
        return;
    throw new errors/* BowlineError */.JY('internal', `the demo did not go as it should: ${what} is ${found}, not ${expected}`, {
        hint: 'Run it again with `--keep` and look at what is left; please report it if it happens twice.',
    });
}


/***/ })

};
;
