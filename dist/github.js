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
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _repository_deployment_changes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14497);
/* harmony import */ var _deployments__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16887);
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46047);





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
/** GitHub shows the newest status, so it has the links as well. */
async function addStage({ github }, own, { name, number, count }, links) {
    if (own === undefined || own === 'not ours' || 'failed' in own || links === undefined)
        return own;
    const { release, version, dirty } = own.payload;
    const description = `stage ${name} (${number} of ${count}): deploying ${(0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_2__/* .nameDeployed */ .c7)({ id: release, version, dirty })}`;
    await (0,_deployments__WEBPACK_IMPORTED_MODULE_3__/* .addRecordStatus */ .vE)(github, own.id, { state: 'in_progress', description, ...links });
    return own;
}
function describeStart(result) {
    return [`deploying ${(0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_2__/* .nameDeployed */ .c7)(result)}`, result.reason].filter(Boolean).join(': ');
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

/***/ 85015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
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

/***/ 22139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPullRequest: () => (/* binding */ findPullRequest),
/* harmony export */   findPullRequestsOf: () => (/* binding */ findPullRequestsOf)
/* harmony export */ });
/* harmony import */ var _commits__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89581);

/** More than these are not told: a commit that so many have in common is not theirs. */
const MOST_OF_COMMIT = 3;
/** The numbers of the pull requests that brought a commit, or, while none is merged, that have it as their newest one. */
async function findPullRequestsOf(github, sha) {
    const all = await (0,_commits__WEBPACK_IMPORTED_MODULE_0__/* .listPullRequestsWith */ .me)(github, sha);
    const merged = all.filter(({ isMerged }) => isMerged);
    const found = merged.length > 0 ? merged : all.filter(({ isAtTip }) => isAtTip);
    return found.length > MOST_OF_COMMIT ? [] : found.map(({ number }) => number);
}
/**
 * The number of the open pull request whose newest commit is this one; undefined where there is none, or the branch has
 * moved on. A run of `workflow_run` is told no number for a fork, and must not believe one that the fork's run wrote down.
 */
async function findPullRequest({ rest, repository }, head) {
    const [owner] = head.repository.split('/');
    const asked = { ...repository, state: 'open', head: `${owner}:${head.branch}`, per_page: 100 };
    const { data } = await rest.pulls.list(asked);
    const found = data.filter((one) => one.head.sha === head.sha && one.head.repo?.full_name === head.repository);
    return found.map(({ number }) => number).sort((a, b) => a - b)[0];
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

/***/ 54459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentDeploy: () => (/* binding */ commentDeploy)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(85015);
// EXTERNAL MODULE: ./src/github/github-releases.ts
var github_releases = __webpack_require__(2207);
// EXTERNAL MODULE: ./src/github/pull-requests.ts
var pull_requests = __webpack_require__(22139);
// EXTERNAL MODULE: ./src/github/refusal.ts
var refusal = __webpack_require__(46047);
// EXTERNAL MODULE: ./src/report/markdown/markdown.ts
var markdown = __webpack_require__(63225);
// EXTERNAL MODULE: ./src/report/markdown/summary.ts + 4 modules
var summary = __webpack_require__(4476);
// EXTERNAL MODULE: ./src/report/redact-result.ts
var redact_result = __webpack_require__(96175);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(16934);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/report/text/wording.ts
var wording = __webpack_require__(68448);
;// CONCATENATED MODULE: ./src/report/github/deploy-comment.ts






/**
 * Decides on which commits' pull requests it is told how a run went: on that of a deploy; after a rollback on that of the
 * release that is live again and on that of the one that was left. What changed nothing is not told.
 * @param told without any secret
 * @param logs `comment` tells the log lines of services, too
 */
function decideDeployComments(told, logs) {
    const result = logs === 'comment' ? told : (0,redact_result.withoutLogs)(told);
    const { mode, status, revision, previousRevision, error } = result;
    if (status === 'unchanged')
        return [];
    const outcome = [(0,wording/* describeStatus */.Wn)(status), error?.message].filter(Boolean).join(': ');
    if (mode === 'deploy')
        return describe(result, revision, { brief: `${nameNew(result)}: ${outcome}` });
    if (status === 'aborted')
        return [];
    if (status !== 'success')
        return describe(result, previousRevision, { brief: `rollback: ${outcome}` });
    const why = result.reason === null ? '' : `: ${result.reason}`;
    const place = result.environment ?? 'the environment';
    return [
        ...describe(result, revision, {
            lead: `${nameNew(result)} serves ${place} again.`,
            brief: `${nameNew(result)} is live again${why}`,
        }),
        ...describe(result, previousRevision === revision ? null : previousRevision, {
            lead: `${nameOld(result)} does not serve ${place} any more.`,
            brief: `${nameOld(result)} was left for ${nameNew(result)}${why}`,
            isWell: false,
        }),
    ];
}
function describe(result, revision, { lead, brief, isWell }) {
    if (revision === null)
        return [];
    const parts = lead === undefined ? [] : [`**${(0,markdown/* escapeMarkdown */.FV)(lead)}**`];
    const main = [...parts, (0,summary/* renderShortSummary */.$)(result)].join('\n\n');
    return [{ revision, main, brief, isWell: isWell ?? (0,report_status/* isGreen */.gf)(result.status) }];
}
function nameNew({ version, revision, dirty, release }) {
    return nameOne(version, release, revision, dirty);
}
function nameOld({ previousVersion, previousRevision, previousDirty, previousRelease }) {
    return nameOne(previousVersion, previousRelease, previousRevision, previousDirty);
}
function nameOne(version, release, revision, isDirty) {
    return version ?? (revision === null ? (release ?? 'The release') : (0,format/* shortenRevision */.pV)(revision, isDirty));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./src/text-order.ts
var text_order = __webpack_require__(46533);
;// CONCATENATED MODULE: ./src/report/github/release-notes.ts





const place = schemas/* object */.Ikc({
    environment: schemas/* string */.YjP().max(200),
    apps: schemas/* string */.YjP().max(400),
    isLive: schemas/* boolean */.zMY(),
    text: schemas/* string */.YjP().max(400),
    url: schemas/* string */.YjP().max(400).nullable(),
    at: schemas/* string */.YjP().max(40),
});
/**
 * Decides which versions have something new to tell: the one that is live now, and the one that is not any more.
 * @param result without any secret
 */
function decideVersionNotes(result) {
    const { mode, status, version, previousVersion, reason, deployed } = result;
    if (status === 'unchanged' || status === 'aborted')
        return [];
    if (status !== 'success') {
        const left = deployed.length === 0 ? '' : `, live on ${deployed.join(', ')}`;
        return mode === 'deploy' ? note(result, version, false, `${(0,wording/* describeStatus */.Wn)(status)}${left}`) : [];
    }
    const why = reason === null ? '' : `: ${reason}`;
    const [live, left] = mode === 'deploy' ? ['live', 'replaced by'] : ['live again', 'left for'];
    return [
        ...note(result, version, true, `${live}${why}`),
        ...(previousVersion === version
            ? []
            : note(result, previousVersion, false, `${left} ${version ?? 'another'}${why}`)),
    ];
}
function note(result, version, isLive, text) {
    if (version === null)
        return [];
    const { environment, apps, runUrl: url, endedAt: at } = result;
    const names = apps.map(({ name }) => name).sort();
    return [
        {
            version,
            place: {
                environment: cut(environment ?? ''),
                apps: cut(names.join(', ')),
                isLive,
                text: cut(text),
                url: url !== null && url.length > 400 ? null : url,
                at,
            },
        },
    ];
}
function cut(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
const BEGIN = '<!-- bowline-deploys';
const END = '<!-- /bowline-deploys -->';
const PART = /(?:\r?\n)*<!-- bowline-deploys ([\w-]*) -->[\s\S]*?<!-- \/bowline-deploys -->/;
/** GitHub takes no longer text. */
const MOST = 125_000;
/** The text of a release with what a place has to tell, in the stead of what it told before; undefined where it has no room. */
function composeNotes(body, own) {
    const isOwn = (one) => one.environment === own.environment && one.apps === own.apps;
    const places = [...readPlaces(body).filter((one) => !isOwn(one)), own].sort((a, b) => (0,text_order/* compareTexts */.q)(a.at, b.at));
    const text = [body.replace(PART, '').trimEnd(), renderPart(places)].filter((part) => part !== '').join('\n\n');
    return text.length <= MOST ? text : undefined;
}
/** Does the text tell this already? */
function tells(body, own) {
    return readPlaces(body).some((one) => JSON.stringify(one) === JSON.stringify(own));
}
/** What somebody changed by hand so that it cannot be read counts as never written. */
function readPlaces(body) {
    try {
        const encoded = PART.exec(body)?.[1] ?? '';
        return schemas/* array */.YOg(place).parse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')));
    }
    catch {
        return [];
    }
}
function renderPart(places) {
    const state = Buffer.from(JSON.stringify(places)).toString('base64url');
    const rows = places.map(({ environment, apps, isLive, text, url, at }) => [
        (0,markdown/* escapeMarkdown */.FV)(environment),
        (0,markdown/* escapeMarkdown */.FV)(apps),
        `${isLive ? '✅' : '➖'} ${(0,markdown/* escapeMarkdown */.FV)(text)}`,
        (0,markdown/* escapeMarkdown */.FV)((0,format/* describeTime */.Ht)(at)),
        url === null ? '–' : (0,markdown/* renderLink */.BK)('Run', url),
    ]);
    const table = (0,markdown/* renderTable */.bo)(['Environment', 'App', '', 'UTC', ''], rows);
    return [`${BEGIN} ${state} -->`, '### Deploys', '', table, END].join('\n');
}

// EXTERNAL MODULE: ./src/modes/shared/comment-on-pull-request.ts
var comment_on_pull_request = __webpack_require__(42727);
// EXTERNAL MODULE: ./src/modes/shared/github-api.ts
var github_api = __webpack_require__(21864);
;// CONCATENATED MODULE: ./src/modes/shared/comment-deploy.ts










/** How long a request may wait for GitHub's trouble: the hosts are done by then. */
const PATIENCE_MS = 15_000;
/**
 * Tells how a deploy or a rollback went on the pull requests of what was deployed or left, and in the releases of the
 * versions. What goes wrong with it is only warned about.
 */
async function commentDeploy(result, inputs, runner) {
    const { comment, logs, releaseNotes, githubToken: token } = inputs;
    if (token === undefined) {
        runner.progress.note('nothing is reported on GitHub: there is no `github-token`');
        return result;
    }
    try {
        const github = await (0,github_api/* openRepositoryApi */.X)(token, runner, PATIENCE_MS);
        const desk = { github, runner, event: await (0,github_event/* readEvent */.j)(runner.env), key: nameComment(result) };
        const told = (0,redact_result.redactResult)(result, runner.redactor);
        return {
            ...result,
            ...(comment ? { comments: await writeComments(decideDeployComments(told, logs), desk) } : {}),
            ...(releaseNotes ? { releaseNotes: await writeAllNotes(decideVersionNotes(told), desk) } : {}),
        };
    }
    catch (error) {
        warn('nothing is reported on GitHub', error, runner);
        return result;
    }
}
/** Runs of different environments or apps have comments of their own. */
function nameComment({ environment, apps }) {
    return ['deploy', environment ?? '', ...apps.map(({ name }) => name).sort()].join('/');
}
async function writeComments(comments, desk) {
    const rows = [];
    for (const comment of comments) {
        try {
            for (const number of await findNumbers(comment, desk))
                rows.push(await writeOn(number, comment, desk));
        }
        catch (error) {
            warn('no comment', error, desk.runner);
        }
    }
    return rows;
}
/** A run for a pull request is about that one; its commit may be a merge that GitHub made for the run. */
async function findNumbers({ revision }, { event, github }) {
    return event.pullRequest === null ? (0,pull_requests.findPullRequestsOf)(github, revision) : [event.pullRequest.number];
}
function writeOn(number, { revision, ...text }, { key, ...place }) {
    return (0,comment_on_pull_request.writeOnPullRequest)(number, { ...text, key, commit: revision }, place);
}
async function writeAllNotes(notes, desk) {
    const rows = [];
    for (const note of notes) {
        try {
            rows.push(await writeNote(note, desk));
        }
        catch (error) {
            warn(`the release of ${note.version} is not changed`, error, desk.runner);
        }
    }
    return rows;
}
/** How often a text is written again that another run changed at the same time. */
const MOST_TRIES = 3;
async function writeNote({ version, place }, { github }) {
    for (let tries = 0;; tries += 1) {
        const found = await findNotesOf(version, github);
        if (found === undefined)
            return { tag: version, url: null, note: `there is no GitHub Release of ${version}` };
        if (tells(found.body, place))
            return { tag: found.tag, url: found.url, note: null };
        if (tries === MOST_TRIES)
            return { tag: found.tag, url: found.url, note: 'other runs write it at the same time' };
        const body = composeNotes(found.body, place);
        if (body === undefined)
            return { tag: found.tag, url: found.url, note: 'there is no room left in its text' };
        await (0,github_releases/* writeNotes */.Ru)(github, { ...found, body });
    }
}
/** A version is labelled as its tag is, or as the file VERSION has it. */
async function findNotesOf(version, github) {
    for (const tag of version.startsWith('v') ? [version] : [version, `v${version}`]) {
        const found = await (0,github_releases/* findNotes */.JF)(github, tag);
        if (found !== undefined)
            return { ...found, tag };
    }
    return undefined;
}
/** That a token may not write is not news in each run. */
function warn(what, error, { progress }) {
    const text = `${what}: ${(0,errors/* describeWarning */.U9)(error)}`;
    if ((0,refusal/* isForbidden */.US)(error))
        progress.note(text);
    else
        progress.warn(text);
}


/***/ }),

/***/ 42727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentOnPullRequest: () => (/* binding */ commentOnPullRequest),
/* harmony export */   describeRun: () => (/* binding */ describeRun),
/* harmony export */   writeOnPullRequest: () => (/* binding */ writeOnPullRequest)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _github_event__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85015);
/* harmony import */ var _github_refusal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46047);
/* harmony import */ var _report_github_job_comment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50051);
/* harmony import */ var _report_github_sticky_body__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43342);
/* harmony import */ var _github_api__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21864);






/**
 * Writes the one comment of a key on the pull request of this run, new or in its place. A run does not fail because of
 * it: from a fork a token may not write, and GitHub may be down; then the row says why there is none.
 */
async function commentOnPullRequest(text, runner) {
    try {
        return await writeComment(text, runner);
    }
    catch (error) {
        const { message, hint = '' } = (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(error);
        const { progress } = runner;
        if ((0,_github_refusal__WEBPACK_IMPORTED_MODULE_2__/* .isForbidden */ .US)(error))
            progress.note(`no comment: the token may not write one. ${hint}`);
        else
            progress.warn(`no comment could be written: ${message}. ${hint}`.trim());
        return describeNone(text.pullRequest ?? null, message);
    }
}
async function writeComment(text, runner) {
    const event = await (0,_github_event__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j)(runner.env);
    if (text.token === undefined)
        return describeNone(null, 'no comment: there is no `github-token`');
    const github = await (0,_github_api__WEBPACK_IMPORTED_MODULE_5__/* .openRepositoryApi */ .X)(text.token, runner);
    const number = text.pullRequest ?? (await findNumber(event, github));
    if (number === undefined)
        return describeNone(null, 'no comment: this event belongs to no pull request');
    return writeOnPullRequest(number, text, { github, event, runner });
}
function describeNone(pullRequest, note) {
    return { pullRequest, id: null, url: null, action: 'none', note };
}
async function findNumber(event, github) {
    const { pullRequest, commentedPullRequest, workflowRun } = event;
    if (pullRequest !== null)
        return pullRequest.number;
    if (commentedPullRequest !== null)
        return commentedPullRequest;
    if (workflowRun === null)
        return undefined;
    const { headRepository: repository, headBranch: branch, headSha: sha } = workflowRun;
    if (repository === null || branch === null)
        return undefined;
    return (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("github")]).then(__webpack_require__.bind(__webpack_require__, 22139))).findPullRequest(github, { repository, branch, sha });
}
/** @throws GitHubError */
async function writeOnPullRequest(number, text, place) {
    const { github, event, runner } = place;
    const [{ writeSticky }, { createComment, deleteComment, findComments, updateComment }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("github")]).then(__webpack_require__.bind(__webpack_require__, 5146)),
        __webpack_require__.e(/* import() */ "github").then(__webpack_require__.bind(__webpack_require__, 66645)),
    ]);
    const marker = (0,_report_github_sticky_body__WEBPACK_IMPORTED_MODULE_4__/* .makeMarker */ .N)(text.key);
    const commit = text.commit ?? event.pullRequest?.headSha ?? event.workflowRun?.headSha ?? event.sha;
    const main = [text.main, (0,_report_github_job_comment__WEBPACK_IMPORTED_MODULE_3__/* .renderFooter */ .up)({ commit, runUrl: runner.run.runUrl })].filter(Boolean).join('\n\n');
    const entry = describeRun(text, commit, runner);
    const { item, isNew } = await writeSticky(github, {
        find: (isWanted) => findComments(github, number, isWanted),
        create: (body) => createComment(github, number, body),
        update: ({ id }, body) => updateComment(github, id, body),
        remove: ({ id }) => deleteComment(github, id),
    }, {
        isMarked: (body) => (0,_report_github_sticky_body__WEBPACK_IMPORTED_MODULE_4__/* .hasMarker */ .xY)(body, marker),
        compose: (standing) => (0,_report_github_sticky_body__WEBPACK_IMPORTED_MODULE_4__/* .composeSticky */ .ML)({ marker, main, entry }, standing),
    });
    return { pullRequest: number, id: item.id, url: item.url, action: isNew ? 'created' : 'updated', note: null };
}
/** This run, as the history of a comment or an issue tells it. */
function describeRun({ brief, isWell }, commit, { run, env, now }) {
    return {
        run: run.runId ?? '',
        attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
        isWell,
        text: brief,
        commit,
        url: run.runUrl,
        at: now().toISOString(),
    };
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


/***/ }),

/***/ 43342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ML: () => (/* binding */ composeSticky),
/* harmony export */   N: () => (/* binding */ makeMarker),
/* harmony export */   xY: () => (/* binding */ hasMarker)
/* harmony export */ });
/* unused harmony export readSince */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27597);
/* harmony import */ var _text_order__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46533);
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21645);
/* harmony import */ var _text_visible__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96590);





/** GitHub takes no more characters than 65,536. */
const MOST_MAIN = 48_000;
const MOST_ENTRIES = 20;
const LONGEST_TEXT = 120;
const HISTORY = '<!-- bowline-history -->';
const STATE = /^<!-- bowline-state ([\w-]+) -->$/;
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    run: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(30),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
    isWell: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    text: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(LONGEST_TEXT + 10),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(80).nullable(),
    url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(400).nullable(),
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(40),
});
/** Newest first; the first one is that of `main`. */
const stateSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    total: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().positive(),
    since: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(40),
    entries: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entrySchema).min(1).max(MOST_ENTRIES),
});
/** The first line of everything that is written under one key, and of nothing else. */
function makeMarker(key) {
    return `<!-- bowline ${encodeURIComponent(key)} -->`;
}
/** Was it written under this marker? Whoever asks looks at the author as well: anybody can write a marker. */
function hasMarker(body, marker) {
    return body.startsWith(marker) && /^\r?\n/.test(body.slice(marker.length));
}
/**
 * The text that stands from now on, where `standing` stood before: nothing, one text, or those of runs that went on at
 * the same time. The newest run has the word, also when an older one comes later; the others are in the history.
 */
function composeSticky(own, standing) {
    const before = standing.flatMap((body) => readSticky(body, own.marker) ?? []);
    const all = [{ state: startState(own.entry), main: cutMain(own.main) }, ...before];
    const newest = all.reduce((best, one) => (compareRuns(topOf(one.state), topOf(best.state)) > 0 ? one : best));
    const state = mergeStates(all.map((one) => one.state));
    return [
        own.marker,
        `<!-- bowline-state ${Buffer.from(JSON.stringify(state)).toString('base64url')} -->`,
        newest.main,
        HISTORY,
        renderHistory(state),
    ].join('\n');
}
/** Since when there is such a text; undefined where it cannot be read. */
function readSince(body, marker) {
    return readSticky(body, marker)?.state.since;
}
function startState({ text, ...entry }) {
    return { total: 1, since: entry.at, entries: [{ ...entry, text: cut(text, LONGEST_TEXT) }] };
}
/** What somebody changed by hand so that it cannot be read counts as never written. */
function readSticky(body, marker) {
    if (!hasMarker(body, marker))
        return undefined;
    const [, second = '', ...rest] = body.split(/\r?\n/);
    const state = readState(STATE.exec(second)?.[1] ?? '');
    const end = rest.lastIndexOf(HISTORY);
    if (state === undefined || end < 0)
        return undefined;
    return { state, main: cutMain(rest.slice(0, end).join('\n')) };
}
function readState(encoded) {
    try {
        return stateSchema.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')));
    }
    catch {
        return undefined;
    }
}
function mergeStates(states) {
    const byRun = new Map(states
        .toReversed()
        .flatMap(({ entries }) => entries)
        .map((entry) => [`${entry.run || entry.at} ${entry.attempt}`, entry]));
    const entries = [...byRun.values()].sort((a, b) => compareRuns(b, a));
    const known = states.reduce((sum, one) => sum + one.entries.length, 0);
    const told = states.reduce((sum, one) => sum + one.total, 0);
    return {
        total: told - (known - entries.length),
        since: states.map(({ since }) => since).sort()[0] ?? '',
        entries: entries.slice(0, MOST_ENTRIES),
    };
}
function topOf({ entries: [top] }) {
    if (top === undefined)
        throw new RangeError('a state has at least one run');
    return top;
}
/** By GitHub's numbers, which grow; without them by time. */
function compareRuns(a, b) {
    const [one, other] = [Number(a.run), Number(b.run)];
    if (a.run !== '' && b.run !== '' && one !== other)
        return one - other;
    if (a.run === b.run && a.attempt !== b.attempt)
        return a.attempt - b.attempt;
    return a.run === b.run && a.run !== '' ? 0 : (0,_text_order__WEBPACK_IMPORTED_MODULE_3__/* .compareTexts */ .q)(a.at, b.at);
}
function renderHistory({ entries, total }) {
    const [, ...earlier] = entries;
    if (earlier.length === 0)
        return '';
    const rows = earlier.map(({ commit, isWell, text, url, at }) => [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderCode */ .cR)(commit === null ? null : (0,_text_format__WEBPACK_IMPORTED_MODULE_4__/* .shortenRevision */ .pV)(commit)),
        `${isWell ? '✅' : '❌'} ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text)}`,
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_text_format__WEBPACK_IMPORTED_MODULE_4__/* .describeTime */ .Ht)(at)),
        url === null ? '–' : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderLink */ .BK)('Run', url),
    ]);
    const left = total - entries.length;
    const note = left > 0 ? `\n\nAnd ${(0,_text_format__WEBPACK_IMPORTED_MODULE_4__/* .describeCount */ .vG)(left, 'more run')} before.` : '';
    const table = (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(['Commit', 'Result', 'UTC', ''], rows);
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_0__/* .foldMarkdown */ .hb)(`Earlier runs (${total - 1})`, `${table}${note}`);
}
function cutMain(main) {
    if (main.length <= MOST_MAIN)
        return main;
    const kept = main.slice(0, Math.max(main.lastIndexOf('\n', MOST_MAIN), 0)) || cut(main, MOST_MAIN);
    return [kept, ...closeFence(kept), '', 'The rest is too long to stand here.'].join('\n');
}
/** What follows a cut must not become part of the code that was cut. */
function closeFence(markdown) {
    let open;
    for (const [, fence = ''] of markdown.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
        if (open === undefined)
            open = fence;
        else if (fence.startsWith(open))
            open = undefined;
    }
    return open === undefined ? [] : [open];
}
function cut(text, length) {
    return text.length <= length ? text : `${text.slice(0, (0,_text_visible__WEBPACK_IMPORTED_MODULE_1__/* .findCut */ .I)(text, length))}…`;
}


/***/ })

};
;
