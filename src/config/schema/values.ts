import * as z from 'zod';
import { checkNamePattern } from '../names/name-pattern';
import { checkPathPattern, normalizePathPattern, ONLY_TAKES_AWAY, takesAwayOnly } from '../names/path-pattern';
import { checkServiceName } from '../names/reserved-names';
import { checkRelativePath } from '../targets/relative-path';
import {
  DURATION,
  DURATION_FORM,
  PERCENTAGE,
  PERCENTAGE_FORM,
  parseDuration,
  SHARE,
  SHARE_FORM,
  SIZE,
  SIZE_FORM,
  toMs,
} from '../units';
import { type Fill, note } from './documented';

/*
 * The kinds of values that configs are made of. They check the form and leave the text as it is, so that
 * `mode: plan` can show what was written; the numbers are made where a target is.
 */

// What the kinds below are copied from: each use is one copy with all its checks, because schemas are what the start waits for.
const anyText = z.string();
const anyInteger = z.int();
const durationText = withForm(DURATION, DURATION_FORM);

const isWritten = z.refine<string>((value) => value.trim() !== '', { error: 'the text is empty' });

const isRelativePath = z.refine<string>((value) => checkRelativePath(value) === undefined, {
  error: ({ input }) => checkRelativePath(String(input)) ?? '',
});

const isCommand = z.refine<string>((value) => value.trim() !== '', { error: 'the command is empty' });

const hasNoShebang = z.refine<string>((value) => !value.trimStart().startsWith('#!'), {
  error: 'a script with a `#!` line cannot stand here: put it into a file of the release, and name that',
});

/** Text that is not empty. */
export function text(fills: readonly Fill[] = []) {
  return note(anyText.check(isWritten), { type: 'text', fills });
}

/** A path inside a release or the uploaded tree. */
export function relativePath(fills: readonly Fill[] = []) {
  return note(anyText.check(isWritten, isRelativePath), { type: 'relative path', fills });
}

/** A command for a shell; `$` and braces in it are the shell's. */
export function command() {
  return note(anyText.check(isCommand), { type: 'command' });
}

/** A command that is kept in the release and run by /bin/sh for as long as the service lives. */
export function serviceCommand() {
  return note(anyText.check(isCommand, hasNoShebang), { type: 'command' });
}

/** A duration, `1ms` to seven days unless told otherwise: what waits cannot wait longer than a runner lives. */
export function duration({ min = '1ms', max = '7d' }: { min?: string; max?: string } = {}) {
  const isInRange = (value: string) => {
    const milliseconds = parseDuration(value);
    return milliseconds === undefined || (milliseconds >= toMs(min) && milliseconds <= toMs(max));
  };
  const error = `a duration from ${min} to ${max} is expected here`;
  return note(durationText.check(z.refine<string>(isInRange, { error })), { type: 'duration' });
}

/** How long one question of a check may take. */
export const checkTime = duration({ max: '1h' });

export function size() {
  return note(withForm(SIZE, SIZE_FORM), { type: 'size' });
}

export function percentage() {
  return note(withForm(PERCENTAGE, PERCENTAGE_FORM), { type: 'percentage' });
}

/** Of some hosts, and not of none. */
export function share() {
  return note(withForm(SHARE, SHARE_FORM), { type: 'percentage' });
}

export function wholeNumber(min: number, max: number) {
  return note(anyInteger.check(z.gte(min), z.lte(max)), { type: 'whole number' });
}

export function port() {
  const error = 'a port is a whole number from 1 to 65535';
  return note(anyInteger.check(z.gte(1, { error }), z.lte(65535, { error })), { type: 'port' });
}

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** The name of an app, host, group or environment: it becomes part of paths and units. */
export function name() {
  return anyText.regex(NAME, {
    error: ({ input }) =>
      `\`${String(input)}\` is not a name: it begins with a-z or 0-9, goes on with a-z, 0-9 and -, and has at most 63 characters`,
  });
}

const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The name of an environment variable or a secret. */
export function variableName() {
  return anyText.regex(VARIABLE_NAME, {
    error: ({ input }) => `\`${String(input)}\` is not a name of letters, digits and _ that begins with no digit`,
  });
}

/** The name of a variable of the service; some are taken by Bowline, the shell or the loader. */
export function serviceVariableName() {
  return variableName().refine((value) => checkServiceName(value) === undefined, {
    error: ({ input }) => `\`${String(input)}\` ${checkServiceName(String(input))}`,
  });
}

/** A pattern of the names of branches. */
export function namePattern() {
  const isPattern = z.refine<string>((value) => checkNamePattern(value) === undefined, {
    error: ({ input }) => checkNamePattern(String(input)) ?? '',
  });
  return note(anyText.check(isPattern), { type: 'pattern' });
}

/** A pattern of .gitignore, of files. */
export function pathPattern() {
  const isPattern = z.refine<string>((value) => checkPathPattern(value) === undefined, {
    error: ({ input }) => checkPathPattern(String(input)) ?? '',
  });
  return note(anyText.check(isWritten, isPattern, z.overwrite(normalizePathPattern)), { type: 'pattern' });
}

/** Patterns that choose something: one of them at least does not take away. */
export function choosingPatterns<T extends z.ZodType<string, string>>(pattern: T) {
  return z
    .array(pattern)
    .min(1)
    .refine((patterns) => !takesAwayOnly(patterns), { error: ONLY_TAKES_AWAY });
}

function withForm(form: RegExp, sentence: string) {
  const error = ({ input }: { input?: unknown }) =>
    input === undefined ? undefined : `found ${JSON.stringify(input)}; ${sentence}`;
  return z.string({ error }).regex(form, { error });
}
