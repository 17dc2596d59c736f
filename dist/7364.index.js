"use strict";
exports.id = 7364;
exports.ids = [7364,6660,9950];
exports.modules = {

/***/ 6148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1260);

/** What git itself reads. */
const READ_BY_GIT = /^(?:PATH|HOME|LANG|LC_.*|TMPDIR|TE?MP|XDG_.*|GIT_.*|SYSTEMROOT|USERPROFILE|HOMEDRIVE|HOMEPATH|(?:LOCAL)?APPDATA|PROGRAMDATA|PATHEXT|COMSPEC)$/i;
/**
 * Runs git silently in a folder; undefined where there is no git. Nothing else of the step is in its environment, secrets
 * least of all, because a repository can name programs for git to run.
 */
async function runGit(cwd, args) {
    const env = Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined && READ_BY_GIT.test(entry[0])));
    return (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)('git', [...args], { cwd, env, silent: true, ignoreReturnCode: true }).catch(() => undefined);
}


/***/ }),

/***/ 6660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAncestry: () => (/* binding */ readAncestry),
/* harmony export */   readRepository: () => (/* binding */ readRepository),
/* harmony export */   readSourceInfo: () => (/* binding */ readSourceInfo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _run_git__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6148);



/** Reads the facts of the working directory. Nothing here fails: what is not known is null. */
async function readSourceInfo(cwd, env) {
    const [revision, status, tag, versionFile] = await Promise.all([
        git(cwd, 'rev-parse', 'HEAD'),
        git(cwd, 'status', '--porcelain', '--untracked-files=no'),
        git(cwd, 'describe', '--tags', '--exact-match', 'HEAD'),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, 'VERSION'), 'utf8').catch(() => ''),
    ]);
    return {
        revision,
        ref: env.GITHUB_REF_NAME || (await git(cwd, 'rev-parse', '--abbrev-ref', 'HEAD')),
        isDirty: status !== null && status !== '',
        version: versionFile.trim() || tag,
    };
}
/** owner/name, as GitHub says or else the last part of the origin's address; null where neither does. */
async function readRepository(cwd, env) {
    if (env.GITHUB_REPOSITORY)
        return env.GITHUB_REPOSITORY;
    const origin = await git(cwd, 'config', '--get', 'remote.origin.url');
    return /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(origin ?? '')?.[1] ?? null;
}
/** Is `older` a strict ancestor of `newer`? Unknown where the history is shallow or absent. */
async function readAncestry(cwd, older, newer) {
    if (older === newer)
        return 'not_ancestor';
    const output = await (0,_run_git__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .E)(cwd, ['merge-base', '--is-ancestor', older, newer]);
    if (output?.exitCode === 0)
        return 'ancestor';
    if (output?.exitCode !== 1)
        return 'unknown';
    const isShallow = (await git(cwd, 'rev-parse', '--is-shallow-repository')) !== 'false';
    return isShallow ? 'unknown' : 'not_ancestor';
}
async function git(cwd, ...args) {
    const output = await (0,_run_git__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .E)(cwd, args);
    return output?.exitCode === 0 ? output.stdout.trim() : null;
}


/***/ }),

/***/ 7364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy_deploy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/git/source-info.ts
var source_info = __webpack_require__(6660);
// EXTERNAL MODULE: ./src/inputs/secrets.ts + 1 modules
var secrets = __webpack_require__(9861);
// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(3008);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/plan/failed-hosts.ts

/**
 * Finds the apps and hosts whose live release is not the one that the newest attempt intended.
 * @throws BowlineError `refused` when that attempt was made from other content or settings
 */
function chooseFailedHosts(plan) {
    const attempts = plan.targets.flatMap(({ app }) => app.journal.entries.filter((entry) => entry.event === 'attempt'));
    const newest = attempts.reduce((best, one) => (best === undefined || one.seq > best.seq ? one : best), undefined);
    if (newest === undefined) {
        throw new errors/* BowlineError */.JY('refused', '`hosts: failed` needs an attempt, and no journal has one', {
            hint: 'Deploy to all hosts first.',
        });
    }
    const failed = plan.targets.filter(({ live }) => live !== newest.release);
    // All of them: a host that was not reached then has nothing of its own to compare with.
    for (const { app, sealed, target } of plan.targets) {
        const own = app.journal.entries.findLast((entry) => entry.event === 'attempt');
        if (own?.event === 'attempt' && own.seq === newest.seq && own.fingerprint !== sealed)
            throw differs(target, newest);
    }
    return { targets: failed.map(({ target }) => target), release: newest.release };
}
function differs({ app, host }, { release }) {
    return new errors/* BowlineError */.JY('refused', `${host.name}: ${app}: the content or settings differ from those of ${release}`, {
        where: { host: host.name, app },
        hint: 'Check out the revision of that attempt, or deploy to all hosts.',
    });
}

// EXTERNAL MODULE: ./src/plan/preflight.ts
var preflight = __webpack_require__(6488);
// EXTERNAL MODULE: ./src/rollout/activate.ts + 1 modules
var activate = __webpack_require__(8969);
// EXTERNAL MODULE: ./src/rollout/announce.ts
var announce = __webpack_require__(1586);
// EXTERNAL MODULE: ./src/rollout/connect.ts
var connect = __webpack_require__(9495);
;// CONCATENATED MODULE: ./src/rollout/downgrade.ts


/**
 * Refuses to replace a release by an older commit. Where the history is not known, an older run of the same
 * repository is refused, and anything else is said and allowed.
 * @throws BowlineError `refused`
 */
async function refuseDowngrade(rollout, plan, revision) {
    const judged = new Set();
    for (const one of plan.targets.filter(({ action }) => action === 'deploy')) {
        const live = one.app.history.releases.find(({ id }) => id === one.live);
        if (live === undefined || judged.has(live.id))
            continue;
        judged.add(live.id);
        await judge(rollout, one, live, revision);
    }
}
async function judge({ world }, { target }, live, revision) {
    const where = { host: target.host.name, app: target.app };
    const ancestry = revision === null || live.revision === null ? 'unknown' : await (0,source_info.readAncestry)(world.cwd, revision, live.revision);
    if (ancestry === 'ancestor')
        throw older(`${downgrade_short(revision)} is older than the live revision ${downgrade_short(live.revision)}`, where);
    if (ancestry === 'not_ancestor')
        return;
    if (isOlderRun(world.run.runId, live.runId))
        throw older(`this run is older than run ${live.runId}, which made ${live.id}`, where);
    if (revision !== live.revision) {
        world.progress.note(`the history between ${downgrade_short(live.revision)} and ${downgrade_short(revision)} is not known, so their order is not checked`, where);
    }
}
function isOlderRun(ours, theirs) {
    return /^\d+$/.test(ours ?? '') && /^\d+$/.test(theirs ?? '') && BigInt(ours ?? 0) < BigInt(theirs ?? 0);
}
function downgrade_short(revision) {
    return revision === null ? 'an unknown revision' : revision.slice(0, 7);
}
function older(what, where) {
    return new errors/* BowlineError */.JY('refused', `${where.host}: ${where.app}: ${what}`, {
        where,
        hint: 'A newer release is never replaced by an older commit; use `rollback`, or `force: downgrade`.',
    });
}

// EXTERNAL MODULE: ./src/rollout/lock.ts + 2 modules
var lock = __webpack_require__(1962);
// EXTERNAL MODULE: ./src/rollout/prepare.ts + 11 modules
var prepare = __webpack_require__(4118);
// EXTERNAL MODULE: ./src/rollout/run.ts + 2 modules
var run = __webpack_require__(2094);
// EXTERNAL MODULE: ./src/rollout/verify-plan.ts
var verify_plan = __webpack_require__(3346);
// EXTERNAL MODULE: ./src/modes/shared/comment-where-asked.ts
var comment_where_asked = __webpack_require__(9950);
// EXTERNAL MODULE: ./src/modes/shared/open-environment.ts + 34 modules
var open_environment = __webpack_require__(379);
;// CONCATENATED MODULE: ./src/modes/deploy.ts
















/** Takes the apps of an environment to its hosts: all of them serve the new release, or all the old one. */
async function deploy_deploy(inputs, runner) {
    (0,secrets/* requireSecrets */.pU)(inputs.requiredSecrets, inputs, runner.env);
    const { environment, world } = await (0,open_environment.openEnvironment)(inputs, runner);
    const request = await readRequest(inputs, environment, world);
    const { version, source } = request;
    const result = await (0,run/* runRollout */.p)({
        mode: 'deploy',
        world,
        environment,
        version,
        revision: source.revision,
        ref: source.ref,
        reason: inputs.reason ?? null,
        undoesFailures: inputs.rollback === 'on',
        mayLeaveIrreversible: inputs.force.has('irreversible'),
    }, (rollout) => performDeploy(rollout, request));
    return (0,comment_where_asked.commentWhereAsked)(result, inputs, runner);
}
async function readRequest(inputs, environment, world) {
    const secrets = (0,open_environment/* readSecrets */.ql)(environment.targets, inputs, world);
    const [{ reading }, source] = await Promise.all([
        (0,open_environment/* findTrees */.R7)(environment.targets, world),
        (0,source_info.readSourceInfo)(world.cwd, world.env),
    ]);
    return {
        inputs,
        environment,
        secrets,
        source,
        reading,
        version: inputs.version ?? source.version,
        newKey: (0,external_node_crypto_.randomBytes)(32).toString('hex'),
    };
}
async function performDeploy(rollout, { reading, ...known }) {
    const { environment, inputs, version, source } = known;
    const { world, signal, ledger } = rollout;
    const { targets } = environment;
    rollout.open(await (0,connect/* connectFleet */.N)({ environment, targets, ledger, world, signal, isChanging: true }));
    rollout.enter('pre-flight');
    const request = { ...known, trees: await reading };
    (0,preflight/* requireNothingMissing */.d5)(await preflightQuestion(rollout, request));
    const chosen = await chooseTargets(rollout, request);
    const first = makePlan(rollout, request, chosen);
    if (!inputs.force.has('downgrade'))
        await refuseDowngrade(rollout, first, source.revision);
    await (0,verify_plan/* verifyBefore */.P_)(rollout, first);
    if (rollout.settleUnchanged(first))
        return;
    rollout.adopt(first);
    await (0,lock/* lockFleet */.k)(rollout, {
        machines: rollout.machinesOf(first),
        waitMs: inputs.lockWaitMs ?? environment.lock.waitMs,
    });
    // The facts were read again where somebody else has deployed meanwhile.
    const plan = rollout.adopt(makePlan(rollout, request, chosen));
    (0,announce/* announceStart */.W)(rollout, plan);
    await (0,prepare/* prepareAll */.bE)(rollout, plan, request);
    await (0,activate/* activateAll */.X)(rollout, plan, 'deploy', () => ({ drafts: [], version }));
    await (0,verify_plan/* verifyRelease */.VA)(rollout, plan, () => version);
}
async function preflightQuestion(rollout, { environment, inputs, trees }) {
    return {
        targets: environment.targets,
        facts: rollout.facts,
        owner: await rollout.readOwner(),
        needs: new Map([...trees].map(([app, { manifest }]) => [app, { bytes: manifest.totalBytes, files: manifest.entries.length }])),
        mayAdopt: inputs.force.has('adopt'),
    };
}
async function chooseTargets(rollout, request) {
    const all = { targets: request.environment.targets, unhealthy: new Set(), release: undefined };
    const narrowed = request.inputs.hosts === 'failed' ? narrow(rollout, request, all) : all;
    return { ...narrowed, unhealthy: await (0,verify_plan/* findUnhealthy */.Ii)(rollout, makePlan(rollout, request, narrowed)) };
}
function narrow(rollout, request, all) {
    const chosen = { ...all, ...chooseFailedHosts(makePlan(rollout, request, all)) };
    rollout.ledger.skipOthers(chosen.targets);
    return chosen;
}
function makePlan(rollout, { secrets, source, trees, inputs, newKey }, { targets, unhealthy, release }) {
    return (0,deploy/* planDeploy */.bJ)({
        targets,
        facts: rollout.facts,
        content: new Map([...trees].map(([app, { manifest }]) => [app, manifest])),
        secrets,
        revision: source.revision,
        mustRedeploy: inputs.force.has('redeploy'),
        newKey,
        unhealthy,
        release,
    });
}


/***/ }),

/***/ 9950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentWhereAsked: () => (/* binding */ commentWhereAsked)
/* harmony export */ });
/**
 * Tells on GitHub how a deploy or a rollback went, where it is asked to.
 * @returns the result with what was told where
 */
async function commentWhereAsked(result, inputs, runner) {
    if (inputs.mode !== 'deploy' && inputs.mode !== 'rollback')
        return result;
    // The step that was cancelled leaves it to `post`, which knows how it ends.
    const isLeft = runner.leavesUndoToPost && result.error?.code === 'cancelled';
    if (isLeft || (!inputs.comment && !inputs.releaseNotes))
        return result;
    return (await Promise.all(/* import() */[__webpack_require__.e(5491), __webpack_require__.e(1260), __webpack_require__.e(2655), __webpack_require__.e(544), __webpack_require__.e(2484), __webpack_require__.e(4459)]).then(__webpack_require__.bind(__webpack_require__, 4459))).commentDeploy(result, inputs, runner);
}


/***/ }),

/***/ 1586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ announceStart)
/* harmony export */ });
/** Tells who wants to know that hosts begin to be changed; `post` is told too, which finishes what is killed. */
function announceStart(rollout, plan) {
    const { notifications, deployments: records, saveState } = rollout.world;
    const changing = plan.targets.filter(({ action }) => action === 'deploy');
    if (changing.length === 0)
        return;
    // How it ends is not known yet, and not told.
    const describe = async () => (await __webpack_require__.e(/* import() */ 3023).then(__webpack_require__.bind(__webpack_require__, 3023))).buildResult(rollout, 'success', undefined);
    records.begin(async () => keepHosts(await describe(), changing));
    if (!notifications.hasNotifiers)
        return;
    saveState({ announced: rollout.start.mode });
    notifications.announce(describe);
}
/** The record is of the hosts that get the release, which count as skipped before they have it. */
function keepHosts(result, changing) {
    const isChanging = ({ app, host }) => changing.some(({ target }) => target.app === app && target.host.name === host);
    return { ...result, hosts: result.hosts.filter(isChanging).map((one) => ({ ...one, status: 'success' })) };
}


/***/ }),

/***/ 3346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ findUnhealthy),
/* harmony export */   P_: () => (/* binding */ verifyBefore),
/* harmony export */   VA: () => (/* binding */ verifyRelease),
/* harmony export */   rb: () => (/* binding */ checkLive)
/* harmony export */ });
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3008);
/* harmony import */ var _parallel__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1502);
/* harmony import */ var _pause__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5331);
/* harmony import */ var _runner_hooks__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3994);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5827);





/** Verifies what was switched, after the start-up delay of its environment. */
async function verifyRelease(rollout, plan, version) {
    const plans = plan.targets.filter(({ action }) => action === 'deploy');
    if (plans.length === 0)
        return;
    rollout.enter('verify');
    await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_2__/* .runOnRunnerHooks */ .d)(rollout, plan, 'before_verify');
    await waitForStart(rollout, plans);
    const verifications = plans.map((one) => toVerification(rollout, one, one.release, version(one), 'post'));
    await (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .verifyAll */ .Vf)(rollout.fleet, verifications);
}
/** Verifies what serves before anything is changed, by the checks that ask for it with `when: [pre]`. */
async function verifyBefore(rollout, plan) {
    const verifications = plan.targets.flatMap((one) => {
        const hasChecks = one.target.checks.some(({ when }) => when.includes('pre'));
        const version = one.app.history.releases.find(({ id }) => id === one.live)?.version ?? null;
        return one.live === null || !hasChecks ? [] : [toVerification(rollout, one, one.live, version, 'pre')];
    });
    if (verifications.length > 0)
        await (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .verifyAll */ .Vf)(rollout.fleet, verifications);
}
async function waitForStart({ world, signal }, plans) {
    const delayMs = Math.max(0, ...plans.map(({ target }) => target.startupDelayMs));
    if (delayMs === 0)
        return;
    world.progress.waiting({ step: 'verify' }, `waiting ${Math.round(delayMs / 1000)} s for the start-up`);
    await (0,_pause__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v)(delayMs, signal);
}
function toVerification(rollout, { target }, release, version, moment) {
    const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
    if (machine === undefined)
        throw new Error(`${target.host.name} is not connected`);
    return { fleet: rollout.fleet, machine, target, release, version, moment, signal: rollout.signal };
}
/** How long a service that should be healthy already may take to say so. */
const PATIENCE_MS = 10_000;
/**
 * Looks at the releases that a plan would leave alone, and names those that do not answer as they should.
 * One that nobody verified yet gets all its checks; for one that is known to be good a look is enough.
 */
async function findUnhealthy(rollout, plan) {
    const same = plan.targets.filter(({ action }) => action !== 'deploy');
    const settled = await (0,_parallel__WEBPACK_IMPORTED_MODULE_4__/* .settleAll */ .j)(same, rollout.fleet.parallel, (one) => checkOne(rollout, one));
    const broken = settled.find((one) => one.status === 'rejected');
    if (broken !== undefined)
        throw broken.reason;
    return new Set(same.filter((_one, index) => !isHealthy(settled[index])).map(({ target }) => (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_0__/* .targetKey */ .hD)(target)));
}
function isHealthy(settled) {
    return settled?.status === 'fulfilled' && settled.value;
}
async function checkOne(rollout, plan) {
    const { target, live, action, app } = plan;
    const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
    if (machine === undefined || live === null)
        return false;
    if (action !== 'verify')
        return (await checkLive(rollout, machine, target, app)) !== false;
    const failed = await (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .verifyTarget */ .ft)({
        fleet: rollout.fleet,
        machine,
        target,
        release: live,
        version: versionOf(app, live),
        moment: 'post',
        signal: rollout.signal,
    });
    return failed.length === 0;
}
/** Does what serves run and answer, now? null where nothing tells. */
async function checkLive(rollout, machine, target, app) {
    if (app.live === null)
        return null;
    const only = (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .basicChecks */ .K8)(target, (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .servedBy */ .nV)({ machine, target }, app.live));
    if (only.length === 0)
        return null;
    const failed = await (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .verifyTarget */ .ft)({
        fleet: rollout.fleet,
        machine,
        target: impatient(target),
        release: app.live,
        version: versionOf(app, app.live),
        moment: 'pre',
        only,
        signal: rollout.signal,
    });
    return failed.length === 0;
}
function versionOf({ history }, release) {
    return history.releases.find(({ id }) => id === release)?.version ?? null;
}
function impatient(target) {
    const { health, checks } = target;
    return {
        ...target,
        ...(health === undefined ? {} : { health: { ...health, deadlineMs: Math.min(health.deadlineMs, PATIENCE_MS) } }),
        checks: checks.map((check) => ({ ...check, when: ['pre', 'post'] })),
    };
}


/***/ })

};
;
