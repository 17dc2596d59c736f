/** In the answer of a site that knows shares: the percentage that goes to the colour that does not serve. */
export const SHARE_HEADER = 'Bowline-Share';

/** There too: the percentages that the site knows, with commas between them. */
export const SHARES_HEADER = 'Bowline-Shares';

/** By which a client stays with its colour while a share of the requests goes to the other one. */
export const CLIENT_COOKIE = 'bowline_client';

/** How long what a proxy cannot reach of the other colour stands back. */
export const STAND_BACK = '5s';

/** The file in the folder of the switch that is there while `color` serves and that percentage goes to the other one. */
export function shareFile(color: string, share: number | string): string {
  return `${color}.share.${share}`;
}

const PARTS = 16 ** 3;
const DIGITS = '0123456789abcdef';

/**
 * The ids of clients that a percentage of them have: those whose first three hex digits are a number below it. A larger share has
 * all clients of a smaller one.
 */
export function writeClients(share: number): string {
  const limit = Math.round((share / 100) * PARTS)
    .toString(16)
    .padStart(3, '0');
  const ways = [...limit].flatMap((digit, place) => {
    const below = DIGITS.slice(0, DIGITS.indexOf(digit));
    return below === '' ? [] : [`${limit.slice(0, place)}${writeClass(below)}`];
  });
  return ways.length === 1 ? (ways[0] ?? '') : `(${ways.join('|')})`;
}

/** Digits from 0 on as one class of a regular expression. */
function writeClass(digits: string): string {
  const letters = digits.slice(10);
  if (digits.length === 1) return digits;
  const last = digits[Math.min(9, digits.length - 1)];
  const more = letters.length > 1 ? `a-${letters.at(-1)}` : letters;
  return `[0-${last}${more}]`;
}

/** What the share and the id of a client are matched by, with a space between them. */
export function writePick(shares: readonly number[]): string {
  return `^(${shares.map((share) => `${share} ${writeClients(share)}`).join('|')})`;
}
