"use strict";
exports.id = 7167;
exports.ids = [7167,6175];
exports.modules = {

/***/ 7167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _git_source_info__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6660);
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3008);
/* harmony import */ var _plan_preflight__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6488);
/* harmony import */ var _report_redact_result__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6175);
/* harmony import */ var _report_status__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6934);
/* harmony import */ var _rollout_verify_plan__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3346);
/* harmony import */ var _shared_ask_deployments__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6496);
/* harmony import */ var _shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8382);
/* harmony import */ var _shared_open_environment__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(379);










/**
 * Tells what a deploy would do on each host, with the commits and files it would bring, and where every setting comes
 * from; on a pull request in a comment as well. Without a key to the hosts, GitHub's records say what is live. Changes nothing.
 */
async function plan(inputs, runner) {
    const recorded = await (0,_shared_ask_deployments__WEBPACK_IMPORTED_MODULE_5__/* .askRecords */ .Q)(inputs, runner);
    const { result, planned } = recorded === undefined ? await planByHosts(inputs, runner) : await planRecorded(inputs, recorded, runner);
    if (runner.signal.aborted)
        return result;
    const { findChanges } = await __webpack_require__.e(/* import() */ 5415).then(__webpack_require__.bind(__webpack_require__, 5415));
    const changes = planned === undefined ? [] : await findChanges(planned, inputs.githubToken, runner);
    return commentPlan({ ...result, changes: [...changes] }, inputs, runner);
}
async function planByHosts(inputs, runner) {
    const seen = {};
    const result = await (0,_shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_6__/* .inspectHosts */ .A)(inputs, runner, async (looking) => {
        const { source, ...rows } = await makePlan(looking, inputs);
        seen.planned = { rows: rows.plan, targets: looking.environment.targets, source };
        return rows;
    });
    return { result, planned: seen.planned };
}
async function planRecorded(inputs, recorded, runner) {
    const { planByRecords } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(317)]).then(__webpack_require__.bind(__webpack_require__, 317));
    const { environment, records } = recorded;
    const { targets } = environment;
    const source = await (0,_git_source_info__WEBPACK_IMPORTED_MODULE_1__.readSourceInfo)(runner.cwd, runner.env);
    const rows = planByRecords(targets, records, source);
    const base = (0,_shared_ask_deployments__WEBPACK_IMPORTED_MODULE_5__/* .makeRecordedResult */ .U)(inputs.mode, recorded, runner);
    const result = { ...base, plan: [...rows], settings: listSettings(environment), findings: [] };
    return { result, planned: { rows, targets, source } };
}
function listSettings({ origins }) {
    return [...origins].map(([name, { value, from }]) => ({ name, value, from }));
}
async function makePlan({ rollout, environment, world }, inputs) {
    const { targets } = environment;
    const trees = await (0,_shared_open_environment__WEBPACK_IMPORTED_MODULE_7__/* .readTrees */ .i9)(targets, world);
    const source = await (0,_git_source_info__WEBPACK_IMPORTED_MODULE_1__.readSourceInfo)(world.cwd, world.env);
    const { facts } = rollout;
    const reached = targets.filter(({ host }) => facts.has(host.name));
    const settings = listSettings(environment);
    // Why no host could be reached is told by who looks.
    if (reached.length === 0)
        return { source, plan: [], settings, findings: [] };
    const question = {
        targets: reached,
        facts,
        content: new Map([...trees].map(([app, { manifest }]) => [app, manifest])),
        secrets: (0,_shared_open_environment__WEBPACK_IMPORTED_MODULE_7__/* .readSecrets */ .ql)(targets, inputs, world),
        revision: source.revision,
        mustRedeploy: false,
        newKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('hex'),
        unhealthy: new Set(),
    };
    const unhealthy = await (0,_rollout_verify_plan__WEBPACK_IMPORTED_MODULE_4__/* .findUnhealthy */ .Ii)(rollout, (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_2__/* .planDeploy */ .bJ)(question));
    const needs = new Map([...trees].map(([app, { manifest }]) => [app, { bytes: manifest.totalBytes, files: manifest.entries.length }]));
    const owner = await rollout.readOwner();
    const missing = (0,_plan_preflight__WEBPACK_IMPORTED_MODULE_3__/* .findMissing */ .y7)({ targets: reached, facts, owner, needs, mayAdopt: false });
    return {
        source,
        plan: (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_2__/* .planDeploy */ .bJ)({ ...question, unhealthy }).targets.map(describe),
        settings,
        findings: missing.map(({ where, message, hint }) => ({
            host: where.host ?? '',
            app: where.app ?? null,
            ok: false,
            message,
            hint: hint ?? null,
        })),
    };
}
/** Only where it is about a pull request; its key tells plans of different environments and apps apart. */
async function commentPlan(result, inputs, runner) {
    if (inputs.githubToken === undefined)
        return result;
    const [{ commentOnPullRequest }, { renderPlanComment, summarisePlan }] = await Promise.all([
        __webpack_require__.e(/* import() */ 2727).then(__webpack_require__.bind(__webpack_require__, 2727)),
        __webpack_require__.e(/* import() */ 3953).then(__webpack_require__.bind(__webpack_require__, 3953)),
    ]);
    const told = (0,_report_redact_result__WEBPACK_IMPORTED_MODULE_8__.redactResult)(result, runner.redactor);
    const comment = await commentOnPullRequest({
        key: inputs.commentKey ?? nameComment(result, inputs, runner),
        token: inputs.githubToken,
        pullRequest: inputs.pullRequest,
        main: renderPlanComment(told),
        brief: summarisePlan(told),
        isWell: (0,_report_status__WEBPACK_IMPORTED_MODULE_9__/* .isGreen */ .gf)(result.status),
    }, runner);
    return comment.pullRequest === null ? result : { ...result, comment };
}
function nameComment({ environment }, { apps, hosts }, { env }) {
    const chosen = hosts === 'failed' ? [] : [...apps, ...hosts];
    return ['plan', env.GITHUB_WORKFLOW ?? '', environment ?? '', ...chosen].join('/');
}
function describe({ target, app, action, why, live }) {
    const release = app.history.releases.find(({ id }) => id === live);
    return {
        app: target.app,
        host: target.host.name,
        action,
        why,
        live,
        liveVersion: release?.version ?? null,
        liveRevision: release?.revision ?? null,
    };
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

/***/ 6488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d5: () => (/* binding */ requireNothingMissing),
/* harmony export */   h3: () => (/* binding */ writeOwner),
/* harmony export */   y7: () => (/* binding */ findMissing)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _phases_facts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5091);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8552);



/** Lists everything that stands in the way of a deploy, on every host. */
function findMissing(question) {
    const hosts = [...question.facts.values()].flatMap((facts) => findMissingTools(facts, question.targets));
    const apps = question.targets.flatMap((target) => {
        const facts = question.facts.get(target.host.name);
        const app = facts?.apps.get(target.app);
        return facts === undefined || app === undefined ? [] : findMissingForApp(target, facts, app, question);
    });
    return [...hosts, ...apps];
}
/** @throws PreflightError with the whole list, if there is one. */
function requireNothingMissing(question) {
    const missing = findMissing(question);
    if (missing.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .PreflightError */ .wG(missing);
}
function findMissingTools(facts, targets) {
    const here = targets.filter(({ host }) => host.name === facts.host);
    const needed = new Set([
        ..._phases_facts__WEBPACK_IMPORTED_MODULE_1__/* .REQUIRED_TOOLS */ .Ih,
        ...here.flatMap((target) => [...target.preflight.commands, ...(0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_2__/* .runtimeOf */ .G)(target).tools]),
    ]);
    const missing = [...needed].filter((tool) => !facts.tools.has(tool));
    const where = { host: facts.host, step: 'pre-flight' };
    const tools = missing.length === 0
        ? []
        : [
            {
                where,
                message: `missing on the host: ${missing.join(', ')}`,
                hint: `Install ${missing.join(', ')} on ${facts.host}.`,
            },
        ];
    return facts.system === 'Linux'
        ? tools
        : [...tools, { where, message: `it runs ${facts.system}; Bowline deploys to Linux`, hint: 'Use a Linux host.' }];
}
function findMissingForApp(target, facts, app, question) {
    const where = { host: target.host.name, app: target.app, step: 'pre-flight' };
    const found = RULES.map((rule) => rule(target, facts, app, question)).filter((one) => one !== undefined);
    const runtime = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_2__/* .runtimeOf */ .G)(target).missing(app.readRuntime, app.readRuntimeText);
    return [...found, ...runtime].map((one) => ({ where, ...one }));
}
const RULES = [
    refuseHome,
    refuseFile,
    refuseRealCurrent,
    requireWritable,
    requireExecutable,
    requireOwner,
    requireDisk,
    requireInodes,
    requireFreePort,
];
const refuseHomeHint = 'Give the app a directory of its own, such as /srv/NAME.';
function refuseHome(target, facts) {
    if (facts.home.replace(/\/+$/, '') !== target.path)
        return undefined;
    return { message: `path ${target.path} is the home of the deploy user`, hint: refuseHomeHint };
}
function refuseFile(target, _facts, app) {
    if (app.path !== 'other')
        return undefined;
    return { message: `path ${target.path} is not a directory`, hint: refuseHomeHint };
}
function refuseRealCurrent(target, _facts, app) {
    if (app.current !== 'other')
        return undefined;
    return {
        message: `${target.path}/current is a real file or directory, not a link`,
        hint: `Bowline never replaces it: move it away, for example to ${target.path}/before-bowline, and deploy again.`,
    };
}
function requireWritable(target, _facts, app) {
    const [folder] = app.readOnly;
    if (folder === undefined)
        return undefined;
    const user = target.host.user;
    return {
        message: `${user} may not write to ${folder}`,
        hint: app.path === 'absent'
            ? `Create the directory once: sudo install -d -o ${user} -g ${user} ${target.path}`
            : `Give it to the deploy user: sudo chown ${user} ${folder}; or check whether the file system is read-only.`,
    };
}
function requireExecutable(_target, _facts, app) {
    if (app.noexecMount === null)
        return undefined;
    return {
        message: `no program can be started at ${app.ancestor}: ${app.noexecMount} is mounted with noexec`,
        hint: `Mount it with exec: sudo mount -o remount,exec ${app.noexecMount}; or choose another path.`,
    };
}
function requireOwner(target, _facts, app, question) {
    if (app.owner === null || question.mayAdopt || isOwner(app.owner, target, question.owner))
        return undefined;
    return {
        message: `path ${target.path} belongs to another deployment: ${app.owner}`,
        hint: 'Choose another path, or take it over with `force: adopt`.',
    };
}
function isOwner(text, { app, environment }, { repository }) {
    try {
        const owner = JSON.parse(text);
        if (typeof owner !== 'object' || owner === null)
            return false;
        const named = owner;
        const isSameRepository = repository === null || named.repository === null || named.repository === repository;
        return named.app === app && named.environment === environment && isSameRepository;
    }
    catch {
        return false;
    }
}
function writeOwner({ app, environment }, { repository }) {
    return `${JSON.stringify({ repository, app, environment })}\n`;
}
function requireDisk(target, _facts, app, { needs }) {
    const needed = target.preflight.diskFreeBytes + (needs.get(target.app)?.bytes ?? 0);
    if (app.diskFreeBytes === null || app.diskFreeBytes >= needed)
        return undefined;
    return {
        message: `${megabytes(app.diskFreeBytes)} free at ${app.ancestor}, ${megabytes(needed)} needed`,
        hint: 'Free some space, lower `keep`, or lower `preflight.disk_free`.',
    };
}
function requireInodes(target, _facts, app, { needs }) {
    if (app.inodes === null)
        return undefined;
    const { inodesFree } = target.preflight;
    const reserve = 'count' in inodesFree ? inodesFree.count : Math.ceil(app.inodes.total * inodesFree.share);
    const needed = reserve + (needs.get(target.app)?.files ?? 0);
    if (app.inodes.free >= needed)
        return undefined;
    return {
        message: `${app.inodes.free} inodes free at ${app.ancestor}, ${needed} needed`,
        hint: 'Remove files, lower `keep`, or lower `preflight.inodes_free`.',
    };
}
/** On a first deploy nothing of ours can be listening yet. */
function requireFreePort(target, _facts, app) {
    const runtime = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_2__/* .runtimeOf */ .G)(target);
    const isHeldForUs = app.readRuntime('socket') !== undefined;
    const isOurs = app.live !== null || isHeldForUs || runtime.readState(app.process).running;
    if (!runtime.hasProcess || !app.isPortTaken || isOurs)
        return undefined;
    return {
        message: `port ${target.port} is taken by another program`,
        hint: `See which one with: ss -ltnp 'sport = :${target.port}'; stop it or choose another port.`,
    };
}
function megabytes(bytes) {
    return `${Math.floor(bytes / 1_000_000)} MB`;
}


/***/ }),

/***/ 6175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redactResult: () => (/* binding */ redactResult)
/* harmony export */ });
/** Fields whose values Bowline chooses itself; hiding a word in them would only break who reads them. */
const OWN_FIELDS = ['status', 'mode', 'code', 'phase', 'startedAt', 'endedAt', 'checkedAt'];
/** What checks measured: its fields are the app's, not ours. */
const FOREIGN_FIELD = 'data';
/** The result without any secret, for everything that leaves the process. */
function redactResult(result, redactor) {
    return redactOwn(result, redactor.redact);
}
function redactOwn(value, redact) {
    return mapValue(value, redact, (key, one) => {
        if (key === FOREIGN_FIELD)
            return [key, redactForeign(one, redact)];
        return [key, OWN_FIELDS.includes(key) ? one : redactOwn(one, redact)];
    });
}
function redactForeign(value, redact) {
    return mapValue(value, redact, (key, one) => [redact(key), redactForeign(one, redact)]);
}
function mapValue(value, redact, mapField) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((one) => mapValue(one, redact, mapField));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => mapField(key, one)));
}


/***/ }),

/***/ 3994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runOnRunnerHooks)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1796);


/** Without a time of its own a command on the runner may take this long. */
const TIMEOUT_MS = 10 * 60_000;
/**
 * Runs the hooks that are for the runner, once an app, whatever the number of its hosts.
 * @throws CommandError of the first that fails
 */
async function runOnRunnerHooks(rollout, plan, name, signal = rollout.signal) {
    const { world, start, ledger } = rollout;
    const apps = new Map(plan.targets.filter(({ action }) => action === 'deploy').map((one) => [one.target.app, one]));
    for (const { target, release } of apps.values()) {
        for (const { run, timeoutMs = TIMEOUT_MS } of (target.hooks[name] ?? []).filter(({ runOn }) => runOn === 'runner')) {
            const where = { app: target.app, host: target.host.name, step: `${name}: ${run}` };
            await ledger.time(where, async () => {
                const variables = (0,_release_variables__WEBPACK_IMPORTED_MODULE_1__/* .commandVariables */ .L0)(target, release, start.version);
                const { code, output } = await world.runOnRunner(run, timeoutMs, variables, signal);
                for (const line of output)
                    world.progress.output(where, line);
                if (code !== 0)
                    throw failed(where, code, output);
            });
        }
    }
}
function failed(where, code, output) {
    const ended = code === null ? 'took too long' : `failed with exit code ${code}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd(`on the runner: ${where.app} ${where.step} ${ended}`, code, output.slice(-10), {
        where,
        hint: 'Read its last lines above.',
    });
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
