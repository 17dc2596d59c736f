"use strict";
exports.id = 1973;
exports.ids = [1973,2727];
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

/***/ 4354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comment: () => (/* binding */ comment)
/* harmony export */ });
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3737);
/* harmony import */ var _report_github_job_comment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51);
/* harmony import */ var _report_github_job_results__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);
/* harmony import */ var _shared_comment_on_pull_request__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2727);




/** Tells the outcome of a workflow's checks in one comment on the pull request, and ends as they did. */
async function comment(inputs, runner) {
    const startedAt = runner.now();
    const workflow = describeWorkflow(inputs, runner);
    const written = await (0,_shared_comment_on_pull_request__WEBPACK_IMPORTED_MODULE_2__.commentOnPullRequest)({
        key: inputs.commentKey ?? `comment/${workflow.name}`,
        token: inputs.githubToken,
        pullRequest: inputs.pullRequest,
        main: (0,_report_github_job_comment__WEBPACK_IMPORTED_MODULE_0__/* .renderWorkflowStatus */ .gG)(workflow),
        brief: (0,_report_github_job_comment__WEBPACK_IMPORTED_MODULE_0__/* .summariseWorkflow */ .qZ)(workflow),
        isWell: (0,_report_github_job_results__WEBPACK_IMPORTED_MODULE_1__/* .describeFailures */ .ng)(workflow) === undefined,
    }, runner);
    const error = (0,_report_github_job_results__WEBPACK_IMPORTED_MODULE_1__/* .refuseFailures */ .Gl)(workflow);
    return {
        ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_3__/* .makeEmptyResult */ .ZI)({ mode: 'comment', startedAt, endedAt: runner.now() }),
        ...runner.run,
        status: error === undefined ? 'success' : 'failed',
        ...(error === undefined ? {} : { error: (0,_report_empty_result__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error) }),
        revision: runner.env.GITHUB_SHA || null,
        workflow,
        comment: written,
    };
}
/** Without secrets, because a comment does not pass through the log that hides them. */
function describeWorkflow(inputs, { env, redactor }) {
    const { coverage, coverageBase, coverageFloor: floor, results, body } = inputs;
    return {
        name: redactor.redact(env.GITHUB_WORKFLOW || 'Checks'),
        jobs: results.map(({ name, result }) => ({ name: redactor.redact(name), result })),
        coverage: coverage === undefined ? null : { percent: coverage, base: coverageBase ?? null, floor },
        body: body === undefined ? null : redactor.redact(body),
    };
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

/***/ 51:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gG: () => (/* binding */ renderWorkflowStatus),
/* harmony export */   qZ: () => (/* binding */ summariseWorkflow),
/* harmony export */   up: () => (/* binding */ renderFooter)
/* harmony export */ });
/* harmony import */ var _markdown_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3225);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1645);
/* harmony import */ var _job_results__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9688);



/** What a comment tells of the checks: one table, and what the workflow adds. */
function renderWorkflowStatus(status) {
    const failures = (0,_job_results__WEBPACK_IMPORTED_MODULE_0__/* .describeFailures */ .ng)(status);
    const mark = failures === undefined ? '✅' : '❌';
    const rows = [...status.jobs.map(renderJob), ...renderCoverage(status)];
    return [
        `## ${mark} ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(status.name)}: ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(failures ?? describeSuccess(status))}`,
        (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)(['Check', 'Result'], rows),
        status.body ?? '',
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
/** The same in a few words, for the history. */
function summariseWorkflow(status) {
    const { coverage } = status;
    const measured = coverage === null ? '' : `, coverage ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describePercent */ .Vk)(coverage.percent)} %`;
    return `${(0,_job_results__WEBPACK_IMPORTED_MODULE_0__/* .describeFailures */ .ng)(status) ?? describeSuccess(status)}${measured}`;
}
function describeSuccess({ jobs, coverage }) {
    return jobs.length === 0 && coverage === null ? 'done' : 'all checks passed';
}
const MARKS = { passed: '✅', failed: '❌', cancelled: '❌', skipped: '➖' };
function renderJob({ name, result }) {
    const outcome = (0,_job_results__WEBPACK_IMPORTED_MODULE_0__/* .readOutcome */ .ns)(result);
    return [(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(name), `${MARKS[outcome]} ${outcome}`];
}
function renderCoverage(status) {
    const { coverage } = status;
    if (coverage === null)
        return [];
    const { percent, base, floor } = coverage;
    const details = [...(base === null ? [] : [describeChange(percent, base)]), `floor ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describePercent */ .Vk)(floor)} %`];
    const mark = (0,_job_results__WEBPACK_IMPORTED_MODULE_0__/* .isBelowFloor */ .IB)(status) ? '❌' : '✅';
    return [['Coverage', `${mark} ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .describePercent */ .Vk)(percent)} % (${details.join(', ')})`]];
}
function describeChange(percent, base) {
    const difference = Math.round((percent - base) * 100) / 100;
    if (difference === 0)
        return `as the base`;
    return `${difference > 0 ? '+' : '−'}${Math.abs(difference)} against the base`;
}
/** Of which commit a comment speaks, and where the run is; empty where neither is known. */
function renderFooter({ commit, runUrl }) {
    const parts = [
        commit === null ? '' : `Commit ${(0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(commit)}`,
        runUrl === null ? '' : (0,_markdown_markdown__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .BK)('Run', runUrl),
    ];
    return parts.filter((part) => part !== '').join(' · ');
}


/***/ }),

/***/ 9688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ refuseFailures),
/* harmony export */   IB: () => (/* binding */ isBelowFloor),
/* harmony export */   ng: () => (/* binding */ describeFailures),
/* harmony export */   ns: () => (/* binding */ readOutcome)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** What is neither known nor a success counts as failed. */
function readOutcome(result) {
    if (result === 'success')
        return 'passed';
    return result === 'cancelled' || result === 'skipped' ? result : 'failed';
}
function isBelowFloor({ coverage }) {
    return coverage !== null && coverage.percent < coverage.floor;
}
/** What did not go well, as a phrase: `lint failed, test was cancelled`; undefined when all did. */
function describeFailures(status) {
    const jobs = status.jobs.flatMap(({ name, result }) => {
        const outcome = readOutcome(result);
        if (outcome === 'failed')
            return [`${name} failed`];
        return outcome === 'cancelled' ? [`${name} was cancelled`] : [];
    });
    const all = isBelowFloor(status) ? [...jobs, 'the coverage is below the floor'] : jobs;
    return all.length === 0 ? undefined : all.join(', ');
}
/** The error that a run ends with whose checks did not all pass. */
function refuseFailures(status) {
    const failures = describeFailures(status);
    if (failures === undefined)
        return undefined;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY('verification', failures, { hint: 'Look at the jobs of this run that did not pass.' });
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


/***/ }),

/***/ 3225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ renderLink),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Pv: () => (/* binding */ fenceLines),
/* harmony export */   Wj: () => (/* binding */ renderReference),
/* harmony export */   bo: () => (/* binding */ renderTable),
/* harmony export */   cR: () => (/* binding */ renderCode),
/* harmony export */   hb: () => (/* binding */ foldMarkdown)
/* harmony export */ });
/* harmony import */ var _text_visible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6590);

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
    return (0,_text_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(line)
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
function renderCode(text) {
    if (text === null || text === '')
        return '–';
    return /^[\w.:/-]+$/.test(text) ? `\`${text}\`` : `<code>${escapeMarkdown(text)}</code>`;
}
/** Lines from a host, in a fence that none of them can close. */
function fenceLines(lines) {
    const visible = lines.map(_text_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X);
    const longestRun = Math.max(0, ...(visible.join('\n').match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(Math.max(3, longestRun + 1));
    return [`${fence}text`, ...visible, fence].join('\n');
}
/** A link; an address that is none of the web's is left as text. */
function renderLink(label, address) {
    const url = readWebAddress(address);
    if (url === undefined)
        return escapeMarkdown(address);
    return `[${escapeMarkdown(label)}](${url.replace(/[()|`\\]/g, encodeSign)})`;
}
/** A link to an issue or a pull request by its number, which in a link is not one of GitHub's own making. */
function renderReference(number, address) {
    return renderLink('', address).replace(/^\[\]/, `[#${number}]`);
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
function renderTable(header, rows) {
    if (rows.length === 0)
        return '';
    return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** Content under a title that can be folded away; the title is Markdown already. */
function foldMarkdown(title, content, isOpen = false) {
    return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n\n</details>`;
}


/***/ })

};
;
