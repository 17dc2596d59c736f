"use strict";
exports.id = 2533;
exports.ids = [2533,3023];
exports.modules = {

/***/ 2533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishRollout: () => (/* binding */ finishRollout)
});

// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(6514);
// EXTERNAL MODULE: ./src/release/variables.ts
var variables = __webpack_require__(1796);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(7207);
// EXTERNAL MODULE: ./src/shell/sh.ts + 1 modules
var sh = __webpack_require__(7144);
// EXTERNAL MODULE: ./src/phases/critical-section.ts
var critical_section = __webpack_require__(1973);
// EXTERNAL MODULE: ./src/phases/hooks.ts
var hooks = __webpack_require__(7988);
;// CONCATENATED MODULE: ./src/phases/commit.ts






/**
 * Writes the last phase: verdicts and outcome go into the journal, what nobody needs any more is removed.
 * It commits a good run and records a bad one. Nothing in it can fail the run, and a run whose fence is
 * no longer valid leaves everything to the one that took over.
 */
function writeCommit({ nonce, apps, version }) {
    return (0,script/* writeScript */.l)({
        nonce,
        parts: [critical_section/* JOURNAL_FUNCTIONS */.WF, ...apps.flatMap((app) => closeApp(app, version))],
    });
}
function closeApp(app, version) {
    const { target, run, release, prunable, runsOnce } = app;
    const paths = (0,host_layout/* pathsOf */.w)(target.path);
    const enter = (0,sh/* lines */.M)((0,sh.sh) `cd ${paths.release(release)}`, (0,variables/* exportVariables */.qY)(target, release, version));
    const guarded = (name, body) => ({
        name,
        app: target.app,
        mayFail: true,
        body: (0,sh/* lines */.M)((0,sh.sh) `exec 8>>${paths.activateLock}; flock 8`, (0,critical_section/* compareFence */.Tl)(target.path, app.fence), body),
    });
    return [
        guarded('write the journal', (0,sh/* lines */.M)((0,sh.sh) `:`, ...app.drafts.map((draft) => (0,critical_section/* appendEntry */.D4)(app.journal, draft)))),
        ...(prunable.length > 0 ? [guarded('prune', prune(target, prunable))] : []),
        guarded('tidy up', tidy(target, run)),
        ...(!app.isCommitted
            ? []
            : (0,hooks/* hookSteps */.L)('after_commit', { target, enter, runsOnce, run: hooks/* runPlain */.O }, { mayFail: true })),
    ];
}
/** Never the live release, nor one in which a process still works. */
function prune(target, releases) {
    const paths = (0,host_layout/* pathsOf */.w)(target.path);
    return (0,sh/* lines */.M)((0,sh.sh) `bw_live=$(readlink ${paths.current} || :)`, 
    // Of a process the kernel tells the real path, which a link on the way hides.
    (0,sh.sh) `bw_real=$(cd ${paths.releases} && pwd -P)`, 
    // busybox reads one link at a time, and its `ls` spells names that are not ASCII with question marks.
    (0,sh.sh) `bw_used=$(readlink -- /proc/[0-9]*/cwd /proc/[0-9]*/exe 2>/dev/null || :)`, (0,sh.sh) `[ -n "$bw_used" ] || bw_used=$(for p in /proc/[0-9]*/cwd /proc/[0-9]*/exe; do readlink "$p" 2>/dev/null || :; done)`, ...releases.map((id) => (0,sh.sh) `case "$bw_live" in releases/${id}) ;; *) case "$bw_used" in *"$bw_real"/${id}*) echo ${`${id} is still in use, kept`};; *) rm -f -- ${`${paths.release(id)}/.bowline/complete`}; chmod -R u+w -- ${paths.release(id)} 2>/dev/null || :; rm -rf -- ${paths.release(id)};; esac;; esac`));
}
/** Removes this run's folder, and what killed runs left: only the holder of the lock gets here. */
function tidy(target, run) {
    const paths = (0,host_layout/* pathsOf */.w)(target.path);
    return (0,sh/* lines */.M)((0,sh.sh) `rm -rf -- ${paths.incoming(run)}`, (0,sh.sh) `rm -rf -- ${`${paths.own}/incoming`}/*`, (0,sh.sh) `for l in ${paths.root}/current.*; do case $(readlink "$l" || :) in releases/*) rm -f -- "$l";; esac; done`);
}

// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(5205);
// EXTERNAL MODULE: ./src/release/release-json.ts
var release_json = __webpack_require__(7575);
;// CONCATENATED MODULE: ./src/release/retention.ts
/**
 * Chooses the releases that may be removed, by the journal's verdicts only. Good ones beyond `keep` go,
 * oldest first; bad and failed ones, and those that served without ever getting a verdict, count apart and
 * go by number and age; what never served and has no verdict is what a killed run left. Never the live one,
 * nor the newest good one.
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
    const leftover = undecided.filter((one) => !one.isComplete || history.ageOf(one.id) === undefined);
    const failed = candidates.filter((one) => ['bad', 'failed'].includes(history.verdictOf(one.id)) || (undecided.includes(one) && !leftover.includes(one)));
    const goodToKeep = Math.max(retention.keep - (isLiveGood ? 1 : 0), isLiveGood ? 0 : 1);
    return [
        ...good.slice(goodToKeep),
        ...failed.filter((one, index) => index >= retention.keepFailed.count || isExpired(one, retention, clock)),
        ...leftover,
    ].map(({ id }) => id);
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
var rollout_fleet = __webpack_require__(3293);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(1502);
// EXTERNAL MODULE: ./src/rollout/prepare.ts + 11 modules
var prepare = __webpack_require__(4118);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 1 modules
var read_facts = __webpack_require__(36);
;// CONCATENATED MODULE: ./src/rollout/commit.ts











/**
 * Writes verdicts and outcome into every journal and removes what is no longer needed. The deploy is over
 * by now: what fails here is only warned about.
 */
async function commitFleet(question) {
    const { fleet } = question;
    if (question.isGood)
        fleet.ledger.enter('commit');
    fleet.world.progress.phase(question.isGood ? 'commit' : 'record');
    const machines = fleet.machines.filter(({ lock, host }) => lock !== undefined && !lock.lost.aborted && !host.isLost);
    const settled = await (0,parallel/* settleAll */.j)(machines, fleet.parallel, (machine) => commitMachine(machine, question));
    for (const one of settled) {
        if (one.status === 'rejected')
            fleet.world.progress.warn(`not tidied up: ${(0,src_errors/* toBowlineError */.EX)(one.reason).message}`);
    }
}
async function commitMachine(machine, question) {
    const { fleet, plans, run, version, isGood } = question;
    const here = plans.filter(({ target }) => target.host.name === machine.host.name);
    const script = writeCommit({
        nonce: fleet.world.random(32),
        version,
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
                isCommitted: isGood && plan.action === 'deploy',
                runsOnce: (0,prepare/* runsOnce */.Ot)(fleet, machine, plan.target.app),
            };
        }),
    });
    const outcome = await (0,rollout_fleet/* runPhase */.PF)(machine, fleet, script);
    for (const { where, code, tail } of outcome.steps) {
        if (code !== 0)
            fleet.world.progress.warn(`${where.step}: ${tail.at(-1) ?? `exit code ${code}`}`, where);
    }
}
function draftsOf(record, { release, app }, { run, mode, status, error, isGood, fleet }) {
    const { actor, runUrl } = fleet.world.run;
    const verdict = isGood || !wasGood(release, app) ? verdictOf(record, release, isGood) : undefined;
    return [
        ...(verdict === undefined ? [] : [{ event: 'verdict', run, release, verdict, why: error }]),
        {
            event: 'finished',
            run,
            mode,
            status,
            release,
            actor,
            runUrl,
            error,
            steps: record.steps.map(({ name, status: ended, startedAt, durationMs }) => ({
                name,
                status: ended,
                startedAt,
                durationMs,
            })),
        },
    ];
}
/** A rollback that did not come about takes nothing from the release that it was to go to. */
function wasGood(release, { history }) {
    return history.verdictOf(release) === 'good';
}
/** An undo has written its own verdict; a release that was only prepared is kept as failed for a look. */
function verdictOf(record, release, isGood) {
    if (isGood)
        return record.isVerified && record.release === release ? 'good' : undefined;
    if (record.isUndone || record.isStopped || record.isUndoFailed || record.isUnchanged)
        return undefined;
    return record.isSwitched ? 'bad' : 'failed';
}
/** By the journal as it will be once the drafts are written. */
function prunableOf({ target, app, release }, record, drafts, machine, { run }) {
    const clock = (0,release_id/* parseCompactTime */.a8)(machine.facts.clock).toISOString();
    const last = app.journal.entries.at(-1)?.n ?? 0;
    const switched = record.isSwitched
        ? [
            { event: 'activating', run, release, from: record.previousRelease ?? null, kind: 'deploy' },
            { event: 'activated', run, release, from: record.previousRelease ?? null, kind: 'deploy' },
            ...((record.isUndone || record.isStopped) && !wasGood(release, app)
                ? [{ event: 'verdict', run, release, verdict: 'bad', why: null }]
                : []),
        ]
        : [];
    const added = [...switched, ...drafts].map((draft, index) => ({ ...draft, n: last + 1 + index, at: clock }));
    const releases = app.history.releases.some(({ id }) => id === release)
        ? app.history.releases
        : [...app.history.releases, { ...NEW_RELEASE, id: release, isComplete: record.isSwitched }];
    const history = (0,release_history/* readHistory */.Lu)({ entries: [...app.journal.entries, ...added], unreadable: 0 }, releases, record.release);
    return choosePrunable(history, { keep: target.keep, keepFailed: target.keepFailed }, clock);
}
const NEW_RELEASE = { ...(0,release_json/* readReleaseJson */.G)(undefined), sizeBytes: null };

// EXTERNAL MODULE: ./src/rollout/result.ts + 1 modules
var result = __webpack_require__(3023);
// EXTERNAL MODULE: ./src/rollout/runner-hooks.ts
var runner_hooks = __webpack_require__(3994);
// EXTERNAL MODULE: ./src/rollout/activate.ts + 1 modules
var activate = __webpack_require__(8969);
;// CONCATENATED MODULE: ./src/rollout/irreversible.ts

/**
 * What cannot be undone is left as it stands, with the evidence, for a person to decide.
 * @throws RollbackError when a step of the release that ran, here or on another host, was declared irreversible.
 */
function requireReversible({ fleet, target, release, app, mode }) {
    const ran = findIrreversible(target, fleet);
    // A run that another one takes back, or that lost its host, has not told which steps ran.
    const isMarked = mode === 'deploy' && app.history.releases.some(({ id, isIrreversible }) => id === release && isIrreversible);
    if (ran === undefined && !isMarked)
        return;
    const step = ran === undefined ? 'a step of it' : `"${ran}"`;
    throw new src_errors/* RollbackError */.ZS(`${target.host.name}: ${target.app}: ${release} is not left, because ${step} cannot be undone`, {
        where: { host: target.host.name, app: target.app, step: 'undo' },
        hint: 'Mend it forward with a new deploy, or go back in spite of it: `rollback` with `force: irreversible`.',
    });
}
/** On another host a step only counts when it succeeded: one that failed has kept its own host where it was. */
function findIrreversible({ app, hooks, host }, { ledger }) {
    const names = Object.entries(hooks).flatMap(([name, list]) => list.filter(({ irreversible }) => irreversible).map(({ run }) => `${name}: ${run}`));
    return ledger.records
        .filter(({ target }) => target.app === app)
        .flatMap(({ target, steps }) => steps.filter(({ status }) => status === 'success' || target.host.name === host.name))
        .find(({ name, status }) => names.includes(name) && status !== 'skipped')?.name;
}

// EXTERNAL MODULE: ./src/rollout/lock.ts + 2 modules
var lock = __webpack_require__(1962);
// EXTERNAL MODULE: ./src/rollout/pause.ts
var pause = __webpack_require__(5331);
// EXTERNAL MODULE: ./src/rollout/verify.ts + 17 modules
var verify = __webpack_require__(5827);
;// CONCATENATED MODULE: ./src/rollout/undo.ts










/** Going back has its own time, whatever was left of the deploy's. */
const UNDO_BUDGET_MS = 10 * 60_000;
/** A network that is gone for a moment must not decide over a way back. */
const MOST_TRIES = 4;
const PAUSE_MS = 1_500;
/** How long a host that was lost is waited for, before its lock is asked for again. */
const RELOCK_WAIT_MS = 60_000;
/**
 * Takes every host of the run that was switched back to what served before, all at once, and verifies it.
 * Whatever fails is written down by host; nothing is thrown, so that one host cannot keep another from
 * going back.
 */
async function undoFleet(question) {
    const { fleet } = question;
    const machines = fleet.machines.filter((machine) => switchedOn(fleet, machine).length > 0);
    if (machines.length === 0)
        return;
    fleet.world.progress.phase('undo');
    await (0,parallel/* settleAll */.j)(machines, fleet.parallel, (machine) => undoMachine(machine, question));
}
function switchedOn({ ledger }, { host }) {
    return ledger.on(host.name).filter(({ isSwitched }) => isSwitched);
}
/** A connection that breaks on the way back is made again: where the host stands is read each time. */
async function undoMachine(machine, question) {
    const signal = AbortSignal.timeout(UNDO_BUDGET_MS);
    const errors = [];
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
        try {
            return await goBack(machine, question, signal);
        }
        catch (thrown) {
            errors.push((0,src_errors/* toBowlineError */.EX)(thrown));
            if (!(errors.at(-1) instanceof src_errors/* ConnectError */.T$) || signal.aborted || tries === MOST_TRIES)
                break;
            await (0,pause/* pause */.v)(tries * PAUSE_MS, signal).catch(() => { });
        }
    }
    const last = errors.at(-1);
    if (last !== undefined)
        failUndo(machine, question.fleet, last);
}
async function goBack(machine, question, signal) {
    const { fleet, run } = question;
    const isRead = await reach(machine, question, signal);
    const records = switchedOn(fleet, machine).filter(({ isUndone, isStopped }) => !isUndone && !isStopped);
    const switchings = records.map((record) => toSwitching(record, machine, question, isRead));
    const undone = switchings.filter((one) => one !== undefined).reverse();
    const left = undone.filter(({ plan }) => !fleet.ledger.of(plan.target).isReturning || isOnNew(fleet, plan));
    for (const { plan } of left)
        fleet.ledger.of(plan.target).isReturning = true;
    if (left.length > 0)
        await (0,activate/* activateMachine */.$)(machine, fleet, run, left);
    for (const switching of undone)
        await checkReturned(machine, switching, fleet, signal);
}
/** False for a host that has gone back already and was lost before it could be asked how it is. */
function isOnNew({ ledger }, { target, release }) {
    return ledger.of(target).release === release;
}
/**
 * A host that was lost in the middle is connected to and locked anew, and then read: only it knows what it did.
 * @returns whether it was read anew
 */
async function reach(machine, { fleet, run, holder, plans }, signal) {
    const { world, ledger } = fleet;
    if (!machine.host.isLost && machine.lock?.lost.aborted === false)
        return false;
    await machine.host[Symbol.asyncDispose]();
    machine.host = await world.connect(machine.address, signal);
    machine.lock = await (0,lock/* takeMachineLock */.Q)(machine, { world, holder, run, signal, waitMs: RELOCK_WAIT_MS });
    machine.facts = await (0,read_facts.readMachineFacts)(machine, fleet, signal);
    for (const record of ledger.on(machine.host.name))
        readBack(record, machine, plans);
    return true;
}
/** Only a release of this run is taken back: another run may have deployed since, or found ours to be good. */
function readBack(record, machine, plans) {
    const { live, journal } = (0,read_facts.appFactsOn)(machine, record.target);
    const plan = plans.find(({ target }) => target === record.target);
    record.release = live;
    if (record.isReturning && live !== null && live === plan?.undoTo)
        return;
    record.isSwitched =
        record.isSwitched && live !== null && plan?.release === live && !(0,release_history/* isProvenSinceSwitch */.BE)(journal, live);
}
function toSwitching(record, machine, question, isRead) {
    const plan = question.plans.find(({ target }) => target.app === record.target.app && target.host.name === machine.host.name);
    if (plan === undefined)
        return undefined;
    const app = (0,read_facts.appFactsOn)(machine, plan.target);
    const { fleet, mode } = question;
    if (!question.mayLeaveIrreversible)
        requireReversible({ fleet, target: record.target, release: plan.release, app, mode });
    const to = plan.undoTo;
    const wasGood = plan.app.history.verdictOf(plan.release) === 'good';
    const { run, why } = question;
    const bad = { event: 'verdict', run, release: plan.release, verdict: 'bad', why };
    return {
        plan: { ...plan, app },
        kind: 'undo',
        release: to,
        previous: plan.release,
        version: plan.app.history.releases.find(({ id }) => id === to)?.version ?? null,
        drafts: [
            ...(isRead ? (0,journal/* openSwitchDrafts */.Pf)(app, question.run) : []),
            // What was good once stays a way back until its own checks say otherwise: bad releases are removed soon.
            ...(wasGood && !question.isProof ? [] : [bad]),
        ],
    };
}
async function checkReturned(machine, { plan, release }, fleet, signal) {
    const record = fleet.ledger.of(plan.target);
    if (release === null) {
        record.isStopped = true;
        return;
    }
    const { checks, logs } = record;
    const failed = await (0,verify/* verifyTarget */.ft)({
        fleet,
        machine,
        target: plan.target,
        release,
        version: null,
        moment: 'post',
        only: (0,verify/* basicChecks */.K8)(plan.target, (0,verify/* servedBy */.nV)({ machine, target: plan.target }, release)),
        signal,
    });
    // The report tells why the release was left, not that its predecessor is well.
    if (failed.length === 0)
        Object.assign(record, { checks, logs, isUndone: true, isVerified: false });
    else
        throw new src_errors/* RollbackError */.ZS(`${machine.host.label}: ${plan.target.app}: ${release} serves again, but ${failed[0]?.check} failed: ${failed[0]?.detail}`, {
            where: { host: machine.host.name, app: plan.target.app, step: 'undo' },
            hint: `Log in and look at the service; ${release} is what \`current\` points to.`,
        });
}
function failUndo(machine, fleet, error) {
    const where = { host: machine.host.name, step: 'undo' };
    const startedAt = new Date().toISOString();
    for (const record of switchedOn(fleet, machine)) {
        if (record.isUndone || record.isStopped)
            continue;
        record.isUndoFailed = true;
        record.undoError = error;
        record.steps.push({ name: 'undo', status: 'failed', startedAt, durationMs: 0, detail: error.message });
    }
    fleet.world.progress.warn([error.message, error.hint].filter(Boolean).join('. '), where);
}

;// CONCATENATED MODULE: ./src/rollout/finish.ts





/** Takes back what has to be taken back, closes the journals, and makes the result. */
async function finishRollout(rollout, error) {
    if (error?.where.host !== undefined)
        rollout.ledger.blame(error.where.host, error);
    if (error !== undefined && rollout.hasFleet)
        await undo(rollout, error);
    const status = (0,result.decideStatus)(rollout, error);
    if (rollout.hasFleet)
        await finish_close(rollout, status, error);
    return (0,result.buildResult)(rollout, status, error);
}
async function undo(rollout, error) {
    const { start, fleet, plan, run, holder, world } = rollout;
    const isLeftToPost = error.code === 'cancelled' && world.leavesUndoToPost;
    if (!start.undoesFailures || isLeftToPost || plan === undefined)
        return;
    await undoFleet({
        fleet,
        plans: plan.targets,
        run,
        mode: start.mode,
        holder,
        why: error.message,
        isProof: error.code === 'verification',
        mayLeaveIrreversible: start.mayLeaveIrreversible,
    });
}
/** A run that was refused before it changed anything leaves no trace on the hosts. */
function hasBegun({ ledger }) {
    return (!['connect', 'pre-flight', 'lock'].includes(ledger.phase) || ledger.records.some(({ isUnchanged }) => isUnchanged));
}
async function finish_close(rollout, status, error) {
    const { start, fleet, plan, run, world } = rollout;
    const isLeftToPost = error?.code === 'cancelled' && world.leavesUndoToPost;
    if (plan !== undefined && !isLeftToPost && hasBegun(rollout)) {
        await commitFleet({
            fleet,
            plans: plan.targets,
            run,
            mode: start.mode,
            version: start.version,
            status,
            error: error?.message ?? null,
            isGood: error === undefined,
        });
    }
    await fleet[Symbol.asyncDispose]();
    if (plan !== undefined)
        await runLateHooks(rollout, plan, error);
}
/** The run is over, so neither its deadline nor its cancel counts any more, and what fails here only warns. */
async function runLateHooks(rollout, plan, error) {
    const { ledger, start, world } = rollout;
    const left = plan.targets.filter(({ target }) => ledger.of(target).isUndone);
    const { signal } = new AbortController();
    const isLeaving = error !== undefined || start.mode === 'rollback';
    try {
        if (isLeaving)
            await (0,runner_hooks/* runOnRunnerHooks */.d)(rollout, { targets: error === undefined ? plan.targets : left }, 'on_rollback', signal);
        if (error === undefined)
            await (0,runner_hooks/* runOnRunnerHooks */.d)(rollout, plan, 'after_commit', signal);
    }
    catch (thrown) {
        world.progress.warn((0,src_errors/* toBowlineError */.EX)(thrown).message);
    }
}


/***/ }),

/***/ 3023:
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
var deploy = __webpack_require__(3008);
// EXTERNAL MODULE: ./src/release-id.ts
var release_id = __webpack_require__(3294);
// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(3737);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(6934);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/rollout/advice.ts

/** What a person does next: a host that could not be taken back comes first, with the way to do it by hand. */
function adviseNext(error, records, environment) {
    const byHand = records.flatMap((record) => adviseByHand(record, environment));
    if (byHand.length > 0)
        return byHand.join('\n');
    if (!records.some(({ isStopped }) => isStopped))
        return error.hint;
    return ['There was no release before this one to go back to, so it was stopped.', error.hint].join(' ');
}
function adviseByHand({ target, undoError, release, previousRelease }, environment) {
    if (undoError === undefined)
        return [];
    const { host, app, path } = target;
    const why = `The way back failed on ${host.name}: ${undoError.message}.`;
    // What is kept on purpose, or went back and is not well, has an advice of its own.
    if (undoError instanceof errors/* RollbackError */.ZS || !previousRelease)
        return [[why, undoError.hint].filter(Boolean).join(' ')];
    if (release === previousRelease)
        return [`${why} \`current\` is back on ${release}: look at its service and restart it.`];
    const byBowline = `bowline rollback --environment ${environment} --apps ${app} --hosts ${host.name} --target id:${previousRelease}`;
    const byShell = `cd ${path} && ln -s releases/${previousRelease} current.by-hand && mv -T current.by-hand current`;
    return [`${why} Look there first; then: ${byBowline}; or on the host: ${byShell}, and restart the service.`];
}

;// CONCATENATED MODULE: ./src/rollout/result.ts





/** Decides how the run ended, by the rules of the contract. */
function decideStatus({ ledger, start }, error) {
    return (0,report_status/* decideRunStatus */.In)({
        mode: start.mode,
        phase: ledger.phase,
        error,
        targets: ledger.records.filter(({ isSkipped }) => !isSkipped).map(factsOf),
    });
}
function factsOf(record) {
    const { isUnchanged, isSwitched, isUndone, isUndoFailed, isStopped, isVerified, isUnreachable, error } = record;
    const isOnNew = isSwitched && !isUndone && !isStopped && record.release !== record.previousRelease;
    return { isUnchanged, isSwitched, isUndone, isUndoFailed, isOnNew, isVerified, isUnreachable, error };
}
/** Makes the one result that everything else is made from. */
function buildResult(rollout, status, error) {
    const { ledger, start, world, startedAt, plan } = rollout;
    const { environment, mode } = start;
    const endedAt = world.now();
    const hosts = ledger.records.map(describeHost);
    const before = (plan?.targets ?? []).map(({ app, live }) => findRelease(app, live));
    const release = agreeOn((plan?.targets ?? []).map((one) => one.release));
    return {
        schemaVersion: 1,
        id: plan?.release ?? fallbackId(startedAt),
        mode,
        environment: environment.name,
        status,
        phase: ledger.phase,
        ref: start.ref,
        version: start.version ?? agreeOn(goalsOf(plan).map((goal) => goal?.version ?? null)),
        revision: start.revision ?? agreeOn(goalsOf(plan).map((goal) => goal?.revision ?? null)),
        release,
        previousRelease: agreeOn(ledger.records.map(({ previousRelease }) => previousRelease ?? null)),
        previousVersion: agreeOn(before.map((one) => one?.version ?? null)),
        previousRevision: agreeOn(before.map((one) => one?.revision ?? null)),
        target: start.target ?? null,
        rollbackOf: mode === 'rollback' ? agreeOn((plan?.targets ?? []).map(({ live }) => live)) : null,
        fingerprint: agreeOn((plan?.targets ?? []).map(({ fingerprint }) => fingerprint)),
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
            : { error: { ...(0,empty_result/* describeError */.Uc)(error), hint: adviseNext(error, ledger.records, environment.name) ?? null } }),
        apps: describeApps(ledger, hosts),
        stages: describeStages(environment, hosts),
        phases: [...ledger.listPhases(endedAt)],
        connections: rollout.hasFleet ? rollout.fleet.machines.map(describeConnection) : [],
        hosts,
    };
}
/** The releases that the hosts have already and a run goes to: those of a rollback, not the new one of a deploy. */
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
function describeHost(record) {
    return {
        app: record.target.app,
        host: record.target.host.name,
        stage: record.target.stage,
        status: (0,report_status/* decideHostStatus */.R6)(factsOf(record)),
        release: record.release,
        previousRelease: record.previousRelease ?? null,
        color: null,
        steps: [...record.steps],
        checks: [...record.checks],
        logs: [...record.logs],
        drift: [],
    };
}
function deployedHosts({ records }, plan) {
    const intended = new Map(plan?.targets.map((one) => [(0,deploy/* targetKey */.hD)(one.target), one.release]));
    const done = records.filter(({ target, release, isStopped }) => release !== null && !isStopped && intended.get((0,deploy/* targetKey */.hD)(target)) === release);
    return [...new Set(done.map(({ target }) => target.host.name))];
}
function describeApps({ records }, hosts) {
    return [...new Set(records.map(({ target }) => target.app))].map((name) => {
        const own = records.filter(({ target }) => target.app === name);
        return {
            name,
            status: (0,report_status/* combineHostStatuses */.a7)(hosts.filter(({ app }) => app === name).map(({ status }) => status)),
            version: agreeOn(own.map(({ version }) => version)),
            revision: agreeOn(own.map(({ revision }) => revision)),
            release: agreeOn(own.map(({ release }) => release)),
            previousRelease: agreeOn(own.map(({ previousRelease }) => previousRelease ?? null)),
        };
    });
}
function describeStages(environment, hosts) {
    return environment.stages
        .filter(({ name }) => hosts.some(({ stage }) => stage === name))
        .map(({ name }) => ({
        name,
        status: (0,report_status/* combineHostStatuses */.a7)(hosts.filter(({ stage }) => stage === name).map(({ status }) => status)),
        attempts: 1,
        gates: [],
    }));
}
/** A single value for the fleet is told only where all hosts agree. */
function agreeOn(values) {
    const [first = null] = values;
    return values.every((value) => value === first) ? first : null;
}


/***/ })

};
;
