import { InputError } from '../errors';
import { Secret } from '../shell/secret';
import type { Mode, Surface } from './modes';
import { describeInput, type InputName, inputs } from './table';
import { parseBoolean, parseList, refuseNul } from './values';

/** Where the texts of the inputs come from: a step of a workflow, or a command line. */
export interface InputSource {
  readonly surface: Surface;
  readonly mode: string | undefined;
  /** What stands behind `--` on a command line. */
  readonly command?: readonly string[] | undefined;
  /** Path of the SSH agent to use. */
  readonly agentSocket?: string | undefined;
  /** The text of an input; undefined when it is absent or blank. */
  read(name: InputName): string | undefined;
  /** How the person who gave it knows it, for messages. */
  label(name: InputName): string;
}

type Parse<T> = (text: string, label: string) => T;

/** Typed access to the inputs of one run. */
export interface Fields {
  readonly source: InputSource;
  optional<T>(name: InputName, parse: Parse<T>): T | undefined;
  /** Falls back on the default of the table. */
  defaulted<T>(name: InputName, parse: Parse<T>): T;
  /** Empty when absent. */
  list(name: InputName): readonly string[];
  /** @throws InputError when absent */
  required<T>(name: InputName, parse: Parse<T>): T;
  /** @throws InputError when absent */
  requiredList(name: InputName): readonly string[];
  /** False when absent. */
  flag(name: InputName): boolean;
  secret(name: InputName): Secret | undefined;
}

export function openFields(source: InputSource): Fields {
  const optional: Fields['optional'] = (name, parse) => {
    const text = source.read(name);
    return text === undefined ? undefined : parse(text, source.label(name));
  };
  const required: Fields['required'] = (name, parse) => {
    const value = optional(name, parse);
    if (value !== undefined) return value;
    throw new InputError(`\`${source.label(name)}\` is missing`, describeInput(name).description);
  };
  return {
    source,
    optional,
    defaulted: (name, parse) => parse(source.read(name) ?? defaultOf(name), source.label(name)),
    list: (name) => optional(name, parseList) ?? [],
    required,
    requiredList: (name) => required(name, parseList),
    flag: (name) => optional(name, parseBoolean) ?? false,
    secret: (name) => optional(name, (text, label) => new Secret(refuseNul(text, label), label)),
  };
}

function defaultOf(name: InputName): string {
  const value = describeInput(name).default;
  if (value === undefined) throw new RangeError(`input ${name} has no default`);
  return value;
}

/** @throws InputError for the first input that was given although `mode` does not take it. */
export function refuseUntaken(source: InputSource, mode: Mode): void {
  for (const { name } of inputs) {
    if (source.read(name) !== undefined) refuseUnlessTaken(source, mode, name);
  }
}

function refuseUnlessTaken(source: InputSource, mode: Mode, name: InputName): void {
  const { isFuture, surface, modes } = describeInput(name);
  const label = source.label(name);
  if (surface === 'cli' && source.surface === 'action') {
    throw new InputError(`\`${label}\` exists on the command line only`, `Remove \`${label}\`.`);
  }
  if (!modes.includes(mode)) {
    throw new InputError(
      `mode \`${mode}\` does not take \`${label}\``,
      `Remove \`${label}\`; it belongs to ${modes.map((one) => `\`${one}\``).join(', ')}.`,
    );
  }
  if (isFuture === true) throw new InputError(`\`${label}\` is not built yet`, `Remove \`${label}\`.`);
}
