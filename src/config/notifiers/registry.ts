import { sortByPlace } from '../place';
import type { NotifierDefinition } from './definition';
import * as definitions from './index';

type Definitions = typeof definitions;

export type NotifierKind = keyof Definitions;

/** The settings of each kind, as they are written. */
export type NotifierSchemas = { readonly [K in NotifierKind]: Definitions[K]['settings'] };

/** What a message of each kind is sent by. */
export type Channel = {
  [K in NotifierKind]: Definitions[K] extends NotifierDefinition<K, infer _, infer Parts>
    ? { readonly kind: K } & Parts
    : { readonly kind: `the definition is listed as ${K} and has another kind` };
}[NotifierKind];

const BY_KIND: Readonly<Record<NotifierKind, NotifierDefinition<NotifierKind>>> = definitions;

/** The kinds of notifiers in the order of every list that people see. */
export const NOTIFIERS: readonly NotifierDefinition<NotifierKind>[] = sortByPlace(
  Object.values(BY_KIND),
  ({ kind }) => kind,
);
