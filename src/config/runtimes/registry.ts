import * as z from 'zod';
import { sortByPlace } from '../place';
import { optional } from '../schema/documented';
import type { BuiltRuntime, RuntimeClaim, RuntimeComplaints, RuntimeDefinition } from './definition';
import * as definitions from './index';

type Listed = (typeof definitions)[keyof typeof definitions];

export type RuntimeKind = Listed['kind'];

type Definitions = { readonly [Kind in RuntimeKind]: Extract<Listed, { readonly kind: Kind }> };

/** The runtime of one kind. */
export type RuntimeOf<Kind extends RuntimeKind> = BuiltRuntime<Kind, Definitions[Kind]['stored']>;

/** How an app runs on a host. */
export type Runtime = { [Kind in RuntimeKind]: RuntimeOf<Kind> }[RuntimeKind];

/** The ways to run an app in the order of every list that people see. */
export const RUNTIMES: readonly RuntimeDefinition<RuntimeKind>[] = sortByPlace(
  Object.values<RuntimeDefinition<RuntimeKind>>(definitions),
  ({ kind }) => kind,
);

const BY_KIND = Object.fromEntries(RUNTIMES.map((one) => [one.kind, one])) as Readonly<
  Record<RuntimeKind, RuntimeDefinition<RuntimeKind>>
>;

/** Of them exactly one stands in a runtime, and a later layer's takes the place of an earlier one's. */
export const RUNTIME_KINDS: readonly RuntimeKind[] = RUNTIMES.map(({ kind }) => kind);

/** The keys of `runtime:`. */
export const runtimeKeys = Object.fromEntries(
  RUNTIMES.map(({ kind, settings, documentation }) => [kind, optional(settings, documentation)]),
) as { readonly [Kind in RuntimeKind]: z.ZodOptional<Definitions[Kind]['settings']> };

const STORED = RUNTIMES.map(({ kind, stored }): z.ZodType => stored.extend({ kind: z.literal(kind) }));

/** What `release.json` remembers of a runtime; one that a later Bowline has does not fit. */
export const storedRuntimeSchema = z.union(STORED as readonly z.ZodType<Runtime>[]);

export function findRuntime({ kind }: Pick<Runtime, 'kind'>): RuntimeDefinition<RuntimeKind> {
  return BY_KIND[kind];
}

/** The definition that some settings of `runtime:` are for; undefined where there are none. */
export function findConfigured(
  settings: Readonly<Partial<Record<RuntimeKind, unknown>>> | undefined,
): RuntimeDefinition<RuntimeKind> | undefined {
  return RUNTIMES.find(({ kind }) => settings?.[kind] !== undefined);
}

/** Makes a runtime from settings that fit its definition; undefined, with the problem told, where something is missing. */
export function buildFrom(
  { kind, build }: RuntimeDefinition<RuntimeKind>,
  settings: unknown,
  complaints: RuntimeComplaints,
): Runtime | undefined {
  const parts = build(settings, complaints);
  // What a definition builds is of its kind; the compiler cannot follow that through a look-up.
  return parts && ({ kind, ...parts } as Runtime);
}

export function listRuntimeClaims(runtime: Runtime, host: { readonly user: string }): readonly RuntimeClaim[] {
  return findRuntime(runtime).claims?.(runtime, host) ?? [];
}

/** The address under which a proxy serves the app, on the host's own loopback too; undefined where none stands in front of it. */
export function siteOf(runtime: Runtime): string | undefined {
  return findRuntime(runtime).site?.(runtime);
}

/** Whether a process runs: it can be watched, and listens on the port. */
export function hasProcess({ lacksService }: Pick<RuntimeDefinition, 'lacksService'>): boolean {
  return lacksService === undefined;
}

/** The kinds in words, as in `a`, `b` and `c`. */
export function describeKinds(): string {
  const names = RUNTIME_KINDS.map((kind) => `\`${kind}\``);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].join(' and ');
}
