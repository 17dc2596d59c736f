"use strict";
exports.id = 542;
exports.ids = [542];
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

/***/ 542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  release: () => (/* binding */ release)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/git/run-git.ts
var run_git = __webpack_require__(6148);
// EXTERNAL MODULE: ./src/github/commits.ts
var github_commits = __webpack_require__(149);
// EXTERNAL MODULE: ./src/github/ensure.ts
var ensure = __webpack_require__(621);
// EXTERNAL MODULE: ./src/github/github-releases.ts
var github_releases = __webpack_require__(2207);
// EXTERNAL MODULE: ./src/github/tags.ts
var github_tags = __webpack_require__(8882);
// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(3737);
// EXTERNAL MODULE: ./src/report/markdown/markdown.ts
var markdown = __webpack_require__(3225);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(1645);
// EXTERNAL MODULE: ./src/report/text/visible.ts
var visible = __webpack_require__(6590);
;// CONCATENATED MODULE: ./src/report/lists/changelog.ts



/** GitHub takes no more characters than 125,000 for a release; an output goes through the job, too. */
const MOST_CHARACTERS = 100_000;
const LONGEST_TITLE = 300;
/** What a release brings, as its text: a line for each commit, newest first, and where GitHub shows the whole. */
function renderChangelog(changelog) {
    const { previousTag, tag, compareUrl, changes, omitted } = changelog;
    const { lines, left } = renderChanges(changes);
    const missing = omitted + left;
    const title = previousTag === null ? '## What is in it' : `## Changes since ${(0,markdown/* escapeMarkdown */.FV)(previousTag)}`;
    return [
        title,
        lines.length === 0 ? 'No commits.' : lines.join('\n'),
        missing === 0 ? '' : `And ${(0,format/* describeCount */.vG)(missing, 'earlier commit')}.`,
        compareUrl === null ? '' : `Everything: ${(0,markdown/* renderLink */.BK)(`${previousTag}...${tag}`, compareUrl)}`,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function renderChanges(changes) {
    const lines = [];
    let length = 0;
    for (const change of changes) {
        const line = renderChange(change);
        length += line.length + 1;
        if (length > MOST_CHARACTERS)
            break;
        lines.push(line);
    }
    return { lines, left: changes.length - lines.length };
}
function renderChange({ sha, url, title, author, authorUrl, pullRequests }) {
    const short = title.length <= LONGEST_TITLE ? title : `${title.slice(0, (0,visible/* findCut */.I)(title, LONGEST_TITLE))}…`;
    const by = authorUrl === null ? (0,markdown/* escapeMarkdown */.FV)(author) : (0,markdown/* renderLink */.BK)(author, authorUrl);
    const links = pullRequests.map((one) => (0,markdown/* renderReference */.Wj)(one.number, one.url)).join(', ');
    const what = (0,markdown/* escapeMarkdown */.FV)(short) || '(no message)';
    return `- ${what} (${(0,markdown/* renderLink */.BK)(sha.slice(0, 7), url)}) by ${by}${links === '' ? '' : ` in ${links}`}`;
}

// EXTERNAL MODULE: ./src/repository/version-order.ts
var version_order = __webpack_require__(4565);
;// CONCATENATED MODULE: ./src/repository/release-version.ts


/**
 * Reads what a VERSION file holds.
 * @param file its name, for messages
 * @throws InputError for anything but one version of three numbers, perhaps with a pre-release
 */
function readReleaseVersion(text, file) {
    const line = text.trim();
    if (line === '')
        throw new errors/* InputError */.dz(`${file} is empty`, SPELLING);
    const parsed = (0,version_order/* parseVersion */.ot)(line);
    if (parsed === undefined)
        throw new errors/* InputError */.dz(`${file} holds no version: ${describeBriefly(line)}`, SPELLING);
    if (parsed.build.length > 0) {
        throw new errors/* InputError */.dz(`${file} holds a build, which no release has: ${describeBriefly(line)}`, `Leave out what follows the \`+\`. ${SPELLING}`);
    }
    const { version } = parsed;
    return { version, tag: `v${version}`, isPrerelease: parsed.prerelease.length > 0 };
}
const SPELLING = 'Write one version and nothing else, such as `1.2.3` or `1.3.0-rc.1`.';
function describeBriefly(text) {
    const line = JSON.stringify(text);
    return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
/** So many are asked about; the nearest ones tell it, and the highest one. */
const MOST_ASKED = 10;
/**
 * The tags of higher versions, the nearest first and with the highest one. If the history of the commit holds one, the
 * version goes down; on a branch that maintains an old version none is there.
 */
function listHigherTags(tags, { version }) {
    const higher = sortTags(tags).filter(({ name }) => ((0,version_order/* compareVersions */.Zy)(name, version) ?? 0) > 0);
    return higher.length <= MOST_ASKED
        ? higher.toReversed()
        : [...higher.slice(1 - MOST_ASKED).reverse(), ...higher.slice(0, 1)];
}
/**
 * The tags that may be the one before, best first: the next lower version. What a full release tells goes back to the
 * full release before; a pre-release tells what is new since any other.
 */
function listLowerTags(tags, { version, isPrerelease: isPre }) {
    const lower = sortTags(tags).filter(({ name }) => ((0,version_order/* compareVersions */.Zy)(name, version) ?? 0) < 0);
    if (isPre)
        return lower.slice(0, MOST_ASKED);
    const full = lower.filter(({ name }) => !(0,version_order/* isPrerelease */.V1)(name));
    return [...full, ...lower.filter(({ name }) => (0,version_order/* isPrerelease */.V1)(name))].slice(0, MOST_ASKED);
}
/** Is no full release of a higher version there? Then GitHub may call this one the latest. */
function isLatestVersion(tags, { version, isPrerelease: isPre }) {
    return !isPre && !tags.some(({ name }) => !(0,version_order/* isPrerelease */.V1)(name) && ((0,version_order/* compareVersions */.Zy)(name, version) ?? 0) > 0);
}
/** Highest first; what is no version is left out. */
function sortTags(tags) {
    return tags
        .filter(({ name }) => (0,version_order/* parseVersion */.ot)(name) !== undefined)
        .sort((a, b) => (0,version_order/* compareVersions */.Zy)(b.name, a.name) || (a.name < b.name ? -1 : 1));
}

// EXTERNAL MODULE: ./src/modes/shared/repository.ts + 1 modules
var repository = __webpack_require__(2655);
;// CONCATENATED MODULE: ./src/repository/changelog.ts
/** Puts together what a release brings. Merges are left out: what they brought is in the list itself. */
function makeChangelog(question) {
    const { tag, previousTag, webUrl, commits, totalCommits } = question;
    return {
        tag,
        previousTag,
        compareUrl: previousTag === null ? null : `${webUrl}/compare/${writeRef(previousTag)}...${writeRef(tag)}`,
        changes: commits.filter(({ isMerge }) => !isMerge).map((commit) => toChange(commit, question)),
        omitted: Math.max(0, totalCommits - commits.length),
    };
}
function writeRef(name) {
    return name.split('/').map(encodeURIComponent).join('/');
}
/** As GitHub ends the title of a pull request that was squashed. */
const REFERENCE = /\s*\(#(\d{1,9})\)\s*$/;
/** The number of the pull request that a title ends with; undefined where it names none. */
function findTitleReference(title) {
    const number = REFERENCE.exec(title)?.[1];
    return number === undefined ? undefined : Number(number);
}
function toChange({ isMerge: _, ...commit }, { pullRequests, webUrl }) {
    const named = findTitleReference(commit.title);
    if (named === undefined)
        return { ...commit, pullRequests: pullRequests.get(commit.sha) ?? [] };
    const link = { number: named, url: `${webUrl}/pull/${named}` };
    return { ...commit, title: commit.title.replace(REFERENCE, ''), pullRequests: [link] };
}

// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(1502);
;// CONCATENATED MODULE: ./src/modes/release/changes.ts





/** Each costs a request; a commit whose title names its pull request costs none. */
const changes_MOST_ASKED = 60;
const AT_ONCE = 4;
/** Gathers what a version brings since the one before it, from the API alone: a clone is mostly shallow. */
async function gatherChangelog(github, { version, commit, tags }, { progress }) {
    const { previousTag, commits, totalCommits } = await findChanges(github, listLowerTags(tags, version), commit);
    const pullRequests = await askPullRequests(github, commits).catch((error) => {
        progress.warn(`the changelog has no links to pull requests: ${(0,errors/* toBowlineError */.EX)(error).message}`);
        return new Map();
    });
    const { webUrl } = github;
    return makeChangelog({ tag: version.tag, previousTag, webUrl, commits, totalCommits, pullRequests });
}
/** Since the first of the candidates that the history of the commit holds; without one, since the beginning. */
async function findChanges(github, candidates, commit) {
    for (const { name, sha } of candidates) {
        const comparison = await (0,github_commits.compareCommits)(github, sha, commit);
        if (comparison?.isReachable) {
            return { previousTag: name, commits: comparison.commits, totalCommits: comparison.totalCommits };
        }
    }
    return { previousTag: null, ...(await (0,github_commits/* listCommits */.VE)(github, commit)) };
}
async function askPullRequests(github, commits) {
    const asked = commits.filter(({ isMerge, title }) => !isMerge && findTitleReference(title) === undefined);
    const found = await (0,parallel/* doAll */.x)(asked.slice(0, changes_MOST_ASKED), AT_ONCE, async ({ sha }) => {
        return [sha, await (0,github_commits/* listPullRequests */.qc)(github, sha)];
    });
    return new Map(found);
}

;// CONCATENATED MODULE: ./src/modes/release/release.ts














/**
 * Makes the tag and the GitHub Release of the version that the VERSION file names. Each step looks first, so a run that
 * was killed is finished by the next one, and one that has nothing to do says so.
 */
async function release(inputs, runner) {
    const startedAt = runner.now();
    const candidate = await readCandidate(inputs, runner);
    const github = await openApi(inputs, runner);
    const published = await publish(github, candidate, runner);
    if (published.isCreated && !published.isDraft)
        await announce(published, github, inputs, runner);
    return {
        ...(0,empty_result/* makeEmptyResult */.ZI)({ mode: 'release', startedAt, endedAt: runner.now() }),
        ...runner.run,
        status: published.isCreated ? 'success' : 'unchanged',
        ref: published.tag,
        version: candidate.version.version,
        revision: candidate.commit,
        published,
    };
}
async function announce({ tag, url, changelog }, { repository: { owner, repo } }, inputs, runner) {
    const { announceRelease } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1952), __webpack_require__.e(4288)]).then(__webpack_require__.bind(__webpack_require__, 4288));
    const { actor, runUrl } = runner.run;
    const title = nameRelease(tag);
    const news = { title, version: tag, url, changelog, repository: `${owner}/${repo}`, actor, runUrl };
    await announceRelease(news, inputs, runner);
}
function nameRelease(tag) {
    return `Release ${tag}`;
}
async function openApi({ githubToken }, runner) {
    if (githubToken !== undefined)
        return (0,repository/* openRepositoryApi */.X)(githubToken, runner);
    throw new errors/* InputError */.dz('a release needs `github-token`', 'Pass `${{ github.token }}`, and give the job `permissions: contents: write`.');
}
async function readCandidate({ versionFile, draft }, { cwd, env }) {
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, versionFile), 'utf8').catch(() => {
        throw new errors/* InputError */.dz(`there is no file ${versionFile} to read the version from`, 'Check the input `version-file`, and that the repository is checked out before this step.');
    });
    const version = readReleaseVersion(text, versionFile);
    const head = await (0,run_git/* runGit */.E)(cwd, ['rev-parse', 'HEAD']);
    const commit = head?.exitCode === 0 ? head.stdout.trim() : env.GITHUB_SHA;
    if (!commit)
        throw new errors/* InputError */.dz('nothing says which commit is released', 'Run it in a git repository.');
    const changed = await (0,run_git/* runGit */.E)(cwd, ['diff', '--quiet', 'HEAD', '--', versionFile]);
    if (changed?.exitCode !== 1)
        return { version, commit, isDraft: draft };
    throw new errors/* InputError */.dz(`${versionFile} differs from the one in ${(0,format/* shortenRevision */.pV)(commit)}`, 'Commit the version first: a release is of a commit.');
}
async function publish(github, candidate, runner) {
    const { version, commit } = candidate;
    const tags = await (0,github_tags/* listTags */.cB)(github);
    const tag = await (0,github_tags/* findTag */.IU)(github, version.tag);
    if (tag?.sha !== commit)
        await refuseLower(github, candidate, tags);
    if (tag !== undefined && tag.sha !== commit)
        return describeOther(github, tag, version);
    const before = tag === undefined ? undefined : await (0,github_releases/* findRelease */.dv)(github, version.tag);
    if (before !== undefined && (!before.isDraft || candidate.isDraft))
        return describeDone(before, version);
    const changelog = await gatherChangelog(github, { version, commit, tags }, runner);
    const body = runner.redactor.redact(renderChangelog(changelog));
    const { found } = await (0,ensure/* ensure */.D)(() => (0,github_tags/* findTag */.IU)(github, version.tag), () => (0,github_tags/* createTag */.VZ)(github, { name: version.tag, sha: commit }));
    // Another run was faster, with another commit.
    if (found.sha !== commit)
        return describeOther(github, found, version);
    const made = await makeRelease(github, describeText(candidate, body, tags));
    return {
        ...describeRelease(made.release, version),
        isCreated: made.isNew,
        previousTag: changelog.previousTag,
        changelog: body,
        note: made.note,
    };
}
/** @throws InputError when the history of the commit has a higher version already */
async function refuseLower(github, { version, commit }, tags) {
    for (const { name, sha } of listHigherTags(tags, version)) {
        if (!(await (0,github_commits/* isAncestor */.QX)(github, sha, commit)))
            continue;
        throw new errors/* InputError */.dz(`the version goes down: ${version.version} after ${name}, which is in the history of ${(0,format/* shortenRevision */.pV)(commit)}`, `Write a version above ${name.replace(/^v/, '')} into the file; an older one is brought back by deploying its tag.`);
    }
}
function describeText({ version, commit, isDraft }, body, tags) {
    return {
        tag: version.tag,
        sha: commit,
        title: nameRelease(version.tag),
        body,
        isDraft,
        isPrerelease: version.isPrerelease,
        isLatest: isLatestVersion(tags, version),
    };
}
async function makeRelease(github, text) {
    const { found, isNew } = await (0,ensure/* ensure */.D)(() => (0,github_releases/* findRelease */.dv)(github, text.tag), () => (0,github_releases/* createRelease */.YG)(github, text));
    if (!found.isDraft)
        return { release: found, isNew, note: isNew ? 'released' : 'released by another run' };
    if (text.isDraft)
        return { release: found, isNew, note: 'made as a draft: run `release` without `draft` to publish it' };
    const published = await (0,github_releases/* publishDraft */.T2)(github, found, text);
    return { release: published, isNew: true, note: 'the draft was published' };
}
function describeRelease({ url, isDraft }, { tag, isPrerelease }) {
    return { tag, isDraft, isPrerelease, url, isCreated: false, previousTag: null, changelog: '' };
}
function describeDone(found, version) {
    const note = found.isDraft ? 'the draft is there already' : 'already released';
    return { ...describeRelease(found, version), note };
}
/** The tag is that of an earlier commit: nothing is new unless the version is. */
async function describeOther(github, { sha }, version) {
    const found = await (0,github_releases/* findRelease */.dv)(github, version.tag);
    const at = (0,format/* shortenRevision */.pV)(sha);
    if (found === undefined) {
        const note = `already tagged, at ${at}, without a GitHub Release: run the release of that commit again to make it`;
        return { ...describeRelease({ url: null, isDraft: false }, version), note };
    }
    const note = found.isDraft
        ? `already tagged, at ${at}; its GitHub Release is a draft`
        : `already released, at ${at}: a new version makes a new release`;
    return { ...describeRelease(found, version), note };
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


/***/ }),

/***/ 1502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ settleAll),
/* harmony export */   x: () => (/* binding */ doAll)
/* harmony export */ });
/** Runs `work` for every item, at most `limit` at a time, and waits for all of them, failed or not. */
async function settleAll(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    const run = async () => {
        while (next < items.length) {
            const index = next++;
            const item = items[index];
            results[index] = await work(item).then((value) => ({ status: 'fulfilled', value }), (reason) => ({ status: 'rejected', reason }));
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run));
    return results;
}
/** Like `settleAll`, and throws the first failure, in the order of the items, once all have ended. */
async function doAll(items, limit, work) {
    const settled = await settleAll(items, limit, work);
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
    return settled.map((one) => one.value);
}


/***/ })

};
;
