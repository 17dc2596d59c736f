import type * as z from 'zod';
import { type KeyDocumentation, optional, readNotes } from './documented';

declare const SAYS: unique symbol;

/** A key of an app, which says whether a deploy that changes nothing but it is one of another release. */
export type AppKey<T extends z.ZodType = z.ZodType, InFingerprint extends boolean = boolean> = z.ZodOptional<T> & {
  readonly [SAYS]: InFingerprint;
};

export function appKey<T extends z.ZodType, InFingerprint extends boolean>(
  schema: T,
  documentation: KeyDocumentation & { readonly inFingerprint: InFingerprint },
): AppKey<T, InFingerprint> {
  return optional(schema, documentation) as AppKey<T, InFingerprint>;
}

/** The names of the keys that say that they count. */
export function listFingerprintKeys(keys: Readonly<Record<string, AppKey>>): readonly string[] {
  return Object.entries(keys)
    .filter(([, key]) => readNotes(key.unwrap()).inFingerprint)
    .map(([name]) => name);
}
