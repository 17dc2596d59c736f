import * as z from 'zod';
import type { NotifyEvent } from '../notifiers/notifier';
import { NOTIFIERS, type NotifierKind, type NotifierSchemas } from '../notifiers/registry';
import { BUILT_IN_NOTIFIER } from './defaults';
import { optional } from './documented';
import { duration } from './values';

/** What there is to be told of, and when each happens. */
export const NOTIFY_EVENTS: Readonly<Record<NotifyEvent, string>> = {
  started: 'A deploy or a rollback begins to change hosts.',
  success: 'It ended, and what was asked for is live and verified.',
  unchanged: 'Everything was in place and healthy. Off unless `events` names it.',
  rolled_back: 'It failed, and the previous release is live again.',
  failed: 'It failed otherwise.',
  partial_success: 'Some hosts serve the new release and some do not.',
  aborted: 'It was refused before anything was touched.',
  critical: 'The rollback failed too: a person has to look.',
  released: 'The mode `release` published a version. Only notifiers in `defaults` send it.',
};

const eventNames = Object.keys(NOTIFY_EVENTS) as [NotifyEvent, ...NotifyEvent[]];

const events = z
  .array(z.enum(eventNames))
  .min(1)
  .refine((names) => new Set(names).size === names.length, { error: 'each event stands once' });

type KindKeys = { readonly [K in NotifierKind]: z.ZodOptional<NotifierSchemas[K]> };

/** Exactly one of them stands in a notifier. */
const kindKeys = Object.fromEntries(
  NOTIFIERS.map(({ kind, settings, documentation }) => [kind, optional(settings, documentation)]),
) as Readonly<Record<string, z.ZodOptional>> as KindKeys;

const kinds = NOTIFIERS.map(({ kind }) => kind);

/** One who is told how runs go. */
export const notifierSchema = z
  .strictObject({
    ...kindKeys,
    events: optional(events, {
      is: 'Which events it sends a message about.',
      default: BUILT_IN_NOTIFIER.events,
      example: ['rolled_back', 'failed', 'critical'],
      type: 'list of events',
    }),
    timeout: optional(duration({ min: '100ms', max: '1m' }), {
      is: 'The longest that one message may take. The end of a run waits for it.',
      default: BUILT_IN_NOTIFIER.timeout,
      example: '5s',
    }),
    logs: optional(z.boolean(), {
      is: 'Whether it gets the last log lines of a service that failed.',
      default: false,
      example: true,
    }),
  })
  .refine((value) => kinds.filter((kind) => value[kind] !== undefined).length === 1, {
    error: `a notifier is exactly one of ${describeKinds()}`,
  });

/** The kinds in one phrase. */
export function describeKinds(): string {
  const names = kinds.map((kind) => `\`${kind}\``);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export type NotifierSettings = z.output<typeof notifierSchema>;

/** A list replaces an inherited one, `false` takes it away. */
export const notifySchema = z.union([z.literal(false), z.array(notifierSchema)]);
