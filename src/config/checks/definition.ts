import type * as z from 'zod';
import type { Path } from '../locations';

/** What an app has that its checks go by. */
export interface CheckedApp {
  /** Anything but static files. */
  readonly hasService: boolean;
  /** Commands that timers start. */
  readonly hasSchedule?: boolean;
  readonly port?: number | undefined;
  /** Whether a site of nginx stands in front of it. */
  readonly hasSite?: boolean;
  readonly domain?: readonly string[] | undefined;
  /** What its site serves https by. */
  readonly certificateFile?: string | undefined;
  readonly health?: { readonly timeout?: string | undefined } | undefined;
}

export type CheckKeys = Readonly<Record<string, z.ZodOptional<z.ZodType>>>;

/** What is written of a check, its defaults included. */
export type CheckSettings<Keys extends CheckKeys> = { readonly [K in keyof Keys]?: z.output<Keys[K]> };

/** What a check is made from. */
export interface CheckSource<Keys extends CheckKeys> {
  readonly check: CheckSettings<Keys>;
  readonly app: CheckedApp;
  /** Tells that the check lacks something; there is no check without it. */
  lacks(message: string, hint: string): undefined;
  /** Tells what is wrong with the value at `path` inside the check. */
  say(path: Path, message: string, hint: string): void;
}

/** One type of check: how it is configured and told of. `src/checks` has a file of the same name that makes it. */
export interface CheckDefinition<
  Type extends string = string,
  Keys extends CheckKeys = CheckKeys,
  Parts extends object = object,
> {
  readonly type: Type;
  /** Its place in lists, because a module's exports have no order. Without one it comes behind, by name. */
  readonly place?: number;
  /** What it does and needs, in one or two sentences. */
  readonly says: string;
  /** Its own keys, without the ones that every check has. The `default` of a key's documentation is its default. */
  readonly keys: Keys;
  /** Keys of which a later layer's one replaces an earlier layer's other. */
  readonly rivals?: readonly string[];
  /** What `bowline verify` exits with when it fails, where that is a code of its own. */
  readonly exitCode?: number;
  /** Made before the others, alone, because they would slow down what it measures. */
  readonly isAlone?: true;
  /** Whether it is on without being asked for. */
  isUsual?(app: CheckedApp): boolean;
  /** Defaults that depend on what else is written; without it the keys' own. */
  chooseDefaults?(own: CheckDefaults, written: CheckSettings<Keys>, app: CheckedApp): CheckDefaults;
  /** What it has beside the parts of every check; undefined where it lacks something. */
  build(source: CheckSource<Keys>): Parts | undefined;
  /**
   * An automatic rollback leaves it out: it takes a window of time, or judges what somebody did to a release that is gone back to, which
   * must not stop there.
   */
  readonly isSkippedInUndo?: true;
  /** Whether the runner carries it out by itself; a release that is gone back to never has the runner do anything. */
  leavesHost?(parts: Parts): boolean;
  /** Whether it runs on the host with the secrets of the service. */
  readsSecrets?(parts: Parts): boolean;
}

/** As they would be written, by key. */
export type CheckDefaults = Readonly<Record<string, unknown>>;

/** Lets the compiler find the types of a definition by itself. `readsSecrets` stands behind `build` for that. */
export function defineCheck<const Type extends string, Keys extends CheckKeys, Parts extends object>(
  definition: CheckDefinition<Type, Keys, Parts> & { readonly rivals?: readonly (keyof Keys)[] },
): CheckDefinition<Type, Keys, Parts> {
  return definition;
}

/** What is told of a check that asks health and has none. */
export const NO_HEALTH = [
  'needs `health`, which says where it is asked',
  'Add `health` to the app, or remove the check.',
] as const;
