"use strict";
exports.id = "cli";
exports.ids = ["cli"];
exports.modules = {

/***/ 38988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/entry/cancel.ts
var entry_cancel = __webpack_require__(53392);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/config/names/nearest.ts
var names_nearest = __webpack_require__(45895);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/inputs/modes.ts
var inputs_modes = __webpack_require__(84257);
// EXTERNAL MODULE: ./src/inputs/table.ts + 7 modules
var table = __webpack_require__(66376);
;// CONCATENATED MODULE: ./src/entry/cli-arguments.ts





/**
 * Reads `bowline MODE --flag value …`.
 * @param argv without the program's own two words
 * @throws InputError for an unknown mode or flag, a flag without its value, and a stray word.
 */
function parseCliArguments(argv) {
    const { own, command } = splitCommand(argv);
    const tokens = tokenize(own);
    const words = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
    const options = tokens.filter((token) => token.kind === 'option');
    const [word] = words;
    if (argv.length === 1 && VERSION_WORDS.test(argv[0] ?? ''))
        return { kind: 'version' };
    if (word === 'help')
        return { kind: 'help', mode: words[1] === undefined ? undefined : (0,inputs_modes/* parseMode */.Zx)(words[1], 'cli') };
    if (argv.length === 0 || options.some(({ name }) => name === 'help')) {
        return { kind: 'help', mode: word === undefined ? undefined : (0,inputs_modes/* parseMode */.Zx)(word, 'cli') };
    }
    const mode = (0,inputs_modes/* parseMode */.Zx)(word, 'cli');
    const { flags, rest } = readWord(words.slice(1), readFlags(options, mode), mode);
    const [stray] = [...rest, ...(mode === 'exec' ? [] : command)];
    if (stray !== undefined)
        throw refuseWord(stray, flags, mode);
    return { kind: 'run', mode, flags, command };
}
/** What stands before `--` is Bowline's; what stands behind it belongs to the command that `exec` runs. */
function splitCommand(argv) {
    const at = argv.indexOf('--');
    return at === -1 ? { own: argv, command: [] } : { own: argv.slice(0, at), command: argv.slice(at + 1) };
}
const cliInputs = table/* inputs */.QL.filter(({ surface }) => surface !== 'action');
const OPTIONS = Object.fromEntries([
    ['help', { type: 'boolean', short: 'h' }],
    ['app', { type: 'string' }],
    ...cliInputs.map(({ name, kind }) => [name, { type: kind === 'boolean' ? 'boolean' : 'string' }]),
]);
const VERSION_WORDS = /^(?:version|--version|-v|-V)$/;
/** What people write who know other tools, and what it is called here. */
const SYNONYMS = {
    e: 'environment',
    env: 'environment',
    stage: 'environment',
    host: 'hosts',
    server: 'hosts',
    c: 'config',
    'config-file': 'config',
    i: 'ssh-key',
    key: 'ssh-key',
    identity: 'ssh-key',
    passphrase: 'ssh-passphrase',
    release: 'target',
    to: 'target',
    y: 'yes',
    message: 'reason',
    m: 'reason',
};
/** Short for another. */
const ALIASES = { '--app': 'apps' };
const SHORT_FOR_EXEC = { '-i': 'interactive' };
/** The mode of a command line that could not be read; undefined where it names none. */
function findMode(argv) {
    const modes = (0,inputs_modes/* listModes */.pb)('cli');
    return argv.flatMap((word) => modes.find((mode) => mode === word) ?? [])[0];
}
/** Not strict, because the errors of the parser know neither the nearest flag nor the help of a mode. */
function tokenize(argv) {
    return (0,external_node_util_.parseArgs)({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true }).tokens;
}
function readFlags(options, mode) {
    const flags = new Map();
    for (const option of options) {
        const input = findInput(option, mode);
        if (input === undefined)
            throw refuseFlag(option.rawName, mode);
        const name = input.name;
        flags.set(name, join(flags.get(name), readValue(option, input, mode), input));
    }
    return flags;
}
/** The word behind the mode, where the mode has one and its flag is not there. */
function readWord(words, flags, mode) {
    const name = (0,table/* listInputs */.SS)(mode, 'cli').find(({ isWord }) => isWord)?.name;
    const [word, ...rest] = words;
    if (name === undefined || word === undefined || flags.has(name))
        return { flags, rest: words };
    return { flags: new Map([...flags, [name, word]]), rest };
}
function findInput({ name, rawName }, mode) {
    const alias = ALIASES[rawName] ?? (mode === 'exec' ? SHORT_FOR_EXEC[rawName] : undefined);
    const meant = alias ?? (rawName.startsWith('--') ? name : undefined);
    return cliInputs.find((input) => input.name === meant);
}
function readValue({ rawName, value, inlineValue }, { kind, placeholder }, mode) {
    if (kind === 'boolean')
        return value ?? 'true';
    // A private key begins with dashes as well, so only what looks like a flag counts as one.
    const isFlag = inlineValue === false && value !== undefined && /^--?[a-z][a-z-]*(=|$)/.test(value);
    if (value !== undefined && !isFlag)
        return value;
    throw new errors/* InputError */.dz(`\`${rawName}\` needs a value`, `Write \`${rawName} ${placeholder ?? 'VALUE'}\`, or \`${rawName}=-x\` for one that begins with a dash; \`bowline ${mode} --help\` says more.`);
}
/** Lists may be given in several flags; anything else twice is more likely a slip than a wish. */
function join(before, value, { name, kind }) {
    if (before === undefined)
        return value;
    if (kind === 'list' || kind === 'choices')
        return `${before}\n${value}`;
    throw new errors/* InputError */.dz(`\`--${name}\` is there twice`, 'Give it once.');
}
function refuseFlag(flag, mode) {
    if (flag === '--mode')
        return new errors/* InputError */.dz('the mode is a word, not a flag', 'Write it first: `bowline deploy`.');
    const word = flag.replace(/^-+/, '');
    const known = (0,table/* listInputs */.SS)(mode, 'cli').map(({ name }) => name);
    const nearest = known.find((name) => name === SYNONYMS[word]) ?? (0,names_nearest/* findNearest */.q)(word, known);
    const hint = nearest === undefined ? '' : `Did you mean \`--${nearest}\`? `;
    return new errors/* InputError */.dz(`there is no flag \`${flag}\``, `${hint}\`bowline ${mode} --help\` lists the flags.`);
}
function refuseWord(word, flags, mode) {
    // It may be the second half of a secret that was not quoted.
    const isHarmless = !cliInputs.some(({ name, isSecret }) => isSecret === true && flags.has(name));
    if (mode === 'exec' && isHarmless) {
        return new errors/* InputError */.dz(`the word \`${word}\` belongs to no flag`, 'Write the command behind two dashes: `bowline exec --app shop -- env`.');
    }
    const what = isHarmless ? `the word \`${word}\` belongs to no flag` : 'there is a word that belongs to no flag';
    const flag = isHarmless ? guessFlag(word, mode) : undefined;
    const next = flag === undefined ? 'Quote a value that has spaces' : `Write \`bowline ${mode} --${flag} ${word}\``;
    return new errors/* InputError */.dz(what, `${next}; \`bowline ${mode} --help\` lists the flags.`);
}
/** The flag that a bare word most likely was meant for: a release for `rollback`, else an environment. */
function guessFlag(word, mode) {
    if (!/^\w[\w.:-]{0,59}$/.test(word))
        return undefined;
    const taken = (name) => (0,table/* listInputs */.SS)(mode, 'cli').some((input) => input.name === name);
    const isRelease = /^v?\d|^(?:id|version|time):|^previous$/.test(word);
    return (isRelease ? ['target', 'version'] : ['environment']).find(taken);
}

;// CONCATENATED MODULE: ./src/entry/flag-words.ts


/*
 * Messages call an input by its name, as a step of a workflow does. On a terminal it is a flag. Only names that mean
 * nothing else are changed: `hosts` or `version` may be keys of the config just as well.
 */
/** The result with the inputs in its messages spelled as flags. */
function speakOfFlags(result) {
    const { error, findings } = result;
    return {
        ...result,
        ...(error === undefined
            ? {}
            : {
                error: {
                    ...error,
                    message: describeWithFlags(error.message),
                    hint: error.hint && describeWithFlags(error.hint),
                },
            }),
        ...(findings === undefined
            ? {}
            : {
                findings: findings.map((row) => ({
                    ...row,
                    message: describeWithFlags(row.message),
                    hint: row.hint && describeWithFlags(row.hint),
                })),
            }),
    };
}
/** `ssh-key` → `--ssh-key`, `force: adopt` → `--force adopt`; a label before a colon or comma as well. */
function describeWithFlags(text) {
    const names = [...new Set((0,inputs_modes/* listModes */.pb)('cli').flatMap((mode) => (0,table/* listInputs */.SS)(mode, 'cli').map(({ name }) => name)))];
    const clear = names.filter((name) => name.includes('-')).join('|');
    return text
        .replace(new RegExp(`\`(${clear})\``, 'g'), '`--$1`')
        .replace(/(^|[\s:] ?)(ssh-key|known-hosts)(?=[:,] )/g, '$1--$2')
        .replace(/`(force|rollback|deployment): ([\w-]+)`/g, '`--$1 $2`')
        .replace(/the input `(config|environment|secrets)`/g, '`--$1`');
}

;// CONCATENATED MODULE: ./src/entry/questions.ts

/** Asks the person at the terminal; the question goes to standard error, which no pipe takes for an answer. */
async function ask(question, signal) {
    const { createInterface } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 26848, 23));
    const asking = createInterface({ input: process.stdin, output: process.stderr });
    return asking.question(question, { signal }).finally(() => asking.close());
}
/**
 * Asks before something is changed.
 * @throws BowlineError `cancelled` when the answer is no, InputError when there is nobody to ask
 */
async function questions_confirm(question, signal) {
    if (process.stdin.isTTY !== true) {
        throw new errors/* InputError */.dz('there is nobody to ask here', 'Pass `--yes` to go on without a question.');
    }
    const answer = await ask(`${question}\n[y/N] `, signal);
    if (/^y(?:es)?$/i.test(answer.trim()))
        return;
    throw new errors/* BowlineError */.JY('cancelled', 'nothing was changed: the answer was no');
}

// EXTERNAL MODULE: ./src/entry/runner-world.ts + 4 modules
var runner_world = __webpack_require__(71565);
// EXTERNAL MODULE: ./src/github/lazy-deployment-reporter.ts
var lazy_deployment_reporter = __webpack_require__(97475);
// EXTERNAL MODULE: ./src/inputs/index.ts + 4 modules
var src_inputs = __webpack_require__(12910);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __webpack_require__(18463);
;// CONCATENATED MODULE: ./src/inputs/cli-files.ts






/**
 * Reads the files that a command line names, `~/.ssh/known_hosts` when it names none, and finds the agent.
 * @throws InputError for a file that is missing, unreadable or empty, and for an agent that is not there.
 */
async function readCliFiles(source, runner) {
    const mode = (0,inputs_modes/* parseMode */.Zx)(source.mode, source.surface);
    const taken = (0,table/* listInputs */.SS)(mode, source.surface);
    const texts = new Map();
    const warnings = [];
    for (const { name } of taken.filter(({ isText }) => isText !== undefined)) {
        const found = await readFileInput(source, name, runner.home);
        if (found.text !== undefined)
            texts.set(name, found.text);
        if (found.warning !== undefined)
            warnings.push(found.warning);
    }
    if (taken.some(({ name }) => name === 'known-hosts'))
        await addKnownHosts(texts, runner.home);
    const takesAgent = taken.some(({ name }) => name === 'agent');
    return {
        source: {
            ...source,
            agentSocket: takesAgent ? findAgent(source, runner.env) : undefined,
            read: (name) => texts.get(name) ?? source.read(name),
        },
        warnings,
    };
}
async function readFileInput(source, name, home) {
    const given = source.read(name);
    if (given === undefined)
        return {};
    const { isText, isSecret } = (0,table/* describeInput */.eG)(name);
    const label = source.label(name);
    if (isText?.test(given) === true) {
        const isVisible = isSecret === true && label.startsWith('--');
        return { text: given, warning: isVisible ? warnVisible(name) : undefined };
    }
    const path = expandHome(given.replace(/^@/, '').trim(), home);
    // What is neither a text nor marked as a path may be a mangled secret, so the message must not repeat it.
    const isDoubtful = isSecret === true && !given.startsWith('@');
    const { text, isOpen } = await readText(path, label, isDoubtful ? 'that it names' : path);
    const isExposed = name === 'ssh-key' && isOpen && process.platform !== 'win32';
    return {
        text,
        warning: isExposed ? `the private key ${path} can be read by others; run: chmod 600 ${path}` : undefined,
    };
}
function warnVisible(name) {
    const variable = `BOWLINE_INPUT_${name.toUpperCase().replaceAll('-', '_')}`;
    return `the value of --${name} can be seen by everybody on this machine; give it as @FILE or in ${variable}`;
}
/** A shell does not expand the `~` of `@~/key`. */
function expandHome(path, home) {
    return path.startsWith('~/') ? (0,external_node_path_.join)(home, path.slice(2)) : path;
}
/** @param name how messages call the file */
async function readText(path, label, name) {
    const [content, { mode }] = await Promise.all([(0,promises_.readFile)(path, 'utf8'), (0,promises_.stat)(path)]).catch((error) => {
        throw describeFailure(error, name, label);
    });
    if (content.trim() === '')
        throw new errors/* InputError */.dz(`\`${label}\`: the file ${name} is empty`, 'Name another file.');
    return { text: content.replace(/\r?\n$/, ''), isOpen: (mode & 0o077) !== 0 };
}
const REASONS = {
    ENOENT: 'does not exist',
    ENOTDIR: 'does not exist',
    EISDIR: 'is a directory',
    EACCES: 'may not be read by you',
    EPERM: 'may not be read by you',
};
function describeFailure(error, name, label) {
    const { code = String(error) } = error;
    return new errors/* InputError */.dz(`\`${label}\`: the file ${name} ${REASONS[code] ?? `cannot be read (${code})`}`, 'Give the path of a file as @FILE, or the text itself.');
}
async function addKnownHosts(texts, home) {
    if (texts.has('known-hosts'))
        return;
    const path = (0,external_node_path_.join)(home, '.ssh', 'known_hosts');
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return '';
        throw describeFailure(error, path, '--known-hosts');
    });
    // A person's own file may hold lines for other programs; what was handed over on purpose is refused instead.
    const usable = text.split('\n').filter((line) => !line.startsWith('@cert-authority'));
    if (usable.join('').trim() !== '')
        texts.set('known-hosts', usable.join('\n'));
}
function findAgent(source, env) {
    const socket = env.SSH_AUTH_SOCK || undefined;
    const asked = source.read('agent');
    const isWanted = asked === undefined ? source.read('ssh-key') === undefined : (0,values/* parseBoolean */.yG)(asked, source.label('agent'));
    if (!isWanted)
        return undefined;
    if (socket === undefined && asked !== undefined) {
        throw new errors/* InputError */.dz('`--agent` was given but there is no SSH agent: SSH_AUTH_SOCK is not set', 'Start ssh-agent and add the key with ssh-add.');
    }
    return socket;
}

// EXTERNAL MODULE: ./src/inputs/help.ts + 1 modules
var help = __webpack_require__(83915);
// EXTERNAL MODULE: ./src/modes/run-mode.ts
var run_mode = __webpack_require__(24325);
// EXTERNAL MODULE: ./src/notify/notifications.ts
var notify_notifications = __webpack_require__(32677);
// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(63737);
// EXTERNAL MODULE: ./src/report/log/output-stream.ts
var output_stream = __webpack_require__(883);
// EXTERNAL MODULE: ./src/report/text/paint.ts
var text_paint = __webpack_require__(92864);
// EXTERNAL MODULE: ./src/report/text/sanitize.ts
var sanitize = __webpack_require__(4741);
// EXTERNAL MODULE: ./src/report/text/titles.ts
var text_titles = __webpack_require__(29713);
// EXTERNAL MODULE: ./src/report/log/line-batch.ts
var line_batch = __webpack_require__(280);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/report/text/table.ts
var text_table = __webpack_require__(55564);
// EXTERNAL MODULE: ./src/report/log/transfer-meter.ts
var transfer_meter = __webpack_require__(33076);
;// CONCATENATED MODULE: ./src/report/log/live-status.ts



const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const FRAME_MS = 100;
const BAR_WIDTH = 20;
/** The one line under the log that moves: what runs now, with a bar where something is sent. */
function describeRunning(steps, nowMs, columns) {
    const sorted = [...steps].sort((a, b) => Number(b.transfer !== undefined) - Number(a.transfer !== undefined));
    const frame = [...FRAMES][Math.floor(nowMs / FRAME_MS) % FRAMES.length] ?? '';
    const [first, ...others] = sorted;
    if (first === undefined)
        return '';
    const more = others.length === 0 ? '' : `  +${others.length}: ${others.map(({ title }) => title).join(', ')}`;
    return truncate(`${frame} ${describeStep(first, nowMs)}${more}`, columns - 1);
}
function describeStep({ title, startedAt, transfer, waiting }, nowMs) {
    if (transfer !== undefined)
        return `${title} ${drawBar(transfer.share)} ${(0,transfer_meter/* describeTransfer */.H)(transfer)}`;
    const elapsed = (0,format/* describeElapsed */.gN)(Math.floor(Math.max(0, nowMs - startedAt) / 1000) * 1000)
        .replace('.0s', 's')
        .replace('0ms', '0s');
    return `${title} ${elapsed}${waiting === undefined ? '' : `: ${waiting}`}`;
}
/** `████████░░░░`. */
function drawBar(share) {
    const full = Math.round(Math.min(1, Math.max(0, share)) * BAR_WIDTH);
    return '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
}
function truncate(text, width) {
    return (0,text_table/* measureWidth */.l8)(text) <= width ? text : `${[...text].slice(0, Math.max(0, width - 1)).join('')}…`;
}

;// CONCATENATED MODULE: ./src/report/log/screen.ts

const CLEAR_LINE = '\r\x1b[2K';
const REDRAW_MS = 100;
function createScreen(stream, dim, now) {
    let steps = [];
    let isDrawn = false;
    let timer;
    function clear() {
        if (isDrawn)
            stream.write(CLEAR_LINE);
        isDrawn = false;
    }
    function draw() {
        const text = describeRunning(steps, now(), stream.columns ?? 80);
        if (text !== '')
            stream.write(CLEAR_LINE + dim(text));
        isDrawn = text !== '';
    }
    return {
        print(text) {
            clear();
            stream.write(text);
            draw();
        },
        show(running) {
            steps = running;
            if (steps.length === 0)
                clear();
            else
                timer ??= setInterval(draw, REDRAW_MS).unref();
        },
        [Symbol.dispose]() {
            clearInterval(timer);
            steps = [];
            clear();
        },
    };
}

// EXTERNAL MODULE: ./src/report/log/step-log.ts + 4 modules
var step_log = __webpack_require__(59257);
;// CONCATENATED MODULE: ./src/report/log/terminal-log.ts








/** Source: no-color.org and force-color.org; no colour is the stronger wish. */
function wantsColour(isTerminal, { NO_COLOR, FORCE_COLOR }) {
    if (NO_COLOR)
        return false;
    return isTerminal || (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0');
}
/** Colour, spinner and progress bar on a terminal; plain short lines in a pipe or a CI. */
function createTerminalLog(options) {
    const { stdout, stderr, env, isJson = false, redactor, now = Date.now, defer } = options;
    const stream = isJson ? stderr : stdout;
    const isTerminal = stream.isTTY === true && env.TERM !== 'dumb';
    const paint = (0,text_paint/* createPaint */.X)(wantsColour(isTerminal, env));
    const screen = isTerminal && !env.CI ? createScreen(stream, paint.dim, now) : undefined;
    const write = (text) => (screen ?? { print: stream.write.bind(stream) }).print(text);
    const batch = (0,line_batch/* createLineBatch */.b)(write, defer);
    const print = (text) => {
        batch.flush();
        write(text);
    };
    const clean = (line) => (0,sanitize/* neutralise */.$0)(redactor?.redact(line) ?? line);
    const titles = (0,text_titles/* createTitles */.w)(clean);
    const pace = (0,output_stream/* createPace */.qP)(stream);
    const catchUp = () => {
        batch.flush();
        return pace();
    };
    const renderer = { ...createTerminalFace(write, batch, paint), catchUp };
    const log = (0,step_log/* createStepLog */.d)({ renderer, now, clean, titles, isTold: screen === undefined });
    return { ...(screen === undefined ? log : withScreen({ log, screen, titles, clean, now })), paint, print };
}
function createTerminalFace(write, batch, paint) {
    const print = (line) => {
        batch.flush();
        write(`${line}\n`);
    };
    return {
        phase: (name) => print(paint.bold(`▸ ${name}`)),
        openGroup: (title) => print(`  ${title}`),
        groupLine: (line) => batch.add(paint.dim(`    ${line}`)),
        closeGroup() { },
        ended: (status, text) => print(`  ${colourOf(status, paint)(text)}`),
        // Nothing is folded away here: the lines stand right above.
        repeated() { },
        going: (text) => print(`  … ${text}`),
        note: (text) => print(`    ${text}`),
        warn: (text) => print(`  ${paint.yellow(`! ${text}`)}`),
    };
}
function colourOf(status, paint) {
    if (status === 'failed')
        return paint.red;
    return status === 'success' ? paint.green : paint.dim;
}
/** Keeps the status line up to date beside the log. */
function withScreen({ log, screen, titles, clean, now }) {
    const shown = new Map();
    const redraw = () => screen.show([...shown.values()]);
    const change = (where, part) => {
        const title = titles.titleOf(where);
        const known = shown.get(title) ?? { title, startedAt: now(), meter: (0,transfer_meter/* createTransferMeter */.D)(), isStarted: false };
        const step = { ...known, ...part };
        shown.set(title, step);
        redraw();
        return step;
    };
    return {
        ...log,
        phase(name) {
            for (const [title, { isStarted }] of shown)
                if (!isStarted)
                    shown.delete(title);
            redraw();
            log.phase(name);
        },
        stepStarted(where) {
            change(where, { startedAt: now(), isStarted: true });
            log.stepStarted(where);
        },
        stepEnded(where, ...rest) {
            shown.delete(titles.titleOf(where));
            redraw();
            log.stepEnded(where, ...rest);
        },
        transfer(where, sentBytes, totalBytes) {
            const { meter } = change(where, {});
            meter.update(sentBytes, totalBytes, now());
            change(where, { transfer: meter.read() });
        },
        waiting(where, text) {
            change(where, { waiting: clean(text) });
        },
        [Symbol.dispose]() {
            screen[Symbol.dispose]();
            log[Symbol.dispose]();
        },
    };
}

// EXTERNAL MODULE: ./src/report/text/redact.ts + 1 modules
var redact = __webpack_require__(74047);
// EXTERNAL MODULE: ./src/rollout/time.ts
var time = __webpack_require__(19352);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(71013);
;// CONCATENATED MODULE: ./src/cli.ts




















/** Stands in place of the mode in what is said of a run that names none. */
const PROGRAM = 'bowline';
/** Runs the command line and sets the exit status. The one place where its failures are caught. */
async function runCli(argv) {
    const startedAt = new Date();
    const { own } = splitCommand(argv);
    const terminal = openTerminal(own.includes('--json'), findMode(own) === 'exec');
    const code = await perform(argv, terminal).catch(async (error) => {
        const refusal = (0,empty_result/* describeRefusal */.a2)(findMode(own) ?? PROGRAM, (0,errors/* toBowlineError */.EX)(error), startedAt, new Date());
        return tell({ ...refusal, ...terminal.notifications.subject }, terminal, false);
    });
    await (0,output_stream/* finishWriting */.uT)(process.stdout, process.stderr);
    // Connections that are still closing must not keep the shell's prompt away.
    process.exit(code);
}
/** @param isForCommand standard output is that of the command that is run */
function openTerminal(isJson, isForCommand) {
    const redactor = (0,redact/* createRedactor */.l)();
    const { stdout, stderr, env } = process;
    (0,output_stream/* outliveReaders */.Bd)(stdout, stderr);
    const log = createTerminalLog({ stdout, stderr, env, isJson: isJson || isForCommand, redactor });
    const cancel = (0,time/* openStop */.b$)();
    const standing = { hasSwitched: false };
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => interrupt({ cancel, log, standing }));
    const notifications = (0,notify_notifications/* createNotifications */.$)({ progress: log, redactor, signal: cancel.signal });
    return { redactor, log, cancel, standing, isJson, notifications, deployments: (0,lazy_deployment_reporter/* createDeploymentReporter */.P)() };
}
/** The first Ctrl-C goes back in order; the second leaves the hosts as they are. */
function interrupt({ cancel, log, standing }) {
    if (cancel.signal.aborted) {
        log.print('left as it is: `bowline status` tells where every host stands, and the next deploy finds out by itself\n');
        process.exit(130);
    }
    log.warn((0,entry_cancel/* describeInterrupt */.Fd)(standing));
    cancel.abort(new errors/* BowlineError */.JY('cancelled', 'the run was cancelled', { hint: 'Run it again when you are ready.' }));
}
async function perform(argv, terminal) {
    const request = parseCliArguments(argv);
    if (request.kind === 'version')
        return print(`bowline ${version/* VERSION */.x}\n`);
    if (request.kind === 'help')
        return print(await renderHelp(request.mode));
    const { source, warnings } = await readCliFiles((0,src_inputs/* cliSource */.kJ)(request, process.env), {
        env: process.env,
        home: (0,external_node_os_.homedir)(),
    });
    const inputs = (0,src_inputs/* readInputs */.Ko)(source);
    terminal.redactor.add((0,runner_world/* secretsOf */.F)(inputs));
    for (const warning of warnings)
        terminal.log.warn(warning);
    return runInputs(inputs, terminal);
}
/** Only the exit codes of `verify` need the checks, so no other help loads them. */
async function renderHelp(mode) {
    if (mode === undefined)
        return (0,help/* writeHelp */.RB)();
    if (mode !== 'verify')
        return (0,help/* writeUsage */.V$)(mode);
    return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("modes")]).then(__webpack_require__.bind(__webpack_require__, 21165))).writeModeHelp(mode);
}
async function runInputs(inputs, terminal) {
    if (inputs.mode === 'demo')
        return (await Promise.all(/* import() */[__webpack_require__.e("demo"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 77675))).runDemo(inputs, terminal.log, (cwd) => openCliSurroundings(terminal, cwd));
    if (inputs.mode === 'init')
        return (await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("report"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 2373))).init(inputs, openInit(inputs, terminal));
    const runner = openCliSurroundings(terminal, process.cwd());
    runner.protect((0,runner_world/* secretsOf */.F)(inputs));
    openDeployment(inputs, terminal, runner);
    const result = await (0,run_mode/* runMode */.r)(inputs, runner);
    return tell(await finishDeployment(result, terminal), terminal, isQuiet(inputs, result));
}
/** What these print is what was asked for; of a command that ran there is nothing more to say. */
function isQuiet({ mode }, { error }) {
    return mode === 'logs' || (mode === 'exec' && error === undefined);
}
/** From a terminal a record is only made when it is asked for: what is deployed there may not even be on GitHub. */
function openDeployment(inputs, { deployments: records }, runner) {
    if ((inputs.mode !== 'deploy' && inputs.mode !== 'rollback') || inputs.deployment !== 'create')
        return;
    if (inputs.githubToken === undefined)
        throw new errors/* InputError */.dz('`deployment: create` needs a token', 'Pass `--github-token @FILE`.');
    records.open({ ...runner, keeps: 'create', token: inputs.githubToken });
}
async function finishDeployment(result, { deployments: records, redactor }) {
    if (!records.isOpen)
        return result;
    const { redactResult } = await __webpack_require__.e(/* import() */ "report").then(__webpack_require__.bind(__webpack_require__, 96175));
    const { deploymentId } = await records.finish(redactResult(result, redactor));
    return { ...result, deploymentId };
}
function print(text) {
    process.stdout.write(text);
    return 0;
}
function openCliSurroundings(terminal, cwd) {
    const { redactor, log, cancel, standing, notifications, deployments: records } = terminal;
    return (0,runner_world/* openRunnerWorld */.v)({
        env: process.env,
        cwd,
        progress: log,
        redactor,
        signal: cancel.signal,
        mask: () => { },
        leavesUndoToPost: false,
        confirm: (question) => questions_confirm(question, cancel.signal),
        saveState: (state) => (0,entry_cancel/* noteSwitch */.jl)(standing, state),
        notifications,
        deployments: records,
        console: openConsole(),
        loadReport,
    });
}
function openConsole() {
    const { stdin, stdout, stderr, env } = process;
    return { input: stdin, output: stdout, errors: stderr, terminal: env.TERM ?? 'dumb' };
}
function openInit({ yes }, { cancel }) {
    const isAsked = process.stdin.isTTY === true && !yes;
    return {
        cwd: process.cwd(),
        print: (text) => void print(text),
        ask: isAsked ? (question) => ask(`${question}\n> `, cancel.signal) : undefined,
    };
}
/** Takes a while to load, and is needed last. */
async function loadReport() {
    const [{ redactResult }, { renderTerminalLists }, { report }, { toExitCode }] = await Promise.all([
        __webpack_require__.e(/* import() */ "report").then(__webpack_require__.bind(__webpack_require__, 96175)),
        __webpack_require__.e(/* import() */ "report").then(__webpack_require__.bind(__webpack_require__, 13947)),
        __webpack_require__.e(/* import() */ "report").then(__webpack_require__.bind(__webpack_require__, 49505)),
        Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("modes")]).then(__webpack_require__.bind(__webpack_require__, 50242)),
    ]);
    return { redactResult, renderTerminalLists, report, toExitCode };
}
/** What stands in the way of a deploy is told thing by thing, with what to do about each, and counted. */
function isToldByFindings({ mode, error, findings = [] }) {
    return findings.some(({ ok }) => !ok) && (mode === 'doctor' || error?.code === 'preflight');
}
/** JSON is all that a machine reads, so then everything for people goes to standard error. */
async function tell(found, terminal, isQuiet) {
    const { redactor, log, isJson, notifications } = terminal;
    log[Symbol.dispose]();
    const { redactResult, renderTerminalLists, report, toExitCode } = await loadReport();
    const result = redactResult(speakOfFlags(found), redactor);
    const lists = renderTerminalLists(result, log.paint);
    if (lists !== '')
        log.print(lists);
    const isEnough = lists !== '' && (result.error === undefined || isToldByFindings(result));
    const told = await report(result, {
        sinks: {
            ...(isQuiet || isEnough ? {} : { print: (text) => log.print(text) }),
            writeFile: (path, text) => (0,promises_.writeFile)(path, text),
            notify: (told) => notifications.tell(told),
            warn: (text) => log.warn(text),
        },
        reportPath: null,
        paint: log.paint,
    });
    if (isJson)
        process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
    return toExitCode(result);
}


/***/ }),

/***/ 83915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i7: () => (/* binding */ writeExitCodes),
  RB: () => (/* binding */ writeHelp),
  V$: () => (/* binding */ writeUsage)
});

// EXTERNAL MODULE: ./src/inputs/modes.ts
var modes = __webpack_require__(84257);
;// CONCATENATED MODULE: ./src/inputs/outcomes.ts

const outcomes_all = (0,modes/* listModes */.pb)('action');
const outputs = [
    {
        name: 'status',
        modes: outcomes_all,
        description: 'How the run ended: `success`, `unchanged`, `failed`, `aborted`, `rolled_back`, `rollback_failed` or ' +
            '`partial_success`. Only the first two are green.',
    },
    { name: 'changed', modes: outcomes_all, description: '`true` when a host serves another release than before, else `false`.' },
    { name: 'release', modes: outcomes_all, description: 'Id of the release that the run made, activated or found live.' },
    {
        name: 'previous-release',
        modes: outcomes_all,
        description: 'Id of the release that was live before; empty unless all hosts agree.',
    },
    { name: 'version', modes: outcomes_all, description: 'Label of that release, such as `v1.4.2`.' },
    { name: 'revision', modes: outcomes_all, description: 'Commit of that release.' },
    {
        name: 'dirty',
        modes: outcomes_all,
        description: '`true` when tracked files differed from that commit, else empty.',
    },
    { name: 'url', modes: outcomes_all, description: "The environment's `url`." },
    { name: 'report', modes: outcomes_all, description: 'Path of `report.json`, the whole result.' },
    { name: 'failed-hosts', modes: outcomes_all, description: 'Hosts where the run did not succeed, separated by commas.' },
    { name: 'error-code', modes: outcomes_all, description: 'Kind of the error that ended the run; empty when there was none.' },
    {
        name: 'outputs',
        modes: ['deploy', 'rollback', 'verify'],
        description: 'What the hooks and command checks printed that have an `output`, as JSON: `{name: value}`, or `{name: {host: value}}` ' +
            'where it was several hosts. Each is an output by its own name as well.',
    },
    {
        name: 'matrix',
        modes: ['select'],
        description: 'What to deploy for this event, as JSON for `matrix: { include: … }`: a list of `{environment, apps, ref?, version?, imageTag?, sourceRef?}`.',
    },
    {
        name: 'any',
        modes: ['select'],
        description: '`true` when the matrix has an entry, else `false`: to GitHub an empty matrix is an error.',
    },
    { name: 'coverage', modes: ['coverage'], description: 'The share of lines that ran, in percent, such as `93.41`.' },
    {
        name: 'coverage-base',
        modes: ['coverage'],
        description: 'The same of what it is compared with: the base of the pull request, or the commit before; empty where it is not known.',
    },
    {
        name: 'plan',
        modes: ['plan'],
        description: 'What would change, as JSON: `{targets: [{app, host, action, why, live, …}], changes: [{app, from, to, commits, files, …}]}`; ' +
            'with `stages: [{name, batches, before, after, …}]` where there are several, and `toldBy: "records"` where no key was passed to ask the hosts.',
    },
    { name: 'tag', modes: ['release'], description: 'The tag of the version, such as `v1.2.3`, made now or before.' },
    {
        name: 'release-url',
        modes: ['release'],
        description: 'The page of the GitHub Release; empty where there is none.',
    },
    {
        name: 'created',
        modes: ['release'],
        description: '`true` when the release was made or published now, `false` when there was nothing to do.',
    },
    { name: 'changelog', modes: ['release'], description: 'What changed since the tag before, as Markdown.' },
    {
        name: 'comment-id',
        modes: ['comment', 'plan'],
        description: 'Id of the comment that was written; empty where none could be.',
    },
];
/** The outputs that any of `taken` sets. */
function listOutputs(taken) {
    return outputs.filter(({ modes }) => taken.some((mode) => modes.includes(mode)));
}
/** Exit codes of every mode of the command line. `verify` has more: the types of checks say which. */
const exitCodes = [
    { code: 0, meaning: 'success or unchanged' },
    { code: 1, meaning: 'failed' },
    { code: 2, meaning: 'an input or the config is wrong' },
    { code: 3, meaning: 'connection or host key' },
    { code: 4, meaning: 'pre-flight' },
    { code: 5, meaning: 'the lock is held, or deploys are on hold' },
    { code: 6, meaning: 'partial_success' },
    { code: 7, meaning: 'rolled_back' },
    { code: 8, meaning: 'rollback_failed' },
    { code: 130, meaning: 'cancelled' },
];

// EXTERNAL MODULE: ./src/inputs/table.ts + 7 modules
var table = __webpack_require__(66376);
;// CONCATENATED MODULE: ./src/inputs/help.ts



const WIDTH = 80;
const COLUMN = 32;
/** What `bowline --help` prints. */
function writeHelp() {
    return [
        'Usage: bowline MODE [flags]',
        '',
        'Modes:',
        ...(0,modes/* listModes */.pb)('cli').map((mode) => row(mode, modes/* modes */.nI[mode].summary, 16)),
        '',
        'bowline help MODE lists the flags of a mode, bowline version prints the version.',
    ]
        .join('\n')
        .concat('\n', writeExitCodes(exitCodes));
}
/** What `bowline MODE --help` prints, but for exit codes of its own. */
function writeUsage(mode) {
    const flags = (0,table/* listInputs */.SS)(mode, 'cli').filter(({ isFuture }) => isFuture !== true);
    return [
        `Usage: bowline ${mode}${describeWord(flags)} [flags]${mode === 'exec' ? ' -- COMMAND' : ''}`,
        '',
        modes/* modes */.nI[mode].summary,
        '',
        'Flags:',
        ...flags.map((input) => row(describeFlag(input), describe(input), COLUMN)),
        row('-h, --help', 'Print this.', COLUMN),
        '',
        ...writeNotes(flags),
        '',
    ].join('\n');
}
/** What stands behind the mode, as ` on|off`. */
function describeWord(flags) {
    const word = flags.find(({ isWord }) => isWord);
    return word === undefined ? '' : ` ${word.choices?.join('|') ?? word.placeholder ?? 'WORD'}`;
}
/** What the help of a mode ends with that has exit codes of its own. */
function writeExitCodes(codes) {
    return `${wrap(`Exit codes: ${codes.map(describeExitCode).join(', ')}.`, 0)}\n`;
}
function describeExitCode({ code, meaning }) {
    return `${code} ${meaning}`;
}
function writeNotes(flags) {
    const files = flags.filter(({ isText }) => isText !== undefined).map(({ name }) => `--${name}`);
    const notes = [
        'A variable stands in for a flag that is not given: BOWLINE_INPUT_LOCK_WAIT for --lock-wait.',
        files.length > 0 && `${files.join(', ')} take @FILE to read a file; a text is seen by everybody on this machine.`,
        flags.some(({ name }) => name === 'known-hosts') && 'Without --known-hosts, ~/.ssh/known_hosts is read.',
    ];
    return notes.filter((note) => note !== false).map((note) => wrap(note, 0));
}
function describeFlag({ name, kind, placeholder, choices }) {
    if (kind === 'boolean')
        return `--${name}`;
    return `--${name} ${placeholder ?? choices?.join(kind === 'choices' ? ',' : '|') ?? 'VALUE'}`;
}
function describe(input) {
    const fallback = input.default === undefined || input.kind === 'boolean' ? '' : ` Default: ${input.default}.`;
    return `${input.description}${fallback}`.replaceAll('`', '');
}
function row(name, text, column) {
    const head = `  ${name}`;
    const body = wrap(text, column);
    return head.length < column ? head + body.slice(head.length) : `${head}\n${body}`;
}
/** Breaks a text into lines of at most WIDTH characters, each indented by `indent`. */
function wrap(text, indent) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        const fits = indent + longer.length <= WIDTH;
        if (!fits)
            lines.push(line);
        line = fits ? longer : word;
    }
    return [...lines, line].map((one) => ' '.repeat(indent) + one).join('\n');
}


/***/ })

};
;
