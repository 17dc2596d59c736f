"use strict";
exports.id = 2655;
exports.ids = [2655,6660];
exports.modules = {

/***/ 528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IM: () => (/* binding */ readChangedFiles),
/* harmony export */   _T: () => (/* binding */ readFileAt),
/* harmony export */   g$: () => (/* binding */ readTags),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   yr: () => (/* binding */ readMergeBase)
/* harmony export */ });
/* harmony import */ var _run_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6148);

/* What git on the runner knows of commits and tags; undefined where it cannot tell, as in a shallow checkout. */
/** The files that differ between two commits, those that were renamed under both names. */
async function readChangedFiles(cwd, from, to) {
    const text = await read(cwd, 'diff', '--name-only', '--no-renames', '-z', from, to, '--');
    return text?.split('\0').filter((path) => path !== '');
}
/** Where the histories of two commits parted. */
async function readMergeBase(cwd, one, other) {
    return (await read(cwd, 'merge-base', one, other))?.trim();
}
/** The names of all tags that were fetched. */
async function readTags(cwd) {
    const text = await read(cwd, 'for-each-ref', '--format=%(refname:strip=2)', 'refs/tags');
    return (text ?? '').split('\n').filter((name) => name !== '');
}
/** The commit that a tag, a branch or a commit's own hash stands for. */
async function readCommit(cwd, ref) {
    return (await read(cwd, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`))?.trim();
}
/** A file as it is in a commit. */
async function readFileAt(cwd, commit, path) {
    return read(cwd, 'cat-file', 'blob', `${commit}:${path}`);
}
async function read(cwd, ...args) {
    const output = await (0,_run_git__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .E)(cwd, args);
    return output?.exitCode === 0 ? output.stdout : undefined;
}


/***/ }),

/***/ 6148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1260);

/** What git itself reads. */
const READ_BY_GIT = /^(?:PATH|HOME|LANG|LC_.*|TMPDIR|TE?MP|XDG_.*|GIT_.*|SYSTEMROOT|USERPROFILE|HOMEDRIVE|HOMEPATH|(?:LOCAL)?APPDATA|PROGRAMDATA|PATHEXT|COMSPEC)$/i;
/**
 * Runs git silently in a folder; undefined where there is no git. Nothing else of the step is in its environment, secrets
 * least of all, because a repository can name programs for git to run.
 */
async function runGit(cwd, args) {
    const env = Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined && READ_BY_GIT.test(entry[0])));
    return (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)('git', [...args], { cwd, env, silent: true, ignoreReturnCode: true }).catch(() => undefined);
}


/***/ }),

/***/ 6660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAncestry: () => (/* binding */ readAncestry),
/* harmony export */   readRepository: () => (/* binding */ readRepository),
/* harmony export */   readSourceInfo: () => (/* binding */ readSourceInfo)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _run_git__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6148);



/** Reads the facts of the working directory. Nothing here fails: what is not known is null. */
async function readSourceInfo(cwd, env) {
    const [revision, status, tag, versionFile] = await Promise.all([
        git(cwd, 'rev-parse', 'HEAD'),
        git(cwd, 'status', '--porcelain', '--untracked-files=no'),
        git(cwd, 'describe', '--tags', '--exact-match', 'HEAD'),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, 'VERSION'), 'utf8').catch(() => ''),
    ]);
    return {
        revision,
        ref: env.GITHUB_REF_NAME || (await git(cwd, 'rev-parse', '--abbrev-ref', 'HEAD')),
        isDirty: status !== null && status !== '',
        version: versionFile.trim() || tag,
    };
}
/** owner/name, as GitHub says or else the last part of the origin's address; null where neither does. */
async function readRepository(cwd, env) {
    if (env.GITHUB_REPOSITORY)
        return env.GITHUB_REPOSITORY;
    const origin = await git(cwd, 'config', '--get', 'remote.origin.url');
    return /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(origin ?? '')?.[1] ?? null;
}
/** Is `older` a strict ancestor of `newer`? Unknown where the history is shallow or absent. */
async function readAncestry(cwd, older, newer) {
    if (older === newer)
        return 'not_ancestor';
    const output = await (0,_run_git__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .E)(cwd, ['merge-base', '--is-ancestor', older, newer]);
    if (output?.exitCode === 0)
        return 'ancestor';
    if (output?.exitCode !== 1)
        return 'unknown';
    const isShallow = (await git(cwd, 'rev-parse', '--is-shallow-repository')) !== 'false';
    return isShallow ? 'unknown' : 'not_ancestor';
}
async function git(cwd, ...args) {
    const output = await (0,_run_git__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .E)(cwd, args);
    return output?.exitCode === 0 ? output.stdout.trim() : null;
}


/***/ }),

/***/ 149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ isAncestor),
/* harmony export */   VE: () => (/* binding */ listCommits),
/* harmony export */   compareCommits: () => (/* binding */ compareCommits),
/* harmony export */   me: () => (/* binding */ listPullRequestsWith),
/* harmony export */   qc: () => (/* binding */ listPullRequests)
/* harmony export */ });
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6047);

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

/***/ 8882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ findTag),
/* harmony export */   VZ: () => (/* binding */ createTag),
/* harmony export */   cB: () => (/* binding */ listTags)
/* harmony export */ });
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6047);

const MOST_PAGES = 100;
/** A tag may stand for a tag; nobody stacks more. */
const MOST_LAYERS = 5;
/** All tags of the repository, in no order; of more than 10,000 some are left out. */
async function listTags({ paginate, rest, repository }) {
    const tags = [];
    let pages = 0;
    for await (const { data } of paginate.iterator(rest.repos.listTags, { ...repository, per_page: 100 })) {
        tags.push(...data.map(({ name, commit }) => ({ name, sha: commit.sha })));
        pages += 1;
        if (pages === MOST_PAGES)
            break;
    }
    return tags;
}
/** @returns undefined when there is no tag of that name */
async function findTag(github, name) {
    const { rest, repository } = github;
    const answer = await rest.git.getRef({ ...repository, ref: `tags/${name}` }).catch((error) => {
        if (!(0,_refusal__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(error))
            throw error;
    });
    return answer === undefined ? undefined : { name, sha: await peel(github, answer.data.object) };
}
/** The commit behind an annotated tag. */
async function peel({ rest, repository }, object) {
    let at = object;
    for (let layer = 0; at.type === 'tag' && layer < MOST_LAYERS; layer += 1) {
        at = (await rest.git.getTag({ ...repository, tag_sha: at.sha })).data.object;
    }
    return at.sha;
}
async function createTag({ rest, repository }, { name, sha }) {
    await rest.git.createRef({ ...repository, ref: `refs/tags/${name}`, sha });
    return { name, sha };
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

/***/ 2655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository),
  X: () => (/* binding */ openRepositoryApi)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/git/history.ts
var git_history = __webpack_require__(528);
// EXTERNAL MODULE: ./src/git/source-info.ts
var source_info = __webpack_require__(6660);
// EXTERNAL MODULE: ./src/github/commits.ts
var commits = __webpack_require__(149);
// EXTERNAL MODULE: ./src/github/refusal.ts
var refusal = __webpack_require__(6047);
;// CONCATENATED MODULE: ./src/github/files.ts

/** A text file as it is in a commit; undefined where there is none, and of a file of more than 1 MB. */
async function readFileOf({ rest, repository }, path, ref) {
    const answer = await rest.repos.getContent({ ...repository, path, ref }).catch((error) => {
        if (!(0,refusal/* isMissing */.b2)(error))
            throw error;
    });
    const data = answer?.data;
    if (data === undefined || Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64')
        return undefined;
    return Buffer.from(data.content, 'base64').toString('utf8');
}
/** GitHub tells at most so many files of a comparison, and of a pull request. */
const MOST_COMPARED = 300;
const MOST_OF_PULL_REQUEST = 3_000;
/** The files that a push changed, those that it renamed under both names. */
async function listPushedFiles(github, before, after) {
    const { rest, repository } = github;
    const asked = { ...repository, basehead: `${before}...${after}`, per_page: 1 };
    const answer = await rest.repos.compareCommitsWithBasehead(asked).catch((error) => {
        if (!(0,refusal/* isMissing */.b2)(error))
            throw error;
    });
    if (answer === undefined)
        return unknown('GitHub does not know both commits');
    const { status, files = [] } = answer.data;
    if (status !== 'ahead' && status !== 'identical')
        return unknown('the branch was rewritten');
    if (files.length >= MOST_COMPARED)
        return unknown(`more than ${MOST_COMPARED - 1} files changed`);
    return { kind: 'known', files: listNames(files) };
}
/** The files that a pull request changes. */
async function listPullRequestFiles(github, number) {
    const { paginate, rest, repository } = github;
    const files = await paginate(rest.pulls.listFiles, { ...repository, pull_number: number, per_page: 100 });
    if (files.length >= MOST_OF_PULL_REQUEST)
        return unknown(`more than ${MOST_OF_PULL_REQUEST - 1} files changed`);
    return { kind: 'known', files: listNames(files) };
}
function listNames(files) {
    return files.flatMap(({ filename, previous_filename }) => previous_filename === undefined ? [filename] : [previous_filename, filename]);
}
function unknown(why) {
    return { kind: 'unknown', why };
}

// EXTERNAL MODULE: ./src/github/tags.ts
var github_tags = __webpack_require__(8882);
;// CONCATENATED MODULE: ./src/modes/shared/repository.ts






/**
 * The API of GitHub for the repository of this run; loaded only when a mode asks for it.
 * @param patienceMs how long a request may wait for limits and for trouble of GitHub, where it is not worth the usual
 * @throws InputError where nothing says which repository it is
 */
async function openRepositoryApi(token, { env, signal, progress, readRepository }, patienceMs) {
    const { openGitHub } = await Promise.all(/* import() */[__webpack_require__.e(2413), __webpack_require__.e(2730)]).then(__webpack_require__.bind(__webpack_require__, 6584));
    const repository = (await readRepository()) ?? undefined;
    return openGitHub({ token, env, repository, signal, patienceMs, note: (text) => progress.note(text) });
}
async function openRepository(token, runner) {
    const { cwd } = runner;
    const github = await repository_open(token, runner);
    const ask = createAsk(github, runner);
    return {
        github,
        async listTagNames() {
            const tags = await ask(github_tags/* listTags */.cB);
            return tags?.map(({ name }) => name) ?? (0,git_history/* readTags */.g$)(cwd);
        },
        async findTag(name) {
            const told = await ask(async (api) => ({ tag: await (0,github_tags/* findTag */.IU)(api, name) }));
            const sha = told === undefined ? await (0,git_history/* readCommit */.kN)(cwd, `refs/tags/${name}`) : told.tag?.sha;
            if (sha !== undefined)
                return { kind: 'found', sha };
            const isUnanswered = github !== undefined && told === undefined;
            return isUnanswered ? { kind: 'unknown', why: 'GitHub gave no answer' } : { kind: 'missing' };
        },
        async isReachable(commit, from) {
            const told = await ask((api) => (0,commits/* isAncestor */.QX)(api, commit, from));
            return told === true ? true : ((await isReachableHere(cwd, commit, from)) ?? told);
        },
        async readFile(path, commit) {
            return (await (0,git_history/* readFileAt */._T)(cwd, commit, path)) ?? ask((api) => readFileOf(api, path, commit));
        },
        async listChanges(event) {
            const refusal = refuseToCompare(event);
            if (refusal !== undefined)
                return refusal;
            const told = await ask((api) => askForChanges(api, event));
            if (told?.kind === 'known')
                return told;
            const files = await readChangesHere(cwd, event);
            return files === undefined ? (told ?? repository_unknown('nobody can tell what changed')) : { kind: 'known', files };
        },
        async findDefaultBranch({ defaultBranch }) {
            return defaultBranch ?? (await ask(readDefaultBranch)) ?? null;
        },
    };
}
async function repository_open(token, runner) {
    if (token === undefined || (await runner.readRepository()) === null)
        return undefined;
    return openRepositoryApi(token, runner);
}
function createAsk(github, { progress }) {
    let isSilent = github === undefined;
    return async (question) => {
        if (github === undefined || isSilent)
            return undefined;
        try {
            return await question(github);
        }
        catch (error) {
            if (!(error instanceof errors/* GitHubError */.y_))
                throw error;
            // What was tried again and again in vain need not be waited for a second time.
            isSilent = error.status === null;
            progress.note(`${error.message}; git on the runner is asked instead`);
            return undefined;
        }
    };
}
async function isReachableHere(cwd, commit, from) {
    const older = await (0,git_history/* readCommit */.kN)(cwd, commit);
    // The branch of a checkout of something else is that of `origin`.
    const newer = (await (0,git_history/* readCommit */.kN)(cwd, from)) ?? (await (0,git_history/* readCommit */.kN)(cwd, `refs/remotes/origin/${from}`));
    if (older === undefined || newer === undefined)
        return undefined;
    if (older === newer)
        return true;
    const ancestry = await (0,source_info.readAncestry)(cwd, older, newer);
    return ancestry === 'unknown' ? undefined : ancestry === 'ancestor';
}
function refuseToCompare({ push }) {
    if (push === null)
        return undefined;
    if (push.isForced)
        return repository_unknown('the push was forced');
    return push.before === null || push.after === null ? repository_unknown('there is nothing to compare it with') : undefined;
}
async function askForChanges(github, { push, pullRequest }) {
    if (pullRequest !== null)
        return listPullRequestFiles(github, pullRequest.number);
    if (push?.before && push.after)
        return listPushedFiles(github, push.before, push.after);
    return repository_unknown('it is no push');
}
async function readChangesHere(cwd, { push, pullRequest }) {
    const [from, to] = pullRequest === null ? [push?.before, push?.after] : [pullRequest.baseSha, pullRequest.headSha];
    if (!from || !to)
        return undefined;
    const parted = await (0,git_history/* readMergeBase */.yr)(cwd, from, to);
    // A push that leaves commits behind changed what those had.
    if (parted === undefined || (pullRequest === null && parted !== from))
        return undefined;
    return (0,git_history/* readChangedFiles */.IM)(cwd, parted, to);
}
async function readDefaultBranch({ rest, repository }) {
    return (await rest.repos.get(repository)).data.default_branch;
}
function repository_unknown(why) {
    return { kind: 'unknown', why };
}


/***/ })

};
;
