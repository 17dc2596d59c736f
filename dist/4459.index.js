"use strict";
exports.id = 4459;
exports.ids = [4459,2139];
exports.modules = {

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

/***/ 2207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ findNotes),
/* harmony export */   Ru: () => (/* binding */ writeNotes),
/* harmony export */   T2: () => (/* binding */ publishDraft),
/* harmony export */   YG: () => (/* binding */ createRelease),
/* harmony export */   dv: () => (/* binding */ findRelease)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6047);


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

/***/ 4459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentDeploy: () => (/* binding */ commentDeploy)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
// EXTERNAL MODULE: ./src/github/github-releases.ts
var github_releases = __webpack_require__(2207);
// EXTERNAL MODULE: ./src/github/pull-requests.ts
var pull_requests = __webpack_require__(2139);
// EXTERNAL MODULE: ./src/github/refusal.ts
var refusal = __webpack_require__(6047);
// EXTERNAL MODULE: ./src/report/markdown/markdown.ts
var markdown = __webpack_require__(3225);
// EXTERNAL MODULE: ./src/report/markdown/summary.ts + 3 modules
var summary = __webpack_require__(1988);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(6934);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(1645);
// EXTERNAL MODULE: ./src/report/text/wording.ts
var wording = __webpack_require__(8448);
;// CONCATENATED MODULE: ./src/report/github/deploy-comment.ts





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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
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
        (0,markdown/* escapeMarkdown */.FV)((0,format/* describeTime */.Ht)(at)),
        url === null ? '–' : (0,markdown/* renderLink */.BK)('Run', url),
    ]);
    const table = (0,markdown/* renderTable */.bo)(['Environment', 'App', '', 'UTC', ''], rows);
    return [`${BEGIN} ${state} -->`, '### Deploys', '', table, END].join('\n');
}

// EXTERNAL MODULE: ./src/report/redact-result.ts
var redact_result = __webpack_require__(6175);
// EXTERNAL MODULE: ./src/modes/shared/comment-on-pull-request.ts
var comment_on_pull_request = __webpack_require__(2727);
// EXTERNAL MODULE: ./src/modes/shared/repository.ts + 1 modules
var repository = __webpack_require__(2655);
;// CONCATENATED MODULE: ./src/modes/shared/comment-deploy.ts










/** How long a request may wait for GitHub's trouble: the hosts are done by then. */
const PATIENCE_MS = 15_000;
/**
 * Tells how a deploy or a rollback went on the pull requests of what was deployed or left, and in the releases of the
 * versions. What goes wrong with it is only warned about.
 */
async function commentDeploy(result, inputs, runner) {
    const { comment, releaseNotes, githubToken: token } = inputs;
    if (token === undefined) {
        runner.progress.note('nothing is told on GitHub: there is no `github-token`');
        return result;
    }
    try {
        const github = await (0,repository/* openRepositoryApi */.X)(token, runner, PATIENCE_MS);
        const desk = { github, runner, event: await (0,github_event/* readEvent */.j)(runner.env), key: nameComment(result) };
        const told = (0,redact_result.redactResult)(result, runner.redactor);
        return {
            ...result,
            ...(comment ? { comments: await writeComments(decideDeployComments(told), desk) } : {}),
            ...(releaseNotes ? { releaseNotes: await writeAllNotes(decideVersionNotes(told), desk) } : {}),
        };
    }
    catch (error) {
        warn('nothing is told on GitHub', error, runner);
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

/***/ 2727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentOnPullRequest: () => (/* binding */ commentOnPullRequest),
/* harmony export */   describeRun: () => (/* binding */ describeRun),
/* harmony export */   writeOnPullRequest: () => (/* binding */ writeOnPullRequest)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _github_event__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5015);
/* harmony import */ var _github_refusal__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6047);
/* harmony import */ var _report_github_job_comment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51);
/* harmony import */ var _report_github_sticky_body__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3342);
/* harmony import */ var _repository__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2655);






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
    const github = await (0,_repository__WEBPACK_IMPORTED_MODULE_5__/* .openRepositoryApi */ .X)(text.token, runner);
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
    return (await __webpack_require__.e(/* import() */ 2139).then(__webpack_require__.bind(__webpack_require__, 2139))).findPullRequest(github, { repository, branch, sha });
}
/** @throws GitHubError */
async function writeOnPullRequest(number, text, place) {
    const { github, event, runner } = place;
    const [{ writeSticky }, { createComment, deleteComment, findComments, updateComment }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5146).then(__webpack_require__.bind(__webpack_require__, 5146)),
        __webpack_require__.e(/* import() */ 6645).then(__webpack_require__.bind(__webpack_require__, 6645)),
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

/***/ 3342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ML: () => (/* binding */ composeSticky),
/* harmony export */   N: () => (/* binding */ makeMarker),
/* harmony export */   xY: () => (/* binding */ hasMarker)
/* harmony export */ });
/* unused harmony export readSince */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5491);
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1645);
/* harmony import */ var _text_visible__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6590);




/** GitHub takes no more characters than 65,536. */
const MOST_MAIN = 48_000;
const MOST_ENTRIES = 20;
const LONGEST_TEXT = 120;
const HISTORY = '<!-- bowline-history -->';
const STATE = /^<!-- bowline-state ([\w-]+) -->$/;
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(30),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    isWell: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(LONGEST_TEXT + 10),
    commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(80).nullable(),
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(400).nullable(),
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(40),
});
/** Newest first; the first one is that of `main`. */
const stateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    total: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    since: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(40),
    entries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entrySchema).min(1).max(MOST_ENTRIES),
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
    return a.run === b.run && a.run !== '' ? 0 : a.at.localeCompare(b.at);
}
function renderHistory({ entries, total }) {
    const [, ...earlier] = entries;
    if (earlier.length === 0)
        return '';
    const rows = earlier.map(({ commit, isWell, text, url, at }) => [
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderCode */ .cR)(commit === null ? null : (0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .shortenRevision */ .pV)(commit)),
        `${isWell ? '✅' : '❌'} ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(text)}`,
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describeTime */ .Ht)(at)),
        url === null ? '–' : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .BK)('Run', url),
    ]);
    const left = total - entries.length;
    const note = left > 0 ? `\n\nAnd ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describeCount */ .vG)(left, 'more run')} before.` : '';
    const table = (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)(['Commit', 'Result', 'UTC', ''], rows);
    return (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .foldMarkdown */ .hb)(`Earlier runs (${total - 1})`, `${table}${note}`);
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
    return text.length <= length ? text : `${text.slice(0, (0,_text_visible__WEBPACK_IMPORTED_MODULE_3__/* .findCut */ .I)(text, length))}…`;
}


/***/ })

};
;
