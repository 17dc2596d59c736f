"use strict";
exports.id = 149;
exports.ids = [149];
exports.modules = {

/***/ 149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ isAncestor),
/* harmony export */   VE: () => (/* binding */ listCommits),
/* harmony export */   compareCommits: () => (/* binding */ compareCommits),
/* harmony export */   me: () => (/* binding */ listPullRequestsWith),
/* harmony export */   qc: () => (/* binding */ listPullRequests)
/* harmony export */ });
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4851);

const PAGE = 100;
const MOST_PAGES = 5;
const MOST_FILES = 300;
/** Does the history of `newer` hold `older`? False, too, where GitHub knows no common history. */
async function isAncestor({ rest, repository }, older, newer) {
    const asked = { ...repository, basehead: `${older}...${newer}`, per_page: 1 };
    const answer = await rest.repos.compareCommitsWithBasehead(asked).catch((error) => {
        if (!(0,_refusal__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(error))
            throw error;
    });
    return isAhead(answer?.data.status);
}
/** @returns undefined where GitHub does not know one of the commits, or no common history of both */
async function compareCommits(github, older, newer) {
    const first = await readPage(github, older, newer, 1).catch((error) => {
        if (!(0,_refusal__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(error))
            throw error;
    });
    if (first === undefined)
        return undefined;
    const { total_commits: totalCommits, files = [], status, html_url: url } = first;
    const commits = await readCommits(github, older, newer, first);
    return {
        isReachable: isAhead(status),
        commits: commits.reverse(),
        totalCommits,
        files: files.flatMap(toChangedFiles),
        areFilesComplete: files.length < MOST_FILES,
        url,
    };
}
async function readPage({ rest, repository }, older, newer, page) {
    const asked = { ...repository, basehead: `${older}...${newer}`, per_page: PAGE, page };
    return (await rest.repos.compareCommitsWithBasehead(asked)).data;
}
/** Oldest first. Pages begin with the oldest commits, and it is the newest that matter. */
async function readCommits(github, older, newer, first) {
    const last = Math.ceil(first.total_commits / PAGE);
    const start = Math.max(1, last - MOST_PAGES + 1);
    const commits = start === 1 ? first.commits.map(toCommit) : [];
    for (let page = Math.max(2, start); page <= last; page += 1) {
        commits.push(...(await readPage(github, older, newer, page)).commits.map(toCommit));
    }
    return commits;
}
/** A renamed file is gone from where it was, which may be the folder of another app. */
function toChangedFiles({ filename, previous_filename: before, status }) {
    if (before === undefined || status !== 'renamed')
        return [{ path: filename, status }];
    return [
        { path: before, status: 'removed' },
        { path: filename, status: 'added' },
    ];
}
function isAhead(status) {
    return status === 'ahead' || status === 'identical';
}
/** The newest commits of a history, newest first, and how many it has in all. */
async function listCommits({ rest, repository }, sha) {
    const { data } = await rest.repos.listCommits({ ...repository, sha, per_page: PAGE });
    const commits = data.map(toCommit);
    if (commits.length < PAGE)
        return { commits, totalCommits: commits.length };
    // With pages of one, the number of the last page is how many there are.
    const { headers } = await rest.repos.listCommits({ ...repository, sha, per_page: 1 });
    const last = /[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(headers.link ?? '')?.[1];
    return { commits, totalCommits: Math.max(commits.length, Number(last ?? 0)) };
}
/** The merged pull requests that a commit came with, oldest first. */
async function listPullRequests(github, sha) {
    const all = await listPullRequestsWith(github, sha);
    return all.filter(({ isMerged }) => isMerged).map(({ number, url }) => ({ number, url }));
}
/** All that have a commit, oldest first; `isAtTip` of an open one whose newest commit it is. */
async function listPullRequestsWith({ rest, repository }, sha) {
    const asked = { ...repository, commit_sha: sha };
    const { data } = await rest.repos.listPullRequestsAssociatedWithCommit(asked);
    return data
        .map(({ number, html_url, merged_at, state, head }) => ({
        number,
        url: html_url,
        isMerged: merged_at !== null,
        isAtTip: state === 'open' && head.sha === sha,
    }))
        .sort((a, b) => a.number - b.number);
}
function toCommit({ sha, html_url, commit, author, parents }) {
    return {
        sha,
        url: html_url,
        title: commit.message.split(/\r\n|\r|\n/, 1)[0] ?? '',
        author: author?.login ?? commit.author?.name ?? 'unknown',
        authorUrl: author?.html_url ?? null,
        isMerge: parents.length > 1,
    };
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
        return { ...asked, status: null, text: spellSilence(failed.cause, failed.message), headers: {} };
    }
    const { headers, data } = failed.response;
    return { ...asked, status: failed.status, text: spellAnswer(data), headers };
}
function pathOf(url) {
    return URL.canParse(url) ? new URL(url).pathname : url;
}
function spellSilence(cause, message) {
    return cause instanceof Error && cause.name === 'TimeoutError' ? 'it took too long' : message;
}
const detail = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).transform(({ message }) => message)]);
const coded = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ field: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(), code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })
    .transform(({ field, code }) => [field, code].filter(Boolean).join(' '));
const answer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).catch([]) });
/** The message of an answer with its details: `Validation Failed: tag_name already_exists`. */
function spellAnswer(data) {
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

/***/ 4851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  US: () => (/* binding */ isForbidden),
  b2: () => (/* binding */ isMissing),
  Ck: () => (/* binding */ isTaken),
  hD: () => (/* binding */ isUnsure),
  Lg: () => (/* binding */ toGitHubError)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/failure.ts
var github_failure = __webpack_require__(8881);
;// CONCATENATED MODULE: ./src/github/permissions.ts
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
    const named = typeof accepted === 'string' ? spellAccepted(accepted) : '';
    if (named !== '')
        return named;
    const place = /\/repos\/[^/]+\/[^/]+(\/.*)/.exec(path)?.[1] ?? '';
    const found = BY_PATH.find(([pattern]) => pattern.test(place))?.[1];
    return method === 'GET' ? found?.replaceAll('write', 'read') : found;
}
/** `issues=write; pull_requests=write`: any of those, each maybe several that are all needed. */
function spellAccepted(header) {
    const choices = header.split(';').map((choice) => choice
        .split(',')
        .map((one) => /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(one))
        .flatMap((match) => (match === null ? [] : [`\`${match[1]?.replaceAll('_', '-')}: ${match[2]}\``]))
        .join(' and '));
    return choices.filter((choice) => choice !== '').join(' or ');
}

// EXTERNAL MODULE: ./src/github/waiting.ts
var waiting = __webpack_require__(2280);
;// CONCATENATED MODULE: ./src/github/refusal.ts




/** A failed request as an error that says what was asked, what GitHub answered, and what to do next. */
function toGitHubError(failure, nowMs) {
    const { method, path, status, text } = failure;
    const answer = status === null ? `no answer: ${text}` : `${status} ${text}`.trim();
    // GitHub may answer a limit with 403, which else means that the token may not do it.
    const kind = (0,github_failure/* isRateLimited */.Jz)(failure) ? 429 : status;
    return new errors/* GitHubError */.y_(`GitHub: ${method} ${path}: ${answer}`, kind, { hint: advise(failure, nowMs) });
}
function advise(failure, nowMs) {
    if ((0,github_failure/* isRateLimited */.Jz)(failure))
        return adviseOnLimit(failure, nowMs);
    if (failure.status === null) {
        return 'Run it again, and check that the runner reaches GitHub; behind a proxy, set `NODE_USE_ENV_PROXY: 1` in the `env` of the step.';
    }
    if ((0,github_failure/* isTransient */.dg)(failure))
        return 'GitHub has trouble of its own (www.githubstatus.com): run it again.';
    return adviseOnRefusal(failure);
}
function adviseOnLimit(failure, nowMs) {
    const wait = (0,waiting/* readAskedWait */.m)(failure, nowMs);
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
    return error instanceof errors/* GitHubError */.y_ && error.status === 404;
}
/** Somebody made it in between, or a try whose answer was lost did. */
function isTaken(error) {
    return error instanceof errors/* GitHubError */.y_ && error.status === 422 && /already[ _]exists/i.test(error.message);
}
/** The token may not do it; that is what a run for a pull request from a fork meets. */
function isForbidden(error) {
    return error instanceof errors/* GitHubError */.y_ && error.status === 403;
}
/** Whether it was carried out is not known. */
function isUnsure(error) {
    return error instanceof errors/* GitHubError */.y_ && (error.status === null || error.status >= 500);
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


/***/ })

};
;
