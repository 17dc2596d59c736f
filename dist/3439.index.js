"use strict";
exports.id = 3439;
exports.ids = [3439];
exports.modules = {

/***/ 3439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
// EXTERNAL MODULE: ./src/plan/version-order.ts
var version_order = __webpack_require__(1650);
;// CONCATENATED MODULE: ./src/plan/validation.ts

/** Judges everything that can be known of a deploy before anybody is asked to approve it. All of it is told at once. */
function judgeRequest(facts) {
    const { version, reason } = facts;
    return [
        judgeVersion(version),
        ...(version === undefined || !(0,version_order/* isVersionTag */.JM)(version) ? [] : judgeTagged(version, facts)),
        judgeReason(reason),
        ...judgeOthers('secrets', facts.secrets, 'no secret that is asked for is missing'),
        ...judgeOpenSecrets(facts.openSecrets),
        ...judgeOthers('config', facts.config, 'the config is sound'),
    ];
}
function judgeTagged(version, facts) {
    const { tag, reach, versionFile, live } = facts;
    return [
        ...(tag === undefined ? [] : [judgeTag(version, tag)]),
        ...(reach === undefined ? [] : [judgeReach(version, reach)]),
        ...(versionFile === undefined ? [] : [judgeVersionFile(version, versionFile)]),
        ...(live === undefined ? [] : [judgeLive(version, live, facts)]),
    ];
}
function judgeVersion(version) {
    if (version === undefined)
        return fail('version', '`version` is missing', 'Say which version, such as `v1.2.0`.');
    if ((0,version_order/* isVersionTag */.JM)(version))
        return pass('version', `${version} is a ${(0,version_order/* isPrerelease */.V1)(version) ? 'pre-release' : 'version'}`);
    const hint = (0,version_order/* parseVersion */.ot)(version) === undefined ? 'Write it as `v1.2.0`.' : `Write it as \`v${version}\`.`;
    return fail('version', `\`version\` is \`${version}\`, which has not the form vX.Y.Z`, hint);
}
function judgeTag(version, tag) {
    if (tag.kind === 'found')
        return pass('tag', `the tag ${version} is at ${shorten(tag.sha)}`);
    if (tag.kind === 'unknown') {
        return fail('tag', `whether there is a tag ${version} cannot be told: ${tag.why}`, HINT_TO_ASK);
    }
    return fail('tag', `there is no tag ${version}`, 'Release it first, or ask for a version that is released.');
}
const HINT_TO_ASK = 'Give `github-token` the permission `contents: read`, or check out with `fetch-depth: 0`.';
function judgeReach(version, reach) {
    if (reach.kind === 'reachable')
        return pass('history', `${version} is in the history of ${reach.from}`);
    if (reach.kind === 'unknown') {
        return fail('history', `whether ${version} is in the history cannot be told: ${reach.why}`, HINT_TO_ASK);
    }
    return fail('history', `the tag ${version} is not in the history of ${reach.from.join(' or ')}`, 'Tag a commit that was merged, or run the workflow from the branch that the tag is on.');
}
function judgeVersionFile(version, { path, where, content }) {
    if (content === undefined) {
        return fail('version-file', `there is no ${path} ${where}`, 'Write the version into it, or set `version-file`.');
    }
    const told = content.trim();
    if ((0,version_order/* isSameVersion */.p)(told, version))
        return pass('version-file', `${path} ${where} says ${told}`);
    const [line = '', ...more] = told.split(/\s*\r?\n/);
    const says = told === '' ? 'is empty' : `says ${line}${more.length > 0 ? ' and more' : ''}`;
    return fail('version-file', `${path} ${where} ${says}, and not ${version}`, 'Ask for the version that is in the file, or tag the commit that has this one in it.');
}
function judgeLive(version, live, { environment, mayDowngrade }) {
    const place = environment ?? 'the environment';
    if (mayDowngrade)
        return skip('live', '`force: downgrade` allows what is older than live');
    switch (live.kind) {
        case 'none':
            return pass('live', `no Deployment record says that anything is live in ${place}`);
        case 'unknown':
            return skip('live', `not compared with what is live in ${place}: ${live.why}`);
        case 'refused':
            return fail('live', `what is live in ${place} cannot be read: ${live.why}`, live.hint);
        case 'version':
            return judgeOrder(version, live.version, place);
        case 'commit':
            return judgeCommit(version, live, place);
    }
}
const HINT_TO_GO_BACK = 'Go back by a rollback, or allow it with `force: downgrade`.';
function judgeOrder(version, live, place) {
    const order = (0,version_order/* compareVersions */.Zy)(version, live) ?? 0;
    if (order < 0) {
        return fail('live', `${version} is older than ${live}, which is live in ${place} by its Deployment record`, HINT_TO_GO_BACK);
    }
    return pass('live', `${version} is ${order === 0 ? 'what is' : `newer than ${live}, which is`} live in ${place}`);
}
function judgeCommit(version, { sha, isNewer }, place) {
    const live = `${shorten(sha)}, which is live in ${place}`;
    if (isNewer === true)
        return fail('live', `${version} is older than ${live} by its Deployment record`, HINT_TO_GO_BACK);
    if (isNewer === false)
        return pass('live', `${version} is not older than ${live}`);
    return skip('live', `not compared with ${live}: no version is known of it, and the history between them is not`);
}
function judgeReason(reason) {
    if (reason !== undefined)
        return pass('reason', `the reason is: ${reason}`);
    return fail('reason', '`reason` is missing', 'Say why it is deployed; every report tells it.');
}
function judgeOpenSecrets(names) {
    if (names.length === 0)
        return [];
    return [skip('secrets', `not known here, and looked for again after the approval: ${names.join(', ')}`)];
}
function judgeOthers(name, complaints, otherwise) {
    if (complaints.length === 0)
        return [pass(name, otherwise)];
    return complaints.map(({ message, hint }) => fail(name, message, hint));
}
function pass(name, message) {
    return { name, ok: true, message, hint: null };
}
function skip(name, message) {
    return { name, ok: null, message, hint: null };
}
function fail(name, message, hint) {
    return { name, ok: false, message, hint: hint ?? null };
}
function shorten(sha) {
    return sha.slice(0, 7);
}

// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(3737);
// EXTERNAL MODULE: ./src/config/document.ts
var config_document = __webpack_require__(9329);
// EXTERNAL MODULE: ./src/config/resolve.ts + 1 modules
var resolve = __webpack_require__(5378);
// EXTERNAL MODULE: ./src/config/variables.ts
var variables = __webpack_require__(9183);
// EXTERNAL MODULE: ./src/secrets.ts + 1 modules
var src_secrets = __webpack_require__(4597);
// EXTERNAL MODULE: ./src/modes/config-file.ts + 8 modules
var config_file = __webpack_require__(9288);
;// CONCATENATED MODULE: ./src/modes/config-findings.ts






/** Reads the config and resolves the environment, with the variables that are not known here left open. */
async function examineConfig(inputs, { cwd, env }) {
    let environment = inputs.environment;
    try {
        const document = await (0,config_file/* readConfigFile */.R)(inputs.config, cwd);
        environment ??= findOnly(document);
        const { apps } = inputs;
        const { targets } = (0,resolve/* resolveEnvironment */.g)(document, { environment, apps, variables: leaveOpen(document, env) });
        return { environment, targets, config: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* BowlineError */.JY))
            throw error;
        return { environment, targets: [], config: toComplaints(error) };
    }
}
function findOnly(document) {
    const [first, ...others] = (0,config_document/* listEnvironments */.W)(document);
    return others.length === 0 ? first?.name : undefined;
}
/**
 * Before the approval a job does not see the variables of the environment. One that is not set stays as it is written,
 * so that whatever it stands in is not judged.
 */
function leaveOpen({ config }, env) {
    const open = (0,variables/* findVariables */.Dm)(JSON.stringify(config)).filter((name) => !env[name]);
    return { ...env, ...Object.fromEntries(open.map((name) => [name, `\${${name}}`])) };
}
function toComplaints(error) {
    if (!(error instanceof errors/* ConfigError */.xL))
        return [{ message: error.message, hint: error.hint }];
    return error.problems.map(({ position, message, hint }) => ({
        message: `${position.file}:${position.line}:${position.column}: ${message}`,
        hint,
    }));
}
/**
 * Looks for the secrets that `required-secrets` names and, where `secrets` is given at all, for those that the apps and their
 * hosts declare.
 */
function examineSecrets(inputs, targets, env) {
    const required = (0,src_secrets/* listSecretProblems */.Jo)(inputs.requiredSecrets, inputs, env);
    const declared = inputs.secrets === undefined ? [] : (0,src_secrets/* listSecretProblems */.Jo)(targets.flatMap(listDeclared), inputs, env);
    const others = declared.filter(({ name }) => !inputs.requiredSecrets.includes(name));
    const isWhole = isWholeContext(inputs.secrets);
    const isOpen = (one) => one.isOpen === 'empty' || (one.isOpen === 'absent' && isWhole);
    return {
        secrets: [...required, ...others.filter((one) => !isOpen(one))].map(({ message }) => ({
            message,
            hint: 'Store it under Settings → Secrets and variables → Actions, and pass it to the workflow by its name.',
        })),
        openSecrets: others.filter(isOpen).map(({ name }) => name),
    };
}
/** Is it `toJSON(secrets)`? Before the approval the environment's own are not even named in it. */
function isWholeContext(secrets) {
    return [...(0,src_secrets/* parseSecretsInput */.lB)(secrets?.reveal() ?? '').keys()].some((name) => name.toLowerCase() === 'github_token');
}
function listDeclared({ secrets, host }) {
    return [...Object.values(secrets), ...listKeys(host)];
}
function listKeys(host) {
    return [...(host.key === undefined ? [] : [host.key]), ...host.jump.flatMap(listKeys)];
}

// EXTERNAL MODULE: ./src/modes/repository.ts + 2 modules
var modes_repository = __webpack_require__(6397);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/github/deployment-records.ts
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
;// CONCATENATED MODULE: ./src/plan/deployment-record.ts

/** What a Deployment record of GitHub holds beside GitHub's own fields: which release went where. */
const recordPayload = schemas/* object */.Ikc({
    bowline: schemas/* literal */.euz(1),
    /** Id of the release, the same on all hosts; by it a way back finds the record again. */
    release: schemas/* string */.YjP(),
    version: schemas/* string */.YjP().nullable(),
    runId: schemas/* string */.YjP().nullable(),
    hosts: schemas/* array */.YOg(schemas/* object */.Ikc({ app: schemas/* string */.YjP(), host: schemas/* string */.YjP() })),
});
function writePayload(result, release) {
    const { version, runId } = result;
    const hosts = result.hosts.filter(({ status }) => status !== 'skipped').map(({ app, host }) => ({ app, host }));
    return { bowline: 1, release, version, runId, hosts };
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
function decideRecordChanges(result) {
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
        { release: id, state: 'success', description: tell(`${name} is live`, result.reason), isMade: false },
        ...leave(releasesOf(result, 'previousRelease'), [id], `replaced by ${name}`),
    ];
}
function endBadly(result) {
    const { id, status, error } = result;
    const state = status === 'aborted' || error?.code === 'cancelled' ? 'error' : 'failure';
    const description = tell(status.replaceAll('_', ' '), error?.message ?? null);
    const back = result.hosts.filter((host) => host.status === 'rolled_back').map(({ release }) => release);
    return [
        { release: id, state, description, isMade: false },
        ...unique(back)
            .filter((release) => release !== id)
            .map((release) => ({
            release,
            state: 'success',
            description: `serves again: ${result.version ?? id} was rolled back`,
            isMade: false,
        })),
    ];
}
function goBack(result) {
    const live = releasesOf(result, 'release');
    const told = tell('returned to by a rollback', result.reason);
    return [
        ...live.map((release) => ({ release, state: 'success', description: told, isMade: live.length === 1 })),
        ...leave(releasesOf(result, 'previousRelease'), live, tell('left by a rollback', result.reason)),
    ];
}
function leave(releases, staying, description) {
    return releases
        .filter((release) => !staying.includes(release))
        .map((release) => ({ release, state: 'inactive', description, isMade: false }));
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

;// CONCATENATED MODULE: ./src/plan/live-record.ts


/**
 * The record of what is live: of those that are a success now, the one that became it last. A rollback says `success`
 * of the record that it returned to, so the newest record need not be it.
 * @param apps where it is not about all of them, whose records count
 */
function findLiveRecord(records, apps = []) {
    const good = records.filter((record) => record.latest?.state === 'success' && isAbout(record, apps));
    const [live] = good.sort(byStatus);
    return live && { version: readVersion(live), sha: live.sha };
}
/** The newest status first; those of one second are told apart by their ids, which grow. */
function byStatus({ latest: a }, { latest: b }) {
    return (b?.at ?? '').localeCompare(a?.at ?? '') || (b?.id ?? 0) - (a?.id ?? 0);
}
/** A record by somebody else tells no apps, so it may be about all. */
function isAbout({ payload }, apps) {
    const hosts = readPayload(payload)?.hosts ?? [];
    return apps.length === 0 || hosts.length === 0 || hosts.some(({ app }) => apps.includes(app));
}
/** A deploy writes its version into the payload; of a record by somebody else the ref may be a tag. */
function readVersion({ payload, ref }) {
    const told = readPayload(payload)?.version ?? '';
    const tag = ref.replace(/^refs\/tags\//, '');
    return [told, tag].find((one) => (0,version_order/* parseVersion */.ot)(one) !== undefined) ?? null;
}

// EXTERNAL MODULE: ./src/source/git-history.ts
var git_history = __webpack_require__(6832);
;// CONCATENATED MODULE: ./src/modes/version-facts.ts







/** Finds out what is known of the version that is asked for; nothing where it has not the form of one. */
async function findVersionFacts(question) {
    const { inputs, repository } = question;
    const { version } = inputs;
    if (version === undefined || !(0,version_order/* isVersionTag */.JM)(version))
        return {};
    const tag = await repository.findTag(version);
    const sha = tag.kind === 'found' ? tag.sha : undefined;
    return {
        tag,
        reach: sha === undefined ? undefined : await findReach(sha, question),
        versionFile: await findVersionFile(version, sha, question),
        live: await findLive(tag, question),
    };
}
/** In the history of the default branch, or of the commit that is checked out. */
async function findReach(sha, { repository, event, surroundings }) {
    const branch = await repository.findDefaultBranch(event);
    const head = event.sha ?? (await (0,git_history/* readCommit */.kN)(surroundings.cwd, 'HEAD')) ?? null;
    const places = [
        ...(branch === null ? [] : [{ name: branch, ref: branch }]),
        ...(head === null ? [] : [{ name: `the commit of this run, ${head.slice(0, 7)}`, ref: head }]),
    ];
    const answers = [];
    for (const { name, ref } of places) {
        const answer = await repository.isReachable(sha, ref);
        if (answer === true)
            return { kind: 'reachable', from: name };
        answers.push(answer);
    }
    if (answers.length === 0 || answers.includes(undefined))
        return { kind: 'unknown', why: 'the history is not known' };
    return { kind: 'unreachable', from: places.map(({ name }) => name) };
}
/** As it is in the tag's commit; where that cannot be read, as it is in the checkout. */
async function findVersionFile(version, sha, question) {
    const { inputs, repository, surroundings } = question;
    const path = inputs.versionFile;
    const atTag = sha === undefined ? undefined : await repository.readFile(path, sha);
    if (atTag !== undefined)
        return { path, where: `at ${version}`, content: atTag };
    const content = await (0,promises_.readFile)((0,external_node_path_.resolve)(surroundings.cwd, path), 'utf8').catch(() => undefined);
    return { path, where: 'in the checkout', content };
}
/** What serves in the environment by its Deployment records. No answer is told and passes; a refusal can be mended and does not. */
async function findLive(tag, { environment, repository, inputs }) {
    const { github } = repository;
    if (inputs.force.has('downgrade'))
        return unknown('it may be older');
    if (tag.kind === 'unknown')
        return unknown(tag.why);
    if (environment === undefined)
        return unknown('it is not known which environment is meant');
    if (github === undefined)
        return unknown('there is no `github-token`');
    try {
        const live = findLiveRecord(await listDeploymentRecords(github, environment), inputs.apps);
        return live === undefined ? { kind: 'none' } : describeLive(live, tag, repository);
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_))
            throw error;
        return { kind: 'refused', why: error.message, hint: error.hint };
    }
}
async function describeLive(live, tag, repository) {
    if (live.version !== null)
        return { kind: 'version', version: live.version };
    if (tag.kind !== 'found')
        return { kind: 'commit', sha: live.sha, isNewer: undefined };
    const isNewer = tag.sha === live.sha ? false : await repository.isReachable(tag.sha, live.sha);
    return { kind: 'commit', sha: live.sha, isNewer };
}
function unknown(why) {
    return { kind: 'unknown', why };
}

;// CONCATENATED MODULE: ./src/modes/validate.ts







/** Looks at everything that can be known before a deploy is approved, and tells all that is wrong. Touches no host. */
async function validate(inputs, surroundings) {
    const startedAt = surroundings.now();
    const repository = await (0,modes_repository/* openRepository */.h)(inputs.githubToken, surroundings);
    const event = await (0,github_event/* readEvent */.j)(surroundings.env);
    const { environment, targets, config } = await examineConfig(inputs, surroundings);
    const found = await findVersionFacts({ inputs, environment, event, repository, surroundings });
    const rows = judgeRequest({
        version: inputs.version,
        reason: inputs.reason,
        environment,
        mayDowngrade: inputs.force.has('downgrade'),
        ...found,
        ...examineSecrets(inputs, targets, surroundings.env),
        config,
    });
    const error = refuse(rows);
    return {
        ...(0,empty_result/* makeEmptyResult */.Z)({ mode: inputs.mode, startedAt, endedAt: surroundings.now() }),
        ...surroundings.run,
        status: error === undefined ? 'success' : 'aborted',
        environment: environment ?? null,
        version: inputs.version ?? null,
        revision: found.tag?.kind === 'found' ? found.tag.sha : null,
        reason: inputs.reason ?? null,
        validation: [...rows],
        ...(error === undefined ? {} : { error: (0,empty_result/* describeError */.U)(error) }),
    };
}
function refuse(rows) {
    const wrong = rows.filter(({ ok }) => ok === false);
    const [first] = wrong;
    if (first === undefined)
        return undefined;
    const code = wrong.every(({ name }) => name === 'config') ? 'config' : 'input';
    return new errors/* BowlineError */.JY(code, wrong.map(({ message }) => message).join('\n'), { hint: first.hint ?? undefined });
}


/***/ }),

/***/ 1650:
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
/* harmony import */ var _name_pattern__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2631);


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
        .filter((tag) => (0,_name_pattern__WEBPACK_IMPORTED_MODULE_1__/* .matchesName */ .Hj)(pattern, tag) && (hasPrereleases || !isPrerelease(tag)))
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
