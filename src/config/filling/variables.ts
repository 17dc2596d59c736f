/** The runner's environment. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** `${…}` with anything in it, and `$${…}`, which is literal. */
const VARIABLE = /\$?\$\{([^}]*)\}?/g;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The names in the `${NAME}` of a text that are to be filled. */
export function findVariables(text: string): string[] {
  return findOpen(text)
    .filter(isWellFormed)
    .map(({ name }) => name);
}

/** The `${…}` of a text that are not `${NAME}`, such as `${NAME:-other}` or one that is not closed. */
export function findMalformedVariables(text: string): string[] {
  return findOpen(text)
    .filter((one) => !isWellFormed(one))
    .map(({ written }) => written);
}

interface Variable {
  readonly written: string;
  readonly name: string;
}

function findOpen(text: string): Variable[] {
  return [...text.matchAll(VARIABLE)]
    .map(([written, name = '']) => ({ written, name }))
    .filter(({ written }) => !written.startsWith('$$'));
}

function isWellFormed({ written, name }: Variable): boolean {
  return NAME.test(name) && written.endsWith('}');
}

export interface Filled {
  readonly text: string;
  /** The names that are unset or empty; their `${NAME}` is still in the text. */
  readonly missing: readonly string[];
}

/** Fills every `${NAME}` from `variables`, once: what a value holds is not filled again. `$${NAME}` becomes `${NAME}`. */
export function fillVariables(text: string, variables: Variables): Filled {
  const missing: string[] = [];
  const filled = text.replace(VARIABLE, (written, name: string) => {
    if (written.startsWith('$$')) return written.slice(1);
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value) return value;
    missing.push(name);
    return written;
  });
  return { text: filled, missing };
}

/** The same variables, and each that a text names and is not set as it is written: whatever it stands in is not judged. */
export function leaveUnsetOpen(text: string, variables: Variables): Variables {
  const open = findVariables(text).filter((name) => !variables[name]);
  return { ...variables, ...Object.fromEntries(open.map((name) => [name, `\${${name}}`])) };
}
