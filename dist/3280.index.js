"use strict";
exports.id = 3280;
exports.ids = [3280];
exports.modules = {

/***/ 3280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releases: () => (/* binding */ releases)
/* harmony export */ });
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3008);
/* harmony import */ var _plan_listing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2395);
/* harmony import */ var _shared_ask_deployments__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6496);
/* harmony import */ var _shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8382);




/** Lists the releases of every app on every host, newest first; without a key to the hosts, GitHub's records of them. */
async function releases(inputs, runner) {
    const recorded = await (0,_shared_ask_deployments__WEBPACK_IMPORTED_MODULE_2__/* .askRecords */ .Q)(inputs, runner);
    if (recorded === undefined)
        return lookAtReleases(inputs, runner);
    const { listRecords } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(317)]).then(__webpack_require__.bind(__webpack_require__, 317));
    const records = listRecords(recorded.environment.targets, recorded.records);
    return { ...(0,_shared_ask_deployments__WEBPACK_IMPORTED_MODULE_2__/* .makeRecordedResult */ .U)(inputs.mode, recorded, runner), records: [...records] };
}
function lookAtReleases(inputs, runner) {
    return (0,_shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_3__/* .inspectHosts */ .A)(inputs, runner, async ({ rollout }) => ({
        releases: rollout.fleet.machines.flatMap(({ targets, facts, host }) => targets.flatMap((target) => (0,_plan_listing__WEBPACK_IMPORTED_MODULE_1__/* .listReleases */ .tH)(target, (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_0__/* .appFacts */ .XO)(target, new Map([[host.name, facts]]))))),
    }), { withSizes: true });
}


/***/ }),

/***/ 6496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ askRecords),
/* harmony export */   U: () => (/* binding */ makeRecordedResult)
/* harmony export */ });
/* harmony import */ var _config_filling_variables__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4103);
/* harmony import */ var _config_resolve__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1148);
/* harmony import */ var _inputs_secrets__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9861);
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3737);
/* harmony import */ var _config_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4063);
/* harmony import */ var _repository__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2655);






/**
 * Asks GitHub for its Deployment records where there is a token and no key to the hosts.
 * @returns undefined where the hosts can be asked themselves
 * @throws InputError, ConfigError, GitHubError
 */
async function askRecords(inputs, runner) {
    const { sshKey, sshAgent, githubToken } = inputs;
    if (sshKey !== undefined || sshAgent !== undefined || githubToken === undefined)
        return undefined;
    const startedAt = runner.now();
    const environment = await readEnvironment(inputs, runner);
    if (environment.hosts.every((host) => hasWay(host, inputs, runner.env)))
        return undefined;
    const github = await (0,_repository__WEBPACK_IMPORTED_MODULE_3__/* .openRepositoryApi */ .X)(githubToken, runner);
    const { listDeploymentRecords } = await __webpack_require__.e(/* import() */ 6887).then(__webpack_require__.bind(__webpack_require__, 6887));
    return { environment, records: await listDeploymentRecords(github, environment.name), startedAt };
}
/** A job without the key mostly has not the variables of the hosts either, and needs none of them. */
async function readEnvironment(inputs, { cwd, env }) {
    const document = await (0,_config_file__WEBPACK_IMPORTED_MODULE_2__/* .readConfigFile */ .R)(inputs.config, cwd);
    return (0,_config_resolve__WEBPACK_IMPORTED_MODULE_0__/* .resolveEnvironment */ .g)(document, {
        environment: inputs.environment,
        apps: [...inputs.apps],
        hosts: inputs.hosts === 'failed' ? [] : [...inputs.hosts],
        variables: (0,_config_filling_variables__WEBPACK_IMPORTED_MODULE_4__/* .leaveUnsetOpen */ .FK)(JSON.stringify(document.config), env),
    });
}
/** Does a host, and every one on the way to it, need no key or have one of its own? */
function hasWay({ connection, key, jump }, inputs, env) {
    const hasKey = key !== undefined && (0,_inputs_secrets__WEBPACK_IMPORTED_MODULE_1__/* .listSecretProblems */ .Jo)([key], inputs, { ...env }).length === 0;
    return (connection === 'local' || hasKey) && jump.every((host) => hasWay(host, inputs, env));
}
function makeRecordedResult(mode, { environment, startedAt }, { now, run }) {
    return {
        ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_5__/* .makeEmptyResult */ .ZI)({ mode, startedAt, endedAt: now() }),
        ...run,
        status: 'success',
        environment: environment.name,
        toldBy: 'records',
    };
}


/***/ }),

/***/ 8382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ inspectHosts)
/* harmony export */ });
/* harmony import */ var _rollout_connect__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9495);
/* harmony import */ var _rollout_fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3293);
/* harmony import */ var _rollout_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2094);
/* harmony import */ var _open_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(379);




/**
 * Connects to the hosts of an environment, has a look and changes nothing. Hosts that cannot be reached
 * are part of what was found, and end the run as failed.
 */
async function inspectHosts(inputs, runner, see, options = {}) {
    const { environment, world } = await (0,_open_environment__WEBPACK_IMPORTED_MODULE_3__.openEnvironment)(inputs, runner);
    let rows = {};
    const start = {
        mode: inputs.mode,
        world,
        environment,
        version: null,
        revision: null,
        ref: null,
        reason: null,
        undoesFailures: false,
        mayLeaveIrreversible: false,
    };
    const result = await (0,_rollout_run__WEBPACK_IMPORTED_MODULE_2__/* .runRollout */ .p)(start, async (rollout) => {
        const { ledger, signal } = rollout;
        const { targets } = environment;
        rollout.open(await (0,_rollout_connect__WEBPACK_IMPORTED_MODULE_0__/* .connectFleet */ .N)({ environment, targets, ledger, world, signal, toleratesUnreachable: true, ...options }));
        rows = await see({ rollout, environment, world });
        const errors = ledger.records.flatMap(({ isUnreachable, error }) => (isUnreachable && error ? [error] : []));
        const [first, ...others] = new Set(errors);
        if (first !== undefined)
            throw (0,_rollout_fleet__WEBPACK_IMPORTED_MODULE_1__/* .joinErrors */ ._h)(first, [first, ...others]);
    });
    return { ...result, ...rows };
}


/***/ }),

/***/ 3008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XO: () => (/* binding */ appFacts),
  nj: () => (/* binding */ nextAttempt),
  bJ: () => (/* binding */ planDeploy),
  hD: () => (/* binding */ targetKey)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/release/fingerprint.ts

/** Hashes everything that makes a release what it is, without secrets: content and resolved settings. */
function fingerprintOf(target, contentHash) {
    const { env, runtime, build, links, shared, secretsAs, hooks, port, secrets } = target;
    const settings = { env, runtime, build, links, shared, secretsAs, hooks, port: port ?? null, secrets };
    return (0,external_node_crypto_.createHash)('sha256')
        .update(`${contentHash}\n${canonicalise(settings)}`)
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
var release_history = __webpack_require__(5205);
// EXTERNAL MODULE: ./src/release-id.ts
var release_id = __webpack_require__(3294);
;// CONCATENATED MODULE: ./src/plan/deploy.ts




/** Turns config and facts into what has to be done, host by host. */
function planDeploy(question) {
    const release = question.release ?? nameRelease(question);
    const targets = question.targets.map((target) => planTarget(target, release, question));
    return { release, seq: nextAttempt(question.facts), targets };
}
function planTarget(target, release, question) {
    const app = appFacts(target, question.facts);
    const contentHash = question.content.get(target.app)?.contentHash ?? '';
    const fingerprint = fingerprintOf(target, contentHash);
    const key = app.key ?? question.newKey;
    const sealed = sealFingerprint(fingerprint, question.secrets.get(target.app) ?? new Map(), key);
    const { live, history } = app;
    const chosen = chooseAction(target, app, sealed, question);
    return {
        target,
        app,
        ...chosen,
        release: chosen.action === 'deploy' || live === null ? release : live,
        live,
        undoTo: (0,release_history/* findUndoTarget */.DH)(history),
        fingerprint,
        sealed,
        key,
        isKeyNew: app.key === null,
    };
}
function chooseAction(target, { live, history, hasLeftovers }, sealed, question) {
    if (live === null)
        return { action: 'deploy', why: 'nothing is live yet' };
    const release = history.releases.find(({ id }) => id === live);
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
        return { action: 'verify', why: `${live} is the same, and a killed run left something behind` };
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
    const [tree] = content.values();
    return (0,release_id/* makeReleaseId */.T1)(first?.clock ?? '', revision ?? tree?.contentHash ?? '', taken);
}
/** Attempts are numbered through the fleet, so that the newest can be told on any host. */
function nextAttempt(facts) {
    const seen = [...facts.values()].flatMap(({ apps }) => [...apps.values()].flatMap(({ journal }) => journal.entries.map((entry) => (entry.event === 'attempt' ? entry.seq : 0))));
    return seen.reduce((most, seq) => Math.max(most, seq), 0) + 1;
}


/***/ }),

/***/ 2395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ describeService),
/* harmony export */   Lc: () => (/* binding */ findRun),
/* harmony export */   tH: () => (/* binding */ listReleases)
/* harmony export */ });
/* harmony import */ var _release_history__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5205);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8552);


/** The releases of one app on one host, newest switch first; those that never served come last. */
function listReleases({ app: name, host }, { history, journal }) {
    const rows = history.releases.map((release) => describeRelease(name, host.name, release, history, journal));
    return rows.sort((a, b) => compareInstants(b, a));
}
function compareInstants(a, b) {
    return (a.switchedAt ?? '').localeCompare(b.switchedAt ?? '') || a.release.localeCompare(b.release);
}
function describeRelease(app, host, release, history, journal) {
    const { id, version, revision, sizeBytes, isComplete } = release;
    const attempt = journal.entries.findLast((entry) => entry.event === 'attempt' && entry.release === id);
    const verdict = history.verdictOf(id);
    return {
        app,
        host,
        release: id,
        switchedAt: history.switches.findLast((one) => one.release === id)?.at ?? null,
        version,
        revision,
        sizeBytes,
        verdict: verdict === 'none' && !isComplete ? 'failed' : verdict,
        live: id === history.live,
        reason: attempt?.event === 'attempt' ? attempt.reason : null,
        actor: attempt?.event === 'attempt' ? attempt.actor : null,
    };
}
/** What runs on one host, as far as its facts tell; health is asked for apart. */
function describeService(target, app, hostLock) {
    const release = app.history.releases.find(({ id }) => id === app.live);
    return {
        app: target.app,
        host: target.host.name,
        release: app.live,
        version: release?.version ?? null,
        revision: release?.revision ?? null,
        since: (0,_release_history__WEBPACK_IMPORTED_MODULE_1__/* .findLiveSince */ .s6)(app.history),
        healthy: null,
        process: (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target).readState(app.process).detail,
        lockHolder: (app.lockHolder ?? hostLock)?.trim() || null,
        lastDeploy: describeLast(app.journal),
        error: null,
    };
}
function describeLast({ entries }) {
    const last = entries.findLast((entry) => entry.event === 'finished');
    return last?.event === 'finished' ? describeFinished(last) : null;
}
/** One run by its id, as the journal of one host has it. */
function findRun({ entries }, id) {
    const found = entries.findLast((entry) => entry.event === 'finished' && (entry.release === id || entry.run === id));
    return found?.event === 'finished' ? describeFinished(found) : null;
}
function describeFinished({ release, mode, status, at, actor, runUrl, error, }) {
    return { id: release, mode, status, at, actor, runUrl, error };
}


/***/ }),

/***/ 5205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ isProvenSinceSwitch),
/* harmony export */   DH: () => (/* binding */ findUndoTarget),
/* harmony export */   Lu: () => (/* binding */ readHistory),
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
    return {
        live,
        switches,
        releases,
        verdictOf: (release) => verdicts.get(release) ?? 'none',
        ageOf: (release) => ages.get(release),
        orderOf: (release) => orders.get(release) ?? 0,
    };
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
/** The newest release with verdict good, older by the counter than `release`, that is still complete. */
function findPreviousGood(history, release) {
    const limit = release === null ? Number.POSITIVE_INFINITY : (history.ageOf(release) ?? Number.POSITIVE_INFINITY);
    const candidates = history.releases
        .filter(({ id, isComplete }) => id !== release && isComplete && history.verdictOf(id) === 'good')
        .map(({ id }) => ({ id, age: history.ageOf(id) }))
        .filter((one) => one.age !== undefined && one.age < limit);
    candidates.sort((a, b) => b.age - a.age);
    return candidates[0]?.id ?? null;
}
/** Where an automatic undo goes: back to what served if it is known to be good, else to the newest good one. */
function findUndoTarget(history) {
    if (history.live !== null && history.verdictOf(history.live) === 'good')
        return history.live;
    return findPreviousGood(history, history.live) ?? null;
}
/** Did anybody find the live release good since it was last switched to? */
function isProvenSinceSwitch({ entries }, release) {
    const switched = entries.findLast((entry) => entry.event === 'activating')?.n ?? 0;
    return entries.some((entry) => entry.event === 'verdict' && entry.release === release && entry.verdict === 'good' && entry.n > switched);
}


/***/ })

};
;
