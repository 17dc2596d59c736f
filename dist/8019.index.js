"use strict";
exports.id = 8019;
exports.ids = [8019];
exports.modules = {

/***/ 8019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeReport: () => (/* binding */ writeReport)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
;// CONCATENATED MODULE: ./src/report/rows.ts

/* Rows of the modes that only look: what `releases`, `status`, `plan` and `doctor` found. */
const rows_text = schemas/* string */.YjP().nullable();
const where = { app: schemas/* string */.YjP(), host: schemas/* string */.YjP() };
const releaseRow = schemas/* object */.Ikc({
    ...where,
    release: schemas/* string */.YjP(),
    switchedAt: rows_text.describe('when it last became the live one; `time:` with this very instant means it'),
    version: rows_text,
    revision: rows_text,
    sizeBytes: schemas/* number */.aig().nullable(),
    verdict: schemas/* enum */.k5n(['good', 'bad', 'failed', 'none']),
    live: schemas/* boolean */.zMY(),
    reason: rows_text,
    actor: rows_text,
});
const recordRow = schemas/* object */.Ikc({
    id: schemas/* number */.aig().int().describe('of the Deployment record'),
    release: rows_text.describe('null where somebody else made the record'),
    version: rows_text,
    revision: schemas/* string */.YjP(),
    createdAt: schemas/* string */.YjP().describe('when the deploy began'),
    state: rows_text.describe("GitHub's word for the newest status"),
    stateAt: rows_text,
    apps: schemas/* array */.YOg(schemas/* string */.YjP()).describe('empty where the record does not tell them'),
    hosts: schemas/* array */.YOg(schemas/* string */.YjP()),
    live: schemas/* boolean */.zMY().describe('what serves, as far as the records tell'),
});
const statusRow = schemas/* object */.Ikc({
    ...where,
    release: rows_text,
    version: rows_text,
    revision: rows_text,
    since: rows_text,
    healthy: schemas/* boolean */.zMY().nullable().describe('null where there is nothing to ask'),
    process: schemas/* string */.YjP(),
    lockHolder: rows_text,
    lastDeploy: schemas/* object */.Ikc({ id: rows_text, mode: schemas/* string */.YjP(), status: schemas/* string */.YjP(), at: schemas/* string */.YjP(), actor: rows_text, runUrl: rows_text, error: rows_text })
        .nullable(),
    error: rows_text,
});
const planRow = schemas/* object */.Ikc({
    ...where,
    action: schemas/* enum */.k5n(['deploy', 'verify', 'unchanged']),
    why: schemas/* string */.YjP(),
    live: rows_text,
    liveVersion: rows_text,
    liveRevision: rows_text,
});
const settingRow = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), value: schemas/* unknown */.L5J(), from: schemas/* string */.YjP() });
const findingRow = schemas/* object */.Ikc({
    host: schemas/* string */.YjP(),
    app: rows_text,
    ok: schemas/* boolean */.zMY(),
    message: schemas/* string */.YjP(),
    hint: rows_text,
});
const coverageReport = schemas/* object */.Ikc({
    covered: schemas/* number */.aig().int(),
    total: schemas/* number */.aig().int(),
    percent: schemas/* number */.aig().describe('of the lines, not rounded'),
    floor: schemas/* number */.aig(),
    base: schemas/* number */.aig().nullable().describe('percent of what it is compared with'),
    baseRevision: rows_text,
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), format: schemas/* string */.YjP(), covered: schemas/* number */.aig().int(), total: schemas/* number */.aig().int() })),
});
const selectionRow = schemas/* object */.Ikc({
    environment: schemas/* string */.YjP(),
    app: schemas/* string */.YjP(),
    chosen: schemas/* boolean */.zMY(),
    why: schemas/* string */.YjP(),
});
const matrixRow = schemas/* object */.Ikc({
    environment: schemas/* string */.YjP(),
    apps: schemas/* string */.YjP().describe('separated by commas'),
    ref: schemas/* string */.YjP().optional(),
    version: schemas/* string */.YjP().optional(),
});
const validationRow = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    ok: schemas/* boolean */.zMY().nullable().describe('null where there was nothing to look at'),
    message: schemas/* string */.YjP(),
    hint: rows_text,
});
/* What the modes that talk to GitHub found or wrote there: parts of the one result. */
const count = schemas/* number */.aig().int();
const planChange = schemas/* object */.Ikc({
    app: schemas/* string */.YjP(),
    hosts: schemas/* array */.YOg(schemas/* string */.YjP()).describe('those on which `from` is live'),
    from: rows_text.describe('commit of the live release'),
    to: rows_text.describe('commit that would be deployed'),
    isAhead: schemas/* boolean */.zMY().describe('`from` is part of the history of `to`'),
    commits: schemas/* array */.YOg(schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), title: schemas/* string */.YjP(), author: schemas/* string */.YjP(), url: rows_text }))
        .describe('newest first'),
    totalCommits: count,
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), change: schemas/* string */.YjP() })).describe("of the app's source"),
    totalFiles: count,
    areFilesComplete: schemas/* boolean */.zMY(),
    url: rows_text.describe('where GitHub shows the comparison'),
    note: rows_text.describe('what is not known, and why'),
});
const workflowStatus = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    jobs: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), result: schemas/* string */.YjP() })),
    coverage: schemas/* object */.Ikc({ percent: schemas/* number */.aig(), base: schemas/* number */.aig().nullable(), floor: schemas/* number */.aig() })
        .nullable()
        .describe('in percent of the lines'),
    body: rows_text.describe('Markdown that the workflow adds'),
});
const commentRow = schemas/* object */.Ikc({
    pullRequest: count.nullable(),
    id: count.nullable(),
    url: rows_text,
    action: schemas/* enum */.k5n(['created', 'updated', 'none']),
    note: rows_text.describe('why there is none'),
});
const releaseNoteRow = schemas/* object */.Ikc({
    tag: schemas/* string */.YjP(),
    url: rows_text.describe('of the GitHub Release'),
    note: rows_text.describe('why nothing was told there'),
});
const issueRow = schemas/* object */.Ikc({
    number: count.nullable(),
    url: rows_text,
    action: schemas/* enum */.k5n(['opened', 'updated', 'closed', 'none']),
    note: rows_text.describe('why nothing was done'),
});
const publishedRelease = schemas/* object */.Ikc({
    tag: schemas/* string */.YjP(),
    isCreated: schemas/* boolean */.zMY().describe('false where all of it was there before'),
    isDraft: schemas/* boolean */.zMY(),
    isPrerelease: schemas/* boolean */.zMY(),
    url: rows_text.describe('of the GitHub Release; null where there is none'),
    previousTag: rows_text,
    changelog: schemas/* string */.YjP().describe('Markdown; empty where nothing was made'),
    note: schemas/* string */.YjP().describe('what was done, or why nothing'),
});

;// CONCATENATED MODULE: ./src/report/result.ts


/*
 * The one result of a run. The outputs, the summary, `report.json`, the journal and the CLI's exit
 * status are all made from it. Times are ISO 8601 UTC, durations milliseconds.
 */
const runStatus = schemas/* enum */.k5n(['success', 'unchanged', 'failed', 'aborted', 'rolled_back', 'rollback_failed', 'partial_success'])
    .describe('How the run ended; only `success` and `unchanged` are green.');
const hostStatus = schemas/* enum */.k5n(['success', 'unchanged', 'failed', 'rolled_back', 'rollback_failed', 'skipped', 'unreachable'])
    .describe('How one app on one host ended.');
const stepStatus = schemas/* enum */.k5n(['success', 'unchanged', 'failed', 'skipped']).describe('How a step or a gate ended.');
const time = schemas/* string */.YjP().describe('ISO 8601, UTC');
const duration = schemas/* number */.aig().int().nonnegative().describe('milliseconds');
const result_text = schemas/* string */.YjP().nullable();
const step = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    status: stepStatus,
    startedAt: time,
    durationMs: duration,
    detail: result_text,
});
const phase = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    startedAt: time,
    durationMs: duration,
});
const check = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP().optional().describe('the kind of check, where the name does not tell it'),
    ok: schemas/* boolean */.zMY().nullable().describe('null is no data: it holds, it never passes'),
    detail: schemas/* string */.YjP().describe('one sentence for people'),
    data: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).describe('what was measured, by check'),
    checkedAt: time,
    durationMs: duration,
});
const host = schemas/* object */.Ikc({
    app: schemas/* string */.YjP(),
    host: schemas/* string */.YjP(),
    stage: schemas/* string */.YjP(),
    status: hostStatus,
    release: result_text.describe('live on this host when the run ended'),
    previousRelease: result_text.describe('live on this host when the run began'),
    color: result_text,
    steps: schemas/* array */.YOg(step),
    checks: schemas/* array */.YOg(check),
    logs: schemas/* array */.YOg(schemas/* string */.YjP()).describe("the service's own last lines, when it failed"),
    drift: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const result_result = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    id: schemas/* string */.YjP().describe('one a run, the same on every host'),
    mode: schemas/* string */.YjP(),
    environment: result_text,
    status: runStatus,
    phase: result_text.describe('the phase in which the run ended or failed'),
    phases: schemas/* array */.YOg(phase).optional().describe('the phases that the run went through, in their order'),
    ref: result_text,
    version: result_text,
    revision: result_text,
    release: result_text.describe('the release that the run made or activated'),
    previousRelease: result_text.describe('null unless all hosts agree'),
    previousVersion: result_text.describe('of that release'),
    previousRevision: result_text.describe('commit of that release'),
    target: result_text.describe('what a rollback was asked for'),
    rollbackOf: result_text.describe('the release that a rollback left'),
    fingerprint: result_text.describe('of content and settings, without secrets'),
    reason: result_text,
    actor: result_text,
    runId: result_text,
    runUrl: result_text,
    url: result_text,
    deploymentId: result_text,
    startedAt: time,
    endedAt: time,
    durationMs: duration,
    deadlineMs: duration.nullable(),
    deployed: schemas/* array */.YOg(schemas/* string */.YjP()).describe('the hosts on which the new release is live'),
    error: schemas/* object */.Ikc({
        code: schemas/* string */.YjP(),
        message: schemas/* string */.YjP(),
        hint: result_text,
        app: result_text,
        host: result_text,
        step: result_text,
    })
        .optional(),
    apps: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        status: hostStatus,
        version: result_text,
        revision: result_text,
        release: result_text,
        previousRelease: result_text,
    })),
    stages: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        status: hostStatus,
        attempts: schemas/* number */.aig().int(),
        gates: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), status: stepStatus, detail: result_text })),
    })),
    connections: schemas/* array */.YOg(schemas/* object */.Ikc({ host: schemas/* string */.YjP(), roundTrips: schemas/* number */.aig().int(), channels: schemas/* number */.aig().int() }))
        .optional()
        .describe('what the run cost each host: a round trip is an exchange that the next step waited for'),
    releases: schemas/* array */.YOg(releaseRow).optional().describe('newest first; of `releases`'),
    toldBy: schemas/* literal */.euz('records')
        .optional()
        .describe("GitHub's Deployment records, where there is no key to ask the hosts; of `plan` and `releases`"),
    records: schemas/* array */.YOg(recordRow).optional().describe('newest first; of `releases` without a key'),
    services: schemas/* array */.YOg(statusRow).optional().describe('what runs where; of `status`'),
    plan: schemas/* array */.YOg(planRow).optional().describe('what a deploy would do; of `plan`'),
    settings: schemas/* array */.YOg(settingRow).optional().describe('every resolved value and where it came from; of `plan`'),
    findings: schemas/* array */.YOg(findingRow).optional().describe('of `doctor`'),
    validation: schemas/* array */.YOg(validationRow).optional().describe('what was looked at; of `validate`'),
    selection: schemas/* array */.YOg(selectionRow).optional().describe('why each app is deployed or not; of `select`'),
    matrix: schemas/* array */.YOg(matrixRow).optional().describe('what to deploy; of `select`'),
    coverage: coverageReport.optional().describe('of `coverage`'),
    changes: schemas/* array */.YOg(planChange).optional().describe('commits and files since what is live; of `plan`'),
    workflow: workflowStatus.optional().describe('how the checks ended; of `comment`'),
    comment: commentRow.optional().describe('on the pull request; of `comment` and `plan`'),
    comments: schemas/* array */.YOg(commentRow)
        .optional()
        .describe('on the pull requests of what was deployed or left; of `deploy` and `rollback`'),
    releaseNotes: schemas/* array */.YOg(releaseNoteRow)
        .optional()
        .describe('what was told in GitHub Releases; of `deploy` and `rollback`'),
    issue: issueRow.optional().describe('that stands while `verify` fails'),
    published: publishedRelease.optional().describe('of `release`'),
    hosts: schemas/* array */.YOg(host),
});

;// CONCATENATED MODULE: ./src/report/report-file.ts

/**
 * The text of `report.json`. A result that does not match its schema is a fault of Bowline and no reason to lose it.
 * @returns the text, and what to warn about
 */
function writeReport(result) {
    const parsed = result_result.safeParse(result, { jitless: true });
    const [issue] = parsed.success ? [] : parsed.error.issues;
    const problem = issue === undefined
        ? undefined
        : `report.json does not match its schema at ${issue.path.join('.') || 'its root'}: ${issue.message}`;
    return { text: `${JSON.stringify(result, null, 2)}\n`, problem };
}


/***/ })

};
;
