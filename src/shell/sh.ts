import { quote } from './quote';

/** A piece of shell code, as opposed to a string that happens to look like one. */
export class Sh {
  constructor(readonly text: string) {}
}

/** Code that does nothing. */
export const NOTHING = new Sh('');

export type Interpolated = string | number | Sh | readonly (string | number | Sh)[];

/**
 * Builds shell code: literal parts are code, interpolated values are quoted words,
 * arrays are several words, and other `sh` values are spliced as code.
 */
export function sh(literals: TemplateStringsArray, ...values: readonly Interpolated[]): Sh {
  let text = literals[0] ?? '';
  values.forEach((value, index) => {
    text += spell(value) + (literals[index + 1] ?? '');
  });
  return new Sh(text);
}

/** Joins pieces of code, one a line; empty pieces vanish. */
export function lines(...parts: readonly (Sh | undefined | false)[]): Sh {
  return new Sh(
    parts
      .filter((part): part is Sh => part instanceof Sh && part.text !== '')
      .map((part) => part.text)
      .join('\n'),
  );
}

function spell(value: Interpolated): string {
  if (value instanceof Sh) return value.text;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return quote(value);
  return value.map(spell).join(' ');
}
