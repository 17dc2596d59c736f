"use strict";
exports.id = 317;
exports.ids = [317];
exports.modules = {

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


/***/ }),

/***/ 317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ findLiveRecord),
/* harmony export */   listRecords: () => (/* binding */ listRecords),
/* harmony export */   planByRecords: () => (/* binding */ planByRecords)
/* harmony export */ });
/* unused harmony exports findLive, readVersion */
/* harmony import */ var _deployment_changes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4497);
/* harmony import */ var _version_order__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4565);


/**
 * The record of what is live: of those that are a success now, the one that became it last. A rollback says `success`
 * of the record that it returned to, so the newest record need not be it.
 * @param apps where it is not about all of them, whose records count
 */
function findLiveRecord(records, apps = []) {
    const live = findLive(records.filter((record) => isAbout(record, apps)));
    return live && { version: readVersion(live), sha: live.sha };
}
/** Of those that are a success now, the one that became it last. */
function findLive(records) {
    const [live] = records.filter(({ latest }) => latest?.state === 'success').sort(byStatus);
    return live;
}
/** The newest status first; those of one second are told apart by their ids, which grow. */
function byStatus({ latest: a }, { latest: b }) {
    return (b?.at ?? '').localeCompare(a?.at ?? '') || (b?.id ?? 0) - (a?.id ?? 0);
}
/** A record by somebody else tells no apps, so it may be about all. */
function isAbout({ payload }, apps) {
    const hosts = (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.hosts ?? [];
    return apps.length === 0 || hosts.length === 0 || hosts.some(({ app }) => apps.includes(app));
}
/** A deploy writes its version into the payload; of a record by somebody else the ref may be a tag. */
function readVersion({ payload, ref }) {
    const told = (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.version ?? '';
    const tag = ref.replace(/^refs\/tags\//, '');
    return [told, tag].find((one) => (0,_version_order__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(one) !== undefined) ?? null;
}
/** What a deploy would do, by the commits alone: settings, secrets and what a build makes are not compared. */
function planByRecords(targets, records, source) {
    return targets.map((target) => {
        const live = findLiveOn(records, target);
        return {
            app: target.app,
            host: target.host.name,
            ...chooseAction(live, source),
            live: live === undefined ? null : readRelease(live),
            liveVersion: live === undefined ? null : readVersion(live),
            liveRevision: live?.sha ?? null,
        };
    });
}
function chooseAction(live, { revision, isDirty }) {
    if (live === undefined)
        return { action: 'deploy', why: 'no record tells of a release there' };
    const name = readRelease(live) ?? 'what is live';
    if (live.sha !== revision)
        return { action: 'deploy', why: `${name} is of another commit` };
    if (isDirty)
        return { action: 'deploy', why: `${name} is of the same commit, from which files differ` };
    return { action: 'unchanged', why: `${name} is of the same commit` };
}
/** The records that are about any of the targets, in their order. */
function listRecords(targets, records) {
    const live = new Set(targets.map((target) => findLiveOn(records, target)));
    return records
        .filter((record) => targets.some((target) => isAboutTarget(record, target)))
        .map((record) => describeRecord(record, live.has(record)));
}
function describeRecord(record, live) {
    const { id, sha, createdAt, latest, payload } = record;
    const hosts = (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.hosts ?? [];
    return {
        id,
        release: readRelease(record),
        version: readVersion(record),
        revision: sha,
        createdAt,
        state: latest?.state ?? null,
        stateAt: latest?.at ?? null,
        apps: [...new Set(hosts.map(({ app }) => app))],
        hosts: [...new Set(hosts.map(({ host }) => host))],
        live,
    };
}
function findLiveOn(records, target) {
    return findLive(records.filter((record) => isAboutTarget(record, target)));
}
/** A record by somebody else tells no hosts, so it may be about all. */
function isAboutTarget({ payload }, target) {
    const hosts = (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.hosts ?? [];
    return hosts.length === 0 || hosts.some(({ app, host }) => app === target.app && host === target.host.name);
}
function readRelease({ payload }) {
    return (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.release ?? null;
}


/***/ }),

/***/ 4565:
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
/* harmony import */ var _config_names_name_pattern__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7477);


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
        .filter((tag) => (0,_config_names_name_pattern__WEBPACK_IMPORTED_MODULE_1__/* .matchesName */ .Hj)(pattern, tag) && (hasPrereleases || !isPrerelease(tag)))
        .flatMap((tag) => {
        const version = parseVersion(tag);
        return version === undefined ? [] : [{ tag, version }];
    });
    versions.sort((a, b) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.compareBuild)(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
    return versions[0]?.tag;
}


/***/ })

};
;
