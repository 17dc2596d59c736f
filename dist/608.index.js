"use strict";
exports.id = 608;
exports.ids = [608];
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
 * @throws BowlineError `refused` that lists the candidates when there is none, or more than one.
 */
function chooseRollbackTarget(history, target) {
    const found = target.kind === 'previous' ? previous(history) : named(history, target.kind, target.value);
    const release = history.releases.find(({ id }) => id === found);
    if (release?.isComplete !== true)
        throw refuse(`release ${found} is no longer whole on this host`, history);
    if (found === history.live)
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
        hint: candidates.length === 0 ? 'There is nothing to go back to.' : `Candidates: ${candidates.join(', ')}`,
    });
}

;// CONCATENATED MODULE: ./src/plan/rollback.ts



/**
 * Finds on every host the release that a rollback means. A host that lacks it ends the run before any
 * host is switched.
 * @throws BowlineError `refused` that lists the candidates of that host
 */
function planRollback(question) {
    const targets = question.targets.map((target) => planTarget(target, question));
    return { release: targets[0]?.release ?? '', seq: question.seq, targets };
}
function planTarget(target, question) {
    const app = (0,deploy/* appFacts */.XO)(target, question.facts);
    const where = { host: target.host.name, app: target.app };
    if (app.live === null)
        throw rollback_refuse(where, 'nothing is live, so there is nothing to leave', 'Deploy first.');
    const release = choose(target, question);
    requireReversible(target, app.live, question);
    const goal = app.history.releases.find(({ id }) => id === release);
    return {
        target,
        app,
        action: 'deploy',
        why: `goes back from ${app.live}`,
        release,
        live: app.live,
        // A rollback whose target is not healthy returns to where it was, whatever that was.
        undoTo: app.live,
        fingerprint: goal?.fingerprint ?? '',
        sealed: goal?.fingerprint ?? '',
        key: app.key ?? '',
        isKeyNew: false,
    };
}
function choose(target, question) {
    const { history } = (0,deploy/* appFacts */.XO)(target, question.facts);
    const listed = findListedSwitch(question);
    const isHere = history.switches.some(({ release }) => release === listed);
    try {
        return chooseRollbackTarget(history, isHere ? { kind: 'id', value: listed ?? '' } : question.target);
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
// EXTERNAL MODULE: ./src/rollout/fleet.ts + 1 modules
var rollout_fleet = __webpack_require__(3635);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
// EXTERNAL MODULE: ./src/rollout/rollout.ts + 5 modules
var rollout = __webpack_require__(8251);
// EXTERNAL MODULE: ./src/rollout/verify-release.ts
var verify_release = __webpack_require__(9884);
// EXTERNAL MODULE: ./src/modes/request.ts + 74 modules
var request = __webpack_require__(2809);
;// CONCATENATED MODULE: ./src/modes/rollback.ts










/** Takes an environment to a release that it had before, verified like a deploy. */
async function rollback(inputs, surroundings) {
    const { environment, world } = await (0,request/* openEnvironment */.Ay)(inputs, surroundings);
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
    const fleet = rollout.open(await (0,rollout_fleet/* connectFleet */.Nd)({ environment, targets: environment.targets, ledger, world, signal }));
    rollout.enter('pre-flight');
    (0,preflight/* requireNothingMissing */.d5)({
        targets: environment.targets,
        facts: factsOf(rollout),
        owner: rollout.owner,
        needs: new Map(),
        mayAdopt: inputs.force.has('adopt'),
    });
    const first = rollout.adopt(makePlan(rollout, inputs));
    if (!inputs.yes)
        await world.confirm(describeQuestion(first));
    await (0,rollout_fleet/* lockFleet */.k4)({
        fleet,
        machines: rollout.machinesOf(first),
        waitMs: inputs.lockWaitMs ?? environment.lock.waitMs,
        holder: rollout.holder,
        run: rollout.run,
        signal,
    });
    const plan = rollout.adopt(makePlan(rollout, inputs));
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
/* harmony import */ var _prepare__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5760);
/* harmony import */ var _prepare_all__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6160);
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

/***/ 6160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ prepareAll),
/* harmony export */   n: () => (/* binding */ onEvery)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3635);
/* harmony import */ var _limit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4962);
/* harmony import */ var _prepare__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5760);
/* harmony import */ var _runner_hooks__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3994);





/**
 * Makes the new release complete on every host, and is the barrier: unless all of them are ready, nobody
 * switches.
 * @throws the errors of all hosts that failed, once the others are done
 */
async function prepareAll(rollout, plan, request) {
    const plans = plan.targets.filter(({ action }) => action === 'deploy');
    if (plans.length === 0)
        return;
    rollout.enter('prepare');
    await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_3__/* .runOnRunnerHooks */ .d)(rollout, plan, 'before_prepare');
    const machines = rollout
        .machinesOf(plan)
        .filter(({ host }) => plans.some(({ target }) => target.host.name === host.name));
    const question = {
        fleet: rollout.fleet,
        plans,
        release: plan.release,
        seq: plan.seq,
        run: rollout.run,
        reason: rollout.start.reason,
        owner: rollout.owner,
        signal: rollout.signal,
        trees: request.trees,
        secrets: request.secrets,
        source: request.source,
        version: request.version,
    };
    await onEvery(rollout, machines, (machine) => (0,_prepare__WEBPACK_IMPORTED_MODULE_2__/* .prepareMachine */ .P)(machine, question));
    await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_3__/* .runOnRunnerHooks */ .d)(rollout, plan, 'after_prepare');
}
/** Does one thing on every machine, blames each failure on its host, and throws them as one. */
async function onEvery(rollout, machines, work) {
    const settled = await (0,_limit__WEBPACK_IMPORTED_MODULE_4__/* .settleAll */ .j)(machines, rollout.fleet.parallel, work);
    rollout.signal.throwIfAborted();
    const errors = [];
    for (const [index, one] of settled.entries()) {
        if (one.status === 'fulfilled')
            continue;
        const error = (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(one.reason);
        errors.push(error);
        rollout.ledger.blame(machines[index]?.host.name ?? '', error);
    }
    const [first] = errors;
    if (first !== undefined)
        throw (0,_fleet__WEBPACK_IMPORTED_MODULE_1__/* .joinErrors */ ._h)(first, errors);
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
