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
import type { Fill } from './documented';

/*
 * The kinds of values that configs are made of. They check the form and leave the text as it is, so that
 * `mode: plan` can show what was written; the numbers are made where a target is.
 */

/** Text that is not empty. */
export function text(fills: readonly Fill[] = []) {
  return z
    .string()
    .refine((value) => value.trim() !== '', { error: 'the text is empty' })
    .meta({ bowline: { type: 'text', fills } });
}

/** A path inside a release or the uploaded tree. */
export function relativePath(fills: readonly Fill[] = []) {
  return text(fills)
    .refine((value) => checkRelativePath(value) === undefined, {
      error: ({ input }) => checkRelativePath(String(input)) ?? '',
    })
    .meta({ bowline: { type: 'relative path', fills } });
}

/** A command for a shell; `$` and braces in it are the shell's. */
export function command() {
  return z
    .string()
    .refine((value) => value.trim() !== '', { error: 'the command is empty' })
    .meta({ bowline: { type: 'command' } });
}

/** A command that is kept in the release and run by /bin/sh for as long as the service lives. */
export function serviceCommand() {
  return command().refine((value) => !value.trimStart().startsWith('#!'), {
    error: 'a script with a `#!` line cannot stand here: put it into a file of the release, and name that',
  });
}

/** A duration, `1ms` to seven days unless told otherwise: what waits cannot wait longer than a runner lives. */
export function duration({ min = '1ms', max = '7d' }: { min?: string; max?: string } = {}) {
  const isInRange = (value: string) => {
    const milliseconds = parseDuration(value);
    return milliseconds === undefined || (milliseconds >= toMs(min) && milliseconds <= toMs(max));
  };
  return withForm(DURATION, DURATION_FORM)
    .refine(isInRange, { error: `a duration from ${min} to ${max} is expected here` })
    .meta({ bowline: { type: 'duration' } });
}

/** How long one question of a check may take. */
export const checkTime = duration({ max: '1h' });

export function size() {
  return withForm(SIZE, SIZE_FORM).meta({ bowline: { type: 'size' } });
}

export function percentage() {
  return withForm(PERCENTAGE, PERCENTAGE_FORM).meta({ bowline: { type: 'percentage' } });
}

/** Of some hosts, and not of none. */
export function share() {
  return withForm(SHARE, SHARE_FORM).meta({ bowline: { type: 'percentage' } });
}

export function wholeNumber(min: number, max: number) {
  return z
    .int()
    .min(min)
    .max(max)
    .meta({ bowline: { type: 'whole number' } });
}

export function port() {
  return z
    .int()
    .min(1, { error: 'a port is a whole number from 1 to 65535' })
    .max(65535, { error: 'a port is a whole number from 1 to 65535' })
    .meta({ bowline: { type: 'port' } });
}

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** The name of an app, host, group or environment: it becomes part of paths and units. */
export function name() {
  return z.string().regex(NAME, {
    error: ({ input }) =>
      `\`${String(input)}\` is not a name: it begins with a-z or 0-9, goes on with a-z, 0-9 and -, and has at most 63 characters`,
  });
}

const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The name of an environment variable or a secret. */
export function variableName() {
  return z.string().regex(VARIABLE_NAME, {
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
  return z
    .string()
    .refine((value) => checkNamePattern(value) === undefined, {
      error: ({ input }) => checkNamePattern(String(input)) ?? '',
    })
    .meta({ bowline: { type: 'pattern' } });
}

/** A pattern of .gitignore, of files. */
export function pathPattern() {
  return text()
    .refine((value) => checkPathPattern(value) === undefined, {
      error: ({ input }) => checkPathPattern(String(input)) ?? '',
    })
    .overwrite(normalizePathPattern)
    .meta({ bowline: { type: 'pattern' } });
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
