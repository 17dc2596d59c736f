import { createHmac, randomUUID } from 'node:crypto';
import type { WebhookNotifier } from '../config/notifiers/notifier';
import type { Secret } from '../shell/secret';
import { postJson, type Sending } from './http';
import type { News } from './news';

/**
 * Posts the JSON of a run. With a secret the body is signed as GitHub signs its webhooks: HMAC-SHA256 of its bytes in
 * hexadecimal. `deliveryId` and `sentAt` stand in the body, so that what is sent a second time can be told.
 */
export async function sendToWebhook(
  { body: news }: News,
  { address, secret, token, headers }: WebhookNotifier,
  secrets: ReadonlyMap<string, Secret>,
  sending: Sending,
): Promise<void> {
  const deliveryId = randomUUID();
  const body = JSON.stringify({ ...news, deliveryId, sentAt: new Date().toISOString() });
  const reveal = (name: string) => secrets.get(name)?.reveal() ?? '';
  const isNamed = 'secret' in address;
  await postJson(
    {
      url: isNamed ? reveal(address.secret) : address.url,
      headers: {
        ...headers,
        'x-bowline-event': news.event,
        'x-bowline-delivery': deliveryId,
        ...(token === undefined ? {} : { authorization: `Bearer ${reveal(token)}` }),
        ...(secret === undefined ? {} : { 'x-bowline-signature-256': `sha256=${sign(body, reveal(secret))}` }),
      },
      body,
      check: isNamed ? `the secret ${address.secret}` : 'the `url` of the webhook',
    },
    sending,
  );
}

function sign(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}
