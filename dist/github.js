"use strict";
exports.id = "github";
exports.ids = ["github"];
exports.modules = {

/***/ 66645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createComment: () => (/* binding */ createComment),
/* harmony export */   deleteComment: () => (/* binding */ deleteComment),
/* harmony export */   findComments: () => (/* binding */ findComments),
/* harmony export */   updateComment: () => (/* binding */ updateComment)
/* harmony export */ });
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46047);

/** GitHub takes at most 2,500 comments on one issue. */
const MOST_PAGES = 50;
/** The comments that `isWanted`, of all pages, oldest first. */
async function findComments({ paginate, rest, repository }, number, isWanted) {
    const found = [];
    let pages = 0;
    const asked = { ...repository, issue_number: number, per_page: 100 };
    for await (const { data } of paginate.iterator(rest.issues.listComments, asked)) {
        found.push(...data.map(toComment).filter(isWanted));
        pages += 1;
        if (pages === MOST_PAGES)
            break;
    }
    return found.sort((a, b) => a.id - b.id);
}
async function createComment({ rest, repository }, number, body) {
    return toComment((await rest.issues.createComment({ ...repository, issue_number: number, body })).data);
}
/** @returns undefined when it is gone by now */
async function updateComment({ rest, repository }, id, body) {
    const answer = await rest.issues.updateComment({ ...repository, comment_id: id, body }).catch(passMissing);
    return answer === undefined ? undefined : toComment(answer.data);
}
/** Fine, too, when it is gone already. */
async function deleteComment({ rest, repository }, id) {
    await rest.issues.deleteComment({ ...repository, comment_id: id }).catch(passMissing);
}
function passMissing(error) {
    if (!(0,_refusal__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(error))
        throw error;
    return undefined;
}
function toComment({ id, html_url, body, user }) {
    return { id, url: html_url, body: body ?? '', author: user };
}


/***/ }),

/***/ 53344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDeploymentReporter: () => (/* binding */ openDeploymentReporter)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _config_previews__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99745);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _repository_deployment_changes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14497);
/* harmony import */ var _deployments__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16887);
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46047);






/** How long the end of a run waits for GitHub, in all. */
const PATIENCE_MS = 20_000;
function openDeploymentReporter(options) {
    const { saved } = options;
    const fail = (failed) => {
        warn(failed, options);
        return { failed };
    };
    let begun = Promise.resolve(undefined);
    let links;
    if (saved !== undefined)
        begun = reopen(options, saved).catch(fail);
    return {
        begin(describe) {
            begun = describe()
                .then((result) => {
                links = linksOf(result);
                return begin(options, result);
            })
                .catch(fail);
        },
        enterStage(stage) {
            const before = begun;
            begun = before
                .then((own) => addStage(options, own, stage, links))
                .catch((error) => {
                warn(error, options);
                // The end is worth a try after it; further stages are not.
                links = undefined;
                return before;
            });
        },
        async finish(result) {
            try {
                return await Promise.race([finish(options, result, begun), late()]);
            }
            catch (error) {
                warn(error, options);
                return { deploymentId: null, isSettled: !(0,_refusal__WEBPACK_IMPORTED_MODULE_5__/* .isUnsure */ .hD)(error) };
            }
        },
    };
}
/** Most who did not ask for a record have not given the permission for it either. */
function warn(thrown, { keeps, progress }) {
    const text = `the Deployment record: ${(0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .describeWarning */ .U9)(thrown)}`;
    if (keeps === 'auto' && (0,_refusal__WEBPACK_IMPORTED_MODULE_5__/* .isForbidden */ .US)(thrown))
        progress.note(`${text} \`deployment: none\` keeps none.`);
    else
        progress.warn(text);
}
async function finish(options, result, begun) {
    const own = await begun;
    if (own === 'not ours')
        return { deploymentId: null, isSettled: true };
    if (own !== undefined && 'failed' in own)
        return { deploymentId: null, isSettled: !(0,_refusal__WEBPACK_IMPORTED_MODULE_5__/* .isUnsure */ .hD)(own.failed) };
    const made = await reportEnd(options, result, own);
    return { deploymentId: idOf(own?.id ?? made), isSettled: true };
}
async function late() {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(PATIENCE_MS, undefined, { ref: false });
    throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_(`GitHub has not answered for ${PATIENCE_MS / 1000} s`, null, {
        hint: 'Look at www.githubstatus.com: the deploy itself is not touched by it.',
    });
}
/** A step that was killed between the request and its answer has not told the id. */
async function reopen({ github }, { id, release, environment }) {
    const found = await (0,_deployments__WEBPACK_IMPORTED_MODULE_4__/* .findRecord */ .Tq)(github, environment, release);
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
        if (await (0,_deployments__WEBPACK_IMPORTED_MODULE_4__/* .hasRecordOfJob */ .OH)(github, environment, sha, result.runId)) {
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
    await (0,_deployments__WEBPACK_IMPORTED_MODULE_4__/* .addRecordStatus */ .vE)(github, own.id, {
        state: 'in_progress',
        description: describeStart(result),
        ...linksOf(result),
    });
    return own;
}
/** GitHub shows the newest status, so it has the links as well. */
async function addStage({ github }, own, { name, number, count }, links) {
    if (own === undefined || own === 'not ours' || 'failed' in own || links === undefined)
        return own;
    const { release, version, dirty } = own.payload;
    const description = `stage ${name} (${number} of ${count}): deploying ${(0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_3__/* .nameDeployed */ .c7)({ id: release, version, dirty })}`;
    await (0,_deployments__WEBPACK_IMPORTED_MODULE_4__/* .addRecordStatus */ .vE)(github, own.id, { state: 'in_progress', description, ...links });
    return own;
}
function describeStart(result) {
    return [`deploying ${(0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_3__/* .nameDeployed */ .c7)(result)}`, result.reason].filter(Boolean).join(': ');
}
function linksOf({ url, runUrl }) {
    return { environmentUrl: url, logUrl: runUrl };
}
async function makeRecord({ github, env }, result, release) {
    const ref = result.revision ?? env.GITHUB_SHA ?? '';
    if (ref === '')
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .BowlineError */ .JY('internal', 'nothing tells the commit that is deployed');
    return (0,_deployments__WEBPACK_IMPORTED_MODULE_4__/* .ensureRecord */ ._H)(github, {
        environment: result.environment ?? '',
        ref,
        description: describeStart(result),
        payload: (0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_3__/* .writePayload */ .kw)(result, release),
        isTransient: (0,_config_previews__WEBPACK_IMPORTED_MODULE_1__/* .readInstanceName */ .X3)(result.environment ?? '') !== undefined,
    });
}
/** @returns the id of the record of the release that serves, where it is not the run's own */
async function reportEnd(options, result, own) {
    const { github } = options;
    let told;
    for (const change of (0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_3__/* .decideDeploymentChanges */ .hv)(result)) {
        if (isOwn(change, result)) {
            if (own !== undefined)
                await (0,_deployments__WEBPACK_IMPORTED_MODULE_4__/* .addRecordStatus */ .vE)(github, own.id, { ...change, ...linksOf(result) });
            continue;
        }
        const where = { environment: result.environment ?? '', ...linksOf(result) };
        const record = await (0,_deployments__WEBPACK_IMPORTED_MODULE_4__/* .applyChange */ .hX)(github, change, where, () => makeRecord(options, result, change.release));
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

/***/ 85015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readEvent: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(961);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37428);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);



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

/***/ 28881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jz: () => (/* binding */ isRateLimited),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   f1: () => (/* binding */ readFailure)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);

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

/***/ 46047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ isTaken),
/* harmony export */   Lg: () => (/* binding */ toGitHubError),
/* harmony export */   US: () => (/* binding */ isForbidden),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   hD: () => (/* binding */ isUnsure)
/* harmony export */ });
/* unused harmony export nameMissingPermission */
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12280);



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

/***/ 5146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findSticky: () => (/* binding */ findSticky),
  writeSticky: () => (/* binding */ writeSticky)
});

// EXTERNAL MODULE: ./src/github/ensure.ts
var ensure = __webpack_require__(80621);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/github/identity.ts


const answer = schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), databaseId: schemas/* int */.Whr().nullish() }) }),
});
/** Whom the token that a workflow has by itself writes as. */
const ACTIONS_BOT = 'github-actions[bot]';
/**
 * Whose token it is. A job's own token and an App's may not ask `GET /user`; `viewer` of GraphQL answers everybody, with
 * no permission. Where a server has neither, the token is taken for a job's own.
 */
async function readIdentity(github) {
    return (await askViewer(github)) ?? (await askUser(github)) ?? { id: null, login: ACTIONS_BOT };
}
async function askViewer({ request, graphqlUrl }) {
    const query = 'query { viewer { login databaseId } }';
    // Asking twice changes nothing, unlike most of what is posted.
    const told = await request({ method: 'POST', url: graphqlUrl, query, request: { isRepeatable: true } }).catch(passRefusal);
    const viewer = answer.safeParse(told?.data).data?.data.viewer;
    return viewer === undefined ? undefined : { id: viewer.databaseId ?? null, login: viewer.login };
}
async function askUser({ rest }) {
    const told = await rest.users.getAuthenticated().catch(passRefusal);
    return told === undefined ? undefined : { id: told.data.id, login: told.data.login };
}
/** Only a refusal tells something about the token; that GitHub is down does not. */
function passRefusal(error) {
    if (error instanceof errors/* GitHubError */.y_ && (error.status === 403 || error.status === 404))
        return undefined;
    throw error;
}
/** No person and no other App can have either. */
function isBy(author, { id, login }) {
    return author !== null && author !== undefined && (author.id === id || author.login === login);
}

;// CONCATENATED MODULE: ./src/github/sticky.ts


/**
 * Writes the one thing with this marker that is by this token: changes it where it is, makes it where it is not. Of two
 * runs that make one at once, whoever looks later finds both, and everybody keeps the oldest.
 * @throws GitHubError
 */
async function writeSticky(github, store, text) {
    const standing = await findSticky(github, store, text);
    const updated = await merge(store, standing, text);
    if (updated !== undefined)
        return { item: updated, isNew: false };
    // What was just looked for is not looked for twice, unless it was there and is gone.
    let known = standing.length === 0 ? standing : undefined;
    const find = async () => {
        const found = known ?? (await findSticky(github, store, text));
        known = undefined;
        return found[0];
    };
    const { found, isNew } = await (0,ensure/* ensure */.D)(find, () => store.create(text.compose([])));
    return { item: await settle(store, found, text), isNew };
}
/** After one was made: the answer says for certain whose token this is, and another run may have made one at once. */
async function settle(store, made, text) {
    const { author } = made;
    if (author === null || author === undefined)
        return made;
    const all = await store.find((item) => text.isMarked(item.body) && isBy(item.author, author));
    return all.length <= 1 ? made : ((await merge(store, all, text)) ?? made);
}
/** What this token wrote under the marker, oldest first. */
async function findSticky(github, store, { isMarked }) {
    const marked = await store.find(({ body }) => isMarked(body));
    if (marked.length === 0)
        return [];
    const identity = await readIdentity(github);
    return marked.filter(({ author }) => isBy(author, identity));
}
/** Writes the oldest and takes the others away; undefined where there is none, or none any more. */
async function merge(store, standing, text) {
    const [oldest, ...others] = standing;
    if (oldest === undefined)
        return undefined;
    const written = await store.update(oldest, text.compose(standing.map(({ body }) => body)));
    if (written === undefined)
        return merge(store, others, text);
    for (const other of others)
        await store.remove(other);
    return written;
}


/***/ }),

/***/ 12280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readAskedWait),
/* harmony export */   y: () => (/* binding */ decideWait)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28881);

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

/***/ 21864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openRepositoryApi)
/* harmony export */ });
/**
 * The API of GitHub for the repository of this run; loaded only when a mode asks for it.
 * @param patienceMs how long a request may wait for limits and for trouble of GitHub, where it is not worth the usual
 * @throws InputError where nothing says which repository it is
 */
async function openRepositoryApi(token, { env, signal, progress, readRepository }, patienceMs) {
    const { openGitHub } = await Promise.all(/* import() */[__webpack_require__.e("github"), __webpack_require__.e("octokit"), __webpack_require__.e("start"), __webpack_require__.e("step")]).then(__webpack_require__.bind(__webpack_require__, 71123));
    const repository = (await readRepository()) ?? undefined;
    return openGitHub({ token, env, repository, signal, patienceMs, note: (text) => progress.note(text) });
}


/***/ }),

/***/ 69173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportIssue: () => (/* binding */ reportIssue)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/github/issues.ts
const MOST_PAGES = 50;
/** The open issues that `isWanted`, oldest first; of a repository with more than 5,000 only the oldest are looked at. */
async function findOpenIssues({ paginate, rest, repository }, isWanted) {
    const found = [];
    let pages = 0;
    const asked = { ...repository, state: 'open', sort: 'created', direction: 'asc', per_page: 100 };
    for await (const { data } of paginate.iterator(rest.issues.listForRepo, asked)) {
        // To this endpoint a pull request is an issue, too.
        found.push(...data
            .filter((one) => !one.pull_request)
            .map(toIssue)
            .filter(isWanted));
        pages += 1;
        if (pages === MOST_PAGES)
            break;
    }
    return found.sort((a, b) => a.number - b.number);
}
async function createIssue({ rest, repository }, text) {
    return toIssue((await rest.issues.create({ ...repository, ...text })).data);
}
async function updateIssue({ rest, repository }, number, text) {
    return toIssue((await rest.issues.update({ ...repository, issue_number: number, ...text })).data);
}
/** @param reason why: it is done, or it was never needed */
async function closeIssue({ rest, repository }, number, reason, body) {
    const change = { state: 'closed', state_reason: reason, ...(body === undefined ? {} : { body }) };
    await rest.issues.update({ ...repository, issue_number: number, ...change });
}
function toIssue({ id, number, html_url, body, user }) {
    return { id, number, url: html_url, body: body ?? '', author: user };
}

// EXTERNAL MODULE: ./src/github/sticky.ts + 1 modules
var sticky = __webpack_require__(5146);
// EXTERNAL MODULE: ./src/report/markdown/summary.ts + 4 modules
var summary = __webpack_require__(4476);
// EXTERNAL MODULE: ./src/report/redact-result.ts
var redact_result = __webpack_require__(96175);
;// CONCATENATED MODULE: ./src/report/github/issue.ts


/** As long as it fails: the title of the issue. It names no run, because it stays the same through many. */
function titleIssue({ environment }) {
    return `${environment ?? 'The environment'} does not pass its checks`;
}
/** What a verification found, as the text of an issue, which has no log lines of services. */
function renderIssue(result) {
    return (0,summary/* renderShortSummary */.$)({ ...(0,redact_result.withoutLogs)(result), issue: undefined });
}
/** The same in a few words, for the history. */
function summariseVerification({ hosts, error }) {
    const failed = hosts.flatMap(({ host, checks }) => checks.filter(({ ok }) => ok !== true).map(({ name }) => `${name} on ${host}`));
    if (failed.length > 0)
        return failed.join(', ');
    return error?.message ?? 'all checks passed';
}

// EXTERNAL MODULE: ./src/report/github/sticky-body.ts
var sticky_body = __webpack_require__(43342);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(16934);
// EXTERNAL MODULE: ./src/modes/shared/comment-on-pull-request.ts
var comment_on_pull_request = __webpack_require__(42727);
// EXTERNAL MODULE: ./src/modes/shared/github-api.ts
var github_api = __webpack_require__(21864);
;// CONCATENATED MODULE: ./src/modes/verify/issue.ts









/**
 * Keeps one issue open while an environment fails its checks, and closes it when they pass. What goes wrong with it is
 * only warned about: the verification says how the run ends.
 */
async function reportIssue(result, inputs, runner) {
    try {
        if (inputs.githubToken === undefined)
            return describeNone('no issue: there is no `github-token`');
        const github = await (0,github_api/* openRepositoryApi */.X)(inputs.githubToken, runner);
        const marker = (0,sticky_body/* makeMarker */.N)(nameIssue(result, inputs));
        const told = (0,redact_result.redactResult)(result, runner.redactor);
        return (0,report_status/* isGreen */.gf)(result.status)
            ? await closeIssues(github, marker, told, runner)
            : await writeIssue(github, marker, told, runner);
    }
    catch (error) {
        const { message, hint = '' } = (0,errors/* toBowlineError */.EX)(error);
        runner.progress.warn(`the issue could not be kept: ${message}. ${hint}`.trim());
        return describeNone(message);
    }
}
function describeNone(note) {
    return { number: null, url: null, action: 'none', note };
}
/** Whoever verifies only some apps has an issue of its own. */
function nameIssue({ environment }, { apps }) {
    return ['verify', environment ?? '', ...apps].join('/');
}
async function writeIssue(github, marker, told, runner) {
    const { item, isNew } = await (0,sticky.writeSticky)(github, storeOf(github, titleIssue(told)), textOf(marker, told, runner));
    return { number: item.number, url: item.url, action: isNew ? 'opened' : 'updated', note: null };
}
/** Several only where somebody opened one again by hand. */
async function closeIssues(github, marker, told, runner) {
    const text = textOf(marker, told, runner);
    const open = await (0,sticky.findSticky)(github, storeOf(github, titleIssue(told)), text);
    for (const issue of open)
        await closeIssue(github, issue.number, 'completed', text.compose([issue.body]));
    const [first] = open;
    if (first === undefined)
        return describeNone('no issue is open');
    return { number: first.number, url: first.url, action: 'closed', note: null };
}
function storeOf(github, title) {
    return {
        find: (isWanted) => findOpenIssues(github, isWanted),
        create: (body) => createIssue(github, { title, body }),
        update: ({ number }, body) => updateIssue(github, number, { title, body }),
        remove: ({ number }) => closeIssue(github, number, 'not_planned'),
    };
}
function textOf(marker, told, runner) {
    const isWell = (0,report_status/* isGreen */.gf)(told.status);
    const entry = (0,comment_on_pull_request.describeRun)({ brief: summariseVerification(told), isWell }, told.revision, runner);
    return {
        isMarked: (body) => (0,sticky_body/* hasMarker */.xY)(body, marker),
        compose: (standing) => (0,sticky_body/* composeSticky */.ML)({ marker, entry, main: renderIssue(told) }, standing),
    };
}


/***/ })

};
;
