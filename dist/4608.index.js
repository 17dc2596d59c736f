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
 * It may be the one that serves already: where others still have to go, or where the same rollback went before.
 * @throws BowlineError `refused` that lists the candidates when there is none, or more than one.
 */
function chooseRollbackTarget(history, target) {
    const found = target.kind === 'previous' ? previous(history) : named(history, target.kind, target.value);
    const release = history.releases.find(({ id }) => id === found);
    if (release?.isComplete !== true)
        throw refuse(`release ${found} is no longer whole on this host`, history);
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
 * @throws BowlineError `refused` that lists the candidates of that host, or says why it must not stay where it is
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
    const left = findLeftByUnfinished(app);
    const release = left !== undefined && question.target.kind === 'previous' ? app.live : choose(target, question);
    const isThere = release === app.live;
    if (!isThere)
        requireReversible(target, app.live, question);
    const goal = app.history.releases.find(({ id }) => id === release);
    return {
        target,
        app,
        ...(isThere && left === undefined
            ? stayOn(target, app, release, question)
            : { action: 'deploy', why: isThere ? 'serves already' : `goes back from ${app.live}` }),
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
/**
 * What is left to do where the release serves already. There is no way back from it to itself, so nothing is started
 * there that might fail.
 */
function stayOn(target, { history, hasLeftovers }, release, { unhealthy, replacesSecrets }) {
    const verdict = history.verdictOf(release);
    const isBad = verdict === 'bad' || verdict === 'failed';
    const where = { host: target.host.name, app: target.app };
    const instead = 'Choose another release, or deploy.';
    if (isBad)
        throw rollback_refuse(where, `${release} is live already, and was found bad`, instead);
    if (unhealthy.has((0,deploy/* targetKey */.hD)(target)))
        throw rollback_refuse(where, `${release} is live already, and is not healthy`, instead);
    if (replacesSecrets)
        throw rollback_refuse(where, `${release} is live already`, "Today's secrets reach it by a deploy with `force: redeploy`.");
    if (verdict === 'none')
        return { action: 'verify', why: 'serves already and was never verified' };
    if (hasLeftovers)
        return { action: 'verify', why: 'serves already, and a killed run left something behind' };
    return { action: 'unchanged', why: 'serves already' };
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
// EXTERNAL MODULE: ./src/rollout/announce.ts
var announce = __webpack_require__(1586);
// EXTERNAL MODULE: ./src/rollout/connect-fleet.ts
var connect_fleet = __webpack_require__(7802);
// EXTERNAL MODULE: ./src/rollout/healthy.ts
var healthy = __webpack_require__(9388);
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
// EXTERNAL MODULE: ./src/modes/tell-where-asked.ts
var tell_where_asked = __webpack_require__(4974);
;// CONCATENATED MODULE: ./src/modes/rollback.ts














/** Takes an environment to a release that it had before, verified like a deploy. */
async function rollback(inputs, surroundings) {
    const { environment, world } = await (0,request.openEnvironment)(inputs, surroundings);
    const secrets = inputs.currentSecrets ? (0,request/* readSecrets */.ql)(environment.targets, inputs, world) : new Map();
    const result = await (0,rollout/* runRollout */.p)({
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
    return (0,tell_where_asked.tellWhereAsked)(result, inputs, surroundings);
}
function describeTarget({ target }) {
    if (target.kind === 'previous')
        return 'previous';
    return target.kind === 'bare' ? target.value : `${target.kind}:${target.value}`;
}
async function performRollback(rollout, { inputs, environment, secrets }) {
    const { world, signal, ledger } = rollout;
    const { targets } = environment;
    rollout.open(await (0,connect_fleet/* connectFleet */.N)({ environment, targets, ledger, world, signal, isChanging: true }));
    rollout.enter('pre-flight');
    (0,preflight/* requireNothingMissing */.d5)({
        targets,
        facts: rollout.facts,
        owner: await rollout.readOwner(),
        needs: new Map(),
        mayAdopt: inputs.force.has('adopt'),
    });
    const unhealthy = await (0,healthy/* findUnhealthy */.I)(rollout, makePlan(rollout, inputs));
    const first = makePlan(rollout, inputs, unhealthy);
    if (rollout.settleUnchanged(first))
        return;
    rollout.adopt(first);
    if (!inputs.yes)
        await world.confirm(describeQuestion(first));
    await (0,lock_fleet/* lockFleet */.k)(rollout, {
        machines: rollout.machinesOf(first),
        waitMs: inputs.lockWaitMs ?? environment.lock.waitMs,
    });
    const plan = rollout.adopt(makePlan(rollout, inputs, unhealthy));
    (0,announce/* announceStart */.W)(rollout, plan);
    await (0,activate_all/* activateAll */.X)(rollout, plan, 'rollback', (one) => describeSwitch(rollout, one, plan.seq, secrets));
    await (0,verify_release/* verifyRelease */.V)(rollout, plan, versionOf);
}
function describeQuestion({ targets }) {
    const moves = targets.map(({ target, live, release }) => `  ${target.app} on ${target.host.name}: ${live} → ${release}`);
    return `Go back?\n${moves.join('\n')}`;
}
function makePlan(rollout, inputs, unhealthy = new Set()) {
    return planRollback({
        targets: rollout.start.environment.targets,
        facts: rollout.facts,
        target: inputs.target,
        mayLeaveIrreversible: inputs.force.has('irreversible'),
        seq: (0,deploy/* nextAttempt */.nj)(rollout.facts),
        unhealthy,
        replacesSecrets: inputs.currentSecrets,
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


/***/ })

};
;
