import type * as z from 'zod';
import { sortByPlace } from '../place';
import type { CheckDefaults, CheckDefinition } from './definition';
import * as definitions from './index';

type Definitions = typeof definitions;

export type CheckType = keyof Definitions;

/** The keys that any check may have beside the common ones. */
export type AnyCheckKeys = Definitions[CheckType]['keys'];

/** What a check of each type has beside the parts of every check. */
export type TypedCheck = {
  [T in CheckType]: Definitions[T] extends CheckDefinition<T, infer _, infer Parts>
    ? { readonly type: T } & Parts
    : { readonly type: `the definition is listed as ${T} and has another type` };
}[CheckType];

const BY_TYPE: Readonly<Record<CheckType, CheckDefinition<CheckType>>> = definitions;

/** The types of checks in the order of every list that people see. */
export const CHECKS: readonly CheckDefinition<CheckType>[] = sortByPlace(Object.values(BY_TYPE), ({ type }) => type);

/** Whether a text is what `type` may say. */
export function isCheckType(name: string): name is CheckType {
  return Object.hasOwn(BY_TYPE, name);
}

export function findCheck(type: CheckType): CheckDefinition<CheckType> {
  return BY_TYPE[type];
}

/** The defaults that the documentation of its keys tells. */
export function readDefaults({ keys }: CheckDefinition): CheckDefaults {
  const entries = Object.entries(keys).map(([key, schema]) => [key, readDefault(schema)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function readDefault(schema: z.ZodOptional<z.ZodType>): unknown {
  return schema.unwrap().meta()?.default;
}
