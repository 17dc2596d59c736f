import type * as z from 'zod';
import type { Path } from '../locations';
import type { KeyDocumentation } from '../schema/documented';

/** Takes what is wrong with a runtime's settings, at a path inside them. */
export interface RuntimeComplaints {
  /** Where people reach the environment; undefined where that is not said. */
  readonly url?: string | undefined;
  /** The app and its environment, as `shop-production`. */
  readonly name: string;
  say(path: Path, message: string, hint: string): void;
}

/** What a runtime takes on a machine for itself alone, beside the path and the port of the app. */
export interface RuntimeClaim {
  /** One word for people, such as `unit`. */
  readonly kind: string;
  readonly value: string;
}

/** A runtime as a run sees it and a release remembers it. */
export type BuiltRuntime<Kind extends string, Stored extends z.ZodObject> = Readonly<
  z.output<z.ZodObject<{ kind: z.ZodLiteral<Kind> } & Stored['shape']>>
>;

/** One way to run an app: how it is configured. `src/runtimes` has a file of the same name that does it. */
export interface RuntimeDefinition<
  Kind extends string = string,
  Settings extends z.ZodType = z.ZodType,
  Stored extends z.ZodObject = z.ZodObject,
> {
  readonly kind: Kind;
  /** Its place in lists, because a module's exports have no order. Without one it comes behind, by name. */
  readonly place?: number;
  readonly documentation: KeyDocumentation;
  /** What is written under `runtime: { KIND: … }`. */
  readonly settings: Settings;
  /** Whether `runtime: KIND` says all there is to say. */
  readonly isBare?: true;
  /** What stands in the settings where nothing else does, by key. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** What a run needs to know, and a release to remember: the next version of Bowline reads it too. */
  readonly stored: Stored;
  /** Why there is no process to watch, no port to listen on and no reader of secrets; absent where there is a service. */
  readonly lacksService?: string;
  /** Whether the service can be given its secrets as credentials of systemd. */
  readonly takesCredentials?: true;
  /** The address under which a proxy serves the app; absent where none stands in front of it. */
  site?(runtime: z.output<Stored>): string;
  /** Makes the one from the other, every default applied; undefined where something is missing. */
  build(settings: z.output<Settings>, complaints: RuntimeComplaints): z.output<Stored> | undefined;
  /** What no two apps on one machine may both take; `user` is who the deploy logs in as. */
  claims?(runtime: z.output<Stored>, host: { readonly user: string }): readonly RuntimeClaim[];
}

/** Lets the compiler find the types of a definition by itself. */
export function defineRuntime<const Kind extends string, Settings extends z.ZodType, Stored extends z.ZodObject>(
  definition: RuntimeDefinition<Kind, Settings, Stored>,
): RuntimeDefinition<Kind, Settings, Stored> {
  return definition;
}
