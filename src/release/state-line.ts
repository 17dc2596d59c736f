import * as z from 'zod';

/* Files of `.bowline/` of one line of JSON, which say who put an app into a state, why, and since when. */

/** A time that JavaScript can read. */
export const time = z.string().refine((text) => Number.isFinite(Date.parse(text)), 'it is no time');

/** Who did it, and in which run. */
export const who = {
  actor: z.string().nullable().default(null),
  runUrl: z.string().nullable().default(null),
  since: time,
};

/** @returns undefined where it is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text of a draft without its end, to which the host adds its own times. */
export function writeOpenLine(draft: Readonly<Record<string, string | null>>): string {
  return JSON.stringify(draft).slice(0, -1);
}
