import type * as z from 'zod';

/** What may be filled into a text. */
export type Fill = 'placeholders' | 'variables';

/** What a schema says about a field beyond JSON Schema; kept in its metadata under `bowline`. */
export interface FieldNotes {
  /** The type's name in the reference, where that of JSON Schema says too little. */
  readonly type?: string;
  readonly fills?: readonly Fill[];
  /** Of a key of an app: a change of it makes another release. */
  readonly inFingerprint?: boolean;
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

/** A key that must be there. */
export function required<T extends z.ZodType>(schema: T, documentation: KeyDocumentation): T {
  const { is, example, id, type, inFingerprint } = documentation;
  const notes = { ...readNotes(schema), ...(inFingerprint === undefined ? {} : { inFingerprint }) };
  return schema.meta({
    ...schema.meta(),
    ...(id === undefined ? {} : { id }),
    ...('default' in documentation ? { default: documentation.default } : {}),
    description: [is, ...(notes.fills ?? []).map((fill) => FILL_SENTENCES[fill])].join(' '),
    examples: [example],
    bowline: type === undefined ? notes : { ...notes, type },
  });
}

/** A key that may be left out. */
export function optional<T extends z.ZodType>(schema: T, documentation: KeyDocumentation): z.ZodOptional<T> {
  return required(schema, documentation).optional();
}

/** The notes of a field; empty where it has none. */
export function readNotes(schema: z.core.$ZodType): FieldNotes {
  const meta = (schema as z.ZodType).meta();
  return (meta?.bowline as FieldNotes | undefined) ?? {};
}

const FILL_SENTENCES: Readonly<Record<Fill, string>> = {
  placeholders: 'Takes placeholders.',
  variables: `Takes \`\${NAME}\`.`,
};
