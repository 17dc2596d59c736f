"use strict";
exports.id = 305;
exports.ids = [305];
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

/***/ 305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  coverage: () => (/* binding */ coverage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/config/names/name-pattern.ts
var name_pattern = __webpack_require__(7477);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/fxp.js
var fxp = __webpack_require__(5824);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 26 modules
var XMLParser = __webpack_require__(9658);
;// CONCATENATED MODULE: ./src/coverage/line-count.ts

/** @returns percent, 0–100 */
function toPercent({ covered, total }) {
    return (covered / total) * 100;
}
function addUp(counts) {
    return {
        covered: counts.reduce((sum, { covered }) => sum + covered, 0),
        total: counts.reduce((sum, { total }) => sum + total, 0),
    };
}
/** Is it a pair of numbers that lines can be counted with? Then that is returned, else undefined. */
function toLineCount(covered, total) {
    const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
    return isCount(covered) && isCount(total) && covered <= total ? { covered, total } : undefined;
}
/** Why a report cannot be read. */
function refuseReport(path, why, hint) {
    return new errors/* InputError */.dz(`${path}: ${why}`, hint ?? 'Have the report written anew, whole, by the test run.');
}

;// CONCATENATED MODULE: ./src/coverage/cobertura.ts


/**
 * Reads the totals of the document, or where it has none, counts its lines: each once in a class, whatever is said of
 * them by method.
 * @throws InputError naming the file when it is no Cobertura
 */
function readCobertura(text, path) {
    const validity = fxp/* XMLValidator */.iI.validate(text);
    if (validity !== true)
        throw refuseReport(path, `line ${validity.err.line} is not valid XML: ${validity.err.msg}`);
    const root = parseRoot(text, path, true);
    return readTotals(root) ?? countLines(parseRoot(text, path, false));
}
function parseRoot(text, path, isHeadOnly) {
    const document = parse(text, path, isHeadOnly);
    const root = typeof document === 'object' && document !== null ? document.coverage : null;
    // Clover's root has the same name.
    if (typeof root === 'object' && root !== null && !Array.isArray(root) && !('project' in root))
        return root;
    throw refuseReport(path, 'this XML is not Cobertura', 'Have the tests write Cobertura XML, lcov or a JSON summary.');
}
function parse(text, path, isHeadOnly) {
    const parser = new XMLParser/* default */.A({
        ignoreAttributes: false,
        attributeNamePrefix: '',
        processEntities: false,
        parseTagValue: false,
        parseAttributeValue: false,
        // Where the totals stand at the top, what they are made of need not be taken apart.
        ...(isHeadOnly ? { stopNodes: ['coverage.packages'] } : {}),
        isArray: (name) => name === 'package' || name === 'class' || name === 'line',
    });
    try {
        return parser.parse(text);
    }
    catch (error) {
        throw refuseReport(path, `the XML cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function readTotals(root) {
    const { 'lines-covered': covered, 'lines-valid': valid } = root;
    return covered && valid ? toLineCount(Number(covered), Number(valid)) : undefined;
}
function countLines({ packages }) {
    const classes = packages?.package?.flatMap((one) => one.classes?.class ?? []) ?? [];
    return addUp(classes.map(countClass));
}
function countClass({ lines }) {
    const ran = new Map();
    for (const { number = '', hits } of lines?.line ?? []) {
        ran.set(number, ran.get(number) === true || Number(hits) > 0);
    }
    return { covered: [...ran.values()].filter(Boolean).length, total: ran.size };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
;// CONCATENATED MODULE: ./src/coverage/json-reports.ts


const coveragePy = schemas/* object */.Ikc({ totals: schemas/* object */.Ikc({ covered_lines: schemas/* int */.Whr(), num_statements: schemas/* int */.Whr() }) });
const istanbulSummary = schemas/* object */.Ikc({ total: schemas/* object */.Ikc({ lines: schemas/* object */.Ikc({ covered: schemas/* int */.Whr(), total: schemas/* int */.Whr() }) }) });
const istanbulDetail = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ statementMap: schemas/* unknown */.L5J() }));
/** The totals in `coverage json` of coverage.py, without its branches; undefined for another document. */
function readCoveragePy(document) {
    const totals = coveragePy.safeParse(document).data?.totals;
    return totals && toLineCount(totals.covered_lines, totals.num_statements);
}
/** The total in `coverage-summary.json` of Istanbul, which vitest, jest, c8 and nyc write; undefined for another document. */
function readIstanbulSummary(document) {
    const lines = istanbulSummary.safeParse(document).data?.total.lines;
    return lines && toLineCount(lines.covered, lines.total);
}
/** Is it what Istanbul's reporter `json` writes: everything about every file, and no summary? */
function isIstanbulDetail(document) {
    const found = istanbulDetail.safeParse(document);
    return found.success && Object.keys(found.data).length > 0;
}

;// CONCATENATED MODULE: ./src/coverage/lcov.ts

/** Of the keys of a record, those that lines are counted by. */
const COUNTS = ['DA', 'LF', 'LH'];
/**
 * Reads an lcov tracefile (`.info`). A line counts once, however many tests report it.
 * @throws InputError naming the file and the line that cannot be read
 */
function readLcov(text, path) {
    const files = new Map();
    let current;
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const [, key = '', value = ''] = /^([A-Z]+):(.*)$/.exec(line) ?? [];
        if (key === 'SF')
            current = openFile(files, value);
        else if (line === 'end_of_record')
            current = undefined;
        else if (COUNTS.includes(key) ? !addLine(current, key, value) : key === '' && !/^\s*(?:#|$)/.test(line)) {
            throw refuse(path, index + 1, line);
        }
    }
    if (current !== undefined)
        throw refuseReport(path, 'the last record has no end');
    return addUp([...files.values()].map((file) => countFile(file, path)));
}
function openFile(files, name) {
    const file = files.get(name) ?? { lines: new Map(), found: 0, hit: 0 };
    files.set(name, file);
    return file;
}
/** @returns false where the line makes no sense */
function addLine(file, key, value) {
    if (file === undefined)
        return false;
    if (key === 'DA') {
        const [number = '', hits = ''] = value.split(',');
        if (!/^\d+$/.test(number) || Number.isNaN(Number.parseFloat(hits)))
            return false;
        file.lines.set(number, file.lines.get(number) === true || Number.parseFloat(hits) > 0);
        return true;
    }
    if (!/^\d+$/.test(value))
        return false;
    if (key === 'LF')
        file.found = Math.max(file.found, Number(value));
    else
        file.hit = Math.max(file.hit, Number(value));
    return true;
}
function countFile({ lines, found, hit }, path) {
    if (lines.size > 0)
        return { covered: [...lines.values()].filter(Boolean).length, total: lines.size };
    const count = toLineCount(hit, found);
    if (count !== undefined)
        return count;
    throw refuseReport(path, `of ${found} lines ${hit} are said to have run`);
}
function refuse(path, number, line) {
    return refuseReport(path, `line ${number} is not lcov: ${line.slice(0, 80)}`);
}

;// CONCATENATED MODULE: ./src/coverage/report.ts




const FORMATS = 'Cobertura XML, lcov, JSON of coverage.py, and the JSON summary of Istanbul (reporter `json-summary`)';
/**
 * Reads a coverage report; its content tells its format.
 * @param path as messages name it
 * @throws InputError when it is none that is known, is damaged, or knows no line of code
 */
function readReport(text, path) {
    const report = { path, ...readAny(text.replace(/^\uFEFF/, ''), path) };
    if (report.total > 0)
        return report;
    throw refuseReport(path, 'it knows no line of code', 'Check which sources the tests measure: a coverage of nothing is no coverage.');
}
function readAny(text, path) {
    const start = text.trimStart();
    if (start === '')
        throw refuseReport(path, 'the file is empty');
    if (start.startsWith('<'))
        return { format: 'cobertura', ...readCobertura(start, path) };
    if (start.startsWith('{'))
        return readJson(start, path);
    if (/^(?:TN|SF):/m.test(text))
        return { format: 'lcov', ...readLcov(text, path) };
    throw refuseUnknown(path);
}
function readJson(text, path) {
    const document = parseJson(text, path);
    const python = readCoveragePy(document);
    if (python !== undefined)
        return { format: 'coverage.py', ...python };
    const istanbul = readIstanbulSummary(document);
    if (istanbul !== undefined)
        return { format: 'istanbul', ...istanbul };
    if (!isIstanbulDetail(document))
        throw refuseUnknown(path);
    throw refuseReport(path, "this is Istanbul's JSON without a summary", 'Add the reporter `json-summary` and name its file.');
}
function parseJson(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw refuseReport(path, `it is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function refuseUnknown(path) {
    return refuseReport(path, 'its format is not known', `What can be read: ${FORMATS}.`);
}

;// CONCATENATED MODULE: ./src/coverage/find-files.ts





const MOST_BYTES = 200_000_000;
/** Folders that no pattern means unless it names them. */
const PASSED_OVER = ['.git', 'node_modules'];
/**
 * Reads the reports that paths and patterns name, each once.
 * @throws InputError that names everything that is missing or cannot be read
 */
async function readReports(wanted, cwd) {
    const problems = [];
    const collect = async (promise) => {
        try {
            return await promise;
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            problems.push(error);
            return undefined;
        }
    };
    const found = await Promise.all(wanted.map((one) => collect(findFiles(one, cwd))));
    const paths = new Set(found.flatMap((files) => files ?? []));
    const reports = [];
    for (const path of paths) {
        const report = await collect(readOne(path, cwd));
        if (report !== undefined)
            reports.push(report);
    }
    if (problems.length === 0)
        return reports;
    throw new errors/* InputError */.dz(problems.map(({ message }) => message).join('\n'), problems[0]?.hint);
}
/** The files that one path or pattern stands for, by their paths below `cwd`. */
async function findFiles(wanted, cwd) {
    if (!(0,name_pattern/* hasWildcard */.rl)(wanted))
        return [nameFile(wanted, cwd)];
    const pattern = toPortable(wanted).replace(/^(?:\.\/)+/, '');
    const base = (0,name_pattern/* readPrefix */.fr)(pattern).replace(/[^/]*$/, '');
    const found = await listFiles((0,external_node_path_.resolve)(cwd, base), base, pattern);
    if (found.length > 0)
        return found.sort();
    throw new errors/* InputError */.dz(`no file matches ${wanted}`, 'Check the pattern, and that the tests ran before this step.');
}
async function listFiles(folder, name, pattern) {
    const children = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const lists = await Promise.all(children.map(async (child) => {
        const path = `${name}${child.name}`;
        if (child.isFile())
            return (0,name_pattern/* matchesName */.Hj)(pattern, path) ? [path] : [];
        const isMeant = !PASSED_OVER.includes(child.name) || pattern.includes(child.name);
        return child.isDirectory() && isMeant ? listFiles((0,external_node_path_.resolve)(folder, child.name), `${path}/`, pattern) : [];
    }));
    return lists.flat();
}
/** Its path below `cwd`, or where it lies elsewhere, the whole. */
function nameFile(path, cwd) {
    const below = (0,external_node_path_.relative)(cwd, (0,external_node_path_.resolve)(cwd, path));
    return below.startsWith('..') || (0,external_node_path_.isAbsolute)(below) ? (0,external_node_path_.resolve)(cwd, path) : toPortable(below);
}
function toPortable(path) {
    return external_node_path_.sep === external_node_path_.posix.sep ? path : path.replaceAll(external_node_path_.sep, external_node_path_.posix.sep);
}
async function readOne(name, cwd) {
    const full = (0,external_node_path_.resolve)(cwd, name);
    try {
        const { size } = await (0,promises_.stat)(full);
        if (size > MOST_BYTES)
            throw new errors/* InputError */.dz(`${name}: the file has ${size} bytes`, 'Report fewer sources in one file.');
        return readReport(await (0,promises_.readFile)(full, 'utf8'), name);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            throw error;
        throw describeFailure(error, name);
    }
}
function describeFailure({ code, message }, name) {
    const why = code === 'ENOENT' || code === 'ENOTDIR' ? 'there is no such file' : undefined;
    const kind = code === 'EISDIR' ? 'it is a directory' : undefined;
    return new errors/* InputError */.dz(`${name}: ${why ?? kind ?? message}`, 'Check the input `coverage-files`, and that the tests ran before this step.');
}

// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
;// CONCATENATED MODULE: ./src/github/statuses.ts

/** GitHub takes no longer description. */
const LONGEST_DESCRIPTION = 140;
/**
 * The newest status of a commit, or of the newest commit of a branch, under one name; undefined where there is none, or no
 * such commit.
 */
async function findStatus(github, ref, context) {
    const { rest, repository } = github;
    for (let page = 1;; page += 1) {
        const asked = { ...repository, ref, per_page: 100, page };
        const answer = await rest.repos.getCombinedStatusForRef(asked).catch(passUnknown);
        const statuses = answer?.data.statuses ?? [];
        const found = statuses.find((status) => status.context === context);
        if (found !== undefined)
            return toStatus(found);
        if (statuses.length === 0 || page * 100 >= (answer?.data.total_count ?? 0))
            return undefined;
    }
}
/** Of several under one name the last counts, so nothing is lost by a second try. */
async function createStatus({ rest, repository }, sha, status) {
    const { state, context, description, targetUrl } = status;
    await rest.repos.createCommitStatus({
        ...repository,
        sha,
        state,
        context,
        description: (description ?? '').slice(0, LONGEST_DESCRIPTION),
        ...(targetUrl === null ? {} : { target_url: targetUrl }),
        request: { isRepeatable: true },
    });
}
/** A commit that is not there answers either. */
function passUnknown(error) {
    if (error instanceof errors/* GitHubError */.y_ && (error.status === 404 || error.status === 422))
        return undefined;
    throw error;
}
function toStatus({ state, context, description, target_url }) {
    return {
        state: state,
        context,
        description: description ?? null,
        targetUrl: target_url ?? null,
    };
}

// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(3737);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(1645);
;// CONCATENATED MODULE: ./src/repository/coverage-base.ts

/** What the coverage of a run is compared with: a commit, or the newest of a branch; null where there is nothing. */
function chooseBase(event) {
    const { pullRequest, push, branch, defaultBranch } = event;
    if (pullRequest !== null)
        return pullRequest.baseSha;
    if (branch !== null && branch === defaultBranch)
        return push?.before ?? null;
    return defaultBranch;
}
/** Is it a commit that later ones are compared with: one that was pushed to the default branch? */
function isBaseOfOthers({ push, branch, defaultBranch }) {
    return push !== null && push.after !== null && branch !== null && branch === defaultBranch;
}
/** The text of the commit status; `readPercent` reads it again. */
function describeStatus({ percent, total, floor }) {
    return `${(0,format/* describePercent */.Vk)(percent)} % of ${(0,format/* describeCount */.vG)(total, 'line')}, floor ${(0,format/* describePercent */.Vk)(floor)} %`;
}
/** The percentage at the beginning of a status; null where there is none. */
function readPercent(description) {
    const percent = Number(/^(\d{1,3}(?:\.\d+)?) %/.exec(description ?? '')?.[1] ?? Number.NaN);
    return percent >= 0 && percent <= 100 ? percent : null;
}

// EXTERNAL MODULE: ./src/modes/shared/repository.ts + 1 modules
var repository = __webpack_require__(2655);
;// CONCATENATED MODULE: ./src/modes/coverage.ts









/** The name under which a commit's coverage is kept on GitHub, for those that are compared with it. */
const CONTEXT = 'bowline/coverage';
/** Reads coverage reports, compares them with the base, and fails where they are below the floor. */
async function coverage(inputs, runner) {
    const startedAt = runner.now();
    const files = await readReports(inputs.coverageFiles, runner.cwd);
    const event = await (0,github_event/* readEvent */.j)(runner.env);
    const { github } = await (0,repository/* openRepository */.h)(inputs.githubToken, runner);
    const sum = addUp(files);
    const measured = {
        ...sum,
        percent: toPercent(sum),
        floor: inputs.coverageFloor,
        ...(await findBase(github, event, runner)),
        files,
    };
    if (isBaseOfOthers(event))
        await keep(measured, event, github, runner);
    const isEnough = measured.percent >= measured.floor;
    return {
        ...(0,empty_result/* makeEmptyResult */.ZI)({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
        ...runner.run,
        status: isEnough ? 'success' : 'failed',
        coverage: measured,
        ...(isEnough ? {} : { error: (0,empty_result/* describeError */.Uc)(tooLow(measured)) }),
    };
}
function tooLow({ percent, floor, covered, total }) {
    return new errors/* BowlineError */.JY('verification', `the coverage is ${(0,format/* describePercent */.Vk)(percent)} %, below the floor of ${(0,format/* describePercent */.Vk)(floor)} %: ${(0,format/* describeNumber */.Df)(covered)} of ${(0,format/* describeCount */.vG)(total, 'line')} ran`, { hint: 'Test what the change adds; `coverage-floor` sets the floor.' });
}
/** That the base is not known is no reason to fail. */
async function findBase(github, event, { progress }) {
    const ref = chooseBase(event);
    if (github === undefined || ref === null)
        return { base: null, baseRevision: ref };
    try {
        const status = await findStatus(github, ref, CONTEXT);
        return { base: readPercent(status?.description), baseRevision: ref };
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_))
            throw error;
        progress.note(`the coverage of ${ref} is not known: ${error.message}`);
        return { base: null, baseRevision: ref };
    }
}
/** Keeps the percentage with the commit, where the token may. */
async function keep(measured, { sha }, github, world) {
    if (github === undefined || sha === null)
        return;
    try {
        await createStatus(github, sha, {
            state: measured.percent >= measured.floor ? 'success' : 'failure',
            context: CONTEXT,
            description: describeStatus(measured),
            targetUrl: world.run.runUrl,
        });
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_))
            throw error;
        world.progress.note(`the coverage is not kept for later comparisons: ${error.message}. ${error.hint ?? ''}`.trim());
    }
}


/***/ })

};
;
