"use strict";
exports.id = 956;
exports.ids = [956];
exports.modules = {

/***/ 6148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1260);

/** What git itself reads. */
const READ_BY_GIT = /^(?:PATH|HOME|LANG|LC_.*|TMPDIR|TE?MP|XDG_.*|GIT_.*|SYSTEMROOT|USERPROFILE|HOMEDRIVE|HOMEPATH|(?:LOCAL)?APPDATA|PROGRAMDATA|PATHEXT|COMSPEC)$/i;
/**
 * Runs git silently in a folder; undefined where there is no git. Nothing else of the step is in its environment, secrets
 * least of all, because a repository can name programs for git to run.
 */
async function runGit(cwd, args) {
    const env = Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined && READ_BY_GIT.test(entry[0])));
    return (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)('git', [...args], { cwd, env, silent: true, ignoreReturnCode: true }).catch(() => undefined);
}


/***/ }),

/***/ 8741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   Ui: () => (/* binding */ makeManifest),
/* harmony export */   sh: () => (/* binding */ isPlainName),
/* harmony export */   v8: () => (/* binding */ hasPortableName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _tar_header__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3307);


function makeManifest(entries) {
    const sorted = [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let totalBytes = 0;
    for (const entry of sorted) {
        hash.update(JSON.stringify(describe(entry)));
        if (entry.type === 'file')
            totalBytes += entry.size;
    }
    return { entries: sorted, contentHash: hash.digest('hex'), totalBytes };
}
function describe(entry) {
    if (entry.type === 'symlink')
        return ['l', entry.path, entry.target];
    if (entry.type === 'directory')
        return ['d', entry.path, entry.mode];
    return ['f', entry.path, entry.mode, entry.sha256];
}
/** A name that every host's text tools can carry in a line of a list. */
function isPlainName(path) {
    return !/[\n\r\\]/.test(path);
}
/**
 * Whether any tar carries the entry in its plain header; others need an extended one.
 * @param folder where it goes, without a leading slash
 */
function hasPortableName(entry, folder) {
    const target = entry.type === 'symlink' ? entry.target : '';
    return (0,_tar_header__WEBPACK_IMPORTED_MODULE_1__/* .fitsPlainHeader */ .O3)({ name: `${folder}/${entry.path}`, type: entry.type, target });
}
/**
 * Lines of `mode sha256  ./path`, by which a host compares two releases, sorted by their bytes. The mode
 * is in it because a file whose mode changed is not copied.
 */
function writeManifest({ entries }) {
    const lines = plainFiles(entries).map(({ mode, path, sha256 }) => ({ head: `${octal(mode)} ${sha256}`, path }));
    // The entries are in order already, which decides between files of the same content; a head is ASCII.
    const sorted = lines.sort((a, b) => (a.head < b.head ? -1 : Number(a.head > b.head)));
    return sorted.map(({ head, path }) => `${head}  ./${path}\n`).join('');
}
function plainFiles(entries) {
    return entries.filter((entry) => entry.type === 'file' && isPlainName(entry.path));
}
function octal(mode) {
    return mode.toString(8).padStart(4, '0');
}


/***/ }),

/***/ 3307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ fitsPlainHeader),
/* harmony export */   YS: () => (/* binding */ encodeHeader),
/* harmony export */   Yo: () => (/* binding */ BLOCK_BYTES),
/* harmony export */   Zt: () => (/* binding */ paddingOf),
/* harmony export */   bM: () => (/* binding */ END_OF_ARCHIVE)
/* harmony export */ });
/** Headers and contents are filled up to a multiple of it. */
const BLOCK_BYTES = 512;
/** Two blocks of zeros; a tar without them counts as cut short. */
const END_OF_ARCHIVE = Buffer.alloc(2 * BLOCK_BYTES);
const TYPE_FLAGS = { file: '0', symlink: '2', directory: '5', extended: 'x' };
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
/** What eleven octal digits can say: 8 GiB less one. */
const MOST_OCTAL = 0o77777777777;
/** A header, after an extended one where its name or target does not fit into a plain one. */
function encodeHeader(header) {
    const name = header.type === 'directory' ? `${header.name}/` : header.name;
    const target = header.target ?? '';
    const split = splitName(name);
    const records = [
        ...(split === undefined ? [['path', name]] : []),
        ...(isShort(target) ? [] : [['linkpath', target]]),
    ];
    const plain = encodeBlock(header, split ?? splitRest(name), isShort(target) ? target : '', TYPE_FLAGS[header.type]);
    return records.length === 0 ? plain : Buffer.concat([encodeExtended(records), plain]);
}
/** Whether any tar reads the name, and the target of a link, without an extended header. */
function fitsPlainHeader({ name, type, target = '' }) {
    return splitName(type === 'directory' ? `${name}/` : name) !== undefined && isShort(target);
}
/** How many bytes of zeros follow a content of this size. */
function paddingOf(size) {
    return (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
}
/** 100 ASCII characters and, before a slash, 155 more. */
function splitName(name) {
    if (isShort(name))
        return { prefix: '', name };
    if (!isPlain(name))
        return undefined;
    const cut = name.indexOf('/', name.length - NAME_BYTES - 1);
    if (cut < 1 || cut > PREFIX_BYTES || cut === name.length - 1)
        return undefined;
    return { prefix: name.slice(0, cut), name: name.slice(cut + 1) };
}
/** What a tar that knows no extended headers would call it. */
function splitRest(name) {
    return { prefix: '', name: name.replace(/[^\x20-\x7e]/g, '_').slice(-NAME_BYTES) };
}
function isShort(text) {
    return text.length <= NAME_BYTES && isPlain(text);
}
function isPlain(text) {
    return /^[\x20-\x7e]*$/.test(text);
}
function encodeBlock(header, { prefix, name }, target, flag) {
    const block = Buffer.alloc(BLOCK_BYTES);
    block.write(name, 0, 'latin1');
    block.write(octal(header.mode, 7), 100, 'latin1');
    block.write(octal(0, 7), 108, 'latin1');
    block.write(octal(0, 7), 116, 'latin1');
    writeSize(block, header.size);
    block.write(octal(clampTime(header.mtimeMs), 11), 136, 'latin1');
    block.write(' '.repeat(8), 148, 'latin1');
    block.write(flag, 156, 'latin1');
    block.write(target, 157, 'latin1');
    block.write('ustar\x0000', 257, 'latin1');
    block.write(prefix, 345, 'latin1');
    block.write(`${octal(sumOf(block), 6)}\0 `, 148, 'latin1');
    return block;
}
/** By index: an iterator takes ten times as long. */
function sumOf(block) {
    let sum = 0;
    for (let at = 0; at < block.length; at += 1)
        sum += block[at] ?? 0;
    return sum;
}
/** From 8 GiB on in base 256, as GNU, busybox and libarchive read it. */
function writeSize(block, size) {
    if (size <= MOST_OCTAL) {
        block.write(octal(size, 11), 124, 'latin1');
        return;
    }
    block[124] = 0x80;
    block.writeBigUInt64BE(BigInt(size), 128);
}
function clampTime(mtimeMs) {
    return Math.min(MOST_OCTAL, Math.max(0, Math.floor(mtimeMs / 1000)));
}
function octal(value, digits) {
    return value.toString(8).padStart(digits, '0');
}
function encodeExtended(records) {
    const body = Buffer.from(records.map(([key, value]) => encodeRecord(key, value)).join(''));
    const header = { name: 'PaxHeader', type: 'file', mode: 0o644, size: body.length, mtimeMs: 0 };
    const block = encodeBlock(header, { prefix: '', name: header.name }, '', TYPE_FLAGS.extended);
    return Buffer.concat([block, body, Buffer.alloc(paddingOf(body.length))]);
}
/** `25 path=…\n`, whose number counts itself. */
function encodeRecord(key, value) {
    const rest = ` ${key}=${value}\n`;
    const bytes = Buffer.byteLength(rest);
    let length = bytes + String(bytes).length;
    if (bytes + String(length).length > length)
        length += 1;
    return `${length}${rest}`;
}


/***/ }),

/***/ 956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findTree: () => (/* binding */ findTree)
});

// UNUSED EXPORTS: readTree

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/git/run-git.ts
var run_git = __webpack_require__(6148);
;// CONCATENATED MODULE: ./src/sources/upload/git-index.ts




/** Reads what git knows of the files below a folder; empty outside of a repository. */
async function readGitIndex(root) {
    const output = await (0,run_git/* runGit */.E)(root, ['ls-files', '--stage', '-z']);
    return output?.exitCode === 0 ? parseGitIndex(output.stdout) : new Map();
}
/** Entries of `git ls-files --stage -z`: `mode hash stage<TAB>path<NUL>`. */
function parseGitIndex(text) {
    const entries = text.split('\0').flatMap((line) => {
        const match = /^(\d{6}) [0-9a-f]+ \d\t(.*)$/s.exec(line);
        return match === null ? [] : [[match[2] ?? '', match[1] ?? '']];
    });
    return new Map(entries);
}
/**
 * Takes modes and links of tracked files from the index, because a file system of Windows has neither, and
 * git writes a link there as a file that holds its target.
 */
async function applyGitIndex(root, entries, index) {
    return Promise.all(entries.map(async (entry) => {
        const mode = index.get(entry.path);
        if (entry.type !== 'file')
            return entry;
        if (mode === '120000') {
            return { type: 'symlink', path: entry.path, target: await (0,promises_.readFile)((0,external_node_path_.join)(root, entry.path), 'utf8') };
        }
        return { ...entry, mode: mode === '100755' ? 0o755 : 0o644 };
    }));
}
/**
 * A file system that ignores case or Unicode form keeps one of two such names, and nobody knows which.
 * @throws InputError naming both
 */
function refuseCollisions(index) {
    const seen = new Map();
    for (const path of index.keys()) {
        const folded = path.normalize('NFC').toLowerCase();
        const other = seen.get(folded);
        if (other !== undefined) {
            throw new errors/* InputError */.dz(`${other} and ${path} differ only by case or Unicode form, which this runner's file system cannot hold`, 'Rename one of them, exclude both, or deploy from a Linux runner.');
        }
        seen.set(folded, path);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/sources/upload/slices.ts

/** How long a tree is read in one go; whatever else goes on, such as a connection, waits meanwhile. */
const SLICE_MS = 8;
function createSlices(signal) {
    let endsAt = performance.now() + SLICE_MS;
    return {
        get isOver() {
            return performance.now() > endsAt;
        },
        async next() {
            await (0,external_node_timers_promises_.setImmediate)();
            signal.throwIfAborted();
            endsAt = performance.now() + SLICE_MS;
        },
    };
}

;// CONCATENATED MODULE: ./src/sources/upload/hash.ts






/** Up to this size a file is read in one piece. */
const SMALL_BYTES = 1024 * 1024;
/** Files that are read at the same time where the disk makes each of them wait. */
const READERS = 8;
/** From then on a disk is slow: what is in the page cache takes a hundredth of it. */
const SLOW_FILE_MS = 1;
const FIRST_FILES = 32;
/**
 * Adds the checksum of every file. A file that is in the page cache is read by plain calls, which cost a
 * tenth of awaited ones; a disk that is slow is asked for several files at a time.
 * @throws BowlineError of code `transfer` naming the file that cannot be read; the signal's reason
 */
async function hashFiles(root, found, signal) {
    const sums = new Map();
    const files = found.filter((entry) => entry.type === 'file');
    const rest = await hashCached(root, files, sums, signal);
    await hashTogether(root, rest, sums, signal);
    return found.map((entry) => {
        const sha256 = sums.get(entry.path);
        return sha256 === undefined ? entry : { ...entry, sha256 };
    });
}
/** @returns the files that are better read several at a time: large ones, and all once the disk proves slow */
async function hashCached(root, files, sums, signal) {
    const slices = createSlices(signal);
    const large = [];
    let spentMs = 0;
    for (const [index, file] of files.entries()) {
        if (slices.isOver)
            await slices.next();
        if (index > FIRST_FILES && spentMs > index * SLOW_FILE_MS)
            return [...large, ...files.slice(index)];
        if (file.size > SMALL_BYTES) {
            large.push(file);
            continue;
        }
        const startedAt = performance.now();
        sums.set(file.path, hashSmall((0,external_node_path_.join)(root, file.path)));
        spentMs += performance.now() - startedAt;
    }
    return large;
}
function hashSmall(file) {
    try {
        return (0,external_node_crypto_.createHash)('sha256').update((0,external_node_fs_.readFileSync)(file)).digest('hex');
    }
    catch (cause) {
        throw unreadable(file, cause);
    }
}
async function hashTogether(root, files, sums, signal) {
    // One list for all readers: each takes what is next.
    const waiting = files.values();
    const work = async () => {
        for (const { path, size } of waiting) {
            signal.throwIfAborted();
            const file = (0,external_node_path_.join)(root, path);
            const hashed = size <= SMALL_BYTES ? hashAwaited(file) : hashLarge(file, signal);
            sums.set(path, await hashed.catch((cause) => {
                signal.throwIfAborted();
                throw unreadable(file, cause);
            }));
        }
    };
    await Promise.all(Array.from({ length: READERS }, work));
}
async function hashAwaited(file) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(await (0,promises_.readFile)(file))
        .digest('hex');
}
/** Reads the next piece while one is hashed, into two buffers whatever the size. */
async function hashLarge(file, signal) {
    const handle = await (0,promises_.open)(file);
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let [current, other] = [Buffer.allocUnsafe(SMALL_BYTES), Buffer.allocUnsafe(SMALL_BYTES)];
        for (let read = await readPiece(handle, current); read > 0;) {
            signal.throwIfAborted();
            const following = readPiece(handle, other);
            hash.update(current.subarray(0, read));
            read = await following;
            [current, other] = [other, current];
        }
        return hash.digest('hex');
    }
    finally {
        await handle.close();
    }
}
async function readPiece(handle, buffer) {
    return (await handle.read(buffer, 0, buffer.length)).bytesRead;
}
function unreadable(file, cause) {
    return new errors/* BowlineError */.JY('transfer', `${file} cannot be read: ${cause.message}`, {
        cause,
        hint: 'Check its permissions, and that nothing else changes the tree while it is being deployed.',
    });
}

// EXTERNAL MODULE: ./src/sources/upload/manifest.ts
var manifest = __webpack_require__(8741);
;// CONCATENATED MODULE: ./src/sources/upload/tree.ts









/**
 * Finds everything that is in the tree that is to be uploaded.
 * @param platform of the runner, as `process.platform` names it
 * @throws InputError when it does not exist, is empty, or holds something that cannot be sent.
 */
async function findTree(source, cwd, signal, platform = process.platform) {
    const root = (0,external_node_path_.resolve)(cwd, source.upload, source.directory ?? '.');
    await requireDirectory(root, source);
    // A list is taken pattern by pattern, and only a text line by line.
    const rules = ignore_default()({ ignorecase: false }).add(['.git', '.bowlineignore', ...source.exclude]);
    rules.add(await readIgnoreFile(root));
    signal.throwIfAborted();
    const found = [];
    await walk('', { root, rules, found, slices: createSlices(signal) });
    if (!found.some(({ type }) => type === 'file'))
        throw emptyTree(root);
    const entries = await trustIndex(root, found, platform);
    return { read: async () => ({ root, manifest: (0,manifest/* makeManifest */.Ui)(await hashFiles(root, entries, signal)) }) };
}
/** Finds and hashes the tree that is to be uploaded. */
async function readTree(...question) {
    const tree = await findTree(...question);
    return tree.read();
}
/** Where the file system cannot be trusted with names, modes and links, the git index is. */
async function trustIndex(root, found, platform) {
    if (platform !== 'win32' && platform !== 'darwin')
        return found;
    const index = await readGitIndex(root);
    refuseCollisions(index);
    if (platform === 'darwin')
        return found;
    const entries = await applyGitIndex(root, found, index);
    for (const entry of entries)
        if (entry.type === 'symlink')
            requireInside(entry.path, entry.target);
    return entries;
}
async function requireDirectory(root, source) {
    const stats = await (0,promises_.lstat)(root).catch(() => undefined);
    if (stats?.isDirectory())
        return;
    const name = (0,external_node_path_.join)(source.upload, source.directory ?? '');
    throw new errors/* InputError */.dz(stats === undefined ? `there is nothing at ${name} to upload` : `${name} is not a directory`, 'Check `source.upload` and `source.directory`, and that the step that builds it ran before this one.');
}
function emptyTree(root) {
    return new errors/* InputError */.dz(`${root} has no files to upload`, 'An empty artifact is never deployed: check that it was built, and what `exclude` and .bowlineignore leave out.');
}
async function readIgnoreFile(root) {
    return (0,promises_.readFile)((0,external_node_path_.join)(root, '.bowlineignore'), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw new errors/* InputError */.dz(`.bowlineignore cannot be read: ${error.message}`, 'Make it a readable file, or remove it.');
    });
}
/** By plain calls: an awaited one costs several times what the file system takes to answer it. */
async function walk(folder, all) {
    const { root, rules, found, slices } = all;
    for (const child of readFolder(root, folder)) {
        if (slices.isOver)
            await slices.next();
        const path = folder === '' ? child.name : `${folder}/${child.name}`;
        const isDirectory = child.isDirectory();
        if (rules.ignores(isDirectory ? `${path}/` : path))
            continue;
        refuseName(path);
        found.push(readEntry(root, path, child));
        if (isDirectory)
            await walk(path, all);
    }
}
function readFolder(root, folder) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, folder), { withFileTypes: true });
    }
    catch (error) {
        const why = error.message;
        throw new errors/* InputError */.dz(`${folder || root} cannot be read: ${why}`, 'Check its permissions, or exclude it.');
    }
}
function refuseName(path) {
    if (path === '.bowline') {
        throw new errors/* InputError */.dz('the tree has an entry .bowline, which Bowline keeps for itself', 'Rename or exclude it.');
    }
    if (path.includes('\uFFFD')) {
        throw new errors/* InputError */.dz(`the name ${JSON.stringify(path)} is not UTF-8`, 'Rename or exclude it.');
    }
}
function readEntry(root, path, child) {
    const absolute = (0,external_node_path_.join)(root, path);
    if (child.isSymbolicLink()) {
        return { type: 'symlink', path, target: requireInside(path, (0,external_node_fs_.readlinkSync)(absolute)) };
    }
    const stats = (0,external_node_fs_.lstatSync)(absolute);
    const mode = modeOf(stats);
    if (stats.isDirectory())
        return { type: 'directory', path, mode };
    if (stats.isFile())
        return { type: 'file', path, mode, size: stats.size, mtimeMs: stats.mtimeMs };
    throw new errors/* InputError */.dz(`${path} is neither a file, a directory nor a link`, 'Exclude it.');
}
/** Without set-user-ID and the like, which no upload should carry. */
function modeOf(stats) {
    return stats.mode & 0o777;
}
/** A link may only point into the release: what it reaches outside is not what was tested. */
function requireInside(path, target) {
    const reached = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(path), target));
    if (!external_node_path_.posix.isAbsolute(target) && reached !== '..' && !reached.startsWith('../'))
        return target;
    throw new errors/* InputError */.dz(`the link ${path} leads out of the release, to ${target}`, 'Make it relative and inside the tree, exclude it, or use `links` or `shared` for what lives on the host.');
}


/***/ })

};
;
