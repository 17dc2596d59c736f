import type { Mode, Surface } from './modes';
import { accessInputs } from './table/access';
import type { InputDefinition } from './table/definition';
import { firstInputs } from './table/first';
import { hostInputs } from './table/hosts';
import { operatingInputs } from './table/operating';
import { pullRequestInputs } from './table/pull-requests';
import { runInputs } from './table/run';
import { selectionInputs } from './table/selection';

/*
 * The one table of inputs, in the order of the docs. The reader, the flags and the help of the command line, every
 * action.yml, docs/inputs.md and the tables of the README are made from it.
 */

export const inputs = [
  ...selectionInputs,
  ...pullRequestInputs,
  ...hostInputs,
  ...accessInputs,
  ...runInputs,
  ...operatingInputs,
  ...firstInputs,
] as const satisfies readonly InputDefinition[];

export type InputName = (typeof inputs)[number]['name'];

/** The definition of an input that exists. */
export function describeInput(name: InputName): InputDefinition {
  const found = inputs.find((input) => input.name === name);
  if (found === undefined) throw new RangeError(`no input ${name}`);
  return found;
}

/** The inputs of one mode on one surface, in the order of the table. */
export function listInputs(mode: Mode, surface: Surface): readonly InputDefinition[] {
  return (inputs as readonly InputDefinition[]).filter(
    (input) => input.modes.includes(mode) && (input.surface ?? surface) === surface,
  );
}
