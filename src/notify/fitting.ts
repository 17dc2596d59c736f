/** Replaces characters one by one, so that a text can be cut between any two of them. */
export type Escape = (text: string) => string;

/**
 * A text, escaped, in at most `most` UTF-16 units. What does not fit ends in an ellipsis; no character and no escape
 * is torn.
 */
export function fitEscaped(text: string, most: number, spell: Escape): string {
  const whole = spell(text);
  if (whole.length <= most) return whole;
  let fitted = '';
  for (const character of text) {
    const next = spell(character);
    if (fitted.length + next.length + 1 > most) break;
    fitted += next;
  }
  return most < 1 ? '' : `${fitted}…`;
}

/** As many of the lines as fit, from the first on, joined. */
export function fitLines(lines: readonly string[], most: number): string {
  let fitted = '';
  for (const line of lines) {
    const next = fitted === '' ? line : `${fitted}\n${line}`;
    if (next.length > most) break;
    fitted = next;
  }
  return fitted;
}

/** As many of the lines as fit, up to the last one, joined; the last one is cut where it is too long by itself. */
export function fitLastLines(lines: readonly string[], most: number, spell: Escape): string {
  let fitted: string | undefined;
  for (const line of lines.toReversed()) {
    const next = fitted === undefined ? fitEscaped(line, most, spell) : `${spell(line)}\n${fitted}`;
    if (next.length > most) break;
    fitted = next;
  }
  return fitted ?? '';
}
