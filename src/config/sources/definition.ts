import type * as z from 'zod';
import type { Path } from '../locations';

/** Tells what is wrong with a setting, at a path below `source`. */
export type SaySource = (path: Path, message: string, hint: string) => void;

/** Major and minor. */
export type ToolVersion = readonly [number, number];

export type SourceKeys = Readonly<Record<string, z.ZodOptional<z.ZodType>>>;

/** One kind of source: how it is configured. `src/sources` has a folder of the same name that opens it. */
export interface SourceDefinition<Kind extends string = string, Keys extends SourceKeys = SourceKeys, Built = unknown> {
  /** The key that names it. A source has exactly one kind; a later layer may name another one. */
  readonly kind: Kind;
  /** Its keys, with the one that names it. Where two kinds have the same key, they share one schema. */
  readonly keys: Keys;
  /** What stands in the settings where nothing else does. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Tools on the host beside those that every deploy needs. */
  readonly tools: readonly string[];
  /** The oldest version of a tool that will do, where not every one does: `TOOL --version` tells it. */
  readonly oldest?: Readonly<Record<string, ToolVersion>> | undefined;
  /** Reports what is wrong by `say`; undefined where no source can be made. */
  build(settings: { readonly [K in keyof Keys]?: z.output<Keys[K]> }, say: SaySource): Built | undefined;
}

/** Lets the compiler find the types of a definition by itself. */
export function defineSource<const Kind extends string, Keys extends SourceKeys, Built extends { kind: Kind }>(
  definition: SourceDefinition<Kind, Keys, Built>,
): SourceDefinition<Kind, Keys, Built> {
  return definition;
}
