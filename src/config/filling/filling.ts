import type { Locations, Path } from '../locations';
import type { Problems } from '../problems';
import type { Field } from '../schema/fields';
import { fillPlaceholders } from './placeholders';
import { fillVariables, findVariables, leaveUnsetOpen, type Variables } from './variables';

/** Where filled texts come from and where problems go. */
export interface Filling {
  /** undefined while the config is only read: `${NAME}` then stays, and nothing is known about the text. */
  readonly variables: Variables | undefined;
  /** A run that makes no release needs no `env`: what is unset stays open there. */
  readonly leavesEnvOpen?: boolean | undefined;
  readonly locations: Locations;
  readonly problems: Problems;
}

/**
 * Fills the placeholders and variables that a field takes. A variable that is unset or empty is told as a
 * problem at `origin`.
 */
export function fillField(
  { variables, locations, problems }: Filling,
  { text, fills }: Pick<Field, 'text' | 'fills'>,
  values: Readonly<Record<string, string>>,
  origin: Path,
): string {
  const named = fills.includes('placeholders') ? fillPlaceholders(text, values) : text;
  if (!fills.includes('variables')) return fillVariables(named, {}).text;
  if (!variables) return named;
  const filled = fillVariables(named, variables);
  for (const name of filled.missing) {
    const state = variables[name] === undefined ? 'is not set' : 'is empty';
    problems.add(
      locations.value(origin),
      `the variable \`\${${name}}\` ${state}`,
      `Set ${name} in the environment of the run, such as under \`env:\` of the step.`,
    );
  }
  return filled.text;
}

/** The same for a variable of a service. */
export function fillEnvField(filling: Filling, ...[field, values, origin]: FieldToFill): string {
  const { variables, leavesEnvOpen = false } = filling;
  const known = variables && leavesEnvOpen ? leaveUnsetOpen(field.text, variables) : variables;
  return fillField({ ...filling, variables: known }, field, values, origin);
}

type FieldToFill = Parameters<typeof fillField> extends [Filling, ...infer Rest] ? Rest : never;

/** Whether a text still holds variables, so that its form cannot be judged. */
export function isUnfilled(text: string): boolean {
  return findVariables(text, true).length > 0;
}
