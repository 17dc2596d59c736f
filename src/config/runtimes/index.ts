import * as z from 'zod';
import { command } from './command';
import type { RuntimeDefinition } from './definition';
import { staticFiles } from './static';
import { systemd } from './systemd';

/**
 * The ways to run an app. All that the config knows of them comes from this list: the keys of `runtime:`, their
 * defaults, what is built from them, and what a release remembers.
 */
const RUNTIMES = [systemd, command, staticFiles] as const;

/** Kinds that are refused by name until they stand in the list, and what each will be. */
const PLANNED: Readonly<Record<string, string>> = {
  compose: 'Docker Compose as the runtime',
  blue_green: 'two colours of the app, switched without a gap',
};

type Listed = (typeof RUNTIMES)[number];

/** How an app runs on a host. */
export type Runtime = Readonly<z.output<Listed['stored']>>;

export type RuntimeKind = Listed['kind'];

/** The runtime of one kind. */
export type RuntimeOf<Kind extends RuntimeKind> = Extract<Runtime, { readonly kind: Kind }>;

/** What the list is to those that ask the same of each member. */
interface Definition extends Omit<RuntimeDefinition, 'kind' | 'build' | 'claims'> {
  readonly kind: RuntimeKind;
  build(...parameters: Parameters<RuntimeDefinition['build']>): Runtime | undefined;
  claims(runtime: Runtime, target: { readonly user: string }): ReturnType<RuntimeDefinition['claims']>;
}

export const DEFINITIONS: readonly Definition[] = RUNTIMES;

/** Of them exactly one stands in a runtime, and a later layer's takes the place of an earlier one's. */
export const RUNTIME_KINDS: readonly RuntimeKind[] = RUNTIMES.map(({ kind }) => kind);

export const PLANNED_RUNTIMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PLANNED).filter(([kind]) => !RUNTIME_KINDS.some((one) => one === kind)),
);

/** What the config knows of a runtime's kind. */
export function definitionOf({ kind }: Pick<Runtime, 'kind'>): Definition {
  const found = DEFINITIONS.find((one) => one.kind === kind);
  if (found === undefined) throw new RangeError(`there is no runtime ${kind}`);
  return found;
}

/** The definition that some settings of `runtime:` are for; undefined where there are none. */
export function findDefinition(settings: Readonly<Partial<Record<RuntimeKind, unknown>>> | undefined) {
  return DEFINITIONS.find(({ kind }) => settings?.[kind] !== undefined);
}

/** Whether a process runs: it can be watched, and listens on the port. */
export function hasProcess({ lacksService }: Pick<Definition, 'lacksService'>): boolean {
  return lacksService === undefined;
}

/** The keys of `runtime:`, by kind. */
export const runtimeKeys = Object.fromEntries(RUNTIMES.map(({ kind, key }) => [kind, key])) as {
  readonly [One in Listed as One['kind']]: One['key'];
};

type Schemas<List extends readonly Listed[]> = { -readonly [Index in keyof List]: List[Index]['stored'] };

/** What `release.json` remembers of a runtime. */
export const storedRuntimeSchema = z.discriminatedUnion(
  'kind',
  RUNTIMES.map(({ stored }) => stored) as Schemas<typeof RUNTIMES>,
);

/** The kinds in words, as in `a`, `b` and `c`. */
export function describeKinds(): string {
  const names = RUNTIME_KINDS.map((kind) => `\`${kind}\``);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].join(' and ');
}
