"use strict";
exports.id = 921;
exports.ids = [921,2139];
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

/***/ 921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellDeploy: () => (/* binding */ tellDeploy)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
// EXTERNAL MODULE: ./src/github/pull-requests.ts
var pull_requests = __webpack_require__(2139);
// EXTERNAL MODULE: ./src/github/refusal.ts + 1 modules
var refusal = __webpack_require__(4851);
// EXTERNAL MODULE: ./src/github/releases.ts
var releases = __webpack_require__(3425);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(2011);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(6934);
// EXTERNAL MODULE: ./src/report/summary.ts + 3 modules
var summary = __webpack_require__(7306);
// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(5594);
;// CONCATENATED MODULE: ./src/report/deploy-comment.ts





/**
 * Decides on which commits' pull requests it is told how a run went: on that of a deploy; after a rollback on that of the
 * release that serves again and on that of the one that was left. What changed nothing is not told.
 * @param result without any secret
 */
function decideDeployComments(result) {
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
            brief: `${nameNew(result)} serves again${why}`,
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
function nameNew({ version, revision, release }) {
    return nameOne(version, revision, release);
}
function nameOld({ previousVersion, previousRevision, previousRelease }) {
    return nameOne(previousVersion, previousRevision, previousRelease);
}
function nameOne(version, revision, release) {
    return version ?? (revision === null ? (release ?? 'The release') : (0,format/* shortenRevision */.pV)(revision));
}

// EXTERNAL MODULE: ./src/report/redact-result.ts
var redact_result = __webpack_require__(6175);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
;// CONCATENATED MODULE: ./src/report/release-notes.ts




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
    const places = [...readPlaces(body).filter((one) => !isOwn(one)), own].sort((a, b) => a.at.localeCompare(b.at));
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
        (0,markdown/* escapeMarkdown */.FV)((0,format/* formatTime */.fU)(at)),
        url === null ? '–' : (0,markdown/* formatLink */.u3)('Run', url),
    ]);
    const table = (0,markdown/* formatTable */.ku)(['Environment', 'App', '', 'UTC', ''], rows);
    return [`${BEGIN} ${state} -->`, '### Deploys', '', table, END].join('\n');
}

// EXTERNAL MODULE: ./src/modes/repository-api.ts
var repository_api = __webpack_require__(3075);
// EXTERNAL MODULE: ./src/modes/tell-pull-request.ts
var tell_pull_request = __webpack_require__(3753);
;// CONCATENATED MODULE: ./src/modes/tell-deploy.ts










/** How long a request may wait for GitHub's trouble: the hosts are done by then. */
const PATIENCE_MS = 15_000;
/**
 * Tells how a deploy or a rollback went on the pull requests of what was deployed or left, and in the releases of the
 * versions. What goes wrong with it is only warned about.
 */
async function tellDeploy(result, inputs, surroundings) {
    const { comment, releaseNotes, githubToken: token } = inputs;
    if (token === undefined) {
        surroundings.progress.note('nothing is told on GitHub: there is no `github-token`');
        return result;
    }
    try {
        const github = await (0,repository_api/* openRepositoryApi */.X)(token, surroundings, PATIENCE_MS);
        const desk = { github, surroundings, event: await (0,github_event/* readEvent */.j)(surroundings.env), key: nameComment(result) };
        const told = (0,redact_result.redactResult)(result, surroundings.redactor);
        return {
            ...result,
            ...(comment ? { comments: await writeComments(decideDeployComments(told), desk) } : {}),
            ...(releaseNotes ? { releaseNotes: await writeAllNotes(decideVersionNotes(told), desk) } : {}),
        };
    }
    catch (error) {
        warn('nothing is told on GitHub', error, surroundings);
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
            warn('no comment', error, desk.surroundings);
        }
    }
    return rows;
}
/** A run for a pull request is about that one; its commit may be a merge that GitHub made for the run. */
async function findNumbers({ revision }, { event, github }) {
    return event.pullRequest === null ? (0,pull_requests.findPullRequestsOf)(github, revision) : [event.pullRequest.number];
}
function writeOn(number, { revision, ...text }, { key, ...place }) {
    return (0,tell_pull_request.writeOnPullRequest)(number, { ...text, key, commit: revision }, place);
}
async function writeAllNotes(notes, desk) {
    const rows = [];
    for (const note of notes) {
        try {
            rows.push(await writeNote(note, desk));
        }
        catch (error) {
            warn(`the release of ${note.version} is not changed`, error, desk.surroundings);
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
        await (0,releases/* writeNotes */.Ru)(github, { ...found, body });
    }
}
/** A version is labelled as its tag is, or as the file VERSION has it. */
async function findNotesOf(version, github) {
    for (const tag of version.startsWith('v') ? [version] : [version, `v${version}`]) {
        const found = await (0,releases/* findNotes */.JF)(github, tag);
        if (found !== undefined)
            return { ...found, tag };
    }
    return undefined;
}
/** That a token may not write is not news in each run. */
function warn(what, error, { progress }) {
    const text = `${what}: ${(0,errors/* spellWarning */.fI)(error)}`;
    if ((0,refusal/* isForbidden */.US)(error))
        progress.note(text);
    else
        progress.warn(text);
}


/***/ })

};
;
