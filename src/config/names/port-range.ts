/** The ports that the instances of an environment share out: the first slot has the first. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

export const PORT_RANGE = /^\d{1,5}-\d{1,5}$/;

/** What to tell a person whose text is none. */
export const PORT_RANGE_FORM = 'a range of ports is written as 9000-9004';

/** Reads `9000-9004`; undefined where it is none, or runs backwards. */
export function parsePortRange(text: string): PortRange | undefined {
  if (!PORT_RANGE.test(text)) return undefined;
  const [first = 0, last = 0] = text.split('-').map(Number);
  return first >= 1 && last <= 65535 && first <= last ? { first, last } : undefined;
}
