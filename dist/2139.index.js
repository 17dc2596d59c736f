"use strict";
exports.id = 2139;
exports.ids = [2139];
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

/***/ 2139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPullRequest: () => (/* binding */ findPullRequest),
/* harmony export */   findPullRequestsOf: () => (/* binding */ findPullRequestsOf)
/* harmony export */ });
/* harmony import */ var _commits__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(149);

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


/***/ })

};
;
