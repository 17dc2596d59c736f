"use strict";
exports.id = 6887;
exports.ids = [6887];
exports.modules = {

/***/ 6887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ hasRecordOfJob),
/* harmony export */   Tq: () => (/* binding */ findRecord),
/* harmony export */   _H: () => (/* binding */ ensureRecord),
/* harmony export */   hX: () => (/* binding */ applyChange),
/* harmony export */   listDeploymentRecords: () => (/* binding */ listDeploymentRecords),
/* harmony export */   vE: () => (/* binding */ addRecordStatus)
/* harmony export */ });
/* harmony import */ var _repository_deployment_changes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4497);
/* harmony import */ var _ensure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(621);


/** GitHub takes no longer description. */
const LONGEST_DESCRIPTION = 140;
/** A release that has a way back to it is among so many records of its environment. */
const MOST_PAGES = 5;
/** The record of a release, the newest where there are several; undefined where it has none. */
async function findRecord(github, environment, release) {
    const { rest, repository } = github;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { data } = await rest.repos.listDeployments({ ...repository, environment, per_page: 100, page });
        for (const { id, payload } of data) {
            const own = (0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload);
            if (own?.release === release)
                return { id, payload: own };
        }
        if (data.length < 100)
            return undefined;
    }
    return undefined;
}
/** Makes the record of a release, or finds the one that an earlier try made. */
async function ensureRecord(github, record) {
    const { environment, payload } = record;
    const { found } = await (0,_ensure__WEBPACK_IMPORTED_MODULE_1__/* .ensure */ .D)(() => findRecord(github, environment, payload.release), () => createRecord(github, record));
    return found;
}
/** GitHub is not to merge anything, nor to wait for other checks: whether to deploy was decided before. */
async function createRecord({ rest, repository }, record) {
    const { environment, ref, description, payload } = record;
    const { data } = await rest.repos.createDeployment({
        ...repository,
        environment,
        ref,
        payload,
        description: description.slice(0, LONGEST_DESCRIPTION),
        auto_merge: false,
        required_contexts: [],
    });
    if (!('id' in data))
        throw new Error(`GitHub made no deployment: ${data.message}`);
    return { id: data.id, payload };
}
/**
 * Of several statuses the last counts, so a second try does no harm. What a success leaves behind Bowline says itself:
 * GitHub would call every other record of the environment inactive, also of an app that is as live as before.
 */
async function addRecordStatus({ rest, repository }, id, status) {
    const { state, description, environmentUrl, logUrl } = status;
    await rest.repos.createDeploymentStatus({
        ...repository,
        deployment_id: id,
        state,
        description: description.slice(0, LONGEST_DESCRIPTION),
        auto_inactive: false,
        ...(environmentUrl === null ? {} : { environment_url: environmentUrl }),
        ...(logUrl === null ? {} : { log_url: logUrl }),
        request: { isRepeatable: true },
    });
}
/**
 * Did GitHub itself make a record for this job, as it does where a job names an `environment:` without
 * `deployment: false`? Its status links to the job's log.
 */
async function hasRecordOfJob(github, environment, sha, runId) {
    const { rest, repository } = github;
    const { data } = await rest.repos.listDeployments({ ...repository, environment, sha, per_page: 10 });
    for (const { id, payload } of data) {
        if ((0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload) !== undefined)
            continue;
        const statuses = await rest.repos.listDeploymentStatuses({ ...repository, deployment_id: id, per_page: 10 });
        const isOfRun = (url) => new RegExp(`/actions/runs/${runId}(?:/|$)`).test(url ?? '');
        if (statuses.data.some(({ log_url, target_url }) => isOfRun(log_url) || isOfRun(target_url)))
            return true;
    }
    return false;
}
/** Says on the record of a release what became of it; one without a record is passed over. */
async function applyChange(github, change, where, make) {
    const found = await findRecord(github, where.environment, change.release);
    if (found !== undefined && servesElsewhere(found.payload, change))
        return undefined;
    const record = found ?? (change.isMade ? await make?.() : undefined);
    if (record !== undefined)
        await addRecordStatus(github, record.id, { ...change, ...where });
    return record;
}
/** A run of some apps or hosts only leaves a release on those: on the others it is as live as before. */
function servesElsewhere({ hosts }, { state, leftOn }) {
    if (state !== 'inactive')
        return false;
    return hosts.some(({ app, host }) => !leftOn.some((one) => one.app === app && one.host === host));
}
/** Each costs a request, and what is live is among the newest. */
const MOST = 20;
/** The newest records of an environment, newest first, each with its newest status. */
async function listDeploymentRecords(github, environment, most = MOST) {
    const { rest, repository } = github;
    const { data } = await rest.repos.listDeployments({ ...repository, environment, per_page: most });
    const records = [];
    // One after the other: many at once are what GitHub's secondary limit is for.
    for (const { id, ref, sha, payload, created_at: createdAt } of data) {
        records.push({ id, ref, sha, payload, createdAt, latest: await readLatest(github, id) });
    }
    return records;
}
async function readLatest({ rest, repository }, id) {
    const asked = { ...repository, deployment_id: id, per_page: 100 };
    const { data } = await rest.repos.listDeploymentStatuses(asked);
    const newest = data.toSorted((a, b) => b.created_at.localeCompare(a.created_at) || b.id - a.id)[0];
    return newest === undefined ? null : { id: newest.id, state: newest.state, at: newest.created_at };
}


/***/ }),

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

/***/ 4497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hv: () => (/* binding */ decideDeploymentChanges),
/* harmony export */   kw: () => (/* binding */ writePayload),
/* harmony export */   rD: () => (/* binding */ readPayload)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5491);

/** What a Deployment record of GitHub holds beside GitHub's own fields: which release went where. */
const recordPayload = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    bowline: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    /** Id of the release, the same on all hosts; by it a way back finds the record again. */
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    hosts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ app: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), host: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
});
function writePayload(result, release) {
    const { version, runId } = result;
    return { bowline: 1, release, version, runId, hosts: placesOf(result) };
}
function placesOf({ hosts }) {
    return hosts
        .filter(({ status }) => status !== 'skipped' && status !== 'unchanged')
        .map(({ app, host }) => ({ app, host }));
}
/** Undefined for a record that somebody else made; GitHub gives a payload as it was sent, or as text. */
function readPayload(payload) {
    const parsed = recordPayload.safeParse(typeof payload === 'string' ? parseJson(payload) : payload);
    return parsed.success ? parsed.data : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/**
 * Decides what the end of a deploy or rollback says on which records: on that of the deploy how it ended, on that of a
 * release that serves again that it does, on that of one that was left that it is inactive.
 */
function decideDeploymentChanges(result) {
    const { mode, status } = result;
    if (status === 'unchanged')
        return [];
    if (mode === 'deploy')
        return status === 'success' ? endWell(result) : endBadly(result);
    return mode === 'rollback' && status === 'success' ? goBack(result) : [];
}
function endWell(result) {
    const { id, version } = result;
    const name = version ?? id;
    return [
        { release: id, state: 'success', description: tell(`${name} is live`, result.reason), isMade: false, leftOn: [] },
        ...leave(result, [id], `replaced by ${name}`),
    ];
}
function endBadly(result) {
    const { id, status, error } = result;
    const state = status === 'aborted' || error?.code === 'cancelled' ? 'error' : 'failure';
    const description = tell(status.replaceAll('_', ' '), error?.message ?? null);
    const back = result.hosts.filter((host) => host.status === 'rolled_back').map(({ release }) => release);
    return [
        { release: id, state, description, isMade: false, leftOn: [] },
        ...unique(back)
            .filter((release) => release !== id)
            .map((release) => ({
            release,
            state: 'success',
            description: `serves again: ${result.version ?? id} was rolled back`,
            isMade: false,
            leftOn: [],
        })),
    ];
}
function goBack(result) {
    const live = releasesOf(result, 'release');
    const told = tell('returned to by a rollback', result.reason);
    return [
        ...live.map((release) => ({
            release,
            state: 'success',
            description: told,
            isMade: live.length === 1,
            leftOn: [],
        })),
        ...leave(result, live, tell('left by a rollback', result.reason)),
    ];
}
function leave(result, staying, description) {
    const left = result.hosts.filter((host) => host.release !== host.previousRelease);
    return releasesOf({ hosts: left }, 'previousRelease')
        .filter((release) => !staying.includes(release))
        .map((release) => ({ release, state: 'inactive', description, isMade: false, leftOn: placesOf({ hosts: left }) }));
}
function releasesOf({ hosts }, when) {
    return unique(hosts.filter(({ status }) => status !== 'skipped').map((host) => host[when]));
}
function unique(ids) {
    return [...new Set(ids.filter((id) => id !== null))];
}
function tell(what, why) {
    return why === null ? what : `${what}: ${why}`;
}


/***/ })

};
;
