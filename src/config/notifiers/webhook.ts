import * as z from 'zod';
import { optional } from '../schema/documented';
import { headerMap } from '../schema/headers';
import { variableName } from '../schema/values';
import { checkHeaderValue } from '../targets/headers';
import { checkUrl } from '../targets/url';
import { address, defineNotifier, type NotifierComplaints, secret } from './definition';

interface Webhook {
  /** The address, or the name of the secret that holds it. */
  readonly address: { readonly url: string } | { readonly secret: string };
  /** Name of the secret that the body is signed with. */
  readonly secret?: string | undefined;
  /** Name of a secret. */
  readonly token?: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

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
    headers: optional(headerMap(), {
      is: 'More headers; none of them is secret.',
      default: {},
      example: { 'X-Team': 'shop' },
    }),
  })
  .refine(({ url, webhook: name }) => (url === undefined) !== (name === undefined), {
    error: 'a webhook has exactly one of `url` and `webhook`',
  });

type WebhookMap = z.output<typeof webhookMap>;

export const notifier = defineNotifier({
  kind: 'webhook',
  place: 4,
  documentation: {
    is: 'JSON by POST to an address of your own: the name of the secret that holds it, or a map.',
    example: { url: 'https://example.com/hook', secret: 'WEBHOOK_SECRET' },
    type: 'name of a secret or map',
  },
  settings: z
    .union([variableName(), webhookMap])
    .transform((value): WebhookMap => (typeof value === 'string' ? { webhook: value } : value)),
  build: (written, complaints): Webhook | undefined => {
    const { url, webhook, secret, token, headers = {} } = written;
    if (url !== undefined) checkUrl(complaints, ['url'], url);
    for (const [name, value] of Object.entries(headers)) checkHeader(name, value, written, complaints);
    if (url !== undefined) return { address: { url }, secret, token, headers };
    return webhook === undefined ? undefined : { address: { secret: webhook }, secret, token, headers };
  },
});

/** Headers that are Bowline's or the connection's own. */
const OWN_HEADER = /^(?:content-(?:type|length)|host|connection|transfer-encoding|user-agent|x-bowline-.*)$/i;

function checkHeader(name: string, value: string, { token }: WebhookMap, { say, sayOfKey }: NotifierComplaints): void {
  const at = ['headers', name];
  if (OWN_HEADER.test(name) || (token !== undefined && /^authorization$/i.test(name))) {
    sayOfKey(at, `\`${name}\` is a header that Bowline sets itself`, 'Remove it.');
  }
  checkHeaderValue({ say }, at, value);
}
