"use strict";
exports.id = "modes";
exports.ids = ["modes"];
exports.modules = {

/***/ 50242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toErrorCode: () => (/* binding */ toErrorCode),
/* harmony export */   toExitCode: () => (/* binding */ toExitCode),
/* harmony export */   verifyExitCodes: () => (/* binding */ verifyExitCodes)
/* harmony export */ });
/* harmony import */ var _config_checks_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78297);
/* harmony import */ var _report_status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16934);


const BY_ERROR = {
    input: 2,
    config: 2,
    connect: 3,
    host_key: 3,
    preflight: 4,
    lock_held: 5,
    held: 5,
};
const ANOTHER_CHECK = 18;
const NO_DATA = 19;
/** Exit codes that `verify` adds: the kind of the check that failed. */
const verifyExitCodes = [
    ..._config_checks_registry__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui.flatMap(({ type, exitCode }) => (exitCode === undefined ? [] : [{ code: exitCode, meaning: type }])).sort((one, other) => one.code - other.code),
    { code: ANOTHER_CHECK, meaning: 'another check' },
    { code: NO_DATA, meaning: 'no data' },
];
/**
 * The exit code of the command line. Where a host stands matters more than why: a rollback that failed
 * is always 8. Then comes a cancel (130), then what became of the fleet, then the kind of the error.
 */
function toExitCode(result) {
    const { status, error, mode } = result;
    if (mode === 'exec')
        return toCommandCode(result);
    if ((0,_report_status__WEBPACK_IMPORTED_MODULE_1__/* .isGreen */ .gf)(status))
        return 0;
    if (status === 'rollback_failed')
        return 8;
    if (error?.code === 'cancelled')
        return 130;
    if (status === 'partial_success')
        return 6;
    if (status === 'rolled_back')
        return 7;
    if (mode === 'verify' && (error === undefined || error.code === 'verification'))
        return toCheckCode(result) ?? 1;
    return toErrorCode(error?.code);
}
/** What `exec` ends with where it is not the command that ended. */
const OWN_FAILURE = 255;
/** The code of the command, the highest of all hosts. */
function toCommandCode({ error, executions = [] }) {
    if (error !== undefined)
        return error.code === 'cancelled' ? toErrorCode(error.code) : OWN_FAILURE;
    return Math.max(0, ...executions.map(({ exitCode }) => exitCode ?? OWN_FAILURE));
}
/** The exit code where an error left no result, such as a config that cannot be read. */
function toErrorCode(code) {
    if (code === 'cancelled')
        return 130;
    return BY_ERROR[code ?? ''] ?? 1;
}
/**
 * The lowest code of the checks that failed, which is the nearest to the root; without any, that of no data,
 * which is also what there is of an app that has nothing live.
 */
function toCheckCode({ hosts, error }) {
    const checks = hosts.flatMap((host) => host.checks);
    const codes = checks.filter(({ ok }) => ok === false).map(codeOf);
    if (codes.length > 0)
        return Math.min(...codes);
    const hasNoData = checks.some(({ ok }) => ok === null) || (checks.length === 0 && error !== undefined);
    return hasNoData ? NO_DATA : undefined;
}
function codeOf({ name, type }) {
    return _config_checks_registry__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui.find((one) => one.type === (type ?? name))?.exitCode ?? ANOTHER_CHECK;
}


/***/ }),

/***/ 21165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeModeHelp: () => (/* binding */ writeModeHelp)
/* harmony export */ });
/* harmony import */ var _inputs_help__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83915);
/* harmony import */ var _exit_code__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50242);


/** What `bowline MODE --help` prints. */
function writeModeHelp(mode) {
    return mode === 'verify' ? (0,_inputs_help__WEBPACK_IMPORTED_MODULE_0__/* .writeUsage */ .V$)(mode) + (0,_inputs_help__WEBPACK_IMPORTED_MODULE_0__/* .writeExitCodes */ .i7)(_exit_code__WEBPACK_IMPORTED_MODULE_1__.verifyExitCodes) : (0,_inputs_help__WEBPACK_IMPORTED_MODULE_0__/* .writeUsage */ .V$)(mode);
}


/***/ }),

/***/ 11921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteRecords: () => (/* binding */ deleteRecords)
/* harmony export */ });
/* harmony import */ var _deployments__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16887);

const PAGE = 100;
/**
 * Deletes all Deployment records of an environment that is gone. GitHub deletes none that is active, so that each is told to be inactive
 * first; what an earlier try has deleted is not found any more.
 * @returns how many there were
 * @throws GitHubError
 */
async function deleteRecords(github, environment) {
    const { rest, repository } = github;
    let count = 0;
    for (;;) {
        const { data } = await rest.repos.listDeployments({ ...repository, environment, per_page: PAGE });
        for (const { id } of data) {
            const gone = { state: 'inactive', description: 'taken down', environmentUrl: null, logUrl: null };
            await (0,_deployments__WEBPACK_IMPORTED_MODULE_0__/* .addRecordStatus */ .vE)(github, id, gone);
            await rest.repos.deleteDeployment({ ...repository, deployment_id: id });
        }
        count += data.length;
        if (data.length < PAGE)
            return count;
    }
}


/***/ }),

/***/ 22139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPullRequest: () => (/* binding */ findPullRequest),
/* harmony export */   findPullRequestsOf: () => (/* binding */ findPullRequestsOf),
/* harmony export */   isPullRequestClosed: () => (/* binding */ isPullRequestClosed)
/* harmony export */ });
/* harmony import */ var _commits__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89581);
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46047);


/** More than these are not told: a commit that so many have in common is not theirs. */
const MOST_OF_COMMIT = 3;
/** The numbers of the pull requests that brought a commit, or, while none is merged, that have it as their newest one. */
async function findPullRequestsOf(github, sha) {
    const all = await (0,_commits__WEBPACK_IMPORTED_MODULE_0__/* .listPullRequestsWith */ .me)(github, sha);
    const merged = all.filter(({ isMerged }) => isMerged);
    const found = merged.length > 0 ? merged : all.filter(({ isAtTip }) => isAtTip);
    return found.length > MOST_OF_COMMIT ? [] : found.map(({ number }) => number);
}
/**
 * The number of the open pull request whose newest commit is this one; undefined where there is none, or the branch has
 * moved on. A run of `workflow_run` is told no number for a fork, and must not believe one that the fork's run wrote down.
 */
async function findPullRequest({ rest, repository }, head) {
    const [owner] = head.repository.split('/');
    const asked = { ...repository, state: 'open', head: `${owner}:${head.branch}`, per_page: 100 };
    const { data } = await rest.pulls.list(asked);
    const found = data.filter((one) => one.head.sha === head.sha && one.head.repo?.full_name === head.repository);
    return found.map(({ number }) => number).sort((a, b) => a - b)[0];
}
/** Whether a pull request is closed, merged or not; one that is not there is not. */
async function isPullRequestClosed({ rest, repository }, number) {
    const asked = { ...repository, pull_number: number };
    const answer = await rest.pulls.get(asked).catch((error) => {
        if (!(0,_refusal__WEBPACK_IMPORTED_MODULE_1__/* .isMissing */ .b2)(error))
            throw error;
    });
    return answer?.data.state === 'closed';
}


/***/ }),

/***/ 95593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRunCreation: () => (/* binding */ readRunCreation)
/* harmony export */ });
/** When a run of a workflow was created; a rerun keeps that instant. Needs `actions: read` in a private repository. */
async function readRunCreation({ rest, repository }, runId) {
    const { data } = await rest.actions.getWorkflowRun({ ...repository, run_id: Number(runId) });
    return new Date(data.created_at);
}


/***/ }),

/***/ 59957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./src/config/targets/install-secrets.ts
var install_secrets = __webpack_require__(40260);
// EXTERNAL MODULE: ./src/inputs/secrets.ts + 1 modules
var secrets = __webpack_require__(49861);
// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(33008);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 33 modules
var choose = __webpack_require__(43558);
;// CONCATENATED MODULE: ./src/plan/installs.ts

/** What is installed once, by hand, for apps on their hosts: each text once, with the hosts on which it is the same. */
function listInstalls(targets) {
    const rows = [];
    for (const target of targets) {
        const { app, host } = target;
        for (const install of (0,choose/* runtimeOf */.G)(target).installs()) {
            const same = rows.find((row) => row.app === app && row.what === install.what && row.text === install.text);
            if (same === undefined)
                rows.push({ app, hosts: [host.name], ...install });
            else
                same.hosts.push(host.name);
        }
    }
    return rows;
}

// EXTERNAL MODULE: ./src/plan/listing.ts
var listing = __webpack_require__(92395);
// EXTERNAL MODULE: ./src/plan/preflight.ts + 3 modules
var preflight = __webpack_require__(82402);
// EXTERNAL MODULE: ./src/plan/runtime-notes.ts
var runtime_notes = __webpack_require__(72432);
// EXTERNAL MODULE: ./src/plan/snapshots.ts
var snapshots = __webpack_require__(66062);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/provision/parts.ts + 20 modules
var parts = __webpack_require__(88717);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
// EXTERNAL MODULE: ./src/phases/account.ts
var account = __webpack_require__(67951);
// EXTERNAL MODULE: ./src/phases/rights.ts
var rights = __webpack_require__(79453);
;// CONCATENATED MODULE: ./src/phases/admin-script.ts




/**
 * Everything that root does once on a host for its apps, to be read and pasted; a second run changes nothing.
 * @param targets the apps of that host, one at least
 * @param factsOf what the host said of a part; undefined where nobody could ask
 * @param publicKey of the key that deploys log in with, as `ssh-ed25519 AAAA…`; undefined where that is not known
 */
function writeAdminScript({ name, user }, targets, publicKey, factsOf) {
    const entry = publicKey === undefined ? undefined : (0,sh.sh) `${`${restrict(targets)} ${publicKey}`}`;
    return `${(0,sh/* lines */.M)(new sh.Sh('#!/bin/sh'), new sh.Sh(`# For ${name}, by \`bowline doctor\`. Read it, then run it there as root; a second run changes nothing.`), (0,sh.sh) `set -eu; umask 022`, (0,account/* prepareAccount */.n)(user, entry), ...targets.map((target) => prepareApp(target, (part) => factsOf(target, part) ?? NOTHING_SEEN))).text}\n`;
}
/** A key that opens no terminal and no tunnel but to the ports of the apps. */
function restrict(targets) {
    const ports = [...new Set(targets.flatMap(listPorts))].sort((a, b) => a - b);
    return ['restrict', 'port-forwarding', ...ports.map((port) => `permitopen="127.0.0.1:${port}"`)].join(',');
}
function listPorts({ port, runtime }) {
    const colors = runtime.kind === 'blue_green' ? Object.values(runtime.ports) : [];
    return [...(port === undefined ? [] : [port]), ...colors];
}
const NOTHING_SEEN = { read: () => undefined, readText: () => undefined };
function prepareApp(target, facts) {
    const { app, environment, path, host } = target;
    const isOfUser = target.privileges === 'user';
    return (0,sh/* lines */.M)(new sh.Sh(`\n# ${app} in ${environment}`), (0,sh.sh) `install -d -o ${host.user} -g "$group" ${path}`, isOfUser && (0,sh.sh) `loginctl enable-linger ${host.user}`, 
    // Without a level the deploy does so itself.
    ...(target.privileges === undefined ? [] : (0,parts/* partsOf */.C)(target).map((part) => writePart(part, facts(part.name)))), (0,rights/* rightsOf */.DY)(target).length > 0 && allow(target));
}
/** What somebody else wrote is not replaced: pre-flight tells of it. */
function writePart(part, facts) {
    return part.resists?.(facts) === undefined ? part.byAdmin?.(facts) : undefined;
}
/** Judged by visudo before it counts: a mistake there would take sudo from everybody. */
function allow(target) {
    const file = `/etc/sudoers.d/bowline-${target.app}-${target.environment}`;
    return (0,sh/* lines */.M)((0,sh.sh) `printf '%s\\n' ${(0,rights/* describeSudoers */.v8)(target)} >/run/bowline-sudoers; chmod 440 /run/bowline-sudoers`, (0,sh.sh) `visudo -cqf /run/bowline-sudoers`, (0,sh.sh) `mv -T /run/bowline-sudoers ${file}`);
}

// EXTERNAL MODULE: ./src/modes/shared/access.ts + 18 modules
var access = __webpack_require__(57414);
;// CONCATENATED MODULE: ./src/modes/shared/admin-scripts.ts




/** For each host where a deploy lacks what only root can give: one script that gives it. */
async function writeAdminScripts({ environment, rollout }, inputs, runner) {
    const rows = [];
    for (const host of environment.hosts) {
        const targets = environment.targets.filter((target) => target.host.name === host.name);
        if (host.user === 'root' || !targets.some((target) => lacksRoot(target, rollout)))
            continue;
        const key = await (0,access/* findPublicKey */.ep)(inputs, environment.hosts, host, runner);
        rows.push({
            app: targets.map(({ app }) => app).join(', '),
            hosts: [host.name],
            what: 'what only root can do there',
            how: `Read it, save it on ${host.name}, and run it as root. A second run changes nothing.`,
            text: writeAdminScript(host, targets, key, ({ app }, part) => rollout.facts.get(host.name)?.apps.get(app)?.part(part)),
        });
    }
    return rows;
}
function lacksRoot(target, { ledger, facts }) {
    const { app, host } = target;
    const error = ledger.on(host.name).find((record) => record.error !== undefined)?.error;
    if (error !== undefined)
        return error instanceof errors/* ConnectError */.T$ && error.kind === 'auth';
    const found = facts.get(host.name)?.apps.get(app);
    if (found === undefined)
        return false;
    const isClosed = found.path === 'absent' && found.readOnly.length > 0;
    const isLacking = (0,parts/* partsOf */.C)(target).some(({ name, byAdmin, missing }) => byAdmin !== undefined && (missing?.(found.part(name)) ?? []).length > 0);
    return isClosed || isLacking || found.deniedCommand !== null;
}

// EXTERNAL MODULE: ./src/modes/shared/inspect-hosts.ts
var inspect_hosts = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/modes/shared/not-ready.ts
var not_ready = __webpack_require__(24783);
;// CONCATENATED MODULE: ./src/modes/doctor.ts











/** Looks for everything that would stand in the way of a deploy, host by host, with the next thing to do. */
async function doctor(inputs, runner) {
    let secrets = [];
    const result = await (0,inspect_hosts/* inspectHosts */.A)(inputs, runner, async (looking) => {
        secrets = findMissingSecrets(looking.environment, inputs, runner);
        const found = await examine(looking);
        const isReady = ({ host }) => !found.some((one) => one.host === host.name && !one.ok);
        return {
            installs: [
                ...listInstalls(looking.environment.targets.filter((target) => !isReady(target))),
                ...(await writeAdminScripts(looking, inputs, runner)),
            ],
            findings: [...secrets, ...found],
        };
    });
    // A deploy looks for its secrets before it connects.
    return (0,not_ready/* refuseWhatIsMissing */.r)(result, result.findings ?? [], secrets.length > 0 ? 'input' : undefined);
}
function findMissingSecrets({ targets }, { secrets: given }, { env }) {
    const apps = new Map(targets.map((target) => [target.app, (0,install_secrets/* listSecretSources */.LL)(target)]));
    return [...apps].flatMap(([app, names]) => (0,secrets/* listSecretProblems */.Jo)(names, { secrets: given }, { ...env }).map(({ message }) => ({
        host: '',
        app,
        ok: false,
        message,
        hint: secrets/* SECRETS_HINT */._F,
    })));
}
/** Which images the apps of a host run by now. */
function noteImages({ facts }, targets) {
    const rows = targets.map((target) => (0,listing/* describeService */.Jv)(target, (0,deploy/* appFacts */.XO)(target, facts), null));
    return rows.flatMap(({ app, host, image }) => image === undefined ? [] : [{ host, app, ok: true, message: `runs ${image}`, hint: null }]);
}
async function examine({ rollout, environment }) {
    const { facts } = rollout;
    const targets = environment.targets.filter(({ host }) => facts.has(host.name));
    const owner = await rollout.readOwner();
    const missing = (0,preflight/* findMissing */.y7)({ targets, facts, owner, needs: new Map(), mayAdopt: false });
    const findings = missing.map(({ where, message, hint }) => ({
        host: where.host ?? '',
        app: where.app ?? null,
        ok: false,
        message,
        hint: hint ?? null,
    }));
    return environment.hosts.flatMap(({ name }) => {
        const [record] = rollout.ledger.on(name);
        const error = record?.error;
        if (error !== undefined)
            return [{ host: name, app: null, ok: false, message: error.message, hint: error.hint ?? null }];
        const own = findings.filter(({ host }) => host === name);
        if (own.length > 0)
            return own;
        const runtimes = (0,runtime_notes/* listRuntimeNotes */.S)(targets, facts)
            .filter(({ host }) => host === name)
            .map((note) => ({ ...note, ok: true, hint: null }));
        const notes = (0,snapshots/* noteKeptSnapshots */.gI)(targets.filter(({ host }) => host.name === name));
        const images = noteImages(rollout, targets.filter(({ host }) => host.name === name));
        return [
            { host: name, app: null, ok: true, message: 'ready to deploy to', hint: null },
            ...images,
            ...notes,
            ...runtimes,
        ];
    });
}


/***/ }),

/***/ 79466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exec: () => (/* binding */ exec)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/hosts/session.ts + 1 modules
var session = __webpack_require__(18255);
;// CONCATENATED MODULE: ./src/hosts/attach.ts



/** What stands before what the program itself prints; nobody knows the nonce who could print it by chance. */
function beginMark(nonce) {
    return `\u001e${nonce} \u001e`;
}
/**
 * The same as SCRIPT_SHELL in a terminal, which would echo the script and cut its lines: it takes it in when the terminal is quiet,
 * and leaves in `s` how the terminal was.
 */
const TERMINAL_SHELL = 'exec /bin/sh -c \'s=$(stty -g) && stty raw -echo && printf bowline-ready && read -r n && eval "$(dd bs=1 count="$n" 2>/dev/null)"\'';
const READY = 'bowline-ready';
/** What a login shell may print before it. */
const MOST_GREETING_BYTES = 1024 * 1024;
/**
 * Runs a program with this end's own streams.
 * @returns its exit code; 128 and more where a signal ended it
 * @throws ConnectError when the program did not begin, or the connection was lost before its end
 */
async function attach(session, options) {
    const { signal, console } = options;
    signal.throwIfAborted();
    const terminal = console === undefined ? undefined : shapeOf(console);
    const channel = await attach_open(session, options, terminal);
    const gates = [
        passFrom(channel.stdout, options.nonce, options.output),
        passFrom(channel.stderr, options.nonce, options.errors),
    ];
    const stop = () => channel.close();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted)
        stop();
    const detach = console === undefined ? () => { } : hand(console, channel, terminal !== undefined);
    try {
        const exit = await channel.exited;
        signal.throwIfAborted();
        return toCode(session, exit, gates);
    }
    finally {
        detach();
        signal.removeEventListener('abort', stop);
        channel.close();
    }
}
function shapeOf({ input, output, terminal }) {
    if (input.isTTY !== true)
        return undefined;
    return { name: terminal, columns: output.columns ?? 80, rows: output.rows ?? 24 };
}
async function attach_open({ host, traffic }, { text }, terminal) {
    traffic.channels += 1;
    const channel = await host.start(terminal === undefined ? session/* SCRIPT_SHELL */.xR : TERMINAL_SHELL, terminal);
    channel.stdin.on('error', () => { });
    if (terminal !== undefined)
        await isReady(channel.stdout);
    channel.stdin.write(`${Buffer.byteLength(text)}\n`);
    channel.stdin.write(text);
    return channel;
}
/** What came before is the login shell's own, and is told where the program does not begin. */
function isReady(stdout) {
    let held = Buffer.alloc(0);
    return new Promise((resolve) => {
        const hear = (chunk) => {
            held = Buffer.concat([held, chunk]);
            if (held.includes(READY) || held.length > MOST_GREETING_BYTES)
                end();
        };
        const end = () => {
            stdout.off('data', hear).off('end', end);
            stdout.pause();
            if (!held.includes(READY))
                stdout.unshift(held);
            resolve();
        };
        stdout.on('data', hear).once('end', end);
    });
}
/** Lets pass what comes behind the mark. */
function passFrom(stream, nonce, sink) {
    const mark = Buffer.from(beginMark(nonce));
    let held = Buffer.alloc(0);
    const pass = (chunk) => {
        const later = chunk.length === 0 ? undefined : sink(chunk);
        if (later === undefined)
            return;
        stream.pause();
        void later.then(() => stream.resume());
    };
    stream.on('data', (chunk) => {
        if (held === undefined)
            return pass(chunk);
        held = Buffer.concat([held, chunk]).subarray(-MOST_GREETING_BYTES);
        const at = held.indexOf(mark);
        if (at === -1)
            return;
        const rest = held.subarray(at + mark.length);
        held = undefined;
        pass(rest);
    });
    // Waiting for the terminal has left it paused.
    stream.resume();
    return { hasBegun: () => held === undefined, said: () => held?.toString('utf8') ?? '' };
}
/** Hands the input on; in a terminal each key as it is pressed, and each new size. */
function hand({ input, output }, channel, isTerminal) {
    const send = (chunk) => {
        if (!channel.stdin.write(chunk)) {
            input.pause();
            channel.stdin.once('drain', () => input.resume());
        }
    };
    const end = () => channel.stdin.end();
    const resize = () => channel.resize?.({ columns: output.columns ?? 80, rows: output.rows ?? 24 });
    if (isTerminal)
        input.setRawMode?.(true);
    input.on('data', send).once('end', end);
    output.on('resize', resize);
    return () => {
        input.off('data', send).off('end', end).pause();
        output.off('resize', resize);
        if (isTerminal)
            input.setRawMode?.(false);
    };
}
function toCode({ host }, { code, signal }, gates) {
    if (!gates.some(({ hasBegun }) => hasBegun()))
        throw notBegun(host, gates, code);
    if (code !== null)
        return code;
    const number = Object.entries(external_node_os_.constants.signals).find(([name]) => name.replace(/^SIG/, '') === signal?.replace(/^SIG/, ''));
    if (number !== undefined)
        return 128 + number[1];
    throw new errors/* ConnectError */.T$('dropped', `${host.label}: the connection was lost before the command ended`, {
        where: { host: host.name },
        hint: 'What it had begun there has been ended with the connection. Look at what it did before you run it again.',
    });
}
function notBegun(host, gates, code) {
    const said = gates
        .flatMap((gate) => gate.said().split('\n'))
        .map((line) => line.trim())
        .filter(Boolean);
    const told = said.length === 0 ? (code === null ? '' : `: exit code ${code}`) : `: ${said.slice(-3).join(' / ')}`;
    return new errors/* ConnectError */.T$('shell', `${host.label}: the command was not begun${told}`, {
        where: { host: host.name },
        hint: 'Look at the release with `bowline status`, and at the login shell of the deploy user with `bowline doctor`.',
    });
}
/** Waits while a stream is full. */
function writeTo(stream) {
    return (chunk) => (stream.write(chunk) ? undefined : new Promise((resolve) => stream.once('drain', resolve)));
}

// EXTERNAL MODULE: ./src/report/text/sanitize.ts
var sanitize = __webpack_require__(4741);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/release/variables.ts
var variables = __webpack_require__(21796);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 33 modules
var choose = __webpack_require__(43558);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(17207);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
// EXTERNAL MODULE: ./src/phases/critical-section.ts
var critical_section = __webpack_require__(31973);
;// CONCATENATED MODULE: ./src/phases/execution.ts






/** How long a critical section may keep the journal from being written to. */
const JOURNAL_WAIT_SECONDS = 2;
/**
 * Writes the way to a program in the live release, with env and secrets, which takes the place of its shell. What watches over it
 * works in the release as long as it runs, so that the release is not removed.
 */
function writeExecution(execution) {
    const { target, release, mark, hasTerminal } = execution;
    const paths = (0,host_layout/* pathsOf */.wG)(target.path);
    const gone = `${release.id} is not live any more; run it again`;
    return (0,sh/* lines */.M)(hasTerminal && (0,sh.sh) `stty "$s"`, (0,sh.sh) `umask 022; cd ${paths.release(release.id)} || exit 1`, (0,sh.sh) `case $(readlink ${paths.current}) in */${release.id}) ;; *) echo ${gone} >&2; exit 1;; esac`, critical_section/* JOURNAL_FUNCTIONS */.WF, (0,sh.sh) `bw_untold=; ( ${appendSoon(execution)} ) 2>/dev/null || bw_untold=yes`, watch(execution), (0,variables/* exportVariables */.qY)(target, release.id, release.version), (0,variables/* sourceEnv */.RF)('./.bowline/env.commands'), (0,sh.sh) `printf %s ${mark}${new sh.Sh(hasTerminal ? '' : `; printf %s ${(0,sh.sh) `${mark}`.text} >&2`)}`, (0,sh.sh) `[ -z "$bw_untold" ] || echo 'bowline: the journal of the host could not be written' >&2`, runProgram(execution)).text;
}
function runProgram({ target, service, command, hasTerminal }) {
    const runtime = (0,choose/* runtimeOf */.G)(target);
    const inService = service === undefined ? undefined : runtime.runIn?.({ service, command, hasTerminal });
    return inService ?? (0,sh.sh) `exec ${command}`;
}
/** A critical section may take minutes, and somebody who looks into an incident must not wait for it. */
function appendSoon({ target, journal, draft }) {
    const { activateLock } = (0,host_layout/* pathsOf */.wG)(target.path);
    return (0,sh.sh) `set -e; exec 8>>${activateLock}; timeout ${JOURNAL_WAIT_SECONDS} flock 8 || :; ${(0,critical_section/* appendEntry */.D4)(journal, draft)}`;
}
/** Ends the process group of the program when the client has gone; it outlives what that would end it by. */
function watch({ hasInput }) {
    const wait = hasInput
        ? new sh.Sh('while kill -0 "$bw_parent" && kill -0 $$; do sleep 1; done')
        : new sh.Sh('cat <&3 >/dev/null');
    return (0,sh/* lines */.M)(new sh.Sh(`read -r bw_stat </proc/$$/stat; set -- \${bw_stat##*) }; bw_parent=$2
bw_group=$$; [ "$3" != $$ ] || bw_group=-$$`), hasInput ? new sh.Sh('exec 3</dev/null') : new sh.Sh('exec 3<&0 </dev/null'), (0,sh.sh) `( trap '' HUP INT QUIT TERM PIPE; ${wait}
kill -s TERM -- "$bw_group"; sleep 1; kill -s KILL -- "$bw_group" ) </dev/null >/dev/null 2>&1 &`, new sh.Sh('exec 3<&-'));
}
/** Writes into the journal how a program ended. */
function writeExecutionEnd(nonce, { target, journal, draft }) {
    const { activateLock } = (0,host_layout/* pathsOf */.wG)(target.path);
    const body = (0,sh.sh) `exec 8>>${activateLock}; timeout ${JOURNAL_WAIT_SECONDS} flock 8 || :; ${(0,critical_section/* appendEntry */.D4)(journal, draft)}`;
    return (0,script/* writeScript */.l)({ nonce, parts: [critical_section/* JOURNAL_FUNCTIONS */.WF, { name: 'write the journal', app: target.app, body }] });
}

// EXTERNAL MODULE: ./src/plan/remembered.ts
var remembered = __webpack_require__(3589);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
// EXTERNAL MODULE: ./src/rollout/kept-output.ts
var kept_output = __webpack_require__(18891);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 2 modules
var read_facts = __webpack_require__(51);
// EXTERNAL MODULE: ./src/rollout/time.ts
var time = __webpack_require__(19352);
;// CONCATENATED MODULE: ./src/rollout/execute.ts









/** How long the journal may take when the run was cancelled. */
const LAST_WORD_MS = 5_000;
/**
 * Runs a command in the live release of an app on a machine, without any lock.
 * @throws ConnectError when it did not begin, or the connection was lost
 */
async function execute(rollout, { machine, target }, command, sinks) {
    const { world, signal } = rollout;
    const execution = describeExecution(rollout, machine, target, command);
    const nonce = world.random(32);
    const begun = { ...execution, mark: beginMark(nonce) };
    const { console } = command;
    const options = { text: writeExecution(begun), nonce, ...sinks, console, signal };
    let exitCode = null;
    try {
        exitCode = await attach(machine, options);
    }
    finally {
        await keepEnd(rollout, machine, execution, exitCode);
    }
    rollout.ledger.of(target).isDone = true;
    return {
        app: target.app,
        host: machine.host.name,
        release: execution.release.id,
        program: command.words[0],
        exitCode,
    };
}
function describeExecution({ run, world }, machine, target, { words, service, console, isRecorded }) {
    const app = (0,read_facts.appFactsOn)(machine, target);
    const id = app.live;
    if (id === null)
        throw new errors/* BowlineError */.JY('internal', `${target.app} on ${machine.host.name} has nothing live`);
    const { actor, runUrl } = world.run;
    const [program, ...rest] = words.map((word) => world.redactor.redact(word));
    const draft = {
        event: 'executing',
        run,
        host: machine.host.name,
        release: id,
        actor,
        runUrl,
        program: program ?? '',
        ...(service === undefined ? {} : { service }),
        ...(isRecorded ? { arguments: rest } : {}),
    };
    return {
        target: (0,remembered/* withColor */.oP)(target, app.runtime, id),
        release: { id, version: app.history.releases.find((one) => one.id === id)?.version ?? null },
        command: words,
        service,
        hasInput: console !== undefined,
        hasTerminal: console?.input.isTTY === true,
        journal: (0,journal/* journalPlace */.jK)(target, app),
        draft,
    };
}
/** A command that could not be written down has run all the same. */
async function keepEnd({ world }, machine, { target, journal, draft }, exitCode) {
    if (machine.host.isLost)
        return;
    const script = writeExecutionEnd(world.random(32), {
        target,
        journal,
        draft: { ...draft, event: 'executed', exitCode },
    });
    try {
        const { failed } = await (0,session/* runScript */.j3)(machine, script, {
            progress: (0,kept_output/* keepOutput */.x)([]),
            signal: (0,time/* limitTime */.DZ)(world, LAST_WORD_MS),
        });
        if (failed === undefined)
            return;
        world.progress.warn(`the end of the command is not in the journal: ${failed.tail.at(-1) ?? ''}`, failed.where);
    }
    catch (thrown) {
        world.progress.warn(`the end of the command is not in the journal: ${(0,errors/* describeWarning */.U9)(thrown)}`);
    }
}

// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(21502);
// EXTERNAL MODULE: ./src/modes/shared/operate.ts
var operate = __webpack_require__(72476);
// EXTERNAL MODULE: ./src/modes/shared/require-services.ts
var require_services = __webpack_require__(30636);
;// CONCATENATED MODULE: ./src/modes/exec.ts







/**
 * Runs a command in the live release of one app, with its env and secrets, or in a container of it, on all hosts at once. What it
 * prints is all that is printed: as it is from one host, line by line and with their names from several.
 */
async function exec(inputs, runner) {
    const { console } = runner;
    if (console === undefined)
        throw new errors/* BowlineError */.JY('internal', '`exec` needs a command line');
    const options = {
        needsRelease: true,
        hasDeadline: false,
        require: (targets) => requireOne(targets, inputs, console),
    };
    const rows = [];
    const result = await (0,operate/* operate */.N)(inputs, quiet(runner), options, async (rollout) => {
        rollout.enter('exec');
        const all = rollout.fleet.machines.flatMap((machine) => machine.targets.map((target) => ({ machine, target })));
        const sinkFor = all.length === 1 ? () => passing(console) : openPrefixed(rollout, console);
        await (0,parallel/* doAll */.x)(all, all.length, async (one) => {
            const own = sinkFor(one.machine);
            const row = await execute(rollout, one, toCommand(inputs, console), own).finally(own.end);
            rows.push(row);
            if (all.length > 1 && row.exitCode !== 0)
                console.errors.write(`${row.host}: exit code ${row.exitCode}\n`);
        });
    });
    const hasFailed = rows.some(({ exitCode }) => exitCode !== 0);
    return { ...result, ...(hasFailed && result.error === undefined ? { status: 'failed' } : {}), executions: rows };
}
function toCommand({ command, service, interactive, record }, console) {
    return { words: command, service, console: interactive ? console : undefined, isRecorded: record };
}
function requireOne(targets, { interactive, service }, { input }) {
    (0,require_services/* requireServices */.q)(targets, service);
    const apps = [...new Set(targets.map(({ app }) => app))];
    if (apps.length > 1)
        throw new errors/* InputError */.dz(`there are several apps: ${apps.join(', ')}`, 'Choose one with `--app`.');
    if (!interactive)
        return;
    const hosts = targets.map(({ host }) => host.name);
    if (hosts.length > 1)
        throw new errors/* InputError */.dz(`\`-i\` is for one host, and there are several: ${hosts.join(', ')}`, 'Choose one with `--hosts`.');
    const isLocal = targets.some(({ host }) => host.connection === 'local');
    if (isLocal && input.isTTY === true)
        throw new errors/* InputError */.dz(`${hosts.join(', ')} is this machine, and no terminal can be made on it`, 'Run the command by hand in the release, or leave out `-i`.');
}
/** Standard output belongs to the command, so nothing is told but what needs somebody. */
function quiet(runner) {
    const nothing = () => { };
    const progress = { ...runner.progress, phase: nothing, stepStarted: nothing, stepEnded: nothing, output: nothing };
    return { ...runner, progress };
}
function passing({ output, errors }) {
    return { output: writeTo(output), errors: writeTo(errors), end: () => { } };
}
/** Whole lines, each with the name of its host before it. */
function openPrefixed({ world, fleet }, { output, errors }) {
    const width = Math.max(...fleet.machines.map(({ host }) => host.name.length));
    return ({ host }) => {
        const open = (stream) => {
            const write = writeTo(stream);
            let full;
            const onLine = (line) => {
                full = write(Buffer.from(`${host.name.padEnd(width)} | ${line}\n`)) ?? full;
            };
            const decoder = (0,sanitize/* createLineDecoder */.xA)(onLine, { redactor: world.redactor });
            const sink = (chunk) => {
                full = undefined;
                decoder.push(chunk);
                return full;
            };
            return { sink, end: () => decoder.end() };
        };
        const [out, err] = [open(output), open(errors)];
        return {
            output: out.sink,
            errors: err.sink,
            end: () => {
                out.end();
                err.end();
            },
        };
    };
}


/***/ }),

/***/ 96523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hold: () => (/* binding */ hold),
/* harmony export */   releaseHold: () => (/* binding */ releaseHold)
/* harmony export */ });
/* harmony import */ var _plan_holds__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86201);
/* harmony import */ var _report_text_hold__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84171);
/* harmony import */ var _rollout_change_all__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29099);
/* harmony import */ var _rollout_fleet_states__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79612);
/* harmony import */ var _shared_lock_operated__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(490);
/* harmony import */ var _shared_operate__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72476);






/** Puts deploys on hold, on all hosts or on none. */
function hold(inputs, runner) {
    const { reason } = inputs;
    return (0,_shared_operate__WEBPACK_IMPORTED_MODULE_4__/* .operate */ .N)(inputs, runner, { needsRelease: false, reason }, async (rollout, environment) => {
        const { machines } = rollout.fleet;
        await (0,_shared_lock_operated__WEBPACK_IMPORTED_MODULE_3__/* .lockOperated */ .A)(rollout, environment, machines, inputs);
        for (const { hold: before } of (0,_plan_holds__WEBPACK_IMPORTED_MODULE_0__/* .findHolds */ .w$)((0,_shared_operate__WEBPACK_IMPORTED_MODULE_4__/* .listOperated */ .r)(rollout)) ?? [])
            rollout.world.progress.note(`replaces what was ${(0,_report_text_hold__WEBPACK_IMPORTED_MODULE_5__/* .describeHold */ .T)(before)}`);
        await (0,_rollout_change_all__WEBPACK_IMPORTED_MODULE_1__/* .changeAll */ .M1)(rollout, machines, _rollout_fleet_states__WEBPACK_IMPORTED_MODULE_2__/* .HOLDS */ .t, describePut(rollout, inputs));
        (0,_rollout_change_all__WEBPACK_IMPORTED_MODULE_1__/* .markDone */ .a)(rollout, machines);
        rollout.world.progress.note(describeEnd(inputs));
    });
}
function describePut({ run, world }, { reason, forMs }) {
    const { actor, runUrl } = world.run;
    // A secret that somebody pasted into a reason is not for everybody who may read the folder of the app.
    const told = { reason: world.redactor.redact(reason), actor, runUrl };
    const forSeconds = forMs === undefined ? null : Math.ceil(forMs / 1000);
    return {
        change: { kind: 'put', draft: told, forSeconds },
        draft: { event: 'held', run, ...told, forMs: forMs ?? null },
    };
}
function describeEnd({ forMs }) {
    const end = forMs === undefined ? 'until `bowline release-hold`' : `for ${Math.ceil(forMs / 1000)} s`;
    return `nobody deploys ${end}; a rollback still goes through`;
}
/** Ends a hold; where none stands there is nothing to do. */
function releaseHold(inputs, runner) {
    return (0,_shared_operate__WEBPACK_IMPORTED_MODULE_4__/* .operate */ .N)(inputs, runner, { needsRelease: false }, async (rollout, environment) => {
        const held = (0,_rollout_change_all__WEBPACK_IMPORTED_MODULE_1__/* .leaveAlone */ .b_)(rollout, ({ hold: standing, holdText }) => standing !== null || holdText !== null);
        if (held.length === 0)
            return;
        await (0,_shared_lock_operated__WEBPACK_IMPORTED_MODULE_3__/* .lockOperated */ .A)(rollout, environment, held, inputs);
        const { run, world } = rollout;
        const { actor, runUrl } = world.run;
        const draft = { event: 'hold_released', run, actor, runUrl, reason: null };
        await (0,_rollout_change_all__WEBPACK_IMPORTED_MODULE_1__/* .changeAll */ .M1)(rollout, held, _rollout_fleet_states__WEBPACK_IMPORTED_MODULE_2__/* .HOLDS */ .t, { change: { kind: 'remove' }, draft });
        (0,_rollout_change_all__WEBPACK_IMPORTED_MODULE_1__/* .markDone */ .a)(rollout, held);
    });
}


/***/ }),

/***/ 2373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/config/load.ts + 9 modules
var load = __webpack_require__(79207);
// EXTERNAL MODULE: ./src/config/resolve.ts + 2 modules
var resolve = __webpack_require__(71530);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./src/hosts/keys/fingerprint.ts
var fingerprint = __webpack_require__(22544);
// EXTERNAL MODULE: ./src/hosts/keys/host-key-policy.ts
var host_key_policy = __webpack_require__(94693);
// EXTERNAL MODULE: ./src/hosts/ssh/algorithms.ts
var algorithms = __webpack_require__(91542);
// EXTERNAL MODULE: ./src/hosts/ssh/login.ts + 5 modules
var login = __webpack_require__(98701);
;// CONCATENATED MODULE: ./src/hosts/scan-host-key.ts






const TIMEOUT_MS = 10_000;
const NOTHING_KNOWN = { trusted: [], revoked: [], fingerprints: [] };
/**
 * Asks a host for its key, as `ssh-keyscan` does, and logs in nowhere. Ed25519 comes first.
 * @throws ConnectError where nobody answers, or not as an SSH server does
 */
async function scanHostKey(address) {
    const host = {
        ...{ name: address.address, connection: 'ssh', hostKeys: [], jump: [], keepaliveMs: 0 },
        ...address,
        connectTimeoutMs: TIMEOUT_MS,
    };
    const socket = (0,external_node_net_.connect)({ host: host.address, port: host.port });
    try {
        await (0,login/* logIn */.E8)(socket, {
            address: host,
            credentials: { keys: [], agent: undefined, certificates: [] },
            policy: NOTHING_KNOWN,
            hostKeyAlgorithms: (0,host_key_policy/* chooseAlgorithms */.qD)(NOTHING_KNOWN),
            proposal: algorithms/* PROPOSAL */.BJ,
            timeoutMs: TIMEOUT_MS,
            signal: AbortSignal.timeout(TIMEOUT_MS),
        });
    }
    catch (error) {
        if (error instanceof login/* UntrustedHostKey */.WD) {
            return { type: (0,fingerprint/* readKeyType */.y)(error.blob) ?? 'unknown', fingerprint: (0,fingerprint/* fingerprintOf */.a)(error.blob) };
        }
        throw error;
    }
    finally {
        socket.destroy();
    }
    throw new errors/* ConnectError */.T$('protocol', `${host.address} let nobody in without asking for a key`, {});
}

// EXTERNAL MODULE: ./src/inputs/table/definition.ts
var definition = __webpack_require__(8245);
// EXTERNAL MODULE: ./src/phases/account.ts
var account = __webpack_require__(67951);
// EXTERNAL MODULE: ./src/phases/rights.ts
var rights = __webpack_require__(79453);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
;// CONCATENATED MODULE: ./src/modes/init/files.ts



/** The pinned action that the workflow checks out with. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const quote = (text) => JSON.stringify(text);
function writeConfig({ app, environment, host, hostKey, recipe, port, health }) {
    const { address, port: sshPort, user } = host;
    const access = [
        `address: ${quote(address)}`,
        ...(sshPort === 22 ? [] : [`port: ${sshPort}`]),
        ...(user === 'deploy' ? [] : [`user: ${user}`]),
        ...(hostKey === undefined ? [] : [`host_key: ${quote(hostKey)}`]),
    ];
    const folder = recipe.directory === '.' ? '' : `, directory: ${recipe.directory}`;
    return [
        '# yaml-language-server: $schema=https://raw.githubusercontent.com/bowline/bowline/main/config/bowline.schema.json',
        'hosts:',
        `  web-1: { ${access.join(', ')} }`,
        'apps:',
        `  ${app}:`,
        `    source: { upload: .${folder} }`,
        ...(recipe.build.length === 0 ? [] : ['    build:', ...recipe.build.map((command) => `      - ${quote(command)}`)]),
        ...(recipe.start === undefined
            ? ['    runtime: static']
            : [`    runtime: { systemd: ${app}.service }`, `    port: ${port}`, `    health: ${health}`]),
        'environments:',
        `  ${environment}: { hosts: [web-1] }`,
        '',
    ].join('\n');
}
function writeWorkflow({ environment, configPath }) {
    const isUsual = configPath === 'config/bowline.yml';
    return [
        'name: Deploy',
        'on: { push: { branches: [main] } }',
        'permissions: { contents: read, deployments: write }',
        `concurrency: { group: deploy-${environment}, queue: max }`,
        'jobs:',
        '  deploy:',
        '    runs-on: ubuntu-latest',
        '    steps:',
        `      - uses: ${CHECKOUT}`,
        '      - uses: bowline/bowline/deploy@v1',
        '        with:',
        ...(isUsual ? [] : [`          config: ${configPath}`]),
        '          ssh-key: ${{ secrets.SSH_KEY }}',
        '',
    ].join('\n');
}
/** Keys must not be committed, and what git ignores is not uploaded either. */
const IGNORED = ['deploy-key', 'deploy-key.pub', 'host-setup.sh'];
/**
 * A script for root on the host; a second run changes nothing.
 * @param target the app as the config makes it, from which its rights follow
 */
function writeHostScript({ app, host, recipe, port }, target, publicKey) {
    const { path } = target;
    const { user } = host;
    return [
        '#!/bin/sh',
        `# Prepares a host for deploys of ${app}. Run it there as root${publicKey === undefined ? ', with the public key as its argument' : ''}; a second run changes nothing.`,
        'set -eu',
        (0,account/* prepareAccount */.n)(user, publicKey === undefined ? new sh.Sh('"$1"') : (0,sh.sh) `${publicKey}`).text,
        (0,sh.sh) `install -d -o ${user} -g "$group" ${path}`.text,
        ...(recipe.start === undefined ? [] : writeService({ app, user, port, path, start: recipe.start }, target)),
        'echo "ready for the deploy user; the fingerprint of this host is"',
        'for key in ed25519 ecdsa rsa; do [ ! -r /etc/ssh/ssh_host_${key}_key.pub ] || ssh-keygen -lf /etc/ssh/ssh_host_${key}_key.pub; done',
        '',
    ].join('\n');
}
function writeService({ app, user, port, path, start }, target) {
    const current = `${path}/current`;
    const command = start.startsWith('./') ? `${current}/${start.slice(2)}` : start;
    return [
        `[ -e /etc/systemd/system/${app}.service ] || cat >/etc/systemd/system/${app}.service <<'UNIT'`,
        '[Unit]',
        `Description=${app}`,
        'After=network.target',
        '[Service]',
        `User=${user}`,
        `WorkingDirectory=${current}`,
        `EnvironmentFile=-${current}/.bowline/env`,
        `Environment=PORT=${port}`,
        `ExecStart=${command}`,
        'Restart=on-failure',
        '[Install]',
        'WantedBy=multi-user.target',
        'UNIT',
        `systemctl daemon-reload; systemctl enable --quiet ${app}.service`,
        `if command -v sudo >/dev/null; then echo ${(0,sh.sh) `${(0,rights/* describeSudoers */.v8)(target)}`.text} >/etc/sudoers.d/bowline-${app}; chmod 440 /etc/sudoers.d/bowline-${app}; visudo -cqf /etc/sudoers.d/bowline-${app}`,
        `else echo "install sudo, and run this again: ${user} has to restart ${app}.service" >&2; exit 1; fi`,
        `usermod -aG systemd-journal ${user}`,
    ];
}

;// CONCATENATED MODULE: ./src/modes/init/repository.ts
/** The kind that a repository shows; undefined where it could be any. */
function findKind({ names, packageJson }) {
    const has = (...all) => all.some((name) => names.includes(name));
    if (has('requirements.txt', 'pyproject.toml', 'manage.py') || findPythonFile(names) !== undefined)
        return 'python';
    if (packageJson !== undefined && findStart(packageJson) !== undefined)
        return 'node';
    if (has('go.mod', 'Cargo.toml'))
        return 'binary';
    if (has('index.html', 'public/', 'dist/', '_site/') || packageJson !== undefined)
        return 'static';
    return undefined;
}
/** How an app of a kind is built and started, by what stands in its repository. */
function chooseRecipe(kind, app, repository) {
    const { names, packageJson } = repository;
    if (kind === 'static') {
        const directory = ['public/', 'dist/', '_site/'].find((name) => names.includes(name)) ?? '.';
        return { kind, directory: directory.replace(/\/$/, ''), build: [], start: undefined };
    }
    if (kind === 'binary')
        return { kind, directory: '.', build: [], start: `./${app}` };
    return { kind, directory: '.', ...(kind === 'node' ? chooseNode(names, packageJson) : choosePython(names)) };
}
function chooseNode(names, packageJson = '') {
    const isLocked = names.includes('package-lock.json');
    return {
        build: isLocked ? ['npm ci --omit=dev'] : [],
        start: findStart(packageJson) ?? '/usr/bin/env node server.js',
    };
}
function choosePython(names) {
    const file = findPythonFile(names) ?? 'app.py';
    if (!names.includes('requirements.txt'))
        return { build: [], start: `/usr/bin/python3 ${file}` };
    const build = ['python3 -m venv .venv', '.venv/bin/pip install --no-input -r requirements.txt'];
    return { build, start: `./.venv/bin/python ${file}` };
}
function findPythonFile(names) {
    return ['app.py', 'main.py', 'server.py', 'service.py', 'wsgi.py'].find((name) => names.includes(name));
}
/** What `npm start` runs; npm itself only where it is more than a program of Node. */
function findStart(packageJson) {
    const start = readStart(packageJson);
    if (start === undefined)
        return undefined;
    return /^node [\w./-]+$/.test(start) ? `/usr/bin/env ${start}` : '/usr/bin/env npm start --silent';
}
function readStart(packageJson) {
    try {
        const { scripts, main } = JSON.parse(packageJson);
        if (typeof scripts?.start === 'string')
            return scripts.start;
        return typeof main === 'string' ? `node ${main}` : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/modes/init/init.ts










const WORKFLOW = '.github/workflows/deploy.yml';
const HOST_SCRIPT = 'host-setup.sh';
/** An address that belongs to nobody. Source: RFC 5737. */
const NOBODY = '203.0.113.10';
/**
 * Writes a first config, a workflow, and a script that prepares the host, for the repository that the command runs in.
 * @throws InputError when the config exists: it is never written over
 */
async function init(inputs, surroundings) {
    const { cwd, print } = surroundings;
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(cwd, inputs.config)))
        throw new errors/* InputError */.dz(`${inputs.config} exists already`, 'Edit it, or name another file with `--config`.');
    const plan = await makePlan(inputs, surroundings);
    const config = writeConfig(plan);
    const target = readTarget(plan, config);
    const publicKey = await readPublicKey(cwd);
    const files = [
        [inputs.config, config],
        [WORKFLOW, writeWorkflow(plan)],
        [HOST_SCRIPT, writeHostScript(plan, target, publicKey)],
    ];
    const written = await writeAll(cwd, files, print);
    await ignoreKeys(cwd, print);
    print(adviseNext(plan, { hasScript: written.includes(HOST_SCRIPT), hasKey: publicKey !== undefined }));
    return 0;
}
async function makePlan(inputs, { cwd, print, ask }) {
    const repository = await readRepository(cwd);
    const app = nameApp(cwd);
    const kind = inputs.kind ?? findKind(repository) ?? (await askKind(ask));
    const address = inputs.address ?? (await ask?.('Address of the host, as in HOST, USER@HOST or HOST:PORT'))?.trim();
    const host = parseAddress(address || NOBODY);
    const key = address ? await lookAtKey(host, print) : undefined;
    return {
        app,
        environment: inputs.environment ?? 'production',
        configPath: inputs.config,
        host,
        hostKey: key?.fingerprint,
        recipe: chooseRecipe(kind, app, repository),
        port: inputs.port ?? 8000,
        health: inputs.health ?? '/health',
    };
}
async function readRepository(cwd) {
    const entries = await (0,promises_.readdir)(cwd, { withFileTypes: true });
    const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    const packageJson = names.includes('package.json') ? await (0,promises_.readFile)((0,external_node_path_.join)(cwd, 'package.json'), 'utf8') : undefined;
    return { names, packageJson };
}
async function askKind(ask) {
    const answer = (await ask?.(`What is it: ${definition/* APP_KINDS */.Ax.join(', ')}?`))?.trim();
    const kind = definition/* APP_KINDS */.Ax.find((one) => one === answer);
    if (kind !== undefined)
        return kind;
    throw new errors/* InputError */.dz(answer ? `\`${answer}\` is no kind of app` : 'nothing here shows what kind of app it is', `Say it with \`--kind\`: ${definition/* APP_KINDS */.Ax.join(', ')}.`);
}
/** As `ssh` writes it; an IPv6 address with a port stands in brackets. */
function parseAddress(text) {
    const match = /^(?:([^@\s]+)@)?(?:\[([^\]]+)\]|([^:\s]+)|([^\s]*:[^\s]*:[^\s]*))(?::(\d{1,5}))?$/.exec(text);
    const address = match?.[2] ?? match?.[3] ?? match?.[4];
    if (address === undefined)
        throw new errors/* InputError */.dz(`\`${text}\` is not an address`, 'Write HOST, USER@HOST or HOST:PORT.');
    return { address, port: Number(match?.[5] ?? 22), user: match?.[1] ?? 'deploy' };
}
/** A key that was scanned proves nothing until somebody compares it. */
async function lookAtKey(host, print) {
    try {
        const key = await scanHostKey(host);
        print(`${host.address} shows this key; compare it with what host-setup.sh prints on the host:\n  ${key.fingerprint} (${key.type})\n`);
        return key;
    }
    catch (error) {
        print(`no host key yet: ${(0,errors/* toBowlineError */.EX)(error).message}\n`);
        return undefined;
    }
}
function nameApp(cwd) {
    const name = (0,external_node_path_.basename)(cwd)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^[^a-z]+|-+$/g, '');
    return name === '' ? 'app' : name;
}
/** What is written has to load. */
function readTarget(plan, text) {
    const document = (0,load/* loadConfig */.Z)({ path: plan.configPath, text });
    const { targets } = (0,resolve/* resolveEnvironment */.g)(document, { environment: plan.environment, variables: {} });
    const [target] = targets;
    if (target === undefined)
        throw new Error('the first config has no target');
    return target;
}
async function readPublicKey(cwd) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(cwd, 'deploy-key.pub'), 'utf8').catch(() => undefined);
    return text?.trim() || undefined;
}
async function writeAll(cwd, files, print) {
    const written = [];
    for (const [name, text] of files) {
        const file = (0,external_node_path_.resolve)(cwd, name);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        const isThere = await (0,promises_.writeFile)(file, text, { flag: 'wx' }).then(() => false, (error) => {
            if (error.code !== 'EEXIST')
                throw error;
            return true;
        });
        print(isThere ? `kept ${name}, which exists already\n` : `wrote ${name}\n`);
        if (!isThere)
            written.push(name);
    }
    return written;
}
async function ignoreKeys(cwd, print) {
    const file = (0,external_node_path_.join)(cwd, '.gitignore');
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
    const lines = text.split('\n').map((line) => line.trim());
    const missing = IGNORED.filter((name) => !lines.includes(name) && !lines.includes(`/${name}`));
    if (missing.length === 0)
        return;
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    await (0,promises_.writeFile)(file, `${text}${gap}${missing.map((name) => `/${name}`).join('\n')}\n`);
    print(`.gitignore names ${missing.join(', ')}\n`);
}
function adviseNext({ host, hostKey, configPath, recipe }, { hasScript, hasKey }) {
    const where = `root@${host.address}${host.port === 22 ? '' : ` -p ${host.port}`}`;
    const steps = [
        ...(host.address === NOBODY ? [`Put the address of your host into ${configPath}.`] : []),
        ...(hasKey ? [] : ["Make a key: ssh-keygen -t ed25519 -N '' -f deploy-key"]),
        ...(hasScript
            ? [`Prepare the host: ssh ${where} ${hasKey ? 'sh' : `sh -s -- "'$(cat deploy-key.pub)'"`} <${HOST_SCRIPT}`]
            : []),
        hostKey === undefined
            ? `Put the fingerprint that it prints into ${configPath}, as in { address: …, host_key: "SHA256:…" }.`
            : `Compare the fingerprint that it prints with host_key in ${configPath}.`,
        ...(recipe.start === undefined
            ? ['Point your web server at the `current` of its path.']
            : [`See whether its unit starts your app: ${recipe.start}`]),
        'Look whether all is there: bowline doctor --ssh-key @deploy-key',
        'Make the key a secret of the repository: gh secret set SSH_KEY <deploy-key',
        'Commit, and push.',
    ];
    return `\nNext:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}\n`;
}


/***/ }),

/***/ 38561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logs: () => (/* binding */ logs)
/* harmony export */ });
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18255);
/* harmony import */ var _phases_commands__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1248);
/* harmony import */ var _rollout_kept_output__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18891);
/* harmony import */ var _rollout_parallel__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21502);
/* harmony import */ var _rollout_service_log__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85513);
/* harmony import */ var _shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8382);
/* harmony import */ var _shared_require_services__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30636);







/** Prints the last lines of every service, and goes on with what comes where it is asked to follow. */
function logs(inputs, runner) {
    return (0,_shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_3__/* .inspectHosts */ .A)(inputs, runner, async ({ rollout }) => {
        const all = rollout.fleet.machines.flatMap((machine) => machine.targets.map((target) => ({ machine, target })));
        const limit = inputs.follow ? all.length : 1;
        const settled = await (0,_rollout_parallel__WEBPACK_IMPORTED_MODULE_5__/* .settleAll */ .j)(all, limit, ({ machine, target }) => print(rollout, machine, target, inputs));
        const broken = settled.find((one) => one.status === 'rejected');
        if (broken !== undefined && !rollout.signal.aborted)
            throw broken.reason;
        return {};
    }, { check: ({ targets }) => (0,_shared_require_services__WEBPACK_IMPORTED_MODULE_4__/* .requireServices */ .q)(targets, inputs.service) });
}
async function print(rollout, machine, target, inputs) {
    const { world, signal, ledger } = rollout;
    if (!(0,_rollout_service_log__WEBPACK_IMPORTED_MODULE_2__/* .hasLog */ .X)(target)) {
        const where = { host: machine.host.name, app: target.app };
        return world.progress.note(`there is no log: Bowline knows none of the runtime \`${target.runtime.kind}\``, where);
    }
    const script = (0,_phases_commands__WEBPACK_IMPORTED_MODULE_1__/* .writeLogs */ .fW)(world.random(32), target, inputs, machine.facts);
    const lines = [];
    await (0,_hosts_session__WEBPACK_IMPORTED_MODULE_0__/* .runScript */ .j3)(machine, script, { signal, progress: (0,_rollout_kept_output__WEBPACK_IMPORTED_MODULE_6__/* .keepAndPass */ .q)(world.progress, lines) });
    ledger.of(target).logs = lines.slice(-inputs.lines);
}


/***/ }),

/***/ 22995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   maintenance: () => (/* binding */ maintenance)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _proxies_maintenance__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24251);
/* harmony import */ var _report_text_maintenance__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64627);
/* harmony import */ var _rollout_change_all__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29099);
/* harmony import */ var _rollout_fleet_states__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79612);
/* harmony import */ var _rollout_maintenance__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20102);
/* harmony import */ var _shared_lock_operated__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(490);
/* harmony import */ var _shared_operate__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72476);








/** Has visitors get a page in place of an app, on all hosts or on none, or the app again. */
function maintenance(inputs, runner) {
    const { state, reason } = inputs;
    const options = { needsRelease: false, reason, require: requireSites };
    return (0,_shared_operate__WEBPACK_IMPORTED_MODULE_6__/* .operate */ .N)(inputs, runner, options, (rollout, environment) => state === 'on' ? putOn(rollout, environment, inputs) : takeOff(rollout, environment, inputs));
}
/** @throws InputError naming the apps without a site */
function requireSites(targets) {
    const without = [...new Set(targets.filter((one) => (0,_proxies_maintenance__WEBPACK_IMPORTED_MODULE_1__/* .siteOfTarget */ .so)(one) === undefined).map(({ app }) => app))];
    if (without.length === 0)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${without.join(', ')}: the config names no site that could show a page`, 'Add `nginx` and `domain`, or use `runtime.blue_green` (docs/maintenance.md), or choose other apps with `--apps`.');
}
async function putOn(rollout, environment, inputs) {
    const { machines } = rollout.fleet;
    const lacks = (await (0,_rollout_maintenance__WEBPACK_IMPORTED_MODULE_4__/* .askSites */ .W)(rollout, machines)).flatMap((one) => findLack(one) ?? []);
    if (lacks.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .PreflightError */ .wG(lacks);
    await (0,_shared_lock_operated__WEBPACK_IMPORTED_MODULE_5__/* .lockOperated */ .A)(rollout, environment, machines, inputs);
    for (const { target, app } of (0,_shared_operate__WEBPACK_IMPORTED_MODULE_6__/* .listOperated */ .r)(rollout)) {
        if (app.maintenance === null)
            continue;
        rollout.world.progress.note(`${target.host.name}: ${target.app}: replaces ${(0,_report_text_maintenance__WEBPACK_IMPORTED_MODULE_7__/* .describeMaintenance */ .V)(app.maintenance)}`);
    }
    const told = tell(rollout, inputs);
    await (0,_rollout_change_all__WEBPACK_IMPORTED_MODULE_2__/* .changeAll */ .M1)(rollout, machines, _rollout_fleet_states__WEBPACK_IMPORTED_MODULE_3__/* .MAINTENANCE */ .A, {
        change: { kind: 'on', draft: told },
        draft: { event: 'maintenance_on', run: rollout.run, ...told },
    });
    await requireAnswer(rollout, machines, 'on');
    (0,_rollout_change_all__WEBPACK_IMPORTED_MODULE_2__/* .markDone */ .a)(rollout, machines);
    rollout.world.progress.note('visitors get the page until `bowline maintenance off`; deploys go through');
}
/** A site that knows nothing of it keeps nobody from ending it. */
async function takeOff(rollout, environment, inputs) {
    const machines = (0,_rollout_change_all__WEBPACK_IMPORTED_MODULE_2__/* .leaveAlone */ .b_)(rollout, ({ maintenance: standing, maintenanceText }) => standing !== null || maintenanceText !== null);
    if (machines.length === 0)
        return;
    await (0,_shared_lock_operated__WEBPACK_IMPORTED_MODULE_5__/* .lockOperated */ .A)(rollout, environment, machines, inputs);
    await (0,_rollout_change_all__WEBPACK_IMPORTED_MODULE_2__/* .changeAll */ .M1)(rollout, machines, _rollout_fleet_states__WEBPACK_IMPORTED_MODULE_3__/* .MAINTENANCE */ .A, {
        change: { kind: 'off' },
        draft: { event: 'maintenance_off', run: rollout.run, ...tell(rollout, inputs) },
    });
    await requireAnswer(rollout, machines, 'off');
    (0,_rollout_change_all__WEBPACK_IMPORTED_MODULE_2__/* .markDone */ .a)(rollout, machines);
}
/** A secret that somebody pasted into a reason is not for everybody who may read the folder of the app. */
function tell({ world }, { reason }) {
    const { actor, runUrl } = world.run;
    return { reason: reason === undefined ? null : world.redactor.redact(reason), actor, runUrl };
}
/** What keeps a site from showing the page; nothing has been touched yet. */
function findLack(answer) {
    const { target, site, is, said, isThere, lacksPage } = answer;
    const where = { host: target.host.name, app: target.app, step: 'pre-flight' };
    if (!isThere) {
        return {
            where,
            message: `nothing answers for ${site} on this host: ${said || 'it has neither curl nor python3'}`,
            hint: 'Start the proxy there; `bowline doctor` says what else is missing.',
        };
    }
    if (is === null) {
        return {
            where,
            message: `the site ${site} does not know maintenance: ${said} at ${_proxies_maintenance__WEBPACK_IMPORTED_MODULE_1__/* .MAINTENANCE_PATH */ .m1}, without ${_proxies_maintenance__WEBPACK_IMPORTED_MODULE_1__/* .MAINTENANCE_HEADER */ .Yj}`,
            hint: `${adviseOnSite(target)} docs/maintenance.md has the lines.`,
        };
    }
    if (!lacksPage)
        return undefined;
    const page = target.maintenance?.page ?? '';
    return { where, message: `the live release has no file ${page}`, hint: 'Correct `maintenance.page`, or deploy it.' };
}
function adviseOnSite({ nginx, runtime }) {
    if (runtime.kind === 'blue_green')
        return 'Install the site anew, or add the lines to it and reload the proxy.';
    return nginx?.template === undefined ? 'Deploy once, which writes the site anew.' : 'Add the lines to the template.';
}
/**
 * The proxy has to say itself what visitors get by now. Where one says something else, all of it is taken back; one that says
 * nothing keeps nobody from ending it.
 */
async function requireAnswer(rollout, machines, wanted) {
    const answers = await (0,_rollout_maintenance__WEBPACK_IMPORTED_MODULE_4__/* .askSites */ .W)(rollout, machines);
    const wrong = answers.find(({ is }) => (wanted === 'on' ? is !== 'on' : is === 'on'));
    if (wrong === undefined)
        return;
    const { target, site, is, said } = wrong;
    const error = new _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY('command', `the site ${site} says ${is ?? said} after maintenance was put ${wanted}`, {
        where: { host: target.host.name, app: target.app, step: 'maintenance' },
        hint: `Everything was put back. ${wanted === 'on' ? adviseOnFolder(target) : 'Let the site name the folder of the app.'}`,
    });
    await (0,_rollout_change_all__WEBPACK_IMPORTED_MODULE_2__/* .putAllBack */ .Mm)(rollout, machines, _rollout_fleet_states__WEBPACK_IMPORTED_MODULE_3__/* .MAINTENANCE */ .A, error);
    throw error;
}
function adviseOnFolder({ path }) {
    return `Let the user of the proxy enter every folder of the path: chmod o+x ${path} and those above it.`;
}


/***/ }),

/***/ 3254:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findChanges: () => (/* binding */ findChanges)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/git/run-git.ts
var run_git = __webpack_require__(16148);
;// CONCATENATED MODULE: ./src/git/changes.ts

const MOST_COMMITS = 100;
const FIELD = '\x1f';
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/**
 * What a newer commit has that an older one has not; undefined where this clone does not hold the history of both, as
 * where it is shallow.
 */
async function readLocalChanges(cwd, older, newer) {
    if (!COMMIT.test(older) || !COMMIT.test(newer))
        return undefined;
    if ((await git(cwd, 'rev-parse', '--is-shallow-repository'))?.trim() !== 'false')
        return undefined;
    const span = `${older}..${newer}`;
    const [log, count, diff, ancestor] = await Promise.all([
        git(cwd, 'log', '-z', '--no-merges', `--max-count=${MOST_COMMITS}`, `--format=%H${FIELD}%an${FIELD}%s`, span, '--'),
        git(cwd, 'rev-list', '--count', '--no-merges', span, '--'),
        git(cwd, 'diff', '--name-status', '--no-renames', '-z', older, newer, '--'),
        (0,run_git/* runGit */.EO)(cwd, ['merge-base', '--is-ancestor', older, newer]),
    ]);
    if (log === undefined || count === undefined || diff === undefined)
        return undefined;
    return {
        isAhead: ancestor?.exitCode === 0,
        commits: splitZeros(log).map(readCommit),
        totalCommits: Number(count),
        files: readFiles(splitZeros(diff)),
    };
}
/** Where a folder lies in its repository, with a slash behind it; empty for the root. */
async function readPrefix(cwd) {
    return (await git(cwd, 'rev-parse', '--show-prefix'))?.trim() ?? '';
}
/** Does git know a folder of the repository? What a build writes, it mostly does not. */
async function isTracked(cwd, folder) {
    if (folder === '.')
        return true;
    const listed = await git(cwd, 'ls-tree', '--full-tree', '--name-only', 'HEAD', '--', folder.replace(/\/$/, ''));
    return listed !== undefined && listed.trim() !== '';
}
async function git(cwd, ...args) {
    const output = await (0,run_git/* runGit */.EO)(cwd, args);
    return output?.exitCode === 0 ? output.stdout : undefined;
}
function splitZeros(text) {
    return text.split('\0').filter((part) => part !== '');
}
function readCommit(record) {
    const [sha = '', author = '', ...title] = record.trimStart().split(FIELD);
    return { sha, author, title: title.join(FIELD) };
}
const CHANGES = { A: 'added', D: 'removed', M: 'modified', T: 'changed' };
/** A letter and a path follow each other. */
function readFiles(parts) {
    return parts.flatMap((letter, index) => {
        const path = parts[index + 1];
        return index % 2 === 0 && path !== undefined ? [{ path, change: CHANGES[letter] ?? 'changed' }] : [];
    });
}

;// CONCATENATED MODULE: ./src/repository/changes.ts

/** A first deploy changes nothing that could be listed. */
function groupChanges(rows) {
    const groups = new Map();
    for (const { app, host, action, live, liveRevision: from } of rows) {
        if (action !== 'deploy' || (live ?? from) === null)
            continue;
        const key = JSON.stringify([app, from]);
        const hosts = groups.get(key)?.hosts ?? [];
        groups.set(key, { app, from, hosts: [...hosts, host] });
    }
    return [...groups.values()];
}
const MOST_LISTED = 300;
/**
 * Says what a group of hosts would get.
 * @param between what lies between the live commit and the new one; undefined where nobody knows
 */
function describeChange(group, { revision, isDirty, folderOf }, between) {
    const known = group.from !== null && group.from === revision ? SAME : (between ?? UNKNOWN);
    const files = known.files.filter(({ path }) => isInside(path, folderOf(group.app)));
    return {
        ...group,
        ...known,
        to: revision,
        files: files.slice(0, MOST_LISTED),
        totalFiles: files.length,
        note: describeNote({ group, revision, isDirty, between }),
    };
}
const UNKNOWN = { isAhead: false, commits: [], totalCommits: 0, files: [], areFilesComplete: false };
const SAME = { ...UNKNOWN, isAhead: true, areFilesComplete: true };
function describeNote({ group: { from }, revision, isDirty, between }) {
    const notes = [
        ...describeRelation(from, revision, between),
        ...(isDirty ? ['files of the working tree differ from its commit'] : []),
    ];
    return notes.length === 0 ? null : `${notes.join('; ')}.`;
}
function describeRelation(from, to, between) {
    if (from === null)
        return ['the live release does not say of which commit it is'];
    if (to === null)
        return ['what would be deployed is in no git repository'];
    if (from === to)
        return ['the commit is the same: settings, secrets or files outside of git differ'];
    if (between === undefined)
        return ['neither this clone nor GitHub knows what lies between the commits'];
    return between.isAhead ? [] : ['the live release has commits that this one has not'];
}
function isInside(path, folder) {
    const root = external_node_path_.posix.normalize(folder).replace(/\/+$/, '');
    return root === '.' || root === '' || path === root || path.startsWith(`${root}/`);
}

;// CONCATENATED MODULE: ./src/repository/source-place.ts
const GITHUB = 'https://github.com';
/**
 * Finds where the commits of a source are looked at: in the repository of the job for what is uploaded or made into an image,
 * in its own for a git source.
 * @param job of the job's environment
 * @returns undefined where it is on no GitHub that is known
 */
function findPlace(source, job) {
    const server = (job.server || GITHUB).replace(/\/$/, '');
    if (source.kind !== 'git')
        return job.repository ? { server, name: job.repository } : undefined;
    const { host, path } = splitAddress(source.git);
    const name = /^([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(path)?.[1];
    const found = [server, GITHUB].find((one) => new URL(one).hostname === host);
    return name === undefined || found === undefined ? undefined : { server: found, name };
}
/** GitHub also takes ssh at a name, and a port, that firewalls let through. */
function splitAddress(address) {
    const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)\/?(.+)$/.exec(address);
    const [host = '', path = ''] = scp ? [scp[1], scp[2]] : spread(new URL(address));
    return { host: host.replace(/^ssh\.(?=github\.com$)/, ''), path };
}
function spread({ hostname, pathname }) {
    return [hostname, pathname.slice(1)];
}
/** The page that compares two commits; null where there is nothing to compare. */
function linkComparison(place, older, newer) {
    if (place === undefined || older === null || newer === null || older === newer)
        return null;
    return `${place.server}/${place.name}/compare/${older}...${newer}`;
}

// EXTERNAL MODULE: ./src/modes/shared/github-api.ts
var github_api = __webpack_require__(21864);
;// CONCATENATED MODULE: ./src/modes/plan/changes.ts






/** A plan is not worth waiting long for. */
const PATIENCE_MS = 15_000;
/**
 * Finds the commits and files that each host would get: from the history of this clone where it has it, else from GitHub.
 * Nothing here fails; what is not known is said.
 */
async function findChanges({ rows, targets, source, root }, token, runner) {
    const groups = groupChanges(rows);
    if (groups.length === 0)
        return [];
    const described = describeSource(source, await findFolders(targets, root));
    const changes = [];
    for (const group of groups) {
        const place = placeOf(group.app, targets, runner);
        const between = await compare(group.from, source.revision, token, { ...runner, root, place });
        const change = describeChange(group, described, between);
        const { hosts, commits, files, ...rest } = change;
        const url = linkComparison(place, group.from, source.revision);
        changes.push({ ...rest, hosts: [...hosts], commits: [...commits], files: [...files], url });
    }
    return changes;
}
function placeOf(app, targets, { env }) {
    const source = targets.find((target) => target.app === app)?.source;
    return source && findPlace(source, { server: env.GITHUB_SERVER_URL, repository: env.GITHUB_REPOSITORY });
}
function describeSource({ revision, isDirty }, folders) {
    return { revision, isDirty, folderOf: (app) => folders.get(app) ?? '.' };
}
/** Where the files of each app lie in the repository; all of it for what a build writes, which may be made of any. */
async function findFolders(targets, cwd) {
    const prefix = await readPrefix(cwd);
    const found = targets.map(async ({ app, source }) => {
        const folder = folderOf(source, prefix);
        return [app, (await isTracked(cwd, folder)) ? folder : '.'];
    });
    return new Map(await Promise.all(found));
}
async function compare(older, newer, token, runner) {
    if (older === null || newer === null || older === newer)
        return undefined;
    const local = await readLocalChanges(runner.root, older, newer);
    if (local !== undefined) {
        return { ...local, commits: local.commits.map((one) => ({ ...one, url: null })), areFilesComplete: true };
    }
    return token === undefined || isElsewhere(runner) ? undefined : askGitHub(older, newer, token, runner);
}
/** The token of the job is for the repository of the job, which may be told by git alone. */
function isElsewhere({ place, env }) {
    return env.GITHUB_REPOSITORY ? place?.name !== env.GITHUB_REPOSITORY : false;
}
async function askGitHub(older, newer, token, runner) {
    try {
        const github = await (0,github_api/* openRepositoryApi */.X)(token, runner, PATIENCE_MS);
        const { compareCommits } = await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("github")]).then(__webpack_require__.bind(__webpack_require__, 89581));
        const found = await compareCommits(github, older, newer);
        if (found === undefined)
            return undefined;
        const { isReachable, totalCommits, files, areFilesComplete } = found;
        const commits = found.commits.filter(({ isMerge }) => !isMerge);
        return {
            isAhead: isReachable,
            commits: commits.map(({ sha, title, author, url }) => ({ sha, title, author, url })),
            totalCommits: totalCommits - (found.commits.length - commits.length),
            files: files.map(({ path, status }) => ({ path, change: status })),
            areFilesComplete,
        };
    }
    catch (error) {
        runner.progress.warn(`the plan does not know the commits: ${(0,errors/* toBowlineError */.EX)(error).message}`);
        return undefined;
    }
}
/** An image may be made of anything. */
function folderOf(source, prefix) {
    if (source.kind === 'image' || source.kind === 'image_file')
        return '.';
    const { directory = '.' } = source;
    return source.kind === 'upload' ? external_node_path_.posix.join(prefix, source.upload, directory) : directory;
}


/***/ }),

/***/ 1330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/git/source-info.ts
var source_info = __webpack_require__(76660);
// EXTERNAL MODULE: ./src/plan/snapshots.ts
var snapshots = __webpack_require__(66062);
// EXTERNAL MODULE: ./src/plan/stages.ts
var stages = __webpack_require__(18404);
;// CONCATENATED MODULE: ./src/plan/planned-stages.ts


/**
 * The stages that a deploy would go through, in their order; empty for one plain stage, of which hosts tell everything.
 * @param skips names of gates that are left out
 */
function listPlannedStages({ stages, verify }, targets, skips) {
    const planned = stages.flatMap((stage) => {
        const own = targets.filter(({ target }) => target.stage === stage.name);
        return stage.hosts.length === 0 ? [] : [planStage(stage, own, skips)];
    });
    const all = verify === undefined ? planned : verifyAfter(planned, verify);
    const [only, ...others] = all;
    return only !== undefined && others.length === 0 && isPlain(only) ? [] : all;
}
function verifyAfter(stages, onFailure) {
    return stages.map((stage, index) => (index < stages.length - 1 ? stage : { ...stage, finalVerify: { onFailure } }));
}
function planStage(stage, targets, skips) {
    const settled = (0,stages/* settleStage */.ue)(stage, targets);
    const { name, needed, before, after, canary, onFailure, retry } = settled;
    const changing = targets.filter(({ action }) => action === 'deploy');
    const switching = listHosts(changing);
    const reached = listHosts(targets);
    return {
        name,
        batches: (0,stages/* cutBatches */.X3)(settled, changing).map(listHosts),
        unchanged: reached.filter((host) => !switching.includes(host)),
        unreached: stage.hosts.filter((host) => !reached.includes(host)),
        ready: needed,
        before: before.map((gate) => describeGate(gate, skips)),
        after: after.map((gate) => describeGate(gate, skips)),
        canary: canary === undefined ? null : describeCanary(canary),
        onFailure,
        attempts: retry.attempts,
        takesSnapshot: settled.takesSnapshot && changing.some((one) => (0,snapshots/* takesSnapshot */.Ly)({ stages: [stage] }, one)),
    };
}
function describeCanary({ forMs, intervalMs, traffic }) {
    return { forMs, intervalMs, ...(traffic === undefined ? {} : { traffic: [...traffic] }) };
}
/** Each once. */
function listHosts(targets) {
    return [...new Set(targets.map(({ target }) => target.host.name))];
}
function describeGate(gate, skips) {
    const { name } = gate;
    const isSkipped = skips.includes(name);
    if (gate.kind === 'verify')
        return { name, runsOn: 'environment', environment: gate.environment, isSkipped };
    const { runOn, once, app } = gate;
    if (runOn === 'runner')
        return { name, runsOn: 'runner', isSkipped };
    return { name, runsOn: once ? 'one host' : 'hosts', ...(app === undefined ? {} : { app }), isSkipped };
}
/** A snapshot stands with its hosts. */
function isPlain(stage) {
    const { batches, unchanged, unreached, ready, before, after, canary, onFailure, attempts, finalVerify } = stage;
    const hosts = batches.flat().length + unchanged.length + unreached.length;
    const isWatched = before.length + after.length > 0 || canary !== null || finalVerify !== undefined;
    return batches.length < 2 && ready >= hosts && !isWatched && onFailure === 'rollback_all' && attempts === 1;
}

// EXTERNAL MODULE: ./src/plan/planner.ts + 3 modules
var plan_planner = __webpack_require__(20610);
// EXTERNAL MODULE: ./src/plan/preflight.ts + 3 modules
var preflight = __webpack_require__(82402);
// EXTERNAL MODULE: ./src/report/redact-result.ts
var redact_result = __webpack_require__(96175);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(16934);
// EXTERNAL MODULE: ./src/rollout/verify-plan.ts
var verify_plan = __webpack_require__(63346);
// EXTERNAL MODULE: ./src/sources/index.ts
var sources = __webpack_require__(11006);
// EXTERNAL MODULE: ./src/modes/shared/ask-deployments.ts
var ask_deployments = __webpack_require__(26496);
// EXTERNAL MODULE: ./src/modes/shared/inspect-hosts.ts
var inspect_hosts = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/modes/shared/not-ready.ts
var not_ready = __webpack_require__(24783);
// EXTERNAL MODULE: ./src/modes/shared/open-environment.ts + 2 modules
var open_environment = __webpack_require__(30603);
// EXTERNAL MODULE: ./src/modes/shared/read-sources.ts
var read_sources = __webpack_require__(56925);
// EXTERNAL MODULE: ./src/modes/shared/require-gates.ts
var require_gates = __webpack_require__(83482);
// EXTERNAL MODULE: ./src/modes/shared/version-file.ts
var version_file = __webpack_require__(763);
// EXTERNAL MODULE: ./src/provision/unit-difference.ts
var unit_difference = __webpack_require__(59505);
// EXTERNAL MODULE: ./src/release/release-json.ts
var release_json = __webpack_require__(97575);
// EXTERNAL MODULE: ./src/report/text/image.ts
var text_image = __webpack_require__(60441);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/config/runtimes/stack-of.ts
var stack_of = __webpack_require__(20378);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/config/yaml/plain.ts

/**
 * Reads a YAML text of somebody else's, as Docker Compose does: with merge keys, and nothing said of where a value stands.
 * @throws Error where it is no YAML
 */
function readPlainYaml(text) {
    return (0,dist/* parse */.qg)(text, { merge: true, uniqueKeys: false });
}

;// CONCATENATED MODULE: ./src/plan/image-changes.ts
/**
 * Lists the services whose image a deploy may change: by another name, or by a tag that may have moved.
 * @param live what the live release is run with
 */
function listImageChanges(live, wanted) {
    const added = [...wanted].filter(([name]) => !live.some(({ service }) => service === name));
    return [
        ...live.flatMap(({ service, image, digest }) => {
            const to = wanted.get(service) ?? null;
            const from = { image, digest };
            const change = wanted.has(service) ? nameChange(image, to) : 'removed';
            return change === undefined ? [] : [{ service, from, to, change }];
        }),
        ...added.map(([service, to]) => ({ service, from: null, to, change: 'added' })),
    ];
}
/** What is named by its digest cannot move. */
function nameChange(image, to) {
    if (to === null)
        return 'built';
    if (to !== image)
        return 'replaced';
    return to.includes('@sha256:') ? undefined : 'tag';
}

// EXTERNAL MODULE: ./src/release/variables.ts
var release_variables = __webpack_require__(21796);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 33 modules
var choose = __webpack_require__(43558);
;// CONCATENATED MODULE: ./src/modes/plan/stack-images.ts







/**
 * Finds the services whose image a deploy may change: from the files that would be sent and what the host has written down. Undefined where nothing is live, the files are not here, or cannot be read.
 */
async function findImageChanges({ target, app, live, action }, { root, version }) {
    if (action !== 'deploy' || live === null)
        return undefined;
    const wanted = await readWanted(target, root, version);
    if (wanted === undefined)
        return undefined;
    const images = (0,choose/* runtimeOf */.G)(target).images(app.runtime).get(live) ?? [];
    return [...listImageChanges(images, wanted)];
}
async function readWanted(target, root, version) {
    const { runtime, source } = target;
    const stack = (0,stack_of/* stackOf */.U)(runtime);
    if (stack === undefined || source.kind !== 'upload')
        return undefined;
    const folder = (0,external_node_path_.resolve)(root, source.upload, source.directory ?? '.');
    const variables = { ...(0,release_variables/* commandVariables */.L0)(target, '', version), ...target.env };
    try {
        const texts = await Promise.all(stack.files.map((file) => (0,promises_.readFile)(external_node_path_.posix.join(folder, file), 'utf8')));
        return new Map(texts.flatMap((text) => listImages(readPlainYaml(text), stack.profiles, variables)));
    }
    catch {
        return undefined;
    }
}
function listImages(file, profiles, variables) {
    return Object.entries(file?.services ?? {}).flatMap(([name, { image, build, profiles: own }]) => {
        const isOff = Array.isArray(own) && own.length > 0 && !own.some((one) => profiles.includes(one));
        if (isOff || (image === undefined && build === undefined))
            return [];
        return [[name, build === undefined ? fillIn(String(image), variables) : null]];
    });
}
/** What is not known here, as a secret, stays as it is written. */
function fillIn(text, variables) {
    return text.replace(/\$(?:\{(\w+)(?::?-([^}]*))?\}|(\w+))/g, (whole, braced, otherwise, plain) => {
        return variables[braced ?? plain] || otherwise || whole;
    });
}

;// CONCATENATED MODULE: ./src/modes/plan/row.ts





/** What a deploy would do to one app on one host, and what is live there. */
async function describeRow(plan, planned) {
    const { target, app, action, live } = plan;
    const { contents, environment } = planned;
    const why = (0,snapshots/* takesSnapshot */.Ly)(environment, plan) ? `${plan.why}; a snapshot is taken first` : plan.why;
    const release = app.history.releases.find(({ id }) => id === live);
    const images = await findImageChanges(plan, planned);
    return {
        app: target.app,
        host: target.host.name,
        ...describeImages(contents.get(target.app)?.info, release),
        ...(images === undefined ? {} : { images }),
        action,
        why,
        ...describeHostChanges(plan),
        hold: app.hold,
        live,
        ignored: contents.get(target.app)?.ignored,
        liveVersion: release?.version ?? null,
        liveRevision: release?.revision ?? null,
        ...(release?.dirty ? { liveDirty: true } : {}),
        ...(release?.isUnread ? { liveUnread: true } : {}),
    };
}
/** Units, sites and the like: of one that is there its lines that go and come. */
function describeHostChanges({ changes }) {
    if (changes.length === 0)
        return {};
    const hostChanges = changes.map(({ what, from, to }) => ({
        what,
        is: from === null ? 'added' : to === null ? 'removed' : 'changed',
        lines: describeLines(from, to),
    }));
    return { hostChanges };
}
/** A whole text that comes or goes would be too long. */
function describeLines(from, to) {
    const isText = from?.includes('\n') || to?.includes('\n');
    if (isText && (from === null || to === null))
        return [];
    return (0,unit_difference/* describeDifference */.h)(from ?? '', to ?? '').map((line) => line.slice(2));
}
/** Which image would be deployed, and which one is live. */
function describeImages(info, live) {
    const image = info?.image;
    return {
        ...(image === undefined ? {} : { image: (0,text_image/* nameWithTag */.Kh)(image, (0,release_json/* findImageTag */.BU)(image, info?.ref)) }),
        ...(live?.image === undefined ? {} : { liveImage: (0,text_image/* nameWithTag */.Kh)(live.image, live.imageTag) }),
    };
}

;// CONCATENATED MODULE: ./src/modes/plan/plan.ts



















/**
 * Tells what a deploy would do on each host, with the commits and files it would bring, and where every setting comes
 * from; on a pull request in a comment as well. Without a key to the hosts, GitHub's records say what is live. Changes nothing.
 */
async function plan(inputs, runner) {
    const recorded = await (0,ask_deployments/* askRecords */.Q)(inputs, runner);
    const { result, planned } = recorded === undefined ? await planByHosts(inputs, runner) : await planRecorded(inputs, recorded, runner);
    if (runner.signal.aborted)
        return result;
    const { findChanges } = await __webpack_require__.e(/* import() */ "modes").then(__webpack_require__.bind(__webpack_require__, 3254));
    const changes = planned === undefined ? [] : await findChanges(planned, inputs.githubToken, runner);
    return commentPlan({ ...result, changes: [...changes] }, inputs, runner);
}
async function planByHosts(inputs, runner) {
    const seen = {};
    const result = await (0,inspect_hosts/* inspectHosts */.A)(inputs, runner, async (looking) => {
        const { source, stages, ...rows } = await makePlan(looking, inputs);
        seen.planned = {
            rows: rows.plan.filter(isComparable(source)),
            targets: looking.environment.targets,
            source,
            root: looking.world.root,
        };
        return { ...rows, ...toStages(stages) };
    }, { check: (environment) => (0,require_gates/* requireGates */.G)(environment, inputs.skip) });
    return { result: (0,not_ready/* refuseWhatIsMissing */.r)(result, result.findings ?? []), planned: seen.planned };
}
async function planRecorded(inputs, recorded, runner) {
    const { planByRecords } = await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 80317));
    const { environment, records, root } = recorded;
    (0,require_gates/* requireGates */.G)(environment, inputs.skip);
    const { targets } = environment;
    const source = await readSource(environment, inputs, { ...runner, root });
    const rows = planByRecords(targets, records, source);
    const base = (0,ask_deployments/* makeRecordedResult */.U)(inputs.mode, recorded, runner);
    const stages = listPlannedStages(environment, matchTargets(rows, targets), inputs.skip);
    const settings = listSettings(environment);
    const result = { ...base, plan: [...rows], ...toStages(stages), settings, findings: [] };
    return { result, planned: { rows, targets, source, root } };
}
/**
 * What is uploaded need not be built to be told of. Without its login, as a pull request of a stranger has none, what a server
 * has is not known.
 */
async function readSource(environment, inputs, world) {
    const isUploaded = environment.targets.every(({ source }) => source.kind === 'upload');
    if (isUploaded)
        return (0,source_info.readSourceInfo)(world.root, world.env, (0,version_file/* chooseVersionFile */.e)(environment, inputs));
    try {
        return (await (0,read_sources/* readSources */.t)(environment, inputs, world)).info;
    }
    catch (error) {
        world.progress.warn(`what would be deployed is not known: ${(0,errors/* toBowlineError */.EX)(error).message}`);
        return { revision: null, ref: inputs.ref ?? null, isDirty: false, version: null };
    }
}
/** The rows of a plan that was made without the facts of its hosts, with what each is about. */
function matchTargets(rows, targets) {
    return targets.flatMap((target) => {
        const row = rows.find(({ app, host }) => app === target.app && host === target.host.name);
        return row === undefined ? [] : [{ target, action: row.action, live: row.live }];
    });
}
/** One plain stage is no field at all. */
function toStages(stages) {
    return stages.length === 0 ? {} : { plannedStages: [...stages] };
}
function listSettings({ origins }) {
    return [...origins].map(([name, { value, from }]) => ({ name, value, from }));
}
async function makePlan({ rollout, environment, world }, inputs) {
    const { targets } = environment;
    const { info: source, reading } = await (0,read_sources/* readSources */.t)(environment, inputs, world);
    const contents = await reading;
    const { facts } = rollout;
    const reached = targets.filter(({ host }) => facts.has(host.name));
    const settings = listSettings(environment);
    // Why no host could be reached is told by who looks.
    if (reached.length === 0)
        return { source, plan: [], stages: [], settings, findings: [] };
    const planner = (0,plan_planner/* openDeployPlanner */.g)({
        targets: reached,
        content: contents,
        secrets: (0,open_environment/* readSecrets */.q)(targets, inputs, world),
        revision: source.revision,
        mustRedeploy: false,
        newKey: (0,external_node_crypto_.randomBytes)(32).toString('hex'),
        onlyFailed: false,
    }, facts);
    const unhealthy = await (0,verify_plan/* findUnhealthy */.Ii)(rollout, planner.plan(facts));
    const planned = planner.plan(facts, unhealthy);
    const owner = await rollout.readOwner();
    const missing = (0,preflight/* findMissing */.y7)({ targets: reached, facts, owner, needs: (0,sources/* needsOf */.h)(contents), mayAdopt: false });
    return {
        source,
        plan: await Promise.all(planned.targets.map((one) => describeRow(one, { contents, environment, root: world.root, version: source.version }))),
        stages: listPlannedStages(environment, planned.targets, inputs.skip),
        settings,
        findings: [
            ...missing.map(({ where, message, hint }) => ({
                host: where.host ?? '',
                app: where.app ?? null,
                ok: false,
                message,
                hint: hint ?? null,
            })),
            ...(0,snapshots/* noteKeptSnapshots */.gI)(reached),
        ],
    };
}
/** Where a record may not be read, only another commit is known to be a change. */
function isComparable({ revision }) {
    return ({ liveUnread, liveRevision }) => liveUnread !== true || liveRevision !== revision;
}
/** Only where it is about a pull request; its key tells plans of different environments and apps apart. */
async function commentPlan(result, inputs, runner) {
    if (inputs.githubToken === undefined)
        return result;
    const [{ commentOnPullRequest }, { renderPlanComment, summarisePlan }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e("github"), __webpack_require__.e("modes"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 42727)),
        __webpack_require__.e(/* import() */ "report").then(__webpack_require__.bind(__webpack_require__, 93953)),
    ]);
    const told = (0,redact_result.redactResult)(result, runner.redactor);
    const comment = await commentOnPullRequest({
        key: inputs.commentKey ?? nameComment(result, inputs, runner),
        token: inputs.githubToken,
        pullRequest: inputs.pullRequest,
        main: renderPlanComment(told),
        brief: summarisePlan(told),
        isWell: (0,report_status/* isGreen */.gf)(result.status),
    }, runner);
    return comment.pullRequest === null ? result : { ...result, comment };
}
function nameComment({ environment }, { apps, hosts }, { env }) {
    const chosen = hosts === 'failed' ? [] : [...apps, ...hosts];
    return ['plan', env.GITHUB_WORKFLOW ?? '', environment ?? '', ...chosen].join('/');
}


/***/ }),

/***/ 95563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   previews: () => (/* binding */ previews)
/* harmony export */ });
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63737);
/* harmony import */ var _shared_open_previews__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59638);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


/** Lists the previews that have a slot on their host. */
async function previews(inputs, runner) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const startedAt = runner.now();
        const opened = await (0,_shared_open_previews__WEBPACK_IMPORTED_MODULE_0__/* .openPreviews */ .iu)(inputs, runner, false);
        const { document, world, template, number } = opened;
        const table = __addDisposableResource(env_1, await opened.openTable(), true);
        const { slots, now } = await table.read();
        const listed = slots
            .filter((one) => number === undefined || one.number === number)
            .toSorted((one, other) => one.slot - other.slot);
        const paths = listed.map((one) => (0,_shared_open_previews__WEBPACK_IMPORTED_MODULE_0__/* .resolvePreview */ .vV)(document, one.number, world, one.slot).targets[0]?.path ?? '');
        const versions = await table.readVersions(paths);
        return {
            ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_1__/* .makeEmptyResult */ .ZI)({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
            ...runner.run,
            environment: template.name,
            status: 'success',
            previews: listed.map((slot, index) => (0,_shared_open_previews__WEBPACK_IMPORTED_MODULE_0__/* .describeSlot */ .KC)(opened, slot, now, { version: versions[index] ?? null })),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ }),

/***/ 93280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releases: () => (/* binding */ releases)
/* harmony export */ });
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33008);
/* harmony import */ var _plan_listing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92395);
/* harmony import */ var _shared_ask_deployments__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26496);
/* harmony import */ var _shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8382);




/** Lists the releases of every app on every host, newest first; without a key to the hosts, GitHub's records of them. */
async function releases(inputs, runner) {
    const recorded = await (0,_shared_ask_deployments__WEBPACK_IMPORTED_MODULE_2__/* .askRecords */ .Q)(inputs, runner);
    if (recorded === undefined)
        return lookAtReleases(inputs, runner);
    const { listRecords } = await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 80317));
    const records = listRecords(recorded.environment.targets, recorded.records);
    return { ...(0,_shared_ask_deployments__WEBPACK_IMPORTED_MODULE_2__/* .makeRecordedResult */ .U)(inputs.mode, recorded, runner), records: [...records] };
}
function lookAtReleases(inputs, runner) {
    return (0,_shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_3__/* .inspectHosts */ .A)(inputs, runner, async ({ rollout }) => ({
        releases: rollout.fleet.machines.flatMap(({ targets, facts, host }) => targets.flatMap((target) => (0,_plan_listing__WEBPACK_IMPORTED_MODULE_1__/* .listReleases */ .tH)(target, (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_0__/* .appFacts */ .XO)(target, new Map([[host.name, facts]]))))),
    }), { withSizes: true });
}


/***/ }),

/***/ 59086:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  service: () => (/* binding */ service)
});

// EXTERNAL MODULE: ./src/plan/holds.ts
var plan_holds = __webpack_require__(86201);
// EXTERNAL MODULE: ./src/rollout/hold.ts
var hold = __webpack_require__(43372);
// EXTERNAL MODULE: ./src/rollout/lock.ts + 4 modules
var lock = __webpack_require__(55536);
// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(21502);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 2 modules
var read_facts = __webpack_require__(51);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/hosts/script-outcome.ts
var script_outcome = __webpack_require__(84237);
// EXTERNAL MODULE: ./src/hosts/session.ts + 1 modules
var session = __webpack_require__(18255);
// EXTERNAL MODULE: ./src/phases/hold.ts
var phases_hold = __webpack_require__(71691);
// EXTERNAL MODULE: ./src/provision/parts.ts + 20 modules
var provision_parts = __webpack_require__(88717);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 33 modules
var choose = __webpack_require__(43558);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(17207);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
// EXTERNAL MODULE: ./src/phases/critical-section.ts
var critical_section = __webpack_require__(31973);
;// CONCATENATED MODULE: ./src/phases/service.ts







/** Writes what is done to the services of one host, each in the critical section of its app, to its end. */
function writeService(nonce, user, apps) {
    return (0,critical_section/* writeInSections */.dV)(nonce, apps, (app) => ({
        name: app.verb,
        body: (0,sh/* lines */.M)(guard(app), (0,critical_section/* appendEntry */.D4)(app.journal, app.draft), act(app, user)),
    }));
}
/** Writes how it ended into the journals, and removes what only the run needed. */
function writeServiceEnd(nonce, apps) {
    return (0,script/* writeScript */.l)({
        nonce,
        parts: [
            critical_section/* JOURNAL_FUNCTIONS */.WF,
            ...apps.map(({ target, run, fence, journal, draft }) => {
                const paths = (0,host_layout/* pathsOf */.wG)(target.path);
                const body = (0,sh/* lines */.M)((0,critical_section/* enterCriticalSection */.hD)(target.path), (0,critical_section/* compareFence */.Tl)(target.path, fence), (0,critical_section/* appendEntry */.D4)(journal, draft), (0,sh.sh) `rm -rf -- ${paths.incoming(run)}`);
                return { name: 'write the journal', app: target.app, mayFail: true, body };
            }),
        ],
    });
}
function guard({ target, fence, release, hold }) {
    const { current } = (0,host_layout/* pathsOf */.wG)(target.path);
    return (0,sh/* lines */.M)((0,critical_section/* compareFence */.Tl)(target.path, fence), (0,sh.sh) `case $(readlink ${current}) in */${release}) ;; *) echo ${`${release} is not live any more`}; exit 1;; esac`, (0,phases_hold/* askHold */.Zf)(target, hold));
}
function act({ target, verb, release, run }, user) {
    const runtime = (0,choose/* runtimeOf */.G)(target);
    const scratch = (0,host_layout/* pathsOf */.wG)(target.path).incoming(run);
    const parts = (0,provision_parts/* partsOf */.C)(target);
    if (verb === 'stop')
        return (0,sh/* lines */.M)(...parts.map((part) => part.pause?.(user)), runtime.stop(release, user));
    return (0,sh/* lines */.M)(runtime.switchOver({ release, previous: verb === 'restart' ? release : null, user, scratch }), ...parts.map((part) => part.resume?.(user)));
}

// EXTERNAL MODULE: ./src/plan/remembered.ts
var remembered = __webpack_require__(3589);
// EXTERNAL MODULE: ./src/rollout/explain.ts
var explain = __webpack_require__(76790);
// EXTERNAL MODULE: ./src/rollout/fleet.ts
var fleet = __webpack_require__(93293);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
// EXTERNAL MODULE: ./src/rollout/time.ts
var time = __webpack_require__(19352);
// EXTERNAL MODULE: ./src/rollout/verify-all.ts
var verify_all = __webpack_require__(28098);
;// CONCATENATED MODULE: ./src/rollout/service.ts














/**
 * Works on services of one machine and verifies that they run as their releases want it; the journal tells of it before and after.
 * @throws CommandError, VerificationError, BowlineError `held`
 */
async function workOnServices(rollout, services, work) {
    const [{ machine } = {}] = services;
    if (machine === undefined)
        return;
    try {
        await service_act(rollout, machine, services, work);
        if (work.verb !== 'stop')
            await verifyServices(rollout, services);
        for (const { target } of services)
            rollout.ledger.of(target).isDone = true;
    }
    catch (thrown) {
        const error = (0,errors/* toBowlineError */.EX)(thrown);
        if (error.code !== 'held')
            await writeEnd(rollout, machine, services, work, error);
        throw error;
    }
    await writeEnd(rollout, machine, services, work, undefined);
}
async function service_act(rollout, machine, services, { verb, obeysHold }) {
    const { run, world, ledger } = rollout;
    const apps = services.map(({ target, release }) => {
        const app = (0,read_facts.appFactsOn)(machine, target);
        return {
            target: (0,remembered/* withRememberedRuntime */.tG)(target, app, release),
            run,
            fence: (0,fleet/* fenceOf */.xn)(machine, target),
            release,
            verb,
            hold: { refuses: obeysHold, seen: app.hold === null ? app.holdText : null },
            journal: (0,journal/* journalPlace */.jK)(target, app),
            draft: describeWork(rollout, release, 'begun', null),
        };
    });
    const outcome = await (0,session/* runScript */.j3)(machine, writeService(world.random(32), machine.facts, apps), {
        progress: world.progress,
    });
    ledger.addSteps(outcome.steps);
    const { failed } = outcome;
    if (failed === undefined)
        return;
    const target = services.find((one) => one.target.app === failed.where.app)?.target;
    const met = target === undefined || failed.code !== phases_hold/* HELD_CODE */.md ? undefined : (0,hold/* readMetHold */.Yp)(machine, target, outcome);
    if (met !== undefined)
        throw (0,plan_holds/* heldBy */.Vr)([met], verb);
    if (target !== undefined)
        ledger.of(target).logs = failed.tail;
    throw (0,script_outcome/* toCommandError */.S)(machine, failed, target && (0,explain/* explainStep */.e)([target], failed));
}
function describeWork({ run, start, world }, release, status, error) {
    const { actor, runUrl } = world.run;
    const { mode, reason } = start;
    const told = error === null ? null : world.redactor.redact(error);
    return { event: 'operated', run, mode, release, status, actor, reason, runUrl, error: told };
}
/** What is written late only warns: the services are as they are. */
async function writeEnd(rollout, machine, services, { verb }, error) {
    const { run, world } = rollout;
    const status = error === undefined ? 'success' : 'failed';
    const apps = services.map(({ target, release }) => ({
        target,
        run,
        fence: (0,fleet/* fenceOf */.xn)(machine, target),
        journal: (0,journal/* journalPlace */.jK)(target, (0,read_facts.appFactsOn)(machine, target)),
        draft: describeWork(rollout, release, status, error?.message ?? null),
    }));
    try {
        const outcome = await (0,session/* runScript */.j3)(machine, writeServiceEnd(world.random(32), apps), { progress: world.progress });
        for (const { code, where, tail } of outcome.steps) {
            if (code !== 0)
                world.progress.warn(`${where.step}: ${tail.at(-1) ?? `exit code ${code}`}`, where);
        }
    }
    catch (thrown) {
        world.progress.warn(`the end of ${verb} is not in the journal: ${(0,errors/* toBowlineError */.EX)(thrown).message}`);
    }
}
async function verifyServices(rollout, services) {
    await waitForStart(rollout.fleet, services, rollout.signal);
    await (0,verify_all/* verifyAll */.Vf)(rollout.fleet, services.map((one) => toVerification(rollout, one)));
}
async function waitForStart({ world }, services, signal) {
    const delayMs = Math.max(0, ...services.map(({ target }) => target.startupDelayMs));
    if (delayMs > 0)
        await world.sleep(delayMs, signal);
}
/** Readiness by the release's own checks: the config of today may ask for what it never had. */
function toVerification({ fleet, signal }, { machine, target, release }) {
    const { history } = (0,read_facts.appFactsOn)(machine, target);
    const version = history.releases.find(({ id }) => id === release)?.version ?? null;
    return { fleet, machine, target, release, version, moment: 'post', byMemory: 'look', signal };
}
/** Marks a service that is as it should be already. */
function leaveService({ ledger, world }, { machine, target }, why) {
    ledger.of(target).action = 'unchanged';
    const where = { host: machine.host.name, app: target.app };
    ledger.addStep(where, {
        name: 'start',
        status: 'unchanged',
        startedAt: new Date((0,time/* nowMs */.TC)(world)).toISOString(),
        durationMs: 0,
        detail: why,
    });
    world.progress.note(why, where);
}

// EXTERNAL MODULE: ./src/modes/shared/operate.ts
var operate = __webpack_require__(72476);
;// CONCATENATED MODULE: ./src/modes/service.ts








/**
 * Restarts, stops or starts what is live, under the lock of a deploy. A restart goes on to the next host when the one before
 * answers again, so that a release that does not come back takes no more than one host.
 */
function service(inputs, runner) {
    const { mode: verb, reason } = inputs;
    return (0,operate/* operate */.N)(inputs, runner, { verb, needsRelease: true, reason }, (rollout, environment) => perform(rollout, environment, inputs));
}
async function perform(rollout, environment, inputs) {
    const { mode: verb } = inputs;
    const work = { verb, obeysHold: verb !== 'start' && !inputs.force.has('hold') };
    obey(rollout, work);
    const { machines } = rollout.fleet;
    await (0,lock/* lockFleet */.k)(rollout, { machines, waitMs: inputs.lockWaitMs ?? environment.lock.waitMs });
    obey(rollout, work);
    if (!work.obeysHold)
        (0,hold/* noteStandingHolds */.ps)(rollout, (0,operate/* listOperated */.r)(rollout));
    rollout.enter(verb);
    const all = machines.map((machine) => machine.targets.flatMap((target) => listServiced(machine, target)));
    const todo = verb === 'start' ? all.map((services) => leaveRunning(rollout, services)) : all;
    if (verb === 'restart')
        return inTurn(rollout, todo, work);
    await (0,parallel/* doAll */.x)(todo, rollout.fleet.parallel, (services) => workOnServices(rollout, services, work));
}
/** Host by host: the first that fails leaves the others as they are. */
async function inTurn(rollout, todo, work) {
    for (const services of todo) {
        rollout.signal.throwIfAborted();
        await workOnServices(rollout, services, work);
    }
}
function obey(rollout, { obeysHold, verb }) {
    const holds = obeysHold ? (0,plan_holds/* findHolds */.w$)((0,operate/* listOperated */.r)(rollout)) : undefined;
    if (holds !== undefined)
        throw (0,plan_holds/* heldBy */.Vr)(holds, verb);
}
function listServiced(machine, target) {
    const { live } = (0,read_facts.appFactsOn)(machine, target);
    return live === null ? [] : [{ machine, target, release: live }];
}
/** What runs is not started again. */
function leaveRunning(rollout, services) {
    return services.filter((one) => {
        const { process } = (0,read_facts.appFactsOn)(one.machine, one.target);
        const { running, detail } = (0,choose/* runtimeOf */.G)(one.target).readState(process);
        if (running)
            leaveService(rollout, one, `it runs already: ${detail}`);
        return !running;
    });
}


/***/ }),

/***/ 26496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ askRecords),
/* harmony export */   U: () => (/* binding */ makeRecordedResult)
/* harmony export */ });
/* harmony import */ var _config_filling_variables__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14103);
/* harmony import */ var _config_resolve__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71530);
/* harmony import */ var _inputs_secrets__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49861);
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63737);
/* harmony import */ var _config_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34063);
/* harmony import */ var _config_root__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76969);
/* harmony import */ var _github_api__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21864);







/**
 * Asks GitHub for its Deployment records where there is a token and no key to the hosts.
 * @returns undefined where the hosts can be asked themselves
 * @throws InputError, ConfigError, GitHubError
 */
async function askRecords(inputs, runner) {
    const { sshKey, sshAgent, githubToken, config } = inputs;
    if (sshKey !== undefined || sshAgent !== undefined || githubToken === undefined)
        return undefined;
    const startedAt = runner.now();
    const environment = await readEnvironment(inputs, runner);
    if (environment.hosts.every((host) => hasWay(host, inputs, runner.env)))
        return undefined;
    const github = await (0,_github_api__WEBPACK_IMPORTED_MODULE_4__/* .openRepositoryApi */ .X)(githubToken, runner);
    const { listDeploymentRecords } = await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("github"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 16887));
    return {
        environment,
        root: await (0,_config_root__WEBPACK_IMPORTED_MODULE_3__/* .findConfigRoot */ .e)(config, runner.cwd),
        records: await listDeploymentRecords(github, environment.name),
        startedAt,
    };
}
/** A job without the key mostly has not the variables of the hosts either, and needs none of them. */
async function readEnvironment(inputs, { cwd, env }) {
    const document = await (0,_config_file__WEBPACK_IMPORTED_MODULE_2__/* .readConfigFile */ .R)(inputs.config, cwd);
    return (0,_config_resolve__WEBPACK_IMPORTED_MODULE_0__/* .resolveEnvironment */ .g)(document, {
        environment: inputs.environment,
        apps: [...inputs.apps],
        hosts: inputs.hosts === 'failed' ? [] : [...inputs.hosts],
        variables: (0,_config_filling_variables__WEBPACK_IMPORTED_MODULE_5__/* .leaveUnsetOpen */ .FK)(JSON.stringify(document.config), env),
    });
}
/** Does a host, and every one on the way to it, need no key or have one of its own? */
function hasWay({ connection, key, jump }, inputs, env) {
    const hasKey = key !== undefined && (0,_inputs_secrets__WEBPACK_IMPORTED_MODULE_1__/* .listSecretProblems */ .Jo)([key], inputs, { ...env }).length === 0;
    return (connection === 'local' || hasKey) && jump.every((host) => hasWay(host, inputs, env));
}
function makeRecordedResult(mode, { environment, startedAt }, { now, run }) {
    return {
        ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_6__/* .makeEmptyResult */ .ZI)({ mode, startedAt, endedAt: now() }),
        ...run,
        status: 'success',
        environment: environment.name,
        toldBy: 'records',
    };
}


/***/ }),

/***/ 54459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentDeploy: () => (/* binding */ commentDeploy),
  nameComment: () => (/* binding */ nameComment)
});

// EXTERNAL MODULE: ./src/config/previews.ts
var previews = __webpack_require__(99745);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(85015);
// EXTERNAL MODULE: ./src/github/github-releases.ts
var github_releases = __webpack_require__(2207);
// EXTERNAL MODULE: ./src/github/pull-requests.ts
var pull_requests = __webpack_require__(22139);
// EXTERNAL MODULE: ./src/github/refusal.ts
var refusal = __webpack_require__(46047);
// EXTERNAL MODULE: ./src/report/markdown/markdown.ts
var markdown = __webpack_require__(63225);
// EXTERNAL MODULE: ./src/report/markdown/summary.ts + 4 modules
var summary = __webpack_require__(4476);
// EXTERNAL MODULE: ./src/report/redact-result.ts
var redact_result = __webpack_require__(96175);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(16934);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/report/text/wording.ts
var wording = __webpack_require__(68448);
;// CONCATENATED MODULE: ./src/report/github/deploy-comment.ts






/**
 * Decides on which commits' pull requests it is told how a run went: on that of a deploy; after a rollback on that of the
 * release that is live again and on that of the one that was left. What changed nothing is not told.
 * @param told without any secret
 * @param logs `comment` tells the log lines of services, too
 */
function decideDeployComments(told, logs) {
    const result = logs === 'comment' ? told : (0,redact_result.withoutLogs)(told);
    const { mode, status, revision, previousRevision, error } = result;
    if (status === 'unchanged')
        return [];
    const outcome = [(0,wording/* describeStatus */.Wn)(status), error?.message].filter(Boolean).join(': ');
    if (mode === 'deploy')
        return describe(result, revision, { brief: `${nameNew(result)}: ${outcome}` });
    if (status === 'aborted')
        return [];
    if (status !== 'success')
        return describe(result, previousRevision, { brief: `rollback: ${outcome}` });
    const why = result.reason === null ? '' : `: ${result.reason}`;
    const place = result.environment ?? 'the environment';
    return [
        ...describe(result, revision, {
            lead: `${nameNew(result)} serves ${place} again.`,
            brief: `${nameNew(result)} is live again${why}`,
        }),
        ...describe(result, previousRevision === revision ? null : previousRevision, {
            lead: `${nameOld(result)} does not serve ${place} any more.`,
            brief: `${nameOld(result)} was left for ${nameNew(result)}${why}`,
            isWell: false,
        }),
    ];
}
function describe(result, revision, { lead, brief, isWell }) {
    if (revision === null)
        return [];
    const parts = lead === undefined ? [] : [`**${(0,markdown/* escapeMarkdown */.FV)(lead)}**`];
    const main = [...parts, (0,summary/* renderShortSummary */.$)(result)].join('\n\n');
    return [{ revision, main, brief, isWell: isWell ?? (0,report_status/* isGreen */.gf)(result.status) }];
}
function nameNew({ version, revision, dirty, release }) {
    return nameOne(version, release, revision, dirty);
}
function nameOld({ previousVersion, previousRevision, previousDirty, previousRelease }) {
    return nameOne(previousVersion, previousRelease, previousRevision, previousDirty);
}
function nameOne(version, release, revision, isDirty) {
    return version ?? (revision === null ? (release ?? 'The release') : (0,format/* shortenRevision */.pV)(revision, isDirty));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./src/text-order.ts
var text_order = __webpack_require__(46533);
;// CONCATENATED MODULE: ./src/report/github/release-notes.ts





const place = schemas/* object */.Ikc({
    environment: schemas/* string */.YjP().max(200),
    apps: schemas/* string */.YjP().max(400),
    isLive: schemas/* boolean */.zMY(),
    text: schemas/* string */.YjP().max(400),
    url: schemas/* string */.YjP().max(400).nullable(),
    at: schemas/* string */.YjP().max(40),
});
/**
 * Decides which versions have something new to tell: the one that is live now, and the one that is not any more.
 * @param result without any secret
 */
function decideVersionNotes(result) {
    const { mode, status, version, previousVersion, reason, deployed } = result;
    if (status === 'unchanged' || status === 'aborted')
        return [];
    if (status !== 'success') {
        const left = deployed.length === 0 ? '' : `, live on ${deployed.join(', ')}`;
        return mode === 'deploy' ? note(result, version, false, `${(0,wording/* describeStatus */.Wn)(status)}${left}`) : [];
    }
    const why = reason === null ? '' : `: ${reason}`;
    const [live, left] = mode === 'deploy' ? ['live', 'replaced by'] : ['live again', 'left for'];
    return [
        ...note(result, version, true, `${live}${why}`),
        ...(previousVersion === version
            ? []
            : note(result, previousVersion, false, `${left} ${version ?? 'another'}${why}`)),
    ];
}
function note(result, version, isLive, text) {
    if (version === null)
        return [];
    const { environment, apps, runUrl: url, endedAt: at } = result;
    const names = apps.map(({ name }) => name).sort();
    return [
        {
            version,
            place: {
                environment: cut(environment ?? ''),
                apps: cut(names.join(', ')),
                isLive,
                text: cut(text),
                url: url !== null && url.length > 400 ? null : url,
                at,
            },
        },
    ];
}
function cut(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
const BEGIN = '<!-- bowline-deploys';
const END = '<!-- /bowline-deploys -->';
const PART = /(?:\r?\n)*<!-- bowline-deploys ([\w-]*) -->[\s\S]*?<!-- \/bowline-deploys -->/;
/** GitHub takes no longer text. */
const MOST = 125_000;
/** The text of a release with what a place has to tell, in the stead of what it told before; undefined where it has no room. */
function composeNotes(body, own) {
    const isOwn = (one) => one.environment === own.environment && one.apps === own.apps;
    const places = [...readPlaces(body).filter((one) => !isOwn(one)), own].sort((a, b) => (0,text_order/* compareTexts */.q)(a.at, b.at));
    const text = [body.replace(PART, '').trimEnd(), renderPart(places)].filter((part) => part !== '').join('\n\n');
    return text.length <= MOST ? text : undefined;
}
/** Does the text tell this already? */
function tells(body, own) {
    return readPlaces(body).some((one) => JSON.stringify(one) === JSON.stringify(own));
}
/** What somebody changed by hand so that it cannot be read counts as never written. */
function readPlaces(body) {
    try {
        const encoded = PART.exec(body)?.[1] ?? '';
        return schemas/* array */.YOg(place).parse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')));
    }
    catch {
        return [];
    }
}
function renderPart(places) {
    const state = Buffer.from(JSON.stringify(places)).toString('base64url');
    const rows = places.map(({ environment, apps, isLive, text, url, at }) => [
        (0,markdown/* escapeMarkdown */.FV)(environment),
        (0,markdown/* escapeMarkdown */.FV)(apps),
        `${isLive ? '✅' : '➖'} ${(0,markdown/* escapeMarkdown */.FV)(text)}`,
        (0,markdown/* escapeMarkdown */.FV)((0,format/* describeTime */.Ht)(at)),
        url === null ? '–' : (0,markdown/* renderLink */.BK)('Run', url),
    ]);
    const table = (0,markdown/* renderTable */.bo)(['Environment', 'App', '', 'UTC', ''], rows);
    return [`${BEGIN} ${state} -->`, '### Deploys', '', table, END].join('\n');
}

// EXTERNAL MODULE: ./src/modes/shared/comment-on-pull-request.ts
var comment_on_pull_request = __webpack_require__(42727);
// EXTERNAL MODULE: ./src/modes/shared/github-api.ts
var github_api = __webpack_require__(21864);
;// CONCATENATED MODULE: ./src/modes/shared/comment-deploy.ts











/** How long a request may wait for GitHub's trouble: the hosts are done by then. */
const PATIENCE_MS = 15_000;
/**
 * Tells how a deploy or a rollback went on the pull requests of what was deployed or left, and in the releases of the
 * versions. What goes wrong with it is only warned about.
 */
async function commentDeploy(result, inputs, runner) {
    const { comment, logs, releaseNotes, githubToken: token } = inputs;
    if (token === undefined) {
        runner.progress.note('nothing is reported on GitHub: there is no `github-token`');
        return result;
    }
    try {
        const github = await (0,github_api/* openRepositoryApi */.X)(token, runner, PATIENCE_MS);
        const preview = (0,previews/* readInstanceName */.X3)(result.environment ?? '');
        const desk = { github, runner, event: await (0,github_event.readEvent)(runner.env), key: nameComment(result), preview };
        const told = (0,redact_result.redactResult)(result, runner.redactor);
        return {
            ...result,
            ...(comment ? { comments: await writeComments(decideDeployComments(told, logs), desk) } : {}),
            ...(releaseNotes ? { releaseNotes: await writeAllNotes(decideVersionNotes(told), desk) } : {}),
        };
    }
    catch (error) {
        warn('nothing is reported on GitHub', error, runner);
        return result;
    }
}
/** Runs of different environments or apps have comments of their own. */
function nameComment({ environment, apps }) {
    return ['deploy', environment ?? '', ...apps.map(({ name }) => name).sort()].join('/');
}
async function writeComments(comments, desk) {
    const rows = [];
    for (const comment of comments) {
        try {
            for (const number of await findNumbers(comment, desk))
                rows.push(await writeOn(number, comment, desk));
        }
        catch (error) {
            warn('no comment', error, desk.runner);
        }
    }
    return rows;
}
/** A run for a pull request is about that one; its commit may be a merge that GitHub made for the run. */
async function findNumbers({ revision }, { event, github, preview }) {
    if (preview !== undefined)
        return [preview];
    return event.pullRequest === null ? (0,pull_requests.findPullRequestsOf)(github, revision) : [event.pullRequest.number];
}
function writeOn(number, { revision, ...text }, { key, ...place }) {
    return (0,comment_on_pull_request.writeOnPullRequest)(number, { ...text, key, commit: revision }, place);
}
async function writeAllNotes(notes, desk) {
    const rows = [];
    for (const note of notes) {
        try {
            rows.push(await writeNote(note, desk));
        }
        catch (error) {
            warn(`the release of ${note.version} is not changed`, error, desk.runner);
        }
    }
    return rows;
}
/** How often a text is written again that another run changed at the same time. */
const MOST_TRIES = 3;
async function writeNote({ version, place }, { github }) {
    for (let tries = 0;; tries += 1) {
        const found = await findNotesOf(version, github);
        if (found === undefined)
            return { tag: version, url: null, note: `there is no GitHub Release of ${version}` };
        if (tells(found.body, place))
            return { tag: found.tag, url: found.url, note: null };
        if (tries === MOST_TRIES)
            return { tag: found.tag, url: found.url, note: 'other runs write it at the same time' };
        const body = composeNotes(found.body, place);
        if (body === undefined)
            return { tag: found.tag, url: found.url, note: 'there is no room left in its text' };
        await (0,github_releases/* writeNotes */.Ru)(github, { ...found, body });
    }
}
/** A version is labelled as its tag is, or as the file VERSION has it. */
async function findNotesOf(version, github) {
    for (const tag of version.startsWith('v') ? [version] : [version, `v${version}`]) {
        const found = await (0,github_releases/* findNotes */.JF)(github, tag);
        if (found !== undefined)
            return { ...found, tag };
    }
    return undefined;
}
/** That a token may not write is not news in each run. */
function warn(what, error, { progress }) {
    const text = `${what}: ${(0,errors/* describeWarning */.U9)(error)}`;
    if ((0,refusal/* isForbidden */.US)(error))
        progress.note(text);
    else
        progress.warn(text);
}


/***/ }),

/***/ 42727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentOnPullRequest: () => (/* binding */ commentOnPullRequest),
/* harmony export */   describeRun: () => (/* binding */ describeRun),
/* harmony export */   writeOnPullRequest: () => (/* binding */ writeOnPullRequest)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _github_event__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85015);
/* harmony import */ var _github_refusal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46047);
/* harmony import */ var _report_github_job_comment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50051);
/* harmony import */ var _report_github_sticky_body__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43342);
/* harmony import */ var _github_api__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21864);






/**
 * Writes the one comment of a key on the pull request of this run, new or in its place. A run does not fail because of
 * it: from a fork a token may not write, and GitHub may be down; then the row says why there is none.
 */
async function commentOnPullRequest(text, runner) {
    try {
        return await writeComment(text, runner);
    }
    catch (error) {
        const { message, hint = '' } = (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(error);
        const { progress } = runner;
        if ((0,_github_refusal__WEBPACK_IMPORTED_MODULE_2__/* .isForbidden */ .US)(error))
            progress.note(`no comment: the token may not write one. ${hint}`);
        else
            progress.warn(`no comment could be written: ${message}. ${hint}`.trim());
        return describeNone(text.pullRequest ?? null, message);
    }
}
async function writeComment(text, runner) {
    const event = await (0,_github_event__WEBPACK_IMPORTED_MODULE_1__.readEvent)(runner.env);
    if (text.token === undefined)
        return describeNone(null, 'no comment: there is no `github-token`');
    const github = await (0,_github_api__WEBPACK_IMPORTED_MODULE_5__/* .openRepositoryApi */ .X)(text.token, runner);
    const number = text.pullRequest ?? (await findNumber(event, github));
    if (number === undefined)
        return describeNone(null, 'no comment: this event belongs to no pull request');
    return writeOnPullRequest(number, text, { github, event, runner });
}
function describeNone(pullRequest, note) {
    return { pullRequest, id: null, url: null, action: 'none', note };
}
async function findNumber(event, github) {
    const { pullRequest, commentedPullRequest, workflowRun } = event;
    if (pullRequest !== null)
        return pullRequest.number;
    if (commentedPullRequest !== null)
        return commentedPullRequest;
    if (workflowRun === null)
        return undefined;
    const { headRepository: repository, headBranch: branch, headSha: sha } = workflowRun;
    if (repository === null || branch === null)
        return undefined;
    return (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("modes")]).then(__webpack_require__.bind(__webpack_require__, 22139))).findPullRequest(github, { repository, branch, sha });
}
/** @throws GitHubError */
async function writeOnPullRequest(number, text, place) {
    const { github, event, runner } = place;
    const [{ writeSticky }, { createComment, deleteComment, findComments, updateComment }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("github")]).then(__webpack_require__.bind(__webpack_require__, 5146)),
        __webpack_require__.e(/* import() */ "github").then(__webpack_require__.bind(__webpack_require__, 66645)),
    ]);
    const marker = (0,_report_github_sticky_body__WEBPACK_IMPORTED_MODULE_4__/* .makeMarker */ .N)(text.key);
    const commit = text.commit ?? event.pullRequest?.headSha ?? event.workflowRun?.headSha ?? event.sha;
    const main = [text.main, (0,_report_github_job_comment__WEBPACK_IMPORTED_MODULE_3__/* .renderFooter */ .up)({ commit, runUrl: runner.run.runUrl })].filter(Boolean).join('\n\n');
    const entry = describeRun(text, commit, runner);
    const { item, isNew } = await writeSticky(github, {
        find: (isWanted) => findComments(github, number, isWanted),
        create: (body) => createComment(github, number, body),
        update: ({ id }, body) => updateComment(github, id, body),
        remove: ({ id }) => deleteComment(github, id),
    }, {
        isMarked: (body) => (0,_report_github_sticky_body__WEBPACK_IMPORTED_MODULE_4__/* .hasMarker */ .xY)(body, marker),
        compose: (standing) => (0,_report_github_sticky_body__WEBPACK_IMPORTED_MODULE_4__/* .composeSticky */ .ML)({ marker, main, entry }, standing),
    });
    return { pullRequest: number, id: item.id, url: item.url, action: isNew ? 'created' : 'updated', note: null };
}
/** This run, as the history of a comment or an issue tells it. */
function describeRun({ brief, isWell }, commit, { run, env, now }) {
    return {
        run: run.runId ?? '',
        attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
        isWell,
        text: brief,
        commit,
        url: run.runUrl,
        at: now().toISOString(),
    };
}


/***/ }),

/***/ 68876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findIdlePreviews)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _release_preview_slots__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12642);
/* harmony import */ var _github_api__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21864);



/**
 * The previews that may go: those whose time is up, and those whose pull request GitHub says is closed. What GitHub does not answer is
 * warned about, and keeps its slot.
 */
async function findIdlePreviews({ slots, now }, { githubToken: token }, world) {
    const expired = slots.filter((slot) => (0,_release_preview_slots__WEBPACK_IMPORTED_MODULE_1__/* .isExpired */ ._d)(slot, now));
    const others = slots.filter((slot) => !expired.includes(slot));
    const closed = token === undefined || others.length === 0 ? new Set() : await askClosed(others, token, world);
    return [
        ...expired.map((slot) => ({ slot, why: 'expired' })),
        ...others.filter(({ number }) => closed.has(number)).map((slot) => ({ slot, why: 'closed' })),
    ];
}
async function askClosed(slots, token, world) {
    try {
        const github = await (0,_github_api__WEBPACK_IMPORTED_MODULE_2__/* .openRepositoryApi */ .X)(token, world);
        const { isPullRequestClosed } = await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("github"), __webpack_require__.e("modes")]).then(__webpack_require__.bind(__webpack_require__, 22139));
        const asked = await Promise.all(slots.map(async ({ number }) => ((await isPullRequestClosed(github, number)) ? [number] : [])));
        return new Set(asked.flat());
    }
    catch (error) {
        world.progress.warn(`GitHub does not say which pull requests are closed: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(error).message}`);
        return new Set();
    }
}


/***/ }),

/***/ 8382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ inspectHosts)
/* harmony export */ });
/* harmony import */ var _rollout_connect__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29495);
/* harmony import */ var _rollout_fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93293);
/* harmony import */ var _rollout_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5178);
/* harmony import */ var _rollout_start__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77509);
/* harmony import */ var _open_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30603);





/**
 * Connects to the hosts of an environment, has a look and changes nothing. Hosts that cannot be reached
 * are part of what was found, and end the run as failed.
 */
async function inspectHosts(inputs, runner, see, { check, ...options } = {}) {
    const { environment, world } = await (0,_open_environment__WEBPACK_IMPORTED_MODULE_3__.openEnvironment)(inputs, runner);
    check?.(environment);
    let rows = {};
    const start = (0,_rollout_start__WEBPACK_IMPORTED_MODULE_4__/* .startWithoutRelease */ .o)({ mode: inputs.mode, world, environment });
    const result = await (0,_rollout_run__WEBPACK_IMPORTED_MODULE_2__/* .runRollout */ .p)(start, async (rollout) => {
        const { ledger, signal } = rollout;
        const { targets } = environment;
        rollout.open(await (0,_rollout_connect__WEBPACK_IMPORTED_MODULE_0__/* .connectFleet */ .N)({ environment, targets, ledger, world, signal, toleratesUnreachable: true, ...options }));
        rows = await see({ rollout, environment, world });
        const errors = ledger.entries.flatMap(({ state, error }) => (state === 'unreachable' && error ? [error] : []));
        const [first, ...others] = new Set(errors);
        if (first !== undefined)
            throw (0,_rollout_fleet__WEBPACK_IMPORTED_MODULE_1__/* .joinErrors */ ._h)(first, [first, ...others]);
    });
    return { ...result, ...rows };
}


/***/ }),

/***/ 490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ lockOperated)
/* harmony export */ });
/* harmony import */ var _rollout_lock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55536);

/** Takes the locks of some machines for a mode that deploys nothing, and begins with what it does. */
async function lockOperated(rollout, environment, machines, { lockWaitMs }) {
    await (0,_rollout_lock__WEBPACK_IMPORTED_MODULE_0__/* .lockFleet */ .k)(rollout, { machines, waitMs: lockWaitMs ?? environment.lock.waitMs });
    rollout.enter(rollout.start.mode);
}


/***/ }),

/***/ 24783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ refuseWhatIsMissing)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63737);
/* harmony import */ var _report_text_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21645);



/**
 * Ends a mode that only looks as a deploy would end that meets the same: what stands in its way is the error of the run,
 * unless there is one already.
 * @param code `input` where what is missing is missing here, else `preflight`
 */
function refuseWhatIsMissing(result, findings, code) {
    const wrong = findings.filter(({ ok }) => !ok);
    const isFirst = result.error === undefined || code === 'input';
    if (wrong.length === 0 || !isFirst)
        return result;
    const message = `not ready to deploy: ${(0,_report_text_format__WEBPACK_IMPORTED_MODULE_1__/* .describeCount */ .vG)(wrong.length, 'thing')} to do`;
    const error = new _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY(code ?? 'preflight', message, {
        hint: 'Do what stands after each `Next:`, and run it again.',
    });
    return { ...result, status: 'aborted', phase: 'pre-flight', error: (0,_report_empty_result__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error) };
}


/***/ }),

/***/ 59638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ describeSlot),
/* harmony export */   iu: () => (/* binding */ openPreviews),
/* harmony export */   vV: () => (/* binding */ resolvePreview)
/* harmony export */ });
/* harmony import */ var _config_previews__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99745);
/* harmony import */ var _config_resolve__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71530);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _github_event__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85015);
/* harmony import */ var _access__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57414);
/* harmony import */ var _config_file__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34063);
/* harmony import */ var _config_root__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76969);
/* harmony import */ var _slot_table__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17172);








/**
 * Reads the config for what is about previews alone: one, by `pr-7` or by the event of its pull request, or by the name of the template all
 * of them. Without a name the template is meant.
 * @throws InputError for every other environment
 */
async function openPreviews(inputs, runner, takesEvent) {
    const [document, root] = await Promise.all([
        (0,_config_file__WEBPACK_IMPORTED_MODULE_5__/* .readConfigFile */ .R)(inputs.config, runner.cwd),
        (0,_config_root__WEBPACK_IMPORTED_MODULE_6__/* .findConfigRoot */ .e)(inputs.config, runner.cwd),
    ]);
    const template = (0,_config_previews__WEBPACK_IMPORTED_MODULE_0__/* .findPreviewTemplate */ .sX)(document);
    const name = inputs.environment ?? template?.name ?? '';
    const named = (0,_config_previews__WEBPACK_IMPORTED_MODULE_0__/* .readInstanceName */ .X3)(name);
    if (template === undefined || (named === undefined && name !== template.name))
        throw refuse(inputs, template);
    const event = takesEvent && named === undefined ? await (0,_github_event__WEBPACK_IMPORTED_MODULE_3__.readEvent)(runner.env) : undefined;
    const number = named ?? event?.pullRequest?.number;
    const example = resolvePreview(document, number ?? _config_previews__WEBPACK_IMPORTED_MODULE_0__/* .EXAMPLE */ .xY.number, runner);
    const world = { ...runner, root, connect: await (0,_access__WEBPACK_IMPORTED_MODULE_4__/* .openAccess */ .bg)(inputs, example.hosts, runner) };
    return { document, template, number, world, openTable: () => (0,_slot_table__WEBPACK_IMPORTED_MODULE_7__/* .openSlotTable */ .H)(example, { template }, world) };
}
function refuse({ mode, environment }, template) {
    if (template === undefined) {
        const hint = 'Add an environment with `per: pull_request`; docs/previews.md.';
        return new _errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`\`${mode}\` is about previews, and the config has none`, hint);
    }
    return new _errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`\`${mode}\` is about previews, and \`${environment}\` is none`, `Name one, such as \`pr-7\`, or \`${template.name}\` for all.`);
}
/** A preview as the config has it, where nothing is deployed. */
function resolvePreview(document, number, { env }, slot) {
    return (0,_config_resolve__WEBPACK_IMPORTED_MODULE_1__/* .resolveEnvironment */ .g)(document, { environment: `pr-${number}`, slot, variables: env, leavesEnvOpen: true });
}
/** A slot as it is listed. */
function describeSlot({ document, world }, slot, now, more = {}) {
    const { name, url, targets } = resolvePreview(document, slot.number, world, slot.slot);
    return {
        number: slot.number,
        environment: name,
        slot: slot.slot,
        ports: targets.flatMap(({ port }) => port ?? []),
        url: url ?? null,
        version: null,
        since: slot.since,
        expires: slot.expires,
        isExpired: Date.parse(slot.expires) <= now.getTime(),
        runUrl: slot.runUrl,
        ...more,
    };
}


/***/ }),

/***/ 72476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ operate),
/* harmony export */   r: () => (/* binding */ listOperated)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33008);
/* harmony import */ var _plan_operable__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90019);
/* harmony import */ var _rollout_connect__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29495);
/* harmony import */ var _rollout_run__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5178);
/* harmony import */ var _rollout_start__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77509);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43558);
/* harmony import */ var _open_environment__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30603);








/** About as long as a timer can run. */
const WITHOUT_END_MS = 2_000_000_000;
/** Connects to all hosts of an environment and works on what is live there; nothing is deployed, and no host is left out. */
async function operate(inputs, runner, options, perform) {
    const opened = await (0,_open_environment__WEBPACK_IMPORTED_MODULE_6__.openEnvironment)(inputs, runner);
    const { world } = opened;
    const environment = options.hasDeadline === false ? { ...opened.environment, deadlineMs: WITHOUT_END_MS } : opened.environment;
    const { targets } = environment;
    if (options.verb !== undefined)
        requireServices(targets, options.verb);
    options.require?.(targets);
    const { reason = null } = options;
    const start = (0,_rollout_start__WEBPACK_IMPORTED_MODULE_7__/* .startWithoutRelease */ .o)({ mode: inputs.mode, world, environment, reason, isOperation: true });
    return (0,_rollout_run__WEBPACK_IMPORTED_MODULE_4__/* .runRollout */ .p)(start, async (rollout) => {
        const { ledger, signal } = rollout;
        rollout.open(await (0,_rollout_connect__WEBPACK_IMPORTED_MODULE_3__/* .connectFleet */ .N)({ environment, targets, ledger, world, signal, isChanging: true }));
        rollout.enter('pre-flight');
        await requireOperable(rollout, options);
        await perform(rollout, environment);
    });
}
/** What every target of the run said last. */
function listOperated({ start, facts }) {
    return start.environment.targets.map((target) => ({ target, app: (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_1__/* .appFacts */ .XO)(target, facts) }));
}
function requireServices(targets, verb) {
    const without = [...new Set(targets.filter((target) => !(0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_5__/* .runtimeOf */ .G)(target).hasProcess).map(({ app }) => app))];
    if (without.length === 0)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${without.join(', ')}: its files are only served: there is no service to ${verb}`, 'Choose other apps with `--apps`.');
}
async function requireOperable(rollout, { verb, needsRelease }) {
    const owner = await rollout.readOwner();
    const found = listOperated(rollout).flatMap((one) => (0,_plan_operable__WEBPACK_IMPORTED_MODULE_2__/* .findInoperable */ .D)({ ...one, owner, verb, needsRelease }) ?? []);
    if (found.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .PreflightError */ .wG(found);
}


/***/ }),

/***/ 58817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settleSlot: () => (/* binding */ settleSlot)
/* harmony export */ });
/* harmony import */ var _config_previews__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99745);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _release_preview_slots__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12642);
/* harmony import */ var _report_status__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16934);
/* harmony import */ var _idle_previews__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68876);
/* harmony import */ var _slot_table__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17172);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/**
 * Asks the host of a preview for its slot. A deploy takes one where it has none, and room is made by previews that are expired or closed
 * alone. Every other mode needs one that is there.
 * @throws BowlineError `slots_full` naming who has them
 */
async function settleSlot(asking, environment) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, world } = asking;
        const table = __addDisposableResource(env_1, await (0,_slot_table__WEBPACK_IMPORTED_MODULE_4__/* .openSlotTable */ .H)(environment, environment.preview, world), true);
        // Awaited here: the connection of the table ends with this function.
        if (inputs.mode === 'deploy')
            return await takeSlot(asking, environment, table);
        const { slots } = await table.read();
        const own = slots.find(({ number }) => number === environment.preview.number);
        if (own !== undefined)
            return own.slot;
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .BowlineError */ .JY('refused', `\`${environment.name}\` has no slot: nothing of it is deployed`, {
            where: { host: environment.hosts[0]?.name ?? '' },
            hint: 'Deploy it first; `bowline previews` lists those there are.',
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function takeSlot(asking, environment, table) {
    const { preview } = environment;
    const { inputs, world } = asking;
    const tried = new Set();
    for (;;) {
        const { claim, read } = await tryClaim(table, preview, world);
        if (claim.kind === 'taken')
            return claim.slot;
        const others = { ...read, slots: claim.holders.filter(({ number }) => !tried.has(number)) };
        const [idle] = await (0,_idle_previews__WEBPACK_IMPORTED_MODULE_3__/* .findIdlePreviews */ .H)(others, inputs, world);
        if (idle === undefined)
            throw refuseFull(environment, claim.holders);
        tried.add(idle.slot.number);
        world.progress.note(`makes room: ${(0,_config_previews__WEBPACK_IMPORTED_MODULE_0__/* .nameInstance */ .$L)(idle.slot.number)} is ${idle.why}, and is taken down`);
        const { tearDown } = await Promise.all(/* import() */[__webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 60062));
        const wrecking = { ...asking, table };
        const result = await tearDown(wrecking, { number: idle.slot.number, seen: idle.slot });
        if ((0,_report_status__WEBPACK_IMPORTED_MODULE_5__/* .isGreen */ .gf)(result.status)) {
            await (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("github"), __webpack_require__.e("modes"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 29339))).tidyGitHub(result, idle.slot.number, inputs, world);
            continue;
        }
        world.progress.warn(`${(0,_config_previews__WEBPACK_IMPORTED_MODULE_0__/* .nameInstance */ .$L)(idle.slot.number)} could not be taken down: ${result.error?.message ?? ''}`);
    }
}
async function tryClaim(table, { number, template }, { run }) {
    let last;
    await table.change((read) => {
        const { slots, expireMs } = template;
        const claim = (0,_release_preview_slots__WEBPACK_IMPORTED_MODULE_2__/* .claimSlot */ .lT)(read.slots, { number, slots, expireMs, now: read.now, runUrl: run.runUrl });
        last = { claim, read };
        return claim.kind === 'taken' ? claim.next : undefined;
    });
    if (last === undefined)
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .BowlineError */ .JY('internal', 'the slots were not read');
    return last;
}
function refuseFull({ name, preview, hosts }, holders) {
    const lines = holders
        .toSorted((one, other) => one.slot - other.slot)
        .map(({ number, since, expires }) => `  ${(0,_config_previews__WEBPACK_IMPORTED_MODULE_0__/* .nameInstance */ .$L)(number)} since ${since}, until ${expires}`);
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .BowlineError */ .JY('slots_full', [`all ${holders.length} slots are taken, and \`${name}\` gets none`, ...lines].join('\n'), {
        where: { host: hosts[0]?.name ?? '', step: 'take a slot' },
        hint: `Close one of these pull requests, take one down with \`bowline teardown --environment pr-N\`, or raise \`slots\` of \`${preview.template.name}\`.`,
    });
}


/***/ }),

/***/ 56925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var _sources__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11006);
/* harmony import */ var _find_secret__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76898);
/* harmony import */ var _version_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(763);



/**
 * Opens what the apps of an environment are deployed from, by the inputs, and tells where git gives cause for doubt.
 * @throws InputError, BowlineError where a source cannot be deployed
 */
async function readSources(environment, inputs, world) {
    const { root: cwd, env, signal, progress } = world;
    const opened = await (0,_sources__WEBPACK_IMPORTED_MODULE_0__/* .openSources */ .H)(environment.targets, { cwd, env, signal, ref: inputs.ref, asked: inputs, findSecret: (0,_find_secret__WEBPACK_IMPORTED_MODULE_1__/* .openSecrets */ .c)(inputs.secrets, world) }, (0,_version_file__WEBPACK_IMPORTED_MODULE_2__/* .chooseVersionFile */ .e)(environment, inputs));
    if (opened.info.doubt !== undefined)
        progress.warn(opened.info.doubt);
    return opened;
}


/***/ }),

/***/ 83482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ requireGates)
/* harmony export */ });
/* harmony import */ var _config_names_nearest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45895);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);


/** @throws InputError for a name in `skip` that no gate of the environment has */
function requireGates({ name, stages }, skip) {
    const names = stages.flatMap(({ before, after }) => [...before, ...after].map((gate) => gate.name));
    const unknown = skip.find((one) => !names.includes(one));
    if (unknown === undefined)
        return;
    const nearest = (0,_config_names_nearest__WEBPACK_IMPORTED_MODULE_1__/* .findNearest */ .q)(unknown, names);
    const others = names.length === 0 ? 'it has no gates' : `there are ${names.join(', ')}`;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`\`skip\` names \`${unknown}\`, and \`${name}\` has no such gate: ${nearest ? `did you mean \`${nearest}\`?` : others}`, 'Write the name of a gate as the config has it.');
}


/***/ }),

/***/ 30636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ requireServices)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43558);


/**
 * Refuses the name of a service where an app has none.
 * @throws InputError
 */
function requireServices(targets, service) {
    if (service === undefined)
        return;
    const without = targets.find((target) => (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).runIn === undefined);
    if (without === undefined)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`\`--service\` is for a stack of Compose, and ${without.app} is run by \`${without.runtime.kind}\``, 'Leave it out, or choose the app with `--app`.');
}


/***/ }),

/***/ 17172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openSlotTable)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/hosts/script-outcome.ts
var script_outcome = __webpack_require__(84237);
// EXTERNAL MODULE: ./src/hosts/session.ts + 1 modules
var hosts_session = __webpack_require__(18255);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(17207);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
;// CONCATENATED MODULE: ./src/phases/preview-slots.ts



/** How long a run waits for another that has the table open; that takes it no more than one write. */
const PATIENCE_SECONDS = 20;
/** Names the text of the table. */
const SLOTS_BLOB = 'slots';
/** Says that the table is another by now, so that nothing was written. */
const SLOTS_MOVED = 'slots.moved';
/** Seconds since 1970, by the clock of the host. */
const SLOTS_NOW = 'slots.now';
const FOLDER = new sh.Sh('"$HOME/.bowline/previews"');
/** Tells the table of slots, if there is one, and what time it is there. */
function readSlotFile(nonce, file) {
    return (0,script/* writeScript */.l)({
        nonce,
        parts: [
            {
                name: 'read the slots',
                body: (0,sh/* lines */.M)((0,sh.sh) `bw FACT ${SLOTS_NOW} "$(date -u +%s)"`, (0,sh.sh) `bw_f=${FOLDER}/${file}; if [ -e "$bw_f" ]; then bw_text ${SLOTS_BLOB} "$(cat "$bw_f")"; fi`),
            },
        ],
    });
}
/** Tells of each folder of an app what its live release says of itself, as `release.N`; nothing where none is live. */
function readLiveReleases(nonce, paths) {
    const body = (0,sh/* lines */.M)(...paths.map((path, index) => {
        const file = `${(0,host_layout/* pathsOf */.wG)(path).current}/.bowline/release.json`;
        return (0,sh.sh) `[ ! -f ${file} ] || bw_file ${liveBlob(index)} ${file}`;
    }), (0,sh.sh) `:`);
    return (0,script/* writeScript */.l)({ nonce, parts: [{ name: 'read what is live', body }] });
}
const liveBlob = (index) => `release.${index}`;
/**
 * Replaces the table where it still is as it was `seen`, under a lock of its own: two runs that ask at once do not get one slot. Who
 * comes second is told that it moved, and reads it again.
 */
function replaceSlotFile(nonce, file, seen, next) {
    const write = next === ''
        ? (0,sh.sh) `rm -f -- "$bw_f"`
        : (0,sh/* lines */.M)((0,sh.sh) `rm -rf -- "$bw_f.new"; printf '%s\\n' ${next} >"$bw_f.new"`, (0,sh.sh) `sync -f "$bw_f.new" 2>/dev/null || sync; mv -f -- "$bw_f.new" "$bw_f"`);
    return (0,script/* writeScript */.l)({
        nonce,
        isCritical: true,
        parts: [
            {
                name: 'take a slot',
                body: (0,sh/* lines */.M)((0,sh.sh) `command -v flock >/dev/null 2>&1 || { echo 'flock is not installed, by which slots are taken one by one'; exit 1; }`, (0,sh.sh) `umask 077; mkdir -p ${FOLDER}; bw_f=${FOLDER}/${file}`, (0,sh.sh) `exec 9>>"$bw_f.lock"`, (0,sh.sh) `timeout ${PATIENCE_SECONDS} flock 9 || { echo 'another run has had the slots open for too long'; exit 75; }`, (0,sh.sh) `bw_seen=; [ ! -e "$bw_f" ] || bw_seen=$(cat "$bw_f")`, (0,sh.sh) `if [ "$bw_seen" = ${seen} ]; then`, write, (0,sh.sh) `else bw FACT ${SLOTS_MOVED} yes; fi`),
            },
        ],
    });
}

// EXTERNAL MODULE: ./src/release/preview-slots.ts + 1 modules
var preview_slots = __webpack_require__(12642);
;// CONCATENATED MODULE: ./src/modes/shared/slot-table.ts





/** Who comes second reads again; more than these cannot have come first within one run. */
const MOST_TRIES = 20;
/** Opens the table for an environment that is the preview of a pull request. @throws ConnectError */
async function openSlotTable({ hosts }, { template }, world) {
    const [address] = hosts;
    if (address === undefined)
        throw new errors/* BowlineError */.JY('internal', 'the previews have no host');
    const { signal, progress } = world;
    const file = (0,preview_slots/* nameSlotFile */.ak)(await world.readRepository(), template.name);
    const host = await world.connect(address, signal);
    const session = { host, traffic: { roundTrips: 0, channels: 0 }, redactor: world.redactor };
    const run = async (script) => {
        const outcome = await (0,hosts_session/* runScript */.j3)(session, script, { progress, signal });
        if (outcome.failed !== undefined)
            throw (0,script_outcome/* toCommandError */.S)(session, outcome.failed);
        const readBlob = (name) => outcome.blobs.get(name)?.toString('utf8') ?? '';
        return { facts: new Map(outcome.facts), readBlob };
    };
    const ask = async () => {
        const { facts, readBlob } = await run(readSlotFile(world.random(32), file));
        const text = readBlob(SLOTS_BLOB);
        const slots = (0,preview_slots/* parseSlots */.fb)(text);
        if (slots === undefined)
            throw refuseDamaged(address.name, file);
        return { text, slots, now: new Date(Number(facts.get(SLOTS_NOW)) * 1000) };
    };
    return {
        read: ask,
        async readVersions(paths) {
            const { readBlob } = await run(readLiveReleases(world.random(32), paths));
            return paths.map((_, index) => readVersion(readBlob(liveBlob(index))));
        },
        async change(decide) {
            for (let tries = 0; tries < MOST_TRIES; tries += 1) {
                const seen = await ask();
                const next = decide(seen);
                if (next === undefined)
                    return;
                const script = replaceSlotFile(world.random(32), file, seen.text.trimEnd(), (0,preview_slots/* writeSlots */.Ng)(next));
                if (!(await run(script)).facts.has(SLOTS_MOVED))
                    return;
            }
            throw new errors/* BowlineError */.JY('lock_held', `other runs change the slots of ${template.name} again and again`, {
                where: { host: address.name, step: 'take a slot' },
                hint: 'Run it again when they have ended.',
            });
        },
        [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
    };
}
/** It may be a file of another version of Bowline, or half of one. */
function readVersion(text) {
    try {
        const { version } = JSON.parse(text);
        return typeof version === 'string' ? version : null;
    }
    catch {
        return null;
    }
}
function refuseDamaged(host, file) {
    return new errors/* BowlineError */.JY('refused', `the table of slots cannot be read: ~/.bowline/previews/${file}`, {
        where: { host, step: 'take a slot' },
        hint: 'Look at it on the host. Each line is one preview; without the file, every slot counts as free.',
    });
}


/***/ }),

/***/ 60062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tearDown: () => (/* binding */ tearDown)
});

// EXTERNAL MODULE: ./src/config/previews.ts
var previews = __webpack_require__(99745);
// EXTERNAL MODULE: ./src/config/resolve.ts + 2 modules
var resolve = __webpack_require__(71530);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/provision/parts.ts + 20 modules
var parts = __webpack_require__(88717);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 33 modules
var choose = __webpack_require__(43558);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(17207);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
// EXTERNAL MODULE: ./src/phases/critical-section.ts
var critical_section = __webpack_require__(31973);
;// CONCATENATED MODULE: ./src/phases/teardown.ts






/**
 * Takes everything of some apps away from one host: what runs, what stands beside the releases in the reverse order of how it came, and
 * the files last. Each step does nothing where there is nothing, so that a second run finishes what a killed one began.
 */
function writeTeardown(nonce, apps) {
    const parts = apps.flatMap((one) => (0,critical_section/* inCriticalSection */.A4)(one.target.path, listSteps(one)));
    return (0,script/* writeScript */.l)({ nonce, isCritical: true, parts });
}
function listSteps({ target, fence, live, user }) {
    const { app, path } = target;
    const beside = (0,parts/* partsOf */.C)(target)
        .toReversed()
        .map((part) => ({ app, name: `take away: ${part.name}`, body: part.remove?.(user) ?? sh/* NOTHING */.K }));
    return [
        {
            app,
            name: 'stop',
            body: (0,sh/* lines */.M)((0,critical_section/* compareFence */.Tl)(path, fence), live !== null && (0,choose/* runtimeOf */.G)(target).remove(live, user)),
        },
        ...beside.filter(({ body }) => body.text !== ''),
        { app, name: 'take away: files', body: removeFiles(path) },
    ];
}
/** Whose the folder is goes last, so that what is half removed still has an owner. */
function removeFiles(path) {
    const { own } = (0,host_layout/* pathsOf */.wG)(path);
    return (0,sh/* lines */.M)((0,sh.sh) `chmod -R u+w -- ${path} 2>/dev/null || :`, (0,sh.sh) `find ${path} -mindepth 1 -maxdepth 1 ! -name .bowline -exec rm -rf -- {} +`, (0,sh.sh) `rm -rf -- ${own}`, 
    // Who may not write to the folder above keeps an empty one.
    (0,sh.sh) `rmdir -- ${path} 2>/dev/null || [ ! -e ${path} ] || { [ -z "$(ls -A -- ${path})" ] && echo ${`the empty folder ${path} stays: the folder above it is somebody else's`}; }`);
}

// EXTERNAL MODULE: ./src/plan/operable.ts
var operable = __webpack_require__(90019);
// EXTERNAL MODULE: ./src/release/preview-slots.ts + 1 modules
var preview_slots = __webpack_require__(12642);
// EXTERNAL MODULE: ./src/rollout/connect.ts
var connect = __webpack_require__(29495);
// EXTERNAL MODULE: ./src/rollout/fleet.ts
var rollout_fleet = __webpack_require__(93293);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 2 modules
var read_facts = __webpack_require__(51);
// EXTERNAL MODULE: ./src/rollout/run.ts + 3 modules
var run = __webpack_require__(5178);
// EXTERNAL MODULE: ./src/rollout/start.ts
var rollout_start = __webpack_require__(77509);
// EXTERNAL MODULE: ./src/modes/shared/lock-operated.ts
var lock_operated = __webpack_require__(490);
;// CONCATENATED MODULE: ./src/modes/shared/tear-down.ts












/**
 * Takes everything of a preview off its host, under the lock of its apps, and frees its slot last. What is gone already makes no step, so
 * that a second run finishes what a killed one began.
 * @throws nothing: what went wrong is in the result
 */
async function tearDown(wrecking, doomed) {
    const result = await takeAway(wrecking, doomed);
    // The lock lies in what is taken away. Who waited while a killed run was ending on the host finds none, and looks again.
    const hasLostLock = result.error?.step === 'lock' && result.error.code !== 'lock_held';
    return hasLostLock ? takeAway(wrecking, doomed) : result;
}
function takeAway(wrecking, { number, seen }) {
    const { document, world, table } = wrecking;
    const environment = (0,resolve/* resolveEnvironment */.g)(document, {
        environment: (0,previews/* nameInstance */.$L)(number),
        slot: seen?.slot,
        variables: world.env,
        leavesEnvOpen: true,
    });
    const start = (0,rollout_start/* startWithoutRelease */.o)({ mode: 'teardown', world, environment, isOperation: true });
    return (0,run/* runRollout */.p)(start, async (rollout) => {
        const { targets } = environment;
        const { ledger, signal } = rollout;
        rollout.open(await (0,connect/* connectFleet */.N)({ environment, targets, ledger, world, signal, isChanging: true }));
        rollout.enter('pre-flight');
        const machines = rollout.fleet.machines.flatMap((machine) => narrow(machine) ?? []);
        await requireOwn(rollout, machines);
        if (machines.length > 0) {
            await (0,lock_operated/* lockOperated */.A)(rollout, environment, machines, wrecking);
            for (const machine of machines)
                await removeFrom(machine, rollout);
        }
        if (seen !== undefined)
            await table.change(({ slots }) => (0,preview_slots/* freeSlot */.vG)(slots, seen));
        for (const target of targets)
            Object.assign(ledger.of(target), { action: 'unchanged', release: null });
        for (const target of machines.flatMap((one) => one.targets))
            Object.assign(ledger.of(target), DONE);
        if (seen !== undefined)
            for (const target of targets)
                Object.assign(ledger.of(target), DONE);
    });
}
const DONE = { action: undefined, isDone: true };
/** Only what still has its folder: that goes last, so that without it nothing else is left. The lock would make it anew. */
function narrow(machine) {
    const targets = machine.targets.filter((target) => (0,read_facts.appFactsOn)(machine, target).path !== 'absent');
    return targets.length === 0 ? undefined : Object.assign(machine, { targets });
}
async function requireOwn(rollout, machines) {
    const owner = await rollout.readOwner();
    const found = machines.flatMap((machine) => machine.targets.flatMap((target) => {
        const app = (0,read_facts.appFactsOn)(machine, target);
        return (0,operable/* findInoperable */.D)({ target, app, owner, needsRelease: false }) ?? [];
    }));
    if (found.length > 0)
        throw new errors/* PreflightError */.wG(found);
}
function removeFrom(machine, { fleet }) {
    const { isRoot } = machine.facts;
    const apps = machine.targets.map((target) => ({
        target,
        fence: (0,rollout_fleet/* fenceOf */.xn)(machine, target),
        live: (0,read_facts.appFactsOn)(machine, target).live,
        user: { isRoot },
    }));
    return (0,rollout_fleet/* runPhase */.PF)(machine, fleet, writeTeardown(fleet.world.random(32), apps));
}


/***/ }),

/***/ 29339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tidyGitHub: () => (/* binding */ tidyGitHub)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _github_event__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85015);
/* harmony import */ var _github_refusal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46047);
/* harmony import */ var _report_github_sticky_body__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43342);
/* harmony import */ var _comment_deploy__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54459);
/* harmony import */ var _comment_on_pull_request__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42727);
/* harmony import */ var _github_api__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21864);







/** How long a request may wait for GitHub's trouble: the host is done by then. */
const PATIENCE_MS = 15_000;
/**
 * Takes what GitHub knows of a preview away that was taken down: its Deployment records, and what its comment says. What the token may
 * not do is said, and fails nothing.
 */
async function tidyGitHub(result, number, { githubToken: token }, runner) {
    if (token === undefined)
        return runner.progress.note('GitHub keeps what it knows of it: there is no `github-token`');
    const { environment } = result;
    await attempt('the Deployment records stay', runner, async () => {
        const github = await (0,_github_api__WEBPACK_IMPORTED_MODULE_6__/* .openRepositoryApi */ .X)(token, runner, PATIENCE_MS);
        const { deleteRecords } = await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("modes")]).then(__webpack_require__.bind(__webpack_require__, 11921));
        const count = await deleteRecords(github, environment ?? '');
        if (count > 0)
            runner.progress.note(`${environment}: ${count} Deployment records deleted`);
    });
    await attempt('the comment stays as it is', runner, async () => {
        const github = await (0,_github_api__WEBPACK_IMPORTED_MODULE_6__/* .openRepositoryApi */ .X)(token, runner, PATIENCE_MS);
        await changeComment(result, number, github, runner);
    });
}
/** Where nobody was told of the preview, nobody is told of its end. */
async function changeComment(result, number, github, runner) {
    const { findComments } = await __webpack_require__.e(/* import() */ "github").then(__webpack_require__.bind(__webpack_require__, 66645));
    const key = (0,_comment_deploy__WEBPACK_IMPORTED_MODULE_4__.nameComment)(result);
    const standing = await findComments(github, number, ({ body }) => (0,_report_github_sticky_body__WEBPACK_IMPORTED_MODULE_3__/* .hasMarker */ .xY)(body, (0,_report_github_sticky_body__WEBPACK_IMPORTED_MODULE_3__/* .makeMarker */ .N)(key)));
    if (standing.length === 0)
        return;
    const event = await (0,_github_event__WEBPACK_IMPORTED_MODULE_1__.readEvent)(runner.env);
    const main = `**The preview ${result.environment} was taken down.**`;
    await (0,_comment_on_pull_request__WEBPACK_IMPORTED_MODULE_5__.writeOnPullRequest)(number, { key, main, brief: 'taken down', isWell: true }, { github, event, runner });
}
async function attempt(what, { progress }, act) {
    try {
        await act();
    }
    catch (error) {
        const text = `${what}: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .describeWarning */ .U9)(error)}`;
        if ((0,_github_refusal__WEBPACK_IMPORTED_MODULE_2__/* .isForbidden */ .US)(error))
            progress.note(text);
        else
            progress.warn(text);
    }
}


/***/ }),

/***/ 763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ chooseVersionFile)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/**
 * The file that the version of a run stands in; undefined is VERSION, which need not be there.
 * @throws InputError where the apps name several and no input says which one counts
 */
function chooseVersionFile({ versionFiles }, { version, versionFile }) {
    if (versionFile !== undefined)
        return versionFile;
    const [file, ...others] = versionFiles;
    if (others.length === 0)
        return file;
    // What the run is called is said already.
    if (version !== undefined)
        return undefined;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`the apps have several version files: ${versionFiles.join(', ')}`, 'A run has one version: set the input `version` or `version-file`, or deploy the apps one by one with `apps`.');
}


/***/ }),

/***/ 57371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listServices: () => (/* binding */ listServices)
/* harmony export */ });
/* harmony import */ var _plan_listing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92395);
/* harmony import */ var _rollout_drift__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67467);
/* harmony import */ var _rollout_neighbours__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77825);
/* harmony import */ var _rollout_parallel__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21502);
/* harmony import */ var _rollout_read_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51);
/* harmony import */ var _rollout_verify__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7116);
/* harmony import */ var _rollout_verify_plan__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63346);







/** What is live on every host, as far as it can be reached, and how it is. */
async function listServices({ rollout, environment }, inputs) {
    const seen = await (0,_rollout_parallel__WEBPACK_IMPORTED_MODULE_6__/* .doAll */ .x)(rollout.fleet.machines, rollout.fleet.parallel, (machine) => describe(machine, rollout, inputs));
    const unreachable = environment.targets
        .filter((target) => rollout.ledger.of(target).state === 'unreachable')
        .map((target) => describeUnreachable(target, rollout.ledger.of(target).error?.message ?? 'unreachable'));
    return [...seen.flat(), ...unreachable].map((row) => ({ ...row, ...findStage(row, environment) }));
}
/** Where an environment is one stage there is nothing to tell apart. */
function findStage({ host }, { stages }) {
    const stage = stages.length < 2 ? undefined : stages.find(({ hosts }) => hosts.includes(host));
    return stage === undefined ? {} : { stage: stage.name };
}
function describe(machine, rollout, { id }) {
    return (0,_rollout_parallel__WEBPACK_IMPORTED_MODULE_6__/* .doAll */ .x)(machine.targets, 4, async (target) => {
        const app = (0,_rollout_read_facts__WEBPACK_IMPORTED_MODULE_3__.appFactsOn)(machine, target);
        const row = (0,_plan_listing__WEBPACK_IMPORTED_MODULE_0__/* .describeService */ .Jv)(target, app, machine.facts.lockHolder);
        const own = app.history.releases.find((one) => one.id === app.live)?.ownChecks ?? null;
        const healthy = app.live === null ? null : await (0,_rollout_verify_plan__WEBPACK_IMPORTED_MODULE_5__/* .checkLive */ .rb)(rollout, machine, target, app, own !== null);
        const drift = app.live === null ? {} : await describeDrift(machine, rollout, target, app.live);
        return { ...row, healthy, ...drift, lastDeploy: id === undefined ? row.lastDeploy : (0,_plan_listing__WEBPACK_IMPORTED_MODULE_0__/* .findRun */ .Lc)(app.journal, id) };
    });
}
async function describeDrift(machine, rollout, target, release) {
    const { fleet, ledger, signal } = rollout;
    const ignored = target.checks.flatMap((check) => (check.type === 'drift' ? check.ignore : []));
    const asked = {
        ...{ fleet, machine, release, signal, moment: 'post', version: null },
        target: (0,_rollout_verify__WEBPACK_IMPORTED_MODULE_4__/* .servedBy */ .nV)({ machine, target }, release),
        neighbours: (0,_rollout_neighbours__WEBPACK_IMPORTED_MODULE_2__/* .listLive */ .R)(fleet, target),
    };
    const { found, unknown, notes } = await lookInTime(asked, ignored);
    ledger.of(target).drift = found;
    return { drift: found.length === 0 && unknown.length > 0 ? null : [...found], driftNotes: [...unknown, ...notes] };
}
/** Nobody waits longer for a list, and one host that does not tell keeps nobody from the others. */
const LOOK_MS = 30_000;
async function lookInTime(asked, ignored) {
    try {
        return await (0,_rollout_drift__WEBPACK_IMPORTED_MODULE_1__.lookForDrift)(asked, { ignored, timeoutMs: LOOK_MS });
    }
    catch (error) {
        asked.signal.throwIfAborted();
        if (asked.machine.host.isLost)
            throw error;
        const why = error instanceof Error ? error.message : String(error);
        return { found: [], unknown: [`whether it is as it was deployed cannot be told: ${why}`], notes: [] };
    }
}
function describeUnreachable({ app, host }, error) {
    return {
        app,
        host: host.name,
        release: null,
        version: null,
        revision: null,
        since: null,
        healthy: null,
        process: 'unknown',
        lockHolder: null,
        lastDeploy: null,
        error,
    };
}


/***/ }),

/***/ 24417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8382);

/** Tells what runs where, since when, whether it is healthy, who holds the lock, and how the last run ended. */
function status(inputs, runner) {
    const load = () => Promise.all(/* import() */[__webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 57371));
    return (0,_shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_0__/* .inspectHosts */ .A)(inputs, runner, async (looking) => ({ services: await (await load()).listServices(looking, inputs) }), { meanwhile: load });
}


/***/ }),

/***/ 14838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   teardown: () => (/* binding */ teardown)
/* harmony export */ });
/* harmony import */ var _config_previews__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99745);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63737);
/* harmony import */ var _report_status__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16934);
/* harmony import */ var _shared_idle_previews__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68876);
/* harmony import */ var _shared_open_previews__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59638);
/* harmony import */ var _shared_tear_down__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60062);
/* harmony import */ var _shared_tidy_preview__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29339);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








/** Takes the preview of a pull request away, or by the name of the template all that are expired or closed. */
async function teardown(inputs, runner) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const opened = await (0,_shared_open_previews__WEBPACK_IMPORTED_MODULE_3__/* .openPreviews */ .iu)(inputs, runner, true);
        const table = __addDisposableResource(env_1, await opened.openTable(), true);
        const { number } = opened;
        // Awaited here: the connection of the table ends with this function.
        if (number === undefined)
            return await takeIdleDown(opened, inputs, table, runner);
        return await takeOneDown(opened, number, inputs, table);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function takeOneDown(opened, number, inputs, table) {
    const { lockWaitMs } = inputs;
    const { slots, now } = await table.read();
    const seen = slots.find((one) => one.number === number);
    const result = await (0,_shared_tear_down__WEBPACK_IMPORTED_MODULE_4__.tearDown)({ ...opened, table, lockWaitMs }, { number, seen });
    const became = (0,_report_status__WEBPACK_IMPORTED_MODULE_6__/* .isGreen */ .gf)(result.status) ? 'taken down' : 'failed';
    if (became === 'taken down')
        await (0,_shared_tidy_preview__WEBPACK_IMPORTED_MODULE_5__.tidyGitHub)(result, number, inputs, opened.world);
    return { ...result, previews: seen === undefined ? [] : [(0,_shared_open_previews__WEBPACK_IMPORTED_MODULE_3__/* .describeSlot */ .KC)(opened, seen, now, { became })] };
}
/** One that cannot be taken down keeps no other from it. */
async function takeIdleDown(opened, inputs, table, runner) {
    const startedAt = runner.now();
    const read = await table.read();
    const idle = await (0,_shared_idle_previews__WEBPACK_IMPORTED_MODULE_2__/* .findIdlePreviews */ .H)(read, inputs, opened.world);
    const rows = [];
    const hosts = [];
    const failures = [];
    for (const slot of read.slots) {
        const found = idle.find((one) => one.slot === slot);
        if (found === undefined) {
            rows.push((0,_shared_open_previews__WEBPACK_IMPORTED_MODULE_3__/* .describeSlot */ .KC)(opened, slot, read.now, { became: 'left' }));
            continue;
        }
        const result = await (0,_shared_tear_down__WEBPACK_IMPORTED_MODULE_4__.tearDown)({ ...opened, table, lockWaitMs: inputs.lockWaitMs }, { number: slot.number, seen: slot });
        hosts.push(...result.hosts);
        const isDown = (0,_report_status__WEBPACK_IMPORTED_MODULE_6__/* .isGreen */ .gf)(result.status);
        if (isDown)
            await (0,_shared_tidy_preview__WEBPACK_IMPORTED_MODULE_5__.tidyGitHub)(result, slot.number, inputs, opened.world);
        if (!isDown)
            failures.push(`${(0,_config_previews__WEBPACK_IMPORTED_MODULE_0__/* .nameInstance */ .$L)(slot.number)}: ${result.error?.message ?? result.status}`);
        rows.push((0,_shared_open_previews__WEBPACK_IMPORTED_MODULE_3__/* .describeSlot */ .KC)(opened, slot, read.now, { became: isDown ? 'taken down' : 'failed', why: found.why }));
    }
    const isChanged = rows.some(({ became }) => became !== 'left');
    return {
        ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_7__/* .makeEmptyResult */ .ZI)({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
        ...runner.run,
        environment: opened.template.name,
        status: failures.length > 0 ? 'failed' : isChanged ? 'success' : 'unchanged',
        ...(failures.length === 0 ? {} : { error: describeFailures(failures) }),
        hosts,
        previews: rows,
    };
}
function describeFailures(failures) {
    return (0,_report_empty_result__WEBPACK_IMPORTED_MODULE_7__/* .describeError */ .Uc)(new _errors__WEBPACK_IMPORTED_MODULE_1__/* .BowlineError */ .JY('command', failures.join('\n'), {
        where: { step: 'teardown' },
        hint: 'Correct that on the host, and run it again: it goes on where it stopped.',
    }));
}


/***/ }),

/***/ 67951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ prepareAccount)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/**
 * What root runs for the user who deploys: an account without a password, and an entry for its key. It sets `home` and
 * `group`. A second time it changes nothing.
 * @param key a line of authorized_keys, as a word of the shell
 */
function prepareAccount(user, key) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `id ${user} >/dev/null 2>&1 || useradd --create-home --shell /bin/sh ${user}`, new _shell_sh__WEBPACK_IMPORTED_MODULE_0__.Sh('# Without a password, and yet not locked: sshd refuses keys of a locked account where PAM is off.'), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `usermod -p '*' ${user}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `home=$(getent passwd ${user} | cut -d: -f6); group=$(id -gn ${user})`, key && authorize(user, key));
}
function authorize(user, key) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `install -d -m 700 -o ${user} -g "$group" "$home/.ssh"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `key=${key}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `keys="$home/.ssh/authorized_keys"; blob=$(printf '%s\\n' "$key" | grep -o 'AAAA[^ ]*')`, 
    // Of several lines with one key sshd takes the first.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `if grep -qxF -e "$key" "$keys" 2>/dev/null; then :`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `elif grep -qF -e "$blob" "$keys" 2>/dev/null; then echo "$keys has this key in another line, which counts: put in its place $key"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `else echo "$key" >>"$keys"; fi`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `chown ${user}: "$keys"; chmod 600 "$keys"`);
}


/***/ }),

/***/ 60015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ writeSiteLook),
/* harmony export */   em: () => (/* binding */ writeSums),
/* harmony export */   xf: () => (/* binding */ writeLook)
/* harmony export */ });
/* harmony import */ var _provision_nginx_drift__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22381);
/* harmony import */ var _provision_nginx_look__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23319);
/* harmony import */ var _provision_unit_drift__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94971);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(66514);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43558);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30611);
/* harmony import */ var _listing__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54916);








/** More of them are not looked for one by one. */
const FEW_NAMES = 200;
/** `bw_ask KEY FILE NAMES` sends the lines of a list that have one of these names, and maybe others. */
const ASK_LIST = new _shell_sh__WEBPACK_IMPORTED_MODULE_5__.Sh(`bw_ask() { if [ ! -r "$2" ]; then return 0
elif [ "$(printf '%s\\n' "$3" | wc -l)" -gt ${FEW_NAMES} ]; then bw_file "$1" "$2"
else bw_text "$1" "$(printf '%s\\n' "$3" | grep -F -f - "$2")"; fi; }`);
/**
 * Writes one look at how an app differs from its live release, which changes nothing. Nothing but `listing there` is said
 * of files that are as they were.
 */
function writeLook(nonce, target, release) {
    const folder = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .wG)(target.path).release(release);
    const body = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `set +e`, ASK_LIST, _listing__WEBPACK_IMPORTED_MODULE_6__/* .LIST_FILES */ .TF, compareFiles(folder), (0,_provision_unit_drift__WEBPACK_IMPORTED_MODULE_2__/* .askUnitFiles */ .N)(target, folder), (0,_provision_nginx_drift__WEBPACK_IMPORTED_MODULE_0__/* .askSiteFiles */ .C)(target, folder), observe(target));
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_4__/* .writeScript */ .l)({ nonce, parts: [{ name: 'look for drift', app: target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)(body, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `:`) }] });
}
/** Writes a look at the site of an app alone. */
function writeSiteLook(nonce, target, release, user) {
    const body = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `set +e`, (0,_provision_nginx_look__WEBPACK_IMPORTED_MODULE_1__/* .askSite */ .d)(target, (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .wG)(target.path).release(release), user), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `:`);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_4__/* .writeScript */ .l)({ nonce, parts: [{ name: 'look at the site', app: target.app, body }] });
}
/** Takes the names out of lines of a listing; where a link leads stays with it. */
const NAMES = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `sed -n 's,^[^/]*\\(\\.//.*\\),\\1,p'`;
/** Takes the folders out that they lie in, below the release. */
const FOLDERS = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `sed -n -e ${'/^[la]/s, -> .*,,'} -e 's,^[^/]*\\(\\.//.*\\)/[^/]*$,\\1,p'`;
/**
 * `gone` and `come` are lines that only the listing has, and only the folder; `arrived` is what had been sent, of those at
 * least.
 */
function compareFiles(folder) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `if ! cd ${folder} 2>/dev/null || [ ! -x .bowline ]; then bw FACT listing denied`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `elif [ ! -e ${_listing__WEBPACK_IMPORTED_MODULE_6__/* .LISTING */ .ZV} ]; then bw FACT listing absent`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `elif [ ! -r ${_listing__WEBPACK_IMPORTED_MODULE_6__/* .LISTING */ .ZV} ]; then bw FACT listing denied`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `else bw FACT listing there`, 
    // To list once more where something differs costs less than to keep each listing in the shell.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `if ! bw_list | cmp -s - ${_listing__WEBPACK_IMPORTED_MODULE_6__/* .LISTING */ .ZV} 2>/dev/null; then bw_now=$(bw_list)`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `bw_gone=$(printf '%s\\n' "$bw_now" "$bw_now" | sort - ${_listing__WEBPACK_IMPORTED_MODULE_6__/* .LISTING */ .ZV} | uniq -u); bw_text gone "$bw_gone"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `bw_come=$(printf '%s\\n' "$bw_now" | sort - ${_listing__WEBPACK_IMPORTED_MODULE_6__/* .LISTING */ .ZV} ${_listing__WEBPACK_IMPORTED_MODULE_6__/* .LISTING */ .ZV} | uniq -u); bw_text come "$bw_come"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `[ ! -e ${_listing__WEBPACK_IMPORTED_MODULE_6__/* .ARRIVED */ .aN} ] || bw FACT arrived yes`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `bw_ask arrived ${_listing__WEBPACK_IMPORTED_MODULE_6__/* .ARRIVED */ .aN} "$( { printf '%s\\n' "$bw_gone" | ${NAMES}; printf '%s\\n' "$bw_come" | ${FOLDERS}; } | sort -u )"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `[ "$(printf '%s\\n' "$bw_now" | tail -n 1)" != '!' ] || bw FACT unread "$(find .// 2>&1 >/dev/null | head -n 1)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `fi; fi`);
}
function observe(target) {
    const runtime = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_3__/* .runtimeOf */ .G)(target);
    return runtime.hasProcess ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `bw_text process "$(${runtime.observe((0,_release_host_layout__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .wG)(target.path).current)} 2>&1)"` : _shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .NOTHING */ .K;
}
/**
 * Writes the question what is in some files of a release now, and what was sent: `sums` and `manifest`, as sha256sum
 * prints them and as the release has them.
 * @param paths below the release, without line ends and backslashes
 */
function writeSums(nonce, target, release, paths) {
    const names = paths.map((path) => `./${path}`);
    const body = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `set +e`, ASK_LIST, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `cd ${(0,_release_host_layout__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .wG)(target.path).release(release)}; bw_names=$(printf '%s\\n' ${names})`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `bw_text sums "$(printf '%s\\n' "$bw_names" | tr '\\n' '\\000' | xargs -0 sha256sum 2>/dev/null)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `bw_ask manifest .bowline/manifest "$bw_names"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `:`);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_4__/* .writeScript */ .l)({ nonce, parts: [{ name: 'compare content', app: target.app, body }] });
}


/***/ }),

/***/ 43859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ writeMaintenance),
/* harmony export */   Vb: () => (/* binding */ askedPrefix),
/* harmony export */   pO: () => (/* binding */ askMaintenance)
/* harmony export */ });
/* harmony import */ var _proxies_ask_site__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83569);
/* harmony import */ var _proxies_maintenance__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24251);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66514);
/* harmony import */ var _release_maintenance__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9682);
/* harmony import */ var _release_state_line__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57991);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30611);
/* harmony import */ var _critical_section__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31973);
/* harmony import */ var _replace_file__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46255);









/** Of an app without a page of its own. */
const PLAIN_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Maintenance</title>
<style>body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 32rem; margin: 20vh auto; padding: 0 1rem; }</style>
<h1>We will be back soon</h1>
<p>This site is down for maintenance. Please try again in a few minutes.</p>
`;
/** Writes the change of one host, each in the critical section of its app. */
function writeMaintenance(nonce, apps) {
    return (0,_critical_section__WEBPACK_IMPORTED_MODULE_6__/* .writeInSections */ .dV)(nonce, apps, (app) => ({ name: 'maintenance', body: changeMaintenance(app) }));
}
/** The page is there before the file that shows it, and as long. */
function changeMaintenance({ target, fence, journal, draft, change }) {
    const { state, folder, on, page } = (0,_release_maintenance__WEBPACK_IMPORTED_MODULE_2__/* .maintenanceFiles */ .$)(target.path);
    const body = change.kind === 'off'
        ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `rm -rf -- ${on}; rm -rf -- ${page} ${state}; ! [ -d ${folder} ] || sync -f ${folder} 2>/dev/null || sync`
        : (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `umask 022; mkdir -p ${folder}; chmod 755 ${folder}`, change.kind === 'on' ? putPage(target, page) : (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `[ -e ${page} ] || printf %s ${PLAIN_PAGE} >${page}`, putState(state, change), (0,_replace_file__WEBPACK_IMPORTED_MODULE_7__/* .replaceFile */ .f)(on, (next) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `: >${next}`));
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_critical_section__WEBPACK_IMPORTED_MODULE_6__/* .compareFence */ .Tl)(target.path, fence), body, (0,_critical_section__WEBPACK_IMPORTED_MODULE_6__/* .appendEntry */ .D4)(journal, draft));
}
function putPage(target, page) {
    const { maintenance } = target;
    if (maintenance?.page === undefined)
        return (0,_replace_file__WEBPACK_IMPORTED_MODULE_7__/* .replaceFile */ .f)(page, (next) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `printf %s ${PLAIN_PAGE} >${next}`);
    const own = ownPage(target, maintenance.page);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `[ -f ${own} ] || { echo "the live release has no file "${maintenance.page}; exit 1; }`, (0,_replace_file__WEBPACK_IMPORTED_MODULE_7__/* .replaceFile */ .f)(page, (next) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `cat -- ${own} >${next}`));
}
function ownPage({ path }, page) {
    return `${(0,_release_host_layout__WEBPACK_IMPORTED_MODULE_8__/* .pathsOf */ .wG)(path).current}/${page}`;
}
function putState(state, change) {
    if (change.kind === 'back-on') {
        const { text } = change;
        return text === null ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `rm -rf -- ${state}` : (0,_replace_file__WEBPACK_IMPORTED_MODULE_7__/* .replaceFile */ .f)(state, (next) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `printf '%s\\n' ${text} >${next}`);
    }
    const { reason, actor, runUrl } = change.draft;
    const line = (0,_release_state_line__WEBPACK_IMPORTED_MODULE_3__/* .writeOpenLine */ .qh)({ reason, actor, runUrl });
    const since = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `"$(date -u +%Y-%m-%dT%H:%M:%SZ)"`;
    return (0,_replace_file__WEBPACK_IMPORTED_MODULE_7__/* .replaceFile */ .f)(state, (next) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `printf '%s,"since":"%s"}\\n' ${line} ${since} >${next}`);
}
/** What precedes the facts of the app at an index of those that are asked. */
function askedPrefix(index) {
    return `maintenance.${index}.`;
}
/**
 * Asks the sites of a host on the loopback, and whether a page is there. Facts: `is` what the site answers, `said` the first line of
 * its answer, `why` what kept it from answering, `no_page`.
 */
function askMaintenance(nonce, apps) {
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_4__/* .writeScript */ .l)({
        nonce,
        parts: [(0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)(_proxies_ask_site__WEBPACK_IMPORTED_MODULE_0__/* .defineFetch */ .Uw, ...apps.map((app, index) => askOne(app, askedPrefix(index))))],
    });
}
function askOne({ target, site }, prefix) {
    const { page } = target.maintenance ?? {};
    const header = `s/^${_proxies_maintenance__WEBPACK_IMPORTED_MODULE_1__/* .MAINTENANCE_HEADER */ .Yj.toLowerCase()}: *\\(on\\|off\\) *$/\\1/p`;
    const key = (name) => `${prefix}${name}`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `if bw_a=$(bw_fetch ${new URL(_proxies_maintenance__WEBPACK_IMPORTED_MODULE_1__/* .MAINTENANCE_PATH */ .m1, site).href}); then`, new _shell_sh__WEBPACK_IMPORTED_MODULE_5__.Sh(`bw_a=$(printf '%s\\n' "$bw_a" | tr -d '\\r')`), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `bw FACT ${key('said')} "$(printf '%s\\n' "$bw_a" | head -n 1)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `bw FACT ${key('is')} "$(printf '%s\\n' "$bw_a" | tr A-Z a-z | sed -n -e '/^$/q' -e ${header} | head -n 1)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `else bw FACT ${key('why')} "$(printf '%s\\n' "$bw_a" | tail -n 1)"; fi`, page !== undefined && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `[ -f ${ownPage(target, page)} ] || bw FACT ${key('no_page')} yes`);
}


/***/ }),

/***/ 92395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ describeService),
/* harmony export */   Lc: () => (/* binding */ findRun),
/* harmony export */   tH: () => (/* binding */ listReleases)
/* harmony export */ });
/* harmony import */ var _provision_parts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88717);
/* harmony import */ var _release_history__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55205);
/* harmony import */ var _report_text_image__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60441);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43558);
/* harmony import */ var _text_order__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46533);
/* harmony import */ var _folder_access__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13810);
/* harmony import */ var _remembered__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3589);
/* harmony import */ var _snapshots__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66062);








/** The releases of one app on one host, newest switch first; those that never served come last. */
function listReleases(target, { history, journal, runtime }) {
    const { app: name, host } = target;
    const images = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).images(runtime);
    const rows = history.releases.map((release) => {
        const own = images.get(release.id);
        const row = describeRelease(name, host.name, release, history, journal);
        return own === undefined ? row : { ...row, images: [...own] };
    });
    return rows.sort((a, b) => compareInstants(b, a));
}
function compareInstants(a, b) {
    return (0,_text_order__WEBPACK_IMPORTED_MODULE_4__/* .compareTexts */ .q)(a.switchedAt ?? '', b.switchedAt ?? '') || (0,_text_order__WEBPACK_IMPORTED_MODULE_4__/* .compareTexts */ .q)(a.release, b.release);
}
function describeRelease(app, host, release, history, journal) {
    const { id, version, revision, dirty, sizeBytes, isComplete } = release;
    const attempt = journal.entries.findLast((entry) => entry.event === 'attempt' && entry.release === id);
    const verdict = history.verdictOf(id);
    const snapshot = (0,_snapshots__WEBPACK_IMPORTED_MODULE_3__/* .findSnapshotBefore */ .t4)(journal, id);
    return {
        app,
        host,
        release: id,
        switchedAt: history.switches.findLast((one) => one.release === id)?.at ?? null,
        version,
        revision,
        ...(dirty ? { dirty } : {}),
        ...describeImage(release),
        sizeBytes,
        // What is not whole cannot be gone back to, whatever was found of it once: it could not be removed, or never got ready.
        verdict: isComplete || verdict === 'bad' ? verdict : 'failed',
        live: id === history.live,
        reason: attempt?.event === 'attempt' ? attempt.reason : null,
        actor: attempt?.event === 'attempt' ? attempt.actor : null,
        ...(snapshot === undefined ? {} : { snapshot }),
    };
}
function describeImage(release) {
    return release?.image === undefined ? {} : { image: (0,_report_text_image__WEBPACK_IMPORTED_MODULE_5__/* .nameWithTag */ .Kh)(release.image, release.imageTag) };
}
/** What runs on one host, as far as its facts tell; health is asked for apart. */
function describeService(target, app, hostLock) {
    const release = app.history.releases.find(({ id }) => id === app.live);
    const lockHolder = (app.lockHolder ?? hostLock)?.trim() || null;
    const { detail, containers } = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).readState(app.process);
    const { color } = (0,_remembered__WEBPACK_IMPORTED_MODULE_2__/* .withColor */ .oP)(target, app.runtime, app.live);
    const share = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).readShare(app.runtime);
    return {
        app: target.app,
        host: target.host.name,
        release: app.live,
        version: release?.version ?? null,
        revision: release?.revision ?? null,
        ...(release?.dirty ? { dirty: true } : {}),
        ...describeImage(release),
        since: (0,_release_history__WEBPACK_IMPORTED_MODULE_6__/* .findLiveSince */ .s6)(app.history),
        healthy: null,
        process: detail,
        ...(color === undefined ? {} : { color }),
        ...(target.runtime.kind === 'blue_green' ? { ports: target.runtime.ports } : {}),
        ...(share === 0 ? {} : { share }),
        ...(containers === undefined ? {} : { containers: [...containers] }),
        ...describeParts(target, app),
        lockHolder,
        hold: app.hold,
        maintenance: app.maintenance,
        lastDeploy: describeLast(app.journal, lockHolder !== null),
        error: app.path === 'closed' ? ((0,_folder_access__WEBPACK_IMPORTED_MODULE_7__/* .describeOtherOwner */ .d)(target, app)?.message ?? null) : null,
    };
}
function describeParts(target, app) {
    const told = (0,_provision_parts__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .C)(target).flatMap((part) => part.tells?.(app.part(part.name)) ?? []);
    return told.length === 0 ? {} : { provision: told };
}
/** The newest run that began to change the host; a run that was killed or cancelled has no end in the journal. */
function describeLast({ entries }, isLocked) {
    const last = entries.findLast((entry) => entry.event === 'finished' || entry.event === 'attempt');
    if (last?.event === 'finished')
        return describeFinished(last);
    return last?.event === 'attempt' ? describeAttempt(last, isLocked) : null;
}
function describeAttempt({ release, mode, at, actor, runUrl, reason }, isLocked) {
    const end = isLocked
        ? { status: 'running', error: null }
        : { status: 'interrupted', error: 'the run was cancelled or killed before its end' };
    return { id: release, mode, at, actor, runUrl, reason, ...end };
}
/** One run by its id, as the journal of one host has it. */
function findRun({ entries }, id) {
    const found = entries.findLast((entry) => entry.event === 'finished' && (entry.release === id || entry.run === id));
    return found?.event === 'finished' ? describeFinished(found) : null;
}
function describeFinished({ release, mode, status, at, actor, runUrl, error, reason, }) {
    return { id: release, mode, status, at, actor, runUrl, error, reason };
}


/***/ }),

/***/ 90019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findInoperable)
/* harmony export */ });
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43558);
/* harmony import */ var _folder_access__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13810);
/* harmony import */ var _preflight__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82402);



/** The first thing that stands in the way on a host; whatever else a deploy needs may be missing in an incident. */
function findInoperable(question) {
    const { target } = question;
    const found = RULES.map((rule) => rule(question)).find((one) => one !== undefined);
    const where = { host: target.host.name, app: target.app, step: 'pre-flight' };
    return found === undefined ? undefined : { where, ...found };
}
const RULES = [requireOwn, requireOwner, requireWritable, requireLive, requireService];
function requireOwn({ target, app, owner }) {
    if (app.owner === null || (0,_preflight__WEBPACK_IMPORTED_MODULE_1__/* .isOwner */ .u8)(app.owner, target, owner))
        return undefined;
    return {
        message: `path ${target.path} belongs to another deployment: ${app.owner}`,
        hint: 'Run it where that deployment has its config.',
    };
}
function requireOwner({ target, app }) {
    return (0,_folder_access__WEBPACK_IMPORTED_MODULE_2__/* .describeOtherOwner */ .d)(target, app);
}
function requireWritable({ target, app }) {
    const [folder] = app.path === 'other' ? [target.path] : app.readOnly;
    if (folder === undefined)
        return undefined;
    return { message: `${target.host.user} may not write to ${folder}`, hint: 'Look at it with `bowline doctor`.' };
}
function requireLive({ app, needsRelease }) {
    if (!needsRelease || app.live !== null)
        return undefined;
    return { message: 'nothing is live', hint: 'Deploy first, or choose other apps and hosts.' };
}
function requireService({ target, verb }) {
    if (verb === undefined || (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target).hasProcess)
        return undefined;
    return {
        message: `its files are only served: there is no service to ${verb}`,
        hint: 'Choose other apps with `--apps`.',
    };
}


/***/ }),

/***/ 72432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ listRuntimeNotes)
/* harmony export */ });
/* harmony import */ var _provision_parts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88717);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43558);
/* harmony import */ var _deploy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33008);



/** What somebody should know of how apps are run, although nothing stands in the way of a deploy. */
function listRuntimeNotes(targets, facts) {
    return targets
        .filter(({ host }) => facts.has(host.name))
        .flatMap((target) => {
        const { app, host } = target;
        const found = (0,_deploy__WEBPACK_IMPORTED_MODULE_2__/* .appFacts */ .XO)(target, facts);
        const parts = (0,_provision_parts__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .C)(target).flatMap((part) => part.notes?.(found.part(part.name)) ?? []);
        return [...(0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).notes(found.runtime), ...parts].map((message) => ({
            host: host.name,
            app,
            message,
        }));
    });
}


/***/ }),

/***/ 22381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ askSiteFiles),
/* harmony export */   H: () => (/* binding */ readSiteDrift)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);
/* harmony import */ var _nginx_place__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50869);
/* harmony import */ var _unit_difference__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59505);



/** Prints the installed site and that of the release; nothing where the release has none. */
function askSiteFiles({ nginx }, folder) {
    if (nginx === undefined)
        return _shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K;
    const own = `${folder}/.bowline/site`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(_nginx_place__WEBPACK_IMPORTED_MODULE_1__/* .FIND_PLACE */ .yt, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `if [ -r ${own} ]; then bw_text site.own "$(cat ${own})"; bw_path=$PATH; PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin; bw_place; PATH=$bw_path`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `if [ -z "$bw_sites" ]; then :; elif [ ! -e "$bw_sites"/${nginx.file} ]; then bw FACT site.absent yes; elif [ -r "$bw_sites"/${nginx.file} ]; then bw_text site.text "$(cat "$bw_sites"/${nginx.file})"; fi; fi`);
}
/**
 * What of a site is not as it was deployed.
 * @param facts below `site`
 */
function readSiteDrift({ nginx }, facts) {
    if (nginx === undefined)
        return [];
    const own = facts.readText('own');
    const installed = facts.readText('text');
    if (own === undefined)
        return [];
    if (facts.read('absent') !== undefined)
        return [`site ${nginx.file} is not installed any more`];
    const changed = installed && (0,_unit_difference__WEBPACK_IMPORTED_MODULE_2__/* .describeChangedText */ .H)(`site ${nginx.file}`, own, installed);
    return changed ? [changed] : [];
}


/***/ }),

/***/ 23319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readSiteLook),
/* harmony export */   d: () => (/* binding */ askSite)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);
/* harmony import */ var _nginx_drift__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22381);
/* harmony import */ var _nginx_root__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12932);



/** Asks for the files of a site, and as root whether nginx takes its files and runs by them. */
function askSite(target, folder, user) {
    const file = target.nginx?.file ?? '';
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)((0,_nginx_drift__WEBPACK_IMPORTED_MODULE_1__/* .askSiteFiles */ .C)(target, folder), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_o=$(${(0,_nginx_root__WEBPACK_IMPORTED_MODULE_2__/* .runNginx */ .m)(user)} check ${file} </dev/null 2>&1); bw FACT site.code "$?"; bw_text site.verdict "$bw_o"`);
}
/** @param facts below `site` */
function readSiteLook(target, facts) {
    const file = target.nginx?.file ?? '';
    const verdict = (facts.readText('verdict') ?? '').trim();
    const files = facts.readText('own') === undefined ? ['the release has no site'] : (0,_nginx_drift__WEBPACK_IMPORTED_MODULE_1__/* .readSiteDrift */ .H)(target, facts);
    const [word = '', ...rest] = verdict.split(' ');
    if (facts.read('code') === '0' && word === 'test') {
        return { found: [...files, `nginx -t fails: ${rest.join(' ').replace(/^nginx: /, '')}`], unknown: [] };
    }
    if (facts.read('code') === '0' && word === 'stale') {
        return { found: [...files, `nginx runs by an older ${file}: it was not reloaded since`], unknown: [] };
    }
    if (facts.read('code') === '0' && word === 'fine')
        return { found: files, unknown: [] };
    const isSudo = /^sudo:/m.test(verdict);
    const said = verdict.split('\n').at(-1) ?? '';
    return isSudo
        ? { found: files, unknown: [`not known whether nginx runs by it: that takes root (${said})`] }
        : { found: [...files, said || 'nginx was not asked'], unknown: [] };
}


/***/ }),

/***/ 94971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readUnitDrift),
/* harmony export */   N: () => (/* binding */ askUnitFiles)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66514);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);
/* harmony import */ var _unit_difference__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59505);
/* harmony import */ var _unit_install__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97919);




/** Where drop-ins of a unit lie beside its own folder. */
const DROP_IN_FOLDERS = {
    system: ['/run/systemd/system', '/usr/local/lib/systemd/system', '/usr/lib/systemd/system'],
    user: ['/etc/systemd/user', '/run/systemd/user', '/usr/local/lib/systemd/user', '/usr/lib/systemd/user'],
};
/** Prints the installed unit, the unit of the release, and the drop-ins; nothing where Bowline wrote none. */
function askUnitFiles({ runtime, path }, folder) {
    if (runtime.kind !== 'systemd' || runtime.start === undefined)
        return _shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K;
    const { unit, scope } = runtime;
    const own = `${folder}/.bowline/unit`;
    const installed = (0,_unit_install__WEBPACK_IMPORTED_MODULE_1__/* .unitFolder */ .nY)(scope);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `[ ! -r ${own} ] || bw_text unit.own "$(cat ${own})"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `if [ ! -e ${installed}/${unit} ]; then bw FACT unit.absent yes; elif [ -r ${installed}/${unit} ]; then bw_text unit.text "$(cat ${installed}/${unit})"; fi`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw FACT unit.switched "$(stat -c %Z ${(0,_release_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(path).current} 2>/dev/null)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_text unit.beside "$(for bw_d in ${installed} ${DROP_IN_FOLDERS[scope]}; do for bw_f in "$bw_d"/${unit}.d/*.conf; do [ ! -e "$bw_f" ] || stat -L -c '%Z %n' "$bw_f"; done; done 2>/dev/null)"`);
}
/**
 * @param facts below `unit`
 */
function readUnitDrift({ runtime }, facts) {
    if (runtime.kind !== 'systemd' || runtime.start === undefined)
        return { found: [], notes: [] };
    const { unit } = runtime;
    const switched = Number(facts.read('switched') || Number.NaN);
    const beside = readBeside(facts.readText('beside') ?? '');
    const late = beside.filter(({ changedAt }) => changedAt > switched);
    return {
        found: [...compareTexts(unit, facts), ...late.map(({ file }) => `${file} was changed after the release went live`)],
        notes: beside.filter((one) => !late.includes(one)).map(({ file }) => `${file} adds to ${unit}`),
    };
}
function compareTexts(unit, facts) {
    const own = facts.readText('own');
    const installed = facts.readText('text');
    if (facts.read('absent') !== undefined)
        return [`unit ${unit} is not installed any more`];
    const changed = own && installed && (0,_unit_difference__WEBPACK_IMPORTED_MODULE_3__/* .describeChangedText */ .H)(`unit ${unit}`, own, installed);
    return changed ? [changed] : [];
}
function readBeside(text) {
    return text
        .split('\n')
        .filter((line) => /^\d+ \//.test(line))
        .map((line) => {
        const end = line.indexOf(' ');
        return { changedAt: Number(line.slice(0, end)), file: line.slice(end + 1) };
    });
}


/***/ }),

/***/ 74620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tw: () => (/* binding */ tagList),
/* harmony export */   W_: () => (/* binding */ findNextPage),
/* harmony export */   eu: () => (/* binding */ manifest),
/* harmony export */   gj: () => (/* binding */ imageConfig),
/* harmony export */   of: () => (/* binding */ tokenAnswer),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   ux: () => (/* binding */ readWords),
/* harmony export */   xV: () => (/* binding */ choosePlatform),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _http_answer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89856);


/* What a registry answers, as far as anybody here asks for it. */
/** What of an answer is read at most; a registry without pages may have many tags. */
const MOST_BYTES = 16 * 1024 * 1024;
const tagList = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ tags: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).nullish() });
const tokenAnswer = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ token: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), access_token: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() })
    .transform(({ token, access_token: other }) => token || other)
    .pipe(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP());
const errorList = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    errors: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() })).min(1),
});
const details = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ details: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const platform = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ os: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), architecture: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() });
const texts = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP());
/** An index or a manifest. */
const manifest = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    manifests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), platform: platform.optional() })).optional(),
    config: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).optional(),
    layers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), size: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() })).optional(),
    annotations: texts.optional(),
});
const imageConfig = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ config: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ Labels: texts.nullish() }).nullish() });
/** As a kernel names them, and as an index does. */
const ARCHITECTURES = {
    x86_64: 'amd64',
    aarch64: 'arm64',
    armv6l: 'arm',
    armv7l: 'arm',
    i386: '386',
    i686: '386',
};
/** The manifest of an index that is for a host; the first where none is. What is no image, such as an attestation, is for nobody. */
function choosePlatform(listed, architecture) {
    const images = listed.filter(({ platform: of }) => of?.os !== 'unknown');
    const wanted = architecture && (ARCHITECTURES[architecture] ?? architecture);
    return (images.find(({ platform: of }) => of?.architecture === wanted) ?? images[0])?.digest;
}
/** All that anybody here needs of an answer. */
function readText(response) {
    return (0,_http_answer__WEBPACK_IMPORTED_MODULE_0__/* .readBeginning */ .i)(response, MOST_BYTES);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** What a refusal says: `UNAUTHORIZED: authentication required`; the text itself where it has no such form. */
function readWords(text) {
    const json = parseJson(text);
    const { data } = errorList.safeParse(json);
    if (data !== undefined) {
        return data.errors.map(({ code, message }) => [code, message].filter(Boolean).join(': ')).join('; ');
    }
    return details.safeParse(json).data?.details ?? text.replace(/<[^>]*>/g, ' ');
}
/** The page behind this one, by the header `Link`. */
function findNextPage(header, here) {
    const [, target] = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(header ?? '') ?? [];
    return target !== undefined && URL.canParse(target, here.href) ? new URL(target, here) : undefined;
}


/***/ }),

/***/ 2465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   wV: () => (/* binding */ toRefusal),
/* harmony export */   xL: () => (/* binding */ toSilence)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _http_answer__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89856);
/* harmony import */ var _http_no_answer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60580);
/* harmony import */ var _report_text_visible__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96590);
/* harmony import */ var _answers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74620);





/** A registry that refused a request, or gave no answer that can be used. Thrown before anything is touched. */
class RegistryError extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY {
    status;
    constructor(message, 
    /** Of the answer; null where there was none. */
    status, hint, cause) {
        super('registry', message, { hint, cause });
        this.status = status;
    }
}
/** What is read of a refusal. */
const MOST_BYTES = 4_096;
/** A refusal in the registry's own words. */
async function toRefusal(response, asked) {
    const words = (0,_http_answer__WEBPACK_IMPORTED_MODULE_1__/* .quoteAnswer */ .b)((0,_answers__WEBPACK_IMPORTED_MODULE_4__/* .readWords */ .ux)(await (0,_http_answer__WEBPACK_IMPORTED_MODULE_1__/* .readBeginning */ .i)(response, MOST_BYTES)));
    const { status } = response;
    const { what, hint } = describeRefusal(status, asked, response.headers.get('retry-after'));
    return new RegistryError(`${what}${words === '' ? ` (${status})` : `: ${words}`}`, status, hint);
}
function describeRefusal(status, asked, retryAfter) {
    const { registry, subject } = asked;
    if (status === 401)
        return describeLogin(asked);
    if (status === 403) {
        const hint = 'Give that login the right to read the image; at ghcr.io a token needs `read:packages`.';
        return { what: `${registry} does not let ${nameLogin(asked)} read ${subject}`, hint };
    }
    if (status === 404) {
        const hint = `Check the name in \`source.image\`; a registry says the same of an image that ${nameLogin(asked)} may not see.`;
        return { what: `${registry} does not have ${subject}`, hint };
    }
    if (status === 429) {
        const asks = retryAfter === null ? '' : ` It asks to wait (Retry-After: ${(0,_report_text_visible__WEBPACK_IMPORTED_MODULE_3__/* .makeVisible */ .X)(retryAfter)}).`;
        const hint = `Try again later.${asks}${asked.login === undefined ? ' With `source.login` it may allow more.' : ''}`;
        return { what: `${registry} takes no more requests for now, and was asked for ${subject}`, hint };
    }
    const hint = status >= 500 ? 'Try again later.' : 'Check that `source.image` names a registry of images.';
    return { what: `${registry} answers ${status} when it is asked for ${subject}`, hint };
}
function describeLogin({ registry, subject, login }) {
    if (login === undefined) {
        const hint = 'Add `source.login`, or make the image public; a registry says the same of an image that it does not have.';
        return { what: `${registry} wants a login for ${subject}`, hint };
    }
    const hint = `Check \`source.login\`: the user, and the secret ${login.secretName}, which may have expired.`;
    return { what: `${registry} refuses the login of ${login.user} for ${subject}`, hint };
}
function nameLogin({ login }) {
    return login === undefined ? 'anybody' : login.user;
}
const REACH = 'Check the registry in `source.image`, and that this machine may connect to it; behind a proxy, set `HTTPS_PROXY` and ' +
    '`NODE_USE_ENV_PROXY: 1` in the `env` of the step.';
/** Why there was no answer. */
function toSilence(error, { registry, subject }) {
    const tell = (why, hint) => new RegistryError(`${registry} gave no answer about ${subject}: ${why}`, null, hint, error);
    if (error instanceof Error && error.name === 'TimeoutError')
        return tell('it took too long', REACH);
    const found = (0,_http_no_answer__WEBPACK_IMPORTED_MODULE_2__/* .findNoAnswer */ .$s)(error);
    const { code, message } = found;
    if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/.test(code)) {
        return tell(`it does not speak TLS (${code})`, 'Give the registry a certificate; only one on this machine may go without.');
    }
    if ((0,_http_no_answer__WEBPACK_IMPORTED_MODULE_2__/* .isOfTls */ .TP)(found)) {
        const hint = 'A certificate of your own is trusted by `NODE_EXTRA_CA_CERTS` in the `env` of the step.';
        // Behind a semicolon newer Nodes give a tip for who starts Node by hand.
        return tell(`its certificate is not accepted (${code}: ${(0,_report_text_visible__WEBPACK_IMPORTED_MODULE_3__/* .makeVisible */ .X)(message.replace(/; .*/s, ''))})`, hint);
    }
    return tell((0,_http_no_answer__WEBPACK_IMPORTED_MODULE_2__/* .describeCause */ .V$)(found) ?? (0,_report_text_visible__WEBPACK_IMPORTED_MODULE_3__/* .makeVisible */ .X)(message || code || 'the connection failed'), REACH);
}


/***/ }),

/***/ 12642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lT: () => (/* binding */ claimSlot),
  vG: () => (/* binding */ freeSlot),
  _d: () => (/* binding */ isExpired),
  ak: () => (/* binding */ nameSlotFile),
  fb: () => (/* binding */ parseSlots),
  Ng: () => (/* binding */ writeSlots)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js
function datetime(params){return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You,params)}function date(params){return core._isoDate(ZodISODate,params)}function time(params){return core._isoTime(ZodISOTime,params)}function duration(params){return core._isoDuration(ZodISODuration,params)}

;// CONCATENATED MODULE: ./src/release/preview-slots.ts

/** Who has a slot of previews, as its host keeps it: one line of JSON each, times by the clock of the host. */
const slotSchema = schemas/* object */.Ikc({
    number: schemas/* int */.Whr().positive(),
    slot: schemas/* int */.Whr().nonnegative(),
    since: datetime(),
    /** Of its last deploy, from which its life counts. */
    renewed: datetime(),
    expires: datetime(),
    runUrl: schemas/* string */.YjP().nullable(),
});
/** Where a host keeps the slots, below `~/.bowline/previews`: one file for each repository and template. */
function nameSlotFile(repository, template) {
    return `${(repository ?? 'local').toLowerCase().replace(/[^a-z0-9._-]/g, '+')}+${template}.jsonl`;
}
/**
 * Reads the table of a host; nothing is an empty one.
 * @returns undefined where it is damaged: who has which slot is not known then
 */
function parseSlots(text) {
    try {
        const read = text
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => slotSchema.parse(JSON.parse(line)));
        const isTwice = (key) => new Set(read.map((one) => one[key])).size < read.length;
        return isTwice('number') || isTwice('slot') ? undefined : read;
    }
    catch {
        return undefined;
    }
}
/** The text of a table, without the last line end. */
function writeSlots(slots) {
    const sorted = slots.toSorted((one, other) => one.slot - other.slot);
    return sorted.map((one) => JSON.stringify(slotSchema.parse(one))).join('\n');
}
/** Takes the first free slot, or renews the one that the number has; whoever has it keeps it. */
function claimSlot(table, request) {
    const { number, slots, expireMs, now, runUrl } = request;
    const own = table.find((one) => one.number === number);
    const others = table.filter((one) => one.number !== number);
    const taken = new Set(others.map(({ slot }) => slot));
    const free = Array.from({ length: slots }, (_, slot) => slot).find((slot) => !taken.has(slot));
    // The config may have fewer slots by now, and fewer ports.
    const slot = own !== undefined && own.slot < slots ? own.slot : free;
    if (slot === undefined)
        return { kind: 'full', holders: others };
    const renewed = now.toISOString();
    const expires = new Date(now.getTime() + expireMs).toISOString();
    const entry = { number, slot, since: own?.since ?? renewed, renewed, expires, runUrl };
    return { kind: 'taken', slot, next: [...others, entry] };
}
/** Without the slot of a number; one that was renewed since it was `seen` stays. */
function freeSlot(table, seen) {
    return table.filter(({ number, renewed }) => number !== seen.number || renewed !== seen.renewed);
}
/** Whether its time is up. */
function isExpired({ expires }, now) {
    return Date.parse(expires) <= now.getTime();
}


/***/ }),

/***/ 11706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ agreeOn)
/* harmony export */ });
/** What all of them are; null where they differ, or there is none. */
function agreeOn(values) {
    const [first = null, ...others] = new Set(values);
    return others.length === 0 ? first : null;
}


/***/ }),

/***/ 43342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ML: () => (/* binding */ composeSticky),
/* harmony export */   N: () => (/* binding */ makeMarker),
/* harmony export */   xY: () => (/* binding */ hasMarker)
/* harmony export */ });
/* unused harmony export readSince */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27597);
/* harmony import */ var _text_order__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46533);
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21645);
/* harmony import */ var _text_visible__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96590);





/** GitHub takes no more characters than 65,536. */
const MOST_MAIN = 48_000;
const MOST_ENTRIES = 20;
const LONGEST_TEXT = 120;
const HISTORY = '<!-- bowline-history -->';
const STATE = /^<!-- bowline-state ([\w-]+) -->$/;
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    run: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(30),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
    isWell: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    text: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(LONGEST_TEXT + 10),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(80).nullable(),
    url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(400).nullable(),
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(40),
});
/** Newest first; the first one is that of `main`. */
const stateSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    total: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().positive(),
    since: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(40),
    entries: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entrySchema).min(1).max(MOST_ENTRIES),
});
/** The first line of everything that is written under one key, and of nothing else. */
function makeMarker(key) {
    return `<!-- bowline ${encodeURIComponent(key)} -->`;
}
/** Was it written under this marker? Whoever asks looks at the author as well: anybody can write a marker. */
function hasMarker(body, marker) {
    return body.startsWith(marker) && /^\r?\n/.test(body.slice(marker.length));
}
/**
 * The text that stands from now on, where `standing` stood before: nothing, one text, or those of runs that went on at
 * the same time. The newest run has the word, also when an older one comes later; the others are in the history.
 */
function composeSticky(own, standing) {
    const before = standing.flatMap((body) => readSticky(body, own.marker) ?? []);
    const all = [{ state: startState(own.entry), main: cutMain(own.main) }, ...before];
    const newest = all.reduce((best, one) => (compareRuns(topOf(one.state), topOf(best.state)) > 0 ? one : best));
    const state = mergeStates(all.map((one) => one.state));
    return [
        own.marker,
        `<!-- bowline-state ${Buffer.from(JSON.stringify(state)).toString('base64url')} -->`,
        newest.main,
        HISTORY,
        renderHistory(state),
    ].join('\n');
}
/** Since when there is such a text; undefined where it cannot be read. */
function readSince(body, marker) {
    return readSticky(body, marker)?.state.since;
}
function startState({ text, ...entry }) {
    return { total: 1, since: entry.at, entries: [{ ...entry, text: cut(text, LONGEST_TEXT) }] };
}
/** What somebody changed by hand so that it cannot be read counts as never written. */
function readSticky(body, marker) {
    if (!hasMarker(body, marker))
        return undefined;
    const [, second = '', ...rest] = body.split(/\r?\n/);
    const state = readState(STATE.exec(second)?.[1] ?? '');
    const end = rest.lastIndexOf(HISTORY);
    if (state === undefined || end < 0)
        return undefined;
    return { state, main: cutMain(rest.slice(0, end).join('\n')) };
}
function readState(encoded) {
    try {
        return stateSchema.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')));
    }
    catch {
        return undefined;
    }
}
function mergeStates(states) {
    const byRun = new Map(states
        .toReversed()
        .flatMap(({ entries }) => entries)
        .map((entry) => [`${entry.run || entry.at} ${entry.attempt}`, entry]));
    const entries = [...byRun.values()].sort((a, b) => compareRuns(b, a));
    const known = states.reduce((sum, one) => sum + one.entries.length, 0);
    const told = states.reduce((sum, one) => sum + one.total, 0);
    return {
        total: told - (known - entries.length),
        since: states.map(({ since }) => since).sort()[0] ?? '',
        entries: entries.slice(0, MOST_ENTRIES),
    };
}
function topOf({ entries: [top] }) {
    if (top === undefined)
        throw new RangeError('a state has at least one run');
    return top;
}
/** By GitHub's numbers, which grow; without them by time. */
function compareRuns(a, b) {
    const [one, other] = [Number(a.run), Number(b.run)];
    if (a.run !== '' && b.run !== '' && one !== other)
        return one - other;
    if (a.run === b.run && a.attempt !== b.attempt)
        return a.attempt - b.attempt;
    return a.run === b.run && a.run !== '' ? 0 : (0,_text_order__WEBPACK_IMPORTED_MODULE_3__/* .compareTexts */ .q)(a.at, b.at);
}
function renderHistory({ entries, total }) {
    const [, ...earlier] = entries;
    if (earlier.length === 0)
        return '';
    const rows = earlier.map(({ commit, isWell, text, url, at }) => [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(commit === null ? null : (0,_text_format__WEBPACK_IMPORTED_MODULE_4__/* .shortenRevision */ .pV)(commit)),
        `${isWell ? '✅' : '❌'} ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text)}`,
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_text_format__WEBPACK_IMPORTED_MODULE_4__/* .describeTime */ .Ht)(at)),
        url === null ? '–' : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)('Run', url),
    ]);
    const left = total - entries.length;
    const note = left > 0 ? `\n\nAnd ${(0,_text_format__WEBPACK_IMPORTED_MODULE_4__/* .describeCount */ .vG)(left, 'more run')} before.` : '';
    const table = (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(['Commit', 'Result', 'UTC', ''], rows);
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .foldMarkdown */ .hb)(`Earlier runs (${total - 1})`, `${table}${note}`);
}
function cutMain(main) {
    if (main.length <= MOST_MAIN)
        return main;
    const kept = main.slice(0, Math.max(main.lastIndexOf('\n', MOST_MAIN), 0)) || cut(main, MOST_MAIN);
    return [kept, ...closeFence(kept), '', 'The rest is too long to stand here.'].join('\n');
}
/** What follows a cut must not become part of the code that was cut. */
function closeFence(markdown) {
    let open;
    for (const [, fence = ''] of markdown.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
        if (open === undefined)
            open = fence;
        else if (fence.startsWith(open))
            open = undefined;
    }
    return open === undefined ? [] : [open];
}
function cut(text, length) {
    return text.length <= length ? text : `${text.slice(0, (0,_text_visible__WEBPACK_IMPORTED_MODULE_1__/* .findCut */ .I)(text, length))}…`;
}


/***/ }),

/***/ 77736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ke: () => (/* binding */ result)
});

// UNUSED EXPORTS: hostStatus, runStatus, stepStatus

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./src/report/install-row.ts

/** What somebody installs by hand, once, so that an app can be deployed. */
const installRow = schemas/* object */.Ikc({
    app: schemas/* string */.YjP(),
    hosts: schemas/* array */.YOg(schemas/* string */.YjP()).describe('on which it is the same'),
    what: schemas/* string */.YjP().describe('a phrase, such as `the unit shop@.service`'),
    how: schemas/* string */.YjP().describe('where the text goes, and what makes it count'),
    text: schemas/* string */.YjP(),
});

;// CONCATENATED MODULE: ./src/report/planned-stages.ts

/* The stages that a deploy would go through; of `plan`. */
const gate = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    runsOn: schemas/* enum */.k5n(['runner', 'hosts', 'one host', 'environment'])
        .describe('`hosts` is each of the stage; `environment` is another one, whose checks are asked'),
    app: schemas/* string */.YjP().optional().describe('in whose release it runs; absent is the first of the stage on each host'),
    environment: schemas/* string */.YjP().optional().describe('whose checks are asked'),
    isSkipped: schemas/* boolean */.zMY().describe('left out by `skip`'),
});
const policy = schemas/* enum */.k5n(['rollback_all', 'rollback_stage', 'keep_others']);
const plannedStage = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    batches: schemas/* array */.YOg(schemas/* array */.YOg(schemas/* string */.YjP())).describe('the hosts that switch, batch by batch; empty where none does'),
    unchanged: schemas/* array */.YOg(schemas/* string */.YjP()).describe('its hosts on which nothing changes'),
    unreached: schemas/* array */.YOg(schemas/* string */.YjP()).describe('its hosts that could not be asked'),
    ready: schemas/* number */.aig().int().describe('how many of its hosts have to be reached and prepared'),
    before: schemas/* array */.YOg(gate),
    after: schemas/* array */.YOg(gate),
    canary: schemas/* object */.Ikc({
        forMs: schemas/* number */.aig().int(),
        intervalMs: schemas/* number */.aig().int(),
        traffic: schemas/* array */.YOg(schemas/* number */.aig())
            .optional()
            .describe('percent of the requests that the new release gets before the switch, each watched for `forMs`'),
    })
        .nullable()
        .describe('how long the stage is watched, and how often it is measured'),
    onFailure: policy,
    attempts: schemas/* number */.aig().int().describe('1 is no second one'),
    finalVerify: schemas/* object */.Ikc({ onFailure: policy })
        .optional()
        .describe('of the last stage: all hosts of the environment are verified once more when it has held'),
    takesSnapshot: schemas/* boolean */.zMY().describe('before the first change'),
});

;// CONCATENATED MODULE: ./src/report/preview-rows.ts

const preview_rows_text = schemas/* string */.YjP();
/** A preview that has a slot on its host. */
const previewRow = schemas/* object */.Ikc({
    number: schemas/* int */.Whr().describe('of the pull request'),
    environment: preview_rows_text.describe('`pr-7`'),
    slot: schemas/* int */.Whr().describe('from 0'),
    ports: schemas/* array */.YOg(schemas/* int */.Whr()).describe('of its apps, in their order; empty where they have none'),
    url: preview_rows_text.nullable(),
    version: preview_rows_text.nullable().describe('of the release that is live; null where none is, or it has none'),
    since: preview_rows_text.describe('when it got the slot, by the clock of the host'),
    expires: preview_rows_text.describe('when it may be taken down, by the clock of the host'),
    isExpired: schemas/* boolean */.zMY(),
    runUrl: preview_rows_text.nullable().describe('of the run that deployed it last'),
    became: schemas/* enum */.k5n(['taken down', 'left', 'failed'])
        .optional()
        .describe('what `teardown` did with it; absent where it was only listed'),
    why: preview_rows_text.optional().describe('why it was taken down or left'),
});

;// CONCATENATED MODULE: ./src/report/color-rows.ts

/** What is told of an app of two colours; each is absent where there are no two. */
const colorFields = {
    color: schemas/* enum */.k5n(['blue', 'green']).optional().describe('that serves; absent where there are no two colours'),
    ports: schemas/* object */.Ikc({ blue: schemas/* number */.aig(), green: schemas/* number */.aig() }).optional().describe('where each colour listens on the host'),
    share: schemas/* number */.aig()
        .optional()
        .describe('percent of the requests that the other colour gets; absent where it gets none'),
};

;// CONCATENATED MODULE: ./src/report/container-rows.ts

const container_rows_text = schemas/* string */.YjP().nullable();
/** An image that a release is run with. */
const imageRow = schemas/* object */.Ikc({
    service: schemas/* string */.YjP(),
    image: schemas/* string */.YjP().describe('as the Compose file has it'),
    digest: container_rows_text.describe('null where no registry has it'),
});
/** A container of a stack, as it was seen. */
const containerRow = imageRow.extend({
    name: schemas/* string */.YjP().describe('of the container'),
    state: schemas/* string */.YjP().describe("Docker's word, such as `running` or `exited`"),
    health: container_rows_text.describe('null without a health check'),
    restarts: schemas/* number */.aig().int(),
});
/** A service whose image a deploy may change. */
const plannedImage = schemas/* object */.Ikc({
    service: schemas/* string */.YjP(),
    from: imageRow
        .omit({ service: true })
        .nullable()
        .describe('what the live release is run with; null for a new service'),
    to: container_rows_text.describe('what the Compose file names; null where it is built, or gone'),
    change: schemas/* enum */.k5n(['added', 'removed', 'replaced', 'built', 'tag'])
        .describe('`tag`: the same name, which may stand for another image by then'),
});

;// CONCATENATED MODULE: ./src/report/host-change.ts

/** What a deploy changes on a host beside the release: units, sites and the like. */
const hostChanges = schemas/* array */.YOg(schemas/* object */.Ikc({
    what: schemas/* string */.YjP(),
    is: schemas/* enum */.k5n(['added', 'changed', 'removed']),
    lines: schemas/* array */.YOg(schemas/* string */.YjP()).describe('of what is changed: those that go begin with -, those that come with +'),
}))
    .optional()
    .describe('what becomes different on the host beside the release; absent where nothing does');

;// CONCATENATED MODULE: ./src/report/last-run-row.ts

const last_run_row_text = schemas/* string */.YjP().nullable();
/** The newest run that began to change a host. */
const lastRun = schemas/* object */.Ikc({
    id: last_run_row_text,
    mode: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    at: schemas/* string */.YjP(),
    actor: last_run_row_text,
    runUrl: last_run_row_text,
    error: last_run_row_text,
    reason: last_run_row_text.optional().describe('that the run was given; absent in journals that do not tell it'),
});

;// CONCATENATED MODULE: ./src/report/standing-rows.ts

/* What somebody put an app into, and what stands until somebody ends it. */
const standing_rows_text = schemas/* string */.YjP().nullable();
const holdRow = schemas/* object */.Ikc({
    reason: standing_rows_text,
    actor: standing_rows_text,
    runUrl: standing_rows_text,
    since: standing_rows_text,
    until: standing_rows_text.describe('when it ends by itself; null stands until it is released'),
    unreadable: standing_rows_text.describe('why the file cannot be read, which counts as a hold; else null'),
});
const maintenanceRow = schemas/* object */.Ikc({
    reason: standing_rows_text,
    actor: standing_rows_text,
    runUrl: standing_rows_text,
    since: standing_rows_text.describe('null where somebody put it on by hand'),
});

;// CONCATENATED MODULE: ./src/report/rows.ts






/* Rows of the modes that only look: what `releases`, `status`, `plan` and `doctor` found. */
const rows_text = schemas/* string */.YjP().nullable();
const dirty = schemas/* boolean */.zMY().optional().describe('files differed from that commit; absent where none did');
const rows_image = schemas/* string */.YjP().optional().describe('with tag and digest; absent where the source is none');
const where = { app: schemas/* string */.YjP(), host: schemas/* string */.YjP() };
const releaseRow = schemas/* object */.Ikc({
    ...where,
    release: schemas/* string */.YjP(),
    switchedAt: rows_text.describe('when it last became the live one; `time:` with this very instant means it'),
    version: rows_text,
    revision: rows_text,
    dirty,
    image: rows_image,
    sizeBytes: schemas/* number */.aig().nullable(),
    verdict: schemas/* enum */.k5n(['good', 'bad', 'failed', 'none']),
    live: schemas/* boolean */.zMY(),
    reason: rows_text,
    actor: rows_text,
    images: schemas/* array */.YOg(imageRow).optional().describe('that it is run with; absent where it is no stack of containers'),
    snapshot: schemas/* string */.YjP().optional().describe('the name of the snapshot that was taken before it'),
});
const recordRow = schemas/* object */.Ikc({
    id: schemas/* number */.aig().int().describe('of the Deployment record'),
    release: rows_text.describe('null where somebody else made the record'),
    version: rows_text,
    revision: schemas/* string */.YjP(),
    createdAt: schemas/* string */.YjP().describe('when the deploy began'),
    state: rows_text.describe("GitHub's word for the newest status"),
    stateAt: rows_text,
    apps: schemas/* array */.YOg(schemas/* string */.YjP()).describe('empty where the record does not tell them'),
    hosts: schemas/* array */.YOg(schemas/* string */.YjP()),
    live: schemas/* boolean */.zMY().describe('what is live, as far as the records tell'),
});
const statusRow = schemas/* object */.Ikc({
    ...where,
    stage: schemas/* string */.YjP().optional().describe('that the host stands in; absent where the environment has one'),
    release: rows_text,
    version: rows_text,
    revision: rows_text,
    dirty,
    image: rows_image,
    since: rows_text,
    healthy: schemas/* boolean */.zMY().nullable().describe('null where there is nothing to ask'),
    process: schemas/* string */.YjP(),
    ...colorFields,
    containers: schemas/* array */.YOg(containerRow).optional().describe('absent where there are none'),
    lockHolder: rows_text,
    hold: holdRow.nullable().optional().describe('why nobody deploys there; null where nothing is on hold'),
    maintenance: maintenanceRow
        .nullable()
        .optional()
        .describe('why visitors get the page of the maintenance; null where they reach the app'),
    drift: schemas/* array */.YOg(schemas/* string */.YjP())
        .nullable()
        .optional()
        .describe('how it differs from what was deployed; null where that is not known'),
    provision: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('what is worth knowing of its jobs'),
    driftNotes: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('why that is not known, and what is worth a word'),
    lastDeploy: lastRun.nullable(),
    error: rows_text,
});
const planRow = schemas/* object */.Ikc({
    ...where,
    action: schemas/* enum */.k5n(['deploy', 'verify', 'unchanged']),
    why: schemas/* string */.YjP(),
    images: schemas/* array */.YOg(plannedImage)
        .optional()
        .describe('services whose image a deploy may change; absent where that is not known, or there are none'),
    hostChanges: hostChanges,
    hold: holdRow.nullable().optional().describe('why a deploy would be refused; null where nothing is on hold'),
    image: schemas/* string */.YjP().optional().describe('that would be deployed, with tag and digest; absent where the source is none'),
    live: rows_text,
    liveImage: rows_image,
    liveVersion: rows_text,
    ignored: schemas/* object */.Ikc({ files: schemas/* number */.aig().int(), bytes: schemas/* number */.aig().int() })
        .optional()
        .describe('what is sent although git ignores it'),
    liveRevision: rows_text,
    liveDirty: dirty,
    liveUnread: schemas/* literal */.euz(true)
        .optional()
        .describe('The user of this run may not read what the live release was made from, so `action` is not known'),
});
const settingRow = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), value: schemas/* unknown */.L5J(), from: schemas/* string */.YjP() });
const findingRow = schemas/* object */.Ikc({
    host: schemas/* string */.YjP(),
    app: rows_text,
    ok: schemas/* boolean */.zMY(),
    message: schemas/* string */.YjP(),
    hint: rows_text,
});
const coverageReport = schemas/* object */.Ikc({
    covered: schemas/* number */.aig().int(),
    total: schemas/* number */.aig().int(),
    percent: schemas/* number */.aig().describe('of the lines, not rounded'),
    floor: schemas/* number */.aig(),
    base: schemas/* number */.aig().nullable().describe('percent of what it is compared with'),
    baseRevision: rows_text,
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), format: schemas/* string */.YjP(), covered: schemas/* number */.aig().int(), total: schemas/* number */.aig().int() })),
});
const validationRow = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    ok: schemas/* boolean */.zMY().nullable().describe('null where there was nothing to look at'),
    message: schemas/* string */.YjP(),
    hint: rows_text,
});
const executionRow = schemas/* object */.Ikc({
    ...where,
    release: schemas/* string */.YjP(),
    program: schemas/* string */.YjP(),
    exitCode: schemas/* number */.aig().int().nullable().describe('null where the connection ended first'),
});
/* What the modes that talk to GitHub found or wrote there: parts of the one result. */
const count = schemas/* number */.aig().int();
const planChange = schemas/* object */.Ikc({
    app: schemas/* string */.YjP(),
    hosts: schemas/* array */.YOg(schemas/* string */.YjP()).describe('those on which `from` is live'),
    from: rows_text.describe('commit of the live release'),
    to: rows_text.describe('commit that would be deployed'),
    isAhead: schemas/* boolean */.zMY().describe('`from` is part of the history of `to`'),
    commits: schemas/* array */.YOg(schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), title: schemas/* string */.YjP(), author: schemas/* string */.YjP(), url: rows_text }))
        .describe('newest first'),
    totalCommits: count,
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), change: schemas/* string */.YjP() })).describe("of the app's source"),
    totalFiles: count,
    areFilesComplete: schemas/* boolean */.zMY(),
    url: rows_text.describe('where GitHub shows the comparison'),
    note: rows_text.describe('what is not known, and why'),
});
const workflowStatus = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    jobs: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), result: schemas/* string */.YjP() })),
    coverage: schemas/* object */.Ikc({ percent: schemas/* number */.aig(), base: schemas/* number */.aig().nullable(), floor: schemas/* number */.aig() })
        .nullable()
        .describe('in percent of the lines'),
    body: rows_text.describe('Markdown that the workflow adds'),
});
const commentRow = schemas/* object */.Ikc({
    pullRequest: count.nullable(),
    id: count.nullable(),
    url: rows_text,
    action: schemas/* enum */.k5n(['created', 'updated', 'none']),
    note: rows_text.describe('why there is none'),
});
const releaseNoteRow = schemas/* object */.Ikc({
    tag: schemas/* string */.YjP(),
    url: rows_text.describe('of the GitHub Release'),
    note: rows_text.describe('why nothing was told there'),
});
const issueRow = schemas/* object */.Ikc({
    number: count.nullable(),
    url: rows_text,
    action: schemas/* enum */.k5n(['opened', 'updated', 'closed', 'none']),
    note: rows_text.describe('why nothing was done'),
});
const publishedRelease = schemas/* object */.Ikc({
    tag: schemas/* string */.YjP(),
    isCreated: schemas/* boolean */.zMY().describe('false where all of it was there before'),
    isDraft: schemas/* boolean */.zMY(),
    isPrerelease: schemas/* boolean */.zMY(),
    url: rows_text.describe('of the GitHub Release; null where there is none'),
    previousTag: rows_text,
    changelog: schemas/* string */.YjP().describe('Markdown; empty where nothing was made'),
    note: schemas/* string */.YjP().describe('what was done, or why nothing'),
});

;// CONCATENATED MODULE: ./src/report/selection-rows.ts

/* What `select` says: why each app is deployed or not, and what is. */
const selectionRow = schemas/* object */.Ikc({
    environment: schemas/* string */.YjP(),
    app: schemas/* string */.YjP(),
    chosen: schemas/* boolean */.zMY(),
    why: schemas/* string */.YjP(),
});
const matrixRow = schemas/* object */.Ikc({
    environment: schemas/* string */.YjP(),
    apps: schemas/* string */.YjP().describe('separated by commas'),
    ref: schemas/* string */.YjP().optional(),
    version: schemas/* string */.YjP().optional(),
    imageTag: schemas/* string */.YjP().optional().describe('of an image: the input `ref` of its deploy'),
    sourceRef: schemas/* string */.YjP().optional().describe('of a repository of a git server: the input `ref` of its deploy'),
});

;// CONCATENATED MODULE: ./src/report/result.ts






/*
 * The one result of a run. The outputs, the summary, `report.json`, the journal and the CLI's exit
 * status are all made from it. Times are ISO 8601 UTC, durations milliseconds.
 */
const runStatus = schemas/* enum */.k5n(['success', 'unchanged', 'failed', 'aborted', 'rolled_back', 'rollback_failed', 'partial_success'])
    .describe('How the run ended; only `success` and `unchanged` are green.');
const hostStatus = schemas/* enum */.k5n(['success', 'unchanged', 'failed', 'rolled_back', 'rollback_failed', 'skipped', 'unreachable'])
    .describe('How one app on one host ended.');
const stepStatus = schemas/* enum */.k5n(['success', 'unchanged', 'failed', 'skipped']).describe('How a step or a gate ended.');
const time = schemas/* string */.YjP().describe('ISO 8601, UTC');
const duration = schemas/* number */.aig().int().nonnegative().describe('milliseconds');
const result_text = schemas/* string */.YjP().nullable();
const step = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    status: stepStatus,
    startedAt: time,
    durationMs: duration,
    detail: result_text,
});
const phase = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    stage: schemas/* string */.YjP().optional().describe('that the run was in; absent outside of any'),
    startedAt: time,
    durationMs: duration,
});
const check = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP().optional().describe('the kind of check, where the name does not tell it'),
    ok: schemas/* boolean */.zMY().nullable().describe('null is no data: it holds, it never passes'),
    detail: schemas/* string */.YjP().describe('one sentence for people'),
    data: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).describe('what was measured, by check'),
    checkedAt: time,
    durationMs: duration,
});
const canary = schemas/* object */.Ikc({
    outcome: schemas/* enum */.k5n(['success', 'failed', 'inconclusive']),
    measured: schemas/* number */.aig().int().describe('measurements that were made'),
    failed: schemas/* number */.aig().int(),
    inconclusive: schemas/* number */.aig().int().describe('measurements without data that did not fail'),
    detail: schemas/* string */.YjP().describe('what the last measurement found'),
    share: schemas/* number */.aig()
        .optional()
        .describe('percent of the requests that the new release got then; absent where hosts were watched'),
});
const host = schemas/* object */.Ikc({
    app: schemas/* string */.YjP(),
    host: schemas/* string */.YjP(),
    stage: schemas/* string */.YjP(),
    status: hostStatus,
    release: result_text.describe('live on this host when the run ended'),
    previousRelease: result_text.describe('live on this host when the run began'),
    color: result_text,
    shares: schemas/* array */.YOg(schemas/* number */.aig())
        .optional()
        .describe('percent of the requests that the new release got before the switch, step by step; absent where it got none'),
    steps: schemas/* array */.YOg(step),
    checks: schemas/* array */.YOg(check),
    logs: schemas/* array */.YOg(schemas/* string */.YjP()).describe("the service's own last lines, when it failed"),
    drift: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const result = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    id: schemas/* string */.YjP().describe('one a run, the same on every host'),
    mode: schemas/* string */.YjP(),
    environment: result_text,
    status: runStatus,
    phase: result_text.describe('the phase in which the run ended or failed'),
    phases: schemas/* array */.YOg(phase)
        .optional()
        .describe('the phases that the run went through, and the gates of its stages, in their order'),
    ref: result_text,
    version: result_text,
    revision: result_text,
    dirty: schemas/* boolean */.zMY().optional().describe('files differed from that commit; absent where none did'),
    release: result_text.describe('the release that the run made or activated'),
    previousRelease: result_text.describe('null unless all hosts agree'),
    previousVersion: result_text.describe('of that release'),
    previousRevision: result_text.describe('commit of that release'),
    previousDirty: schemas/* boolean */.zMY().optional().describe('files differed from that commit; absent where none did'),
    target: result_text.describe('what a rollback was asked for'),
    rollbackOf: result_text.describe('the release that a rollback left'),
    fingerprint: result_text.describe('of content and settings, without secrets'),
    reason: result_text,
    actor: result_text,
    runId: result_text,
    runUrl: result_text,
    url: result_text,
    deploymentId: result_text,
    startedAt: time,
    endedAt: time,
    durationMs: duration,
    deadlineMs: duration.nullable(),
    deployed: schemas/* array */.YOg(schemas/* string */.YjP()).describe('the hosts on which the new release is live'),
    error: schemas/* object */.Ikc({
        code: schemas/* string */.YjP(),
        message: schemas/* string */.YjP(),
        hint: result_text,
        app: result_text,
        host: result_text,
        step: result_text,
    })
        .optional(),
    apps: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        status: hostStatus,
        version: result_text,
        revision: result_text,
        release: result_text,
        previousRelease: result_text,
    })),
    stages: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        status: hostStatus,
        attempts: schemas/* number */.aig().int(),
        gates: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), status: stepStatus, detail: result_text })),
        canary: canary.optional().describe('where the stage was watched'),
    })),
    connections: schemas/* array */.YOg(schemas/* object */.Ikc({ host: schemas/* string */.YjP(), roundTrips: schemas/* number */.aig().int(), channels: schemas/* number */.aig().int() }))
        .optional()
        .describe('what the run cost each host: a round trip is an exchange that the next step waited for'),
    releases: schemas/* array */.YOg(releaseRow).optional().describe('newest first; of `releases`'),
    toldBy: schemas/* literal */.euz('records')
        .optional()
        .describe("GitHub's Deployment records, where there is no key to ask the hosts; of `plan` and `releases`"),
    records: schemas/* array */.YOg(recordRow).optional().describe('newest first; of `releases` without a key'),
    services: schemas/* array */.YOg(statusRow).optional().describe('what runs where; of `status`'),
    previews: schemas/* array */.YOg(previewRow).optional().describe('the previews that have a slot; of `previews` and `teardown`'),
    executions: schemas/* array */.YOg(executionRow).optional().describe('how the command ended on each host; of `exec`'),
    plan: schemas/* array */.YOg(planRow).optional().describe('what a deploy would do; of `plan`'),
    plannedStages: schemas/* array */.YOg(plannedStage)
        .optional()
        .describe('what a deploy would go through; of `plan`, absent for one plain stage'),
    settings: schemas/* array */.YOg(settingRow).optional().describe('every resolved value and where it came from; of `plan`'),
    findings: schemas/* array */.YOg(findingRow).optional().describe('of `doctor`'),
    installs: schemas/* array */.YOg(installRow).optional().describe('what is installed once, by hand; of `doctor`'),
    validation: schemas/* array */.YOg(validationRow).optional().describe('what was looked at; of `validate`'),
    selection: schemas/* array */.YOg(selectionRow).optional().describe('why each app is deployed or not; of `select`'),
    matrix: schemas/* array */.YOg(matrixRow).optional().describe('what to deploy; of `select`'),
    coverage: coverageReport.optional().describe('of `coverage`'),
    changes: schemas/* array */.YOg(planChange).optional().describe('commits and files since what is live; of `plan`'),
    workflow: workflowStatus.optional().describe('how the checks ended; of `comment`'),
    comment: commentRow.optional().describe('on the pull request; of `comment` and `plan`'),
    comments: schemas/* array */.YOg(commentRow)
        .optional()
        .describe('on the pull requests of what was deployed or left; of `deploy` and `rollback`'),
    releaseNotes: schemas/* array */.YOg(releaseNoteRow)
        .optional()
        .describe('what was told in GitHub Releases; of `deploy` and `rollback`'),
    issue: issueRow.optional().describe('that stands while `verify` fails'),
    published: publishedRelease.optional().describe('of `release`'),
    outputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())]))
        .optional()
        .describe('what commands of the config printed that have an `output`: the value, or one for each host'),
    hosts: schemas/* array */.YOg(host),
});


/***/ }),

/***/ 29099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ changeAll),
/* harmony export */   Mm: () => (/* binding */ putAllBack),
/* harmony export */   a: () => (/* binding */ markDone),
/* harmony export */   b_: () => (/* binding */ leaveAlone)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93293);
/* harmony import */ var _journal__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8998);
/* harmony import */ var _parallel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21502);
/* harmony import */ var _read_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51);





/**
 * Changes a state on all machines, or on none: where one fails, the others are put back as they were.
 * @throws the error of the first that failed
 */
async function changeAll(rollout, machines, state, work) {
    const { fleet } = rollout;
    const settled = await (0,_parallel__WEBPACK_IMPORTED_MODULE_3__/* .settleAll */ .j)(machines, fleet.parallel, (machine) => change(rollout, machine, state, () => work));
    const errors = settled.flatMap((one) => (one.status === 'rejected' ? [(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(one.reason)] : []));
    const [first] = errors;
    if (first === undefined)
        return;
    await putAllBack(rollout, machines, state, first);
    throw (0,_fleet__WEBPACK_IMPORTED_MODULE_1__/* .joinErrors */ ._h)(first, errors);
}
function change({ fleet }, machine, state, workOf) {
    const apps = machine.targets.map((target) => ({
        target,
        fence: (0,_fleet__WEBPACK_IMPORTED_MODULE_1__/* .fenceOf */ .xn)(machine, target),
        journal: (0,_journal__WEBPACK_IMPORTED_MODULE_4__/* .journalPlace */ .jK)(target, (0,_read_facts__WEBPACK_IMPORTED_MODULE_2__.appFactsOn)(machine, target)),
        ...workOf(target),
    }));
    return (0,_fleet__WEBPACK_IMPORTED_MODULE_1__/* .runPhase */ .PF)(machine, fleet, state.write(fleet.world.random(32), apps));
}
/** A host that cannot be put back is named; the error of the run says why it came to that. */
async function putAllBack(rollout, machines, state, why) {
    const { world, run, fleet } = rollout;
    const { actor, runUrl } = world.run;
    const told = { run, actor, runUrl, reason: world.redactor.redact(`put back as it was: ${why.message}`) };
    await (0,_parallel__WEBPACK_IMPORTED_MODULE_3__/* .settleAll */ .j)(machines, fleet.parallel, async (machine) => {
        try {
            await change(rollout, machine, state, (target) => state.before((0,_read_facts__WEBPACK_IMPORTED_MODULE_2__.appFactsOn)(machine, target), told));
        }
        catch (thrown) {
            const text = `${state.what} could not be put back as it was: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(thrown).message}`;
            world.progress.warn(text, { host: machine.host.name });
        }
    });
}
/** The mode has done what it was asked for. */
function markDone({ ledger }, machines) {
    for (const { targets } of machines)
        for (const target of targets)
            ledger.of(target).isDone = true;
}
/** The machines with something to do; all others are as they should be. */
function leaveAlone({ fleet, ledger }, hasWork) {
    return fleet.machines.filter((machine) => {
        const isMeant = machine.targets.some((target) => hasWork((0,_read_facts__WEBPACK_IMPORTED_MODULE_2__.appFactsOn)(machine, target)));
        if (!isMeant)
            for (const target of machine.targets)
                ledger.of(target).action = 'unchanged';
        return isMeant;
    });
}


/***/ }),

/***/ 70311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookAtCommit: () => (/* binding */ lookAtCommit)
});

// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/release/journal.ts
var release_journal = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/release/release-json.ts
var release_json = __webpack_require__(97575);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(17207);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
// EXTERNAL MODULE: ./src/sources/git/host-script.ts
var host_script = __webpack_require__(71419);
;// CONCATENATED MODULE: ./src/sources/git/look.ts



/**
 * Prints `MIRROR COMMIT` for each commit that a release was made of, with `gone` behind it where the mirror lacks it, and nothing where the
 * release does not say.
 */
function lookForCommits(root, release) {
    const file = `${(0,host_layout/* pathsOf */.wG)(root).release(release)}/.bowline/${host_script/* NEEDED */.Ev}`;
    const isThere = (0,sh.sh) `git --git-dir=${`${(0,host_script/* mirrorsOf */.Mk)(root)}/`}"$bw_m" cat-file -e "$bw_c^{commit}" 2>/dev/null`;
    return (0,sh/* lines */.M)((0,sh.sh) `[ ! -r ${file} ] || while read -r bw_m bw_c; do`, (0,sh.sh) `if ${isThere}; then echo "$bw_m $bw_c"; else echo "$bw_m $bw_c gone"; fi; done <${file}`);
}

// EXTERNAL MODULE: ./src/rollout/drift.ts + 3 modules
var drift = __webpack_require__(67467);
// EXTERNAL MODULE: ./src/rollout/quiet-script.ts
var quiet_script = __webpack_require__(10145);
;// CONCATENATED MODULE: ./src/rollout/commit-look.ts









/** Looks whether a release is the commit that it says it is. What it says is read anew: the run may have just made it. */
async function lookAtCommit(asked, question) {
    const [commit, files] = await Promise.all([readCommit(asked, question.timeoutMs), (0,drift/* lookAtFiles */.U)(asked, question)]);
    return { commit, files };
}
async function readCommit(asked, timeoutMs) {
    const { target, release, fleet } = asked;
    const { source, path } = target;
    const paths = (0,host_layout/* pathsOf */.wG)(path);
    const body = (0,sh/* lines */.M)((0,sh.sh) `set +e`, (0,sh.sh) `bw_text record "$(cat ${paths.release(release)}/.bowline/release.json 2>/dev/null)"`, (0,sh.sh) `bw_text journal "$(grep -F ${`"${release}"`} ${paths.journal} 2>/dev/null)"`, source.kind === 'git' ? (0,sh.sh) `bw_text commits "$(${lookForCommits(path, release)})"` : sh/* NOTHING */.K, (0,sh.sh) `:`);
    const parts = [{ name: 'look at the commit', app: target.app, body }];
    const { blobs } = await (0,quiet_script/* hearQuietly */.c5)(asked, (0,script/* writeScript */.l)({ nonce: fleet.world.random(32), parts }), timeoutMs);
    const read = (key) => blobs.get(key)?.toString('utf8') ?? '';
    const { revision, dirty } = (0,release_json/* readReleaseJson */.Gm)(read('record'));
    return {
        revision,
        isDirty: dirty === true,
        announced: findAnnounced(read('journal'), release),
        ...(source.kind === 'git' ? { mirror: { name: (0,host_script/* nameMirror */.Vs)(source), commits: readCommits(read('commits')) } } : {}),
    };
}
function findAnnounced(journal, release) {
    const attempt = (0,release_journal/* parseJournal */.z)(journal).entries.findLast((entry) => entry.event === 'attempt' && entry.mode === 'deploy' && entry.release === release);
    return attempt?.event === 'attempt' ? attempt.revision : undefined;
}
function readCommits(text) {
    const matches = text.matchAll(/^(\S+) ([0-9a-f]+)( gone)?$/gm);
    return [...matches].map(([, mirror = '', commit = '', gone]) => ({ mirror, commit, isGone: gone !== undefined }));
}


/***/ }),

/***/ 67467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ lookAtFiles),
  lookForDrift: () => (/* binding */ lookForDrift)
});

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
// EXTERNAL MODULE: ./src/phases/commands.ts
var commands = __webpack_require__(1248);
// EXTERNAL MODULE: ./src/phases/drift.ts
var drift = __webpack_require__(60015);
// EXTERNAL MODULE: ./src/plan/drift/drift.ts
var drift_drift = __webpack_require__(33024);
;// CONCATENATED MODULE: ./src/plan/drift/listing.ts
const LINE = /^(?:(?<type>[a-zA-Z]):(?<mode>[0-7]+)|(?<raw>[0-9a-f]+)) (?<inode>\d+) (?<changedAt>-?[\d.]+) (?<modifiedAt>-?[\d.]+) (?<size>\d+) (?<owner>\d+:\d+) (?<quote>'?)\.\/\/(?<rest>.*)$/s;
/** Types by the bits of a raw mode. Source: inode(7), "The file type and mode". */
const TYPES = { 8: 'f', 4: 'd', 10: 'l', 1: 'p', 2: 'c', 6: 'b', 12: 's' };
/** Entries by path. What is no line of a listing is passed over. */
function readListing(bytes) {
    const entries = new Map();
    // A character for a byte, because the length of a link is counted in bytes.
    for (const line of bytes.toString('latin1').split('\n')) {
        const entry = readLine(line);
        if (entry !== undefined)
            entries.set(entry.path, entry);
    }
    return entries;
}
function readLine(line) {
    const groups = LINE.exec(line)?.groups;
    if (groups === undefined)
        return undefined;
    const { raw, inode = '', changedAt = '', modifiedAt = '', owner = '', rest = '', quote = '' } = groups;
    const bits = raw === undefined ? Number.NaN : Number.parseInt(raw, 16);
    const type = groups.type ?? TYPES[bits >> 12] ?? '?';
    const mode = (groups.mode ?? (bits & 0o7777).toString(8)).padStart(4, '0');
    const size = Number(groups.size);
    const { path, leadsTo } = type === 'l' ? splitLink(rest, size, quote) : { path: rest };
    return {
        path: decode(path),
        type,
        mode,
        inode,
        changedAt,
        modifiedAt,
        size,
        owner,
        ...(leadsTo === undefined ? {} : { leadsTo: decode(leadsTo) }),
    };
}
/** Names may have arrows too; the size of a link is the length of where it leads. */
function splitLink(rest, size, quote) {
    const arrow = `${quote} -> ${quote}`;
    const text = rest.slice(0, rest.length - quote.length);
    const bySize = text.length - size - arrow.length;
    const at = bySize >= 0 && text.startsWith(arrow, bySize) ? bySize : Math.max(0, text.indexOf(arrow));
    return { path: text.slice(0, at), leadsTo: text.slice(at + arrow.length) };
}
/** The host wrote this for a line feed. */
function decode(text) {
    return Buffer.from(text, 'latin1').toString('utf8').replaceAll('\x01', '\n');
}
/** Whether two times are one, as exactly as both are told. */
function isSameTime(a, b) {
    const isWhole = !a.includes('.') || !b.includes('.');
    return isWhole ? Math.trunc(Number(a)) === Math.trunc(Number(b)) : a === b;
}

;// CONCATENATED MODULE: ./src/plan/drift/files.ts

const NO_SUMS = { sent: new Map(), now: new Map() };
/** What Bowline itself writes into a release that is whole. */
const BOOKKEEPING = /^\.bowline(?:$|\/(?:listing|arrived|complete|status|restarted|command\.\d+)$)/;
/** What an interpreter writes beside its sources. */
const COMPILED = /(?:^|\/)__pycache__(?:\/|$)|\.py[co]$/;
/** Folders in which tools and services put what they like. */
const TOOLS = /(?:^|\/)(?:node_modules|\.?venv|\.cache)(?:\/|$)/;
/** Whether a name can stand in a list of sums. */
const isPlain = (path) => !/[\n\r\\]/.test(path);
/** The files whose content has to be looked at: only inode or times differ. */
function findSuspects(look) {
    return [...look.was.values()]
        .filter((was) => {
        const now = look.now.get(was.path);
        return now !== undefined && isJudged(look, was) && mayDiffer(was, now) && isPlain(was.path);
    })
        .map(({ path }) => path);
}
function mayDiffer(was, now) {
    return was.type === 'f' && now.type === 'f' && was.size === now.size && !isUntouched(was, now);
}
/** Times of different exactness make a file a suspect, and no more. */
function isUntouched(was, now) {
    return was.inode === now.inode && was.changedAt === now.changedAt && was.modifiedAt === now.modifiedAt;
}
function compareFiles(look, sums) {
    const paths = [...new Set([...look.was.keys(), ...look.now.keys()])].sort();
    const findings = paths.flatMap((path) => judge(path, look, sums));
    const of = (kind) => findings.filter(([one]) => one === kind).map(([, text]) => text);
    return { found: of('found'), unsure: of('unsure'), made: of('made') };
}
function judge(path, look, sums) {
    const [was, now] = [look.was.get(path), look.now.get(path)];
    const one = was ?? now;
    if (one === undefined || BOOKKEEPING.test(path) || isIgnored(look, one))
        return [];
    const changes = describeChanges(was, now, look, sums);
    if (changes.length === 0)
        return [];
    if (isMade(look, one))
        return [['made', path]];
    if (was === undefined)
        return isIn(path, look.now, look.was) || path.startsWith('.bowline/') ? [] : [['found', `${path} was added`]];
    if (now === undefined)
        return isIn(path, look.was, look.now) ? [] : [['found', `${path} was removed`]];
    if (changes.includes(UNSURE) && changes.length === 1)
        return [['unsure', path]];
    return [
        [
            'found',
            describeChanged(path, changes.filter((change) => change !== UNSURE)),
        ],
    ];
}
function isJudged(look, one) {
    return !BOOKKEEPING.test(one.path) && !isIgnored(look, one) && !isMade(look, one);
}
function isIgnored({ isIgnored: ignores }, { path, type }) {
    return path !== '' && ignores(type === 'd' ? `${path}/` : path);
}
/** What a build, a hook or the service made: it was not sent, and lies where such things are. */
function isMade(look, { path }) {
    if (path === '' || path.startsWith('.bowline/'))
        return false;
    if (COMPILED.test(path))
        return true;
    if (look.was.has(path))
        return look.arrived !== null && !look.arrived.has(path);
    return TOOLS.test(path) || isMadeFolder(look, parentOf(path));
}
/** A folder that is not new either was sent, or was made before the release was whole. */
function isMadeFolder(look, path) {
    if (path === '')
        return false;
    const folder = look.now.get(path);
    if (folder !== undefined && !look.was.has(path))
        return isMade(look, folder);
    return look.arrived !== null && !look.arrived.has(path);
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** Whether the folder of something that only one side has is itself on that side alone: then it is told with it. */
function isIn(path, side, other) {
    const parent = parentOf(path);
    return parent !== '' && side.has(parent) && !(other.get(parent)?.type === 'd');
}
const CONTENT = 'content';
const UNSURE = 'unsure';
function describeChanges(was, now, look, sums) {
    if (was === undefined || now === undefined)
        return ['there'];
    if (was.type !== now.type)
        return [`${nameType(now)}, was ${nameType(was)}`];
    return [
        ...(was.leadsTo === now.leadsTo ? [] : [`leads to ${now.leadsTo}, was ${was.leadsTo}`]),
        ...(was.type === 'f' ? compareContent(was, now, look, sums) : []),
        ...(was.mode === now.mode || was.type === 'l' ? [] : [`mode ${now.mode}, was ${was.mode}`]),
        ...(was.owner === now.owner ? [] : [`owner ${now.owner}, was ${was.owner}`]),
    ];
}
function nameType({ type }) {
    return { f: 'a file', d: 'a folder', l: 'a link' }[type] ?? 'no file, folder or link';
}
/** By its sum where there is one; else a file of the same size and time counts as what it was. */
function compareContent(was, now, look, sums) {
    if (was.size !== now.size)
        return [CONTENT];
    if (isUntouched(was, now))
        return [];
    const sent = isAsSent(was, look) ? sums.sent.get(was.path) : undefined;
    const found = sums.now.get(was.path);
    if (sent !== undefined && found !== undefined)
        return sent === found ? [] : [CONTENT];
    return isSameTime(was.modifiedAt, now.modifiedAt) ? [] : [UNSURE];
}
/** The sums are of what was sent, and a build may have written a file anew since. */
function isAsSent(was, { arrived }) {
    if (arrived === null)
        return true;
    const sent = arrived.get(was.path);
    return (sent !== undefined &&
        sent.inode === was.inode &&
        sent.size === was.size &&
        isSameTime(sent.modifiedAt, was.modifiedAt));
}
function describeChanged(path, changes) {
    const name = path === '' ? 'the folder of the release' : path;
    return changes.every((change) => change === CONTENT)
        ? `${name} was changed`
        : `${name} was changed: ${changes.join('; ')}`;
}

;// CONCATENATED MODULE: ./src/plan/drift/neighbours.ts
/** How a host's release differs from that of the others; empty where all have the same, or there is no other. */
function compareNeighbours(host, all) {
    const own = all.find((one) => one.host === host);
    const others = all.filter((one) => one.host !== host && one.release !== own?.release);
    if (own === undefined || others.length === 0)
        return [];
    const releases = [...new Set(others.map(({ release }) => release))];
    const told = releases.map((release) => {
        const hosts = others.filter((one) => one.release === release).map((one) => one.host);
        return `${hosts.join(', ')} ${describeRelease(release)}`;
    });
    return [`${host} ${describeRelease(own.release)}, but ${told.join('; ')}`];
}
function describeRelease(release) {
    return release === null ? 'has nothing live' : `has ${release}`;
}

// EXTERNAL MODULE: ./src/provision/nginx-drift.ts
var nginx_drift = __webpack_require__(22381);
// EXTERNAL MODULE: ./src/provision/unit-drift.ts
var unit_drift = __webpack_require__(94971);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 33 modules
var choose = __webpack_require__(43558);
// EXTERNAL MODULE: ./src/runtimes/listener-owner.ts
var listener_owner = __webpack_require__(38719);
// EXTERNAL MODULE: ./src/runtimes/listeners.ts
var listeners = __webpack_require__(68647);
// EXTERNAL MODULE: ./src/rollout/look-facts.ts
var look_facts = __webpack_require__(66616);
// EXTERNAL MODULE: ./src/rollout/quiet-script.ts
var quiet_script = __webpack_require__(10145);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 2 modules
var read_facts = __webpack_require__(51);
;// CONCATENATED MODULE: ./src/rollout/drift.ts















const LISTENERS_MS = 10_000;
/**
 * Looks at how an app differs from its live release. Nothing is hashed but what was written since.
 * @throws what the signal was aborted with; a TimeoutError where the host takes much longer than it may
 */
async function lookForDrift(asked, question) {
    const { fleet, target, release, machine, neighbours = [] } = asked;
    const [look, port] = await Promise.all([
        (0,quiet_script/* hearQuietly */.c5)(asked, (0,drift/* writeLook */.xf)(fleet.world.random(32), target, release), question.timeoutMs),
        lookAtPort(asked),
    ]);
    return (0,drift_drift/* joinDrifts */.vT)([
        { found: compareNeighbours(machine.host.name, neighbours) },
        { found: [...findElsewhere(asked, look), ...port, ...findTurned(asked)] },
        (0,unit_drift/* readUnitDrift */.E)(target, (0,look_facts/* factsOf */.x)(look, 'unit.')),
        { found: (0,nginx_drift/* readSiteDrift */.H)(target, (0,look_facts/* factsOf */.x)(look, 'site.')) },
        await judgeFiles(asked, look, question),
    ]);
}
/** Looks at the files alone. */
async function lookAtFiles(asked, question) {
    const { fleet, target, release } = asked;
    const look = await (0,quiet_script/* hearQuietly */.c5)(asked, (0,drift/* writeLook */.xf)(fleet.world.random(32), target, release), question.timeoutMs);
    return (0,drift_drift/* joinDrifts */.vT)([await judgeFiles(asked, look, question)]);
}
/** What the runtime finds by itself, or a service that goes on with another release, or that somebody started there. */
function findElsewhere({ target, release }, look) {
    const text = (0,look_facts/* factsOf */.x)(look, '').readText('process');
    if (text === undefined)
        return [];
    const runtime = (0,choose/* runtimeOf */.G)(target);
    const faults = runtime.faults(text.split('\n'));
    if (faults.length > 0)
        return faults;
    const state = runtime.readState(text.split('\n'));
    if (!state.running || state.release === undefined || state.release === null || state.release === release)
        return [];
    return [(0,drift_drift/* describeElsewhere */.UP)(state.pid, state.release, release)];
}
/** What the runtime itself finds, by the facts of before: not while a run switches. */
function findTurned({ machine, target, neighbours }) {
    return neighbours === undefined ? [] : (0,choose/* runtimeOf */.G)(target).drifts((0,read_facts.appFactsOn)(machine, target).runtime);
}
/** What answers on the port of the app and is none of its processes. */
async function lookAtPort(asked) {
    const { fleet, target } = asked;
    const { processes } = (0,choose/* runtimeOf */.G)(target);
    if (target.port === undefined || processes === undefined)
        return [];
    const script = (0,commands/* writeListeners */.lI)(fleet.world.random(32), target, target.port);
    const { output } = await (0,quiet_script/* runQuietly */.rj)(asked, script, LISTENERS_MS);
    const owner = (0,listener_owner/* judgeListener */.Y)((0,listeners/* readSighting */.Kt)(output), target.port, processes.name);
    return owner.is === 'foreign' ? [`port ${target.port} is answered by ${owner.detail}`] : [];
}
async function judgeFiles(asked, look, { ignored, timeoutMs }) {
    const facts = (0,look_facts/* factsOf */.x)(look, '');
    const state = (facts.read('listing') ?? 'denied');
    const { user } = asked.target.host;
    if (state !== 'there')
        return { unknown: [(0,drift_drift/* describeNoListing */.fH)(state, asked.release, user)] };
    const files = readFiles(look, ignored);
    const suspects = findSuspects(files);
    const sums = suspects.length === 0 ? NO_SUMS : await readSums(asked, suspects, timeoutMs);
    return (0,drift_drift/* describeFiles */.LG)(compareFiles(files, sums), facts.read('unread'));
}
function readFiles({ blobs, facts }, ignored) {
    const list = (key) => readListing(blobs.get(key) ?? Buffer.alloc(0));
    const rules = ignore_default()({ ignorecase: false }).add([...ignored]);
    return {
        was: list('gone'),
        now: list('come'),
        arrived: facts.some(([key]) => key === 'arrived') ? list('arrived') : null,
        isIgnored: (path) => rules.ignores(path),
    };
}
async function readSums(asked, paths, timeoutMs) {
    const { fleet, target, release } = asked;
    const { blobs } = await (0,quiet_script/* hearQuietly */.c5)(asked, (0,drift/* writeSums */.em)(fleet.world.random(32), target, release, paths), timeoutMs);
    const read = (key) => readSumLines(blobs.get(key)?.toString('utf8') ?? '');
    return { now: read('sums'), sent: read('manifest') };
}
/** `SHA-256  ./PATH`, in a manifest with the mode before it. */
function readSumLines(text) {
    const matches = text.matchAll(/^(?:[0-7]{4} )?([0-9a-f]{64}) [ *]\.\/(.*)$/gm);
    return new Map([...matches].map(([, sum = '', path = '']) => [path, sum]));
}


/***/ }),

/***/ 79612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ MAINTENANCE),
/* harmony export */   t: () => (/* binding */ HOLDS)
/* harmony export */ });
/* harmony import */ var _phases_hold__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71691);
/* harmony import */ var _phases_maintenance__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43859);


/** That nobody deploys. */
const HOLDS = {
    what: 'the hold',
    write: _phases_hold__WEBPACK_IMPORTED_MODULE_0__/* .writeHolds */ .yh,
    before: ({ holdText }, told) => holdText === null
        ? { change: { kind: 'remove' }, draft: { event: 'hold_released', ...told } }
        : { change: { kind: 'restore', text: holdText }, draft: { event: 'held', ...told, forMs: null } },
};
/** That visitors get a page. */
const MAINTENANCE = {
    what: 'the maintenance',
    write: _phases_maintenance__WEBPACK_IMPORTED_MODULE_1__/* .writeMaintenance */ .$g,
    before: ({ maintenance, maintenanceText }, told) => maintenance === null
        ? { change: { kind: 'off' }, draft: { event: 'maintenance_off', ...told } }
        : { change: { kind: 'back-on', text: maintenanceText }, draft: { event: 'maintenance_on', ...told } },
};


/***/ }),

/***/ 66616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/** What a look at a host has told, below a prefix. */
function factsOf({ facts, blobs }, prefix) {
    return {
        read: (key) => facts.findLast(([name]) => name === prefix + key)?.[1],
        readText: (key) => blobs.get(prefix + key)?.toString('utf8'),
    };
}


/***/ }),

/***/ 20102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ askSites),
/* harmony export */   Y: () => (/* binding */ noteMaintenance)
/* harmony export */ });
/* harmony import */ var _phases_maintenance__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43859);
/* harmony import */ var _proxies_maintenance__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24251);
/* harmony import */ var _report_text_maintenance__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64627);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93293);
/* harmony import */ var _parallel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21502);





/** Asks the sites of all apps of some machines, each from its own host. */
async function askSites(rollout, machines) {
    const settled = await (0,_parallel__WEBPACK_IMPORTED_MODULE_3__/* .settleAll */ .j)(machines, rollout.fleet.parallel, (machine) => askMachine(rollout, machine));
    return settled.flatMap((one) => {
        if (one.status === 'rejected')
            throw one.reason;
        return one.value;
    });
}
/** Says where visitors get the page, whatever is deployed. */
function noteMaintenance({ world }, targets) {
    for (const { target, app } of targets) {
        if (app.maintenance === null)
            continue;
        const { app: name, host } = target;
        const text = `visitors get a page, and go on getting it: ${(0,_report_text_maintenance__WEBPACK_IMPORTED_MODULE_4__/* .describeMaintenance */ .V)(app.maintenance)}`;
        world.progress.warn(text, { app: name, host: host.name });
    }
}
async function askMachine({ fleet }, machine) {
    const asked = machine.targets.map((target) => ({ target, site: (0,_proxies_maintenance__WEBPACK_IMPORTED_MODULE_1__/* .siteOfTarget */ .so)(target) ?? '' }));
    const { facts } = await (0,_fleet__WEBPACK_IMPORTED_MODULE_2__/* .runPhase */ .PF)(machine, fleet, (0,_phases_maintenance__WEBPACK_IMPORTED_MODULE_0__/* .askMaintenance */ .pO)(fleet.world.random(32), asked));
    const byName = new Map(facts);
    return asked.map(({ target, site }, index) => {
        const read = (name) => byName.get(`${(0,_phases_maintenance__WEBPACK_IMPORTED_MODULE_0__/* .askedPrefix */ .Vb)(index)}${name}`) ?? '';
        const is = read('is');
        return {
            target,
            site,
            is: is === 'on' || is === 'off' ? is : null,
            said: read('why') || read('said'),
            isThere: read('said') !== '',
            lacksPage: read('no_page') !== '',
        };
    });
}


/***/ }),

/***/ 68192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookAtSite: () => (/* binding */ lookAtSite)
/* harmony export */ });
/* harmony import */ var _phases_drift__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60015);
/* harmony import */ var _provision_nginx_look__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23319);
/* harmony import */ var _look_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66616);
/* harmony import */ var _quiet_script__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10145);




/** Looks at the site of nginx in front of an app. */
async function lookAtSite(asked, timeoutMs) {
    const { fleet, target, release, machine } = asked;
    const user = { isRoot: machine.facts.isRoot };
    const look = await (0,_quiet_script__WEBPACK_IMPORTED_MODULE_2__/* .hearQuietly */ .c5)(asked, (0,_phases_drift__WEBPACK_IMPORTED_MODULE_0__/* .writeSiteLook */ .M1)(fleet.world.random(32), target, release, user), timeoutMs);
    return (0,_provision_nginx_look__WEBPACK_IMPORTED_MODULE_1__/* .readSiteLook */ .L)(target, (0,_look_facts__WEBPACK_IMPORTED_MODULE_3__/* .factsOf */ .x)(look, 'site.'));
}


/***/ }),

/***/ 77509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ startWithoutRelease)
/* harmony export */ });
/** The start of a run that brings no release: it looks at what is live, works on it, or takes it away. */
function startWithoutRelease(run) {
    return {
        version: null,
        revision: null,
        ref: null,
        reason: null,
        undoesFailures: false,
        mayLeaveIrreversible: false,
        ...run,
    };
}


/***/ }),

/***/ 71419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ NEEDED),
/* harmony export */   Mk: () => (/* binding */ mirrorsOf),
/* harmony export */   U_: () => (/* binding */ beginGit),
/* harmony export */   Vs: () => (/* binding */ nameMirror),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   sC: () => (/* binding */ openLogin),
/* harmony export */   t0: () => (/* binding */ KEPT)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66514);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30611);
/* harmony import */ var _settings__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98660);




/** The folder of all mirrors of an app. */
function mirrorsOf(root) {
    return `${(0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(root).own}/git`;
}
/** The refs that keep commits in a mirror; without one the next fetch gets everything again. */
const KEPT = 'refs/bowline';
/** A file of a release, with a line for each commit that it was made of: the mirror and the commit. */
const NEEDED = 'commits';
/** A shallow mirror is one of its own: a commit may be in it whose history is not. */
function nameMirror({ git, depth }) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(`${kindOf(depth)} ${git}`)
        .digest('hex');
    return `${digest.slice(0, 16)}.git`;
}
function kindOf(depth) {
    return depth === undefined ? 'full' : 'shallow';
}
/** Where the login is: 7, or 6 for what goes with it; 8 and 9 are the locks', and no shell has a 10 for sure. */
const LOGIN = 7;
const HOST_KEYS = 6;
/**
 * Opens the login on descriptors of files that have lost their names before anything is in them: nothing of it is in a
 * command line, in an environment, or left behind by a kill. The script itself comes on an input.
 */
function openLogin({ source, login, place }) {
    const { token, deployKey } = login;
    const text = deployKey ? (0,_settings__WEBPACK_IMPORTED_MODULE_2__/* .writeKey */ .TE)(deployKey.reveal()) : token && (0,_settings__WEBPACK_IMPORTED_MODULE_2__/* .writeCredential */ .Dh)(source.user, token.reveal());
    if (text === undefined)
        return _shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING */ .K;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .M)(hide(LOGIN, text, place), deployKey !== undefined && hide(HOST_KEYS, (0,_settings__WEBPACK_IMPORTED_MODULE_2__/* .writeHostKeys */ .c2)(source.hostKeys), place));
}
function hide(descriptor, text, { root, run }) {
    const incoming = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(root).incoming(run);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `for bw_d in /dev/shm "/run/user/$(id -u)" ${incoming}; do
if bw_f=$(umask 077; mktemp "$bw_d/.bw.XXXXXX" 2>/dev/null); then break; fi; done
exec ${descriptor}<>"$bw_f"; rm -f -- "$bw_f"; printf '%s' ${text} >&${descriptor}`;
}
/** What a shell of its own begins with that runs git: `$$` has to be the process that holds the descriptors. */
function beginGit({ source, login, place }) {
    const { incoming } = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(place.root);
    const ssh = (0,_settings__WEBPACK_IMPORTED_MODULE_2__/* .writeSshCommand */ .f4)({ key: `/proc/$$/fd/${LOGIN}`, hostKeys: `/proc/$$/fd/${HOST_KEYS}` });
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `umask 022; bw_git=${mirrorsOf(place.root)} bw_in=${incoming(place.run)} bw_depth=${source.depth ?? ''}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_kind=${kindOf(source.depth)}`, ...Object.entries(_settings__WEBPACK_IMPORTED_MODULE_2__/* .GIT_VARIABLES */ .XT).map(([name, value]) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `${name}=${value}; export ${name}`), login.deployKey !== undefined && new _shell_sh__WEBPACK_IMPORTED_MODULE_1__.Sh(`GIT_SSH_COMMAND="${ssh}"; export GIT_SSH_COMMAND`), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_ASKPASS SSH_ASKPASS`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_git() { git ${settingsOf({ source, login })} "$@"; }`, GIT_FUNCTIONS, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `( umask 077; mkdir -p "$bw_git" "$bw_in" )`);
}
/** What git is told on a host. */
function settingsOf({ source, login }) {
    return (0,_settings__WEBPACK_IMPORTED_MODULE_2__/* .listSettings */ .cl)(source, login.token && `/dev/fd/${LOGIN}`);
}
/** `bw_drop_broken` removes a mirror that is no repository, as a git leaves it that was killed: `git init` does not always mend it. */
const GIT_FUNCTIONS = new _shell_sh__WEBPACK_IMPORTED_MODULE_1__.Sh(String.raw `bw_die() { printf '%s\n' "$*" >&2; exit 1; }
bw_mirror() { printf '%s/%s.git' "$bw_git" "$(printf '%s %s' "$bw_kind" "$1" | sha256sum | cut -c1-16)"; }
bw_is_damage() { case $1 in *missing*|*corrupt*|*'unable to read'*|*'bad object'*|*invalid*|*inflate*|*'not a valid'*|*'unpack '*|*packfile*|*'does not match index'*|*'too small'*|*'unresolved deltas'*) return 0;; esac; return 1; }
bw_drop_broken() { [ ! -e "$1" ] || bw_git --git-dir="$1" for-each-ref >/dev/null 2>&1 || rm -rf -- "$1"; }
bw_has() { [ "$(bw_git --git-dir="$1" rev-parse -q --verify "${KEPT}/$2^{commit}" 2>/dev/null)" = "$2" ]; }`);


/***/ }),

/***/ 98660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ nameServer),
/* harmony export */   Dh: () => (/* binding */ writeCredential),
/* harmony export */   TE: () => (/* binding */ writeKey),
/* harmony export */   XT: () => (/* binding */ GIT_VARIABLES),
/* harmony export */   c2: () => (/* binding */ writeHostKeys),
/* harmony export */   cl: () => (/* binding */ listSettings),
/* harmony export */   f4: () => (/* binding */ writeSshCommand)
/* harmony export */ });
/* harmony import */ var _config_sources_git_address__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83206);

/*
 * How git is run for a source, the same on the runner and on a host. The settings of the machine are kept, because its
 * way to the network may stand there; what could run a program, change a file or store the token is overruled.
 */
const OVERRULED = [
    // An empty one forgets those of the machine, which might keep what they are given.
    'credential.helper=',
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.attributesFile=/dev/null',
    'core.autocrlf=false',
    'core.quotePath=false',
    'color.ui=false',
    'core.fsync=all',
    'fetch.recurseSubmodules=false',
    // A pack is on the disk before it has its name; loose files need not be.
    'fetch.unpackLimit=1',
    // Upkeep has a time of its own: no deploy waits for it.
    'gc.auto=0',
    'maintenance.auto=false',
    'protocol.version=2',
    'http.lowSpeedLimit=100',
    'http.lowSpeedTime=60',
];
/** What git is told by its environment; nothing of it is secret. */
const GIT_VARIABLES = {
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'https:http:ssh',
    GCM_INTERACTIVE: 'never',
};
/**
 * The settings as arguments of git.
 * @param tokenFile holds what a credential helper answers, as a path that a shell may read unquoted; undefined without a token
 */
function listSettings({ git }, tokenFile) {
    const helper = tokenFile === undefined ? [] : [`credential.${originOf(git)}.helper=${writeHelper(tokenFile)}`];
    return [...OVERRULED, ...helper].flatMap((setting) => ['-c', setting]);
}
/** A token is for its own server, whatever the server or a submodule leads to. */
function originOf(address) {
    return new URL(address).origin;
}
function writeHelper(file) {
    return `!bw() { [ "$1" = get ] && cat ${file}; }; bw`;
}
/** What the helper answers. */
function writeCredential(user, token) {
    return `username=${user}\npassword=${token}\n`;
}
/** Every server is one whose key is pinned: the settings and the agent of the machine are left out. */
function writeSshCommand({ key, hostKeys }) {
    const options = [
        ...['BatchMode=yes', 'IdentitiesOnly=yes', 'IdentityAgent=none', 'StrictHostKeyChecking=yes'],
        ...[
            'UpdateHostKeys=no',
            `HostKeyAlias=${ALIAS}`,
            `UserKnownHostsFile=${hostKeys}`,
            'GlobalKnownHostsFile=/dev/null',
        ],
        ...['ConnectTimeout=20', 'ServerAliveInterval=15', 'ServerAliveCountMax=4'],
    ];
    return `ssh -F /dev/null ${options.map((option) => `-o ${option}`).join(' ')} -i ${key}`;
}
const ALIAS = 'git-server';
/** The pinned keys as a known_hosts file. */
function writeHostKeys(keys) {
    return keys.map((key) => `${ALIAS} ${key}\n`).join('');
}
/** ssh does not take a key that lacks its last line feed, or that has the line ends of Windows. */
function writeKey(text) {
    return `${text.replaceAll('\r\n', '\n').trim()}\n`;
}
/** Where a source stands on its server, for people. */
function nameServer({ git }) {
    if ((0,_config_sources_git_address__WEBPACK_IMPORTED_MODULE_0__/* .findTransport */ .$u)(git) === 'ssh' && !git.includes('://'))
        return /^(?:[^@]*@)?([^:]*):/.exec(git)?.[1] ?? git;
    return new URL(git).host;
}


/***/ }),

/***/ 96691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cJ: () => (/* binding */ pruneSourceImages),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   zz: () => (/* binding */ keepImage)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66514);
/* harmony import */ var _runtimes_image_list__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34677);
/* harmony import */ var _shell_docker__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64408);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30611);




/** Where it is written down which images the releases of an app need. */
function listOf(root) {
    return `${(0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(root).own}/source-images`;
}
/** A name that is the app's own, so that two apps of one image do not share it. */
function tagOf({ app, release }, name) {
    return `bowline/${name}:${release.toLowerCase()}-${app}`;
}
/** Tags the image `bw_image` as ours and writes it down, with `bw_from`. */
function keepImage({ root, release }, tag) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_docker tag "$bw_image" ${tag}`, (0,_runtimes_image_list__WEBPACK_IMPORTED_MODULE_0__/* .listImage */ .G)(listOf(root), { release, tag: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `${tag}`, image: new _shell_sh__WEBPACK_IMPORTED_MODULE_2__.Sh('"$bw_image"') }));
}
/** Takes away images that no release needs any more. */
function pruneSourceImages(root, docker) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)((0,_shell_docker__WEBPACK_IMPORTED_MODULE_1__/* .defineDocker */ .IG)(docker), (0,_runtimes_image_list__WEBPACK_IMPORTED_MODULE_0__/* .pruneImages */ .B)(listOf(root), (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(root).releases));
}


/***/ }),

/***/ 78549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRegistryOf: () => (/* binding */ openRegistryOf)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/config/names/image-reference.ts
var image_reference = __webpack_require__(69744);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/registry/answers.ts
var answers = __webpack_require__(74620);
// EXTERNAL MODULE: ./src/registry/failure.ts
var failure = __webpack_require__(2465);
;// CONCATENATED MODULE: ./src/registry/challenge.ts
const PARAMETER = /([a-z_]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi;
/** Prefers a token, which works with and without a login; undefined where the registry offers nothing that is known. */
function parseChallenge(header) {
    const [, parameters] = /(?:^|,\s*)bearer\s+(.*)$/is.exec(header ?? '') ?? [];
    const bearer = parameters === undefined ? undefined : readBearer(parameters);
    if (bearer !== undefined)
        return bearer;
    return /(?:^|,\s*)basic(?:\s|,|$)/i.test(header ?? '') ? { scheme: 'basic' } : undefined;
}
function readBearer(text) {
    const found = new Map();
    for (const [, name = '', quoted, bare = ''] of text.matchAll(PARAMETER)) {
        const key = name.toLowerCase();
        // A second `realm` belongs to the next scheme.
        if (!found.has(key))
            found.set(key, quoted?.replace(/\\(.)/g, '$1') ?? bare);
    }
    const [realm, service, scope] = ['realm', 'service', 'scope'].map((name) => found.get(name));
    if (realm === undefined)
        return undefined;
    return {
        scheme: 'bearer',
        realm,
        ...(service === undefined ? {} : { service }),
        ...(scope === undefined ? {} : { scope }),
    };
}

;// CONCATENATED MODULE: ./src/registry/request.ts

/** How long one try may take. */
const TIMEOUT_MS = 30_000;
const PATIENCE_MS = 60_000;
const MOST_TRIES = 4;
const FIRST_DELAY_MS = 1_000;
/**
 * Sends a request, and again where the registry asks for patience or has trouble of its own. Redirects are followed;
 * fetch takes the login away where they lead to somebody else.
 * @throws RegistryError where there is no answer; the signal's reason
 */
async function send(request, world) {
    let leftMs = request.patienceMs ?? PATIENCE_MS;
    for (let tries = 1;; tries += 1) {
        const response = await sendOnce(request, world);
        const waitMs = tries < MOST_TRIES ? decideWait(response, tries, world.now()) : undefined;
        if (waitMs === undefined || waitMs > leftMs)
            return response;
        leftMs -= waitMs;
        await response.body?.cancel();
        await world.sleep(waitMs, world.signal);
        world.signal.throwIfAborted();
    }
}
async function sendOnce({ url, method, headers, asked }, { signal }) {
    try {
        return await fetch(url, { method, headers, signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) });
    }
    catch (error) {
        signal.throwIfAborted();
        throw (0,failure/* toSilence */.xL)(error, asked);
    }
}
/** How long to wait before the same is asked again, in milliseconds; undefined where that is of no use. */
function decideWait({ status, headers }, tries, now) {
    if (status !== 429 && ![500, 502, 503, 504].includes(status))
        return undefined;
    return readAskedWait(headers.get('retry-after'), now) ?? FIRST_DELAY_MS * 2 ** (tries - 1);
}
/** Seconds, or a date. */
function readAskedWait(header, now) {
    if (header === null)
        return undefined;
    if (/^\d{1,9}$/.test(header.trim()))
        return Number(header) * 1_000;
    const at = Date.parse(header);
    return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}

;// CONCATENATED MODULE: ./src/registry/session.ts




/** Asks as nobody first: the refusal says how the registry wants to be asked. */
function openSession(login, scope, world) {
    let authorization;
    const attempt = (request) => send({ ...request, headers: { ...request.headers, ...(authorization === undefined ? {} : { authorization }) } }, world);
    return {
        async request(request) {
            const first = await attempt(request);
            if (first.status !== 401)
                return first;
            // A token may have run out meanwhile, so a second refusal counts, whatever came before.
            const next = await authorize(first, { request, login, scope, world });
            if (next === undefined)
                return first;
            authorization = next;
            await first.body?.cancel();
            return attempt(request);
        },
    };
}
/** The header that the registry asks for; undefined where there is nothing to give it. */
async function authorize(response, question) {
    const challenge = parseChallenge(response.headers.get('www-authenticate'));
    if (challenge?.scheme === 'bearer')
        return `Bearer ${await fetchToken(challenge, question)}`;
    return challenge === undefined || question.login === undefined ? undefined : writeBasic(question.login);
}
function writeBasic({ user, password }) {
    return `Basic ${Buffer.from(`${user}:${password.reveal()}`).toString('base64')}`;
}
async function fetchToken(challenge, { request, login, scope, world }) {
    const { asked } = request;
    const url = readRealm(challenge, request);
    if (challenge.service !== undefined)
        url.searchParams.set('service', challenge.service);
    url.searchParams.set('scope', challenge.scope ?? scope);
    const headers = login === undefined ? {} : { authorization: writeBasic(login) };
    const response = await send({ url, method: 'GET', headers, asked }, world);
    if (!response.ok)
        throw await (0,failure/* toRefusal */.wV)(response, asked);
    const { data } = answers/* tokenAnswer */.of.safeParse((0,answers/* parseJson */.qF)(await (0,answers/* readText */.yR)(response)));
    if (data !== undefined)
        return data;
    throw toConfusion(asked, `${url.host} gave no token`);
}
/** The login goes there, so it has to be as safe as the registry itself. */
function readRealm({ realm }, { url, asked }) {
    const found = URL.canParse(realm) ? new URL(realm) : undefined;
    if (found?.protocol === 'https:' || (found?.protocol === 'http:' && url.protocol === 'http:'))
        return found;
    throw toConfusion(asked, 'it names no address with TLS where a token is to be had');
}
function toConfusion({ registry, subject }, why) {
    const hint = 'Check that `source.image` names a registry of images.';
    return new failure/* RegistryError */.gl(`${registry} was asked for ${subject}, and ${why}`, null, hint);
}

;// CONCATENATED MODULE: ./src/registry/registry.ts





/** Without all of them a registry converts the image, and tells the digest of something else. */
const ACCEPT = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
/** Pages have a thousand tags where the registry lets us choose, a hundred or fewer where it does not. */
const PAGE = 1_000;
const MOST_PAGES = 500;
/** Asks nothing yet. Whatever the registry refuses is a RegistryError. */
function openRegistry(image, login, world) {
    const name = (0,image_reference/* writeImageName */.Q6)(image);
    const base = `${(0,image_reference/* findRegistryUrl */.mp)(image)}/v2/${image.repository}`;
    const session = openSession(login, `repository:${image.repository}:pull`, world);
    const about = (subject) => ({
        registry: image.registry,
        subject,
        login: login && { user: login.user, secretName: login.password.name ?? 'of its password' },
    });
    const request = (method, url, subject, patienceMs) => {
        const headers = { accept: ACCEPT, 'user-agent': 'bowline' };
        return session.request({ url, method, headers, asked: about(subject), patienceMs });
    };
    /** @throws RegistryError also for what is no such answer */
    async function read(url, subject, schema) {
        const response = await request('GET', url, subject);
        if (!response.ok)
            throw await (0,failure/* toRefusal */.wV)(response, about(subject));
        const { data } = schema.safeParse((0,answers/* parseJson */.qF)(await (0,answers/* readText */.yR)(response)));
        if (data === undefined)
            throw toConfusion(about(subject), 'it answers in another form than a registry does');
        return { data, headers: response.headers };
    }
    /** What a digest names, and below an index what is for a platform. */
    async function readManifests(digest, architecture) {
        const subject = `the image ${name}@${digest}`;
        const { data: top } = await read(new URL(`${base}/manifests/${digest}`), subject, answers/* manifest */.eu);
        const platform = (0,answers/* choosePlatform */.xV)(top.manifests ?? [], architecture);
        if (platform === undefined)
            return { top, own: top };
        const { data: own } = await read(new URL(`${base}/manifests/${platform}`), subject, answers/* manifest */.eu);
        return { top, own };
    }
    return {
        async listTags() {
            const subject = `the tags of ${name}`;
            const tags = [];
            let page = new URL(`${base}/tags/list?n=${PAGE}`);
            for (let count = 1; page !== undefined; count += 1) {
                const here = page;
                const { data, headers } = await read(here, subject, answers/* tagList */.Tw);
                tags.push(...(data.tags ?? []));
                page = (0,answers/* findNextPage */.W_)(headers.get('link'), here);
                // The login goes with it, so it has to be the same registry; and a circle would have no end.
                if (page !== undefined && (page.origin !== here.origin || page.href === here.href || count === MOST_PAGES)) {
                    throw toConfusion(about(subject), `after ${count} pages the next one is ${page.href}`);
                }
            }
            return [...new Set(tags)];
        },
        async findDigest(tag) {
            const subject = `the image ${name}${tag.includes(':') ? '@' : ':'}${tag}`;
            const url = new URL(`${base}/manifests/${tag}`);
            const head = await request('HEAD', url, subject);
            if (head.status === 404)
                return undefined;
            const told = head.headers.get('docker-content-digest');
            if (head.ok && told !== null)
                return told;
            // A HEAD has no words of its own for a refusal, and some registries tell no digest.
            const response = await request('GET', url, subject, head.ok ? undefined : 0);
            if (!response.ok)
                throw await (0,failure/* toRefusal */.wV)(response, about(subject));
            return `sha256:${(0,external_node_crypto_.createHash)('sha256')
                .update(await (0,answers/* readText */.yR)(response))
                .digest('hex')}`;
        },
        async readLabels(digest) {
            const subject = `the image ${name}@${digest}`;
            const { top, own } = await readManifests(digest, undefined);
            const notes = { ...top.annotations, ...own.annotations };
            if (own.config === undefined)
                return notes;
            const { data } = await read(new URL(`${base}/blobs/${own.config.digest}`), subject, answers/* imageConfig */.gj);
            return { ...notes, ...data.config?.Labels };
        },
        async readLayers(digest, architecture) {
            return (await readManifests(digest, architecture)).own.layers;
        },
    };
}

;// CONCATENATED MODULE: ./src/sources/image/open-registry.ts




/**
 * Opens the registry of a source, without asking it anything.
 * @throws InputError for a login whose secret is missing, and for a name that is none once variables are filled in
 */
function openRegistryOf({ image, login: as }, { signal, findSecret }) {
    const reference = (0,image_reference/* parseImageReference */.o_)(image);
    if (typeof reference === 'string')
        throw new errors/* InputError */.dz(reference, 'Check `source.image`.');
    const login = as && { user: as.user, password: findSecret(as.password) };
    const world = {
        signal,
        now: () => new Date(),
        sleep: async (ms) => void (await (0,promises_.setTimeout)(ms, undefined, { signal })),
    };
    return { reference, login, registry: openRegistry(reference, login, world) };
}


/***/ }),

/***/ 45109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ pullImage),
/* harmony export */   _: () => (/* binding */ writeDockerConfig)
/* harmony export */ });
/* harmony import */ var _shell_docker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64408);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30611);


/** The login as a client of Docker reads it from its folder; without one there is nobody to log in. */
function writeDockerConfig({ registry }, login) {
    if (login === undefined)
        return '{}\n';
    const key = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
    const auth = Buffer.from(`${login.user}:${login.password.reveal()}`).toString('base64');
    return `${JSON.stringify({ auths: { [key]: { auth } } })}\n`;
}
/** Pulls an image unless the host has it. Sets `bw_image`, and `bw_from` to `pulled` where it was not there. */
function pullImage({ image, folder, docker }) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .M)((0,_shell_docker__WEBPACK_IMPORTED_MODULE_0__/* .defineDocker */ .IG)(docker), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_folder=${folder} bw_image=${image} bw_from=there; trap 'rm -rf "$bw_folder"' EXIT; trap 'exit 1' HUP INT TERM`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `if ! bw_docker image inspect "$bw_image" >/dev/null 2>&1; then bw_docker --config "$bw_folder" pull "$bw_image" || exit 1; bw_from=pulled; fi`);
}


/***/ }),

/***/ 83222:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N8: () => (/* binding */ ASK_STEP),
/* harmony export */   ft: () => (/* binding */ readEngineAnswer),
/* harmony export */   sb: () => (/* binding */ askEngine)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66514);
/* harmony import */ var _shell_docker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64408);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30611);



const ASK_STEP = 'look for the image';
/** The mark before a line of the answer, which no path of a list begins with. */
const MARK = 'image ';
const LAYERS = `${MARK}layers {{range .RootFS.Layers}}{{.}} {{end}}`;
/** Prints what the host says, into a file; it fails where the engine does not answer. */
function askEngine(place, { names, wantsLayers, repository }, answer) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .M)((0,_shell_docker__WEBPACK_IMPORTED_MODULE_0__/* .defineDocker */ .IG)(place.docker), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `mkdir -p ${(0,_release_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(place.root).incoming(place.run)}`, 
    // `info` with a format does not say why nobody answers.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_docker version --format '{{.Server.Version}}' >/dev/null`, _shell_docker__WEBPACK_IMPORTED_MODULE_0__/* .FIND_DISK */ .SL, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `printf ${`${MARK}root %s\\n${MARK}architecture %s\\n${MARK}free %s\\n`} "$bw_root" "$bw_arch" "$bw_free" >${answer}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `for i in ${names}; do if bw_i=$(bw_docker image inspect --format '{{.Id}}' "$i" 2>/dev/null); then echo ${`${MARK}has `}"$bw_i" >>${answer}; break; fi; done`, wantsLayers ? askLayers(answer) : _shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING */ .K, repository === undefined ? _shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING */ .K : askSiblings(repository, answer));
}
/** What this many share with an image need not be pulled. */
const MOST_SIBLINGS = 3;
function askSiblings(repository, answer) {
    const list = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_docker image ls --digests --no-trunc --format ${`${MARK}sibling {{.Digest}}`} ${repository} 2>/dev/null`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `{ ${list} || :; } | grep sha256: | uniq | head -n ${MOST_SIBLINGS} >>${answer} || :`;
}
function askLayers(answer) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_ids=$(bw_docker image ls --quiet --no-trunc | sort -u)`, 
    // containerd takes no image in parts.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `[ -n "$bw_store" ] || [ -z "$bw_ids" ] || bw_docker image inspect --format ${LAYERS} $bw_ids 2>/dev/null >>${answer} || :`);
}
/** Reads the lines that `askEngine` has left; others are passed over. */
function readEngineAnswer(answer) {
    const all = answer.split('\n').filter((line) => line.startsWith(MARK));
    const allOf = (key) => all
        .filter((line) => line.startsWith(`${MARK}${key} `))
        .map((line) => line.slice(MARK.length + key.length + 1).trim());
    const lastOf = (key) => allOf(key).at(-1) || undefined;
    const free = lastOf('free');
    return {
        imageId: lastOf('has'),
        root: lastOf('root'),
        freeBytes: free !== undefined && /^\d+$/.test(free) ? Number(free) * 1024 : undefined,
        architecture: lastOf('architecture'),
        siblings: allOf('sibling'),
        images: allOf('layers').map((line) => line.split(' ').filter(Boolean)),
    };
}


/***/ }),

/***/ 11006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openSources),
/* harmony export */   h: () => (/* binding */ needsOf)
/* harmony export */ });
/* harmony import */ var _git_source_info__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76660);
/* harmony import */ var _report_agree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11706);


/** How a source of each kind is opened. Loaded late: a run reads the code of its own sources alone. */
const OPENERS = {
    git: async (source, world) => (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("modes"), __webpack_require__.e("rollout"), __webpack_require__.e("sources")]).then(__webpack_require__.bind(__webpack_require__, 64))).openGit(source, world),
    image: async (source, world) => (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("modes"), __webpack_require__.e("notify"), __webpack_require__.e("rollout"), __webpack_require__.e("sources")]).then(__webpack_require__.bind(__webpack_require__, 72111))).openImage(source, world),
    image_file: async (source, world) => (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("modes"), __webpack_require__.e("notify"), __webpack_require__.e("rollout"), __webpack_require__.e("sources")]).then(__webpack_require__.bind(__webpack_require__, 13207))).openImageFile(source, world),
    upload: async (source, world) => (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("modes"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 40157))).openUpload(source, world),
};
function openSource(source, world) {
    const open = OPENERS[source.kind];
    return open(source, world);
}
/**
 * Opens the sources of the apps and begins to read them. An app has one source, whatever the number of its hosts; apps
 * with the same source share what is read.
 * @param versionFile where the version of the checkout stands, where it is not VERSION
 * @throws InputError when one of them cannot be deployed
 */
async function openSources(targets, { env, asked = {}, ...world }, versionFile) {
    let checkout;
    const readCheckout = () => {
        checkout ??= (0,_git_source_info__WEBPACK_IMPORTED_MODULE_0__.readSourceInfo)(world.cwd, env, versionFile);
        return checkout;
    };
    const opened = new Map();
    const sourced = targets.map((target) => ({ ...target, versionFile: chooseFile(target, asked) }));
    for (const target of sourced) {
        const key = keyOf(target);
        const { source, versionFile: file } = target;
        opened.set(key, opened.get(key) ?? (await openSource(source, { ...world, readCheckout, versionFile: file })));
    }
    const reading = readAll(sourced, opened);
    // Awaited later; until then a failure must not count as unhandled.
    reading.catch(() => { });
    const infos = await readInfos(sourced, opened);
    return { info: infos.size === 0 ? await readCheckout() : unite([...infos.values()]), infos, reading };
}
async function readInfos(targets, opened) {
    const infos = new Map();
    for (const target of targets) {
        const info = await opened.get(keyOf(target))?.info;
        if (info !== undefined)
            infos.set(target.app, info);
    }
    return infos;
}
/** What is the same for all of them. */
function unite(infos) {
    return {
        revision: (0,_report_agree__WEBPACK_IMPORTED_MODULE_1__/* .agreeOn */ .Y)(infos.map(({ revision }) => revision)),
        ref: (0,_report_agree__WEBPACK_IMPORTED_MODULE_1__/* .agreeOn */ .Y)(infos.map(({ ref }) => ref)),
        version: (0,_report_agree__WEBPACK_IMPORTED_MODULE_1__/* .agreeOn */ .Y)(infos.map(({ version }) => version)),
        isDirty: infos.some(({ isDirty }) => isDirty),
        doubt: infos.find(({ doubt }) => doubt !== undefined)?.doubt,
    };
}
/** The file that a git source reads its version from. An upload has the version of the checkout, an image its tag. */
function chooseFile({ source, versionFile }, { version, versionFile: asked }) {
    return source.kind === 'git' && version === undefined ? (asked ?? versionFile) : undefined;
}
function keyOf({ source, versionFile }) {
    return JSON.stringify([source, versionFile]);
}
async function readAll(targets, opened) {
    const bySource = new Map();
    for (const [key, source] of opened)
        bySource.set(key, await source.read());
    return new Map(targets.flatMap((target) => {
        const content = bySource.get(keyOf(target));
        return content === undefined ? [] : [[target.app, content]];
    }));
}
/** What each app needs on a host, for pre-flight. */
function needsOf(contents) {
    return new Map([...contents].map(([app, { needs }]) => [app, needs]));
}


/***/ }),

/***/ 50678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ deliverTree)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/phases/transfer.ts
var transfer = __webpack_require__(73769);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
;// CONCATENATED MODULE: ./src/sources/upload/file-lists.ts

/** More of them gain nothing on one disk, and leave less to what the host serves. */
const MOST_PROCESSES = 4;
/** Starting another program for fewer names costs more than it gains. */
const FEW_NAMES = 100;
/**
 * Lets several processors work on a list of names: `bw_each FILE PROGRAM…` starts the program with the names
 * in the lines of FILE, many at a time. An old busybox knows no `xargs -P`, and then it is one at a time.
 */
const EACH = (0,sh/* lines */.M)((0,sh.sh) `bw_each() { bw_share "$1"; bw_list=$1; shift; [ "$bw_n" = 0 ] || tr '\\n' '\\0' <"$bw_list" | xargs -0 -n "$bw_n" $bw_p "$@"; }`, (0,sh.sh) `bw_share() { bw_p= bw_n=$(wc -l <"$1"); bw_n=$((bw_n)); if [ "$bw_n" -gt ${FEW_NAMES} ]; then`, (0,sh.sh) `[ -n "$bw_cores" ] || { bw_cores=$(nproc 2>/dev/null || echo 1); echo x | xargs -0 -P 2 true >/dev/null 2>&1 || bw_cores=1; }`, (0,sh.sh) `[ "$bw_cores" -le ${MOST_PROCESSES} ] || bw_cores=${MOST_PROCESSES}`, 
// Two helpings for each processor, so that none is left with the large files.
(0,sh.sh) `[ "$bw_cores" = 1 ] || { bw_p="-P $bw_cores"; bw_n=$((bw_n / bw_cores / 2 + 1)); }; fi; }`, (0,sh.sh) `bw_cores=`);
/**
 * Shell code for `sh -c`, started by `bw_each` in the folder of the files: writes their checksums into a file
 * of its own, whose name begins with `$0`, because the lines of several writers would mix.
 */
const WRITE_SUMS = (0,sh.sh) `sha256sum "$@" >"$0.$$" 2>/dev/null || :`;

;// CONCATENATED MODULE: ./src/sources/upload/arrival.ts



/** Compares every file that was sent with the checksum that was taken before it left. */
function checkArrival({ place, isSeeded, oddFiles }) {
    const paths = (0,host_layout/* pathsOf */.wG)(place.root);
    const incoming = paths.incoming(place.run);
    const folder = paths.release(place.release);
    const body = (0,sh/* lines */.M)(EACH, listArrived(incoming, folder, isSeeded), (0,sh.sh) `cd ${incoming}; cut -c67- sums >arrived; rm -f -- got got.*`, (0,sh.sh) `( cd ${folder}; bw_each ${`${incoming}/arrived`} sh -c ${WRITE_SUMS.text} ${`${incoming}/got`} )`, 
    // Step by step: a pipe would hide that `sort` failed, and what is in one list only is what differs.
    (0,sh.sh) `cat got.* >got 2>/dev/null || :; sort sums got >both; uniq -u both >wrong`, (0,sh.sh) `cd ${folder}`, (0,sh.sh) `if [ -s ${`${incoming}/wrong`} ]; then echo 'what arrived is not what was sent:'`, (0,sh.sh) `sha256sum -c ${`${incoming}/sums`} 2>&1 | grep -v ': OK$' | head -n 10; exit 1; fi`, ...oddFiles.map(({ path, sha256 }) => (0,sh.sh) `[ "$(sha256sum <${`./${path}`} | cut -c1-64)" = ${sha256} ] || { echo ${`${path} is not what was sent`}; exit 1; }`));
    return { name: 'check what arrived', body };
}
/** The checksums of what was sent: of what was not there yet, or of everything. */
function listArrived(incoming, folder, isSeeded) {
    const manifest = `${folder}/.bowline/manifest`;
    return isSeeded ? (0,sh.sh) `cp ${`${incoming}/manifest`} ${manifest}` : (0,sh.sh) `cut -c6- ${manifest} >${`${incoming}/sums`}`;
}

// EXTERNAL MODULE: ./src/sources/upload/manifest.ts
var upload_manifest = __webpack_require__(78741);
;// CONCATENATED MODULE: ./src/sources/upload/seed.ts



/**
 * Copies, on the host, what did not change since the live release. It has the `manifest` (`mode sha256  ./path`, sorted)
 * in the folder of the run; its answer is the paths that have to be sent, and it leaves their checksums in `sums`. A copy
 * counts only after its own checksum was compared: sizes and times may lie.
 */
function seed({ root, run, release, live, facts }) {
    const paths = (0,host_layout/* pathsOf */.wG)(root);
    const incoming = paths.incoming(run);
    return {
        step: {
            name: 'copy what did not change',
            body: (0,sh/* lines */.M)(EACH, (0,sh.sh) `bw_in=${incoming} bw_to=${paths.release(release)}; export bw_in bw_to`, (0,sh.sh) `cd "$bw_in"; : >same`, (0,sh.sh) `rm -rf -- "$bw_to"; mkdir -p "$bw_to"`, live !== null && findSame(`${paths.release(live)}/.bowline/manifest`), (0,sh.sh) `cut -c72- same | sort >same.paths`, makeFolders(), live !== null && (0,sh.sh) `[ ! -s "$bw_in/same" ] || cd ${paths.release(live)}`, copySame(facts.hasGnuCp), (0,sh.sh) `cd "$bw_in"`, setModes(), listMissing()),
        },
        answer: `${incoming}/need`,
    };
}
/** Lines are unique in each list, so what is there twice is in both. Many a busybox has no comm. */
function findSame(other) {
    return (0,sh.sh) `[ ! -r ${other} ] || { sort manifest ${other} >both; uniq -d both >same; }`;
}
/** Ahead of them, because several programs that make one folder at the same time fail. */
function makeFolders() {
    return (0,sh/* lines */.M)((0,sh.sh) `bw_share "$bw_in/same.paths"; if [ -n "$bw_p" ]; then sed 's,/[^/]*$,,' same.paths | uniq >same.folders`, (0,sh.sh) `( cd "$bw_to"; tr '\\n' '\\0' <"$bw_in/same.folders" | xargs -0 mkdir -p -- ); fi`);
}
/** Shares the blocks where the file system can, and copies where it cannot; what fails is sent. */
const COPY_BY_CP = (0,sh.sh) `cp --preserve=timestamps --reflink=auto --parents -t "$bw_to" -- "$@"`;
/** Names as arguments, because not every busybox reads a list of them. */
const COPY_BY_TAR = (0,sh.sh) `tar -chf - "$@" | tar -xopf - -C "$bw_to"`;
function copySame(hasGnuCp) {
    const copy = (0,sh.sh) `{ ${hasGnuCp ? COPY_BY_CP : COPY_BY_TAR}; } 2>/dev/null; cd "$bw_to"; ${WRITE_SUMS}`;
    return (0,sh.sh) `bw_each "$bw_in/same.paths" sh -c ${copy.text} "$bw_in/copied" || :`;
}
/** By the manifest: somebody may have changed the mode of a file of the live release, which its checksum does not tell. */
function setModes() {
    return (0,sh/* lines */.M)((0,sh.sh) `for m in $(cut -c1-4 same | sort -u); do grep "^$m" same | cut -c72- >same.mode`, (0,sh.sh) `( cd "$bw_to"; bw_each "$bw_in/same.mode" chmod "$m" ) 2>/dev/null || :; done`);
}
/** Sorted by steps and not in one pipe, which would hide that `sort` failed: then nothing would seem to be needed. */
function listMissing() {
    return (0,sh/* lines */.M)((0,sh.sh) `cut -c6- same >same.sums; cut -c6- manifest >all.sums; cat copied.* >copied 2>/dev/null || :`, (0,sh.sh) `sort same.sums copied >both; uniq -d both >ok`, (0,sh.sh) `sort all.sums ok >both; uniq -u both >sums`, (0,sh.sh) `cut -c67- sums >need`, 
    // A copy that is not what it should be may be anything, also what a tar does not replace.
    (0,sh.sh) `( cd "$bw_to"; bw_each "$bw_in/need" rm -rf -- )`);
}

;// CONCATENATED MODULE: ./src/sources/upload/delivery.ts






/** A line of the manifest. */
const BYTES_PER_LINE = 110;
/**
 * Brings a tree of the runner to a host. The host gets its manifest, copies what its live release has of it, and answers
 * with what is left to be sent.
 */
function deliverTree(tree, place) {
    const { incoming, release } = (0,host_layout/* pathsOf */.wG)(place.root);
    const received = `${incoming(place.run)}/manifest`;
    const kept = `${release(place.release)}/.bowline/manifest`;
    return {
        question: {
            parcels: [manifestParcel(tree, (0,transfer/* archivePath */.oM)(place.base, received))],
            bytes: tree.manifest.entries.length * BYTES_PER_LINE,
            ...seed(place),
        },
        ship: (answer) => ({
            parcels: [
                ...(answer === undefined ? [manifestParcel(tree, (0,transfer/* archivePath */.oM)(place.base, kept))] : []),
                treeParcel(tree, place, answer),
            ],
            steps: [checkArrival({ place, isSeeded: answer !== undefined, oddFiles: oddFiles(tree) })],
        }),
    };
}
function manifestParcel({ manifest }, destination) {
    const key = JSON.stringify(['manifest', destination, manifest.contentHash]);
    return { destination, text: () => (0,upload_manifest/* writeManifest */.HN)(manifest), mode: 0o600, key };
}
/** @param answer lines of `./path`; hosts with the same one share what is packed */
function treeParcel({ root, manifest }, place, answer) {
    const destination = (0,transfer/* archivePath */.oM)(place.base, (0,host_layout/* pathsOf */.wG)(place.root).release(place.release));
    const paths = answer === undefined ? undefined : readPaths(answer);
    const digest = answer === undefined ? 'all' : (0,external_node_crypto_.createHash)('sha256').update(answer).digest('hex');
    const entries = manifest.entries.filter((entry) => isToSend(entry, paths));
    const key = JSON.stringify(['tree', root, destination, manifest.contentHash, digest]);
    return { root, destination, entries, key };
}
function readPaths(answer) {
    const lines = answer.toString('utf8').split('\n');
    return new Set(lines.filter((line) => line !== '').map((line) => line.replace(/^\.\//, '')));
}
/** Folders, links and names that no list can carry are always sent: they cost next to nothing. */
function isToSend(entry, paths) {
    return paths === undefined || entry.type !== 'file' || !(0,upload_manifest/* isPlainName */.sh)(entry.path) || paths.has(entry.path);
}
function oddFiles({ manifest }) {
    return manifest.entries.flatMap(({ path, sha256 }) => sha256 !== undefined && !(0,upload_manifest/* isPlainName */.sh)(path) ? [{ path, sha256 }] : []);
}


/***/ }),

/***/ 78741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   Ui: () => (/* binding */ makeManifest),
/* harmony export */   sh: () => (/* binding */ isPlainName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function makeManifest(entries) {
    const sorted = [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let totalBytes = 0;
    for (const entry of sorted) {
        hash.update(JSON.stringify(describe(entry)));
        if (entry.type === 'file')
            totalBytes += entry.size;
    }
    return { entries: sorted, contentHash: hash.digest('hex'), totalBytes };
}
function describe(entry) {
    if (entry.type === 'symlink')
        return ['l', entry.path, entry.target];
    if (entry.type === 'directory')
        return ['d', entry.path, entry.mode];
    return ['f', entry.path, entry.mode, entry.sha256];
}
/** A name that every host's text tools can carry in a line of a list. */
function isPlainName(path) {
    return !/[\n\r\\]/.test(path);
}
/**
 * Lines of `mode sha256  ./path`, by which a host compares two releases, sorted by their bytes. The mode
 * is in it because a file whose mode changed is not copied.
 */
function writeManifest({ entries }) {
    const lines = plainFiles(entries).map(({ mode, path, sha256 }) => ({ head: `${octal(mode)} ${sha256}`, path }));
    // The entries are in order already, which decides between files of the same content; a head is ASCII.
    const sorted = lines.sort((a, b) => (a.head < b.head ? -1 : Number(a.head > b.head)));
    return sorted.map(({ head, path }) => `${head}  ./${path}\n`).join('');
}
function plainFiles(entries) {
    return entries.filter((entry) => entry.type === 'file' && isPlainName(entry.path));
}
function octal(mode) {
    return mode.toString(8).padStart(4, '0');
}


/***/ }),

/***/ 4210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JB: () => (/* binding */ findBelow),
  cy: () => (/* binding */ findTree)
});

// UNUSED EXPORTS: readTree

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/git/run-git.ts
var run_git = __webpack_require__(16148);
;// CONCATENATED MODULE: ./src/sources/upload/git-index.ts




/** Reads what git knows of the files below a folder; empty outside of a repository. */
async function readGitIndex(root) {
    const output = await (0,run_git/* runGit */.EO)(root, ['ls-files', '--stage', '-z']);
    return output?.exitCode === 0 ? parseGitIndex(output.stdout) : new Map();
}
/** Entries of `git ls-files --stage -z`: `mode hash stage<TAB>path<NUL>`. */
function parseGitIndex(text) {
    const entries = text.split('\0').flatMap((line) => {
        const match = /^(\d{6}) [0-9a-f]+ \d\t(.*)$/s.exec(line);
        return match === null ? [] : [[match[2] ?? '', match[1] ?? '']];
    });
    return new Map(entries);
}
/**
 * Takes modes and links of tracked files from the index, because a file system of Windows has neither, and
 * git writes a link there as a file that holds its target.
 */
async function applyGitIndex(root, entries, index) {
    return Promise.all(entries.map(async (entry) => {
        const mode = index.get(entry.path);
        if (entry.type !== 'file')
            return entry;
        if (mode === '120000') {
            return { type: 'symlink', path: entry.path, target: await (0,promises_.readFile)((0,external_node_path_.join)(root, entry.path), 'utf8') };
        }
        return { ...entry, mode: mode === '100755' ? 0o755 : 0o644 };
    }));
}
/**
 * A file system that ignores case or Unicode form keeps one of two such names, and nobody knows which.
 * @throws InputError naming both
 */
function refuseCollisions(index) {
    const seen = new Map();
    for (const path of index.keys()) {
        const folded = path.normalize('NFC').toLowerCase();
        const other = seen.get(folded);
        if (other !== undefined) {
            throw new errors/* InputError */.dz(`${other} and ${path} differ only by case or Unicode form, which this runner's file system cannot hold`, 'Rename one of them, exclude both, or deploy from a Linux runner.');
        }
        seen.set(folded, path);
    }
}

;// CONCATENATED MODULE: ./src/sources/upload/git-view.ts

/**
 * Asks the repository that a tree lies in, and each one that lies in the tree: a submodule, another checkout.
 * @param nested their folders below the root
 */
async function readGitView(root, nested) {
    const folders = ['', ...nested.map((folder) => `${folder}/`)];
    const found = await Promise.all(folders.map((folder) => readRepository(root, folder)));
    // The innermost one decides.
    const repositories = found.sort((a, b) => b.folder.length - a.folder.length);
    return {
        stateOf(path) {
            const own = repositories.find(({ folder }) => path.startsWith(folder));
            if (own?.isKnown !== true)
                return 'unknown';
            const name = path.slice(own.folder.length);
            if (own.ignored.has(name))
                return 'ignored';
            return own.tracked.has(name) ? 'tracked' : 'untracked';
        },
    };
}
async function readRepository(root, folder) {
    const cwd = folder === '' ? root : `${root}/${folder}`;
    const [tracked, ignored] = await Promise.all([
        listFiles(cwd),
        listFiles(cwd, '--others', '--ignored', '--exclude-standard'),
    ]);
    const isKnown = tracked !== undefined && ignored !== undefined;
    return { folder, tracked: tracked ?? new Set(), ignored: ignored ?? new Set(), isKnown };
}
async function listFiles(cwd, ...options) {
    const output = await (0,run_git/* runGit */.EO)(cwd, ['ls-files', '-z', ...options]);
    return output?.exitCode === 0 ? new Set(output.stdout.split('\0')) : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/sources/upload/slices.ts

/** How long a tree is read in one go; whatever else goes on, such as a connection, waits meanwhile. */
const SLICE_MS = 8;
function createSlices(signal) {
    let endsAt = performance.now() + SLICE_MS;
    return {
        get isOver() {
            return performance.now() > endsAt;
        },
        async next() {
            await (0,external_node_timers_promises_.setImmediate)();
            signal.throwIfAborted();
            endsAt = performance.now() + SLICE_MS;
        },
    };
}

;// CONCATENATED MODULE: ./src/sources/upload/hash.ts






/** Up to this size a file is read in one piece. */
const SMALL_BYTES = 1024 * 1024;
/** Files that are read at the same time where the disk makes each of them wait. */
const READERS = 8;
/** From then on a disk is slow: what is in the page cache takes a hundredth of it. */
const SLOW_FILE_MS = 1;
const FIRST_FILES = 32;
/**
 * Adds the checksum of every file. A file that is in the page cache is read by plain calls, which cost a
 * tenth of awaited ones; a disk that is slow is asked for several files at a time.
 * @throws BowlineError of code `transfer` naming the file that cannot be read; InputError for pointers of git LFS; the
 * signal's reason
 */
async function hashFiles(root, found, signal) {
    const sums = new Sums();
    const files = found.filter((entry) => entry.type === 'file');
    const rest = await hashCached(root, files, sums, signal);
    await hashTogether(root, rest, sums, signal);
    refusePointers(sums.pointers);
    return found.map((entry) => {
        const sha256 = sums.get(entry.path);
        return sha256 === undefined ? entry : { ...entry, sha256 };
    });
}
/** Checksums of files by their paths, and which of them are pointers of git LFS. */
class Sums extends Map {
    pointers = [];
    /** Takes the content of a file that is small. */
    add(path, content) {
        if (isPointer(content))
            this.pointers.push(path);
        this.set(path, (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex'));
    }
}
/** What git LFS leaves in place of a file that it did not fetch. Source: the specification of its pointer files. */
function isPointer(content) {
    return (content.length < 1024 &&
        /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n/.test(content.toString('latin1', 0, 64)));
}
function refusePointers(paths) {
    if (paths.length === 0)
        return;
    const more = paths.length > 5 ? ` and ${paths.length - 5} more` : '';
    throw new errors/* InputError */.dz(`files of git LFS were not fetched, and only their pointers would be sent: ${[...paths].sort().slice(0, 5).join(', ')}${more}`, 'Set `lfs: true` of actions/checkout, run `git lfs pull`, or name them in `source.exclude`.');
}
/** @returns the files that are better read several at a time: large ones, and all once the disk proves slow */
async function hashCached(root, files, sums, signal) {
    const slices = createSlices(signal);
    const large = [];
    let spentMs = 0;
    for (const [index, file] of files.entries()) {
        if (slices.isOver)
            await slices.next();
        if (index > FIRST_FILES && spentMs > index * SLOW_FILE_MS)
            return [...large, ...files.slice(index)];
        if (file.size > SMALL_BYTES) {
            large.push(file);
            continue;
        }
        const startedAt = performance.now();
        sums.add(file.path, readSmall((0,external_node_path_.join)(root, file.path)));
        spentMs += performance.now() - startedAt;
    }
    return large;
}
function readSmall(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch (cause) {
        throw unreadable(file, cause);
    }
}
async function hashTogether(root, files, sums, signal) {
    // One list for all readers: each takes what is next.
    const waiting = files.values();
    const work = async () => {
        for (const { path, size } of waiting) {
            signal.throwIfAborted();
            const file = (0,external_node_path_.join)(root, path);
            const hashed = size <= SMALL_BYTES
                ? (0,promises_.readFile)(file).then((content) => sums.add(path, content))
                : hashLarge(file, signal).then((sum) => sums.set(path, sum));
            await hashed.catch((cause) => {
                signal.throwIfAborted();
                throw unreadable(file, cause);
            });
        }
    };
    await Promise.all(Array.from({ length: READERS }, work));
}
/** Reads the next piece while one is hashed, into two buffers whatever the size. */
async function hashLarge(file, signal) {
    const handle = await (0,promises_.open)(file);
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let [current, other] = [Buffer.allocUnsafe(SMALL_BYTES), Buffer.allocUnsafe(SMALL_BYTES)];
        for (let read = await readPiece(handle, current); read > 0;) {
            signal.throwIfAborted();
            const following = readPiece(handle, other);
            hash.update(current.subarray(0, read));
            read = await following;
            [current, other] = [other, current];
        }
        return hash.digest('hex');
    }
    finally {
        await handle.close();
    }
}
async function readPiece(handle, buffer) {
    return (await handle.read(buffer, 0, buffer.length)).bytesRead;
}
function unreadable(file, cause) {
    return new errors/* BowlineError */.JY('transfer', `${file} cannot be read: ${cause.message}`, {
        cause,
        hint: 'Check its permissions, and that nothing else changes the tree while it is being deployed.',
    });
}

// EXTERNAL MODULE: ./src/sources/upload/manifest.ts
var upload_manifest = __webpack_require__(78741);
// EXTERNAL MODULE: ./src/sources/upload/secret-names.ts
var secret_names = __webpack_require__(36197);
;// CONCATENATED MODULE: ./src/sources/upload/unversioned.ts





/**
 * Lets no secret go to a host by accident: what looks like one, and is no part of the repository, is named in `include` or
 * stays at home.
 * @throws InputError that names those files, and for an entry of `include` that is not there
 */
function guardSecrets(root, found, include, view) {
    requireIncluded(found, include);
    const named = ignore_default()({ ignorecase: false }).add([...include]);
    const isPrivate = ({ type, path }) => type !== 'directory' && named.ignores(path);
    const isSecret = (entry) => entry.type !== 'directory' && !isPrivate(entry) && (0,secret_names/* looksSecret */.n)(entry.path) && !isPublicFile(root, entry);
    refuse(found.filter((entry) => isSecret(entry) && view.stateOf(entry.path) !== 'tracked').map(({ path }) => path), view);
    return {
        entries: found.map((entry) => (entry.type === 'file' && isPrivate(entry) ? makePrivate(entry) : entry)),
        privateFiles: found.filter(isPrivate).map(({ path }) => path),
        ignored: measure(found.filter(({ path }) => view.stateOf(path) === 'ignored')),
    };
}
function requireIncluded(found, include) {
    const files = found.filter(({ type }) => type !== 'directory');
    const missing = include.find((pattern) => {
        if (pattern.startsWith('!'))
            return false;
        const rule = ignore_default()({ ignorecase: false }).add([pattern]);
        return !files.some(({ path }) => rule.ignores(path));
    });
    if (missing === undefined)
        return;
    throw new errors/* InputError */.dz(`\`source.include\` names ${missing}, and there is no such file to upload`, 'Check that the step that writes it ran before this one, and that neither `exclude` nor .bowlineignore names it.');
}
function makePrivate(entry) {
    return { ...entry, mode: (entry.mode & 0o100) | 0o600 };
}
/** No certificate is larger. */
const MOST_BYTES = 1_000_000;
function isPublicFile(root, entry) {
    if (entry.type !== 'file' || entry.size > MOST_BYTES || !(0,secret_names/* isPublic */.U)(entry.path, '-----BEGIN '))
        return false;
    return (0,secret_names/* isPublic */.U)(entry.path, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, entry.path), 'latin1'));
}
const MOST_NAMED = 8;
function refuse(paths, view) {
    const [first] = paths;
    if (first === undefined)
        return;
    const others = paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : '';
    const names = `${paths.slice(0, MOST_NAMED).join(', ')}${others}`;
    const isUnknown = paths.every((path) => view.stateOf(path) === 'unknown');
    throw new errors/* InputError */.dz(`what looks like secrets would be sent: ${names}; ${isUnknown ? 'git cannot be asked about it' : 'git does not track it'}`, 'Keep it at home with `source.exclude`, or name it in `source.include`: then it is sent, for its owner alone to read.');
}
function measure(entries) {
    const bytes = entries.reduce((sum, entry) => sum + (entry.type === 'file' ? entry.size : 0), 0);
    return { files: entries.filter(({ type }) => type !== 'directory').length, bytes };
}

;// CONCATENATED MODULE: ./src/sources/upload/tree.ts











/**
 * Finds everything that is in the tree that is to be uploaded.
 * @param platform of the runner, as `process.platform` names it
 * @throws InputError when it does not exist, is empty, or holds something that cannot be sent.
 */
async function findTree(source, cwd, signal, platform = process.platform) {
    const root = (0,external_node_path_.resolve)(cwd, source.upload, source.directory ?? '.');
    await requireDirectory(root, source);
    return findBelow({ root, source, signal, platform, takes: () => true });
}
/** Finds what of a folder can be sent. */
async function findBelow({ root, source, signal, platform, takes, requires }) {
    // A list is taken pattern by pattern, and only a text line by line.
    const rules = ignore_default()({ ignorecase: false }).add(['.git', '.bowlineignore', ...source.exclude]);
    rules.add(await readIgnoreFile(root));
    signal.throwIfAborted();
    const found = [];
    const repositories = [];
    await walk('', { root, rules, takes, found, repositories, slices: createSlices(signal) });
    requires?.(found);
    if (!found.some(({ type }) => type === 'file'))
        throw emptyTree(root);
    const [trusted, view] = await Promise.all([trustIndex(root, found, platform), readGitView(root, repositories)]);
    const { entries, privateFiles, ignored } = guardSecrets(root, trusted, source.include ?? [], view);
    const read = async () => {
        const manifest = (0,upload_manifest/* makeManifest */.Ui)(await hashFiles(root, entries, signal));
        return { root, manifest, privateFiles, ignored };
    };
    return { ignored, read };
}
/** Finds and hashes the tree that is to be uploaded. */
async function readTree(...question) {
    const tree = await findTree(...question);
    return tree.read();
}
/** Where the file system cannot be trusted with names, modes and links, the git index is. */
async function trustIndex(root, found, platform) {
    if (platform !== 'win32' && platform !== 'darwin')
        return found;
    const index = await readGitIndex(root);
    refuseCollisions(index);
    if (platform === 'darwin')
        return found;
    const entries = await applyGitIndex(root, found, index);
    for (const entry of entries)
        if (entry.type === 'symlink')
            requireInside(entry.path, entry.target);
    return entries;
}
async function requireDirectory(root, source) {
    const stats = await (0,promises_.lstat)(root).catch(() => undefined);
    if (stats?.isDirectory())
        return;
    const name = (0,external_node_path_.join)(source.upload, source.directory ?? '');
    throw new errors/* InputError */.dz(stats === undefined ? `there is nothing at ${name} to upload` : `${name} is not a directory`, 'Check `source.upload` and `source.directory`, and that the step that builds it ran before this one.');
}
function emptyTree(root) {
    return new errors/* InputError */.dz(`${root} has no files to upload`, 'An empty artifact is never deployed: check that it was built, and what `exclude` and .bowlineignore leave out.');
}
async function readIgnoreFile(root) {
    return (0,promises_.readFile)((0,external_node_path_.join)(root, '.bowlineignore'), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw new errors/* InputError */.dz(`.bowlineignore cannot be read: ${error.message}`, 'Make it a readable file, or remove it.');
    });
}
/** By plain calls: an awaited one costs several times what the file system takes to answer it. */
async function walk(folder, all) {
    const { root, rules, takes, found, repositories, slices } = all;
    for (const child of readFolder(root, folder)) {
        if (slices.isOver)
            await slices.next();
        const path = folder === '' ? child.name : `${folder}/${child.name}`;
        const isDirectory = child.isDirectory();
        if (child.name === '.git' && folder !== '')
            repositories.push(folder);
        if (!takes(path) || rules.ignores(isDirectory ? `${path}/` : path))
            continue;
        refuseName(path);
        found.push(readEntry(root, path, child));
        if (isDirectory)
            await walk(path, all);
    }
}
function readFolder(root, folder) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, folder), { withFileTypes: true });
    }
    catch (error) {
        const why = error.message;
        throw new errors/* InputError */.dz(`${folder || root} cannot be read: ${why}`, 'Check its permissions, or exclude it.');
    }
}
function refuseName(path) {
    if (path === '.bowline') {
        throw new errors/* InputError */.dz('the tree has an entry .bowline, which Bowline keeps for itself', 'Rename or exclude it.');
    }
    if (path.includes('\uFFFD')) {
        throw new errors/* InputError */.dz(`the name ${JSON.stringify(path)} is not UTF-8`, 'Rename or exclude it.');
    }
}
function readEntry(root, path, child) {
    const absolute = (0,external_node_path_.join)(root, path);
    if (child.isSymbolicLink()) {
        return { type: 'symlink', path, target: requireInside(path, (0,external_node_fs_.readlinkSync)(absolute)) };
    }
    const stats = (0,external_node_fs_.lstatSync)(absolute);
    const mode = modeOf(stats);
    if (stats.isDirectory())
        return { type: 'directory', path, mode };
    if (stats.isFile())
        return { type: 'file', path, mode, size: stats.size, mtimeMs: stats.mtimeMs };
    throw new errors/* InputError */.dz(`${path} is neither a file, a directory nor a link`, 'Exclude it.');
}
/** Without set-user-ID and the like, which no upload should carry. */
function modeOf(stats) {
    return stats.mode & 0o777;
}
/** A link may only point into the release: what it reaches outside is not what was tested. */
function requireInside(path, target) {
    const reached = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(path), target));
    if (!external_node_path_.posix.isAbsolute(target) && reached !== '..' && !reached.startsWith('../'))
        return target;
    throw new errors/* InputError */.dz(`the link ${path} leads out of the release, to ${target}`, 'Make it relative and inside the tree, exclude it, or use `links` or `shared` for what lives on the host.');
}


/***/ }),

/***/ 40157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeContent: () => (/* binding */ makeContent),
/* harmony export */   needsOfFiles: () => (/* binding */ needsOfFiles),
/* harmony export */   openUpload: () => (/* binding */ openUpload)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _delivery__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50678);
/* harmony import */ var _tree__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4210);



/** Opens a directory of the runner. */
async function openUpload(source, world) {
    refuseRef(world.ref);
    // Git answers while the tree is walked.
    const info = world.readCheckout();
    const tree = await (0,_tree__WEBPACK_IMPORTED_MODULE_2__/* .findTree */ .cy)(source, world.cwd, world.signal);
    return { info, read: async () => makeContent(await tree.read(), await info) };
}
function refuseRef(ref) {
    if (ref === undefined)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`\`ref\` cannot be ${ref}: the source is an \`upload\`, which is the checkout of the job as it is`, 'Check out what is to be deployed before this step, and remove `ref`.');
}
function makeContent(tree, info) {
    return {
        contentId: tree.manifest.contentHash,
        info,
        ...needsOfFiles(tree),
        deliver: (place) => (0,_delivery__WEBPACK_IMPORTED_MODULE_1__/* .deliverTree */ .s)(tree, place),
    };
}
/**
 * What files of the runner take on a host.
 * @param more bytes of what comes beside them
 */
function needsOfFiles(tree, more = 0) {
    if (tree === undefined)
        return { needs: { bytes: more, files: 1 } };
    const { totalBytes, entries } = tree.manifest;
    const { privateFiles, ignored } = tree;
    const paths = new Set(entries.map(({ path }) => path));
    const needs = { bytes: totalBytes + more, files: entries.length, privateFiles };
    return { ignored, needs: { ...needs, holds: (path) => paths.has(path) } };
}


/***/ })

};
;
