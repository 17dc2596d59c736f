"use strict";
exports.id = "sources";
exports.ids = ["sources"];
exports.modules = {

/***/ 64:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listTagsOf: () => (/* binding */ listTagsOf),
  openGit: () => (/* binding */ openGit)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/git/history.ts
var git_history = __webpack_require__(10528);
// EXTERNAL MODULE: ./src/hosts/keys/private-keys.ts + 1 modules
var private_keys = __webpack_require__(85193);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
// EXTERNAL MODULE: ./src/sources/git/host-script.ts
var host_script = __webpack_require__(71419);
;// CONCATENATED MODULE: ./src/sources/git/ancestry.ts


/**
 * Says whether a commit is older than the one that a host serves. The mirror holds the whole history of that one, so what
 * is not in it is no ancestor; a shallow one knows nothing.
 */
function askAncestry(source, root, older, newer) {
    const mirror = `${(0,host_script/* mirrorsOf */.Mk)(root)}/${(0,host_script/* nameMirror */.Vs)(source)}`;
    return (0,sh/* lines */.M)((0,sh.sh) `bw_g() { git --git-dir=${mirror} -c core.hooksPath=/dev/null "$@" 2>/dev/null; }`, (0,sh.sh) `bw_a=unknown`, (0,sh.sh) `if [ -d ${mirror} ] && bw_g rev-parse -q --verify ${`${host_script/* KEPT */.t0}/${newer}^{commit}`} >/dev/null &&
[ "$(bw_g rev-parse --is-shallow-repository)" = false ]; then bw_a=not_ancestor
! bw_g cat-file -e ${`${older}^{commit}`} || ! bw_g merge-base --is-ancestor ${older} ${newer} || bw_a=ancestor; fi`, (0,sh.sh) `bw FACT ancestry "$bw_a"`);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/git/run-git.ts
var run_git = __webpack_require__(16148);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/shell/quote.ts
var quote = __webpack_require__(61250);
;// CONCATENATED MODULE: ./src/sources/git/hidden-file.ts




/**
 * Keeps a text for programs that take a file. On Linux the file has lost its name before anything is in it, so that
 * nothing stays even after a kill; elsewhere it is removed in the end.
 * @param folder where it lies if there is no better place; 0600 in any case
 */
function hideInFile(text, folder) {
    const name = `bowline-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    return process.platform === 'linux' ? hideWithoutName(text, name, folder) : hideUntilTheEnd(text, (0,external_node_path_.join)(folder, name));
}
function hideWithoutName(text, name, folder) {
    const file = openFirst(['/dev/shm', `/run/user/${process.getuid?.() ?? 0}`, folder], name);
    (0,external_node_fs_.writeSync)(file, text);
    return { path: `/proc/${process.pid}/fd/${file}`, [Symbol.dispose]: () => (0,external_node_fs_.closeSync)(file) };
}
function openFirst([folder = '', ...others], name) {
    const path = (0,external_node_path_.join)(folder, name);
    try {
        const file = (0,external_node_fs_.openSync)(path, 'wx+', 0o600);
        (0,external_node_fs_.unlinkSync)(path);
        return file;
    }
    catch (error) {
        if (others.length === 0)
            throw error;
        return openFirst(others, name);
    }
}
function hideUntilTheEnd(text, path) {
    const file = (0,external_node_fs_.openSync)(path, 'wx', 0o600);
    const remove = () => (0,external_node_fs_.rmSync)(path, { force: true });
    process.once('exit', remove);
    (0,external_node_fs_.writeSync)(file, text);
    (0,external_node_fs_.closeSync)(file);
    return {
        path: (0,quote/* quote */.h)(path.replaceAll('\\', '/')),
        [Symbol.dispose]: () => {
            process.off('exit', remove);
            remove();
        },
    };
}

// EXTERNAL MODULE: ./src/sources/git/settings.ts
var settings = __webpack_require__(98660);
;// CONCATENATED MODULE: ./src/sources/git/server.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/** What a look at a server may take. */
const LOOK_MS = 60_000;
/** Chosen by whoever started this process for another repository, or asking a person who is not there. */
const NOT_OURS = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ASKPASS|SSH|SSH_COMMAND|TRACE.*)$/;
/**
 * Runs git on the runner with the login of a source, which stands in no command line, environment or file with a name.
 * @param timeoutMs undefined for what takes as long as it takes
 * @returns undefined where there is no git
 * @throws the signal's reason
 */
async function runGitWithLogin({ source, login, signal }, args, timeoutMs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { token, deployKey } = login;
        const credential = __addDisposableResource(env_1, token && hideInFile((0,settings/* writeCredential */.Dh)(source.user, token.reveal()), (0,external_node_os_.tmpdir)()), false);
        const key = __addDisposableResource(env_1, deployKey && hideInFile((0,settings/* writeKey */.TE)(deployKey.reveal()), (0,external_node_os_.tmpdir)()), false);
        const hostKeys = __addDisposableResource(env_1, deployKey && hideInFile((0,settings/* writeHostKeys */.c2)(source.hostKeys), (0,external_node_os_.tmpdir)()), false);
        const command = key && hostKeys && (0,settings/* writeSshCommand */.f4)({ key: key.path, hostKeys: hostKeys.path });
        const own = Object.entries((0,run_git/* readGitVariables */.aE)(process.env)).filter(([name]) => !NOT_OURS.test(name));
        const env = {
            ...Object.fromEntries(own),
            ...settings/* GIT_VARIABLES */.XT,
            LC_ALL: 'C',
            ...(command === undefined ? {} : { GIT_SSH_COMMAND: command }),
        };
        const output = await run([...(0,settings/* listSettings */.cl)(source, credential?.path), ...args], env, [
            signal,
            ...(timeoutMs === undefined ? [] : [AbortSignal.timeout(timeoutMs)]),
        ]);
        signal.throwIfAborted();
        return output;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function run(args, env, ends) {
    const signal = AbortSignal.any([...ends]);
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)('git', args, { env, stdio: ['ignore', 'pipe', 'pipe'], signal, killSignal: 'SIGTERM' });
        const texts = { stdout: '', stderr: '' };
        for (const name of ['stdout', 'stderr']) {
            child[name].setEncoding('utf8').on('data', (chunk) => {
                texts[name] += chunk;
            });
        }
        child.on('error', (error) => {
            if (error.code === 'ENOENT')
                resolve(undefined);
        });
        child.on('close', (code) => {
            const late = signal.aborted ? '\ntimed out: no answer in time' : '';
            resolve({ exitCode: code ?? 1, stdout: texts.stdout, stderr: `${texts.stderr}${late}` });
        });
    });
}

;// CONCATENATED MODULE: ./src/sources/git/words.ts
/*
 * What git says when a server does not give what was asked for. Its messages are English, because the scripts set the
 * locale.
 */
/** The server was not spoken to: another machine may reach it. */
const UNREACHED = /Could ?n[o']t resolve (?:host|proxy|hostname)|Could not resolve|Failed to connect|Couldn't connect|Connection (?:refused|timed out|reset|closed)|Network is unreachable|No route to host|timed out|timeout|Temporary failure in name resolution|Name or service not known/i;
const BESIDE_THE_POINT = /^\s*$|^Please make sure you have the correct access rights|^and the repository exists\.|^fatal: Could not read from remote repository|^warning: |^hint: |^remote: *$|^Cloning into/;
/** The lines that say why, in one; empty where there are none. */
function readWords(text) {
    const lines = text.split(/\r?\n/).filter((line) => !BESIDE_THE_POINT.test(line));
    return lines
        .slice(-3)
        .map((line) => line.replace(/^(?:fatal|error): /, '').trim())
        .join('; ');
}
/** Did git get no answer at all? */
function isUnreached(text) {
    return UNREACHED.test(text);
}
const ADVICE = [
    [
        /Authentication failed|could not read (?:Username|Password)|terminal prompts disabled|\b40[13]\b/,
        'Name the secret of a private repository by `token`, and check that it may read this repository and has not expired.',
    ],
    [/Permission denied \(/, 'Check that the deploy key of `deploy_key` stands in the settings of this very repository.'],
    [
        /Host key verification failed|IDENTIFICATION HAS CHANGED/,
        'Compare `host_key` with what the server publishes: another key than the pinned ones answered.',
    ],
    [
        /not found|\b404\b|does not (?:exist|appear)/,
        'Check the address. A private repository is also not found without a `token`.',
    ],
    [
        /certificate|SSL|TLS/,
        'Check the certificate of the server, and the CA certificates (ca-certificates) of who asks.',
    ],
    [
        /not our ref|unadvertised object|couldn't find remote ref/,
        'The server has no such commit any more: push it again, or name another `ref`.',
    ],
];
/** The next thing to do about it. */
function adviseOn(words) {
    return (ADVICE.find(([cause]) => cause.test(words))?.[1] ??
        'Try `git ls-remote` with the same address, and check the network.');
}

;// CONCATENATED MODULE: ./src/sources/git/clone.ts








/** Makes an empty one. */
async function openClone(server) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'bowline-git-'));
    const remove = () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    process.once('exit', remove);
    await runOnRunner(server, ['init', '-q', '--bare', '--template=', folder]);
    return {
        folder,
        [Symbol.dispose]: () => {
            process.off('exit', remove);
            remove();
        },
    };
}
/**
 * Runs git for a source on the runner, to its end.
 * @param what the error begins with it, such as `submodule lib: `
 * @throws BowlineError `transfer` with the words of git where it fails
 */
async function runOnRunner(server, args, what = '') {
    const output = await runGitWithLogin(server, args);
    if (output?.exitCode === 0)
        return output;
    const words = output === undefined ? 'there is no git on the runner' : readWords(output.stderr);
    throw new errors/* BowlineError */.JY('transfer', `${(0,settings/* nameServer */.B8)(server.source)}, asked by the runner: ${what}${words}`, {
        hint: output === undefined ? 'Install git on the runner.' : adviseOn(words),
    });
}

// EXTERNAL MODULE: ./src/config/sources/git-address.ts
var git_address = __webpack_require__(83206);
;// CONCATENATED MODULE: ./src/sources/git/modules.ts





/**
 * Reads which submodules a commit has.
 * @param inner the folder of the repository that is deployed; undefined is all of it
 * @throws BowlineError for one whose address is not known or refused
 */
async function findModules(server, place, inner) {
    const { folder, module, tree } = place;
    const { stdout } = await runOnRunner(server, [`--git-dir=${folder}`, 'ls-tree', '-r', '-z', tree]);
    const links = stdout.split('\0').flatMap((entry) => {
        const [, commit, path] = /^160000 commit ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
        return commit === undefined || path === undefined ? [] : [{ commit, path }];
    });
    if (links.length === 0)
        return [];
    const blob = `${module.commit}:.gitmodules`;
    const config = await runGitWithLogin(server, [`--git-dir=${folder}`, 'config', '--blob', blob, '--list', '-z']);
    const addresses = readAddresses(config?.stdout ?? '');
    return links.map(({ commit, path }) => {
        const full = inner === undefined ? path : `${inner}/${path}`;
        const at = module.at === '' ? path : `${module.at}/${path}`;
        return { address: requireAddress(addresses.get(full), module.address, full), commit, at };
    });
}
/** Address by path. */
function readAddresses(text) {
    const names = new Map();
    for (const entry of text.split('\0')) {
        const [, name, key, value] = /^submodule\.(.*)\.(path|url)\n(.*)$/s.exec(entry) ?? [];
        if (name !== undefined && key !== undefined)
            names.set(name, { ...names.get(name), [key]: value });
    }
    return new Map([...names.values()].flatMap(({ path, url }) => (path && url ? [[path, url]] : [])));
}
function requireAddress(written, base, path) {
    if (written === undefined)
        throw new errors/* BowlineError */.JY('transfer', `submodule ${path}: .gitmodules has no address for it`, {
            hint: 'Add it to .gitmodules, and push.',
        });
    const address = resolveAddress(base, written);
    const complaint = (0,git_address/* judgeAddress */.Ke)(address);
    if (complaint === undefined)
        return address;
    throw new errors/* BowlineError */.JY('transfer', `submodule ${path}: its address is refused: ${complaint.message}`, {
        hint: complaint.hint,
    });
}
/** Makes a relative address whole: `./` and `../` start at the address of the repository that names the submodule. */
function resolveAddress(base, address) {
    const relative = /^(\.\.?)\/(.*)$/.exec(address);
    if (relative === null)
        return address;
    const whole = base.replace(/\/$/, '');
    const [, dots, rest = ''] = relative;
    if (dots === '.')
        return join(whole, rest, '/');
    const isFolder = whole.includes('/');
    const parent = whole.replace(isFolder ? /\/[^/]*$/ : /:[^:]*$/, '');
    return join(parent, rest, isFolder ? '/' : ':');
}
function join(base, rest, separator) {
    return /^\.\.?\//.test(rest) ? resolveAddress(base, rest) : `${base}${separator}${rest}`;
}
/** How a file that git LFS keeps elsewhere begins. */
const POINTER = 'version https://git-lfs';
const LONGEST_POINTER = 1024;
/** @throws BowlineError where files of git LFS are in a commit: a bundle has only their pointers */
async function refuseLargeFiles(server, { folder, tree, module }) {
    const inGit = `--git-dir=${folder}`;
    const found = await runGitWithLogin(server, [inGit, 'grep', '-l', '-z', '-e', `^${POINTER}`, tree]);
    const names = (found?.stdout ?? '').split('\0').filter(Boolean);
    const pointers = [];
    for (const name of names) {
        const size = await runGitWithLogin(server, [inGit, 'cat-file', '-s', name]);
        if (Number(size?.stdout) > LONGEST_POINTER)
            continue;
        const text = await runGitWithLogin(server, [inGit, 'cat-file', 'blob', name]);
        if (text?.stdout.startsWith(POINTER))
            pointers.push(nameFile(name, tree, module));
    }
    if (pointers.length === 0)
        return;
    const [shown, more] = [pointers.slice(0, 5).join(', '), pointers.length - 5];
    throw new errors/* BowlineError */.JY('transfer', `${(0,settings/* nameServer */.B8)(server.source)}: the runner cannot send files of git LFS to a host that does not reach the server: ${shown}${more > 0 ? ` and ${more} more` : ''}`, { hint: 'Let the host reach the server (a proxy in its settings of git will do), or deploy the app by `upload`.' });
}
function nameFile(name, tree, { at }) {
    const path = name.slice(tree.length + 1);
    return at === '' ? path : `${at}/${path}`;
}

;// CONCATENATED MODULE: ./src/sources/git/bundle.ts






/** What a host finds its part of a bundle by. */
function nameBundle(mirror, commit) {
    return `bundle.${mirror}.${commit}`;
}
/** The repository is fetched when the first bundle is wanted, and once. */
function openBundler(server, commit) {
    let fetched;
    const made = new Map();
    return {
        make(known) {
            const key = JSON.stringify([...known].map(([name, commits]) => [name, [...commits].sort()]).sort());
            fetched ??= fetchAll(server, { address: server.source.git, commit, at: '' });
            const bundle = made.get(key) ?? fetched.then((all) => writeBundles(server, all, { known, index: made.size }));
            made.set(key, bundle);
            return bundle;
        },
    };
}
/** Fetches a commit, and what its submodules name. */
async function fetchAll(server, module) {
    const clone = await openClone(server);
    const { address, commit, at } = module;
    const ref = `+${commit}:${host_script/* KEPT */.t0}/${commit}`;
    await runOnRunner(server, [`--git-dir=${clone.folder}`, 'fetch', '-q', '--no-tags', address, ref], nameModule(at));
    const folder = at === '' ? server.source.directory?.replace(/\/+$/, '') : undefined;
    const tree = await findTree(server, clone, folder === undefined ? `${commit}^{tree}` : `${commit}:${folder}`);
    const place = { folder: clone.folder, module, tree };
    await refuseLargeFiles(server, place);
    const modules = await findModules(server, place, folder);
    const inner = [];
    for (const one of modules)
        inner.push(...(await fetchAll(server, one)));
    return [{ ...module, clone }, ...inner];
}
async function findTree(server, { folder }, name) {
    const { stdout } = await runOnRunner(server, [
        `--git-dir=${folder}`,
        'rev-parse',
        '--verify',
        '--end-of-options',
        name,
    ]);
    return stdout.trim();
}
function nameModule(at) {
    return at === '' ? '' : `submodule ${at}: `;
}
async function writeBundles(server, all, { known, index }) {
    const root = (0,external_node_path_.join)(all[0]?.clone.folder ?? '', `bundles-${index}`);
    await (0,promises_.mkdir)(root);
    const files = new Map();
    for (const one of all) {
        const mirror = (0,host_script/* nameMirror */.Vs)({ git: one.address, depth: server.source.depth });
        const name = nameBundle(mirror, one.commit);
        const there = known.get(mirror) ?? [];
        if (files.has(name) || there.includes(one.commit))
            continue;
        await writeOne(server, one, { path: (0,external_node_path_.join)(root, name), known: there });
        const { size, mtimeMs } = await (0,promises_.stat)((0,external_node_path_.join)(root, name));
        files.set(name, { name, size, mtimeMs });
    }
    return { root, files: [...files.values()] };
}
async function writeOne(server, { clone, commit }, { path, known }) {
    const inGit = `--git-dir=${clone.folder}`;
    const present = [];
    for (const one of known) {
        const found = await runGitWithLogin(server, [inGit, 'cat-file', '-e', `${one}^{commit}`]);
        if (found?.exitCode === 0)
            present.push(`^${one}`);
    }
    await runOnRunner(server, [inGit, 'bundle', 'create', '-q', path, `${host_script/* KEPT */.t0}/${commit}`, ...present]);
}

// EXTERNAL MODULE: ./src/phases/transfer.ts
var transfer = __webpack_require__(73769);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
;// CONCATENATED MODULE: ./src/sources/git/fetch.ts


/** What is left for the step that makes the files: a line for each tree, of mirror, tree, folder, address and commit. */
const TREES = 'trees';
/** Brings the commit, and those of its submodules, into the mirrors of the host. */
function fetchCommit(work, { isSent }) {
    const { source, commit, place } = work;
    const code = (0,sh/* lines */.M)((0,host_script/* beginGit */.U_)(work), FUNCTIONS, (0,sh.sh) `bw_run_id=${place.run} bw_sent=${isSent ? 'yes' : ''}; rm -f "$bw_in"/${TREES} "$bw_in"/links.*`, (0,sh.sh) `bw_take ${source.git} ${commit} . ${source.directory?.replace(/\/+$/, '') ?? ''}`, (0,sh.sh) `rm -f "$bw_in"/bundle.*`);
    return {
        name: isSent ? 'take what the runner fetched' : 'fetch',
        body: (0,sh/* lines */.M)((0,host_script/* openLogin */.sC)(work), (0,sh.sh) `bw_run ${code.text}`),
    };
}
/**
 * The lock of the app is ours, so that whatever another git has locked here is left by one that was killed. A ref is
 * written when all of its objects are there, and only what has one counts.
 */
const FUNCTIONS = new sh.Sh(String.raw `bw_say() { printf '%s\n' "$1" | grep -v -e '^ *$' -e '^Please make sure you have the correct' -e '^and the repository exists' -e 'Could not read from remote' | tr -d '\r' >&2 || :; }
bw_open() {
bw_drop_broken "$1"
[ ! -d "$1" ] || find "$1" -type f \( -name '*.lock' -o -name 'tmp_*' -o -name '.tmp-*' -o -name gc.pid \) -exec rm -f {} +
( umask 077; bw_git init -q --bare --template= "$1" ) || bw_die "$1 cannot be used as a repository"
printf '%s' "$bw_run_id" >"$1/bowline-run"; }
bw_get() { bw_said=$(bw_git --git-dir="$1" fetch -q --no-tags --force $bw_deep "$2" "+$3:${host_script/* KEPT */.t0}/$3" 2>&1 </dev/null); }
bw_fetch() {
bw_what=$4; set -- "$1" "$2" "$3"
bw_bundle=$bw_in/bundle.\${1##*/}.$3
if [ -n "$bw_sent" ] && [ -f "$bw_bundle" ]; then
bw_said=$(GIT_ALLOW_PROTOCOL=file; bw_git --git-dir="$1" fetch -q --no-tags --force "$bw_bundle" "+${host_script/* KEPT */.t0}/$3:${host_script/* KEPT */.t0}/$3" 2>&1 </dev/null) && rm -f "$bw_bundle" || { bw_say "$bw_what$bw_said"; exit 1; }
else bw_get "$@" || { bw_is_damage "$bw_said" && rm -rf -- "$1" && bw_open "$1" && bw_get "$@"; } || { bw_say "$bw_what$bw_said"; exit 1; }; fi
bw_has "$1" "$3" || bw_die "$bw_what$3 is no commit: name the commit that the tag points to"; }
bw_deep=; [ -z "$bw_depth" ] || bw_deep=--depth=$bw_depth
bw_take() (
url=$1 sha=$2 at=$3 inner=$4 name=; [ "$at" = . ] || name="submodule $at: "
m=$(bw_mirror "$url"); bw_open "$m"
bw_has "$m" "$sha" || bw_fetch "$m" "$url" "$sha" "$name"
tree=$sha^{tree}; [ -z "$inner" ] || tree=$sha:$inner
hash=$(bw_git --git-dir="$m" rev-parse -q --verify "$tree" 2>/dev/null) && [ "$(bw_git --git-dir="$m" cat-file -t "$hash" 2>/dev/null)" = tree ] || bw_die "$name""the commit $sha has no folder $inner"
[ -z "$(bw_git --git-dir="$m" ls-tree "$hash" .bowline)" ] || [ "$at" != . ] || bw_die 'the repository has an entry .bowline, which Bowline keeps for itself'
printf '%s\t%s\t%s\t%s\t%s\n' "$m" "$hash" "$at" "$url" "$sha" >>"$bw_in/${TREES}"
links=$bw_in/links.$sha; bw_git --git-dir="$m" ls-tree -r "$hash" | grep '^160000 ' >"$links" || :
while IFS='	' read -r meta path; do bw_module "$path" "\${meta##* }"; done <"$links" )
bw_module() {
case $1 in '"'*) bw_die "the name of the submodule $1 is too odd";; esac
full=$inner\${inner:+/}$1
module=$(bw_git --git-dir="$m" config --blob "$sha:.gitmodules" --get-regexp '^submodule\..*\.path$' 2>/dev/null | while IFS= read -r l; do case $l in "submodule."*".path $full") l=\${l#submodule.}; printf '%s' "\${l%".path $full"}"; break;; esac; done)
[ -n "$module" ] || bw_die "submodule $full: .gitmodules does not name it"
to=$(bw_git --git-dir="$m" config --blob "$sha:.gitmodules" --get "submodule.$module.url") || bw_die "submodule $full: .gitmodules has no address for it"
to=$(bw_resolve "$url" "$to")
case $to in -*|*::*|[./]*|file:*|git:*) bw_die "submodule $full: its address $to is refused: only https and ssh are fetched";;
https://*|http://*|ssh://*) ;; *://*) bw_die "submodule $full: its address $to is refused: only https and ssh are fetched";; *:*) ;;
*) bw_die "submodule $full: its address $to is refused: only https and ssh are fetched";; esac
if [ "$at" = . ]; then bw_take "$to" "$2" "$1" ''; else bw_take "$to" "$2" "$at/$1" ''; fi; }
bw_resolve() {
b=\${1%/} u=$2; case $u in ./*|../*) ;; *) printf '%s' "$u"; return;; esac; s=/
while :; do case $u in ./*) u=\${u#./};; ../*) u=\${u#../}; case $b in */*) b=\${b%/*};; *) b=\${b%:*} s=:;; esac;; *) break;; esac; done
printf '%s%s%s' "$b" "$s" "$u"; }`.replaceAll('\\$', '$'));

;// CONCATENATED MODULE: ./src/sources/git/check-out.ts




/**
 * Makes the files of the release from the mirrors. The index stays in the release, where a later look can compare by it.
 * Of the mirrors, those are removed that this commit does not need.
 */
function checkOut(work) {
    const { release } = (0,host_layout/* pathsOf */.wG)(work.place.root);
    const code = (0,sh/* lines */.M)((0,host_script/* beginGit */.U_)(work), check_out_FUNCTIONS, (0,sh.sh) `bw_to=${release(work.place.release)} bw_run_id=${work.place.run} bw_n=0; mkdir -p "$bw_to/.bowline"`, TAKE_ALL);
    return { name: 'check out', body: (0,sh/* lines */.M)((0,host_script/* openLogin */.sC)(work), (0,sh.sh) `bw_run ${code.text}`) };
}
/** A pointer is found by what is in it: which attribute names it need not be part of what is checked out. */
const check_out_FUNCTIONS = new sh.Sh(String.raw `bw_lfs='version https://git-lfs'
bw_in_git() { bw_git --git-dir="$bw_m" --work-tree=. "$@"; }
bw_pointers() {
bw_git --git-dir="$bw_m" grep -l -e "^$bw_lfs" "$bw_hash" 2>/dev/null | while IFS= read -r l; do
[ "$(bw_git --git-dir="$bw_m" cat-file -s "$l")" -gt 1024 ] || [ "$(bw_git --git-dir="$bw_m" cat-file blob "$l" | head -c 23)" != "$bw_lfs" ] || printf '%s\n' "\${l#"$bw_hash:"}"; done; }
bw_name() { head -n 5 "$1" | sed '$!s/$/,/' | tr '\n' ' '; bw_c=$(wc -l <"$1"); [ "$bw_c" -le 5 ] || printf 'and %s more' "$((bw_c - 5))"; }
bw_broken() {
if bw_is_damage "$1"; then rm -rf -- "$bw_m"; bw_die "the copy of the repository on this host is damaged, and was removed: run again ($(printf '%s' "$1" | head -n 1))"; fi
bw_die "$1"; }
bw_files() {
bw_n=$((bw_n + 1)) GIT_INDEX_FILE=$bw_to/.bowline/index; [ "$bw_n" = 1 ] || GIT_INDEX_FILE=$GIT_INDEX_FILE.$bw_n
export GIT_INDEX_FILE; rm -f "$GIT_INDEX_FILE" "$GIT_INDEX_FILE.lock"
bw_pointers >"$bw_in/pointers"; set --
if [ -s "$bw_in/pointers" ]; then
git-lfs version >/dev/null 2>&1 || bw_die "git-lfs is not installed here, and these are only its pointers: $(bw_name "$bw_in/pointers")"
set -- -c "remote.origin.url=$bw_url" -c filter.lfs.process='git-lfs filter-process' -c filter.lfs.smudge='git-lfs smudge -- %f' -c filter.lfs.clean='git-lfs clean -- %f' -c filter.lfs.required=true; fi
mkdir -p "$bw_to/$bw_at"; cd "$bw_to/$bw_at"
bw_said=$(bw_git --git-dir="$bw_m" read-tree "$bw_hash" 2>&1 && bw_in_git "$@" checkout-index -a -f -q -u 2>&1) || bw_broken "$bw_said"
[ "$(bw_git --git-dir="$bw_m" write-tree)" = "$bw_hash" ] || bw_die "what was checked out is not $bw_hash"
while IFS= read -r l; do [ "$(head -c 23 "./$l" | tr -d '\000')" != "$bw_lfs" ] || bw_die "$l is still a pointer of git LFS: .gitattributes of what is deployed has to name it"; done <"$bw_in/pointers"
bw_in_git "$@" diff-files --quiet || bw_die "files differ from the commit right after they were written: $(bw_in_git "$@" diff-files --name-only | head -n 5 | tr '\n' ' ')"; }`.replaceAll('\\$', '$'));
const TAKE_ALL = (0,sh.sh) `rm -f "$bw_to"/.bowline/${host_script/* NEEDED */.Ev}
while IFS='	' read -r bw_m bw_hash bw_at bw_url bw_sha <&5; do bw_files </dev/null; printf '%s %s\\n' "\${bw_m##*/}" "$bw_sha" >>"$bw_to"/.bowline/${host_script/* NEEDED */.Ev}; done 5<"$bw_in"/${TREES}
cd "$bw_to"; for bw_d in "$bw_git"/*.git; do [ ! -d "$bw_d" ] || [ "$(cat "$bw_d/bowline-run" 2>/dev/null)" = "$bw_run_id" ] || rm -rf -- "$bw_d"; done`;

;// CONCATENATED MODULE: ./src/sources/git/question.ts





/** What a look at the server may take on a host, in seconds. */
const LOOK_SECONDS = 30;
const ASK_STEP = 'ask for the commit';
/** Asks a host whether it has the commit, or reaches the server that has it. */
function askWay(work) {
    const { incoming, release } = (0,host_layout/* pathsOf */.wG)(work.place.root);
    const answer = `${incoming(work.place.run)}/way`;
    const to = release(work.place.release);
    const code = (0,sh/* lines */.M)((0,host_script/* beginGit */.U_)(work), (0,sh.sh) `bw_m=$(bw_mirror ${work.source.git})`, (0,sh.sh) `{ bw_drop_broken "$bw_m"; if [ ! -d "$bw_m" ]; then :; elif bw_has "$bw_m" ${work.commit} && ! bw_git --git-dir="$bw_m" ls-tree -r ${work.commit} | grep -q '^160000 '; then echo has; exit 0; fi
for bw_m in "$bw_git"/*.git; do [ ! -d "$bw_m" ] || { bw_drop_broken "$bw_m"; bw_git --git-dir="$bw_m" for-each-ref --format="known \${bw_m##*/} %(objectname)" ${host_script/* KEPT */.t0} 2>/dev/null || :; }; done
if bw_said=$(timeout ${LOOK_SECONDS} git ${(0,host_script/* settingsOf */.f5)(work)} ls-remote -q ${work.source.git} HEAD 2>&1 >/dev/null </dev/null); then echo fetches
else echo "failed $?"; printf '%s\\n' "$bw_said"; fi; } >${answer}`);
    return {
        parcels: [],
        bytes: 0,
        isAskedAlways: true,
        step: {
            name: ASK_STEP,
            body: (0,sh/* lines */.M)((0,sh.sh) `rm -rf -- ${to}; mkdir -p ${to}`, (0,host_script/* openLogin */.sC)(work), (0,sh.sh) `/bin/sh -ec ${code.text}`),
        },
        answer,
    };
}
/**
 * Reads the answer of a host.
 * @throws BowlineError where its server refuses it
 */
function readWay(answer, { host }) {
    const rest = answer.split('\n');
    const known = readKnown(rest);
    if (rest.includes('has'))
        return { kind: 'has' };
    if (rest.includes('fetches'))
        return { kind: 'fetches' };
    const failed = rest.findIndex((line) => line.startsWith('failed '));
    const said = rest.slice(failed + 1).join('\n');
    const isLate = rest[failed] === 'failed 124' || rest[failed] === 'failed 143';
    const words = isLate ? `no answer within ${LOOK_SECONDS} s` : readWords(said);
    if (isLate || isUnreached(said))
        return { kind: 'needs_bundle', words, known };
    throw new errors/* BowlineError */.JY('transfer', `${host}: it gets nothing from the git server: ${words || 'no reason was given'}`, {
        where: { host, step: ASK_STEP },
        hint: adviseOn(words),
    });
}
function readKnown(lines) {
    const found = new Map();
    for (const line of lines) {
        const [, mirror, commit] = /^known ([0-9a-f]+\.git) ([0-9a-f]+)$/.exec(line) ?? [];
        if (mirror !== undefined && commit !== undefined)
            found.set(mirror, [...(found.get(mirror) ?? []), commit]);
    }
    return found;
}

;// CONCATENATED MODULE: ./src/sources/git/delivery.ts





/**
 * Brings a commit to a host: the host fetches it into its mirror; where it does not reach the server, the runner fetches it
 * and sends it.
 */
function deliverCommit(work, place, bundler) {
    const here = { ...work, place };
    return {
        question: askWay(here),
        async ship(answer) {
            const way = readWay(answer?.toString('utf8') ?? '', place.facts);
            const isSent = way.kind === 'needs_bundle';
            return {
                parcels: isSent ? [bundleParcel(await bundler.make(way.known), place)] : [],
                steps: [fetchCommit(here, { isSent }), checkOut(here)],
            };
        },
    };
}
function bundleParcel({ root, files }, { root: app, run, base }) {
    const destination = (0,transfer/* archivePath */.oM)(base, (0,host_layout/* pathsOf */.wG)(app).incoming(run));
    const key = JSON.stringify(['bundle', destination, root]);
    const entries = files.map(({ name, size, mtimeMs }) => ({ type: 'file', path: name, mode: 0o600, size, mtimeMs }));
    return { root, destination, key, entries };
}

;// CONCATENATED MODULE: ./src/sources/git/resolve.ts

const FULL = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const SHORT = /^[0-9a-f]{4,63}$/i;
/** A full hash names its commit by itself. */
function isFullHash(ref) {
    return FULL.test(ref);
}
/** Whether a name could be the beginning of a commit's hash. */
function isShortHash(ref) {
    return SHORT.test(ref) && !isFullHash(ref);
}
/** The names under which a server may know a ref, the commit of an annotated tag included. */
function listPatterns(ref) {
    if (ref === undefined)
        return ['HEAD'];
    const names = ref.startsWith('refs/') ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`];
    return names.flatMap((name) => [name, `${name}^{}`]);
}
/** Reads the `HASH<TAB>NAME` lines of `ls-remote`. */
function readRefs(text) {
    const found = text.split('\n').map((line) => /^([0-9a-f]{40,64})\t(.+)$/.exec(line));
    return new Map(found.flatMap((match) => (match ? [[match[2] ?? '', match[1] ?? '']] : [])));
}
/** The branch that a server calls its own, as `ls-remote --symref` tells it. */
function readDefaultBranch(text) {
    return /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(text)?.[1] ?? null;
}
/**
 * Finds the commit among the refs of a server; undefined where it knows none of that name.
 * @throws InputError for a name that is a branch and a tag with different commits
 */
function chooseCommit(refs, ref) {
    const commitOf = (name) => refs.get(`${name}^{}`) ?? refs.get(name);
    if (ref === undefined || ref.startsWith('refs/')) {
        const commit = commitOf(ref ?? 'HEAD');
        const tag = ref?.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : null;
        return commit === undefined ? undefined : { commit, ref: ref ?? null, tag };
    }
    const branch = commitOf(`refs/heads/${ref}`);
    const tag = commitOf(`refs/tags/${ref}`);
    if (branch !== undefined && tag !== undefined && branch !== tag)
        throw refuseBoth(ref);
    const commit = tag ?? branch;
    return commit === undefined ? undefined : { commit, ref, tag: tag === undefined ? null : ref };
}
function refuseBoth(ref) {
    return new errors/* InputError */.dz(`\`ref\`: ${ref} is a branch and a tag, with different commits`, `Write refs/heads/${ref} or refs/tags/${ref}.`);
}
/** What to tell about a name that the server does not know. */
function refuseUnknown(ref, server) {
    if (ref === undefined)
        return new errors/* InputError */.dz(`${server} names no default branch: the repository is empty`, 'Push to it, or set `ref`.');
    if (isShortHash(ref))
        return new errors/* InputError */.dz(`\`ref\`: ${server} knows no branch or tag ${ref}, and no server looks up the beginning of a hash`, 'Write the full hash of the commit: git rev-parse SHORT.');
    return new errors/* InputError */.dz(`\`ref\`: ${server} knows no branch or tag ${ref}`, 'Look at `git ls-remote`, push it, or write the full hash of a commit.');
}

// EXTERNAL MODULE: ./src/git/version-file.ts
var version_file = __webpack_require__(82851);
;// CONCATENATED MODULE: ./src/sources/git/version.ts
var version_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var version_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/**
 * Reads the version that a file of a commit holds. The runner fetches the folders of that one commit, and of its files this
 * one alone, where the server can leave out the others.
 * @param file its path in the repository
 * @throws InputError for a file that is missing or holds no version, BowlineError where the server does not give it
 */
async function readVersion(server, commit, file) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const clone = version_addDisposableResource(env_1, await openClone(server), false);
        const { git } = server.source;
        const ref = `+${commit}:${host_script/* KEPT */.t0}/${commit}`;
        await runOnRunner(server, [
            ...inClone(clone, git),
            'fetch',
            '-q',
            '--no-tags',
            '--depth=1',
            '--filter=blob:none',
            ORIGIN,
            ref,
        ]);
        const blob = await findFile(server, clone, { commit, file });
        const { stdout } = await runOnRunner(server, [...inClone(clone, git), 'cat-file', 'blob', blob]);
        const version = await (0,version_file/* parseVersionFile */.Sz)(stdout.replace(/^\uFEFF/, ''), file);
        if (version !== '')
            return version;
        throw new errors/* InputError */.dz(`${file} is empty in ${commit.slice(0, 7)}`, 'Write the version into it.');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        version_disposeResources(env_1);
    }
}
const ORIGIN = 'origin';
/** What was left out is fetched when it is read, from where the rest came from. */
function inClone({ folder }, address) {
    const remote = { url: address, promisor: 'true', partialclonefilter: 'blob:none' };
    const settings = Object.entries(remote).flatMap(([key, value]) => ['-c', `remote.${ORIGIN}.${key}=${value}`]);
    return [...settings, `--git-dir=${folder}`];
}
/** @returns the hash of its text */
async function findFile(server, { folder }, { commit, file }) {
    const path = file.replace(/^(?:\.\/+)+/, '');
    const listed = await runGitWithLogin(server, [
        `--git-dir=${folder}`,
        '--literal-pathspecs',
        'ls-tree',
        commit,
        '--',
        path,
    ]);
    const blob = /^100\d{3} blob ([0-9a-f]+)\t/.exec(listed?.stdout ?? '')?.[1];
    if (blob !== undefined)
        return blob;
    throw new errors/* InputError */.dz(`${(0,settings/* nameServer */.B8)(server.source)}: ${commit.slice(0, 7)} has no file ${file}, which would hold the version`, 'Check `version_file` and the input `version-file`; the path begins at the root of the repository that is deployed.');
}

;// CONCATENATED MODULE: ./src/sources/git/git.ts











/**
 * Opens a repository of a git server. What was asked for is looked up here and once, so that every host gets the same
 * commit, whatever is pushed meanwhile.
 * @throws InputError for a ref that the server does not know and a version that cannot be read, BowlineError `transfer` where it does
 * not answer
 */
async function openGit(source, world) {
    const server = { source, login: await findLogin(source, world), signal: world.signal };
    const resolved = await resolve(server, world.ref ?? source.ref, world.cwd);
    const { versionFile } = world;
    const version = versionFile === undefined ? undefined : await readVersion(server, resolved.commit, versionFile);
    const info = describe(resolved, version);
    return { info: Promise.resolve(info), read: async () => makeContent(server, resolved, info) };
}
/**
 * The tags of a repository, in no order.
 * @throws InputError for a secret that is missing, BowlineError `transfer` where the server does not answer
 */
async function listTagsOf(source, world) {
    const server = { source, login: await findLogin(source, world), signal: world.signal };
    const refs = readRefs(await listRefs(server, ['refs/tags/*'], 'its newest tag'));
    return [...refs.keys()].filter((name) => !name.endsWith('^{}')).map((name) => name.replace(/^refs\/tags\//, ''));
}
async function findLogin({ token, deployKey }, { findSecret }) {
    if (deployKey === undefined)
        return token === undefined ? {} : { token: requireLine(findSecret(token)) };
    const key = findSecret(deployKey);
    // Says what is wrong with it, a passphrase among it, before anybody is asked.
    await (0,private_keys/* parsePrivateKeys */.P)(key, undefined, deployKey);
    return { deployKey: key };
}
/** Whatever follows in another line would be more than the token for git. */
function requireLine(token) {
    if (!/[\r\n\0]/.test(token.reveal()))
        return token;
    throw new errors/* InputError */.dz(`the secret ${token.name} is no token: it has more than one line`, 'Give the token alone.');
}
async function resolve(server, ref, cwd) {
    if (ref !== undefined && isFullHash(ref))
        return { commit: ref.toLowerCase(), ref, tag: null };
    const text = await listRefs(server, listPatterns(ref));
    const found = chooseCommit(readRefs(text), ref) ?? (await expand(ref, cwd));
    if (found === undefined)
        throw refuseUnknown(ref, (0,settings/* nameServer */.B8)(server.source));
    return ref === undefined ? { ...found, ref: readDefaultBranch(text) } : found;
}
async function listRefs(server, patterns, what = 'the commit') {
    const { git } = server.source;
    const output = await runGitWithLogin(server, ['ls-remote', '-q', '--symref', git, ...patterns], LOOK_MS);
    if (output?.exitCode === 0)
        return output.stdout;
    const words = output === undefined ? 'there is no git on the runner' : readWords(output.stderr);
    const told = words || 'it gave no reason';
    throw new errors/* BowlineError */.JY('transfer', `${(0,settings/* nameServer */.B8)(server.source)}: ${what} cannot be looked up: ${told}`, {
        hint: output === undefined ? 'Install git, or give `ref` the full hash of a commit.' : adviseOn(words),
    });
}
/** A checkout of the same repository knows more of a hash. */
async function expand(ref, cwd) {
    if (ref === undefined || !isShortHash(ref))
        return undefined;
    const commit = await (0,git_history/* readCommit */.kN)(cwd, ref);
    return commit?.startsWith(ref.toLowerCase()) ? { commit, ref, tag: null } : undefined;
}
function describe({ commit, ref, tag }, version) {
    return { revision: commit, ref, isDirty: false, version: version ?? tag };
}
function makeContent(server, { commit }, info) {
    const { source, login } = server;
    const bundler = openBundler(server, commit);
    return {
        contentId: source.directory === undefined ? commit : `${commit}:${source.directory}`,
        info,
        // What it takes is known to the host alone, once it has fetched.
        needs: { bytes: 0, files: 0 },
        askAncestry: (root, older, newer) => askAncestry(source, root, older, newer),
        deliver: (place) => deliverCommit({ source, login, commit }, place, bundler),
    };
}


/***/ }),

/***/ 94602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ deliverImage)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66514);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);
/* harmony import */ var _upload_delivery__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50678);
/* harmony import */ var _question__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83222);




/** Asks the host for the image and for the files at once. */
function deliverImage({ place, tree, asks, ship }) {
    const files = tree && (0,_upload_delivery__WEBPACK_IMPORTED_MODULE_1__/* .deliverTree */ .s)(tree, place);
    return {
        question: ask(place, files?.question, asks),
        async ship(answer) {
            const text = answer?.toString('utf8') ?? '';
            const image = await ship((0,_question__WEBPACK_IMPORTED_MODULE_2__/* .readEngineAnswer */ .ft)(text));
            const along = await files?.ship(answer && Buffer.from(listPaths(text)));
            return {
                parcels: [...(along?.parcels ?? []), ...image.parcels],
                steps: [...(along?.steps ?? []), ...image.steps],
            };
        },
    };
}
function ask(place, files, asks) {
    const { incoming, release } = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(place.root);
    const [engine, answer] = ['engine', 'asked'].map((name) => `${incoming(place.run)}/${name}`);
    const folder = release(place.release);
    return {
        parcels: files?.parcels ?? [],
        bytes: files?.bytes ?? 0,
        isAskedAlways: true,
        step: {
            name: _question__WEBPACK_IMPORTED_MODULE_2__/* .ASK_STEP */ .N8,
            body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(files === undefined ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `rm -rf -- ${folder}; mkdir -p ${folder}` : (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `( ${files.step.body}\n)`, (0,_question__WEBPACK_IMPORTED_MODULE_2__/* .askEngine */ .sb)(place, asks, engine), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `cat ${engine} ${files === undefined ? [] : [files.answer]} >${answer}`),
        },
        answer,
    };
}
/** What is left to be sent of the files. */
function listPaths(answer) {
    return answer
        .split('\n')
        .filter((line) => line.startsWith('./'))
        .map((line) => `${line}\n`)
        .join('');
}


/***/ }),

/***/ 13207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  countCommon: () => (/* binding */ countCommon),
  openImageFile: () => (/* binding */ openImageFile)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/phases/transfer.ts
var transfer = __webpack_require__(73769);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/repository/version-order.ts
var version_order = __webpack_require__(84565);
// EXTERNAL MODULE: ./src/runtimes/docker-failure.ts
var docker_failure = __webpack_require__(14942);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
// EXTERNAL MODULE: ./src/sources/upload/files.ts
var files = __webpack_require__(54945);
// EXTERNAL MODULE: ./src/sources/upload/upload.ts
var upload = __webpack_require__(40157);
// EXTERNAL MODULE: ./src/sources/image/delivery.ts
var delivery = __webpack_require__(94602);
// EXTERNAL MODULE: ./src/sources/image/image.ts + 1 modules
var image_image = __webpack_require__(72111);
// EXTERNAL MODULE: ./src/sources/image/question.ts
var question = __webpack_require__(83222);
// EXTERNAL MODULE: ./src/sources/image/space.ts
var space = __webpack_require__(43902);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/shell/docker.ts
var docker = __webpack_require__(64408);
// EXTERNAL MODULE: ./src/sources/image/keep.ts
var keep = __webpack_require__(96691);
;// CONCATENATED MODULE: ./src/sources/image/file/load.ts





/**
 * Loads an image from a file, unless the host has it, and writes down by what the engine knows it. Tags that come along go again:
 * one that the host had names what it named before.
 */
function loadImage(place, { names, tags }, file) {
    const { release, incoming } = (0,host_layout/* pathsOf */.wG)(place.root);
    const before = `${incoming(place.run)}/tags`;
    return (0,sh/* lines */.M)((0,docker/* defineDocker */.IG)(place.docker), (0,sh.sh) `bw_find() { for bw_n in ${names}; do bw_image=$(bw_docker image inspect --format '{{.Id}}' "$bw_n" 2>/dev/null) && return 0; done; return 1; }`, (0,sh.sh) `bw_from=there`, file === undefined ? refuseMissing() : load(file, tags, before), (0,sh.sh) `echo "$bw_image" >${`${release(place.release)}/.bowline/image`}`, (0,keep/* keepImage */.zz)(place, (0,keep/* tagOf */.cO)(place, 'image')), ...(file === undefined ? [] : tags.map((tag) => restoreTag(tag, before))));
}
function refuseMissing() {
    return (0,sh.sh) `bw_find || { echo 'the image was on the host a moment ago, and is gone; run again'; exit 1; }`;
}
function load({ path: file, lacks }, tags, before) {
    return (0,sh/* lines */.M)(lacks > 0 && (0,sh.sh) `echo ${`sent without ${(0,format/* describeCount */.vG)(lacks, 'layer')} that this host has`}`, (0,sh.sh) `trap ${`rm -f -- ${(0,sh.sh) `${file}`.text}`} EXIT; trap 'exit 1' HUP INT TERM; : >${before}`, ...tags.map((tag) => (0,sh.sh) `! bw_o=$(bw_docker image inspect --format '{{.Id}}' ${tag} 2>/dev/null) || echo ${tag}" $bw_o" >>${before}`), (0,sh.sh) `bw_docker load --quiet --input ${file} || exit 1`, (0,sh.sh) `bw_find || { echo 'the engine has loaded the file, and no image by that id'; exit 1; }; bw_from=pulled`);
}
function restoreTag(tag, before) {
    return (0,sh.sh) `if bw_o=$(grep -F ${`${tag} `} ${before}); then bw_docker tag "\${bw_o##* }" ${tag}; else bw_docker rmi ${tag} >/dev/null || :; fi`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./src/sources/image/file/contents.ts


const descriptor = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP().optional(),
    digest: schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/),
    platform: schemas/* object */.Ikc({ os: schemas/* string */.YjP().optional() }).optional(),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
const index = schemas/* object */.Ikc({ manifests: schemas/* array */.YOg(descriptor) });
const manifest = schemas/* object */.Ikc({ config: descriptor, layers: schemas/* array */.YOg(descriptor) });
const saved = schemas/* array */.YOg(schemas/* object */.Ikc({ Config: schemas/* string */.YjP(), RepoTags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(), Layers: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }));
const config = schemas/* object */.Ikc({
    rootfs: schemas/* object */.Ikc({ diff_ids: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }),
    config: schemas/* object */.Ikc({ Labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish() }).nullish(),
});
/** @returns a text that says why it is no single image */
function readContents(files) {
    const list = read(files, 'manifest.json', saved);
    const top = read(files, 'index.json', index);
    if (list === undefined && top === undefined)
        return 'it has neither a manifest.json nor an index.json';
    const images = listManifests(files, top?.manifests ?? []);
    if (list === undefined)
        return readLayout(files, images);
    const [one, ...others] = list;
    if (one === undefined || others.length > 0)
        return `it holds ${list.length} images, and one is deployed`;
    return describe(files, {
        path: one.Config,
        paths: one.Layers ?? [],
        tags: one.RepoTags ?? [],
        names: [...(top?.manifests ?? []), ...images].map(({ digest }) => digest),
    });
}
/** The manifests of all images, also where an index names another index; an attestation is no image. */
function listManifests(files, listed) {
    return listed
        .filter(({ platform }) => platform?.os !== 'unknown')
        .flatMap((one) => {
        const inner = read(files, blobOf(one.digest), index);
        return inner === undefined ? [one] : listManifests(files, inner.manifests);
    });
}
function readLayout(files, images) {
    const [one, ...others] = images;
    if (one === undefined || others.length > 0)
        return `it holds images for ${images.length} platforms, and one is deployed`;
    const found = read(files, blobOf(one.digest), manifest);
    if (found === undefined)
        return `it lacks the manifest ${one.digest}`;
    const name = one.annotations?.['io.containerd.image.name'];
    return describe(files, {
        path: blobOf(found.config.digest),
        paths: found.layers.map(({ digest }) => blobOf(digest)),
        tags: name === undefined ? [] : [name],
        names: [one.digest],
    });
}
function describe(files, { path, paths, tags, names }) {
    const text = files.get(path);
    const data = read(files, path, config);
    if (text === undefined || data === undefined)
        return `it lacks the configuration ${path}`;
    const id = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
    const diffIds = data.rootfs.diff_ids ?? [];
    if (diffIds.length !== paths.length)
        return `it lists ${paths.length} layers, and its configuration ${diffIds.length}`;
    return {
        id,
        names: [...new Set([id, ...names])],
        tags,
        labels: data.config?.Labels ?? {},
        layers: diffIds.map((diffId, at) => ({ diffId, path: paths[at] ?? '' })),
    };
}
function blobOf(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}
function read(files, path, schema) {
    const text = files.get(path)?.toString('utf8');
    if (text === undefined)
        return undefined;
    try {
        return schema.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/sources/image/file/plain.ts





const CHUNK_BYTES = 1024 * 1024;
const MARKS = [
    ['gzip', '1f8b'],
    ['zstd', '28b52ffd'],
    ['other', '425a68'],
    ['other', 'fd377a585a00'],
];
/** What a file is, unpacked while it is read; Docker itself takes the same forms. @throws InputError for one that this Node cannot unpack */
async function* readPlain(path) {
    const packing = await findPacking(path);
    const options = { highWaterMark: CHUNK_BYTES };
    if (packing === 'plain') {
        yield* (0,external_node_fs_.createReadStream)(path, options);
        return;
    }
    const unpacked = createUnpacker(packing, path);
    const fed = (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path, options), unpacked);
    // It destroys what it feeds with its error, which whoever reads that gets to see.
    fed.catch(() => { });
    yield* unpacked;
    await fed;
}
async function findPacking(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
        const beginning = buffer.toString('hex', 0, bytesRead);
        return MARKS.find(([, mark]) => beginning.startsWith(mark))?.[0] ?? 'plain';
    }
    finally {
        await file.close();
    }
}
function createUnpacker(packing, path) {
    if (packing === 'gzip')
        return external_node_zlib_.createGunzip({ chunkSize: CHUNK_BYTES });
    if (packing === 'zstd' && "createZstdDecompress" in external_node_zlib_)
        return external_node_zlib_.createZstdDecompress({ chunkSize: CHUNK_BYTES });
    throw new errors/* InputError */.dz(`${path} is packed in a form that cannot be read here${packing === 'zstd' ? ': Node 22.15 or newer unpacks zstd' : ''}`, 'Pack it with gzip, or leave it as `docker save` writes it: what is sent is compressed on the way.');
}

// EXTERNAL MODULE: ./src/sources/cargo/tar-header.ts
var tar_header = __webpack_require__(12114);
;// CONCATENATED MODULE: ./src/sources/image/file/tar-reader.ts

/** A file that is no tar, or one that was cut short. */
class NoTarError extends Error {
}
/** Longer names than any image has. */
const MOST_NAME_BYTES = 64 * 1024;
/** Reads a tar as it comes. @throws NoTarError */
async function* readTar(source) {
    const bytes = openReader(source);
    let before = [];
    let longName;
    for (;;) {
        const block = await bytes.take(tar_header/* BLOCK_BYTES */.Yo);
        if (block.every((byte) => byte === 0))
            return;
        const { name, type, size } = readHeader(block);
        if (type === 'x' || type === 'L' || type === 'g') {
            if (size > MOST_NAME_BYTES)
                throw new NoTarError('a name in it is too long');
            const body = await bytes.take(size);
            const padding = await bytes.take((0,tar_header/* paddingOf */.Zt)(size));
            before.push(block, body, padding);
            if (type !== 'g')
                longName = (type === 'x' ? readPaxPath(body) : readText(body)) ?? longName;
            continue;
        }
        const part = bytes.open(size);
        yield {
            name: (longName ?? name).replace(/^\.\//, ''),
            isFile: type === '0' || type === '\0',
            isLink: type === '1' || type === '2',
            size,
            header: Buffer.concat([...before, block]),
            content: part,
        };
        for await (const _rest of part)
            ;
        await bytes.take((0,tar_header/* paddingOf */.Zt)(size));
        before = [];
        longName = undefined;
    }
}
/** Source: POSIX, pax, "ustar Interchange Format". */
function readHeader(block) {
    const sum = Number.parseInt(readText(block.subarray(148, 156)), 8);
    const own = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
    if (sum !== own)
        throw new NoTarError('it is no tar');
    const prefix = block.toString('latin1', 257, 262) === 'ustar' ? readText(block.subarray(345, 500)) : '';
    const name = readText(block.subarray(0, 100));
    const type = String.fromCharCode(block[156] ?? 0);
    return { name: prefix === '' ? name : `${prefix}/${name}`, type, size: readSize(block) };
}
function readSize(block) {
    // In base 256 where it is too large for octal digits.
    if (((block[124] ?? 0) & 0x80) !== 0)
        return Number(block.readBigUInt64BE(128));
    return Number.parseInt(readText(block.subarray(124, 136)), 8) || 0;
}
function readText(bytes) {
    const end = bytes.indexOf(0);
    return bytes.toString('utf8', 0, end === -1 ? bytes.length : end).trim();
}
function readPaxPath(body) {
    return /^\d+ path=(.*)$/m.exec(body.toString('utf8'))?.[1];
}
function openReader(source) {
    const iterator = source[Symbol.asyncIterator]();
    let held = Buffer.alloc(0);
    async function fill() {
        while (held.length === 0) {
            const { done, value } = await iterator.next();
            if (done)
                throw new NoTarError('it ends too early');
            held = value;
        }
    }
    async function* read(size) {
        for (let left = size; left > 0;) {
            await fill();
            const piece = held.subarray(0, left);
            held = held.subarray(piece.length);
            left -= piece.length;
            yield piece;
        }
    }
    return {
        async take(size) {
            const pieces = [];
            for await (const piece of read(size))
                pieces.push(piece);
            return Buffer.concat(pieces);
        },
        /** What is not read of it by one reader is there for the next. */
        open(size) {
            const pieces = read(size);
            const next = () => pieces.next();
            return { [Symbol.asyncIterator]: () => ({ next }) };
        },
    };
}

;// CONCATENATED MODULE: ./src/sources/image/file/read-file.ts






/** No configuration of an image is larger. */
const SMALL_BYTES = 4 * 1024 * 1024;
const MOST_BYTES = 64 * 1024 * 1024;
const HINT = 'Write it with `docker save --output FILE IMAGE`, and check that the step that does so ran before this one.';
/**
 * Reads which image is in a file.
 * @throws InputError for a file that is not there, or is no image
 */
async function readImageFile(file, cwd, signal) {
    const path = (0,external_node_path_.resolve)(cwd, file);
    const stats = await (0,promises_.stat)(path).catch(() => undefined);
    if (stats === undefined)
        throw new errors/* InputError */.dz(`\`source.image_file\`: there is nothing at ${file}`, HINT);
    if (!stats.isFile())
        throw new errors/* InputError */.dz(`\`source.image_file\`: ${file} is not a file`, HINT);
    const { small, links } = await readSmall(path, signal).catch((error) => refuse(file, error));
    const contents = readContents(small);
    if (typeof contents === 'string')
        throw new errors/* InputError */.dz(`${file} is no image of Docker: ${contents}`, HINT);
    const isSeparable = !contents.layers.some((layer) => links.has(layer.path));
    return { ...contents, path, size: stats.size, mtimeMs: stats.mtimeMs, isSeparable };
}
async function readSmall(path, signal) {
    const small = new Map();
    const links = new Set();
    let kept = 0;
    for await (const { name, isFile, isLink, size, content } of readTar(readPlain(path))) {
        signal.throwIfAborted();
        if (isLink)
            links.add(name);
        if (!isFile || size > SMALL_BYTES || kept + size > MOST_BYTES)
            continue;
        const text = await read_file_readText(content);
        if (text === undefined)
            continue;
        kept += size;
        small.set(name, text);
    }
    return { small, links };
}
/** Only what could be JSON. */
async function read_file_readText(content) {
    const pieces = [];
    for await (const piece of content) {
        if (pieces.length === 0 && !/^\s*[[{]/.test(piece.toString('latin1', 0, 16)))
            return undefined;
        pieces.push(piece);
    }
    return Buffer.concat(pieces);
}
function refuse(file, error) {
    if (error instanceof errors/* BowlineError */.JY || !(error instanceof Error) || error.name === 'AbortError')
        throw error;
    const why = error instanceof NoTarError ? error.message : `it cannot be read: ${error.message}`;
    throw new errors/* InputError */.dz(`${file} is no image of Docker: ${why}`, HINT);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/sources/image/file/trim.ts









const NAME = 'image.tar';
function openTrimmer(file) {
    let folder;
    const made = new Map();
    return {
        trim(count) {
            folder ??= makeFolder();
            const copy = made.get(count) ?? folder.then((parent) => writeCopy(file, count, (0,external_node_path_.join)(parent, `${count}`)));
            made.set(count, copy);
            return copy;
        },
    };
}
async function makeFolder() {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'bowline-image-'));
    process.once('exit', () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }));
    return folder;
}
async function writeCopy(file, count, root) {
    const path = (0,external_node_path_.join)(root, NAME);
    await (0,promises_.mkdir)(root);
    await (0,external_node_stream_promises_.pipeline)(leaveOut(file, count), (0,external_node_fs_.createWriteStream)(path, { mode: 0o600 })).catch((cause) => {
        throw new errors/* BowlineError */.JY('transfer', `${root} does not take what is to be sent: ${cause.message}`, {
            cause,
            hint: 'Make room in the temporary folder of this machine, or name another one by TMPDIR.',
        });
    });
    const { size, mtimeMs } = await (0,promises_.stat)(path);
    return { root, name: NAME, size, mtimeMs };
}
/** An entry that a layer above needs as well stays. */
async function* leaveOut({ path, layers }, count) {
    const needed = new Set(layers.slice(count).map((layer) => layer.path));
    const left = new Set(layers.slice(0, count).flatMap((layer) => (needed.has(layer.path) ? [] : [layer.path])));
    for await (const { name, size, header, content } of readTar(readPlain(path))) {
        if (left.has(name))
            continue;
        yield header;
        yield* content;
        yield Buffer.alloc((0,tar_header/* paddingOf */.Zt)(size));
    }
    yield tar_header/* END_OF_ARCHIVE */.bM;
}

;// CONCATENATED MODULE: ./src/sources/image/file/image-file.ts
















const LOAD_STEP = 'load the image';
const VERSION = 'org.opencontainers.image.version';
/** Opens an image in a file: which image it is, is known before a host is asked. */
async function openImageFile(source, world) {
    if (world.ref !== undefined) {
        throw new errors/* InputError */.dz(`\`ref\` cannot be ${world.ref}: the source is an \`image_file\`, which is the image that the job has made`, 'Make the image that is to be deployed before this step, and remove `ref`.');
    }
    const found = source.sent && (await (0,files/* findFiles */.l)(source.sent, world.cwd, world.signal));
    const file = await readImageFile(source.file, world.cwd, world.signal);
    const info = image_file_describe(file);
    return {
        info: Promise.resolve(info),
        read: async () => makeContent({ file, info, tree: await found?.read(), trimmer: openTrimmer(file) }),
    };
}
function image_file_describe({ id, tags, labels, path }) {
    const [tag = null] = tags.map((name) => name.slice(name.lastIndexOf(':') + 1));
    const version = [labels[VERSION], tag].find((one) => one && (0,version_order/* parseVersion */.ot)(one) !== undefined) ?? null;
    return { revision: (0,image_image.readRevisionLabel)(labels), ref: tag ?? (0,external_node_path_.basename)(path), isDirty: false, version, image: id };
}
function makeContent(opened) {
    const { file, info, tree } = opened;
    return {
        contentId: tree === undefined ? file.id : `${file.id}+${tree.manifest.contentHash}`,
        info,
        isOrderedByVersion: true,
        ...(0,upload.needsOfFiles)(tree, file.size),
        explain: (step, output) => (step === LOAD_STEP || step === question/* ASK_STEP */.N8 ? (0,docker_failure/* findFailure */.gd)(FAILURES, output) : undefined),
        deliver: (place) => (0,delivery/* deliverImage */.$)({
            place,
            tree,
            asks: { names: file.names, wantsLayers: file.isSeparable },
            ship: (engine) => shipImage(opened, place, engine),
        }),
    };
}
const FAILURES = [
    {
        text: /open \S+\/(?:manifest\.json|json): no such file or directory/,
        says: () => 'this engine takes no image in the layout of OCI alone',
        hint: 'Write the file with `docker save`, or with `docker buildx build --output type=docker,dest=FILE`.',
    },
    ...docker_failure/* DOCKER_FAILURES */.Dh,
];
async function shipImage({ file, trimmer }, place, engine) {
    if (engine.imageId !== undefined)
        return { parcels: [], steps: [loadStep(file, place, undefined)] };
    const count = countCommon(file, engine.images);
    const sent = count === 0 ? asItIs(file) : await trimmer.trim(count);
    (0,space/* requireRoom */.h)(engine, sent.size, place.facts);
    const folder = `${(0,host_layout/* pathsOf */.wG)(place.root).incoming(place.run)}/image`;
    return {
        parcels: [parcelOf(sent, (0,transfer/* archivePath */.oM)(place.base, folder), file.id)],
        steps: [loadStep(file, place, { path: `${folder}/${sent.name}`, lacks: count })],
    };
}
/** How many layers, from the lowest, an image of the host has as well: those an engine does not ask for. */
function countCommon({ layers }, images) {
    const counts = images.map((image) => {
        const end = layers.findIndex(({ diffId }, at) => image[at] !== diffId);
        return end === -1 ? layers.length : end;
    });
    return Math.max(0, ...counts);
}
function asItIs({ path, size, mtimeMs }) {
    return { root: (0,external_node_path_.dirname)(path), name: (0,external_node_path_.basename)(path), size, mtimeMs };
}
function parcelOf({ root, name, size, mtimeMs }, destination, id) {
    const key = JSON.stringify(['image', destination, root, id]);
    return { root, destination, key, entries: [{ type: 'file', path: name, mode: 0o600, size, mtimeMs }] };
}
function loadStep(file, place, arrived) {
    return { name: LOAD_STEP, body: (0,sh.sh) `bw_run ${loadImage(place, file, arrived).text}` };
}


/***/ }),

/***/ 72111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openImage: () => (/* binding */ openImage),
  readRevisionLabel: () => (/* binding */ readRevisionLabel)
});

// EXTERNAL MODULE: ./src/config/names/image-reference.ts
var image_reference = __webpack_require__(69744);
// EXTERNAL MODULE: ./src/phases/transfer.ts
var transfer = __webpack_require__(73769);
// EXTERNAL MODULE: ./src/registry/failure.ts
var failure = __webpack_require__(2465);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/repository/version-order.ts
var version_order = __webpack_require__(84565);
// EXTERNAL MODULE: ./src/runtimes/docker-failure.ts
var docker_failure = __webpack_require__(14942);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
// EXTERNAL MODULE: ./src/sources/upload/files.ts
var files = __webpack_require__(54945);
// EXTERNAL MODULE: ./src/sources/upload/upload.ts
var upload = __webpack_require__(40157);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/sources/image/choose.ts



/**
 * Finds the image that is asked for, and what it is by its digest.
 * @throws InputError where nothing says which one it is, or the registry does not have it; RegistryError
 */
async function chooseImage(asked, registry) {
    const { reference, ref } = asked;
    if (ref !== undefined && !(0,image_reference/* isTag */.dz)(ref) && !(0,image_reference/* isDigest */.Bc)(ref)) {
        throw new errors/* InputError */.dz(`\`ref\` cannot be ${ref}: it is neither a tag nor a digest of an image`, 'Write such as `v1.2.3`.');
    }
    const name = ref ?? reference.digest ?? reference.tag ?? (await findNewest(asked, registry));
    const digest = await registry.findDigest(name);
    if (digest !== undefined)
        return { tag: (0,image_reference/* isDigest */.Bc)(name) ? null : name, digest };
    const whole = `${(0,image_reference/* writeImageName */.Q6)(reference)}${(0,image_reference/* isDigest */.Bc)(name) ? '@' : ':'}${name}`;
    throw new errors/* InputError */.dz(`the registry has no image ${whole}`, 'Push it, or deploy another one; a registry says the same of an image that the login may not see.');
}
async function findNewest({ source: { tags }, reference }, registry) {
    const name = (0,image_reference/* writeImageName */.Q6)(reference);
    if (tags === undefined) {
        throw new errors/* InputError */.dz(`nothing says which tag of ${name} is deployed`, 'Give the input `ref`, or `tags` in the source.');
    }
    const newest = (0,version_order/* findNewestTag */.qQ)(await registry.listTags(), tags);
    if (newest !== undefined)
        return newest;
    throw new errors/* InputError */.dz(`no tag of ${name} is a version that matches ${tags}`, 'Push one, or change `tags` in the source.');
}

// EXTERNAL MODULE: ./src/sources/image/delivery.ts
var delivery = __webpack_require__(94602);
// EXTERNAL MODULE: ./src/sources/image/keep.ts
var keep = __webpack_require__(96691);
// EXTERNAL MODULE: ./src/sources/image/open-registry.ts + 4 modules
var open_registry = __webpack_require__(78549);
// EXTERNAL MODULE: ./src/sources/image/pull.ts
var image_pull = __webpack_require__(45109);
// EXTERNAL MODULE: ./src/sources/image/question.ts
var question = __webpack_require__(83222);
// EXTERNAL MODULE: ./src/sources/image/space.ts
var space = __webpack_require__(43902);
;// CONCATENATED MODULE: ./src/sources/image/image.ts
















const REVISION = 'org.opencontainers.image.revision';
const PULL_STEP = 'pull the image';
/** The name and the login. */
const BYTES = 4_096;
/** Opens an image: what it is by its digest is known before a host is asked. */
async function openImage(source, world) {
    const found = source.sent && (await (0,files/* findFiles */.l)(source.sent, world.cwd, world.signal));
    const opened = (0,open_registry.openRegistryOf)(source, world);
    const chosen = await chooseImage({ source, reference: opened.reference, ref: world.ref }, opened.registry);
    const info = await readInfo(chosen, opened);
    return {
        info: Promise.resolve(info),
        read: async () => makeContent({ ...opened, ...chosen, info, tree: await found?.read() }),
    };
}
async function readInfo({ tag, digest }, { registry, reference }) {
    const version = tag !== null && (0,version_order/* parseVersion */.ot)(tag) !== undefined ? tag : null;
    const image = `${(0,image_reference/* writeImageName */.Q6)(reference)}@${digest}`;
    return { revision: await readRevision(digest, registry), ref: tag ?? digest, isDirty: false, version, image };
}
/** An image that does not say which commit it was built from is deployed all the same. */
async function readRevision(digest, registry) {
    const labels = await passOver(registry.readLabels(digest));
    return readRevisionLabel(labels);
}
function readRevisionLabel(labels) {
    const revision = labels?.[REVISION] ?? '';
    return /^[0-9a-f]{7,64}$/.test(revision) ? revision : null;
}
/** What a registry does not tell of an image that it has is not known. */
async function passOver(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof failure/* RegistryError */.gl)
            return undefined;
        throw error;
    }
}
function makeContent(opened) {
    const { digest, info, tree, reference } = opened;
    const image = `${(0,image_reference/* writeImageName */.Q6)(reference)}@${digest}`;
    return {
        contentId: tree === undefined ? digest : `${digest}+${tree.manifest.contentHash}`,
        info,
        isOrderedByVersion: true,
        ...(0,upload.needsOfFiles)(tree, BYTES),
        explain: (step, output) => (step === PULL_STEP || step === question/* ASK_STEP */.N8 ? (0,docker_failure/* explainDocker */.G0)(output) : undefined),
        deliver: (place) => (0,delivery/* deliverImage */.$)({
            place,
            tree,
            asks: { names: [image], wantsLayers: false, repository: (0,image_reference/* writeImageName */.Q6)(reference) },
            ship: (engine) => shipImage(image, opened, place, engine),
        }),
    };
}
/** What is pulled, in bytes: layers that an image of the same repository has are there. Undefined where nobody knows. */
async function measurePull(digest, registry, { siblings, architecture }) {
    const [own, ...others] = await Promise.all([digest, ...siblings].map((one) => passOver(registry.readLayers(one, architecture))));
    const there = new Set(others.flatMap((layers = []) => layers.map((layer) => layer.digest)));
    return own?.filter((layer) => !there.has(layer.digest)).reduce((sum, { size }) => sum + size, 0);
}
/** The host pulls the image; what is sent is its name, and for that time the login. */
async function shipImage(image, opened, place, engine) {
    const { reference, login, registry, digest } = opened;
    if (engine.imageId === undefined) {
        (0,space/* requireRoom */.h)(engine, await measurePull(digest, registry, engine), place.facts);
    }
    const { incoming, release } = (0,host_layout/* pathsOf */.wG)(place.root);
    const folder = `${incoming(place.run)}/docker`;
    const name = `${release(place.release)}/.bowline/image`;
    const pull = (0,sh/* lines */.M)((0,image_pull/* pullImage */.Z)({ image, folder, docker: place.docker }), (0,keep/* keepImage */.zz)(place, (0,keep/* tagOf */.cO)(place, reference.repository)));
    return {
        parcels: [
            {
                destination: (0,transfer/* archivePath */.oM)(place.base, `${folder}/config.json`),
                text: (0,image_pull/* writeDockerConfig */._)(reference, login),
                mode: 0o600,
            },
            { destination: (0,transfer/* archivePath */.oM)(place.base, name), text: `${image}\n`, mode: 0o644 },
        ],
        steps: [{ name: PULL_STEP, body: (0,sh.sh) `bw_run ${pull.text}` }],
    };
}


/***/ }),

/***/ 43902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ requireRoom)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _runtimes_docker_room__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76073);
/* harmony import */ var _question__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83222);



/**
 * Refuses an image that Docker's own disk has no room for. What is not known is let pass.
 * @param bytes as they are sent or pulled
 * @throws BowlineError `preflight`
 */
function requireRoom({ root = '', freeBytes }, bytes, { host }) {
    if (bytes === undefined || freeBytes === undefined || freeBytes >= bytes * _runtimes_docker_room__WEBPACK_IMPORTED_MODULE_2__/* .ROOM */ .ib)
        return;
    const why = (0,_runtimes_docker_room__WEBPACK_IMPORTED_MODULE_2__/* .describeNoRoom */ .G)(root, megabytes(freeBytes), megabytes(bytes), megabytes(bytes * _runtimes_docker_room__WEBPACK_IMPORTED_MODULE_2__/* .ROOM */ .ib));
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY('preflight', `${host}: ${why}`, { where: { host, step: _question__WEBPACK_IMPORTED_MODULE_1__/* .ASK_STEP */ .N8 }, hint: _runtimes_docker_room__WEBPACK_IMPORTED_MODULE_2__/* .ROOM_HINT */ .MU });
}
function megabytes(bytes) {
    return `${Math.ceil(bytes / 1_000_000)} MB`;
}


/***/ }),

/***/ 54945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _tree__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4210);



/**
 * Finds files and folders of the checkout, each under its own path.
 * @throws InputError when one of them is not there, or cannot be sent
 */
async function findFiles(source, cwd, signal) {
    const { files } = source;
    const takes = (path) => files.some((one) => isWithin(path, one) || isWithin(one, path));
    const requires = (found) => requireFiles(files, found);
    return (0,_tree__WEBPACK_IMPORTED_MODULE_2__/* .findBelow */ .JB)({ root: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd), source, signal, platform: process.platform, takes, requires });
}
function isWithin(path, folder) {
    return path === folder || path.startsWith(`${folder}/`);
}
function requireFiles(files, found) {
    const missing = files.filter((one) => !found.some(({ path, type }) => type !== 'directory' && isWithin(path, one)));
    if (missing.length === 0)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`\`source.files\` names ${missing.join(', ')}, and there is no such file to send`, 'Check the path, that the step that writes it ran before this one, and that neither `exclude` nor .bowlineignore names it.');
}


/***/ })

};
;
