export interface Placeholder {
  readonly name: string;
  readonly meaning: string;
  /** It is filled in only where a colour is known: in what `blue_green` starts. */
  readonly ofColor?: true;
  /** It is filled in only in an environment with `per: pull_request`. */
  readonly ofPreview?: true;
}

/** Every placeholder there is. */
export const PLACEHOLDERS: readonly Placeholder[] = [
  { name: 'app', meaning: 'the name of the app' },
  { name: 'environment', meaning: 'the name of the environment' },
  { name: 'host', meaning: 'the name of the host' },
  {
    name: 'color',
    meaning: 'the colour that is started, `blue` or `green`; only in `runtime.blue_green`',
    ofColor: true,
  },
  { name: 'port', meaning: 'the port of that colour; only in `runtime.blue_green`', ofColor: true },
  {
    name: 'number',
    meaning: 'the number of the pull request; only in an environment with `per: pull_request`',
    ofPreview: true,
  },
];

/** A name in one pair of braces, but not `${NAME}`; in two pairs it is literal. */
const PLACEHOLDER = /(?<!\$)\{(\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)\}/g;

/** The names of the placeholders of a text, in order; `{{app}}` is literal text and not one. */
export function findPlaceholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).filter((name) => !name.startsWith('{'));
}

/** Where a text stands, as far as that says what can be filled into it. */
export interface Taking {
  readonly color?: boolean;
  readonly number?: boolean;
}

/** What is wrong with the placeholders of a text; undefined when each can be filled. */
export function checkPlaceholders(
  text: string,
  { color: takesColor = false, number: takesNumber = false }: Taking = {},
): { message: string; hint: string } | undefined {
  for (const name of findPlaceholders(text)) {
    const known = PLACEHOLDERS.find((placeholder) => placeholder.name === name);
    if (known?.ofColor && !takesColor)
      return {
        message: `\`{${name}}\` is known only in \`runtime.blue_green\``,
        hint: `Write {{${name}}} where the braces are meant as text.`,
      };
    if (!known) {
      const usable = PLACEHOLDERS.filter(
        ({ ofPreview, ofColor }) => (takesNumber || !ofPreview) && (takesColor || !ofColor),
      ).map((one) => `{${one.name}}`);
      return {
        message: `unknown placeholder \`{${name}}\`: there are ${usable.join(', ')}`,
        hint: `Write {{${name}}} where the braces are meant as text.`,
      };
    }
    if (known.ofPreview && !takesNumber)
      return {
        message: `\`{${name}}\` is known only in an environment with \`per: pull_request\``,
        hint: `Move the text there, or write {{${name}}} where the braces are meant as text.`,
      };
  }
  return undefined;
}

/** Fills `{name}` from `values` and turns `{{name}}` into the literal `{name}`; other names stay as they are. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (written, name: string) => {
    if (name.startsWith('{')) return name;
    return Object.hasOwn(values, name) ? (values[name] ?? written) : written;
  });
}

/** Fills `{name}` alone, and leaves everything else as it is written, `{{name}}` included. */
export function fillPlaceholder(text: string, name: string, value: string): string {
  return text.replace(PLACEHOLDER, (written, found: string) => (found === name ? value : written));
}
