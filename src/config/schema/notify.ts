import * as z from 'zod';
import type { NotifyEvent } from '../notifiers/notifier';
import { BUILT_IN_EMAIL, BUILT_IN_NOTIFIER, BUILT_IN_TELEGRAM } from './defaults';
import { optional, required } from './documented';
import { oneOrMore } from './hosts';
import { duration, port, text, variableName, wholeNumber } from './values';

/** What there is to be told of, and when each happens. */
export const NOTIFY_EVENTS: Readonly<Record<NotifyEvent, string>> = {
  started: 'A deploy or a rollback begins to change hosts.',
  success: 'It ended, and what was asked for is live and verified.',
  unchanged: 'Everything was in place and healthy. Off unless `events` names it.',
  rolled_back: 'It failed, and what was live before serves again.',
  failed: 'It failed otherwise.',
  partial_success: 'Some hosts serve the new release and some do not.',
  aborted: 'It was refused before anything was touched.',
  critical: 'The way back failed too: a person has to look.',
  released: 'The mode `release` published a version. Only notifiers in `defaults` are told of it.',
};

const eventNames = Object.keys(NOTIFY_EVENTS) as [NotifyEvent, ...NotifyEvent[]];

function secret(is: string, example: string) {
  return { is, example, type: 'name of a secret' };
}

function address() {
  return text(['variables']).meta({ bowline: { type: 'URL', fills: ['variables'] } });
}

const slack = z.strictObject({
  webhook: required(
    variableName(),
    secret(
      'The secret that holds the address of an incoming webhook of Slack, or of what understands the same.',
      'SLACK_WEBHOOK_URL',
    ),
  ),
});

const chat = z.union([text(['variables']), z.int()]).transform(String);

const telegram = z.strictObject({
  token: required(variableName(), secret('The secret that holds the token of the bot.', 'TELEGRAM_TOKEN')),
  chat: required(chat, {
    is: 'The id of the chat, or `@name` of a public channel; the bot must be a member.',
    example: '-1001234567890',
    type: 'text or whole number',
  }),
  thread: optional(wholeNumber(1, Number.MAX_SAFE_INTEGER), { is: 'The topic of a forum.', example: 7 }),
  api: optional(address(), {
    is: 'Where the Bot API answers, if not at Telegram itself.',
    default: BUILT_IN_TELEGRAM.api,
    example: 'https://telegram.example.com',
  }),
});

const email = z.strictObject({
  host: required(text(['variables']), { is: 'The mail server, without port.', example: 'smtp.example.com' }),
  port: optional(port(), { is: 'Its port: 587, 465 with `security: tls`, 25 with `none`.', example: 2525 }),
  security: optional(z.enum(['starttls', 'tls', 'none']), {
    is: 'How the connection is encrypted: after STARTTLS, which must be offered, from its start, or not at all, which takes no password.',
    default: BUILT_IN_EMAIL.security,
    example: 'tls',
  }),
  user: optional(text(['variables']), { is: 'Who logs in there; with `password`.', example: 'deploy@example.com' }),
  password: optional(variableName(), secret('The secret that holds the password.', 'SMTP_PASSWORD')),
  from: required(text(['variables']), {
    is: 'The sender: an address, or a name and an address.',
    example: 'Bowline <deploy@example.com>',
  }),
  to: required(oneOrMore(text(['variables'])), {
    is: 'The recipients: one or a list.',
    example: ['ops@example.com'],
    type: 'text or list',
  }),
});

const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;

const headerName = z.string().regex(HEADER, {
  error: ({ input }) => `\`${String(input)}\` is not the name of a header`,
});

const webhookMap = z
  .strictObject({
    url: optional(address(), {
      is: 'Where the JSON is sent, if that is no secret.',
      example: 'https://example.com/hook',
    }),
    webhook: optional(variableName(), secret('The secret that holds the address, in place of `url`.', 'WEBHOOK_URL')),
    secret: optional(
      variableName(),
      secret(
        'The secret that the body is signed with: `X-Bowline-Signature-256: sha256=` and its HMAC in hexadecimal.',
        'WEBHOOK_SECRET',
      ),
    ),
    token: optional(variableName(), secret('The secret that is sent as `Authorization: Bearer`.', 'WEBHOOK_TOKEN')),
    headers: optional(z.record(headerName, text(['variables'])), {
      is: 'More headers; none of them is secret.',
      default: {},
      example: { 'X-Team': 'shop' },
    }),
  })
  .refine(({ url, webhook: name }) => (url === undefined) !== (name === undefined), {
    error: 'a webhook has exactly one of `url` and `webhook`',
  });

type WebhookMap = z.output<typeof webhookMap>;

const webhook = z
  .union([variableName(), webhookMap])
  .transform((value): WebhookMap => (typeof value === 'string' ? { webhook: value } : value));

const events = z
  .array(z.enum(eventNames))
  .min(1)
  .refine((names) => new Set(names).size === names.length, { error: 'each event stands once' });

/** Exactly one of them stands in a notifier. */
export const NOTIFIER_KINDS = ['slack', 'telegram', 'email', 'webhook'] as const;

/** One who is told how runs go. */
export const notifierSchema = z
  .strictObject({
    slack: optional(slack, { is: 'A channel of Slack.', example: { webhook: 'SLACK_WEBHOOK_URL' } }),
    telegram: optional(telegram, {
      is: 'A chat of Telegram.',
      example: { token: 'TELEGRAM_TOKEN', chat: '-1001234567890' },
    }),
    email: optional(email, {
      is: 'E-mail, over SMTP.',
      example: {
        host: 'smtp.example.com',
        user: 'deploy@example.com',
        password: 'SMTP_PASSWORD',
        from: 'deploy@example.com',
        to: ['ops@example.com'],
      },
    }),
    webhook: optional(webhook, {
      is: 'JSON by POST to an address of your own: the name of the secret that holds it, or a map.',
      example: { url: 'https://example.com/hook', secret: 'WEBHOOK_SECRET' },
      type: 'name of a secret or map',
    }),
    events: optional(events, {
      is: 'What it is told of.',
      default: BUILT_IN_NOTIFIER.events,
      example: ['rolled_back', 'failed', 'critical'],
      type: 'list of events',
    }),
    timeout: optional(duration({ min: '100ms', max: '1m' }), {
      is: 'The longest that one message may take. The end of a run waits for it.',
      default: BUILT_IN_NOTIFIER.timeout,
      example: '5s',
    }),
  })
  .refine((value) => NOTIFIER_KINDS.filter((kind) => value[kind] !== undefined).length === 1, {
    error: 'a notifier is exactly one of `slack`, `telegram`, `email` and `webhook`',
  });

export type NotifierSettings = z.output<typeof notifierSchema>;

/** A list replaces an inherited one, `false` takes it away. */
export const notifySchema = z.union([z.literal(false), z.array(notifierSchema)]);
