"use strict";
exports.id = 3943;
exports.ids = [3943,317,6887];
exports.modules = {

/***/ 1148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ refuseUnknown),
  g: () => (/* binding */ resolveEnvironment)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/config/document.ts
var config_document = __webpack_require__(9329);
// EXTERNAL MODULE: ./src/config/app-context.ts
var app_context = __webpack_require__(751);
// EXTERNAL MODULE: ./src/config/filling/filling.ts
var filling_filling = __webpack_require__(2397);
// EXTERNAL MODULE: ./src/config/locations.ts
var locations = __webpack_require__(26);
// EXTERNAL MODULE: ./src/config/schema/defaults.ts
var defaults = __webpack_require__(8472);
// EXTERNAL MODULE: ./src/config/schema/fields.ts
var fields = __webpack_require__(8943);
// EXTERNAL MODULE: ./src/config/schema/hosts.ts
var hosts = __webpack_require__(4807);
// EXTERNAL MODULE: ./src/config/targets/addresses.ts
var addresses = __webpack_require__(5151);
;// CONCATENATED MODULE: ./src/config/layers/origins.ts







/**
 * Tells of every value of a run where it came from, by its name in the config: `apps.shop.health.deadline`,
 * `hosts.web-1.user`. `{host}` stays in it, since an app is not made for one host alone here.
 */
function collectOrigins(document, environment, { apps, hosts, url }, filling) {
    const from = (path) => path ? `${document.path}:${document.locations.value(path).line}` : 'default';
    return new Map([
        ...(url === undefined ? [] : [['url', { value: url, from: from(['environments', environment, 'url']) }]]),
        ...apps.flatMap((settled) => listAppOrigins(settled, filling, from)),
        ...hosts.flatMap(({ name }) => listHostOrigins(document, name, filling, from)),
    ]);
}
function listAppOrigins(settled, filling, from) {
    const { settings } = (0,app_context/* openAppContext */.L)(settled, filling);
    return listLeaves(settings).map(({ path, value }) => [
        (0,locations/* describePath */.N)(['apps', settled.app, ...path]),
        { value, from: from(settled.findOrigin(path)) },
    ]);
}
function listHostOrigins(document, name, filling, from) {
    const { config } = document;
    const host = config.hosts[name] ?? {};
    const settings = host.connection === 'local' ? host : { ...defaults/* BUILT_IN_SSH */.QS, ...config.defaults?.ssh, ...host };
    const filled = (0,fields/* mapFields */.YP)(hosts/* hostSchema */.g3, settings, (field) => (0,filling_filling/* fillField */.O)(filling, field, {}, (0,addresses/* findHostOrigin */.ww)(document, name, field.path)));
    return listLeaves(filled).map(({ path, value }) => {
        const origin = (0,addresses/* findHostOrigin */.ww)(document, name, path);
        const isBuiltIn = origin[0] === 'hosts' && !Object.hasOwn(host, String(path[0]));
        return [(0,locations/* describePath */.N)(['hosts', name, ...path]), { value, from: from(isBuiltIn ? undefined : origin) }];
    });
}
/** Everything that is not a map with keys; a list is one value. */
function listLeaves(value, path = []) {
    if (!(0,fields/* isRecord */.u4)(value) || Object.keys(value).length === 0)
        return [{ path, value }];
    return Object.entries(value).flatMap(([key, inner]) => listLeaves(inner, [...path, key]));
}

// EXTERNAL MODULE: ./src/config/names/claims.ts
var claims = __webpack_require__(8280);
// EXTERNAL MODULE: ./src/config/names/nearest.ts
var names_nearest = __webpack_require__(5895);
// EXTERNAL MODULE: ./src/config/notifiers/notifier-settings.ts
var notifier_settings = __webpack_require__(7794);
// EXTERNAL MODULE: ./src/config/problems.ts
var config_problems = __webpack_require__(4968);
// EXTERNAL MODULE: ./src/config/targets/environment.ts + 5 modules
var targets_environment = __webpack_require__(3227);
// EXTERNAL MODULE: ./src/config/units.ts
var units = __webpack_require__(4529);
;// CONCATENATED MODULE: ./src/config/resolve.ts









/**
 * Makes of a config what one run needs: one environment, everything merged and filled in.
 * @throws InputError for an environment, app or host that is unknown or not said; ConfigError for a variable
 * that is unset, and for what is wrong only with the values of the variables.
 */
function resolveEnvironment(document, options) {
    const whole = selectEnvironment(document, options.environment);
    const selection = {
        ...whole,
        apps: selectNames('app', whole.name, whole.apps, options.apps),
        hosts: selectNames('host', whole.name, whole.hosts, (0,config_document/* expandGroups */.D)(document.config, options.hosts ?? [])),
    };
    const problems = (0,config_problems/* collectProblems */.v)();
    const filling = { variables: options.variables, locations: document.locations, problems };
    const settled = (0,targets_environment/* buildEnvironment */.A)(document, selection, filling);
    (0,claims/* checkCollisions */.C)([...listOtherClaims(document, whole.name), ...settled.claims], problems);
    if (problems.count > 0)
        throw problems.toError();
    if (settled.targets.length === 0)
        throw refuseEmpty(selection);
    const used = settled.apps.filter(({ app }) => settled.targets.some((target) => target.app === app));
    return {
        name: whole.name,
        url: settled.url,
        stages: [{ name: whole.name, hosts: settled.hosts.map(({ name }) => name) }],
        targets: settled.targets,
        hosts: settled.hosts,
        notifiers: (0,notifier_settings/* combineNotifiers */.n)(used.flatMap(({ app }) => settled.notifiers.get(app) ?? [])),
        ...combineRun(used),
        // Only a plan tells them.
        get origins() {
            return collectOrigins(document, whole.name, settled, filling);
        },
    };
}
function selectEnvironment(document, wanted) {
    const all = (0,config_document/* listEnvironments */.W)(document);
    const names = all.map(({ name }) => name);
    const [first, ...others] = all;
    if (!wanted) {
        if (first && others.length === 0)
            return first;
        throw new errors/* InputError */.dz(`the config has ${all.length} environments, and none was named`, `Set the input \`environment\` to one of ${names.join(', ')}.`);
    }
    const found = all.find(({ name }) => name === wanted);
    if (found)
        return found;
    throw refuseUnknown('environment', wanted, names, 'the config has');
}
function selectNames(kind, environment, all, wanted = []) {
    const unknown = wanted.find((name) => !all.includes(name));
    if (unknown !== undefined)
        throw refuseUnknown(kind, unknown, all, `the environment \`${environment}\` has`);
    return wanted.length === 0 ? all : all.filter((name) => wanted.includes(name));
}
function refuseUnknown(kind, name, candidates, owner) {
    const nearest = (0,names_nearest/* findNearest */.q)(name, candidates);
    const question = nearest ? `: did you mean \`${nearest}\`?` : '';
    return new errors/* InputError */.dz(`unknown ${kind} \`${name}\`${question} (${owner} ${candidates.join(', ')})`, `Set the input to one of ${candidates.join(', ')}.`);
}
function refuseEmpty({ name, apps, hosts }) {
    return new errors/* InputError */.dz(`in \`${name}\` none of the apps ${apps.join(', ')} goes to any of the hosts ${hosts.join(', ')}`, 'Choose other apps or hosts.');
}
/** What the other environments claim, as far as their addresses are written out. */
function listOtherClaims(document, environment) {
    const filling = { variables: undefined, locations: document.locations, problems: (0,config_problems/* collectProblems */.v)() };
    return (0,config_document/* listEnvironments */.W)(document)
        .filter(({ name }) => name !== environment)
        .flatMap((other) => (0,targets_environment/* buildEnvironment */.A)(document, other, filling).claims);
}
/** What a run has once and every app may say: the longest time, the fewest at once, the wider lock. */
function combineRun(apps) {
    const settings = apps.map((app) => app.settings);
    return {
        deadlineMs: Math.max(...settings.map(({ deadline }) => (0,units/* toMs */.G8)(deadline))),
        parallel: Math.min(...settings.map(({ parallel = 1 }) => parallel)),
        lock: {
            scope: settings.some(({ lock }) => lock?.scope === 'host') ? 'host' : 'app',
            waitMs: Math.max(...settings.map(({ lock }) => (0,units/* toMs */.G8)(lock?.wait))),
        },
    };
}


/***/ }),

/***/ 6887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ hasRecordOfJob),
/* harmony export */   Tq: () => (/* binding */ findRecord),
/* harmony export */   _H: () => (/* binding */ ensureRecord),
/* harmony export */   hX: () => (/* binding */ applyChange),
/* harmony export */   listDeploymentRecords: () => (/* binding */ listDeploymentRecords),
/* harmony export */   vE: () => (/* binding */ addRecordStatus)
/* harmony export */ });
/* harmony import */ var _repository_deployment_changes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4497);
/* harmony import */ var _ensure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(621);


/** GitHub takes no longer description. */
const LONGEST_DESCRIPTION = 140;
/** A release that has a way back to it is among so many records of its environment. */
const MOST_PAGES = 5;
/** The record of a release, the newest where there are several; undefined where it has none. */
async function findRecord(github, environment, release) {
    const { rest, repository } = github;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { data } = await rest.repos.listDeployments({ ...repository, environment, per_page: 100, page });
        for (const { id, payload } of data) {
            const own = (0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload);
            if (own?.release === release)
                return { id, payload: own };
        }
        if (data.length < 100)
            return undefined;
    }
    return undefined;
}
/** Makes the record of a release, or finds the one that an earlier try made. */
async function ensureRecord(github, record) {
    const { environment, payload } = record;
    const { found } = await (0,_ensure__WEBPACK_IMPORTED_MODULE_1__/* .ensure */ .D)(() => findRecord(github, environment, payload.release), () => createRecord(github, record));
    return found;
}
/** GitHub is not to merge anything, nor to wait for other checks: whether to deploy was decided before. */
async function createRecord({ rest, repository }, record) {
    const { environment, ref, description, payload } = record;
    const { data } = await rest.repos.createDeployment({
        ...repository,
        environment,
        ref,
        payload,
        description: description.slice(0, LONGEST_DESCRIPTION),
        auto_merge: false,
        required_contexts: [],
    });
    if (!('id' in data))
        throw new Error(`GitHub made no deployment: ${data.message}`);
    return { id: data.id, payload };
}
/**
 * Of several statuses the last counts, so a second try does no harm. What a success leaves behind Bowline says itself:
 * GitHub would call every other record of the environment inactive, also of an app that is as live as before.
 */
async function addRecordStatus({ rest, repository }, id, status) {
    const { state, description, environmentUrl, logUrl } = status;
    await rest.repos.createDeploymentStatus({
        ...repository,
        deployment_id: id,
        state,
        description: description.slice(0, LONGEST_DESCRIPTION),
        auto_inactive: false,
        ...(environmentUrl === null ? {} : { environment_url: environmentUrl }),
        ...(logUrl === null ? {} : { log_url: logUrl }),
        request: { isRepeatable: true },
    });
}
/**
 * Did GitHub itself make a record for this job, as it does where a job names an `environment:` without
 * `deployment: false`? Its status links to the job's log.
 */
async function hasRecordOfJob(github, environment, sha, runId) {
    const { rest, repository } = github;
    const { data } = await rest.repos.listDeployments({ ...repository, environment, sha, per_page: 10 });
    for (const { id, payload } of data) {
        if ((0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload) !== undefined)
            continue;
        const statuses = await rest.repos.listDeploymentStatuses({ ...repository, deployment_id: id, per_page: 10 });
        const isOfRun = (url) => new RegExp(`/actions/runs/${runId}(?:/|$)`).test(url ?? '');
        if (statuses.data.some(({ log_url, target_url }) => isOfRun(log_url) || isOfRun(target_url)))
            return true;
    }
    return false;
}
/** Says on the record of a release what became of it; one without a record is passed over. */
async function applyChange(github, change, where, make) {
    const found = await findRecord(github, where.environment, change.release);
    if (found !== undefined && servesElsewhere(found.payload, change))
        return undefined;
    const record = found ?? (change.isMade ? await make?.() : undefined);
    if (record !== undefined)
        await addRecordStatus(github, record.id, { ...change, ...where });
    return record;
}
/** A run of some apps or hosts only leaves a release on those: on the others it is as live as before. */
function servesElsewhere({ hosts }, { state, leftOn }) {
    if (state !== 'inactive')
        return false;
    return hosts.some(({ app, host }) => !leftOn.some((one) => one.app === app && one.host === host));
}
/** Each costs a request, and what is live is among the newest. */
const MOST = 20;
/** The newest records of an environment, newest first, each with its newest status. */
async function listDeploymentRecords(github, environment, most = MOST) {
    const { rest, repository } = github;
    const { data } = await rest.repos.listDeployments({ ...repository, environment, per_page: most });
    const records = [];
    // One after the other: many at once are what GitHub's secondary limit is for.
    for (const { id, ref, sha, payload, created_at: createdAt } of data) {
        records.push({ id, ref, sha, payload, createdAt, latest: await readLatest(github, id) });
    }
    return records;
}
async function readLatest({ rest, repository }, id) {
    const asked = { ...repository, deployment_id: id, per_page: 100 };
    const { data } = await rest.repos.listDeploymentStatuses(asked);
    const newest = data.toSorted((a, b) => b.created_at.localeCompare(a.created_at) || b.id - a.id)[0];
    return newest === undefined ? null : { id: newest.id, state: newest.state, at: newest.created_at };
}


/***/ }),

/***/ 621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ensure)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6047);


const MOST_TRIES = 3;
/** Doubled after each try. */
const DELAY_MS = 1_000;
/**
 * Makes what may exist only once. A request that makes something is not simply repeated, because one that failed may
 * have worked: it is looked for again before each try, also where somebody else was faster.
 */
async function ensure(find, create, delayMs = DELAY_MS) {
    let mayBeOurs = false;
    for (let tries = 1;; tries += 1) {
        const found = await find();
        if (found !== undefined)
            return { found, isNew: mayBeOurs };
        try {
            return { found: await create(), isNew: true };
        }
        catch (error) {
            if (tries === MOST_TRIES || !((0,_refusal__WEBPACK_IMPORTED_MODULE_1__/* .isUnsure */ .hD)(error) || (0,_refusal__WEBPACK_IMPORTED_MODULE_1__/* .isTaken */ .Ck)(error)))
                throw error;
            // Where only the answer was lost, what is found next is most likely ours.
            mayBeOurs = (0,_refusal__WEBPACK_IMPORTED_MODULE_1__/* .isUnsure */ .hD)(error);
            if (mayBeOurs)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(delayMs * 2 ** (tries - 1));
        }
    }
}


/***/ }),

/***/ 5015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5491);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(961);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7428);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);



const text = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish();
const flag = zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish();
const side = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ref: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), repo: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ full_name: text }).nullish() });
const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    action: text,
    ref: text,
    before: text,
    after: text,
    forced: flag,
    repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ full_name: text, default_branch: text }).nullish(),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(), state: text, base: side, head: side }).nullish(),
    release: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ tag_name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), draft: flag, prerelease: flag }).nullish(),
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ head_sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), head_branch: text, head_repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ full_name: text }).nullish() })
        .nullish(),
    issue: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(), pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J().optional() }).nullish(),
});
/**
 * Reads the event of the run; outside of a workflow there is none, and all of it is null.
 * @throws InputError when the event's file is not what GitHub writes
 */
async function readEvent(env) {
    const name = env.GITHUB_EVENT_NAME || null;
    return describeEvent(name, await readPayload(env), env);
}
async function readPayload({ GITHUB_EVENT_PATH: path }) {
    if (!path)
        return payloadSchema.parse({});
    try {
        return payloadSchema.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')));
    }
    catch (error) {
        const why = error instanceof zod__WEBPACK_IMPORTED_MODULE_3__/* .ZodError */ .G ? zod__WEBPACK_IMPORTED_MODULE_4__/* .prettifyError */ .S1(error) : error.message;
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`the event of this run, ${path}, cannot be read: ${why}`, 'Run it in a workflow; GITHUB_EVENT_PATH names the file that the runner writes.');
    }
}
function describeEvent(name, payload, env) {
    const pullRequest = describePullRequest(payload);
    // The payload of a push names its ref, and so does that of nothing else that is the same in the environment.
    const ref = (name === 'push' ? payload.ref : undefined) || env.GITHUB_REF || payload.ref || '';
    return {
        name,
        action: payload.action ?? null,
        branch: pullRequest?.baseBranch ?? readName(ref, 'refs/heads/'),
        tag: pullRequest === null ? readName(ref, 'refs/tags/') : null,
        sha: env.GITHUB_SHA || null,
        defaultBranch: payload.repository?.default_branch || null,
        push: name === 'push' ? describePush(payload, env) : null,
        pullRequest,
        release: describeRelease(payload),
        workflowRun: describeWorkflowRun(payload),
        commentedPullRequest: payload.issue?.pull_request ? payload.issue.number : null,
    };
}
function readName(ref, prefix) {
    return ref.startsWith(prefix) && ref.length > prefix.length ? ref.slice(prefix.length) : null;
}
function describePush({ before, after, forced }, env) {
    return {
        before: readCommit(before),
        after: after ? readCommit(after) : env.GITHUB_SHA || null,
        isForced: forced ?? false,
    };
}
/** Zeros stand for what is not there. */
function readCommit(sha) {
    return sha && /^[0-9a-f]{7,64}$/.test(sha) && !/^0+$/.test(sha) ? sha : null;
}
function describePullRequest({ pull_request, repository }) {
    if (!pull_request)
        return null;
    const { number, state, base, head } = pull_request;
    const own = base.repo?.full_name ?? repository?.full_name ?? null;
    return {
        number,
        baseSha: base.sha,
        baseBranch: base.ref,
        headSha: head.sha,
        isOpen: state !== 'closed',
        // The repository of a fork may be gone, and then it has no name.
        isFromFork: own === null || head.repo?.full_name !== own,
    };
}
function describeRelease({ release }) {
    if (!release)
        return null;
    return { tag: release.tag_name, isDraft: release.draft ?? false, isPrerelease: release.prerelease ?? false };
}
function describeWorkflowRun({ workflow_run: run }) {
    if (!run)
        return null;
    return {
        headSha: run.head_sha,
        headBranch: run.head_branch ?? null,
        headRepository: run.head_repository?.full_name ?? null,
    };
}


/***/ }),

/***/ 4063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _config_load__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1952);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);




/**
 * Reads the config and checks all of it that does not depend on variables.
 * @throws InputError when there is none, ConfigError with every problem of it
 */
async function readConfigFile(file, cwd) {
    return (0,_config_load__WEBPACK_IMPORTED_MODULE_2__/* .loadConfig */ .Z)({ path: file, text: await readText(file, cwd) });
}
async function readText(file, cwd) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file), 'utf8');
    }
    catch (cause) {
        const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
        throw new _errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(isAbsent
            ? `there is no config file ${file}`
            : `the config file ${file} cannot be read: ${cause.message}`, 'Check the input `config`, and that the repository is checked out before this step; `bowline init` writes a first one.');
    }
}


/***/ }),

/***/ 3943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(3737);
// EXTERNAL MODULE: ./src/repository/version-order.ts
var version_order = __webpack_require__(4565);
;// CONCATENATED MODULE: ./src/repository/validation.ts

/** Judges everything that can be known of a deploy before anybody is asked to approve it. All of it is told at once. */
function judgeRequest(facts) {
    const { version, reason } = facts;
    return [
        judgeVersion(version),
        ...(version === undefined || !(0,version_order/* isVersionTag */.JM)(version) ? [] : judgeTagged(version, facts)),
        judgeReason(reason),
        ...judgeOthers('secrets', facts.secrets, 'no secret that is asked for is missing'),
        ...judgeOpenSecrets(facts.openSecrets),
        ...judgeOthers('config', facts.config, 'the config is sound'),
    ];
}
function judgeTagged(version, facts) {
    const { tag, reach, versionFile, live } = facts;
    return [
        ...(tag === undefined ? [] : [judgeTag(version, tag)]),
        ...(reach === undefined ? [] : [judgeReach(version, reach)]),
        ...(versionFile === undefined ? [] : [judgeVersionFile(version, versionFile)]),
        ...(live === undefined ? [] : [judgeLive(version, live, facts)]),
    ];
}
function judgeVersion(version) {
    if (version === undefined)
        return fail('version', '`version` is missing', 'Say which version, such as `v1.2.0`.');
    if ((0,version_order/* isVersionTag */.JM)(version))
        return pass('version', `${version} is a ${(0,version_order/* isPrerelease */.V1)(version) ? 'pre-release' : 'version'}`);
    const hint = (0,version_order/* parseVersion */.ot)(version) === undefined ? 'Write it as `v1.2.0`.' : `Write it as \`v${version}\`.`;
    return fail('version', `\`version\` is \`${version}\`, which has not the form vX.Y.Z`, hint);
}
function judgeTag(version, tag) {
    if (tag.kind === 'found')
        return pass('tag', `the tag ${version} is at ${shorten(tag.sha)}`);
    if (tag.kind === 'unknown') {
        return fail('tag', `whether there is a tag ${version} cannot be told: ${tag.why}`, HINT_TO_ASK);
    }
    return fail('tag', `there is no tag ${version}`, 'Release it first, or ask for a version that is released.');
}
const HINT_TO_ASK = 'Give `github-token` the permission `contents: read`, or check out with `fetch-depth: 0`.';
function judgeReach(version, reach) {
    if (reach.kind === 'reachable')
        return pass('history', `${version} is in the history of ${reach.from}`);
    if (reach.kind === 'unknown') {
        return fail('history', `whether ${version} is in the history cannot be told: ${reach.why}`, HINT_TO_ASK);
    }
    return fail('history', `the tag ${version} is not in the history of ${reach.from.join(' or ')}`, 'Tag a commit that was merged, or run the workflow from the branch that the tag is on.');
}
function judgeVersionFile(version, { path, where, content }) {
    if (content === undefined) {
        return fail('version-file', `there is no ${path} ${where}`, 'Write the version into it, or set `version-file`.');
    }
    const told = content.trim();
    if ((0,version_order/* isSameVersion */.p)(told, version))
        return pass('version-file', `${path} ${where} says ${told}`);
    const [line = '', ...more] = told.split(/\s*\r?\n/);
    const says = told === '' ? 'is empty' : `says ${line}${more.length > 0 ? ' and more' : ''}`;
    return fail('version-file', `${path} ${where} ${says}, and not ${version}`, 'Ask for the version that is in the file, or tag the commit that has this one in it.');
}
function judgeLive(version, live, { environment, mayDowngrade }) {
    const place = environment ?? 'the environment';
    if (mayDowngrade)
        return skip('live', '`force: downgrade` allows what is older than live');
    switch (live.kind) {
        case 'none':
            return pass('live', `no Deployment record says that anything is live in ${place}`);
        case 'unknown':
            return skip('live', `not compared with what is live in ${place}: ${live.why}`);
        case 'refused':
            return fail('live', `what is live in ${place} cannot be read: ${live.why}`, live.hint);
        case 'version':
            return judgeOrder(version, live.version, place);
        case 'commit':
            return judgeCommit(version, live, place);
    }
}
const HINT_TO_GO_BACK = 'Go back by a rollback, or allow it with `force: downgrade`.';
function judgeOrder(version, live, place) {
    const order = (0,version_order/* compareVersions */.Zy)(version, live) ?? 0;
    if (order < 0) {
        return fail('live', `${version} is older than ${live}, which is live in ${place} by its Deployment record`, HINT_TO_GO_BACK);
    }
    return pass('live', `${version} is ${order === 0 ? 'what is' : `newer than ${live}, which is`} live in ${place}`);
}
function judgeCommit(version, { sha, isNewer }, place) {
    const live = `${shorten(sha)}, which is live in ${place}`;
    if (isNewer === true)
        return fail('live', `${version} is older than ${live} by its Deployment record`, HINT_TO_GO_BACK);
    if (isNewer === false)
        return pass('live', `${version} is not older than ${live}`);
    return skip('live', `not compared with ${live}: no version is known of it, and the history between them is not`);
}
function judgeReason(reason) {
    if (reason !== undefined)
        return pass('reason', `the reason is: ${reason}`);
    return fail('reason', '`reason` is missing', 'Say why it is deployed; every report tells it.');
}
function judgeOpenSecrets(names) {
    if (names.length === 0)
        return [];
    return [skip('secrets', `not known here, and looked for again after the approval: ${names.join(', ')}`)];
}
function judgeOthers(name, complaints, otherwise) {
    if (complaints.length === 0)
        return [pass(name, otherwise)];
    return complaints.map(({ message, hint }) => fail(name, message, hint));
}
function pass(name, message) {
    return { name, ok: true, message, hint: null };
}
function skip(name, message) {
    return { name, ok: null, message, hint: null };
}
function fail(name, message, hint) {
    return { name, ok: false, message, hint: hint ?? null };
}
function shorten(sha) {
    return sha.slice(0, 7);
}

// EXTERNAL MODULE: ./src/modes/shared/repository.ts + 1 modules
var shared_repository = __webpack_require__(2655);
// EXTERNAL MODULE: ./src/config/document.ts
var config_document = __webpack_require__(9329);
// EXTERNAL MODULE: ./src/config/filling/variables.ts
var filling_variables = __webpack_require__(4103);
// EXTERNAL MODULE: ./src/config/resolve.ts + 1 modules
var resolve = __webpack_require__(1148);
// EXTERNAL MODULE: ./src/inputs/secrets.ts + 1 modules
var secrets = __webpack_require__(9861);
// EXTERNAL MODULE: ./src/modes/shared/config-file.ts
var config_file = __webpack_require__(4063);
;// CONCATENATED MODULE: ./src/modes/validate/config-findings.ts






/** Reads the config and resolves the environment, with the variables that are not known here left open. */
async function examineConfig(inputs, { cwd, env }) {
    let environment = inputs.environment;
    try {
        const document = await (0,config_file/* readConfigFile */.R)(inputs.config, cwd);
        environment ??= findOnly(document);
        const { apps } = inputs;
        // Before the approval a job does not see the variables of the environment.
        const variables = (0,filling_variables/* leaveUnsetOpen */.FK)(JSON.stringify(document.config), env);
        const { targets } = (0,resolve/* resolveEnvironment */.g)(document, { environment, apps, variables });
        return { environment, targets, config: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* BowlineError */.JY))
            throw error;
        return { environment, targets: [], config: toComplaints(error) };
    }
}
function findOnly(document) {
    const [first, ...others] = (0,config_document/* listEnvironments */.W)(document);
    return others.length === 0 ? first?.name : undefined;
}
function toComplaints(error) {
    if (!(error instanceof errors/* ConfigError */.xL))
        return [{ message: error.message, hint: error.hint }];
    return error.problems.map(({ position, message, hint }) => ({
        message: `${position.file}:${position.line}:${position.column}: ${message}`,
        hint,
    }));
}
/**
 * Looks for the secrets that `required-secrets` names and, where `secrets` is given at all, for those that the apps and their
 * hosts declare.
 */
function examineSecrets(inputs, targets, env) {
    const required = (0,secrets/* listSecretProblems */.Jo)(inputs.requiredSecrets, inputs, env);
    const declared = inputs.secrets === undefined ? [] : (0,secrets/* listSecretProblems */.Jo)(targets.flatMap(listDeclared), inputs, env);
    const others = declared.filter(({ name }) => !inputs.requiredSecrets.includes(name));
    const isWhole = isWholeContext(inputs.secrets);
    const isOpen = (one) => one.isOpen === 'empty' || (one.isOpen === 'absent' && isWhole);
    return {
        secrets: [...required, ...others.filter((one) => !isOpen(one))].map(({ message }) => ({
            message,
            hint: 'Store it under Settings → Secrets and variables → Actions, and pass it to the workflow by its name.',
        })),
        openSecrets: others.filter(isOpen).map(({ name }) => name),
    };
}
/** Is it `toJSON(secrets)`? Before the approval the environment's own are not even named in it. */
function isWholeContext(secrets) {
    return [...(secrets?.keys() ?? [])].some((name) => name.toLowerCase() === 'github_token');
}
function listDeclared({ secrets, host }) {
    return [...Object.values(secrets), ...listKeys(host)];
}
function listKeys(host) {
    return [...(host.key === undefined ? [] : [host.key]), ...host.jump.flatMap(listKeys)];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/git/history.ts
var git_history = __webpack_require__(528);
// EXTERNAL MODULE: ./src/github/deployments.ts
var deployments = __webpack_require__(6887);
// EXTERNAL MODULE: ./src/repository/live-deployments.ts
var live_deployments = __webpack_require__(317);
;// CONCATENATED MODULE: ./src/modes/validate/version-facts.ts







/** Finds out what is known of the version that is asked for; nothing where it has not the form of one. */
async function findVersionFacts(question) {
    const { inputs, repository } = question;
    const { version } = inputs;
    if (version === undefined || !(0,version_order/* isVersionTag */.JM)(version))
        return {};
    const tag = await repository.findTag(version);
    const sha = tag.kind === 'found' ? tag.sha : undefined;
    return {
        tag,
        reach: sha === undefined ? undefined : await findReach(sha, question),
        versionFile: await findVersionFile(version, sha, question),
        live: await findLive(tag, question),
    };
}
/** In the history of the default branch, or of the commit that is checked out. */
async function findReach(sha, { repository, event, runner }) {
    const branch = await repository.findDefaultBranch(event);
    const head = event.sha ?? (await (0,git_history/* readCommit */.kN)(runner.cwd, 'HEAD')) ?? null;
    const places = [
        ...(branch === null ? [] : [{ name: branch, ref: branch }]),
        ...(head === null ? [] : [{ name: `the commit of this run, ${head.slice(0, 7)}`, ref: head }]),
    ];
    const answers = [];
    for (const { name, ref } of places) {
        const answer = await repository.isReachable(sha, ref);
        if (answer === true)
            return { kind: 'reachable', from: name };
        answers.push(answer);
    }
    if (answers.length === 0 || answers.includes(undefined))
        return { kind: 'unknown', why: 'the history is not known' };
    return { kind: 'unreachable', from: places.map(({ name }) => name) };
}
/** As it is in the tag's commit; where that cannot be read, as it is in the checkout. */
async function findVersionFile(version, sha, question) {
    const { inputs, repository, runner } = question;
    const path = inputs.versionFile;
    const atTag = sha === undefined ? undefined : await repository.readFile(path, sha);
    if (atTag !== undefined)
        return { path, where: `at ${version}`, content: atTag };
    const content = await (0,promises_.readFile)((0,external_node_path_.resolve)(runner.cwd, path), 'utf8').catch(() => undefined);
    return { path, where: 'in the checkout', content };
}
/** What serves in the environment by its Deployment records. No answer is told and passes; a refusal can be mended and does not. */
async function findLive(tag, { environment, repository, inputs }) {
    const { github } = repository;
    if (inputs.force.has('downgrade'))
        return unknown('it may be older');
    if (tag.kind === 'unknown')
        return unknown(tag.why);
    if (environment === undefined)
        return unknown('it is not known which environment is meant');
    if (github === undefined)
        return unknown('there is no `github-token`');
    try {
        const live = (0,live_deployments/* findLiveRecord */.PP)(await (0,deployments.listDeploymentRecords)(github, environment), inputs.apps);
        return live === undefined ? { kind: 'none' } : describeLive(live, tag, repository);
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_))
            throw error;
        return { kind: 'refused', why: error.message, hint: error.hint };
    }
}
async function describeLive(live, tag, repository) {
    if (live.version !== null)
        return { kind: 'version', version: live.version };
    if (tag.kind !== 'found')
        return { kind: 'commit', sha: live.sha, isNewer: undefined };
    const isNewer = tag.sha === live.sha ? false : await repository.isReachable(tag.sha, live.sha);
    return { kind: 'commit', sha: live.sha, isNewer };
}
function unknown(why) {
    return { kind: 'unknown', why };
}

;// CONCATENATED MODULE: ./src/modes/validate/validate.ts







/** Looks at everything that can be known before a deploy is approved, and tells all that is wrong. Touches no host. */
async function validate(inputs, runner) {
    const startedAt = runner.now();
    const repository = await (0,shared_repository/* openRepository */.h)(inputs.githubToken, runner);
    const event = await (0,github_event/* readEvent */.j)(runner.env);
    const { environment, targets, config } = await examineConfig(inputs, runner);
    const found = await findVersionFacts({ inputs, environment, event, repository, runner });
    const rows = judgeRequest({
        version: inputs.version,
        reason: inputs.reason,
        environment,
        mayDowngrade: inputs.force.has('downgrade'),
        ...found,
        ...examineSecrets(inputs, targets, runner.env),
        config,
    });
    const error = refuse(rows);
    return {
        ...(0,empty_result/* makeEmptyResult */.ZI)({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
        ...runner.run,
        status: error === undefined ? 'success' : 'aborted',
        environment: environment ?? null,
        version: inputs.version ?? null,
        revision: found.tag?.kind === 'found' ? found.tag.sha : null,
        reason: inputs.reason ?? null,
        validation: [...rows],
        ...(error === undefined ? {} : { error: (0,empty_result/* describeError */.Uc)(error) }),
    };
}
function refuse(rows) {
    const wrong = rows.filter(({ ok }) => ok === false);
    const [first] = wrong;
    if (first === undefined)
        return undefined;
    const code = wrong.every(({ name }) => name === 'config') ? 'config' : 'input';
    return new errors/* BowlineError */.JY(code, wrong.map(({ message }) => message).join('\n'), { hint: first.hint ?? undefined });
}


/***/ }),

/***/ 4497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hv: () => (/* binding */ decideDeploymentChanges),
/* harmony export */   kw: () => (/* binding */ writePayload),
/* harmony export */   rD: () => (/* binding */ readPayload)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5491);

/** What a Deployment record of GitHub holds beside GitHub's own fields: which release went where. */
const recordPayload = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    bowline: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    /** Id of the release, the same on all hosts; by it a way back finds the record again. */
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    hosts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ app: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), host: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
});
function writePayload(result, release) {
    const { version, runId } = result;
    return { bowline: 1, release, version, runId, hosts: placesOf(result) };
}
function placesOf({ hosts }) {
    return hosts
        .filter(({ status }) => status !== 'skipped' && status !== 'unchanged')
        .map(({ app, host }) => ({ app, host }));
}
/** Undefined for a record that somebody else made; GitHub gives a payload as it was sent, or as text. */
function readPayload(payload) {
    const parsed = recordPayload.safeParse(typeof payload === 'string' ? parseJson(payload) : payload);
    return parsed.success ? parsed.data : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/**
 * Decides what the end of a deploy or rollback says on which records: on that of the deploy how it ended, on that of a
 * release that serves again that it does, on that of one that was left that it is inactive.
 */
function decideDeploymentChanges(result) {
    const { mode, status } = result;
    if (status === 'unchanged')
        return [];
    if (mode === 'deploy')
        return status === 'success' ? endWell(result) : endBadly(result);
    return mode === 'rollback' && status === 'success' ? goBack(result) : [];
}
function endWell(result) {
    const { id, version } = result;
    const name = version ?? id;
    return [
        { release: id, state: 'success', description: tell(`${name} is live`, result.reason), isMade: false, leftOn: [] },
        ...leave(result, [id], `replaced by ${name}`),
    ];
}
function endBadly(result) {
    const { id, status, error } = result;
    const state = status === 'aborted' || error?.code === 'cancelled' ? 'error' : 'failure';
    const description = tell(status.replaceAll('_', ' '), error?.message ?? null);
    const back = result.hosts.filter((host) => host.status === 'rolled_back').map(({ release }) => release);
    return [
        { release: id, state, description, isMade: false, leftOn: [] },
        ...unique(back)
            .filter((release) => release !== id)
            .map((release) => ({
            release,
            state: 'success',
            description: `serves again: ${result.version ?? id} was rolled back`,
            isMade: false,
            leftOn: [],
        })),
    ];
}
function goBack(result) {
    const live = releasesOf(result, 'release');
    const told = tell('returned to by a rollback', result.reason);
    return [
        ...live.map((release) => ({
            release,
            state: 'success',
            description: told,
            isMade: live.length === 1,
            leftOn: [],
        })),
        ...leave(result, live, tell('left by a rollback', result.reason)),
    ];
}
function leave(result, staying, description) {
    const left = result.hosts.filter((host) => host.release !== host.previousRelease);
    return releasesOf({ hosts: left }, 'previousRelease')
        .filter((release) => !staying.includes(release))
        .map((release) => ({ release, state: 'inactive', description, isMade: false, leftOn: placesOf({ hosts: left }) }));
}
function releasesOf({ hosts }, when) {
    return unique(hosts.filter(({ status }) => status !== 'skipped').map((host) => host[when]));
}
function unique(ids) {
    return [...new Set(ids.filter((id) => id !== null))];
}
function tell(what, why) {
    return why === null ? what : `${what}: ${why}`;
}


/***/ }),

/***/ 317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ findLiveRecord),
/* harmony export */   listRecords: () => (/* binding */ listRecords),
/* harmony export */   planByRecords: () => (/* binding */ planByRecords)
/* harmony export */ });
/* unused harmony exports findLive, readVersion */
/* harmony import */ var _deployment_changes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4497);
/* harmony import */ var _version_order__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4565);


/**
 * The record of what is live: of those that are a success now, the one that became it last. A rollback says `success`
 * of the record that it returned to, so the newest record need not be it.
 * @param apps where it is not about all of them, whose records count
 */
function findLiveRecord(records, apps = []) {
    const live = findLive(records.filter((record) => isAbout(record, apps)));
    return live && { version: readVersion(live), sha: live.sha };
}
/** Of those that are a success now, the one that became it last. */
function findLive(records) {
    const [live] = records.filter(({ latest }) => latest?.state === 'success').sort(byStatus);
    return live;
}
/** The newest status first; those of one second are told apart by their ids, which grow. */
function byStatus({ latest: a }, { latest: b }) {
    return (b?.at ?? '').localeCompare(a?.at ?? '') || (b?.id ?? 0) - (a?.id ?? 0);
}
/** A record by somebody else tells no apps, so it may be about all. */
function isAbout({ payload }, apps) {
    const hosts = (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.hosts ?? [];
    return apps.length === 0 || hosts.length === 0 || hosts.some(({ app }) => apps.includes(app));
}
/** A deploy writes its version into the payload; of a record by somebody else the ref may be a tag. */
function readVersion({ payload, ref }) {
    const told = (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.version ?? '';
    const tag = ref.replace(/^refs\/tags\//, '');
    return [told, tag].find((one) => (0,_version_order__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(one) !== undefined) ?? null;
}
/** What a deploy would do, by the commits alone: settings, secrets and what a build makes are not compared. */
function planByRecords(targets, records, source) {
    return targets.map((target) => {
        const live = findLiveOn(records, target);
        return {
            app: target.app,
            host: target.host.name,
            ...chooseAction(live, source),
            live: live === undefined ? null : readRelease(live),
            liveVersion: live === undefined ? null : readVersion(live),
            liveRevision: live?.sha ?? null,
        };
    });
}
function chooseAction(live, { revision, isDirty }) {
    if (live === undefined)
        return { action: 'deploy', why: 'no record tells of a release there' };
    const name = readRelease(live) ?? 'what is live';
    if (live.sha !== revision)
        return { action: 'deploy', why: `${name} is of another commit` };
    if (isDirty)
        return { action: 'deploy', why: `${name} is of the same commit, from which files differ` };
    return { action: 'unchanged', why: `${name} is of the same commit` };
}
/** The records that are about any of the targets, in their order. */
function listRecords(targets, records) {
    const live = new Set(targets.map((target) => findLiveOn(records, target)));
    return records
        .filter((record) => targets.some((target) => isAboutTarget(record, target)))
        .map((record) => describeRecord(record, live.has(record)));
}
function describeRecord(record, live) {
    const { id, sha, createdAt, latest, payload } = record;
    const hosts = (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.hosts ?? [];
    return {
        id,
        release: readRelease(record),
        version: readVersion(record),
        revision: sha,
        createdAt,
        state: latest?.state ?? null,
        stateAt: latest?.at ?? null,
        apps: [...new Set(hosts.map(({ app }) => app))],
        hosts: [...new Set(hosts.map(({ host }) => host))],
        live,
    };
}
function findLiveOn(records, target) {
    return findLive(records.filter((record) => isAboutTarget(record, target)));
}
/** A record by somebody else tells no hosts, so it may be about all. */
function isAboutTarget({ payload }, target) {
    const hosts = (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.hosts ?? [];
    return hosts.length === 0 || hosts.some(({ app, host }) => app === target.app && host === target.host.name);
}
function readRelease({ payload }) {
    return (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.release ?? null;
}


/***/ }),

/***/ 4565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ isVersionTag),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   p: () => (/* binding */ isSameVersion),
/* harmony export */   qQ: () => (/* binding */ findNewestTag)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _config_names_name_pattern__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7477);


/*
 * Versions in the order of Semantic Versioning 2.0. A leading `v` means nothing, so that `v1.2.3` and `1.2.3` are
 * the same version. What is no version has no place in the order.
 */
const BEGINNING = /^v?\d/;
/** The version that a text spells from its first to its last character; undefined for anything else, such as `1.2`. */
function parseVersion(text) {
    // semver itself passes over spaces and a `=` at the front.
    return BEGINNING.test(text) && text.trim() === text ? ((0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(text) ?? undefined) : undefined;
}
/** Is it `vX.Y.Z`, perhaps with a pre-release or a build behind? That is the form of a tag. */
function isVersionTag(text) {
    return text.startsWith('v') && parseVersion(text) !== undefined;
}
/** Is it a version that comes before the one it is a try for, such as `v2.0.0-rc.1`? */
function isPrerelease(text) {
    return (parseVersion(text)?.prerelease.length ?? 0) > 0;
}
/** Do both spell the same version? What is no version is compared as text, without a leading `v`. */
function isSameVersion(a, b) {
    const [one, other] = [parseVersion(a), parseVersion(b)];
    if (one === undefined || other === undefined)
        return a.replace(/^v/, '') === b.replace(/^v/, '');
    return (0,semver__WEBPACK_IMPORTED_MODULE_0__.compareBuild)(one, other) === 0;
}
/**
 * Negative where `a` comes first, positive where `b` does, 0 where neither does: a build (`+5`) does not count.
 * Undefined where one of them is no version.
 */
function compareVersions(a, b) {
    const [one, other] = [parseVersion(a), parseVersion(b)];
    return one === undefined || other === undefined ? undefined : one.compare(other);
}
/**
 * The tag of the newest version among those that match `pattern`; undefined where none does. Pre-releases count only
 * where the pattern has a `-`. Of one version that is tagged twice, the first by name is taken.
 */
function findNewestTag(tags, pattern) {
    const hasPrereleases = pattern.includes('-');
    const versions = tags
        .filter((tag) => (0,_config_names_name_pattern__WEBPACK_IMPORTED_MODULE_1__/* .matchesName */ .Hj)(pattern, tag) && (hasPrereleases || !isPrerelease(tag)))
        .flatMap((tag) => {
        const version = parseVersion(tag);
        return version === undefined ? [] : [{ tag, version }];
    });
    versions.sort((a, b) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.compareBuild)(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
    return versions[0]?.tag;
}


/***/ })

};
;
