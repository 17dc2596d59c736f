import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { describeInterrupt, noteSwitch, type Standing } from './entry/cancel';
import { findMode, parseCliArguments, splitCommand } from './entry/cli-arguments';
import { speakOfFlags } from './entry/flag-words';
import { ask, confirm } from './entry/questions';
import { openRunnerWorld, secretsOf } from './entry/runner-world';
import { BowlineError, InputError, toBowlineError } from './errors';
import { createDeploymentReporter, type LazyDeploymentReporter } from './github/lazy-deployment-reporter';
import type { Console } from './hosts/console';
import { cliSource, type Inputs, readInputs } from './inputs';
import { readCliFiles } from './inputs/cli-files';
import { writeHelp, writeUsage } from './inputs/help';
import type { InitInputs } from './inputs/model';
import type { Mode } from './inputs/modes';
import type { Surroundings as InitSurroundings } from './modes/init/init';
import { runMode } from './modes/run-mode';
import { createNotifications, type Notifications } from './notify/notifications';
import { describeRefusal } from './report/empty-result';
import { finishWriting, outliveReaders } from './report/log/output-stream';
import { createTerminalLog, type TerminalLog } from './report/log/terminal-log';
import type { Result } from './report/result';
import { createRedactor, type Redactor } from './report/text/redact';
import { openStop } from './rollout/time';
import type { RunnerWorld } from './rollout/world';
import { VERSION } from './version';

/** Stands in place of the mode in what is said of a run that names none. */
const PROGRAM = 'bowline';

/** What a command line prints to and can be cancelled by. */
interface Terminal {
  readonly redactor: Redactor;
  readonly log: TerminalLog;
  readonly cancel: AbortController;
  readonly standing: Standing;
  readonly isJson: boolean;
  readonly notifications: Notifications;
  readonly deployments: LazyDeploymentReporter;
}

/** Runs the command line and sets the exit status. The one place where its failures are caught. */
export async function runCli(argv: readonly string[]): Promise<void> {
  const startedAt = new Date();
  const { own } = splitCommand(argv);
  const terminal = openTerminal(own.includes('--json'), findMode(own) === 'exec');
  const code = await perform(argv, terminal).catch(async (error: unknown) => {
    const refusal = describeRefusal(findMode(own) ?? PROGRAM, toBowlineError(error), startedAt, new Date());
    return tell({ ...refusal, ...terminal.notifications.subject }, terminal, false);
  });
  await finishWriting(process.stdout, process.stderr);
  // Connections that are still closing must not keep the shell's prompt away.
  process.exit(code);
}

/** @param isForCommand standard output is that of the command that is run */
function openTerminal(isJson: boolean, isForCommand: boolean): Terminal {
  const redactor = createRedactor();
  const { stdout, stderr, env } = process;
  outliveReaders(stdout, stderr);
  const log = createTerminalLog({ stdout, stderr, env, isJson: isJson || isForCommand, redactor });
  const cancel = openStop();
  const standing: Standing = { hasSwitched: false };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interrupt({ cancel, log, standing }));
  const notifications = createNotifications({ progress: log, redactor, signal: cancel.signal });
  return { redactor, log, cancel, standing, isJson, notifications, deployments: createDeploymentReporter() };
}

/** The first Ctrl-C goes back in order; the second leaves the hosts as they are. */
function interrupt({ cancel, log, standing }: Pick<Terminal, 'cancel' | 'log' | 'standing'>): void {
  if (cancel.signal.aborted) {
    log.print(
      'left as it is: `bowline status` tells where every host stands, and the next deploy finds out by itself\n',
    );
    process.exit(130);
  }
  log.warn(describeInterrupt(standing));
  cancel.abort(new BowlineError('cancelled', 'the run was cancelled', { hint: 'Run it again when you are ready.' }));
}

async function perform(argv: readonly string[], terminal: Terminal): Promise<number> {
  const request = parseCliArguments(argv);
  if (request.kind === 'version') return print(`bowline ${VERSION}\n`);
  if (request.kind === 'help') return print(await renderHelp(request.mode));
  const { source, warnings } = await readCliFiles(cliSource(request, process.env), {
    env: process.env,
    home: homedir(),
  });
  const inputs = readInputs(source);
  terminal.redactor.add(secretsOf(inputs));
  for (const warning of warnings) terminal.log.warn(warning);
  return runInputs(inputs, terminal);
}

/** Only the exit codes of `verify` need the checks, so no other help loads them. */
async function renderHelp(mode: Mode | undefined): Promise<string> {
  if (mode === undefined) return writeHelp();
  if (mode !== 'verify') return writeUsage(mode);
  return (await import('./entry/mode-help')).writeModeHelp(mode);
}

async function runInputs(inputs: Inputs, terminal: Terminal): Promise<number> {
  if (inputs.mode === 'demo')
    return (await import('./demo/demo')).runDemo(inputs, terminal.log, (cwd) => openCliSurroundings(terminal, cwd));
  if (inputs.mode === 'init') return (await import('./modes/init/init')).init(inputs, openInit(inputs, terminal));
  const runner = openCliSurroundings(terminal, process.cwd());
  runner.protect(secretsOf(inputs));
  openDeployment(inputs, terminal, runner);
  const result = await runMode(inputs, runner);
  return tell(await finishDeployment(result, terminal), terminal, isQuiet(inputs, result));
}

/** What these print is what was asked for; of a command that ran there is nothing more to say. */
function isQuiet({ mode }: Inputs, { error }: Result): boolean {
  return mode === 'logs' || (mode === 'exec' && error === undefined);
}

/** From a terminal a record is only made when it is asked for: what is deployed there may not even be on GitHub. */
function openDeployment(inputs: Inputs, { deployments: records }: Terminal, runner: RunnerWorld): void {
  if ((inputs.mode !== 'deploy' && inputs.mode !== 'rollback') || inputs.deployment !== 'create') return;
  if (inputs.githubToken === undefined)
    throw new InputError('`deployment: create` needs a token', 'Pass `--github-token @FILE`.');
  records.open({ ...runner, keeps: 'create', token: inputs.githubToken });
}

async function finishDeployment(result: Result, { deployments: records, redactor }: Terminal): Promise<Result> {
  if (!records.isOpen) return result;
  const { redactResult } = await import('./report/redact-result');
  const { deploymentId } = await records.finish(redactResult(result, redactor));
  return { ...result, deploymentId };
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function openCliSurroundings(terminal: Terminal, cwd: string): RunnerWorld {
  const { redactor, log, cancel, standing, notifications, deployments: records } = terminal;
  return openRunnerWorld({
    env: process.env,
    cwd,
    progress: log,
    redactor,
    signal: cancel.signal,
    mask: () => {},
    leavesUndoToPost: false,
    confirm: (question) => confirm(question, cancel.signal),
    saveState: (state) => noteSwitch(standing, state),
    notifications,
    deployments: records,
    console: openConsole(),
    loadReport,
  });
}

function openConsole(): Console {
  const { stdin, stdout, stderr, env } = process;
  return { input: stdin, output: stdout, errors: stderr, terminal: env.TERM ?? 'dumb' };
}

function openInit({ yes }: InitInputs, { cancel }: Terminal): InitSurroundings {
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
    import('./report/redact-result'),
    import('./report/lists/lists'),
    import('./report/reporter'),
    import('./entry/exit-code'),
  ]);
  return { redactResult, renderTerminalLists, report, toExitCode };
}

/** What stands in the way of a deploy is told thing by thing, with what to do about each, and counted. */
function isToldByFindings({ mode, error, findings = [] }: Result): boolean {
  return findings.some(({ ok }) => !ok) && (mode === 'doctor' || error?.code === 'preflight');
}

/** JSON is all that a machine reads, so then everything for people goes to standard error. */
async function tell(found: Result, terminal: Terminal, isQuiet: boolean): Promise<number> {
  const { redactor, log, isJson, notifications } = terminal;
  log[Symbol.dispose]();
  const { redactResult, renderTerminalLists, report, toExitCode } = await loadReport();
  const result = redactResult(speakOfFlags(found), redactor);
  const lists = renderTerminalLists(result, log.paint);
  if (lists !== '') log.print(lists);
  const isEnough = lists !== '' && (result.error === undefined || isToldByFindings(result));
  const told = await report(result, {
    sinks: {
      ...(isQuiet || isEnough ? {} : { print: (text: string) => log.print(text) }),
      writeFile: (path, text) => writeFile(path, text),
      notify: (told) => notifications.tell(told),
      warn: (text) => log.warn(text),
    },
    reportPath: null,
    paint: log.paint,
  });
  if (isJson) process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  return toExitCode(result);
}
