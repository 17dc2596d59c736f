/** The runner's environment. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** `${…}` with anything in it, and `$${…}`, which is literal. */
const VARIABLE = /\$?\$\{([^}]*)\}?/g;
/** A name, and perhaps what stands in for a value that is unset or empty. */
const CONTENT = /^([A-Za-z_][A-Za-z0-9_]*)(?::-([^{}]*))?$/;

interface Variable {
  readonly written: string;
  readonly name: string;
  /** Undefined where it must have a value. */
  readonly fallback: string | undefined;
}

/** The names in the `${NAME}` of a text that are to be filled, and in `${NAME:-default}` where that is taken. */
export function findVariables(text: string, takesDefaults = false): string[] {
  const found = listVariables(text).filter(({ fallback }) => takesDefaults || fallback === undefined);
  return found.map(({ name }) => name);
}

/** The `${…}` of a text that are not `${NAME}`, such as one that is not closed, or has a default where none is taken. */
export function findMalformedVariables(text: string, takesDefaults = false): string[] {
  return listWritten(text).filter((written) => {
    const variable = readVariable(written);
    return variable === undefined || (variable.fallback !== undefined && !takesDefaults);
  });
}

function listVariables(text: string): Variable[] {
  return listWritten(text).flatMap((written) => readVariable(written) ?? []);
}

function listWritten(text: string): string[] {
  return [...text.matchAll(VARIABLE)].map(([written]) => written).filter((written) => !written.startsWith('$$'));
}

function readVariable(written: string): Variable | undefined {
  if (!written.endsWith('}')) return undefined;
  const [, name, fallback] = CONTENT.exec(written.slice(2, -1)) ?? [];
  return name === undefined ? undefined : { written, name, fallback };
}

export interface Filled {
  readonly text: string;
  /** The names that are unset or empty; their `${NAME}` is still in the text. */
  readonly missing: readonly string[];
}

/**
 * Fills every `${NAME}` from `variables`, once: what a value holds is not filled again. `$${NAME}` becomes `${NAME}`, and
 * `${NAME:-default}` the default where the variable is unset or empty.
 */
export function fillVariables(text: string, variables: Variables): Filled {
  const missing: string[] = [];
  const filled = text.replace(VARIABLE, (written) => {
    if (written.startsWith('$$')) return written.slice(1);
    const variable = readVariable(written);
    if (variable === undefined) return written;
    const { name, fallback } = variable;
    const value = (Object.hasOwn(variables, name) && variables[name]) || fallback;
    if (value === undefined) missing.push(name);
    return value ?? written;
  });
  return { text: filled, missing };
}

/** The same variables, and each that a text needs and is not set as it is written: whatever it stands in is not judged. */
export function leaveUnsetOpen(text: string, variables: Variables): Variables {
  const open = listVariables(text).filter(({ name, fallback }) => !variables[name] && fallback === undefined);
  return { ...variables, ...Object.fromEntries(open.map(({ name, written }) => [name, written])) };
}
