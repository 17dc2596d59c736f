"use strict";
exports.id = 9173;
exports.ids = [9173,5146];
exports.modules = {

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
var ensure = __webpack_require__(621);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
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

/***/ 9173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportIssue: () => (/* binding */ reportIssue)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
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
// EXTERNAL MODULE: ./src/report/markdown/summary.ts + 3 modules
var summary = __webpack_require__(1988);
;// CONCATENATED MODULE: ./src/report/github/issue.ts

/** As long as it fails: the title of the issue. It names no run, because it stays the same through many. */
function titleIssue({ environment }) {
    return `${environment ?? 'The environment'} does not pass its checks`;
}
/** What a verification found, as the text of an issue. */
function renderIssue(result) {
    return (0,summary/* renderShortSummary */.$)({ ...result, issue: undefined });
}
/** The same in a few words, for the history. */
function summariseVerification({ hosts, error }) {
    const failed = hosts.flatMap(({ host, checks }) => checks.filter(({ ok }) => ok !== true).map(({ name }) => `${name} on ${host}`));
    if (failed.length > 0)
        return failed.join(', ');
    return error?.message ?? 'all checks passed';
}

// EXTERNAL MODULE: ./src/report/github/sticky-body.ts
var sticky_body = __webpack_require__(3342);
// EXTERNAL MODULE: ./src/report/redact-result.ts
var redact_result = __webpack_require__(6175);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(6934);
// EXTERNAL MODULE: ./src/modes/shared/comment-on-pull-request.ts
var comment_on_pull_request = __webpack_require__(2727);
// EXTERNAL MODULE: ./src/modes/shared/repository.ts + 1 modules
var repository = __webpack_require__(2655);
;// CONCATENATED MODULE: ./src/modes/verify/issue.ts









/**
 * Keeps one issue open while an environment fails its checks, and closes it when they pass. What goes wrong with it is
 * only warned about: the verification says how the run ends.
 */
async function reportIssue(result, inputs, runner) {
    try {
        if (inputs.githubToken === undefined)
            return describeNone('no issue: there is no `github-token`');
        const github = await (0,repository/* openRepositoryApi */.X)(inputs.githubToken, runner);
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
