"use strict";
exports.id = "sources";
exports.ids = ["sources"];
exports.modules = {

/***/ 84469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/config/sources/git-address.ts
var git_address = __webpack_require__(83206);
;// CONCATENATED MODULE: ./src/sources/git/settings.ts

/*
 * How git is run for a source, the same on the runner and on a host. The settings of the machine are kept, because its
 * way to the network may stand there; what could run a program, change a file or store the token is overruled.
 */
const OVERRULED = [
    // An empty one forgets those of the machine, which might keep what they are given.
    'credential.helper=',
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.attributesFile=/dev/null',
    'core.autocrlf=false',
    'core.quotePath=false',
    'color.ui=false',
    'core.fsync=all',
    'fetch.recurseSubmodules=false',
    // A pack is on the disk before it has its name; loose files need not be.
    'fetch.unpackLimit=1',
    'gc.autoDetach=false',
    'protocol.version=2',
    'http.lowSpeedLimit=100',
    'http.lowSpeedTime=60',
];
/** What git is told by its environment; nothing of it is secret. */
const GIT_VARIABLES = {
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'https:http:ssh',
    GCM_INTERACTIVE: 'never',
};
/**
 * The settings as arguments of git.
 * @param tokenFile holds what a credential helper answers, as a path that a shell may read unquoted; undefined without a token
 */
function listSettings({ git }, tokenFile) {
    const helper = tokenFile === undefined ? [] : [`credential.${originOf(git)}.helper=${writeHelper(tokenFile)}`];
    return [...OVERRULED, ...helper].flatMap((setting) => ['-c', setting]);
}
/** A token is for its own server, whatever the server or a submodule leads to. */
function originOf(address) {
    return new URL(address).origin;
}
function writeHelper(file) {
    return `!bw() { [ "$1" = get ] && cat ${file}; }; bw`;
}
/** What the helper answers. */
function writeCredential(user, token) {
    return `username=${user}\npassword=${token}\n`;
}
/** Every server is one whose key is pinned: the settings and the agent of the machine are left out. */
function writeSshCommand({ key, hostKeys }) {
    const options = [
        ...['BatchMode=yes', 'IdentitiesOnly=yes', 'IdentityAgent=none', 'StrictHostKeyChecking=yes'],
        ...[
            'UpdateHostKeys=no',
            `HostKeyAlias=${ALIAS}`,
            `UserKnownHostsFile=${hostKeys}`,
            'GlobalKnownHostsFile=/dev/null',
        ],
        ...['ConnectTimeout=20', 'ServerAliveInterval=15', 'ServerAliveCountMax=4'],
    ];
    return `ssh -F /dev/null ${options.map((option) => `-o ${option}`).join(' ')} -i ${key}`;
}
const ALIAS = 'git-server';
/** The pinned keys as a known_hosts file. */
function writeHostKeys(keys) {
    return keys.map((key) => `${ALIAS} ${key}\n`).join('');
}
/** ssh does not take a key that lacks its last line feed, or that has the line ends of Windows. */
function writeKey(text) {
    return `${text.replaceAll('\r\n', '\n').trim()}\n`;
}
/** Where a source stands on its server, for people. */
function nameServer({ git }) {
    if ((0,git_address/* findTransport */.$u)(git) === 'ssh' && !git.includes('://'))
        return /^(?:[^@]*@)?([^:]*):/.exec(git)?.[1] ?? git;
    return new URL(git).host;
}

;// CONCATENATED MODULE: ./src/sources/git/host-script.ts




/** The folder of all mirrors of an app. */
function mirrorsOf(root) {
    return `${(0,host_layout/* pathsOf */.w)(root).own}/git`;
}
/** The refs that keep commits in a mirror; without one the next fetch gets everything again. */
const KEPT = 'refs/bowline';
/** A shallow mirror is one of its own: a commit may be in it whose history is not. */
function nameMirror({ git, depth }) {
    const digest = (0,external_node_crypto_.createHash)('sha256')
        .update(`${kindOf(depth)} ${git}`)
        .digest('hex');
    return `${digest.slice(0, 16)}.git`;
}
function kindOf(depth) {
    return depth === undefined ? 'full' : 'shallow';
}
/** Where the login is: 7, or 6 for what goes with it; 8 and 9 are the locks', and no shell has a 10 for sure. */
const LOGIN = 7;
const HOST_KEYS = 6;
/**
 * Opens the login on descriptors of files that have lost their names before anything is in them: nothing of it is in a
 * command line, in an environment, or left behind by a kill. The script itself comes on an input.
 */
function openLogin({ source, login, place }) {
    const { token, deployKey } = login;
    const text = deployKey ? writeKey(deployKey.reveal()) : token && writeCredential(source.user, token.reveal());
    if (text === undefined)
        return sh/* NOTHING */.K;
    return (0,sh/* lines */.M)(hide(LOGIN, text, place), deployKey !== undefined && hide(HOST_KEYS, writeHostKeys(source.hostKeys), place));
}
function hide(descriptor, text, { root, run }) {
    const incoming = (0,host_layout/* pathsOf */.w)(root).incoming(run);
    return (0,sh.sh) `for bw_d in /dev/shm "/run/user/$(id -u)" ${incoming}; do
if bw_f=$(umask 077; mktemp "$bw_d/.bw.XXXXXX" 2>/dev/null); then break; fi; done
exec ${descriptor}<>"$bw_f"; rm -f -- "$bw_f"; printf '%s' ${text} >&${descriptor}`;
}
/** What a shell of its own begins with that runs git: `$$` has to be the process that holds the descriptors. */
function beginGit({ source, login, place }) {
    const { incoming } = (0,host_layout/* pathsOf */.w)(place.root);
    const ssh = writeSshCommand({ key: `/proc/$$/fd/${LOGIN}`, hostKeys: `/proc/$$/fd/${HOST_KEYS}` });
    return (0,sh/* lines */.M)((0,sh.sh) `umask 022; bw_git=${mirrorsOf(place.root)} bw_in=${incoming(place.run)} bw_depth=${source.depth ?? ''}`, (0,sh.sh) `bw_kind=${kindOf(source.depth)}`, ...Object.entries(GIT_VARIABLES).map(([name, value]) => (0,sh.sh) `${name}=${value}; export ${name}`), login.deployKey !== undefined && new sh.Sh(`GIT_SSH_COMMAND="${ssh}"; export GIT_SSH_COMMAND`), (0,sh.sh) `unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_ASKPASS SSH_ASKPASS`, (0,sh.sh) `bw_git() { git ${settingsOf({ source, login })} "$@"; }`, GIT_FUNCTIONS, (0,sh.sh) `( umask 077; mkdir -p "$bw_git" "$bw_in" )`);
}
/** What git is told on a host. */
function settingsOf({ source, login }) {
    return listSettings(source, login.token && `/dev/fd/${LOGIN}`);
}
/** `bw_tidy` removes what a git that was killed left half made: it is no repository, and `git init` does not always mend it. */
const GIT_FUNCTIONS = new sh.Sh(String.raw `bw_die() { printf '%s\n' "$*" >&2; exit 1; }
bw_mirror() { printf '%s/%s.git' "$bw_git" "$(printf '%s %s' "$bw_kind" "$1" | sha256sum | cut -c1-16)"; }
bw_is_damage() { case $1 in *missing*|*corrupt*|*'unable to read'*|*'bad object'*|*invalid*|*inflate*|*'not a valid'*|*'unpack '*|*packfile*|*'does not match index'*|*'too small'*|*'unresolved deltas'*) return 0;; esac; return 1; }
bw_tidy() { [ ! -e "$1" ] || bw_git --git-dir="$1" for-each-ref >/dev/null 2>&1 || rm -rf -- "$1"; }
bw_has() { [ "$(bw_git --git-dir="$1" rev-parse -q --verify "${KEPT}/$2^{commit}" 2>/dev/null)" = "$2" ]; }`);

;// CONCATENATED MODULE: ./src/sources/git/ancestry.ts


/**
 * Says whether a commit is older than the one that a host serves. The mirror holds the whole history of that one, so what
 * is not in it is no ancestor; a shallow one knows nothing.
 */
function askAncestry(source, root, older, newer) {
    const mirror = `${mirrorsOf(root)}/${nameMirror(source)}`;
    return (0,sh/* lines */.M)((0,sh.sh) `bw_g() { git --git-dir=${mirror} -c core.hooksPath=/dev/null "$@" 2>/dev/null; }`, (0,sh.sh) `bw_a=unknown`, (0,sh.sh) `if [ -d ${mirror} ] && bw_g rev-parse -q --verify ${`${KEPT}/${newer}^{commit}`} >/dev/null &&
[ "$(bw_g rev-parse --is-shallow-repository)" = false ]; then bw_a=not_ancestor
! bw_g cat-file -e ${`${older}^{commit}`} || ! bw_g merge-base --is-ancestor ${older} ${newer} || bw_a=ancestor; fi`, (0,sh.sh) `bw FACT ancestry "$bw_a"`);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/sources/git/fetch.ts


/** What is left for the step that makes the files: a line for each tree, of mirror, tree, folder and address. */
const TREES = 'trees';
/** What the runner sends where a host does not reach the server. */
const BUNDLE = 'bundle';
/** Brings the commit, and those of its submodules, into the mirrors of the host. */
function fetchCommit(work, { isSent }) {
    const { source, commit, place } = work;
    const code = (0,sh/* lines */.M)(beginGit(work), FUNCTIONS, (0,sh.sh) `bw_run_id=${place.run} bw_sent=${isSent ? 'yes' : ''}; rm -f "$bw_in"/${TREES} "$bw_in"/links.*`, (0,sh.sh) `bw_take ${source.git} ${commit} . ${source.directory?.replace(/\/+$/, '') ?? ''}`, (0,sh.sh) `rm -f "$bw_in"/${BUNDLE}`);
    return {
        name: isSent ? 'take what the runner fetched' : 'fetch',
        body: (0,sh/* lines */.M)(openLogin(work), (0,sh.sh) `bw_run ${code.text}`),
    };
}
/**
 * The lock of the app is ours, so that whatever another git has locked here is left by one that was killed. A ref is
 * written when all of its objects are there, and only what has one counts.
 */
const FUNCTIONS = new sh.Sh(String.raw `bw_say() { printf '%s\n' "$1" | grep -v -e '^ *$' -e '^Please make sure you have the correct' -e '^and the repository exists' -e 'Could not read from remote' | tr -d '\r' >&2 || :; }
bw_open() {
bw_tidy "$1"
[ ! -d "$1" ] || find "$1" -type f \( -name '*.lock' -o -name 'tmp_*' -o -name '.tmp-*' -o -name gc.pid \) -exec rm -f {} +
( umask 077; bw_git init -q --bare --template= "$1" ) || bw_die "$1 cannot be used as a repository"
printf '%s' "$bw_run_id" >"$1/bowline-run"; }
bw_get() { bw_said=$(bw_git --git-dir="$1" fetch -q --no-tags --force $bw_deep "$2" "+$3:${KEPT}/$3" 2>&1 </dev/null); }
bw_fetch() {
bw_what=$4; set -- "$1" "$2" "$3"
if [ -n "$bw_sent" ] && [ -f "$bw_in/${BUNDLE}" ]; then
bw_said=$(GIT_ALLOW_PROTOCOL=file; bw_git --git-dir="$1" fetch -q --no-tags --force "$bw_in/${BUNDLE}" "+${KEPT}/$3:${KEPT}/$3" 2>&1 </dev/null) && rm -f "$bw_in/${BUNDLE}" || { bw_say "$bw_said"; exit 1; }
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
printf '%s\t%s\t%s\t%s\n' "$m" "$hash" "$at" "$url" >>"$bw_in/${TREES}"
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/git/run-git.ts
var run_git = __webpack_require__(16148);
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
        const credential = __addDisposableResource(env_1, token && hideInFile(writeCredential(source.user, token.reveal()), (0,external_node_os_.tmpdir)()), false);
        const key = __addDisposableResource(env_1, deployKey && hideInFile(writeKey(deployKey.reveal()), (0,external_node_os_.tmpdir)()), false);
        const hostKeys = __addDisposableResource(env_1, deployKey && hideInFile(writeHostKeys(source.hostKeys), (0,external_node_os_.tmpdir)()), false);
        const command = key && hostKeys && writeSshCommand({ key: key.path, hostKeys: hostKeys.path });
        const own = Object.entries((0,run_git/* readGitVariables */.aE)(process.env)).filter(([name]) => !NOT_OURS.test(name));
        const env = {
            ...Object.fromEntries(own),
            ...GIT_VARIABLES,
            LC_ALL: 'C',
            ...(command === undefined ? {} : { GIT_SSH_COMMAND: command }),
        };
        const output = await run([...listSettings(source, credential?.path), ...args], env, [
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

;// CONCATENATED MODULE: ./src/sources/git/bundle.ts










/** The repository is fetched when the first bundle is wanted, and once. */
function openBundler(server, commit) {
    let fetched;
    const made = new Map();
    return {
        make(known) {
            const key = [...known].sort().join();
            fetched ??= fetchOnRunner(server, commit);
            const bundle = made.get(key) ?? fetched.then((folder) => writeBundle(server, { folder, commit, known }, made.size));
            made.set(key, bundle);
            return bundle;
        },
    };
}
async function fetchOnRunner(server, commit) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'bowline-git-'));
    process.once('exit', () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }));
    const { git } = server.source;
    await bundle_run(server, ['init', '-q', '--bare', '--template=', folder]);
    const ref = `${KEPT}/${commit}`;
    await bundle_run(server, [`--git-dir=${folder}`, 'fetch', '-q', '--no-tags', git, `+${commit}:${ref}`]);
    return folder;
}
async function writeBundle(server, { folder, commit, known }, index) {
    const root = (0,external_node_path_.join)(folder, `bundle-${index}`);
    await (0,promises_.mkdir)(root);
    const inGit = `--git-dir=${folder}`;
    const present = [];
    for (const one of known.filter((other) => other !== commit)) {
        const found = await runGitWithLogin(server, [inGit, 'cat-file', '-e', `${one}^{commit}`]);
        if (found?.exitCode === 0)
            present.push(`^${one}`);
    }
    await bundle_run(server, [inGit, 'bundle', 'create', '-q', (0,external_node_path_.join)(root, BUNDLE), `${KEPT}/${commit}`, ...present]);
    const { size, mtimeMs } = await (0,promises_.stat)((0,external_node_path_.join)(root, BUNDLE));
    return { root, size, mtimeMs };
}
async function bundle_run(server, args) {
    const output = await runGitWithLogin(server, args);
    if (output?.exitCode === 0)
        return output;
    const words = output === undefined ? 'there is no git on the runner' : readWords(output.stderr);
    throw new errors/* BowlineError */.JY('transfer', `${nameServer(server.source)}, for a host that does not reach it: ${words}`, {
        hint: output === undefined ? 'Install git on the runner, or let the host reach the server.' : adviseOn(words),
    });
}

// EXTERNAL MODULE: ./src/phases/transfer.ts
var transfer = __webpack_require__(73769);
;// CONCATENATED MODULE: ./src/sources/git/check-out.ts




/**
 * Makes the files of the release from the mirrors. The index stays in the release, where a later look can compare by it.
 * Of the mirrors, those are removed that this commit does not need.
 */
function checkOut(work) {
    const { release } = (0,host_layout/* pathsOf */.w)(work.place.root);
    const code = (0,sh/* lines */.M)(beginGit(work), check_out_FUNCTIONS, (0,sh.sh) `bw_to=${release(work.place.release)} bw_run_id=${work.place.run} bw_n=0; mkdir -p "$bw_to/.bowline"`, TAKE_ALL);
    return { name: 'check out', body: (0,sh/* lines */.M)(openLogin(work), (0,sh.sh) `bw_run ${code.text}`) };
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
const TAKE_ALL = (0,sh.sh) `while IFS='	' read -r bw_m bw_hash bw_at bw_url <&5; do bw_files </dev/null; done 5<"$bw_in"/${TREES}
cd "$bw_to"; for bw_d in "$bw_git"/*.git; do [ ! -d "$bw_d" ] || [ "$(cat "$bw_d/bowline-run" 2>/dev/null)" = "$bw_run_id" ] || rm -rf -- "$bw_d"; done`;

;// CONCATENATED MODULE: ./src/sources/git/question.ts





/** What a look at the server may take on a host, in seconds. */
const LOOK_SECONDS = 30;
/** By hash it fetches only by the second version of the protocol. */
const OLDEST = [2, 18];
const ASK_STEP = 'ask for the commit';
/** Asks a host whether it has the commit, or reaches the server that has it. */
function askWay(work) {
    const { incoming, release } = (0,host_layout/* pathsOf */.w)(work.place.root);
    const answer = `${incoming(work.place.run)}/way`;
    const to = release(work.place.release);
    const code = (0,sh/* lines */.M)(beginGit(work), (0,sh.sh) `bw_m=$(bw_mirror ${work.source.git})`, (0,sh.sh) `{ git --version; bw_tidy "$bw_m"; if [ ! -d "$bw_m" ]; then :; elif bw_has "$bw_m" ${work.commit}; then echo has; exit 0
else bw_git --git-dir="$bw_m" for-each-ref --format='known %(objectname)' ${KEPT}; fi
if bw_said=$(timeout ${LOOK_SECONDS} git ${settingsOf(work)} ls-remote -q ${work.source.git} HEAD 2>&1 >/dev/null </dev/null); then echo fetches
else echo "failed $?"; printf '%s\\n' "$bw_said"; fi; } >${answer}`);
    return {
        parcels: [],
        bytes: 0,
        isAskedAlways: true,
        step: {
            name: ASK_STEP,
            body: (0,sh/* lines */.M)((0,sh.sh) `rm -rf -- ${to}; mkdir -p ${to}`, openLogin(work), (0,sh.sh) `/bin/sh -ec ${code.text}`),
        },
        answer,
    };
}
/**
 * Reads the answer of a host.
 * @throws BowlineError where its server refuses it, or its git is too old
 */
function readWay(answer, { host }) {
    const [version = '', ...rest] = answer.split('\n');
    requireVersion(version, host);
    const known = rest.flatMap((line) => /^known ([0-9a-f]+)$/.exec(line)?.[1] ?? []);
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
function requireVersion(line, host) {
    const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(line)?.slice(1) ?? []).map(Number);
    if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))
        return;
    throw new errors/* BowlineError */.JY('preflight', `${host}: git ${OLDEST.join('.')} or newer is needed; it has: ${line || 'none'}`, {
        where: { host, step: ASK_STEP },
        hint: 'Install a newer git there.',
    });
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
function bundleParcel({ root, size, mtimeMs }, { root: app, run, base }) {
    const destination = (0,transfer/* archivePath */.oM)(base, (0,host_layout/* pathsOf */.w)(app).incoming(run));
    const key = JSON.stringify(['bundle', destination, root]);
    return { root, destination, key, entries: [{ type: 'file', path: BUNDLE, mode: 0o600, size, mtimeMs }] };
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

;// CONCATENATED MODULE: ./src/sources/git/git.ts










/**
 * Opens a repository of a git server. What was asked for is looked up here and once, so that every host gets the same
 * commit, whatever is pushed meanwhile.
 * @throws InputError for a ref that the server does not know, BowlineError `transfer` where it does not answer
 */
async function openGit(source, world) {
    const server = { source, login: await findLogin(source, world), signal: world.signal };
    const resolved = await resolve(server, world.ref ?? source.ref, world.cwd);
    const info = describe(resolved);
    return { info: Promise.resolve(info), read: async () => makeContent(server, resolved, info) };
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
    const text = await listRefs(server, ref);
    const found = chooseCommit(readRefs(text), ref) ?? (await expand(ref, cwd));
    if (found === undefined)
        throw refuseUnknown(ref, nameServer(server.source));
    return ref === undefined ? { ...found, ref: readDefaultBranch(text) } : found;
}
async function listRefs(server, ref) {
    const { git } = server.source;
    const output = await runGitWithLogin(server, ['ls-remote', '-q', '--symref', git, ...listPatterns(ref)], LOOK_MS);
    if (output?.exitCode === 0)
        return output.stdout;
    const words = output === undefined ? 'there is no git on the runner' : readWords(output.stderr);
    const told = words || 'it gave no reason';
    throw new errors/* BowlineError */.JY('transfer', `${nameServer(server.source)}: the commit cannot be looked up: ${told}`, {
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
function describe({ commit, ref, tag }) {
    return { revision: commit, ref, isDirty: false, version: tag };
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

/***/ 20984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openImage: () => (/* binding */ openImage)
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

// EXTERNAL MODULE: ./src/sources/image/open-registry.ts + 4 modules
var open_registry = __webpack_require__(78549);
// EXTERNAL MODULE: ./src/shell/docker.ts
var shell_docker = __webpack_require__(64408);
;// CONCATENATED MODULE: ./src/sources/image/pull.ts


/** The login as a client of Docker reads it from its folder; without one there is nobody to log in. */
function writeDockerConfig({ registry }, login) {
    if (login === undefined)
        return '{}\n';
    const key = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
    const auth = Buffer.from(`${login.user}:${login.password.reveal()}`).toString('base64');
    return `${JSON.stringify({ auths: { [key]: { auth } } })}\n`;
}
/** Pulls an image unless the host has it, and names it as ours. */
function pullImage({ image, tag, folder, docker }) {
    return (0,sh/* lines */.M)((0,shell_docker/* defineDocker */.IG)(docker), (0,sh.sh) `bw_folder=${folder}; trap 'rm -rf "$bw_folder"' EXIT; trap 'exit 1' HUP INT TERM`, (0,sh.sh) `bw_docker image inspect ${image} >/dev/null 2>&1 || bw_docker --config "$bw_folder" pull ${image} || exit 1`, (0,sh.sh) `bw_docker tag ${image} ${tag}`);
}

;// CONCATENATED MODULE: ./src/sources/image/image.ts










const REVISION = 'org.opencontainers.image.revision';
const PULL_STEP = 'pull the image';
/** The name and the login. */
const BYTES = 4_096;
/** Opens an image: what it is by its digest is known before a host is asked. */
async function openImage(source, world) {
    const opened = (0,open_registry.openRegistryOf)(source, world);
    const chosen = await chooseImage({ source, reference: opened.reference, ref: world.ref }, opened.registry);
    const info = await readInfo(chosen, opened.registry);
    return { info: Promise.resolve(info), read: async () => makeContent(opened, chosen, info) };
}
async function readInfo({ tag, digest }, registry) {
    const version = tag !== null && (0,version_order/* parseVersion */.ot)(tag) !== undefined ? tag : null;
    return { revision: await readRevision(digest, registry), ref: tag ?? digest, isDirty: false, version };
}
/** An image that does not say which commit it was built from is deployed all the same. */
async function readRevision(digest, registry) {
    try {
        const revision = (await registry.readLabels(digest))[REVISION] ?? '';
        return /^[0-9a-f]{7,64}$/.test(revision) ? revision : null;
    }
    catch (error) {
        if (error instanceof failure/* RegistryError */.gl)
            return null;
        throw error;
    }
}
function makeContent(opened, { digest }, info) {
    return {
        contentId: digest,
        info,
        needs: { bytes: BYTES, files: 1 },
        explain: (step, output) => (step === PULL_STEP ? (0,docker_failure/* explainDocker */.G0)(output) : undefined),
        deliver: (place) => deliverImage(`${(0,image_reference/* writeImageName */.Q6)(opened.reference)}@${digest}`, opened, place),
    };
}
/** The host pulls the image; what is sent is its name, and for that time the login. */
function deliverImage(image, { reference, login }, place) {
    const { incoming, release } = (0,host_layout/* pathsOf */.w)(place.root);
    const folder = `${incoming(place.run)}/docker`;
    const name = `${release(place.release)}/.bowline/image`;
    const tag = `bowline/${reference.repository}:${place.release.toLowerCase()}`;
    return {
        ship: () => ({
            parcels: [
                {
                    destination: (0,transfer/* archivePath */.oM)(place.base, `${folder}/config.json`),
                    text: writeDockerConfig(reference, login),
                    mode: 0o600,
                },
                { destination: (0,transfer/* archivePath */.oM)(place.base, name), text: `${image}\n`, mode: 0o644 },
            ],
            steps: [{ name: PULL_STEP, body: (0,sh.sh) `bw_run ${pullImage({ image, tag, folder, docker: place.docker }).text}` }],
        }),
    };
}


/***/ })

};
;
