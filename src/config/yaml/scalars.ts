import type { Scalar } from 'yaml';

export interface Complaint {
  readonly message: string;
  readonly hint: string;
}

/** Words that YAML 1.1 readers take for true or false and YAML 1.2 readers for text. */
const AMBIGUOUS_WORD = /^(?:yes|no|on|off)$/i;

/** What makes an unquoted scalar mean something else than it shows; undefined when it is plain to everybody. */
export function lintScalar(scalar: Scalar): Complaint | undefined {
  const { source = '', value, type } = scalar;
  if (type !== 'PLAIN') return undefined;
  if (AMBIGUOUS_WORD.test(source)) return explainWord(source);
  if (typeof value === 'number' && String(value) !== source) return explainNumber(source, value);
  return undefined;
}

function explainWord(word: string): Complaint {
  const meaning = /^(?:yes|on)$/i.test(word);
  return {
    message: `\`${word}\` is read as ${meaning} by some YAML readers and as text by others`,
    hint: `Write ${meaning}, or "${word}" in quotes where text is meant.`,
  };
}

function explainNumber(source: string, value: number): Complaint {
  return {
    message: `\`${source}\` is read as the number ${value}`,
    hint: `Write "${source}" in quotes where text is meant, such as a version; else write ${value}.`,
  };
}
