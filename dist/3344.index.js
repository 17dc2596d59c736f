"use strict";
exports.id = 3344;
exports.ids = [3344,6887];
exports.modules = {

/***/ 3344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDeploymentReporter: () => (/* binding */ openDeploymentReporter)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _repository_deployment_changes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4497);
/* harmony import */ var _deployments__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6887);
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6047);





/** How long the end of a run waits for GitHub, in all. */
const PATIENCE_MS = 20_000;
function openDeploymentReporter(options) {
    const { saved } = options;
    const fail = (failed) => {
        warn(failed, options);
        return { failed };
    };
    let begun = Promise.resolve(undefined);
    if (saved !== undefined)
        begun = reopen(options, saved).catch(fail);
    return {
        begin(describe) {
            begun = describe()
                .then((result) => begin(options, result))
                .catch(fail);
        },
        async finish(result) {
            try {
                return await Promise.race([finish(options, result, begun), late()]);
            }
            catch (error) {
                warn(error, options);
                return { deploymentId: null, isSettled: !(0,_refusal__WEBPACK_IMPORTED_MODULE_4__/* .isUnsure */ .hD)(error) };
            }
        },
    };
}
/** Most who did not ask for a record have not given the permission for it either. */
function warn(thrown, { keeps, progress }) {
    const text = `the Deployment record: ${(0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .describeWarning */ .U9)(thrown)}`;
    if (keeps === 'auto' && (0,_refusal__WEBPACK_IMPORTED_MODULE_4__/* .isForbidden */ .US)(thrown))
        progress.note(`${text} \`deployment: none\` keeps none.`);
    else
        progress.warn(text);
}
async function finish(options, result, begun) {
    const own = await begun;
    if (own === 'not ours')
        return { deploymentId: null, isSettled: true };
    if (own !== undefined && 'failed' in own)
        return { deploymentId: null, isSettled: !(0,_refusal__WEBPACK_IMPORTED_MODULE_4__/* .isUnsure */ .hD)(own.failed) };
    const made = await reportEnd(options, result, own);
    return { deploymentId: idOf(own?.id ?? made), isSettled: true };
}
async function late() {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(PATIENCE_MS, undefined, { ref: false });
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_(`GitHub has not answered for ${PATIENCE_MS / 1000} s`, null, {
        hint: 'Look at www.githubstatus.com: the deploy itself is not touched by it.',
    });
}
/** A step that was killed between the request and its answer has not told the id. */
async function reopen({ github }, { id, release, environment }) {
    const found = await (0,_deployments__WEBPACK_IMPORTED_MODULE_3__/* .findRecord */ .Tq)(github, environment, release);
    return found ?? (id === undefined ? undefined : { id, payload: emptyPayload(release) });
}
function emptyPayload(release) {
    return { bowline: 1, release, version: null, runId: null, hosts: [] };
}
async function begin(options, result) {
    const { github, keeps, env, progress, saveState } = options;
    const environment = result.environment ?? '';
    const sha = env.GITHUB_SHA ?? '';
    if (keeps === 'auto' && sha !== '' && result.runId !== null) {
        if (await (0,_deployments__WEBPACK_IMPORTED_MODULE_3__/* .hasRecordOfJob */ .OH)(github, environment, sha, result.runId)) {
            progress.note('GitHub keeps a Deployment record of this job itself; `deployment: false` leaves that to Bowline');
            return 'not ours';
        }
    }
    if (result.mode !== 'deploy')
        return undefined;
    const saved = { release: result.id, environment };
    saveState({ record: saved });
    const own = await makeRecord(options, result, result.id);
    saveState({ record: { ...saved, id: own.id } });
    await (0,_deployments__WEBPACK_IMPORTED_MODULE_3__/* .addRecordStatus */ .vE)(github, own.id, {
        state: 'in_progress',
        description: describeStart(result),
        ...linksOf(result),
    });
    return own;
}
function describeStart({ version, id, reason }) {
    return [`deploying ${version ?? id}`, reason].filter(Boolean).join(': ');
}
function linksOf({ url, runUrl }) {
    return { environmentUrl: url, logUrl: runUrl };
}
async function makeRecord({ github, env }, result, release) {
    const ref = result.revision ?? env.GITHUB_SHA ?? '';
    if (ref === '')
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .BowlineError */ .JY('internal', 'nothing tells the commit that is deployed');
    return (0,_deployments__WEBPACK_IMPORTED_MODULE_3__/* .ensureRecord */ ._H)(github, {
        environment: result.environment ?? '',
        ref,
        description: describeStart(result),
        payload: (0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_2__/* .writePayload */ .kw)(result, release),
    });
}
/** @returns the id of the record of the release that serves, where it is not the run's own */
async function reportEnd(options, result, own) {
    const { github } = options;
    let told;
    for (const change of (0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_2__/* .decideDeploymentChanges */ .hv)(result)) {
        if (isOwn(change, result)) {
            if (own !== undefined)
                await (0,_deployments__WEBPACK_IMPORTED_MODULE_3__/* .addRecordStatus */ .vE)(github, own.id, { ...change, ...linksOf(result) });
            continue;
        }
        const where = { environment: result.environment ?? '', ...linksOf(result) };
        const record = await (0,_deployments__WEBPACK_IMPORTED_MODULE_3__/* .applyChange */ .hX)(github, change, where, () => makeRecord(options, result, change.release));
        if (change.state === 'success')
            told ??= record?.id;
    }
    return told;
}
function idOf(id) {
    return id === undefined ? null : String(id);
}
function isOwn({ release }, { id, mode }) {
    return mode === 'deploy' && release === id;
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

/***/ 8881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jz: () => (/* binding */ isRateLimited),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   f1: () => (/* binding */ readFailure)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5491);

/** Of octokit's RequestError, which is matched by its shape: there may be several copies of the class. */
const requestError = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    request: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ method: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    response: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ headers: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()), data: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional() }).optional(),
    cause: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
});
/** What went wrong; undefined for what is no failure of a request. */
function readFailure(error) {
    const { data: failed, success } = requestError.safeParse(error);
    if (!success)
        return undefined;
    const { method, url } = failed.request;
    const asked = { method, path: pathOf(url) };
    if (failed.response === undefined) {
        return { ...asked, status: null, text: describeSilence(failed.cause, failed.message), headers: {} };
    }
    const { headers, data } = failed.response;
    return { ...asked, status: failed.status, text: describeAnswer(data), headers };
}
function pathOf(url) {
    return URL.canParse(url) ? new URL(url).pathname : url;
}
function describeSilence(cause, message) {
    return cause instanceof Error && cause.name === 'TimeoutError' ? 'it took too long' : message;
}
const detail = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).transform(({ message }) => message)]);
const coded = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ field: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(), code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })
    .transform(({ field, code }) => [field, code].filter(Boolean).join(' '));
const answer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).catch([]) });
/** The message of an answer with its details: `Validation Failed: tag_name already_exists`. */
function describeAnswer(data) {
    const read = answer.safeParse(data);
    if (!read.success)
        return '';
    const details = read.data.errors.flatMap((one) => detail.or(coded).safeParse(one).data ?? []);
    return [read.data.message.trim(), details.join(', ')].filter(Boolean).join(': ');
}
/** GitHub asks to wait, be it the hour's limit or the one on too many requests at once. */
function isRateLimited({ status, headers, text }) {
    if (status === 429)
        return true;
    return (status === 403 &&
        (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(text)));
}
/** It may have been carried out, or work a moment later. */
function isTransient({ status }) {
    return status === null || status >= 500;
}


/***/ }),

/***/ 6047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ isTaken),
/* harmony export */   Lg: () => (/* binding */ toGitHubError),
/* harmony export */   US: () => (/* binding */ isForbidden),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   hD: () => (/* binding */ isUnsure)
/* harmony export */ });
/* unused harmony export nameMissingPermission */
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8881);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2280);



/** A failed request as an error that says what was asked, what GitHub answered, and what to do next. */
function toGitHubError(failure, nowMs) {
    const { method, path, status, text } = failure;
    const answer = status === null ? `no answer: ${text}` : `${status} ${text}`.trim();
    // GitHub may answer a limit with 403, which else means that the token may not do it.
    const kind = (0,_failure__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimited */ .Jz)(failure) ? 429 : status;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`GitHub: ${method} ${path}: ${answer}`, kind, { hint: advise(failure, nowMs) });
}
function advise(failure, nowMs) {
    if ((0,_failure__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimited */ .Jz)(failure))
        return adviseOnLimit(failure, nowMs);
    if (failure.status === null) {
        return 'Run it again, and check that the runner reaches GitHub; behind a proxy, set `NODE_USE_ENV_PROXY: 1` in the `env` of the step.';
    }
    if ((0,_failure__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(failure))
        return 'GitHub has trouble of its own (www.githubstatus.com): run it again.';
    return adviseOnRefusal(failure);
}
function adviseOnLimit(failure, nowMs) {
    const wait = (0,_waiting__WEBPACK_IMPORTED_MODULE_2__/* .readAskedWait */ .m)(failure, nowMs);
    if (wait === undefined)
        return "GitHub's limit on requests is reached: run it again in some minutes.";
    const free = new Date(nowMs + wait).toISOString().replace(/\.\d+Z$/, 'Z');
    return `GitHub's limit on requests of this token is reached: run it again after ${free}.`;
}
function adviseOnRefusal(failure) {
    const needed = nameMissingPermission(failure);
    switch (failure.status) {
        case 401:
            return 'Check `github-token`: it is not valid, or not any more.';
        case 403:
            return `Give the job ${needed === undefined ? 'the permission' : `\`permissions\` with ${needed}`}; for a pull request from a fork a token can only read.`;
        case 404:
            return `Check that it exists, and that the token may see it${needed === undefined ? '' : `: ${needed}`}.`;
        default:
            return 'The answer says what GitHub does not accept.';
    }
}
/** Something is not there, or this token may not see it. */
function isMissing(error) {
    return error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 404;
}
/** Somebody made it in between, or a try whose answer was lost did. */
function isTaken(error) {
    return error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 422 && /already[ _]exists/i.test(error.message);
}
/** The token may not do it; that is what a run for a pull request from a fork meets. */
function isForbidden(error) {
    return error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 403;
}
/** Whether it was carried out is not known. */
function isUnsure(error) {
    return error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && (error.status === null || error.status >= 500);
}
/** Where an answer names no permission: the path after the repository → what writing there needs. */
const BY_PATH = [
    [/^\/issues\/(?:comments\/\d+|\d+\/comments)/, '`pull-requests: write` (or `issues: write`)'],
    [/^\/issues/, '`issues: write`'],
    [/^\/pulls/, '`pull-requests: write`'],
    [/^\/deployments/, '`deployments: write`'],
    [/^\/statuses/, '`statuses: write`'],
    [/^\/(?:git|releases|tags|commits|compare|contents)/, '`contents: write`'],
];
/** The permission that a refused request was short of, for `permissions:` of a job; undefined where nothing tells. */
function nameMissingPermission({ method, path, headers }) {
    const accepted = headers['x-accepted-github-permissions'];
    const named = typeof accepted === 'string' ? describeAccepted(accepted) : '';
    if (named !== '')
        return named;
    const place = /\/repos\/[^/]+\/[^/]+(\/.*)/.exec(path)?.[1] ?? '';
    const found = BY_PATH.find(([pattern]) => pattern.test(place))?.[1];
    return method === 'GET' ? found?.replaceAll('write', 'read') : found;
}
/** `issues=write; pull_requests=write`: any of those, each maybe several that are all needed. */
function describeAccepted(header) {
    const choices = header.split(';').map((choice) => choice
        .split(',')
        .map((one) => /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(one))
        .flatMap((match) => (match === null ? [] : [`\`${match[1]?.replaceAll('_', '-')}: ${match[2]}\``]))
        .join(' and '));
    return choices.filter((choice) => choice !== '').join(' or ');
}


/***/ }),

/***/ 2280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readAskedWait),
/* harmony export */   y: () => (/* binding */ decideWait)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8881);

/** What GitHub's documentation asks for where a limit is reached and no header says how long. */
const UNSAID_WAIT_MS = 60_000;
/** Clocks differ, and an hour's limit begins anew at a full second. */
const SLACK_MS = 1_000;
/** How long to wait before the same request is made again, in milliseconds; undefined where that is of no use. */
function decideWait(failure, { failures, isRepeatable, firstDelayMs, nowMs }) {
    if ((0,_failure__WEBPACK_IMPORTED_MODULE_0__/* .isRateLimited */ .Jz)(failure))
        return readAskedWait(failure, nowMs) ?? UNSAID_WAIT_MS;
    return isRepeatable && (0,_failure__WEBPACK_IMPORTED_MODULE_0__/* .isTransient */ .dg)(failure) ? firstDelayMs * 2 ** (failures - 1) : undefined;
}
/** What the headers of an answer ask for, in milliseconds from now. */
function readAskedWait({ headers }, nowMs) {
    const seconds = readNumber(headers['retry-after']);
    if (seconds !== undefined)
        return seconds * 1_000;
    const reset = headers['x-ratelimit-remaining'] === '0' ? readNumber(headers['x-ratelimit-reset']) : undefined;
    return reset === undefined ? undefined : Math.max(0, reset * 1_000 - nowMs) + SLACK_MS;
}
function readNumber(value) {
    return typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : undefined;
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


/***/ })

};
;
