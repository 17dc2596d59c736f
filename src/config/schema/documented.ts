import * as z from 'zod';

/** What may be filled into a text. */
export type Fill = 'placeholders' | 'color' | 'variables' | 'defaults';

/** What a schema says about a field beyond JSON Schema; kept in its metadata under `bowline`. */
export interface FieldNotes {
  /** The type's name in the reference, where that of JSON Schema says too little. */
  readonly type?: string;
  readonly fills?: readonly Fill[];
  /** Of a key of an app: a change of it makes another release. */
  readonly inFingerprint?: boolean;
  /** Of a key: the notes of its schema before it was documented. */
  readonly undocumented?: Omit<FieldNotes, 'undocumented'>;
}

/** How a key is documented. */
export interface KeyDocumentation {
  /** One or two sentences. */
  readonly is: string;
  /** A value to copy. */
  readonly example: unknown;
  /** The value without one in the config. */
  readonly default?: unknown;
  /** The type's name in the reference, where the schema's own says too little. */
  readonly type?: string;
  /** Gives the schema a name of its own in the JSON Schema, and a section in the reference. */
  readonly id?: string;
  readonly inFingerprint?: boolean;
}

/** A key that must be there. A schema that documents another key already is copied, and no other: copies slow the start. */
export function required<T extends z.ZodType>(schema: T, documentation: KeyDocumentation): T {
  const { is, example, id, type, inFingerprint } = documentation;
  const { undocumented, ...read } = readNotes(schema);
  const own = undocumented ?? read;
  const metadata = {
    ...(id === undefined ? {} : { id }),
    default: documentation.default,
    description: [is, ...(own.fills ?? []).map((fill) => FILL_SENTENCES[fill])].join(' '),
    examples: [example],
    bowline: {
      ...own,
      undocumented: own,
      ...(type === undefined ? {} : { type }),
      ...(inFingerprint === undefined ? {} : { inFingerprint }),
    },
  };
  if (undocumented) return schema.meta(metadata);
  z.globalRegistry.add(schema, metadata);
  return schema;
}

/** A key that may be left out. */
export function optional<T extends z.ZodType>(schema: T, documentation: KeyDocumentation): z.ZodOptional<T> {
  return required(schema, documentation).optional();
}

/** Gives a schema that nobody else has its notes. `meta()` would copy it, and copies slow the start. */
export function note<T extends z.ZodType>(schema: T, bowline: FieldNotes): T {
  z.globalRegistry.add(schema, { bowline });
  return schema;
}

/** The notes of a field; empty where it has none. */
export function readNotes(schema: z.core.$ZodType): FieldNotes {
  const meta = (schema as z.ZodType).meta();
  return (meta?.bowline as FieldNotes | undefined) ?? {};
}

const FILL_SENTENCES: Readonly<Record<Fill, string>> = {
  placeholders: 'Takes placeholders.',
  color: 'Takes `{color}` and `{port}`.',
  variables: `Takes \`\${NAME}\`.`,
  defaults: `Takes \`\${NAME:-default}\`.`,
};
