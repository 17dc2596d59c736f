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
// EXTERNAL MODULE: ./src/rollout/lock.ts + 4 modules
var lock = __webpack_require__(55536);
// EXTERNAL MODULE: ./src/rollout/prove.ts
var prove = __webpack_require__(16391);
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

// EXTERNAL MODULE: ./src/modes/shared/open-environment.ts + 2 modules
var open_environment = __webpack_require__(30603);
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
        // What may run beside the one that serves is stopped in commit.
        else if (!isLive(plan) && (0,prove/* listStandBys */.j)([plan]).length > 0)
            entry.state = 'waiting';
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

/***/ 98940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishRollout: () => (/* binding */ finishRollout)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(33008);
// EXTERNAL MODULE: ./src/plan/policy.ts
var policy = __webpack_require__(19733);
// EXTERNAL MODULE: ./src/plan/target-state.ts
var target_state = __webpack_require__(72022);
// EXTERNAL MODULE: ./src/config/runtimes/blue-green.ts + 1 modules
var blue_green = __webpack_require__(20403);
// EXTERNAL MODULE: ./src/provision/store.ts
var store = __webpack_require__(36470);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/release/variables.ts
var variables = __webpack_require__(21796);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 33 modules
var choose = __webpack_require__(43558);
// EXTERNAL MODULE: ./src/shell/remove.ts
var remove = __webpack_require__(33240);
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
/** In which a release is stopped that was started and never got requests. */
const STOP_STAGED_STEP = 'stop what was not switched to';
/** After which only the live colour runs, and all files say so. */
const SETTLE_STEP = 'settle the colours';
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
    const { target, run, release, prunable, runsOnce, tidySource = sh/* NOTHING */.K } = app;
    const paths = (0,host_layout/* pathsOf */.wG)(target.path);
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
        ...stopStaged(app).map((body) => guarded(STOP_STAGED_STEP, body)),
        ...settleServing(app).map((body) => guarded(SETTLE_STEP, body)),
        ...(prunable.length > 0 ? [guarded('prune', prune(target, prunable))] : []),
        ...(prunable.length > 0 && images.text !== '' ? [guarded(PRUNE_IMAGES_STEP, images)] : []),
        guarded('tidy up', tidy(target, run)),
        // What the runtime has tagged is free for the source only now.
        ...((app.isCommitted || prunable.length > 0) && tidySource.text !== ''
            ? [guarded('tidy the source', tidySource)]
            : []),
        ...(app.isCommitted ? (0,hooks/* hookSteps */.LD)('after_commit', hook, { mayFail: true }) : []),
    ];
}
/** What is live to the end of what it began is stopped now that the other has proved itself. */
function retireLeft({ target, left, isCommitted, release }) {
    if (!isCommitted || left === undefined || left.release === release)
        return [];
    return (0,retirement/* isRetiredInCommit */.W)(left.target, target) ? [(0,choose/* runtimeOf */.G)(left.target).retire(left.release, left.user)] : [];
}
function stopStaged({ staged }) {
    return staged === undefined ? [] : [(0,choose/* runtimeOf */.G)(staged.target).discard(staged.release, staged.user)];
}
function settleServing({ serving, isCommitted, release: own }) {
    if (serving === undefined)
        return [];
    const { target, release, user } = serving;
    const failed = own === release ? undefined : own;
    return [(0,choose/* runtimeOf */.G)(target).settle({ release, user, mayKeepWarm: isCommitted, failed })].filter(({ text }) => text !== '');
}
/** Never the live release, nor that of a colour, nor one in which a process still works. */
function prune(target, releases) {
    const paths = (0,host_layout/* pathsOf */.wG)(target.path);
    const links = [paths.current, ...blue_green/* COLORS */.lm.map((color) => (0,host_layout/* pathsOf */.wG)(target.path, color).current)];
    return (0,sh/* lines */.M)((0,sh.sh) `bw_live=; for l in ${links}; do [ ! -L "$l" ] || bw_live="$bw_live $(readlink "$l") "; done`, 
    // Of a process the kernel tells the real path, which a link on the way hides.
    (0,sh.sh) `bw_real=$(cd ${paths.releases} && pwd -P)`, 
    // busybox reads one link at a time, and its `ls` spells names that are not ASCII with question marks.
    (0,sh.sh) `bw_used=$(readlink -- /proc/[0-9]*/cwd /proc/[0-9]*/exe 2>/dev/null || :)`, (0,sh.sh) `[ -n "$bw_used" ] || bw_used=$(for p in /proc/[0-9]*/cwd /proc/[0-9]*/exe; do readlink "$p" 2>/dev/null || :; done)`, (0,sh.sh) `bw_kept=`, ...releases.map((id) => (0,sh.sh) `case "$bw_live" in *" "releases/${id}" "*) ;; *) case "$bw_used" in *"$bw_real"/${id}*) echo ${`${id} is still in use, kept`};; *) ${(0,remove/* removeMarked */.n)(paths.release(id), '.bowline/complete')} || bw_kept="$bw_kept "${id};; esac;; esac`), (0,store/* pruneStores */.te)(target.path), 
    // One that cannot be removed keeps none of the others; the next run tries it again.
    (0,sh.sh) `[ -z "$bw_kept" ] || { echo "not removed:$bw_kept; files in it belong to another user. Remove them on the host as root: rm -rf "${paths.releases}/ID; exit 1; }`);
}
/** Removes this run's folder, and what killed runs left: only the holder of the lock gets here. */
function tidy(target, run) {
    const paths = (0,host_layout/* pathsOf */.wG)(target.path);
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
// EXTERNAL MODULE: ./src/sources/docker.ts
var docker = __webpack_require__(14152);
// EXTERNAL MODULE: ./src/sources/git/host-script.ts
var host_script = __webpack_require__(71419);
// EXTERNAL MODULE: ./src/sources/git/settings.ts
var git_settings = __webpack_require__(98660);
;// CONCATENATED MODULE: ./src/sources/git/upkeep.ts




/** A fetch makes a pack: so often a mirror is packed anew. */
const MOST_PACKS = 20;
const GC_SECONDS = 60;
/**
 * Forgets the commits that no release needs any more, and packs a mirror anew where it has become many packs. Only then does
 * what was forgotten go, history that somebody has pushed over among it. A mirror too large to be packed in that time is
 * left alone until it has twice as many packs; the next fetch removes what a git that was ended has left.
 */
function tidyMirrors(source, root) {
    const settings = [...(0,git_settings/* listSettings */.cl)(source), '-c', 'pack.threads=1', '-c', 'pack.windowMemory=64m'];
    return (0,sh/* lines */.M)((0,sh.sh) `bw_git=${(0,host_script/* mirrorsOf */.Mk)(root)} bw_releases=${(0,host_layout/* pathsOf */.wG)(root).releases}`, (0,sh.sh) `bw_g() { git ${settings} --git-dir="$bw_m" "$@" 2>/dev/null </dev/null; }`, (0,sh.sh) `bw_timed() { timeout ${GC_SECONDS} git ${settings} --git-dir="$bw_m" gc --quiet --prune=now >/dev/null 2>&1 </dev/null; }`, TIDY_ALL);
}
/** A release of an older Bowline does not say what it needs: then nothing is forgotten. */
const TIDY_ALL = new sh.Sh(String.raw `bw_needed() { for bw_d in "$bw_releases"/*/.bowline; do
if [ -f "$bw_d/${host_script/* NEEDED */.Ev}" ]; then cat "$bw_d/${host_script/* NEEDED */.Ev}"; elif [ -e "$bw_d/index" ]; then return 1; fi; done; }
bw_forget() { bw_g for-each-ref --format='%(refname)' ${host_script/* KEPT */.t0} | while IFS= read -r bw_ref; do
printf '%s\n' "$bw_all" | grep -qxF "$bw_name @{bw_ref##*/}" || bw_g update-ref -d "$bw_ref" || :; done; }
bw_pack() { bw_most=$(cat "$bw_m/bowline-packs" 2>/dev/null || :); case $bw_most in ''|*[!0-9]*) bw_most=${MOST_PACKS};; esac
bw_count=$(find "$bw_m/objects/pack" -name '*.pack' | wc -l)
[ "$bw_count" -ge "$bw_most" ] || return 0
if bw_timed; then rm -f "$bw_m/bowline-packs"; else echo "$((bw_count * 2))" >"$bw_m/bowline-packs"; fi; }
if bw_all=$(bw_needed); then for bw_m in "$bw_git"/*.git; do
[ -d "$bw_m" ] || continue; bw_name=@{bw_m##*/}; bw_forget; bw_pack; done; fi`.replaceAll('@{', '$' + '{'));

// EXTERNAL MODULE: ./src/sources/image/keep.ts
var keep = __webpack_require__(96691);
;// CONCATENATED MODULE: ./src/sources/tidy.ts




const TIDY = {
    upload: () => sh/* NOTHING */.K,
    git: (source, { path }) => tidyMirrors(source, path),
    image: (_source, target) => (0,keep/* pruneSourceImages */.cJ)(target.path, (0,docker/* dockerOf */.q)(target)),
    image_file: (_source, target) => (0,keep/* pruneSourceImages */.cJ)(target.path, (0,docker/* dockerOf */.q)(target)),
};
/**
 * Code that makes what the source keeps on a host as small as its releases need it. It runs when the releases that go are gone,
 * under the lock, and takes no longer than a minute or two.
 */
function tidySource(target) {
    // The table holds that each kind has its own; the compiler cannot follow that through a look-up.
    const tidy = TIDY[target.source.kind];
    return tidy(target.source, target);
}

// EXTERNAL MODULE: ./src/rollout/fleet.ts
var rollout_fleet = __webpack_require__(93293);
// EXTERNAL MODULE: ./src/rollout/hook-subject.ts
var hook_subject = __webpack_require__(70011);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(21502);
// EXTERNAL MODULE: ./src/rollout/prepare.ts + 12 modules
var prepare = __webpack_require__(23111);
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
                tidySource: tidySource(plan.target),
                left: findLeft(plan, fleet.ledger.of(plan.target), machine),
                staged: findStaged(plan, fleet.ledger.of(plan.target), machine),
                serving: findServing(plan, fleet.ledger.of(plan.target), machine),
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
/** The release that stays live: the new one once it is good, the previous one where nothing was switched or it is back. */
function findServing({ target, app, live }, entry, { facts }) {
    const release = entry.release ?? live;
    const stays = !(0,target_state/* hasSwitched */.az)(entry) || (0,target_state/* hasLeft */.SR)(entry.state) || isKept(entry);
    if (!stays || release === null || entry.state === 'stopped')
        return undefined;
    return { target: (0,remembered/* withRememberedRuntime */.tG)(target, app, release), release, user: facts };
}
/** What a failed run has started without requests, where `settle` of the live release does not know of it. */
function findStaged({ target, app, live, release, action }, entry, { facts }) {
    if (action !== 'deploy' || release === live || (0,target_state/* hasSwitched */.az)(entry))
        return undefined;
    const staged = (0,remembered/* withRememberedRuntime */.tG)(target, app, release);
    if ((0,choose/* runtimeOf */.G)(staged).standBy === undefined)
        return undefined;
    const isOther = live === null || (0,retirement/* isRetiredAtOnce */.E)((0,remembered/* withRememberedRuntime */.tG)(target, app, live), staged);
    return isOther ? { target: staged, release, user: facts } : undefined;
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
const NEW_RELEASE = { ...(0,release_json/* readReleaseJson */.Gm)(undefined), sizeBytes: null };

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
    return returning.flatMap(({ target }) => plan.targets.filter((one) => (0,deploy/* targetKey */.hD)(one.target) === (0,deploy/* targetKey */.hD)(target)));
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
// EXTERNAL MODULE: ./src/config/runtimes/registry.ts + 6 modules
var registry = __webpack_require__(75202);
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
        color: entry.color ?? null,
        ...(entry.shares.length === 0 ? {} : { shares: [...entry.shares] }),
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


/***/ })

};
;
