"use strict";
exports.id = "finish";
exports.ids = ["finish"];
exports.modules = {

/***/ 20241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishCancelled: () => (/* binding */ finishCancelled)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(33008);
// EXTERNAL MODULE: ./src/plan/stages.ts
var stages = __webpack_require__(18404);
// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(55205);
// EXTERNAL MODULE: ./src/rollout/connect.ts
var connect = __webpack_require__(29495);
// EXTERNAL MODULE: ./src/rollout/lock.ts + 3 modules
var lock = __webpack_require__(9174);
// EXTERNAL MODULE: ./src/rollout/run.ts + 3 modules
var run = __webpack_require__(5178);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 2 modules
var read_facts = __webpack_require__(51);
// EXTERNAL MODULE: ./src/rollout/time.ts
var time = __webpack_require__(19352);
// EXTERNAL MODULE: ./src/rollout/snapshots/restore-end.ts
var restore_end = __webpack_require__(76649);
;// CONCATENATED MODULE: ./src/rollout/snapshots/killed-restores.ts




/**
 * Waits for the restores that a step had begun when it was killed: each goes on without it.
 * @returns those that have ended well; their service was perhaps stopped, and nobody has started it
 */
async function awaitRestores(rollout, { targets }) {
    const restored = new Set();
    for (const saved of targets.filter(({ restore }) => restore !== undefined)) {
        const machine = rollout.fleet.machines.find(({ host }) => host.name === saved.host);
        if (machine !== undefined && (await isRestored(rollout, machine, saved)))
            restored.add(saved);
    }
    return restored;
}
async function isRestored(rollout, machine, saved) {
    const target = machine.targets.find(({ app }) => app === saved.app);
    const { restore } = saved;
    if (target?.snapshot === undefined || restore === undefined)
        return false;
    const end = restore.key === '' ? 'gone' : await awaitInTime(rollout, machine, target, restore.key);
    // It was read while it was being restored.
    machine.facts = await (0,read_facts.readMachineFacts)(machine, rollout.fleet, rollout.signal);
    if (restore.isDone || end === 0)
        return true;
    // A machine that was restored as a whole knows nothing of the command; that the link was taken back proves it.
    return end === 'gone' && (0,read_facts.appFactsOn)(machine, target).live !== saved.release;
}
/** @throws RollbackError where it takes longer than it may */
async function awaitInTime({ world, fleet }, machine, target, key) {
    const signal = (0,time/* limitTime */.DZ)(world, target.snapshot?.timeoutMs ?? 0);
    try {
        return await (0,restore_end/* awaitEnd */.s)(machine, fleet, key, signal);
    }
    catch (thrown) {
        if (!signal.aborted)
            throw thrown;
        throw new errors/* RollbackError */.ZS(`${machine.host.label}: ${target.app}: the snapshot is still being restored`, {
            where: { host: machine.host.name, app: target.app, step: 'restore the snapshot' },
            hint: 'Wait until it has ended, and deploy, or roll back, once more. `snapshot.timeout` says how long it may take.',
        });
    }
}

// EXTERNAL MODULE: ./src/modes/shared/comment-where-asked.ts
var comment_where_asked = __webpack_require__(39950);
// EXTERNAL MODULE: ./src/plan/policy.ts
var plan_policy = __webpack_require__(19733);
;// CONCATENATED MODULE: ./src/modes/shared/give-up.ts


/** Writes down that hosts which a killed step had switched could not be rolled back: nobody knows what they serve. */
function giveUp(rollout, targets, why) {
    for (const saved of targets) {
        const target = findTarget(rollout, saved);
        if (target === undefined)
            continue;
        const own = rollout.ledger.of(target);
        const known = { action: 'deploy', previousRelease: saved.live, release: null };
        Object.assign(own, { state: 'stuck', undoError: own.error ?? why, ...known });
    }
}
/** A host that was not reached should have been rolled back, unless the policy lets it stay. */
function giveUpUnreached(rollout, { targets, stage }) {
    const { facts, onFailure: policy, start } = rollout;
    const unreached = targets.filter(({ host }) => !facts.has(host)).map((saved) => toEntry(rollout, saved));
    const stages = start.environment.stages.map(({ name }) => name);
    const returning = (0,plan_policy/* chooseReturning */.Y)(unreached, { stage, policy, stages }).map(({ saved }) => saved);
    giveUp(rollout, returning, new errors/* BowlineError */.JY('connect', 'the host was not reached'));
}
function toEntry(rollout, saved) {
    const state = saved.isProven === true ? 'verified' : 'switched';
    const stage = findTarget(rollout, saved)?.stage ?? '';
    return { saved, stage, state, action: 'deploy', proof: undefined };
}
function findTarget({ start }, { app, host }) {
    return start.environment.targets.find((target) => target.app === app && target.host.name === host);
}

// EXTERNAL MODULE: ./src/modes/shared/open-environment.ts + 1 modules
var open_environment = __webpack_require__(69860);
;// CONCATENATED MODULE: ./src/modes/shared/finish-cancelled.ts











/** How long a rollback waits for a lock that the cancelled step may still hold. */
const LOCK_WAIT_MS = 120_000;
/**
 * Finishes a run that was cancelled after its first switch. `on_failure` of the stage under way decides which hosts are rolled back.
 * If every host serves the release and one of them calls it good, the cancel came in the commit, after all checks: then nothing is
 * rolled back. Runs in `post`, which has minutes where the step had seconds.
 */
async function finishCancelled(inputs, runner, state) {
    const { environment, world } = await (0,open_environment.openEnvironment)(inputs, runner, 'warn');
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
    const result = await (0,run/* runRollout */.p)(start, async (rollout) => {
        const restored = await takeOver(rollout, state).catch((thrown) => {
            giveUp(rollout, state.targets, (0,errors/* toBowlineError */.EX)(thrown));
            throw thrown;
        });
        if (markSwitched(rollout, state, restored) === 'verified')
            return;
        enterStageOf(rollout, state);
        giveUpUnreached(rollout, state);
        throw new errors/* BowlineError */.JY('cancelled', 'the run was cancelled', { hint: 'Run it again when you are ready.' });
    });
    return (0,comment_where_asked.commentWhereAsked)(result, inputs, runner);
}
/**
 * Connects to the hosts and locks them. One that cannot be reached keeps no other from being rolled back.
 * @returns what was restored meanwhile
 */
async function takeOver(rollout, state) {
    const { ledger, signal, start } = rollout;
    const { environment, world } = start;
    const options = { environment, targets: environment.targets, ledger, world, signal };
    const fleet = rollout.open(await (0,connect/* connectFleet */.N)({ ...options, toleratesUnreachable: true, isChanging: true }));
    const restored = await awaitRestores(rollout, state);
    await (0,lock/* lockFleet */.k)(rollout, { machines: fleet.machines, waitMs: LOCK_WAIT_MS });
    return restored;
}
/** Enters the stage that was under way, so that its `on_failure` counts; it may have switched nothing yet. */
function enterStageOf(rollout, { mode, stage }) {
    const { plan, start } = rollout;
    const found = start.environment.stages.find(({ name }) => name === stage);
    if (stage === null)
        rollout.enterFinal();
    else if (plan !== undefined && found !== undefined)
        rollout.enterStage((0,stages/* planStage */.cJ)(found, plan, mode === 'rollback' ? 'rollback' : 'deploy'));
}
function markSwitched(rollout, saved, restored) {
    const reached = rollout.start.environment.targets.filter(({ host }) => rollout.facts.has(host.name));
    const plans = reached.flatMap((target) => planSaved(rollout, saved, target));
    const isCommitted = plans.every(isLive) && plans.some(isCalledGood);
    // What a host calls good stays, whatever became of the others since.
    const targets = plans.map((plan) => isCommitted || isCalledGood(plan) ? { ...plan, action: 'verify' } : plan);
    rollout.adopt({ release: plans[0]?.release ?? '', seq: 0, targets });
    for (const plan of targets) {
        const entry = rollout.ledger.of(plan.target);
        const own = findSaved(saved, plan.target);
        entry.previousRelease = own?.live ?? null;
        entry.isRestored = own !== undefined && restored.has(own);
        entry.snapshot = entry.isRestored ? undefined : own?.snapshot;
        // Who has left the release there has said what became of it, or it was never switched to.
        if (entry.isRestored)
            entry.state = 'switched';
        else if (!isLive(plan))
            entry.action = undefined;
        else if (plan.action === 'verify' || own?.isProven === true)
            Object.assign(entry, PROVEN);
        else
            entry.state = 'switched';
    }
    if (!plans.some(isLive))
        rollout.ledger.enter('activate', saved.stage ?? undefined);
    return isCommitted ? 'verified' : 'unverified';
}
const PROVEN = { state: 'verified', proof: 'passed' };
function planSaved({ facts }, saved, target) {
    const own = findSaved(saved, target);
    if (own === undefined)
        return [];
    const app = (0,deploy/* appFacts */.XO)(target, facts);
    const { release, undoTo } = own;
    const sealed = { fingerprint: '', sealed: '', key: app.key ?? '', isKeyNew: false, changes: [] };
    const why = 'the run was cancelled';
    return [{ target, app, action: 'deploy', why, release, live: app.live, undoTo, ...sealed }];
}
function findSaved({ targets }, target) {
    return targets.find(({ app, host }) => app === target.app && host === target.host.name);
}
/** A host that does not serve the release was not switched, or has been left since. */
function isLive({ app, release }) {
    return app.live === release;
}
function isCalledGood(plan) {
    return isLive(plan) && (0,release_history/* isProvenSinceSwitch */.BE)(plan.app.journal, plan.release);
}


/***/ }),

/***/ 19733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ chooseReturning)
/* harmony export */ });
/* harmony import */ var _target_state__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72022);

/**
 * Chooses what goes back after a failure: the last stage first.
 *
 * - `rollback_all`: everything that this run has switched
 * - `rollback_stage`: what it has switched in the stage that failed
 * - `keep_others`: what of that stage was not found healthy; healthy hosts stay
 *
 * Where it is the whole run that failed, `rollback_stage` is all of it.
 */
function chooseReturning(targets, failure) {
    const order = (one) => failure.stages.indexOf(one.stage);
    return targets
        .filter((one) => (0,_target_state__WEBPACK_IMPORTED_MODULE_0__/* .mayReturn */ .QH)(one) && isLeft(one, failure))
        .map((one, index) => ({ one, index }))
        .sort((a, b) => order(b.one) - order(a.one) || a.index - b.index)
        .map(({ one }) => one);
}
function isLeft({ stage, state }, failure) {
    if (failure.policy === 'rollback_all')
        return true;
    if (failure.stage !== null && stage !== failure.stage)
        return false;
    return failure.policy === 'rollback_stage' || state !== 'verified';
}


/***/ }),

/***/ 92196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishRollout: () => (/* binding */ finishRollout)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/plan/policy.ts
var policy = __webpack_require__(19733);
// EXTERNAL MODULE: ./src/plan/target-state.ts
var target_state = __webpack_require__(72022);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/release/variables.ts
var variables = __webpack_require__(21796);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 19 modules
var choose = __webpack_require__(56371);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(17207);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
// EXTERNAL MODULE: ./src/phases/critical-section.ts
var critical_section = __webpack_require__(31973);
// EXTERNAL MODULE: ./src/phases/hooks.ts
var hooks = __webpack_require__(37988);
// EXTERNAL MODULE: ./src/phases/retirement.ts
var retirement = __webpack_require__(30697);
;// CONCATENATED MODULE: ./src/phases/commit.ts








/** In which goes what only releases needed that are gone. */
const PRUNE_IMAGES_STEP = 'prune images';
/** In which a release that serves to the end of what it began is stopped. */
const RETIRE_STEP = 'stop the previous release';
/**
 * Writes the last phase: verdicts and outcome go into the journal, what nobody needs any more is removed.
 * It commits a good run and records a bad one. Nothing in it can fail the run, and a run whose fence is
 * no longer valid leaves everything to the one that took over.
 */
function writeCommit({ nonce, apps }) {
    return (0,script/* writeScript */.l)({
        nonce,
        parts: [critical_section/* JOURNAL_FUNCTIONS */.WF, ...apps.flatMap(commitApp)],
    });
}
function commitApp(app) {
    const { target, run, release, prunable, runsOnce } = app;
    const paths = (0,host_layout/* pathsOf */.w)(target.path);
    const enter = (0,sh/* lines */.M)((0,sh.sh) `cd ${paths.release(release)}`, (0,variables/* exportHookVariables */.r9)(target, app.hooks));
    const hook = { target, enter, runsOnce, run: hooks/* runPlain */.OZ };
    const images = (0,choose/* runtimeOf */.G)(target).prune();
    const guarded = (name, body) => ({
        name,
        app: target.app,
        mayFail: true,
        body: (0,sh/* lines */.M)((0,critical_section/* enterCriticalSection */.hD)(target.path), (0,critical_section/* compareFence */.Tl)(target.path, app.fence), body),
    });
    return [
        guarded('write the journal', (0,sh/* lines */.M)((0,sh.sh) `:`, ...app.drafts.map((draft) => (0,critical_section/* appendEntry */.D4)(app.journal, draft)))),
        // Before anything is pruned: a hook may want to look at what failed.
        ...(app.hasFailed ? (0,hooks/* hookSteps */.LD)('on_failure', hook, { mayFail: true }) : []),
        ...retireLeft(app).map((body) => guarded(RETIRE_STEP, body)),
        ...(prunable.length > 0 ? [guarded('prune', prune(target, prunable))] : []),
        ...(prunable.length > 0 && images.text !== '' ? [guarded(PRUNE_IMAGES_STEP, images)] : []),
        guarded('tidy up', tidy(target, run)),
        ...(app.isCommitted ? (0,hooks/* hookSteps */.LD)('after_commit', hook, { mayFail: true }) : []),
    ];
}
/** What is live to the end of what it began is stopped now that the other has proved itself. */
function retireLeft({ target, left, isCommitted, release }) {
    if (!isCommitted || left === undefined || left.release === release)
        return [];
    return (0,retirement/* isRetiredInCommit */.W)(left.target, target) ? [(0,choose/* runtimeOf */.G)(left.target).retire(left.release, left.user)] : [];
}
/** Never the live release, nor one in which a process still works. */
function prune(target, releases) {
    const paths = (0,host_layout/* pathsOf */.w)(target.path);
    return (0,sh/* lines */.M)((0,sh.sh) `bw_live=$(readlink ${paths.current} || :)`, 
    // Of a process the kernel tells the real path, which a link on the way hides.
    (0,sh.sh) `bw_real=$(cd ${paths.releases} && pwd -P)`, 
    // busybox reads one link at a time, and its `ls` spells names that are not ASCII with question marks.
    (0,sh.sh) `bw_used=$(readlink -- /proc/[0-9]*/cwd /proc/[0-9]*/exe 2>/dev/null || :)`, (0,sh.sh) `[ -n "$bw_used" ] || bw_used=$(for p in /proc/[0-9]*/cwd /proc/[0-9]*/exe; do readlink "$p" 2>/dev/null || :; done)`, (0,sh.sh) `bw_kept=`, ...releases.map((id) => (0,sh.sh) `case "$bw_live" in releases/${id}) ;; *) case "$bw_used" in *"$bw_real"/${id}*) echo ${`${id} is still in use, kept`};; *) ${remove(paths.release(id))} || bw_kept="$bw_kept "${id};; esac;; esac`), 
    // One that cannot be removed keeps none of the others; the next run tries it again.
    (0,sh.sh) `[ -z "$bw_kept" ] || { echo "not removed:$bw_kept; files in it belong to another user. Remove them on the host as root: rm -rf "${paths.releases}/ID; exit 1; }`);
}
/** The marker goes first: what is half removed is no release any more. */
function remove(folder) {
    return (0,sh.sh) `{ rm -f -- ${`${folder}/.bowline/complete`}; chmod -R u+w -- ${folder} 2>/dev/null || :; rm -rf -- ${folder}; }`;
}
/** Removes this run's folder, and what killed runs left: only the holder of the lock gets here. */
function tidy(target, run) {
    const paths = (0,host_layout/* pathsOf */.w)(target.path);
    return (0,sh/* lines */.M)((0,sh.sh) `rm -rf -- ${paths.incoming(run)}`, (0,sh.sh) `rm -rf -- ${`${paths.own}/incoming`}/*`, (0,sh.sh) `for l in ${paths.root}/current.*; do case $(readlink "$l" || :) in releases/*) rm -f -- "$l";; esac; done`);
}

// EXTERNAL MODULE: ./src/plan/remembered.ts
var remembered = __webpack_require__(3589);
// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(55205);
// EXTERNAL MODULE: ./src/release/release-json.ts
var release_json = __webpack_require__(97575);
;// CONCATENATED MODULE: ./src/release/retention.ts
/**
 * Chooses the releases that may be removed, by the journal's verdicts only. Good ones beyond `keep` go,
 * oldest first; bad and failed ones, and those that served without ever getting a verdict, count apart and
 * go by number and age. What never served and has no verdict is what a killed run left, and what was good or bad and is no
 * longer whole is what could not be removed: both go, tried again by each run. Never the live one, nor the newest good one.
 * @param clock the host's time, ISO 8601
 */
function choosePrunable(history, retention, clock) {
    const order = (one) => history.ageOf(one.id) ?? history.orderOf(one.id);
    const newestFirst = [...history.releases].sort((a, b) => order(b) - order(a) || (a.id < b.id ? 1 : -1));
    const candidates = newestFirst.filter(({ id }) => id !== history.live);
    const isGood = (one) => one.isComplete && history.verdictOf(one.id) === 'good';
    const isLiveGood = history.releases.some((one) => one.id === history.live && isGood(one));
    const good = candidates.filter(isGood);
    const undecided = candidates.filter(({ id }) => history.verdictOf(id) === 'none');
    const leftover = candidates.filter((one) => isLeftover(one, history));
    const failed = candidates.filter((one) => !leftover.includes(one) && (['bad', 'failed'].includes(history.verdictOf(one.id)) || undecided.includes(one)));
    const goodToKeep = Math.max(retention.keep - (isLiveGood ? 1 : 0), isLiveGood ? 0 : 1);
    return [
        ...good.slice(goodToKeep),
        ...failed.filter((one, index) => index >= retention.keepFailed.count || isExpired(one, retention, clock)),
        ...leftover,
    ].map(({ id }) => id);
}
/** One that only failed to get ready was never whole, and stays for a look like every failed one. */
function isLeftover({ id, isComplete }, history) {
    const verdict = history.verdictOf(id);
    if (verdict === 'none')
        return !isComplete || history.ageOf(id) === undefined;
    return !isComplete && verdict !== 'failed';
}
function isExpired({ id }, { keepFailed }, clock) {
    const made = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z/.exec(id);
    if (made === null)
        return false;
    const [, year, month, day, hour, minute, second] = made;
    const age = Date.parse(clock) - Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return age > keepFailed.ageMs;
}

// EXTERNAL MODULE: ./src/release-id.ts
var release_id = __webpack_require__(3294);
// EXTERNAL MODULE: ./src/rollout/fleet.ts
var rollout_fleet = __webpack_require__(93293);
// EXTERNAL MODULE: ./src/rollout/hook-subject.ts
var hook_subject = __webpack_require__(70011);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(21502);
// EXTERNAL MODULE: ./src/rollout/prepare.ts + 13 modules
var prepare = __webpack_require__(97750);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 2 modules
var read_facts = __webpack_require__(51);
;// CONCATENATED MODULE: ./src/rollout/commit.ts














/**
 * Writes verdicts and outcome into every journal and removes what is no longer needed. The deploy is over
 * by now: what fails here is only warned about.
 */
async function commitFleet(question) {
    const { fleet } = question;
    if (question.hasSucceeded)
        fleet.ledger.enter('commit');
    fleet.world.progress.phase(question.hasSucceeded ? 'commit' : 'record');
    const machines = fleet.machines.filter(({ lock, host }) => lock !== undefined && !lock.lost.aborted && !host.isLost);
    const settled = await (0,parallel/* settleAll */.j)(machines, fleet.parallel, (machine) => commitMachine(machine, question));
    for (const one of settled) {
        if (one.status === 'rejected')
            fleet.world.progress.warn(`not tidied up: ${(0,errors/* toBowlineError */.EX)(one.reason).message}`);
    }
}
async function commitMachine(machine, question) {
    const { fleet, plans, run, hasSucceeded } = question;
    const here = plans.filter(({ target }) => target.host.name === machine.host.name);
    const script = writeCommit({
        nonce: fleet.world.random(32),
        apps: here.map((plan) => {
            const app = (0,read_facts.appFactsOn)(machine, plan.target);
            const open = plan.action === 'deploy' ? [] : (0,journal/* openSwitchDrafts */.Pf)(app, run);
            const drafts = [...open, ...draftsOf(fleet.ledger.of(plan.target), plan, question)];
            return {
                target: plan.target,
                release: plan.release,
                run,
                fence: (0,rollout_fleet/* fenceOf */.xn)(machine, plan.target),
                journal: (0,journal/* journalPlace */.jK)(plan.target, app),
                drafts,
                prunable: prunableOf({ ...plan, app }, fleet.ledger.of(plan.target), drafts, machine, question),
                hooks: (0,hook_subject/* describeHooks */.c)(plan, { own: plan.release, other: plan.live }, question.told),
                hasFailed: question.told.errorCode !== undefined && isPrepared(fleet.ledger.of(plan.target)),
                isCommitted: plan.action === 'deploy' && (hasSucceeded || isKept(fleet.ledger.of(plan.target))),
                runsOnce: (0,prepare/* runsOnce */.Ot)(fleet, machine, plan.target.app),
                left: findLeft(plan, fleet.ledger.of(plan.target), machine),
            };
        }),
    });
    const outcome = await (0,rollout_fleet/* runPhase */.PF)(machine, fleet, script);
    for (const { where, code, tail } of outcome.steps) {
        if (code !== 0)
            fleet.world.progress.warn(`${where.step}: ${tail.at(-1) ?? `exit code ${code}`}`, where);
    }
}
/** In a run that failed: a host that is healthy, and stays on the new release. */
function isKept(entry) {
    return entry.state === 'verified' && (0,target_state/* hasSwitched */.az)(entry);
}
/** Its folder is whole, so a hook can run in it. */
function isPrepared({ state, action }) {
    return action === 'deploy' && !['skipped', 'unreachable', 'waiting'].includes(state);
}
/** What a healthy release has replaced. A runtime that lets it serve to the end of what it began stops it now. */
function findLeft({ target, app, live }, entry, { facts }) {
    if (live === null || !isKept(entry))
        return undefined;
    return { target: (0,remembered/* withRememberedRuntime */.tG)(target, app, live), release: live, user: facts };
}
function draftsOf(entry, { release, app }, question) {
    const { run, error } = question;
    const verdict = (0,target_state/* decideVerdict */.AU)(entry, wasGood(release, app));
    const drafts = [
        ...(verdict === undefined ? [] : [{ event: 'verdict', run, release, verdict, why: error }]),
        describeEnd(entry, release, question),
    ];
    return drafts.map((draft) => (0,journal/* redactDraft */.pZ)(draft, question.fleet.world.redactor));
}
/** The end of the run on this target, with everything that a report may show of it later. */
function describeEnd({ steps, checks }, release, { run, mode, status, error, reason, fleet }) {
    const { actor, runUrl } = fleet.world.run;
    return {
        event: 'finished',
        run,
        mode,
        status,
        release,
        actor,
        reason,
        runUrl,
        error,
        steps: steps.map(({ name, status: ended, startedAt, durationMs }) => ({
            name,
            status: ended,
            startedAt,
            durationMs,
        })),
        checks: checks.map(({ name, ok, detail, checkedAt, durationMs }) => ({
            name,
            ok,
            detail,
            checkedAt,
            durationMs,
        })),
    };
}
function wasGood(release, { history }) {
    return history.verdictOf(release) === 'good';
}
/** By the journal as it will be once the drafts are written. */
function prunableOf({ target, app, release }, entry, drafts, machine, { run }) {
    const clock = (0,release_id/* parseCompactTime */.a8)(machine.facts.clock).toISOString();
    const last = app.journal.entries.at(-1)?.n ?? 0;
    const added = [...draftsSince(entry, { app, release }, run), ...drafts].map((draft, index) => ({ ...draft, n: last + 1 + index, at: clock }));
    const releases = app.history.releases.some(({ id }) => id === release)
        ? app.history.releases
        : [...app.history.releases, { ...NEW_RELEASE, id: release, isComplete: (0,target_state/* hasSwitched */.az)(entry) }];
    const history = (0,release_history/* readHistory */.Lu)({ entries: [...app.journal.entries, ...added], unreadable: 0 }, releases, entry.release);
    return choosePrunable(history, { keep: target.keep, keepFailed: target.keepFailed }, clock);
}
/** What this run has written on the host since it was read. */
function draftsSince(entry, { app, release }, run) {
    if (!(0,target_state/* hasSwitched */.az)(entry))
        return [];
    const told = { run, release, from: entry.previousRelease ?? null, kind: 'deploy' };
    const verdict = (0,target_state/* hasLeft */.SR)(entry.state) ? (0,target_state/* decideVerdictOfLeft */.iv)(entry, wasGood(release, app)) : undefined;
    return [
        { ...told, event: 'activating' },
        { ...told, event: 'activated' },
        ...(verdict === undefined ? [] : [{ event: 'verdict', run, release, verdict, why: null }]),
    ];
}
const NEW_RELEASE = { ...(0,release_json/* readReleaseJson */.G)(undefined), sizeBytes: null };

// EXTERNAL MODULE: ./src/rollout/reconnect.ts
var reconnect = __webpack_require__(76364);
// EXTERNAL MODULE: ./src/rollout/time.ts
var time = __webpack_require__(19352);
;// CONCATENATED MODULE: ./src/rollout/kept.ts





/** All that is left to do there is to write the verdict, which the next run finds by itself where it is missing. */
const BUDGET_MS = 60_000;
const LOCK_WAIT_MS = 5_000;
/**
 * Locks the hosts anew on which a healthy release stays although the run has failed. What ends a run early gives up its locks, and
 * without its verdict nobody would go back to such a release.
 */
async function relockKept(rollout, { targets }) {
    const { fleet, world } = rollout;
    const kept = targets.filter(({ target }) => rollout.ledger.of(target).state === 'verified');
    const on = ({ host }) => kept.filter(({ target }) => target.host.name === host.name);
    const machines = fleet.machines.filter((machine) => on(machine).length > 0);
    const signal = (0,time/* limitTime */.DZ)(world, BUDGET_MS);
    await (0,parallel/* settleAll */.j)(machines, fleet.parallel, async (machine) => {
        try {
            if (await (0,reconnect/* reconnect */.M)(machine, rollout, signal, LOCK_WAIT_MS))
                readBack(rollout, machine, on(machine));
        }
        catch (thrown) {
            const why = (0,errors/* toBowlineError */.EX)(thrown).message;
            world.progress.warn(`the verdict is not written down: ${why}`, { host: machine.host.name });
        }
    });
}
/** Another run may have deployed there since. */
function readBack({ ledger }, machine, plans) {
    for (const { target, release } of plans) {
        const { live } = (0,read_facts.appFactsOn)(machine, target);
        if (live !== release)
            Object.assign(ledger.of(target), { state: 'prepared', release: live });
    }
}

// EXTERNAL MODULE: ./src/rollout/result.ts + 1 modules
var result = __webpack_require__(13023);
// EXTERNAL MODULE: ./src/rollout/runner-hooks.ts
var runner_hooks = __webpack_require__(43994);
// EXTERNAL MODULE: ./src/plan/snapshots.ts
var snapshots = __webpack_require__(66062);
// EXTERNAL MODULE: ./src/rollout/snapshots/command.ts
var command = __webpack_require__(57294);
;// CONCATENATED MODULE: ./src/rollout/snapshots/tidy.ts




/** Deletes what is older than the newest `keep` snapshots of each app, when the run has taken one and succeeded. */
function deleteSurplus(rollout) {
    const { fleet, ledger } = rollout;
    const signal = new AbortController().signal;
    return onEach(rollout, async (machine, { target, live }) => {
        const { snapshot } = target;
        const { snapshot: own } = ledger.of(target);
        if (snapshot?.list === undefined || snapshot.delete === undefined || own === undefined)
            return;
        const subject = { target, snapshot, name: '', live };
        const listed = await (0,command/* runSnapshotCommand */.rw)(fleet, machine, subject, 'list', signal);
        for (const name of (0,snapshots/* chooseSurplus */.C5)((0,snapshots/* readOwnNames */.RI)(target, listed), snapshot.keep, [own])) {
            await (0,command/* runSnapshotCommand */.rw)(fleet, machine, { ...subject, name }, 'delete', signal);
        }
    });
}
/** Deletes what was taken for a stage of which another host could not take its own: nothing was changed, so nobody needs it. */
function deleteUseless(rollout) {
    const { fleet, ledger, stage } = rollout;
    const signal = new AbortController().signal;
    return onEach(rollout, async (machine, { target, live }) => {
        const entry = ledger.of(target);
        const { snapshot } = target;
        const isUnchanged = target.stage === stage?.name && entry.state === 'waiting';
        if (entry.snapshot === undefined || snapshot?.delete === undefined || !isUnchanged)
            return;
        await (0,command/* runSnapshotCommand */.rw)(fleet, machine, { target, snapshot, name: entry.snapshot, live }, 'delete', signal);
        entry.snapshot = undefined;
    });
}
async function onEach({ fleet, plan, world }, work) {
    await (0,parallel/* settleAll */.j)(fleet.machines, fleet.parallel, async (machine) => {
        const here = (plan?.targets ?? []).filter(({ target }) => target.host.name === machine.host.name);
        for (const one of here) {
            const where = { host: machine.host.name, app: one.target.app, step: 'delete a snapshot' };
            await work(machine, one).catch((thrown) => world.progress.warn(`a snapshot stays that nobody needs: ${(0,errors/* toBowlineError */.EX)(thrown).message}`, where));
        }
    });
}

// EXTERNAL MODULE: ./src/rollout/stages/quorum.ts
var quorum = __webpack_require__(9952);
// EXTERNAL MODULE: ./src/rollout/undo.ts + 1 modules
var undo = __webpack_require__(81678);
// EXTERNAL MODULE: ./src/rollout/undo-question.ts
var undo_question = __webpack_require__(86608);
;// CONCATENATED MODULE: ./src/rollout/finish.ts












/** Rolls back what has to be rolled back, closes the journals, and makes the result. */
async function finishRollout(rollout, error) {
    if (error?.where.host !== undefined)
        rollout.ledger.blame(error.where.host, error);
    if (error !== undefined && rollout.hasFleet)
        await finish_undo(rollout, error);
    rollout.ledger.closeAttempts();
    const status = (0,result.decideStatus)(rollout, error);
    if (rollout.hasFleet)
        await finish_close(rollout, status, error);
    return (0,result.buildResult)(rollout, status, error ?? (0,quorum/* describeLeft */.Jm)(rollout.ledger));
}
async function finish_undo(rollout, error) {
    const { start, plan, world } = rollout;
    const isLeftToPost = error.code === 'cancelled' && world.leavesUndoToPost;
    if (isLeftToPost || plan === undefined)
        return;
    if (start.undoesFailures)
        await goBack(rollout, plan, error);
    await relockKept(rollout, plan);
}
async function goBack(rollout, plan, error) {
    await (0,undo/* undoTargets */.j)((0,undo_question/* askUndo */.w)(rollout, listReturning(rollout, plan), error));
    const places = inState(rollout, plan, 'returned').map(runner_hooks/* returned */._r);
    await runLate(rollout, () => (0,runner_hooks/* runOnRunnerHooks */.dd)(rollout, places, 'after_activate', { ...LATE, errorCode: error.code }));
}
/** What goes back, by the policy of the stage that failed or was under way when the run was cancelled. */
function listReturning({ start, ledger, stage, onFailure }, plan) {
    const targets = ledger.entries.map((entry) => ({ ...entry, stage: entry.target.stage }));
    const returning = (0,policy/* chooseReturning */.Y)(targets, {
        stage: stage?.name ?? null,
        policy: onFailure,
        stages: start.environment.stages.map(({ name }) => name),
    });
    return returning.flatMap(({ target }) => plan.targets.filter((one) => one.target === target));
}
/** A run that was refused before it changed anything leaves no trace on the hosts. */
function hasBegun({ ledger }) {
    return (ledger.hasLeft(['connect', 'pre-flight', 'lock', 'snapshot']) ||
        ledger.entries.some((entry) => entry.action === 'verify' || entry.action === 'unchanged' || (0,target_state/* hasSwitched */.az)(entry)));
}
/** A host that the run has nothing to do with, or of a stage that it did not come to, has nothing to tell. */
function isUntouched({ ledger }, { action, state, target }) {
    return action === undefined || (action === 'deploy' && state === 'waiting' && ledger.stages.isBefore(target.stage));
}
async function finish_close(rollout, status, error) {
    const { start, fleet, plan, run, world, ledger } = rollout;
    const isLeftToPost = error?.code === 'cancelled' && world.leavesUndoToPost;
    if (plan !== undefined && !isLeftToPost && hasBegun(rollout)) {
        await commitFleet({
            fleet,
            plans: plan.targets.filter(({ target }) => !isUntouched(rollout, ledger.of(target))),
            run,
            mode: start.mode,
            told: { ...(0,hook_subject/* describeRun */.v)(start), status, errorCode: error?.code },
            reason: start.reason,
            status,
            error: error?.message ?? null,
            hasSucceeded: error === undefined,
        });
    }
    if (error === undefined)
        await deleteSurplus(rollout);
    else if (rollout.ledger.phase === 'snapshot' && error.code !== 'cancelled')
        await deleteUseless(rollout);
    await fleet[Symbol.asyncDispose]();
    if (!isLeftToPost)
        await runLateHooks(rollout, status, error);
}
/** The run is over, so neither its deadline nor its cancel counts any more. */
const LATE = { signal: new AbortController().signal };
async function runLateHooks(rollout, status, error) {
    const { start, plan } = rollout;
    const options = { ...LATE, status, errorCode: error?.code };
    const late = (places, name) => runLate(rollout, () => (0,runner_hooks/* runOnRunnerHooks */.dd)(rollout, places, name, options));
    if (error !== undefined) {
        if (start.isOperation === true)
            return;
        if (plan === undefined)
            return runLate(rollout, () => (0,runner_hooks/* runFailureHooks */.S8)(rollout, options));
        const kept = inState(rollout, plan, 'verified').filter(({ action }) => action === 'deploy');
        await late(kept.map(runner_hooks/* entered */.Un), 'after_commit');
        await late(inState(rollout, plan, 'returned').map(runner_hooks/* undone */.SF), 'on_rollback');
        return late(plan.targets.map(runner_hooks/* entered */.Un), 'on_failure');
    }
    if (plan === undefined)
        return;
    if (start.mode === 'rollback')
        await late((0,runner_hooks/* changing */.Wt)(plan).map(runner_hooks/* left */.kb), 'on_rollback');
    await late((0,runner_hooks/* changing */.Wt)(plan).map(runner_hooks/* entered */.Un), 'after_commit');
}
function inState({ ledger }, { targets }, state) {
    return targets.filter(({ target }) => ledger.of(target).state === state);
}
/** What fails after the end of a run only warns. */
async function runLate({ world }, work) {
    try {
        await work();
    }
    catch (thrown) {
        world.progress.warn((0,errors/* toBowlineError */.EX)(thrown).message);
    }
}


/***/ }),

/***/ 13023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildResult: () => (/* binding */ buildResult),
  decideStatus: () => (/* binding */ decideStatus),
  fallbackId: () => (/* binding */ fallbackId)
});

// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(33008);
// EXTERNAL MODULE: ./src/plan/target-state.ts
var target_state = __webpack_require__(72022);
// EXTERNAL MODULE: ./src/release-id.ts
var release_id = __webpack_require__(3294);
// EXTERNAL MODULE: ./src/report/agree.ts
var agree = __webpack_require__(11706);
// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(63737);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(16934);
// EXTERNAL MODULE: ./src/config/runtimes/registry.ts + 7 modules
var registry = __webpack_require__(39759);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/rollout/irreversible.ts
var irreversible = __webpack_require__(53033);
;// CONCATENATED MODULE: ./src/rollout/advice.ts



/** What a person does next: a host that could not be rolled back comes first, with the way to do it by hand. */
function adviseNext(error, entries, environment) {
    const byHand = entries.flatMap((entry) => adviseByHand(entry, environment));
    if (byHand.length > 0)
        return byHand.join('\n');
    const stopped = entries.filter(({ state }) => state === 'stopped');
    if (stopped.length === 0)
        return [error.hint, adviseRest(error, entries)].filter(Boolean).join(' ') || undefined;
    const hasService = stopped.some(({ target }) => (0,registry/* hasProcess */.i4)((0,registry/* findRuntime */.w4)(target.runtime)));
    const end = hasService ? 'so it was stopped' : 'and static files have no service to stop, so it is still live';
    return [`There was no release before this one to go back to, ${end}.`, error.hint].filter(Boolean).join(' ');
}
/** Where some hosts stay on the new release. */
function adviseRest({ hint = '' }, entries) {
    const chosen = entries.filter(({ action }) => action === 'deploy');
    const ready = chosen.filter(({ state }) => state === 'verified');
    if (ready.length === 0 || ready.length === chosen.length || hint.includes('hosts: failed'))
        return undefined;
    return 'To take the same release to the other hosts alone, use `hosts: failed`.';
}
function adviseByHand({ target, undoError, release, previousRelease }, environment) {
    if (undoError === undefined)
        return [];
    const { host, app, path } = target;
    const what = undoError instanceof irreversible/* IrreversibleError */.p ? 'No rollback was tried' : 'The rollback failed';
    const why = `${what} on ${host.name}: ${undoError.message}.`;
    // What is kept on purpose, or went back and is not healthy, has an advice of its own.
    if (undoError instanceof errors/* RollbackError */.ZS || !previousRelease)
        return [[why, undoError.hint].filter(Boolean).join(' ')];
    if (release === previousRelease)
        return [`${why} \`current\` is back on ${release}: look at its service and restart it.`];
    const byBowline = `bowline rollback --environment ${environment} --apps ${app} --hosts ${host.name} --target id:${previousRelease}`;
    const byShell = `cd ${path} && ln -s releases/${previousRelease} current.by-hand && mv -T current.by-hand current`;
    return [`${why} Look there first; then: ${byBowline}; or on the host: ${byShell}, and restart the service.`];
}

// EXTERNAL MODULE: ./src/rollout/label.ts
var label = __webpack_require__(13887);
;// CONCATENATED MODULE: ./src/rollout/result.ts








/** Decides how the run ended, by the rules of the contract. */
function decideStatus({ ledger, start, onFailure }, error) {
    return (0,report_status/* decideRunStatus */.In)({
        mode: start.mode,
        phase: ledger.phase,
        error,
        onFailure,
        targets: ledger.entries.filter(({ state }) => state !== 'skipped').map(factsOf),
    });
}
function factsOf(entry) {
    const { state, action, release, previousRelease, error } = entry;
    const isSwitched = (0,target_state/* hasSwitched */.az)(entry);
    return {
        isUnchanged: action !== undefined && action !== 'deploy',
        isSwitched,
        isUndone: state === 'returned',
        isUndoFailed: state === 'stuck',
        isOnNew: isSwitched && state !== 'returned' && state !== 'stopped' && release !== previousRelease,
        isVerified: state === 'verified',
        isDone: entry.isDone,
        isUnreachable: state === 'unreachable',
        error,
    };
}
/** Makes the one result that everything else is made from. */
function buildResult(rollout, status, error) {
    const { ledger, start, world, startedAt, plan } = rollout;
    const { environment, mode } = start;
    const endedAt = world.now();
    const hosts = ledger.entries.map(describeHost);
    const before = (plan?.targets ?? []).map(({ app, live }) => findRelease(app, live));
    return {
        schemaVersion: 1,
        id: plan?.release ?? fallbackId(startedAt),
        mode,
        environment: environment.name,
        status,
        phase: ledger.phase,
        ref: start.ref,
        ...(mode === 'verify' ? describeLive(ledger) : describeGoal(rollout)),
        previousRelease: (0,agree/* agreeOn */.Y)(ledger.entries.map(({ previousRelease }) => previousRelease ?? null)),
        previousVersion: (0,agree/* agreeOn */.Y)(before.map((one) => one?.version ?? null)),
        previousRevision: (0,agree/* agreeOn */.Y)(before.map((one) => one?.revision ?? null)),
        ...(before.some((one) => one?.dirty) ? { previousDirty: true } : {}),
        target: start.target ?? null,
        rollbackOf: mode === 'rollback' ? (0,agree/* agreeOn */.Y)((plan?.targets ?? []).map(({ live }) => live)) : null,
        fingerprint: (0,agree/* agreeOn */.Y)((plan?.targets ?? []).map(({ fingerprint }) => fingerprint)),
        reason: start.reason,
        actor: world.run.actor,
        runId: world.run.runId,
        runUrl: world.run.runUrl,
        url: environment.url ?? null,
        deploymentId: null,
        startedAt: startedAt.toISOString(),
        endedAt: endedAt.toISOString(),
        durationMs: Math.max(0, endedAt.getTime() - startedAt.getTime()),
        deadlineMs: environment.deadlineMs,
        deployed: deployedHosts(ledger, plan),
        ...(error === undefined
            ? {}
            : { error: { ...(0,empty_result/* describeError */.Uc)(error), hint: adviseNext(error, ledger.entries, environment.name) ?? null } }),
        apps: describeApps(rollout, hosts),
        stages: describeStages(environment, hosts, ledger),
        phases: [...ledger.listPhases(endedAt)],
        connections: rollout.hasFleet ? rollout.fleet.machines.map(describeConnection) : [],
        outputs: ledger.outputs.toResult(),
        hosts,
    };
}
/** A verification has no plan: it is about what is live. The version that it was asked to expect need not be that. */
function describeLive({ entries }) {
    const live = entries.filter(({ state }) => state !== 'skipped');
    return {
        version: (0,agree/* agreeOn */.Y)(live.map(({ version }) => version)),
        revision: (0,agree/* agreeOn */.Y)(live.map(({ revision }) => revision)),
        ...(live.some((one) => one.isDirty === true) ? { dirty: true } : {}),
        release: (0,agree/* agreeOn */.Y)(live.map(({ release }) => release)),
    };
}
function describeGoal(rollout) {
    const { start, plan } = rollout;
    return {
        version: start.version ?? (0,agree/* agreeOn */.Y)(goalsOf(plan).map((goal) => goal?.version ?? null)),
        revision: start.revision ?? (0,agree/* agreeOn */.Y)(goalsOf(plan).map((goal) => goal?.revision ?? null)),
        ...(isDirty(rollout) ? { dirty: true } : {}),
        release: (0,agree/* agreeOn */.Y)((plan?.targets ?? []).map((one) => one.release)),
    };
}
/** The releases that the hosts have already and a run goes to: those of a rollback, not the new one of a deploy. */
/** Is what the run is about made of files that differ from its commit? */
function isDirty({ start, plan }) {
    return start.isDirty ?? goalsOf(plan).some((goal) => goal?.dirty === true);
}
function goalsOf(plan) {
    return (plan?.targets ?? []).map(({ app, release }) => findRelease(app, release));
}
function findRelease({ history }, release) {
    return history.releases.find(({ id }) => id === release);
}
/** A run that ended before any host told its time has an id by the runner's. */
function fallbackId(startedAt) {
    return (0,release_id/* makeReleaseId */.T1)((0,release_id/* writeCompactTime */.aK)(startedAt), '', new Set());
}
function describeConnection({ host, traffic }) {
    return { host: host.name, ...traffic };
}
function describeHost(entry) {
    return {
        app: entry.target.app,
        host: entry.target.host.name,
        stage: entry.target.stage,
        status: (0,report_status/* decideHostStatus */.R6)(factsOf(entry)),
        release: entry.release,
        previousRelease: entry.previousRelease ?? null,
        color: null,
        steps: [...entry.steps],
        checks: [...entry.checks],
        logs: [...entry.logs],
        drift: [...entry.drift],
    };
}
function deployedHosts({ entries }, plan) {
    const intended = new Map(plan?.targets.map((one) => [(0,deploy/* targetKey */.hD)(one.target), one.release]));
    const done = entries.filter(({ target, release, state }) => release !== null && state !== 'stopped' && intended.get((0,deploy/* targetKey */.hD)(target)) === release);
    return [...new Set(done.map(({ target }) => target.host.name))];
}
function describeApps({ ledger: { entries }, plan, start }, hosts) {
    return [...new Set(entries.map(({ target }) => target.app))].map((name) => {
        const own = entries.filter(({ target }) => target.app === name);
        return {
            name,
            status: (0,report_status/* combineHostStatuses */.a7)(hosts.filter(({ app }) => app === name).map(({ status }) => status)),
            version: (0,agree/* agreeOn */.Y)(own.map((entry) => labelLive(entry, plan, start).version)),
            revision: (0,agree/* agreeOn */.Y)(own.map((entry) => labelLive(entry, plan, start).revision)),
            release: (0,agree/* agreeOn */.Y)(own.map(({ release }) => release)),
            previousRelease: (0,agree/* agreeOn */.Y)(own.map(({ previousRelease }) => previousRelease ?? null)),
        };
    });
}
/** What is live is called as the hosts know it, or as this run has just made it. */
function labelLive(entry, plan, start) {
    const { target, release } = entry;
    const own = plan?.targets.find((one) => (0,deploy/* targetKey */.hD)(one.target) === (0,deploy/* targetKey */.hD)(target));
    if (own === undefined)
        return entry;
    const known = findRelease(own.app, release);
    return known ?? (release === own.release ? (0,label/* labelOf */.W)(start, target.app) : entry);
}
function describeStages(environment, hosts, ledger) {
    return environment.stages
        .filter(({ name }) => hosts.some(({ stage }) => stage === name))
        .map(({ name }) => {
        const own = { gates: ledger.stages.gatesOf(name), canary: ledger.stages.canaryOf(name) };
        const ofHosts = (0,report_status/* combineHostStatuses */.a7)(hosts.filter(({ stage }) => stage === name).map(({ status }) => status));
        const attempts = Math.max(1, ledger.stages.attemptsOf(name));
        return { name, status: (0,report_status/* decideStageStatus */.XW)(ofHosts, own), attempts, ...own };
    });
}


/***/ }),

/***/ 18181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeContent: () => (/* binding */ makeContent),
  openUpload: () => (/* binding */ openUpload)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
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
    const paths = (0,host_layout/* pathsOf */.w)(place.root);
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

;// CONCATENATED MODULE: ./src/sources/upload/manifest.ts

function makeManifest(entries) {
    const sorted = [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    const hash = (0,external_node_crypto_.createHash)('sha256');
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

;// CONCATENATED MODULE: ./src/sources/upload/seed.ts



/**
 * Copies, on the host, what did not change since the live release. It has the `manifest` (`mode sha256  ./path`, sorted)
 * in the folder of the run; its answer is the paths that have to be sent, and it leaves their checksums in `sums`. A copy
 * counts only after its own checksum was compared: sizes and times may lie.
 */
function seed({ root, run, release, live, facts }) {
    const paths = (0,host_layout/* pathsOf */.w)(root);
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
    const { incoming, release } = (0,host_layout/* pathsOf */.w)(place.root);
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
    return { destination, text: () => writeManifest(manifest), mode: 0o600, key };
}
/** @param answer lines of `./path`; hosts with the same one share what is packed */
function treeParcel({ root, manifest }, place, answer) {
    const destination = (0,transfer/* archivePath */.oM)(place.base, (0,host_layout/* pathsOf */.w)(place.root).release(place.release));
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
    return paths === undefined || entry.type !== 'file' || !isPlainName(entry.path) || paths.has(entry.path);
}
function oddFiles({ manifest }) {
    return manifest.entries.flatMap(({ path, sha256 }) => sha256 !== undefined && !isPlainName(path) ? [{ path, sha256 }] : []);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
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
    // A list is taken pattern by pattern, and only a text line by line.
    const rules = ignore_default()({ ignorecase: false }).add(['.git', '.bowlineignore', ...source.exclude]);
    rules.add(await readIgnoreFile(root));
    signal.throwIfAborted();
    const found = [];
    const repositories = [];
    await walk('', { root, rules, found, repositories, slices: createSlices(signal) });
    if (!found.some(({ type }) => type === 'file'))
        throw emptyTree(root);
    const [trusted, view] = await Promise.all([trustIndex(root, found, platform), readGitView(root, repositories)]);
    const { entries, privateFiles, ignored } = guardSecrets(root, trusted, source.include ?? [], view);
    const read = async () => {
        const manifest = makeManifest(await hashFiles(root, entries, signal));
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
    const { root, rules, found, repositories, slices } = all;
    for (const child of readFolder(root, folder)) {
        if (slices.isOver)
            await slices.next();
        const path = folder === '' ? child.name : `${folder}/${child.name}`;
        const isDirectory = child.isDirectory();
        if (child.name === '.git' && folder !== '')
            repositories.push(folder);
        if (rules.ignores(isDirectory ? `${path}/` : path))
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

;// CONCATENATED MODULE: ./src/sources/upload/upload.ts



/** Opens a directory of the runner. */
async function openUpload(source, world) {
    refuseRef(world.ref);
    // Git answers while the tree is walked.
    const info = world.readCheckout();
    const tree = await findTree(source, world.cwd, world.signal);
    return { info, read: async () => makeContent(await tree.read(), await info) };
}
function refuseRef(ref) {
    if (ref === undefined)
        return;
    throw new errors/* InputError */.dz(`\`ref\` cannot be ${ref}: the source is an \`upload\`, which is the checkout of the job as it is`, 'Check out what is to be deployed before this step, and remove `ref`.');
}
function makeContent(tree, info) {
    const { contentHash, totalBytes, entries } = tree.manifest;
    const { privateFiles, ignored } = tree;
    const paths = new Set(entries.map(({ path }) => path));
    return {
        contentId: contentHash,
        info,
        ignored,
        needs: { bytes: totalBytes, files: entries.length, privateFiles, holds: (path) => paths.has(path) },
        deliver: (place) => deliverTree(tree, place),
    };
}


/***/ })

};
;
