import type * as z from 'zod';
import type { Path } from '../locations';
import { type KeyDocumentation, note } from '../schema/documented';
import { text } from '../schema/values';

/** Takes what is wrong with a notifier's settings, at a path inside them. */
export interface NotifierComplaints {
  say(path: Path, message: string, hint: string): void;
  /** The same, about the key rather than its value. */
  sayOfKey(path: Path, message: string, hint: string): void;
}

/** One kind of notifier: how it is configured. `src/notify` has a file of the same name that sends its messages. */
export interface NotifierDefinition<
  Kind extends string = string,
  Settings extends z.ZodType = z.ZodType,
  Parts extends object = object,
> {
  readonly kind: Kind;
  /** Its place in lists, because a module's exports have no order. Without one it comes behind, by name. */
  readonly place?: number;
  readonly documentation: KeyDocumentation;
  readonly settings: Settings;
  /** What it is reached by, every default applied; undefined where something is missing. Secrets stay names. */
  build(settings: z.output<Settings>, complaints: NotifierComplaints): Parts | undefined;
}

/** Lets the compiler find the types of a definition by itself. */
export function defineNotifier<const Kind extends string, Settings extends z.ZodType, Parts extends object>(
  definition: NotifierDefinition<Kind, Settings, Parts>,
): NotifierDefinition<Kind, Settings, Parts> {
  return definition;
}

/** The documentation of a key that holds the name of a secret. */
export function secret(is: string, example: string): KeyDocumentation {
  return { is, example, type: 'name of a secret' };
}

/** An address that stands in the config, because it is no secret. */
export function address() {
  return note(text(), { type: 'URL', fills: ['variables'] });
}
