"use strict";
exports.id = 5415;
exports.ids = [5415];
exports.modules = {

/***/ 5415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findChanges: () => (/* binding */ findChanges)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/git/run-git.ts
var run_git = __webpack_require__(6148);
;// CONCATENATED MODULE: ./src/git/changes.ts

const MOST_COMMITS = 100;
const FIELD = '\x1f';
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/**
 * What a newer commit has that an older one has not; undefined where this clone does not hold the history of both, as
 * where it is shallow.
 */
async function readLocalChanges(cwd, older, newer) {
    if (!COMMIT.test(older) || !COMMIT.test(newer))
        return undefined;
    if ((await git(cwd, 'rev-parse', '--is-shallow-repository'))?.trim() !== 'false')
        return undefined;
    const span = `${older}..${newer}`;
    const [log, count, diff, ancestor] = await Promise.all([
        git(cwd, 'log', '-z', '--no-merges', `--max-count=${MOST_COMMITS}`, `--format=%H${FIELD}%an${FIELD}%s`, span, '--'),
        git(cwd, 'rev-list', '--count', '--no-merges', span, '--'),
        git(cwd, 'diff', '--name-status', '--no-renames', '-z', older, newer, '--'),
        (0,run_git/* runGit */.E)(cwd, ['merge-base', '--is-ancestor', older, newer]),
    ]);
    if (log === undefined || count === undefined || diff === undefined)
        return undefined;
    return {
        isAhead: ancestor?.exitCode === 0,
        commits: splitZeros(log).map(readCommit),
        totalCommits: Number(count),
        files: readFiles(splitZeros(diff)),
    };
}
/** Where a folder lies in its repository, with a slash behind it; empty for the root. */
async function readPrefix(cwd) {
    return (await git(cwd, 'rev-parse', '--show-prefix'))?.trim() ?? '';
}
/** Does git know a folder of the repository? What a build writes, it mostly does not. */
async function isTracked(cwd, folder) {
    if (folder === '.')
        return true;
    const listed = await git(cwd, 'ls-tree', '--full-tree', '--name-only', 'HEAD', '--', folder.replace(/\/$/, ''));
    return listed !== undefined && listed.trim() !== '';
}
async function git(cwd, ...args) {
    const output = await (0,run_git/* runGit */.E)(cwd, args);
    return output?.exitCode === 0 ? output.stdout : undefined;
}
function splitZeros(text) {
    return text.split('\0').filter((part) => part !== '');
}
function readCommit(record) {
    const [sha = '', author = '', ...title] = record.trimStart().split(FIELD);
    return { sha, author, title: title.join(FIELD) };
}
const CHANGES = { A: 'added', D: 'removed', M: 'modified', T: 'changed' };
/** A letter and a path follow each other. */
function readFiles(parts) {
    return parts.flatMap((letter, index) => {
        const path = parts[index + 1];
        return index % 2 === 0 && path !== undefined ? [{ path, change: CHANGES[letter] ?? 'changed' }] : [];
    });
}

;// CONCATENATED MODULE: ./src/repository/changes.ts

/** A first deploy changes nothing that could be listed. */
function groupChanges(rows) {
    const groups = new Map();
    for (const { app, host, action, live, liveRevision: from } of rows) {
        if (action !== 'deploy' || (live ?? from) === null)
            continue;
        const key = JSON.stringify([app, from]);
        const hosts = groups.get(key)?.hosts ?? [];
        groups.set(key, { app, from, hosts: [...hosts, host] });
    }
    return [...groups.values()];
}
const MOST_LISTED = 300;
/**
 * Says what a group of hosts would get.
 * @param between what lies between the live commit and the new one; undefined where nobody knows
 */
function describeChange(group, { revision, isDirty, folderOf }, between) {
    const known = group.from !== null && group.from === revision ? SAME : (between ?? UNKNOWN);
    const files = known.files.filter(({ path }) => isInside(path, folderOf(group.app)));
    return {
        ...group,
        ...known,
        to: revision,
        files: files.slice(0, MOST_LISTED),
        totalFiles: files.length,
        note: describeNote({ group, revision, isDirty, between }),
    };
}
const UNKNOWN = { isAhead: false, commits: [], totalCommits: 0, files: [], areFilesComplete: false };
const SAME = { ...UNKNOWN, isAhead: true, areFilesComplete: true };
function describeNote({ group: { from }, revision, isDirty, between }) {
    const notes = [
        ...describeRelation(from, revision, between),
        ...(isDirty ? ['files of the working tree differ from its commit'] : []),
    ];
    return notes.length === 0 ? null : `${notes.join('; ')}.`;
}
function describeRelation(from, to, between) {
    if (from === null)
        return ['the live release does not say of which commit it is'];
    if (to === null)
        return ['what would be deployed is in no git repository'];
    if (from === to)
        return ['the commit is the same: settings, secrets or files outside of git differ'];
    if (between === undefined)
        return ['neither this clone nor GitHub knows what lies between the commits'];
    return between.isAhead ? [] : ['the live release has commits that this one has not'];
}
function isInside(path, folder) {
    const root = external_node_path_.posix.normalize(folder).replace(/\/+$/, '');
    return root === '.' || root === '' || path === root || path.startsWith(`${root}/`);
}

// EXTERNAL MODULE: ./src/modes/shared/repository.ts + 1 modules
var repository = __webpack_require__(2655);
;// CONCATENATED MODULE: ./src/modes/plan/changes.ts





/** A plan is not worth waiting long for. */
const PATIENCE_MS = 15_000;
/**
 * Finds the commits and files that each host would get: from the history of this clone where it has it, else from GitHub.
 * Nothing here fails; what is not known is said.
 */
async function findChanges({ rows, targets, source }, token, runner) {
    const groups = groupChanges(rows);
    if (groups.length === 0)
        return [];
    const described = describeSource(source, await findFolders(targets, runner.cwd));
    const changes = [];
    for (const group of groups) {
        const between = await compare(group.from, source.revision, token, runner);
        const change = describeChange(group, described, between);
        const { hosts, commits, files, ...rest } = change;
        const url = linkComparison(group.from, source.revision, runner);
        changes.push({ ...rest, hosts: [...hosts], commits: [...commits], files: [...files], url });
    }
    return changes;
}
function describeSource({ revision, isDirty }, folders) {
    return { revision, isDirty, folderOf: (app) => folders.get(app) ?? '.' };
}
/** Where the files of each app lie in the repository; all of it for what a build writes, which may be made of any. */
async function findFolders(targets, cwd) {
    const prefix = await readPrefix(cwd);
    const found = targets.map(async ({ app, source: { upload = '.', directory = '.' } }) => {
        const folder = external_node_path_.posix.join(prefix, upload, directory);
        return [app, (await isTracked(cwd, folder)) ? folder : '.'];
    });
    return new Map(await Promise.all(found));
}
async function compare(older, newer, token, runner) {
    if (older === null || newer === null || older === newer)
        return undefined;
    const local = await readLocalChanges(runner.cwd, older, newer);
    if (local !== undefined) {
        return { ...local, commits: local.commits.map((one) => ({ ...one, url: null })), areFilesComplete: true };
    }
    return token === undefined ? undefined : askGitHub(older, newer, token, runner);
}
async function askGitHub(older, newer, token, runner) {
    try {
        const github = await (0,repository/* openRepositoryApi */.X)(token, runner, PATIENCE_MS);
        const { compareCommits } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 149));
        const found = await compareCommits(github, older, newer);
        if (found === undefined)
            return undefined;
        const { isReachable, totalCommits, files, areFilesComplete } = found;
        const commits = found.commits.filter(({ isMerge }) => !isMerge);
        return {
            isAhead: isReachable,
            commits: commits.map(({ sha, title, author, url }) => ({ sha, title, author, url })),
            totalCommits: totalCommits - (found.commits.length - commits.length),
            files: files.map(({ path, status }) => ({ path, change: status })),
            areFilesComplete,
        };
    }
    catch (error) {
        runner.progress.warn(`the plan does not know the commits: ${(0,errors/* toBowlineError */.EX)(error).message}`);
        return undefined;
    }
}
function linkComparison(older, newer, { env }) {
    const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server } = env;
    if (!repository || older === null || newer === null || older === newer)
        return null;
    return `${server || 'https://github.com'}/${repository}/compare/${older}...${newer}`;
}


/***/ })

};
;
