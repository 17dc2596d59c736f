import { checkNamePattern } from '../config/names/name-pattern';
import { suggestName } from '../config/names/nearest';
import { DURATION_FORM, parseDuration } from '../config/units';
import { InputError } from '../errors';
import type { RollbackTarget } from '../release/target';
import type { JobResult } from './model';
import type { MatrixEntry } from './selection-inputs';

/*
 * From the text of one input to its value. `label` is how the reader of a message knows the input:
 * `lock-wait` in a workflow, `--lock-wait` on a command line. The values of secrets never come here.
 */

/** One line of text. @throws InputError for a line break or another control character. */
export function parseLine(text: string, label: string): string {
  if (/\p{Cc}/u.test(text)) {
    throw new InputError(`\`${label}\` has a line break or a control character in it`, 'Give it as one line of text.');
  }
  return text;
}

/** Text for people; line breaks become spaces, so that it fits into every report. */
export function parseSentence(text: string, label: string): string {
  return parseLine(text.trim().replace(/\s+/g, ' '), label);
}

/** @throws InputError for anything but true and false, in any case. */
export function parseBoolean(text: string, label: string): boolean {
  const lower = text.toLowerCase();
  if (lower === 'true' || lower === 'false') return lower === 'true';
  throw new InputError(
    `\`${label}\` is neither true nor false: \`${parseLine(text, label)}\``,
    'Write `true` or `false`.',
  );
}

/** Names separated by commas or lines, each once. @throws InputError when there is text but no name. */
export function parseList(text: string, label: string): string[] {
  const names = text
    .split(/[,\r\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  // An expression that came out empty must not mean "all of them".
  if (names.length === 0)
    throw new InputError(`\`${label}\` holds separators but no name`, 'Give a name, or leave it out.');
  return [...new Set(names.map((name) => parseLine(name, label)))];
}

/** One of `choices`. */
export function parseChoice<const T extends string>(text: string, label: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text.toLowerCase());
  if (found !== undefined) return found;
  const unknown = parseLine(text, label);
  throw new InputError(
    `\`${label}\` cannot be \`${unknown}\`; it is one of ${choices.join(', ')}`,
    suggestName(unknown, choices),
  );
}

/** @returns milliseconds */
export function parseDurationInput(text: string, label: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds !== undefined) return milliseconds;
  throw new InputError(`\`${label}\` is not a duration: \`${parseLine(text, label)}\``, `In Bowline ${DURATION_FORM}.`);
}

const MAX_COUNT = 1_000_000;

/** A whole number from 1 to a million. */
export function parseCount(text: string, label: string): number {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MAX_COUNT) return count;
  const given = parseLine(text, label);
  throw new InputError(`\`${label}\` is not a count: \`${given}\``, `Give a whole number from 1 to ${MAX_COUNT}.`);
}

/** A share in percent, 0 to 100. @returns the number, such as 92.5 */
export function parsePercent(text: string, label: string): number {
  const number = text.replace(/\s*%$/, '');
  const percent = /^\d{1,3}(?:\.\d{1,6})?$/.test(number) ? Number(number) : Number.NaN;
  if (percent >= 0 && percent <= 100) return percent;
  throw new InputError(
    `\`${label}\` is not a percentage: \`${parseLine(text, label)}\``,
    'Give a number from 0 to 100, such as `92` or `92.5`.',
  );
}

/** The `needs` context as JSON: by name of the job, how it ended. @returns the jobs in their order */
export function parseJobResults(text: string, label: string): JobResult[] {
  const jobs = readJobs(text);
  if (jobs === undefined) {
    throw new InputError(
      `\`${label}\` does not tell how jobs ended`,
      'Give it the `needs` context of the job: `${{ toJSON(needs) }}`.',
    );
  }
  return jobs;
}

// Not by zod, which every start of the command line would wait for.
function readJobs(text: string): JobResult[] | undefined {
  const jobs = readObject(parseJson(text));
  if (jobs === undefined) return undefined;
  const read = Object.entries(jobs).map(([name, job]) => ({ name, result: readObject(job)?.result }));
  return read.every((job): job is JobResult => typeof job.result === 'string') ? read : undefined;
}

export function parseMatrix(text: string, label: string): MatrixEntry[] {
  const list = parseJson(text);
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  const isEntry = (entry: unknown): entry is MatrixEntry =>
    typeof readObject(entry)?.environment === 'string' && typeof readObject(entry)?.apps === 'string';
  if (entries.length > 0 && entries.every(isEntry)) return [...entries];
  throw new InputError(
    `\`${label}\` does not tell what was to be deployed`,
    'Give it the output `matrix` of `select`, where that has an entry.',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** A pattern of tag names. */
export function parseTagPattern(text: string, label: string): string {
  const pattern = parseLine(text, label);
  const complaint = checkNamePattern(pattern);
  if (complaint === undefined) return pattern;
  throw new InputError(`\`${label}\`: ${complaint}`, 'Write such as `v*.*.*`.');
}

/** The host names, or the word `failed` alone. */
export function parseHosts(text: string, label: string): readonly string[] | 'failed' {
  const names = parseList(text, label);
  if (!names.includes('failed')) return names;
  if (names.length === 1) return 'failed';
  throw new InputError(`\`${label}\` mixes \`failed\` with names`, 'Give `failed` alone, or the names of the hosts.');
}

const TARGET_KINDS = ['id', 'version', 'time'] as const;

/** `previous`, `id:…`, `version:…`, `time:…`, or a bare value that must match exactly one of them. */
export function parseTarget(text: string, label: string): RollbackTarget {
  const line = parseLine(text, label);
  if (line === 'previous') return { kind: 'previous' };
  const kind = TARGET_KINDS.find((name) => line.startsWith(`${name}:`));
  if (kind === undefined) return { kind: 'bare', value: line };
  const value = line.slice(kind.length + 1).trim();
  if (value !== '') return { kind, value };
  throw new InputError(
    `\`${label}\` says \`${kind}:\` and nothing after it`,
    `Write \`${kind}:VALUE\`; mode \`releases\` lists what there is.`,
  );
}

/** A secret as it was given. */
export function refuseNul(text: string, label: string): string {
  if (!text.includes('\0')) return text;
  throw new InputError(`\`${label}\` has a NUL byte in it`, 'Give it as text; a binary file has to be encoded first.');
}

/** A service of a stack, by the name that its file gives it. */
export function parseService(text: string, label: string): string {
  const name = parseLine(text, label);
  if (/^[A-Za-z0-9][\w.-]*$/.test(name)) return name;
  throw new InputError(`\`${label}\` is not the name of a service: \`${name}\``, 'Give it as the Compose file has it.');
}
