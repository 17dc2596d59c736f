"use strict";
exports.id = 919;
exports.ids = [919,149];
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

/***/ 621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ensure)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4851);


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

/***/ 3425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ findNotes),
/* harmony export */   Ru: () => (/* binding */ writeNotes),
/* harmony export */   T2: () => (/* binding */ publishDraft),
/* harmony export */   YG: () => (/* binding */ createRelease),
/* harmony export */   dv: () => (/* binding */ findRelease)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4851);


/** Drafts are among the newest. */
const MOST_PAGES = 5;
/** The release of a tag, published or still a draft; undefined when there is none. */
async function findRelease(github, tag) {
    const published = await readPublished(github, tag);
    return published === undefined ? findDraft(github, tag) : toRelease(published);
}
async function readPublished({ rest, repository }, tag) {
    const answer = await rest.repos.getReleaseByTag({ ...repository, tag }).catch((error) => {
        if (!(0,_refusal__WEBPACK_IMPORTED_MODULE_1__/* .isMissing */ .b2)(error))
            throw error;
    });
    return answer?.data;
}
/** A draft is in the list only, and only for who may write. */
async function findDraft({ paginate, rest, repository }, tag) {
    let pages = 0;
    for await (const { data } of paginate.iterator(rest.repos.listReleases, { ...repository, per_page: 100 })) {
        const draft = data.find((one) => one.draft && one.tag_name === tag);
        if (draft !== undefined)
            return toRelease(draft);
        pages += 1;
        if (pages === MOST_PAGES)
            break;
    }
    return undefined;
}
async function createRelease({ rest, repository }, text) {
    const answer = await rest.repos.createRelease({ ...repository, ...toFields(text) }).catch((error) => {
        throw adviseOnRefusal(error);
    });
    return toRelease(answer.data);
}
/** Two answers of GitHub mean something else than they say. */
function adviseOnRefusal(error) {
    if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_))
        return error;
    const { message, status } = error;
    if (status === 404) {
        return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(message, status, {
            hint: 'Give the job `permissions: contents: write`. Where the commit changes files in `.github/workflows/`, GitHub ' +
                "gives this answer to a job's own token: pass the token of an App that has `workflows: write` as `github-token`.",
        });
    }
    if (status !== 422 || !/immutable/i.test(message))
        return error;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(message, status, {
        hint: 'The tag of an immutable release cannot be used again, even after it is deleted: raise the version.',
    });
}
/** Publishes a draft as it is: its text and its files may have been changed since. */
async function publishDraft({ rest, repository }, { id }, { tag, isPrerelease, isLatest }) {
    const fields = { tag_name: tag, draft: false, prerelease: isPrerelease, make_latest: spellLatest(isLatest) };
    return toRelease((await rest.repos.updateRelease({ ...repository, release_id: id, ...fields })).data);
}
/** What a published release says; undefined where the tag has none. */
async function findNotes(github, tag) {
    const published = await readPublished(github, tag);
    if (published === undefined)
        return undefined;
    const { id, html_url: url, body } = published;
    return { id, url, body: body ?? '' };
}
/** Of an immutable release, too, the text may be changed. */
async function writeNotes({ rest, repository }, { id, body }) {
    await rest.repos.updateRelease({ ...repository, release_id: id, body });
}
function toFields({ tag, sha, title, body, isDraft, isPrerelease, isLatest }) {
    return {
        tag_name: tag,
        target_commitish: sha,
        name: title,
        body,
        draft: isDraft,
        prerelease: isPrerelease,
        make_latest: spellLatest(isLatest),
    };
}
function spellLatest(isLatest) {
    return isLatest ? 'true' : 'false';
}
function toRelease({ id, html_url, tag_name, draft }) {
    return { id, url: html_url, tag: tag_name, isDraft: draft };
}


/***/ }),

/***/ 8882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ findTag),
/* harmony export */   VZ: () => (/* binding */ createTag),
/* harmony export */   cB: () => (/* binding */ listTags)
/* harmony export */ });
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4851);

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

/***/ 919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  release: () => (/* binding */ release)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/commits.ts
var github_commits = __webpack_require__(149);
// EXTERNAL MODULE: ./src/github/ensure.ts
var ensure = __webpack_require__(621);
// EXTERNAL MODULE: ./src/github/releases.ts
var releases = __webpack_require__(3425);
// EXTERNAL MODULE: ./src/github/tags.ts
var github_tags = __webpack_require__(8882);
// EXTERNAL MODULE: ./src/plan/version-order.ts
var version_order = __webpack_require__(1650);
;// CONCATENATED MODULE: ./src/plan/release-version.ts


/**
 * Reads what a VERSION file holds.
 * @param file its name, for messages
 * @throws InputError for anything but one version of three numbers, perhaps with a pre-release
 */
function readReleaseVersion(text, file) {
    const line = text.trim();
    if (line === '')
        throw new errors/* InputError */.dz(`${file} is empty`, SPELLING);
    const parsed = (0,version_order/* parseVersion */.ot)(line);
    if (parsed === undefined)
        throw new errors/* InputError */.dz(`${file} holds no version: ${spellBriefly(line)}`, SPELLING);
    if (parsed.build.length > 0) {
        throw new errors/* InputError */.dz(`${file} holds a build, which no release has: ${spellBriefly(line)}`, `Leave out what follows the \`+\`. ${SPELLING}`);
    }
    const { version } = parsed;
    return { version, tag: `v${version}`, isPrerelease: parsed.prerelease.length > 0 };
}
const SPELLING = 'Write one version and nothing else, such as `1.2.3` or `1.3.0-rc.1`.';
function spellBriefly(text) {
    const line = JSON.stringify(text);
    return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
/** So many are asked about; the nearest ones tell it, and the highest one. */
const MOST_ASKED = 10;
/**
 * The tags of higher versions, the nearest first and with the highest one. If the history of the commit holds one, the
 * version goes down; on a branch that maintains an old version none is there.
 */
function listHigherTags(tags, { version }) {
    const higher = sortTags(tags).filter(({ name }) => ((0,version_order/* compareVersions */.Zy)(name, version) ?? 0) > 0);
    return higher.length <= MOST_ASKED
        ? higher.toReversed()
        : [...higher.slice(1 - MOST_ASKED).reverse(), ...higher.slice(0, 1)];
}
/**
 * The tags that may be the one before, best first: the next lower version. What a full release tells goes back to the
 * full release before; a pre-release tells what is new since any other.
 */
function listLowerTags(tags, { version, isPrerelease: isPre }) {
    const lower = sortTags(tags).filter(({ name }) => ((0,version_order/* compareVersions */.Zy)(name, version) ?? 0) < 0);
    if (isPre)
        return lower.slice(0, MOST_ASKED);
    const full = lower.filter(({ name }) => !(0,version_order/* isPrerelease */.V1)(name));
    return [...full, ...lower.filter(({ name }) => (0,version_order/* isPrerelease */.V1)(name))].slice(0, MOST_ASKED);
}
/** Is no full release of a higher version there? Then GitHub may call this one the latest. */
function isLatestVersion(tags, { version, isPrerelease: isPre }) {
    return !isPre && !tags.some(({ name }) => !(0,version_order/* isPrerelease */.V1)(name) && ((0,version_order/* compareVersions */.Zy)(name, version) ?? 0) > 0);
}
/** Highest first; what is no version is left out. */
function sortTags(tags) {
    return tags
        .filter(({ name }) => (0,version_order/* parseVersion */.ot)(name) !== undefined)
        .sort((a, b) => (0,version_order/* compareVersions */.Zy)(b.name, a.name) || (a.name < b.name ? -1 : 1));
}

// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(3737);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(2011);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __webpack_require__(776);
;// CONCATENATED MODULE: ./src/report/render-changelog.ts



/** GitHub takes no more characters than 125,000 for a release; an output goes through the job, too. */
const MOST_CHARACTERS = 100_000;
const LONGEST_TITLE = 300;
/** What a release brings, as its text: a line for each commit, newest first, and where GitHub shows the whole. */
function renderChangelog(changelog) {
    const { previousTag, tag, compareUrl, changes, omitted } = changelog;
    const { lines, left } = renderChanges(changes);
    const missing = omitted + left;
    const title = previousTag === null ? '## What is in it' : `## Changes since ${(0,markdown/* escapeMarkdown */.FV)(previousTag)}`;
    return [
        title,
        lines.length === 0 ? 'No commits.' : lines.join('\n'),
        missing === 0 ? '' : `And ${(0,format/* formatCount */.B4)(missing, 'earlier commit')}.`,
        compareUrl === null ? '' : `Everything: ${(0,markdown/* formatLink */.u3)(`${previousTag}...${tag}`, compareUrl)}`,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function renderChanges(changes) {
    const lines = [];
    let length = 0;
    for (const change of changes) {
        const line = renderChange(change);
        length += line.length + 1;
        if (length > MOST_CHARACTERS)
            break;
        lines.push(line);
    }
    return { lines, left: changes.length - lines.length };
}
function renderChange({ sha, url, title, author, authorUrl, pullRequests }) {
    const short = title.length <= LONGEST_TITLE ? title : `${title.slice(0, (0,visible/* findCut */.I)(title, LONGEST_TITLE))}…`;
    const by = authorUrl === null ? (0,markdown/* escapeMarkdown */.FV)(author) : (0,markdown/* formatLink */.u3)(author, authorUrl);
    const links = pullRequests.map((one) => (0,markdown/* formatReference */.FH)(one.number, one.url)).join(', ');
    const what = (0,markdown/* escapeMarkdown */.FV)(short) || '(no message)';
    return `- ${what} (${(0,markdown/* formatLink */.u3)(sha.slice(0, 7), url)}) by ${by}${links === '' ? '' : ` in ${links}`}`;
}

// EXTERNAL MODULE: ./src/source/run-git.ts
var run_git = __webpack_require__(5785);
;// CONCATENATED MODULE: ./src/plan/changelog.ts
/** Puts together what a release brings. Merges are left out: what they brought is in the list itself. */
function makeChangelog(question) {
    const { tag, previousTag, webUrl, commits, totalCommits } = question;
    return {
        tag,
        previousTag,
        compareUrl: previousTag === null ? null : `${webUrl}/compare/${spellRef(previousTag)}...${spellRef(tag)}`,
        changes: commits.filter(({ isMerge }) => !isMerge).map((commit) => toChange(commit, question)),
        omitted: Math.max(0, totalCommits - commits.length),
    };
}
function spellRef(name) {
    return name.split('/').map(encodeURIComponent).join('/');
}
/** As GitHub ends the title of a pull request that was squashed. */
const REFERENCE = /\s*\(#(\d{1,9})\)\s*$/;
/** The number of the pull request that a title ends with; undefined where it names none. */
function findTitleReference(title) {
    const number = REFERENCE.exec(title)?.[1];
    return number === undefined ? undefined : Number(number);
}
function toChange({ isMerge: _, ...commit }, { pullRequests, webUrl }) {
    const named = findTitleReference(commit.title);
    if (named === undefined)
        return { ...commit, pullRequests: pullRequests.get(commit.sha) ?? [] };
    const link = { number: named, url: `${webUrl}/pull/${named}` };
    return { ...commit, title: commit.title.replace(REFERENCE, ''), pullRequests: [link] };
}

// EXTERNAL MODULE: ./src/rollout/limit.ts
var limit = __webpack_require__(4962);
;// CONCATENATED MODULE: ./src/modes/release-changes.ts





/** Each costs a request; a commit whose title names its pull request costs none. */
const release_changes_MOST_ASKED = 60;
const AT_ONCE = 4;
/** Gathers what a version brings since the one before it, from the API alone: a clone is mostly shallow. */
async function gatherChangelog(github, { version, commit, tags }, { progress }) {
    const { previousTag, commits, totalCommits } = await findChanges(github, listLowerTags(tags, version), commit);
    const pullRequests = await askPullRequests(github, commits).catch((error) => {
        progress.warn(`the changelog has no links to pull requests: ${(0,errors/* toBowlineError */.EX)(error).message}`);
        return new Map();
    });
    const { webUrl } = github;
    return makeChangelog({ tag: version.tag, previousTag, webUrl, commits, totalCommits, pullRequests });
}
/** Since the first of the candidates that the history of the commit holds; without one, since the beginning. */
async function findChanges(github, candidates, commit) {
    for (const { name, sha } of candidates) {
        const comparison = await (0,github_commits.compareCommits)(github, sha, commit);
        if (comparison?.isReachable) {
            return { previousTag: name, commits: comparison.commits, totalCommits: comparison.totalCommits };
        }
    }
    return { previousTag: null, ...(await (0,github_commits/* listCommits */.VE)(github, commit)) };
}
async function askPullRequests(github, commits) {
    const asked = commits.filter(({ isMerge, title }) => !isMerge && findTitleReference(title) === undefined);
    const found = await (0,limit/* doAll */.x)(asked.slice(0, release_changes_MOST_ASKED), AT_ONCE, async ({ sha }) => {
        return [sha, await (0,github_commits/* listPullRequests */.qc)(github, sha)];
    });
    return new Map(found);
}

// EXTERNAL MODULE: ./src/modes/repository-api.ts
var repository_api = __webpack_require__(3075);
;// CONCATENATED MODULE: ./src/modes/release.ts














/**
 * Makes the tag and the GitHub Release of the version that the VERSION file names. Each step looks first, so a run that
 * was killed is finished by the next one, and one that has nothing to do says so.
 */
async function release(inputs, surroundings) {
    const startedAt = surroundings.now();
    const candidate = await readCandidate(inputs, surroundings);
    const github = await openApi(inputs, surroundings);
    const published = await publish(github, candidate, surroundings);
    if (published.isCreated && !published.isDraft)
        await tellOthers(published, github, inputs, surroundings);
    return {
        ...(0,empty_result/* makeEmptyResult */.Z)({ mode: 'release', startedAt, endedAt: surroundings.now() }),
        ...surroundings.run,
        status: published.isCreated ? 'success' : 'unchanged',
        ref: published.tag,
        version: candidate.version.version,
        revision: candidate.commit,
        published,
    };
}
async function tellOthers({ tag, url, changelog }, { repository: { owner, repo } }, inputs, surroundings) {
    const { tellOfRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6724), __webpack_require__.e(6178)]).then(__webpack_require__.bind(__webpack_require__, 6178));
    const { actor, runUrl } = surroundings.run;
    const title = nameRelease(tag);
    const news = { title, version: tag, url, changelog, repository: `${owner}/${repo}`, actor, runUrl };
    await tellOfRelease(news, inputs, surroundings);
}
function nameRelease(tag) {
    return `Release ${tag}`;
}
async function openApi({ githubToken }, surroundings) {
    if (githubToken !== undefined)
        return (0,repository_api/* openRepositoryApi */.X)(githubToken, surroundings);
    throw new errors/* InputError */.dz('a release needs `github-token`', 'Pass `${{ github.token }}`, and give the job `permissions: contents: write`.');
}
async function readCandidate({ versionFile, draft }, { cwd, env }) {
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, versionFile), 'utf8').catch(() => {
        throw new errors/* InputError */.dz(`there is no file ${versionFile} to read the version from`, 'Check the input `version-file`, and that the repository is checked out before this step.');
    });
    const version = readReleaseVersion(text, versionFile);
    const head = await (0,run_git/* runGit */.E)(cwd, ['rev-parse', 'HEAD']);
    const commit = head?.exitCode === 0 ? head.stdout.trim() : env.GITHUB_SHA;
    if (!commit)
        throw new errors/* InputError */.dz('nothing says which commit is released', 'Run it in a git repository.');
    const changed = await (0,run_git/* runGit */.E)(cwd, ['diff', '--quiet', 'HEAD', '--', versionFile]);
    if (changed?.exitCode !== 1)
        return { version, commit, isDraft: draft };
    throw new errors/* InputError */.dz(`${versionFile} differs from the one in ${(0,format/* shortenRevision */.pV)(commit)}`, 'Commit the version first: a release is of a commit.');
}
async function publish(github, candidate, surroundings) {
    const { version, commit } = candidate;
    const tags = await (0,github_tags/* listTags */.cB)(github);
    const tag = await (0,github_tags/* findTag */.IU)(github, version.tag);
    if (tag?.sha !== commit)
        await refuseLower(github, candidate, tags);
    if (tag !== undefined && tag.sha !== commit)
        return describeOther(github, tag, version);
    const before = tag === undefined ? undefined : await (0,releases/* findRelease */.dv)(github, version.tag);
    if (before !== undefined && (!before.isDraft || candidate.isDraft))
        return describeDone(before, version);
    const changelog = await gatherChangelog(github, { version, commit, tags }, surroundings);
    const body = surroundings.redactor.redact(renderChangelog(changelog));
    const { found } = await (0,ensure/* ensure */.D)(() => (0,github_tags/* findTag */.IU)(github, version.tag), () => (0,github_tags/* createTag */.VZ)(github, { name: version.tag, sha: commit }));
    // Another run was faster, with another commit.
    if (found.sha !== commit)
        return describeOther(github, found, version);
    const made = await makeRelease(github, describeText(candidate, body, tags));
    return {
        ...describeRelease(made.release, version),
        isCreated: made.isNew,
        previousTag: changelog.previousTag,
        changelog: body,
        note: made.note,
    };
}
/** @throws InputError when the history of the commit has a higher version already */
async function refuseLower(github, { version, commit }, tags) {
    for (const { name, sha } of listHigherTags(tags, version)) {
        if (!(await (0,github_commits/* isAncestor */.QX)(github, sha, commit)))
            continue;
        throw new errors/* InputError */.dz(`the version goes down: ${version.version} after ${name}, which is in the history of ${(0,format/* shortenRevision */.pV)(commit)}`, `Write a version above ${name.replace(/^v/, '')} into the file; an older one is brought back by deploying its tag.`);
    }
}
function describeText({ version, commit, isDraft }, body, tags) {
    return {
        tag: version.tag,
        sha: commit,
        title: nameRelease(version.tag),
        body,
        isDraft,
        isPrerelease: version.isPrerelease,
        isLatest: isLatestVersion(tags, version),
    };
}
async function makeRelease(github, text) {
    const { found, isNew } = await (0,ensure/* ensure */.D)(() => (0,releases/* findRelease */.dv)(github, text.tag), () => (0,releases/* createRelease */.YG)(github, text));
    if (!found.isDraft)
        return { release: found, isNew, note: isNew ? 'released' : 'released by another run' };
    if (text.isDraft)
        return { release: found, isNew, note: 'made as a draft: run `release` without `draft` to publish it' };
    const published = await (0,releases/* publishDraft */.T2)(github, found, text);
    return { release: published, isNew: true, note: 'the draft was published' };
}
function describeRelease({ url, isDraft }, { tag, isPrerelease }) {
    return { tag, isDraft, isPrerelease, url, isCreated: false, previousTag: null, changelog: '' };
}
function describeDone(found, version) {
    const note = found.isDraft ? 'the draft is there already' : 'already released';
    return { ...describeRelease(found, version), note };
}
/** The tag is that of an earlier commit: nothing is new unless the version is. */
async function describeOther(github, { sha }, version) {
    const found = await (0,releases/* findRelease */.dv)(github, version.tag);
    const at = (0,format/* shortenRevision */.pV)(sha);
    if (found === undefined) {
        const note = `already tagged, at ${at}, without a GitHub Release: run the release of that commit again to make it`;
        return { ...describeRelease({ url: null, isDraft: false }, version), note };
    }
    const note = found.isDraft
        ? `already tagged, at ${at}; its GitHub Release is a draft`
        : `already released, at ${at}: a new version makes a new release`;
    return { ...describeRelease(found, version), note };
}


/***/ }),

/***/ 3075:
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
    const { openGitHub } = await Promise.all(/* import() */[__webpack_require__.e(2413), __webpack_require__.e(2730)]).then(__webpack_require__.bind(__webpack_require__, 6584));
    const repository = (await readRepository()) ?? undefined;
    return openGitHub({ token, env, repository, signal, patienceMs, note: (text) => progress.note(text) });
}


/***/ }),

/***/ 1650:
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
/* harmony import */ var _name_pattern__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2631);


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
        .filter((tag) => (0,_name_pattern__WEBPACK_IMPORTED_MODULE_1__/* .matchesName */ .Hj)(pattern, tag) && (hasPrereleases || !isPrerelease(tag)))
        .flatMap((tag) => {
        const version = parseVersion(tag);
        return version === undefined ? [] : [{ tag, version }];
    });
    versions.sort((a, b) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.compareBuild)(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
    return versions[0]?.tag;
}


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   P_: () => (/* binding */ formatCode),
/* harmony export */   Pv: () => (/* binding */ fenceLines),
/* harmony export */   hb: () => (/* binding */ foldMarkdown),
/* harmony export */   ku: () => (/* binding */ formatTable),
/* harmony export */   u3: () => (/* binding */ formatLink)
/* harmony export */ });
/* harmony import */ var _visible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(776);

/**
 * Any text as plain text of GitHub's Markdown, on one line: no markup, HTML, table cell, formula, mention, issue
 * or link comes out of it. Line breaks become `<br>`.
 */
function escapeMarkdown(text) {
    return text
        .trim()
        .split(/\r\n|\r|\n/)
        .map(escapeLine)
        .join('<br>');
}
function escapeLine(line) {
    return (0,_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(line)
        .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '')
        .replace(/[\\`*_~[\]$!]/g, '\\$&')
        .replaceAll('|', '&vert;')
        .replace(/(#|gh-)(?=\p{N})/giu, '$1&ZeroWidthSpace;')
        .replace(/@(?=\S)/g, '@&ZeroWidthSpace;')
        .replace(/:(?=\/\/)/g, '&colon;')
        .replace(/(mailto|xmpp):/gi, '$1&colon;')
        .replace(/(www)\./gi, '$1&period;')
        .replace(/^(\s*)([-+=#])/, '$1\\$2')
        .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
/** A name or an id in the type of code; null is a dash. */
function formatCode(text) {
    if (text === null || text === '')
        return '–';
    return /^[\w.:/-]+$/.test(text) ? `\`${text}\`` : `<code>${escapeMarkdown(text)}</code>`;
}
/** Lines from a host, in a fence that none of them can close. */
function fenceLines(lines) {
    const visible = lines.map(_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X);
    const longestRun = Math.max(0, ...(visible.join('\n').match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(Math.max(3, longestRun + 1));
    return [`${fence}text`, ...visible, fence].join('\n');
}
/** A link; an address that is none of the web's is left as text. */
function formatLink(label, address) {
    const url = readWebAddress(address);
    if (url === undefined)
        return escapeMarkdown(address);
    return `[${escapeMarkdown(label)}](${url.replace(/[()|`\\]/g, encodeSign)})`;
}
/** A link to an issue or a pull request by its number, which in a link is not one of GitHub's own making. */
function formatReference(number, address) {
    return formatLink('', address).replace(/^\[\]/, `[#${number}]`);
}
function encodeSign(sign) {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
function readWebAddress(address) {
    if (!URL.canParse(address))
        return undefined;
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
/** A table; cells are Markdown already. Without rows there is none. */
function formatTable(header, rows) {
    if (rows.length === 0)
        return '';
    return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** Content under a title that can be folded away; the title is Markdown already. */
function foldMarkdown(title, content, isOpen = false) {
    return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n\n</details>`;
}


/***/ }),

/***/ 4962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ settleAll),
/* harmony export */   x: () => (/* binding */ doAll)
/* harmony export */ });
/** Runs `work` for every item, at most `limit` at a time, and waits for all of them, failed or not. */
async function settleAll(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    const run = async () => {
        while (next < items.length) {
            const index = next++;
            const item = items[index];
            results[index] = await work(item).then((value) => ({ status: 'fulfilled', value }), (reason) => ({ status: 'rejected', reason }));
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run));
    return results;
}
/** Like `settleAll`, and throws the first failure, in the order of the items, once all have ended. */
async function doAll(items, limit, work) {
    const settled = await settleAll(items, limit, work);
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
    return settled.map((one) => one.value);
}


/***/ }),

/***/ 5785:
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


/***/ })

};
;
