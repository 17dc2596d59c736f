import * as z from 'zod';
import { BUILT_IN_HEALTH } from './defaults';
import { note, optional } from './documented';
import { headerMap } from './headers';
import { duration, text, wholeNumber } from './values';

/** A path of a URL, such as `/health`. */
export function urlPath() {
  const path = text().regex(/^\/\S*$/, { error: 'a path of a URL begins with / and has no spaces' });
  return note(path, { type: 'path of a URL', fills: ['placeholders'] });
}

/** An address that a browser could open. */
export function url() {
  return note(text(), { type: 'URL', fills: ['placeholders', 'variables'] });
}

/** The address that several checks ask; one schema, so that they are one key. */
export const probeUrl = url();

const FIELD_MEANINGS = {
  status: 'the state in one word',
  connected: 'whether the service has its connection',
  channel: 'where it is connected to',
  uptime: 'the seconds since it started',
  version: 'the version that runs',
  users: 'how many users it has',
  requests: 'the requests since the start',
  errors: 'the errors since the start',
} as const;

type FieldName = keyof typeof FIELD_MEANINGS;

const FIELD_NAMES = Object.keys(FIELD_MEANINGS) as FieldName[];

const FIELD_EXAMPLES: Readonly<Record<FieldName, unknown>> = {
  status: 'ok',
  connected: true,
  channel: 'production',
  uptime: 60,
  version: '1.4.2',
  users: 12,
  requests: 100,
  errors: 0,
};

/** A map with a key for each field of the health contract. */
function byField<T extends z.ZodType>(
  make: (field: FieldName) => T,
): z.ZodObject<Record<FieldName, T>, z.core.$strict> {
  return z.strictObject(Object.fromEntries(FIELD_NAMES.map((field) => [field, make(field)])) as Record<FieldName, T>);
}

const fields = byField((field) =>
  optional(text(), {
    is: `The name of the field that holds ${FIELD_MEANINGS[field]}.`,
    default: BUILT_IN_HEALTH.fields[field],
    example: `my_${field}`,
  }),
);

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const expected = z
  .union([scalar, z.array(scalar).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

/** They stand in src/checks/health-words. */
const USUAL_WORDS =
  ' Without it, what common frameworks say of a healthy service, in any case, such as `ok`, `UP`, `Healthy` or `pass`.';

const expect = byField((field) =>
  optional(expected, {
    is: `What passes for ${FIELD_MEANINGS[field]}: one value or a list.${field === 'status' ? USUAL_WORDS : ''}`,
    example: FIELD_EXAMPLES[field],
    type: 'text, number, true/false, or list',
  }),
);

const healthMap = z.strictObject({
  path: optional(urlPath(), {
    is: 'Where the service answers on 127.0.0.1 and the `port` of the app; asked through the connection to the host.',
    example: '/health',
  }),
  url: optional(url(), {
    is: 'Asked in place of `path`.',
    example: 'http://127.0.0.1:8080/health',
  }),
  deadline: optional(duration({ min: '100ms' }), {
    is: 'How long the service has to become healthy, counted after the start-up delay.',
    default: BUILT_IN_HEALTH.deadline,
    example: '600s',
  }),
  interval: optional(duration({ min: '10ms', max: '1h' }), {
    is: 'The pause between two attempts.',
    default: BUILT_IN_HEALTH.interval,
    example: '2s',
  }),
  timeout: optional(duration({ min: '10ms', max: '1h' }), {
    is: 'How long one attempt may take.',
    default: BUILT_IN_HEALTH.timeout,
    example: '5s',
  }),
  fields: optional(fields, {
    is: "What the fields of the health contract are called in this app's answer.",
    example: { users: 'players' },
  }),
  expect: optional(expect, {
    is: 'The values that pass, by field of the health contract.',
    example: { connected: true },
  }),
  headers: optional(headerMap(), {
    is: 'Headers of the request, such as for a service that sends what is not HTTPS elsewhere, or goes by `Host`; none of them is secret.',
    example: { 'X-Forwarded-Proto': 'https', Host: 'shop.example.com' },
  }),
  redirects: optional(wholeNumber(0, 10), {
    is: 'How many redirects are followed.',
    default: BUILT_IN_HEALTH.redirects,
    example: 1,
  }),
});

type HealthMap = z.output<typeof healthMap>;

/** Where and how an app says that it is healthy; a text is its path. */
export const healthSchema = z
  .union([urlPath(), healthMap])
  .transform((value): HealthMap => (typeof value === 'string' ? { path: value } : value));
