"use strict";
exports.id = 6801;
exports.ids = [6801];
exports.modules = {

/***/ 6801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takeBack: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3008);
/* harmony import */ var _release_history__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5205);
/* harmony import */ var _rollout_connect_fleet__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7802);
/* harmony import */ var _rollout_lock_fleet__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1691);
/* harmony import */ var _rollout_rollout__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2786);
/* harmony import */ var _request__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1642);







/** How long the way back waits for a lock that the cancelled step may still hold. */
const LOCK_WAIT_MS = 120_000;
/**
 * Finishes a run that was cancelled after its first switch: every host that serves its release, unverified,
 * goes back. A host that calls the release good tells that the cancel came in the commit, when all were verified:
 * then all of them stay. Runs in `post`, which has minutes where the step had seconds.
 */
async function takeBack(inputs, surroundings, state) {
    const { environment, world } = await (0,_request__WEBPACK_IMPORTED_MODULE_5__.openEnvironment)(inputs, surroundings, 'warn');
    const start = {
        mode: state.mode,
        world,
        environment,
        version: null,
        revision: null,
        ref: null,
        reason: 'reason' in inputs ? (inputs.reason ?? null) : null,
        undoesFailures: !('rollback' in inputs) || inputs.rollback === 'on',
        mayLeaveIrreversible: 'force' in inputs && inputs.force.has('irreversible'),
    };
    return (0,_rollout_rollout__WEBPACK_IMPORTED_MODULE_4__/* .runRollout */ .p)(start, async (rollout) => {
        const { ledger, signal } = rollout;
        const { targets } = environment;
        const fleet = rollout.open(await (0,_rollout_connect_fleet__WEBPACK_IMPORTED_MODULE_2__/* .connectFleet */ .N)({ environment, targets, ledger, world, signal, isChanging: true }));
        const { holder, run } = rollout;
        await (0,_rollout_lock_fleet__WEBPACK_IMPORTED_MODULE_3__/* .lockFleet */ .k)({ fleet, machines: fleet.machines, waitMs: LOCK_WAIT_MS, holder, run, signal });
        if (markSwitched(rollout, state) === 'verified')
            return;
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY('cancelled', 'the run was cancelled', { hint: 'Run it again when you are ready.' });
    });
}
function markSwitched(rollout, state) {
    const facts = new Map(rollout.fleet.machines.map((machine) => [machine.host.name, machine.facts]));
    const plans = rollout.start.environment.targets.flatMap((target) => {
        const saved = state.targets.find(({ app, host }) => app === target.app && host === target.host.name);
        if (saved === undefined)
            return [];
        const app = (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_1__/* .appFacts */ .XO)(target, facts);
        const { release, undoTo } = saved;
        const sealed = { fingerprint: '', sealed: '', key: app.key ?? '', isKeyNew: false };
        return [
            { target, app, action: 'deploy', why: 'the run was cancelled', release, live: app.live, undoTo, ...sealed },
        ];
    });
    const wasVerified = plans.some(({ app, release }) => app.live === release && (0,_release_history__WEBPACK_IMPORTED_MODULE_6__/* .isProvenSinceSwitch */ .BE)(app.journal, release));
    const targets = wasVerified ? plans.map((plan) => ({ ...plan, action: 'verify' })) : plans;
    rollout.adopt({ release: plans[0]?.release ?? '', seq: 0, targets });
    for (const { target, app, release } of plans) {
        const record = rollout.ledger.of(target);
        record.previousRelease =
            state.targets.find((one) => one.app === target.app && one.host === target.host.name)?.live ?? null;
        record.isSwitched = !wasVerified && app.live === release;
        record.isVerified = wasVerified && app.live === release;
        record.isSkipped = wasVerified && app.live !== release;
    }
    return wasVerified ? 'verified' : 'unverified';
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
// EXTERNAL MODULE: ./src/release/id.ts
var id = __webpack_require__(3296);
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
    return (0,id/* makeReleaseId */.T1)(first?.clock ?? '', revision ?? tree?.contentHash ?? '', taken);
}
/** Attempts are numbered through the fleet, so that the newest can be told on any host. */
function nextAttempt(facts) {
    const seen = [...facts.values()].flatMap(({ apps }) => [...apps.values()].flatMap(({ journal }) => journal.entries.map((entry) => (entry.event === 'attempt' ? entry.seq : 0))));
    return seen.reduce((most, seq) => Math.max(most, seq), 0) + 1;
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


/***/ }),

/***/ 1691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ lockFleet)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _hosts_lock__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9629);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3293);
/* harmony import */ var _limit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4962);
/* harmony import */ var _read_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36);





/** How long a run waits that stands back, until the other has let go of what it took out of turn. */
const STAND_BACK_MS = 2_000;
/**
 * Locks every host. There is an order that all runs share: who has the first host of a run goes on, so of two runs
 * one always wins. Facts that somebody changed between reading and locking are read again.
 * @throws LockHeldError naming the holder
 */
async function lockFleet(options) {
    const { fleet, signal } = options;
    fleet.ledger.enter('lock');
    fleet.world.progress.phase('lock');
    const [first, ...others] = [...options.machines].sort((a, b) => (lockOrder(a) < lockOrder(b) ? -1 : 1));
    if (first === undefined)
        return;
    await lockInTurn(first, options);
    await lockOthers(others, options);
    await (0,_limit__WEBPACK_IMPORTED_MODULE_4__/* .doAll */ .x)([first, ...others], fleet.parallel, (machine) => refresh(machine, fleet, signal));
}
/** The address, because two configs may name one host differently. */
function lockOrder({ address }) {
    return `${address.address}:${address.port}`;
}
async function lockInTurn(machine, options, startedAt = new Date()) {
    const where = { host: machine.host.name, step: 'lock' };
    machine.lock = await options.fleet.ledger.time(where, () => takeOrShare(machine, options), startedAt);
}
/**
 * Takes the rest all at once. Where another run has one of them, whose hosts are only partly the same, what was taken
 * out of turn is let go, and the rest is taken in turn.
 */
async function lockOthers(machines, options) {
    const startedAt = new Date();
    const settled = await (0,_limit__WEBPACK_IMPORTED_MODULE_4__/* .settleAll */ .j)(machines, options.fleet.parallel, async (machine) => {
        machine.lock = await takeOrShare(machine, { ...options, waitMs: 0 });
    });
    const refused = settled.findIndex((one) => one.status === 'rejected');
    const taken = refused === -1 ? machines : machines.slice(0, refused);
    for (const { host } of taken) {
        await options.fleet.ledger.time({ host: host.name, step: 'lock' }, async () => { }, startedAt);
    }
    const left = machines.slice(taken.length);
    await Promise.all(left.map(letGo));
    const patient = { ...options, waitMs: Math.max(options.waitMs, STAND_BACK_MS) };
    for (const machine of left)
        await lockInTurn(machine, patient, startedAt);
}
async function letGo(machine) {
    await machine.lock?.[Symbol.asyncDispose]();
    machine.lock = undefined;
}
/** Two hosts of a config may be one machine, whose lock this run then holds already: it is not refused by itself. */
async function takeOrShare(machine, options) {
    try {
        return await take(machine, options, 0);
    }
    catch (error) {
        if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .LockHeldError */ .Rk))
            throw error;
        if (isOwn(error, options))
            machine.lockScope = 'app';
        else if (options.waitMs === 0)
            throw error;
        return take(machine, options, options.waitMs);
    }
}
function isOwn({ holder }, options) {
    return holder.trim() !== '' && options.holder.startsWith(holder.trim());
}
function take(machine, { fleet, holder, run, signal }, waitMs) {
    const { world } = fleet;
    const where = { host: machine.host.name, step: 'lock' };
    return (0,_hosts_lock__WEBPACK_IMPORTED_MODULE_1__/* .takeLock */ .H)(machine, {
        nonce: world.random(32),
        roots: (0,_fleet__WEBPACK_IMPORTED_MODULE_2__/* .sortedRoots */ .Tv)(machine),
        scope: machine.lockScope,
        waitMs,
        holder,
        run,
        signal,
        onWaiting: (by) => world.progress.waiting(where, `waiting for ${by.trim() || 'another deployment'}`),
    });
}
async function refresh(machine, { world }, signal) {
    const isStale = machine.targets.some((target) => (0,_fleet__WEBPACK_IMPORTED_MODULE_2__/* .fenceOf */ .xn)(machine, target) !== (machine.facts.apps.get(target.app)?.fence ?? 0) + 1);
    if (isStale)
        machine.facts = await (0,_read_facts__WEBPACK_IMPORTED_MODULE_3__.readMachineFacts)(machine, { world }, signal);
}


/***/ })

};
;
