"use strict";
exports.id = 4608;
exports.ids = [4608];
exports.modules = {

/***/ 4608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(3008);
// EXTERNAL MODULE: ./src/plan/preflight.ts
var preflight = __webpack_require__(6488);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(5205);
;// CONCATENATED MODULE: ./src/release/target.ts


/**
 * Finds the release that a rollback means on one host.
 * @param mayBeLive allows the one that serves already, which is where others may still have to go
 * @throws BowlineError `refused` that lists the candidates when there is none, or more than one.
 */
function chooseRollbackTarget(history, target, mayBeLive = false) {
    const found = target.kind === 'previous' ? previous(history) : named(history, target.kind, target.value);
    const release = history.releases.find(({ id }) => id === found);
    if (release?.isComplete !== true)
        throw refuse(`release ${found} is no longer whole on this host`, history);
    if (found === history.live && !mayBeLive)
        throw refuse(`release ${found} is live already`, history);
    return found;
}
function previous(history) {
    const found = (0,release_history/* findPreviousGood */.yl)(history, history.live);
    if (found === null)
        throw refuse('there is no good release older than the live one', history);
    return found;
}
function named(history, kind, value) {
    const kinds = kind === 'bare' ? ['id', 'version', 'time'] : [kind];
    const found = new Set(kinds.flatMap((one) => FINDERS[one](history, value)));
    const [only, ...others] = found;
    if (only === undefined)
        throw refuse(`no release matches ${describe(kind, value)}`, history);
    if (others.length > 0)
        throw refuse(`${describe(kind, value)} matches ${[...found].join(' and ')}`, history);
    return only;
}
const FINDERS = {
    id: ({ releases }, value) => releases.filter(({ id }) => id === value).map(({ id }) => id),
    version: findByVersion,
    time: findByTime,
};
/** Of several releases of one version the newest good one is meant. */
function findByVersion(history, value) {
    const same = history.releases.filter(({ version }) => version !== null && plain(version) === plain(value));
    const good = same.filter(({ id, isComplete }) => isComplete && history.verdictOf(id) === 'good');
    const newest = (good.length > 0 ? good : same).toSorted(byAge(history)).at(-1);
    return newest === undefined ? [] : [newest.id];
}
function findByTime(history, value) {
    const instant = parseInstant(value);
    const found = instant === undefined ? null : (0,release_history/* findLiveAt */.ZQ)(history, instant.toISOString());
    return found === null ? [] : [found];
}
/** Reads an instant as a person writes it, or as a release id begins; undefined when it is none. */
function parseInstant(value) {
    if (!/^\d{4}-?\d{2}-?\d{2}/.test(value))
        return undefined;
    const time = inUtc(value.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'));
    const instant = new Date(time);
    return Number.isNaN(instant.getTime()) ? undefined : instant;
}
/** A time without a zone is UTC, as every time that Bowline shows; JavaScript takes it for a local one. */
function inUtc(time) {
    return /\d[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(time) ? `${time}Z` : time;
}
function byAge(history) {
    return (a, b) => (history.ageOf(a.id) ?? 0) - (history.ageOf(b.id) ?? 0);
}
function plain(version) {
    return version.replace(/^v/, '');
}
function describe(kind, value) {
    return kind === 'bare' ? `\`${value}\`` : `${kind} \`${value}\``;
}
function refuse(message, history) {
    const candidates = history.releases
        .filter(({ id, isComplete }) => isComplete && id !== history.live)
        .toSorted(byAge(history))
        .reverse()
        .map(({ id, version }) => `${id}${version === null ? '' : ` (${version})`} ${history.verdictOf(id)}`);
    return new errors/* BowlineError */.JY('refused', message, {
        hint: candidates.length === 0
            ? 'This host has nothing else to go back to: deploy what should serve.'
            : `Candidates: ${candidates.join(', ')}`,
    });
}

;// CONCATENATED MODULE: ./src/plan/rollback.ts



/**
 * Finds on every host the release that a rollback means. A host that lacks it ends the run before any
 * host is switched. One that serves it already is left alone, or taken there once more where the run that
 * did so was killed before it had verified it.
 * @throws BowlineError `refused` that lists the candidates of that host
 */
function planRollback(question) {
    const targets = question.targets.map((target) => planTarget(target, question));
    const [first] = targets;
    // Nothing to do anywhere is no rollback: what was meant must be another release.
    if (first !== undefined && targets.every(({ action }) => action === 'unchanged'))
        choose(first.target, question, false);
    return { release: first?.release ?? '', seq: question.seq, targets };
}
function planTarget(target, question) {
    const app = (0,deploy/* appFacts */.XO)(target, question.facts);
    const where = { host: target.host.name, app: target.app };
    if (app.live === null)
        throw rollback_refuse(where, 'nothing is live, so there is nothing to leave', 'Deploy first.');
    const left = findLeftByUnfinished(app);
    const release = left !== undefined && question.target.kind === 'previous' ? app.live : choose(target, question, true);
    const isThere = release === app.live;
    if (!isThere)
        requireReversible(target, app.live, question);
    const goal = app.history.releases.find(({ id }) => id === release);
    return {
        target,
        app,
        action: isThere && left === undefined ? 'unchanged' : 'deploy',
        why: isThere ? 'serves already' : `goes back from ${app.live}`,
        release,
        live: app.live,
        // A rollback whose target is not healthy returns to where it was, whatever that was.
        undoTo: isThere && left !== undefined ? left : app.live,
        fingerprint: goal?.fingerprint ?? '',
        sealed: goal?.fingerprint ?? '',
        key: app.key ?? '',
        isKeyNew: false,
    };
}
/** What served before a rollback that switched this host and was killed before its end; undefined where none was. */
function findLeftByUnfinished({ live, journal, history }) {
    const { entries } = journal;
    const attempt = entries.findLast((entry) => entry.event === 'attempt');
    if (attempt?.event !== 'attempt' || attempt.mode !== 'rollback' || attempt.release !== live)
        return undefined;
    if (entries.some(({ event, n }) => event === 'finished' && n > attempt.n))
        return undefined;
    const left = entries.findLast((entry) => entry.event === 'activating' && entry.from !== live);
    const from = left?.event === 'activating' ? left.from : null;
    return history.releases.find(({ id, isComplete }) => id === from && isComplete)?.id ?? live;
}
function choose(target, question, mayBeLive) {
    const { history } = (0,deploy/* appFacts */.XO)(target, question.facts);
    const listed = findListedSwitch(question);
    const isHere = history.switches.some(({ release }) => release === listed);
    try {
        return chooseRollbackTarget(history, isHere ? { kind: 'id', value: listed ?? '' } : question.target, mayBeLive);
    }
    catch (error) {
        if (!(error instanceof errors/* BowlineError */.JY))
            throw error;
        throw rollback_refuse({ host: target.host.name, app: target.app }, error.message, error.hint);
    }
}
/**
 * A run switches its hosts some milliseconds apart. The instant that the list shows for one of them means that
 * release on all, or the others would go to what they served a moment before.
 */
function findListedSwitch({ target, targets, facts }) {
    if (target.kind !== 'time' && target.kind !== 'bare')
        return undefined;
    const instant = parseInstant(target.value)?.getTime();
    const switches = targets.flatMap((one) => (0,deploy/* appFacts */.XO)(one, facts).history.switches);
    const [found, ...others] = new Set(switches.filter(({ at }) => Date.parse(at) === instant).map(({ release }) => release));
    return others.length === 0 ? found : undefined;
}
function requireReversible(target, live, question) {
    const { history } = (0,deploy/* appFacts */.XO)(target, question.facts);
    const isIrreversible = history.releases.find(({ id }) => id === live)?.isIrreversible ?? false;
    if (!isIrreversible || question.mayLeaveIrreversible)
        return;
    const where = { host: target.host.name, app: target.app };
    throw rollback_refuse(where, `${live} has a step that going back does not undo`, 'Go back in spite of it with `force: irreversible`.');
}
function rollback_refuse(where, message, hint) {
    return new errors/* BowlineError */.JY('refused', `${where.host}: ${where.app}: ${message}`, { where, hint });
}

// EXTERNAL MODULE: ./src/release/files.ts + 1 modules
var files = __webpack_require__(445);
// EXTERNAL MODULE: ./src/rollout/activate-all.ts
var activate_all = __webpack_require__(3614);
// EXTERNAL MODULE: ./src/rollout/announce.ts
var announce = __webpack_require__(1586);
// EXTERNAL MODULE: ./src/rollout/connect-fleet.ts
var connect_fleet = __webpack_require__(7802);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
// EXTERNAL MODULE: ./src/rollout/lock-fleet.ts
var lock_fleet = __webpack_require__(1691);
// EXTERNAL MODULE: ./src/rollout/rollout.ts + 1 modules
var rollout = __webpack_require__(2786);
// EXTERNAL MODULE: ./src/rollout/verify-release.ts
var verify_release = __webpack_require__(9884);
// EXTERNAL MODULE: ./src/modes/request.ts + 34 modules
var request = __webpack_require__(1642);
;// CONCATENATED MODULE: ./src/modes/rollback.ts












/** Takes an environment to a release that it had before, verified like a deploy. */
async function rollback(inputs, surroundings) {
    const { environment, world } = await (0,request.openEnvironment)(inputs, surroundings);
    const secrets = inputs.currentSecrets ? (0,request/* readSecrets */.ql)(environment.targets, inputs, world) : new Map();
    return (0,rollout/* runRollout */.p)({
        mode: 'rollback',
        world,
        environment,
        version: null,
        revision: null,
        ref: null,
        reason: inputs.reason ?? null,
        target: describeTarget(inputs),
        undoesFailures: true,
        mayLeaveIrreversible: inputs.force.has('irreversible'),
    }, (rollout) => performRollback(rollout, { inputs, environment, secrets }));
}
function describeTarget({ target }) {
    if (target.kind === 'previous')
        return 'previous';
    return target.kind === 'bare' ? target.value : `${target.kind}:${target.value}`;
}
async function performRollback(rollout, { inputs, environment, secrets }) {
    const { world, signal, ledger } = rollout;
    const { targets } = environment;
    const fleet = rollout.open(await (0,connect_fleet/* connectFleet */.N)({ environment, targets, ledger, world, signal, isChanging: true }));
    rollout.enter('pre-flight');
    (0,preflight/* requireNothingMissing */.d5)({
        targets,
        facts: factsOf(rollout),
        owner: await rollout.readOwner(),
        needs: new Map(),
        mayAdopt: inputs.force.has('adopt'),
    });
    const first = rollout.adopt(makePlan(rollout, inputs));
    if (!inputs.yes)
        await world.confirm(describeQuestion(first));
    await (0,lock_fleet/* lockFleet */.k)({
        fleet,
        machines: rollout.machinesOf(first),
        waitMs: inputs.lockWaitMs ?? environment.lock.waitMs,
        holder: rollout.holder,
        run: rollout.run,
        signal,
    });
    const plan = rollout.adopt(makePlan(rollout, inputs));
    (0,announce/* announceStart */.W)(rollout, plan);
    await (0,activate_all/* activateAll */.X)(rollout, plan, 'rollback', (one) => describeSwitch(rollout, one, plan.seq, secrets));
    await (0,verify_release/* verifyRelease */.V)(rollout, plan, versionOf);
}
function describeQuestion({ targets }) {
    const moves = targets.map(({ target, live, release }) => `  ${target.app} on ${target.host.name}: ${live} → ${release}`);
    return `Go back?\n${moves.join('\n')}`;
}
function factsOf({ fleet }) {
    return new Map(fleet.machines.map(({ host, facts }) => [host.name, facts]));
}
function makePlan(rollout, inputs) {
    return planRollback({
        targets: rollout.start.environment.targets,
        facts: factsOf(rollout),
        target: inputs.target,
        mayLeaveIrreversible: inputs.force.has('irreversible'),
        seq: (0,deploy/* nextAttempt */.nj)(factsOf(rollout)),
    });
}
function versionOf({ app, release }) {
    return app.history.releases.find(({ id }) => id === release)?.version ?? null;
}
function describeSwitch({ start, run, world }, one, seq, secrets) {
    const { release, app, target } = one;
    const { actor, runUrl } = world.run;
    const goal = app.history.releases.find(({ id }) => id === release);
    const own = secrets.get(target.app);
    return {
        version: goal?.version ?? null,
        replacedFiles: own === undefined ? undefined : (0,files/* writeSecretFiles */.B)(target, own),
        drafts: [
            ...(0,journal/* openSwitchDrafts */.Pf)(app, run),
            {
                event: 'attempt',
                run,
                seq,
                mode: start.mode,
                release,
                version: goal?.version ?? null,
                revision: goal?.revision ?? null,
                fingerprint: goal?.fingerprint ?? '',
                reason: start.reason,
                actor,
                runUrl,
            },
        ],
    };
}


/***/ }),

/***/ 3614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ activateAll)
/* harmony export */ });
/* harmony import */ var _activate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9280);
/* harmony import */ var _prepare__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4927);
/* harmony import */ var _prepare_all__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9512);
/* harmony import */ var _runner_hooks__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3994);




/** Switches every host to its release, all at once. Before the first one, `post` is told how to go back. */
async function activateAll(rollout, plan, kind, describe) {
    const plans = plan.targets.filter(({ action }) => action === 'deploy');
    if (plans.length === 0)
        return;
    rollout.enter('activate');
    if (kind === 'deploy')
        await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_3__/* .runOnRunnerHooks */ .d)(rollout, plan, 'before_activate');
    saveWayBack(rollout, plans);
    const machines = rollout.machinesOf(plan).filter((machine) => here(plans, machine).length > 0);
    const switchTo = (machine) => (0,_activate__WEBPACK_IMPORTED_MODULE_0__/* .activateMachine */ .$)(machine, rollout.fleet, rollout.run, here(plans, machine).map((one) => ({
        plan: one,
        kind,
        release: one.release,
        previous: one.live,
        ...describe(one),
    })));
    // A migration that runs once has ended before any other host serves what needs it.
    const first = kind === 'deploy' ? machines.filter((machine) => goesFirst(rollout, here(plans, machine), machine)) : [];
    await (0,_prepare_all__WEBPACK_IMPORTED_MODULE_2__/* .onEvery */ .n)(rollout, first, switchTo);
    const others = machines.filter((machine) => !first.includes(machine));
    await (0,_prepare_all__WEBPACK_IMPORTED_MODULE_2__/* .onEvery */ .n)(rollout, others, switchTo);
    if (kind === 'deploy')
        await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_3__/* .runOnRunnerHooks */ .d)(rollout, plan, 'after_activate');
}
function goesFirst({ fleet }, plans, machine) {
    return plans.some(({ target }) => {
        const hooks = target.hooks.before_activate ?? [];
        return hooks.some(({ once, runOn }) => once && runOn === 'host') && (0,_prepare__WEBPACK_IMPORTED_MODULE_1__/* .runsOnce */ .O)(fleet, machine, target.app);
    });
}
function here(plans, { host }) {
    return plans.filter(({ target }) => target.host.name === host.name);
}
function saveWayBack({ world, start }, plans) {
    const targets = plans.map(({ target, release, live, undoTo }) => ({
        app: target.app,
        host: target.host.name,
        release,
        live,
        undoTo,
    }));
    world.saveState({ switched: JSON.stringify({ mode: start.mode, targets }) });
}


/***/ }),

/***/ 1586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ announceStart)
/* harmony export */ });
/** Tells who wants to know that hosts begin to be changed; `post` is told too, which finishes what is killed. */
function announceStart(rollout, plan) {
    const { notifications, saveState } = rollout.world;
    if (!notifications.hasNotifiers || plan.targets.every(({ action }) => action !== 'deploy'))
        return;
    saveState({ announced: rollout.start.mode });
    notifications.announce(async () => {
        const { buildResult } = await __webpack_require__.e(/* import() */ 3023).then(__webpack_require__.bind(__webpack_require__, 3023));
        // How it ends is not known yet, and not told.
        return buildResult(rollout, 'success', undefined);
    });
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


/***/ }),

/***/ 9512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ onEvery),
  b: () => (/* binding */ prepareAll)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/source/archive.ts
var archive = __webpack_require__(871);
;// CONCATENATED MODULE: ./src/source/spool.ts






/**
 * Opens a spool in a temporary folder. Its files are 0600 and lose their name at once, so that nothing of
 * them stays whatever ends the run. Where the folder takes no files, everybody is given a making of its own.
 */
function openSpool(folder) {
    const recordings = new Map();
    const endings = [];
    let isClosed = false;
    const start = (make) => {
        const meter = { contentBytes: 0, packedBytes: 0 };
        const recording = {
            meter,
            file: openNameless(folder).catch(() => undefined),
            written: 0,
            state: 'growing',
            error: undefined,
            growth: createWaker(),
        };
        endings.push(record(recording, make(meter), folder, () => isClosed));
        return recording;
    };
    return {
        share(key, make) {
            const recording = recordings.get(key) ?? start(make);
            recordings.set(key, recording);
            return { meter: recording.meter, bytes: replay(recording, make) };
        },
        async [Symbol.asyncDispose]() {
            isClosed = true;
            await Promise.all(endings);
            for (const { file } of recordings.values())
                await (await file)?.close();
        },
    };
}
async function openNameless(folder) {
    const path = (0,external_node_path_.join)(folder, `bowline-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.spool`);
    const file = await (0,promises_.open)(path, 'wx+', 0o600);
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch {
        // Windows keeps the name of an open file; there it goes with the process.
        process.once('exit', () => (0,external_node_fs_.rmSync)(path, { force: true }));
    }
    return file;
}
/** Never rejects: those who read are told. */
async function record(recording, source, folder, isClosed) {
    const file = await recording.file;
    if (file === undefined)
        return;
    try {
        for await (const chunk of source) {
            if (isClosed())
                throw new Error('the spool is closed');
            await writeFully(file, chunk, recording.written).catch((cause) => {
                throw full(folder, cause);
            });
            recording.written += chunk.length;
            wake(recording);
        }
        recording.state = 'whole';
    }
    catch (error) {
        recording.state = 'failed';
        recording.error = error;
    }
    wake(recording);
}
async function writeFully(file, bytes, position) {
    for (let at = 0; at < bytes.length;) {
        at += (await file.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
    }
}
function full(folder, cause) {
    return new src_errors/* BowlineError */.JY('transfer', `${folder} does not take what is to be sent: ${cause.message}`, {
        cause,
        hint: 'Make room in the temporary folder of this machine, or name another one by TMPDIR.',
    });
}
async function* replay(recording, make) {
    const file = await recording.file;
    if (file === undefined) {
        yield* make(recording.meter);
        return;
    }
    for (let position = 0;;) {
        const available = Math.min(archive/* CHUNK_BYTES */.E, recording.written - position);
        if (available > 0) {
            const buffer = Buffer.allocUnsafe(available);
            const { bytesRead } = await file.read(buffer, 0, available, position);
            position += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
        else if (recording.state === 'growing') {
            await recording.growth.woken;
        }
        else if (recording.state === 'failed') {
            throw recording.error;
        }
        else {
            return;
        }
    }
}
function createWaker() {
    let resolveWoken = () => { };
    const woken = new Promise((resolve) => {
        resolveWoken = resolve;
    });
    return { woken, wake: resolveWoken };
}
function wake(recording) {
    const { growth } = recording;
    recording.growth = createWaker();
    growth.wake();
}

// EXTERNAL MODULE: ./src/rollout/fleet.ts
var fleet = __webpack_require__(3293);
// EXTERNAL MODULE: ./src/rollout/limit.ts
var limit = __webpack_require__(4962);
// EXTERNAL MODULE: ./src/rollout/prepare.ts + 13 modules
var prepare = __webpack_require__(4927);
// EXTERNAL MODULE: ./src/rollout/runner-hooks.ts
var runner_hooks = __webpack_require__(3994);
;// CONCATENATED MODULE: ./src/rollout/prepare-all.ts
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
 * Makes the new release complete on every host, and is the barrier: unless all of them are ready, nobody
 * switches.
 * @throws the errors of all hosts that failed, once the others are done
 */
async function prepareAll(rollout, plan, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const plans = plan.targets.filter(({ action }) => action === 'deploy');
        if (plans.length === 0)
            return;
        rollout.enter('prepare');
        await (0,runner_hooks/* runOnRunnerHooks */.d)(rollout, plan, 'before_prepare');
        const machines = rollout
            .machinesOf(plan)
            .filter(({ host }) => plans.some(({ target }) => target.host.name === host.name));
        // Packed once for all hosts; a single one is sent what is packed that moment.
        const spool = __addDisposableResource(env_1, machines.length > 1 ? openSpool(rollout.world.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)()) : undefined, true);
        const question = {
            spool,
            fleet: rollout.fleet,
            plans,
            release: plan.release,
            seq: plan.seq,
            run: rollout.run,
            reason: rollout.start.reason,
            owner: await rollout.readOwner(),
            signal: rollout.signal,
            trees: request.trees,
            secrets: request.secrets,
            source: request.source,
            version: request.version,
        };
        await onEvery(rollout, machines, (machine) => (0,prepare/* prepareMachine */.P)(machine, question));
        await (0,runner_hooks/* runOnRunnerHooks */.d)(rollout, plan, 'after_prepare');
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
/** Does one thing on every machine, blames each failure on its host, and throws them as one. */
async function onEvery(rollout, machines, work) {
    const settled = await (0,limit/* settleAll */.j)(machines, rollout.fleet.parallel, work);
    rollout.signal.throwIfAborted();
    const errors = [];
    for (const [index, one] of settled.entries()) {
        if (one.status === 'fulfilled')
            continue;
        const error = (0,src_errors/* toBowlineError */.EX)(one.reason);
        errors.push(error);
        rollout.ledger.blame(machines[index]?.host.name ?? '', error);
    }
    const [first] = errors;
    if (first !== undefined)
        throw (0,fleet/* joinErrors */._h)(first, errors);
}


/***/ }),

/***/ 9884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ verifyBefore),
/* harmony export */   V: () => (/* binding */ verifyRelease)
/* harmony export */ });
/* harmony import */ var _pause__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5331);
/* harmony import */ var _runner_hooks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3994);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5827);



/** Verifies what was switched, after the start-up delay of its environment. */
async function verifyRelease(rollout, plan, version) {
    const plans = plan.targets.filter(({ action }) => action === 'deploy');
    if (plans.length === 0)
        return;
    rollout.enter('verify');
    await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_1__/* .runOnRunnerHooks */ .d)(rollout, plan, 'before_verify');
    await waitForStart(rollout, plans);
    const verifications = plans.map((one) => toVerification(rollout, one, one.release, version(one), 'post'));
    await (0,_verify__WEBPACK_IMPORTED_MODULE_2__/* .verifyAll */ .Vf)(rollout.fleet, verifications);
}
/** Verifies what serves before anything is changed, by the checks that ask for it with `when: [pre]`. */
async function verifyBefore(rollout, plan) {
    const verifications = plan.targets.flatMap((one) => {
        const hasChecks = one.target.checks.some(({ when }) => when.includes('pre'));
        const version = one.app.history.releases.find(({ id }) => id === one.live)?.version ?? null;
        return one.live === null || !hasChecks ? [] : [toVerification(rollout, one, one.live, version, 'pre')];
    });
    if (verifications.length > 0)
        await (0,_verify__WEBPACK_IMPORTED_MODULE_2__/* .verifyAll */ .Vf)(rollout.fleet, verifications);
}
async function waitForStart({ world, signal }, plans) {
    const delayMs = Math.max(0, ...plans.map(({ target }) => target.startupDelayMs));
    if (delayMs === 0)
        return;
    world.progress.waiting({ step: 'verify' }, `waiting ${Math.round(delayMs / 1000)} s for the start-up`);
    await (0,_pause__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v)(delayMs, signal);
}
function toVerification(rollout, { target }, release, version, moment) {
    const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
    if (machine === undefined)
        throw new Error(`${target.host.name} is not connected`);
    return { fleet: rollout.fleet, machine, target, release, version, moment, signal: rollout.signal };
}


/***/ })

};
;
