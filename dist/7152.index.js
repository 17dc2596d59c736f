"use strict";
exports.id = 7152;
exports.ids = [7152,5146];
exports.modules = {

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

/***/ 7152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellIssue: () => (/* binding */ tellIssue)
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
// EXTERNAL MODULE: ./src/report/redact-result.ts
var redact_result = __webpack_require__(6175);
// EXTERNAL MODULE: ./src/report/summary.ts + 3 modules
var summary = __webpack_require__(7306);
;// CONCATENATED MODULE: ./src/report/render-issue.ts

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

// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(6934);
// EXTERNAL MODULE: ./src/report/sticky-body.ts
var sticky_body = __webpack_require__(5276);
// EXTERNAL MODULE: ./src/modes/repository-api.ts
var repository_api = __webpack_require__(3075);
// EXTERNAL MODULE: ./src/modes/tell-pull-request.ts
var tell_pull_request = __webpack_require__(3753);
;// CONCATENATED MODULE: ./src/modes/tell-issue.ts









/**
 * Keeps one issue open while an environment fails its checks, and closes it when they pass. What goes wrong with it is
 * only warned about: the verification says how the run ends.
 */
async function tellIssue(result, inputs, surroundings) {
    try {
        if (inputs.githubToken === undefined)
            return describeNone('no issue: there is no `github-token`');
        const github = await (0,repository_api/* openRepositoryApi */.X)(inputs.githubToken, surroundings);
        const marker = (0,sticky_body/* makeMarker */.N)(nameIssue(result, inputs));
        const told = (0,redact_result.redactResult)(result, surroundings.redactor);
        return (0,report_status/* isGreen */.gf)(result.status)
            ? await closeIssues(github, marker, told, surroundings)
            : await writeIssue(github, marker, told, surroundings);
    }
    catch (error) {
        const { message, hint = '' } = (0,errors/* toBowlineError */.EX)(error);
        surroundings.progress.warn(`the issue could not be kept: ${message}. ${hint}`.trim());
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
async function writeIssue(github, marker, told, surroundings) {
    const { item, isNew } = await (0,sticky.writeSticky)(github, storeOf(github, titleIssue(told)), textOf(marker, told, surroundings));
    return { number: item.number, url: item.url, action: isNew ? 'opened' : 'updated', note: null };
}
/** Several only where somebody opened one again by hand. */
async function closeIssues(github, marker, told, surroundings) {
    const text = textOf(marker, told, surroundings);
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
function textOf(marker, told, surroundings) {
    const isWell = (0,report_status/* isGreen */.gf)(told.status);
    const entry = (0,tell_pull_request.describeRun)({ brief: summariseVerification(told), isWell }, told.revision, surroundings);
    return {
        isMarked: (body) => (0,sticky_body/* hasMarker */.xY)(body, marker),
        compose: (standing) => (0,sticky_body/* composeSticky */.ML)({ marker, entry, main: renderIssue(told) }, standing),
    };
}


/***/ })

};
;
