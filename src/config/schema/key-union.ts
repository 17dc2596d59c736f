import * as z from 'zod';
import type { CheckDefinition, CheckKeys } from '../checks/definition';
import { optional, readNotes } from './documented';

/** One key as one type of check has it. */
interface Use {
  readonly type: string;
  readonly schema: z.ZodOptional<z.ZodType>;
}

/** The keys of all checks. One that several have takes the value of any of them. */
export function mergeKeys(checks: readonly CheckDefinition[]): CheckKeys {
  const uses = new Map<string, Use[]>();
  for (const { type, keys } of checks) {
    for (const [key, schema] of Object.entries(keys)) uses.set(key, [...(uses.get(key) ?? []), { type, schema }]);
  }
  return Object.fromEntries([...uses].map(([key, all]) => [key, mergeUses(all)]));
}

function mergeUses(uses: readonly Use[]): z.ZodOptional<z.ZodType> {
  const [first, ...others] = uses.filter((use, index) => uses.findIndex((one) => takesSame(one, use)) === index);
  if (first === undefined) throw new TypeError('a key without a schema');
  if (others.length === 0) return first.schema;
  const kinds = [first, ...others].map(({ schema }) => withoutDocumentation(schema.unwrap()));
  return optional(z.union(kinds), {
    is: uses.map(({ type, schema }) => `\`${type}\`: ${describe(schema)}`).join(' '),
    example: readExample(first.schema),
    type: kinds.map((schema) => readNotes(schema).type ?? '').join(' or '),
  });
}

/** A member of the union says nothing about the key, and its default is not that of the union. */
function withoutDocumentation(schema: z.ZodType): z.ZodType {
  return schema.meta({ ...schema.meta(), description: undefined, examples: undefined, default: undefined });
}

function readExample(schema: Use['schema']): unknown {
  const { examples } = schema.unwrap().meta() ?? {};
  return Array.isArray(examples) ? examples[0] : undefined;
}

function describe(schema: Use['schema']): string {
  return String(schema.unwrap().meta()?.description ?? '');
}

/** Documentation says nothing about what may be written: a schema keeps its definition where it gets another. */
function takesSame({ schema: one }: Use, { schema: other }: Use): boolean {
  return one.unwrap()._zod.def === other.unwrap()._zod.def;
}
