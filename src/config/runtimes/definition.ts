import type * as z from 'zod';
import type { Path } from '../locations';

/** Tells what is wrong with the settings of a runtime; the path begins below its own key. */
export interface SettingsProblems {
  say(path: Path, message: string, hint: string): void;
}

/** What a runtime takes on a machine for itself alone, beside the path and the port of the app. */
export interface RuntimeClaim {
  /** One word for people, such as `unit`. */
  readonly kind: string;
  readonly value: string;
}

/** A zod object of what a release remembers; its `kind` tells it from the others. */
type Stored<Kind extends string> = z.ZodObject<{ readonly kind: z.ZodLiteral<Kind> }>;

/** All that the config knows of one way to run an app. What it does on a host is in `src/runtimes`. */
export interface RuntimeDefinition<
  Kind extends string = string,
  Key extends z.ZodType = z.ZodType,
  Remembered extends Stored<Kind> = Stored<Kind>,
> {
  /** The key in `runtime:`, and the `kind` of what is built from it. */
  readonly kind: Kind;
  /** What may stand under that key, with its documentation. */
  readonly key: Key;
  /** True where `runtime: KIND` is enough, because `{}` is all there can be under the key. */
  readonly isBare: boolean;
  /** Of what may stand under the key; the reference shows them from here. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** What `release.json` remembers, which is what is built: the type of the runtime is that of this schema. */
  readonly stored: Remembered;
  /** Why nothing runs that could be watched, holds the port or reads secrets; absent where a service does. */
  readonly lacksService?: string;
  /** Whether its service can be given secrets as credentials of systemd. */
  readonly takesCredentials: boolean;
  /** The runtime of a target; undefined, with the problem told, where something is missing. */
  build(settings: NonNullable<z.output<Key>>, problems: SettingsProblems): z.output<Remembered> | undefined;
  /** What no two targets on one machine may both take; `user` is who the deploy logs in as. */
  claims(runtime: z.output<Remembered>, target: { readonly user: string }): readonly RuntimeClaim[];
}

/** Keeps the types of one definition, which the union of all runtimes is made from. */
export function defineRuntime<Kind extends string, Key extends z.ZodType, Remembered extends Stored<Kind>>(
  definition: RuntimeDefinition<Kind, Key, Remembered>,
): RuntimeDefinition<Kind, Key, Remembered> {
  return definition;
}
