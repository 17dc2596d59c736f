import { Eta } from 'eta/core';
import { InputError } from '../errors';

/** What would end a value in the files of nginx and of systemd, and begin something else. */
const FORBIDDEN = /[\n\r;{}]/;

/**
 * Reads a template of eta: `<%= it.port %>` is a value, `<% if (it.port) { %>` code. Nothing is escaped.
 * @returns a function from values to text, which throws where a value is unknown or does not fit
 * @throws InputError with file and line
 */
export function readTemplate(file: string, text: string): (values: Readonly<Record<string, unknown>>) => string {
  const eta = new Eta({ autoEscape: false, autoFilter: true, autoTrim: false, debug: true, filterFunction: spell });
  const place = attempt(file, () => eta.compile(text));
  // Eta's own word for where it stands; it is read back from what is thrown.
  return (values) => attempt(file, () => eta.render(place, guard(values), { filepath: file }));
}

class TemplateFault extends Error {
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

function spell(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') {
    throw new TemplateFault(
      `a value is ${value === null || value === undefined ? 'empty' : 'no text'}`,
      'Ask for it first: <% if (it.NAME) { %> … <% } %>; a list is joined: <%= it.domains.join(" ") %>.',
    );
  }
  if (FORBIDDEN.test(value)) {
    throw new TemplateFault(
      `the value ${JSON.stringify(value)} has a line end, a semicolon or a brace`,
      'Correct the setting it comes from: such a value would be code.',
    );
  }
  return value;
}

/** A name that is not there is a mistake, and not an empty text. */
function guard(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return new Proxy(values, {
    get(target, name) {
      if (typeof name === 'symbol' || Object.hasOwn(target, name)) return Reflect.get(target, name);
      const known = Object.keys(target).sort();
      throw new TemplateFault(`there is no \`it.${name}\``, `There are ${known.map((one) => `it.${one}`).join(', ')}.`);
    },
  });
}

/** @throws InputError that names the file, and the line where it is known */
function attempt<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const { message, cause } = error as Error;
    const fault = cause instanceof Error ? cause : undefined;
    const line = /:(\d+)\n/.exec(message)?.[1] ?? / at line (\d+)/.exec(message)?.[1];
    const said = fault?.message ?? message.replace(/^Bad template syntax\s+/, '');
    const what = (said.split('\n')[0] ?? '').replace(/ at line \d+ col \d+:?$/, '');
    throw new InputError(
      `${file}${line === undefined ? '' : `:${line}`}: ${what}`,
      fault instanceof TemplateFault ? fault.hint : 'Correct the template: https://eta.js.org/docs.',
    );
  }
}
