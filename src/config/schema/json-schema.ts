import * as z from 'zod';

/** The part of JSON Schema that the config's schema consists of. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  /** The notes of a field, where they were asked for. */
  readonly bowline?: { readonly type?: string };
}

/** What may be written, as JSON Schema (draft 2020-12); `withNotes` keeps what only the reference needs. */
export function toJsonSchema(schema: z.ZodType, { withNotes = false } = {}): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // zod drops these two where a schema transforms; they are of what is written all the same.
      const { examples, default: fallback } = (zodSchema as unknown as z.ZodType).meta() ?? {};
      if (Array.isArray(examples)) jsonSchema.examples = examples;
      if (fallback !== undefined) jsonSchema.default = fallback as typeof jsonSchema.default;
      if (!withNotes) delete jsonSchema.bowline;
    },
  }) as JsonSchema;
}
