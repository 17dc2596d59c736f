import type { Target } from '../config/targets/target';
import { BowlineError, InputError } from '../errors';
import { type Sink, writeTo } from '../hosts/attach';
import type { Console } from '../hosts/console';
import type { ExecInputs } from '../inputs';
import type { Result } from '../report/result';
import type { ExecutionRow } from '../report/rows';
import { createLineDecoder } from '../report/text/sanitize';
import { execute, type Sinks } from '../rollout/execute';
import type { Machine } from '../rollout/fleet';
import { doAll } from '../rollout/parallel';
import type { Rollout } from '../rollout/rollout';
import type { RunnerWorld } from '../rollout/world';
import { operate } from './shared/operate';
import { requireServices } from './shared/require-services';

/**
 * Runs a command in the live release of one app, with its env and secrets, or in a container of it, on all hosts at once. What it
 * prints is all that is printed: as it is from one host, line by line and with their names from several.
 */
export async function exec(inputs: ExecInputs, runner: RunnerWorld): Promise<Result> {
  const { console } = runner;
  if (console === undefined) throw new BowlineError('internal', '`exec` needs a command line');
  const options = {
    needsRelease: true,
    hasDeadline: false,
    require: (targets: readonly Target[]) => requireOne(targets, inputs, console),
  };
  const rows: ExecutionRow[] = [];
  const result = await operate(inputs, quiet(runner), options, async (rollout) => {
    rollout.enter('exec');
    const all = rollout.fleet.machines.flatMap((machine) => machine.targets.map((target) => ({ machine, target })));
    const sinkFor = all.length === 1 ? () => passing(console) : openPrefixed(rollout, console);
    await doAll(all, all.length, async (one) => {
      const own = sinkFor(one.machine);
      const row = await execute(rollout, one, toCommand(inputs, console), own).finally(own.end);
      rows.push(row);
      if (all.length > 1 && row.exitCode !== 0) console.errors.write(`${row.host}: exit code ${row.exitCode}\n`);
    });
  });
  const hasFailed = rows.some(({ exitCode }) => exitCode !== 0);
  return { ...result, ...(hasFailed && result.error === undefined ? { status: 'failed' } : {}), executions: rows };
}

function toCommand({ command, service, interactive, record }: ExecInputs, console: Console) {
  return { words: command, service, console: interactive ? console : undefined, isRecorded: record };
}

function requireOne(targets: readonly Target[], { interactive, service }: ExecInputs, { input }: Console): void {
  requireServices(targets, service);
  const apps = [...new Set(targets.map(({ app }) => app))];
  if (apps.length > 1) throw new InputError(`there are several apps: ${apps.join(', ')}`, 'Choose one with `--app`.');
  if (!interactive) return;
  const hosts = targets.map(({ host }) => host.name);
  if (hosts.length > 1)
    throw new InputError(
      `\`-i\` is for one host, and there are several: ${hosts.join(', ')}`,
      'Choose one with `--hosts`.',
    );
  const isLocal = targets.some(({ host }) => host.connection === 'local');
  if (isLocal && input.isTTY === true)
    throw new InputError(
      `${hosts.join(', ')} is this machine, and no terminal can be made on it`,
      'Run the command by hand in the release, or leave out `-i`.',
    );
}

/** Standard output belongs to the command, so nothing is told but what needs somebody. */
function quiet(runner: RunnerWorld): RunnerWorld {
  const nothing = () => {};
  const progress = { ...runner.progress, phase: nothing, stepStarted: nothing, stepEnded: nothing, output: nothing };
  return { ...runner, progress };
}

type OwnSinks = Sinks & { readonly end: () => void };

function passing({ output, errors }: Console): OwnSinks {
  return { output: writeTo(output), errors: writeTo(errors), end: () => {} };
}

/** Whole lines, each with the name of its host before it. */
function openPrefixed({ world, fleet }: Rollout, { output, errors }: Console): (machine: Machine) => OwnSinks {
  const width = Math.max(...fleet.machines.map(({ host }) => host.name.length));
  return ({ host }) => {
    const open = (stream: Console['output']) => {
      const write = writeTo(stream);
      let full: Promise<void> | undefined;
      const onLine = (line: string) => {
        full = write(Buffer.from(`${host.name.padEnd(width)} | ${line}\n`)) ?? full;
      };
      const decoder = createLineDecoder(onLine, { redactor: world.redactor });
      const sink: Sink = (chunk) => {
        full = undefined;
        decoder.push(chunk);
        return full;
      };
      return { sink, end: () => decoder.end() };
    };
    const [out, err] = [open(output), open(errors)];
    return {
      output: out.sink,
      errors: err.sink,
      end: () => {
        out.end();
        err.end();
      },
    };
  };
}
