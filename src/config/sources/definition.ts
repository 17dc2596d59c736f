import type * as z from 'zod';
import type { Path } from '../locations';

/** Tells what is wrong with a setting, at a path below `source`. */
export type SaySource = (path: Path, message: string, hint: string) => void;

export type SourceKeys = Readonly<Record<string, z.ZodOptional<z.ZodType>>>;

/** One kind of source: how it is configured. `src/sources` has a folder of the same name that opens it. */
export interface SourceDefinition<Kind extends string = string, Keys extends SourceKeys = SourceKeys, Built = unknown> {
  /** The key that names it. Of all kinds exactly one stands in a source; a later layer's replaces an earlier layer's. */
  readonly kind: Kind;
  /** Its keys, that of its kind included. A key that several kinds have is one schema. */
  readonly keys: Keys;
  /** What stands in the settings where nothing else does. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Tools on the host beside those that every deploy needs. */
  readonly tools: readonly string[];
  /** Undefined where what it cannot do without is missing; that is told. */
  build(settings: { readonly [K in keyof Keys]?: z.output<Keys[K]> }, say: SaySource): Built | undefined;
}

/** Lets the compiler find the types of a definition by itself. */
export function defineSource<const Kind extends string, Keys extends SourceKeys, Built extends { kind: Kind }>(
  definition: SourceDefinition<Kind, Keys, Built>,
): SourceDefinition<Kind, Keys, Built> {
  return definition;
}
