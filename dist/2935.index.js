"use strict";
exports.id = 2935;
exports.ids = [2935];
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

/***/ 2935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  select: () => (/* binding */ select_select)
});

// EXTERNAL MODULE: ./src/config/document.ts
var config_document = __webpack_require__(9329);
// EXTERNAL MODULE: ./src/config/resolve.ts + 1 modules
var resolve = __webpack_require__(1148);
// EXTERNAL MODULE: ./src/config/layers/merge-app.ts + 1 modules
var merge_app = __webpack_require__(4550);
;// CONCATENATED MODULE: ./src/config/selection-rules.ts


/** What the config says of when each app is deployed to each environment, in its order. No variable is needed for it. */
function listSelectionRules(document) {
    return (0,config_document/* listEnvironments */.W)(document).flatMap(({ name, apps }) => apps.map((app) => {
        const { branches, deploy_on_push: deployOnPush = false, changed_paths: changedPaths, } = (0,merge_app/* mergeApp */.Y)(document, name, app).settings;
        return { environment: name, app, branches, deployOnPush, changedPaths };
    }));
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
;// CONCATENATED MODULE: ./src/git/path-patterns.ts

/**
 * The first of the files that patterns of .gitignore match. Of several patterns that match one file the last decides, and
 * one with a `!` before it excludes.
 */
function findMatch(patterns, files) {
    // One by one, because git itself never looks again into a folder that an earlier pattern took as a whole.
    const rules = patterns.map((pattern) => ({
        isTaken: !pattern.startsWith('!'),
        rule: ignore_default()({ ignorecase: false }).add([pattern.replace(/^!/, '')]),
    }));
    return files.find((file) => rules.findLast(({ rule }) => rule.ignores(file))?.isTaken === true);
}

// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(3737);
// EXTERNAL MODULE: ./src/config/names/name-pattern.ts
var name_pattern = __webpack_require__(7477);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(1645);
// EXTERNAL MODULE: ./src/repository/version-order.ts
var version_order = __webpack_require__(4565);
;// CONCATENATED MODULE: ./src/repository/selection.ts



/** Chooses what an event deploys, and says of each app in each environment why it is in or out. */
function selectApps(question) {
    const rows = question.rules.map((rules) => ({
        environment: rules.environment,
        app: rules.app,
        ...decide(rules, question),
    }));
    return { rows, matrix: makeMatrix(rows, findSource(question)) };
}
const OBJECTIONS = [objectToName, objectToEvent, objectToPush, objectToBranch, objectToPaths];
function decide(rules, question) {
    for (const object of OBJECTIONS) {
        const why = object(rules, question);
        if (why !== undefined)
            return { chosen: false, why };
    }
    return { chosen: true, why: explain(rules, question) };
}
function objectToName({ environment, app }, question) {
    if (question.environment !== undefined && question.environment !== environment) {
        return `only the environment ${question.environment} is asked for`;
    }
    if (question.apps.length === 0 || question.apps.includes(app))
        return undefined;
    return `only ${question.apps.join(', ')} ${question.apps.length === 1 ? 'is' : 'are'} asked for`;
}
function objectToEvent(_, { event, newest }) {
    if (newest !== undefined)
        return newest.tag === undefined ? `no version matches ${newest.pattern}` : undefined;
    if (event.push !== null && event.push.after === null)
        return `${nameRef(event)} was deleted`;
    if (event.pullRequest !== null && !event.pullRequest.isOpen)
        return `#${event.pullRequest.number} is closed`;
    if (event.release === null)
        return undefined;
    if (event.release.isDraft)
        return `the release ${event.release.tag} is a draft`;
    return PUBLISHING.includes(event.action ?? '') ? undefined : `the release was ${event.action ?? 'not published'}`;
}
/** The activities by which a release becomes one that people see. */
const PUBLISHING = ['published', 'released', 'prereleased'];
function objectToPush({ deployOnPush }, question) {
    if (deployOnPush || isAsked(question))
        return undefined;
    if (isFollowing(question))
        return '`deploy_on_push` is not set for it';
    return 'no environment is asked for, and `deploy_on_push` is not set for it';
}
/** What happens by itself needs `deploy_on_push`; what a person, a clock or a workflow names does not. */
function isAsked(question) {
    const { environment, rules, newest } = question;
    const isNamed = environment !== undefined || new Set(rules.map((one) => one.environment)).size === 1;
    return isNamed && (newest !== undefined || !isFollowing(question));
}
/** Does the run follow what people do to a branch? */
function isFollowing({ event }) {
    return event.push !== null || event.pullRequest !== null;
}
function objectToBranch({ branches }, question) {
    const { event, newest } = question;
    if (newest !== undefined || event.release !== null)
        return undefined;
    if (event.branch === null)
        return event.push === null ? undefined : objectToTag(event);
    if (branches !== undefined) {
        if ((0,name_pattern/* matchesAny */._I)(branches, event.branch))
            return undefined;
        return `the branch ${event.branch} is none of its branches (${branches.join(', ')})`;
    }
    if (!isFollowing(question) || event.branch === event.defaultBranch)
        return undefined;
    if (event.defaultBranch === null)
        return 'it is not known which branch is the default one, and it has no `branches`';
    return `the branch ${event.branch} is not ${event.defaultBranch}, the default one, and it has no \`branches\``;
}
function objectToTag({ tag }) {
    return `the tag ${tag ?? ''} was pushed, and no \`tags\` are asked for`;
}
function objectToPaths({ changedPaths }, question) {
    const { changes, newest } = question;
    if (changedPaths === undefined || newest !== undefined || !isFollowing(question))
        return undefined;
    if (changes.kind === 'unknown' || question.findMatch(changedPaths, changes.files) !== undefined)
        return undefined;
    const { length } = changes.files;
    return length === 0
        ? 'nothing changed'
        : `of ${(0,format/* describeCount */.vG)(length, 'changed file')} none is in ${changedPaths.join(', ')}`;
}
function explain({ changedPaths }, question) {
    const { event, newest, changes } = question;
    if (newest !== undefined)
        return `${newest.tag ?? ''} is the newest version that matches ${newest.pattern}`;
    if (event.release !== null)
        return `the release ${event.release.tag} was ${event.action ?? 'published'}`;
    const reason = explainEvent(event);
    if (changedPaths === undefined || !isFollowing(question))
        return reason;
    if (changes.kind === 'unknown')
        return `${reason}; it counts as changed: ${changes.why}`;
    return `${reason}; ${question.findMatch(changedPaths, changes.files) ?? 'it'} changed`;
}
function explainEvent(event) {
    if (event.pullRequest !== null)
        return `a merge of #${event.pullRequest.number} would push to ${nameRef(event)}`;
    if (event.push !== null)
        return `${nameRef(event)} was pushed`;
    if (event.name === 'schedule')
        return 'the schedule asks for it';
    return event.name === null ? 'it is asked for' : `it is asked for by hand, on ${nameRef(event)}`;
}
function nameRef({ branch, tag }) {
    return branch ?? tag ?? 'nothing';
}
/** What is checked out, where it is not what the run is for, and what it is called. */
function findSource({ event, newest }) {
    const tag = newest?.tag ?? event.release?.tag ?? (event.push === null ? event.tag : null);
    if (tag === null)
        return {};
    const isVersion = event.release !== null || (0,version_order/* parseVersion */.ot)(tag) !== undefined;
    return { ref: tag, ...(isVersion ? { version: tag } : {}) };
}
/** One entry for each environment, because its apps are deployed together. */
function makeMatrix(rows, source) {
    const chosen = rows.filter((row) => row.chosen);
    return [...new Set(chosen.map(({ environment }) => environment))].map((environment) => ({
        environment,
        apps: chosen
            .filter((row) => row.environment === environment)
            .map(({ app }) => app)
            .join(','),
        ...source,
    }));
}

// EXTERNAL MODULE: ./src/modes/shared/config-file.ts
var config_file = __webpack_require__(4063);
// EXTERNAL MODULE: ./src/modes/shared/repository.ts + 1 modules
var shared_repository = __webpack_require__(2655);
;// CONCATENATED MODULE: ./src/modes/select.ts











/** Chooses from the event and the config what is deployed where, as a matrix for the jobs that follow. */
async function select_select(inputs, runner) {
    const startedAt = runner.now();
    const { environment, apps } = inputs;
    const document = await (0,config_file/* readConfigFile */.R)(inputs.config, runner.cwd);
    requireNames(inputs, document);
    const event = await (0,github_event/* readEvent */.j)(runner.env);
    requireKnownEvent(event);
    const repository = await (0,shared_repository/* openRepository */.h)(inputs.githubToken, runner);
    const rules = listSelectionRules(document);
    const newest = await findNewest(inputs.tags, repository);
    const { rows, matrix } = selectApps({
        event: { ...event, defaultBranch: await repository.findDefaultBranch(event) },
        rules,
        environment,
        apps,
        newest,
        changes: newest === undefined ? await findChanges(event, rules, repository) : UNASKED,
        findMatch: findMatch,
    });
    if (newest?.tag === undefined && newest !== undefined) {
        runner.progress.warn(`no tag of a version matches ${newest.pattern}: there is nothing to deploy`);
    }
    return {
        ...(0,empty_result/* makeEmptyResult */.ZI)({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
        ...runner.run,
        status: 'success',
        environment: environment ?? null,
        ref: matrix[0]?.ref ?? null,
        version: matrix[0]?.version ?? null,
        selection: [...rows],
        matrix: [...matrix],
    };
}
/** A name that the config does not have is a mistake, and an empty matrix would hide it. */
function requireNames({ environment, apps }, document) {
    const all = (0,config_document/* listEnvironments */.W)(document);
    const names = all.map(({ name }) => name);
    if (environment !== undefined && !names.includes(environment)) {
        throw (0,resolve/* refuseUnknown */.B)('environment', environment, names, 'the config has');
    }
    const meant = all.filter(({ name }) => environment === undefined || name === environment);
    const known = [...new Set(meant.flatMap((one) => one.apps))];
    const unknown = apps.find((app) => !known.includes(app));
    if (unknown === undefined)
        return;
    throw (0,resolve/* refuseUnknown */.B)('app', unknown, known, environment === undefined ? 'the config has' : `\`${environment}\` has`);
}
const EVENTS = [
    'push',
    'pull_request',
    'pull_request_target',
    'workflow_dispatch',
    'repository_dispatch',
    'release',
    'schedule',
    null,
];
/** What another event deploys would be a guess. */
function requireKnownEvent({ name }) {
    if (EVENTS.includes(name))
        return;
    throw new errors/* InputError */.dz(`\`select\` does not know what the event \`${name}\` deploys`, `Run it on one of ${EVENTS.filter((one) => one !== null).join(', ')}.`);
}
const UNASKED = { kind: 'unknown', why: 'it was not asked for' };
/** Nobody is asked what changed unless an app wants to know. */
async function findChanges(event, rules, repository) {
    return rules.some(({ changedPaths }) => changedPaths !== undefined) ? repository.listChanges(event) : UNASKED;
}
async function findNewest(pattern, repository) {
    if (pattern === undefined)
        return undefined;
    return { pattern, tag: (0,version_order/* findNewestTag */.qQ)(await repository.listTagNames(), pattern) };
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
