import { suggestName } from '../config/names/nearest';
import { InputError } from '../errors';
import { type InputSource, openFields, refuseUntaken } from './fields';
import type { HostModeInputs, Inputs } from './model';
import { modes, parseMode } from './modes';
import { readers } from './readers';
import { describeInput, type InputName, inputs } from './table';

export type { InputSource } from './fields';
export type * from './model';

/*
 * The only reader of INPUT_* and BOWLINE_INPUT_*. It reads the environment itself: the toolkit's
 * getInput is the same one line, and loading it costs the command line 60 ms.
 */

/**
 * The inputs of a step.
 * @param fixedMode the mode of a sub-folder action; the root action takes it from its input `mode`
 * @throws InputError when the step asks for a mode other than the fixed one.
 */
export function actionSource(env: NodeJS.ProcessEnv, fixedMode?: string): InputSource {
  const read = (name: InputName) => present(name, env[`INPUT_${name.toUpperCase()}`]);
  const given = read('mode');
  if (fixedMode !== undefined && given !== undefined && given !== fixedMode) {
    throw new InputError(`this action has the mode \`${fixedMode}\`, not \`${given}\``, 'Remove the input `mode`.');
  }
  return { surface: 'action', mode: fixedMode ?? given, read, label: (name) => name };
}

const VARIABLE = 'BOWLINE_INPUT_';

interface CommandLine {
  readonly mode: string;
  readonly flags: ReadonlyMap<string, string>;
  /** What stands behind `--`. */
  readonly command?: readonly string[];
}

/**
 * The inputs of a command line: its flags, and BOWLINE_INPUT_* for a flag that was not given.
 * @throws InputError for a BOWLINE_INPUT_* that stands for no flag.
 */
export function cliSource({ mode, flags, command }: CommandLine, env: NodeJS.ProcessEnv): InputSource {
  const variables = readVariables(env);
  return {
    surface: 'cli',
    mode,
    command,
    // A variable may be set for a whole session, so one that this mode has no use for is no mistake.
    read: (name) =>
      present(name, flags.get(name)) ?? (isTaken(name, mode) ? present(name, variables.get(name)) : undefined),
    label: (name) => (!flags.has(name) && variables.has(name) ? describeVariable(name) : `--${name}`),
  };
}

/**
 * Reads and checks all inputs of a run; nothing else of it has happened yet.
 * @throws InputError for an unknown mode, an input that the mode does not take, and a value that cannot be read.
 */
export function readInputs(source: InputSource): Inputs {
  const mode = parseMode(source.mode, source.surface);
  refuseUntaken(source, mode);
  return readers[mode](openFields(source));
}

/** Is this a mode that connects to the hosts of an environment? */
export function connectsToHosts(inputs: Inputs): inputs is HostModeInputs {
  return modes[inputs.mode].usesHosts;
}

function isTaken(name: InputName, mode: string): boolean {
  return describeInput(name).modes.some((one) => one === mode);
}

function present(name: InputName, text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  // A passphrase may begin or end with a space; only the line break of a file's end is not meant.
  return describeInput(name).isSecret === true ? text.replace(/\r?\n$/, '') : text.trim();
}

const describeVariable = (name: string) => `${VARIABLE}${name.toUpperCase().replaceAll('-', '_')}`;

function readVariables(env: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  const known = inputs.filter((input) => !('surface' in input) || input.surface === 'cli').map(({ name }) => name);
  const found = new Map<string, string>();
  for (const [variable, text] of Object.entries(env)) {
    if (!variable.startsWith(VARIABLE) || text === undefined || text === '') continue;
    const name = variable.slice(VARIABLE.length).toLowerCase().replaceAll('_', '-');
    if (!known.some((one) => one === name)) {
      throw new InputError(`${variable} stands for no flag`, suggestName(variable, known.map(describeVariable)));
    }
    found.set(name, text);
  }
  return found;
}
