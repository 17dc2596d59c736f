import type * as z from 'zod';
import { describePath, type Path } from '../locations';
import { findNearest } from '../names/nearest';
import { isRecord, listKeys } from './fields';
import { findKeyOfLater } from './planned-keys';

type Issue = z.core.$ZodIssue;

/** One thing that does not fit the schema. */
export interface SchemaProblem {
  readonly path: Path;
  /** Whether the key at `path` is meant rather than its value. */
  readonly isKey: boolean;
  readonly message: string;
  readonly hint: string;
}

export type SchemaResult<T> =
  | { readonly data: T; readonly problems: readonly [] }
  | { readonly data: undefined; readonly problems: readonly SchemaProblem[] };

/** Parses `value` and, where it does not fit, tells every reason in sentences for people. */
export function applySchema<S extends z.ZodType>(schema: S, value: unknown): SchemaResult<z.output<S>> {
  // An empty message marks those that the schema has no sentence of its own for. What is parsed once is not worth compiling.
  const result = schema.safeParse(value, { error: () => '', jitless: true });
  if (result.success) return { data: result.data, problems: [] };
  const issues = result.error.issues.flatMap((issue) => selectMember(issue, value));
  const meant = issues.filter((issue) => !isEcho(issue, issues, value));
  return { data: undefined, problems: meant.flatMap((issue) => explainIssue(schema, value, issue)) };
}

/** Whether a complaint about a map only follows from a key in it that is unknown: `hots` is why `hosts` is missing. */
function isEcho(issue: Issue, issues: readonly Issue[], root: unknown): boolean {
  const isMissing = issue.code === 'invalid_type' && getValue(root, issue.path as Path) === undefined;
  if (!isMissing && issue.code !== 'custom') return false;
  const map = isMissing ? issue.path.slice(0, -1) : issue.path;
  return issues.some((other) => {
    if (other.code !== 'unrecognized_keys' || describePath(other.path as Path) !== describePath(map as Path))
      return false;
    const wanted = String(issue.path.at(-1));
    return !isMissing || other.keys.some((key) => findNearest(key, [wanted]) !== undefined);
  });
}

/** Of a union, the issues of the member that was meant: the one that fits the kind of the value. */
function selectMember(issue: Issue, root: unknown): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const members = issue.errors.map((errors) =>
    errors.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue),
  );
  const value = getValue(root, issue.path as Path);
  const fitting = members.filter((errors) => !errors.some((inner) => isOtherKind(inner, issue.path.length, value)));
  const [meant] = fitting;
  return meant && fitting.length === 1 ? meant.flatMap((inner) => selectMember(inner, root)) : [issue];
}

function isOtherKind(issue: Issue, depth: number, value: unknown): boolean {
  if (issue.path.length !== depth) return false;
  if (issue.code === 'invalid_value') return typeof issue.values[0] !== typeof value;
  return issue.code === 'invalid_type';
}

function explainIssue(schema: z.ZodType, root: unknown, issue: Issue): readonly SchemaProblem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const known = listKeys(schema, root, path);
    return issue.keys.map((key) => explainKey([...path, key], key, known));
  }
  if (issue.code === 'invalid_key') {
    const message = issue.issues.map((inner) => inner.message).join('; ');
    return [{ path, isKey: true, message, hint: 'Give it another name.' }];
  }
  const value = getValue(root, path);
  if (value === undefined) {
    const parent = path.slice(0, -1);
    return [{ path: parent, isKey: true, message: `\`${String(path.at(-1))}\` is missing`, hint: 'Add it.' }];
  }
  return [{ path, isKey: false, ...explainValue(issue, value) }];
}

function explainKey(path: Path, key: string, known: readonly string[]): SchemaProblem {
  const later = findKeyOfLater(key);
  if (later !== undefined) {
    const hint = `It will be ${later}; until then it is refused rather than ignored. Remove it.`;
    return { path, isKey: true, message: `\`${key}\` is not built yet`, hint };
  }
  const nearest = findNearest(key, known);
  return nearest
    ? {
        path,
        isKey: true,
        message: `unknown key \`${key}\`: did you mean \`${nearest}\`?`,
        hint: 'Correct or remove it.',
      }
    : { path, isKey: true, message: `unknown key \`${key}\`${listOthers(known)}`, hint: 'Remove it.' };
}

function listOthers(known: readonly string[]): string {
  return known.length === 0 ? ': this map is empty' : `: there are ${known.join(', ')}`;
}

function explainValue(issue: Issue, value: unknown): { message: string; hint: string } {
  const hint = 'Correct the value.';
  if (issue.message !== '') return { message: issue.message, hint };
  if (issue.code === 'invalid_union') return explainUnion(issue, value);
  if (issue.code === 'invalid_type') return explainKinds([issue.expected], value);
  if (issue.code === 'invalid_value') return { message: explainChoice(issue.values.map(String), value), hint };
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return { message: 'the list is empty', hint: 'Write one thing into it at least.' };
    return { message: `${value} is too small: at least ${issue.minimum}`, hint };
  }
  if (issue.code === 'too_big') return { message: `${value} is too large: at most ${issue.maximum}`, hint };
  return { message: `${describeValue(value)} does not fit here`, hint };
}

/** No member fits, or several do: then each tells what it wants. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, value: unknown): { message: string; hint: string } {
  const inner = issue.errors.flat().filter(({ path }) => path.length === 0);
  const sentences = inner.map(({ message }) => message).filter((message) => message !== '');
  if (sentences.length > 0) {
    const [first = '', ...others] = [...new Set(sentences)];
    const rest = others.map((sentence) => sentence.replace(/^found .*?; /, ''));
    return { message: [first, ...rest].join(', or '), hint: 'Correct the value.' };
  }
  return explainKinds(
    inner.flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : listChoices(one))),
    value,
  );
}

function listChoices(issue: Issue): readonly string[] {
  return issue.code === 'invalid_value' ? issue.values.map((value) => `\`${String(value)}\``) : [];
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  record: 'a map',
  array: 'a list',
};

function explainKinds(expected: readonly string[], value: unknown): { message: string; hint: string } {
  const kinds = [...new Set(expected.map((kind) => KINDS[kind] ?? kind))];
  const message = `expected ${kinds.join(' or ')}, found ${describeValue(value)}`;
  if (kinds.includes('text') && (typeof value === 'number' || typeof value === 'boolean')) {
    return { message, hint: `Write "${value}" in quotes where text is meant.` };
  }
  if (typeof value === 'string' && /^(?:\d+|true|false)$/.test(value)) {
    return { message, hint: `Write ${value} without quotes.` };
  }
  return { message, hint: 'Correct the value.' };
}

function explainChoice(choices: readonly string[], value: unknown): string {
  const nearest = typeof value === 'string' ? findNearest(value, choices) : undefined;
  const among = choices.length === 1 ? `expected \`${choices[0]}\`` : `expected one of ${choices.join(', ')}`;
  return `${among}, found ${describeValue(value)}${nearest ? `: did you mean \`${nearest}\`?` : ''}`;
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'a map';
  if (typeof value === 'string') return `the text "${value}"`;
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

function getValue(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], root);
}
