/** What a word says of a service. */
export type Mood = 'well' | 'ill' | 'unknown';

/**
 * What frameworks and health libraries answer, without case, blanks and punctuation. A service that says of itself that it
 * is degraded still serves; Spring's `UNKNOWN` and what says nothing of health is in neither list.
 */
const WELL: ReadonlySet<string> = new Set(
  (
    'ok okay up healthy pass passed passing warn warning degraded running alive live ready available online operational ' +
    'success successful good fine great green yellow serving active started normal working connected true yes'
  ).split(' '),
);
const ILL: ReadonlySet<string> = new Set(
  (
    'down fail failed failing failure unhealthy error errored errors outofservice notok ko nok critical crit fatal dead ' +
    'stopped stopping starting shuttingdown terminating notready unready notserving unavailable serviceunavailable offline ' +
    'broken bad red inactive crashed disconnected notrunning nothealthy false no'
  ).split(' '),
);

/** Longer ones are pages or sentences. */
const LONGEST_WORD = 40;

/** Judges the value of a health field that nothing is expected of. */
export function judgeWord(value: string | number | boolean): Mood {
  // Some repeat the status of the answer.
  if (typeof value === 'number') return value >= 200 && value < 300 ? 'well' : 'unknown';
  if (String(value).length > LONGEST_WORD) return 'unknown';
  const word = String(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (WELL.has(word)) return 'well';
  return ILL.has(word) ? 'ill' : 'unknown';
}
