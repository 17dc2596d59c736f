import { createHmac, randomUUID } from 'node:crypto';
import { postJson } from './http';
import { checkAddress, checkForm } from './secret-forms';
import type { Sender } from './sender';

const TOKEN = { pattern: /^[\x21-\x7e]+$/, what: 'a token of ASCII on one line' };

/**
 * Posts the JSON of a run. With a secret the body is signed as GitHub signs its webhooks: HMAC-SHA256 of its bytes in
 * hexadecimal. `deliveryId` and `sentAt` stand in the body, so that what is sent a second time can be told.
 */
export const sender: Sender<'webhook'> = {
  nameOf: ({ address }) => ('url' in address ? new URL(address.url).host : address.secret),
  secretsOf: ({ address, secret, token }) =>
    ['secret' in address ? address.secret : undefined, secret, token].filter((name) => name !== undefined),
  checkForms({ address, token }, secrets) {
    if ('secret' in address) checkAddress(address.secret, secrets);
    if (token !== undefined) checkForm(token, secrets, TOKEN);
  },
  async send({ body: news }, { address, secret, token, headers }, secrets, sending) {
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
  },
};

function sign(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}
